"""The body of one bird as a small mesh, skinned to a rig: felt body, wings of three segments, a fan of a tail.

Model space: +z ahead, +x the left wing, body length 1 m (scaled by the pose's matrices).
"""

import numpy as np

from rushes.stage.animals.insectform import insect_mesh
from rushes.stage.animals.plumage import Plumage
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import cylinder, join, made, on_bone
from rushes.stage.scene import Array, Mesh

__all__ = ["BONES", "JOINTS", "LEG", "bird_mesh"]

BONES = (
    "body", "arm_left", "fore_left", "hand_left", "arm_right", "fore_right", "hand_right", "tail", "legs",
)  # fmt: skip
SPAN = ((0.06, 0), (0.36, 1), (0.68, 2), (1.0, 2))
"""Stations along half a wing (share of the half span) and the segment that begins there."""


def joints(kind: Plumage) -> dict[str, Array]:
    """Rest joints of the rig."""
    half = kind.span / 2
    found = {"body": np.zeros(3), "tail": np.array([0, 0.0, -0.26]), "legs": np.array([0.0, -0.07, 0.0])}
    for side, s in (("left", 1.0), ("right", -1.0)):
        for name, share in (("arm", 0.06), ("fore", 0.36), ("hand", 0.68)):
            found[f"{name}_{side}"] = np.array([s * half * share, 0.045, 0.10])
    return {k: v.astype(np.float32) for k, v in found.items()}


JOINTS = joints


def bird_mesh(kind: Plumage, sides: int = 8) -> Mesh:
    """One bird, about 500 triangles with eight sides; a butterfly where the kind says so."""
    if kind.shape == "butterfly":
        return insect_mesh(kind)
    body = on_bone(_body(kind, sides), 0)
    wings = [_wing(kind, 1.0, 1), _wing(kind, -1.0, 4)]
    return join(
        [
            body,
            *wings,
            on_bone(_tail(kind), 7),
            on_bone(_bill(kind), 0),
            on_bone(_eyes(), 0),
            on_bone(_legs(kind), 8),
        ]
    )


def _body(kind: Plumage, sides: int) -> Mesh:
    """Head, breast and rump, turned about z and flattened a little."""
    profile = ((0.47, 0.0), (0.44, 0.055), (0.37, 0.088), (0.30, 0.094), (0.22, 0.098), (0.10, 0.128), (-0.04, 0.128),
               (-0.18, 0.09), (-0.30, 0.045), (-0.36, 0.012))  # fmt: skip
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    rings, normals, colours = [], [], []
    slope = np.gradient([r for _, r in profile], [z for z, _ in profile])
    for (z, r), d in zip(profile, slope, strict=True):
        r *= kind.stout
        lift = 0.035 * np.clip((z - 0.18) / 0.15, 0, 1)
        rings.append(np.stack([np.sin(angle) * r, np.cos(angle) * r * 0.95 + lift, np.full(sides, z)], 1))
        normals.append(np.stack([np.sin(angle), np.cos(angle), np.full(sides, -d)], 1))
        top = np.clip(np.cos(angle) * 1.6 + 0.35, 0, 1)[:, None]
        colours.append(linear(kind.belly) * (1 - top) + linear(kind.back) * top)
    faces = []
    for row in range(len(profile) - 1):
        for k in range(sides):
            i, j = row * sides + k, row * sides + (k + 1) % sides
            faces += [(i, j, i + sides), (j, j + sides, i + sides)]
    outward, points = np.concatenate(normals), np.concatenate(rings)
    outward /= np.linalg.norm(outward, axis=1, keepdims=True)
    return made(
        points, outward, np.concatenate(colours).astype(np.float32), _outwards(points, outward, faces)
    )


def _outwards(points: Array, normals: Array, faces: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    a, b, c = faces[len(faces) // 2]
    flat = np.cross(points[b] - points[a], points[c] - points[a])
    return faces if flat @ normals[a] > 0 else [(i, k, j) for i, j, k in faces]


def _wing(kind: Plumage, s: float, first: int) -> Mesh:
    """A cambered wing, skinned to arm, fore arm and hand; feather ends notch its trailing edge."""
    stations = np.array([0.03, 0.14, 0.26, 0.36, 0.47, 0.58, 0.68, 0.77, 0.86, 0.94, 1.0])
    half = kind.span / 2
    chord = kind.chord * np.interp(stations, (0, 0.36, 0.68, 0.9, 1.0), (1.0, 1.0, 0.82, 0.48, 0.10))
    back = np.clip((stations - 0.55) / 0.45, 0, 1) ** 1.6
    lead = 0.16 + 0.05 * np.sin(np.clip(stations / 0.68, 0, 1) * np.pi) - kind.sweep * back
    notch = np.where(np.arange(len(stations)) % 2 == 0, 0.0, 0.035) * (stations > 0.4)
    rows = []
    for across, camber in ((0.0, 0.0), (0.25, 0.022), (0.6, 0.016), (1.0, -0.010)):
        z = lead - chord * across + (notch if across == 1.0 else 0.0)
        rows.append(np.stack([s * half * stations, np.full(len(stations), 0.045) + camber, z], 1))
    top = np.concatenate(rows)
    n, count = len(stations), len(top)
    thick = np.repeat([0.012, 0.022, 0.012, 0.003], n)
    under = top - np.stack([np.zeros(count), thick, np.zeros(count)], 1)
    faces = []
    for r in range(3):
        for k in range(n - 1):
            i, j = r * n + k, r * n + k + n
            quad = [(i, i + 1, j), (i + 1, j + 1, j)]
            faces += quad
            faces += [(a + count, c + count, b + count) for a, b, c in quad]
    normals = np.concatenate([np.tile([0, 1.0, 0.15], (count, 1)), np.tile([0, -1.0, 0.15], (count, 1))])
    share = np.tile(stations, 4)
    paint = np.where((share > 0.80)[:, None], linear(kind.tip), mixed(kind.back, kind.tip, 0.12))
    trailing = np.repeat([0.0, 0.0, 0.0, 0.55], n)[:, None]
    paint = paint * (1 - trailing) + mixed(kind.back, kind.tip, 0.6) * trailing
    low = np.where(
        (share > 0.86)[:, None], mixed(kind.belly, kind.tip, 0.7), mixed(kind.belly, kind.back, 0.25)
    )
    mesh = made(np.concatenate([top, under]), normals, np.concatenate([paint, low]).astype(np.float32), faces)
    if s < 0:
        mesh = Mesh(mesh.positions, mesh.normals, mesh.colours, np.ascontiguousarray(mesh.faces[:, ::-1]))
    return _skinned(mesh, np.tile(share, 2), first)


def _skinned(mesh: Mesh, share: Array, first: int) -> Mesh:
    """Bones by the place along the wing, shared over a short stretch at every joint."""
    bones = np.zeros((len(share), 2), np.int32)
    weights = np.zeros(len(share), np.float32)
    for k, joint in enumerate((0.06, 0.36, 0.68)):
        before = 0 if k == 0 else first + k - 1
        u = np.clip((share - (joint - 0.06)) / 0.12, 0, 1)
        here = u > 0
        bones[here] = (before, first + k)
        weights[here] = u[here]
    return Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, bones, weights)


def _tail(kind: Plumage) -> Mesh:
    """A fan of five feathers, forked by the kind."""
    points, faces, colours = [[0.0, 0.012, -0.24]], [], [linear(kind.back)]
    for k, a in enumerate(np.linspace(-0.42, 0.42, 6)):
        long = 0.27 + kind.fork * (abs(a) / 0.42) ** 1.5
        points.append([float(np.sin(a) * long), 0.0, -0.24 - float(np.cos(a) * long)])
        colours.append(mixed(kind.back, kind.tip, 0.7 if k in (0, 5) else 0.35))
    for k in range(1, 6):
        faces += [(0, k + 1, k), (0, k, k + 1)]
    return made(points, (0.0, 1.0, 0.0), np.asarray(colours, np.float32), faces)


def _bill(kind: Plumage) -> Mesh:
    tip, base, y = 0.585, 0.45, 0.03
    ring = [(0.0, y + 0.028, base), (0.026, y, base), (0.0, y - 0.026, base), (-0.026, y, base)]
    points = [*ring, (0.0, y - 0.010, tip)]
    faces = [(0, 4, 1), (1, 4, 2), (2, 4, 3), (3, 4, 0)]
    normals = np.array([(0, 1, 0.2), (1, 0, 0.2), (0, -1, 0.2), (-1, 0, 0.2), (0, 0, 1.0)])
    shape = np.asarray(points)
    return made(shape, normals, linear(kind.bill), _outwards(shape, normals, faces))


LEG = 0.24
"""Length of a leg under the body's axis, in body lengths: where a standing bird's feet are."""


def _legs(kind: Plumage) -> Mesh:
    """Two thin legs with three toes."""
    parts = []
    for s in (-1.0, 1.0):
        hip, foot = (s * 0.05, -0.06, 0.0), (s * 0.055, -LEG + 0.01, 0.03)
        parts.append(cylinder(hip, foot, 0.014, kind.bill, 4, caps=False))
        for turn in (-0.6, 0.0, 0.6):
            toe = (foot[0] + 0.07 * np.sin(turn), -LEG + 0.004, foot[2] + 0.07 * np.cos(turn))
            parts.append(cylinder(foot, toe, 0.010, kind.bill, 3, caps=False))
    return join(parts)


def _eyes() -> Mesh:
    """Two beads: octahedra."""
    parts = []
    for s in (-1.0, 1.0):
        centre, r = np.array([s * 0.078, 0.058, 0.385]), 0.020
        unit = np.array([(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1)], float)
        faces = [(0, 2, 4), (2, 1, 4), (1, 3, 4), (3, 0, 4), (2, 0, 5), (1, 2, 5), (3, 1, 5), (0, 3, 5)]
        parts.append(made(centre + unit * r, unit, "#0d0b0a", faces))
    return join(parts)
