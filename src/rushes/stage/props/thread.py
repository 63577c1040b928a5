"""Lines, rods and ribbons whose vertices are laid out anew every frame: a mesh once, positions and normals per frame."""

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.scene import Array, Mesh

__all__ = ["hanging", "ribbon_mesh", "ribbon_vertices", "thread_mesh", "thread_vertices"]


def _grid(rows: int, columns: int, closed: bool) -> npt.NDArray[np.int32]:
    faces = []
    for r in range(rows - 1):
        for c in range(columns if closed else columns - 1):
            a, b = r * columns + c, r * columns + (c + 1) % columns
            faces += [(a, b, a + columns), (b, b + columns, a + columns)]
    return np.asarray(faces, np.int32)


def thread_mesh(points: int, sides: int, colour: Paint | Array) -> Mesh:
    """A round thread of `points` rings; `colour` one paint or linear (points, 3)."""
    n = points * sides
    colours = np.ones((n, 4), np.float32)
    many = isinstance(colour, np.ndarray) and colour.ndim == 2
    colours[:, :3] = np.repeat(np.asarray(colour), sides, 0) if many else linear(colour)
    zero = np.zeros((n, 3), np.float32)
    return Mesh(
        zero, np.tile(np.array([0, 1, 0], np.float32), (n, 1)), colours, _grid(points, sides, closed=True)
    )


def thread_vertices(points: Array, radius: float | Array, sides: int) -> tuple[Array, Array]:
    """Positions and normals of a thread through (k, 3) points of one radius or (k,) radii, metres."""
    path = np.asarray(points, np.float64)
    along = np.gradient(path, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-12
    up = np.where(np.abs(along[:, 1:2]) < 0.92, np.array([[0.0, 1.0, 0.0]]), np.array([[1.0, 0.0, 0.0]]))
    one = np.cross(up, along)
    one /= np.linalg.norm(one, axis=1, keepdims=True) + 1e-12
    two = np.cross(along, one)
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    ring = np.cos(angle)[None, :, None] * one[:, None] + np.sin(angle)[None, :, None] * two[:, None]
    size = np.broadcast_to(np.asarray(radius, np.float64), len(path))[:, None, None]
    shape = (path[:, None] + ring * size).reshape(-1, 3)
    return shape.astype(np.float32), ring.reshape(-1, 3).astype(np.float32)


def hanging(a: Array, b: Array, sag: float, points: int) -> Array:
    """Points (points, 3) of a line from a to b that sags by `sag` metres in its middle (a parabola)."""
    t = np.linspace(0, 1, points)[:, None]
    line = np.asarray(a)[None] * (1 - t) + np.asarray(b)[None] * t
    line[:, 1:2] -= 4 * sag * t * (1 - t)
    hung: Array = line.astype(np.float32)
    return hung


def ribbon_mesh(points: int, colours: Array) -> Mesh:
    """A flat band of `points` cross-sections; `colours` linear (points, 3)."""
    paint = np.ones((2 * points, 4), np.float32)
    paint[:, :3] = np.repeat(colours, 2, 0)
    zero = np.zeros((2 * points, 3), np.float32)
    return Mesh(
        zero, np.tile(np.array([0, 1, 0], np.float32), (2 * points, 1)), paint, _grid(points, 2, closed=False)
    )


def ribbon_vertices(points: Array, across: Array, width: float | Array) -> tuple[Array, Array]:
    """Positions and normals of a band through (k, 3) points, (k, 3) unit directions across it, metres wide."""
    half = np.broadcast_to(np.asarray(width, np.float32) / 2, len(points))[:, None]
    shape = np.stack([points - across * half, points + across * half], 1).reshape(-1, 3)
    normal = np.cross(across, np.gradient(points, axis=0))
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-12
    return shape.astype(np.float32), np.repeat(normal, 2, 0).astype(np.float32)
