"""Clear wings of insects, in heights."""

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import join, made
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["WING", "wing"]

WING = Finish("plain", roughness=0.25, fuzz=0.25, two_sided=True)
OUTLINE = ((0.0, 0.05), (0.22, 0.20), (0.52, 0.28), (0.80, 0.24), (0.96, 0.10), (0.94, -0.08), (0.72, -0.20), (0.40, -0.20),
           (0.14, -0.12), (0.0, -0.05))  # fmt: skip
"""The edge of a fore wing: out and ahead of its root."""


def wing(root: Array, s: float, sizes: tuple[tuple[float, float, float], ...]) -> Mesh:
    """The wings of a side (1 left, -1 right) that spread from `root`: pale, a little domed, with a darker rim. `sizes`: length,
    how far ahead of the root, and how much lower it lies, of each."""
    parts = []
    for long, back, drop in sizes:
        edge = np.array(
            [(s * x * long, drop, z * min(long, 1.0) * 1.1 + back - 0.18 * x) for x, z in OUTLINE]
        )
        middle = edge.mean(0) + np.array([0, 0.05, 0])
        points = np.concatenate([middle[None], middle + (edge - middle) * 0.82, edge]) + root
        n = len(edge)
        faces = [(0, 1 + k, 1 + (k + 1) % n) for k in range(n)]
        faces += [f for k in range(n) for f in _rim(k, n)]
        tint = np.concatenate([np.tile(linear("#eef4fa"), (n + 1, 1)), np.tile(linear("#b9c8d8"), (n, 1))])
        parts.append(
            made(points, (0.0, 1.0, 0.0), tint.astype(np.float32), _upwards(points.astype(np.float64), faces))
        )
    return join(parts)


def _rim(k: int, n: int) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    a, b = 1 + k, 1 + (k + 1) % n
    return (a, a + n, b), (b, a + n, b + n)


def _upwards(
    points: npt.NDArray[np.float64], faces: list[tuple[int, int, int]]
) -> list[tuple[int, int, int]]:
    """The faces, each wound to be seen from above."""
    found = []
    for a, b, c in faces:
        up = np.cross(points[b] - points[a], points[c] - points[a])[1]
        found.append((a, b, c) if up >= 0 else (a, c, b))
    return found
