"""How high cloth stands when it is stuffed: a membrane under even pressure, held at its edge (Poisson's equation).

A distance field would leave ridges where the edges of a shape are equally far; a membrane is smooth.
"""

import numpy as np
import numpy.typing as npt
from scipy import ndimage, sparse
from scipy.sparse.linalg import splu

from rushes.stage.scene import Array

__all__ = ["Membrane"]

Ints = npt.NDArray[np.int64]


class Membrane:
    """A mask's membrane, solved on a grid of at most `cells` a side; heights come back on the mask's own pixels."""

    def __init__(self, mask: npt.NDArray[np.bool_], cells: int) -> None:
        rows, columns = mask.shape
        self.step = max(1, -(-max(rows, columns) // cells))
        self.mask = mask
        padded = np.zeros(
            (-(-rows // self.step) * self.step, -(-columns // self.step) * self.step), np.float32
        )
        padded[:rows, :columns] = mask
        self.shape = padded.shape
        share = self._pooled(padded)
        self.coarse = np.pad(share >= 0.5, 1)
        if not self.coarse.any():
            self.coarse[1:-1, 1:-1][np.unravel_index(int(share.argmax()), share.shape)] = True
        self.number = np.cumsum(self.coarse.ravel()).reshape(self.coarse.shape) - 1
        self.factors = splu(self._laplacian())

    def _pooled(self, field: Array) -> Array:
        k = self.step
        rows, columns = field.shape
        pooled: Array = field.reshape(rows // k, k, columns // k, k).mean((1, 3))
        return pooled

    def _around(self) -> list[tuple[Ints, Ints]]:
        """For each of the four neighbours: (its cell number or -1 outside, flat index of it) of every cell inside."""
        at = np.argwhere(self.coarse)
        found = []
        for step in ((0, 1), (0, -1), (1, 0), (-1, 0)):
            r, c = (at + np.array(step)).T
            number = np.where(self.coarse[r, c], self.number[r, c], -1)
            found.append((number, r * self.coarse.shape[1] + c))
        return found

    def _laplacian(self) -> sparse.csc_matrix:
        count = int(self.coarse.sum())
        here = np.arange(count)
        rows: list[Ints] = [here]
        columns: list[Ints] = [here]
        values = [np.full(count, 4.0)]
        for number, _ in self._around():
            inside = number >= 0
            rows.append(here[inside])
            columns.append(number[inside])
            values.append(np.full(int(inside.sum()), -1.0))
        entries = np.concatenate(values), (np.concatenate(rows), np.concatenate(columns))
        return sparse.csc_matrix(entries, shape=(count, count))

    def _spread(self, field: Array) -> Array:
        """A coarse field (with its frame of one cell) on the mask's pixels."""
        rows, columns = self.mask.shape
        r = (np.arange(rows) + 0.5) / self.step + 0.5
        c = (np.arange(columns) + 0.5) / self.step + 0.5
        grid = np.meshgrid(r, c, indexing="ij")
        return np.asarray(ndimage.map_coordinates(field, grid, order=1, mode="nearest"), np.float32)

    def rounding(self, distance: Array) -> Array:
        """Height of the stuffed shape in pixels: a disc becomes half a ball. `distance` to the edge in pixels, as sharp as
        it is known, shapes the last cells before the edge, where the coarse grid knows little."""
        load = self.factors.solve(np.full(int(self.coarse.sum()), 4.0))
        u = np.zeros(self.coarse.shape, np.float32)
        u[self.coarse] = np.maximum(load, 0.0)
        coarse_distance = ndimage.distance_transform_edt(self.coarse) - 0.5
        weight = ndimage.gaussian_filter(self.coarse.astype(np.float32), 1.0)
        ratio = ndimage.gaussian_filter(np.where(self.coarse, u / np.maximum(coarse_distance, 0.5), 0.0), 1.0)
        steep = self._spread((ratio / np.maximum(weight, 1e-3)).astype(np.float32))
        d = np.maximum(distance, 0.0) / self.step
        inner = np.clip((d - 1.0) / 2.0, 0.0, 1.0)
        height = inner * self._spread(u) + (1.0 - inner) * steep * d
        return np.asarray(np.sqrt(np.maximum(height, 0.0)) * self.step, np.float32)

    def stretched(self, around: Array) -> Array:
        """The smoothest sheet that meets a field at the mask's edge (Laplace's equation); outside the field itself."""
        rows, columns = self.mask.shape
        padded = np.pad(around, ((0, self.shape[0] - rows), (0, self.shape[1] - columns)), mode="edge")
        field = np.pad(self._pooled(padded.astype(np.float32)), 1, mode="edge")
        load = np.zeros(int(self.coarse.sum()))
        flat = field.ravel()
        for number, index in self._around():
            outside = number < 0
            load[outside] += flat[index[outside]]
        field[self.coarse] = self.factors.solve(load)
        return self._spread(field)
