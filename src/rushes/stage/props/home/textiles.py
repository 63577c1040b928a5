"""Soft things of a home: rugs, carpets, mats, pillows, blankets, mattresses, towels; stitched, piped and fringed."""

from math import pi, sin

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, sheet, sphere, tube
from rushes.stage.props.benched import Kinds, laid
from rushes.stage.scene import Mesh
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.rooms.floors import rug

__all__ = ["KINDS", "build"]

PAINTS = ("#b5533c", "#3f6f86", "#7a8a5a")
CREAM = "#f2e6cc"
FLAT = {"top": (0.0, 1.0, 0.0), "seat": (0.0, 1.0, 0.0), "lie": (0.0, 1.0, 0.0)}


def _paint(prop: Prop) -> str:
    return prop.colour or PAINTS[prop.seed % 3]


def _cushion(wide: float, tall: float, deep: float, paint: Paint) -> Mesh:
    """A stuffed bag that is fullest in its middle and has four pulled corners; half sizes in metres."""
    u, v = np.meshgrid(np.linspace(-1, 1, 17), np.linspace(-1, 1, 13))
    full = np.sqrt(np.clip((1 - u**4) * (1 - v**4), 0, 1))
    pull = 1 - 0.07 * (1 - u * u) * np.abs(v) ** 3, 1 - 0.07 * (1 - v * v) * np.abs(u) ** 3
    x, z = wide * u * pull[1], deep * v * pull[0]
    crease = 1 - 0.05 * np.abs(np.sin(7 * u + 3 * v)) * (1 - full)
    tone = linear(paint) * (0.82 + 0.18 * full)[..., None]
    halves = []
    for side in (1, -1):
        y = tall + side * tall * full * crease
        grid = np.stack([x, y, z], -1).astype(np.float32)
        shown = grid[::-1] if side > 0 else grid
        halves.append(sheet(shown, (tone[::-1] if side > 0 else tone).astype(np.float32)))
    one, two = halves
    faces = np.concatenate([one.faces, two.faces + len(one.positions)])
    return Mesh(
        np.concatenate([one.positions, two.positions]),
        np.concatenate([one.normals, two.normals]),
        np.concatenate([one.colours, two.colours]),
        faces.astype(np.int32),
    )


def _pillow(here: Bench, prop: Prop) -> None:
    """A pillow with piping and a stitched leaf; a cushion has buttons and tassels."""
    paint = prop.colour or (CREAM, "#d8a848", "#8fa8b8")[prop.seed % 3]
    wide, tall, deep = 0.25, 0.07, 0.17
    here.add("cloth", _cushion(wide, tall, deep, paint))
    edge = mixed(paint, "#7a2f28" if prop.kind == "cushion" else "#4a5f7a", 0.55)
    line = []
    for a in np.linspace(0, 2 * pi, 40, endpoint=False):
        c, s = np.cos(a), np.sin(a)
        grow = 1 / max(abs(c), abs(s))
        u, v = c * grow, s * grow
        line.append((wide * u * (1 - 0.07 * (1 - v * v)), tall, deep * v * (1 - 0.07 * (1 - u * u))))
    here.add("cloth", tube(line, 0.006, edge, 6, closed=True))
    for x in (-0.09, 0.0, 0.09):
        if prop.kind == "cushion":
            here.add("ceramic", sphere((x, 2 * tall * 0.985, 0), (0.014, 0.006, 0.014), edge, 5, 8))
        else:
            here.add("felt", sphere((x, 2 * tall * 0.985, 0), (0.030, 0.005, 0.014), edge, 5, 9))
    for sx in (-1, 1):
        for sz in (-1, 1):
            here.add("cloth", sphere((sx * (wide + 0.006), tall, sz * (deep + 0.006)), 0.013, edge, 5, 7))


def _blanket(here: Bench, prop: Prop) -> None:
    """A patchwork thrown on the floor: squares in rows, each a little full, a bound edge, a corner turned over."""
    base = _paint(prop)
    tints = (base, mixed(base, "#f4e8cc", 0.65), mixed(base, "#2a3a4a", 0.35), mixed(base, "#e8b84a", 0.5))
    for i in range(7):
        for j in range(6):
            x, z = (i - 3) * 0.165, (j - 2.5) * 0.16
            lift = 0.012 * sin(2.2 * x * 6 + j) * sin(5 * z)
            tint = tints[(i + 2 * j + (i * j) % 3) % 4]
            here.add("cloth", box((x, 0.024 + lift, z), (0.0835, 0.018, 0.081), tint, 0.016))
    rim = mixed(base, "#140c08", 0.35)
    for s in (-1, 1):
        here.add("cloth", tube([(-0.585, 0.022, s * 0.485), (0.585, 0.022, s * 0.485)], 0.020, rim, 8))
        here.add("cloth", tube([(s * 0.585, 0.022, -0.485), (s * 0.585, 0.022, 0.485)], 0.020, rim, 8))
    here.add("cloth", box((0.44, 0.050, 0.34), (0.15, 0.012, 0.13), tints[1], 0.01, (0, 0.3, 0.05)))


def _mattress(here: Bench, prop: Prop) -> None:
    paint = prop.colour or CREAM
    here.add("cloth", box((0, 0.11, 0), (0.65, 0.105, 1.0), paint, 0.06))
    stripe = mixed(paint, "#4f6f8a", 0.6)
    for k in range(9):
        here.add("cloth", box((-0.52 + 0.13 * k, 0.2152, 0), (0.012, 0.0012, 0.93), stripe, 0.0))
    for y in (0.045, 0.175):
        for s in (-1, 1):
            here.add("cloth", tube([(s * 0.645, y, -0.94), (s * 0.645, y, 0.94)], 0.012, stripe, 6))
            here.add("cloth", tube([(-0.59, y, s * 0.995), (0.59, y, s * 0.995)], 0.012, stripe, 6))
    for i in range(3):
        for j in range(5):
            here.add(
                "felt", sphere((0.39 * (i - 1), 0.217, 0.38 * (j - 2)), (0.022, 0.008, 0.022), stripe, 5, 9)
            )


def _towel(here: Bench, prop: Prop) -> None:
    """Folded in three, its stripes to the front."""
    paint = _paint(prop)
    pale = mixed(paint, CREAM, 0.8)
    for k in range(3):
        here.add(
            "felt", box((0, 0.017 + 0.030 * k, -0.004 * k), (0.20, 0.0155, 0.13 - 0.004 * k), paint, 0.0145)
        )
        for x in (-0.13, 0.13):
            here.add(
                "felt",
                box((x, 0.017 + 0.030 * k, -0.003 * k), (0.018, 0.0162, 0.131 - 0.004 * k), pale, 0.0145),
            )
    for k in range(18):
        here.add("cloth", box((-0.19 + 0.0224 * k, 0.012, 0.135), (0.005, 0.003, 0.014), pale, 0.0))


def _rug(here: Bench, prop: Prop) -> None:
    field = _paint(prop)
    rug(here, 0.0, 0.0, (1.04, 0.8), (field, mixed(field, "#1a1420", 0.5), mixed(field, CREAM, 0.75)))


def _red_carpet(here: Bench, prop: Prop) -> None:
    red = prop.colour or "#a8242c"
    here.add("felt", box((0, 0.008, 0), (0.70, 0.008, 2.0), red, 0.006))
    for s in (-1, 1):
        here.add("felt", box((s * 0.645, 0.0145, 0), (0.022, 0.004, 1.99), "#d8a848", 0.002))


def _mat(here: Bench, prop: Prop) -> None:
    """A mat to lie on, one end still curled up."""
    paint = prop.colour or ("#7a5f9a", "#3f8c8c", "#c8643c")[prop.seed % 3]
    here.add("felt", box((0, 0.008, 0.02), (0.30, 0.008, 0.85), paint, 0.007))
    for k in range(9):
        here.add(
            "felt",
            box((0, 0.0163, -0.72 + 0.18 * k), (0.28, 0.0012, 0.004), mixed(paint, "#140c08", 0.2), 0.0),
        )
    here.add("felt", cylinder((-0.30, 0.018, -0.85), (0.30, 0.018, -0.85), 0.018, paint, 14))


KINDS: Kinds = {
    **dict.fromkeys(("rug", "carpet"), (_rug, FLAT)), "red_carpet": (_red_carpet, FLAT),
    **dict.fromkeys(("pillow", "cushion"), (_pillow, FLAT)),
    **dict.fromkeys(("blanket", "quilt", "duvet"), (_blanket, FLAT)),
    "mattress": (_mattress, FLAT), "towel": (_towel, FLAT), "yoga_mat": (_mat, FLAT),
}  # fmt: skip


def build(prop: Prop) -> BuiltProp:
    """The soft thing of a prop."""
    return laid(KINDS, prop)
