"""Small things that come off what changes: puffs of cotton, embers, bubbles, chips. One dynamic piece each, laid out anew for
every moment; collapsed to nothing when there are none."""

from typing import Any

import numpy as np
import numpy.typing as npt

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.solids import join, made, sphere
from rushes.stage.particles.grains import BEAD, CHIP, Shape, grains_mesh, grains_vertices
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["FELT", "motes", "motes_at", "puff_mesh", "puffs", "puffs_at"]

FELT = Finish("felt", 0.95, 0.8, casts_shadow=False)
_BALL = sphere((0, 0, 0), 1.0, "#ffffff", 5, 8)
PUFF: Shape = (_BALL.positions, _BALL.faces)
Reals = npt.NDArray[Any]


def motes(name: str, count: int, colours: tuple[Paint, ...], finish: Finish, chip: bool = True) -> Piece:
    """`count` grains in these colours."""
    paint = np.stack([linear(colours[k % len(colours)]) for k in range(count)])
    return Piece(name, grains_mesh(paint.astype(np.float32), CHIP if chip else BEAD), finish, dynamic=True)


def motes_at(
    piece: Piece, places: Reals, sizes: Reals, turns: Reals | None = None, chip: bool = True
) -> tuple[Array, Array]:
    """Vertices of its grains at (n, 3) points of the world with (n,) radii in metres."""
    spun = np.zeros((len(sizes), 2)) if turns is None else turns
    return grains_vertices(places, sizes, spun, CHIP if chip else BEAD)


def puffs(name: str, count: int, colour: Paint, finish: Finish = FELT) -> Piece:
    """`count` balls of cotton."""
    paint = np.repeat(linear(colour)[None], count, 0) * np.linspace(0.85, 1.1, count)[:, None]
    return Piece(name, grains_mesh(paint.astype(np.float32), PUFF), finish, dynamic=True)


def puffs_at(places: Reals, sizes: Reals) -> tuple[Array, Array]:
    """Vertices of the balls."""
    return grains_vertices(places, sizes, np.zeros((len(sizes), 2)), PUFF)


def puff_mesh(colour: Paint, seed: int) -> Mesh:
    """One lumpy ball of cotton of radius 1."""
    rng = np.random.default_rng(seed)
    balls = [sphere(rng.normal(0, 0.4, 3), rng.uniform(0.4, 0.7), colour, 6, 9) for _ in range(6)]
    return join(balls) if balls else made(np.zeros((0, 3)), np.zeros((0, 3)), colour, np.zeros((0, 3)))
