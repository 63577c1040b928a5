"""A leather collar with a brass tag, round the middle of the neck."""

import numpy as np

from rushes.stage.animals.form import Form
from rushes.stage.animals.skeleton import Skeleton
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.matrices import aim, moved_point
from rushes.stage.meshkit.solids import cylinder, join, made, on_bone
from rushes.stage.scene import Mesh

__all__ = ["collar"]


def collar(form: Form, bones: Skeleton) -> Mesh:
    """The collar, fixed to the nape."""
    w = bones.withers
    a, b = bones.joints["nape"], bones.joints["head"]
    frame = aim(a * 0.78 + b * 0.22, b)
    angle = np.linspace(0, 2 * np.pi, 33)[:-1]
    # A flat band with rounded edges: five points across.
    across = np.array([(-1.0, -0.6), (-0.8, 0.7), (0.0, 1.0), (0.8, 0.7), (1.0, -0.6)])
    radius, high, thick = 0.139 * w * form.neck_girth, 0.026 * w, 0.013 * w
    rings, normals = [], []
    for h, t in across:
        r = radius + thick * t
        rings.append(np.stack([np.cos(angle) * r, np.full(32, h * high), np.sin(angle) * r], 1))
        normals.append(np.stack([np.cos(angle), np.full(32, h * 0.6), np.sin(angle)], 1))
    faces = []
    for row in range(4):
        for k in range(32):
            i, j = row * 32 + k, row * 32 + (k + 1) % 32
            faces += [(i, i + 32, j), (j, i + 32, j + 32)]
    points = moved_point(frame, np.concatenate(rings).astype(np.float32))
    outward = np.concatenate(normals).astype(np.float32) @ frame[:3, :3].T
    band = made(points, outward, linear(form.collar), faces)
    # The tag hangs on the throat side: the side of the band that looks down and forward.
    low = points[np.argmin(points[:, 1] - 0.6 * points[:, 2])]
    tag = cylinder(low + [0, -0.018 * w, 0.004 * w], low + [0, -0.018 * w, 0.014 * w], 0.026 * w, "#d8a93a", 14)
    return on_bone(join([band, tag]), bones.index["nape"])
