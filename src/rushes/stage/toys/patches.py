"""The pieces of felt that a drawing asks for: each painted layer's connected parts, and the silhouette of them all."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rushes.stage.scene import Array

__all__ = ["Bead", "Drawing", "Mask", "Patch", "drawing_of"]

Mask = npt.NDArray[np.bool_]

SMALLEST = 14
"""Pixels of a part that is worth a piece of felt."""
BRIDGED = 3
"""Pixels of a gap between parts that the felt behind them closes."""
DARK = 0.22
"""Brightest colour of a bead, of 1."""
MOST = 0.014
"""Largest bead, of the picture's area."""
LEAST = 3.2
"""Smallest half axis of a bead in pixels."""
PLAIN = 0.035
"""Spread of a colour within a part below which it is one colour."""


@dataclass(frozen=True)
class Patch:
    """A part: its mask, the mean sRGB of its paint, and the paint itself where it is not of one colour."""

    mask: Mask
    colour: Array
    paint: Array | None = None

    @cached_property
    def box(self) -> tuple[slice, slice]:
        """Rows and columns of the picture that the mask lies in, a little more."""
        rows, columns = np.flatnonzero(self.mask.any(1)), np.flatnonzero(self.mask.any(0))
        return (
            slice(max(int(rows[0]) - 4, 0), int(rows[-1]) + 5),
            slice(max(int(columns[0]) - 4, 0), int(columns[-1]) + 5),
        )


@dataclass(frozen=True)
class Bead:
    """A small dark round part: middle (column, row) and half axes in pixels, sRGB."""

    middle: tuple[float, float]
    half: tuple[float, float]
    colour: Array


@dataclass(frozen=True)
class Drawing:
    """All patches in their order of painting, the beads on them, and the silhouette with small gaps closed."""

    patches: tuple[Patch, ...]
    beads: tuple[Bead, ...]
    silhouette: Mask

    @property
    def longest(self) -> float:
        """Pixels of its longer side."""
        return float(max(np.ptp(np.flatnonzero(self.silhouette.any(k))) + 1 for k in (0, 1)))


def drawing_of(layers: Iterable[Array], *, beads: bool, alone: bool = False) -> Drawing:
    """Cut up the layers of a drawing. `beads`: dark round parts become beads; `alone`: without what lies loose about it."""
    patches: list[Patch] = []
    eyes: list[Bead] = []
    under: Array | None = None
    eyed: Mask | None = None
    for layer in layers:
        alpha = layer[..., 3]
        if under is None or eyed is None:
            under, eyed = np.zeros((*alpha.shape, 4), np.float32), np.zeros(alpha.shape, np.bool_)
        covered = under[..., 3] > 0.5
        _paint(under, layer)
        numbers, count = ndimage.label(alpha > 0.5)
        boxes = ndimage.find_objects(numbers)
        for k in range(count):
            part = numbers[boxes[k]] == k + 1
            if part.sum() < SMALLEST:
                continue
            mask = np.zeros(alpha.shape, np.bool_)
            mask[boxes[k]] = part
            if (mask & eyed).sum() > 0.7 * part.sum():
                continue  # the glint that is painted on an eye: a bead has its own
            bead = _bead(mask, under, covered) if beads else None
            if bead is not None:
                eyes.append(bead)
                eyed |= ndimage.binary_dilation(mask, iterations=2)
            else:
                patches.append(_patch(mask, under))
    patches = _seen(_one_island(patches) if alone else patches)
    silhouette = np.any([p.mask for p in patches], axis=0)
    closed = ndimage.binary_closing(np.pad(silhouette, 8), iterations=BRIDGED)[8:-8, 8:-8] | silhouette
    closed = ndimage.binary_fill_holes(closed) & _small_holes(closed) | closed
    return Drawing(tuple(_backed(patches, silhouette, closed)), tuple(eyes), closed)


def _paint(under: Array, layer: Array) -> None:
    """Lay a layer on what is painted so far."""
    drawn = layer[..., 3] > 0
    if not drawn.any():
        return
    rows, columns = np.flatnonzero(drawn.any(1)), np.flatnonzero(drawn.any(0))
    box = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    below, above = under[box], layer[box]
    share = np.where(below[..., 3:] > 0.5, above[..., 3:], 1.0) * drawn[box][..., None]
    below[..., :3] += (above[..., :3] - below[..., :3]) * share
    below[..., 3] = np.maximum(below[..., 3], above[..., 3])


def _small_holes(mask: Mask) -> Mask:
    """The mask with holes of a few pixels filled: no needle gets round in them."""
    numbers, count = ndimage.label(~mask)
    sizes = ndimage.sum_labels(np.ones(mask.shape), numbers, np.arange(1, count + 1))
    small = np.flatnonzero(np.atleast_1d(sizes) < 40) + 1
    return np.asarray(mask | np.isin(numbers, small))


def _patch(mask: Mask, painted: Array) -> Patch:
    box = Patch(mask, painted[0, 0]).box
    core = ndimage.binary_erosion(mask[box])
    core = core if core.sum() > 8 else mask[box]
    inside = painted[box][core][:, :3]
    if float(inside.std(0).max()) < PLAIN:
        return Patch(mask, inside.mean(0))
    paint = np.zeros((*mask.shape, 3), np.float32)
    paint[box] = _spread(painted[box][..., :3], core)
    return Patch(mask, inside.mean(0), paint)


def _spread(paint: Array, mask: Mask) -> Array:
    """The paint within a mask, carried on outside it."""
    nearest = ndimage.distance_transform_edt(~mask, return_distances=False, return_indices=True)
    spread: Array = paint[tuple(nearest)]
    return np.asarray(ndimage.gaussian_filter(spread, (1.0, 1.0, 0.0)), np.float32)


def _bead(mask: Mask, painted: Array, covered: Mask) -> Bead | None:
    rows, columns = np.nonzero(mask)
    count = len(rows)
    high, wide = np.ptp(rows) + 1, np.ptp(columns) + 1
    colour = np.median(painted[mask][:, :3], 0)
    if float(colour @ (0.3, 0.6, 0.1)) > DARK or count > MOST * mask.size or count < SMALLEST:
        return None
    if not 0.5 < wide / high < 1.6 or not 0.66 < count / (high * wide) < 0.92:
        return None
    if covered[mask].mean() < 0.9:
        return None
    middle = (float(columns.mean()), float(rows.mean()))
    return Bead(middle, (max(1.1 * wide / 2, LEAST), max(1.1 * high / 2, LEAST)), colour)


def _one_island(patches: list[Patch]) -> list[Patch]:
    """The patches that hang together with the most of them."""
    numbers, count = ndimage.label(np.any([p.mask for p in patches], axis=0))
    sizes = ndimage.sum_labels(np.ones(numbers.shape), numbers, np.arange(1, count + 1))
    largest = int(np.argmax(np.atleast_1d(sizes))) + 1
    return [p for p in patches if (numbers[p.mask] == largest).all()]


def _seen(patches: list[Patch]) -> list[Patch]:
    """Without the patches of which later ones leave nothing but a hair."""
    kept: list[Patch] = []
    later: Mask | None = None
    for patch in reversed(patches):
        box = patch.box
        seen = patch.mask[box] if later is None else patch.mask[box] & ~later[box]
        if ndimage.binary_erosion(seen).sum() > 4 or later is None:
            kept.append(patch)
            later = patch.mask.copy() if later is None else later | patch.mask
    return kept[::-1]


def _backed(patches: list[Patch], silhouette: Mask, closed: Mask) -> list[Patch]:
    """With a felt ground under gaps between the patches, a shade darker than what is about them."""
    gaps = closed & ~silhouette
    if not gaps.any():
        return patches
    found = []
    numbers, count = ndimage.label(gaps)
    for k in range(1, count + 1):
        gap = numbers == k
        if gap.sum() < SMALLEST:
            continue
        about = ndimage.binary_dilation(gap, iterations=3) & silhouette
        owner = max(patches, key=lambda p: int((p.mask & about).sum()))
        found.append(Patch(ndimage.binary_dilation(gap, iterations=2) & closed, owner.colour * 0.72))
    return [*found, *patches]
