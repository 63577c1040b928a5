"""What people swing, wave and hang by: ropes for skipping, climbing, pulling and jumping, pompoms, placards, hand mirrors."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import rotation
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, gripped, rng_of
from rushes.stage.scene import Array
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

HELD = {"hand_mirror": 0.18, "pompom": 0.5, "placard": 0.1}
"""Where a hand holds what stands upright, from its foot (`gripped` along y)."""


def _hanging_rope(here: Bench, prop: Prop) -> None:
    """Straight down, with knots to climb by."""
    paint = prop.colour or "#c8a468"
    here.add("felt", cylinder((0, 0.0, 0), (0, 3.4, 0), 0.028, paint, 12))
    for k in range(7):
        here.add("felt", sphere((0.0, 0.25 + 0.48 * k, 0.0), 0.045, mixed(paint, "#6a4a24", 0.2), 8, 12))


def _jump_rope(here: Bench, prop: Prop) -> None:
    """A bow of rope between two handles, which are at its top."""
    paint, turns = prop.colour or "#d8483a", np.linspace(0.0, pi, 25)
    here.add("felt", tube([(0.5 * cos(t), -0.95 * sin(t), 0.0) for t in turns], 0.013, paint, 8))
    for s in (-1, 1):
        here.add("wood", cylinder((s * 0.5, -0.03, 0), (s * 0.54, 0.05, 0), 0.02, "#c8924a", 10))


def _bungee_cord(here: Bench, prop: Prop) -> None:
    """On from the foot that it is tied to, banded in two colours."""
    paint = prop.colour or "#3a6aa8"
    here.add("felt", cylinder((0, 0, 0), (0, 3.2, 0), 0.022, paint, 10))
    for k in range(40):
        here.add("felt", sphere((0.0, 0.08 * k, 0.0), 0.028, "#f1ece0" if k % 2 else paint, 6, 8))


def _hand_mirror(here: Bench, prop: Prop) -> None:
    """A round glass in a frame, and its handle below."""
    paint = prop.colour or "#c8688a"
    disc = lathe([(0.0, 0.0), (0.085, 0.0), (0.09, 0.012), (0.085, 0.024), (0.0, 0.024)], paint, sides=24)
    glass = lathe([(0.0, 0.024), (0.07, 0.024), (0.07, 0.03), (0.0, 0.03)], "#dfeaf0", sides=24)
    here.add("paint", turned(disc, (pi / 2, 0.0, 0.0), (0.0, 0.23, 0.0)))
    here.add("metal", turned(glass, (pi / 2, 0.0, 0.0), (0.0, 0.23, 0.0)))
    here.add("wood", cylinder((0, 0, 0.012), (0, 0.15, 0.012), 0.016, paint, 10))


def _placard(here: Bench, prop: Prop) -> None:
    """A board on a stick, with a heart, bars of writing or a mark of exclamation painted on it."""
    paint = prop.colour or ("#f4ecd8", "#f0c04a", "#f4ecd8", "#8cc0d8")[prop.seed % 4]
    ink = ("#c2342a", "#27375c", "#2b2d31")[prop.seed % 3]
    here.add("wood", cylinder((0, 0, 0), (0, 0.9, 0), 0.018, "#b98a52", 10))
    here.add("paper", box((0, 0.86, 0.02), (0.31, 0.24, 0.012), paint, 0.01))
    if prop.seed % 2:
        for k, wide in enumerate((0.24, 0.19, 0.22)):
            here.add("paper", box((0, 0.99 - 0.13 * k, 0.034), (wide, 0.032, 0.004), ink, 0.004))
    else:
        for s in (-1, 1):
            here.add("paper", sphere((s * 0.06, 0.90, 0.034), (0.075, 0.075, 0.006), ink, 8, 16))
        here.add("paper", sphere((0.0, 0.83, 0.034), (0.085, 0.10, 0.006), ink, 8, 16))


def _pompom(here: Bench, prop: Prop) -> None:
    """A cheerleader's: strips of paper that stand out all round a grip."""
    paint = prop.colour or ("#d8402e", "#e8b02e", "#2f6fb0")[prop.seed % 3]
    rng, middle = rng_of(prop), np.array([0.0, 0.14, 0.0])
    for k in range(150):
        up = 1.0 - 2.0 * (k + 0.5) / 150  # a spiral of even steps over the sphere (Fibonacci)
        out, turn = (1.0 - up * up) ** 0.5, 2.399963 * k
        way = np.array([out * cos(turn), up, out * sin(turn)])
        droop = np.array([0.0, -0.02 - 0.02 * rng.random(), 0.0])
        long = 0.125 + 0.03 * rng.random()
        line = [
            tuple(middle + 0.03 * way),
            tuple(middle + 0.6 * long * way),
            tuple(middle + long * way + droop),
        ]
        here.add("paper", tube(line, 0.0085, paint if k % 4 else "#f4efe2", 4))


def _tug_rope(here: Bench, prop: Prop) -> None:
    """Taut along x about its middle, where a red cloth is tied; the ends hang down."""
    paint, half = prop.colour or "#c8a468", 2.35
    line = [(x, -0.012 * (1 - (x / half) ** 2), 0.0) for x in np.linspace(-half, half, 29)]
    tail = [(half + 0.06, -0.05, 0.02), (half + 0.12, -0.35, 0.05), (half + 0.14, -0.70, 0.04)]
    ends = [[(s * x, y, z) for x, y, z in tail] for s in (-1, 1)]
    here.add("felt", tube([*reversed(ends[0]), *line, *ends[1]], 0.026, paint, 9))
    for s in (-1, 1):
        here.add("cloth", box((s * 0.05, -0.11, 0.03), (0.035, 0.10, 0.010), "#c2342a", 0.008))
    here.add("cloth", sphere((0.0, 0.0, 0.0), 0.05, "#c2342a", 8, 12))


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    "tug_rope": _tug_rope,
    "pompom": _pompom,
    "jump_rope": _jump_rope,
    "bungee_cord": _bungee_cord,
    "hand_mirror": _hand_mirror,
    "placard": _placard,
    "hanging_rope": _hanging_rope,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The thing of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    own: dict[str, Array] = dict(gripped(prop.kind, "y", HELD[prop.kind])) if prop.kind in HELD else {}
    if prop.kind == "bungee_cord":  # on from the toes, which point away from the body
        own["sole"] = rotation(x=-pi / 2)
    return benched(prop, here, UPRIGHT, turned=own)
