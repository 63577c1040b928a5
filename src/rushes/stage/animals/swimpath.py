"""Where a swimmer is at a frame, and how it lies in the water: its way smoothed, banked and pitched, leaps,
its place in a school."""

from dataclasses import dataclass
from math import atan2, cos, hypot, pi, sin

import numpy as np

from rushes.direction.plan import Figure, Move, Vec
from rushes.direction.travel import Standing, standing
from rushes.stage.animals.swimdeeds import LEAPS, draw
from rushes.stage.animals.swimleap import leap
from rushes.stage.animals.swimspecies import Swimmer
from rushes.stage.build import StageView
from rushes.stage.scene import Array

__all__ = ["Course", "ashore", "course", "surface_at"]

SMOOTH = (0.30, 0.9)
"""Seconds over which corners of a path are rounded: at least, and at most (a body as long in metres)."""
AFLOAT = 0.30
"""Metres over the ground, at most, of who hovers and whose place is on the ground."""
SURFACES = frozenset({"beach", "lake", "river", "pool", "harbour", "sea", "ocean"})
SUNKEN = frozenset({"underwater", "aquarium"})
SWIMMING = frozenset({"swim", "float", "dive", "surf"}) | LEAPS
SHALLOW = -0.02
"""Metres of ground under the level of the sea where it is water."""
LOOP = 1.1
"""Longest body (metres) that swims rounds about its place when it has no path."""


@dataclass(frozen=True)
class Course:
    """Where the middle of the body is (world), its heading, climb (nose up) and bank, `curve`: radians that
    its way turns in a body length, `going` 0..1, `phase` in beats, `land` 0..1 out of the water, `place` the
    plan's standing."""

    point: Vec
    heading: float
    climb: float
    bank: float
    curve: float
    going: float
    phase: float
    place: Standing
    land: bool = False
    air: float = 0.0


def ashore(figure: Figure, kind: Swimmer, frame: float, view: StageView) -> bool:
    """Whether it is on land: only those that can, and only where there is no water."""
    if not kind.walks or figure.attach is not None or view.scene.set.kind in SUNKEN:
        return False
    now = [m for m in figure.moves if m.start <= frame < m.end]
    if any(m.action in SWIMMING for m in now):
        return False
    x, y, z = standing(figure, frame, view.rate).position
    if view.scene.set.kind == "beach":
        return view.ground(x, z) > SHALLOW
    return y > -0.02


def course(figure: Figure, kind: Swimmer, length: float, k: int, frame: float, view: StageView) -> Course:
    """The course of member k at a frame."""
    rate = view.rate
    place = standing(figure, frame, rate)
    window = min(max(length * 0.5, SMOOTH[0]), SMOOTH[1])
    step = 0.5 * window * rate
    land = ashore(figure, kind, frame, view)
    a, b, c = (_point(figure, kind, length, k, frame + d, view, land) for d in (-step, 0.0, step))
    middle = (a + 2 * b + c) / 4 if not land else b
    way = (c - a) / window
    level = hypot(float(way[0]), float(way[2]))
    jump = leap(figure, length, k, frame, rate, going=place.speed > 0.05)
    heading = _heading(figure, length, k, frame, view, place) + jump.turn
    curve = bank = climb = 0.0
    if level > 0.06 * length or level > 0.2:
        share = min(1.0, level / (0.25 * length))
        along = atan2(float(way[0]), float(way[2]))
        heading += share * _wrapped(along - heading)
        before = atan2(float((b - a)[0]), float((b - a)[2]))
        after = atan2(float((c - b)[0]), float((c - b)[2]))
        rate_of_turn = share * _wrapped(after - before) / (0.5 * window)
        curve = max(-1.1, min(1.1, rate_of_turn * length / max(level, 0.3 * length)))
        bank = max(-0.6, min(0.6, -0.22 * rate_of_turn))
        climb = share * atan2(float(way[1]), level)
    speed = max(place.speed, level)
    going = min(1.0, speed / (0.35 * length + 0.05))
    stride = max(0.7 * length, 0.3)
    phase = (
        _distance(figure, length, frame, rate) / stride
        + 0.45 * kind.beats * frame / rate
        + draw(figure.seed, 50 + k)
    )
    point = (float(middle[0]), float(middle[1]) + jump.high, float(middle[2]))
    steep = max(-1.2, min(1.2, climb * (1 - jump.air) + jump.climb))
    return Course(
        point, heading, steep, bank if not land else 0.0, curve, going, phase, place, land, jump.air
    )


def _wrapped(a: float) -> float:
    return (a + pi) % (2 * pi) - pi


def _heading(figure: Figure, length: float, k: int, frame: float, view: StageView, place: Standing) -> float:
    """The way it looks when it does not go: the plan's, wandering a little; members of a school are not
    quite alike."""
    t = frame / view.rate
    own = 0.5 * (draw(figure.seed, 60 + k) - 0.5) if k else 0.0
    return place.heading + own + (0.10 * sin(0.5 * t + 6.28 * draw(figure.seed, 70 + k)))


def _distance(figure: Figure, length: float, frame: float, rate: int) -> float:
    """Metres swum since the film began: all paths that have been gone."""
    total = 0.0
    for move in figure.moves:
        if move.path and move.start <= frame:
            end = min(frame, move.end - 1e-3)
            total += standing(figure, end, rate).distance if standing(figure, end, rate).move is move else 0.0
    return total


def _point(
    figure: Figure, kind: Swimmer, length: float, k: int, frame: float, view: StageView, land: bool
) -> Array:
    """Where the middle of member k is, without its leaps."""
    place = standing(figure, frame, view.rate)
    x, y, z = place.position
    side, behind, up = formation(figure, kind, length, k, frame / view.rate, land)
    h = place.heading
    x, z = x + cos(h) * side - sin(h) * behind, z - sin(h) * side - cos(h) * behind
    if not land:
        dx, dy, dz = _rounds(figure, length, k, frame, view.rate)
        x, z, up = x + dx, z + dz, up + dy
        jump = leap(figure, length, k, frame, view.rate, going=place.speed > 0.05)
        x += sin(h) * jump.ahead + cos(h) * jump.aside
        z += cos(h) * jump.ahead - sin(h) * jump.aside
    high = kind.tall * length
    ground = view.ground(x, z)
    if land:
        return np.array([x, ground + y, z])
    return np.array([x, _level(figure, kind, high, (x, y, z), ground, view) + max(up, -0.3 * high), z])


def surface_at(
    figure: Figure, kind: Swimmer, x: float, z: float, y: float, length: float, view: StageView
) -> float | None:
    """Height of the surface of open water at a point, where who stands at `y` over the ground is in it; else
    None."""
    where, ground = view.scene.set.kind, view.ground(x, z)
    if (
        where not in SURFACES
        or (where == "beach" and ground >= SHALLOW)
        or y > 0.6 * kind.tall * length + max(-ground, 0.0)
    ):
        return None
    return max(ground, 0.0) if where == "beach" else ground


def _level(figure: Figure, kind: Swimmer, high: float, at: Vec, ground: float, view: StageView) -> float:
    """Height of the middle of its body: at the surface of open water, else over the ground as the plan
    says."""
    x, y, z = at
    surface = surface_at(figure, kind, x, z, y, high / kind.tall, view)
    if surface is not None and abs(y) < 0.05:
        return surface + (0.5 - kind.draught) * high
    if y < -0.02:  # half under water: the plan gives the height of its lowest point
        return (ground if surface is None else surface) + y + 0.5 * high
    hover = min(AFLOAT, 0.35 * high) if y < 0.05 else 0.0
    return ground + y + hover + 0.5 * high


def formation(figure: Figure, kind: Swimmer, length: float, k: int, t: float, land: bool) -> Vec:
    """Metres to the left, behind and above of member k: a loose cluster, each drifting a little by itself."""
    if k == 0:
        return (0.0, 0.0, 0.0)
    gap = length * (0.62 if length < 1.0 else 0.85)
    seed = figure.seed * 13 + k
    angle, far = 2.4 * k + 0.5 * draw(seed, 1), gap * k**0.5
    drift = 0.22 * gap
    side = far * cos(angle) * 1.0 + (0 if land else drift * sin(0.55 * t + 6.28 * draw(seed, 2)))
    behind = far * sin(angle) * 1.15 + (0 if land else drift * sin(0.43 * t + 6.28 * draw(seed, 3)))
    tall = gap * min(k**0.5, 2.2) * 0.42
    up = 0.0 if land else tall * (2 * draw(seed, 4) - 0.8) + 0.3 * drift * sin(0.8 * t + 6.28 * draw(seed, 5))
    return (side, behind, up)


def _rounds(figure: Figure, length: float, k: int, frame: float, rate: int) -> Vec:
    """What hovers drifts and bobs; what swims without a path goes rounds when it is small."""
    t = frame / rate
    p = 6.28 * draw(figure.seed, 80 + k)
    bob = 0.035 * length * sin(1.1 * t + p)
    total = np.array([0.03 * length * sin(0.6 * t + 2 * p), bob, 0.03 * length * sin(0.5 * t + p)])
    for move in figure.moves:
        if (
            not move.path
            and move.action in ("swim", "fly", "walk", "run")
            and move.start <= frame
            and length < LOOP
        ):
            turn = 2 * pi / (6.5 if length > 0.5 else 5.0)
            u = _since(move, frame, rate) * turn
            h = figure.facing
            ahead, aside = (
                0.62 * length * sin(u),
                0.42 * length * (1 - cos(u)) * (1 if figure.seed % 2 else -1),
            )
            total += (
                sin(h) * ahead + cos(h) * aside,
                0.10 * length * sin(2 * u + p),
                cos(h) * ahead - sin(h) * aside,
            )
    return (float(total[0]), float(total[1]), float(total[2]))


def _since(move: Move, frame: float, rate: int) -> float:
    """Seconds swum since a move began, started softly unless it was on its way."""
    t = (min(frame, move.end) - move.start) / rate
    if not move.ease_in:
        return t
    return t * t / 2 if t < 1.0 else t - 0.5
