"""What stands and hangs on stages: painted felt scenery, organ pipes, speakers, a truss of lamps, cameras, seats."""

import numpy as np

from rushes.stage.meshkit.colour import linear, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sheet, sphere, turned
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.neon import NEON

__all__ = ["cinema_seats", "club_floor", "pipes", "scenery", "speakers", "truss", "tv_camera"]


def scenery(bench: Bench, rng: np.random.Generator, z: float, hour: Hour) -> None:
    """A painted sky with a felt sun or moon, hills cut out in layers, clouds on strings."""
    night = hour.glow > 0.8
    y = np.linspace(0.0, 4.6, 12)[:, None, None]
    top, low = (linear("#1c2c54"), linear("#54508a")) if night else (linear("#5f9fb8"), linear("#f0cfa0"))
    paint = np.broadcast_to(low + (top - low) * (y / 4.6), (12, 20, 3)).astype(np.float32)
    x = np.linspace(-5, 5, 20)
    grid = np.stack([x + 0 * y[..., 0], y[..., 0] + 0 * x, np.full((12, 20), z)], -1)
    bench.add("felt", sheet(grid.astype(np.float32), paint))
    disc = "#f4ecd0" if night else "#f0b848"
    bench.add("felt", sphere((1.35, 2.35, z + 0.12), (0.5, 0.5, 0.06), disc, 8, 24))
    for k in range(16 if not night else 0):
        a = k * np.pi / 8
        ray = (1.35 + 0.72 * np.cos(a), 2.35 + 0.72 * np.sin(a), z + 0.1)
        bench.add("felt", box(ray, (0.13, 0.03, 0.015), "#e89a3c", 0.01, (0, 0, a)))
    for k, (high, tone) in enumerate(((1.5, "#7d9f82"), (1.05, "#5f8a5a"), (0.62, "#3f6a3c"))):
        line = np.linspace(-4.6, 4.6, 60)
        rise = high * (0.75 + 0.25 * np.sin(line * (0.9 + 0.3 * k) + 1.9 * k))
        rows = np.stack(
            [np.stack([line, rise * v, np.full(60, z + 0.3 + 0.3 * k)], -1) for v in (0.0, 0.5, 0.94, 1.0)]
        )
        tint = linear(tone) * (0.55 if night else 1.0) * np.array([0.7, 0.9, 1.0, 1.35])[:, None, None]
        bench.add(
            "cloth", sheet(rows.astype(np.float32), np.broadcast_to(tint, (4, 60, 3)).astype(np.float32))
        )
    for cx, cy in ((-1.5, 2.65), (0.2, 2.95), (2.6, 2.9)):
        for dx, r in ((-0.3, 0.17), (0.0, 0.25), (0.3, 0.18)):
            bench.add("felt", sphere((cx + dx, cy + 0.3 * r, z + 0.55), (r * 1.2, r, 0.06), "#f4ecdf", 6, 12))
        bench.add("iron", cylinder((cx, cy, z + 0.55), (cx, 4.6, z + 0.55), 0.006, "#d8c8a8", 4))


def pipes(bench: Bench, rng: np.random.Generator, z: float) -> None:
    """The pipes of an organ in three towers."""
    for k in range(25):
        x = -3.0 + 0.25 * k
        tall = 1.35 + 0.75 * abs(np.cos((k - 12) / 12 * np.pi * 1.5))
        pipe = [(0.0, 0.0), (0.035, 0.04), (0.095, 0.3), (0.095, tall), (0.08, tall), (0.0, tall - 0.05)]
        bench.add("metal", lathe(pipe, varied(rng, "#d8b878", 0.05), (x, 1.35, z), 10))
        bench.add("iron", box((x, 1.73, z + 0.095), (0.04, 0.022, 0.01), "#2a2018", 0.0))
    bench.add("wood", box((0, 1.28, z), (3.3, 0.1, 0.18), "#6a3f22", 0.03))


def speakers(bench: Bench, x: float, z: float, count: int) -> None:
    """A stack of loudspeakers facing the house."""
    for k in range(count):
        y = 0.46 + 0.92 * k
        bench.add("iron", box((x, y, z), (0.42, 0.44, 0.34), "#202026", 0.04))
        bench.add("iron", box((x, y, z + 0.335), (0.38, 0.40, 0.012), "#2e2e36", 0.02))
        for dy, r in ((-0.13, 0.21), (0.24, 0.09)):
            ring = lathe(
                [
                    (r * 1.12, 0.0),
                    (r * 1.08, 0.035),
                    (r, 0.03),
                    (r * 0.4, -0.03),
                    (r * 0.3, 0.01),
                    (0, 0.015),
                ],
                "#4a4a54",
                sides=20,
            )
            bench.add("metal", turned(ring, (np.pi / 2, 0, 0), (x, y + dy, z + 0.345)))


def truss(bench: Bench, half: float, y: float, z: float, hour: Hour) -> None:
    """A lattice girder with lamps in four colours under it."""
    for dy, dz in ((0, -0.14), (0, 0.14), (0.24, 0.0)):
        bench.add("metal", cylinder((-half, y + dy, z + dz), (half, y + dy, z + dz), 0.022, "#9a9aa0", 7))
    count = int(half / 0.2)
    for k in range(count):
        x = -half + 2 * half * k / count
        for dz in (-0.14, 0.14):
            bench.add("metal", cylinder((x, y, z + dz), (x + half / count, y + 0.24, z), 0.011, "#85858c", 5))
            bench.add(
                "metal",
                cylinder(
                    (x + half / count, y + 0.24, z), (x + 2 * half / count, y, z + dz), 0.011, "#85858c", 5
                ),
            )
    tints = ("pink", "cyan", "violet", "amber")
    for k in range(8):
        x = -half * 0.86 + half * 1.72 * k / 7
        bench.add("iron", cylinder((x, y - 0.08, z), (x, y - 0.3, z + 0.1), 0.085, "#222228", 12, 0.11))
        bench.add(
            "lamp",
            sphere(
                (x, y - 0.3, z + 0.1),
                (0.09, 0.03, 0.09),
                linear(NEON[tints[k % 4]]) * (0.9 + 0.4 * hour.glow),
                5,
                12,
            ),
        )


def tv_camera(bench: Bench, x: float, z: float, turn: float) -> None:
    """A studio camera on a pedestal, its lens along +z before the turn."""
    here = Bench()
    here.add(
        "metal",
        lathe(
            [(0.32, 0.0), (0.34, 0.06), (0.14, 0.14), (0.1, 0.2), (0.085, 0.95), (0.0, 0.95)],
            "#5a5e66",
            sides=16,
        ),
    )
    here.add("iron", box((0, 1.18, -0.02), (0.15, 0.16, 0.3), "#33363e", 0.05))
    here.add("iron", cylinder((0, 1.18, 0.26), (0, 1.18, 0.5), 0.1, "#202228", 16, 0.12))
    here.add("ceramic", sphere((0, 1.18, 0.49), (0.1, 0.1, 0.03), "#2f4a78", 6, 14))
    here.add("iron", box((0, 1.43, -0.12), (0.12, 0.09, 0.13), "#2a2c34", 0.03))
    here.add("lamp", sphere((0.0, 1.54, 0.0), 0.022, linear("#ff3020") * 0.8, 5, 8))
    for s in (-1, 1):
        here.add("metal", cylinder((s * 0.14, 1.05, -0.25), (s * 0.25, 0.95, -0.62), 0.014, "#8a8e96", 6))
    bench.take(here, (x, 0, z), turn)


def cinema_seats(bench: Bench, rng: np.random.Generator) -> None:
    """Rows of plush seats between the acting area and the screen, seen from behind; a tub of popcorn on one."""
    for row in range(2):
        z = -2.0 - 0.85 * row
        for k in range(13):
            x = -4.5 + 0.75 * k
            red = varied(rng, "#b8242c", 0.06)
            bench.add("felt", box((x, 0.62, z), (0.32, 0.38, 0.13), red, 0.125, (-0.1, 0, 0)))
            bench.add("felt", box((x, 0.42, z - 0.3), (0.3, 0.07, 0.25), red * 0.85, 0.05))
            for s in (-1, 1):
                bench.add("wood", box((x + s * 0.365, 0.52, z - 0.22), (0.035, 0.04, 0.26), "#4a2a1c", 0.02))
            bench.add("iron", box((x, 0.16, z - 0.2), (0.06, 0.16, 0.14), "#2a2226", 0.02))
    tub = lathe([(0.075, 0.0), (0.11, 0.2), (0.1, 0.2), (0.0, 0.18)], "#f4ecdf", (1.88, 0.57, -2.12), 12)
    bench.add("paper", tub)
    for _ in range(26):
        at = np.array([1.88, 0.77, -2.12]) + rng.normal(0, 1, 3) * [0.045, 0.02, 0.045]
        bench.add("clay", sphere(at, 0.026, varied(rng, "#f0d890", 0.08), 3, 5))


def club_floor(bench: Bench, rng: np.random.Generator) -> None:
    """Squares that glow in colours, in a dark frame."""
    tints = ("pink", "cyan", "violet", "amber", "green")
    for i in range(10):
        for k in range(8):
            corner = (-3.5 + 0.7 * i, 0.003, 2.9 - 0.7 * k)
            glow = mixed("#100c18", NEON[tints[int(rng.integers(5))]], 0.14 + 0.14 * float(rng.random()))
            bench.add(
                "room", quad((corner[0] + 0.03, 0.003, corner[2] - 0.03), (0.64, 0, 0), (0, 0, -0.64), glow)
            )
