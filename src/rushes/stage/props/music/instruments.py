"""Instruments: strings stand on their lower end, winds lie as they are blown, what is struck stands before its player."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, gripped
from rushes.stage.props.shaping import spun
from rushes.stage.scene import Array
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

BRASS, STEEL, DARK = "#d8a83a", "#c8ccce", "#1f1b1a"
HELD = {"drumstick": ("z", 0.2), "mallet": ("z", 0.2), "bell": ("y", 0.75), "microphone": ("y", 0.3)}
"""How a hand holds it (`gripped`)."""


def _stick(here: Bench, prop: Prop) -> None:
    """A tapering stick with a small tip; a mallet's head is a ball of felt."""
    wood = prop.colour or "#d8b070"
    mallet = prop.kind == "mallet"
    here.add("wood", cylinder((0, 0.015, -0.16), (0, 0.015, 0.09), 0.0095, wood, 10, 0.0085))
    here.add("wood", sphere((0, 0.015, -0.16), (0.0095, 0.0095, 0.006), wood, 6, 10))
    if mallet:
        here.add("wood", cylinder((0, 0.015, 0.09), (0, 0.015, 0.135), 0.0085, wood, 10))
        here.add("felt", sphere((0, 0.020, 0.155), (0.030, 0.030, 0.032), "#c8433c", 9, 14))
        return
    here.add("wood", cylinder((0, 0.015, 0.09), (0, 0.015, 0.150), 0.0085, wood, 10, 0.004))
    here.add("wood", sphere((0, 0.015, 0.158), (0.0075, 0.0075, 0.012), wood, 7, 10))


def _drum(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#b5282a", "#2f6f8a", "#8a5a38")[prop.seed % 3]
    here.add("ceramic", lathe([(0.2, 0.03), (0.2, 0.36)], paint, sides=32))
    here.add("paper", lathe([(0, 0.375), (0.2, 0.375), (0.2, 0.36)], "#f2e6cc", sides=32))
    for y in (0.03, 0.36):
        here.add(
            "metal",
            tube(
                [(0.205 * cos(t), y, 0.205 * sin(t)) for t in np.linspace(0, 2 * pi, 41)[:-1]],
                0.012,
                STEEL,
                7,
                closed=True,
            ),
        )
    for k in range(8):
        t, u = 2 * pi * k / 8, 2 * pi * (k + 0.5) / 8
        here.add(
            "cloth",
            tube(
                [(0.208 * cos(t), 0.35, 0.208 * sin(t)), (0.208 * cos(u), 0.04, 0.208 * sin(u))],
                0.006,
                "#f0e0b0",
                5,
            ),
        )
        here.add(
            "cloth",
            tube(
                [
                    (0.208 * cos(u), 0.04, 0.208 * sin(u)),
                    (0.208 * cos(t + pi / 4), 0.35, 0.208 * sin(t + pi / 4)),
                ],
                0.006,
                "#f0e0b0",
                5,
            ),
        )
    for k in range(3):
        t = 2 * pi * k / 3
        here.add(
            "metal",
            cylinder(
                (0.19 * cos(t), 0, 0.19 * sin(t)), (0.19 * cos(t), 0.05, 0.19 * sin(t)), 0.012, STEEL, 7
            ),
        )


def _kit(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#b5282a", "#2f6f8a", "#e2a83a")[prop.seed % 3]
    here.add("ceramic", cylinder((0, 0.30, -0.05), (0, 0.30, 0.30), 0.29, paint, 32))
    here.add("paper", cylinder((0, 0.30, 0.30), (0, 0.30, 0.306), 0.275, "#f2e6cc", 32))
    here.add("ceramic", cylinder((0, 0.30, 0.307), (0, 0.30, 0.311), 0.13, mixed(paint, "#140c08", 0.2), 26))
    for x, y, z, r, tall in (
        (-0.20, 0.70, 0.10, 0.14, 0.16),
        (0.16, 0.70, 0.10, 0.15, 0.17),
        (0.50, 0.50, -0.10, 0.18, 0.26),
        (-0.46, 0.52, -0.16, 0.16, 0.12),
    ):
        here.add("ceramic", cylinder((x, y - tall, z), (x, y, z), r, paint, 26))
        here.add("paper", cylinder((x, y, z), (x, y + 0.006, z), r * 0.97, "#f2e6cc", 26))
        here.add(
            "metal",
            tube(
                [(x + r * cos(t), y, z + r * sin(t)) for t in np.linspace(0, 2 * pi, 25)[:-1]],
                0.009,
                STEEL,
                6,
                closed=True,
            ),
        )
        here.add("metal", cylinder((x, 0, z), (x, y - tall, z), 0.014, STEEL, 7))
    for x, y, z, r in ((-0.58, 0.98, 0.15, 0.2), (0.56, 1.04, 0.15, 0.22), (-0.62, 0.74, -0.22, 0.16)):
        here.add(
            "metal",
            turned(
                lathe([(0, 0.022), (0.04, 0.012), (r, 0.0), (r, -0.004), (0, 0.004)], BRASS, sides=28),
                (0.18, 0, 0.08),
                (x, y, z),
            ),
        )
        here.add("metal", cylinder((x, 0, z), (x, y, z), 0.010, STEEL, 7))


def _accordion(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#b5282a", "#2f4f8a", "#3f6f4a")[prop.seed % 3]
    for s in (-1, 1):
        here.add("ceramic", box((s * 0.18, 0.18, 0), (0.05, 0.17, 0.13), paint, 0.03))
    for k in range(9):
        here.add(
            "cloth",
            box(
                (-0.112 + 0.028 * k, 0.18, 0), (0.012, 0.155, 0.118), "#2b2624" if k % 2 else "#e8dcc0", 0.006
            ),
        )
    for k in range(12):
        here.add("ceramic", box((0.235, 0.05 + 0.024 * k, 0.05), (0.006, 0.010, 0.06), "#f6f2e6", 0.003))
        if k % 7 not in (2, 6):
            here.add("iron", box((0.243, 0.062 + 0.024 * k, 0.03), (0.006, 0.006, 0.03), DARK, 0.002))
    for k in range(15):
        here.add(
            "ceramic",
            sphere((-0.232, 0.08 + 0.05 * (k % 5), -0.04 + 0.04 * (k // 5)), 0.011, "#f0e6cc", 5, 8),
        )


def _tambourine(here: Bench, prop: Prop) -> None:
    here.add(
        "wood",
        turned(
            lathe([(0.125, 0), (0.137, 0), (0.137, 0.06), (0.125, 0.06)], "#c8955a", sides=32),
            (pi / 2, 0, 0),
            (0, 0.14, -0.03),
        ),
    )
    here.add("paper", cylinder((0, 0.14, 0.026), (0, 0.14, 0.03), 0.132, prop.colour or "#f2e6cc", 30))
    for k in range(8):
        t = 2 * pi * k / 8
        for z in (-0.008, 0.008):
            here.add(
                "metal",
                cylinder(
                    (0.132 * cos(t), 0.14 + 0.132 * sin(t), z),
                    (0.132 * cos(t), 0.14 + 0.132 * sin(t), z + 0.004),
                    0.022,
                    BRASS,
                    12,
                ),
            )


def _piano(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#1f1b1a", "#6a4026", "#f0e8da")[prop.seed % 3]
    here.add("paint", box((0, 0.62, -0.17), (0.67, 0.52, 0.13), paint, 0.02))
    here.add("paint", box((0, 1.135, -0.16), (0.69, 0.018, 0.15), paint, 0.012))
    here.add("paint", box((0, 0.66, 0.12), (0.67, 0.035, 0.19), paint, 0.015))
    for s in (-1, 1):
        here.add("paint", box((s * 0.635, 0.35, 0.24), (0.035, 0.35, 0.035), paint, 0.015))
        here.add("paint", box((s * 0.645, 0.74, 0.12), (0.028, 0.06, 0.19), paint, 0.02))
    for k in range(36):
        x = -0.595 + 0.034 * k
        here.add("ceramic", box((x, 0.712, 0.19), (0.0158, 0.012, 0.115), "#f8f4e8", 0.003))
        if k % 7 not in (2, 6) and k < 35:
            here.add("iron", box((x + 0.017, 0.730, 0.145), (0.0085, 0.012, 0.065), DARK, 0.003))
    here.add(
        "paint",
        box((0, 0.90, -0.025), (0.34, 0.14, 0.01), mixed(paint, "#ffffff", 0.08), 0.008, (-0.2, 0, 0)),
    )
    here.add("paper", box((-0.1, 0.93, 0.0), (0.1, 0.12, 0.003), "#f4ecd8", 0.001, (-0.2, 0, 0)))
    here.add("paper", box((0.11, 0.93, 0.0), (0.1, 0.12, 0.003), "#f4ecd8", 0.001, (-0.2, 0, 0)))
    here.add("paint", box((0, 0.055, -0.04), (0.67, 0.055, 0.06), mixed(paint, "#140c08", 0.2), 0.012))
    for k in range(3):
        here.add("metal", box((-0.08 + 0.08 * k, 0.045, 0.04), (0.018, 0.007, 0.05), BRASS, 0.006))


def _bell_hand(here: Bench, prop: Prop) -> None:
    """A hand bell: a flaring mouth, a turned handle, a gilt ring."""
    gold = prop.colour or BRASS
    side = [
        (0.098, 0.0),
        (0.094, 0.008),
        (0.070, 0.040),
        (0.058, 0.085),
        (0.050, 0.120),
        (0.028, 0.140),
        (0, 0.146),
    ]
    here.add(
        "metal",
        spun(side, gold, sides=30),
        spun(
            [(0, 0.110), (0.045, 0.085), (0.062, 0.035), (0.092, 0.002)][::-1],
            mixed(gold, "#3a2408", 0.5),
            sides=30,
        ),
    )
    for r, y in ((0.080, 0.024), (0.060, 0.072)):
        ring = [(r * 1.01 * cos(t), y, r * 1.01 * sin(t)) for t in np.linspace(0, 2 * pi, 31)[:-1]]
        here.add("metal", tube(ring, 0.0032, mixed(gold, "#fff0c0", 0.4), 5, closed=True))
    grip = [
        (0, 0.142),
        (0.012, 0.150),
        (0.017, 0.165),
        (0.012, 0.185),
        (0.019, 0.225),
        (0.021, 0.250),
        (0.012, 0.268),
        (0, 0.272),
    ]
    here.add("wood", spun(grip, "#5a3420", sides=16))
    here.add("metal", sphere((0, 0.012, 0.0), 0.018, mixed(gold, "#3a2408", 0.3), 7, 10))


def _microphone(here: Bench, prop: Prop) -> None:
    here.add("iron", cylinder((0, 0, 0), (0, 0.2, 0), 0.022, prop.colour or "#2b2d31", 12, 0.032))
    here.add("metal", sphere((0, 0.245, 0), (0.048, 0.052, 0.048), "#9a9ea2", 9, 14))
    here.add(
        "metal",
        tube(
            [(0.048 * cos(t), 0.245, 0.048 * sin(t)) for t in np.linspace(0, 2 * pi, 25)[:-1]],
            0.006,
            STEEL,
            6,
            closed=True,
        ),
    )


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    "drumstick": _stick,
    "mallet": _stick,
    "drum": _drum,
    "snare_drum": _drum,
    "drum_kit": _kit,
    "accordion": _accordion,
    "tambourine": _tambourine,
    "piano": _piano,
    "bell": _bell_hand,
    "microphone": _microphone,
}
"""Kind → who lays it on a bench."""


SKINS = {"drum_kit": {"skin": (0.0, 0.56, -0.18)}}
"""Where sticks fall, in shares of the box: of a kit between its snare and its toms."""


def build(prop: Prop) -> BuiltProp:
    """The instrument of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    held: dict[str, Array] = dict(gripped(prop.kind, *HELD[prop.kind])) if prop.kind in HELD else {}
    return benched(prop, here, {**UPRIGHT, **SKINS.get(prop.kind, {})}, turned=held)
