"""The bones of a swimmer: their names, rest joints, and how skin shares them. Model space of swimshape."""

from functools import lru_cache
from math import cos, sin

import numpy as np

from rushes.stage.animals import swimface
from rushes.stage.animals.swimcoil import coil_joints
from rushes.stage.animals.swimshape import NOSE, Reals, ramp
from rushes.stage.animals.swimspecies import Paddle, Swimmer
from rushes.stage.scene import Mesh

__all__ = [
    "BONES",
    "INDEX",
    "SPINE",
    "axis",
    "belly",
    "fixed_point",
    "joints",
    "on_spine",
    "paddle_way",
    "spine",
]

BONES = (
    "chest",
    "head",
    "jaw",
    "lid_left",
    "lid_right",
    "waist",
    "tail1",
    "tail2",
    "fluke",
    "fin_left",
    "tip_left",
    "fin_right",
    "tip_right",
    "hind_left",
    "hind_right",
    "dorsal",
)
INDEX = {name: k for k, name in enumerate(BONES)}
SPINE = ("head", "chest", "waist", "tail1", "tail2", "fluke")
BENDS = (0.47, 0.63, 0.79, 0.94)
"""s of the joints behind the chest."""
HALF = 0.075
"""Half the stretch of s over which two segments of the spine share the skin."""


@lru_cache(maxsize=64)
def joints(kind: Swimmer) -> dict[str, Reals]:
    """Rest joints of the rig."""
    found = {"chest": axis(kind, 0.36)}
    for name, s in zip(SPINE, (kind.neck, 0.36, *BENDS), strict=True):
        found[name] = axis(kind, s)
    face = kind.head or kind
    s = swimface.corner(face)
    jaw = face.hull.points(np.asarray(s), face.hull.slit(np.asarray(s))) * np.array([0, 1, 1])
    found["jaw"] = fixed_point(kind, jaw)
    if kind.head:
        found["head"] = fixed_point(kind, np.array([0.0, -0.02, NOSE - 0.85]))
    for side, sign in (("left", 1.0), ("right", -1.0)):
        found[f"lid_{side}"] = fixed_point(kind, swimface.eye(face, sign).centre)
        for name, paddle in zip(("fin", "hind"), kind.paddles, strict=False):
            root = kind.hull.place(paddle.s, paddle.share, sign)[0]
            found[f"{name}_{side}"] = root
            if name == "fin":
                found[f"tip_{side}"] = root + paddle_way(paddle, sign) * 0.45 * paddle.long
        found.setdefault(f"fin_{side}", found["chest"])
        found.setdefault(f"tip_{side}", found["chest"])
        found.setdefault(f"hind_{side}", found["tail2"])
    found["dorsal"] = found["waist"]
    if kind.bend == "upright":
        found |= coil_joints()
    return {name: np.asarray(p, np.float32) for name, p in found.items()}


def fixed_point(kind: Swimmer, point: Reals) -> Reals:
    """A point of the face in the space of the whole animal."""
    if kind.head is None:
        return point
    return point * np.float32(kind.head_size) + np.asarray(kind.head_at, np.float32)


def paddle_way(paddle: Paddle, side: float) -> Reals:
    """The unit direction in which a paddle of a side points at rest."""
    flat = cos(paddle.down)
    return np.array([side * cos(paddle.back) * flat, -sin(paddle.down), -sin(paddle.back) * flat], np.float32)


@lru_cache(maxsize=64)
def belly(kind: Swimmer) -> tuple[tuple[str, Reals], ...]:
    """Points (4,) of the underside with the bone that each follows: what may touch the ground."""
    found = []
    for bone, s in (
        ("chest", 0.34),
        ("chest", 0.42),
        ("waist", 0.52),
        ("waist", 0.58),
        ("tail1", 0.70),
        ("tail2", 0.84),
        ("fluke", 0.97),
    ):
        _, bottom, _ = kind.hull.at(s)
        found.append((bone, np.array([0.0, float(bottom), NOSE - s, 1.0])))
    return tuple(found)


def axis(kind: Swimmer, s: float) -> Reals:
    top, bottom, _ = kind.hull.at(s)
    return np.array([0.0, (float(top) + float(bottom)) / 2, NOSE - s], np.float32)


def spine(kind: Swimmer, z: Reals) -> tuple[Reals, Reals]:
    """Bones (n, 2) and weights (n,) of points of the trunk by their z."""
    s = NOSE - np.asarray(z)
    bones = np.zeros((len(s), 2), np.int32)
    weights = np.zeros(len(s), np.float32)
    if kind.bend == "still":
        return bones, weights
    bones[:] = INDEX["head"]
    for k, at in enumerate((kind.neck, *BENDS)):
        half = kind.nape if k == 0 else HALF
        past = s > at - half
        bones[past] = (INDEX[SPINE[k]], INDEX[SPINE[k + 1]])
        weights[past] = ramp(s[past], at - half, at + half)
    return bones, weights


def on_spine(kind: Swimmer, mesh: Mesh) -> Mesh:
    """A mesh that bends with the trunk."""
    bones, weights = spine(kind, mesh.positions[:, 2])
    return Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, bones, weights)
