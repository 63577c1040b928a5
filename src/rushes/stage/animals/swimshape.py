"""Shapes a swimmer is made of: a body of cross-sections slit along its mouth, fins like sails and fans,
flippers along a curve.

All are grids of points in model space: +z ahead, +x the animal's left, +y up; the animal is one unit long.
Pure.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.interpolate import PchipInterpolator

from rushes.stage.meshkit.solids import made
from rushes.stage.scene import Mesh

__all__ = ["NOSE", "Hull", "Reals", "fan", "limb", "outwards", "ramp", "sail"]

Reals = npt.NDArray[Any]
"""Numbers of any width."""
NOSE = 0.46
"""Where the tip of the nose is on z: the body runs from there to NOSE - 1."""

Row = Sequence[float] | Reals
Table = Sequence[Row] | Reals
Paint = Callable[[Reals, Reals], Reals]
"""Linear RGB (n, 3) of points whose two shares along the grid are given (n,), each 0..1."""


def ramp(x: Reals | float, low: float, high: float) -> Reals:
    """0 below `low`, 1 above `high` (or the other way round), smooth between."""
    u = np.clip((np.asarray(x) - low) / (high - low), 0.0, 1.0)
    out: Reals = u * u * (3 - 2 * u)
    return out


@dataclass(frozen=True)
class Hull:
    """A body given by stations (s, top, bottom, half width): s is 0 at the nose and 1 at the root of the
    tail fin; `mouth` rows (s, share of the height) are the line between the jaws; `widest` is the share of
    the height at which it is widest."""

    stations: tuple[tuple[float, float, float, float], ...]
    mouth: tuple[tuple[float, float], ...]
    widest: float = 0.5
    square: float = 1.0  # under 1 the cross-section is boxier than an ellipse

    def at(self, s: Reals | float) -> tuple[Reals, Reals, Reals]:
        """Top, bottom and half width at s."""
        table = np.asarray(self.stations)
        # The nose is round: near it sizes grow with the root of s, so they are interpolated over that.
        known, asked = np.sqrt(table[:, 0]), np.sqrt(np.clip(s, 0.0, 1.0))
        top, bottom, wide = (PchipInterpolator(known, table[:, k])(asked) for k in (1, 2, 3))
        return top, bottom, wide

    def points(self, s: Reals, angle: Reals) -> Reals:
        """Points (…, 3) at s and at angles from the top (0) to the bottom (pi) down the left side; below 0
        the right side."""
        top, bottom, wide = self.at(s)
        middle = bottom + (top - bottom) * self.widest
        up, out = np.cos(angle), np.sin(angle)
        high = np.sign(up) * np.abs(up) ** self.square
        y = middle + np.where(up > 0, top - middle, middle - bottom) * high
        x = wide * np.sign(out) * np.abs(out) ** self.square
        return np.stack([x, y, NOSE - s + 0 * x], -1).astype(np.float32)

    def slit(self, s: Reals) -> Reals:
        """The angle of the line between the jaws at s; behind the corner it goes on straight."""
        table = np.asarray(self.mouth)
        return self.angle(s, np.interp(s, table[:, 0], table[:, 1]))

    def angle(self, s: Reals | float, share: Reals | float) -> Reals:
        """The angle on the left side at which a share of the height is met."""
        part = np.asarray(share, np.float64) + 0 * np.asarray(s)
        up = np.where(
            part > self.widest, (part - self.widest) / (1 - self.widest), (part - self.widest) / self.widest
        )
        high = np.sign(up) * np.abs(np.clip(up, -1, 1)) ** (1 / self.square)
        out: Reals = np.arccos(np.clip(high, -1, 1))
        return out

    def place(self, s: float, share: float, side: float) -> tuple[Reals, Reals]:
        """A point of the skin and its unit normal: at s, at a share of the height, on a side (1 left, -1
        right)."""
        a, e = self.angle(s, share), 0.004
        here, ahead = self.points(np.asarray(s), a), self.points(np.asarray(s - e), a)
        round_ = self.points(np.asarray(s), a + e)
        normal = np.cross(round_ - here, ahead - here)
        normal /= np.linalg.norm(normal) + 1e-12
        if normal[0] < 0:
            normal = -normal
        flip = np.array([side, 1.0, 1.0], np.float32)
        return here * flip, (normal * flip).astype(np.float32)


def _closed(points: Reals, normals: Reals | None = None) -> tuple[Reals, Reals, Reals]:
    """A grid (rows, columns, 3) as points, smooth normals and faces."""
    rows, columns = points.shape[:2]
    if normals is None:
        normals = np.cross(np.gradient(points, axis=0), np.gradient(points, axis=1))
        normals /= np.linalg.norm(normals, axis=-1, keepdims=True) + 1e-12
    i = np.arange(rows - 1)[:, None] * columns + np.arange(columns - 1)
    a, b, c, d = (x.ravel() for x in (i, i + 1, i + columns, i + columns + 1))
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([b, d, c], 1)])
    return points.reshape(-1, 3), normals.reshape(-1, 3), faces


def outwards(points: Reals, normals: Reals, faces: Reals) -> Reals:
    """The faces wound so that they agree with the normals."""
    a, b, c = (points[faces[:, k]] for k in range(3))
    wrong = np.einsum("ij,ij->i", np.cross(b - a, c - a), normals[faces].sum(1)) < 0
    turned = faces.copy()
    turned[wrong] = turned[wrong][:, ::-1]
    return turned


def lens(upper: Reals, thick: Reals, across: Row, colour: Paint, share: tuple[Reals, Reals]) -> Mesh:
    """A sheet (rows, columns, 3) given thickness: `thick` (rows, columns) to either side along `across` (3,)
    or a grid."""
    way = np.broadcast_to(np.asarray(across, np.float32), upper.shape)
    sides = []
    for s in (1.0, -1.0):
        points = upper + s * way * thick[..., None]
        _, normals, faces = _closed(points)
        if float((normals * way.reshape(-1, 3)).sum()) * s < 0:
            normals = -normals
        sides.append((points.reshape(-1, 3), normals, faces))
    count = len(sides[0][0])
    points = np.concatenate([p for p, _, _ in sides])
    normals = np.concatenate([n for _, n, _ in sides])
    faces = np.concatenate([sides[0][2], sides[1][2] + count])
    rgb = colour(np.tile(share[0].ravel(), 2), np.tile(share[1].ravel(), 2))
    return made(points, normals, rgb.astype(np.float32), outwards(points, normals, faces))


def _edge(u: Reals, v: Reals, thick: float) -> Reals:
    """Thickness of a fin: full at its root, thin at its rim (v across 0..1, u from root 0 to tip 1), never
    sharp."""
    body = np.sqrt(np.clip(1 - (2 * np.abs(v - 0.42)) ** 2.6, 0, 1))
    out: Reals = thick * (1 - 0.72 * u) * body * np.sqrt(np.clip(1.0 - u**6, 0, 1))
    return out


def sail(
    root: tuple[float, float],
    rise: float,
    sweep: float,
    tip: float,
    thick: float,
    colour: Paint,
    base: Callable[[Reals], Reals],
    way: tuple[float, float] = (0.0, 1.0),
    round_: float = 2.0,
    cells: tuple[int, int] = (10, 10),
) -> Mesh:
    """A fin that stands on the body from z `root[0]` back to `root[1]`: `rise` high, its tip `sweep` behind,
    `tip` the share of its root that is left at the tip. `base(z)` are the points (k, 3) of its foot. `way`
    (x, y) is where it grows to."""
    u, v = np.meshgrid(np.linspace(0, 1, cells[0] + 1), np.linspace(0, 1, cells[1] + 1), indexing="ij")
    u = 1 - (1 - u) ** 1.5
    chord = (1 + (tip - 1) * u) * np.clip(1 - u ** (2 * round_), 0, 1) ** 0.5
    lead = sweep * u**1.25 + 0.4 * (1 + (tip - 1) * u - chord) * (root[0] - root[1])
    z = root[0] - lead - chord * v * (root[0] - root[1])
    foot = base(np.clip(z.ravel(), root[1] - 0.05, root[0])).reshape(*z.shape, 3)
    sheet = foot.copy()
    sheet[..., 0] += way[0] * rise * u
    sheet[..., 1] += way[1] * rise * u
    sheet[..., 2] = z
    thick_at = _edge(u, v, thick)
    return lens(sheet.astype(np.float32), thick_at, (way[1], -way[0], 0.0), colour, (u, v))


def fan(
    origin: Row,
    ahead: Row,
    up: Row,
    reach: float,
    spread: tuple[float, float],
    fork: float,
    thick: float,
    colour: Paint,
    power: float = 1.6,
    foot: float = 0.03,
    cells: tuple[int, int] = (10, 18),
) -> Mesh:
    """A fin that opens like a fan from `origin` along `ahead`, in the plane of `ahead` and `up`, between two
    angles `spread`; `fork` is the share by which its middle is shorter than its lobes, `foot` half the width
    of its root."""
    u, v = np.meshgrid(np.linspace(0, 1, cells[0] + 1), np.linspace(-1, 1, cells[1] + 1), indexing="ij")
    angle = np.where(v < 0, v * spread[0], v * spread[1])
    lobe = np.abs(v) ** power
    long = reach * (1 - fork * (1 - lobe)) * np.clip(1 - np.abs(v) ** 14 * 0.35, 0, 1)
    a, b = np.asarray(ahead, np.float64), np.asarray(up, np.float64)
    along = long * u * np.cos(angle)
    aside = long * u * np.sin(angle) + foot * v * (1 - u)
    # The leading edges bow outwards, as a sickle does.
    along = along + 0.10 * reach * np.sin(np.pi * u) * lobe
    sheet = np.asarray(origin) + along[..., None] * a + aside[..., None] * b
    normal = np.cross(a, b)
    rim = np.sqrt(np.clip(1 - np.abs(v) ** 5, 0, 1)) * np.sqrt(np.clip(1 - u**5, 0, 1))
    return lens(
        sheet.astype(np.float32), thick * rim * (1 - 0.6 * u), normal, colour, (u, np.abs(v) * 0.5 + 0.5)
    )


def limb(
    path: Table,
    wide: Row,
    thick: Row,
    across: Row,
    colour: Paint,
    rows: int = 14,
    sides: int = 14,
) -> Mesh:
    """A flipper, leg or tusk: ellipses of half widths `wide` (along `across`, kept square to the path) and
    `thick` along a curve through the points of `path`, closed with round ends."""
    known = np.linspace(0, 1, len(path))
    t = 0.5 - 0.5 * np.cos(np.pi * np.linspace(0, 1, rows))
    centre = PchipInterpolator(known, np.asarray(path, np.float64))(t)
    along = np.gradient(centre, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-12
    side = np.asarray(across, np.float64) - along * (along @ np.asarray(across, np.float64))[:, None]
    side /= np.linalg.norm(side, axis=1, keepdims=True) + 1e-12
    depth = np.cross(along, side)
    cap = np.sqrt(np.clip(1 - np.abs(2 * t - 1) ** 10, 0, 1))
    w = PchipInterpolator(np.linspace(0, 1, len(wide)), wide)(t) * cap
    h = PchipInterpolator(np.linspace(0, 1, len(thick)), thick)(t) * cap
    a = np.linspace(0, 2 * np.pi, sides + 1)
    ring = (
        np.cos(a)[None, :, None] * (side * w[:, None])[:, None]
        + np.sin(a)[None, :, None] * (depth * h[:, None])[:, None]
    )
    points = (centre[:, None] + ring).astype(np.float32)
    flat = (
        np.cos(a)[None, :, None] * (side * h[:, None] + 1e-6)[:, None]
        + np.sin(a)[None, :, None] * (depth * w[:, None] + 1e-6)[:, None]
    )
    flat[0], flat[-1] = -along[0], along[-1]
    flat /= np.linalg.norm(flat, axis=-1, keepdims=True) + 1e-12
    shape, normals, faces = _closed(points, flat.astype(np.float32))
    share = (np.repeat(t, sides + 1), np.tile(0.5 + 0.5 * np.cos(a), rows))
    return made(shape, normals, colour(*share).astype(np.float32), outwards(shape, normals, faces))
