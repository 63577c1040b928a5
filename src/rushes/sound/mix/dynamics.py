"""Levels that move: ducking by band under speech, gentle compression, a look-ahead limiter on oversampled peaks."""

import numpy as np
import numpy.typing as npt
from scipy import signal
from scipy.ndimage import maximum_filter1d, minimum_filter1d, uniform_filter1d

from rushes.sound.synth import RATE, Samples

__all__ = ["compressed", "ducked", "limited", "limiting", "peaks_of", "presence", "speaking", "true_peak"]

ATTACK, RELEASE = 0.060, 0.450  # seconds, of ducking
STEP = 48  # samples between values of a control curve
PRESENCE = (400.0, 7000.0)  # Hz, where speech is understood
OVERSAMPLING = 4
LOOK_AHEAD = 0.004
LIMITER_RELEASE = 0.080
BLOCK, BESIDE = 8192, 32  # samples that are oversampled at a time, and what is seen on either side of them
QUIET = 0.125  # share of the highest sample under which there is no peak worth finding
MARGIN = 2400  # samples on either side of a second in which its presence filter settles


def speaking(speech: Samples) -> Samples:
    """0..1 per sample: somebody speaks; rises within 60 ms before the word, falls within 450 ms after it."""
    power = uniform_filter1d(np.einsum("nc,nc->n", speech, speech).astype(np.float64), int(0.03 * RATE))[
        ::STEP
    ]
    level = np.sqrt(np.maximum(power, 0.0))  # a running sum may end a hair below nothing
    on = (
        (level > 0.12 * max(float(level.max()), 1e-9)).astype(np.float64)
        if level.max() > 1e-5
        else np.zeros(len(level))
    )
    # Looking ahead, so that the first consonant is not covered while the gain moves.
    on = maximum_filter1d(on, 2 * int(ATTACK * RATE / STEP) + 1)
    up, down = (1 - np.exp(-STEP / (seconds * RATE / 2.2)) for seconds in (ATTACK, RELEASE))
    value, curve = 0.0, np.empty(len(on))
    for i, target in enumerate(on):
        value += (target - value) * (up if target > value else down)
        curve[i] = value
    return np.interp(np.arange(len(speech)), np.arange(len(curve)) * STEP, curve).astype(np.float32)


def presence(x: Samples) -> Samples:
    """The part of `x` in which speech is understood, in phase with it."""
    sections = signal.butter(1, PRESENCE, "band", fs=RATE, output="sos")
    band: Samples = signal.sosfiltfilt(sections, x, axis=0).astype(np.float32)
    return band


def ducked(x: Samples, speech: Samples, decibels: float, presence_decibels: float) -> Samples:
    """`x` lowered where somebody speaks, its presence band by `presence_decibels` in all. It is worked on second by second, and
    only where there is somebody."""
    if not np.any(x) or not np.any(speech):
        return x
    out = x.copy()
    for start in range(0, len(x), RATE):
        here = slice(start, min(start + RATE, len(x)))
        if not np.any(speech[here]):
            continue
        first = max(start - MARGIN, 0)
        middle = presence(x[first : here.stop + MARGIN])[start - first :][: here.stop - start]
        whole = 10 ** (np.float32(decibels / 20) * speech[here])
        less = whole - 10 ** (np.float32(presence_decibels / 20) * speech[here])
        out[here] = x[here] * whole[:, None] - middle * less[:, None]
    return out


def compressed(x: Samples, threshold: float, ratio: float) -> Samples:
    """Mono (n,) with what lies over `threshold` dBFS (30 ms RMS) brought down by `ratio`."""
    power = uniform_filter1d(x.astype(np.float64) ** 2, int(0.03 * RATE))
    over = np.maximum(10 * np.log10(power + 1e-12) - threshold, 0.0)
    gain = 10 ** (-over * (1 - 1 / ratio) / 20)
    result: Samples = (x * uniform_filter1d(gain, int(0.01 * RATE))).astype(np.float32)
    return result


def peaks_of(x: Samples, least: float = QUIET) -> Samples:
    """(n,): the highest absolute value of either side at each sample, and between it and the next (four times oversampled,
    ITU-R BS.1770-4 annex 2) where that can matter: where the samples reach a share `least` of the highest."""
    peaks: Samples = np.maximum(np.abs(x[:, 0]), np.abs(x[:, 1]))
    bound = least * float(peaks.max(initial=0.0))
    for start in range(0, len(x) if bound > 0 else 0, BLOCK):
        stop = min(start + BLOCK, len(x))
        if peaks[start:stop].max() < bound:
            continue
        first = max(start - BESIDE, 0)
        for side in range(2):
            near = np.ascontiguousarray(x[first : stop + BESIDE, side])
            fine = np.abs(signal.resample_poly(near, OVERSAMPLING, 1))[(start - first) * OVERSAMPLING :]
            for step in range(OVERSAMPLING):
                between = fine[step : (stop - start) * OVERSAMPLING : OVERSAMPLING]
                peaks[start:stop] = np.maximum(peaks[start:stop], between)
    return peaks


def true_peak(x: Samples) -> float:
    """Highest absolute value between the samples too."""
    return float(peaks_of(x, 0.5).max(initial=0.0))


def limiting(peaks: Samples, ceiling: float) -> Samples | None:
    """The gain, sample by sample, that holds `peaks` at `ceiling` (linear): it falls 4 ms ahead of a peak and recovers in
    80 ms. None where nothing is over it."""
    if peaks.max(initial=0.0) <= ceiling:
        return None
    size = int(LOOK_AHEAD * RATE)
    wanted = minimum_filter1d(np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9)), 2 * size + 1)
    gain = uniform_filter1d(1 - _released(1 - wanted), size)
    result: Samples = np.minimum(gain, 1.0).astype(np.float32)
    return result


def limited(x: Samples, ceiling: float) -> Samples:
    """`x` with true peaks held at `ceiling` (linear)."""
    gain = limiting(peaks_of(x), ceiling)
    return x if gain is None else x * gain[:, None]


def _released(reduction: npt.NDArray[np.float64], block: int = 16) -> npt.NDArray[np.float64]:
    """The reduction's running maximum with exponential release, in blocks of 16 samples."""
    padded = np.pad(reduction, (0, -len(reduction) % block)).reshape(-1, block).max(1)
    fall = float(np.exp(-block / (LIMITER_RELEASE * RATE)))
    value, held = 0.0, np.empty(len(padded))
    for i, now in enumerate(padded):
        value = max(now, value * fall)
        held[i] = value
    result: npt.NDArray[np.float64] = np.maximum(np.repeat(held, block)[: len(reduction)], reduction)
    return result
