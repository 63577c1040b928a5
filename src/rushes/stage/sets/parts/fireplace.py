"""Fireplaces before a wall in the plane z = 0: a surround, a mantel shelf, logs and felt flames."""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import Paint, linear, mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe
from rushes.stage.sets.parts.bench import Bench

__all__ = ["fireplace"]


def fireplace(
    bench: Bench,
    rng: np.random.Generator,
    x: float,
    style: str = "wood",
    paint: Paint = "#efe4d0",
    lit: bool = True,
) -> Vec:
    """A fireplace with its middle at x; `style`: wood, marble, stone. Gives the place of its glow."""
    w, h, deep = 0.44, 0.72, 0.34
    if style == "stone":
        _boulders(bench, rng, x, w, h, deep)
    else:
        finish = "stone" if style == "marble" else "paint"
        for s in (-1, 1):
            bench.add(finish, box((x + s * (w + 0.14), 0.48, deep / 2), (0.13, 0.48, deep / 2), paint, 0.02))
            bench.add(
                finish,
                box(
                    (x + s * (w + 0.14), 0.5, deep + 0.006),
                    (0.07, 0.34, 0.012),
                    mixed(paint, "#6a5a48", 0.25),
                    0.01,
                ),
            )
            bench.add(
                finish,
                box(
                    (x + s * (w + 0.14), 0.06, deep / 2 + 0.02), (0.155, 0.06, deep / 2 + 0.01), paint, 0.015
                ),
            )
        bench.add(finish, box((x, 0.86, deep / 2), (w + 0.27, 0.14, deep / 2), paint, 0.02))
        bench.add(
            finish, box((x, 0.86, deep + 0.006), (w, 0.07, 0.012), mixed(paint, "#6a5a48", 0.25), 0.012)
        )
        for y, out in ((1.0, 0.03), (1.045, 0.07)):
            bench.add(
                finish, box((x, y, deep / 2 + 0.02), (w + 0.3 + out, 0.024, deep / 2 + out), paint, 0.014)
            )
    bench.add("brick", box((x, h / 2, 0.02), (w + 0.02, h / 2, 0.02), "#3a2420", 0.0))
    for s in (-1, 1):
        bench.add(
            "brick", box((x + s * (w + 0.01), h / 2, deep / 2), (0.02, h / 2, deep / 2), "#4a2e26", 0.0)
        )
    bench.add("stone", box((x, 0.025, deep / 2 + 0.2), (w + 0.4, 0.025, deep / 2 + 0.22), "#6a5f58", 0.015))
    _fire(bench, rng, x, deep, lit)
    return (x, 0.45, deep + 0.25)


def _boulders(bench: Bench, rng: np.random.Generator, x: float, w: float, h: float, deep: float) -> None:
    """Rough stones to the ceiling with a beam for a mantel."""
    for row in range(9):
        y, at = 0.16 + 0.32 * row, x - w - 0.42
        while at < x + w + 0.34:
            wide = float(rng.uniform(0.16, 0.3))
            if not (y < h + 0.05 and abs(at + wide / 2 - x) < w + 0.02):
                tone = varied(rng, ("#8f867a", "#a0968a", "#7a7168", "#98887a")[int(rng.integers(4))], 0.1)
                bench.add(
                    "stone",
                    box(
                        (at + wide / 2, y, deep / 2),
                        (wide / 2 - 0.008, 0.152, deep / 2 + float(rng.uniform(-0.02, 0.03))),
                        tone,
                        0.04,
                    ),
                )
            at += wide
    bench.add("wood", box((x, 1.12, deep / 2 + 0.1), (w + 0.5, 0.075, deep / 2 + 0.08), "#6a4428", 0.03))


def _fire(bench: Bench, rng: np.random.Generator, x: float, deep: float, lit: bool) -> None:
    """Logs on a grate, flames as felt tongues that glow."""
    for k in range(3):
        z = deep * 0.35 + 0.07 * k
        bench.add(
            "bark", cylinder((x - 0.26, 0.1, z), (x + 0.26, 0.1 + 0.03 * (k - 1), z), 0.055, "#5a3c28", 9)
        )
    bench.add("bark", cylinder((x - 0.2, 0.16, deep * 0.6), (x + 0.22, 0.2, deep * 0.4), 0.05, "#6a4830", 9))
    for s in (-0.2, 0.2):
        bench.add("iron", box((x + s, 0.06, deep * 0.5), (0.012, 0.05, 0.15), "#1a1a1a", 0.004))
    if not lit:
        return
    for k in range(9):
        at = x - 0.22 + 0.055 * k
        tall = 0.2 + 0.26 * float(np.exp(-(((k - 4) / 2.6) ** 2))) + 0.05 * float(rng.random())
        tint = ("#ff6a1c", "#ff9a2c", "#ffc84a")[k % 3]
        tongue = [(0.0, 0.0), (0.045, tall * 0.18), (0.036, tall * 0.42), (0.014, tall * 0.78), (0.0, tall)]
        bench.add("lamp", lathe(tongue, linear(tint) * 0.85, (at, 0.16, deep * (0.42 + 0.14 * (k % 2))), 7))
