"""Soft swimmers: an octopus and its arms, a jellyfish and its tentacles, a seahorse on its coiled tail.
Model space of swimshape, but they are upright: +y is up and their face looks along +z."""

from functools import lru_cache
from math import cos, pi, sin

import numpy as np

from rushes.stage.animals.swimshape import Reals, fan, limb, ramp
from rushes.stage.animals.swimspecies import Swimmer
from rushes.stage.meshkit.colour import linear, mixed
from rushes.stage.meshkit.solids import on_bone, sphere, tube
from rushes.stage.scene import Mesh

__all__ = ["ARM_BONES", "SOFT", "arm_angles", "soft_joints", "soft_mesh"]

SOFT = ("arms", "bell", "upright")
ARM_BONES = 3
SHARES = (0.0, 0.36, 0.68)
"""Where along an arm its joints are."""
MIDDLE = {"arms": 0.16, "bell": -0.06, "upright": 0.0}
"""Half way between the lowest and the highest point."""
FIRST = 16
"""Row of the rig at which the arms begin."""
ARM = np.array([(0.07, 0.10), (0.17, 0.01), (0.28, -0.09), (0.40, -0.125), (0.475, -0.085), (0.49, -0.03)])
TENTACLE = np.array([(0.20, 0.10), (0.215, -0.05), (0.20, -0.22), (0.205, -0.38), (0.19, -0.52)])
"""Distance from the middle and height along an arm of an octopus, a tentacle of a jellyfish."""
COIL = np.array([
    (0.25, 0.02), (0.17, -0.045), (0.06, -0.01), (-0.05, 0.025), (-0.16, 0.005), (-0.26, -0.03), (-0.345,
    -0.015),
    (-0.375, 0.05), (-0.335, 0.095), (-0.285, 0.075), (-0.295, 0.04),
])  # fmt: skip
"""Height and z along the trunk and tail of a seahorse."""
GIRTH = (0.052, 0.066, 0.108, 0.118, 0.08, 0.044, 0.034, 0.028, 0.023, 0.018, 0.012)
COILED = (("chest", 0.0), ("waist", 0.30), ("tail1", 0.46), ("tail2", 0.58), ("fluke", 0.72))
"""Bones of a seahorse and the share of the trunk at which each begins."""


def arm_angles(kind: Swimmer) -> Reals:
    """The way in which each arm points, radians from +z to the left: none straight ahead."""
    return (np.arange(kind.arms) + 0.5) * 2 * np.pi / max(kind.arms, 1)


def _path(kind: Swimmer, angle: float) -> Reals:
    table = ARM if kind.bend == "arms" else TENTACLE
    return np.stack([table[:, 0] * np.sin(angle), table[:, 1], table[:, 0] * np.cos(angle)], 1)


def _along(path: Reals, share: float) -> Reals:
    x = np.linspace(0, 1, len(path))
    return np.array([np.interp(share, x, path[:, k]) for k in range(3)], np.float32)


def _coil() -> Reals:
    return np.stack([0 * COIL[:, 0], COIL[:, 0], COIL[:, 1]], 1)


@lru_cache(maxsize=8)
def soft_joints(kind: Swimmer) -> dict[str, Reals]:
    """Rest joints: of the trunk, and three for each arm ("arm0_0" …)."""
    low = np.asarray(kind.head_at, np.float32) - np.array([0.0, 0.22 * kind.head_size, 0.02], np.float32)
    found = {"chest": np.array([0.0, MIDDLE[kind.bend], 0.0], np.float32), "head": low}
    for k, y in enumerate((0.10, -0.05, -0.20, -0.35)):
        found[("waist", "tail1", "tail2", "fluke")[k]] = np.array([0.0, y, 0.0], np.float32)
    if kind.bend == "upright":
        for name, share in COILED[1:]:
            found[name] = _along(_coil(), share)
        found["head"] = _along(_coil(), 0.03)
    for k, angle in enumerate(arm_angles(kind)):
        for n, share in enumerate(SHARES):
            found[f"arm{k}_{n}"] = _along(_path(kind, float(angle)), share)
    return found


def _shared(mesh: Mesh, t: Reals, rows: list[int], at: list[float], half: float) -> Mesh:
    """A mesh on a chain of bones: `t` (n,) shares along it, the joints `at` shares."""
    bones = np.full((len(t), 2), rows[0], np.int32)
    weights = np.zeros(len(t), np.float32)
    for k in range(1, len(rows)):
        past = t > at[k] - half
        bones[past] = (rows[k - 1], rows[k])
        weights[past] = ramp(t[past], at[k] - half, at[k] + half)
    return Mesh(mesh.positions, mesh.normals, mesh.colours, mesh.faces, bones, weights)


def _rows(rows: int, sides: int) -> Reals:
    """Shares along a limb of all its points, in their order."""
    t = 0.5 - 0.5 * np.cos(np.pi * np.linspace(0, 1, rows))
    return np.repeat(t, sides + 1)


def soft_mesh(kind: Swimmer, index: dict[str, int], fine: bool) -> list[Mesh]:
    """The trunk and the arms; the head is made like that of a turtle."""
    if kind.bend == "upright":
        return _seahorse(kind, index, fine)
    parts = _arms(kind, fine)
    if kind.bend == "arms":
        web = sphere((0.0, 0.075, 0.0), (0.145, 0.085, 0.145), kind.back, 12, 20)
        return [*parts, on_bone(web, index["chest"])]
    return [*parts, *_frills(kind, index, fine), _rim(kind, index["head"])]


def _arms(kind: Swimmer, fine: bool) -> list[Mesh]:
    rows, sides = (26, 12) if fine else (14, 7)
    stout = kind.bend == "arms"
    size = (0.058, 0.052, 0.042, 0.030, 0.018, 0.008) if stout else (0.011, 0.010, 0.008, 0.006, 0.004)
    base, tip = linear(kind.back), linear(kind.belly)

    def colour(u: Reals, v: Reals) -> Reals:
        share = 0.35 * ramp(u, 0.3, 1.0) if stout else 0.5 + 0.4 * np.sin(26 * u)
        rgb: Reals = base * (1 - share[:, None]) + tip * share[:, None]
        return rgb.astype(np.float32)

    parts = []
    for k, angle in enumerate(arm_angles(kind)):
        path = _path(kind, float(angle))
        across = (cos(angle), 0.0, -sin(angle))
        mesh = limb(path, size, size, across, colour, rows, sides)
        if stout:  # a pale underside with its suckers
            colours = mesh.colours.copy()
            under = ramp(mesh.normals[:, 1], -0.25, -0.55)[:, None]
            colours[:, :3] = colours[:, :3] * (1 - under) + tip * under
            mesh = Mesh(mesh.positions, mesh.normals, colours, mesh.faces)
        first = FIRST + ARM_BONES * k
        parts.append(
            _shared(mesh, _rows(rows, sides), [0, first, first + 1, first + 2], [0, 0.04, *SHARES[1:]], 0.13)
        )
    return parts


def _frills(kind: Swimmer, index: dict[str, int], fine: bool) -> list[Mesh]:
    """Four ruffled ribbons that hang from the middle of a bell."""
    rows, sides = (30, 10) if fine else (14, 6)
    parts = []
    chain = [index[n] for n in ("waist", "tail1", "tail2", "fluke")]

    def colour(u: Reals, v: Reals) -> Reals:
        rgb: Reals = linear(kind.belly) * (0.9 + 0.1 * np.sin(40 * u))[:, None]
        return rgb

    for k in range(4):
        a = 2 * pi * k / 4 + 0.4
        y = np.linspace(0.12, -0.42, 12)
        r = 0.055 + 0.014 * np.sin(np.arange(12) * 2.2 + k)
        path = np.stack([r * np.sin(a + 0.25 * np.sin(9 * y)), y, r * np.cos(a + 0.25 * np.sin(9 * y))], 1)
        wide = 0.036 * (1 - 0.75 * np.linspace(0, 1, 24)) * (1 + 0.35 * np.sin(np.arange(24) * 1.9))
        mesh = limb(
            path.tolist(), wide.tolist(), (0.4 * wide).tolist(), (cos(a), 0.0, -sin(a)), colour, rows, sides
        )
        parts.append(_shared(mesh, _rows(rows, sides), chain, [0, 0.28, 0.54, 0.8], 0.13))
    return parts


def _rim(kind: Swimmer, bone: int) -> Mesh:
    """A scalloped seam round the edge of a bell."""
    a = np.linspace(0, 2 * np.pi, 73)[:-1]
    r = 0.42 * kind.head_size * (1 + 0.02 * np.cos(16 * a))
    x, y, z = kind.head_at
    points = np.stack(
        [
            x + r * np.sin(a),
            y - 0.115 * kind.head_size + 0.008 * np.cos(16 * a),
            z - 0.04 * kind.head_size + r * np.cos(a),
        ],
        1,
    )
    return on_bone(tube(points, 0.020, mixed(kind.back, kind.belly, 0.5), 8, closed=True), bone)


def _seahorse(kind: Swimmer, index: dict[str, int], fine: bool) -> list[Mesh]:
    rows, sides = (90, 16) if fine else (40, 8)
    t = np.linspace(0, 1, 120)
    girth = np.interp(t, np.linspace(0, 1, len(GIRTH)), GIRTH) * (1 + 0.05 * np.cos(2 * np.pi * 24 * t))
    body = _ringed(kind, girth, rows, sides)
    chain = [index[name] for name, _ in COILED]
    parts = [_shared(body, _rows(rows, sides), chain, [share for _, share in COILED], 0.08)]

    belly = linear(kind.belly)

    def ribbed(u: Reals, v: Reals) -> Reals:
        rgb: Reals = belly * (1 + 0.14 * np.sin(60 * v))[:, None]
        return rgb.astype(np.float32)

    fin = fan(
        (0.0, -0.01, -0.055),
        (0.0, 0.1, -1.0),
        (0.0, 1.0, 0.0),
        0.13,
        (0.8, 0.8),
        -0.1,
        0.008,
        ribbed,
        2.0,
        0.05,
    )
    parts.append(on_bone(fin, index["dorsal"]))
    head = np.asarray(kind.head_at)
    for dz, dy, r in ((-0.02, 0.075, 0.018), (-0.05, 0.068, 0.015), (0.008, 0.068, 0.014)):
        parts.append(on_bone(sphere(head + np.array([0.0, dy, dz]), r, kind.mark, 6, 10), index["head"]))
    return parts


def _ringed(kind: Swimmer, girth: Reals, rows: int, sides: int) -> Mesh:
    """The trunk and tail in rings, pale in front."""
    back, belly, mark = linear(kind.back), linear(kind.belly), linear(kind.mark)

    def colour(u: Reals, v: Reals) -> Reals:
        ring = (0.5 - 0.5 * np.cos(2 * np.pi * 24 * u)) ** 2
        rgb: Reals = back * (1 - 0.45 * ring[:, None]) + mark * 0.45 * ring[:, None]
        return rgb.astype(np.float32)

    body = limb(
        _coil().tolist(), (0.86 * girth).tolist(), girth.tolist(), (1.0, 0.0, 0.0), colour, rows, sides
    )
    front = (ramp(body.normals[:, 2], 0.25, 0.75) * ramp(body.positions[:, 1], -0.2, -0.05))[:, None]
    colours = body.colours.copy()
    colours[:, :3] = colours[:, :3] * (1 - 0.85 * front) + belly * 0.85 * front
    return Mesh(body.positions, body.normals, colours, body.faces)
