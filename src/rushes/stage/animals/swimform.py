"""A swimmer modelled: skin, fins, face, skinned to a small rig. Model space of swimshape: one unit from the
nose to the tail fin."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from rushes.stage.animals import swimface
from rushes.stage.animals.swimcoil import coil_meshes
from rushes.stage.animals.swimextras import felt_extras, hard_extras, wet_extras
from rushes.stage.animals.swimfins import paddle_meshes, rim_of_shell, sail_mesh, stub, tail_meshes
from rushes.stage.animals.swimpaint import painted
from rushes.stage.animals.swimrig import INDEX, fixed_point, spine
from rushes.stage.animals.swimshape import NOSE, Reals, outwards, ramp
from rushes.stage.animals.swimspecies import Swimmer
from rushes.stage.meshkit.bodies import shelved
from rushes.stage.meshkit.solids import join, made
from rushes.stage.scene import Finish, Mesh

__all__ = ["Skinned", "modelled"]

GRIDS = ((18, 4, 4), (30, 6, 6), (84, 18, 12))
"""Rows of the skin from nose to tail, columns of a quarter of it, and cells of a fin: far off, one of many,
alone."""
SMALL = 0.3
"""Radians that a mouth opens at most which is too small to show a tongue."""
CLAY = 0.55


@dataclass(frozen=True)
class Skinned:
    """An animal: its pieces by name with their finishes, and its eyes (left, right)."""

    pieces: tuple[tuple[str, Mesh, Finish], ...]
    eyes: tuple[swimface.Eye, swimface.Eye]


def _fixed(kind: Swimmer, mesh: Mesh) -> Mesh:
    """A mesh of the face in the space of the whole animal."""
    points = fixed_point(kind, mesh.positions).astype(np.float32)
    return Mesh(points, mesh.normals, mesh.colours, mesh.faces, mesh.bones, mesh.weights)


def hull_mesh(kind: Swimmer, rows: int, half: int) -> Mesh:
    """The skin, slit along the mouth: four patches (over and under the mouth, left and right) that share
    their rims."""
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


def _patch(kind: Swimmer, s: Reals, angle: Reals, u: Reals, lower: bool, side: float) -> Mesh:
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


def _centre(kind: Swimmer, s: Reals) -> Reals:
    top, bottom, _ = kind.hull.at(s)
    return np.stack([0 * s, bottom + (top - bottom) * 0.5, NOSE - s], -1)


def _jaw_share(kind: Swimmer, s: Reals, depth: Reals) -> Reals:
    """How much skin under the mouth goes with the jaw: all of it before the corner, less and less behind and
    up from there."""
    end = swimface.corner(kind)
    back = min(end + 0.09, kind.neck - 0.05)
    near = ramp(s, max(back, end + 0.005), end - 0.05)
    before = ramp(s, end, end - 0.03)
    out: Reals = near * (before + (1 - before) * depth)
    return out


def _skin(kind: Swimmer, detail: int) -> Mesh:
    rows, half, cells = GRIDS[detail]
    fine = detail == 2
    face = kind.head or kind
    if kind.bend == "upright":
        parts = coil_meshes(kind, INDEX, fine)
    else:
        parts = [hull_mesh(kind, rows, half)]
        parts += [sail_mesh(kind, fin, (cells, cells)) for fin in kind.sails]
        parts += tail_meshes(kind, (cells, cells * 2))
        parts += paddle_meshes(kind, cells)
    if kind.head:
        parts.append(_fixed(kind, on_head(hull_mesh(kind.head, rows // 2, half * 2 // 3))))
    if "shell" in kind.extras:
        parts += [rim_of_shell(kind, fine), stub(kind)]
    shut = swimface.lids(face, lid_colour(face), (INDEX["lid_left"], INDEX["lid_right"]), (7, 10, 16)[detail])
    parts.append(_fixed(kind, shut))
    parts += felt_extras(kind, INDEX["head"], fine)
    return join(parts)


def on_head(mesh: Mesh) -> Mesh:
    """A head of its own: all of it on the head, but what goes with the jaw."""
    assert mesh.bones is not None
    bones = np.where(mesh.bones == INDEX["jaw"], INDEX["jaw"], INDEX["head"]).astype(np.int32)
    return Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, bones, mesh.weights)


def lid_colour(kind: Swimmer) -> Reals:
    """The colour of the skin over the eyes."""
    s, share, _ = kind.eye
    point, _ = kind.hull.place(s, min(share + 0.12, 0.95), 1.0)
    rgb: Reals = painted(kind, np.array([s]), np.array([min(share + 0.12, 0.95)]), point[None])[0] * 0.92
    return rgb


def _mouth(kind: Swimmer, detail: int) -> Mesh:
    head, jaw = INDEX["head"], INDEX["jaw"]
    parts = [swimface.cavity(kind, head, jaw)]
    if detail == 2 or (detail == 1 and "lips" in kind.extras):
        parts.append(swimface.lips(kind, head, jaw))
    if detail == 2:
        if kind.gape > SMALL:
            parts.append(swimface.tongue(kind, jaw))
        if "teeth" in kind.extras:
            parts.append(swimface.teeth(kind, head, jaw))
    parts += hard_extras(kind, head, INDEX["fluke"])
    return join(parts)


@lru_cache(maxsize=16)
@shelved
def modelled(kind: Swimmer, detail: int = 2) -> Skinned:
    """The animal, kept for as long as the process lives. `detail`: 2 alone, 1 one of many, 0 one of a
    multitude."""
    face, head = kind.head or kind, INDEX["head"]
    wet = join([swimface.eyeballs(face, head, (8, 12, 20)[detail]), *wet_extras(kind, head)])
    glints = _fixed(kind, swimface.glints(face, head))
    mouth = _fixed(kind, _mouth(face, detail))
    pieces = (
        ("skin", _skin(kind, detail), Finish("felt", roughness=CLAY, fuzz=kind.felt, two_sided=True)),
        ("eyes", _fixed(kind, wet), Finish("eye", roughness=0.12, fuzz=0.0)),
        ("glints", glints, Finish("emit", emission=0.5, fuzz=0.0, casts_shadow=False)),
        ("mouth", mouth, Finish("skin", roughness=0.4, fuzz=0.05, two_sided=True)),
    )
    eyes = [
        replace(e, centre=fixed_point(kind, e.centre))
        for e in (swimface.eye(face, 1.0), swimface.eye(face, -1.0))
    ]
    return Skinned(pieces, (eyes[0], eyes[1]))
