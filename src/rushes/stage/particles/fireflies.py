"""Glowing or sunlit specks that wander: fireflies over a meadow at dusk, pollen and dust in a shaft of light."""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import linear
from rushes.stage.particles.grains import BEAD, grains_mesh, grains_vertices
from rushes.stage.scene import Array, Finish, Piece

__all__ = ["specks_piece", "specks_vertices"]

KINDS = {
    "fireflies": ("#d8ff5a", 3.2, 0.011),
    "pollen": ("#fff0c8", 0.55, 0.005),
    "dust": ("#fff4e0", 0.4, 0.0035),
}
"""Colour, emission, radius in metres."""


def specks_piece(name: str, kind: str, count: int) -> Piece:
    """The dynamic piece of `count` specks."""
    colour, emission, _ = KINDS[kind]
    paint = np.repeat(linear(colour)[None], count, 0)
    return Piece(
        name,
        grains_mesh(paint, BEAD),
        Finish("emit", emission=emission, fuzz=0.0, casts_shadow=False),
        dynamic=True,
    )


def specks_vertices(
    kind: str, count: int, seed: int, seconds: float, low: Vec, high: Vec
) -> tuple[Array, Array]:
    """Vertices at a time: slow wandering by three sines each; fireflies go dark between their flashes."""
    rng = np.random.default_rng(seed)
    u = rng.random((count, 9))
    a, b = np.asarray(low), np.asarray(high)
    home = a + (b - a) * u[:, :3]
    pace = (0.35 if kind == "fireflies" else 0.16) * (0.6 + 0.8 * u[:, 3:6])
    reach = 0.35 if kind == "fireflies" else 0.22
    away = np.sin(pace * seconds * 2 + 6.28 * u[:, 6:9]) + 0.4 * np.sin(
        2.7 * pace * seconds + 6.28 * u[:, 3:6]
    )
    size = np.full(count, KINDS[kind][2]) * (0.6 + 0.8 * u[:, 7])
    if kind == "fireflies":
        flash = np.sin(seconds * (1.1 + 0.8 * u[:, 8]) + 6.28 * u[:, 6])
        size = size * np.clip(flash * 1.6, 0.0, 1.0) ** 0.8
    else:
        size = size * (0.55 + 0.45 * np.sin(1.7 * seconds + 6.28 * u[:, 6]))  # turning in the light
    return grains_vertices(home + reach * away, size, np.zeros((count, 2)), BEAD)
