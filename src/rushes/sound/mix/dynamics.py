"""Levels that move: ducking by band under speech, gentle compression, a look-ahead limiter on oversampled peaks."""

import numpy as np
import numpy.typing as npt
from scipy import signal
from scipy.ndimage import maximum_filter1d, minimum_filter1d, uniform_filter1d

from rushes.sound.synth import RATE, Samples

__all__ = ["compressed", "ducked", "limited", "presence", "speaking", "true_peak"]

ATTACK, RELEASE = 0.060, 0.450  # seconds, of ducking
STEP = 48  # samples between values of a control curve
PRESENCE = (400.0, 7000.0)  # Hz, where speech is understood
OVERSAMPLING = 4
LOOK_AHEAD = 0.004
LIMITER_RELEASE = 0.080


def speaking(speech: Samples) -> npt.NDArray[np.float64]:
    """0..1 per sample: somebody speaks; rises within 60 ms before the word, falls within 450 ms after it."""
    power = uniform_filter1d((speech.astype(np.float64) ** 2).sum(1), int(0.03 * RATE))[::STEP]
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
    result: npt.NDArray[np.float64] = np.interp(np.arange(len(speech)), np.arange(len(curve)) * STEP, curve)
    return result


def presence(x: Samples) -> Samples:
    """The part of `x` in which speech is understood, in phase with it."""
    sections = signal.butter(1, PRESENCE, "band", fs=RATE, output="sos")
    band: Samples = signal.sosfiltfilt(sections, x, axis=0).astype(np.float32)
    return band


def ducked(x: Samples, speech: npt.NDArray[np.float64], decibels: float, presence_decibels: float) -> Samples:
    """`x` lowered where somebody speaks, its presence band by `presence_decibels` in all."""
    if not np.any(x) or not np.any(speech):
        return x
    whole = 10 ** (decibels / 20 * speech)
    middle = 10 ** (presence_decibels / 20 * speech)
    result: Samples = (x * whole[:, None] - presence(x) * (whole - middle)[:, None]).astype(np.float32)
    return result


def compressed(x: Samples, threshold: float, ratio: float) -> Samples:
    """Mono (n,) with what lies over `threshold` dBFS (30 ms RMS) brought down by `ratio`."""
    power = uniform_filter1d(x.astype(np.float64) ** 2, int(0.03 * RATE))
    over = np.maximum(10 * np.log10(power + 1e-12) - threshold, 0.0)
    gain = 10 ** (-over * (1 - 1 / ratio) / 20)
    result: Samples = (x * uniform_filter1d(gain, int(0.01 * RATE))).astype(np.float32)
    return result


def true_peak(x: Samples) -> float:
    """Highest absolute value between the samples too (four times oversampled, ITU-R BS.1770-4 annex 2)."""
    return max(float(np.abs(signal.resample_poly(x[:, c], OVERSAMPLING, 1)).max()) for c in range(x.shape[1]))


def limited(x: Samples, ceiling: float) -> Samples:
    """`x` with true peaks held at `ceiling` (linear): gain falls 4 ms ahead of a peak and recovers in 80 ms."""
    peaks = np.zeros(len(x))
    for channel in range(x.shape[1]):
        fine = np.abs(signal.resample_poly(x[:, channel], OVERSAMPLING, 1))
        peaks = np.maximum(peaks, fine[: len(x) * OVERSAMPLING].reshape(len(x), OVERSAMPLING).max(1))
    if peaks.max() <= ceiling:
        return x
    size = int(LOOK_AHEAD * RATE)
    wanted = minimum_filter1d(np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9)), 2 * size + 1)
    held = _released(1 - wanted)
    gain = uniform_filter1d(1 - held, size)
    result: Samples = (x * np.minimum(gain, 1.0)[:, None]).astype(np.float32)
    return result


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
