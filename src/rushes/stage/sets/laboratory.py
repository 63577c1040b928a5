"""White rooms: laboratories, hospital rooms, operating theatres, clinics, pharmacies."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere
from rushes.stage.scene import Light
from rushes.stage.sets.parts.apparatus import (
    LIQUIDS,
    bed_curtain,
    drip,
    flask,
    fume_hood,
    heart_monitor,
    lab_bench,
    microscope,
    reagents,
    rig,
    tube_rack,
    wall_cross,
)
from rushes.stage.sets.parts.bed import hospital_bed, nightstand
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.desk import monitor, office_chair
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.parts.school import blackboard
from rushes.stage.sets.parts.sofa import sofa
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import batten
from rushes.stage.sets.rooms.pictures import clock, picture, plate_sign
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.variant import mentions

__all__ = ["build"]

PHARMACY = ("pharmacy", "drug", "chemist's", "apothecary", "药店", "药房")
SURGERY = ("operating", "surgical", "surgery", "morgue", "emergency room", "手术", "急诊")
WARD = (
    "hospital",
    "clinic",
    "ward",
    "infirmary",
    "medical",
    "sanatorium",
    "hospice",
    "doctor",
    "exam",
    "treatment",
    "icu",
    "intensive",
    "delivery",
    "recovery",
    "sickbay",
    "dental",
    "vet",
    "病房",
    "医院",
    "诊所",
)


def build(brief: SetBrief) -> BuiltSet:
    """The white room of a brief."""
    if mentions(brief, *PHARMACY):
        return _pharmacy(brief)
    if mentions(brief, "lab", "实验") and not mentions(brief, "hospital"):
        return _laboratory(brief)
    if mentions(brief, *SURGERY):
        return _ward(brief, True)
    if mentions(brief, *WARD):
        return _ward(brief, False)
    return _laboratory(brief)


def _sign(inside: Interior, x: float, y: float, plate: str = "#2f6a6a") -> None:
    if inside.brief.signs:
        here = Bench()
        plate_sign(here, inside.brief.signs[0], x, y, 0.14, most=2.4, plate=plate)
        inside.hang("back", here)


def _lamps(inside: Interior, day: float = 0.4) -> None:
    """Tube lights in two rows."""
    for z in (-1.4, 1.1):
        inside.light(
            batten(inside.fixed, 0.0, z, inside.room.height, inside.hour, 2.4), 3.6, "white", 6.5, day=day
        )


def _laboratory(brief: SetBrief) -> BuiltSet:
    room = Room(
        half=3.6, back=-3.0, wall="#cfd6cc", lower="tiles", lower_paint="#e4ece6", dado=1.3, floor="tiles",
        floor_paint="#9aa8a4", skirting="#7f8f8c", ceiling="#eceae2",
        casements=(Casement("left", -1.4, 1.8, 1.2, 1.25, (3, 2), frame="#8f9a98", dress="blind"),), outlook="city",
    )  # fmt: skip
    inside = Interior.begun(brief, room, 111)
    rng, back, right, wall = inside.rng, Bench(), Bench(), Bench()
    lab_bench(back, rng, -3.4, 1.75, "#6f9a98")
    fume_hood(back, 2.65, 1.5)
    for y in (1.42, 1.78):
        reagents(back, rng, -3.2, -1.2, y)
    rig(back, -0.85, 0.905, 0.32)
    microscope(back, -2.75, 0.905, 0.3)
    tube_rack(back, -2.1, 0.905, 0.34)
    for k, x in enumerate((-1.6, 0.25, 0.5, 0.78)):
        flask(
            back,
            x,
            0.905,
            0.28 + 0.08 * (k % 2),
            LIQUIDS[(k + brief.seed) % 6],
            ("cone", "round", "beaker", "cone")[k],
            1.15,
        )
    monitor(back, 1.3, 0.905, 0.25, 0.5, 0.5)
    inside.hang("back", back, shadow=True)
    _elements(wall, 0.35, 1.75)
    clock(wall, 1.5, 2.3)
    inside.hang("back", wall)
    lab_bench(right, rng, -1.2, 1.2, "#6f9a98")
    for k in range(5):
        flask(
            right,
            -0.95 + 0.36 * k,
            0.905,
            0.3,
            LIQUIDS[(k * 2 + 1) % 6],
            ("round", "cone", "beaker")[k % 3],
            1.1,
        )
    microscope(right, 0.95, 0.905, 0.3)
    reagents(right, rng, -1.1, 1.1, 1.5)
    inside.hang("right", right, -1.15, shadow=True)
    office_chair(inside.things, -2.55, -1.6, 2.8, "#3f4a50")
    board = Bench()
    blackboard(board, rng, 0.0, 1.6, 1.3, 0.9, white=True)
    inside.hang("right", board, 1.15)
    left = Bench()
    door(left, 0.0, "#8fa8a4", "#b8c0bc", "porthole")
    inside.hang("left", left, 0.6)
    _lamps(inside)
    inside.light((2.65, 1.6, room.back + 0.55), 0.8, "cool", 2.6, day=0.8)
    _sign(inside, -0.3, 2.5)
    return inside.built("laboratory", fill=(0.44, 0.46, 0.46))


def _elements(here: Bench, x: float, y: float) -> None:
    """The periodic table as a felt poster."""
    here.add("paper", box((x, y, 0.012), (0.78, 0.48, 0.006), "#fbf6e8", 0.004))
    tints = ("#e8866a", "#f0c060", "#8fb8d0", "#a8c890", "#c8a0d0")
    for row in range(7):
        for k in range(18):
            if (row == 0 and 0 < k < 17) or (row in (1, 2) and 1 < k < 12):
                continue
            tint = tints[0 if k < 2 else 1 if k < 12 else 2 if k < 17 else 4] if row < 5 else tints[3]
            here.add(
                "felt",
                box((x - 0.70 + 0.0825 * k, y + 0.27 - 0.098 * row, 0.024), (0.036, 0.043, 0.004), tint, 0.0),
            )
    here.add(
        "paper", moved(lettering("ELEMENTS", 0.075, 0.004, "#2f4a5a", "sans", 0.7, 10), (x, y + 0.355, 0.02))
    )


def _ward(brief: SetBrief, surgery: bool) -> BuiltSet:
    tile = "#7fb0a4" if surgery else "#bcd4cc"
    room = Room(
        half=3.6, back=-3.1, wall="#dcdccb" if not surgery else "#a8c8c0", lower="tiles" if surgery else "paint",
        lower_paint=tile, dado=2.0 if surgery else 1.15, floor="lino", floor_paint="#8fa8a4", skirting="#6f8a88",
        ceiling="#efeee6",
        casements=() if surgery else (Casement("back", 0.35, 1.6, 0.9, 1.4, (2, 2), frame="#eef0ea", cloth="#9cc4c0",
        plants=1), Casement("left", -1.3, 1.3, 0.9, 1.4, (2, 2), frame="#eef0ea", dress="blind")),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 112 + surgery)
    rng, back, right = inside.rng, Bench(), Bench()
    if surgery:
        _theatre(inside)
    else:
        _patient(inside, back)
    clock(back, -1.35 if not surgery else 0.0, 2.3)
    wall_cross(back, 1.75 if not surgery else 2.4, 2.38, 0.13, "#ff4a3c", 0.35 + 0.35 * inside.hour.glow)
    inside.hang("back", back)
    lab_bench(right, rng, -0.9, 0.9, "#c8d8d0", 0.5, "#dfe8e4")
    reagents(right, rng, -0.8, 0.8, 1.55)
    for k in range(3):
        right.add(
            "paper",
            box(
                (-0.5 + 0.4 * k, 0.96, 0.25), (0.12, 0.055, 0.07), ("#fbfaf4", "#8fc4dc", "#e8b0a0")[k], 0.012
            ),
        )
    inside.hang("right", right, -0.9, shadow=True)
    left = Bench()
    door(left, 0.0, "#c8b08a" if not surgery else "#9aa8a8", "#e4e8e0", "porthole")
    inside.hang("left", left, 0.8)
    _lamps(inside)
    _sign(inside, 0.35, 2.55)
    return inside.built("laboratory", 0.0 if surgery else 1.0, fill=(0.44, 0.47, 0.46))


def _patient(inside: Interior, back: Bench) -> None:
    """A bed with its monitor, drip and curtain, flowers beside it, a visitor's chair."""
    rng, room, here = inside.rng, inside.room, Bench()
    hospital_bed(here)
    inside.put(here, -2.3, room.back + 0.06)
    heart_monitor(inside.things, -1.45, room.back + 0.4)
    drip(inside.things, -3.15, room.back + 0.55)
    bed_curtain(inside.things, -3.35, -1.0, room.back + 0.1, 2.15)
    stand, chair = Bench(), Bench()
    nightstand(stand, "#c8b898")
    stand.add(
        "ceramic",
        lathe([(0, 0), (0.05, 0), (0.065, 0.09), (0.03, 0.17), (0.04, 0.19)], "#5f9ab0", (0, 0.525, 0.2), 14),
    )
    for k, tint in enumerate(("#e8587a", "#f0c048", "#f4f0ea", "#e8803c")):
        stand.add("felt", sphere((0.06 * (k - 1.5), 0.82 + 0.04 * (k % 2), 0.2), 0.045, tint, 6, 9))
        stand.add("still_leaf", cylinder((0, 0.7, 0.2), (0.06 * (k - 1.5), 0.8, 0.2), 0.005, "#5f8a3c", 4))
    inside.put(stand, -0.95, room.back + 0.04)
    sofa(chair, rng, 0.95, "#5f8f9a", ("#f0c878",))
    inside.put(chair, 2.0, room.back + 0.2, -0.3)
    picture(back, rng, 2.2, 1.75, 0.3, 0.24, "#c8b898", "flower")
    houseplant(inside.things, rng, 3.15, room.back + 0.45, "fig", 1.15, pot="#efe9dc")
    back.add("paint", box((-2.3, 1.3, 0.03), (0.75, 0.09, 0.03), "#c8d4d0", 0.012))
    back.add(
        "metal",
        *(
            box(
                (-2.75 + 0.3 * k, 1.3, 0.065),
                (0.03, 0.03, 0.008),
                ("#c8442f", "#3f8f5a", "#3f6a9a", "#e0b040")[k],
                0.006,
            )
            for k in range(4)
        ),
    )


def _theatre(inside: Interior) -> None:
    """An operating table under the great lamp, trolleys of instruments, monitors."""
    out, x, z = inside.things, -2.2, -1.9
    out.add(
        "metal",
        box((x, 0.4, z), (0.12, 0.4, 0.2), "#8f9a9e", 0.02),
        box((x, 0.84, z), (0.3, 0.05, 0.95), "#3f5f5a", 0.03),
    )
    out.add(
        "felt",
        box((x, 0.92, z + 0.1), (0.34, 0.03, 0.7), "#5fa89a", 0.025),
        box((x, 0.93, z - 0.75), (0.22, 0.05, 0.14), "#eef4f0", 0.045),
    )
    high = inside.room.height
    inside.fixed.add(
        "metal",
        cylinder((x, high, z), (x, 2.2, z), 0.03, "#dfe4e2", 9),
        lathe(
            [(0, 0.1), (0.2, 0.08), (0.42, 0.0), (0.4, -0.04), (0.0, -0.03)][::-1],
            "#e8ece8",
            (x, 2.12, z),
            24,
        ),
    )
    for k in range(7):
        a, r = k * 1.047, 0.24 if k < 6 else 0.0

        inside.fixed.add(
            "lamp",
            sphere(
                (x + r * np.cos(a), 2.075, z + r * np.sin(a)),
                (0.08, 0.02, 0.08),
                linear("#fff8e8") * 0.9,
                5,
                10,
            ),
        )
    inside.light((x, 1.95, z), 3.0, "white", 4.0, day=0.9)
    _trolleys(inside.things)


def _trolleys(out: Bench) -> None:
    """Monitor, drip, two trolleys of instruments."""
    heart_monitor(out, -0.95, -2.6)
    drip(out, -3.05, -2.3)
    for tx in (1.7, 2.7):
        out.add(
            "metal",
            box((tx, 0.8, -2.4), (0.38, 0.012, 0.26), "#c8d0d2", 0.005),
            box((tx, 0.35, -2.4), (0.36, 0.01, 0.24), "#c8d0d2", 0.005),
        )
        for sx in (-1, 1):
            for sz in (-1, 1):
                out.add(
                    "metal",
                    cylinder(
                        (tx + sx * 0.35, 0.05, -2.4 + sz * 0.23),
                        (tx + sx * 0.35, 0.85, -2.4 + sz * 0.23),
                        0.011,
                        "#aab4b8",
                        6,
                    ),
                )
        for k in range(6):
            out.add(
                "metal",
                box(
                    (tx - 0.25 + 0.1 * k, 0.82, -2.38),
                    (0.01, 0.004, 0.1),
                    "#e4e8ea",
                    0.002,
                    (0, 0.1 * (k - 2), 0),
                ),
            )


def _pharmacy(brief: SetBrief) -> BuiltSet:
    room = Room(
        half=3.6, back=-3.0, wall="#d8d8bc", lower="panels", lower_paint="#3f6a5a", dado=0.9, floor="checks",
        floor_paint="#4f7a6a", floor_other="#efe8d4", skirting="#2f4a40",
        casements=(Casement("left", -1.2, 1.9, 0.6, 1.9, (3, 1), frame="#3f6a5a", dress=""),), outlook="city",
    )  # fmt: skip
    inside = Interior.begun(brief, room, 114)
    rng, back, front, right = inside.rng, Bench(), Bench(), Bench()
    for left_end in (-3.35, 0.85):
        _drawers(back, rng, left_end)
    inside.hang("back", back, shadow=True)
    cross = Bench()
    wall_cross(cross, 0.0, 1.95, 0.24, "#3fe070", 0.55 + 0.4 * inside.hour.glow)
    plate_sign(
        cross,
        brief.signs[0] if brief.signs else "PHARMACY",
        0.0,
        2.58,
        0.16,
        most=2.6,
        plate="#2f5a48",
        font="serif",
    )
    inside.hang("back", cross)
    for x, turn in ((-2.55, 0.4), (2.55, -0.4)):
        counter = Bench()
        counter.add(
            "wood",
            box((0, 0.46, 0), (0.75, 0.46, 0.26), "#3f6a5a", 0.015),
            box((0, 0.94, 0), (0.8, 0.024, 0.3), "#e4dcc8", 0.012),
        )
        for k in range(5):
            counter.add(
                "paper",
                box(
                    (-0.5 + 0.24 * k, 1.02 + 0.02 * (k % 2), 0.05),
                    (0.07, 0.06 + 0.02 * (k % 2), 0.04),
                    ("#8fc4dc", "#e8866a", "#fbfaf4", "#a8c890", "#f0c868")[k],
                    0.006,
                ),
            )
        inside.put(counter, x, -1.75, turn)
    lab_bench(front, rng, -1.0, 1.0, "#3f6a5a", 0.45, "#e4dcc8")
    reagents(front, rng, -0.95, 0.95, 1.4)
    reagents(front, rng, -0.95, 0.95, 1.75)
    inside.hang("right", front, -0.75, shadow=True)
    clock(right, 0.0, 2.2)
    inside.hang("right", right, -0.75)
    houseplant(inside.things, rng, 0.0, room.back + 0.35, "bush", 0.95)
    r, g, b = (1.2 * float(c) for c in linear("#60ff90"))
    _lamps(inside)
    inside.lights.append(Light((0.0, 1.95, room.back + 0.5), (r * 0.5, g * 0.5, b * 0.5), 2.5))
    return inside.built("laboratory", fill=(0.44, 0.44, 0.40))


def _drawers(back: Bench, rng: np.random.Generator, left_end: float) -> None:
    """A wall of little drawers under shelves of bottles."""
    right_end = left_end + 2.5
    back.add("wood", box(((left_end + right_end) / 2, 0.55, 0.17), (1.25, 0.55, 0.17), "#8a5f3c", 0.01))
    for row in range(4):
        for k in range(7):
            x, y = left_end + 0.18 + 0.357 * k, 0.16 + 0.265 * row
            back.add(
                "wood",
                box(
                    (x, y, 0.345),
                    (0.16, 0.115, 0.012),
                    ("#a8764a", "#9a6a40", "#b0804e")[(row + k) % 3],
                    0.008,
                ),
            )
            back.add("metal", sphere((x, y - 0.02, 0.37), 0.018, "#c8a45c", 5, 8))
            back.add("paper", box((x, y + 0.06, 0.36), (0.06, 0.02, 0.002), "#fbf6e8", 0.0))
    for y in (1.14, 1.48, 1.82, 2.16):
        reagents(back, rng, left_end, right_end, y, 0.14)
    back.add(
        "wood",
        *(box((e, 1.75, 0.14), (0.025, 0.65, 0.14), "#8a5f3c", 0.008) for e in (left_end, right_end)),
    )
    back.add("wood", box(((left_end + right_end) / 2, 2.43, 0.15), (1.3, 0.04, 0.17), "#8a5f3c", 0.014))
