"""Desks and what belongs to them: monitors, keyboards, office chairs, filing cabinets, school desks, lecterns."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube
from rushes.stage.sets.parts.bench import Bench

__all__ = ["cabinet", "desk", "lectern", "monitor", "office_chair", "papers", "pupils_desk"]


def monitor(
    bench: Bench,
    x: float,
    y: float,
    z: float,
    wide: float = 0.52,
    glow: float = 0.35,
    graph: str = "#6fc0d8",
    turn: float = 0.0,
) -> None:
    """A screen on a foot, standing at height y, with a chart on it; its front to +z."""
    here, tall = Bench(), wide * 0.6
    here.add(
        "iron",
        box((0, 0.008, -0.02), (0.12, 0.008, 0.09), "#26282c", 0.005),
        box((0, 0.09, -0.04), (0.02, 0.09, 0.012), "#26282c", 0.004),
    )
    here.add("iron", box((0, 0.14 + tall / 2, 0), (wide / 2, tall / 2, 0.018), "#1a1c20", 0.01))
    here.add(
        "room",
        box(
            (0, 0.14 + tall / 2, 0.0195),
            (wide / 2 - 0.014, tall / 2 - 0.014, 0.001),
            linear("#24506a") * glow,
            0.0,
        ),
    )
    for k in range(5):
        high = tall * (0.12 + 0.09 * ((k * 7) % 5))
        spot = (-wide * 0.3 + wide * 0.12 * k, 0.14 + tall * 0.16 + high / 2, 0.0215)
        here.add("room", box(spot, (wide * 0.035, high / 2, 0.0006), linear(graph) * (glow * 1.8), 0.0))
    for k in range(3):
        spot = (wide * 0.3, 0.14 + tall * (0.75 - 0.13 * k), 0.0215)
        here.add(
            "room", box(spot, (wide * 0.11, tall * 0.022, 0.0006), linear("#dceaf0") * (glow * 1.2), 0.0)
        )
    bench.take(here, (x, y, z), turn)


def papers(bench: Bench, rng: np.random.Generator, x: float, y: float, z: float) -> None:
    """A stack of papers, a mug with pencils."""
    for k in range(4):
        lean = float(rng.normal() * 0.12)
        bench.add(
            "paper",
            box(
                (x, y + 0.006 + 0.009 * k, z),
                (0.105, 0.004, 0.145),
                ("#f6f1e4", "#efe8d4")[k % 2],
                0.0,
                (0, lean, 0),
            ),
        )
    at = (x + 0.2, y, z - 0.06)
    bench.add(
        "ceramic",
        lathe(
            [(0, 0), (0.036, 0), (0.04, 0.09), (0.034, 0.09)],
            ("#c8442f", "#3f7f8c", "#e0b040")[int(rng.integers(3))],
            at,
            12,
        ),
    )
    for k, tint in enumerate(("#e0b040", "#5f8f3f", "#c8442f")):
        a = k * 2.1
        bench.add(
            "wood",
            cylinder(
                (at[0], y + 0.03, at[2]),
                (at[0] + 0.03 * np.cos(a), y + 0.17, at[2] + 0.03 * np.sin(a)),
                0.005,
                tint,
                5,
            ),
        )


def desk(
    bench: Bench,
    rng: np.random.Generator,
    wide: float = 1.4,
    wood: Paint = "#a8764a",
    screens: int = 1,
    glow: float = 0.35,
    turn: float = 0.0,
) -> None:
    """A desk whose user sits at -z and looks to +z when `turn` is 0, or at +z with `turn` pi; its screens face him."""
    w, top, deep = wide / 2, 0.74, 0.36
    bench.add("wood", box((0, top - 0.016, 0), (w, 0.018, deep), wood, 0.01))
    bench.add(
        "wood",
        box(
            (0, 0.48, deep - 0.03 if turn == 0.0 else -deep + 0.03),
            (w - 0.05, 0.24, 0.012),
            mixed(wood, "#1a1008", 0.25),
            0.006,
        ),
    )
    bench.add("wood", box((w - 0.24, 0.4, 0), (0.2, 0.32, deep - 0.05), mixed(wood, "#1a1008", 0.15), 0.01))
    for k in range(3):
        for s in (-1, 1):
            bench.add(
                "wood",
                box(
                    (w - 0.24, 0.17 + 0.21 * k, s * (deep - 0.045)),
                    (0.185, 0.095, 0.01),
                    varied(rng, wood, 0.04),
                    0.008,
                ),
            )
            bench.add(
                "metal",
                box((w - 0.24, 0.17 + 0.21 * k, s * (deep - 0.03)), (0.05, 0.008, 0.008), "#c8ccce", 0.004),
            )
    for s in (-1, 1):
        bench.add("iron", box((-w + 0.05, 0.36, s * (deep - 0.05)), (0.02, 0.36, 0.02), "#3a3c40", 0.006))
    away = -1.0 if turn else 1.0
    for k in range(screens):
        x = (k - (screens - 1) / 2) * 0.56 - 0.08
        monitor(
            bench,
            x,
            top,
            away * 0.12,
            0.5,
            glow,
            ("#6fc0d8", "#e8b060", "#8fd08a")[k % 3],
            0.0 if turn else np.pi,
        )
    bench.add("iron", box((-0.08, top + 0.012, -away * 0.14), (0.2, 0.01, 0.065), "#2e3034", 0.006))
    for row in range(3):
        bench.add(
            "clay",
            box((-0.08, top + 0.024, -away * (0.10 + 0.035 * row)), (0.18, 0.004, 0.012), "#5a5e66", 0.002),
        )
    papers(bench, rng, w - 0.32, top + 0.002, -away * 0.1)


def office_chair(bench: Bench, x: float, z: float, facing: float, paint: Paint = "#3f5f74") -> None:
    """A swivel chair on castors whose sitter looks along `facing`."""
    here = Bench()
    here.add(
        "felt",
        box((0, 0.47, 0.02), (0.22, 0.05, 0.22), paint, 0.045),
        box((0, 0.80, -0.21), (0.21, 0.25, 0.045), paint, 0.045, (-0.12, 0, 0)),
    )
    here.add(
        "iron",
        cylinder((0, 0.1, 0), (0, 0.43, 0), 0.03, "#2a2c30", 9),
        box((0, 0.56, -0.21), (0.04, 0.14, 0.02), "#2a2c30", 0.01),
    )
    for k in range(5):
        a = k * 2 * np.pi / 5
        tip = (0.27 * np.cos(a), 0.07, 0.27 * np.sin(a))
        here.add(
            "iron",
            cylinder((0, 0.11, 0), tip, 0.02, "#2a2c30", 6),
            sphere((tip[0], 0.035, tip[2]), 0.035, "#1a1a1c", 6, 8),
        )
    bench.take(here, (x, 0, z), facing)


def cabinet(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    paint: Paint = "#7f8f8a",
    drawers: int = 4,
    wide: float = 0.46,
) -> None:
    """A steel filing cabinet before a wall in the plane z = 0."""
    tall, deep = 0.33 * drawers + 0.04, 0.5
    bench.add(
        "metal",
        box((x, tall / 2, deep / 2), (wide / 2, tall / 2, deep / 2), mixed(paint, "#101418", 0.25), 0.008),
    )
    for k in range(drawers):
        y = 0.19 + 0.33 * k
        bench.add(
            "paint",
            box((x, y, deep + 0.006), (wide / 2 - 0.014, 0.15, 0.012), varied(rng, paint, 0.03), 0.008),
        )
        bench.add("metal", box((x, y - 0.02, deep + 0.028), (0.06, 0.011, 0.012), "#d4d8da", 0.005))
        bench.add("paper", box((x, y + 0.07, deep + 0.02), (0.045, 0.02, 0.002), "#f6f0e2", 0.0))


def pupils_desk(
    bench: Bench, rng: np.random.Generator, x: float, z: float, facing: float = np.pi, wood: Paint = "#c8975c"
) -> None:
    """A school desk with its chair; the pupil looks along `facing`."""
    here = Bench()
    here.add(
        "wood",
        box((0, 0.68, 0.1), (0.33, 0.016, 0.24), wood, 0.012),
        box((0, 0.60, 0.1), (0.29, 0.05, 0.2), mixed(wood, "#1a1008", 0.3), 0.01),
    )
    for s in (-1, 1):
        here.add(
            "iron",
            tube([(s * 0.28, 0.58, 0.28), (s * 0.29, 0.0, 0.3)], 0.014, "#3f5f5a", 6),
            tube([(s * 0.28, 0.58, -0.08), (s * 0.29, 0.0, -0.1)], 0.014, "#3f5f5a", 6),
        )
        here.add(
            "iron",
            tube([(s * 0.16, 0.42, -0.3), (s * 0.18, 0.0, -0.26)], 0.012, "#3f5f5a", 6),
            tube(
                [(s * 0.15, 0.84, -0.66), (s * 0.16, 0.42, -0.6), (s * 0.18, 0.0, -0.68)], 0.012, "#3f5f5a", 6
            ),
        )
    here.add(
        "wood",
        box((0, 0.43, -0.45), (0.19, 0.014, 0.18), wood, 0.012),
        box((0, 0.76, -0.63), (0.18, 0.09, 0.012), wood, 0.01, (-0.1, 0, 0)),
    )
    colour = ("#c8442f", "#3f6a9a", "#5f8f3f", "#e0b040")[int(rng.integers(4))]
    here.add(
        "paper",
        box(
            (float(rng.uniform(-0.12, 0.12)), 0.705, 0.12),
            (0.085, 0.01, 0.115),
            colour,
            0.003,
            (0, float(rng.normal() * 0.3), 0),
        ),
    )
    bench.take(here, (x, 0, z), facing)


def lectern(bench: Bench, x: float, z: float, wood: Paint = "#6a4428") -> None:
    """A speaker's stand with a slanted top and a microphone, its front to +z."""
    bench.add(
        "wood",
        box((x, 0.53, z), (0.26, 0.53, 0.2), wood, 0.02),
        box((x, 0.55, z + 0.205), (0.19, 0.4, 0.008), mixed(wood, "#fff0d8", 0.15), 0.01),
    )
    bench.add("wood", box((x, 1.1, z - 0.02), (0.31, 0.02, 0.25), wood, 0.014, (0.25, 0, 0)))
    bench.add(
        "iron",
        tube(
            [(x + 0.12, 1.08, z + 0.1), (x + 0.1, 1.28, z + 0.08), (x + 0.03, 1.33, z - 0.02)],
            0.007,
            "#2a2a2c",
            5,
        ),
        sphere((x + 0.03, 1.33, z - 0.03), 0.026, "#1a1a1c", 6, 9),
    )
