"""Houses from outside, in their gardens: a family house with a porch, a cottage, a mansion, a haunted house."""

from dataclasses import dataclass, replace

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import Paint, linear, mixed, varied
from rushes.stage.meshkit.lettering import lettering
from rushes.stage.meshkit.solids import box, cylinder, lathe, made, moved, quad, sphere
from rushes.stage.scene import Light
from rushes.stage.sets.park import build as park
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.hour import Hour, hour_of
from rushes.stage.sets.variant import snowy, variant

__all__ = ["build"]

FRONT = -6.6
"""z of the house's front wall."""


@dataclass(frozen=True)
class Home:
    """A house: half its width, heights of wall and ridge, bays each side of the door, paints."""

    half: float
    wall: float
    ridge: float
    storeys: int
    bays: int
    paint: Paint
    roof: Paint
    trim: Paint
    door: Paint
    shutters: Paint
    columns: bool = False


HOMES = {
    "family": Home(3.5, 4.9, 7.0, 2, 1, "#e8c88a", "#a84a34", "#fbf4e4", "#3f6f8a", "#4f7f78"),
    "cottage": Home(2.7, 2.6, 5.2, 1, 1, "#f0e0c0", "#8a5a34", "#7a4a2c", "#b8402f", "#7a9a6a"),
    "mansion": Home(6.2, 6.2, 8.2, 2, 3, "#e8dcc4", "#5a6470", "#fbf6ea", "#4a2c20", "#e8dcc4", True),
    "haunted": Home(3.4, 5.4, 8.6, 2, 1, "#5a5866", "#2c2a36", "#8a8490", "#3a2430", "#3a3846"),
}
WORDS = {
    "haunt": "haunted", "ghost": "haunted", "鬼": "haunted", "mansion": "mansion", "manor": "mansion", "villa": "mansion",
    "chateau": "mansion", "estate": "mansion", "豪宅": "mansion", "cottage": "cottage", "cabin": "cottage", "hut": "cottage",
    "shack": "cottage", "bungalow": "cottage", "小屋": "cottage", "house": "family",
}  # fmt: skip


def build(brief: SetBrief) -> BuiltSet:
    """The house behind its fence and lawn at any hour, season and weather. Under 200k triangles with its garden."""
    garden = park(brief)
    home = HOMES[variant(brief, WORDS | {key: key for key in HOMES}, "family")]
    rng, hour, here = np.random.default_rng([brief.seed, 351]), hour_of(brief), Bench()
    _walls(here, home)
    _roof(here, home, snowy(brief))
    _openings(here, rng, home, hour)
    _porch(here, home, hour)
    _garden(here, rng, home)
    if brief.signs:
        board = moved(
            lettering(brief.signs[0], 0.2, 0.02, "#4a2c1a", "serif", 2.4, 14), (0, 2.62, FRONT + 1.36)
        )
        here.add("wood", box((0, 2.7, FRONT + 1.32), (1.3, 0.18, 0.03), "#f4e6c4", 0.02))
        here.add("paint", board)
    glow = 0.15 + 2.6 * hour.glow
    lamp = Light((0.0, 2.2, FRONT + 1.3), (1.0 * glow, 0.66 * glow, 0.34 * glow), 5.5)
    clear = (
        *garden.keep_clear,
        (-home.half - 0.5, -1.0, FRONT - 6.0, home.half + 0.5, home.ridge, FRONT + 1.5),
    )
    return replace(
        garden,
        pieces=(*garden.pieces, *_set_back(here, home).pieces("house")),
        lights=(lamp, *garden.lights[:7]),
        keep_clear=clear,
        signs=max(1, garden.signs),
    )  # fmt: skip


def _set_back(here: Bench, home: Home) -> Bench:
    """A great house stands farther off, so that it is seen whole."""
    far = Bench()
    far.take(here, (0.0, 0.0, -4.5 if home.columns else -0.6))
    return far


def _walls(here: Bench, home: Home) -> None:
    """Boarded walls on a stone foot, gables to the sides."""
    here.add("stone", box((0, -0.2, FRONT - 2.5), (home.half + 0.06, 0.6, 2.56), "#9a8f80", 0.03))
    here.add(
        "paint",
        box((0, home.wall / 2 + 0.2, FRONT - 2.5), (home.half, home.wall / 2 - 0.2, 2.5), home.paint, 0.02),
    )
    for k in range(int((home.wall - 0.4) / 0.22)):
        tone = mixed(home.paint, "#6a4a2c", 0.05 + 0.06 * (k % 2))
        here.add("paint", box((0, 0.5 + 0.22 * k, FRONT + 0.01), (home.half, 0.1, 0.018), tone, 0.012))
    for s in (-1, 1):
        here.add(
            "paint",
            box(
                (s * home.half, home.wall / 2 + 0.2, FRONT),
                (0.09, home.wall / 2 - 0.2, 0.06),
                home.trim,
                0.02,
            ),
        )
    for s in (-1, 1):
        x = s * home.half
        peak = [(x, home.wall, FRONT), (x, home.wall, FRONT - 5.0), (x, home.ridge, FRONT - 2.5)]
        here.add("paint", made(peak, (s, 0, 0), home.paint, [(0, 1, 2) if s > 0 else (0, 2, 1)]))


def _roof(here: Bench, home: Home, snow: bool) -> None:
    """Rows of felt shingles on both slopes, a chimney, a dormer over the door."""
    rise, run = home.ridge - home.wall + 0.25, 2.95
    rows = 13
    for k in range(rows):
        y, z = home.wall - 0.2 + rise * k / rows, FRONT + 0.45 - run * k / rows
        tone = mixed(home.roof, "#2a1c18", 0.16 * (k % 2))
        tone = mixed(tone, "#f4f6fa", 0.93 if snow else 0.0)
        pitch = float(np.arctan2(rise, run))
        here.add(
            "felt", box((0, y + 0.12, z - 0.12), (home.half + 0.35, 0.035, 0.2), tone, 0.02, (pitch, 0, 0))
        )
    back = quad(
        (-home.half - 0.35, home.ridge, FRONT - 2.5), (2 * home.half + 0.7, 0, 0), (0, -rise, -run), home.roof
    )
    here.add("felt", back)
    here.add(
        "felt",
        cylinder(
            (-home.half - 0.4, home.ridge + 0.08, FRONT - 2.5),
            (home.half + 0.4, home.ridge + 0.08, FRONT - 2.5),
            0.12,
            mixed(home.roof, "#f4f6fa", 0.9 * snow),
            9,
        ),
    )
    here.add(
        "brick", box((home.half * 0.55, home.ridge + 0.2, FRONT - 2.0), (0.34, 0.95, 0.34), "#a85a44", 0.02)
    )
    here.add(
        "stone",
        box(
            (home.half * 0.55, home.ridge + 1.17, FRONT - 2.0),
            (0.42, 0.07, 0.42),
            "#f0f4f8" if snow else "#8a7a6c",
            0.02,
        ),
    )
    _gable(here, home, snow)


def _gable(here: Bench, home: Home, snow: bool) -> None:
    """A gable over the front door with its own little roof."""
    wide, foot, top = 1.25, home.wall - 0.1, home.wall + 1.25
    here.add(
        "paint",
        made(
            [(-wide, foot, FRONT + 0.5), (wide, foot, FRONT + 0.5), (0, top, FRONT + 0.5)],
            (0, 0, 1),
            home.paint,
            [(0, 1, 2)],
        ),
    )
    for s in (-1, 1):
        slope = float(np.arctan2(top - foot, wide))
        tone = mixed(home.roof, "#f4f6fa", 0.93 if snow else 0.0)
        here.add(
            "felt",
            box(
                (s * wide * 0.52, (foot + top) / 2 + 0.1, FRONT - 0.2),
                (1.12, 0.06, 0.9),
                tone,
                0.03,
                (0, 0, -s * slope),
            ),
        )
    here.add(
        "paint", cylinder((0, foot + 0.42, FRONT + 0.5), (0, foot + 0.42, FRONT + 0.56), 0.28, home.trim, 20)
    )
    here.add(
        "room", cylinder((0, foot + 0.42, FRONT + 0.56), (0, foot + 0.42, FRONT + 0.57), 0.21, "#5f88a8", 20)
    )


def _openings(here: Bench, rng: np.random.Generator, home: Home, hour: Hour) -> None:
    """Sash windows with shutters and flower boxes; the front door."""
    for storey in range(home.storeys):
        y = 1.75 + 2.35 * storey
        spots = [
            s * (1.0 + (home.half - 1.0) * (k + 0.5) / home.bays) for s in (-1, 1) for k in range(home.bays)
        ]
        for x in spots + ([0.0] if storey else []):
            _window(here, rng, x, y, home, hour)
    here.add(
        "paint",
        box((0, 1.45, FRONT + 0.04), (0.62, 1.12, 0.05), home.trim, 0.02),
        box((0, 1.4, FRONT + 0.09), (0.48, 1.03, 0.03), home.door, 0.02),
    )
    for y in (0.95, 1.75):
        for s in (-1, 1):
            here.add(
                "paint",
                box(
                    (s * 0.22, y, FRONT + 0.125),
                    (0.15, 0.27, 0.012),
                    mixed(home.door, "#ffffff", 0.12),
                    0.012,
                ),
            )
    here.add("metal", sphere((0.36, 1.35, FRONT + 0.15), 0.045, "#e0b048", 7, 9))


def _window(here: Bench, rng: np.random.Generator, x: float, y: float, home: Home, hour: Hour) -> None:
    lit = hour.glow * float(rng.random() < 0.75)
    glass = mixed("#7fb4d8", "#ffc468", lit) * (1.0 + 1.1 * lit)
    here.add("paint", box((x, y, FRONT + 0.03), (0.5, 0.68, 0.04), home.trim, 0.015))
    here.add("room", box((x, y, FRONT + 0.075), (0.41, 0.59, 0.004), glass, 0.0))
    here.add(
        "paint",
        box((x, y, FRONT + 0.11), (0.02, 0.59, 0.012), home.trim, 0.0),
        box((x, y, FRONT + 0.11), (0.41, 0.02, 0.012), home.trim, 0.0),
    )
    for s in (-1, 1):
        here.add("paint", box((x + s * 0.68, y, FRONT + 0.04), (0.17, 0.68, 0.03), home.shutters, 0.015))
    here.add("wood", box((x, y - 0.8, FRONT + 0.16), (0.55, 0.1, 0.12), "#8a5a34", 0.02))
    for k in range(10):
        here.add(
            "felt",
            sphere(
                (x - 0.48 + 0.107 * k, y - 0.66, FRONT + 0.17),
                0.075,
                varied(rng, ("#d83c50", "#5f9a48", "#f0c8d0")[k % 3], 0.1),
                5,
                7,
            ),
        )


def _porch(here: Bench, home: Home, hour: Hour) -> None:
    """A porch on posts (or a portico) with steps, a lantern, a bench and pots."""
    wide, high = (2.4, home.wall - 0.3) if home.columns else (1.7, 2.75)
    here.add("wood", box((0, 0.17, FRONT + 0.75), (wide, 0.17, 0.75), "#b0885c", 0.02))
    for k in range(2):
        here.add(
            "stone",
            box(
                (0, 0.06 + 0.08 * (1 - k), FRONT + 1.9 - 0.25 * k),
                (0.8, 0.06 + 0.08 * k, 0.2),
                "#b8ac9c",
                0.02,
            ),
        )
    radius = 0.2 if home.columns else 0.085
    for x in (-wide + 0.2, -0.85, 0.85, wide - 0.2):
        post = [
            (radius * 1.4, 0.34),
            (radius * 1.4, 0.5),
            (radius, 0.56),
            (radius * 0.9, high - 0.15),
            (radius * 1.4, high),
        ]
        here.add("paint", lathe(post, home.trim, (x, 0, FRONT + 1.35), 14))
    here.add("paint", box((0, high + 0.09, FRONT + 0.8), (wide + 0.1, 0.1, 0.8), home.trim, 0.02))
    here.add(
        "felt", box((0, high + 0.26, FRONT + 0.8), (wide + 0.2, 0.06, 0.95), home.roof, 0.03, (0.14, 0, 0))
    )
    glow = linear("#ffc060") * (0.1 + 0.6 * hour.glow)
    here.add("lamp", sphere((0, high - 0.3, FRONT + 0.9), 0.12, glow, 8, 10))
    here.add("iron", cylinder((0, high - 0.2, FRONT + 0.9), (0, high, FRONT + 0.9), 0.015, "#2a2624", 5))


def _garden(here: Bench, rng: np.random.Generator, home: Home) -> None:
    """Flagstones to the door, a picket fence with a gap, a letter box, round bushes under the windows."""
    for k in range(11):
        z = FRONT + 2.2 + 0.5 * k
        if z < -1.7:
            for s in (-0.32, 0.32):
                here.add(
                    "pave",
                    box(
                        (s + 0.03 * (k % 2), 0.012, z), (0.29, 0.014, 0.22), varied(rng, "#c0b4a2", 0.1), 0.01
                    ),
                )
    for s in (-1, 1):
        for k in range(20):
            x = s * (1.1 + 0.22 * k)
            here.add(
                "paint",
                box((x, 0.38, -2.6), (0.07, 0.38, 0.02), "#fbf6ea", 0.015),
                cylinder((x, 0.76, -2.6), (x, 0.86, -2.6), 0.07, "#fbf6ea", 4, 0.01),
            )
        for y in (0.25, 0.6):
            here.add("paint", box((s * 3.2, y, -2.63), (2.2, 0.035, 0.015), "#f0e8d8", 0.01))
        for k in range(4):
            x, size = s * (1.5 + 0.75 * k), 0.42 + 0.08 * (k % 2)
            if x * s < home.half + 0.6:
                here.add(
                    "felt",
                    sphere(
                        (x + s * 0.6, 0.42, FRONT + 0.7),
                        (size, size * 0.95, size * 0.8),
                        varied(rng, "#4f8a44", 0.12),
                        8,
                        12,
                    ),
                )
    here.add("wood", box((1.45, 0.5, -2.2), (0.05, 0.5, 0.05), "#7a5030", 0.02))
    here.add("metal", box((1.45, 1.12, -2.2), (0.13, 0.13, 0.24), "#c83c34", 0.1))
    here.add("metal", box((1.6, 1.24, -2.25), (0.01, 0.1, 0.04), "#f0c848", 0.005))
