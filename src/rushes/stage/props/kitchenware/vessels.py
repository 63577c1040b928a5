"""Vessels: glasses (see `glasses`), mugs, bottles, jars, cans, jugs, teapots and kettles."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.props.kitchenware.glasses import GLASSES
from rushes.stage.props.shaping import plank, smooth, spun
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL, DARK = "#c2c6c8", "#2b2d31"
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


def _on_top(here: Bench, kind: str, level: float) -> None:
    """What lies on a hot drink: a heart of milk, a bag's thread and tag, marshmallows."""
    if kind in ("latte", "cappuccino"):
        heart = smooth(
            [
                (0, -0.028),
                (0.020, -0.004),
                (0.024, 0.014),
                (0.010, 0.020),
                (0, 0.010),
                (-0.010, 0.020),
                (-0.024, 0.014),
                (-0.020, -0.004),
            ],
            3,
            closed=True,
        )
        here.add(
            "clay", turned(plank(heart, 0.002, "#f8ecd8", 0.0008), (-pi / 2, 0, 0), (0, level + 0.0015, 0))
        )
    elif kind == "tea":
        here.add(
            "cloth",
            tube(
                smooth([(-0.03, level, 0.02), (-0.058, 0.088, 0.024), (-0.066, 0.050, 0.028)], 4),
                0.0012,
                "#f4efe2",
                4,
            ),
        )
        here.add("paper", box((-0.070, 0.040, 0.029), (0.010, 0.011, 0.001), "#c8433c", 0.001, (0, -0.4, 0)))
    elif kind == "hot_chocolate":
        for k in range(5):
            t = 2.4 * k
            here.add(
                "clay",
                box(
                    (0.012 * k**0.5 * 1.2 * cos(t), level + 0.005, 0.012 * k**0.5 * 1.2 * sin(t)),
                    (0.009, 0.007, 0.009),
                    ("#fbf6ee", "#f4d0d4")[k % 2],
                    0.004,
                    (0, t, 0.2),
                ),
            )


def _mug(here: Bench, prop: Prop) -> None:
    """Tall for coffee, wide for tea, small for an espresso; each with what is in it."""
    paint = prop.colour or ("#c8643c", "#5f8a8c", "#e8dcc4")[prop.seed % 3]
    wide = prop.kind in ("tea", "cappuccino", "latte", "espresso")
    if wide:
        outer = [(0, 0), (0.030, 0.0), (0.030, 0.006), (0.052, 0.030), (0.064, 0.082)]
        inner = [(0.064, 0.082), (0.060, 0.081), (0.052, 0.040), (0, 0.030)]
        level, r = 0.068, 0.0565
    else:
        outer = [(0, 0), (0.044, 0.0), (0.052, 0.008), (0.0555, 0.050), (0.057, 0.106)]
        inner = [(0.057, 0.106), (0.052, 0.105), (0.050, 0.040), (0, 0.020)]
        level, r = 0.092, 0.0515
    here.add("ceramic", spun(outer, paint, sides=28), spun(inner, mixed(paint, "#f8f2e4", 0.7), sides=28))
    here.add(
        "ceramic", cylinder((0, level - 0.004, 0), (0, level, 0), r, CUPS.get(prop.kind, CUPS["cup"]), 26)
    )
    top, out = (level - 0.002, 0.026) if wide else (0.086, 0.036)
    handle = [
        (r, top, 0),
        (r + 0.7 * out, top + 0.006, 0),
        (r + out, top - 0.020, 0),
        (r + 0.7 * out, top - 0.045, 0),
        (r - 0.008, top - 0.052, 0),
    ]
    here.add("ceramic", tube(smooth(handle, 5), 0.0075, paint, 9))
    saucer = [(0, -0.012), (0.045, -0.012), (0.060, -0.006), (0.098, 0.003)]
    here.add("ceramic", spun(saucer, mixed(paint, "#ffffff", 0.35), sides=28))
    here.add(
        "ceramic",
        spun(
            [(0.098, 0.003), (0.094, 0.006), (0.058, -0.002), (0, -0.005)],
            mixed(paint, "#ffffff", 0.45),
            sides=28,
        ),
    )
    _on_top(here, prop.kind, level)


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
    """A jug with a belly, a drawn lip and an ear."""
    paint = prop.colour or ("#5f8a9a", "#e8dcc4", "#c8643c")[prop.seed % 3]
    side = [
        (0, 0),
        (0.055, 0.0),
        (0.084, 0.055),
        (0.080, 0.120),
        (0.052, 0.195),
        (0.058, 0.235),
        (0.066, 0.255),
    ]
    body, mouth = (
        spun(side, paint, sides=30),
        spun(
            [(0.066, 0.255), (0.060, 0.253), (0.050, 0.205), (0, 0.190)],
            mixed(paint, "#140c08", 0.15),
            sides=30,
        ),
    )
    for mesh in (body, mouth):
        angle = np.arctan2(mesh.positions[:, 2], mesh.positions[:, 0])
        near = np.exp(-((angle / 0.42) ** 2)) * np.clip((mesh.positions[:, 1] - 0.20) / 0.055, 0, 1) ** 1.5
        mesh.positions[:, 0] += (0.030 * near).astype(np.float32)
        mesh.positions[:, 1] += (0.010 * near).astype(np.float32)
        here.add("ceramic", mesh)
    ear = smooth(
        [(-0.052, 0.225, 0), (-0.095, 0.235, 0), (-0.118, 0.190, 0), (-0.108, 0.125, 0), (-0.076, 0.090, 0)],
        5,
    )
    here.add("ceramic", tube(ear, 0.0115, paint, 9))
    here.add(
        "ceramic",
        lathe([(0.0846, 0.062), (0.0852, 0.075), (0.0846, 0.088)], mixed(paint, "#ffffff", 0.6), sides=30),
    )


def _teapot(here: Bench, prop: Prop) -> None:
    """A round pot with an S-shaped spout, an ear and a knobbed lid; a kettle's handle goes over it."""
    kettle = prop.kind == "kettle"
    paint = (
        prop.colour
        or (("#b5332c", "#5f8a8c", "#e2b84a") if kettle else ("#5f8a9a", "#e8dcc4", "#8a5a7a"))[prop.seed % 3]
    )
    side = [
        (0, 0),
        (0.058, 0.0),
        (0.060, 0.006),
        (0.092, 0.045),
        (0.096, 0.085),
        (0.072, 0.128),
        (0.046, 0.142),
    ]
    here.add("ceramic", spun(side, paint, sides=30))
    here.add(
        "ceramic",
        spun(
            [(0.050, 0.141), (0.046, 0.150), (0.026, 0.162), (0, 0.166)],
            mixed(paint, "#140c08", 0.12),
            sides=24,
        ),
    )
    here.add("ceramic", sphere((0, 0.176, 0), (0.015, 0.014, 0.015), DARK if kettle else paint, 8, 12))
    spout = smooth([(0.078, 0.052, 0), (0.112, 0.068, 0), (0.128, 0.110, 0), (0.152, 0.146, 0)], 4)
    here.add("ceramic", tube(spout, np.linspace(0.025, 0.0115, len(spout)), paint, 12))
    if kettle:
        bow = smooth(
            [(-0.072, 0.125, 0), (-0.068, 0.195, 0), (0, 0.235, 0), (0.068, 0.195, 0), (0.072, 0.125, 0)], 5
        )
        here.add("metal", tube(bow, 0.006, STEEL, 8))
        here.add(
            "wood",
            tube(smooth([(-0.035, 0.226, 0), (0, 0.235, 0), (0.035, 0.226, 0)], 4), 0.012, "#4a3222", 9),
        )
        return
    ear = smooth(
        [(-0.078, 0.118, 0), (-0.118, 0.128, 0), (-0.142, 0.098, 0), (-0.130, 0.062, 0), (-0.088, 0.045, 0)],
        5,
    )
    here.add("ceramic", tube(ear, 0.0095, paint, 9))
    for k in range(9):
        t = 2 * pi * k / 9 + 0.2
        petal = sphere(
            (0.0955 * cos(t), 0.088, 0.0955 * sin(t)),
            (0.006, 0.010, 0.006),
            ("#c8433c", "#e2b84a")[k % 2],
            5,
            8,
        )
        here.add("ceramic", petal)
    here.add(
        "ceramic",
        lathe([(0.0925, 0.050), (0.0945, 0.056), (0.0955, 0.062)], mixed(paint, "#ffffff", 0.55), sides=30),
    )


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    **GLASSES,
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
