"""Beetles, ladybugs, ants and spiders: how they move on their six or eight legs. Their bodies are in crawlinsect.py and
crawlspider.py."""

from functools import lru_cache
from math import pi, sin

import numpy as np

from rushes.stage.animals import crawlinsect, crawlspider
from rushes.stage.animals.crawlbeetle import SIDES
from rushes.stage.animals.crawllegs import Gait, Leg, step
from rushes.stage.animals.crawllife import Life, smooth
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlrig import Model, Posed, Posing
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.pivot import product
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.matrices import rotation, scaling
from rushes.stage.scene import Array

__all__ = ["ROOM", "flying", "legs_of", "model", "posed"]

ROOM = 1.3
AFLOAT = 3.0
"""Heights over the ground of who flies and whose way is on the ground."""
GAITS = {
    "beetle": Gait(1.0, 0.6, 0.16),
    "ant": Gait(1.2, 0.55, 0.16),
    "hopper": Gait(1.0, 0.6, 0.16),
    "spider": Gait(1.5, 0.6, 0.22),
}


def legs_of(kind: Kind) -> tuple[Leg, ...]:
    """The legs of a build."""
    return crawlspider.LEGS if kind.build == "spider" else crawlinsect.legs(kind)


@lru_cache(maxsize=16)
@shelved
def model(kind: Kind, fine: bool) -> Model:
    """The creature, modelled."""
    return crawlspider.spider(kind, fine) if kind.build == "spider" else crawlinsect.insect(kind, fine)


def flying(member: Member) -> float:
    """How much a beetle is in the air, 0..1: from when it is told to fly until it goes on foot."""
    life = member.life
    if member.kind.build != "beetle" or member.seat is not None:
        return 0.0
    travels = [m for m in member.figure.moves if m.path and m.start <= life.seconds * member.view.rate]
    if not travels:
        return 0.0
    last = max(travels, key=lambda m: m.start)
    soft = 1.0 if last.start <= 0 else smooth((life.seconds - last.start / member.view.rate) / 0.5)
    if last.action == "fly":
        return soft
    before = [m for m in travels if m is not last]
    return 1.0 - soft if before and max(before, key=lambda m: m.start).action == "fly" else 0.0


def posed(member: Member) -> Posed:
    """Body over its feet, feelers that feel, a head that looks."""
    life, air = member.life, flying(member)
    gait = GAITS[member.kind.build]
    cycle = 2 * pi * life.distance / (gait.stride * member.high)
    going, dance = life.going * (1 - air), life.share("dance")
    posing = Posing(member.model.bones, member.sized(member.root(1.6), _lift(member, cycle, air)))
    turn = rotation(
        x=0.10 * life.share("eat") - 0.10 * life.share("sit") - 0.12 * life.share("wave") - 0.35 * air,
        y=0.05 * going * sin(cycle) + 0.25 * dance * sin(2 * pi * 0.8 * life.t),
        z=0.03 * going * sin(cycle + 1.0)
        + 0.12 * dance * sin(2 * pi * 1.6 * life.t)
        + 0.08 * air * sin(1.9 * life.t),
    )
    posing.turn("body", turn)
    _head(posing, member)
    if member.kind.build == "beetle":
        _wings(posing, life, air)
    legs = legs_of(member.kind)
    if air > 0.5:
        _dangle(posing, life, legs)
        return Posed(posing.stack(), _slots(posing, member))
    feet = step(posing, member, legs, gait)
    _waving(posing, member, legs)
    middle = member.spot(0.0, -0.1)
    contacts = [(float(f[0]), float(f[2]), 0.12 * member.high) for f in feet]
    contacts.append((float(middle[0]), float(middle[2]), 0.75 * member.high))
    return Posed(posing.stack(), _slots(posing, member), tuple(contacts))


def _lift(member: Member, cycle: float, air: float) -> float:
    """Heights that the body is over its place."""
    life, hop = member.life, member.life.hop()
    lift = 0.012 * sin(2.1 * life.t) - 0.14 * life.share("sleep") - 0.09 * life.share("sit")
    lift += (0.75 if hop > 0 else 0.16) * hop + life.going * 0.02 * sin(2 * cycle)
    lift += 0.03 * life.share("dance") * sin(2 * pi * 3.2 * life.t)
    if member.seat is None and member.track.here()[0][1] < 0.05:
        lift += AFLOAT * air
    return lift + air * (0.25 * sin(2.3 * life.t) + 0.10 * sin(5.1 * life.t))


def _wings(posing: Posing, life: Life, air: float) -> None:
    """In the air the cases stand open and the wings beat; else the wings are folded away under the cases."""
    for side, s in SIDES:
        posing.turn(
            f"case_{side}", product(rotation(y=-s * 0.75 * air, z=s * 0.75 * air), rotation(x=0.35 * air))
        )
        beat = 0.7 * sin(2 * pi * 10.7 * life.t) * air
        size = 0.42 + 0.58 * air
        spread = rotation(y=s * 1.35 * (1 - air)) @ rotation(z=s * (0.15 * air + beat))
        posing.turn(f"wing_{side}", product(spread, scaling(size, size, size)))


def _dangle(posing: Posing, life: Life, legs: tuple[Leg, ...]) -> None:
    """Legs that hang in the air."""
    for k, leg in enumerate(legs):
        s = 1.0 if leg.hip[0] > 0 else -1.0
        sway = 0.10 * sin(2.7 * life.t + 0.8 * k)
        posing.turn(f"{leg.name}_upper", rotation(x=sway, z=-s * 0.25))
        posing.turn(f"{leg.name}_lower", rotation(x=0.3 * sway, z=-s * 0.45))


def _head(posing: Posing, member: Member) -> None:
    """Looks, nods while it eats, feels about, blinks, talks."""
    life = member.life
    peck = 0.10 * life.share("eat") * sin(2 * pi * 1.7 * life.since.get("eat", 0.0))
    cheer = 0.06 * life.joy * sin(2 * pi * 2.2 * life.t)
    posing.turn(
        "head", rotation(x=peck + cheer - 0.6 * life.nod + 0.25 * life.share("sleep"), y=0.6 * life.yaw)
    )
    posing.turn("lids", rotation(x=1.35 * life.blink))
    posing.gape(life.jaw)
    for side, s in (("left", 1.0), ("right", -1.0)):
        if f"feeler_{side}" not in member.model.bones.index:
            continue
        feel = (1 - life.share("sleep")) * (0.16 + 0.10 * life.going)
        up = feel * sin(2.7 * life.t + 0.9 * s) + 0.06 * sin(7.1 * life.t + 2.0 * s)
        out = 0.5 * feel * sin(1.9 * life.t + 2.1 * s)
        posing.turn(f"feeler_{side}", rotation(x=up + 0.5 * life.share("sleep"), z=s * out))


def _waving(posing: Posing, member: Member, legs: tuple[Leg, ...]) -> None:
    """Waves with the first leg of its left side."""
    share = member.life.share("wave")
    if share <= 0.0:
        return
    name = f"{legs[0].name}_upper"
    lower = f"{legs[0].name}_lower"
    swing = rotation(z=share * (0.75 + 0.3 * sin(2 * pi * 1.8 * member.life.t)), x=-0.5 * share)
    before = posing.posed[name]
    hip = np.append(np.asarray(legs[0].hip, np.float32), np.float32(1.0))
    at = (before @ hip)[:3]
    base = posing.matrix("body")
    turned = base.copy()
    turned[:3, 3] = 0.0
    raised = turned @ swing @ np.linalg.inv(turned)
    raised[:3, 3] = at - raised[:3, :3] @ at
    posing.posed[name], posing.posed[lower] = raised @ before, raised @ posing.posed[lower]


def _slots(posing: Posing, member: Member) -> dict[str, Array]:
    head = posing.bones.joints["face"]
    return {
        "head": posing.slot("head", head),
        "mouth": posing.slot("head", posing.bones.joints["mouth"]),
        "neck": posing.slot("body", posing.bones.joints["head"]),
        "back": posing.slot("body", (0.0, 0.95, -0.25)),
        "middle": posing.slot("body", (0.0, 0.5, -0.1)),
    }
