"""Legs that do something else than stand or walk: kicks, seats on the floor, pedals, lunges, steps on the spot."""

from dataclasses import dataclass, field
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.people.motion.timing import smooth
from rushes.stage.people.motion.vectors import cross, unit, vec
from rushes.stage.people.proportions import Proportions
from rushes.stage.scene import Array

__all__ = ["Foot", "Leg", "blended_foot", "cycle", "foot_turn", "leg", "placed_foot", "sole"]


@dataclass(frozen=True)
class Foot:
    """A foot in the world: its `ankle` (3,), heading and pitch (toes down positive), radians; or `toes` and `knee` (3,),
    the ways they point, where heading and pitch do not say all. `down`: it bears the body."""

    ankle: Array
    yaw: float
    pitch: float = 0.0
    toes: Array | None = None
    knee: Array | None = None
    down: bool = True


@dataclass(frozen=True)
class Leg:
    """A goal for an ankle. In the frame "body" (the hips with the whole body's turn) `at` is in leg lengths from the hip's
    joint; in "root" (the ground under the figure) in metres of a grown body; in a world matrix in metres. x is outwards in
    the first two. `toes` and `knee` are the ways they point. `down`: it stands there (the hips keep within its reach)."""

    at: Array
    frame: Array | str = "body"
    toes: Array = field(default_factory=lambda: vec(0.0, 0.0, 1.0))
    knee: Array = field(default_factory=lambda: vec(0.1, 0.0, 1.0))
    down: bool = False


def leg(
    at: Vec, toes: Vec = (0.0, 0.0, 1.0), knee: Vec = (0.1, 0.0, 1.0), frame: Array | str = "body"
) -> Leg:
    """A leg in the air, from plain numbers."""
    return Leg(vec(*at), frame, vec(*toes), vec(*knee))


def sole(x: float, z: float, turn: float = 0.16, heel: float = 0.0, up: float = 0.0) -> Leg:
    """A foot on the ground of the root's frame: `x` metres outwards and `z` ahead, toes turned out, the heel raised by an
    angle, the whole foot by `up` metres."""
    c, s = cos(heel), sin(heel)
    back, high = 0.0936, 0.095  # the ball ahead of the ankle, and the ankle over the sole, of a grown man
    dz, dy = -back * c + high * s + back, back * s + high * c
    return Leg(
        vec(x + sin(turn) * dz, up + dy, z + cos(turn) * dz),
        "root",
        vec(sin(turn) * c, -s, cos(turn) * c),
        vec(0.25 * sin(turn) + 0.05, 0.2, 1.0),
        down=up < 0.02,
    )


def placed_foot(goal: Leg, s: float, root: Array, body: Array, p: Proportions) -> Foot:
    """A leg's goal in the world. `root` and `body` are the frames of the ground and of the turned hips."""
    mirror = vec(s, 1.0, 1.0)
    if isinstance(goal.frame, str) and goal.frame == "body":
        m = body
        at = goal.at * mirror * np.float32(p.leg) + vec(s * p.hip_x, 0.0, 0.0)
    elif isinstance(goal.frame, str):
        m, at = root, goal.at * mirror * np.float32(p.scale)
        if goal.down:  # soles of all sizes of shoes lie on the ground
            at[1] += p.ankle_y - 0.095 * p.scale
    else:
        m, at, mirror = goal.frame, goal.at, vec(1.0, 1.0, 1.0)
    turn = m[:3, :3]
    ankle: Array = turn @ at + m[:3, 3]
    toes, knee = turn @ (goal.toes * mirror), turn @ (goal.knee * mirror)
    return Foot(
        ankle.astype(np.float32), float(np.arctan2(toes[0], toes[2])), 0.0, unit(toes), unit(knee), goal.down
    )


def toes_of(foot: Foot) -> Array:
    """The way the toes point (3,)."""
    if foot.toes is not None:
        return foot.toes
    c = cos(foot.pitch)
    return vec(sin(foot.yaw) * c, -sin(foot.pitch), cos(foot.yaw) * c)


def blended_foot(a: Foot, b: Foot, share: float, *, step: float = 0.0) -> Foot:
    """From a to b; `step` metres that the foot is lifted half-way."""
    if share <= 0.0:
        return a
    if share >= 1.0:
        return b
    e = smooth(share)
    ankle = a.ankle * (1 - e) + b.ankle * e
    if step:
        ankle = ankle + vec(0.0, step * sin(pi * share), 0.0)
    ta, tb = toes_of(a), toes_of(b)
    ka = a.knee if a.knee is not None else vec(sin(a.yaw), 0.1, cos(a.yaw))
    kb = b.knee if b.knee is not None else vec(sin(b.yaw), 0.1, cos(b.yaw))
    return Foot(
        ankle.astype(np.float32),
        a.yaw,
        0.0,
        unit(ta * (1 - e) + tb * e),
        unit(ka * (1 - e) + kb * e),
        a.down if share < 0.5 else b.down,
    )


def foot_turn(foot: Foot, shin: Array, pole: Array) -> Array:
    """3x3 turn of a foot whose toes point its way and whose instep is towards the shin."""
    toes = toes_of(foot)
    front = unit(pole - shin * float(pole @ shin))
    # Flat under an upright shin the instep looks up the shin; pointed like a dancer's it looks where the shin does.
    up = front * float(toes @ shin) - shin * float(toes @ front)
    # +z is exact for a foot: the sole lies flat when the toes are level.
    side = unit(cross(up, toes))
    out = np.empty((3, 3), np.float32)
    out[:, 0], out[:, 1], out[:, 2] = side, cross(toes, side), toes
    return out


def cycle(phase: float, stride: float, lift: float, duty: float = 0.62) -> tuple[float, float, float]:
    """A foot of a walk on the spot: metres ahead of the hip, up, and its heel's angle, at a phase 0..1 of its cycle.

    It lands in front, is carried back by the ground and comes forward through the air.
    """
    phase %= 1.0
    if phase < duty:
        u = phase / duty
        heel = 0.5 * smooth((u - 0.62) / 0.38) - 0.18 * smooth(1 - u / 0.18)
        return stride * (0.5 - u), 0.0, heel
    u = (phase - duty) / (1 - duty)
    heel = 0.5 * smooth(1 - u / 0.6) - 0.18 * smooth((u - 0.6) / 0.4)
    return stride * (smooth(u) - 0.5), lift * sin(pi * u) ** 1.2, heel
