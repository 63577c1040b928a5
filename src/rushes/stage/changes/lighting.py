"""What goes out or lights up: the glowing pieces of the thing, its light on what is near, the last wisp of smoke."""

from dataclasses import replace
from math import sin

import numpy as np

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Effect, Moment, Reals, Site, Subject, ease, hidden, placed
from rushes.stage.changes.motes import puffs, puffs_at
from rushes.stage.meshkit.matrices import rotation
from rushes.stage.scene import Array, Finish, Light, Mesh, Piece

__all__ = ["go_out", "light_up"]

WISPS = 14
FLAMES = (
    "candle",
    "campfire",
    "torch",
    "match",
    "fire",
    "bonfire",
    "fireplace",
    "lantern",
    "flame",
    "oil_lamp",
    "cake",
    "incense",
)
WARM = (1.0, 0.72, 0.42)


def _glowing(subject: Subject) -> frozenset[str]:
    return frozenset(p.name for p in subject.pieces if p.finish.material == "emit")


def go_out(subject: Subject) -> Effect:
    """The flame ducks, is gone, and a thread of smoke curls up; a lamp just goes dark."""
    name, flame = subject.change.what, any(word in subject.kind for word in FLAMES)
    glowing, halo = _glowing(subject), _halo(subject)
    smoke = puffs(f"{name}.wisp", WISPS, "#b9b4ac")

    dull = _dull(subject)

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        left = 1.0 - ease(moment.share, 0.0, 0.3)
        if flame and 0.0 < moment.share < 0.3:
            left *= 0.65 + 0.35 * sin(40 * moment.share)
        dim = tuple(replace(x, colour=tuple(c * left for c in x.colour)) for x in pose.lights)  # type: ignore[arg-type]
        pose = replace(pose, lights=(*dim, *(_lamp(site, moment, left) if not glowing else ())))
        dark = left < 0.25
        pose = hidden(
            pose, glowing | frozenset(p.name for p in halo) if dark else frozenset(p.name for p in dull)
        )
        root = placed(site, moment, rotation())
        wisp = puffs_at(*_wisp(site, moment, root, flame))
        return replace(pose, vertices={**pose.vertices, smoke.name: wisp})

    return Effect((*subject.pieces, *halo, *dull, smoke), posed, frozenset({smoke.name}))


def light_up(subject: Subject) -> Effect:
    """It flickers twice and shines."""
    glowing, halo = _glowing(subject), _halo(subject)

    dull = _dull(subject)

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        on = ease(moment.share, 0.35, 0.75)
        if 0.0 < moment.share < 0.35:
            on = 0.8 if 0.06 < moment.share < 0.12 or 0.2 < moment.share < 0.25 else 0.0
        lit = tuple(replace(x, colour=tuple(c * on for c in x.colour)) for x in pose.lights)  # type: ignore[arg-type]
        pose = replace(pose, lights=(*lit, *(_lamp(site, moment, on) if not lit else ())))
        return hidden(
            pose, glowing | frozenset(p.name for p in halo) if on < 0.1 else frozenset(p.name for p in dull)
        )

    return Effect((*subject.pieces, *halo, *dull), posed)


def _dull(subject: Subject) -> tuple[Piece, ...]:
    """What glows, as it looks when it is dark: a shade and a screen stay where they are, only a flame is gone."""
    if any(word in subject.kind for word in FLAMES):
        return ()
    off = Finish("felt", 0.7, 0.3)
    return tuple(
        replace(
            p,
            name=f"{p.name}.off",
            finish=off,
            mesh=replace(p.mesh, colours=(p.mesh.colours * np.asarray((0.55, 0.55, 0.6, 1.0), np.float32))),
        )
        for p in subject.pieces
        if p.finish.material == "emit" and "flame" not in p.name
    )


def _halo(subject: Subject) -> tuple[Piece, ...]:
    """Of what has no glowing piece of its own its upper, brighter part glows: a second skin over the felt."""
    if _glowing(subject):
        return ()
    solid = [p for p in subject.pieces if len(p.mesh.faces)]
    largest = max(solid, key=lambda p: len(p.mesh.faces))
    mesh = largest.mesh
    low, high = float(mesh.positions[:, 1].min()), float(mesh.positions[:, 1].max())
    middles = mesh.positions[mesh.faces].mean(1)[:, 1]
    upper = mesh.faces[middles > low + 0.52 * (high - low)]
    size = float(np.ptp(mesh.positions, axis=0).max())
    warm = mesh.colours.copy()
    warm[:, :3] = 0.45 * warm[:, :3] + 0.55 * np.asarray(WARM, np.float32)
    out = (mesh.positions + 0.004 * size * mesh.normals).astype(np.float32)
    skin = Mesh(out, mesh.normals, warm, upper, mesh.bones, mesh.weights)
    glow = Finish("emit", emission=1.25, fuzz=0.0, two_sided=largest.finish.two_sided, casts_shadow=False)
    return (Piece(f"{subject.change.what}.halo", skin, glow, largest.rig),)


def _lamp(site: Site, moment: Moment, on: float) -> tuple[Light, ...]:
    if on < 0.02:
        return ()
    size = max(site.width, site.height)
    root = placed(site, moment, rotation())
    x, y, z = (float(v) for v in root[:3, :3] @ np.array([0, 0.8 * site.height, 0.4 * size]) + root[:3, 3])
    strength = (0.35 + 1.6 * size) * on
    return (
        Light((x, y, z), (strength * WARM[0], strength * WARM[1], strength * WARM[2]), reach=1.2 + 4 * size),
    )


def _wisp(site: Site, moment: Moment, root: Array, flame: bool) -> tuple[Reals, Reals]:
    """A string of small puffs that rises in curls and thins out within five seconds."""
    size = max(site.width, site.height)
    k = np.arange(WISPS) / WISPS
    t = moment.seconds - 0.35 - 1.1 * k
    age = np.clip(t / 2.6, 0.0, 1.0)
    up = site.height * 0.92 + 1.5 * size * age
    x = 0.10 * size * age * np.sin(5 * age + 2.2 * k) + 0.05 * size * age
    local = np.stack([x, up, 0.06 * size * age * np.cos(4 * age)], 1)
    sizes = 0.05 * size * np.sin(np.pi * age) * (0.4 + age) * (1.0 if flame else 0.0)
    return local @ root[:3, :3].T + root[:3, 3], sizes
