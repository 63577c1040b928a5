"""Stage curtains: pleated felt hanging from a rail, drawn to a side, or scalloped above; a gold fringe below."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.solids import box, sheet
from rushes.stage.sets.parts.bench import Bench

__all__ = ["drape", "leg", "valance"]

GOLD = "#c8963c"


def drape(
    bench: Bench,
    left: float,
    right: float,
    low: float,
    top: float,
    z: float,
    paint: Paint,
    pleat: float = 0.3,
    fringe: bool = True,
    deep: float = 0.09,
) -> None:
    """A curtain in pleats from `left` to `right`, facing +z, its hem at `low`."""
    x = np.linspace(left, right, max(8, int((right - left) / pleat * 10)))
    y = np.linspace(low, top, 7)[:, None]
    share = (y - low) / (top - low)
    wave = np.sin(x / pleat * 2 * np.pi + 0.5 * np.sin(x * 1.7)) * (1.0 - 0.35 * share)
    grid = np.stack([x + 0 * y, y + 0 * x, z + deep * wave], -1)
    tone = (0.72 + 0.38 * wave) * (0.82 + 0.18 * np.sin(np.pi * (0.15 + 0.7 * share)))
    bench.add("felt", sheet(grid.astype(np.float32), (linear(paint) * tone[..., None]).astype(np.float32)))
    if fringe:
        hem = np.stack(
            [x + 0 * y[:2], np.array([[low - 0.005], [low + 0.11]]) + 0 * x, (z + 0.012 + deep * wave)[:2]],
            -1,
        )
        gold = linear(GOLD) * (0.8 + 0.4 * np.sin(x * 90.0))[None, :, None]
        bench.add(
            "felt", sheet(hem.astype(np.float32), np.broadcast_to(gold, (2, len(x), 3)).astype(np.float32))
        )


def leg(bench: Bench, side: int, inner: float, outer: float, top: float, z: float, paint: Paint) -> None:
    """One half of an open curtain, gathered by a gold cord at the height of a man: `side` -1 left, 1 right."""
    u = np.linspace(0.0, 1.0, 70)
    y = np.linspace(0.0, top, 22)[:, None]
    tie = 0.38 * top
    pinch = np.where(
        y > tie, np.clip((y - tie) / (top - tie), 0, 1) ** 0.7, 0.35 * np.clip((tie - y) / tie, 0, 1)
    )
    edge = outer + (inner - outer) * (0.3 + 0.7 * pinch)
    x = side * (outer + (edge - outer) * u)
    wave = np.sin(u * 7 * 2 * np.pi) * (0.55 + 0.45 * pinch)
    grid = np.stack([x, y + 0 * u, z + 0.10 * wave], -1)
    tone = 0.7 + 0.4 * wave * (0.7 + 0.3 * np.sin(y))
    if side > 0:
        grid, tone = grid[:, ::-1], tone[:, ::-1]
    bench.add("cloth", sheet(grid.astype(np.float32), (linear(paint) * tone[..., None]).astype(np.float32)))
    middle = side * (outer + 0.15 * (inner - outer))
    bench.add("felt", box((middle, tie, z + 0.04), (abs(outer - inner) * 0.17, 0.045, 0.15), GOLD, 0.04))
    bench.add("felt", box((middle - side * 0.16, tie - 0.2, z + 0.19), (0.035, 0.16, 0.03), GOLD, 0.025))


def valance(
    bench: Bench, half: float, low: float, top: float, z: float, paint: Paint, swags: int = 5
) -> None:
    """Swags along the top of the stage, each hem a hanging curve with a gold fringe."""
    wide = 2 * half / swags
    for k in range(swags):
        x = np.linspace(-half + k * wide, -half + (k + 1) * wide, 22)
        u = np.linspace(0, np.pi, 22)
        hem = top - (top - low) * (0.52 + 0.48 * np.sin(u))
        v = np.linspace(0.0, 1.0, 14)[:, None]
        y = hem + (top - hem) * v
        fold = np.sin(v * 5 * np.pi + 0.4 * np.sin(u))
        grid = np.stack([x + 0 * v, y, z + 0.05 * fold + 0.1 * np.sin(u)], -1)
        tone = 0.78 + 0.26 * fold
        bench.add(
            "cloth", sheet(grid.astype(np.float32), (linear(paint) * tone[..., None]).astype(np.float32))
        )
        rim = np.stack([grid[0] - [0, 0.05, -0.015], grid[0] + [0, 0.05, 0.02]])
        gold = linear(GOLD) * (0.8 + 0.35 * np.sin(x * 100.0))[None, :, None]
        bench.add(
            "cloth", sheet(rim.astype(np.float32), np.broadcast_to(gold, (2, 22, 3)).astype(np.float32))
        )
