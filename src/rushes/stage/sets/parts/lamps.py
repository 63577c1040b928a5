"""Lamps of a street: posts, wall lanterns, strings of bulbs."""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, tube
from rushes.stage.scene import Light
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour

__all__ = ["lamp_post", "lantern", "string_lights", "warm_light"]

WARM = (1.0, 0.60, 0.27)


def warm_light(position: Vec, power: float, reach: float = 5.0) -> Light:
    """A local light of lamp colour."""
    return Light(position, (WARM[0] * power, WARM[1] * power, WARM[2] * power), reach)


def lamp_post(bench: Bench, x: float, z: float, ground: float, hour: Hour, height: float = 3.1) -> Vec:
    """A cast iron street lamp with a six-sided lantern; gives the place of its flame."""
    foot = [
        (0.15, 0.0),
        (0.155, 0.06),
        (0.11, 0.1),
        (0.12, 0.24),
        (0.075, 0.36),
        (0.06, 0.6),
        (0.045, 0.66),
        (0.04, 1.2),
    ]
    bench.add("iron", lathe([*foot, (0.034, height)], "#1c2626", (x, ground, z), 14))
    collar = [
        (0.034, -0.12),
        (0.06, -0.1),
        (0.06, -0.05),
        (0.034, -0.02),
        (0.05, 0.0),
        (0.1, 0.05),
        (0.13, 0.1),
    ]
    bench.add("iron", lathe(collar, "#1c2626", (x, ground + height, z), 12))
    bench.add(
        "iron",
        cylinder(
            (x - 0.22, ground + height - 0.3, z), (x + 0.22, ground + height - 0.3, z), 0.014, "#1c2626", 6
        ),
    )
    _cage(bench, (x, ground + height + 0.1, z), 1.0, hour)
    return (x, ground + height + 0.3, z)


def _cage(bench: Bench, at: Vec, size: float, hour: Hour) -> None:
    """The lantern itself: bars, glowing glass, roof with a knob."""
    x, y, z = at
    for k in range(6):
        a = k * np.pi / 3
        c, s = np.cos(a), np.sin(a)
        low = (x + 0.115 * size * c, y, z + 0.115 * size * s)
        high = (x + 0.165 * size * c, y + 0.36 * size, z + 0.165 * size * s)
        bench.add("iron", cylinder(low, high, 0.011 * size, "#1c2626", 5))
    glass = linear("#ffc987") * (0.12 + 0.5 * hour.glow)
    pane = [(0.1, 0.0), (0.105, 0.01), (0.152, 0.35), (0.14, 0.36)]
    bench.add("lamp", moved(lathe(pane, glass, sides=6), at, size))
    core = [(0, 0.08), (0.035, 0.1), (0.05, 0.17), (0.03, 0.24), (0, 0.27)]
    bench.add("lamp", moved(lathe(core, linear("#ffdfae") * (0.3 + 1.6 * hour.glow), sides=8), at, size))
    roof = [
        (0.17, 0.35),
        (0.2, 0.36),
        (0.19, 0.4),
        (0.11, 0.5),
        (0.05, 0.55),
        (0.02, 0.6),
        (0.03, 0.63),
        (0.0, 0.67),
    ]
    bench.add("iron", moved(lathe(roof, "#1c2626", sides=12), at, size))


def lantern(bench: Bench, x: float, y: float, z: float, hour: Hour) -> Vec:
    """A lantern on a curled bracket on a wall facing +z whose plane is `z`; gives the place of its flame."""
    arm = [(x, y, z), (x, y + 0.12, z + 0.1), (x, y + 0.16, z + 0.22), (x, y + 0.08, z + 0.3)]
    bench.add(
        "iron",
        tube(arm, 0.014, "#1c2626", 6),
        box((x, y - 0.02, z + 0.015), (0.045, 0.1, 0.015), "#1c2626", 0.01),
    )
    place = (x, y - 0.34, z + 0.3)
    _cage(bench, place, 0.62, hour)
    return (x, y - 0.2, z + 0.3)


def string_lights(
    bench: Bench,
    start: Vec,
    end: Vec,
    bulbs: int,
    sag: float,
    hour: Hour,
    colours: tuple[str, ...] = ("#ffcf86",),
    size: float = 1.0,
) -> list[Vec]:
    """A cable hanging between two points with bulbs on short flexes; gives their places."""
    share = np.linspace(0.0, 1.0, bulbs * 2 + 1)[:, None]
    path = np.asarray(start) * (1 - share) + np.asarray(end) * share
    path[:, 1] -= sag * 4 * (share * (1 - share))[:, 0]
    bench.add("iron", tube(path, 0.0075, "#23211f", 3))
    places = []
    power = 0.3 + 1.2 * hour.glow
    for k, point in enumerate(path[1::2]):
        swing = 0.012 * np.sin(k * 2.4)
        bench.add("iron", lathe([(0.016, -0.05), (0.018, -0.02), (0.012, 0.0)], "#23211f", point, 4))
        bulb = [(0, -0.135), (0.03, -0.13), (0.046, -0.1), (0.038, -0.065), (0.016, -0.045)]
        spot = point + np.array([swing, 0.0, 0.0])
        bench.add(
            "lamp",
            moved(lathe(bulb, linear(colours[k % len(colours)]) * power, sides=6), spot, (size, 1.0, size)),
        )
        places.append((float(spot[0]), float(spot[1] - 0.1), float(spot[2])))
    return places
