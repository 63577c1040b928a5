"""A head-up display of glowing threads in the dark."""

from math import pi, sin

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.meshkit.solids import box, join, tube
from rushes.stage.scene import Array, Finish, Light
from rushes.stage.sets.playful.board import (
    Board,
    Way,
    backdrop,
    dark,
    ease,
    moved_mesh,
    number_of,
    quoted,
    stood,
    while_,
    word,
)

__all__ = ["hud"]

MIDDLE = 1.2
GLOW = Finish("emit", emission=1.7, fuzz=0.0, casts_shadow=False)
SOFT = Finish("emit", emission=0.8, fuzz=0.0, casts_shadow=False)
COLOURS = {"red": "#ff5a4a", "green": "#6aff9a", "amber": "#ffb84a", "orange": "#ff9a4a"}
RINGS = ((0.86, 48, 0.12), (0.68, 5, -0.35), (0.52, 3, 0.6), (0.22, 4, -0.9))
"""Radius in metres, teeth, turns in radians a second."""


def hud(brief: SetBrief) -> BuiltSet:
    """A head-up display in the dark: rings that turn against each other, a sight, scales that run, bars that breathe."""
    board = Board("hud", brief)
    names = quoted(brief)
    colour = next((c for w, c in COLOURS.items() if w in brief.words.lower()), "#66e0ff")
    dim = mixed(colour, "#04060c", 0.55)
    board.still.add("felt", backdrop("#0b1018", brief.seed))
    for k, (radius, teeth, speed) in enumerate(RINGS):
        _ring(board, k, radius, teeth, speed, colour if k % 2 else dim)
    cross = [
        box(
            (s * 0.12 * (1 - v), s * 0.12 * v, 0),
            (0.05 * (1 - v) + 0.004, 0.05 * v + 0.004, 0.004),
            colour,
            0.0,
        )
        for s in (-1, 1)
        for v in (0, 1)
    ]
    board.move(join(cross), GLOW, lambda t: stood(0.22 * sin(0.9 * t), MIDDLE + 0.14 * sin(1.3 * t), 0.08))
    for side in (-1, 1):
        _bars(board, side, colour, dim)
    title = moved_mesh(word(names[0] if names else "SYSTEM ONLINE", 0.11, colour, 2.0), 0, 2.12, 0.03)
    board.move(title, GLOW, while_(lambda t: t > 1.0 or int(9 * t) % 2 == 1))
    for n in range(40):
        share = moved_mesh(word(f"{n * 5 // 2:02d}%", 0.12, "#ffb84a"), -1.3, 0.42, 0.03)
        board.move(share, GLOW, number_of(n, lambda t: min(int(t / board.long * 44), 39)))
    board.lights.append(Light((0, MIDDLE, 1.6), (0.4, 1.0, 1.2), 5.0))
    return board.built(dark())


def _ring(board: Board, k: int, radius: float, teeth: int, speed: float, colour: Array | str) -> None:
    """The k-th ring of arcs or ticks; it opens as it comes on."""
    fine = teeth > 20
    parts = []
    for n in range(teeth):
        a = np.linspace(2 * pi * n / teeth, 2 * pi * (n + (0.25 if fine else 0.72)) / teeth, 14)
        line = np.stack([radius * np.cos(a), radius * np.sin(a), 0 * a], 1)
        parts.append(tube(line, 0.022 if fine else 0.013, colour, 6))

    def way(t: float) -> Array:
        on = ease(t, 0.15 * k, 0.15 * k + 0.7)
        opened = rotation(z=speed * t + 2.0 * (1 - on)) @ scaling(on + 1e-3, on + 1e-3, 1)
        return np.asarray(translation((0, MIDDLE, 0.02 * k)) @ opened, np.float32)

    board.move(join(parts), GLOW, way)


def _bars(board: Board, side: int, colour: str, dim: Array) -> None:
    """Bars that breathe on a side, and the scale beside them."""
    for k in range(7):

        def bar(t: float, k: int = k) -> Array:
            long = 0.10 + 0.28 * (0.5 + 0.5 * sin(1.7 * t + 0.9 * k + side)) * ease(t, 0.4, 1.0)
            foot = translation((side * 1.12, MIDDLE + 0.36 - 0.12 * k, 0.02))
            return np.asarray(foot @ scaling(side * long, 1, 1), np.float32)

        board.move(box((0.5, 0, 0), (0.5, 0.022, 0.01), colour if k % 3 else "#ffb84a", 0.0), GLOW, bar)
    ticks = [
        box((side * 1.02, MIDDLE + 0.10 * n, 0.02), (0.025 * (1 + (n % 5 == 0)), 0.005, 0.004), dim, 0.0)
        for n in range(-7, 8)
    ]
    board.move(join(ticks), SOFT, _running(side))


def _running(side: int) -> Way:
    """A scale that runs up or down for ever, by its own step."""
    return lambda t: stood(0, 0.10 * ((0.8 * t * side) % 1.0) - 0.05, 0)
