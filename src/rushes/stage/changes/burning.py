"""What burns: char creeps up over it, felt flames stand on the front, embers rise, and it lights what is near."""

from dataclasses import replace
from math import sin

import numpy as np

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Effect, Moment, Reals, Site, Subject, ease, placed
from rushes.stage.changes.motes import motes, motes_at, puffs, puffs_at
from rushes.stage.changes.surfacing import shelled
from rushes.stage.meshkit.matrices import rotation, scaling, translation
from rushes.stage.meshkit.solids import join, lathe
from rushes.stage.scene import Array, Finish, Light, Mesh, Piece

__all__ = ["burn"]

FLAMES, EMBERS, SMOKE = 22, 80, 9
GLOW = Finish("emit", emission=2.4, fuzz=0.0, casts_shadow=False)


def _flame() -> Mesh:
    """A tongue of height 1: a light heart in a darker mantle."""
    mantle = lathe(
        [(0, 0), (0.20, 0.10), (0.24, 0.28), (0.16, 0.55), (0.06, 0.82), (0, 1.0)], "#ff7a1c", sides=9
    )
    heart = lathe([(0, 0.02), (0.13, 0.08), (0.15, 0.22), (0.08, 0.42), (0, 0.6)], "#ffd873", (0, 0, 0.11), 8)
    return join([mantle, heart])


def burn(subject: Subject) -> Effect:
    """It catches fire below and burns on when it is black all over."""
    name = subject.change.what
    charred = shelled(
        subject, lambda pose, site, moment: pose, "#2b211b", Finish("felt", 1.0, 0.3), keep=0.10
    )
    tongue = _flame()
    flames = tuple(Piece(f"{name}.flame{k}", tongue, GLOW, f"{name}.flame{k}") for k in range(FLAMES))
    sparks = Finish("emit", emission=3.0, fuzz=0.0, casts_shadow=False)
    embers = motes(f"{name}.embers", EMBERS, ("#ff9a3a", "#ffcf6a", "#ff5a1a"), sparks)
    smoke = puffs(f"{name}.smoke", SMOKE, "#4b4743")
    spots: list[tuple[Array, Array]] = []

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        pose = charred.posed(pose, site, moment)
        if not spots:
            spots.append(_spots(subject, site))
        power = ease(moment.share, 0.0, 0.16) * (1 - 0.25 * ease(moment.share, 0.85, 1.0))
        bones = {**pose.bones}
        for k in range(FLAMES):
            bones[f"{name}.flame{k}"] = placed(site, moment, _tongue(k, spots[0], site, moment, power))[None]
        root = placed(site, moment, rotation())
        vertices = {
            **pose.vertices,
            embers.name: motes_at(embers, *_embers(subject.seed, site, moment, power, root)),
            smoke.name: puffs_at(*_smoke(subject.seed, site, moment, power, root)),
        }
        lamp = _lamp(site, moment, power, root)
        return replace(pose, bones=bones, vertices=vertices, lights=(*pose.lights, *lamp))

    fresh = charred.fresh | frozenset(p.name for p in flames) | {embers.name, smoke.name}
    return Effect((*charred.pieces, *flames, embers, smoke), posed, fresh)


def _spots(subject: Subject, site: Site) -> tuple[Array, Array]:
    """Where flames stand: points on its surface far from each other, more of them on the camera's side."""
    rng = np.random.default_rng(subject.seed + 8)
    every = np.concatenate([s.points for s in site.shapes.values()])
    pool = every[rng.integers(0, len(every), 600)]
    weight = pool[:, 2] / max(site.size[2], 1e-3) * 0.5 + 1.0
    chosen = [pool[int(weight.argmax())]]
    near = np.linalg.norm(pool - chosen[0], axis=1)
    for _ in range(FLAMES - 1):
        pick = int((near * weight).argmax())
        chosen.append(pool[pick])
        near = np.minimum(near, np.linalg.norm(pool - pool[pick], axis=1))
    points = np.stack(chosen)
    order = np.argsort(points[:, 1])
    return points[order], rng.uniform(0, 6.28, FLAMES).astype(np.float32)


def _tongue(k: int, spots: tuple[Array, Array], site: Site, moment: Moment, power: float) -> Reals:
    at, phase = spots[0][k], float(spots[1][k])
    size = max(site.width, 0.8 * site.height)
    high = at[1] / max(site.height, 1e-3)
    on = power * ease(moment.share, 0.55 * high, 0.55 * high + 0.12)
    flicker = 0.78 + 0.22 * sin(11 * moment.clock + phase) + 0.12 * sin(23 * moment.clock + 2.1 * phase)
    tall = max(size * (0.46 + 0.15 * sin(phase)) * on * flicker, 1e-4)
    lean = -0.5 * float(at[0]) / max(site.width, 1e-3) + 0.16 * sin(7 * moment.clock + 1.7 * phase)
    foot = translation((float(at[0]), float(at[1]) - 0.05 * tall, float(at[2])))
    return (
        foot
        @ rotation(z=lean, x=0.1 * sin(5 * moment.clock + phase))
        @ scaling(0.95 * tall, tall, 0.95 * tall)
    )


def _embers(seed: int, site: Site, moment: Moment, power: float, root: Array) -> tuple[Reals, Reals]:
    u = np.random.default_rng(seed + 21).random((EMBERS, 5))
    size = max(site.width, site.height)
    age = (u[:, 0] + moment.seconds * (0.25 + 0.35 * u[:, 1])) % 1.0
    x = site.size[0] * (u[:, 2] - 0.5) + 0.18 * size * age * np.sin(6 * age + 6.28 * u[:, 3])
    z = site.size[2] * (u[:, 4] - 0.5) + 0.14 * size * age * np.cos(5 * age + 6.28 * u[:, 3])
    y = site.height * 0.3 + 1.9 * size * age
    sizes = 0.010 * size * np.sin(np.pi * age) ** 0.5 * (0.5 + u[:, 1]) * power
    return np.stack([x, y, z], 1) @ root[:3, :3].T + root[:3, 3], sizes


def _smoke(seed: int, site: Site, moment: Moment, power: float, root: Array) -> tuple[Reals, Reals]:
    u = np.random.default_rng(seed + 31).random((SMOKE, 4))
    size = max(site.width, site.height)
    age = (u[:, 0] + 0.16 * moment.seconds) % 1.0
    x = 0.3 * site.size[0] * (u[:, 1] - 0.5) + 0.45 * size * age**1.4
    y = site.height + 1.3 * size * age
    sizes = 0.13 * size * np.sin(np.pi * np.clip(age, 0, 1)) * (0.6 + 0.5 * u[:, 2]) * power
    return np.stack([x, y, 0.2 * size * (u[:, 3] - 0.8)], 1) @ root[:3, :3].T + root[:3, 3], sizes


def _lamp(site: Site, moment: Moment, power: float, root: Array) -> tuple[Light, ...]:
    if power <= 0.01:
        return ()
    size = max(site.width, site.height)
    strength = (0.9 + 1.5 * size) * power * (1 + 0.1 * sin(13 * moment.clock) + 0.07 * sin(29 * moment.clock))
    x, y, z = (float(v) for v in root[:3, :3] @ np.array([0, 0.7 * site.height, 0.55 * size]) + root[:3, 3])
    return (Light((x, y, z), (strength, 0.5 * strength, 0.18 * strength), reach=1.5 + 4.5 * size),)
