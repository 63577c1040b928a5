"""Jointed legs of insects, spiders and crabs: thin felt sausages of two segments that step without slipping."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import pi, sin

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlrig import Bones, Posing, reach
from rushes.stage.animals.crawltrack import footing
from rushes.stage.meshkit.solids import join, on_bone, sphere, tube
from rushes.stage.scene import Array, Mesh

__all__ = ["Gait", "Leg", "leg_bones", "leg_mesh", "step"]

UP = np.array([0.0, 1.0, 0.0], np.float32)


@dataclass(frozen=True)
class Leg:
    """A leg of the body: rest points of hip, knee and foot in heights, and when it steps, 0..1 of the cycle."""

    name: str
    hip: Vec
    knee: Vec
    foot: Vec
    phase: float


@dataclass(frozen=True)
class Gait:
    """`stride` heights a cycle, `duty` share of it that a foot is down, `lift` heights of a step, `bend` where knees go."""

    stride: float
    duty: float
    lift: float


def leg_bones(legs: Iterable[Leg], parent: str) -> list[tuple[str, str, Vec]]:
    """Two bones a leg."""
    rows: list[tuple[str, str, Vec]] = []
    for leg in legs:
        rows += [(f"{leg.name}_upper", parent, leg.hip), (f"{leg.name}_lower", f"{leg.name}_upper", leg.knee)]
    return rows


def leg_mesh(
    legs: Iterable[Leg], bones: Bones, thick: Sequence[float], colour: str, foot: str = "", sides: int = 8
) -> Mesh:
    """The legs; `thick` are the radii at hip, knee and foot, `foot` another colour of the lower segment."""
    parts = []
    for leg in legs:
        hip, knee, end = (np.asarray(p, np.float64) for p in (leg.hip, leg.knee, leg.foot))
        upper, lower = bones.index[f"{leg.name}_upper"], bones.index[f"{leg.name}_lower"]
        u = np.linspace(0.0, 1.0, 6)[:, None]
        bow = np.sin(np.pi * u) * np.array([0.0, 0.10 * float(np.linalg.norm(knee - hip)), 0.0])
        first = tube(hip + (knee - hip) * u + bow, thick[0] + (thick[1] - thick[0]) * u[:, 0], colour, sides)
        end = end + np.array([0.0, thick[2] * 0.9, 0.0])
        out = (knee - hip) * np.array([1.0, 0.0, 1.0]) * 0.22 * np.sin(np.pi * u)
        second = tube(
            knee + (end - knee) * u + out, thick[1] + (thick[2] - thick[1]) * u[:, 0], foot or colour, sides
        )
        parts += [
            on_bone(join([first, sphere(knee, thick[1] * 1.08, colour, 6, sides)]), upper),
            on_bone(join([second, sphere(end, thick[2] * 1.15, foot or colour, 6, sides)]), lower),
        ]
    return join(parts)


def step(
    posing: Posing, member: Member, legs: Iterable[Leg], gait: Gait, turn: float = 0.0, parent: str = "body"
) -> list[Array]:
    """Puts every foot on its print, or swings it to the next, and bends the legs to it; gives the feet's world points."""
    feet = []
    for leg in legs:
        target = foot_point(member, leg, gait, turn)
        inside = posing.local(parent, target)
        outward = np.array([leg.knee[0] - leg.hip[0], 0.0, leg.knee[2] - leg.hip[2]], np.float32)
        bend = UP + 0.35 * outward / (np.linalg.norm(outward) + 1e-9)
        rest = np.asarray((leg.hip, leg.knee, leg.foot), np.float32)
        upper, lower = reach(rest, inside, bend)
        base = posing.matrix(parent)
        posing.posed[f"{leg.name}_upper"], posing.posed[f"{leg.name}_lower"] = base @ upper, base @ lower
        feet.append(target)
    return feet


def foot_point(member: Member, leg: Leg, gait: Gait, turn: float) -> Array:
    """Where a foot is in the world: on the ground, in the air of a step, drumming when its owner dances."""
    life, high = member.life, member.high
    x, _, z = leg.foot
    hop = max(life.hop(), 0.0)
    if member.seat is None and member.life.distance > 0.0:
        fall = footing(life.distance, gait.stride * high, leg.phase, gait.duty)
        point = member.spot(x, z, fall.along, turn)
        lifted = fall.lift * gait.lift * min(life.going * 2.0, 1.0)
    else:
        point, lifted = member.spot(x, z, None, turn), 0.0
    dance = life.share("dance") * max(0.0, sin(2 * pi * (1.6 * life.t + leg.phase))) * 0.7 * gait.lift
    fidget = 0.35 * gait.lift * (1 - life.going) * (1 - life.share("sleep")) * _twitch(life.t, leg.phase)
    point = point.copy()
    point[1] += (lifted + dance + fidget + 0.8 * hop * 0.6) * high
    return point


def _twitch(t: float, phase: float) -> float:
    """A leg that is lifted for a moment every few seconds."""
    u = ((t + 5.0 * phase) / 4.7) % 1.0
    return sin(pi * u / 0.07) if u < 0.07 else 0.0
