"""What goes soft: melting into a puddle, dissolving, wilting, going flat, being blown up. The points of the thing are
moved; what it stands in (a cone, a stick, a dish) keeps its shape."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from rushes.stage.build import Pose
from rushes.stage.changes.effect import Effect, Moment, Site, Subject, ease, moved, placed, with_vertices
from rushes.stage.changes.motes import motes, motes_at
from rushes.stage.meshkit.matrices import scaling, translation
from rushes.stage.meshkit.solids import made
from rushes.stage.scene import Array, Finish, Mesh, Piece

__all__ = ["deflate", "dissolve", "inflate", "melt", "wilt"]

STAYS = ("cone", "dish", "stick", "plate", "cup", "bowl", "wafer", "pot", "foot", "hat", "table", "rim")
"""Names of pieces that keep their shape while what is in or on them melts."""
MOST = 20000
"""Vertices of a piece up to which it is laid out anew for every frame; a finer one is only pressed flat."""
FLAT = 0.09
"""Share of its height that is left of what has melted."""
Warp = Callable[[Array, Array, Site, float], tuple[Array, Array]]


def _stays(piece: Piece) -> bool:
    name = piece.name.rpartition(".")[2].rstrip("0123456789")
    return name in STAYS


def _paint(pieces: tuple[Piece, ...]) -> Array:
    """The colour of most of it."""
    every = np.concatenate(
        [p.mesh.colours[:, :3] * np.asarray(p.finish.tint, np.float32) for p in pieces if len(p.mesh.colours)]
    )
    return np.asarray(every.mean(0), np.float32)


def _soft(subject: Subject, warp: Warp) -> tuple[tuple[Piece, ...], Callable[[Pose, Site, Moment], Pose]]:
    """The pieces that give way, and the pose in which they are moved by `warp` (points, normals, site, share)."""
    give = {p.name for p in subject.pieces if not _stays(p)} or {p.name for p in subject.pieces}
    pieces = tuple(
        replace(p, dynamic=True) if p.name in give and len(p.mesh.positions) <= MOST else p
        for p in subject.pieces
    )
    soft = {p.name for p in pieces if p.name in give and p.dynamic}

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        low = min((float(site.shapes[n].points[:, 1].min()) for n in soft if n in site.shapes), default=0.0)
        kept = len(give) < len(pieces)
        for name in sorted(soft & set(site.shapes)):
            shape = site.shapes[name]
            foot = np.array([0.0, low if kept else 0.0, 0.0], np.float32)
            points, normals = warp(shape.points - foot, shape.normals, site, moment.share)
            pose = with_vertices(pose, site, name, points + foot, normals)
        hard = frozenset(p.rig for p in pieces if p.name in give and p.name not in soft)
        if hard:
            flat = 1.0 - 0.8 * ease(moment.share)
            pose = moved(pose, site, moment, scaling(1.0, flat, 1.0), hard)
        return pose

    return pieces, posed


def _sunk(points: Array, normals: Array, site: Site, share: float) -> tuple[Array, Array]:
    """It slumps: the top comes down first, the foot spreads, drops run down the sides; volume is kept as far as it shows."""
    s = ease(share, 0.0, 0.95)
    tall = max(float(points[:, 1].max()), 1e-3)
    high = np.clip(points[:, 1] / tall, 0.0, 1.0)
    left = 1.0 - (1.0 - FLAT) * s
    round_about = np.arctan2(points[:, 2], points[:, 0])
    runs = 0.5 + 0.5 * np.sin(5 * round_about + 1.3) * np.sin(2 * round_about + 0.4)
    down = left * high ** (1.0 + 0.6 * s) - 0.16 * runs * s * (1 - s) * high
    spread = 1.0 + (0.95 * (1 - high) ** 1.5 + 0.42 + 0.25 * runs * (1 - high)) * s
    lean = 0.16 * site.width * s * (1 - 0.6 * s) * high**2
    out = points.copy()
    out[:, 0], out[:, 2] = points[:, 0] * spread + lean, points[:, 2] * spread
    out[:, 1] = np.maximum(down * tall, 0.004 * tall * s)
    bent = normals / np.stack([spread, np.full_like(spread, max(left, 0.12)), spread], 1)
    return out.astype(np.float32), bent.astype(np.float32)


def melt(subject: Subject) -> Effect:
    """It sinks into itself and runs out into a puddle."""
    give = tuple(p for p in subject.pieces if not _stays(p)) or subject.pieces
    pieces, soften = _soft(subject, _sunk)
    name = subject.change.what
    wet = Finish("plain", roughness=0.16, fuzz=0.0)
    puddle = Piece(f"{name}.puddle", _puddle(_paint(give) * 0.92, subject.seed), wet, f"{name}.puddle.rig")

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        pose = soften(pose, site, moment)
        s = ease(moment.share, 0.08, 1.0)
        wide = 0.5 * site.width * (0.55 + 0.95 * s) if s > 0 else 1e-4
        flat = translation((0.0, site.floor + 0.002, 0.0)) @ scaling(
            wide, 0.028 * site.width * min(4 * s, 1.0) + 1e-4, wide
        )
        return replace(pose, bones={**pose.bones, puddle.rig: placed(site, moment, flat)[None]})

    tall = (
        (lambda share: 1.0 - (1.0 - FLAT) * ease(share, 0.0, 0.95))
        if len(give) == len(subject.pieces)
        else None
    )
    return Effect((*pieces, puddle), posed, frozenset({puddle.name}), tall)


def _puddle(colour: Array, seed: int, sides: int = 40, rings: int = 6) -> Mesh:
    """A drop lying flat, radius and height about 1, with an edge of lobes."""
    rng = np.random.default_rng(seed)
    a = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    edge = 1.0 + sum(0.12 / k * np.sin(k * a + rng.uniform(0, 6.28)) for k in (2, 3, 5, 7))
    r = np.linspace(0, 1, rings + 1)[1:]
    up = np.sqrt(np.maximum(1 - r**3, 0.0))
    ring = np.stack(
        [np.outer(r, edge * np.cos(a)), np.outer(up, np.ones(sides)), np.outer(r, edge * np.sin(a))], 2
    ).reshape(-1, 3)
    points = np.concatenate([[(0.0, 1.0, 0.0)], ring])
    slope = np.repeat(r**4, sides)[:, None] * np.tile(np.stack([np.cos(a), 0 * a, np.sin(a)], 1), (rings, 1))
    normals = np.concatenate([[(0.0, 1.0, 0.0)], slope * 1.2 + (0, 1.0, 0)])
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    faces = [(0, 1 + (k + 1) % sides, 1 + k) for k in range(sides)]
    for j in range(rings - 1):
        for k in range(sides):
            p, q = 1 + j * sides + k, 1 + j * sides + (k + 1) % sides
            faces += [(p, q, q + sides), (p, q + sides, p + sides)]
    return made(points, normals, np.repeat(np.asarray(colour)[None], len(points), 0), faces)


def dissolve(subject: Subject) -> Effect:
    """It gets smaller from the edge, and what goes rises as fine grains."""
    name = subject.change.what
    paint = tuple(float(c) for c in _paint(subject.pieces))
    grains = motes(
        f"{name}.grains", 90, ((paint[0], paint[1], paint[2]),), Finish("plain", 0.5, 0.0, casts_shadow=False)
    )
    rigs = frozenset(p.rig for p in subject.pieces if p.rig)
    rng = np.random.default_rng(subject.seed)
    u = rng.random((90, 4))

    def posed(pose: Pose, site: Site, moment: Moment) -> Pose:
        left = max(1.0 - ease(moment.share), 1e-3)
        pose = moved(pose, site, moment, scaling(left, left, left), rigs)
        age = (u[:, 0] + 1.4 * moment.seconds * (0.4 + u[:, 1])) % 1.0
        on = np.sin(np.pi * min(moment.share * 1.02, 1.0)) if moment.begun else 0.0
        angle, far = 6.28 * u[:, 2], 0.5 * site.width * (0.35 + 0.8 * u[:, 3])
        local = np.stack([np.cos(angle) * far, (0.2 + 1.5 * age) * site.height * 0.8, np.sin(angle) * far], 1)
        root = placed(site, moment, scaling(1, 1, 1))
        sizes = 0.028 * max(site.width, site.height) * np.sin(np.pi * age) * on
        pose = replace(
            pose,
            vertices={
                **pose.vertices,
                grains.name: motes_at(grains, local @ root[:3, :3].T + root[:3, 3], sizes, u[:, :2] * 6),
            },
        )
        gone = frozenset(p.name for p in subject.pieces) if moment.share >= 1.0 else frozenset()
        return replace(pose, hidden=pose.hidden | gone, contact=() if gone else pose.contact)

    return Effect((*subject.pieces, grains), posed, frozenset({grains.name}))


def _hung(points: Array, normals: Array, site: Site, share: float) -> tuple[Array, Array]:
    """The upper half bends over and hangs: an arc whose curvature grows to the top; the whole gets thinner."""
    s = ease(share)
    tall = max(site.height, 1e-3)
    high = np.clip(points[:, 1] / tall, 0.0, 1.0)
    angle = 2.2 * s * high**1.8
    steps = np.linspace(0, 1, 40)
    lean = np.concatenate([[0.0], np.cumsum(np.sin(2.2 * s * steps**1.8))[:-1] / 40]) * tall
    rise = np.concatenate([[0.0], np.cumsum(np.cos(2.2 * s * steps**1.8))[:-1] / 40]) * tall
    thin = 1.0 - 0.25 * s * high
    across = points[:, 0] * thin
    out = np.stack(
        [
            np.interp(high, steps, lean) + across * np.cos(angle),
            np.maximum(np.interp(high, steps, rise) - across * np.sin(angle), 0.0),
            points[:, 2] * thin,
        ],
        1,
    )
    turned = normals.copy()
    turned[:, 0] = normals[:, 0] * np.cos(angle) + normals[:, 1] * np.sin(angle)
    turned[:, 1] = normals[:, 1] * np.cos(angle) - normals[:, 0] * np.sin(angle)
    return out.astype(np.float32), turned.astype(np.float32)


def wilt(subject: Subject) -> Effect:
    """It bends over, hangs, and goes brown."""
    from rushes.stage.changes.surfacing import shelled

    squat = subject.kind in (
        "apple",
        "pear",
        "banana",
        "orange",
        "pumpkin",
        "tomato",
        "fruit",
        "peach",
        "lemon",
    )
    pieces, posed = _soft(subject, _slack if squat else _hung)
    return shelled(replace(subject, pieces=pieces), posed, "#5c4326", Finish("felt", 0.95, 0.3), upward=False)


def _slack(points: Array, normals: Array, site: Site, share: float) -> tuple[Array, Array]:
    """Air or sap gone: lower, wrinkled, wider at the foot."""
    s = ease(share)
    tall = max(site.height, 1e-3)
    high = np.clip(points[:, 1] / tall, 0.0, 1.0)
    fold = np.sin(9 * np.arctan2(points[:, 2], points[:, 0]) + 5 * high)
    radial = 1.0 - 0.12 * s + 0.10 * s * fold * np.sin(np.pi * high) + 0.25 * s * (1 - high) ** 2
    out = points * np.stack([radial, np.full_like(radial, 1.0 - 0.42 * s), radial], 1)
    out[:, 0] += 0.12 * s * site.width * high
    return out.astype(np.float32), normals.astype(np.float32)


def _aired(points: Array, normals: Array, site: Site, full: float) -> tuple[Array, Array]:
    """`full` 0..1: from a limp skin of a third of its size to round and tight."""
    s = 0.30 + 0.70 * full
    limp = 1.0 - full
    tall = max(site.height, 1e-3)
    high = np.clip(points[:, 1] / tall, 0.0, 1.0)
    fold = 1.0 + 0.22 * limp * np.sin(7 * np.arctan2(points[:, 2], points[:, 0]) + 4 * high)
    narrow = s * (1.0 - 0.35 * limp) * fold
    out = points * np.stack([narrow, np.full_like(narrow, s), narrow], 1)
    return out.astype(np.float32), normals


def inflate(subject: Subject) -> Effect:
    """Blown up breath by breath."""

    def breath(points: Array, normals: Array, site: Site, share: float) -> tuple[Array, Array]:
        puffs, within = divmod(min(share, 0.9999) * 5, 1.0)
        return _aired(points, normals, site, (puffs + ease(within, 0.0, 0.7)) / 5)

    return Effect(*_soft(subject, breath))


def deflate(subject: Subject) -> Effect:
    """The air goes out of it; it lies limp."""

    def out(points: Array, normals: Array, site: Site, share: float) -> tuple[Array, Array]:
        return _aired(points, normals, site, 1.0 - ease(share))

    return Effect(*_soft(subject, out))
