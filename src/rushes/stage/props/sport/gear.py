"""Sports gear: bats, rackets, gloves, hoops, goals, targets, weights, bows."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, gripped
from rushes.stage.props.shaping import plank, smooth
from rushes.stage.scene import Array
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL, DARK, WHITE = "#c2c6c8", "#26282c", "#f4efe4"
WAIST: Mapping[str, Array] = {"waist": translation((0.0, 0.45, 0.0))}


def _ring(radius: float, count: int, y: float = 0.0) -> list[tuple[float, float, float]]:
    return [(radius * cos(2 * pi * k / count), y, radius * sin(2 * pi * k / count)) for k in range(count)]


def _bat(here: Bench, prop: Prop) -> None:
    wood = prop.colour or "#c8955a"
    here.add(
        "wood",
        lathe(
            [
                (0, 0),
                (0.028, 0.0),
                (0.03, 0.012),
                (0.017, 0.03),
                (0.016, 0.28),
                (0.034, 0.52),
                (0.042, 0.75),
                (0.036, 0.84),
                (0, 0.855),
            ],
            wood,
            sides=20,
        ),
    )
    for k in range(9):
        here.add(
            "felt", cylinder((0, 0.045 + 0.022 * k, 0), (0, 0.062 + 0.022 * k, 0), 0.0185, "#2b2d31", 12)
        )
    here.add("paper", lathe([(0.0415, 0.60), (0.0425, 0.68)], "#b5332c", sides=20))


def _racket(here: Bench, prop: Prop) -> None:
    """A tennis racket; a badminton racket has a smaller head on a long thin shaft."""
    paint = prop.colour or ("#b5332c", "#2f6f9a", "#3f8a5a")[prop.seed % 3]
    light = prop.kind == "badminton_racket"
    wide, long, middle, neck = (0.085, 0.115, 0.215, 0.10) if light else (0.12, 0.175, 0.16, -0.15)
    here.add("felt", cylinder((0, 0.02, -0.35), (0, 0.02, -0.19 if light else -0.15), 0.017, DARK, 10))
    if light:
        here.add("metal", cylinder((0, 0.02, -0.19), (0, 0.02, neck), 0.006, STEEL, 8))
    for s in (-1, 1) if not light else ():
        here.add(
            "ceramic",
            tube([(0, 0.02, -0.15), (s * 0.035, 0.02, -0.06), (s * 0.075, 0.02, 0.0)], 0.011, paint, 8),
        )
    rim = [(wide * cos(t), 0.02, middle + long * sin(t)) for t in np.linspace(0, 2 * pi, 33)[:-1]]
    here.add("ceramic", tube(rim, 0.008 if light else 0.012, paint, 8, closed=True))
    for k in range(9):
        x = wide * (-0.8 + 0.2 * k)
        half = long * (1 - (x / wide) ** 2) ** 0.5
        here.add("cloth", cylinder((x, 0.02, middle - half), (x, 0.02, middle + half), 0.002, WHITE, 4))
    for k in range(13):
        z = long * (-0.857 + 0.143 * k)
        half = wide * max(1 - (z / long) ** 2, 0.0) ** 0.5
        here.add("cloth", cylinder((-half, 0.02, middle + z), (half, 0.02, middle + z), 0.002, WHITE, 4))


def _bar(here: Bench, prop: Prop) -> None:
    """A barbell: a steel bar with sleeves, coloured plates at either end, collars."""
    here.add("metal", cylinder((-0.75, 0.18, 0), (0.75, 0.18, 0), 0.014, STEEL, 12))
    for s in (-1, 1):
        here.add("metal", cylinder((s * 0.46, 0.18, 0), (s * 0.75, 0.18, 0), 0.024, STEEL, 14))
        for x, r, tint in (
            (0.50, 0.18, prop.colour or "#c8342c"),
            (0.545, 0.18, "#2f5f9a"),
            (0.59, 0.135, "#e2b03a"),
        ):
            disc = lathe(
                [
                    (0.03, -0.020),
                    (r * 0.94, -0.020),
                    (r, -0.012),
                    (r, 0.012),
                    (r * 0.94, 0.020),
                    (0.03, 0.020),
                ],
                tint,
                sides=30,
            )
            here.add("clay", turned(disc, (0, 0, pi / 2), (s * x, 0.18, 0)))
            ring = [
                (s * (x + 0.021), 0.18 + 0.55 * r * sin(t), 0.55 * r * cos(t))
                for t in np.linspace(0, 2 * pi, 25)[:-1]
            ]
            here.add("clay", tube(ring, 0.006, mixed(tint, "#140c08", 0.3), 5, closed=True))
        here.add("metal", cylinder((s * 0.63, 0.18, 0), (s * 0.67, 0.18, 0), 0.038, DARK, 14))


def _paddle(here: Bench, prop: Prop) -> None:
    """A table-tennis bat: red rubber on one side, black on the other."""
    edge = [(0.078 * sin(t), 0.075 - 0.082 * cos(t)) for t in np.linspace(0.32, 2 * pi - 0.32, 29)]
    rubber = [(0.97 * x, 0.075 + 0.97 * (z - 0.075)) for x, z in edge]
    flat = (pi / 2, 0, 0)
    here.add(
        "wood",
        turned(plank([*edge, (-0.014, -0.02), (0.014, -0.02)], 0.010, "#d8b070", 0.003), flat, (0, 0.018, 0)),
    )
    here.add("clay", turned(plank(rubber, 0.004, prop.colour or "#c8282a", 0.001), flat, (0, 0.0245, 0)))
    here.add("clay", turned(plank(rubber, 0.004, "#1f1d20", 0.001), flat, (0, 0.0115, 0)))
    grip = smooth(
        [
            (0.014, -0.01),
            (0.013, -0.06),
            (0.017, -0.105),
            (0.0, -0.112),
            (-0.017, -0.105),
            (-0.013, -0.06),
            (-0.014, -0.01),
        ],
        3,
        closed=True,
    )
    here.add("wood", turned(plank(grip, 0.026, "#a8743f", 0.008), flat, (0, 0.018, 0)))


def _glove(here: Bench, prop: Prop) -> None:
    hide = prop.colour or "#9a5a2c"
    here.add("clay", sphere((0, 0.10, 0), (0.105, 0.10, 0.065), hide, 10, 16))
    for k in range(4):
        x = -0.085 + 0.045 * k
        here.add(
            "clay",
            tube(
                [(x * 0.8, 0.12, 0.01), (x, 0.22, 0.025), (x * 1.05, 0.285 - 0.012 * abs(k - 1.5), 0.055)],
                (0.034, 0.032, 0.024),
                hide,
                10,
            ),
        )
        here.add("cloth", cylinder((x - 0.015, 0.235, 0.045), (x + 0.03, 0.235, 0.045), 0.004, "#e8d8b0", 6))
    here.add(
        "clay",
        tube([(0.09, 0.07, 0.01), (0.145, 0.13, 0.04), (0.15, 0.19, 0.075)], (0.036, 0.034, 0.024), hide, 10),
    )
    for k in range(4):
        here.add(
            "cloth",
            box((0.105, 0.12 + 0.035 * k, 0.05), (0.032, 0.006, 0.008), "#6a3a1c", 0.004, (0, 0, 0.3)),
        )
    here.add("felt", sphere((0.01, 0.12, 0.062), (0.062, 0.062, 0.02), mixed(hide, "#2a140a", 0.35), 7, 14))


def _frisbee(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#d8433e", "#2f7fb8", "#e8b83a")[prop.seed % 3]
    here.add(
        "ceramic",
        lathe(
            [
                (0.142, 0.0),
                (0.15, 0.012),
                (0.145, 0.03),
                (0.11, 0.038),
                (0, 0.038),
                (0, 0.030),
                (0.105, 0.030),
                (0.135, 0.02),
            ],
            paint,
            sides=36,
        ),
    )
    for r in (0.05, 0.085):
        here.add("ceramic", tube(_ring(r, 30, 0.039), 0.003, mixed(paint, "#ffffff", 0.55), 5, closed=True))


def _ski_pole(here: Bench, prop: Prop) -> None:
    here.add("metal", cylinder((0, 0.0, 0), (0, 1.0, 0), 0.007, STEEL, 8, 0.010))
    here.add("iron", cylinder((0, 0.94, 0), (0, 1.1, 0), 0.018, DARK, 10))
    here.add(
        "ceramic",
        lathe(
            [(0.012, 0.08), (0.055, 0.075), (0.05, 0.088), (0.012, 0.095)], prop.colour or "#c23b30", sides=18
        ),
    )


def _hoop(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#e0407a", "#3fa0a0", "#e2b83a")[prop.seed % 3]
    ring = [(0.43 * cos(t), 0.44 + 0.43 * sin(t), 0.0) for t in np.linspace(0, 2 * pi, 49)[:-1]]
    here.add("ceramic", tube(ring, 0.020, paint, 9, closed=True))
    for k in range(12):
        t = 2 * pi * k / 12
        part = [(0.43 * cos(t + d), 0.44 + 0.43 * sin(t + d), 0.0) for d in (0.0, 0.06, 0.12)]
        here.add("ceramic", tube(part, 0.0206, WHITE, 9))


def _basket(here: Bench, prop: Prop) -> None:
    here.add("metal", cylinder((0, 0, -0.34), (0, 2.05, -0.34), 0.045, "#3a4048", 12))
    here.add("metal", box((0, 0.04, -0.3), (0.34, 0.04, 0.28), "#3a4048", 0.02))
    here.add("metal", tube([(0, 1.75, -0.34), (0, 1.95, -0.1), (0, 2.0, 0.0)], 0.03, "#3a4048", 9))
    here.add("paint", box((0, 2.08, 0.0), (0.44, 0.30, 0.018), WHITE, 0.014))
    for w, h, y in ((0.425, 0.285, 2.08), (0.15, 0.11, 2.0)):
        for s in (-1, 1):
            here.add("paint", box((s * w, y, 0.0195), (0.012, h, 0.003), prop.colour or "#c8342c", 0.0))
            here.add("paint", box((0, y + s * h, 0.0195), (w, 0.012, 0.003), prop.colour or "#c8342c", 0.0))
    rim = [(0.17 * cos(t), 1.88, 0.20 + 0.17 * sin(t)) for t in np.linspace(0, 2 * pi, 25)[:-1]]
    here.add("metal", tube(rim, 0.014, "#e0582c", 8, closed=True))
    for k in range(12):
        for way in (-1, 1):
            a = k * pi / 6
            net = [
                (r * cos(a + way * t), 1.88 - d, 0.20 + r * sin(a + way * t))
                for r, d, t in ((0.17, 0.0, 0.0), (0.135, 0.13, 0.3), (0.105, 0.28, 0.6))
            ]
            here.add("cloth", tube(net, 0.005, WHITE, 3))


def _goal(here: Bench, prop: Prop) -> None:
    for s in (-1, 1):
        here.add("ceramic", cylinder((s * 1.27, 0, 0.45), (s * 1.27, 1.57, 0.45), 0.035, WHITE, 12))
        here.add(
            "ceramic",
            tube(
                [
                    (s * 1.27, 1.55, 0.45),
                    (s * 1.27, 1.5, 0.1),
                    (s * 1.27, 0.03, -0.48),
                    (s * 1.27, 0.03, 0.45),
                ],
                0.018,
                STEEL,
                7,
            ),
        )
    here.add("ceramic", cylinder((-1.30, 1.57, 0.45), (1.30, 1.57, 0.45), 0.035, WHITE, 12))
    for k in range(14):
        x = -1.17 + 0.18 * k
        here.add("cloth", tube([(x, 1.55, 0.45), (x, 1.5, 0.1), (x, 0.02, -0.48)], 0.006, WHITE, 3))
    for k in range(8):
        u = k / 7
        here.add(
            "cloth",
            cylinder(
                (-1.27, 1.5 - 1.47 * u, 0.1 - 0.58 * u),
                (1.27, 1.5 - 1.47 * u, 0.1 - 0.58 * u),
                0.006,
                WHITE,
                3,
            ),
        )


def _target(here: Bench, prop: Prop) -> None:
    for k, paint in enumerate(("#f4efe4", "#2b2d31", "#3f7fb8", "#c8342c", "#e8c23a")):
        here.add(
            "felt",
            cylinder((0, 0.75, -0.02 + 0.006 * k), (0, 0.75, 0.02 + 0.006 * k), 0.44 - 0.088 * k, paint, 30),
        )
    here.add("clay", cylinder((0, 0.75, -0.07), (0, 0.75, -0.02), 0.45, "#c8a45c", 30))
    for s in (-1, 1):
        here.add("wood", cylinder((s * 0.40, 0, 0.1), (s * 0.14, 1.18, -0.06), 0.022, "#8a5a38", 8))
    here.add("wood", cylinder((0, 0, -0.28), (0, 1.18, -0.06), 0.022, "#8a5a38", 8))


def _dumbbell(here: Bench, prop: Prop) -> None:
    here.add("metal", cylinder((-0.13, 0.09, 0), (0.13, 0.09, 0), 0.018, STEEL, 10))
    for s in (-1, 1):
        for x, r in ((0.13, 0.09), (0.165, 0.075)):
            here.add(
                "iron", cylinder((s * x, 0.09, 0), (s * (x + 0.03), 0.09, 0), r, prop.colour or DARK, 18)
            )


def _boxing(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#b5282a"
    here.add("ceramic", sphere((0, 0.18, 0.01), (0.11, 0.115, 0.09), paint, 11, 16))
    here.add("ceramic", sphere((0.095, 0.15, 0.03), (0.045, 0.075, 0.05), paint, 9, 12))
    here.add("ceramic", cylinder((0, 0.0, 0), (0, 0.10, 0), 0.075, WHITE, 18, 0.085))
    for k in range(3):
        here.add("cloth", box((0, 0.03 + 0.03 * k, 0.083), (0.04, 0.004, 0.004), DARK, 0.002))


def _bow(here: Bench, prop: Prop) -> None:
    a = np.linspace(-1, 1, 17)
    limb = np.stack([0 * a, 0.6 + 0.58 * a, -0.20 * a**2 + 0.06 * np.abs(a) ** 6 + 0.04], 1)
    here.add("wood", tube(limb, 0.010 + 0.012 * (1 - np.abs(a)), prop.colour or "#8a5a30", 8))
    here.add("cloth", cylinder((0, 1.16, -0.10), (0, 0.04, -0.10), 0.0035, WHITE, 5))
    for k in range(7):
        here.add(
            "felt", cylinder((0, 0.53 + 0.02 * k, 0.04), (0, 0.547 + 0.02 * k, 0.04), 0.024, "#5a2f1c", 10)
        )


def _arrow(here: Bench, prop: Prop) -> None:
    here.add("wood", cylinder((0, 0.02, -0.35), (0, 0.02, 0.33), 0.006, "#c8a468", 7))
    here.add("metal", cylinder((0, 0.02, 0.32), (0, 0.02, 0.375), 0.016, STEEL, 8, 0.001))
    for k in range(3):
        t = 2 * pi * k / 3
        here.add(
            "paper",
            box(
                (0.014 * cos(t), 0.02 + 0.014 * sin(t), -0.29),
                (0.016, 0.0015, 0.05),
                prop.colour or "#c8342c",
                0.001,
                (0, 0, t),
            ),
        )


KINDS: Mapping[
    str, tuple[Callable[[Bench, Prop], None], Mapping[str, tuple[float, float, float]], tuple[str, float]]
] = {
    "baseball_bat": (_bat, UPRIGHT, ("y", 0.12)),
    "tennis_racket": (_racket, UPRIGHT, ("z", 0.14)),
    "badminton_racket": (_racket, UPRIGHT, ("z", 0.14)),
    "table_tennis_paddle": (_paddle, UPRIGHT, ("z", 0.22)),
    "ping_pong_paddle": (_paddle, UPRIGHT, ("z", 0.22)),
    "baseball_glove": (_glove, UPRIGHT, ("y", 0.2)),
    "frisbee": (_frisbee, UPRIGHT, ("", 0.0)),
    "ski_pole": (_ski_pole, UPRIGHT, ("y", 0.92)),
    "hula_hoop": (_hoop, UPRIGHT, ("", 0.0)),
    "basketball_hoop": (_basket, UPRIGHT, ("", 0.0)),
    "goal": (_goal, UPRIGHT, ("", 0.0)),
    "target": (_target, {"middle": (0.0, 0.62, 0.1), "top": (0.0, 1.0, 0.0)}, ("", 0.0)),
    "dumbbell": (_dumbbell, UPRIGHT, ("", 0.0)),
    "barbell": (_bar, UPRIGHT, ("", 0.0)),
    "boxing_glove": (_boxing, UPRIGHT, ("y", 0.2)),
    "bow_weapon": (_bow, UPRIGHT, ("y", 0.5)),
    "arrow": (_arrow, UPRIGHT, ("z", 0.08)),
}
"""Kind → who lays it on a bench, its slots in shares of its box, and how a hand holds it (`gripped`), "" for by its middle."""


def build(prop: Prop) -> BuiltProp:
    """The gear of a prop."""
    here = Bench()
    make, slots, (along, share) = KINDS[prop.kind]
    make(here, prop)
    held = dict(gripped(prop.kind, along, share)) if along else {}
    if prop.kind == "hula_hoop":
        held |= WAIST
    return benched(prop, here, slots, turned=held)
