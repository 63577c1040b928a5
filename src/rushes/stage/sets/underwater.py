"""Under water: a sandy bed before a reef, light that falls in shafts and nets, kelp, shoals, strings of bubbles.

Figures stand on the bed or swim above it. By the prompt's words: coral reef, kelp forest, sunken city, wreck, deep sea.
"""

from dataclasses import dataclass, replace

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.light.mixing import scaled
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.foliage import grass_tufts
from rushes.stage.meshkit.matrices import translation
from rushes.stage.meshkit.solids import moved, on_bone, sheet
from rushes.stage.scene import Array, Environment, Finish, Light, Mesh, Piece
from rushes.stage.sets.life import animated
from rushes.stage.sets.nature.bubbles import Bubbles
from rushes.stage.sets.nature.kelp import kelp
from rushes.stage.sets.nature.reef import reef
from rushes.stage.sets.nature.shoal import Shoal
from rushes.stage.sets.nature.stones import pebbles, shells
from rushes.stage.sets.parts.sunken import columns, wreck
from rushes.stage.sets.terrain.noise import fractal
from rushes.stage.sets.terrain.plain import Plain
from rushes.stage.sets.variant import variant

__all__ = ["build"]


@dataclass(frozen=True)
class Depth:
    """What one finds: how rich the reef is (0..1), kelp, columns, a wreck; `light` that comes down, 1 in the shallows."""

    reef: float = 1.0
    kelp: int = 14
    columns: bool = False
    wreck: bool = False
    light: float = 1.0
    glow: bool = False


DEPTHS = {
    "kelp": Depth(0.5, 60),
    "city": Depth(0.5, 22, columns=True, light=0.85),
    "ruin": Depth(0.5, 22, columns=True, light=0.85),
    "temple": Depth(0.5, 22, columns=True, light=0.85),
    "atlantis": Depth(0.6, 18, columns=True, light=0.9),
    "wreck": Depth(0.4, 20, wreck=True, light=0.75),
    "ship": Depth(0.4, 20, wreck=True, light=0.75),
    "deep": Depth(0.45, 6, light=0.20, glow=True),
    "abyss": Depth(0.35, 2, light=0.15, glow=True),
    "trench": Depth(0.35, 2, light=0.15, glow=True),
    "seabed": Depth(0.55, 18, light=0.9),
    "sea floor": Depth(0.55, 18, light=0.9),
    "ocean floor": Depth(0.55, 18, light=0.8),
    "bottom": Depth(0.55, 18, light=0.8),
    "depths": Depth(0.4, 8, light=0.22, glow=True),
    "cave": Depth(0.7, 10, light=0.5),
    "reef": Depth(1.0, 6),
    "underwater": Depth(0.9, 16),
}
"""By a word of the prompt for the place."""

_HOURS = {"night": 0.26, "dusk": 0.55, "dawn": 0.75, "sunset": 0.8}


def _air(brief: SetBrief, depth: Depth) -> Environment:
    """Water instead of air: it takes the red, and what is far off is all water."""
    light = depth.light * _HOURS.get(brief.time_of_day, 1.0)
    dim = 0.12 + 0.88 * light**0.85
    warm = 1.25 if brief.time_of_day in ("sunset", "golden") else 1.0
    air = environment(brief)
    return replace(
        air,
        sun_direction=(0.28, 0.90, 0.12),
        sun_colour=scaled((2.9 * warm, 3.7, 3.3), light),
        sun_disc=0.0,
        zenith=scaled((0.24, 0.72, 0.78), dim * light),
        middle=scaled((0.05, 0.34, 0.48), dim),
        horizon=scaled((0.012, 0.15, 0.27), dim),
        ground=scaled((0.02, 0.10, 0.16), dim),
        sky_falloff=1.6,
        ambient_sky=scaled((0.36, 0.56, 0.66), dim),
        ambient_ground=scaled((0.24, 0.30, 0.32), dim),
        clouds=0.0,
        stars=0.0,
        rain=0.0,
        snow=0.0,
        wet=0.0,
        wind=0.55,
        fog_density=0.044,
        fog_base=1.0,
        fog_falloff=0.16,
        fog_patchiness=0.25,
        fog_scale=0.12,
        haze=0.017,
        fog_distance=44.0,
        fog_colour=scaled((0.022, 0.20, 0.30), dim),
        sun_in_fog=0.13,
        shadow_centre=(0.0, 1.5, -2.0),
        shadow_radius=10.0,
        shadow_distance=30.0,
        occlusion_radius=0.4,
        near=0.08,
        far=160.0,
        exposure=0.98,
        bloom=0.20,
        bloom_threshold=1.0,
        lift=(0.002, 0.014, 0.030),
        gain=(1.0, 1.01, 1.03),
        saturation=1.15,
        vignette=0.95,
    )


@dataclass(frozen=True)
class Ripples:
    """The surface far above: broken plates that drift, so that light comes down in shafts."""

    name: str
    seed: int
    level: float = 6.4

    def piece(self) -> Piece:
        """Plates of dark water with gaps between them."""
        cells = 66
        x, z = np.meshgrid(np.linspace(-14.0, 14.0, cells), np.linspace(-20.0, 8.0, cells))
        wave = fractal(x * 0.7, z * 0.7, self.seed, 2)
        y = self.level + 0.25 * wave
        whole = sheet(np.stack([x, y, z], -1).astype(np.float32), "#2a7f96")
        keep = wave.ravel()[whole.faces].mean(1) > 0.0
        mesh = Mesh(whole.positions, whole.normals, whole.colours, whole.faces[keep])
        return Piece(self.name, on_bone(mesh, 0), Finish("emit", emission=1.0, two_sided=True), rig=self.name)

    def bones(self, seconds: float) -> Array:
        """One matrix (1, 4, 4)."""
        sway = (0.5 * np.sin(0.55 * seconds), 0.0, 0.4 * np.sin(0.41 * seconds + 1.0))
        return translation(sway)[None]


def _roof(air: Environment, depth: Depth) -> Mesh:
    """The bright underside of the surface, which goes over into the colour of the water far off."""
    x, z = np.meshgrid(np.linspace(-80.0, 80.0, 33), np.linspace(30.0, -90.0, 33))
    near = np.exp(-((np.hypot(x, z + 4.0) / 26.0) ** 2))[..., None]
    far = 0.75 * np.asarray(air.horizon) + 0.25 * np.asarray(air.middle)
    light = linear("#7fd0d8") * (depth.light * sum(air.zenith) / 1.74)
    paint = far * (1 - near) + light * near
    return sheet(np.stack([x, np.full_like(x, 9.5), z], -1).astype(np.float32), paint.astype(np.float32))


def _bed(depth: Depth, land: Plain, rng: np.random.Generator) -> list[Piece]:
    """Sand with shells, pebbles and eelgrass."""
    light = (max(depth.light, 0.05), 0.0, 0.0, 0.0)
    sand = land.mesh("#c8b48a", "#a8966e", 0.3, 0.35, 60.0)
    x, z = rng.uniform(-8, 8, 150), rng.uniform(-8.0, 4.6, 150)
    stones = pebbles(
        rng,
        land.on(x, z, 0.01),
        rng.lognormal(-2.9, 0.5, 150).clip(0.02, 0.2),
        ("#7d8a84", "#9aa49a", "#8a7a6a"),
    )
    sx, sz = rng.uniform(-5, 5, 40), rng.uniform(-3.0, 4.6, 40)
    many = int(130 * len(land.tiles(13.0)) ** 0.7)
    side = rng.choice([-1.0, 1.0], many) * rng.uniform(1.7, 6.5, many) + rng.choice(land.tiles(13.0), many)
    deep = rng.uniform(-5.0, 3.6, many)
    free = land.clear(side, deep)
    tufts = land.on(side[free], deep[free], -0.01).astype(np.float32)
    grass = grass_tufts(rng, tufts, 0.34, ("#4f8a4a", "#6a9a4a", "#3f7a5a"), 8, 0.011)
    return [
        Piece("sea.bed", sand, Finish("seabed", 0.95, 0.0, casts_shadow=False, parameters=light)),
        Piece("sea.pebbles", stones, Finish("coral", 0.7, 0.1, parameters=light)),
        Piece("sea.shells", shells(rng, land.on(sx, sz, 0.0), 0.075), Finish("plain", 0.4, 0.1)),
        Piece("sea.grass", grass, Finish("grass", 0.8, 0.2, sway=0.10, two_sided=True, casts_shadow=False)),
    ]


def _growth(brief: SetBrief, depth: Depth, land: Plain, rng: np.random.Generator) -> list[Piece]:
    """Reef, kelp, and what people left."""
    light = (max(depth.light, 0.05), 0.0, 0.0, 0.0)
    stony = Finish("coral", 0.85, 0.35, parameters=light)
    rocks, corals, soft = reef(rng, land, depth.reef)
    pieces = [
        Piece("sea.rocks", rocks, replace(stony, fuzz=0.1)),
        Piece("sea.corals", corals, replace(stony, two_sided=True)),
        Piece("sea.anemones", soft, replace(stony, sway=0.07)),
    ]
    count = int(depth.kelp * len(land.tiles(13.0)) ** 0.6)
    z = -2.6 - 11.0 * rng.random(count) ** 1.2
    x = rng.choice([-1.0, 1.0], count) * (1.4 + (3.4 + 0.45 * -z) * rng.random(count))
    x = x + rng.choice(land.tiles(13.0), count)
    tall = rng.uniform(1.8, 4.8, count)
    weeds = kelp(rng, land.on(x, z, -0.05), tall, blades=13 if count < 30 else 9)
    pieces.append(Piece("sea.kelp", weeds, Finish("leaf", 0.6, 0.3, sway=0.22, two_sided=True)))
    if depth.columns:
        pieces.append(Piece("sea.columns", columns(rng, land), replace(stony, fuzz=0.05)))
    if depth.wreck:
        hull = moved(wreck(), (1.0, land.at(1.0, -7.0) - 0.2, -7.2), 1.0, 0.35)
        pieces.append(Piece("sea.wreck", hull, Finish("wood", 0.9, 0.2, two_sided=True)))
    return pieces


def _shoals(brief: SetBrief, depth: Depth) -> list[Shoal]:
    """Orange fish near the reef, silver ones far off, two yellow ones close by."""
    if brief.life <= 0.0:
        return []
    clown, tang = ("#e8702a", "#f2a04a", "#fbf4ea"), ("#2f6ac8", "#4f8ae0", "#f2c83a")
    silver = ("#7f9aa8", "#d8e4e4", "#a8bcc4")
    seed = brief.seed
    near = Shoal("sea.near", 5, (0.6, 1.55, -1.7), (3.0, 0.6), 0.32, clown, 0.52, 0.25, 0.34, 5.6, seed)
    blue = Shoal("sea.blue", 6, (-0.6, 2.1, -3.6), (4.2, 1.2), 0.36, tang, 0.62, 0.36, -0.4, 3.6, seed + 1)
    far = Shoal("sea.far", 16, (0.5, 3.0, -9.0), (6.5, 2.4), 0.30, silver, 0.36, 0.62, 0.75, 1.7, seed + 2)
    return [near, blue, far] if depth.light > 0.4 else [near, far]


def _glow(depth: Depth, land: Plain, rng: np.random.Generator) -> tuple[list[Piece], tuple[Light, ...]]:
    """In the deep things shine by themselves."""
    if not depth.glow:
        return [], ()
    x = rng.choice([-1.0, 1.0], 60) * rng.uniform(1.2, 5.5, 60)
    spots = land.on(x, rng.uniform(-6.0, -0.8, 60), 0.0)
    spots[:, 1] += 0.05 + 2.0 * rng.random(60) ** 2
    beads = pebbles(rng, spots, rng.uniform(0.04, 0.12, 60), ("#4ae0e8", "#6a9af8", "#b06af0"), 1)
    tone = ((0.25, 1.5, 1.7), (0.7, 0.4, 1.8), (0.2, 1.1, 1.9))
    lights = tuple(
        Light((px, 0.6, pz), c, 4.5)
        for (px, pz), c in zip(((-2.6, -1.8), (2.8, -2.2), (0.3, -4.6)), tone, strict=True)
    )
    return [Piece("sea.glow", beads, Finish("emit", emission=1.6, casts_shadow=False))], lights


def build(brief: SetBrief) -> BuiltSet:
    """The bed of the sea for any hour and depth. About 150k triangles."""
    rng = np.random.default_rng(brief.seed + 503)
    depth = variant(brief, DEPTHS, "underwater")
    left, right = min(brief.reach[0], -6.0), max(brief.reach[1], 6.0)
    land = Plain(left, right, brief.seed % 997 + 41, roll=0.9, rise=1.4, wave=0.16, back=-2.0)
    pieces = [*_bed(depth, land, rng), *_growth(brief, depth, land, rng)]
    glow, lights = _glow(depth, land, rng)
    air = _air(brief, depth)
    ripples = Ripples("sea.ripples", brief.seed % 89)
    bubbles = Bubbles(
        "sea.bubbles",
        60,
        ((-2.5, 0.25, -2.2), (2.9, 0.3, -1.6), (3.6, 0.2, 1.7), (-1.2, 0.3, -5.0)),
        seed=brief.seed,
    )
    shoals = _shoals(brief, depth)
    pieces += [
        *glow,
        Piece(
            "sea.roof", _roof(air, depth), Finish("emit", two_sided=True, emission=1.0, casts_shadow=False)
        ),
    ]
    pieces += [ripples.piece(), bubbles.piece(), *(shoal.piece() for shoal in shoals)]
    return BuiltSet(tuple(pieces), air, land.at, lights, animated([ripples, *shoals], [bubbles]))
