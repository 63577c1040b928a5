"""Monuments and what is built by hand: statues, pyramids, obelisks, totem poles, arches, walls, wells, snowmen."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]


def _figure(paint: str, arm_up: bool) -> Clay:
    """A robed figure 2 metres high, modelled in one piece."""
    clay = Clay(smoothness=0.06, cell=0.031)
    clay.cone((0, 0.05, 0), (0, 1.15, 0), 0.36, 0.21, 0, paint).ball(
        (0, 1.30, 0), (0.27, 0.26, 0.18), 0, paint
    )
    clay.cone((0, 1.45, 0), (0, 1.62, 0.01), 0.09, 0.08, 0, paint).ball(
        (0, 1.76, 0.02), (0.135, 0.17, 0.15), 0, paint
    )
    clay.ball((0, 1.75, 0.165), (0.022, 0.045, 0.03), 0, paint).ball(
        (0, 1.86, -0.03), (0.15, 0.09, 0.16), 0, paint
    )
    for s in (-1.0, 1.0):
        clay.ball((s * 0.055, 1.79, 0.135), (0.028, 0.014, 0.02), 0, paint)
    if arm_up:
        clay.rope([(-0.25, 1.42, 0), (-0.42, 1.75, 0.05), (-0.40, 2.15, 0.08)], [0.10, 0.075, 0.06], 0, paint)
        clay.rope([(0.26, 1.40, 0), (0.36, 1.12, 0.08), (0.20, 0.98, 0.22)], [0.10, 0.08, 0.065], 0, paint)
    else:
        clay.rope([(-0.26, 1.42, 0), (-0.36, 1.10, 0.08), (-0.12, 0.95, 0.24)], [0.10, 0.08, 0.065], 0, paint)
        clay.rope([(0.26, 1.42, 0), (0.38, 1.12, 0.02), (0.34, 0.84, 0.10)], [0.10, 0.08, 0.06], 0, paint)
    for k in range(9):  # folds of the robe
        a = -1.2 + 0.3 * k
        clay.rope([(0.20 * sin(a), 1.1, 0.17 * cos(a)), (0.38 * sin(a), 0.05, 0.36 * cos(a))], [0.03, 0.055], 0,
                  mixed(paint, "#241a10", 0.10), 0.03)  # fmt: skip
    return clay


def _plinth(here: Bench, stone: str, high: float, wide: float) -> None:
    here.add("stone", box((0, 0.08, 0), (wide + 0.12, 0.08, wide + 0.12), stone, 0.02))
    here.add(
        "stone", box((0, high / 2 + 0.1, 0), (wide, high / 2, wide), mixed(stone, "#ffffff", 0.12), 0.02)
    )
    here.add("stone", box((0, high + 0.14, 0), (wide + 0.08, 0.06, wide + 0.08), stone, 0.02))


def _statue(here: Bench, prop: Prop) -> None:
    """A figure in bronze or in what it is said to be of, on its plinth."""
    _plinth(here, "#a8a092", 0.9, 0.46)
    mesh = _figure(prop.colour or "#6f7f6a", False).mesh()
    here.add("clay", _lifted(mesh, 1.2))


def _liberty(here: Bench, prop: Prop) -> None:
    green = prop.colour or "#7fae98"
    here.add("stone", lathe([(1.6, 0), (1.5, 0.35), (1.15, 0.4)], "#a89c86", sides=11), turned(lathe([(1.0, 0.4),
            (0.72, 2.0), (0.8, 2.05),
             (0.8, 2.2), (0, 2.2)], "#bdb094", sides=4), (0.0, pi / 4, 0.0)))  # fmt: skip
    here.add("clay", _lifted(_figure(green, True).mesh(), 2.2))
    for k in range(7):
        a = -1.2 + 0.4 * k
        here.add(
            "clay",
            tube(
                [(0.13 * sin(a), 4.14, 0.0), (0.34 * sin(a), 4.14 + 0.20 * cos(a) + 0.1, -0.02)],
                [0.03, 0.008],
                green,
                5,
            ),
        )
    here.add("clay", cylinder((-0.40, 4.32, 0.08), (-0.40, 4.56, 0.08), 0.055, green, 8))
    here.add("lamp", sphere((-0.40, 4.68, 0.08), (0.10, 0.16, 0.10), "#f2b83a", 7, 10))
    here.add(
        "clay", turned(box((0, 0, 0), (0.13, 0.20, 0.03), green, 0.01), (0.0, 0.5, -0.3), (0.22, 3.22, 0.30))
    )


def _lifted(mesh: Mesh, up: float) -> Mesh:
    return replace(mesh, positions=(mesh.positions + np.array([0.0, up, 0.0], np.float32)).astype(np.float32))


def _pyramid(here: Bench, prop: Prop) -> None:
    """Courses of blocks, each smaller than the one below, a smooth cap."""
    sand = prop.colour or "#d6b478"
    rng = np.random.default_rng(prop.seed)
    steps = 18
    for k in range(steps):
        w = 3.0 * (1 - k / steps)
        y = 1.95 * 2 * k / steps
        tone = mixed(sand, "#8a6a3a", float(rng.uniform(0.0, 0.22)))
        here.add("stone", box((0, y + 0.108, 0), (w, 0.108, w), tone, 0.02))
        for _ in range(int(8 * (1 - k / steps)) + 1):
            x, side = float(rng.uniform(-w, w) * 0.9), int(rng.integers(0, 4))
            chip = box(
                (x, y + 0.108, w + 0.01),
                (0.16, 0.10, 0.03),
                mixed(sand, "#7a5a30", float(rng.uniform(0.1, 0.4))),
                0.01,
            )
            here.add("stone", turned(chip, (0.0, pi / 2 * side, 0.0)))


def _obelisk(here: Bench, prop: Prop) -> None:
    stone = prop.colour or "#c9b08a"
    _plinth(here, "#9a8d78", 0.5, 0.42)
    here.add(
        "stone", turned(lathe([(0.42, 0.66), (0.28, 3.6), (0.0, 4.0)], stone, sides=4), (0.0, pi / 4, 0.0))
    )
    for k in range(4):
        for y in np.arange(0.95, 3.3, 0.26):
            r = 0.30 - 0.034 * (float(y) - 0.66)
            sign = box(
                (0.05 * sin(9 * float(y)), float(y), r),
                (0.045, 0.05, 0.008),
                mixed(stone, "#4a3820", 0.5),
                0.0,
            )
            here.add("stone", turned(sign, (0.0, pi / 2 * k, 0.0)))


TOTEM = (("#b23a2c", "#f0e2c2"), ("#2f6f7a", "#e8b83a"), ("#3a3630", "#d8542c"), ("#4f7a3a", "#f0e2c2"))


def _totem(here: Bench, prop: Prop) -> None:
    """Four carved heads one over the other, the topmost with wings."""
    for k, (paint, trim) in enumerate(TOTEM):
        y = 0.68 * k
        here.add(
            "wood", lathe([(0.34, y), (0.38, y + 0.08), (0.38, y + 0.58), (0.34, y + 0.66)], paint, sides=20)
        )
        for s in (-1.0, 1.0):
            here.add("ceramic", sphere((s * 0.16, y + 0.44, 0.33), (0.10, 0.085, 0.05), "#f4efe2", 8, 12))
            here.add("ceramic", sphere((s * 0.16, y + 0.44, 0.375), (0.045, 0.05, 0.025), "#1c1714", 6, 10))
            here.add("wood", tube([(s * 0.05, y + 0.56, 0.36), (s * 0.28, y + 0.58, 0.26)], 0.035, trim, 6))
        beak = tube(
            [(0, y + 0.34, 0.36), (0, y + 0.30, 0.56), (0, y + 0.20, 0.60)], [0.10, 0.07, 0.02], trim, 8
        )
        here.add("wood", beak if k % 2 else sphere((0, y + 0.32, 0.39), (0.08, 0.10, 0.07), trim, 8, 12))
        here.add(
            "wood",
            tube([(-0.22, y + 0.15, 0.32), (0, y + 0.10, 0.39), (0.22, y + 0.15, 0.32)], 0.04, trim, 6),
        )
    for s in (-1.0, 1.0):
        here.add(
            "wood", turned(box((s * 0.78, 2.4, 0), (0.44, 0.16, 0.05), "#b23a2c", 0.04), (0.0, 0.0, s * 0.10))
        )
        for j in range(3):
            here.add("wood", box((s * (0.55 + 0.2 * j), 2.36, 0.06), (0.05, 0.13, 0.012), "#f0e2c2", 0.01))


def _arch(here: Bench, prop: Prop) -> None:
    """A free-standing stone arch of wedge blocks on two piers."""
    stone = prop.colour or "#c6b595"
    for s in (-1.0, 1.0):
        here.add("stone", box((s * 1.0, 0.75, 0), (0.30, 0.75, 0.42), stone, 0.03), box((s * 1.0, 0.1, 0), (0.38,
                0.1, 0.50), stone, 0.03),
                 box((s * 1.0, 1.53, 0), (0.36, 0.06, 0.47), mixed(stone, "#ffffff", 0.2), 0.02))  # fmt: skip
    for k in range(11):
        a = pi * (k + 0.5) / 11
        block = box((0, 0, 0), (0.26, 0.165, 0.40), mixed(stone, "#6a5a40", 0.12 * (k % 3)), 0.02)
        here.add("stone", turned(block, (0.0, 0.0, a), (1.02 * cos(a), 1.6 + 1.02 * sin(a), 0.0)))
    here.add("stone", box((0, 2.72, 0), (0.15, 0.20, 0.46), mixed(stone, "#ffffff", 0.25), 0.02))


def _wall(here: Bench, prop: Prop) -> None:
    """A wall of bricks laid in bond, under coping stones."""
    brick = prop.colour or "#a4553c"
    rng = np.random.default_rng(prop.seed)
    here.add("stone", box((0, 1.05, 0), (1.50, 1.05, 0.11), "#b8ab98", 0.0))
    for row in range(14):
        y = 0.08 + 0.148 * row
        for k in range(11):
            x = -1.5 + 0.30 * (k + 0.5 * (row % 2))
            half = min(0.138, 1.5 - abs(x)) if abs(x) > 1.36 else 0.138
            if half > 0.03:
                here.add(
                    "clay",
                    box(
                        (x, y, 0),
                        (half, 0.062, 0.14),
                        mixed(brick, "#4a2a1c", float(rng.uniform(0, 0.35))),
                        0.012,
                    ),
                )
    for k in range(6):
        here.add("stone", box((-1.25 + 0.5 * k, 2.16, 0), (0.245, 0.05, 0.19), "#a8a090", 0.02))


def _climbing_wall(here: Bench, prop: Prop) -> None:
    """Leaning panels with holds in every colour."""
    rng = np.random.default_rng(prop.seed + 3)
    for k in range(3):
        here.add(
            "wood",
            box((-1.0 + 1.0 * k, 1.6, 0), (0.49, 1.6, 0.06), ("#d8cbb2", "#c9bda6", "#dcd2be")[k], 0.02),
        )
    for row in range(9):
        for k in range(7):
            x, y = (
                -1.3 + 0.43 * k + float(rng.uniform(-0.12, 0.12)),
                0.25 + 0.35 * row + float(rng.uniform(-0.1, 0.1)),
            )
            paint = ("#d8343a", "#f0a428", "#3f8fd0", "#58a84a", "#8a4ac0", "#f2d43a")[
                int(rng.integers(0, 6))
            ]
            size = (float(rng.uniform(0.05, 0.10)), float(rng.uniform(0.04, 0.07)), 0.06)
            here.add("clay", sphere((x, y, 0.08), size, paint, 6, 9))


def _well(here: Bench, prop: Prop) -> None:
    """A round well of stone under a little roof, a bucket on its rope."""
    for row in range(4):
        for k in range(12):
            a = 2 * pi * (k + 0.5 * (row % 2)) / 12
            block = box(
                (0, 0.11 + 0.21 * row, 0.78),
                (0.19, 0.095, 0.12),
                mixed("#a39a8a", "#5a5248", 0.12 * ((k + row) % 4)),
                0.03,
            )
            here.add("stone", turned(block, (0.0, a, 0.0)))
    here.add("glass", lathe([(0, 0.5), (0.68, 0.5)], "#2f5468", sides=20))
    for s in (-1.0, 1.0):
        here.add("wood", box((s * 0.80, 1.2, 0), (0.06, 1.2, 0.06), "#6a4a2e", 0.01))
        roof = box((0, 0, 0), (1.05, 0.03, 0.62), "#8a4432", 0.01)
        here.add("clay", turned(roof, (s * 0.75, 0.0, 0.0), (0.0, 2.40, s * 0.42)))
    here.add("wood", cylinder((-0.9, 1.75, 0), (0.9, 1.75, 0), 0.07, "#8a6a44", 10))
    here.add("cloth", tube([(0, 1.75, 0.07), (0, 1.1, 0.07)], 0.015, "#c8b48a", 5))
    here.add("wood", lathe([(0.10, 0.88), (0.14, 1.10)], "#8a5f38", sides=14))


def _snowman(here: Bench, prop: Prop) -> None:
    """Three balls of snow, coal eyes, a carrot, a scarf, a hat and two sticks."""
    here.add("snow", sphere((0, 0.42, 0), (0.48, 0.44, 0.48), "#eef2f6", 14, 20), sphere((0, 1.02, 0), (0.35, 0.33,
            0.35), "#eef2f6", 14, 18),
             sphere((0, 1.48, 0), (0.25, 0.24, 0.25), "#f2f5f8", 12, 16))  # fmt: skip
    for s in (-1.0, 1.0):
        here.add("ceramic", sphere((s * 0.09, 1.55, 0.215), 0.032, "#17130f", 6, 9))
        here.add("wood", tube([(s * 0.30, 1.10, 0.05), (s * 0.66, 1.34, 0.08)], [0.022, 0.014], "#5a4028", 6),
                 tube([(s * 0.56, 1.27, 0.07), (s * 0.62, 1.46, 0.10)], 0.010, "#5a4028", 5))  # fmt: skip
    here.add("clay", tube([(0, 1.48, 0.22), (0, 1.45, 0.46)], [0.045, 0.008], "#e8792a", 8))
    for k in range(5):
        a = -0.6 + 0.3 * k
        here.add(
            "ceramic",
            sphere((0.13 * sin(a), 1.36 + 0.03 * abs(a), 0.225 - 0.01 * abs(a)), 0.017, "#17130f", 5, 8),
        )
    for y in (0.86, 1.02, 1.17):
        here.add("ceramic", sphere((0, y, 0.345 - 0.02 * abs(y - 1.02)), 0.03, "#17130f", 6, 9))
    scarf = prop.colour or "#c8302c"
    here.add("cloth", tube([(0.24 * cos(t), 1.275, 0.24 * sin(t)) for t in np.linspace(0, 2 * pi, 21)[:-1]], 0.06,
            scarf, 8, True),
             tube([(0.10, 1.26, 0.25), (0.15, 1.05, 0.34), (0.16, 0.86, 0.36)], [0.055, 0.06, 0.06], scarf, 8))  # fmt: skip
    here.add("felt", lathe([(0.28, 1.66), (0.29, 1.68), (0.19, 1.70), (0.18, 1.98), (0, 2.0)], "#26242a", sides=20),
             lathe([(0.192, 1.71), (0.192, 1.77)], scarf, sides=20))  # fmt: skip


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    **dict.fromkeys(("statue", "monument", "sculpture"), _statue),
    "statue_of_liberty": _liberty,
    "pyramid": _pyramid,
    "obelisk": _obelisk,
    "totem_pole": _totem,
    "arch": _arch,
    **dict.fromkeys(("wall", "brick_wall", "barrier_wall"), _wall),
    "climbing_wall": _climbing_wall,
    "well": _well,
    "snowman": _snowman,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The monument of a prop, its front to +z."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    return benched(prop, here, UPRIGHT)
