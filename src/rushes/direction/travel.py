"""Where a figure is at a frame, and where its feet are: pure functions of the plan.

Direction plans footstep cues from them and the stage poses legs from them, so sound and picture agree to the frame and a
planted foot never slips: the phase of a gait is the distance travelled divided by the stride.
"""

import itertools
from dataclasses import dataclass
from math import atan2, ceil, cos, dist, floor, hypot, pi, sin

from rushes.direction.plan import Figure, Move, Prop, Vec

__all__ = [
    "GAITS",
    "Footfall",
    "Gait",
    "Standing",
    "Step",
    "footfalls",
    "gait_of",
    "standing",
    "step",
    "stride_length",
]

LOCOMOTION = frozenset({"walk", "run", "fly", "row", "ride", "swim", "march", "skip", "crawl", "drive", "skate", "climb",
                        "fall", "float", "roll", "slide", "jump_over"})  # fmt: skip
"""Actions that follow a path, of figures and of things."""
EASE_SECONDS = 0.5
TURN_SECONDS = 0.45
SPIN = 0.35
"""Turns a second of what spins."""


@dataclass(frozen=True)
class Gait:
    """A cycle of steps: `duty` is the share of the cycle a foot is down, `limbs` give each foot's strike in the cycle 0..1."""

    name: str
    duty: float
    limbs: tuple[tuple[str, float], ...]


GAITS = {
    "biped_walk": Gait("biped_walk", 0.62, (("left", 0.0), ("right", 0.5))),
    "biped_run": Gait("biped_run", 0.36, (("left", 0.0), ("right", 0.5))),
    "quad_walk": Gait(
        "quad_walk",
        0.66,
        (("hind_left", 0.0), ("fore_left", 0.25), ("hind_right", 0.5), ("fore_right", 0.75)),
    ),
    "quad_trot": Gait(
        "quad_trot",
        0.48,
        (("hind_left", 0.0), ("fore_right", 0.03), ("hind_right", 0.5), ("fore_left", 0.53)),
    ),
    "quad_gallop": Gait(
        "quad_gallop",
        0.30,
        (("hind_left", 0.0), ("hind_right", 0.10), ("fore_left", 0.46), ("fore_right", 0.58)),
    ),
}
"""Strike order and duty factors after Hildebrand's gait diagrams (symmetrical walk, trot, transverse gallop)."""

BIPEDS = frozenset({"person", "monkey", "ape", "penguin", "robot", "bird", "duck", "chicken"})


@dataclass(frozen=True)
class Standing:
    """A figure's root on the ground plane at a frame: `distance` metres into the current path, `speed` in m/s."""

    position: Vec
    heading: float
    speed: float = 0.0
    distance: float = 0.0
    move: Move | None = None  # the locomotion under way (or just finished), else None


@dataclass(frozen=True)
class Step:
    """One foot at a frame: `along` metres on the path (extrapolated past its ends), `swing` 0 when planted else 0..1."""

    limb: str
    planted: bool
    along: float
    swing: float


@dataclass(frozen=True)
class Footfall:
    """A foot strikes the ground at a (fractional) frame at a ground point."""

    frame: float
    limb: str
    point: Vec
    speed: float


def gait_of(species: str, action: str, speed: float = 0.0) -> Gait:
    """The gait of a species for "walk", "run" …; quadrupeds gallop when they run."""
    if species in BIPEDS:
        return GAITS["biped_run" if action in ("run", "skip") else "biped_walk"]
    if action == "run":
        return GAITS["quad_gallop"]
    return GAITS["quad_trot" if speed > 1.8 else "quad_walk"]


def stride_length(figure: Figure, action: str) -> float:
    """Metres of one full cycle (both feet, or all four), in proportion to the figure's height."""
    if figure.look.species in BIPEDS:
        return figure.height * (1.25 if action in ("run", "skip") else 0.62)
    return figure.height * (2.1 if action == "run" else 0.95)


def path_length(path: tuple[Vec, ...]) -> float:
    """Length in metres of a path."""
    return sum(dist(a, b) for a, b in itertools.pairwise(path))


def point_along(path: tuple[Vec, ...], distance: float) -> tuple[Vec, float]:
    """The point at `distance` metres along a path, and the heading there; straight on past either end."""
    rest = distance
    for i, (a, b) in enumerate(itertools.pairwise(path)):
        length = dist(a, b) or 1e-9
        if rest <= length or i == len(path) - 2:
            u = rest / length
            point = (
                a[0] + (b[0] - a[0]) * u,
                a[1] + (b[1] - a[1]) * min(max(u, 0.0), 1.0),
                a[2] + (b[2] - a[2]) * u,
            )
            return point, atan2(b[0] - a[0], b[2] - a[2])
        rest -= length
    return path[0], 0.0


def travelled(move: Move, frame: float, rate: int) -> float:
    """Share 0..1 of a move's path covered at `frame`: constant speed with eased ends (trapezoid of speed); a fall speeds up."""
    total = max(move.end - move.start, 1)
    t = min(max((frame - move.start) / total, 0.0), 1.0)
    if move.action == "fall":
        return t * t
    ease = min(EASE_SECONDS * rate / total, 0.45)
    head = ease if move.ease_in else 0.0
    tail = ease if move.ease_out else 0.0
    area = 1.0 - (head + tail) / 2
    if t < head:
        return t * t / (2 * head) / area
    if t > 1 - tail and tail > 0:
        return 1.0 - (1 - t) ** 2 / (2 * tail) / area
    return (t - head / 2) / area


def locomotion(figure: Figure | Prop, frame: float) -> Move | None:
    """The locomotion move under way at `frame`, else the last one finished, else None."""
    past = [m for m in figure.moves if m.path and m.action in LOCOMOTION and m.start <= frame]
    return max(past, key=lambda m: m.start) if past else None


def standing(figure: Figure | Prop, frame: float, rate: int) -> Standing:
    """Where a figure (or a thing that goes its own way) stands and looks at `frame` (which may be fractional)."""
    move = locomotion(figure, frame)
    position, heading, speed, distance = figure.position, figure.facing, 0.0, 0.0
    if move is not None:
        length = path_length(move.path)
        distance = length * travelled(move, frame, rate)
        position, heading = point_along(move.path, distance)
        if _upright(move.path):
            heading = figure.facing
        ahead = length * travelled(move, frame + 0.5, rate) - length * travelled(move, frame - 0.5, rate)
        speed = ahead * rate
        if frame > move.end - 1 and move.facing is not None:
            heading = _turn(heading, move.facing, (frame - move.end + 1) / (TURN_SECONDS * rate))
    return Standing(position, _faced(figure, frame, rate, heading, move), speed, distance, move)


def _upright(path: tuple[Vec, ...]) -> bool:
    """Straight up or down: a path without a heading of its own."""
    return all(hypot(b[0] - a[0], b[2] - a[2]) < 1e-6 for a, b in itertools.pairwise(path))


def _faced(figure: Figure | Prop, frame: float, rate: int, heading: float, travel: Move | None) -> float:
    """Turns asked for by moves without a path (stand, sit …) with a facing, since the last travel began."""
    since = travel.start if travel is not None else 0
    for move in sorted(figure.moves, key=lambda m: m.start):
        if move.action == "spin" and isinstance(figure, Prop) and move.start <= frame:
            heading += 2 * pi * SPIN * (min(frame, move.end) - move.start) / rate
        if move.facing is not None and not move.path and since <= move.start <= frame:
            heading = _turn(heading, move.facing, (frame - move.start) / (TURN_SECONDS * rate))
    return heading


def _turn(a: float, b: float, u: float) -> float:
    """Eased turn from heading a to b by the shorter way."""
    u = min(max(u, 0.0), 1.0)
    return a + ((b - a + pi) % (2 * pi) - pi) * u * u * (3 - 2 * u)


def step(figure: Figure, place: Standing, limb: str) -> Step:
    """One foot at a standing: planted at its own distance along the path, or swinging to the next one."""
    if place.move is None:
        return Step(limb, True, place.distance, 0.0)
    gait = gait_of(figure.look.species, place.move.action, place.speed)
    stride = stride_length(figure, place.move.action)
    offset = dict(gait.limbs)[limb]
    q = place.distance / stride - offset
    cycle = floor(q)
    u = q - cycle
    plant = (cycle + offset + gait.duty / 2) * stride
    if u < gait.duty:
        return Step(limb, True, plant, 0.0)
    swing = (u - gait.duty) / (1 - gait.duty)
    return Step(limb, False, plant + stride * swing * swing * (3 - 2 * swing), swing)


def footfalls(figure: Figure, rate: int) -> tuple[Footfall, ...]:
    """Every strike of every foot in the film, in order. Airborne and rolling moves have none."""
    found: list[Footfall] = []
    for move in figure.moves:
        if move.path and move.action in ("walk", "run", "march", "skip", "crawl"):
            found.extend(_strikes(figure, move, rate))
    return tuple(sorted(found, key=lambda f: f.frame))


def _strikes(figure: Figure, move: Move, rate: int) -> list[Footfall]:
    length = path_length(move.path)
    seconds = max(move.end - move.start, 1) / rate
    stride = stride_length(figure, move.action)
    gait = gait_of(figure.look.species, move.action, length / seconds)
    found = []
    for limb, offset in gait.limbs:
        for cycle in range(ceil(-offset), floor(length / stride - offset) + 1):
            distance = (cycle + offset) * stride
            frame = _frame_at(move, distance / max(length, 1e-9), rate)
            point, heading = point_along(move.path, distance + gait.duty * stride / 2)
            side = 0.1 if limb.endswith("left") else -0.1
            point = (point[0] + cos(heading) * side, point[1], point[2] - sin(heading) * side)
            found.append(Footfall(frame, limb, point, length / seconds))
    return found


def _frame_at(move: Move, share: float, rate: int) -> float:
    """The frame at which `share` of the path is covered (bisection: travelled() is monotonic)."""
    low, high = float(move.start), float(move.end)
    for _ in range(40):
        middle = (low + high) / 2
        if travelled(move, middle, rate) < share:
            low = middle
        else:
            high = middle
    return high
