"""Glassware and what is in it: beakers, flasks, test tubes, cylinders, droppers, dishes; a tuning fork on its box."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, tube
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "LIQUIDS", "build"]

GLASS, LINE = "#d4e6ea", "#f4f8f8"
LIQUIDS = {
    "solution": "#8fd0e0", "mixture": "#a8c87a", "acid": "#e2d65a", "chemical": "#6fb88a", "vinegar_solution": "#e8dca8",
    "hydrogen_peroxide": "#d4e8ee", "potassium_iodide": "#f0dc5a", "lead_nitrate": "#e4eef0", "iodine_solution": "#8a3c1a",
    "universal_indicator": "#58a86a", "indicator": "#d86a9a", "lime_water": "#eef2ee", "sodium_acetate": "#cfe4ea",
    "sodium_thiosulfate": "#dcecee", "cobalt_chloride": "#d06a9a", "nickel_sulfate": "#4fae8a", "food_coloring": "#d8343a",
    "glycerin": "#eef0e4", "permanganate": "#7a2a8a", "permanganate_crystal": "#6a2478", "catalyst": "#c8a04a",
    "liquid": "#7fc4e0",
    "vinegar": "#e8d8a0", "water": "#a8d4e8", "luminol": "#5a9ae8", "ferrofluid": "#1a1a1e", "resin": "#d8a03a",
}  # fmt: skip
"""Stuff -> its colour in a beaker."""


def _filled(here: Bench, profile: list[tuple[float, float]], high: float, paint: str) -> None:
    """Liquid inside a vessel of a profile, up to a height: a solid a hair smaller."""
    inner = [(max(r - 0.004, 0.0), y + 0.003) for r, y in profile if y <= high]
    inner += [
        (float(np.interp(high, [y for _, y in profile], [r for r, _ in profile])) - 0.004, high),
        (0.0, high),
    ]
    here.add("ceramic", lathe(inner, paint, sides=26))
    here.add(
        "ceramic",
        lathe([(0.0, high + 0.001), (inner[-2][0], high + 0.0012)], mixed(paint, "#ffffff", 0.35), sides=26),
    )


def _marks(here: Bench, radius: float, low: float, high: float, count: int) -> None:
    for k in range(count):
        y, wide = low + (high - low) * k / (count - 1), 0.32 if k % 2 == 0 else 0.18
        arc = [(radius * sin(a), y, radius * cos(a)) for a in np.linspace(-wide, wide, 7)]
        here.add("ceramic", tube(arc, 0.0014, LINE, 4))


def _beaker(here: Bench, prop: Prop) -> None:
    outline = [(0.0, 0.0), (0.084, 0.0), (0.090, 0.008), (0.090, 0.215)]
    _filled(here, outline, 0.13, prop.colour or LIQUIDS.get(prop.kind, "#8fd0e0"))
    here.add("glass", lathe([*outline, (0.097, 0.236), (0.093, 0.236), (0.086, 0.214)], GLASS, sides=30))
    here.add(
        "metal",
        tube(
            [(0.097 * cos(t), 0.236, 0.097 * sin(t)) for t in np.linspace(0, 2 * pi, 33)[:-1]],
            0.0035,
            GLASS,
            6,
            True,
        ),
    )
    _marks(here, 0.0915, 0.05, 0.19, 8)


def _flask(here: Bench, prop: Prop) -> None:
    outline = [(0.0, 0.0), (0.086, 0.0), (0.092, 0.010), (0.034, 0.165), (0.030, 0.23)]
    _filled(here, outline, 0.085, prop.colour or "#d85a7a")
    here.add("glass", lathe([*outline, (0.037, 0.24), (0.033, 0.24)], GLASS, sides=30))
    here.add(
        "metal",
        tube(
            [(0.036 * cos(t), 0.24, 0.036 * sin(t)) for t in np.linspace(0, 2 * pi, 25)[:-1]],
            0.003,
            GLASS,
            6,
            True,
        ),
    )
    _marks(here, 0.068, 0.05, 0.09, 3)


def _test_tube(here: Bench, prop: Prop) -> None:
    outline = [(0.0, 0.0), (0.016, 0.006), (0.022, 0.022), (0.022, 0.22)]
    _filled(here, outline, 0.12, prop.colour or "#6fb88a")
    here.add("glass", lathe([*outline, (0.027, 0.226), (0.024, 0.226)], GLASS, sides=20))


def _cylinder(here: Bench, prop: Prop) -> None:
    outline = [(0.0, 0.012), (0.026, 0.014), (0.026, 0.23)]
    here.add("ceramic", lathe([(0.055, 0), (0.055, 0.008), (0.026, 0.016), (0, 0.016)], GLASS, sides=6))
    _filled(here, outline, 0.14, prop.colour or "#5a9ae0")
    here.add("glass", lathe([*outline, (0.032, 0.24)], GLASS, sides=22))
    _marks(here, 0.0272, 0.05, 0.21, 14)


def _dropper(here: Bench, prop: Prop) -> None:
    here.add("glass", lathe([(0.003, 0), (0.005, 0.03), (0.011, 0.05), (0.011, 0.16)], GLASS, sides=14))
    here.add(
        "ceramic",
        lathe([(0.0, 0.03), (0.008, 0.052), (0.008, 0.11), (0, 0.11)], prop.colour or "#d85a3a", sides=12),
    )
    here.add(
        "felt",
        lathe([(0.013, 0.155), (0.018, 0.17), (0.019, 0.21), (0.010, 0.238), (0, 0.24)], "#b8302c", sides=14),
    )


def _watch_glass(here: Bench, prop: Prop) -> None:
    here.add(
        "glass",
        lathe(
            [(0.0, 0.004), (0.05, 0.006), (0.085, 0.018), (0.10, 0.032), (0.097, 0.032), (0.05, 0.010)],
            GLASS,
            sides=32,
        ),
    )
    here.add(
        "ceramic",
        lathe(
            [(0.0, 0.010), (0.045, 0.0105), (0.058, 0.012), (0, 0.014)], prop.colour or "#bfe2ec", sides=28
        ),
    )


def _fork(here: Bench) -> None:
    """A tuning fork: two prongs, a bow, a stem with its ball."""
    steel = "#b8c0c4"
    for s in (-1.0, 1.0):
        here.add("metal", box((s * 0.022, 0.17, 0), (0.0075, 0.085, 0.009), steel, 0.003))
    bow = [(0.022 * cos(t), 0.086 - 0.024 * sin(t), 0.0) for t in np.linspace(pi, 0, 13)]
    here.add("metal", tube([(x, y - 0.0, z) for x, y, z in bow], 0.0085, steel, 8))
    here.add("metal", cylinder((0, 0.0, 0), (0, 0.064, 0), 0.0075, steel, 12))


def _tuning_fork(here: Bench, prop: Prop) -> None:
    _fork(here)


def _resonance_box(here: Bench, prop: Prop) -> None:
    """A box of thin wood, open at its front end, a fork upright on its lid."""
    wood = prop.colour or "#c8965a"
    here.add(
        "wood",
        box((0, 0.055, 0), (0.09, 0.006, 0.16), wood, 0.003),
        box((0, 0.006, 0), (0.09, 0.006, 0.16), wood, 0.003),
    )
    for s in (-1.0, 1.0):
        here.add("wood", box((s * 0.085, 0.03, 0), (0.005, 0.026, 0.16), mixed(wood, "#3a2412", 0.15), 0.002))
    here.add(
        "wood",
        box((0, 0.03, -0.155), (0.085, 0.026, 0.004), wood, 0.002),
        box((0, 0.03, 0.0), (0.078, 0.02, 0.12), "#2a1a0e", 0.0),
    )
    stand = Bench()
    _fork(stand)
    here.take(stand, (0.0, 0.060, 0.0))


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    **dict.fromkeys(LIQUIDS.keys() - {"water", "liquid"}, _beaker),
    "beaker": _beaker,
    "liquid": _beaker,
    "flask": _flask,
    "test_tube": _test_tube,
    **dict.fromkeys(("graduated_cylinder", "measuring_cylinder"), _cylinder),
    **dict.fromkeys(("pipette", "dropper", "eyedropper"), _dropper),
    **dict.fromkeys(("watch_glass", "petri_dish"), _watch_glass),
    "tuning_fork": _tuning_fork,
    "resonance_box": _resonance_box,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The glass of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    return benched(prop, here, UPRIGHT)
