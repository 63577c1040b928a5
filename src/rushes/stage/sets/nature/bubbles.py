"""Bubbles that rise in wobbling strings and grow on their way."""

from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.scene import Array, Finish, Mesh, Piece
from rushes.stage.sets.nature.stones import ball

__all__ = ["Bubbles"]


@dataclass(frozen=True)
class Bubbles:
    """`count` bubbles from the (x, y, z) `sources` up to `top` metres; `size` metres in radius at most."""

    name: str
    count: int
    sources: tuple[tuple[float, float, float], ...]
    top: float = 4.5
    size: float = 0.03
    speed: float = 0.45
    colour: Paint = "#d8f2f4"
    seed: int = 0

    def piece(self) -> Piece:
        """All bubbles; their vertices are replaced in every frame."""
        unit, faces = ball(1)
        paint = np.concatenate(
            [np.tile(linear(self.colour), (self.count * len(unit), 1)), np.ones((self.count * len(unit), 1))],
            1,
        )
        index = (np.arange(self.count)[:, None, None] * len(unit) + faces).reshape(-1, 3)
        positions, normals = self.vertices(0.0)
        mesh = Mesh(positions, normals, paint.astype(np.float32), index.astype(np.int32))
        return Piece(self.name, mesh, Finish("eye", 0.08, 0.9, casts_shadow=False), dynamic=True)

    def vertices(self, seconds: float) -> tuple[Array, Array]:
        """Positions and normals at a time."""
        rng = np.random.default_rng(self.seed)
        unit, _ = ball(1)
        source = np.asarray(self.sources)[rng.integers(0, len(self.sources), self.count)]
        height = self.top - source[:, 1]
        pace, phase = rng.uniform(0.75, 1.3, self.count), rng.uniform(0, 6.28, self.count)
        share = (seconds * self.speed * pace / height + rng.random(self.count)) % 1.0
        rise = share * height
        middle = source + rng.normal(0, 0.05, (self.count, 3))
        middle[:, 1] = source[:, 1] + rise
        middle[:, 0] += (0.05 + 0.05 * share) * np.sin(5.0 * rise + phase)
        middle[:, 2] += (0.05 + 0.05 * share) * np.cos(4.3 * rise + phase)
        size = (
            self.size
            * rng.lognormal(-0.5, 0.5, self.count).clip(0.2, 1.4)
            * (0.6 + 0.6 * share)
            * np.clip(share * 12, 0, 1)
        )
        flat = 1.0 - 0.16 * np.sin(9.0 * rise + phase)
        radii = size[:, None] * np.stack([1.0 / flat, flat, 1.0 / flat], 1)
        points = middle[:, None] + unit[None] * radii[:, None]
        normals = np.tile(unit, (self.count, 1))
        return points.reshape(-1, 3).astype(np.float32), normals.astype(np.float32)
