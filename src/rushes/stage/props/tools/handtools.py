"""Tools (those for the garden: see `garden`) and arms: long ones stand on their handle, short ones lie, end ahead."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import rotation
from rushes.stage.meshkit.solids import box, cylinder, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, gripped
from rushes.stage.props.shaping import smooth
from rushes.stage.props.tools.garden import GARDEN, flat, pole, rounded
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL, DARK, WOOD = "#b8bcbe", "#2b2d31", "#a8743f"


def _sword(here: Bench, prop: Prop) -> None:
    here.add("felt", cylinder((0, 0.025, -0.47), (0, 0.025, -0.33), 0.018, prop.colour or "#5a2f22", 10))
    here.add("metal", sphere((0, 0.025, -0.485), 0.028, "#c8a23a", 8, 10))
    guard = smooth(
        [
            (-0.095, 0.025, -0.305),
            (-0.05, 0.025, -0.322),
            (0, 0.025, -0.322),
            (0.05, 0.025, -0.322),
            (0.095, 0.025, -0.305),
        ],
        3,
    )
    here.add("metal", tube(guard, 0.012, "#c8a23a", 8))
    blade = [
        (0.027, -0.32),
        (0.023, 0.36),
        (0.012, 0.45),
        (0.0, 0.50),
        (-0.012, 0.45),
        (-0.023, 0.36),
        (-0.027, -0.32),
    ]
    here.add("metal", flat(blade, 0.012, STEEL, 0.005, 0.025))
    here.add("metal", box((0, 0.0312, -0.02), (0.005, 0.001, 0.28), "#8d9296", 0.001))


def _axe(here: Bench, prop: Prop) -> None:
    line = smooth([(-0.012, 0.025, -0.44), (0, 0.025, -0.30), (0.008, 0.025, 0.0), (0, 0.025, 0.42)], 3)
    here.add("wood", tube(line, np.linspace(0.021, 0.016, len(line)), WOOD, 10))
    edge = smooth(
        [
            (-0.035, 0.335),
            (0.03, 0.340),
            (0.085, 0.300),
            (0.125, 0.262),
            (0.145, 0.350),
            (0.130, 0.455),
            (0.085, 0.420),
            (0.03, 0.400),
            (-0.035, 0.405),
        ],
        3,
        closed=True,
    )
    here.add("metal", flat(edge, 0.036, prop.colour or "#7d8285", 0.010, 0.025))
    rim = smooth(
        [(0.112, 0.275), (0.127, 0.262), (0.147, 0.350), (0.132, 0.455), (0.114, 0.440), (0.122, 0.350)],
        3,
        closed=True,
    )
    here.add("metal", flat(rim, 0.040, STEEL, 0.018, 0.025))


def _hammer(here: Bench, prop: Prop) -> None:
    here.add("wood", tube([(0, 0.02, -0.2), (0, 0.02, 0.16)], (0.017, 0.012), WOOD, 10))
    here.add("felt", cylinder((0, 0.02, -0.2), (0, 0.02, -0.07), 0.0185, prop.colour or "#b5332c", 10))
    here.add("metal", box((0, 0.02, 0.17), (0.035, 0.018, 0.022), STEEL, 0.008))
    here.add("metal", cylinder((0.03, 0.02, 0.17), (0.065, 0.02, 0.17), 0.024, STEEL, 14))
    for s in (-1, 1):
        here.add(
            "metal",
            tube(
                [(-0.03, 0.02, 0.17), (-0.06, 0.02, 0.172), (-0.08, 0.008, 0.17 + s * 0.012)],
                (0.017, 0.011, 0.004),
                STEEL,
                7,
            ),
        )


def _wrench(here: Bench, prop: Prop) -> None:
    here.add("metal", box((0, 0.018, -0.02), (0.017, 0.009, 0.15), prop.colour or STEEL, 0.008))
    for z in (-0.18, 0.17):
        for s in (-1, 1):
            way = 1 if z > 0 else -1
            here.add(
                "metal",
                tube(
                    [(0, 0.018, z - 0.02 * way), (s * 0.036, 0.018, z), (s * 0.026, 0.018, z + 0.04 * way)],
                    0.013,
                    prop.colour or STEEL,
                    8,
                ),
            )


def _screwdriver(here: Bench, prop: Prop) -> None:
    here.add("ceramic", rounded(-0.11, 0.0, 0.020, prop.colour or "#d8802a"))
    here.add("metal", cylinder((0, 0.018, 0.0), (0, 0.018, 0.10), 0.006, STEEL, 8))
    here.add("metal", box((0, 0.018, 0.105), (0.009, 0.002, 0.010), STEEL, 0.001))


def _saw(here: Bench, prop: Prop) -> None:
    """A carpenter's saw: a handle with a hole for the hand, a tapering blade with teeth."""
    grip = smooth(
        [
            (0.055, -0.125),
            (0.060, -0.20),
            (0.030, -0.235),
            (-0.030, -0.225),
            (-0.055, -0.18),
            (-0.045, -0.125),
        ],
        4,
        closed=True,
    )
    here.add("wood", flat(grip, 0.026, prop.colour or WOOD, 0.008, 0.02))
    here.add(
        "iron",
        flat(
            smooth(
                [(0.030, -0.150), (0.032, -0.195), (0.0, -0.200), (-0.026, -0.175), (-0.020, -0.150)],
                3,
                closed=True,
            ),
            0.0275,
            "#2a1c12",
            0.002,
            0.02,
        ),
    )
    teeth = [
        (x, z)
        for k in range(17)
        for x, z in (
            (-0.046 + 0.0018 * k, 0.200 - 0.0195 * (16 - k)),
            (-0.058 + 0.0018 * k, 0.208 - 0.0195 * (16 - k)),
        )
    ]
    blade = [(0.046, -0.125), *((x, z) for x, z in teeth), (0.030, 0.212)]
    here.add("metal", flat(blade, 0.005, STEEL, 0.0012, 0.02))
    for x, z in ((0.028, -0.135), (-0.022, -0.135)):
        here.add("metal", sphere((x, 0.033, z), (0.006, 0.003, 0.006), "#c8a23a", 4, 8))


def _drill(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#e2a82a"
    here.add("ceramic", box((0, 0.13, -0.02), (0.035, 0.035, 0.085), paint, 0.025))
    here.add("ceramic", box((0, 0.06, -0.06), (0.026, 0.06, 0.03), DARK, 0.02, (0.15, 0, 0)))
    here.add("iron", box((0, 0.012, -0.05), (0.036, 0.014, 0.05), DARK, 0.012))
    here.add("iron", cylinder((0, 0.13, 0.06), (0, 0.13, 0.11), 0.025, DARK, 14, 0.016))
    here.add("metal", cylinder((0, 0.13, 0.11), (0, 0.13, 0.19), 0.006, STEEL, 8, 0.003))


def _paddle(here: Bench, prop: Prop) -> None:
    """One blade for an oar, one at either end for a paddle."""
    wood = prop.colour or "#b8844c"
    blades = (1.17,) if prop.kind == "oar" else (1.17, 0.23)
    here.add("wood", cylinder((0, 0.03, 0), (0, 1.2, 0), 0.017, wood, 10))
    for y in blades:
        here.add("wood", sphere((0, y, 0), (0.085, 0.23, 0.015), wood, 10, 20))
        here.add("paper", box((0, y + 0.03, 0.0), (0.08, 0.02, 0.016), "#c8433c", 0.008))
        here.add("wood", box((0, y, 0.008), (0.008, 0.17, 0.012), mixed(wood, "#140c08", 0.2), 0.006))
    if prop.kind == "oar":
        here.add("wood", cylinder((-0.055, 0.03, 0), (0.055, 0.03, 0), 0.018, wood, 9))


def _spear(here: Bench, prop: Prop) -> None:
    pole(here, 1.45, 0.014)
    here.add("metal", cylinder((0, 1.45, 0), (0, 1.7, 0), 0.034, STEEL, 4, 0.001))
    for k in range(4):
        here.add(
            "felt",
            cylinder((0, 1.36 + 0.022 * k, 0), (0, 1.38 + 0.022 * k, 0), 0.019, prop.colour or "#b5332c", 8),
        )


def _wand(here: Bench, prop: Prop) -> None:
    here.add("wood", cylinder((0, 0.02, -0.12), (0, 0.02, 0.09), 0.011, "#2b2624", 9, 0.006))
    here.add("ceramic", cylinder((0, 0.02, 0.07), (0, 0.02, 0.10), 0.008, "#f4efe2", 9))
    for k in range(5):
        t = 2 * pi * k / 5
        here.add(
            "lamp",
            cylinder(
                (0, 0.02, 0.115),
                (0.034 * cos(t), 0.02 + 0.034 * sin(t), 0.115),
                0.011,
                prop.colour or "#f0d060",
                5,
                0.002,
            ),
        )


def _flashlight(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#d8a82a"
    here.add("ceramic", cylinder((0, 0.0, 0), (0, 0.19, 0), 0.026, paint, 14))
    here.add("ceramic", cylinder((0, 0.19, 0), (0, 0.27, 0), 0.028, paint, 16, 0.05))
    here.add("lamp", cylinder((0, 0.271, 0), (0, 0.28, 0), 0.044, "#fff0c0", 18))
    here.add("iron", box((0, 0.13, 0.027), (0.009, 0.018, 0.006), DARK, 0.004))


def _shield(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#b5332c", "#2f5f86", "#3f6f4a")[prop.seed % 3]
    here.add("metal", turned(sphere((0, 0, 0), (0.24, 0.33, 0.055), STEEL, 10, 22), (0, 0, 0), (0, 0.35, 0)))
    here.add(
        "paint", turned(sphere((0, 0, 0), (0.215, 0.30, 0.055), paint, 10, 22), (0, 0, 0), (0, 0.35, 0.012))
    )
    here.add("metal", sphere((0, 0.36, 0.065), (0.05, 0.05, 0.03), "#c8a23a", 8, 12))
    for x, y in ((-0.13, 0.36), (0.13, 0.36), (0, 0.55), (0, 0.16)):
        here.add("metal", sphere((x, y, 0.055), 0.016, "#c8a23a", 6, 8))


def _pistol(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#3a3d42", "#e2742a")["water" in prop.kind]
    here.add("iron", box((0, 0.14, 0.02), (0.022, 0.026, 0.11), paint, 0.01))
    here.add("iron", cylinder((0, 0.145, 0.12), (0, 0.145, 0.14), 0.014, DARK, 10))
    here.add("wood", box((0, 0.06, -0.075), (0.02, 0.065, 0.026), "#6a4428", 0.014, (0.25, 0, 0)))
    here.add("iron", tube([(0, 0.11, -0.03), (0, 0.08, -0.01), (0, 0.11, 0.03)], 0.006, paint, 6))


KINDS: Mapping[str, tuple[Callable[[Bench, Prop], None], str, float]] = {
    **GARDEN,
    "sword": (_sword, "z", 0.1),
    "axe": (_axe, "z", 0.2),
    "hammer": (_hammer, "z", 0.2),
    "wrench": (_wrench, "z", 0.22),
    "screwdriver": (_screwdriver, "z", 0.2),
    "saw": (_saw, "z", 0.06),
    "drill": (_drill, "", 0.0),
    "paddle": (_paddle, "y", 0.62),
    "oar": (_paddle, "y", 0.24),
    "spear": (_spear, "y", 0.45),
    "magic_wand": (_wand, "z", 0.15),
    "wand": (_wand, "z", 0.15),
    "flashlight": (_flashlight, "y", 0.35),
    "shield": (_shield, "", 0.0),
    "gun": (_pistol, "", 0.0),
    "pistol": (_pistol, "", 0.0),
    "water_gun": (_pistol, "", 0.0),
}
"""Kind → who lays it on a bench, and how a hand holds it (`gripped`), "" for by its middle."""

DOWNWARD = frozenset({"shovel", "broom", "mop", "rake"})
"""What works at the end away from the thumb: its grip's +y runs to the end that is held."""


def build(prop: Prop) -> BuiltProp:
    """The tool of a prop."""
    here = Bench()
    make, along, share = KINDS[prop.kind]
    make(here, prop)
    held = gripped(prop.kind, along, share) if along else {}
    if prop.kind in DOWNWARD:
        held["grip"] = held["grip"] @ rotation(z=pi)
    return benched(prop, here, UPRIGHT, turned=held)
