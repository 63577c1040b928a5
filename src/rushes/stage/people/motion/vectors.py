"""Vectors of three floats, without the cost of numpy's general cross product: a body has some dozens of them a frame."""

from collections.abc import Sequence

import numpy as np

from rushes.stage.scene import Array

__all__ = ["arc_turn", "axes", "blended_axes", "cross", "swung", "unit", "vec"]


def vec(x: float, y: float, z: float) -> Array:
    """A vector (3,)."""
    return np.array((x, y, z), np.float32)


def cross(u: Array | Sequence[float], v: Array | Sequence[float]) -> Array:
    """u x v (3,)."""
    a, b, c = u.tolist() if isinstance(u, np.ndarray) else u
    d, e, f = v.tolist() if isinstance(v, np.ndarray) else v
    return np.array((b * f - c * e, c * d - a * f, a * e - b * d), np.float32)


def unit(v: Array) -> Array:
    """v at length 1; what has no length stays as it is."""
    x, y, z = v.tolist()
    length = (x * x + y * y + z * z) ** 0.5
    return np.array((x, y, z), np.float32) / np.float32(max(length, 1e-6))


def axes(y: Array, z: Array) -> Array:
    """3x3 turn whose +y runs along y and whose +z leans as near to z as that allows."""
    up = unit(y)
    ahead = z - up * float(up @ z)
    if float(ahead @ ahead) < 1e-8:  # z runs along y: any side will do
        ahead = vec(0.0, 0.0, 1.0) if abs(float(up[2])) < 0.9 else vec(0.0, 1.0, 0.0)
        ahead = ahead - up * float(up @ ahead)
    ahead = unit(ahead)
    out = np.empty((3, 3), np.float32)
    out[:, 0], out[:, 1], out[:, 2] = cross(up, ahead), up, ahead
    return out


def blended_axes(a: Array, b: Array, share: float) -> Array:
    """3x3 turn between two, by its y and z axes."""
    if share <= 0.0:
        return a
    if share >= 1.0:
        return b
    return axes(a[:, 1] * (1 - share) + b[:, 1] * share, a[:, 2] * (1 - share) + b[:, 2] * share)


def arc_turn(u: Array, v: Array) -> Array:
    """3x3 smallest turn from unit u to unit v."""
    c = float(u @ v)
    if c < -0.9999:
        return np.diag([1.0, -1.0, -1.0]).astype(np.float32)
    x, y, z = cross(u, v).tolist()
    k = 1.0 / (1.0 + c)
    return np.array(
        (
            (1 - k * (y * y + z * z), k * x * y - z, k * x * z + y),
            (k * x * y + z, 1 - k * (x * x + z * z), k * y * z - x),
            (k * x * z - y, k * y * z + x, 1 - k * (x * x + y * y)),
        ),
        np.float32,
    )


def swung(a: Array, b: Array, share: float) -> Array:
    """From a to b on an arc about the origin (spherical, with the length going evenly)."""
    if share <= 0.0:
        return a
    if share >= 1.0:
        return b
    ra, rb = float(a @ a) ** 0.5, float(b @ b) ** 0.5
    u, v = a / max(ra, 1e-6), b / max(rb, 1e-6)
    angle = float(np.arccos(min(max(float(u @ v), -0.9999), 0.9999)))
    way = (u * np.sin((1 - share) * angle) + v * np.sin(share * angle)) / np.sin(angle)
    out: Array = (way * (ra * (1 - share) + rb * share)).astype(np.float32)
    return out
