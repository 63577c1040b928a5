"""Locks of long hair: tapered curved blades that grow from a body's surface and swing with a loose bone."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import join
from rushes.stage.scene import Array, Mesh

__all__ = ["Growth", "grow"]

SPANS = 3  # cross-sections of a lock, besides its tip


@dataclass(frozen=True)
class Growth:
    """Where and how locks grow.

    `where(positions, normals)` gives the density 0..1 at every vertex, `flow(positions, normals)` their direction (n, 3).
    `count` locks of about `length` and `width` metres, `droop` 0..1 bends them down, `swing` is the loose bone (-1: none).
    Roots have the colour of the body under them; tips go to `tip` by `lighten`.
    """

    where: Callable[[Array, Array], Array]
    flow: Callable[[Array, Array], Array]
    count: int
    length: float
    width: float
    tip: str
    lighten: float = 0.8
    droop: float = 0.4
    swing: int = -1
    spread: float = 0.25


def grow(rng: np.random.Generator, body: Mesh, growth: Growth) -> Mesh:
    """The locks of one growth on a skinned body: evenly spread (best-candidate sampling), none is like another."""
    density = growth.where(body.positions, body.normals)
    candidates = np.nonzero(density > 0.02)[0]
    if len(candidates) == 0:
        return join([])
    roots = _spread(rng, body.positions[candidates], density[candidates], growth.count)
    flow = growth.flow(body.positions, body.normals)
    return join([_lock(rng, body, int(candidates[k]), flow[candidates[k]], growth) for k in roots])


def _spread(rng: np.random.Generator, points: Array, density: Array, count: int) -> list[int]:
    """Indices of points far from each other, denser where `density` is higher (Mitchell's best candidate)."""
    share = (density / density.sum()).astype(np.float64)
    chosen = [int(rng.choice(len(points), p=share / share.sum()))]
    nearest = np.linalg.norm(points - points[chosen[0]], axis=1)
    while len(chosen) < min(count, len(points)):
        tries = rng.choice(len(points), size=24, p=share / share.sum())
        best = int(tries[np.argmax(nearest[tries])])
        chosen.append(best)
        nearest = np.minimum(nearest, np.linalg.norm(points - points[best], axis=1))
    return chosen


def _lock(rng: np.random.Generator, body: Mesh, root: int, flow: Array, growth: Growth) -> Mesh:
    assert body.bones is not None
    assert body.weights is not None
    normal, start = body.normals[root], body.positions[root]
    long = growth.length * rng.uniform(0.72, 1.25)
    wide = growth.width * rng.uniform(0.75, 1.25)
    way = flow + rng.normal(size=3) * growth.spread
    way = way / (np.linalg.norm(way) + 1e-9)
    across = np.cross(normal, way)
    across /= np.linalg.norm(across) + 1e-9
    down = np.array([0.0, -1.0, 0.0])
    t = np.linspace(0, 1, SPANS + 1)
    curl = across * rng.normal() * 0.18
    path = start - normal * wide * 0.35 + np.outer(t * long, way)
    path = path + np.outer(t**2 * long * growth.droop, down) + np.outer(t**2 * long, curl)
    path = path + np.outer(np.sin(np.pi * t) * wide * 0.5, normal)
    taper = np.interp(t, (0, 0.3, 0.72, 1), (0.7, 1.0, 0.66, 0.0)) * wide
    # Three corners a span, edge, ridge, edge: an open shingle that lies on the body and takes its shading.
    corners = [across, normal * 0.45, -across]
    rings = np.stack([path[k] + np.stack([c * taper[k] for c in corners]) for k in range(SPANS)])
    points = np.concatenate([rings.reshape(-1, 3), path[-1:]])
    side = np.stack([across * 0.30 + normal, normal, -across * 0.30 + normal])
    normals = np.concatenate([np.tile(side, (SPANS, 1)), normal[None]])
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-9
    along = np.append(np.repeat(t[:SPANS], 3), 1.0)
    skin = body.colours[root, :3]
    tone = skin + (linear(growth.tip) - skin) * np.clip(0.25 + 0.75 * along, 0, 1)[:, None] * growth.lighten
    ridge = np.append(np.tile([0.95, 1.02, 0.95], SPANS), 1.0)
    shade = (1 + rng.normal() * 0.05) * ridge * (0.92 + 0.08 * along)
    colours = np.concatenate([tone * shade[:, None], np.ones((len(points), 1))], 1)
    bones, weights = _swinging(body, root, growth.swing, along)
    return Mesh(
        points.astype(np.float32),
        normals.astype(np.float32),
        colours.astype(np.float32),
        _FACES,
        bones,
        weights,
    )


def _swinging(body: Mesh, root: int, swing: int, along: Array) -> tuple[np.ndarray, Array]:
    assert body.bones is not None
    assert body.weights is not None
    if swing < 0:
        bones = np.repeat(body.bones[root][None], len(along), 0)
        return bones.astype(np.int32), np.full(len(along), body.weights[root], np.float32)
    first = int(body.bones[root][0])
    bones = np.tile(np.array([first, swing], np.int32), (len(along), 1))
    return bones, (0.9 * along).astype(np.float32)


def _faces() -> np.ndarray:
    faces = []
    for k in range(SPANS - 1):
        for c in range(2):
            a, b = k * 3 + c, k * 3 + c + 1
            faces += [(a, a + 3, b), (b, a + 3, b + 3)]
    last = (SPANS - 1) * 3
    faces += [(last + c, 3 * SPANS, last + c + 1) for c in range(2)]
    return np.asarray(faces, np.int32)


_FACES = _faces()
