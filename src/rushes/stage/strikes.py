"""Things that are struck: a ball that is kicked, driven or juggled, a pancake that is flipped. The plan says who does it and to
what; when he hits it and how it flies is decided here, for the body that hits and for the thing that is hit alike.
"""

from dataclasses import dataclass
from math import cos, pi, sin

from rushes.direction.plan import Figure, Move, Prop, Vec
from rushes.direction.travel import standing
from rushes.stage.build import StageView

__all__ = ["HITS", "Hit", "hit_at", "struck"]

GRAVITY = 9.81


@dataclass(frozen=True)
class Hit:
    """`when`: the share of the move at which it is hit, once; or `every` so many seconds. `speed` in m/s, `rise` radians over
    the level; a thing that is hit again and again goes up only, and comes down by the next hit."""

    when: float = 0.42
    every: float = 0.0
    speed: float = 6.5
    rise: float = 0.34


HITS = {
    "kick": Hit(speed=7.5, rise=0.30), "golf": Hit(speed=11.0, rise=0.62), "swing_bat": Hit(speed=12.0, rise=0.40),
    "swing_racket": Hit(when=0.45, speed=9.0, rise=0.16), "juggle_foot": Hit(every=0.74), "flip": Hit(every=1.6),
}  # fmt: skip
"""Deeds that send what they are aimed at away."""


def hit_at(move: Move, rate: int) -> float:
    """The frame of the (first) hit of a move."""
    hit = HITS[move.action]
    return move.start + (0.3 * hit.every * rate if hit.every else hit.when * (move.end - move.start))


def struck(prop: Prop, view: StageView, frame: float) -> tuple[Vec, float]:
    """How far a thing that stands free has been sent by now (metres), and how far it has turned over (radians)."""
    for figure in view.scene.figures:
        for move in figure.moves:
            if move.action in HITS and move.target == prop.id and frame > move.start:
                return _sent(figure, move, view, frame)
    return (0.0, 0.0, 0.0), 0.0


def _sent(figure: Figure, move: Move, view: StageView, frame: float) -> tuple[Vec, float]:
    hit = HITS[move.action]
    t = (frame - hit_at(move, view.rate)) / view.rate
    if t <= 0:
        return (0.0, 0.0, 0.0), 0.0
    if hit.every:
        if frame >= move.end:
            return (0.0, 0.0, 0.0), 0.0
        u = (t % hit.every) / hit.every
        high = GRAVITY * hit.every**2 / 8
        return (0.0, 4 * u * (1 - u) * high * 0.92, 0.0), pi * u if move.action == "flip" else 2.0 * t
    heading = standing(figure, hit_at(move, view.rate), view.rate).heading
    far, up = _flown(hit, t)
    return (sin(heading) * far, up, cos(heading) * far), far / 0.14


def _flown(hit: Hit, t: float) -> tuple[float, float]:
    """Metres ahead and up after t seconds: a parabola, two bounces, then it rolls out."""
    ahead, up = hit.speed * cos(hit.rise), hit.speed * sin(hit.rise)
    far = 0.0
    for _ in range(3):
        flight = 2 * up / GRAVITY
        if t < flight:
            return far + ahead * t, up * t - GRAVITY * t * t / 2
        far, t = far + ahead * flight, t - flight
        ahead, up = 0.72 * ahead, 0.52 * up
    stop = ahead / 1.6
    t = min(t, stop)
    return far + ahead * t - 0.8 * t * t, 0.0
