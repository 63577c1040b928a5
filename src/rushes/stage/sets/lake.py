"""A still lake: wooded hills that mirror in it, mist, reeds and lilies before the camera, a jetty at one side.

The water is y = 0 and figures float on it, unless the brief has "walkers": then they stand on a near bank. A boat lies
at the origin, the camera looks from (0..1, 1.2, 7) to -z.
"""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet, level
from rushes.stage.light import environment
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import cylinder, join, sheet
from rushes.stage.scene import Environment, Finish, Light, Mesh, Piece
from rushes.stage.sets.life import animated
from rushes.stage.sets.nature.birds import Flock
from rushes.stage.sets.nature.blades import blades
from rushes.stage.sets.nature.fireflies import Fireflies
from rushes.stage.sets.nature.jetty import jetty, lantern
from rushes.stage.sets.nature.lilies import lily_flowers, lily_pads
from rushes.stage.sets.nature.pines import DETAIL, pines
from rushes.stage.sets.nature.poms import POM_COLOURS, pom_trees
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.terrain.bank import Bank
from rushes.stage.sets.terrain.horizon import Ring, far_land
from rushes.stage.sets.terrain.noise import Field, fractal, ridged, smoothstep

__all__ = ["build"]

_REEDS = {
    "spring": ("#7d9a48", "#94a850", "#6a8a40"),
    "summer": ("#66803a", "#7d8f42", "#56702f"),
    "autumn": ("#a88a48", "#b89a52", "#8a7438"),
    "winter": ("#a89a74", "#b8a984", "#8f8262"),
}
_DARK_HOURS = ("dusk", "night")
_SUNS = {
    "dawn": (0.17, 0.11, -0.98),
    "golden": (0.20, 0.155, -0.97),
    "sunset": (0.17, 0.085, -0.98),
    "dusk": (-0.90, 0.13, -0.42),
    "night": (0.19, 0.125, -0.97),
}
"""The sun or moon stands over the opening of the bay, its path on open water; at dusk it has gone, at the side."""
JETTY_X = -3.5


def _air(brief: SetBrief) -> Environment:
    misty = {"dawn": 2.4, "morning": 1.5, "dusk": 1.6, "golden": 0.45, "sunset": 0.7, "night": 1.4}
    density = (
        0.020 * misty.get(brief.time_of_day, 0.5) * (2.2 if {"fog", "mist"} & set(brief.weather) else 1.0)
    )
    air = environment(brief)
    return environment(
        brief,
        sun_direction=_SUNS.get(brief.time_of_day, air.sun_direction),
        fog_density=density,
        fog_base=0.1,
        fog_falloff=0.55,
        fog_patchiness=0.75,
        fog_scale=0.10,
        fog_distance=140.0,
        haze=0.6 * air.haze,
        wind=0.2 if "wind" not in brief.weather else 0.9,
        mirror_height=0.0,
        shadow_centre=(0.0, 0.8, 0.0),
        shadow_radius=7.5,
        shadow_distance=45.0,
        near=0.08,
        far=900.0,
    )


def _shore_distance(x: Field, z: Field, seed: int) -> Field:
    """Metres beyond the water's edge: > 0 on land. The bay opens to the camera, promontories come in from the sides."""
    ragged = 5.0 * fractal(x * 0.035, z * 0.035, seed, 4)
    azimuth = np.arctan2(x * 0.72, np.maximum(-z - 2.0, 0.01))
    opening = 62.0 * np.exp(-(((azimuth - 0.17) / 0.20) ** 2))
    back = np.hypot(x * 0.72, np.minimum(z + 2.0, 0.0)) - 44.0 - opening
    left = 9.0 * np.exp(-(((x + 30.0) / 12.0) ** 2) - ((z + 27.0) / 8.0) ** 2)
    right = 7.0 * np.exp(-(((x - 34.0) / 11.0) ** 2) - ((z + 17.0) / 9.0) ** 2)
    return np.asarray(back + left + right + ragged * 0.6)


def _land_height(x: Field, z: Field, seed: int) -> Field:
    land = _shore_distance(x, z, seed)
    hills = smoothstep(6.0, 60.0, land) * (2.0 + 9.0 * ridged(x * 0.014, z * 0.014, seed + 3, 4, 1.5))
    bank = np.where(
        land > 0.0, 0.16 * np.minimum(land, 3.0) + 0.05 * np.maximum(land - 3.0, 0.0), 0.12 * land
    )
    return np.asarray(
        np.maximum(bank, -1.0) + hills + 0.25 * fractal(x * 0.12, z * 0.12, seed + 5, 3) * (land > 1.0)
    )


def _land(brief: SetBrief, seed: int) -> Mesh:
    """Banks and hills in a horseshoe round the far side."""
    azimuth = np.linspace(-2.25, 2.25, 190)
    distance = np.concatenate([np.linspace(22.0, 60.0, 30), np.linspace(62.0, 150.0, 30)])[:, None]
    x, z = np.sin(azimuth) * distance * 1.35, -np.cos(azimuth) * distance
    y = _land_height(x, z, seed)
    tone = 1.0 + 0.25 * fractal(x * 0.15, z * 0.15, seed + 9, 4)[..., None]
    meadow = {"autumn": "#8a7a40", "winter": "#8a8678", "spring": "#6f8a40"}.get(brief.season, "#5f7436")
    if "snow" in brief.weather or brief.season == "winter":
        meadow = "#c8ccd2"
    paint = linear(meadow) * tone
    edge = smoothstep(0.55, 0.1, y)[..., None]
    paint = paint * (1 - edge) + linear("#5c5040") * edge
    return sheet(np.stack([x, y, z], -1).astype(np.float32), np.clip(paint, 0, 1).astype(np.float32))


def _woods(brief: SetBrief, seed: int) -> Mesh:
    """Pines and round trees in groves along the shore and up the hills."""
    rng = np.random.default_rng(seed + 21)
    count = 9000
    azimuth, distance = rng.uniform(-2.15, 2.15, count), 26.0 + 120.0 * rng.random(count) ** 1.5
    x, z = np.sin(azimuth) * distance * 1.35, -np.cos(azimuth) * distance
    land = _shore_distance(x, z, seed)
    grove = fractal(x * 0.045, z * 0.045, seed + 13, 3)
    keep = (land > 1.0) & (
        rng.random(count) < smoothstep(-0.5, 0.3, grove + 0.4 * smoothstep(12.0, 1.0, land))
    )
    x, z, land, grove = x[keep], z[keep], land[keep], grove[keep]
    y = _land_height(x, z, seed)
    kind = (
        fractal(x * 0.07 + 50.0, z * 0.07, seed + 17, 3)
        + 0.25 * smoothstep(9.0, 2.0, land)
        + 0.35 * rng.normal(size=len(x))
    )
    white = 0.8 if "snow" in brief.weather else (0.35 if brief.season == "winter" else 0.0)
    round_ = np.flatnonzero(kind > 0.22)[:110]
    pointed = np.flatnonzero(kind <= 0.22)
    near, far = pointed[land[pointed] < 9.0][:340], pointed[land[pointed] >= 9.0][:1150]

    def at(index: npt.NDArray[np.intp]) -> Field:
        return np.stack([x[index], y[index] - 0.2, z[index]], 1)

    colour = "#2a4a32"
    parts = [pines(rng, at(near), rng.lognormal(1.50, 0.30, len(near)), colour, DETAIL["near"], white)]
    parts.append(pines(rng, at(far), rng.lognormal(1.62, 0.26, len(far)), colour, DETAIL["middle"], white))
    tints = POM_COLOURS.get(brief.season, POM_COLOURS["summer"])
    parts.append(pom_trees(rng, at(round_), rng.lognormal(1.40, 0.25, len(round_)), tints, 3, white))
    return join(parts)


def _reeds(brief: SetBrief, rng: np.random.Generator) -> tuple[Mesh, Mesh]:
    """Reeds that frame the picture at both sides of the camera, with cat-tails: (blades, cat-tails)."""
    colours = _REEDS.get(brief.season, _REEDS["summer"])
    x, z, tall = [], [], []
    for cx, cz, wide, deep, many, size in (
        (-2.15, 3.7, 0.42, 0.30, 150, 1.15),
        (-3.4, 2.6, 0.50, 0.45, 170, 1.35),
        (2.45, 3.5, 0.40, 0.30, 130, 1.05),
        (3.6, 2.3, 0.60, 0.50, 190, 1.35),
        (6.0, 0.0, 0.9, 0.9, 160, 1.4),
        (-6.4, -0.6, 1.0, 0.9, 170, 1.4),
        (0.75, 4.35, 0.30, 0.10, 34, 0.55),
        (9.5, -5.0, 1.3, 1.4, 150, 1.4),
        (-10.0, -6.0, 1.4, 1.6, 150, 1.4),
    ):
        x.append(rng.normal(cx, wide, many))
        z.append(rng.normal(cz, deep, many))
        tall.append(np.full(many, size))
    px, pz, long = np.concatenate(x), np.concatenate(z), np.concatenate(tall)
    roots = np.stack([px, np.full_like(px, -0.08), pz], 1)
    mesh = blades(rng, roots, long, 0.022, colours, arch=0.42, joints=4)
    heads = []
    for k in rng.choice(len(px), 34, replace=False):
        top = long[k] * rng.uniform(0.85, 1.1)
        tip = (px[k] + rng.normal(0, 0.05), top, pz[k] + rng.normal(0, 0.05))
        foot = np.array([px[k], -0.08, pz[k]])
        neck = foot + (np.asarray(tip) - foot) * 0.80
        heads.append(cylinder(foot, tip, 0.006, "#7d7a44", 5, 0.004))
        heads.append(cylinder(neck, foot + (np.asarray(tip) - foot) * 0.96, 0.017, "#4a2f1c", 7, 0.015))
    return mesh, join(heads)


def _foreground(brief: SetBrief, rng: np.random.Generator) -> list[Piece]:
    """Reeds, lilies, boulders and the jetty: what frames the picture."""
    reeds, cattails = _reeds(brief, rng)
    patches = (((-1.7, 2.2), 0.5, 14), ((2.4, 1.4), 0.6, 16), ((4.6, -2.5), 1.0, 18))
    pads = np.concatenate([rng.normal(middle, spread, (count, 2)) for middle, spread, count in patches])
    pads = pads[np.abs(pads[:, 0]) > 1.1]
    stones = ((7.8, -3.4, 0.7), (8.9, -2.6, 0.45), (-8.2, -9.0, 0.8), (5.2, 2.9, 0.35))
    grey = ("#3a3a36", "#77756a")
    boulders = [crag((x, 0.02, z), (s * 1.3, s * 0.6, s), int(s * 999), "", grey, 2) for x, z, s in stones]
    pieces = [
        Piece("lake.reeds", reeds, Finish("grass", 0.7, 0.3, sway=0.06, two_sided=True)),
        Piece("lake.cattails", cattails, Finish("plain", 0.9, 0.5)),
        Piece("lake.boulders", join(boulders), Finish("rock", 0.8, 0.0)),
        Piece("lake.jetty", jetty(rng, JETTY_X), Finish("wood", 0.7, 0.1)),
    ]
    if brief.season != "winter" and "snow" not in brief.weather:
        pieces.append(Piece("lake.pads", lily_pads(rng, pads), Finish("plain", 0.85, 0.1, two_sided=True)))
        if brief.season in ("spring", "summer"):
            blossom = Finish("felt", 0.8, 0.6, two_sided=True)
            pieces.append(Piece("lake.lilies", lily_flowers(rng, pads[::3] + 0.03), blossom))
    return pieces


def _background(brief: SetBrief, air: Environment, seed: int) -> list[Piece]:
    """Water, banks, woods and the hills beyond."""
    x, z = np.meshgrid(np.linspace(-260.0, 260.0, 40), np.linspace(30.0, -260.0, 60))
    water = sheet(np.stack([x, np.zeros_like(x), z], -1).astype(np.float32), (0.1, 0.1, 0.1))
    rough = 0.25 + 1.2 * air.wind + 0.6 * air.rain
    rings = (
        Ring(170.0, 26.0, "#3c4a44", 0.42, rugged=0.45),
        Ring(270.0, 52.0, "#46505a", 0.66, rugged=0.8),
        Ring(400.0, 70.0, "#50586a", 0.85, rugged=1.0),
    )
    far = far_land(rings, air, seed + 2, -0.5, 2.5, 190)
    still = Finish("lake", 0.05, 0.0, casts_shadow=False, parameters=(rough, 1.0, 0.0, 0.0))
    banks = Finish("terrain", 0.95, 0.1, casts_shadow=False, parameters=(0.5, 0.3, 0, 0))
    matt = Finish("plain", 0.95, 0.2, two_sided=True, casts_shadow=False)
    return [
        Piece("lake.water", water, still),
        Piece("lake.land", _land(brief, seed), banks),
        Piece("lake.woods", _woods(brief, seed), matt),
        Piece("lake.far", far, replace(matt, fuzz=0.0)),
    ]


def build(brief: SetBrief) -> BuiltSet:
    """The lake at any hour, weather and season. About 145k triangles."""
    seed = brief.seed % 997 + 31
    air = _air(brief)
    pieces = [*_background(brief, air, seed), *_foreground(brief, np.random.default_rng(seed))]
    if "walkers" in brief.features:
        bank = Bank(brief.season, seed)
        pieces.extend(bank.pieces(np.random.default_rng(seed + 5)))
        return replace(_with_life(brief, pieces, air, seed), ground=bank.ground)
    return _with_life(brief, pieces, air, seed)


def _with_life(brief: SetBrief, pieces: list[Piece], air: Environment, seed: int) -> BuiltSet:
    """Lantern and fireflies when it is dark, birds when it is not and the director may add some."""
    lights: tuple[Light, ...] = ()
    flies, birds = None, None
    if brief.time_of_day in _DARK_HOURS:
        frame, flame, light = lantern(JETTY_X + 0.46, -1.4, 0.97)
        pieces.append(Piece("lake.lantern", frame, Finish("metal", 0.4, 0.0)))
        pieces.append(Piece("lake.flame", flame, Finish("emit", emission=6.0, casts_shadow=False)))
        lights = (light,)
        warm = brief.season in ("summer", "spring") and not {"rain", "snow", "storm", "wind"} & set(
            brief.weather
        )
        if warm and brief.life >= 0.3:
            flies = Fireflies("lake.fireflies", 30, (-5.0, 0.35, -3.0), (5.5, 1.5, 3.2), seed)
            pieces.append(flies.piece())
    if brief.time_of_day != "night" and brief.life >= 0.3:
        birds = Flock("lake.birds", 6, (9.0, 11.0, -46.0), (-0.8, 0.03, -0.2), 4.0, 1.2, "#3a3a40", 1.7, seed)
        pieces.append(birds.piece())

    moving = animated([each for each in (flies, birds) if each is not None])
    return BuiltSet(tuple(pieces), air, level, lights, moving, signs=0)
