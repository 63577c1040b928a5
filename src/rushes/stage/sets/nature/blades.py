"""Long bent blades: marram, reeds, sedge. Each is a tapering ribbon that arches over."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.scene import Mesh
from rushes.stage.sets.terrain.noise import Field

__all__ = ["blades"]


def blades(
    rng: np.random.Generator,
    roots: npt.ArrayLike,
    length: float | Field,
    width: float,
    colours: Sequence[Paint],
    arch: float = 0.5,
    joints: int = 3,
    gather: float = 0.0,
) -> Mesh:
    """A blade at each of (n, 3) roots, `length` metres long (one or n), `width` wide at the foot.

    `arch` 0 stands straight, 1 hangs its tip; `gather` leans all blades the same way (wind). The fourth colour channel
    runs from 0 at the root to 1 at the tip: how far it sways. 2 * joints - 1 triangles a blade.
    """
    feet = np.asarray(roots, np.float64)
    count = len(feet)
    long = np.asarray(length) * rng.uniform(0.55, 1.2, count)
    angle = rng.uniform(0.0, 2.0 * np.pi, count)
    lean = np.stack([np.cos(angle) + 1.2 * gather, np.zeros(count), np.sin(angle)], 1)
    lean /= np.linalg.norm(lean, axis=1, keepdims=True) + 1e-9
    spin = rng.uniform(0.0, 2.0 * np.pi, count)
    side = np.stack([np.cos(spin), np.zeros(count), np.sin(spin)], 1)
    bend = arch * rng.uniform(0.35, 1.25, count)
    share = np.linspace(0.0, 1.0, joints + 1)
    rise = share[None] - 0.5 * np.clip(bend, 0, 1.3)[:, None] * share[None] ** 2.6
    reach = bend[:, None] * share[None] ** 1.9 * 0.62
    spine = feet[:, None] + rise[..., None] * np.array([0.0, 1.0, 0.0]) * long[:, None, None]
    spine = spine + lean[:, None] * (reach * long[:, None])[..., None]
    half = 0.5 * width * (1.0 - share[:-1] ** 1.6)[None, :, None] * rng.uniform(0.7, 1.3, (count, 1, 1))
    left, right = spine[:, :-1] - side[:, None] * half, spine[:, :-1] + side[:, None] * half
    pairs = np.stack([left, right], 2).reshape(count, 2 * joints, 3)
    points = np.concatenate([pairs, spine[:, -1:]], 1)
    faces = [
        f for k in range(joints - 1) for f in ((2 * k, 2 * k + 1, 2 * k + 3), (2 * k, 2 * k + 3, 2 * k + 2))
    ]
    faces.append((2 * joints - 2, 2 * joints - 1, 2 * joints))
    each = 2 * joints + 1
    index = (np.arange(count)[:, None, None] * each + np.asarray(faces)).reshape(-1, 3)
    palette = np.stack([linear(c) for c in colours])[rng.integers(0, len(colours), count)]
    tone = np.clip(1.0 + 0.22 * rng.normal(size=(count, 1)), 0.5, 1.6)
    ramp = np.append(np.repeat(share[:-1], 2), 1.0)
    paint = (palette * tone)[:, None] * (0.55 + 0.6 * ramp)[None, :, None]
    alpha = np.broadcast_to(ramp[None, :, None] ** 1.5, (count, each, 1))
    normals = np.repeat(lean * 0.45 + [0.0, 0.9, 0.25], each, 0)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return Mesh(
        points.reshape(-1, 3).astype(np.float32),
        normals.astype(np.float32),
        np.concatenate([np.clip(paint, 0.0, 1.0), alpha], -1).reshape(-1, 4).astype(np.float32),
        index.astype(np.int32),
    )
