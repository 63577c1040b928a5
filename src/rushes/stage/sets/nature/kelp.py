"""Kelp: tall swaying stalks with long ribbons on both sides; many in one mesh."""

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint
from rushes.stage.meshkit.solids import join, tube
from rushes.stage.scene import Mesh
from rushes.stage.sets.nature.fronds import broad_leaves

__all__ = ["kelp"]


def kelp(
    rng: np.random.Generator,
    places: npt.ArrayLike,
    heights: npt.ArrayLike,
    colours: tuple[Paint, ...] = ("#7f8a2c", "#a8983a", "#6a8034"),
    blades: int = 12,
) -> Mesh:
    """A plant at each of (n, 3) places, `heights` (n,) metres; alpha: how far it sways. 48 triangles a metre or so."""
    parts = []
    for place, tall in zip(
        np.asarray(places, np.float64), np.broadcast_to(heights, len(np.asarray(places))), strict=True
    ):
        share = np.linspace(0.0, 1.0, 9)
        phase = rng.uniform(0, 6.28)
        bow = np.stack(
            [0.16 * np.sin(2.6 * share + phase), np.zeros(9), 0.12 * np.cos(2.2 * share + phase)], 1
        ) * (0.35 * tall)
        path = place + bow * share[:, None] + np.outer(share * tall, (0, 1, 0))
        stem = tube(path, np.linspace(0.018, 0.008, 9), colours[0], 4)
        stem.colours[:, 3] = np.clip((stem.positions[:, 1] - place[1]) / tall, 0, 1) ** 1.3
        parts.append(stem)
        at = np.sort(rng.uniform(0.08, 1.0, blades))
        roots = np.stack([np.interp(at, share, path[:, k]) for k in range(3)], 1)
        turn = np.arange(blades) * 2.4 + phase
        leaves = broad_leaves(
            rng,
            roots,
            turn,
            0.21 * tall**0.6 * rng.uniform(0.9, 1.7, blades),
            colours,
            0.27,
            0.95,
            0.7,
            0.06,
            5,
            0.25,
        )
        high = np.repeat(at**1.3, len(leaves.positions) // blades)
        leaves.colours[:, 3] = np.clip(high + 0.12 * leaves.colours[:, 3], 0, 1)
        leaves.colours[:, :3] *= (0.8 + 0.4 * high)[:, None]
        parts.append(leaves)
    return join(parts)
