"""The near bank of a lake: grass to stand on, a strip of wet stones, and the water's edge behind the acting area."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import sheet
from rushes.stage.scene import Finish, Mesh, Piece
from rushes.stage.sets.nature.blades import blades
from rushes.stage.sets.nature.stones import pebbles
from rushes.stage.sets.terrain.noise import Field, fractal, smoothstep

__all__ = ["Bank"]

LEVEL = 0.22
"""Metres of the grass above the water."""

EDGE = -1.7
"""Where the water begins (z) in the middle of the picture."""

GRASS = {"spring": "#6f9a3c", "summer": "#5f8a36", "autumn": "#8a8440", "winter": "#8d8c6c"}
DRY = {"spring": "#8fae50", "summer": "#88a04a", "autumn": "#b08c46", "winter": "#a8a284"}


@dataclass(frozen=True)
class Bank:
    """Ground from z = EDGE towards the camera; below the water beyond it."""

    season: str
    seed: int

    def edge(self, x: npt.ArrayLike) -> Field:
        """z of the water's edge: small bays and tongues."""
        px = np.asarray(x, np.float64)
        return np.asarray(EDGE + 0.45 * np.sin(px * 0.7 + self.seed) + 0.25 * np.sin(px * 1.9 + 2.0))

    def height(self, x: npt.ArrayLike, z: npt.ArrayLike) -> Field:
        """Metres: level where figures stand, sloping to the water and under it."""
        px, pz = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
        inland = pz - self.edge(px)
        rough = 0.03 * fractal(px * 0.8, pz * 0.8, self.seed, 3) * smoothstep(0.2, 1.2, inland)
        return np.asarray(
            LEVEL * smoothstep(-0.1, 1.3, inland) - 0.5 * smoothstep(0.15, -1.5, inland) + rough
        )

    def ground(self, x: float, z: float) -> float:
        """Height at one point, never below the water."""
        return max(float(self.height(x, z)), 0.0)

    def pieces(self, rng: np.random.Generator) -> list[Piece]:
        """Turf, tufts and stones. About 16k triangles."""
        return [
            Piece("lake.bank", self._turf(), Finish("grass", 0.95, 0.0, casts_shadow=False)),
            Piece("lake.bank_tufts", self._tufts(rng), Finish("grass", 0.8, 0.1, sway=0.03, two_sided=True)),
            Piece("lake.bank_stones", self._stones(rng), Finish("rock", 0.6, 0.0)),
        ]

    def _turf(self) -> Mesh:
        across = np.linspace(-1.0, 1.0, 90)
        x = (np.sign(across) * np.abs(across) ** 1.6 * 46.0)[None, :]
        depth = np.concatenate([np.linspace(16.0, 2.5, 16), np.linspace(2.2, EDGE - 2.2, 44)])[:, None]
        x, z = np.broadcast_arrays(x, depth)
        inland = (z - self.edge(x))[..., None]
        share = np.clip(0.4 + 0.6 * fractal(x * 0.5, z * 0.5, self.seed + 4, 3), 0.0, 1.0)[..., None]
        grass = linear(GRASS[self.season]) * (1 - share) + linear(DRY[self.season]) * share
        earth = linear("#4c4234")
        wet = smoothstep(0.75, 0.1, inland)
        grid = np.stack([x, self.height(x, z), z], -1)
        return sheet(grid.astype(np.float32), (grass * (1 - wet) + earth * wet).astype(np.float32))

    def _tufts(self, rng: np.random.Generator) -> Mesh:
        clumps = np.stack([rng.uniform(-9.0, 9.0, 150), rng.uniform(EDGE + 0.5, 4.5, 150)], 1)
        clumps = clumps[np.hypot(clumps[:, 0], clumps[:, 1] - 0.2) > 1.4]
        roots = np.repeat(clumps, 13, 0) + rng.normal(0.0, 0.07, (len(clumps) * 13, 2))
        spots = np.stack([roots[:, 0], self.height(roots[:, 0], roots[:, 1]) - 0.02, roots[:, 1]], 1)
        return blades(rng, spots, 0.16, 0.012, (GRASS[self.season], DRY[self.season]), arch=0.55)

    def _stones(self, rng: np.random.Generator) -> Mesh:
        x = rng.uniform(-12.0, 12.0, 120)
        z = self.edge(x) + rng.normal(0.12, 0.22, 120)
        return pebbles(rng, np.stack([x, self.height(x, z), z], 1), rng.uniform(0.05, 0.24, 120))
