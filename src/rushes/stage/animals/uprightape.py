"""A monkey's or an ape's body as Clay: round head with a heart-shaped face, long arms with hands, a tail that curls."""

from itertools import pairwise

import numpy as np

from rushes.stage.animals.pelt import tousled
from rushes.stage.animals.skin import relaxed
from rushes.stage.animals.uprightface import lids, mouth_line, rounded
from rushes.stage.animals.uprightform import SIDES, Rig
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join
from rushes.stage.scene import Finish, Mesh

__all__ = ["parts"]

FUR = Finish("fur", roughness=0.82, fuzz=1.0)
SKIN = Finish("felt", roughness=0.7, fuzz=0.35)
DARK = Finish("skin", roughness=0.45, fuzz=0.05)
GULLET = "#5a1c1e"


def parts(rig: Rig, cell: float, seed: int) -> list[tuple[str, Mesh, Finish]]:
    """The meshes of an ape by name; `cell` heights between points of the grid."""
    row, n, u = rig.row, len(rig), rig.unit
    rng = np.random.default_rng(seed)
    trunk = relaxed(_body(rig, cell).mesh(), n, 5)
    head = relaxed(_skull(rig, cell * 0.9).mesh(), n, 2)
    trunk, head = (tousled(rng, m, 0.055 * u, row.coat * u * f) for m, f in ((trunk, 1.0), (head, 0.7)))
    face = _face(rig, cell * 0.72)
    arms = Clay(smoothness=0.03 * u, cell=cell * 0.9 * u, stretch=0.05 * u, seam=0.012 * u)
    for side, s in SIDES:
        _arm(arms, rig, side, s)
    limbs = tousled(rng, relaxed(arms.mesh(), n, 4), 0.055 * u, row.coat * u * 0.9)
    hands = relaxed(_hands(rig, cell * 0.62).mesh(), n, 2)
    dark = join(
        [_nostrils(rig), mouth_line(rig, face, _smile(rig), "#3a2018"), _gullet(rig, cell * 0.7).mesh()]
    )
    skin = join(
        [
            face.mesh(),
            _jaw(rig, cell * 0.62).mesh(),
            hands,
            _ears(rig, cell * 0.62).mesh(),
            lids(rig, row.face),
        ]
    )
    return [("fur", join([trunk, head, limbs]), FUR), ("skin", skin, SKIN), ("mouth", dark, DARK)]


def _body(rig: Rig, cell: float) -> Clay:
    row, at, u, g, c = rig.row, rig.index, rig.unit, rig.row.girth, rig.row.chest
    clay = Clay(smoothness=0.055 * u, cell=cell * u, stretch=0.05 * u, seam=0.012 * u)
    clay.ball(rig.point(0, 0.320, -0.005), rig.size(0.118 * g, 0.112, 0.102 * g), at["hips"], row.fur)
    clay.ball(rig.point(0, 0.395, 0.0), rig.size(0.112 * (g + c) / 2, 0.11, 0.100 * g), at["hips"], row.fur)
    clay.ball(
        rig.point(0, 0.475, -0.005), rig.size(0.128 * c, 0.118, 0.100 * (0.5 + 0.5 * c)), at["chest"], row.fur
    )
    clay.cone(
        rig.joints["neck"],
        rig.near("head", 0, 0.06, 0),
        0.075 * u * (0.5 + 0.5 * c),
        0.08 * u,
        at["neck"],
        row.fur,
    )
    belly = row.light if row.name != "gorilla" else row.dark
    clay.ball(
        rig.point(0, 0.385, 0.030 * g),
        rig.size(0.086 * g, 0.130, 0.086 * g),
        at["hips"],
        belly,
        blend=0.03 * u,
    )
    if row.crest == "dome":  # the silver saddle
        for _ in range(2):
            clay.paint(rig.point(0, 0.42, -0.13), rig.size(0.24, 0.17, 0.14), row.patch, 0.8)
    if row.crest == "mane":
        clay.ball(rig.point(0, 0.53, -0.01), rig.size(0.155, 0.115, 0.125), at["chest"], row.light)
    for side, s in SIDES:
        hip, knee, ankle, _ = rig.legs[0 if s > 0 else 1].joints
        t = row.limb * u
        clay.cone(hip, knee, 0.066 * t, 0.050 * t, at[f"thigh_{side}"], row.fur)
        clay.cone(
            knee,
            ankle + rig.size(0, 0.01, 0),
            0.048 * t,
            0.036 * t,
            at[f"shin_{side}"],
            row.fur,
            blend=0.03 * u,
        )
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


def _skull(rig: Rig, cell: float) -> Clay:
    row, at, u, k = rig.row, rig.index["head"], rig.unit, rig.row.head
    clay = Clay(smoothness=0.04 * u, cell=cell * u, stretch=0.05 * u, seam=0.012 * u)
    clay.ball(rig.near("head", 0, 0.170, -0.005, k), rig.size(0.160, 0.160, 0.148) * k, at, row.fur)
    clay.ball(rig.near("head", 0, 0.090, 0.010, k), rig.size(0.145, 0.090, 0.120) * k, at, row.fur)
    if row.crest == "dome":
        clay.ball(rig.near("head", 0, 0.285, -0.035, k), rig.size(0.075, 0.075, 0.095) * k, at, row.fur)
    elif row.crest == "mane":
        for _, s in SIDES:
            clay.ball(
                rig.near("head", s * 0.135, 0.11, 0.0, k), rig.size(0.060, 0.115, 0.075) * k, at, row.light
            )
    elif row.crest == "cap":
        for _ in range(2):
            clay.paint(rig.near("head", 0, 0.34, 0.03, k), rig.size(0.16, 0.12, 0.16) * k, row.dark, 0.9)
    elif row.tail > 0:  # a tuft
        for x, y in ((0.0, 0.336), (0.024, 0.318), (-0.024, 0.318)):
            clay.ball(rig.near("head", x, y, 0.03, k), rig.size(0.017, 0.034, 0.024) * k, at, row.fur, turn=(0.5, 0, -14 * x), blend=0.02 * u)
    return clay


def _face(rig: Rig, cell: float) -> Clay:
    """The bare face: a heart of two brows and a muzzle, set on the front of the skull."""
    row, at, u, k, m = rig.row, rig.index["head"], rig.unit, rig.row.head, rig.row.muzzle
    clay = Clay(smoothness=0.035 * u, cell=cell * u, stretch=0.02 * u, seam=0.014 * u)
    for _, s in SIDES:
        clay.ball(
            rig.near("head", s * 0.060, 0.172, 0.078, k),
            rig.size(0.078, 0.080, 0.080) * k,
            at,
            row.face,
            turn=(0, 0, -s * 0.3),
        )
        if row.crest == "pads":
            clay.ball(
                rig.near("head", s * 0.145, 0.135, 0.055, k),
                rig.size(0.070, 0.125, 0.045) * k,
                at,
                row.face,
                turn=(0, s * 0.35, 0),
            )
        if row.crest == "dome":
            clay.ball(
                rig.near("head", s * 0.060, 0.212, 0.142, k),
                rig.size(0.062, 0.022, 0.030) * k,
                at,
                row.dark,
                blend=0.02 * u,
            )
    snout = mixed(row.face, "#fff2e0", 0.14) if row.crest != "mane" else row.face
    clay.ball(rig.near("head", 0, 0.082, 0.108, k), rig.size(0.104, 0.066, 0.078) * k, at, snout)
    clay.cone(
        rig.near("head", 0, 0.105, 0.11, k),
        rig.near("head", 0, 0.085, 0.085 + 0.085 * m, k),
        0.05 * k * u,
        0.044 * k * u,
        at,
        snout,
    )
    if row.crest == "mane":  # the red nose of a mandrill or the long one of a baboon
        clay.cone(
            rig.near("head", 0, 0.15, 0.135, k),
            rig.near("head", 0, 0.105, 0.10 + 0.095 * m, k),
            0.020 * k * u,
            0.026 * k * u,
            at,
            row.patch,
            blend=0.01 * u,
        )
    for _, s in SIDES:
        clay.paint(
            rig.near("head", s * 0.098, 0.105, 0.145, k), rig.size(0.045, 0.036, 0.06) * k, "#e07a62", 0.35
        )
    clay.cut(
        rig.near("head", 0, 0.030, 0.115 + 0.04 * m, k), rig.size(0.075, 0.022, 0.10) * k, blend=0.010 * u
    )
    return clay


def _smile(rig: Rig) -> list[tuple[float, float, float]]:
    """Points of the mouth on the face's left half, from the middle to the corner: head sizes, from the joint of the head."""
    ahead = 0.10 + 0.08 * rig.row.muzzle
    return [
        (0.0, 0.052, ahead),
        (0.035, 0.050, ahead - 0.012),
        (0.066, 0.058, ahead - 0.04),
        (0.086, 0.075, ahead - 0.065),
        (0.094, 0.088, ahead - 0.075),
    ]


def _nostrils(rig: Rig) -> Mesh:
    from rushes.stage.meshkit.solids import on_bone, sphere

    k, m, spots = rig.row.head, rig.row.muzzle, []
    for _, s in SIDES:
        place = rig.near("head", s * 0.015, 0.112, 0.085 + 0.085 * m + 0.036, k)
        spots.append(sphere(place, rig.size(0.0085, 0.0065, 0.006) * k, "#33201a", 6, 9))
    return on_bone(join(spots), rig.index["head"])


def _jaw(rig: Rig, cell: float) -> Clay:
    row, at, u, k, m = rig.row, rig.index["jaw"], rig.unit, rig.row.head, rig.row.muzzle
    clay = Clay(smoothness=0.025 * u, cell=cell * u, stretch=0.02 * u, seam=0.01 * u)
    snout = mixed(row.face, "#fff2e0", 0.10)
    clay.ball(rig.near("head", 0, 0.034, 0.098, k), rig.size(0.080, 0.034, 0.070) * k, at, snout)
    clay.ball(rig.near("head", 0, 0.034, 0.075 + 0.068 * m, k), rig.size(0.050, 0.026, 0.040) * k, at, snout)
    clay.ball(
        rig.near("head", 0, 0.056, 0.100 + 0.02 * m, k),
        rig.size(0.048, 0.012, 0.050) * k,
        at,
        "#d8606a",
        blend=0.004 * u,
    )
    return clay


def _gullet(rig: Rig, cell: float) -> Clay:
    u, k = rig.unit, rig.row.head
    clay = Clay(smoothness=0.01 * u, cell=cell * u)
    clay.ball(
        rig.near("head", 0, 0.048, 0.085, k), rig.size(0.074, 0.030, 0.072) * k, rig.index["head"], GULLET
    )
    return clay


def _ears(rig: Rig, cell: float) -> Clay:
    row, u, k = rig.row, rig.unit, rig.row.head * rig.row.ear
    clay = Clay(smoothness=0.015 * u, cell=cell * u, stretch=0.02 * u, seam=0.008 * u)
    for side, s in SIDES:
        at = rig.index[f"ear_{side}"]
        root = rig.joints[f"ear_{side}"]
        clay.ball(
            root + rig.size(s * 0.018, 0.01, 0) * k,
            rig.size(0.062, 0.064, 0.024) * k,
            at,
            row.fur,
            turn=(0, -s * 0.25, 0),
        )
        clay.ball(
            root + rig.size(s * 0.022, 0.008, 0.018) * k,
            rig.size(0.042, 0.046, 0.014) * k,
            at,
            row.face,
            turn=(0, -s * 0.25, 0),
        )
    return clay


def _hands(rig: Rig, cell: float) -> Clay:
    """Hands with four fingers and a thumb, feet with a great toe that stands off."""
    row, at, u = rig.row, rig.index, rig.unit
    clay = Clay(smoothness=0.016 * u, cell=cell * u, stretch=0.015 * u, seam=0.01 * u)
    t = (0.7 + 0.3 * row.limb) * u
    skin = mixed(row.face, row.dark, 0.35 if row.name in ("monkey", "capuchin") else 0.5)
    for k, (side, s) in enumerate(SIDES):
        b, c = rig.joints[f"fore_{side}"], rig.joints[f"hand_{side}"]
        d = (c - b) / np.linalg.norm(c - b)
        hand = at[f"hand_{side}"]
        clay.ball(c + d * 0.030 * t, np.array([0.024, 0.040, 0.034]) * t, hand, skin)
        for i in range(4):
            root = c + d * 0.045 * t + np.array([0.0, 0, (0.026 - 0.017 * i) * t])
            clay.cone(
                root,
                root + d * 0.052 * t - np.array([s * 0.010 * t, 0, 0]),
                0.0125 * t,
                0.0105 * t,
                hand,
                skin,
                blend=0.008 * u,
            )
        thumb = c + d * 0.018 * t + np.array([0, 0, 0.028 * t])
        clay.cone(
            thumb,
            thumb + d * 0.030 * t + np.array([-s * 0.008 * t, 0, 0.024 * t]),
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
        root = ball + np.array([s * (0.026 - 0.018 * i + 0.004) * t, 0.0, 0.0], np.float32)
        clay.cone(
            root,
            root + np.array([0, -0.003 * t, 0.040 * t], np.float32),
            0.0155 * t,
            0.0125 * t,
            toes,
            colour,
            blend=0.012 * u,
        )
    great = ball + np.array([-s * 0.034 * t, 0, -0.02 * t], np.float32)
    clay.cone(
        great,
        great + np.array([-s * 0.020 * t, 0, 0.034 * t], np.float32),
        0.016 * t,
        0.0135 * t,
        toes,
        colour,
        blend=0.01 * u,
    )
