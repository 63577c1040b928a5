"""Stages with a curtain or panels of wood: a theatre's, an opera's, a concert hall's."""

import numpy as np

from rushes.stage.meshkit.colour import varied
from rushes.stage.meshkit.solids import box, sphere
from rushes.stage.scene import Light
from rushes.stage.sets.parts.crowd import crowd
from rushes.stage.sets.parts.curtain import drape, leg, valance
from rushes.stage.sets.parts.playing import pipes, scenery
from rushes.stage.sets.stages.house import BACK, House

__all__ = ["hall", "opera", "theatre"]


def _arch(house: House, cloth: str) -> None:
    """A gilded arch with the house curtain drawn aside and swags above."""
    bench = house.fixed
    for s in (-1, 1):
        bench.add("clay", box((s * 4.15, 2.0, -1.35), (0.45, 2.95, 0.2), "#e0c493", 0.03))
        for k, inset in enumerate((0.0, 0.62)):
            bench.add("metal", box((s * (3.76 + inset), 2.0, -1.14), (0.055, 2.95, 0.05), "#c8963c", 0.03))
            bench.add("clay", box((s * (3.9 + 0.3 * k), 0.16, -1.1), (0.28, 0.16, 0.14), "#c8a468", 0.03))
        for y in np.arange(0.7, 4.0, 0.62):
            bench.add("metal", sphere((s * 4.07, y, -1.14), (0.14, 0.2, 0.05), "#d8a848", 6, 10))
            bench.add("clay", sphere((s * 4.07, y, -1.1), (0.07, 0.11, 0.04), "#a83a34", 6, 8))
        leg(bench, s, 2.05, 3.85, 3.7, -1.55, cloth)
    bench.add("clay", box((0, 4.05, -1.35), (4.6, 0.28, 0.2), "#e0c493", 0.03))
    bench.add("metal", box((0, 3.78, -1.14), (3.8, 0.05, 0.05), "#c8963c", 0.03))
    valance(bench, 3.75, 2.6, 3.75, -1.3, cloth, 5)
    house.spot((-3.4, 4.6, 4.0), (-0.3, 0.9, -0.1), (11.5, 10.0, 8.0))
    house.spot((3.4, 4.6, 3.6), (0.3, 0.9, -0.1), (7.5, 6.6, 6.2))
    house.spot((0.4, 4.4, -2.6), (0.0, 1.4, 0.3), (5.0, 4.4, 5.2), 0.5)
    house.lights.append(Light((0.0, 2.9, -2.3), (2.6, 2.0, 1.5), 5.5))


def theatre(house: House) -> None:
    """The curtain drawn aside before painted scenery."""
    _arch(house, "#a8201f")
    scenery(house.things, house.rng, BACK, house.hour)


def opera(house: House) -> None:
    """A golden curtain under the arch, boxes at the sides."""
    _arch(house, "#8a1626")
    drape(house.things, -4.2, 4.2, 0.02, 4.2, -2.3, "#a8802c", 0.4)
    for s in (-1, 1):
        for y in (1.1, 2.9):
            for z in (-0.6, 0.9):
                house.things.add("clay", box((s * 5.6, y, z), (0.9, 0.34, 0.68), "#e0c493", 0.08))
                house.things.add("felt", box((s * 5.2, y + 0.36, z), (0.55, 0.06, 0.7), "#8a1626", 0.05))
                crowd(
                    house.things,
                    house.rng,
                    [(s * 5.2, y + 0.62, z - 0.25), (s * 5.2, y + 0.6, z + 0.25)],
                    -s * 1.2,
                    0.8,
                )


def hall(house: House) -> None:
    """A concert hall: panels of warm wood, organ pipes, choir steps."""
    bench, rng = house.things, house.rng
    for k in range(22):
        x = -5.5 + 0.5 * (k + 0.5)
        deep = 0.10 * (k % 2)
        bench.add("wood", box((x, 2.2, BACK + deep), (0.24, 2.4, 0.06), varied(rng, "#a8713f", 0.08), 0.03))
    for k, deep in enumerate((1.5, 1.0, 0.5)):
        bench.add(
            "wood",
            box(
                (0, 0.14 + 0.24 * k, BACK + deep / 2 + 0.1), (3.4, 0.14 + 0.1 * k, deep / 2), "#8a5a30", 0.02
            ),
        )
    pipes(bench, rng, BACK + 0.35)
    for s in (-1, 1):
        for k in range(3):
            panel = box(
                (s * (3.6 + 0.5 * k), 1.9, -2.5 + 0.9 * k),
                (0.5, 1.9, 0.05),
                varied(rng, "#b8824c", 0.06),
                0.03,
                (0, -s * 0.9, 0),
            )
            bench.add("wood", panel)
    house.spot((-3.0, 4.8, 4.0), (0, 1.0, 0), (12.0, 9.6, 6.6))
    house.spot((3.2, 4.8, 3.0), (0, 1.0, 0), (6.5, 5.2, 4.2))
    for x in (-2.4, 2.4):
        house.lights.append(Light((x, 3.3, -2.2), (2.6, 1.8, 1.0), 5.0))
