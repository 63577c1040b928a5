"""Smoke, steam and spray as felt puffs that rise, swell and thin out: from chimneys, craters, locomotives."""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.scene import Array, Finish, Mesh, Piece
from rushes.stage.sets.nature.stones import ball

__all__ = ["Puffs"]


@dataclass(frozen=True)
class Puffs:
    """`count` puffs on their way up from `at`: `rise` and `drift` metres in `seconds`, from `small` to `large` radius."""

    name: str
    at: Vec
    count: int = 14
    rise: float = 4.0
    drift: float = 1.4
    seconds: float = 6.0
    small: float = 0.16
    large: float = 0.7
    colour: Paint = "#d8d4cc"
    seed: int = 0
    level: int = 1

    def piece(self) -> Piece:
        """The puffs; their vertices are laid anew in every frame."""
        unit, faces = ball(self.level)
        paint = np.ones((self.count * len(unit), 4), np.float32)
        paint[:, :3] = linear(self.colour)
        index = (np.arange(self.count)[:, None, None] * len(unit) + faces).reshape(-1, 3)
        positions, normals = self.vertices(0.0)
        mesh = Mesh(positions, normals, paint, index.astype(np.int32))
        return Piece(self.name, mesh, Finish("cloud", 1.0, 0.8, casts_shadow=False), dynamic=True)

    def vertices(self, seconds: float) -> tuple[Array, Array]:
        """Positions and normals (n, 3) at a time."""
        rng = np.random.default_rng(self.seed + 5)
        unit, _ = ball(self.level)
        share = (seconds / self.seconds + (np.arange(self.count) + rng.random(self.count)) / self.count) % 1.0
        sway = rng.normal(0.0, 0.12, (self.count, 2)) * self.large
        x = self.at[0] + self.drift * share**1.4 + sway[:, 0] * share
        y = self.at[1] + self.rise * share**0.8
        z = self.at[2] + 0.25 * self.drift * share + sway[:, 1] * share
        size = (self.small + (self.large - self.small) * share) * np.sin(
            np.pi * np.clip(share * 0.94 + 0.06, 0, 1)
        ) ** 0.45
        points = np.stack([x, y, z], 1)[:, None] + unit[None] * size[:, None, None]
        return points.reshape(-1, 3).astype(np.float32), np.tile(unit, (self.count, 1)).astype(np.float32)
