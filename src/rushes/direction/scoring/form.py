"""Form: how many bars a cue has, at what tempo, so that it begins, turns and ends where the film does."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rushes.direction.scoring.harmony import NUMERAL, chords_of
from rushes.direction.scoring.pitches import SCALES, Chord
from rushes.direction.scoring.styles import Style

__all__ = ["Form", "Segment", "form_of"]

RING = (0.9, 2.8)
"""Seconds for which the last chord rings, at least and at most."""
GOAL = 1.5
STRETCH = 0.09
"""How far the tempo may be moved for whole bars and cuts on the beat; that is hardly noticed (Quené 2007: about 5 %)."""
FEW_BARS = 3
"""With so few bars or fewer the chords change twice in each."""


@dataclass(frozen=True)
class Segment:
    """A chord from beat `start` to `end` of the cue."""

    start: float
    end: float
    chord: Chord


@dataclass(frozen=True)
class Form:
    """A cue from `start` to `end` seconds; its last chord falls on beat `last` of it and rings until the end."""

    start: float
    end: float
    tempo: float  # beats a minute (dotted quarters in six-eight)
    style: Style
    tonic: int
    mode: str
    last: float
    segments: tuple[Segment, ...]  # the last one is the tonic
    cuts: tuple[float, ...] = ()  # seconds of the film

    @property
    def beat(self) -> float:
        """Seconds of a beat."""
        return 60.0 / self.tempo

    @property
    def bars(self) -> int:
        """Bars before the last chord, a broken one counted."""
        return max(int(np.ceil(self.last / self.style.beats - 1e-6)), 1)

    @property
    def scale(self) -> tuple[int, ...]:
        """Its pitch classes."""
        return tuple((self.tonic + s) % 12 for s in SCALES[self.mode])

    def seconds(self, beat: float) -> float:
        """The time of a beat in the film."""
        return self.start + beat * self.beat

    def beats_at(self, seconds: float) -> float:
        """The beat of a time in the film."""
        return (seconds - self.start) / self.beat

    def chord_at(self, beat: float) -> Segment:
        """The segment that sounds at a beat."""
        return next((s for s in self.segments if beat < s.end - 1e-6), self.segments[-1])


def form_of(
    style: Style,
    tempo: float,
    key: tuple[int, str],
    progression: Sequence[str],
    window: tuple[float, float],
    cuts: Sequence[float] = (),
    *,
    exact: bool = False,
) -> Form:
    """The form of a cue in a window of the film; with an `exact` tempo only the number of beats is free."""
    start, end = window
    inside = tuple(c for c in cuts if start + 0.4 < c < end - 0.4)
    tempo, last = _measured(style, tempo, end - start, [c - start for c in inside], exact=exact)
    segments = _laid(style, key[0], progression, last, (end - start) * tempo / 60)
    return Form(start, end, tempo, style, key[0], key[1], last, segments, inside)


def _measured(
    style: Style, tempo: float, seconds: float, cuts: Sequence[float], *, exact: bool
) -> tuple[float, float]:
    """The tempo and the beat of the last chord: whole bars, a good end, cuts on beats."""
    best = (1e9, tempo, float(style.beats))
    goal = GOAL if tempo < 100 else 0.75 * GOAL
    for factor in (1.0,) if exact else np.linspace(1 - STRETCH, 1 + STRETCH, 37):
        beat = 60 / (tempo * factor)
        for last in range(1, int(seconds / beat) + 1):
            ring = seconds - last * beat
            if not (RING[0] <= ring <= RING[1] + 2 * beat):
                continue
            broken = 0.0 if last % style.beats == 0 else 0.35 if last % 2 == 0 and style.metre == 4 else 1.0
            cost = 9 * abs(factor - 1) + 0.8 * abs(ring - goal) + (0.35 if exact else 1.4) * broken
            cost += sum(min(abs(c / beat - round(c / beat)), 0.5) for c in cuts)
            if cost < best[0]:
                best = (cost, tempo * factor, float(last))
    if best[0] == 1e9:
        return tempo, 0.0
    return float(best[1]), best[2]


def _laid(
    style: Style, tonic: int, progression: Sequence[str], last: float, end: float
) -> tuple[Segment, ...]:
    """The progression over the bars, its end turned to a cadence, and the tonic at last."""
    bars = last / style.beats
    still = len(set(progression)) == 1
    each = style.beats / 2 if bars <= FEW_BARS and style.beats == 4 and not still else float(style.beats)
    count = max(int(np.ceil(last / each - 1e-6)), 0)
    numerals = [progression[k % len(progression)] for k in range(count)]
    home = _home(progression)
    if count > 1 and not still and _degree(numerals[-1]) == "I":
        numerals[-1] = _leading(progression)
    chords = chords_of([*numerals, home], tonic)
    segments = [Segment(k * each, min((k + 1) * each, last), chord) for k, chord in enumerate(chords[:-1])]
    return (*segments, Segment(last, max(end, last + 0.1), chords[-1]))


def _degree(numeral: str) -> str:
    """The degree of a numeral in upper case, its sign kept: "i6" is I, "bVI7" is bVI."""
    match = NUMERAL.fullmatch(numeral)
    return match[1] + match[2].upper() if match is not None else ""


def _home(progression: Sequence[str]) -> str:
    """The tonic chord as the progression has it, else of its gender."""
    found = next((n for n in progression if _degree(n) == "I"), "")
    if found:
        return "I" if found == "I7" and "ii7" in progression else found
    return "Imaj7" if any("maj7" in n for n in progression) else "I" if "V" in progression else "i"


def _leading(progression: Sequence[str]) -> str:
    """What leads home: the dominant if the progression has one, else its last chord that isn't the tonic."""
    others = [n for n in progression if _degree(n) != "I"]
    return next((n for n in others if _degree(n) == "V"), others[-1])
