"""What is pushed, pulled and driven off the high road: wheelbarrows, pickups, fire engines, coaches, sledges."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, moved, sphere, tube, turned
from rushes.stage.props.shaping import plank, smooth, spun
from rushes.stage.props.vehicles.machine import Turning, machine
from rushes.stage.props.vehicles.road import CREAM, DARK, GLASS, STEEL, front, pane, wheel, wheel_pair
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

BRASS = "#c8a23a"
Made = tuple[list[Turning], dict[str, tuple[float, float, float]]]


def _wheelbarrow(here: Bench, prop: Prop) -> Made:
    """A garden barrow: one wheel in front, a tub with soil and a plant in it, two legs and two handles."""
    paint, wood = prop.colour or ("#3f7a4a", "#c8433c", "#3f7fa0")[prop.seed % 3], "#a8743f"
    side = [(-0.34, 0.62), (0.44, 0.66), (0.24, 0.36), (-0.22, 0.36)]
    for s in (-1, 1):
        wall = turned(plank(side, 0.02, paint, 0.008), (0, -pi / 2, 0))
        here.add("ceramic", turned(wall, (0, 0, -s * 0.22), (s * 0.20, 0.02, 0)))
        line = smooth(
            [(s * 0.10, 0.26, 0.50), (s * 0.20, 0.34, 0.0), (s * 0.27, 0.42, -0.45), (s * 0.27, 0.50, -0.80)],
            3,
        )
        here.add("wood", tube(line, 0.025, wood, 8))
        here.add("iron", cylinder((s * 0.27, 0.475, -0.70), (s * 0.27, 0.51, -0.84), 0.031, DARK, 10))
        here.add(
            "metal",
            tube(
                [(s * 0.24, 0.38, -0.15), (s * 0.27, 0.02, -0.22), (s * 0.24, 0.38, -0.34)],
                0.017,
                "#5f6468",
                7,
            ),
        )
        here.add("metal", tube([(s * 0.10, 0.26, 0.50), (s * 0.20, 0.50, 0.34)], 0.014, "#5f6468", 7))
    here.add("ceramic", box((0, 0.40, 0.01), (0.24, 0.014, 0.24), paint, 0.01))
    here.add("ceramic", box((0, 0.54, 0.36), (0.30, 0.185, 0.012), paint, 0.01, (-0.53, 0, 0)))
    here.add("ceramic", box((0, 0.52, -0.28), (0.27, 0.14, 0.012), paint, 0.01, (0.38, 0, 0)))
    here.add("clay", sphere((0, 0.56, 0.02), (0.28, 0.13, 0.31), "#5a3a24", 8, 18))
    for k in range(9):
        t = 2.4 * k
        spot = (0.07 * k**0.5 * cos(t), 0.70 - 0.014 * k, 0.02 + 0.07 * k**0.5 * sin(t))
        here.add("felt", sphere(spot, 0.05, ("#6a9a3a", "#4f8a3a", "#e2a83a", "#d8607a")[k % 4], 6, 9))
    return [Turning(wheel(0.20, 0.055, paint), (0, 0.20, 0.52), "x", 0.20)], {
        "seat": (0, 0.62, 0),
        "handle": (0, 0.50, -0.80),
    }


def _pickup(here: Bench, prop: Prop) -> Made:
    """A pickup of the fifties: bulging wings, a small cab, planks in the open bed."""
    paint = prop.colour or ("#3f8c8c", "#c8433c", "#e0a52a")[prop.seed % 3]
    here.add("ceramic", box((0, 0.66, 1.28), (0.56, 0.27, 0.62), paint, 0.22))
    here.add("ceramic", box((0, 0.58, 0.25), (0.80, 0.22, 0.60), paint, 0.14))
    here.add("ceramic", box((0, 1.10, 0.22), (0.70, 0.40, 0.52), paint, 0.22))
    here.add("ceramic", box((0, 1.49, 0.20), (0.62, 0.05, 0.44), mixed(paint, "#f4ead6", 0.7), 0.05))
    here.add("iron", box((0, 1.18, 0.722), (0.56, 0.20, 0.014), GLASS, 0.05, (-0.12, 0, 0)))
    here.add("iron", box((0, 1.20, -0.305), (0.44, 0.17, 0.014), GLASS, 0.05))
    pane(here, 0.70, 1.18, 0.24, 0.18, 0.28)
    here.add("wood", box((0, 0.60, -1.02), (0.70, 0.03, 0.78), "#a8743f", 0.01))
    for s in (-1, 1):
        here.add("ceramic", box((s * 0.72, 0.80, -1.02), (0.035, 0.20, 0.78), paint, 0.03))
        for z in (1.22, -1.05):
            here.add("ceramic", sphere((s * 0.70, 0.52, z), (0.20, 0.30, 0.50), paint, 9, 16))
        here.add("lamp", sphere((s * 0.70, 0.86, -1.80), (0.05, 0.07, 0.03), "#c8261c", 6, 9))
        here.add("metal", box((s * 0.815, 0.62, 0.12), (0.012, 0.014, 0.07), STEEL, 0.006))
        for k in range(3):
            here.add("wood", box((s * 0.72, 1.02, -1.62 + 0.6 * k), (0.025, 0.09, 0.03), "#a8743f", 0.01))
        here.add("wood", box((s * 0.72, 1.12, -1.02), (0.03, 0.035, 0.78), "#b8844c", 0.015))
    here.add("ceramic", box((0, 0.80, -1.79), (0.72, 0.20, 0.03), paint, 0.03))
    for x, z, y in ((-0.3, -0.75, 0.84), (0.28, -0.9, 0.84), (-0.05, -1.4, 0.84)):
        here.add("felt", sphere((x, y, z), (0.27, 0.21, 0.24), "#c8a468", 8, 12))
    front(here, 0.50, 0.68, 1.90, 0.78)
    rim = wheel(0.34, 0.11, CREAM)
    return [*wheel_pair(rim, 0.74, 0.34, 1.22, 0.34), *wheel_pair(rim, 0.74, 0.34, -1.05, 0.34)], {
        "seat": (0.3, 0.75, 0.2)
    }


def _fire_engine(here: Bench, prop: Prop) -> Made:
    """A fire engine: a cab with a wide windscreen, steel shutters, hoses, a long ladder on a turntable."""
    paint = prop.colour or "#b5241f"
    here.add("iron", box((0, 0.44, -0.1), (0.78, 0.10, 2.35), DARK, 0.05))
    here.add("ceramic", box((0, 1.02, 1.72), (0.90, 0.60, 0.68), paint, 0.16))
    here.add("ceramic", box((0, 1.00, -0.75), (0.92, 0.58, 1.72), paint, 0.08))
    here.add("paper", box((0, 0.74, -0.02), (0.928, 0.05, 2.43), CREAM, 0.004))
    here.add("iron", box((0, 1.26, 2.395), (0.76, 0.25, 0.014), GLASS, 0.05))
    here.add("metal", box((0, 1.26, 2.402), (0.014, 0.25, 0.012), STEEL, 0.004))
    pane(here, 0.902, 1.26, 1.95, 0.22, 0.26)
    pane(here, 0.902, 1.26, 1.35, 0.22, 0.22)
    for s in (-1, 1):
        for k in range(4):
            z = 0.60 - 0.80 * k
            if k != 2:
                here.add("metal", box((s * 0.925, 1.10, z), (0.010, 0.34, 0.34), "#d4d6d6", 0.006))
                for i in range(7):
                    here.add(
                        "iron", box((s * 0.936, 0.82 + 0.095 * i, z), (0.003, 0.006, 0.33), "#8d9296", 0.002)
                    )
        here.add("ceramic", sphere((s * 0.925, 1.12, -1.0), (0.03, 0.28, 0.28), "#e8dcc4", 7, 18))
        ring = [
            (s * 0.955, 1.12 + 0.20 * sin(t), -1.0 + 0.20 * cos(t)) for t in np.linspace(0, 2 * pi, 25)[:-1]
        ]
        here.add("cloth", tube(ring, 0.05, "#d8b060", 7, closed=True))
        here.add("metal", cylinder((s * 0.16, 1.82, -2.5), (s * 0.16, 1.95, 2.0), 0.04, STEEL, 8))
        here.add("metal", cylinder((s * 0.16, 1.98, -2.5), (s * 0.16, 2.11, 2.0), 0.025, STEEL, 8))
        here.add("lamp", box((s * 0.80, 0.90, -2.48), (0.06, 0.10, 0.02), "#e8281c", 0.015))
        here.add(
            "iron",
            tube([(s * 0.88, 1.45, 2.3), (s * 1.04, 1.45, 2.42), (s * 1.04, 1.2, 2.42)], 0.022, DARK, 7),
        )
    for k in range(15):
        z = -2.4 + 0.31 * k
        here.add(
            "metal",
            cylinder(
                (-0.16, 1.825 + 0.028 * (z + 2.5), z), (0.16, 1.825 + 0.028 * (z + 2.5), z), 0.026, STEEL, 6
            ),
        )
    here.add("ceramic", cylinder((0, 1.56, -1.5), (0, 1.74, -1.5), 0.36, paint, 22))
    for s, tint in ((-1, "#d8281c"), (1, "#2f6fd8")):
        here.add("lamp", box((s * 0.42, 1.70, 2.0), (0.24, 0.085, 0.12), tint, 0.05))
    front(here, 0.62, 0.78, 2.40, 0.92)
    rim = wheel(0.40, 0.13)
    return [*wheel_pair(rim, 0.80, 0.40, 1.75, 0.40), *wheel_pair(rim, 0.80, 0.40, -1.45, 0.40)], {
        "seat": (0.35, 0.85, 1.7)
    }


def _coach(here: Bench, prop: Prop) -> Made:
    """A royal coach: a round cabin hung between large spoked wheels, a box for the driver, gilt and lamps."""
    paint = prop.colour or ("#7a2a3a", "#2f4f7a", "#3f6a4a")[prop.seed % 3]
    here.add("ceramic", sphere((0, 1.05, -0.1), (0.52, 0.52, 0.66), paint, 14, 24))
    here.add("ceramic", box((0, 1.52, -0.1), (0.46, 0.05, 0.58), mixed(paint, "#140c08", 0.25), 0.05))
    here.add(
        "metal", spun([(0.0, 1.72), (0.05, 1.68), (0.10, 1.58), (0.03, 1.55)][::-1], BRASS, (0, 0, -0.1), 16)
    )
    for s in (-1, 1):
        oval = [
            (s * 0.535, 1.12 + 0.20 * sin(t), -0.1 + 0.24 * cos(t)) for t in np.linspace(0, 2 * pi, 25)[:-1]
        ]
        here.add("metal", tube(oval, 0.022, BRASS, 7, closed=True))
        here.add("room", sphere((s * 0.50, 1.12, -0.1), (0.035, 0.18, 0.22), "#ffe2a0", 7, 16))
        spring = smooth(
            [(s * 0.40, 0.62, 0.55), (s * 0.42, 0.48, 0.2), (s * 0.42, 0.46, -0.4), (s * 0.40, 0.66, -0.78)],
            4,
        )
        here.add("metal", tube(spring, 0.03, BRASS, 8))
        here.add("metal", cylinder((s * 0.46, 1.10, 0.58), (s * 0.46, 1.22, 0.58), 0.05, DARK, 8))
        here.add("lamp", sphere((s * 0.46, 1.29, 0.58), (0.055, 0.075, 0.055), "#ffd27a", 7, 10))
        here.add("wood", box((s * 0.30, 0.52, -0.05), (0.04, 0.04, 1.0), "#6a4428", 0.02))
    here.add("felt", box((0, 0.98, 0.80), (0.36, 0.06, 0.16), "#8f2a2a", 0.05))
    here.add("ceramic", box((0, 0.80, 0.84), (0.34, 0.14, 0.14), paint, 0.06))
    here.add("wood", box((0, 0.60, 1.08), (0.34, 0.03, 0.16), "#6a4428", 0.015, (-0.4, 0, 0)))
    here.add("wood", tube([(0, 0.50, 0.9), (0, 0.52, 1.5)], 0.035, "#6a4428", 8))
    back, fore = wheel(0.52, 0.045, BRASS, 12), wheel(0.38, 0.042, BRASS, 10)
    return [*wheel_pair(back, 0.58, 0.52, -0.75, 0.52), *wheel_pair(fore, 0.54, 0.38, 0.85, 0.38)], {
        "seat": (0, 1.04, 0.78)
    }


def _sledge(here: Bench, prop: Prop) -> Made:
    """A wooden sledge: two runners turned up in front, slats across, a rope to pull it by."""
    wood = prop.colour or "#b0703a"
    for s in (-1, 1):
        curve = [
            (s * 0.24, 0.03, -0.55),
            (s * 0.24, 0.03, 0.35),
            (s * 0.24, 0.10, 0.60),
            (s * 0.24, 0.28, 0.68),
            (s * 0.24, 0.34, 0.58),
        ]
        here.add("wood", tube(smooth(curve, 5), 0.026, mixed(wood, "#140c08", 0.25), 8))
        here.add("wood", box((s * 0.24, 0.22, -0.05), (0.022, 0.022, 0.50), wood, 0.012))
        for z in (-0.42, 0.0, 0.36):
            here.add("wood", cylinder((s * 0.24, 0.04, z), (s * 0.24, 0.22, z), 0.02, wood, 8))
    for k in range(5):
        here.add(
            "wood",
            box(
                (-0.20 + 0.10 * k, 0.255, -0.05),
                (0.043, 0.014, 0.52),
                mixed(wood, "#f0d8a8", 0.12 * (k % 2)),
                0.01,
            ),
        )
    for z in (-0.45, 0.38):
        here.add("wood", box((0, 0.232, z), (0.25, 0.014, 0.03), mixed(wood, "#140c08", 0.2), 0.008))
    here.add("wood", cylinder((-0.24, 0.33, 0.60), (0.24, 0.33, 0.60), 0.018, wood, 8))
    rope = smooth(
        [(-0.2, 0.33, 0.61), (-0.15, 0.15, 0.85), (0, 0.05, 0.98), (0.15, 0.15, 0.85), (0.2, 0.33, 0.61)], 5
    )
    here.add("cloth", tube(rope, 0.012, "#d8433e", 6))
    cushion = moved(sphere((0, 0, 0), (0.22, 0.045, 0.24), "#c8433c", 8, 16), (0, 0.29, -0.22))
    here.add("felt", cushion)
    return [], {"seat": (0, 0.30, -0.15)}


KINDS: Mapping[str, Callable[[Bench, Prop], Made]] = {
    "wheelbarrow": _wheelbarrow,
    "pickup_truck": _pickup,
    "pickup": _pickup,
    "fire_truck": _fire_engine,
    "carriage": _coach,
    "sled": _sledge,
}
"""Kind → who lays its body on a bench and gives its wheels and seats."""


def build(prop: Prop) -> BuiltProp:
    """The vehicle of a prop, its front to +z; slot "seat" is the driver's."""
    here = Bench()
    turning, slots = KINDS[prop.kind](here, prop)
    return machine(prop, here, turning, slots)
