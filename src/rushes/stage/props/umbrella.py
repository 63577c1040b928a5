"""An umbrella: eight gores of cloth over ribs, a stick with a bent handle. In a hand it is held over the shoulder."""

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp, StageView
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import cylinder, join, lathe, made, tube
from rushes.stage.props.placing import rigid, world_of
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["build"]

GORES, RINGS, ACROSS = 8, 7, 5
RADIUS, HIGH = 0.62, 0.88  # metres; HIGH is the top of the canopy over the hand


def build(prop: Prop) -> BuiltProp:
    """The umbrella of a prop; the hand grips the origin. Slot "middle" is under the canopy."""
    colour = prop.colour or ("#c2342c", "#2f6f8f", "#d9a12e", "#5d7a4a")[prop.seed % 4]
    canopy = join([_canopy(colour, 1.0), _canopy(colour, -1.0)])
    parts = [
        ("canopy", canopy, Finish("cloth", roughness=0.6, fuzz=0.25)),
        ("stick", _stick(colour), Finish("wood", roughness=0.45, fuzz=0.0)),
    ]
    return rigid(prop, parts, HIGH - 0.25, {"handle": translation((0.0, 0.0, 0.0))}, _held, contact=0.5)


def _held(prop: Prop, view: StageView, frame: float) -> Array:
    """Over the right shoulder when held, swaying a little; else open on the ground, on its rim and its handle's end."""
    t = frame / view.rate
    root = world_of(prop, view, frame)
    if prop.attach is None:
        return (root @ translation((0.0, 0.10, 0.0)) @ rotation(y=0.6) @ rotation(z=0.863)).astype(np.float32)
    return (root @ rotation(x=-0.16 + 0.020 * np.sin(1.3 * t), z=0.10 + 0.025 * np.sin(1.9 * t))).astype(
        np.float32
    )


def _canopy(colour: str, side: float) -> Mesh:
    """The outside (side 1) or the inside (-1), 6 mm apart; edges scalloped between the ribs."""
    points, normals, paint = [], [], []
    for ring in range(RINGS + 1):
        u = ring / RINGS
        for k in range(GORES * ACROSS):
            a = 2 * np.pi * k / (GORES * ACROSS)
            between = abs(np.sin(a * GORES / 2))
            r = RADIUS * np.sin(u * 1.28) / np.sin(1.28) * (1 - 0.075 * between * u**2)
            y = HIGH - 0.30 * (1 - np.cos(u * 1.28)) / (1 - np.cos(1.28)) + 0.030 * between * u * u
            n = np.array([np.sin(u * 0.95) * np.sin(a), np.cos(u * 0.95), np.sin(u * 0.95) * np.cos(a)])
            points.append(np.array([r * np.sin(a), y, r * np.cos(a)]) + n * 0.003 * side)
            normals.append(n * side)
            seam = 1.0 - 0.22 * max(0.0, 1 - between * 5)
            hem = 0.86 if ring == RINGS else 1.0
            paint.append(linear(colour) * (seam * hem if side > 0 else 0.72))
    m = GORES * ACROSS
    faces = []
    for ring in range(RINGS):
        for k in range(m):
            a, b = ring * m + k, ring * m + (k + 1) % m
            quad = [(a, a + m, b), (b, a + m, b + m)]
            faces += quad if side > 0 else [(i, k2, j) for i, j, k2 in quad]
    return made(np.asarray(points), np.asarray(normals), np.asarray(paint, np.float32), faces)


def _stick(colour: str) -> Mesh:
    parts = [
        cylinder((0, -0.10, 0), (0, HIGH + 0.06, 0), 0.010, "#4a3324", 10),
        lathe([(0.014, HIGH), (0.012, HIGH + 0.02), (0, HIGH + 0.09)], "#2e211a", sides=8),
    ]
    a = np.linspace(0, np.pi, 11)
    hook = np.stack([np.zeros(11), -0.10 - 0.045 * np.sin(a), 0.045 - 0.045 * np.cos(a)], 1)
    parts.append(tube(np.concatenate([[[0, 0.02, 0]], hook]), 0.016, mixed("#8a5a34", colour, 0.15), 8))
    for k in range(GORES):
        t = 2 * np.pi * k / GORES
        u = np.linspace(0, 1, 7)
        r = RADIUS * np.sin(u * 1.28) / np.sin(1.28)
        y = HIGH - 0.30 * (1 - np.cos(u * 1.28)) / (1 - np.cos(1.28)) - 0.012
        parts.append(tube(np.stack([r * np.sin(t), y, r * np.cos(t)], 1), 0.0045, "#8d8a84", 4))
        reach = np.array([0.30 * np.sin(t), HIGH - 0.115, 0.30 * np.cos(t)])
        parts.append(cylinder((0, HIGH - 0.36, 0), reach, 0.0035, "#8d8a84", 4, caps=False))
    return join(parts)
