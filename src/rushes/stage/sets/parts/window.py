"""A window in an opening: frame with glazing bars, pane, curtains, the room behind it, sill, shutters,
flower box.
"""

from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear, mixed, varied
from rushes.stage.meshkit.foliage import flowers, greens, leaf_ball
from rushes.stage.meshkit.solids import box, join, quad, sheet
from rushes.stage.scene import Array, Mesh
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.parts.wall import Opening

__all__ = ["WindowStyle", "curtain", "painted_window", "room_behind", "window"]


@dataclass(frozen=True)
class WindowStyle:
    """How a house's windows are made. `detail` 2 near, 1 middling, 0 plain, -1 painted on (far off)."""

    frame: Paint = "#e9dcc0"
    shutters: Paint | None = None
    curtains: Paint = "#efe3cc"
    bars: tuple[int, int] = (2, 3)
    sill: Paint = "#cdbfa5"
    flower_box: bool = False
    detail: int = 2


def curtain(
    left: float, right: float, bottom: float, top: float, depth: float, colour: Paint, folds: int = 5
) -> Mesh:
    """A hanging cloth with folds, facing +z at z = -depth."""
    columns = folds * 3 + 1
    x = np.linspace(left, right, columns)
    wave = 0.025 * np.sin(np.linspace(0, folds * 2 * np.pi, columns))
    rows = [np.stack([x, np.full(columns, y), wave * s - depth], 1) for y, s in ((bottom, 1.3), (top, 0.6))]
    shade = (0.75 + 0.25 * np.sin(np.linspace(0, folds * 2 * np.pi, columns)))[None, :, None]
    return sheet(np.asarray(rows, np.float32), (linear(colour) * np.repeat(shade, 2, 0)).astype(np.float32))


def room_behind(
    bench: Bench, o: Opening, hour: Hour, lit: float, tone: Paint, deep: float, back: float
) -> None:
    """A shallow box behind an opening from z = -back to -deep: a glowing gradient when lit, dusky blue
    when not.
    """
    day = mixed("#2c3440", tone, 0.18)
    strength = lit * hour.glow
    wall = mixed(day, tone, strength) * (0.30 + 1.0 * strength)
    y = np.linspace(o.bottom, o.top, 4)
    x = np.linspace(o.left, o.right, 4)
    grid = np.stack([*np.meshgrid(x, y), np.full((4, 4), -deep)], -1).astype(np.float32)
    fall = (
        0.45
        + 0.75
        * np.exp(-(((grid[..., 0] - o.middle) / o.width) ** 2) * 3)
        * (grid[..., 1] - o.bottom)
        / o.height
    )
    bench.add("room", sheet(grid, (wall * fall[..., None]).astype(np.float32)))
    side, deeper = wall * 0.6, deep - back
    bench.add(
        "room",
        quad((o.left, o.bottom, -back), (0, 0, -deeper), (0, o.height, 0), side),
        quad((o.right, o.bottom, -deep), (0, 0, deeper), (0, o.height, 0), side),
        quad((o.left, o.bottom, -back), (o.width, 0, 0), (0, 0, -deeper), side * 0.6),
        quad((o.left, o.top, -deep), (o.width, 0, 0), (0, 0, deeper), side * 1.2),
    )


def _frame(o: Opening, style: WindowStyle, back: float) -> list[Mesh]:
    """Outer frame and glazing bars."""
    t, soft = 0.035, 0.01 if style.detail > 1 else 0.0
    x, y = o.middle, (o.bottom + o.top) / 2
    parts = []
    for edge in (o.left + t, o.right - t):
        parts.append(box((edge, y, -back), (t, o.height / 2, 0.04), style.frame, soft))
    for edge in (o.bottom + t, o.top - t):
        parts.append(box((x, edge, -back), (o.width / 2, t, 0.042), style.frame, soft))
    if style.detail == 0:
        parts.append(box((x, y, -back), (0.022, o.height / 2, 0.025), style.frame, 0.0))
        return parts
    across, up = style.bars
    for k in range(1, across):
        at = o.left + o.width * k / across
        parts.append(box((at, y, -back), (0.02, o.height / 2 - t, 0.024), style.frame, soft * 0.6))
    for k in range(1, up):
        at = o.bottom + o.height * k / up
        parts.append(box((x, at, -back), (o.width / 2 - t, 0.017, 0.02), style.frame, soft * 0.6))
    return parts


def _shutter(rng: np.random.Generator, x: float, o: Opening, wide: float, style: WindowStyle) -> Mesh:
    """One louvred shutter standing open against the wall."""
    colour = varied(rng, style.shutters or "#557788", 0.05)
    y, half = (o.bottom + o.top) / 2, o.height / 2
    lean = rng.normal() * 0.015
    parts = [box((x, y, 0.035), (wide / 2, half + 0.02, 0.02), colour * 0.55, 0.0, (0, 0, lean))]
    for s in (-1, 1):
        parts.append(
            box(
                (x + s * (wide / 2 - 0.03), y, 0.045),
                (0.03, half + 0.02, 0.022),
                colour,
                0.008 * (style.detail - 1),
                (0, 0, lean),
            )
        )
    for s in (-1, 0, 1):
        parts.append(
            box(
                (x, y + s * (half - 0.02), 0.045),
                (wide / 2 - 0.03, 0.035, 0.022),
                colour,
                0.008,
                (0, 0, lean),
            )
        )
    slats = max(6, int(o.height / 0.075))
    rows = np.linspace(o.bottom + 0.03, o.top - 0.03, slats * 2 + 1)
    out = np.where(np.arange(slats * 2 + 1) % 2 == 0, 0.072, 0.052)
    grid = np.stack([np.stack([np.full(2, r), np.full(2, z)], 1) for r, z in zip(rows, out, strict=True)])
    ends = np.broadcast_to(np.array([x - wide / 2 + 0.05, x + wide / 2 - 0.05]), (len(rows), 2))
    louvre = np.concatenate([ends[..., None], grid], -1).astype(np.float32)
    shade = np.broadcast_to(
        np.where(np.arange(len(rows)) % 2 == 0, 1.05, 0.62)[:, None, None], (len(rows), 2, 1)
    )
    parts.append(sheet(louvre, (np.asarray(colour) * shade).astype(np.float32)))
    return join(parts)


def _flower_box(bench: Bench, rng: np.random.Generator, o: Opening, hour: Hour) -> None:
    """A wooden trough under the window, overflowing."""
    wide = o.width / 2 + 0.04
    y = o.bottom - 0.07
    bench.add("paint", box((o.middle, y, 0.16), (wide, 0.085, 0.085), varied(rng, "#7a3f2a", 0.1), 0.015))
    balls = max(3, int(wide * 8))
    for k in range(balls):
        x = o.middle - wide + 0.08 + (2 * wide - 0.16) * k / max(balls - 1, 1)
        spot = (x, y + 0.13 + rng.uniform(-0.02, 0.03), 0.17)
        bench.add(
            "still_leaf", leaf_ball(rng, spot, 0.12, greens(hour.season)[k % 3], 46, 0.05, folded=False)
        )
    if hour.season != "winter":
        heads = rng.uniform(
            (o.middle - wide, y + 0.1, 0.1), (o.middle + wide, y + 0.27, 0.31), (balls * 4, 3)
        )
        tint = (("#e0506a", "#f0a0b0"), ("#f4e4ea", "#e8c0d0"), ("#e8703a", "#f0b040"))[int(rng.integers(3))]
        bench.add("still_leaf", flowers(rng, heads.astype(np.float32), 0.042, tint))


def _curtains(bench: Bench, rng: np.random.Generator, o: Opening, style: WindowStyle, lit: float) -> None:
    """A pair of curtains, glowing when a lamp burns behind them."""
    glow: Array = linear(style.curtains) * (0.22 + 0.5 * lit)
    drawn = float(rng.uniform(0.18, 0.42)) * o.width
    warmth = np.array([1.0, 0.9, 0.75] if lit > 0.3 else [0.9, 0.95, 1.05])
    cloth = (varied(rng, glow, 0.1) * warmth).astype(np.float32)
    folds = 4 if style.detail else 2
    for left, right in ((o.left, o.left + drawn), (o.right - drawn, o.right)):
        bench.add("room", curtain(left, right, o.bottom, o.top, 0.24, cloth, folds))


def _surround(bench: Bench, rng: np.random.Generator, o: Opening, style: WindowStyle, hour: Hour) -> None:
    """Sill, lintel, snow on the sill, shutters."""
    sill, soft = varied(rng, style.sill, 0.04), max(style.detail - 1, 0)
    low, wide = (o.middle, o.bottom - 0.03, 0.05), o.width / 2
    bench.add("stone", box(low, (wide + 0.08, 0.035, 0.1), sill, 0.012 * soft))
    if hour.snow:
        on_sill = (o.middle, o.bottom + 0.03, 0.06)
        bench.add("snow", box(on_sill, (wide + 0.06, 0.035, 0.08), "#eef2f8", 0.03 * max(style.detail, 0)))
    if style.detail > 0:
        bench.add("stone", box((o.middle, o.top + 0.06, 0.02), (wide + 0.1, 0.055, 0.05), sill, 0.015 * soft))
    if style.shutters is None:
        return
    for s in (-1, 1):
        x = o.middle + s * (o.width * 0.75 + 0.03)
        if style.detail > 0:
            bench.add("paint", _shutter(rng, x, o, wide, style))
            continue
        flat = (x, (o.bottom + o.top) / 2, 0.035)
        paint = varied(rng, style.shutters, 0.05)
        bench.add("paint", box(flat, (wide / 2, o.height / 2, 0.03), paint, 0.0))


def painted_window(
    bench: Bench, rng: np.random.Generator, o: Opening, style: WindowStyle, hour: Hour, lit: float
) -> None:
    """A window far off: frame, panes and bar laid flat on a wall without openings, a sill, shutters."""
    bench.add(
        "paint",
        box((o.middle, (o.bottom + o.top) / 2, 0.0), (o.width / 2, o.height / 2, 0.03), style.frame, 0.0),
    )
    dark = mixed("#2c3440", "#ffb870", 0.15 + 0.85 * lit * hour.glow) * (0.3 + lit * hour.glow)
    pane = o.width / 2 - 0.09
    for x in (o.left + 0.06, o.middle + 0.03):
        tone = varied(rng, dark, 0.12)
        bench.add("room", quad((x, o.bottom + 0.08, 0.036), (pane, 0, 0), (0, o.height - 0.16, 0), tone))
    _surround(bench, rng, o, style, hour)


def window(
    bench: Bench,
    rng: np.random.Generator,
    o: Opening,
    style: WindowStyle,
    hour: Hour,
    lit: float = 0.0,
    back: float = 0.09,
) -> None:
    """Fills an opening of a wall in the plane z = 0. `lit` 0..1: a lamp burns in the room."""
    bench.add("paint", *_frame(o, style, back))
    tone = mixed("#ffb066", "#ffd9a0", float(rng.random()))
    room_behind(bench, o, hour, lit, tone, 0.7, 0.16)
    bench.add(
        "glass", quad((o.left, o.bottom, -back - 0.012), (o.width, 0, 0), (0, o.height, 0), (0.9, 0.95, 1.0))
    )
    if style.detail > 0 or rng.random() < 0.5:
        _curtains(bench, rng, o, style, lit * hour.glow)
    _surround(bench, rng, o, style, hour)
    if style.flower_box and style.detail > 0:
        _flower_box(bench, rng, o, hour)
