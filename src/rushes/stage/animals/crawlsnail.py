"""Snails and slugs: a soft foot that glides in ripples, eyes on stalks, and a snail's coiled shell."""

from functools import lru_cache
from math import pi, sin

import numpy as np

from rushes.stage.animals.crawleyes import EYE, GLINT, Eye, eye_meshes, lids
from rushes.stage.animals.crawlface import WET, smiling
from rushes.stage.animals.crawllife import Life
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlpaint import disc
from rushes.stage.animals.crawlrig import Bones, Model, Posed, Posing, bones_of, vec
from rushes.stage.animals.crawlshell import SHELL, shell
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.skin import relaxed
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.matrices import rotation, scaling
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone, sphere, tube
from rushes.stage.scene import Finish, Mesh

__all__ = ["ROOM", "model", "posed"]

ROOM = 1.5
SOFT = Finish("felt", roughness=0.6, fuzz=0.4)
FOOT = ("foot1", "foot2", "foot3", "foot4")
SIDES = (("left", 1.0), ("right", -1.0))
SLOTS = {"head": ("head", (0.0, 0.86, 0.95)), "mouth": ("head", (0.0, 0.38, 1.05)), "neck": ("head", (0.0, 0.3, 0.6)),
         "back": ("shell", (0.0, 1.12, -0.15)), "middle": ("shell", (0.0, 0.55, -0.15))}  # fmt: skip


def _bones() -> Bones:
    return bones_of(
        [
            ("root", "", (0, 0, 0)),
            ("foot1", "root", (0, 0.15, 0.50)),
            ("foot2", "root", (0, 0.15, 0.05)),
            ("foot3", "root", (0, 0.15, -0.45)),
            ("foot4", "root", (0, 0.10, -0.90)),
            ("shell", "root", (0, 0.24, -0.15)),
            ("head", "root", (0, 0.25, 0.62)),
            ("stalk_left", "head", (0.11, 0.52, 0.84)),
            ("stalk_right", "head", (-0.11, 0.52, 0.84)),
            ("lids_left", "stalk_left", (0.17, 0.90, 0.92)),
            ("lids_right", "stalk_right", (-0.17, 0.90, 0.92)),
            ("mouth", "head", (0, 0.36, 1.02)),
        ]
    )


@lru_cache(maxsize=4)
@shelved
def model(kind: Kind, fine: bool) -> Model:
    """The snail, modelled."""
    bones, cell = _bones(), (0.034 if fine else 0.065)
    i = bones.index
    body = _foot(kind, bones, cell)
    soft = [relaxed(body.mesh(), len(bones), 5)]
    eyes = []
    for side, s in SIDES:
        eyes.append(_eye(kind, bones, side, s))
        soft += [
            _stalk(kind, bones, side),
            _feeler(kind, i["head"], s),
            lids(eyes[-1:], kind.back, i[f"lids_{side}"], 0.95),
        ]
        soft.append(
            on_bone(disc(body, (0, 0.42, 0.84), (s * 0.75, -0.1, 0.62), 0.05, "#e08a72", 0.3), i["head"])
        )
    beads, glints = eye_meshes(eyes)
    at = body.surface(np.array([0, 0.40, 0.80]), np.array([0, 0.0, 1.0]), 1.0)
    opening = (at - np.array([0, 0.03, 0.015]), 0.075, 0.06)
    wet = join(smiling(body, (0.0, 0.42, 0.80), 0.20, opening, i["head"], i["mouth"]))
    parts = [("soft", join(soft), SOFT), ("eyes", beads, EYE), ("glints", glints, GLINT), ("mouth", wet, WET)]
    if kind.has("shell"):
        parts.append(("shell", on_bone(shell(kind), i["shell"]), SHELL))
    return Model(bones, tuple(parts))


def _foot(kind: Kind, bones: Bones, cell: float) -> Clay:
    """The foot and the head, flat underneath."""
    i = bones.index
    body = Clay(0.14, cell, 0.14, 0.03)
    body.cone((0, 0.14, 0.62), (0, 0.14, 0.10), 0.20, 0.25, i["foot1"], kind.back)
    body.cone((0, 0.14, 0.10), (0, 0.14, -0.45), 0.25, 0.22, i["foot2"], kind.back)
    body.cone((0, 0.12, -0.45), (0, 0.07, -0.85), 0.20, 0.11, i["foot3"], kind.back)
    body.cone((0, 0.07, -0.85), (0, 0.05, -1.20), 0.10, 0.035, i["foot4"], kind.back)
    body.ball((0, 0.05, -0.08), (0.36, 0.07, 0.85), i["foot2"], kind.belly)
    body.cone((0, 0.20, 0.60), (0, 0.40, 0.80), 0.20, 0.23, i["head"], kind.back)
    body.ball((0, 0.43, 0.84), (0.25, 0.22, 0.22), i["head"], kind.back)
    if kind.build == "slug":
        body.ball((0, 0.30, 0.10), (0.25, 0.20, 0.45), i["foot2"], kind.mark)
    return body.cut_slab((0, -0.30, 0), (2.0, 0.30, 3.0), 0.01, blend=0.03)


def _eye(kind: Kind, bones: Bones, side: str, s: float) -> Eye:
    """The eye at the end of a stalk."""
    top, bone = vec(bones.joints[f"lids_{side}"]), bones.index[f"stalk_{side}"]
    return Eye(top, 0.118 * kind.eye, (s * 0.10, 0.05, 1.0), bone, kind.iris, open=0.66, pupil=0.68)


def _stalk(kind: Kind, bones: Bones, side: str) -> Mesh:
    root, top = bones.joints[f"stalk_{side}"], bones.joints[f"lids_{side}"]
    u = np.linspace(0, 1, 7)[:, None]
    line = root + (top - root) * u + np.array([0.0, 0.0, 0.04]) * np.sin(np.pi * u)
    return on_bone(tube(line, 0.062 - 0.018 * u[:, 0], kind.back, 9), bones.index[f"stalk_{side}"])


def _feeler(kind: Kind, head: int, s: float) -> Mesh:
    """A short feeler beside the mouth."""
    line = np.array([(s * 0.10, 0.36, 0.98), (s * 0.15, 0.33, 1.12), (s * 0.18, 0.33, 1.17)])
    return on_bone(
        join([tube(line, (0.035, 0.03, 0.026), kind.back, 7), sphere(line[-1], 0.034, kind.back, 6, 8)]), head
    )


def posed(member: Member) -> Posed:
    """The snail at a frame: ripples run along its foot, the shell rocks after them, the eyes look about."""
    life, h = member.life, member.high
    beat = 2 * pi * life.distance / (0.55 * h)
    asleep = life.share("sleep")
    dance = life.share("dance") * sin(2 * pi * 1.0 * life.t)
    posing = Posing(member.model.bones, member.sized(member.root(1.6), 0.5 * max(life.hop(), 0.0)))
    for k, name in enumerate(FOOT):
        ripple = life.going * sin(beat - 1.5 * k)
        swell = scaling(1.0 - 0.03 * ripple, 1.0 + 0.10 * ripple, 1.0 + 0.06 * ripple)
        posing.turn(name, swell, (0.03 * dance * k, 0.0, 0.06 * ripple + 0.16 * asleep * (k - 1.2)))
    rock = 0.05 * life.going * sin(beat + 0.6) + 0.01 * sin(1.8 * life.t)
    roll = 0.14 * dance + 0.03 * life.going * sin(0.5 * beat)
    posing.turn("shell", rotation(x=rock, z=roll), (0.0, -0.08 * asleep, 0.02 * life.going * sin(beat)))
    _head(posing, life, beat, dance)
    places = [member.spot(0.0, z) for z in (0.6, 0.1, -0.4, -0.9)]
    blobs = tuple((float(p[0]), float(p[2]), 0.36 * h) for p in places)
    return Posed(posing.stack(), posing.slots(SLOTS), blobs)


def _head(posing: Posing, life: Life, beat: float, dance: float) -> None:
    """Looks, eats, draws back into the shell to sleep; the stalks feel about, each in its own time."""
    asleep = life.share("sleep")
    dip = life.share("eat") * (0.5 + 0.5 * sin(2 * pi * 0.5 * life.since.get("eat", 0.0) - pi / 2))
    turn = rotation(
        x=0.35 * dip - 0.4 * life.nod + 0.06 * sin(1.3 * life.t), y=0.7 * life.yaw, z=0.10 * dance
    )
    size = 1 - 0.45 * asleep
    back = 0.04 * life.going * sin(beat) - 0.42 * asleep
    posing.turn(
        "head", turn @ scaling(size, size, size), (0.0, 0.02 * sin(1.6 * life.t) - 0.10 * asleep, back)
    )
    for side, s in SIDES:
        nod = 0.18 * sin(1.5 * life.t + 1.3 * s) + 0.15 * life.yaw * s
        feel = rotation(x=nod, z=s * -0.10 + 0.16 * sin(1.1 * life.t + 2.2 * s))
        short = 1 - 0.55 * asleep - 0.10 * max(0.0, sin(0.7 * life.t + 2 * s)) ** 8
        posing.turn(f"stalk_{side}", feel @ scaling(1.0, short, 1.0))
        posing.turn(f"lids_{side}", rotation(x=1.5 * life.blink))
    posing.gape(life.jaw)
