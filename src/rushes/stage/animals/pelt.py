"""A pelt: shallow clumps of hair pressed into a smooth body, so that its edge and its shading are not those of a balloon."""

import numpy as np

from rushes.stage.scene import Array, Mesh

__all__ = ["tousled"]


def tousled(
    rng: np.random.Generator, mesh: Mesh, size: float, depth: float, where: Array | None = None
) -> Mesh:
    """The mesh displaced along its normals by lattice noise: clumps `size` metres wide, three times as long along the
    lie of the hair (backwards and down), `depth` metres deep; `where` (n,) scales the depth. Hollows are a little darker."""
    lattice = rng.random((32, 32, 32)).astype(np.float32)
    p = mesh.positions / size
    lie: Array = np.stack(
        [p[:, 0], p[:, 1] * 0.62 + p[:, 2] * 0.25, p[:, 2] * 0.42 - p[:, 1] * 0.15], 1
    ).astype(np.float32)
    noise = 0.65 * _value(lattice, lie) + 0.35 * _value(lattice, (lie * 2.1 + 7.3).astype(np.float32)) - 0.5
    amount = noise if where is None else noise * where
    points: Array = (mesh.positions + mesh.normals * (amount * depth * 2)[:, None]).astype(np.float32)
    colours = mesh.colours.copy()
    colours[:, :3] *= (1 + 0.30 * amount)[:, None]
    return Mesh(points, _normals(points, mesh), colours, mesh.faces, mesh.bones, mesh.weights)


def _value(lattice: Array, p: Array) -> Array:
    """Trilinear value noise on a repeating lattice, 0..1."""
    n = len(lattice)
    i = np.floor(p).astype(int)
    f = p - i
    f = f * f * (3 - 2 * f)
    total = np.zeros(len(p), np.float32)
    for a in (0, 1):
        for b in (0, 1):
            for c in (0, 1):
                share = np.abs(1 - a - f[:, 0]) * np.abs(1 - b - f[:, 1]) * np.abs(1 - c - f[:, 2])
                total += share * lattice[(i[:, 0] + a) % n, (i[:, 1] + b) % n, (i[:, 2] + c) % n]
    return total


def _normals(points: Array, mesh: Mesh) -> Array:
    """Smooth normals of the displaced surface, half way from the old ones: the clumps are soft."""
    a, b, c = (points[mesh.faces[:, k]] for k in range(3))
    flat = np.cross(b - a, c - a)
    total = np.zeros_like(points)
    for k in range(3):
        np.add.at(total, mesh.faces[:, k], flat)
    total /= np.linalg.norm(total, axis=1, keepdims=True) + 1e-12
    mixed = total + 0.35 * mesh.normals
    unit: Array = (mixed / (np.linalg.norm(mixed, axis=1, keepdims=True) + 1e-12)).astype(np.float32)
    return unit
