"""Loudness after ITU-R BS.1770-4 and the master: -16 LUFS, true peaks at most -1 dBTP."""

import numpy as np
import numpy.typing as npt
from scipy import signal

from rushes.sound.mix.dynamics import limiting, peaks_of, true_peak
from rushes.sound.mix.metering import WEIGHTING
from rushes.sound.synth import RATE, Samples

__all__ = ["CEILING", "SILENCE", "TARGET", "decibels", "lufs", "mastered"]

TARGET = -16.0  # LUFS, integrated
CEILING = -1.0  # dBTP
SILENCE = -70.0  # LUFS: the meter's own floor
MARGIN = 0.3  # dB kept under the ceiling
TOLERANCE = 0.1  # LU
GATE = 10.0  # LU under the mean of what is heard, below which a moment is a pause
ROUNDS = 6


def decibels(x: float) -> float:
    """20 log10, at least -120."""
    return 20 * float(np.log10(max(x, 1e-6)))


def lufs(x: Samples) -> float:
    """Integrated loudness of (n, 2) after ITU-R BS.1770-4; -70 for silence or less than 0.4 s. Weighted second by second."""
    if len(x) < 0.41 * RATE or not np.any(x):
        return SILENCE
    hop = RATE // 10
    state = np.zeros((len(WEIGHTING), 2, 2))
    power: list[float] = []
    for start in range(0, len(x) - len(x) % hop, 10 * hop):
        piece = x[start : min(start + 10 * hop, len(x) - len(x) % hop)]
        heard, state = signal.sosfilt(WEIGHTING, piece, axis=0, zi=state)
        power += list(np.square(heard).sum(1).reshape(-1, hop).mean(1))
    moments = np.convolve(power, np.full(4, 0.25), "valid")
    above = moments[_loudness(moments) > SILENCE]
    if not len(above):
        return SILENCE
    above = above[_loudness(above) > _loudness(above.mean()) - GATE]
    return max(float(_loudness(above.mean())), SILENCE)


def _loudness(power: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """LUFS of a weighted power."""
    result: npt.NDArray[np.float64] = -0.691 + 10 * np.log10(np.maximum(power, 1e-12))
    return result


def mastered(x: Samples) -> Samples:
    """(n, 2) at -16 LUFS with true peaks under -1 dBTP; silence stays silent."""
    now = lufs(x)
    if now <= SILENCE:
        return x
    ceiling = 10 ** ((CEILING - MARGIN) / 20)
    peaks, out = peaks_of(x), np.empty_like(x)
    gain = 0.0
    for _ in range(ROUNDS):
        gain += TARGET - now
        scale = np.float32(10 ** (gain / 20))
        held = limiting(peaks * scale, ceiling)
        np.multiply(x, scale if held is None else (held * scale)[:, None], out=out)
        now = lufs(out) if held is not None else TARGET
        if abs(now - TARGET) <= TOLERANCE:
            break
    peak = decibels(true_peak(out))
    if peak > CEILING - 0.02:
        out *= np.float32(10 ** ((CEILING - 0.02 - peak) / 20))
    return out
