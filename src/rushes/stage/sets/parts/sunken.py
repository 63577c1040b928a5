"""What lies at the bottom of the sea: columns of a drowned temple, a wreck with its ribs."""

from itertools import pairwise

import numpy as np

from rushes.stage.meshkit.solids import box, cylinder, join, lathe, moved, sheet, turned
from rushes.stage.scene import Mesh
from rushes.stage.sets.terrain.plain import Plain

__all__ = ["columns", "wreck"]


def _column(tall: float, broken: bool, stone: str) -> Mesh:
    """A fluted column on a square base, with a capital unless it is broken."""
    shaft = lathe(
        [(0.30, 0.22), (0.33, 0.26), (0.28, 0.34), (0.24, tall), (0.0, tall + 0.02)], stone, sides=24
    )
    turn = np.arctan2(shaft.positions[:, 2], shaft.positions[:, 0])
    flute = 1.0 - 0.07 * (0.5 + 0.5 * np.cos(12 * turn))
    shaft.positions[:, [0, 2]] *= flute[:, None].astype(np.float32)
    shaft.colours[:, :3] *= (0.7 + 0.35 * (flute > 0.96))[:, None]
    parts = [box((0, 0.11, 0), (0.42, 0.12, 0.42), stone, 0.03), shaft]
    if not broken:
        parts.append(
            lathe([(0.24, tall), (0.40, tall + 0.14), (0.40, tall + 0.2), (0.0, tall + 0.2)], stone, sides=24)
        )
        parts.append(box((0, tall + 0.28, 0), (0.44, 0.09, 0.44), stone, 0.03))
    return join(parts)


def columns(rng: np.random.Generator, land: Plain) -> Mesh:
    """Two rows of columns that lead into the blue, some broken, a lintel over two, one fallen; an arch behind."""
    stone, parts = "#a8b0a0", []
    for k in range(5):
        for side in (-1, 1):
            x, z = side * 2.75, -2.2 - 2.5 * k
            broken = (k + (side > 0)) % 3 == 0
            tall = rng.uniform(1.3, 2.1) if broken else 3.1
            body = turned(_column(tall, broken, stone), (0, rng.uniform(0, 1), rng.normal(0, 0.03)))
            parts.append(moved(body, (x, land.at(x, z) - 0.1, z)))
    for z in (-7.2, -12.2):
        y = land.at(0, z)
        parts.append(box((0.0, y + 3.55, z), (3.3, 0.20, 0.42), stone, 0.05, (0, 0, 0.02)))
        gable = sheet(
            np.array(
                [[(-3.2, y + 3.75, z), (3.2, y + 3.75, z)], [(-0.02, y + 4.9, z), (0.02, y + 4.9, z)]],
                np.float32,
            ),
            stone,
        )
        parts.append(gable)
    fallen = turned(
        _column(2.2, True, stone), (0.0, 0.5, np.pi / 2 - 0.05), (4.6, land.at(3.9, -1.2) + 0.22, -0.9)
    )
    parts.append(fallen)
    for x, z, size in ((-1.9, -2.6, 0.25), (2.0, -3.4, 0.3), (-3.6, -0.4, 0.32)):
        parts.append(
            box(
                (x, land.at(x, z) + 0.4 * size, z),
                (size, 0.6 * size, 0.8 * size),
                stone,
                0.05,
                (0.2, x, 0.25),
            )
        )
    return join(parts)


def wreck() -> Mesh:
    """A wooden hull 7 m long on its side, planks gone between its ribs, a broken mast."""
    parts = []
    length, wood = 7.0, ("#5a4636", "#6a5440", "#4a3a2e")
    for k, x in enumerate(np.linspace(-0.5 * length, 0.5 * length, 13)):
        swell = (1.0 - (2 * abs(x) / length) ** 2.2) ** 0.6 * 1.55 + 0.12
        angle = np.linspace(-0.35, np.pi + 0.1, 12)
        ring = np.stack([np.full(12, x), 1.5 - 1.45 * np.sin(angle) * 0.98, swell * np.cos(angle)], 1)
        for a, b in pairwise(ring):
            parts.append(cylinder(a, b, 0.075, wood[k % 3], 6))
    for row, angle in enumerate(np.linspace(0.1, np.pi - 0.1, 12)):
        xs = np.linspace(-0.5 * length, 0.5 * length, 26)
        swell = (1.0 - (2 * np.abs(xs) / length) ** 2.2).clip(0) ** 0.6 * 1.6 + 0.14
        y, z = 1.5 - 1.5 * np.sin(angle), swell * np.cos(angle)
        for k in range(25):
            if (k * 7 + row * 5) % 11 in (0, 3) or (row > 7 and 8 < k < 17):
                continue
            middle = (0.5 * (xs[k] + xs[k + 1]), y, 0.5 * (z[k] + z[k + 1]))
            lean = float(np.arctan2(z[k + 1] - z[k], xs[k + 1] - xs[k]))
            parts.append(
                box(
                    middle,
                    (0.16, 0.03 + 0.14 * abs(np.cos(angle)), 0.03 + 0.13 * abs(np.sin(angle))),
                    wood[(k + row) % 3],
                    0.02,
                    (0, -lean, 0),
                )
            )
    parts.append(cylinder((-0.4, 1.0, 0.0), (-1.4, 4.6, 0.6), 0.13, wood[0], 9, 0.09))
    parts.append(cylinder((-1.1, 3.5, -1.1), (-1.25, 3.3, 1.9), 0.06, wood[1], 7))
    return turned(join(parts), (0.42, 0.0, 0.06))
