"""Cloth that hangs from the waist: skirts, dresses and the lower half of coats.

One grid, outside and inside, laid over the thighs and shins by smooth weights for every frame, so that it follows a step, a
sitting knee and the lag of its own hem. Body space, metres.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.reals import Reals
from rushes.stage.people.wardrobe.tailor import Tailor
from rushes.stage.scene import Array, Mesh

__all__ = ["Hang", "cut_hang"]

COLUMNS, ROWS = 36, 11


@dataclass(frozen=True)
class Hang:
    """A hanging cloth: bind points of the outer side (rows, columns, 3) and how much each follows hips, thighs and shins."""

    points: Array
    share: Array  # (rows, columns, 5) of hips, leg_l, leg_r, shin_l, shin_r
    fall: Array  # (rows,) 0 at the waist .. 1 at the hem
    bones: tuple[int, int, int, int, int]
    colour: Array
    thick: float

    def mesh(self) -> Mesh:
        """The piece at rest."""
        positions, normals = self.laid(self.points)
        fold = np.clip(0.86 + 0.14 * np.cos(np.arange(COLUMNS) / COLUMNS * 2 * np.pi * 9), 0, 1)
        tone = np.tile(fold[None, :, None], (ROWS, 1, 1)) * self.colour
        tone[-1] *= 0.72
        tone[-2] *= 0.86
        rgb = np.concatenate([tone.reshape(-1, 3), tone.reshape(-1, 3) * 0.55])
        colours = np.concatenate([rgb, np.ones((len(rgb), 1))], 1).astype(np.float32)
        return Mesh(positions, normals, colours, FACES)

    def posed(self, matrices: Array, sway: Array) -> tuple[Array, Array]:
        """Positions and normals in the world: `matrices` of the body's bones, `sway` (3,) metres the hem lags behind."""
        world = np.einsum("bij,rcj->rcbi", matrices[list(self.bones), :3, :3], self.points)
        world += matrices[list(self.bones), :3, 3]
        laid = np.einsum("rcb,rcbi->rci", self.share, world)
        # A wave runs down the cloth: its middle follows the hem late.
        laid += (self.fall**1.5)[:, None, None] * sway
        return self.laid(laid.astype(np.float32))

    def laid(self, outer: Array) -> tuple[Array, Array]:
        """Outer and inner side with normals, from the outer points."""
        across = np.roll(outer, -1, axis=1) - np.roll(outer, 1, axis=1)
        down = np.gradient(outer, axis=0)
        n = np.cross(down, across)
        n /= np.maximum(np.linalg.norm(n, axis=-1, keepdims=True), 1e-9)
        inner = outer - n * np.float32(self.thick)
        inner[-1] = outer[-1] - n[-1] * np.float32(self.thick * 0.4)
        positions = np.concatenate([outer.reshape(-1, 3), inner.reshape(-1, 3)])
        normals = np.concatenate([n.reshape(-1, 3), -n.reshape(-1, 3)])
        return positions.astype(np.float32), normals.astype(np.float32)


def cut_hang(
    t: Tailor,
    colour: str,
    length: float,
    flare: float,
    loose: float,
    waist: float = 0.0,
    torso: Clay | None = None,
) -> Hang:
    """A skirt from the hips down over `length` of the leg; `flare` widens the hem; `waist` metres above the hip it begins,
    close to the `torso`."""
    p = t.p
    top_y = p.hip_y + 0.045 + waist
    end = p.hip_y - length * p.leg
    v = np.linspace(0, 1, ROWS)
    turn = np.linspace(0, 2 * np.pi, COLUMNS, endpoint=False)
    rx, rz = p.hip_x + p.leg_radius * 0.95 + loose, p.girth * 0.88 + loose
    if waist > 0.03:
        rx = max(rx, p.girth * 1.02 + loose)
    wide = 1.0 + (flare - 1.0) * v**0.9
    rise = 0.90 + 0.10 * np.clip(v * 3, 0, 1)
    folds = 1.0 + 0.045 * np.cos(turn * 9)[None, :] * (v**1.2)[:, None] * (0.5 + flare - 1.0)
    x: Reals = (rx * wide * rise)[:, None] * np.sin(turn)[None, :] * folds
    z: Reals = (rz * (wide + 0.10 * v) * rise)[:, None] * np.cos(turn)[None, :] * folds
    if torso is not None:
        x, z = _close(torso, x, z, top_y + (end - top_y) * v, p.hip_y - 0.03)
    y = (top_y + (end - top_y) * v)[:, None] + 0.006 * np.cos(turn * 9)[None, :] * v[:, None] ** 3
    points = np.stack([x, np.broadcast_to(y, x.shape), z], -1).astype(np.float32)
    side = 0.5 + 0.5 * np.tanh(points[..., 0] / (p.hip_x * 0.75))
    leg = np.clip((p.hip_y + 0.02 - points[..., 1]) / (0.30 * p.leg), 0, 1)
    leg = leg * leg * (3 - 2 * leg) * 0.92
    shin = np.clip((p.knee_y + 0.02 - points[..., 1]) / (0.22 * p.leg), 0, 1)
    shin = shin * shin * (3 - 2 * shin) * 0.75
    share = np.stack(
        [
            1 - leg,
            leg * (1 - shin) * side,
            leg * (1 - shin) * (1 - side),
            leg * shin * side,
            leg * shin * (1 - side),
        ],
        -1,
    ).astype(np.float32)
    numbers = tuple(t.bone(n) for n in ("hips", "leg_l", "leg_r", "shin_l", "shin_r"))
    return Hang(points, share, v.astype(np.float32), numbers, linear(colour), 0.014)  # type: ignore[arg-type]


def _close(torso: Clay, x: Reals, z: Reals, y: Reals, below: float) -> tuple[Reals, Reals]:
    """Rows above `below` lie on the torso; the rows under it grow out of the last of them."""
    radius = np.hypot(x, z)
    ways = np.stack([x[-1] / radius[-1], np.zeros(COLUMNS), z[-1] / radius[-1]], -1).astype(np.float32)
    close = np.empty_like(radius)
    for i, height in enumerate(y):
        level = max(float(height), below + 0.10)
        points = np.tile(np.array([0.0, level, 0.0], np.float32), (COLUMNS, 1))
        skin = torso.surface(points, ways, 0.42)
        close[i] = np.hypot(skin[:, 0], skin[:, 2]) + (0.006 if i else -0.008)
    share = np.clip((y - below) / 0.12, 0, 1)[:, None]
    share = share * share * (3 - 2 * share)
    wide = np.maximum(radius, close) * (1 - share) + close * share
    return ways[None, :, 0] * wide, ways[None, :, 2] * wide


def _faces() -> npt.NDArray[np.int32]:
    r, c = np.meshgrid(np.arange(ROWS - 1), np.arange(COLUMNS), indexing="ij")
    a = (r * COLUMNS + c).ravel()
    b = (r * COLUMNS + (c + 1) % COLUMNS).ravel()
    d, e = a + COLUMNS, b + COLUMNS
    outer = np.concatenate([np.stack([a, d, b], 1), np.stack([b, d, e], 1)])
    size = ROWS * COLUMNS
    i = np.arange(COLUMNS)
    j = (i + 1) % COLUMNS
    hem, under = (ROWS - 1) * COLUMNS + i, (ROWS - 1) * COLUMNS + j
    rim = np.concatenate(
        [np.stack([hem, hem + size, under], 1), np.stack([under, hem + size, under + size], 1)]
    )
    return np.concatenate([outer, outer[:, ::-1] + size, rim]).astype(np.int32)


FACES = _faces()
