"""What is beyond the air: stars as sequins, a painted nebula, stuffed felt planets with seams, rings and clouds."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.solids import empty, join, made, tube
from rushes.stage.scene import Mesh
from rushes.stage.sets.nature.stones import ball
from rushes.stage.sets.terrain.noise import Field, fractal, smoothstep

__all__ = ["asteroid", "nebula", "planet", "ring", "stars"]

_SPECTRUM = ("#ffffff", "#dfe8ff", "#fff0d4", "#ffd9b0", "#bcd0ff")


def _directions(rng: np.random.Generator, count: int, low: float) -> Field:
    """Unit vectors evenly over the sphere above the height `low`."""
    y = rng.uniform(low, 1.0, count)
    turn = rng.uniform(0.0, 2.0 * np.pi, count)
    flat = np.sqrt(1.0 - y**2)
    return np.stack([flat * np.cos(turn), y, flat * np.sin(turn)], 1)


def stars(
    rng: np.random.Generator,
    count: int,
    radius: float,
    low: float = -1.0,
    size: float = 0.0021,
    middle: npt.ArrayLike = (0.0, 0.0, 0.0),
    band: float = 0.35,
) -> Mesh:
    """`count` sequins on a sphere; `size` of most as a share of `radius`, a few are larger; a share `band` in the Milky Way.

    For a two-sided emit finish. 2 triangles each.
    """
    out = _directions(rng, count, low)
    lane = np.array([0.35, 0.62, 0.70])
    many = int(band * count)
    spread = rng.normal(0.0, 0.10, many)
    flat = out[:many] - np.outer(out[:many] @ lane, lane)
    flat /= np.linalg.norm(flat, axis=1, keepdims=True) + 1e-9
    out[:many] = flat + np.outer(spread, lane)
    out[:many, 1] = np.where(out[:many, 1] < low, -out[:many, 1], out[:many, 1])
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    big = size * radius * rng.lognormal(0.0, 0.42, count).clip(0.6, 3.2)
    one = np.cross(out, rng.normal(size=(count, 3)))
    one *= big[:, None] / np.linalg.norm(one, axis=1, keepdims=True)
    two = np.cross(out, one)
    points = (out * radius)[:, None] + np.stack([one, two, -one, -two], 1) + np.asarray(middle, np.float64)
    palette = np.stack([linear(c) for c in _SPECTRUM])[rng.integers(0, len(_SPECTRUM), count)]
    bright = rng.uniform(0.35, 1.0, (count, 1)) * np.clip(big / (size * radius), 0.7, 2.0)[:, None]
    index = np.arange(count)[:, None, None] * 4 + np.array([(0, 1, 2), (0, 2, 3)])
    paint = np.repeat(palette * bright, 4, 0).astype(np.float32)
    return made(points, (0.0, 1.0, 0.0), paint, index)


def nebula(radius: float, seed: int, dark: Paint, glows: Sequence[Paint], amount: float = 1.0) -> Mesh:
    """A dome all round painted with clouds of light on `dark`. For an emit finish, seen from inside. 9k triangles."""
    up = np.linspace(-np.pi / 2, np.pi / 2, 49)[:, None]
    turn = np.linspace(0.0, 2.0 * np.pi, 97)
    x, y, z = np.cos(up) * np.sin(turn), np.sin(up) + 0 * turn, -np.cos(up) * np.cos(turn)
    lane = np.abs(0.35 * x + 0.62 * y + 0.70 * z)
    paint = linear(dark) * np.ones((*x.shape, 3))
    for k, glow in enumerate(glows):
        cloud = fractal(x * 1.7 + 3.1 * k + y, z * 1.7 + y * 1.3 - 2.0 * k, seed + 5 * k, 5)
        veil = smoothstep(0.0, 0.9, cloud + 0.55 * (1.0 - smoothstep(0.0, 0.55, lane)) - 0.12)
        paint = (
            paint
            + linear(glow)
            * (amount * veil * (0.55 + 0.6 * fractal(x * 4, z * 4 + y * 3, seed + 9, 3)))[..., None]
        )
    grid = np.stack([x, y, z], -1) * radius
    flat = grid.reshape(-1, 3)
    rows, columns = x.shape
    r, c = np.meshgrid(np.arange(rows - 1), np.arange(columns - 1), indexing="ij")
    a = (r * columns + c).ravel()
    faces = np.concatenate(
        [np.stack([a, a + 1, a + columns], 1), np.stack([a + 1, a + columns + 1, a + columns], 1)]
    )
    return made(flat, -flat / radius, np.clip(paint, 0, 4).reshape(-1, 3).astype(np.float32), faces)


_WORLDS: dict[str, tuple[tuple[Paint, ...], float]] = {
    "earth": (("#1f5a9a", "#2f7ab0", "#4f8a46", "#8a9a4a", "#b89a62"), 0.0),
    "moon": (("#6f6c6a", "#8f8b86", "#a8a49c", "#bab6ac", "#d0ccc2"), 0.0),
    "mars": (("#8a3f24", "#a8502c", "#bf6636", "#cf7f4a", "#dba070"), 0.0),
    "gas": (("#c98f5a", "#e0b07a", "#f0d4a4", "#b8704a", "#e8c48f"), 1.0),
    "ice": (("#5a8ab8", "#7fb0d0", "#a8d0e0", "#c8e4ec", "#8ac0d8"), 0.6),
    "violet": (("#4a2f7a", "#6a44a0", "#8a60b8", "#b084d0", "#5a3f98"), 0.5),
}


def planet(
    radius: float, kind: str = "earth", seed: int = 3, level: int = 5, stitches: bool = True
) -> tuple[Mesh, Mesh]:
    """A stuffed felt world at the origin: (the ball with its seams, cotton clouds over it; empty for worlds without air)."""
    unit, faces = ball(level)
    u = unit.astype(np.float64)
    tones, banded = _WORLDS.get(kind, _WORLDS["earth"])
    palette = np.stack([linear(t) for t in tones])
    land = fractal(u[:, 0] * 1.6 + seed, u[:, 2] * 1.6 + u[:, 1] * 1.3, seed, 5)
    stripes = np.sin(u[:, 1] * 13.0 + 1.6 * land)
    share = (1 - banded) * land + banded * (0.55 * stripes + 0.3 * land)
    if kind == "earth":
        paint = np.where(
            (share > 0.08)[:, None],
            palette[2] + (palette[3] - palette[2]) * smoothstep(0.1, 0.4, share)[:, None],
            palette[0] + (palette[1] - palette[0]) * smoothstep(-0.5, 0.08, share)[:, None],
        )
        paint = np.where((share > 0.46)[:, None], palette[4], paint)
        paint = np.where((np.abs(u[:, 1]) > 0.88 + 0.05 * land)[:, None], linear("#eef2f6"), paint)
    else:
        at = np.clip((share * 0.5 + 0.5) * 4.0, 0.0, 3.999)
        low = at.astype(np.int64)
        paint = palette[low] + (palette[low + 1] - palette[low]) * (at - low)[:, None]
    pits = _craters(u, seed) if kind in ("moon", "mars") else np.zeros(len(u))
    rise = np.where(share > 0.08, 0.012, 0.0) if kind == "earth" else 0.03 * pits
    body = made(
        u * (radius * (1.0 + rise))[:, None],
        unit,
        np.clip(paint * (1.0 + 0.7 * pits)[:, None], 0, 1).astype(np.float32),
        faces,
    )
    parts = [body, *(_seams(radius) if stitches else [])]
    cotton = _clouds(u, faces, radius, seed) if kind in ("earth", "ice") else empty()
    return join(parts), cotton


def _craters(u: Field, seed: int) -> Field:
    """Bowls with bright rims: -1 at the bottom .. 0.5 on the rim."""
    rng = np.random.default_rng(seed)
    depth = np.zeros(len(u))
    for _ in range(46):
        spot = rng.normal(size=3)
        spot /= np.linalg.norm(spot)
        wide = rng.uniform(0.05, 0.2)
        away = np.arccos(np.clip(u @ spot, -1, 1)) / wide
        depth += -0.55 * np.exp(-((away / 0.75) ** 2)) + 0.45 * np.exp(-(((away - 1.0) / 0.18) ** 2))
    return np.clip(depth, -1.0, 0.6)


def _clouds(u: Field, faces: npt.NDArray[np.int64], radius: float, seed: int) -> Mesh:
    swirl = fractal(u[:, 0] * 2.2 + 0.8 * u[:, 1], u[:, 1] * 4.2 + u[:, 2] * 1.4 + seed, seed + 11, 4)
    thick = smoothstep(0.12, 0.55, swirl)
    keep = thick[faces].max(1) > 0.0
    points = u * (radius * (0.990 + 0.045 * thick))[:, None]  # its edges dip under the ground: no ragged rim
    return made(points, u, linear("#f4f0ea"), faces[keep])


def _seams(radius: float) -> list[Mesh]:
    """Three rings of stitches: what a ball is sewn of."""
    thread, parts = linear("#f0e6d2"), []
    for turn in (0.4, 0.4 + np.pi / 3, 0.4 + 2 * np.pi / 3):
        for k in range(0, 132, 2):
            a = np.array([k, k + 0.55, k + 1.1]) * 2 * np.pi / 132
            ring = np.stack([np.cos(a) * np.cos(turn), np.sin(a), np.cos(a) * np.sin(turn)], 1) * (
                1.014 * radius
            )
            parts.append(tube(ring, 0.0042 * radius, thread, 4))
    return parts


def ring(
    inner: float, outer: float, tones: tuple[Paint, ...] = ("#d8b88a", "#b8906a", "#efe0c0", "#a87f5a")
) -> Mesh:
    """A flat ring of felt bands round the origin in the xz plane, both sides."""
    turn = np.linspace(0.0, 2.0 * np.pi, 121)
    reach = np.linspace(inner, outer, 13)[:, None]
    x, z = reach * np.cos(turn), reach * np.sin(turn)
    band = np.stack([linear(tones[(k * 5 // 3) % len(tones)]) for k in range(13)])
    flat = np.stack([x, 0 * x, z], -1).reshape(-1, 3)
    r, c = np.meshgrid(np.arange(12), np.arange(120), indexing="ij")
    a = (r * 121 + c).ravel()[(np.repeat(np.arange(12), 120) % 5) != 3]
    faces = np.concatenate([np.stack([a, a + 1, a + 121], 1), np.stack([a + 1, a + 122, a + 121], 1)])
    return made(flat, (0.0, 1.0, 0.0), np.repeat(band, 121, 0).astype(np.float32), faces)


def asteroid(
    seed: int,
    size: float = 1.0,
    flat: float = 0.0,
    stone: tuple[Paint, Paint] = ("#4f4a4c", "#8f8680"),
    level: int = 4,
) -> Mesh:
    """A pitted lump, `size` metres in radius; `flat` > 0 cuts its top level at that share of its height, to stand on."""
    unit, faces = ball(level)
    u = unit.astype(np.float64)
    lumps = fractal(u[:, 0] * 1.4 + seed, u[:, 2] * 1.4 + u[:, 1], seed, 4)
    pits = _craters(u, seed + 3)
    reach = size * (1.0 + 0.22 * lumps + 0.06 * pits)
    points = u * reach[:, None]
    if flat > 0.0:
        top = flat * size
        over = np.maximum(points[:, 1] - top, 0.0)
        points[:, 1] -= 0.96 * over
    dark, light = (linear(c) for c in stone)
    share = np.clip(0.5 + 0.7 * lumps + 0.5 * pits, 0, 1)[:, None]
    mesh = made(points, unit, (dark * (1 - share) + light * share).astype(np.float32), faces)
    a, b, c = (points[faces[:, k]] for k in range(3))
    normal = np.zeros_like(points)
    each = np.cross(b - a, c - a)
    for k in range(3):
        np.add.at(normal, faces[:, k], each)
    mesh.normals[:] = normal / (np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9)
    mesh.colours[:, 3] = np.clip(1.0 + pits, 0.35, 1.0)
    return mesh
