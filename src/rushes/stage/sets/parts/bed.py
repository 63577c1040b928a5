"""Beds: double and single, a cot, a hospital bed. Heads at z = 0, feet to +z, middles on x = 0."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sheet, sphere
from rushes.stage.sets.parts.bench import Bench

__all__ = ["bed", "cot", "hospital_bed", "nightstand"]


def _blanket(
    bench: Bench, wide: float, start: float, end: float, top: float, paint: Paint, patch: Paint | None
) -> None:
    """A quilt over the bed, hanging down at its sides and foot; in patches when a second colour is given."""
    u, v = np.meshgrid(np.linspace(-1, 1, 25), np.linspace(0, 1, 25))
    x = u * (wide / 2 + 0.03)
    drop = np.clip((np.abs(u) - 0.86) / 0.14, 0, 1)
    fall = np.clip((v - 0.93) / 0.07, 0, 1)
    y = (
        top
        + 0.035 * (1 - u**4)
        + 0.006 * np.sin(u * 14) * np.sin(v * 17)
        - 0.30 * np.maximum(drop**1.5, fall**1.5)
    )
    z = start + (end - start) * v
    tone = np.ones((25, 25, 3)) * linear(paint)
    if patch is not None:
        check = ((np.arange(25)[:, None] // 3) + (np.arange(25)[None, :] // 3)) % 2
        tone = np.where(check[..., None] == 1, linear(patch), tone)
    tone = tone * (0.93 + 0.07 * np.sin(u * 14) * np.sin(v * 17))[..., None]
    grid = np.stack([x, y, z], -1)[::-1]
    bench.add("felt", sheet(grid.astype(np.float32), tone[::-1].astype(np.float32)))


def _bedstead(bench: Bench, w: float, long: float, wood: Paint, soft_head: Paint | None) -> None:
    """Head and foot: turned posts and boards, or a buttoned headboard."""
    if soft_head is not None:
        bench.add("felt", box((0, 0.62, 0.06), (w + 0.06, 0.55, 0.06), soft_head, 0.05))
        for row in range(2):
            for k in range(5):
                spot = (w * (k - 2) / 2.4 + 0.07 * row, 0.75 + 0.2 * row, 0.12)
                bench.add(
                    "felt", sphere(spot, (0.022, 0.022, 0.012), mixed(soft_head, "#140c08", 0.35), 5, 7)
                )
    else:
        bench.add(
            "wood",
            box((0, 0.55, 0.035), (w, 0.36, 0.025), wood, 0.02),
            box((0, 0.93, 0.035), (w + 0.04, 0.035, 0.04), wood, 0.025),
        )
        for s in (-1, 1):
            bench.add(
                "wood",
                lathe(
                    [
                        (0.035, 0),
                        (0.045, 0.06),
                        (0.036, 0.5),
                        (0.045, 0.94),
                        (0.06, 1.0),
                        (0.03, 1.06),
                        (0, 1.08),
                    ],
                    wood,
                    (s * w, 0, 0.04),
                    12,
                ),
            )
            bench.add(
                "wood",
                lathe(
                    [(0.035, 0), (0.042, 0.4), (0.055, 0.46), (0.03, 0.5), (0, 0.52)],
                    wood,
                    (s * w, 0, long),
                    12,
                ),
            )
        bench.add("wood", box((0, 0.32, long), (w, 0.12, 0.022), wood, 0.015))


def bed(
    bench: Bench,
    wide: float = 1.5,
    wood: Paint = "#8a5a38",
    quilt: Paint = "#5f86a0",
    patch: Paint | None = "#e8d8b8",
    soft_head: Paint | None = None,
    long: float = 1.95,
) -> None:
    """A made bed with pillows, the sheet turned down over a quilt."""
    w = wide / 2
    _bedstead(bench, w, long, wood, soft_head)
    bench.add(
        "wood",
        box((0, 0.22, long / 2), (w - 0.02, 0.07, long / 2 - 0.03), mixed(wood, "#140c08", 0.3), 0.015),
    )
    bench.add("felt", box((0, 0.39, long / 2), (w - 0.015, 0.12, long / 2 - 0.04), "#f4ecdc", 0.06))
    for s in (-1, 1) if wide > 1.2 else (0,):
        bench.add(
            "felt",
            box(
                (s * w * 0.48, 0.575, 0.30),
                (min(0.33, w * 0.85), 0.075, 0.20),
                "#fbf6ea",
                0.07,
                (-0.35, 0, 0),
            ),
        )
    _blanket(bench, wide, 0.62, long + 0.02, 0.50, quilt, patch)
    bench.add("felt", box((0, 0.53, 0.68), (w + 0.02, 0.022, 0.13), "#fbf6ea", 0.02))


def nightstand(bench: Bench, wood: Paint = "#8a5a38") -> None:
    """A bedside chest of two drawers, its top at 0.52."""
    bench.add(
        "wood",
        box((0, 0.28, 0.2), (0.22, 0.22, 0.18), mixed(wood, "#140c08", 0.15), 0.012),
        box((0, 0.51, 0.2), (0.245, 0.016, 0.2), wood, 0.01),
    )
    for y in (0.38, 0.19):
        bench.add("wood", box((0, y, 0.385), (0.19, 0.075, 0.012), wood, 0.01))
        bench.add("metal", sphere((0, y, 0.41), 0.018, "#c8a45c", 6, 8))
    for sx in (-1, 1):
        for z in (0.05, 0.35):
            bench.add("wood", box((sx * 0.18, 0.04, z), (0.018, 0.05, 0.018), wood, 0.004))


def cot(bench: Bench, wood: Paint = "#efe4cf", quilt: Paint = "#f0c8b8") -> None:
    """A baby's cot seen from its long side, which lies along x; its middle is at z = 0.35."""
    w, deep = 0.62, 0.33
    for s in (-1, 1):
        for z in (0.02, 2 * deep):
            bench.add(
                "wood",
                lathe(
                    [(0.028, 0), (0.03, 0.85), (0.042, 0.89), (0.03, 0.93), (0, 0.94)],
                    wood,
                    (s * w, 0, z),
                    10,
                ),
            )
        bench.add("wood", box((s * w, 0.55, deep), (0.018, 0.3, deep), wood, 0.012))
    for z in (0.02, 2 * deep):
        for y in (0.28, 0.82):
            bench.add("wood", box((0, y, z), (w, 0.022, 0.018), wood, 0.01))
        for k in range(11):
            x = w * (2 * (k + 0.5) / 11 - 1)
            bench.add("wood", cylinder((x, 0.28, z), (x, 0.82, z), 0.012, wood, 7))
    bench.add(
        "felt",
        box((0, 0.38, deep), (w - 0.03, 0.07, deep - 0.03), "#fbf6ea", 0.04),
        box((0.12, 0.46, deep), (w - 0.18, 0.03, deep - 0.02), quilt, 0.025),
    )
    bench.add("felt", box((-w + 0.17, 0.49, deep), (0.12, 0.045, 0.2), "#fbf6ea", 0.04))


def hospital_bed(bench: Bench) -> None:
    """A bed on wheels with its back raised, rails, a white sheet and a pale blanket."""
    frame = "#a8b4bc"
    for z, tall in ((0.02, 0.95), (1.98, 0.75)):
        bench.add(
            "ceramic",
            box((0, tall - 0.22, z), (0.46, 0.22, 0.022), "#e8ece8", 0.03),
            box((0, tall - 0.22, z + 0.024), (0.36, 0.14, 0.004), "#8fb8b4", 0.02),
        )
        for s in (-1, 1):
            bench.add(
                "metal",
                cylinder((s * 0.43, 0.1, z), (s * 0.43, tall, z), 0.018, frame, 8),
                sphere((s * 0.43, 0.06, z), 0.06, "#2e3234", 6, 9),
            )
    bench.add("metal", box((0, 0.42, 1.0), (0.44, 0.03, 0.95), frame, 0.012))
    bench.add("felt", box((0, 0.54, 1.32), (0.44, 0.085, 0.62), "#f2f4f0", 0.05))
    bench.add("felt", box((0, 0.74, 0.42), (0.44, 0.075, 0.40), "#f2f4f0", 0.05, (0.55, 0, 0)))
    bench.add("felt", box((0, 0.96, 0.30), (0.30, 0.07, 0.18), "#fbfaf4", 0.065, (0.55, 0, 0)))
    _blanket(bench, 0.92, 0.85, 1.95, 0.63, "#9cc4c0", None)
    bench.add("felt", box((0, 0.665, 0.9), (0.47, 0.02, 0.11), "#fbfaf4", 0.018))
    for s in (-1, 1):
        for y in (0.66, 0.78):
            bench.add("metal", cylinder((s * 0.48, y, 0.7), (s * 0.48, y, 1.5), 0.012, "#c8d0d4", 7))
        for z in (0.72, 1.1, 1.48):
            bench.add("metal", cylinder((s * 0.48, 0.45, z), (s * 0.48, 0.78, z), 0.011, "#c8d0d4", 7))
