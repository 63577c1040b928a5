"""Pines by the thousand: layered, ragged cones in three levels of detail, one mesh for all of a level.

All arrays are vectorised over the trees; randomness comes in as a generator.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.scene import Mesh
from rushes.stage.sets.terrain.noise import Field

__all__ = ["DETAIL", "PineDetail", "pines"]


@dataclass(frozen=True)
class PineDetail:
    """How finely a pine is cut: `layers` of branches (from, to: heights; width: radius, shares of the tree), `sides`."""

    layers: tuple[tuple[float, float, float], ...]
    sides: int
    trunk: bool = False


DETAIL: dict[str, PineDetail] = {
    "close": PineDetail(
        tuple((0.08 + 0.094 * k, min(0.30 + 0.094 * k, 1.0), 0.27 * (1.0 - k / 9.6)) for k in range(9)),
        22,
        trunk=True,
    ),
    "near": PineDetail(
        (
            (0.10, 0.46, 0.270),
            (0.26, 0.62, 0.225),
            (0.43, 0.78, 0.170),
            (0.60, 0.90, 0.115),
            (0.76, 1.0, 0.065),
        ),
        9,
        trunk=True,
    ),
    "middle": PineDetail(((0.06, 0.66, 0.255), (0.40, 1.0, 0.165)), 7),
    "far": PineDetail(((0.02, 1.0, 0.235),), 5),
}
"""Triangles a tree: close 204, near 51, middle 14, far 5."""


def _skirt(
    rng: np.random.Generator, places: Field, sizes: Field, layer: tuple[float, float, float], sides: int
) -> tuple[Field, Field, Field]:
    """Positions, normals and shades (0 rim below .. 1 tip) of one layer of branches for all trees: (n, sides + 1, …)."""
    low, high, wide = layer
    count = len(places)
    turn = rng.uniform(0.0, 2.0 * np.pi, (count, 1)) + np.arange(sides) * (2.0 * np.pi / sides)
    ragged = rng.uniform(0.72, 1.18, (count, sides))
    if sides >= 12:  # fine enough for single boughs
        ragged = ragged * np.where(np.arange(sides) % 2, 0.70, 1.12)
    radius = wide * ragged * sizes[:, None]
    droop = (low - 0.10 * (ragged - 0.9)) * sizes[:, None]
    ring = np.stack([np.cos(turn) * radius, droop, np.sin(turn) * radius], -1)
    tip = np.zeros((count, 1, 3))
    tip[:, 0, 1] = high * sizes
    tip[:, 0, (0, 2)] = rng.normal(0.0, 0.012, (count, 2)) * sizes[:, None]
    positions = np.concatenate([ring, tip], 1) + places[:, None]
    out = np.concatenate(
        [
            np.stack([np.cos(turn) * 0.86, np.full_like(turn, 0.5), np.sin(turn) * 0.86], -1),
            np.zeros((count, 1, 3)),
        ],
        1,
    )
    out[:, -1] = (0.0, 1.0, 0.0)
    shade = np.concatenate([np.full((count, sides), 0.0), np.ones((count, 1))], 1) * 0.5 + low * 0.5
    return positions, out, shade


def _trunks(places: Field, sizes: Field) -> tuple[Field, Field, npt.NDArray[np.int64]]:
    """Three-sided trunks: positions and normals (n, 6, 3), faces of one trunk."""
    turn = np.arange(3) * (2.0 * np.pi / 3.0)
    ring = np.stack([np.cos(turn), np.zeros(3), np.sin(turn)], -1)
    low = ring * 0.035 * sizes[:, None, None] + places[:, None] - [0.0, 0.04, 0.0]
    high = ring * 0.028 * sizes[:, None, None] + places[:, None]
    high[..., 1] += 0.22 * sizes[:, None]
    out = np.broadcast_to(np.concatenate([ring, ring]), (len(places), 6, 3))
    faces = np.array(
        [[k, k + 3, (k + 1) % 3] for k in range(3)]
        + [[(k + 1) % 3, k + 3, (k + 1) % 3 + 3] for k in range(3)]
    )
    return np.concatenate([low, high], 1), out, faces


def pines(
    rng: np.random.Generator,
    places: npt.ArrayLike,
    sizes: npt.ArrayLike,
    colour: Paint = "#22402c",
    detail: PineDetail = DETAIL["middle"],
    snow: float = 0.0,
) -> Mesh:
    """Pines standing at (n, 3) `places`, `sizes` (n,) metres high, all in one mesh. `snow` 0..1 whitens the boughs.

    The fourth colour channel is 1 at the tips and less inside: occlusion.
    """
    spots, heights = np.asarray(places, np.float64), np.asarray(sizes, np.float64)
    count, sides = len(spots), detail.sides
    tint: Field = linear(colour) * np.clip(1.0 + 0.28 * rng.normal(size=(count, 1)), 0.45, 1.8)
    tint = tint * (1.0 + 0.10 * rng.normal(size=(count, 3)))
    positions, normals, colours, faces, base = [], [], [], [], 0
    fan = np.array([[k, sides, (k + 1) % sides] for k in range(sides)])
    for layer in detail.layers:
        points, out, shade = _skirt(rng, spots, heights, layer, sides)
        paint = tint[:, None] * (0.55 + 1.05 * shade[..., None])
        white = np.clip(snow * (0.15 + 1.1 * shade), 0.0, 0.92)[..., None]
        paint = paint * (1 - white) + np.array([0.72, 0.77, 0.86]) * white
        colours.append(np.concatenate([paint, (0.55 + 0.45 * shade)[..., None]], -1).reshape(-1, 4))
        positions.append(points.reshape(-1, 3))
        normals.append(out.reshape(-1, 3))
        faces.append((base + np.arange(count)[:, None, None] * (sides + 1) + fan).reshape(-1, 3))
        base += count * (sides + 1)
    if detail.trunk:
        points, out, stem = _trunks(spots, heights)
        positions.append(points.reshape(-1, 3))
        normals.append(out.reshape(-1, 3))
        colours.append(np.tile(np.append(linear("#4a3426"), 1.0), (count * 6, 1)))
        faces.append((base + np.arange(count)[:, None, None] * 6 + stem).reshape(-1, 3))
    return Mesh(
        np.concatenate(positions).astype(np.float32),
        np.concatenate(normals).astype(np.float32),
        np.concatenate(colours).clip(0.0, 1.0).astype(np.float32),
        np.concatenate(faces).astype(np.int32),
    )
