"""Rooms to learn in: a classroom, a lecture hall, a library, a bookshop."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.desk import lectern, pupils_desk
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.parts.school import alphabet, blackboard, globe_on_stand, projector_screen, wall_map
from rushes.stage.sets.parts.sofa import sofa
from rushes.stage.sets.parts.wardrobe import chest
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.floors import rug
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import globe, pendant, table_lamp
from rushes.stage.sets.rooms.pictures import clock, notice_board, picture, plate_sign
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.rooms.shelves import bookcase, books
from rushes.stage.sets.variant import mentions

__all__ = ["build"]

BOOKS = ("library", "reading", "archive", "scriptorium", "record", "book", "图书", "阅览", "藏书", "书店")
LECTURE = ("lecture", "auditorium", "university", "college", "demo hall", "seminar", "theatre", "阶梯")


def build(brief: SetBrief) -> BuiltSet:
    """The room of a brief."""
    if mentions(brief, *BOOKS):
        return _library(brief, mentions(brief, "shop", "store", "书店"))
    if mentions(brief, *LECTURE):
        return _lecture(brief)
    return _classroom(brief)


def _classroom(brief: SetBrief) -> BuiltSet:
    room = Room(
        half=3.7, back=-3.0, height=3.0, wall="#d8cda0", lower="paint", lower_paint="#7f9f8a", dado=1.05,
        floor_paint="#b08048", skirting="#6a4a30",
        casements=(Casement("left", -1.9, 1.35, 1.0, 1.6, (2, 3), dress=""), Casement("left", -0.2, 1.35, 1.0, 1.6, (2,
        3), dress="", plants=2)),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 101)
    rng, back, wall, right = inside.rng, Bench(), Bench(), Bench()
    blackboard(back, rng, -0.35, 1.55, 3.3, 1.15, " ".join(brief.signs[:1]))
    alphabet(back, -0.35, 2.5, 3.6)
    clock(back, 1.75, 2.45)
    wall_map(back, 2.55, 1.65, 1.45)
    inside.hang("back", back)
    chest(wall, rng, 2.6, 1.3, 0.78, "#b08048")
    globe_on_stand(wall, (2.35, 0.78, 0.25))
    for k in range(4):
        wall.add(
            "paper",
            box(
                (2.75, 0.80 + 0.036 * k, 0.25),
                (0.14, 0.016, 0.11),
                ("#c8442f", "#3f6a9a", "#e0b040", "#5f8f3f")[k],
                0.004,
                (0, 0.2 * k, 0),
            ),
        )
    inside.hang("back", wall, shadow=True)
    for side in (-1, 1):
        for k in range(3):
            pupils_desk(inside.things, rng, side * (2.25 + 0.15 * k), -1.75 + 1.15 * k, np.pi - side * 0.25)
        pupils_desk(inside.things, rng, side * 3.15, -1.2, np.pi - side * 0.3)
    lectern(inside.things, -1.75, -2.35)
    notice_board(right, rng, -0.4, 1.65, 0.85, 0.5)
    picture(right, rng, 1.15, 1.75, 0.24, 0.3)
    inside.hang("right", right, -0.9)
    door_side = Bench()
    door(door_side, 0.0, "#8a5a38", style="glazed")
    inside.hang("right", door_side, 1.6)
    houseplant(inside.things, rng, -3.35, -2.65, "fig", 1.0)
    for x in (-1.3, 1.3):
        inside.light(globe(inside.fixed, x, -0.7, room.height, inside.hour, 0.45, 0.17), 2.4, "white", 6.0)
    inside.light((0.0, 2.3, 1.9), 0.9, reach=6.0, day=0.1)
    return inside.built("classroom")


def _lecture(brief: SetBrief) -> BuiltSet:
    room = Room(
        half=4.2, back=-3.4, height=3.7, wall="#b88a5c", finish="plaster", lower="panels", lower_paint="#7a4a2c",
        dado=1.3, floor="parquet", floor_paint="#9a6a40", skirting="#4a2c1a", ceiling="#e4d8c0",
        casements=(Casement("left", -1.6, 1.3, 1.5, 1.8, (2, 4), dress=""), Casement("left", 0.2, 1.3, 1.5, 1.8, (2, 4),
        dress="")),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 102)
    rng, back = inside.rng, Bench()
    for k, (x, y) in enumerate(((-2.35, 1.45), (-0.1, 1.45))):
        blackboard(back, rng, x, y, 2.1, 1.2, brief.signs[k] if len(brief.signs) > k + 1 else "")
    projector_screen(back, 2.4, 2.1, 2.6, " ".join(brief.signs[:1]))
    back.add("wood", box((-1.25, 2.35, 0.02), (2.4, 0.06, 0.03), "#4a2c1a", 0.01))
    inside.hang("back", back)
    lectern(inside.things, 1.85, -2.1, "#6a4428")
    table = Bench()
    table.add(
        "wood",
        box((0, 0.46, 0), (1.3, 0.44, 0.32), "#7a4a2c", 0.02),
        box((0, 0.92, 0), (1.38, 0.024, 0.38), "#9a6a40", 0.012),
    )
    globe_on_stand(table, (-0.9, 0.945, 0.0), 0.13)
    table.add(
        "paper",
        *(
            box(
                (0.5 + 0.06 * (k % 2), 0.955 + 0.03 * k, 0.05),
                (0.16, 0.014, 0.12),
                ("#8a3a34", "#3f5f7a", "#c8a04c")[k],
                0.004,
            )
            for k in range(3)
        ),
    )
    inside.put(table, -1.2, -2.55)
    for side in (-1, 1):
        _tiers(inside, side)
    for x in (-1.6, 1.6):
        inside.light(
            pendant(inside.fixed, x, -0.9, room.height, 0.9, inside.hour, "#3f5f4a", 1.25), 3.4, reach=6.5
        )
    inside.light((2.4, 2.0, room.back + 0.8), 0.9, "white", 3.0, day=0.8)
    inside.light((0.0, 2.4, 2.0), 1.0, reach=6.0, day=0.1)
    return inside.built("classroom")


def _tiers(inside: Interior, side: int) -> None:
    """Benches in rising rows along a side wall, facing the middle."""
    for k in range(3):
        x, rise = side * (2.35 + 0.68 * k), 0.22 * k
        deep = 2.6
        inside.things.add(
            "wood", box((x, rise / 2 + 0.01, -0.6), (0.34, rise / 2 + 0.01, deep / 2 + 0.3), "#6a4428", 0.006)
        )
        inside.things.add(
            "wood",
            box((x - side * 0.2, rise + 0.36, -0.6), (0.016, 0.34, deep / 2), "#8a5a34", 0.008),
            box((x - side * 0.14, rise + 0.71, -0.6), (0.14, 0.016, deep / 2), "#b08048", 0.01),
        )
        inside.things.add(
            "wood", box((x + side * 0.18, rise + 0.42, -0.6), (0.14, 0.02, deep / 2), "#a8764a", 0.01)
        )
        for n in range(3):
            inside.things.add(
                "paper",
                box(
                    (x - side * 0.14, rise + 0.735, -1.5 + 0.8 * n),
                    (0.09, 0.006, 0.12),
                    ("#fbf6e8", "#8fb0c0", "#e8c07a")[n],
                    0.002,
                    (0, 0.2 * n, 0),
                ),
            )


def _library(brief: SetBrief, shop: bool) -> BuiltSet:
    room = Room(
        half=3.8, back=-3.2, height=3.3, wall="#8a6a4c", lower="panels", lower_paint="#5a3622", dado=0.9,
        floor="parquet" if not shop else "boards", floor_paint="#9a6a40", skirting="#4a2c1a",
        ceiling="#e0d0b0", casements=(Casement("left", -0.15, 1.2, 0.9, 1.9, (2, 4), dress="", frame="#5a3622"),
        Casement("back", 0.0, 1.15, 1.15, 1.7, (2, 3), dress="", frame="#5a3622")),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 103)
    rng, back, right, left = inside.rng, Bench(), Bench(), Bench()
    for x in (-3.05, -1.65, 1.65, 3.05):
        bookcase(back, rng, x, 1.35, 2.85, "#6a4428", full=0.97)
    inside.hang("back", back, shadow=True)
    for x in (-1.0, 0.5):
        bookcase(right, rng, x, 1.4, 2.6, "#6a4428", full=0.95)
    bookcase(left, rng, 0.0, 1.6, 2.6, "#6a4428", full=0.95)
    inside.hang("right", right, -0.9, shadow=True)
    inside.hang("left", left, -1.85, shadow=True)
    _ladder(inside, -1.0)
    if shop:
        _book_tables(inside)
    else:
        _reading_tables(inside)
    rug(inside.fixed, 0.0, 0.1, (1.5, 1.1), ("#8a3a34", "#2f3f4a", "#d8b060"))
    houseplant(inside.things, rng, 0.62, room.back + 0.42, "palm", 0.8)
    for x, z in ((-1.5, -1.3), (1.5, -1.3)):
        inside.light(
            pendant(inside.fixed, x, z, room.height, 0.85, inside.hour, "#2f5f4a", 1.1),
            3.0,
            reach=5.5,
            day=0.35,
        )
    inside.light((0.0, 2.3, 1.9), 1.0, reach=6.0, day=0.2)
    title = brief.signs[0] if brief.signs else "BOOKS" if shop else ""
    if title:
        here = Bench()
        plate_sign(here, title, 0.0, 3.02, 0.17, most=3.0, plate="#3a2418", font="serif")
        inside.hang("back", here)
    return inside.built("classroom")


def _ladder(inside: Interior, x: float) -> None:
    """A rolling ladder against the shelves."""
    z, out = inside.room.back, inside.things
    for s in (-0.2, 0.2):
        out.add("wood", cylinder((x + s, 0.0, z + 0.85), (x + s, 2.6, z + 0.36), 0.022, "#a8764a", 8))
    for k in range(7):
        u = (k + 0.7) / 8
        out.add(
            "wood",
            cylinder(
                (x - 0.2, 2.6 * u, z + 0.85 - 0.49 * u),
                (x + 0.2, 2.6 * u, z + 0.85 - 0.49 * u),
                0.016,
                "#8a5a34",
                7,
            ),
        )


def _reading_tables(inside: Interior) -> None:
    """Tables with green lamps and open books, and an armchair."""
    rng = inside.rng
    for x in (-2.35, 2.3):
        here = Bench()
        here.add("wood", box((0, 0.73, 0), (0.6, 0.02, 0.4), "#7a4a2c", 0.014))
        for sx in (-0.52, 0.52):
            for sz in (-0.32, 0.32):
                here.add("wood", box((sx, 0.36, sz), (0.03, 0.36, 0.03), "#5a3622", 0.008))
        place = table_lamp(here, (0.3, 0.75, -0.1), inside.hour, "#b8904c", "#4f9a6a", 0.95)
        for s in (-1, 1):
            here.add(
                "paper",
                box((-0.18 + 0.1 * s, 0.768, 0.08), (0.1, 0.008, 0.14), "#fbf4e0", 0.004, (0, 0, 0.09 * s)),
            )
        books(here, rng, -0.55, -0.3, 0.75, -0.22, 0.22)
        inside.put(here, x, -0.95 if x < 0 else -1.1)
        inside.light((x + 0.3, place[1], -0.9), 1.5, reach=3.0, day=0.4)
    chair = Bench()
    sofa(chair, rng, 0.98, "#8a3f34", ("#d8a848",), leather=True)
    inside.put(chair, 2.9, 0.75, -1.3)


def _book_tables(inside: Interior) -> None:
    """Low tables piled with books, with price cards."""
    rng = inside.rng
    for x, z in ((-2.3, -0.75), (2.3, -0.85)):
        here = Bench()
        here.add(
            "wood",
            box((0, 0.6, 0), (0.62, 0.022, 0.42), "#a8764a", 0.014),
            box((0, 0.3, 0), (0.55, 0.28, 0.35), mixed("#a8764a", "#1a1008", 0.4), 0.01),
        )
        for k in range(9):
            sx, sz = -0.42 + 0.42 * (k % 3), -0.26 + 0.26 * (k // 3)
            for n in range(int(rng.integers(2, 6))):
                tint = ("#c8442f", "#3f6a9a", "#e0b040", "#5f8f3f", "#efe2c8", "#7a3f6a")[
                    int(rng.integers(6))
                ]
                here.add(
                    "paper",
                    box(
                        (sx, 0.638 + 0.032 * n, sz),
                        (0.13, 0.014, 0.095),
                        tint,
                        0.003,
                        (0, float(rng.normal() * 0.08), 0),
                    ),
                )
        here.add("paper", box((0.0, 0.95, 0.0), (0.12, 0.08, 0.004), "#fbf4e0", 0.004))
        inside.put(here, x, z)
    here = inside.things
    here.add(
        "wood",
        box((2.9, 0.5, 0.75), (0.45, 0.5, 0.3), "#7a4a2c", 0.02),
        box((2.9, 1.02, 0.75), (0.5, 0.024, 0.34), "#a8764a", 0.012),
    )
    here.add("metal", box((2.85, 1.13, 0.75), (0.14, 0.09, 0.12), "#b8904c", 0.03))
