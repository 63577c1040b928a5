"""One shape set out many times: stones, ferns, corals, gravestones; all copies in one mesh."""

from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.stage.scene import Mesh

__all__ = ["scattered"]


def scattered(
    shape: Mesh,
    places: npt.ArrayLike,
    sizes: npt.ArrayLike = 1.0,
    turns: npt.ArrayLike = 0.0,
    tints: npt.ArrayLike = 1.0,
    leans: npt.ArrayLike = 0.0,
) -> Mesh:
    """`shape` at each of (n, 3) `places`: `sizes` (n,) or (n, 3) factors, `turns` (n,) radians about y after a lean of
    `leans` (n,) radians about z, `tints` (n,) or (n, 3) factors of its colour.
    """
    spots = np.asarray(places, np.float64).reshape(-1, 3)
    count, each = len(spots), len(shape.positions)
    size = _columns(sizes, count, 3)
    spin = _spins(np.broadcast_to(turns, count), np.broadcast_to(leans, count))
    points = np.einsum("nij,nkj->nki", spin, shape.positions[None] * size[:, None]) + spots[:, None]
    normals = np.einsum("nij,nkj->nki", spin, shape.normals[None] / size[:, None])
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True) + 1e-12
    colours = np.repeat(shape.colours[None], count, 0)
    colours[..., :3] = np.clip(colours[..., :3] * _columns(tints, count, 3)[:, None], 0.0, 1.0)
    faces = (np.arange(count)[:, None, None] * each + shape.faces).reshape(-1, 3)
    return Mesh(
        points.reshape(-1, 3).astype(np.float32),
        normals.reshape(-1, 3).astype(np.float32),
        colours.reshape(-1, 4).astype(np.float32),
        faces.astype(np.int32),
    )


def _columns(values: npt.ArrayLike, rows: int, columns: int) -> npt.NDArray[Any]:
    table = np.asarray(values, np.float64)
    if table.ndim == 1:
        table = table[:, None]
    return np.broadcast_to(table, (rows, columns))


def _spins(turns: npt.NDArray[Any], leans: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Matrices (n, 3, 3): first the lean about z, then the turn about y."""
    c, s, d, e = np.cos(turns), np.sin(turns), np.cos(leans), np.sin(leans)
    zero = np.zeros_like(c)
    rows = [np.stack(row, -1) for row in ((c * d, -c * e, s), (e, d, zero), (-s * d, s * e, c))]
    return np.stack(rows, 1)
