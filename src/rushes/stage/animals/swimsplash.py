"""Water that a leaping swimmer throws up where it breaks the surface, and the blow of a whale: drops on
ballistic ways. Pure."""

from dataclasses import dataclass
from math import floor

import numpy as np

from rushes.direction.plan import Figure, Vec
from rushes.stage.animals.swimdeeds import draw
from rushes.stage.animals.swimleap import crossings
from rushes.stage.animals.swimpath import course, surface_at
from rushes.stage.animals.swimspecies import Swimmer
from rushes.stage.build import StageView
from rushes.stage.meshkit.colour import linear
from rushes.stage.particles.grains import BEAD, grains_mesh, grains_vertices
from rushes.stage.scene import Array, Finish, Piece

__all__ = ["ROOM", "Splash", "drops_piece", "drops_vertices", "splashes"]

DROPS = 90
"""Drops of one splash."""
ROOM = 4
"""Splashes in the air at once."""
GRAVITY = 9.81
BLOW_EVERY = 4.5
"""Seconds from one blow to the next."""
WATER = Finish("plain", roughness=0.25, fuzz=0.4, casts_shadow=False)


@dataclass(frozen=True)
class Splash:
    """Water thrown up `age` seconds ago at a point of the surface, `high` metres at most and `wide` metres
    about it."""

    point: Vec
    age: float
    high: float
    wide: float
    key: int


def drops_piece(name: str) -> Piece:
    """The dynamic piece of `ROOM` splashes."""
    rng = np.random.default_rng(7)
    colour = linear("#eef6fa")[None] * rng.uniform(0.8, 1.1, (ROOM * DROPS, 1))
    return Piece(name, grains_mesh(colour.astype(np.float32), BEAD), WATER, dynamic=True)


def drops_vertices(found: list[Splash]) -> tuple[Array, Array]:
    """Vertices of the piece; splashes that are over have no size."""
    centres = np.zeros((ROOM * DROPS, 3), np.float32)
    sizes = np.zeros(ROOM * DROPS, np.float32)
    turns = np.zeros((ROOM * DROPS, 2), np.float32)
    for k, one in enumerate(found[:ROOM]):
        u = np.random.default_rng(one.key & 0x7FFFFFFF).random((DROPS, 6))
        up = np.sqrt(2 * GRAVITY * one.high * (0.15 + 0.85 * u[:, 0]))
        last = 2 * up / GRAVITY
        angle = 2 * np.pi * u[:, 1]
        away = one.wide * (0.35 + 0.25 * u[:, 2]) + one.wide * (0.25 + 0.9 * u[:, 3]) * one.age
        y = up * one.age - 0.5 * GRAVITY * one.age**2
        rows = slice(k * DROPS, (k + 1) * DROPS)
        centres[rows] = np.stack([np.cos(angle) * away, y, np.sin(angle) * away], 1) + np.asarray(one.point)
        size = 0.065 * one.high**0.5 * one.wide**0.5 * (0.35 + 0.65 * u[:, 4] ** 2)
        sizes[rows] = size * ((one.age < last) & (one.age >= 0.0)) * np.clip(1.3 - one.age / last, 0.2, 1.0)
        turns[rows] = u[:, 4:6] * 6.28
    return grains_vertices(centres, sizes, turns, BEAD)


def splashes(
    figure: Figure, kind: Swimmer, length: float, frame: float, view: StageView, count: int
) -> list[Splash]:
    """What is in the air at a frame: newest first."""
    found = []
    for k in range(count):
        for at in crossings(figure, length, k, view.rate):
            age = (frame - at) / view.rate
            if 0.0 <= age < 1.6:
                way = course(figure, kind, length, k, at, view)
                x, z = way.point[0], way.point[2]
                level = surface_at(figure, kind, x, z, way.place.position[1], length, view)
                if level is not None:
                    found.append(
                        Splash(
                            (x, level, z),
                            age,
                            min(0.45 * length, 0.3 + 0.2 * length),
                            0.28 * length,
                            figure.seed + int(at) * 13 + k,
                        )
                    )
    if "blowhole" in kind.extras:
        found += _blows(figure, kind, length, frame, view)
    return sorted(found, key=lambda s: s.age)


def _blows(figure: Figure, kind: Swimmer, length: float, frame: float, view: StageView) -> list[Splash]:
    """A whale at the surface breathes out: a narrow jet of drops over its blowhole."""
    t = frame / view.rate - 0.9 - 1.2 * draw(figure.seed, 3)
    n = floor(t / BLOW_EVERY)
    age = t - n * BLOW_EVERY
    if n < 0 or age > 1.3 or figure.attach is not None:
        return []
    start = frame - age * view.rate
    way = course(figure, kind, length, 0, start, view)
    x, y, z = way.point
    level = surface_at(figure, kind, x, z, way.place.position[1], length, view)
    high = float(kind.hull.at(kind.neck - 0.12)[0]) * length
    if level is None or way.air or y + high < level + 0.02 * length:
        return []
    ahead = (0.46 - kind.neck + 0.12 - 0.1) * length
    at = (x + float(np.sin(way.heading)) * ahead, y + high, z + float(np.cos(way.heading)) * ahead)
    return [Splash(at, age, 0.32 * length, 0.07 * length, figure.seed + 101 * n)]
