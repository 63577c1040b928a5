"""From the bakery and the snack bar: bread, pizza, burgers, hot dogs, sandwiches, pies, pancakes, eggs, cheese."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, rng_of
from rushes.stage.props.eatables.served import CRUMB, CRUST, plate
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]


def _bread(here: Bench, prop: Prop) -> None:
    crust = prop.colour or CRUST
    here.add("clay", sphere((0, 0.07, 0), (0.165, 0.070, 0.080), crust, 12, 22))
    for k in range(4):
        x = -0.09 + 0.06 * k
        cut = turned(
            sphere((0, 0, 0), (0.010, 0.008, 0.050), CRUMB, 5, 10), (0, 0.45, 0), (x, 0.135 - 2.0 * x * x, 0)
        )
        here.add("clay", cut)


def _baguette(here: Bench, prop: Prop) -> None:
    here.add("clay", sphere((0, 0.05, 0), (0.26, 0.05, 0.052), prop.colour or CRUST, 10, 24))
    for k in range(6):
        here.add(
            "clay",
            turned(
                sphere((0, 0, 0), (0.034, 0.006, 0.010), CRUMB, 5, 8),
                (0, 0.9, 0),
                (-0.16 + 0.064 * k, 0.097, 0),
            ),
        )


def _pizza(here: Bench, prop: Prop) -> None:
    rng = rng_of(prop)
    here.add(
        "clay",
        lathe(
            [
                (0, 0.004),
                (0.155, 0.004),
                (0.17, 0.016),
                (0.168, 0.034),
                (0.15, 0.036),
                (0.14, 0.022),
                (0, 0.022),
            ],
            "#d09a50",
            sides=34,
        ),
    )
    here.add("clay", cylinder((0, 0.02, 0), (0, 0.025, 0), 0.146, "#b83a22", 30))
    here.add("ceramic", cylinder((0, 0.024, 0), (0, 0.028, 0), 0.136, "#edc45c", 26))
    for k in range(11):
        t, r = 2.4 * k, 0.036 * k**0.5
        spot = (r * cos(t), 0.0, r * sin(t))
        if k % 3 == 2:
            here.add("felt", sphere((spot[0], 0.031, spot[2]), (0.022, 0.004, 0.012), "#4f8a3a", 5, 8))
        elif k % 5 == 1:
            here.add(
                "clay",
                tube(
                    [
                        (spot[0] - 0.012, 0.032, spot[2]),
                        (spot[0], 0.034, spot[2] + 0.01),
                        (spot[0] + 0.012, 0.032, spot[2]),
                    ],
                    0.005,
                    "#2f2a24",
                    6,
                ),
            )
        else:
            here.add(
                "ceramic",
                cylinder((spot[0], 0.027, spot[2]), (spot[0], 0.034, spot[2]), 0.025, "#a8281f", 14, 0.023),
            )
    for _ in range(24):
        t, r = float(rng.uniform(0, 6.28)), float(rng.uniform(0.02, 0.13))
        here.add(
            "clay", box((r * cos(t), 0.030, r * sin(t)), (0.006, 0.0015, 0.003), "#f6dc8a", 0.001, (0, t, 0))
        )
    for k in range(4):
        here.add("clay", box((0, 0.0285, 0), (0.145, 0.0012, 0.0022), "#a86a30", 0.0, (0, pi * k / 4, 0)))


def _bun(here: Bench, r: float, y: float, high: float, seeds: bool = True) -> None:
    here.add(
        "clay",
        lathe(
            [(0, y), (r, y), (r * 1.04, y + high * 0.3), (r * 0.8, y + high * 0.8), (0, y + high)],
            "#c8873a",
            sides=26,
        ),
    )
    for k in range(22 if seeds else 0):
        t, q = 2.4 * k, r * 0.16 * k**0.5
        here.add(
            "clay",
            sphere(
                (q * cos(t), y + high * (1 - 0.55 * (q / r) ** 2), q * sin(t)),
                (0.004, 0.0025, 0.003),
                "#f4e8c8",
                4,
                5,
            ),
        )


def _burger(here: Bench, prop: Prop) -> None:
    r = 0.075
    here.add("clay", lathe([(0, 0), (r, 0.0), (r * 1.02, 0.02), (0, 0.024)], "#c8873a", sides=26))
    for k in range(12):
        t = 2 * pi * k / 12
        here.add(
            "felt",
            sphere((r * cos(t), 0.031 + 0.004 * (k % 2), r * sin(t)), (0.022, 0.006, 0.022), "#6aa040", 5, 8),
        )
    here.add(
        "clay", lathe([(0, 0.03), (r, 0.032), (r * 1.03, 0.045), (r, 0.056), (0, 0.057)], "#5a3018", sides=26)
    )
    here.add("ceramic", box((0, 0.060, 0), (r * 0.78, 0.003, r * 0.78), "#edb83a", 0.002, (0, 0.78, 0)))
    for k in range(3):
        t = 2 * pi * k / 3
        here.add(
            "ceramic",
            cylinder(
                (0.03 * cos(t), 0.063, 0.03 * sin(t)),
                (0.03 * cos(t), 0.070, 0.03 * sin(t)),
                0.042,
                "#c8301f",
                18,
            ),
        )
    _bun(here, r, 0.070, 0.055)


def _hot_dog(here: Bench, prop: Prop) -> None:
    for s in (-1, 1):
        here.add("clay", sphere((0, 0.045, s * 0.030), (0.115, 0.042, 0.034), "#c8873a", 10, 18))
    a = np.linspace(0, 1, 9)
    line = np.stack([-0.13 + 0.26 * a, 0.073 + 0.006 * np.sin(pi * a), np.zeros(9)], 1)
    here.add("ceramic", tube(line, 0.027 * np.sin(pi * (0.06 + 0.88 * a)) ** 0.3, "#a8442a", 12))
    b = np.linspace(0, 1, 30)
    wave = np.stack([-0.10 + 0.20 * b, np.full(30, 0.102), 0.014 * np.sin(26 * b)], 1)
    here.add("ceramic", tube(wave, 0.0065, "#e8c22a", 6))


def _sandwich(here: Bench, prop: Prop) -> None:
    layers: list[tuple[Paint, float, float]] = [("#e2b878", 0.022, 1.0), ("#6aa040", 0.007, 1.08), ("#d8707a", 0.010, 1.02),
              ("#edb83a", 0.006, 1.04),
              ("#c8301f", 0.009, 0.96), ("#e2b878", 0.022, 1.0)]  # fmt: skip
    for s in (-1, 1):
        y = 0.0
        for k, (paint, thick, wide) in enumerate(layers):
            mesh = box(
                (0, y + thick / 2, 0),
                (0.056 * wide, thick / 2, 0.052 * wide),
                paint,
                0.008 if k in (0, 5) else 0.003,
            )
            here.add(
                "clay" if k in (0, 5) else "felt", turned(mesh, (0, 0.1 * s, 0), (s * 0.062, 0, 0.01 * s))
            )
            y += thick
        here.add("wood", cylinder((s * 0.062, y - 0.02, 0), (s * 0.062, y + 0.04, 0), 0.003, "#c8a468", 6))
        here.add("ceramic", sphere((s * 0.062, y + 0.042, 0), 0.012, "#5f7a32", 6, 8))


def _pie(here: Bench, prop: Prop) -> None:
    here.add(
        "metal",
        lathe(
            [(0, 0), (0.12, 0), (0.165, 0.05), (0.172, 0.05), (0.125, 0.004), (0, 0.006)], "#b8bcbc", sides=30
        ),
    )
    here.add("clay", lathe([(0, 0.07), (0.14, 0.058), (0.16, 0.045)], prop.colour or "#a83a3a", sides=28))
    for k in range(7):
        x = -0.12 + 0.04 * k
        half = (0.155**2 - x * x) ** 0.5
        here.add("clay", box((x, 0.070 - abs(x) * 0.05, 0), (0.013, 0.006, half), "#d8a458", 0.005))
        here.add("clay", box((0, 0.075 - abs(x) * 0.05, x), (half, 0.006, 0.013), "#cf9a4c", 0.005))
    for k in range(26):
        t = 2 * pi * k / 26
        here.add(
            "clay", sphere((0.158 * cos(t), 0.058, 0.158 * sin(t)), (0.022, 0.014, 0.022), "#c8903f", 5, 8)
        )


def _croissant(here: Bench, prop: Prop) -> None:
    a = np.linspace(-1.25, 1.25, 15)
    line = np.stack([0.085 * np.sin(a), 0.04 + 0 * a, 0.055 - 0.075 * np.cos(a)], 1)
    here.add(
        "clay",
        tube(
            line, 0.016 + 0.030 * np.cos(a * 1.05) ** 2 + 0.003 * np.cos(9 * a), prop.colour or "#c8873a", 12
        ),
    )
    for k in range(5):
        t = -0.9 + 0.45 * k
        r = 0.020 + 0.030 * cos(t) ** 2
        spot = (0.085 * sin(t), 0.04 + r * 0.75, 0.055 - 0.075 * cos(t))
        here.add(
            "clay", turned(sphere((0, 0, 0), (0.006, 0.008, r * 0.9), "#e2b068", 5, 8), (0, -t, 0), spot)
        )


def _pancake(here: Bench, prop: Prop) -> None:
    plate(here, 0.16)
    for k in range(5):
        here.add(
            "clay",
            cylinder(
                (0.004 * (k % 2), 0.012 + 0.017 * k, 0),
                (0.004 * (k % 2), 0.026 + 0.017 * k, 0),
                0.105,
                "#d8a050" if k % 2 else "#c8883c",
                26,
            ),
        )
    here.add("ceramic", box((0, 0.108, 0), (0.024, 0.009, 0.024), "#f6dc7a", 0.006))
    for k in range(7):
        t = 2 * pi * k / 7
        here.add(
            "ceramic",
            tube(
                [
                    (0.06 * cos(t), 0.101, 0.06 * sin(t)),
                    (0.106 * cos(t), 0.095, 0.106 * sin(t)),
                    (0.108 * cos(t), 0.05 + 0.01 * (k % 3), 0.108 * sin(t)),
                ],
                0.011,
                "#8a4a18",
                7,
            ),
        )


def _egg(here: Bench, prop: Prop) -> None:
    if "fried" in prop.words.lower():
        here.add("ceramic", sphere((0, 0.006, 0), (0.085, 0.010, 0.075), "#f8f4e8", 7, 22))
        here.add("ceramic", sphere((0.008, 0.018, 0), (0.032, 0.020, 0.032), "#eca82a", 8, 14))
        return
    here.add(
        "clay",
        lathe(
            [(0, 0), (0.03, 0.006), (0.044, 0.045), (0.036, 0.085), (0.018, 0.108), (0, 0.112)],
            prop.colour or "#e8cfae",
            sides=20,
        ),
    )


def _cheese(here: Bench, prop: Prop) -> None:
    here.add("ceramic", cylinder((0, 0.0, 0), (0, 0.085, 0), 0.088, prop.colour or "#ecc04a", 3))
    for k in range(9):
        t = 2.1 * k
        here.add(
            "clay",
            sphere((0.036 * cos(t), 0.015 + 0.007 * k, 0.036 * sin(t)), 0.0125, "#c8942a", 6, 8),
        )


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    "bread": _bread,
    "loaf": _bread,
    "baguette": _baguette,
    "pizza": _pizza,
    "burger": _burger,
    "hot_dog": _hot_dog,
    "sandwich": _sandwich,
    "pie": _pie,
    "croissant": _croissant,
    "pancake": _pancake,
    "egg": _egg,
    "cheese": _cheese,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The thing to eat of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    return benched(prop, here, UPRIGHT)
