"""Tools for workshop, garden and cleaning: long ones stand on their handle, short ones lie with their end ahead."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import rotation
from rushes.stage.meshkit.solids import box, cylinder, lathe, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, gripped
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL, DARK, WOOD = "#b8bcbe", "#2b2d31", "#a8743f"


def _sword(here: Bench, prop: Prop) -> None:
    here.add("felt", cylinder((0, 0.025, -0.47), (0, 0.025, -0.33), 0.018, prop.colour or "#5a2f22", 10))
    here.add("metal", sphere((0, 0.025, -0.485), 0.028, "#c8a23a", 8, 10))
    here.add("metal", box((0, 0.025, -0.32), (0.085, 0.014, 0.014), "#c8a23a", 0.01))
    for k in range(10):
        half = 0.026 * (1 - 0.85 * (k / 9) ** 6)
        here.add("metal", box((0, 0.025, -0.275 + 0.0775 * k), (half, 0.005, 0.0395), STEEL, 0.004))
    here.add("metal", box((0, 0.0312, 0.0), (0.005, 0.001, 0.29), "#8d9296", 0.001))


def _axe(here: Bench, prop: Prop) -> None:
    here.add(
        "wood", tube([(0, 0.025, -0.44), (0, 0.025, -0.1), (0, 0.025, 0.42)], (0.021, 0.016, 0.017), WOOD, 10)
    )
    blade = [(0.02, 0.028), (0.07, 0.05), (0.115, 0.075), (0.14, 0.085)]
    for x, half in blade:
        here.add(
            "metal", box((x, 0.025, 0.37), (0.028, 0.016 * (1 - x / 0.19), half), prop.colour or STEEL, 0.008)
        )
    here.add("metal", box((-0.03, 0.025, 0.37), (0.03, 0.02, 0.03), prop.colour or "#8d9296", 0.01))


def _hammer(here: Bench, prop: Prop) -> None:
    here.add("wood", tube([(0, 0.02, -0.2), (0, 0.02, 0.16)], (0.017, 0.012), WOOD, 10))
    here.add("felt", cylinder((0, 0.02, -0.2), (0, 0.02, -0.07), 0.0185, prop.colour or "#b5332c", 10))
    here.add("metal", box((0, 0.02, 0.17), (0.035, 0.018, 0.022), STEEL, 0.008))
    here.add("metal", cylinder((0.03, 0.02, 0.17), (0.065, 0.02, 0.17), 0.024, STEEL, 14))
    for s in (-1, 1):
        here.add(
            "metal",
            tube(
                [(-0.03, 0.02, 0.17), (-0.06, 0.02, 0.172), (-0.08, 0.008, 0.17 + s * 0.012)],
                (0.017, 0.011, 0.004),
                STEEL,
                7,
            ),
        )


def _wrench(here: Bench, prop: Prop) -> None:
    here.add("metal", box((0, 0.018, -0.02), (0.017, 0.009, 0.15), prop.colour or STEEL, 0.008))
    for z in (-0.18, 0.17):
        for s in (-1, 1):
            way = 1 if z > 0 else -1
            here.add(
                "metal",
                tube(
                    [(0, 0.018, z - 0.02 * way), (s * 0.036, 0.018, z), (s * 0.026, 0.018, z + 0.04 * way)],
                    0.013,
                    prop.colour or STEEL,
                    8,
                ),
            )


def _screwdriver(here: Bench, prop: Prop) -> None:
    here.add("ceramic", _rounded(-0.11, 0.0, 0.020, prop.colour or "#d8802a"))
    here.add("metal", cylinder((0, 0.018, 0.0), (0, 0.018, 0.10), 0.006, STEEL, 8))
    here.add("metal", box((0, 0.018, 0.105), (0.009, 0.002, 0.010), STEEL, 0.001))


def _rounded(start: float, end: float, r: float, paint: str) -> Mesh:
    """A rounded handle along z."""
    long = end - start
    shape = lathe(
        [
            (0, 0),
            (r * 0.8, 0.0),
            (r, long * 0.2),
            (r * 0.85, long * 0.6),
            (r, long * 0.9),
            (r * 0.5, long),
            (0, long),
        ],
        paint,
        sides=14,
    )
    return turned(shape, (pi / 2, 0, 0), (0, 0.018, start))


def _saw(here: Bench, prop: Prop) -> None:
    here.add(
        "wood",
        tube(
            [
                (0.0, 0.02, -0.14),
                (0.045, 0.02, -0.17),
                (0.05, 0.02, -0.2),
                (0.0, 0.02, -0.21),
                (-0.04, 0.02, -0.17),
                (0.0, 0.02, -0.14),
            ],
            0.014,
            prop.colour or WOOD,
            8,
        ),
    )
    for k in range(12):
        half = 0.045 - 0.0022 * k
        here.add("metal", box((0.045 - half, 0.02, -0.125 + 0.028 * k), (half, 0.002, 0.0142), STEEL, 0.001))
        here.add(
            "metal",
            box(
                (0.045 - 2 * half, 0.02, -0.125 + 0.028 * k), (0.006, 0.002, 0.006), STEEL, 0.0, (0, 0.78, 0)
            ),
        )


def _drill(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#e2a82a"
    here.add("ceramic", box((0, 0.13, -0.02), (0.035, 0.035, 0.085), paint, 0.025))
    here.add("ceramic", box((0, 0.06, -0.06), (0.026, 0.06, 0.03), DARK, 0.02, (0.15, 0, 0)))
    here.add("iron", box((0, 0.012, -0.05), (0.036, 0.014, 0.05), DARK, 0.012))
    here.add("iron", cylinder((0, 0.13, 0.06), (0, 0.13, 0.11), 0.025, DARK, 14, 0.016))
    here.add("metal", cylinder((0, 0.13, 0.11), (0, 0.13, 0.19), 0.006, STEEL, 8, 0.003))


def _trowel(here: Bench, prop: Prop) -> None:
    here.add("wood", _rounded(-0.2, -0.06, 0.019, prop.colour or WOOD))
    here.add("metal", tube([(0, 0.018, -0.06), (0, 0.032, 0.0), (0, 0.022, 0.03)], 0.007, STEEL, 7))
    for k in range(8):
        u = k / 7
        here.add(
            "metal",
            box((0, 0.016 + 0.006 * u, 0.035 + 0.16 * u), (0.042 * (1 - u**3), 0.0035, 0.0125), STEEL, 0.003),
        )


def _pole(here: Bench, high: float, thick: float = 0.016, paint: str = WOOD) -> None:
    here.add("wood", cylinder((0, 0.0, 0), (0, high, 0), thick, paint, 10, thick * 0.92))


def _shovel(here: Bench, prop: Prop) -> None:
    here.add("wood", cylinder((0, 0.1, 0), (0, 0.84, 0), 0.018, WOOD, 10))
    here.add("wood", cylinder((-0.06, 0.03, 0), (0.06, 0.03, 0), 0.016, WOOD, 9))
    for s in (-1, 1):
        here.add("wood", tube([(s * 0.055, 0.03, 0), (s * 0.03, 0.09, 0), (0, 0.13, 0)], 0.013, WOOD, 7))
    for k in range(8):
        u = k / 7
        half = 0.115 * (1 - 0.85 * u**3)
        here.add(
            "metal",
            box(
                (0, 0.86 + 0.27 * u, 0.012 - 0.03 * u * u),
                (half, 0.021, 0.005),
                prop.colour or STEEL,
                0.004,
                (-0.1 * u, 0, 0),
            ),
        )
    here.add("metal", cylinder((0, 0.80, 0), (0, 0.92, 0.006), 0.021, prop.colour or STEEL, 10))


def _broom(here: Bench, prop: Prop) -> None:
    _pole(here, 1.0, 0.015)
    here.add("wood", box((0, 1.02, 0), (0.135, 0.032, 0.035), prop.colour or "#8a5a38", 0.02))
    for k in range(15):
        for z in (-0.02, 0.0, 0.02):
            x = -0.12 + 0.0171 * k
            here.add(
                "felt",
                cylinder(
                    (x, 1.04, z), (x * 1.16, 1.27, z * 1.9), 0.007, ("#d8b060", "#c89a48")[k % 2], 5, 0.005
                ),
            )


def _mop(here: Bench, prop: Prop) -> None:
    _pole(here, 1.02, 0.015, "#3f7a9a")
    here.add("clay", box((0, 1.03, 0), (0.09, 0.025, 0.03), "#d8433e", 0.015))
    for k in range(26):
        t = 2 * pi * k / 26
        line = [
            (0.06 * cos(t), 1.05, 0.02 * sin(t)),
            (0.11 * cos(t), 1.15, 0.06 * sin(t)),
            (0.14 * cos(t), 1.28, 0.07 * sin(t)),
        ]
        here.add("felt", tube(line, 0.012, prop.colour or ("#f0e8d8", "#dcd2be")[k % 2], 6))


def _rake(here: Bench, prop: Prop) -> None:
    _pole(here, 1.14)
    here.add("metal", box((0, 1.16, 0), (0.15, 0.014, 0.012), prop.colour or "#8a8f92", 0.008))
    for k in range(9):
        x = -0.14 + 0.035 * k
        here.add(
            "metal",
            tube([(x, 1.16, 0), (x, 1.2, 0.035), (x, 1.24, 0.06)], 0.006, prop.colour or "#8a8f92", 6),
        )


def _squeegee(here: Bench, prop: Prop) -> None:
    _pole(here, 1.18, 0.014, "#3f6f9a")
    here.add("metal", box((0, 1.21, 0), (0.145, 0.024, 0.014), STEEL, 0.006))
    here.add("iron", box((0, 1.255, 0), (0.148, 0.026, 0.005), DARK, 0.002))


def _paddle(here: Bench, prop: Prop) -> None:
    """One blade for an oar, one at either end for a paddle."""
    wood = prop.colour or "#b8844c"
    blades = (1.17,) if prop.kind == "oar" else (1.17, 0.23)
    here.add("wood", cylinder((0, 0.03, 0), (0, 1.2, 0), 0.017, wood, 10))
    for y in blades:
        here.add("wood", sphere((0, y, 0), (0.085, 0.23, 0.015), wood, 10, 20))
        here.add("paper", box((0, y + 0.03, 0.0), (0.08, 0.02, 0.016), "#c8433c", 0.008))
        here.add("wood", box((0, y, 0.008), (0.008, 0.17, 0.012), mixed(wood, "#140c08", 0.2), 0.006))
    if prop.kind == "oar":
        here.add("wood", cylinder((-0.055, 0.03, 0), (0.055, 0.03, 0), 0.018, wood, 9))


def _spear(here: Bench, prop: Prop) -> None:
    _pole(here, 1.45, 0.014)
    here.add("metal", cylinder((0, 1.45, 0), (0, 1.7, 0), 0.034, STEEL, 4, 0.001))
    for k in range(4):
        here.add(
            "felt",
            cylinder((0, 1.36 + 0.022 * k, 0), (0, 1.38 + 0.022 * k, 0), 0.019, prop.colour or "#b5332c", 8),
        )


def _wand(here: Bench, prop: Prop) -> None:
    here.add("wood", cylinder((0, 0.02, -0.12), (0, 0.02, 0.09), 0.011, "#2b2624", 9, 0.006))
    here.add("ceramic", cylinder((0, 0.02, 0.07), (0, 0.02, 0.10), 0.008, "#f4efe2", 9))
    for k in range(5):
        t = 2 * pi * k / 5
        here.add(
            "lamp",
            cylinder(
                (0, 0.02, 0.115),
                (0.034 * cos(t), 0.02 + 0.034 * sin(t), 0.115),
                0.011,
                prop.colour or "#f0d060",
                5,
                0.002,
            ),
        )


def _flashlight(here: Bench, prop: Prop) -> None:
    paint = prop.colour or "#d8a82a"
    here.add("ceramic", cylinder((0, 0.0, 0), (0, 0.19, 0), 0.026, paint, 14))
    here.add("ceramic", cylinder((0, 0.19, 0), (0, 0.27, 0), 0.028, paint, 16, 0.05))
    here.add("lamp", cylinder((0, 0.271, 0), (0, 0.28, 0), 0.044, "#fff0c0", 18))
    here.add("iron", box((0, 0.13, 0.027), (0.009, 0.018, 0.006), DARK, 0.004))


def _bucket(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#b8bcbe", "#3f7a9a", "#c8643c")[prop.seed % 3]
    here.add(
        "metal" if not prop.colour else "ceramic",
        lathe(
            [(0, 0), (0.11, 0.0), (0.155, 0.26), (0.163, 0.27), (0.15, 0.27), (0.105, 0.015), (0, 0.012)],
            paint,
            sides=28,
        ),
    )
    for y, r in ((0.08, 0.1265), (0.2, 0.1475)):
        here.add(
            "metal",
            tube(
                [(r * cos(t), y, r * sin(t)) for t in np.linspace(0, 2 * pi, 29)[:-1]],
                0.005,
                mixed(paint, "#140c08", 0.2),
                5,
                closed=True,
            ),
        )
    a = np.linspace(0.1, pi - 0.1, 13)
    here.add("metal", tube(np.stack([0.158 * np.cos(a), 0.255 + 0.09 * np.sin(a), 0 * a], 1), 0.006, DARK, 6))
    here.add("ceramic", cylinder((0, 0.18, 0), (0, 0.215, 0), 0.143, "#8fb8c4", 24))


def _can(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#4f8a6a", "#c8643c", "#5f8a9a")[prop.seed % 3]
    here.add("ceramic", lathe([(0, 0), (0.1, 0.0), (0.095, 0.19), (0.06, 0.21), (0, 0.21)], paint, sides=26))
    here.add(
        "ceramic", tube([(0.08, 0.05, 0), (0.17, 0.14, 0), (0.215, 0.24, 0)], (0.018, 0.014, 0.012), paint, 9)
    )
    here.add(
        "ceramic",
        turned(
            lathe([(0.012, 0), (0.04, 0.04), (0, 0.042)], paint, sides=16), (0, 0, -0.75), (0.212, 0.235, 0)
        ),
    )
    here.add(
        "ceramic",
        tube(
            [(-0.09, 0.05, 0), (-0.165, 0.1, 0), (-0.14, 0.22, 0), (-0.03, 0.26, 0), (0.05, 0.21, 0)],
            0.011,
            paint,
            8,
        ),
    )


def _ladder(here: Bench, prop: Prop) -> None:
    wood = prop.colour or "#b8844c"
    for s in (-1, 1):
        here.add("wood", cylinder((s * 0.22, 0, 0), (s * 0.18, 2.2, 0), 0.03, wood, 9))
    for k in range(8):
        y = 0.2 + 0.26 * k
        here.add("wood", cylinder((-0.215, y, 0), (0.215, y, 0), 0.02, mixed(wood, "#140c08", 0.12), 8))


def _shield(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#b5332c", "#2f5f86", "#3f6f4a")[prop.seed % 3]
    here.add("metal", turned(sphere((0, 0, 0), (0.24, 0.33, 0.055), STEEL, 10, 22), (0, 0, 0), (0, 0.35, 0)))
    here.add(
        "paint", turned(sphere((0, 0, 0), (0.215, 0.30, 0.055), paint, 10, 22), (0, 0, 0), (0, 0.35, 0.012))
    )
    here.add("metal", sphere((0, 0.36, 0.065), (0.05, 0.05, 0.03), "#c8a23a", 8, 12))
    for x, y in ((-0.13, 0.36), (0.13, 0.36), (0, 0.55), (0, 0.16)):
        here.add("metal", sphere((x, y, 0.055), 0.016, "#c8a23a", 6, 8))


def _pistol(here: Bench, prop: Prop) -> None:
    paint = prop.colour or ("#3a3d42", "#e2742a")["water" in prop.kind]
    here.add("iron", box((0, 0.14, 0.02), (0.022, 0.026, 0.11), paint, 0.01))
    here.add("iron", cylinder((0, 0.145, 0.12), (0, 0.145, 0.14), 0.014, DARK, 10))
    here.add("wood", box((0, 0.06, -0.075), (0.02, 0.065, 0.026), "#6a4428", 0.014, (0.25, 0, 0)))
    here.add("iron", tube([(0, 0.11, -0.03), (0, 0.08, -0.01), (0, 0.11, 0.03)], 0.006, paint, 6))


KINDS: Mapping[str, tuple[Callable[[Bench, Prop], None], str, float]] = {
    "sword": (_sword, "z", 0.1),
    "axe": (_axe, "z", 0.2),
    "hammer": (_hammer, "z", 0.2),
    "wrench": (_wrench, "z", 0.22),
    "screwdriver": (_screwdriver, "z", 0.2),
    "saw": (_saw, "z", 0.06),
    "drill": (_drill, "", 0.0),
    "trowel": (_trowel, "z", 0.2),
    "shovel": (_shovel, "y", 0.58),
    "broom": (_broom, "y", 0.42),
    "mop": (_mop, "y", 0.42),
    "rake": (_rake, "y", 0.42),
    "squeegee": (_squeegee, "y", 0.8),
    "paddle": (_paddle, "y", 0.62),
    "oar": (_paddle, "y", 0.24),
    "spear": (_spear, "y", 0.45),
    "magic_wand": (_wand, "z", 0.15),
    "wand": (_wand, "z", 0.15),
    "flashlight": (_flashlight, "y", 0.35),
    "bucket": (_bucket, "", 0.0),
    "watering_can": (_can, "", 0.0),
    "ladder": (_ladder, "", 0.0),
    "shield": (_shield, "", 0.0),
    "gun": (_pistol, "", 0.0),
    "pistol": (_pistol, "", 0.0),
    "water_gun": (_pistol, "", 0.0),
}
"""Kind → who lays it on a bench, and how a hand holds it (`gripped`), "" for by its middle."""

DOWNWARD = frozenset({"shovel", "broom", "mop", "rake"})
"""What works at the end away from the thumb: its grip's +y runs to the end that is held."""


def build(prop: Prop) -> BuiltProp:
    """The tool of a prop."""
    here = Bench()
    make, along, share = KINDS[prop.kind]
    make(here, prop)
    held = gripped(prop.kind, along, share) if along else {}
    if prop.kind in DOWNWARD:
        held["grip"] = held["grip"] @ rotation(z=pi)
    return benched(prop, here, UPRIGHT, turned=held)
