"""Shelves in rooms: bookcases with backs and sides, and single planks with things on them."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, mixed, varied
from rushes.stage.meshkit.solids import box, lathe, sphere
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.goods import shelf_of

__all__ = ["bookcase", "books", "plank"]

SPINES = (
    "#a8442f",
    "#3f6a5a",
    "#c8963c",
    "#44608a",
    "#e0d2b4",
    "#7a3f52",
    "#b87848",
    "#5a7a4a",
    "#2f4a5a",
    "#c86a4a",
)


def books(
    bench: Bench,
    rng: np.random.Generator,
    left: float,
    right: float,
    y: float,
    z: float,
    tall: float = 0.24,
    deep: float = 0.085,
) -> None:
    """A row of books with bands on their spines, a few lying or leaning, gaps between."""
    x = left
    while x < right - 0.03:
        draw = rng.random()
        if draw < 0.05:
            x += float(rng.uniform(0.04, 0.12))
            continue
        if draw < 0.11 and right - x > 0.24:
            for k in range(int(rng.integers(2, 4))):
                half = (float(rng.uniform(0.08, 0.10)), 0.016, deep * 0.9)
                bench.add(
                    "paper",
                    box(
                        (x + 0.11, y + 0.017 + 0.034 * k, z),
                        half,
                        varied(rng, SPINES[int(rng.integers(10))], 0.1),
                        0.004,
                    ),
                )
            x += 0.23
            continue
        thick, high = float(rng.uniform(0.012, 0.026)), tall * float(rng.uniform(0.66, 0.98)) / 2
        colour = varied(rng, SPINES[int(rng.integers(10))], 0.12)
        lean = -0.16 if rng.random() < 0.05 else 0.0
        shift = 0.02 if lean else 0.0
        bench.add(
            "paper", box((x + thick + shift, y + high, z), (thick, high, deep), colour, 0.003, (0, 0, lean))
        )
        if not lean and rng.random() < 0.6:
            band = mixed(colour, "#f2dca0", 0.6)
            bench.add(
                "paper", box((x + thick, y + high * 1.5, z + 0.002), (thick * 1.02, 0.008, deep), band, 0.0)
            )
        x += thick * 2 + 0.002 + shift * 2


def bookcase(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    width: float,
    height: float,
    wood: Paint = "#7a4f30",
    deep: float = 0.3,
    full: float = 0.85,
    base: float = 0.0,
) -> None:
    """A bookcase before a wall in the plane z = 0, its middle at x; `full` is the share of shelves that hold books."""
    left, right, z = x - width / 2, x + width / 2, deep / 2
    bench.add(
        "wood",
        box(
            (x, base + (height - base) / 2, 0.015),
            (width / 2, (height - base) / 2, 0.012),
            mixed(wood, "#140a04", 0.45),
            0.0,
        ),
    )
    for side in (left, right):
        bench.add(
            "wood",
            box(
                (side, base + (height - base) / 2, z),
                (0.022, (height - base) / 2, deep / 2),
                varied(rng, wood, 0.05),
                0.008,
            ),
        )
    bench.add("wood", box((x, height, z + 0.01), (width / 2 + 0.045, 0.024, deep / 2 + 0.02), wood, 0.01))
    rows = max(2, round((height - base - 0.1) / 0.36))
    step = (height - base - 0.1) / rows
    for row in range(rows):
        y = base + 0.08 + step * row
        bench.add(
            "wood",
            box((x, y - 0.014, z), (width / 2, 0.014, deep / 2 - 0.006), varied(rng, wood, 0.05), 0.004),
        )
        at = left + 0.04
        while at < right - 0.1:
            long = min(float(rng.uniform(0.35, 0.8)), right - 0.04 - at)
            if rng.random() < full or long < 0.2:
                books(bench, rng, at, at + long, y, z + 0.02, step * 0.85, min(0.1, deep * 0.36))
            else:
                _curio(bench, rng, at + long / 2, y, z)
            at += long
    bench.add(
        "wood",
        box((x, base + 0.035, z), (width / 2, 0.035, deep / 2 - 0.01), mixed(wood, "#140a04", 0.25), 0.004),
    )


def _curio(bench: Bench, rng: np.random.Generator, x: float, y: float, z: float) -> None:
    """A vase, a globe or a little box between the books."""
    kind = int(rng.integers(3))
    tint = varied(rng, ("#5f8a9a", "#d8a848", "#c8643c", "#7a9a6a")[int(rng.integers(4))], 0.1)
    if kind == 0:
        bench.add(
            "ceramic",
            lathe(
                [(0, 0), (0.04, 0), (0.065, 0.07), (0.03, 0.14), (0.025, 0.17), (0.035, 0.185), (0, 0.18)],
                tint,
                (x, y, z),
                14,
            ),
        )
    elif kind == 1:
        bench.add(
            "wood",
            lathe(
                [(0.05, 0), (0.05, 0.012), (0.012, 0.02), (0.012, 0.06), (0, 0.06)], "#5a3a24", (x, y, z), 12
            ),
        )
        bench.add(
            "ceramic",
            sphere((x, y + 0.13, z), 0.075, "#4f86a0", 8, 12),
            sphere((x - 0.02, y + 0.14, z + 0.015), (0.05, 0.04, 0.066), "#7a9a5a", 6, 9),
        )
    else:
        bench.add("felt", box((x, y + 0.05, z), (0.09, 0.05, 0.07), tint, 0.02))


def plank(
    bench: Bench,
    rng: np.random.Generator,
    left: float,
    right: float,
    y: float,
    kinds: tuple[str, ...],
    wood: Paint = "#8a5f3c",
) -> None:
    """A plank on iron brackets before a wall in the plane z = 0, with goods on it."""
    shelf_of(bench, rng, left, right, y, 0.14, kinds, wood if isinstance(wood, str) else "#8a5f3c")
    for x in (left + 0.12, right - 0.12):
        bench.add("iron", box((x, y - 0.09, 0.012), (0.012, 0.06, 0.008), "#2a2826", 0.003))
        bench.add("iron", box((x, y - 0.075, 0.09), (0.008, 0.008, 0.1), "#2a2826", 0.003, (-0.55, 0, 0)))
