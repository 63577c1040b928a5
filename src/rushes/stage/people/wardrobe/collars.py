"""Collars: rolls and rings from a table, turned-down ones by hand. Body space, metres."""

from collections.abc import Mapping
from math import cos, pi, sin

from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.wardrobe.tailor import Tailor
from rushes.stage.scene import Array

__all__ = ["add_collar", "ring"]

Loop = tuple[float, float, float, float, float, float]
LOOPS: Mapping[str, tuple[Loop, ...]] = {
    "crew": ((0.012, 0.083, 0.086, 0.019, 0.012, -0.004),),
    "roll": (
        (-0.014, 0.088, 0.090, 0.024, 0.0, -0.004),
        (0.012, 0.093, 0.095, 0.024, 0.0, -0.004),
        (0.038, 0.087, 0.089, 0.024, 0.0, -0.004),
    ),
    "hood": ((-0.012, 0.118, 0.130, 0.030, 0.014, -0.02), (0.018, 0.112, 0.124, 0.032, 0.014, -0.02)),
}
"""For each loop: height over the collar's line, half width, half depth, thickness, drop in front and z, in head units."""


def ring(
    clay: Clay,
    centre: tuple[float, float, float],
    rx: float,
    rz: float,
    thick: float,
    bone: int,
    colour: str | Array,
    lean: float = 0.0,
) -> None:
    """A horizontal loop of rope; `lean` metres lower in front than behind."""
    turns = [2 * pi * i / 18 for i in range(19)]
    points = [(centre[0] + rx * sin(a), centre[1] - lean * cos(a), centre[2] + rz * cos(a)) for a in turns]
    clay.rope(points, thick, bone, colour, blend=0.006)


def add_collar(t: Tailor, kind: str, shape: Clay, clay: Clay, colour: str | Array, grow: float) -> None:
    """The collar of a kind (see tops.Pattern) on the torso `shape`; `grow` metres wider."""
    k, chest = t.p.head_scale, t.bone("chest")
    y = t.p.neck_y - 0.035 * k
    for lift, rx, rz, thick, lean, z in LOOPS.get(kind, ()):
        centre = (0.0, y + lift * k, z * k)
        ring(clay, centre, rx * k + grow, rz * k + grow, thick * k, chest, colour, lean * k)
    if kind in ("shirt", "lapel"):
        for s in (-1, 1):
            _turned_down(t, kind, shape, clay, colour, s)


def _turned_down(t: Tailor, kind: str, shape: Clay, clay: Clay, colour: str | Array, s: int) -> None:
    """One half of a collar that is turned down: a band from the nape and a flap (shirt) or a long lapel."""
    k, chest = t.p.head_scale, t.bone("chest")
    y = t.p.neck_y - 0.035 * k
    points = []
    for i in range(7):
        a = pi - 2.75 * i / 6
        points.append(
            (s * 0.094 * k * sin(a), y + 0.012 * k - 0.032 * k * (i / 6) ** 2, 0.1 * k * cos(a) - 0.006)
        )
    clay.rope(points, [0.019 * k] * 6 + [0.021 * k], chest, colour, blend=0.006)
    if kind == "shirt":
        at = shape.surface((s * 0.050 * k, y - 0.046 * k, 0.0), (0.0, 0.0, 1.0))
        clay.slab(
            at, (0.046 * k, 0.030 * k, 0.014 * k), 0.012 * k, chest, colour, (-0.30, s * 0.25, s * -0.95)
        )
        return
    flap = [(0.040, -0.020), (0.082, -0.085), (0.062, -0.125), (0.014, -0.205)]
    lapel = [shape.surface((s * x * k, y + h * k, 0.0), (0.0, 0.0, 1.0)) for x, h in flap]
    clay.rope(lapel, [0.022 * k, 0.026 * k, 0.022 * k, 0.010 * k], chest, colour, blend=0.01)
