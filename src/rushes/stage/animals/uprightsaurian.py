"""A two-legged dinosaur's body as Clay: strong legs, a tail that balances a big head with teeth, small arms;
dragons too."""

from itertools import pairwise

import numpy as np

from rushes.stage.animals.skeleton import TAIL
from rushes.stage.animals.skin import relaxed
from rushes.stage.animals.uprightface import lids
from rushes.stage.animals.uprightform import SIDES, Rig, unit
from rushes.stage.animals.uprightsaurianhead import IVORY, dark_parts, fangs, horns, jaw, skull_clay
from rushes.stage.animals.uprightwings import wing_meshes
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import cylinder, join, on_bone, sphere
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["parts"]

HIDE = Finish("felt", roughness=0.75, fuzz=0.45)
HORN = Finish("plain", roughness=0.45, fuzz=0.1)
MOUTH = Finish("skin", roughness=0.4, fuzz=0.05)
MEMBRANE = Finish("felt", roughness=0.7, fuzz=0.4, two_sided=True)


def parts(rig: Rig, cell: float, seed: int) -> list[tuple[str, Mesh, Finish]]:
    """The meshes of a dinosaur by name; `cell` heights between points of the grid."""
    row, n = rig.row, len(rig)
    trunk = relaxed(_body(rig, cell * (1.32 if row.crest else 1.12)).mesh(), n, 6)
    skull = skull_clay(rig, cell * 0.85)
    limbs = relaxed(_arms(rig, cell * 0.62).mesh(), n, 2)
    hide = [trunk, relaxed(skull.mesh(), n, 2), jaw(rig, cell * 0.75).mesh(), limbs, lids(rig, row.dark)]
    horn = [_claws(rig), fangs(rig)]
    if row.horns:
        horn.append(horns(rig))
    pieces = [("hide", join(hide), HIDE), ("horn", join(horn), HORN)]
    pieces.append(("mouth", dark_parts(rig, skull, cell * 0.7), MOUTH))
    if row.crest:
        pieces.append(("spines", _spines(rig), Finish("felt", roughness=0.7, fuzz=0.3)))
    if row.wings:
        pieces.append(("wings", wing_meshes(rig), MEMBRANE))
    return pieces


def _body(rig: Rig, cell: float) -> Clay:
    row, at, u, g = rig.row, rig.index, rig.unit, rig.row.girth
    clay = Clay(smoothness=0.07 * u, cell=cell * u, stretch=0.07 * u, seam=0.007 * u)
    clay.ball(rig.point(0, 0.475, -0.060), rig.size(0.138 * g, 0.145, 0.165), at["hips"], row.fur)
    clay.ball(rig.point(0, 0.520, 0.110), rig.size(0.128 * g, 0.132, 0.145), at["chest"], row.fur)
    neck = [
        rig.joints["chest"] + rig.size(0, 0.02, 0.05),
        rig.joints["neck"],
        rig.joints["nape"],
        rig.near("head", 0, 0.03, 0.01),
    ]
    for (p, q), (a, b), bone in zip(
        pairwise(neck), pairwise((0.118 * g, 0.105 * g, 0.082, 0.074)), ("chest", "neck", "nape"), strict=True
    ):
        clay.cone(p, q, a * u, b * u, at[bone], row.fur)
    _tail(clay, rig)
    for leg, (side, s) in zip(rig.legs, SIDES, strict=True):
        _leg(clay, rig, leg.joints, side, s)
    clay.ball(
        rig.point(0, 0.430, -0.010), rig.size(0.108 * g, 0.108, 0.165), at["hips"], row.light, blend=0.03 * u
    )
    clay.ball(
        rig.point(0, 0.475, 0.150), rig.size(0.098 * g, 0.108, 0.125), at["chest"], row.light, blend=0.03 * u
    )
    front = neck[1] + rig.size(0, -0.02, 0.035), neck[2] + rig.size(0, -0.015, 0.032)
    clay.cone(*front, 0.078 * g * u, 0.058 * u, at["neck"], row.light, blend=0.03 * u)
    _stripes(clay, rig)
    return clay


def _tail(clay: Clay, rig: Rig) -> None:
    row, at, u = rig.row, rig.index, rig.unit
    points = [rig.point(0, 0.495, -0.11), *(rig.joints[name] for name in TAIL)]
    tip: Array = (points[-1] + (points[-1] - points[-2]) * 1.15).astype(np.float32)
    points.append(tip)
    thick = (0.118, 0.098, 0.074, 0.052, 0.032, 0.010)
    bones = ("hips", *TAIL)
    for k, bone in enumerate(bones):
        clay.cone(
            points[k],
            points[k + 1],
            thick[k] * u * row.girth,
            thick[k + 1] * u * row.girth,
            at[bone],
            row.fur,
        )
        if k > 0:
            low = rig.size(0, -0.40 * thick[k], 0), rig.size(0, -0.40 * thick[k + 1], 0)
            clay.cone(
                points[k] + low[0],
                points[k + 1] + low[1],
                0.70 * thick[k] * u,
                0.70 * thick[k + 1] * u,
                at[bone],
                row.light,
                blend=0.01 * u,
            )


def _leg(clay: Clay, rig: Rig, joints: Array, side: str, s: float) -> None:
    row, at, u, t = rig.row, rig.index, rig.unit, rig.row.limb
    hip, knee, ankle, ball = joints
    clay.ball(
        (hip * 0.55 + knee * 0.45) + rig.size(0, 0.01, -0.01),
        rig.size(0.072 * t, 0.142, 0.105 * t),
        at[f"thigh_{side}"],
        row.fur,
        turn=(-0.5, 0, 0),
        blend=0.05 * u,
    )
    clay.cone(hip, knee, 0.082 * t * u, 0.064 * t * u, at[f"thigh_{side}"], row.fur, blend=0.05 * u)
    clay.cone(knee, ankle, 0.062 * t * u, 0.040 * t * u, at[f"shin_{side}"], row.fur, blend=0.03 * u)
    clay.cone(
        ankle,
        ball + rig.size(0, 0.015, -0.01),
        0.040 * t * u,
        0.040 * t * u,
        at[f"shank_{side}"],
        row.fur,
        blend=0.03 * u,
    )
    toes = at[f"toes_{side}"]
    clay.ball(
        ball + rig.size(0, -0.004, 0.01), rig.size(0.052 * t, 0.031, 0.056 * t), toes, row.fur, blend=0.02 * u
    )
    for i in (-1, 0, 1):
        tip = ball + rig.size(0.050 * i * t, -0.010, (0.088 - 0.018 * abs(i)) * t)
        clay.cone(
            ball + rig.size(0.022 * i, -0.006, 0.02),
            tip,
            0.026 * t * u,
            0.024 * t * u,
            toes,
            row.fur,
            blend=0.012 * u,
        )


def _stripes(clay: Clay, rig: Rig) -> None:
    """Saddle bars over the back and the tail, a darker ridge."""
    row = rig.row
    if not row.patch:
        clay.paint(rig.point(0, 0.70, -0.2), rig.size(0.16, 0.16, 0.9), row.dark, 0.6)
        return
    for k in range(9):
        z = 0.16 - 0.115 * k
        y = 0.66 if z > -0.15 else 0.63 + 0.25 * (z + 0.15) * 0.35
        wide = 0.20 - 0.011 * k
        for _ in range(2):
            clay.paint(rig.point(0, y, z), rig.size(wide * 1.5, 0.25, 0.056), row.patch, 0.95)


def _arms(rig: Rig, cell: float) -> Clay:
    row, at, u, t = rig.row, rig.index, rig.unit, rig.row.limb
    clay = Clay(smoothness=0.02 * u, cell=cell * u, stretch=0.02 * u, seam=0.006 * u)
    for side, s in SIDES:
        a, b, c = (rig.joints[f"{name}_{side}"] for name in ("arm", "fore", "hand"))
        clay.cone(a - rig.size(s * 0.02, 0, 0), b, 0.040 * t * u, 0.028 * t * u, at[f"arm_{side}"], row.fur)
        clay.cone(b, c, 0.027 * t * u, 0.021 * t * u, at[f"fore_{side}"], row.fur)
        d = unit(c - b)
        for i in (-1, 1):
            tip = c + d * 0.042 * u + rig.size(0.014 * i, -0.010, 0.0)
            clay.cone(
                c + rig.size(0.008 * i, 0, 0),
                tip,
                0.016 * t * u,
                0.013 * t * u,
                at[f"hand_{side}"],
                row.fur,
                blend=0.008 * u,
            )
    return clay


def _claws(rig: Rig) -> Mesh:
    u, t, made = rig.unit, rig.row.limb, []
    for k, (side, _) in enumerate(SIDES):
        ball = rig.legs[k].joints[3]
        for i in (-1, 0, 1):
            root = ball + rig.size(0.050 * i * t, -0.012, (0.100 - 0.018 * abs(i)) * t)
            claw = cylinder(
                root, root + rig.size(0.007 * i, -0.016, 0.034), 0.016 * u, IVORY, 8, top_radius=0.003 * u
            )
            made.append(on_bone(claw, rig.index[f"toes_{side}"]))
        b, c = rig.joints[f"fore_{side}"], rig.joints[f"hand_{side}"]
        d = unit(c - b)
        for i in (-1, 1):
            root = c + d * 0.046 * u + rig.size(0.014 * i, -0.010, 0.0)
            claw = cylinder(
                root, root + d * 0.018 * u + rig.size(0, -0.016, 0), 0.010 * u, IVORY, 7, top_radius=0.002 * u
            )
            made.append(on_bone(claw, rig.index[f"hand_{side}"]))
    return join(made)


def _spines(rig: Rig) -> Mesh:
    """Soft triangular plates from the head over the back to the tip of the tail."""
    row, u = rig.row, rig.unit
    line = [("head", rig.near("head", 0, 0.150, -0.03, row.head), 0.045), ("nape",
            rig.joints["nape"] + rig.size(0, 0.075, -0.025), 0.05),
            ("neck", rig.joints["neck"] + rig.size(0, 0.085, -0.055), 0.055), ("chest", rig.point(0, 0.655,
                0.10), 0.07),
            ("hips", rig.point(0, 0.628, -0.03), 0.075), ("hips", rig.point(0, 0.600, -0.15),
                                                          0.07)]  # fmt: skip
    thick = (0.080, 0.060, 0.042, 0.024)
    for k, name in enumerate(TAIL):
        step = (rig.joints[TAIL[min(k + 1, 3)]] - rig.joints[TAIL[min(k, 2)]]) * np.float32(0.5)
        for half in (0, 1):
            high = (thick[k] - 0.008 * half) * row.girth
            line.append(
                (name, rig.joints[name] + step * half + rig.size(0, high, 0), 0.064 - 0.007 * (2 * k + half))
            )
    big = 1.5 if row.name == "godzilla" else 1.0
    made = []
    for bone, root, high in line:
        plate = sphere(
            (0, 0, 0),
            (0.016 * u, high * big * u, high * 0.62 * u),
            row.light if row.wings else row.dark,
            6,
            8,
        )
        shape = plate.positions.copy()
        tall = np.clip(shape[:, 1] / (high * big * u), 0, 1)
        shape[:, 2] = shape[:, 2] * (1 - 0.75 * tall) - 0.35 * tall * high * u
        moved = Mesh((shape + root).astype(np.float32), plate.normals, plate.colours, plate.faces)
        made.append(on_bone(moved, rig.index[bone]))
    return join(made)
