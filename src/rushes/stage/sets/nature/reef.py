"""A reef: ledges of rock at both sides and behind, grown over with corals of all kinds and colours."""

import numpy as np

from rushes.stage.meshkit.solids import join, moved
from rushes.stage.scene import Mesh
from rushes.stage.sets.nature.corals import anemone, brain, fan, staghorn, starfish, table, tubes
from rushes.stage.sets.nature.scatter import scattered
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.terrain.noise import Field
from rushes.stage.sets.terrain.plain import Plain

__all__ = ["reef"]

_LEDGES = (
    (-3.6, -2.6, 1.0, 0.9),
    (-5.3, -1.2, 1.2, 1.4),
    (3.9, -2.9, 1.1, 1.1),
    (5.6, -1.4, 1.3, 1.6),
    (-1.7, -5.6, 1.3, 0.9),
    (1.9, -6.6, 1.5, 1.3),
    (-4.6, -7.4, 2.0, 2.3),
    (5.4, -8.0, 2.2, 2.6),
    (0.2, -11.5, 2.6, 1.9),
    (-8.8, -5.0, 2.4, 3.0),
    (9.2, -5.6, 2.4, 3.1),
    (-7.0, -13.0, 3.4, 3.6),
    (7.0, -14.0, 3.4, 4.0),
)
"""x, z, half width, height of each."""

_STONES = (("#5a4660", "#a87a94"), ("#4a5264", "#8f94a4"), ("#6a4c4a", "#b08a7a"), ("#46545a", "#7f9a94"))
_CRUSTS = ("#9a6a8e", "#6f8a5e", "#b8806a", "#7a6aa0")


def reef(rng: np.random.Generator, land: Plain, rich: float) -> tuple[Mesh, Mesh, Mesh]:
    """(rocks, stiff corals, what sways). `rich` 0..1: how many."""
    rocks = []
    ledges = np.array(
        [(x + shift, z, wide, tall) for shift in land.tiles(17.0) for x, z, wide, tall in _LEDGES]
    )
    ledges = ledges[land.clear(ledges[:, 0], ledges[:, 1] + 0.7 * ledges[:, 2])]
    for k, (x, z, wide, tall) in enumerate(ledges):
        place = (x, land.at(x, z) + 0.25 * tall, z)
        rocks.append(
            crag(
                place,
                (wide, 0.62 * tall, 0.85 * wide),
                31 + k,
                _CRUSTS[k % 4],
                _STONES[k % 4],
                3 if abs(x) < 10.0 else 2,
            )
        )
    shapes = _colonies(rng)
    stiff: list[Mesh] = []
    soft: list[Mesh] = []
    for shape, count, low, high, swaying in shapes:
        many = max(1, round(1.3 * count * rich * len(land.tiles(17.0)) ** 0.12))
        places, sizes = _perches(rng, land, ledges, many, low, high)
        tints = np.clip(rng.normal(1.0, 0.12, (many, 1)) + rng.normal(0, 0.05, (many, 3)), 0.6, 1.4)
        made = scattered(shape, places, sizes, rng.uniform(-0.9, 0.9, many), tints, rng.normal(0, 0.14, many))
        (soft if swaying else stiff).append(made)
    for x, z, tone in ((1.75, 1.8, "#e0703a"), (-2.0, 1.1, "#c8406a"), (-1.6, 3.4, "#e8a03a")):
        stiff.append(moved(starfish(tone, 0.17), (x, land.at(x, z), z), 1.0, x))
    return join(rocks), join(stiff), join(soft)


def _colonies(rng: np.random.Generator) -> tuple[tuple[Mesh, int, float, float, bool], ...]:
    """(shape, how many, smallest and largest size, whether it sways)."""
    return (
        (staghorn(rng, "#e0607a"), 9, 0.8, 1.5, False),
        (staghorn(rng, "#e8a03a", "#fff2d0"), 8, 0.7, 1.4, False),
        (staghorn(rng, "#8a6ad0", "#e8dcfa"), 7, 0.7, 1.4, False),
        (brain(3, "#c8a84a", "#7a6a34"), 6, 0.5, 1.1, False),
        (brain(8, "#5aa088", "#2f6a60"), 5, 0.4, 1.0, False),
        (table(rng, "#d0805a"), 7, 0.7, 1.4, False),
        (tubes(rng, "#c04a8a", "#4a1a3a"), 8, 0.7, 1.3, False),
        (tubes(rng, "#e8c04a", "#6a4a14"), 7, 0.7, 1.2, False),
        (fan(rng, "#c0305a"), 8, 0.8, 1.5, False),
        (fan(rng, "#9a4ac0"), 6, 0.8, 1.4, False),
        (anemone(rng, "#6a9a7a", "#f0d8e0"), 9, 0.8, 1.4, True),
        (anemone(rng, "#b85a7a", "#f8e8c8"), 8, 0.7, 1.3, True),
    )


def _perches(
    rng: np.random.Generator, land: Plain, ledges: Field, count: int, low: float, high: float
) -> tuple[np.ndarray, np.ndarray]:
    """Places (n, 3) on and before the ledges, and sizes; small ones in the foreground corners."""
    ledge = ledges[rng.integers(0, len(ledges), count)]
    turn = rng.uniform(-0.5, np.pi + 0.5, count)
    out = rng.uniform(0.25, 1.12, count)
    x = ledge[:, 0] + np.cos(turn) * out * ledge[:, 2]
    z = ledge[:, 1] + np.sin(turn) * out * ledge[:, 2] * 0.85
    top = np.sqrt(np.clip(1.0 - (out / 1.05) ** 2, 0.0, 1.0)) * 0.80 * ledge[:, 3]
    y = land.height(x, z) + top - 0.04
    size = rng.uniform(low, high, count) * np.where(z < -6.0, 1.5, 1.0)
    for k in range(count):
        if not land.clear(x[k], z[k], 0.25):  # the acting area stays free
            z[k] = -1.6 - 0.6 * rng.random()
            y[k] = land.at(x[k], z[k]) - 0.03
    if count > 3:  # one in a corner before the camera
        side = rng.choice([-1.0, 1.0])
        x[0], z[0] = side * rng.uniform(1.5, 2.2), rng.uniform(2.7, 3.7)
        y[0], size[0] = land.at(x[0], z[0]) - 0.03, 0.5 * low
    return np.stack([x, y, z], 1), size
