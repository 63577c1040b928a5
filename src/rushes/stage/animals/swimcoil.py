"""A seahorse's trunk and coiled tail. Model space of swimshape, but it is upright: +y is up and its face looks along +z."""

from functools import lru_cache

import numpy as np

from rushes.stage.animals.swimshape import Reals, fan, limb, ramp
from rushes.stage.animals.swimspecies import Swimmer
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import on_bone, sphere
from rushes.stage.scene import Mesh

__all__ = ["coil_joints", "coil_meshes"]

COIL = np.array([
    (0.25, 0.02), (0.17, -0.045), (0.06, -0.01), (-0.05, 0.025), (-0.16, 0.005), (-0.26, -0.03), (-0.345,
    -0.015),
    (-0.375, 0.05), (-0.335, 0.095), (-0.285, 0.075), (-0.295, 0.04),
])  # fmt: skip
"""Height and z along the trunk and tail."""
GIRTH = (0.052, 0.066, 0.108, 0.118, 0.08, 0.044, 0.034, 0.028, 0.023, 0.018, 0.012)
COILED = (("chest", 0.0), ("waist", 0.30), ("tail1", 0.46), ("tail2", 0.58), ("fluke", 0.72))
"""Bones and the share of the trunk at which each begins."""


def _along(path: Reals, share: float) -> Reals:
    x = np.linspace(0, 1, len(path))
    return np.array([np.interp(share, x, path[:, k]) for k in range(3)], np.float32)


def _coil() -> Reals:
    return np.stack([0 * COIL[:, 0], COIL[:, 0], COIL[:, 1]], 1)


@lru_cache(maxsize=1)
def coil_joints() -> dict[str, Reals]:
    """Rest joints of the trunk and the tail."""
    found = {name: _along(_coil(), share) for name, share in COILED[1:]}
    return found | {"chest": np.zeros(3, np.float32), "head": _along(_coil(), 0.03)}


def _shared(mesh: Mesh, t: Reals, rows: list[int], at: list[float], half: float) -> Mesh:
    """A mesh on a chain of bones: `t` (n,) shares along it, the joints `at` shares."""
    bones = np.full((len(t), 2), rows[0], np.int32)
    weights = np.zeros(len(t), np.float32)
    for k in range(1, len(rows)):
        past = t > at[k] - half
        bones[past] = (rows[k - 1], rows[k])
        weights[past] = ramp(t[past], at[k] - half, at[k] + half)
    return Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, bones, weights)


def _rows(rows: int, sides: int) -> Reals:
    """Shares along a limb of all its points, in their order."""
    t = 0.5 - 0.5 * np.cos(np.pi * np.linspace(0, 1, rows))
    return np.repeat(t, sides + 1)


def coil_meshes(kind: Swimmer, index: dict[str, int], fine: bool) -> list[Mesh]:
    """The trunk with its tail, the fin on its back and the knobs of its crown; the head is made like that of a turtle."""
    rows, sides = (90, 16) if fine else (40, 8)
    t = np.linspace(0, 1, 120)
    girth = np.interp(t, np.linspace(0, 1, len(GIRTH)), GIRTH) * (1 + 0.05 * np.cos(2 * np.pi * 24 * t))
    body = _ringed(kind, girth, rows, sides)
    chain = [index[name] for name, _ in COILED]
    parts = [_shared(body, _rows(rows, sides), chain, [share for _, share in COILED], 0.08)]

    belly = linear(kind.belly)

    def ribbed(u: Reals, v: Reals) -> Reals:
        rgb: Reals = belly * (1 + 0.14 * np.sin(60 * v))[:, None]
        return rgb.astype(np.float32)

    fin = fan(
        (0.0, -0.01, -0.055),
        (0.0, 0.1, -1.0),
        (0.0, 1.0, 0.0),
        0.13,
        (0.8, 0.8),
        -0.1,
        0.008,
        ribbed,
        2.0,
        0.05,
    )
    parts.append(on_bone(fin, index["dorsal"]))
    head = np.asarray(kind.head_at)
    for dz, dy, r in ((-0.02, 0.075, 0.018), (-0.05, 0.068, 0.015), (0.008, 0.068, 0.014)):
        parts.append(on_bone(sphere(head + np.array([0.0, dy, dz]), r, kind.mark, 6, 10), index["head"]))
    return parts


def _ringed(kind: Swimmer, girth: Reals, rows: int, sides: int) -> Mesh:
    """The trunk and tail in rings, pale in front."""
    back, belly, mark = linear(kind.back), linear(kind.belly), linear(kind.mark)

    def colour(u: Reals, v: Reals) -> Reals:
        ring = (0.5 - 0.5 * np.cos(2 * np.pi * 24 * u)) ** 2
        rgb: Reals = back * (1 - 0.45 * ring[:, None]) + mark * 0.45 * ring[:, None]
        return rgb.astype(np.float32)

    body = limb(
        _coil().tolist(), (0.86 * girth).tolist(), girth.tolist(), (1.0, 0.0, 0.0), colour, rows, sides
    )
    front = (ramp(body.normals[:, 2], 0.25, 0.75) * ramp(body.positions[:, 1], -0.2, -0.05))[:, None]
    colours = body.colours.copy()
    colours[:, :3] = colours[:, :3] * (1 - 0.85 * front) + belly * 0.85 * front
    return Mesh(body.positions, body.normals, colours, body.faces)
