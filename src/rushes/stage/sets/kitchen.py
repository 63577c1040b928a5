"""Kitchens: a cottage kitchen with painted units, dresser and copper; one of cooks, in steel and tiles."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.cooker import cooker, fridge, hood
from rushes.stage.sets.parts.kitchen_units import (
    DEEP,
    TOP,
    base_units,
    plates,
    sink,
    utensils,
    wall_cupboards,
)
from rushes.stage.sets.parts.worktop import worktop_things
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.floors import rug
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import batten, pendant
from rushes.stage.sets.rooms.pictures import clock, picture, plate_sign
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.rooms.shelves import plank

__all__ = ["build"]

PAINTS = (  # units, wall, tiles, fridge, curtains
    ("#5f8a7c", "#ecd2a0", "#f2ead8", "#e8b4a0", "#e8c49a"),
    ("#4f7590", "#efd8b0", "#e4ecec", "#f0e2c4", "#f0e0c0"),
    ("#b8633f", "#e6d3b0", "#f4ecd8", "#8fb8b0", "#c8d8c0"),
    ("#7a8a4f", "#f0d6a8", "#f2e6cc", "#c85a48", "#f0d0b0"),
)
PROFESSIONAL = (
    *("restaurant", "commercial", "professional", "hotel", "bakery", "galley", "ship"),
    *("canteen", "sushi", "test", "diner", "truck", "industrial"),
)
"""Words that make a kitchen one of cooks in white."""


def build(brief: SetBrief) -> BuiltSet:
    """The kitchen of a brief."""
    said = f"{brief.named} {brief.words}".lower()
    if any(word in said for word in PROFESSIONAL):
        return _professional(brief)
    return _cottage(brief)


def _cottage(brief: SetBrief) -> BuiltSet:
    units, wall, tiles, cold, cloth = PAINTS[brief.seed % len(PAINTS)]
    room = Room(
        floor="checks",
        floor_paint="#9c6a50",
        floor_other="#dfcbaa",
        wall=wall,
        lower="tiles",
        lower_paint=tiles,
        dado=1.42,
        beams="#6a4428",
        casements=(
            Casement("back", -0.95, 1.45, 1.06, 1.2, (2, 2), dress="curtains", cloth=cloth, plants=3),
            Casement("left", -1.35, 1.3, 1.0, 1.3, (2, 2), cloth=cloth, plants=1),
        ),
    )
    inside = Interior.begun(brief, room, 31)
    _cottage_back(inside, units, cold)
    _cottage_sides(inside, units)
    rug(inside.fixed, 0.0, 0.15, (1.25, 0.8), ("#d8a860", "#a8442f", "#3f6a5a"))
    for x, z in ((-1.15, -0.9), (1.15, -0.9)):
        place = pendant(inside.fixed, x, z, room.height, 0.72, inside.hour, "#c8432f")
        inside.light(place, 3.4, reach=5.0)
    inside.light((1.25, 1.5, room.back + 0.4), 1.0, reach=2.4, day=0.5)
    inside.light((0.0, 2.3, 1.6), 1.0, reach=6.0, day=0.1)
    if brief.signs:
        here = Bench()
        plate_sign(here, brief.signs[0], 0.35, 2.46, 0.15, most=2.2)
        inside.hang("back", here)
    return inside.built("kitchen")


def _cottage_back(inside: Interior, units: str, cold: str) -> None:
    """Fridge, sink under the window, stove under a copper hood, cupboards."""
    rng, room = inside.rng, inside.room
    here = Bench()
    fridge(here, -2.82, cold)
    base_units(here, rng, -2.4, 0.92, units)
    sink(here, -0.95)
    cooker(here, 1.25)
    base_units(here, rng, 1.58, 3.26, units)
    hood(here, 1.25, room.height)
    wall_cupboards(here, rng, 1.75, 3.26, units)
    plates(here, rng, -2.42, -1.92, 1.72)
    plates(here, rng, -2.42, -1.92, 2.08)
    utensils(here, rng, 0.02, 0.82, 2.02)
    plank(here, rng, 0.0, 0.84, 2.18, ("jar", "cups", "jar"))
    for x, kind in (
        (-2.1, "mixer"),
        (0.25, "board"),
        (0.68, "jars"),
        (1.9, "fruit"),
        (2.4, "kettle"),
        (2.9, "jars"),
    ):
        worktop_things(here, rng, x, kind)
    inside.hang("back", here, shadow=True)


def _cottage_sides(inside: Interior, units: str) -> None:
    """A dresser on the right, a door and herbs drying on the left."""
    rng = inside.rng
    right = Bench()
    base_units(right, rng, -0.75, 0.75, mixed(units, "#6a4428", 0.3))
    for k, y in enumerate((1.35, 1.7, 2.05)):
        plates(right, rng, -0.72, 0.72, y)
        right.add(
            "wood",
            *(box((s * 0.74, 1.55, 0.13), (0.022, 0.62, 0.13), "#8a5f3c", 0.008) for s in (-1, 1) if k == 0),
        )
    worktop_things(right, rng, -0.35, "fruit")
    worktop_things(right, rng, 0.35, "herbs")
    inside.hang("right", right, -1.2, shadow=True)
    wall = Bench()
    clock(wall, 0.0, 2.0)
    picture(wall, rng, 0.75, 1.75, 0.2, 0.26, motif="flower")
    inside.hang("right", wall, 0.35)
    left = Bench()
    door(left, 0.0, "#4f7a6a", style="glazed")
    inside.hang("left", left, 0.35)
    for k in range(5):
        x, z = 2.1 + 0.22 * k, -2.0 + 0.05 * (k % 2)
        top = inside.room.height - 0.2
        inside.fixed.add("iron", cylinder((x, top, z), (x, top - 0.12, z), 0.004, "#3a2c1c", 4))
        tint = ("#7a8a4a", "#a88a5a", "#6a7a3c", "#8a6a8a", "#98a058")[k]
        inside.fixed.add(
            "felt",
            lathe(
                [(0, -0.42), (0.09, -0.38), (0.075, -0.24), (0.02, -0.12), (0.03, -0.1), (0, -0.1)],
                tint,
                (x, top, z),
                10,
            ),
        )


def _professional(brief: SetBrief) -> BuiltSet:
    diner = "diner" in f"{brief.named} {brief.words}".lower()
    room = Room(
        floor="checks" if diner else "tiles",
        floor_paint="#2e3438" if diner else "#9a6048",
        floor_other="#ece4d4",
        wall="#d8c8a8",
        lower="tiles",
        lower_paint="#8fb4ac" if not diner else "#c8dcd4",
        dado=1.62,
        ceiling="#ece8de",
        casements=(Casement("left", -1.2, 1.5, 1.2, 1.1, (3, 2), frame="#8a9094", dress=""),),
        outlook="city",
    )
    inside = Interior.begun(brief, room, 32)
    rng, here, steel = inside.rng, Bench(), "#7e888c"
    fridge(here, -2.75, "#959ea2", 0.95, 2.0, steel=True)
    base_units(here, rng, -2.2, -0.5, steel, "#a4acae", steel=True)
    sink(here, -1.4, steel=True)
    for x in (-0.12, 0.68):
        cooker(here, x, 0.74, "#8a9296")
    base_units(here, rng, 1.1, 3.26, steel, "#a4acae", steel=True)
    here.add(
        "metal",
        box((0.28, 1.98, 0.38), (0.95, 0.06, 0.38), "#7a8488", 0.012),
        box((0.28, 2.25, 0.3), (0.75, 0.24, 0.28), "#7e888c", 0.03),
    )
    here.add(
        "lamp",
        *(
            box((0.28 + s * 0.5, 1.915, 0.4), (0.22, 0.006, 0.05), linear("#fff0d8") * 0.6, 0.0)
            for s in (-1, 1)
        ),
    )
    for y in (1.4, 1.75):
        here.add("metal", box((2.15, y, 0.16), (1.05, 0.012, 0.15), steel, 0.006))
        for k in range(9):
            pot = [(0, 0), (0.09, 0), (0.09, 0.12), (0.095, 0.125), (0, 0.13)]
            here.add(
                "metal",
                lathe(
                    [(r, h * (0.7 + 0.5 * float(rng.random()))) for r, h in pot],
                    ("#c8ccce", "#b8653c")[int(rng.integers(2))],
                    (1.25 + 0.22 * k, y + 0.012, 0.16),
                    14,
                ),
            )
    for x, kind in ((1.35, "board"), (2.0, "jars"), (2.6, "fruit")):
        worktop_things(here, rng, x, kind)
    utensils(here, rng, -2.1, -0.6, 1.75)
    inside.hang("back", here, shadow=True)
    _pass(inside, brief)
    return inside.built("kitchen", fill=(0.50, 0.48, 0.45))


def _pass(inside: Interior, brief: SetBrief) -> None:
    """The pass with its warming lamps and orders on the right, a swing door, pans over the actors, tube lights."""
    rng, room, right = inside.rng, inside.room, Bench()
    base_units(right, rng, -1.0, 1.0, "#7e888c", "#a4acae", steel=True)
    right.add("metal", box((0, 1.45, 0.3), (1.0, 0.015, 0.2), "#7e888c", 0.006))
    for k in range(7):
        right.add(
            "paper",
            box(
                (-0.85 + 0.28 * k, 1.36, 0.5),
                (0.05, 0.09, 0.002),
                ("#f6f0e2", "#f2d87a")[k % 2],
                0.0,
                (0, 0, float(rng.normal() * 0.05)),
            ),
        )
    for x in (-0.5, 0.0, 0.5):
        right.add(
            "ceramic",
            lathe(
                [(0, 0), (0.07, 0.002), (0.15, 0.018), (0.14, 0.02), (0, 0.012)],
                "#f8f6f0",
                (x, TOP, DEEP / 2),
                20,
            ),
        )
        right.add(
            "clay",
            sphere(
                (x, TOP + 0.035, DEEP / 2),
                (0.06, 0.03, 0.05),
                ("#b8642c", "#7a9a3c", "#d8a84a")[int(2 * (x + 0.5))],
                6,
                9,
            ),
        )
    inside.hang("right", right, -1.3, shadow=True)
    left = Bench()
    door(left, 0.0, "#a8b0b4", "#8a9094", "porthole")
    clock(left, -0.95, 2.35)
    inside.hang("left", left, 0.4)
    for z in (-1.2, 1.2):
        place = batten(inside.fixed, 0.0, z, room.height, inside.hour, 2.2)
        inside.light(place, 4.2, "white", 6.5, day=0.45)
    inside.light((room.half - 0.5, 1.7, -1.3), 1.4, reach=2.6, day=0.5)
    bar = np.array([(-1.7, 2.36, -1.35), (-0.9, 2.36, -1.35)])
    inside.fixed.add("metal", cylinder(bar[0], bar[1], 0.014, "#8a9094", 7))
    if brief.signs:
        here = Bench()
        plate_sign(here, brief.signs[0], -1.3, 2.45, 0.15, most=2.2, plate="#7a2f2a")
        inside.hang("back", here)
