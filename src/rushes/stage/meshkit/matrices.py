"""4x4 matrices of the stage: float32, applied to column vectors, p' = M @ p.

Angles are radians, lengths metres.
"""

from collections.abc import Sequence
from math import cos, sin

import numpy as np

from rushes.stage.scene import Array

__all__ = [
    "aim",
    "inverse_rigid",
    "moved_point",
    "rotation",
    "rotation_about",
    "rotation_between",
    "scaling",
    "translation",
]

Point = Sequence[float] | Array


def translation(v: Point) -> Array:
    """Moves by v."""
    m = np.eye(4, dtype=np.float32)
    m[:3, 3] = v
    return m


def scaling(x: float, y: float, z: float) -> Array:
    """Scales along the axes, about the origin."""
    return np.diag(np.array([x, y, z, 1.0], np.float32))


def rotation(x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Array:
    """Turns about z, then x, then y (the order of a head: roll, nod, turn). Right-handed."""
    cx, sx, cy, sy, cz, sz = cos(x), sin(x), cos(y), sin(y), cos(z), sin(z)
    m = np.eye(4, dtype=np.float32)
    m[0, :3] = (cy * cz + sy * sx * sz, -cy * sz + sy * sx * cz, sy * cx)
    m[1, :3] = (cx * sz, cx * cz, -sx)
    m[2, :3] = (-sy * cz + cy * sx * sz, sy * sz + cy * sx * cz, cy * cx)
    return m


def rotation_about(axis: Point, angle: float) -> Array:
    """Turns by `angle` about `axis` through the origin (Rodrigues' formula)."""
    x, y, z = (float(c) for c in axis)
    length = (x * x + y * y + z * z) ** 0.5 or 1.0
    x, y, z = x / length, y / length, z / length
    c, s = cos(angle), sin(angle)
    t = 1.0 - c
    m = np.eye(4, dtype=np.float32)
    m[0, :3] = (t * x * x + c, t * x * y - s * z, t * x * z + s * y)
    m[1, :3] = (t * x * y + s * z, t * y * y + c, t * y * z - s * x)
    m[2, :3] = (t * x * z - s * y, t * y * z + s * x, t * z * z + c)
    return m


def rotation_between(a: Point, b: Point) -> Array:
    """The smallest turn that brings the direction a onto the direction b."""
    u = np.asarray(a, np.float64) / (np.linalg.norm(a) or 1.0)
    v = np.asarray(b, np.float64) / (np.linalg.norm(b) or 1.0)
    axis = np.cross(u, v)
    length = float(np.linalg.norm(axis))
    if length < 1e-7:
        if float(u @ v) > 0:
            return np.eye(4, dtype=np.float32)
        axis = np.cross(u, (1.0, 0.0, 0.0) if abs(u[0]) < 0.9 else (0.0, 1.0, 0.0))
    return rotation_about([float(c) for c in axis], float(np.arctan2(length, u @ v)))


def inverse_rigid(m: Array) -> Array:
    """The inverse of a matrix that only turns and moves."""
    out = np.eye(4, dtype=np.float32)
    out[:3, :3] = m[:3, :3].T
    out[:3, 3] = -(m[:3, :3].T @ m[:3, 3])
    return out


def aim(a: Point, b: Point, up: Point = (0.0, 0.0, 1.0)) -> Array:
    """A frame at a whose +y runs from a to b; +z leans as near to `up` as that allows. Rigid: no scale."""
    start = np.asarray(a, np.float64)
    y = np.asarray(b, np.float64) - start
    y /= np.linalg.norm(y) or 1.0
    x = np.cross(y, np.asarray(up, np.float64))
    if float(np.linalg.norm(x)) < 1e-6:
        x = np.cross(y, (1.0, 0.0, 0.0) if abs(y[0]) < 0.9 else (0.0, 0.0, 1.0))
    x /= np.linalg.norm(x)
    m = np.eye(4, dtype=np.float32)
    m[:3, 0], m[:3, 1], m[:3, 2], m[:3, 3] = x, y, np.cross(x, y), start
    return m


def moved_point(m: Array, p: Point) -> Array:
    """A point (3,) or points (n, 3) moved by m."""
    q = np.asarray(p, np.float32)
    moved: Array = q @ m[:3, :3].T + m[:3, 3]
    return moved
