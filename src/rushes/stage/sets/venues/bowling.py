"""A bowling alley: lanes that run back to their pins."""

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.neon import shine
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.room import Room
from rushes.stage.sets.venues.titles import title

__all__ = ["bowling"]


def _lane(here: Bench, x: float, back: float, front: float) -> None:
    """A lane of boards between gutters, arrows on it, ten pins at its end."""
    here.add("paint", box((x, 0.03, (back + front) / 2), (0.52, 0.03, (front - back) / 2), "#d8a868", 0.0))
    for k in range(3):
        here.add(
            "wood",
            box(
                (x - 0.26 + 0.26 * k, 0.062, (back + front) / 2),
                (0.008, 0.002, (front - back) / 2),
                "#9a6a38",
                0.0,
            ),
        )
    for s in (-1, 1):
        here.add(
            "iron",
            box((x + s * 0.62, 0.012, (back + front) / 2), (0.09, 0.012, (front - back) / 2), "#3a3634", 0.0),
        )
    for k in range(5):
        here.add(
            "paper",
            box(
                (x - 0.3 + 0.15 * k, 0.065, front - 1.6 - 0.16 * (2 - abs(k - 2))),
                (0.025, 0.002, 0.07),
                "#a8342c",
                0.0,
            ),
        )
    for row in range(4):
        for k in range(row + 1):
            spot = (x + 0.2 * (k - row / 2), 0.06, back + 0.95 - 0.19 * row)
            here.add(
                "ceramic",
                lathe(
                    [
                        (0.035, 0),
                        (0.07, 0.14),
                        (0.06, 0.22),
                        (0.028, 0.32),
                        (0.04, 0.4),
                        (0.03, 0.45),
                        (0, 0.47),
                    ],
                    "#f8f4ea",
                    spot,
                    12,
                ),
            )
            here.add("paper", lathe([(0.031, 0.29), (0.031, 0.32)], "#c8242c", spot, 12))


def _screens(here: Bench, room: Room) -> None:
    """Pictures over the pins and the score above each lane."""
    for k in range(5):
        x = -3.0 + 1.5 * k
        tint = ("#e8508a", "#f0b040", "#5fc0f0", "#7ad85a", "#b080f0")[k]
        here.add("lamp", box((x, 1.35, room.back + 1.31), (0.62, 0.5, 0.01), linear(tint) * 0.16, 0.02))
        here.add(
            "lamp",
            *(
                sphere(
                    (x - 0.3 + 0.3 * n, 1.35 + 0.16 * (n % 2), room.back + 1.33),
                    (0.11, 0.11, 0.01),
                    linear("#fff0d0") * 0.24,
                    6,
                    10,
                )
                for n in range(3)
            ),
        )
        here.add("lamp", box((x, 3.0, -2.4), (0.42, 0.2, 0.02), linear("#3f6ab0") * 0.25, 0.02))
        for n in range(3):
            here.add(
                "lamp",
                box((x - 0.08, 3.08 - 0.09 * n, -2.37), (0.26, 0.022, 0.004), linear("#f4e8b8") * 0.3, 0.0),
            )
        here.add("metal", cylinder((x, 3.2, -2.4), (x, 3.4, -2.4), 0.02, "#888c98", 6))


def _seats(here: Bench) -> None:
    """The returns with their balls, chairs at the sides."""
    for x in (-2.25, 2.25):
        here.add(
            "paint",
            box((x, 0.42, -1.2), (0.24, 0.42, 0.62), "#b82c34", 0.1),
            box((x, 0.86, -1.2), (0.26, 0.05, 0.66), "#e8e4dc", 0.04),
        )
        for n in range(6):
            here.add(
                "ceramic",
                sphere(
                    (x - 0.11 + 0.22 * (n % 2), 1.0, -1.65 + 0.24 * (n // 2) * 1.6),
                    0.11,
                    ("#d8242c", "#2f5fc0", "#2a2a30", "#e8842c", "#3f9a5a", "#7a3fa0")[n],
                    9,
                    14,
                ),
            )
    for s in (-1, 1):
        for k in range(3):
            here.add(
                "ceramic",
                box((s * 4.1, 0.44, 0.3 + 0.62 * k), (0.24, 0.05, 0.25), "#e8842c", 0.05),
                box((s * 4.33, 0.75, 0.3 + 0.62 * k), (0.04, 0.3, 0.25), "#e8842c", 0.04),
            )
            here.add(
                "metal",
                cylinder((s * 4.1, 0, 0.3 + 0.62 * k), (s * 4.1, 0.4, 0.3 + 0.62 * k), 0.04, "#9a9ca4", 8),
            )


def bowling(brief: SetBrief) -> BuiltSet:
    """A bowling alley: five lanes that run back to their pins, balls on the return, screens with the score."""
    room = Room(
        half=4.6,
        back=-8.5,
        height=3.4,
        floor="boards",
        floor_paint="#b8824a",
        wall="#2f3f6a",
        skirting="#1c2440",
        ceiling="#3a3f5a",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 405)
    here = inside.things
    for k in range(5):
        _lane(here, -3.0 + 1.5 * k, room.back + 0.2, -1.7)
    here.add("iron", box((0, 1.35, room.back + 1.25), (4.6, 0.62, 0.05), "#1c2038", 0.0))
    here.add("room", quad((-4.5, 0.0, room.back + 0.06), (9.0, 0, 0), (0, 0.8, 0), linear("#4a3a6a") * 0.8))
    _screens(here, room)
    _seats(here)
    glow = shine("pink", Hour(1.0, 0, 0, "summer"), 0.55)
    for s in (-1, 1):
        inside.fixed.add("neon", tube([(s * 4.52, 2.6, z) for z in (-8.3, 3.0)], 0.03, glow, 6))
        inside.light((s * 3.4, 2.5, -3.6), 2.4, "cool", 6.0, day=1.0)
    inside.light((0.0, 2.7, 0.6), 2.6, "warm", 6.5, day=1.0)
    inside.light((0.0, 1.3, room.back + 2.6), 3.0, "white", 6.0, day=1.0)
    title(inside, "BOWLING", "pink", "amber", 1.98, 0.5)
    return inside.built("bowling", 0.0, fill=(0.40, 0.34, 0.46), sun_colour=(1.2, 1.05, 1.1))
