"""Eyes of small creatures: beads with an iris and a pupil, glints, and lids that blink. Lengths in the space of the model."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.matrices import rotation_between
from rushes.stage.meshkit.solids import join, lathe, made, on_bone, sphere, turned
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["DARK", "EYE", "GLINT", "Eye", "eye_meshes", "lids"]

EYE = Finish("eye", roughness=0.12, fuzz=0.0)
GLINT = Finish("emit", emission=0.5, fuzz=0.0, casts_shadow=False)
DARK = "#0d0808"


@dataclass(frozen=True)
class Eye:
    """An eyeball of `radius` at `centre` on a bone, its pupil towards `look`. `open` is the half angle of the iris in radians;
    `slit` is the shape of the pupil: round, upright or level."""

    centre: Vec
    radius: float
    look: Vec
    bone: int
    iris: str = "#3a2414"
    white: str = "#f4efe4"
    open: float = 0.85
    pupil: float = 0.62
    slit: str = "round"


def eye_meshes(eyes: Iterable[Eye]) -> tuple[Mesh, Mesh]:
    """The beads, and their catch-lights: a large one above and a small one below, on the same side of all eyes."""
    every = list(eyes)
    beads = join([on_bone(_bead(eye), eye.bone) for eye in every])
    glints = join([on_bone(_glint(eye, k), eye.bone) for eye in every for k in (0, 1)])
    return beads, glints


def _bead(eye: Eye) -> Mesh:
    """A ball of rings about its look, the edges of pupil and iris sharp."""
    inner = eye.open * (eye.pupil if eye.slit == "round" else 0.0)
    stops = [(0.0, DARK), (inner, DARK), (inner + 0.01, eye.iris), (eye.open * 0.86, eye.iris), (eye.open, DARK),
             (eye.open + 0.10, DARK), (eye.open + 0.13, eye.white), (1.9, eye.white), (2.5, eye.white),
             (np.pi, eye.white)]  # fmt: skip
    sides = 18
    angle = -np.linspace(0, 2 * np.pi, sides, endpoint=False)
    unit = np.concatenate([
        np.stack([np.sin(a) * np.cos(angle), np.sin(a) * np.sin(angle), np.full(sides, np.cos(a))], 1)
        for a, _ in stops
    ])  # fmt: skip
    colours = np.repeat(np.stack([linear(c) for _, c in stops]), sides, 0).astype(np.float32)
    faces = [
        f
        for row in range(len(stops) - 1)
        for k in range(sides)
        for f in _quad(row * sides + k, row * sides + (k + 1) % sides, sides)
    ]
    facing = rotation_between((0.0, 0.0, 1.0), eye.look)[:3, :3]
    points = (unit @ facing.T).astype(np.float32)
    ball = made(points * eye.radius + np.asarray(eye.centre, np.float32), points, colours, faces)
    return ball if eye.slit == "round" else join([ball, _slit(eye)])


def _quad(i: int, j: int, sides: int) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    return (i, j, i + sides), (j, j + sides, i + sides)


def _slit(eye: Eye) -> Mesh:
    """A pupil drawn out upright or level."""
    r = eye.radius * eye.open
    wide, high = (0.38, 0.76) if eye.slit == "upright" else (0.74, 0.44)
    look = np.asarray(eye.look, np.float32)
    look /= np.linalg.norm(look)
    yaw, pitch = float(np.arctan2(look[0], look[2])), -float(np.arcsin(look[1]))
    pupil = sphere((0, 0, 0), (wide * r, high * r, 0.25 * eye.radius), DARK, 8, 12)
    return turned(pupil, (pitch, yaw, 0.0), np.asarray(eye.centre) + look * eye.radius * 0.80)


def _glint(eye: Eye, k: int) -> Mesh:
    look = np.asarray(eye.look, np.float32) / np.linalg.norm(eye.look)
    aside, size = ((0.34, 0.42, 0.25), 0.20) if k == 0 else ((-0.22, -0.26, 0.1), 0.09)
    way = look + np.asarray(aside, np.float32)
    way /= np.linalg.norm(way)
    return sphere(np.asarray(eye.centre) + way * eye.radius * 0.95, size * eye.radius, "#ffffff", 5, 8)


def lids(eyes: Iterable[Eye], colour: str | Array, bone: int, lifted: float = 0.75) -> Mesh:
    """Upper lids: caps round the eyes, turned back by `lifted` radians at rest; their bone turns them down about the axis
    through the eyes."""
    up = np.radians(np.array([6.0, 12.0, 32.0, 52.0, 72.0, 90.0]))
    parts = []
    for eye in eyes:
        size = np.array([0.9, 1.0, 1.0, 1.0, 1.0, 1.0]) * eye.radius * 1.12
        profile = [(float(q * np.cos(e)), float(q * np.sin(e))) for q, e in zip(size, up, strict=True)]
        yaw = float(np.arctan2(eye.look[0], eye.look[2]))
        parts.append(turned(lathe(profile, colour, sides=16), (-lifted, 0.6 * yaw, 0.0), eye.centre))
    return on_bone(join(parts), bone)
