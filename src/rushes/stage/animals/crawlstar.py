"""Starfishes: five arms about a face; they lie on the sand and creep, the tips of their arms curling in turn."""

from functools import lru_cache
from math import pi, sin

import numpy as np

from rushes.stage.animals.crawleyes import EYE, GLINT, Eye, eye_meshes, lids
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlpaint import dabbed, disc, mouth, smile
from rushes.stage.animals.crawlrig import Bones, Model, Posed, Posing, bones_of
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.skin import relaxed
from rushes.stage.meshkit.matrices import rotation_about, scaling
from rushes.stage.meshkit.matrices import rotation
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone
from rushes.stage.scene import Finish

__all__ = ["ROOM", "model", "posed"]

ROOM = 2.0
ARMS = 5
INNER, OUTER, TIP = 0.55, 1.05, 1.75
"""Heights from the middle to the joints of an arm and to its tip."""
FELT = Finish("felt", roughness=0.8, fuzz=0.5)
WET = Finish("skin", roughness=0.4, fuzz=0.05)


def _bearing(k: int) -> float:
    return 2 * pi * k / ARMS + pi / ARMS  # no arm straight ahead: the face is there


def _bones() -> Bones:
    rows = [("root", "", (0.0, 0.0, 0.0)), ("body", "root", (0.0, 0.30, 0.0)), ("lids", "body", (0.0, 0.72, 0.32)),
            ("mouth", "body", (0.0, 0.42, 0.60))]  # fmt: skip
    for k in range(ARMS):
        a = _bearing(k)
        for name, far, parent in ((f"arm{k}", INNER, "body"), (f"tip{k}", OUTER, f"arm{k}")):
            rows.append((name, parent, (far * float(np.sin(a)), 0.22, far * float(np.cos(a)))))
    return bones_of(rows)


@lru_cache(maxsize=4)
def model(kind: Kind, fine: bool) -> Model:
    """The starfish, modelled."""
    bones, cell = _bones(), (0.042 if fine else 0.08)
    i = bones.index
    body = Clay(0.22, cell, 0.14, 0.03)
    body.ball((0, 0.36, 0), (0.58, 0.40, 0.58), i["body"], kind.back)
    for k in range(ARMS):
        a = _bearing(k)
        way = np.array([np.sin(a), 0.0, np.cos(a)])
        p, q, r = (way * far + (0, level, 0) for far, level in ((0.35, 0.28), (OUTER, 0.20), (TIP, 0.13)))
        body.cone(p, q, 0.34, 0.23, i[f"arm{k}"], kind.back)
        body.cone(q, r, 0.23, 0.11, i[f"tip{k}"], kind.back, 0.05)
    body.cut_slab((0, -0.40, 0), (4.0, 0.42, 4.0), 0.01, blend=0.05)
    mesh = relaxed(body.mesh(), len(bones), 3)
    dots = []
    for k in range(ARMS):
        a = _bearing(k)
        for far, aside in ((0.62, 0.0), (0.86, 0.08), (0.86, -0.08), (1.08, 0.0), (1.30, 0.03), (1.50, 0.0)):
            x, z = far * np.sin(a) + aside * np.cos(a), far * np.cos(a) - aside * np.sin(a)
            dots.append(body.surface(np.array([x, 0.15, z]), np.array([0.0, 1.0, 0.0]), 1.5))
    mesh = dabbed(mesh, np.asarray(dots), 0.058, kind.mark, 0.03)
    eyes = [Eye((s * 0.185, 0.66, 0.34), 0.155 * kind.eye, (s * 0.14, 0.30, 1.0), i["body"], kind.iris, open=0.66, pupil=0.68) for s in (-1.0, 1.0)]
    beads, glints = eye_meshes(eyes)
    cheeks = [on_bone(disc(body, (0, 0.30, 0), (s * 0.5, 0.28, 0.72), 0.06, "#e0604a", 0.3), i["body"]) for s in (-1.0, 1.0)]
    felt = [mesh, *cheeks, lids(eyes, kind.back, i["lids"], 0.95)]
    at = body.surface(np.array([0, 0.40, 0.0]), np.array([0, 0.15, 1.0]), 1.6)
    line = on_bone(smile(body, (0.0, 0.49, 0.1), 0.26, 0.06, 0.014), i["body"])
    wet = join([mouth(at - np.array([0, 0.03, 0.03]), 0.10, 0.075, i["mouth"]), line])
    return Model(bones, (("felt", join(felt), FELT), ("eyes", beads, EYE), ("glints", glints, GLINT), ("mouth", wet, WET)))


def posed(member: Member) -> Posed:
    """The starfish at a frame: its arms lift and curl one after the other."""
    life, h = member.life, member.high
    root = member.root(2.0)
    beat = 2 * pi * life.distance / (0.9 * h)
    dance = life.share("dance") * sin(2 * pi * 1.4 * life.t)
    lift = 0.6 * max(life.hop(), 0.0) + 0.8 * life.share("swim") * (1 + 0.2 * sin(1.7 * life.t))
    posing = Posing(member.model.bones, member.sized(root, lift))
    breath = 0.02 * sin(1.8 * life.t)
    posing.turn("body", rotation(x=-0.2 * life.nod, y=0.3 * life.yaw + 0.25 * dance) @ scaling(1 - breath, 1 + breath, 1 - breath))
    posing.turn("lids", rotation(x=1.5 * life.blink))
    jaw = max(life.jaw, 0.02)
    posing.turn("mouth", scaling(0.5 + 0.5 * jaw if life.jaw > 0.02 else 0.02, jaw, jaw))
    awake = 1 - 0.8 * life.share("sleep")
    for k in range(ARMS):
        a = _bearing(k)
        hinge = (np.cos(a), 0.0, -np.sin(a))  # turning about it by less than nothing lifts the arm
        idle = max(0.0, sin(0.8 * life.t + 2 * pi * k / ARMS * 2)) * 0.22 * awake
        creep = life.going * max(0.0, sin(beat + 2 * pi * k * 2 / ARMS)) * 0.30
        wave = life.share("wave") * (k == 0) * (0.7 + 0.25 * sin(11 * life.t)) + 0.25 * abs(dance) + 0.2 * life.joy
        up = 0.35 * idle + creep * 0.5 + wave + 0.4 * life.share("swim") * sin(2.2 * life.t)
        side = 0.06 * sin(0.7 * life.t + 1.9 * k) + 0.12 * life.going * sin(beat + 2 * pi * k * 2 / ARMS + 1.5)
        posing.turn(f"arm{k}", rotation_about(hinge, -up) @ rotation(y=side))
        posing.turn(f"tip{k}", rotation_about(hinge, -(idle + creep + 0.5 * wave)) @ rotation(y=1.5 * side))
    p = root[:3, 3]
    blobs = [(float(p[0]), float(p[2]), 0.7 * h)]
    for k in range(ARMS):
        q = member.spot(1.1 * float(np.sin(_bearing(k))), 1.1 * float(np.cos(_bearing(k))))
        blobs.append((float(q[0]), float(q[2]), 0.30 * h))
    slots = {"head": posing.slot("body", (0, 0.70, 0.45)), "mouth": posing.slot("body", (0, 0.45, 0.6)), "neck": posing.slot("body", (0, 0.3, 0)),
             "back": posing.slot("body", (0, 0.78, -0.1)), "middle": posing.slot("body", (0, 0.4, 0))}  # fmt: skip
    return Posed(posing.stack(), slots, tuple(blobs))
