"""Fronds and broad leaves: ferns, palm leaves, banana leaves; many at a time, each an arching spine."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.scene import Mesh

__all__ = ["broad_leaves", "ferns", "fronds"]

Reals = npt.NDArray[Any]


def _spines(
    roots: Reals, headings: Reals, lengths: Reals, rise: Reals, droop: Reals, joints: int
) -> tuple[Reals, Reals]:
    """Points (n, joints, 3) of arching spines, and the directions across them (n, 3). `rise`: angle over the level at the
    root, `droop`: by how many radians the tip has turned down."""
    share = np.linspace(0.0, 1.0, joints)
    angle = rise[:, None] - droop[:, None] * share[None] ** 1.3
    step = lengths[:, None] / (joints - 1)
    out = np.concatenate([np.zeros((len(roots), 1)), np.cumsum(np.cos(angle[:, :-1]) * step, 1)], 1)
    up = np.concatenate([np.zeros((len(roots), 1)), np.cumsum(np.sin(angle[:, :-1]) * step, 1)], 1)
    ahead = np.stack([np.sin(headings), np.zeros_like(headings), np.cos(headings)], -1)
    points = roots[:, None] + ahead[:, None] * out[..., None]
    points[..., 1] += up
    across = np.stack([np.cos(headings), np.zeros_like(headings), -np.sin(headings)], -1)
    return points, across


def _painted(rng: np.random.Generator, count: int, colours: Sequence[Paint]) -> Reals:
    palette = np.stack([linear(c) for c in colours])[rng.integers(0, len(colours), count)]
    return np.asarray(palette * np.clip(1.0 + 0.16 * rng.normal(size=(count, 1)), 0.55, 1.5))


def fronds(
    rng: np.random.Generator,
    roots: npt.ArrayLike,
    headings: npt.ArrayLike,
    lengths: npt.ArrayLike,
    colours: Sequence[Paint],
    rise: float = 1.0,
    droop: float = 1.5,
    pairs: int = 9,
    leaflet: float = 0.26,
    width: float = 0.34,
    hang: float = 0.25,
) -> Mesh:
    """A feathered leaf at each of (n, 3) roots: `pairs` of leaflets, each `leaflet` of its length long at most and `width`
    of that wide, which `hang` down by that share. 4 * pairs + 2 triangles a frond; alpha: how far it sways."""
    feet, count = np.asarray(roots, np.float64), len(np.asarray(roots))
    long = np.broadcast_to(np.asarray(lengths, np.float64), count)
    turn = np.broadcast_to(np.asarray(headings, np.float64), count)
    spread = rng.uniform(0.8, 1.2, count)
    spine, across = _spines(feet, turn, long, rise * spread, droop * spread, pairs + 2)
    ahead = np.gradient(spine, axis=1)
    ahead /= np.linalg.norm(ahead, axis=-1, keepdims=True) + 1e-9
    share = np.linspace(0.0, 1.0, pairs + 2)[1:-1]
    reach = leaflet * long[:, None] * (np.sin(np.pi * (0.12 + 0.86 * share)) ** 0.8)[None]
    foot, along = spine[:, 1:-1], ahead[:, 1:-1]
    quads = []
    for side in (-1.0, 1.0):
        way = side * across[:, None] * 0.86 + along * 0.5
        way[..., 1] -= hang
        tip = foot + way * reach[..., None]
        belly = foot + way * reach[..., None] * 0.45
        half = along * (0.5 * width * reach)[..., None]
        quads.append(np.stack([foot, belly - half, tip, belly + half], 2))
    points = np.concatenate(quads, 1)
    shade = np.tile(0.62 + 0.5 * share, 2)[None, :, None] * np.array([0.7, 1.0, 1.12, 1.0])
    sway = np.tile(share**1.4, 2)[None, :, None] * np.array([0.9, 1.0, 1.1, 1.0])
    lean = np.stack([np.sin(turn), np.zeros(count), np.cos(turn)], -1)
    normals = (
        lean[:, None] * 0.35
        + [0.0, 0.9, 0.0]
        + 0.25 * np.concatenate([-across[:, None] + 0 * foot, across[:, None] + 0 * foot], 1)
    )
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    paint = _painted(rng, count, colours)[:, None, None] * shade[..., None]
    flat = points.reshape(-1, 3)
    index = np.arange(len(flat) // 4)[:, None, None] * 4 + np.array([(0, 1, 2), (0, 2, 3)])
    alpha = np.broadcast_to(sway, shade.shape if shade.shape[0] == count else (count, *shade.shape[1:]))
    return Mesh(
        flat.astype(np.float32),
        np.repeat(normals.reshape(-1, 3), 4, 0).astype(np.float32),
        np.concatenate([np.clip(paint, 0, 1), np.clip(alpha, 0, 1)[..., None]], -1)
        .reshape(-1, 4)
        .astype(np.float32),
        index.reshape(-1, 3).astype(np.int32),
    )


def ferns(
    rng: np.random.Generator,
    places: npt.ArrayLike,
    sizes: npt.ArrayLike,
    colours: Sequence[Paint] = ("#4f7a30", "#6a9238", "#3f6a2c"),
    count: int = 8,
    pairs: int = 8,
) -> Mesh:
    """A fern of `count` fronds at each of (n, 3) places, fronds `sizes` (n,) metres long."""
    spots = np.asarray(places, np.float64)
    size = np.broadcast_to(np.asarray(sizes, np.float64), len(spots))
    turn = rng.uniform(0, 2 * np.pi, (len(spots), 1)) + np.arange(count) * 2 * np.pi / count
    turn = turn + rng.normal(0, 0.2, turn.shape)
    long = size[:, None] * rng.uniform(0.7, 1.1, turn.shape)
    return fronds(rng, np.repeat(spots, count, 0), turn.ravel(), long.ravel(), colours, 1.15, 1.5, pairs)


def broad_leaves(
    rng: np.random.Generator,
    roots: npt.ArrayLike,
    headings: npt.ArrayLike,
    lengths: npt.ArrayLike,
    colours: Sequence[Paint],
    width: float = 0.34,
    rise: float = 1.1,
    droop: float = 1.5,
    stalk: float = 0.22,
    joints: int = 9,
    fold: float = 0.3,
) -> Mesh:
    """A whole leaf at each of (n, 3) roots, `width` of its length wide behind a stalk of `stalk` of it, folded along its
    rib by `fold`. 4 * (joints - 1) triangles; alpha: how far it sways."""
    feet, count = np.asarray(roots, np.float64), len(np.asarray(roots))
    long = np.broadcast_to(np.asarray(lengths, np.float64), count)
    turn = np.broadcast_to(np.asarray(headings, np.float64), count)
    spread = rng.uniform(0.75, 1.25, count)
    spine, across = _spines(feet, turn, long, rise * spread, droop * spread, joints)
    share = np.linspace(0.0, 1.0, joints)
    blade = np.clip((share - stalk) / (1.0 - stalk), 0.0, 1.0)
    half = 0.5 * width * long[:, None] * np.maximum(np.sin(np.pi * blade**0.75) ** 0.7, 0.03)[None]
    edge = across[:, None] * half[..., None]
    lift = np.stack([0 * half, fold * half, 0 * half], -1)
    points = np.stack([spine - edge + lift, spine, spine + edge + lift], 2)
    k, c = np.meshgrid(np.arange(joints - 1), np.arange(2), indexing="ij")
    a = (k * 3 + c).ravel()
    cells = np.concatenate([np.stack([a, a + 3, a + 1], 1), np.stack([a + 1, a + 3, a + 4], 1)])
    index = np.arange(count)[:, None, None] * (joints * 3) + cells
    shade = (0.65 + 0.45 * share)[None, :, None] * np.array([0.92, 1.22, 1.0])
    paint = _painted(rng, count, colours)[:, None, None] * shade[..., None]
    lean = np.stack([np.sin(turn), np.zeros(count), np.cos(turn)], -1)[:, None]
    normals = np.stack([lean * 0.4 + across[:, None] * s + [0.0, 0.85, 0.0] for s in (0.3, 0.0, -0.3)], 2)
    normals = np.repeat(normals / np.linalg.norm(normals, axis=-1, keepdims=True), joints, 1)
    alpha = np.broadcast_to((share**1.5)[None, :, None, None], (*paint.shape[:3], 1))
    return Mesh(
        points.reshape(-1, 3).astype(np.float32),
        normals.reshape(-1, 3).astype(np.float32),
        np.concatenate([np.clip(paint, 0, 1), alpha], -1).reshape(-1, 4).astype(np.float32),
        index.reshape(-1, 3).astype(np.int32),
    )
