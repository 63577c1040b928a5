"""Games seen from above: a city that is built on tiles, a path with towers, a battlefield of units; on a felt board."""

import itertools
from math import atan2, pi, sin

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, sphere
from rushes.stage.scene import Array, Finish, Mesh
from rushes.stage.sets.playful.board import (
    Board,
    airy,
    backdrop,
    ease,
    moved_mesh,
    number_of,
    stood,
    word,
)

__all__ = ["build"]

TILE, HALF_X, HALF_Z = 0.5, 5, 3
"""Metres of a tile and how many lie on either side of the middle."""
PATH = ((-5, 1), (-3, 1), (-3, -2), (0, -2), (0, 1), (3, 1), (3, -1), (6, -1))
"""Corners, in tiles, of the road on which one drives and along which one is attacked."""
ROAD = "#d9c39a"


def build(brief: SetBrief) -> BuiltSet:
    """The board; towers shoot where the words speak of defence, units march where they speak of war, else a city rises."""
    board = Board("tabletop", brief)
    text = brief.words.lower()
    defence = any(w in text for w in ("defen", "turret"))
    war = any(w in text for w in ("rts", "strategy", "units", "battle", "war ", "army"))
    board.still.add("felt", moved_mesh(backdrop("#5b4636", brief.seed, 14, 9), 0, -3.0, -6.5))
    board.still.add("wood", box((0, -0.32, 0), (12, 0.1, 9), "#7a5638", 0.02))
    board.still.add(
        "felt", box((0, -0.1, 0), (TILE * (HALF_X + 0.8), 0.1, TILE * (HALF_Z + 0.8)), "#5f8f45", 0.06)
    )
    _tiles(board, defence or war)
    taken = set(_cells())
    if defence or war:
        _enemies(board, "#8a3fa0" if defence else "#b8382e")
        _towers(board)
    else:
        _traffic(board)
    _rising(board, brief.seed, taken, war, defence)
    _counters(board, defence or war)
    return board.built(airy(0.2, 5.0))


def _cells() -> list[tuple[int, int]]:
    found = []
    for (ax, az), (bx, bz) in itertools.pairwise(PATH):
        steps = max(abs(bx - ax), abs(bz - az))
        found += [(ax + (bx - ax) * k // steps, az + (bz - az) * k // steps) for k in range(steps + 1)]
    return list(dict.fromkeys(found))


def _tiles(board: Board, wild: bool) -> None:
    road = set(_cells())
    for i in range(-HALF_X, HALF_X + 1):
        for k in range(-HALF_Z, HALF_Z + 1):
            tone = (
                (ROAD if wild else "#6b6c72") if (i, k) in road else ("#7fb257" if (i + k) % 2 else "#76a94f")
            )
            board.still.add("felt", box((i * TILE, 0.005, k * TILE), (0.242, 0.02, 0.242), tone, 0.02))
            if (i, k) in road and not wild:
                board.still.add(
                    "felt", box((i * TILE, 0.027, k * TILE), (0.05, 0.003, 0.012), "#f4ead0", 0.0)
                )


def _house(kind: int, rng: np.random.Generator) -> Mesh:
    walls = ("#e8d9bd", "#d97f5a", "#9fb8c8", "#e6c46a", "#c9a0b8")[int(rng.integers(0, 5))]
    if kind == 0:
        return join(
            [
                box((0, 0.12, 0), (0.15, 0.12, 0.13), walls, 0.02),
                cylinder((0, 0.235, 0), (0, 0.40, 0), 0.235, "#a8433a", 4, 0.0),
                box((0, 0.07, 0.13), (0.03, 0.06, 0.008), "#5a3a26", 0.004),
            ]
        )
    if kind == 1:
        tall = float(rng.uniform(0.35, 0.75))
        parts = [
            box((0, tall / 2, 0), (0.15, tall / 2, 0.15), walls, 0.02),
            box((0, tall + 0.02, 0), (0.165, 0.02, 0.165), "#6a625c", 0.01),
        ]
        for j in range(int(tall / 0.13)):
            parts += [
                box((s * 0.06, 0.09 + 0.13 * j, 0.151), (0.026, 0.032, 0.005), "#46606e", 0.003)
                for s in (-1, 1)
            ]
        return join(parts)
    return join(
        [
            cylinder((0, 0, 0), (0, 0.14, 0), 0.03, "#6b4a2e", 8),
            sphere((0, 0.25, 0), (0.14, 0.16, 0.14), "#4f8a3e", 8, 12),
            sphere((0.05, 0.37, 0.02), (0.09, 0.09, 0.09), "#63a04a", 7, 10),
        ]
    )


def _rising(board: Board, seed: int, taken: set[tuple[int, int]], war: bool, defence: bool) -> None:
    """One after the other they spring up on free tiles, next to the road first."""
    rng = np.random.default_rng(seed + 3)
    free = [
        (i, k) for i in range(-HALF_X, HALF_X + 1) for k in range(-HALF_Z, HALF_Z + 1) if (i, k) not in taken
    ]
    free.sort(key=lambda c: min(abs(c[0] - x) + abs(c[1] - z) for x, z in taken) + float(rng.random()))
    many = 14 if defence or war else 40
    for n, (i, k) in enumerate(free[:many]):
        near = min(abs(i - x) + abs(k - z) for x, z in taken) <= 1
        kind = 2 if defence or not near or n % 5 == 4 else int(rng.integers(0, 2))
        start = 0.0 if n < many // 4 else 0.4 + (n - many // 4) * 0.8 * (board.long - 1.2) / many
        mesh, turn = _house(kind, rng), float(rng.uniform(-0.08, 0.08))

        def way(t: float, i: int = i, k: int = k, start: float = start, turn: float = turn) -> Array | None:
            u = ease(t, start, start + 0.45) if start else 1.0
            if u <= 0:
                return None
            spring = u + 0.22 * sin(pi * u) * (u < 1)
            return np.asarray(
                translation((i * TILE, 0.024, k * TILE))
                @ rotation(y=turn)
                @ scaling(0.7 + 0.3 * u, spring, 0.7 + 0.3 * u),
                np.float32,
            )

        board.move(mesh, "felt", way)


def _along(s: float) -> tuple[float, float, float]:
    """Point and heading `s` tiles along the road."""
    for (ax, az), (bx, bz) in itertools.pairwise(PATH):
        long = abs(bx - ax) + abs(bz - az)
        if s <= long:
            u = max(s, 0.0) / long
            return (ax + (bx - ax) * u) * TILE, (az + (bz - az) * u) * TILE, atan2(bx - ax, bz - az)
        s -= long
    return PATH[-1][0] * TILE, PATH[-1][1] * TILE, pi / 2


LENGTH = float(sum(abs(b[0] - a[0]) + abs(b[1] - a[1]) for a, b in itertools.pairwise(PATH)))


def _traffic(board: Board) -> None:
    for n, colour in enumerate(("#d2342c", "#3f76b8", "#e6b13a", "#f0ebe0", "#5a9a5a")):
        car = join(
            [
                box((0, 0.06, 0), (0.06, 0.035, 0.11), colour, 0.02),
                box((0, 0.105, -0.01), (0.05, 0.03, 0.06), mixed(colour, "#ffffff", 0.4), 0.02),
                *(
                    sphere((s * 0.06, 0.035, z), 0.03, "#25252a", 6, 8)
                    for s in (-1, 1)
                    for z in (-0.06, 0.06)
                ),
            ]
        )

        def way(t: float, n: int = n) -> Array:
            x, z, turn = _along((0.9 * t + n * LENGTH / 5) % LENGTH)
            return stood(x, 0.025, z, turn)

        board.move(car, "felt", way)


def _enemies(board: Board, colour: str) -> None:
    body = join(
        [
            sphere((0, 0.12, 0), (0.10, 0.12, 0.09), colour, 9, 14),
            sphere((-0.04, 0.16, 0.075), 0.024, "#f6f0e0", 6, 8),
            sphere((0.04, 0.16, 0.075), 0.024, "#f6f0e0", 6, 8),
            sphere((-0.04, 0.16, 0.095), 0.011, "#221c1a", 5, 6),
            sphere((0.04, 0.16, 0.095), 0.011, "#221c1a", 5, 6),
            cylinder((-0.06, 0.2, 0), (-0.09, 0.29, 0), 0.025, "#f0d9b0", 7, 0.0),
            cylinder((0.06, 0.2, 0), (0.09, 0.29, 0), 0.025, "#f0d9b0", 7, 0.0),
        ]
    )
    for n in range(12):

        def way(t: float, n: int = n) -> Array | None:
            s = 0.75 * t + 7.0 - 0.95 * n
            if s < 0 or s > LENGTH - 0.2:
                return None
            x, z, turn = _along(s)
            return stood(x, 0.03 + 0.05 * abs(sin(6 * t + n)), z, turn)

        board.move(body, "felt", way)


TOWERS = ((-2, 0), (-1, -1), (1, 0), (2, 0), (4, 0), (-4, 0))
RANGE = 1.15


def _aimed(t: float, x: float, z: float) -> tuple[float, float, float]:
    """How far the nearest enemy is from a tower at x, z, and where he is from it."""
    best = (9.0, 0.0, 0.3)
    for m in range(12):
        s = 0.75 * t + 7.0 - 0.95 * m
        if 0 <= s <= LENGTH - 0.2:
            ex, ez, _ = _along(s)
            best = min(best, (float(np.hypot(ex - x, ez - z)), ex - x, ez - z))
    return best


def _towers(board: Board) -> None:
    """Each turns to the enemy nearest to it and shoots twice a second; two are built while one looks on."""
    base = join(
        [
            lathe(
                [(0, 0), (0.17, 0), (0.15, 0.05), (0.11, 0.22), (0.15, 0.26), (0.15, 0.32), (0, 0.32)],
                "#9aa0a6",
                sides=12,
            ),
            *(
                box((0.13 * np.cos(a), 0.35, 0.13 * np.sin(a)), (0.028, 0.035, 0.028), "#b3b8bd", 0.006)
                for a in np.arange(6) * pi / 3
            ),
        ]
    )
    gun = join(
        [
            sphere((0, 0.37, 0), 0.075, "#c8483a", 8, 12),
            cylinder((0, 0.38, 0.03), (0, 0.40, 0.22), 0.032, "#3a3a42", 10),
        ]
    )
    shot = sphere((0, 0, 0), 0.035, "#ffcf5a", 6, 9)
    for n, (i, k) in enumerate(TOWERS):
        x, z = i * TILE, k * TILE
        start = 0.0 if n < 4 else 0.25 * board.long * (n - 3)

        def foot(t: float, x: float = x, z: float = z, start: float = start) -> Array | None:
            u = ease(t, start, start + 0.5) if start else 1.0
            return (
                None
                if u <= 0
                else np.asarray(
                    translation((x, 0.02, z)) @ scaling(1, u + 0.2 * sin(pi * u) * (u < 1), 1), np.float32
                )
            )

        def head(t: float, x: float = x, z: float = z, start: float = start) -> Array | None:
            if start and t < start + 0.5:
                return None
            _, dx, dz = _aimed(t, x, z)
            return stood(x, 0.02, z, atan2(dx, dz))

        def ball(t: float, n: int = n, x: float = x, z: float = z, start: float = start) -> Array | None:
            u = (2.0 * t + 0.37 * n) % 1.0
            far, dx, dz = _aimed(t, x, z)
            if far > RANGE or u > 0.45 or (start and t < start + 0.6):
                return None
            v = u / 0.45
            return stood(x + dx * v, 0.42 - 0.28 * v * v, z + dz * v)

        board.move(base, "felt", foot)
        board.move(gun, "felt", head)
        board.move(shot, Finish("emit", emission=1.6, casts_shadow=False), ball)


def _counters(board: Board, wild: bool) -> None:
    """Gold and wave, or citizens, on a strip of felt along the board's front edge."""
    z = TILE * (HALF_Z + 0.8) + 0.02
    tilt = -0.9
    label = "WAVE 3" if wild else "CITY"

    def laid(mesh: Mesh, x: float) -> Mesh:
        turn = rotation(x=tilt)[:3, :3]
        return moved_mesh(
            Mesh(
                (mesh.positions @ turn.T).astype(np.float32),
                (mesh.normals @ turn.T).astype(np.float32),
                mesh.colours,
                mesh.faces,
            ),
            x,
            0.0,
            z + 0.12,
        )

    board.still.add("felt", box((0, -0.04, z + 0.16), (1.75, 0.03, 0.17), "#2f3b46", 0.03, (0.25, 0, 0)))
    board.still.add("felt", laid(word(label, 0.16, "#f6d873"), -1.05))
    total = 24
    for n in range(total):
        number = 340 + 15 * n if wild else 1200 + 85 * n
        mesh = laid(word(f"{number:,}", 0.16, "#fdf6e3"), 0.95)
        board.move(
            mesh,
            "felt",
            number_of(n, lambda t: min(int(t / board.long * total), total - 1)),
        )
