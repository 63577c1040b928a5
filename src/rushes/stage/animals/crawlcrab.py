"""How crabs and lobsters move: a crab goes sideways, a lobster ahead; claws are held up, snap, wave and bring food."""

from functools import lru_cache
from math import cos, pi, sin

import numpy as np

from rushes.stage.animals.crawlcrabform import CLAW, SIDES, TAIL, crab, legs
from rushes.stage.animals.crawllegs import Gait, step
from rushes.stage.animals.crawllife import Life
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlrig import Model, Posed, Posing
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.crawltrack import first_travel
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.matrices import rotation
from rushes.stage.scene import Array

__all__ = ["ROOM", "model", "posed"]

ROOM = 1.7
GAIT = Gait(1.05, 0.58, 0.20)


@lru_cache(maxsize=8)
@shelved
def model(kind: Kind, fine: bool) -> Model:
    """The crab, modelled."""
    return crab(kind, fine)


def sideways(member: Member) -> float:
    """Radians that the front of a crab is turned from its way: a quarter to the side that shows its face to the camera, and
    none when it has been told where to look."""
    track = member.track
    if member.kind.build != "crab" or member.seat is not None or first_travel(member.figure) is None:
        return 0.0
    heading = track.here()[1] - track.swing
    side = 1.0 if cos(heading + pi / 2) >= cos(heading - pi / 2) else -1.0
    return side * pi / 2 * track.opened * (1 - track.closed)


def posed(member: Member) -> Posed:
    """The crab at a frame."""
    life, h = member.life, member.high
    turn = sideways(member)
    root = member.root(1.6, turn)
    hop, swim = life.hop(), life.share("swim")
    beat = life.share("dance") * sin(2 * pi * 1.5 * life.t)
    cycle = 2 * pi * life.distance / (GAIT.stride * h)
    lift = 0.012 * sin(2.1 * life.t) - 0.15 * life.share("sleep") - 0.08 * life.share("sit")
    lift += (0.6 if hop > 0 else 0.10) * hop + 0.02 * life.going * sin(2 * cycle)
    lift += swim * (0.5 + 0.06 * sin(2 * life.t))
    posing = Posing(member.model.bones, member.sized(root, lift))
    roll = 0.13 * beat + 0.04 * life.going * sin(cycle)
    posing.turn("body", rotation(x=-0.06 * life.share("wave"), y=0.12 * beat, z=roll))
    nod = 0.05 * sin(1.7 * life.t) - 0.3 * life.nod
    posing.turn("head", rotation(x=nod, y=0.5 * life.yaw, z=0.05 * sin(1.1 * life.t)))
    posing.turn("lids", rotation(x=1.5 * life.blink))
    posing.gape(life.jaw)
    for side, s in SIDES:
        _claw(posing, member, side, s)
        feel = rotation(x=0.14 * sin(1.9 * life.t + s), z=0.12 * sin(1.3 * life.t + 2 * s))
        posing.turn(f"feeler_{side}", feel)
    if member.kind.build != "crab":
        _tail(posing, member, cycle)
    feet = step(posing, member, legs(member.kind), GAIT, turn)
    here = root[:3, 3]
    blobs = [(float(f[0]), float(f[2]), 0.12 * h) for f in feet] + [
        (float(here[0]), float(here[2]), 0.75 * h)
    ]
    return Posed(posing.stack(), _slots(posing, member), tuple(blobs))


def _tail(posing: Posing, member: Member, cycle: float) -> None:
    """Flaps to swim, trails on its way; that of a scorpion is held over its back."""
    life = member.life
    flap = 0.30 * life.share("swim") * (0.5 + 0.5 * sin(2 * pi * 1.1 * life.t))
    for k, name in enumerate(TAIL):
        curl = -0.03 - 0.05 * sin(1.2 * life.t - 0.5 * k)
        if member.kind.build == "scorpion":
            curl = 0.62 + 0.06 * sin(1.5 * life.t)
        posing.turn(name, rotation(x=curl - flap, y=0.06 * life.going * sin(cycle / 2 - 0.7 * k)))


def _claw(posing: Posing, member: Member, side: str, s: float) -> None:
    """Held before the body, opening and closing; the left one waves, both bring food to the mouth in turn."""
    life = member.life
    eat = life.share("eat") * (
        0.5 + 0.5 * sin(2 * pi * 0.6 * life.since.get("eat", 0.0) + (pi if s > 0 else 0.0))
    )
    wave = life.share("wave") if s > 0 else 0.35 * life.share("wave")
    joy = max(life.joy, life.share("dance"), life.share("stir"), 0.6 * max(life.hop(), 0.0))
    up = (
        0.06 * sin(1.4 * life.t + 1.7 * s)
        + 0.85 * wave
        + 0.55 * joy * (0.7 + 0.3 * sin(2 * pi * 1.5 * life.t + s))
        + 0.35 * eat
    )
    sway = wave * 0.35 * sin(2 * pi * 1.6 * life.t)
    inward = 0.75 * eat - 0.25 * life.share("sleep")
    posing.turn(f"arm_{side}", rotation(x=-0.4 * up, y=-s * (0.35 * inward + sway), z=s * 0.55 * up))
    posing.turn(f"fore_{side}", rotation(x=-0.5 * up, y=-s * 0.9 * inward))
    posing.turn(f"claw_{side}", rotation(x=-0.25 * up + 0.2 * eat, y=-s * 0.35 * inward))
    posing.turn(f"finger_{side}", rotation(y=-s * (0.30 + 0.4 * _snap(life, s) + 0.3 * life.jaw)))


def _snap(life: Life, s: float) -> float:
    """A claw opens and shuts now and then, more often when it waves."""
    busy = life.share("wave") + life.joy + life.share("dance")
    u = ((life.t + 0.8 * s) / (3.1 - 2.2 * min(busy, 1.0))) % 1.0
    return sin(pi * u / 0.3) * (1 - life.share("sleep")) if u < 0.3 else 0.0


def _slots(posing: Posing, member: Member) -> dict[str, Array]:
    joints = posing.bones.joints
    found = {
        "head": posing.slot("head", joints["lids"]),
        "mouth": posing.slot("body", joints["mouth"]),
        "neck": posing.slot("body", (0.0, 0.5, 0.2)),
        "back": posing.slot("body", (0.0, 0.72, 0.0)),
        "middle": posing.slot("body", (0.0, 0.42, 0.0)),
    }
    for side, s in SIDES:
        c = CLAW[member.kind.build][2]
        found[f"hand_{side}"] = posing.slot(
            f"claw_{side}", np.array([s * c[0], c[1], c[2] + 0.45], np.float32)
        )
    return found
