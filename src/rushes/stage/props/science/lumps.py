"""Lumps of stuff that hands work on: dough, clay, slime, foam, soap, sponges; crystals, blocks, sheets of metal, bandages."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STUFF = {
    "dough": ("#efe0bc", "clay"), "clay": ("#b8694a", "clay"), "slime": ("#6fd05a", "ceramic"), "goo": ("#8ac85a", "ceramic"),
    "gel": ("#7ac8e0", "ceramic"), "foam": ("#f4f6f6", "felt"), "wax": ("#f0e2b8", "ceramic"), "glue": ("#f4f0e4", "ceramic"),
    "batter": ("#f0dca0", "ceramic"), "putty": ("#c8b8a0", "clay"), "oobleck": ("#8ad0c0", "ceramic"),
            "cream": ("#faf4e6", "ceramic"),
    "ice_cube": ("#d8ecf4", "ceramic"), "mud": ("#6a4c34", "clay"), "paste": ("#e8c87a", "ceramic"),
            "curd": ("#f4ecd0", "ceramic"),
    "butter": ("#f2d86a", "ceramic"), "snowball": ("#f2f5f8", "snow"), "kinetic_sand": ("#e0b878", "clay"),
            "soil": ("#5e422c", "clay"),
}  # fmt: skip
"""Stuff -> colour and finish."""


def _lump(here: Bench, prop: Prop) -> None:
    """A soft heap with a few dents of fingers in it."""
    paint, finish = STUFF[prop.kind]
    paint = prop.colour or paint
    rng = np.random.default_rng(prop.seed)
    clay = Clay(smoothness=0.035, cell=0.0075)
    clay.ball((0, 0.045, 0), (0.115, 0.050, 0.095), 0, paint)
    for _ in range(5):
        a = float(rng.uniform(0, 2 * pi))
        clay.ball(
            (0.06 * cos(a), 0.05 + 0.02 * float(rng.random()), 0.05 * sin(a)), (0.05, 0.035, 0.05), 0, paint
        )
    for k in range(4):
        clay.cut((-0.045 + 0.03 * k, 0.105, 0.035), (0.012, 0.022, 0.03), blend=0.02)
    clay.cut((0, -0.1, 0), (0.5, 0.102, 0.5), blend=0.004)
    here.add(finish, clay.mesh())


def _sponge(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#f0c83a"
    here.add("felt", box((0, 0.045, 0), (0.11, 0.035, 0.075), paint, 0.018))
    if prop.kind == "sponge":
        here.add("felt", box((0, 0.012, 0), (0.11, 0.012, 0.075), "#3f8a4a", 0.008))
    rng = np.random.default_rng(prop.seed + 5)
    for _ in range(34):
        x, z = float(rng.uniform(-0.095, 0.095)), float(rng.uniform(-0.06, 0.06))
        here.add("felt", sphere((x, 0.079, z), (0.006, 0.003, 0.006), mixed(paint, "#3a2a10", 0.45), 4, 7))
    for _ in range(12):
        x = float(rng.uniform(-0.095, 0.095))
        here.add(
            "felt",
            sphere(
                (x, float(rng.uniform(0.03, 0.07)), 0.074),
                (0.006, 0.005, 0.003),
                mixed(paint, "#3a2a10", 0.45),
                4,
                7,
            ),
        )


def _crystal(here: Bench, prop: Prop) -> None:
    """A cluster of six-sided points."""
    paint = prop.colour or "#b88ae0"
    rng = np.random.default_rng(prop.seed + 2)
    for k in range(8):
        a, lean = 2.4 * k, 0.10 + 0.10 * k
        tall = 0.16 - 0.012 * k
        point = lathe(
            [(0.026, 0), (0.026, tall * 0.72), (0.0, tall)],
            mixed(paint, "#ffffff", float(rng.uniform(0, 0.35))),
            sides=6,
        )
        here.add(
            "ceramic",
            turned(
                point,
                (lean * sin(a), 0.0, -lean * cos(a)),
                (0.035 * cos(a) * (k > 0), 0.0, 0.035 * sin(a) * (k > 0)),
            ),
        )


def _sheet(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#aeb6ba"
    here.add("metal", box((0, 0.012, 0), (0.30, 0.006, 0.16), paint, 0.003))
    for x in (-0.27, 0.27):
        for z in (-0.13, 0.13):
            here.add("metal", cylinder((x, 0.016, z), (x, 0.020, z), 0.012, mixed(paint, "#20242a", 0.4), 10))


def _block(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#c89a5e"
    here.add("wood", box((0, 0.05, 0), (0.09, 0.05, 0.06), paint, 0.008))


def _bandage(here: Bench, prop: Prop) -> None:
    """A roll of gauze with its end laid out."""
    white = prop.colour or "#f4ecdc"
    for k in range(5):
        r = 0.045 - 0.008 * k
        ring = [(r * cos(t), 0.047 + r * sin(t), 0.0) for t in np.linspace(0, 2 * pi, 25)[:-1]]
        for z in (-0.022, 0.0, 0.022):
            here.add(
                "cloth",
                tube([(x, y, z) for x, y, _ in ring], 0.0052, mixed(white, "#b8a888", 0.10 * k), 5, True),
            )
    here.add("cloth", box((0.09, 0.004, 0), (0.085, 0.002, 0.027), white, 0.001))


def _clippers(here: Bench, prop: Prop) -> None:
    steel = "#c4cacc"
    here.add(
        "metal",
        box((0, 0.010, 0), (0.012, 0.003, 0.06), steel, 0.002),
        box((0, 0.024, 0.004), (0.012, 0.003, 0.058), steel, 0.002),
    )
    here.add(
        "metal",
        turned(box((0, 0, 0), (0.010, 0.0025, 0.062), steel, 0.002), (0.22, 0.0, 0.0), (0.0, 0.040, -0.006)),
    )
    here.add("metal", cylinder((0, 0.006, 0.044), (0, 0.046, 0.044), 0.006, steel, 10))


def _wheel(here: Bench, prop: Prop) -> None:
    """A potter's wheel: a tray on legs, the turning head, a lump of clay on it."""
    here.add(
        "ceramic",
        lathe(
            [(0.30, 0.56), (0.36, 0.58), (0.38, 0.72), (0.36, 0.72), (0.34, 0.60), (0, 0.60)],
            "#5f7f8a",
            sides=32,
        ),
    )
    here.add(
        "metal",
        cylinder((0, 0.60, 0), (0, 0.68, 0), 0.03, "#8a9094", 12),
        cylinder((0, 0.68, 0), (0, 0.70, 0), 0.19, "#c2c8ca", 30),
    )
    for k in range(4):
        a = pi / 4 + pi / 2 * k
        here.add(
            "metal",
            tube(
                [(0.30 * cos(a), 0.58, 0.30 * sin(a)), (0.36 * cos(a), 0.0, 0.36 * sin(a))],
                0.026,
                "#4a5256",
                8,
            ),
        )
    here.add("metal", box((0, 0.30, 0), (0.15, 0.14, 0.15), "#3c4448", 0.02))
    here.add("clay", lathe([(0, 0.70), (0.10, 0.70), (0.115, 0.74), (0.10, 0.84), (0.085, 0.87), (0.07, 0.87), (0.06,
            0.80), (0, 0.78)],
                           "#b8694a", sides=28))  # fmt: skip


def _nest(here: Bench, prop: Prop) -> None:
    """Twigs wound to a bowl, three eggs in it."""
    rng = np.random.default_rng(prop.seed + 9)
    for k in range(70):
        y, a = 0.015 + 0.055 * float(rng.random()), float(rng.uniform(0, 2 * pi))
        r, long = 0.09 + 0.5 * y + float(rng.uniform(-0.012, 0.012)), float(rng.uniform(0.5, 0.9))
        arc = [(r * cos(t), y + 0.012 * sin(5 * t + k), r * sin(t)) for t in np.linspace(a, a + long, 6)]
        here.add("bark", tube(arc, 0.005, mixed("#8a6438", "#3a2614", float(rng.random()) * 0.6), 4))
    here.add("bark", lathe([(0, 0.02), (0.09, 0.03)], "#5e4428", sides=20))
    for k in range(3):
        a = 2.1 * k
        here.add(
            "ceramic", sphere((0.036 * cos(a), 0.05, 0.036 * sin(a)), (0.026, 0.032, 0.026), "#a8d0d4", 9, 13)
        )


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    **dict.fromkeys(STUFF, _lump),
    **dict.fromkeys(("sponge", "floral_foam"), _sponge),
    **dict.fromkeys(("crystal", "seed_crystal"), _crystal),
    **dict.fromkeys(("metal", "metal_sheet", "sheet_metal"), _sheet),
    **dict.fromkeys(("block", "wooden_block"), _block),
    "bandage": _bandage,
    "nail_clippers": _clippers,
    "pottery_wheel": _wheel,
    "nest": _nest,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The lump of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    return benched(prop, here, UPRIGHT)
