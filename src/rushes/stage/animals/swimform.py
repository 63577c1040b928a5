"""A swimmer modelled: skin, fins, face, skinned to a small rig. Model space of swimshape: one unit from the nose to the tail fin."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, sin

import numpy as np

from rushes.stage.animals import swimface
from rushes.stage.animals.swimextras import felt_extras, hard_extras, wet_extras
from rushes.stage.animals.swimpaint import fin_paint, painted
from rushes.stage.animals.swimshape import NOSE, fan, limb, outwards, ramp, sail
from rushes.stage.animals.swimsoft import ARM_BONES, SOFT, soft_joints, soft_mesh
from rushes.stage.animals.swimspecies import Paddle, Sail, Swimmer
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import join, made, on_bone, sphere, tube
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["BONES", "SPINE", "Skinned", "joints", "modelled", "names", "paddle_way"]

BONES = (
    "chest", "head", "jaw", "lid_left", "lid_right", "waist", "tail1", "tail2", "fluke", "fin_left", "tip_left", "fin_right",
    "tip_right", "hind_left", "hind_right", "dorsal",
)  # fmt: skip
INDEX = {name: k for k, name in enumerate(BONES)}
SPINE = ("head", "chest", "waist", "tail1", "tail2", "fluke")
BENDS = (0.47, 0.63, 0.79, 0.94)
"""s of the joints behind the chest."""
HALF = 0.075
"""Half the stretch of s over which two segments of the spine share the skin."""
CLAY = 0.55


@dataclass(frozen=True)
class Skinned:
    """An animal: its pieces by name with their finishes, and its eyes (left, right)."""

    pieces: tuple[tuple[str, Mesh, Finish], ...]
    eyes: tuple[swimface.Eye, swimface.Eye]


@lru_cache(maxsize=64)
def joints(kind: Swimmer) -> dict[str, Array]:
    """Rest joints of the rig."""
    found = {"chest": _axis(kind, 0.36)}
    for name, s in zip(SPINE, (kind.neck, 0.36, *BENDS), strict=True):
        found[name] = _axis(kind, s)
    face = kind.head or kind
    s = swimface.corner(face)
    jaw = face.hull.points(np.asarray(s), face.hull.slit(np.asarray(s))) * np.array([0, 1, 1])
    found["jaw"] = fixed_point(kind, jaw)
    if kind.head:
        found["head"] = fixed_point(kind, np.array([0.0, -0.02, NOSE - 0.85]))
    for side, sign in (("left", 1.0), ("right", -1.0)):
        found[f"lid_{side}"] = fixed_point(kind, swimface.eye(face, sign).centre)
        for name, paddle in zip(("fin", "hind"), kind.paddles, strict=False):
            root = kind.hull.place(paddle.s, paddle.share, sign)[0]
            found[f"{name}_{side}"] = root
            if name == "fin":
                found[f"tip_{side}"] = root + paddle_way(paddle, sign) * 0.45 * paddle.long
        found.setdefault(f"fin_{side}", found["chest"])
        found.setdefault(f"tip_{side}", found["chest"])
        found.setdefault(f"hind_{side}", found["tail2"])
    found["dorsal"] = found["waist"]
    if kind.bend in SOFT:
        found |= soft_joints(kind)
    return {name: np.asarray(p, np.float32) for name, p in found.items()}


def fixed_point(kind: Swimmer, point: Array) -> Array:
    """A point of the face in the space of the whole animal."""
    if kind.head is None:
        return point
    return point * np.float32(kind.head_size) + np.asarray(kind.head_at, np.float32)


def _fixed(kind: Swimmer, mesh: Mesh) -> Mesh:
    """A mesh of the face in the space of the whole animal."""
    points = fixed_point(kind, mesh.positions).astype(np.float32)
    return Mesh(points, mesh.normals, mesh.colours, mesh.faces, mesh.bones, mesh.weights)


def paddle_way(paddle: Paddle, side: float) -> Array:
    """The unit direction in which a paddle of a side points at rest."""
    flat = cos(paddle.down)
    return np.array([side * cos(paddle.back) * flat, -sin(paddle.down), -sin(paddle.back) * flat], np.float32)


@lru_cache(maxsize=64)
def belly(kind: Swimmer) -> tuple[tuple[str, Array], ...]:
    """Points (4,) of the underside with the bone that each follows: what may touch the ground."""
    found = []
    for bone, s in (("chest", 0.34), ("chest", 0.42), ("waist", 0.52), ("waist", 0.58), ("tail1", 0.70), ("tail2", 0.84), ("fluke", 0.97)):
        _, bottom, _ = kind.hull.at(s)
        found.append((bone, np.array([0.0, float(bottom), NOSE - s, 1.0])))
    return tuple(found)


def _axis(kind: Swimmer, s: float) -> Array:
    top, bottom, _ = kind.hull.at(s)
    return np.array([0.0, (float(top) + float(bottom)) / 2, NOSE - s], np.float32)


def spine(kind: Swimmer, z: Array) -> tuple[Array, Array]:
    """Bones (n, 2) and weights (n,) of points of the trunk by their z."""
    s = NOSE - np.asarray(z)
    bones = np.zeros((len(s), 2), np.int32)
    weights = np.zeros(len(s), np.float32)
    if kind.bend == "still":
        return bones, weights
    bones[:] = INDEX["head"]
    for k, at in enumerate((kind.neck, *BENDS)):
        half = kind.nape if k == 0 else HALF
        past = s > at - half
        bones[past] = (INDEX[SPINE[k]], INDEX[SPINE[k + 1]])
        weights[past] = ramp(s[past], at - half, at + half)
    return bones, weights


def on_spine(kind: Swimmer, mesh: Mesh) -> Mesh:
    """A mesh that bends with the trunk."""
    bones, weights = spine(kind, mesh.positions[:, 2])
    return Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, bones, weights)


def hull_mesh(kind: Swimmer, rows: int, half: int) -> Mesh:
    """The skin, slit along the mouth: four patches (over and under the mouth, left and right) that share their rims."""
    t = np.linspace(0.0, 1.0, rows)
    s = 0.45 * t**1.9 + 0.55 * t
    slit = kind.hull.slit(s)
    patches = []
    for lower in (False, True):
        u = np.linspace(0, 1, half + 1)
        angle = slit[:, None] * u if not lower else slit[:, None] + (np.pi - slit[:, None]) * u
        for side in (1.0, -1.0):
            patches.append(_patch(kind, s, angle, u, lower, side))
    return join(patches)


def _patch(kind: Swimmer, s: Array, angle: Array, u: Array, lower: bool, side: float) -> Mesh:
    rows, columns = angle.shape
    grid = np.repeat(s[:, None], columns, 1)
    points = kind.hull.points(grid, angle)
    e = 0.004
    safe = np.clip(grid, 0.003, 0.996)
    along = kind.hull.points(safe + e * 0.5, angle) - kind.hull.points(safe - e * 0.5, angle)
    bent = np.clip(angle, e, np.pi - e)
    round_ = kind.hull.points(safe, bent + e) - kind.hull.points(safe, bent - e)
    normals = np.cross(round_, along)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True) + 1e-12
    inwards = (normals * (points - _centre(kind, grid))).sum(-1) < 0
    normals[inwards] *= -1
    normals[0] = (0.0, 0.0, 1.0)
    flip = np.array([side, 1, 1], np.float32)
    p, n = (points * flip).reshape(-1, 3), (normals * flip).reshape(-1, 3).astype(np.float32)
    top, bottom, _ = kind.hull.at(grid.ravel())
    share = (p[:, 1] - bottom) / np.maximum(top - bottom, 1e-6)
    rgb = painted(kind, grid.ravel(), share, p)
    i = (np.arange(rows - 1)[:, None] * columns + np.arange(columns - 1)).ravel()
    faces = np.concatenate(
        [np.stack([i, i + 1, i + columns], 1), np.stack([i + 1, i + columns + 1, i + columns], 1)]
    )
    mesh = made(p, n, rgb, outwards(p, n, faces))
    bones, weights = spine(kind, p[:, 2])
    if lower and kind.bend != "still":
        pull = _jaw_share(kind, grid.ravel(), np.tile(u, rows))
        hung = pull > 1e-3
        bones[hung] = (INDEX["head"], INDEX["jaw"])
        weights[hung] = pull[hung]
    return Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, bones, weights)


def _centre(kind: Swimmer, s: Array) -> Array:
    top, bottom, _ = kind.hull.at(s)
    return np.stack([0 * s, bottom + (top - bottom) * 0.5, NOSE - s], -1)


def _jaw_share(kind: Swimmer, s: Array, depth: Array) -> Array:
    """How much skin under the mouth goes with the jaw: all of it before the corner, less and less behind and up from there."""
    end = swimface.corner(kind)
    back = min(end + 0.09, kind.neck - 0.05)
    near = ramp(s, max(back, end + 0.005), end - 0.05)
    before = ramp(s, end, end - 0.03)
    out: Array = near * (before + (1 - before) * depth)
    return out


def _sail_mesh(kind: Swimmer, fin: Sail, cells: tuple[int, int]) -> Mesh:
    def base(z: Array) -> Array:
        top, bottom, _ = kind.hull.at(NOSE - z)
        y = bottom + 0.02 if fin.below else top - 0.02
        return np.stack([0 * z, y, z], 1)

    rays = 7 if kind.bend == "side" and kind.tall > 0.5 else 0
    mesh = sail(
        (NOSE - fin.start, NOSE - fin.end), (fin.rise + 0.02), fin.sweep, fin.tip, 0.014, fin_paint(kind, rays, 0.35),
        base, (0.0, -1.0 if fin.below else 1.0), fin.soft, cells,
    )  # fmt: skip
    return on_spine(kind, mesh)


def _tail_mesh(kind: Swimmer, cells: tuple[int, int]) -> list[Mesh]:
    if kind.tail is None:
        return []
    t = kind.tail
    origin = _axis(kind, 0.965)
    up = (1.0, 0.0, 0.0) if kind.bend == "up" else (0.0, 1.0, 0.0)
    rays = 9 if kind.bend == "side" and kind.tall > 0.5 else 0
    mesh = fan(
        origin, (0.0, 0.0, -1.0), up, t.reach, (t.down, t.up), t.fork, t.thick, fin_paint(kind, rays, 0.3), t.power,
        t.foot, cells,
    )  # fmt: skip
    return [on_spine(kind, mesh)]


def _paddle_meshes(kind: Swimmer, cells: int) -> list[Mesh]:
    parts = []
    for name, paddle in zip(("fin", "hind"), kind.paddles, strict=False):
        for side, sign in (("left", 1.0), ("right", -1.0)):
            mesh = _paddle(kind, paddle, sign, cells)
            root = kind.hull.place(paddle.s, paddle.share, sign)[0]
            if paddle.kind == "wing":
                far = np.abs(mesh.positions[:, 0]) / paddle.long
                parts.append(_winged(mesh, far, side))
                continue
            if name == "hind":
                parts.append(on_bone(mesh, INDEX[f"hind_{side}"]))
                continue
            far = (mesh.positions - root) @ paddle_way(paddle, sign) / paddle.long
            count = len(far)
            pair = np.tile(np.array([INDEX[f"fin_{side}"], INDEX[f"tip_{side}"]], np.int32), (count, 1))
            parts.append(
                Mesh(
                    mesh.positions,
                    mesh.normals,
                    mesh.colours,
                    mesh.faces,
                    pair,
                    ramp(far, 0.25, 0.7).astype(np.float32),
                )
            )
    return parts


def _winged(mesh: Mesh, far: Array, side: str) -> Mesh:
    """A wing that bends all along: body, fin and tip share it by the distance from the middle."""
    bones = np.tile(np.array([INDEX["chest"], INDEX[f"fin_{side}"]], np.int32), (len(far), 1))
    weights = ramp(far, 0.1, 0.5).astype(np.float32)
    outer = far > 0.5
    bones[outer] = (INDEX[f"fin_{side}"], INDEX[f"tip_{side}"])
    weights[outer] = ramp(far[outer], 0.5, 0.95)
    return Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, bones, weights)


def _wing(kind: Swimmer, paddle: Paddle, sign: float, cells: int) -> Mesh:
    """A wing along the whole side of a ray; its underside is pale."""

    def base(z: Array) -> Array:
        top, bottom, wide = kind.hull.at(np.clip(NOSE - z, 0.02, 0.98))
        return np.stack([sign * 0.6 * wide, (top + bottom) / 2, z], 1)

    first = NOSE - paddle.s
    mesh = sail((first, first - paddle.wide), paddle.long, 0.30, 0.06, 0.05, fin_paint(kind), base, (sign, 0.0), 2.2,
                (cells + 6, cells + 4))  # fmt: skip
    colours = mesh.colours.copy()
    colours[mesh.normals[:, 1] < 0, :3] = linear(kind.belly)
    return Mesh(mesh.positions, mesh.normals, colours, mesh.faces)


def _paddle(kind: Swimmer, paddle: Paddle, sign: float, cells: int) -> Mesh:
    root, normal = kind.hull.place(paddle.s, paddle.share, sign)
    way = paddle_way(paddle, sign)
    start = root - normal * 0.03
    chord = np.array([0.0, 0.0, 1.0], np.float32) - way * way[2]
    chord /= np.linalg.norm(chord)
    if paddle.kind == "fan":
        return fan(
            root - normal * 0.01, way, chord, paddle.long * 0.82, (0.85, 0.6), -0.22, paddle.thick, fin_paint(kind, 6, 0.2), 2.0,
            0.5 * paddle.wide, (cells // 2 + 1, cells),
        )  # fmt: skip
    if paddle.kind == "wing":
        return _wing(kind, paddle, sign, cells)
    if paddle.kind == "foot":
        return _foot(kind, paddle, root, way)
    curve = [start, root + way * 0.3 * paddle.long, root + way * 0.7 * paddle.long - chord * 0.12 * paddle.long,
             root + way * paddle.long - chord * 0.30 * paddle.long]  # fmt: skip
    shares = (0.70, 0.95, 1.0, 0.80, 0.52, 0.2)
    if "knobs" in kind.extras:
        shares = (0.8, 1.0, 1.06, 0.92, 0.98, 0.74, 0.8, 0.5, 0.28)
    wide = [paddle.wide * k for k in shares]
    thick = [paddle.thick * k for k in (1.5, 1.2, 0.9, 0.6)]
    return limb(curve, wide, thick, chord, fin_paint(kind, 0, 0.25), cells, cells)


def _foot(kind: Swimmer, paddle: Paddle, root: Array, way: Array) -> Mesh:
    """A stout leg with a flat foot and three toes."""
    ends = root - way * 0.06
    end = root + way * paddle.long
    path = [ends, root + way * 0.4 * paddle.long, root + way * 0.8 * paddle.long, end]
    w = paddle.wide
    leg = limb(
        path, (w, w * 0.9, w * 0.85, w), (w, w * 0.9, w * 0.85, w), (0.0, 0.0, 1.0), fin_paint(kind), 14, 14
    )
    toes = [
        sphere(
            end + np.array([dx * w, 0.014, 0.84 * w]),
            (0.022, 0.02, 0.024),
            mixed(kind.belly, "#ffffff", 0.3),
            6,
            8,
        )
        for dx in (-0.5, 0.0, 0.5)
    ]
    return join([leg, *toes])


def _skin(kind: Swimmer, fine: bool) -> Mesh:
    rows, half, cells = (84, 18, 12) if fine else (30, 6, 6)
    face = kind.head or kind
    if kind.bend in SOFT:
        parts = soft_mesh(kind, INDEX, fine)
    else:
        parts = [hull_mesh(kind, rows, half)]
        parts += [_sail_mesh(kind, fin, (cells, cells)) for fin in kind.sails]
        parts += _tail_mesh(kind, (cells, cells * 2))
        parts += _paddle_meshes(kind, cells)
    if kind.head:
        parts.append(_fixed(kind, on_head(hull_mesh(kind.head, rows // 2, half * 2 // 3))))
    if "shell" in kind.extras:
        parts += [rim_of_shell(kind, fine), stub(kind)]
    shut = swimface.lids(face, lid_colour(face), (INDEX["lid_left"], INDEX["lid_right"]), 16 if fine else 10)
    parts.append(_fixed(kind, shut))
    parts += felt_extras(kind, INDEX["head"], fine)
    return join(parts)


def on_head(mesh: Mesh) -> Mesh:
    """A head of its own: all of it on the head, but what goes with the jaw."""
    assert mesh.bones is not None
    bones = np.where(mesh.bones == INDEX["jaw"], INDEX["jaw"], INDEX["head"]).astype(np.int32)
    return Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, bones, mesh.weights)


def names(kind: Swimmer) -> tuple[str, ...]:
    """The bones of a kind in the order of its rig."""
    return BONES + tuple(f"arm{k}_{n}" for k in range(kind.arms) for n in range(ARM_BONES))


def rim_of_shell(kind: Swimmer, fine: bool) -> Mesh:
    """A rolled seam round the edge of a shell."""
    a = np.linspace(0, 2 * np.pi, 49 if fine else 25)[:-1]
    s = 0.5 - 0.485 * np.cos(a)
    points = kind.hull.points(s, kind.hull.angle(s, kind.hull.widest + 0 * s))
    points[:, 0] *= np.sign(np.sin(a) + 1e-9)
    colour = mixed(kind.back, kind.mark, 0.45)
    return on_bone(tube(points, 0.026, colour, 8, closed=True), INDEX["chest"])


def stub(kind: Swimmer) -> Mesh:
    """The tail of who has a shell: short and pointed."""
    paint = fin_paint(kind)
    path = [(0, 0.0, NOSE - 0.9), (0, -0.01, NOSE - 1.0), (0, -0.03, NOSE - 1.12)]
    return on_bone(
        limb(path, (0.06, 0.045, 0.012), (0.05, 0.035, 0.01), (1, 0, 0), paint, 10, 10), INDEX["chest"]
    )


def lid_colour(kind: Swimmer) -> Array:
    """The colour of the skin over the eyes."""
    s, share, radius = kind.eye
    point, _ = kind.hull.place(s, min(share + 0.12, 0.95), 1.0)
    return painted(kind, np.array([s]), np.array([min(share + 0.12, 0.95)]), point[None])[0] * 0.92


def _mouth(kind: Swimmer, fine: bool) -> Mesh:
    head, jaw = INDEX["head"], INDEX["jaw"]
    parts = [swimface.cavity(kind, head, jaw)]
    if fine:
        parts += [swimface.tongue(kind, jaw)]
    if fine or "lips" in kind.extras:
        parts.append(swimface.lips(kind, head, jaw))
    if "teeth" in kind.extras and fine:
        parts.append(swimface.teeth(kind, head, jaw))
    parts += hard_extras(kind, head, INDEX["fluke"])
    return join(parts)


@lru_cache(maxsize=16)
def modelled(kind: Swimmer, fine: bool = True) -> Skinned:
    """The animal, kept for as long as the process lives; less fine as one of many."""
    face, head = kind.head or kind, INDEX["head"]
    pieces = (
        ("skin", _skin(kind, fine), Finish("felt", roughness=CLAY, fuzz=kind.felt, two_sided=True)),
        ("eyes", _fixed(kind, join([swimface.eyeballs(face, head, 20 if fine else 12), *wet_extras(kind, head)])), Finish("eye", roughness=0.12, fuzz=0.0)),
        ("glints", _fixed(kind, swimface.glints(face, head)), Finish("emit", emission=0.5, fuzz=0.0, casts_shadow=False)),
        ("mouth", _fixed(kind, _mouth(face, fine)), Finish("skin", roughness=0.4, fuzz=0.05, two_sided=True)),
    )  # fmt: skip
    eyes = [
        replace(e, centre=fixed_point(kind, e.centre))
        for e in (swimface.eye(face, 1.0), swimface.eye(face, -1.0))
    ]
    return Skinned(pieces, (eyes[0], eyes[1]))
