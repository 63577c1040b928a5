"""Pieces of felt as triangles: a patch's visible part, its colour, the dark of its seams."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rushes.stage.meshkit.region import sampled, signed_distance, slope_of, triangulated
from rushes.stage.scene import Array
from rushes.stage.toys.heights import Cushion, Relief
from rushes.stage.toys.patches import Patch

__all__ = ["Cloth", "linear_light", "piece", "sewn_together", "shade_of"]

SUNK, HIDDEN = 0.006, 0.008
"""How far a piece's edge goes into what it lies on, and how far under what lies on it, in shares of the toy's longer side, as
all lengths here."""
DULLED = 0.15
"""How much greyer dyed wool is than the paint of an icon."""
EDGE_ROUND = 0.5
"""How far a piece's edge is turned outwards: 1 looks in the picture plane."""
SEAM, SEAM_DARK = 0.010, 0.34
"""Width and depth of the dark along an edge."""
HOLLOW, HOLLOW_DARK, RIM = 0.020, 30.0, 0.08
"""Reach of the shade in hollows, its depth for a hollow as deep as the toy is long, and where the round of the outline ends."""


@dataclass(frozen=True)
class Cloth:
    """Triangles in pixels (column, row, height): points (n, 3), normals, linear RGB (n, 3), faces (m, 3)."""

    points: Array
    normals: Array
    colours: Array
    faces: npt.NDArray[np.int64]


def linear_light(colour: Array) -> Array:
    """sRGB 0..1 of a screen's paint to linear RGB of dyed wool, which is never so pure (IEC 61966-2-1)."""
    c = np.asarray(colour, np.float32)
    light = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    grey = light @ np.array([0.2126, 0.7152, 0.0722])
    return np.asarray(light + (grey[..., None] - light) * DULLED, np.float32)


def shade_of(relief: Relief) -> Array:
    """Light 0..1 that reaches each pixel of the surface: hollows beside cushions are darker, and the outer seam."""
    inside = relief.distance > 0
    weight = np.maximum(ndimage.gaussian_filter(inside.astype(np.float32), HOLLOW * relief.scale), 0.2)
    fade = np.clip(relief.distance / (RIM * relief.scale), 0.0, 1.0)
    hollow = np.zeros_like(relief.height)
    for surface, depth in ((relief.raised, 1.0), (relief.height - relief.raised, 0.6 * fade)):
        around = ndimage.gaussian_filter(np.where(inside, surface, 0.0), HOLLOW * relief.scale) / weight
        hollow += np.maximum(around - surface, 0.0) * depth
    return np.asarray(np.exp(-hollow * HOLLOW_DARK / relief.scale), np.float32)


def piece(patch: Patch, cushion: Cushion, relief: Relief, shade: Array, spacing: float) -> Cloth | None:
    """The visible part of one patch; None where nothing of it is seen. `spacing` in pixels of its largest triangles."""
    if not cushion.visible.any():
        return None
    box = cushion.box
    outline = relief.distance[box]
    seen = np.minimum(signed_distance(cushion.visible, 0.6), outline)
    step = float(np.clip(0.85 * seen.max(), 1.6, spacing))
    region = triangulated(seen, step)
    if not len(region.faces):
        return None
    local = region.points
    height = sampled(cushion.top, local)
    own = sampled(cushion.distance, local)
    edge = region.border & (own < 1.2)
    rim = region.border & (sampled(outline, local) < 1.2)
    height = np.where(rim, -0.003 * relief.scale, height)
    corner = np.array([box[1].start, box[0].start], np.float32)
    points = np.column_stack([local + corner, height]).astype(np.float32)
    normals = _normals(points, region.faces, edge | rim, cushion.distance, local)
    sunk = np.where(rim, 0.0, np.where(edge, SUNK, np.where(region.border, HIDDEN, 0.0))) * relief.scale
    points -= (_leaning(relief, points) * sunk[:, None]).astype(np.float32)
    light = sampled(shade, points[:, :2]) * (
        1.0 - SEAM_DARK * np.exp(-((np.maximum(own, 0.0) / (SEAM * relief.scale)) ** 2))
    )
    colour = patch.colour if patch.paint is None else _read(patch.paint, points[:, :2])
    return Cloth(points, normals, (linear_light(colour) * light[:, None]).astype(np.float32), region.faces)


def _leaning(relief: Relief, points: Array) -> Array:
    """Unit normals of the whole surface at points: near the outline they lie in the picture plane."""
    right, down = relief.slope
    at = points[:, :2]
    lean = np.stack([-sampled(right, at), -sampled(down, at), np.ones(len(at), np.float32)], 1)
    return np.asarray(lean / np.linalg.norm(lean, axis=1, keepdims=True), np.float32)


def _read(paint: Array, at: Array) -> Array:
    return np.stack([sampled(paint[..., k], at) for k in range(3)], 1)


def _normals(
    points: Array, faces: npt.NDArray[np.int64], edge: npt.NDArray[np.bool_], distance: Array, local: Array
) -> Array:
    """Smooth normals; at the edge they look outwards, as the round of a cushion does."""
    corner = points[faces]
    face = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    face *= np.sign(face[:, 2:3])
    normals = np.zeros_like(points)
    for k in range(3):
        np.add.at(normals, faces[:, k], face)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-9
    right, down = slope_of(distance)
    out = -np.stack([sampled(right, local), sampled(down, local), np.zeros(len(local), np.float32)], 1)
    out /= np.linalg.norm(out, axis=1, keepdims=True) + 1e-6
    normals[edge] = EDGE_ROUND * out[edge] + (1.0 - EDGE_ROUND) * normals[edge]
    return np.asarray(normals / (np.linalg.norm(normals, axis=1, keepdims=True) + 1e-9), np.float32)


def sewn_together(parts: list[Cloth]) -> Cloth:
    """All pieces as one."""
    starts = np.cumsum([0] + [len(p.points) for p in parts[:-1]])
    return Cloth(
        np.concatenate([p.points for p in parts]),
        np.concatenate([p.normals for p in parts]),
        np.concatenate([p.colours for p in parts]),
        np.concatenate([p.faces + s for p, s in zip(parts, starts, strict=True)]),
    )
