"""Rides and waterworks: carousels and Ferris wheels that turn, striped tents, fountains that play."""

from dataclasses import dataclass
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, moved, sphere, tube, turned
from rushes.stage.scene import Array, Finish, Mesh, Piece
from rushes.stage.sets.nature.stones import ball
from rushes.stage.sets.parts.bench import Bench

__all__ = ["Jets", "carousel", "ferris", "fountain", "marquee"]

CANDY = ("#d8342c", "#f4ead2", "#2f6fb0", "#f0b428")


def _horse(coat: str, saddle: str) -> list[Mesh]:
    """A carousel's horse in its leap, looking along +z."""
    made = [
        sphere((0, 0, 0), (0.17, 0.2, 0.42), coat, 8, 14),
        sphere((0, 0.1, -0.02), (0.175, 0.14, 0.16), saddle, 6, 12),
    ]
    made.append(tube([(0, 0.08, 0.3), (0, 0.32, 0.46), (0, 0.5, 0.5)], 0.1, coat, 8))
    made.append(turned(sphere((0, 0, 0.1), (0.085, 0.09, 0.21), coat, 7, 10), (0.6, 0, 0), (0, 0.52, 0.5)))
    made += [
        box((0, 0.38 + 0.06 * k, 0.36 + 0.05 * k), (0.03, 0.06, 0.04), "#f4ead2", 0.02) for k in range(3)
    ]
    for s in (-0.1, 0.1):
        made.append(tube([(s, -0.1, 0.28), (s, -0.3, 0.46), (s, -0.42, 0.34)], 0.045, coat, 6))
        made.append(tube([(s, -0.1, -0.3), (s, -0.34, -0.42), (s, -0.46, -0.6)], 0.045, coat, 6))
    made.append(tube([(0, 0.1, -0.4), (0, 0.04, -0.58), (0, -0.2, -0.64)], 0.05, "#f4ead2", 6))
    return made


def carousel(radius: float = 2.6) -> tuple[Mesh, ...]:
    """What turns of a carousel: platform, horses on their poles, mirrored middle and striped roof; about +y."""
    made = [lathe([(0, 0.18), (radius, 0.18), (radius, 0.36), (0, 0.36)], "#c89a5a", sides=36)]
    for k in range(20):
        a = 2 * pi * k / 20
        tile = lathe(
            [(0.02, 4.15), (radius * 0.55, 3.55), (radius * 1.08, 3.1), (radius * 1.08, 3.05)],
            CANDY[k % 2],
            sides=80,
        )
        keep = np.isin(np.arange(len(tile.faces)), np.flatnonzero(_wedge(tile, a, 2 * pi / 20)))
        made.append(Mesh(tile.positions, tile.normals, tile.colours, tile.faces[keep]))
        made.append(
            turned(
                box((0, 2.95, radius * 1.07), (radius * 0.165, 0.2, 0.02), CANDY[(k + 2) % 4], 0.05),
                (0, a, 0),
            )
        )
        made.append(sphere((radius * 1.1 * sin(a), 2.74, radius * 1.1 * cos(a)), 0.05, "#fff0c0", 5, 7))
        made.append(
            turned(box((0, 0.27, radius), (radius * 0.15, 0.08, 0.02), CANDY[(k + 1) % 4], 0.02), (0, a, 0))
        )
    for k in range(8):
        a = 2 * pi * (k + 0.5) / 8
        made.append(turned(box((0, 1.7, 0.72), (0.27, 1.35, 0.03), "#e8d8b0", 0.02), (0, a, 0)))
        made.append(turned(sphere((0, 1.9, 0.75), (0.16, 0.42, 0.02), "#9fc4d8", 7, 12), (0, a, 0)))
    coats = ("#f4efe6", "#8a5a3a", "#2e2a2c", "#d8b48a")
    for k in range(9):
        a, high = 2 * pi * k / 9, 1.15 + 0.22 * sin(2.2 * k)
        spot = (radius * 0.78 * sin(a), high, radius * 0.78 * cos(a))
        made += [turned(mesh, (0, a + pi / 2, 0), spot) for mesh in _horse(coats[k % 4], CANDY[(2 * k) % 4])]
        made.append(cylinder((spot[0], 0.36, spot[2]), (spot[0], 3.2, spot[2]), 0.03, "#d8b04a", 8))
    made.append(sphere((0, 4.3, 0), 0.14, "#d8b04a", 8, 10))
    return tuple(made)


def _wedge(mesh: Mesh, at: float, wide: float) -> Array:
    """Which triangles lie within `wide` radians about `at` (from +z)."""
    middle = mesh.positions[mesh.faces].mean(1)
    away = (np.arctan2(middle[:, 0], middle[:, 2]) - at + pi) % (2 * pi) - pi
    return np.asarray(np.abs(away) <= wide / 2 + 1e-6)


def ferris(radius: float = 4.6) -> tuple[tuple[Mesh, ...], Bench]:
    """A Ferris wheel about +z: what turns, and its stand, whose axle is at the origin."""
    made = [sphere((0, 0, 0), (0.4, 0.4, 0.55), "#e8e2d4", 8, 14)]
    for z in (-0.5, 0.5):
        for r in (radius, radius * 0.72):
            ring = [(r * cos(t), r * sin(t), z) for t in np.linspace(0, 2 * pi, 49)[:-1]]
            made.append(tube(ring, 0.06, "#e8e2d4", 6, closed=True))
    for k in range(12):
        a = 2 * pi * k / 12
        x, y = radius * cos(a), radius * sin(a)
        made += [cylinder((0, 0, z), (x, y, z), 0.035, "#d0cabc", 6) for z in (-0.5, 0.5)]
        made.append(cylinder((x, y, -0.55), (x, y, 0.55), 0.04, "#8a8478", 6))
        paint = (*CANDY[:1], *CANDY[2:], "#4f9a5a")[k % 4]
        made += [lathe([(0, -0.42), (0.3, -0.4), (0.4, -0.1), (0.38, 0.06)], paint, (x, y, 0), 14),
                 lathe([(0.02, 0.62), (0.44, 0.4), (0.44, 0.36)], mixed(paint, "#ffffff", 0.4), (x, y, 0), 14)]  # fmt: skip
        made.append(sphere((x * 1.03, y * 1.03, 0.56), 0.07, "#fff0c0", 5, 7))
    stand = Bench()
    for z in (-0.9, 0.9):
        for s in (-1, 1):
            stand.add(
                "metal", cylinder((s * radius * 0.55, -radius - 1.3, z), (0, 0, z), 0.13, "#8d9aa8", 10)
            )
    stand.add("metal", cylinder((0, 0, -1.0), (0, 0, 1.0), 0.18, "#6a7480", 12))
    stand.add("wood", box((0, -radius - 1.15, 0), (radius * 0.7, 0.15, 1.5), "#a8845a", 0.03))
    return tuple(made), stand


def marquee(wide: float, tones: tuple[str, str], high: float = 2.2) -> Bench:
    """A round tent in two colours with scalloped eaves and a flag."""
    here, sides = Bench(), 16
    for k in range(sides):
        a = 2 * pi * k / sides
        half = wide * np.tan(pi / sides)
        here.add(
            "cloth",
            turned(
                box((0, high / 2, wide * cos(pi / sides)), (half, high / 2, 0.02), tones[k % 2], 0.01),
                (0, a, 0),
            ),
        )
        rows = np.linspace(0.0, 1.0, 6)
        left = [(1 - u) * (wide + 0.2) for u in rows]
        for i in range(5):
            low, top = left[i], left[i + 1]
            y0, y1 = high + 1.5 * wide * 0.8 * rows[i] ** 1.3, high + 1.5 * wide * 0.8 * rows[i + 1] ** 1.3
            lean, long = float(np.arctan2(y1 - y0, low - top)), float(np.hypot(y1 - y0, low - top)) / 2
            slab = turned(
                box(
                    (0, 0, 0),
                    ((low + top) / 2 * np.tan(pi / sides) + 0.02, 0.015, long + 0.03),
                    tones[k % 2],
                    0.008,
                ),
                (lean, 0, 0),
            )
            here.add("cloth", turned(moved(slab, (0, (y0 + y1) / 2, (low + top) / 2)), (0, a, 0)))
        here.add(
            "cloth",
            turned(
                sphere((0, high - 0.05, wide + 0.2), (half * 0.95, 0.22, 0.02), tones[(k + 1) % 2], 6, 10),
                (0, a, 0),
            ),
        )
    here.add("wood", cylinder((0, high + 1.2 * wide, 0), (0, high + 1.2 * wide + 0.9, 0), 0.03, "#d8b04a", 8))
    here.add(
        "cloth", box((0.32, high + 1.2 * wide + 0.72, 0), (0.3, 0.15, 0.01), tones[0], 0.008, (0, 0.3, 0.05))
    )
    return here


BASINS = (
    (40, ((2.5, 0), (2.62, 0.1), (2.5, 0.5), (2.62, 0.62), (2.62, 0.72), (2.3, 0.72), (2.25, 0.3), (0, 0.3))),
    (
        32,
        ((0.5, 0.3), (0.32, 0.5), (0.2, 1.0), (0.3, 1.3), (1.15, 1.62), (1.22, 1.72), (1.08, 1.74), (0, 1.6)),
    ),
    (
        26,
        (
            (0.2, 1.6),
            (0.13, 1.9),
            (0.12, 2.3),
            (0.2, 2.42),
            (0.62, 2.62),
            (0.66, 2.7),
            (0.56, 2.71),
            (0, 2.62),
        ),
    ),
    (18, ((0.1, 2.62), (0.08, 2.9), (0.16, 3.0), (0.06, 3.16), (0, 3.2))),
)
"""The turned stones of a fountain, one on another: sides and profile (radius, height)."""


def fountain() -> Bench:
    """A stone fountain of three basins, full of water."""
    here, stone = Bench(), "#cfc5b2"
    for sides, profile in BASINS:
        here.add("stone", lathe(list(profile), stone, sides=sides))
    for r, y in ((2.3, 0.58), (1.08, 1.69), (0.55, 2.68)):
        here.add("ceramic", lathe([(0, y), (r, y)], "#8fc0d0", sides=36))
    for k in range(12):
        block = box((0, 0.31, 2.52), (0.1, 0.2, 0.08), mixed(stone, "#140c08", 0.12), 0.04)
        here.add("stone", turned(block, (0, 2 * pi * k / 12, 0)))
    return here


@dataclass(frozen=True)
class Jets:
    """Drops of a fountain at `at`: they leap from each of its `heights` and fall `wide` metres further out."""

    name: str
    at: Vec
    arcs: tuple[tuple[float, float, float, float], ...] = (
        (3.2, 0.45, 0.5, 2.7),
        (2.7, 0.05, 0.95, 1.7),
        (1.72, 0.05, 1.9, 0.6),
    )
    """Each: the height it leaves from, how far it leaps above it, how far out it lands, at which height."""
    ways: int = 14
    drops: int = 9
    size: float = 0.045
    seed: int = 0

    def piece(self) -> Piece:
        """The drops; their vertices are laid anew in every frame."""
        unit, faces = ball(1)
        count = len(self.arcs) * self.ways * self.drops
        paint = np.ones((count * len(unit), 4), np.float32)
        paint[:, :3] = linear("#d4ecf4")
        index = (np.arange(count)[:, None, None] * len(unit) + faces).reshape(-1, 3)
        positions, normals = self.vertices(0.0)
        mesh = Mesh(positions, normals, paint, index.astype(np.int32))
        return Piece(self.name, mesh, Finish("plain", 0.15, 0.2, casts_shadow=False), dynamic=True)

    def vertices(self, seconds: float) -> tuple[Array, Array]:
        """Positions and normals (n, 3) at a time."""
        unit, _ = ball(1)
        rng = np.random.default_rng(self.seed + 7)
        centres = []
        for start, leap, out, end in self.arcs:
            turn = 2 * pi * (np.arange(self.ways)[:, None] + 0.15 * rng.random((self.ways, 1))) / self.ways
            share = (
                seconds * 1.1 + (np.arange(self.drops)[None] + rng.random((self.ways, 1))) / self.drops
            ) % 1.0
            inner = 0.04 if leap > 0.2 else 0.6 * out
            far = inner + (out - inner) * share
            high = start + 4 * leap * share * (1 - share) - (start - end) * share**2
            centres.append(np.stack([far * np.cos(turn), high, far * np.sin(turn)], -1).reshape(-1, 3))
        spots = np.concatenate(centres) + np.asarray(self.at)
        points = spots[:, None] + unit[None] * (self.size * np.array([0.8, 1.5, 0.8]))
        normals = np.tile(unit, (len(spots), 1))
        return points.reshape(-1, 3).astype(np.float32), normals.astype(np.float32)
