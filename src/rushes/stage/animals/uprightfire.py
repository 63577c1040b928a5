"""A dragon's breath: glowing puffs that fly out of its mouth, swell, rise and die. Vertices in the world,
per frame; no state."""

import numpy as np

from rushes.stage.meshkit.solids import join, sphere
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["fire_piece", "fire_vertices"]

PUFFS = 84
SECONDS = 0.24
"""How long a puff takes through its stretch of the flame."""
SHADES = ("#fff3b0", "#ffd24a", "#ff9a1f", "#ff6a12", "#e23a10")
"""From the mouth to the tip of the flame."""
FLAME = Finish("emit", emission=1.6, fuzz=0.0, casts_shadow=False)


def _ball() -> Mesh:
    return sphere((0.0, 0.0, 0.0), 1.0, "#ffffff", 5, 8)


def fire_piece(name: str) -> Piece:
    """The flame's piece; its vertices are replaced in every frame that it burns in."""
    puffs = [sphere((0.0, 0.0, 0.0), 1.0, SHADES[k * len(SHADES) // PUFFS], 5, 8) for k in range(PUFFS)]
    return Piece(name, join(puffs), FLAME, dynamic=True)


def fire_vertices(mouth: Array, strength: float, seconds: float, unit: float) -> tuple[Array, Array]:
    """Positions and normals of the flame: `mouth` is a 4x4 world matrix whose +z it blows along, `strength`
    0..1, `unit` metres of the animal's height."""
    ball = _ball()
    draw = np.random.default_rng(7).random((PUFFS, 5))
    life = (seconds / SECONDS + draw[:, 0]) % 1.0
    # Every puff lives in its own stretch of the flame, so that its shade is the shade of that stretch.
    age = 0.66 * np.arange(PUFFS) / PUFFS + 0.34 * life
    skin = draw[:, 3]
    far = unit * strength * (0.02 + 1.02 * age**0.85) * (0.75 + 0.35 * skin)
    wide = unit * (0.01 + 0.15 * age) * (0.15 + 0.95 * skin)
    angle = 2 * np.pi * draw[:, 1] + 3.0 * age
    x, y = wide * np.cos(angle), wide * np.sin(angle) + 0.10 * unit * age * age
    local = np.stack([x, y, far, np.ones(PUFFS)], 1).astype(np.float32)
    centre = (local @ mouth.T)[:, :3]
    swell = 0.016 + 0.060 * np.sin(np.pi * np.minimum(age * 0.92 + 0.10, 1.0)) ** 0.8
    size = unit * strength * swell * (0.7 + 0.5 * draw[:, 2]) * np.sin(np.pi * life) ** 0.5
    turn = mouth[:3, :3].T
    drop = (ball.positions * np.array([0.85, 0.85, 1.7], np.float32)) @ turn  # drawn out along the flame
    points = centre[:, None, :] + drop[None] * size[:, None, None].astype(np.float32)
    return points.reshape(-1, 3).astype(np.float32), np.tile(ball.normals, (PUFFS, 1)).astype(np.float32)
