"""Starfishes: five arms about a face; they lie on the sand and creep, the tips of their arms curling in turn."""

from functools import lru_cache
from math import pi, sin

import numpy as np

from rushes.stage.animals.crawlface import faced, friendly, smiling
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlpaint import dabbed, disc
from rushes.stage.animals.crawlrig import Bones, Model, Posed, Posing, bones_of, vec
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.skin import relaxed
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.matrices import rotation, rotation_about, scaling
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import on_bone
from rushes.stage.scene import Array, Finish

__all__ = ["ROOM", "model", "posed"]

ROOM = 2.0
ARMS = 5
INNER, OUTER, TIP = 0.55, 1.05, 1.75
"""Heights from the middle to the joints of an arm and to its tip."""
FELT = Finish("felt", roughness=0.8, fuzz=0.5)
SLOTS = {"head": ("body", (0.0, 0.70, 0.45)), "mouth": ("body", (0.0, 0.45, 0.6)), "neck": ("body", (0.0, 0.3, 0.0)),
         "back": ("body", (0.0, 0.78, -0.1)), "middle": ("body", (0.0, 0.4, 0.0))}  # fmt: skip


def _bearing(k: int) -> float:
    return 2 * pi * k / ARMS + pi / ARMS  # no arm straight ahead: the face is there


def _bones() -> Bones:
    rows = [
        ("root", "", (0.0, 0.0, 0.0)),
        ("body", "root", (0.0, 0.30, 0.0)),
        ("lids", "body", (0.0, 0.72, 0.32)),
        ("mouth", "body", (0.0, 0.42, 0.60)),
    ]
    for k in range(ARMS):
        a = _bearing(k)
        for name, far, parent in ((f"arm{k}", INNER, "body"), (f"tip{k}", OUTER, f"arm{k}")):
            rows.append((name, parent, (far * float(np.sin(a)), 0.22, far * float(np.cos(a)))))
    return bones_of(rows)


@lru_cache(maxsize=4)
@shelved
def model(kind: Kind, fine: bool) -> Model:
    """The starfish, modelled."""
    bones, cell = _bones(), (0.042 if fine else 0.08)
    i = bones.index
    body = Clay(0.22, cell, 0.14, 0.03)
    body.ball((0, 0.36, 0), (0.58, 0.40, 0.58), i["body"], kind.back)
    for k in range(ARMS):
        a = _bearing(k)
        way = np.array([np.sin(a), 0.0, np.cos(a)])
        p, q, r = (vec(way * far + [0, up, 0]) for far, up in ((0.35, 0.28), (OUTER, 0.20), (TIP, 0.13)))
        body.cone(p, q, 0.34, 0.23, i[f"arm{k}"], kind.back)
        body.cone(q, r, 0.23, 0.11, i[f"tip{k}"], kind.back, 0.05)
    body.cut_slab((0, -0.40, 0), (4.0, 0.42, 4.0), 0.01, blend=0.05)
    mesh = dabbed(relaxed(body.mesh(), len(bones), 3), _dots(body), 0.058, kind.mark, 0.03)
    eyes = friendly(0.185, 0.66, 0.34, 0.155 * kind.eye, i["body"], kind.iris, (0.14, 0.30))
    cheeks = [
        on_bone(disc(body, (0, 0.30, 0), (s * 0.5, 0.28, 0.72), 0.06, "#e0604a", 0.3), i["body"])
        for s in (-1.0, 1.0)
    ]
    at = body.surface(np.array([0, 0.40, 0.0]), np.array([0, 0.15, 1.0]), 1.6)
    opening = (at - np.array([0, 0.03, 0.03]), 0.10, 0.075)
    wet = smiling(body, (0.0, 0.49, 0.1), 0.26, opening, i["body"], i["mouth"])
    return faced(bones, ("felt", [mesh, *cheeks], FELT), eyes, wet, kind.back)


def _dots(body: Clay) -> Array:
    """Places of the pale dots on the arms."""
    spots = []
    for k in range(ARMS):
        a = _bearing(k)
        for far, aside in ((0.62, 0.0), (0.86, 0.08), (0.86, -0.08), (1.08, 0.0), (1.30, 0.03), (1.50, 0.0)):
            x, z = far * np.sin(a) + aside * np.cos(a), far * np.cos(a) - aside * np.sin(a)
            spots.append((x, 0.15, z))
    return body.surface(
        np.asarray(spots, np.float32), np.tile(np.array([0.0, 1.0, 0.0], np.float32), (len(spots), 1)), 1.5
    )


def posed(member: Member) -> Posed:
    """The starfish at a frame."""
    life, h = member.life, member.high
    root = member.root(2.0)
    dance = life.share("dance") * sin(2 * pi * 1.4 * life.t)
    lift = 0.6 * max(life.hop(), 0.0) + 0.8 * life.share("swim") * (1 + 0.2 * sin(1.7 * life.t))
    posing = Posing(member.model.bones, member.sized(root, lift))
    breath = 0.02 * sin(1.8 * life.t)
    look = rotation(x=-0.2 * life.nod, y=0.3 * life.yaw + 0.25 * dance)
    posing.turn("body", look @ scaling(1 - breath, 1 + breath, 1 - breath))
    posing.turn("lids", rotation(x=1.5 * life.blink))
    posing.gape(life.jaw)
    p = root[:3, 3]
    blobs = [(float(p[0]), float(p[2]), 0.7 * h)]
    for k in range(ARMS):
        _arm(posing, member, k, dance)
        q = member.spot(1.1 * float(np.sin(_bearing(k))), 1.1 * float(np.cos(_bearing(k))))
        blobs.append((float(q[0]), float(q[2]), 0.30 * h))
    return Posed(posing.stack(), posing.slots(SLOTS), tuple(blobs))


def _arm(posing: Posing, member: Member, k: int, dance: float) -> None:
    """Lifts and curls one arm in its turn; the first waves."""
    life, a = member.life, _bearing(k)
    beat = 2 * pi * (life.distance / (0.9 * member.high) + 2 * k / ARMS)
    hinge = (float(np.cos(a)), 0.0, -float(np.sin(a)))  # turning about it by less than nothing lifts the arm
    idle = max(0.0, sin(0.8 * life.t + 4 * pi * k / ARMS)) * 0.22 * (1 - 0.8 * life.share("sleep"))
    creep = life.going * max(0.0, sin(beat)) * 0.30
    wave = (
        life.share("wave") * (k == 1) * (0.7 + 0.25 * sin(11 * life.t)) + 0.25 * abs(dance) + 0.2 * life.joy
    )
    up = 0.35 * idle + creep * 0.5 + wave + 0.4 * life.share("swim") * sin(2.2 * life.t)
    side = 0.06 * sin(0.7 * life.t + 1.9 * k) + 0.12 * life.going * sin(beat + 1.5)
    posing.turn(f"arm{k}", rotation_about(hinge, -up) @ rotation(y=side))
    posing.turn(f"tip{k}", rotation_about(hinge, -(idle + creep + 0.5 * wave)) @ rotation(y=1.5 * side))
