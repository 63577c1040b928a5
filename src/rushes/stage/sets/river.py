"""Running water: a river between banks, a brook in the woods, rapids, a waterfall, a marsh.

Figures act on the near bank round the origin; the water is behind them, at y = -0.12.
"""

from dataclasses import replace

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.scene import Environment, Finish, Piece
from rushes.stage.sets.life import animated
from rushes.stage.sets.nature.birds import Flock
from rushes.stage.sets.nature.cascade import Spray, cascade
from rushes.stage.sets.nature.fireflies import Fireflies
from rushes.stage.sets.nature.riverside import COURSES, TURF, Course, banks, marsh, stones, woods
from rushes.stage.sets.terrain.horizon import Ring, far_land
from rushes.stage.sets.terrain.riverbed import LEVEL, Riverbed
from rushes.stage.sets.variant import snowy, variant

__all__ = ["build"]


def _air(brief: SetBrief, course: Course) -> Environment:
    air = environment(replace(brief, kind="river"))
    if course.fall and brief.time_of_day in ("morning", "noon", "afternoon", "golden"):
        air = replace(
            air, sun_direction=(-0.55, 0.62, 0.56)
        )  # over the shoulder, or the cliff would be in the shade
    dark = brief.time_of_day in ("dawn", "dusk", "night")
    mist = 0.016 if course.still else 0.014 if course.fall else 0.009
    thick = mist * (1.8 if dark else 1.0) * (2.0 if {"fog", "mist"} & set(brief.weather) else 1.0)
    return replace(
        air,
        fog_density=thick,
        fog_base=LEVEL + 0.3,
        fog_falloff=0.35 if course.fall else 0.6,
        fog_patchiness=0.7,
        fog_scale=0.12,
        fog_distance=120.0,
        sun_in_fog=max(air.sun_in_fog, 0.11),
        exposure=air.exposure * (1.22 if course.still and dark else 1.0),
        mirror_height=LEVEL,
        shadow_centre=(0.0, 0.8, -1.5),
        shadow_radius=9.0,
        shadow_distance=45.0,
        near=0.08,
        far=900.0,
    )


def _land(brief: SetBrief, course: Course) -> Riverbed:
    left, right = min(brief.reach[0], -6.0), max(brief.reach[1], 6.0)
    rise = 0.8 if course.still else 3.2
    return Riverbed(left, right, brief.seed % 997 + 83, roll=1.4, rise=rise, wave=0.06, wide=course.wide)


def build(brief: SetBrief) -> BuiltSet:
    """Running or standing water at any hour, season and weather. About 150k triangles."""
    rng = np.random.default_rng(brief.seed + 761)
    course = variant(brief, COURSES, "river")
    land, air = _land(brief, course), _air(brief, course)
    spots, boulders, gravel = stones(course, land, rng)
    white = snowy(brief)
    one, other = ("#dfe5ec", "#c6cfd8") if white else TURF[brief.season]
    turf = Finish("snow" if white else "grass", 0.95, 0.0, casts_shadow=False)
    ripple = 0.35 if course.still else 0.5 + 0.35 * course.speed
    flow = Finish("stream", 0.1, 0.0, casts_shadow=False, parameters=(course.speed, ripple, 0, 0))
    pieces = [
        Piece("river.banks", land.turf(one, other, "#6a5a44"), turf),
        Piece("river.water", land.water(spots, "#56603a" if course.still else "#2f6f74"), flow),
        Piece("river.gravel", gravel, Finish("rock", 0.6, 0.0)),
        *banks(brief, course, land, rng),
        *woods(brief, course, land, rng),
    ]
    if course.stones:
        pieces.append(Piece("river.boulders", boulders, Finish("rock", 0.8, 0.0)))
    pieces += marsh(brief, land, rng) if course.still else []
    sprays: list[Spray] = []
    if course.fall:
        more, sprays = cascade(land, brief, rng)
        pieces += more
    rings = (Ring(130.0, 20.0, "#4c6248", 0.42, 0.35), Ring(220.0, 46.0, "#50605e", 0.68, 0.6))
    far = far_land((*rings, Ring(360.0, 70.0, "#586474", 0.85, 0.9)), air, land.seed + 5, -0.5, 2.2, 170)
    matt = Finish("plain", 0.95, 0.0, two_sided=True, casts_shadow=False)
    life = _life(brief)
    pieces += [Piece("river.far", far, matt), *(item.piece() for item in (*life, *sprays))]
    return BuiltSet(tuple(pieces), air, land.ground, (), animated(life, sprays))


def _life(brief: SetBrief) -> list[Flock | Fireflies]:
    """Birds over the far bank by day, fireflies in warm nights."""
    if brief.life < 0.3:
        return []
    if brief.time_of_day == "night":
        warm = brief.season in ("summer", "spring")
        return (
            [Fireflies("river.fireflies", 36, (-5.0, 0.3, -5.0), (5.0, 1.8, 2.0), brief.seed)] if warm else []
        )
    way = (-0.8, 0.03, -0.1)
    return [Flock("river.birds", 5, (6.0, 9.0, -34.0), way, 3.5, 1.0, "#3a3a40", 1.9, brief.seed)]
