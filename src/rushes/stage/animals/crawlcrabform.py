"""Bodies of crabs and lobsters, in heights: a shell, eyes on stalks, two claws, eight legs, a lobster's jointed tail."""

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.animals.crawlface import faced, friendly, smiling
from rushes.stage.animals.crawllegs import Leg, leg_bones, leg_mesh
from rushes.stage.animals.crawlpaint import dabbed, painted
from rushes.stage.animals.crawlparts import sausage
from rushes.stage.animals.crawlrig import Bones, Model, bones_of
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone, sphere, tube
from rushes.stage.scene import Finish, Mesh

__all__ = ["CLAW", "SIDES", "TAIL", "crab", "legs"]

SHELL = Finish("plain", roughness=0.48, fuzz=0.2)
SIDES = (("left", 1.0), ("right", -1.0))
TAIL = ("tail1", "tail2", "tail3", "tail4")
CLAW: dict[str, tuple[Vec, Vec, Vec]] = {
    "crab": ((0.56, 0.36, 0.34), (1.02, 0.44, 0.52), (0.86, 0.42, 0.90)),
    "lobster": ((0.26, 0.34, 0.72), (0.52, 0.38, 0.98), (0.52, 0.36, 1.34)),
    "scorpion": ((0.26, 0.34, 0.66), (0.66, 0.40, 0.86), (0.60, 0.38, 1.20)),
}
"""Shoulder, elbow and root of the claw of the left side."""


def legs(kind: Kind) -> tuple[Leg, ...]:
    """Four legs a side."""
    found = []
    for side, s in SIDES:
        for k in range(4):
            if kind.build == "crab":
                a = 0.95 + 0.40 * k
                hip = (s * 0.56 * np.sin(a), 0.34, 0.46 * np.cos(a))
                knee = (s * 1.02 * np.sin(a), 0.56, 0.98 * np.cos(a))
                end = (s * 1.36 * np.sin(a), 0.0, 1.32 * np.cos(a))
            else:
                z = 0.56 - 0.20 * k
                hip, knee, end = (
                    (s * 0.26, 0.28, z),
                    (s * 0.66, 0.50, z + 0.10 - 0.09 * k),
                    (s * 0.90, 0.0, z + 0.16 - 0.16 * k),
                )
            phase = (0.5 * ((k + (s < 0)) % 2) + 0.08 * k) % 1.0
            found.append(Leg(f"leg_{side}{k + 1}", _vec(hip), _vec(knee), _vec(end), phase))
    return tuple(found)


def _vec(p: tuple[float, float, float]) -> Vec:
    return (float(p[0]), float(p[1]), float(p[2]))


def _bones(kind: Kind) -> Bones:
    front = 0.44 if kind.build == "crab" else 0.86
    rows: list[tuple[str, str, Vec]] = [
        ("root", "", (0, 0, 0)),
        ("body", "root", (0, 0.36, 0)),
        ("head", "body", (0, 0.55, front - 0.1)),
        ("lids", "head", (0, 0.84, front)),
        ("mouth", "body", (0, 0.34, front + 0.1)),
    ]
    for side, s in SIDES:
        a, b, c = ((s * p[0], p[1], p[2]) for p in CLAW[kind.build])
        rows += [
            (f"arm_{side}", "body", a),
            (f"fore_{side}", f"arm_{side}", b),
            (f"claw_{side}", f"fore_{side}", c),
            (f"finger_{side}", f"claw_{side}", (c[0] - s * 0.10, c[1], c[2] + 0.10)),
            (f"feeler_{side}", "head", (s * 0.10, 0.52, front + 0.05)),
        ]
    for k, name in enumerate(TAIL if kind.build != "crab" else ()):
        rows.append((name, TAIL[k - 1] if k else "body", (0.0, 0.34, -0.20 - 0.26 * k)))
    return bones_of([*rows, *leg_bones(legs(kind), "body")])


def crab(kind: Kind, fine: bool) -> Model:
    """A crab or a lobster."""
    bones, cell = _bones(kind), (0.036 if fine else 0.07)
    i, front = bones.index, 0.44 if kind.build == "crab" else 0.84
    body = _body(kind, bones, cell)
    mesh = body.mesh()
    mesh = painted(mesh, (-mesh.normals[:, 1] - 0.35) / 0.3, kind.belly)
    if kind.build == "crab":
        spots = [(s * x, 0.70, z) for s in (-1, 1) for x, z in ((0.20, -0.08), (0.42, 0.06), (0.34, -0.24))]
        mesh = dabbed(mesh, np.asarray(spots), 0.075, kind.mark, 0.05)
    shell = [mesh, *(m for side, s in SIDES for m in _claw(kind, bones, side, s))]
    shell.append(leg_mesh(legs(kind), bones, (0.085, 0.07, 0.035), kind.limb, kind.mark))
    wide = 0.20 if kind.build == "crab" else 0.16
    eyes = friendly(wide, 0.83, front, 0.145 * kind.eye, i["head"], kind.iris, (0.12, 0.05))
    for side, s in SIDES:
        stalk = sausage(
            (s * wide * 0.9, 0.52, front - 0.08), (s * wide, 0.83, front), (0.06, 0.055), kind.limb
        )
        shell.append(on_bone(stalk, i["head"]))
        if kind.build == "lobster":
            shell.append(_feeler(kind, bones, side, s))
    level = 0.40 if kind.build == "crab" else 0.38
    at = body.surface(np.array([0, level - 0.02, 0.0]), np.array([0, -0.08, 1.0]), 1.6)
    opening = (at - np.array([0, 0.02, 0.02]), 0.12, 0.085)
    wet = smiling(body, (0.0, level + 0.02, 0.1), 0.28, opening, i["body"], i["mouth"])
    return faced(bones, ("shell", shell, SHELL), eyes, wet, kind.limb)


def _body(kind: Kind, bones: Bones, cell: float) -> Clay:
    """A broad shell, or a long one with a jointed tail that ends in a fan."""
    i = bones.index
    body = Clay(0.10, cell, 0.06, 0.03)
    if kind.build == "crab":
        return body.ball((0, 0.42, 0), (0.72 * kind.wide, 0.30, 0.50), i["body"], kind.back)
    body.ball((0, 0.38, 0.30), (0.31 * kind.wide, 0.29, 0.58), i["body"], kind.back)
    body.cone((0, 0.50, 0.80), (0, 0.56, 1.02), 0.07, 0.02, i["body"], kind.back)
    for k, name in enumerate(TAIL):
        r, at = 0.265 - 0.030 * k, (0.0, 0.34 - 0.015 * k, -0.32 - 0.26 * k)
        body.ball(at, (r * kind.wide, r * 0.9, 0.19), i[name], kind.back, blend=0.03)
    if kind.build == "scorpion":  # the sting
        body.ball((0, 0.30, -1.32), (0.13, 0.12, 0.15), i["tail4"], kind.back, blend=0.03)
        return body.cone((0, 0.33, -1.42), (0, 0.46, -1.56), 0.06, 0.01, i["tail4"], kind.mark, blend=0.03)
    for s, a in ((0, 0), (-1, 0.5), (1, 0.5), (-1, 1.0), (1, 1.0)):
        at, turn = (s * 0.24 * a, 0.26, -1.36 + 0.12 * a), (0.0, -s * 0.55 * a, 0.0)
        body.ball(at, (0.12, 0.035, 0.20), i["tail4"], kind.mark, turn=turn, blend=0.03)
    return body


def _feeler(kind: Kind, bones: Bones, side: str, s: float) -> Mesh:
    """A long feeler of a lobster."""
    u = np.linspace(0, 1, 9)[:, None]
    line = bones.joints[f"feeler_{side}"] + np.array([s * 0.75, 0.55, 0.55]) * u
    line = line + np.array([0, 0.25, 0.2]) * (u * (1 - u)) * 2
    return on_bone(tube(line, 0.022 * (1 - 0.6 * u[:, 0]), kind.mark, 6), bones.index[f"feeler_{side}"])


def _claw(kind: Kind, bones: Bones, side: str, s: float) -> list[Mesh]:
    """An arm of two segments and a fat claw, whose inner finger opens."""
    a, b, c = ((s * p[0], p[1], p[2]) for p in CLAW[kind.build])
    size = 1.0 if kind.build == "crab" else 0.92
    i = bones.index
    upper, lower = (
        sausage(a, b, (0.10, 0.11, 0.095), kind.limb),
        sausage(b, c, (0.095, 0.10, 0.10), kind.limb),
    )
    palm = Clay(0.06, 0.034, 0.04, 0.02)
    palm.ball((c[0], c[1] + 0.02, c[2] + 0.14 * size), (0.20 * size, 0.15 * size, 0.22 * size), 0, kind.back)
    palm.rope(
        [
            (c[0] + s * 0.10, c[1] + 0.02, c[2] + 0.26 * size),
            (c[0] + s * 0.13, c[1] + 0.02, c[2] + 0.42 * size),
            (c[0] + s * 0.03, c[1] + 0.02, c[2] + 0.56 * size),
        ],
        (0.11 * size, 0.085 * size, 0.03),
        0,
        kind.back,
    )
    finger = Clay(0.04, 0.03, 0.04, 0.02)
    finger.rope(
        [
            (c[0] - s * 0.10, c[1] + 0.02, c[2] + 0.18 * size),
            (c[0] - s * 0.15, c[1] + 0.02, c[2] + 0.36 * size),
            (c[0] - s * 0.05, c[1] + 0.02, c[2] + 0.52 * size),
        ],
        (0.08 * size, 0.07 * size, 0.028),
        0,
        kind.back,
    )
    tips = [_tipped(m.mesh(), c[2] + 0.42 * size, kind) for m in (palm, finger)]
    return [
        on_bone(upper, i[f"arm_{side}"]),
        on_bone(join([lower, sphere(b, 0.105, kind.limb, 7, 10)]), i[f"fore_{side}"]),
        on_bone(tips[0], i[f"claw_{side}"]),
        on_bone(tips[1], i[f"finger_{side}"]),
    ]


def _tipped(mesh: Mesh, z: float, kind: Kind) -> Mesh:
    """The ends of the claws are pale."""
    return painted(mesh, (mesh.positions[:, 2] - z) / 0.08, kind.belly)
