"""Fireflies: sparks that wander over water and grass and glow now and then."""

from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.solids import join, on_bone, sphere
from rushes.stage.scene import Array, Finish, Piece

__all__ = ["Fireflies"]


@dataclass(frozen=True)
class Fireflies:
    """`count` (at most 48) sparks in the box `low`..`high`."""

    name: str
    count: int
    low: tuple[float, float, float]
    high: tuple[float, float, float]
    seed: int = 0
    radius: float = 0.013  # metres

    def piece(self) -> Piece:
        """The sparks, one bone each, moved by the rig of this name."""
        sparks = [
            on_bone(sphere((0, 0, 0), self.radius, (0.86, 0.80, 0.08), 3, 5), k)
            for k in range(min(self.count, 48))
        ]
        return Piece(self.name, join(sparks), Finish("emit", emission=5.0, casts_shadow=False), rig=self.name)

    def bones(self, seconds: float) -> Array:
        """Matrices (count, 4, 4); a spark that is dark has shrunk to nothing."""
        rng = np.random.default_rng(self.seed)
        count = min(self.count, 48)
        home = rng.uniform(self.low, self.high, (count, 3))
        phase, pace = rng.uniform(0, 6.28, (count, 4)), rng.uniform(0.5, 1.0, (count, 1))
        drift = np.sin(seconds * pace * [0.9, 1.3, 0.7] + phase[:, :3]) * [0.45, 0.16, 0.35]
        glow = np.clip(np.sin(seconds * 1.9 * pace[:, 0] + phase[:, 3]) * 1.6 + 0.25, 0.0, 1.0)
        out = np.zeros((count, 4, 4), np.float32)
        out[:, (0, 1, 2), (0, 1, 2)] = glow[:, None]
        out[:, :3, 3] = home + drift
        out[:, 3, 3] = 1.0
        return out
