"""The inside of a café, to be seen through its windows: panelled walls, counter, machine, shelves, tables,
lamps.

In the plane of the front z = 0; the room goes back to z = -DEEP. x from LEFT to RIGHT, floor on y = FLOOR.
"""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import linear, varied
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, quad, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.goods import shelf_of
from rushes.stage.sets.parts.greenery import topiary
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.tables import chair, table

__all__ = ["BARISTA", "DEEP", "FLOOR", "GUEST_SEATS", "cafe_room"]

DEEP, FLOOR, LEFT, RIGHT, TOP = 3.4, 0.05, -4.1, 3.3, 2.95
BARISTA: Vec = (-2.35, FLOOR, -2.75)
GUEST_SEATS: tuple[tuple[Vec, float], ...] = (((1.22, FLOOR, -1.55), 1.5), ((2.34, FLOOR, -1.55), -1.5))


def _shell(bench: Bench, rng: np.random.Generator, wall: str) -> None:
    """Floor of boards, walls, wainscot, ceiling."""
    width = RIGHT - LEFT
    boards = 12
    for k in range(boards):
        z = -DEEP * (k + 0.5) / boards
        bench.add(
            "wood",
            box(
                ((LEFT + RIGHT) / 2, FLOOR - 0.02, z),
                (width / 2, 0.02, DEEP / boards / 2 - 0.004),
                varied(rng, "#8a5f3c", 0.1),
                0.004,
            ),
        )
    bench.add("plaster", quad((LEFT, FLOOR, -DEEP), (width, 0, 0), (0, TOP, 0), wall, (6, 3)))
    bench.add("plaster", quad((LEFT, FLOOR, 0), (0, 0, -DEEP), (0, TOP, 0), wall))
    bench.add("plaster", quad((RIGHT, FLOOR, -DEEP), (0, 0, DEEP), (0, TOP, 0), wall))
    bench.add("plaster", quad((LEFT, TOP, -DEEP), (width, 0, 0), (0, 0, DEEP), "#e8d8bc"))
    panels = 16
    for k in range(panels):
        x = LEFT + width * (k + 0.5) / panels
        bench.add(
            "paint",
            box(
                (x, FLOOR + 0.48, -DEEP + 0.03),
                (width / panels / 2 - 0.012, 0.46, 0.03),
                varied(rng, "#4d6a5a", 0.06),
                0.0,
            ),
        )
    bench.add(
        "paint",
        box(((LEFT + RIGHT) / 2, FLOOR + 0.98, -DEEP + 0.05), (width / 2, 0.03, 0.06), "#3c5548", 0.012),
    )


def _counter(bench: Bench, rng: np.random.Generator) -> None:
    """Counter with marble top, cake dome, coffee machine, till and jars."""
    left, right, z = -3.75, -0.75, -2.1
    middle, half = (left + right) / 2, (right - left) / 2
    bench.add("wood", box((middle, FLOOR + 0.5, z), (half, 0.5, 0.26), "#6a4228", 0.02))
    for k in range(9):
        x = left + (right - left) * (k + 0.5) / 9
        bench.add(
            "wood",
            box(
                (x, FLOOR + 0.5, z + 0.27),
                (half / 9 - 0.02, 0.42, 0.018),
                varied(rng, "#9a6438", 0.08),
                0.012,
            ),
        )
    bench.add("ceramic", box((middle, FLOOR + 1.03, z), (half + 0.06, 0.03, 0.34), "#ece4d8", 0.02))
    top = FLOOR + 1.06
    _machine(bench, (-1.5, top, z))
    for x, cakes in ((-3.2, "#c8743a"), (-2.75, "#e8b0b8")):
        bench.add(
            "ceramic",
            lathe(
                [(0, 0), (0.09, 0), (0.02, 0.03), (0.02, 0.1), (0.17, 0.115), (0.17, 0.13), (0, 0.13)],
                "#f4efe6",
                (x, top, z),
                14,
            ),
        )
        for k in range(5):
            a = k * 1.26
            spot = (x + 0.1 * np.cos(a), top + 0.17, z + 0.1 * np.sin(a))
            bench.add("clay", sphere(spot, (0.05, 0.045, 0.05), varied(rng, cakes, 0.1), 5, 8))
            bench.add("clay", sphere((spot[0], spot[1] + 0.045, spot[2]), 0.018, "#c8303a", 4, 6))
    shelf_of(bench, rng, -2.55, -1.95, top + 0.02, z + 0.1, ("cups", "jar"), "#ece4d8")


def _machine(bench: Bench, at: Vec) -> None:
    """An espresso machine: copper body, dome, groups, gauge."""
    x, y, z = at
    bench.add(
        "metal",
        box((x, y + 0.09, z), (0.36, 0.06, 0.2), "#8a8a88", 0.03),
        box((x, y + 0.38, z - 0.04), (0.38, 0.14, 0.18), "#b8432f", 0.06),
    )
    bench.add("metal", box((x, y + 0.535, z - 0.02), (0.37, 0.02, 0.2), "#c8b070", 0.0))
    bench.add("metal", sphere((x, y + 0.58, z - 0.04), (0.16, 0.13, 0.13), "#c88a4a", 8, 12))
    for s in (-0.2, 0.0, 0.2):
        bench.add(
            "metal", cylinder((x + s, y + 0.24, z + 0.12), (x + s, y + 0.32, z + 0.12), 0.045, "#a8a8a6", 10)
        )
        bench.add(
            "metal", cylinder((x + s, y + 0.24, z + 0.14), (x + s, y + 0.22, z + 0.28), 0.014, "#2a2422", 6)
        )
    for s in (-0.3, -0.18, 0.1, 0.24):
        bench.add(
            "ceramic",
            lathe(
                [(0.02, 0), (0.045, 0.06), (0.04, 0.06), (0, 0.01)],
                "#f4efe4",
                (x + s, y + 0.555, z + 0.1),
                10,
            ),
        )


def _lamps(bench: Bench, hour: Hour) -> list[Vec]:
    """Pendant lamps over the counter and the tables; gives the places of the bulbs."""
    places = []
    for x, z, y, shade in (
        (-3.2, -1.75, 2.12, "#c8432f"),
        (-2.2, -1.8, 2.2, "#c8432f"),
        (-1.2, -1.75, 2.12, "#c8432f"),
        (1.78, -1.5, 2.05, "#3f6a5a"),
        (0.35, -2.3, 2.25, "#c8963c"),
        (2.8, -2.6, 2.2, "#c8963c"),
    ):
        bench.add("iron", cylinder((x, y + 0.15, z), (x, TOP, z), 0.008, "#2a2624", 5))
        hood = [(0.2, -0.02), (0.205, 0.0), (0.17, 0.09), (0.06, 0.14), (0.03, 0.2), (0, 0.2)]
        bench.add("metal", lathe(hood, shade, (x, y, z), 16))
        bench.add(
            "lamp",
            lathe(
                [(0, -0.085), (0.05, -0.06), (0.06, -0.02), (0.04, 0.03)],
                linear("#ffd08a") * (0.45 + 0.75 * hour.glow),
                (x, y, z),
                10,
            ),
        )
        places.append((x, y - 0.1, z))
    return places


def _walls(bench: Bench, rng: np.random.Generator, title: str) -> None:
    """Shelves behind the counter, the big menu, pictures, a clock, plants."""
    back = -DEEP + 0.14
    for y, kinds in (
        (1.28, ("cups", "jar", "cups")),
        (1.66, ("bottle", "bottle", "jar")),
        (2.04, ("bottle", "books", "plant", "jar")),
    ):
        shelf_of(bench, rng, -3.9, -0.9, y, back, kinds)
    for x in (-3.95, -2.4, -0.85):
        bench.add("wood", box((x, 1.75, back - 0.02), (0.03, 0.62, 0.1), "#5a3a24", 0.01))
    bench.add("wood", box((0.3, 1.75, -DEEP + 0.03), (0.62, 0.5, 0.03), "#6a4228", 0.0))
    bench.add("paper", box((0.3, 1.75, -DEEP + 0.06), (0.57, 0.45, 0.01), "#22302b", 0.0))
    bench.add(
        "paper",
        moved(lettering(title, 0.13, 0.006, "#f2e6c8", "script", 0.95, 10), (0.3, 2.0, -DEEP + 0.072)),
    )
    for k in range(6):
        half = float(rng.uniform(0.14, 0.3))
        bench.add(
            "paper",
            box((-0.22 + half, 1.88 - 0.085 * k, -DEEP + 0.074), (half, 0.012, 0.003), "#e8e4d8", 0.002),
        )
        bench.add(
            "paper", box((0.76, 1.88 - 0.085 * k, -DEEP + 0.074), (0.05, 0.012, 0.003), "#f0c878", 0.002)
        )
    for x, y, w, h, c in (
        (1.5, 1.75, 0.2, 0.26, "#c8785a"),
        (2.05, 1.9, 0.16, 0.16, "#6a94a4"),
        (2.05, 1.48, 0.2, 0.14, "#d8b25a"),
    ):
        bench.add("wood", box((x, y, -DEEP + 0.03), (w + 0.03, h + 0.03, 0.025), "#4a3020", 0.0))
        bench.add("paper", box((x, y, -DEEP + 0.05), (w, h, 0.012), "#f0e6d2", 0.0))
        bench.add("felt", sphere((x, y - 0.02, -DEEP + 0.06), (w * 0.6, h * 0.55, 0.012), c, 6, 10))


def _right_side(bench: Bench, rng: np.random.Generator) -> None:
    """What the right half shows: a bookcase at the back, panels, pictures, sconces and a shelf on the side
    wall.
    """
    for y in (0.5, 0.95, 1.4, 1.85):
        shelf_of(bench, rng, 2.3, RIGHT - 0.1, y, -DEEP + 0.2, ("books", "books", "plant", "jar"), "#6a4228")
    for x in (2.28, RIGHT - 0.08):
        bench.add("wood", box((x, 1.1, -DEEP + 0.18), (0.03, 1.1, 0.15), "#5a3a24", 0.0))
    bench.add("wood", box((2.76, 2.22, -DEEP + 0.18), (0.54, 0.04, 0.17), "#5a3a24", 0.0))
    side = Bench()
    for k in range(6):
        at = (-1.42 + 0.57 * k, FLOOR + 0.48, 0.03)
        side.add("paint", box(at, (0.27, 0.46, 0.03), varied(rng, "#4d6a5a", 0.06), 0.0))
    side.add("paint", box((0, FLOOR + 0.98, 0.05), (1.7, 0.03, 0.06), "#3c5548", 0.0))
    for x, y, w, h, c in (
        (-0.9, 1.75, 0.24, 0.3, "#c8785a"),
        (-0.25, 1.6, 0.2, 0.2, "#5f7a9a"),
        (0.35, 1.78, 0.22, 0.28, "#d8b25a"),
        (1.05, 1.65, 0.2, 0.26, "#7a9a6a"),
    ):
        side.add("wood", box((x, y, 0.03), (w + 0.035, h + 0.035, 0.025), "#3a2618", 0.0))
        side.add("paper", box((x, y, 0.055), (w, h, 0.01), "#f0e6d2", 0.0))
        side.add("felt", sphere((x, y - 0.02, 0.065), (w * 0.6, h * 0.55, 0.014), c, 5, 9))
    bench.take(side, (RIGHT, 0.0, -DEEP / 2), -np.pi / 2)
    bench.take(side, (LEFT, 0.0, -DEEP / 2), np.pi / 2)


def cafe_room(bench: Bench, rng: np.random.Generator, hour: Hour, title: str) -> list[Vec]:
    """Builds the room; gives the places of its lamps."""
    wall = ("#d8a468", "#c98f6a", "#cfae74", "#b9a06a")[int(rng.integers(4))]
    _shell(bench, rng, wall)
    _counter(bench, rng)
    _walls(bench, rng, title)
    _right_side(bench, rng)
    for x, z in ((1.78, -1.55),):
        table(bench, rng, x, z, FLOOR, 2)
        for s in (-1, 1):
            chair(bench, rng, x + s * 0.56, z, FLOOR, -s * 1.5, "#2a2a2a")
    topiary(bench, rng, 0.95, -2.9, FLOOR, hour)
    garland = [(LEFT + 0.3 + 0.4 * k, 2.62 + 0.06 * (k % 2), -0.5) for k in range(18)]
    bench.add("iron", tube(garland, 0.006, "#3a3028", 4))
    for k, spot in enumerate(garland):
        flag = box(
            (spot[0], spot[1] - 0.05, spot[2]),
            (0.05, 0.05, 0.003),
            ("#c8432f", "#e8dcc0", "#3f6a5a")[k % 3],
            0.003,
        )
        bench.add("paper", flag)
    return _lamps(bench, hour)
