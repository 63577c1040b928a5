"""A shopping mall on two floors."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, quad, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.houseplant import houseplant
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.room import Room

__all__ = ["mall"]


def _front(here: Bench, x: float, y: float, z: float, turn: float, word: str, paint: str, k: int) -> None:
    """A lit shop front 2.6 metres wide with goods in its window."""
    made = Bench()
    made.add("room", box((0, 1.15, -0.35), (1.2, 1.1, 0.02), linear("#fff0d4") * 0.85, 0.0))
    made.add(
        "paint",
        box((0, 2.5, 0), (1.36, 0.26, 0.1), paint, 0.03),
        *(box((s * 1.3, 1.2, 0), (0.07, 1.2, 0.1), "#e8e4dc", 0.02) for s in (-1, 1)),
    )
    made.add("paint", moved(lettering(word, 0.26, 0.025, "#fff8ec", "sans", most=2.2), (0, 2.4, 0.105)))
    made.add("wood", box((0, 0.22, -0.15), (1.22, 0.22, 0.16), mixed(paint, "#ffffff", 0.3), 0.02))
    for n in range(5):
        spot, tint = (
            (-0.95 + 0.47 * n, 0.44, -0.14),
            ("#c8382e", "#2f6a8a", "#e0b03c", "#4f8a5a", "#8a4f8a")[(n + k) % 5],
        )
        if k % 3 == 0:
            made.add(
                "felt",
                lathe(
                    [(0.13, 0), (0.17, 0.35), (0.1, 0.62), (0.14, 0.85), (0.06, 1.0), (0, 1.02)],
                    tint,
                    spot,
                    12,
                ),
            )
        elif k % 3 == 1:
            made.add(
                "felt",
                box((spot[0], 0.62, -0.14), (0.15, 0.18, 0.1), tint, 0.04),
                tube(
                    [(spot[0] - 0.09, 0.8, -0.14), (spot[0], 0.98, -0.14), (spot[0] + 0.09, 0.8, -0.14)],
                    0.015,
                    "#5a3a24",
                    6,
                ),
            )
        else:
            made.add(
                "felt",
                sphere((spot[0], 0.62, -0.14), (0.15, 0.19, 0.12), tint, 8, 11),
                sphere((spot[0], 0.9, -0.12), 0.13, tint, 8, 11),
            )
    here.take(made, (x, y, z), turn)


def _escalators(here: Bench, fixed: Bench) -> None:
    """Two escalators up to the gallery."""
    for s in (-0.75, 0.75):
        here.add("metal", box((s, 1.62, -6.6), (0.55, 0.1, 2.75), "#8a9098", 0.02, (0.62, 0, 0)))
        for n in range(15):
            here.add("iron", box((s, 0.12 + 0.22 * n, -4.4 - 0.3 * n), (0.46, 0.06, 0.15), "#3a3e44", 0.01))
        for d in (-0.55, 0.55):
            here.add(
                "iron",
                tube(
                    [(s + d, 0.95, -4.0), (s + d, 1.05, -4.4), (s + d, 4.1, -8.6), (s + d, 4.15, -9.0)],
                    0.05,
                    "#26282c",
                    8,
                ),
            )
            fixed.add("glass", quad((s + d, 0.2, -4.3), (0, 3.1, -4.3), (0, 0.8, 0), "#cfe4ea"))


def _fronts(here: Bench, room: Room) -> None:
    """Shop fronts round the court on both floors."""
    words = ("FASHION", "TOYS", "BOOKS", "SHOES", "BAGS", "MUSIC", "SPORT", "CAFE", "GIFTS", "JEWELS")
    paints = (
        "#2f3f6a",
        "#c8382e",
        "#3f7a5a",
        "#8a4f2c",
        "#7a3f6a",
        "#2f7a8a",
        "#c87a2c",
        "#5a3a2c",
        "#a8345a",
        "#3a3a44",
    )
    for k in range(4):
        z = -1.9 - 2.75 * (k % 4)
        for s in (-1, 1):
            _front(
                here,
                s * 5.7,
                0.0,
                z,
                -s * np.pi / 2,
                words[(k + 4 * (s > 0)) % 10],
                paints[(k + 4 * (s > 0)) % 10],
                k + (s > 0),
            )
            _front(
                here,
                s * 5.75,
                3.25,
                z,
                -s * np.pi / 2,
                words[(k + 3 + 5 * (s > 0)) % 10],
                paints[(k + 3 + 5 * (s > 0)) % 10],
                k + 1,
            )
    for k, x in enumerate((-4.2, 4.2)):
        _front(here, x, 0.0, room.back + 0.2, 0.0, words[8 + k], paints[8 + k], k)
    for k, x in enumerate((-2.8, 0.0, 2.8)):
        _front(here, x, 3.25, room.back + 0.2, 0.0, words[k + 1], paints[k + 1], k + 1)


def mall(brief: SetBrief) -> BuiltSet:
    """A shopping mall: shop fronts on two floors round a court, an escalator, glass balustrades, palms and a skylight."""
    room = Room(
        half=6.0,
        back=-10.0,
        height=6.4,
        floor="checks",
        floor_paint="#d8cfc0",
        floor_other="#eae4d8",
        wall="#e8e2d6",
        ceiling="#f0ece4",
        skirting="#b8a88c",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 473)
    here, fixed = inside.things, inside.fixed
    _fronts(here, room)
    for s in (-1, 1):
        here.add("stone", box((s * 5.0, 3.12, -4.0), (1.0, 0.13, 6.0), "#e8e2d6", 0.02))
        fixed.add("glass", box((s * 4.05, 3.7, -4.0), (0.01, 0.42, 5.9), "#cfe4ea", 0.0))
        here.add("metal", cylinder((s * 4.05, 4.14, -9.9), (s * 4.05, 4.14, 1.9), 0.035, "#c8ccd0", 8))
    here.add("stone", box((0, 3.12, -9.3), (4.2, 0.13, 0.7), "#e8e2d6", 0.02))
    here.add("metal", cylinder((-4.1, 4.14, -8.6), (4.1, 4.14, -8.6), 0.035, "#c8ccd0", 8))
    _escalators(here, fixed)
    sky = linear("#cfe8f8") * (1.5 - 1.44 * inside.hour.glow)
    for k in range(5):
        fixed.add("room", quad((-2.4, room.height - 0.02, -0.6 - 1.9 * k), (4.8, 0, 0), (0, 0, -1.7), sky))
    for x, z in ((-3.3, -2.6), (3.3, -2.6)):
        here.add("stone", lathe([(0.6, 0), (0.66, 0.4), (0.56, 0.42), (0, 0.36)], "#d8cfc0", (x, 0, z), 22))
        houseplant(here, inside.rng, x, z, "palm", 1.9, y=0.2)
        here.add(
            "wood",
            box((x, 0.42, z + 1.3), (0.75, 0.04, 0.2), "#a87a4c", 0.02),
            *(box((x + d, 0.2, z + 1.3), (0.04, 0.2, 0.18), "#6a6e74", 0.0) for d in (-0.6, 0.6)),
        )
    for x, y, z in (
        (-3.6, 2.7, -2.2),
        (3.6, 2.7, -2.2),
        (-3.6, 2.7, -7.0),
        (3.6, 2.7, -7.0),
        (0.0, 5.4, -5.0),
        (0.0, 5.0, 1.2),
    ):
        inside.light((x, y, z), 2.8, "white", 7.0, day=0.6)
    return inside.built("mall", 0.0, fill=(0.46, 0.43, 0.39), sun_colour=(1.9, 1.8, 1.6))
