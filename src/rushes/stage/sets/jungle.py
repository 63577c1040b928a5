"""A jungle, or a bamboo grove: leaves larger than people, lianas, damp light; or culms like pillars along a path."""

from dataclasses import replace

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.light.mixing import times
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.foliage import bush, fallen_leaves, flowers, leaf_ball
from rushes.stage.meshkit.solids import join, tube
from rushes.stage.scene import Environment, Finish, Light, Mesh, Piece
from rushes.stage.sets.forest import forest_air, woodland_life
from rushes.stage.sets.life import animated
from rushes.stage.sets.nature.bamboo import culms, sprays
from rushes.stage.sets.nature.blades import blades
from rushes.stage.sets.nature.fronds import broad_leaves, ferns
from rushes.stage.sets.nature.jetty import lantern
from rushes.stage.sets.nature.palms import palms
from rushes.stage.sets.nature.poms import pom_trees
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.nature.trunks import trunks
from rushes.stage.sets.terrain.noise import Field
from rushes.stage.sets.terrain.plain import Plain, strip
from rushes.stage.sets.variant import mentions

__all__ = ["build"]

_LEAVES = ("#3f7a34", "#5a9040", "#2f6a38", "#6f9a3c")


def _land(brief: SetBrief) -> Plain:
    left, right = min(brief.reach[0], -6.0), max(brief.reach[1], 6.0)
    return Plain(left, right, brief.seed % 997 + 19, roll=0.6, rise=1.6, wave=0.13, back=-1.9)


def _air(brief: SetBrief, tint: tuple[float, float, float]) -> Environment:
    air = forest_air(brief, 1.15)
    return replace(
        air,
        fog_colour=times(air.fog_colour, tint),
        ambient_sky=times(air.ambient_sky, (1.0, 1.14, 0.92)),
        exposure=1.12 * air.exposure,
    )


def _aside(
    rng: np.random.Generator, land: Plain, count: int, near: float, wide: float, low: float, high: float
) -> Field:
    """(n, 2) points at both sides of the acting area: x from `near` outwards, z from `low` to `high`; again and again
    along a long walk, never in its way."""
    tiles = land.tiles(13.0)
    many = int(count * len(tiles) ** 0.6)
    x = rng.choice([-1.0, 1.0], many) * (near + wide * rng.random(many) ** 1.2) + rng.choice(tiles, many)
    z = rng.uniform(low, high, many)
    free = land.clear(x, z)
    return np.stack([x[free], z[free]], 1)


def _plants(land: Plain, rng: np.random.Generator) -> Mesh:
    """Banana clumps, taro, ferns: dense at the sides and behind, low in the foreground."""
    parts = []
    clumps = [
        (-3.0, -1.9, 1.9),
        (3.3, -2.3, 2.2),
        (-4.9, 0.3, 2.0),
        (5.2, 0.6, 1.8),
        (-1.4, -4.8, 2.3),
        (1.9, -5.6, 2.5),
    ]
    clumps = [(x + shift, z, size) for shift in land.tiles(13.0) for x, z, size in clumps if land.clear(x, z)]
    clumps += [(x, z, rng.uniform(1.6, 2.8)) for x, z in _aside(rng, land, 20, 2.0, 9.0, -13.0, -3.6)]
    for x, z, size in clumps:
        many = int(rng.integers(7, 10))
        turn = np.arange(many) * 2.4 + rng.uniform(0, 6)
        roots = np.tile(land.on(x, z, 0.0), (many, 1))
        parts.append(
            broad_leaves(rng, roots, turn, size * rng.uniform(0.7, 1.1, many), _LEAVES, 0.30, 1.3, 1.45)
        )
    low = [(x, z) for x, z in _aside(rng, land, 34, 1.9, 6.0, -7.0, 1.0)] + [
        (-1.95, 3.3),
        (2.1, 3.4),
        (-1.5, 4.2),
        (1.65, 4.2),
    ]
    for x, z in low:
        many = 6
        turn = np.arange(many) * 1.05 + rng.uniform(0, 6)
        roots = np.tile(land.on(x, z, -0.02), (many, 1))
        size = rng.uniform(0.55, 0.95) * (0.6 if z > 2.5 else 1.0)
        parts.append(
            broad_leaves(
                rng,
                roots,
                turn,
                np.full(many, size),
                ("#4a8a44", "#6a9a3a", "#2f6f4a"),
                0.62,
                1.0,
                1.6,
                0.45,
                7,
                0.16,
            )
        )
    spots = _aside(rng, land, 34, 1.8, 7.0, -9.0, 2.0)
    parts.append(
        ferns(
            rng, land.on(spots[:, 0], spots[:, 1]), rng.uniform(0.5, 1.0, len(spots)), ("#4f8a3a", "#3f7a3a")
        )
    )
    return join(parts)


def _lianas(rng: np.random.Generator, spots: Field) -> Mesh:
    """Vines that hang from trunk to trunk across the upper part of the picture."""
    parts = []
    for _ in range(13):
        a, b = spots[int(rng.integers(len(spots)))], spots[int(rng.integers(len(spots)))]
        share = np.linspace(0.0, 1.0, 15)
        sag = rng.uniform(0.6, 1.6) * 4.0 * share * (1 - share)
        y = rng.uniform(4.2, 6.0) + rng.normal(0, 0.6) * share - sag
        path = np.stack([a[0] + (b[0] - a[0]) * share, y, a[1] + (b[1] - a[1]) * share], 1)
        parts.append(tube(path, rng.uniform(0.018, 0.04), "#5a5a34", 5))
    for x, z in spots[:26]:
        for _ in range(2):
            px, pz, end = x + rng.normal(0, 0.5), z + rng.normal(0, 0.4), rng.uniform(1.6, 3.6)
            y = np.linspace(7.0, end, 9)
            sway = 0.1 * np.sin(y * 1.3 + x)
            parts.append(tube(np.stack([px + sway, y, np.full(9, pz)], 1), 0.014, "#5f6a34", 4))
    return join(parts)


def _jungle(brief: SetBrief, land: Plain, rng: np.random.Generator) -> list[Piece]:
    frame = [(-3.7, -2.6), (4.4, -3.2), (-6.6, -0.8), (7.0, -1.4), (-2.4, -8.0), (2.9, -9.0)]
    spots = np.concatenate([frame, _aside(rng, land, 30, 1.8, 14.0, -24.0, -5.0)])
    size = 0.22 * rng.lognormal(0, 0.35, len(spots)).clip(0.5, 2.2)
    bark = trunks(rng, land.on(spots[:, 0], spots[:, 1]), size, 10.0, "#6a5a44", None, 1)
    places = _aside(rng, land, 9, 3.2, 8.0, -14.0, -4.0)
    stems, crowns = palms(
        rng, land.on(places[:, 0], places[:, 1]), rng.uniform(3.4, 6.0, len(places)), nuts=False
    )
    balls = []
    for x, z in spots:
        for _ in range(3):
            place = (x + rng.normal(0, 1.2), rng.uniform(4.2, 7.5), z + rng.normal(0, 1.0))
            balls.append(
                leaf_ball(
                    rng, place, rng.uniform(0.9, 1.6), _LEAVES[int(rng.integers(4))], 85, 0.22, (1, 0.6, 1)
                )
            )
    far = np.stack([rng.uniform(-40, 40, 80), -rng.uniform(16, 34, 80)], 1)
    wall = pom_trees(
        rng,
        land.on(far[:, 0], far[:, 1], -0.4),
        rng.uniform(4.0, 9.0, 80),
        ("#3f6a38", "#4f7a3c", "#2f5a38"),
        3,
        0.0,
        80,
    )
    near = _aside(rng, land, 60, 1.7, 5.0, -5.0, 1.5)
    heads = land.on(near[:, 0], near[:, 1], 0.5) + rng.normal(0, 0.2, (len(near), 3)) * [1, 1, 1]
    bloom = flowers(rng, heads.astype(np.float32), 0.085, ("#e0407a", "#f06a3a", "#f2b13a", "#b05ad0"))
    leafy = Finish("leaf", 0.45, 0.2, sway=0.05, two_sided=True)
    return [
        Piece("jungle.trunks", bark, Finish("bark", 0.85, 0.3)),
        Piece("jungle.palms", stems, Finish("bark", 0.9, 0.2)),
        Piece("jungle.fronds", crowns, leafy),
        Piece("jungle.plants", _plants(land, rng), leafy),
        Piece("jungle.crowns", join([*balls, wall]), Finish("leaf", 0.6, 0.3, sway=0.03, two_sided=True)),
        Piece("jungle.lianas", _lianas(rng, spots), Finish("bark", 0.9, 0.3)),
        Piece("jungle.flowers", bloom, Finish("felt", 0.8, 0.6, two_sided=True)),
    ]


def _grove(brief: SetBrief, land: Plain, rng: np.random.Generator) -> list[Piece]:
    """Bamboo at both sides of a path that goes in, sunlight between the culms."""
    count = int(350 * min(1.25, len(land.tiles(13.0)) ** 0.3))
    z = 1.4 - 32.0 * rng.random(count) ** 1.15
    gap = 1.35 + 0.03 * -z
    x = rng.choice([-1.0, 1.0], count) * (gap + (5.5 + 0.35 * -z) * rng.random(count) ** 1.3)
    keep = (np.abs(x) > 2.1) | (z < -1.8)
    x = x + rng.choice(land.tiles(13.0), count)
    keep &= land.clear(x, z)
    places = land.on(x[keep], z[keep], -0.05)
    shoots = places[rng.random(len(places)) < 0.4]
    close = places[:, 2] > -7.0
    tall = join([culms(rng, places[close], 9.5, 0.062), culms(rng, places[~close], 9.5, 0.075, 4, 8)])
    leaves = sprays(rng, places[::2], 4.0, 8.5, 30)
    low = sprays(rng, shoots[:70], 0.5, 2.4, 16)
    far = np.stack([rng.uniform(-30, 30, 50), -rng.uniform(26, 36, 50)], 1)
    wall = pom_trees(
        rng,
        land.on(far[:, 0], far[:, 1], -0.4),
        rng.uniform(6.0, 10.0, 50),
        ("#7a9a48", "#8aa652"),
        3,
        0.0,
        80,
    )
    lit = brief.time_of_day in ("dusk", "night")
    posts = [lantern(sx * 1.5, -1.8 - 3.2 * k, 0.5) for k in range(2) for sx in (-1, 1)]
    pieces = [
        Piece("jungle.culms", tall, Finish("plain", 0.45, 0.1)),
        Piece(
            "jungle.sprays", join([leaves, low, wall]), Finish("leaf", 0.55, 0.3, sway=0.07, two_sided=True)
        ),
    ]
    stones = [
        crag((sx * 1.5, 0.22, -1.8 - 3.2 * k), (0.14, 0.34, 0.14), 7 + k, "", ("#6d6a64", "#99958c"), 2)
        for k in range(2)
        for sx in (-1, 1)
    ]
    pieces.append(Piece("jungle.posts", join(stones), Finish("rock", 0.9, 0.0)))
    pieces.append(Piece("jungle.lanterns", join([frame for frame, _, _ in posts]), Finish("metal", 0.5, 0.0)))
    glow = Finish("emit", emission=5.0, casts_shadow=False) if lit else Finish("plain", 0.4, 0.0)
    pieces.append(Piece("jungle.flames", join([flame for _, flame, _ in posts]), glow))
    return pieces


def build(brief: SetBrief) -> BuiltSet:
    """A jungle, or a bamboo grove where the prompt names one. About 150k triangles."""
    rng = np.random.default_rng(brief.seed + 433)
    bamboo = mentions(brief, "bamboo", "竹")
    land = _land(brief)
    pieces = _grove(brief, land, rng) if bamboo else _jungle(brief, land, rng)
    one, other = ("#6a6a38", "#8a7a44") if bamboo else ("#3f4a26", "#5a4c30")
    z = np.linspace(12.0, -36.0, 80)
    trail = np.stack([0.5 * np.sin(0.2 * z), z], 1)
    path = strip(
        land,
        trail,
        2.2 if bamboo else 1.7,
        "#a8977a" if bamboo else "#6f5a3c",
        ragged=0.2,
        edge=mixed(one, other, 0.5),
    )
    gx, gz = rng.uniform(-9, 9, 900), 4.8 - 11.0 * rng.random(900)
    gx = gx[np.abs(gx) > 0.9]
    roots = np.repeat(land.on(gx, gz[: len(gx)], -0.01), 5, 0)
    grass = blades(
        rng,
        roots + rng.normal(0, 0.05, roots.shape) * [1, 0, 1],
        0.17,
        0.014,
        ("#6a8a3c", "#8a8a48"),
        arch=0.6,
        joints=2,
    )
    lx, lz = rng.uniform(-8, 8, 500), 5.0 - 9.0 * rng.random(500)
    litter = fallen_leaves(
        rng, land.on(lx, lz, 0.02).astype(np.float32), 0.06, ("#a0904a", "#8a7a3a", "#b09a58")
    )
    ground = Finish("grass", 0.95, 0.0, casts_shadow=False)
    pieces += [
        Piece("jungle.floor", land.mesh(one, other, 0.5, 0.45, 90.0), ground),
        Piece("jungle.path", path, replace(ground, two_sided=True)),
        Piece(
            "jungle.grass", grass, Finish("grass", 0.8, 0.1, sway=0.03, two_sided=True, casts_shadow=False)
        ),
        Piece("jungle.litter", litter, Finish("leaf", 0.8, 0.2, two_sided=True, casts_shadow=False)),
    ]
    bushes = [
        bush(rng, land.on(x, y, -0.1), rng.uniform(0.3, 0.6), ("#4a7a36", "#5f8a3c"), 220, 0.07)
        for x, y in _aside(rng, land, 7, 2.4, 5.0, -7.0, -1.0)
    ]
    pieces.append(Piece("jungle.bushes", join(bushes), Finish("leaf", 0.6, 0.3, sway=0.03, two_sided=True)))
    flies, drift = woodland_life(brief)
    pieces += [item.piece() for item in flies] + [item.piece() for item in drift]
    lamps: tuple[Light, ...] = ()
    if bamboo and brief.time_of_day in ("dusk", "night"):
        lamps = tuple(lantern(sx * 1.5, -1.8 - 3.2 * k, 0.5)[2] for k in range(2) for sx in (-1, 1))
    air = _air(brief, (1.0, 1.08, 0.8) if bamboo else (0.86, 1.08, 0.92))
    return BuiltSet(tuple(pieces), air, land.at, lamps, animated(flies, drift))
