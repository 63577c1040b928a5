"""The way of a snake: the line that its head has gone, on which the whole body follows.

A snake that has not gone anywhere lies in a coil; the coil is the way on which its head came there, so that a snake that
sets out unwinds along it. Lengths in metres unless said otherwise.
"""

from dataclasses import dataclass
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Figure, Vec
from rushes.direction.travel import LOCOMOTION, path_length
from rushes.stage.animals.crawllife import smooth
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawltrack import Track, first_travel
from rushes.stage.scene import Array

__all__ = ["Way", "way_of"]

WAVE, LONG = 0.42, 2.9
"""Half the width and the length of the side waves, heights."""
INNER, OUTER, TOP = 0.44, 0.82, 0.28
"""Radii of the two turns of a coil and how much higher the inner one lies, heights."""
LEAD = 0.07
"""How far the head of a snake on its way is before its place, body lengths."""


@dataclass(frozen=True)
class Way:
    """The way of one snake: its track, the metres that its head has gone on it, and whether it began as a coil. Its turns
    are made for a height of `high` metres."""

    track: Track
    head: float
    coiled: bool
    high: float

    def point(self, s: float) -> Vec:
        """The point `s` metres into the way: x, height over the ground, z."""
        if s < 0.0 and self.coiled:
            return self._coil(-s)
        (_, y, _), _ = self.track.at(s)
        rise = smooth(s / (LONG * self.high)) if self.coiled else 1.0
        side = WAVE * self.high * rise * sin(2 * pi * s / (LONG * self.high))
        if self.coiled:  # the coil lies round the place: its inner end is to the right of it
            side -= INNER * self.high * (1 - smooth(s / (1.6 * self.high)))
        (x, _, z), _ = self.track.at(s, side)
        top = TOP * self.high * (1 - smooth(s / (0.8 * self.high))) if self.coiled else 0.0
        return (x, y + top, z)

    def _coil(self, back: float) -> Vec:
        """A point of the coil, `back` metres before its inner end."""
        (x, y, z), heading = self.track.at(0.0)
        h = self.high
        # The radius grows with the angle: length = inner * a + growth * a * a / 2.
        growth = (OUTER - INNER) * h / (2 * pi)
        inner = INNER * h
        a = (-inner + (inner * inner + 2 * growth * back) ** 0.5) / growth
        radius = min(inner + growth * a, 1.25 * h)
        side = -radius * cos(a)
        ahead = -radius * sin(a)
        top = TOP * h * (1 - smooth((a - 0.6) / (2 * pi - 1.2)))
        return (
            x + cos(heading) * side + sin(heading) * ahead,
            y + top,
            z - sin(heading) * side + cos(heading) * ahead,
        )

    def line(self, long: float, samples: int = 260) -> Array:
        """The way from the head backwards, `long` metres and more of it: (n, 3)."""
        return np.asarray([self.point(self.head - s) for s in np.linspace(0.0, long, samples)], np.float64)


def way_of(member: Member, long: float) -> Way:
    """The way of a member whose body is `long` metres long."""
    figure, track = member.figure, member.track
    turns = member.high * member.kind.long
    if member.seat is not None:
        return Way(Track(((0.0, 0.0, 0.0), (0.0, 0.0, 1.0)), 0.0), 0.0, True, turns)
    first = first_travel(figure)
    coiled = first is None or first.ease_in or first.start > 0
    before = _before(figure, track)
    path = (*before[:-1], *track.path) if before else track.path
    now = track.now + (path_length(before) if len(before) > 1 else 0.0)
    lead = LEAD * long * (smooth(now / (1.6 * long)) if coiled else 1.0)
    whole = Track(path, now, track.side, track.behind, track.round, track.swing if first is None else 0.0)
    return Way(whole, now + lead, coiled, turns)


def _before(figure: Figure, track: Track) -> tuple[Vec, ...]:
    """The points of the paths that were gone before the present one."""
    travels = sorted((m for m in figure.moves if m.path and m.action in LOCOMOTION), key=lambda m: m.start)
    points: list[Vec] = []
    for move in travels:
        if move.path == track.path:
            break
        points += move.path if not points else move.path[1:]
    else:
        return ()
    return (*points, track.path[0]) if points else ()
