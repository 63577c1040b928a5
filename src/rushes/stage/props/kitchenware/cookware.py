"""Pots, pans, plates, boards and coffee machines."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.props.benched import UPRIGHT, benched, gripped
from rushes.stage.props.shaping import smooth, spun
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

CLEAR, STEEL, DARK = "#cfe0e0", "#c2c6c8", "#2b2d31"


def _pot(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#b5332c", "#5f8a8c", "#8d9296")[prop.seed % 3]
    here.add(
        "ceramic",
        lathe(
            [
                (0, 0),
                (0.14, 0.0),
                (0.15, 0.02),
                (0.15, 0.165),
                (0.158, 0.172),
                (0.142, 0.172),
                (0.14, 0.03),
                (0, 0.025),
            ],
            paint,
            sides=30,
        ),
    )
    here.add("clay", cylinder((0, 0.03, 0), (0, 0.14, 0), 0.139, "#c8742a", 26))
    for k in range(9):
        t, r = 2.4 * k, 0.042 * k**0.5
        tint = ("#d8a03a", "#6a9a3a", "#e8d0a0")[k % 3]
        here.add("clay", box((r * cos(t), 0.145, r * sin(t)), (0.018, 0.012, 0.016), tint, 0.008, (0, t, 0)))
    for s in (-1, 1):
        here.add(
            "ceramic",
            tube(
                [
                    (s * 0.15, 0.13, -0.04),
                    (s * 0.19, 0.13, -0.03),
                    (s * 0.19, 0.13, 0.03),
                    (s * 0.15, 0.13, 0.04),
                ],
                0.011,
                DARK,
                8,
            ),
        )


def _pan(here: Bench, prop: Prop) -> None:
    here.add(
        "iron",
        spun([(0, 0), (0.115, 0.0), (0.135, 0.010), (0.165, 0.048)], prop.colour or DARK, (0, 0, 0.09), 32),
        lathe(
            [(0.165, 0.048), (0.158, 0.052), (0.128, 0.014), (0.112, 0.008), (0, 0.008)],
            prop.colour or DARK,
            (0, 0, 0.09),
            32,
        ),
    )
    here.add(
        "wood",
        tube([(0, 0.04, -0.07), (0, 0.06, -0.15), (0, 0.065, -0.25)], (0.011, 0.014, 0.016), "#6a4428", 9),
    )
    here.add("metal", sphere((0, 0.065, -0.255), (0.014, 0.014, 0.006), STEEL, 6, 10))


def _plate(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#efe8da"
    here.add(
        "ceramic",
        lathe(
            [(0, 0), (0.085, 0.0), (0.145, 0.024), (0.15, 0.03), (0.143, 0.031), (0.085, 0.010), (0, 0.010)],
            paint,
            sides=34,
        ),
    )
    ring = [(0.128 * cos(t), 0.0255, 0.128 * sin(t)) for t in np.linspace(0, 2 * pi, 41)[:-1]]
    here.add("ceramic", tube(ring, 0.0025, mixed(paint, "#2f5f86", 0.75), 5, closed=True))


def _saucepan(here: Bench, prop: Prop) -> None:
    """Deep and upright, with a long handle and a lip."""
    paint = prop.colour or ("#b5332c", "#5f8a8c", "#8d9296")[prop.seed % 3]
    here.add(
        "ceramic",
        lathe([(0, 0), (0.106, 0), (0.113, 0.008), (0.114, 0.125), (0.121, 0.133)], paint, (0, 0, 0.09), 28),
    )
    here.add(
        "metal",
        lathe([(0.121, 0.133), (0.110, 0.126), (0.108, 0.02), (0, 0.012)], "#b8bcbe", (0, 0, 0.09), 28),
    )
    line = smooth([(0, 0.105, -0.02), (0, 0.118, -0.09), (0, 0.122, -0.22)], 4)
    here.add("wood", tube(line, np.linspace(0.011, 0.017, 9), "#4a3222", 9))
    here.add("metal", sphere((0, 0.122, -0.225), (0.016, 0.016, 0.006), STEEL, 6, 10))


def _wok(here: Bench, prop: Prop) -> None:
    """A round bowl of dark iron, a handle behind and an ear in front."""
    paint = prop.colour or DARK
    here.add(
        "iron",
        spun(
            [(0, 0), (0.06, 0.004), (0.125, 0.045), (0.172, 0.092), (0.180, 0.094)], paint, (0, 0, 0.09), 32
        ),
    )
    here.add(
        "iron",
        spun(
            [(0.178, 0.0945), (0.168, 0.090), (0.120, 0.047), (0.055, 0.010), (0, 0.006)],
            mixed(paint, "#5a5f66", 0.3),
            (0, 0, 0.09),
            32,
        ),
    )
    here.add(
        "wood",
        tube([(0, 0.085, -0.08), (0, 0.105, -0.15), (0, 0.115, -0.26)], (0.011, 0.016, 0.018), "#6a4428", 9),
    )
    ear = smooth(
        [(-0.035, 0.088, 0.258), (-0.030, 0.10, 0.300), (0.030, 0.10, 0.300), (0.035, 0.088, 0.258)], 3
    )
    here.add("iron", tube(ear, 0.009, paint, 7))


def _griddle(here: Bench, prop: Prop) -> None:
    """A square pan of iron with ridges."""
    paint = prop.colour or DARK
    here.add("iron", box((0, 0.012, 0.09), (0.150, 0.012, 0.150), paint, 0.012))
    for s in (-1, 1):
        here.add("iron", box((s * 0.144, 0.028, 0.09), (0.010, 0.020, 0.150), paint, 0.008))
        here.add("iron", box((0, 0.028, 0.09 + s * 0.144), (0.150, 0.020, 0.010), paint, 0.008))
    for k in range(9):
        here.add(
            "iron",
            box(
                (-0.112 + 0.028 * k, 0.027, 0.09), (0.006, 0.005, 0.130), mixed(paint, "#6a7078", 0.35), 0.004
            ),
        )
    here.add(
        "wood",
        tube([(0, 0.035, -0.055), (0, 0.055, -0.13), (0, 0.060, -0.24)], (0.012, 0.015, 0.017), "#6a4428", 9),
    )


def _tray(here: Bench, prop: Prop) -> None:
    """A painted tray with a rim and a hand-hole at either end."""
    paint = prop.colour or ("#5f8a8c", "#c8643c", "#b8844c")[prop.seed % 3]
    here.add("paint", box((0, 0.010, 0), (0.225, 0.010, 0.155), paint, 0.008))
    here.add("paint", box((0, 0.0205, 0), (0.205, 0.001, 0.135), mixed(paint, "#f4ead6", 0.35), 0.001))
    for s in (-1, 1):
        here.add("paint", box((0, 0.032, s * 0.150), (0.225, 0.024, 0.008), paint, 0.007))
        ear = smooth(
            [
                (s * 0.220, 0.045, -0.075),
                (s * 0.236, 0.075, -0.045),
                (s * 0.236, 0.075, 0.045),
                (s * 0.220, 0.045, 0.075),
            ],
            4,
        )
        here.add("paint", tube(ear, 0.009, mixed(paint, "#140c08", 0.25), 8))
        here.add("paint", box((s * 0.219, 0.032, 0), (0.008, 0.024, 0.155), paint, 0.007))


def _board(here: Bench, prop: Prop) -> None:
    wood = prop.colour or "#b8844c"
    here.add("wood", box((0, 0.018, 0), (0.20, 0.018, 0.145), wood, 0.014))
    here.add("wood", box((0.215, 0.018, 0), (0.03, 0.017, 0.035), wood, 0.014))
    for k in range(5):
        here.add(
            "wood",
            box((0, 0.0365, -0.11 + 0.055 * k), (0.195, 0.0006, 0.0015), mixed(wood, "#140c08", 0.3), 0.0),
        )


def _coffee_machine(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#b5332c", "#c2c6c8", "#3f6f6a")[prop.seed % 3]
    here.add("metal", box((0, 0.02, 0.02), (0.21, 0.02, 0.16), STEEL, 0.012))
    here.add("ceramic", box((0, 0.165, -0.08), (0.20, 0.15, 0.07), paint, 0.03))
    here.add("ceramic", box((0, 0.285, 0.02), (0.21, 0.045, 0.15), paint, 0.03))
    for x in (-0.09, 0.09):
        here.add("metal", cylinder((x, 0.205, 0.06), (x, 0.245, 0.06), 0.036, STEEL, 18))
        here.add("iron", cylinder((x, 0.215, 0.09), (x, 0.205, 0.20), 0.013, DARK, 9, 0.016))
        here.add(
            "ceramic",
            lathe(
                [(0, 0), (0.022, 0), (0.032, 0.05), (0.027, 0.05), (0, 0.012)], "#f4efe2", (x, 0.04, 0.06), 18
            ),
        )
    here.add("ceramic", cylinder((0, 0.285, 0.168), (0, 0.285, 0.178), 0.026, "#f4efe2", 18))
    here.add("metal", tube([(0.19, 0.25, 0.1), (0.22, 0.2, 0.13), (0.21, 0.09, 0.14)], 0.007, STEEL, 7))


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    "pot": _pot,
    **dict.fromkeys(("pan", "skillet"), _pan),
    "griddle": _griddle,
    "saucepan": _saucepan,
    "wok": _wok,
    "plate": _plate,
    "dish": _plate,
    "cutting_board": _board,
    "tray": _tray,
    "coffee_machine": _coffee_machine,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The vessel of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    held = (
        gripped(prop.kind, "z", 0.15) if prop.kind in ("pan", "skillet", "griddle", "saucepan", "wok") else {}
    )
    return benched(prop, here, UPRIGHT, turned=held)
