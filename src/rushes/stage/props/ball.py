"""Balls: a striped beach ball, a football of patches, a basketball; sewn felt, standing or held."""

import numpy as np

from rushes.direction.plan import Prop
from rushes.stage.build import BuiltProp
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import join, sphere, tube
from rushes.stage.props.placing import rigid
from rushes.stage.scene import Finish, Mesh

__all__ = ["build"]

SIZES = {"football": 0.14, "basketball": 0.15, "baseball": 0.05}
BEACH = ("#d8392e", "#f4ecdc", "#2f7fb8", "#f4ecdc", "#f0b53a", "#f4ecdc")


def build(prop: Prop) -> BuiltProp:
    """The ball of a prop, resting on the ground."""
    radius = SIZES.get(prop.kind, 0.20)
    makers = {"football": _football, "basketball": _basketball}
    mesh = makers.get(prop.kind, _striped)(radius, prop.colour)
    return rigid(prop, [("ball", mesh, Finish("felt", roughness=0.8, fuzz=0.5))], radius, contact=radius)


def _globe(radius: float) -> Mesh:
    return sphere((0.0, radius, 0.0), radius, "#ffffff", 18, 24)


def _striped(radius: float, colour: str) -> Mesh:
    """Six gores of two or four colours with raised seams."""
    ball = _globe(radius)
    away = ball.positions - np.array([0, radius, 0], np.float32)
    gore = np.floor((np.arctan2(away[:, 0], away[:, 2]) / (2 * np.pi) + 1.0) * 6 + 1e-4).astype(int) % 6
    palette = (colour, "#f4ecdc") * 3 if colour else BEACH
    colours = ball.colours.copy()
    colours[:, :3] = np.stack([linear(palette[k]) for k in gore])
    parts = [Mesh(ball.positions, ball.normals, colours, ball.faces)]
    up = np.linspace(-1.45, 1.45, 15)
    for k in range(6):
        a = 2 * np.pi * k / 6
        r = radius * 1.004
        line = np.stack([np.cos(up) * np.sin(a) * r, radius + np.sin(up) * r, np.cos(up) * np.cos(a) * r], 1)
        parts.append(tube(line, 0.0028, "#e6dcc6", 4))
    parts.append(sphere((0, 2 * radius - 0.004, 0), (0.03, 0.008, 0.03), "#f4ecdc", 5, 10))
    return join(parts)


def _football(radius: float, colour: str) -> Mesh:
    """Dark pentagons on the twelve corners of an icosahedron."""
    g = (1 + 5**0.5) / 2
    corners = np.array(
        [v for a in (-1, 1) for b in (-g, g) for v in ((0, a, b), (a, b, 0), (b, 0, a))], float
    )
    corners /= np.linalg.norm(corners, axis=1, keepdims=True)
    ball = sphere((0.0, radius, 0.0), radius, "#ffffff", 26, 36)
    near = (ball.normals @ corners.T).max(1)
    dark = np.clip((near - 0.915) / 0.012, 0, 1)[:, None]
    seam = 1 - 0.3 * np.clip(1 - np.abs(near - 0.79) / 0.01, 0, 1)[:, None]
    colours = ball.colours.copy()
    colours[:, :3] = (linear("#f2ede2") * (1 - dark) + linear(colour or "#26242a") * dark) * seam
    return Mesh(ball.positions, ball.normals, colours, ball.faces)


def _basketball(radius: float, colour: str) -> Mesh:
    ball = sphere((0.0, radius, 0.0), radius, colour or "#cf6a28", 18, 24)
    a = np.linspace(0, 2 * np.pi, 33)
    r = radius * 1.003
    zero = np.zeros(33)
    rings = [
        np.stack([np.cos(a) * r, radius + zero, np.sin(a) * r], 1), np.stack([np.cos(a) * r, radius + np.sin(a) * r, zero], 1),
    ]  # fmt: skip
    for s in (1.0, -1.0):
        bend = s * (0.62 * r - 0.16 * r * np.cos(2 * a))
        rings.append(np.stack([bend, radius + 0.78 * r * np.sin(a), 0.78 * r * np.cos(a)], 1))
    up = np.array([0.0, radius, 0.0])
    fitted = [up + (q - up) / np.linalg.norm(q - up, axis=1, keepdims=True) * r for q in rings]
    return join([ball, *[tube(q, 0.004, "#2a1c14", 5) for q in fitted]])
