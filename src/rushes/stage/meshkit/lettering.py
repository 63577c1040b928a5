"""Signs: letters cut out thick with rounded edges, and neon tubes bent along letters and pictures.

A text is drawn large, turned into a signed distance field, and cut along its zero line by marching squares
(Lorensen and Cline's method in the plane). Letters stand on y = 0, are centred on x, lie with their back
on z = 0 and face +z. Metres.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw
from scipy import ndimage

from rushes.stage.meshkit.colour import Paint
from rushes.stage.meshkit.solids import empty, join, made, tube
from rushes.stage.meshkit.typefaces import face_for, loaded
from rushes.stage.scene import Array, Mesh

__all__ = ["cut_out", "lettering", "neon_tubes", "outlines", "stencil"]

PIXELS = 96  # of a capital's height when drawn
HAIRLINE = 0.016  # capital heights added all round: thin strokes of the serif face survive the distance
_AROUND = ((0, 0), (0, 1), (1, 1), (1, 0))  # corners of a cell as (row, column), counter-clockwise with y up


@lru_cache(maxsize=64)
def _distance(text: str, face: str, detail: int, spacing: float) -> tuple[Array, int]:
    """Signed distance (positive inside) in capital heights on a grid with `detail` cells a capital, and
    the base row.
    """
    path = face_for(text, face)
    size = PIXELS
    top, bottom = loaded(path, size).getbbox("H")[1::2]
    size = round(size * PIXELS / max(bottom - top, 1))
    font = loaded(path, size)
    pens, pen = [], 0.0
    for k in range(len(text)):
        pens.append(font.getlength(text[:k]) + pen)
        pen += spacing * PIXELS
    margin = PIXELS // 4
    ascent, descent = font.getmetrics()
    image = Image.new(
        "L", (int(pens[-1] + font.getlength(text[-1])) + 3 * margin, ascent + descent + 2 * margin)
    )
    draw = ImageDraw.Draw(image)
    for letter, at in zip(text, pens, strict=True):
        draw.text((margin + at, margin + ascent), letter, font=font, fill=255, anchor="ls")
    inside = np.asarray(image)[::-1] > 127
    return stencil(inside, PIXELS, detail), round((descent + margin) * detail / PIXELS)


def stencil(inside: npt.NDArray[np.bool_], pixels: int, detail: int) -> Array:
    """Signed distance in units of `pixels` of a drawn shape (rows upwards), sampled `detail` times a unit."""
    far = ndimage.distance_transform_edt(inside) - ndimage.distance_transform_edt(~inside)
    smooth = ndimage.gaussian_filter(far, 1.0) / pixels
    step = pixels / detail
    rows, columns = (np.arange(0, n - 1, step) for n in inside.shape)
    grid = np.meshgrid(rows, columns, indexing="ij")
    return np.asarray(ndimage.map_coordinates(smooth, grid, order=1), np.float32)


def _crossings(field: Array) -> tuple[Array, Array, npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Marching squares: points (n, 2) in cells, their distance (n,), triangles (m, 3), boundary segments
    (k, 2).
    """
    rows, columns = field.shape
    row, column = np.mgrid[0:rows, 0:columns].astype(np.float32)
    nodes = np.stack([column.ravel(), row.ravel()], 1)

    def between(a: Array, b: Array) -> Array:
        share = a / np.where(np.abs(a - b) < 1e-9, 1e-9, a - b)
        return np.clip(share, 0.02, 0.98)

    flat_share = between(field[:, :-1], field[:, 1:])
    tall_share = between(field[:-1], field[1:])
    flat = np.stack([column[:, :-1] + flat_share, row[:, :-1]], -1).reshape(-1, 2)
    tall = np.stack([column[:-1], row[:-1] + tall_share], -1).reshape(-1, 2)
    points = np.concatenate([nodes, flat, tall])
    distance = np.concatenate([field.ravel(), np.zeros(len(flat) + len(tall), np.float32)])
    base_flat, base_tall = rows * columns, rows * columns + rows * (columns - 1)
    r, c = np.mgrid[0 : rows - 1, 0 : columns - 1]
    corner = [((r + i) * columns + c + j).ravel() for i, j in _AROUND]
    edge = [base_flat + r * (columns - 1) + c, base_tall + r * columns + c + 1]
    edge += [base_flat + (r + 1) * (columns - 1) + c, base_tall + r * columns + c]
    vertex = np.stack(corner + [e.ravel() for e in edge], 1)
    inside = np.stack([field[i : rows - 1 + i, j : columns - 1 + j].ravel() > 0 for i, j in _AROUND], 1)
    case = inside @ np.array([1, 2, 4, 8])
    faces, segments = [], []
    for number in range(1, 16):
        cells = vertex[case == number]
        polygon = _polygon(number)
        faces += [cells[:, [polygon[0], polygon[k], polygon[k + 1]]] for k in range(1, len(polygon) - 1)]
        for a, b in zip(polygon, polygon[1:] + polygon[:1], strict=True):
            if a >= 4 and b >= 4:
                segments.append(cells[:, [a, b]])
    return points, distance, np.concatenate(faces), np.concatenate(segments)


def _polygon(case: int) -> list[int]:
    """The inside part of a cell: corners 0..3 and edge crossings 4..7 in order."""
    out = []
    for k in range(4):
        here, after = case >> k & 1, case >> (k + 1) % 4 & 1
        if here:
            out.append(k)
        if here != after:
            out.append(4 + k)
    return out


def _gradient(field: Array, points: Array) -> Array:
    """Unit direction towards the inside at points (n, 2) in cells."""
    slope = [
        ndimage.map_coordinates(g, points[:, ::-1].T, order=1, mode="nearest") for g in np.gradient(field)
    ]
    inward = np.stack([slope[1], slope[0]], 1)
    return np.asarray(inward / (np.linalg.norm(inward, axis=1, keepdims=True) + 1e-6), np.float32)


def cut_out(field: Array, unit: float, detail: int, depth: float, colour: Paint, bevel: float) -> Mesh:
    """A plate `depth` thick in the shape of a `stencil` whose unit is `unit` metres; its edge is rounded
    over `bevel` units.
    """
    points, distance, faces, segments = _crossings(field)
    if not len(faces):
        return empty()
    used, faces = np.unique(faces, return_inverse=True)
    faces = faces.reshape(-1, 3)
    place, inward = points[used], _gradient(field, points[used])
    share = np.clip(distance[used] / max(bevel, 1e-6), 0.0, 1.0)[:, None]
    round_off = np.sqrt(1.0 - (1.0 - share) ** 2)
    drop = min(bevel * unit, depth * 0.95)
    front = np.concatenate([place * (unit / detail), depth - drop + drop * round_off], 1)
    normals = np.concatenate([-inward * (1.0 - share), round_off], 1)
    edge = np.searchsorted(used, segments)
    a, b = edge[:, 0], edge[:, 1]
    foot = front[np.concatenate([a, b])] * np.array([1.0, 1.0, 0.0])
    side = np.concatenate([-inward[np.concatenate([a, b])], np.zeros((2 * len(a), 1))], 1)
    k, start = np.arange(len(a)), len(front)
    low_a, low_b = start + k, start + len(a) + k
    walls = np.concatenate([np.stack([b, a, low_a], 1), np.stack([b, low_a, low_b], 1)])
    shape, out = np.concatenate([front, foot]), np.concatenate([normals, side])
    out /= np.linalg.norm(out, axis=1, keepdims=True) + 1e-9
    return made(shape, out, colour, np.concatenate([faces, walls]))


def _placed(mesh: Mesh, shift: float, base: float, most: float | None) -> Mesh:
    """Centred on x, standing on its base line, shrunk in x and y when wider than `most` metres."""
    points = mesh.positions - np.array([shift, base, 0.0], np.float32)
    if most is not None and len(points):
        points[:, :2] *= min(1.0, most / max(float(np.ptp(points[:, 0])), 1e-6))
    return Mesh(points, mesh.normals, mesh.colours, mesh.faces)


def lettering(
    text: str,
    height: float,
    depth: float,
    colour: Paint,
    font: str = "serif",
    most: float | None = None,
    detail: int = 24,
    spacing: float = 0.0,
    bevel: float = 0.06,
) -> Mesh:
    """Raised letters with capitals `height` metres tall: font "serif", "sans", "script", "tube" or "cjk".

    `most`: greatest width in metres; `detail`: cells a capital; `spacing` and `bevel` in capital heights.
    """
    if not text.strip():
        return empty()
    field, base = _distance(text, font, detail, spacing)
    field = field + (HAIRLINE if font == "serif" else 0.0)
    mesh = cut_out(field, height, detail, depth, colour, bevel)
    shift = float(mesh.positions[:, 0].min() + mesh.positions[:, 0].max()) / 2 if len(mesh.positions) else 0.0
    return _placed(mesh, shift, base * height / detail, most)


def outlines(field: Array, level: float) -> list[Array]:
    """Closed lines (k, 2), in cells, along which a distance field equals `level`."""
    points, _, _, segments = _crossings(field - level)
    follow = dict(segments.tolist())
    loops: list[Array] = []
    while follow:
        start, at = follow.popitem()
        chain = [start]
        while at != start and at in follow:
            chain.append(at)
            at = follow.pop(at)
        loops.append(points[chain])
    return loops


def _resampled(loop: Array, step: float) -> Array:
    """A closed line with points about `step` apart, smoothed."""
    ring = np.concatenate([loop, loop[:1]])
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(ring, axis=0), axis=1))])
    count = max(6, int(length[-1] / step))
    at = np.linspace(0.0, length[-1], count, endpoint=False)
    line = np.stack([np.interp(at, length, ring[:, k]) for k in range(2)], 1)
    return np.asarray((np.roll(line, 1, 0) + 2 * line + np.roll(line, -1, 0)) / 4, np.float32)


def neon_tubes(
    text: str,
    height: float,
    radius: float,
    colour: Paint,
    font: str = "script",
    most: float | None = None,
    inset: float = 0.02,
    sides: int = 6,
    step: float = 0.07,
) -> Mesh:
    """Glass tubes along the outlines of letters: for an emit finish. `inset` and `step` in capital
    heights.
    """
    if not text.strip():
        return empty()
    detail = 32
    field, base = _distance(text, font, detail, 0.04)
    cell = height / detail
    loops = [_resampled(loop, step * detail) for loop in outlines(field, inset) if len(loop) > 8]
    if not loops:
        return empty()
    depth = np.float32(radius * 1.5)
    tubes = [
        tube(np.c_[loop * cell, np.full(len(loop), depth)], radius, colour, sides, closed=True)
        for loop in loops
    ]
    mesh = join(tubes)
    shift = float(mesh.positions[:, 0].min() + mesh.positions[:, 0].max()) / 2
    return _placed(mesh, shift, base * cell, most)
