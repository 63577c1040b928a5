"""A waterfall: a mossy cliff, the water that slides over its lip, the spray at its foot."""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import SetBrief
from rushes.stage.meshkit.colour import linear
from rushes.stage.meshkit.solids import join, sheet, sphere
from rushes.stage.scene import Array, Finish, Mesh, Piece
from rushes.stage.sets.nature.fronds import ferns
from rushes.stage.sets.nature.poms import POM_COLOURS, pom_trees
from rushes.stage.sets.nature.stones import ball, crag
from rushes.stage.sets.terrain.noise import fractal, ridged, smoothstep
from rushes.stage.sets.terrain.riverbed import LEVEL, Riverbed
from rushes.stage.sets.variant import snowy

__all__ = ["Spray", "cascade"]

HIGH = 4.5
"""Metres of the lip above the bank."""
_FALLS = ((2.1, 1.75, 1.0), (5.1, 0.45, 0.92), (-1.2, 0.42, 0.88))
"""x of the middle, half width, and height as a share, of each fall."""


def _face(land: Riverbed) -> float:
    """z of the cliff's foot."""
    return land.edge - land.wide - 1.2


def _cliff(land: Riverbed, seed: int, *, white: bool) -> Mesh:
    """A wall across the valley, hollow where the water falls, high at both sides, moss on its ledges."""
    x = np.linspace(-34.0, 34.0, 130)[None]
    share = np.concatenate([np.linspace(-0.08, 1.0, 44), [1.03, 1.2, 1.8]])[:, None]
    hollow = np.exp(-(((x - 2.1) / 3.6) ** 2))
    top = HIGH * (1.0 + 0.30 * (1.0 - hollow) + 0.16 * fractal(x * 0.14, 0 * x, seed, 3))
    planes = ridged(x * 0.30 + seed, share * 1.6 + 0 * x, seed + 3, 4, 1.5)
    blocks = ridged(x * 0.9, share * 3.6 + 0 * x, seed + 5, 3, 1.4)
    ledge = np.floor(share * 6.0 + 0.6 * fractal(x * 0.2, 0 * x + 3.0, seed + 7, 2)) / 6.0
    over = np.clip(share - 1.0, 0.0, 1.0)
    z = (
        _face(land)
        - 2.4 * hollow
        + 1.5 * planes
        + 0.5 * blocks
        - 2.0 * ledge
        - 26.0 * over
        + 0.035 * np.abs(x) ** 1.3
    )
    y = np.minimum(share, 1.0) * top + over * 1.5 + 0.25 * fractal(x * 0.6, share * 3 + 0 * x, seed + 9, 2)
    grid = np.stack(np.broadcast_arrays(x, y, z), -1)
    rock = (
        linear("#5c5850")
        + (linear("#b0a898") - linear("#5c5850"))
        * np.clip(0.35 + 0.8 * planes + 0.2 * blocks - 0.3, 0, 1)[..., None]
    )
    damp = np.exp(-(((x - 2.1) / 3.0) ** 2))[..., None] * np.ones_like(rock)
    rock = rock * (1.0 - 0.30 * damp)
    mesh = sheet(grid.astype(np.float32), rock.astype(np.float32))
    mesh.normals[:] *= np.where(mesh.normals[:, 2:] < -0.3, -1.0, 1.0)
    flat = smoothstep(
        0.38,
        0.72,
        mesh.normals[:, 1] + 0.25 * fractal(grid[..., 0] * 0.8, grid[..., 1] * 0.8, seed + 4, 3).ravel(),
    )[:, None]
    moss = linear("#e4e9ef" if white else "#5a7434")
    mesh.colours[:, :3] = np.clip(mesh.colours[:, :3] * (1 - flat) + moss * flat, 0, 1)
    mesh.colours[:, 3] = np.clip(0.45 + 0.8 * planes + 0 * x, 0.3, 1.0).ravel()
    return mesh


def _sheet(land: Riverbed, middle: float, half: float, share: float, seed: int) -> Mesh:
    """One fall: over the lip, down in a bow, spread a little; frayed at its sides."""
    u = np.linspace(-1.0, 1.0, 21)[None]
    v = np.linspace(0.0, 1.0, 40)[:, None]
    high = share * HIGH * 1.02
    down = np.clip((v - 0.10) / 0.90, 0.0, 1.0)
    y = high - (high - LEVEL) * down**1.15
    out = 0.85 * (1.0 - np.exp(-3.0 * v)) + 0.35 * down
    wobble = 0.16 * fractal(u * 2.0 + seed, v * 2.5 + 0 * u, seed, 3)
    x = middle + half * u * (0.82 + 0.30 * down) + 0.4 * wobble
    z = (
        _face(land)
        - 2.6
        + 1.9 * out
        - 0.5 * u**2 * half
        + wobble
        + np.where(v < 0.10, -(0.10 - v) * 14.0, 0.0)
    )
    grid = np.stack(np.broadcast_arrays(x, y + 0.06 * wobble, z), -1)
    mesh = sheet(grid.astype(np.float32), "#2f6a70")
    mesh.normals[:] *= np.where(mesh.normals[:, 2:] < -0.3, -1.0, 1.0)
    mesh.colours[:, 3] = (np.clip(1.25 - np.abs(u) ** 2.5, 0.1, 1.0) * (1.0 - 0.55 * down**2)).ravel()
    return mesh


@dataclass(frozen=True)
class Spray:
    """Drops thrown up where the water strikes: `count` beads that rise, spread and fall."""

    name: str
    place: tuple[float, float, float]
    half: float
    count: int = 130
    power: float = 1.0
    seed: int = 0

    def piece(self) -> Piece:
        """The drops; their vertices are replaced in every frame."""
        unit, faces = ball(0)
        paint = np.full((self.count * len(unit), 4), (0.80, 0.86, 0.88, 1.0), np.float32)
        index = (np.arange(self.count)[:, None, None] * len(unit) + faces).reshape(-1, 3)
        positions, normals = self.vertices(0.0)
        finish = Finish("cloud", 1.0, 0.8, casts_shadow=False)
        return Piece(self.name, Mesh(positions, normals, paint, index.astype(np.int32)), finish, dynamic=True)

    def vertices(self, seconds: float) -> tuple[Array, Array]:
        """Positions and normals at a time."""
        rng = np.random.default_rng(self.seed)
        unit, _ = ball(0)
        share = (seconds * rng.uniform(0.7, 1.2, self.count) + rng.random(self.count)) % 1.0
        home = rng.uniform(-1.0, 1.0, self.count) * self.half
        throw = rng.normal(0.0, 0.8, (self.count, 2)) * self.power
        rise = rng.uniform(1.2, 3.4, self.count) * self.power
        x = self.place[0] + home + throw[:, 0] * share
        y = self.place[1] + rise * share - 3.4 * self.power * share**2
        z = self.place[2] + (0.15 + np.abs(throw[:, 1])) * share
        size = self.power * rng.uniform(0.02, 0.075, self.count) * np.sin(np.pi * share)
        points = np.stack([x, y, z], 1)[:, None] + unit[None] * size[:, None, None]
        return points.reshape(-1, 3).astype(np.float32), np.tile(unit, (self.count, 1)).astype(np.float32)


def _foot(foot: float, rng: np.random.Generator) -> tuple[Mesh, Mesh]:
    """(boulders in the pool, cotton mist over it)."""
    rocks, puffs = [], []
    for k in range(14):
        size = rng.uniform(0.35, 0.95)
        place = (rng.uniform(-5.0, 6.5), LEVEL + 0.2 * size, foot + rng.uniform(-0.2, 1.2))
        half = (1.2 * size, 0.75 * size, size)
        rocks.append(crag(place, half, 71 + k, "#55703a", ("#3f3e3c", "#77736a"), 2))
    for x, half_width, _ in _FALLS:
        for _ in range(int(9 * half_width + 3)):
            size = rng.uniform(0.22, 0.5)
            px, py = x + rng.uniform(-1.2, 1.2) * half_width, LEVEL + 0.10 + 0.15 * rng.random()
            middle = (px, py, foot + rng.uniform(-0.1, 0.5))
            puffs.append(sphere(middle, (1.4 * size, 0.55 * size, size), "#eef3f4", 7, 10))
    return join(rocks), join(puffs)


def _green(brief: SetBrief, foot: float, rng: np.random.Generator) -> tuple[Mesh, Mesh]:
    """(ferns on the ledges, trees on top)."""
    x, share = rng.uniform(-9.0, 11.0, 70), rng.uniform(0.12, 1.05, 70)
    perch = np.stack([x, share * HIGH, foot - 1.6 * share + 0.5], 1)
    leaves = ferns(rng, perch, rng.uniform(0.4, 0.9, 70), ("#5a8a3a", "#4a7a36"))
    x = np.concatenate([rng.uniform(-26.0, -2.5, 26), rng.uniform(5.0, 28.0, 26)])
    spots = np.stack([x, HIGH * (1.22 + 0.004 * np.abs(x)), foot - 4.0 - 5.0 * rng.random(52)], 1)
    tints = POM_COLOURS.get(brief.season, POM_COLOURS["summer"])
    return leaves, pom_trees(rng, spots, rng.uniform(1.8, 3.6, 52), tints, 3, 0.8 * snowy(brief), 90)


def cascade(land: Riverbed, brief: SetBrief, rng: np.random.Generator) -> tuple[list[Piece], list[Spray]]:
    """The cliff with its falls, boulders and cotton mist at their foot, ferns and trees on top; the spray."""
    seed = brief.seed % 61 + 3
    foot = _face(land) + 0.2
    falls = [_sheet(land, x, half, share, seed + k) for k, (x, half, share) in enumerate(_FALLS)]
    rocks, mist = _foot(foot, rng)
    leaves, crowns = _green(brief, foot, rng)
    stone = Finish("terrain", 0.9, 0.05, two_sided=True, parameters=(1.0, 0.7, 0.0, 0.0))
    water = Finish("falls", 0.4, 0.0, two_sided=True, casts_shadow=False, parameters=(1.0, 0.55, 0.0, 0.0))
    leafy = Finish("leaf", 0.6, 0.3, sway=0.05, two_sided=True)
    pieces = [
        Piece("fall.cliff", _cliff(land, seed, white=snowy(brief)), stone),
        Piece("fall.water", join(falls), water),
        Piece("fall.rocks", rocks, Finish("rock", 0.6, 0.0)),
        Piece("fall.mist", mist, Finish("cloud", 1.0, 0.9, casts_shadow=False)),
        Piece("fall.ferns", leaves, leafy),
        Piece("fall.trees", crowns, leafy),
    ]
    sprays = [
        Spray("fall.spray", (_FALLS[0][0], LEVEL + 0.1, foot + 0.2), 1.7, 150, 1.1, seed),
        Spray("fall.drops", (_FALLS[1][0], LEVEL + 0.1, foot + 0.2), 0.6, 50, 0.7, seed + 1),
    ]
    return pieces, sprays
