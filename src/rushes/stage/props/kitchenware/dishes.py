"""Meals on plates and in bowls: a row for each says what lies there and in which colours."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, rng_of
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "Meal", "build"]


@dataclass(frozen=True)
class Meal:
    """`bowl` or plate; `base` the colour of what fills it, `form` of it: noodles, grains, leaves, slab, balls, rolls, liquid,
    sticks; `bits` colours of what is on top."""

    bowl: bool
    base: str
    form: str
    bits: tuple[str, ...] = ()


KINDS: Mapping[str, Meal] = {
    "noodle": Meal(True, "#e8cf8a", "noodles", ("#6a9a3a", "#b8432f", "#f4e8c8")),
    "ramen": Meal(True, "#e8c87a", "noodles", ("#f6f0e0", "#d8962a", "#4f7a3a", "#8a3a2a")),
    "spaghetti": Meal(False, "#ecd08a", "noodles", ("#b8321f", "#8a2a1a", "#4f8a3a")),
    "pasta": Meal(False, "#ecc878", "noodles", ("#b8321f", "#4f8a3a")),
    "soup": Meal(True, "#d0862f", "liquid", ("#6a9a3a", "#e8d8a0", "#c8502a")),
    "stew": Meal(True, "#8a4a22", "liquid", ("#d8902f", "#6a9a3a", "#5a2f18")),
    "curry": Meal(True, "#c8842a", "liquid", ("#f4ecd8", "#6a9a3a", "#a84a22")),
    "cereal": Meal(True, "#f6f2e6", "liquid", ("#d8a04a", "#c8903a", "#b83a4a")),
    "rice": Meal(True, "#f6f2e6", "grains"),
    "fried_rice": Meal(True, "#e8cf98", "grains", ("#6a9a3a", "#d8742a")),
    "popcorn": Meal(True, "#f8ecc0", "balls"),
    "salad": Meal(False, "#6aa040", "leaves", ("#c8301f", "#f0e0b0", "#8a4a8a", "#e8a03a")),
    "steak": Meal(False, "#6a3420", "slab", ("#6a9a3a", "#d8742a", "#e8d08a")),
    "roast_chicken": Meal(False, "#b8702a", "bird", ("#d8a04a", "#6a9a3a")),
    "turkey": Meal(False, "#a8602a", "bird", ("#c8a04a", "#6a9a3a")),
    "sausage": Meal(False, "#a8482a", "sticks"),
    "bacon": Meal(False, "#b8503a", "sticks"),
    "french_fries": Meal(True, "#e8c04a", "sticks"),
    "sushi": Meal(False, "#f6f2e6", "rolls", ("#e8805a", "#c83a2a", "#6a9a3a")),
    "dumpling": Meal(False, "#f0e4c8", "balls"),
    "meatball": Meal(False, "#7a3f22", "balls"),
    "breakfast": Meal(False, "#f8f4e8", "fried", ("#eca82a", "#b8503a", "#c8301f")),
    "meal": Meal(False, "#7a4424", "slab", ("#6a9a3a", "#d8742a", "#f0e0b0")),
    "dinner": Meal(False, "#7a4424", "slab", ("#6a9a3a", "#e8d08a")),
    "lunch": Meal(False, "#e8cf98", "grains", ("#6a9a3a", "#b8432f")),
    "food": Meal(False, "#7a4424", "slab", ("#6a9a3a", "#d8742a", "#f0e0b0")),
}
"""Kind → what is on the plate."""


def _noodles(here: Bench, rng: np.random.Generator, y: float, r: float, paint: str) -> None:
    for k in range(20):
        a = np.linspace(0, 2.6, 10) + 2.4 * k
        q = r * (0.25 + 0.7 * rng.random())
        line = np.stack(
            [q * np.cos(a), y + 0.030 * (1 - q / r) + 0.010 * np.sin(3 * a + k), q * np.sin(a) * 0.9], 1
        )
        here.add("ceramic", tube(line, 0.0075, mixed(paint, "#a8702a", 0.12 * (k % 3)), 6))


def _scattered(here: Bench, form: str, y: float, r: float, paint: str) -> None:
    count = {"grains": 70, "balls": 14, "leaves": 26}[form]
    for k in range(count):
        u = (k + 0.5) / count
        t, q = 2.39996 * k, r * u**0.5
        high = y + 0.045 * (1 - (q / r) ** 2)
        if form == "grains":
            here.add(
                "ceramic",
                sphere(
                    (q * cos(t), high, q * sin(t)),
                    (0.014, 0.007, 0.008),
                    mixed(paint, "#d8c8a0", 0.2 * (k % 2)),
                    4,
                    6,
                ),
            )
        elif form == "balls":
            here.add(
                "clay",
                sphere(
                    (0.85 * q * cos(t), high + 0.008, 0.85 * q * sin(t)),
                    (0.028, 0.023, 0.026),
                    mixed(paint, "#d8a860", 0.1 * (k % 3)),
                    7,
                    10,
                ),
            )
        else:
            leaf = sphere((0, 0, 0), (0.042, 0.006, 0.028), mixed(paint, "#b8d07a", 0.2 * (k % 3)), 5, 8)
            here.add(
                "felt",
                turned(leaf, (0.5 * sin(k), t, 0.4 * cos(k)), (0.85 * q * cos(t), high, 0.85 * q * sin(t))),
            )


def _piece(here: Bench, form: str, y: float, paint: str) -> None:
    if form == "slab":
        here.add("clay", sphere((-0.02, y + 0.018, 0.01), (0.088, 0.022, 0.064), paint, 8, 18))
        for k in range(4):
            here.add(
                "clay",
                box(
                    (-0.075 + 0.036 * k, y + 0.039, 0.01), (0.004, 0.003, 0.04), "#2f1810", 0.002, (0, 0.4, 0)
                ),
            )
    elif form == "bird":
        here.add("ceramic", sphere((0, y + 0.055, 0), (0.105, 0.058, 0.075), paint, 11, 18))
        for s in (-1, 1):
            here.add(
                "ceramic",
                tube(
                    [(0.05, y + 0.05, s * 0.06), (0.10, y + 0.07, s * 0.06), (0.135, y + 0.085, s * 0.05)],
                    (0.034, 0.028, 0.012),
                    paint,
                    10,
                ),
            )
            here.add("clay", sphere((0.145, y + 0.092, s * 0.048), 0.013, "#f0e4cc", 6, 8))
            here.add(
                "ceramic",
                tube([(-0.05, y + 0.07, s * 0.06), (-0.01, y + 0.05, s * 0.085)], (0.020, 0.016), paint, 8),
            )
    elif form == "fried":
        here.add("ceramic", sphere((-0.03, y + 0.006, 0), (0.07, 0.009, 0.06), paint, 6, 20))
        here.add("ceramic", sphere((-0.03, y + 0.016, 0), (0.026, 0.016, 0.026), "#eca82a", 8, 12))


def _lined(here: Bench, form: str, y: float, paint: str, bits: tuple[str, ...], bowl: bool) -> None:
    if form == "rolls":
        for k in range(8):
            x, z = -0.095 + 0.063 * (k % 4), -0.035 + 0.07 * (k // 4)
            here.add("clay", cylinder((x, y, z), (x, y + 0.045, z), 0.028, "#1f2a22", 18))
            here.add("clay", cylinder((x, y + 0.012, z), (x, y + 0.0475, z), 0.0255, paint, 16))
            here.add(
                "ceramic", cylinder((x, y + 0.02, z), (x, y + 0.0495, z), 0.012, bits[k % len(bits)], 12)
            )
        return
    for k in range(16 if bowl else 5):
        if bowl:
            t = 2.4 * k
            foot, top = (
                (0.045 * cos(t), y, 0.045 * sin(t)),
                (0.085 * cos(t + 0.2), y + 0.10 + 0.02 * (k % 3), 0.085 * sin(t + 0.2)),
            )
            mesh = cylinder(foot, top, 0.009, mixed(paint, "#c8902a", 0.15 * (k % 3)), 5)
        else:
            z = -0.064 + 0.032 * k
            mesh = tube(
                [(-0.10, y + 0.016, z), (0.0, y + 0.022, z + 0.008), (0.10, y + 0.016, z)],
                0.016,
                mixed(paint, "#4a1a10", 0.1 * (k % 2)),
                8,
            )
        here.add("clay", mesh)


def _china(here: Bench, meal: Meal, prop: Prop) -> tuple[float, float]:
    """The bowl or plate; the height and the radius of what it can hold."""
    china = prop.colour or ("#efe8da", "#5f8a9a", "#c8643c")[prop.seed % 3]
    if meal.bowl:
        here.add(
            "ceramic",
            lathe(
                [
                    (0, 0),
                    (0.06, 0.0),
                    (0.115, 0.06),
                    (0.128, 0.105),
                    (0.121, 0.105),
                    (0.105, 0.06),
                    (0, 0.03),
                ],
                china,
                sides=30,
            ),
        )
        y, r = 0.075, 0.108
        here.add(
            "ceramic",
            cylinder(
                (0, 0.05, 0),
                (0, 0.082, 0),
                0.112,
                mixed(meal.base, "#8a5a2a", 0.0 if meal.form == "liquid" else 0.3),
                26,
            ),
        )
    else:
        here.add(
            "ceramic",
            lathe(
                [(0, 0), (0.1, 0.0), (0.16, 0.022), (0.165, 0.028), (0.155, 0.028), (0.1, 0.010), (0, 0.010)],
                china,
                sides=34,
            ),
        )
        y, r = 0.014, 0.12
    return y, r


def build(prop: Prop) -> BuiltProp:
    """The meal of a prop on its plate."""
    here, meal, rng = Bench(), KINDS[prop.kind], rng_of(prop)
    y, r = _china(here, meal, prop)
    if meal.form == "noodles":
        _noodles(here, rng, y + 0.01, r, meal.base)
    elif meal.form in ("grains", "balls", "leaves"):
        _scattered(here, meal.form, y, r, meal.base)
    elif meal.form in ("rolls", "sticks"):
        _lined(here, meal.form, y, meal.base, meal.bits or ("#c8742a",), meal.bowl)
    else:
        _piece(here, meal.form, y, meal.base)
    for k in range(3 * len(meal.bits) if meal.form != "rolls" else 0):
        t, q = 2.4 * k + 0.9, r * (0.35 + 0.5 * rng.random()) * (1.0 if meal.form != "slab" else 1.05)
        high = (
            y + (0.045 * (1 - (q / r) ** 2) if meal.form in ("noodles", "grains", "leaves") else 0.0) + 0.014
        )
        tint = meal.bits[k % len(meal.bits)]
        here.add(
            "clay",
            turned(
                sphere((0, 0, 0), (0.020, 0.010, 0.014), tint, 5, 8),
                (0, t, 0),
                (q * cos(t), high, q * sin(t)),
            ),
        )
    return benched(prop, here, UPRIGHT)
