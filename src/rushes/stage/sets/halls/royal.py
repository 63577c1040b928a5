"""Rooms of the great: a throne hall, a ballroom, the entrance hall of a mansion."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.sets.halls.fittings import banner, column, crown, runner, sign, tall_window
from rushes.stage.sets.halls.paintings import canvas
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.stairs import flight
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.pictures import mirror
from rushes.stage.sets.rooms.room import Room
from rushes.stage.sets.variant import mentions

__all__ = ["ballroom", "mansion", "throne"]


def throne(brief: SetBrief) -> BuiltSet:
    """A throne under a canopy on steps at the end of a red carpet, columns, banners, chandeliers; of bare stone in a castle."""
    castle = mentions(brief, "castle", "medieval", "viking", "great hall", "城堡")
    wall, pillar = ("#8a8072", "#a89a84") if castle else ("#c89858", "#f0e2c0")
    room = Room(
        half=5.8,
        back=-6.6,
        front=8.5,
        height=5.4,
        floor="checks",
        floor_paint="#7a3a34" if not castle else "#6a6058",
        floor_other="#ecdcb8" if not castle else "#8a8070",
        wall=wall,
        pattern="blocks" if castle else "",
        pattern_paint="#7a7062",
        lower="" if castle else "panels",
        lower_paint="#8a3038",
        dado=1.3,
        ceiling="#5a3a2a" if castle else "#f0deb0",
        beams="#4a2e1c" if castle else None,
        skirting="#6a4a2c",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 311)
    back = Bench()
    for x in (-3.6, 3.6):
        tall_window(back, x, 1.6, 1.9, 0.6, inside.hour, None if castle else "#8a2430")
    inside.hang("back", back)
    for s, side in ((-1, "left"), (1, "right")):
        hung = Bench()
        for z in (-5.0, -2.3, 0.5):
            banner(hung, room.along(side, z), 4.4, ("#9a2430", "#2f4a8a")[castle], "#e8b848", 0.5, 2.4)
        inside.hang(side, hung)
        for z in (-5.9, -3.7, -1.4):
            column(inside.things, s * 4.2, z, room.height, pillar, "#d0a040", 0.32)
        sash = Bench()
        banner(sash, s * 2.05, 4.5, ("#9a2430", "#2f4a8a")[castle], "#e8b848", 0.42, 2.5)
        inside.hang("back", sash)
    _dais(inside)
    runner(inside.fixed, 1.7, 7.0, -3.95, "#a8202c", "#e8b848")
    for x, z in ((-2.2, -3.4), (2.2, -3.4), (0.0, 1.6)):
        crown(inside, x, z, 2.2 if z < 0 else 1.2, 1.5, 3.8)
    for s in (-1, 1):
        _torch(inside, s * 1.75, -4.6)
    sign(inside, 0.0, 5.0, "", 0.2, "#7a2430")
    return inside.built("hall_throne", 0.5, fill=(0.52, 0.42, 0.30), shadow_radius=8.0)


def _dais(inside: Interior) -> None:
    """Three steps in carpet, the gilt throne on them, a canopy over it."""
    out = inside.things
    for k in range(3):
        half = (2.2 - 0.35 * k, 0.09, 1.25 - 0.28 * k)
        out.add("stone", box((0, 0.09 + 0.18 * k, -5.35), half, ("#d8c8a4", "#e0d2b0", "#e8dcbc")[k], 0.02))
        out.add(
            "felt", box((0, 0.185 + 0.18 * k, -5.35 + 0.01), (0.85, 0.012, half[2] + 0.005), "#a8202c", 0.005)
        )
    gold, red, y, z = "#d8a83c", "#9a1c2c", 0.54, -5.6
    out.add(
        "metal",
        box((0, y + 0.25, z), (0.52, 0.25, 0.42), gold, 0.04),
        box((0, y + 1.05, z - 0.36), (0.5, 0.75, 0.08), gold, 0.05),
    )
    out.add(
        "felt",
        box((0, y + 0.54, z + 0.05), (0.42, 0.08, 0.36), red, 0.07),
        box((0, y + 1.1, z - 0.27), (0.36, 0.52, 0.05), red, 0.05),
    )
    for n in range(9):
        u, v = (n % 3 - 1) * 0.22, (n // 3) * 0.3
        out.add("metal", sphere((u, y + 0.82 + v, z - 0.215), 0.025, gold, 5, 7))
    for s in (-1, 1):
        out.add(
            "metal",
            box((s * 0.52, y + 0.72, z + 0.02), (0.08, 0.06, 0.42), gold, 0.05),
            sphere((s * 0.52, y + 0.74, z + 0.44), 0.11, gold, 8, 11),
            cylinder((s * 0.52, y, z + 0.38), (s * 0.52, y + 0.7, z + 0.38), 0.06, gold, 10),
            cylinder((s * 0.5, y, z - 0.36), (s * 0.5, y + 1.95, z - 0.36), 0.075, gold, 10),
            sphere((s * 0.5, y + 2.05, z - 0.36), 0.12, "#c8283c", 8, 11),
        )
    for k in range(5):
        a = np.pi * (0.1 + 0.2 * k)
        tip = (0.42 * np.cos(a), y + 1.75 + 0.34 * np.sin(a), z - 0.36)
        out.add(
            "metal",
            cylinder((tip[0] * 0.7, y + 1.7, z - 0.36), tip, 0.09, gold, 8, 0.03),
            sphere(tip, 0.055, gold, 6, 8),
        )
    out.add("ceramic", sphere((0, y + 1.86, z - 0.25), (0.1, 0.12, 0.05), "#2f6ac8", 8, 10))
    for k in range(13):
        x = -1.2 + 0.2 * k
        fold = [(x * 0.3, 4.3, -6.3), (x * 0.8, 3.9, -6.3), (x, 2.4, -6.38), (x * 1.05, 0.6, -6.4)]
        out.add("felt", tube(fold, 0.13, mixed("#8a1424", "#c8303c", 0.5 * (k % 2)), 7))
    out.add(
        "metal", lathe([(0.62, 0), (0.66, 0.08), (0.5, 0.2), (0.2, 0.32), (0, 0.5)], gold, (0, 4.2, -6.1), 22)
    )
    inside.light((0.0, 3.2, -4.0), 3.4, "warm", 5.0, day=0.7)


def _torch(inside: Interior, x: float, z: float) -> None:
    """A tall iron bowl with a flame, on three feet."""
    out = inside.things
    out.add(
        "iron",
        lathe(
            [(0.2, 0), (0.2, 0.04), (0.04, 0.1), (0.035, 1.3), (0.22, 1.5), (0.24, 1.56)],
            "#3a3028",
            (x, 0, z),
            12,
        ),
    )
    for k, (r, h) in enumerate(((0.13, 0.42), (0.08, 0.3))):
        tone = linear(("#ff7a20", "#ffd060")[k]) * 0.7
        inside.fixed.add(
            "lamp", lathe([(0.02, 0), (r, 0.1), (r * 0.7, h * 0.6), (0, h)], tone, (x, 1.5, z + 0.06 * k), 9)
        )
    inside.light((x, 1.95, z + 0.3), 1.8, "fire", 4.5, day=0.5)


def ballroom(brief: SetBrief) -> BuiltSet:
    """Parquet under crystal, tall windows and mirrors by turns, a balcony for the musicians."""
    room = Room(
        half=6.0,
        back=-6.2,
        front=8.5,
        height=4.9,
        floor="parquet",
        floor_paint="#c08a4c",
        wall="#efe0bc",
        lower="panels",
        lower_paint="#f6ecd4",
        dado=0.95,
        ceiling="#f8eed8",
        skirting="#d8b060",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 312)
    back = Bench()
    for x in (-4.0, 0.0, 4.0):
        tall_window(back, x, 0.5, 1.75, 0.72, inside.hour, "#a84050")
    inside.hang("back", back)
    for s, side in ((-1, "left"), (1, "right")):
        hung = Bench()
        for z in (-4.8, -2.2, 0.6):
            x = room.along(side, z)
            mirror(hung, x, 2.05, 0.62, 1.25, "#d8a83c")
            hung.add(
                "metal", lathe([(0.5, 0), (0.3, 0.16), (0.1, 0.3), (0, 0.36)], "#d8a83c", (x, 3.33, 0.04), 14)
            )
        inside.hang(side, hung)
        for z in (-5.9, -3.5, -0.8):
            column(inside.things, s * 5.4, z, room.height, "#f6ecd8", "#d8a83c", 0.24)
    _balcony(inside)
    for x, z, size in ((0.0, -3.4, 2.0), (-3.0, -3.0, 1.5), (3.0, -3.0, 1.5), (0.0, 2.0, 1.4)):
        crown(inside, x, z, 2.0 if z < 0 else 1.2, size, 3.8)
    for x, z in ((-4.4, -1.4), (4.4, -1.4), (-4.5, -4.0), (4.5, -4.0)):
        _gilt_chair(inside, x, z, 0.9 if x < 0 else -0.9)
    sign(inside, 0.0, 4.55, "", 0.18, "#a84050")
    return inside.built("hall_ballroom", 0.55, fill=(0.58, 0.50, 0.38), shadow_radius=8.0)


def _balcony(inside: Interior) -> None:
    """A gallery with a balustrade across the back above the windows."""
    out, z = inside.fixed, inside.room.back
    out.add(
        "stone",
        box((0, 3.35, z + 0.55), (6.0, 0.1, 0.55), "#f2e6c8", 0.03),
        box((0, 3.48, z + 1.0), (6.0, 0.04, 0.09), "#d8a83c", 0.02),
    )
    out.add("wood", box((0, 4.12, z + 1.02), (6.0, 0.045, 0.08), "#d8a83c", 0.03))
    for k in range(41):
        x = -5.8 + 0.29 * k
        out.add(
            "stone",
            lathe(
                [(0.05, 0), (0.03, 0.08), (0.065, 0.25), (0.03, 0.45), (0.05, 0.58)],
                "#fbf4e4",
                (x, 3.5, z + 1.02),
                8,
            ),
        )
    for k in range(8):
        x = -5.2 + 1.5 * k
        loop = [(x + 1.5 * u, 3.22 - 0.42 * (1 - (2 * u - 1) ** 2), z + 1.12) for u in np.linspace(0, 1, 9)]
        out.add("felt", tube(loop, 0.055, "#6a8a4a", 6))
        out.add("felt", sphere((x, 3.24, z + 1.14), 0.1, "#d86a7a", 6, 9))


def _gilt_chair(inside: Interior, x: float, z: float, turn: float) -> None:
    here = Bench()
    here.add(
        "felt",
        box((0, 0.46, 0), (0.23, 0.05, 0.22), "#a84050", 0.045),
        box((0, 0.82, -0.2), (0.17, 0.2, 0.03), "#a84050", 0.03),
    )
    here.add("metal", box((0, 0.82, -0.225), (0.21, 0.25, 0.02), "#d8a83c", 0.02))
    for s in (-1, 1):
        for d in (-1, 1):
            here.add(
                "metal", cylinder((s * 0.19, 0, d * 0.19), (s * 0.19, 0.44, d * 0.19), 0.022, "#d8a83c", 7)
            )
        here.add("metal", cylinder((s * 0.19, 0.44, -0.21), (s * 0.19, 1.05, -0.23), 0.02, "#d8a83c", 7))
    inside.put(here, x, z, turn)


def mansion(brief: SetBrief) -> BuiltSet:
    """An entrance hall: a grand staircase with a red runner to a landing, portraits, a chandelier, marble."""
    haunted = mentions(brief, "haunted", "abandoned", "鬼")
    wall = "#5a5a68" if haunted else "#a8bca0"
    room = Room(
        half=5.4,
        back=-7.2,
        front=8.5,
        height=5.6,
        floor="checks",
        floor_paint="#3a3438",
        floor_other="#efe6d2",
        wall=wall,
        lower="panels",
        lower_paint="#6a4028",
        dado=1.15,
        ceiling="#f0e6d0",
        skirting="#4a2c1a",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 313)
    stairs, back = Bench(), Bench()
    flight(stairs, inside.rng, 11, 2.6, 0.18, 0.27, "#8a5430", "#a8242c")
    inside.put(stairs, 0.0, -3.3)
    _landing(inside, back)
    tall_window(back, 0.0, 2.5, 1.45, 0.8, inside.hour, "#7a2434")
    inside.hang("back", back)
    for side in ("left", "right"):
        hung = Bench()
        for z, motif in ((-4.2, "portrait"), (-1.6, "waves"), (1.0, "portrait")):
            canvas(hung, inside.rng, room.along(side, z), 2.2, 0.6, 0.75, motif, "#c8963c")
        inside.hang(side, hung)
    crown(inside, 0.0, -3.0, 2.2, 1.9, 4.6)
    for x in (-3.2, 3.2):
        inside.light((x, 3.4, -4.6), 2.4, "warm", 6.0, day=0.5)
    inside.light((0.0, 3.6, 2.0), 2.0, "warm", 7.0, day=0.3)
    sign(inside, 0.0, 5.2, "", 0.18, "#6a4028")
    return inside.built("hall_mansion", 0.45, fill=(0.48, 0.43, 0.36), shadow_radius=8.0)


def _landing(inside: Interior, back: Bench) -> None:
    """The landing with its balustrade and portraits; urns of flowers at the foot of the stairs."""
    out = inside.things
    out.add(
        "wood",
        box((0, 0.99, -6.7), (5.4, 0.99, 0.55), "#7a4a2a", 0.02),
        box((0, 2.0, -6.6), (5.4, 0.03, 0.68), "#5a321c", 0.02),
    )
    for s in (-1, 1):
        for k in range(15):
            x = s * (1.5 + 0.27 * k)
            out.add(
                "wood",
                lathe(
                    [(0.03, 0), (0.05, 0.12), (0.02, 0.4), (0.045, 0.7), (0.03, 0.8)],
                    "#efe2c8",
                    (x, 2.03, -6.0),
                    8,
                ),
            )
        out.add("wood", box((s * 3.45, 2.87, -6.0), (2.0, 0.04, 0.06), "#5a321c", 0.03))
        canvas(back, inside.rng, s * 3.2, 3.75, 0.6, 0.75, ("portrait", "hills")[s > 0], "#d0a040")
        column(out, s * 2.2, -5.85, inside.room.height, "#f0e6d0", "#d0a040", 0.2)
        urn = [(0.12, 0), (0.12, 0.05), (0.06, 0.12), (0.24, 0.42), (0.26, 0.55), (0.16, 0.66), (0.2, 0.72)]
        out.add("stone", box((s * 2.35, 0.35, -2.7), (0.24, 0.35, 0.24), "#efe6d4", 0.02))
        out.add("ceramic", lathe(urn, "#3f6a9a", (s * 2.35, 0.7, -2.7), 18))
        for k in range(11):
            a = k * 2.4
            tone = ("#e8607a", "#f4e8d8", "#e8a83c")[k % 3]
            out.add(
                "felt",
                sphere(
                    (s * 2.35 + 0.2 * np.cos(a), 1.55 + 0.05 * (k % 4), -2.7 + 0.2 * np.sin(a)),
                    0.1,
                    tone,
                    6,
                    8,
                ),
            )
