"""Brows that act: two soft ropes along a curve on the forehead, made anew for every frame. Head space, metres."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import linear
from rushes.stage.people.casting import Cast
from rushes.stage.people.head import EYE, FaceMap
from rushes.stage.people.proportions import Proportions
from rushes.stage.scene import Array, Mesh

__all__ = ["BrowMesh", "BrowState"]

POINTS, SIDES = 9, 6


@dataclass(frozen=True)
class BrowState:
    """Metres raised at the `inner` end, the `middle` and the `outer` end; `pinch` metres drawn together."""

    inner: float = 0.0
    middle: float = 0.0
    outer: float = 0.0
    pinch: float = 0.0


class BrowMesh:
    """Both brows of a face as one piece."""

    def __init__(self, face: FaceMap, p: Proportions, cast: Cast) -> None:
        self.face = face
        self.colour = linear(cast.hair) * (1.0 if p.age == "old" else 0.75)
        thick = {"old": 1.35, "child": 0.75, "baby": 0.5}.get(p.age, 0.82 if p.female else 1.22)
        self.radius = 0.0098 * thick
        self.height = 0.078 * (1.05 if p.age in ("child", "baby") else 1.0)

    def mesh(self) -> Mesh:
        """The brows at rest."""
        positions, normals = self.posed(BrowState(), BrowState())
        colours = np.tile(np.append(self.colour, 1.0), (len(positions), 1)).astype(np.float32)
        one = _tube(POINTS, SIDES)
        return Mesh(positions, normals, colours, np.concatenate([one, one + POINTS * SIDES]).astype(np.int32))

    def posed(self, left: BrowState, right: BrowState) -> tuple[Array, Array]:
        """Positions and normals of both brows."""
        parts = [self._brow(left, 1.0), self._brow(right, -1.0)]
        return np.concatenate([p for p, _ in parts]), np.concatenate([n for _, n in parts])

    def _brow(self, state: BrowState, side: float) -> tuple[Array, Array]:
        u = np.linspace(0, 1, POINTS)
        x = EYE[0] - 0.046 - state.pinch + (0.098 + 0.6 * state.pinch) * u
        arch = 0.013 * np.sin(np.pi * (0.15 + 0.75 * u)) - 0.007 * u
        lift = state.inner * (1 - u) ** 1.6 + state.outer * u**1.6 + state.middle * np.sin(np.pi * u)
        y = EYE[1] + self.height - 0.012 + arch + lift
        z, n = self.face.at(side * x, y)
        spine = np.stack([side * x, y, z], -1)
        along = np.gradient(spine, axis=0)
        along /= np.linalg.norm(along, axis=1, keepdims=True)
        across = np.cross(along, n)
        radius = self.radius * np.sqrt(np.clip(1 - (np.abs(u - 0.42) / 0.60) ** 2.6, 0.02, 1))
        turn = np.linspace(0, 2 * np.pi, SIDES, endpoint=False)
        ring = (
            np.cos(turn)[None, :, None] * across[:, None] * side
            + np.sin(turn)[None, :, None] * n[:, None] * 0.8
        )
        positions = (spine + 0.003 * n)[:, None] + ring * radius[:, None, None]
        normals = ring / np.linalg.norm(ring, axis=-1, keepdims=True)
        return positions.reshape(-1, 3).astype(np.float32), normals.reshape(-1, 3).astype(np.float32)


def _tube(points: int, sides: int) -> npt.NDArray[np.int32]:
    i = np.arange(sides)
    j = (i + 1) % sides
    quads = []
    for r in range(points - 1):
        a, b = r * sides + i, r * sides + j
        quads += [np.stack([a, b, a + sides], 1), np.stack([b, b + sides, a + sides], 1)]
    # Open ends are closed by a fan over the first and the last ring.
    for first in (0, (points - 1) * sides):
        k = np.arange(1, sides - 1)
        quads.append(np.stack([np.full(len(k), first), first + k, first + k + 1], 1))
    return np.concatenate(quads).astype(np.int32)
