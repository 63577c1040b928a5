"""For the garden and for cleaning: trowels, shovels, brooms, mops, rakes, buckets, watering cans, ladders."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import Prop
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, tube, turned
from rushes.stage.props.shaping import plank, smooth
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["GARDEN", "flat", "pole", "rounded"]

STEEL, DARK, WOOD = "#b8bcbe", "#2b2d31", "#a8743f"


def flat(outline: npt.ArrayLike, thick: float, paint: str, bevel: float, y: float = 0.0) -> Mesh:
    """A blade cut along an outline (x, z), lying flat at height `y`."""
    return turned(plank(outline, thick, paint, bevel), (pi / 2, 0, 0), (0, y, 0))


def rounded(start: float, end: float, r: float, paint: str) -> Mesh:
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


def _trowel(here: Bench, prop: Prop) -> None:
    """A gardener's trowel: a hollow blade on a bent neck."""
    here.add("wood", rounded(-0.2, -0.06, 0.019, prop.colour or WOOD))
    here.add(
        "metal", tube(smooth([(0, 0.018, -0.065), (0, 0.034, -0.02), (0, 0.022, 0.03)], 3), 0.007, STEEL, 7)
    )
    edge = smooth(
        [
            (0.012, 0.015),
            (0.044, 0.040),
            (0.045, 0.120),
            (0.026, 0.175),
            (0.0, 0.200),
            (-0.026, 0.175),
            (-0.045, 0.120),
            (-0.044, 0.040),
            (-0.012, 0.015),
        ],
        3,
        closed=True,
    )
    blade = flat(edge, 0.006, STEEL, 0.002, 0.012)
    blade.positions[:, 1] += 9.0 * blade.positions[:, 0] ** 2
    here.add("metal", blade)


def pole(here: Bench, high: float, thick: float = 0.016, paint: str = WOOD) -> None:
    """An upright wooden pole, `high` metres."""
    here.add("wood", cylinder((0, 0.0, 0), (0, high, 0), thick, paint, 10, thick * 0.92))


def _shovel(here: Bench, prop: Prop) -> None:
    here.add("wood", cylinder((0, 0.1, 0), (0, 0.84, 0), 0.018, WOOD, 10))
    here.add("wood", cylinder((-0.06, 0.03, 0), (0.06, 0.03, 0), 0.016, WOOD, 9))
    for s in (-1, 1):
        here.add("wood", tube([(s * 0.055, 0.03, 0), (s * 0.03, 0.09, 0), (0, 0.13, 0)], 0.013, WOOD, 7))
    edge = smooth(
        [
            (0.10, 0.845),
            (0.125, 0.87),
            (0.122, 1.02),
            (0.085, 1.12),
            (0.0, 1.18),
            (-0.085, 1.12),
            (-0.122, 1.02),
            (-0.125, 0.87),
            (-0.10, 0.845),
        ],
        3,
        closed=True,
    )
    blade = plank(edge, 0.010, prop.colour or STEEL, 0.003)
    blade.positions[:, 2] += (
        2.2 * blade.positions[:, 0] ** 2 - 0.03 * ((blade.positions[:, 1] - 0.86) / 0.27) ** 2
    )
    here.add("metal", blade)
    here.add("metal", cylinder((0, 0.80, 0), (0, 0.92, 0.006), 0.021, prop.colour or STEEL, 10))


def _broom(here: Bench, prop: Prop) -> None:
    pole(here, 1.0, 0.015)
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
    pole(here, 1.02, 0.015, "#3f7a9a")
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
    """A leaf rake: a fan of tines that spread from the end of the pole."""
    pole(here, 1.0)
    paint = prop.colour or "#c8873a"
    here.add("metal", cylinder((0, 0.94, 0), (0, 1.06, 0), 0.022, "#8a8f92", 10))
    for k in range(13):
        u = -1 + k / 6
        line = smooth(
            [
                (0, 1.02, 0),
                (0.11 * u, 1.15, 0),
                (0.22 * u, 1.285 - 0.02 * u * u, 0.0),
                (0.235 * u, 1.31 - 0.02 * u * u, 0.045),
            ],
            3,
        )
        here.add("metal", tube(line, 0.0065, paint, 5))
    here.add(
        "metal",
        tube([(0.148 * (-1 + k / 4), 1.19 + 0.004 * (k % 2), 0.004) for k in range(9)], 0.008, "#8a8f92", 5),
    )


def _squeegee(here: Bench, prop: Prop) -> None:
    pole(here, 1.18, 0.014, "#3f6f9a")
    here.add("metal", box((0, 1.21, 0), (0.145, 0.024, 0.014), STEEL, 0.006))
    here.add("iron", box((0, 1.255, 0), (0.148, 0.026, 0.005), DARK, 0.002))


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


GARDEN: Mapping[str, tuple[Callable[[Bench, Prop], None], str, float]] = {
    "trowel": (_trowel, "z", 0.2),
    "shovel": (_shovel, "y", 0.58),
    "broom": (_broom, "y", 0.42),
    "mop": (_mop, "y", 0.42),
    "rake": (_rake, "y", 0.42),
    "squeegee": (_squeegee, "y", 0.8),
    "bucket": (_bucket, "", 0.0),
    "watering_can": (_can, "", 0.0),
    "ladder": (_ladder, "", 0.0),
}
"""Kind → who lays it on a bench, and how a hand holds it (`gripped`), "" for by its middle."""
