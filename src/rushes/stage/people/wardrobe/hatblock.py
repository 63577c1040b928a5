"""The hatter's block: what hats are made of, in head space (metres; the middle of the head is the origin, +z the face)."""

from math import cos, pi, sin

from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import lathe, on_bone
from rushes.stage.people.wardrobe.tailor import Tailor
from rushes.stage.scene import Array, Mesh

__all__ = ["block", "brim", "crown", "loop"]

MIDDLE = -0.03
"""Metres of z of the skull's middle."""


def block(cell: float = 0.0245) -> Clay:
    """Clay for a hat; `cell` metres of its grid."""
    return Clay(smoothness=0.03, cell=cell, stretch=0.05, seam=0.008)


def loop(
    clay: Clay,
    y: float,
    rx: float,
    rz: float,
    thick: float,
    bone: int,
    colour: str | Array,
    tilt: float = 0.0,
    z: float = -0.018,
) -> None:
    """A band round the head at height `y`, `tilt` metres higher in front."""
    points = [(rx * sin(a), y + tilt * cos(a), z + rz * cos(a)) for a in (2 * pi * i / 20 for i in range(21))]
    clay.rope(points, thick, bone, colour, blend=0.012)


def crown(t: Tailor, c: str | Array, height: float, band: str | Array, *, wide: float = 0.240) -> Clay:
    """A round crown, `height` metres over the brim's line, and its band."""
    head = t.bone("head")
    clay = block()
    clay.ball((0, 0.12, MIDDLE), (wide, height, wide - 0.004), head, c)
    clay.cut_slab((0, -0.18, 0.0), (0.5, 0.30, 0.5), 0.0, blend=0.006)
    loop(clay, 0.150, wide + 0.002, wide - 0.002, 0.016, head, band, 0.0, MIDDLE)
    return clay


def brim(t: Tailor, colour: str, wide: float, droop: float) -> Mesh:
    """A brim `wide` metres that falls by `droop` at its edge (rises, when negative)."""
    inner, outer, y = 0.215, 0.235 + wide, 0.128
    middle, fall = (inner + outer) / 2, 0.35 * droop
    profile = [
        (inner, y - 0.012),
        (middle, y - fall - 0.011),
        (outer, y - droop - 0.008),
        (outer + 0.006, y - droop),
    ]
    profile += [(outer, y - droop + 0.008), (middle, y - fall + 0.011), (inner, y + 0.014)]
    return on_bone(lathe(profile, colour, (0.0, 0.0, MIDDLE), 36), t.bone("head"))
