"""A felt sky on threads: cotton clouds, a moon or sun, stars, cut and stuffed for a studio. All hang and swing."""

from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.meshkit.solids import cylinder, join, made, on_bone, sphere
from rushes.stage.scene import Array, Mesh

__all__ = ["Hanging", "cotton_cloud", "felt_moon", "felt_star", "felt_sun", "swung", "threads"]


@dataclass(frozen=True)
class Hanging:
    """Something on a thread: where its middle hangs, the height of the hook, how far (radians) and fast it swings."""

    place: tuple[float, float, float]
    hook: float = 13.0
    swing: float = 0.018
    phase: float = 0.0
    size: float = 1.0


def cotton_cloud(rng: np.random.Generator, colour: Paint = "#fbf4ea") -> Mesh:
    """A cloud of cotton balls, 1.6 m wide, its middle at the origin."""
    parts = []
    for x, y, r in (
        (-0.55, -0.05, 0.24),
        (-0.25, 0.10, 0.32),
        (0.12, 0.17, 0.36),
        (0.45, 0.04, 0.29),
        (0.70, -0.08, 0.19),
        (0.0, -0.08, 0.30),
    ):
        jitter = rng.normal(0, 0.02, 3)
        parts.append(
            sphere((x + jitter[0], y + jitter[1], jitter[2]), (r * 1.08, r * 0.92, r * 0.62), colour, 10, 16)
        )
    return join(parts)


def _puffed(rim: Array, thick: float, colour: Paint) -> Mesh:
    """A flat outline (n, 2) stuffed like a cushion of `thick` metres; facing +z and -z."""
    count = len(rim)
    rings, normals = [], []
    for side in (1.0, -1.0):
        for share, lift in ((1.0, 0.0), (0.86, 0.55), (0.55, 0.90), (0.0, 1.0)):
            z = np.full(count, side * 0.5 * thick * lift)
            rings.append(np.column_stack([rim * share, z]))
            out = np.column_stack([rim * (1.0 - lift), np.full(count, side * (0.15 + lift) * 0.5)])
            normals.append(out / (np.linalg.norm(out, axis=1, keepdims=True) + 1e-9))
    faces = []
    k, after = np.arange(count), (np.arange(count) + 1) % count
    for side in (0, 4):
        for ring in range(3):
            a, b = (side + ring) * count, (side + ring + 1) * count
            faces.append(np.stack([a + k, a + after, b + after], 1))
            faces.append(np.stack([a + k, b + after, b + k], 1))
    return made(np.concatenate(rings), np.concatenate(normals), colour, np.concatenate(faces))


def felt_star(radius: float = 0.16, colour: Paint = "#f0c860") -> Mesh:
    """A stuffed five-pointed star facing +z."""
    turn = np.arange(10) * np.pi / 5 + np.pi / 2
    reach = np.where(np.arange(10) % 2, 0.48, 1.0) * radius
    return _puffed(
        np.stack([np.cos(turn) * reach, np.sin(turn) * reach], 1).astype(np.float32), 0.4 * radius, colour
    )


def felt_moon(radius: float = 0.62, colour: Paint = "#f4e3b4") -> Mesh:
    """A stuffed crescent facing +z, with a row of stitches along its inner edge."""
    outer = np.linspace(0.36 * np.pi, 1.64 * np.pi, 40)
    inner = outer[::-1]
    edge = np.stack([np.cos(outer), np.sin(outer)], 1)
    dent = np.stack([0.30 + 0.80 * np.cos(inner) * 0.98, 0.855 * np.sin(inner)], 1)
    middle = 0.5 * (edge + dent[::-1])
    width = np.linalg.norm(edge - dent[::-1], axis=1, keepdims=True) * 0.5
    ring = np.linspace(0, 2 * np.pi, 10, endpoint=False)
    across = (edge - dent[::-1]) / (2 * width + 1e-9)
    points, normals = [], []
    for a in ring:
        flat = middle + across * width * np.cos(a)
        points.append(np.column_stack([flat, 0.55 * width[:, 0] * np.sin(a)]))
        normals.append(np.column_stack([across * np.cos(a), np.full(len(middle), np.sin(a) * 1.4)]))
    grid, out = np.stack(points, 1), np.stack(normals, 1)
    rows, columns = grid.shape[:2]
    r, c = np.meshgrid(np.arange(rows - 1), np.arange(columns), indexing="ij")
    a, b = (r * columns + c).ravel(), (r * columns + (c + 1) % columns).ravel()
    faces = np.concatenate([np.stack([a, b, a + columns], 1), np.stack([b, b + columns, a + columns], 1)])
    out = out / (np.linalg.norm(out, axis=-1, keepdims=True) + 1e-9)
    return made(grid.reshape(-1, 3) * radius, out.reshape(-1, 3), colour, faces)


def felt_sun(radius: float = 0.55, colour: Paint = "#f2b544", rays: Paint = "#e8933a") -> Mesh:
    """A stuffed disc with a ring of pointed rays, facing +z."""
    turn = np.linspace(0, 2 * np.pi, 36, endpoint=False)
    disc = _puffed(
        (np.stack([np.cos(turn), np.sin(turn)], 1) * radius * 0.62).astype(np.float32), 0.34 * radius, colour
    )
    spikes = np.arange(24) * np.pi / 12
    reach = np.where(np.arange(24) % 2, 0.70, 1.0) * radius
    crown = _puffed(
        np.stack([np.cos(spikes) * reach, np.sin(spikes) * reach], 1).astype(np.float32), 0.14 * radius, rays
    )
    return join([crown, disc])


def threads(items: tuple[Hanging, ...], colour: Paint = "#d8d2c6", first_bone: int = 0) -> Mesh:
    """The threads, each on the bone of what it holds; bone space has the hook at its origin."""
    parts = []
    for k, item in enumerate(items):
        drop = item.hook - item.place[1]
        parts.append(
            on_bone(cylinder((0, 0, 0), (0, -drop, 0), 0.012, linear(colour), 5, caps=False), first_bone + k)
        )
    return join(parts)


def swung(items: tuple[Hanging, ...], seconds: float) -> Array:
    """Matrices (n, 4, 4) of hanging things: pendulums of different lengths that turn a little on their threads."""
    out = []
    for item in items:
        pace = (9.81 / max(item.hook - item.place[1], 0.5)) ** 0.5 * 0.8
        lean = item.swing * np.sin(pace * seconds + item.phase)
        nod = 0.5 * item.swing * np.sin(0.83 * pace * seconds + 2.0 * item.phase)
        spin = 12.0 * item.swing * np.sin(0.31 * seconds + item.phase)
        hook = translation((item.place[0], item.hook, item.place[2]))
        out.append(hook @ rotation(x=float(nod), y=float(spin), z=float(lean)))
    return np.stack(out).astype(np.float32)
