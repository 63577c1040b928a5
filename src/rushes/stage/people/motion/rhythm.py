"""The rhythm of a doing: its tempo and size by manner, age and seed, and the shapes that a beat can have.

A beat's phase counts its cycles; its fraction 0..1 is where in the cycle one is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, pi, sin

from rushes.direction.plan import Move
from rushes.direction.tempo import tempo_of
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.timing import smooth

__all__ = ["Beat", "arch", "beat_of", "drop", "ease", "keyed", "pulse", "stroke", "wave"]


@dataclass(frozen=True)
class Beat:
    """`t`: seconds since the doing began, of `length` in all; `pace` and `size`: factors of tempo and of how far things swing;
    `seed` the doer's."""

    t: float
    pace: float
    size: float
    seed: int
    length: float

    def phase(self, hz: float, offset: float = 0.0) -> float:
        """Cycles so far at so many a second."""
        return self.t * hz * self.pace + offset

    def at(self, seconds: float, offset: float = 0.0) -> tuple[int, float]:
        """The number of the cycle of so many seconds, and where in it one is, 0..1."""
        phase = self.t * self.pace / seconds + offset
        k = floor(phase)
        return k, phase - k

    def share(self, seconds: float, offset: float = 0.0) -> float:
        """Where in the cycle of so many seconds one is, 0..1."""
        return self.at(seconds, offset)[1]

    def whole(self, seconds: float) -> tuple[int, float]:
        """The cycle and where in it, of cycles of about so many seconds of which a whole number fills the doing: no jump,
        throw or turn is cut off by its end."""
        number = max(round(self.length * self.pace / seconds), 1)
        phase = min(max(self.t / max(self.length, 1e-6), 0.0), 0.99999) * number
        k = floor(phase)
        return k, phase - k

    def random(self, k: int, channel: int = 0) -> float:
        """A number 0..1 that belongs to the k-th cycle: golden-ratio steps from the seed."""
        return (0.618034 * (k * 7 + channel * 13 + self.seed % 1009) + 0.37 * channel) % 1.0


def beat_of(a: Acting, move: Move) -> Beat:
    """The beat of a doer in a move."""
    pace, size = tempo_of(a.figure, move)
    seconds, length = (a.frame - move.start) / a.rate, (move.end - move.start) / a.rate
    return Beat(seconds, pace, size, a.figure.seed, length)


def wave(phase: float) -> float:
    """-1..1, a sine."""
    return sin(2 * pi * phase)


def arch(u: float) -> float:
    """0 at both ends of 0..1 and 1 in the middle; 0 outside."""
    return sin(pi * u) if 0.0 < u < 1.0 else 0.0


def ease(u: float, start: float, end: float) -> float:
    """0 before `start`, 1 after `end`, smooth between."""
    return smooth((u - start) / max(end - start, 1e-6))


def drop(u: float) -> float:
    """0..1 as a falling weight goes: slow first, fastest at the end."""
    u = min(max(u, 0.0), 1.0)
    return u * u


def stroke(phase: float, up: float = 0.62) -> float:
    """A blow: 1 with the tool raised, 0 where it hits. It is lifted slowly, hangs, and comes down ever faster; it bounces a
    little."""
    u = phase % 1.0
    if u < 0.10:
        return 0.06 * arch(u / 0.10)
    if u < up:
        return smooth((u - 0.10) / (up - 0.10))
    return 1.0 - drop((u - up - 0.06) / (0.94 - up)) if u > up + 0.06 else 1.0


def pulse(phase: float, rise: float = 0.25, stay: float = 0.3, fall: float = 0.25) -> float:
    """0, up over `rise` of the cycle, there for `stay`, back over `fall`."""
    u = phase % 1.0
    return ease(u, 0.0, rise) * (1.0 - ease(u, rise + stay, rise + stay + fall))


def keyed(u: float, keys: Sequence[tuple[float, float]]) -> float:
    """A value that goes smoothly from key to key, (when 0..1, value), and rests at each."""
    before = keys[0]
    for key in keys:
        if u <= key[0]:
            if key[0] <= before[0]:
                return key[1]
            e = smooth((u - before[0]) / (key[0] - before[0]))
            return before[1] + (key[1] - before[1]) * e
        before = key
    return before[1]
