"""From the bakery and the snack bar: bread, pizza, burgers, hot dogs, sandwiches, pies, pancakes, eggs, cheese."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, rng_of
from rushes.stage.props.eatables.served import CRUMB, CRUST, plate
from rushes.stage.props.shaping import plank, smooth, spun
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]


def _bread(here: Bench, prop: Prop) -> None:
    """A tin loaf, two slices cut from it."""
    crust = prop.colour or CRUST
    top = smooth(
        [
            (-0.062, 0.0),
            (-0.062, 0.075),
            (-0.074, 0.105),
            (-0.045, 0.138),
            (0.045, 0.138),
            (0.074, 0.105),
            (0.062, 0.075),
            (0.062, 0.0),
        ],
        3,
    )
    loaf = turned(plank(top, 0.20, crust, 0.012), (0, pi / 2, 0), (-0.06, 0, 0))
    here.add("clay", loaf)
    middle = np.array((0.0, 0.068))
    for x, lean in ((0.068, 0.0), (0.100, -0.16), (0.140, -0.42)):
        rim = turned(plank(top, 0.020, crust, 0.006), (0, pi / 2, 0))
        crumb = turned(plank((top - middle) * 0.90 + middle, 0.0225, CRUMB, 0.002), (0, pi / 2, 0))
        here.add("clay", *(turned(m, (0, 0, lean), (x, 0, 0)) for m in (rim, crumb)))


def _baguette(here: Bench, prop: Prop) -> None:
    """A long stick, slashed aslant."""
    a = np.linspace(0, 1, 19)
    line = np.stack([-0.25 + 0.50 * a, 0.040 + 0 * a, 0.006 * np.sin(9 * a)], 1)
    here.add("clay", tube(line, 0.040 * np.sin(pi * (0.05 + 0.90 * a)) ** 0.4, prop.colour or CRUST, 14))
    for k in range(6):
        cut = turned(
            sphere((0, 0, 0), (0.036, 0.008, 0.010), CRUMB, 6, 10),
            (0, 0.55, 0),
            (-0.17 + 0.068 * k, 0.075, 0),
        )
        here.add("clay", cut)


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
        spun(
            [(0, y), (r * 0.97, y), (r * 1.05, y + high * 0.3), (r * 0.72, y + high * 0.82), (0, y + high)],
            "#c8873a",
            sides=24,
        ),
    )
    for k in range(14 if seeds else 0):
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
    """A bun split from above, the sausage in it seen all along, mustard on top."""
    bun = prop.colour or "#c8873a"
    for s in (-1, 1):
        here.add("clay", sphere((0, 0.036, s * 0.030), (0.120, 0.036, 0.026), bun, 10, 20))
        here.add("clay", sphere((0, 0.046, s * 0.021), (0.112, 0.024, 0.014), CRUMB, 7, 16))
    here.add("clay", sphere((0, 0.022, 0), (0.115, 0.022, 0.036), bun, 8, 18))
    a = np.linspace(0, 1, 11)
    line = np.stack([-0.145 + 0.29 * a, 0.072 - 0.012 * np.sin(pi * a), np.zeros(11)], 1)
    here.add("ceramic", tube(line, 0.025 * np.sin(pi * (0.05 + 0.90 * a)) ** 0.3, "#a8442a", 12))
    b = np.linspace(0, 1, 40)
    wave = np.stack([-0.11 + 0.22 * b, 0.0965 - 0.012 * np.sin(pi * b), 0.013 * np.sin(30 * b)], 1)
    here.add("ceramic", tube(wave, 0.0055, "#e8c22a", 5))


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
    """A lattice over red filling in its tin, a crimped edge."""
    here.add(
        "metal", spun([(0, 0), (0.115, 0), (0.150, 0.046), (0.160, 0.050)], "#b8bcbc", sides=28, steps=2)
    )
    here.add(
        "ceramic", lathe([(0.150, 0.050), (0.10, 0.060), (0, 0.064)], prop.colour or "#9a2a2a", sides=26)
    )
    for k in range(6):
        x = -0.115 + 0.046 * k
        half = (0.148**2 - x * x) ** 0.5
        for turn, y, tint in ((0.0, 0.062, "#d8a458"), (pi / 2, 0.067, "#e0b068")):
            line = [(x, y - 0.5 * (x * x + z * z), z) for z in np.linspace(-half, half, 5)]
            here.add("clay", turned(tube(line, 0.0095, tint, 6), (0, turn, 0), (0, 0, 0), (1, 0.9, 1)))
    for k in range(22):
        t = 2 * pi * k / 22
        here.add(
            "clay",
            turned(
                sphere((0, 0, 0), (0.024, 0.013, 0.015), "#c8903f", 5, 7),
                (0, 0.5 - t, 0),
                (0.152 * cos(t), 0.055, 0.152 * sin(t)),
            ),
        )


def _croissant(here: Bench, prop: Prop) -> None:
    """Rolled from a triangle: seven steps to either horn, darker on their ridges."""
    paint = prop.colour or "#c8873a"
    for k in range(9):
        t = -1.45 + 2.9 * k / 8
        r = 0.018 + 0.026 * cos(t * 0.98) ** 1.2
        spot = (0.092 * sin(t), 0.036 + 0.010 * cos(t), 0.062 - 0.080 * cos(t))
        roll = sphere((0, 0, 0), (0.025, r, r), mixed(paint, "#8a4a18", 0.22 * (k % 2)), 9, 14)
        here.add("ceramic", turned(roll, (0, t, 0.12 * sin(t)), spot))


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
        edge = [
            ((0.075 + 0.012 * sin(3 * t + 0.6)) * cos(t), (0.066 + 0.010 * cos(5 * t)) * sin(t))
            for t in np.linspace(0, 2 * pi, 37)[:-1]
        ]
        here.add("ceramic", turned(plank(edge, 0.012, "#f8f4e8", 0.005), (pi / 2, 0, 0), (0, 0.006, 0)))
        here.add("ceramic", sphere((0.008, 0.014, 0), (0.030, 0.020, 0.030), "#eca82a", 9, 16))
        return
    side = [(0, 0), (0.024, 0.004), (0.042, 0.040), (0.034, 0.080), (0.014, 0.106), (0, 0.110)]
    here.add("clay", spun(side, prop.colour or "#e8cfae", sides=24, steps=4))


def _cheese(here: Bench, prop: Prop) -> None:
    """A wedge on its side, its cut faces full of holes, the rind behind."""
    paint = prop.colour or "#ecc04a"
    wedge = [(-0.095, 0.055), (0.095, 0.012), (0.105, 0.0), (0.095, -0.012), (-0.095, -0.055)]
    here.add("clay", turned(plank(wedge, 0.085, paint, 0.006), (pi / 2, 0, 0), (0, 0.0425, 0)))
    here.add("clay", box((-0.096, 0.0425, 0), (0.006, 0.042, 0.054), "#c8882f", 0.005))
    for k in range(9):
        u, y = -0.07 + 0.155 * ((k * 0.382) % 1.0), 0.016 + 0.052 * ((k * 0.618) % 1.0)
        z = 0.055 - 0.043 * (u + 0.095) / 0.19
        r = 0.006 + 0.006 * ((k * 0.77) % 1.0)
        hole = turned(
            cylinder((0, 0, 0), (0, 0, 0.0012), r, mixed(paint, "#8a5a14", 0.5), 14),
            (0, 0.22, 0),
            (u, y, z + 0.0005),
        )
        here.add("clay", hole)
    for k in range(5):
        u = -0.07 + 0.028 * k
        here.add(
            "clay",
            cylinder(
                (u, 0.0845, 0.02 * cos(2.4 * k)),
                (u, 0.0858, 0.02 * cos(2.4 * k)),
                0.006 + 0.002 * (k % 2),
                mixed(paint, "#8a5a14", 0.5),
                12,
            ),
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
