"""Heavy machines: tanks on their tracks, submarines."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.vehicles.machine import Turning, machine
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build", "tank"]

STEEL, DARK, GLASS, BRASS = "#c4c6c4", "#232326", "#2c3a42", "#c8a23a"
AXLE, BELT = 0.36, 0.32
ROLL = [(0, -0.3), (0.09, -0.3), (0.09, 0.3), (0, 0.3)]
Made = tuple[list[Turning], dict[str, tuple[float, float, float]]]


def tank(here: Bench, prop: Prop) -> Made:
    """An army's tank, its gun to +z; the wheels within its tracks turn."""
    paint = prop.colour or ("#6f7a4a", "#b09a68", "#5f6f5a")[prop.seed % 3]
    shade = mixed(paint, "#140c08", 0.25)
    here.add("ceramic", box((0, 0.72, 0), (0.60, 0.24, 1.40), paint, 0.12))
    here.add("ceramic", box((0, 0.86, 0.05), (0.96, 0.045, 1.52), paint, 0.04))
    here.add("ceramic", sphere((0, 1.12, -0.15), (0.62, 0.30, 0.72), paint, 11, 24))
    here.add("ceramic", cylinder((0, 1.36, -0.3), (0, 1.46, -0.3), 0.22, shade, 20))
    here.add("iron", cylinder((0, 1.15, 0.4), (0, 1.22, 1.9), 0.075, shade, 14, 0.06))
    here.add("iron", cylinder((0, 1.21, 1.72), (0, 1.225, 2.0), 0.10, DARK, 14))
    here.add("metal", tube([(-0.35, 1.3, -0.5), (-0.37, 1.7, -0.55), (-0.40, 2.0, -0.65)], 0.012, STEEL, 6))
    wheel = Bench()
    wheel.add("metal", cylinder((-0.14, 0, 0), (0.14, 0, 0), 0.28, shade, 20))
    for k in range(6):
        t = 2 * pi * k / 6
        for s in (-1, 1):
            wheel.add("metal", sphere((s * 0.145, 0.14 * sin(t), 0.14 * cos(t)), 0.028, STEEL, 5, 7))
    turning: list[Turning] = []
    for s in (-1, 1):
        here.add("paper", sphere((s * 0.575, 1.16, -0.15), (0.05, 0.10, 0.10), "#f0e6d0", 6, 12))
        here.add("lamp", sphere((s * 0.5, 0.78, 1.46), (0.08, 0.08, 0.04), "#fff0c8", 6, 10))
        for z, y, lean in _track():
            here.add(
                "clay",
                turned(box((0, 0, 0), (0.20, 0.035, 0.068), DARK, 0.014), (lean, 0, 0), (s * 0.76, y, z)),
            )
        here.add("iron", box((s * 0.76, AXLE, 0), (0.10, 0.20, 1.0), mixed(paint, "#140c08", 0.5), 0.08))
        here.add("ceramic", box((s * 0.97, 0.80, 0.05), (0.015, 0.10, 1.50), paint, 0.012))
        for k in range(5):
            here.add("metal", sphere((s * 0.985, 0.80, -1.2 + 0.62 * k), (0.012, 0.025, 0.025), STEEL, 5, 7))
        here.add("wood", box((s * 0.72, 0.95, -1.0), (0.16, 0.06, 0.30), "#8a6438", 0.02))
        here.add("clay", turned(lathe(ROLL, "#a8865a", sides=14), (0, 0, pi / 2), (s * 0.5, 0.99, -1.42)))
        turning += [Turning(wheel, (s * 0.80, AXLE, z), "x", 0.30) for z in (-0.99, -0.33, 0.33, 0.99)]
    return turning, {"seat": (0, 1.2, -0.3)}


def _track(links: int = 44) -> list[tuple[float, float, float]]:
    """Where the links of a track are: z, y and the turn about x, evenly along a belt round the wheels."""
    flat, round_ = 2.0, pi * BELT
    found = []
    for way in np.arange(links) / links * 2 * (flat + round_):
        back, along = divmod(float(way), flat + round_)
        side = -1.0 if back else 1.0
        if along < flat:
            found.append((side * (along - flat / 2), AXLE + side * BELT, 0.0))
        else:
            t = (along - flat) / BELT
            found.append((side * (flat / 2 + BELT * sin(t)), AXLE + side * BELT * cos(t), t))
    return found


def _submarine(here: Bench, prop: Prop) -> Made:
    paint = prop.colour or ("#e2b02e", "#c8543c", "#4f8a8f")[prop.seed % 3]
    side = [(0, 0), (0.35, 0.25), (0.62, 1.0), (0.80, 2.4), (0.84, 4.4), (0.72, 6.2), (0.42, 7.3), (0, 7.6)]
    here.add("ceramic", turned(lathe(side, paint, sides=30), (pi / 2, 0, 0), (0, 0.84, -3.6)))
    for z in (-2.2, 0.3, 2.6):
        near = float(np.interp(z + 3.6, [h for _, h in side], [r for r, _ in side]))
        ring = lathe(
            [(near + 0.012, -0.05), (near + 0.02, 0), (near + 0.012, 0.05)],
            mixed(paint, "#140c08", 0.25),
            sides=30,
        )
        here.add("metal", turned(ring, (pi / 2, 0, 0), (0, 0.84, z)))
    here.add("ceramic", box((0, 1.78, 0.2), (0.34, 0.36, 0.85), paint, 0.22))
    here.add("metal", box((0, 2.13, 0.2), (0.28, 0.03, 0.70), BRASS, 0.03))
    here.add(
        "metal", tube([(0, 2.1, 0.3), (0, 2.72, 0.3), (0, 2.80, 0.36), (0, 2.80, 0.55)], 0.055, BRASS, 10)
    )
    here.add("lamp", sphere((0, 2.80, 0.56), (0.05, 0.05, 0.02), "#bfe4f0", 6, 10))
    for s in (-1, 1):
        for z in (-1.4, -0.5, 0.4, 1.3, 2.2):
            here.add("metal", sphere((s * 0.80, 0.98, z), (0.07, 0.20, 0.20), BRASS, 7, 16))
            here.add("room", sphere((s * 0.825, 0.98, z), (0.06, 0.14, 0.14), "#ffe2a0", 7, 14))
        here.add("ceramic", box((s * 0.85, 0.84, -2.9), (0.5, 0.035, 0.30), "#c8382c", 0.03))
        here.add("ceramic", box((s * 0.50, 1.75, 0.5), (0.28, 0.03, 0.18), "#c8382c", 0.025))
    here.add("ceramic", box((0, 1.40, -3.0), (0.035, 0.42, 0.30), "#c8382c", 0.03))
    here.add("ceramic", box((0, 0.30, -3.0), (0.035, 0.28, 0.26), "#c8382c", 0.03))
    screw = Bench()
    for k in range(4):
        t = 2 * pi * k / 4
        screw.add("metal", turned(box((0, 0.24, 0), (0.10, 0.22, 0.02), BRASS, 0.02, (0, 0.6, 0)), (0, 0, t)))
    screw.add("metal", sphere((0, 0, 0), (0.09, 0.09, 0.14), BRASS, 7, 10))
    return [Turning(screw, (0, 0.84, -3.72), "z", turns=0.8)], {"seat": (0, 1.5, 0.2)}


KINDS: Mapping[str, Callable[[Bench, Prop], Made]] = {"submarine": _submarine, "tank": tank}
"""Kind → who lays its body on a bench and gives what turns and where one sits."""


def build(prop: Prop) -> BuiltProp:
    """The machine of a prop, its front to +z."""
    here = Bench()
    turning, slots = KINDS[prop.kind](here, prop)
    return machine(prop, here, turning, slots)
