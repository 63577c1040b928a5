"""Snails and slugs: a soft foot that glides in ripples, eyes on stalks, and a snail's coiled shell."""

from functools import lru_cache
from math import pi, sin

import numpy as np

from rushes.stage.animals.crawleyes import EYE, GLINT, Eye, eye_meshes, lids
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlpaint import disc, mouth, smile
from rushes.stage.animals.crawlrig import Bones, Model, Posed, Posing, bones_of, vec
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.skin import relaxed
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.matrices import rotation, scaling
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, made, on_bone, sphere, tube
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["ROOM", "model", "posed"]

ROOM = 1.5
SOFT = Finish("felt", roughness=0.6, fuzz=0.4)
SHELL = Finish("plain", roughness=0.4, fuzz=0.15)
WET = Finish("skin", roughness=0.4, fuzz=0.05)
FOOT = ("foot1", "foot2", "foot3", "foot4")
TURNS = 2.6
"""Whorls of the shell."""


def _bones() -> Bones:
    return bones_of([
        ("root", "", (0, 0, 0)), ("foot1", "root", (0, 0.15, 0.50)), ("foot2", "root", (0, 0.15, 0.05)),
        ("foot3", "root", (0, 0.15, -0.45)), ("foot4", "root", (0, 0.10, -0.90)), ("shell", "root", (0, 0.24, -0.15)),
        ("head", "root", (0, 0.25, 0.62)), ("stalk_left", "head", (0.11, 0.52, 0.84)), ("stalk_right", "head", (-0.11, 0.52, 0.84)),
        ("lids_left", "stalk_left", (0.17, 0.90, 0.92)), ("lids_right", "stalk_right", (-0.17, 0.90, 0.92)),
        ("mouth", "head", (0, 0.36, 1.02)),
    ])  # fmt: skip


@lru_cache(maxsize=4)
def model(kind: Kind, fine: bool) -> Model:
    """The snail, modelled."""
    bones, cell = _bones(), (0.034 if fine else 0.065)
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
    body.cut_slab((0, -0.30, 0), (2.0, 0.30, 3.0), 0.01, blend=0.03)
    soft = [relaxed(body.mesh(), len(bones), 5)]
    eyes = []
    for side, s in (("left", 1.0), ("right", -1.0)):
        root, top = bones.joints[f"stalk_{side}"], bones.joints[f"lids_{side}"]
        u = np.linspace(0, 1, 7)[:, None]
        line = root + (top - root) * u + np.array([0.0, 0.0, 0.04]) * np.sin(np.pi * u)
        soft.append(on_bone(tube(line, 0.062 - 0.018 * u[:, 0], kind.back, 9), i[f"stalk_{side}"]))
        eyes.append(Eye(vec(top), 0.118 * kind.eye, (s * 0.10, 0.05, 1.0), i[f"stalk_{side}"], kind.iris, open=0.66, pupil=0.68))
        soft.append(lids([eyes[-1]], kind.back, i[f"lids_{side}"], 0.95))
        feeler = [np.array([s * 0.10, 0.36, 0.98]), np.array([s * 0.15, 0.33, 1.12]), np.array([s * 0.18, 0.33, 1.17])]
        soft.append(on_bone(join([tube(np.asarray(feeler), (0.035, 0.03, 0.026), kind.back, 7), sphere(feeler[-1], 0.034, kind.back, 6, 8)]), i["head"]))
        soft.append(on_bone(disc(body, (0, 0.42, 0.84), (s * 0.75, -0.1, 0.62), 0.05, "#e08a72", 0.3), i["head"]))
    beads, glints = eye_meshes(eyes)
    at = body.surface(np.array([0, 0.40, 0.80]), np.array([0, 0.0, 1.0]), 1.0)
    line_ = on_bone(smile(body, (0.0, 0.42, 0.80), 0.20, 0.045, 0.012), i["head"])
    wet = join([mouth(at - np.array([0, 0.03, 0.015]), 0.075, 0.06, i["mouth"]), line_])
    parts = [("soft", join(soft), SOFT), ("eyes", beads, EYE), ("glints", glints, GLINT), ("mouth", wet, WET)]
    if kind.has("shell"):
        parts.append(("shell", on_bone(_shell(kind), i["shell"]), SHELL))
    return Model(bones, tuple(parts))


def _shell(kind: Kind) -> Mesh:
    """A tube that grows as it winds (a logarithmic spiral), its middle standing out a little on both sides; banded."""
    rows, sides = 96, 16
    a = np.linspace(0.0, 2 * np.pi * TURNS, rows)
    grow = np.exp(0.155 * (a - a[-1]))
    far, thick = 0.335 * grow, 0.235 * grow
    angle = a - a[-1] - 0.9
    centre = np.stack([0.16 * (1 - grow), 0.60 + far * np.sin(angle), -0.15 + far * np.cos(angle)], 1)
    out = np.stack([np.zeros(rows), np.sin(angle), np.cos(angle)], 1)
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    left = np.array([1.0, 0.0, 0.0])
    unit = np.cos(turn)[None, :, None] * out[:, None] + np.sin(turn)[None, :, None] * left
    wide = np.cos(turn)[None, :, None] * out[:, None] * thick[:, None, None] + np.sin(turn)[None, :, None] * left * thick[:, None, None] * 1.15
    both = []
    for s in (1.0, -1.0):
        flip = np.array([s, 1.0, 1.0])
        points = (centre[:, None] + wide) * flip
        ring = 0.5 + 0.5 * np.cos(a * 7.0)
        share = np.clip(0.30 + 0.5 * np.abs(np.cos(turn))[None, :] ** 6 + 0.35 * (ring[:, None] > 0.75), 0, 1)[..., None]
        rgb = linear(kind.limb) * (1 - share) + linear(kind.mark) * share
        both.append(_ringed(points, unit * flip, rgb.astype(np.float32)))
    return join(both)


def _ringed(points: Array, normals: Array, rgb: Array) -> Mesh:
    rows, sides = points.shape[:2]
    row, k = np.meshgrid(np.arange(rows - 1), np.arange(sides), indexing="ij")
    a, b = (row * sides + k).ravel(), (row * sides + (k + 1) % sides).ravel()
    faces = np.concatenate([np.stack([a, b, a + sides], 1), np.stack([b, b + sides, a + sides], 1)])
    flat, outward = points.reshape(-1, 3), normals.reshape(-1, 3)
    p = flat[faces]
    wrong = np.einsum("ij,ij->i", np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]), outward[faces].sum(1)) < 0
    faces[wrong] = faces[wrong][:, ::-1]
    last = np.arange(sides) + (rows - 1) * sides
    lid = np.stack([np.roll(last, -1), last, np.full(sides, len(flat))], 1)
    middle = points[-1].mean(0)[None]
    return made(np.concatenate([flat, middle]), np.concatenate([outward, normals[-1].mean(0)[None] + (0, -1, 0)]),
                np.concatenate([rgb.reshape(-1, 3), rgb[-1].mean(0)[None]]).astype(np.float32), np.concatenate([faces, lid]))  # fmt: skip


def posed(member: Member) -> Posed:
    """The snail at a frame: ripples run along its foot, the shell rocks after them, the eyes look about."""
    life, h = member.life, member.high
    root = member.root(1.6)
    beat = 2 * pi * life.distance / (0.55 * h)
    asleep = life.share("sleep")
    dance = life.share("dance") * sin(2 * pi * 1.0 * life.t)
    lift = 0.5 * max(life.hop(), 0.0)
    posing = Posing(member.model.bones, member.sized(root, lift))
    for k, name in enumerate(FOOT):
        ripple = life.going * sin(beat - 1.5 * k)
        draw = -0.16 * asleep * (k - 1.2)
        posing.turn(name, scaling(1.0 - 0.03 * ripple, 1.0 + 0.10 * ripple, 1.0 + 0.06 * ripple), (0.03 * dance * k, 0.0, 0.06 * ripple - draw))
    rock = 0.05 * life.going * sin(beat + 0.6)
    posing.turn("shell", rotation(x=rock + 0.01 * sin(1.8 * life.t), z=0.14 * dance + 0.03 * life.going * sin(0.5 * beat)),
                (0.0, -0.08 * asleep, 0.02 * life.going * sin(beat)))  # fmt: skip
    dip = life.share("eat") * (0.5 + 0.5 * sin(2 * pi * 0.5 * life.since.get("eat", 0.0) - pi / 2))
    turn = rotation(x=0.35 * dip - 0.4 * life.nod + 0.06 * sin(1.3 * life.t), y=0.7 * life.yaw, z=0.10 * dance)
    shrink = 1 - 0.45 * asleep
    posing.turn("head", turn @ scaling(shrink, shrink, shrink), (0.0, 0.02 * sin(1.6 * life.t) - 0.10 * asleep, 0.04 * life.going * sin(beat) - 0.42 * asleep))
    for side, s in (("left", 1.0), ("right", -1.0)):
        feel = rotation(x=0.18 * sin(1.5 * life.t + 1.3 * s) + 0.15 * life.yaw * s, z=s * -0.10 + 0.16 * sin(1.1 * life.t + 2.2 * s))
        short = 1 - 0.55 * asleep - 0.10 * max(0.0, sin(0.7 * life.t + 2 * s)) ** 8
        posing.turn(f"stalk_{side}", feel @ scaling(1.0, short, 1.0))
        posing.turn(f"lids_{side}", rotation(x=1.5 * life.blink))
    jaw = max(life.jaw, 0.02)
    posing.turn("mouth", scaling(0.5 + 0.5 * jaw if life.jaw > 0.02 else 0.02, jaw, jaw))
    places = [member.spot(0.0, z) for z in (0.6, 0.1, -0.4, -0.9)]
    blobs = tuple((float(p[0]), float(p[2]), 0.36 * h) for p in places)
    slots = {
        "head": posing.slot("head", (0.0, 0.86, 0.95)), "mouth": posing.slot("head", (0.0, 0.38, 1.05)),
        "neck": posing.slot("head", (0.0, 0.3, 0.6)), "back": posing.slot("shell", (0.0, 1.12, -0.15)),
        "middle": posing.slot("shell", (0.0, 0.55, -0.15)),
    }  # fmt: skip
    return Posed(posing.stack(), slots, blobs)
