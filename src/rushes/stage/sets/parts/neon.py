"""Neon: blade signs, big boards, light boxes, and pictures bent of glass tube. Everything glows by the hour.

A sign is made facing +z with its middle on x = 0 and its foot on y = 0.
"""

from collections.abc import Sequence

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.lettering import lettering, neon_tubes
from rushes.stage.meshkit.solids import box, cylinder, moved, tube
from rushes.stage.scene import Array, Mesh
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour

__all__ = ["NEON", "PICTURES", "blade_sign", "board", "light_box", "picture", "shine"]

NEON: dict[str, tuple[float, float, float]] = {
    "pink": (1.0, 0.10, 0.42),
    "cyan": (0.08, 0.72, 1.0),
    "amber": (1.0, 0.42, 0.07),
    "green": (0.12, 1.0, 0.34),
    "violet": (0.48, 0.16, 1.0),
    "red": (1.0, 0.08, 0.06),
    "white": (1.0, 0.82, 0.62),
}
_CASE = "#15161c"


def shine(name: str, hour: Hour, power: float = 1.0) -> Array:
    """A tube's colour at an hour: lit day and night, outshining the dark."""
    return (linear(NEON[name]) * power * (0.4 + 0.75 * hour.glow)).astype(np.float32)


def _arc(
    x: float, y: float, rx: float, ry: float, a: float, b: float, n: int = 13
) -> list[tuple[float, float]]:
    t = np.radians(np.linspace(a, b, n))
    return [(x + rx * float(np.cos(u)), y + ry * float(np.sin(u))) for u in t]


PICTURES: dict[str, tuple[tuple[str, list[tuple[float, float]]], ...]] = {
    "cocktail": (
        ("cyan", [(-0.42, 0.9), (0.0, 0.42), (0.42, 0.9), (-0.42, 0.9)]),
        ("cyan", [(0.0, 0.42), (0.0, 0.05)]),
        ("cyan", [(-0.25, 0.03), (0.25, 0.03)]),
        ("pink", [(0.08, 0.7), (0.36, 1.12)]),
        ("green", _arc(-0.05, 0.76, 0.08, 0.08, 0, 360)),
    ),
    "bowl": (
        ("amber", [(-0.5, 0.5), *_arc(0, 0.5, 0.5, 0.42, 180, 360), (0.5, 0.5), (-0.5, 0.5)]),
        ("white", [(-0.2, 0.62), (-0.13, 0.75), (-0.22, 0.88), (-0.15, 1.02)]),
        ("white", [(0.05, 0.62), (0.12, 0.75), (0.03, 0.88), (0.1, 1.02)]),
        ("red", [(0.2, 0.56), (0.62, 1.0)]),
        ("red", [(0.28, 0.54), (0.68, 0.94)]),
    ),
    "arrow": (
        (
            "amber",
            [
                (-0.5, 0.42),
                (0.15, 0.42),
                (0.15, 0.2),
                (0.55, 0.55),
                (0.15, 0.9),
                (0.15, 0.68),
                (-0.5, 0.68),
                (-0.5, 0.42),
            ],
        ),
    ),
    "heart": (
        (
            "pink",
            [
                (
                    0.55 * np.sin(t) ** 3,
                    0.52 + 0.45 * (0.8125 * np.cos(t) - 0.3125 * np.cos(2 * t) - 0.125 * np.cos(3 * t)),
                )
                for t in np.linspace(0, 2 * np.pi, 28)
            ],
        ),
    ),
    "star": (
        (
            "amber",
            [
                (r * np.sin(a), 0.5 + r * np.cos(a))
                for r, a in ((0.5 if k % 2 == 0 else 0.2, k * np.pi / 5) for k in range(11))
            ],
        ),
    ),
    "moon": (("violet", [*_arc(0, 0.5, 0.46, 0.46, 50, 310, 20), *_arc(0.2, 0.5, 0.33, 0.36, 285, 75, 14)]),),
    "cup": (
        ("white", [(-0.35, 0.62), (-0.28, 0.15), (0.28, 0.15), (0.35, 0.62), (-0.35, 0.62)]),
        ("white", _arc(0.38, 0.42, 0.16, 0.14, -80, 80, 9)),
        ("pink", [(-0.12, 0.72), (-0.05, 0.82), (-0.13, 0.92), (-0.06, 1.02)]),
        ("pink", [(0.1, 0.72), (0.17, 0.82), (0.09, 0.92), (0.16, 1.02)]),
    ),
    "fish": (
        (
            "cyan",
            [
                *_arc(-0.05, 0.5, 0.42, 0.24, 20, 340, 20),
                (0.58, 0.72),
                (0.5, 0.5),
                (0.58, 0.28),
                (0.34, 0.42),
            ],
        ),
        ("white", _arc(-0.27, 0.56, 0.045, 0.045, 0, 360, 8)),
    ),
    "note": (
        (
            "green",
            [*_arc(-0.2, 0.18, 0.15, 0.11, 0, 360), (-0.05, 0.2), (-0.05, 0.95), (0.38, 0.82), (0.38, 0.12)],
        ),
        ("green", _arc(0.24, 0.1, 0.15, 0.11, 0, 360)),
    ),
}
"""Pictures of tubes on a square of side 1 standing on y = 0: (colour, points)."""


def picture(bench: Bench, name: str, size: float, hour: Hour, z: float = 0.03, recolour: str = "") -> None:
    """A picture of bent tubes, `size` metres tall, in the plane z."""
    for colour, points in PICTURES[name]:
        line = [(x * size, y * size, z) for x, y in points]
        bench.add("neon", tube(line, 0.011 + 0.008 * size, shine(recolour or colour, hour), 5))


def _edge(width: float, height: float, z: float, colour: Array, thick: float = 0.02) -> Mesh:
    """A tube round a board, with round corners."""
    inset, r = 0.05, 0.07
    w, h = width / 2 - inset, height - inset
    corners = ((w - r, inset + r, -90), (w - r, h - r, 0), (-w + r, h - r, 90), (-w + r, inset + r, 180))
    ring = [p for x, y, a in corners for p in _arc(x, y, r, r, a, a + 90, 5)]
    return tube([(x, y, z) for x, y in ring], thick, colour, 5, closed=True)


def blade_sign(
    bench: Bench,
    text: str,
    hour: Hour,
    colour: str,
    rim: str,
    wide: float = 0.5,
    top: str = "",
    detail: int = 9,
) -> float:
    """A tall board with letters one under another, on both faces when `detail` is 9 or more; `top` names a
    picture above. Gives its height.
    """
    letters = [c for c in text if not c.isspace()]
    step, head = wide * 0.86, wide * 1.25 if top else 0.0
    height = step * len(letters) + wide * 0.35 + head
    bench.add("metal", box((0, height / 2, 0), (wide / 2, height / 2, 0.075), _CASE, 0.03))
    bench.add(
        "metal",
        *(box((wide / 2 + 0.16, y, 0), (0.18, 0.02, 0.02), "#2a2c30", 0.0) for y in (0.2, height - 0.2)),
    )
    face = Bench()
    for k, letter in enumerate(letters):
        foot = height - head - wide * 0.2 - step * (k + 0.86)
        glyph = lettering(
            letter, wide * 0.62, 0.03, shine(colour, hour), "sans", wide * 0.74, detail, bevel=0.05
        )
        face.add("neon", moved(glyph, (0, foot, 0.078)))
    face.add("neon", _edge(wide, height, 0.09, shine(rim, hour, 0.8)))
    if top:
        crest = Bench()
        picture(crest, top, wide * 0.85, hour, 0.09)
        face.take(crest, (0, height - head * 0.93, 0))
    bench.take(face)
    if detail >= 9:  # near the lane, where the back may be seen
        bench.take(face, turn=np.pi)
    return height


def board(
    bench: Bench,
    lines: Sequence[str],
    hour: Hour,
    colour: str,
    rim: str,
    height: float = 0.42,
    most: float = 2.6,
    font: str = "script",
) -> tuple[float, float]:
    """A wide board with lines of neon script, dark behind, a tube round it. Gives its width and height."""
    tubes = [
        neon_tubes(line, height, 0.03 * height, shine(colour, hour, 1.1), font, most, sides=4, step=0.085)
        for line in lines
    ]
    cores = [lettering(line, height, 0.02, shine(colour, hour, 0.28), font, most, 9) for line in lines]
    wide = max(float(np.ptp(t.positions[:, 0])) for t in tubes) + 0.5
    tall = (height * 1.75) * len(lines) + 0.25
    bench.add("metal", box((0, tall / 2, -0.06), (wide / 2, tall / 2, 0.06), _CASE, 0.04))
    for k, (line, core) in enumerate(zip(tubes, cores, strict=True)):
        foot = tall - height * 1.75 * (k + 1) + height * 0.42
        bench.add("neon", moved(core, (0, foot, 0.005)), moved(line, (0, foot, 0.03)))
    bench.add("neon", _edge(wide, tall, 0.03, shine(rim, hour), 0.03))
    for x in (-wide * 0.35, wide * 0.35):
        bench.add("iron", cylinder((x, tall, -0.06), (x, tall + 0.5, -0.06), 0.015, "#2a2c30", 5))
    return wide, tall


def light_box(
    bench: Bench, text: str, hour: Hour, ground: Paint, ink: Paint, wide: float, tall: float
) -> None:
    """A lit box with dark letters, facing +z."""
    bench.add("metal", box((0, tall / 2, -0.07), (wide / 2 + 0.03, tall / 2 + 0.03, 0.07), "#2a2a2e", 0.02))
    glow = mixed(ground, "#fff0dd", 0.25) * (0.12 + 0.3 * hour.glow)
    bench.add("lamp", box((0, tall / 2, -0.01), (wide / 2, tall / 2, 0.025), glow, 0.015))
    letters = lettering(text, tall * 0.5, 0.015, linear(ink) * 0.25, "sans", wide * 0.86, 8, 0.04)
    bench.add("iron", moved(letters, (0, tall * 0.26, 0.014)))
