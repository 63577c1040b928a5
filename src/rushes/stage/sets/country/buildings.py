"""Buildings of the country: barns, silos, fences, mills, towers, chapels, houses; each stands round the origin, front to +z."""

from math import cos, pi, sin

import numpy as np

from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["bales", "barn", "chapel", "fence", "house", "lighthouse", "mill", "sails", "silo"]

WHITE, DARK = "#f0e8d8", "#2b2624"


def _gable(
    here: Bench,
    wide: float,
    deep: float,
    low: float,
    rise: float,
    tile: Paint,
    finish: str = "wood",
    over: float = 0.25,
) -> None:
    """A roof along x over a house `wide` by `deep` (half sizes), its ridge along z."""
    slope = np.arctan2(rise, wide + over)
    long = float(np.hypot(rise, wide + over)) / 2 + 0.05
    for s in (-1, 1):
        here.add(
            finish,
            box(
                (s * (wide + over) / 2, low + rise / 2, 0),
                (long, 0.06, deep + over),
                tile,
                0.03,
                (0, 0, -s * slope),
            ),
        )
        for k in range(7):
            u = (k + 0.5) / 7
            spot = (s * (wide + over) * (1 - u), low + rise * u + 0.07, 0)
            here.add(
                finish,
                box(spot, (0.02, 0.02, deep + over), mixed(tile, "#140c08", 0.25), 0.01, (0, 0, -s * slope)),
            )


def _wall_gable(
    here: Bench, wide: float, z: float, low: float, rise: float, paint: Paint, finish: str
) -> None:
    for k in range(10):
        u = (k + 0.5) / 10
        here.add(finish, box((0, low + rise * u, z), (wide * (1 - u), rise / 20 + 0.005, 0.05), paint, 0.004))


def barn(red: Paint = "#a8342a", snow: bool = False) -> Bench:
    """A barn 6 metres wide with a broken roof, white trim, great doors."""
    here, w, d, h = Bench(), 3.0, 3.6, 2.6
    here.add("wood", box((0, h / 2, 0), (w, h / 2, d), red, 0.03))
    for k in range(19):
        here.add(
            "wood",
            box(
                (-w + 0.16 + 0.315 * k, h / 2, d + 0.012),
                (0.012, h / 2, 0.012),
                mixed(red, "#140c08", 0.3),
                0.004,
            ),
        )
    tile = "#e4e8ee" if snow else "#5f5a5c"
    for s in (-1, 1):
        here.add(
            "wood", box((s * (w - 0.48), h + 0.62, 0), (0.95, 0.06, d + 0.3), tile, 0.03, (0, 0, -s * 0.98))
        )
        here.add("wood", box((s * 1.05, h + 1.72, 0), (1.22, 0.06, d + 0.3), tile, 0.03, (0, 0, -s * 0.46)))
    for y, half in (
        (0.2, 2.86),
        (0.5, 2.68),
        (0.8, 2.48),
        (1.1, 2.24),
        (1.4, 1.9),
        (1.7, 1.3),
        (1.95, 0.75),
        (2.15, 0.3),
    ):
        for z in (d - 0.02, -d + 0.02):
            here.add("wood", box((0, h + y - 0.05, z), (half, 0.17, 0.05), red, 0.004))
    for x in (-0.72, 0.72):
        here.add("wood", box((x, 1.0, d + 0.05), (0.68, 1.0, 0.03), mixed(red, "#140c08", 0.2), 0.01))
        for turn in (-0.97, 0.97):
            here.add("paint", box((x, 1.0, d + 0.09), (0.035, 1.18, 0.012), WHITE, 0.006, (0, 0, turn * 0.6)))
        for dx, dy, hx, hy in (
            (0, 0.97, 0.7, 0.04),
            (0, -0.97, 0.7, 0.04),
            (-0.66, 0, 0.04, 1.0),
            (0.66, 0, 0.04, 1.0),
        ):
            here.add("paint", box((x + dx, 1.0 + dy, d + 0.1), (hx, hy, 0.015), WHITE, 0.008))
    here.add(
        "paint",
        box((0, 3.4, d + 0.06), (0.5, 0.42, 0.02), DARK, 0.02),
        box((0, 3.4, d + 0.075), (0.04, 0.44, 0.02), WHITE, 0.01),
    )
    for x in (-w, w):
        here.add("paint", box((x, h / 2, d + 0.02), (0.06, h / 2, 0.04), WHITE, 0.01))
    for x in (-2.2, 2.2):
        here.add(
            "paint",
            box((x, 1.5, d + 0.03), (0.36, 0.4, 0.02), WHITE, 0.01),
            box((x, 1.5, d + 0.045), (0.28, 0.32, 0.02), DARK, 0.01),
        )
    return here


def silo(snow: bool = False) -> Bench:
    """A round silo of boards and hoops with a dome."""
    here = Bench()
    here.add("metal", lathe([(1.0, 0), (1.0, 5.2)], "#b8bcbc", sides=28))
    for k in range(9):
        ring = [(1.02 * cos(t), 0.4 + 0.56 * k, 1.02 * sin(t)) for t in np.linspace(0, 2 * pi, 29)[:-1]]
        here.add("metal", tube(ring, 0.03, "#8d9294", 5, closed=True))
    here.add(
        "metal",
        lathe([(1.05, 5.2), (0.95, 5.7), (0.6, 6.15), (0, 6.35)], "#e4e8ee" if snow else "#a8442f", sides=28),
    )
    return here


def fence(long: float, posts: float = 1.5, paint: Paint = "#c8b48a") -> Bench:
    """A fence of two rails along x from 0 to `long`."""
    here = Bench()
    for k in range(int(long / posts) + 1):
        here.add("wood", box((k * posts, 0.5, 0), (0.06, 0.5, 0.06), mixed(paint, "#140c08", 0.15), 0.02))
    for y in (0.42, 0.82):
        here.add("wood", box((long / 2, y, 0.05), (long / 2 + 0.1, 0.055, 0.025), paint, 0.015))
    return here


def bales(rng: np.random.Generator, count: int) -> Bench:
    """Round bales of straw lying about."""
    here = Bench()
    for k in range(count):
        x, z = 1.5 * (k % 3) + rng.uniform(-0.2, 0.2), -1.4 * (k // 3)
        turn = float(rng.uniform(-0.4, 0.4))
        here.add(
            "felt",
            turned(cylinder((-0.5, 0, 0), (0.5, 0, 0), 0.62, "#d8b45a", 26), (0, turn, 0), (x, 0.6, z)),
        )
        for r in (0.2, 0.4, 0.56):
            for s in (-1, 1):
                ring = [(s * 0.505, r * sin(t), r * cos(t)) for t in np.linspace(0, 2 * pi, 21)[:-1]]
                here.add(
                    "felt", turned(tube(ring, 0.02, "#b8903a", 4, closed=True), (0, turn, 0), (x, 0.6, z))
                )
    return here


def mill(snow: bool = False) -> Bench:
    """A tower mill; its sails are a Turner of their own."""
    here = Bench()
    here.add("plaster", lathe([(1.75, 0), (1.6, 1.0), (1.15, 5.2), (1.1, 5.5)], "#ece0c8", sides=16))
    here.add(
        "wood",
        lathe(
            [(1.3, 5.45), (1.25, 5.7), (0.85, 6.5), (0.3, 7.0), (0, 7.05)],
            "#e4e8ee" if snow else "#6a4a3a",
            sides=20,
        ),
    )
    ring = [(1.62 * cos(t), 2.3, 1.62 * sin(t)) for t in np.linspace(0, 2 * pi, 33)[:-1]]
    here.add(
        "wood",
        lathe([(1.4, 2.2), (1.9, 2.25), (1.9, 2.32), (1.4, 2.34)], "#8a6a48", sides=24),
        tube(ring, 0.03, "#8a6a48", 5, closed=True),
    )
    for k in range(20):
        t = 2 * pi * k / 20
        here.add(
            "wood",
            cylinder(
                (1.85 * cos(t), 2.32, 1.85 * sin(t)),
                (1.85 * cos(t), 2.95, 1.85 * sin(t)),
                0.025,
                "#a8845a",
                5,
            ),
        )
    rail = [(1.85 * cos(t), 2.95, 1.85 * sin(t)) for t in np.linspace(0, 2 * pi, 33)[:-1]]
    here.add("wood", tube(rail, 0.035, "#a8845a", 5, closed=True))
    here.add("wood", box((0, 0.95, 1.72), (0.42, 0.95, 0.08), "#5f7a5a", 0.03))
    for y, z in ((3.6, 1.36), (4.7, 1.2)):
        here.add(
            "paint",
            box((0, y, z), (0.26, 0.32, 0.06), WHITE, 0.02),
            box((0, y, z + 0.04), (0.19, 0.25, 0.05), DARK, 0.02),
        )
    here.add("wood", cylinder((0, 5.95, 0.6), (0, 5.95, 1.75), 0.14, "#4a3020", 12))
    return here


def sails(radius: float = 4.3) -> tuple[Mesh, ...]:
    """Four lattice sails with cloth about the z axis."""
    parts = []
    for k in range(4):
        t = pi / 2 * k
        arm = [box((0, radius / 2, 0), (0.08, radius / 2, 0.06), "#5a3f28", 0.02)]
        arm.append(box((0.42, radius * 0.58, 0.02), (0.36, radius * 0.38, 0.012), "#efe4cc", 0.008))
        for i in range(9):
            arm.append(
                box((0.40, radius * 0.22 + i * radius * 0.09, 0.04), (0.42, 0.02, 0.02), "#6a4a30", 0.008)
            )
        for x in (0.06, 0.78):
            arm.append(box((x, radius * 0.58, 0.045), (0.02, radius * 0.38, 0.02), "#6a4a30", 0.008))
        parts += [turned(mesh, (0, 0, t)) for mesh in arm]
    parts.append(sphere((0, 0, 0.1), 0.26, "#4a3020", 8, 12))
    return tuple(parts)


def house(wall: Paint = "#e8dcc4", tile: Paint = "#9a4a36", glow: float = 0.0, snow: bool = False) -> Bench:
    """A house of two floors with a gable to the front, a porch, windows and a chimney."""
    here, w, d, h = Bench(), 2.4, 2.2, 3.2
    tile = "#e4e8ee" if snow else tile
    here.add("plaster", box((0, h / 2, 0), (w, h / 2, d), wall, 0.03))
    _wall_gable(here, w, d - 0.04, h, 1.7, wall, "plaster")
    _wall_gable(here, w, -d + 0.04, h, 1.7, wall, "plaster")
    _gable(here, w, d, h, 1.75, tile)
    here.add("brick", box((1.3, h + 1.5, -0.6), (0.26, 0.75, 0.26), "#9a5a44", 0.02))
    lit = "room" if glow > 0.3 else "iron"
    pane = "#f0c878" if glow > 0.3 else "#3a4a54"
    for x, y in ((-1.4, 0.95), (1.4, 0.95), (-1.4, 2.35), (1.4, 2.35), (0, 2.35), (0, 3.75)):
        here.add("paint", box((x, y, d + 0.02), (0.44, 0.5, 0.03), WHITE, 0.015))
        here.add(lit, box((x, y, d + 0.045), (0.36, 0.42, 0.02), pane, 0.01))
        for half in ((0.02, 0.42, 0.02), (0.36, 0.02, 0.02)):
            here.add("paint", box((x, y, d + 0.06), half, WHITE, 0.006))
        for s in (-1, 1):
            here.add("paint", box((x + s * 0.58, y, d + 0.03), (0.13, 0.5, 0.02), "#4f7a6a", 0.01))
    here.add(
        "wood",
        box((0, 0.85, d + 0.03), (0.44, 0.85, 0.04), "#7a4a2c", 0.02),
        box((0, 0.05, d + 0.6), (1.5, 0.05, 0.6), "#a8845a", 0.02),
    )
    for x in (-1.35, 1.35):
        here.add("paint", cylinder((x, 0.1, d + 1.1), (x, 1.85, d + 1.1), 0.07, WHITE, 10))
    here.add("wood", box((0, 1.98, d + 0.6), (1.65, 0.06, 0.75), tile, 0.03, (0.16, 0, 0)))
    here.add("metal", sphere((0.3, 0.85, d + 0.09), 0.035, "#d8b060", 6, 8))
    return here


def chapel(snow: bool = False, glow: float = 0.0) -> Bench:
    """A little chapel with a steeple."""
    here, w, d, h = Bench(), 1.6, 2.6, 2.4
    stone, tile = "#c8bfae", "#e4e8ee" if snow else "#5a5a62"
    here.add(
        "stone",
        box((0, h / 2, 0), (w, h / 2, d), stone, 0.03),
        box((0, 2.6, d - 0.2), (0.75, 2.6, 0.75), stone, 0.03),
    )
    _wall_gable(here, w, d - 0.05, h, 1.4, stone, "stone")
    _gable(here, w, d, h, 1.45, tile)
    here.add("wood", cylinder((0, 5.2, d - 0.2), (0, 7.4, d - 0.2), 1.05, tile, 4, 0.02))
    here.add(
        "metal",
        box((0, 7.75, d - 0.2), (0.03, 0.35, 0.03), "#c8a23a", 0.01),
        box((0, 7.85, d - 0.2), (0.18, 0.03, 0.03), "#c8a23a", 0.01),
    )
    here.add("wood", box((0, 0.8, d + 0.57), (0.42, 0.8, 0.05), "#5a3a24", 0.03))
    for x, y, z in ((0, 3.9, d + 0.56), (-1.0, 1.5, d + 0.01), (1.0, 1.5, d + 0.01)):
        here.add(
            "room" if glow > 0.3 else "iron",
            box((x, y, z), (0.18, 0.36, 0.03), "#f0c878" if glow > 0.3 else "#3a4454", 0.02),
        )
    return here


def lighthouse(snow: bool = False) -> Bench:
    """A striped tower with a gallery and its lantern."""
    here = Bench()
    for k in range(5):
        low, r0, r1 = 1.7 * k, 1.25 - 0.14 * k, 1.25 - 0.14 * (k + 1)
        here.add("plaster", lathe([(r0, low), (r1, low + 1.7)], "#c23b30" if k % 2 else WHITE, sides=28))
    here.add("iron", lathe([(0.55, 8.45), (0.95, 8.55), (0.95, 8.65), (0.5, 8.66)], DARK, sides=24))
    rail = [(0.9 * cos(t), 9.1, 0.9 * sin(t)) for t in np.linspace(0, 2 * pi, 25)[:-1]]
    here.add("iron", tube(rail, 0.025, DARK, 5, closed=True))
    for k in range(12):
        t = 2 * pi * k / 12
        here.add(
            "iron",
            cylinder((0.9 * cos(t), 8.6, 0.9 * sin(t)), (0.9 * cos(t), 9.1, 0.9 * sin(t)), 0.018, DARK, 5),
        )
    here.add("room", cylinder((0, 8.66, 0), (0, 9.6, 0), 0.45, "#ffe8b0", 16))
    here.add(
        "paint",
        lathe(
            [(0.62, 9.6), (0.4, 10.0), (0.08, 10.3), (0, 10.4)], "#e4e8ee" if snow else "#c23b30", sides=20
        ),
    )
    here.add("wood", box((0, 0.8, 1.2), (0.35, 0.8, 0.08), "#5a3a24", 0.03))
    for y, z in ((2.6, 1.08), (4.4, 0.94), (6.2, 0.79)):
        here.add("iron", box((0, y, z), (0.16, 0.25, 0.05), "#3a4454", 0.02))
    return here
