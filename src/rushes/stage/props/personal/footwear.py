"""Shoes, boots and skates: a lofted upper with laces, a collar and a tongue, on a sole, on wheels or on a blade."""

from collections.abc import Sequence

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, mixed
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import box, cylinder, join, moved, sphere, tube, turned
from rushes.stage.props.benched import UPRIGHT, benched
from rushes.stage.props.personal.lofted import loft, ring
from rushes.stage.scene import Array, Mesh
from rushes.stage.sets.parts.bench import Bench

__all__ = ["build"]

STEEL, DARK, CREAM = "#c2c6c8", "#26282c", "#f4efe4"
SOLES = {"roller_skate": 0.078, "ice_skate": 0.072}
"""Metres of a foot's sole over the ground in a skate."""
FOOT = (
    (0.075, -0.040, 0.60, 0.090, 0.047), (0.070, -0.020, 0.85, 0.090, 0.047), (0.055, 0.030, 1.35, 0.055, 0.051),
    (0.043, 0.080, 1.50, 0.043, 0.054), (0.036, 0.120, 1.57, 0.035, 0.046), (0.030, 0.143, 1.57, 0.022, 0.028),
    (0.026, 0.152, 1.57, 0.001, 0.001),
)  # fmt: skip
"""The rings (height, way ahead, tilt, half along, half across) from the heel over the instep to the toe."""
LOW = ((0.112, -0.050, 0.10, 0.058, 0.045), (0.100, -0.050, 0.25, 0.062, 0.045))
TALL = (
    (0.235, -0.055, 0.0, 0.060, 0.050), (0.165, -0.052, 0.10, 0.056, 0.046), (0.112, -0.046, 0.42, 0.070, 0.046),
)  # fmt: skip


def _upper(here: Bench, x: float, lift: float, paint: Paint, finish: str, tall: bool) -> None:
    """The upper of one shoe: skin, rim, dark inside, tongue, laces, toecap seam, heel patch."""
    collar = TALL if tall else LOW
    parts = [loft([ring(*row) for row in (*collar, *FOOT)], paint)]
    dark = mixed(paint, "#140c08", 0.35)
    y, z, tilt, along, across = collar[0]
    rim = ring(y, z, tilt, along * 0.97, across * 0.97)[:-1]
    trim = [tube(rim, 0.0075, dark, 7, closed=True)]
    seam = ring(0.040, 0.094, 1.45, 0.0405, 0.0525)[:-1]
    trim.append(tube(seam, 0.0025, dark, 5, closed=True))
    trim.append(
        turned(sphere((0, 0, 0), (0.030, 0.040, 0.012), dark, 7, 12), (0.15, 0, 0), (0, 0.062, -0.115))
    )
    here.add(finish, *(moved(m, (x, lift, 0)) for m in parts))
    here.add("clay", *(moved(m, (x, lift, 0)) for m in trim))
    inside = turned(
        cylinder((0, -0.002, 0), (0, 0.002, 0), 1.0, "#1c1614", 20), (0, 0, 0), (x, lift + y - 0.006, z)
    )
    here.add("iron", _about(inside, (x, z), (across * 0.94, along * 0.94)))
    _laces(here, x, lift, tall)


def _about(mesh: Mesh, at: tuple[float, float], radii: tuple[float, float]) -> Mesh:
    """A disc of radius 1 made an ellipse about its middle."""
    points = mesh.positions.copy()
    points[:, 0] = at[0] + (points[:, 0] - at[0]) * radii[0]
    points[:, 2] = at[1] + (points[:, 2] - at[1]) * radii[1]
    return Mesh(points, mesh.normals, mesh.colours, mesh.faces)


def _laces(here: Bench, x: float, lift: float, tall: bool) -> None:
    steps: Sequence[tuple[float, float]] = ((0.101, 0.058), (0.118, 0.042), (0.133, 0.030))
    if tall:
        steps = (*steps, (0.158, 0.016), (0.185, 0.009), (0.212, 0.007))
    for y, z in steps:
        for s in (-1, 1):
            line = [
                (x - 0.028 * s, lift + y - 0.006, z - 0.002),
                (x, lift + y + 0.004, z + 0.008),
                (x + 0.028 * s, lift + y + 0.008, z - 0.008),
            ]
            here.add("cloth", tube(line, 0.0042, CREAM, 5))
    y, z = steps[-1]
    for s in (-1, 1):
        loop = [
            (x, lift + y, z + 0.010),
            (x + 0.030 * s, lift + y + 0.016, z + 0.016),
            (x + 0.040 * s, lift + y - 0.010, z + 0.014),
            (x, lift + y, z + 0.012),
        ]
        here.add("cloth", tube(loop, 0.004, CREAM, 5))


def _sole(x: float, low: float, thick: float, paint: Paint) -> Mesh:
    """A sole in one outline: heel, waist and ball."""
    layers = [
        ring(y, 0.018, 0.0, 0.142 + grow, 0.056 + grow, 2.6)
        for y, grow in ((low, -0.006), (low + 0.004, 0.0), (low + thick, 0.0))
    ]
    for layer in layers:
        narrow = 1 - 0.16 * np.exp(-(((layer[:, 2] + 0.02) / 0.045) ** 2))
        layer[:, 0] = x + layer[:, 0] * narrow
    lid = np.stack(
        [layers[-1], np.tile(np.array([[x, low + thick, 0.018]], np.float32), (len(layers[-1]), 1))]
    )
    return join([loft(layers, paint, 2), loft(list(lid), paint, 1)])


def _shoes(here: Bench, prop: Prop) -> None:
    words = f"{prop.kind} {prop.words}".lower()
    tall = "boot" in words
    paint = (
        prop.colour
        or (("#7a4422", "#3a3230", "#a8702e") if tall else ("#b5332c", "#2f6f9a", "#8a4f2a"))[prop.seed % 3]
    )
    for s in (-1, 1):
        here.add("clay", _sole(s * 0.075, 0.0, 0.026, "#3a2a22" if tall else CREAM))
        if not tall:
            here.add("clay", _sole(s * 0.075, 0.012, 0.005, mixed(paint, "#140c08", 0.2)))
        _upper(here, s * 0.075, 0.022, paint, "felt", tall)


def _skate(here: Bench, prop: Prop) -> None:
    wheels = prop.kind == "roller_skate"
    paint = (
        prop.colour
        or (("#f0e4d0", "#8a5aa0", "#3f8a9a") if wheels else ("#f6f0e4", "#2b2c32", "#f6f0e4"))[prop.seed % 3]
    )
    _upper(here, 0.0, 0.082, paint, "clay", True)
    here.add("clay", _sole(0.0, 0.064, 0.022, "#5a3626"))
    if wheels:
        for z in (-0.065, 0.10):
            here.add("metal", box((0, 0.052, z), (0.022, 0.014, 0.024), STEEL, 0.005))
            here.add("metal", cylinder((-0.062, 0.032, z), (0.062, 0.032, z), 0.007, STEEL, 8))
            for s in (-1, 1):
                here.add(
                    "ceramic", cylinder((s * 0.024, 0.032, z), (s * 0.056, 0.032, z), 0.032, "#e2743a", 20)
                )
                here.add("metal", cylinder((s * 0.0561, 0.032, z), (s * 0.059, 0.032, z), 0.014, STEEL, 12))
        here.add("ceramic", sphere((0, 0.046, 0.158), (0.022, 0.024, 0.022), "#d8433e", 8, 12))
        return
    here.add("metal", box((0, 0.019, 0.015), (0.005, 0.019, 0.150), STEEL, 0.004))
    here.add(
        "metal",
        tube([(0, 0.008, 0.15), (0, 0.02, 0.178), (0, 0.04, 0.182), (0, 0.055, 0.160)], 0.006, STEEL, 7),
    )
    for z in (-0.075, 0.085):
        here.add("metal", cylinder((0, 0.030, z), (0, 0.066, z), 0.010, STEEL, 10, 0.026))


def build(prop: Prop) -> BuiltProp:
    """A pair of shoes or boots side by side, or one skate, its toe towards +z."""
    here = Bench()
    held: dict[str, Array] = {}
    if prop.kind in SOLES:
        _skate(here, prop)
        held["sole"] = translation((0.0, SOLES[prop.kind], 0.0))
    else:
        _shoes(here, prop)
    return benched(prop, here, UPRIGHT, turned=held)
