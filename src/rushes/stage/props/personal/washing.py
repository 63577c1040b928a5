"""Clothes that are not worn: folded, in the basket, under the iron."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, sphere, tube, turned
from rushes.stage.props.shaping import plank, smooth, spun
from rushes.stage.sets.parts.bench import Bench

__all__ = ["WASHING"]

STEEL, DARK = "#c2c6c8", "#2b2d31"


def _pick(prop: Prop, *paints: str) -> str:
    return prop.colour or paints[prop.seed % len(paints)]


def _clothes(here: Bench, prop: Prop) -> None:
    """Folded jumpers and trousers in a pile, a shirt with its collar and buttons on top."""
    for k, tint in enumerate(("#5f86a0", "#c8643c", "#e8dcc4", "#7a8a5a")):
        paint = prop.colour if prop.colour and k == 3 else tint
        turn, wide = 0.05 * (k % 2), 0.225 - 0.012 * k
        spot = (0.006 * (k % 2), 0.016 + 0.030 * k, 0.0)
        here.add("felt", box(spot, (wide, 0.0155, 0.200 - 0.008 * k), paint, 0.015, (0, turn, 0)))
        here.add(
            "felt",
            cylinder(
                (-wide + 0.02, spot[1], 0.196 - 0.008 * k),
                (wide - 0.02, spot[1], 0.196 - 0.008 * k),
                0.0165,
                paint,
                10,
            ),
        )
    shirt = prop.colour or "#7a8a5a"
    for s in (-1, 1):
        collar = [(0.0, 0.0), (s * 0.075, 0.022), (s * 0.062, -0.060), (s * 0.018, -0.030)]
        flap = turned(
            plank(collar, 0.010, mixed(shirt, "#ffffff", 0.15), 0.004), (-pi / 2, 0, 0), (0, 0.128, -0.115)
        )
        here.add("felt", flap)
    for k in range(4):
        here.add(
            "ceramic",
            cylinder((0, 0.121, -0.07 + 0.06 * k), (0, 0.126, -0.07 + 0.06 * k), 0.009, "#f4efe4", 12),
        )
    here.add("cloth", box((0, 0.1225, 0.02), (0.012, 0.0015, 0.165), mixed(shirt, "#140c08", 0.15), 0.001))


def _laundry(here: Bench, prop: Prop) -> None:
    """A wicker basket heaped with washing."""
    willow = "#c8a468"
    here.add(
        "felt",
        spun([(0, 0), (0.17, 0.0), (0.20, 0.05), (0.225, 0.20)], mixed(willow, "#4a2c12", 0.35), sides=28),
    )
    a = np.linspace(0, 2 * pi, 49)
    for k in range(8):
        r = 0.186 + 0.0052 * k + 0.004 * np.sin(14 * a + pi * (k % 2))
        row = np.stack([r * np.cos(a), np.full(49, 0.018 + 0.024 * k), r * np.sin(a)], 1)
        here.add("felt", tube(row, 0.012, mixed(willow, "#6a4420", 0.25 * (k % 2)), 5))
    for k in range(9):
        t, q = 2.4 * k, 0.065 * k**0.5
        tint = prop.colour or ("#5f86a0", "#e8dcc4", "#c8643c", "#f4efe4", "#7a8a5a")[k % 5]
        lump = turned(
            sphere((0, 0, 0), (0.095, 0.050, 0.075), tint, 7, 10),
            (0.3 * sin(t), t, 0.3),
            (q * cos(t), 0.235 - 0.25 * q, q * sin(t)),
        )
        here.add("felt", lump)
    sleeve = smooth([(0.12, 0.22, 0.12), (0.19, 0.23, 0.14), (0.235, 0.16, 0.15), (0.24, 0.08, 0.15)], 4)
    here.add("felt", tube(sleeve, 0.030, "#5f86a0", 8))


def _iron(here: Bench, prop: Prop) -> None:
    """A pointed steel sole, a rounded body, an open handle, a cord."""
    paint = _pick(prop, "#3f8a9a", "#c8433c", "#6a5a8a")
    sole = smooth(
        [
            (0.145, 0.0),
            (0.08, 0.052),
            (-0.03, 0.072),
            (-0.13, 0.066),
            (-0.142, 0.0),
            (-0.13, -0.066),
            (-0.03, -0.072),
            (0.08, -0.052),
        ],
        4,
        closed=True,
    )
    lift = (pi / 2, 0, 0)
    here.add("metal", turned(plank(sole, 0.018, STEEL, 0.004), lift, (0, 0.009, 0)))
    for k, (share, high) in enumerate(((0.93, 0.030), (0.84, 0.022), (0.70, 0.018))):
        y = (0.033, 0.056, 0.072)[k]
        layer = turned(
            plank(sole * (share, share), high, mixed(paint, "#ffffff", 0.06 * k), 0.009),
            lift,
            (-0.010 * k, y, 0),
        )
        here.add("ceramic", layer)
    bow = smooth(
        [
            (-0.100, 0.075, 0),
            (-0.112, 0.125, 0),
            (-0.085, 0.150, 0),
            (0.015, 0.148, 0),
            (0.055, 0.115, 0),
            (0.062, 0.075, 0),
        ],
        5,
    )
    here.add("ceramic", tube(bow, 0.0165, mixed(paint, "#140c08", 0.3), 10))
    here.add("ceramic", cylinder((0.035, 0.080, 0.0), (0.035, 0.088, 0.0), 0.022, "#f4efe4", 16))
    cord = smooth(
        [
            (-0.112, 0.140, 0),
            (-0.165, 0.150, 0.02),
            (-0.185, 0.080, 0.05),
            (-0.150, 0.012, 0.09),
            (-0.06, 0.008, 0.12),
        ],
        5,
    )
    here.add("iron", tube(cord, 0.0055, DARK, 6))


WASHING: Mapping[str, Callable[[Bench, Prop], None]] = {
    "clothes": _clothes,
    "laundry": _laundry,
    "iron": _iron,
}
"""Kind → who lays it on a bench."""
