"""A forest: trunks that stand into the mist, light that falls between them, ferns, moss, a path that goes in.

Figures act on the forest floor round the origin; the path comes from the camera and goes away to -z.
"""

from dataclasses import replace

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.light.mixing import scaled, times
from rushes.stage.scene import Environment, Finish, Light, Piece
from rushes.stage.sets.life import animated
from rushes.stage.sets.nature.drift import Drift
from rushes.stage.sets.nature.fireflies import Fireflies
from rushes.stage.sets.nature.grove import Wood, grove, wood_of
from rushes.stage.sets.nature.mushrooms import toadstools
from rushes.stage.sets.terrain.plain import Plain
from rushes.stage.sets.variant import snowy

__all__ = ["build", "forest_air", "woodland_life"]


def forest_air(brief: SetBrief, mist: float = 1.0) -> Environment:
    """Mist between the trunks, beams where the sun comes through; the sun is high enough to get in."""
    air = environment(replace(brief, kind="forest"))
    x, y, z = air.sun_direction
    dark = brief.time_of_day in ("dusk", "night")
    fog = {"fog": 2.2, "mist": 1.6}
    thick = max([fog.get(word, 1.0) for word in brief.weather] + [1.0]) * mist
    return replace(
        air,
        sun_direction=(0.55 if x > 0 else -0.55, max(y, 0.42), -0.62 if z < 0 else z),
        sun_colour=scaled(air.sun_colour, 1.12),
        ambient_sky=times(air.ambient_sky, (0.92, 1.02, 0.86)),
        ambient_ground=scaled(air.ambient_ground, 0.9),
        fog_density=(0.020 if dark else 0.026) * thick,
        fog_base=0.2,
        fog_falloff=0.20,
        fog_patchiness=0.55,
        fog_scale=0.22,
        fog_distance=46.0,
        sun_in_fog=0.24 if not dark else 0.16,
        haze=max(air.haze, 0.004),
        bloom=1.25 * air.bloom,
        fog_colour=times(air.fog_colour, (0.94, 1.06, 0.88)),
        clouds=min(air.clouds, 0.6),
        shadow_centre=(0.0, 1.6, -3.0),
        shadow_radius=11.0,
        shadow_distance=40.0,
        near=0.08,
        far=300.0,
    )


def _fungi(wood: Wood, land: Plain, rng: np.random.Generator) -> tuple[list[Piece], tuple[Light, ...]]:
    """Toadstools by the log; in an enchanted wood they are large and glow."""
    spots = (
        (-1.75, -2.35),
        (-1.5, -2.1),
        (-1.95, -2.05),
        (2.15, -1.75),
        (2.0, -1.95),
        (3.1, 1.6),
        (-2.9, 1.9),
    )
    places = np.concatenate([land.on(x, z)[None] for x, z in spots])
    caps, stems = toadstools(
        rng,
        places,
        0.24 if wood.magic else 0.13,
        ("#7ad0e0", "#b48af0", "#6ae0b0") if wood.magic else ("#b8402c", "#c8552f"),
    )
    pieces = [Piece("forest.stems", stems, Finish("felt", 0.9, 0.4))]
    if not wood.magic:
        return [*pieces, Piece("forest.caps", caps, Finish("felt", 0.7, 0.3))], ()
    lights = tuple(
        Light((x, 0.5, z), c, 3.6)
        for x, z, c in (
            (-1.7, -2.1, (0.5, 1.3, 1.6)),
            (2.1, -1.7, (1.1, 0.6, 1.7)),
            (-2.9, 1.9, (0.4, 1.3, 1.0)),
        )
    )
    return [*pieces, Piece("forest.caps", caps, Finish("emit", emission=1.35, casts_shadow=False))], lights


def woodland_life(brief: SetBrief, *, glowing: bool = False) -> tuple[list[Fireflies], list[Drift]]:
    """Fireflies in the dark of the warm seasons, else leaves on the wind or motes in the light."""
    calm = not {"rain", "storm", "snow", "wind"} & set(brief.weather)
    warm = brief.season in ("summer", "spring") and calm and not snowy(brief)
    dark = brief.time_of_day in ("dusk", "night") and brief.life >= 0.3
    if warm and (glowing or dark):
        return [Fireflies("forest.fireflies", 40, (-4.5, 0.3, -5.0), (4.5, 2.2, 1.5), brief.seed)], []
    if snowy(brief) or brief.season == "winter":
        return [], []
    low, high = (-7.0, 0.02, -8.0), (7.0, 4.5, 3.0)
    if brief.season == "autumn":
        tones = ("#c8862c", "#b85a24", "#d0a040")
        return [], [Drift("forest.drift", 120, low, high, tones, 0.03, 0.3, 0.25, brief.seed)]
    motes = ("#f0ecc8", "#e0e4b0", "#f4ecd0")
    return [], [Drift("forest.drift", 60, low, high, motes, 0.010, 0.05, 0.2, brief.seed)]


def build(brief: SetBrief) -> BuiltSet:
    """A wood of any kind, season, hour and weather. About 155k triangles."""
    rng = np.random.default_rng(brief.seed + 401)
    wood = wood_of(brief)
    left, right = min(brief.reach[0], -6.0), max(brief.reach[1], 6.0)
    land = Plain(left, right, brief.seed % 997 + 7, roll=0.55, rise=1.2, wave=0.12, back=-1.8)
    air = forest_air(brief, 1.7 if wood.magic else 1.0)
    pieces = grove(brief, wood, land, rng)
    lights: tuple[Light, ...] = ()
    if not snowy(brief):
        fungi, lights = _fungi(wood, land, rng)
        pieces += fungi
    flies, drift = woodland_life(brief, glowing=wood.magic)
    pieces += [item.piece() for item in flies] + [item.piece() for item in drift]
    return BuiltSet(tuple(pieces), air, land.at, lights, animated(flies, drift))
