"""A bicycle on its stand: spoked wheels, a curved frame, leather saddle, a basket in front, a bell."""

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, moved, sphere, tube
from rushes.stage.props.placing import rigid
from rushes.stage.scene import Finish, Mesh

__all__ = ["build"]

R, FRONT, REAR = 0.33, 0.52, -0.50


def build(prop: Prop) -> BuiltProp:
    """The bicycle of a prop, its front towards +z; slot "seat" is the saddle."""
    paint = prop.colour or ("#3f8c9c", "#c2453a", "#d9a83a")[prop.seed % 3]
    parts = [
        ("frame", _frame(paint), Finish("plain", roughness=0.3, fuzz=0.0)),
        ("wheels", join([_wheel(FRONT), _wheel(REAR)]), Finish("plain", roughness=0.7, fuzz=0.1)),
        ("leather", _leather(), Finish("felt", roughness=0.6, fuzz=0.2)),
        ("basket", _basket(), Finish("knit", roughness=0.85, fuzz=0.15)),
    ]
    return rigid(prop, parts, 0.6, {"seat": translation((0.0, 0.90, -0.20))}, contact=0.5)


def _frame(paint: str) -> Mesh:
    crank, head, seat = (0, 0.30, -0.03), (0, 0.78, 0.36), (0, 0.84, -0.20)
    lines = [
        (np.array([head, (0, 0.52, 0.16), crank]), 0.019),
        (np.array([(0, 0.70, 0.385), (0, 0.44, 0.10), (0, 0.36, -0.05)]), 0.015),
        (np.array([crank, seat]), 0.018), (np.array([(0, 0.92, 0.31), (0, 0.55, 0.44)]), 0.021),
        *[(np.array([(s * 0.045, 0.56, 0.44), (s * 0.05, R, FRONT)]), 0.012) for s in (1, -1)],
        *[(np.array([(s * 0.03, 0.74, -0.17), (s * 0.055, R, REAR)]), 0.010) for s in (1, -1)],
        *[(np.array([(s * 0.04, 0.30, -0.05), (s * 0.055, R, REAR)]), 0.011) for s in (1, -1)],
    ]  # fmt: skip
    parts = [tube(line, radius, paint, 8) for line, radius in lines]
    for z in (FRONT, REAR):  # mudguards
        a = np.linspace(0.25, np.pi - 0.15, 15)
        arc = np.stack([np.zeros(15), R + (R + 0.045) * np.sin(a), z + (R + 0.045) * np.cos(a)], 1)
        parts.append(tube(arc, 0.016, paint, 6))
    steel = "#bdb9b0"
    bars = np.array(
        [(-0.27, 0.95, 0.12), (-0.24, 1.00, 0.24), (0, 0.97, 0.31), (0.24, 1.00, 0.24), (0.27, 0.95, 0.12)]
    )
    parts += [
        tube(bars, 0.012, steel, 7),
        cylinder((-0.02, 0.30, -0.03), (0.05, 0.30, -0.03), 0.075, steel, 16),
    ]
    for s, dy in ((1.0, -0.13), (-1.0, 0.13)):
        parts.append(
            cylinder((s * 0.055, 0.30, -0.03), (s * 0.07, 0.30 + dy, 0.06 * s - 0.03), 0.010, steel, 6)
        )
        parts.append(box((s * 0.11, 0.30 + dy, 0.06 * s - 0.03), (0.045, 0.010, 0.030), "#2a2624", 0.006))
    parts += [
        sphere((0.12, 1.015, 0.28), (0.028, 0.02, 0.028), steel, 5, 10),
        sphere((0, 0.83, 0.45), 0.045, "#f0e6c8", 6, 10),
    ]
    parts.append(cylinder((0.07, 0.30, -0.10), (0.16, 0.01, -0.16), 0.009, steel, 6))
    return join(parts)


def _wheel(z: float) -> Mesh:
    a = np.linspace(0, 2 * np.pi, 37)[:-1]
    ring = np.stack([np.zeros(36), np.sin(a), np.cos(a)], 1)
    parts = [
        tube(ring * R, 0.021, "#26221f", 8, closed=True),
        tube(ring * (R - 0.026), 0.011, "#c9c4b8", 6, closed=True),
    ]
    parts.append(cylinder((-0.05, 0, 0), (0.05, 0, 0), 0.022, "#bdb9b0", 8))
    for k in range(14):
        t = 2 * np.pi * k / 14
        parts.append(
            cylinder(
                (0.03 * (-1) ** k, 0, 0),
                (0, (R - 0.03) * np.sin(t), (R - 0.03) * np.cos(t)),
                0.0035,
                "#c9c4b8",
                4,
                caps=False,
            )
        )
    return moved(join(parts), (0.0, R, z))


def _leather() -> Mesh:
    brown = "#7a4a2a"
    parts = [
        sphere((0, 0.875, -0.25), (0.095, 0.032, 0.085), brown, 7, 12),
        sphere((0, 0.880, -0.13), (0.035, 0.024, 0.10), brown, 6, 10),
    ]
    for s in (1.0, -1.0):
        parts.append(cylinder((s * 0.27, 0.95, 0.12), (s * 0.262, 0.965, 0.18), 0.018, brown, 9))
    return join(parts)


def _basket() -> Mesh:
    a = np.linspace(0, 2 * np.pi, 33)[:-1]
    parts = [
        moved(
            lathe([(0, 0), (0.9, 0.0), (1.0, 0.02), (0, 0.02)], "#8a6434", sides=18),
            (0, 0.78, 0.52),
            (0.13, 1.0, 0.10),
        )
    ]
    for k in range(6):
        grow = 1 + 0.03 * k
        ring = np.stack(
            [0.13 * grow * np.cos(a), np.full(32, 0.80 + 0.028 * k), 0.52 + 0.10 * grow * np.sin(a)], 1
        )
        parts.append(tube(ring, 0.011, "#b08a4e" if k % 2 else "#9c7640", 5, closed=True))
    return join(parts)
