"""A landing stage on a lake, and the lantern that hangs about it."""

import numpy as np

from rushes.stage.meshkit.solids import box, cylinder, join, sphere
from rushes.stage.scene import Light, Mesh

__all__ = ["jetty", "lantern"]


def jetty(rng: np.random.Generator, middle: float) -> Mesh:
    """Grey boards on posts along x = `middle`, from the near bank at z = 5 out to -1.4; walked on at y = 0.38."""
    parts = []
    for k, z in enumerate(np.arange(5.2, -1.4, -0.20)):
        tilt = (0.0, rng.normal(0, 0.012), rng.normal(0, 0.010))
        parts.append(
            box((middle + rng.normal(0, 0.015), 0.36, z), (0.52, 0.018, 0.088), "#7d7264", 0.008, tilt)
        )
        parts[-1].colours[:, :3] *= 1.0 + 0.14 * rng.normal() if k else 1.0
    for z in np.arange(4.6, -1.6, -1.5):
        for side in (-0.46, 0.46):
            tall = 0.62 + (0.35 if z < -0.9 else 0.0) + rng.uniform(-0.04, 0.04)
            parts.append(
                cylinder((middle + side, -0.5, z), (middle + side, tall, z), 0.06, "#5c5146", 9, 0.052)
            )
    for side in (-0.4, 0.4):
        parts.append(box((middle + side, 0.30, 1.9), (0.045, 0.045, 3.4), "#5c5146", 0.01))
    return join(parts)


def lantern(x: float, z: float, y: float) -> tuple[Mesh, Mesh, Light]:
    """A storm lantern standing on a post at (x, y, z): frame, flame and its light."""
    frame = [
        cylinder((x, y, z), (x, y + 0.04, z), 0.07, "#2c2a2a", 10),
        cylinder((x, y + 0.24, z), (x, y + 0.30, z), 0.075, "#2c2a2a", 10, 0.02),
    ]
    for k in range(4):
        a = k * np.pi / 2 + 0.4
        dx, dz = 0.06 * np.cos(a), 0.06 * np.sin(a)
        frame.append(cylinder((x + dx, y, z + dz), (x + dx, y + 0.26, z + dz), 0.007, "#2c2a2a", 5))
    flame = sphere((x, y + 0.14, z), (0.035, 0.06, 0.035), (1.0, 0.56, 0.20), 6, 8)
    return join(frame), flame, Light((x, y + 0.16, z), (2.6, 1.35, 0.50), 6.0)
