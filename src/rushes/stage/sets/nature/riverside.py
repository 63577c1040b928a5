"""What grows and lies along a river: reeds, bushes, woods on the far bank, boulders in the stream, what stands in a marsh."""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.foliage import bush, flowers, greens, leaf_ball, tree
from rushes.stage.meshkit.solids import cylinder, join, moved
from rushes.stage.scene import Finish, Mesh, Piece
from rushes.stage.sets.nature.blades import blades
from rushes.stage.sets.nature.fronds import ferns
from rushes.stage.sets.nature.lilies import lily_flowers, lily_pads
from rushes.stage.sets.nature.palms import palms
from rushes.stage.sets.nature.pines import DETAIL, pines
from rushes.stage.sets.nature.poms import POM_COLOURS, pom_trees
from rushes.stage.sets.nature.stones import crag, pebbles
from rushes.stage.sets.nature.trunks import log, trunks
from rushes.stage.sets.terrain.noise import Field
from rushes.stage.sets.terrain.riverbed import LEVEL, Riverbed
from rushes.stage.sets.variant import snowy

__all__ = ["COURSES", "TURF", "Course", "banks", "marsh", "stones", "woods"]


@dataclass(frozen=True)
class Course:
    """How the water runs: speed in m/s, width, how stony; `fall`: over a cliff; `still`: a marsh; `woods`: trees close by."""

    speed: float = 0.7
    wide: float = 6.5
    stones: int = 9
    fall: bool = False
    still: bool = False
    woods: float = 0.5
    tropical: bool = False


COURSES = {
    "waterfall": Course(0.5, 7.5, 12, fall=True, woods=0.2),
    "cascade": Course(0.5, 7.5, 12, fall=True, woods=0.2),
    "瀑布": Course(0.5, 7.5, 12, fall=True, woods=0.2),
    "rapid": Course(2.0, 7.5, 24, woods=0.8),
    "white water": Course(2.0, 7.5, 24, woods=0.8),
    "whitewater": Course(2.0, 7.5, 24, woods=0.8),
    "stream": Course(0.9, 3.2, 18, woods=1.0),
    "creek": Course(0.9, 3.2, 18, woods=1.0),
    "brook": Course(0.9, 3.2, 18, woods=1.0),
    "jungle": Course(0.5, 7.0, 6, woods=1.0, tropical=True),
    "amazon": Course(0.5, 8.0, 4, woods=1.0, tropical=True),
    "mangrove": Course(0.05, 12.0, 0, still=True, woods=1.0, tropical=True),
    "marsh": Course(0.05, 13.0, 0, still=True, woods=0.5),
    "swamp": Course(0.04, 13.0, 0, still=True, woods=1.0),
    "bayou": Course(0.04, 13.0, 0, still=True, woods=1.0),
    "wetland": Course(0.05, 13.0, 0, still=True, woods=0.3),
    "bog": Course(0.04, 12.0, 0, still=True, woods=0.4),
    "湿地": Course(0.05, 13.0, 0, still=True, woods=0.3),
    "沼泽": Course(0.04, 13.0, 0, still=True, woods=1.0),
    "river": Course(),
}
"""By a word of the prompt for the place."""

TURF = {
    "spring": ("#5f8a34", "#86a048"),
    "summer": ("#557a2e", "#7d8f40"),
    "autumn": ("#8a7a38", "#a88a44"),
    "winter": ("#77755a", "#8a8468"),
}
"""Two colours of grass by season."""
_REEDS = {"autumn": ("#b8984e", "#c8a85a"), "winter": ("#a89a74", "#b8a984")}


def stones(course: Course, land: Riverbed, rng: np.random.Generator) -> tuple[Field, Mesh, Mesh]:
    """((n, 3) x, z, radius of those in the stream; the boulders; gravel along the edges)."""
    spots = []
    for shift in land.tiles(15.0):
        for _ in range(course.stones):
            depth = land.edge - 0.4 - (land.wide - 0.8) * rng.random()
            spots.append((shift + rng.uniform(-7.5, 7.5), depth, rng.lognormal(-1.05, 0.45)))
    table = np.asarray(spots).reshape(-1, 3)
    rocks = []
    for k, (px, pz, size) in enumerate(table):
        half = (1.25 * size, 0.62 * size, size)
        moss = "#5f7436" if k % 3 else ""
        rocks.append(
            crag(
                (px, LEVEL + 0.08 * size, pz), half, 31 + k, moss, ("#4a4844", "#8a857a"), 3 if k < 10 else 2
            )
        )
    count = 240 * len(land.tiles(15.0))
    x = rng.uniform(land.left - 6, land.right + 6, count)
    side = rng.random(count) < 0.6
    z = np.where(
        side, land.near(x) + rng.normal(0.05, 0.22, count), land.far(x) + rng.normal(0.1, 0.3, count)
    )
    gravel = pebbles(
        rng, np.stack([x, land.height(x, z) + 0.01, z], 1), rng.lognormal(-2.4, 0.5, count).clip(0.03, 0.3)
    )
    return table, join(rocks), gravel


def banks(brief: SetBrief, course: Course, land: Riverbed, rng: np.random.Generator) -> list[Piece]:
    """Grass, reeds, ferns, bushes and flowers."""
    count = int(900 * len(land.tiles(15.0)) ** 0.7)
    x, z = rng.uniform(land.left - 4, land.right + 4, count), rng.uniform(land.edge + 0.5, 4.7, count)
    roots = np.repeat(land.on(x, z, -0.01), 6, 0)
    roots = roots + rng.normal(0, 0.045, roots.shape) * [1.0, 0.0, 1.0]
    bright = [linear(c) * 1.5 for c in TURF[brief.season]]
    grass = blades(rng, roots, 0.24 if course.still else 0.17, 0.014, bright, arch=0.6, joints=2)
    swaying = Finish("grass", 0.8, 0.1, sway=0.045, two_sided=True, casts_shadow=False)
    leafy = Finish("leaf", 0.6, 0.3, sway=0.035, two_sided=True)
    pieces = [
        Piece("river.grass", join([grass, _reeds(brief, course, land, rng)]), swaying),
        Piece("river.leafy", _bushes(brief, course, land, rng), leafy),
    ]
    if brief.season in ("spring", "summer") and not snowy(brief):
        x, z = rng.uniform(land.left - 3, land.right + 3, 90), rng.uniform(land.edge + 0.5, 4.2, 90)
        keep = np.hypot(x, z) > 1.2
        heads = land.on(x[keep], z[keep], 0.13).astype(np.float32)
        bloom = flowers(rng, heads, 0.035, ("#f4f0e4", "#e8c23a", "#c86ab8", "#7a8ae0"))
        pieces.append(Piece("river.flowers", bloom, Finish("felt", 0.8, 0.6, two_sided=True)))
    return pieces


def _reeds(brief: SetBrief, course: Course, land: Riverbed, rng: np.random.Generator) -> Mesh:
    """Reeds in clumps along both water lines; all over a marsh, but for the middle of the picture."""
    count = int((1000 if course.still else 520) * len(land.tiles(15.0)) ** 0.7)
    x = rng.uniform(land.left - 5, land.right + 5, count)
    x = x[np.sin(x * 1.3 + land.seed) + 0.6 * np.sin(x * 2.9) > (-0.5 if course.still else 0.2)]
    many = len(x)
    near, far = land.near(x) - 0.15 + rng.normal(0, 0.12, many), land.far(x) + rng.normal(0.2, 0.5, many)
    z = np.where(rng.random(many) < 0.35, near, far)
    if course.still:
        z = land.edge - 0.3 - land.wide * rng.random(many) ** 0.8
    free = (np.abs(x) > 1.5) | (z < land.edge - 2.5)
    foot = np.stack([x[free], np.full(int(free.sum()), LEVEL - 0.1), z[free]], 1)
    foot = np.repeat(foot, 3, 0) + rng.normal(0, 0.10, (3 * len(foot), 3)) * [1, 0, 1]
    tones = _REEDS.get(brief.season, ("#8aa24a", "#a8b058", "#76923e"))
    return blades(rng, foot, 1.35 if course.still else 0.95, 0.030, tones, arch=0.42, joints=4)


def _bushes(brief: SetBrief, course: Course, land: Riverbed, rng: np.random.Generator) -> Mesh:
    """Ferns on the near bank, bushes on both."""
    tiles = land.tiles(15.0)
    count = 30 * len(tiles)
    x, z = rng.uniform(land.left - 3, land.right + 3, count), rng.uniform(land.edge + 0.3, 3.8, count)
    free = land.clear(x, z) & ((z < 2.0) | (np.abs(x) > 1.5))
    size = rng.uniform(0.3, 0.6, int(free.sum()))
    parts = [ferns(rng, land.on(x[free], z[free], -0.02), size, ("#5f8a3a", "#4f7a34"))]
    back = land.edge - land.wide
    spots = [(-3.8, -1.5), (4.6, -1.6), (-7.2, -1.7)]
    if not course.fall:
        spots += [(2.2, back - 1.6), (-4.5, back - 1.4), (7.0, back - 1.7)]
    for bx, bz in ((bx + shift, bz) for shift in tiles for bx, bz in spots):
        radius = rng.uniform(0.35, 0.7)
        parts.append(bush(rng, land.on(bx, bz, -0.1), radius, greens(brief.season), 240, 0.065))
    return join(parts)


def woods(brief: SetBrief, course: Course, land: Riverbed, rng: np.random.Generator) -> list[Piece]:
    """Trees on the far bank: leafy ones near, groves behind."""
    white = 0.85 if snowy(brief) else 0.0
    season = "winter" if snowy(brief) else brief.season
    back = land.edge - land.wide
    half, middle = 30.0 + 0.5 * (land.right - land.left), 0.5 * (land.left + land.right)
    count = int(40 + 90 * course.woods)
    x = middle + rng.uniform(-half, half, count)
    z = back - 6.5 - 26.0 * rng.random(count) ** 1.2
    if course.fall:
        x, z = np.where(np.abs(x) < 11.0, np.sign(x) * 11.0 + x, x), z + 5.0
    pointed = rng.random(count) < (0.5 if not course.tropical else 0.0)
    places, tall = land.on(x, z, -0.2), rng.lognormal(1.45, 0.26, count).clip(2.6, 8.0)
    close = z > back - 13.0
    firs = [pines(rng, places[pointed & close], tall[pointed & close], "#2c5036", DETAIL["close"], white)]
    firs.append(
        pines(rng, places[pointed & ~close], 1.2 * tall[pointed & ~close], "#2a4a34", DETAIL["near"], white)
    )
    tints = POM_COLOURS.get(season, POM_COLOURS["summer"])
    rounds = pom_trees(rng, places[~pointed], 1.1 * tall[~pointed], tints, 3, white, 110)
    pieces = [
        Piece("river.firs", join(firs), Finish("felt", 0.95, 0.5, two_sided=True)),
        Piece("river.rounds", rounds, Finish("leaf", 0.8, 0.3, sway=0.02, two_sided=True)),
    ]
    return [*pieces, *_leafy_trees(course, land, season, rng)]


def _leafy_trees(course: Course, land: Riverbed, season: str, rng: np.random.Generator) -> list[Piece]:
    """Single trees by the water, palms where it is hot, the trunks and boughs of a wood where a brook runs in one."""
    back = land.edge - land.wide
    sides = [(land.left - 1.8, -1.7), (land.right + 1.6, -1.8)]
    if course.wide < 4.0:
        x = rng.uniform(land.left - 5.0, land.right + 5.0, 34)
        sides += list(zip(x, back - 0.9 - 12.0 * rng.random(34), strict=True))
    spots = np.asarray(sides)
    wood = [trunks(rng, land.on(spots[:, 0], spots[:, 1]), 0.17, 9.0, "#5a4534", None, 2)]
    leaves = []
    tones = ("#d08a2c", "#b8602a", "#d8a63a") if season == "autumn" else greens(season)
    if course.wide < 4.0 and season != "winter":
        for k, (px, pz) in enumerate(spots):
            for _ in range(2):
                place = (px + rng.normal(0, 0.9), rng.uniform(3.6, 6.5), pz + rng.normal(0, 0.7))
                leaves.append(
                    leaf_ball(rng, place, rng.uniform(0.8, 1.4), tones[k % 3], 105, 0.16, (1.0, 0.55, 1.0))
                )
    elif not course.fall:
        for k, (tx, tall, wide) in enumerate(((-6.5, 4.8, 1.9), (5.8, 4.2, 1.7), (11.5, 5.2, 2.0))):
            pz = back - 2.2 - 0.6 * k
            plant = tree(rng, land.on(tx, pz, -0.1), tall, wide, season, 1800, 0.13)
            wood.append(plant.wood)
            leaves.append(plant.leaves)
    pieces = [Piece("river.trunks", join(wood), Finish("bark", 0.9, 0.2))]
    if course.tropical:
        px = rng.uniform(land.left - 6, land.right + 6, 12)
        spots = land.on(px, back - rng.uniform(0.8, 6.0, 12), -0.1)
        stems, crowns = palms(rng, spots, rng.uniform(3.0, 5.0, 12), nuts=False)
        pieces.append(Piece("river.palms", stems, Finish("bark", 0.9, 0.2)))
        leaves.append(crowns)
    if sum(len(mesh.positions) for mesh in leaves):
        pieces.append(
            Piece("river.crowns", join(leaves), Finish("leaf", 0.6, 0.3, sway=0.04, two_sided=True))
        )
    return pieces


def marsh(brief: SetBrief, land: Riverbed, rng: np.random.Generator) -> list[Piece]:
    """Dead trees, hummocks, lilies, a sunken log: what stands in still water."""
    wood = []
    for k, (x, z, tall) in enumerate(
        ((-3.6, -4.2, 3.4), (4.4, -5.4, 4.2), (-7.0, -8.4, 5.0), (1.4, -10.0, 4.4), (8.6, -9.0, 4.6))
    ):
        stem = trunks(rng, np.array([(x, LEVEL - 0.2, z)]), 0.16 + 0.03 * (k % 3), tall, "#6a625a", None, 6)
        wood.append(stem)
    wood.append(moved(log(rng, 2.6, 0.2, "#5a5044"), (2.4, LEVEL - 0.12, -3.4), 1.0, 0.35))
    wood += [
        cylinder((x, LEVEL - 0.2, z), (x + 0.04, 0.35, z), 0.05, "#5a4a3a", 7, 0.045)
        for x, z in ((-1.9, -3.0), (-2.2, -3.3), (5.9, -2.9))
    ]
    pads = np.stack(
        [rng.uniform(land.left - 2, land.right + 2, 110), rng.uniform(land.edge - 5.5, land.edge - 0.6, 110)],
        1,
    )
    mesh = lily_pads(rng, pads)
    mesh.positions[:, 1] += LEVEL
    bloom = lily_flowers(rng, pads[::5] + 0.03)
    bloom.positions[:, 1] += LEVEL
    pieces = [Piece("river.snags", join(wood), Finish("bark", 0.95, 0.1))]
    if brief.season in ("spring", "summer"):
        pieces.append(Piece("river.pads", mesh, Finish("plain", 0.85, 0.1, two_sided=True)))
        pieces.append(Piece("river.lilies", bloom, Finish("felt", 0.8, 0.6, two_sided=True)))
    return pieces
