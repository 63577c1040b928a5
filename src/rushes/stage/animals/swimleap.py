"""Leaps of a swimmer: an arc out of the water and back in, and the round under water that brings it to its
place again. Pure."""

from dataclasses import dataclass
from math import atan2, cos, pi, sin

from rushes.direction.plan import Figure, Move
from rushes.stage.animals.swimdeeds import LEAPS

__all__ = ["Leap", "crossings", "leap"]

GATHER, FLY = 0.14, 0.42
"""Shares of a round: gathering speed below, and in the air; the rest is the way back."""
MIDDLE = 0.875
"""Body lengths from where a round begins to the top of its arc: that is over its place."""
REACH = 1.25
"""Body lengths from where it leaves the water to where it meets it again."""
WIDE = 0.55
"""Body lengths between the way out and the way back."""


ASIDE = 1.15
"""Radians that it turns aside before it leaps: an arc is seen from its side."""


@dataclass(frozen=True)
class Leap:
    """`high`, `ahead`, `aside`: metres from where it would be; `climb`: radians nose up; `turn`: radians of
    its heading; `air`: 1 out of the water, else 0."""

    high: float = 0.0
    ahead: float = 0.0
    aside: float = 0.0
    climb: float = 0.0
    turn: float = 0.0
    air: float = 0.0


def leap(figure: Figure, length: float, k: int, frame: float, rate: int, *, going: bool) -> Leap:
    """The leap of member k at a frame; `going`: it leaps along a path, which gives it its way ahead."""
    for move in figure.moves:
        if move.action in LEAPS and move.start - rate <= frame < move.end + rate:
            return _leap(move, figure.seed, length, k, frame, rate, going)
    return Leap()


def _leap(move: Move, seed: int, length: float, k: int, frame: float, rate: int, going: bool) -> Leap:
    late, seconds, rounds = _timing(move, length, k, rate)
    u = ((frame - move.start) / rate - late) / seconds * rounds
    ready = min((frame - move.start) / rate + 1.0, (move.end - frame) / rate + 1.0, 1.0)
    turn = 0.0 if going else (ASIDE if seed % 2 else -ASIDE) * ready * ready * (3 - 2 * ready)
    on_way = 0.0 < u < rounds
    second, u = seconds / rounds, u % 1.0 if on_way else 0.0
    along, across = (0.0, 0.0) if going else _round(u)
    along -= 0.0 if going else MIDDLE * ready * ready * (3 - 2 * ready)
    ahead, aside = along * cos(turn) - across * sin(turn), along * sin(turn) + across * cos(turn)
    if not on_way:
        return Leap(ahead=ahead * length, aside=aside * length, turn=turn)
    slope = (_height(min(u + 0.01, 1.0), length) - _height(max(u - 0.01, 0.0), length)) / (0.02 * second)
    climb = 0.95 * atan2(slope, REACH * length / (FLY * second))
    air = 1.0 if GATHER < u < GATHER + FLY else 0.0
    return Leap(_height(u, length), ahead * length, aside * length, climb, turn, air)


def _timing(move: Move, length: float, k: int, rate: int) -> tuple[float, float, int]:
    """Seconds that member k begins later, seconds of all its rounds, and how many they are."""
    whole = (move.end - move.start) / rate
    late = min(0.2 * k, 0.3 * whole)
    seconds = max(whole - late, 0.4)
    return late, seconds, max(1, round(seconds / (2.1 + 0.25 * length)))


def crossings(figure: Figure, length: float, k: int, rate: int) -> list[float]:
    """Frames at which member k breaks the surface: out and in again, round after round."""
    found = []
    for move in figure.moves:
        if move.action in LEAPS:
            late, seconds, rounds = _timing(move, length, k, rate)
            for n in range(rounds):
                found += [
                    move.start + (late + (n + u) * seconds / rounds) * rate
                    for u in (GATHER + 0.03, GATHER + FLY - 0.05)
                ]
    return found


def _height(u: float, length: float) -> float:
    """Metres over its level at a share of the round: a dip, a parabola, a dive and up again."""
    high, deep = min(0.72 * length, 0.36 + 0.40 * length) + 0.1, -0.24 * length
    if u < GATHER:
        return 0.6 * deep * sin(pi * u / GATHER)
    if u < GATHER + FLY:
        w = (u - GATHER) / FLY
        return 4 * high * w * (1 - w)
    w = (u - GATHER - FLY) / (1 - GATHER - FLY)
    return deep * min(1.0, 5.0 * w, 2.5 * (1.0 - w)) * (1.0 + 0.3 * sin(pi * w))


def _round(u: float) -> tuple[float, float]:
    """Body lengths ahead and aside on an oval: straight on while it flies, half a turn, back, half a turn."""
    if u < GATHER:
        return (0.25 * u / GATHER, 0.0)
    if u < GATHER + FLY:
        return (0.25 + REACH * (u - GATHER) / FLY, 0.0)
    w = (u - GATHER - FLY) / (1 - GATHER - FLY)
    far, r = 0.25 + REACH, WIDE / 2
    way = w * (2 * pi * r + far)
    if way < pi * r:
        a = way / r
        return (far + r * sin(a), -r * (1 - cos(a)))
    if way < pi * r + far:
        return (far - (way - pi * r), -WIDE)
    a = (way - pi * r - far) / r
    return (-r * sin(a), -WIDE + r * (1 - cos(a)))
