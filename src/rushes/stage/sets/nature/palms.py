"""Palms: ringed, leaning trunks with a crown of fronds, some with coconuts."""

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint
from rushes.stage.meshkit.solids import join, lathe, sphere, tube
from rushes.stage.scene import Mesh
from rushes.stage.sets.nature.fronds import fronds

__all__ = ["palms"]


def palms(
    rng: np.random.Generator,
    places: npt.ArrayLike,
    heights: npt.ArrayLike,
    colours: tuple[Paint, ...] = ("#5a8a38", "#6f9a40", "#4a7a34"),
    leaves: int = 15,
    nuts: bool = True,
    leans: npt.ArrayLike | None = None,
) -> tuple[Mesh, Mesh]:
    """A palm at each of (n, 3) places, `heights` (n,) metres to its crown: (trunks, fronds). `leans` (n, 2): where the crown
    is beside its foot, in heights."""
    wood, green = [], []
    spots = np.asarray(places, np.float64)
    lean = rng.normal(0.0, 0.10, (len(spots), 2)) if leans is None else np.asarray(leans)
    for place, tall, (dx, dz) in zip(spots, np.broadcast_to(heights, len(spots)), lean, strict=True):
        share = np.linspace(0.0, 1.0, 15)
        bow = share**1.7 * tall
        path = place + np.stack([dx * bow, share * tall * (1 - 0.15 * np.hypot(dx, dz)), dz * bow], 1)
        radius = 0.030 * tall * (1.25 - 0.55 * share) * (1.0 + 0.09 * (np.arange(15) % 2)) + 0.05 * np.exp(
            -share * 14
        )
        wood.append(tube(path, radius, "#8a6e50", 9))
        crown = path[-1]
        turn = np.arange(leaves) * 2.4 + rng.uniform(0, 6)
        rise = 0.35 + 0.75 * rng.random(leaves)
        for low, high in ((0.0, 0.6), (0.6, 9.0)):  # the outer ones hang, the inner stand
            pick = (rise >= low) & (rise < high)
            if pick.any():
                size = 0.42 * tall**0.7 * rng.uniform(0.85, 1.15, int(pick.sum()))
                roots = np.tile(crown, (int(pick.sum()), 1))
                green.append(
                    fronds(
                        rng,
                        roots,
                        turn[pick],
                        size * 1.45,
                        colours,
                        0.35 if low == 0 else 0.95,
                        1.5,
                        15,
                        0.30,
                        0.26,
                        0.45,
                    )
                )
        if nuts:
            for k in range(4):
                a = k * 1.6
                wood.append(
                    sphere(
                        crown + np.array([0.11 * np.cos(a), -0.14, 0.11 * np.sin(a)]), 0.085, "#5a3f28", 7, 9
                    )
                )
        wood.append(lathe([(0.0, -0.1), (0.09, -0.05), (0.0, 0.12)], "#7a8a44", crown, 8))
    return join(wood), join(green)
