"""Leaves, petals or snow that drift down through a box of air, for ever and without a seam."""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import linear
from rushes.stage.particles.grains import FLAKE, grains_mesh, grains_vertices
from rushes.stage.scene import Array, Finish, Piece

__all__ = ["KINDS", "falling_piece", "falling_vertices"]

KINDS: dict[str, tuple[tuple[str, ...], float, float, float]] = {
    "leaves": (("#c8742a", "#a8431f", "#d9a13b", "#7e5a26"), 0.045, 0.55, 0.35),
    "petals": (("#f6c9d2", "#f9dde2", "#eeb0bd"), 0.022, 0.40, 0.40),
    "seeds": (("#f4efe2", "#e9e0cc"), 0.014, 0.16, 0.55),
}
"""Colours, radius in metres, speed of fall in m/s, drift with the wind in m/s."""


def falling_piece(name: str, kind: str, count: int, seed: int) -> Piece:
    """The dynamic piece of `count` flakes."""
    rng = np.random.default_rng(seed)
    colours = KINDS[kind][0]
    paint = np.stack([linear(colours[int(k)]) for k in rng.integers(0, len(colours), count)])
    paint = paint * rng.uniform(0.8, 1.2, (count, 1)).astype(np.float32)
    finish = Finish("leaf", roughness=0.7, fuzz=0.2, two_sided=True, casts_shadow=False)
    return Piece(name, grains_mesh(paint.astype(np.float32), FLAKE), finish, dynamic=True)


def falling_vertices(
    kind: str, count: int, seed: int, seconds: float, low: Vec, high: Vec, wind: float = 0.3
) -> tuple[Array, Array]:
    """Vertices at a time: each flake falls from the top of the box, swinging, and begins anew when it is down."""
    rng = np.random.default_rng(seed + 1)
    u = rng.random((count, 6))
    _, size, fall, drift = KINDS[kind]
    tall = high[1] - low[1]
    down = u[:, 1] + seconds * fall * (0.7 + 0.6 * u[:, 3]) / tall
    turn, phase = np.floor(down), down % 1.0
    swing = 2.1 + 1.4 * u[:, 4]
    fresh = (u[:, 0] + 0.618 * turn) % 1.0  # another place for every fall
    x = low[0] + (fresh * (high[0] - low[0]) + drift * wind * 3.0 * seconds) % (high[0] - low[0])
    x = x + 0.16 * np.sin(swing * seconds + 6.28 * u[:, 5])
    z = (
        low[2]
        + (u[:, 2] + 0.382 * turn) % 1.0 * (high[2] - low[2])
        + 0.12 * np.cos(0.8 * swing * seconds + 6.28 * u[:, 3])
    )
    y = high[1] - phase * tall + 0.03 * np.sin(2 * swing * seconds + 6.28 * u[:, 5])
    ends = np.clip(np.minimum(phase, 1 - phase) / 0.06, 0, 1)  # grow out of nothing and go: no popping
    tilt = 0.9 * np.sin(swing * seconds + 6.28 * u[:, 5] + 1.2)
    turns = np.stack([6.28 * u[:, 4] + 0.8 * seconds * (u[:, 2] - 0.5), tilt], 1)
    return grains_vertices(np.stack([x, y, z], 1), size * (0.7 + 0.6 * u[:, 2]) * ends, turns, FLAKE)
