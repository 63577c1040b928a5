"""Round-headed trees seen from afar: felt pompoms on short trunks, by the hundred, one mesh.

Near trees with leaves come from `meshkit.foliage`; these stand on far shores and at the edge of a park.
"""

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import join
from rushes.stage.scene import Mesh
from rushes.stage.sets.nature.stones import ball
from rushes.stage.sets.terrain.noise import Field

__all__ = ["POM_COLOURS", "pom_trees"]

Lobe = tuple[float, float, float, float]
"""x, y, z and radius of a lump of the crown, in tree heights."""

Shape = tuple[Field, Field, npt.NDArray[np.int64], float]
"""Points and normals (trees, n, 3) in tree heights, the faces of one tree, how bright it is painted."""

POM_COLOURS: dict[str, tuple[str, ...]] = {
    "spring": ("#8fae52", "#a8bd62", "#78994a", "#c7c98a"),
    "summer": ("#55742f", "#66853a", "#48662c", "#7a8f48"),
    "autumn": ("#b8722c", "#c9923a", "#a4502a", "#8a7a38", "#d0a548"),
    "winter": ("#6e6a5e", "#807a6c", "#5e6054"),
}
"""Leaf colours of far trees by season."""


def pom_trees(
    rng: np.random.Generator,
    places: npt.ArrayLike,
    sizes: npt.ArrayLike,
    colours: tuple[str, ...],
    lumps: int = 4,
    snow: float = 0.0,
    leaves: int = 130,
) -> Mesh:
    """Trees at (n, 3) `places`, `sizes` (n,) metres high: 80 * lumps + 2 * leaves triangles each, and 6 for the trunk.

    The fourth colour channel is occlusion: dark below and between the balls.
    """
    spots, heights = np.asarray(places, np.float64), np.asarray(sizes, np.float64)
    count = len(spots)
    palette = np.stack([linear(c) for c in colours])[rng.integers(0, len(colours), count)]
    palette = palette * np.clip(1.0 + 0.16 * rng.normal(size=(count, 1)), 0.6, 1.5)
    lobes = [(0.0, 0.60, 0.0, 0.34)] + [
        (0.25 * np.cos(2.4 * k), 0.44 + 0.15 * (k % 3), 0.25 * np.sin(2.4 * k), 0.25)
        for k in range(lumps - 1)
    ]
    hearts, cards = _hearts(rng, lobes, count), _cards(rng, lobes, count, leaves)
    meshes = []
    for local, outward, faces, dim in (hearts, cards):
        points = local * heights[:, None, None] + spots[:, None]
        shade = np.clip(0.30 + 0.80 * local[..., 1] + 0.15 * outward[..., 1], 0.25, 1.0)[..., None]
        tone: Field = np.repeat(1.0 + 0.24 * rng.normal(size=(count, local.shape[1] // 4, 1)), 4, 1)
        tone = np.clip(tone, 0.5, 1.6) if local.shape[1] % 4 == 0 else np.ones(1)
        paint = palette[:, None] * tone * (0.5 + 0.55 * shade) * dim
        white = np.clip(snow * outward[..., 1:2] * 1.3, 0.0, 0.9)
        paint = paint * (1 - white) + np.array([0.74, 0.79, 0.87]) * white
        index = np.arange(count)[:, None, None] * local.shape[1] + faces
        meshes.append(
            Mesh(
                points.reshape(-1, 3).astype(np.float32),
                outward.reshape(-1, 3).astype(np.float32),
                np.clip(np.concatenate([paint, shade], -1), 0.0, 1.0).reshape(-1, 4).astype(np.float32),
                index.reshape(-1, 3).astype(np.int32),
            )
        )
    return join([*meshes, _stems(spots, heights)])


def _stems(spots: Field, heights: Field) -> Mesh:
    """Three-sided trunks, 6 triangles each."""
    turn = np.arange(3) * (2.0 * np.pi / 3.0)
    ring = np.stack([np.cos(turn), np.zeros(3), np.sin(turn)], -1)
    low = spots[:, None] + ring * 0.05 * heights[:, None, None]
    high = spots[:, None] + (ring * 0.035 + [0.0, 0.5, 0.0]) * heights[:, None, None]
    sides = [[k, k + 3, (k + 1) % 3] for k in range(3)] + [
        [(k + 1) % 3, k + 3, (k + 1) % 3 + 3] for k in range(3)
    ]
    index = np.arange(len(spots))[:, None, None] * 6 + np.asarray(sides)
    count = 6 * len(spots)
    return Mesh(
        np.concatenate([low, high], 1).reshape(-1, 3).astype(np.float32),
        np.tile(np.concatenate([ring, ring]), (len(spots), 1)).astype(np.float32),
        np.tile(np.append(linear("#57432f"), 1.0), (count, 1)).astype(np.float32),
        index.reshape(-1, 3).astype(np.int32),
    )


def _hearts(rng: np.random.Generator, lobes: list[Lobe], count: int) -> Shape:
    """Dark lumps inside the crown, so that no sky shows through it."""
    shape, faces = ball(1)
    points = [
        shape * (r * 0.80) * rng.uniform(0.85, 1.1, (count, 1, 3)) + np.array([x, y, z])
        for x, y, z, r in lobes
    ]
    index = np.concatenate([faces + k * len(shape) for k in range(len(lobes))])
    outward = np.broadcast_to(np.tile(shape, (len(lobes), 1)), (count, len(lobes) * len(shape), 3))
    return np.concatenate(points, 1), outward, index, 0.45


def _cards(rng: np.random.Generator, lobes: list[Lobe], count: int, leaves: int) -> Shape:
    """Clumps of leaves as bent cards over the lobes, with the normals of the lobes."""
    pick = rng.integers(0, len(lobes), (count, leaves))
    table = np.asarray(lobes)[pick]
    out = rng.normal(size=(count, leaves, 3))
    out[..., 1] = np.abs(out[..., 1]) * 0.9 - 0.25
    out /= np.linalg.norm(out, axis=-1, keepdims=True)
    heart = table[..., :3] + out * table[..., 3:] * rng.uniform(0.78, 1.10, (count, leaves, 1))
    along = np.cross(out, rng.normal(size=(count, leaves, 3))) + 0.25 * out
    along /= np.linalg.norm(along, axis=-1, keepdims=True)
    across = np.cross(out, along)
    size = 0.075 * rng.uniform(0.6, 1.3, (count, leaves, 1))
    corners = [
        heart - along * size,
        heart + across * size * 0.8,
        heart + along * size * 1.1,
        heart - across * size * 0.8,
    ]
    points = np.stack(corners, 2).reshape(count, leaves * 4, 3)
    faces = (np.arange(leaves)[:, None, None] * 4 + np.array([(0, 1, 2), (0, 2, 3)])).reshape(-1, 3)
    soft = out * 0.85 + rng.normal(size=(count, leaves, 3)) * 0.22
    soft /= np.linalg.norm(soft, axis=-1, keepdims=True)
    return points, np.repeat(soft, 4, 1), faces, 1.0
