"""An arcade of video games."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.neon import NEON, shine
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.room import Room
from rushes.stage.sets.venues.titles import title

__all__ = ["arcade"]


def _cabinet(k: int) -> Bench:
    """A video game in its cabinet, its front to +z: a lit screen, a stick, buttons and a marquee."""
    made = Bench()
    paint = ("#2f3f9a", "#a82c5a", "#2a2a34", "#2f7a6a", "#b8602a")[k % 5]
    neon = ("cyan", "pink", "green", "amber", "violet")[k % 5]
    glow = linear(NEON[neon])
    made.add(
        "paint",
        box((0, 0.5, 0), (0.36, 0.5, 0.32), "#1c1c24", 0.03),
        box((0, 1.4, -0.12), (0.36, 0.45, 0.22), paint, 0.03),
    )
    for s in (-1, 1):
        made.add("paint", box((s * 0.37, 0.95, -0.02), (0.025, 0.95, 0.36), paint, 0.03))
    made.add("lamp", box((0, 1.36, 0.12), (0.29, 0.24, 0.01), glow * 0.10 + 0.01, 0.01, (-0.2, 0, 0)))
    for n in range(9):
        spot = (
            -0.2 + 0.05 * ((n * 7 + k * 3) % 9),
            1.2 + 0.05 * ((n * 5 + k) % 7),
            0.15 - 0.012 * ((n * 5 + k) % 7),
        )
        made.add(
            "lamp",
            box(
                spot,
                (0.022, 0.022, 0.006),
                linear(NEON[("amber", "green", "pink", "white")[(n + k) % 4]]) * 0.5,
                0.0,
            ),
        )
    made.add("lamp", box((0, 1.76, 0.1), (0.34, 0.1, 0.03), mixed(NEON[neon], "#ffffff", 0.3) * 0.42, 0.01))
    made.add(
        "iron",
        box((0, 1.0, 0.28), (0.35, 0.03, 0.16), "#14141a", 0.02, (0.2, 0, 0)),
        cylinder((-0.15, 1.02, 0.28), (-0.15, 1.13, 0.3), 0.014, "#c8c8c8", 6),
    )
    made.add("ceramic", sphere((-0.15, 1.15, 0.3), 0.04, "#d8242c", 6, 9))
    for n in range(4):
        made.add(
            "ceramic",
            lathe(
                [(0.03, 0), (0.026, 0.03), (0, 0.035)],
                ("#f0c428", "#3fa8e0")[n % 2],
                (0.04 + 0.07 * n, 1.03 - 0.02 * (n % 2), 0.27 + 0.05 * (n % 2)),
                9,
            ),
        )
    return made


def _claw(inside: Interior) -> None:
    """A machine with a claw over toys."""
    claw = Bench()
    claw.add(
        "paint",
        box((0, 0.4, 0), (0.5, 0.4, 0.5), "#d83c7a", 0.05),
        box((0, 1.95, 0), (0.5, 0.14, 0.5), "#d83c7a", 0.05),
    )
    claw.add("glass", box((0, 1.3, 0), (0.47, 0.5, 0.47), "#d8eef4", 0.0))
    for sx in (-1, 1):
        for sz in (-1, 1):
            claw.add(
                "metal",
                cylinder((sx * 0.47, 0.8, sz * 0.47), (sx * 0.47, 1.85, sz * 0.47), 0.025, "#e8e8ec", 7),
            )
    for n in range(16):
        claw.add(
            "felt",
            sphere(
                (-0.3 + 0.2 * (n % 4), 0.88 + 0.08 * (n % 3), -0.3 + 0.2 * (n // 4)),
                0.12,
                ("#f0c428", "#e05a7a", "#5fa8e0", "#8ac85a")[n % 4],
                7,
                10,
            ),
        )
    claw.add("metal", cylinder((0.05, 1.4, 0), (0.05, 1.82, 0), 0.015, "#c8c8c8", 6))
    for n in range(3):
        a = n * 2.1
        claw.add(
            "metal",
            tube(
                [
                    (0.05, 1.42, 0),
                    (0.05 + 0.12 * np.cos(a), 1.35, 0.12 * np.sin(a)),
                    (0.05 + 0.05 * np.cos(a), 1.22, 0.05 * np.sin(a)),
                ],
                0.014,
                "#c8c8c8",
                6,
            ),
        )
    inside.put(claw, 2.35, -1.7, -0.2)


def arcade(brief: SetBrief) -> BuiltSet:
    """An arcade: cabinets in rows with their screens alight, a claw machine, neon on dark walls."""
    room = Room(
        half=4.2,
        back=-4.0,
        height=3.3,
        floor="carpet",
        floor_paint="#2a2450",
        wall="#2a2048",
        finish="paper",
        pattern="dots",
        pattern_paint="#5a3f9a",
        skirting="#1a1430",
        ceiling="#1c1830",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 403)
    for k in range(8):
        inside.put(_cabinet(k), -3.0 + 0.86 * k, room.back + 0.5)
    for s in (-1, 1):
        for k in range(3):
            inside.put(_cabinet(k + 2 + s), s * 3.75, -2.6 + 0.95 * k, -s * np.pi / 2)
        inside.light((s * 2.9, 1.7, -2.0), 2.0, "cool", 4.5, day=1.0)
    _claw(inside)
    for x in (-2.6, 2.6):
        inside.fixed.add(
            "neon",
            tube(
                [(x, room.height - 0.05, z) for z in (-3.8, 3.0)],
                0.025,
                shine("violet" if x < 0 else "cyan", Hour(1.0, 0, 0, "summer"), 0.6),
                6,
            ),
        )
    inside.light((0.0, 2.6, 0.8), 2.2, "white", 6.0, day=1.0)
    inside.light((0.0, 2.2, -2.6), 2.2, "cool", 5.0, day=1.0)
    title(inside, "ARCADE", "cyan", "pink", 2.15, 0.6)
    return inside.built("arcade", 0.0, fill=(0.34, 0.26, 0.50), sun_colour=(0.9, 0.8, 1.1))
