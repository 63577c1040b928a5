"""An infographic of felt and paper: bars that rise to their numbers, slices that fan out, a thread that climbs."""

import re
from math import pi, sin

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.matrices import scaling, translation
from rushes.stage.meshkit.solids import box, cylinder, join, made, sphere
from rushes.stage.scene import Array, Mesh
from rushes.stage.sets.playful.board import (
    Board,
    after,
    airy,
    backdrop,
    ease,
    moved_mesh,
    names_of,
    numbers_of,
    popped,
    quoted,
    stood,
    word,
)

__all__ = ["build"]

INKS = ("#d8523e", "#e6a93a", "#4f9a8a", "#3f6fa8", "#8a5fa8", "#c86a8a", "#6a9a4a")
PAPER, INK = "#f3e9d2", "#38424c"
FOOT, HIGH, SPAN = 0.42, 1.25, 2.9
"""Metres: the base line's height, the tallest bar, and the width of all of them."""


def build(brief: SetBrief) -> BuiltSet:
    """A pie, a line or bars, by the words; values and labels are those of the prompt, or a rising row without figures."""
    board = Board("chart", brief)
    text = brief.words
    board.still.add("felt", backdrop("#b9cdd0", brief.seed))
    board.still.add("felt", box((0, 1.2, -0.03), (1.85, 1.03, 0.03), PAPER, 0.03))
    for k in range(38):
        for y in (0.21, 2.19):
            board.still.add(
                "cloth", box((-1.78 + k * 0.0962, y, 0.003), (0.03, 0.006, 0.004), "#c07a4a", 0.002)
            )
    titles = quoted(brief)
    if titles:
        board.still.add("felt", moved_mesh(word(titles[0], 0.15, INK, 3.2), 0, 1.95, 0.01))
    values = _values(text)
    lower = text.lower()
    if "pie" in lower or "donut chart" in lower or "doughnut" in lower:
        _pie(board, values, titles[1:])
    elif "line chart" in lower or "line graph" in lower or "stock" in lower or "curve" in lower:
        _line(board, values)
    else:
        _bars(board, values, titles[1:] or names_of(text))
    return board.built(airy())


def _values(text: str) -> list[tuple[str, float]]:
    """The numbers that are data: not years, aspect ratios, seconds or how many bars there are."""
    plain = re.sub(
        r"\b\d+[- ]?(?:second|seconds|s|fps|k|p|x)\b|\b\d+:\d+\b|\b(?:19|20)\d\d\b|\b\d+\s+(?:bars|slices|columns)\b",
        " ",
        text,
    )
    found = [(shown, value) for shown, value in numbers_of(plain)]
    return found[:8] if len(found) >= 2 else [("", v) for v in (2.0, 3.1, 2.6, 4.2, 5.4)]


def _risen(t: float) -> float:
    """Share of its height that a bar has after t seconds, a little over it before it settles."""
    u = ease(t, 0.0, 1.3)
    return u + (0.05 * sin(pi * u) if u > 0.5 else 0.0)


def _bars(board: Board, values: list[tuple[str, float]], labels: tuple[str, ...]) -> None:
    most = max(v for _, v in values) or 1.0
    step = SPAN / len(values)
    board.still.add("wood", box((0, FOOT - 0.02, 0.03), (SPAN / 2 + 0.1, 0.018, 0.05), "#8a6242", 0.008))
    for k in range(1, 5):
        board.still.add(
            "cloth", box((0, FOOT + HIGH * k / 4, 0.005), (SPAN / 2 + 0.05, 0.004, 0.005), "#d9cbb0", 0.001)
        )
    last = 0.78 * board.long
    for n, (shown, value) in enumerate(values):
        x, tall = (n - (len(values) - 1) / 2) * step, HIGH * value / most
        start = 0.35 + n * (last - 1.6) / max(len(values), 1)
        bar = box((0, 0.5, 0.07), (0.34 * step, 0.5, 0.07), INKS[n % len(INKS)], 0.02)

        def way(t: float, x: float = x, tall: float = tall, start: float = start) -> Array:
            high = max(tall * _risen(t - start), 0.004)
            return np.asarray(translation((x, FOOT, 0)) @ scaling(1, high, 1), np.float32)

        def cap(t: float, x: float = x, tall: float = tall, start: float = start) -> Array | None:
            up = _risen(t - start)
            return None if up < 0.05 else stood(x, FOOT + tall * up + 0.05, 0.09)

        board.move(bar, "felt", way)
        if shown:
            board.move(word(shown, min(0.12, 0.34 * step), INK, 0.95 * step), "felt", cap)
        if n < len(labels):
            board.still.add(
                "felt",
                moved_mesh(word(labels[n], min(0.09, 0.28 * step), INK, 0.92 * step), x, FOOT - 0.16, 0.01),
            )


def _slice(share: float, colour: str, outer: float = 0.62, inner: float = 0.0) -> Mesh:
    """A wedge of a disc from the top clockwise by `share` of it, thick in z."""
    count = max(int(64 * share), 3)
    a = np.linspace(0, 2 * pi * share, count + 1)
    rim = np.stack([np.sin(a), np.cos(a)], 1)
    rows = [rim * inner, rim * outer]
    points = [np.concatenate([np.column_stack([r, np.full(len(r), z)]) for r in rows]) for z in (0.12, 0.0)]
    n = count + 1
    faces = []
    for k in range(count):
        faces += [(k, n + k + 1, n + k), (k, k + 1, n + k + 1)]
        o = 2 * n
        faces += [(n + k, n + k + 1, o + n + k), (n + k + 1, o + n + k + 1, o + n + k)]
    for k in (0, count):
        o = 2 * n
        faces += [(k, n + k, o + n + k), (k, o + n + k, o + k), (n + k, k, o + n + k), (o + n + k, k, o + k)]
    flat = np.concatenate(points)
    normals = np.tile((0.0, 0.0, 1.0), (len(flat), 1))
    normals[n : 2 * n, :2] += 0.7 * rim
    normals[3 * n :, :2] += 1.6 * rim
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return made(flat, normals, colour, faces)


def _pie(board: Board, values: list[tuple[str, float]], labels: tuple[str, ...]) -> None:
    """Slices come in one after the other, turning into their place."""
    total = sum(v for _, v in values) or 1.0
    before = 0.0
    for n, (shown, value) in enumerate(values):
        share = value / total
        start = 0.4 + n * (0.72 * board.long - 1.2) / len(values)
        middle = (before + share / 2) * 2 * pi
        mesh = _slice(share, INKS[n % len(INKS)], inner=0.22 if "donut" in board.brief.words.lower() else 0.0)

        def way(
            t: float, start: float = start, before: float = before, middle: float = middle
        ) -> Array | None:
            u = ease(t, start, start + 0.9)
            if u <= 0:
                return None
            out = 0.035 + 0.5 * (1 - u)
            turn = -2 * pi * before - 1.2 * (1 - u)
            c, s = np.cos(turn), np.sin(turn)
            m = np.eye(4)
            m[:2, :2] = ((c, -s), (s, c))
            m[:3, :3] *= 0.5 + 0.5 * u
            m[:3, 3] = (-0.4 + np.sin(middle) * out, 1.08 + np.cos(middle) * out, 0.0)
            return np.asarray(m, np.float32)

        board.move(mesh, "felt", way)
        name = labels[n] if n < len(labels) else ""
        text = f"{name} {shown}".strip()
        if text:
            y = 1.62 - 0.24 * n
            board.move(
                moved_mesh(
                    box((0, 0.05, 0.01), (0.055, 0.055, 0.02), INKS[n % len(INKS)], 0.015), 0.55, y, 0
                ),
                "felt",
                after(start + 0.3),
            )
            tag = word(text, 0.11, INK, 0.9)
            wide = float(np.ptp(tag.positions[:, 0]))
            board.move(
                moved_mesh(tag, 0.70 + wide / 2, y, 0.01),
                "felt",
                after(start + 0.5),
            )
        before += share


def _line(board: Board, values: list[tuple[str, float]]) -> None:
    """A thread from bead to bead that grows to the right."""
    most = max(v for _, v in values) or 1.0
    step = SPAN / max(len(values) - 1, 1)
    points = [(-SPAN / 2 + step * k, FOOT + 0.1 + (HIGH - 0.1) * v / most) for k, (_, v) in enumerate(values)]
    board.still.add(
        "wood",
        box((0, FOOT - 0.02, 0.03), (SPAN / 2 + 0.1, 0.018, 0.05), "#8a6242", 0.008),
        box((-SPAN / 2 - 0.1, FOOT + HIGH / 2, 0.03), (0.018, HIGH / 2 + 0.1, 0.05), "#8a6242", 0.008),
    )
    each = (0.75 * board.long - 0.4) / max(len(points) - 1, 1)
    for k, (x, y) in enumerate(points):
        start = 0.3 + k * each
        board.move(
            sphere((0, 0, 0), 0.055, INKS[0], 9, 14),
            "felt",
            popped(x, y, 0.07, start),
        )
        if values[k][0]:
            board.move(
                word(values[k][0], 0.09, INK, 0.9 * step),
                "felt",
                popped(x, y + 0.09, 0.07, start),
            )
        if k + 1 < len(points):
            nx, ny = points[k + 1]
            long, turn = float(np.hypot(nx - x, ny - y)), float(np.arctan2(ny - y, nx - x))
            rod = join([cylinder((0, 0, 0), (1, 0, 0), 0.022, INKS[3], 10)])

            def way(
                t: float,
                x: float = x,
                y: float = y,
                long: float = long,
                turn: float = turn,
                start: float = start,
            ) -> Array | None:
                u = min(max((t - start) / each, 0.0), 1.0)
                m = np.eye(4)
                c, s = np.cos(turn), np.sin(turn)
                m[:2, :2] = ((c * long * u, -s), (s * long * u, c))
                m[:3, 3] = (x, y, 0.07)
                return None if u <= 0 else np.asarray(m, np.float32)

            board.move(rod, "felt", way)
