"""A casino: slot machines, roulette, cards, gilt columns."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.neon import NEON, shine
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.lamps import chandelier
from rushes.stage.sets.rooms.room import Room
from rushes.stage.sets.venues.titles import title

__all__ = ["casino"]

GOLD, FELT = "#d8a840", "#1f6a44"


def _slot_machine(k: int) -> Bench:
    """A one-armed bandit on its stand, its front to +z: three reels, a lever, a lit crown."""
    made = Bench()
    paint, neon = (
        ("#a8242c", "#2f3f8a", "#6a2f7a", "#c87a24")[k % 4],
        ("amber", "pink", "cyan", "green")[k % 4],
    )
    made.add(
        "paint",
        box((0, 0.42, 0), (0.33, 0.42, 0.28), "#241a20", 0.04),
        box((0, 1.15, -0.02), (0.33, 0.36, 0.26), paint, 0.05),
    )
    made.add(
        "metal",
        box((0, 0.86, 0.18), (0.35, 0.03, 0.16), GOLD, 0.02),
        box((0, 1.17, 0.235), (0.28, 0.17, 0.02), GOLD, 0.02),
    )
    for n in range(3):
        x = -0.17 + 0.17 * n
        made.add("lamp", box((x, 1.17, 0.256), (0.072, 0.12, 0.005), linear("#fff4dc") * 0.3, 0.004))
        for y in (-0.07, 0.02):
            made.add(
                "ceramic",
                sphere(
                    (x, 1.19 + y, 0.265),
                    (0.036, 0.034, 0.012),
                    ("#d8242c", "#f0b428", "#3f9a4a")[(k + n + (y > 0)) % 3],
                    5,
                    8,
                ),
            )
    glow = shine(neon, Hour(1.0, 0, 0, "summer"), 0.55)
    made.add(
        "neon",
        tube(
            [(0.30 * np.cos(a), 1.52 + 0.22 * np.sin(a), 0.16) for a in np.linspace(0, np.pi, 15)],
            0.018,
            glow,
            5,
        ),
    )
    made.add(
        "lamp",
        lathe(
            [(0.24, 1.5), (0.22, 1.62), (0, 1.72)],
            mixed(NEON[neon], "#ffffff", 0.25) * 0.35,
            (0, 0, 0.02),
            16,
        ),
    )
    made.add("metal", cylinder((0.37, 1.05, 0), (0.40, 1.42, 0.06), 0.018, "#d8d8d8", 8))
    made.add("ceramic", sphere((0.40, 1.45, 0.06), 0.05, "#d8242c", 7, 10))
    made.add("felt", lathe([(0.19, 0.5), (0.2, 0.58), (0, 0.6)], "#7a1c24", (0, 0, 0.62), 14))
    made.add(
        "metal",
        cylinder((0, 0, 0.62), (0, 0.5, 0.62), 0.035, "#c8c8c8", 9),
        lathe([(0.18, 0), (0.17, 0.03), (0, 0.04)], "#c8c8c8", (0, 0, 0.62), 14),
    )
    return made


def _roulette() -> Bench:
    """A roulette table along x: the wheel at its left end, the numbered cloth, stacks of chips."""
    made = Bench()
    made.add(
        "paint",
        box((0, 0.74, 0), (1.5, 0.07, 0.66), "#5a2c1a", 0.05),
        box((0.3, 0.5, 0), (0.9, 0.24, 0.3), "#3a1c12", 0.04),
    )
    made.add("felt", box((0.22, 0.815, 0), (1.18, 0.01, 0.56), FELT, 0.006))
    for k in range(36):
        x, z = -0.42 + 0.13 * (k // 3), -0.2 + 0.2 * (k % 3)
        made.add(
            "paper", box((x, 0.828, z), (0.056, 0.002, 0.085), ("#b8242c", "#1c1a1c")[(k + k // 3) % 2], 0.0)
        )
    made.add(
        "wood",
        lathe([(0.5, 0.8), (0.52, 0.9), (0.42, 0.9), (0.4, 0.84), (0, 0.84)], "#6a3a1e", (-0.98, 0, 0), 32),
    )
    for k in range(36):
        a = k * np.pi / 18
        made.add(
            "paper",
            box(
                (-0.98 + 0.36 * np.cos(a), 0.868, 0.36 * np.sin(a)),
                (0.045, 0.008, 0.025),
                ("#b8242c", "#1c1a1c")[k % 2],
                0.0,
                (0, -a, 0),
            ),
        )
    made.add("metal", lathe([(0.22, 0.85), (0.06, 0.92), (0.04, 1.04), (0, 1.07)], GOLD, (-0.98, 0, 0), 18))
    for k, (x, z, n) in enumerate(
        ((0.9, 0.3, 6), (1.03, 0.32, 4), (0.95, -0.3, 8), (0.3, 0.36, 3), (-0.1, 0.1, 5), (1.16, 0.0, 5))
    ):
        for i in range(n):
            made.add(
                "ceramic",
                lathe(
                    [(0.045, 0), (0.045, 0.016), (0, 0.017)],
                    ("#d8242c", "#f0ece0", "#2f5fb0", "#f0b428")[(k + i // 3) % 4],
                    (x, 0.826 + 0.018 * i, z),
                    12,
                ),
            )
    return made


def _card_table(inside: Interior) -> None:
    """A round table with cards dealt."""
    card = Bench()
    card.add("felt", lathe([(0, 0.78), (0.85, 0.78), (0.9, 0.82), (0.85, 0.84), (0, 0.84)], FELT, sides=28))
    card.add(
        "wood",
        lathe([(0.4, 0), (0.1, 0.1), (0.1, 0.7), (0.3, 0.78)], "#4a2416", sides=16),
        tube(
            [(0.9 * np.cos(a), 0.82, 0.9 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 32)[:-1]],
            0.06,
            "#5a2c1a",
            7,
            closed=True,
        ),
    )
    for k in range(10):
        a = 0.6 * k
        card.add(
            "paper",
            box(
                (0.5 * np.cos(a), 0.846, 0.5 * np.sin(a)),
                (0.06, 0.002, 0.09),
                ("#f4f0e6", "#b8242c")[k % 3 == 2],
                0.0,
                (0, a, 0),
            ),
        )
    inside.put(card, 2.2, -1.8)


def casino(brief: SetBrief) -> BuiltSet:
    """A casino: rows of lit slot machines, a roulette table, cards, gilt columns and a chandelier over red carpet."""
    room = Room(
        half=4.4,
        back=-4.2,
        height=3.8,
        floor="carpet",
        floor_paint="#7a1f2c",
        wall="#5a1c28",
        pattern="dots",
        pattern_paint="#8a3a34",
        lower="panels",
        lower_paint="#3a1a14",
        skirting=GOLD,
        ceiling="#4a2a20",
        outlook="none",
    )
    inside = Interior.begun(brief, room, 401)
    for k in range(7):
        inside.put(_slot_machine(k), -2.55 + 0.85 * k, room.back + 0.4)
    for s in (-1, 1):
        for k in range(3):
            inside.put(_slot_machine(k + 4 + s), s * 4.0, -2.9 + 0.9 * k, -s * np.pi / 2)
        inside.things.add(
            "metal",
            lathe(
                [(0.24, 0), (0.2, 0.1), (0.16, 0.2), (0.15, 3.3), (0.22, 3.5), (0.22, 3.8)],
                GOLD,
                (s * 3.2, 0, -3.4),
                18,
            ),
        )
        inside.light((s * 3.4, 2.0, -2.2), 2.6, ("cool", "warm")[s > 0], 5.0, day=0.9)
    inside.put(_roulette(), -2.0, -1.7, 0.12)
    _card_table(inside)
    lamp = chandelier(inside.fixed, 0.0, -1.6, room.height, inside.hour)
    inside.light(lamp, 3.6, "warm", 7.0, day=0.9)
    inside.light((0.0, 2.4, 1.6), 1.6, "warm", 6.0, day=0.9)
    title(inside, "CASINO", "amber", "pink", 2.3, 0.62)
    return inside.built("casino", 0.0, fill=(0.44, 0.32, 0.30), sun_colour=(1.5, 1.2, 0.95))
