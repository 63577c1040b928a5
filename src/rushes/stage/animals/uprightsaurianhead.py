"""A two-legged dinosaur's head as Clay: skull and snout, jaw, teeth, tongue, nostrils; a dragon's horns."""

from itertools import pairwise

import numpy as np

from rushes.stage.animals.uprightface import mouth_line, rounded, teeth
from rushes.stage.animals.uprightform import SIDES, Rig
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import cylinder, join, on_bone, sphere
from rushes.stage.scene import Mesh

__all__ = ["IVORY", "dark_parts", "fangs", "horns", "jaw", "skull_clay"]

IVORY = "#efe6cc"
GULLET = "#8d2f35"


def dark_parts(rig: Rig, skull: Clay, cell: float) -> Mesh:
    """Nostrils, the line of the mouth and the tongue."""
    return join(
        [_nostrils(rig, skull), mouth_line(rig, skull, _smile(), "#3a1a16"), _tongue(rig, cell).mesh()]
    )


def skull_clay(rig: Rig, cell: float) -> Clay:
    """Skull, brows, cheeks and upper snout."""
    row, at, u, k = rig.row, rig.index["head"], rig.unit, rig.row.head
    clay = Clay(smoothness=0.045 * u, cell=cell * u, stretch=0.05 * u, seam=0.008 * u)
    m = row.muzzle

    def ball(
        x: float, y: float, z: float, r: tuple[float, float, float], colour: str, blend: float | None = None
    ) -> None:
        clay.ball(rig.near("head", x, y, z, k), rig.size(*r) * k, at, colour, blend=blend)

    ball(0, 0.072, 0.040, (0.100, 0.092, 0.112), row.face)
    ball(0, 0.048, 0.185 * m, (0.086, 0.060, 0.135), row.face)
    ball(0, 0.042, 0.265 * m, (0.076, 0.054, 0.070), row.face)
    clay.cone(
        rig.near("head", 0, 0.02, -0.03),
        rig.near("head", 0, 0.06, 0.02, k),
        0.074 * u,
        0.085 * u * k,
        at,
        row.face,
    )
    for _, s in SIDES:
        ball(s * 0.062, 0.142, 0.066, (0.044, 0.032, 0.060), row.face, 0.03 * u)
        ball(s * 0.036, 0.086, 0.285 * m, (0.026, 0.022, 0.030), row.face, 0.02 * u)
        ball(s * 0.066, 0.010, 0.060, (0.050, 0.055, 0.070), row.face)
    clay.cut(rig.near("head", 0, -0.040, 0.20 * m, k), rig.size(0.082, 0.040, 0.20) * k, blend=0.012 * u)
    clay.paint(rig.near("head", 0, 0.19, 0.03, k), rig.size(0.10, 0.09, 0.24) * k, row.dark, 0.8)
    for _, s in SIDES:
        clay.paint(
            rig.near("head", s * 0.095, 0.035, 0.115, k), rig.size(0.05, 0.04, 0.055) * k, "#e8795c", 0.4
        )
    return clay


def jaw(rig: Rig, cell: float) -> Clay:
    """The lower jaw with its floor."""
    row, at, u, k, m = rig.row, rig.index["jaw"], rig.unit, rig.row.head, rig.row.muzzle
    clay = Clay(smoothness=0.03 * u, cell=cell * u, stretch=0.02 * u, seam=0.006 * u)
    under = mixed(row.light, row.fur, 0.15)
    clay.ball(rig.near("head", 0, -0.018, 0.060, k), rig.size(0.082, 0.040, 0.075) * k, at, under)
    clay.ball(rig.near("head", 0, -0.022, 0.165 * m, k), rig.size(0.076, 0.033, 0.130) * k, at, under)
    clay.ball(rig.near("head", 0, -0.020, 0.255 * m, k), rig.size(0.064, 0.030, 0.052) * k, at, under)
    clay.cut(rig.near("head", 0, 0.012, 0.175 * m, k), rig.size(0.058, 0.024, 0.125) * k, blend=0.008 * u)
    for _ in range(2):
        clay.paint(rig.near("head", 0, 0.004, 0.17 * m, k), rig.size(0.064, 0.022, 0.14) * k, GULLET, 1.0)
    return clay


def _tongue(rig: Rig, cell: float) -> Clay:
    at, u, k = rig.index, rig.unit, rig.row.head
    clay = Clay(smoothness=0.02 * u, cell=cell * u, seam=0.006 * u)
    clay.ball(rig.near("head", 0, -0.004, 0.155, k), rig.size(0.042, 0.013, 0.095) * k, at["jaw"], "#e2707a")
    clay.ball(
        rig.near("head", 0, 0.005, 0.045, k),
        rig.size(0.070, 0.034, 0.060) * k,
        at["head"],
        "#6a2228",
        blend=0.002 * u,
    )
    return clay


def _smile() -> list[tuple[float, float, float]]:
    return [
        (0.0, 0.004, 0.33),
        (0.050, 0.002, 0.30),
        (0.080, 0.000, 0.20),
        (0.088, 0.006, 0.11),
        (0.092, 0.026, 0.065),
    ]


def fangs(rig: Rig) -> Mesh:
    """Teeth along both jaws: the upper ones stand over the lower lip, as a friendly monster's do."""
    k, m, u = rig.row.head, rig.row.muzzle, rig.unit
    upper, lower = [], []
    for _, s in SIDES:
        for i in range(6):
            turn = 0.22 + 0.25 * i
            x, z = 0.078 * np.sin(min(turn, 1.5)), 0.325 * m - 0.036 * i - 0.012
            if i == 0:
                x, z = 0.024, 0.322 * m
            upper.append((rig.near("head", s * x, 0.010, z, k), (0.034 if i in (1, 2) else 0.026) * k * u))
            if 0 < i < 6:
                lower.append((rig.near("head", s * x * 0.80, -0.004, z - 0.028, k), 0.022 * k * u))
    return join([teeth(rig, "head", upper, 1.0), teeth(rig, "jaw", lower, -1.0)])


def _nostrils(rig: Rig, skull: Clay) -> Mesh:
    k, m, spots = rig.row.head, rig.row.muzzle, []
    for _, s in SIDES:
        met = skull.surface(
            rig.near("head", s * 0.034, 0.075, 0.26 * m, k),
            np.array([s * 0.35, 0.45, 0.8], np.float32),
            0.2 * rig.unit,
        )
        spots.append(sphere(met, rig.size(0.011, 0.008, 0.010) * k, "#2a1512", 6, 9))
    return on_bone(join(spots), rig.index["head"])


def horns(rig: Rig) -> Mesh:
    """A pair swept back from the brow, a small one on the nose and spikes on the cheeks."""
    u, k, made = rig.unit, rig.row.head, []
    for _, s in SIDES:
        bent = [
            (s * 0.052, 0.140, 0.030),
            (s * 0.074, 0.205, -0.020),
            (s * 0.092, 0.245, -0.085),
            (s * 0.098, 0.290, -0.140),
        ]
        path = rounded(np.stack([rig.near("head", *p, k) for p in bent]), 4)
        for i, (p, q) in enumerate(pairwise(path)):
            r = 0.026 * (1 - i / len(path)) * k * u
            made.append(
                cylinder(p, q, r, IVORY, 10, top_radius=max(r - 0.026 / len(path) * k * u, 0.001 * u))
            )
        root = rig.near("head", s * 0.092, 0.02, 0.0, k)
        made.append(
            cylinder(
                root,
                root + rig.size(s * 0.030, 0.008, -0.060) * k,
                0.018 * k * u,
                IVORY,
                8,
                top_radius=0.002 * u,
            )
        )
    nose = rig.near("head", 0, 0.095, 0.255, k)
    made.append(
        cylinder(nose, nose + rig.size(0, 0.050, 0.012) * k, 0.016 * k * u, IVORY, 8, top_radius=0.002 * u)
    )
    return on_bone(join(made), rig.index["head"])
