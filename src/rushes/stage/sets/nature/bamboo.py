"""Bamboo: jointed culms, by the hundred, and the light leaves at their tops."""

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.foliage import leaves_at
from rushes.stage.meshkit.solids import join, made
from rushes.stage.scene import Mesh

__all__ = ["culms", "sprays"]

_TONES = ("#7d9a48", "#8fa650", "#6a8a42", "#a0a85c")


def culms(
    rng: np.random.Generator,
    places: npt.ArrayLike,
    height: float = 9.0,
    radius: float = 0.055,
    sides: int = 7,
    joints: int = 14,
) -> Mesh:
    """A culm at each of (n, 3) places: joints with pale rings, leaning a little. 6 * joints * sides triangles each."""
    spots = np.asarray(places, np.float64)
    count = len(spots)
    y = np.linspace(0.0, height, joints + 1)
    rows = np.sort(np.concatenate([y[:-1], y[:-1] + 0.02, y[:-1] + 0.07]))[: 3 * joints]
    ring = np.arange(len(rows)) % 3
    size = radius * rng.uniform(0.6, 1.25, (count, 1)) * (1.0 - 0.45 * rows / height)
    size = size * np.array([1.0, 1.17, 1.0])[ring]
    turn = np.linspace(0.0, 2.0 * np.pi, sides, endpoint=False)
    out = np.stack([np.cos(turn), np.zeros(sides), np.sin(turn)], -1)
    points = out[None, None] * size[..., None, None]
    points[..., 1] += (rows * rng.uniform(0.85, 1.1, (count, 1)))[..., None]
    lean = rng.normal(0.0, 0.05, (count, 2))
    bow = (rows / height) ** 2 * height
    points[..., 0] += (lean[:, :1] * bow)[..., None]
    points[..., 2] += (lean[:, 1:] * bow)[..., None]
    points += spots[:, None, None]
    palette = np.stack([linear(c) for c in _TONES])[rng.integers(0, len(_TONES), count)]
    band = np.array([0.82, 1.45, 0.62])[ring][None, :, None, None]
    paint = palette[:, None, None] * band * rng.uniform(0.8, 1.15, (count, 1, 1, 1))
    paint = np.broadcast_to(paint, points.shape)
    row, column = np.meshgrid(np.arange(len(rows) - 1), np.arange(sides), indexing="ij")
    a, b = (row * sides + column).ravel(), (row * sides + (column + 1) % sides).ravel()
    cells = np.concatenate([np.stack([a, a + sides, b], 1), np.stack([b, a + sides, b + sides], 1)])
    faces = np.arange(count)[:, None, None] * (len(rows) * sides) + cells
    normals = np.broadcast_to(out, points.shape).reshape(-1, 3)
    return made(points, normals, np.clip(paint, 0, 1).reshape(-1, 3).astype(np.float32), faces)


def sprays(
    rng: np.random.Generator, places: npt.ArrayLike, low: float, high: float, leaves: int = 34
) -> Mesh:
    """Loose sprays of narrow leaves between `low` and `high` metres over each of (n, 3) places."""
    spots = np.repeat(np.asarray(places, np.float64), leaves, 0)
    count = len(spots)
    out = rng.normal(size=(count, 3))
    out[:, 1] = -np.abs(out[:, 1]) * 0.7
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    points = spots + out * [0.9, 0.5, 0.9] * rng.random((count, 1)) ** 0.6
    points[:, 1] += rng.uniform(low, high, count)
    pick = rng.integers(0, 3, count)
    tones = ("#7fa044", "#93b050", "#668c3c")
    return join(
        [
            leaves_at(
                rng,
                points[pick == k].astype(np.float32),
                out[pick == k].astype(np.float32),
                0.15,
                tone,
                1.0,
                0.25,
                lift=0.8,
            )
            for k, tone in enumerate(tones)
        ]
    )
