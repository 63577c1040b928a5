"""Bead eyes: glossy black buttons sunk a little into the felt, each with a small light on it."""

from dataclasses import replace

import numpy as np

from rushes.stage.meshkit.region import sampled
from rushes.stage.meshkit.solids import sphere
from rushes.stage.scene import Array
from rushes.stage.toys.cloth import Cloth, linear_light
from rushes.stage.toys.heights import Relief
from rushes.stage.toys.patches import Bead

__all__ = ["bead"]

DEEP = 0.62
"""Half axis out of the felt over the smaller one along it."""


def bead(eye: Bead, relief: Relief) -> Cloth:
    """One bead where it is drawn, turned as the felt under it is."""
    at = np.array([eye.middle], np.float32)
    right, down = relief.slope
    lean = np.array([-float(sampled(right, at)[0]), -float(sampled(down, at)[0]), 1.2], np.float32)
    lean /= np.linalg.norm(lean)
    wide, high = eye.half
    deep = DEEP * min(wide, high)
    centre = np.array([*eye.middle, float(sampled(relief.height, at)[0])], np.float32)
    frame = _frame(lean)
    dark = _ball(
        centre + lean * 0.15 * deep, (wide, high, deep), frame, np.minimum(linear_light(eye.colour), 0.02)
    )
    glint = centre + frame @ np.array([-0.30 * wide, -0.36 * high, 0.0], np.float32) + lean * deep * 0.98
    spot = 0.30 * min(wide, high)
    light = _ball(glint, (spot, spot, 0.5 * spot), frame, np.full(3, 0.62, np.float32), small=True)
    return Cloth(
        np.concatenate([dark.points, light.points]),
        np.concatenate([dark.normals, light.normals]),
        np.concatenate([dark.colours, light.colours]),
        np.concatenate([dark.faces, light.faces + len(dark.points)]),
    )


def _frame(lean: Array) -> Array:
    """Columns: right, down, out."""
    right = np.cross((0.0, 1.0, 0.0), lean)
    right /= np.linalg.norm(right) + 1e-9
    return np.stack([right, np.cross(lean, right), lean], 1)


def _ball(
    centre: Array, half: tuple[float, float, float], frame: Array, colour: Array, *, small: bool = False
) -> Cloth:
    mesh = sphere((0.0, 0.0, 0.0), half, (1.0, 1.0, 1.0), 4 if small else 7, 6 if small else 12)
    points = (mesh.positions @ frame.T + centre).astype(np.float32)
    normals = (mesh.normals @ frame.T).astype(np.float32)
    paint = np.broadcast_to(colour, points.shape).astype(np.float32)
    return Cloth(points, normals, paint, mesh.faces.astype(np.int64))


def mirrored(cloth: Cloth) -> Cloth:
    """The same on the back."""
    flip = np.array([1.0, 1.0, -1.0], np.float32)
    return replace(cloth, points=cloth.points * flip, normals=cloth.normals * flip)
