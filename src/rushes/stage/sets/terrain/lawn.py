"""A lawn with a gravel path: flat where figures stand, rolling away to a rise behind."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import join, sheet
from rushes.stage.scene import Mesh
from rushes.stage.sets.terrain.noise import Field, fractal, smoothstep

__all__ = ["Lawn"]


@dataclass(frozen=True)
class Lawn:
    """Ground of a park round the acting area `left`..`right` (x). Heights in metres."""

    left: float
    right: float
    seed: int

    def height(self, x: npt.ArrayLike, z: npt.ArrayLike) -> Field:
        """Exactly 0 where figures act, swelling behind and at the sides."""
        px, pz = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
        aside = np.maximum(np.maximum(self.left - px, px - self.right), 0.0)
        away = np.hypot(aside, np.maximum(-2.6 - pz, 0.0))
        roll = 0.55 * fractal(px * 0.055, pz * 0.055, self.seed, 3) * smoothstep(0.5, 12.0, away)
        rise = 1.9 * smoothstep(9.0, 46.0, away) + 0.03 * np.maximum(away - 30.0, 0.0)
        dip = 0.55 * np.exp(-(((px - self.pond[0]) / 4.6) ** 2) - ((pz - self.pond[1]) / 2.6) ** 2)
        return np.asarray(roll + rise - 1.6 * dip)

    def at(self, x: float, z: float) -> float:
        """Height at one point."""
        return float(self.height(x, z))

    @property
    def pond(self) -> tuple[float, float]:
        """Centre (x, z) of the pond."""
        return (self.left - 1.0, -13.0)

    def path_distance(self, x: Field, z: Field) -> Field:
        """Metres from the middle line of the gravel path, which crosses behind the acting area and goes up the hill."""
        across = np.abs(z + 4.6 + 1.1 * np.sin(x * 0.16 + 0.6))
        uphill = np.abs(x - 3.2 - 3.4 * np.sin(z * 0.09 + 0.4)) + 1e3 * (z > -4.8)
        return np.asarray(np.minimum(across, uphill))

    def mesh(self, green: str, dry: str) -> Mesh:
        """Painted ground: mown stripes and worn patches."""
        across = np.linspace(-1.0, 1.0, 112)
        depth = np.concatenate(
            [np.linspace(34.0, 4.0, 14), np.linspace(3.6, -9.0, 46), -9.0 - 0.45 * 1.095 ** np.arange(1, 52)]
        )
        half = np.minimum(58.0 + np.maximum(14.0 - depth, 0.0) * 1.1, 190.0)[:, None]
        middle = 0.5 * (self.left + self.right)
        x = middle + np.sign(across) * np.abs(across) ** 1.9 * (half + 0.5 * (self.right - self.left))
        z = np.broadcast_to(depth[:, None], x.shape)
        patch = fractal(x * 0.22, z * 0.22, self.seed + 3, 4)
        share = np.clip(
            0.32 + 0.42 * patch + 0.10 * np.sign(np.sin(x * 1.1 + z * 0.35)) * (z > -30), 0.0, 1.0
        )[..., None]
        paint = linear(green) * (1 - share) + linear(dry) * share
        grid = np.stack([x, self.height(x, z), z], -1)
        return sheet(grid.astype(np.float32), np.clip(paint, 0, 1).astype(np.float32))

    def path(self, gravel: str) -> Mesh:
        """The gravel: one strip behind the acting area, one up the hill, each a little above the lawn."""
        along = np.arange(self.left - 40.0, self.right + 40.0, 0.55)
        middle = -4.6 - 1.1 * np.sin(along * 0.16 + 0.6)
        up = -4.9 - 0.5 * 1.055 ** np.arange(0, 76)
        bend = 3.2 + 3.4 * np.sin(up * 0.09 + 0.4)
        across = np.linspace(-0.68, 0.68, 6)[:, None]
        strips = []
        for x, z in (
            (along + 0.0 * across, middle - across),
            (bend + across[::-1] * -1.0, up + 0.0 * across),
        ):
            edge = 0.06 * fractal(x * 1.9, z * 1.9, self.seed + 5, 2)
            x, z = x + edge, z + edge
            tone = 1.0 + 0.10 * fractal(x * 1.3, z * 1.3, self.seed + 6, 2)[..., None]
            grid = np.stack([x, self.height(x, z) + 0.014, z], -1)
            strip = sheet(grid.astype(np.float32), (linear(gravel) * tone).astype(np.float32))
            strip.normals[:] *= np.where(strip.normals[:, 1:2] < 0, -1.0, 1.0)
            strips.append(strip)
        return join(strips)
