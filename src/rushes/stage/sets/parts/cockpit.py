"""What a ship is flown from: consoles with keys and lit screens, a pilot's chair."""

import numpy as np

from rushes.stage.meshkit.solids import box, cylinder, join, lathe, quad, sphere, tube, turned
from rushes.stage.scene import Mesh

__all__ = ["AMBER", "CYAN", "RED", "console", "pilot_chair", "screen"]

_HULL, _PANEL, _DARK = "#c9c6be", "#9aa0a4", "#2c343c"
CYAN, AMBER, RED = (0.30, 0.85, 1.0), (1.0, 0.62, 0.25), (1.0, 0.25, 0.18)


def _buttons(
    rng: np.random.Generator, rows: int, columns: int, wide: float, deep: float
) -> tuple[Mesh, Mesh]:
    """(dull knobs, lit keys) on a board in the xz plane round the origin, facing up."""
    dull, lit = [], []
    for r in range(rows):
        for c in range(columns):
            x, z = (c + 0.5) / columns * wide - 0.5 * wide, (r + 0.5) / rows * deep - 0.5 * deep
            kind = rng.random()
            if kind < 0.34:
                tone = (CYAN, AMBER, RED, (0.4, 1.0, 0.5))[int(rng.integers(4))]
                lit.append(
                    box((x, 0.012, z), (0.32 * wide / columns, 0.012, 0.30 * deep / rows), tone, 0.006)
                )
            elif kind < 0.7:
                dull.append(
                    box(
                        (x, 0.010, z),
                        (0.34 * wide / columns, 0.010, 0.30 * deep / rows),
                        ("#e8e2d4", "#6a7078")[c % 2],
                        0.006,
                    )
                )
            elif kind < 0.85:
                dull.append(
                    cylinder((x, 0, z), (x, 0.035, z), 0.26 * deep / rows, "#3a4048", 10, 0.2 * deep / rows)
                )
            else:
                dull.append(cylinder((x, 0, z), (x + 0.02, 0.075, z + 0.012), 0.007, "#b8b8b4", 6))
                dull.append(sphere((x + 0.02, 0.08, z + 0.012), 0.016, "#c83c2c", 5, 7))
    return join(dull), join(lit)


def screen(rng: np.random.Generator, wide: float, tall: float) -> tuple[Mesh, Mesh]:
    """(frame, picture) of a display facing +z, its middle at the origin: curves, bars and a round scope."""
    frame = [box((0, 0, -0.02), (0.5 * wide + 0.03, 0.5 * tall + 0.03, 0.022), _DARK, 0.02)]
    tone = (CYAN, AMBER, (0.45, 1.0, 0.6))[int(rng.integers(3))]
    back = quad((-0.5 * wide, -0.5 * tall, 0.004), (wide, 0, 0), (0, tall, 0), tuple(0.07 * c for c in tone))
    parts = [back]
    x = np.linspace(-0.44, 0.12, 22) * wide
    wave = 0.18 * tall * np.sin(x * 26 / wide + rng.uniform(0, 6)) * np.cos(x * 9 / wide)
    parts.append(tube(np.stack([x, wave + 0.1 * tall, np.full(22, 0.012)], 1), 0.006, tone, 4))
    for k in range(7):
        high = tall * rng.uniform(0.05, 0.22)
        parts.append(
            box(
                ((-0.42 + 0.08 * k) * wide, -0.42 * tall + high / 2, 0.010),
                (0.025 * wide, high / 2, 0.004),
                tone,
                0.0,
            )
        )
    a = np.linspace(0, 2 * np.pi, 25)
    for r in (0.1, 0.19):
        ring = np.stack(
            [0.30 * wide + r * wide * np.cos(a), 0.05 * tall + r * wide * np.sin(a), np.full(25, 0.012)], 1
        )
        parts.append(tube(ring, 0.004, tone, 4))
    parts.append(
        tube(
            [(0.30 * wide, 0.05 * tall, 0.012), (0.44 * wide, 0.05 * tall + 0.12 * wide, 0.012)],
            0.006,
            tone,
            4,
        )
    )
    return join(frame), join(parts)


def console(rng: np.random.Generator, wide: float) -> tuple[Mesh, Mesh]:
    """(desk, lit parts) of a console facing +z: a slanted board before two screens."""
    body = [
        box((0, 0.36, 0), (0.5 * wide, 0.36, 0.28), _PANEL, 0.05),
        box((0, 0.40, 0.26), (0.46 * wide, 0.25, 0.03), _DARK, 0.02),
        box((0, 0.78, 0.02), (0.52 * wide, 0.035, 0.36), _HULL, 0.03, (0.22, 0, 0)),
        box((0, 0.06, 0.06), (0.52 * wide, 0.06, 0.32), _DARK, 0.03),
    ]
    glow = [box((0, 0.13, 0.385), (0.46 * wide, 0.012, 0.006), CYAN, 0.0)]
    dull, lit = _buttons(rng, 4, int(8 * wide), 0.92 * wide, 0.5)
    body.append(turned(dull, (0.22, 0, 0), (0, 0.815, 0.03)))
    glow.append(turned(lit, (0.22, 0, 0), (0, 0.815, 0.03)))
    for x in (-0.26 * wide, 0.26 * wide):
        frame, picture = screen(rng, 0.40 * wide, 0.34)
        body.append(turned(frame, (-0.2, 0, 0), (x, 1.12, -0.24)))
        glow.append(turned(picture, (-0.2, 0, 0), (x, 1.12, -0.24)))
    return join(body), join(glow)


def pilot_chair() -> Mesh:
    """A pilot's chair on a foot, facing +z: quilted seat, high back, arm rests with pads."""
    parts = [
        lathe([(0.30, 0.0), (0.30, 0.04), (0.08, 0.10), (0.07, 0.38), (0.0, 0.4)], _DARK, sides=18),
        box((0, 0.46, 0.02), (0.30, 0.08, 0.30), "#b8502e", 0.07),
        box((0, 0.92, -0.27), (0.29, 0.42, 0.085), "#b8502e", 0.08, (-0.14, 0, 0)),
        box((0, 1.42, -0.35), (0.17, 0.11, 0.075), "#c86038", 0.07, (-0.14, 0, 0)),
    ]
    for side in (-1, 1):
        parts.append(box((0.34 * side, 0.66, 0.02), (0.055, 0.035, 0.26), _DARK, 0.03))
        parts.append(box((0.34 * side, 0.56, -0.12), (0.03, 0.10, 0.05), _PANEL, 0.02))
    parts += [
        box((0, 0.62 + 0.17 * k, -0.175 - 0.024 * k), (0.27, 0.012, 0.02), "#7a3420", 0.008, (-0.14, 0, 0))
        for k in range(4)
    ]
    return join(parts)
