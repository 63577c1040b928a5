"""Bodies and arms that bend along a curve: tubes whose rings are laid anew in every frame."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from rushes.stage.animals.crawlrig import Sweep
from rushes.stage.meshkit.solids import made
from rushes.stage.scene import Array, Mesh

__all__ = ["resampled", "swept", "tube_mesh"]


@lru_cache(maxsize=16)
def _faces(rings: int, sides: int) -> npt.NDArray[np.int32]:
    """Faces of a tube of rings, wound outwards for rings that run from its head to its tail."""
    row, k = np.meshgrid(np.arange(rings - 1), np.arange(sides), indexing="ij")
    a = (row * sides + k).ravel()
    b = (row * sides + (k + 1) % sides).ravel()
    return np.concatenate([np.stack([a, b, a + sides], 1), np.stack([b, b + sides, a + sides], 1)]).astype(
        np.int32
    )


@dataclass(frozen=True, eq=False)
class _Rings:
    centre: Array
    along: Array
    up: Array
    left: Array


def _rings(points: Array, up: Array) -> _Rings:
    """Frames along points (n, 3) from head to tail; `up` (n, 3) or (3,) is where the back is."""
    along = np.gradient(points, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-9
    back = np.broadcast_to(np.asarray(up, np.float32), points.shape)
    back = back - along * np.einsum("ij,ij->i", back, along)[:, None]
    back /= np.linalg.norm(back, axis=1, keepdims=True) + 1e-9
    return _Rings(points, along, back, np.cross(along, back))


def swept(points: Array, wide: Array, high: Array, up: Array, sides: int) -> Sweep:
    """Positions and normals of a tube about points (n, 3), `wide` and `high` its half width and half height (n,)."""
    r = _rings(np.asarray(points, np.float64), up)
    angle = np.linspace(0.0, 2.0 * np.pi, sides, endpoint=False)
    c, s = np.cos(angle), np.sin(angle)
    w, h = np.asarray(wide)[:, None, None], np.asarray(high)[:, None, None]
    ring = h * c[None, :, None] * r.up[:, None] + w * s[None, :, None] * r.left[:, None]
    normal = c[None, :, None] * r.up[:, None] / np.maximum(h, 1e-6) + s[None, :, None] * r.left[
        :, None
    ] / np.maximum(w, 1e-6)
    normal *= np.minimum(w, h)
    step = np.linalg.norm(np.gradient(r.centre, axis=0), axis=1) + 1e-9
    slope = np.clip(np.gradient(0.5 * (np.asarray(wide) + np.asarray(high))) / step, -4.0, 4.0)
    normal = normal - slope[:, None, None] * r.along[:, None]
    normal /= np.linalg.norm(normal, axis=2, keepdims=True) + 1e-9
    return (
        (r.centre[:, None] + ring).reshape(-1, 3).astype(np.float32),
        normal.reshape(-1, 3).astype(np.float32),
    )


def tube_mesh(points: Array, wide: Array, high: Array, up: Array, colours: Array) -> Mesh:
    """The tube at rest; `colours` are linear (rings, sides, 3), the first side on the back, the second to its left."""
    rings, sides = colours.shape[:2]
    place, normal = swept(points, wide, high, up, sides)
    return made(place, normal, np.ascontiguousarray(colours.reshape(-1, 3), np.float32), _faces(rings, sides))


def resampled(points: Array, at: Array) -> Array:
    """Points at lengths `at` along a polyline (n, 3); straight on past its end."""
    step = np.linalg.norm(np.diff(points, axis=0), axis=1)
    length = np.concatenate([[0.0], np.cumsum(step)])
    found = np.stack([np.interp(at, length, points[:, k]) for k in range(3)], 1)
    over = np.maximum(np.asarray(at) - length[-1], 0.0)
    last = points[-1] - points[-2]
    last /= np.linalg.norm(last) + 1e-9
    out: Array = found + over[:, None] * last
    return out
