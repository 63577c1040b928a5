"""Goods on shelves: bottles, cups, jars, books, plants, loaves; small simple shapes, many colours."""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import varied
from rushes.stage.meshkit.foliage import leaf_ball
from rushes.stage.meshkit.solids import box, lathe, moved, sphere
from rushes.stage.sets.parts.bench import Bench

__all__ = ["shelf_of"]

_BOTTLE = [(0.037, 0.0), (0.037, 0.135), (0.014, 0.185), (0.015, 0.24)]
_CUP = [(0.026, 0.0), (0.044, 0.055), (0.0, 0.045)]
_JAR = [(0.054, 0.0), (0.056, 0.12), (0.044, 0.145), (0.046, 0.165)]
_GLASSES = ("#4a7a3a", "#8a4a20", "#b8862c", "#7a2a2a", "#3a5a6a", "#c8b070")
_GLAZES = ("#d9534a", "#f4efe4", "#e8b84a", "#5f8a9a", "#7a9a6a", "#d8a0a0")
_SPINES = ("#a8442f", "#3f6a5a", "#c8963c", "#44608a", "#e0d2b4", "#7a3f52", "#b87848")


def _item(bench: Bench, rng: np.random.Generator, kind: str, at: Vec) -> float:
    """Puts one thing on a shelf; gives the width it takes."""
    if kind == "bottle":
        tall = float(rng.uniform(0.8, 1.15))
        glass = varied(rng, _GLASSES[int(rng.integers(len(_GLASSES)))], 0.12)
        bench.add("ceramic", moved(lathe(_BOTTLE, glass, sides=5), at, (1.0, tall, 1.0)))
        bench.add("paper", lathe([(0.0392, 0.05), (0.0392, 0.1)], "#e8dcc0", (at[0], at[1], at[2]), 6))
        return 0.11
    if kind == "cups":
        glaze = _GLAZES[int(rng.integers(len(_GLAZES)))]
        for k in range(int(rng.integers(1, 4))):
            bench.add(
                "ceramic",
                lathe(_CUP, glaze, (at[0], at[1] + 0.05 * k, at[2]), 6),
            )
        return 0.14
    if kind == "jar":
        bench.add("ceramic", lathe(_JAR, varied(rng, _GLAZES[int(rng.integers(6))], 0.1), at, 6))
        bench.add("wood", lathe([(0.048, 0.165), (0.045, 0.2), (0, 0.205)], "#a87848", at, 6))
        return 0.16
    if kind == "books":
        count, x = int(rng.integers(3, 6)), at[0]
        for _ in range(count):
            thick, tall = float(rng.uniform(0.014, 0.026)), float(rng.uniform(0.1, 0.14))
            colour = varied(rng, _SPINES[int(rng.integers(len(_SPINES)))], 0.1)
            lean = float(rng.normal() * 0.03)
            bench.add("paper", box((x, at[1] + tall, at[2]), (thick, tall, 0.08), colour, 0.0, (0, 0, lean)))
            x += thick * 2 + 0.004
        return x - at[0] + 0.04
    if kind == "plant":
        bench.add(
            "clay", lathe([(0, 0), (0.045, 0), (0.06, 0.09), (0.05, 0.09), (0, 0.08)], "#b8643c", at, 10)
        )
        bench.add("still_leaf", leaf_ball(rng, (at[0], at[1] + 0.16, at[2]), 0.11, "#4a7a34", 36, 0.06))
        return 0.2
    if kind == "loaf":
        bread = varied(rng, "#b87838", 0.12)
        bench.add("clay", sphere((at[0] + 0.05, at[1] + 0.05, at[2]), (0.1, 0.06, 0.07), bread, 4, 7))
        return 0.21
    bench.add(
        "clay",
        box(
            (at[0] + 0.03, at[1] + 0.07, at[2]),
            (0.06, 0.07, 0.05),
            varied(rng, _SPINES[int(rng.integers(7))], 0.1),
            0.012,
        ),
    )
    return 0.15


def shelf_of(
    bench: Bench,
    rng: np.random.Generator,
    left: float,
    right: float,
    y: float,
    z: float,
    kinds: tuple[str, ...],
    plank: str = "#7a4f30",
) -> None:
    """A plank on brackets at height y with goods from left to right, a few gaps between them."""
    middle, half = (left + right) / 2, (right - left) / 2
    bench.add("wood", box((middle, y - 0.018, z), (half, 0.018, 0.12), varied(rng, plank, 0.06), 0.0))
    x, kind = left + 0.06, kinds[0]
    while x < right - 0.16:
        if rng.random() < 0.4:
            kind = kinds[int(rng.integers(len(kinds)))]
        if rng.random() < 0.1:
            x += 0.1
        x += _item(bench, rng, kind, (x, y, z + float(rng.normal() * 0.012)))
