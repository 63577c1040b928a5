"""The company: how far apart its speakers are by ear, in median pitch and in the height of the formants."""

from dataclasses import dataclass
from itertools import combinations
from math import log2

import numpy as np
import pyworld

from rushes.script.screenplay import Line
from rushes.sound.voice.booth import read_line
from rushes.sound.voice.cast import Casting
from rushes.sound.voice.speakers import SPEAKERS

__all__ = ["Voice", "company", "nearest"]

SAID = "We were away a year ago, and now I would rather stay at home with you."
"""A line of many vowels and hardly a hiss."""


@dataclass(frozen=True)
class Voice:
    """`pitch` is the median in Hz, `height` the centre of the spectrum below 5 kHz in Hz, `wobble` the range of the pitch."""

    name: str
    pitch: float
    height: float
    wobble: float


def company() -> tuple[Voice, ...]:
    """Every speaker, measured on one line."""
    return tuple(_measured(row.name, Casting("x", row)) for row in SPEAKERS)


def _measured(name: str, casting: Casting) -> Voice:
    reading = read_line(Line("l", "x", SAID), casting, seed=3)
    assert reading is not None
    x = reading.samples.astype(np.float64)
    pitch, _ = pyworld.harvest(x, reading.rate, f0_floor=50, f0_ceil=600)
    heard = pitch[pitch > 0]
    power = np.abs(np.fft.rfft(x)) ** 2
    hertz = np.fft.rfftfreq(len(x), 1 / reading.rate)
    low = (hertz > 200) & (hertz < 5000)
    height = float(np.exp((np.log(hertz[low]) * power[low] ** 0.5).sum() / (power[low] ** 0.5).sum()))
    return Voice(
        name, float(np.median(heard)), height, 12 * log2(np.percentile(heard, 90) / np.percentile(heard, 10))
    )


def nearest(voices: tuple[Voice, ...]) -> list[tuple[float, str, str]]:
    """Every pair by how near it is: semitones of pitch and, half as much again, of height."""
    return sorted((apart(a, b), a.name, b.name) for a, b in combinations(voices, 2))


def apart(a: Voice, b: Voice) -> float:
    """Semitones between two voices."""
    return float(np.hypot(12 * log2(a.pitch / b.pitch), 1.5 * 12 * log2(a.height / b.height)))
