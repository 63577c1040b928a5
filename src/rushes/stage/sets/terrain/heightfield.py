"""A heightfield: heights on a square grid over the ground, asked for anywhere, vectorised."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.stage.sets.terrain.noise import Field

__all__ = ["Heightfield"]


@dataclass(frozen=True)
class Heightfield:
    """`heights` (rows, columns) in metres: row k lies at z = `z0` + k * `cell`, column k at x = `x0` + k * `cell`."""

    heights: Field
    x0: float
    z0: float
    cell: float

    def at(self, x: npt.ArrayLike, z: npt.ArrayLike) -> Field:
        """Heights at points, bilinear; beyond the grid the edge goes on."""
        return self.sample(self.heights, x, z)

    def sample(self, layer: Field, x: npt.ArrayLike, z: npt.ArrayLike) -> Field:
        """Any layer of the same shape as `heights`, bilinear at points."""
        rows, columns = self.heights.shape
        u = np.clip((np.asarray(x, np.float64) - self.x0) / self.cell, 0.0, columns - 1.001)
        v = np.clip((np.asarray(z, np.float64) - self.z0) / self.cell, 0.0, rows - 1.001)
        column, row = u.astype(np.int64), v.astype(np.int64)
        u, v = u - column, v - row
        near = layer[row, column] * (1.0 - u) + layer[row, column + 1] * u
        far = layer[row + 1, column] * (1.0 - u) + layer[row + 1, column + 1] * u
        return np.asarray(near * (1.0 - v) + far * v)

    def slope(self) -> Field:
        """Steepness (rise over run) of every cell, same shape as `heights`."""
        along_z, along_x = np.gradient(self.heights, self.cell)
        return np.asarray(np.hypot(along_x, along_z))

    def normals(self) -> tuple[Field, Field, Field]:
        """Unit normals (nx, ny, nz), each of the shape of `heights`."""
        along_z, along_x = np.gradient(self.heights, self.cell)
        size = np.sqrt(along_x**2 + along_z**2 + 1.0)
        return -along_x / size, 1.0 / size, -along_z / size
