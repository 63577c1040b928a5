"""Meals on plates and in bowls: a row for each says what lies there and in which colours."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sheet, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, rng_of
from rushes.stage.props.shaping import plank, smooth, spun
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "Meal", "build"]


@dataclass(frozen=True)
class Meal:
    """`bowl` or plate; `base` the colour of what fills it, `form` of it: noodles, grains, leaves, slab, balls, rolls, liquid,
    sticks, links, rashers, popped, pleated, bird, fried; `bits` colours of what is on top."""

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
    "popcorn": Meal(True, "#f8ecc0", "popped"),
    "salad": Meal(False, "#6aa040", "leaves", ("#c8301f", "#f0e0b0", "#8a4a8a", "#e8a03a")),
    "steak": Meal(False, "#6a3420", "slab", ("#6a9a3a", "#d8742a", "#e8d08a")),
    "roast_chicken": Meal(False, "#b8702a", "bird", ("#d8a04a", "#6a9a3a")),
    "turkey": Meal(False, "#a8602a", "bird", ("#c8a04a", "#6a9a3a")),
    "sausage": Meal(False, "#9a4526", "links"),
    "bacon": Meal(False, "#b0402e", "rashers"),
    "french_fries": Meal(True, "#e8c04a", "sticks"),
    "sushi": Meal(False, "#f6f2e6", "rolls", ("#e8805a", "#c83a2a", "#6a9a3a")),
    "dumpling": Meal(False, "#f0e4c8", "pleated"),
    "meatball": Meal(False, "#7a3f22", "balls"),
    "breakfast": Meal(False, "#f8f4e8", "fried"),
    "meal": Meal(False, "#7a4424", "slab", ("#6a9a3a", "#d8742a", "#f0e0b0")),
    "dinner": Meal(False, "#7a4424", "slab", ("#6a9a3a", "#e8d08a")),
    "lunch": Meal(False, "#c8843c", "slab", ("#6a9a3a", "#f0e0b0", "#c8301f")),
    "food": Meal(False, "#7a4424", "slab", ("#6a9a3a", "#d8742a", "#f0e0b0")),
}
"""Kind → what is on the plate."""


def _noodles(here: Bench, rng: np.random.Generator, y: float, r: float, paint: str) -> None:
    for k in range(13):
        a = np.linspace(0, 2.9, 8) + 2.4 * k
        q = r * (0.25 + 0.7 * rng.random())
        line = np.stack(
            [q * np.cos(a), y + 0.030 * (1 - q / r) + 0.010 * np.sin(3 * a + k), q * np.sin(a) * 0.9], 1
        )
        here.add("ceramic", tube(line, 0.009, mixed(paint, "#a8702a", 0.12 * (k % 3)), 5))


def _scattered(here: Bench, form: str, y: float, r: float, paint: str) -> None:
    count = {"grains": 42, "balls": 14, "leaves": 20}[form]
    for k in range(count):
        u = (k + 0.5) / count
        t, q = 2.39996 * k, r * u**0.5
        high = y + 0.045 * (1 - (q / r) ** 2)
        if form == "grains":
            here.add(
                "ceramic",
                sphere(
                    (q * cos(t), high, q * sin(t)),
                    (0.017, 0.009, 0.010),
                    mixed(paint, "#d8c8a0", 0.2 * (k % 2)),
                    4,
                    5,
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


def _slab(here: Bench, y: float, paint: str) -> None:
    """A flat steak with a rim of fat and the marks of the grill."""
    edge = smooth(
        [
            (-0.100, 0.0),
            (-0.080, 0.052),
            (-0.02, 0.064),
            (0.055, 0.050),
            (0.074, 0.0),
            (0.050, -0.056),
            (-0.02, -0.050),
            (-0.075, -0.046),
        ],
        4,
        closed=True,
    )
    fat = turned(
        plank(edge, 0.026, mixed(paint, "#f0d8a8", 0.45), 0.008), (pi / 2, 0, 0), (0, y + 0.013, 0.01)
    )
    meat = turned(plank(edge * 0.93, 0.030, paint, 0.008), (pi / 2, 0, 0), (0, y + 0.014, 0.01))
    here.add("clay", fat, meat)
    for k in range(4):
        spot = (-0.066 + 0.036 * k, y + 0.0292, 0.012)
        here.add(
            "clay", box(spot, (0.0045, 0.0012, 0.036 - 0.006 * abs(k - 1.5)), "#2a1610", 0.001, (0, 0.5, 0))
        )


def _piece(here: Bench, form: str, y: float, paint: str) -> None:
    if form == "slab":
        _slab(here, y, paint)
    elif form == "bird":
        here.add("ceramic", sphere((0, y + 0.055, 0), (0.105, 0.058, 0.075), paint, 11, 18))
        for s in (-1, 1):
            line = [(0.05, y + 0.05, s * 0.06), (0.10, y + 0.07, s * 0.06), (0.135, y + 0.085, s * 0.05)]
            here.add("ceramic", tube(line, (0.034, 0.028, 0.012), paint, 10))
            here.add("clay", sphere((0.145, y + 0.092, s * 0.048), 0.013, "#f0e4cc", 6, 8))
            wing = [(-0.05, y + 0.07, s * 0.06), (-0.01, y + 0.05, s * 0.085)]
            here.add("ceramic", tube(wing, (0.020, 0.016), paint, 8))
    elif form == "fried":
        _fried(here, y)


def _fried(here: Bench, y: float) -> None:
    """Two fried eggs, rashers of bacon, half a tomato, a slice of toast."""
    for x, z in ((-0.055, -0.022), (0.012, -0.048)):
        a = np.linspace(0, 2 * pi, 25)[:-1]
        edge = np.stack(
            [
                (0.046 + 0.006 * np.sin(3 * a + x * 90)) * np.cos(a),
                (0.042 + 0.005 * np.cos(5 * a)) * np.sin(a),
            ],
            1,
        )
        here.add("ceramic", turned(plank(edge, 0.010, "#fbf8ee", 0.004), (pi / 2, 0, 0), (x, y + 0.006, z)))
        here.add("ceramic", sphere((x, y + 0.011, z), (0.019, 0.014, 0.019), "#eca82a", 8, 14))
    for k in range(2):
        here.add("clay", *_rasher(-0.012 + 0.034 * k, y, 0.055 + 0.022 * k, 0.085))
    toast = smooth(
        [
            (-0.038, -0.034),
            (0.038, -0.034),
            (0.036, 0.020),
            (0.046, 0.036),
            (0.0, 0.044),
            (-0.046, 0.036),
            (-0.036, 0.020),
        ],
        2,
        closed=True,
    )
    for share, thick, tint in ((1.0, 0.014, "#a8682a"), (0.86, 0.0155, "#e2b878")):
        here.add(
            "clay",
            turned(
                plank(toast * share, thick, tint, 0.003), (pi / 2 - 0.35, 0, -0.2), (0.088, y + 0.032, -0.030)
            ),
        )
    here.add("ceramic", sphere((-0.085, y + 0.010, 0.050), (0.026, 0.018, 0.026), "#c8301f", 8, 14))


def _rasher(x: float, y: float, z: float, half: float) -> list[Mesh]:
    """A wavy strip of bacon along x: lean with two streaks of fat."""
    u = np.linspace(-1, 1, 17)
    found = []
    for a, b, tint in (
        (-1.0, -0.35, "#a83a2a"),
        (-0.35, 0.05, "#f0c8a8"),
        (0.05, 0.7, "#b8442f"),
        (0.7, 1.0, "#f2d4b4"),
    ):
        rows = []
        for v in (a, (a + b) / 2, b):
            wave = 0.006 * np.sin(11 * u + 0.4 * v)
            rows.append(np.stack([x + half * u, y + 0.012 + wave, z + 0.017 * v + 0.004 * np.sin(7 * u)], 1))
        grid = np.stack(rows, 0).astype(np.float32)
        found += [sheet(grid[::-1], tint), sheet(grid + np.array((0, -0.003, 0), np.float32), tint)]
    return found


def _gathered(here: Bench, form: str, y: float, r: float, paint: str) -> None:
    """Sausages in their skins, bacon, popped corn, dumplings with a pleated crest."""
    if form == "links":
        for k, z in enumerate((-0.052, 0.0, 0.052)):
            u = np.linspace(0, 1, 11)
            line = np.stack([-0.105 + 0.21 * u, np.full(11, y + 0.023), z + 0.018 * np.sin(pi * u)], 1)
            here.add(
                "ceramic",
                tube(
                    line, 0.023 * np.sin(pi * (0.05 + 0.9 * u)) ** 0.35, mixed(paint, "#c8743a", 0.16 * k), 10
                ),
            )
            for s in (-0.112, 0.112):
                here.add("clay", sphere((s, y + 0.023, z), (0.009, 0.005, 0.005), "#7a3a22", 4, 6))
            for m in range(3):
                mark = tube(
                    [(-0.04 + 0.04 * m, y + 0.045, z + 0.006), (-0.028 + 0.04 * m, y + 0.0455, z + 0.024)],
                    0.0022,
                    "#4a1e10",
                    4,
                )
                here.add("clay", mark)
    elif form == "rashers":
        for k in range(4):
            here.add("clay", *_rasher(0.004 * k, y + 0.002 * k, -0.066 + 0.044 * k, 0.105 - 0.006 * (k % 2)))
    elif form == "popped":
        for k in range(15):
            t, q = 2.39996 * k, 0.88 * r * ((k + 0.5) / 15) ** 0.5
            spot = np.array((q * cos(t), y + 0.020 + 0.045 * (1 - (q / r) ** 2), q * sin(t)))
            for m in range(3):
                off = 0.016 * np.array((cos(2.1 * m + k), 0.6 * sin(1.3 * m + k), sin(2.1 * m + k)))
                tint = mixed(paint, "#e8c060", 0.28 * ((k + m) % 3 == 0))
                here.add("clay", sphere(spot + off, (0.019, 0.017, 0.018), tint, 4, 5))
    else:
        for k in range(7):
            t, q = 2 * pi * k / 6, 0.078 * (k < 6)
            x, z, lift = q * cos(t), q * sin(t), 0.0 if k < 6 else 0.034
            here.add("clay", sphere((x, y + 0.020 + lift, z), (0.036, 0.024, 0.030), paint, 7, 12))
            u = np.linspace(-1, 1, 13)
            crest = np.stack(
                [
                    x + 0.034 * u * cos(t + 1.4),
                    y + lift + 0.048 - 0.020 * u * u,
                    z + 0.034 * u * sin(t + 1.4),
                ],
                1,
            )
            crest += 0.004 * np.sin(9 * u)[:, None] * np.array((-sin(t + 1.4), 0, cos(t + 1.4)))
            here.add("clay", tube(crest, 0.0065, mixed(paint, "#c8a878", 0.18), 6))


def _lined(here: Bench, form: str, y: float, paint: str, bits: tuple[str, ...], bowl: bool) -> None:
    if form == "rolls":
        for k in range(8):
            x, z = -0.095 + 0.063 * (k % 4), -0.035 + 0.07 * (k // 4)
            here.add("clay", cylinder((x, y, z), (x, y + 0.034, z), 0.030, "#1f2a22", 18))
            here.add("clay", cylinder((x, y + 0.012, z), (x, y + 0.0365, z), 0.0275, paint, 16))
            here.add(
                "ceramic", cylinder((x, y + 0.02, z), (x, y + 0.0385, z), 0.013, bits[k % len(bits)], 12)
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
            spun(
                [(0, 0), (0.062, 0.0), (0.060, 0.008), (0.104, 0.050), (0.130, 0.106)],
                china,
                sides=26,
                steps=2,
            ),
        )
        here.add(
            "ceramic",
            spun([(0.130, 0.106), (0.123, 0.105), (0.102, 0.062), (0, 0.040)], china, sides=26, steps=2),
        )
        y, r = 0.075, 0.108
        here.add(
            "ceramic",
            cylinder(
                (0, 0.05, 0),
                (0, 0.082, 0),
                0.110,
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
                sides=26,
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
    elif meal.form in ("links", "rashers", "popped", "pleated"):
        _gathered(here, meal.form, y, r, meal.base)
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
                sphere((0, 0, 0), (0.020, 0.010, 0.014), tint, 5, 7),
                (0, t, 0),
                (q * cos(t), high, q * sin(t)),
            ),
        )
    return benched(prop, here, UPRIGHT)
