"""Cookers, hoods and fridges, before a wall in the plane z = 0."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.kitchen_units import DEEP, TOP

__all__ = ["cooker", "fridge", "hood"]


def cooker(bench: Bench, x: float, wide: float = 0.62, paint: Paint = "#efe6d2", pots: bool = True) -> None:
    """A stove with an oven door behind whose glass it glows, knobs, four rings, a pot and a pan."""
    w = wide / 2
    bench.add("ceramic", box((x, 0.46, DEEP / 2), (w, 0.42, DEEP / 2 + 0.01), paint, 0.02))
    bench.add("iron", box((x, 0.03, DEEP / 2 - 0.03), (w - 0.02, 0.03, DEEP / 2 - 0.03), "#222020", 0.0))
    bench.add(
        "ceramic", box((x, 0.40, DEEP + 0.02), (w - 0.03, 0.24, 0.016), mixed(paint, "#ffffff", 0.2), 0.016)
    )
    bench.add("iron", box((x, 0.40, DEEP + 0.034), (w - 0.1, 0.15, 0.008), "#2a2422", 0.012))
    bench.add("room", box((x, 0.39, DEEP + 0.042), (w - 0.13, 0.11, 0.002), linear("#ff8a3c") * 0.35, 0.0))
    bench.add(
        "metal",
        cylinder((x - w + 0.09, 0.60, DEEP + 0.07), (x + w - 0.09, 0.60, DEEP + 0.07), 0.013, "#c8ccce", 8),
    )
    count = 5
    for k in range(count):
        at = x + (w - 0.08) * (2 * k / (count - 1) - 1)
        knob = lathe([(0.028, 0), (0.026, 0.02), (0, 0.024)], "#3a3634", sides=12)
        bench.add("iron", turned(knob, (np.pi / 2, 0, 0), (at, 0.76, DEEP + 0.01)))
    bench.add(
        "iron", box((x, TOP - 0.01, DEEP / 2 + 0.01), (w - 0.015, 0.014, DEEP / 2 - 0.02), "#26282a", 0.008)
    )
    for sx in (-1, 1):
        for z in (0.17, 0.43):
            ring = [
                (x + sx * w * 0.45 + 0.085 * np.cos(a), TOP + 0.014, z + 0.085 * np.sin(a))
                for a in np.linspace(0, 2 * np.pi, 14, endpoint=False)
            ]
            bench.add("iron", tube(ring, 0.009, "#1a1a1c", 5, closed=True))
    bench.add("ceramic", box((x, TOP + 0.08, 0.02), (w, 0.09, 0.02), paint, 0.014))
    if pots:
        _pots(bench, x, w)


def _pots(bench: Bench, x: float, w: float) -> None:
    """A lidded pot on the left, a pan on the right."""
    pot = [
        (0, 0),
        (0.105, 0),
        (0.115, 0.01),
        (0.115, 0.13),
        (0.12, 0.14),
        (0.09, 0.155),
        (0.03, 0.17),
        (0.02, 0.175),
        (0.025, 0.195),
        (0, 0.2),
    ]
    bench.add("metal", lathe(pot, "#3f7f8c", (x - w * 0.45, TOP + 0.02, 0.2), 20))
    for s in (-1, 1):
        bench.add(
            "iron",
            tube(
                [
                    (x - w * 0.45 + s * 0.11, TOP + 0.11, 0.17),
                    (x - w * 0.45 + s * 0.16, TOP + 0.12, 0.2),
                    (x - w * 0.45 + s * 0.11, TOP + 0.11, 0.23),
                ],
                0.01,
                "#26282a",
                6,
            ),
        )
    pan = [(0, 0), (0.09, 0), (0.115, 0.045), (0.108, 0.045), (0, 0.01)]
    bench.add(
        "iron",
        lathe(pan, "#2a2c2e", (x + w * 0.45, TOP + 0.02, 0.4), 20),
        cylinder(
            (x + w * 0.45 + 0.1, TOP + 0.055, 0.42),
            (x + w * 0.45 + 0.29, TOP + 0.085, 0.47),
            0.013,
            "#4a2c1a",
            7,
        ),
    )


def hood(
    bench: Bench, x: float, ceiling: float, wide: float = 0.7, paint: Paint = "#c88a4a", finish: str = "metal"
) -> None:
    """A tapering hood with a chimney to the ceiling."""
    w = wide / 2
    rows = ((1.62, w, 0.5), (1.70, w, 0.5), (1.98, 0.17, 0.26), (ceiling, 0.17, 0.26))
    bench.add(finish, box((x, 1.66, 0.25), (w + 0.02, 0.045, 0.26), mixed(paint, "#2a1408", 0.25), 0.012))
    steps = 5
    for k in range(steps):
        u = (k + 0.5) / steps
        half, deep = rows[1][1] * (1 - u) + 0.17 * u, 0.5 * (1 - u) + 0.26 * u
        bench.add(finish, box((x, 1.70 + 0.28 * u, deep / 2), (half, 0.03, deep / 2), paint, 0.004))
    bench.add(finish, box((x, (1.98 + ceiling) / 2, 0.13), (0.17, (ceiling - 1.98) / 2, 0.13), paint, 0.008))
    bench.add("lamp", box((x, 1.612, 0.26), (0.1, 0.006, 0.05), linear("#ffe0b0") * 0.5, 0.0))


def fridge(
    bench: Bench,
    x: float,
    paint: Paint = "#8fb8b0",
    wide: float = 0.72,
    tall: float = 1.72,
    steel: bool = False,
) -> None:
    """A rounded fridge of two doors with chrome handles, notes and magnets on it."""
    w, deep = wide / 2, 0.64
    finish = "metal" if steel else "ceramic"
    bench.add(
        finish,
        box(
            (x, tall / 2 + 0.02, deep / 2 - 0.03),
            (w, tall / 2, deep / 2 - 0.03),
            mixed(paint, "#20302c", 0.25),
            0.06,
        ),
    )
    split = tall * 0.66
    bench.add(
        finish,
        box((x, (split + 0.06) / 2 + 0.02, deep - 0.05), (w - 0.005, (split - 0.06) / 2, 0.055), paint, 0.05),
    )
    bench.add(
        finish,
        box(
            (x, (split + tall) / 2 + 0.02, deep - 0.05),
            (w - 0.005, (tall - split) / 2 - 0.012, 0.055),
            paint,
            0.05,
        ),
    )
    for y in (split - 0.22, split + 0.18):
        bench.add("metal", box((x - w + 0.075, y, deep + 0.03), (0.014, 0.11, 0.016), "#e4e8ea", 0.012))
    bench.add("metal", box((x + 0.1, tall - 0.12, deep + 0.006), (0.1, 0.016, 0.006), "#d8dcde", 0.005))
    if not steel:
        for dx, y, tint, lean in (
            (0.08, 0.95, "#f6f0e2", 0.06),
            (-0.04, 0.78, "#f2d87a", -0.05),
            (0.16, 0.72, "#f0b8a8", 0.03),
        ):
            bench.add("paper", box((x + dx, y, deep + 0.008), (0.06, 0.075, 0.002), tint, 0.0, (0, 0, lean)))
            bench.add(
                "clay",
                sphere(
                    (x + dx, y + 0.06, deep + 0.014),
                    (0.016, 0.016, 0.008),
                    ("#c8303a", "#3f7f8c", "#5f8f3f")[int(y * 100) % 3],
                    5,
                    8,
                ),
            )
