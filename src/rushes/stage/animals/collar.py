"""A leather collar with a brass tag, round the middle of the neck."""

import numpy as np

from rushes.stage.animals.form import Form
from rushes.stage.animals.skeleton import Skeleton
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.matrices import aim, moved_point
from rushes.stage.meshkit.solids import cylinder, join, made, on_bone
from rushes.stage.scene import Array, Mesh

__all__ = ["collar"]


def collar(form: Form, bones: Skeleton, neck: Mesh) -> Mesh:
    """The collar, fitted round the surface `neck` (rest pose) and fixed to the nape."""
    w = bones.withers
    a, b = bones.joints["nape"], bones.joints["head"]
    frame = aim(a * 0.78 + b * 0.22, b)
    n = 24  # sides
    angle = np.linspace(0, 2 * np.pi, n + 1)[:-1].astype(np.float32)
    # A flat band with rounded edges: five points across.
    across = np.array([(-1.0, -0.6), (-0.8, 0.7), (0.0, 1.0), (0.8, 0.7), (1.0, -0.6)])
    high, thick = 0.024 * w, 0.0065 * w
    fit = _girth(frame, neck.positions, high, angle, 0.2 * w * form.neck_girth)
    rings, normals = [], []
    for h, t in across:
        r = fit + thick * (t + 0.35)
        rings.append(np.stack([np.cos(angle) * r, np.full(n, h * high), np.sin(angle) * r], 1))
        normals.append(np.stack([np.cos(angle), np.full(n, h * 0.6), np.sin(angle)], 1))
    faces = []
    for row in range(4):
        for k in range(n):
            i, j = row * n + k, row * n + (k + 1) % n
            faces += [(i, i + n, j), (j, i + n, j + n)]
    points = moved_point(frame, np.concatenate(rings).astype(np.float32))
    outward = np.concatenate(normals).astype(np.float32) @ frame[:3, :3].T
    band = made(points, outward, linear(form.collar), faces)
    # The tag hangs on the throat side: the side of the band that looks down and forward.
    low = points[np.argmin(points[:, 1] - 0.6 * points[:, 2])]
    tag = cylinder(
        low + _by(0, -0.018 * w, 0.004 * w), low + _by(0, -0.018 * w, 0.014 * w), 0.026 * w, "#d8a93a", 14
    )
    return on_bone(join([band, tag]), bones.index["nape"])


def _girth(frame: Array, points: Array, high: float, angle: Array, most: float) -> Array:
    """Radius (n,) of the neck about the frame's +y axis at each angle, smoothed like leather pulled tight."""
    local = (points - frame[:3, 3]) @ frame[:3, :3]
    r = np.hypot(local[:, 0], local[:, 2])
    near = (np.abs(local[:, 1]) < high * 1.3) & (r < most)
    about = np.arctan2(local[near, 2], local[near, 0])
    away = np.abs((about[None] - angle[:, None] + np.pi) % (2 * np.pi) - np.pi)
    fit = np.where(away < 0.25, r[near][None], 0.0).max(1)
    fit = np.where(fit > 0, fit, fit.max())
    for _ in range(4):
        fit = (np.roll(fit, 1) + 2 * fit + np.roll(fit, -1)) / 4
    pulled: Array = (fit * 1.01).astype(np.float32)
    return pulled


def _by(*offset: float) -> Array:
    """An offset in metres."""
    return np.array(offset, np.float32)
