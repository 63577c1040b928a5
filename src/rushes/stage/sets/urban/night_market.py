"""A night market: cooks' stalls with steam, lit boards, strings of lanterns."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.sets.country.puffs import Puffs
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.urban.markets import awning, folk, row, street

__all__ = ["night_market"]


def _lantern(here: Bench, x: float, y: float, z: float, paint: Paint, lit: float, size: float = 1.0) -> None:
    glow = linear(paint) * (0.25 + 0.5 * lit)
    rings = [(0.10, -0.19), (0.19, -0.1), (0.22, 0.0), (0.19, 0.1), (0.10, 0.19)]
    here.add("lamp", lathe([(r * size, h * size) for r, h in rings], glow, (x, y, z), 14))
    here.add(
        "metal",
        *(
            lathe(
                [(0.11 * size, 0), (0.11 * size, 0.035 * size), (0, 0.04 * size)],
                "#c89a3c",
                (x, y + d * size, z),
                10,
            )
            for d in (-0.21, 0.18)
        ),
    )
    here.add(
        "felt",
        cylinder((x, y - 0.2 * size, z), (x, y - 0.42 * size, z), 0.02 * size, "#d8a83c", 5, 0.03 * size),
    )


def _cooking(here: Bench) -> None:
    """A wok over its fire, skewers, steamers."""
    here.add(
        "paper",
        *(
            box((-0.85 + 0.34 * n, 2.2, -0.32), (0.1, 0.13, 0.006), ("#8a1c18", "#1c1a1c")[n % 2], 0.0)
            for n in range(6)
        ),
    )
    here.add(
        "iron",
        lathe(
            [(0.05, 1.02), (0.24, 1.08), (0.34, 1.2), (0.31, 1.2), (0, 1.07)], "#2a2a2c", (-0.55, 0, 0.12), 18
        ),
    )
    here.add(
        "lamp", lathe([(0.2, 0.99), (0.26, 1.04), (0, 1.05)], linear("#ff7a1c") * 0.8, (-0.55, 0, 0.12), 14)
    )
    for n in range(9):
        here.add(
            "wood", cylinder((0.1 + 0.1 * n, 1.03, 0.36), (0.1 + 0.1 * n, 1.06, -0.05), 0.006, "#d8b48a", 4)
        )
        here.add(
            "ceramic",
            *(
                sphere(
                    (0.1 + 0.1 * n, 1.06, 0.28 - 0.09 * i),
                    0.042,
                    ("#a8542c", "#c8843c", "#8ab04c")[(n + i) % 3],
                    5,
                    7,
                )
                for i in range(3)
            ),
        )
    for n in range(3):
        here.add(
            "wood", lathe([(0.17, 0), (0.18, 0.1), (0, 0.11)], "#d8b078", (0.75, 1.01 + 0.11 * n, -0.12), 16)
        )


def _food_stall(rng: np.random.Generator, k: int, lit: float) -> Bench:
    """A cook's stall: a counter with a wok and skewers, a lit menu board, a paper lantern at each corner."""
    here = Bench()
    paint = ("#b8342c", "#2f6a7a", "#c8842c", "#6a3f7a")[k % 4]
    here.add(
        "paint",
        box((0, 0.48, 0.1), (1.2, 0.48, 0.34), paint, 0.03),
        box((0, 0.98, 0.14), (1.26, 0.03, 0.42), "#8a5f38", 0.01),
    )
    for s in (-1, 1):
        here.add(
            "wood",
            cylinder((s * 1.2, 0, -0.4), (s * 1.2, 2.7, -0.4), 0.04, "#5a3a24", 7),
            cylinder((s * 1.2, 0.9, 0.5), (s * 1.2, 2.4, 0.5), 0.03, "#5a3a24", 7),
        )
        _lantern(here, s * 1.1, 2.02, 0.72, ("#ff4a28", "#ffb03c")[k % 2], lit)
    here.add("cloth", *awning(1.35, (paint, mixed(paint, "#ffe0b0", 0.5)), 1.4, 2.4))
    here.add(
        "lamp",
        box(
            (0, 2.2, -0.36),
            (1.1, 0.24, 0.03),
            linear(("#ffdf8a", "#ff9a6a", "#9ae0ff", "#ffd0e0")[k % 4]) * (0.08 + 0.22 * lit),
            0.02,
        ),
    )
    _cooking(here)
    return here


def night_market(brief: SetBrief) -> BuiltSet:
    """A night market: cooks' stalls with steam, lit boards and strings of lanterns over the street."""
    here = street(brief, "night_market", 1203, ("#6f6a68", "#5f5a5a"))
    lit = here.hour.glow
    for k, z in enumerate((-2.7, -5.7, -8.7, -11.7)):
        for s in (-1, 1):
            here.put(
                _food_stall(here.rng, k + (s > 0) * 2, lit), s * (3.6 + 0.1 * k), z, -s * (np.pi / 2 - 0.3)
            )
            here.flowing.append(
                Puffs(
                    f"night_market.steam{k}{s > 0}",
                    (s * (3.3 + 0.1 * k), 1.3, z + 0.3),
                    7,
                    1.6,
                    0.3,
                    3.5,
                    0.06,
                    0.26,
                    "#d8d0c8",
                    k + 3,
                    1,
                )
            ) if k < 2 else None
    here.put(_food_stall(here.rng, 1, lit), 0.0, -15.2, 0.0, 1.2)
    row(here, 0.0, 22.0, -7.4, -1.0, np.pi / 2)
    row(here, 0.0, 22.0, 7.4, -23.0, -np.pi / 2)
    row(here, -12.0, 12.0, 0.0, -26.0, 0.0)
    for k in range(5):
        z = -2.6 - 2.8 * k
        rope = [(x, 4.1 - 0.7 * (1 - (x / 6.6) ** 2), z) for x in np.linspace(-6.6, 6.6, 15)]
        here.things.add("iron", tube(rope, 0.01, "#2a2624", 4))
        for n, (x, y, d) in enumerate(rope[1:-1:2]):
            _lantern(
                here.things, x, y - 0.26, d, ("#ff3a1c", "#ffa83c", "#ff5a2c")[n % 3], max(lit, 0.35), 1.15
            )
    folk(
        here,
        ((-1.9, -7.5), (2.0, -9.6), (-1.4, -12.2), (0.6, -13.2), (1.8, -6.2), (-0.4, -10.8), (-2.0, -4.6)),
    )
    for z in (-1.6, -6.0, -11.0):
        here.light((-2.8, 2.3, z), (5.2, 2.6, 0.9), 7.5)
        here.light((2.8, 2.3, z), (4.6, 1.7, 0.8), 7.5)
    here.light((0.0, 3.2, 1.4), (3.0, 1.6, 0.8), 8.0)
    here.shut(-60.0, -60.0, -2.7, 1.0, 8.0)
    here.shut(2.7, -60.0, 60.0, 1.0, 8.0)
    return here.built()
