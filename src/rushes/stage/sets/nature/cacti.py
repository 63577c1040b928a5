"""Cacti: ribbed saguaros with arms, barrels, prickly pears; dry brush and tumbleweed."""

import numpy as np

from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.meshkit.foliage import branch
from rushes.stage.meshkit.solids import join, made, sphere, tube
from rushes.stage.scene import Array, Mesh
from rushes.stage.sets.nature.scatter import scattered
from rushes.stage.sets.terrain.noise import Field

__all__ = ["barrel", "brush", "prickly_pear", "saguaro", "tumbleweed"]

_GREEN = "#6f7d52"


def _ribbed(path: Array, radii: Array, colour: Paint, ribs: int = 11, spines: bool = True) -> Mesh:
    """A tube with upright ribs and a row of pale spines on each."""
    sides = 2 * ribs
    mesh = tube(path, radii, colour, sides)
    side = np.arange(len(mesh.positions)) % sides
    centre = _nearest(mesh.positions, path)
    out = mesh.positions - centre
    mesh.positions[:] = centre + out * np.where(side % 2, 0.80, 1.06)[:, None]
    mesh.colours[:, :3] *= np.where(side % 2, 0.62, 1.12)[:, None]
    parts = [mesh]
    if spines:
        ridge = mesh.positions[(side % 2 == 0)]
        away = out[(side % 2 == 0)]
        pick = np.arange(0, len(ridge), 3)
        thorn = made(
            np.array([(0, 0, 0), (0.006, 0, 0), (0.0, 0.0, 0.035), (0, 0.006, 0)], np.float32),
            (0, 1, 0),
            "#e8dcc0",
            [(0, 1, 2), (0, 2, 3), (1, 3, 2)],
        )
        turn = np.arctan2(away[pick, 0], away[pick, 2])
        parts.append(scattered(thorn, ridge[pick], 1.4, turn))
    return join(parts)


def _nearest(points: Array, path: Array) -> Array:
    """For every vertex of a tube the point of the path it lies round."""
    each = np.linalg.norm(points[:, None] - np.asarray(path)[None], axis=-1).argmin(1)
    return np.asarray(np.asarray(path, np.float32)[each])


def saguaro(rng: np.random.Generator, tall: float = 3.2, arms: int = 3) -> Mesh:
    """A great cactus with raised arms, standing at the origin."""
    y = np.linspace(-0.05, tall, 12)
    wide = 0.075 * tall
    body = np.stack([0.02 * np.sin(y), y, 0.02 * np.cos(y)], 1)
    radii = (
        wide
        * np.clip(np.sqrt(np.clip((tall + 0.02 - y) / (0.10 * tall), 0, 1)), 0.2, 1.0)
        * (0.86 + 0.14 * y / tall)
    )
    parts = [_ribbed(body.astype(np.float32), radii.astype(np.float32), _GREEN)]
    for k in range(arms):
        turn = (0.15, 3.0, 1.4, 4.4)[k] + rng.normal(0, 0.2)
        at, rise = tall * rng.uniform(0.34, 0.56), tall * rng.uniform(0.22, 0.4)
        share = np.array([0.0, 0.35, 0.7, 0.92, 1.0, 1.0, 1.0, 1.0])
        up = np.array([0.0, 0.02, 0.10, 0.26, 0.45, 0.7, 0.92, 1.0]) * rise
        reach = 0.17 * tall * share
        path = np.stack([np.cos(turn) * reach, at + up, np.sin(turn) * reach], 1)
        thick = 0.62 * wide * np.array([0.75, 0.95, 1, 1, 1, 1, 0.8, 0.3])
        parts.append(_ribbed(path.astype(np.float32), thick.astype(np.float32), _GREEN, 9))
    return join(parts)


def barrel(size: float = 0.35, flower: Paint = "#f0c84a") -> Mesh:
    """A round cactus with a wreath of flowers on top."""
    y = np.linspace(-0.02, 1.25, 9) * size
    radii = size * 0.62 * np.sqrt(np.clip(1.0 - ((y / size - 0.55) / 0.75) ** 2, 0.04, 1))
    path = np.stack([0 * y, y, 0 * y], 1)
    parts = [_ribbed(path.astype(np.float32), radii.astype(np.float32), "#667a50", 13)]
    for k in range(7):
        a = 2 * np.pi * k / 7
        parts.append(
            sphere((0.2 * size * np.cos(a), 1.22 * size, 0.2 * size * np.sin(a)), 0.075 * size, flower, 5, 7)
        )
    return join(parts)


def prickly_pear(rng: np.random.Generator, size: float = 0.4) -> Mesh:
    """Flat pads that grow out of one another, with red fruit."""
    parts = []

    def pad(foot: Field, turn: float, lean: float, big: float, depth: int) -> None:
        shape = sphere((0, 0.5, 0), (0.42, 0.52, 0.13), "#74875a", 9, 12)
        shape.colours[:, :3] *= 0.75 + 0.4 * shape.positions[:, 1:2]
        parts.append(scattered(shape, [foot], big, [turn], 1.0, [lean]))
        tip = foot + big * np.array([-np.sin(lean) * np.cos(turn), np.cos(lean), np.sin(lean) * np.sin(turn)])
        if depth:
            for way in (-1, 1):
                pad(
                    0.92 * tip + 0.08 * foot,
                    turn + rng.normal(0, 0.4),
                    lean + way * rng.uniform(0.35, 0.75),
                    0.78 * big,
                    depth - 1,
                )
        else:
            parts.append(sphere(tip, 0.12 * big, "#c84a3c", 5, 7))

    pad(np.zeros(3), 0.2, 0.1, size, 2)
    pad(np.array([0.3 * size, 0, 0.1 * size]), 1.0, -0.5, 0.9 * size, 1)
    return join(parts)


def brush(rng: np.random.Generator, size: float = 0.4, colour: Paint = "#8a7a50") -> Mesh:
    """A dry bush of twigs."""
    parts = []
    for k in range(16):
        a, up = 2.4 * k, rng.uniform(0.5, 1.0)
        tip = np.array([np.cos(a) * (1.1 - up), up, np.sin(a) * (1.1 - up)]) * size
        parts.append(branch(rng, (0, -0.02, 0), tip, 0.02 * size, colour, 3))
        for _ in range(2):
            end = tip * 0.7 + rng.normal(0, 0.28, 3) * size
            parts.append(
                branch(
                    rng,
                    tip * rng.uniform(0.35, 0.7),
                    np.abs(end) * np.sign(end) * [1, np.sign(end[1]), 1],
                    0.011 * size,
                    colour,
                    3,
                )
            )
    return join(parts)


def tumbleweed(rng: np.random.Generator, size: float = 0.3) -> Mesh:
    """A ball of dry twigs, its middle at the origin."""
    parts = []
    for _ in range(26):
        axis = rng.normal(size=3)
        axis /= np.linalg.norm(axis)
        one = np.cross(axis, (0.3, 1.0, 0.2))
        one /= np.linalg.norm(one)
        two = np.cross(axis, one)
        a = np.linspace(0, rng.uniform(2.0, 5.0), 9) + rng.uniform(0, 6)
        ring = (np.outer(np.cos(a), one) + np.outer(np.sin(a), two)) * size * rng.uniform(0.6, 1.0)
        parts.append(tube(ring, 0.012 * size + 0.003, linear("#a08a5c") * rng.uniform(0.7, 1.2), 3))
    return join(parts)
