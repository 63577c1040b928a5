"""What stands in gymnasiums and rings: hoops, wall bars, weights, treadmills, punch bags, ropes, bleachers."""

from itertools import pairwise

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crowd import crowd

__all__ = ["barbell", "bleachers", "dumbbells", "hoop", "line", "punch_bag", "ring", "treadmill", "wall_bars"]


def line(
    bench: Bench,
    points: list[tuple[float, float]],
    wide: float = 0.06,
    paint: Paint = "#f4efe4",
    y: float = 0.004,
) -> None:
    """A painted line on the floor through (x, z) points."""
    for (x0, z0), (x1, z1) in pairwise(points):
        along = np.array([x1 - x0, 0.0, z1 - z0])
        long = float(np.linalg.norm(along))
        along /= long
        side = np.array([along[2], 0.0, -along[0]]) * wide / 2
        start = np.array([x0, y, z0]) - along * wide / 2
        bench.add("paint", quad(start - side, along * (long + wide), 2 * side, paint))


def hoop(bench: Bench, x: float, z: float, high: float = 2.75) -> None:
    """A basketball hoop on an arm from the wall behind `z`, its board facing +z."""
    bench.add("metal", box((x, high + 0.3, z - 0.6), (0.05, 0.05, 0.6), "#4a5058", 0.02))
    bench.add("paint", box((x, high + 0.42, z), (0.92, 0.56, 0.03), "#f6f2e8", 0.02))
    for w, h, y in ((0.9, 0.54, 0.42), (0.3, 0.22, 0.26)):
        for s in (-1, 1):
            bench.add("paint", box((x + s * w, high + y, z + 0.032), (0.025, h, 0.006), "#c8342c", 0.0))
            bench.add("paint", box((x, high + y + s * h, z + 0.032), (w, 0.025, 0.006), "#c8342c", 0.0))
    angle = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    rim = [(x + 0.25 * np.cos(a), high, z + 0.3 + 0.25 * np.sin(a)) for a in angle]
    bench.add("metal", tube(rim, 0.022, "#e0582c", 8, closed=True))
    for k in range(12):
        for turn in (-1, 1):
            a = k * np.pi / 6
            path = [
                (x + r * np.cos(a + turn * t), high - d, z + 0.3 + r * np.sin(a + turn * t))
                for r, d, t in ((0.25, 0.0, 0.0), (0.2, 0.16, 0.26), (0.16, 0.32, 0.52), (0.15, 0.46, 0.78))
            ]
            bench.add("cloth", tube(path, 0.007, "#f4efe4", 3))


def wall_bars(here: Bench, x: float, count: int = 2) -> None:
    """Wooden bars before a wall in the plane z = 0."""
    for k in range(count + 1):
        bench_x = x + 0.95 * (k - count / 2)
        here.add("wood", box((bench_x, 1.3, 0.08), (0.035, 1.3, 0.07), "#b8824c", 0.015))
    for row in range(13):
        y = 0.2 + 0.185 * row
        half = 0.95 * count / 2
        here.add("wood", cylinder((x - half, y, 0.11), (x + half, y, 0.11), 0.02, "#d8a468", 7))


def _plate(bench: Bench, x: float, y: float, z: float, radius: float, paint: Paint) -> None:
    bench.add("clay", cylinder((x - 0.028, y, z), (x + 0.028, y, z), radius, paint, 20))
    bench.add("metal", cylinder((x - 0.034, y, z), (x + 0.034, y, z), radius * 0.3, "#b8b8b8", 10))


def barbell(bench: Bench, x: float, z: float, y: float = 1.15) -> None:
    """A barbell on a rack."""
    bench.add("metal", cylinder((x - 1.0, y, z), (x + 1.0, y, z), 0.018, "#c8c8c8", 8))
    for s in (-1, 1):
        bench.add("iron", box((x + s * 0.55, 0.6, z), (0.045, 0.6, 0.05), "#2a2c34", 0.015))
        bench.add("iron", box((x + s * 0.55, 0.04, z + 0.1), (0.05, 0.04, 0.45), "#2a2c34", 0.015))
        for k, (r, tone) in enumerate(((0.23, "#c8342c"), (0.19, "#2f5a9a"), (0.14, "#e0b03c"))):
            _plate(bench, x + s * (0.72 + 0.075 * k), y, z, r, tone)
    bench.add("felt", box((x, 0.44, z + 0.45), (0.15, 0.05, 0.6), "#8a2a2a", 0.04))
    bench.add("iron", box((x, 0.2, z + 0.45), (0.05, 0.2, 0.4), "#2a2c34", 0.015))


def dumbbells(here: Bench, x: float, width: float = 2.2) -> None:
    """A rack with two rows of dumbbells before a wall in the plane z = 0."""
    for y in (0.42, 0.82):
        here.add("iron", box((x, y - 0.05, 0.32), (width / 2, 0.025, 0.2), "#33363e", 0.012))
        count = int(width / 0.27)
        for k in range(count):
            cx, r = x - width / 2 + 0.135 + 0.27 * k, 0.06 + 0.035 * k / count
            for s in (-1, 1):
                here.add(
                    "clay",
                    cylinder((cx, y + r, 0.32 + s * 0.07), (cx, y + r, 0.32 + s * 0.15), r, "#2c2c32", 6),
                )
            here.add("metal", cylinder((cx, y + r, 0.25), (cx, y + r, 0.39), 0.018, "#c0c0c0", 6))
    for s in (-1, 1):
        here.add("iron", box((x + s * width / 2, 0.45, 0.32), (0.03, 0.45, 0.2), "#33363e", 0.012))


def treadmill(bench: Bench, x: float, z: float, turn: float = 0.0) -> None:
    """A treadmill whose screen faces +z before the turn."""
    here = Bench()
    here.add("iron", box((0, 0.12, 0.2), (0.38, 0.07, 0.85), "#3a3e48", 0.04))
    here.add("clay", box((0, 0.185, 0.25), (0.27, 0.012, 0.76), "#1e1e22", 0.006))
    for s in (-1, 1):
        here.add(
            "metal",
            tube(
                [(s * 0.34, 0.15, -0.5), (s * 0.34, 1.15, -0.42), (s * 0.34, 1.08, 0.15)], 0.03, "#a8acb4", 7
            ),
        )
    here.add("iron", box((0, 1.2, -0.42), (0.38, 0.2, 0.05), "#2a2e38", 0.04, (-0.3, 0, 0)))
    here.add("room", box((0, 1.215, -0.37), (0.26, 0.12, 0.012), linear("#5fc8d8") * 0.8, 0.01, (-0.3, 0, 0)))
    bench.take(here, (x, 0, z), turn)


def punch_bag(bench: Bench, x: float, z: float, ceiling: float, paint: Paint = "#a8282a") -> None:
    """A leather bag on chains."""
    bench.add(
        "clay",
        lathe(
            [(0, 0.0), (0.17, 0.02), (0.19, 0.1), (0.19, 1.0), (0.17, 1.08), (0, 1.1)],
            paint,
            (x, 0.75, z),
            20,
        ),
    )
    for y in (0.95, 1.65):
        bench.add("clay", lathe([(0.193, 0.0), (0.195, 0.05)], "#2a1a18", (x, y, z), 20))
    for a in (0.5, 2.6, 4.7):
        tip = (x + 0.16 * np.cos(a), 1.84, z + 0.16 * np.sin(a))
        bench.add("metal", cylinder(tip, (x, 2.2, z), 0.01, "#a8a8a8", 5))
    bench.add("metal", cylinder((x, 2.2, z), (x, ceiling, z), 0.014, "#a8a8a8", 5))


def bleachers(
    bench: Bench, rng: np.random.Generator, half: float, z: float, rows: int, light: float, full: float = 0.85
) -> None:
    """Wooden steps of benches rising backwards from z, people on them facing +z."""
    places = []
    for row in range(rows):
        y, back = 0.4 + 0.38 * row, z - 0.7 * row
        bench.add("wood", box((0, y, back), (half, 0.03, 0.2), varied(rng, "#b8824c", 0.05), 0.01))
        bench.add("iron", box((0, (y - 0.04) / 2, back - 0.24), (half, (y - 0.04) / 2, 0.03), "#4a4e58", 0.0))
        for x in np.arange(-half + 0.4, half - 0.2, 0.62):
            if rng.random() < full:
                places.append((x + rng.normal() * 0.05, y + 0.5, back + 0.02))
    crowd(bench, rng, places, 0.0, light)


def ring(bench: Bench, fixed: Bench, half: float, back: float, front: float) -> None:
    """A boxing ring round the acting area: canvas on y = 0, posts with pads, three ropes behind and at the sides."""
    fixed.add(
        "cloth", quad((-half, 0.006, front), (2 * half, 0, 0), (0, 0, back - front), "#d8d0c0", (16, 16))
    )
    for s in (-1, 1):
        fixed.add(
            "cloth",
            box(
                (s * (half + 0.14), 0.01, (front + back) / 2),
                (0.14, 0.02, (front - back) / 2 + 0.28),
                "#2f4a8a",
                0.01,
            ),
        )
    fixed.add("cloth", box((0, 0.01, back - 0.14), (half + 0.28, 0.02, 0.14), "#2f4a8a", 0.01))
    star = lathe([(1.02, 0.006), (1.0, 0.012), (0.0, 0.012)], "#b83a34", (0, 0, -0.2), 40)
    fixed.add("cloth", star)
    fixed.add("cloth", lathe([(0.86, 0.018), (0.0, 0.018)], "#d8d0c0", (0, 0, -0.2), 40))
    for s, pad in ((-1, "#c8282c"), (1, "#2f5ab8")):
        bench.add(
            "metal", cylinder((s * (half + 0.1), 0, back), (s * (half + 0.1), 1.5, back), 0.06, "#b8bcc4", 10)
        )
        bench.add("felt", box((s * half, 0.85, back + 0.08), (0.13, 0.55, 0.1), pad, 0.06, (0, -s * 0.78, 0)))
    for y, tone in ((0.5, "#2f5ab8"), (0.88, "#f4efe4"), (1.26, "#c8282c")):
        path = [(-half, y, front + 1.2), (-half, y, back), (half, y, back), (half, y, front + 1.2)]
        for a, b in pairwise(path):
            u = np.linspace(0, 1, 9)[:, None]
            points = np.asarray(a) * (1 - u) + np.asarray(b) * u - np.array([0, 0.04, 0]) * np.sin(np.pi * u)
            bench.add("cloth", tube(points, 0.028, tone, 8))
    bench.add(
        "wood", lathe([(0.17, 0.42), (0.18, 0.46), (0, 0.47)], "#7a4a2c", (half - 0.5, 0, back + 0.35), 16)
    )
    for angle in (0.8, 2.4, 3.9, 5.5):
        dx, dz = 0.15 * float(np.cos(angle)), 0.15 * float(np.sin(angle))
        foot = (half - 0.5 + dx, 0.0, back + 0.35 + dz)
        bench.add("wood", cylinder(foot, (foot[0], 0.44, foot[2]), 0.018, "#5a3420", 6))
    bench.add("metal", sphere((half - 0.5, 0.5, back + 0.35), (0.1, 0.05, 0.1), "#d8b050", 6, 12))
