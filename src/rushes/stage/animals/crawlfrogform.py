"""The body of a frog that sits, in heights: a pear with a wide smiling head, eyes on top, folded legs."""

from functools import lru_cache

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.animals.crawleyes import DARK, Eye
from rushes.stage.animals.crawlface import faced
from rushes.stage.animals.crawlpaint import MOUTH, painted, spotted
from rushes.stage.animals.crawlparts import foot, sausage
from rushes.stage.animals.crawlrig import Bones, Model, bones_of
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.pelt import tousled
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import on_bone, sphere
from rushes.stage.scene import Finish, Mesh

__all__ = ["ARM", "LEG", "SIDES", "frog"]

CLAY = Finish("felt", roughness=0.55, fuzz=0.22)
ARM: tuple[Vec, Vec, Vec] = ((0.33, 0.40, 0.20), (0.50, 0.24, 0.12), (0.42, 0.045, 0.40))
"""Shoulder, elbow and wrist of the left side."""
LEG: tuple[Vec, Vec, Vec, Vec] = (
    (0.24, 0.27, -0.44),
    (0.62, 0.36, 0.02),
    (0.50, 0.09, -0.44),
    (0.66, 0.03, 0.06),
)
"""Hip, knee, ankle and tip of the middle toe."""
SIDES = (("left", 1.0), ("right", -1.0))


def _at(point: Vec, s: float) -> Vec:
    return (s * point[0], point[1], point[2])


@lru_cache(maxsize=1)
def _bones() -> Bones:
    rows: list[tuple[str, str, Vec]] = [
        ("root", "", (0, 0, 0)),
        ("body", "root", (0, 0.30, -0.30)),
        ("head", "body", (0, 0.50, 0.10)),
        ("jaw", "head", (0, 0.60, 0.05)),
        ("throat", "head", (0, 0.46, 0.36)),
        ("lids", "head", (0, 0.865, 0.33)),
        ("tongue", "head", (0, 0.57, 0.45)),
    ]
    for side, s in SIDES:
        rows += [
            (f"arm_{side}", "body", _at(ARM[0], s)),
            (f"fore_{side}", f"arm_{side}", _at(ARM[1], s)),
            (f"hand_{side}", f"fore_{side}", _at(ARM[2], s)),
            (f"thigh_{side}", "body", _at(LEG[0], s)),
            (f"shin_{side}", f"thigh_{side}", _at(LEG[1], s)),
            (f"foot_{side}", f"shin_{side}", _at(LEG[2], s)),
        ]
    return bones_of(rows)


def frog(kind: Kind, fine: bool) -> Model:
    """A frog or a toad."""
    bones, cell = _bones(), (0.036 if fine else 0.065)
    head = bones.index["head"]
    trunk = Clay(0.14, cell, 0.06, 0.03)
    trunk.ball((0, 0.30, -0.40), (0.37, 0.26, 0.38), 1, kind.back, turn=(-0.35, 0, 0))
    trunk.ball((0, 0.42, 0.04), (0.38, 0.28, 0.34), 1, kind.back, turn=(-0.4, 0, 0))
    trunk.paint((0, 0.18, 0.22), (0.46, 0.30, 0.60), kind.belly, 1.4)
    skull, lower = _skull(kind, bones, cell)
    throat = Clay(0.05, cell, 0.05, 0.03)
    throat.ball((0, 0.47, 0.34), (0.30, 0.17, 0.24), bones.index["throat"], kind.belly)
    skin = [_marked(kind, trunk.mesh()), _marked(kind, skull.mesh()), lower.mesh(), throat.mesh()]
    for side, s in SIDES:
        skin += _limbs(kind, bones, side, s, 8 if fine else 5)
        skin.append(on_bone(sphere((s * 0.09, 0.755, 0.645), (0.022, 0.018, 0.02), DARK, 5, 8), head))
    eyes = [
        Eye(
            (s * 0.265, 0.865, 0.33),
            0.145 * kind.eye,
            (s * 0.42, 0.10, 1.0),
            head,
            kind.iris,
            kind.iris,
            0.8,
            slit="level",
        )
        for s in (-1.0, 1.0)
    ]
    wet = [
        on_bone(sphere((0, 0.595, 0.24), (0.40, 0.06, 0.36), MOUTH, 8, 16), head),
        on_bone(sphere((0, 0.585, 0.34), (0.16, 0.035, 0.22), "#dd6a72", 6, 12), bones.index["tongue"]),
    ]
    return faced(bones, ("skin", skin, CLAY), eyes, wet, kind.back, lifted=1.2)


def _skull(kind: Kind, bones: Bones, cell: float) -> tuple[Clay, Clay]:
    """The head with its two bumps, and the lower jaw, parted along the mouth."""
    head, jaw = bones.index["head"], bones.index["jaw"]
    skull = Clay(0.10, cell, 0.05, 0.03)
    skull.ball((0, 0.70, 0.26), (0.47, 0.21, 0.42), head, kind.back)
    skull.ball((0, 0.60, 0.0), (0.37, 0.23, 0.28), head, kind.back)
    for s in (-1.0, 1.0):
        skull.ball((s * 0.25, 0.83, 0.26), (0.17, 0.15, 0.17), head, kind.back)
    skull.cut_slab((0, 0.36, 0.56), (0.8, 0.25, 0.62), 0.02, turn=(0.06, 0, 0), blend=0.03)
    lower = Clay(0.08, cell, 0.05, 0.03)
    lower.ball((0, 0.58, 0.28), (0.44, 0.105, 0.385), jaw, kind.belly)
    lower.cut_slab((0, 0.86, 0.40), (0.8, 0.25, 0.62), 0.02, turn=(0.06, 0, 0), blend=0.03)
    return skull, lower


def _limbs(kind: Kind, bones: Bones, side: str, s: float, sides: int) -> list[Mesh]:
    a, b, c = (_at(p, s) for p in ARM)
    arm = [sausage(a, b, (0.11, 0.115, 0.095), kind.limb), sausage(b, c, (0.095, 0.085, 0.06), kind.limb)]
    hand = foot(
        c,
        [
            (c[0] + s * x, 0.03, c[2] + z)
            for x, z in ((-0.10, 0.08), (-0.02, 0.15), (0.08, 0.14), (0.15, 0.05))
        ],
        0.042,
        kind.limb,
        0.042,
        _pads(kind),
        sides,
    )
    h, k, n, t = (_at(p, s) for p in LEG)
    leg = [
        sausage(h, k, (0.17, 0.185, 0.13), kind.limb, 12),
        sausage(k, n, (0.125, 0.12, 0.07), kind.limb, 12),
    ]
    toes = [
        (t[0] + s * x, 0.03, t[2] + z) for x, z in ((-0.17, -0.06), (-0.06, 0.02), (0.06, 0.0), (0.17, -0.10))
    ]
    paw = foot(n, toes, 0.06, kind.limb, 0.048, _pads(kind), sides)
    names = ("arm", "fore", "hand", "thigh", "shin", "foot")
    whole = [*arm, hand, *(_banded(kind, m) for m in leg), paw]
    return [on_bone(m, bones.index[f"{name}_{side}"]) for name, m in zip(names, whole, strict=True)]


def _pads(kind: Kind) -> str:
    return "#e8823a" if kind.has("pads") else kind.limb


def _banded(kind: Kind, mesh: Mesh) -> Mesh:
    """Two darker bands across a hind leg of those with a pattern."""
    if kind.pattern in ("", "plain"):
        return mesh
    z = mesh.positions[:, 2]
    band = np.maximum(np.exp(-(((z + 0.10) / 0.05) ** 2)), np.exp(-(((z + 0.30) / 0.05) ** 2)))
    return painted(mesh, 0.8 * band * (mesh.normals[:, 1] > -0.3), kind.mark)


def _marked(kind: Kind, mesh: Mesh) -> Mesh:
    """The pattern of the back: spots, warts or a flank stripe; never on the belly."""
    rng = np.random.default_rng(11)
    back = np.flatnonzero(mesh.normals[:, 1] > 0.05)
    if kind.pattern in ("spots", "warts"):
        mesh = spotted(rng, mesh, back, 200, 0.17, (0.035, 0.07), kind.mark, 0.025)
        if kind.pattern == "warts":
            return tousled(rng, mesh, 0.07, 0.016)
    if kind.has("flank"):
        low = np.exp(-(((mesh.positions[:, 1] - 0.30) / 0.055) ** 2)) * (np.abs(mesh.positions[:, 0]) > 0.18)
        mesh = painted(mesh, low * (mesh.positions[:, 2] < 0.3), kind.mark)
    return mesh
