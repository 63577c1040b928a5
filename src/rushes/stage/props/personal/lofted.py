"""Lofts: a skin drawn over rings, for what is neither turned nor boxed: uppers of shoes, bags, cushions."""

from collections.abc import Sequence

import numpy as np

from rushes.stage.meshkit.colour import Paint
from rushes.stage.meshkit.solids import sheet
from rushes.stage.scene import Array, Mesh

__all__ = ["loft", "ring"]

AROUND = 21
"""Points of a ring, the last on the first."""


def ring(y: float, z: float, tilt: float, along: float, across: float, square: float = 2.4) -> Array:
    """A rounded ring (k, 3) about (0, y, z): half `across` in x, half `along` in z, its +z side lifted by `tilt` radians.
    `square`: 2 is an ellipse, more has corners."""
    angle = np.linspace(-np.pi / 2, 1.5 * np.pi, AROUND)
    c, s = np.cos(angle), np.sin(angle)
    x = across * np.sign(c) * np.abs(c) ** (2 / square)
    u = along * np.sign(s) * np.abs(s) ** (2 / square)
    return np.stack([x, y + u * np.sin(tilt), z + u * np.cos(tilt)], 1).astype(np.float32)


def loft(rings: Sequence[Array], paint: Paint, smooth: int = 3) -> Mesh:
    """The skin over rings in their order, from the first's opening on; between two there are `smooth` more, on a curve
    through all."""
    grid = np.stack(rings).astype(np.float64)
    count = len(rings)
    at = np.linspace(0, count - 1, (count - 1) * smooth + 1)
    k = np.clip(at.astype(int), 0, count - 2)
    t = (at - k)[:, None, None]
    p0, p1, p2, p3 = (grid[np.clip(k + d, 0, count - 1)] for d in (-1, 0, 1, 2))
    curve = 0.5 * (
        2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3
    )
    made = sheet(curve.astype(np.float32), paint)
    middle = curve.mean(1, keepdims=True)
    out = (made.positions - np.broadcast_to(middle, curve.shape).reshape(-1, 3)) * made.normals
    if float(out.sum()) >= 0:
        return made
    faces = np.ascontiguousarray(made.faces[:, ::-1])
    return Mesh(made.positions, -made.normals, made.colours, faces)
