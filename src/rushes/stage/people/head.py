"""The head without its features: skull, cheeks, jaw, nose and ears in clay, and how its skin stretches.

Head space: metres at the reference size (proportions.HEAD_HALF), origin in the middle of the head, +z the
face, +x the figure's left.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.casting import Cast
from rushes.stage.people.proportions import Proportions
from rushes.stage.people.reals import Reals
from rushes.stage.scene import Array

__all__ = ["EYE", "MOUTH", "FaceMap", "face_map", "head_clay", "stretched"]

EYE = (0.086, 0.006)
"""x and y of an eye's middle."""
MOUTH = (0.0, -0.128)
"""x and y of the mouth's middle."""
STEP = 0.008
LOW = (-0.208, -0.232)
COUNT = (53, 58)


def head_clay(p: Proportions, c: Cast) -> Clay:
    """Skull and face. Rounder for children, jowls for the old, a narrower jaw for women."""
    young = p.age in ("child", "baby")
    clay = Clay(smoothness=0.06, cell=0.0165, stretch=0.02, seam=0.02)
    clay.ball((0, 0.012, 0), (0.222, 0.226, 0.214), 0, c.skin)
    jaw = 0.183 if p.female else 0.188
    clay.ball((0, -0.098, 0.030), (jaw + (0.012 if young else 0), 0.133, 0.168), 0, c.skin)
    for s in (-1, 1):
        clay.ball((s * 0.112, -0.088, 0.092), (0.078, 0.072, 0.072), 0, c.skin)
        clay.ball((s * 0.066, -0.160, 0.082), (0.066, 0.058, 0.062), 0, c.skin)
        if p.age == "old":
            clay.ball((s * 0.102, -0.148, 0.086), (0.055, 0.05, 0.055), 0, c.skin)
    chin = 0.04 if p.female or young else 0.052
    clay.ball((0, -0.188, 0.112), (chin + 0.012, 0.038, 0.045), 0, c.skin)
    size = {"baby": 0.8, "child": 0.86, "old": 1.22}.get(p.age, 0.96 if p.female else 1.12)
    clay.ball((0, -0.048, 0.216), (0.027 * size, 0.023 * size, 0.026 * size), 0, c.skin, blend=0.028)
    clay.cone((0, 0.01, 0.2), (0, -0.035, 0.21), 0.013, 0.016 * size, 0, c.skin, blend=0.04)
    for s in (-1, 1):
        clay.ball((s * 0.226, -0.022, -0.012), (0.03, 0.055, 0.042), 0, c.skin, (0.0, s * -0.35, 0.0), 0.025)
        clay.cut((s * 0.252, -0.018, 0.012), (0.016, 0.034, 0.022), (0.0, s * -0.35, 0.0), 0.012)
        clay.paint((s * 0.235, -0.025, 0.0), 0.07, c.cheek, 0.55)
        clay.paint(
            (s * 0.122, -0.068, 0.16), (0.082, 0.062, 0.09), c.cheek, 0.66 if p.female or young else 0.48
        )
    if c.beard == "stubble":
        for x, y, z in ((0.0, -0.19, 0.14), (0.09, -0.16, 0.12), (-0.09, -0.16, 0.12), (0.0, -0.09, 0.2)):
            clay.paint((x, y, z), (0.11, 0.075, 0.1), c.hair, 0.30)
    clay.paint((0, -0.05, 0.24), 0.045, c.cheek, 0.55)
    return clay


@dataclass(frozen=True)
class FaceMap:
    """The front of the face as a height field: z (metres) and normals over x and y, on a regular grid."""

    z: Array  # (COUNT)
    normal: Array  # (COUNT, 3)

    def at(self, x: Reals, y: Reals) -> tuple[Reals, Reals]:
        """z and unit normals at points, bilinear; positions outside the grid take its edge."""
        u = np.clip((x - LOW[0]) / STEP, 0, COUNT[0] - 1.001)
        v = np.clip((y - LOW[1]) / STEP, 0, COUNT[1] - 1.001)
        i, j = u.astype(np.int32), v.astype(np.int32)
        fx, fy = u - i, v - j
        z = (self.z[i, j] * (1 - fx) + self.z[i + 1, j] * fx) * (1 - fy) + (
            self.z[i, j + 1] * (1 - fx) + self.z[i + 1, j + 1] * fx
        ) * fy
        a, b = fx[..., None], fy[..., None]
        n = (self.normal[i, j] * (1 - a) + self.normal[i + 1, j] * a) * (1 - b) + (
            self.normal[i, j + 1] * (1 - a) + self.normal[i + 1, j + 1] * a
        ) * b
        return z, n / np.linalg.norm(n, axis=-1, keepdims=True)

    def point(self, x: float, y: float, out: float = 0.0) -> Array:
        """One point on the face, `out` metres off the skin."""
        z, n = self.at(np.array([x]), np.array([y]))
        found: Array = np.array([x, y, z[0]], np.float32) + n[0] * np.float32(out)
        return found


def face_map(clay: Clay) -> FaceMap:
    """Look at the head from the front and note where the skin is."""
    x = LOW[0] + STEP * np.arange(COUNT[0], dtype=np.float32)
    y = LOW[1] + STEP * np.arange(COUNT[1], dtype=np.float32)
    gx, gy = np.meshgrid(x, y, indexing="ij")
    start = np.stack([gx, gy, np.zeros_like(gx)], -1).reshape(-1, 3)
    found = clay.surface(start, (0.0, 0.0, 1.0), 0.3)
    # Beyond the silhouette a ray sinks for ever: such points stay at the middle plane.
    z = np.clip(found[:, 2], 0.0, None)
    points = np.concatenate([start[:, :2], z[:, None]], 1).astype(np.float32)
    return FaceMap(z.reshape(COUNT), clay.normals(points).reshape(*COUNT, 3))


def _ramp(v: Array, zero: float, one: float) -> Array:
    u = np.clip((v - zero) / (one - zero), 0, 1)
    out: Array = u * u * (3 - 2 * u)
    return out


def _bump(points: Array, centre: tuple[float, float, float], radius: float) -> Array:
    d = np.linalg.norm(points - np.asarray(centre, np.float32), axis=-1) / radius
    out: Array = np.clip(1 - d, 0, 1) ** 2 * (1 + 2 * np.clip(d, 0, 1))
    return out


def stretched(points: Array, amounts: Mapping[str, float]) -> Array:
    """How far skin at `points` (…, 3) moves: `jaw` metres dropped, `cheek_l`/`cheek_r` 0..1 raised by a smile, `brow` 0..1
    raised, `puff` 0..1 blown."""
    points = np.asarray(points, np.float32)
    move = np.zeros_like(points)
    jaw = amounts.get("jaw", 0.0)
    if jaw:
        w = _ramp(points[..., 1], MOUTH[1] + 0.006, MOUTH[1] - 0.034) * _ramp(points[..., 2], -0.06, 0.1)
        move[..., 1] -= jaw * w
        move[..., 2] -= 0.25 * jaw * w
    for side, s in (("l", 1.0), ("r", -1.0)):
        cheek = amounts.get(f"cheek_{side}", 0.0)
        if cheek:
            w = _bump(points, (s * 0.118, -0.062, 0.16), 0.085) * cheek
            move += w[..., None] * np.array([s * 0.003, 0.010, 0.014], np.float32)
    brow = amounts.get("brow", 0.0)
    if brow:
        w = _bump(points, (0.0, 0.1, 0.2), 0.12) * brow
        move[..., 1] += 0.006 * w
    puff = amounts.get("puff", 0.0)
    if puff:
        for s in (-1.0, 1.0):
            move += (_bump(points, (s * 0.1, -0.11, 0.15), 0.09) * puff)[..., None] * np.array(
                [s * 0.008, 0, 0.01], np.float32
            )
    return move
