"""What is seen through the windows of a room: a garden with felt hills, or the houses across the street; lit at night."""

import numpy as np

from rushes.stage.meshkit.colour import linear, mixed, varied
from rushes.stage.meshkit.foliage import leaf_ball
from rushes.stage.meshkit.solids import box, cylinder, quad, sheet, sphere, tinted
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour
from rushes.stage.sets.rooms.room import Room, hang

__all__ = ["SKIES", "outlook", "sky_of"]

WIDE = 9.0
OVERCAST = ((0.62, 0.68, 0.76), (0.86, 0.90, 0.95))
SKIES: dict[str, tuple[tuple[float, float, float], tuple[float, float, float]]] = {
    "dawn": ((0.50, 0.52, 0.92), (1.90, 1.05, 0.72)),
    "morning": ((0.62, 1.02, 1.75), (1.75, 1.70, 1.55)),
    "noon": ((0.50, 0.98, 1.90), (1.55, 1.75, 1.90)),
    "afternoon": ((0.58, 1.00, 1.72), (1.75, 1.66, 1.42)),
    "golden": ((0.80, 0.86, 1.10), (2.20, 1.38, 0.62)),
    "sunset": ((0.66, 0.38, 0.66), (2.40, 0.86, 0.22)),
    "dusk": ((0.20, 0.17, 0.46), (1.35, 0.52, 0.30)),
    "night": ((0.012, 0.025, 0.085), (0.040, 0.075, 0.20)),
}
"""Light of the sky in a window by time of day: high up, and at the horizon."""
VIEWS = {
    "dawn": (0.75, 0.62, 0.70),
    "sunset": (0.80, 0.50, 0.46),
    "dusk": (0.34, 0.30, 0.46),
    "night": (0.075, 0.12, 0.26),
}
"""What is left of the colours of the land outside at such times."""


def sky_of(hour: Hour) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """The light of the sky, high up and at the horizon; even and pale under cloud."""
    high, low = SKIES.get(hour.time, SKIES["afternoon"])
    if not hour.grey:
        return high, low
    bright = 1.0 if hour.time not in VIEWS else 0.45 if hour.time != "night" else 0.08
    return tuple(bright * c for c in OVERCAST[0]), tuple(bright * c for c in OVERCAST[1])  # type: ignore[return-value]


def outlook(bench: Bench, rng: np.random.Generator, room: Room, hour: Hour) -> None:
    """The view behind every wall that has a window; on a bench whose pieces cast no shadow."""
    for side in ("back", "left", "right"):
        if room.outlook == "none" or not any(pane.side == side for pane in room.casements):
            continue
        here = Bench()
        if room.outlook == "city":
            _houses(here, rng, hour)
        elif room.outlook == "clouds":
            _clouds(here, rng)
        elif room.outlook == "sea":
            _deep(here, rng)
            hang(bench, room, side, here, 0.0 if side == "back" else -0.8)
            continue
        else:
            _garden(here, rng, hour)
        _at_hour(here, hour)
        _sky(here, rng, hour)
        hang(bench, room, side, here, 0.0 if side == "back" else -0.8)


def _at_hour(here: Bench, hour: Hour) -> None:
    """The land outside in the light of the hour; what shines by itself stays."""
    share = VIEWS.get(hour.time, (1.25, 1.25, 1.2) if not hour.grey else (0.8, 0.85, 0.9))
    for finish, meshes in here.bins.items():
        if finish != "room":
            here.bins[finish] = [tinted(mesh, share) for mesh in meshes]


def _sky(here: Bench, rng: np.random.Generator, hour: Hour) -> None:
    """The sky behind it all, lit from within; stars and a moon at night, a low sun at evening."""
    high, low = (np.array(c) for c in sky_of(hour))
    share = np.linspace(0.0, 1.0, 9)
    x = np.linspace(-2.2 * WIDE, 2.2 * WIDE, 5)
    px, py = np.meshgrid(x, -2.0 + 14.0 * share)
    tone = low + (high - low) * (np.clip(share * 1.9 - 0.25, 0.0, 1.0) ** 0.8)[:, None]
    paint = np.repeat(tone[:, None], len(x), 1)
    grid = np.stack([px, py, np.full_like(px, -9.6)], -1)
    here.add("room", sheet(grid.astype(np.float32), paint.astype(np.float32)))
    if hour.grey:
        return
    if hour.time == "night":
        here.add("room", sphere((-1.6, 3.3, -9.3), (0.42, 0.42, 0.05), (1.9, 1.8, 1.5), 9, 18))
        for sx, sy in zip(rng.uniform(-WIDE, WIDE, 70), rng.uniform(1.6, 7.0, 70), strict=True):
            here.add("room", box((sx, sy, -9.5), (0.022, 0.022, 0.004), (1.6, 1.65, 1.8), 0.0))
    elif hour.time in ("sunset", "golden", "dawn"):
        here.add("room", sphere((0.9, 1.75, -9.3), (0.55, 0.55, 0.05), (3.4, 1.9, 0.8), 9, 18))


def _clouds(here: Bench, rng: np.random.Generator) -> None:
    """A sea of clouds seen from high above."""
    for _ in range(60):
        x, deep = float(rng.uniform(-WIDE * 1.6, WIDE * 1.6)), float(rng.uniform(2.0, 8.5))
        size = float(rng.uniform(0.5, 1.1))
        here.add(
            "felt", sphere((x, 0.1 - 0.02 * deep, -deep), (size * 1.5, size * 0.5, size), "#f4f4f6", 7, 11)
        )


def _deep(here: Bench, rng: np.random.Generator) -> None:
    """The deep sea: blue water lighter above, weed and a few fish."""
    low, high = np.array((0.0, 0.06, 0.13)), np.array((0.03, 0.42, 0.62))
    px, py = np.meshgrid(np.linspace(-2.0 * WIDE, 2.0 * WIDE, 3), np.linspace(-2.0, 6.0, 7))
    tone = low + (high - low) * np.linspace(0, 1, 7)[:, None]
    grid = np.stack([px, py, np.full_like(px, -6.0)], -1)
    here.add("room", sheet(grid.astype(np.float32), np.repeat(tone[:, None], 3, 1).astype(np.float32)))
    for k in range(26):
        x, y, z = float(rng.uniform(-WIDE, WIDE)), float(rng.uniform(0.6, 2.2)), -float(rng.uniform(1.2, 4.0))
        tint = ((0.9, 0.42, 0.08), (0.9, 0.75, 0.12), (0.85, 0.2, 0.25))[k % 3]
        here.add(
            "room",
            sphere((x, y, z), (0.16, 0.09, 0.05), tint, 6, 9),
            box((x - 0.18, y, z), (0.05, 0.07, 0.015), tint, 0.01),
        )


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
    _ridge(here, rng, 5.5, 0.75, "#7d9f62", hour.snow)
    _ridge(here, rng, 7.0, 1.15, "#93b089", hour.snow)
    _ridge(here, rng, 8.5, 1.5, "#a9bfae", hour.snow)
    for k in range(9):
        x = -WIDE * 0.8 + k * WIDE * 0.2 + float(rng.uniform(-0.5, 0.5))
        z, size = -float(rng.uniform(2.2, 4.6)), float(rng.uniform(0.34, 0.56))
        here.add("bark", cylinder((x, -0.2, z), (x, 0.9, z), 0.07, "#6a4a34", 7))
        for _ in range(3):
            spot = np.array([x, 0.85 + size * 0.6, z]) + rng.normal(size=3) * size * 0.35
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
