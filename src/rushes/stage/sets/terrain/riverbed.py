"""A river along x behind the acting area: the near bank on which figures stand, the bed, the far bank that rises."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import sheet
from rushes.stage.scene import Mesh
from rushes.stage.sets.terrain.noise import Field, fractal, smoothstep
from rushes.stage.sets.terrain.plain import Plain

__all__ = ["LEVEL", "Riverbed"]

LEVEL = -0.12
"""Height of the water in metres; the bank is 0."""


@dataclass(frozen=True)
class Riverbed(Plain):
    """`edge`: z of the near water line, `wide`: metres to the far one, `bank`: how high the far land is at first."""

    edge: float = -1.75
    wide: float = 6.0
    bank: float = 0.35

    def near(self, x: npt.ArrayLike) -> Field:
        """z of the water's edge on this side."""
        px = np.asarray(x, np.float64)
        return np.asarray(self.edge + 0.28 * np.sin(0.6 * px + self.seed) + 0.16 * np.sin(1.7 * px))

    def far(self, x: npt.ArrayLike) -> Field:
        """z of the water's edge on the other side."""
        px = np.asarray(x, np.float64)
        return np.asarray(self.edge - self.wide - 0.7 * np.sin(0.23 * px + 1.0) - 0.35 * np.sin(0.71 * px))

    def height(self, x: npt.ArrayLike, z: npt.ArrayLike) -> Field:
        """Metres: level where figures act, under water in the river, rising beyond."""
        px, pz = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
        inland, beyond = pz - self.near(px), self.far(px) - pz
        here = smoothstep(-0.5, 0.55, inland)
        there = smoothstep(-0.6, 0.8, beyond)
        rough = 0.04 * fractal(px * 0.7, pz * 0.7, self.seed, 3)
        waves = (
            self.roll
            * fractal(px * self.wave, pz * self.wave, self.seed + 2, 4)
            * smoothstep(1.0, 14.0, beyond)
        )
        rise = self.bank + self.rise * smoothstep(2.0, 40.0, beyond)
        side = np.maximum(np.maximum(self.left - px, px - self.right) - 2.0, 0.0)
        bumps = (
            0.25
            * self.roll
            * fractal(px * 0.2, pz * 0.2, self.seed + 4, 2)
            * smoothstep(0.0, 8.0, side)
            * here
        )
        bed = -0.75 + rough
        return np.asarray(
            bed
            + (rough * smoothstep(0.5, 1.5, inland) - bed) * here
            + (rise + waves + rough - bed) * there
            + bumps
        )

    def ground(self, x: float, z: float) -> float:
        """Height at one point, never below the water."""
        return max(float(self.height(x, z)), LEVEL)

    def turf(self, one: str, other: str, earth: str, half: float = 70.0) -> Mesh:
        """Both banks and the bed, earth and gravel at the water."""
        across = np.linspace(-1.0, 1.0, 120)
        middle, wide = 0.5 * (self.left + self.right), 0.5 * (self.right - self.left)
        x = middle + np.sign(across) * np.abs(across) ** 1.6 * (half + wide)
        end = self.edge - self.wide
        z = np.concatenate(
            [
                np.linspace(16.0, 3.0, 12),
                np.linspace(2.6, self.edge - 1.2, 34),
                np.linspace(self.edge - 1.6, end + 1.2, 8),
            ]
        )
        z = np.concatenate(
            [z, np.linspace(end + 0.9, end - 3.0, 22), end - 3.4 - 0.5 * 1.16 ** np.arange(0, 28)]
        )
        px, pz = np.broadcast_arrays(x[None], z[:, None])
        y = self.height(px, pz)
        tone = np.clip(0.4 + 0.6 * fractal(px * 0.5, pz * 0.5, self.seed + 5, 3), 0, 1)[..., None]
        grass = linear(one) * (1 - tone) + linear(other) * tone
        wet = smoothstep(0.10, -0.12, y + 0.05 * fractal(px * 1.3, pz * 1.3, self.seed + 6, 2))[..., None]
        paint = grass * (1 - wet) + linear(earth) * wet
        return sheet(np.stack([px, y, pz], -1).astype(np.float32), np.clip(paint, 0, 1).astype(np.float32))

    def water(self, stones: Field, tint: str = "#2f6f74", half: float = 90.0) -> Mesh:
        """The sheet of water; alpha falls towards (n, 3) `stones` (x, z, radius), where it breaks."""
        middle, wide = 0.5 * (self.left + self.right), 0.5 * (self.right - self.left)
        x = np.concatenate(
            [
                [middle - wide - half],
                np.arange(self.left - 9.0, self.right + 9.0, 0.3),
                [middle + wide + half],
            ]
        )
        z = np.arange(self.edge + 1.2, self.edge - self.wide - 2.4, -0.22)[:, None]
        px, pz = np.broadcast_arrays(x[None], z)
        clear = np.ones(px.shape)
        for sx, sz, size in stones:
            beside = np.hypot(px - sx, 1.2 * (pz - sz)) / size
            wake = np.where(px > sx, np.hypot(0.45 * (px - sx), 1.3 * (pz - sz)) / size, 9.0)
            clear = np.minimum(clear, smoothstep(0.9, 1.9, np.minimum(beside, wake)))
        shore = np.minimum(self.near(px) - pz, pz - self.far(px))
        clear = np.minimum(clear, 0.45 + 0.55 * smoothstep(-0.1, 0.5, shore))
        mesh = sheet(np.stack([px, np.full_like(px, LEVEL), pz], -1).astype(np.float32), tint)
        mesh.colours[:, 3] = clear.ravel()
        return mesh
