"""Wardrobes, chests of drawers, sideboards and television sets, before a wall in the plane z = 0."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere
from rushes.stage.sets.parts.bench import Bench

__all__ = ["chest", "television", "wardrobe"]


def wardrobe(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    wide: float = 1.2,
    tall: float = 2.05,
    wood: Paint = "#9a6a42",
) -> None:
    """Two panelled doors over a drawer, a cornice, a suitcase and a hat box on top."""
    w, deep = wide / 2, 0.55
    bench.add(
        "wood", box((x, tall / 2, deep / 2), (w, tall / 2, deep / 2), mixed(wood, "#140c08", 0.2), 0.015)
    )
    bench.add("wood", box((x, tall + 0.03, deep / 2 + 0.02), (w + 0.06, 0.045, deep / 2 + 0.05), wood, 0.02))
    bench.add("wood", box((x, 0.06, deep / 2 + 0.015), (w + 0.03, 0.06, deep / 2 + 0.02), wood, 0.015))
    bench.add("wood", box((x, 0.28, deep + 0.01), (w - 0.04, 0.13, 0.014), varied(rng, wood, 0.04), 0.01))
    for s in (-1, 1):
        at = x + s * w * 0.49
        bench.add(
            "wood",
            box(
                (at, tall / 2 + 0.21, deep + 0.01),
                (w * 0.47, tall / 2 - 0.27, 0.014),
                varied(rng, wood, 0.04),
                0.01,
            ),
        )
        bench.add(
            "wood",
            box(
                (at, tall / 2 + 0.21, deep + 0.024),
                (w * 0.32, tall / 2 - 0.40, 0.008),
                mixed(wood, "#fff0d8", 0.15),
                0.01,
            ),
        )
        bench.add(
            "metal",
            sphere((x + s * 0.06, tall / 2 + 0.1, deep + 0.045), 0.022, "#c8a45c", 6, 9),
            sphere((x + s * w * 0.4, 0.28, deep + 0.04), 0.02, "#c8a45c", 6, 9),
        )
    bench.add("clay", box((x - w * 0.3, tall + 0.16, deep / 2), (0.3, 0.09, 0.17), "#8a4a34", 0.03))
    bench.add(
        "felt",
        lathe(
            [(0.16, 0), (0.16, 0.17), (0.17, 0.175), (0.17, 0.21), (0, 0.21)],
            "#d8b8a8",
            (x + w * 0.5, tall + 0.075, deep / 2),
            20,
        ),
    )


def chest(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    wide: float = 1.1,
    tall: float = 0.85,
    wood: Paint = "#9a6a42",
    rows: int = 3,
) -> None:
    """A chest of drawers, its top at `tall`."""
    w, deep = wide / 2, 0.45
    bench.add(
        "wood",
        box((x, tall / 2, deep / 2), (w, tall / 2 - 0.02, deep / 2), mixed(wood, "#140c08", 0.25), 0.012),
    )
    bench.add("wood", box((x, tall - 0.016, deep / 2 + 0.01), (w + 0.03, 0.02, deep / 2 + 0.02), wood, 0.012))
    step = (tall - 0.16) / rows
    for row in range(rows):
        y = 0.1 + step * (row + 0.5)
        bench.add(
            "wood",
            box((x, y, deep + 0.01), (w - 0.03, step / 2 - 0.012, 0.014), varied(rng, wood, 0.05), 0.01),
        )
        for s in (-1, 1):
            bench.add("metal", sphere((x + s * w * 0.5, y, deep + 0.038), 0.02, "#c8a45c", 6, 8))


def television(
    bench: Bench, x: float, y: float, wide: float = 1.1, glow: float = 0.3, flat: bool = True
) -> None:
    """A television standing at height y: flat, or a wooden box with knobs and an aerial."""
    if flat:
        tall = wide * 0.58
        bench.add("iron", box((x, y + 0.05 + tall / 2, 0.2), (wide / 2, tall / 2, 0.025), "#141618", 0.012))
        bench.add(
            "room",
            box(
                (x, y + 0.05 + tall / 2, 0.228),
                (wide / 2 - 0.02, tall / 2 - 0.02, 0.002),
                linear("#4a7a9a") * glow,
                0.0,
            ),
        )
        bench.add("iron", box((x, y + 0.02, 0.2), (0.2, 0.02, 0.09), "#141618", 0.008))
        return
    bench.add("wood", box((x, y + 0.26, 0.22), (0.36, 0.24, 0.2), "#8a5a38", 0.04))
    bench.add(
        "room", box((x - 0.07, y + 0.27, 0.425), (0.23, 0.17, 0.008), linear("#6a8a94") * (0.3 + glow), 0.05)
    )
    for k in range(3):
        bench.add("metal", sphere((x + 0.26, y + 0.37 - 0.09 * k, 0.43), 0.022, "#d8b060", 6, 9))
    for s in (-1, 1):
        bench.add("metal", cylinder((x, y + 0.5, 0.2), (x + s * 0.22, y + 0.85, 0.18), 0.006, "#c8c8c4", 5))
    for s in (-1, 1):
        bench.add(
            "wood",
            box((x + s * 0.28, y + 0.01, 0.22), (0.02, 0.02, 0.16), np.asarray(linear("#4a2c1a")), 0.004),
        )
