"""String instruments, standing on their lower end: guitars, fiddles, cellos, harps, and their bows."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.solids import box, cylinder, sphere, tube
from rushes.stage.props.benched import UPRIGHT, benched, gripped
from rushes.stage.props.shaping import plank, smooth
from rushes.stage.scene import Array
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

BRASS, STEEL, DARK = "#d8a83a", "#c8ccce", "#1f1b1a"
HELD = {"bow": ("y", 0.07)}
"""How a hand holds it (`gripped`)."""


def _body(
    here: Bench,
    wood: Paint,
    low: tuple[float, float],
    high: tuple[float, float],
    waist: float,
    deep: float,
    finish: str = "wood",
) -> None:
    """The corpus of a fiddle or guitar: `low` and `high` are (middle height, half width) of its two bouts."""
    (y, half), (top, upper) = low, high
    dip = (y + 0.25 * half + top - 0.25 * upper) / 2
    right = [
        (0.0, y - 0.92 * half), (0.55 * half, y - 0.82 * half), (half, y - 0.12 * half), (0.86 * half, y + 0.50 * half),
        (waist, dip), (0.88 * upper, top - 0.42 * upper), (upper, top + 0.18 * upper), (0.60 * upper, top + 0.84 * upper),
    ]  # fmt: skip
    edge = [*right, (0.0, top + 0.92 * upper), *((-x, z) for x, z in reversed(right[1:]))]
    here.add(finish, plank(smooth(edge, 4, closed=True), deep, wood, min(0.014, 0.3 * deep)))


def _neck(here: Bench, foot: float, top: float, wide: float, wood: str, pegs: int, z: float) -> None:
    here.add("wood", box((0, (foot + top) / 2, z), (wide, (top - foot) / 2, 0.014), wood, 0.008))
    here.add(
        "wood",
        box((0, top + 0.055, z - 0.008), (wide * 1.5, 0.06, 0.012), mixed(wood, "#140c08", 0.3), 0.012),
    )
    for k in range(pegs):
        s = -1 if k % 2 else 1
        y = top + 0.025 + 0.03 * (k // 2)
        here.add(
            "metal",
            cylinder(
                (s * wide * 1.4, y, z - 0.008), (s * (wide * 1.5 + 0.028), y, z - 0.008), 0.006, STEEL, 6
            ),
        )
    for k in range(9):
        y = foot + (top - foot) * (1 - 0.9 * 0.94**k * (1 - k / 22))
        here.add("metal", box((0, y, z + 0.0148), (wide, 0.0016, 0.0012), STEEL, 0.0))


def _strings(here: Bench, count: int, low: float, high: float, wide: float, z: float) -> None:
    for k in range(count):
        x = wide * (k / max(count - 1, 1) - 0.5)
        here.add("metal", cylinder((x * 1.3, low, z), (x, high, z - 0.004), 0.0016, "#e8e4d8", 4))


def _guitar(here: Bench, prop: Prop) -> None:
    electric = prop.kind in ("electric_guitar", "bass_guitar") or "electric" in prop.words.lower()
    wood = (
        prop.colour
        or (("#b5282a", "#2f6f8a", "#e2a83a") if electric else ("#c8843c", "#a8602c", "#d8a05a"))[
            prop.seed % 3
        ]
    )
    deep = 0.045 if electric else 0.10
    if electric:
        _body(here, wood, (0.15, 0.165), (0.33, 0.105), 0.10, deep, "ceramic")
        for s in (-1, 1):
            here.add("ceramic", sphere((s * 0.105, 0.40, 0), (0.04, 0.07, deep / 2), wood, 8, 12))
        for y in (0.17, 0.26):
            here.add("iron", box((0, y, deep / 2 + 0.004), (0.05, 0.016, 0.005), DARK, 0.004))
        for k in range(3):
            here.add(
                "metal",
                cylinder(
                    (0.10, 0.08 + 0.035 * k, deep / 2),
                    (0.10, 0.08 + 0.035 * k, deep / 2 + 0.014),
                    0.012,
                    STEEL,
                    10,
                ),
            )
    else:
        _body(here, wood, (0.16, 0.185), (0.37, 0.14), 0.118, deep)
        front = mixed(wood, "#f4dca0", 0.55)
        _body(here, front, (0.16, 0.178), (0.37, 0.133), 0.112, deep + 0.006)
        here.add("iron", cylinder((0, 0.29, deep / 2), (0, 0.29, deep / 2 + 0.005), 0.052, DARK, 24))
        here.add(
            "wood",
            tube(
                [
                    (0.056 * cos(t), 0.29 + 0.056 * sin(t), deep / 2 + 0.004)
                    for t in np.linspace(0, 2 * pi, 29)[:-1]
                ],
                0.004,
                "#6a3a1c",
                5,
                closed=True,
            ),
        )
    here.add("wood", box((0, 0.13, deep / 2 + 0.008), (0.062, 0.014, 0.008), DARK, 0.005))
    _neck(here, 0.45, 0.88, 0.026, "#5a3a22", 6, deep / 2 - 0.004)
    _strings(here, 6, 0.13, 0.88, 0.042, deep / 2 + 0.018)


def _fiddle(here: Bench, prop: Prop) -> None:
    wood = prop.colour or ("#9a4a1f", "#8a3a1a", "#b0601f")[prop.seed % 3]
    deep = 0.06
    _body(here, wood, (0.105, 0.105), (0.285, 0.085), 0.058, deep)
    _body(here, mixed(wood, "#e8a04a", 0.35), (0.105, 0.100), (0.285, 0.080), 0.054, deep + 0.006)
    for s in (-1, 1):
        here.add(
            "iron",
            tube(
                [(s * 0.05, 0.17, 0.034), (s * 0.042, 0.20, 0.035), (s * 0.05, 0.23, 0.034)], 0.004, DARK, 5
            ),
        )
    here.add("wood", box((0, 0.20, 0.042), (0.028, 0.006, 0.014), "#d8b070", 0.003))
    here.add("iron", box((0, 0.09, 0.044), (0.018, 0.06, 0.006), DARK, 0.006))
    here.add("iron", box((0, 0.40, 0.046), (0.017, 0.12, 0.006), DARK, 0.006))
    here.add("wood", box((0, 0.43, 0.03), (0.013, 0.13, 0.012), wood, 0.008))
    scroll = [(0.0, 0.56, 0.03), (0, 0.62, 0.022), (0, 0.65, 0.0), (0, 0.635, -0.018), (0, 0.618, -0.004)]
    here.add("wood", tube(scroll, (0.015, 0.015, 0.016, 0.013, 0.010), wood, 9))
    for k in range(4):
        s = -1 if k % 2 else 1
        here.add(
            "iron",
            cylinder(
                (s * 0.01, 0.575 + 0.014 * k, 0.028),
                (s * 0.045, 0.575 + 0.014 * k, 0.028),
                0.006,
                DARK,
                7,
                0.009,
            ),
        )
    _strings(here, 4, 0.14, 0.56, 0.020, 0.056)
    here.add("iron", sphere((-0.03, 0.025, 0.036), (0.04, 0.022, 0.014), DARK, 6, 12))


def _cello(here: Bench, prop: Prop) -> None:
    inner = Bench()
    _fiddle(inner, prop)
    here.take(inner, (0, 0.16, 0), 0.0, 1.72)
    here.add("metal", cylinder((0, 0, 0), (0, 0.2, 0), 0.008, STEEL, 8))


def _bow(here: Bench, prop: Prop) -> None:
    a = np.linspace(0, 1, 11)
    here.add(
        "wood",
        tube(np.stack([0 * a, 0.01 + 0.68 * a, 0.012 - 0.012 * np.sin(pi * a)], 1), 0.006, "#7a3f1c", 7),
    )
    here.add("cloth", box((0, 0.35, -0.012), (0.004, 0.31, 0.0012), "#f4ecd8", 0.001))
    here.add("iron", box((0, 0.045, -0.004), (0.008, 0.022, 0.012), DARK, 0.004))
    here.add("wood", box((0, 0.675, -0.004), (0.006, 0.012, 0.014), "#7a3f1c", 0.004))


def _harp(here: Bench, prop: Prop) -> None:
    gold = prop.colour or BRASS
    here.add("wood", box((0, 0.05, 0), (0.26, 0.05, 0.17), mixed(gold, "#5a3410", 0.4), 0.03))
    here.add(
        "metal", tube([(0.30, 0.06, 0), (0.33, 0.8, 0), (0.30, 1.36, 0)], (0.034, 0.028, 0.032), gold, 12)
    )
    here.add(
        "wood",
        tube(
            [(0.22, 0.08, 0), (-0.05, 0.62, 0), (-0.30, 1.18, 0)],
            (0.085, 0.075, 0.05),
            mixed(gold, "#5a3410", 0.35),
            12,
        ),
    )
    crown = [
        (-0.30, 1.18, 0),
        (-0.18, 1.36, 0),
        (0.0, 1.24, 0),
        (0.16, 1.30, 0),
        (0.30, 1.40, 0),
        (0.36, 1.46, 0),
    ]
    here.add("metal", tube(crown, (0.03, 0.034, 0.03, 0.032, 0.034, 0.02), gold, 11))
    here.add("metal", sphere((0.32, 1.45, 0), (0.05, 0.05, 0.045), gold, 9, 12))
    for k in range(18):
        u = (k + 0.5) / 18
        foot = (0.20 - 0.46 * u, 0.14 + 0.98 * u, 0.0)
        head = (0.27 - 0.52 * u, 1.33 - 0.08 * sin(pi * u) + 0.02 * u, 0.0)
        here.add(
            "cloth",
            cylinder(
                foot, head, 0.0026, ("#f0e8d8", "#c8342c", "#2f4f8a")[0 if k % 4 else 1 + (k // 4) % 2], 4
            ),
        )


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    "guitar": _guitar,
    "acoustic_guitar": _guitar,
    "electric_guitar": _guitar,
    "bass_guitar": _guitar,
    "ukulele": _guitar,
    "violin": _fiddle,
    "viola": _fiddle,
    "cello": _cello,
    "double_bass": _cello,
    "bow": _bow,
    "harp": _harp,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The instrument of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    held: dict[str, Array] = dict(gripped(prop.kind, *HELD[prop.kind])) if prop.kind in HELD else {}
    return benched(prop, here, UPRIGHT, turned=held)
