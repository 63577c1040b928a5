"""A monkey's or an ape's body as Clay: round head with a heart-shaped face, long arms with hands, a tail
that curls."""

from itertools import pairwise

import numpy as np

from rushes.stage.animals.pelt import tousled
from rushes.stage.animals.skin import relaxed
from rushes.stage.animals.uprightapehead import dark_parts, ears, face_clay, jaw, skull
from rushes.stage.animals.uprightface import lids, rounded
from rushes.stage.animals.uprightform import SIDES, Rig, unit, vector
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join
from rushes.stage.scene import Finish, Mesh

__all__ = ["parts"]

FUR = Finish("fur", roughness=0.82, fuzz=1.0)
SKIN = Finish("felt", roughness=0.7, fuzz=0.35)
DARK = Finish("skin", roughness=0.45, fuzz=0.05)


def parts(rig: Rig, cell: float, seed: int) -> list[tuple[str, Mesh, Finish]]:
    """The meshes of an ape by name; `cell` heights between points of the grid."""
    row, n, u = rig.row, len(rig), rig.unit
    rng = np.random.default_rng(seed)
    trunk = relaxed(_body(rig, cell).mesh(), n, 5)
    head = relaxed(skull(rig, cell * 0.9).mesh(), n, 2)
    trunk, head = (tousled(rng, m, 0.055 * u, row.coat * u * f) for m, f in ((trunk, 1.0), (head, 0.7)))
    face = face_clay(rig, cell * 0.85)
    arms = Clay(smoothness=0.03 * u, cell=cell * 0.9 * u, stretch=0.05 * u, seam=0.012 * u)
    for side, s in SIDES:
        _arm(arms, rig, side, s)
    limbs = tousled(rng, relaxed(arms.mesh(), n, 4), 0.055 * u, row.coat * u * 0.9)
    hands = relaxed(_hands(rig, cell * 0.78).mesh(), n, 2)
    dark = dark_parts(rig, face, cell * 0.9)
    skin = join(
        [
            face.mesh(),
            jaw(rig, cell * 0.78).mesh(),
            hands,
            ears(rig, cell * 0.78).mesh(),
            lids(rig, row.face),
        ]
    )
    return [("fur", join([trunk, head, limbs]), FUR), ("skin", skin, SKIN), ("mouth", dark, DARK)]


def _body(rig: Rig, cell: float) -> Clay:
    row, at, u, g, c = rig.row, rig.index, rig.unit, rig.row.girth, rig.row.chest
    clay = Clay(smoothness=0.055 * u, cell=cell * u, stretch=0.05 * u, seam=0.012 * u)
    deep = 0.5 + 0.5 * c
    clay.ball(rig.point(0, 0.320, -0.005), rig.size(0.118 * g, 0.112, 0.102 * g), at["hips"], row.fur)
    clay.ball(rig.point(0, 0.395, 0.0), rig.size(0.112 * (g + c) / 2, 0.11, 0.100 * g), at["hips"], row.fur)
    clay.ball(rig.point(0, 0.475, -0.005), rig.size(0.128 * c, 0.118, 0.100 * deep), at["chest"], row.fur)
    nape = rig.near("head", 0, 0.06, 0)
    clay.cone(rig.joints["neck"], nape, 0.086 * deep * u, 0.088 * u, at["neck"], row.fur)
    belly, size = rig.point(0, 0.385, 0.030 * g), rig.size(0.086 * g, 0.130, 0.086 * g)
    clay.ball(belly, size, at["hips"], row.dark if row.crest == "dome" else row.light, blend=0.03 * u)
    if row.crest == "mane":
        clay.ball(rig.point(0, 0.53, -0.01), rig.size(0.155, 0.115, 0.125), at["chest"], row.light)
    for _ in range(2 if row.crest == "dome" else 0):  # the silver saddle
        clay.paint(rig.point(0, 0.42, -0.13), rig.size(0.24, 0.17, 0.14), row.patch, 0.8)
    t = row.limb * u
    for leg, (side, _) in zip(rig.legs, SIDES, strict=True):
        hip, knee, ankle, _ = leg.joints
        clay.cone(hip, knee, 0.066 * t, 0.050 * t, at[f"thigh_{side}"], row.fur)
        heel = ankle + rig.size(0, 0.01, 0)
        clay.cone(knee, heel, 0.048 * t, 0.036 * t, at[f"shin_{side}"], row.fur, blend=0.03 * u)
    if row.tail > 0:
        _tail(clay, rig)
    return clay


def _arm(clay: Clay, rig: Rig, side: str, s: float) -> None:
    row, at, t = rig.row, rig.index, rig.row.limb * rig.unit
    a, b, c = (rig.joints[f"{name}_{side}"] for name in ("arm", "fore", "hand"))
    clay.ball(
        a - rig.size(s * 0.012, 0, 0),
        rig.size(0.060, 0.060, 0.058) * (0.6 + 0.4 * row.limb),
        at[f"arm_{side}"],
        row.fur,
    )
    clay.cone(a, b, 0.046 * t, 0.040 * t, at[f"arm_{side}"], row.fur, blend=0.03 * rig.unit)
    clay.cone(b, c, 0.041 * t, 0.034 * t, at[f"fore_{side}"], row.fur, blend=0.03 * rig.unit)


def _tail(clay: Clay, rig: Rig) -> None:
    row, at, u = rig.row, rig.index, rig.unit
    points = [rig.joints[k] for k in ("tail", "tail2", "tail3", "tail4")]
    end = points[-1]
    points = [
        points[0] + rig.size(0, 0.0, 0.05),
        *points[1:],
        end + rig.size(0, 0.10, 0.012),
        end + rig.size(0, 0.155, 0.070),
    ]
    points += [end + rig.size(0, 0.125, 0.125), end + rig.size(0, 0.075, 0.105)]
    path = rounded(np.asarray(points, np.float32), 3)
    for i, (p, q) in enumerate(pairwise(path)):
        bone = min(i // 3, 3)
        thick = 0.029 - 0.010 * i / len(path)
        colour = row.fur if i < len(path) - 5 else row.dark
        clay.cone(
            p,
            q,
            thick * u,
            (thick - 0.0006) * u,
            at[f"tail{bone + 1 if bone else ''}"],
            colour,
            blend=0.010 * u,
        )


def _hands(rig: Rig, cell: float) -> Clay:
    """Hands with four fingers and a thumb, feet with a great toe that stands off."""
    row, at, u = rig.row, rig.index, rig.unit
    clay = Clay(smoothness=0.016 * u, cell=cell * u, stretch=0.015 * u, seam=0.01 * u)
    t = (0.7 + 0.3 * row.limb) * u
    skin = mixed(row.face, row.dark, 0.35 if row.name in ("monkey", "capuchin") else 0.5)
    for k, (side, s) in enumerate(SIDES):
        b, c = rig.joints[f"fore_{side}"], rig.joints[f"hand_{side}"]
        d = unit(c - b)
        hand = at[f"hand_{side}"]
        clay.ball(c + d * 0.030 * t, rig.size(0.024, 0.040, 0.034) * (t / u), hand, skin)
        for i in range(4):
            root = c + d * 0.045 * t + vector(0.0, 0, (0.026 - 0.017 * i) * t)
            clay.cone(
                root,
                root + d * 0.052 * t - vector(s * 0.010 * t, 0, 0),
                0.0125 * t,
                0.0105 * t,
                hand,
                skin,
                blend=0.008 * u,
            )
        thumb = c + d * 0.018 * t + vector(0, 0, 0.028 * t)
        clay.cone(
            thumb,
            thumb + d * 0.030 * t + vector(-s * 0.008 * t, 0, 0.024 * t),
            0.0125 * t,
            0.011 * t,
            hand,
            skin,
            blend=0.008 * u,
        )
        _foot(clay, rig, k, side, s, t, skin)
    return clay


def _foot(clay: Clay, rig: Rig, k: int, side: str, s: float, t: float, skin: object) -> None:
    at, u = rig.index, rig.unit
    _, _, ankle, ball = rig.legs[k].joints
    colour = np.asarray(skin, np.float32)
    clay.cone(
        ankle - rig.size(0, 0.012, 0.01),
        ball + rig.size(0, 0.008, -0.02),
        0.034 * t,
        0.030 * t,
        at[f"shank_{side}"],
        colour,
    )
    toes = at[f"toes_{side}"]
    for i in range(4):
        root = ball + vector(s * (0.026 - 0.018 * i + 0.004) * t, 0.0, 0.0)
        clay.cone(
            root,
            root + vector(0, -0.003 * t, 0.040 * t),
            0.0155 * t,
            0.0125 * t,
            toes,
            colour,
            blend=0.012 * u,
        )
    great = ball + vector(-s * 0.034 * t, 0, -0.02 * t)
    clay.cone(
        great,
        great + vector(-s * 0.020 * t, 0, 0.034 * t),
        0.016 * t,
        0.0135 * t,
        toes,
        colour,
        blend=0.01 * u,
    )
