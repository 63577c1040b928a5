"""How lizards and crocodiles move: sprawling legs on planted feet, the body bent from side to side, the tail after it."""

from functools import lru_cache
from math import pi, sin

import numpy as np

from rushes.stage.animals.crawllegs import Gait, Leg, foot_point
from rushes.stage.animals.crawllife import Life
from rushes.stage.animals.crawllizardform import SHAPES, TAIL, limbs, lizard
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlrig import Model, Posed, Posing, reach
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.scene import Array

__all__ = ["ROOM", "model", "posed"]

ROOM = 2.2
GAIT = Gait(1.55, 0.64, 0.20)
PHASES = {"fore_left": 0.0, "hind_right": 0.04, "fore_right": 0.5, "hind_left": 0.54}
"""A trot: diagonal feet together."""
BEND = 0.26
"""Radians that chest and hips are turned at most on their way."""


@lru_cache(maxsize=12)
@shelved
def model(kind: Kind, fine: bool) -> Model:
    """The lizard, modelled."""
    return lizard(kind, fine)


def posed(member: Member) -> Posed:
    """The lizard at a frame."""
    life, h = member.life, member.high
    shape = SHAPES[member.kind.build]
    root = member.root(1.6)
    sleep, sit, swim = life.share("sleep"), life.share("sit"), life.share("swim")
    hop, flat = life.hop(), float(member.kind.build == "crocodile")  # which lies down on its belly to sit
    lift = 0.008 * sin(2.0 * life.t) - (shape.trunk[2] - shape.trunk[1]) * (
        0.92 * max(sleep, sit * flat) + 0.45 * sit * (1 - flat)
    )
    lift += 0.55 * hop if hop > 0 else 0.08 * hop
    lift -= swim * (shape.trunk[2] + 0.06 - 0.03 * sin(1.6 * life.t))
    lift += 0.06 * _pushups(life) * (1 - flat)
    posing = Posing(member.model.bones, member.sized(root, lift))
    _spine(posing, member)
    _head(posing, member)
    feet = [_leg(posing, member, name, joints) for name, joints in limbs(member.kind).items()]
    blobs = [(float(p[0]), float(p[2]), 0.18 * h) for p in feet]
    for z in (0.5, -0.3, -1.1):
        p = member.spot(0.0, z)
        blobs.append((float(p[0]), float(p[2]), 0.45 * h))
    return Posed(posing.stack(), _slots(posing, member), tuple(blobs))


def _pushups(life: Life) -> float:
    """Now and then a lizard at rest does push-ups."""
    u = (life.t / 6.5) % 1.0
    busy = life.going + life.share("sleep") + life.share("swim") + life.share("sit")
    return max(0.0, sin(2 * pi * u * 13)) * (1 - min(busy, 1.0)) if u < 0.23 else 0.0


def _spine(posing: Posing, member: Member) -> None:
    """Chest and hips bend against each other; a wave runs down the tail. By the way gone, so that it fits the feet."""
    life = member.life
    swim, sit = life.share("swim"), life.share("sit") * (member.kind.build != "crocodile")
    cycle = 2 * pi * (life.distance / (GAIT.stride * member.high) - 0.81)
    amount = BEND * life.going * (1 - swim)
    beat = 2 * pi * (0.8 * life.t + life.distance / (2.4 * member.high)) if swim else 0.0
    dance = life.share("dance") * sin(2 * pi * 1.2 * life.t)
    yaw = -amount * np.cos(cycle) + 0.06 * swim * sin(beat + 1.0) + 0.18 * dance
    chameleon = member.kind.has("curl")
    rock = 0.07 * sin(2 * pi * 1.3 * life.t) * life.going if chameleon else 0.0
    posing.turn(
        "body",
        rotation(
            x=-0.24 * sit - 0.04 * life.share("call") * life.jaw + rock, z=0.05 * life.going * sin(cycle)
        ),
    )
    posing.turn("chest", rotation(y=yaw))
    posing.turn("pelvis", rotation(x=0.22 * sit, y=-yaw + 0.10 * swim * sin(beat)))
    for k, name in enumerate(TAIL):
        lag = 0.75 * (k + 1)
        side = 0.19 * life.going * (1 - swim) * np.cos(cycle - lag) + (0.14 + 0.04 * k) * swim * sin(
            beat - lag
        )
        side += (1 - life.going) * 0.05 * sin(0.8 * life.t - 0.6 * k) + 0.12 * dance * np.cos(0.7 * k)
        side += 0.30 * life.share("sleep")
        up = 0.04 * (k > 2) + 0.05 * life.going - 0.04 * (k < 2) * life.share("sleep")
        if chameleon:
            up = (0.30, -0.55, -0.95, -1.20, -1.35, -1.45)[k] * (1 - 0.4 * life.going) + 0.04 * sin(
                0.9 * life.t + k
            )
            side *= 0.4
        posing.turn(name, rotation(x=up, y=float(side)))


def _head(posing: Posing, member: Member) -> None:
    """The head stays straight on its way, looks, bobs, opens its jaw."""
    life = member.life
    cycle = 2 * pi * (life.distance / (GAIT.stride * member.high) - 0.81)
    back = 0.8 * BEND * life.going * (1 - life.share("swim")) * float(np.cos(cycle))
    eat = life.share("eat")
    dip = eat * (0.5 - 0.5 * np.cos(2 * pi * 0.45 * life.since.get("eat", 0.0)))
    nod = (
        0.6 * life.nod
        - 0.45 * float(dip)
        + 0.12 * life.joy * sin(2 * pi * 1.6 * life.t)
        - 0.22 * life.share("sleep")
    )
    posing.turn("neck", rotation(x=-0.5 * nod, y=0.5 * back + 0.45 * life.yaw))
    gape = 0.55 if member.kind.build == "crocodile" else 0.42
    posing.turn(
        "head",
        rotation(x=-0.5 * nod - 0.35 * gape * life.jaw, y=0.5 * back + 0.45 * life.yaw, z=0.10 * life.yaw),
    )
    posing.turn("jaw", rotation(x=gape * life.jaw))
    posing.turn("lids", rotation(x=1.75 * life.blink))
    flick = _flick(life, member.kind)
    posing.turn("tongue", scaling(1.0, 1.0, 1.0 + flick))


def _flick(life: Life, kind: Kind) -> float:
    """How far the tongue shoots out: a chameleon's very far when it eats."""
    if kind.has("curl"):
        u = (life.since.get("eat", 0.0) / 2.2) % 1.0
        return 7.0 * life.share("eat") * max(0.0, sin(pi * min(u / 0.16, 1.0)))
    return 0.0


def _leg(posing: Posing, member: Member, name: str, joints: tuple[tuple[float, float, float], ...]) -> Array:
    """A foot flat on its print, its toes ahead; the elbow out and back, the knee out and ahead. Waves, paddles."""
    life = member.life
    hip, knee, end = joints
    s, fore = (1.0 if end[0] > 0 else -1.0), name.startswith("fore")
    parent = "chest" if fore else "pelvis"
    world = foot_point(member, Leg(name, hip, knee, end, PHASES[name]), GAIT, 0.0)
    world = world + np.array([0.0, end[1] * member.high, 0.0], np.float32)
    target = posing.local(parent, world)
    swim = life.share("swim")
    if swim > 0.0:  # laid back along the body
        stroke = 0.10 * sin(2 * pi * 0.8 * life.t + (pi if s > 0 else 0.0))
        free = np.array([s * abs(end[0]) * 0.78, hip[1] - 0.14, end[2] - 0.42 + stroke], np.float32)
        target = target * (1 - swim) + free * swim
    wave = life.share("wave") if name == "fore_left" else 0.0
    if wave > 0.0:
        high = np.array(
            [abs(end[0]) * 0.95, knee[1] + 0.42 + 0.10 * sin(9 * life.t), end[2] + 0.18], np.float32
        )
        target = target * (1 - wave) + high * wave
    bend = np.array([s * 0.8, 0.75, -0.25 if fore else 0.35], np.float32)
    upper, lower = reach(np.asarray(joints, np.float32), target, bend)
    base = posing.matrix(parent)
    posing.posed[f"{name}_upper"], posing.posed[f"{name}_lower"] = base @ upper, base @ lower
    at = posing.point(f"{name}_lower", end)
    flat = member.root(1.6)[:3, :3]
    turned = flat @ rotation(x=1.3 * swim, y=s * 0.1)[:3, :3]
    frame = np.eye(4, dtype=np.float32)
    frame[:3, :3], frame[:3, 3] = turned * member.high, at
    posing.posed[f"{name}_foot"] = frame @ translation((-end[0], -end[1], -end[2]))
    return world


def _slots(posing: Posing, member: Member) -> dict[str, Array]:
    shape = SHAPES[member.kind.build]
    eye = shape.eye[1]
    return {
        "head": posing.slot("head", (0.0, eye[1], eye[2] + 0.05)),
        "mouth": posing.slot("head", (0.0, shape.snout_at[1] - 0.05, shape.snout_at[2] + shape.snout[2])),
        "neck": posing.slot("neck", posing.bones.joints["neck"]),
        "back": posing.slot("body", (0.0, shape.trunk[2] + shape.trunk[1], 0.0)),
        "middle": posing.slot("body", (0.0, shape.trunk[2], 0.0)),
    }
