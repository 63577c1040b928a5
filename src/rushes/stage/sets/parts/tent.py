"""A ridge tent of waxed canvas with its flaps tied back, poles, guy ropes, and a bed inside."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.solids import box, cylinder, join, sheet, sphere, tube
from rushes.stage.scene import Mesh

__all__ = ["tent"]

WIDE, TALL, DEEP = 2.5, 1.75, 2.6


def tent(canvas: Paint = "#d8a24a", trim: Paint = "#8a5a2c") -> tuple[Mesh, Mesh, Mesh]:
    """A tent 2.5 m wide, 1.75 m high, its door at z = 0 facing +z: (canvas, poles and ropes, bedding)."""
    cloth = [_side(way, canvas) for way in (-1.0, 1.0)]
    cloth += [_flap(way, canvas) for way in (-1.0, 1.0)]
    cloth.append(_back(canvas))
    return join([*cloth, _hem(trim)]), join(_rig()), join(_bed())


def _cloth(points: np.ndarray, colour: Paint, shade: np.ndarray) -> Mesh:
    paint = linear(colour) * shade[..., None]
    return sheet(points.astype(np.float32), np.clip(paint, 0, 1).astype(np.float32))


def _side(way: float, canvas: Paint) -> Mesh:
    """One slope of the roof: it sags between ridge and pegs, and flares at its foot."""
    u, v = np.meshgrid(np.linspace(0.0, 1.0, 16), np.linspace(0.0, 1.0, 14))
    x = way * 0.5 * WIDE * (u - 0.10 * np.sin(np.pi * u) * (1 - 0.4 * np.sin(3 * np.pi * v)) + 0.06 * u**4)
    y = TALL * (1.0 - u) - 0.05 * np.sin(np.pi * v) * (1 - u)
    z = -DEEP * v + 0.12 * (0.5 - v) * (1 - u)
    seam = 1.0 - 0.28 * np.exp(-(((v * 3.0) % 1.0 - 0.5) ** 2) * 900) - 0.12 * u
    return _cloth(np.stack([x, y, z], -1), canvas, seam)


def _back(canvas: Paint) -> Mesh:
    u, v = np.meshgrid(np.linspace(-1.0, 1.0, 10), np.linspace(0.0, 1.0, 10))
    x = 0.5 * WIDE * u * (1.0 - v) * 0.97
    return _cloth(np.stack([x, TALL * v * 0.98, np.full_like(x, -DEEP)], -1), canvas, 0.7 + 0.2 * v)


def _flap(way: float, canvas: Paint) -> Mesh:
    """Half of the front, rolled back from the door and tied."""
    u, v = np.meshgrid(np.linspace(0.0, 1.0, 9), np.linspace(0.0, 1.0, 12))
    outer = 0.5 * WIDE * (1.0 - v) * 0.98
    opening = 0.52 * np.sin(np.pi * np.clip(v * 0.92, 0, 1)) ** 0.55 * (1 - 0.4 * v)
    x = way * (outer * (1 - u) + np.minimum(opening, outer) * u)
    z = 0.02 + 0.10 * u * np.sin(np.pi * v) + 0.02 * np.sin(9 * u) * u
    return _cloth(np.stack([x, TALL * v * 0.985, z], -1), canvas, 0.92 - 0.22 * u**3)


def _hem(trim: Paint) -> Mesh:
    ridge = [(0.0, TALL + 0.012, 0.10), (0.0, TALL - 0.03, -0.5 * DEEP), (0.0, TALL + 0.012, -DEEP - 0.05)]
    return tube(ridge, 0.022, trim, 7)


def _rig() -> list[Mesh]:
    parts = [cylinder((0, 0, z), (0, TALL + 0.14, z), 0.026, "#7a5a38", 8, 0.02) for z in (0.06, -DEEP)]
    for way in (-1.0, 1.0):
        for z in (0.0, -0.5 * DEEP, -DEEP):
            peg = (way * (0.5 * WIDE + 0.55), 0.02, z)
            start = (way * 0.5 * WIDE * 0.62, TALL * 0.40, z)
            parts.append(tube([start, peg], 0.007, "#e6dcc4", 5))
            parts.append(cylinder((peg[0], -0.05, z), (peg[0] + 0.03 * way, 0.12, z), 0.014, "#8a6a44", 6))
    parts += [
        tube([(0, TALL + 0.1, z), (0, 0.02, z + end)], 0.007, "#e6dcc4", 5)
        for z, end in ((0.06, 1.35), (-DEEP, -1.2))
    ]
    return parts


def _bed() -> list[Mesh]:
    """A rolled mat, a sleeping bag, a pillow and a striped rug in the door."""
    parts = [box((0.0, 0.012, -1.2), (1.05, 0.012, 1.2), "#6a5a48", 0.01)]
    parts.append(box((-0.42, 0.10, -1.35), (0.34, 0.075, 0.95), "#3f6f8a", 0.07))
    parts.append(box((-0.42, 0.19, -0.62), (0.30, 0.06, 0.20), "#c8503a", 0.055))
    parts.append(box((-0.42, 0.20, -2.05), (0.26, 0.07, 0.17), "#efe6d4", 0.06))
    parts.append(sphere((0.5, 0.18, -1.9), (0.26, 0.18, 0.3), "#7a8a4a", 8, 12))
    for k in range(5):
        parts.append(
            box((0.16 * (k - 2), 0.016, 0.22), (0.078, 0.012, 0.30), ("#c8503a", "#efe6d4")[k % 2], 0.008)
        )
    return parts
