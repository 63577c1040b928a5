"""A mountain valley in miniature: a river between interlocking spurs, great peaks behind, eroded by rain and frost.

Units are the stage's metres; the film flies through it at 5-9 m, so a "tree" is half a metre high. The plan of the
valley is composed (where the floor winds, where the hero peaks stand), noise and weather do the rest.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.stage.sets.terrain.erosion import Rain, rained, slid
from rushes.stage.sets.terrain.heightfield import Heightfield
from rushes.stage.sets.terrain.noise import Field, fractal, gradient_noise, ridged, smoothstep

__all__ = ["Range", "carved_range", "valley_axis"]

WATER_LEVEL = -0.9
_PEAKS = (
    # x, z, height, radius: composed for a camera at (0, 8, 17) looking to -z
    (49.0, -62.0, 23.0, 29.0),
    (-45.0, -84.0, 21.0, 27.0),
    (13.0, -142.0, 24.0, 25.0),
    (74.0, -122.0, 27.0, 34.0),
    (-86.0, -128.0, 26.0, 36.0),
    (-70.0, -26.0, 16.0, 30.0),
    (88.0, -12.0, 14.0, 30.0),
)


@dataclass(frozen=True)
class Range:
    """The land and what painters need: `flow` 0..1 where water ran, `hollow` 0..1 where slopes are concave."""

    land: Heightfield
    flow: Field
    hollow: Field


def valley_axis(z: npt.ArrayLike) -> Field:
    """x of the valley floor at z: it winds, and leaves to the left where the low sun stands."""
    depth = np.asarray(z, np.float64)
    return np.asarray(5.5 * np.sin(depth * 0.052 + 0.4) - 0.0011 * np.minimum(depth + 30.0, 0.0) ** 2)


def river_width(x: Field, z: Field, seed: int) -> Field:
    """Half the width in metres of the river and its gravel at points: it wanders, and widens to a lake far down."""
    lake = 7.0 * np.exp(-(((z + 52.0) / 13.0) ** 2))
    return np.asarray(2.3 + lake + 1.5 * fractal(x * 0.08, z * 0.13, seed + 71, 4))


def _raw(x: Field, z: Field, seed: int) -> Field:
    """The land before the weather: valley, spurs, ranges and peaks, in metres."""
    wide = x + 7.0 * gradient_noise(x * 0.030, z * 0.030, seed + 1)
    deep = z + 7.0 * gradient_noise(x * 0.030 + 40.0, z * 0.030, seed + 2)
    aside = wide - valley_axis(deep)
    away = np.abs(aside)
    interlock = np.sin(deep * 0.088 + 1.5 * np.tanh(aside / 6.0)) * smoothstep(4.0, 16.0, away)
    away = np.maximum(away + 7.5 * interlock, 0.0)
    spurs = ridged(wide * 0.026, deep * 0.026, seed + 3, 4, 1.6)
    crags = ridged(wide * 0.055, deep * 0.055, seed + 11, 5, 2.0)
    side = smoothstep(3.0, 34.0, away)
    land = side * (2.5 + 9.5 * spurs) + 3.2 * crags * smoothstep(9.0, 40.0, away)
    for px, pz, height, radius in _PEAKS:
        distance = np.hypot(wide - px, deep - pz) / radius
        cone = np.clip(1.0 - distance, 0.0, 1.0)
        land += height * cone**1.5 * (0.62 + 0.55 * crags)
    floor = smoothstep(1.0, 0.25, np.abs(x - valley_axis(z)) / river_width(x, z, seed))
    rolling = 0.55 * fractal(x * 0.11, z * 0.11, seed + 21, 3)
    bed = WATER_LEVEL - 0.35
    return np.asarray((land + rolling - 0.15) * (1.0 - floor) + bed * floor)


def _softened(land: Field, rounds: int) -> Field:
    """The land averaged with its neighbours, `rounds` times."""
    soft = np.array(land)
    for _ in range(rounds):
        soft[1:-1] = 0.25 * (soft[2:] + 2.0 * soft[1:-1] + soft[:-2])
        soft[:, 1:-1] = 0.25 * (soft[:, 2:] + 2.0 * soft[:, 1:-1] + soft[:, :-2])
    return soft


def carved_range(seed: int, cell: float = 0.6) -> Range:
    """The whole range: x from -112 to 112, z from -188 to 40, on a grid of `cell` metres. About 1.2 CPU seconds."""
    x0, z0 = -112.0, -188.0
    x, z = np.meshgrid(np.arange(x0, 112.0, cell), np.arange(z0, 40.0, cell))
    rng = np.random.default_rng(seed)
    land = _raw(x, z, seed) / cell
    away = np.abs(x - valley_axis(z))
    land = slid(land, 1.45, 8)
    land, flow = rained(land, rng, Rain(droplets=36000))
    talus = 0.85 + 1.35 * smoothstep(4.0, 13.0, land * cell)
    land = slid(land, np.asarray(talus), 10)
    land = land * cell
    heights = smoothstep(4.5, 11.0, land)
    soft = _softened(land, 4)  # turf has grown over the rills of the lower slopes
    land = soft + (land - soft) * smoothstep(4.5, 9.5, land)
    land = land + heights * (1.9 * ridged(x * 0.13, z * 0.13, seed + 61, 4, 1.5) - 0.7)
    land = land + 0.35 * heights * fractal(x * 0.42, z * 0.42, seed + 67, 3)
    bank = smoothstep(0.75, 0.35, away / river_width(x, z, seed))
    land = np.minimum(land, np.where(bank > 0.0, land * (1 - bank) + (WATER_LEVEL - 0.3) * bank, land))
    laplace = np.zeros_like(land)
    laplace[1:-1, 1:-1] = (
        land[2:, 1:-1] + land[:-2, 1:-1] + land[1:-1, 2:] + land[1:-1, :-2] - 4 * land[1:-1, 1:-1]
    )
    return Range(
        Heightfield(land, x0, z0, cell),
        np.clip(np.log1p(flow) / 4.5, 0.0, 1.0),
        np.clip(0.5 + 0.9 * laplace / cell, 0.0, 1.0),
    )
