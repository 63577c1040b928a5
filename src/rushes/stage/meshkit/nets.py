"""Naive surface nets (Gibson 1998): a signed distance field on a grid becomes triangles.

One vertex per crossed cell, two triangles per crossed grid edge.
"""

import numpy as np
import numpy.typing as npt

from rushes.stage.scene import Array

__all__ = ["outward", "surface_nets"]

Ints = npt.NDArray[np.int32]
CORNERS = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)], np.int32)
EDGES = tuple((a, b) for a in range(8) for b in range(a + 1, 8) if abs(CORNERS[a] - CORNERS[b]).sum() == 1)


def surface_nets(field: Array, origin: Array, cell: float) -> tuple[Array, Ints]:
    """Vertices (n, 3) and faces (m, 3) of the zero surface of a field on a regular grid (negative inside)."""
    inside = field < 0
    cells = np.array(field.shape) - 1
    count = np.zeros(cells, np.int8)
    for x, y, z in CORNERS:
        count += inside[x : x + cells[0], y : y + cells[1], z : z + cells[2]]
    active = np.argwhere((count > 0) & (count < 8)).astype(np.int32)
    at = active[:, None, :] + CORNERS
    values = field[at[..., 0], at[..., 1], at[..., 2]]
    total = np.zeros((len(active), 3), np.float32)
    hits = np.zeros((len(active), 1), np.float32)
    for a, b in EDGES:
        cross = (values[:, a] < 0) != (values[:, b] < 0)
        t = np.where(cross, values[:, a] / np.where(cross, values[:, a] - values[:, b], 1), 0)[:, None]
        total += (CORNERS[a] + t * (CORNERS[b] - CORNERS[a])) * cross[:, None]
        hits += cross[:, None]
    points = (np.asarray(origin, np.float32) + (active + total / hits) * np.float32(cell)).astype(np.float32)
    index = np.full(cells, -1, np.int32)
    index[active[:, 0], active[:, 1], active[:, 2]] = np.arange(len(active))
    return points, _quads(inside, index)


def _quads(inside: npt.NDArray[np.bool_], index: Ints) -> Ints:
    """Two triangles for every grid edge that crosses the surface, joining the four cells round it."""
    faces = []
    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        here: list[slice] = [slice(1, n) for n in index.shape]
        here[axis] = slice(0, index.shape[axis])
        there = list(here)
        there[axis] = slice(1, index.shape[axis] + 1)
        crossing = inside[tuple(here)] != inside[tuple(there)]
        edge = np.argwhere(crossing)
        for k in range(3):
            if k != axis:
                edge[:, k] += 1
        quad = []
        for du, dv in ((0, 0), (1, 0), (1, 1), (0, 1)):
            at = edge.copy()
            at[:, u] -= du
            at[:, v] -= dv
            quad.append(index[at[:, 0], at[:, 1], at[:, 2]])
        q = np.stack(quad, 1)
        faces.append(np.concatenate([q[:, [0, 1, 2]], q[:, [0, 2, 3]]]))
    return np.concatenate(faces).astype(np.int32)


def outward(points: Array, normals: Array, faces: Ints) -> Ints:
    """Faces wound so that they look the way the normals do."""
    a, b, c = points[faces[:, 0]], points[faces[:, 1]], points[faces[:, 2]]
    flip = (np.cross(b - a, c - a) * normals[faces].sum(1)).sum(1) < 0
    wound = faces.copy()
    wound[flip] = faces[flip][:, ::-1]
    return wound
