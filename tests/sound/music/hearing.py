"""Measuring what is played, from its samples alone: pitch, onset, loudness, brightness, decay, clicks."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pyloudnorm
from scipy import fft, signal

from rushes.sound.synth import RATE, Samples

Real = npt.NDArray[np.float64]
WINDOW = int(0.4 * RATE)


def mono(x: Samples) -> Real:
    """The sum of both sides."""
    return np.asarray(x if x.ndim == 1 else x.sum(1) / np.sqrt(2), float)


def cents(hertz: float, against: float) -> float:
    return float(1200 * np.log2(hertz / against))


def pitch_track(x: Samples, lowest: float, highest: float, hop: float = 0.03) -> Real:
    """Hz per frame by the normalised square difference (McLeod and Wyvill 2005): the first high peak of the normalised
    autocorrelation, refined by parabolas at ever more periods; nan where there is no period."""
    y = mono(x)
    window = min(int(max(5.0 / lowest, 0.05) * RATE), len(y) // 2)
    size = fft.next_fast_len(2 * window, real=True)
    frames = np.lib.stride_tricks.sliding_window_view(y, window)[:: int(hop * RATE)]
    half = window // 2
    r = fft.irfft(np.abs(fft.rfft(frames, size)) ** 2, size)[:, :half]
    energy = np.cumsum(frames**2, axis=1)
    before = np.concatenate([np.zeros((len(frames), 1)), energy[:, : half - 1]], 1)
    n = 2 * r / np.maximum(energy[:, ::-1][:, :half] + energy[:, -1:] - before, 1e-12)
    last = min(int(RATE / lowest * 1.15) + 2, half - 2)
    return RATE / np.array([_period(row, max(2, int(RATE / highest)), last) for row in n])


def _period(n: Real, first: int, last: int) -> float:
    """Samples of one period: the first peak that is nearly as high as the highest, refined."""
    peaks = (
        np.flatnonzero(
            (n[first : last - 1] > n[first - 1 : last - 2]) & (n[first : last - 1] >= n[first + 1 : last])
        )
        + first
    )
    if len(peaks) == 0 or n[peaks].max() < 0.3:
        return np.nan
    peak = int(peaks[n[peaks] > 0.9 * n[peaks].max()][0])
    period, turns = _vertex(n, peak), 1
    while (turns * 2 + 1) * period < 0.8 * len(n):
        turns *= 2
        middle = round(turns * period)
        reach = max(1, int(0.25 * period))
        around = slice(max(1, middle - reach), min(len(n) - 1, middle + reach + 1))
        period = _vertex(n, around.start + int(np.argmax(n[around]))) / turns
    return period


def _vertex(y: Real, i: int) -> float:
    """Where the parabola through three samples has its top."""
    if not 0 < i < len(y) - 1:
        return float(i)
    a, b, c = y[i - 1 : i + 2]
    return i + float((a - c) / (2 * (a - 2 * b + c) - 1e-15)) if a + c < 2 * b else float(i)


def strike_partial(x: Samples, near: float, reach: float = 70.0) -> float:
    """Hz of the strongest partial within `reach` cents of a frequency, by a parabola through the log spectrum."""
    y = mono(x)
    size = 1 << (4 * len(y)).bit_length()
    spectrum = np.log(np.abs(np.fft.rfft(y * np.blackman(len(y)), size)) + 1e-12)
    low, high = (int(near * 2 ** (side * reach / 1200) * size / RATE) for side in (-1, 1))
    return _vertex(spectrum, low + int(np.argmax(spectrum[low : high + 1]))) * RATE / size


def clicks(x: Samples) -> Real:
    """What a click has and a tone has not: the level over 12 kHz, per millisecond."""
    sharp = np.abs(signal.sosfilt(signal.butter(4, 12_000, "high", fs=RATE, output="sos"), mono(x)))
    step = RATE // 1000
    return np.asarray(sharp[: len(sharp) // step * step].reshape(-1, step).max(1))


def onset(x: Samples) -> float:
    """Seconds at which the attack reaches a tenth of its height."""
    e = np.abs(mono(x))
    return float(np.argmax(e > 0.1 * np.quantile(e[e > 0], 0.999)) / RATE) if e.any() else np.inf


@lru_cache(maxsize=1)
def _weights() -> Real:
    """Power gain of the K weighting for the spectrum of 0.4 s, from the filters of pyloudnorm."""
    grid = np.fft.rfftfreq(WINDOW, 1 / RATE)
    gain = np.ones(len(grid))
    for stage in pyloudnorm.Meter(RATE)._filters.values():
        gain *= np.abs(signal.freqz(stage.b, stage.a, worN=grid, fs=RATE)[1]) ** 2
    return gain


def momentary(x: Samples) -> float:
    """LUFS of the loudest 0.4 s (BS.1770-4, momentary)."""
    sides = x if x.ndim == 2 else x[:, None]
    power = (sides**2).sum(1)
    step = WINDOW // 8
    blocks = np.add.reduceat(power, np.arange(0, len(power), step))
    at = int(np.argmax(np.convolve(blocks, np.ones(8))))
    piece = sides[max(0, (at - 7) * step) : (at + 1) * step]
    spectrum = np.abs(np.fft.rfft(piece, WINDOW, axis=0)) ** 2
    weighed = 2 * float((spectrum * _weights()[:, None]).sum()) / WINDOW**2
    return -0.691 + 10 * float(np.log10(weighed + 1e-12))


def level(x: Samples, start: float, end: float) -> float:
    """RMS in dB between two times."""
    part = mono(x)[int(start * RATE) : int(end * RATE)]
    return 10 * float(np.log10((part**2).mean() + 1e-14))


def centroid(x: Samples) -> float:
    """Hz about which the power of a sound lies."""
    power = np.abs(np.fft.rfft(mono(x))) ** 2
    return float((np.fft.rfftfreq(len(x), 1 / RATE) * power).sum() / power.sum())


def partials(x: Samples, hertz: float, count: int = 10) -> Real:
    """Amplitudes of the first harmonics, the greatest 1."""
    y = mono(x)
    spectrum = np.abs(np.fft.rfft(y * np.hanning(len(y))))
    grid = np.fft.rfftfreq(len(y), 1 / RATE)
    found = [
        spectrum[np.abs(grid - k * hertz) < 0.03 * hertz * np.sqrt(k)].max() for k in range(1, count + 1)
    ]
    amplitudes: Real = np.array(found) / max(found)
    return amplitudes
