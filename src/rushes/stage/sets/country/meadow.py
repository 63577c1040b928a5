"""A meadow: long grass full of flowers, a lone tree, woods and hills behind."""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import join, lathe, sphere
from rushes.stage.scene import Finish, Mesh, Piece
from rushes.stage.sets.country.ground import Country
from rushes.stage.sets.nature.scatter import scattered
from rushes.stage.sets.parts.bench import Bench
from rushes.stage.sets.parts.greenery import street_tree

__all__ = ["meadow"]

FLOWERS = {
    "spring": ("#f2d43a", "#f4f0e6", "#e08ab0", "#8a7ad0"),
    "summer": ("#d8343a", "#f4f0e6", "#5a78d0", "#f0b428"),
    "autumn": ("#c8742c", "#d8a83a", "#a85a7a", "#e8dcc0"),
}
"""Petals of a season."""


def _flower(paint: str) -> Mesh:
    """A flower head of five round petals about a yellow middle, on its stalk, 0.3 metres high."""
    petals = [
        sphere((0.034 * np.cos(a), 0.30, 0.034 * np.sin(a)), (0.028, 0.010, 0.028), paint, 4, 7)
        for a in np.linspace(0, 2 * np.pi, 6)[:-1]
    ]
    return join(
        [
            *petals,
            sphere((0, 0.305, 0), (0.018, 0.014, 0.018), "#e8b428", 4, 7),
            lathe([(0.006, 0), (0.005, 0.30)], "#4f7a2c", sides=4),
        ]
    )


def meadow(brief: SetBrief) -> BuiltSet:
    """Open grassland in flower. About 140k triangles."""
    here = Country.begun(brief, "meadow", 1193, roll=0.45, rise=2.6, back=-6.0)
    here.ground(patch=0.3)
    here.grass(3600, 0.12)
    here.grass(6000, 0.26, deep=-24.0)
    if not here.white and brief.season in FLOWERS:
        for k, paint in enumerate(FLOWERS[brief.season]):
            count = 40
            z = 2.6 - 15.0 * here.rng.random(count) ** 1.3
            x = here.rng.uniform(-11.0, 11.0, count)
            free = (np.abs(x) > 1.9) | (z < -2.2) | (z > 1.9)
            places = here.land.on(x[free], z[free], -0.02)
            sizes = here.rng.uniform(0.9, 1.9, len(places))
            heads = scattered(_flower(paint), places, sizes, here.rng.uniform(0, 6.28, len(places)))
            here.pieces.append(
                Piece(f"meadow.flowers{k}", heads, Finish("felt", 0.8, 0.3, casts_shadow=False))
            )
        far = here.rng.uniform(-1, 1, 900), -9.0 - 30.0 * here.rng.random(900)
        specks = here.land.on(far[0] * (10.0 - 0.7 * far[1]), far[1], 0.18)
        tones = np.stack([linear(c) for c in FLOWERS[brief.season]])[here.rng.integers(0, 4, len(specks))]
        dots = scattered(sphere((0, 0, 0), (0.06, 0.03, 0.06), "#ffffff", 2, 4), specks, tints=tones)
        here.pieces.append(Piece("meadow.specks", dots, Finish("felt", 0.8, 0.3, casts_shadow=False)))
    lone = Bench()
    street_tree(lone, here.rng, 0.0, 0.0, here.green, height=5.6, radius=2.2, leaves=2000)
    here.put(lone, -7.6, -12.0)
    here.trees(46, 26.0, 80.0, conifers=0.3)
    here.horizon()
    here.birds()
    return here.built()
