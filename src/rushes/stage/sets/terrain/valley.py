"""The mountain valley as meshes: ground, river, forests, boulders and the ranges beyond.

In the valley's own miniature metres (a tree is half a metre high), seen from a flight that comes from (0, 8, 17).
"""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.meshkit.solids import join, sheet
from rushes.stage.scene import Mesh
from rushes.stage.sets.nature.pines import DETAIL, pines
from rushes.stage.sets.nature.stones import pebbles
from rushes.stage.sets.terrain.horizon import Ring
from rushes.stage.sets.terrain.noise import Field, smoothstep
from rushes.stage.sets.terrain.paint import forest_density, painted_range, snow_line
from rushes.stage.sets.terrain.range import WATER_LEVEL, Range, valley_axis

__all__ = ["valley_boulders", "valley_forest", "valley_ground", "valley_rings", "valley_water"]

_NEAR_EDGE, _FAR_EDGE = 36.0, -184.0
_EYE_Z = 26.0  # rows of the ground grow with the distance from here
_PINES = {"near": (11.0, 300), "middle": (46.0, 2300), "far": (170.0, 3300)}
"""Level of detail: metres from the flight within which it is used, and how many at most."""


def _ground_grid(near: float) -> tuple[Field, Field]:
    """x, z of the ground mesh: a fan whose rows and columns grow with distance, even on the screen."""
    depths = [near]
    while depths[-1] > _FAR_EDGE:
        depths.append(depths[-1] - max(0.5, abs(_EYE_Z - depths[-1]) * 0.0205))
    z = np.asarray(depths)
    across = np.linspace(-1.0, 1.0, 176)
    half = np.minimum(42.0 + (_NEAR_EDGE - z) * 0.5, 110.0)
    x = np.sign(across) * np.abs(across) ** 1.25 * half[:, None]
    return x + 0.0 * z[:, None], np.broadcast_to(z[:, None], x.shape) + 0.0


def valley_ground(land: Range, brief: SetBrief, seed: int, near: float = _NEAR_EDGE) -> Mesh:
    """The painted land from z = `near` to the far end, finest where the flight begins."""
    x, z = _ground_grid(near)
    paint = painted_range(land, x, z, brief, seed).astype(np.float32)
    mesh = sheet(np.stack([x, land.land.at(x, z), z], -1).astype(np.float32), paint[..., :3])
    mesh.colours[:, 3] = paint[..., 3].ravel()
    return mesh


def valley_water() -> Mesh:
    """A ribbon wider than the river, hidden by its banks."""
    z = np.linspace(_NEAR_EDGE, _FAR_EDGE, 60)[:, None]
    x = valley_axis(z) + np.linspace(-14.0, 14.0, 5)
    return sheet(np.stack(np.broadcast_arrays(x, WATER_LEVEL, z), -1).astype(np.float32), (0.1, 0.1, 0.1))


def valley_forest(
    land: Range, brief: SetBrief, seed: int, levels: tuple[str, ...] = ("near", "middle", "far")
) -> Mesh:
    """Pines in groves, finely cut beside the flight, coarse far off."""
    rng = np.random.default_rng(seed + 5)
    count = 30000
    z = 28.0 - 168.0 * rng.random(count) ** 2.0
    x = valley_axis(np.maximum(z, -60.0)) * 0.5 + rng.normal(0.0, 1.0, count) * (8.0 + (30.0 - z) * 0.27)
    density = forest_density(land, x, z, seed)
    keep = rng.random(count) < density**1.6
    x, z, density = x[keep], z[keep], density[keep]
    y = land.land.at(x, z)
    white = 0.75 if snow_line(brief) < 1.5 else 0.0
    away = np.hypot(np.maximum(np.abs(x) - 3.0, 0.0), np.maximum(-8.0 - z, 0.0))
    parts, start = [], 0.0
    for name in levels:
        reach, most = _PINES[name]
        level = np.flatnonzero((away >= start) & (away < reach))
        closed = density[level] + rng.uniform(0.0, 0.45, len(level))  # thins the glades, not the groves
        level = level[np.argsort(-closed, kind="stable")[:most]]
        start = reach
        tall = np.clip(rng.lognormal(-0.62, 0.30, len(level)), 0.24, 1.15)
        tall = tall * np.clip(1.15 - 0.055 * np.maximum(y[level] - 1.0, 0.0), 0.55, 1.15)
        if name == "far":
            tall = tall * 1.35  # stands for a clump
        places = np.stack([x[level], y[level] - 0.03, z[level]], 1)
        parts.append(pines(rng, places, tall, "#26452c", DETAIL[name], white))
    return join(parts)


def valley_boulders(land: Range, brief: SetBrief, seed: int) -> tuple[Mesh, Mesh]:
    """Boulders by the river and below the cliffs, low scrub in the meadows: what the near ground is seen by."""
    rng = np.random.default_rng(seed + 6)
    count = 2600
    z = 24.0 - 70.0 * rng.random(count) ** 1.4
    x = valley_axis(z) + rng.normal(0.0, 1.0, count) * (6.0 + (28.0 - z) * 0.16)
    y = land.land.at(x, z)
    water = smoothstep(WATER_LEVEL + 0.75, WATER_LEVEL + 0.1, y)
    steep = land.land.sample(land.land.slope(), x, z)
    is_stone = (y > WATER_LEVEL - 0.06) & (
        rng.random(count) < 0.75 * water + 0.4 * smoothstep(0.8, 1.3, steep) + 0.02
    )
    is_shrub = ~is_stone & (y > WATER_LEVEL + 0.25) & (rng.random(count) < 0.55) & (steep < 1.2)
    stony, shrub = np.flatnonzero(is_stone)[:420], np.flatnonzero(is_shrub)[:520]
    size = rng.lognormal(-2.0, 0.5, len(stony)).clip(0.06, 0.5)
    stones = pebbles(
        rng, np.stack([x[stony], y[stony], z[stony]], 1), size, ("#77706a", "#8d857b", "#605a58")
    )
    bushy = rng.lognormal(-1.75, 0.35, len(shrub)).clip(0.08, 0.35)
    tints = ("#dfe5ec", "#9aa0a0") if snow_line(brief) < 1.5 else ("#3b5230", "#4d6434", "#5f6a38")
    low = np.stack([x[shrub], y[shrub] + 0.10 * bushy, z[shrub]], 1)
    return stones, pebbles(rng, low, bushy * 1.2, tints)


def valley_rings(brief: SetBrief) -> tuple[Ring, ...]:
    """The far ranges, open where the low sun stands."""
    line = snow_line(brief)
    return (
        Ring(205.0, 26.0, "#4a4a4c", 0.45, snow=max(line + 4.0, 4.0), gap=(-0.34, 0.16)),
        Ring(290.0, 44.0, "#50525a", 0.66, snow=max(line + 12.0, 6.0), gap=(-0.34, 0.10)),
        Ring(410.0, 60.0, "#5a5e6a", 0.84, snow=1e9),
    )
