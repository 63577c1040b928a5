"""Shapes that a knife and a thread make: smooth lines through a few points, and plates cut along an outline."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint
from rushes.stage.meshkit.solids import lathe, made
from rushes.stage.scene import Array, Mesh

__all__ = ["plank", "smooth", "spun"]

Ints = npt.NDArray[np.int32]


def smooth(points: npt.ArrayLike, steps: int = 4, closed: bool = False) -> Array:
    """A line (n, d) through points (k, d) without corners, `steps` pieces between two of them: the spline of Catmull and Rom
    (1974)."""
    knots = np.asarray(points, np.float64)
    before, after = (
        (knots[-1:], knots[:2]) if closed else (2 * knots[:1] - knots[1:2], 2 * knots[-1:] - knots[-2:-1])
    )
    p = np.concatenate([before, knots, after])
    t = np.linspace(0.0, 1.0, steps, endpoint=False)[:, None]
    pieces = [
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(p[:-3], p[1:-2], p[2:-1], p[3:], strict=True)
    ]
    line = np.concatenate(pieces if closed else [*pieces, knots[-1:]])
    return np.asarray(line, np.float32)


def spun(
    profile: Sequence[tuple[float, float]],
    colour: Paint,
    centre: tuple[float, float, float] = (0.0, 0.0, 0.0),
    sides: int = 22,
    steps: int = 3,
) -> Mesh:
    """A shape thrown on a wheel: `lathe` of a profile (radius, height) made smooth."""
    line = smooth(profile, steps)
    return lathe([(max(float(r), 0.0), float(y)) for r, y in line], colour, centre, sides)


def plank(outline: npt.ArrayLike, thick: float, colour: Paint, bevel: float = 0.004) -> Mesh:
    """A plate cut along an outline (n, 2) of x and y, its faces to +z and -z, `thick` metres about z = 0; its edges are ground
    over `bevel` metres. The outline goes round once, either way, and does not cross itself."""
    edge = np.asarray(outline, np.float64)
    if _area(edge) < 0:
        edge = edge[::-1]
    along = np.roll(edge, -1, 0) - np.roll(edge, 1, 0)
    out = np.stack([along[:, 1], -along[:, 0]], 1)
    out /= np.linalg.norm(out, axis=1, keepdims=True) + 1e-12
    inner, n = edge - bevel * out, len(edge)
    lip = max(thick / 2 - bevel, 0.1 * thick)
    flat, zero = np.zeros((n, 2)), np.zeros((n, 1))
    rings, normals = [], []
    for z, line, slope in ((1, inner, False), (1, edge, True), (-1, edge, True), (-1, inner, False)):
        rings.append(np.concatenate([line, np.full((n, 1), z * (lip if slope else thick / 2))], 1))
        normals.append(np.concatenate([out, zero] if slope else [flat, zero + z], 1))
    faces = [_between(k * n, (k + 1) * n, n) for k in range(3)]
    cap = _ears(edge)
    faces += [cap, cap[:, ::-1] + 3 * n]
    return made(np.concatenate(rings), np.concatenate(normals), colour, np.concatenate(faces))


def _area(edge: npt.NDArray[np.float64]) -> float:
    x, y = edge.T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y) / 2)


def _between(front: int, back: int, n: int) -> Ints:
    """Faces between two rings of `n`, the first nearer to +z and both counter-clockwise seen from there."""
    k = np.arange(n)
    after = (k + 1) % n
    quads = [
        np.stack([front + k, back + k, back + after], 1),
        np.stack([front + k, back + after, front + after], 1),
    ]
    return np.concatenate(quads).astype(np.int32)


def _ears(edge: npt.NDArray[np.float64]) -> Ints:
    """Triangles of a simple polygon, counter-clockwise: ears are cut off one by one (Meisters 1975)."""
    left, found = list(range(len(edge))), []
    while len(left) > 3:
        at = next((k for k in range(len(left)) if _is_ear(edge, left, k)), 0)
        found.append((left[at - 1], left[at], left[(at + 1) % len(left)]))
        left.pop(at)
    return np.asarray([*found, tuple(left)], np.int32)


def _is_ear(edge: npt.NDArray[np.float64], left: list[int], k: int) -> bool:
    a, b, c = edge[left[k - 1]], edge[left[k]], edge[left[(k + 1) % len(left)]]
    if _cross(a, b, c) <= 0:
        return False
    corners = {left[k - 1], left[k], left[(k + 1) % len(left)]}
    p = edge[[i for i in left if i not in corners]]
    inside = (_cross(a, b, p) >= 0) & (_cross(b, c, p) >= 0) & (_cross(c, a, p) >= 0)
    return not bool(np.any(inside))


def _cross(
    a: npt.NDArray[np.float64], b: npt.NDArray[np.float64], p: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """Twice the area of a, b, p: positive where p (2,) or (n, 2) is to the left of the way from a to b."""
    found: npt.NDArray[np.float64] = (b[0] - a[0]) * (p[..., 1] - a[1]) - (b[1] - a[1]) * (p[..., 0] - a[0])
    return found
