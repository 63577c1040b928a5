"""The head of a snake and the skin of its body, in heights."""

import numpy as np

from rushes.stage.animals.crawleyes import EYE, GLINT, Eye, eye_meshes, lids
from rushes.stage.animals.crawlpaint import MOUTH, dabbed
from rushes.stage.animals.crawlrig import Model, bones_of, hinged, vec
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.crawltube import tube_mesh
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone, sphere, tube
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["LENGTH", "RINGS", "SIDES", "STATIONS", "girth", "snake"]

LENGTH = 8.4
"""Of the body behind the head."""
RINGS, SIDES = 132, 18
STATIONS: Array = (LENGTH * np.linspace(0.0, 1.0, RINGS) ** 1.08).astype(np.float32)
"""Places of the rings behind the head."""
SKIN = Finish("felt", roughness=0.6, fuzz=0.3)
WET = Finish("skin", roughness=0.4, fuzz=0.05)


def girth(kind: Kind, flare: float = 0.0) -> tuple[Array, Array]:
    """Half width and half height of every ring; `flare` 0..1 spreads the hood of those that have one."""
    u = STATIONS / LENGTH
    radius = (
        0.178
        * kind.wide
        * np.interp(
            u, (0, 0.04, 0.14, 0.40, 0.70, 0.93, 0.992, 1.0), (0.78, 0.74, 0.84, 1.0, 0.86, 0.30, 0.09, 0.015)
        )
    )
    wide, high = radius.copy(), radius.copy()
    if kind.has("hood"):
        swell = np.exp(-(((STATIONS - 0.40) / 0.30) ** 2)) * flare
        wide, high = wide * (1 + 2.6 * swell), high * (1 - 0.30 * swell)
    return wide.astype(np.float32), high.astype(np.float32)


def snake(kind: Kind, fine: bool) -> Model:
    """A snake; its body is laid along its way in every frame."""
    bones = bones_of(
        [
            ("root", "", (0, 0, 0)),
            ("jaw", "root", (0, -0.03, 0.06)),
            ("lids", "root", (0, 0.085, 0.25)),
            ("tongue", "root", (0, -0.045, 0.30)),
        ]
    )
    cell = 0.017 if fine else 0.03
    skull = Clay(0.06, cell, 0.03, 0.02)
    skull.ball((0, 0.02, 0.02), (0.145, 0.125, 0.17), 0, kind.back)
    skull.ball((0, 0.035, 0.21), (0.205, 0.135, 0.19), 0, kind.back)
    skull.ball((0, 0.015, 0.40), (0.135, 0.095, 0.13), 0, kind.back)
    skull.cut_slab((0, -0.235, 0.40), (0.5, 0.2, 0.36), 0.01, blend=0.02)
    lower = Clay(0.05, cell, 0.03, 0.02)
    lower.ball((0, -0.03, 0.20), (0.185, 0.075, 0.18), 1, kind.belly)
    lower.ball((0, -0.03, 0.37), (0.12, 0.060, 0.13), 1, kind.belly)
    lower.cut_slab((0, 0.155, 0.40), (0.5, 0.2, 0.5), 0.01, blend=0.02)
    head = skull.mesh()
    if kind.pattern in ("blotches", "bands", "diamonds"):
        marks = [(s * 0.09, 0.15, 0.02 + 0.12 * k) for s in (-1, 1) for k in range(2)]
        head = dabbed(head, np.asarray(marks), 0.055, kind.mark, 0.02)
    nostrils = [on_bone(sphere((s * 0.05, 0.045, 0.51), 0.014, kind.mark, 5, 8), 0) for s in (-1.0, 1.0)]
    eyes = _eyes(kind, skull)
    beads, glints = eye_meshes(eyes)
    skin = [head, lower.mesh(), *nostrils, lids(eyes, kind.back, 2, 0.95)]
    inside = on_bone(sphere((0, -0.035, 0.20), (0.16, 0.03, 0.20), MOUTH, 7, 14), 0)
    parts = (
        ("skin", join(skin), SKIN),
        ("eyes", beads, EYE),
        ("glints", glints, GLINT),
        ("mouth", join([inside, _tongue()]), WET),
        ("body", _body(kind), SKIN),
    )
    return Model(hinged(bones, "lids", eyes[0].centre), parts, frozenset({"body"}))


def _eyes(kind: Kind, skull: Clay) -> list[Eye]:
    eyes = []
    for s in (-1.0, 1.0):
        way = np.array([s * 0.78, 0.50, 0.38], np.float32)
        met = skull.surface(np.array([s * 0.06, 0.06, 0.23], np.float32), way, 1.0)
        r = 0.088 * kind.eye
        at = met - way / np.linalg.norm(way) * r * 0.25
        eyes.append(Eye(vec(at), r, (s * 0.62, 0.16, 1.0), 0, kind.iris, kind.iris, 0.95, slit="upright"))
    return eyes


def _tongue() -> Mesh:
    """A forked tongue, rolled in behind the lips at rest: its bone is drawn out along z."""
    y, z = -0.045, 0.30
    stem = tube([(0.0, y, z), (0.0, y, z + 0.30)], 0.013, "#c8324a", 6)
    forks = [
        tube(
            [(0.0, y, z + 0.29), (s * 0.03, y + 0.012, z + 0.36), (s * 0.065, y + 0.02, z + 0.42)],
            (0.012, 0.010, 0.004),
            "#c8324a",
            6,
        )
        for s in (-1.0, 1.0)
    ]
    return on_bone(join([stem, *forks]), 3)


def _body(kind: Kind) -> Mesh:
    """The body at rest: straight behind the head."""
    line = np.stack([np.zeros(RINGS), np.zeros(RINGS), -STATIONS], 1)
    wide, high = girth(kind)
    return tube_mesh(line, wide, high, np.array([0.0, 1.0, 0.0]), _skin(kind))


def _skin(kind: Kind) -> Array:
    """Colours (rings, sides, 3): a pale belly, and the pattern of the kind along the back."""
    angle = np.linspace(0.0, 2.0 * np.pi, SIDES, endpoint=False)[None, :]
    s = STATIONS[:, None]
    top = np.cos(angle) + 0.0 * s  # 1 on the back, -1 under the belly
    mark = np.zeros_like(top)
    if kind.pattern == "blotches":
        wave = 0.5 + 0.5 * np.cos(2 * np.pi * s / 0.62 + 0.8 * np.sin(2.3 * s))
        mark = _step(wave * (0.55 + 0.45 * top) - 0.34, 0.16) + _step(
            0.25 - np.abs(top + 0.05) - 0.5 * np.abs(np.sin(np.pi * s / 0.62)) + 0.25, 0.1
        )
    elif kind.pattern == "bands":
        mark = _step(np.cos(2 * np.pi * s / 0.8) - 0.1, 0.3)
    elif kind.pattern == "diamonds":
        mark = _step(0.52 - np.abs(((s / 0.55) % 1.0) - 0.5) * 1.1 - 0.42 * (1 - top), 0.14)
    elif kind.pattern == "stripe":
        mark = _step(top - 0.80, 0.1) + _step(0.16 - np.abs(top - 0.25), 0.1)
    if kind.has("hood"):  # the spectacles on the back of the hood
        ring = np.hypot((s - 0.44) / 0.13, (np.minimum(angle, 2 * np.pi - angle) - 0.70) / 0.30)
        mark = np.maximum(mark * (s > 0.8), _step(0.34 - np.abs(ring - 0.80), 0.12) * (s < 0.8))
    belly = _step(-top - 0.35, 0.25)[..., None]
    share = np.clip(mark, 0.0, 1.0)[..., None]
    rgb = linear(kind.back) * (1 - share) + linear(kind.mark) * share
    rgb = rgb * (1 - belly) + linear(kind.belly) * belly
    out: Array = rgb.astype(np.float32)
    return out


def _step(value: Array, soft: float) -> Array:
    out: Array = np.clip(value / soft + 0.5, 0.0, 1.0)
    return out
