"""Garden furniture and playthings, in felt and wood: a park bench, a fence, a swing, a slide, cottages far away."""

import numpy as np

from rushes.stage.meshkit.solids import box, cylinder, join, moved, quad
from rushes.stage.scene import Mesh

__all__ = ["bench", "cottages", "fence", "playground"]


def bench(wood: str = "#8a5a36", iron: str = "#2c3432") -> Mesh:
    """A slatted bench 1.5 m long, its middle at the origin, facing +z."""
    parts = [box((0, 0.44, -0.16 + 0.11 * k), (0.76, 0.014, 0.045), wood, 0.01) for k in range(4)]
    parts += [
        box((0, 0.58 + 0.12 * k, -0.245 - 0.025 * k), (0.76, 0.045, 0.014), wood, 0.01, (-0.18, 0, 0))
        for k in range(3)
    ]
    for x in (-0.62, 0.62):
        parts += [
            cylinder((x, 0, 0.17), (x, 0.44, 0.15), 0.022, iron, 8),
            cylinder((x, 0, -0.22), (x, 0.42, -0.18), 0.022, iron, 8),
        ]
        parts.append(cylinder((x, 0.42, -0.2), (x, 0.9, -0.31), 0.02, iron, 8))
        parts += [
            box((x, 0.43, 0.0), (0.02, 0.018, 0.2), iron, 0.006),
            box((x, 0.62, -0.02), (0.022, 0.016, 0.22), iron, 0.006),
        ]
        parts.append(cylinder((x, 0.44, 0.16), (x, 0.62, 0.17), 0.016, iron, 6))
    return join(parts)


def fence(start: float, end: float, z: float, rng: np.random.Generator, colour: str = "#f2ece0") -> Mesh:
    """A low picket fence along x at `z`, from x `start` to `end`."""
    parts = [
        box(((start + end) / 2, y, z), ((end - start) / 2, 0.03, 0.015), colour, 0.008) for y in (0.22, 0.52)
    ]
    for x in np.arange(start, end, 0.24):
        tall = 0.36 + 0.01 * rng.normal()
        parts.append(
            box((x, tall, z + 0.02), (0.055, tall, 0.014), colour, 0.01, (0, 0, 0.015 * rng.normal()))
        )
    return join(parts)


def playground() -> Mesh:
    """A swing frame and a slide, about the origin, 5 m wide."""
    red, yellow, blue, steel = "#c8503a", "#e0a83a", "#3f7f9a", "#8a9296"
    parts = [cylinder((-2.4, 2.0, 0), (0.2, 2.0, 0), 0.05, red, 10)]
    for x in (-2.4, 0.2):
        parts += [cylinder((x, 2.0, 0), (x, 0, s), 0.045, red, 8) for s in (-0.7, 0.7)]
    for x in (-1.7, -0.6):
        parts += [cylinder((x + s, 2.0, 0), (x + s, 0.5, 0.05), 0.008, steel, 5) for s in (-0.2, 0.2)]
        parts.append(box((x, 0.5, 0.05), (0.24, 0.02, 0.1), yellow, 0.01))
    parts += [
        box((1.6, 1.2, 0), (0.35, 0.03, 0.35), yellow, 0.01),
        box((1.6, 2.05, 0), (0.42, 0.04, 0.42), blue, 0.03, (0, 0.78, 0)),
    ]
    parts += [
        cylinder((1.6 + sx, 0, sz), (1.6 + sx, 2.0, sz), 0.04, blue, 8)
        for sx in (-0.33, 0.33)
        for sz in (-0.33, 0.33)
    ]
    chute = quad((1.95, 1.2, -0.25), (1.7, -1.1, 0), (0, 0, 0.5), yellow, (8, 1))
    parts += [
        chute,
        box((2.8, 0.72, 0.27), (1.02, 0.09, 0.02), red, 0.01, (0, 0, -0.575)),
        box((2.8, 0.72, -0.27), (1.02, 0.09, 0.02), red, 0.01, (0, 0, -0.575)),
    ]
    return join(parts)


def cottages(
    rng: np.random.Generator, places: list[tuple[float, float, float]], snow: bool = False
) -> tuple[Mesh, Mesh]:
    """Little houses at (x, y, z): walls with roofs, and their windows (to be lit at night)."""
    walls, panes = [], []
    for k, (x, y, z) in enumerate(places):
        wide, deep, tall = rng.uniform(1.6, 2.3), rng.uniform(1.4, 1.8), rng.uniform(1.3, 1.8)
        plaster = ("#e8d3b0", "#d9b08c", "#c98f78", "#e6dccb", "#b8c4b4")[k % 5]
        tile = "#e4e8ee" if snow else ("#9a4a36", "#7d4436", "#a8583a", "#5f5a5e")[k % 4]
        body = [box((0, tall, 0), (wide, tall, deep), plaster, 0.05)]
        slope = np.arctan2(1.3, deep + 0.25)
        long = float(np.hypot(1.3, deep + 0.25)) / 2 + 0.12
        for side in (-1, 1):
            body.append(
                box(
                    (0, 2 * tall + 0.62, side * (deep + 0.2) / 2),
                    (wide + 0.22, 0.07, long),
                    tile,
                    0.03,
                    (side * slope, 0, 0),
                )
            )
        gable = [
            (-wide, 2 * tall - 0.02, -deep),
            (-wide, 2 * tall - 0.02, deep),
            (-wide, 2 * tall + 1.22, 0.0),
        ]
        body.append(box((0, 2 * tall + 0.36, 0), (wide - 0.02, 0.40, deep * 0.55), plaster, 0.05))
        body.append(box((0.5 * wide, 2 * tall + 1.2, -0.3), (0.18, 0.55, 0.18), "#8a6a58", 0.03))
        del gable
        turn = rng.uniform(-0.35, 0.35)
        walls.append(moved(join(body), (x, y - 0.2, z), 1.0, turn))
        glass = [
            quad((px - 0.26, py - 0.34, deep + 0.02), (0.52, 0, 0), (0, 0.68, 0), (1.0, 0.62, 0.28))
            for px in (-0.9, 0.0, 0.9)
            for py in (0.9, 2 * tall - 0.55)
        ]
        panes.append(moved(join(glass), (x, y - 0.2, z), 1.0, turn))
    return join(walls), join(panes)
