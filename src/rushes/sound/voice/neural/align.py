"""Where the phones of one recording lie in another recording of the same text: dynamic time warping over mel-cepstra.

The path goes forward in both recordings (Sakoe & Chiba 1978); staying behind in one of them costs something in speech and next
to nothing in silence, so that pauses may have any length and phones may not. Cepstra of 24 mel bands (Davis & Mermelstein
1980), each with its mean and spread taken out, which removes most of who is speaking.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from scipy.fft import dct

from rushes.sound.voice.take import Segment

__all__ = ["STEP", "placed", "warped"]

Floats = npt.NDArray[np.float64]
Samples = npt.NDArray[np.float32]

STEP = 0.01
"""Seconds between frames."""
WINDOW = 0.025
BANDS, CEPSTRA = 24, 13
LOWEST, HIGHEST = 80.0, 7000.0  # Hz
QUIET = 32.0
"""dB below the loudest frame at which silence begins."""
LOUDNESS = 2.5  # weight of the level among the cepstra
CHANGE = 1.0  # weight of how the cepstra move
STAYING = 0.2  # cost of a frame in which only one recording goes on, in mean distances
BAND = 0.18  # how far the path may be from even time, as a share of the longer recording
SHORTEST = 0.012  # seconds that a phone keeps


def warped(
    times: Sequence[float], heard: Samples, heard_rate: int, other: Samples, other_rate: int
) -> Floats:
    """Seconds in `other` for `times` in `heard`, two recordings (mono, -1..1) of one text by whomever; never going back."""
    a, b = _cepstra(heard, heard_rate), _cepstra(other, other_rate)
    if not len(a[0]) or not len(b[0]):
        return np.asarray(times, np.float64) * (len(other) / other_rate) / max(len(heard) / heard_rate, 1e-9)
    first, second = _path(a, b)
    at = np.concatenate([[0.0], (first + 0.5) * STEP, [len(heard) / heard_rate]])
    to = np.concatenate([[0.0], (second + 0.5) * STEP, [len(other) / other_rate]])
    at, where = np.unique(np.maximum.accumulate(at), return_inverse=True)
    mean = np.bincount(where, np.maximum.accumulate(to)) / np.bincount(where)
    found: Floats = np.interp(np.asarray(times, np.float64), at, np.maximum.accumulate(mean))
    return found


def placed(segments: Sequence[Segment], at: Sequence[float], seconds: float) -> tuple[Segment, ...]:
    """`segments` with their starts at `at` (seconds), in order, none shorter than 12 ms where there is room, covering
    0..`seconds`."""
    count = len(segments)
    if not count:
        return ()
    least = min(SHORTEST, seconds / count)
    starts = np.asarray(at, np.float64).copy()
    starts[0] = 0.0
    room = np.arange(count) * least
    starts = np.maximum.accumulate(starts - room) + room
    starts = np.minimum(starts, seconds - (count - np.arange(count)) * least)
    starts[0] = 0.0
    ends = [*starts[1:], seconds]
    return tuple(
        replace(s, start=float(start), end=float(end))
        for s, start, end in zip(segments, starts, ends, strict=True)
    )


def _cepstra(samples: Samples, rate: int) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Rows of cepstra, their changes and the level, every 10 ms, and which rows are silence."""
    size, hop = round(WINDOW * rate), STEP * rate
    count = max(int((len(samples) - size) / hop) + 1, 0)
    if count < 2:
        return np.zeros((0, CEPSTRA)), np.zeros(0, bool)
    starts = np.round(np.arange(count) * hop).astype(int)
    frames = samples.astype(np.float64)[starts[:, None] + np.arange(size)] * np.hanning(size)
    power = np.abs(np.fft.rfft(frames, 1 << (size - 1).bit_length())) ** 2
    bands = 10 * np.log10(power @ _mel(power.shape[1], rate) + 1e-12)
    level = 10 * np.log10(power.sum(1) + 1e-12)
    silent = level < level.max() - QUIET
    bands = np.maximum(bands, bands.max() - 60.0)
    rows = np.asarray(dct(bands, norm="ortho")[:, 1:CEPSTRA], np.float64)
    rows = _even(rows, ~silent)
    moves = np.gradient(rows, axis=0) * CHANGE
    loud = (np.maximum(level, level.max() - 50.0) - level.max()) / 12.0 * LOUDNESS
    return np.hstack([rows, moves, loud[:, None]]), silent


def _even(rows: Floats, spoken: npt.NDArray[np.bool_]) -> Floats:
    """Each column about 0 with spread 1 over the spoken rows."""
    mine = rows[spoken] if spoken.sum() > 2 else rows
    even: Floats = np.clip((rows - mine.mean(0)) / np.maximum(mine.std(0), 1e-6), -3.0, 3.0)
    return even


def _mel(bins: int, rate: int) -> Floats:
    """Triangles evenly spaced in mel (O'Shaughnessy 1987), a column each."""
    top = min(HIGHEST, rate / 2 * 0.98)
    edges = np.linspace(2595 * np.log10(1 + LOWEST / 700), 2595 * np.log10(1 + top / 700), BANDS + 2)
    hertz = 700 * (10 ** (edges / 2595) - 1)
    at = np.linspace(0, rate / 2, bins)[:, None]
    up = (at - hertz[:-2]) / (hertz[1:-1] - hertz[:-2])
    down = (hertz[2:] - at) / (hertz[2:] - hertz[1:-1])
    return np.clip(np.minimum(up, down), 0.0, None)


def _path(
    a: tuple[Floats, npt.NDArray[np.bool_]], b: tuple[Floats, npt.NDArray[np.bool_]]
) -> tuple[Floats, Floats]:
    """Frames of both along the cheapest way, by anti-diagonals."""
    (x, x_silent), (y, y_silent) = a, b
    n, m = len(x), len(y)
    far = np.sqrt(np.maximum((x**2).sum(1)[:, None] + (y**2).sum(1)[None] - 2 * x @ y.T, 0.0))
    stay = STAYING * float(far.mean())
    # One recording goes on alone: dear in its speech, cheap in its silence.
    down, right = np.where(x_silent, 0.1 * stay, stay), np.where(y_silent, 0.1 * stay, stay)
    off = np.abs(np.linspace(0, 1, n)[:, None] - np.linspace(0, 1, m)[None]) > max(BAND, 30 / max(n, m))
    far[off] += 10 * float(far.mean())
    total = np.full((n + 1, m + 1), np.inf)
    total[0, 0] = 0.0
    came = np.zeros((n, m), np.int8)
    for d in range(n + m - 1):
        i = np.arange(max(0, d - m + 1), min(n, d + 1))
        j = d - i
        ways = np.stack([total[i, j], total[i, j + 1] + down[i], total[i + 1, j] + right[j]])
        best = ways.argmin(0)
        came[i, j] = best
        total[i + 1, j + 1] = ways[best, np.arange(len(i))] + far[i, j] * np.where(best == 0, 1.0, 0.6)
    return _back(came)


def _back(came: npt.NDArray[np.int8]) -> tuple[Floats, Floats]:
    i, j = came.shape[0] - 1, came.shape[1] - 1
    path = [(i, j)]
    while i or j:
        way = 0 if i and j else 1 if i else 2
        if i and j:
            way = int(came[i, j])
        i, j = i - (way != 2), j - (way != 1)
        path.append((i, j))
    both = np.array(path[::-1], np.float64)
    return both[:, 0], both[:, 1]
