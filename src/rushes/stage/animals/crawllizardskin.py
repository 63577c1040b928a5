"""What is on the skin of a lizard: patterns, crests and scutes, teeth, gills. Lengths in heights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from rushes.stage.animals.crawlpaint import painted, spotted
from rushes.stage.animals.crawlrig import Bones
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.meshkit.solids import cylinder, join, on_bone, tube
from rushes.stage.scene import Mesh

if TYPE_CHECKING:
    from rushes.stage.animals.crawllizardform import Shape

__all__ = ["armour", "gills", "marked", "teeth"]


def marked(kind: Kind, mesh: Mesh, shape: Shape) -> Mesh:
    """A pale belly, and the pattern of the kind on the back."""
    up = mesh.normals[:, 1]
    x, z = mesh.positions[:, 0], mesh.positions[:, 2]
    mesh = painted(mesh, np.clip((-up - 0.30) / 0.25, 0, 1), kind.belly)
    top = np.clip((up + 0.05) / 0.3, 0, 1)
    if kind.pattern == "bands":
        wave = np.cos(2 * np.pi * (z - 0.25 * np.abs(x)) / 0.62)
        mesh = painted(
            mesh, 0.75 * np.clip((wave - 0.35) / 0.3, 0, 1) * top * (z < shape.skull_at[2] - 0.25), kind.mark
        )
    elif kind.pattern == "stripe":
        line = np.clip(1.6 - np.abs(np.abs(x) - 0.16 * np.clip(1.2 + 0.3 * z, 0.25, 1.2)) / 0.035, 0, 1)
        mesh = painted(mesh, 0.85 * line * top * (z < shape.skull_at[2]), kind.mark)
    elif kind.pattern == "spots":
        rng = np.random.default_rng(7)
        back = np.flatnonzero(up > 0.0)
        mesh = spotted(rng, mesh, back, 260, 0.19, (0.045, 0.075), kind.mark, 0.03)
    return mesh


def armour(kind: Kind, shape: Shape, bones: Bones) -> list[Mesh]:
    """Spines of a crest, two rows of scutes, or the spines of a beard; each on the bone under it."""
    found = _crest(kind, shape, bones) if kind.has("crest") else []
    found += _scutes(kind, shape, bones) if kind.has("scutes") else []
    return found + (_beard(kind, shape, bones) if kind.has("beard") else [])


def _crest(kind: Kind, shape: Shape, bones: Bones) -> list[Mesh]:
    """One row of spines from the neck to the tail."""
    parts = []
    for z in np.arange(shape.skull_at[2] - 0.30, -1.9, -0.135):
        name, level = _under(float(z), shape, bones)
        tall = 0.15 * float(np.interp(z, (-1.9, -0.6, 0.5, 1.0), (0.25, 0.7, 1.0, 0.9)))
        root, tip = (0.0, level - 0.03, float(z)), (0.0, level + tall, float(z) - 0.06)
        parts.append(_spine(root, tip, 0.045, kind.mark, bones.index[name]))
    return parts


def _scutes(kind: Kind, shape: Shape, bones: Bones) -> list[Mesh]:
    """Two rows of low horns, one row towards the end of the tail."""
    parts = []
    for z in np.arange(shape.chest + 0.25, -3.2 * kind.long + 0.2, -0.20):
        name, level = _under(float(z), shape, bones)
        thin = float(np.interp(z, (-3.3, -1.0, 0.8), (0.3, 0.9, 1.0)))
        for s in (-1.0, 1.0) if z > -2.0 else (0.0,):
            out = s * shape.trunk[0] * 0.34 * float(np.interp(z, (-2.0, -0.9), (0.25, 1.0)))
            drop = 0.06 * abs(s)
            root = (out, level - 0.05 - drop, float(z) + 0.03)
            tip = (out * 1.1, level + 0.11 * thin - drop, float(z) - 0.05)
            parts.append(_spine(root, tip, 0.085 * thin, kind.mark, bones.index[name]))
    return parts


def _beard(kind: Kind, shape: Shape, bones: Bones) -> list[Mesh]:
    """Soft spines round the throat and along both sides."""
    w, _, y = shape.trunk
    _, sy, sz = shape.skull_at
    parts = []
    for k, a in enumerate(np.linspace(-1.5, 1.5, 15)):
        root = (0.30 * np.sin(a), sy - 0.20 - 0.06 * np.cos(a), sz - 0.16 + 0.16 * np.cos(a))
        tip = (0.50 * np.sin(a), sy - 0.34 - 0.08 * np.cos(a), sz - 0.28 + 0.16 * np.cos(a))
        parts.append(_spine(root, tip, 0.055, kind.mark if k % 2 else kind.back, bones.index["head"]))
    for z in np.arange(shape.chest, shape.hips, -0.14):
        name, _ = _under(float(z), shape, bones)
        for s in (-1.0, 1.0):
            root, tip = (s * w * 0.92, y + 0.02, float(z)), (s * (w + 0.13), y + 0.03, float(z) - 0.05)
            parts.append(_spine(root, tip, 0.04, kind.back, bones.index[name]))
    return parts


def _under(z: float, shape: Shape, bones: Bones) -> tuple[str, float]:
    """The bone of the back at a place, and the level of the back there."""
    _, h, y = shape.trunk
    if z > shape.chest + 0.15:
        return "neck", y + h + 0.02 + 0.28 * (z - shape.chest - 0.15)
    if z > 0.25:
        return "chest", y + h * 0.95
    if z > -0.2:
        return "body", y + h * 0.99
    if z > shape.hips - 0.12:
        return "pelvis", y + h * 0.92
    names = [name for name in bones.index if name.startswith("tail")]
    places = [float(bones.joints[name][2]) for name in names]
    k = max(i for i, place in enumerate(places) if i == 0 or z <= place)
    u = (places[0] - z) / max(places[0] - places[-1], 1e-6)
    level = float(np.interp(-z, [-p for p in places], [float(bones.joints[n][1]) for n in names]))
    return names[k], level + shape.tail[1] * float(np.interp(u, (0, 1, 1.2), (0.95, 0.25, 0.1)))


def _spine(root: object, tip: object, radius: float, colour: str, bone: int) -> Mesh:
    a, b = np.asarray(root, float), np.asarray(tip, float)
    u = np.linspace(0, 1, 5)[:, None]
    return on_bone(tube(a + (b - a) * u, radius * np.array([1.0, 0.9, 0.68, 0.42, 0.12]), colour, 8), bone)


def teeth(shape: Shape, bones: Bones) -> Mesh:
    """Blunt white teeth along both jaws."""
    sy, sz = shape.snout_at[1], shape.snout_at[2]
    line, parts = sy - 0.055, []
    for s in (-1.0, 1.0):
        for k, z in enumerate(np.linspace(sz - 0.42, sz + 0.56, 8)):
            wide = shape.snout[0] * float(np.sqrt(max(1 - ((z - sz) / 0.66) ** 2, 0.10))) * 0.90
            wide = max(wide, 0.15)
            top = (s * wide, line + 0.03, z)
            parts.append(
                on_bone(
                    cylinder(top, (s * wide * 1.02, line - 0.055, z), 0.026, "#f6f0de", 7, 0.008),
                    bones.index["head"],
                )
            )
            if k % 2 == 0:
                low = (s * wide * 0.92, line - 0.03, z + 0.06)
                parts.append(
                    on_bone(
                        cylinder(low, (s * wide * 0.93, line + 0.05, z + 0.06), 0.024, "#f6f0de", 7, 0.008),
                        bones.index["jaw"],
                    )
                )
    return join(parts)


def gills(kind: Kind, shape: Shape, bones: Bones) -> list[Mesh]:
    """Three feathery gills a side of the head."""
    x, y, z = shape.skull_at
    parts = []
    for s in (-1.0, 1.0):
        for k, lift in enumerate((0.34, 0.12, -0.10)):
            root = np.array([s * (x + shape.skull[0] * 0.80), y + 0.06 - 0.09 * k, z - 0.22])
            way = np.array([s * 0.30, lift, -0.14])
            u = np.linspace(0, 1, 6)[:, None]
            stem = root + way * u + np.array([0, 0.10, 0]) * (u * (1 - u))
            tufts = [
                tube([stem[j], stem[j] + np.array([s * 0.02, 0.05 * q, -0.07])], (0.018, 0.008), kind.mark, 6)
                for j in range(1, 6)
                for q in (-1.0, 1.0)
            ]
            parts.append(
                on_bone(
                    join([tube(stem, 0.042 * (1 - 0.6 * u[:, 0]), kind.mark, 8), *tufts]), bones.index["head"]
                )
            )
    return parts
