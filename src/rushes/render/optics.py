"""View and projection matrices and the circle of confusion. Matrices are 4x4 float64, row-major: p' = M @ p."""

import math

import numpy as np
import numpy.typing as npt

from rushes.stage.scene import Camera

__all__ = ["blur_at_infinity", "half_tangents", "mirrored", "oblique", "orthographic", "perspective", "view"]

Matrix = npt.NDArray[np.float64]
Point = tuple[float, float, float]

GATE_MM = 36.0
"""Length of the picture's LONGER side on the film, millimetres: 16:9 is 36 x 20.25, 9:16 is 20.25 x 36."""

BLUR_SCALE = 7.35e-5
"""Blur radius at infinity per lens_mm^2 / focus metre, as a share of the longer side, at aperture 1. A real lens would give
1 / (2 * f-number * 36 mm); this is the depth of field of a miniature filmed from near, set to the café study."""

BLUR_LIMIT = 0.030
"""The blur nears this share of the longer side and never passes it: a close-up keeps both eyes and ears."""


def view(eye: Point, target: Point, roll: float = 0.0) -> Matrix:
    """World to camera (camera looks along its -z); `roll` radians clockwise as the audience sees the camera tilt."""
    position = np.asarray(eye, dtype=np.float64)
    forward = np.asarray(target, dtype=np.float64) - position
    length = float(np.linalg.norm(forward))
    forward = forward / length if length > 1e-9 else np.array([0.0, 0.0, -1.0])
    upward = np.array([0.0, 1.0, 0.0]) if abs(forward[1]) < 0.9999 else np.array([0.0, 0.0, -1.0])
    right = np.cross(forward, upward)
    right /= np.linalg.norm(right)
    up = np.cross(right, forward)
    if roll:
        c, s = math.cos(roll), math.sin(roll)
        right, up = c * right + s * up, c * up - s * right
    matrix = np.eye(4)
    matrix[0, :3], matrix[1, :3], matrix[2, :3] = right, up, -forward
    matrix[:3, 3] = -matrix[:3, :3] @ position
    return matrix


def half_tangents(lens_mm: float, aspect: float) -> tuple[float, float]:
    """Tangents of half the angle of view, horizontal and vertical; `aspect` is width / height."""
    longer = GATE_MM / 2.0 / max(lens_mm, 1.0)
    return (longer, longer / aspect) if aspect >= 1.0 else (longer * aspect, longer)


def perspective(tangents: tuple[float, float], near: float, far: float) -> Matrix:
    """OpenGL perspective projection."""
    matrix = np.zeros((4, 4))
    matrix[0, 0], matrix[1, 1] = 1.0 / tangents[0], 1.0 / tangents[1]
    matrix[2, 2] = -(far + near) / (far - near)
    matrix[2, 3] = -2.0 * far * near / (far - near)
    matrix[3, 2] = -1.0
    return matrix


def orthographic(radius: float, near: float, far: float) -> Matrix:
    """OpenGL orthographic projection of a square `2 * radius` metres wide."""
    matrix = np.eye(4)
    matrix[0, 0] = matrix[1, 1] = 1.0 / radius
    matrix[2, 2] = -2.0 / (far - near)
    matrix[2, 3] = -(far + near) / (far - near)
    return matrix


def mirrored(height: float) -> Matrix:
    """Reflection in the plane y = height."""
    matrix = np.eye(4)
    matrix[1, 1] = -1.0
    matrix[1, 3] = 2.0 * height
    return matrix


def oblique(projection: Matrix, looking: Matrix, height: float) -> Matrix:
    """A perspective `projection` whose near plane is y = `height` of the world, keeping what is above (Lengyel 2005).

    `looking` is world -> camera. Depths are skewed but still in order.
    """
    plane = np.linalg.inv(looking).T @ np.array([0.0, 1.0, 0.0, -height])
    corner = np.array(
        [
            (np.sign(plane[0]) + projection[0, 2]) / projection[0, 0],
            (np.sign(plane[1]) + projection[1, 2]) / projection[1, 1],
            -1.0,
            (1.0 + projection[2, 2]) / projection[2, 3],
        ]
    )
    skewed = projection.copy()
    skewed[2] = plane * (2.0 / float(plane @ corner)) - projection[3]
    return skewed


def blur_at_infinity(camera: Camera) -> float:
    """Radius of the circle of confusion of a point far behind the focus, as a share of the picture's longer side.

    At distance z the radius is this times (z - focus) / z (thin lens, focus much longer than the lens).
    """
    if camera.aperture <= 0.0:
        return 0.0
    thin_lens = BLUR_SCALE * camera.aperture * camera.lens_mm**2 / max(camera.focus, 0.1)
    return thin_lens * BLUR_LIMIT / (thin_lens + BLUR_LIMIT)
