"""Screens and what is typed on: televisions, laptops, computers, keyboards, remotes, controllers, cameras, radios."""

from collections.abc import Callable, Mapping
from math import cos, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.direction.sizes import size_of
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import box, cylinder, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, box_of, fitted
from rushes.stage.scene import Array
from rushes.stage.sets.parts.bench import Bench

__all__ = ["DISPLAYS", "KINDS", "build"]

DISPLAYS: Mapping[str, tuple[float, float]] = {
    "tv": (0.93, 0.80), "monitor": (0.93, 0.80), "laptop": (0.93, 0.84), "computer": (0.90, 0.60), "phone": (0.87, 0.89),
}  # fmt: skip
"""Kind → how wide and high its display is, in shares of its size."""

LEAN = 0.32
"""Radians by which a laptop's lid leans back."""

CASE, DARK = "#2b2d33", "#17181c"


def _picture(here: Bench, at: tuple[float, float, float], wide: float, tall: float, seed: int) -> None:
    """What a screen shows when nothing is said of it: hills under a sun."""
    x, y, z = at
    sky, hill, near = (
        ("#7fb8d8", "#5f9a6a", "#3f7a4a"),
        ("#e8a86a", "#8a5a7a", "#5a3f6a"),
        ("#8fc8c0", "#d8b060", "#a8743c"),
    )[seed % 3]
    here.add("room", box((x, y, z), (wide, tall, 0.0015), linear(sky), 0.0))
    here.add(
        "room",
        sphere(
            (x + 0.45 * wide, y + 0.45 * tall, z + 0.001),
            (0.16 * tall, 0.16 * tall, 0.0012),
            linear("#f8e8b0"),
            5,
            12,
        ),
    )
    here.add("room", box((x, y - 0.45 * tall, z + 0.002), (wide, 0.35 * tall, 0.0008), linear(hill), 0.0))
    here.add("room", box((x, y - 0.75 * tall, z + 0.003), (wide, 0.25 * tall, 0.0008), linear(near), 0.0))


def _tv(here: Bench, prop: Prop) -> None:
    here.add("iron", box((0, 0.335, 0), (0.46, 0.275, 0.022), prop.colour or CASE, 0.014))
    _picture(here, (0, 0.335, 0.0235), 0.435, 0.25, prop.seed)
    here.add("iron", box((0, 0.05, -0.005), (0.03, 0.05, 0.012), DARK, 0.006))
    here.add("iron", box((0, 0.010, 0.0), (0.20, 0.010, 0.078), DARK, 0.008))
    here.add("lamp", sphere((0.40, 0.068, 0.024), 0.006, "#c8382c", 4, 6))


def _keys(here: Bench, y: float, z0: float, half: float, deep: float, paint: Paint, rows: int = 4) -> None:
    """Rows of keys, the last with a long one."""
    pitch = 2 * half / 12
    for row in range(rows):
        z = z0 + deep * (row + 0.5) / rows
        if row == rows - 1:
            here.add("ceramic", box((0, y, z), (half * 0.45, 0.006, deep / rows * 0.38), paint, 0.004))
            for s in (-1, 1):
                for k in (0, 1):
                    spot = (s * half * (0.62 + 0.26 * k), y, z)
                    here.add("ceramic", box(spot, (half * 0.10, 0.006, deep / rows * 0.38), paint, 0.004))
            continue
        for k in range(12):
            spot = (-half + pitch * (k + 0.5), y, z)
            here.add("ceramic", box(spot, (pitch * 0.40, 0.006, deep / rows * 0.38), paint, 0.004))


def _laptop(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#b8bcc0", "#8f8478", "#3f464e")[prop.seed % 3]
    here.add("metal", box((0, 0.012, 0.02), (0.225, 0.012, 0.150), paint, 0.01))
    _keys(here, 0.027, -0.085, 0.19, 0.135, mixed(paint, "#0c0c10", 0.8))
    here.add("metal", box((0, 0.0255, 0.115), (0.060, 0.002, 0.038), mixed(paint, "#ffffff", 0.2), 0.004))
    for k in range(2):
        here.add(
            "metal",
            cylinder((-0.15 + 0.22 * k, 0.02, -0.135), (-0.07 + 0.22 * k, 0.02, -0.135), 0.012, DARK, 8),
        )
    lean = LEAN
    here.add("metal", box((0, 0.17, -0.183), (0.225, 0.150, 0.008), paint, 0.008, (-lean, 0, 0)))
    shown = Bench()
    shown.add("iron", box((0, 0, 0.0085), (0.215, 0.140, 0.001), DARK, 0.0))
    _picture(shown, (0, 0, 0.0105), 0.203, 0.126, prop.seed)
    for finish, meshes in shown.bins.items():
        here.add(finish, *(turned(mesh, (-lean, 0, 0), (0, 0.17, -0.183)) for mesh in meshes))


def _keyboard(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#e8e2d4"
    here.add("ceramic", box((0, 0.014, 0), (0.275, 0.014, 0.105), paint, 0.012))
    _keys(here, 0.034, -0.09, 0.205, 0.18, mixed(paint, "#140c08", 0.14), 5)
    for column in range(3):
        for row in range(4):
            spot = (0.222 + 0.0235 * column, 0.034, -0.066 + 0.044 * row)
            here.add("ceramic", box(spot, (0.0095, 0.006, 0.016), mixed(paint, "#140c08", 0.14), 0.004))
    here.add("ceramic", box((-0.243, 0.034, -0.066), (0.016, 0.006, 0.016), "#c8643c", 0.004))


def _computer(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#e8e0cc"
    here.add("iron", box((0, 0.018, -0.08), (0.13, 0.012, 0.09), CASE, 0.01))
    here.add("iron", box((0, 0.10, -0.10), (0.025, 0.08, 0.012), CASE, 0.006))
    here.add("iron", box((0, 0.335, -0.085), (0.30, 0.185, 0.022), CASE, 0.014))
    _picture(here, (0, 0.335, -0.0615), 0.28, 0.165, prop.seed)
    here.add("ceramic", box((-0.02, 0.014, 0.13), (0.22, 0.012, 0.075), paint, 0.01))
    _keys(here, 0.030, 0.068, 0.17, 0.13, mixed(paint, "#140c08", 0.16))
    here.add("ceramic", sphere((0.265, 0.02, 0.13), (0.030, 0.018, 0.046), paint, 7, 12))


def _remote(here: Bench, prop: Prop) -> None:
    paint = prop.colour or CASE
    here.add("iron", box((0, 0.02, 0), (0.045, 0.02, 0.14), paint, 0.018))
    here.add("ceramic", cylinder((0, 0.040, -0.105), (0, 0.046, -0.105), 0.012, "#c8382c", 10))
    for row in range(4):
        for column in range(3):
            spot = (-0.024 + 0.024 * column, 0.045, -0.065 + 0.032 * row)
            here.add("ceramic", sphere(spot, (0.009, 0.006, 0.009), "#d8d2c4", 5, 8))
    here.add("ceramic", cylinder((0, 0.04, 0.085), (0, 0.045, 0.085), 0.026, "#8a8d92", 16))
    here.add("iron", cylinder((0, 0.045, 0.085), (0, 0.048, 0.085), 0.011, DARK, 10))


def _controller(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#3f6f9a", "#2b2d33", "#b5332c")[prop.seed % 3]
    here.add("ceramic", box((0, 0.035, -0.02), (0.10, 0.024, 0.055), paint, 0.024))
    for s in (-1, 1):
        here.add("ceramic", tube([(s * 0.09, 0.035, -0.03), (s * 0.118, 0.032, 0.03), (s * 0.122, 0.022, 0.085)],
                                 (0.040, 0.036, 0.024), paint, 10))  # fmt: skip
        here.add("iron", cylinder((s * 0.045, 0.055, 0.02), (s * 0.045, 0.073, 0.02), 0.012, DARK, 10, 0.018))
    for x, z, half in ((-0.085, -0.03, (0.024, 0.006, 0.008)), (-0.085, -0.03, (0.008, 0.006, 0.024))):
        here.add("iron", box((x, 0.063, z), half, DARK, 0.003))
    for (dx, dz), tint in zip(
        ((0, -1), (1, 0), (0, 1), (-1, 0)), ("#e2b84a", "#c8382c", "#3f8c5a", "#3f6fb8"), strict=True
    ):
        here.add(
            "ceramic",
            sphere((0.085 + 0.021 * dx, 0.062, -0.03 + 0.021 * dz), (0.009, 0.007, 0.009), tint, 6, 9),
        )


def _radio(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#8a5a38"
    here.add("wood", box((0, 0.15, 0), (0.24, 0.13, 0.09), paint, 0.05))
    here.add("cloth", box((-0.08, 0.15, 0.088), (0.12, 0.09, 0.006), "#d8c49a", 0.02))
    for k in range(8):
        here.add(
            "wood",
            box(
                (-0.08, 0.075 + 0.021 * k, 0.096), (0.118, 0.003, 0.002), mixed(paint, "#140c08", 0.3), 0.001
            ),
        )
    here.add("lamp", box((0.145, 0.20, 0.0885), (0.062, 0.026, 0.004), "#e8c878", 0.01))
    for x in (0.11, 0.18):
        here.add("ceramic", cylinder((x, 0.105, 0.085), (x, 0.105, 0.118), 0.026, "#efe4c8", 14, 0.022))
    here.add("metal", tube([(0.19, 0.27, -0.03), (0.30, 0.50, -0.04)], 0.005, "#c8c8c4", 6))
    here.add(
        "ceramic",
        tube([(-0.15, 0.27, 0), (-0.1, 0.325, 0), (0.1, 0.325, 0), (0.15, 0.27, 0)], 0.014, "#4a2c1a", 8),
    )


def _camera(here: Bench, prop: Prop) -> None:
    paint = prop.colour or CASE
    here.add("iron", box((0, 0.10, 0), (0.13, 0.075, 0.05), paint, 0.02))
    here.add("metal", box((0, 0.165, 0), (0.125, 0.014, 0.048), "#b8bcc0", 0.012))
    here.add("iron", box((0.0, 0.19, 0.005), (0.045, 0.022, 0.04), paint, 0.014))
    here.add("iron", cylinder((0, 0.095, 0.045), (0, 0.095, 0.135), 0.062, DARK, 22, 0.058))
    here.add("metal", cylinder((0, 0.095, 0.075), (0, 0.095, 0.085), 0.066, "#b8bcc0", 22))
    here.add("ceramic", sphere((0, 0.095, 0.128), (0.048, 0.048, 0.016), "#2f4a6a", 8, 18))
    here.add("ceramic", sphere((-0.016, 0.112, 0.140), (0.010, 0.010, 0.004), "#cfe4f0", 5, 8))
    here.add("metal", cylinder((0.095, 0.175, 0), (0.095, 0.195, 0), 0.017, "#c8382c", 12))


GLASS: Mapping[str, tuple[tuple[float, float, float], float]] = {
    "tv": ((0.0, 0.335, 0.029), 0.0), "monitor": ((0.0, 0.335, 0.029), 0.0), "computer": ((0.0, 0.335, -0.056), 0.0),
    "laptop": ((0.0, 0.178 + 0.016 * sin(LEAN), -0.183 + 0.016 * cos(LEAN)), LEAN),
}  # fmt: skip
"""Kind → the middle of its display on the bench in metres, and how far it leans back in radians."""

KINDS: Mapping[str, tuple[Callable[[Bench, Prop], None], Mapping[str, tuple[float, float, float]]]] = {
    "tv": (_tv, UPRIGHT), "monitor": (_tv, UPRIGHT), "laptop": (_laptop, {"top": (0.0, 0.08, 0.15)}),
    "computer": (_computer, {"top": (0.0, 0.06, 0.28)}), "keyboard": (_keyboard, UPRIGHT), "remote": (_remote, UPRIGHT),
    "controller": (_controller, UPRIGHT), "radio": (_radio, UPRIGHT), "camera": (_camera, UPRIGHT),
}  # fmt: skip
"""Kind → who lays it on a bench, and where its slots are in shares of its box."""


def build(prop: Prop) -> BuiltProp:
    """The device of a prop, its front towards +z."""
    here = Bench()
    make, slots = KINDS[prop.kind]
    make(here, prop)
    return benched(prop, here, slots, turned=_display(prop.kind, here))


def _display(kind: str, here: Bench) -> dict[str, Array]:
    """The slot "screen": the middle of a display, its +z to whoever looks at it."""
    if kind not in GLASS:
        return {}
    (low, high), (least, most) = box_of(here), box_of(fitted(here, size_of(kind)))
    at, lean = GLASS[kind]
    x, y, z = (least + (np.array(at) - low) * (most - least) / (high - low)).tolist()
    return {"screen": (translation((x, y, z)) @ rotation(x=-lean)).astype(np.float32)}
