"""What floats: canoes, kayaks, sailing boats, ships."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, moved, sheet, sphere, tube
from rushes.stage.props.vehicles.galleon import SAILING, galleon
from rushes.stage.props.vehicles.machine import Turning, machine
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL, DARK, GLASS, CREAM = "#c4c6c4", "#232326", "#2c3a42", "#f0e6d0"
Made = tuple[list[Turning], dict[str, tuple[float, float, float]]]


def _hull(here: Bench, half: float, long: float, deep: float, paint: str, deck: str) -> None:
    """An open hull along z, its bow to +z."""
    rows = []
    for u in np.linspace(-1, 1, 17):
        wide = half * max(1 - abs(u) ** 2.6, 0.02) * (1 if u > -0.5 else 1 - 0.25 * (-u - 0.5))
        lift = deep * 0.35 * max(u - 0.4, 0) ** 2
        a = np.linspace(0, pi, 11)
        rows.append(np.stack([-wide * np.cos(a), lift + deep * (1 - np.sin(a) ** 0.8), 0 * a + u * long], 1))
    grid = np.asarray(rows, np.float32)
    here.add(
        "paint",
        sheet(grid, paint),
        sheet(
            grid[:, ::-1] * np.array([0.96, 1, 0.985], np.float32) + np.array([0, 0.02, 0], np.float32),
            mixed(paint, "#6a4426", 0.6),
        ),
    )
    for column in (0, -1):
        here.add(
            "wood", tube(grid[:, column] + np.array([0, 0.01, 0], np.float32), 0.03 * half / 0.4, deck, 7)
        )


def _canoe(here: Bench, prop: Prop) -> Made:
    paint = prop.colour or ("#c8433c", "#3f7a5a", "#c8873a")[prop.seed % 3]
    _hull(here, 0.40, 1.6, 0.36, paint, "#8a5a30")
    for z in (-0.75, 0.0, 0.75):
        here.add("wood", box((0, 0.26, z), (0.33 - 0.08 * abs(z), 0.018, 0.09), "#a8743f", 0.01))
    return [], {"seat": (0, 0.24, -0.25), "seat_bow": (0, 0.24, 0.7), "seat_stern": (0, 0.24, -0.8)}


def _kayak(here: Bench, prop: Prop) -> Made:
    """A slim closed hull with turned-up ends, a cockpit, lines on its deck, its paddle laid across."""
    paint = prop.colour or ("#e2843a", "#c8433c", "#3f9a9a")[prop.seed % 3]
    for tint, low, deep in ((paint, 0.0, 1.0), (mixed(paint, "#f4ead6", 0.75), 0.19, 0.42)):
        hull = sphere((0, 0.19 + low * 0.05, 0), (0.36, 0.17 * deep, 1.6), tint, 12, 34)
        ends = (np.abs(hull.positions[:, 2:3]) / 1.6) ** 3
        hull.positions[:, 1:2] += (0.12 * ends).astype(np.float32)
        here.add("ceramic", hull if deep == 1.0 else moved(hull, (0, 0.068, 0), (0.93, 1, 0.97)))
    ring = [
        (0.21 * cos(t), 0.352 - 0.02 * abs(sin(t)), -0.1 + 0.40 * sin(t))
        for t in np.linspace(0, 2 * pi, 29)[:-1]
    ]
    here.add("iron", tube(ring, 0.030, DARK, 8, closed=True))
    here.add("iron", sphere((0, 0.325, -0.1), (0.20, 0.022, 0.38), "#15161a", 6, 18))
    for s in (-1, 1):
        here.add(
            "cloth",
            tube(
                [(-0.20, 0.33, s * 0.62), (0.0, 0.36, s * 0.85), (0.20, 0.33, s * 0.62)], 0.009, "#2b2d31", 5
            ),
        )
    shaft = [(-0.62, 0.375, 0.48), (0.62, 0.375, 0.40)]
    here.add("wood", tube(shaft, 0.020, "#b8844c", 8))
    for x, z in ((-0.74, 0.488), (0.74, 0.392)):
        here.add("ceramic", sphere((x, 0.375, z), (0.17, 0.018, 0.075), "#e8b83a", 7, 14))
    return [], {"seat": (0, 0.22, -0.2)}


def _sailboat(here: Bench, prop: Prop) -> Made:
    if "ship" in prop.words.lower().split():
        return galleon(here, prop)
    paint = prop.colour or ("#f0e6d0", "#c8433c", "#3f6f9a")[prop.seed % 3]
    _hull(here, 0.75, 1.95, 0.62, paint, "#8a5a30")
    here.add("wood", box((0, 0.42, -0.2), (0.60, 0.02, 1.35), "#c8955a", 0.01))
    here.add("wood", cylinder((0, 0.3, 0.45), (0, 4.1, 0.35), 0.045, "#b8844c", 10, 0.028))
    here.add("wood", cylinder((0, 0.95, 0.45), (0, 0.90, -1.55), 0.032, "#b8844c", 8))
    u, v = np.meshgrid(np.linspace(0, 1, 13), np.linspace(0, 1, 15))
    for cloth, foot, tack, head in (
        ("#f6efe0", (0, 1.02, -1.50), (0, 1.02, 0.42), (0, 3.95, 0.36)),
        ("#f0dcc0", (0, 0.75, 0.55), (0, 0.75, 1.75), (0, 3.4, 0.42)),
    ):
        a, b, c = (np.asarray(q, float) for q in (foot, tack, head))
        edge = a[None, None] * (1 - u[..., None]) + b[None, None] * u[..., None]
        grid = edge * (1 - v[..., None]) + c[None, None] * v[..., None]
        belly = 0.34 * np.sin(pi * u) * np.sin(pi * np.clip(v * 0.9 + 0.05, 0, 1))
        grid[..., 0] += belly
        here.add("cloth", sheet(grid.astype(np.float32), cloth))
    for k in range(5):
        y = 1.4 + 0.48 * k
        here.add(
            "cloth",
            box(
                (0.27 - 0.05 * abs(k - 1.5), y, -0.35 + 0.13 * k),
                (0.006, 0.010, 0.55 - 0.1 * k),
                "#c8433c",
                0.003,
            ),
        )
    here.add("cloth", box((0.16, 4.05, 0.2), (0.14, 0.06, 0.004), "#c8433c", 0.002, (0, 0.6, 0)))
    return [], {"seat": (0.1, 0.5, -0.95)}


def _ship(here: Bench, prop: Prop) -> Made:
    if SAILING & set(prop.words.lower().replace("-", " ").split()):
        return galleon(here, prop)
    paint = prop.colour or "#2f4a6a"
    _hull(here, 1.6, 6.0, 1.7, paint, CREAM)
    here.add("paper", box((0, 1.45, -0.3), (1.35, 0.05, 4.6), "#c8955a", 0.02))
    for k, (wide, long) in enumerate(((1.15, 3.2), (1.0, 2.5), (0.85, 1.6))):
        y = 1.75 + 0.5 * k
        here.add("ceramic", box((0, y, -0.6), (wide, 0.24, long), CREAM, 0.06))
        for i in range(round(long * 3)):
            for s in (-1, 1):
                here.add(
                    "iron",
                    sphere(
                        (s * (wide + 0.005), y + 0.04, -0.6 - long + 0.3 + 0.62 * i),
                        (0.02, 0.09, 0.09),
                        GLASS,
                        6,
                        9,
                    ),
                )
    for z in (-1.4, 0.2):
        here.add("ceramic", cylinder((0, 3.0, z), (0, 4.1, z - 0.15), 0.34, "#c8433c", 20))
        here.add("iron", cylinder((0, 3.85, z - 0.115), (0, 4.12, z - 0.155), 0.35, DARK, 20))
    here.add("metal", cylinder((0, 1.6, 4.2), (0, 3.6, 4.1), 0.05, STEEL, 8))
    return [], {"seat": (0, 1.6, 3.0)}


KINDS: Mapping[str, Callable[[Bench, Prop], Made]] = {
    "canoe": _canoe,
    "kayak": _kayak,
    "sailboat": _sailboat,
    "ship": _ship,
}
"""Kind → who lays its body on a bench and gives what turns and where one sits."""


def build(prop: Prop) -> BuiltProp:
    """The craft of a prop, its bow to +z."""
    here = Bench()
    turning, slots = KINDS[prop.kind](here, prop)
    return machine(prop, here, turning, slots)
