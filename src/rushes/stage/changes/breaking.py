"""What comes apart: a vase that shatters, a balloon that pops, something that explodes, a house that collapses.

The thing is cut beforehand into the cells of scattered seeds. Each shard flies a parabola (g = 9.81 m/s²), bounces once, turns
over and comes to lie on its flattest side. Nothing of it is left to chance but the seeds.
"""

from dataclasses import dataclass, replace
from math import tanh

import numpy as np

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Effect, Moment, Reals, Site, Subject, ease, placed
from rushes.stage.changes.motes import puffs, puffs_at
from rushes.stage.changes.shards import Cut, Ints, cells_of, parted, set_apart
from rushes.stage.meshkit.matrices import rotation, rotation_about, rotation_between, translation
from rushes.stage.scene import Array, Piece

__all__ = ["crumble", "explode", "pop", "shatter"]

GRAVITY = 9.81
BOUNCE = 0.28
"""Share of its speed with which a shard comes up again."""
PUFFS = 24


@dataclass(frozen=True)
class Break:
    """How it comes apart: `shards` of it, `out` and `up` in roots of metres (speed over the root of its size), how much a shard
    waits by its height (`late` seconds over a metre's fall), `dust` of its size, `wait` before it starts."""

    shards: int
    out: float
    up: float
    late: float = 0.0
    dust: float = 0.0
    spread: float = 1.1
    upward: bool = False
    vanish: bool = False


SHATTER = Break(26, 0.9, 0.55, dust=0.0)
EXPLODE = Break(40, 2.7, 2.9, dust=0.34, spread=3.2)
POP = Break(18, 1.5, 1.0, dust=0.0, spread=1.8)
CRUMBLE = Break(52, 0.32, 0.05, late=0.75, dust=0.20, spread=0.85, upward=True)


def shatter(subject: Subject) -> Effect:
    """Falls into shards where it is struck."""
    return _broken(subject, SHATTER)


def explode(subject: Subject) -> Effect:
    """Flies apart in a cloud of cotton."""
    return _broken(subject, EXPLODE)


def pop(subject: Subject) -> Effect:
    """Is gone but for scraps of its skin."""
    return _broken(subject, POP)


def crumble(subject: Subject) -> Effect:
    """Goes down on itself, from below upwards, into a heap and a cloud of dust."""
    return _broken(subject, CRUMBLE)


def _extent(pieces: tuple[Piece, ...]) -> tuple[Array, Array]:
    every = np.concatenate([p.mesh.positions for p in pieces if len(p.mesh.positions)])
    return every.min(0), every.max(0)


def _scattered(pieces: tuple[Piece, ...], count: int, rng: np.random.Generator) -> Array:
    """Seeds of cells on its surface: points far from each other (best of several candidates)."""
    points = np.concatenate([p.mesh.positions[p.mesh.faces].mean(1) for p in pieces if len(p.mesh.faces)])
    pool = points[rng.integers(0, len(points), 30 * count)]
    chosen = [pool[0]]
    near = ((pool - pool[0]) ** 2).sum(1)
    for _ in range(count - 1):
        pick = int((near * rng.uniform(0.35, 1.0, len(pool))).argmax())
        chosen.append(pool[pick])
        near = np.minimum(near, ((pool - pool[pick]) ** 2).sum(1))
    return np.stack(chosen)


def _cut(subject: Subject, how: Break) -> Cut:
    rng = np.random.default_rng(subject.seed + 11)
    low, high = _extent(subject.pieces)
    size = float((high - low).max())
    solid = [p for p in subject.pieces if len(p.mesh.faces)]
    seeds = _scattered(tuple(solid), how.shards, rng)

    def nearest(middles: Array) -> Ints:
        return cells_of((middles + rng.normal(0, 0.012 * size, middles.shape)).astype(np.float32), seeds)

    return parted(tuple(solid), nearest, how.shards, 0.11 * size, 0.018 * size, ".shard")


@dataclass(frozen=True)
class _Shard:
    """A cell of the thing: its points about its middle, how it flies and how it comes to lie."""

    middle: Array
    points: Array
    speed: Array
    turn: tuple[Reals, float]
    wait: float


def _shards(cutting: Cut, subject: Subject, site: Site, how: Break) -> dict[int, _Shard]:
    rng = np.random.default_rng(subject.seed + 5)
    whole = {p.name: p for p in subject.pieces}
    clouds: dict[int, list[Array]] = {}
    for part, cell, source in zip(cutting.pieces, cutting.cell, cutting.source, strict=True):
        shape = site.shapes.get(source)
        if shape is None:
            continue
        clouds.setdefault(cell, []).append(_points_of(part, whole[source], site, source))
    size = max(site.width, site.height)
    made = {}
    for cell, parts in sorted(clouds.items()):
        cloud = np.concatenate(parts)
        middle = cloud.mean(0)
        made[cell] = _thrown(cloud - middle, middle, size, site, how, rng)
    return made


def _points_of(part: Piece, whole: Piece, site: Site, source: str) -> Array:
    """The shard's points in the space of the thing, from its own by the matrix of its first vertex."""
    shape = site.shapes[source]
    back = shape.back if shape.back.ndim == 2 else shape.back[0]
    ahead = np.linalg.inv(back)
    points = part.mesh.positions[:: max(len(part.mesh.positions) // 40, 1)]
    return np.asarray(points @ ahead[:3, :3].T + ahead[:3, 3] - site.base, np.float32)


def _thrown(
    points: Array, middle: Array, size: float, site: Site, how: Break, rng: np.random.Generator
) -> _Shard:
    away = np.array([middle[0], 0.0, middle[2]])
    away = away / max(float(np.linalg.norm(away)), 0.15 * size) + rng.normal(0, 0.25, 3)
    pace = (GRAVITY * size) ** 0.5 / 3.13 * 3.0
    high = middle[1] / max(site.height, 1e-3)
    out = how.out * pace * 0.33 * rng.uniform(0.5, 1.15)
    up = how.up * pace * 0.33 * rng.uniform(0.4, 1.2) * (0.4 + 0.6 * high)
    speed = np.array([away[0] * out, up, away[2] * out])
    flat = np.linalg.svd(points - points.mean(0), full_matrices=False)[2][2]
    lying = rotation_between(flat, (0.0, 1.0 if flat[1] >= 0 else -1.0, 0.0))
    axis, angle = _axis_of(lying)
    extra = 0.0 if how.upward else float(rng.choice([0.0, 2 * np.pi]))
    wait = how.late * high * (size / GRAVITY) ** 0.5 * rng.uniform(0.8, 1.1)
    return _Shard(middle, points, speed.astype(np.float32), (axis, angle + extra), float(wait))


def _axis_of(matrix: Array) -> tuple[Reals, float]:
    """Axis and angle of a rotation."""
    m = matrix[:3, :3].astype(np.float64)
    angle = float(np.arccos(np.clip((np.trace(m) - 1) / 2, -1, 1)))
    axis = np.array([m[2, 1] - m[1, 2], m[0, 2] - m[2, 0], m[1, 0] - m[0, 1]])
    long = float(np.linalg.norm(axis))
    return (axis / long if long > 1e-6 else np.array([1.0, 0.0, 0.2])), angle


def _flown(shard: _Shard, t: float, floor: float, reach: float) -> tuple[Reals, float]:
    """Where the middle of a shard is after t seconds, floor reached and bounced, and the share 0..1 of its turning over."""
    up, fall = float(shard.speed[1]), float(shard.middle[1]) - floor
    lands = (up + (up * up + 2 * GRAVITY * max(fall, 0.0)) ** 0.5) / GRAVITY
    again = BOUNCE * (up * up + 2 * GRAVITY * max(fall, 0.0)) ** 0.5
    second = 2 * again / GRAVITY
    t = max(t, 0.0)
    slide = min(t, lands) + 0.45 * min(max(t - lands, 0.0), second)
    if t < lands:
        y = shard.middle[1] + up * t - GRAVITY * t * t / 2
    else:
        s = min(t - lands, second)
        y = floor + again * s - GRAVITY * s * s / 2
    x, z = (shard.speed[k] * slide for k in (0, 2))
    far = (x * x + z * z) ** 0.5
    hold = reach * tanh(far / reach) / far if far > 1e-6 else 1.0
    turned = ease(t, 0.0, lands + second)
    return np.array([shard.middle[0] + x * hold, y, shard.middle[2] + z * hold]), turned


def _matrix(shard: _Shard, t: float, floor: float, reach: float) -> Array:
    at, turned = _flown(shard, t, floor, reach)
    axis, angle = shard.turn
    spin = rotation_about(axis, angle * turned)
    low = float((shard.points @ spin[:3, :3].T)[:, 1].min())
    if t > 0:
        at[1] = max(at[1], floor - low)
    return np.asarray(translation(at) @ spin @ translation(-shard.middle), np.float32)


def _broken(subject: Subject, how: Break) -> Effect:
    cutting = _cut(subject, how)
    name = subject.change.what
    dust = puffs(f"{name}.dust", PUFFS, "#d8cfc2")
    fresh = cutting.names | {dust.name}
    made: list[dict[int, _Shard]] = []

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        if not moment.begun:
            return pose
        if not made:
            made.append(_shards(cutting, subject, site, how))
        reach = how.spread * max(site.width, 0.5 * site.height)
        flown = {
            k: _matrix(shard, moment.seconds - shard.wait, site.floor, reach) for k, shard in made[0].items()
        }
        dusty = {**pose.vertices, dust.name: _dust(subject, site, moment, how)}
        pose = replace(pose, vertices=dusty, lights=())
        return set_apart(pose, site, moment, cutting, subject.pieces, flown)

    return Effect((*subject.pieces, *cutting.pieces, dust), posed, fresh)


def _dust(subject: Subject, site: Site, moment: Moment, how: Break) -> tuple[Array, Array]:
    """Balls of cotton that roll out and are gone: large where much comes down, none where a cup breaks."""
    rng = np.random.default_rng(subject.seed + 3)
    size = max(site.width, 0.7 * site.height)
    slow = (size / GRAVITY) ** 0.5
    t = moment.seconds / max(slow, 0.1)
    angle, far, start = 2 * np.pi * rng.random(PUFFS), rng.uniform(0.35, 1.0, PUFFS), 0.5 * rng.random(PUFFS)
    age = np.clip((t - start) / 3.4, 0.0, 1.0)
    grown = np.sin(np.pi * np.sqrt(age)) * how.dust * size * rng.uniform(0.5, 1.0, PUFFS)
    reach = (0.35 + 0.55 * np.sqrt(age)) * size * far
    up = site.floor + grown * 0.75 + (0.25 if how.upward else 0.9) * age * size * 0.4
    local = np.stack([np.cos(angle) * reach, up, np.sin(angle) * reach], 1)
    if how.dust == 0.0:
        grown = np.zeros(PUFFS)
    root = placed(site, moment, rotation())
    return puffs_at(local @ root[:3, :3].T + root[:3, 3], grown)
