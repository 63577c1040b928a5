"""A necktie: hung over a little stand when nobody wears it, hanging from its knot when somebody does."""

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import cylinder, join, lathe, sheet, sphere, tube
from rushes.stage.props.benched import UPRIGHT
from rushes.stage.props.personal.lofted import loft, ring
from rushes.stage.props.placing import MATES, Part, rigid
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["build"]

LONG = 0.44
"""Metres from the knot's foot to the tip."""
KNOT = 0.52
"""Metres over the ground of the knot's middle."""
ROWS, COLUMNS = 110, 9


def build(prop: Prop) -> BuiltProp:
    """The tie of a prop, its face towards +z."""
    paint = prop.colour or ("#a82634", "#2f5f96", "#3f7a4a")[prop.seed % 3]
    silk = [
        _blade(paint, 0.082, LONG, 0.022),
        _blade(mixed(paint, "#140c08", 0.3), 0.05, 0.36, 0.004),
        _knot(paint),
    ]
    parts: list[Part] = [("silk", join(silk), Finish("cloth", roughness=0.6, fuzz=0.3, two_sided=True))]
    if prop.attach is None or prop.attach.slot not in MATES:
        parts += _stand(paint)
    slots = {
        "knot": translation((0.0, KNOT, 0.0)),
        **{k: translation((x, y * 0.58, z)) for k, (x, y, z) in UPRIGHT.items()},
    }
    return rigid(prop, parts, 0.29, slots, contact=0.08)


def _blade(paint: Paint, half: float, long: float, ahead: float) -> Mesh:
    """A hanging blade that widens to a pointed tip, with slanting stripes woven in and a fold's soft swell."""
    u, v = np.meshgrid(np.linspace(0, 1, ROWS), np.linspace(-1, 1, COLUMNS), indexing="ij")
    point = 0.90
    width = half * (0.36 + 0.64 * np.minimum(u / point, 1.0) ** 1.15)
    tip = np.clip((u - point) / (1 - point), 0, 1)
    x = width * v * (1 - tip)
    y = KNOT - 0.02 - long * u
    z = (
        ahead
        + 0.014 * (1 - v**2)
        + 0.006 * np.sin(5 * u)
        + 0.004 * np.exp(-(((v - 0.1) / 0.25) ** 2)) * (1 - u) ** 2
    )
    slant = (long * u + 0.9 * x) % 0.11
    colours = np.empty((ROWS, COLUMNS, 3), np.float32)
    colours[:] = linear(paint)
    colours[(slant < 0.016)] = linear(mixed(paint, "#fff4e0", 0.75))
    colours[(slant > 0.022) & (slant < 0.027)] = linear(mixed(paint, "#140c08", 0.45))
    made = sheet(np.stack([x, y, z], -1).astype(np.float32), colours)
    if float(made.normals[:, 2].sum()) < 0:
        return Mesh(made.positions, -made.normals, made.colours, np.ascontiguousarray(made.faces[:, ::-1]))
    return made


def _knot(paint: str) -> Mesh:
    """The knot: wide above, narrow below, with a loop about a collar."""
    rings: list[Array] = [
        ring(y, 0.018, 0.0, deep, wide, 3.0)
        for y, deep, wide in (
            (0.482, 0.002, 0.002),
            (0.484, 0.015, 0.018),
            (0.515, 0.021, 0.028),
            (0.540, 0.019, 0.034),
            (0.545, 0.002, 0.004),
        )
    ]
    around = np.linspace(0, 2 * np.pi, 33)[:-1]
    loop = np.stack(
        [0.062 * np.sin(around), 0.535 + 0.018 * (1 - np.cos(around)) / 2, -0.035 + 0.050 * np.cos(around)], 1
    )
    band = [
        tube(loop + np.array([0, dy, 0]), 0.008, mixed(paint, "#140c08", 0.1), 7, closed=True)
        for dy in (0.0, 0.011)
    ]
    return join([loft(rings, paint), *band])


def _stand(paint: str) -> list[Part]:
    """A turned foot, a post and a rounded neck for the tie."""
    wood = [
        lathe(
            [(0, 0), (0.085, 0.0), (0.09, 0.012), (0.07, 0.026), (0.02, 0.036), (0, 0.036)],
            "#8a5a34",
            (0, 0, -0.03),
            28,
        ),
        cylinder((0, 0.03, -0.035), (0, 0.52, -0.035), 0.011, "#a8743f", 12),
        sphere((0, 0.575, -0.035), (0.024, 0.022, 0.024), "#8a5a34", 8, 14),
    ]
    felt = [
        lathe(
            [(0.02, 0.47), (0.052, 0.50), (0.056, 0.535), (0.040, 0.562), (0, 0.568)],
            "#e8dcc4",
            (0, 0, -0.035),
            22,
        ),
        lathe([(0.071, 0.0255), (0.05, 0.0325)], mixed(paint, "#f4e8cc", 0.55), (0, 0, -0.03), 28),
    ]
    return [
        ("stand", join(wood), Finish("wood", roughness=0.45)),
        ("neck", join(felt), Finish("felt", roughness=0.9, fuzz=0.5)),
    ]
