"""Rooms of public life: a courtroom; a lobby with its reception or the counters of a bank."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere, tube
from rushes.stage.sets.halls.fittings import column, crown, disc, sign
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.parts.sofa import sofa
from rushes.stage.sets.rooms.floors import rug
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import globe, table_lamp
from rushes.stage.sets.rooms.pictures import clock
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.variant import mentions

__all__ = ["courtroom", "flag", "lobby"]

WOOD = "#7a4828"


def courtroom(brief: SetBrief) -> BuiltSet:
    """The judge's high bench with gavel and seal, the witness stand, the jury's box, flags, the scales."""
    room = Room(
        half=5.2,
        back=-4.8,
        front=8.5,
        height=4.4,
        floor="parquet",
        floor_paint="#9a6438",
        wall="#d8c49a",
        lower="panels",
        lower_paint="#7a4828",
        dado=2.3,
        ceiling="#efe4cc",
        skirting="#4a2814",
        outlook="city",
        casements=(Casement("left", -1.6, 1.3, 1.9, 1.7, (2, 3), cloth="#3f5a4a"),),
    )
    inside = Interior.begun(brief, room, 331)
    out, back = inside.things, Bench()
    for x, wide, tall, z in ((0.0, 1.9, 0.72, -3.3), (-2.9, 0.75, 0.5, -2.7)):
        _bench(out, x, z, wide, tall)
    out.add("stone", box((0, 0.18, -4.1), (2.4, 0.18, 0.7), "#5a3420", 0.02))
    leather = "#5a1c1c"
    out.add("felt", box((0, 1.75, -4.3), (0.5, 0.75, 0.12), leather, 0.1))
    out.add("wood", box((0, 2.5, -4.32), (0.56, 0.06, 0.15), "#4a2814", 0.05))
    _gavel(out, 0.75, 1.5, -3.25)
    _scales(out, -0.95, 1.5, -3.3)
    back.add("wood", box((0, 2.6, 0.05), (1.7, 1.15, 0.05), "#6a3c20", 0.03))
    for s in (-1, 1):
        column(out, s * 2.15, -4.55, 3.9, "#8a5630", "#c89a48", 0.17)
        flag(out, s * 2.75, -4.35, ("#a8283c", "#2f4a8a")[s > 0])
    back.add("metal", disc(0, 3.15, 0.115, 0.48, "#d8a83c", 32), disc(0, 3.15, 0.125, 0.4, "#2f4a7a", 32))
    _scales(back, 0.0, 2.87, 0.17, 0.62)
    inside.hang("back", back)
    _jury(inside)
    for x, z in ((-2.0, -2.2), (2.0, -2.2), (0.0, 1.4)):
        inside.light(
            globe(inside.fixed, x, z, room.height, inside.hour, 0.7, 0.28), 3.6, "warm", 7.5, day=0.5
        )
    sign(inside, 0.0, 4.05, "COURT", 0.2, "#4a2814")
    return inside.built("hall_court", 0.6, fill=(0.50, 0.43, 0.34), shadow_radius=7.0)


def _jury(inside: Interior) -> None:
    """The box of the jury; the tables of both sides."""
    out = inside.things
    for row in range(2):
        z = -2.9 + 0.0 * row
        box_x = 3.35 + 0.8 * row
        out.add(
            "wood",
            box((box_x, 0.5 + 0.15 * row, -1.6), (0.05, 0.5 + 0.15 * row, 1.6), WOOD, 0.02),
            box((box_x, 1.03 + 0.3 * row, -1.6), (0.1, 0.03, 1.65), "#4a2814", 0.02),
        )
        for k in range(4):
            out.add(
                "felt",
                box((box_x + 0.5, 0.95 + 0.3 * row, z + 0.85 * k), (0.06, 0.35, 0.24), "#5a1c1c", 0.05),
            )
    for x, turn in ((-2.5, 0.5), (2.05, -0.25)):
        here = Bench()
        here.add(
            "wood",
            box((0, 0.74, 0), (0.7, 0.03, 0.36), WOOD, 0.02),
            box((0, 0.42, 0.3), (0.66, 0.3, 0.02), mixed(WOOD, "#d89858", 0.2), 0.02),
        )
        for k in range(3):
            here.add(
                "paper",
                box(
                    (-0.3 + 0.25 * k, 0.78 + 0.01 * k, 0),
                    (0.1, 0.01 + 0.012 * k, 0.14),
                    "#fbf4e4",
                    0.004,
                    (0, 0.2 * k, 0),
                ),
            )
        inside.put(here, x, -1.0 if x < 0 else -2.2, turn)


def _bench(out: Bench, x: float, z: float, wide: float, tall: float) -> None:
    """A panelled front with a ledge."""
    out.add("wood", box((x, tall, z), (wide, tall, 0.3), WOOD, 0.025))
    count = max(2, round(wide * 2 / 0.65))
    for k in range(count):
        cx = x - wide + (k + 0.5) * 2 * wide / count
        out.add(
            "wood",
            box(
                (cx, tall, z + 0.305),
                (wide / count - 0.07, tall - 0.2, 0.02),
                mixed(WOOD, "#d89858", 0.25),
                0.018,
            ),
        )
    out.add(
        "wood",
        box((x, 2 * tall + 0.02, z + 0.02), (wide + 0.09, 0.035, 0.4), "#4a2814", 0.025),
        box((x, 0.07, z + 0.02), (wide + 0.05, 0.07, 0.34), "#4a2814", 0.02),
    )


def _gavel(out: Bench, x: float, y: float, z: float) -> None:
    out.add("wood", lathe([(0.16, 0), (0.17, 0.03), (0.13, 0.05), (0, 0.05)], "#4a2814", (x, y, z), 18))
    out.add(
        "wood",
        cylinder((x - 0.14, y + 0.13, z), (x + 0.14, y + 0.13, z), 0.075, "#a8683c", 14),
        cylinder((x, y + 0.13, z), (x + 0.25, y + 0.1, z + 0.34), 0.025, "#a8683c", 8),
    )
    for s in (-1, 1):
        out.add(
            "metal", cylinder((x + s * 0.1, y + 0.13, z), (x + s * 0.125, y + 0.13, z), 0.079, "#d8a83c", 14)
        )


def _scales(out: Bench, x: float, y: float, z: float, size: float = 0.75) -> None:
    """The scales of justice in brass."""
    gold = "#d8a83c"
    here = Bench()
    here.add(
        "metal",
        lathe([(0.16, 0), (0.16, 0.03), (0.04, 0.08), (0.025, 0.7), (0.05, 0.74), (0, 0.8)], gold, sides=12),
        cylinder((-0.36, 0.7, 0), (0.36, 0.7, 0), 0.02, gold, 7),
    )
    for s in (-1, 1):
        for d in (-0.12, 0.12):
            here.add("metal", cylinder((s * 0.35, 0.7, 0), (s * 0.35 + d, 0.36, 0), 0.007, gold, 4))
        here.add(
            "metal",
            lathe([(0.02, -0.06), (0.14, 0), (0.15, 0.01), (0, -0.02)], gold, (s * 0.35, 0.36, 0), 14),
        )
    out.take(here, (x, y, z), 0.0, size)


def flag(out: Bench, x: float, z: float, cloth: str) -> None:
    """A flag hanging down its gilt pole."""
    out.add(
        "metal",
        cylinder((x, 0, z), (x, 2.75, z), 0.025, "#c89a48", 8),
        sphere((x, 2.8, z), 0.07, "#e0b048", 7, 9),
        lathe([(0.2, 0), (0.2, 0.05), (0.05, 0.09)], "#c89a48", (x, 0, z), 12),
    )
    for k in range(5):
        fold = [
            (x + 0.02, 2.65, z),
            (x + 0.05 + 0.05 * k, 2.2, z + 0.05 * (k % 2)),
            (x + 0.06 + 0.07 * k, 1.2 + 0.07 * k, z + 0.06 * (k % 2)),
        ]
        out.add("felt", tube(fold, (0.03, 0.06, 0.07), mixed(cloth, "#f4ecd8", 0.85 if k == 2 else 0.0), 7))


def lobby(brief: SetBrief) -> BuiltSet:
    """Reception: a long counter with a bell, keys in pigeon holes and clocks; or the tellers and the vault of a bank."""
    bank = mentions(brief, "bank", "vault", "银行", "金库")
    room = Room(
        half=5.4,
        back=-5.0,
        front=8.5,
        height=4.2,
        floor="checks",
        floor_paint="#5a4a40" if not bank else "#3f5a50",
        floor_other="#ecdfc4",
        wall="#d8c096" if not bank else "#c8c0a0",
        lower="panels",
        lower_paint="#7a4c2c" if not bank else "#3f5f50",
        dado=1.2,
        ceiling="#f2e6cc",
        skirting="#4a2e1c",
        casements=(Casement("left", -1.4, 2.2, 0.6, 2.4, (3, 2), frame="#8a6a3c", cloth="#8a3a34"),),
        outlook="city",
    )
    inside = Interior.begun(brief, room, 332 + bank)
    out, back = inside.things, Bench()
    (_bank if bank else _reception)(inside, back)
    inside.hang("back", back)
    for s in (-1, 1):
        column(out, s * 3.3, -2.2, room.height, "#e8dcc0", "#d0a040", 0.24)
        houseplant(out, inside.rng, s * 4.7, -4.3, "palm", 1.7, pot="#b8603c")
    chair = Bench()
    sofa(chair, inside.rng, 1.5, "#3f6a6a", ("#e8b848",))
    inside.put(chair, 3.9, -0.6, -1.1)
    rug(inside.fixed, 0.0, 0.2, (2.0, 1.3), ("#8a2f38", "#e0c080", "#3f4a5a"))
    crown(inside, 0.0, -1.7, 0.75, 1.5, 4.4)
    inside.light((0.0, 2.9, -3.2), 3.0, "warm", 5.5, day=0.7)
    inside.light((0.0, 3.2, 2.4), 2.2, "warm", 7.0, day=0.3)
    sign(inside, 0.0, 3.55, "BANK" if bank else "HOTEL", 0.3, "#3f5f50" if bank else "#7a2a30")
    return inside.built("hall_lobby", 0.6, fill=(0.52, 0.45, 0.36), shadow_radius=7.0)


def _counter(out: Bench, z: float, half: float, paint: str) -> None:
    out.add(
        "wood",
        box((0, 0.54, z), (half, 0.54, 0.34), paint, 0.03),
        box((0, 1.1, z + 0.03), (half + 0.1, 0.04, 0.44), "#ece0c8", 0.03),
    )
    count = round(half * 2 / 0.8)
    for k in range(count):
        x = -half + (k + 0.5) * 2 * half / count
        out.add(
            "wood",
            box(
                (x, 0.56, z + 0.345), (half / count - 0.08, 0.36, 0.02), mixed(paint, "#d8a868", 0.22), 0.018
            ),
        )
    out.add("metal", box((0, 0.08, z + 0.36), (half, 0.06, 0.02), "#d0a040", 0.01))


def _reception(inside: Interior, back: Bench) -> None:
    """Counter with bell, lamp and book; pigeon holes with keys; clocks of the world; a trolley of cases."""
    out, rng = inside.things, inside.rng
    _counter(out, -3.2, 2.2, "#7a3f2c")
    bell = [(0.11, 0), (0.11, 0.02), (0.1, 0.03), (0.085, 0.09), (0.03, 0.12), (0.015, 0.15), (0, 0.16)]
    out.add("metal", lathe(bell, "#e8b848", (0.35, 1.14, -3.0), 16))
    out.add("paper", box((-0.5, 1.16, -3.05), (0.22, 0.02, 0.15), "#fbf4e4", 0.01, (0, 0.2, 0)))
    for x in (-1.8, 1.8):
        place = table_lamp(out, (x, 1.14, -3.2), inside.hour, "#2f5f5a", "#f2d49a", 1.25)
        inside.light(place, 1.2, "warm", 3.0, day=0.6)
    back.add("wood", box((0, 1.9, 0.06), (1.75, 0.75, 0.06), "#4a2c1a", 0.02))
    for i in range(9):
        for k in range(4):
            x, y = -1.52 + 0.38 * i, 1.38 + 0.35 * k
            back.add("wood", box((x, y, 0.125), (0.165, 0.15, 0.012), "#a8703c", 0.01))
            back.add("felt", box((x, y, 0.139), (0.14, 0.125, 0.004), "#3a2014", 0.0))
            if rng.random() < 0.7:
                back.add(
                    "metal",
                    cylinder((x, y + 0.06, 0.16), (x, y - 0.05, 0.16), 0.012, "#e8b848", 5),
                    sphere((x, y + 0.07, 0.16), (0.03, 0.03, 0.012), "#e8b848", 5, 8),
                )
                back.add("felt", box((x + 0.03, y - 0.08, 0.165), (0.028, 0.045, 0.008), "#a8242c", 0.01))
    for k, x in enumerate((-0.9, 0.0, 0.9)):
        clock(back, x, 3.05, 0.17, ("#8a5a30", "#8a5a30", "#8a5a30")[k])
    _trolley(inside)


def _trolley(inside: Interior) -> None:
    """A brass luggage trolley with suitcases."""
    here, gold = Bench(), "#d8a83c"
    here.add("felt", box((0, 0.22, 0), (0.6, 0.04, 0.36), "#8a2430", 0.03))
    for sx in (-1, 1):
        for sz in (-1, 1):
            here.add("iron", sphere((sx * 0.5, 0.09, sz * 0.28), 0.09, "#2a2624", 7, 10))
        arc = [(sx * 0.56, 0.24, 0), (sx * 0.56, 1.3, 0), (sx * 0.4, 1.62, 0), (0, 1.72, 0)]
        here.add("metal", tube(arc, 0.025, gold, 8))
    for x, y, half, tone in (
        (-0.2, 0.48, (0.33, 0.22, 0.15), "#a8683c"),
        (0.33, 0.42, (0.17, 0.16, 0.2), "#3f6a7a"),
        (-0.1, 0.85, (0.28, 0.14, 0.14), "#c8503c"),
    ):
        here.add("cloth", box((x, y, 0), half, tone, 0.05))
        for s in (-0.6, 0.6):
            here.add(
                "felt", box((x + s * half[0], y, half[2] + 0.002), (0.025, half[1], 0.006), "#4a2c1a", 0.004)
            )
        here.add("felt", box((x, y + half[1] + 0.03, 0), (0.07, 0.02, 0.02), "#4a2c1a", 0.012))
    inside.put(here, -3.4, -1.2, 0.5)


def _bank(inside: Interior, back: Bench) -> None:
    """Tellers behind brass bars; the round door of the vault; ropes before them."""
    out, gold = inside.things, "#d8a83c"
    _counter(out, -3.1, 3.0, "#3f5f50")
    for k in range(4):
        for s in (-1, 1):
            x = -2.2 + 1.45 * k + s * 0.5
            if abs(x) < 0.75:
                continue
            out.add("wood", box((x, 1.7, -3.1), (0.05, 0.58, 0.06), "#5a3a24", 0.02))
    for side in (-1, 1):
        out.add("wood", box((side * 2.0, 2.3, -3.1), (1.05, 0.07, 0.09), "#5a3a24", 0.03))
        for n in range(15):
            x = side * 2.0 - 0.95 + 0.136 * n
            out.add("metal", cylinder((x, 1.14, -3.1), (x, 2.25, -3.1), 0.013, gold, 6))
        label = moved(lettering("TELLER", 0.09, 0.01, gold, "serif", 0.8, 12), (side * 2.0, 2.26, -2.99))
        out.add("metal", label)
    steel = "#a8b0b4"
    back.add(
        "metal",
        disc(0, 1.75, 0.06, 1.32, "#6a7276", 40),
        disc(0, 1.75, 0.1, 1.12, steel, 40),
        disc(0, 1.75, 0.16, 0.85, "#c0c8ca", 40),
    )
    ring = [
        (1.22 * np.cos(a), 1.75 + 1.22 * np.sin(a), 0.08)
        for a in np.linspace(0, 2 * np.pi, 36, endpoint=False)
    ]
    back.add("metal", tube(ring, 0.09, "#8a9296", 8, closed=True))
    for k in range(16):
        a = k * np.pi / 8
        back.add("metal", sphere((1.0 * np.cos(a), 1.75 + 1.0 * np.sin(a), 0.12), 0.06, gold, 6, 9))
    wheel = [
        (0.4 * np.cos(a), 1.75 + 0.4 * np.sin(a), 0.34) for a in np.linspace(0, 2 * np.pi, 20, endpoint=False)
    ]
    back.add(
        "metal",
        tube(wheel, 0.04, gold, 8, closed=True),
        cylinder((0, 1.75, 0.15), (0, 1.75, 0.38), 0.09, gold, 12),
    )
    for k in range(5):
        a = k * 2 * np.pi / 5 + np.pi / 2
        back.add(
            "metal", cylinder((0, 1.75, 0.34), (0.5 * np.cos(a), 1.75 + 0.5 * np.sin(a), 0.34), 0.03, gold, 7)
        )
