"""Bedrooms: at home, a hotel's, a nursery, a child's, a dormitory."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere
from rushes.stage.sets.nature.felt_sky import felt_star
from rushes.stage.sets.parts.bed import bed, cot, nightstand
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.parts.sofa import pouffe, sofa
from rushes.stage.sets.parts.wardrobe import chest, television, wardrobe
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.floors import rug
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import floor_lamp, globe, table_lamp
from rushes.stage.sets.rooms.pictures import clock, mirror, picture, plate_sign
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.rooms.shelves import plank
from rushes.stage.sets.variant import mentions

__all__ = ["build"]

HOTEL = ("hotel", "motel", "suite", "resort", "guest", "酒店", "宾馆", "旅馆")
NURSERY = (
    "nursery",
    "baby",
    "day care",
    "daycare",
    "kindergarten",
    "playroom",
    "preschool",
    "育婴",
    "婴儿",
    "托儿",
    "幼儿",
)
CHILD = ("kid", "child", "teen", "dorm", "儿童", "宿舍")
COLOURS = (  # wall, pattern, quilt, patch, curtains
    ("#a9b8c4", "#9aacba", "#c8643c", "#efe0c4", "#e8c49a"),
    ("#d8b4a4", "#cfa694", "#5f86a0", "#f0e2c8", "#efe0c8"),
    ("#b4bf9a", "#a8b48c", "#8a4a5a", "#ecdcc0", "#e8d4a8"),
)


def build(brief: SetBrief) -> BuiltSet:
    """The bedroom of a brief."""
    if mentions(brief, *NURSERY):
        return _nursery(brief)
    if mentions(brief, *HOTEL):
        return _hotel(brief)
    return _home(brief)


def _beside(inside: Interior, x: float, wood: Paint) -> None:
    """A nightstand with a lamp against the back wall at x."""
    here, back = Bench(), inside.room.back
    nightstand(here, wood)
    place = table_lamp(here, (0.0, 0.525, 0.2), inside.hour)
    inside.put(here, x, back + 0.02)
    inside.light((x, place[1], back + 0.35), 1.7, reach=3.2, day=0.3)


def _sign(inside: Interior, x: float, y: float) -> None:
    if inside.brief.signs:
        here = Bench()
        plate_sign(here, inside.brief.signs[0], x, y, 0.13, most=2.2)
        inside.hang("back", here)


def _home(brief: SetBrief) -> BuiltSet:
    wall, pattern, quilt, patch, cloth = COLOURS[brief.seed % 3]
    child = mentions(brief, *CHILD)
    room = Room(
        half=3.6, back=-3.1, wall=wall, pattern="dots", pattern_paint=pattern, floor_paint="#b07c4c",
        casements=(Casement("back", 0.25, 1.4, 0.95, 1.35, (2, 2), cloth=cloth, plants=1), Casement("left", -1.3, 1.2,
        0.95, 1.35, cloth=cloth)),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 51)
    rng, here = inside.rng, Bench()
    bed(here, 1.05 if child else 1.5, quilt=quilt, patch=patch)
    inside.put(here, -2.32, room.back + 0.04)
    _beside(inside, -1.28 if not child else -1.5, "#8a5a38")
    back = Bench()
    wardrobe(back, rng, 2.35, 1.3)
    inside.hang("back", back, shadow=True)
    wall_things = Bench()
    picture(wall_things, rng, -2.3, 1.75, 0.4, 0.28)
    picture(wall_things, rng, -1.42, 1.7, 0.18, 0.24)
    inside.hang("back", wall_things)
    right, over = Bench(), Bench()
    chest(right, rng, 0.0, 1.2, 0.82)
    houseplant(right, rng, -0.35, 0.24, "bush", 0.55, 0.82)
    inside.hang("right", right, -1.0, shadow=True)
    mirror(over, 0.0, 1.5, 0.36, 0.45)
    inside.hang("right", over, -1.0)
    left = Bench()
    door(left, 0.0, "#8a5a38")
    inside.hang("left", left, 0.55)
    rug(inside.fixed, 0.05, 0.0, (1.5, 1.0), (patch, quilt, "#d8a848"))
    houseplant(inside.things, rng, 1.28, room.back + 0.42, "palm", 0.95)
    pouffe(inside.things, 2.6, -0.15, quilt)
    if child:
        _toys(inside, 2.2, -2.2)
    inside.light(globe(inside.fixed, 0.0, -0.9, room.height, inside.hour, 0.2, 0.19), 2.8, reach=6.0)
    inside.light((0.0, 2.2, 1.9), 0.9, reach=6.0, day=0.1)
    _sign(inside, 0.25, 2.6)
    return inside.built("bedroom")


def _hotel(brief: SetBrief) -> BuiltSet:
    room = Room(
        half=3.6, back=-3.1, wall="#cdbb9c", lower="panels", lower_paint="#8a6a4c", dado=0.9, floor="carpet",
        floor_paint="#7a5a52", skirting="#6a4a34",
        casements=(Casement("back", 0.5, 1.7, 0.45, 1.95, (2, 1), frame="#4a3a30", cloth="#7a4a42"), Casement("left",
        -1.2, 1.3, 0.45, 1.95, (2, 1), frame="#4a3a30", cloth="#7a4a42")),
        outlook="city",
    )  # fmt: skip
    inside = Interior.begun(brief, room, 52)
    rng, here = inside.rng, Bench()
    bed(here, 1.6, "#5a3a28", "#f4ecdc", None, "#7a5a4a")
    here.add("felt", box((0, 0.535, 1.62), (0.84, 0.02, 0.24), "#a8442f", 0.012))
    inside.put(here, -2.36, room.back + 0.04)
    _beside(inside, -1.25, "#5a3a28")
    wall = Bench()
    picture(wall, rng, -2.36, 1.85, 0.55, 0.3, "#c8a04c", "hills")
    inside.hang("back", wall)
    chair = Bench()
    sofa(chair, rng, 0.95, "#5f7a74", ("#d8a848",))
    inside.put(chair, 2.05, room.back + 0.15, -0.35)
    inside.light(floor_lamp(inside.things, 2.95, room.back + 0.4, inside.hour), 2.0, reach=4.0, day=0.3)
    right, over = Bench(), Bench()
    chest(right, rng, 0.0, 1.7, 0.78, "#5a3a28")
    television(right, 0.1, 0.78, 1.15, 0.2)
    inside.hang("right", right, -0.9, shadow=True)
    mirror(over, 1.25, 1.5, 0.26, 0.55)
    inside.hang("right", over, -0.9)
    left, case = Bench(), Bench()
    door(left, 0.0, "#5a3a28", "#8a6a4c", "plain")
    left.add("ceramic", box((0.3, 1.6, 0.04), (0.07, 0.05, 0.004), "#c8a45c", 0.004))
    inside.hang("left", left, 0.6)
    case.add("wood", *(box((s * 0.3, 0.22, 0), (0.015, 0.22, 0.2), "#5a3a28", 0.006) for s in (-1, 1)))
    case.add("clay", box((0, 0.56, 0), (0.33, 0.12, 0.22), "#3f5f7a", 0.04))
    case.add("metal", *(box((s * 0.16, 0.56, 0.222), (0.02, 0.12, 0.004), "#c8a45c", 0.002) for s in (-1, 1)))
    inside.put(case, -2.9, 0.75, 1.2)
    houseplant(inside.things, rng, 1.4, room.back + 0.35, "palm", 1.15, pot="#3a3a3c")
    inside.light(globe(inside.fixed, 0.0, -0.9, room.height, inside.hour, 0.1, 0.2), 2.6, reach=6.0)
    inside.light((0.0, 2.2, 1.9), 0.9, reach=6.0, day=0.1)
    _sign(inside, -0.95, 2.5)
    return inside.built("bedroom")


def _nursery(brief: SetBrief) -> BuiltSet:
    room = Room(
        half=3.5, back=-3.0, wall="#bfd4c8", lower="boards", lower_paint="#f4ead6", dado=0.9, pattern="dots",
        pattern_paint="#f0d8a0", floor_paint="#c8975c",
        casements=(Casement("back", -0.85, 1.4, 1.0, 1.3, (2, 2), cloth="#f0b8a0"), Casement("left", -1.3, 1.2, 1.0, 1.3,
        cloth="#f0b8a0")),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 53)
    rng, here = inside.rng, Bench()
    cot(here)
    inside.put(here, 1.35, room.back + 0.08)
    _mobile(inside, 1.35, room.back + 0.45)
    back = Bench()
    plank(back, rng, 2.3, 3.3, 1.5, ("books", "plant", "jar"), "#efe4cf")
    for k, letter in enumerate(("#d8584a", "#f0b848", "#5f8fb0", "#7a9a5a", "#c86a9a")):
        back.add(
            "felt",
            sphere(
                (0.62 + 0.36 * k, 2.25 - 0.09 * np.sin(np.pi * k / 4), 0.03),
                (0.13, 0.13, 0.02),
                letter,
                6,
                14,
            ),
        )
    inside.hang("back", back)
    _toys(inside, -2.35, -2.3)
    right = Bench()
    chest(right, rng, 0.0, 1.2, 0.85, "#efe4cf")
    place = table_lamp(right, (0.35, 0.85, 0.22), inside.hour, "#f0b848")
    inside.hang("right", right, -1.1, shadow=True)
    inside.light((room.half - place[2], place[1], -1.1 + place[0]), 1.7, reach=3.2, day=0.3)
    wall = Bench()
    clock(wall, 0.0, 1.8, 0.16, "#f0b848")
    picture(wall, rng, 0.75, 1.65, 0.22, 0.28, "#efe4cf", "flower")
    inside.hang("right", wall, -1.1)
    chair, left = Bench(), Bench()
    sofa(chair, rng, 0.95, "#e8a08a", ("#fbf4e4",))
    inside.put(chair, -2.75, -0.75, 0.95)
    door(left, 0.0, "#efe4cf")
    inside.hang("left", left, 0.7)
    rug(inside.fixed, 0.0, 0.0, (1.5, 1.05), ("#f4e4c4", "#7fb0b8", "#e8866a"))
    inside.light(globe(inside.fixed, 0.0, -0.9, room.height, inside.hour, 0.25, 0.2), 2.8, reach=6.0)
    inside.light((0.0, 2.2, 1.9), 0.9, reach=6.0, day=0.1)
    _sign(inside, -0.85, 2.62)
    return inside.built("bedroom")


def _mobile(inside: Interior, x: float, z: float) -> None:
    """Felt stars on threads over the cot."""
    top, out = inside.room.height, inside.fixed
    out.add(
        "wood",
        cylinder((x - 0.35, 2.3, z), (x + 0.35, 2.3, z), 0.01, "#c8975c", 6),
        cylinder((x, 2.3, z - 0.3), (x, 2.3, z + 0.3), 0.01, "#c8975c", 6),
    )
    out.add("iron", cylinder((x, 2.3, z), (x, top, z), 0.004, "#6a5a48", 4))
    for k, (dx, dz, tint) in enumerate(
        (
            (-0.34, 0, "#f0b848"),
            (0.34, 0, "#d8584a"),
            (0, 0.29, "#7fb0b8"),
            (0, -0.29, "#7a9a5a"),
            (0, 0, "#f4ead6"),
        )
    ):
        y = 1.86 + 0.06 * (k % 3)
        out.add("iron", cylinder((x + dx, y, z + dz), (x + dx, 2.3, z + dz), 0.003, "#6a5a48", 4))
        star = felt_star(0.1, tint)
        star.positions[:] += np.array([x + dx, y, z + dz], np.float32) - star.positions.mean(0)
        out.add("felt", star)


def _toys(inside: Interior, x: float, z: float) -> None:
    """A shelf of bins, building blocks, a ball, a felt bear."""
    rng, here = inside.rng, inside.things
    here.add("wood", box((x, 0.4, z - 0.35), (0.7, 0.4, 0.17), "#c8975c", 0.02))
    for k in range(6):
        spot = (x - 0.45 + 0.45 * (k % 3), 0.22 + 0.36 * (k // 3), z - 0.17)
        here.add(
            "felt",
            box(
                spot,
                (0.19, 0.14, 0.03),
                ("#7fb0b8", "#e8866a", "#f0c868", "#a8c090", "#d8a0b0", "#8f9ac0")[k],
                0.03,
            ),
        )
    for k in range(7):
        spot = (
            x + 0.15 + 0.13 * (k % 3) - 0.06 * (k // 3),
            0.06 + 0.12 * (k // 3),
            z + 0.25 + 0.02 * (k % 2),
        )
        here.add(
            "wood",
            box(
                spot,
                (0.055, 0.055, 0.055),
                ("#d8584a", "#5f8fb0", "#f0b848", "#7a9a5a")[k % 4],
                0.01,
                (0, float(rng.normal() * 0.25), 0),
            ),
        )
    here.add("felt", sphere((x - 0.35, 0.13, z + 0.3), 0.13, "#d8584a", 9, 14))
    here.add("felt", lathe([(0.131, -0.025), (0.131, 0.025)], "#f4ead6", (x - 0.35, 0.13, z + 0.3), 16))
    fur = mixed("#a8703c", "#c8905c", 0.3)
    at = np.array([x - 0.3, 0.98, z - 0.35])
    for offset, size in (
        ((0, 0, 0), (0.13, 0.16, 0.11)),
        ((0, 0.23, 0.02), (0.11, 0.1, 0.1)),
        ((-0.09, 0.32, 0), 0.04),
        ((0.09, 0.32, 0), 0.04),
        ((-0.13, -0.09, 0.1), (0.06, 0.06, 0.1)),
        ((0.13, -0.09, 0.1), (0.06, 0.06, 0.1)),
        ((-0.15, 0.05, 0.04), (0.05, 0.1, 0.05)),
        ((0.15, 0.05, 0.04), (0.05, 0.1, 0.05)),
    ):
        here.add("felt", sphere(np.add(at, offset), size, fur, 7, 10))
    here.add("felt", sphere(np.add(at, (0, 0.2, 0.11)), (0.05, 0.04, 0.03), "#e8d0a8", 6, 9))
    for s in (-0.04, 0.04):
        here.add("ceramic", sphere(np.add(at, (s, 0.25, 0.115)), 0.013, "#1a1210", 5, 7))
