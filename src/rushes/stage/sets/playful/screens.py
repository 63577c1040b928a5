"""What is read off a surface: an app on a screen, a paper map on which a route draws itself."""

import itertools
from math import pi, sin

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.solids import box, cylinder, join, sphere
from rushes.stage.scene import Array
from rushes.stage.sets.playful.board import (
    Board,
    Way,
    after,
    airy,
    backdrop,
    ease,
    moved_mesh,
    names_of,
    popped,
    quoted,
    stood,
    word,
)

__all__ = ["map_", "screen"]

MIDDLE = 1.2
INKS = ("#d8523e", "#e6a93a", "#4f9a8a", "#3f6fa8", "#8a5fa8")
INK = "#2f3b46"
BROAD = ("website", "dashboard", "laptop", "desktop", "web page", "webpage", "software")
"""Words of what is wider than a phone."""
LANDS = (
    (-1.15, 0.28, 0.62), (0.05, 0.18, 0.42), (1.05, 0.25, 0.66), (-0.75, -0.55, 0.42), (0.85, -0.60, 0.36),
)  # fmt: skip
"""Middles and sizes of the lands."""


def screen(brief: SetBrief) -> BuiltSet:
    """An app on a felt phone: cards slide up, a finger presses the button, a tick answers; a page on a monitor where the words
    speak of a website or a dashboard."""
    board = Board("screen", brief)
    names = quoted(brief)
    broad = any(w in brief.words.lower() for w in BROAD)
    w, h = (1.5, 0.92) if broad else (0.56, 0.98)
    board.still.add("felt", backdrop("#d8c9e0", brief.seed))
    board.still.add(
        "felt",
        box((0, MIDDLE, -0.02), (w + 0.07, h + 0.07, 0.05), "#2c2f38", 0.06),
        box((0, MIDDLE, 0.03), (w, h, 0.012), "#f6f1e6", 0.03),
        box((0, MIDDLE + h - 0.11, 0.045), (w, 0.11, 0.008), "#4a7fc0", 0.01),
    )
    head = names[0] if names else ("Dashboard" if broad else "My App")
    board.still.add("felt", moved_mesh(word(head, 0.10, "#fdf6e3", 1.7 * w), 0, MIDDLE + h - 0.16, 0.055))
    count = _cards(board, broad)
    press = 0.4 + 0.3 * count + 1.6
    _pressed(board, names[1] if len(names) > 1 else "OK", MIDDLE - h + 0.2, press)
    _ticked(board, press + 0.3)
    return board.built(airy())


def _cards(board: Board, broad: bool) -> int:
    """The entries of the page, one after the other; how many they are."""
    rows, columns = ((0.18, -0.30), (-0.98, 0.0, 0.98)) if broad else ((0.42, 0.08, -0.26), (0.0,))
    cw, ch = (0.42, 0.19) if broad else (0.48, 0.14)
    for k, (y, x) in enumerate(itertools.product(rows, columns)):
        parts = [
            box((0, 0, 0), (cw, ch, 0.012), "#ffffff", 0.02),
            box((-cw + 0.12, 0, 0.012), (0.075, 0.075, 0.01), INKS[k % 5], 0.03),
            box((0.1, 0.045, 0.012), (cw - 0.26, 0.018, 0.006), "#8a95a2", 0.006),
            box((0.02, -0.03, 0.012), (cw - 0.34, 0.014, 0.006), "#c4ccd4", 0.006),
        ]

        def way(t: float, k: int = k, x: float = x, y: float = y) -> Array | None:
            u = ease(t, 0.4 + 0.3 * k, 1.1 + 0.3 * k)
            return None if u <= 0 else stood(x, MIDDLE + y - 0.35 * (1 - u), 0.055, 0, 0.75 + 0.25 * u)

        board.move(join(parts), "felt", way)
    return len(rows) * len(columns)


def _pressed(board: Board, label: str, by: float, press: float) -> None:
    """The button at a height and the finger that presses it at a time."""
    written = moved_mesh(word(label, 0.085, "#fdf6e3", 0.5), 0, -0.042, 0.03)
    button = join([box((0, 0, 0), (0.30, 0.085, 0.025), "#e0702e", 0.03), written])
    skin = "#f0c9a0"
    hand = join(
        [
            cylinder((0, 0, 0), (0.05, -0.26, 0.06), 0.048, skin, 12),
            sphere((0, 0, 0), 0.05, skin, 9, 12),
            sphere((0.09, -0.34, 0.08), (0.13, 0.14, 0.08), skin, 10, 14),
            box((0.12, -0.52, 0.10), (0.14, 0.08, 0.09), "#4f9a8a", 0.04),
        ]
    )

    def pushed(t: float) -> float:
        return ease(t, press - 0.12, press) * (1 - ease(t, press + 0.12, press + 0.3))

    def finger(t: float) -> Array:
        u = ease(t, press - 1.1, press - 0.2)
        away = ease(t, press + 0.5, press + 1.4)
        x, y = 0.75 * (1 - u) + 0.7 * away, -0.6 * (1 - u) - 0.5 * away
        return stood(0.03 + x, by - 0.02 + y, 0.16 - 0.05 * pushed(t))

    board.move(button, "felt", lambda t: stood(0, by, 0.06 - 0.02 * pushed(t), 0, 1 - 0.06 * pushed(t)))
    board.move(hand, "felt", finger)


def _ticked(board: Board, start: float) -> None:
    """A green tick that springs up."""
    tick = join(
        [
            cylinder((-0.10, 0, 0), (-0.02, -0.09, 0), 0.03, "#fdf6e3", 10),
            cylinder((-0.02, -0.09, 0), (0.13, 0.10, 0), 0.03, "#fdf6e3", 10),
        ]
    )
    done = join([cylinder((0, 0, -0.03), (0, 0, 0), 0.24, "#4fae62", 30), moved_mesh(tick, 0, 0, 0.02)])

    def way(t: float) -> Array | None:
        size = ease(t, start, start + 0.3) + 0.15 * sin(pi * ease(t, start, start + 0.4))
        return None if t < start else stood(0, MIDDLE + 0.05, 0.12, 0, size)

    board.move(done, "felt", way)


def _dropped(x: float, y: float, start: float) -> Way:
    """A pin that is stuck into the map."""
    return lambda t: None if t < start else stood(x, y, 0.02 + 0.5 * (1 - ease(t, start, start + 0.3)))


def map_(brief: SetBrief) -> BuiltSet:
    """A paper map with felt land; a dashed route draws itself from pin to pin, with the names of the prompt."""
    board = Board("map", brief)
    places = [n for n in (*quoted(brief), *names_of(brief.words)) if n][:5] or ["", ""]
    if len(places) == 1:
        places = ["", places[0]]
    _land(board)
    stops = [
        (-1.3 + 2.6 * k / (len(places) - 1), MIDDLE + (0.28, -0.30, 0.34, -0.22, 0.2)[k])
        for k in range(len(places))
    ]
    each = (0.78 * board.long - 0.6) / (len(stops) - 1)
    for k, (place, (x, y)) in enumerate(zip(places, stops, strict=True)):
        _stop(board, place, x, y, 0.3 + each * k)
    for k, (one, other) in enumerate(itertools.pairwise(stops)):
        _leg(board, one, other, 0.22 if k % 2 == 0 else -0.22, 0.3 + each * k, each)
    return board.built(airy())


def _land(board: Board) -> None:
    """Paper sea with a grid, and land of felt discs, those that lie on others a little higher."""
    seed, grid = board.brief.seed, "#8fb8c9"
    board.still.add("felt", backdrop("#6b4a34", seed))
    board.still.add("paper", box((0, MIDDLE, -0.02), (1.95, 1.05, 0.012), "#a9cddb", 0.01))
    for x in np.linspace(-1.6, 1.6, 9):
        board.still.add("felt", box((x, MIDDLE, -0.004), (0.002, 1.05, 0.002), grid, 0.0))
    for y in np.linspace(-0.8, 0.8, 5):
        board.still.add("felt", box((0, MIDDLE + y, -0.004), (1.95, 0.002, 0.002), grid, 0.0))
    rng = np.random.default_rng(seed + 2)
    for cx, cy, r in LANDS:
        for lie in range(9):
            dx, dy = rng.normal(0, 0.36 * r, 2)
            size = float(rng.uniform(0.3, 0.55)) * r
            x, y = float(np.clip(cx + dx, -1.7, 1.7)), float(np.clip(cy + 0.8 * dy, -0.82, 0.82))
            tone, top = "#8fb46a" if rng.random() < 0.75 else "#cdb67c", 0.016 + 0.002 * lie
            disc = cylinder((x, MIDDLE + y, -0.01), (x, MIDDLE + y, top), size, tone, 22)
            board.still.add("felt", disc)


def _stop(board: Board, place: str, x: float, y: float, start: float) -> None:
    """A pin and its name."""
    pin = join(
        [
            sphere((0, 0, 0.20), 0.075, "#d2342c", 10, 14),
            cylinder((0, 0, 0.0), (0, 0, 0.18), 0.012, "#6a6a70", 8),
        ]
    )
    board.move(pin, "felt", _dropped(x, y, start - 0.15))
    if place:
        tag = word(place, 0.115, INK, 0.95)
        wide = float(np.ptp(tag.positions[:, 0])) / 2 + 0.05
        plate = box((0, 0.055, 0), (wide, 0.095, 0.012), "#fdf3da", 0.02)
        board.move(
            join([plate, moved_mesh(tag, 0, 0, 0.014)]), "felt", popped(x, y - 0.26, 0.06, start + 0.1)
        )


def _leg(
    board: Board, one: tuple[float, float], other: tuple[float, float], bend: float, start: float, long: float
) -> None:
    """A bent line of dashes from one stop to the other, laid one after the other within `long` seconds."""
    (ax, ay), (bx, by) = one, other
    count = max(int(np.hypot(bx - ax, by - ay) / 0.10), 4)
    for n in range(count):
        u, v = (n + 0.2) / count, (n + 0.8) / count
        at = [(ax + (bx - ax) * s, ay + (by - ay) * s + bend * 2.8 * s * (1 - s)) for s in (u, v)]
        dash = cylinder((*at[0], 0.035), (*at[1], 0.035), 0.017, "#c8382e", 8)
        board.move(dash, "felt", after(start + long * (0.05 + 0.9 * u)))
