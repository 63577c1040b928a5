"""Water lilies: notched pads that lie on still water, and their flowers."""

import numpy as np

from rushes.stage.meshkit.colour import linear
from rushes.stage.scene import Mesh
from rushes.stage.sets.terrain.noise import Field

__all__ = ["lily_flowers", "lily_pads"]


def lily_pads(rng: np.random.Generator, places: Field, size: float = 0.17) -> Mesh:
    """A pad at each of (n, 2) places (x, z) on water at y = 0. 24 triangles each."""
    count, ribs = len(places), 13
    fan = np.linspace(0.22, 2.0 * np.pi - 0.22, ribs)
    radius = size * rng.uniform(0.55, 1.2, (count, 1)) * (1.0 + 0.05 * rng.normal(size=(count, ribs)))
    turn = rng.uniform(0, 2 * np.pi, (count, 1)) + fan
    rim = np.stack([np.cos(turn) * radius, np.full_like(turn, 0.016), np.sin(turn) * radius], -1)
    inner = rim * [0.86, 0.35, 0.86]
    heart = np.full((count, 1, 3), [0.0, 0.004, 0.0])
    points = np.concatenate([rim, inner, heart], 1)
    points[..., 0] += places[:, :1]
    points[..., 2] += places[:, 1:]
    faces = [(k, 1 + k, ribs + 1 + k) for k in range(ribs - 1)] + [
        (k, ribs + 1 + k, ribs + k) for k in range(ribs - 1)
    ]
    faces += [(ribs + k, ribs + 1 + k, 2 * ribs) for k in range(ribs - 1)]
    each = 2 * ribs + 1
    palette = np.stack([linear(c) for c in ("#4f7a3a", "#6a8a3e", "#3f6a38", "#8a7a3e")])[
        rng.integers(0, 4, count)
    ]
    ring = np.concatenate([np.full(ribs, 0.72), np.full(ribs, 1.05), [0.8]])
    colours = np.concatenate([palette[:, None] * ring[None, :, None], np.ones((count, each, 1))], -1)
    index = np.arange(count)[:, None, None] * each + np.asarray(faces)
    up = np.tile(np.array([0.0, 1.0, 0.0], np.float32), (count * each, 1))
    return Mesh(
        points.reshape(-1, 3).astype(np.float32),
        up,
        colours.reshape(-1, 4).astype(np.float32),
        index.reshape(-1, 3).astype(np.int32),
    )


def lily_flowers(
    rng: np.random.Generator, places: Field, size: float = 0.07, colour: str = "#f4d6de"
) -> Mesh:
    """An open lily at each of (n, 2) places: two rings of pointed petals. 30 triangles each."""
    count = len(places)
    points: list[Field] = []
    colours: list[Field] = []
    faces: list[Field] = []
    for ring, (petals, reach, lift) in enumerate(((8, 1.0, 0.45), (6, 0.62, 0.85))):
        turn = np.arange(petals) * 2 * np.pi / petals + 0.4 * ring
        foot = np.stack([np.cos(turn) * 0.12, np.full(petals, 0.12), np.sin(turn) * 0.12], -1)
        wide = np.stack([-np.sin(turn), np.zeros(petals), np.cos(turn)], -1) * 0.20
        belly = np.stack(
            [np.cos(turn) * reach * 0.6, np.full(petals, lift * 0.45), np.sin(turn) * reach * 0.6], -1
        )
        tip = np.stack([np.cos(turn) * reach, np.full(petals, lift), np.sin(turn) * reach], -1)
        base = sum(p.shape[0] for p in points)
        points.append(np.stack([foot, belly - wide, belly + wide, tip], 1).reshape(-1, 3))
        k = base + 4 * np.arange(petals)[:, None, None]
        faces.append((k + np.array([(0, 1, 2), (1, 3, 2)])).reshape(-1, 3))
        shade = np.tile([0.6, 0.95, 0.95, 1.1], petals)[:, None] * linear(colour)
        colours.append(shade)
    shape, paint = np.concatenate(points), np.concatenate(colours)
    body = shape[None] * (size * rng.uniform(0.8, 1.2, (count, 1, 1)))
    body[..., 0] += places[:, :1]
    body[..., 2] += places[:, 1:]
    index = np.arange(count)[:, None, None] * len(shape) + np.concatenate(faces)
    outward = shape + np.array([0.0, 0.5, 0.0])
    outward /= np.linalg.norm(outward, axis=1, keepdims=True)
    full = np.concatenate([np.clip(paint, 0, 1), np.ones((len(paint), 1))], 1)
    return Mesh(
        body.reshape(-1, 3).astype(np.float32),
        np.tile(outward, (count, 1)).astype(np.float32),
        np.tile(full, (count, 1)).astype(np.float32),
        index.reshape(-1, 3).astype(np.int32),
    )
