"""Meters for single sounds: how loud one is at its loudest, and how loud it is while it goes on.

K-weighting after ITU-R BS.1770-4 (the filters at 48 kHz as printed there); 125 ms is the "fast" time of sound level meters
(IEC 61672-1) and about what the ear itself adds up, 400 ms the "momentary" of EBU Tech 3341.
"""

import numpy as np
import numpy.typing as npt
from scipy import signal

from rushes.sound.synth import RATE, Samples

__all__ = ["FAST", "MOMENTARY", "WEIGHTING", "going", "levels_of", "loudest", "weighted"]

FAST, MOMENTARY = 0.125, 0.4  # seconds
GATE = 10.0  # LU under the loudest moment below which something that goes on pauses
FLOOR = 1e-12
_HEAD = (1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0, -1.69065929318241, 0.73248077421585)
_RLB = (1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621)
WEIGHTING = np.array([_HEAD, _RLB])


def weighted(x: Samples) -> npt.NDArray[np.float64]:
    """`x` as the ear weighs it."""
    y: npt.NDArray[np.float64] = signal.sosfilt(WEIGHTING, x.astype(np.float64), axis=0)
    return y


def levels_of(x: Samples, seconds: float) -> npt.NDArray[np.float64]:
    """LUFS of `x`, (n,) or (n, 2), in windows of `seconds` that overlap by three quarters; silence stands before and after it.

    (n,) is measured as it is when it is panned at constant power.
    """
    y = weighted(x)
    power = y**2 if y.ndim == 1 else (y**2).sum(1)
    hop = int(seconds * RATE / 4)
    power = np.concatenate([np.zeros(3 * hop), power, np.zeros(3 * hop + -len(power) % hop)])
    blocks = power.reshape(-1, hop).mean(1)
    result: npt.NDArray[np.float64] = -0.691 + 10 * np.log10(
        np.convolve(blocks, np.full(4, 0.25), "valid") + FLOOR
    )
    return result


def loudest(x: Samples, seconds: float = FAST) -> float:
    """LUFS of an event in its loudest window."""
    return float(levels_of(x, seconds).max())


def going(x: Samples) -> float:
    """LUFS of what goes on: the mean of its moments without its pauses."""
    levels = levels_of(x, MOMENTARY)
    return float(10 * np.log10((10 ** (levels[levels > levels.max() - GATE] / 10)).mean()))
