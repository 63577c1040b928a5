"""Stairs with banisters, and bars of cells."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere
from rushes.stage.sets.parts.bench import Bench

__all__ = ["bars", "bunk", "flight"]


def flight(
    bench: Bench, rng: np.random.Generator, steps: int, wide: float, rise: float = 0.175, tread: float = 0.27,
    wood: Paint = "#8a5a34", runner: Paint | None = "#8a3034", banister: bool = True,
) -> None:  # fmt: skip
    """Steps that go up from z = 0 to -z, their middle on x = 0; a runner down them, turned balusters on both sides."""
    w = wide / 2
    for k in range(steps):
        y, z = rise * (k + 1), -tread * k
        bench.add(
            "wood",
            box(
                (0, y / 2, z - tread / 2),
                (w, y / 2, tread / 2),
                varied(rng, mixed(wood, "#fff0d8", 0.35), 0.03),
                0.0,
            ),
        )
        bench.add(
            "wood",
            box(
                (0, y - 0.016, z - tread / 2 + 0.02),
                (w + 0.02, 0.018, tread / 2 + 0.02),
                varied(rng, wood, 0.05),
                0.01,
            ),
        )
        if runner is not None:
            bench.add(
                "felt",
                box((0, y + 0.006, z - tread / 2 + 0.025), (w * 0.6, 0.006, tread / 2 + 0.02), runner, 0.004),
            )
            bench.add("felt", box((0, y - rise / 2, z + 0.012), (w * 0.6, rise / 2, 0.006), runner, 0.003))
            bench.add(
                "metal",
                cylinder(
                    (-w * 0.66, y - rise + 0.02, z + 0.025),
                    (w * 0.66, y - rise + 0.02, z + 0.025),
                    0.008,
                    "#c8a45c",
                    5,
                ),
            )
        if banister:
            for s in (-1, 1):
                post = [(0.014, 0), (0.022, 0.08), (0.014, 0.2), (0.024, 0.45), (0.014, 0.75), (0.018, 0.86)]
                bench.add("paint", lathe(post, "#f0e6d2", (s * (w - 0.05), y, z - tread / 2), 7))
    if not banister:
        return
    top = rise * steps
    for s in (-1, 1):
        x = s * (w - 0.05)
        bench.add("wood", cylinder((x, 0.98, 0.02), (x, top + 0.86, -tread * (steps - 0.5)), 0.042, wood, 9))
        newel = [(0.07, 0), (0.07, 0.2), (0.05, 0.25), (0.05, 0.95), (0.075, 1.0), (0.075, 1.05), (0, 1.06)]
        bench.add("wood", lathe(newel, wood, (x, 0, 0.04), 12), sphere((x, 1.12, 0.04), 0.075, wood, 8, 12))


def bars(bench: Bench, left: float, right: float, tall: float, z: float, paint: Paint = "#4a4e52") -> None:
    """Iron bars between two rails across an opening in the plane z."""
    for y in (0.06, tall * 0.5, tall - 0.05):
        bench.add("metal", box(((left + right) / 2, y, z), ((right - left) / 2, 0.03, 0.016), paint, 0.006))
    count = int((right - left) / 0.14)
    for k in range(count + 1):
        x = left + (right - left) * k / count
        bench.add("metal", cylinder((x, 0.0, z), (x, tall, z), 0.018, paint, 8))


def bunk(bench: Bench, cloth: Paint = "#7a7f74") -> None:
    """A prison bunk of two berths before a wall in the plane z = 0, along x."""
    for y in (0.45, 1.35):
        bench.add("metal", box((0, y, 0.4), (0.95, 0.025, 0.38), "#5a6064", 0.008))
        bench.add(
            "felt",
            box((0, y + 0.085, 0.4), (0.92, 0.06, 0.35), "#c8c0ac", 0.045),
            box((0.2, y + 0.14, 0.4), (0.68, 0.025, 0.37), cloth, 0.02),
            box((-0.7, y + 0.16, 0.4), (0.18, 0.05, 0.25), "#e0d8c4", 0.045),
        )
    for x in (-0.93, 0.93):
        for z in (0.04, 0.76):
            bench.add("metal", cylinder((x, 0, z), (x, 1.65, z), 0.022, "#5a6064", 8))
