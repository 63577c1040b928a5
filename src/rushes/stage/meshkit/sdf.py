"""Clay: bodies from signed distance primitives, joined smoothly, meshed once and skinned to bones.

A primitive knows its distance, its box, its bone and its colour. The field is evaluated only inside the
(padded) box of each primitive, which is exact at the surface because a smooth union reaches no farther than
its smoothness. Smooth minimum: the quadratic polynomial one of Quilez; meshing: surface nets. Metres.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.matrices import rotation
from rushes.stage.meshkit.nets import outward, surface_nets
from rushes.stage.scene import Array, Mesh

__all__ = ["Clay"]

Point = Sequence[float] | Array
Ints = npt.NDArray[np.int32]
Distance = Callable[[Array], Array]
FAR = np.float32(9.0)
NUDGES = np.array([[1, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]], np.float32)


@dataclass(frozen=True)
class Lump:
    """A primitive: distance of points (n, 3), its box, its bone, linear colour and own smoothness."""

    distance: Distance
    low: Array
    high: Array
    bone: int
    colour: Array
    smoothness: float


@dataclass(frozen=True)
class Stroke:
    """Colour rubbed into the surface round `centre`: full inside, nothing at the ellipsoid of `radii`."""

    centre: Array
    radii: Array
    colour: Array
    strength: float


class Clay:
    """A body being modelled. Methods return self; `mesh()` gives the Mesh.

    `smoothness`: metres over which lumps melt together. `cell`: metres between grid points. `stretch`:
    metres over which bones share a vertex. `seam`: metres over which colours blend.
    """

    def __init__(
        self, smoothness: float = 0.05, cell: float = 0.016, stretch: float = 0.035, seam: float = 0.012
    ) -> None:
        self.smoothness, self.cell, self.stretch, self.seam = smoothness, cell, stretch, seam
        self.lumps: list[Lump] = []
        self.cuts: list[Lump] = []
        self.strokes: list[Stroke] = []

    def cone(
        self,
        a: Point,
        b: Point,
        ra: float,
        rb: float,
        bone: int = 0,
        colour: str | Point = "#ffffff",
        blend: float | None = None,
    ) -> "Clay":
        """A rounded cone from a (radius ra) to b (radius rb)."""
        p, q = np.asarray(a, np.float32), np.asarray(b, np.float32)
        low = np.minimum(p - ra, q - rb)
        high = np.maximum(p + ra, q + rb)
        return self._add(_cone(p, q, ra, rb), low, high, bone, colour, blend)

    def rope(
        self,
        points: Sequence[Point],
        radius: float | Sequence[float],
        bone: int = 0,
        colour: str | Point = "#ffffff",
        blend: float | None = None,
    ) -> "Clay":
        """Rounded cones through points, `radius` one number or one per point."""
        radii = (
            [float(radius)] * len(points) if isinstance(radius, (int, float)) else [float(r) for r in radius]
        )
        for i in range(len(points) - 1):
            self.cone(points[i], points[i + 1], radii[i], radii[i + 1], bone, colour, blend)
        return self

    def ball(
        self,
        centre: Point,
        radii: float | Point,
        bone: int = 0,
        colour: str | Point = "#ffffff",
        turn: Point = (0.0, 0.0, 0.0),
        blend: float | None = None,
    ) -> "Clay":
        """An ellipsoid (or sphere), turned by Euler angles (matrices.rotation)."""
        return self._add(*_ball(centre, radii, turn), bone, colour, blend)

    def slab(
        self,
        centre: Point,
        half: Point,
        rounding: float = 0.02,
        bone: int = 0,
        colour: str | Point = "#ffffff",
        turn: Point = (0.0, 0.0, 0.0),
        blend: float | None = None,
    ) -> "Clay":
        """A box of half extents `half` with rounded edges."""
        return self._add(*_slab(centre, half, rounding, turn), bone, colour, blend)

    def cut(
        self, centre: Point, radii: float | Point, turn: Point = (0.0, 0.0, 0.0), blend: float | None = None
    ) -> "Clay":
        """Takes an ellipsoid away (after all lumps are joined)."""
        distance, low, high = _ball(centre, radii, turn)
        return self._cut(distance, low, high, blend)

    def cut_slab(
        self,
        centre: Point,
        half: Point,
        rounding: float = 0.02,
        turn: Point = (0.0, 0.0, 0.0),
        blend: float | None = None,
    ) -> "Clay":
        """Takes a rounded box away."""
        distance, low, high = _slab(centre, half, rounding, turn)
        return self._cut(distance, low, high, blend)

    def paint(
        self, centre: Point, radii: float | Point, colour: str | Point, strength: float = 1.0
    ) -> "Clay":
        """Rubs colour into the surface round a point (cheeks, lips, stains), fading to the edge."""
        size = np.broadcast_to(np.asarray(radii, np.float32), (3,))
        self.strokes.append(Stroke(np.asarray(centre, np.float32), size, _colour(colour), strength))
        return self

    def distances(self, points: Array) -> Array:
        """Signed distance (n,) of points (n, 3), metres, negative inside."""
        return self._joined([lump.distance(points) for lump in self.lumps], points)

    def surface(self, point: Point, direction: Point, reach: float = 0.6) -> Array:
        """The surface met from outside on the line through `point` along `direction` (pointing out).

        `point` (3,) or (n, 3); the march begins `reach` metres out and comes inwards.
        """
        d = np.asarray(direction, np.float32)
        d = d / np.linalg.norm(d, axis=-1, keepdims=True)
        start = np.asarray(point, np.float32)
        base = np.atleast_2d(start)
        t = np.full(len(base), reach, np.float32)
        for _ in range(40):
            p: Array = base + d * t[:, None]
            # A ray that misses would run away for ever: it ends as far behind the point as it began before it.
            t = np.maximum(t - self.distances(p) * np.float32(0.9), np.float32(-reach))
        p = base + d * t[:, None]
        return p.reshape(start.shape)

    def colours(self, points: Array) -> Array:
        """Linear RGB (n, 3) that the surface has at points."""
        return self._rgb(np.stack([lump.distance(points) for lump in self.lumps], 1), points)

    def mesh(self) -> Mesh:
        """Meshed, smooth-shaded, painted and skinned (bones of the two nearest lumps)."""
        margin = self.cell * 3
        low = np.min([lump.low for lump in self.lumps], axis=0) - margin
        high = np.max([lump.high for lump in self.lumps], axis=0) + margin
        points, faces = surface_nets(self._grid(low, high), low, self.cell)
        distance = [lump.distance(points) for lump in self.lumps]
        value = self._joined(distance, points)
        normals = self.normals(points)
        # One Newton step brings the vertices from the chord onto the true surface.
        points = points - normals * np.clip(value, -self.cell, self.cell)[:, None]
        colours, bones, weights = self._dressed(np.stack(distance, 1), points)
        return Mesh(points, normals, colours, outward(points, normals, faces), bones, weights)

    def _add(
        self, distance: Distance, low: Array, high: Array, bone: int, colour: str | Point, blend: float | None
    ) -> "Clay":
        self.lumps.append(
            Lump(distance, low, high, bone, _colour(colour), self.smoothness if blend is None else blend)
        )
        return self

    def _cut(self, distance: Distance, low: Array, high: Array, blend: float | None) -> "Clay":
        k = self.smoothness * 0.4 if blend is None else blend
        self.cuts.append(Lump(distance, low, high, 0, _colour("#ffffff"), k))
        return self

    def _joined(self, distance: list[Array], points: Array) -> Array:
        total = distance[0]
        for lump, d in zip(self.lumps[1:], distance[1:], strict=True):
            total = _smooth_min(total, d, lump.smoothness)
        for lump in self.cuts:
            total = -_smooth_min(-total, lump.distance(points), lump.smoothness)
        return total

    def _grid(self, low: Array, high: Array) -> Array:
        """The field on the grid, evaluated box by box."""
        count = np.ceil((high - low) / self.cell).astype(int) + 1
        field = np.full(count, FAR, np.float32)
        axes = [low[i] + np.arange(count[i], dtype=np.float32) * np.float32(self.cell) for i in range(3)]
        for lump, sign in [(x, 1) for x in self.lumps] + [(x, -1) for x in self.cuts]:
            pad = lump.smoothness + self.cell * 2.5
            first = np.clip(np.floor((lump.low - pad - low) / self.cell).astype(int), 0, count)
            last = np.clip(np.ceil((lump.high + pad - low) / self.cell).astype(int) + 1, 0, count)
            if np.any(last <= first):
                continue
            box = tuple(slice(int(a), int(b)) for a, b in zip(first, last, strict=True))
            grid = np.stack(np.meshgrid(*[axes[i][box[i]] for i in range(3)], indexing="ij"), -1)
            d = lump.distance(grid.reshape(-1, 3)).reshape(grid.shape[:3])
            field[box] = sign * _smooth_min(sign * field[box], d, lump.smoothness)
        return field

    def normals(self, points: Array) -> Array:
        """Unit normals (n, 3) of the field, by four samples at the corners of a tetrahedron."""
        e = self.cell * 0.5
        total = np.zeros_like(points)
        for nudge in NUDGES:
            total += nudge * self.distances(points + nudge * np.float32(e))[:, None]
        length = np.linalg.norm(total, axis=1, keepdims=True)
        normals: Array = (total / np.maximum(length, 1e-9)).astype(np.float32)
        return normals

    def _rgb(self, distance: Array, points: Array) -> Array:
        tint = np.exp(-(distance - distance.min(1, keepdims=True)) / self.seam)
        tint /= tint.sum(1, keepdims=True)
        rgb = tint @ np.stack([lump.colour for lump in self.lumps])
        for stroke in self.strokes:
            r = np.linalg.norm((points - stroke.centre) / stroke.radii, axis=1)
            u = np.clip(1.0 - r, 0.0, 1.0)
            amount = (stroke.strength * u * u * (3 - 2 * u))[:, None]
            rgb = rgb * (1 - amount) + stroke.colour * amount
        out: Array = rgb.astype(np.float32)
        return out

    def _dressed(self, distance: Array, points: Array) -> tuple[Array, Ints, Array]:
        colours = np.concatenate([self._rgb(distance, points), np.ones((len(points), 1))], 1)
        nearest = distance.min(1, keepdims=True)
        share = np.exp(-(distance - nearest) / self.stretch)
        bones = np.array([lump.bone for lump in self.lumps])
        pull = np.zeros((len(points), max(int(bones.max()) + 1, 2)))
        for i, bone in enumerate(bones):
            pull[:, bone] = np.maximum(pull[:, bone], share[:, i])
        order = np.argsort(-pull, axis=1)[:, :2]
        two = np.take_along_axis(pull, order, 1)
        weights = (two[:, 1] / (two.sum(1) + 1e-9)).astype(np.float32)
        return colours.astype(np.float32), order.astype(np.int32), weights


def _smooth_min(a: Array, b: Array, k: float) -> Array:
    if k <= 0:
        return np.minimum(a, b)
    h = np.maximum(k - np.abs(a - b), 0) * np.float32(1 / k)
    out: Array = np.minimum(a, b) - h * h * np.float32(k * 0.25)
    return out


def _cone(a: Array, b: Array, ra: float, rb: float) -> Distance:
    ab = b - a
    inverse = np.float32(1.0 / max(float(ab @ ab), 1e-12))

    def distance(p: Array) -> Array:
        q = p - a
        t = np.clip((q @ ab) * inverse, 0, 1)
        q = q - t[:, None] * ab
        out: Array = np.sqrt(np.einsum("ij,ij->i", q, q)) - (np.float32(ra) + np.float32(rb - ra) * t)
        return out

    return distance


def _ball(centre: Point, radii: float | Point, turn: Point) -> tuple[Distance, Array, Array]:
    c = np.asarray(centre, np.float32)
    r = np.broadcast_to(np.asarray(radii, np.float32), (3,)).astype(np.float32)
    m = rotation(*(float(t) for t in turn))[:3, :3]
    reach = np.sqrt(((m * r) ** 2).sum(1)).astype(np.float32)

    def distance(p: Array) -> Array:
        # Quilez' bound for an ellipsoid: k (k - 1) / |p / r²|, first order exact at the surface.
        q = ((p - c) @ m) / r
        k = np.sqrt(np.einsum("ij,ij->i", q, q) + np.float32(1e-10))
        s = q / r
        out: Array = k * (k - 1) / np.sqrt(np.einsum("ij,ij->i", s, s) + np.float32(1e-10) / (r @ r))
        return out

    return distance, c - reach, c + reach


def _slab(centre: Point, half: Point, rounding: float, turn: Point) -> tuple[Distance, Array, Array]:
    c, h = np.asarray(centre, np.float32), np.asarray(half, np.float32)
    m = rotation(*(float(t) for t in turn))[:3, :3]
    reach = (np.abs(m) @ h).astype(np.float32)
    edge = np.float32(min(rounding, float(h.min())))

    def distance(p: Array) -> Array:
        q = np.abs((p - c) @ m) - h + edge
        out: Array = np.linalg.norm(np.maximum(q, 0), axis=1) + np.minimum(q.max(1), 0) - edge
        return out

    return distance, c - reach, c + reach


def _colour(colour: str | Point) -> Array:
    return linear(colour) if isinstance(colour, str) else np.asarray(colour, np.float32)
