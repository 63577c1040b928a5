"""Weather on a heightfield: rain that cuts gullies and lays fans, frost that lets steep slopes slide.

Droplets follow Beyer, "Implementation of a method for hydraulic erosion" (TU Munich, 2015), all of them walking at
once; scree follows Musgrave et al., "The synthesis and rendering of eroded fractal terrains" (SIGGRAPH 1989).
Heights are in cells, so that the figures hold at any scale; randomness comes in as a generator.
"""

from dataclasses import dataclass

import numpy as np

from rushes.stage.sets.terrain.noise import Field

__all__ = ["Rain", "rained", "slid"]

MOST_CHANGE = 0.06
"""Cells a cell may rise or fall in one step, which keeps droplets that walk together from digging shafts."""


@dataclass(frozen=True)
class Rain:
    """How hard it rains. `droplets` walk `steps` cells each; the rest are Beyer's constants."""

    droplets: int = 30000
    steps: int = 48
    inertia: float = 0.25
    capacity: float = 6.0
    deposit: float = 0.25
    erode: float = 0.35
    evaporate: float = 0.025
    least_slope: float = 0.02


def _spread(land: Field, row: np.ndarray, column: np.ndarray, u: Field, v: Field, amount: Field) -> None:
    """Add amounts to the four corners round each droplet, no cell more than MOST_CHANGE: many may meet there."""
    columns = land.shape[1]
    base = row * columns + column
    index = np.concatenate([base, base + 1, base + columns, base + columns + 1])
    shares = np.concatenate([(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v])
    change = np.bincount(index, shares * np.tile(amount, 4), minlength=land.size).reshape(land.shape)
    land += np.clip(change, -MOST_CHANGE, MOST_CHANGE)


def rained(land: Field, rng: np.random.Generator, rain: Rain = Rain()) -> tuple[Field, Field]:
    """The land after rain, and how much water ran over every cell (a layer to paint with). Heights in cells."""
    land = land.copy()
    flow = np.zeros_like(land)
    rows, columns = land.shape
    x = rng.uniform(1, columns - 3, rain.droplets)
    z = rng.uniform(1, rows - 3, rain.droplets)
    go_x, go_z, load = np.zeros_like(x), np.zeros_like(x), np.zeros_like(x)
    speed, water = np.ones_like(x), np.ones_like(x)
    for _ in range(rain.steps):
        column, row = x.astype(np.int64), z.astype(np.int64)
        u, v = x - column, z - row
        a, b = land[row, column], land[row, column + 1]
        c, d = land[row + 1, column], land[row + 1, column + 1]
        down_x = (b - a) * (1 - v) + (d - c) * v
        down_z = (c - a) * (1 - u) + (d - b) * u
        here = a * (1 - u) * (1 - v) + b * u * (1 - v) + c * (1 - u) * v + d * u * v
        go_x = go_x * rain.inertia - down_x * (1 - rain.inertia)
        go_z = go_z * rain.inertia - down_z * (1 - rain.inertia)
        size = np.hypot(go_x, go_z) + 1e-9
        go_x, go_z = go_x / size, go_z / size
        next_x, next_z = np.clip(x + go_x, 1, columns - 3), np.clip(z + go_z, 1, rows - 3)
        column2, row2 = next_x.astype(np.int64), next_z.astype(np.int64)
        u2, v2 = next_x - column2, next_z - row2
        near = land[row2, column2] * (1 - u2) + land[row2, column2 + 1] * u2
        far = land[row2 + 1, column2] * (1 - u2) + land[row2 + 1, column2 + 1] * u2
        fall = here - (near * (1 - v2) + far * v2)
        carry = np.maximum(fall, rain.least_slope) * speed * water * rain.capacity
        drop = np.where(fall < 0, np.minimum(-fall, load), (load - carry) * rain.deposit)
        take = np.minimum((carry - load) * rain.erode, np.maximum(fall, 0.0))
        change = np.where((load > carry) | (fall < 0), drop, -take)
        _spread(land, row, column, u, v, change)
        np.add.at(flow, (row, column), water)
        load = load - change
        speed = np.sqrt(np.maximum(speed**2 + fall * 2.0, 0.05)).clip(0.0, 3.0)
        water = water * (1.0 - rain.evaporate)
        x, z = next_x, next_z
    return land, flow


def slid(land: Field, talus: Field | float, rounds: int = 20, share: float = 0.25) -> Field:
    """The land after scree has slid wherever it is steeper than `talus` (rise over one cell)."""
    land = land.copy()
    for _ in range(rounds):
        for axis in (0, 1):
            fall = np.diff(land, axis=axis)
            limit = talus if isinstance(talus, float) else (talus[1:] if axis == 0 else talus[:, 1:])
            over = np.sign(fall) * np.maximum(np.abs(fall) - limit, 0.0) * share
            if axis == 0:
                land[:-1] += over
                land[1:] -= over
            else:
                land[:, :-1] += over
                land[:, 1:] -= over
    return land
