"""A castle: walls, round towers with pointed roofs, a gate with its portcullis, banners; front to +z."""

from math import cos, pi, sin

from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere
from rushes.stage.sets.parts.bench import Bench

__all__ = ["castle"]

STONE = "#b8ae9c"
TOWERS = (
    (-5.0, 0.0, 1.3, 6.4),
    (5.0, 0.0, 1.3, 6.4),
    (-1.7, 0.3, 0.95, 5.2),
    (1.7, 0.3, 0.95, 5.2),
    (-3.0, -6.0, 1.5, 9.6),
    (3.2, -5.0, 1.2, 8.0),
    (0.2, -7.5, 1.9, 12.0),
)
"""The towers: x, z, radius, height of the wall."""


def castle(snow: bool = False, glow: float = 0.0) -> Bench:
    """Walls, round towers with pointed roofs, a gate with its portcullis, banners."""
    here = Bench()
    _towers(here, "#e4e8ee" if snow else "#3f5a7a", glow)
    _walls(here)
    _gate(here)
    return here


def _towers(here: Bench, tile: str, glow: float) -> None:
    for x, z, r, h in TOWERS:
        here.add(
            "stone",
            lathe(
                [(r * 1.08, 0), (r, 0.5), (r, h - 0.5), (r * 1.16, h - 0.2), (r * 1.16, h + 0.25)],
                STONE,
                (x, 0, z),
                22,
            ),
        )
        for k in range(9):
            t = 2 * pi * k / 9
            here.add(
                "stone",
                box(
                    (x + r * 1.1 * cos(t), h + 0.4, z + r * 1.1 * sin(t)),
                    (0.17, 0.22, 0.17),
                    mixed(STONE, "#140c08", 0.08),
                    0.02,
                    (0, -t, 0),
                ),
            )
        here.add(
            "paint",
            lathe(
                [
                    (r * 1.1, h + 0.3),
                    (r * 0.5, h + 1.5 * r + 0.6),
                    (0.02, h + 2.6 * r + 0.6),
                    (0, h + 2.6 * r + 0.65),
                ],
                tile,
                (x, 0, z),
                20,
            ),
        )
        here.add("metal", cylinder((x, h + 2.6 * r, z), (x, h + 2.6 * r + 1.5, z), 0.035, "#c8a23a", 6))
        here.add(
            "cloth",
            box((x + 0.42, h + 2.6 * r + 1.25, z), (0.4, 0.2, 0.01), "#c23b30", 0.006, (0, 0.3, 0.06)),
        )
        for k in range(3):
            y = h * (0.35 + 0.2 * k)
            here.add(
                "room" if glow > 0.3 else "iron",
                box((x, y, z + r + 0.01), (0.10, 0.28, 0.04), "#f0c060" if glow > 0.3 else "#2c2a2c", 0.02),
            )


def _walls(here: Bench) -> None:
    for x0, x1, z, h in (
        (-4.0, -2.4, 0.0, 3.8),
        (2.4, 4.0, 0.0, 3.8),
        (-1.0, 1.0, 0.2, 4.4),
        (-3.6, 3.6, -3.6, 6.2),
    ):
        here.add("stone", box(((x0 + x1) / 2, h / 2, z), ((x1 - x0) / 2 + 0.25, h / 2, 0.55), STONE, 0.03))
        for k in range(round((x1 - x0) / 0.62) + 1):
            here.add(
                "stone",
                box(
                    (x0 + 0.62 * k, h + 0.2, z + 0.3), (0.19, 0.24, 0.22), mixed(STONE, "#140c08", 0.08), 0.02
                ),
            )


def _gate(here: Bench) -> None:
    here.add(
        "iron",
        box((0, 1.25, 0.78), (0.85, 1.25, 0.04), "#1c1a1a", 0.02),
        cylinder((0, 2.5, 0.72), (0, 2.5, 0.82), 0.85, "#1c1a1a", 22),
    )
    for k in range(6):
        here.add("wood", box((-0.68 + 0.272 * k, 1.5, 0.84), (0.035, 1.5, 0.03), "#4a3020", 0.01))
    for k in range(5):
        here.add("wood", box((0, 0.5 + 0.55 * k, 0.87), (0.8, 0.035, 0.02), "#4a3020", 0.01))
    for s in (-1, 1):
        here.add("cloth", box((s * 1.7, 3.2, 1.27), (0.34, 0.95, 0.015), ("#8f2a3a", "#2f4f8a")[s > 0], 0.01))
        here.add("metal", sphere((s * 1.7, 3.3, 1.3), (0.18, 0.2, 0.02), "#d8b04a", 6, 10))
