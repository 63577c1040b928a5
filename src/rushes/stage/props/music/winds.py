"""Wind instruments, lying as they are blown."""

from collections.abc import Callable, Mapping
from math import pi

import numpy as np

from rushes.direction.plan import Prop
from rushes.direction.sizes import size_of
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.props.shaping import smooth, spun
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

BRASS, STEEL, DARK = "#d8a83a", "#c8ccce", "#1f1b1a"
BLOWN = {
    "flute": (0.42, 0.5, 0.0),
    "piccolo": (0.42, 0.5, 0.0),
    "trumpet": (0.0, 0.64, -0.5),
    "clarinet": (0.0, 0.5, -0.5),
    "oboe": (0.0, 0.5, -0.5),
    "saxophone": (0.0, 0.88, -0.5),
    "harmonica": (0.0, 0.5, -0.5),
}
"""Where the lips are, in shares of its box."""


def _flute(here: Bench, prop: Prop) -> None:
    paint = prop.colour or STEEL
    here.add("metal", cylinder((-0.33, 0.025, 0), (0.33, 0.025, 0), 0.015, paint, 14))
    here.add("metal", sphere((0.28, 0.037, 0), (0.024, 0.008, 0.014), paint, 6, 12))
    for k in range(9):
        here.add(
            "metal",
            cylinder(
                (-0.26 + 0.05 * k, 0.037, 0),
                (-0.26 + 0.05 * k, 0.045, 0),
                0.012,
                mixed(paint, "#ffffff", 0.3),
                10,
            ),
        )
    for x in (-0.29, 0.20, 0.32):
        here.add(
            "metal",
            cylinder((x - 0.008, 0.025, 0), (x + 0.008, 0.025, 0), 0.018, mixed(paint, "#b8902f", 0.3), 14),
        )


def _bell(here: Bench, z: float, y: float, r: float, long: float, paint: str) -> None:
    shape = lathe(
        [
            (0.018, 0),
            (0.022, long * 0.45),
            (0.04, long * 0.75),
            (r, long),
            (r * 0.94, long),
            (0.03, long * 0.72),
        ],
        paint,
        sides=26,
    )
    here.add("metal", turned(shape, (pi / 2, 0, 0), (0, y, z)))


def _trumpet(here: Bench, prop: Prop) -> None:
    gold = prop.colour or BRASS
    here.add("metal", cylinder((0, 0.14, -0.28), (0, 0.14, -0.25), 0.020, gold, 12, 0.010))
    here.add(
        "metal",
        tube(
            [
                (0, 0.14, -0.26),
                (0, 0.14, 0.12),
                (0, 0.10, 0.16),
                (0, 0.06, 0.12),
                (0, 0.06, -0.08),
                (0, 0.10, -0.12),
                (0, 0.14, -0.06),
            ],
            0.011,
            gold,
            9,
        ),
    )
    _bell(here, 0.02, 0.14, 0.075, 0.25, gold)
    for k in range(3):
        z = -0.045 + 0.042 * k
        here.add("metal", cylinder((0, 0.03, z), (0, 0.17, z), 0.016, gold, 12))
        here.add("metal", cylinder((0, 0.17, z), (0, 0.195, z), 0.008, STEEL, 8))
        here.add("ceramic", sphere((0, 0.20, z), (0.012, 0.005, 0.012), "#f4efe2", 5, 8))


def _saxophone(here: Bench, prop: Prop) -> None:
    """A crook to the lips, a body that widens downwards, a bow, a bell that looks up and ahead."""
    gold = prop.colour or BRASS
    line = smooth(
        [
            (0, 0.615, -0.135), (0, 0.665, -0.075), (0, 0.645, -0.005), (0, 0.45, 0.012), (0, 0.18, 0.03), (0, 0.05, 0.075),
            (0, 0.045, 0.135), (0, 0.13, 0.185), (0, 0.24, 0.205),
        ],
        4,
    )  # fmt: skip
    u = np.linspace(0, 1, len(line))
    here.add("metal", tube(line, 0.010 + 0.042 * u**1.3, gold, 12))
    bell = spun([(0.048, 0.0), (0.056, 0.05), (0.082, 0.105), (0.112, 0.135)], gold, sides=26)
    inner = spun(
        [(0.112, 0.136), (0.078, 0.105), (0.050, 0.05), (0, 0.02)], mixed(gold, "#4a3208", 0.4), sides=26
    )
    here.add("metal", *(turned(m, (0.30, 0, 0), (0, 0.235, 0.204)) for m in (bell, inner)))
    here.add("iron", cylinder((0, 0.598, -0.165), (0, 0.622, -0.122), 0.013, DARK, 9))
    for k in range(7):
        r, y = 0.020 + 0.0035 * k, 0.55 - 0.062 * k
        z = float(np.interp(-y, -line[6:24, 1], line[6:24, 2]))
        here.add(
            "metal",
            cylinder(
                (0, y, z + r), (0, y, z + r + 0.010), 0.016 + 0.001 * k, mixed(gold, "#ffffff", 0.4), 12
            ),
        )
        here.add("ceramic", cylinder((0, y, z + r + 0.010), (0, y, z + r + 0.012), 0.010, "#f4efe2", 10))


def _reed(here: Bench, prop: Prop) -> None:
    paint = prop.colour or DARK
    here.add("iron", cylinder((0, 0.03, -0.30), (0, 0.03, 0.24), 0.016, paint, 12, 0.018))
    shape = lathe([(0.018, 0), (0.05, 0.08), (0.045, 0.08), (0.02, 0.02)], paint, sides=20)
    here.add("iron", turned(shape, (pi / 2, 0, 0), (0, 0.03, 0.22)))
    for k in range(8):
        here.add(
            "metal", cylinder((0, 0.045, -0.16 + 0.045 * k), (0, 0.054, -0.16 + 0.045 * k), 0.010, STEEL, 8)
        )


def _harmonica(here: Bench, prop: Prop) -> None:
    """Two plates of polished steel over a coloured comb, open behind, a row of holes to blow into."""
    comb = prop.colour or "#8a2a22"
    here.add("wood", box((0, 0.025, 0), (0.098, 0.0095, 0.0285), comb, 0.005))
    for s in (-1, 1):
        here.add("metal", box((0, 0.025 + s * 0.0155, 0.001), (0.084, 0.0085, 0.026), STEEL, 0.008))
        here.add(
            "metal",
            box((0, 0.025 + s * 0.0243, 0.001), (0.052, 0.0008, 0.012), mixed(STEEL, "#5f6468", 0.3), 0.0006),
        )
        here.add("iron", box((0, 0.025 + s * 0.0140, 0.0272), (0.066, 0.0040, 0.0006), DARK, 0.0005))
        for x in (-0.091, 0.091):
            here.add(
                "metal",
                cylinder((x, 0.025 + s * 0.009, 0), (x, 0.025 + s * 0.0125, 0), 0.0055, "#d8b04a", 10),
            )
    for z in (-0.0288, 0.0288):
        for k in range(10):
            here.add("iron", box((-0.072 + 0.016 * k, 0.025, z), (0.0055, 0.0062, 0.0012), DARK, 0.001))


KINDS: Mapping[str, Callable[[Bench, Prop], None]] = {
    "flute": _flute,
    "piccolo": _flute,
    "trumpet": _trumpet,
    "saxophone": _saxophone,
    "clarinet": _reed,
    "oboe": _reed,
    "harmonica": _harmonica,
}
"""Kind → who lays it on a bench."""


def build(prop: Prop) -> BuiltProp:
    """The instrument of a prop."""
    here = Bench()
    KINDS[prop.kind](here, prop)
    x, y, z = BLOWN[prop.kind]
    size = size_of(prop.kind)
    lips = translation((x * size.width, y * size.height, z * size.depth))
    return benched(prop, here, UPRIGHT, turned={"mouthpiece": lips})
