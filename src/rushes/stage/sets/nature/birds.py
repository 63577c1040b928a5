"""Distant birds: a loose flock that crosses the sky on slow arcs, two wings and a body each.

The flock is one piece with three bones a bird (48 bones: sixteen birds at most).
"""

from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.meshkit.solids import join, on_bone
from rushes.stage.scene import Array, Finish, Mesh, Piece
from rushes.stage.sets.terrain.noise import Field

__all__ = ["Flock"]


@dataclass(frozen=True)
class Flock:
    """`count` birds of `span` metres wing to wing, round `centre`, drifting by `drift` metres a second."""

    name: str
    count: int
    centre: tuple[float, float, float]
    drift: tuple[float, float, float] = (0.9, 0.02, -0.1)
    spread: float = 5.0
    span: float = 1.1
    colour: Paint = "#f2efe8"
    beat: float = 2.1  # wing beats a second
    seed: int = 0

    def piece(self) -> Piece:
        """The birds' mesh; moved by the rig of the flock's name."""
        birds = [_bird(self.span, self.colour, 3 * k) for k in range(min(self.count, 16))]
        finish = Finish("plain", 0.8, 0.1, two_sided=True, casts_shadow=False)
        return Piece(self.name, join(birds), finish, rig=self.name)

    def bones(self, seconds: float) -> Array:
        """Bone matrices (3 * count, 4, 4): they flap in bursts and glide between."""
        rng = np.random.default_rng(self.seed)
        out: list[Array] = []
        middle = np.asarray(self.centre) + np.asarray(self.drift) * seconds
        for _ in range(min(self.count, 16)):
            place, phase, pace = rng.normal(0.0, 1.0, 3), rng.uniform(0, 6.28), rng.uniform(0.85, 1.15)
            arc = seconds * 0.35 * pace + phase
            offset = place * [1.0, 0.32, 0.8] * self.spread
            offset = (
                offset + np.array([np.sin(arc), 0.25 * np.sin(1.7 * arc), np.cos(arc)]) * 0.22 * self.spread
            )
            heading = np.arctan2(self.drift[0] + 0.3 * np.cos(arc), self.drift[2] - 0.3 * np.sin(arc))
            effort = 0.5 + 0.5 * np.tanh(3.0 * np.sin(0.9 * seconds * pace + phase * 2.0) + 0.6)
            stroke = 0.16 + effort * 0.62 * np.sin(2 * np.pi * self.beat * pace * seconds + phase)
            body = translation((middle + offset).tolist()) @ rotation(
                y=float(heading), z=0.22 * float(np.sin(arc))
            )
            size = scaling(*(3 * [rng.uniform(0.8, 1.15)]))
            for side in (0.0, 1.0, -1.0):
                out.append(np.asarray(body @ rotation(z=side * float(stroke)) @ size, np.float32))
        return np.stack(out)


def _bird(span: float, colour: Paint, bone: int) -> Mesh:
    """A bird flying along +z round the origin; bones: body, right wing, left wing."""
    tone = np.append(linear(colour), 1.0)
    s = 0.5 * span
    body = np.array(
        [
            (0, 0, 0.3),
            (0.055, 0, 0.02),
            (0, 0.05, 0.02),
            (-0.055, 0, 0.02),
            (0, -0.05, 0.02),
            (0, 0.01, -0.34),
            (0.07, 0.015, -0.4),
            (-0.07, 0.015, -0.4),
        ]
    )
    shell = [
        (0, 1, 2),
        (0, 2, 3),
        (0, 3, 4),
        (0, 4, 1),
        (5, 2, 1),
        (5, 3, 2),
        (5, 4, 3),
        (5, 1, 4),
        (5, 6, 7),
    ]
    parts = [on_bone(_flat(body * span * 0.8, shell, tone), bone)]
    for side, number in ((1.0, 1), (-1.0, 2)):
        wing = np.array(
            [
                (0.0, 0.0, 0.12),
                (0.0, 0.0, -0.12),
                (0.45, 0.1, 0.16),
                (0.45, 0.08, -0.07),
                (1.0, 0.02, -0.04),
                (0.97, 0.01, -0.1),
            ]
        )
        paint = np.tile(tone, (6, 1))
        paint[4:, :3] *= 0.25  # dark wing tips
        faces = [(0, 1, 2), (1, 3, 2), (2, 3, 4), (3, 5, 4)]
        parts.append(on_bone(_flat(wing * [side * s, s, s], faces, paint), bone + number))
    return join(parts)


def _flat(points: Field, faces: list[tuple[int, int, int]], paint: Field) -> Mesh:
    count = len(points)
    normals = np.tile(np.array([0.0, 1.0, 0.0], np.float32), (count, 1))
    colours = np.array(np.broadcast_to(paint, (count, 4)), np.float32)
    return Mesh(points.astype(np.float32), normals, colours, np.asarray(faces, np.int32))
