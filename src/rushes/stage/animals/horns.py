"""Horns and antlers, on the head's bone."""

import numpy as np

from rushes.stage.animals.form import Form
from rushes.stage.animals.head import head_frame
from rushes.stage.animals.skeleton import Skeleton
from rushes.stage.meshkit.solids import join, on_bone, sphere, tube
from rushes.stage.scene import Mesh

__all__ = ["horns"]

CURVES: dict[str, tuple[tuple[tuple[float, float, float], ...], float, str]] = {
    "short": (
        ((0.08, 0.21, 0.06), (0.15, 0.25, 0.06), (0.20, 0.32, 0.09), (0.20, 0.38, 0.13)),
        0.028,
        "#d9cdb4",
    ),
    "ram": (
        ((0.06, 0.22, 0.08), (0.09, 0.33, 0.03), (0.12, 0.40, -0.07), (0.15, 0.40, -0.18)),
        0.030,
        "#8a7a62",
    ),
    "unicorn": (((0.0, 0.19, 0.14), (0.0, 0.30, 0.22), (0.0, 0.44, 0.33)), 0.022, "#f0d9a0"),
    "tusks": (
        ((0.098, -0.05, 0.24), (0.125, -0.17, 0.34), (0.135, -0.23, 0.46), (0.120, -0.21, 0.57)),
        0.036,
        "#f0e6cf",
    ),
    "rhino": (((0.0, 0.06, 0.43), (0.0, 0.16, 0.49), (0.0, 0.30, 0.51)), 0.055, "#a39a8b"),
    "ossicones": (((0.05, 0.20, 0.08), (0.055, 0.28, 0.07), (0.06, 0.34, 0.06)), 0.022, "#b98a4e"),
}
"""Points of the left horn in head units, thickness at the root and colour."""
ANTLER = (
    ((0.06, 0.22, 0.05), (0.13, 0.36, -0.02), (0.25, 0.50, 0.00), (0.27, 0.66, 0.10)),
    ((0.10, 0.30, 0.01), (0.12, 0.37, 0.12), (0.11, 0.44, 0.18)),
    ((0.21, 0.46, -0.01), (0.30, 0.56, -0.10), (0.31, 0.64, -0.12)),
)


def horns(form: Form, bones: Skeleton) -> Mesh:
    """Both horns of a form."""
    f = head_frame(form, bones)
    parts = []
    for s in (-1.0, 1.0):
        if form.horns == "antlers":
            lines = [(line, 0.020 if k == 0 else 0.014, "#9a7d58") for k, line in enumerate(ANTLER)]
        else:
            lines = [CURVES[form.horns]]
        for line, thick, colour in lines:
            points = np.stack([f.point(s * x, y, z) for x, y, z in line])
            t = np.linspace(0, 1, len(points))
            fine = np.linspace(0, 1, 3 * len(points))
            curve = np.stack([np.interp(fine, t, points[:, k]) for k in range(3)], 1)
            parts.append(tube(curve, thick * f.unit * (1 - 0.8 * fine), colour, 7))
        if form.horns == "ossicones":
            parts.append(sphere(f.point(s * 0.06, 0.35, 0.06), 0.024 * f.unit, "#4a2c18", 6, 8))
    return on_bone(join(parts), bones.index["head"])
