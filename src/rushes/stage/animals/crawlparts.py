"""Sewn parts that many small creatures have: stuffed limbs, and hands and feet with toes. Lengths in the space of the model."""

from collections.abc import Sequence

import numpy as np

from rushes.stage.meshkit.matrices import aim
from rushes.stage.meshkit.solids import join, sphere, tube
from rushes.stage.scene import Array, Mesh

__all__ = ["foot", "sausage"]

Point = Sequence[float] | Array


def sausage(a: Point, b: Point, radii: Sequence[float], colour: str | Array, sides: int = 10) -> Mesh:
    """A stuffed limb from a to b with round ends; `radii` are spread evenly from a to b."""
    start, end = np.asarray(a, np.float64), np.asarray(b, np.float64)
    way = end - start
    long = float(np.linalg.norm(way)) + 1e-9
    way = way / long
    first, last = radii[0], radii[-1]
    round_ = np.radians((75.0, 48.0, 20.0))
    along = [-first * 0.85 * np.sin(q) for q in round_]
    size = [first * np.cos(q) for q in round_]
    steps = np.linspace(0.0, 1.0, 6)
    along += list(steps * long)
    size += list(np.interp(steps, np.linspace(0, 1, len(radii)), radii))
    along += [long + last * 0.85 * np.sin(q) for q in round_[::-1]]
    size += [last * np.cos(q) for q in round_[::-1]]
    mesh = tube(start + np.outer(along, way), np.asarray(size), colour, sides)
    from_start, from_end = mesh.positions - start, mesh.positions - end
    normals = np.where((from_start @ way < 0)[:, None], from_start, mesh.normals)
    normals = np.where((from_end @ way > 0)[:, None], from_end, normals)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-9
    return Mesh(mesh.positions, normals.astype(np.float32), mesh.colours, mesh.faces)


def foot(
    at: Point, toes: Sequence[Point], thick: float, colour: str, tip: float, pad: str = "", sides: int = 8
) -> Mesh:
    """Toes from a wrist or ankle to each of `toes`, `thick` at the root, each with a round tip of radius `tip`, round with
    `sides`."""
    parts = [sphere(at, thick * 1.25, colour, 7, 10)]
    for toe in toes:
        parts.append(sausage(at, toe, (thick, thick * 0.8, tip * 0.8), colour, sides))
        parts.append(_pad(at, toe, tip, pad or colour, sides))
    return join(parts)


def _pad(at: Point, toe: Point, tip: float, colour: str, sides: int) -> Mesh:
    """A flattened round tip of a toe."""
    ball = sphere((0, 0, 0), (tip * 1.1, tip * 1.25, tip * 0.75), colour, sides - 1, sides + 2)
    turn = aim(toe, np.asarray(toe, float) * 2 - np.asarray(at, float), (0.0, 1.0, 0.0))
    return Mesh(
        (ball.positions @ turn[:3, :3].T + turn[:3, 3]).astype(np.float32),
        (ball.normals @ turn[:3, :3].T).astype(np.float32),
        ball.colours,
        ball.faces,
    )
