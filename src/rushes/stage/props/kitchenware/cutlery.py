"""What is held to eat and to cook with, lying with its working end to the front."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, sheet, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched, gripped
from rushes.stage.props.shaping import plank, smooth, spun
from rushes.stage.scene import Array, Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["KINDS", "build"]

STEEL = "#c8cbcc"
WOOD = ("#a8764a", "#8a5a38", "#c8975c")


def _pressed(
    outline: list[tuple[float, float]], paint: str, bend: Callable[[Array], Array], thick: float = 0.006
) -> Mesh:
    """A piece pressed from sheet metal: an outline (x, z) lying flat, its height over z by `bend`."""
    flat = turned(plank(outline, thick, paint, 0.0022), (pi / 2, 0, 0))
    flat.positions[:, 1] += bend(flat.positions[:, 2])
    return flat


def _stem(z: Array) -> Array:
    """The height of a fork's or a spoon's back: down at the neck, up at both ends."""
    return np.asarray(
        np.interp(z, (-0.13, -0.04, 0.035, 0.085, 0.135), (0.008, 0.017, 0.022, 0.008, 0.014)), np.float32
    )


HANDLE = [(0.0058, 0.040), (0.0062, 0.0), (0.0095, -0.06), (0.0135, -0.105), (0.0115, -0.125), (0.0, -0.131)]
"""The right edge of a handle, x and z from the neck down."""


def _fork(here: Bench, prop: Prop) -> None:
    """Four tines cut from a broad head."""
    right = [(0.0105, 0.052), (0.0235, 0.066), (0.0245, 0.084)]
    tines = [
        (0.0232, 0.134),
        (0.0185, 0.134),
        (0.0172, 0.088),
        (0.0123, 0.088),
        (0.0112, 0.136),
        (0.0064, 0.136),
        (0.0054, 0.088),
        (0.0, 0.0875),
    ]
    half = [*reversed(HANDLE[:-1]), *right, *tines]
    outline = [(0.0, -0.131), *half, *((-x, z) for x, z in reversed(half[:-1]))]
    here.add("metal", _pressed(outline, prop.colour or STEEL, _stem))


def _spoon(here: Bench, prop: Prop) -> None:
    """A hollow bowl on a handle."""
    paint = prop.colour or STEEL
    half = [*reversed(HANDLE[:-1])]
    outline = [(0.0, -0.131), *half, *((-x, z) for x, z in reversed(half))]
    here.add("metal", _pressed(outline, paint, _stem))
    u, v = np.meshgrid(np.linspace(0, 1, 8), np.linspace(0, 2 * pi, 29))
    for thick, inside in ((0.0, False), (0.0025, True)):
        wide = 0.029 * u * np.sin(v) * (1 - 0.12 * np.cos(v))
        hollow = 0.0165 * u**2.2 + 0.004 + thick
        grid = np.stack([wide, hollow, 0.082 + 0.050 * u * np.cos(v)], -1).astype(np.float32)
        here.add(
            "metal",
            sheet(grid[:, ::-1] if inside else grid, mixed(paint, "#6f7476", 0.3) if inside else paint),
        )
    rim = [
        (0.029 * sin(a) * (1 - 0.12 * cos(a)), 0.0215, 0.082 + 0.050 * cos(a))
        for a in np.linspace(0, 2 * pi, 29)[:-1]
    ]
    here.add("metal", tube(rim, 0.0022, paint, 5, closed=True))


def _knife(here: Bench, prop: Prop) -> None:
    """A cook's knife: a ground blade with a belly and a point, a riveted handle."""
    grip = prop.colour or "#3a2a20"
    handle = smooth(
        [
            (0.010, -0.040),
            (0.011, -0.09),
            (0.014, -0.128),
            (-0.006, -0.134),
            (-0.010, -0.10),
            (-0.008, -0.040),
        ],
        3,
        closed=True,
    )
    here.add("wood", turned(plank(handle, 0.018, grip, 0.005), (pi / 2, 0, 0), (0, 0.012, 0)))
    for z in (-0.115, -0.085, -0.055):
        here.add("metal", sphere((0.002, 0.0212, z), (0.0035, 0.0015, 0.0035), STEEL, 4, 8))
    blade = smooth(
        [
            (0.010, -0.040),
            (0.011, 0.03),
            (0.007, 0.09),
            (-0.002, 0.138),
            (-0.016, 0.09),
            (-0.021, 0.03),
            (-0.022, -0.034),
            (-0.008, -0.042),
        ],
        4,
        closed=True,
    )
    here.add("metal", turned(plank(blade, 0.006, STEEL, 0.0028), (pi / 2, 0, 0), (0, 0.012, 0)))
    here.add("metal", box((0, 0.012, -0.040), (0.011, 0.010, 0.005), "#9a9ea0", 0.003))


def _chopsticks(here: Bench, prop: Prop) -> None:
    for x in (-0.012, 0.012):
        here.add(
            "wood",
            cylinder((x, 0.01, -0.16), (x * 0.6, 0.01, 0.16), 0.008, prop.colour or "#7a2a22", 8, 0.004),
        )
        here.add("wood", cylinder((x, 0.01, -0.155), (x * 0.95, 0.01, -0.12), 0.0086, "#c8a23a", 8, 0.0083))


def _spatula(here: Bench, prop: Prop) -> None:
    here.add(
        "wood",
        cylinder((0, 0.02, -0.20), (0, 0.02, 0.06), 0.012, prop.colour or WOOD[prop.seed % 3], 9, 0.009),
    )
    here.add("metal", box((0, 0.02, 0.13), (0.048, 0.003, 0.07), STEEL, 0.003))
    for k in range(4):
        here.add("iron", box((-0.028 + 0.0187 * k, 0.0235, 0.13), (0.004, 0.001, 0.048), "#4a4e52", 0.001))


def _wooden_spoon(here: Bench, prop: Prop) -> None:
    wood = prop.colour or WOOD[prop.seed % 3]
    here.add("wood", cylinder((0, 0.02, -0.20), (0, 0.02, 0.13), 0.011, wood, 9, 0.008))
    here.add("wood", sphere((0, 0.02, 0.165), (0.034, 0.013, 0.05), wood, 8, 16))


def _ladle(here: Bench, prop: Prop) -> None:
    """A deep hollow bowl, its handle rising from the rim and hooked at the end."""
    paint = prop.colour or STEEL
    bowl = spun([(0, 0), (0.030, 0.006), (0.048, 0.030), (0.052, 0.046)], paint, (0, 0, 0.15), 24)
    inner = spun(
        [(0.050, 0.046), (0.045, 0.030), (0.028, 0.010), (0, 0.005)],
        mixed(paint, "#5f6466", 0.4),
        (0, 0, 0.15),
        24,
    )
    here.add("metal", bowl, inner)
    line = smooth(
        [
            (0, 0.044, 0.100),
            (0, 0.072, 0.06),
            (0, 0.080, -0.05),
            (0, 0.070, -0.17),
            (0, 0.050, -0.215),
            (0, 0.062, -0.23),
        ],
        4,
    )
    here.add("metal", tube(line, 0.007, paint, 8))


def _whisk(here: Bench, prop: Prop) -> None:
    here.add(
        "wood",
        cylinder((0, 0.025, -0.20), (0, 0.025, -0.05), 0.015, prop.colour or WOOD[prop.seed % 3], 10, 0.011),
    )
    for k in range(5):
        t = pi * k / 5
        a = np.linspace(0, pi, 13)
        r, z = 0.042 * np.sin(a), -0.05 + 0.13 * (1 - np.cos(a))
        for s in (-1, 1):
            here.add(
                "metal",
                tube(np.stack([s * r * cos(t), 0.025 + s * r * sin(t) * 0.6, z], 1), 0.0022, STEEL, 5),
            )


def _rolling_pin(here: Bench, prop: Prop) -> None:
    wood = prop.colour or WOOD[prop.seed % 3]
    here.add("wood", cylinder((0, 0.03, -0.14), (0, 0.03, 0.14), 0.032, wood, 18))
    for s in (-1, 1):
        here.add("wood", cylinder((0, 0.03, s * 0.14), (0, 0.03, s * 0.21), 0.012, wood, 10, 0.016))


def _tongs(here: Bench, prop: Prop) -> None:
    for s in (-1, 1):
        line = [
            (s * 0.006, 0.02, -0.20),
            (s * 0.030, 0.02, -0.05),
            (s * 0.026, 0.02, 0.12),
            (s * 0.012, 0.02, 0.19),
        ]
        here.add("metal", tube(line, 0.008, prop.colour or STEEL, 7))
        here.add("metal", box((s * 0.014, 0.02, 0.195), (0.007, 0.014, 0.02), STEEL, 0.005))


KINDS: Mapping[str, tuple[Callable[[Bench, Prop], None], float]] = {
    "fork": (_fork, 0.25),
    "knife": (_knife, 0.2),
    "spoon": (_spoon, 0.25),
    "chopsticks": (_chopsticks, 0.2),
    "spatula": (_spatula, 0.2),
    "wooden_spoon": (_wooden_spoon, 0.25),
    "ladle": (_ladle, 0.25),
    "whisk": (_whisk, 0.2),
    "rolling_pin": (_rolling_pin, 0.5),
    "tongs": (_tongs, 0.25),
}
"""Kind → who lays it on a bench, and where a hand holds it, from its near end."""


def build(prop: Prop) -> BuiltProp:
    """The cutlery of a prop; slot "grip" is its handle."""
    here = Bench()
    make, share = KINDS[prop.kind]
    make(here, prop)
    return benched(prop, here, UPRIGHT, turned=gripped(prop.kind, "z", share))
