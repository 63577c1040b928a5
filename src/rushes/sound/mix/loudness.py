"""Loudness after ITU-R BS.1770-4 (pyloudnorm) and the master: -16 LUFS, true peaks at most -1 dBTP."""

import warnings

import numpy as np

from rushes.sound.mix.dynamics import limited, true_peak
from rushes.sound.synth import RATE, Samples

__all__ = ["CEILING", "SILENCE", "TARGET", "decibels", "lufs", "mastered"]

TARGET = -16.0  # LUFS, integrated
CEILING = -1.0  # dBTP
SILENCE = -70.0  # LUFS: the meter's own floor
MARGIN = 0.3  # dB kept under the ceiling
TOLERANCE = 0.1  # LU
ROUNDS = 6


def decibels(x: float) -> float:
    """20 log10, at least -120."""
    return 20 * float(np.log10(max(x, 1e-6)))


def lufs(x: Samples) -> float:
    """Integrated loudness of (n, 2); -70 for silence or less than 0.4 s."""
    import pyloudnorm

    if len(x) < 0.41 * RATE or not np.any(x):
        return SILENCE
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with np.errstate(divide="ignore", invalid="ignore"):
            value = float(pyloudnorm.Meter(RATE).integrated_loudness(x.astype(np.float64)))
    return value if np.isfinite(value) and value > SILENCE else SILENCE


def mastered(x: Samples) -> Samples:
    """(n, 2) at -16 LUFS with true peaks under -1 dBTP; silence stays silent."""
    if lufs(x) <= SILENCE:
        return x
    ceiling = 10 ** ((CEILING - MARGIN) / 20)
    gain, out = 0.0, x
    for _ in range(ROUNDS):
        now = lufs(out)
        if abs(now - TARGET) <= TOLERANCE and gain:
            break
        gain += TARGET - now
        out = limited((x * np.float32(10 ** (gain / 20))).astype(np.float32), ceiling)
    peak = decibels(true_peak(out))
    if peak > CEILING - 0.02:
        out = (out * np.float32(10 ** ((CEILING - 0.02 - peak) / 20))).astype(np.float32)
    return out
