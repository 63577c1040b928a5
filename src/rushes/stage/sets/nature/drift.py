"""What drifts through the air: petals and leaves that tumble down on the wind, round and round a box of air."""

from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.colour import linear
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["Drift"]


@dataclass(frozen=True)
class Drift:
    """`count` flakes of `size` metres in the box `low`..`high`; `fall` and `wind` (along +x) in metres a second."""

    name: str
    count: int
    low: tuple[float, float, float]
    high: tuple[float, float, float]
    colours: tuple[str, ...]
    size: float = 0.022
    fall: float = 0.32
    wind: float = 0.35
    seed: int = 0
    wide: float = 0.7  # width over length

    def piece(self) -> Piece:
        """The flakes where they are at second 0; their vertices are replaced in every frame."""
        rng = np.random.default_rng(self.seed)
        palette = np.stack([linear(c) for c in self.colours])[rng.integers(0, len(self.colours), self.count)]
        paint = np.concatenate([palette, np.ones((self.count, 1))], 1)
        index = np.arange(self.count)[:, None, None] * 4 + np.array([(0, 1, 2), (0, 2, 3)])
        positions, normals = self.vertices(0.0)
        mesh = Mesh(
            positions,
            normals,
            np.repeat(paint, 4, 0).astype(np.float32),
            index.reshape(-1, 3).astype(np.int32),
        )
        return Piece(
            self.name, mesh, Finish("leaf", 0.8, 0.3, two_sided=True, casts_shadow=False), dynamic=True
        )

    def vertices(self, seconds: float) -> tuple[Array, Array]:
        """Positions and normals (4 * count, 3) at a time."""
        rng = np.random.default_rng(self.seed + 1)
        low, span = np.asarray(self.low), np.asarray(self.high) - np.asarray(self.low)
        home, phase = rng.random((self.count, 3)), rng.uniform(0, 2 * np.pi, (self.count, 3))
        pace = rng.uniform(0.7, 1.3, (self.count, 1))
        way = np.array([self.wind, -self.fall, 0.15 * self.wind]) * pace * seconds / span
        sway = np.sin(seconds * 1.7 * pace + phase) * [0.10, 0.04, 0.10]
        centre = low + ((home + way) % 1.0) * span + sway
        spin = phase + seconds * pace * [2.3, 1.1, 1.7]
        one = np.stack([np.cos(spin[:, 0]), np.sin(spin[:, 0]) * 0.6, np.sin(spin[:, 1])], 1)
        one /= np.linalg.norm(one, axis=1, keepdims=True)
        two = np.cross(one, np.stack([np.sin(spin[:, 2]), np.cos(spin[:, 2]), np.full(self.count, 0.3)], 1))
        two /= np.linalg.norm(two, axis=1, keepdims=True) + 1e-9
        size = self.size * rng.uniform(0.7, 1.2, (self.count, 1))
        corners = np.stack(
            [
                centre - one * size,
                centre + two * size * self.wide,
                centre + one * size,
                centre - two * size * self.wide,
            ],
            1,
        )
        normals = np.repeat(np.cross(one, two), 4, 0)
        return corners.reshape(-1, 3).astype(np.float32), normals.astype(np.float32)
