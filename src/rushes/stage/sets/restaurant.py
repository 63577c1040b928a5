"""Where one eats and drinks: a dining room, a bar, a pub, a diner, a noodle shop; and where food is bought: a bakery, a shop,
a supermarket.
"""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere
from rushes.stage.sets.eateries import WORDS, Style
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.goods import shelf_of
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.parts.neon import board
from rushes.stage.sets.parts.tables import table
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import batten, pendant, sconce
from rushes.stage.sets.rooms.pictures import clock, mirror, picture, plate_sign
from rushes.stage.sets.variant import variant

__all__ = ["build"]


def build(brief: SetBrief) -> BuiltSet:
    """The restaurant, bar or shop of a brief."""
    style = variant(brief, WORDS, "shop" if brief.kind == "shop" else "dining")
    inside = Interior.begun(brief, style.room, 79)
    MAKERS[style.what](inside, style)
    if brief.signs:
        here = Bench()
        if style.what == "bar":
            board(here, [brief.signs[0]], inside.hour, "amber", "pink", 0.3, 3.0)
            moved_up = Bench()
            moved_up.take(here, (0, style.room.height - 0.85, 0.12))
            inside.hang("back", moved_up)
        else:
            plate_sign(here, brief.signs[0], 0.0, style.room.height - 0.3, 0.2, plate="#5a2a20", most=3.8)
            inside.hang("back", here)
    return inside.built("restaurant", 0.25 if style.what == "market" else 0.9)


def _lamps(
    inside: Interior, style: Style, spots: tuple[tuple[float, float], ...], drop: float = 0.85
) -> None:
    """Hoods on flexes, each with its light."""
    for x, z in spots:
        place = pendant(inside.fixed, x, z, style.room.height, drop, inside.hour, style.shade)
        inside.light(place, 2.3, reach=4.6, day=0.3)


def _chair(inside: Interior, style: Style, x: float, z: float, turn: float) -> None:
    """A chair with a padded seat, facing +z before the turn."""
    here = Bench()
    here.add("felt", box((0, 0.46, 0), (0.21, 0.035, 0.21), style.cloth, 0.03))
    for sx in (-0.17, 0.17):
        here.add("wood", cylinder((sx, 0, 0.17), (sx, 0.45, 0.17), 0.02, style.wood, 7))
        here.add("wood", cylinder((sx, 0, -0.19), (sx, 0.95, -0.24), 0.022, style.wood, 7))
    for y in (0.66, 0.8, 0.93):
        here.add("wood", box((0, y, -0.215 - 0.025 * (y - 0.6)), (0.18, 0.03, 0.014), style.wood, 0.012))
    inside.put(here, x, z, turn)


def _laid(inside: Interior, style: Style, x: float, z: float) -> None:
    """A round table under a cloth with plates, glasses and a candle; two chairs."""
    bench = inside.things
    bench.add("wood", cylinder((x, 0, z), (x, 0.72, z), 0.05, style.wood, 10))
    bench.add("wood", lathe([(0.26, 0), (0.26, 0.03), (0.06, 0.07)], style.wood, (x, 0, z), 16))
    ruffle = [(0.52 + 0.02, 0.42), (0.53, 0.6), (0.5, 0.735), (0.49, 0.745), (0.0, 0.745)]
    bench.add("felt", lathe(ruffle, "#f4ecdc", (x, 0, z), 28))
    bench.add("felt", lathe([(0.34, 0.748), (0.33, 0.755), (0.0, 0.756)], style.cloth, (x, 0, z), 4))
    for s in (-1, 1):
        plate = [(0.06, 0.757), (0.125, 0.775), (0.12, 0.778), (0.0, 0.765)]
        bench.add("ceramic", lathe(plate, "#fbf8f0", (x + s * 0.3, 0, z), 18))
        glass = [(0.035, 0.757), (0.008, 0.765), (0.008, 0.84), (0.045, 0.88), (0.04, 0.96)]
        bench.add("ceramic", lathe(glass, "#c8dce0", (x + s * 0.2, 0, z - 0.22), 10))
        _chair(inside, style, x + s * 0.72, z, -s * np.pi / 2)
    bench.add("paper", cylinder((x, 0.75, z - 0.05), (x, 0.9, z - 0.05), 0.02, "#fbf4e0", 8))
    flame = lathe(
        [(0, 0), (0.016, 0.02), (0.01, 0.045), (0, 0.07)], linear("#ffc870") * 0.9, (x, 0.9, z - 0.05), 7
    )
    bench.add("lamp", flame)


def _dining(inside: Interior, style: Style) -> None:
    """Laid tables at the back and at the sides, pictures, sconces, a plant, a swing door."""
    room = style.room
    for x, z in ((-2.5, -2.7), (0.2, -3.0), (2.6, -2.6), (-3.1, -0.4), (3.2, -0.2)):
        _laid(inside, style, x, z)
    wall = Bench()
    for x, wide in ((-2.5, 0.45), (0.1, 0.6), (2.3, 0.4)):
        picture(wall, inside.rng, x, 1.8, wide, 0.34, "#c8a04c")
    for x in (-1.3, 1.35):
        sconce(wall, x, 1.85, inside.hour)
    door(wall, 3.45, "#6a3f2a", style="porthole")
    inside.hang("back", wall)
    for x in (-3.8, 3.8):
        houseplant(inside.things, inside.rng, x, room.back + 0.4 + (0.8 if x > 0 else 0.0), "fig", 1.1)
    _lamps(inside, style, ((-2.5, -2.6), (0.2, -2.8), (2.6, -2.5)), 1.0)
    inside.light((0.0, 2.3, 1.8), 1.4, reach=6.0, day=0.1)


def _counter(inside: Interior, style: Style, half: float, z: float) -> None:
    """A panelled counter with a brass rail and stools before it, bottles and glasses on top."""
    bench, rng = inside.things, inside.rng
    bench.add("wood", box((0, 0.5, z), (half, 0.5, 0.26), style.wood, 0.03))
    count = int(half / 0.36)
    for k in range(count):
        x = -half + 2 * half * (k + 0.5) / count
        bench.add(
            "wood",
            box(
                (x, 0.52, z + 0.265),
                (half / count - 0.06, 0.34, 0.015),
                varied(rng, style.cloth, 0.05),
                0.015,
            ),
        )
    bench.add("wood", box((0, 1.03, z + 0.03), (half + 0.08, 0.035, 0.34), "#a8713f", 0.03))
    bench.add("metal", cylinder((-half, 0.16, z + 0.33), (half, 0.16, z + 0.33), 0.025, "#c8a45c", 9))
    for x in (-half + 0.5, -half + 1.3, half - 1.3, half - 0.5):
        stool = [(0.17, 0.0), (0.17, 0.02), (0.03, 0.06), (0.025, 0.66), (0.1, 0.69)]
        bench.add("metal", lathe(stool, "#b8b0a4", (x, 0, z + 0.5), 14))
        bench.add(
            "felt",
            lathe([(0.16, 0.69), (0.18, 0.73), (0.16, 0.77), (0, 0.78)], style.cloth, (x, 0, z + 0.5), 16),
        )
    for k in range(7):
        x = -half + 0.35 + k * (2 * half - 0.7) / 6
        glass = [(0.03, 0.0), (0.045, 0.1), (0.04, 0.1), (0.0, 0.02)]
        bench.add("ceramic", lathe(glass, ("#e8b04c", "#c8dce0", "#c8584a")[k % 3], (x, 1.066, z + 0.1), 10))


def _bar(inside: Interior, style: Style) -> None:
    """A counter, shelves of bottles with a glow behind them, beer taps, stools."""
    room, rng = style.room, inside.rng
    _counter(inside, style, 2.6, -2.25)
    shelf, wall = Bench(), Bench()
    mirror(wall, 0.0, 1.75, 2.3, 0.62, style.wood)
    for y in (1.22, 1.58, 1.94):
        glow = box(
            (0, y - 0.045, 0.05), (2.3, 0.012, 0.02), linear("#ffb85c") * (0.3 + 0.5 * inside.hour.glow), 0.0
        )
        wall.add("lamp", glow)
        shelf_of(shelf, rng, -2.4, 2.4, y, 0.16, ("bottle", "bottle", "bottle", "cups"), "#5a3420")
    inside.hang("back", wall)
    inside.hang("back", shelf)
    for k, x in enumerate((-0.36, -0.18, 0.0)):
        inside.things.add(
            "metal", cylinder((x - 1.0, 1.06, -2.3), (x - 1.0, 1.32, -2.3), 0.025, "#c8a45c", 9)
        )
        inside.things.add(
            "clay",
            cylinder(
                (x - 1.0, 1.32, -2.3), (x - 1.0, 1.5, -2.28), 0.03, ("#c8342c", "#2f5a3a", "#e0b03c")[k], 9
            ),
        )
    table(inside.things, rng, 3.1, -0.8, 0.0, 2)
    _chair(inside, style, 3.15, -1.45, 0.0)
    right = Bench()
    for at in (-0.6, 0.4):
        picture(right, rng, at, 1.75, 0.3, 0.36, "#c8a04c")
    inside.hang("right", right, -0.8)
    for x in (-1.7, 1.7):
        inside.light((x, 1.6, room.back + 0.6), 1.3, reach=2.8, day=0.5)
    _lamps(inside, style, ((-1.6, -2.1), (0.0, -2.1), (1.6, -2.1)), 0.75)
    inside.light((0.4, 2.3, 1.8), 1.7, reach=6.0, day=0.15)


def _diner(inside: Interior, style: Style) -> None:
    """Booths of red felt, a steel counter, a menu of pictures."""
    _counter(inside, style, 1.9, -2.45)
    for s in (-1, 1):
        for z in (-1.5, 0.1):
            here = Bench()
            here.add("felt", box((0, 0.3, 0), (0.55, 0.16, 0.28), style.cloth, 0.08))
            here.add("felt", box((0, 0.78, -0.26), (0.55, 0.42, 0.08), style.cloth, 0.075))
            here.add("felt", box((0, 1.12, -0.26), (0.55, 0.05, 0.09), "#f4efe4", 0.04))
            here.add("metal", box((0, 0.07, 0), (0.52, 0.07, 0.25), "#c8ccd0", 0.02))
            inside.put(here, s * 3.35, z, 0.0)
        inside.things.add("ceramic", box((s * 3.35, 0.74, -0.78), (0.5, 0.03, 0.3), "#f4efe4", 0.025))
        inside.things.add(
            "metal", cylinder((s * 3.35, 0, -0.78), (s * 3.35, 0.72, -0.78), 0.05, "#c8ccd0", 10)
        )
        inside.things.add(
            "ceramic", lathe([(0.035, 0), (0.04, 0.12), (0.012, 0.19)], "#c8282c", (s * 3.25, 0.77, -0.85), 9)
        )
    wall, shelf = Bench(), Bench()
    for k in range(4):
        picture(
            wall,
            inside.rng,
            -1.65 + 1.1 * k,
            2.2,
            0.42,
            0.24,
            "#c8342c",
            ("sun", "flower", "boat", "hills")[k],
        )
    clock(wall, 2.7, 2.2, 0.22, "#d8342c")
    shelf_of(shelf, inside.rng, -1.9, 1.9, 1.5, 0.16, ("cups", "jar", "cups", "bottle"), "#c8ccd0")
    inside.hang("back", wall)
    inside.hang("back", shelf)
    _lamps(inside, style, ((-3.2, -0.8), (-0.9, -2.3), (0.9, -2.3), (3.2, -0.8)))
    inside.light((0.0, 2.4, 1.8), 1.6, "white", 6.0, 0.15)


def _bakery(inside: Interior, style: Style) -> None:
    """Shelves of loaves, a case of cakes with a glass front, baskets, a till."""
    rng, bench = inside.rng, inside.things
    shelf = Bench()
    for k, y in enumerate((1.0, 1.4, 1.8, 2.2)):
        shelf_of(
            shelf,
            rng,
            -3.2,
            3.2,
            y,
            0.16,
            ("loaf", "loaf", "loaf", "jar") if k < 3 else ("jar", "loaf", "plant"),
            style.wood,
        )
    inside.hang("back", shelf)
    _case(bench, rng, style)
    for x, z in ((-2.9, -0.6), (2.9, -0.7), (3.1, 0.2)):
        bench.add(
            "wood",
            lathe([(0.26, 0.0), (0.34, 0.4), (0.31, 0.4), (0.28, 0.25), (0, 0.24)], "#b8824c", (x, 0, z), 18),
        )
        for k in range(7):
            a = 2 * np.pi * k / 7
            stick = (x + 0.16 * np.cos(a), 0.25, z + 0.16 * np.sin(a))
            tip = (x + 0.22 * np.cos(a), 0.78 + 0.05 * (k % 3), z + 0.22 * np.sin(a))
            bench.add("clay", cylinder(stick, tip, 0.045, varied(rng, "#c08440", 0.1), 8))
    _lamps(inside, style, ((-1.6, -1.9), (0.0, -1.9), (1.6, -1.9)), 0.7)
    inside.light((0.0, 2.3, 1.8), 1.5, reach=6.0, day=0.1)


def _case(bench: Bench, rng: np.random.Generator, style: Style) -> None:
    """A counter with a lit case of what is sold."""
    z, half = -2.05, 2.3
    bench.add("wood", box((0, 0.28, z), (half, 0.28, 0.3), style.cloth, 0.03))
    bench.add("wood", box((0, 1.08, z), (half + 0.05, 0.03, 0.33), style.wood, 0.02))
    bench.add("stone", box((0, 0.8, z - 0.28), (half, 0.26, 0.015), "#f4e8d0", 0.0))
    for y in (0.58, 0.82):
        bench.add("paint", box((0, y - 0.01, z), (half - 0.03, 0.012, 0.27), "#f4ecdc", 0.0))
        for k in range(15):
            x = -half + 0.2 + 0.3 * k
            if (k + int(y * 10)) % 3:
                bench.add(
                    "clay",
                    sphere((x, y + 0.05, z + 0.08), (0.1, 0.062, 0.09), varied(rng, "#c88a48", 0.1), 6, 10),
                )
            else:
                tone = ("#f0b8b8", "#f4ecdc", "#8a5030")[k % 3]
                bench.add(
                    "felt",
                    lathe([(0.1, 0), (0.1, 0.1), (0.085, 0.115), (0, 0.12)], tone, (x, y, z + 0.08), 14),
                )
                bench.add("ceramic", sphere((x, y + 0.14, z + 0.08), 0.026, "#c8282c", 5, 8))
    for x in (-half, half):
        bench.add("wood", box((x, 0.8, z), (0.03, 0.28, 0.3), style.wood, 0.01))
    bench.add("metal", box((1.7, 1.24, z), (0.2, 0.13, 0.17), "#5a6a72", 0.04))


def _shop(inside: Interior, style: Style) -> None:
    """Shelves of all kinds of goods on three walls, a counter with a till."""
    shelf = Bench()
    for y in (0.95, 1.35, 1.75, 2.15):
        shelf_of(
            shelf,
            inside.rng,
            -3.2,
            3.2,
            y,
            0.16,
            ("jar", "books", "bottle", "cups", "box", "plant"),
            style.wood,
        )
    inside.hang("back", shelf)
    right = Bench()
    for y in (0.4, 0.8, 1.2, 1.6, 2.0):
        shelf_of(right, inside.rng, -1.4, 1.4, y, 0.16, ("box", "jar", "bottle", "books"), style.wood)
    inside.hang("right", right, -1.0)
    _counter(inside, style, 1.5, -2.2)
    inside.things.add("metal", box((0.9, 1.2, -2.2), (0.2, 0.13, 0.17), "#5a6a72", 0.04))
    houseplant(inside.things, inside.rng, -3.2, -2.5, "fig", 1.1)
    _lamps(inside, style, ((-1.8, -1.9), (0.0, -1.9), (1.8, -1.9)), 0.75)
    inside.light((0.0, 2.3, 1.8), 1.6, reach=6.0, day=0.1)


def _market(inside: Interior, style: Style) -> None:
    """Two long gondolas make an aisle; a shelf closes it; boards hang over it; a crate of fruit."""
    rng, room = inside.rng, style.room
    for s in (-1, 1):
        here = Bench()
        here.add("paint", box((0, 0.95, -0.2), (3.2, 0.95, 0.05), "#d8d8d0", 0.02))
        here.add("paint", box((0, 0.08, 0.05), (3.2, 0.08, 0.25), "#8a929a", 0.02))
        for y in (0.2, 0.6, 1.0, 1.4):
            shelf_of(here, rng, -3.15, 3.15, y, 0.05, ("box", "jar", "bottle", "box", "cups"), "#e8e8e0")
            for k in range(12):
                here.add(
                    "paper",
                    box(
                        (-2.9 + 0.53 * k, y - 0.02, 0.175),
                        (0.07, 0.03, 0.004),
                        ("#f4e04a", "#f8f4ea")[k % 2],
                        0.0,
                    ),
                )
        inside.things.take(here, (s * 2.55, 0, -2.6), -s * np.pi / 2)
    back = Bench()
    for y in (0.3, 0.8, 1.3, 1.8):
        shelf_of(back, rng, -2.2, 2.2, y, 0.2, ("bottle", "jar", "box", "loaf"), "#e8e8e0")
    inside.hang("back", back)
    for k, z in enumerate((-3.4, -5.2)):
        for x in (-1.1, 1.1):
            tone = (style.cloth, style.shade)[k]
            inside.fixed.add("paint", box((x, 2.62, z), (0.75, 0.2, 0.02), tone, 0.02))
            for n in range(3):
                inside.fixed.add(
                    "felt", sphere((x - 0.4 + 0.4 * n, 2.62, z + 0.03), (0.1, 0.1, 0.02), "#f8f0dc", 6, 12)
                )
            for e in (-0.6, 0.6):
                inside.fixed.add(
                    "metal", cylinder((x + e, 2.8, z), (x + e, room.height, z), 0.008, "#a8a8a8", 4)
                )
    for x, tone in ((-1.95, "#d8402c"), (1.95, "#e8902c")):
        inside.things.add("wood", box((x, 0.3, 0.6), (0.36, 0.3, 0.4), "#b8824c", 0.02))
        for k in range(30):
            spot = (x - 0.27 + 0.11 * (k % 6), 0.62 + 0.03 * (k % 2), 0.3 + 0.13 * (k // 6))
            inside.things.add("clay", sphere(spot, 0.065, varied(rng, tone, 0.1), 6, 9))
    for z in (-4.8, -2.4, 0.2):
        for x in (-1.4, 1.4):
            inside.light(batten(inside.fixed, x, z, room.height, inside.hour, 1.7), 1.9, "white", 6.5, 0.5)


MAKERS = {
    "dining": _dining,
    "bar": _bar,
    "diner": _diner,
    "bakery": _bakery,
    "shop": _shop,
    "market": _market,
}
