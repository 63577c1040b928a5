"""Farmland: a barnyard, a windmill among its tulips, open fields behind their fences."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.scene import Finish, Piece
from rushes.stage.sets.country import buildings
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.country.turning import Turner
from rushes.stage.sets.nature.blades import blades

__all__ = ["farm", "mill"]

STRAW, EARTH = "#d8b45a", "#9a7a50"
TULIPS = ("#d8343a", "#f0b428", "#e86a94", "#f2ead8", "#a83a8a")


def _rows(
    here: Country, near: float, deep: float, paints: tuple[str, ...], tall: float, step: float = 1.0
) -> None:
    """A crop in rows along x, each of one of the colours in turn."""
    for k, z in enumerate(np.arange(-near, -deep, -step)):
        count = int(900 * (1.0 + 0.02 * z))
        x = here.rng.uniform(here.land.left - 16.0, here.land.right + 16.0, max(count, 300))
        roots = here.land.on(x, z + here.rng.normal(0.0, 0.13, len(x)), -0.01)
        colour = paints[k % len(paints)]
        tones = (linear("#3f6a2c"), linear(colour) * 1.2, linear(colour) * 1.5)
        tufts = blades(
            here.rng, roots, tall * (0.7 + 0.5 * here.rng.random(len(x))), 0.055, tones, arch=0.25, joints=1
        )
        leafy = Finish("grass", 0.8, 0.1, sway=0.03, two_sided=True, casts_shadow=False)
        here.pieces.append(Piece(f"{here.name}.row{k}", tufts, leafy))


def farm(brief: SetBrief) -> BuiltSet:
    """A barnyard: red barn and silo, fences, bales of straw, a farmhouse and fields. About 150k triangles."""
    here = Country.begun(brief, "farm", 611, roll=0.6, rise=4.0, back=-9.0)
    here.ground(patch=0.3)
    here.path([(2.6, 9.0), (0.6, 3.0), (-1.6, -3.0), (-4.6, -8.0), (-6.0, -10.0)], 2.3, EARTH)
    here.grass()
    here.put(buildings.barn(snow=here.white), -6.4, -13.4, 0.34)
    here.put(buildings.silo(here.white), -1.3, -16.4)
    here.put(buildings.house("#efe6d2", "#6a5a58", here.hour.glow, here.white), 8.6, -19.0, -0.42)
    for x0, x1, z in ((-15.0, -8.4, -7.0), (2.0, 16.0, -6.4)):
        here.put(buildings.fence(x1 - x0), x0, z)
    if not here.white:
        here.put(buildings.bales(here.rng, 5), 4.2, -8.6, 0.3, 0.9)
        _rows(here, 23.0, 40.0, (STRAW, "#c8a850", "#8a9a40"), 0.5, 1.9)
    here.trees(40, 24.0, 70.0, conifers=0.15, gap=3.0)
    here.horizon()
    here.birds()
    here.light((-5.2, 2.9, -9.4), (1.6, 1.0, 0.5))
    here.light((7.6, 2.0, -16.4), (1.4, 0.9, 0.45))
    here.shut(-10.5, -18.5, 0.2, -8.6, 7.5)
    here.shut(5.5, -22.5, 11.8, -15.6, 6.0)
    return here.built()


def mill(brief: SetBrief) -> BuiltSet:
    """A windmill whose sails turn over rows of tulips, a second one far off. About 120k triangles."""
    here = Country.begun(brief, "mill", 613, roll=0.15, rise=0.8, back=-5.0)
    here.ground()
    here.path([(3.4, 9.0), (1.8, 3.0), (-0.4, -4.0), (-3.0, -14.5)], 1.7, EARTH)
    here.grass(4200)
    bloom = not here.white and brief.season in ("spring", "summer")
    if not here.white:
        _rows(here, 5.0, 9.6, TULIPS if bloom else (STRAW, "#a89a4a"), 0.42, 0.92)
    breeze = 0.05 + 0.1 * bool({"wind", "storm"} & set(brief.weather))
    for k, (x, z, size) in enumerate(((-3.6, -17.0, 1.0), (12.5, -40.0, 1.0))):
        here.put(buildings.mill(here.white), x, z, size=size)
        hub = (x, here.land.at(x, z) + 5.95, z + 1.8)
        here.boned.append(Turner(f"mill.sails{k}", buildings.sails(3.9), hub, "z", breeze))
    here.put(buildings.house("#b8664a", "#7a3a2e", here.hour.glow, here.white), 4.6, -19.0, -0.3, 0.85)
    here.trees(26, 26.0, 80.0, conifers=0.05, gap=2.0)
    here.horizon()
    here.birds()
    here.light((-3.6, 2.0, -14.6), (1.5, 0.95, 0.5))
    here.shut(-6.8, -20.0, -0.6, -14.2, 10.5)
    return here.built()
