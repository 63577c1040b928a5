"""A grove: the trees, the undergrowth and the fallen wood of a forest of any kind and season."""

from dataclasses import dataclass, replace

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.foliage import bush, fallen_leaves, greens, leaf_ball
from rushes.stage.meshkit.solids import join, moved
from rushes.stage.scene import Finish, Mesh, Piece
from rushes.stage.sets.nature.blades import blades
from rushes.stage.sets.nature.fronds import ferns
from rushes.stage.sets.nature.pines import DETAIL, pines
from rushes.stage.sets.nature.poms import pom_trees
from rushes.stage.sets.nature.stones import crag
from rushes.stage.sets.nature.trunks import log, trunks
from rushes.stage.sets.terrain.noise import Field
from rushes.stage.sets.terrain.plain import Plain, strip
from rushes.stage.sets.variant import mentions, snowy, variant

__all__ = ["Wood", "grove", "wood_of"]


@dataclass(frozen=True)
class Wood:
    """A kind of wood: its bark (and a birch's marks), its share of conifers, what grows below, how thick its trunks are."""

    bark: str = "#54402f"
    marks: str = ""
    conifers: float = 0.25
    ferns: int = 46
    bushes: int = 12
    thick: float = 0.20
    magic: bool = False


WOODS = {
    "pine": Wood("#6b4a35", conifers=0.85, ferns=30, bushes=5, thick=0.19),
    "spruce": Wood("#5c4636", conifers=0.95, ferns=26, bushes=4, thick=0.18),
    "birch": Wood("#e6e0d4", "#2c2622", conifers=0.08, ferns=34, thick=0.13),
    "aspen": Wood("#dcd6c2", "#3a342c", conifers=0.05, ferns=30, thick=0.12),
    "redwood": Wood("#7a4630", conifers=0.4, ferns=70, bushes=6, thick=0.55),
    "enchanted": Wood("#463a3a", conifers=0.1, ferns=60, bushes=14, thick=0.30, magic=True),
    "magic": Wood("#463a3a", conifers=0.1, ferns=60, bushes=14, thick=0.30, magic=True),
    "fairy": Wood("#463a3a", conifers=0.1, ferns=60, bushes=14, thick=0.30, magic=True),
    "dead": Wood("#5b524c", conifers=0.0, ferns=6, bushes=0, thick=0.22),
    "forest": Wood(),
}
"""By a word of the prompt for the place."""

_FLOOR = {
    "spring": ("#4a5a2a", "#6a6236"),
    "summer": ("#455428", "#5e5232"),
    "autumn": ("#7a5a2c", "#8f5a28"),
    "winter": ("#5a4c3a", "#6a5a44"),
}
PATH = "#8a7350"


def wood_of(brief: SetBrief) -> Wood:
    """The kind of wood of a brief."""
    return variant(brief, WOODS, "forest")


def _spots(
    rng: np.random.Generator, count: int, land: Plain, near: float, far: float, gap: float, lane: float
) -> Field:
    """Places (n, 2) for trees: none in the acting area, none nearer than `gap` to another, few in the lane behind."""
    kept: list[tuple[float, float]] = []
    for _ in range(count * 12):
        z = -near - (far - near) * rng.random() ** 1.25
        half = 5.5 + 0.95 * (6.0 - z)
        x = 0.5 * (land.left + land.right) + rng.uniform(-1.0, 1.0) * (
            half + 0.5 * (land.right - land.left) - 6.0
        )
        if abs(x - _bend(z)) < lane + 0.02 * -z or any(np.hypot(x - a, z - b) < gap for a, b in kept):
            continue
        kept.append((x, z))
        if len(kept) == count:
            break
    return np.asarray(kept).reshape(-1, 2)


def _bend(z: float | Field) -> Field:
    """x of the path's middle at z."""
    depth = np.asarray(z, np.float64)
    return np.asarray(0.55 * np.sin(0.16 * depth) - 1.5 * np.clip(-depth / 24.0, 0.0, 1.6) ** 2)


def _trees(
    brief: SetBrief, wood: Wood, land: Plain, rng: np.random.Generator, clearing: float
) -> tuple[Mesh, Mesh, Mesh]:
    """(trunks, leaves, firs): near ones with bark to be seen, a wall of them behind."""
    frame = [(-3.5, -1.6), (3.9, -2.4), (-6.4, 0.6), (6.8, 0.2), (-2.2, -7.5), (5.4, -7.2)]
    if clearing:  # the same trees stand about it
        frame = [(-5.6, -1.9), (5.5, -2.9), (-7.0, 1.0), (7.0, 0.4), (-1.2, -7.0), (3.9, -7.4)]
    frame = [(x + shift, z) for shift in land.tiles(14.0) for x, z in frame]
    many = 54 + min(int(1.6 * (land.right - land.left - 12.0)), 40)
    middle = _spots(rng, many, land, 3.2 + clearing, 30.0, 1.35, 0.2 if clearing else 1.25)
    spots = np.concatenate([frame, middle])
    spots = spots[land.clear(spots[:, 0], spots[:, 1])]
    size = wood.thick * rng.lognormal(0.0, 0.28, len(spots)).clip(0.55, 1.9)
    bark = trunks(rng, land.on(spots[:, 0], spots[:, 1]), size, 10.5, wood.bark, wood.marks or None)
    season = "winter" if snowy(brief) else brief.season
    bare = season == "winter" or mentions(brief, "dead", "burn")
    crowns = [] if bare else [_canopy(rng, spots, season, wood)]
    if not bare:
        crowns += [_understorey(rng, land, season)]
    firs = _firs(brief, wood, land, rng)
    return bark, join(crowns), firs


def _leaf_tones(season: str, wood: Wood) -> tuple[str, ...]:
    if season == "autumn":
        return ("#d08a2c", "#b8602a", "#d8a63a", "#9a7a34")
    if wood.magic:
        return ("#4f8a5a", "#6a9a4a", "#3f7a66")
    return (*greens(season), "#7a9a3c")


def _canopy(rng: np.random.Generator, spots: Field, season: str, wood: Wood) -> Mesh:
    """Crowns overhead: hanging boughs in the upper edge of the picture, dappled shade below."""
    tones, parts = _leaf_tones(season, wood), []
    leaves = int(105 * min(1.0, 66.0 / len(spots)))
    for k, (x, z) in enumerate(spots[:56]):
        if wood.conifers > 0.6 and k % 3:
            continue
        far = np.clip(-z / 30.0, 0.0, 1.0)
        for _ in range(3 if z > -10 else 2):
            place = (x + rng.normal(0, 0.9), rng.uniform(3.7, 7.0) + 0.5 * far, z + rng.normal(0, 0.8))
            parts.append(
                leaf_ball(
                    rng,
                    place,
                    rng.uniform(0.8, 1.5),
                    tones[int(rng.integers(len(tones)))],
                    leaves,
                    0.17,
                    (1.0, 0.55, 1.0),
                )
            )
    return join(parts)


def _understorey(rng: np.random.Generator, land: Plain, season: str) -> Mesh:
    """Round trees and thickets far back, so that the wood closes."""
    x = rng.uniform(-1.0, 1.0, 60) * 34.0
    z = -rng.uniform(20.0, 36.0, 60)
    tones = {"autumn": ("#b8722c", "#8a6a30", "#a4502a")}.get(season, ("#4c6a2e", "#5f7a36", "#41602c"))
    return pom_trees(rng, land.on(x, z, -0.3), rng.uniform(3.0, 7.5, 60), tones, 3, 0.0, 90)


def _firs(brief: SetBrief, wood: Wood, land: Plain, rng: np.random.Generator) -> Mesh:
    """Conifers: saplings near, dark tall ones behind."""
    white = 0.85 if snowy(brief) else 0.0
    count = int(10 + 60 * wood.conifers)
    spots = _spots(rng, count, land, 7.5, 34.0, 1.6, 1.9)
    tall = rng.lognormal(1.35, 0.45, len(spots)).clip(1.6, 10.0)
    near = spots[:, 1] > -16.0
    parts = [
        pines(
            rng, land.on(spots[near, 0], spots[near, 1], -0.1), tall[near], "#2c5034", DETAIL["close"], white
        )
    ]
    parts.append(
        pines(
            rng,
            land.on(spots[~near, 0], spots[~near, 1], -0.1),
            tall[~near] * 1.3,
            "#2a4a32",
            DETAIL["near"],
            white,
        )
    )
    x, z = rng.uniform(-46.0, 46.0, 260), -rng.uniform(30.0, 52.0, 260)
    parts.append(
        pines(rng, land.on(x, z, -0.2), rng.uniform(7.0, 14.0, 260), "#2c4a38", DETAIL["middle"], 0.6 * white)
    )
    return join(parts)


def _undergrowth(
    brief: SetBrief, wood: Wood, land: Plain, rng: np.random.Generator, clearing: float
) -> tuple[Mesh, Mesh]:
    """(ferns and bushes that sway as leaves, grass)."""
    many = int(wood.ferns * min((land.right - land.left) / 12.0, 1.9))
    many = many if brief.season != "winter" else many // 4
    x = rng.uniform(land.left - 3.0, land.right + 3.0, 3 * many)
    z = 3.6 - 12.0 * rng.random(3 * many) ** 0.9
    free = (
        (np.abs(x - _bend(z)) > 1.15)
        & ((np.abs(x) > 2.0) | (np.abs(z) > 1.8))
        & ((z < 2.3) | (np.abs(x) > 2.2))
    )
    free &= (np.hypot(x / 1.35, z + 1.6) > clearing) & land.clear(x, z)
    x, z = x[free][:many], z[free][:many]
    size = rng.uniform(0.35, 0.75, len(x)) * np.where(z > 2.0, 0.6, 1.0)
    nx, nz = (
        rng.choice([-1.0, 1.0], 7) * rng.uniform(1.35, 2.2, 7),
        rng.uniform(3.2, 4.3, 7),
    )  # out of focus, in front
    x, z, size = np.append(x, nx), np.append(z, nz), np.append(size, rng.uniform(0.3, 0.46, 7))
    tones = ("#8a6a30", "#a07a34") if brief.season == "autumn" else ("#4f7a30", "#6a9238", "#3f6a2c")
    parts = [ferns(rng, land.on(x, z, -0.02), size, tones)]
    for _ in range(wood.bushes):
        bx = rng.choice([-1.0, 1.0]) * (1.3 * clearing + rng.uniform(2.6, 8.5))
        bx, bz = bx + float(rng.choice(land.tiles(14.0))), rng.uniform(-9.0, -1.9)
        parts.append(
            bush(rng, land.on(bx, bz, -0.1), rng.uniform(0.35, 0.7), greens(brief.season), 260, 0.07)
        )
    gx, gz = rng.uniform(land.left - 5, land.right + 5, 1500), 4.8 - 13.0 * rng.random(1500)
    keep = np.abs(gx - _bend(gz)) > 0.75
    roots = np.repeat(land.on(gx[keep], gz[keep], -0.01), 6, 0)
    roots = roots + rng.normal(0, 0.05, roots.shape) * [1.0, 0.0, 1.0]
    grass = blades(
        rng,
        roots,
        0.19,
        0.014,
        [linear(c) * 1.6 for c in (*_FLOOR[brief.season], "#5f7a34")],
        arch=0.6,
        joints=2,
    )
    return join(parts), grass


def _deadfall(brief: SetBrief, land: Plain, rng: np.random.Generator, out: float) -> tuple[Mesh, Mesh]:
    """(mossy logs, boulders with moss), all moved `out` metres aside."""
    wood = []
    for x, z, long, thick, turn in ((-2.7, -2.9, 2.4, 0.21, 0.42), (5.6, -4.8, 3.2, 0.26, -0.6)):
        for shift in land.tiles(14.0):
            px = x + np.sign(x) * out + shift
            wood.append(moved(log(rng, long, thick, "#544132"), (px, land.at(px, z), z), 1.0, turn))
    moss = "#dfe5ea" if snowy(brief) else "#5a7034"
    rocks = []
    for x, z, size in (
        (2.6, -2.2, 0.34),
        (3.3, -1.7, 0.2),
        (-4.6, -4.4, 0.6),
        (7.4, -3.0, 0.7),
        (-7.6, -1.6, 0.55),
    ):
        for shift in land.tiles(14.0):
            px = x + np.sign(x) * out + shift
            spot = (px, land.at(px, z) + 0.1 * size, z)
            half = (1.3 * size, 0.75 * size, size)
            level = 3 if shift == 0.0 else 2
            rocks.append(crag(spot, half, int(97 * abs(px)) + 3, moss, ("#4d4a44", "#857f74"), level))
    return join(wood), join(rocks)


def _litter(brief: SetBrief, land: Plain, rng: np.random.Generator) -> Mesh:
    """Leaves that lie: many in autumn, a few in all seasons."""
    count = {"autumn": 1500, "winter": 260}.get(brief.season, 320)
    x, z = rng.uniform(land.left - 3, land.right + 3, count), 5.0 - 9.0 * rng.random(count)
    tones = (
        ("#c8862c", "#b85a24", "#d8a63a") if brief.season == "autumn" else ("#7a5a30", "#8a6a3a", "#6a5a34")
    )
    return fallen_leaves(rng, land.on(x, z, 0.02).astype(np.float32), 0.05, tones)


def grove(
    brief: SetBrief,
    wood: Wood,
    land: Plain,
    rng: np.random.Generator,
    *,
    path: bool = True,
    clearing: float = 0.0,
) -> list[Piece]:
    """Everything that grows and lies: what a campsite or a cottage in the woods starts from.

    `clearing`: metres by which the trees stand back from the acting area; nothing lies in it then.
    """
    bark, leaves, firs = _trees(brief, wood, land, rng, clearing)
    green, grass = _undergrowth(brief, wood, land, rng, clearing)
    dead, rocks = _deadfall(brief, land, rng, 1.6 * clearing)
    white = snowy(brief)
    one, other = ("#dfe5ec", "#c6cfd8") if white else _FLOOR[brief.season]
    floor = Finish("snow" if white else "grass", 0.95, 0.0, casts_shadow=False)
    leafy = Finish("leaf", 0.6, 0.3, sway=0.035, two_sided=True)
    pieces = [
        Piece("forest.floor", land.mesh(one, other, 0.5, 0.45, 90.0), floor),
        Piece("forest.trunks", bark, Finish("bark", 0.9, 0.25)),
        Piece("forest.firs", firs, Finish("felt", 0.95, 0.5, two_sided=True)),
        Piece("forest.green", green, leafy),
        Piece(
            "forest.grass", grass, Finish("grass", 0.8, 0.1, sway=0.03, two_sided=True, casts_shadow=False)
        ),
        Piece("forest.logs", dead, Finish("bark", 0.9, 0.2)),
        Piece("forest.rocks", rocks, Finish("rock", 0.9, 0.05)),
        Piece(
            "forest.litter",
            _litter(brief, land, rng),
            Finish("leaf", 0.8, 0.2, two_sided=True, casts_shadow=False),
        ),
    ]
    if len(leaves.positions):
        pieces.append(Piece("forest.crowns", leaves, replace(leafy, sway=0.05)))
    if path:
        z = np.linspace(12.0, -42.0, 90)
        earth = mixed(PATH, "#dfe5ec", 0.8) if white else PATH
        tread = strip(land, np.stack([_bend(z), z], 1), 1.9, earth, ragged=0.3, edge=mixed(one, other, 0.5))
        matt = Finish("grass" if not white else "snow", 0.95, 0.0, two_sided=True, casts_shadow=False)
        pieces.append(Piece("forest.path", tread, matt))
    return pieces
