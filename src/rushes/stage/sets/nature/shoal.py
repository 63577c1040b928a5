"""A shoal: felt fish that swim together in a wide loop, bodies and tails beating; at most sixteen."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.meshkit.solids import join, made, on_bone, sphere
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["Shoal", "fish_body"]


@dataclass(frozen=True)
class Shoal:
    """`count` fish of `length` metres on an ellipse `half` (x, z) about `centre`, `speed` metres a second, < 0 the other way.

    `colours`: back, belly, stripe. `deep`: height of the body in lengths.
    """

    name: str
    count: int
    centre: tuple[float, float, float]
    half: tuple[float, float] = (4.0, 1.6)
    length: float = 0.22
    colours: tuple[Paint, Paint, Paint] = ("#e8792c", "#f6b45a", "#fbf4ea")
    deep: float = 0.5
    spread: float = 0.5
    speed: float = 0.5
    arc: float = 1.2
    seed: int = 0

    def piece(self) -> Piece:
        """All fish, two bones each: body and tail."""
        body, tail = fish_body(self.length, self.deep, self.colours)
        parts = []
        for k in range(min(self.count, 16)):
            parts += [on_bone(body, 2 * k), on_bone(tail, 2 * k + 1)]
        return Piece(self.name, join(parts), Finish("felt", 0.75, 0.45, two_sided=True), rig=self.name)

    def bones(self, seconds: float) -> Array:
        """Matrices (2 * count, 4, 4)."""
        rng = np.random.default_rng(self.seed)
        out = []
        wide, deep = self.half
        about = np.pi * (wide + deep)
        way = 1.0 if self.speed >= 0 else -1.0
        for _ in range(min(self.count, 16)):
            lag, aside, size, phase = (
                rng.uniform(0, self.arc),
                rng.normal(0, 1, 3),
                rng.uniform(0.75, 1.2),
                rng.uniform(0, 6.28),
            )
            a = 2 * np.pi * self.speed * seconds / about - way * lag + 0.12 * np.sin(0.8 * seconds + phase)
            spot = (
                np.array([wide * np.sin(a), 0.0, deep * np.cos(a)])
                + aside * np.array([0.7, 0.55, 0.7]) * self.spread
            )
            spot[1] += 0.08 * np.sin(1.1 * seconds + phase) + np.asarray(self.centre)[1]
            spot[0], spot[2] = spot[0] + self.centre[0], spot[2] + self.centre[2]
            heading = float(np.arctan2(way * wide * np.cos(a), -way * deep * np.sin(a)))
            beat = float(np.sin((7.0 + 2.0 * abs(self.speed)) * seconds + phase))
            root = translation(spot.tolist()) @ rotation(
                y=heading + 0.10 * beat, x=-0.12 * float(np.cos(1.1 * seconds + phase))
            )
            root = root @ scaling(size, size, size)
            swing = (
                translation((0, 0, -0.28 * self.length))
                @ rotation(y=-0.55 * beat)
                @ translation((0, 0, 0.28 * self.length))
            )
            out += [root, root @ swing]
        return np.stack(out).astype(np.float32)


def fish_body(length: float, deep: float, colours: tuple[Paint, Paint, Paint]) -> tuple[Mesh, Mesh]:
    """A fish along +z about the origin: (body with fins and bead eyes, tail)."""
    back, belly, stripe = (linear(c) for c in colours)
    body = sphere((0, 0, 0), (0.15 * length * (0.6 + deep), 0.5 * deep * length, 0.42 * length), back, 12, 14)
    p = body.positions
    z = p[:, 2] / (0.42 * length)
    taper = np.where(z < 0, 1.0 - 0.62 * z**2, 1.0 - 0.25 * z**2)
    p[:, 0] *= taper
    p[:, 1] *= taper
    low = np.clip(0.5 - p[:, 1] / (0.5 * deep * length), 0, 1)[:, None]
    paint = back * (1 - low) + belly * low
    band = ((np.abs(z - 0.28) < 0.12) | (np.abs(z + 0.32) < 0.10))[:, None]
    body.colours[:, :3] = np.where(band, stripe, paint)
    fins = [
        _fin(
            [
                (0, 0.40 * deep, 0.16),
                (0, 0.78 * deep, -0.06),
                (0, 0.66 * deep, -0.26),
                (0, 0.30 * deep, -0.28),
            ],
            length,
            back,
        )
    ]
    fins.append(
        _fin([(0, -0.34 * deep, 0.0), (0, -0.70 * deep, -0.16), (0, -0.28 * deep, -0.24)], length, belly)
    )
    for side in (-1, 1):
        fins.append(
            _fin(
                [(0.15 * side, -0.02, 0.12), (0.33 * side, -0.12, -0.06), (0.16 * side, -0.10, 0.0)],
                length,
                stripe,
            )
        )
        eye = (side * 0.105 * length * (0.6 + deep), 0.07 * length, 0.27 * length)
        fins.append(sphere(eye, 0.042 * length, "#fbf6ee", 5, 7))
        pupil = (eye[0] + side * 0.02 * length, eye[1], eye[2] + 0.01 * length)
        fins.append(sphere(pupil, 0.03 * length, "#14100e", 5, 7))
    tail = [
        (0, 0.0, -0.34),
        (0, 0.36 * deep + 0.06, -0.62),
        (0, 0.05, -0.52),
        (0, -0.05, -0.52),
        (0, -0.36 * deep - 0.06, -0.62),
    ]
    return join([body, *fins]), _fin(tail, length, stripe * 0.4 + back * 0.6)


def _fin(corners: Sequence[tuple[float, float, float]], length: float, colour: Array) -> Mesh:
    """A flat patch of felt, fanned from its first corner."""
    points = np.asarray(corners) * length
    faces = [(0, k, k + 1) for k in range(1, len(points) - 1)]
    across = np.cross(points[1] - points[0], points[-1] - points[0])
    return made(points, across / (np.linalg.norm(across) + 1e-9), colour, faces)
