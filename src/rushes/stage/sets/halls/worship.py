"""Houses of prayer from inside: a church with its nave, a temple with its statue."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.sets.halls.fittings import column, pew, runner, sign, stained
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.rooms.interior import Interior
from rushes.stage.sets.rooms.room import Room

__all__ = ["church", "temple"]


def church(brief: SetBrief) -> BuiltSet:
    """The nave: pointed arches, stained glass, pews left and right of the aisle, the altar with its cross and candles."""
    room = Room(half=5.2, back=-8.4, front=8.5, height=6.4, floor="tiles", floor_paint="#a89880", wall="#c8b898",
                pattern="blocks", pattern_paint="#b8a888", ceiling="#8a7458", skirting="#8a7a64", outlook="none")  # fmt: skip
    inside = Interior.begun(brief, room, 321)
    back = Bench()
    stained(back, 0.0, 2.5, 1.9, 0.95, inside.hour, 0)
    for s in (-1, 1):
        stained(back, s * 2.5, 2.5, 1.3, 0.6, inside.hour, 2)
    inside.hang("back", back)
    for side in ("left", "right"):
        hung = Bench()
        for k, z in enumerate((-6.8, -4.4, -2.0, 0.4)):
            stained(hung, room.along(side, z), 1.6, 1.9, 0.55, inside.hour, k + 1)
        inside.hang(side, hung)
    for z in (-7.2, -5.0, -2.8, -0.6):
        for s in (-1, 1):
            column(inside.things, s * 3.55, z, 4.0, "#d8ccb0", "#b89a5c", 0.25)
        _rib(inside, z)
    for z in (-4.9, -4.0, -3.1, -2.2):
        for s in (-1, 1):
            pew(inside.things, s * 2.05, z, 2.1)
    runner(inside.fixed, 1.5, 7.0, -6.2, "#9a2430", "#d8a83c")
    _altar(inside)
    for k in range(4):
        for s in (-1, 1):
            inside.light((s * 3.9, 2.6, -6.0 + 2.4 * k), 1.6, "warm", 5.5, day=0.35) if k in (0, 2) else None
            _candles(inside, s * 2.95, -6.2 + 2.2 * k)
    sign(inside, 0.0, 5.9, "", 0.16, "#6a4428")
    return inside.built("hall_church", 0.5, fill=(0.46, 0.40, 0.34), shadow_radius=8.0)


def _rib(inside: Interior, z: float) -> None:
    """A pointed rib of the vault across the nave."""
    for s in (-1, 1):
        line = [(s * 3.55, 3.95, z), (s * 3.3, 4.9, z), (s * 2.3, 5.75, z), (s * 1.0, 6.2, z), (0, 6.38, z)]
        inside.fixed.add("stone", tube(line, 0.13, "#d8ccb0", 8))
        inside.fixed.add(
            "stone", tube([(s * 3.55, 3.95, z), (s * 4.4, 4.6, z), (s * 5.15, 4.9, z)], 0.09, "#d8ccb0", 7)
        )


def _altar(inside: Interior) -> None:
    """Steps, a table with a white cloth, a golden cross, candles, flowers."""
    out = inside.things
    for k in range(2):
        out.add(
            "stone", box((0, 0.09 + 0.17 * k, -7.1), (2.6 - 0.4 * k, 0.09, 1.1 - 0.25 * k), "#d8ccb4", 0.02)
        )
    y, z = 0.35, -7.3
    out.add("wood", box((0, y + 0.5, z), (1.15, 0.5, 0.35), "#7a4c2a", 0.02))
    out.add(
        "cloth",
        box((0, y + 1.01, z), (1.22, 0.025, 0.42), "#fbf6ea", 0.02),
        box((0, y + 0.82, z + 0.41), (1.2, 0.2, 0.01), "#fbf6ea", 0.008),
    )
    out.add(
        "metal",
        box((0, y + 0.78, z + 0.425), (0.04, 0.14, 0.006), "#d8a83c", 0.0),
        box((0, y + 0.82, z + 0.425), (0.1, 0.03, 0.006), "#d8a83c", 0.0),
    )
    gold = "#e0b048"
    out.add(
        "metal",
        box((0, y + 1.72, z - 0.1), (0.06, 0.66, 0.05), gold, 0.03),
        box((0, y + 1.95, z - 0.1), (0.36, 0.06, 0.05), gold, 0.03),
        lathe([(0.2, 0), (0.2, 0.05), (0.07, 0.12)], gold, (0, y + 1.03, z - 0.1), 14),
    )
    for x in (-0.85, -0.55, 0.55, 0.85):
        out.add(
            "metal",
            lathe(
                [(0.08, 0), (0.08, 0.02), (0.02, 0.05), (0.02, 0.2), (0.05, 0.22)], gold, (x, y + 1.03, z), 10
            ),
        )
        _candle(inside, x, y + 1.25, z, 0.32)
    for s in (-1, 1):
        for k in range(14):
            a = k * 2.4
            r = 0.05 + 0.02 * (k % 6)
            tone = ("#f4ece0", "#e890a0", "#f4ece0", "#6f9a54")[k % 4]
            out.add(
                "felt",
                sphere(
                    (s * 1.75 + r * np.cos(a) * 1.6, 1.15 + 0.045 * (k % 5), z + r * np.sin(a) * 1.6),
                    0.085,
                    tone,
                    5,
                    8,
                ),
            )
        out.add(
            "stone",
            lathe([(0.12, 0), (0.07, 0.2), (0.07, 0.5), (0.2, 0.8)], "#e0d4bc", (s * 1.75, 0.3, z), 14),
        )
    inside.light((0.0, 2.2, -6.4), 3.4, "warm", 5.0, day=0.6)


def _candle(inside: Interior, x: float, y: float, z: float, tall: float) -> None:
    inside.fixed.add("paper", cylinder((x, y, z), (x, y + tall, z), 0.026, "#fbf4e0", 8))
    flame = [(0, 0), (0.022, 0.025), (0.014, 0.07), (0, 0.1)]
    inside.fixed.add(
        "lamp", lathe(flame, linear("#ffb850") * (0.7 + 0.5 * inside.hour.glow), (x, y + tall, z), 7)
    )


def _candles(inside: Interior, x: float, z: float) -> None:
    """An iron stand of seven candles."""
    out = inside.things
    if abs(z) < 1.6 and abs(x) < 1.6:
        return
    out.add(
        "iron",
        lathe([(0.18, 0), (0.18, 0.03), (0.03, 0.07), (0.025, 1.3), (0.05, 1.34)], "#3a3430", (x, 0, z), 10),
    )
    out.add(
        "iron",
        tube(
            [
                (x + 0.26 * np.cos(a), 1.34, z + 0.26 * np.sin(a))
                for a in np.linspace(0, 2 * np.pi, 14, endpoint=False)
            ],
            0.018,
            "#3a3430",
            5,
            closed=True,
        ),
    )
    for k in range(6):
        a = k * np.pi / 3
        _candle(inside, x + 0.26 * np.cos(a), 1.35, z + 0.26 * np.sin(a), 0.14 + 0.05 * (k % 3))
    _candle(inside, x, 1.35, z, 0.26)


def temple(brief: SetBrief) -> BuiltSet:
    """A great golden statue behind red columns, lanterns, incense, offerings."""
    room = Room(half=5.6, back=-6.8, front=8.5, height=5.4, floor="boards", floor_paint="#7a4a2c", wall="#9a3a2c",
                lower="panels", lower_paint="#5a2a20", dado=1.1, ceiling="#3a2a24", beams="#8a2c20", skirting="#3a1c14",
                outlook="none")  # fmt: skip
    inside = Interior.begun(brief, room, 322)
    out = inside.things
    for s in (-1, 1):
        for z in (-6.0, -3.6, -1.2):
            shaft = [(0.36, 0), (0.36, 0.18), (0.26, 0.26), (0.25, 4.8), (0.3, 4.9), (0.3, 5.4)]
            out.add("paint", lathe(shaft, "#b82c20", (s * 3.7, 0, z), 20))
            for y in (0.5, 4.3):
                out.add(
                    "metal", lathe([(0.265, 0), (0.29, 0.05), (0.265, 0.3)], "#d8a83c", (s * 3.7, y, z), 20)
                )
    for z in (-6.0, -3.6, -1.2):
        out.add(
            "paint",
            box((0, 4.75, z), (4.0, 0.16, 0.14), "#2f6a5a", 0.03),
            box((0, 5.05, z), (4.0, 0.1, 0.18), "#d8a83c", 0.03),
        )
        for s in (-1, 1):
            _lantern(inside, s * 2.35, z + 0.3)
    for k in range(17):
        x = -2.4 + 0.3 * k
        inside.fixed.add(
            "felt",
            tube([(x, 4.6, -6.65), (x, 0.9, -6.6)], 0.16, mixed("#8a1c20", "#c8502c", 0.45 * (k % 2)), 7),
        )
    out.add(
        "stone",
        box((0, 0.4, -5.4), (2.0, 0.4, 0.95), "#8a3a2c", 0.03),
        box((0, 0.83, -5.4), (2.1, 0.05, 1.05), "#d8a83c", 0.03),
    )
    _buddha(out, 0.88, -5.5)
    _offerings(inside)
    for x, z in ((0.0, -3.9), (-2.4, -2.5), (2.4, -2.5), (0.0, 1.8)):
        inside.light((x, 3.0, z), 3.0, "warm", 6.5, day=0.6)
    sign(inside, 0.0, 5.0, "", 0.18, "#3a1c14")
    return inside.built("hall_temple", 0.4, fill=(0.48, 0.36, 0.28), shadow_radius=8.0)


def _buddha(out: Bench, y: float, z: float) -> None:
    """A seated figure of gilt clay on a lotus before its halo."""
    for k in range(12):
        a = k * np.pi / 6
        out.add(
            "paint",
            sphere(
                (0.85 * np.cos(a), y + 0.16, z + 0.6 * np.sin(a)),
                (0.24, 0.17, 0.2),
                ("#e8889a", "#d86a80")[k % 2],
                6,
                9,
            ),
        )
    _seated(out, y + 0.28, z)


def _seated(out: Bench, y: float, z: float) -> None:
    """Legs, body, arms and head."""
    gold, shade = "#e0ac40", "#b8802c"
    out.add(
        "metal",
        sphere((0, y + 0.2, z + 0.1), (0.88, 0.22, 0.55), gold, 10, 18),
        sphere((0, y + 0.85, z - 0.05), (0.5, 0.66, 0.36), gold, 12, 18),
        sphere((0, y + 1.3, z - 0.05), (0.58, 0.24, 0.3), gold, 9, 16),
        cylinder((0, y + 1.3, z), (0, y + 1.62, z), 0.16, gold, 12),
        sphere((0, y + 1.85, z), (0.3, 0.36, 0.31), gold, 12, 18),
        sphere((0, y + 2.06, z - 0.03), (0.31, 0.22, 0.31), "#3a4a7a", 9, 16),
        sphere((0, y + 2.26, z - 0.03), (0.14, 0.13, 0.14), "#3a4a7a", 7, 11),
    )
    for s in (-1, 1):
        arm = [
            (s * 0.52, y + 1.25, z),
            (s * 0.74, y + 0.8, z + 0.12),
            (s * 0.5, y + 0.5, z + 0.45),
            (s * 0.1, y + 0.45, z + 0.55),
        ]
        out.add("metal", tube(arm, (0.17, 0.16, 0.13, 0.1), gold, 9))
        out.add(
            "metal",
            sphere((s * 0.31, y + 1.8, z), (0.05, 0.17, 0.08), gold, 7, 9),
            sphere((s * 0.55, y + 0.2, z + 0.42), (0.4, 0.16, 0.22), shade, 8, 12),
        )
        out.add(
            "stone",
            tube(
                [
                    (s * 0.06, y + 1.88, z + 0.3),
                    (s * 0.12, y + 1.865, z + 0.295),
                    (s * 0.18, y + 1.885, z + 0.27),
                ],
                0.014,
                "#5a3414",
                5,
            ),
        )
    out.add("metal", sphere((0, y + 1.81, z + 0.31), (0.045, 0.07, 0.04), gold, 6, 8))
    out.add(
        "stone",
        tube(
            [(-0.08, y + 1.7, z + 0.285), (0, y + 1.685, z + 0.3), (0.08, y + 1.7, z + 0.285)],
            0.016,
            "#a8402c",
            5,
        ),
    )
    _halo(out, y, z)


def _halo(out: Bench, y: float, z: float) -> None:
    """Rays in a ring behind the head."""
    gold, shade = "#e0ac40", "#b8802c"
    ring = [
        (1.0 * np.cos(a), y + 1.75 + 1.0 * np.sin(a), z - 0.45)
        for a in np.linspace(0, 2 * np.pi, 30, endpoint=False)
    ]
    out.add("metal", tube(ring, 0.06, gold, 7, closed=True))
    for k in range(20):
        a = k * np.pi / 10
        c, s = np.cos(a), np.sin(a)
        out.add(
            "metal",
            cylinder(
                (0.6 * c, y + 1.75 + 0.6 * s, z - 0.47),
                (1.25 * c, y + 1.75 + 1.25 * s, z - 0.47),
                0.03,
                shade,
                5,
                0.008,
            ),
        )


def _lantern(inside: Interior, x: float, z: float) -> None:
    """A red paper lantern with a tassel."""
    out = inside.fixed
    glow = linear("#ff4a20") * (0.32 + 0.3 * inside.hour.glow)
    out.add(
        "lamp",
        lathe([(0.14, -0.28), (0.27, -0.14), (0.31, 0), (0.27, 0.14), (0.14, 0.28)], glow, (x, 3.55, z), 18),
    )
    for y in (-0.3, 0.28):
        out.add("metal", lathe([(0.15, 0), (0.15, 0.05), (0, 0.06)], "#d8a83c", (x, 3.55 + y, z), 14))
    out.add("felt", cylinder((x, 3.25, z), (x, 2.9, z), 0.03, "#e8b83c", 6, 0.05))
    out.add("iron", cylinder((x, 3.85, z), (x, 4.7, z), 0.01, "#2a1c14", 5))


def _offerings(inside: Interior) -> None:
    """An altar table with fruit, candles and a bronze bowl of incense."""
    out = inside.things
    out.add(
        "paint",
        box((0, 0.62, -3.9), (1.2, 0.05, 0.32), "#8a2420", 0.02),
        box((0, 0.5, -3.62), (1.1, 0.1, 0.02), "#d8a83c", 0.02),
    )
    for s in (-1, 1):
        out.add("paint", box((s * 1.05, 0.3, -3.9), (0.07, 0.3, 0.26), "#8a2420", 0.03))
        _candle(inside, s * 0.9, 0.68, -3.85, 0.3)
        for k in range(6):
            spot = (s * 0.5 + 0.1 * (k % 3 - 1), 0.74 + 0.1 * (k // 3), -3.85)
            out.add("clay", sphere(spot, 0.065, ("#e8842c", "#d83c2c")[s > 0], 6, 9))
    out.add(
        "metal", lathe([(0.1, 0), (0.2, 0.08), (0.22, 0.2), (0.17, 0.22)], "#8a6a34", (0, 0.67, -3.85), 16)
    )
    for k in range(5):
        out.add(
            "wood", cylinder((0.05 * (k - 2), 0.85, -3.85), (0.07 * (k - 2), 1.2, -3.87), 0.006, "#8a3a2c", 4)
        )
    smoke = [
        (0.04 * np.sin(u * 5), 1.2 + u * 1.2, -3.86 + 0.03 * np.cos(u * 4)) for u in np.linspace(0, 1, 14)
    ]
    out.add("cloth", tube(smoke, np.linspace(0.008, 0.03, 14), "#d8d0c8", 5))
