"""Red rock: canyon walls and buttes in beds of sandstone, with talus at their feet."""

import numpy as np

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import made
from rushes.stage.scene import Mesh
from rushes.stage.sets.terrain.noise import Field, fractal, ridged, smoothstep

__all__ = ["banded", "butte", "canyon_wall"]

_BEDS = ("#8a3f28", "#b8633c", "#d08a58", "#a8502f", "#e0aa78", "#9a4a2e", "#c87848")


def banded(height: Field, wander: Field) -> Field:
    """Colours (…, 3) of beds by height in metres; `wander` shifts them a little."""
    palette = np.stack([linear(c) for c in _BEDS])
    at = (np.asarray(height) * 0.85 + 0.9 * wander) % len(_BEDS)
    low = at.astype(np.int64) % len(_BEDS)
    share = smoothstep(0.72, 1.0, at - np.floor(at))[..., None]
    return np.asarray(palette[low] * (1 - share) + palette[(low + 1) % len(_BEDS)] * share)


def _ledges(share: Field, wander: Field) -> Field:
    """0..1 how far a cliff has stepped back at a share of its height: steep beds and narrow terraces."""
    steps = 5.0
    u = share * steps + 0.5 * wander
    return np.asarray((np.floor(u) + smoothstep(0.72, 1.0, u - np.floor(u))) / steps)


def _shape(grid: Field, paint: Field) -> Mesh:
    rows, columns = grid.shape[:2]
    normal = np.cross(np.gradient(grid, axis=1), np.gradient(grid, axis=0)).reshape(-1, 3)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
    r, c = np.meshgrid(np.arange(rows - 1), np.arange(columns - 1), indexing="ij")
    a = (r * columns + c).ravel()
    faces = np.concatenate(
        [np.stack([a, a + 1, a + columns], 1), np.stack([a + 1, a + columns + 1, a + columns], 1)]
    )
    return made(grid.reshape(-1, 3), normal, np.clip(paint, 0, 1).reshape(-1, 3).astype(np.float32), faces)


def canyon_wall(side: float, seed: int, near: float = 7.5, tall: float = 13.0) -> Mesh:
    """A cliff along z at `side` (-1 left, +1 right), `near` metres from the middle, higher and nearer far behind."""
    along = np.concatenate([np.linspace(10.0, -16.0, 60), np.linspace(-17.0, -64.0, 50)])[None]
    share = np.linspace(0.0, 1.12, 40)[:, None]
    wander = fractal(along * 0.06 + seed, 0 * along, seed, 3)
    buttress = 2.3 * ridged(along * 0.085 + seed, share * 0.7 + 0 * along, seed + 3, 3, 1.4)
    fine = 0.5 * ridged(along * 0.42, share * 2.4 + 0 * along, seed + 5, 3, 1.4)
    back = 5.0 * _ledges(np.clip(share, 0, 1), wander) + np.where(share > 1.0, (share - 1.0) * 90.0, 0.0)
    talus = 2.6 * np.clip(1.0 - share / 0.16, 0.0, 1.0) ** 1.2
    mouth = 0.06 * np.maximum(along + 6.0, 0.0) ** 2
    out = near + 3.0 * wander + mouth + back - buttress - fine - talus
    high = (
        tall * np.clip(share, 0, 1.0) * (0.85 + 0.35 * fractal(along * 0.03, 0 * along + 3.0, seed + 9, 2))
        - 0.5
    )
    x = side * np.maximum(out, 3.6)
    grid = np.stack(np.broadcast_arrays(x, high, along), -1)
    if side > 0:
        grid = grid[:, ::-1]
    paint = banded(grid[..., 1], wander if side < 0 else wander[:, ::-1])
    shade = 1.0 - 0.30 * (fine if side < 0 else fine[:, ::-1]) + 0.1
    dust = smoothstep(0.16, 0.02, share)[..., None] * np.ones_like(paint)
    return _shape(grid, paint * shade[..., None] * (1 - dust) + linear("#b0643c") * dust)


def butte(centre: tuple[float, float], wide: float, tall: float, seed: int) -> Mesh:
    """A table of rock with straight sides on a skirt of talus, at (x, z)."""
    turn = np.linspace(0.0, 2.0 * np.pi, 61)[None]
    share = np.concatenate([np.linspace(0.0, 0.34, 8), np.linspace(0.36, 1.0, 22), [1.0, 1.0]])[:, None]
    wander = 0.3 * np.sin(3 * turn + seed) + 0.2 * np.sin(5 * turn + 2.0 * seed)
    cracks = ridged(np.cos(turn) * 2.6 + seed, np.sin(turn) * 2.6 + 0.5 * share, seed, 3, 1.3)
    skirt = 1.9 - 0.95 * smoothstep(0.0, 0.38, share)
    reach = wide * (0.72 + 0.25 * wander) * (skirt - 0.16 * cracks - 0.06 * _ledges(share, wander))
    reach[-1] *= 0.02
    reach[-2] *= 0.9
    y = tall * share * (1.0 + 0.03 * wander) - 1.0
    grid = np.stack(
        np.broadcast_arrays(centre[0] + reach * np.cos(turn), y, centre[1] + reach * np.sin(turn)), -1
    )
    paint = banded(0.8 * grid[..., 1], wander) * (1.0 - 0.3 * cracks)[..., None]
    dust = smoothstep(0.36, 0.2, share)[..., None]
    return _shape(grid[::-1], (paint * (1 - dust) + linear("#b56a42") * dust)[::-1])
