"""Stitches: short pieces of thread along a patch's edge."""

import numpy as np

from rushes.stage.meshkit.lettering import outlines
from rushes.stage.meshkit.region import sampled
from rushes.stage.scene import Array
from rushes.stage.toys.heights import Cushion, Relief

__all__ = ["Stitches", "stitches"]

INSET = 0.026
"""From the edge, in shares of the toy's longer side, as all lengths here."""
LENGTH, GAP, RADIUS = 0.026, 0.021, 0.0046
LEAST = 0.010
"""Area of a patch that is stitched, of the longer side squared."""
STEEPEST = 1.7
"""Rise of the surface over its run beyond which no stitch is seen."""

Stitches = tuple[Array, Array, Array]
"""Points (n, 3) and normals in pixels (column, row, height), faces (m, 3)."""


def stitches(cushion: Cushion, relief: Relief) -> Stitches | None:
    """The thread round one patch, where it is seen; None where it is too small for any."""
    scale = relief.scale
    if cushion.mask.sum() < LEAST * scale**2 or cushion.distance.max() < 1.7 * INSET * scale:
        return None
    step = (LENGTH + GAP) * scale
    corner = np.array([cushion.box[1].start, cushion.box[0].start], np.float32)
    middles, ways = [], []
    for loop in outlines(cushion.distance, INSET * scale):
        line = _even(loop, step)
        if line is None:
            continue
        way = np.roll(line, -1, 0) - np.roll(line, 1, 0)
        middles.append(line + corner)
        ways.append(way / (np.linalg.norm(way, axis=1, keepdims=True) + 1e-6))
    if not middles:
        return None
    middle, way = np.concatenate(middles), np.concatenate(ways)
    seen = _seen(middle, way, cushion, relief)
    return _threads(middle[seen], way[seen], relief) if seen.any() else None


def _even(loop: Array, step: float) -> Array | None:
    """Points at even steps of about `step` along a closed line."""
    ring = np.concatenate([loop, loop[:1]])
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(ring, axis=0), axis=1))])
    count = int(length[-1] / step)
    if count < 4:
        return None
    at = np.linspace(0.0, length[-1], count, endpoint=False)
    return np.stack([np.interp(at, length, ring[:, k]) for k in range(2)], 1).astype(np.float32)


def _seen(middle: Array, way: Array, cushion: Cushion, relief: Relief) -> Array:
    """Stitches that lie on the patch's own visible felt and not on a steep side."""
    seen = np.ones(len(middle), np.bool_)
    for share in (-0.5, 0.0, 0.5):
        at = np.rint(middle + way * share * LENGTH * relief.scale).astype(int)
        at = np.clip(at, 0, np.array(relief.owner.shape[::-1]) - 1)
        seen &= relief.owner[at[:, 1], at[:, 0]] == cushion.number
    right, down = relief.slope
    slope = np.hypot(sampled(right, middle), sampled(down, middle))
    return np.asarray(seen & (slope < STEEPEST))


def _threads(middle: Array, way: Array, relief: Relief) -> Stitches:
    """Each stitch a low loaf: two ends that go into the felt, and two ribs of three points."""
    scale = relief.scale
    across = np.stack([-way[:, 1], way[:, 0]], 1)
    half, radius = 0.5 * LENGTH * scale, RADIUS * scale
    shape = ((-1.0, 0.0, -0.6), (-0.55, -1.0, 0.0), (-0.55, 0.0, 1.0), (-0.55, 1.0, 0.0),
             (0.55, -1.0, 0.0), (0.55, 0.0, 1.0), (0.55, 1.0, 0.0), (1.0, 0.0, -0.6))  # fmt: skip
    faces = np.array([(0, 2, 1), (0, 3, 2), (1, 2, 4), (2, 5, 4), (2, 3, 5), (3, 6, 5), (4, 5, 7), (5, 6, 7)])
    right, down = relief.slope
    up_here = np.ones(len(middle), np.float32)
    lean = np.stack([-sampled(right, middle), -sampled(down, middle), up_here], 1)
    lean /= np.linalg.norm(lean, axis=1, keepdims=True)
    points, normals = [], []
    for along, aside, up in shape:
        flat = middle + way * along * half + across * aside * radius
        height = sampled(relief.height, flat) + (0.25 + up) * radius
        points.append(np.concatenate([flat, height[:, None]], 1))
        flank = np.concatenate([across * aside + way * along * 0.5, np.zeros((len(middle), 1))], 1)
        normals.append(lean * (0.5 + up) + flank)
    shape_points = np.stack(points, 1).reshape(-1, 3)
    outward = np.stack(normals, 1).reshape(-1, 3)
    outward /= np.linalg.norm(outward, axis=1, keepdims=True) + 1e-6
    index = np.arange(len(middle))[:, None, None] * len(shape) + faces
    return shape_points.astype(np.float32), outward.astype(np.float32), index.reshape(-1, 3)
