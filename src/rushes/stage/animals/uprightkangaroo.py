"""A kangaroo's body as Clay: great hind legs on long feet, a heavy tail, small arms, tall ears, a pouch."""

import numpy as np

from rushes.stage.animals.pelt import tousled
from rushes.stage.animals.skeleton import TAIL
from rushes.stage.animals.skin import relaxed
from rushes.stage.animals.uprightface import lids, mouth_line
from rushes.stage.animals.uprightform import SIDES, Rig, unit
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["parts"]

FUR = Finish("fur", roughness=0.82, fuzz=1.0)
DARK = Finish("skin", roughness=0.35, fuzz=0.05)


def parts(rig: Rig, cell: float, seed: int) -> list[tuple[str, Mesh, Finish]]:
    """The meshes of a kangaroo by name; `cell` heights between points of the grid."""
    row, n, u = rig.row, len(rig), rig.unit
    rng = np.random.default_rng(seed)
    trunk = relaxed(_body(rig, cell * 1.05).mesh(), n, 5)
    skull = _skull(rig, cell * 0.8)
    trunk, head = (
        tousled(rng, m, 0.06 * u, row.coat * u * f)
        for m, f in ((trunk, 1.0), (relaxed(skull.mesh(), n, 2), 0.5))
    )
    fine = [
        relaxed(_arms(rig, cell * 0.7).mesh(), n, 2),
        relaxed(_ears(rig, cell * 0.7).mesh(), n, 2),
        _jaw(rig, cell * 0.65).mesh(),
    ]
    dark = join([_nose(rig, cell * 0.5).mesh(), mouth_line(rig, skull, _smile(), "#3a2218")])
    return [("fur", join([trunk, head, *fine, lids(rig, row.fur)]), FUR), ("nose", dark, DARK)]


def _body(rig: Rig, cell: float) -> Clay:
    row, at, u, g = rig.row, rig.index, rig.unit, rig.row.girth
    clay = Clay(smoothness=0.065 * u, cell=cell * u, stretch=0.06 * u, seam=0.010 * u)
    clay.ball(rig.point(0, 0.330, -0.095), rig.size(0.150 * g, 0.165, 0.165), at["hips"], row.fur)
    clay.ball(rig.point(0, 0.455, -0.045), rig.size(0.128 * g, 0.145, 0.128), at["chest"], row.fur)
    clay.ball(rig.point(0, 0.580, 0.015), rig.size(0.098 * g, 0.105, 0.088), at["chest"], row.fur)
    clay.cone(rig.point(0, 0.60, 0.02), rig.joints["nape"], 0.082 * u, 0.062 * u, at["neck"], row.fur)
    clay.cone(rig.joints["nape"], rig.near("head", 0, 0.04, 0.01), 0.062 * u, 0.058 * u, at["nape"], row.fur)
    clay.ball(
        rig.point(0, 0.375, 0.000), rig.size(0.110 * g, 0.130, 0.110), at["hips"], row.light, blend=0.02 * u
    )
    clay.ball(
        rig.point(0, 0.530, 0.048), rig.size(0.072 * g, 0.115, 0.072), at["chest"], row.light, blend=0.03 * u
    )
    clay.cone(
        rig.point(0, 0.62, 0.07),
        rig.near("nape", 0, 0.0, 0.035),
        0.050 * u,
        0.036 * u,
        at["neck"],
        row.light,
        blend=0.02 * u,
    )
    # The pouch: a fold with a lip.
    clay.ball(
        rig.point(0, 0.345, 0.045), rig.size(0.088 * g, 0.085, 0.085), at["hips"], row.light, blend=0.012 * u
    )
    clay.cut(rig.point(0, 0.440, 0.098), rig.size(0.064, 0.022, 0.045), blend=0.012 * u)
    clay.paint(rig.point(0, 0.430, 0.105), rig.size(0.075, 0.020, 0.05), row.dark, 0.8)
    points = [rig.point(0, 0.275, -0.16), *(rig.joints[name] for name in TAIL)]
    points.append(points[-1] + rig.size(0, 0.0, -0.16))
    thick = (0.112, 0.088, 0.064, 0.047, 0.036, 0.020)
    for k, bone in enumerate(("hips", *TAIL)):
        clay.cone(
            points[k], points[k + 1], thick[k] * u, thick[k + 1] * u, at[bone], row.fur if k < 4 else row.dark
        )
    for leg, (side, _) in zip(rig.legs, SIDES, strict=True):
        _leg(clay, rig, leg.joints, side)
    clay.paint(rig.point(0, 0.55, -0.22), rig.size(0.14, 0.30, 0.16), row.dark, 0.5)
    return clay


def _leg(clay: Clay, rig: Rig, joints: Array, side: str) -> None:
    row, at, u = rig.row, rig.index, rig.unit
    hip, knee, ankle, ball = joints
    clay.ball(
        hip * 0.55 + knee * 0.45 + rig.size(0, 0.0, 0.0),
        rig.size(0.078, 0.105, 0.135),
        at[f"thigh_{side}"],
        row.fur,
        turn=(0.35, 0, 0),
        blend=0.05 * u,
    )
    clay.cone(knee, ankle, 0.058 * u, 0.034 * u, at[f"shin_{side}"], row.fur, blend=0.03 * u)
    clay.cone(ankle, ball, 0.036 * u, 0.032 * u, at[f"shank_{side}"], row.fur, blend=0.02 * u)
    toes = at[f"toes_{side}"]
    clay.cone(ball, ball + rig.size(0, -0.003, 0.060), 0.031 * u, 0.023 * u, toes, row.dark, blend=0.02 * u)
    clay.cone(
        ball, ball + rig.size(0.022, -0.004, 0.035), 0.022 * u, 0.017 * u, toes, row.dark, blend=0.015 * u
    )


def _skull(rig: Rig, cell: float) -> Clay:
    row, at, u, k = rig.row, rig.index["head"], rig.unit, rig.row.head
    clay = Clay(smoothness=0.035 * u, cell=cell * u, stretch=0.04 * u, seam=0.010 * u)
    clay.ball(rig.near("head", 0, 0.075, 0.025, k), rig.size(0.078, 0.078, 0.085) * k, at, row.fur)
    clay.cone(
        rig.near("head", 0, 0.058, 0.06, k),
        rig.near("head", 0, 0.032, 0.160, k),
        0.058 * k * u,
        0.036 * k * u,
        at,
        row.fur,
    )
    clay.ball(rig.near("head", 0, 0.024, 0.160, k), rig.size(0.041, 0.034, 0.036) * k, at, row.light)
    for _, s in SIDES:
        clay.ball(
            rig.near("head", s * 0.042, 0.035, 0.070, k), rig.size(0.040, 0.044, 0.050) * k, at, row.light
        )
        clay.ball(
            rig.near("head", s * 0.052, 0.112, 0.070, k), rig.size(0.026, 0.018, 0.032) * k, at, row.fur
        )
    clay.paint(rig.near("head", 0, 0.12, 0.13, k), rig.size(0.035, 0.07, 0.12) * k, row.dark, 0.5)
    return clay


def _smile() -> list[tuple[float, float, float]]:
    return [(0.0, 0.006, 0.19), (0.022, 0.004, 0.175), (0.038, 0.008, 0.14), (0.050, 0.018, 0.105)]


def _jaw(rig: Rig, cell: float) -> Clay:
    row, at, u, k = rig.row, rig.index["jaw"], rig.unit, rig.row.head
    clay = Clay(smoothness=0.02 * u, cell=cell * u, stretch=0.02 * u, seam=0.006 * u)
    clay.cone(
        rig.near("head", 0, 0.008, 0.06, k),
        rig.near("head", 0, -0.004, 0.150, k),
        0.036 * k * u,
        0.024 * k * u,
        at,
        row.light,
    )
    for _ in range(2):
        clay.paint(rig.near("head", 0, 0.022, 0.12, k), rig.size(0.026, 0.014, 0.06) * k, "#b3464c", 1.0)
    return clay


def _nose(rig: Rig, cell: float) -> Clay:
    at, u, k = rig.index["head"], rig.unit, rig.row.head
    clay = Clay(smoothness=0.015 * u, cell=cell * u, seam=0.006 * u)
    clay.ball(rig.near("head", 0, 0.046, 0.188, k), rig.size(0.026, 0.018, 0.018) * k, at, "#2a1a17")
    clay.ball(rig.near("head", 0, 0.034, 0.192, k), rig.size(0.014, 0.016, 0.012) * k, at, "#2a1a17")
    return clay


def _ears(rig: Rig, cell: float) -> Clay:
    row, u, k = rig.row, rig.unit, rig.row.ear * rig.row.head
    clay = Clay(smoothness=0.02 * u, cell=cell * u, stretch=0.02 * u, seam=0.006 * u)
    for side, s in SIDES:
        at = rig.index[f"ear_{side}"]
        root = rig.joints[f"ear_{side}"] + rig.size(-s * 0.010, -0.045, -0.035)
        for i, r in enumerate((0.026, 0.034, 0.030, 0.016)):
            centre = root + rig.size(s * 0.014 * i, 0.042 * i, -0.004 * i) * k
            clay.ball(centre, rig.size(r, 0.042, 0.016) * k, at, row.fur, turn=(0, s * 0.5, -s * 0.3))
        inner = root + rig.size(s * 0.018, 0.065, 0.011) * k
        clay.ball(
            inner,
            rig.size(0.019, 0.062, 0.010) * k,
            at,
            "#e8b9a0",
            turn=(0, s * 0.5, -s * 0.3),
            blend=0.006 * u,
        )
    return clay


def _arms(rig: Rig, cell: float) -> Clay:
    row, at, u = rig.row, rig.index, rig.unit
    clay = Clay(smoothness=0.022 * u, cell=cell * u, stretch=0.03 * u, seam=0.008 * u)
    for side, s in SIDES:
        a, b, c = (rig.joints[f"{name}_{side}"] for name in ("arm", "fore", "hand"))
        clay.cone(a - rig.size(s * 0.02, 0, 0), b, 0.042 * u, 0.029 * u, at[f"arm_{side}"], row.fur)
        clay.cone(b, c, 0.029 * u, 0.022 * u, at[f"fore_{side}"], row.fur)
        d = unit(c - b)
        hand = at[f"hand_{side}"]
        clay.ball(c + d * 0.016 * u, rig.size(0.022, 0.022, 0.024), hand, row.dark)
        for i in (-1, 0, 1):
            root = c + d * 0.026 * u + rig.size(0.012 * i, 0, 0)
            clay.cone(
                root,
                root + d * 0.026 * u + rig.size(0.004 * i, -0.004, 0),
                0.009 * u,
                0.007 * u,
                hand,
                row.dark,
                blend=0.005 * u,
            )
    return clay
