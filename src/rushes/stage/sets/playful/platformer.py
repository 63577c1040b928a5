"""A side-scrolling platformer sewn of felt: hills, brick platforms, spinning coins, a hero who runs and jumps."""

from math import pi, sin

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, sphere
from rushes.stage.scene import Array, Mesh
from rushes.stage.sets.playful.board import Board, airy, backdrop, moved_mesh, number_of, stood, word

__all__ = ["build"]

SPEED = 1.05
"""Metres a second at which the world goes by."""
LOOP = 9.0
"""Metres after which it comes again."""
HERO = -0.75
PLATFORMS = ((0.9, 0.55, 3), (2.5, 1.0, 2), (4.1, 0.6, 4), (6.0, 1.1, 2), (7.4, 0.55, 3))
"""Their middles, heights and lengths in bricks of a quarter metre."""
PIPES = (1.75, 5.15, 8.55)
"""Where pipes stand over which he hops."""
BRICK = 0.25
JUMP = 0.95
GROUND = 0.22


def build(brief: SetBrief) -> BuiltSet:
    """The level; lava and caves are darker, snow and night as the words say."""
    text = brief.words.lower()
    lava = "lava" in text or "cave" in text or "dungeon" in text
    sky, far, near, soil, top = (
        ("#3a2430", "#5a2f34", "#73383a", "#4a3434", "#e0602a") if lava
        else ("#a9d6e6", "#8fc39a", "#6dab6c", "#8a5a38", "#6fae3c")
    )  # fmt: skip
    board = Board("platformer", brief)
    board.still.add("felt", backdrop(sky, brief.seed, 8.0, 4.5, -1.6))
    for depth, (colour, high, speed, z) in enumerate(((far, 1.35, 0.25, -1.2), (near, 0.85, 0.5, -0.75))):
        _scrolling(board, _hills(colour, high, brief.seed + depth), z, speed)
    if not lava:
        _scrolling(board, _clouds(brief.seed), -1.35, 0.12)
    _scrolling(board, _level(soil, top, lava), 0.0, SPEED)
    _coins(board)
    _hero(board)
    _counters(board)
    return board.built(airy(1.0, 4.5))


def _scrolling(board: Board, mesh: Mesh, z: float, speed: float) -> None:
    """Twice the same, side by side, going by for ever."""
    for copy in (0, 1):

        def way(t: float, copy: int = copy) -> Array:
            return stood(LOOP * (copy - 0.5) - (speed * t) % LOOP, 0.0, z)

        board.move(mesh, "felt", way)


def _hills(colour: str, high: float, seed: int) -> Mesh:
    rng = np.random.default_rng(seed)
    balls = [
        sphere(
            (LOOP * (k + 0.5) / 7 - 0.4, 0.0, 0.0),
            (float(rng.uniform(0.8, 1.2)), high * float(rng.uniform(0.7, 1.1)), 0.12),
            colour,
            12,
            22,
        )
        for k in range(7)
    ]
    return join(balls)


def _clouds(seed: int) -> Mesh:
    rng = np.random.default_rng(seed + 9)
    puffs = []
    for k in range(5):
        x, y = LOOP * (k + 0.5) / 5, float(rng.uniform(1.9, 2.5))
        puffs += [
            sphere((x + 0.2 * j, y + 0.05 * (j == 1), 0), (0.22, 0.14, 0.06), "#f4f1e8", 8, 14)
            for j in range(3)
        ]
    return join(puffs)


def _level(soil: str, top: str, lava: bool) -> Mesh:
    parts = [
        box((LOOP / 2, -0.30, 0.0), (LOOP / 2 + 0.04, 0.48, 0.34), soil, 0.02),
        box((LOOP / 2, 0.19, 0.01), (LOOP / 2 + 0.04, 0.035, 0.36), top, 0.03),
    ]
    for k in range(int(LOOP / 0.18)):
        parts.append(
            sphere((0.18 * k + 0.09, 0.17, 0.34), (0.085, 0.07 if k % 2 else 0.05, 0.03), top, 6, 10)
        )
    for x, y, count in PLATFORMS:
        for k in range(count):
            at = x + (k - (count - 1) / 2) * BRICK
            paint = "#e0a83a" if (k + count) % 3 == 1 else ("#7d5a52" if lava else "#b8683e")
            parts.append(box((at, y, 0.0), (0.118, 0.118, 0.13), paint, 0.025))
            for dx, dy in ((-0.07, 0.05), (0.07, 0.05), (-0.07, -0.05), (0.07, -0.05)):
                parts.append(sphere((at + dx, y + dy, 0.13), 0.012, "#5a3424", 4, 6))
    for x in PIPES:
        if lava:
            parts += [
                cylinder((x + 0.09 * j, 0.2, 0.1), (x + 0.09 * j, 0.42, 0.1), 0.05, "#cfc4b8", 8, 0.0)
                for j in range(3)
            ]
        else:
            parts.append(cylinder((x, 0.2, 0.02), (x, 0.52, 0.02), 0.13, "#4f9a4a", 18))
            parts.append(cylinder((x, 0.48, 0.02), (x, 0.62, 0.02), 0.165, "#5fae56", 18))
    return join(parts)


def _coin() -> Mesh:
    rim = cylinder((0, 0, -0.016), (0, 0, 0.016), 0.085, "#e8b32e", 20)
    inner = cylinder((0, 0, -0.020), (0, 0, 0.020), 0.055, "#f6d873", 16)
    return join([rim, inner])


def _coins(board: Board) -> None:
    mesh = _coin()
    for n, (x, y, count) in enumerate(PLATFORMS):
        for k in range(count):
            at = x + (k - (count - 1) / 2) * 0.27

            def way(t: float, at: float = at, y: float = y, n: int = n, k: int = k) -> Array | None:
                here = (at - SPEED * t) % LOOP - 0.5 * LOOP
                taken = here < HERO - 0.02
                if taken and here > HERO - 0.5:  # it pops up over his head and is gone
                    u = (HERO - here) / 0.5
                    return stood(HERO, y + 0.33 + 0.5 * u, 0.08, 9.0 * t, 1.0 - u)
                return (
                    None
                    if taken
                    else stood(here, y + 0.30 + 0.02 * sin(3 * t + k), 0.05, 3.2 * t + 0.5 * k + n)
                )

            board.move(mesh, "metal", way)


def _height(t: float) -> tuple[float, float]:
    """The hero's height over the ground and the share 0..1 of his jump: he jumps so that he is over each platform."""
    here = (SPEED * t + 0.5 * LOOP + HERO) % LOOP
    for x, y, count in PLATFORMS:
        half = count * BRICK / 2
        before, after = x - half - 0.35, x + half + 0.30
        on = y + 0.118 - GROUND
        if before < here < x - half + 0.05:
            u = (here - before) / (x - half + 0.05 - before)
            return on * u + JUMP * 0.42 * 4 * u * (1 - u), u
        if x - half + 0.05 <= here <= x + half:
            return on, 0.0
        if x + half < here < after:
            u = (here - x - half) / (after - x - half)
            return on * (1 - u * u), 0.5
    for x in PIPES:
        u = (here - x + 0.55) / 1.1
        if 0 < u < 1:
            return 4 * u * (1 - u) * 0.72, u
    return 0.0, 0.0


def _hero(board: Board) -> None:
    """A round felt fellow with a scarf and a cap; his feet run, he stretches as he jumps."""
    body = join([
        sphere((0, 0.17, 0), (0.12, 0.13, 0.10), "#3f6fb0", 10, 16),
        sphere((0, 0.35, 0), (0.115, 0.11, 0.10), "#f0c9a0", 10, 16),
        sphere((0, 0.41, 0), (0.125, 0.075, 0.11), "#c8382e", 8, 16),
        box((0.10, 0.385, 0), (0.06, 0.012, 0.06), "#c8382e", 0.01),
        sphere((0.075, 0.355, 0.075), 0.017, "#26201c", 5, 8),
        sphere((0.115, 0.335, 0.02), (0.03, 0.024, 0.03), "#e3a987", 6, 8),
        lathe([(0.075, 0.235), (0.095, 0.255), (0.08, 0.28)], "#f0b93a", sides=14),
    ])  # fmt: skip
    foot = sphere((0, 0, 0), (0.062, 0.042, 0.05), "#6b4028", 7, 10)
    arm = sphere((0, 0, 0), (0.04, 0.075, 0.04), "#3f6fb0", 7, 10)

    def root(t: float) -> Array:
        up, u = _height(t)
        bob = 0.015 * abs(sin(9 * t)) if up == 0 else 0.0
        stretch = 1.0 + (0.12 * sin(pi * u) if u else 0.0)
        return np.asarray(
            translation((HERO, GROUND + up + bob + 0.03, 0.10))
            @ scaling(1.0, stretch, 1.0)
            @ rotation(y=0.25, z=-0.08),
            np.float32,
        )

    board.move(body, "felt", root)
    for side in (-1.0, 1.0):

        def step(t: float, side: float = side) -> Array:
            swing = sin(9 * t + (pi if side > 0 else 0.0)) if _height(t)[1] == 0 else 0.7 * side
            return np.asarray(
                root(t) @ translation((0.085 * swing, 0.03 + 0.03 * max(swing, 0.0), 0.045 * side)),
                np.float32,
            )

        def hand(t: float, side: float = side) -> Array:
            swing = -sin(9 * t + (pi if side > 0 else 0.0))
            up = 0.12 if _height(t)[1] else 0.0
            return np.asarray(
                root(t) @ translation((0.07 * swing, 0.19 + up, 0.10 * side)) @ rotation(z=0.6 * swing),
                np.float32,
            )

        board.move(foot, "felt", step)
        board.move(arm, "felt", hand)


def _counters(board: Board) -> None:
    """Hearts on the left, coins collected on the right, over the picture's top."""
    heart = join(
        [
            sphere((-0.045, 0.03, 0), (0.06, 0.055, 0.03), "#d2364a", 8, 12),
            sphere((0.045, 0.03, 0), (0.06, 0.055, 0.03), "#d2364a", 8, 12),
            cylinder((0, 0.02, 0), (0, -0.10, 0), 0.085, "#d2364a", 12, 0.0),
        ]
    )
    for k in range(3):
        board.still.add("felt", moved_mesh(heart, -1.50 + 0.26 * k, 1.88, 0.4))
    board.still.add("metal", moved_mesh(_coin(), 1.10, 1.87, 0.4))
    before = 12
    for n in range(40):
        mesh = moved_mesh(word(f"{before + n}", 0.17, "#fdf6e3"), 1.40, 1.79, 0.4)
        board.move(mesh, "felt", number_of(n, lambda t: int(2.1 * SPEED * t)))
