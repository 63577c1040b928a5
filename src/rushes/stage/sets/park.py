"""A park: a lawn with a gravel path, trees in the dress of the season, flower beds, a pond, a bench, a wide sky.

Figures play round the origin on flat grass; a kite flies at about (2, 4.5, -5); a low camera stands at z of 3..6.
"""

from dataclasses import replace

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.light import environment
from rushes.stage.meshkit.colour import Paint, linear, mixed
from rushes.stage.meshkit.foliage import Plant, bush, flowers, greens, tree
from rushes.stage.meshkit.solids import cylinder, empty, join, moved, sheet, sphere
from rushes.stage.scene import Environment, Finish, Light, Mesh, Piece
from rushes.stage.sets.life import animated
from rushes.stage.sets.nature.birds import Flock
from rushes.stage.sets.nature.blades import blades
from rushes.stage.sets.nature.drift import Drift
from rushes.stage.sets.nature.garden import bench, cottages, fence, playground
from rushes.stage.sets.nature.poms import POM_COLOURS, pom_trees
from rushes.stage.sets.terrain.horizon import Ring, far_land
from rushes.stage.sets.terrain.lawn import Lawn
from rushes.stage.sets.terrain.noise import fractal

__all__ = ["build"]

_GRASS = {
    "spring": ("#54802a", "#7f9a3c"),
    "summer": ("#4d7628", "#828c3a"),
    "autumn": ("#72752e", "#947f38"),
    "winter": ("#5f6640", "#7a7a50"),
}
_BLOSSOM = ("#f4c6d2", "#f0aebf", "#f8dde2")
_DRIFT = {"spring": _BLOSSOM, "autumn": ("#c8862c", "#b85a24", "#d0a040")}


def _snowy(brief: SetBrief) -> bool:
    return bool({"snow", "blizzard"} & set(brief.weather))


def _season(brief: SetBrief) -> str:
    """How the trees are dressed: bare when snow falls."""
    return "winter" if _snowy(brief) else brief.season


def _air(brief: SetBrief) -> Environment:
    air = environment(brief)
    return environment(
        brief,
        clouds=max(air.clouds, 0.75) if "clear" not in brief.weather else air.clouds,
        fog_distance=150.0,
        shadow_centre=(0.5, 0.8, -0.6),
        shadow_radius=8.0,
        shadow_distance=45.0,
        near=0.08,
        far=900.0,
    )


def _turf(lawn: Lawn, brief: SetBrief, rng: np.random.Generator) -> Mesh:
    """Blades where the camera is close, tufts farther off: thick near the acting area, none on the path."""
    green, dry = ("#dfe4ea", "#c4ccd2") if _snowy(brief) else _GRASS.get(brief.season, _GRASS["summer"])
    count = 1950
    middle, half = 0.5 * (lawn.left + lawn.right), 0.5 * (lawn.right - lawn.left) + 5.0
    z = np.where(rng.random(count) < 0.3, rng.uniform(4.5, 13.0, count), 4.5 - 8.0 * rng.random(count) ** 1.2)
    x = middle + rng.uniform(-half, half, count)
    thick = fractal(x * 0.5, z * 0.5, lawn.seed + 9, 3)
    keep = (lawn.path_distance(x, z) > 0.72) & (rng.random(count) < 0.72 + 0.5 * thick)
    roots = np.stack([x, lawn.height(x, z) - 0.01, z], 1)[keep]
    roots = np.repeat(roots, 6, 0) + rng.normal(0.0, 1.0, (6 * len(roots), 3)) * [0.035, 0.0, 0.035]
    thick, keep = np.repeat(thick[keep], 6), np.ones(6 * int(keep.sum()), bool)
    tall = (0.085 + 0.05 * np.clip(thick[keep], 0, 1)) * (1.0 if not _snowy(brief) else 0.6)
    light = tuple(linear(c) * 1.7 for c in (green, dry, green))
    return blades(rng, roots, 1.2 * tall, 0.016, light, arch=0.6, joints=2)


def _big_trees(lawn: Lawn, brief: SetBrief, rng: np.random.Generator) -> Plant:
    """Trees near enough to show their leaves: they frame the sky and leave its middle free for a kite."""
    wood, leaves = [], []
    spots = (
        (lawn.left - 0.6, -7.5, 5.6, 2.1),
        (lawn.right + 1.4, -9.0, 6.2, 2.4),
        (lawn.right + 4.5, -4.5, 4.8, 1.8),
        (lawn.left - 6.0, -5.0, 5.2, 2.0),
        (2.6, -19.0, 5.4, 2.1),
    )
    for k, (x, z, tall, wide) in enumerate(spots):
        plant = tree(rng, (0.0, 0.0, 0.0), tall, wide, _season(brief), 3000, 0.12)
        place = (x, float(lawn.height(x, z)) - 0.05, z)
        wood.append(moved(plant.wood, place))
        if not len(plant.leaves.positions):
            continue
        pink = _season(brief) == "spring" and k != 2
        heart = mixed("#e0a0b2" if pink else greens(_season(brief))[k % 3], "#20160c", 0.30)
        crown = _blossoming(plant.leaves, rng) if pink else plant.leaves
        leaves.append(moved(join([crown, _heart(rng, tall, wide, heart)]), place))
    return Plant(join(wood), join(leaves))


def _heart(rng: np.random.Generator, tall: float, wide: float, colour: Paint) -> Mesh:
    """Dim lumps inside a crown, so that the sky doesn't show through its middle."""
    lumps = []
    for k in range(10):
        out = rng.normal(size=3)
        out *= 0.46 * wide / np.linalg.norm(out)
        place = (out[0], tall - 0.75 * wide + 0.72 * out[1], out[2])
        lumps.append(sphere(place, wide * rng.uniform(0.17, 0.25), linear(colour) * (0.6 + 0.06 * k), 5, 7))
        lumps[-1].colours[:, 3] = 0.35
    return join(lumps)


def _blossoming(crown: Mesh, rng: np.random.Generator) -> Mesh:
    """A crown of leaves turned into one of blossom, whole cards at a time."""
    cards = len(crown.positions) // 4
    palette = np.stack([linear(c) for c in (*_BLOSSOM, "#e79ab0")])
    tint = palette[rng.integers(0, 4, cards)] * np.clip(1.0 + 0.10 * rng.normal(size=(cards, 1)), 0.7, 1.2)
    colours = crown.colours.copy()
    colours[: cards * 4, :3] = np.repeat(tint, 4, 0)
    return Mesh(crown.positions, crown.normals, np.clip(colours, 0.0, 1.0), crown.faces)


def _far_trees(lawn: Lawn, brief: SetBrief, rng: np.random.Generator) -> Mesh:
    """Groves on the rise behind and at both sides."""
    count = 72
    azimuth = rng.uniform(-1.5, 1.5, count)
    distance = rng.uniform(24.0, 62.0, count)
    x, z = np.sin(azimuth) * distance * 1.2, -np.cos(azimuth) * distance
    keep = (np.abs(azimuth + 0.1) > 0.13) | (distance > 46.0)
    x, z = x[keep], z[keep]
    places = np.stack([x, lawn.height(x, z) - 0.3, z], 1)
    tints = POM_COLOURS.get(_season(brief), POM_COLOURS["summer"])
    if _season(brief) == "spring":
        tints = (*tints, "#f0bccb", "#f6dbe2")
    white = 0.85 if _snowy(brief) else 0.0
    return pom_trees(rng, places, rng.lognormal(1.32, 0.2, len(x)), tints, 2, white, 95)


def _beds(lawn: Lawn, brief: SetBrief, rng: np.random.Generator) -> tuple[Mesh, Mesh]:
    """Hedge balls and round beds of flowers: (leaves, blossoms)."""
    tones = greens("summer" if brief.season != "autumn" else "autumn")
    hedge, bloom = [], []
    for x, z, wide in (
        (-4.4, -2.9, 0.55),
        (5.2, -3.0, 0.62),
        (-7.2, -3.1, 0.5),
        (8.6, -3.3, 0.5),
        (1.1, -7.4, 0.7),
    ):
        y = float(lawn.height(x, z))
        for k in range(3):
            place = (x + (k - 1) * wide * 1.1, y - 0.06, z - 0.25 * (k % 2))
            hedge.append(bush(rng, place, wide * rng.uniform(0.5, 0.72), tones, 300, 0.055))
        if brief.season in ("spring", "summer", "autumn") and not _snowy(brief):
            px = rng.normal(x, wide * 1.3, 46)
            pz = rng.normal(z + wide * 1.05, 0.16, 46)
            bloom.append(np.stack([px, lawn.height(px, pz) + rng.uniform(0.12, 0.22, 46), pz], 1))
    if not bloom:
        return join(hedge), empty()
    colours = (
        ("#e8503c", "#f2b134", "#f4e4ea", "#d86a9a", "#8a6ac0")
        if brief.season != "autumn"
        else ("#b8502a", "#d09a34", "#8a3a4a")
    )
    near = rng.uniform((-6.0, 1.6), (6.0, 11.0), (56, 2))
    daisies = np.stack([near[:, 0], np.full(56, 0.085), near[:, 1]], 1)
    heads = np.concatenate([*bloom]).astype(np.float32)
    stems = [cylinder((p[0], p[1] - 0.2, p[2]), tuple(p), 0.006, "#4f7a2c", 4, caps=False) for p in heads]
    return join([*hedge, *stems]), join(
        [
            flowers(rng, heads, 0.062, colours),
            flowers(rng, daisies.astype(np.float32), 0.026, ("#fbf6ee", "#f6dc6a")),
        ]
    )


def _lamps(lawn: Lawn, places: tuple[tuple[float, float], ...]) -> tuple[Mesh, Mesh, tuple[Light, ...]]:
    """Iron lamps beside the path: posts, globes, lights."""
    posts, globes, lights = [], [], []
    for x, z in places:
        y = float(lawn.height(x, z))
        posts += [
            cylinder((x, y, z), (x, y + 2.5, z), 0.045, "#1f2a2a", 10, 0.03),
            cylinder((x, y, z), (x, y + 0.3, z), 0.09, "#1f2a2a", 10, 0.05),
        ]
        globes.append(sphere((x, y + 2.62, z), 0.15, (1.0, 0.72, 0.40), 8, 12))
        lights.append(Light((x, y + 2.6, z + 0.2), (4.2, 2.4, 1.05), 8.5))
    return join(posts), join(globes), tuple(lights)


def _pond(lawn: Lawn) -> Mesh:
    x, z = np.meshgrid(np.linspace(-6.0, 6.0, 9) + lawn.pond[0], np.linspace(3.4, -3.4, 7) + lawn.pond[1])
    level = float(lawn.height(*lawn.pond)) + 0.42
    return sheet(np.stack([x, np.full_like(x, level), z], -1).astype(np.float32), (0.1, 0.1, 0.1))


def _ground(brief: SetBrief, lawn: Lawn, air: Environment, rng: np.random.Generator) -> list[Piece]:
    """Lawn, path, blades, pond and the hills beyond."""
    green, dry = ("#e2e7ee", "#cfd6de") if _snowy(brief) else _GRASS.get(brief.season, _GRASS["summer"])
    rings = (
        Ring(110.0, 13.0, "#c4ccd4" if _snowy(brief) else "#5c7048", 0.38, 0.15),
        Ring(190.0, 30.0, "#5c6a5a", 0.62, 0.35),
        Ring(320.0, 52.0, "#606a78", 0.82, 0.7),
    )
    far = far_land(rings, air, brief.seed + 5, -0.5, 2.4, 190)
    cover = Finish("snow" if _snowy(brief) else "grass", 0.95, 0.0, casts_shadow=False)
    gravel = Finish("terrain", 0.95, 0.0, two_sided=True, casts_shadow=False, parameters=(0.8, 0, 0, 0))
    blade = Finish("grass", 0.8, 0.08, sway=0.03, two_sided=True, casts_shadow=False)
    still = Finish("lake", 0.1, 0.0, casts_shadow=False, parameters=(0.6, 1.0, 0.0, 0.0))
    return [
        Piece("park.lawn", lawn.mesh(green, dry), cover),
        Piece("park.path", lawn.path("#a5947c" if _snowy(brief) else "#b09a7a"), gravel),
        Piece("park.turf", _turf(lawn, brief, rng), blade),
        Piece("park.pond", _pond(lawn), still),
        Piece("park.far", far, Finish("plain", 0.95, 0.0, two_sided=True, casts_shadow=False)),
    ]


def _green(brief: SetBrief, lawn: Lawn, rng: np.random.Generator) -> list[Piece]:
    """Trees, hedges, flowers."""
    plant = _big_trees(lawn, brief, rng)
    hedge, bloom = _beds(lawn, brief, rng)
    leafy = Finish("leaf", 0.6, 0.3, sway=0.03, two_sided=True)
    groves = Finish("leaf", 0.9, 0.3, two_sided=True, casts_shadow=False)
    pieces = [
        Piece("park.trunks", plant.wood, Finish("bark", 0.9, 0.2)),
        Piece("park.groves", _far_trees(lawn, brief, rng), groves),
        Piece("park.hedges", hedge, leafy),
    ]
    if len(plant.leaves.positions):
        pieces.append(Piece("park.crowns", plant.leaves, leafy))
    if len(bloom.positions):
        pieces.append(Piece("park.flowers", bloom, Finish("felt", 0.8, 0.6, two_sided=True)))
    return pieces


def _furniture(
    brief: SetBrief, lawn: Lawn, rng: np.random.Generator
) -> tuple[list[Piece], tuple[Light, ...]]:
    """Bench, fence, playground, cottages and lamps, lit when it is dark."""

    def standing(mesh: Mesh, x: float, z: float, scale: float = 1.0, turn: float = 0.0) -> Mesh:
        return moved(mesh, (x, float(lawn.height(x, z)), z), scale, turn)

    village = ((-13.0, -46.0), (-7.5, -50.0), (-19.0, -43.0), (15.0, -52.0), (21.0, -47.0))
    houses, panes = cottages(rng, [(x, float(lawn.height(x, z)), z) for x, z in village], _snowy(brief))
    dark = brief.time_of_day in ("dusk", "night")
    posts, globes, lights = _lamps(lawn, ((-2.9, -5.9), (5.6, -6.2)))
    lit = Finish("emit", emission=2.2, casts_shadow=False)
    pieces = [
        Piece("park.bench", standing(bench(), -1.9, -5.9, 1.0, 0.12), Finish("wood", 0.6, 0.1)),
        Piece("park.fence", fence(lawn.right + 1.0, lawn.right + 9.0, -7.0, rng), Finish("wood", 0.7, 0.1)),
        Piece("park.playground", standing(playground(), 9.5, -17.0, 1.1, -0.25), Finish("plain", 0.5, 0.1)),
        Piece("park.houses", houses, Finish("plaster", 0.9, 0.1, casts_shadow=False)),
        Piece("park.panes", panes, lit if dark else Finish("plain", 0.2, 0.0, (0.12, 0.16, 0.2))),
        Piece("park.lamps", posts, Finish("metal", 0.5, 0.0)),
        Piece("park.globes", globes, replace(lit, emission=4.5) if dark else Finish("plain", 0.3, 0.0)),
    ]
    return pieces, lights if dark else ()


def build(brief: SetBrief) -> BuiltSet:
    """The park at any season, hour and weather. About 145k triangles."""
    rng = np.random.default_rng(brief.seed + 71)
    lawn = Lawn(min(brief.reach[0], -6.0), max(brief.reach[1], 6.0), brief.seed % 997 + 13)
    air = _air(brief)
    built, lights = _furniture(brief, lawn, rng)
    pieces = [*_ground(brief, lawn, air, rng), *_green(brief, lawn, rng), *built]
    return _with_life(brief, lawn, pieces, air, lights)


def _with_life(
    brief: SetBrief, lawn: Lawn, pieces: list[Piece], air: Environment, lights: tuple[Light, ...]
) -> BuiltSet:
    """Petals or leaves on the wind, a few birds."""
    drift, birds = None, None
    if brief.season in _DRIFT and not _snowy(brief):
        gust = 0.25 + 0.9 * air.wind
        drift = Drift(
            "park.drift",
            170,
            (lawn.left - 1, 0.02, -7.0),
            (lawn.right + 1, 4.2, 3.2),
            _DRIFT[brief.season],
            wind=gust,
            seed=brief.seed,
        )
        pieces.append(drift.piece())
    if (
        brief.life >= 0.3
        and brief.time_of_day != "night"
        and not {"rain", "storm", "snow"} & set(brief.weather)
    ):
        birds = Flock(
            "park.birds", 5, (-6.0, 9.5, -34.0), (0.9, 0.02, 0.1), 2.6, 0.7, "#3c3a3e", 2.6, brief.seed
        )
        pieces.append(birds.piece())

    moving = animated([birds] if birds else [], [drift] if drift else [])
    return BuiltSet(tuple(pieces), air, lawn.at, lights, moving, signs=0)
