"""A toy from its icon: front, back, thread and beads, in a space where its longer side is 1 and it stands on y = 0."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from rushes.stage.scene import Array
from rushes.stage.toys.beads import bead, mirrored
from rushes.stage.toys.bodies import grown
from rushes.stage.toys.cloth import Cloth, linear_light, piece, sewn_together, shade_of
from rushes.stage.toys.drawing import View, layers, picture
from rushes.stage.toys.heights import Relief, relief_of
from rushes.stage.toys.icons import icons
from rushes.stage.toys.patches import Drawing, Patch, drawing_of
from rushes.stage.toys.table import Spec
from rushes.stage.toys.thread import stitches

__all__ = ["MARGIN", "Sewn", "sew"]

WIDE = 2.2
"""Side of the square that is searched for a drawing, over the side that it was made for: grown bodies hang out of that."""
SEARCHED = 192
"""Pixels of that square."""
MARGIN = 0.04
"""Share of the picture that is left free about a drawing."""
FRONT, BACK, SMALL = 1 / 44, 1 / 30, 1 / 22
"""Spacing of the triangles of front and back, and of a copy in the background, in shares of the longer side."""
DEEP_BACK = 0.80
"""Depth of a plain back over that of the front."""
TOUCHING = 0.25
"""A patch whose edge lies on the outline with more than this share goes round to the back."""
ASTRAY = 0.22
"""How far a foot may be from the middle of what stands on it, in shares of the longer side."""
FOOT = 0.06
"""What lies lower than this is what it stands on."""


@dataclass(frozen=True)
class Sewn:
    """A toy as arrays: points, normals (n, 3), linear RGB (n, 3) and faces (m, 3) of its felt and of its beads, and its
    measures; the longer side is 1. It stands on y = 0, the middle of its foot (or its own) on x = 0, its middle plane on
    z = 0."""

    felt: tuple[Array, Array, Array, Array]
    beads: tuple[Array, Array, Array, Array]
    width: float
    height: float
    front: float
    back: float
    foot: float  # half the width that it stands on


def sew(spec: Spec, *, fine: bool) -> Sewn:
    """Cut, stuff and sew. `fine` is for the foreground: 4,000 to 8,000 triangles with stitches, else about 2,000."""
    icon = icons()[spec.icon]
    body, side = grown(icon, spec)
    view = _fitted(body, View(-0.5 * side, -0.4 * side, WIDE * side, spec.turn, icon.side / 2))
    drawing = drawing_of(layers(body, view), beads=spec.beads, alone=spec.alone)
    relief = relief_of(drawing, spec.thickness, fine=fine)
    front = _side(drawing, relief, (FRONT if fine else SMALL) * relief.scale)
    if fine:
        front += _thread(drawing, relief)
    if spec.mirror:
        behind = [mirrored(cloth) for cloth in front]
        depth = float(relief.height.max())
    else:
        plain = _back(drawing, relief)
        rear = relief_of(plain, spec.thickness, fine=False, deep=DEEP_BACK)
        behind = [mirrored(cloth) for cloth in _side(plain, rear, (BACK if fine else SMALL) * rear.scale)]
        depth = float(rear.height.max())
    eyes = [bead(eye, relief) for eye in drawing.beads]
    if spec.mirror:
        eyes += [mirrored(eye) for eye in eyes]
    return _stood(sewn_together(front + behind), eyes, relief, depth, on_foot=spec.rest == "stand")


def _fitted(body: str, wide: View) -> View:
    """The square about what is drawn."""
    alpha = picture(body, wide, SEARCHED)[..., 3] > 0.3
    rows, columns = np.flatnonzero(alpha.any(1)), np.flatnonzero(alpha.any(0))
    unit = wide.side / SEARCHED
    high, across = (rows[-1] - rows[0] + 1) * unit, (columns[-1] - columns[0] + 1) * unit
    side = max(high, across) / (1.0 - 2.0 * MARGIN)
    left = wide.left + (columns[0] + columns[-1] + 1) * unit / 2 - side / 2
    top = wide.top + (rows[0] + rows[-1] + 1) * unit / 2 - side / 2
    return View(float(left), float(top), float(side), wide.turn, wide.middle)


def _side(drawing: Drawing, relief: Relief, spacing: float) -> list[Cloth]:
    shade = shade_of(relief)
    cut = (
        piece(patch, cushion, relief, shade, spacing)
        for patch, cushion in zip(drawing.patches, relief.cushions, strict=True)
    )
    return [cloth for cloth in cut if cloth is not None]


def _thread(drawing: Drawing, relief: Relief) -> list[Cloth]:
    """Every patch's stitches, dark on light felt and light on dark."""
    found = []
    for patch, cushion in zip(drawing.patches, relief.cushions, strict=True):
        sewn = stitches(cushion, relief)
        if sewn is None:
            continue
        points, normals, faces = sewn
        light = float(patch.colour @ (0.3, 0.6, 0.1))
        colour = patch.colour * 0.66 if light > 0.32 else patch.colour + (1.0 - patch.colour) * 0.32
        paint = np.broadcast_to(linear_light(colour), points.shape).astype(np.float32)
        found.append(Cloth(points, normals, paint, faces.astype(np.int64)))
    return found


def _back(drawing: Drawing, relief: Relief) -> Drawing:
    """The plain back: patches on the outline go on round it, and share the rest among them."""
    outline = drawing.silhouette & ~ndimage.binary_erosion(drawing.silhouette, iterations=3)
    label = np.zeros(drawing.silhouette.shape, np.int16)
    for number, patch in enumerate(drawing.patches):
        own = patch.mask[patch.box]
        edge = own & ~ndimage.binary_erosion(own)
        if number == 0 or (edge & outline[patch.box]).sum() > TOUCHING * edge.sum():
            label[patch.mask] = number + 1
    nearest = ndimage.distance_transform_edt(label == 0, return_distances=False, return_indices=True)
    label = np.where(drawing.silhouette, label[tuple(nearest)], 0)
    patches = []
    for number in np.unique(label[label > 0]):
        parts, count = ndimage.label(label == number)
        for k in range(1, count + 1):
            mask = parts == k
            if mask.sum() > 30:
                patches.append(Patch(mask, drawing.patches[number - 1].colour))
    return Drawing(tuple(patches), (), drawing.silhouette)


def _stood(cloth: Cloth, eyes: list[Cloth], relief: Relief, depth: float, *, on_foot: bool) -> Sewn:
    """Pixels to the toy's own space. `on_foot`: its foot's middle is its own, unless that is far to one side."""
    inside = relief.distance > 0
    rows, columns = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    floor, scale = float(rows[-1] + 0.5), relief.scale
    low = np.flatnonzero(inside[int(floor - FOOT * scale) :].any(0))
    middle, foot = (columns[0] + columns[-1]) / 2, (low[0] + low[-1]) / 2
    if on_foot and abs(foot - middle) < ASTRAY * scale:
        middle = foot

    def stand(piece: Cloth) -> tuple[Array, Array, Array, Array]:
        points = piece.points - np.array([middle, floor, 0.0], np.float32)
        flip = np.array([1.0, -1.0, 1.0], np.float32)
        points, normals = points * flip / np.float32(scale), piece.normals * flip
        corner = points[piece.faces]
        face = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
        wrong = np.einsum("ij,ij->i", face, normals[piece.faces].sum(1)) < 0
        faces = np.where(wrong[:, None], piece.faces[:, ::-1], piece.faces)
        return points, normals, piece.colours, np.ascontiguousarray(faces, np.int32)

    none = Cloth(np.zeros((0, 3), np.float32), np.zeros((0, 3), np.float32), np.zeros((0, 3), np.float32),
                 np.zeros((0, 3), np.int64))  # fmt: skip
    return Sewn(
        felt=stand(cloth),
        beads=stand(sewn_together(eyes) if eyes else none),
        width=float(np.ptp(columns) + 1) / scale,
        height=float(np.ptp(rows) + 1) / scale,
        front=float(relief.height.max()) / scale,
        back=depth / scale,
        foot=float(low[-1] - low[0] + 1) / 2 / scale,
    )
