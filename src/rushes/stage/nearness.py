"""What is close before a lens: the triangles of set and props that come into the picture nearer than a lens can bear.

The near volume of a camera is that part of its view pyramid which is within NEAR metres of the eye: a leaf in it fills the
picture. Ground, panes and what only rises ankle-high are no hindrance.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from rushes.direction.framing import Gate
from rushes.stage.scene import Array, Camera, Piece

__all__ = ["CROWDED", "NEAR", "WIDE", "Surroundings", "hides", "near_share", "surroundings_of"]

NEAR = 0.4
"""Metres from the eye within which nothing may be in the picture, and half the way to what is filmed at most."""

WIDE, CROWDED = 0.9, 0.35
"""Metres from the eye within which things may not fill more than that share of the picture."""

ANKLE = 0.12
"""Metres over the ground up to which nothing stands in the way: floors, rugs, kerbs, blades of grass."""

OPEN = frozenset({"glass", "grass", "water", "lake", "terrain", "sand", "snow", "cloud"})
"""Materials that one looks through or that are the ground itself."""

FINE, LARGE, RAYS = 6, 0.3, 16
"""Steps in which small triangles are looked over, metres of an edge from which one is large, and rays across the picture that
find the large ones."""


@dataclass(frozen=True)
class Surroundings:
    """Triangles (n, 3, 3) in metres with the lower and upper corners of their boxes (n, 3), and the ground below them."""

    corners: Array
    lows: Array
    highs: Array
    ground: Callable[[float, float], float]

    def within(self, low: Array, high: Array) -> "Surroundings":
        """Those that come into an upright box."""
        kept = np.all(self.lows <= high, axis=1) & np.all(self.highs >= low, axis=1)
        return Surroundings(self.corners[kept], self.lows[kept], self.highs[kept], self.ground)


def surroundings_of(
    pieces: Iterable[tuple[Piece, Array | None]], ground: Callable[[float, float], float]
) -> Surroundings:
    """All triangles of pieces that stand still, or stand as their bones (k, 4, 4) say."""
    found = [_placed(piece, bones)[piece.mesh.faces] for piece, bones in pieces if _hinders(piece)]
    corners = np.concatenate(found) if found else np.zeros((0, 3, 3), np.float32)
    return Surroundings(corners, corners.min(axis=1), corners.max(axis=1), ground)


def _hinders(piece: Piece) -> bool:
    return piece.finish.material not in OPEN and len(piece.mesh.faces) > 0


def _placed(piece: Piece, bones: Array | None) -> Array:
    """The vertices where they are."""
    mesh = piece.mesh
    if bones is None:
        return mesh.positions
    index = mesh.bones if mesh.bones is not None else np.zeros((len(mesh.positions), 2), np.int32)
    share = mesh.weights if mesh.weights is not None else np.zeros(len(mesh.positions), np.float32)
    points = np.concatenate([mesh.positions, np.ones((len(mesh.positions), 1), np.float32)], axis=1)
    first = np.einsum("nij,nj->ni", bones[index[:, 0]], points)[:, :3]
    second = np.einsum("nij,nj->ni", bones[index[:, 1]], points)[:, :3]
    return np.asarray(first + (second - first) * share[:, None], np.float32)


def near_share(camera: Camera, around: Surroundings, gate: Gate, near: float = NEAR) -> float:
    """0 where nothing of it is in the picture nearer than that; else about what share of the picture is filled by it."""
    eye, target = np.asarray(camera.eye, np.float32), np.asarray(camera.target, np.float32)
    reach = np.float32(min(near, 0.5 * float(np.linalg.norm(target - eye))))
    close = around.within(eye - reach, eye + reach)
    if not len(close.corners):
        return 0.0
    points = np.concatenate([_looked_over(close.corners), _struck(close.corners, camera, gate, float(reach))])
    points = points[np.linalg.norm(points - eye, axis=1) < reach]
    across, high = _in_picture(points, camera, gate)
    seen = (np.abs(across) < 1.0) & (np.abs(high) < 1.0)
    points, across, high = points[seen], across[seen], high[seen]
    cells = np.floor(4.0 * (across + 1.0)).astype(np.int64) * 8 + np.floor(4.0 * (high + 1.0)).astype(
        np.int64
    )
    return sum(_rises(points[cells == cell], around) for cell in np.unique(cells)) / 64.0


def hides(camera: Camera, around: Surroundings) -> bool:
    """Whether something large, a wall, is between the eye and what is filmed."""
    eye = np.asarray(camera.eye, np.float32)
    way = np.asarray(camera.target, np.float32) - eye
    hits = _distances(eye, way[None, :], around.corners[_large(around.corners)])
    return hits.size > 0 and float(hits.min()) < 0.85


def _large(corners: Array) -> npt.NDArray[np.bool_]:
    edges = np.abs(corners - np.roll(corners, 1, axis=1)).max(axis=(1, 2))
    return np.asarray(edges > LARGE)


def _struck(corners: Array, camera: Camera, gate: Gate, reach: float) -> Array:
    """The points at which rays through all of the picture strike large triangles first."""
    some = corners[_large(corners)]
    if not len(some):
        return np.zeros((0, 3), np.float32)
    eye, (ahead, right, up) = np.asarray(camera.eye, np.float32), _axes(camera)
    at = (np.arange(RAYS, dtype=np.float32) + np.float32(0.5)) / np.float32(RAYS / 2) - np.float32(1.0)
    across = np.repeat(at, RAYS)[:, None] * np.float32(gate.width / 2 / camera.lens_mm)
    high = np.tile(at, RAYS)[:, None] * np.float32(gate.height / 2 / camera.lens_mm)
    ways = ahead + across * right + high * up
    hits = _distances(eye, ways, some).min(axis=1)
    met = hits < 2.0 * reach
    return np.asarray(eye + ways[met] * hits[met][:, None], np.float32)


def _distances(eye: Array, ways: Array, corners: Array) -> Array:
    """How many of its ways (k, 3) from the eye each triangle (n, 3, 3) is, (k, n); infinite where it is missed (Möller and
    Trumbore 1997)."""
    a, b = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    from_first = eye - corners[:, 0]
    p = np.cross(ways[:, None, :], b[None])
    scale = np.einsum("kni,ni->kn", p, a)
    scale = np.where(np.abs(scale) < 1e-9, np.float32(1e-9), scale)
    u = np.einsum("kni,ni->kn", p, from_first) / scale
    q = np.cross(from_first, a)
    v = ways @ q.T / scale
    away = np.einsum("ni,ni->n", b, q) / scale
    hit = (u >= 0) & (v >= 0) & (u + v <= 1) & (away > 1e-4)
    return np.where(hit, away, np.float32(np.inf))


def _rises(points: Array, around: Surroundings) -> bool:
    """Whether any of these points is over the ankle."""
    return any(float(y) > around.ground(float(x), float(z)) + ANKLE for x, y, z in points)


def _in_picture(points: Array, camera: Camera, gate: Gate) -> tuple[Array, Array]:
    """Where points are in the picture, -1..1 across and up; 9 behind the eye."""
    eye = np.asarray(camera.eye, np.float32)
    ahead, right, up = _axes(camera)
    rays = points - eye
    depth = rays @ ahead
    behind = depth < 0.02
    depth = np.where(behind, np.float32(1.0), depth)
    across = rays @ right / depth * np.float32(camera.lens_mm / (gate.width / 2))
    high = rays @ up / depth * np.float32(camera.lens_mm / (gate.height / 2))
    return np.where(behind, np.float32(9.0), across), np.where(behind, np.float32(9.0), high)


def _axes(camera: Camera) -> tuple[Array, Array, Array]:
    """Ahead, right and up of the picture."""
    ahead = np.asarray(camera.target, np.float32) - np.asarray(camera.eye, np.float32)
    ahead /= max(float(np.linalg.norm(ahead)), 1e-6)
    right = np.cross(ahead, np.asarray((0.0, 1.0, 0.0), np.float32))
    right /= max(float(np.linalg.norm(right)), 1e-6)
    up = np.cross(right, ahead)
    c, s = np.float32(np.cos(camera.roll)), np.float32(np.sin(camera.roll))
    return ahead, c * right + s * up, c * up - s * right


def _looked_over(corners: Array) -> Array:
    """Points all over small triangles."""
    some = corners[~_large(corners)]
    return np.asarray(np.einsum("kc,ncx->nkx", _grid(FINE), some).reshape(-1, 3), np.float32)


@lru_cache(maxsize=1)
def _grid(steps: int) -> Array:
    """Barycentric weights (k, 3) of an even grid on a triangle."""
    rows = [
        (a / steps, b / steps, (steps - a - b) / steps)
        for a in range(steps + 1)
        for b in range(steps + 1 - a)
    ]
    return np.asarray(rows, np.float32)
