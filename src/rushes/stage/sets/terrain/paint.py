"""The colours of a mountain range by height, slope, water and season: rock, scree, meadow, forest floor, snow."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.meshkit.colour import linear
from rushes.stage.sets.terrain.noise import Field, fractal, smoothstep
from rushes.stage.sets.terrain.range import WATER_LEVEL, Range

__all__ = ["TREE_LINE", "forest_density", "painted_range", "snow_line"]

TREE_LINE = 6.4
_MEADOW = {
    "spring": ("#5f7a34", "#86984a"),
    "summer": ("#57703a", "#8a8a4c"),
    "autumn": ("#8a6a34", "#a8823e"),
    "winter": ("#7a7a68", "#8c8a7c"),
}


def snow_line(brief: SetBrief) -> float:
    """Height in metres above which snow lies, by season and weather."""
    if "snow" in brief.weather or "blizzard" in brief.weather:
        return -4.0
    return {"winter": 0.5, "spring": 7.6, "autumn": 8.6}.get(brief.season, 9.2)


def forest_density(land: Range, x: Field, z: Field, seed: int) -> Field:
    """0 no tree .. 1 closed forest at points: groves on gentle slopes between the water and the tree line."""
    height = land.land.at(x, z)
    steep = land.land.sample(land.land.slope(), x, z)
    groves = fractal(x * 0.115, z * 0.115, seed + 31, 4)
    line = TREE_LINE + 1.6 * fractal(x * 0.05, z * 0.05, seed + 37, 2)
    wood = smoothstep(-0.30, 0.12, groves + 0.30 * smoothstep(0.5, 3.5, height))
    wood = wood * smoothstep(line + 1.2, line - 2.2, height) * smoothstep(1.45, 0.95, steep)
    return np.asarray(wood * smoothstep(WATER_LEVEL + 0.22, WATER_LEVEL + 0.75, height))


def _rock(x: Field, y: Field, z: Field, seed: int) -> Field:
    """Banded stone (…, 3): beds that dip a little, warm and cool greys."""
    bed = np.sin((y + 0.10 * x + 0.6 * fractal(x * 0.08, z * 0.08, seed + 41, 3)) * 3.1)
    tone = 0.5 + 0.28 * bed + 0.35 * fractal(x * 0.3, z * 0.3, seed + 43, 4)
    share = np.clip(tone, 0.0, 1.0)[..., None]
    return np.asarray(linear("#5d5552") * (1 - share) + linear("#9b8f86") * share)


def painted_range(land: Range, x: Field, z: Field, brief: SetBrief, seed: int) -> Field:
    """Linear RGB and occlusion (…, 4) of the ground at points of any shape."""
    field = land.land
    y, steep = field.at(x, z), field.sample(field.slope(), x, z)
    flow, hollow = field.sample(land.flow, x, z), field.sample(land.hollow, x, z)
    fine = fractal(x * 0.9, z * 0.9, seed + 51, 3)
    patch = fractal(x * 0.22, z * 0.22, seed + 53, 4)

    def over(under: Field, colour: Field, share: Field) -> Field:
        return np.asarray(under * (1.0 - share[..., None]) + colour * share[..., None])

    green, dry = (linear(c) for c in _MEADOW.get(brief.season, _MEADOW["summer"]))
    share = np.clip(0.5 + 0.55 * patch + 0.2 * fine, 0.0, 1.0)[..., None]
    paint = green * (1 - share) + dry * share
    moss = smoothstep(0.05, 0.5, fractal(x * 0.31 + 9.0, z * 0.31, seed + 57, 4))
    paint = over(paint, linear("#34492a") * np.ones_like(paint), 0.55 * moss)
    alpine = smoothstep(5.2, 8.0, y + 0.9 * patch)
    paint = over(paint, linear("#7d7765") * np.ones_like(paint), 0.75 * alpine)
    wood = forest_density(land, x, z, seed)
    paint = over(paint, linear("#26331f") * (1.0 + 0.25 * fine[..., None]), 0.85 * wood)
    paint = over(paint, linear("#8d8379") * np.ones_like(paint), 0.65 * smoothstep(0.45, 0.8, flow) * alpine)
    rock = smoothstep(0.98, 1.32, steep + 0.22 * fine + 0.42 * smoothstep(2.5, 7.0, y))
    paint = over(paint, _rock(x, y, z, seed), rock)
    shore = smoothstep(WATER_LEVEL + 0.42, WATER_LEVEL + 0.16, y + 0.10 * fine)
    paint = over(paint, linear("#8f8674") * np.ones_like(paint), 0.85 * shore)
    line = snow_line(brief) + 1.5 * patch + 0.8 * fine - 1.4 * (hollow - 0.5) - 0.9 * (flow - 0.3)
    snow = smoothstep(0.0, 1.3, y - line) * smoothstep(1.75, 1.15, steep + 0.25 * fine)
    snow = snow * (1.0 - 0.9 * shore)
    paint = over(paint, np.broadcast_to(np.array([0.80, 0.84, 0.91]), paint.shape), snow)
    occlusion = 1.0 - 0.55 * smoothstep(0.55, 0.95, hollow) - 0.25 * wood * (1.0 - snow)
    return np.concatenate([np.clip(paint, 0.0, 1.0), occlusion[..., None]], -1)
