"""Open land: level where figures act, rolling beyond, painted in two colours that run into each other."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.solids import sheet
from rushes.stage.scene import Mesh
from rushes.stage.sets.terrain.noise import Field, fractal, smoothstep

__all__ = ["Plain", "strip"]


@dataclass(frozen=True)
class Plain:
    """Land round the acting area `left`..`right` (x), metres.

    `roll`: height of its waves, `wave`: how many a metre; `rise`: how high it has climbed far behind; `front`: z before
    which it is level; `back`: the same behind.
    """

    left: float
    right: float
    seed: int
    roll: float = 0.5
    rise: float = 1.5
    wave: float = 0.055
    back: float = -2.6
    front: float = 7.0

    def height(self, x: npt.ArrayLike, z: npt.ArrayLike) -> Field:
        """Exactly 0 where figures act."""
        px, pz = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
        aside = np.maximum(np.maximum(self.left - px, px - self.right), 0.0)
        away = np.hypot(aside, np.maximum(np.maximum(self.back - pz, pz - self.front), 0.0))
        waves = self.roll * fractal(px * self.wave, pz * self.wave, self.seed, 4)
        return np.asarray(waves * smoothstep(0.5, 12.0, away) + self.rise * smoothstep(6.0, 46.0, away))

    def at(self, x: float, z: float) -> float:
        """Height at one point."""
        return float(self.height(x, z))

    def clear(self, x: npt.ArrayLike, z: npt.ArrayLike, room: float = 0.0) -> npt.NDArray[np.bool_]:
        """Where something may stand: not in the lane that figures walk along, from `left` to `right`, nor `room` beside it."""
        px, pz = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
        along = (px > self.left - 0.6 - room) & (px < self.right + 0.6 + room)
        return np.asarray(~(along & (pz > -1.15 - room) & (pz < 1.45 + room)))

    def tiles(self, period: float) -> tuple[float, ...]:
        """Offsets along x at which what stands round the origin stands again, so that a long walk never leaves the set."""
        first, last = (
            int(np.ceil((self.left + 6.0) / period - 0.5)),
            int(np.floor((self.right - 6.0) / period + 0.5)),
        )
        return tuple(k * period for k in range(min(first, 0), max(last, 0) + 1))

    def on(self, x: npt.ArrayLike, z: npt.ArrayLike, lift: float = 0.0) -> Field:
        """Points (n, 3) on the ground, or `lift` metres above it."""
        px, pz = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
        return np.stack([px, self.height(px, pz) + lift, pz], -1)

    def mesh(
        self, one: Paint, other: Paint, patch: float = 0.22, share: float = 0.4, half: float = 190.0
    ) -> Mesh:
        """The ground as far as `half` metres aside, in `one` with patches of `other`; finest where figures act."""
        across = np.linspace(-1.0, 1.0, 104)
        near = [np.linspace(34.0, 5.0, 12), np.linspace(4.6, -9.0, 42)]
        far = -9.0 - 0.45 * 1.098 ** np.arange(1, 50)
        depth = np.concatenate([*near, far])
        middle, wide = 0.5 * (self.left + self.right), 0.5 * (self.right - self.left)
        reach = np.minimum(58.0 + np.maximum(14.0 - depth, 0.0) * 1.1, half)[:, None]
        x = middle + np.sign(across) * np.abs(across) ** 1.9 * (reach + wide)
        z = np.broadcast_to(depth[:, None], x.shape)
        tone = np.clip(share + 0.75 * fractal(x * patch, z * patch, self.seed + 3, 4), 0.0, 1.0)[..., None]
        paint = linear(one) * (1 - tone) + linear(other) * tone
        large, fine = (
            fractal(x * 0.06, z * 0.06, self.seed + 7, 3),
            fractal(x * 0.9, z * 0.9, self.seed + 9, 2),
        )
        paint = paint * (1.0 + 0.30 * (large + 0.5 * fine))[..., None]
        grid = np.stack([x, self.height(x, z), z], -1)
        return sheet(grid.astype(np.float32), np.clip(paint, 0, 1).astype(np.float32))


def strip(
    land: Plain,
    path: npt.ArrayLike,
    width: float,
    colour: Paint,
    lift: float = 0.014,
    across: int = 11,
    ragged: float = 0.06,
    edge: Paint | None = None,
    ruts: float = 0.0,
) -> Mesh:
    """A path or a road on the land along (k, 2) points x, z: `width` metres, its edges `ragged` metres.

    `edge`: the colour into which it runs out at both sides; `ruts` 0..1: how deep wheels have worn it.
    """
    line = np.asarray(path, np.float64)
    along = np.gradient(line, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-9
    side = np.stack([-along[:, 1], along[:, 0]], 1)
    reach = np.linspace(-0.5, 0.5, across)
    spots = line[None] + side[None] * (reach * width)[:, None, None]
    wander = fractal(spots[..., 0] * 1.9, spots[..., 1] * 1.9, land.seed + 5, 2)
    spots = spots + side[None] * (ragged * wander)[..., None]
    x, z = spots[..., 0], spots[..., 1]
    tone = 1.0 + 0.14 * fractal(x * 1.3, z * 1.3, land.seed + 6, 3)
    tone = tone * (1.0 - 0.22 * (2.0 * np.abs(reach)) ** 4)[:, None]
    paint = linear(colour) * tone[..., None]
    if ruts:
        worn = np.exp(-(((np.abs(reach) - 0.27) / 0.09) ** 2)) - 0.6 * np.exp(-((reach / 0.12) ** 2))
        paint = paint * (1.0 + 0.35 * ruts * worn)[:, None, None]
    if edge is not None:
        out = smoothstep(0.25, 0.5, np.abs(reach)[:, None] + 0.12 * wander)[..., None]
        paint = paint * (1 - out) + linear(edge) * out
    mesh = sheet(land.on(x, z, lift).astype(np.float32), np.clip(paint, 0.0, 1.0).astype(np.float32))
    mesh.normals[:] *= np.where(mesh.normals[:, 1:2] < 0, -1.0, 1.0)
    return mesh
