"""Lamps of rooms: pendants, globes, batten tubes, table lamps, floor lamps, sconces. Each gives the place of its flame."""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.scene import Light
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour

__all__ = ["batten", "chandelier", "floor_lamp", "globe", "lamp_light", "pendant", "sconce", "table_lamp"]

TINTS = {
    "warm": (1.0, 0.62, 0.30),
    "white": (1.0, 0.93, 0.80),
    "cool": (0.82, 0.95, 1.05),
    "fire": (1.0, 0.40, 0.11),
}


def lamp_light(
    place: Vec, hour: Hour, power: float, tint: str = "warm", reach: float = 5.5, day: float = 0.18
) -> Light:
    """The light of a lamp: full at night, `day` of it by daylight."""
    strength = power * (day + (1.0 - day) * hour.glow)
    r, g, b = TINTS[tint]
    return Light(place, (r * strength, g * strength, b * strength), reach)


def pendant(
    bench: Bench,
    x: float,
    z: float,
    ceiling: float,
    drop: float,
    hour: Hour,
    shade: Paint = "#c8432f",
    size: float = 1.0,
) -> Vec:
    """A metal hood on a flex."""
    y = ceiling - drop
    bench.add("iron", cylinder((x, y + 0.18 * size, z), (x, ceiling, z), 0.007, "#2a2624", 5))
    bench.add("iron", lathe([(0.05, -0.02), (0.05, 0.0), (0, 0.0)], "#2a2624", (x, ceiling, z), 10))
    hood = [
        (0.215, -0.02),
        (0.225, 0.0),
        (0.20, 0.07),
        (0.12, 0.13),
        (0.055, 0.16),
        (0.035, 0.23),
        (0, 0.235),
    ]
    bench.add("metal", lathe([(r * size, h * size) for r, h in hood], shade, (x, y, z), 20))
    inner = [(0.20, 0.0), (0.05, 0.12), (0.0, 0.12)]
    bench.add(
        "lamp",
        lathe(
            [(r * size, h * size) for r, h in reversed(inner)],
            linear("#ffd9a0") * (0.10 + 0.22 * hour.glow),
            (x, y, z),
            16,
        ),
    )
    bulb = [(0, -0.07), (0.04, -0.055), (0.055, -0.01), (0.035, 0.05), (0, 0.06)]
    bench.add(
        "lamp",
        lathe(
            [(r * size, h * size) for r, h in bulb],
            linear("#ffd08a") * (0.25 + 1.1 * hour.glow),
            (x, y, z),
            10,
        ),
    )
    return (x, y - 0.16, z)


def globe(
    bench: Bench, x: float, z: float, ceiling: float, hour: Hour, drop: float = 0.3, radius: float = 0.17
) -> Vec:
    """A paper or opal globe."""
    y = ceiling - drop - radius
    bench.add("iron", cylinder((x, y + radius, z), (x, ceiling, z), 0.006, "#3a342e", 5))
    bench.add("lamp", sphere((x, y, z), radius, linear("#ffe2b4") * (0.22 + 0.45 * hour.glow), 10, 16))
    for k in range(1, 6):
        a = -np.pi / 2 + k * np.pi / 6
        ring = [
            (
                x + 1.01 * radius * np.cos(a) * np.cos(t),
                y + radius * np.sin(a),
                z + 1.01 * radius * np.cos(a) * np.sin(t),
            )
            for t in np.linspace(0, 2 * np.pi, 16, endpoint=False)
        ]
        bench.add("paper", tube(ring, 0.003, "#d8c4a0", 4, closed=True))
    return (x, y - radius, z)


def batten(
    bench: Bench,
    x: float,
    z: float,
    ceiling: float,
    hour: Hour,
    long: float = 1.3,
    across: bool = True,
    drop: float = 0.0,
) -> Vec:
    """A tube light in a tray; lit by day too."""
    y = ceiling - 0.05 - drop
    half = (long / 2, 0.03, 0.09) if across else (0.09, 0.03, long / 2)
    bench.add("metal", box((x, y + 0.01, z), half, "#d8d8d4", 0.01))
    tubes = (long / 2 - 0.04, 0.014, 0.022) if across else (0.022, 0.014, long / 2 - 0.04)
    for s in (-0.045, 0.045):
        spot = (x, y - 0.032, z + s) if across else (x + s, y - 0.032, z)
        bench.add("lamp", box(spot, tubes, linear("#eef6ff") * (0.45 + 0.35 * hour.glow), 0.012))
    if drop:
        for s in (-0.4, 0.4):
            px, pz = (x + s * long, z) if across else (x, z + s * long)
            bench.add("iron", cylinder((px, y, pz), (px, ceiling, pz), 0.005, "#7a7874", 4))
    return (x, y - 0.2, z)


def _shade(bench: Bench, at: Vec, hour: Hour, wide: float, tall: float, paint: Paint) -> None:
    """A pleated paper shade that glows."""
    glow = mixed(paint, "#ffb860", 0.45 * hour.glow) * (0.20 + 0.50 * hour.glow)
    bench.add(
        "lamp", lathe([(wide, 0), (wide * 0.99, 0.01), (wide * 0.62, tall), (wide * 0.6, tall)], glow, at, 24)
    )
    for y, r in ((0.0, wide), (tall, wide * 0.62)):
        ring = [
            (at[0] + r * np.cos(t), at[1] + y, at[2] + r * np.sin(t))
            for t in np.linspace(0, 2 * np.pi, 20, endpoint=False)
        ]
        bench.add("cloth", tube(ring, 0.008, mixed(paint, "#5a3a20", 0.5), 5, closed=True))


def table_lamp(
    bench: Bench, at: Vec, hour: Hour, foot: Paint = "#4f7f86", shade: Paint = "#f2dcae", size: float = 1.0
) -> Vec:
    """A turned clay foot with a shade, standing at a point."""
    x, y, z = at
    profile = [
        (0, 0),
        (0.075, 0),
        (0.08, 0.012),
        (0.04, 0.035),
        (0.07, 0.10),
        (0.062, 0.16),
        (0.02, 0.22),
        (0.015, 0.28),
    ]
    bench.add("ceramic", lathe([(r * size, h * size) for r, h in profile], foot, at, 18))
    _shade(bench, (x, y + 0.25 * size, z), hour, 0.165 * size, 0.19 * size, shade)
    return (x, y + 0.36 * size, z)


def floor_lamp(
    bench: Bench, x: float, z: float, hour: Hour, shade: Paint = "#f2d9a4", height: float = 1.5
) -> Vec:
    """A stand lamp with a wide shade."""
    bench.add(
        "metal",
        lathe(
            [(0.15, 0), (0.155, 0.015), (0.03, 0.04), (0.014, 0.07), (0.013, height)],
            "#8a6a3c",
            (x, 0, z),
            16,
        ),
    )
    _shade(bench, (x, height - 0.06, z), hour, 0.25, 0.27, shade)
    return (x, height + 0.06, z)


def sconce(here: Bench, x: float, y: float, hour: Hour) -> Vec:
    """A wall lamp before a wall in the plane z = 0; gives its place in that wall's space."""
    here.add("metal", box((x, y, 0.012), (0.04, 0.08, 0.012), "#a8843c", 0.01))
    here.add(
        "metal", tube([(x, y - 0.02, 0.02), (x, y - 0.05, 0.08), (x, y + 0.02, 0.11)], 0.01, "#a8843c", 6)
    )
    _shade(here, (x, y + 0.02, 0.11), hour, 0.08, 0.11, "#f2dcae")
    return (x, y + 0.1, 0.2)


def chandelier(
    bench: Bench, x: float, z: float, ceiling: float, hour: Hour, drop: float = 0.75, arms: int = 8
) -> Vec:
    """A brass crown of candles hung with glass drops."""
    y = ceiling - drop
    bench.add("metal", cylinder((x, y, z), (x, ceiling, z), 0.012, "#b8904c", 6))
    stem = [
        (0, -0.14),
        (0.03, -0.12),
        (0.05, -0.06),
        (0.02, 0.0),
        (0.045, 0.1),
        (0.02, 0.2),
        (0.03, 0.3),
        (0, 0.32),
    ]
    bench.add("metal", lathe(stem, "#c8a45c", (x, y, z), 12))
    for k in range(arms):
        a = k * 2 * np.pi / arms
        c, s = float(np.cos(a)), float(np.sin(a))
        arm = [
            (x + r * c, y + h, z + r * s)
            for r, h in ((0.03, 0.0), (0.18, -0.09), (0.34, -0.03), (0.38, 0.05))
        ]
        bench.add("metal", tube(arm, 0.011, "#c8a45c", 5))
        tip = (x + 0.38 * c, y + 0.06, z + 0.38 * s)
        bench.add("paper", cylinder(tip, (tip[0], tip[1] + 0.1, tip[2]), 0.017, "#fbf4e0", 7))
        flame = [(0, 0), (0.018, 0.02), (0.012, 0.05), (0, 0.075)]
        bench.add(
            "lamp",
            lathe(flame, linear("#ffc870") * (0.5 + 0.9 * hour.glow), (tip[0], tip[1] + 0.1, tip[2]), 6),
        )
        bench.add("ceramic", sphere((tip[0], tip[1] - 0.09, tip[2]), (0.016, 0.03, 0.016), "#dfeaf0", 4, 6))
    return (x, y - 0.2, z)
