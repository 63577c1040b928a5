"""Beetles, ladybugs, ants and spiders: how they move on their six or eight legs. Their bodies are in crawlinsect.py and
crawlspider.py."""

from functools import lru_cache
from math import pi, sin

import numpy as np

from rushes.stage.animals import crawlinsect, crawlspider
from rushes.stage.animals.crawllegs import Gait, Leg, step
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlrig import Model, Posed, Posing
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.meshkit.matrices import rotation
from rushes.stage.scene import Array

__all__ = ["ROOM", "legs_of", "model", "posed"]

ROOM = 1.3
GAITS = {"beetle": Gait(1.0, 0.6, 0.16), "ant": Gait(1.2, 0.55, 0.16), "spider": Gait(1.5, 0.6, 0.22)}


def legs_of(kind: Kind) -> tuple[Leg, ...]:
    """The legs of a build."""
    return crawlspider.LEGS if kind.build == "spider" else crawlinsect.legs(kind)


@lru_cache(maxsize=16)
def model(kind: Kind, fine: bool) -> Model:
    """The creature, modelled."""
    return crawlspider.spider(kind, fine) if kind.build == "spider" else crawlinsect.insect(kind, fine)


def posed(member: Member) -> Posed:
    """Body over its feet, feelers that feel, a head that looks."""
    life, kind = member.life, member.kind
    gait = GAITS[kind.build]
    root = member.root(1.6)
    sleep, sit, hop = life.share("sleep"), life.share("sit"), life.hop()
    cycle = 2 * pi * life.distance / (gait.stride * member.high)
    breath = 0.012 * sin(2.1 * life.t)
    lift = breath - 0.14 * sleep - 0.09 * sit + (0.75 * hop if hop > 0 else 0.16 * hop)
    lift += life.going * 0.02 * sin(2 * cycle) + 0.03 * life.share("dance") * sin(2 * pi * 3.2 * life.t)
    posing = Posing(member.model.bones, member.sized(root, lift))
    dance = life.share("dance")
    turn = rotation(
        x=0.10 * life.share("eat") - 0.10 * sit - 0.12 * life.share("wave"),
        y=0.05 * life.going * sin(cycle) + 0.25 * dance * sin(2 * pi * 0.8 * life.t),
        z=0.03 * life.going * sin(cycle + 1.0) + 0.12 * dance * sin(2 * pi * 1.6 * life.t),
    )
    posing.turn("body", turn)
    _head(posing, member)
    legs = legs_of(kind)
    feet = step(posing, member, legs, gait)
    _waving(posing, member, legs)
    middle = member.spot(0.0, -0.1)
    contacts = [(float(f[0]), float(f[2]), 0.12 * member.high) for f in feet]
    contacts.append((float(middle[0]), float(middle[2]), 0.75 * member.high))
    return Posed(posing.stack(), _slots(posing, member), tuple(contacts))


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
