"""Rooms where things are made and kept: workshop, smithy, artist's studio, garage, basement, wine cellar."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crates import barrel, crate
from rushes.stage.sets.parts.forge import anvil, forge
from rushes.stage.sets.parts.tools import (
    boiler,
    easel,
    roller_door,
    timber,
    tool_board,
    tool_chest,
    tyres,
    workbench,
)
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import batten, pendant
from rushes.stage.sets.rooms.pictures import picture, plate_sign
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.rooms.shelves import plank
from rushes.stage.sets.variant import mentions

__all__ = ["build"]

GARAGE = ("garage", "auto", "car ", "mechanic", "lock-up", "车库", "修车", "修理厂")
BASEMENT = (
    "basement",
    "cellar",
    "underground",
    "crawl",
    "boiler",
    "furnace",
    "wine",
    "larder",
    "地下室",
    "酒窖",
    "地窖",
)
SMITHY = ("smith", "forge", "welding", "glassblow", "铁匠")
ART = (
    "art ",
    "artist",
    "atelier",
    "painter",
    "pottery",
    "potter",
    "ceramic",
    "sculpt",
    "print",
    "画室",
    "陶艺",
)


def build(brief: SetBrief) -> BuiltSet:
    """The workshop of a brief."""
    if mentions(brief, *GARAGE):
        return _garage(brief)
    if mentions(brief, *BASEMENT):
        return _basement(brief, mentions(brief, "wine", "cellar", "酒窖"))
    if mentions(brief, *SMITHY):
        return _smithy(brief)
    return _workshop(brief, mentions(brief, *ART))


def _sign(inside: Interior, x: float, y: float) -> None:
    if inside.brief.signs:
        here = Bench()
        plate_sign(here, inside.brief.signs[0], x, y, 0.15, most=2.4, plate="#5a3422", font="serif")
        inside.hang("back", here)


def _hoods(inside: Interior, paint: str, drop: float = 0.65, power: float = 3.0) -> None:
    """Two metal hoods over the work."""
    for x in (-1.4, 1.4):
        inside.light(
            pendant(inside.fixed, x, -1.0, inside.room.height, drop, inside.hour, paint, 1.1),
            power,
            reach=5.5,
            day=0.3,
        )
    inside.light((0.0, 2.3, 1.9), 0.9, reach=6.0, day=0.1)


def _workshop(brief: SetBrief, art: bool) -> BuiltSet:
    room = Room(
        half=3.6, back=-3.0, height=3.1, wall="#c8a880" if not art else "#dcd4c4", finish="plaster", lower="boards",
        lower_paint="#8a6a48" if not art else "#b8a88c", dado=0.9, floor_paint="#a8784a", beams="#6a4428",
        casements=(Casement("back", 1.95 if not art else 0.2, 1.5 if not art else 2.4, 1.1, 1.4, (4, 3), frame="#5a6a5a",
        dress=""), Casement("left", -1.3, 1.8, 1.05, 1.5, (4, 3), frame="#5a6a5a", dress="")),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 121 + art)
    rng, back, right, left = inside.rng, Bench(), Bench(), Bench()
    if art:
        _atelier(inside, back)
    else:
        workbench(back, rng, -2.7, 0.9)
        tool_board(back, -0.95, 1.75, 3.3, 0.95)
        timber(back, rng, 2.75)
        barrel(inside.things, 1.6, 0.0, room.back + 0.45, 0.85)
    inside.hang("back", back, shadow=True)
    workbench(right, rng, -1.1, 1.1, "#8a6a48")
    for y in (1.45, 1.85):
        plank(right, rng, -1.1, 1.1, y, ("jar", "bottle", "box"), "#a8764a")
    inside.hang("right", right, -1.0, shadow=True)
    door(left, 0.0, "#5a7a6a", "#8a6a48", "planks")
    inside.hang("left", left, 0.7)
    crate(inside.things, rng, 3.05, 0.0, 0.85, 0.5, 0.2)
    crate(inside.things, rng, -3.1, 0.0, -2.45, 0.55, 0.15)
    crate(inside.things, rng, -3.05, 0.55, -2.45, 0.42, 0.5)
    for _ in range(0 if art else 60):
        at = rng.uniform((-3.0, 0.004, -2.2), (3.0, 0.008, 2.4))
        inside.fixed.add(
            "paper", box(at, (0.02, 0.002, 0.006), "#e8c890", 0.0, (0, float(rng.uniform(0, 3)), 0))
        )
    _hoods(inside, "#3f5f4a")
    _sign(inside, -0.9, 2.5)
    return inside.built("workshop")


def _atelier(inside: Interior, back: Bench) -> None:
    """Easels, canvases against the wall, a potter's wheel, jars of brushes, paint on the floor."""
    rng, out = inside.rng, inside.things
    easel(out, -2.2, -1.95, 0.45, ("#a8ccd8", "#7f9f5a", "#f0b848"))
    easel(out, 2.35, -2.05, -0.4, ("#e8b890", "#7a4a6a", "#e8603c"))
    for k, tint in enumerate(("#c8603c", "#3f7f8c", "#e0b040")):
        back.add(
            "paper",
            box(
                (-2.95 + 0.16 * k, 0.42 - 0.06 * k, 0.12 + 0.05 * k),
                (0.36 - 0.05 * k, 0.42 - 0.06 * k, 0.014),
                tint,
                0.004,
                (-0.15, 0, 0),
            ),
        )
    for x, y, w, h in (
        (-2.6, 1.9, 0.3, 0.4),
        (-1.75, 2.0, 0.34, 0.26),
        (-1.75, 1.45, 0.24, 0.18),
        (2.15, 1.9, 0.4, 0.3),
        (2.95, 1.85, 0.22, 0.3),
    ):
        picture(back, rng, x, y, w, h, "#b08450")
    _pottery(inside)


def _pottery(inside: Interior) -> None:
    """A potter's wheel, a stand with jars of brushes, paint on the floor."""
    rng, out, z = inside.rng, inside.things, inside.room.back
    wheel = (-1.2, 0.0, z + 0.55)
    out.add(
        "wood",
        lathe(
            [(0.28, 0), (0.28, 0.08), (0.06, 0.12), (0.06, 0.5), (0.24, 0.53), (0.24, 0.56), (0, 0.56)],
            "#8a5a34",
            wheel,
            18,
        ),
    )
    out.add(
        "clay",
        lathe(
            [(0, 0), (0.09, 0), (0.13, 0.1), (0.1, 0.2), (0.115, 0.24), (0.09, 0.24), (0, 0.08)],
            "#b8764c",
            (wheel[0], 0.56, wheel[2]),
            18,
        ),
    )
    out.add("wood", box((1.3, 0.4, z + 0.4), (0.4, 0.4, 0.22), "#a8764a", 0.012))
    for k in range(5):
        at = (1.02 + 0.14 * k, 0.8, z + 0.36 + 0.06 * (k % 2))
        out.add(
            "ceramic",
            lathe(
                [(0, 0), (0.045, 0), (0.05, 0.11), (0.042, 0.11)],
                ("#c8442f", "#e8dcc4", "#3f7f8c", "#e0b040", "#7a9a5a")[k],
                at,
                12,
            ),
        )
        for n in range(3):
            a = n * 2.1 + k
            out.add(
                "wood",
                cylinder(
                    (at[0], 0.84, at[2]),
                    (at[0] + 0.04 * np.cos(a), 1.03, at[2] + 0.04 * np.sin(a)),
                    0.006,
                    "#b8844c",
                    5,
                ),
            )
    for _ in range(40):
        spot = rng.uniform((-2.8, 0.0, -2.2), (2.8, 0.001, 2.0))
        r = float(rng.uniform(0.015, 0.05))
        tint = ("#c8442f", "#3f7f8c", "#e0b040", "#7a9a5a", "#efe6d4")[int(rng.integers(5))]
        inside.fixed.add("clay", sphere(spot, (r, 0.004, r), tint, 3, 9))


def _smithy(brief: SetBrief) -> BuiltSet:
    room = Room(
        half=3.6, back=-3.0, height=3.2, wall="#8a7a6a", finish="brick", floor="concrete", floor_paint="#6a5c50",
        skirting="#4a3c30", ceiling="#5a4838", beams="#4a3020",
        casements=(Casement("left", -1.2, 1.3, 1.3, 1.1, (3, 2), frame="#4a3a30", dress=""),),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 123)
    rng, back, right = inside.rng, Bench(), Bench()
    glow = forge(back, rng, -1.55, room.height)
    tool_board(back, 1.3, 1.75, 2.4, 0.9, "#6a4a30")
    workbench(back, rng, 0.2, 2.5, "#7a5434")
    inside.hang("back", back, shadow=True)
    inside.light((glow[0], glow[1], room.back + glow[2]), 6.0, "fire", 5.5, day=0.75)
    anvil(inside.things, 1.95, -1.3)
    barrel(inside.things, -2.85, 0.0, -1.9, 0.9)
    barrel(inside.things, 3.0, 0.0, -2.35, 1.0)
    tool_board(right, 0.0, 1.7, 1.8, 0.9, "#6a4a30")
    timber(right, rng, 0.9, 5)
    inside.hang("right", right, -0.9, shadow=True)
    _hoods(inside, "#2a2826", 0.6, 2.2)
    _sign(inside, 1.2, 2.6)
    return inside.built("workshop", fill=(0.40, 0.32, 0.26))


def _garage(brief: SetBrief) -> BuiltSet:
    room = Room(
        half=3.7, back=-3.1, height=3.0, wall="#b8bcb0", lower="paint", lower_paint="#5f7f8a", dado=1.1,
        floor="concrete", floor_paint="#8a8a86", skirting="#4a5254", ceiling="#d0cfc8",
        casements=(Casement("left", -1.3, 1.6, 1.35, 1.0, (3, 2), frame="#6a7274", dress=""),), outlook="city",
    )  # fmt: skip
    inside = Interior.begun(brief, room, 124)
    rng, back, right = inside.rng, Bench(), Bench()
    roller_door(back, -1.55, 3.1, 2.35, "#b0683c")
    tool_chest(back, 0.6)
    workbench(back, rng, 1.15, 3.45, "#8a6a48")
    tool_board(back, 2.1, 1.75, 2.7, 0.95, "#d8c8a8")
    inside.hang("back", back, shadow=True)
    for y in (1.05, 1.5, 1.95):
        plank(right, rng, -1.3, 1.3, y, ("box", "jar", "box", "bottle"), "#8a8f90")
    tool_chest(right, 0.9, "#2f5f9a")
    inside.hang("right", right, -1.0, shadow=True)
    tyres(inside.things, -3.1, -1.15, 4)
    tyres(inside.things, 3.1, -2.55, 3)
    tyres(inside.things, -3.15, 0.6, 2)
    inside.things.add(
        "metal", lathe([(0.2, 0), (0.2, 0.55), (0.18, 0.58), (0, 0.58)], "#3f7f5a", (3.1, 0, 0.55), 18)
    )
    inside.fixed.add("clay", lathe([(0.55, 0.0), (0.3, 0.004), (0, 0.005)], "#5c5c5a", (0.9, 0.001, 0.6), 20))
    for s in (-1, 1):
        inside.fixed.add("paint", box((s * 1.75, 0.003, -0.3), (0.045, 0.003, 2.2), "#e0b840", 0.0))
    for x in (-1.2, 1.6):
        inside.light(
            batten(inside.fixed, x, -1.0, room.height, inside.hour, 1.9, drop=0.25),
            3.4,
            "white",
            6.0,
            day=0.4,
        )
    inside.light((0.0, 2.3, 1.9), 0.9, "white", 6.0, day=0.2)
    _sign(inside, 2.1, 2.55)
    return inside.built("workshop", fill=(0.44, 0.44, 0.42))


def _basement(brief: SetBrief, wine: bool) -> BuiltSet:
    room = Room(
        half=3.4, back=-2.9, height=2.55, wall="#8a7464" if not wine else "#94816c", finish="brick", floor="concrete",
        floor_paint="#6f6860", skirting="#4a4038", ceiling="#5a4a3c", beams="#4a3424",
        casements=(Casement("left", -1.5, 1.0, 1.85, 0.45, (3, 1), frame="#5a5048", dress=""), Casement("left", 0.0, 1.0,
        1.85, 0.45, (3, 1), frame="#5a5048", dress="")),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 125 + wine)
    rng, back, right, out = inside.rng, Bench(), Bench(), inside.things
    if wine:
        for row in range(2):
            for k in range(5 - row):
                x, y = -2.75 + 0.68 * k + 0.34 * row, 0.06 + 0.5 * row
                barrel(out, x, y, room.back + 0.12, 1.0, lying=True)
        _bottles(back)
    else:
        glow = boiler(back, -2.35, room.height)
        inside.light((glow[0], glow[1], room.back + glow[2]), 2.2, "fire", 3.2, day=0.8)
        for y in (0.55, 1.05, 1.55):
            plank(back, rng, 0.6, 2.9, y, ("jar", "box", "bottle", "box"), "#7a5a3c")
        workbench(right, rng, -1.0, 1.0, "#7a5a3c")
        tool_board(right, 0.0, 1.6, 1.7, 0.7, "#8a6a48")
    inside.hang("back", back, shadow=True)
    inside.hang("right", right, -0.9, shadow=True)
    for x, y, z, size, turn in (
        (-3.0, 0, -0.75, 0.55, 0.2),
        (-2.95, 0.56, -0.75, 0.42, 0.6),
        (2.95, 0, 0.7, 0.5, 0.3),
        (3.0, 0, -2.45, 0.6, 0.1),
        (-1.35, 0, -2.5, 0.5, 0.25),
    ):
        if not (wine and x < -1.0 and z < -2.0):
            crate(out, rng, x, y, z, size, turn)
    for x in (-0.9, 1.2):
        y = room.height - 0.55
        inside.fixed.add("iron", tube([(x, room.height, -0.9), (x, y + 0.1, -0.9)], 0.006, "#1c1a18", 4))
        inside.fixed.add("iron", lathe([(0.03, 0.05), (0.03, 0.12), (0, 0.13)], "#2a2826", (x, y, -0.9), 9))
        inside.fixed.add("lamp", sphere((x, y, -0.9), (0.05, 0.065, 0.05), linear("#ffd08a") * 1.2, 7, 10))
        inside.light((x, y - 0.1, -0.9), 3.2, reach=5.5, day=0.75)
    inside.light((0.0, 1.9, 1.9), 0.8, reach=5.0, day=0.6)
    _sign(inside, 0.2, 2.2)
    return inside.built("workshop", 0.55, fill=(0.28, 0.24, 0.22))


def _bottles(back: Bench) -> None:
    """A rack of bottles lying in diamonds."""
    for row in range(6):
        for k in range(8):
            x, y = 1.15 + 0.25 * k + 0.125 * (row % 2), 0.25 + 0.27 * row
            back.add(
                "wood",
                box((x, y, 0.2), (0.125, 0.012, 0.2), "#6a4428", 0.004, (0, 0, 0.72)),
                box((x, y, 0.2), (0.125, 0.012, 0.2), "#5a3820", 0.004, (0, 0, -0.72)),
            )
            tint = ("#2f4a34", "#4a2028", "#3a4a2c")[(row * 3 + k) % 3]
            back.add(
                "ceramic",
                cylinder((x, y + 0.13, 0.05), (x, y + 0.13, 0.34), 0.05, tint, 9),
                cylinder((x, y + 0.13, 0.34), (x, y + 0.13, 0.46), 0.02, tint, 7),
            )
    back.add("wood", *(box((x, 0.9, 0.2), (0.03, 0.9, 0.22), "#5a3820", 0.008) for x in (1.0, 3.2)))
