"""A campsite: a canvas tent in a clearing among the trees, a fire with logs to sit on, a kettle, a string of bulbs."""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.build import BuiltSet
from rushes.stage.meshkit.solids import box, cylinder, join, lathe, moved, sphere, tube
from rushes.stage.scene import Finish, Light, Mesh, Piece
from rushes.stage.sets.forest import forest_air, woodland_life
from rushes.stage.sets.life import animated
from rushes.stage.sets.nature.grove import grove, wood_of
from rushes.stage.sets.nature.trunks import log
from rushes.stage.sets.parts.fire import Flames, hearth
from rushes.stage.sets.parts.tent import tent
from rushes.stage.sets.terrain.plain import Plain

__all__ = ["build"]

_FIRE = (1.9, 0.0, -1.35)
_TENT = (-2.75, 0.0, -2.55)


def _seats(land: Plain, rng: np.random.Generator) -> Mesh:
    """Three logs round the fire, one of them a stump with a mug on it."""
    parts = []
    for angle, length in ((0.0, 1.5), (1.35, 1.25)):
        x, z = _FIRE[0] + 1.15 * np.sin(angle), _FIRE[2] - 1.15 * np.cos(angle)
        seat = log(rng, length, 0.17, "#5e4733")
        parts.append(moved(seat, (x, land.at(x, z), z), 1.0, -angle))
    return join(parts)


def _kit(land: Plain) -> tuple[Mesh, Mesh]:
    """(rucksack, crate and blanket in cloth and wood; kettle, tripod, mugs and pan in enamel and iron)."""
    soft = [
        box((-1.55, 0.27, -2.55), (0.20, 0.27, 0.15), "#8a4a32", 0.12),
        box((-1.55, 0.20, -2.38), (0.14, 0.11, 0.07), "#a05c3c", 0.05),
        box((-1.55, 0.56, -2.55), (0.24, 0.06, 0.09), "#6a7a4a", 0.055),
        box((3.5, 0.20, -2.3), (0.34, 0.20, 0.24), "#9a7a50", 0.02, (0, 0.3, 0)),
        box((3.5, 0.43, -2.3), (0.30, 0.03, 0.21), "#b8503a", 0.025, (0, 0.3, 0)),
    ]
    x, _, z = _FIRE
    iron = [
        cylinder((x + 0.62 * np.cos(a), 0.0, z + 0.62 * np.sin(a)), (x, 1.15, z), 0.016, "#3a3634", 7)
        for a in (0.5, 2.6, 4.7)
    ]
    iron.append(tube([(x, 1.15, z), (x, 0.86, z)], 0.006, "#2a2826", 5))
    kettle = [(0.0, 0.0), (0.12, 0.01), (0.14, 0.07), (0.10, 0.16), (0.04, 0.19), (0.035, 0.21), (0.0, 0.22)]
    iron.append(lathe(kettle, "#4a6a8a", (x, 0.58, z), 16))
    a = np.linspace(0.2, np.pi - 0.2, 9)
    iron.append(
        tube(np.stack([x + 0.11 * np.cos(a), 0.74 + 0.13 * np.sin(a), np.full(9, z)], 1), 0.007, "#2a2826", 5)
    )
    iron.append(cylinder((x - 0.11, 0.66, z), (x - 0.2, 0.76, z), 0.02, "#4a6a8a", 7, 0.012))
    mug = [(0.0, 0.0), (0.045, 0.0), (0.047, 0.09), (0.041, 0.09), (0.038, 0.02), (0.0, 0.02)]
    for px, pz, tone in ((3.36, -2.2, "#efe6d4"), (3.62, -2.35, "#c8503a")):
        iron.append(lathe(mug, tone, (px, 0.46, pz), 12))
    del land
    return join(soft), join(iron)


def _bulbs(lit: bool) -> tuple[list[Piece], tuple[Light, ...]]:
    """A string of bulbs from tree to tent to tree."""
    ends = ((-6.2, 3.4, 0.0), (-3.45, 3.0, -1.7), (0.3, 3.25, -4.0), (3.9, 3.1, -2.4), (6.5, 3.5, -0.6))
    wires, bulbs = [], []
    for a, b in pairwise(ends):
        share = np.linspace(0.0, 1.0, 15)[:, None]
        path = np.asarray(a) + (np.asarray(b) - np.asarray(a)) * share
        path[:, 1] -= 1.5 * share[:, 0] * (1 - share[:, 0])
        wires.append(tube(path, 0.008, "#2c2a28", 5))
        bulbs += [
            sphere(p - np.array([0, 0.06, 0]), (0.038, 0.05, 0.038), (1.0, 0.70, 0.36), 6, 8)
            for p in path[1:-1:2]
        ]
    glow = Finish("emit", emission=3.4, casts_shadow=False) if lit else Finish("plain", 0.25, 0.0)
    pieces = [
        Piece("camp.wires", join(wires), Finish("plain", 0.8, 0.0)),
        Piece("camp.bulbs", join(bulbs), glow),
    ]
    lights = (Light((-0.8, 2.8, -2.8), (1.5, 0.95, 0.45), 6.0), Light((4.9, 2.8, -1.4), (1.3, 0.8, 0.4), 5.0))
    return pieces, lights if lit else ()


def build(brief: SetBrief) -> BuiltSet:
    """The clearing with tent and fire at any hour and season. About 155k triangles."""
    rng = np.random.default_rng(brief.seed + 457)
    wood = replace(wood_of(brief), conifers=0.6, bushes=6)
    left, right = min(brief.reach[0], -6.0), max(brief.reach[1], 6.0)
    land = Plain(left, right, brief.seed % 997 + 29, roll=0.5, rise=1.4, wave=0.12, back=-4.2)
    lit = brief.time_of_day in ("dusk", "night", "dawn")
    canvas, rig, bed = (moved(part, _TENT, 1.0, 0.42) for part in tent())
    stones, logs, embers = (moved(part, _FIRE, 1.15) for part in hearth())
    soft, iron = _kit(land)
    cloth = Finish("cloth", 0.9, 0.3, two_sided=True)
    pieces = [
        *grove(brief, wood, land, rng, path=False, clearing=3.1),
        Piece("camp.tent", canvas, cloth),
        Piece("camp.rig", rig, Finish("wood", 0.7, 0.1)),
        Piece("camp.bed", bed, Finish("felt", 0.9, 0.5)),
        Piece("camp.stones", stones, Finish("rock", 0.9, 0.0)),
        Piece("camp.logs", logs, Finish("bark", 0.9, 0.0)),
        Piece("camp.embers", embers, Finish("emit", emission=2.2, casts_shadow=False)),
        Piece("camp.seats", _seats(land, rng), Finish("bark", 0.9, 0.2)),
        Piece("camp.kit", soft, Finish("cloth", 0.9, 0.4)),
        Piece("camp.iron", iron, Finish("metal", 0.5, 0.0)),
    ]
    bulbs, lights = _bulbs(lit)
    pieces += bulbs
    if lit:
        lights = (*lights, Light((-2.95, 0.75, -3.5), (2.6, 1.5, 0.6), 3.0))
    fire = Flames("camp.fire", (_FIRE[0], 0.02, _FIRE[2]), 1.15, 1.25 if lit else 0.5)
    flies, drift = woodland_life(brief)
    pieces += [fire.piece(), *(item.piece() for item in flies), *(item.piece() for item in drift)]
    animate = animated([fire, *flies], drift, fire)
    return BuiltSet(tuple(pieces), forest_air(brief, 0.75), land.at, lights, animate)
