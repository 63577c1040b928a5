"""How the pieces of a toy lie on each other: the stuffed body, and every patch a cushion of its own upon what it covers."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rushes.stage.meshkit.inflate import Membrane
from rushes.stage.meshkit.region import signed_distance, slope_of
from rushes.stage.scene import Array
from rushes.stage.toys.patches import Drawing, Mask

__all__ = ["Cushion", "Relief", "relief_of"]

LIP = 0.007
"""Thickness of a piece of felt, in shares of the toy's longer side, as all lengths here."""
UNDER = 5
"""Pixels that a piece goes on under what lies on it: more than its edge is sunk, or one sees through."""
PUFF, PUFFED = 0.46, 0.050
"""How steeply a patch rises, and how high at most."""
BODY = 0.92
"""Height of the body over that of a ball of the same outline."""
SHOULDER = 0.06
"""Within this of the outline patches get thinner, so that front and back meet."""


@dataclass(frozen=True)
class Cushion:
    """A patch with its heights: all arrays are of its `box` of the picture; pixels."""

    number: int
    box: tuple[slice, slice]
    mask: Mask
    distance: Array  # to its own edge
    visible: Mask
    top: Array  # height of its surface over the toy's middle plane


@dataclass(frozen=True)
class Relief:
    """The front of a toy: heights over the middle plane in pixels, and the number of the patch that is seen."""

    scale: float  # pixels of the longer side
    distance: Array  # to the outline
    height: Array
    raised: Array  # of it, what the patches add to the body
    owner: npt.NDArray[np.int16]
    slope: tuple[Array, Array]  # rise of the height to the right, and downwards
    cushions: tuple[Cushion, ...]


def saturated(height: npt.NDArray[np.floating], most: float, power: float = 2.6) -> Array:
    """Heights that level off below `most`."""
    return np.asarray(height / (1.0 + (height / max(most, 1e-6)) ** power) ** (1.0 / power), np.float32)


def relief_of(drawing: Drawing, thickness: float, *, fine: bool, deep: float = 1.0) -> Relief:
    """Stuff the body and lay the patches on it. `deep` scales the body; not `fine`: patches are flat felt."""
    scale = drawing.longest
    distance = signed_distance(drawing.silhouette)
    body = Membrane(drawing.silhouette, 72 if fine else 56).rounding(distance)
    body = saturated(BODY * body, thickness * scale) * np.float32(deep)
    slope = np.clip(distance / (SHOULDER * scale), 0.0, 1.0)
    shoulder = np.asarray(slope * slope * (3.0 - 2.0 * slope), np.float32)
    raised = np.zeros_like(body)
    owner = np.full(body.shape, -1, np.int16)
    cushions = []
    seen = _visible(drawing)
    for number, patch in enumerate(drawing.patches):
        box = patch.box
        inside = ndimage.binary_dilation(patch.mask[box]) & drawing.silhouette[box]
        d = signed_distance(inside)
        lift = _lift(inside, d, raised[box], scale, fine=fine)
        raised[box][inside] = lift[inside]
        owner[patch.mask] = number
        top = body[box] + lift * shoulder[box]
        cushions.append(Cushion(number, box, inside, d, seen[number] & inside, top))
    height = body + raised * shoulder
    return Relief(scale, distance, height, raised * shoulder, owner, slope_of(height), tuple(cushions))


def _visible(drawing: Drawing) -> list[Mask]:
    """What of each patch, in its box, is not under later ones; a margin of `UNDER` pixels goes under them."""
    later = np.zeros(drawing.silhouette.shape, np.bool_)
    found = []
    for patch in reversed(drawing.patches):
        found.append(~ndimage.binary_erosion(later[patch.box], iterations=UNDER, border_value=1))
        later = later | patch.mask
    return found[::-1]


def _lift(mask: Mask, distance: Array, raised: Array, scale: float, *, fine: bool) -> Array:
    """Height of a patch over the body: what it lies on, stretched over, and its own cushion."""
    edge = np.clip(distance / (1.6 * LIP * scale), 0.0, 1.0)
    lip = LIP * scale * np.sqrt(1.0 - (1.0 - edge) ** 2)
    if not fine or mask.sum() < 150:
        ring = ndimage.binary_dilation(mask, iterations=2) & ~mask
        ground = float(np.median(raised[ring])) if ring.any() else 0.0
        puff = saturated(PUFF * np.maximum(distance, 0.0), PUFFED * scale)
        return np.asarray(np.where(mask, ground + lip + puff, raised), np.float32)
    membrane = Membrane(mask, 40)
    ground_sheet = membrane.stretched(raised)
    puffed = saturated(PUFF * membrane.rounding(distance), PUFFED * scale)
    return np.asarray(np.where(mask, ground_sheet + lip + puffed, raised), np.float32)
