"""What clings to city walls and stands about: air conditioners, fire escapes, ducts, vending machine,
crates, bags, cables.
"""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import Paint, linear, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.neon import NEON, shine

__all__ = ["air_conditioner", "bags", "cable", "crates", "fire_escape", "lantern_string", "vending_machine"]


def air_conditioner(bench: Bench, rng: np.random.Generator, x: float, y: float) -> None:
    """A unit on brackets on a wall in the plane z = 0."""
    colour = varied(rng, "#c4c0b4", 0.06)
    bench.add("metal", box((x, y, 0.24), (0.34, 0.25, 0.14), colour, 0.025))
    ring = turned(
        lathe([(0.19, 0), (0.2, 0.02), (0.18, 0.02)], "#4a4a48", sides=14),
        (np.pi / 2, 0, 0),
        (x - 0.08, y, 0.375),
    )
    bench.add("metal", ring)
    for k in range(6):
        bench.add(
            "metal", box((x - 0.08, y, 0.378), (0.175, 0.008, 0.006), "#5a5a58", 0.0, (0, 0, k * np.pi / 6))
        )
    bench.add("metal", box((x, y - 0.28, 0.18), (0.3, 0.02, 0.18), "#4a4846", 0.0))
    bench.add(
        "iron",
        tube([(x + 0.3, y, 0.2), (x + 0.46, y - 0.1, 0.06), (x + 0.46, y - 1.1, 0.05)], 0.022, "#8a867c", 5),
    )


def fire_escape(bench: Bench, left: float, low: float, floors: int, storey: float, wide: float = 2.6) -> None:
    """Iron landings and ladders on a wall in the plane z = 0."""
    iron, deep = "#2c2a2a", 0.85
    for floor in range(floors):
        y = low + floor * storey
        for k in range(6):
            bench.add(
                "iron", box((left + wide / 2, y, 0.08 + deep * k / 5), (wide / 2, 0.014, 0.03), iron, 0.0)
            )
        for rail in (0.5, 0.95):
            bench.add(
                "iron", box((left + wide / 2, y + rail, deep + 0.08), (wide / 2, 0.016, 0.016), iron, 0.0)
            )
            for x in (left, left + wide):
                bench.add("iron", box((x, y + rail, deep / 2), (0.016, 0.016, deep / 2), iron, 0.0))
        for k in range(14):
            bench.add(
                "iron", box((left + wide * k / 13, y + 0.48, deep + 0.08), (0.009, 0.48, 0.009), iron, 0.0)
            )
        if floor + 1 < floors:
            run = wide * 0.62
            lean = float(np.arctan2(storey, run))
            middle = (left + wide * 0.5, y + storey / 2, deep * 0.62)
            length = float(np.hypot(storey, run)) / 2
            for z in (-0.22, 0.22):
                bench.add(
                    "iron",
                    box(
                        (middle[0], middle[1], middle[2] + z), (length, 0.035, 0.014), iron, 0.0, (0, 0, lean)
                    ),
                )
            for k in range(10):
                u = (k + 0.5) / 10 - 0.5
                bench.add(
                    "iron",
                    box(
                        (middle[0] + run * u, middle[1] + storey * u, middle[2]),
                        (0.08, 0.01, 0.22),
                        iron,
                        0.0,
                    ),
                )


def vending_machine(
    bench: Bench, rng: np.random.Generator, x: float, hour: Hour, colour: Paint = "#c8342c"
) -> None:
    """A drinks machine against a wall in the plane z = 0: bright window with rows of cans."""
    bench.add("metal", box((x, 0.92, 0.36), (0.5, 0.92, 0.34), colour, 0.04))
    light = linear("#e8f4ff") * (0.10 + 0.28 * hour.glow)
    bench.add("lamp", box((x, 1.25, 0.695), (0.42, 0.46, 0.01), light, 0.008))
    for row in range(3):
        bench.add("metal", box((x, 0.9 + 0.3 * row, 0.72), (0.42, 0.015, 0.03), "#e8e8e8", 0.0))
        for k in range(7):
            can = varied(
                rng,
                ("#c8342c", "#2f6a9a", "#3f8a4a", "#e8b030", "#7a3a8a", "#e8e4dc")[int(rng.integers(6))],
                0.1,
            )
            bench.add(
                "ceramic",
                cylinder(
                    (x - 0.36 + 0.12 * k, 0.92 + 0.3 * row, 0.735),
                    (x - 0.36 + 0.12 * k, 1.08 + 0.3 * row, 0.735),
                    0.036,
                    can,
                    5,
                ),
            )
    bench.add("neon", box((x, 1.78, 0.705), (0.4, 0.03, 0.012), shine("cyan", hour, 0.6), 0.01))
    bench.add("iron", box((x, 0.35, 0.7), (0.36, 0.12, 0.015), "#16181a", 0.01))


def crates(bench: Bench, rng: np.random.Generator, x: float, z: float, ground: float) -> None:
    """A stack of bottle crates, not quite straight."""
    for k in range(int(rng.integers(2, 4))):
        colour = varied(rng, ("#c8902c", "#3f6a8a", "#a8442f")[int(rng.integers(3))], 0.08)
        turn = (0, rng.normal() * 0.12, 0)
        for y in (0.04, 0.15, 0.26):
            bench.add("clay", box((x, ground + 0.32 * k + y, z), (0.24, 0.035, 0.18), colour, 0.0, turn))
        bench.add("clay", box((x, ground + 0.32 * k + 0.15, z), (0.21, 0.14, 0.155), colour * 0.5, 0.0, turn))


def bags(bench: Bench, rng: np.random.Generator, x: float, z: float, ground: float) -> None:
    """Rubbish bags, shining."""
    for dx, dz, r in ((0, 0, 0.26), (0.36, 0.1, 0.22), (0.16, 0.3, 0.19)):
        colour = varied(rng, "#22242a", 0.15)
        spot = (x + dx, ground + r * 0.7, z + dz)
        bench.add("ceramic", sphere(spot, (r, r * 0.78, r * 0.9), colour, 5, 8))
        bench.add(
            "ceramic",
            lathe(
                [(0.05, 0), (0.025, 0.05), (0.07, 0.14), (0, 0.1)],
                colour,
                (spot[0], spot[1] + r * 0.7, spot[2]),
                7,
            ),
        )


def cable(bench: Bench, start: Vec, end: Vec, sag: float, radius: float = 0.012) -> None:
    """A slack cable."""
    u = np.linspace(0, 1, 12)[:, None]
    path = np.asarray(start) * (1 - u) + np.asarray(end) * u
    path[:, 1] -= sag * 4 * (u * (1 - u))[:, 0]
    bench.add("iron", tube(path, radius, "#16161a", 4))


def lantern_string(
    bench: Bench,
    start: Vec,
    end: Vec,
    sag: float,
    count: int,
    hour: Hour,
    colours: tuple[str, ...] = ("red",),
) -> None:
    """Paper lanterns on a cable across a street."""
    cable(bench, start, end, sag, 0.009)
    body = [(0.06, -0.2), (0.13, -0.16), (0.17, -0.06), (0.17, 0.04), (0.13, 0.13), (0.06, 0.17)]
    for k in range(count):
        u = (k + 0.5) / count
        at = (
            np.asarray(start) * (1 - u) + np.asarray(end) * u - np.array([0, sag * 4 * u * (1 - u) + 0.24, 0])
        )
        tint = linear(NEON[colours[k % len(colours)]]) * 0.5 + np.array([0.25, 0.06, 0.01])
        bench.add("lamp", lathe(body, tint * (0.14 + 0.35 * hour.glow), at, 10))
        for y in (-0.21, 0.18):
            bench.add("iron", lathe([(0.065, y - 0.02), (0.065, y + 0.02), (0, y + 0.02)], "#16161a", at, 8))
