"""A smith's hearth with glowing coals, and his anvil."""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import box, cylinder, sphere
from rushes.stage.sets.parts.bench import Bench

__all__ = ["anvil", "forge"]


def forge(bench: Bench, rng: np.random.Generator, x: float, ceiling: float) -> Vec:
    """A brick hearth with glowing coals under a hood, before a wall in the plane z = 0; gives the place of its glow."""
    bench.add(
        "brick",
        box((x, 0.42, 0.5), (0.75, 0.42, 0.5), "#8a4a38", 0.02),
        box((x, 0.87, 0.5), (0.78, 0.04, 0.53), "#5a4a42", 0.015),
    )
    for k in range(4):
        u = (k + 0.5) / 4
        bench.add(
            "iron", box((x, 1.75 + 0.6 * u, 0.4), (0.72 - 0.45 * u, 0.09, 0.42 - 0.2 * u), "#3a3836", 0.01)
        )
    bench.add("iron", box((x, (2.3 + ceiling) / 2, 0.3), (0.2, (ceiling - 2.3) / 2, 0.2), "#3a3836", 0.01))
    for k in range(46):
        a, r = k * 2.4, 0.045 * np.sqrt(k) * 1.25
        spot = (x + r * 1.4 * np.cos(a), 0.93 + 0.02 * float(rng.random()), 0.48 + r * np.sin(a))
        hot = k < 30
        mesh = sphere(
            spot,
            0.045 + 0.015 * float(rng.random()),
            linear(("#ff5a18", "#ff8a2a", "#ffb040")[k % 3]) * 0.75 if hot else "#1c1816",
            4,
            6,
        )
        bench.add("lamp" if hot else "clay", mesh)
    return (x, 1.15, 0.75)


def anvil(bench: Bench, x: float, z: float) -> None:
    """An anvil on a stump with a hammer on it."""
    bench.add(
        "bark",
        cylinder((x, 0, z), (x, 0.46, z), 0.24, "#6a4a30", 16),
        cylinder((x, 0.455, z), (x, 0.47, z), 0.225, "#b08450", 16),
    )
    bench.add(
        "metal",
        box((x, 0.5, z), (0.15, 0.035, 0.1), "#4a4e52", 0.015),
        box((x, 0.57, z), (0.08, 0.05, 0.06), "#4a4e52", 0.01),
        box((x, 0.66, z), (0.2, 0.05, 0.075), "#5a5f64", 0.012),
    )
    bench.add("metal", cylinder((x + 0.2, 0.665, z), (x + 0.42, 0.69, z), 0.048, "#5a5f64", 10, 0.01))
    bench.add("wood", box((x - 0.12, 0.73, z + 0.02), (0.014, 0.014, 0.17), "#b8844c", 0.006))
    bench.add("metal", box((x - 0.12, 0.735, z + 0.17), (0.06, 0.028, 0.028), "#7e868a", 0.008))
