"""Appliances and sanitary ware: ovens, fridges, toasters, washing machines, sinks, toilets, grills."""

from math import cos, pi, sin

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, Kinds, laid
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.cooker import cooker, fridge
from rushes.stage.sets.parts.sanitary import toilet
from rushes.stage.sets.parts.sports import treadmill

__all__ = ["KINDS", "build"]

STEEL, DARK = "#c2c4c2", "#23252a"


def _dial(here: Bench, x: float, y: float, z: float, r: float, paint: str = "#e8e2d4") -> None:
    here.add("ceramic", cylinder((x, y, z), (x, y, z + 0.025), r, paint, 16, r * 0.85))
    here.add("ceramic", box((x, y + r * 0.5, z + 0.027), (0.004, r * 0.4, 0.003), "#c8382c", 0.001))


def _oven(here: Bench, prop: Prop) -> None:
    cooker(here, 0.0, 0.66, prop.colour or ("#efe6d2", "#8fb8b0", "#c8643c")[prop.seed % 3], pots=False)


def _fridge(here: Bench, prop: Prop) -> None:
    fridge(here, 0.0, prop.colour or ("#8fb8b0", "#e8dcc4", "#c8643c")[prop.seed % 3])


def _microwave(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#e8e2d4", "#8fb8b0", "#c2c4c2")[prop.seed % 3]
    here.add("ceramic", box((0, 0.19, -0.01), (0.28, 0.165, 0.19), paint, 0.03))
    here.add("iron", box((-0.065, 0.19, 0.185), (0.185, 0.125, 0.012), DARK, 0.012))
    here.add("room", box((-0.065, 0.19, 0.1985), (0.150, 0.092, 0.002), "#6a5a34", 0.02))
    for k in range(5):
        here.add("iron", box((-0.065, 0.115 + 0.037 * k, 0.2012), (0.145, 0.002, 0.0008), "#15161a", 0.0))
    here.add("metal", box((0.135, 0.19, 0.205), (0.010, 0.11, 0.012), STEEL, 0.008))
    here.add("room", box((0.205, 0.275, 0.1815), (0.050, 0.022, 0.003), "#2f7f5a", 0.004))
    for row in range(3):
        for column in range(3):
            spot = (0.172 + 0.033 * column, 0.215 - 0.040 * row, 0.183)
            here.add("ceramic", box(spot, (0.012, 0.014, 0.006), mixed(paint, "#140c08", 0.35), 0.005))
    _dial(here, 0.205, 0.085, 0.178, 0.030)
    for x in (-0.22, 0.22):
        here.add("iron", cylinder((x, 0, 0.1), (x, 0.03, 0.1), 0.022, DARK, 10))


def _toaster(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#c8643c", "#8fb8b0", "#e2b84a")[prop.seed % 3]
    here.add("ceramic", box((0, 0.15, 0), (0.205, 0.115, 0.145), paint, 0.075))
    here.add("metal", box((0, 0.045, 0), (0.195, 0.022, 0.135), STEEL, 0.015))
    here.add("metal", box((0, 0.262, 0), (0.165, 0.008, 0.10), STEEL, 0.006))
    for z in (-0.045, 0.045):
        here.add("iron", box((0, 0.2705, z), (0.135, 0.003, 0.021), DARK, 0.002))
        here.add("clay", box((0, 0.285, z), (0.112, 0.058, 0.014), "#d9a860", 0.012))
        here.add("clay", box((0, 0.292, z), (0.117, 0.055, 0.0105), "#a86a30", 0.01))
    here.add("iron", box((0.215, 0.19, 0), (0.018, 0.014, 0.035), DARK, 0.01))
    _dial(here, 0.10, 0.12, 0.14, 0.022)
    for x in (-0.16, 0.16):
        here.add("iron", cylinder((x, 0, 0), (x, 0.03, 0), 0.02, DARK, 10))


def _washer(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#f0ece2"
    here.add("ceramic", box((0, 0.46, 0), (0.335, 0.44, 0.31), paint, 0.03))
    ring = lathe([(0.235, 0), (0.235, 0.035), (0.19, 0.05), (0.17, 0.03)], STEEL, sides=28)
    here.add("metal", turned(ring, (pi / 2, 0, 0), (0, 0.42, 0.305)))
    here.add("iron", sphere((0, 0.42, 0.30), (0.178, 0.178, 0.045), "#3a4a54", 10, 22))
    for k in range(9):
        a = 2.4 * k
        tint = ("#c8643c", "#f0e6d0", "#5f86a0", "#7a8a5a")[k % 4]
        here.add(
            "felt", sphere((0.085 * cos(a), 0.39 + 0.075 * sin(a), 0.325), (0.055, 0.042, 0.02), tint, 6, 9)
        )
    here.add("ceramic", box((-0.17, 0.80, 0.312), (0.12, 0.055, 0.008), mixed(paint, "#140c08", 0.12), 0.01))
    _dial(here, 0.05, 0.80, 0.305, 0.042)
    here.add("room", box((0.20, 0.80, 0.312), (0.075, 0.03, 0.004), "#2f7f8a", 0.005))


def _dishwasher(here: Bench, prop: Prop) -> None:
    """A white front with a handle, lights, and a gap at its foot."""
    paint = prop.colour or ("#f0ece2", "#8fb8b0", "#c2c4c2")[prop.seed % 3]
    here.add("ceramic", box((0, 0.47, -0.01), (0.34, 0.43, 0.32), mixed(paint, "#140c08", 0.1), 0.02))
    here.add("iron", box((0, 0.04, -0.02), (0.31, 0.04, 0.30), DARK, 0.006))
    here.add("wood", box((0, 0.905, 0), (0.35, 0.018, 0.34), "#a8764a", 0.012))
    here.add("ceramic", box((0, 0.41, 0.318), (0.325, 0.31, 0.014), paint, 0.012))
    here.add("ceramic", box((0, 0.80, 0.318), (0.325, 0.065, 0.014), mixed(paint, "#140c08", 0.2), 0.01))
    here.add("metal", cylinder((-0.22, 0.685, 0.355), (0.22, 0.685, 0.355), 0.014, STEEL, 10))
    for s in (-1, 1):
        here.add("metal", cylinder((s * 0.2, 0.685, 0.33), (s * 0.2, 0.685, 0.355), 0.011, STEEL, 8))
    here.add("room", box((0.12, 0.80, 0.333), (0.06, 0.022, 0.002), "#2f7f8a", 0.004))
    for k in range(4):
        here.add(
            "ceramic",
            cylinder((-0.24 + 0.06 * k, 0.80, 0.33), (-0.24 + 0.06 * k, 0.80, 0.34), 0.016, "#f8f4ea", 10),
        )
    here.add("lamp", sphere((0.25, 0.80, 0.333), 0.009, "#58c86a", 5, 8))


def _sink(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#5f8a8c"
    here.add("paint", box((0, 0.40, 0), (0.33, 0.38, 0.29), mixed(paint, "#101418", 0.15), 0.012))
    for x in (-0.165, 0.165):
        here.add("paint", box((x, 0.40, 0.295), (0.15, 0.32, 0.012), paint, 0.012))
        here.add("metal", sphere((x * 0.25, 0.44, 0.32), 0.02, "#c8a45c", 7, 10))
    glaze = "#f6f2e8"
    here.add("ceramic", box((0, 0.845, 0.315), (0.35, 0.045, 0.02), glaze, 0.02))
    here.add("ceramic", box((0, 0.845, -0.27), (0.35, 0.045, 0.05), glaze, 0.02))
    for x in (-0.32, 0.32):
        here.add("ceramic", box((x, 0.845, 0.02), (0.035, 0.045, 0.30), glaze, 0.02))
    here.add("ceramic", box((0, 0.775, 0.02), (0.30, 0.012, 0.28), mixed(glaze, "#6a8a94", 0.25), 0.01))
    here.add("metal", cylinder((0, 0.786, 0.02), (0, 0.792, 0.02), 0.035, STEEL, 14))
    spout = [(0, 0.88, -0.25), (0, 1.10, -0.25), (0, 1.16, -0.18), (0, 1.14, -0.06), (0, 1.08, -0.04)]
    here.add("metal", tube(spout, 0.022, STEEL, 10))
    for x in (-0.12, 0.12):
        here.add("metal", cylinder((x, 0.88, -0.26), (x, 0.93, -0.26), 0.018, STEEL, 10))
        here.add("metal", box((x, 0.945, -0.26), (0.045, 0.012, 0.012), STEEL, 0.01))


def _toilet(here: Bench, prop: Prop) -> None:
    toilet(here, 0.0, prop.colour or "#8a5a38", paper=False)


def _grill(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#b5332c"
    bowl = [
        (0, 0.56),
        (0.16, 0.57),
        (0.26, 0.66),
        (0.29, 0.76),
        (0.275, 0.77),
        (0.24, 0.68),
        (0.15, 0.6),
        (0, 0.59),
    ]
    here.add("ceramic", lathe(bowl, paint, sides=26))
    for k in range(3):
        a = 2 * pi * k / 3 + 0.5
        here.add(
            "metal",
            cylinder((0.31 * cos(a), 0, 0.31 * sin(a)), (0.17 * cos(a), 0.6, 0.17 * sin(a)), 0.014, STEEL, 8),
        )
    for k in range(11):
        x = -0.25 + 0.05 * k
        half = (0.272**2 - x * x) ** 0.5
        here.add("metal", cylinder((x, 0.775, -half), (x, 0.775, half), 0.006, "#8d8f8e", 6))
    for k in range(16):
        a, r = 2.4 * k, 0.055 * k**0.5
        here.add("lamp" if k % 3 == 0 else "clay",
                 sphere((r * cos(a), 0.68, r * sin(a)), 0.036, "#d8481c" if k % 3 == 0 else "#2a2422", 5, 7))  # fmt: skip
    for x, z in ((-0.1, 0.03), (0.02, -0.08), (0.1, 0.07)):
        here.add(
            "clay",
            tube([(x - 0.07, 0.80, z), (x, 0.806, z + 0.012), (x + 0.07, 0.80, z)], 0.022, "#9a4a2a", 8),
        )
        for dx in (-0.03, 0.0, 0.03):
            here.add("clay", box((x + dx, 0.824, z + 0.008), (0.003, 0.003, 0.018), "#3a1a10", 0.001))
    here.add("wood", cylinder((0.30, 0.72, 0.06), (0.30, 0.72, -0.06), 0.02, "#8a5a38", 8))
    here.add(
        "ceramic",
        lathe([(0.28, 0.0), (0.25, 0.09), (0.13, 0.16), (0, 0.18)], paint, (-0.02, 0.80, -0.34), 24),
    )


def _ironing_board(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#8fb8b0"
    here.add("cloth", box((-0.08, 0.86, 0), (0.48, 0.022, 0.17), paint, 0.02))
    here.add("cloth", sphere((0.40, 0.86, 0), (0.17, 0.022, 0.165), paint, 7, 18))
    for k in range(7):
        here.add("cloth", box((-0.45 + 0.13 * k, 0.8835, 0.0), (0.012, 0.0015, 0.155), "#f2e6cc", 0.001))
    for s in (-1, 1):
        here.add("metal", tube([(-0.34, 0.0, s * 0.16), (0.28, 0.83, s * 0.06)], 0.014, STEEL, 8))
        here.add("metal", tube([(0.34, 0.0, s * 0.16), (-0.28, 0.83, s * 0.05)], 0.014, STEEL, 8))
    for x in (-0.34, 0.34):
        here.add("metal", tube([(x, 0.012, -0.17), (x, 0.012, 0.17)], 0.014, STEEL, 8))


def _treadmill(here: Bench, prop: Prop) -> None:
    """Its screen is before whoever runs on it, who looks to +z."""
    treadmill(here, 0.0, 0.0, pi)


KINDS: Kinds = {
    **dict.fromkeys(("oven", "stove"), (_oven, UPRIGHT)),
    **dict.fromkeys(("refrigerator", "freezer"), (_fridge, UPRIGHT)),
    "dishwasher": (_dishwasher, UPRIGHT),
    "microwave": (_microwave, UPRIGHT),
    "toaster": (_toaster, UPRIGHT),
    **dict.fromkeys(("washing_machine", "dryer"), (_washer, UPRIGHT)),
    "sink": (_sink, {"top": (0.0, 0.76, 0.05), "middle": (0.0, 0.72, 0.05)}),
    "toilet": (_toilet, {"seat": (0.0, 0.50, 0.12), "top": (0.0, 0.50, 0.12)}),
    "grill": (_grill, {"top": (0.0, 0.83, 0.1)}),
    "ironing_board": (_ironing_board, UPRIGHT),
    "treadmill": (_treadmill, {"seat": (0.0, 0.13, 0.0), "top": (0.0, 0.13, 0.0)}),
}


def build(prop: Prop) -> BuiltProp:
    """The appliance of a prop, its front towards +z."""
    return laid(KINDS, prop)
