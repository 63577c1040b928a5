"""A thing cut beforehand into pieces: each keeps its part of every mesh, given a thickness, and its own rig."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Moment, Reals, Site, hidden, placed
from rushes.stage.scene import Array, Mesh, Piece

__all__ = ["Cut", "cells_of", "cut", "parted", "refined", "set_apart"]

Ints = npt.NDArray[np.int32]


@dataclass(frozen=True)
class Cut:
    """`pieces` of all cells, and for each the cell and the piece it comes from."""

    pieces: tuple[Piece, ...]
    cell: tuple[int, ...]
    source: tuple[str, ...]

    @property
    def names(self) -> frozenset[str]:
        """Names of its pieces."""
        return frozenset(p.name for p in self.pieces)


def refined(mesh: Mesh, longest: float, most: int = 12000) -> Mesh:
    """The mesh with edges longer than `longest` halved until none is, or there are `most` faces."""
    for _ in range(7):
        p = mesh.positions[mesh.faces]
        sides = np.stack([p[:, 1] - p[:, 0], p[:, 2] - p[:, 1], p[:, 0] - p[:, 2]], 1)
        length = np.linalg.norm(sides, axis=2)
        long = length.max(1) > longest
        if not long.any() or len(mesh.faces) + long.sum() > most:
            return mesh
        mesh = _halved(mesh, np.flatnonzero(long), length.argmax(1))
    return mesh


def _halved(mesh: Mesh, which: npt.NDArray[np.intp], edge: npt.NDArray[np.intp]) -> Mesh:
    """These faces cut in two across their longest edge; each gets a vertex of its own (seams lie on each other)."""
    faces = mesh.faces[which]
    rows = np.arange(len(which))
    a, b, c = (faces[rows, (edge[which] + k) % 3] for k in range(3))
    new = len(mesh.positions) + rows
    kept = np.delete(mesh.faces, which, axis=0)
    halves = np.concatenate([np.stack([a, new, c], 1), np.stack([new, b, c], 1)])

    def between(values: Array) -> Array:
        return np.concatenate([values, (values[a] + values[b]) / 2]).astype(np.float32)

    bones = mesh.bones if mesh.bones is None else np.concatenate([mesh.bones, mesh.bones[a]])
    weights = mesh.weights if mesh.weights is None else np.concatenate([mesh.weights, mesh.weights[a]])
    joined = np.concatenate([kept, halves]).astype(np.int32)
    return Mesh(between(mesh.positions), between(mesh.normals), between(mesh.colours), joined, bones, weights)


def cells_of(points: Array, seeds: Array) -> Ints:
    """Which seed is nearest to each of (n, 3) points."""
    apart = ((points[:, None] - seeds[None]) ** 2).sum(2)
    return np.asarray(apart.argmin(1), np.int32)


def cut(piece: Piece, cell: Ints, count: int, thick: float, label: str) -> list[tuple[int, Piece]]:
    """A piece in `count` parts by the `cell` of each of its faces, each with an inside `thick` metres deep and a broken edge,
    on the rig "<rig><label><cell>"."""
    parts = []
    for number in range(count):
        faces = piece.mesh.faces[cell == number]
        if not len(faces):
            continue
        mesh = _thick(piece.mesh, faces, thick)
        rig = f"{piece.name}{label}{number}"
        parts.append((number, replace(piece, name=rig, mesh=mesh, rig=rig, dynamic=False)))
    return parts


def _thick(mesh: Mesh, faces: Ints, thick: float) -> Mesh:
    used, inverse = np.unique(faces, return_inverse=True)
    own = inverse.reshape(-1, 3).astype(np.int32)
    n = len(used)
    outer, normals, colours = mesh.positions[used], mesh.normals[used], mesh.colours[used]
    inner = outer - normals * np.float32(thick)
    pale = colours.copy()
    pale[:, :3] = colours[:, :3] * 0.72 + 0.12
    edges = np.concatenate([own[:, [0, 1]], own[:, [1, 2]], own[:, [2, 0]]])
    keys = np.sort(edges, 1)
    _, first, counts = np.unique(keys, axis=0, return_index=True, return_counts=True)
    rim = edges[first[counts == 1]]
    walls = np.concatenate(
        [
            np.stack([rim[:, 1], rim[:, 0], rim[:, 0] + n], 1),
            np.stack([rim[:, 1], rim[:, 0] + n, rim[:, 1] + n], 1),
        ]
    )
    bones = None if mesh.bones is None else np.tile(mesh.bones[used], (2, 1))
    weights = None if mesh.weights is None else np.tile(mesh.weights[used].reshape(-1), 2)
    return Mesh(
        np.concatenate([outer, inner]).astype(np.float32),
        np.concatenate([normals, -normals]).astype(np.float32),
        np.concatenate([colours, pale]).astype(np.float32),
        np.concatenate([own, own[:, ::-1] + n, walls]).astype(np.int32),
        bones,
        weights,
    )


def parted(
    pieces: tuple[Piece, ...],
    side: Callable[[Array], Ints],
    count: int,
    fine: float,
    thick: float,
    label: str,
) -> Cut:
    """Pieces with edges of at most `fine` metres cut by what `side` says of the middles of their faces."""
    parts, cells, sources = [], [], []
    for piece in pieces:
        if not len(piece.mesh.faces):
            continue
        smooth = replace(piece, mesh=refined(piece.mesh, fine))
        cell = side(smooth.mesh.positions[smooth.mesh.faces].mean(1))
        for number, part in cut(smooth, cell, count, thick, label):
            parts.append(part)
            cells.append(number)
            sources.append(piece.name)
    return Cut(tuple(parts), tuple(cells), tuple(sources))


def set_apart(
    pose: Pose,
    site: Site,
    moment: Moment,
    cutting: Cut,
    whole: tuple[Piece, ...],
    matrices: Mapping[int, Reals],
) -> Pose:
    """The pose with the cells moved by matrices of the thing's space, and the whole gone."""
    still = np.linalg.inv(placed(site, moment, np.eye(4, dtype=np.float32)))
    cells = {cell: placed(site, moment, matrix) @ still for cell, matrix in matrices.items()}
    rigs = {p.name: p.rig for p in whole}
    bones, gone = dict(pose.bones), set()
    for part, cell, source in zip(cutting.pieces, cutting.cell, cutting.source, strict=True):
        if cell not in cells or source in pose.hidden:
            gone.add(part.name)
            continue
        rig = pose.bones.get(rigs[source], np.eye(4, dtype=np.float32)[None])
        bones[part.rig] = np.asarray(cells[cell] @ rig, np.float32)
    return hidden(replace(pose, bones=bones, contact=()), frozenset(gone) | frozenset(p.name for p in whole))
