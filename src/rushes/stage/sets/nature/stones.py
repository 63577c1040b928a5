"""Stones of all sizes, from pebbles by the hundred to sea stacks, and shells on the sand."""

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.scene import Array, Mesh
from rushes.stage.sets.terrain.noise import fractal, ridged

__all__ = ["ball", "crag", "pebbles", "shells"]

Ints = npt.NDArray[np.int64]


def ball(level: int) -> tuple[Array, Ints]:
    """A unit ball of 20 * 4 ** level triangles (subdivided icosahedron): points (n, 3), faces (m, 3)."""
    g = (1.0 + 5.0**0.5) / 2.0
    corners = [(-1, g, 0), (1, g, 0), (-1, -g, 0), (1, -g, 0), (0, -1, g), (0, 1, g), (0, -1, -g), (0, 1, -g)]
    corners += [(g, 0, -1), (g, 0, 1), (-g, 0, -1), (-g, 0, 1)]
    points = np.asarray(corners, np.float64)
    faces = np.array(
        [
            (0, 11, 5),
            (0, 5, 1),
            (0, 1, 7),
            (0, 7, 10),
            (0, 10, 11),
            (1, 5, 9),
            (5, 11, 4),
            (11, 10, 2),
            (10, 7, 6),
            (7, 1, 8),
            (3, 9, 4),
            (3, 4, 2),
            (3, 2, 6),
            (3, 6, 8),
            (3, 8, 9),
            (4, 9, 5),
            (2, 4, 11),
            (6, 2, 10),
            (8, 6, 7),
            (9, 8, 1),
        ]
    )
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    for _ in range(level):
        edges = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), 1)
        unique, back = np.unique(edges, axis=0, return_inverse=True)
        middle = points[unique].mean(1)
        middle /= np.linalg.norm(middle, axis=1, keepdims=True)
        a, b, c = (back.reshape(-1).reshape(3, -1) + len(points)).copy()
        p, q, r = faces.T
        faces = np.concatenate(
            [np.stack([p, a, c], 1), np.stack([q, b, a], 1), np.stack([r, c, b], 1), np.stack([a, b, c], 1)]
        )
        points = np.concatenate([points, middle])
    return points.astype(np.float32), faces


def _with_normals(points: npt.NDArray[np.floating], faces: Ints, colours: npt.NDArray[np.floating]) -> Mesh:
    """A mesh with smooth normals weighted by area."""
    a, b, c = (points[faces[:, k]] for k in range(3))
    each = np.cross(b - a, c - a)
    normals = np.zeros_like(points)
    for k in range(3):
        np.add.at(normals, faces[:, k], each)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-12
    return Mesh(
        points.astype(np.float32),
        normals.astype(np.float32),
        colours.astype(np.float32),
        faces.astype(np.int32),
    )


def pebbles(
    rng: np.random.Generator,
    places: npt.ArrayLike,
    sizes: npt.ArrayLike,
    colours: tuple[str, ...] = ("#8a8078", "#6a625e", "#b0a494", "#9a7a66"),
    level: int = 0,
) -> Mesh:
    """A flattened stone at each of (n, 3) places, `sizes` (n,) metres across; 20 * 4 ** level triangles each."""
    spots = np.asarray(places, np.float32)
    shape, faces = ball(level)
    count = len(spots)
    stretch = np.asarray(sizes, np.float32)[:, None] * rng.uniform(
        [0.40, 0.22, 0.35], [0.60, 0.38, 0.55], (count, 3)
    )
    turn = rng.uniform(0.0, 2.0 * np.pi, count)
    wide, deep = np.cos(turn)[:, None], np.sin(turn)[:, None]
    body = shape[None] * stretch[:, None]
    x = body[..., 0] * wide - body[..., 2] * deep
    z = body[..., 0] * deep + body[..., 2] * wide
    points = np.stack([x, body[..., 1], z], -1) + spots[:, None]
    palette = np.stack([linear(c) for c in colours])[rng.integers(0, len(colours), count)]
    tone = np.clip(1.0 + 0.18 * rng.normal(size=(count, 1)), 0.6, 1.5)
    paint = np.concatenate([np.clip(palette * tone, 0.0, 1.0), np.ones((count, 1))], 1)
    index = (np.arange(count)[:, None, None] * len(shape) + faces).reshape(-1, 3)
    return _with_normals(points.reshape(-1, 3), index, np.repeat(paint, len(shape), 0))


def shells(rng: np.random.Generator, places: npt.ArrayLike, size: float = 0.05) -> Mesh:
    """A scallop at each of (n, 3) places: a ribbed fan that lies on the ground, hollow down. 20 triangles each."""
    spots = np.asarray(places, np.float64)
    count, ribs = len(spots), 11
    fan = np.linspace(-1.15, 1.15, ribs)
    rim = np.stack([np.sin(fan), 0.10 + 0.10 * (np.arange(ribs) % 2), np.cos(fan)], -1)
    crown = np.stack([np.sin(fan) * 0.5, np.full(ribs, 0.42), np.cos(fan) * 0.5 - 0.05], -1)
    shape = np.concatenate([rim, crown, [[0.0, 0.12, -0.25]]])
    faces = [(k, k + 1, ribs + k + 1) for k in range(ribs - 1)] + [
        (k, ribs + k + 1, ribs + k) for k in range(ribs - 1)
    ]
    faces += [(ribs + k, ribs + k + 1, 2 * ribs) for k in range(ribs - 1)]
    turn, scale = rng.uniform(0, 2 * np.pi, count), size * rng.uniform(0.4, 1.1, count)
    body = shape[None] * scale[:, None, None]
    c, s = np.cos(turn)[:, None], np.sin(turn)[:, None]
    points = np.stack(
        [body[..., 0] * c + body[..., 2] * s, body[..., 1], body[..., 2] * c - body[..., 0] * s], -1
    )
    palette = np.stack([linear(h) for h in ("#f3e2d0", "#e8bfa4", "#d99a86", "#f7f0e6")])
    tint = (
        palette[rng.integers(0, 4, count)][:, None]
        * np.where(np.arange(len(shape)) % 2, 1.0, 0.84)[None, :, None]
    )
    colours = np.concatenate([tint, np.ones((*tint.shape[:2], 1))], -1)
    index = (np.arange(count)[:, None, None] * len(shape) + np.asarray(faces)).reshape(-1, 3)
    return _with_normals((points + spots[:, None]).reshape(-1, 3), index, colours.reshape(-1, 4))


def crag(
    centre: tuple[float, float, float],
    half: tuple[float, float, float],
    seed: int,
    top: str = "",
    stone: tuple[str, str] = ("#4c443f", "#8b7d70"),
    level: int = 4,
) -> Mesh:
    """A rock of half extents `half` standing at `centre` (its foot is half way down): ledges, cracks, steep sides.

    `top` colours flat tops (grass, snow). 20 * 4 ** level triangles.
    """
    unit, faces = ball(level)
    u = unit.astype(np.float64)
    power = np.maximum(np.abs(u[:, 0]) ** 3 + np.abs(u[:, 1]) ** 3 + np.abs(u[:, 2]) ** 3, 1e-9) ** (
        -1.0 / 3.0
    )
    boxy = u * (0.45 + 0.55 * power)[:, None]
    turn = np.arctan2(u[:, 2], u[:, 0])
    cracks = ridged(turn * 2.2 + seed, u[:, 1] * 1.1 + seed * 0.37, seed, 4, 1.4)
    lumps = fractal(u[:, 0] * 2.3 + seed, u[:, 2] * 2.3 + u[:, 1] * 1.9, seed + 5, 4)
    swell = 1.0 + 0.20 * lumps - 0.24 * cracks * (1.0 - np.abs(u[:, 1]) ** 4)
    ledge = 0.05 * np.sin(u[:, 1] * 19.0 + 2.0 * lumps)
    body = boxy * swell[:, None]
    body[:, [0, 2]] *= (1.0 + ledge - 0.28 * np.clip(u[:, 1], 0.0, 1.0) ** 2)[:, None]
    points = body * np.asarray(half) + np.asarray(centre)
    mesh = _with_normals(points, faces, np.ones((len(points), 4)))
    dark, light = (linear(c) for c in stone)
    share = np.clip(0.5 + 0.45 * lumps + 0.25 * np.sin(points[:, 1] / half[1] * 14.0), 0.0, 1.0)[:, None]
    paint = dark * (1 - share) + light * share
    if top:
        flat = np.clip((mesh.normals[:, 1:2] - 0.62) * 6.0 + 0.4 * lumps[:, None], 0.0, 1.0)
        paint = paint * (1 - flat) + linear(top) * flat
    mesh.colours[:, :3] = np.clip(paint, 0.0, 1.0)
    mesh.colours[:, 3] = np.clip(1.0 - 0.6 * cracks * (1.0 - np.abs(u[:, 1])), 0.3, 1.0)
    return mesh
