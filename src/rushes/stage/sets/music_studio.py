"""Rooms for sound: a recording studio with its desk and booth, a podcast's room, a radio station."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sphere
from rushes.stage.scene import Light
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.broadcast import foam, lit_sign, loudspeaker, microphone, mixing_desk
from rushes.stage.sets.parts.desk import office_chair
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.parts.sofa import sofa
from rushes.stage.sets.rooms.doors import door
from rushes.stage.sets.rooms.floors import rug
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import floor_lamp, globe
from rushes.stage.sets.rooms.pictures import picture
from rushes.stage.sets.rooms.room import Room
from rushes.stage.sets.rooms.shelves import bookcase
from rushes.stage.sets.variant import mentions

__all__ = ["build"]

PODCAST = ("podcast", "streaming", "radio", "gam", "vocal", "voice", "booth", "interview")


def build(brief: SetBrief) -> BuiltSet:
    """The room for sound of a brief."""
    talk = mentions(brief, *PODCAST)
    wall = "#6a4f5c" if talk else "#7a5a3c"
    room = Room(
        half=3.4,
        back=-2.9,
        wall=wall,
        finish="plaster",
        floor_paint="#8a5a38",
        skirting="#3a2820",
        ceiling="#4a3c38",
        lower="boards",
        lower_paint="#7a4a2c",
        dado=0.9,
        outlook="none",
    )
    inside = Interior.begun(brief, room, 91)
    if talk:
        _podcast(inside)
    else:
        _control_room(inside)
    side = Bench()
    foam(side, -1.3, 1.3, 1.02, 2.5)
    inside.hang("left", side, -1.4)
    inside.hang("right", side, -1.4)
    left = Bench()
    door(left, 0.0, "#4a3428", "#6a4a34", "plain")
    inside.hang("left", left, 0.9)
    rug(inside.fixed, 0.0, 0.1, (1.6, 1.1), ("#a8442f", "#2f2a3a", "#d8a848"))
    place = floor_lamp(inside.things, -2.95, -2.45, inside.hour)
    inside.light((place[0] + 0.2, place[1], place[2] + 0.2), 2.2, reach=4.2, day=0.75)
    inside.light(globe(inside.fixed, 0.0, -0.8, room.height, inside.hour, 0.2, 0.17), 2.6, reach=6.0, day=0.6)
    inside.light((0.0, 2.2, 2.0), 1.0, reach=6.0, day=0.6)
    return inside.built("music_studio", 0.0, fill=(0.36, 0.29, 0.26), sun_colour=(1.9, 1.55, 1.15))


def _strip(inside: Interior, x: float, tint: str) -> None:
    """A tube of coloured light on the back wall."""
    here = Bench()
    here.add("lamp", box((x, 1.75, 0.05), (0.018, 0.65, 0.014), linear(tint) * 0.7, 0.01))
    inside.hang("back", here)
    r, g, b = (1.3 * float(c) for c in linear(tint))
    inside.lights.append(Light((x, 1.75, inside.room.back + 0.5), (r, g, b), 3.0))


def _podcast(inside: Interior) -> None:
    """Foam, a lit sign, armchairs with microphones on booms, shelves, coloured tubes."""
    rng, back = inside.rng, Bench()
    foam(back, -1.25, 1.25, 1.02, 2.1)
    lit_sign(back, inside.brief.signs[0] if inside.brief.signs else "ON AIR", 0.0, 2.38, 0.8, "#ff5a3c", 0.15)
    bookcase(back, rng, 2.5, 1.3, 2.1, "#6a4428", full=0.5)
    bookcase(back, rng, -2.15, 0.9, 2.1, "#6a4428", full=0.4)
    inside.hang("back", back, shadow=True)
    for x, turn, tint in ((-1.75, 0.5, "#3f6a7a"), (1.75, -0.5, "#c8763f")):
        chair = Bench()
        sofa(chair, rng, 0.95, tint, ("#d8a848",))
        inside.put(chair, x * 1.2, -2.3, turn)
        microphone(inside.things, x * 1.12, -1.25, 1.1)
    houseplant(inside.things, rng, 3.0, -0.3, "fig", 1.1)
    _strip(inside, -1.42, "#b04ae0")
    _strip(inside, 1.42, "#30b8d8")


def _control_room(inside: Interior) -> None:
    """The window to the booth, the desk under it, loudspeakers, guitars on the wall."""
    rng, back, made = inside.rng, Bench(), Bench()
    back.add("wood", box((0, 1.62, 0.03), (1.3, 0.52, 0.035), "#5a3422", 0.02))
    back.add("room", quad((-1.22, 1.17, 0.07), (2.44, 0, 0), (0, 0.9, 0), linear("#ffb870") * 0.22, (3, 2)))
    back.add(
        "iron",
        cylinder((-0.2, 1.17, 0.085), (-0.2, 1.6, 0.085), 0.012, "#1c1a1c", 6),
        sphere((-0.2, 1.68, 0.085), (0.05, 0.09, 0.012), "#1c1a1c", 6, 9),
    )
    back.add(
        "iron",
        sphere((0.45, 1.3, 0.08), (0.22, 0.16, 0.01), "#2a1c18", 6, 12),
        cylinder((0.45, 1.4, 0.082), (0.62, 1.95, 0.082), 0.02, "#2a1c18", 6),
    )
    lit_sign(
        back, inside.brief.signs[0] if inside.brief.signs else "RECORDING", 0.0, 2.36, 0.75, "#ff4a30", 0.12
    )
    foam(back, -3.2, -1.5, 1.02, 2.5, ("#3a3c44", "#4a4048"))
    _guitars(back)
    inside.hang("back", back)
    mixing_desk(made, 2.1, 0.35 + 0.3 * inside.hour.glow)
    inside.put(made, 0.0, inside.room.back + 0.75)
    for s in (-1, 1):
        inside.things.add(
            "iron",
            lathe(
                [(0.2, 0), (0.2, 0.02), (0.03, 0.05), (0.03, 0.95), (0.16, 0.97), (0.16, 0.99), (0, 0.99)],
                "#2a2c30",
                (s * 1.45, 0, inside.room.back + 0.5),
                14,
            ),
        )
        loudspeaker(inside.things, s * 1.45, 0.99, inside.room.back + 0.5, 1.0, -s * 0.35)
    office_chair(inside.things, 1.9, -1.35, 2.6, "#4a2c28")
    microphone(inside.things, -2.0, -0.9, 1.4)
    sit, wall = Bench(), Bench()
    sofa(sit, rng, 1.5, "#7a4a34", ("#d8a848", "#3f6a5a"), leather=True)
    inside.put(sit, 3.2, 0.0, -np.pi / 2)
    picture(wall, rng, 0.0, 1.8, 0.26, 0.26, "#1a1a1c", "sun")
    inside.hang("right", wall, 0.55)


def _guitars(back: Bench) -> None:
    """Three guitars on hooks."""
    for k, tint in enumerate(("#c8442f", "#d8a04a", "#3f6a7a")):
        x = 1.75 + 0.55 * k
        back.add(
            "clay",
            sphere((x, 1.28, 0.1), (0.17, 0.15, 0.045), tint, 8, 14),
            sphere((x, 1.49, 0.1), (0.125, 0.12, 0.042), tint, 8, 14),
        )
        back.add("iron", sphere((x, 1.42, 0.135), (0.045, 0.045, 0.012), "#2a1c18", 5, 10))
        back.add(
            "wood",
            box((x, 1.83, 0.12), (0.024, 0.3, 0.014), "#5a3422", 0.006),
            box((x, 2.17, 0.11), (0.04, 0.08, 0.012), "#3a2418", 0.008),
        )
        back.add(
            "metal",
            *(
                cylinder((x + s * 0.009, 1.22, 0.15), (x + s * 0.007, 2.12, 0.138), 0.002, "#e8e4d8", 3)
                for s in (-1, 0, 1)
            ),
        )
