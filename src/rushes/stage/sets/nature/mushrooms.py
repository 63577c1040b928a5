"""Toadstools: felt caps with spots on stout stems."""

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint
from rushes.stage.meshkit.solids import join, lathe, moved, sphere
from rushes.stage.scene import Mesh

__all__ = ["toadstools"]


def toadstools(
    rng: np.random.Generator,
    places: npt.ArrayLike,
    size: float = 0.14,
    colours: tuple[Paint, ...] = ("#b8402c",),
) -> tuple[Mesh, Mesh]:
    """A toadstool about `size` high at each of (n, 3) places: (caps with their spots, stems)."""
    caps, stems = [], []
    for k, place in enumerate(np.asarray(places, np.float64)):
        tall = size * rng.uniform(0.6, 1.35)
        profile = [(0.0, 0.70), (0.52, 0.66), (0.60, 0.72), (0.50, 0.90), (0.28, 1.02), (0.0, 1.06)]
        body = [lathe([(r * tall, y * tall) for r, y in profile], colours[k % len(colours)], sides=18)]
        for _ in range(7):
            turn, share = rng.uniform(0, 2 * np.pi), rng.uniform(0.15, 0.9)
            reach = 0.5 * share * tall
            y = (1.04 - 0.26 * share**2) * tall
            body.append(
                sphere(
                    (reach * np.cos(turn), y, reach * np.sin(turn)),
                    (0.07 * tall, 0.035 * tall, 0.07 * tall),
                    "#f6efe0",
                    4,
                    7,
                )
            )
        turn = rng.uniform(0, 6.28)
        caps.append(moved(join(body), place, 1.0, turn))
        stem = [(0.17, -0.05), (0.15, 0.1), (0.105, 0.45), (0.12, 0.70)]
        stems.append(moved(lathe([(r * tall, y * tall) for r, y in stem], "#efe4cf", sides=12), place))
        stems.append(
            moved(
                lathe(
                    [(0.10 * tall, 0.54 * tall), (0.2 * tall, 0.50 * tall), (0.1 * tall, 0.58 * tall)],
                    "#e2d4ba",
                    sides=12,
                ),
                place,
            )
        )
    return join(caps), join(stems)
