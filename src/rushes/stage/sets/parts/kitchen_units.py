"""Kitchen units before a wall in the plane z = 0: base and wall cupboards, worktop, sink, plates on shelves."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.sets.parts.bench import Bench

__all__ = ["DEEP", "TOP", "base_units", "plates", "sink", "utensils", "wall_cupboards"]

DEEP, TOP = 0.58, 0.9


def _front(
    bench: Bench, x: float, y: float, z: float, wide: float, tall: float, paint: Paint, steel: bool
) -> None:
    """A door or drawer front with a raised panel; half sizes."""
    finish = "metal" if steel else "paint"
    bench.add(finish, box((x, y, z), (wide, tall, 0.012), paint, 0.008))
    if not steel and tall > 0.1:
        bench.add(
            finish,
            box((x, y, z + 0.012), (wide - 0.055, tall - 0.055, 0.008), mixed(paint, "#fff8e8", 0.12), 0.008),
        )


def _knob(bench: Bench, x: float, y: float, z: float, steel: bool) -> None:
    if steel:
        bench.add("metal", cylinder((x - 0.06, y, z + 0.035), (x + 0.06, y, z + 0.035), 0.008, "#e0e0e0", 6))
    else:
        bench.add("ceramic", sphere((x, y, z + 0.026), 0.019, "#d8b060", 6, 9))


def base_units(
    bench: Bench,
    rng: np.random.Generator,
    left: float,
    right: float,
    paint: Paint = "#6f8f7c",
    top: Paint = "#b98a56",
    steel: bool = False,
) -> None:
    """A row of base cupboards from `left` to `right`, a drawer above each door, a plinth and a worktop."""
    count = max(1, round((right - left) / 0.55))
    wide = (right - left) / count
    middle, half = (left + right) / 2, (right - left) / 2
    body = "metal" if steel else "paint"
    bench.add("stone", box((middle, 0.05, DEEP / 2 - 0.03), (half, 0.05, DEEP / 2 - 0.03), "#2e2822", 0.0))
    bench.add(
        body,
        box(
            (middle, 0.48, DEEP / 2 - 0.012),
            (half, 0.39, DEEP / 2 - 0.012),
            mixed(paint, "#1a140e", 0.35),
            0.006,
        ),
    )
    for k in range(count):
        x, tone = left + wide * (k + 0.5), varied(rng, paint, 0.04)
        _front(bench, x, 0.77, DEEP, wide / 2 - 0.012, 0.075, tone, steel)
        _knob(bench, x, 0.77, DEEP + 0.012, steel)
        if wide > 0.5 and k % 3 == 1 and not steel:
            for row in range(2):
                _front(bench, x, 0.27 + 0.29 * row, DEEP, wide / 2 - 0.012, 0.135, tone, steel)
                _knob(bench, x, 0.27 + 0.29 * row, DEEP + 0.02, steel)
        else:
            _front(bench, x, 0.40, DEEP, wide / 2 - 0.012, 0.275, tone, steel)
            _knob(bench, x + (wide / 2 - 0.07) * (-1 if k % 2 else 1), 0.58, DEEP + 0.02, steel)
    bench.add(
        "metal" if steel else "wood",
        box((middle, TOP - 0.018, DEEP / 2 + 0.012), (half + 0.012, 0.02, DEEP / 2 + 0.02), top, 0.01),
    )


def sink(bench: Bench, x: float, steel: bool = False) -> None:
    """A deep sink with a swan-necked tap and a drying rack beside it."""
    glaze: Paint = "#c8cccc" if steel else "#f6f2e8"
    finish = "metal" if steel else "ceramic"
    bench.add(finish, box((x, 0.80, DEEP + 0.01), (0.30, 0.13, 0.03), glaze, 0.02))
    for s in (-1, 1):
        bench.add(finish, box((x + s * 0.285, TOP - 0.005, 0.34), (0.022, 0.02, 0.24), glaze, 0.012))
    bench.add(finish, box((x, TOP - 0.005, 0.105), (0.30, 0.02, 0.022), glaze, 0.012))
    bench.add("stone", box((x, TOP + 0.003, 0.34), (0.26, 0.004, 0.22), "#8f9290", 0.0))
    neck = (
        [(x, TOP, 0.10), (x, TOP + 0.24, 0.10)]
        + [(x, TOP + 0.24 + 0.09 * np.sin(a), 0.19 - 0.09 * np.cos(a)) for a in np.linspace(0.3, np.pi, 8)]
        + [(x, TOP + 0.19, 0.28)]
    )
    bench.add(
        "metal",
        tube(neck, 0.014, "#c8a45c", 8),
        lathe([(0.035, 0), (0.03, 0.03), (0.014, 0.04)], "#c8a45c", (x, TOP, 0.10), 10),
    )
    for s in (-1, 1):
        bench.add(
            "metal", cylinder((x + s * 0.09, TOP, 0.1), (x + s * 0.09, TOP + 0.06, 0.1), 0.012, "#c8a45c", 7)
        )
        bench.add("metal", box((x + s * 0.09, TOP + 0.065, 0.1), (0.032, 0.008, 0.008), "#c8a45c", 0.005))
    for k in range(4):
        plate = lathe(
            [(0.03, 0), (0.105, 0.014), (0.10, 0.018), (0, 0.008)], ("#f4efe4", "#8fb0b8")[k % 2], sides=18
        )
        bench.add(
            "ceramic",
            turned(plate, (np.pi / 2 - 0.2, np.pi / 2 - 0.3, 0), (x + 0.42 + 0.05 * k, TOP + 0.11, 0.25)),
        )
    bench.add(
        "wood",
        *(box((x + 0.50, TOP + 0.02, z), (0.14, 0.012, 0.012), "#b98a56", 0.004) for z in (0.17, 0.33)),
    )


def wall_cupboards(
    bench: Bench,
    rng: np.random.Generator,
    left: float,
    right: float,
    paint: Paint = "#6f8f7c",
    low: float = 1.48,
    high: float = 2.2,
    steel: bool = False,
) -> None:
    """Cupboards on the wall, with a cornice."""
    count = max(1, round((right - left) / 0.5))
    wide, deep = (right - left) / count, 0.32
    middle, half, y = (left + right) / 2, (right - left) / 2, (low + high) / 2
    bench.add(
        "metal" if steel else "paint",
        box((middle, y, deep / 2), (half, (high - low) / 2, deep / 2), mixed(paint, "#1a140e", 0.3), 0.008),
    )
    for k in range(count):
        x = left + wide * (k + 0.5)
        _front(
            bench,
            x,
            y,
            deep + 0.004,
            wide / 2 - 0.01,
            (high - low) / 2 - 0.012,
            varied(rng, paint, 0.04),
            steel,
        )
        _knob(bench, x + (wide / 2 - 0.06) * (1 if k % 2 == 0 else -1), low + 0.1, deep + 0.018, steel)
    bench.add(
        "metal" if steel else "paint",
        box(
            (middle, high + 0.025, deep / 2 + 0.02),
            (half + 0.03, 0.028, deep / 2 + 0.02),
            mixed(paint, "#fff8e8", 0.15),
            0.014,
        ),
    )


def plates(
    bench: Bench, rng: np.random.Generator, left: float, right: float, y: float, wood: Paint = "#8a5f3c"
) -> None:
    """An open shelf with plates on edge and cups hanging under it."""
    middle, half = (left + right) / 2, (right - left) / 2
    bench.add(
        "wood",
        box((middle, y - 0.014, 0.12), (half, 0.016, 0.12), wood, 0.006),
        box((middle, y + 0.05, 0.235), (half, 0.008, 0.006), wood, 0.003),
    )
    for k in range(int((right - left - 0.1) / 0.2)):
        x = left + 0.14 + 0.2 * k
        glaze = ("#f4efe4", "#7fa4b0", "#e8c890", "#c8745a")[int(rng.integers(4))]
        plate = lathe([(0.04, 0), (0.09, 0.012), (0.095, 0.02), (0, 0.012)], glaze, sides=20)
        bench.add("ceramic", turned(plate, (np.pi / 2 - 0.18, 0, 0), (x, y + 0.1, 0.05)))
        ring = lathe([(0.062, 0.0165), (0.056, 0.0185)], mixed(glaze, "#44608a", 0.6), sides=20)
        bench.add("ceramic", turned(ring, (np.pi / 2 - 0.18, 0, 0), (x, y + 0.1, 0.05)))
        cup = lathe(
            [(0.022, 0.0), (0.036, 0.012), (0.04, 0.06), (0.036, 0.06), (0, 0.01)],
            ("#d9534a", "#e8b84a", "#5f8a9a", "#f4efe4")[int(rng.integers(4))],
            sides=12,
        )
        bench.add("ceramic", turned(cup, (0.25, 0, 1.35), (x - 0.03, y - 0.1, 0.14)))
        bench.add("metal", cylinder((x, y - 0.03, 0.14), (x, y - 0.065, 0.14), 0.004, "#8a6a3c", 4))


def utensils(bench: Bench, rng: np.random.Generator, left: float, right: float, y: float) -> None:
    """A rail with ladles, a sieve, pans and a plait of garlic."""
    bench.add("metal", cylinder((left, y, 0.06), (right, y, 0.06), 0.009, "#b8944c", 7))
    for x in (left, right):
        bench.add("metal", cylinder((x, y, 0.0), (x, y, 0.065), 0.009, "#b8944c", 6))
    count = int((right - left) / 0.17)
    for k in range(count):
        x, kind = left + 0.09 + 0.17 * k, int(rng.integers(4))
        if kind == 0:
            bench.add(
                "metal",
                cylinder((x, y - 0.02, 0.06), (x, y - 0.24, 0.06), 0.007, "#c8c8c4", 6),
                sphere((x, y - 0.27, 0.07), (0.04, 0.04, 0.028), "#c8c8c4", 6, 10),
            )
        elif kind == 1:
            pan = lathe([(0, 0), (0.075, 0), (0.085, 0.035), (0.08, 0.035), (0, 0.008)], "#b8653c", sides=18)
            bench.add(
                "metal",
                turned(pan, (np.pi / 2, 0, 0), (x, y - 0.26, 0.03)),
                box((x, y - 0.1, 0.05), (0.009, 0.09, 0.005), "#2a2624", 0.004),
            )
        elif kind == 2:
            bench.add(
                "wood",
                box((x, y - 0.14, 0.06), (0.008, 0.12, 0.006), "#a8743c", 0.004),
                sphere((x, y - 0.28, 0.06), (0.03, 0.045, 0.01), "#a8743c", 6, 9),
            )
        else:
            for n in range(5):
                spot = (x + 0.022 * (-1) ** n, y - 0.05 - 0.05 * n, 0.065)
                bench.add("clay", sphere(spot, (0.03, 0.028, 0.028), "#efe2d0", 5, 8))
