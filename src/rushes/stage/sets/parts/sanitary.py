"""Bathroom fittings before a wall in the plane z = 0: tub, basin with mirror, toilet, shower, towels."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, quad, sheet, sphere, tube, turned
from rushes.stage.sets.parts.bench import Bench

__all__ = ["basin", "bathtub", "shower", "toilet", "towels"]

BRASS = "#c8a45c"


def bathtub(bench: Bench, rng: np.random.Generator, foam: bool = True, outside: Paint = "#f4efe4") -> None:
    """A tub on claw feet, along x, its middle at z = 0.45; foam in it, a tap at its left end."""
    turn = np.linspace(0, 2 * np.pi, 41)
    rows, tones = [], []
    for grow, y, tone in (
        (0.62, 0.14, 0.8),
        (0.80, 0.2, 0.9),
        (0.93, 0.36, 1.0),
        (1.0, 0.58, 1.02),
        (1.05, 0.62, 1.05),
        (1.03, 0.65, 1.05),
        (0.96, 0.63, 1.0),
        (0.9, 0.5, 0.85),
    ):
        lift = 0.05 * np.clip(-np.cos(turn), 0, 1) * (y > 0.5)
        rows.append(np.stack([0.80 * grow * np.cos(turn), y + lift, 0.45 + 0.36 * grow * -np.sin(turn)], 1))
        tones.append(tone)
    shade = np.asarray(tones)[:, None, None] * np.ones((1, 41, 1))
    bench.add("ceramic", sheet(np.asarray(rows, np.float32), (linear(outside) * shade).astype(np.float32)))
    for sx in (-1, 1):
        for sz in (-1, 1):
            bench.add("metal", sphere((sx * 0.5, 0.07, 0.45 + sz * 0.2), (0.06, 0.09, 0.06), BRASS, 6, 9))
    if foam:
        for _ in range(60):
            a, r = float(rng.uniform(0, 6.3)), float(rng.uniform(0, 0.88))
            size = float(rng.uniform(0.05, 0.1))
            spot = (0.70 * r * np.cos(a), 0.58 + size * 0.4, 0.45 + 0.29 * r * np.sin(a))
            bench.add(
                "felt", sphere(spot, size, mixed("#fbfcfb", "#cfe6ee", float(rng.random()) * 0.6), 5, 8)
            )
    for s in (-0.07, 0.07):
        bench.add(
            "metal",
            cylinder((-0.84, 0.62, 0.45 + s), (-0.84, 0.78, 0.45 + s), 0.014, BRASS, 8),
            sphere((-0.84, 0.8, 0.45 + s), 0.03, "#f4efe4", 6, 9),
        )
    bench.add(
        "metal",
        tube(
            [(-0.84, 0.6, 0.45), (-0.84, 0.82, 0.45), (-0.76, 0.86, 0.45), (-0.7, 0.8, 0.45)], 0.016, BRASS, 8
        ),
    )


def basin(
    bench: Bench, x: float, cabinet: Paint | None = "#5f8a8c", mirror: str = "round", wide: float = 0.7
) -> None:
    """A basin on a cabinet (or a pedestal) with a tap, a mirror over it, tooth mugs and soap."""
    w = wide / 2
    if cabinet is not None:
        bench.add("paint", box((x, 0.42, 0.23), (w, 0.38, 0.21), mixed(cabinet, "#101418", 0.2), 0.012))
        for s in (-1, 1):
            bench.add(
                "paint",
                box((x + s * w * 0.49, 0.42, 0.448), (w * 0.46, 0.34, 0.01), cabinet, 0.01),
                box(
                    (x + s * w * 0.49, 0.42, 0.458),
                    (w * 0.3, 0.25, 0.006),
                    mixed(cabinet, "#ffffff", 0.15),
                    0.008,
                ),
            )
            bench.add("metal", sphere((x + s * 0.05, 0.5, 0.475), 0.016, BRASS, 6, 8))
    else:
        bench.add(
            "ceramic",
            lathe([(0.13, 0), (0.09, 0.08), (0.075, 0.5), (0.12, 0.78)], "#f6f3ea", (x, 0, 0.2), 16),
        )
    bench.add("ceramic", box((x, 0.83, 0.25), (w + 0.03, 0.035, 0.25), "#f8f5ec", 0.03))
    bench.add(
        "stone",
        moved(
            lathe([(0.2, 0.0), (0.17, 0.004), (0.0, 0.003)], "#b8c4c4", sides=22),
            (x, 0.867, 0.28),
            (1.1, 1.0, 0.75),
        ),
    )
    bench.add(
        "metal", tube([(x, 0.86, 0.07), (x, 1.0, 0.08), (x, 1.03, 0.14), (x, 0.99, 0.2)], 0.014, BRASS, 8)
    )
    for s in (-1, 1):
        bench.add(
            "metal",
            cylinder((x + s * 0.11, 0.86, 0.08), (x + s * 0.11, 0.92, 0.08), 0.014, BRASS, 8),
            box((x + s * 0.11, 0.93, 0.08), (0.035, 0.01, 0.01), BRASS, 0.006),
        )
    bench.add(
        "ceramic",
        lathe([(0, 0), (0.034, 0), (0.038, 0.1), (0.032, 0.1)], "#e8a08a", (x + w - 0.06, 0.868, 0.14), 12),
    )
    for k, tint in enumerate(("#3f7f9c", "#d8584a")):
        bench.add(
            "clay", cylinder((x + w - 0.06, 0.9, 0.14), (x + w - 0.07 + 0.03 * k, 1.06, 0.13), 0.006, tint, 5)
        )
    bench.add("ceramic", sphere((x - w + 0.08, 0.885, 0.2), (0.045, 0.02, 0.03), "#e8d8a0", 6, 9))
    _looking_glass(bench, x, w, mirror)


def _looking_glass(bench: Bench, x: float, w: float, mirror: str) -> None:
    """A round mirror in wood or a square one in steel."""
    if mirror == "round":
        ring = [
            (x + 0.31 * np.cos(a), 1.55 + 0.31 * np.sin(a), 0.02)
            for a in np.linspace(0, 2 * np.pi, 32, endpoint=False)
        ]
        bench.add("wood", tube(ring, 0.026, "#b8844c", 7, closed=True))
        bench.add("metal", moved(sphere((0, 0, 0), (0.3, 0.3, 0.008), "#c4d4da", 6, 28), (x, 1.55, 0.012)))
    else:
        bench.add(
            "metal",
            box((x, 1.55, 0.02), (w + 0.1, 0.42, 0.014), "#9aa0a4", 0.01),
            box((x, 1.55, 0.034), (w + 0.07, 0.39, 0.004), "#c4d4da", 0.0),
        )


def toilet(bench: Bench, x: float, seat: Paint = "#8a5a38", paper: bool = True) -> None:
    """A bowl with a wooden ring to sit on, its lid up, a cistern with a handle, and a roll of paper on the wall."""
    glaze, dark = "#f8f5ec", mixed(seat, "#140c08", 0.2)
    bowl = [(0.15, 0), (0.15, 0.03), (0.105, 0.09), (0.115, 0.2), (0.185, 0.35), (0.2, 0.395), (0.17, 0.4), (0.125, 0.37),
            (0.09, 0.3), (0, 0.27)]  # fmt: skip
    long = (1.0, 1.0, 1.15)
    bench.add("ceramic", moved(lathe(bowl, glaze, sides=24), (x, 0, 0.42), long))
    bench.add("ceramic", moved(lathe([(0.1, 0.325), (0, 0.326)], "#9cc4d0", sides=20), (x, 0, 0.42), long))
    ring = [(0.128, 0.4), (0.2, 0.4), (0.208, 0.412), (0.2, 0.43), (0.13, 0.43), (0.122, 0.415), (0.128, 0.4)]
    bench.add("wood", moved(lathe(ring, seat, sides=26), (x, 0, 0.42), long))
    lid = lathe([(0, 0.0), (0.19, 0.0), (0.2, 0.012), (0.19, 0.024), (0, 0.024)], dark, sides=26)
    bench.add("wood", turned(lid, (-1.42, 0, 0), (x, 0.655, 0.212), (1.0, 1.0, 1.13)))
    for s in (-1, 1):
        bench.add("metal", sphere((x + s * 0.08, 0.435, 0.205), (0.02, 0.014, 0.016), BRASS, 6, 8))
    bench.add("ceramic", box((x, 0.335, 0.18), (0.115, 0.105, 0.15), glaze, 0.05))
    bench.add(
        "ceramic",
        box((x, 0.645, 0.095), (0.22, 0.215, 0.09), glaze, 0.04),
        box((x, 0.87, 0.095), (0.235, 0.02, 0.105), glaze, 0.02),
    )
    bench.add("metal", box((x + 0.15, 0.80, 0.19), (0.035, 0.01, 0.008), "#c8ccce", 0.006))
    if not paper:
        return
    bench.add(
        "paper",
        cylinder((x + 0.38, 0.7, 0.09), (x + 0.5, 0.7, 0.09), 0.055, "#fbf8f0", 14),
        box((x + 0.44, 0.6, 0.142), (0.055, 0.09, 0.002), "#fbf8f0", 0.0),
    )


def shower(bench: Bench, x: float, wide: float = 1.1, glazed: bool = True) -> None:
    """A shower: tray, riser with a broad head, mixer, a pane of glass at its side, bottles on a shelf."""
    w, deep = wide / 2, 0.95
    bench.add("ceramic", box((x, 0.04, deep / 2), (w, 0.04, deep / 2), "#f4f2ea", 0.02))
    bench.add(
        "metal", tube([(x, 1.0, 0.05), (x, 2.12, 0.05), (x, 2.2, 0.12), (x, 2.2, 0.36)], 0.014, "#c8ccce", 8)
    )
    bench.add(
        "metal",
        lathe([(0.0, 0), (0.15, 0), (0.15, 0.014), (0.03, 0.04), (0, 0.05)], "#c8ccce", (x, 2.15, 0.38), 20),
    )
    bench.add("metal", box((x, 1.05, 0.06), (0.12, 0.025, 0.03), "#c8ccce", 0.015))
    for k, tint in enumerate(("#d8584a", "#f0c048", "#5f8f9a")):
        at = (x - w + 0.14 + 0.09 * k, 1.19, 0.09)
        bench.add(
            "clay",
            lathe(
                [(0, 0), (0.032, 0), (0.034, 0.13), (0.014, 0.15), (0.014, 0.175), (0, 0.175)], tint, at, 10
            ),
        )
    bench.add("metal", box((x - w + 0.23, 1.18, 0.09), (0.17, 0.008, 0.06), "#c8ccce", 0.004))
    if glazed:
        for s in (-1, 1):
            bench.add(
                "metal",
                box((x + s * w, 1.05, deep), (0.014, 1.0, 0.014), "#c8ccce", 0.004),
                box((x + s * w, 2.05, deep / 2), (0.012, 0.012, deep / 2), "#c8ccce", 0.004),
            )
            bench.add(
                "glass",
                quad(
                    (x + s * w, 0.08, deep if s < 0 else 0.02),
                    (0, 0, (-1 if s < 0 else 1) * (deep - 0.03)),
                    (0, 1.95, 0),
                    (0.9, 0.96, 1.0),
                ),
            )


def towels(bench: Bench, x: float, y: float, tints: tuple[Paint, ...] = ("#e8a08a", "#f4ead6")) -> None:
    """A rail with towels."""
    long = 0.36 * len(tints)
    bench.add(
        "metal", cylinder((x - long / 2 - 0.05, y, 0.07), (x + long / 2 + 0.05, y, 0.07), 0.012, BRASS, 8)
    )
    for k, tint in enumerate(tints):
        at = x - long / 2 + 0.36 * (k + 0.5)
        bench.add(
            "felt",
            box((at, y - 0.26, 0.085), (0.155, 0.28, 0.022), tint, 0.018),
            box((at, y - 0.42, 0.108), (0.155, 0.02, 0.004), mixed(tint, "#ffffff", 0.5), 0.0),
        )
