"""Road vehicles in painted clay: motorcycles, scooters, buses, trucks, vans, carts, tractors."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, moved, sphere, tube, turned
from rushes.stage.props.vehicles.heavy import tank
from rushes.stage.props.vehicles.machine import Turning, machine
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build", "front", "pane", "wheel", "wheel_pair"]

STEEL, DARK, GLASS, CREAM = "#c4c6c4", "#232326", "#2c3a42", "#f0e6d0"
Made = tuple[list[Turning], dict[str, tuple[float, float, float]]]


def wheel(radius: float, thick: float, hub: str = STEEL, spokes: int = 0) -> Bench:
    """A tyre about the x axis."""
    here = Bench()
    ring = [
        (0.0, (radius - thick) * sin(t), (radius - thick) * cos(t)) for t in np.linspace(0, 2 * pi, 25)[:-1]
    ]
    here.add("clay", tube(ring, thick, DARK, 10, closed=True))
    if spokes:
        for k in range(spokes):
            t = 2 * pi * k / spokes
            here.add(
                "metal",
                cylinder((0, 0, 0), (0, (radius - thick) * sin(t), (radius - thick) * cos(t)), 0.012, hub, 6),
            )
        here.add("metal", cylinder((-0.06, 0, 0), (0.06, 0, 0), 0.045, hub, 12))
    else:
        here.add("metal", cylinder((-0.4 * thick, 0, 0), (0.8 * thick, 0, 0), radius - 1.4 * thick, hub, 18))
        for k in range(5):
            t = 2 * pi * k / 5
            r = 0.5 * (radius - thick)
            here.add("iron", sphere((0.85 * thick, r * sin(t), r * cos(t)), 0.18 * radius * 0.5, DARK, 5, 7))
    return here


def wheel_pair(bench: Bench, x: float, y: float, z: float, radius: float) -> list[Turning]:
    """The two wheels of an axle at +x and -x."""
    right = Bench()
    for finish, meshes in bench.bins.items():
        right.add(finish, *(turned(mesh, (0, pi, 0)) for mesh in meshes))
    return [Turning(bench, (x, y, z), "x", radius), Turning(right, (-x, y, z), "x", radius)]


def _motorcycle(here: Bench, prop: Prop) -> Made:
    paint = prop.colour or ("#b5282a", "#2f6f8a", "#2b2d31")[prop.seed % 3]
    here.add("ceramic", sphere((0, 0.74, 0.16), (0.14, 0.13, 0.28), paint, 11, 18))
    here.add("ceramic", sphere((0, 0.80, 0.18), (0.06, 0.09, 0.20), mixed(paint, "#ffffff", 0.7), 8, 14))
    here.add("clay", box((0, 0.73, -0.28), (0.13, 0.05, 0.27), "#3a2820", 0.05, (0.06, 0, 0)))
    here.add("metal", box((0, 0.42, 0.05), (0.13, 0.16, 0.20), "#8d9092", 0.04))
    for k in range(5):
        here.add("metal", box((0, 0.34 + 0.055 * k, 0.06), (0.17, 0.010, 0.15), STEEL, 0.006))
    for s in (-1, 1):
        here.add(
            "metal",
            tube(
                [
                    (s * 0.13, 0.36, 0.12),
                    (s * 0.17, 0.27, 0.0),
                    (s * 0.18, 0.28, -0.45),
                    (s * 0.18, 0.33, -0.82),
                ],
                (0.028, 0.034, 0.045, 0.05),
                STEEL,
                9,
            ),
        )
        here.add("metal", tube([(s * 0.075, 0.92, 0.42), (s * 0.09, 0.34, 0.68)], 0.026, STEEL, 8))
        here.add("metal", tube([(s * 0.09, 0.55, -0.2), (s * 0.10, 0.34, -0.64)], 0.022, STEEL, 7))
        here.add(
            "iron",
            tube(
                [(s * 0.05, 0.98, 0.40), (s * 0.20, 1.06, 0.36), (s * 0.33, 1.03, 0.24)],
                (0.015, 0.017, 0.024),
                DARK,
                8,
            ),
        )
        here.add("metal", sphere((s * 0.28, 1.14, 0.34), (0.06, 0.045, 0.012), STEEL, 6, 12))
        here.add("lamp", sphere((s * 0.14, 0.88, 0.52), 0.03, "#e8902a", 6, 9))
    here.add(
        "metal",
        tube(
            [(0, 0.95, 0.40), (0, 0.55, 0.25), (0, 0.34, -0.1), (0, 0.55, -0.35), (0, 0.68, -0.45)],
            0.03,
            paint,
            9,
        ),
    )
    here.add("metal", sphere((0, 0.92, 0.54), (0.115, 0.115, 0.08), STEEL, 9, 16))
    here.add("lamp", sphere((0, 0.92, 0.60), (0.095, 0.095, 0.035), "#fff0c8", 7, 14))
    for z, low in ((0.68, 0.2), (-0.64, -0.1)):
        arc = [(0, 0.32 + 0.40 * sin(t), z + 0.40 * cos(t)) for t in np.linspace(0.35 + low, 2.5 + low, 11)]
        here.add("ceramic", tube(arc, 0.05, paint, 8))
    here.add("lamp", sphere((0, 0.62, -0.95), (0.05, 0.035, 0.025), "#c8261c", 6, 9))
    rim = wheel(0.34, 0.085, STEEL, 10)
    return [Turning(rim, (0, 0.34, 0.68), "x", 0.34), Turning(rim, (0, 0.34, -0.64), "x", 0.34)], {
        "seat": (0, 0.78, -0.2)
    }


def _scooter(here: Bench, prop: Prop) -> Made:
    paint = prop.colour or ("#5fa8a0", "#e2a83a", "#c8644a")[prop.seed % 3]
    here.add("ceramic", sphere((0, 0.52, -0.45), (0.20, 0.24, 0.38), paint, 11, 18))
    here.add("ceramic", box((0, 0.27, 0.05), (0.16, 0.035, 0.28), paint, 0.03))
    here.add("ceramic", box((0, 0.58, 0.36), (0.20, 0.30, 0.035), paint, 0.035, (-0.22, 0, 0)))
    here.add("ceramic", sphere((0, 0.36, 0.62), (0.09, 0.16, 0.22), paint, 9, 14))
    here.add("clay", box((0, 0.77, -0.38), (0.13, 0.045, 0.30), "#4a2c1c", 0.045))
    here.add("metal", tube([(0, 0.80, 0.36), (0, 1.0, 0.28)], 0.03, paint, 9))
    here.add("ceramic", sphere((0, 1.0, 0.30), (0.13, 0.075, 0.09), paint, 8, 14))
    here.add("lamp", sphere((0, 1.0, 0.385), (0.065, 0.06, 0.02), "#fff0c8", 7, 12))
    for s in (-1, 1):
        here.add("iron", tube([(s * 0.08, 1.02, 0.28), (s * 0.27, 1.04, 0.2)], (0.014, 0.022), DARK, 8))
        here.add("metal", tube([(s * 0.14, 1.05, 0.28), (s * 0.2, 1.17, 0.27)], 0.008, STEEL, 6))
        here.add("metal", sphere((s * 0.22, 1.2, 0.27), (0.05, 0.04, 0.012), STEEL, 6, 10))
    here.add("lamp", sphere((0, 0.55, -0.83), (0.06, 0.04, 0.02), "#c8261c", 6, 9))
    here.add("metal", tube([(0.12, 0.24, -0.4), (0.15, 0.22, -0.8)], (0.03, 0.045), STEEL, 8))
    rim = wheel(0.23, 0.07, CREAM)
    return [Turning(rim, (0, 0.23, 0.64), "x", 0.23), Turning(rim, (0, 0.23, -0.55), "x", 0.23)], {
        "seat": (0, 0.80, -0.3)
    }


def pane(here: Bench, x: float, y: float, z: float, high: float, deep: float) -> None:
    """A window in either side wall, half `high` and half `deep`, with a streak of sky."""
    for s in (-1, 1):
        here.add("iron", box((s * x, y, z), (0.012, high, deep), GLASS, 0.01))
        here.add(
            "iron",
            box(
                (s * (x + 0.008), y + 0.25 * high, z + 0.4 * deep),
                (0.006, 0.45 * high, 0.10 * deep),
                "#8fb0bf",
                0.003,
                (0.5, 0, 0),
            ),
        )


def front(here: Bench, x: float, y: float, z: float, wide: float) -> None:
    """Lamps, bumper and grille of a front at z."""
    for s in (-1, 1):
        here.add("metal", cylinder((s * x, y, z - 0.02), (s * x, y, z + 0.03), 0.14, STEEL, 18))
        here.add("lamp", sphere((s * x, y, z + 0.03), (0.115, 0.115, 0.03), "#fff0c8", 7, 14))
    here.add("metal", box((0, y - 0.30, z + 0.03), (wide, 0.07, 0.05), STEEL, 0.04))
    for k in range(4):
        here.add("metal", box((0, y - 0.08 + 0.06 * k, z + 0.012), (0.35 * wide, 0.012, 0.012), STEEL, 0.006))


def _bus(here: Bench, prop: Prop) -> Made:
    words = prop.words.lower()
    double, school = "double" in words, "school" in words
    paint = prop.colour or (
        "#e0a52a" if school else "#b5282a" if double else ("#c8433c", "#3f7fa0", "#4f8a5b")[prop.seed % 3]
    )
    roof = mixed(paint, "#f4ead6", 0.8)
    floors = 2 if double else 1
    tall = 0.95 * floors
    here.add("ceramic", box((0, 0.45 + 0.28, 0), (0.98, 0.35, 2.95), paint, 0.16))
    for floor in range(floors):
        y = 1.12 + 0.95 * floor
        here.add("ceramic", box((0, y + 0.10, 0), (0.97, 0.48, 2.93), paint, 0.18))
        for k in range(7):
            pane(here, 0.972, y + 0.16, -2.35 + 0.74 * k, 0.24, 0.30)
        here.add("iron", box((0, y + 0.16, 2.925), (0.80, 0.27, 0.014), GLASS, 0.02))
        here.add("iron", box((0, y + 0.16, -2.925), (0.70, 0.24, 0.014), GLASS, 0.02))
    here.add("ceramic", box((0, 0.72 + tall, 0), (0.90, 0.07, 2.80), roof, 0.06))
    here.add(
        "paper",
        box((0.985, 0.78, 0), (0.006, 0.05, 2.80), CREAM, 0.004),
        box((-0.985, 0.78, 0), (0.006, 0.05, 2.80), CREAM, 0.004),
    )
    here.add("iron", box((0, 0.62 + tall, 2.935), (0.48, 0.085, 0.014), "#1c1c1e", 0.01))
    sign = lettering("SCHOOL" if school else "CITY", 0.11, 0.012, "#f4d060", "sans", most=0.8)
    here.add("lamp", moved(sign, (0, 0.565 + tall, 2.948)))
    for z in (1.9, -0.6):
        here.add("iron", box((0.985, 0.98, z), (0.010, 0.62, 0.30), GLASS, 0.01))
        here.add("metal", box((0.992, 0.98, z), (0.008, 0.62, 0.012), STEEL, 0.004))
    front(here, 0.68, 0.72, 2.94, 0.95)
    for s in (-1, 1):
        here.add("lamp", sphere((s * 0.78, 0.72, -2.95), (0.08, 0.10, 0.02), "#c8261c", 6, 10))
        here.add(
            "iron", tube([(s * 0.95, 1.4, 2.85), (s * 1.12, 1.45, 3.0), (s * 1.12, 1.2, 3.02)], 0.02, DARK, 7)
        )
    rim = wheel(0.40, 0.13)
    return [*wheel_pair(rim, 0.86, 0.40, 1.75, 0.40), *wheel_pair(rim, 0.86, 0.40, -1.65, 0.40)], {
        "seat": (0.4, 0.75, 2.1)
    }


def _truck(here: Bench, prop: Prop) -> Made:
    paint = prop.colour or ("#c8433c", "#3f7fa0", "#e0a52a")[prop.seed % 3]
    box_paint = (
        ("#e8dcc4", "#c8b48a", "#8fa89a")[prop.seed % 3] if not prop.colour else mixed(paint, "#f4ead6", 0.55)
    )
    here.add("iron", box((0, 0.50, -0.2), (0.70, 0.09, 2.35), DARK, 0.04))
    here.add("ceramic", box((0, 1.08, 1.70), (0.86, 0.52, 0.62), paint, 0.2))
    here.add("ceramic", box((0, 0.82, 2.30), (0.80, 0.30, 0.25), paint, 0.14))
    here.add("iron", box((0, 1.30, 2.325), (0.66, 0.22, 0.014), GLASS, 0.03, (-0.16, 0, 0)))
    pane(here, 0.862, 1.28, 1.75, 0.19, 0.30)
    here.add("wood", box((0, 1.38, -0.85), (0.92, 0.78, 1.65), box_paint, 0.06))
    for k in range(8):
        for s in (-1, 1):
            here.add(
                "wood",
                box(
                    (s * 0.925, 1.38, -2.3 + 0.415 * k),
                    (0.010, 0.74, 0.02),
                    mixed(box_paint, "#140c08", 0.2),
                    0.004,
                ),
            )
    for y in (0.66, 2.12):
        here.add("metal", box((0, y, -0.85), (0.94, 0.03, 1.67), STEEL, 0.02))
    here.add(
        "paper",
        box((0.94, 1.42, -0.85), (0.006, 0.16, 1.0), paint, 0.01),
        box((-0.94, 1.42, -0.85), (0.006, 0.16, 1.0), paint, 0.01),
    )
    front(here, 0.58, 0.80, 2.54, 0.86)
    here.add("metal", cylinder((0.70, 0.9, 0.98), (0.70, 2.2, 0.98), 0.06, STEEL, 12))
    for s in (-1, 1):
        here.add("lamp", box((s * 0.75, 0.62, -2.52), (0.10, 0.05, 0.02), "#c8261c", 0.015))
        here.add("iron", box((s * 1.0, 1.25, 2.05), (0.03, 0.14, 0.06), DARK, 0.02))
    rim = wheel(0.42, 0.14)
    return [
        *wheel_pair(rim, 0.78, 0.42, 1.75, 0.42),
        *wheel_pair(rim, 0.78, 0.42, -0.9, 0.42),
        *wheel_pair(rim, 0.78, 0.42, -1.75, 0.42),
    ], {"seat": (0.35, 0.95, 1.6)}


def _van(here: Bench, prop: Prop) -> Made:
    kind = prop.kind
    paint = prop.colour or {"ambulance": "#f4f0e6"}.get(
        kind, ("#5fa8a0", "#e2a83a", "#c8644a")[prop.seed % 3]
    )
    roof = mixed(paint, "#f4ead6", 0.8) if kind == "van" else paint
    here.add("ceramic", box((0, 0.66, 0), (0.82, 0.32, 1.92), paint, 0.2))
    here.add("ceramic", box((0, 1.22, -0.05), (0.80, 0.36, 1.82), roof, 0.24))
    here.add("iron", box((0, 1.22, 1.70), (0.64, 0.23, 0.02), GLASS, 0.03, (-0.28, 0, 0)))
    for z, deep in ((1.05, 0.33), (0.2, 0.36), (-0.7, 0.36)) if kind == "van" else ((1.05, 0.33),):
        pane(here, 0.802, 1.24, z, 0.2, deep)
    front(here, 0.55, 0.68, 1.90, 0.80)
    for s in (-1, 1):
        here.add("lamp", box((s * 0.68, 0.72, -1.92), (0.05, 0.10, 0.02), "#c8261c", 0.015))
        here.add("metal", box((s * 0.826, 0.74, 0.62), (0.012, 0.014, 0.07), STEEL, 0.006))
        if kind == "ambulance":
            for half in ((0.010, 0.20, 0.065), (0.010, 0.065, 0.20)):
                here.add("ceramic", box((s * 0.81, 1.2, -0.55), half, "#c8282a", 0.004))
            here.add("ceramic", box((s * 0.828, 0.74, -0.1), (0.006, 0.045, 1.75), "#c8282a", 0.004))
    if kind == "ambulance":
        for s, tint in ((-1, "#d8281c"), (1, "#2f6fd8")):
            here.add("lamp", box((s * 0.22, 1.64, 1.15), (0.16, 0.07, 0.09), tint, 0.04))
    rim = wheel(0.33, 0.11)
    return [*wheel_pair(rim, 0.74, 0.33, 1.15, 0.33), *wheel_pair(rim, 0.74, 0.33, -1.15, 0.33)], {
        "seat": (0.34, 0.72, 0.9)
    }


def _cart(here: Bench, prop: Prop) -> Made:
    wood = prop.colour or "#a8743f"
    here.add("wood", box((0, 0.52, 0), (0.36, 0.025, 0.50), wood, 0.012))
    for s in (-1, 1):
        for k in range(2):
            here.add(
                "wood",
                box(
                    (s * 0.36, 0.60 + 0.11 * k, 0),
                    (0.018, 0.045, 0.50),
                    mixed(wood, "#140c08", 0.1 * k),
                    0.01,
                ),
            )
        here.add("wood", cylinder((s * 0.26, 0.55, -0.45), (s * 0.22, 0.86, -0.80), 0.022, wood, 8))
        here.add("wood", box((s * 0.30, 0.25, -0.42), (0.025, 0.25, 0.025), wood, 0.01))
    for z in (-0.5, 0.5):
        here.add("wood", box((0, 0.66, z), (0.36, 0.10, 0.018), mixed(wood, "#140c08", 0.12), 0.01))
    here.add("wood", cylinder((-0.24, 0.86, -0.80), (0.24, 0.86, -0.80), 0.024, wood, 9))
    for k in range(9):
        t = 2.4 * k
        tint = ("#c8433c", "#e2a83a", "#6a9a3a")[k % 3]
        here.add(
            "felt",
            sphere(
                (0.24 * cos(t) * (k / 9) ** 0.5, 0.66 + 0.03 * (k % 2), 0.34 * sin(t) * (k / 9) ** 0.5),
                0.10,
                tint,
                8,
                11,
            ),
        )
    return wheel_pair(wheel(0.30, 0.035, "#8a5a30", 8), 0.41, 0.30, 0.12, 0.30), {
        "seat": (0, 0.6, 0),
        "handle": (0, 0.86, -0.80),
    }


def _tractor(here: Bench, prop: Prop) -> Made:
    if "tank" in prop.words.lower().split():
        return tank(here, prop)
    paint = prop.colour or ("#c8382c", "#3f7a3f", "#3f6fa0")[prop.seed % 3]
    here.add("ceramic", box((0, 0.98, 0.75), (0.36, 0.28, 0.75), paint, 0.14))
    here.add("iron", box((0, 0.98, 1.505), (0.28, 0.22, 0.012), DARK, 0.02))
    for k in range(6):
        here.add("metal", box((0, 0.82 + 0.06 * k, 1.515), (0.26, 0.008, 0.008), STEEL, 0.004))
    here.add("metal", cylinder((0.2, 1.2, 1.05), (0.2, 1.95, 1.05), 0.045, DARK, 10))
    here.add("iron", box((0, 0.72, 0.1), (0.30, 0.20, 1.2), DARK, 0.08))
    here.add(
        "clay",
        box((0, 1.12, -0.55), (0.24, 0.06, 0.22), "#3a2820", 0.05),
        box((0, 1.36, -0.78), (0.24, 0.2, 0.05), "#3a2820", 0.05),
    )
    here.add(
        "iron",
        tube(
            [
                (0.18 * cos(t), 1.42 + 0.07 * sin(t), -0.05 + 0.16 * sin(t))
                for t in np.linspace(0, 2 * pi, 19)[:-1]
            ],
            0.018,
            DARK,
            7,
            closed=True,
        ),
    )
    for s in (-1, 1):
        arc = [(s * 0.66, 0.78 + 0.86 * sin(t), -0.65 + 0.86 * cos(t)) for t in np.linspace(0.5, 2.7, 12)]
        here.add("ceramic", tube(arc, 0.10, paint, 8))
        here.add("lamp", sphere((s * 0.26, 1.12, 1.5), (0.07, 0.07, 0.03), "#fff0c8", 6, 10))
        for z in (-0.9, 0.2):
            here.add("metal", cylinder((s * 0.5, 1.3, z), (s * 0.48, 2.0, z), 0.025, DARK, 7))
    here.add("ceramic", box((0, 2.02, -0.35), (0.60, 0.04, 0.68), paint, 0.03))
    return [
        *wheel_pair(wheel(0.78, 0.2, "#e2b83a"), 0.72, 0.78, -0.65, 0.78),
        *wheel_pair(wheel(0.42, 0.13, "#e2b83a"), 0.56, 0.42, 1.15, 0.42),
    ], {"seat": (0, 1.18, -0.5)}


KINDS: Mapping[str, Callable[[Bench, Prop], Made]] = {
    "motorcycle": _motorcycle,
    "scooter": _scooter,
    "bus": _bus,
    "truck": _truck,
    "van": _van,
    "ambulance": _van,
    "cart": _cart,
    "tractor": _tractor,
}
"""Kind → who lays its body on a bench and gives its wheels and seats."""


def build(prop: Prop) -> BuiltProp:
    """The vehicle of a prop, its front to +z; slot "seat" is the driver's."""
    here = Bench()
    turning, slots = KINDS[prop.kind](here, prop)
    return machine(prop, here, turning, slots)
