"""The hull of a clinker-built rowing boat: overlapping planks, ribs, gunwale, transom; weathered paint.

Model space: bow on +z, waterline at y = 0, metres. The shape is given by half beam, keel and sheer along the length.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import join, made, tube
from rushes.stage.scene import Array, Mesh

__all__ = ["Lines", "Reals", "gunwale", "planking", "ribs", "stem", "transom"]

Reals = npt.NDArray[Any]
STATIONS = 30
STRAKES = 7


@dataclass(frozen=True)
class Lines:
    """A boat's lines: `long` and `beam` over all, `depth` from keel to sheer amidships, `draft` under water; metres."""

    long: float = 3.5
    beam: float = 1.30
    depth: float = 0.50
    draft: float = 0.13

    def section(self, u: Reals, v: Reals) -> Array:
        """Points (..., 3) of the left side at u -1 (stern) .. 1 (bow), v 0 (keel) .. 1 (gunwale)."""
        ahead, behind = np.clip(u, 0, 1), np.clip(-u, 0, 1)
        half = self.beam / 2 * (1 - ahead**2.3 * 0.985) * (1 - 0.36 * behind**2.2)
        sheer = self.depth - self.draft + 0.24 * ahead**2.2 + 0.07 * behind**2
        keel = -self.draft + 0.30 * np.clip((ahead - 0.62) / 0.38, 0, 1) ** 2.4 + 0.06 * behind**3
        full = 0.62 + 0.5 * ahead**1.5  # exponent of the section: round amidships, a vee at the bow
        x = half * np.sin(v * np.pi / 2) ** full
        y = keel + (sheer - keel) * v**1.55
        rake = 0.16 * ahead**3 * v - 0.05 * behind**3 * (1 - v)
        points: Array = np.stack([x, y, u * self.long / 2 + rake], -1).astype(np.float32)
        return points


def _weather(rng: np.random.Generator, points: Reals, paint: str, bare: str) -> Reals:
    """Linear colours of painted wood: streaks along the planks, bare patches, a dark wet band at the water."""
    phase = rng.uniform(0, 6.28, 4)
    z, y = points[:, 2], points[:, 1]
    streak = 0.5 + 0.25 * np.sin(z * 5.1 + phase[0] + 9 * y) + 0.25 * np.sin(z * 11.7 + phase[1] - 14 * y)
    worn = np.clip((streak - 0.72) / 0.2, 0, 1) * 0.55
    worn = np.maximum(
        worn, 0.75 * np.clip((np.sin(z * 2.3 + phase[2]) + np.sin(z * 7.9 + phase[3]) - 1.25) * 2, 0, 1)
    )
    base = linear(paint) * (0.85 + 0.3 * streak[:, None])
    colour = base * (1 - worn[:, None]) + linear(bare) * worn[:, None]
    wet = np.clip(1 - (y + 0.015) / 0.06, 0, 1)[:, None] * 0.6
    painted: Reals = (colour * (1 - wet) + linear("#2a2d22") * wet).astype(np.float32)
    return painted


def planking(rng: np.random.Generator, lines: Lines, paint: str, bare: str, inside: str) -> Mesh:
    """The planks of both sides, each lapping over the one below; painted outside, oiled inside."""
    parts = []
    edges = np.linspace(0.0, 1.0, STRAKES + 1)
    u = np.linspace(-1, 1, STATIONS)
    for k in range(STRAKES):
        tone = 1.0 + 0.10 * rng.normal()
        own = paint if k < STRAKES - 1 else bare
        rows = []
        for v, out in ((edges[k] - 0.012, 0.022), (edges[k] - 0.006, 0.026), (edges[k + 1], 0.006)):
            rows.append(_offset(lines, u, np.full_like(u, max(v, 0.0)), out))
        outer = np.stack(rows)
        inner = np.stack([_offset(lines, u, np.full_like(u, e), -0.012) for e in (edges[k], edges[k + 1])])
        painted = _weather(rng, outer.reshape(-1, 3), own, bare) * tone
        oiled = linear(inside) * (0.9 + 0.12 * rng.normal()) * tone
        for s in (1.0, -1.0):
            parts.append(_side(outer, s, painted, 1.0))
            parts.append(_side(inner, s, np.broadcast_to(oiled, (inner.size // 3, 3)), -1.0))
    return join(parts)


def _offset(lines: Lines, u: Reals, v: Reals, out: float) -> Array:
    """A line of the left side moved `out` metres outwards."""
    here = lines.section(u, v)
    du = lines.section(u + 0.01, v) - lines.section(u - 0.01, v)
    dv = lines.section(u, v + 0.01) - lines.section(u, np.maximum(v - 0.01, 0.0))
    normal = np.cross(dv, du)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-9
    normal *= np.where(normal[:, :1] + 0.4 * -normal[:, 1:2] < 0, -1.0, 1.0)
    moved: Array = (here + normal * out).astype(np.float32)
    moved[:, 0] = np.maximum(moved[:, 0], 0.004)
    return moved


def _side(rows: Reals, s: float, colours: Reals, facing: float) -> Mesh:
    """A strip of rows (r, k, 3) mirrored by s with flat-across normals, seen from outside (facing 1) or inside (-1)."""
    r, k = rows.shape[:2]
    points = rows.reshape(-1, 3) * np.array([s, 1, 1], np.float32)
    along = np.gradient(rows, axis=1)
    up = np.gradient(rows, axis=0)
    normal = np.cross(along, up)
    normal *= np.sign((normal[..., 0]).mean()) or 1.0
    normal = normal.reshape(-1, 3) * np.array([s, 1, 1], np.float32) * facing
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
    faces = []
    for a in range(r - 1):
        for b in range(k - 1):
            i = a * k + b
            faces += [(i, i + 1, i + k), (i + 1, i + k + 1, i + k)]
    f = np.asarray(faces, np.int32)
    flat = np.cross(points[f[:, 1]] - points[f[:, 0]], points[f[:, 2]] - points[f[:, 0]])
    wrong = (flat * normal[f[:, 0]]).sum(1) < 0
    f[wrong] = f[wrong][:, ::-1]
    return made(points, normal, np.asarray(colours, np.float32), f)


def gunwale(lines: Lines, colour: str) -> Mesh:
    """The rail round the top edge."""
    u = np.linspace(-1, 1, STATIONS)
    parts = []
    for s in (1.0, -1.0):
        path = _offset(lines, u, np.ones_like(u), 0.004) * np.array([s, 1, 1], np.float32)
        parts.append(tube(path + np.array([0, 0.006, 0], np.float32), 0.027, colour, 8))
    return join(parts)


def ribs(lines: Lines, colour: str) -> Mesh:
    """Bent ribs inside, from gunwale to gunwale."""
    parts = []
    for place in (-0.78, -0.58, -0.38, -0.18, 0.02, 0.22, 0.42, 0.62):
        v = np.linspace(0.05, 0.98, 9)
        left = _offset(lines, np.full_like(v, place), v, -0.024)
        right = left[::-1] * np.array([-1, 1, 1], np.float32)
        parts.append(tube(np.concatenate([right, left]), 0.017, mixed(colour, "#3a2413", 0.15), 6))
    return join(parts)


def transom(lines: Lines, colour: str) -> Mesh:
    """The flat stern: three broad boards."""
    v = np.linspace(0.0, 1.0, 12)
    edge = lines.section(np.full_like(v, -1.0), v)
    parts = []
    for thick, facing in ((-0.02, -1.0), (0.016, 1.0)):
        left, right = edge.copy(), edge * np.array([-1, 1, 1], np.float32)
        points = np.concatenate([left, right]) + np.array([0, 0, thick], np.float32)
        n = len(v)
        faces = [q for k in range(n - 1) for q in ((k, k + 1, n + k), (k + 1, n + k + 1, n + k))]
        f = np.asarray(faces, np.int32)
        flat = np.cross(points[f[:, 1]] - points[f[:, 0]], points[f[:, 2]] - points[f[:, 0]])[:, 2].sum()
        if flat * facing < 0:
            f = f[:, ::-1]
        band = 0.9 + 0.2 * (np.floor(np.tile(v, 2) * 3) % 2)
        parts.append(made(points, (0, 0, facing), (linear(colour) * band[:, None]).astype(np.float32), f))
    top = edge[-1]
    parts.append(
        tube(np.array([top * (1, 1, 1), top * (0, 1, 1) + (0, 0.015, 0), top * (-1, 1, 1)]), 0.026, colour, 8)
    )
    return join(parts)


def stem(lines: Lines, colour: str) -> Mesh:
    """The stem post and the keel as one bent timber."""
    v = np.linspace(1.06, 0.0, 9)
    bow = lines.section(np.full_like(v, 1.0), np.clip(v, 0, 1))
    bow[:, 0] = 0.0
    bow[0, 1] += 0.05
    u = np.linspace(0.95, -1.0, 12)
    keel = lines.section(u, np.zeros_like(u))
    keel[:, 0] = 0.0
    return tube(np.concatenate([bow, keel]) + np.array([0, -0.004, 0.010], np.float32), 0.026, colour, 8)
