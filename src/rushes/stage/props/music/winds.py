"""Wind instruments, lying as they are blown."""

from collections.abc import Callable, Mapping
from math import pi

from rushes.direction.plan import Prop
from rushes.direction.sizes import size_of
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched
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
    gold = prop.colour or BRASS
    line = [
        (0, 0.62, -0.13),
        (0, 0.67, -0.06),
        (0, 0.64, 0.0),
        (0, 0.40, 0.02),
        (0, 0.14, 0.03),
        (0, 0.04, 0.08),
        (0, 0.10, 0.14),
    ]
    here.add("metal", tube(line, (0.010, 0.013, 0.017, 0.026, 0.038, 0.048, 0.052), gold, 12))
    shape = lathe([(0.05, 0), (0.065, 0.14), (0.10, 0.24), (0.094, 0.24), (0.05, 0.12)], gold, sides=24)
    here.add("metal", turned(shape, (0.25, 0, 0), (0, 0.09, 0.135)))
    here.add("iron", cylinder((0, 0.605, -0.155), (0, 0.625, -0.115), 0.013, DARK, 9))
    for k in range(8):
        here.add(
            "metal",
            cylinder(
                (0.03, 0.18 + 0.05 * k, 0.03),
                (0.045, 0.18 + 0.05 * k, 0.03),
                0.015,
                mixed(gold, "#ffffff", 0.35),
                10,
            ),
        )


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
    here.add("metal", box((0, 0.025, 0), (0.09, 0.020, 0.026), STEEL, 0.012))
    here.add("wood", box((0, 0.025, -0.008), (0.088, 0.010, 0.027), prop.colour or "#7a2a22", 0.003))
    for k in range(10):
        here.add("iron", box((-0.072 + 0.016 * k, 0.025, -0.035), (0.0055, 0.006, 0.002), DARK, 0.001))


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
