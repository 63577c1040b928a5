"""A sandy shore along x: the beach's profile, its sand and the sheet of sea, fine where the film looks closely."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import sheet
from rushes.stage.scene import Mesh
from rushes.stage.sets.terrain.noise import Field, fractal, smoothstep

__all__ = ["SHORE", "Strand"]

SHORE = -1.3
"""z of the mean water line: the sea lies beyond, at smaller z and y = 0."""


@dataclass(frozen=True)
class Strand:
    """The beach from `left` to `right` (x of the acting area); it goes on to the horizon on both sides."""

    left: float
    right: float
    seed: int

    def height(self, x: npt.ArrayLike, z: npt.ArrayLike) -> Field:
        """Height of the sand in metres: a wet slope, a flat where figures run, dunes behind the camera."""
        px, pz = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
        out = pz - SHORE
        slope = np.where(
            out < 0.0, 0.055 * out, 0.034 * np.minimum(out, 2.0) + 0.012 * np.maximum(out - 2.0, 0.0)
        )
        cusps = 0.018 * np.sin(px * 0.23 + 1.3) * smoothstep(-3.0, 0.5, out) * smoothstep(5.0, 2.0, out)
        lumps = 0.028 * fractal(px * 0.45, pz * 0.6, self.seed, 3) * smoothstep(0.3, 2.2, out)
        dunes = smoothstep(7.0, 15.0, pz) * (1.5 + 0.9 * fractal(px * 0.06, pz * 0.08, self.seed + 3, 4))
        return np.asarray(np.maximum(slope, -1.6) + cusps + lumps + dunes)

    def at(self, x: float, z: float) -> float:
        """Height at one point."""
        return float(self.height(x, z))

    def columns(self, step: float) -> Field:
        """x of mesh columns: every `step` metres round the acting area, wider and wider beyond."""
        inner = np.arange(self.left - 8.0, self.right + 8.0 + step, step)
        reach, gaps = 0.0, []
        while reach < 1100.0:
            reach += max(step, 0.16 * reach)
            gaps.append(reach)
        return np.concatenate([inner[0] - np.asarray(gaps)[::-1], inner, inner[-1] + np.asarray(gaps)])

    def sand(self, colour: str = "#b89a72") -> Mesh:
        """The sand, from under the sea to the dunes behind the camera."""
        x = self.columns(0.7)
        z = np.concatenate(
            [np.arange(26.0, 5.0, -1.0), np.arange(5.0, -3.0, -0.20), np.arange(-3.0, -9.0, -0.6)]
        )[:, None]
        y = self.height(x, z)
        tone = 1.0 + 0.17 * fractal(x * 0.3, z * 0.6, self.seed + 7, 4)
        paint = linear(colour) * tone[..., None]
        return sheet(np.stack(np.broadcast_arrays(x, y, z), -1).astype(np.float32), paint.astype(np.float32))

    def sea(self) -> Mesh:
        """The sea at rest, y = 0, from just up the beach to the horizon; alpha is 1 everywhere."""
        depths = [SHORE + 2.6]
        while depths[-1] > -1400.0:
            depths.append(depths[-1] - max(0.22, (4.5 - depths[-1]) * 0.05))
        x, z = self.columns(0.8), np.asarray(depths)[:, None]
        grid = np.stack(np.broadcast_arrays(x, np.zeros((1, 1)), z), -1)
        return sheet(grid.astype(np.float32), (0.1, 0.1, 0.1))
