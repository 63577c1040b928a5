"""Glasses with what is in them: wine, beer, juice, cocktails, shakes."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.shaping import smooth, spun
from rushes.stage.sets.parts.bench import Bench

__all__ = ["GLASSES"]

CLEAR = "#cfe0e0"
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
"""Kind → the colour of what is in the glass."""


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


def _glass(here: Bench, paint: Paint, r: float, high: float, level: float, foot: float = 0.84) -> None:
    """A straight glass of radius `r` at its rim, filled up to `level`."""
    inner = r * (foot + (1 - foot) * level / high)
    here.add(
        "ceramic", lathe([(0, 0), (r * foot * 0.97, 0.0), (r * foot, 0.012), (0, 0.014)], CLEAR, sides=22)
    )
    here.add(
        "ceramic",
        lathe([(r * foot * 0.97, 0.012), (inner * 0.965, level), (0, level + 0.003)], paint, sides=24),
    )
    here.add(
        "glass",
        lathe([(inner, level), (r, high), (r * 0.95, high), (inner * 0.95, level + 0.003)], CLEAR, sides=24),
    )
    rim = [(r * 0.975 * cos(t), high, r * 0.975 * sin(t)) for t in np.linspace(0, 2 * pi, 25)[:-1]]
    here.add("ceramic", tube(rim, 0.003, "#eef6f4", 5, closed=True))


def _straw(
    here: Bench, foot: tuple[float, float, float], top: tuple[float, float, float], r: float = 0.005
) -> None:
    here.add("paper", cylinder(foot, top, r, "#d8433e", 8))
    low, high = np.asarray(foot), np.asarray(top)
    for k in range(5):
        u = 0.62 + 0.075 * k
        here.add(
            "paper", cylinder(low + (high - low) * u, low + (high - low) * (u + 0.03), r * 1.06, "#f4efe2", 8)
        )


def _ice(here: Bench, level: float, r: float) -> None:
    for k in range(3):
        t = 2.1 * k + 0.5
        turn = (0.3 * k, t, 0.4)
        here.add("glass", box((r * cos(t), level, r * sin(t)), (0.013, 0.013, 0.013), "#e8f4f8", 0.004, turn))


def _tumbler(here: Bench, prop: Prop) -> None:
    paint, kind = prop.colour or DRINKS.get(prop.kind, "#b8d8e4"), prop.kind
    if kind == "whiskey":
        _glass(here, paint, 0.066, 0.115, 0.055, 0.92)
        _ice(here, 0.058, 0.028)
        return
    _glass(here, paint, 0.055, 0.225, 0.168)
    if kind in ("juice", "lemonade", "soda", "cola", "drink", "smoothie"):
        _straw(here, (0.01, 0.03, 0), (-0.035, 0.29, 0.01))
    if kind in ("juice", "lemonade", "drink"):
        slice_ = Bench()
        tint = "#f0c83a" if kind == "lemonade" else "#e8932a"
        slice_.add("ceramic", cylinder((0, 0, -0.003), (0, 0, 0.003), 0.032, tint, 20))
        slice_.add("clay", cylinder((0, 0, -0.0034), (0, 0, 0.0034), 0.027, "#f8ecc0", 20))
        for k in range(6):
            t = pi * k / 3
            slice_.add(
                "ceramic", sphere((0.014 * cos(t), 0.014 * sin(t), 0), (0.0085, 0.0085, 0.0042), tint, 5, 8)
            )
        here.take(slice_, (0.053, 0.225, 0.0), 0.3)
    if kind in ("soda", "cola"):
        _ice(here, 0.170, 0.024)


def _shake(here: Bench, prop: Prop) -> None:
    """Milkshakes: a fluted glass on a foot, whipped cream, a cherry, a straw."""
    paint = prop.colour or DRINKS[prop.kind]
    here.add(
        "ceramic",
        spun([(0, 0), (0.040, 0.002), (0.036, 0.010), (0.012, 0.022), (0.014, 0.034)], CLEAR, sides=22),
    )
    here.add(
        "ceramic",
        spun([(0.012, 0.034), (0.030, 0.060), (0.044, 0.150), (0.052, 0.190), (0, 0.192)], paint, sides=24),
    )
    u = np.linspace(0, 1, 40)
    cream = np.stack(
        [0.034 * (1 - u) * np.cos(16 * u), 0.196 + 0.050 * u, 0.034 * (1 - u) * np.sin(16 * u)], 1
    )
    here.add("clay", tube(cream, 0.019 * (1 - 0.6 * u), "#fbf6ea", 8))
    here.add("ceramic", sphere((0, 0.258, 0), 0.014, "#c8242a", 8, 12))
    _straw(here, (0.0, 0.12, 0), (-0.045, 0.30, 0.012), 0.006)


def _martini(here: Bench, prop: Prop) -> None:
    """Cocktails: a wide cone on a stem, an olive on a stick, a paper parasol."""
    paint = prop.colour or DRINKS["cocktail"]
    here.add(
        "ceramic",
        spun(
            [
                (0, 0),
                (0.046, 0.002),
                (0.040, 0.008),
                (0.008, 0.018),
                (0.0055, 0.05),
                (0.006, 0.112),
                (0.010, 0.118),
            ],
            CLEAR,
            sides=22,
        ),
    )
    here.add("ceramic", lathe([(0.008, 0.118), (0.064, 0.180), (0, 0.182)], paint, sides=28))
    here.add(
        "glass", lathe([(0.066, 0.180), (0.083, 0.198), (0.079, 0.198), (0.062, 0.182)], CLEAR, sides=28)
    )
    rim = [(0.081 * cos(t), 0.199, 0.081 * sin(t)) for t in np.linspace(0, 2 * pi, 29)[:-1]]
    here.add("ceramic", tube(rim, 0.003, "#eef6f4", 5, closed=True))
    here.add("wood", cylinder((0.02, 0.160, 0.01), (-0.055, 0.240, 0.0), 0.0025, "#c8a468", 6))
    here.add("ceramic", sphere((0.006, 0.184, 0.008), (0.013, 0.012, 0.012), "#7a9a3a", 7, 10))
    shade = turned(
        lathe([(0.046, 0.0), (0.026, 0.018), (0, 0.026)], "#e8744a", sides=8),
        (0, 0, 0.75),
        (-0.050, 0.228, 0.0),
    )
    here.add("paper", shade)


def _bubble_tea(here: Bench, prop: Prop) -> None:
    """A plastic cup with a domed lid, a fat straw, pearls at the bottom."""
    paint = prop.colour or DRINKS["bubble_tea"]
    _glass(here, paint, 0.058, 0.200, 0.175, 0.74)
    here.add("glass", spun([(0.060, 0.200), (0.052, 0.225), (0.026, 0.243), (0.012, 0.245)], CLEAR, sides=24))
    here.add(
        "ceramic",
        lathe([(0.057, 0.194), (0.062, 0.198), (0.062, 0.206), (0.057, 0.208)], "#f4efe2", sides=26),
    )
    for k in range(26):
        t, high = 2.4 * k, 0.016 + 0.017 * (k // 9)
        r = 0.0425 + 0.0015 * (k // 9)
        here.add("ceramic", sphere((r * cos(t), high, r * sin(t)), 0.0095, "#241510", 5, 7))
    here.add("paper", cylinder((0.0, 0.10, 0), (-0.022, 0.315, 0.008), 0.0105, "#7a4a8a", 10))


def _beer(here: Bench, prop: Prop) -> None:
    """A heavy glass mug with flat facets, foam over its brim."""
    amber = prop.colour or DRINKS["beer"]
    here.add("ceramic", lathe([(0, 0), (0.058, 0.0), (0.062, 0.012), (0.058, 0.024)], CLEAR, sides=12))
    here.add("ceramic", lathe([(0.058, 0.022), (0.056, 0.170), (0, 0.172)], amber, sides=12))
    for k in range(12):
        t = 2 * pi * (k + 0.5) / 12
        pane = turned(
            box((0, 0, 0), (0.0105, 0.055, 0.002), mixed(amber, "#ffe8a0", 0.4), 0.002),
            (0, pi / 2 - t, 0),
            (0.0565 * cos(t), 0.092, 0.0565 * sin(t)),
        )
        here.add("ceramic", pane)
    for k in range(11):
        t = 2 * pi * k / 11
        spot = (0.046 * cos(t), 0.180 + 0.006 * (k % 2), 0.046 * sin(t))
        here.add("clay", sphere(spot, (0.023, 0.018, 0.023), "#faf4e4", 6, 9))
    here.add("clay", sphere((0, 0.192, 0), (0.048, 0.020, 0.048), "#faf4e4", 8, 16))
    here.add(
        "clay",
        tube(
            smooth([(0.062, 0.175, 0.016), (0.066, 0.150, 0.018), (0.064, 0.130, 0.018)], 3),
            (0.010, 0.0105, 0.011, 0.011, 0.0105, 0.008, 0.004),
            "#faf4e4",
            7,
        ),
    )
    handle = smooth(
        [
            (0.054, 0.150, 0),
            (0.086, 0.150, 0),
            (0.098, 0.120, 0),
            (0.098, 0.075, 0),
            (0.086, 0.045, 0),
            (0.055, 0.042, 0),
        ],
        4,
    )
    here.add("ceramic", tube(handle, 0.010, "#e6dcc0", 9))


GLASSES: Mapping[str, Callable[[Bench, Prop], None]] = {
    "wine_glass": _stemmed,
    "wine": _stemmed,
    "champagne": _stemmed,
    "glass": _tumbler,
    "drink": _tumbler,
    "juice": _tumbler,
    "milk": _tumbler,
    "lemonade": _tumbler,
    "cocktail": _martini,
    "soda": _tumbler,
    "cola": _tumbler,
    "smoothie": _tumbler,
    "whiskey": _tumbler,
    "bubble_tea": _bubble_tea,
    "milkshake": _shake,
    "beer": _beer,
}
"""Kind → who lays it on a bench."""
