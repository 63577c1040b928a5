"""Cabins of what carries people, seen along the aisle: an aeroplane, a train carriage, a bus."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.solids import box, cylinder, lathe, sheet, sphere, turned
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.room import Casement, Room

__all__ = ["aeroplane", "bus", "carriage", "vault"]

NEAR = 2.6


def _seat(paint: Paint, cloth: Paint, wide: float = 0.25) -> Bench:
    """A seat with a high back, a white cloth over its head and two arms; its front to +z."""
    made = Bench()
    made.add(
        "felt",
        box((0, 0.44, 0.02), (wide, 0.09, 0.25), paint, 0.06),
        box((0, 0.84, -0.25), (wide, 0.42, 0.08), paint, 0.07, (-0.12, 0, 0)),
    )
    made.add("cloth", box((0, 1.14, -0.215), (wide * 0.8, 0.12, 0.012), cloth, 0.01, (-0.12, 0, 0)))
    made.add("iron", box((0, 0.18, 0), (wide * 0.8, 0.18, 0.16), "#3a3f46", 0.03))
    for s in (-1, 1):
        made.add("iron", box((s * wide, 0.62, 0.0), (0.03, 0.03, 0.22), "#4a5058", 0.02))
    return made


def vault(inside: Interior, low: float, paint: Paint) -> None:
    """A rounded lining from the side walls at height `low` to the middle of the ceiling."""
    room = inside.room
    for s in (-1, 1):
        a = np.linspace(0.0, np.pi / 2, 9)
        x = s * (0.5 + (room.half - 0.5) * np.cos(a))
        y = low + (room.height - 0.05 - low) * np.sin(a)
        grid = np.stack([np.stack([x, y, np.full(9, z)], 1) for z in np.linspace(room.back, 5.5, 14)])
        inside.fixed.add("cloth", sheet(grid.astype(np.float32), paint))


def _ports(
    half: float, wide: float, low: float, high: float, step: float, frame: Paint
) -> tuple[Casement, ...]:
    """Windows of one size along both sides."""
    spots = np.arange(-7.2, NEAR, step)
    return tuple(
        Casement(s, float(z), wide, low, high, (1, 1), frame, "") for s in ("left", "right") for z in spots
    )


def _bulkhead(inside: Interior) -> None:
    """The door and the curtains at the end of the cabin."""
    back = Bench()
    door(back, 0.0, "#d8d4cc", "#c8c4bc", "plain", 0.8, 1.95)
    for s in (-1, 1):
        back.add(
            "cloth",
            *(
                cylinder(
                    (s * (0.62 + 0.12 * k), 0.1, 0.1),
                    (s * (0.62 + 0.12 * k), 2.05, 0.1),
                    0.07,
                    ("#34588f", "#2f4f8a")[k % 2],
                    9,
                )
                for k in range(8)
            ),
        )
    back.add("lamp", box((0, 2.24, 0.05), (0.3, 0.07, 0.02), linear("#5fd07a") * 0.3, 0.01))
    inside.hang("back", back)


def aeroplane(brief: SetBrief) -> BuiltSet:
    """The cabin of an airliner: rows of seats, small round windows over the clouds, lockers overhead, lit signs."""
    room = Room(
        half=2.4,
        back=-8.4,
        height=2.6,
        floor="carpet",
        floor_paint="#3f4f7a",
        wall="#c8c4bc",
        ceiling="#d0ccc4",
        skirting="#c8c8cc",
        outlook="clouds",
        casements=_ports(2.4, 0.34, 0.95, 0.46, 0.92, "#dcd8d0"),
    )
    inside = Interior.begun(brief, room, 431)
    vault(inside, 1.75, "#ccc8c0")
    here, fixed = inside.things, inside.fixed
    for s in (-1, 1):
        for row in range(10):
            z = -7.3 + 0.92 * row
            for k in range(2 if z < -1.9 else 1):
                inside.put(
                    _seat(("#2f4f8a", "#34588f")[row % 2], "#f0ece4"),
                    s * ((1.24, 1.8)[k] if z < -1.9 else 1.9),
                    z,
                )
            if row < 7:
                here.add("lamp", box((s * 1.5, 1.93, z), (0.1, 0.02, 0.05), linear("#fff0c8") * 0.5, 0.01))
        fixed.add("paint", box((s * 1.86, 2.06, -3.1), (0.46, 0.17, 5.3), "#e4e0d8", 0.08))
        for k in range(11):
            fixed.add("iron", box((s * 1.40, 2.06, -7.9 + 0.95 * k), (0.006, 0.15, 0.01), "#b8b4ac", 0.0))
        fixed.add(
            "lamp",
            box(
                (s * 1.3, 2.26, -3.1),
                (0.02, 0.02, 5.3),
                linear("#c8dcff") * (0.16 + 0.3 * inside.hour.glow),
                0.01,
            ),
        )
    _bulkhead(inside)
    for z in (-6.0, -2.6, 0.8):
        inside.light((0.0, 2.2, z), 1.9, "white", 5.0, day=0.45)
    return inside.built("aeroplane", fill=(0.36, 0.38, 0.42))


def _compartments(inside: Interior, here: Bench, fixed: Bench) -> None:
    """Seats that face over tables, lamps, racks with luggage."""
    for s in (-1, 1):
        for k in range(5):
            z = -7.2 + 1.8 * k
            for d, turn in ((-0.66, 0.0), (0.66, np.pi)):
                inside.put(_seat("#a8342f", "#f0e6d0", 0.40), s * 1.98, z + d, turn)
            if z < 1.6:
                here.add(
                    "wood",
                    box((s * 2.0, 0.74, z), (0.42, 0.025, 0.3), "#8a5a30", 0.01),
                    cylinder((s * 1.9, 0, z), (s * 1.9, 0.72, z), 0.04, "#b8904c", 8),
                )
                here.add(
                    "metal",
                    lathe(
                        [(0.06, 0.77), (0.02, 0.79), (0.02, 0.94), (0, 0.94)], "#c8a04c", (s * 2.25, 0, z), 12
                    ),
                )
                here.add(
                    "lamp",
                    lathe(
                        [(0.11, 0.92), (0.06, 1.08), (0, 1.08)],
                        linear("#ffd08a") * (0.2 + 0.6 * inside.hour.glow),
                        (s * 2.25, 0, z),
                        14,
                    ),
                )
        fixed.add(
            "metal",
            *(
                cylinder(
                    (s * (2.06 + 0.12 * k), 2.02, -8.2),
                    (s * (2.06 + 0.12 * k), 2.02, 2.6),
                    0.014,
                    "#c8a04c",
                    6,
                )
                for k in range(3)
            ),
        )
        for k in range(9):
            paint = ("#7a4a2c", "#3f5a4a", "#8a2f34", "#c89a5c")[(k + (s > 0)) % 4]
            if k % 3 != 2:
                fixed.add("felt", box((s * 2.2, 2.15, -7.6 + 1.0 * k), (0.2, 0.11, 0.3), paint, 0.03))


def carriage(brief: SetBrief) -> BuiltSet:
    """A train carriage: seats that face over tables, wide windows on the country, racks with luggage, brass lamps."""
    room = Room(
        half=2.5,
        back=-8.4,
        height=2.7,
        floor="carpet",
        floor_paint="#6a2f30",
        wall="#8a5a34",
        finish="paper",
        lower="panels",
        lower_paint="#6a3f22",
        dado=0.8,
        ceiling="#eadfc4",
        skirting="#4a2c18",
        casements=_ports(2.5, 1.35, 0.9, 0.95, 1.8, "#5a3820"),
    )
    inside = Interior.begun(brief, room, 433)
    vault(inside, 2.0, "#eadfc4")
    here, fixed = inside.things, inside.fixed
    _compartments(inside, here, fixed)
    back = Bench()
    door(back, 0.0, "#6a3f22", "#5a3820", "glazed", 0.8, 2.0)
    inside.hang("back", back)
    for z in (-6.3, -2.7, 0.9):
        fixed.add("metal", lathe([(0.14, 2.5), (0.02, 2.52), (0, 2.55)], "#c8a04c", (0, 0, z), 14))
        fixed.add(
            "lamp", sphere((0, 2.42, z), 0.1, linear("#ffe0a8") * (0.25 + 0.6 * inside.hour.glow), 8, 12)
        )
        inside.light((0.0, 2.2, z), 4.2, "warm", 6.5, day=0.25)
    return inside.built("carriage", fill=(0.46, 0.40, 0.34))


def bus(brief: SetBrief) -> BuiltSet:
    """Inside a city bus: pairs of seats, wide windows on the street, yellow poles and hanging straps, a stop button."""
    room = Room(
        half=2.35,
        back=-7.6,
        height=2.6,
        floor="lino",
        floor_paint="#5f6870",
        wall="#d8dcd8",
        ceiling="#eceee8",
        lower="paint",
        lower_paint="#3f7a8a",
        dado=0.8,
        skirting="#3a4a52",
        outlook="city",
        casements=(
            Casement("back", 0.0, 2.9, 0.95, 1.1, (1, 1), "#2c3238", ""),
            *_ports(2.35, 1.5, 0.85, 1.05, 1.75, "#2c3238"),
        ),
    )
    inside = Interior.begun(brief, room, 435)
    here, fixed = inside.things, inside.fixed
    for s in (-1, 1):
        for row in range(9):
            z = -6.6 + 1.0 * row
            for k in range(2 if z < -1.9 else 1):
                inside.put(
                    _seat(("#2f6f8a", "#357a94")[row % 2], "#e8742c", 0.22),
                    s * ((1.28, 1.78)[k] if z < -1.9 else 1.84),
                    z,
                )
            if row % 2 == 0 and z < -1.5:
                fixed.add(
                    "paint", cylinder((s * 0.95, 0, z + 0.3), (s * 0.95, 2.45, z + 0.3), 0.028, "#f0b828", 9)
                )
                here.add("ceramic", box((s * 0.95, 1.4, z + 0.34), (0.05, 0.07, 0.03), "#d8342c", 0.015))
        fixed.add("paint", cylinder((s * 0.95, 2.12, -7.4), (s * 0.95, 2.12, 2.6), 0.025, "#f0b828", 8))
        for k in range(14):
            z = -6.9 + 0.62 * k
            fixed.add("cloth", box((s * 0.95, 2.09, z), (0.012, 0.05, 0.02), "#3a3a3c", 0.0))
            ring = lathe([(0.055, -0.012), (0.075, 0.0), (0.055, 0.012)], "#f0ece0", sides=14)
            fixed.add("ceramic", turned(ring, (np.pi / 2, 0, 0), (s * 0.95, 1.985, z)))
        for k in range(8):
            tone = ("#e8b83c", "#4f9ac0", "#d85a5a", "#6fb05f")[(k + (s > 0) * 2) % 4]
            fixed.add("paper", box((s * 2.3, 2.2, -6.6 + 1.15 * k), (0.01, 0.13, 0.4), tone, 0.0))
    fixed.add("lamp", box((0, 2.3, room.back + 0.1), (0.55, 0.1, 0.02), linear("#ff9a2c") * 0.05, 0.01))
    for z in (-5.6, -2.4, 0.8):
        fixed.add(
            "lamp",
            box((0, 2.47, z), (0.12, 0.02, 0.8), linear("#f4f8ff") * (0.2 + 0.5 * inside.hour.glow), 0.01),
        )
        inside.light((0.0, 2.3, z), 2.3, "white", 5.0, day=0.4)
    return inside.built("bus", fill=(0.48, 0.48, 0.48))
