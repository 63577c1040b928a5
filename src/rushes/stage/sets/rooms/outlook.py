"""What is seen through the windows of a room: a garden with felt hills, or the houses across the street; lit at night."""

import numpy as np

from rushes.stage.meshkit.colour import linear, mixed, varied
from rushes.stage.meshkit.foliage import leaf_ball
from rushes.stage.meshkit.solids import box, cylinder, quad, sheet
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.rooms.room import Room, hang

__all__ = ["outlook"]

WIDE = 9.0


def outlook(bench: Bench, rng: np.random.Generator, room: Room, hour: Hour) -> None:
    """The view behind every wall that has a window; on a bench whose pieces cast no shadow."""
    for side in ("back", "left", "right"):
        if room.outlook == "none" or not any(pane.side == side for pane in room.casements):
            continue
        here = Bench()
        if room.outlook == "city":
            _houses(here, rng, hour)
        else:
            _garden(here, rng, hour)
        hang(bench, room, side, here, 0.0 if side == "back" else -0.8)


def _ridge(here: Bench, rng: np.random.Generator, deep: float, high: float, colour: str, snow: float) -> None:
    """A felt hill across the view."""
    x = np.linspace(-WIDE, WIDE, 40)
    top = high * (
        1.0 + 0.3 * np.sin(x * 0.55 + rng.uniform(0, 6)) + 0.12 * np.sin(x * 1.7 + rng.uniform(0, 6))
    )
    rows = []
    for share, out in ((0.0, 0.5), (0.5, 0.42), (0.85, 0.22), (1.0, -0.2)):
        rows.append(np.stack([x, -0.6 + (top + 0.6) * share, np.full_like(x, out - deep)], 1))
    tone = mixed(colour, "#f2f4f8", 0.75 * snow)
    shade = np.array([0.75, 0.9, 1.05, 1.1])[:, None, None] * np.ones((1, len(x), 1))
    here.add("felt", sheet(np.asarray(rows, np.float32), (tone * shade).astype(np.float32)))


def _garden(here: Bench, rng: np.random.Generator, hour: Hour) -> None:
    """Lawn, hedge, round trees, hills behind."""
    tones = {
        "autumn": ("#c87a34", "#d8a040"),
        "winter": ("#8a8a80", "#a0a098"),
        "spring": ("#8fb85a", "#e8b8c4"),
    }
    near, far = tones.get(hour.season, ("#5f8f3f", "#7aa850"))
    lawn = mixed("#7fa850", "#eef2f6", 0.8 * hour.snow)
    here.add("felt", quad((-WIDE, -0.25, -0.5), (2 * WIDE, 0, 0), (0, 0.2, -8.0), lawn, (4, 4)))
    _ridge(here, rng, 5.5, 1.0, "#7d9f62", hour.snow)
    _ridge(here, rng, 7.0, 1.7, "#93b089", hour.snow)
    _ridge(here, rng, 8.5, 2.3, "#a9bfae", hour.snow)
    for k in range(9):
        x = -WIDE * 0.8 + k * WIDE * 0.2 + float(rng.uniform(-0.5, 0.5))
        z, size = -float(rng.uniform(2.2, 4.6)), float(rng.uniform(0.42, 0.75))
        here.add("bark", cylinder((x, -0.2, z), (x, 1.1, z), 0.07, "#6a4a34", 7))
        for _ in range(3):
            spot = np.array([x, 1.1 + size * 0.6, z]) + rng.normal(size=3) * size * 0.35
            here.add("still_leaf", leaf_ball(rng, spot, size * 0.8, (near, far)[k % 2], 70, 0.16))


def _houses(here: Bench, rng: np.random.Generator, hour: Hour) -> None:
    """Fronts across the street with rows of windows, some of them lit."""
    x = -WIDE
    while x < WIDE:
        wide, tall = float(rng.uniform(1.6, 2.8)), float(rng.uniform(2.2, 4.6))
        z = -float(rng.uniform(4.5, 6.5))
        wall = varied(
            rng, ("#c88a68", "#d8b48a", "#a8705c", "#b8a894", "#8f9aa4")[int(rng.integers(5))], 0.08
        )
        here.add(
            "plaster",
            box((x + wide / 2, tall / 2 - 1.5, z), (wide / 2 - 0.03, tall / 2 + 1.5, 0.3), wall, 0.03),
        )
        here.add("clay", box((x + wide / 2, tall + 0.08, z), (wide / 2 + 0.05, 0.09, 0.38), wall * 0.5, 0.03))
        for row in range(int((tall + 1.0) / 0.75)):
            for k in range(int(wide / 0.55)):
                spot = (x + 0.35 + 0.55 * k, tall - 0.5 - 0.75 * row, z + 0.31)
                here.add("paint", box(spot, (0.17, 0.25, 0.015), "#efe6d4", 0.01))
                lit = float(rng.random() < 0.55) * hour.glow
                glow = mixed("#39465a", "#ffbf70", lit) * (0.25 + 1.1 * lit)
                here.add(
                    "room",
                    quad((spot[0] - 0.13, spot[1] - 0.21, spot[2] + 0.018), (0.26, 0, 0), (0, 0.42, 0), glow),
                )
        x += wide
    here.add("stone", quad((-WIDE, -1.5, -1.0), (2 * WIDE, 0, 0), (0, 0, -6.0), linear("#6a6662")))
