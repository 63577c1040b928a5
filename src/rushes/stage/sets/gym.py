"""Gymnasiums: a sports hall with a court, a fitness room, a dance studio, a dojo, a boxing ring, an ice rink."""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.parts.sports import (
    barbell,
    bleachers,
    dumbbells,
    hoop,
    line,
    punch_bag,
    ring,
    treadmill,
    wall_bars,
)
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import batten
from rushes.stage.sets.rooms.pictures import clock, mirror, plate_sign
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.variant import variant

__all__ = ["build"]


def _high(count: int, bottom: float, height: float, back: bool) -> tuple[Casement, ...]:
    """A row of high windows on the left, and one at the back when there is room."""
    left = tuple(
        Casement("left", -4.0 + 2.3 * k, 1.7, bottom, height, (3, 2), "#5a6068", "") for k in range(count)
    )
    behind = tuple(Casement("back", x, 2.0, bottom, height, (4, 2), "#5a6068", "") for x in (-3.4, 3.4))
    return left + (behind if back else ())


@dataclass(frozen=True)
class Style:
    """What is done in a gymnasium, and its room."""

    what: str
    room: Room
    daylight: float = 0.75


HALL = Room(half=5.2, back=-6.4, height=5.0, floor_paint="#c8925a", wall="#ead9b8", lower="boards",
    lower_paint="#3f6f8a", dado=1.7, casements=_high(3, 2.4, 1.5, True), ceiling="#c8c0b0", beams="#7a5a3c")  # fmt: skip
FITNESS = Room(half=3.9, back=-3.6, height=3.2, floor="concrete", floor_paint="#4c5058", wall="#d8cfc0",
    casements=_high(2, 0.9, 1.7, False), outlook="city", ceiling="#8a8c90")  # fmt: skip
DANCE = Room(half=3.9, back=-3.4, height=3.3, floor_paint="#c89a62", wall="#eadfd0",
    casements=tuple(Casement("left", z, 1.4, 0.5, 2.3, (2, 3), "#efe6d4", "") for z in (-2.0, -0.2)),
    ceiling="#efe6d8")  # fmt: skip
DOJO = Room(half=3.9, back=-3.4, height=3.1, floor="carpet", floor_paint="#b8b070", wall="#eadcbc",
    lower="boards", lower_paint="#8a5a34", dado=0.8, casements=tuple(Casement("left", z, 1.5, 0.6, 1.8, (4, 4),
    "#5a3a24", "") for z in (-2.0, -0.2)), ceiling="#c8a878", beams="#5a3820")  # fmt: skip
ARENA = Room(half=7.0, back=-7.0, height=6.0, floor="concrete", floor_paint="#2c2a34", wall="#2a2634",
    skirting="#201c28", ceiling="#16141c", outlook="none")  # fmt: skip
RINK = Room(half=7.0, back=-7.0, height=5.4, floor="lino", floor_paint="#b4d8f0", wall="#a8c0d0", lower="paint",
    lower_paint="#3f6a8a", dado=2.0, casements=_high(3, 2.6, 1.4, True), ceiling="#c8d0d8")  # fmt: skip

STYLES = {
    **dict.fromkeys(("boxing gym", "拳击馆"), Style("bags", FITNESS)),
    **dict.fromkeys(("ring", "octagon", "boxing", "wrestling", "fight", "拳击", "擂台"), Style("ring", ARENA, 0.0)),
    **dict.fromkeys(("rink", "ice arena", "hockey", "skating", "curling", "溜冰", "滑冰", "冰场", "冰球"), Style("rink", RINK)),
    **dict.fromkeys(("dance", "ballet", "yoga", "舞蹈", "瑜伽", "练功"), Style("dance", DANCE)),
    **dict.fromkeys(("dojo", "martial", "karate", "fencing", "道场", "武馆"), Style("dojo", DOJO)),
    **dict.fromkeys(("gymnasium", "sports hall", "court", "school gym", "basketball", "volleyball", "gymnastics", "体育馆",
        "篮球"), Style("court", HALL)),
    "fitness": Style("fitness", FITNESS),
}  # fmt: skip
"""Words of a place -> what is done there; the first that is said counts."""


def build(brief: SetBrief) -> BuiltSet:
    """The gymnasium of a brief."""
    style = variant(brief, STYLES, "fitness")
    inside = Interior.begun(brief, style.room, 61)
    MAKERS[style.what](inside)
    if brief.signs:
        _banner(inside, brief.signs[0], style.what)
    shade = 8.0 if style.room.half > 4.5 else 5.4
    fill = (0.34, 0.32, 0.40) if style.what == "ring" else (0.50, 0.46, 0.40)
    return inside.built("gym", style.daylight, fill=fill, shadow_radius=shade)


def _banner(inside: Interior, text: str, what: str) -> None:
    """A sign on the back wall, over the heads."""
    here = Bench()
    high = min(
        inside.room.height - 0.6,
        {"court": 4.35, "ring": 3.4}.get(what, 3.6 if inside.room.half > 4.5 else 2.6),
    )
    x, most = (-3.4, 3.0) if what == "court" else (0.0, 4.6)
    plate_sign(here, text, x, high, 0.4, plate="#c8342c" if what == "ring" else "#2f4a7a", most=most)
    inside.hang("back", here)


def _lamps(inside: Interior, rows: tuple[float, ...], power: float = 1.6) -> None:
    """Battens across the ceiling."""
    room = inside.room
    for z in rows:
        for x in (-0.5, 0.5):
            place = batten(inside.fixed, x * room.half, z, room.height, inside.hour, 1.6, drop=0.25)
            inside.light(place, power, "white", 7.0)


def _court(inside: Interior) -> None:
    """Lines, a hoop, wall bars, a scoreboard, bleachers."""
    room, rng, fixed, things = inside.room, inside.rng, inside.fixed, inside.things
    hoop(things, 0.0, room.back + 1.3)
    near = room.back + 0.9
    line(fixed, [(-4.6, near), (4.6, near)])
    for s in (-1, 1):
        line(fixed, [(s * 4.6, near), (s * 4.6, 6.5)])
        line(fixed, [(s * 1.5, near), (s * 1.5, near + 3.4)])
    line(fixed, [(-1.5, near + 3.4), (1.5, near + 3.4)])
    arc = [(3.9 * np.cos(a), near + 0.9 + 3.9 * np.sin(a)) for a in np.linspace(0, np.pi, 30)]
    line(fixed, arc, paint="#c8342c")
    circle = [(1.5 * np.cos(a), near + 3.4 + 1.5 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 36)]
    line(fixed, circle)
    back, board = Bench(), Bench()
    for x in (-3.6, 3.6):
        wall_bars(back, x, 2)
    inside.hang("back", back, shadow=True)
    _scores(board, inside.hour.glow)
    inside.hang("back", board, 3.4)
    right = Bench()
    bleachers(right, rng, 3.4, 1.0, 3, 0.95, 0.7)
    things.take(right, (room.half - 1.35, 0, -2.2), -np.pi / 2)
    left = Bench()
    door(left, 0.0, "#c8643c", style="porthole")
    inside.hang("left", left, 1.4)
    for k, (x, z) in enumerate(((-3.2, -4.7), (-2.9, -4.5), (-3.05, -4.15))):
        things.add("clay", sphere((x, 0.12, z), 0.12, ("#d8702c", "#d8702c", "#e8e0d0")[k], 10, 16))
    _lamps(inside, (-3.6, -0.6, 2.2), 2.2)


def _scores(here: Bench, glow: float) -> None:
    """A scoreboard before a wall in the plane z = 0."""
    here.add("metal", box((0, 4.35, 0.06), (0.95, 0.42, 0.06), "#1c1e26", 0.03))
    for x, text in ((-0.5, "24"), (0.5, "21")):
        figures = lettering(text, 0.36, 0.01, linear("#ffb040") * (0.5 + 0.4 * glow), "sans", 0.7, 12)
        here.add("lamp", moved(figures, (x, 4.2, 0.125)))


def _fitness(inside: Interior) -> None:
    """A mirror wall, weights, treadmills, mats and balls."""
    room, things = inside.room, inside.things
    back = Bench()
    for k in range(4):
        mirror(back, -2.7 + 1.2 * k, 1.55, 0.56, 1.05, "#8a8e96")
    inside.hang("back", back)
    rack = Bench()
    dumbbells(rack, -1.7, 2.6)
    inside.hang("back", rack, shadow=True)
    barbell(things, 1.6, room.back + 0.7)
    treadmill(things, room.half - 1.0, -1.9, -1.1)
    treadmill(things, room.half - 1.0, -0.6, -1.1)
    punch_bag(things, -3.0, -1.5, room.height)
    for k, tone in enumerate(("#c86a4a", "#5f8a9a", "#d8a848")):
        things.add("felt", cylinder((3.1 + 0.2 * k, 0.09, -3.3), (3.1 + 0.2 * k, 0.7, -3.3), 0.09, tone, 14))
    things.add("clay", sphere((-3.2, 0.32, -2.75), 0.32, "#5fa0a8", 14, 20))
    clock_wall = Bench()
    clock(clock_wall, 2.6, 2.4, 0.2)
    inside.hang("back", clock_wall)
    _lamps(inside, (-2.2, 0.6), 1.8)


def _bags(inside: Interior) -> None:
    """Punch bags in a row, a ring's ropes at the wall, gloves on hooks."""
    room, things = inside.room, inside.things
    for k, x in enumerate((-2.9, -1.7, 1.8, 3.0)):
        punch_bag(
            things, x, -2.0 - 0.3 * (k % 2), room.height, ("#a8282a", "#2a2a30", "#7a4a2c", "#2f4a7a")[k]
        )
    back = Bench()
    dumbbells(back, 0.2, 1.9)
    inside.hang("back", back, shadow=True)
    wall = Bench()
    for k in range(4):
        for s in (-1, 1):
            wall.add(
                "felt",
                sphere(
                    (-0.6 + 0.5 * k + s * 0.085, 1.5, 0.1),
                    (0.085, 0.13, 0.09),
                    ("#c8282c", "#2f5ab8")[k % 2],
                    8,
                    12,
                ),
            )
    mirror(wall, -2.6, 1.5, 0.8, 0.95, "#6a4a34")
    mirror(wall, 2.8, 1.5, 0.7, 0.95, "#6a4a34")
    inside.hang("back", wall)
    barbell(things, 3.0, 0.6)
    _lamps(inside, (-2.2, 0.6), 1.6)


def _dance(inside: Interior) -> None:
    """Mirrors with a barre before them, a piano's corner, plants."""
    room, things = inside.room, inside.things
    back = Bench()
    for k in range(5):
        mirror(back, -2.9 + 1.45 * k, 1.5, 0.68, 1.2, "#c8a878")
    inside.hang("back", back)
    for y in (0.85, 1.08):
        things.add(
            "wood", cylinder((-3.4, y, room.back + 0.3), (3.4, y, room.back + 0.3), 0.028, "#b8824c", 9)
        )
    for x in (-3.3, -1.1, 1.1, 3.3):
        things.add("metal", cylinder((x, 0, room.back + 0.3), (x, 1.1, room.back + 0.3), 0.025, "#c8a45c", 8))
        things.add(
            "metal", lathe([(0.14, 0), (0.14, 0.02), (0.03, 0.05)], "#c8a45c", (x, 0, room.back + 0.3), 14)
        )
    houseplant(things, inside.rng, 3.3, -0.9, "palm", 1.3)
    for k, tone in enumerate(("#c86a7a", "#8aa8b8", "#d8b868", "#8aa878")):
        things.add(
            "felt",
            cylinder(
                (2.6, 0.09 + 0.16 * (k // 2), -2.4 + 0.2 * (k % 2)),
                (3.4, 0.09 + 0.16 * (k // 2), -2.4 + 0.2 * (k % 2)),
                0.085,
                tone,
                14,
            ),
        )
    _lamps(inside, (-1.8, 0.8), 1.3)


def _dojo(inside: Interior) -> None:
    """Mats in two colours, a rack of staves, a scroll, lanterns."""
    room, things, fixed = inside.room, inside.things, inside.fixed
    for i in range(7):
        for k in range(8):
            tone: Paint = "#b8342c" if 1 < i < 5 and 1 < k < 5 else "#4a7a5a"
            fixed.add(
                "felt",
                box((-3.3 + 1.1 * i, 0.008, room.back + 0.6 + 1.1 * k), (0.54, 0.012, 0.54), tone, 0.01),
            )
    back = Bench()
    back.add("paper", box((0, 2.0, 0.02), (0.42, 0.8, 0.01), "#f4ecd8", 0.0))
    back.add("felt", sphere((0, 2.15, 0.035), (0.26, 0.26, 0.01), "#b8282c", 8, 24))
    for y in (1.18, 2.82):
        back.add("wood", cylinder((-0.5, y, 0.04), (0.5, y, 0.04), 0.035, "#4a2a18", 10))
    for s in (-1, 1):
        for k in range(4):
            back.add(
                "wood",
                cylinder(
                    (s * 2.2 - 0.8, 1.15 + 0.2 * k, 0.1),
                    (s * 2.2 + 0.8, 1.15 + 0.2 * k, 0.1),
                    0.022,
                    "#9a6234",
                    8,
                ),
            )
        for x in (-0.7, 0.7):
            back.add("wood", box((s * 2.2 + x, 1.45, 0.06), (0.04, 0.5, 0.05), "#5a3820", 0.015))
    inside.hang("back", back)
    for x in (-2.4, 2.4):
        glow = linear("#ffd8a0") * (0.12 + 0.4 * inside.hour.glow)
        fixed.add("lamp", lathe([(0.1, 0), (0.2, 0.1), (0.2, 0.32), (0.1, 0.42)], glow, (x, 2.2, -1.6), 16))
        inside.light((x, 2.1, -1.6), 2.2)
    punch_bag(things, 3.2, -2.2, room.height, "#3a3a3e")
    inside.light((0, 2.6, 1.4), 1.8, "warm", 6.0)


def _ring(inside: Interior) -> None:
    """The ring under its lamps, the crowd in the dark."""
    rng = inside.rng
    ring(inside.things, inside.fixed, 2.75, -2.4, 3.2)
    bleachers(inside.fixed, rng, 6.4, -3.6, 5, 0.55, 0.92)
    for s in (-1, 1):
        side = Bench()
        bleachers(side, rng, 3.0, 0.0, 4, 0.5, 0.92)
        inside.fixed.take(side, (s * 4.0, 0, -0.6), -s * np.pi / 2)
    for x in (-1.3, 1.3):
        inside.fixed.add("iron", box((x, 3.6, -1.0), (0.9, 0.06, 0.4), "#22242c", 0.02))
        inside.fixed.add("lamp", box((x, 3.53, -1.0), (0.84, 0.02, 0.34), linear("#fff0d8") * 0.9, 0.01))
    for x in (-1.6, 0.0, 1.6):
        inside.light((x, 3.3, 0.6), 4.6, "white", 6.5, 0.9)
    inside.light((0, 3.0, -3.2), 2.2, "warm", 7.0, 0.8)


def _rink(inside: Interior) -> None:
    """Ice with lines, the boards round it, seats behind."""
    fixed, things, rng = inside.fixed, inside.things, inside.rng
    for x, tone in ((-3.4, "#2f5ab8"), (3.4, "#2f5ab8"), (0.0, "#c8282c")):
        line(fixed, [(x, -4.0), (x, 6.5)], 0.16, tone)
    line(fixed, [(1.6 * np.cos(a), 1.6 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 40)], 0.06, "#2f5ab8")
    for k in range(9):
        things.add("paint", box((-5.6 + 1.4 * k, 0.5, -4.2), (0.68, 0.5, 0.05), "#f4f4f0", 0.02))
        things.add("paint", box((-5.6 + 1.4 * k, 0.12, -4.14), (0.69, 0.12, 0.03), "#e8b83c", 0.01))
        things.add("glass", box((-5.6 + 1.4 * k, 1.4, -4.2), (0.68, 0.4, 0.01), "#dcecf4", 0.0))
    bleachers(things, rng, 6.2, -4.8, 3, 0.9, 0.7)
    _lamps(inside, (-3.0, 0.0, 2.6), 2.0)


MAKERS = {
    "court": _court, "fitness": _fitness, "bags": _bags, "dance": _dance, "dojo": _dojo, "ring": _ring, "rink": _rink,
}  # fmt: skip
