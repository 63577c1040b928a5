"""What changes on the surface: colour, rust, frost, char. A second skin in the new colour lies under the first and comes out
through it where the change has arrived; the front wanders over the thing with a ragged edge."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Effect, Moment, Site, Subject, ease, with_vertices
from rushes.stage.meshkit.colour import Paint, linear
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["arrival", "freeze", "recolour", "rust", "shelled", "skins"]

OUT = 0.006
"""Shares of the thing's size by which the second skin stands off when it has come, and lies under before."""
EDGE = 0.10
"""Share of the way over which the front comes out."""
MOST = 40000
"""Vertices of a piece up to which it gets a second skin."""

Before = Callable[[Pose, Site, Moment], Pose]


def arrival(points: Array, site: Site, seed: int, upward: bool) -> Array:
    """When (0..1) the front is at each point: from below upwards, or from a spot on the front all over, raggedly."""
    size = max(site.width, site.height)
    p = points / size * 6.28
    rng = np.random.default_rng(seed)
    a, b, c = rng.uniform(0, 6.28, 3)
    rough = np.sin(1.7 * p[:, 0] + a) * np.sin(1.9 * p[:, 1] + b) + np.sin(2.3 * p[:, 2] + c) * np.sin(
        1.3 * p[:, 0]
    )
    fine = np.sin(6.1 * p[:, 0] + b) * np.sin(5.3 * p[:, 1] + c) * np.sin(5.7 * p[:, 2] + a)
    high = points[:, 1] / max(site.height, 1e-3)
    way = high if upward else 0.5 + 0.22 * rough + 0.12 * (points[:, 0] / max(site.width, 1e-3))
    told = 0.82 * way + 0.07 * rough + 0.05 * fine + 0.06
    return np.asarray(np.clip(told, 0.0, 1.0), np.float32)


def skins(subject: Subject, colour: Paint, finish: Finish, keep: float = 0.0) -> tuple[Piece, ...]:
    """A second skin for every piece: its own relief, `keep` 0..1 of its own colours."""
    paint = linear(colour)
    rng = np.random.default_rng(subject.seed + 2)
    made = []
    for piece in subject.pieces:
        mesh = piece.mesh
        if not len(mesh.faces) or len(mesh.positions) > MOST or piece.finish.material == "emit":
            continue
        own = mesh.colours[:, :3] * np.asarray(piece.finish.tint, np.float32)
        light = own.mean(1, keepdims=True) / max(float(own.mean()), 1e-4)
        shade = np.clip(0.75 + 0.25 * light, 0.5, 1.4) * rng.uniform(0.86, 1.12, (len(own), 1))
        colours = np.concatenate([keep * own + (1 - keep) * paint * shade, mesh.colours[:, 3:4]], 1)
        skin = Mesh(
            mesh.positions, mesh.normals, colours.astype(np.float32), mesh.faces, mesh.bones, mesh.weights
        )
        look = replace(finish, two_sided=piece.finish.two_sided)
        made.append(Piece(f"{piece.name}.skin", skin, look, piece.rig, dynamic=True))
    return tuple(made)


def shelled(
    subject: Subject,
    before: Before,
    colour: Paint,
    finish: Finish,
    *,
    upward: bool = True,
    keep: float = 0.0,
    until: float = 1.0,
    edge: float = EDGE,
) -> Effect:
    """The thing in the pose of `before`, with a skin of this colour that has come over it by `until` of the change."""
    over = skins(subject, colour, finish, keep)
    when: dict[str, Array] = {}

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        pose = before(pose, site, moment)
        size = max(site.width, site.height)
        now = (1.0 + 2 * edge) * min(moment.share / until, 1.0) - edge
        for skin in over:
            source = skin.name.removesuffix(".skin")
            shape = site.shapes.get(source)
            if shape is None:
                continue
            if source not in when:
                when[source] = arrival(shape.points, site, subject.seed, upward)
            out = np.clip((now - when[source]) / edge, -1.0, 1.0)[:, None] * np.float32(OUT * size)
            pose = _laid(pose, site, skin.name, source, out)
        return pose

    return Effect((*subject.pieces, *over), posed, frozenset(p.name for p in over))


def _laid(pose: Pose, site: Site, name: str, source: str, out: Array) -> Pose:
    """The skin over a piece as that is now."""
    shape = site.shapes[source]
    if source in pose.vertices:
        points, normals = pose.vertices[source]
        back = shape.back if shape.back.ndim == 2 else shape.back[0]
        scale = float(np.linalg.norm(back[:3, 0]))
        laid = (points + normals * out * scale).astype(np.float32)
        return replace(pose, vertices={**pose.vertices, name: (laid, normals)})
    shapes = {**site.shapes, name: shape}
    return with_vertices(
        pose, replace(site, shapes=shapes), name, shape.points + shape.normals * out, shape.normals
    )


def _still(pose: Pose, site: Site, moment: Moment) -> Pose:
    return pose


def recolour(subject: Subject) -> Effect:
    """Another colour comes over it."""
    return shelled(
        subject, _still, subject.change.colour or "#d86a2c", Finish("felt", 0.9, 0.5), upward=False
    )


def rust(subject: Subject) -> Effect:
    """Rust spreads over it."""
    return shelled(subject, _still, "#8a4a22", Finish("felt", 0.98, 0.15), upward=False, keep=0.18)


def freeze(subject: Subject) -> Effect:
    """Frost grows over it from the ground."""
    return shelled(subject, _still, "#d4e8f2", Finish("snow", 0.4, 0.2), keep=0.22)


def eased(share: float) -> float:
    """Slow in and out."""
    return ease(share)
