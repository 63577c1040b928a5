"""Vessels: glasses with what is in them, mugs, bottles, jars, cans, jugs, teapots and kettles."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

CLEAR, STEEL, DARK = "#cfe0e0", "#c2c6c8", "#2b2d31"
DRINKS = {
    "wine_glass": "#7a1f2f",
    "wine": "#7a1f2f",
    "champagne": "#e8cf7a",
    "beer": "#d8962a",
    "juice": "#e8932a",
    "milk": "#f6f2e6",
    "water": "#a8cfe0",
    "lemonade": "#f0dc7a",
    "cocktail": "#d8607a",
    "soda": "#5a2f1c",
    "cola": "#4a2418",
    "smoothie": "#c86a8a",
    "glass": "#b8d8e4",
    "drink": "#e0803a",
    "whiskey": "#b8742a",
    "bubble_tea": "#c8a078",
    "milkshake": "#f0c8cc",
}
CUPS = {
    "coffee": "#3f2415",
    "tea": "#8a4f1c",
    "latte": "#b88a5a",
    "cappuccino": "#d8b48a",
    "espresso": "#2f1a0e",
    "hot_chocolate": "#5a3220",
    "mug": "#3f2415",
    "cup": "#3f2415",
}


def _stemmed(here: Bench, prop: Prop) -> None:
    wine = prop.colour or DRINKS[prop.kind]
    flute = prop.kind == "champagne"
    r = 0.030 if flute else 0.055
    here.add(
        "ceramic",
        lathe(
            [
                (0, 0),
                (0.05, 0.0),
                (0.052, 0.006),
                (0.010, 0.014),
                (0.006, 0.03),
                (0.006, 0.11),
                (0.012, 0.125),
            ],
            CLEAR,
            sides=24,
        ),
    )
    here.add(
        "ceramic",
        lathe([(0.01, 0.123), (r * 0.85, 0.15), (r, 0.185), (r * 0.985, 0.21), (0, 0.212)], wine, sides=26),
    )
    here.add(
        "glass",
        lathe(
            [(r, 0.185), (r * 1.02, 0.21), (r * 0.92, 0.262), (r * 0.88, 0.262), (r * 0.97, 0.212)],
            CLEAR,
            sides=26,
        ),
    )
    here.add(
        "ceramic",
        tube(
            [(r * 0.9 * cos(t), 0.264, r * 0.9 * sin(t)) for t in np.linspace(0, 2 * pi, 27)[:-1]],
            0.0035,
            "#eef6f4",
            5,
            closed=True,
        ),
    )
    here.add("ceramic", box((r * 0.62, 0.19, r * 0.78), (0.004, 0.022, 0.002), "#ffffff", 0.002, (0, 0.7, 0)))


def _tumbler(here: Bench, prop: Prop) -> None:
    paint = prop.colour or DRINKS.get(prop.kind, "#b8d8e4")
    here.add("ceramic", lathe([(0, 0), (0.044, 0.0), (0.046, 0.012), (0, 0.014)], CLEAR, sides=22))
    here.add("ceramic", lathe([(0.045, 0.012), (0.052, 0.165), (0, 0.168)], paint, sides=24))
    here.add(
        "glass", lathe([(0.0525, 0.165), (0.055, 0.225), (0.052, 0.225), (0.050, 0.168)], CLEAR, sides=24)
    )
    here.add(
        "ceramic",
        tube(
            [(0.0535 * cos(t), 0.226, 0.0535 * sin(t)) for t in np.linspace(0, 2 * pi, 25)[:-1]],
            0.003,
            "#eef6f4",
            5,
            closed=True,
        ),
    )
    if prop.kind in (
        "juice",
        "lemonade",
        "cocktail",
        "soda",
        "cola",
        "drink",
        "smoothie",
        "bubble_tea",
        "milkshake",
    ):
        here.add("paper", cylinder((0.01, 0.03, 0), (-0.035, 0.29, 0.01), 0.005, "#d8433e", 8))
        here.add(
            "ceramic",
            turned(
                cylinder((0, 0, -0.003), (0, 0, 0.003), 0.032, "#f0c83a", 18),
                (0, 0.3, 0),
                (0.053, 0.225, 0.0),
            ),
        )
    if prop.kind == "bubble_tea":
        for k in range(14):
            here.add(
                "ceramic",
                sphere(
                    (0.036 * cos(2.4 * k), 0.022 + 0.004 * (k % 4), 0.036 * sin(2.4 * k)),
                    0.010,
                    "#241510",
                    5,
                    7,
                ),
            )


def _beer(here: Bench, prop: Prop) -> None:
    here.add(
        "ceramic",
        lathe(
            [(0, 0), (0.052, 0.0), (0.055, 0.02), (0.052, 0.17), (0, 0.172)],
            prop.colour or DRINKS["beer"],
            sides=14,
        ),
    )
    for k in range(9):
        t = 2 * pi * k / 9
        here.add(
            "ceramic",
            sphere((0.040 * cos(t), 0.186 + 0.006 * (k % 2), 0.040 * sin(t)), 0.024, "#f8f0dc", 6, 9),
        )
    here.add("ceramic", sphere((0, 0.20, 0), (0.04, 0.024, 0.04), "#f8f0dc", 7, 12))
    handle = [(0.052, 0.145, 0), (0.085, 0.145, 0), (0.092, 0.09, 0), (0.085, 0.04, 0), (0.053, 0.04, 0)]
    here.add("ceramic", tube(handle, 0.010, "#e8d8a8", 9))


def _mug(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#c8643c", "#5f8a8c", "#e8dcc4")[prop.seed % 3]
    here.add(
        "ceramic",
        lathe(
            [(0, 0), (0.045, 0.0), (0.055, 0.02), (0.058, 0.105), (0.051, 0.105), (0.049, 0.03), (0, 0.02)],
            paint,
            sides=26,
        ),
    )
    here.add("ceramic", cylinder((0, 0.03, 0), (0, 0.092, 0), 0.0505, CUPS.get(prop.kind, CUPS["cup"]), 24))
    handle = [(0.052, 0.088, 0), (0.082, 0.085, 0), (0.088, 0.055, 0), (0.074, 0.028, 0), (0.05, 0.03, 0)]
    here.add("ceramic", tube(handle, 0.009, paint, 9))
    here.add(
        "ceramic",
        lathe(
            [(0, -0.012), (0.05, -0.012), (0.095, 0.002), (0.095, 0.006), (0.05, -0.004), (0, -0.004)],
            mixed(paint, "#ffffff", 0.35),
            sides=28,
        ),
    )
    if prop.kind in ("latte", "cappuccino", "coffee"):
        here.add("ceramic", sphere((0, 0.0925, 0.004), (0.026, 0.002, 0.02), "#f0e0c4", 5, 14))


def _bottle(here: Bench, prop: Prop) -> None:
    words = prop.words.lower()
    glass = prop.colour or (
        "#2f5a34"
        if "wine" in words
        else "#8a4f1c"
        if "beer" in words
        else "#a8cfe0"
        if "water" in words
        else ("#3f6f5a", "#5f8a9a", "#7a3f22")[prop.seed % 3]
    )
    here.add(
        "ceramic",
        lathe(
            [
                (0, 0),
                (0.048, 0.0),
                (0.052, 0.012),
                (0.052, 0.19),
                (0.042, 0.235),
                (0.019, 0.275),
                (0.018, 0.335),
                (0.022, 0.338),
                (0.022, 0.35),
                (0, 0.352),
            ],
            glass,
            sides=26,
        ),
    )
    here.add("paper", lathe([(0.0528, 0.07), (0.0528, 0.155)], "#f0e6cc", sides=26))
    here.add("paper", lathe([(0.0532, 0.10), (0.0532, 0.122)], "#b5332c", sides=26))
    here.add(
        "clay", cylinder((0, 0.345, 0), (0, 0.365, 0), 0.017, "#c8a468" if "wine" in words else "#d8433e", 14)
    )
    here.add(
        "ceramic",
        box((0.038, 0.15, 0.034), (0.003, 0.06, 0.0015), mixed(glass, "#ffffff", 0.75), 0.001, (0, 0.8, 0)),
    )


def _can(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#c23b30", "#3f6fb8", "#4f8a5b")[prop.seed % 3]
    here.add(
        "metal",
        lathe(
            [(0, 0), (0.042, 0.0), (0.05, 0.012), (0.05, 0.165), (0.043, 0.178), (0.043, 0.182), (0, 0.18)],
            STEEL,
            sides=24,
        ),
    )
    here.add("ceramic", lathe([(0.0505, 0.02), (0.0505, 0.158)], paint, sides=26))
    here.add("paper", lathe([(0.051, 0.07), (0.051, 0.11)], "#f4efe2", sides=26))
    here.add("metal", box((0.0, 0.183, 0.010), (0.010, 0.0015, 0.018), "#a8acae", 0.002))


def _jar(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#b8281f", "#d8962a", "#6a8a3a")[prop.seed % 3]
    here.add(
        "ceramic",
        lathe([(0, 0), (0.042, 0.0), (0.05, 0.012), (0.05, 0.12), (0.04, 0.14), (0, 0.14)], paint, sides=24),
    )
    here.add("paper", lathe([(0.0507, 0.035), (0.0507, 0.095)], "#f0e6cc", sides=24))
    here.add(
        "cloth", lathe([(0.058, 0.132), (0.046, 0.148), (0.044, 0.168), (0, 0.172)], "#c8433c", sides=18)
    )
    here.add(
        "clay",
        tube(
            [(0.047 * cos(t), 0.147, 0.047 * sin(t)) for t in np.linspace(0, 2 * pi, 19)[:-1]],
            0.004,
            "#e8d8a8",
            5,
            closed=True,
        ),
    )


def _pitcher(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#5f8a9a", "#e8dcc4", "#c8643c")[prop.seed % 3]
    here.add(
        "ceramic",
        lathe(
            [
                (0, 0),
                (0.06, 0.0),
                (0.085, 0.06),
                (0.08, 0.13),
                (0.055, 0.2),
                (0.07, 0.255),
                (0.063, 0.255),
                (0.05, 0.2),
                (0, 0.19),
            ],
            paint,
            sides=26,
        ),
    )
    here.add(
        "ceramic",
        tube([(-0.055, 0.22, 0), (-0.11, 0.21, 0), (-0.115, 0.13, 0), (-0.075, 0.08, 0)], 0.012, paint, 9),
    )
    here.add("ceramic", sphere((0.07, 0.245, 0), (0.03, 0.016, 0.022), paint, 7, 10))
    here.add("ceramic", lathe([(0.0835, 0.07), (0.083, 0.09)], mixed(paint, "#ffffff", 0.6), sides=26))


def _teapot(here: Bench, prop: Prop) -> None:
    kettle = prop.kind == "kettle"
    paint = (
        prop.colour
        or (("#b5332c", "#5f8a8c", "#e2b84a") if kettle else ("#5f8a9a", "#e8dcc4", "#8a5a7a"))[prop.seed % 3]
    )
    here.add(
        "ceramic",
        lathe([(0, 0), (0.07, 0.0), (0.095, 0.05), (0.09, 0.11), (0.05, 0.155), (0, 0.16)], paint, sides=28),
    )
    here.add(
        "ceramic", lathe([(0.05, 0.155), (0.04, 0.17), (0, 0.178)], mixed(paint, "#140c08", 0.15), sides=20)
    )
    here.add("ceramic", sphere((0, 0.188, 0), 0.015, DARK if kettle else paint, 7, 10))
    here.add(
        "ceramic", tube([(0.08, 0.06, 0), (0.12, 0.09, 0), (0.15, 0.15, 0)], (0.022, 0.017, 0.012), paint, 10)
    )
    if kettle:
        here.add(
            "wood",
            tube(
                [(-0.07, 0.14, 0), (-0.06, 0.23, 0), (0, 0.26, 0), (0.06, 0.23, 0), (0.07, 0.14, 0)],
                0.010,
                DARK,
                8,
            ),
        )
    else:
        here.add(
            "ceramic",
            tube([(-0.08, 0.13, 0), (-0.135, 0.12, 0), (-0.14, 0.06, 0), (-0.09, 0.045, 0)], 0.011, paint, 9),
        )
        for k in range(6):
            t = 2 * pi * k / 6
            here.add(
                "ceramic",
                sphere((0.094 * cos(t), 0.085, 0.094 * sin(t)), (0.012, 0.012, 0.006), "#f4efe2", 5, 8),
            )


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    "wine_glass": _stemmed,
    "wine": _stemmed,
    "champagne": _stemmed,
    "glass": _tumbler,
    "drink": _tumbler,
    "juice": _tumbler,
    "milk": _tumbler,
    "lemonade": _tumbler,
    "cocktail": _tumbler,
    "soda": _tumbler,
    "cola": _tumbler,
    "smoothie": _tumbler,
    "whiskey": _tumbler,
    "bubble_tea": _tumbler,
    "milkshake": _tumbler,
    "beer": _beer,
    "coffee": _mug,
    "tea": _mug,
    "latte": _mug,
    "cappuccino": _mug,
    "espresso": _mug,
    "hot_chocolate": _mug,
    "mug": _mug,
    "cup": _mug,
    "bottle": _bottle,
    "can": _can,
    "jar": _jar,
    "pitcher": _pitcher,
    "jug": _pitcher,
    "teapot": _teapot,
    "kettle": _teapot,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The vessel of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    return benched(prop, here, UPRIGHT)
