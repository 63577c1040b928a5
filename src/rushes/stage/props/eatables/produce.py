"""Fruit and vegetables in clay and felt: round ones by a row of a table, long ones, leafy ones, bunches."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, rng_of
from rushes.stage.props.eatables.orchard import ORCHARD
from rushes.stage.props.shaping import smooth, spun
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]


@dataclass(frozen=True)
class Round:
    """A round fruit: colours of skin, blush and stalk; `tall` against its width, `neck` 0 round .. 1 pear, `dent` where the
    stalk is, `leaf` on it."""

    skin: str
    blush: str = ""
    tall: float = 0.95
    neck: float = 0.0
    dent: float = 0.14
    leaf: bool = True
    stalk: str = "#5a3a1e"
    matt: bool = False


ROUND: Mapping[str, Round] = {
    "apple": Round("#b8281f", "#e8b84a"),
    "plum": Round("#5a2f5f", "#8a4a7a", dent=0.08),
    "pear": Round("#b8b03f", "#d8a040", 1.35, 0.55, 0.05),
    "mango": Round("#d8902f", "#b8442f", 1.2, 0.15, 0.04),
    "potato": Round("#b08a54", "#c09a64", 0.72, dent=0.0, leaf=False, stalk="", matt=True),
}
"""Round fruit and vegetables."""


def _round(here: Bench, prop: Prop, form: Round) -> None:
    skin = prop.colour or form.skin
    blush = mixed(skin, "#f8e8b0", 0.3) if prop.colour else form.blush
    a = np.linspace(-pi / 2, pi / 2, 15)
    swell = 0.055 * np.cos(a) ** 0.75 * (1 - form.neck * np.clip(np.sin(a) + 0.1, 0, 1) * 0.75)
    high = 0.055 * form.tall * (1 + np.sin(a)) - form.dent * 0.11 * np.exp(-((swell / 0.020) ** 2)) * np.sign(
        a
    )
    body = lathe([(float(r), float(y)) for r, y in zip(swell, high, strict=True)], skin, sides=24)
    share = np.clip(body.normals[:, 0] * 0.5 + body.normals[:, 1] * 0.35, 0, 0.7)[:, None]
    body.colours[:, :3] = body.colours[:, :3] * (1 - share) + linear(blush) * share
    here.add("felt" if form.matt else "ceramic", body)
    top = float(high[-2])
    if form.stalk:
        stalk = [(0, top - 0.008, 0), (0.004, top + 0.012, 0), (0.012, top + 0.026, 0)]
        here.add("clay", tube(stalk, 0.0045, form.stalk, 6))
    if form.leaf:
        here.add(
            "felt",
            turned(
                sphere((0, 0, 0), (0.024, 0.003, 0.011), "#5f8f3a", 5, 8),
                (0, 0.5, 0.4),
                (0.03, top + 0.016, 0),
            ),
        )


def _watermelon(here: Bench, prop: Prop) -> None:
    """Half a melon, its red face with seeds to the front, and a whole one behind when the prompt does not cut it."""
    a = np.linspace(-pi / 2, pi / 2, 13)
    rind = lathe([(float(0.15 * np.cos(t)), float(0.15 + 0.15 * np.sin(t))) for t in a], "#2f6a34", sides=30)
    angle = np.arctan2(rind.positions[:, 2], rind.positions[:, 0])
    pale = (np.sin(angle * 9 + 0.8 * np.sin(rind.positions[:, 1] * 60)) > 0.35)[:, None]
    rind.colours[:, :3] = np.where(pale, linear("#8fb85a"), rind.colours[:, :3])
    if {"slice", "slices", "sliced", "cut"} & set(prop.words.lower().split()):
        here.add("ceramic", *_wedge(0.0))
        return
    here.add("ceramic", turned(rind, (0.0, 0.0, pi / 2), (0.165, 0.15, -0.03), (1.0, 1.1, 1.0)))
    here.add("ceramic", *_wedge(-0.03))


def _wedge(x: float) -> list[Mesh]:
    red = turned(cylinder((0, 0, -0.02), (0, 0, 0.02), 0.15, "#d8382f", 28), (0, 0, 0), (x, 0.155, 0.165))
    rind = turned(cylinder((0, 0, -0.025), (0, 0, 0.018), 0.165, "#3f7a3a", 28), (0, 0, 0), (x, 0.155, 0.165))
    white = turned(
        cylinder((0, 0, -0.022), (0, 0, 0.0195), 0.156, "#e8ecd0", 28), (0, 0, 0), (x, 0.155, 0.165)
    )
    seeds = [
        sphere((x + 0.085 * cos(t), 0.155 + 0.085 * sin(t), 0.187), (0.006, 0.010, 0.003), "#1f1a18", 5, 6)
        for t in (2 * pi * k / 9 for k in range(9))
    ]
    return [rind, white, red, *seeds]


def _banana(here: Bench, prop: Prop) -> None:
    for k in range(3):
        a = np.linspace(0, 1, 9)
        line = np.stack(
            [
                -0.13 + 0.26 * a,
                0.035 + 0.075 * (2 * a - 1) ** 2,
                0.038 * (k - 1) * np.sin(pi * a) + 0.008 * (k - 1),
            ],
            1,
        )
        here.add(
            "ceramic", tube(line, 0.026 * np.sin(pi * (0.08 + 0.84 * a)) ** 0.5, prop.colour or "#e8c23a", 9)
        )
        here.add("clay", sphere((-0.135, 0.112, 0.010 * (k - 1)), 0.010, "#5a4a22", 5, 7))
    here.add("clay", cylinder((0.128, 0.10, 0), (0.158, 0.135, 0), 0.014, "#8a7a2a", 7, 0.009))


def _carrot(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#d8742a"
    a = np.linspace(0, 1, 12)
    line = np.stack([-0.14 + 0.22 * a, np.full(12, 0.036), np.zeros(12)], 1)
    here.add("clay", tube(line, 0.006 + 0.030 * a**0.6, paint, 12))
    for k in range(5):
        x = -0.08 + 0.035 * k
        here.add(
            "clay",
            tube(
                [
                    (x, 0.036 + 0.028 * (0.5 + k / 10), -0.012),
                    (x + 0.002, 0.04 + 0.027 * (0.5 + k / 10), 0.012),
                ],
                0.0022,
                mixed(paint, "#5a2a0c", 0.45),
                4,
            ),
        )
    for k in range(7):
        t = 2.4 * k
        tip = (0.155 + 0.012 * (k % 3), 0.045 + 0.035 * cos(t), 0.04 * sin(t))
        here.add(
            "felt",
            tube(
                [(0.075, 0.036, 0), (0.12, 0.045 + 0.015 * cos(t), 0.015 * sin(t)), tip],
                (0.006, 0.008, 0.005),
                "#4f8a3a",
                5,
            ),
        )


def _cucumber(here: Bench, prop: Prop) -> None:
    a = np.linspace(0, 1, 10)
    line = np.stack([-0.14 + 0.28 * a, 0.04 + 0.012 * np.sin(pi * a), np.zeros(10)], 1)
    here.add(
        "ceramic", tube(line, 0.042 * np.sin(pi * (0.1 + 0.8 * a)) ** 0.35, prop.colour or "#3f7a34", 14)
    )
    here.add("clay", cylinder((0.138, 0.041, 0), (0.158, 0.046, 0), 0.012, "#6f8a3a", 8, 0.008))
    if prop.kind == "cucumber":
        for x, z, lean in ((0.02, 0.085, 0.0), (0.075, 0.095, 0.25), (-0.04, 0.075, -0.2)):
            for r, y, tint in ((0.042, 0.0, "#3f7a34"), (0.038, 0.001, "#cfe0a0"), (0.022, 0.002, "#e4ecc4")):
                here.add(
                    "ceramic",
                    turned(
                        cylinder((0, y, 0), (0, 0.010 + y, 0), r, tint, 20),
                        (lean, 0, 0.5 * lean),
                        (x, 0.012, z),
                    ),
                )
    for k in range(14 if prop.kind == "cucumber" else 0):
        t = 2.4 * k
        here.add(
            "clay",
            sphere((-0.11 + 0.0165 * k, 0.045 + 0.038 * cos(t), 0.038 * sin(t)), 0.004, "#8fb05a", 4, 5),
        )


def _corn(here: Bench, prop: Prop) -> None:
    here.add(
        "ceramic",
        tube([(-0.08, 0.042, 0), (0.10, 0.042, 0), (0.115, 0.042, 0)], (0.034, 0.026, 0.012), "#dcb02a", 10),
    )
    for k in range(8):
        for row in range(7):
            t = 2 * pi * (row - 3.0 + 0.5 * (k % 2)) / 11
            r = 0.036 * (1 - 0.03 * k)
            spot = (-0.07 + 0.0242 * k, 0.042 + r * cos(t), r * sin(t))
            here.add("ceramic", sphere(spot, 0.0135, ("#e8c23a", "#f0d05a", "#dcb02a")[(k + row) % 3], 4, 6))
    for s in (-1, 1):
        here.add(
            "felt",
            turned(
                sphere((0, 0, 0), (0.11, 0.012, 0.045), "#7aa04a", 6, 10),
                (s * 0.6, 0, 0.12),
                (-0.06, 0.035, s * 0.038),
            ),
        )


def _broccoli(here: Bench, prop: Prop) -> None:
    white = prop.kind == "cauliflower"
    green, rng = prop.colour or ("#f2ecd6" if white else "#3f7a34"), rng_of(prop)
    here.add("clay", lathe([(0.036, 0.0), (0.030, 0.05), (0.045, 0.10), (0.0, 0.11)], "#9ab86a", sides=14))
    for k in range(5):
        t = 2 * pi * k / 5
        here.add(
            "clay",
            tube(
                [(0, 0.06, 0), (0.05 * cos(t), 0.10, 0.05 * sin(t)), (0.07 * cos(t), 0.13, 0.07 * sin(t))],
                0.016,
                "#8fb05f",
                7,
            ),
        )
    for k in range(34):
        u = 1 - (k + 0.5) / 34
        t, r = 2.39996 * k, (1 - u * u) ** 0.5
        spot = (0.105 * r * cos(t), 0.13 + 0.075 * u, 0.105 * r * sin(t))
        here.add(
            "felt",
            sphere(
                spot,
                0.031 + 0.007 * rng.random(),
                mixed(green, "#d8c890" if white else "#7aa84a", 0.35 * rng.random()),
                5,
                6,
            ),
        )


def _cauliflower(here: Bench, prop: Prop) -> None:
    """White florets within a collar of leaves."""
    _broccoli(here, prop)
    for k in range(7):
        t = 2 * pi * k / 7
        leaf = sphere((0, 0, 0), (0.052, 0.075, 0.010), mixed("#6f9a4a", "#c8d89a", 0.2 * (k % 2)), 5, 7)
        here.add("felt", turned(leaf, (0.45, t, 0), (0.098 * sin(t), 0.085, 0.098 * cos(t))))


def _leafy(here: Bench, prop: Prop) -> None:
    green = prop.colour or ("#7aa84a" if prop.kind in ("lettuce", "spinach") else "#9ab87a")
    here.add("felt", sphere((0, 0.10, 0), (0.085, 0.09, 0.085), mixed(green, "#f0f4d0", 0.4), 9, 14))
    for k in range(11):
        t, up = 2.4 * k, 0.075 + 0.004 * k
        leaf = sphere((0, 0, 0), (0.085, 0.095, 0.014), mixed(green, "#f0f4d0", 0.03 * k), 7, 12)
        here.add("felt", turned(leaf, (-0.35, t, 0), (0.075 * sin(t), up, 0.075 * cos(t))))


def _grape(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#5a2f5f", "#8fa84a")[prop.seed % 2]
    for k in range(26):
        u = k / 25
        t, r = 2.4 * k, 0.062 * (1 - u) ** 0.6 + 0.008
        here.add(
            "ceramic",
            sphere(
                (-0.07 + 0.15 * u, 0.052 + 0.5 * r * cos(t), r * sin(t)),
                0.026,
                mixed(paint, "#ffffff", 0.12 * (k % 3)),
                7,
                8,
            ),
        )
    here.add("clay", tube([(-0.07, 0.07, 0), (-0.10, 0.085, 0.004), (-0.115, 0.10, 0)], 0.006, "#6a5a2a", 6))


def _pineapple(here: Bench, prop: Prop) -> None:
    here.add(
        "clay",
        lathe(
            [(0, 0), (0.06, 0.005), (0.09, 0.08), (0.085, 0.16), (0.05, 0.215), (0, 0.22)],
            prop.colour or "#c8902f",
            sides=20,
        ),
    )
    for k in range(38):
        u = (k + 0.5) / 38
        t, r = 2.39996 * k, 0.088 * (1 - abs(2 * u - 0.95) ** 3 * 0.5)
        here.add(
            "felt", sphere((r * cos(t), 0.01 + 0.20 * u, r * sin(t)), (0.015, 0.016, 0.015), "#8a5a22", 4, 6)
        )
    for k in range(16):
        t, out = 2.4 * k, 0.02 + 0.045 * (k / 16)
        high = 0.36 - 0.07 * (k / 16)
        here.add(
            "felt",
            tube(
                [
                    (0, 0.20, 0),
                    (out * cos(t) * 0.6, 0.27, out * sin(t) * 0.6),
                    (1.5 * out * cos(t), high, 1.5 * out * sin(t)),
                ],
                (0.014, 0.012, 0.003),
                "#4f8a44",
                5,
            ),
        )


def _strawberry(here: Bench, prop: Prop) -> None:
    side = [(0.0, 0.0), (0.012, 0.003), (0.028, 0.024), (0.037, 0.046), (0.030, 0.061), (0.0, 0.066)]
    here.add("ceramic", spun(side, prop.colour or "#c8242a", sides=20))
    line = smooth(side, 4)
    for k in range(26):
        u = (k + 0.5) / 26
        t, y = 2.4 * k, 0.006 + 0.050 * u
        r = float(np.interp(y, line[:, 1], line[:, 0])) * 0.985
        here.add("clay", sphere((r * cos(t), y, r * sin(t)), (0.0022, 0.0034, 0.0022), "#f0d878", 4, 5))
    for k in range(6):
        t = 2 * pi * k / 6
        here.add(
            "felt",
            tube(
                [
                    (0, 0.066, 0),
                    (0.018 * cos(t), 0.070, 0.018 * sin(t)),
                    (0.032 * cos(t), 0.062, 0.032 * sin(t)),
                ],
                (0.008, 0.008, 0.002),
                "#4f8a3a",
                5,
            ),
        )


def _chili(here: Bench, prop: Prop) -> None:
    a = np.linspace(0, 1, 9)
    line = np.stack([-0.10 + 0.18 * a, 0.025 + 0.02 * a * a, 0.02 * np.sin(2 * a)], 1)
    here.add("ceramic", tube(line, 0.005 + 0.016 * a**0.7, prop.colour or "#c8241f", 10))
    here.add("clay", tube([(0.078, 0.045, 0.018), (0.105, 0.06, 0.02)], (0.012, 0.005), "#4f7a32", 7))


SHAPED: Mapping[str, Callable[[Bench, Prop], None]] = {
    "watermelon": _watermelon,
    "banana": _banana,
    "carrot": _carrot,
    "cucumber": _cucumber,
    "zucchini": _cucumber,
    "corn": _corn,
    "broccoli": _broccoli,
    "cauliflower": _cauliflower,
    "lettuce": _leafy,
    "cabbage": _leafy,
    "grape": _grape,
    "pineapple": _pineapple,
    "strawberry": _strawberry,
    **ORCHARD,
    "chili_pepper": _chili,
}
KINDS = (*ROUND, *SHAPED)
"""Kinds that this module makes."""


def build(prop: Prop) -> BuiltProp:
    """The fruit or vegetable of a prop."""
    here = Bench()
    if prop.kind in ROUND:
        _round(here, prop, ROUND[prop.kind])
    else:
        SHAPED[prop.kind](here, prop)
    return benched(prop, here, UPRIGHT)
