"""A flat region as even triangles: its distance field is cut along the zero line by a lattice of equal triangles.

Corners of the lattice that nearly meet the line are moved onto it first, so no slivers are left (the idea of Labelle and
Shewchuk's isosurface stuffing, 2007, in the plane). Pure; pixels, rows downwards.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rushes.stage.scene import Array

__all__ = ["Region", "sampled", "signed_distance", "slope_of", "triangulated"]

SNAP = 0.30
"""A corner this near to the line, in spacings, is moved onto it."""
CROWDING = 1.4
"""How much corners near the line are drawn to it: what is inflated is steepest there. 1 leaves them."""
REACH = 2.0
"""Spacings from the line within which corners are drawn to it."""

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Region:
    """Points (n, 2) as (column, row) in pixels, faces (m, 3) wound the same way, and which points lie on the border."""

    points: Array
    faces: Ints
    border: npt.NDArray[np.bool_]


def signed_distance(mask: npt.NDArray[np.bool_], smooth: float = 0.8) -> Array:
    """Pixels to the edge of a mask, positive inside; corners rounded by `smooth` pixels."""
    inside = np.asarray(ndimage.distance_transform_edt(mask))
    outside = np.asarray(ndimage.distance_transform_edt(~mask))
    return np.asarray(ndimage.gaussian_filter(inside - outside, smooth), np.float32)


def sampled(field: Array, points: Array) -> Array:
    """A field (rows, columns) read between its pixels at points (n, 2) as (column, row)."""
    found = ndimage.map_coordinates(field, points[:, ::-1].T, order=1, mode="nearest")
    return np.asarray(found, np.float32)


def triangulated(distance: Array, spacing: float) -> Region:
    """The region where a distance field is positive, in triangles with sides of about `spacing` pixels."""
    points, faces = _lattice(distance.shape[0], distance.shape[1], spacing)
    d = sampled(distance, points)
    near = np.max(d[faces], 1) > -SNAP * spacing
    faces = faces[near]
    slope = slope_of(distance)
    snapped = np.abs(d) < SNAP * spacing
    points[snapped] = _onto(distance, slope, points[snapped])
    sign = np.where(snapped, 0, np.sign(d)).astype(np.int64)
    points, faces, border = _cut(points, d, sign, faces, distance, slope)
    used, faces = np.unique(faces, return_inverse=True)
    points, border, faces = points[used], border[used], faces.reshape(-1, 3)
    return Region(_crowded(points, border, distance, slope, spacing), faces, border)


def _lattice(rows: int, columns: int, spacing: float) -> tuple[Array, Ints]:
    """Points and faces of equal triangles over a picture, one spacing beyond its edges."""
    lift = spacing * np.sqrt(3.0) / 2.0
    high, wide = int(rows / lift) + 3, int(columns / spacing) + 4
    r, c = np.meshgrid(np.arange(high), np.arange(wide), indexing="ij")
    x = (c - 1 + 0.5 * (r % 2)) * spacing
    points = np.stack([x, (r - 1) * lift], -1).reshape(-1, 2).astype(np.float32)
    r, c = np.meshgrid(np.arange(high - 1), np.arange(wide - 1), indexing="ij")
    a, odd = (r * wide + c).ravel(), (r % 2 == 1).ravel()[:, None]
    b, down, right = a + 1, a + wide, a + wide + 1
    even_faces = np.stack([np.stack([a, b, down], 1), np.stack([b, right, down], 1)], 1)
    odd_faces = np.stack([np.stack([a, b, right], 1), np.stack([a, right, down], 1)], 1)
    return points, np.where(odd[:, :, None], odd_faces, even_faces).reshape(-1, 3)


def slope_of(field: Array) -> tuple[Array, Array]:
    """How much a field rises per pixel to the right, and downwards."""
    down, right = np.gradient(field)
    return np.asarray(right, np.float32), np.asarray(down, np.float32)


def _inwards(slope: tuple[Array, Array], points: Array) -> Array:
    """Unit directions into the region at points."""
    way = np.stack([sampled(slope[0], points), sampled(slope[1], points)], 1)
    return np.asarray(way / (np.linalg.norm(way, axis=1, keepdims=True) + 1e-6), np.float32)


def _onto(distance: Array, slope: tuple[Array, Array], points: Array) -> Array:
    """Points moved onto the line: two steps of Newton's method."""
    for _ in range(2):
        points = points - sampled(distance, points)[:, None] * _inwards(slope, points)
    return points


def _cut(
    points: Array, d: Array, sign: Ints, faces: Ints, distance: Array, slope: tuple[Array, Array]
) -> tuple[Array, Ints, npt.NDArray[np.bool_]]:
    """The inside parts of faces; edges that cross the line get a new point there."""
    signs = sign[faces]
    count = (signs < 0).sum(1)
    middle = points[faces].mean(1)
    whole = (count == 0) & ((signs > 0).any(1) | (sampled(distance, middle) > 0))
    kept = [faces[whole]]
    one = _turned(faces[count == 1], (signs[count == 1] < 0).argmax(1) + 1)  # the one outside comes last
    two_in = _turned(faces[count == 2], (signs[count == 2] >= 0).argmax(1))  # the one inside comes first
    two_in = two_in[sign[two_in[:, 0]] > 0]
    left, right = sign[one[:, 0]] > 0, sign[one[:, 1]] > 0
    pairs = np.concatenate(
        [one[left][:, [0, 2]], one[right][:, [1, 2]], two_in[:, [0, 1]], two_in[:, [0, 2]]]
    )
    key, number = np.unique(pairs[:, 0] * len(points) + pairs[:, 1], return_inverse=True)
    a, b = key // len(points), key % len(points)
    share = (d[a] / (d[a] - d[b]))[:, None]
    fresh = _onto(distance, slope, (points[a] * (1 - share) + points[b] * share).astype(np.float32))
    number = number.reshape(-1) + len(points)
    ends = np.cumsum([left.sum(), right.sum(), len(two_in)])
    p, q = np.full(len(one), -1), np.full(len(one), -1)
    p[left], q[right] = number[: ends[0]], number[ends[0] : ends[1]]
    both = left & right
    kept += [
        np.stack([one[both, 0], one[both, 1], q[both]], 1),
        np.stack([one[both, 0], q[both], p[both]], 1),
    ]
    kept += [np.stack([one[left & ~right, 0], one[left & ~right, 1], p[left & ~right]], 1)]
    kept += [np.stack([one[right & ~left, 0], one[right & ~left, 1], q[right & ~left]], 1)]
    kept += [np.stack([two_in[:, 0], number[ends[1] : ends[2]], number[ends[2] :]], 1)]
    border = np.concatenate([sign == 0, np.ones(len(fresh), np.bool_)])
    return np.concatenate([points, fresh]), np.concatenate(kept), border


def _turned(faces: Ints, first: Ints) -> Ints:
    """Faces whose corner number `first` (0..3) comes first; their winding stays."""
    order = (np.arange(3)[None, :] + first[:, None]) % 3
    return np.take_along_axis(faces, order, 1)


def _crowded(
    points: Array, border: npt.NDArray[np.bool_], distance: Array, slope: tuple[Array, Array], spacing: float
) -> Array:
    d = sampled(distance, points)
    near = ~border & (d > 0) & (d < REACH * spacing)
    share = d[near] / (REACH * spacing)
    back = d[near] - REACH * spacing * share**CROWDING
    moved = points.copy()
    moved[near] -= back[:, None] * _inwards(slope, points[near])
    return moved
