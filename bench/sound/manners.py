"""Manners: whether each is heard, by every speaker, in English and in Mandarin.

Six figures of a reading are set against the same line spoken neutrally, counted in steps that are just noticed:
pitch 0.5 semitones, its range 1.5 semitones ('t Hart 1981), tempo 5 % (Quene 2007), level 1 dB (Moore 2012), slope of the
spectrum 2 dB (profile analysis, Green 1988), noise in the voice 4 dB (Shrivastav & Sapienza 2006).
"""

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from itertools import combinations
from math import log2, log10

import numpy as np
import numpy.typing as npt
from scipy import signal

from rushes.script.screenplay import Line
from rushes.sound.voice.booth import read_line
from rushes.sound.voice.cast import Casting
from rushes.sound.voice.finish import active_rms
from rushes.sound.voice.manners import MANNERS
from rushes.sound.voice.speakers import Speaker

__all__ = ["EXPECTED", "STEPS", "Voiced", "alike", "amiss", "measured", "spoken"]

SAID = {
    "en": (
        "We were away a year ago, and now I would rather stay.",
        "My sister lives in the house on the hill.",
    ),
    "zh": ("我们明天一起去公园看花。", "妈妈在厨房里做饭。"),
}
RATE = 16_000
SIZE, HOP = 800, 400
"""50 ms frames, half over one another."""
LAGS = slice(23, 346)
"""Samples of a period: 696 to 46 Hz."""
AGAIN = 0.62
"""How much of a frame must come again one period later for it to be taken for voice."""
OCTAVE = 0.08
"""How much less a period counts than half of it."""
STRAY = 9.0
"""Semitones from the median beyond which a frame was misread by an octave."""


@dataclass(frozen=True)
class Voiced:
    """What is heard of a reading: `pitch` and `span` (10 to 90 %) in semitones, `tempo` in % of one line in a second, `level`
    in dBFS while spoken, `slope` in dB of 2 to 6 kHz over what is below 1 kHz, `noise` in dB over what is periodic.

    A whisper has no pitch: there `pitch` and `span` are nan.
    """

    pitch: float
    span: float
    tempo: float
    level: float
    slope: float
    noise: float

    def steps(self, other: "Voiced") -> npt.NDArray[np.float64]:
        """Just-noticeable steps from `other` to this, one for each figure; voice against none is as clear as can be."""
        moved = (np.array(astuple(self)) - np.array(astuple(other))) / STEPS
        return np.where(np.isnan(moved), 0.0, moved)


STEPS = np.array([0.5, 1.5, 100 * log2(1.05), 1.0, 2.0, 4.0])
"""Just-noticeable differences of Voiced's figures."""

EXPECTED: dict[str, str] = {
    "happy": "pitch+ span+ tempo+ level+ slope+",
    "laughing": "pitch+ span+",
    "excited": "pitch+ span+ tempo+ level+ slope+",
    "angry": "pitch+ span+ tempo+ level+ slope+",
    "sad": "pitch- span- tempo- level- slope-",
    "afraid": "pitch+ tempo+",
    "calm": "pitch- span- tempo- level- slope-",
    "whispering": "tempo- level- noise+",
    "shouting": "pitch+ level+ slope+",
}
"""Which way each figure goes: Scherer (2003, table 1), Juslin & Laukka (2003, tables 7 and 11); a whisper, Jovicic & Saric
(2008); a shout, Rostolland (1982). Fear is quick, high and unsteady in both, but quiet in one and loud in the other."""


def measured(
    speaker: Speaker, language: str = "en", lines: int = 2, manners: Iterable[str] = MANNERS
) -> dict[str, Voiced]:
    """Every one of `manners` of one speaker, the mean over some lines."""
    found = {}
    for manner in manners:
        rows = [astuple(spoken(speaker, manner, text, language)) for text in SAID[language][:lines]]
        found[manner] = Voiced(*(float(x) for x in np.mean(rows, 0)))
    return found


def spoken(speaker: Speaker, manner: str, text: str, language: str) -> Voiced:
    """One line, read and measured."""
    reading = read_line(Line("l", "x", text, manner, language), Casting("x", speaker), seed=3)
    assert reading is not None
    x = np.asarray(signal.resample_poly(reading.samples, 1, 3), np.float64)
    power = np.abs(np.fft.rfft(x)) ** 2
    hertz = np.fft.rfftfreq(len(x), 1 / RATE)
    high = power[(hertz > 2000) & (hertz < 6000)].sum()
    low = power[(hertz > 60) & (hertz < 1000)].sum()
    pitch, span, again = _voice(x)
    return Voiced(
        pitch,
        span,
        -100 * log2(reading.seconds),
        20 * log10(active_rms(reading.samples)),
        10 * log10(high / low),
        10 * log10((1 - again) / again),
    )


def amiss(voices: dict[str, Voiced], *, ranges: bool = True) -> Iterator[str]:
    """What of a speaker's manners doesn't go the way it should by a just-noticeable step, as "sad pitch- (+0.3)".

    `ranges`: whether the range of the pitch is asked for, as it can't be of a robot's one note or of a language of tones.
    """
    names = list(Voiced.__dataclass_fields__)
    for manner, wanted in EXPECTED.items():
        if manner not in voices:
            continue
        steps = voices[manner].steps(voices["neutral"])
        for want in wanted.split():
            if want.startswith("span") and not ranges:
                continue
            if want == "noise+" and np.isnan(voices[manner].pitch):
                continue  # no voice is left at all
            step = steps[names.index(want[:-1])]
            if step * (1 if want[-1] == "+" else -1) < 1:
                yield f"{manner} {want} ({step:+.1f})"


def alike(voices: dict[str, Voiced]) -> tuple[float, str, str]:
    """The two manners that are nearest: steps apart in the figure in which they differ most."""
    return min((float(np.abs(voices[a].steps(voices[b])).max()), a, b) for a, b in combinations(voices, 2))


def _voice(x: npt.NDArray[np.float64]) -> tuple[float, float, float]:
    """Median pitch and its range in semitones (nan where nothing is voiced), and the share that comes again each period.

    Periods are looked for below 900 Hz, noise between 0.4 and 4 kHz, where breath is heard.
    """
    low = signal.sosfiltfilt(signal.butter(4, 900, "low", fs=RATE, output="sos"), x)
    band = signal.sosfiltfilt(signal.butter(4, (400, 4000), "band", fs=RATE, output="sos"), x)
    even = _again(low, low)
    again = float(np.clip(np.median(_again(band, low).max(1)), 0.01, 0.99))
    if np.median(even.max(1)) < AGAIN:
        return float("nan"), float("nan"), again
    even = even[even.max(1) > AGAIN]
    at = np.argmax(even - OCTAVE * np.log2(np.arange(LAGS.start, LAGS.stop)), 1)
    at = np.clip(at, 1, even.shape[1] - 2)
    before, top, after = (even[np.arange(len(at)), at + step] for step in (-1, 0, 1))
    peak = at + LAGS.start + 0.5 * (before - after) / np.minimum(before - 2 * top + after, -1e-9)
    heard = 12 * np.log2(RATE / peak)
    heard = heard[np.abs(heard - np.median(heard)) < STRAY]
    return float(np.median(heard)), float(np.percentile(heard, 90) - np.percentile(heard, 10)), again


def _again(x: npt.NDArray[np.float64], loud: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Autocorrelation of the loud frames of `x` (Boersma 1993) at the lags of a voice's periods."""
    heard = np.lib.stride_tricks.sliding_window_view(loud, SIZE)[::HOP].std(1) > 0.5 * loud.std()
    frames = np.lib.stride_tricks.sliding_window_view(x, SIZE)[::HOP][heard]
    bell = np.hanning(SIZE)
    lags = np.fft.irfft(np.abs(np.fft.rfft(frames * bell, 2 * SIZE)) ** 2)
    window = np.fft.irfft(np.abs(np.fft.rfft(bell, 2 * SIZE)) ** 2)
    even: npt.NDArray[np.float64] = lags[:, LAGS] / lags[:, :1] * (window[0] / window[LAGS])
    return even
