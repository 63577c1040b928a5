"""What a change of a thing is made of: the thing as it was, where it is at a moment, and what is drawn instead.

Everything is said in the space of the thing as it stood when the change began: metres, world axes, its middle over the origin,
its lowest point on y = 0. `Site` takes that to the world of any later frame, also where the thing is carried or driven on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import Change
from rushes.stage.build import Pose
from rushes.stage.meshkit.matrices import translation
from rushes.stage.scene import Array, Piece

__all__ = [
    "Effect",
    "Moment",
    "Reals",
    "Site",
    "Subject",
    "about",
    "ease",
    "hidden",
    "measured",
    "moved",
    "placed",
    "with_vertices",
]


Reals = npt.NDArray[Any]
"""Numbers of whatever width: matrices and points on their way to the renderer's float32."""


@dataclass(frozen=True)
class Subject:
    """The thing that changes, as built; `kind` is the prop's or the species."""

    change: Change
    pieces: tuple[Piece, ...]
    kind: str
    seed: int
    colour: str = ""
    words: str = ""


@dataclass(frozen=True)
class Shape:
    """A piece where the change began: points and normals (n, 3), and the matrices that lead back to its own space."""

    points: Array
    normals: Array
    back: Array  # (4, 4), or (n, 4, 4) where it is skinned


@dataclass(frozen=True)
class Site:
    """Where the thing stood: `base` in the world, its extents, the floor under it (0, or below it where it hangs)."""

    base: Array
    size: tuple[float, float, float]
    floor: float
    shapes: Mapping[str, Shape]
    root: Array
    rig: str

    @property
    def width(self) -> float:
        """Metres across, the larger way."""
        return max(self.size[0], self.size[2])

    @property
    def height(self) -> float:
        """Metres from its lowest point to its highest."""
        return self.size[1]


@dataclass(frozen=True)
class Moment:
    """A frame of a change: `share` 0..1 of it, `seconds` since it began (0 before), `clock` seconds of the scene, and how the
    thing has been carried since."""

    share: float
    seconds: float
    clock: float
    carried: Array

    @property
    def begun(self) -> bool:
        """Whether anything has changed yet."""
        return self.share > 0.0


@dataclass(frozen=True)
class Effect:
    """`pieces` are all that is drawn of the thing and of what becomes of it; `posed` makes of the pose as it would be without
    the change the one that is. `fresh` are pieces that are not seen before it begins; `tall` is asked where one looks at it."""

    pieces: tuple[Piece, ...]
    posed: Callable[[Pose, Site, Moment], Pose]
    fresh: frozenset[str] = field(default=frozenset())
    tall: Callable[[float], float] | None = (
        None  # height of the thing at a share of the change, in shares of its own
    )


def about(point: tuple[float, float, float], turn: Reals) -> Array:
    """A turn about a point."""
    away = (-point[0], -point[1], -point[2])
    return np.asarray(translation(point) @ turn @ translation(away), np.float32)


def ease(u: float, start: float = 0.0, end: float = 1.0) -> float:
    """0 before `start`, 1 after `end`, smooth between (3u² - 2u³)."""
    t = min(max((u - start) / max(end - start, 1e-6), 0.0), 1.0)
    return t * t * (3.0 - 2.0 * t)


def _bones(piece: Piece, pose: Pose) -> Array:
    """The matrix of every vertex: (4, 4) where one moves all, else (n, 4, 4)."""
    rig = pose.bones.get(piece.rig) if piece.rig else None
    if rig is None:
        return np.eye(4, dtype=np.float32)
    if piece.mesh.bones is None:
        return np.asarray(rig[0], np.float32)
    most = int(piece.mesh.bones.max(initial=0)) + 1 - len(rig)
    if most > 0:  # a rig is shorter than its bones: the rest stands as built
        rig = np.concatenate([rig, np.repeat(np.eye(4, dtype=np.float32)[None], most, 0)])
    one, other = rig[piece.mesh.bones[:, 0]], rig[piece.mesh.bones[:, 1]]
    weights = piece.mesh.weights
    share = np.zeros(len(one), np.float32) if weights is None else np.clip(weights.reshape(-1), 0.0, 1.0)
    return np.asarray(one * (1 - share[:, None, None]) + other * share[:, None, None], np.float32)


def _applied(matrix: Array, points: Array, w: float = 1.0) -> Array:
    if matrix.ndim == 2:
        return np.asarray(points @ matrix[:3, :3].T + w * matrix[:3, 3], np.float32)
    return np.asarray(np.einsum("nij,nj->ni", matrix[:, :3, :3], points) + w * matrix[:, :3, 3], np.float32)


def measured(pieces: tuple[Piece, ...], pose: Pose, ground: float, hangs: bool) -> Site:
    """Measure a thing in the pose in which its change begins; `hangs`: what comes off it falls to the ground."""
    seen = [p for p in pieces if len(p.mesh.positions) and p.name not in pose.hidden]
    worlds = {}
    for piece in seen:
        points, normals = pose.vertices.get(piece.name, (piece.mesh.positions, piece.mesh.normals))
        bones = _bones(piece, pose)
        worlds[piece.name] = (_applied(bones, points), _applied(bones, normals, 0.0), bones)
    every = np.concatenate([w[0] for w in worlds.values()]) if worlds else np.zeros((1, 3), np.float32)
    low, high = every.min(0), every.max(0)
    base = np.array([(low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2], np.float32)
    shapes = {}
    for name, (points, normals, bones) in worlds.items():
        long = np.linalg.norm(normals, axis=1, keepdims=True)
        shapes[name] = Shape(
            points - base, normals / np.maximum(long, 1e-6), np.linalg.inv(bones).astype(np.float32)
        )
    rigged = next((p for p in seen if p.rig in pose.bones), None)
    root = pose.bones[rigged.rig][0] if rigged is not None else np.eye(4, dtype=np.float32)
    wide, tall, deep = (float(v) for v in np.maximum(high - low, 1e-3))
    floor = min(ground - float(base[1]), 0.0) if hangs else 0.0
    return Site(base, (wide, tall, deep), floor, shapes, np.asarray(root), rigged.rig if rigged else "")


def carried(site: Site, pose: Pose) -> Array:
    """How the thing has been taken along since it was measured."""
    rig = pose.bones.get(site.rig)
    if rig is None:
        return np.eye(4, dtype=np.float32)
    return np.asarray(rig[0] @ np.linalg.inv(site.root), np.float32)


def placed(site: Site, moment: Moment, matrix: Reals) -> Array:
    """A matrix of the thing's space as one of the world."""
    return np.asarray(moment.carried @ translation(site.base) @ matrix, np.float32)


def moved(pose: Pose, site: Site, moment: Moment, matrix: Reals, rigs: frozenset[str]) -> Pose:
    """The pose with everything on these rigs moved by a matrix of the thing's space."""
    there = placed(site, moment, matrix) @ np.linalg.inv(placed(site, moment, np.eye(4, dtype=np.float32)))
    bones = {
        name: (np.asarray(there @ rig, np.float32) if name in rigs else rig)
        for name, rig in pose.bones.items()
    }
    return replace(pose, bones=bones)


def with_vertices(pose: Pose, site: Site, name: str, points: Array, normals: Array) -> Pose:
    """The pose with a piece's points and normals replaced by these of the thing's space."""
    back = site.shapes[name].back
    local = _applied(back, points + site.base)
    turned = _applied(back, normals, 0.0)
    turned = turned / np.maximum(np.linalg.norm(turned, axis=1, keepdims=True), 1e-6)
    return replace(pose, vertices={**pose.vertices, name: (local, np.asarray(turned, np.float32))})


def hidden(pose: Pose, names: frozenset[str]) -> Pose:
    """The pose without these pieces."""
    return replace(pose, hidden=pose.hidden | names)
