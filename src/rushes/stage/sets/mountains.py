"""Mountains: a winding valley with river, forests and mist under great peaks.

With nobody in the film a camera comes from (0, 8, 17) and flies towards -z at 5-9 m, and `ground` is what it has to
clear; people walk on a meadow high above the same valley (`alpine`).
"""

from dataclasses import dataclass, replace

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.light.mixing import times
from rushes.stage.scene import Environment, Finish, Piece
from rushes.stage.sets.alpine import alpine_meadow
from rushes.stage.sets.terrain.heightfield import Heightfield
from rushes.stage.sets.terrain.horizon import far_land
from rushes.stage.sets.terrain.range import WATER_LEVEL, carved_range
from rushes.stage.sets.terrain.valley import (
    valley_boulders,
    valley_forest,
    valley_ground,
    valley_rings,
    valley_water,
)

__all__ = ["build"]

_SUNS = {
    "dawn": (-0.10, 0.135, -0.985),
    "golden": (-0.16, 0.175, -0.97),
    "sunset": (-0.08, 0.105, -0.99),
    "dusk": (-0.08, 0.06, -0.99),
}
"""A low sun stands in the gap where the valley ends, seen from the flight."""


def _air(brief: SetBrief) -> Environment:
    """Mist lies in the valley, lit where the low sun reaches it and cool in the shade of the peaks."""
    air = environment(brief)
    misty = {"dawn": 1.9, "dusk": 1.6, "morning": 1.5, "night": 1.4, "sunset": 1.3, "golden": 1.3}
    density = 0.030 * misty.get(brief.time_of_day, 0.6)
    density *= 2.6 if "fog" in brief.weather else 2.4 if "mist" in brief.weather else 1.0
    return replace(
        air,
        sun_direction=_SUNS.get(brief.time_of_day, air.sun_direction),
        fog_density=density,
        fog_base=WATER_LEVEL + 0.9,
        fog_falloff=0.68,
        fog_patchiness=1.0,
        fog_scale=0.11,
        fog_distance=190.0,
        fog_colour=times(air.fog_colour, (0.78, 0.95, 1.15)),
        sun_in_fog=min(air.sun_in_fog, 0.085),
        haze=min(max(air.haze * 0.4, 0.0010), 0.012),
        shadow_centre=(0.0, 2.0, -40.0),
        shadow_radius=62.0,
        shadow_distance=120.0,
        occlusion_radius=1.2,
        near=0.3,
        far=900.0,
    )


@dataclass(frozen=True)
class Valley:
    """Land with water in its lowest part."""

    land: Heightfield

    def ground(self, x: float, z: float) -> float:
        """Height of the land or the water at a point in metres."""
        return max(float(self.land.at(x, z)), WATER_LEVEL)


def _flight(brief: SetBrief) -> BuiltSet:
    """The valley from the air. About 146k triangles, 0.7 CPU seconds."""
    seed = 3 + 101 * (brief.seed % 997)
    land = carved_range(seed)
    air = _air(brief)
    far = far_land(valley_rings(brief), air, seed + 9, base=WATER_LEVEL, arc=2.2, columns=200)
    stones, scrub = valley_boulders(land, brief, seed)
    rocky = Finish("terrain", roughness=0.95, fuzz=0.0, parameters=(1.0, 0.6, 0.0, 0.0))
    pieces = (
        Piece("mountains.ground", valley_ground(land, brief, seed), rocky),
        Piece(
            "mountains.water",
            valley_water(),
            Finish("lake", roughness=0.1, casts_shadow=False, parameters=(0.5, 1.0, 0, 0)),
        ),
        Piece(
            "mountains.forest", valley_forest(land, brief, seed), Finish("plain", 0.9, 0.25, two_sided=True)
        ),
        Piece("mountains.boulders", stones, Finish("rock", 0.9, 0.0)),
        Piece("mountains.scrub", scrub, Finish("plain", 0.95, 0.4)),
        Piece("mountains.far", far, Finish("plain", 0.95, 0.0, casts_shadow=False, two_sided=True)),
    )
    return BuiltSet(pieces, air, Valley(land.land).ground, signs=0)


def _inhabited(brief: SetBrief) -> bool:
    """Whether somebody walks here: said by the feature "walkers", else by a reach that bends round figures.

    A film with nobody in front of the camera has a reach centred on the origin in depth (z from -4).
    """
    depth = brief.reach[2]
    return "walkers" in brief.features or (-4.9 <= depth <= -3.0 and depth != -4.0)


def build(brief: SetBrief) -> BuiltSet:
    """The valley from the air, or, when somebody walks in it, a meadow high above it. Any season, hour and weather."""
    return alpine_meadow(brief, _air(brief)) if _inhabited(brief) else _flight(brief)
