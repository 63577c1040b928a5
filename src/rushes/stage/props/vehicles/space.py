"""What flies between the stars: spaceships with their wings and burning engines, flying saucers."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.shaping import plank, spun
from rushes.stage.props.vehicles.machine import Turning, machine
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL, DARK, GLASS = "#c4c6c4", "#2b2d31", "#2c4a5a"
Made = tuple[list[Turning], dict[str, tuple[float, float, float]]]


def _wings(here: Bench, paint: Paint, trim: Paint) -> None:
    """On either side a wing with its gun and lamp, an engine burning, a fin."""
    wing = [(0.30, 0.55), (0.62, 0.20), (1.55, -0.75), (1.60, -1.30), (1.30, -1.32), (0.30, -1.25)]
    for s in (-1, 1):
        here.add(
            "ceramic",
            turned(
                plank([(s * x, z) for x, z in wing], 0.09, paint, 0.03), (pi / 2, 0, s * 0.12), (0, 0.58, 0)
            ),
        )
        stripe = [(0.95, 0.0), (1.10, -0.16), (1.10, -1.28), (0.95, -1.28)]
        here.add(
            "ceramic",
            turned(
                plank([(s * x, z) for x, z in stripe], 0.094, trim, 0.004),
                (pi / 2, 0, s * 0.12),
                (0, 0.58, 0),
            ),
        )
        pod = [(0.0, 0.0), (0.10, 0.03), (0.17, 0.35), (0.19, 0.9), (0.16, 1.3), (0.17, 1.34)]
        here.add("ceramic", turned(spun(pod, paint, sides=20), (-pi / 2, 0, 0), (s * 0.62, 0.62, -0.25)))
        here.add(
            "metal",
            turned(
                lathe([(0.14, 0), (0.19, 0.22), (0.17, 0.22), (0.11, 0.02)], DARK, sides=20),
                (-pi / 2, 0, 0),
                (s * 0.62, 0.62, -1.52),
            ),
        )
        fire = [(0.13, 0.0), (0.11, 0.18), (0.05, 0.42), (0.0, 0.58)]
        here.add("neon", turned(spun(fire, "#5fc8f4", sides=16), (-pi / 2, 0, 0), (s * 0.62, 0.62, -1.70)))
        fin = plank([(-0.75, 0.0), (-1.22, 0.46), (-1.50, 0.46), (-1.42, 0.0)], 0.05, trim, 0.015)
        here.add("ceramic", turned(turned(fin, (0, -pi / 2, 0)), (0, 0, -s * 0.35), (s * 0.20, 0.80, 0)))
        here.add("iron", cylinder((s * 1.50, 0.72, -1.0), (s * 1.50, 0.72, -0.15), 0.035, DARK, 9, 0.022))
        here.add("lamp", sphere((s * 1.60, 0.79, -1.25), 0.045, ("#2fbf4a", "#e8281c")[s > 0], 6, 8))
        for k in range(4):
            here.add("metal", box((s * 0.36, 0.70, -0.55 - 0.22 * k), (0.02, 0.05, 0.07), "#8d9296", 0.012))


def _ship(here: Bench, prop: Prop) -> Made:
    """A winged ship: a long nose, a glass canopy, two pods with fire behind, fins, painted panels."""
    paint = prop.colour or ("#e8e2d4", "#d8d2c4", "#b8c4cc")[prop.seed % 3]
    trim = "#c8433c" if not prop.colour else mixed(prop.colour, "#140c08", 0.35)
    hull = [
        (0.0, 0.0),
        (0.07, 0.10),
        (0.22, 0.75),
        (0.36, 1.6),
        (0.42, 2.5),
        (0.36, 3.3),
        (0.26, 3.6),
        (0.0, 3.62),
    ]
    here.add(
        "ceramic",
        turned(spun(hull, paint, sides=26, steps=4), (-pi / 2, 0, 0), (0, 0.62, 1.95), (1.15, 0.8, 1.0)),
    )
    nose = [(0.0, 0.0), (0.07, 0.10), (0.15, 0.42), (0.15, 0.45)]
    here.add(
        "ceramic", turned(spun(nose, trim, sides=22), (-pi / 2, 0, 0), (0, 0.62, 1.98), (1.15, 0.85, 1.0))
    )
    here.add("metal", sphere((0, 0.80, 0.30), (0.25, 0.20, 0.58), STEEL, 9, 18))
    here.add("ceramic", sphere((0, 0.85, 0.34), (0.21, 0.21, 0.50), GLASS, 10, 18))
    here.add("ceramic", sphere((0.10, 1.0, 0.45), (0.03, 0.02, 0.14), "#9fc6d8", 5, 10))
    _wings(here, paint, trim)
    return [], {"seat": (0, 0.70, 0.2)}


def _saucer(here: Bench, prop: Prop) -> Made:
    """A flying saucer: a dome of glass on a wide plate, lamps all round its rim, a glow below."""
    paint = prop.colour or "#aeb6ba"
    side = [
        (0.0, 0.10),
        (0.30, 0.11),
        (0.70, 0.24),
        (1.0, 0.40),
        (0.98, 0.45),
        (0.62, 0.56),
        (0.36, 0.64),
        (0.0, 0.66),
    ]
    here.add("metal", spun(side, paint, sides=40, steps=4))
    here.add("ceramic", sphere((0, 0.64, 0), (0.36, 0.34, 0.36), "#7fd0c0", 12, 24))
    here.add("ceramic", sphere((0.12, 0.86, 0.17), (0.07, 0.05, 0.03), "#e0fff6", 5, 10))
    ring = [(0.37 * cos(t), 0.645, 0.37 * sin(t)) for t in np.linspace(0, 2 * pi, 33)[:-1]]
    here.add("metal", tube(ring, 0.03, "#7f878b", 7, closed=True))
    here.add("neon", spun([(0.0, 0.04), (0.16, 0.06), (0.22, 0.11), (0.0, 0.12)], "#8ff0c8", sides=24))
    for k in range(3):
        t = 2 * pi * k / 3 + 0.4
        here.add(
            "metal",
            cylinder(
                (0.45 * cos(t), 0.17, 0.45 * sin(t)), (0.60 * cos(t), 0.0, 0.60 * sin(t)), 0.028, "#7f878b", 8
            ),
        )
        here.add("metal", sphere((0.60 * cos(t), 0.02, 0.60 * sin(t)), (0.07, 0.02, 0.07), "#7f878b", 5, 10))
    lamps = Bench()
    for k in range(14):
        t, tint = 2 * pi * k / 14, ("#ffd24a", "#5fd8f4", "#ff6a5a")[k % 3]
        lamps.add("lamp", sphere((0.97 * cos(t), 0, 0.97 * sin(t)), 0.05, tint, 6, 9))
    return [Turning(lamps, (0, 0.42, 0), "y", turns=0.25)], {"seat": (0, 0.55, 0)}


KINDS: Mapping[str, Callable[[Bench, Prop], Made]] = {
    "spaceship": _ship,
    "starfighter": _ship,
    "ufo": _saucer,
}
"""Kind → who lays its body on a bench and gives what turns and where one sits."""


def build(prop: Prop) -> BuiltProp:
    """The ship of a prop, its nose to +z."""
    here = Bench()
    turning, slots = KINDS[prop.kind](here, prop)
    return machine(prop, here, turning, slots)
