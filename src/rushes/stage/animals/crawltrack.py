"""The way a small creature goes, as a curve: for feet that stay where they were put and bodies that follow their heads."""

from dataclasses import dataclass
from math import atan2, cos, floor, pi, sin

import numpy as np

from rushes.direction.plan import Figure, Move, Vec
from rushes.direction.travel import LOCOMOTION, TURN_SECONDS, point_along, standing
from rushes.stage.animals.crawllife import draw, smooth
from rushes.stage.animals.pivot import product
from rushes.stage.build import StageView
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.scene import Array

__all__ = ["Fall", "Track", "first_travel", "footing", "root_of", "track_of"]


@dataclass(frozen=True)
class Track:
    """A curve in metres of distance. `side` and `behind`: where a member of a crowd is beside the figure's path; `round`: over
    how many metres its corners are rounded; `swing`: radians that it is turned on the spot from its way; `opened` 0..1: how
    much of the turn into the way at its start is done, `closed` the same of the turn after its end, whose radians (a part
    of `swing`) are `ended`."""

    path: tuple[Vec, ...]
    now: float
    side: float = 0.0
    behind: float = 0.0
    round: float = 0.0
    swing: float = 0.0
    opened: float = 1.0
    ended: float = 0.0
    closed: float = 0.0

    def raw(self, s: float) -> tuple[Vec, float]:
        """Point and heading `s` metres into the path, straight on past its ends, corners rounded."""
        if len(self.path) < 3 or self.round <= 0.0:
            return point_along(self.path, s)
        near = [point_along(self.path, s + u * self.round)[0] for u in (-1.0, -0.5, 0.0, 0.5, 1.0)]
        mean = np.average(np.asarray(near), axis=0, weights=(1, 2, 2, 2, 1))
        heading = atan2(near[4][0] - near[0][0], near[4][2] - near[0][2])
        return (float(mean[0]), float(mean[1]), float(mean[2])), heading

    def at(self, s: float, side: float = 0.0) -> tuple[Vec, float]:
        """Point and heading of this member, `side` metres to its left, `s` metres into its own way."""
        (x, y, z), heading = self.raw(s - self.behind)
        out = self.side + side
        x, z = x + cos(heading) * out, z - sin(heading) * out
        if self.swing:
            (cx, _, cz), before = self.raw(self.now - self.behind)
            cx, cz = cx + cos(before) * self.side, cz - sin(before) * self.side
            c, w = cos(self.swing), sin(self.swing)
            x, z = cx + c * (x - cx) + w * (z - cz), cz - w * (x - cx) + c * (z - cz)
        return (x, y, z), heading + self.swing

    def here(self) -> tuple[Vec, float]:
        """Where the member is now."""
        return self.at(self.now)


def track_of(
    figure: Figure, k: int, gap: float, frame: float, rate: int, *, file: bool = False, bend: float = 0.6
) -> Track:
    """The track of the k-th of a figure at a frame; members keep about `gap` metres apart, one behind the other in a `file`.
    Corners are rounded over `bend` heights.
    Who has not set out yet stands at the beginning of its way, turned from it as it faces."""
    place = standing(figure, frame, rate)
    travel = place.move or first_travel(figure)
    own = 1.6 * (draw(figure.seed + k, 9) - 0.5) if k else 0.0
    if travel is None or len(travel.path) < 2:
        x, y, z = place.position
        ahead = (x + sin(place.heading), y, z + cos(place.heading))
        side, behind = _beside(figure, k, gap, False)
        return Track(((x, y, z), ahead), 0.0, side, behind, swing=own)
    side, behind = _beside(figure, k, gap, file)
    now = place.distance if place.move is not None else 0.0
    opened = _opened(travel, frame, rate)
    ended = place.heading - point_along(travel.path, now)[1] if place.move is not None else 0.0
    swing = _wrapped(ended)
    if opened < 1.0:
        before = standing(figure, min(frame, travel.start - 0.01), rate).heading
        swing += _wrapped(before - point_along(travel.path, 0.0)[1]) * (1 - opened) + own * (1 - opened)
    return Track(
        travel.path,
        now,
        side,
        behind,
        bend * figure.height,
        swing,
        opened,
        _wrapped(ended),
        _closed(figure, travel, frame, rate),
    )


def first_travel(figure: Figure) -> Move | None:
    """The first travel of a figure."""
    travels = [m for m in figure.moves if m.path and m.action in LOCOMOTION]
    return min(travels, key=lambda m: m.start) if travels else None


def _opened(travel: Move, frame: float, rate: int) -> float:
    """How much of the turn into a way is done; all of it where the film begins under way."""
    if travel.start <= 0:
        return 1.0
    return smooth((frame - travel.start) / (TURN_SECONDS * rate))


def _closed(figure: Figure, travel: Move, frame: float, rate: int) -> float:
    """How much of the first turn asked for after a way is done."""
    asked = [m.start for m in figure.moves if m.facing is not None and not m.path and m.start >= travel.start]
    if travel.facing is not None:
        asked.append(travel.end - 1)
    return smooth((frame - min(asked)) / (TURN_SECONDS * rate)) if asked else 0.0


def _wrapped(angle: float) -> float:
    return (angle + pi) % (2 * pi) - pi


def _beside(figure: Figure, k: int, gap: float, file: bool) -> tuple[float, float]:
    """Metres to the left of and behind the first."""
    if k == 0:
        return (0.0, 0.0)
    seed = figure.seed * 17 + k
    if file:
        return (0.5 * gap * (draw(seed, 2) - 0.5), gap * (k + 0.3 * (draw(seed, 3) - 0.5)))
    angle, far = 2.4 * k + 0.5 * draw(seed, 2), gap * (k + 0.15) ** 0.5
    return (far * cos(angle), far * sin(angle))


@dataclass(frozen=True)
class Fall:
    """One foot: how far along the way it is, metres; `lift` 0..1 of the height of its step; `planted` when it is down."""

    along: float
    lift: float
    planted: bool


def footing(distance: float, stride: float, offset: float, duty: float) -> Fall:
    """A foot at a distance: on its print for the share `duty` of every `stride` metres, else swinging to the next one."""
    q = distance / stride - offset
    cycle = floor(q)
    u = q - cycle
    print_at = (cycle + offset + duty / 2) * stride
    if u < duty:
        return Fall(print_at, 0.0, True)
    v = (u - duty) / (1 - duty)
    return Fall(print_at + stride * v * v * (3 - 2 * v), sin(pi * v), False)


def root_of(track: Track, view: StageView, span: float, turn: float = 0.0) -> Array:
    """The rigid frame of a creature on the ground at its place, tilted with the ground over `span` metres; `turn` is how far
    its front is turned from its way."""
    (x, y, z), way = track.here()
    heading = way + turn
    ahead = view.ground(x + sin(heading) * span / 2, z + cos(heading) * span / 2)
    aback = view.ground(x - sin(heading) * span / 2, z - cos(heading) * span / 2)
    left = view.ground(x + cos(heading) * span / 2, z - sin(heading) * span / 2)
    right = view.ground(x - cos(heading) * span / 2, z + sin(heading) * span / 2)
    level = y + (ahead + aback) / 2
    pitch, roll = atan2(ahead - aback, span), atan2(left - right, span)
    return product(translation((x, level, z)), rotation(y=heading), rotation(x=-pitch, z=roll))
