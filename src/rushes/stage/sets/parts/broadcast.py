"""What stands in studios: news desks, walls of screens, cameras, lamps on stands, foam on walls, mixing desks, loudspeakers."""

from itertools import pairwise

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere, tube, turned
from rushes.stage.sets.parts.bench import Bench

__all__ = [
    "camera",
    "foam",
    "lit_sign",
    "loudspeaker",
    "microphone",
    "mixing_desk",
    "news_desk",
    "screen_wall",
    "softbox",
    "world_map",
]


def news_desk(bench: Bench, z: float, wide: float = 2.5, glow: Paint = "#3fa0e0") -> None:
    """A curved desk with a glowing band, its top at 0.76; behind it is -z."""
    turn = np.linspace(-0.62, 0.62, 13)
    radius = wide / 2 / np.sin(0.62)
    for a, b in pairwise(turn):
        mid, half = (a + b) / 2, radius * np.sin((b - a) / 2) + 0.012
        spot = (radius * np.sin(mid), radius * (np.cos(mid) - 1.0))
        for y, tall, out, tint in (
            (0.36, 0.34, 0.0, "#27384e"),
            (0.06, 0.06, 0.02, "#151a22"),
            (0.74, 0.022, 0.07, "#d8c8a8"),
        ):
            bench.add(
                "paint",
                box(
                    (spot[0], y, z + spot[1] - 0.02 + out),
                    (half, tall, 0.05 if tall > 0.03 else 0.3),
                    tint,
                    0.008,
                    (0, mid, 0),
                ),
            )
        bench.add(
            "lamp",
            box(
                (spot[0], 0.55, z + spot[1] + 0.035),
                (half, 0.022, 0.006),
                linear(glow) * 0.55,
                0.0,
                (0, mid, 0),
            ),
        )
        bench.add(
            "lamp",
            box(
                (spot[0], 0.15, z + spot[1] + 0.035),
                (half, 0.012, 0.006),
                linear(glow) * 0.35,
                0.0,
                (0, mid, 0),
            ),
        )
    for s in (-1, 1):
        bench.add(
            "paper", box((s * 0.55, 0.772, z - 0.2), (0.1, 0.006, 0.14), "#fbf8f0", 0.002, (0, s * 0.2, 0))
        )
        bench.add(
            "ceramic",
            lathe([(0, 0), (0.034, 0), (0.038, 0.09), (0.032, 0.09)], glow, (s * 0.9, 0.762, z - 0.35), 12),
        )


def world_map(
    bench: Bench, x: float, y: float, z: float, wide: float, tint: Paint = "#5fc0f0", glow: float = 0.4
) -> None:
    """Continents of glowing felt dots, facing +z."""
    lands = (
        "....xxxxx...x..xxxxxxx....",
        "..xxxxxx....xxxxxxxxxxxxx.",
        "...xxxxx....xxxxxxxxxxxx..",
        "....xxx.....xxxxxxxxxxx...",
        ".....xx....xxxxx..xx.xx...",
        "......xxx..xxxxx..x...x...",
        "......xxxx..xxxx......xx..",
        "......xxx....xx......xxxx.",
        ".......xx....x........xxx.",
        ".......x..................",
    )
    step = wide / len(lands[0])
    for row, line in enumerate(lands):
        for k, mark in enumerate(line):
            if mark == "x":
                spot = (x - wide / 2 + step * (k + 0.5), y + step * (len(lands) / 2 - row - 0.5), z)
                bench.add("lamp", box(spot, (step * 0.36, step * 0.36, 0.003), linear(tint) * glow, 0.0))


def screen_wall(
    bench: Bench, x: float, y: float, columns: int, rows: int, wide: float, glow: float = 0.5
) -> None:
    """Screens side by side before a wall in the plane z = 0, each with a picture of its own."""
    tall = wide * 0.58
    tints = ("#1f4a7a", "#2a6a8a", "#7a3a2c", "#2f5f4a", "#5a4a7a", "#8a6a2c")
    for row in range(rows):
        for k in range(columns):
            at = (x + (k - (columns - 1) / 2) * (wide + 0.05), y + (row - (rows - 1) / 2) * (tall + 0.05))
            tint = tints[(k * 2 + row * 3) % 6]
            bench.add("iron", box((*at, 0.03), (wide / 2, tall / 2, 0.03), "#121418", 0.008))
            bench.add(
                "room",
                box((*at, 0.061), (wide / 2 - 0.02, tall / 2 - 0.02, 0.001), linear(tint) * glow * 1.6, 0.0),
            )
            bench.add(
                "room",
                box(
                    (at[0], at[1] - tall * 0.34, 0.063),
                    (wide / 2 - 0.05, tall * 0.07, 0.001),
                    linear("#e8eef2") * glow,
                    0.0,
                ),
            )
            bench.add(
                "room",
                moved(
                    sphere(
                        (0, 0, 0),
                        (tall * 0.16, tall * 0.16, 0.002),
                        linear(mixed(tint, "#ffe0b0", 0.6)) * glow * 1.5,
                        5,
                        14,
                    ),
                    (at[0] + wide * 0.18 * (-1) ** k, at[1] + tall * 0.08, 0.063),
                ),
            )


def camera(bench: Bench, x: float, z: float, facing: float) -> None:
    """A television camera on a pedestal, looking along `facing`."""
    here = Bench()
    here.add(
        "iron",
        lathe(
            [(0.28, 0), (0.28, 0.1), (0.1, 0.14), (0.08, 0.9), (0.05, 0.95), (0.05, 1.12)],
            "#2a2c30",
            sides=14,
        ),
    )
    here.add(
        "iron",
        box((0, 1.32, -0.05), (0.13, 0.16, 0.3), "#34373c", 0.03),
        box((0, 1.52, -0.1), (0.06, 0.05, 0.12), "#26282c", 0.02),
    )
    lens = lathe(
        [(0.1, 0), (0.12, 0.2), (0.13, 0.24), (0.1, 0.24), (0.08, 0.2), (0, 0.2)], "#1a1a1e", sides=16
    )
    here.add("iron", turned(lens, (np.pi / 2, 0, 0), (0, 1.32, 0.24)))
    here.add("lamp", sphere((0.07, 1.5, 0.24), 0.016, linear("#ff3020") * 0.8, 5, 7))
    for s in (-1, 1):
        here.add("iron", tube([(s * 0.05, 1.15, -0.2), (s * 0.2, 1.05, -0.5)], 0.014, "#26282c", 6))
    bench.take(here, (x, 0, z), facing)


def softbox(bench: Bench, x: float, z: float, facing: float, glow: float, height: float = 1.9) -> Vec:
    """A lamp on a stand, its white front along `facing`; gives the place of its light."""
    here = Bench()
    for k in range(3):
        a = k * 2 * np.pi / 3 + 0.5
        here.add("iron", cylinder((0, 0.5, 0), (0.4 * np.cos(a), 0.0, 0.4 * np.sin(a)), 0.014, "#26282c", 6))
    here.add(
        "iron",
        cylinder((0, 0.4, 0), (0, height, 0), 0.016, "#26282c", 7),
        box((0, height, 0.02), (0.3, 0.22, 0.1), "#1a1c20", 0.03),
    )
    here.add("lamp", box((0, height, 0.125), (0.27, 0.19, 0.004), linear("#fff0d8") * glow, 0.0))
    bench.take(here, (x, 0, z), facing)
    return (x + 0.4 * float(np.sin(facing)), height, z + 0.4 * float(np.cos(facing)))


def foam(
    bench: Bench,
    left: float,
    right: float,
    low: float,
    high: float,
    tints: tuple[Paint, Paint] = ("#3a3c44", "#5a4a5e"),
) -> None:
    """Wedges of foam in squares on a wall in the plane z = 0, ridges up and across by turns."""
    size = 0.36
    for i in range(int((right - left) / size)):
        for k in range(int((high - low) / size)):
            x, y, tint = left + size * (i + 0.5), low + size * (k + 0.5), tints[(i + k) % 2]
            for n in range(3):
                shift = size * ((n + 0.5) / 3 - 0.5)
                half = (size / 6.4, size / 2.05, 0.028) if (i + k) % 2 else (size / 2.05, size / 6.4, 0.028)
                spot = (x + shift, y, 0.03) if (i + k) % 2 else (x, y + shift, 0.03)
                bench.add("felt", box(spot, half, tint, 0.027))


def mixing_desk(bench: Bench, wide: float = 1.9, glow: float = 0.5) -> None:
    """A mixing desk: rows of faders and knobs on a slope, small lights; its engineer sits at +z."""
    w = wide / 2
    bench.add("wood", *(box((s * w, 0.5, 0), (0.035, 0.5, 0.4), "#6a4428", 0.02) for s in (-1, 1)))
    bench.add("iron", box((0, 0.62, 0), (w - 0.03, 0.12, 0.36), "#2a2c30", 0.02))
    bench.add("iron", box((0, 0.79, 0.0), (w - 0.04, 0.02, 0.38), "#3a3d44", 0.01, (0.22, 0, 0)))
    count = int(wide / 0.1)
    for k in range(count):
        x = -w + 0.1 + (wide - 0.2) * (k + 0.5) / count
        for row in range(4):
            z, y = -0.26 + 0.09 * row, 0.79 + 0.22 * (0.26 - 0.09 * row) + 0.02
            bench.add(
                "clay",
                lathe(
                    [(0.015, 0), (0.012, 0.022), (0, 0.024)],
                    ("#c8442f", "#e0b040", "#5fa0b8", "#d8d4c8")[(row + k // 4) % 4],
                    (x, y, z),
                    7,
                ),
            )
        slide = 0.1 + 0.12 * abs(np.sin(k * 1.7))
        bench.add(
            "clay",
            box((x, 0.79 - 0.22 * slide + 0.022, slide + 0.04), (0.016, 0.012, 0.022), "#e8e4d8", 0.004),
        )
        bench.add(
            "lamp",
            box(
                (x, 0.885, -0.345),
                (0.012, 0.008, 0.004),
                linear(("#5fe06a", "#5fe06a", "#f0c040", "#ff5030")[k % 4]) * glow,
                0.0,
            ),
        )


def loudspeaker(bench: Bench, x: float, y: float, z: float, size: float = 1.0, turn: float = 0.0) -> None:
    """A studio loudspeaker with two cones, its front to +z turned by `turn`."""
    here = Bench()
    here.add("wood", box((0, 0.28, 0), (0.19, 0.28, 0.17), "#3a2a20", 0.02))
    for y0, r in ((0.19, 0.125), (0.43, 0.065)):
        cone = lathe(
            [(r, 0), (r * 0.95, 0.02), (r * 0.4, -0.02), (r * 0.3, 0.0), (0, 0.015)], "#1c1c20", sides=18
        )
        here.add("iron", turned(cone, (np.pi / 2, 0, 0), (0, y0, 0.172)))
        ring = [
            (r * 1.02 * np.cos(a), y0 + r * 1.02 * np.sin(a), 0.176)
            for a in np.linspace(0, 2 * np.pi, 18, endpoint=False)
        ]
        here.add("metal", tube(ring, 0.008, "#c8a45c", 5, closed=True))
    bench.take(here, (x, y, z), turn, size)


def microphone(bench: Bench, x: float, z: float, height: float = 1.4) -> None:
    """A microphone on a stand with a round pop shield, towards +z."""
    bench.add(
        "iron",
        lathe(
            [(0.17, 0), (0.17, 0.02), (0.02, 0.035), (0.012, 0.06), (0.012, height)], "#2a2c30", (x, 0, z), 16
        ),
    )
    bench.add(
        "metal",
        lathe(
            [(0, -0.12), (0.03, -0.11), (0.034, 0.02), (0.045, 0.05), (0.045, 0.1), (0, 0.13)],
            "#9aa0a6",
            (x, height + 0.1, z),
            14,
        ),
    )
    ring = [
        (x + 0.085 * np.cos(a), height + 0.16 + 0.085 * np.sin(a), z + 0.12)
        for a in np.linspace(0, 2 * np.pi, 18, endpoint=False)
    ]
    bench.add("iron", tube(ring, 0.008, "#1a1a1c", 5, closed=True))


def lit_sign(
    bench: Bench,
    text: str,
    x: float,
    y: float,
    glow: float = 0.8,
    tint: Paint = "#ff4a30",
    height: float = 0.13,
    most: float = 2.4,
) -> None:
    """A box with glowing letters before a wall in the plane z = 0."""
    letters = lettering(text, height, 0.01, linear(tint) * glow, "sans", most, 14)
    wide = float(np.ptp(letters.positions[:, 0])) / 2 if len(letters.positions) else 0.2
    tall = float(np.ptp(letters.positions[:, 1])) / 2 if len(letters.positions) else height / 2
    low = float(letters.positions[:, 1].min()) if len(letters.positions) else 0.0
    bench.add("iron", box((x, y, 0.04), (wide + 0.1, tall + 0.07, 0.04), "#1a1416", 0.02))
    bench.add("lamp", moved(letters, (x, y - tall - low, 0.082)))
