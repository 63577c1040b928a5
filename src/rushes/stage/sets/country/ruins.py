"""The ruins of temples."""

from math import pi

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import mixed, varied
from rushes.stage.meshkit.solids import box, cylinder, lathe, turned
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.terrain.horizon import Ring

__all__ = ["ruins"]

MARBLE = "#ddd0b4"


def _column(rng: np.random.Generator, high: float, whole: bool) -> Bench:
    """A fluted column of drums, broken off at `high` metres or crowned by a capital."""
    here = Bench()
    here.add(
        "stone",
        box((0, 0.14, 0), (0.62, 0.14, 0.62), MARBLE, 0.03),
        lathe([(0.56, 0.28), (0.58, 0.38), (0.5, 0.46)], MARBLE, sides=20),
    )
    y, k = 0.46, 0
    while y < high:
        tall = min(0.9, high - y)
        r = 0.45 - 0.02 * k
        tone = varied(rng, MARBLE, 0.07)
        here.add(
            "stone",
            lathe(
                [
                    (r * 0.97, y),
                    (r, y + 0.03),
                    (r * 0.985, y + tall - 0.03),
                    (r * 0.95, y + tall),
                    (0, y + tall),
                ],
                tone,
                sides=22,
            ),
        )
        here.add(
            "stone",
            *(
                cylinder(
                    (r * np.cos(a), y + 0.03, r * np.sin(a)),
                    (r * np.cos(a), y + tall - 0.03, r * np.sin(a)),
                    0.035,
                    tone * 1.06,
                    5,
                )
                for a in np.linspace(0, 2 * pi, 15)[:-1]
            ),
        )
        y, k = y + tall, k + 1
    if whole:
        here.add(
            "stone",
            lathe(
                [(0.36, high), (0.52, high + 0.2), (0.56, high + 0.26), (0, high + 0.26)], MARBLE, sides=20
            ),
            box((0, high + 0.36, 0), (0.6, 0.1, 0.6), MARBLE, 0.02),
        )
    return here


def _temple(here: Country, rng: np.random.Generator) -> None:
    """The temple front that still stands."""
    front = Bench()
    for k in range(3):
        front.add(
            "stone",
            box(
                (0, 0.12 + 0.24 * k, 0),
                (5.2 - 0.35 * k, 0.12, 3.0 - 0.35 * k),
                varied(rng, MARBLE, 0.04),
                0.03,
            ),
        )
    for k in range(6):
        high = 4.6 if k < 5 else 2.6
        front.take(_column(rng, high, k < 5), (-4.0 + 1.6 * k, 0.7, 1.7))
        if k in (0, 1, 4):
            front.take(_column(rng, (3.4, 1.6, 2.4)[k % 3], False), (-4.0 + 1.6 * k, 0.7, -1.6))
    front.add(
        "stone",
        box((-0.8, 5.4, 1.7), (3.9, 0.28, 0.6), MARBLE, 0.03),
        box((-0.8, 5.8, 1.7), (4.0, 0.12, 0.68), mixed(MARBLE, "#ffffff", 0.25), 0.02),
    )
    for k in range(9):
        front.add(
            "stone", box((-4.4 + 0.86 * k, 5.4, 2.32), (0.16, 0.2, 0.03), mixed(MARBLE, "#8a7658", 0.3), 0.01)
        )
    for k in range(6):
        front.add(
            "stone",
            box(
                (-1.6 - 0.05 * k, 6.05 + 0.24 * k, 1.7),
                (3.0 - 0.52 * k, 0.12, 0.5),
                varied(rng, MARBLE, 0.05),
                0.02,
            ),
        )
    here.put(front, 0.6, -13.0, 0.1)


def ruins(brief: SetBrief) -> BuiltSet:
    """Ruins: broken columns on a stepped floor, a temple front that still stands, fallen drums, cypresses, dry grass."""
    here = Country.begun(brief, "ruins", 1221, roll=0.4, rise=2.5, back=-18.0, fog_distance=260.0)
    here.ground(tones=("#a89a5c", "#b8a878"), patch=0.3)
    here.grass(6000, 0.12, ("#8a8a44", "#a89a58", "#7a8440"))
    rng = here.rng
    _temple(here, rng)
    for x, z, high in (
        (-4.6, -3.4, 2.9),
        (-5.4, -7.2, 4.2),
        (4.9, -3.8, 1.4),
        (6.2, -7.6, 3.6),
        (-7.8, -5.2, 1.8),
        (8.8, -5.4, 4.4),
    ):
        here.put(_column(rng, high, high > 4.0), x, z, float(rng.uniform(0, 3)))
    for x, z, turn in ((-2.7, -4.4, 0.5), (3.3, -5.6, -0.4), (6.6, -2.6, 1.1), (-6.6, -2.2, 0.2)):
        drum = turned(
            lathe(
                [(0, -0.45), (0.42, -0.45), (0.44, -0.4), (0.44, 0.4), (0.42, 0.45), (0, 0.45)],
                varied(rng, MARBLE, 0.07),
                sides=20,
            ),
            (0, turn, pi / 2),
            (x, 0.36, z),
        )
        here.things.add("stone", drum)
    for _ in range(14):
        x, z = float(rng.uniform(-9, 9)), -float(rng.uniform(2.6, 9.0))
        if abs(x) > 2.0:
            here.things.add(
                "stone",
                crag(
                    (x, here.land.at(x, z) - 0.05, z),
                    (0.3, 0.25, 0.3),
                    int(rng.integers(1, 9999)),
                    MARBLE,
                    level=2,
                ),
            )
    here.trees(26, 14.0, 50.0, conifers=0.85, gap=7.0, tall=5.0)
    here.horizon(Ring(190.0, 26.0, "#8a8a5c", 0.6, 0.3), Ring(380.0, 52.0, "#8a8aa0", 0.8, 0.6))
    here.birds()
    here.light((0.6, 2.4, -9.5), (3.4, 2.2, 1.0), 9.0)
    here.shut(-6.0, -17.0, 7.0, -9.4, 8.0)
    return here.built()
