"""Windows of rooms: frame, panes, sill, curtains, blinds, rain on the glass; and the pattern the sun throws through them."""

import numpy as np

from rushes.stage.meshkit.colour import linear, mixed, varied
from rushes.stage.meshkit.foliage import leaf_ball
from rushes.stage.meshkit.solids import box, cylinder, lathe, quad, sheet, sphere
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.rooms.room import Casement, Room, hang

__all__ = ["casements", "gobo"]

TALL = 6.5
"""Metres up to which the pattern goes: the sun may stand higher than the lintel, the pattern shall still reach the back."""


def casements(bench: Bench, rng: np.random.Generator, room: Room, hour: Hour) -> None:
    """Every window of a room."""
    for pane in room.casements:
        here = Bench()
        _frame(here, pane)
        if hour.wet:
            _drops(here, rng, pane, hour)
        if pane.dress == "curtains":
            _curtains(here, rng, pane, hour)
        elif pane.dress == "blind":
            _blind(here, pane)
        for k in range(pane.plants):
            x = pane.width * ((k + 0.5) / pane.plants - 0.5)
            _pot(here, rng, x, pane.bottom + 0.025)
        hang(bench, room, pane.side, here, pane.at)


def _frame(here: Bench, pane: Casement) -> None:
    """Casing on the wall, frame, glazing bars, glass, sill."""
    w, h, low, back = pane.width / 2, pane.height / 2, pane.bottom, -0.1
    y = low + h
    for s in (-1, 1):
        here.add("paint", box((s * (w + 0.045), y, 0.014), (0.055, h + 0.09, 0.022), pane.frame, 0.012))
        here.add("paint", box((s * (w - 0.03), y, back), (0.032, h, 0.035), pane.frame, 0.01))
        here.add("paint", box((0, y + s * (h - 0.03), back), (w, 0.032, 0.036), pane.frame, 0.01))
    here.add("paint", box((0, y + h + 0.05, 0.016), (w + 0.13, 0.055, 0.028), pane.frame, 0.014))
    here.add("paint", box((0, low - 0.005, 0.03), (w + 0.14, 0.024, 0.11), pane.frame, 0.012))
    here.add("paint", box((0, low - 0.06, 0.014), (w + 0.09, 0.035, 0.018), pane.frame, 0.01))
    across, up = pane.bars
    for k in range(1, across):
        wide = 0.028 if across == 2 else 0.016
        here.add("paint", box((2 * w * k / across - w, y, back), (wide, h, 0.026), pane.frame, 0.007))
    for k in range(1, up):
        here.add("paint", box((0, low + 2 * h * k / up, back), (w, 0.016, 0.022), pane.frame, 0.007))
    here.add("glass", quad((-w, low, back - 0.012), (2 * w, 0, 0), (0, 2 * h, 0), (0.9, 0.95, 1.0)))


def _drops(here: Bench, rng: np.random.Generator, pane: Casement, hour: Hour) -> None:
    """Rain on the pane: beads and a few runs."""
    tone = linear("#c8d6e2") * (1.0 - 0.75 * max(0.0, 2.0 * hour.glow - 1.0))
    for _ in range(int(60 * pane.width * pane.height)):
        x = float(rng.uniform(-pane.width / 2 + 0.06, pane.width / 2 - 0.06))
        y = pane.bottom + float(rng.uniform(0.06, pane.height - 0.06))
        r = float(rng.uniform(0.008, 0.018))
        here.add("ceramic", sphere((x, y, -0.106), (r, r * 1.4, r * 0.5), tone, 3, 6))
        if rng.random() < 0.3 and y < pane.bottom + pane.height - 0.22:
            here.add("ceramic", box((x, y + 0.1, -0.108), (r * 0.45, 0.1, 0.002), tone * 0.85, 0.0))


def _curtains(here: Bench, rng: np.random.Generator, pane: Casement, hour: Hour) -> None:
    """Two lengths of cloth on a pole, gathered to the sides; drawn further at night."""
    w, top = pane.width / 2 + 0.2, pane.bottom + pane.height + 0.16
    low = pane.bottom - 0.28 if pane.bottom > 0.5 else 0.05
    here.add("metal", cylinder((-w - 0.1, top, 0.09), (w + 0.1, top, 0.09), 0.014, "#8a6a3c", 8))
    for s in (-1, 1):
        here.add("metal", sphere((s * (w + 0.12), top, 0.09), 0.028, "#a8823c", 6, 8))
        here.add("metal", box((s * (w - 0.02), top, 0.045), (0.012, 0.012, 0.05), "#8a6a3c", 0.004))
    drawn = (0.30 + 0.1 * hour.glow) * pane.width
    cloth = varied(rng, pane.cloth, 0.05)
    for s in (-1, 1):
        columns, rows = 25, 7
        u, v = np.meshgrid(np.linspace(0, 1, columns), np.linspace(0, 1, rows))
        waist = 1.0 - 0.42 * np.exp(-(((v - 0.42) / 0.2) ** 2))
        x = s * (w - u * drawn * waist)
        fold = 0.030 * np.sin(u * 6.5 * np.pi) * (0.6 + 0.5 * v)
        grid = np.stack([x, low + (top - 0.02 - low) * v, 0.09 + fold], -1)[:, ::-s]
        tone = (0.80 + 0.22 * np.sin(u * 6.5 * np.pi))[:, ::-s, None]
        here.add("cloth", sheet(grid.astype(np.float32), (cloth * tone).astype(np.float32)))
        knot = (s * (w - drawn * 0.30), low + (top - low) * 0.42, 0.10)
        here.add("cloth", box(knot, (drawn * 0.33, 0.022, 0.045), mixed(pane.cloth, "#7a3a24", 0.45), 0.016))


def _blind(here: Bench, pane: Casement) -> None:
    """Slats across the upper part of the window."""
    w, top = pane.width / 2 - 0.02, pane.bottom + pane.height
    here.add("paint", box((0, top - 0.03, -0.03), (w, 0.03, 0.03), "#e8e2d4", 0.008))
    for k in range(int(pane.height * 0.55 / 0.055)):
        here.add(
            "paint", box((0, top - 0.08 - 0.055 * k, -0.03), (w, 0.003, 0.024), "#f0eadc", 0.0, (0.6, 0, 0))
        )
    for x in (-w * 0.6, w * 0.6):
        here.add(
            "iron",
            box((x, top - pane.height * 0.3, -0.03), (0.002, pane.height * 0.28, 0.002), "#c8c0b0", 0.0),
        )


def _pot(here: Bench, rng: np.random.Generator, x: float, y: float) -> None:
    """A herb in a pot on the sill."""
    glaze = ("#c8643c", "#e8dcc4", "#5f8a9a", "#d8a848")[int(rng.integers(4))]
    here.add(
        "clay",
        lathe(
            [(0, 0), (0.042, 0), (0.058, 0.085), (0.062, 0.095), (0.05, 0.095), (0, 0.08)],
            glaze,
            (x, y, 0.06),
            12,
        ),
    )
    here.add(
        "still_leaf",
        leaf_ball(
            rng, (x, y + 0.17, 0.06), 0.10, ("#5a8a3c", "#6f9a4a", "#48783c")[int(rng.integers(3))], 60, 0.05
        ),
    )


def gobo(bench: Bench, room: Room) -> None:
    """What the sun has to pass on the left: the wall with its windows seen from outside, drawn up above the ceiling where no
    camera sees it; before the acting area one wide window, so that the light falls on who acts there.
    """
    if not any(pane.side == "left" for pane in room.casements):
        return
    x, dark = -room.half - 0.06, linear("#3a3028")
    spans = sorted(
        (p.at - p.width / 2, p.at + p.width / 2) for p in room.casements if p.side == "left" and p.at < 0.2
    )
    spans.append((0.25, room.front + 1.0))
    at = room.back - 0.2
    for low, high in spans:
        if low > at:
            bench.add(
                "stone", box((x, TALL / 2, (at + low) / 2), (0.03, TALL / 2, (low - at) / 2), dark, 0.0)
            )
        at = high
    for low, high in spans:
        count = max(2, round((high - low) / 1.5))
        for k in range(1, count):
            z = low + (high - low) * k / count
            bench.add("stone", box((x, TALL / 2, z), (0.02, TALL / 2, 0.016), dark, 0.0))
        for y in (1.75, 3.5, 5.2):
            bench.add("stone", box((x, y, (low + high) / 2), (0.02, 0.016, (high - low) / 2), dark, 0.0))
