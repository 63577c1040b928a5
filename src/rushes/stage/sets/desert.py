"""A desert: dunes with sharp crests, cacti and dry brush; an oasis, a salt flat; or a canyon between banded walls.

Figures act on level sand round the origin.
"""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.foliage import flowers
from rushes.stage.meshkit.solids import join, moved, sheet
from rushes.stage.scene import Environment, Finish, Mesh, Piece
from rushes.stage.sets.life import animated
from rushes.stage.sets.nature.birds import Flock
from rushes.stage.sets.nature.blades import blades
from rushes.stage.sets.nature.cacti import barrel, brush, prickly_pear, saguaro, tumbleweed
from rushes.stage.sets.nature.heavens import stars
from rushes.stage.sets.nature.palms import palms
from rushes.stage.sets.nature.scatter import scattered
from rushes.stage.sets.nature.stones import crag, pebbles
from rushes.stage.sets.terrain.butte import butte, canyon_wall
from rushes.stage.sets.terrain.horizon import Ring, far_land
from rushes.stage.sets.terrain.noise import Field, fractal, smoothstep
from rushes.stage.sets.terrain.plain import Plain
from rushes.stage.sets.variant import mentions, snowy

__all__ = ["build"]

_DRY = (-400.0, 0.0, 0.0, 0.0)
"""Parameters of sand that no sea reaches."""
_POOL = (4.4, -4.6)


@dataclass(frozen=True)
class Dunes(Plain):
    """Dunes with crests, higher and higher the farther they lie. `steep` 0 is a flat; `great`: with the great dune."""

    steep: float = 1.0
    great: bool = True

    def height(self, x: npt.ArrayLike, z: npt.ArrayLike) -> Field:
        """Metres; level round the origin."""
        px, pz = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
        aside = np.maximum(np.maximum(self.left - px, px - self.right), 0.0)
        away = np.hypot(0.7 * aside, np.maximum(self.back - pz, 0.0))
        bend = 5.5 * fractal(px * 0.022, pz * 0.03, self.seed, 2) + 1.6 * np.sin(0.11 * px + 1.0)
        total = np.zeros(px.shape)
        for k, (long, tall) in enumerate(((11.0, 0.75), (27.0, 2.6))):
            u = ((pz + bend * (1.0 + 0.5 * k) + 0.35 * px * (1 - 2 * k) + 4.0 * k) / long) % 1.0
            crest = np.where(u < 0.30, smoothstep(0.0, 0.30, u), (np.maximum(1.0 - u, 0.0) / 0.70) ** 1.25)
            total += tall * crest * (0.65 + 0.5 * fractal(px * 0.02 + 9 * k, pz * 0.02, self.seed + 7, 2))
        grown = smoothstep(0.5, 12.0, away) * (1.0 + 2.2 * smoothstep(14.0, 80.0, away))
        total = total * grown
        if self.great:
            total = np.maximum(total, great_dune(px, pz))
        lumps = 0.02 * fractal(px * 0.5, pz * 0.7, self.seed + 3, 2)
        return np.asarray(self.steep * total + lumps)


def _spine(z: npt.ArrayLike) -> Field:
    """x of the crest of the great dune, which winds away behind the acting area."""
    depth = np.asarray(z, np.float64)
    return np.asarray(-2.5 + 2.9 * np.sin(0.17 * depth + 0.9) - 0.14 * (depth + 8.0))


def great_dune(x: Field, z: Field) -> Field:
    """Its height: a long flank on the left of the crest, a short steep one on the right; one of them is always lit."""
    beside = x - _spine(z)
    flank = np.clip(1.0 - np.where(beside < 0.0, -beside / 8.5, beside / 4.2), 0.0, 1.0) ** 1.15
    return np.asarray(4.4 * flank * smoothstep(-4.5, -17.0, z) * smoothstep(-60.0, -36.0, z))


def _great(land: Dunes, one: str, other: str) -> Mesh:
    """The great dune as a mesh of its own, a line of vertices along its crest: it would have teeth on the grid of the land."""
    z = -4.5 - 55.5 * np.linspace(0.0, 1.0, 90)[:, None] ** 1.3
    aside = np.concatenate([np.linspace(-8.5, -0.35, 16), [-0.12, 0.0, 0.12], np.linspace(0.35, 4.2, 10)])[
        None
    ]
    x = _spine(z) + aside
    y = land.height(x, z) - 0.05 * (great_dune(x, z) < 0.02)
    tone = np.clip(0.4 + 0.5 * fractal(x * 0.12, z * 0.12, land.seed + 3, 3), 0, 1)[..., None]
    paint = linear(one) * (1 - tone) + linear(other) * tone
    grid = np.stack(np.broadcast_arrays(x, y + 0.02, z), -1)
    mesh = sheet(grid.astype(np.float32), paint.astype(np.float32))
    mesh.normals[:] *= np.where(mesh.normals[:, 1:2] < 0, -1.0, 1.0)
    return mesh


def _air(brief: SetBrief, *, red: bool) -> Environment:
    air = environment(replace(brief, kind="desert"))
    dusty = (1.05, 1.0, 0.92) if not red else (1.06, 0.97, 0.9)
    night = brief.time_of_day == "night"
    if red:  # the sun looks into the canyon over the camera's shoulder, or its floor would lie in the shade
        low = brief.time_of_day in ("dawn", "golden", "sunset", "dusk")
        air = replace(air, sun_direction=(-0.45, 0.36, 0.82) if low else (-0.40, 0.78, 0.48))
    return replace(
        air,
        horizon=(air.horizon[0] * dusty[0], air.horizon[1] * dusty[1], air.horizon[2] * dusty[2]),
        ambient_ground=air.ambient_ground if night else (0.52, 0.38, 0.25),
        haze=max(air.haze * 0.8, 0.0006),
        fog_distance=220.0,
        clouds=min(air.clouds, 0.35) if not brief.weather else air.clouds,
        shadow_centre=(0.0, 0.8, -0.8),
        shadow_radius=8.5,
        shadow_distance=45.0,
        near=0.08,
        far=1400.0,
    )


_CACTI = {
    True: (
        ((-3.4, -2.9, 2.9), (4.6, -4.4, 3.6), (-7.2, -7.5, 3.4), (9.0, -11.0, 3.8), (2.4, -15.0, 3.0)),
        ((2.9, -2.1, 0.30), (3.3, -1.7, 0.22), (-2.7, 1.9, 0.2)),
        ((-4.6, -1.7, 0.5), (5.4, -1.8, 0.45)),
    ),
    False: (
        ((-4.6, -4.2, 2.9), (6.4, -7.0, 3.3)),
        ((-3.5, -3.3, 0.3), (-3.9, -2.9, 0.22)),
        ((5.6, -5.6, 0.5),),
    ),
}
"""x, z and size of saguaros, barrels and prickly pears: among red rocks many, on sand few."""


def _cacti(land: Plain, rng: np.random.Generator, *, rich: bool) -> Mesh:
    """The cacti of a place, again and again along a long walk."""
    shapes = (saguaro(rng, 3.2, 3), barrel(0.3), prickly_pear(rng, 0.5))
    parts = []
    for shape, base, spots in zip(shapes, (3.2, 0.3, 0.5), _CACTI[rich], strict=True):
        table = np.array([(x + shift, z, size) for shift in land.tiles(17.0) for x, z, size in spots])
        table = table[land.clear(table[:, 0], table[:, 1])]
        places = land.on(table[:, 0], table[:, 1], -0.05)
        parts.append(
            scattered(shape, places, table[:, 2] / base, table[:, 0], rng.uniform(0.85, 1.1, len(table)))
        )
    return join(parts)


def _grown(land: Plain, rng: np.random.Generator, *, rich: bool, cacti: bool) -> list[Piece]:
    """Cacti, brush and stones: few on the dunes, more before the red rocks."""
    tiles = land.tiles(17.0)
    count = (26 if rich else 9) * len(tiles)
    x = rng.choice([-1.0, 1.0], count) * rng.uniform(1.9, 9.0, count) + rng.choice(tiles, count)
    z = rng.uniform(-12.0, 2.6, count)
    free = land.clear(x, z)
    x, z, count = x[free], z[free], int(free.sum())
    tones, turns = rng.uniform(0.8, 1.2, count), rng.uniform(0, 6, count)
    dry = scattered(brush(rng, 0.5), land.on(x, z), rng.uniform(0.4, 1.1, count), turns, tones)
    ball = tumbleweed(rng, 0.26)
    weeds = [moved(ball, (x, land.at(x, z) + 0.22, z)) for x, z in ((2.2, 1.6), (-5.2, -1.4))]
    many = (420 if rich else 130) * len(tiles)
    sx, sz = rng.uniform(land.left - 4, land.right + 4, many), rng.uniform(-12.0, 4.8, many)
    size = rng.lognormal(-3.2, 0.6, many).clip(0.015, 0.22)
    size = np.where(land.clear(sx, sz), size, np.minimum(size, 0.04))
    grit = ("#a8714a", "#8a5a40", "#c08a60") if rich else ("#a08a6a", "#8a7458")
    pieces = [
        Piece("desert.brush", join([dry, *weeds]) if cacti else dry, Finish("bark", 0.9, 0.2)),
        Piece("desert.stones", pebbles(rng, land.on(sx, sz), size, grit), Finish("rock", 0.9, 0.0)),
    ]
    if cacti:
        pieces.append(Piece("desert.cacti", _cacti(land, rng, rich=rich), Finish("felt", 0.9, 0.45)))
    return pieces


def _oasis(land: Plain, rng: np.random.Generator) -> list[Piece]:
    """A pool with reeds, palms that lean over it, flowers."""
    turn = np.linspace(0, 2 * np.pi, 41)[None]
    reach = np.linspace(0.02, 1.0, 5)[:, None] * (1.0 + 0.12 * np.sin(3 * turn) + 0.08 * np.sin(5 * turn + 1))
    x, z = _POOL[0] - 3.6 + 4.6 * reach * np.cos(turn), _POOL[1] + 1.5 * reach * np.sin(turn)
    y = np.full_like(x, 0.05)
    water = sheet(np.stack([x, y, z], -1)[:, ::-1].astype(np.float32), (0.1, 0.1, 0.1))
    water.normals[:] = (0.0, 1.0, 0.0)
    spots = [
        (-3.9, -3.4, 2.7),
        (-5.2, -7.6, 3.9),
        (-2.4, -8.6, 4.4),
        (1.9, -8.4, 4.0),
        (4.6, -7.4, 3.5),
        (5.6, -3.0, 2.9),
        (-8.5, -9.0, 4.6),
        (3.2, -11.0, 5.0),
        (8.0, -10.0, 4.8),
        (-0.4, -13.0, 5.2),
    ]
    places = np.array([land.on(a, b, -0.05) for a, b, _ in spots])
    lean = np.array([(-0.03 * a + 0.05, 0.08) for a, _, _ in spots])
    stems, crowns = palms(rng, places, [t for _, _, t in spots], leans=lean)
    a = rng.uniform(0, 2 * np.pi, 420)
    r = 1.06 + 0.12 * rng.random(420)
    rx, rz = _POOL[0] - 3.6 + 4.6 * r * np.cos(a), _POOL[1] + 1.5 * r * np.sin(a)
    reeds = blades(rng, land.on(rx, rz, -0.02), 0.55, 0.018, ("#7a9a44", "#9aa850", "#6a8a3c"), arch=0.5)
    bloom = flowers(
        rng, land.on(rx[::7], rz[::7], 0.3).astype(np.float32), 0.07, ("#e0507a", "#f0a03a", "#f4e4ea")
    )
    leafy = Finish("leaf", 0.6, 0.3, sway=0.06, two_sided=True)
    return [
        Piece(
            "desert.pool",
            water,
            Finish("lake", 0.1, 0.0, (0.5, 1.3, 1.5), casts_shadow=False, parameters=(0.5, 1.0, 0, 0)),
        ),
        Piece("desert.palms", stems, Finish("bark", 0.9, 0.2)),
        Piece("desert.fronds", crowns, leafy),
        Piece("desert.reeds", reeds, Finish("grass", 0.8, 0.2, sway=0.05, two_sided=True)),
        Piece("desert.bloom", bloom, Finish("felt", 0.8, 0.6, two_sided=True)),
    ]


def _canyon(land: Plain, air: Environment, seed: int) -> list[Piece]:
    """Walls at both sides, buttes and mesas beyond, a natural arch far off."""
    walls = [canyon_wall(-1.0, seed, 1.5 - land.left), canyon_wall(1.0, seed + 5, 1.5 + land.right)]
    far = [
        butte((x, z), wide, tall, seed + k)
        for k, (x, z, wide, tall) in enumerate(
            (
                (-7.0, -46.0, 6.0, 15.0),
                (9.5, -60.0, 9.0, 19.0),
                (-24.0, -78.0, 13.0, 24.0),
                (2.0, -96.0, 15.0, 17.0),
                (31.0, -90.0, 14.0, 27.0),
            )
        )
    ]
    rocks = []
    for x, z, size in (
        (-2.6, -2.7, 0.4),
        (4.2, -3.0, 0.6),
        (-4.4, 0.4, 0.45),
        (6.0, 0.2, 0.5),
        (1.6, -8.0, 0.8),
    ):
        rocks.append(
            crag(
                (x, land.at(x, z) + 0.15 * size, z),
                (1.2 * size, 0.8 * size, size),
                seed + int(10 * abs(x)),
                "",
                ("#7a402c", "#c07a50"),
                3,
            )
        )
    rings = (Ring(260.0, 26.0, "#b0704c", 0.45, 0.2), Ring(420.0, 40.0, "#9a6a5a", 0.75, 0.4))
    rim = Finish("terrain", 0.95, 0.0, two_sided=True, parameters=(0.7, 0.8, 0.0, 0.0))
    return [
        Piece("desert.walls", join(walls), rim),
        Piece("desert.buttes", join(far), replace(rim, casts_shadow=False)),
        Piece("desert.rocks", join(rocks), Finish("rock", 0.9, 0.0)),
        Piece("desert.far", far_land(rings, air, seed + 4, -1.0, 2.2, 170), replace(rim, casts_shadow=False)),
    ]


def _ground(brief: SetBrief, land: Dunes, *, red: bool, salt: bool) -> Mesh:
    tones = ("#b8683c", "#a05a38") if red else ("#e8e4dc", "#d8d2c6") if salt else ("#d8a868", "#c8945a")
    if snowy(brief):
        tones = ("#dfe5ec", "#c6cfd8")
    flat = replace(land, great=False).mesh(*tones, 0.12, 0.4, 240.0)
    return join([flat, _great(land, *tones)]) if land.great else flat


def build(brief: SetBrief) -> BuiltSet:
    """Dunes, an oasis, a salt flat or a canyon at any hour. About 80k triangles."""
    rng = np.random.default_rng(brief.seed + 701)
    red = brief.kind == "canyon" or mentions(
        brief, "canyon", "badland", "mesa", "gorge", "wild west", "ravine"
    )
    salt = mentions(brief, "salt", "dry lake", "lakebed")
    oasis = mentions(brief, "oasis", "绿洲")
    left, right, seed = min(brief.reach[0], -6.0), max(brief.reach[1], 6.0), brief.seed % 997 + 71
    steep = 0.0 if salt else 0.14 if red else 1.0
    land = Dunes(
        left, right, seed, back=-3.2 if not oasis else -7.5, steep=steep, great=steep > 0.5 and not oasis
    )
    air = _air(brief, red=red)
    pieces = [
        Piece(
            "desert.sand",
            _ground(brief, land, red=red, salt=salt),
            Finish("sand", 0.95, 0.0, casts_shadow=False, parameters=_DRY),
        )
    ]
    if red:
        pieces += _canyon(land, air, seed)
    if oasis:
        pieces += _oasis(land, rng)
    elif not salt:
        pieces += _grown(
            land, rng, rich=red, cacti=not mentions(brief, "dune", "sahara", "arabia", "egypt", "沙丘")
        )
    if not red:
        rings = (
            (Ring(300.0, 17.0, "#c89a68", 0.5, 0.1), Ring(520.0, 46.0, "#a8866e", 0.78, 0.5))
            if not salt
            else (Ring(420.0, 40.0, "#8a7a80", 0.7, 0.7),)
        )
        far = far_land(rings, air, seed + 4, -1.0, 2.2, 170)
        pieces.append(
            Piece("desert.far", far, Finish("plain", 0.95, 0.0, two_sided=True, casts_shadow=False))
        )
    if brief.time_of_day == "night":
        glow = Finish("emit", emission=1.5, two_sided=True, casts_shadow=False)
        pieces.append(Piece("desert.stars", stars(rng, 2600, 700.0, 0.02, 0.0013), glow))
    birds = []
    if brief.life >= 0.3 and brief.time_of_day != "night":
        birds = [
            Flock(
                "desert.birds", 3, (4.0, 13.0, -42.0), (0.5, 0.0, 0.15), 3.5, 1.6, "#2c2624", 0.7, brief.seed
            )
        ]
        pieces += [flock.piece() for flock in birds]
    return BuiltSet(tuple(pieces), air, land.at, (), animated(birds))
