"""Trunks of a wood: tall, a little crooked, with root flares; birches with their marks; logs that lie."""

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.foliage import branch
from rushes.stage.meshkit.solids import join, made, turned
from rushes.stage.scene import Mesh

__all__ = ["log", "trunk", "trunks"]


def trunk(
    rng: np.random.Generator,
    height: float = 9.0,
    radius: float = 0.2,
    colour: Paint = "#5a4534",
    flare: float = 0.8,
    sides: int = 12,
    marks: Paint | None = None,
) -> Mesh:
    """A trunk standing at the origin, its foot sunk a little; `flare`: how far its roots reach, in radii; `marks`: the
    colour of a birch's marks. 22 * sides triangles."""
    y = np.concatenate([[-0.15, 0.02, 0.12, 0.3, 0.6, 1.1], np.linspace(1.8, height, 6)])
    turn = np.linspace(0.0, 2.0 * np.pi, sides, endpoint=False)
    roots = np.exp(-np.maximum(y, 0.0) / (1.1 * radius))[:, None]
    lobes = 0.55 + 0.75 * np.abs(np.cos(2.5 * turn + rng.uniform(0, 3)))[None]
    size = radius * (1.0 - 0.5 * y / height)[:, None] * (1.0 + flare * roots * lobes)
    size = size * (1.0 + 0.05 * rng.normal(size=size.shape))
    drift = np.cumsum(rng.normal(0.0, 0.22 * min(radius, 0.24), (len(y), 2)) * (y > 0.2)[:, None], 0)
    x = np.cos(turn) * size + drift[:, :1]
    z = np.sin(turn) * size + drift[:, 1:]
    points = np.stack([x, np.broadcast_to(y[:, None], x.shape), z], -1)
    out = np.stack([np.cos(turn), np.zeros(sides), np.sin(turn)], -1)[None] + np.zeros_like(points)
    out[..., 1] = 0.7 * flare * roots
    out /= np.linalg.norm(out, axis=-1, keepdims=True)
    paint = linear(colour) * (0.86 + 0.2 * rng.random((*x.shape, 1)))
    if marks is not None:
        dark = (rng.random((*x.shape, 1)) < 0.16).astype(np.float64)
        paint = paint * (1 - dark) + linear(marks) * dark
    paint = paint * np.clip(0.55 + 0.9 * y[:, None, None], 0.55, 1.0)
    row, column = np.meshgrid(np.arange(len(y) - 1), np.arange(sides), indexing="ij")
    a, b = (row * sides + column).ravel(), (row * sides + (column + 1) % sides).ravel()
    faces = np.concatenate([np.stack([a, a + sides, b], 1), np.stack([b, a + sides, b + sides], 1)])
    return made(points, out.reshape(-1, 3), np.clip(paint, 0, 1).reshape(-1, 3).astype(np.float32), faces)


def trunks(
    rng: np.random.Generator,
    places: npt.ArrayLike,
    radii: npt.ArrayLike,
    height: float,
    colour: Paint,
    marks: Paint | None = None,
    stubs: int = 2,
    sides: int = 10,
) -> Mesh:
    """A trunk at each of (n, 3) places with broken boughs on it, each its own."""
    parts = []
    for place, radius in zip(
        np.asarray(places), np.broadcast_to(radii, len(np.asarray(places))), strict=True
    ):
        tall = height * rng.uniform(0.85, 1.15)
        body = [trunk(rng, tall, float(radius), colour, rng.uniform(0.6, 1.1), sides, marks)]
        for _ in range(stubs):
            y, turn = (
                rng.uniform(min(2.0, 0.4 * tall), 0.75 * tall if tall < 6 else 0.6 * tall),
                rng.uniform(0, 2 * np.pi),
            )
            away = np.array([np.cos(turn), rng.uniform(0.1, 0.7), np.sin(turn)]) * rng.uniform(0.6, 1.6)
            body.append(
                branch(rng, (0.0, y, 0.0), away + np.array([0.0, y, 0.0]), 0.28 * float(radius), colour, 5)
            )
        parts.append(turned(join(body), (rng.normal(0, 0.02), 0.0, rng.normal(0, 0.02)), place))
    return join(parts)


def log(
    rng: np.random.Generator,
    length: float = 2.2,
    radius: float = 0.2,
    colour: Paint = "#5f4a38",
    ends: Paint = "#b08a5c",
) -> Mesh:
    """A felled trunk along x, lying on y = 0, with sawn ends."""
    body = trunk(rng, length, radius, colour, 0.0, 12)
    body.positions[:, 1] = np.clip(body.positions[:, 1], 0.0, length)
    lying = turned(body, (0.0, 0.0, np.pi / 2), (0.5 * length, 0.9 * radius, 0.0))
    parts = [lying]
    for end, size in ((0.5 * length, radius), (-0.5 * length, 0.52 * radius)):
        parts.append(_sawn(end, size * 0.99, radius, ends))
    return join(parts)


def _sawn(x: float, radius: float, y: float, colour: Paint) -> Mesh:
    """A disc with its rings, facing outwards along x."""
    turn = np.linspace(0.0, 2.0 * np.pi, 16, endpoint=False)
    way = np.sign(x)
    points, paint = [np.array([[x + 0.004 * way, 0.9 * y, 0.0]])], [linear(colour) * 0.6]
    for k, share in enumerate((0.35, 0.6, 0.85, 1.0)):
        points.append(
            np.stack(
                [
                    np.full(16, x + 0.004 * way),
                    0.9 * y + radius * share * np.cos(turn),
                    radius * share * np.sin(turn),
                ],
                1,
            )
        )
        paint.append(linear(colour) * (1.0, 0.72, 1.0, 0.5)[k])
    faces = [(0, 1 + k, 1 + (k + 1) % 16) for k in range(16)]
    for ring in range(3):
        a = 1 + 16 * ring
        faces += [(a + k, a + 16 + k, a + 16 + (k + 1) % 16) for k in range(16)]
        faces += [(a + k, a + 16 + (k + 1) % 16, a + (k + 1) % 16) for k in range(16)]
    colours = np.concatenate([np.tile(c, (len(p), 1)) for p, c in zip(points, paint, strict=True)])
    index = np.asarray(faces)
    return made(
        np.concatenate(points),
        (way, 0.0, 0.0),
        colours.astype(np.float32),
        index if way > 0 else index[:, ::-1],
    )
