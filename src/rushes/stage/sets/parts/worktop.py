"""What stands on worktops: a bread board, jars, fruit, a kettle, a mixer, herbs."""

from collections.abc import Callable

import numpy as np

from rushes.stage.meshkit.colour import varied
from rushes.stage.meshkit.solids import box, lathe, moved, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.kitchen_units import TOP

__all__ = ["worktop_things"]


def _board(bench: Bench, rng: np.random.Generator, x: float, y: float, z: float) -> None:
    """A board with bread and a knife."""
    bench.add("wood", box((x, y + 0.012, z), (0.2, 0.012, 0.13), "#c89a60", 0.01))
    bench.add("clay", sphere((x - 0.04, y + 0.075, z), (0.13, 0.06, 0.07), "#b87838", 8, 12))
    for s in (-1, 0, 1):
        bench.add(
            "clay",
            box((x - 0.04 + 0.06 * s, y + 0.13, z), (0.008, 0.006, 0.05), "#e0b878", 0.004, (0, 0.4, 0)),
        )
    bench.add(
        "metal",
        box((x + 0.15, y + 0.028, z), (0.012, 0.003, 0.08), "#d4d8da", 0.0),
    )
    bench.add("wood", box((x + 0.15, y + 0.03, z + 0.11), (0.012, 0.008, 0.04), "#4a2c1a", 0.005))


def _jars(bench: Bench, rng: np.random.Generator, x: float, y: float, z: float) -> None:
    """Three storage jars."""
    for k, fill in enumerate(("#d8a84a", "#b8642c", "#efe2c8")):
        spot = (x - 0.13 + 0.13 * k, y, 0.14)
        bench.add(
            "ceramic",
            lathe(
                [(0, 0), (0.05, 0), (0.055, 0.01), (0.055, 0.15 - 0.02 * k), (0.045, 0.165 - 0.02 * k)],
                fill,
                spot,
                14,
            ),
        )
        bench.add(
            "wood",
            lathe(
                [(0.05, 0.16 - 0.02 * k), (0.05, 0.19 - 0.02 * k), (0, 0.195 - 0.02 * k)],
                "#9a6a3c",
                spot,
                12,
            ),
        )


def _fruit(bench: Bench, rng: np.random.Generator, x: float, y: float, z: float) -> None:
    """A bowl of fruit."""
    bench.add(
        "ceramic",
        lathe(
            [(0, 0), (0.06, 0), (0.14, 0.07), (0.145, 0.08), (0.12, 0.07), (0, 0.03)],
            "#5f8a9a",
            (x, y, z),
            20,
        ),
    )
    for k, tint in enumerate(("#d8442f", "#e8a83c", "#8fb04a", "#e8803c", "#d8442f", "#e8c84a")):
        a, r = k * 1.05, 0.065 if k < 5 else 0.0
        bench.add(
            "clay",
            sphere(
                (x + r * np.cos(a), y + (0.09 if r else 0.13), z + r * np.sin(a)),
                0.044,
                varied(rng, tint, 0.06),
                7,
                10,
            ),
        )


def _kettle(bench: Bench, rng: np.random.Generator, x: float, y: float, z: float) -> None:
    """A kettle."""
    body = lathe(
        [
            (0, 0),
            (0.10, 0),
            (0.115, 0.02),
            (0.10, 0.11),
            (0.05, 0.145),
            (0.02, 0.15),
            (0.024, 0.165),
            (0, 0.175),
        ],
        "#c8432f",
        (x, y, z),
        20,
    )
    bench.add(
        "metal",
        body,
        tube(
            [(x + 0.08, y + 0.06, z), (x + 0.15, y + 0.1, z), (x + 0.18, y + 0.15, z)],
            [0.022, 0.016, 0.012],
            "#c8432f",
            8,
        ),
    )
    hoop = [
        (x + 0.09 * np.cos(a), y + 0.13 + 0.11 * np.sin(a), z) for a in np.linspace(0.15, np.pi - 0.15, 10)
    ]
    bench.add("iron", tube(hoop, 0.01, "#2a2624", 7))


def _mixer(bench: Bench, rng: np.random.Generator, x: float, y: float, z: float) -> None:
    """A kitchen mixer."""
    paint = "#e8c0a8"
    bench.add(
        "ceramic",
        box((x, y + 0.02, z), (0.09, 0.02, 0.14), paint, 0.018),
        box((x, y + 0.15, z - 0.09), (0.05, 0.13, 0.045), paint, 0.03),
    )
    bench.add("ceramic", sphere((x, y + 0.29, z), (0.07, 0.065, 0.16), paint, 8, 14))
    bench.add(
        "metal",
        lathe(
            [(0, 0), (0.05, 0), (0.095, 0.09), (0.1, 0.12), (0.09, 0.12), (0, 0.02)],
            "#d4d8da",
            (x, y + 0.04, z + 0.05),
            18,
        ),
    )


def _herbs(bench: Bench, rng: np.random.Generator, x: float, y: float, z: float) -> None:
    """Two pots of herbs."""
    for k in range(2):
        spot = (x - 0.07 + 0.16 * k, y, 0.2)
        bench.add(
            "clay",
            lathe(
                [(0, 0), (0.05, 0), (0.065, 0.1), (0.055, 0.1), (0, 0.09)],
                ("#c8643c", "#e8dcc4")[k],
                spot,
                12,
            ),
        )
        for _ in range(12):
            tip = np.add(spot, (rng.normal() * 0.05, 0.16 + 0.05 * rng.random(), rng.normal() * 0.05))
            bench.add(
                "still_leaf",
                moved(sphere((0, 0, 0), (0.022, 0.03, 0.02), ("#5a8a3c", "#7aa84a")[k], 4, 6), tip),
            )


_THINGS: dict[str, Callable[[Bench, np.random.Generator, float, float, float], None]] = {
    "board": _board,
    "jars": _jars,
    "fruit": _fruit,
    "kettle": _kettle,
    "mixer": _mixer,
    "herbs": _herbs,
}


def worktop_things(bench: Bench, rng: np.random.Generator, x: float, kind: str) -> None:
    """What stands on a worktop at x: board (bread and knife), jars, fruit, kettle, mixer, herbs."""
    _THINGS[kind](bench, rng, x, TOP + 0.004, 0.32)
