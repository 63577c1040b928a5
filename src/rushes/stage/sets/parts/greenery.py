"""Pots, planters and street trees: plants as a street has them."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, varied
from rushes.stage.meshkit.foliage import bush, flowers, greens, leaf_ball, tree
from rushes.stage.meshkit.solids import box, lathe, moved, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour

__all__ = ["flower_pot", "planter_box", "street_tree", "topiary"]

_POT = [
    (0.0, 0.0),
    (0.16, 0.0),
    (0.17, 0.01),
    (0.215, 0.31),
    (0.235, 0.33),
    (0.24, 0.385),
    (0.2, 0.39),
    (0.185, 0.34),
    (0.0, 0.34),
]
_TINTS = (("#e0506a", "#f0a0b0"), ("#f4e4ea", "#f0d0dc"), ("#e8703a", "#f0b040"), ("#8a70c0", "#c0a8e0"))


def flower_pot(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    z: float,
    ground: float,
    hour: Hour,
    size: float = 1.0,
    pot: Paint = "#b8643c",
) -> None:
    """A terracotta pot with a round flowering bush."""
    bench.add("clay", moved(lathe(_POT, varied(rng, pot, 0.08), sides=12), (x, ground, z), size))
    base = (x, ground + 0.3 * size, z)
    bench.add("leaf", bush(rng, base, 0.3 * size, greens(hour.season), int(270 * size), 0.064))
    if hour.season != "winter":
        tilt = rng.normal(size=(26, 3))
        tilt /= np.linalg.norm(tilt, axis=1, keepdims=True)
        tilt[:, 1] = np.abs(tilt[:, 1])
        spots = np.array(base) + np.array([0, 0.3 * size, 0]) + tilt * 0.36 * size
        bench.add("leaf", flowers(rng, spots.astype(np.float32), 0.04, _TINTS[int(rng.integers(4))]))


def topiary(bench: Bench, rng: np.random.Generator, x: float, z: float, ground: float, hour: Hour) -> None:
    """Two clipped balls on a stem in a pot."""
    bench.add("clay", lathe(_POT, varied(rng, "#a85a38", 0.08), (x, ground, z), 12))
    stem = [(x, ground + 0.3, z), (x + rng.normal() * 0.02, ground + 0.8, z), (x, ground + 1.3, z)]
    bench.add("bark", tube(stem, 0.02, "#5a4030", 7))
    tones = greens("summer" if hour.season == "winter" else hour.season)
    for y, r, n in ((0.62, 0.27, 240), (1.2, 0.2, 160)):
        bench.add("leaf", bush(rng, (x, ground + y - r * 0.85, z), r, tones, n, 0.066))


def planter_box(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    z: float,
    ground: float,
    wide: float,
    hour: Hour,
    colour: Paint = "#2b5e54",
) -> None:
    """A wooden trough with flowers."""
    paint = varied(rng, colour, 0.06)
    for k in range(3):
        bench.add(
            "paint",
            box(
                (x, ground + 0.09 + 0.11 * k, z),
                (wide / 2, 0.052, 0.16),
                paint * (0.92 + 0.08 * (k % 2)),
                0.012,
            ),
        )
    for s in (-1, 1):
        bench.add("paint", box((x + s * wide / 2, ground + 0.2, z), (0.03, 0.2, 0.17), paint * 0.85, 0.012))
    balls = max(3, int(wide * 5))
    for k in range(balls):
        spot = (x - wide / 2 + wide * (k + 0.5) / balls, ground + 0.47 + rng.uniform(-0.03, 0.05), z)
        bench.add("leaf", leaf_ball(rng, spot, 0.17, greens(hour.season)[k % 3], 64, 0.065))
    if hour.season != "winter":
        heads = rng.uniform(
            (x - wide / 2, ground + 0.5, z - 0.15), (x + wide / 2, ground + 0.68, z + 0.17), (balls * 5, 3)
        )
        bench.add("leaf", flowers(rng, heads.astype(np.float32), 0.038, _TINTS[int(rng.integers(4))]))


def street_tree(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    z: float,
    hour: Hour,
    height: float = 4.6,
    radius: float = 1.6,
    leaves: int = 4200,
) -> None:
    """A tree in an iron grate."""
    grown = tree(rng, (x, 0.0, z), height, radius, hour.season, leaves, 0.115 if leaves > 1000 else 0.16)
    bench.add("bark", grown.wood)
    bench.add("leaf", grown.leaves)
    if hour.season == "spring":
        spots = grown.leaves.positions[rng.integers(0, len(grown.leaves.positions), leaves // 14)]
        bench.add("leaf", flowers(rng, spots, 0.05, ("#f4c8d8", "#fbe4ea")))
    ring = [(0.24, 0.0), (0.5, 0.0), (0.5, 0.02), (0.24, 0.02)]
    bench.add("iron", lathe(ring, "#3a3836", (x, 0.0, z), 20))
    if hour.snow:
        bench.add("snow", lathe([(0, 0.05), (0.3, 0.06), (0.46, 0.02)][::-1], "#eef2f8", (x, 0, z), 14))
