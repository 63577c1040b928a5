"""What people carry, wear and care for themselves with: bags, bears, clothes, wool, irons, prizes, gifts, rope."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.direction.sizes import size_of
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import box, cylinder, lathe, sheet, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, gripped, rng_of
from rushes.stage.props.personal.lofted import loft, ring
from rushes.stage.props.personal.washing import WASHING
from rushes.stage.scene import Array
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL, DARK, PAPER = "#c2c6c8", "#2b2d31", "#f4ecd8"
HELD = {"knitting_needle": 0.2}
"""Where a hand holds what has a handle, from its near end (`gripped` along z)."""


def _pick(prop: Prop, *paints: str) -> str:
    return prop.colour or paints[prop.seed % len(paints)]


def _backpack(here: Bench, prop: Prop) -> None:
    paint = _pick(prop, "#c8643c", "#3f6f8c", "#5e7048")
    here.add("felt", box((0, 0.20, 0), (0.20, 0.20, 0.085), paint, 0.07))
    here.add("felt", box((0, 0.13, 0.10), (0.145, 0.105, 0.035), mixed(paint, "#140c08", 0.2), 0.035))
    here.add("felt", box((0, 0.33, 0.035), (0.19, 0.075, 0.095), mixed(paint, "#f4e8cc", 0.12), 0.06))
    for s in (-1, 1):
        here.add("cloth", box((s * 0.085, 0.25, 0.12), (0.014, 0.085, 0.008), "#6a4428", 0.005))
        here.add("metal", box((s * 0.085, 0.20, 0.142), (0.018, 0.016, 0.006), "#c8a23a", 0.004))
        here.add(
            "felt",
            tube(
                [
                    (s * 0.11, 0.38, -0.07),
                    (s * 0.13, 0.3, -0.15),
                    (s * 0.13, 0.12, -0.13),
                    (s * 0.11, 0.03, -0.07),
                ],
                0.022,
                mixed(paint, "#140c08", 0.35),
                8,
            ),
        )
        here.add(
            "felt", box((s * 0.215, 0.12, 0.0), (0.03, 0.085, 0.055), mixed(paint, "#140c08", 0.12), 0.03)
        )
    here.add(
        "cloth",
        tube(
            [(-0.05, 0.395, -0.04), (-0.04, 0.435, -0.04), (0.04, 0.435, -0.04), (0.05, 0.395, -0.04)],
            0.010,
            "#6a4428",
            7,
        ),
    )


def _handbag(here: Bench, prop: Prop) -> None:
    paint = _pick(prop, "#b5332c", "#6a4a8a", "#c8873a")
    dark, gold = mixed(paint, "#140c08", 0.25), "#e2b84a"
    rows = (
        (0.002, 0.020, 0.090), (0.004, 0.058, 0.138), (0.020, 0.066, 0.146), (0.080, 0.062, 0.142), (0.140, 0.046, 0.128),
        (0.172, 0.028, 0.116), (0.178, 0.004, 0.100),
    )  # fmt: skip
    here.add("clay", loft([ring(y, 0, 0, along, across, 4.0) for y, along, across in rows], paint))
    flap = (
        (0.186, 0.010, 0.118),
        (0.176, 0.040, 0.124),
        (0.140, 0.056, 0.124),
        (0.105, 0.062, 0.112),
        (0.088, 0.064, 0.075),
    )
    grid = [
        [(half * v, y + 0.012 * v * v, z - 0.010 * v**4) for v in np.linspace(-1, 1, 17)]
        for y, z, half in flap
    ]
    here.add("cloth", sheet(np.array(grid[::-1], np.float32), dark))
    edge = [grid[k][0] for k in range(5)] + grid[-1] + [grid[k][-1] for k in range(4, -1, -1)]
    here.add("cloth", tube(edge, 0.0035, mixed(paint, "#fff0d8", 0.45), 5))
    here.add("metal", box((0, 0.094, 0.070), (0.020, 0.016, 0.007), gold, 0.006))
    here.add("metal", sphere((0, 0.094, 0.078), 0.007, mixed(gold, "#5a3a10", 0.4), 6, 8))
    a = np.linspace(0, pi, 17)
    for z in (-0.022, 0.026):
        arch = np.stack([0.075 * np.cos(a), 0.165 + 0.095 * np.sin(a), 0 * a + z], 1)
        here.add("clay", tube(arch, 0.0095, dark, 9))
        for s in (-1, 1):
            here.add("metal", tube(arch[:1] * (s, 1, 1) + ((0, -0.012, 0), (0, 0.008, 0)), 0.014, gold, 9))
    for s in (-1, 1):
        for z in (-0.04, 0.04):
            here.add("metal", sphere((s * 0.11, 0.004, z), (0.010, 0.006, 0.010), gold, 5, 8))


def _teddy(here: Bench, prop: Prop) -> None:
    fur = _pick(prop, "#b07a44", "#c8965a", "#8a5a38")
    light = mixed(fur, "#f4e4c4", 0.6)
    here.add(
        "felt",
        sphere((0, 0.13, 0), (0.105, 0.12, 0.09), fur, 12, 18),
        sphere((0, 0.125, 0.05), (0.065, 0.08, 0.05), light, 9, 14),
    )
    here.add(
        "felt",
        sphere((0, 0.30, 0.01), (0.10, 0.092, 0.088), fur, 12, 18),
        sphere((0, 0.275, 0.085), (0.045, 0.036, 0.032), light, 8, 12),
    )
    for s in (-1, 1):
        here.add(
            "felt",
            sphere((s * 0.078, 0.375, 0.0), (0.038, 0.038, 0.022), fur, 8, 12),
            sphere((s * 0.078, 0.375, 0.016), (0.022, 0.022, 0.012), light, 6, 10),
        )
        here.add(
            "felt",
            tube(
                [(s * 0.085, 0.20, 0.01), (s * 0.13, 0.14, 0.05), (s * 0.12, 0.09, 0.085)],
                (0.036, 0.037, 0.034),
                fur,
                10,
            ),
        )
        here.add(
            "felt",
            tube([(s * 0.06, 0.05, 0.03), (s * 0.10, 0.042, 0.11)], (0.048, 0.042), fur, 10),
            sphere((s * 0.104, 0.045, 0.135), (0.038, 0.042, 0.022), light, 8, 12),
        )
        here.add("ceramic", sphere((s * 0.036, 0.318, 0.09), (0.011, 0.013, 0.008), "#1a1614", 7, 10))
    here.add("ceramic", sphere((0, 0.29, 0.117), (0.016, 0.011, 0.009), "#2a1c18", 6, 10))
    here.add(
        "iron", tube([(-0.018, 0.262, 0.112), (0, 0.256, 0.116), (0.018, 0.262, 0.112)], 0.0032, "#2a1c18", 5)
    )
    for s in (-1, 1):
        here.add(
            "cloth",
            turned(
                sphere((0, 0, 0), (0.036, 0.022, 0.012), "#b5332c", 6, 10),
                (0, 0, s * 0.25),
                (s * 0.035, 0.212, 0.088),
            ),
        )
    here.add("cloth", sphere((0, 0.212, 0.095), (0.013, 0.013, 0.01), "#8f2422", 6, 8))


def _yarn(here: Bench, prop: Prop) -> None:
    paint = _pick(prop, "#c8433c", "#3f8a8a", "#e2a83a")
    here.add("felt", sphere((0, 0.09, 0), 0.085, paint, 12, 16))
    rng = rng_of(prop)
    for _ in range(12):
        axis = rng.normal(size=3)
        axis /= np.linalg.norm(axis)
        one = np.cross(axis, (0.3, 0.8, 0.5))
        one /= np.linalg.norm(one)
        two = np.cross(axis, one)
        ring = [
            0.088 * (cos(t) * one + sin(t) * two) * 0.985 + 0.012 * axis + np.array([0, 0.09, 0])
            for t in np.linspace(0, 2 * pi, 25)[:-1]
        ]
        here.add("felt", tube(ring, 0.0065, mixed(paint, "#ffffff", 0.12 * rng.random()), 5, closed=True))
    here.add(
        "felt",
        tube(
            [(0.07, 0.02, 0.03), (0.11, 0.008, 0.06), (0.06, 0.008, 0.1), (0.12, 0.008, 0.12)],
            0.0065,
            paint,
            5,
        ),
    )


def _needle(here: Bench, prop: Prop) -> None:
    here.add(
        "metal", cylinder((0, 0.015, -0.12), (0, 0.015, 0.11), 0.006, prop.colour or "#b8bcc0", 8, 0.003)
    )
    here.add("ceramic", sphere((0, 0.015, -0.125), 0.012, "#d8433e", 7, 9))


def _trophy(here: Bench, prop: Prop) -> None:
    gold = prop.colour or "#e2b84a"
    here.add("wood", box((0, 0.025, 0), (0.065, 0.025, 0.065), "#5a3a22", 0.008))
    here.add(
        "metal",
        lathe(
            [
                (0.045, 0.05),
                (0.016, 0.08),
                (0.014, 0.12),
                (0.05, 0.16),
                (0.075, 0.23),
                (0.078, 0.29),
                (0.07, 0.29),
                (0.06, 0.2),
                (0, 0.17),
            ],
            gold,
            sides=26,
        ),
    )
    for s in (-1, 1):
        here.add(
            "metal",
            tube(
                [(s * 0.07, 0.27, 0), (s * 0.115, 0.26, 0), (s * 0.11, 0.2, 0), (s * 0.06, 0.185, 0)],
                0.009,
                gold,
                8,
            ),
        )
    here.add("metal", box((0, 0.03, 0.0665), (0.04, 0.012, 0.002), gold, 0.002))


def _gift(here: Bench, prop: Prop) -> None:
    paint = _pick(prop, "#c8433c", "#3f7a9a", "#6a8a4a")
    here.add(
        "paper",
        box((0, 0.115, 0), (0.14, 0.115, 0.14), paint, 0.008),
        box((0, 0.225, 0), (0.148, 0.02, 0.148), mixed(paint, "#ffffff", 0.15), 0.008),
    )
    for half in ((0.022, 0.124, 0.150), (0.150, 0.124, 0.022)):
        here.add("cloth", box((0, 0.124, 0), half, "#f0d878", 0.004))
    for k in range(4):
        t = pi / 2 * k + 0.4
        here.add(
            "cloth",
            turned(
                sphere((0.045, 0.0, 0), (0.05, 0.022, 0.026), "#f0d878", 7, 10), (0, t, 0.35), (0, 0.262, 0)
            ),
        )
    here.add("cloth", sphere((0, 0.262, 0), 0.02, "#d8b84a", 6, 9))


def _cigarette(here: Bench, prop: Prop) -> None:
    here.add("paper", cylinder((0, 0.012, -0.04), (0, 0.012, 0.095), 0.010, "#f8f4ea", 10))
    here.add("paper", cylinder((0, 0.012, -0.11), (0, 0.012, -0.04), 0.0105, "#d89a4a", 10))
    here.add("lamp", cylinder((0, 0.012, 0.095), (0, 0.012, 0.11), 0.0095, "#d8481c", 10, 0.007))


def _rope(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#c8a468"
    for k in range(5):
        r = 0.19 - 0.012 * k
        ring = [(r * cos(t), 0.016 + 0.024 * k, r * sin(t)) for t in np.linspace(0, 2 * pi, 33)[:-1]]
        here.add("felt", tube(ring, 0.016, mixed(paint, "#6a4a24", 0.15 * (k % 2)), 8, closed=True))


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    **WASHING,
    "backpack": _backpack,
    "handbag": _handbag,
    "purse": _handbag,
    "teddy_bear": _teddy,
    "yarn": _yarn,
    "knitting_needle": _needle,
    "trophy": _trophy,
    "award": _trophy,
    "gift": _gift,
    "cigarette": _cigarette,
    "rope": _rope,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The belonging of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    own: dict[str, Array] = dict(gripped(prop.kind, "z", HELD[prop.kind])) if prop.kind in HELD else {}
    if prop.kind in ("handbag", "purse"):
        own["grip"] = translation((0.0, 0.97 * size_of(prop.kind).height, 0.0))
    return benched(prop, here, UPRIGHT, turned=own)
