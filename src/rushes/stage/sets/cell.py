"""Cells: a prison's with bunk, basin and bars, and a dungeon with chains, straw and torches."""

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sphere
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.crates import barrel
from rushes.stage.sets.parts.sanitary import basin, toilet
from rushes.stage.sets.parts.stairs import bars, bunk
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.pictures import plate_sign
from rushes.stage.sets.rooms.room import Casement, Room
from rushes.stage.sets.variant import mentions

__all__ = ["cell"]


def cell(brief: SetBrief) -> BuiltSet:
    """A cell: a bunk, a basin, scratches on the bricks, a barred window high up, bars on the right; a dungeon of stone."""
    dungeon = mentions(brief, "dungeon", "oubliette", "torture", "地牢")
    room = Room(
        half=2.9, back=-2.5, height=2.9, wall="#8f8a80" if not dungeon else "#6f6a64", finish="brick", floor="concrete",
        floor_paint="#77736a", skirting="#55514a", ceiling="#6f6b64",
        casements=(Casement("left", -1.1, 0.9, 1.75, 0.7, (5, 1), frame="#4a4e52", dress=""), Casement("back", 0.55, 0.8,
        1.8, 0.6, (5, 1), frame="#4a4e52", dress="")),
    )  # fmt: skip
    inside = Interior.begun(brief, room, 134)
    back, right = Bench(), Bench()
    if dungeon:
        _chains(inside, back)
    else:
        _fittings(inside, back)
    inside.hang("back", back, shadow=True)
    right.add("room", quad((-1.9, 0.0, 0.01), (3.0, 0, 0), (0, 2.5, 0), linear("#1c2026") * 0.8))
    bars(right, -1.9, 1.1, 2.5, 0.12)
    right.add("metal", box((0.25, 1.1, 0.15), (0.09, 0.13, 0.03), "#3a3e42", 0.01))
    inside.hang("right", right, -0.9, shadow=True)
    inside.light((0.0, 2.55, -0.7), 2.6, "warm" if not dungeon else "fire", 5.5, day=0.4)
    inside.fixed.add(
        "lamp",
        sphere(
            (0.0, room.height - 0.1, -0.7),
            (0.12, 0.06, 0.12),
            linear("#ffe0b0") * (0.3 + 0.7 * inside.hour.glow),
            6,
            12,
        ),
    )
    if brief.signs:
        here = Bench()
        plate_sign(here, brief.signs[0], -0.4, 2.55, 0.16, most=2.8, plate="#3a2c24")
        inside.hang("back", here)
    return inside.built("corridor", fill=(0.40, 0.39, 0.38), sun_in_fog=0.16)


def _chains(inside: Interior, back: Bench) -> None:
    """Chains on the wall, straw, a barrel, two torches."""
    room, out = inside.room, inside.things
    for x in (-1.6, -0.6):
        back.add("iron", sphere((x, 1.75, 0.03), 0.05, "#3a3836", 6, 9))
        for n in range(7):
            back.add(
                "iron",
                lathe(
                    [(0.02, -0.03), (0.032, 0.0), (0.02, 0.03)],
                    "#3a3836",
                    (x + 0.012 * (n % 2), 1.68 - 0.07 * n, 0.06),
                    7,
                ),
            )
    for k in range(60):
        spot = (-2.2 + 0.05 * (k % 24), 0.03 + 0.05 * (k // 24), -2.25 + 0.04 * ((k * 7) % 11))
        out.add(
            "cloth",
            cylinder(spot, (spot[0] + 0.16, spot[1] + 0.02, spot[2] + 0.05 * (-1) ** k), 0.006, "#c8a860", 4),
        )
    barrel(out, 2.3, 0.0, -2.1, 0.85)
    for x in (-2.2, 1.55):
        back.add("wood", cylinder((x, 1.5, 0.05), (x, 1.85, 0.16), 0.025, "#5a3a24", 7))
        back.add(
            "lamp",
            lathe(
                [(0, 0), (0.06, 0.06), (0.045, 0.16), (0, 0.3)],
                linear("#ff8a2c") * 0.9,
                (x, 1.86, 0.16),
                8,
            ),
        )
        inside.light((x, 2.05, room.back + 0.4), 2.4, "fire", 4.0, day=0.8)


def _fittings(inside: Interior, back: Bench) -> None:
    """A bunk, a toilet, a basin, days counted on the wall."""
    room = inside.room
    here = Bench()
    bunk(here)
    inside.put(here, -1.85, room.back + 0.04)
    toilet(back, 1.95, "#5a5e60")
    basin(back, 1.25, None, "square", 0.45)
    for k in range(9):
        back.add(
            "paper",
            box(
                (-0.55 + 0.06 * (k % 5), 1.5 - 0.2 * (k // 5), 0.012),
                (0.006, 0.07, 0.002),
                "#e0dccf",
                0.0,
                (0, 0, 0.9 if k % 5 == 4 else 0.05),
            ),
        )
