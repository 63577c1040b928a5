"""Sea anemones: a soft column with a face, and a crown of tentacles that sways with the water."""

from functools import lru_cache
from math import pi, sin

import numpy as np

from rushes.stage.animals.crawlface import faced, friendly, smiling
from rushes.stage.animals.crawlmember import Member
from rushes.stage.animals.crawlpaint import disc
from rushes.stage.animals.crawlrig import Bones, Model, Posed, Posing, Sweep, bones_of
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.crawltube import swept, tube_mesh
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.matrices import rotation, scaling
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["ROOM", "model", "posed"]

ROOM = 1.1
CROWNS = ((14, 0.30, 0.46), (9, 0.19, 0.50), (5, 0.08, 0.50))
"""Rings of tentacles: how many, how far from the middle, how long."""
RINGS, SIDES = 14, 8
U: Array = np.linspace(0.0, 1.0, RINGS).astype(np.float32)
WIDE: Array = np.interp(U, (0.0, 0.8, 0.93, 1.0), (0.050, 0.040, 0.048, 0.012)).astype(np.float32)
SKIN = Finish("felt", roughness=0.6, fuzz=0.5)
SLOTS = {"head": ("body", (0.0, 0.42, 0.34)), "mouth": ("body", (0.0, 0.28, 0.36)), "neck": ("body", (0.0, 0.5, 0.0)),
         "back": ("body", (0.0, 0.6, 0.0)), "middle": ("body", (0.0, 0.35, 0.0))}  # fmt: skip


@lru_cache(maxsize=4)
@shelved
def model(kind: Kind, fine: bool) -> Model:
    """The anemone, modelled; its tentacles are laid anew in every frame."""
    bones, cell = _bones(), (0.034 if fine else 0.06)
    body = Clay(0.10, cell, 0.10, 0.03)
    body.cone((0, 0.10, 0), (0, 0.44, 0), 0.30, 0.33, 1, kind.back)
    body.ball((0, 0.06, 0), (0.42, 0.10, 0.42), 0, kind.back)
    body.ball((0, 0.58, 0), (0.40, 0.10, 0.40), 1, kind.limb)
    body.cut_slab((0, -0.30, 0), (1.0, 0.30, 1.0), 0.01, blend=0.03)
    eyes = friendly(0.135, 0.40, 0.255, 0.10 * kind.eye, 1, kind.iris, (0.15, 0.08))
    cheeks = [
        on_bone(disc(body, (0, 0.28, 0), (s * 0.6, 0.0, 0.75), 0.05, "#f0907a", 0.3), 1) for s in (-1.0, 1.0)
    ]
    at = body.surface(np.array([0, 0.27, 0.0]), np.array([0, 0.0, 1.0]), 1.0)
    opening = (at - np.array([0, 0.02, 0.02]), 0.065, 0.055)
    wet = smiling(body, (0.0, 0.30, 0.0), 0.18, opening, 1, bones.index["mouth"])
    extra = [("arms", _rest(kind), SKIN)]
    return faced(
        bones,
        ("skin", [body.mesh(), *cheeks], SKIN),
        eyes,
        wet,
        kind.back,
        extra=extra,
        swept=frozenset({"arms"}),
    )


def _bones() -> Bones:
    return bones_of([
        ("root", "", (0.0, 0.0, 0.0)), ("body", "root", (0.0, 0.05, 0.0)), ("lids", "body", (0.0, 0.40, 0.255)),
        ("mouth", "body", (0.0, 0.27, 0.34)),
    ])  # fmt: skip


def _roots() -> list[tuple[float, float, float]]:
    """Bearing, distance from the middle and length of every tentacle."""
    return [
        (2 * pi * (k + 0.37 * n) / many, far, long)
        for n, (many, far, long) in enumerate(CROWNS)
        for k in range(many)
    ]


def _rest(kind: Kind) -> Mesh:
    tip = np.clip((U - 0.78) / 0.1, 0, 1)[:, None, None]
    rgb = np.broadcast_to(linear(kind.belly) * (1 - tip) + linear(kind.mark) * tip, (RINGS, SIDES, 3)).astype(
        np.float32
    )
    parts = []
    for a, far, long in _roots():
        line = np.array([far * np.sin(a), 0.60, far * np.cos(a)]) + np.outer(U * long, (0, 1, 0))
        parts.append(
            tube_mesh(
                line.astype(np.float32), WIDE, WIDE, np.array([np.sin(a), 0.0, np.cos(a)], np.float32), rgb
            )
        )
    return join(parts)


def posed(member: Member) -> Posed:
    """The anemone at a frame: it sways, breathes, and draws its crown in to sleep."""
    life, h = member.life, member.high
    root = member.root(0.8)
    posing = Posing(member.model.bones, member.sized(root, 0.4 * max(life.hop(), 0.0)))
    dance, breath = life.share("dance"), 0.025 * sin(1.4 * life.t)
    sway = rotation(
        x=0.05 * sin(0.7 * life.t) - 0.2 * life.nod,
        y=0.4 * life.yaw,
        z=0.06 * sin(0.9 * life.t) + 0.18 * dance * sin(2 * pi * 1.2 * life.t),
    )
    posing.turn("body", sway @ scaling(1 - breath, 1 + breath, 1 - breath))
    posing.turn("lids", rotation(x=1.5 * life.blink))
    posing.gape(life.jaw)
    blobs = ((float(root[0, 3]), float(root[2, 3]), 0.5 * h),)
    return Posed(posing.stack(), posing.slots(SLOTS), blobs, {"arms": _crown(member, posing.matrix("body"))})


def _crown(member: Member, body: Array) -> Sweep:
    """Every tentacle leans out and waves, a swell running across the crown."""
    life, h = member.life, member.high
    drawn = 0.8 * life.share("sleep")
    places, normals = [], []
    for n, (a, far, long) in enumerate(_roots()):
        out = np.array([np.sin(a), 0.0, np.cos(a)])
        swell = np.sin(1.5 * life.t - 2.2 * U + 1.3 * np.sin(a) + 0.25 * n)
        grasp = life.share("eat") * (0.5 + 0.5 * sin(2.4 * life.t + 0.4 * n))
        lean = (0.15 + 1.6 * far) * (1 - 1.5 * grasp) * (1 - drawn)
        spread = np.outer(U**1.4 * long * lean + 0.09 * swell * U * (1 - drawn), out)
        drift = np.outer(0.10 * np.sin(0.8 * life.t - 1.6 * U) * U, (1.0, 0.0, 0.3))
        rise = np.outer(U * long * (1 - 0.6 * drawn) * (1 - 0.25 * lean * U), (0.0, 1.0, 0.0))
        line = np.array([far * np.sin(a), 0.60, far * np.cos(a)]) + spread + drift * (1 - drawn) + rise
        world = line @ body[:3, :3].T + body[:3, 3]
        place, normal = swept(
            world.astype(np.float32), WIDE * h, WIDE * h, (body[:3, :3] @ out / h).astype(np.float32), SIDES
        )
        places.append(place)
        normals.append(normal)
    return np.concatenate(places), np.concatenate(normals)
