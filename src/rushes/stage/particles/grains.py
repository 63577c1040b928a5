"""Many small solids in one dynamic piece: every grain a tetrahedron or a bead of its own size and turn."""

from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.stage.scene import Array, Mesh

__all__ = ["BEAD", "CHIP", "Shape", "grains_mesh", "grains_vertices"]

Reals = npt.NDArray[Any]
Shape = tuple[Array, npt.NDArray[np.int32]]
"""Unit vertices (k, 3), used as normals too, and faces."""

_TETRA = np.array([(1, 1, 1), (1, -1, -1), (-1, 1, -1), (-1, -1, 1)], np.float32) / np.float32(3**0.5)
_OCTA = np.array([(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1)], np.float32)
CHIP: Shape = (_TETRA, np.array([(0, 1, 2), (0, 3, 1), (0, 2, 3), (1, 3, 2)], np.int32))
BEAD: Shape = (
    _OCTA,
    np.array(
        [(0, 2, 4), (2, 1, 4), (1, 3, 4), (3, 0, 4), (2, 0, 5), (1, 2, 5), (3, 1, 5), (0, 3, 5)], np.int32
    ),
)


def grains_mesh(colours: Array, shape: Shape = CHIP) -> Mesh:
    """One grain for each linear colour of (n, 3), all collapsed to the origin until the first pose."""
    points, faces = shape
    n, k = len(colours), len(points)
    paint = np.ones((n * k, 4), np.float32)
    paint[:, :3] = np.repeat(colours, k, 0)
    shifted = (faces[None] + (np.arange(n) * k)[:, None, None]).reshape(-1, 3).astype(np.int32)
    return Mesh(np.zeros((n * k, 3), np.float32), np.tile(points, (n, 1)).astype(np.float32), paint, shifted)


def grains_vertices(centres: Reals, sizes: Reals, turns: Reals, shape: Shape = CHIP) -> tuple[Array, Array]:
    """Positions and normals of n grains at (n, 3) metres with (n,) radii, turned by (n, 2) angles about y and x."""
    points = shape[0]
    cy, sy, cx, sx = np.cos(turns[:, 0]), np.sin(turns[:, 0]), np.cos(turns[:, 1]), np.sin(turns[:, 1])
    zero = np.zeros_like(cy)
    spin = np.stack([cy, sy * sx, sy * cx, zero, cx, -sx, -sy, cy * sx, cy * cx], 1).reshape(-1, 3, 3)
    turned = np.einsum("nij,kj->nki", spin, points)
    placed = centres[:, None] + turned * sizes[:, None, None]
    return placed.reshape(-1, 3).astype(np.float32), turned.reshape(-1, 3).astype(np.float32)
