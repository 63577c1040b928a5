"""Motion graphics as things: a logo that assembles, a countdown, a bar that loads."""

import re
from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.meshkit.solids import box, cylinder, join, sphere
from rushes.stage.scene import Array, Finish
from rushes.stage.sets.playful.board import (
    Board,
    after,
    airy,
    backdrop,
    ease,
    moved_mesh,
    number_of,
    numbers_of,
    popped,
    quoted,
    stood,
    word,
)
from rushes.stage.sets.playful.charts import _slice

__all__ = ["countdown", "loading", "logo"]

MIDDLE = 1.2
INKS = ("#d8523e", "#e6a93a", "#4f9a8a", "#3f6fa8", "#8a5fa8")
INK = "#2f3b46"
GLOW = Finish("emit", emission=1.7, fuzz=0.0, casts_shadow=False)
SOFT = Finish("emit", emission=0.8, fuzz=0.0, casts_shadow=False)


def logo(brief: SetBrief) -> BuiltSet:
    """Five felt petals fly in and close to a sign; the name rises letter by letter under it."""
    board = Board("logo", brief)
    names = quoted(brief)
    board.still.add("felt", backdrop("#f0e4cc", brief.seed))
    for k, colour in enumerate(INKS):
        angle = pi / 2 + 2 * pi * k / 5
        petal = join(
            [
                sphere((0, 0.24, 0), (0.155, 0.24, 0.05), colour, 12, 18),
                sphere((0, 0.30, 0.03), (0.07, 0.12, 0.04), mixed(colour, "#ffffff", 0.25), 8, 12),
            ]
        )

        def way(t: float, k: int = k, angle: float = angle) -> Array | None:
            u = ease(t, 0.2 + 0.22 * k, 1.5 + 0.22 * k)
            if u <= 0:
                return None
            out, spin = 2.6 * (1 - u), 2.4 * (1 - u) + 0.25 * sin(0.6 * t) * u
            size = 0.6 + 0.4 * u
            y = MIDDLE + (0.28 if names else 0.0)
            return np.asarray(
                translation((cos(angle) * out, y + sin(angle) * out, 0.06 + 0.6 * (1 - u)))
                @ rotation(z=angle - pi / 2 + spin)
                @ scaling(size, size, size),
                np.float32,
            )

        board.move(petal, "felt", way)
    y = MIDDLE + (0.28 if names else 0.0)
    board.move(
        sphere((0, 0, 0), (0.13, 0.13, 0.09), "#fdf6e3", 10, 16),
        "felt",
        popped(0, y, 0.1, 2.2, 0.5),
    )
    if names:
        _spelt(board, names[0], 0.52, 0.24, 2.5)
    if len(names) > 1:
        board.move(
            moved_mesh(word(names[1], 0.10, "#7a5a44", 2.6), 0, 0.30, 0.0),
            "felt",
            after(4.0),
        )
    return board.built(airy())


def _spelt(board: Board, text: str, y: float, tall: float, start: float) -> None:
    """Letters that come up one after the other into their places in the word."""
    whole = word(text, tall, INK, 3.0, 0.045)
    wide = float(np.ptp(whole.positions[:, 0]))
    single = [word(c, tall, INK, None, 0.045) for c in text]
    widths = [float(np.ptp(m.positions[:, 0])) if len(m.faces) else 0.42 * tall for m in single]
    gap = 0.10 * tall
    total = sum(widths) + gap * (len(text) - 1)
    fit = min(1.0, max(wide, 0.1) / total, 3.0 / total)
    x = -total * fit / 2
    for k, (mesh, w) in enumerate(zip(single, widths, strict=True)):
        at = x + w * fit / 2
        x += (w + gap) * fit

        def way(t: float, at: float = at, k: int = k) -> Array | None:
            u = ease(t, start + 0.09 * k, start + 0.55 + 0.09 * k)
            over = u + 0.2 * sin(pi * u) * (u < 1)
            return (
                None
                if u <= 0
                else stood(at, y - 0.22 * (1 - over), 0.02, 1.2 * (1 - u), fit * (0.3 + 0.7 * u))
            )

        board.move(mesh, "felt", way)


def countdown(brief: SetBrief) -> BuiltSet:
    """A film leader of felt: a hand sweeps round once a second and the number changes."""
    board = Board("countdown", brief)
    numbers = [int(v) for _, v in numbers_of(brief.words) if v <= 100]
    first = numbers[0] if numbers and numbers[0] > 1 else 3
    shown = [str(n) for n in range(first, 0, -1)]
    after = next(
        (q for q in quoted(brief) if not q.strip().isdigit() and not re.fullmatch(r"[\d\s,.\-–—]+", q)), ""
    )
    shown = [*shown, *([after] if after else ["GO!"] if "go" in brief.words.lower().split() else [])]
    each = max(min(1.0, (board.long - 0.2) / len(shown)), 0.25)
    if len(shown) * each < 0.7 * board.long:  # a slow count fills the scene
        each = min(board.long / len(shown), 3.4)
    board.still.add("felt", backdrop("#2b3038", brief.seed))
    board.still.add(
        "felt",
        cylinder((0, MIDDLE, -0.08), (0, MIDDLE, -0.04), 0.92, "#efe4cb", 56),
        cylinder((0, MIDDLE, -0.06), (0, MIDDLE, -0.02), 0.80, "#d9c7a0", 56),
        cylinder((0, MIDDLE, -0.04), (0, MIDDLE, 0.0), 0.77, "#efe4cb", 56),
    )
    board.still.add(
        "felt",
        box((0, MIDDLE, 0.0), (0.92, 0.006, 0.004), "#b59a74", 0.002),
        box((0, MIDDLE, 0.0), (0.006, 0.92, 0.004), "#b59a74", 0.002),
    )
    for k in range(12):
        wedge = _slice(1 / 12, "#c8a878", 0.76)
        flat = wedge.positions * np.asarray((1, 1, 0.12), np.float32)
        wedge = type(wedge)(flat.astype(np.float32), wedge.normals, wedge.colours, wedge.faces)

        def way(t: float, k: int = k) -> Array | None:
            n, u = divmod(t / each, 1.0)
            if n >= len(shown) or u * 12 < k:
                return None
            m = translation((0, MIDDLE, 0.004)) @ rotation(z=-2 * pi * k / 12)
            return np.asarray(m, np.float32)

        board.move(wedge, "felt", way)
    for n, text in enumerate(shown):
        tall = 0.86 if len(text) <= 2 else 0.5
        mesh = moved_mesh(
            word(text, tall, "#c8382e" if not text.isdigit() else INK, 1.45, 0.06), 0, -tall / 2, 0
        )

        def beat(t: float, n: int = n) -> Array | None:
            u = t / each - n
            last = n == len(shown) - 1
            if u < 0 or (u >= 1 and not last):
                return None
            return stood(0, MIDDLE, 0.05, 0.0, 1.0 + 0.18 * max(1 - 5 * u, 0.0))

        board.move(mesh, "felt", beat)
    return board.built(airy())


def loading(brief: SetBrief) -> BuiltSet:
    """A tube of felt that fills bead by bead, and the percentage under it."""
    board = Board("loading", brief)
    names = quoted(brief)
    board.still.add("felt", backdrop("#c9dadb", brief.seed))
    wide, beads = 1.25, 22
    board.still.add(
        "felt",
        box((0, MIDDLE, -0.02), (wide + 0.09, 0.17, 0.05), "#5a6a78", 0.05),
        box((0, MIDDLE, 0.02), (wide + 0.03, 0.11, 0.02), "#38434e", 0.02),
    )
    board.still.add(
        "felt", moved_mesh(word(names[0] if names else "LOADING", 0.17, INK, 2.6), 0, MIDDLE + 0.30, 0)
    )

    def share(t: float) -> float:
        u = min(t / (0.9 * board.long), 1.0)
        return min(u + 0.05 * sin(2 * pi * u) + 0.03 * sin(6 * pi * u), 1.0) if u < 1 else 1.0

    for k in range(beads):
        x = -wide + 2 * wide * (k + 0.5) / beads
        colour = mixed("#e6a93a", "#5fae56", k / beads)

        def way(t: float, k: int = k, x: float = x) -> Array | None:
            u = ease(share(t) * beads, k, k + 0.8)
            return (
                None
                if u <= 0
                else stood(x, MIDDLE + 0.10 * (1 - u), 0.06, 0, u + 0.3 * sin(pi * u) * (u < 1))
            )

        board.move(box((0, 0, 0), (0.042, 0.082, 0.03), colour, 0.018), "felt", way)
    for n in range(0, 101, 2):
        mesh = moved_mesh(word(f"{n}%", 0.22, "#c8523e", 1.2), 0, MIDDLE - 0.48, 0)
        board.move(mesh, "felt", number_of(n, lambda t: int(share(t) * 50) * 2))
    return board.built(airy())
