"""What stands on sites and in works: a concrete frame in its scaffold, a tower crane, a factory, wrecked cars."""

import numpy as np

from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, turned
from rushes.stage.sets.parts.bench import Bench

__all__ = ["crane", "factory", "frame", "wreck"]

CONCRETE, STEEL, YELLOW = "#b0aca2", "#8d9aa4", "#e0a83a"


def frame() -> Bench:
    """Three floors of slabs on columns, steel sticking out at the top, a scaffold before them."""
    here = Bench()
    for floor in range(4):
        here.add("plaster", box((0, 2.8 * floor + 0.1, 0), (4.6, 0.14, 2.6), CONCRETE, 0.02))
    for x in (-4.2, -1.4, 1.4, 4.2):
        for z in (-2.2, 2.2):
            here.add("plaster", box((x, 4.3, z), (0.2, 4.3, 0.2), mixed(CONCRETE, "#140c08", 0.06), 0.02))
            here.add(
                "iron",
                *(cylinder((x + dx, 8.4, z), (x + dx, 9.6, z), 0.025, "#9a5a3a", 5) for dx in (-0.1, 0.1)),
            )
    here.add(
        "brick",
        box((-2.8, 1.5, -2.2), (1.25, 1.3, 0.12), "#b8664a", 0.01),
        box((2.8, 0.9, 2.2), (1.25, 0.7, 0.12), "#b8664a", 0.01),
    )
    for x in np.arange(-4.6, 5.0, 2.3):
        here.add("metal", *(cylinder((x, 0, z), (x, 7.4, z), 0.035, STEEL, 6) for z in (3.0, 3.9)))
    for y in (2.3, 4.6, 6.9):
        here.add("wood", box((0, y, 3.45), (4.7, 0.04, 0.42), "#b8905a", 0.01))
        here.add("metal", *(box((0, y + dy, 3.9), (4.7, 0.025, 0.025), STEEL, 0.01) for dy in (0.5, 1.0)))
    for k in range(4):
        lean = 0.786 if k % 2 else -0.786
        here.add("metal", box((-3.45 + 2.3 * k, 1.15, 3.92), (1.62, 0.025, 0.02), STEEL, 0.008, (0, 0, lean)))
    return here


def crane(high: float = 15.0, reach: float = 11.0) -> Bench:
    """A tower crane whose jib points to -x; a bundle hangs from it."""
    here = Bench()
    for dx in (-0.4, 0.4):
        for dz in (-0.4, 0.4):
            here.add("paint", box((dx, high / 2, dz), (0.06, high / 2, 0.06), YELLOW, 0.01))
    for k in range(int(high)):
        lean = 0.9 if k % 2 else -0.9
        for z in (-0.4, 0.4):
            here.add("paint", box((0, k + 0.5, z), (0.62, 0.03, 0.03), YELLOW, 0.01, (0, 0, lean)))
        for x in (-0.4, 0.4):
            here.add("paint", box((x, k + 0.5, 0), (0.03, 0.03, 0.62), YELLOW, 0.01, (lean, 0, 0)))
    here.add(
        "paint",
        box((0.5, high + 0.5, 0.5), (0.5, 0.6, 0.5), "#f4efe4", 0.08),
        box((0.5, high + 0.6, 1.01), (0.4, 0.3, 0.02), "#3a5a64", 0.02),
    )
    for z in (-0.35, 0.35):
        here.add("paint", box((3.5 - reach / 2, high + 1.1, z), (reach / 2 + 3.5, 0.05, 0.05), YELLOW, 0.01))
    here.add("paint", box((-reach / 2, high + 1.8, 0), (reach / 2, 0.05, 0.05), YELLOW, 0.01))
    for k in range(int(reach)):
        here.add(
            "paint",
            box(
                (-k - 0.5, high + 1.45, 0.17),
                (0.6, 0.025, 0.025),
                YELLOW,
                0.01,
                (0, 0, 0.6 if k % 2 else -0.6),
            ),
        )
    here.add("plaster", box((5.8, high + 0.7, 0), (0.8, 0.6, 0.5), CONCRETE, 0.05))
    here.add("paint", cylinder((0, high + 1.0, 0), (0, high + 4.0, 0), 0.08, YELLOW, 6))
    for x in (-reach * 0.8, 5.8):
        here.add("iron", cylinder((0, high + 4.0, 0), (x, high + 1.8, 0), 0.025, "#2a2a2c", 5))
    at = -reach * 0.6
    here.add("iron", cylinder((at, high + 1.0, 0), (at, high - 5.0, 0), 0.02, "#2a2a2c", 5))
    here.add(
        "wood", *(box((at, high - 5.2 - 0.14 * k, 0), (0.9, 0.06, 0.3), "#c8a06a", 0.01) for k in range(3))
    )
    return here


def factory(lit: bool) -> Bench:
    """Three bays of brick under saw-tooth roofs, tall windows, a gate."""
    here, brick = Bench(), "#a8604a"
    for k in range(3):
        x = -6.0 + 6.0 * k
        here.add("brick", box((x, 2.3, 0), (3.0, 2.3, 3.6), brick, 0.02))
        here.add("metal", box((x + 0.4, 5.35, 0), (3.05, 0.06, 3.8), "#6a7480", 0.02, (0, 0, 0.46)))
        for i in range(8):
            u = (i + 0.5) / 8
            here.add(
                "brick",
                box(
                    (x + 3.0 - 3.0 * u, 4.6 + 2.7 * (1 - u) / 2, 3.5),
                    (0.19, 2.7 * (1 - u) / 2, 0.1),
                    brick,
                    0.004,
                ),
            )
        for dx in (-1.8, 0.0, 1.8):
            here.add(
                "room" if lit else "iron",
                box((x + dx, 2.6, 3.62), (0.55, 1.1, 0.04), "#f0c878" if lit else "#4f6470", 0.02),
            )
            for y in (2.1, 2.7, 3.3):
                here.add("paint", box((x + dx, y, 3.67), (0.56, 0.025, 0.015), "#e8e4d8", 0.005))
            here.add("paint", box((x + dx, 2.6, 3.67), (0.025, 1.1, 0.015), "#e8e4d8", 0.005))
    here.add("metal", box((0, 1.3, 3.7), (1.5, 1.3, 0.05), "#4f6a7a", 0.02))
    for k in range(8):
        here.add("metal", box((0, 0.2 + 0.32 * k, 3.76), (1.5, 0.03, 0.02), "#3f5664", 0.01))
    return here


def wreck(rng: np.random.Generator, coat: str) -> Bench:
    """A crushed car without wheels or panes, nose to +z, rust eating its paint."""
    here, paint = Bench(), mixed(coat, "#9a5a34", float(rng.uniform(0.25, 0.65)))
    dent = float(rng.uniform(-0.06, 0.06))
    here.add("clay", box((0, 0.42, 0), (0.78, 0.26, 1.8), paint, 0.14, (0.0, 0.0, dent)))
    roof = turned(
        box((0, 0, 0), (0.62, 0.06, 0.75), mixed(paint, "#ffffff", 0.08), 0.05),
        (dent, 0, dent),
        (0, 0.88, -0.2),
    )
    here.add("clay", roof)
    for s in (-1, 1):
        for z, lean in ((0.62, -0.6), (-0.95, 0.5), (-0.2, 0.0)):
            here.add("clay", box((s * 0.62, 0.74, z), (0.035, 0.17, 0.05), paint, 0.02, (lean, 0, 0)))
        here.add(
            "iron",
            *(cylinder((s * 0.6, 0.28, z), (s * 0.82, 0.28, z), 0.2, "#2a2624", 14) for z in (1.1, -1.1)),
        )
        here.add("metal", cylinder((s * 0.5, 0.5, 1.78), (s * 0.5, 0.5, 1.84), 0.11, "#c8c4b8", 12))
    here.add("iron", box((0, 0.72, -0.2), (0.58, 0.08, 0.78), "#1e1c1c", 0.02))
    return here
