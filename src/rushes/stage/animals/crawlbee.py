"""Bees and their like: a round furry striped body that hovers on a blur of wings, or walks and sips where it has settled."""

from functools import lru_cache
from math import cos, pi, sin

import numpy as np

from rushes.stage.animals.crawlbeeform import LEGS, bee
from rushes.stage.animals.crawllegs import Gait, step
from rushes.stage.animals.crawllife import Life, draw, smooth
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlrig import Model, Posed, Posing
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.pivot import product
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.scene import Array

__all__ = ["HOVER", "ROOM", "flying", "model", "posed"]

ROOM = 1.8
HOVER = 0.95
"""Metres over the ground at which one that has no height of its own flies: that of flowers and faces."""
GAIT = Gait(0.9, 0.6, 0.14)
SETTLED = frozenset({"walk", "crawl", "run", "march"})
SLOTS = {"head": ("head", (0.0, 0.58, 0.78)), "mouth": ("head", (0.0, 0.36, 0.82)), "neck": ("body", (0.0, 0.5, 0.35)),
         "back": ("body", (0.0, 0.95, -0.15)), "middle": ("body", (0.0, 0.5, -0.1))}  # fmt: skip


@lru_cache(maxsize=8)
@shelved
def model(kind: Kind, fine: bool) -> Model:
    """The bee, modelled."""
    return bee(kind, fine)


def flying(member: Member) -> float:
    """How much it is in the air, 0..1: it settles to walk, to sit, to eat and to sleep, and when it rides on something."""
    life = member.life
    if member.seat is not None:
        return 0.0
    moves = member.figure.moves
    if life.action in SETTLED or any(m.action in SETTLED for m in moves):
        return 0.0
    return 1.0 - max(life.share("sit"), life.share("sleep"), life.share("eat"))


def posed(member: Member) -> Posed:
    """The bee at a frame."""
    life, h = member.life, member.high
    air = smooth(flying(member))
    (root, speed) = _root(member, air)
    tilt = 0.35 * air * min(speed, 1.0)
    dance = life.share("dance")
    lift = (1 - air) * (0.010 * sin(2.2 * life.t) - 0.14 * life.share("sleep"))
    posing = Posing(member.model.bones, member.sized(root, lift))
    posing.turn(
        "body",
        rotation(
            x=tilt - 0.12 * air + 0.05 * air * sin(2.3 * life.t),
            z=0.10 * air * sin(1.7 * life.t) + 0.2 * dance * sin(9 * life.t),
        ),
    )
    sip = life.share("eat") * (0.5 + 0.5 * sin(2 * pi * 0.9 * life.since.get("eat", 0.0)))
    posing.turn(
        "head", rotation(x=-0.5 * life.nod + 0.25 * sip + 0.1 * life.joy * sin(11 * life.t), y=0.6 * life.yaw)
    )
    posing.turn("lids", rotation(x=1.5 * life.blink))
    posing.gape(life.jaw)
    _wings(posing, life, air, member.kind.build == "dragonfly")
    for side, s in (("left", 1.0), ("right", -1.0)):
        posing.turn(
            f"feeler_{side}", rotation(x=0.12 * sin(3.1 * life.t + s), z=0.10 * sin(2.3 * life.t + 2 * s))
        )
    contacts: tuple[tuple[float, float, float], ...] = ()
    if air < 0.5:
        feet = step(posing, member, LEGS, GAIT)
        contacts = (
            *((float(f[0]), float(f[2]), 0.10 * h) for f in feet),
            (float(root[0, 3]), float(root[2, 3]), 0.45 * h),
        )
    else:
        _dangle(posing, life, speed)
    return Posed(posing.stack(), posing.slots(SLOTS), contacts)


def _root(member: Member, air: float) -> tuple[Array, float]:
    """Where it is: on the ground, or wandering about its place in the air; and metres a second over 0.5."""
    life, h = member.life, member.high
    ground = member.root(0.8)
    if air <= 0.0:
        return ground, 0.0
    y = member.track.here()[0][1]
    level = (HOVER if y < 0.3 else 0.0) * air
    roam = min(0.30, 1.6 * h) * air * (1 - 0.5 * life.going)
    at, later = _roaming(life, life.t, roam), _roaming(life, life.t + 0.04, roam)
    way = later - at
    drift = float(np.hypot(way[0], way[2])) / 0.04
    onward = life.going * life.speed * h
    turn = 0.5 * sin(0.7 * life.t + 6.28 * draw(life.seed, 7)) * air * (1 - life.going)
    place = translation((float(at[0]), float(at[1]) + level, float(at[2])))
    return product(place, ground, rotation(y=turn)), (drift + onward) / 0.5


def _roaming(life: Life, t: float, far: float) -> Array:
    """A place that wanders round the middle: small quick loops on slow large ones, never straight."""
    u = [6.28 * draw(life.seed, n) for n in range(30, 36)]
    return np.array([
        far * (0.8 * sin(0.9 * t + u[0]) + 0.22 * sin(3.1 * t + u[1])),
        far * (0.45 * sin(1.3 * t + u[2]) + 0.16 * sin(4.3 * t + u[3])),
        far * (0.6 * cos(0.7 * t + u[4]) + 0.20 * cos(2.9 * t + u[5])),
    ], np.float32)  # fmt: skip


def _wings(posing: Posing, life: Life, air: float, spread: bool) -> None:
    """A beat too quick for the eye: every frame catches another part of it. At rest the wings lie along the back, or stay
    `spread`."""
    back = 0.0 if spread else 1.05
    for side, s in (("left", 1.0), ("right", -1.0)):
        beat = 0.75 * sin(2 * pi * 10.7 * life.t)
        posing.turn(
            f"wing_{side}",
            rotation(y=s * back * (1 - air)) @ rotation(z=s * (0.20 + beat * air - 0.12 * (1 - air))),
        )


def _dangle(posing: Posing, life: Life, speed: float) -> None:
    """Legs hang down and trail a little."""
    for k, leg in enumerate(LEGS):
        sway = 0.10 * sin(2.7 * life.t + 0.8 * k) + 0.25 * min(speed, 1.0)
        posing.turn(f"{leg.name}_upper", rotation(x=sway, z=-(0.35 if leg.hip[0] > 0 else -0.35)))
        posing.turn(f"{leg.name}_lower", rotation(x=0.3 * sway, z=-(0.5 if leg.hip[0] > 0 else -0.5)))
