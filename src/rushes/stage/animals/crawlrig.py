"""Bones of small creatures: a tree of named joints, how it is posed, and how a leg of two segments reaches a point.

Model space: +z ahead, +x to the creature's left, +y up, the ground at y = 0, lengths in heights of the creature. Matrices are
skin matrices: they carry a rest point straight to the world; the size of the creature is in the matrix of its root.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import Vec
from rushes.stage.animals.pivot import about, product
from rushes.stage.meshkit.matrices import aim, inverse_rigid, scaling, translation
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["Bones", "Model", "Posed", "Posing", "Sweep", "bones_of", "hinged", "reach", "rigid", "vec"]


@dataclass(frozen=True, eq=False)
class Bones:
    """Bones in order, parents first: `index` name -> row of the rig, `parents`, `joints` name -> rest point in heights."""

    index: Mapping[str, int]
    parents: Mapping[str, str]
    joints: Mapping[str, Array]

    def __len__(self) -> int:
        return len(self.index)


@dataclass(frozen=True, eq=False)
class Model:
    """A modelled creature: its bones, its meshes with their finishes, and the names of those that are given new vertices in
    every frame (bodies and arms that are swept along a curve)."""

    bones: Bones
    pieces: tuple[tuple[str, Mesh, Finish], ...]
    swept: frozenset[str] = frozenset()


Sweep = tuple[Array, Array]
"""Positions and normals (n, 3) of a piece at a frame, in the world."""


@dataclass(frozen=True, eq=False)
class Posed:
    """A creature at a frame: matrices of its bones (k, 4, 4), world slots, its soft shadows (x, z, radius) and swept pieces."""

    stack: Array
    slots: Mapping[str, Array]
    contacts: tuple[tuple[float, float, float], ...] = ()
    sweeps: Mapping[str, Sweep] = field(default_factory=dict)


def bones_of(rows: Iterable[tuple[str, str, Vec]]) -> Bones:
    """The tree of (name, parent, joint) rows; the parent of the first is ""."""
    table = list(rows)
    return Bones(
        {name: k for k, (name, _, _) in enumerate(table)},
        {name: parent for name, parent, _ in table},
        {name: np.asarray(joint, np.float32) for name, _, joint in table},
    )


def hinged(bones: Bones, name: str, joint: Vec) -> Bones:
    """The bones with the joint of one at another place: lids turn about the eyes where these have come to lie."""
    return Bones(bones.index, bones.parents, {**bones.joints, name: np.asarray(joint, np.float32)})


class Posing:
    """A rig being posed, from the root outwards."""

    def __init__(self, bones: Bones, root: Array) -> None:
        self.bones = bones
        first = next(iter(bones.index))
        self.posed: dict[str, Array] = {first: root.astype(np.float32)}

    def matrix(self, name: str) -> Array:
        """The matrix of a bone; that of its parent when it has not been turned."""
        if name not in self.posed:
            self.posed[name] = self.matrix(self.bones.parents[name])
        return self.posed[name]

    def turn(self, name: str, turn: Array, shift: Vec = (0.0, 0.0, 0.0)) -> None:
        """Turns (or scales) a bone about its joint within its parent, and moves it by `shift` heights."""
        base = self.matrix(self.bones.parents[name])
        self.posed[name] = product(base, translation(shift), about(self.bones.joints[name], turn))

    def put(self, name: str, matrix: Array) -> None:
        """Gives a bone a matrix within its parent's space."""
        self.posed[name] = product(self.matrix(self.bones.parents[name]), matrix)

    def local(self, name: str, point: Array) -> Array:
        """A world point in the rest space of a bone."""
        found: Array = (np.linalg.inv(self.matrix(name)) @ np.append(point, 1.0))[:3].astype(np.float32)
        return found

    def point(self, name: str, point: Vec | Array) -> Array:
        """A rest point carried to the world by a bone."""
        found: Array = (self.matrix(name) @ np.append(np.asarray(point, np.float32), np.float32(1.0)))[:3]
        return found

    def slot(self, name: str, point: Vec | Array) -> Array:
        """A rigid frame at a rest point that goes with a bone."""
        return rigid(self.matrix(name) @ translation(np.asarray(point, np.float32)))

    def slots(self, table: Mapping[str, tuple[str, Vec]]) -> dict[str, Array]:
        """Slots by name: the bone that each goes with and its rest point."""
        return {name: self.slot(bone, point) for name, (bone, point) in table.items()}

    def gape(self, jaw: float) -> None:
        """Opens a mouth that is scaled from nothing."""
        size = (0.5 + 0.5 * jaw, jaw, jaw) if jaw > 0.02 else (0.02, 0.02, 0.02)
        self.turn("mouth", scaling(*size))

    def stack(self) -> Array:
        """All matrices in the order of the rig."""
        return np.stack([self.matrix(name) for name in self.bones.index]).astype(np.float32)


def rigid(matrix: Array) -> Array:
    """The matrix without its scale."""
    found = matrix.astype(np.float32).copy()
    found[:3, :3] /= np.linalg.norm(found[:3, :3], axis=0, keepdims=True) + 1e-12
    return found


def reach(rest: Array, target: Array, bend: Array) -> tuple[Array, Array]:
    """Matrices of the two segments of a leg whose rest joints (3, 3) are hip, knee and foot, such that its foot comes to
    `target`, or as near as it reaches; the knee goes towards `bend`. Law of cosines."""
    hip, knee, foot = (np.asarray(p, np.float64) for p in rest)
    a, b = float(np.linalg.norm(knee - hip)), float(np.linalg.norm(foot - knee))
    way = np.asarray(target, np.float64) - hip
    far = float(np.clip(np.linalg.norm(way), abs(a - b) * 1.02 + 1e-6, (a + b) * 0.9995))
    way /= np.linalg.norm(way) + 1e-12
    side = np.asarray(bend, np.float64) - way * float(np.asarray(bend, np.float64) @ way)
    side /= np.linalg.norm(side) + 1e-12
    cosine = float(np.clip((a * a + far * far - b * b) / (2 * a * far), -1.0, 1.0))
    elbow = hip + way * a * cosine + side * a * float(np.sqrt(1 - cosine * cosine))
    end = hip + way * far
    before = np.asarray(bend, np.float64)
    upper = _laid(hip, elbow, side) @ inverse_rigid(_laid(hip, knee, before))
    lower = _laid(elbow, end, side) @ inverse_rigid(_laid(knee, foot, before))
    return upper, lower


def _laid(a: npt.NDArray[Any], b: npt.NDArray[Any], up: npt.NDArray[Any]) -> Array:
    return aim(vec(a), vec(b), vec(up))


def vec(point: npt.NDArray[Any]) -> Vec:
    """A point as three floats."""
    return (float(point[0]), float(point[1]), float(point[2]))
