"""Industry: halls, smoking chimneys, tanks joined by pipes, a wire fence."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.solids import box, cylinder, lathe, tube
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.country.puffs import Puffs
from rushes.stage.sets.country.works import factory
from rushes.stage.sets.country.yard import STEEL, street_lamp, yard
from rushes.stage.sets.parts.bench import Bench

__all__ = ["industry"]


def industry(brief: SetBrief) -> BuiltSet:
    """Works: saw-tooth halls, smoking chimneys, tanks joined by pipes, a wire fence."""
    here = yard(brief, "works", 711)
    here.put(factory(here.hour.dark), -5.0, -17.0)
    _chimneys(here)
    _tanks(here)
    _wire(here)
    for x in (-7.0, 7.0):
        street_lamp(here, x, -8.4)
    here.trees(20, 28.0, 60.0, conifers=0.3)
    here.horizon()
    here.shut(-20.0, -30.0, 20.0, -5.6, 14.0)
    return here.built()


def _chimneys(here: Country) -> None:
    for k, (x, z, high) in enumerate(((3.6, -20.0, 12.0), (6.4, -21.0, 10.0), (-12.5, -24.0, 13.0))):
        stack = Bench()
        stack.add(
            "brick",
            lathe(
                [(0.8, 0), (0.7, 2.0), (0.5, high), (0.56, high + 0.1), (0.4, high + 0.15)],
                "#a8604a",
                sides=20,
            ),
        )
        stack.add(
            "paint",
            *(
                lathe([(r, y), (r - 0.02, y + 0.6)], "#e8e0d0", sides=20)
                for r, y in ((0.56, high - 2.0), (0.54, high - 0.9))
            ),
        )
        here.put(stack, x, z)
        here.flowing.append(
            Puffs(
                f"works.smoke{k}",
                (x, high + here.land.at(x, z), z),
                16,
                6.5,
                5.0,
                7.0,
                0.4,
                1.7,
                "#b8b0a8",
                here.brief.seed + k,
            )
        )


def _tanks(here: Country) -> None:
    for x, z, r, h in ((8.6, -12.5, 1.5, 3.4), (12.2, -13.5, 1.8, 4.2), (5.4, -13.6, 1.2, 2.8)):
        tank = Bench()
        tank.add(
            "metal",
            lathe(
                [(r, 0), (r, h), (0.92 * r, h + 0.2), (0.4 * r, h + 0.45), (0, h + 0.5)], "#c4c6c2", sides=28
            ),
        )
        tank.add(
            "metal",
            *(
                lathe([(r * 1.01, y), (r * 1.03, y + 0.04), (r * 1.01, y + 0.08)], STEEL, sides=28)
                for y in np.arange(0.6, h, 0.8)
            ),
        )
        here.put(tank, x, z)
    pipe = [(-1.0, 3.2, -13.4), (3.0, 3.2, -13.4), (5.4, 3.2, -13.2), (8.6, 3.7, -12.4), (12.2, 4.4, -13.4)]
    for dy, tone in ((0.0, "#d8a83a"), (0.32, "#8d9aa4")):
        here.things.add("metal", tube([(x, y + dy, z) for x, y, z in pipe], 0.11, tone, 8))


def _wire(here: Country) -> None:
    for x in np.arange(-18.0, 18.5, 2.0):
        here.things.add("metal", cylinder((x, 0, -6.4), (x, 1.9, -6.4), 0.04, STEEL, 6))
        for y in (0.3, 0.8, 1.3, 1.8):
            here.things.add("metal", box((x + 1.0, y, -6.4), (1.0, 0.008, 0.008), STEEL, 0.002))
        for k in range(12):
            lean = (0, 0, (0.7, -0.7)[k % 2])
            here.things.add("metal", box((x + 0.17 * k, 1.05, -6.4), (0.004, 1.0, 0.004), STEEL, 0.0, lean))
