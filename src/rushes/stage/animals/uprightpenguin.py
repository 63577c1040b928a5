"""A penguin's body as Clay: an upright egg with a white front, flippers, webbed feet, a short bill."""

import numpy as np

from rushes.stage.animals.pelt import tousled
from rushes.stage.animals.skin import relaxed
from rushes.stage.animals.uprightface import lids
from rushes.stage.animals.uprightform import SIDES, Rig
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join
from rushes.stage.scene import Finish, Mesh

__all__ = ["parts"]

BILL = "#f08a24"
FEET = "#ee8326"
FELT = Finish("felt", roughness=0.85, fuzz=0.7)
HORN = Finish("plain", roughness=0.5, fuzz=0.15)
GULLET = "#7a2320"


def parts(rig: Rig, cell: float, seed: int) -> list[tuple[str, Mesh, Finish]]:
    """The meshes of a penguin by name; `cell` heights between points of the grid."""
    row, n = rig.row, len(rig)
    body = relaxed(_body(rig, cell).mesh(), n, 6)
    if row.coat:
        body = tousled(np.random.default_rng(seed), body, 0.05 * rig.unit, row.coat * rig.unit)
    flippers = relaxed(_flippers(rig, cell * 0.85).mesh(), n, 3)
    cover = row.fur if row.crest == "brows" else row.face
    horn = join(
        [
            _bill(rig, cell * 0.55).mesh(),
            _under(rig, cell * 0.55).mesh(),
            relaxed(_feet(rig, cell * 0.72).mesh(), n, 2),
        ]
    )
    return [("felt", join([body, flippers, lids(rig, cover)]), FELT), ("horn", horn, HORN)]


def _body(rig: Rig, cell: float) -> Clay:
    row, at, u = rig.row, rig.index, rig.unit
    clay = Clay(smoothness=0.07 * u, cell=cell * u, stretch=0.10 * u, seam=0.0035 * u)
    clay.ball(rig.point(0, 0.31, -0.005), rig.size(0.262, 0.265, 0.230), at["hips"], row.fur)
    clay.ball(rig.point(0, 0.48, -0.005), rig.size(0.215, 0.205, 0.188), at["chest"], row.fur)
    clay.cone(
        rig.point(0, 0.56, 0),
        rig.near("head", 0, 0.08, 0),
        0.142 * u,
        0.128 * u * row.head,
        at["neck"],
        row.fur,
    )
    clay.cone(
        rig.point(0, 0.15, -0.12), rig.point(0, 0.065, -0.215), 0.062 * u, 0.020 * u, at["tail"], row.fur
    )
    clay.ball(
        rig.point(0, 0.325, 0.060), rig.size(0.196, 0.246, 0.190), at["hips"], row.light, blend=0.02 * u
    )
    clay.ball(
        rig.point(0, 0.505, 0.050), rig.size(0.162, 0.180, 0.152), at["chest"], row.light, blend=0.03 * u
    )
    _head(clay, rig)
    if row.patch and not row.crest:
        for _ in range(2):
            clay.paint(rig.point(0, 0.640, 0.135), rig.size(0.15, 0.085, 0.11), row.patch, 0.75)
    return clay


def _head(clay: Clay, rig: Rig) -> None:
    row, at, u, k = rig.row, rig.index["head"], rig.unit, rig.row.head

    def ball(
        x: float, y: float, z: float, r: tuple[float, float, float], colour: str, turn: float = 0.0
    ) -> None:
        clay.ball(
            rig.near("head", x, y, z, k), rig.size(*r) * k, at, colour, turn=(0, 0, turn), blend=0.02 * u
        )

    clay.ball(rig.near("head", 0, 0.125, 0, k), rig.size(0.158, 0.152, 0.150) * k, at, row.fur)
    if row.crest == "brows":
        for _, s in SIDES:
            for i in range(4):
                ball(
                    s * (0.055 + 0.032 * i),
                    0.185 + 0.014 * i,
                    0.115 - 0.035 * i,
                    (0.026, 0.012, 0.024),
                    row.patch,
                    s * 0.4,
                )
        return
    for _, s in SIDES:
        ball(s * 0.058, 0.135, 0.078, (0.074, 0.086, 0.094), row.face, -s * 0.25)
        ball(s * 0.040, 0.066, 0.076, (0.074, 0.060, 0.090), row.face)
        if row.patch:
            ball(s * 0.132, 0.085, 0.012, (0.034, 0.062, 0.046), row.patch, s * 0.25)
        for _ in range(2):
            clay.paint(
                rig.near("head", s * 0.105, 0.075, 0.125, k),
                rig.size(0.042, 0.034, 0.05) * k,
                "#f0a79a",
                0.45,
            )


def _flippers(rig: Rig, cell: float) -> Clay:
    """Flat, dark outside and light within, a little away from the body."""
    row, at, u = rig.row, rig.index, rig.unit
    clay = Clay(smoothness=0.035 * u, cell=cell * u, stretch=0.05 * u, seam=0.003 * u)
    for side, s in SIDES:
        a, b, c = (rig.joints[f"{name}_{side}"] for name in ("arm", "fore", "hand"))
        tip = c + (c - b) * 0.75
        for (p, q), wide, bone in zip(
            ((a, b), (b, c), (c, tip)), (0.056, 0.060, 0.046), ("arm", "fore", "hand"), strict=True
        ):
            middle, long = (p + q) / 2, float(np.linalg.norm(q - p)) / u
            lean = float(np.arctan2(abs(q[0] - p[0]), p[1] - q[1]))
            clay.ball(
                middle,
                rig.size(0.027, long * 0.72, wide),
                at[f"{bone}_{side}"],
                row.fur,
                turn=(0, 0, s * lean),
            )
            inner = middle - rig.size(s * 0.017, 0, 0)
            clay.ball(
                inner,
                rig.size(0.013, long * 0.60, wide * 0.75),
                at[f"{bone}_{side}"],
                row.light,
                turn=(0, 0, s * lean),
            )
    return clay


def _feet(rig: Rig, cell: float) -> Clay:
    at, u = rig.index, rig.unit
    clay = Clay(smoothness=0.022 * u, cell=cell * u, stretch=0.02 * u, seam=0.006 * u)
    for leg, (side, _) in zip(rig.legs, SIDES, strict=True):
        hip, knee, ankle, ball = leg.joints
        clay.cone(hip, knee, 0.040 * u, 0.036 * u, at[f"thigh_{side}"], FEET)
        clay.cone(knee, ankle, 0.036 * u, 0.030 * u, at[f"shin_{side}"], FEET)
        clay.cone(ankle, ball, 0.030 * u, 0.026 * u, at[f"shank_{side}"], FEET)
        toes = at[f"toes_{side}"]
        clay.ball(ball + rig.size(0, -0.002, 0.015), rig.size(0.062, 0.019, 0.056), toes, FEET)
        for i in (-1, 0, 1):
            tip = ball + rig.size(0.042 * i, -0.004, 0.066 - 0.012 * abs(i))
            clay.ball(tip, rig.size(0.022, 0.017, 0.034), toes, FEET, turn=(0, 0.5 * i, 0), blend=0.012 * u)
    return clay


def _bill(rig: Rig, cell: float) -> Clay:
    at, u, k = rig.index["head"], rig.unit, rig.row.head
    clay = Clay(smoothness=0.02 * u, cell=cell * u, stretch=0.01 * u, seam=0.006 * u)
    clay.ball(
        rig.near("head", 0, 0.082, 0.150, k), rig.size(0.050, 0.028, 0.042) * k, at, BILL, blend=0.02 * u
    )
    clay.cone(
        rig.near("head", 0, 0.082, 0.160, k),
        rig.near("head", 0, 0.064, 0.232, k),
        0.025 * k * u,
        0.011 * k * u,
        at,
        BILL,
    )
    clay.ball(
        rig.near("head", 0, 0.058, 0.120, k), rig.size(0.034, 0.024, 0.040) * k, at, GULLET, blend=0.004 * u
    )
    return clay


def _under(rig: Rig, cell: float) -> Clay:
    at, u, k = rig.index["jaw"], rig.unit, rig.row.head
    clay = Clay(smoothness=0.014 * u, cell=cell * u, stretch=0.01 * u, seam=0.005 * u)
    clay.ball(rig.near("head", 0, 0.054, 0.148, k), rig.size(0.042, 0.015, 0.038) * k, at, BILL)
    clay.cone(
        rig.near("head", 0, 0.055, 0.155, k),
        rig.near("head", 0, 0.052, 0.215, k),
        0.016 * k * u,
        0.008 * k * u,
        at,
        BILL,
    )
    clay.ball(
        rig.near("head", 0, 0.062, 0.150, k),
        rig.size(0.026, 0.012, 0.036) * k,
        at,
        "#d4574f",
        blend=0.003 * u,
    )
    return clay
