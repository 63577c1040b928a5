"""A conference hall: the stage seen from its floor."""

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, moved, sphere, tube
from rushes.stage.sets.halls.civic import flag
from rushes.stage.sets.halls.fittings import disc
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import batten
from rushes.stage.sets.rooms.room import Room

__all__ = ["auditorium"]


def auditorium(brief: SetBrief) -> BuiltSet:
    """A conference: a stage with a lectern, a great screen, the table of the panel, flags, rows of chairs at the sides."""
    room = Room(
        half=6.0,
        back=-5.6,
        front=9.0,
        height=4.6,
        floor="carpet",
        floor_paint="#3f4a6a",
        wall="#b89468",
        lower="boards",
        lower_paint="#8a5c38",
        dado=3.2,
        ceiling="#e8e0d0",
        skirting="#4a3020",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 334)
    out, back = inside.things, Bench()
    out.add(
        "wood",
        box((0, 0.2, -4.4), (5.0, 0.2, 1.3), "#6a4428", 0.02),
        box((0, 0.41, -4.4), (5.0, 0.015, 1.32), "#a8743c", 0.01),
    )
    back.add("iron", box((0.3, 2.75, 0.05), (2.2, 1.15, 0.05), "#1c2026", 0.03))
    back.add("room", box((0.3, 2.75, 0.105), (2.1, 1.05, 0.004), linear("#3f78b8") * 0.8, 0.0))
    for k in range(5):
        back.add(
            "room",
            box(
                (-0.9 + 0.34 * k, 2.05 + 0.13 * k, 0.112),
                (0.11, 0.2 + 0.13 * k, 0.002),
                linear("#f0c048"),
                0.0,
            ),
        )
    text = brief.signs[0] if brief.signs else "CONFERENCE"
    back.add("room", moved(lettering(text, 0.26, 0.01, "#fbf6ea", "sans", 3.6, 14), (0.3, 3.42, 0.11)))
    back.add(
        "room",
        disc(1.5, 2.45, 0.112, 0.5, linear("#e8743c"), 30),
        disc(1.5, 2.45, 0.114, 0.24, linear("#3f78b8") * 0.8, 24),
    )
    inside.hang("back", back)
    out.add(
        "wood",
        box((-2.9, 0.98, -3.7), (0.38, 0.56, 0.26), "#8a5430", 0.04),
        box((-2.9, 1.57, -3.65), (0.46, 0.04, 0.34), "#5a321c", 0.02, (0.25, 0, 0)),
    )
    out.add(
        "iron",
        tube([(-2.9, 1.58, -3.75), (-2.9, 1.8, -3.7), (-2.9, 1.86, -3.6)], 0.012, "#2a2a2e", 6),
        sphere((-2.9, 1.87, -3.58), 0.035, "#2a2a2e", 6, 9),
    )
    _panel(out)
    for x, z in ((-2.4, -2.8), (2.4, -2.8), (0.0, 0.8)):
        inside.light(batten(inside.fixed, x, z, room.height, inside.hour, 2.2), 4.4, "white", 8.0, day=0.6)
    return inside.built("hall_conference", 0.25, fill=(0.48, 0.45, 0.42), shadow_radius=7.5)


def _panel(out: Bench) -> None:
    """The table of the panel with its names and microphones, flags, rows of chairs at the sides."""
    out.add("cloth", box((2.3, 0.8, -3.8), (1.7, 0.38, 0.32), "#2f4a7a", 0.03))
    for k in range(4):
        x = 1.0 + 0.85 * k
        out.add("paper", box((x, 1.24, -3.55), (0.16, 0.06, 0.02), "#fbf6ea", 0.006))
        out.add(
            "iron",
            tube([(x + 0.25, 1.18, -3.8), (x + 0.25, 1.36, -3.72)], 0.01, "#2a2a2e", 5),
            sphere((x + 0.25, 1.38, -3.7), 0.028, "#2a2a2e", 5, 8),
        )
        out.add("felt", box((x, 1.35, -4.3), (0.26, 0.4, 0.05), "#6a2a34", 0.04))
    for k, tone in enumerate(("#c8303c", "#2f6ab0", "#3f9a5c", "#e8b83c")):
        flag(out, -5.2 + 0.55 * k, -4.9, tone)
    for s in (-1, 1):
        for row in range(3):
            for n in range(2):
                pew_x, z = s * (3.0 + 0.75 * n), -1.3 + 0.95 * row
                out.add(
                    "felt",
                    box((pew_x, 0.45, z), (0.26, 0.06, 0.24), "#8a2f38", 0.05),
                    box((pew_x, 0.82, z + 0.24), (0.26, 0.32, 0.05), "#8a2f38", 0.05),
                )
                out.add("iron", box((pew_x, 0.2, z), (0.2, 0.2, 0.03), "#3a3a40", 0.01))
