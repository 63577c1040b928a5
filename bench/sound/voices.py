"""Voices: how many of each speaker's words an independent recogniser writes down.

Its models heard grown-ups only. So each line is also played to it slowed by as much as the speaker's throat is shorter, which
gives the formants of a grown-up: what is written down then tells bad speech from a listener who never heard a child.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from importlib.resources import files

from bench.sound.words import Listener, share_of
from scipy import signal

from rushes.script.screenplay import Line
from rushes.sound.voice.booth import read_line
from rushes.sound.voice.cast import Casting
from rushes.sound.voice.speakers import SPEAKERS, Speaker

__all__ = ["Understood", "heard_speakers"]


@dataclass(frozen=True)
class Understood:
    """Shares of a speaker's words: as spoken, and brought to a grown-up's size; `pace` in words a second."""

    name: str
    plain: float
    sized: float
    pace: float


def heard_speakers(listener: Listener, manner: str = "neutral") -> Iterator[Understood]:
    """Every speaker, on every other of the lines."""
    rows = files("bench.sound").joinpath("lines.tsv").read_text("utf-8").splitlines()[2::2]
    for speaker in SPEAKERS:
        yield _understood(listener, speaker, [row.split("\t")[2] for row in rows], manner)


def _understood(listener: Listener, speaker: Speaker, lines: list[str], manner: str) -> Understood:
    size = Fraction(speaker.flite.formant).limit_denominator(50)
    plain = sized = seconds = 0.0
    words = [len(text.split()) for text in lines]
    for i, (text, count) in enumerate(zip(lines, words, strict=True)):
        reading = read_line(Line("l", "x", text, manner), Casting("x", speaker), seed=3 + i)
        assert reading is not None
        seconds += reading.seconds
        plain += count * share_of(text, listener.writes(reading.samples))
        grown = signal.resample_poly(reading.samples, size.numerator, size.denominator)
        sized += count * share_of(text, listener.writes(grown))
    total = sum(words)
    return Understood(speaker.name, plain / total, sized / total, total / seconds)
