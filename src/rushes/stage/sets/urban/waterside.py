"""The city at its water: a quay in an old town with its bridge, a promenade before a skyline of towers, the foot of
a skyscraper."""

from dataclasses import replace
from math import pi, sin

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.solids import box, cylinder, lathe, sheet, sphere, tube, turned
from rushes.stage.scene import Finish, Piece
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.country.waters import sea
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.greenery import planter_box, street_tree
from rushes.stage.sets.parts.lamps import lamp_post
from rushes.stage.sets.parts.row import Palette, house_row
from rushes.stage.sets.terrain.horizon import Ring
from rushes.stage.sets.urban.squares import paved
from rushes.stage.sets.urban.ways import high_rise

__all__ = ["embankment", "skyline", "skyscraper"]

CREAM = Palette(
    walls=("#e6dac0", "#dccdb0", "#e9e0cc", "#d8c8aa", "#e2d4b8"),
    shutters=("#8a948e", "#6f7d84", "#a09a88"),
    trims=("#f0e8d6", "#e4d8c0"),
    roofs=("#5c6670", "#66707a", "#545c64"),
)
"""An old town of pale stone under slate and zinc."""
GLASS = ("#5f87a8", "#6f97a4", "#4f6f92", "#88a4b4", "#7a8ea8", "#a8b4b8", "#5a7a86")
STONE = "#bdb19a"


def _level(x: float, z: float) -> float:
    return 0.0


def _water(here: Country, edge: float, level: float, swell: float = 0.04) -> None:
    finish = Finish("water", 0.1, 0.0, casts_shadow=False, parameters=(90.0, swell, 0.3 + swell, 0.1))
    here.pieces.append(Piece(f"{here.name}.water", sea(edge, level), finish))


def _quay(here: Country, edge: float, deep: float) -> None:
    """Stone flags from the camera's side to the water's edge, a wall down to the water."""
    lines = (
        (0.0, 26.0),
        (0.0, 12.0),
        (0.0, 4.0),
        (0.0, 0.0),
        (0.0, edge + 0.1),
        (-0.04, edge),
        (-deep, edge - 0.02),
    )
    rows = [[(x, y, z) for x in np.linspace(-60, 60, 61)] for y, z in lines]
    stone = "#d8dde2" if here.white else STONE
    here.pieces.append(
        Piece(
            f"{here.name}.quay",
            sheet(np.array(rows, np.float32), stone),
            Finish("pave", 0.8, 0.0, two_sided=True),
        )
    )


def _rail(here: Country, z: float, paint: str = "#3a4a46") -> None:
    for k in range(33):
        x = -24.0 + 1.5 * k
        here.things.add(
            "iron",
            box((x, 0.5, z), (0.035, 0.5, 0.035), paint, 0.01),
            sphere((x, 1.05, z), 0.06, paint, 6, 8),
        )
    for y in (0.32, 0.64, 0.95):
        here.things.add("iron", box((0.0, y, z), (24.0, 0.022, 0.022), paint, 0.01))


def _far_tree(here: Country, x: float, y: float, z: float) -> None:
    """A tree across the water, of few leaves."""
    made = Bench()
    street_tree(made, here.rng, 0.0, 0.0, here.green, leaves=420)
    here.far.take(made, (x, y, z), float(x))


def _bridge(here: Country, x: float, near: float, far: float, level: float) -> None:
    """An old stone bridge across the water, along z at x: three arches seen from the side, parapets and lamps."""
    made, long = Bench(), near - far
    deck = level + 3.0
    for k in range(40):
        u = (k + 0.5) / 40
        z = near - long * u
        phase = (u * 3.0) % 1.0
        low = level + 2.2 * max(sin(pi * phase), 0.0) ** 0.55
        made.add(
            "stone",
            box(
                (x, (low + deck) / 2, z),
                (1.7, (deck - low) / 2, long / 80 + 0.02),
                mixed(STONE, "#6a5c48", 0.10 * (k % 2)),
                0.0,
            ),
        )
    for s in (-1.0, 1.0):
        made.add(
            "stone",
            box(
                (x + 1.6 * s, deck + 0.38, near - long / 2),
                (0.14, 0.38, long / 2),
                mixed(STONE, "#ffffff", 0.2),
                0.02,
            ),
        )
    for k in (1, 2):
        made.add(
            "stone",
            lathe(
                [(2.0, level - 0.5), (2.0, level + 1.0), (1.5, level + 1.4), (0, level + 1.5)],
                STONE,
                (x, 0, near - long * k / 3),
                10,
            ),
        )
    here.far.take(made)
    for k in range(4):
        bulb = lamp_post(here.far, x - 1.6, near - long * (k + 0.5) / 4, deck + 0.7, here.hour, 2.4)
        here.light(bulb, (1.8, 1.2, 0.6), 6.0)


def embankment(brief: SetBrief) -> BuiltSet:
    """A quay of an old town: the river, the houses of the other bank behind their trees, a stone bridge. About 150k
    triangles."""
    here = Country.begun(brief, "embankment", 1151, roll=0.0, rise=0.0, fog_distance=260.0)
    edge, level, far = -2.4, -0.35, -25.0
    _quay(here, edge, 0.7)
    _water(here, edge, level)
    here.things.add(
        "stone", box((0.0, 0.05, edge + 0.2), (60.0, 0.05, 0.2), mixed(STONE, "#ffffff", 0.15), 0.02)
    )
    for x in (-8.6, -5.4, 5.4, 8.6):
        here.things.add(
            "iron",
            lathe(
                [(0.17, 0), (0.12, 0.1), (0.10, 0.34), (0.18, 0.40), (0.16, 0.5), (0, 0.53)],
                "#2a2c2e",
                (x, 0.1, edge + 0.3),
                16,
            ),
        )
    here.far.add(
        "stone",
        box((0.0, -0.2, far), (70.0, 1.2, 0.5), STONE, 0.05),
        box((0.0, 1.05, far), (70.0, 0.12, 0.55), "#d6cab2", 0.03),
    )
    bank = Bench()
    bank.add("pave", box((0.0, 0.5, far - 5.0), (70.0, 0.35, 5.0), "#a89c88", 0.0))
    here.far.take(bank)
    town = Bench()
    house_row(town, here.rng, CREAM, -40.0, 40.0, 0.0, here.hour, near=0.0, plain=70.0)
    here.far.take(town, (0.0, 0.8, far - 9.0), 0.0, (1.0, 0.74, 1.0))
    for k in range(13):
        _far_tree(here, -33.0 + 5.6 * k, 0.85, far - 2.2)
    _bridge(here, 15.5, edge - 0.2, far, level)
    for x in (-11.5, 12.5):
        bulb = lamp_post(here.things, x, edge + 0.7, 0.0, here.hour)
        here.light(bulb, (1.9, 1.3, 0.7), 6.0)
    street_tree(here.things, here.rng, -15.6, -0.4, here.green, leaves=2200)
    street_tree(here.things, here.rng, 17.4, -0.2, here.green, leaves=2200)
    here.horizon(Ring(220.0, 16.0, "#6f7a70", 0.5, 0.4), Ring(380.0, 30.0, "#7a88a0", 0.7, 0.6), base=-3.0)
    here.birds(6, (3.0, 7.0, -26.0), "#e8e8e8")
    here.shut(-60.0, -60.0, 60.0, far + 1.0, 12.0)
    return here.built(ground=_level)


def _tower(rng: np.random.Generator, k: int, tall: float, lit: bool) -> Bench:
    """One of a skyline's towers, 6 to 9 metres wide: bands of floors, a crown of its own; `lit` windows by night."""
    made, w = Bench(), float(rng.uniform(2.8, 4.4))
    glass = GLASS[k % len(GLASS)]
    made.add("glass", box((0, tall / 2, 0), (w, tall / 2, w), glass, 0.05))
    bands = max(int(tall / 1.5), 4)
    for j in range(bands):
        y = tall * (j + 0.5) / bands
        if not lit or rng.random() < 0.25:
            made.add(
                "metal",
                box((0, y, 0), (w + 0.04, tall / bands * 0.16, w + 0.04), mixed(glass, "#ffffff", 0.55), 0.0),
            )
            continue
        for side in range(2):
            for i in range(5):
                if rng.random() < 0.55:
                    x = w * (-0.8 + 0.4 * i)
                    pane = box(
                        (x, y, w + 0.03),
                        (w * 0.16, tall / bands * 0.30, 0.02),
                        ("#f6cf86", "#fbe3b4", "#d8e6f6")[int(rng.integers(3))],
                        0.0,
                    )
                    made.add(
                        "room", turned(pane, (0.0, -pi / 2 * side if side else 0.0, 0.0)) if side else pane
                    )
    if k % 4 == 0:
        made.add(
            "metal",
            lathe(
                [(w * 1.2, tall), (0.05, tall * 1.22), (0, tall * 1.22)],
                mixed(glass, "#ffffff", 0.3),
                sides=4,
            ),
        )
    elif k % 4 == 1:
        made.add(
            "metal",
            box((0, tall + 0.8, 0), (w * 0.6, 0.8, w * 0.6), mixed(glass, "#20303c", 0.3), 0.05),
            cylinder((0, tall, 0), (0, tall + 6.0, 0), 0.12, "#c8ced2", 6),
        )
    elif k % 4 == 2:
        made.add(
            "glass",
            turned(
                box((0, 0, 0), (w * 1.02, w * 0.5, w * 0.98), glass, 0.03), (0.0, 0.0, 0.35), (0.0, tall, 0.0)
            ),
        )
    return made


def _pearl(lit: bool) -> Bench:
    """A television tower: three legs, two globes, a spire."""
    made, rose = Bench(), "#c86a7a"
    for k in range(3):
        a = 2 * pi * k / 3
        made.add(
            "stone",
            tube(
                [(5.2 * np.cos(a), 0, 5.2 * np.sin(a)), (1.2 * np.cos(a), 12.0, 1.2 * np.sin(a))],
                0.7,
                "#cfc8c0",
                10,
            ),
        )
        made.add(
            "stone",
            cylinder(
                (1.1 * np.cos(a), 8.0, 1.1 * np.sin(a)),
                (1.1 * np.cos(a), 34.0, 1.1 * np.sin(a)),
                0.55,
                "#d6d0c8",
                10,
            ),
        )
    for y, r in ((11.0, 4.2), (33.0, 3.1), (42.0, 1.4)):
        made.add("metal", sphere((0, y, 0), r, rose, 16, 26))
        for j in range(3):
            band = [
                (r * 1.01 * np.cos(t), y + 0.4 * (j - 1) * r * 0.6, r * 1.01 * np.sin(t))
                for t in np.linspace(0, 2 * pi, 33)[:-1]
            ]
            made.add("neon" if lit else "metal", tube(band, 0.10, "#ff9ab0" if lit else "#f0d8dc", 5, True))
    for k in range(5):
        made.add("metal", sphere((0, 17.0 + 3.0 * k, 0), 0.95, mixed(rose, "#ffffff", 0.2), 10, 14))
    made.add("metal", tube([(0, 42, 0), (0, 50, 0), (0, 58, 0)], [0.55, 0.28, 0.05], "#d6d0c8", 8))
    return made


def skyline(brief: SetBrief) -> BuiltSet:
    """A promenade with its railing before a wide river; beyond it the towers of a great city, lit by night."""
    here = Country.begun(brief, "skyline", 1163, roll=0.0, rise=0.0, fog_distance=420.0)
    edge, level = -3.2, -0.45
    _quay(here, edge, 0.8)
    _water(here, edge, level, 0.06)
    _rail(here, edge + 0.2)
    lit = here.hour.dark
    for k in range(46):
        rank = k % 3
        x = -92.0 + 4.1 * k + float(here.rng.uniform(-1.5, 1.5))
        z = (-74.0, -92.0, -112.0)[rank]
        hill = 1.0 - 0.55 * min(abs(x - 12.0) / 90.0, 1.0)
        tall = float(here.rng.uniform(9.0, 20.0) + 17.0 * here.rng.random() ** 2 * (1 + rank * 0.5)) * hill
        if abs(x + 22.0) < 7.0 and rank == 0:
            continue
        here.far.take(_tower(here.rng, k, tall, lit), (x, -0.8, z), float(here.rng.uniform(-0.4, 0.4)))
    here.far.take(_pearl(lit), (-22.0, -0.8, -76.0), 0.0, 0.72)
    here.far.add("stone", box((0.0, -0.5, -66.0), (130.0, 0.55, 2.0), "#8f887c", 0.05))
    for k in range(26):
        _far_tree(here, -75.0 + 6.0 * k, 0.0, -66.5)
    for x in (-13.5, -8.8, 8.6, 13.4):
        bulb = lamp_post(here.things, x, edge + 0.75, 0.0, here.hour)
        here.light(bulb, (1.9, 1.4, 0.8), 6.0)
    planter_box(here.things, here.rng, -5.2, -2.2, 0.0, 1.4, here.green)
    here.horizon(Ring(320.0, 26.0, "#6f7f8a", 0.5, 0.4), base=-2.0)
    here.birds(5, (6.0, 9.0, -40.0), "#e8e8e8")
    here.shut(-130.0, -130.0, 130.0, -60.0, 30.0)
    return here.built(ground=_level)


def skyscraper(brief: SetBrief) -> BuiltSet:
    """The square at the foot of a great tower, others behind it, young trees and lamps."""
    here = paved(brief, "skyscraper", 1171)
    here.air = replace(here.air, haze=here.air.haze * 0.25, fog_density=0.0)
    here.far.take(high_rise(here.rng, 5, 4.6, 29.0, here.hour.glow), (0.0, 0.0, -42.0))
    for k, (x, z, wide, tall) in enumerate(
        (
            (-14.0, -24.0, 4.0, 13.0),
            (13.5, -26.0, 4.2, 16.0),
            (-25.0, -34.0, 5.0, 20.0),
            (25.0, -36.0, 5.0, 18.0),
        )
    ):
        here.far.take(high_rise(here.rng, k + 1, wide, tall, here.hour.glow), (x, 0.0, z))
    for x, z in ((-5.0, -6.0), (5.2, -6.2), (-8.6, -8.8), (8.8, -8.6), (-7.2, -3.4), (7.6, -3.2)):
        street_tree(here.things, here.rng, x, z, here.green, leaves=1800)
    for x in (-3.4, 3.4):
        bulb = lamp_post(here.things, x, -4.6, 0.0, here.hour)
        here.light(bulb, (1.9, 1.4, 0.8), 6.0)
    here.horizon()
    here.shut(-4.5, -41.0, 4.5, -31.0, 30.0)
    return here.built()
