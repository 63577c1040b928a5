"""For hair, teeth, beards and nails: scissors, brushes, combs, razors, driers."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, gripped
from rushes.stage.props.shaping import plank, smooth
from rushes.stage.scene import Array
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL, DARK, PAPER = "#c2c6c8", "#2b2d31", "#f4ecd8"
HELD = {"toothbrush": 0.25, "comb": 0.25, "hairbrush": 0.25, "razor": 0.25, "scissors": 0.25}
"""Where a hand holds what has a handle, from its near end (`gripped` along z)."""


def _pick(prop: Prop, *paints: str) -> str:
    return prop.colour or paints[prop.seed % len(paints)]


def _scissors(here: Bench, prop: Prop) -> None:
    paint = _pick(prop, "#d8433e", "#2f7fb8", "#e2a83a")
    for s in (-1, 1):
        ring = [
            (s * 0.026 + 0.020 * cos(t), 0.015, -0.082 + 0.026 * sin(t))
            for t in np.linspace(0, 2 * pi, 19)[:-1]
        ]
        here.add("ceramic", tube(ring, 0.0075, paint, 7, closed=True))
        here.add("ceramic", cylinder((s * 0.014, 0.015, -0.058), (s * 0.002, 0.015, -0.012), 0.007, paint, 7))
        here.add(
            "metal",
            turned(
                box((0, 0, 0.055), (0.0075, 0.0025, 0.058), STEEL, 0.002),
                (0, -s * 0.13, 0),
                (0, 0.013 + 0.004 * (s > 0), -0.012),
            ),
        )
    here.add("metal", sphere((0, 0.02, -0.012), (0.008, 0.005, 0.008), "#8d9296", 6, 9))


def _drier(here: Bench, prop: Prop) -> None:
    paint = _pick(prop, "#d8748a", "#3f9a9a", "#8a5aa0")
    here.add(
        "ceramic",
        turned(
            lathe(
                [(0, 0), (0.045, 0.0), (0.055, 0.03), (0.05, 0.10), (0.034, 0.16), (0.036, 0.20), (0, 0.20)],
                paint,
                sides=22,
            ),
            (0, 0, -pi / 2),
            (-0.1, 0.16, 0),
        ),
    )
    here.add("iron", cylinder((0.098, 0.16, 0), (0.125, 0.16, 0), 0.038, DARK, 18, 0.045))
    here.add("iron", cylinder((-0.103, 0.16, 0), (-0.11, 0.16, 0), 0.04, DARK, 18))
    here.add(
        "ceramic",
        box((-0.045, 0.065, 0), (0.024, 0.075, 0.022), mixed(paint, "#140c08", 0.15), 0.018, (0, 0, -0.15)),
    )
    here.add("iron", box((-0.018, 0.10, 0), (0.006, 0.014, 0.009), "#f4efe2", 0.004))
    here.add(
        "iron",
        tube(
            [(-0.06, 0.0, 0), (-0.09, 0.008, 0.05), (-0.02, 0.008, 0.09), (0.06, 0.008, 0.06)], 0.006, DARK, 6
        ),
    )


def _toothbrush(here: Bench, prop: Prop) -> None:
    paint = _pick(prop, "#2f9ab8", "#d8433e", "#4f9a5a")
    here.add(
        "ceramic",
        tube(
            [(0, 0.012, -0.11), (0, 0.016, -0.04), (0, 0.010, 0.04), (0, 0.012, 0.11)],
            (0.011, 0.012, 0.006, 0.009),
            paint,
            9,
        ),
    )
    for k in range(5):
        tint = ("#f8f6f0", "#bfe0f0")[k % 2]
        here.add("felt", box((0, 0.028, 0.062 + 0.0105 * k), (0.011, 0.013, 0.0046), tint, 0.002))
    here.add("ceramic", sphere((0, 0.044, 0.08), (0.007, 0.006, 0.018), "#f0f6f4", 5, 8))


def _comb(here: Bench, prop: Prop) -> None:
    paint = _pick(prop, "#8a4f2c", "#d8748a", "#2b2d31")
    if prop.kind == "comb":
        teeth = [
            (x, z)
            for k in range(14)
            for x, z in (
                (-0.030, -0.092 + 0.0140 * k),
                (-0.030, -0.0860 + 0.0140 * k),
                (0.012, -0.0850 + 0.0140 * k),
                (0.012, -0.0790 + 0.0140 * k),
            )
        ]
        back = smooth(
            [
                (-0.026, 0.108),
                (0.0, 0.118),
                (0.026, 0.104),
                (0.030, 0.0),
                (0.026, -0.104),
                (0.0, -0.118),
                (-0.026, -0.108),
            ],
            3,
        )
        outline = [*((float(x), float(z)) for x, z in back), *teeth]
        here.add("ceramic", turned(plank(outline, 0.009, paint, 0.0015), (pi / 2, 0, 0), (0, 0.006, 0)))
        return
    here.add("wood", tube([(0, 0.022, -0.11), (0, 0.022, -0.02)], (0.014, 0.012), paint, 9))
    here.add("wood", sphere((0, 0.022, 0.05), (0.038, 0.014, 0.068), paint, 8, 16))
    for k in range(24):
        x, z = -0.022 + 0.011 * (k % 5), 0.005 + 0.019 * (k // 5)
        here.add("iron", cylinder((x, 0.034, z), (x, 0.06, z), 0.0022, DARK, 4))


def _razor(here: Bench, prop: Prop) -> None:
    here.add(
        "metal",
        tube(
            [(0, 0.014, -0.11), (0, 0.018, 0.02), (0, 0.014, 0.08)],
            (0.009, 0.007, 0.006),
            prop.colour or STEEL,
            9,
        ),
    )
    here.add("metal", box((0, 0.016, 0.095), (0.030, 0.006, 0.014), STEEL, 0.004, (0.3, 0, 0)))


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    "scissors": _scissors,
    "hair_drier": _drier,
    "toothbrush": _toothbrush,
    "comb": _comb,
    "hairbrush": _comb,
    "razor": _razor,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The belonging of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    own: dict[str, Array] = dict(gripped(prop.kind, "z", HELD[prop.kind])) if prop.kind in HELD else {}
    return benched(prop, here, UPRIGHT, turned=own)
