"""On rails in a town: the tram."""

from math import pi

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import box, cylinder, moved, sphere, tube
from rushes.stage.props.shaping import smooth
from rushes.stage.props.vehicles.machine import Turning, machine
from rushes.stage.props.vehicles.road import CREAM, DARK, GLASS, STEEL
from rushes.stage.sets.parts.bench import Bench

__all__ = ["build"]

LONG = 3.0
"""Half the tram's length in metres as it is laid."""


def build(prop: Prop) -> BuiltProp:
    """The tram of a prop, its front to +z; slot "seat" is the driver's."""
    here = Bench()
    paint = prop.colour or ("#b5332c", "#3f7a5a", "#d8962a")[prop.seed % 3]
    _track(here)
    _body(here, paint)
    for s in (-1, 1):
        _side(here, s, paint)
    for s in (-1, 1):
        _end(here, s)
    _roof(here)
    wheel = Bench()
    wheel.add("metal", cylinder((-0.05, 0, 0), (0.05, 0, 0), 0.26, "#6f7478", 20))
    turning = [
        Turning(wheel, (s * 0.55, 0.36, z), "x", 0.26) for z in (1.7, 0.9, -0.9, -1.7) for s in (-1, 1)
    ]
    return machine(prop, here, turning, {"seat": (0.3, 0.8, 2.4)})


def _track(here: Bench) -> None:
    for s in (-1, 1):
        here.add("metal", box((s * 0.55, 0.06, 0), (0.035, 0.04, LONG + 0.5), "#7a7d80", 0.01))
    for k in range(13):
        here.add("wood", box((0, 0.02, -3.3 + 0.55 * k), (0.80, 0.02, 0.10), "#5a4634", 0.012))


def _body(here: Bench, paint: Paint) -> None:
    """One piece of clay, rounded at both ends: the colour below the windows, cream above."""
    lower, upper = Clay(smoothness=0.02, cell=0.14), Clay(smoothness=0.02, cell=0.14)
    lower.slab((0, 0.78, 0), (0.86, 0.36, LONG), 0.30, 0, "#ffffff")
    upper.slab((0, 1.50, 0), (0.84, 0.56, LONG - 0.03), 0.30, 0, "#ffffff")
    for clay, tint in ((lower, paint), (upper, CREAM)):
        mesh = clay.mesh()
        mesh.colours[:, :3] = mixed(tint, tint, 0.0)
        here.add("ceramic", mesh)
    here.add("iron", box((0, 0.42, 0), (0.70, 0.14, 2.3), DARK, 0.06))


def _side(here: Bench, s: float, paint: Paint) -> None:
    """Windows with rounded frames, two doors, a stripe, a number."""
    for k in range(6):
        z = 2.0 - 0.8 * k
        if k not in (1, 4):
            here.add("iron", box((s * 0.835, 1.46, z), (0.02, 0.30, 0.33), GLASS, 0.015))
            here.add(
                "iron", box((s * 0.857, 1.54, z + 0.14), (0.004, 0.14, 0.03), "#8fb0bf", 0.002, (0.5, 0, 0))
            )
        else:
            here.add(
                "ceramic", box((s * 0.862, 1.12, z), (0.012, 0.68, 0.36), mixed(paint, "#140c08", 0.15), 0.01)
            )
            for d in (-0.17, 0.17):
                here.add("iron", box((s * 0.872, 1.30, z + d), (0.010, 0.40, 0.13), GLASS, 0.01))
    here.add("paper", box((s * 0.866, 0.98, 0), (0.006, 0.035, LONG - 0.32), "#e8c86a", 0.003))
    name = lettering("7", 0.22, 0.01, "#f4ead6", "serif")
    here.add("paper", moved(name, (s * 0.864, 0.66, 0.4), turn=s * pi / 2))


def _end(here: Bench, s: float) -> None:
    """The driver's three windows, a lamp, a bumper."""
    z = s * LONG
    here.add("iron", box((0, 1.50, z - s * 0.022), (0.50, 0.33, 0.02), GLASS, 0.02))
    for x in (-0.19, 0.19):
        here.add("paper", box((x, 1.50, z + s * 0.004), (0.018, 0.33, 0.006), CREAM, 0.004))
    here.add("metal", cylinder((0, 0.86, z - s * 0.05), (0, 0.86, z + s * 0.03), 0.17, "#c8a23a", 20))
    here.add(
        "lamp" if s > 0 else "ceramic",
        sphere((0, 0.86, z + s * 0.02), (0.135, 0.135, 0.05), "#fff0c8", 7, 16),
    )
    here.add("iron", box((0, 0.50, z + s * 0.02), (0.62, 0.06, 0.07), DARK, 0.04))
    here.add("iron", box((0, 2.13, s * (LONG - 0.42)), (0.34, 0.10, 0.03), "#1c1c1e", 0.02))
    if s > 0:
        here.add("lamp", moved(lettering("7", 0.13, 0.01, "#f4d060", "sans"), (0, 2.07, LONG - 0.385)))


def _roof(here: Bench) -> None:
    """A clerestory and the bow that reaches for the wire."""
    here.add("ceramic", box((0, 2.10, 0), (0.52, 0.06, 2.25), "#8a8f92", 0.05))
    for s in (-1, 1):
        arm = [(s * 0.30, 2.16, -0.5), (s * 0.24, 2.50, 0.05), (s * 0.30, 2.82, -0.4)]
        here.add("metal", tube(np.asarray(arm), 0.022, DARK, 7))
    here.add(
        "metal",
        tube(
            smooth([(-0.52, 2.76, -0.4), (-0.4, 2.83, -0.4), (0.4, 2.83, -0.4), (0.52, 2.76, -0.4)], 4),
            0.026,
            STEEL,
            8,
        ),
    )
    here.add("iron", box((0, 2.18, -0.5), (0.34, 0.04, 0.10), DARK, 0.03))
