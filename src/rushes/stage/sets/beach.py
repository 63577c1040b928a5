"""A beach: sand along x with the sea behind it, surf, headlands and sea stacks, marram and shells in the foreground.

Figures run along x at z of about 0.35; the sea begins at `shore.SHORE`; a low camera stands at z of about 4.
"""

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.meshkit.foliage import branch
from rushes.stage.meshkit.solids import cylinder, join
from rushes.stage.scene import Environment, Finish, Mesh, Piece
from rushes.stage.sets.life import animated
from rushes.stage.sets.nature.birds import Flock
from rushes.stage.sets.nature.blades import blades
from rushes.stage.sets.nature.stones import crag, pebbles, shells
from rushes.stage.sets.terrain.headland import headland
from rushes.stage.sets.terrain.horizon import Ring, far_land
from rushes.stage.sets.terrain.shore import SHORE, Strand

__all__ = ["build"]

_SWELL = {"storm": 0.62, "thunderstorm": 0.62, "wind": 0.42, "rain": 0.30, "fog": 0.14, "mist": 0.16}
_GRASS = {"winter": ("#9a8c5a", "#7d7348", "#b3a06a"), "autumn": ("#a08c4a", "#86803e", "#b89c58")}


def _air(brief: SetBrief) -> Environment:
    middle = 0.5 * (brief.reach[0] + brief.reach[1])
    return environment(
        brief,
        fog_distance=240.0,
        fog_scale=0.05,
        shadow_centre=(middle, 0.5, 0.0),
        shadow_radius=7.0,
        shadow_distance=45.0,
        occlusion_radius=0.35,
        near=0.08,
        far=1800.0,
    )


def _stacks(strand: Strand, rng: np.random.Generator) -> Mesh:
    """Rocks standing in the sea at many distances: they slide past one another when the camera tracks."""
    parts = []
    for x in np.arange(strand.left - 60.0, strand.right + 90.0, 34.0):
        place = x + rng.uniform(-9.0, 9.0)
        depth = -rng.uniform(46.0, 120.0)
        tall = rng.uniform(2.2, 5.2) * (0.55 - depth / 130.0)
        wide = tall * rng.uniform(0.35, 0.8)
        parts.append(
            crag(
                (place, tall * 0.35, depth),
                (wide, tall, wide * 0.8),
                int(rng.integers(1, 9999)),
                "#66703c",
                level=3,
            )
        )
        for _ in range(2):
            near, small = place + rng.uniform(-3.0, 3.0) * wide, tall * rng.uniform(0.1, 0.3)
            parts.append(
                crag(
                    (near, small * 0.2, depth + rng.uniform(-6, 6)),
                    (small, small, small),
                    int(rng.integers(1, 9999)),
                    level=2,
                )
            )
    for _ in range(7):  # wet boulders at the water's edge, out of the way of the run
        place, size = rng.uniform(strand.left - 10, strand.right + 10), rng.uniform(0.25, 0.6)
        spot = (place, 0.15 * size, rng.uniform(-11.0, -6.5))
        parts.append(
            crag(
                spot,
                (1.4 * size, 0.7 * size, size),
                int(rng.integers(1, 9999)),
                "",
                ("#35302f", "#6d625a"),
                2,
            )
        )
    return join(parts)


def _groyne(strand: Strand, x: float, rng: np.random.Generator) -> Mesh:
    """A row of old posts that walks into the sea."""
    parts = []
    for k, z in enumerate(np.arange(SHORE - 0.9, SHORE - 13.0, -0.75)):
        lean, tall = rng.normal(0.0, 0.035, 2), 0.62 + rng.uniform(-0.16, 0.12) - 0.018 * k
        foot = (x + rng.normal(0, 0.05), float(strand.height(x, z)) - 0.2, z)
        top = (foot[0] + lean[0], tall, z + lean[1])
        parts.append(cylinder(foot, top, 0.085 + 0.02 * rng.random(), "#3d322b", 8, 0.07))
    return join(parts)


def _marram(strand: Strand, brief: SetBrief, rng: np.random.Generator) -> Mesh:
    """Beach grass: loose clumps between the run and the camera, a thick fringe on the dunes."""
    length = strand.right - strand.left
    clumps = max(6, int(length / 1.45))
    x = np.linspace(strand.left, strand.right, clumps) + rng.uniform(-0.7, 0.7, clumps)
    z = rng.uniform(2.3, 3.3, clumps)
    share = rng.random(clumps) ** 2.5 + 0.1  # a few are thick, most are thin
    who = rng.choice(clumps, clumps * 34, p=share / share.sum())
    px, pz = x[who] + rng.normal(0, 0.15, len(who)), z[who] + rng.normal(0, 0.10, len(who))
    near = np.stack([px, strand.height(px, pz) - 0.02, pz], 1).astype(np.float32)
    colours = _GRASS.get(brief.season, ("#8f9048", "#a8a058", "#74803c"))
    return blades(rng, near, 0.40, 0.010, colours, arch=0.75)


def _strandline(strand: Strand, rng: np.random.Generator) -> Mesh:
    """What the last tide left: pebbles, shells and wrack, thick along one wandering line, thin elsewhere."""
    length = strand.right - strand.left
    count = int(length * 9)
    x = rng.uniform(strand.left - 6, strand.right + 6, count)
    line = 1.35 + 0.25 * np.sin(x * 0.5) + 0.2 * np.sin(x * 1.7 + 1.0)
    z = np.where(rng.random(count) < 0.6, line + rng.normal(0, 0.13, count), rng.uniform(-0.9, 9.0, count))
    size = rng.lognormal(-3.6, 0.5, count).clip(0.012, 0.12)
    stones = pebbles(rng, np.stack([x, strand.height(x, z) + 0.1 * size, z], 1), size)
    many = int(length * 1.6)
    x, z = rng.uniform(strand.left - 4, strand.right + 4, many), rng.uniform(-0.4, 7.5, many)
    return join([stones, shells(rng, np.stack([x, strand.height(x, z), z], 1), 0.055)])


def _driftwood(strand: Strand, rng: np.random.Generator) -> Mesh:
    """Bleached branches, one every twenty metres or so."""
    parts = []
    for x in np.arange(strand.left + 3.0, strand.right, 19.0):
        place, z = x + rng.uniform(-5, 5), rng.uniform(1.9, 2.4)
        y = float(strand.height(place, z))
        turn, long = rng.uniform(-0.5, 0.5), rng.uniform(0.5, 0.9)
        tip = (place + long * np.cos(turn), y + 0.06, z + long * 0.5 * np.sin(turn))
        parts.append(branch(rng, (place, y + 0.03, z), tip, 0.045, "#b3a48f", 8))
        fork = (place + 0.55 * long * np.cos(turn), y + 0.05, z + 0.3 * long * np.sin(turn))
        parts.append(branch(rng, fork, (fork[0] + 0.16, y + 0.24, z - 0.12), 0.022, "#b3a48f", 6))
    return join(parts)


def build(brief: SetBrief) -> BuiltSet:
    """The beach for any hour and weather, as long as `brief.reach` asks. About 110k triangles."""
    rng = np.random.default_rng(brief.seed + 11)
    strand = Strand(min(brief.reach[0], -6.0), max(brief.reach[1], 6.0), brief.seed % 997 + 5)
    air = _air(brief)
    swell = max([_SWELL.get(word, 0.0) for word in brief.weather] + [0.31])
    water = (SHORE, swell, 0.45 + swell, 0.30 + 0.7 * swell)
    middle = 0.5 * (strand.left + strand.right)
    land = [headland((middle - 105.0, -150.0), (62.0, 40.0), 17.0, brief.seed + 3)]
    land.append(headland((middle - 190.0, -230.0), (90.0, 60.0), 34.0, brief.seed + 4))
    land.append(headland((middle + 185.0, -300.0), (105.0, 50.0), 17.0, brief.seed + 7))
    far = far_land(
        (Ring(900.0, 46.0, "#4c4a52", 0.72, gap=(0.12, 0.62), grain=0.7),),
        air,
        brief.seed + 1,
        -3.0,
        1.7,
        160,
    )
    still = Finish("terrain", roughness=0.95, fuzz=0.0, casts_shadow=False, parameters=(0.35, 0.6, 0.0, 0.0))
    grains = "#c3c9d0" if {"snow", "blizzard"} & set(brief.weather) else "#b89a72"
    pieces = [
        Piece(
            "beach.sand",
            strand.sand(grains),
            Finish("sand", 0.95, 0.0, casts_shadow=False, parameters=water),
        ),
        Piece("beach.sea", strand.sea(), Finish("water", 0.1, 0.0, casts_shadow=False, parameters=water)),
        Piece("beach.land", join(land), still),
        Piece("beach.far", far, Finish("plain", 0.95, 0.0, two_sided=True, casts_shadow=False)),
        Piece("beach.stacks", _stacks(strand, rng), Finish("rock", 0.8, 0.0)),
        Piece(
            "beach.posts",
            join([_groyne(strand, x, rng) for x in np.arange(strand.left + 13.5, strand.right + 12.0, 26.0)]),
            Finish("bark", 0.8, 0.1),
        ),
        Piece(
            "beach.marram", _marram(strand, brief, rng), Finish("grass", 0.8, 0.4, sway=0.05, two_sided=True)
        ),
        Piece("beach.strandline", _strandline(strand, rng), Finish("plain", 0.45, 0.0)),
        Piece("beach.driftwood", _driftwood(strand, rng), Finish("bark", 0.85, 0.2)),
    ]
    gulls = Flock("beach.gulls", 7, (middle + 6.0, 7.5, -30.0), spread=5.0, span=1.0, seed=brief.seed)
    lively = brief.life >= 0.3 and brief.time_of_day != "night" and not {"storm", "rain"} & set(brief.weather)
    if not lively:
        return BuiltSet(tuple(pieces), air, strand.at, signs=0)
    pieces.append(gulls.piece())
    return BuiltSet(tuple(pieces), air, strand.at, animate=animated([gulls]), signs=0)
