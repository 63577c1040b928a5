"""A race from behind the car and a rhythm game whose notes run down their lanes: roads that come towards one for ever."""

from math import sin

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.meshkit.solids import box, cylinder, join, sphere
from rushes.stage.scene import Array, Finish, Light, Mesh
from rushes.stage.sets.playful.board import (
    Board,
    airy,
    backdrop,
    dark,
    moved_mesh,
    number_of,
    quoted,
    stood,
    word,
)

__all__ = ["race", "rhythm"]

ROAD, DEEP = 1.35, 26.0
"""Half the road's width and how far it is seen, in metres."""
SPEED = 9.0
LANES = ("#e0486a", "#f0b63a", "#4fb36a", "#4a8fe0")
LANE, HIT, FAR, BPM = 0.42, 1.15, -6.2, 118.0
GLOW = Finish("emit", emission=1.5, fuzz=0.0, casts_shadow=False)


def _curve(z: float, t: float) -> float:
    """Sideways bend of the road at a depth: it winds as one goes."""
    return 0.012 * sin(0.35 * t) * (z - 1.0) ** 2


def race(brief: SetBrief) -> BuiltSet:
    """A felt road with its dashes and trees rushing by, one's own car before one, others to be overtaken."""
    board = Board("race", brief)
    night = brief.time_of_day in ("night", "dusk") or "neon" in brief.words.lower()
    board.still.add(
        "felt",
        moved_mesh(backdrop("#2a2448" if night else "#a8d4e4", brief.seed, 30.0, 12.0), 0, -0.5, -27.0),
    )
    board.still.add("felt", box((0, -0.06, -10), (30, 0.05, 18), "#3f4a3a" if night else "#79ab52", 0.01))
    board.still.add(
        "felt",
        *(
            sphere(
                (9.0 * (k - 2.5), -0.4, -25.5),
                (6.5, 3.2 + 0.7 * (k % 3), 0.8),
                "#4a4a6a" if night else "#7fae84",
                10,
                20,
            )
            for k in range(6)
        ),
    )
    _road(board)
    _roadside(board, brief.seed)
    _cars(board)
    _dials(board, quoted(brief))
    air = dark(0.8) if night else airy(0.6, 7.0)
    if night:
        board.lights += [
            Light((0.0, 3.0, 3.0), (9.0, 8.4, 8.0), 9.0),
            Light((0.0, 1.0, -3.5), (6.0, 5.4, 3.6), 8.0),
        ]
    return board.built(air)


def _road(board: Board) -> None:
    """Strips across that come nearer: light and dark by turns, with curbs and a dash in the middle."""
    count, step = 26, 1.0
    for k in range(count):
        even = k % 2 == 0
        strip = join([
            box((0, 0, 0), (ROAD, 0.012, step / 2 + 0.01), "#55565c" if even else "#505157", 0.0),
            box((-ROAD - 0.09, 0.02, 0), (0.10, 0.03, step / 2), "#d8433a" if even else "#f0e9dc", 0.01),
            box((ROAD + 0.09, 0.02, 0), (0.10, 0.03, step / 2), "#d8433a" if even else "#f0e9dc", 0.01),
            *([box((0, 0.016, 0), (0.05, 0.006, 0.34), "#f4ead0", 0.004)] if even else []),
        ])  # fmt: skip

        def way(t: float, k: int = k) -> Array:
            z = (k * step + SPEED * t) % (count * step) - (count * step - 4.0)
            return stood(_curve(z, t), 0.0, z, 0.0)

        board.move(strip, "felt", way)


def _roadside(board: Board, seed: int) -> None:
    rng = np.random.default_rng(seed)
    for k in range(22):
        side = -1.0 if k % 2 else 1.0
        away = ROAD + 0.75 + 1.6 * float(rng.random())
        green = mixed("#3f7a3a", "#9ab84a", float(rng.random()))
        tree = join(
            [
                cylinder((0, 0, 0), (0, 0.5, 0), 0.07, "#6b4a2e", 8),
                sphere((0, 0.85, 0), (0.42, 0.5, 0.42), green, 9, 14),
                sphere((0.1, 1.2, 0.05), (0.28, 0.3, 0.28), green, 8, 12),
            ]
        )
        lamp = join(
            [
                cylinder((0, 0, 0), (0, 1.5, 0), 0.03, "#7a7a86", 8),
                sphere((-0.2 * side, 1.52, 0), 0.09, "#ffe2a0", 7, 10),
            ]
        )
        mesh = lamp if k % 5 == 0 else tree

        def way(t: float, k: int = k, side: float = side, away: float = away) -> Array:
            z = (1.2 * k + SPEED * t) % DEEP - (DEEP - 3.0)
            return stood(side * away + _curve(z, t), 0.0, z)

        board.move(mesh, "felt", way)


def _car(colour: str) -> Mesh:
    """A felt racer seen from behind: +z is its tail."""
    return join([
        box((0, 0.17, 0), (0.30, 0.09, 0.52), colour, 0.06),
        box((0, 0.30, -0.02), (0.22, 0.09, 0.25), mixed(colour, "#ffffff", 0.12), 0.06),
        box((0, 0.31, 0.20), (0.17, 0.055, 0.03), "#2b333d", 0.02), box((0, 0.40, 0.50), (0.33, 0.018, 0.07), colour, 0.015),
        box((-0.2, 0.34, 0.5), (0.02, 0.06, 0.03), "#2b2b30", 0.01), box((0.2, 0.34, 0.5), (0.02, 0.06, 0.03), "#2b2b30", 0.01),
        *(cylinder((s * 0.25, 0.12, z), (s * 0.36, 0.12, z), 0.12, "#25252a", 14) for s in (-1, 1) for z in (-0.32, 0.34)),
        *(sphere((s * 0.22, 0.19, 0.52), (0.05, 0.032, 0.02), "#ff4a3a", 6, 8) for s in (-1, 1)),
        box((0, 0.13, 0.53), (0.10, 0.035, 0.01), "#f4ead0", 0.006),
    ])  # fmt: skip


def _cars(board: Board) -> None:
    def own(t: float) -> Array:
        x = 0.38 * sin(0.55 * t)
        return np.asarray(
            translation((x, 0.012 * sin(23 * t), 0.55))
            @ rotation(y=-0.20 * np.cos(0.55 * t) * 0.6, z=0.05 * np.cos(0.55 * t)),
            np.float32,
        )

    board.move(_car("#d2342c"), "felt", own)
    for k, (colour, lane, pace) in enumerate(
        (("#3f76b8", -0.75, 2.1), ("#e6b13a", 0.78, 1.7), ("#5a9a5a", -0.2, 1.2))
    ):

        def way(t: float, k: int = k, lane: float = lane, pace: float = pace) -> Array:
            z = (-4.0 - 5.0 * k + pace * t + 20.0) % 22.0 - 20.0
            return stood(lane + _curve(z, t), 0.0, z, 0.0)

        board.move(_car(colour), "felt", way)


def _dials(board: Board, words: tuple[str, ...]) -> None:
    """The place in the race, the lap and the speed, on felt tags at the edges of the picture."""
    left = [words[0]] if words else ["1/8"]
    board.still.add(
        "felt",
        moved_mesh(word(left[0], 0.13, "#fdf6e3", 0.9), -0.98, 1.64, 1.4),
        moved_mesh(word("LAP 2/3", 0.085, "#f6d873"), -0.98, 1.50, 1.4),
    )
    board.still.add("felt", moved_mesh(word("km/h", 0.07, "#fdf6e3"), 1.16, 1.60, 1.4))
    for n in range(36):
        mesh = moved_mesh(word(f"{168 + n}", 0.14, "#fdf6e3"), 0.86, 1.60, 1.4)
        board.move(mesh, "felt", number_of(n, lambda t: int(17 + 17 * sin(0.7 * t))))


def rhythm(brief: SetBrief) -> BuiltSet:
    """Four lanes that come towards one out of the dark; notes reach the line on the beat, where it flashes; a combo counts."""
    board = Board("rhythm", brief)
    board.still.add("felt", moved_mesh(backdrop("#191432", brief.seed, 9.0, 7.0), 0, -0.6, -7.2))
    board.still.add("felt", box((0, 0.0, -2.6), (4 * LANE / 2 + 0.07, 0.02, 4.4), "#241d3c", 0.02))
    for k in range(5):
        board.still.add("room", box(((k - 2) * LANE, 0.025, -2.6), (0.008, 0.004, 4.4), "#8f86c8", 0.0))
    board.still.add("lamp", box((0, 0.03, HIT), (4 * LANE / 2, 0.008, 0.02), "#ffffff", 0.0))
    for k, colour in enumerate(LANES):
        ring = cylinder(
            ((k - 1.5) * LANE, 0.02, HIT),
            ((k - 1.5) * LANE, 0.05, HIT),
            0.155,
            mixed(colour, "#15122a", 0.55),
            22,
        )
        board.still.add("felt", ring)
    _notes(board, brief.seed)
    _combo(board, quoted(brief))
    board.lights += [
        Light((0, 2.6, 2.4), (11.0, 10.0, 11.5), 8.0),
        Light((-2.2, 1.6, -2.5), (6.5, 2.2, 8.6), 7.0),
        Light((2.2, 1.6, -2.5), (2.0, 5.5, 8.8), 7.0),
    ]
    return board.built(dark(0.4))


def _notes(board: Board, seed: int) -> None:
    """One note a half beat, in lanes that make a figure; each shrinks and flashes as it is hit."""
    rng = np.random.default_rng(seed + 5)
    beat = 60.0 / BPM
    travel = 2.2
    whole = [np.array([0, 2, 1, 3, 0, 1, 2, 3]), np.array([0, 1, 0, 2, 3, 2, 1, 3])]
    count = int(board.long / (beat / 1.0)) + 8
    for n in range(count):
        lane = int(whole[(n // 8) % 2][n % 8]) if rng.random() < 0.85 else int(rng.integers(0, 4))
        at, x = (n + 1) * beat, (lane - 1.5) * LANE
        note = join(
            [
                cylinder((0, 0, 0), (0, 0.07, 0), 0.14, LANES[lane], 20),
                cylinder((0, 0.06, 0), (0, 0.085, 0), 0.085, mixed(LANES[lane], "#ffffff", 0.6), 16),
            ]
        )

        def way(t: float, at: float = at, x: float = x) -> Array | None:
            left = at - t
            if left > travel or left < 0:
                return None
            return stood(x, 0.035, HIT + (FAR - HIT) * left / travel)

        def flash(t: float, at: float = at, x: float = x) -> Array | None:
            u = (t - at) / 0.24
            if not 0 <= u <= 1:
                return None
            size = 0.10 + 0.22 * u
            return np.asarray(
                translation((x, 0.06 + 0.5 * u * 0.4, HIT)) @ scaling(size, 0.55 * (1 - u) + 0.01, size),
                np.float32,
            )

        board.move(note, Finish("felt", 0.8, 0.6), way)
        board.move(cylinder((0, 0, 0), (0, 1, 0), 1.0, mixed(LANES[lane], "#ffffff", 0.35), 16), GLOW, flash)


def _combo(board: Board, words: tuple[str, ...]) -> None:
    beat, first = 60.0 / BPM, 48
    board.still.add(
        "room", moved_mesh(word(words[0] if words else "COMBO", 0.16, "#f6d873", 2.4), 0, 1.20, -2.4)
    )
    for n in range(int(board.long / beat) + 2):
        mesh = moved_mesh(word(f"{first + n}", 0.42, "#ffffff"), 0, 0.0, 0)

        def way(t: float, n: int = n) -> Array | None:
            u = t / beat - n
            return stood(0, 0.68, -2.4, 0.0, 1.0 + 0.22 * max(1 - 4 * u, 0.0)) if 0 <= u < 1 else None

        board.move(mesh, "room", way)
