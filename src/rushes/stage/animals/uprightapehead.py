"""A monkey's or an ape's head as Clay: skull, the heart of its bare face, muzzle, jaw and ears."""

from rushes.stage.animals.uprightface import mouth_line
from rushes.stage.animals.uprightform import SIDES, Rig
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone, sphere
from rushes.stage.scene import Mesh

__all__ = ["dark_parts", "ears", "face_clay", "jaw", "skull"]

GULLET = "#5a1c1e"


def dark_parts(rig: Rig, face: Clay, cell: float) -> Mesh:
    """Nostrils, the line of the mouth and what is dark within it."""
    return join([_nostrils(rig), mouth_line(rig, face, _smile(rig), "#3a2018"), _gullet(rig, cell).mesh()])


def skull(rig: Rig, cell: float) -> Clay:
    """Skull with its crest, mane, cap or tuft."""
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
            clay.ball(
                rig.near("head", x, y, 0.03, k),
                rig.size(0.017, 0.034, 0.024) * k,
                at,
                row.fur,
                turn=(0.5, 0, -14 * x),
                blend=0.02 * u,
            )
    return clay


def face_clay(rig: Rig, cell: float) -> Clay:
    """The bare face: a heart of two brows and a muzzle, set on the front of the skull."""
    row, at, u, k, m = rig.row, rig.index["head"], rig.unit, rig.row.head, rig.row.muzzle
    clay = Clay(smoothness=0.035 * u, cell=cell * u, stretch=0.02 * u, seam=0.014 * u)
    for _, s in SIDES:
        brow = rig.near("head", s * 0.060, 0.172, 0.078, k)
        clay.ball(brow, rig.size(0.078, 0.080, 0.080) * k, at, row.face, turn=(0, 0, -s * 0.3))
        if row.crest == "pads":
            pad = rig.near("head", s * 0.128, 0.125, 0.078, k)
            clay.ball(pad, rig.size(0.062, 0.105, 0.030) * k, at, row.face, turn=(0, s * 0.55, 0))
        if row.crest == "dome":
            ridge = rig.near("head", s * 0.060, 0.212, 0.142, k)
            clay.ball(ridge, rig.size(0.062, 0.022, 0.030) * k, at, row.dark, blend=0.02 * u)
    _muzzle(clay, rig)
    for _, s in SIDES:
        cheek = rig.near("head", s * 0.098, 0.105, 0.145, k)
        clay.paint(cheek, rig.size(0.045, 0.036, 0.06) * k, "#e07a62", 0.35)
    under = rig.near("head", 0, 0.030, 0.115 + 0.04 * m, k)
    return clay.cut(under, rig.size(0.075, 0.022, 0.10) * k, blend=0.010 * u)


def _muzzle(clay: Clay, rig: Rig) -> None:
    """Cheeks and upper lip; the long red nose of a baboon."""
    row, at, u, k, m = rig.row, rig.index["head"], rig.unit, rig.row.head, rig.row.muzzle
    red = row.crest == "mane"
    snout = row.face if red else mixed(row.face, "#fff2e0", 0.14)
    clay.ball(rig.near("head", 0, 0.082, 0.108, k), rig.size(0.104, 0.066, 0.078) * k, at, snout)
    back, tip = rig.near("head", 0, 0.105, 0.11, k), rig.near("head", 0, 0.085, 0.085 + 0.085 * m, k)
    clay.cone(back, tip, 0.05 * k * u, 0.044 * k * u, at, snout)
    if red:
        back, tip = rig.near("head", 0, 0.15, 0.135, k), rig.near("head", 0, 0.105, 0.10 + 0.095 * m, k)
        clay.cone(back, tip, 0.020 * k * u, 0.026 * k * u, at, row.patch, blend=0.01 * u)


def _smile(rig: Rig) -> list[tuple[float, float, float]]:
    """Points of the mouth on the face's left half, from the middle to the corner: head sizes, from the joint
    of the head."""
    ahead = 0.10 + 0.08 * rig.row.muzzle
    return [
        (0.0, 0.052, ahead),
        (0.035, 0.050, ahead - 0.012),
        (0.066, 0.058, ahead - 0.04),
        (0.086, 0.075, ahead - 0.065),
        (0.094, 0.088, ahead - 0.075),
    ]


def _nostrils(rig: Rig) -> Mesh:
    k, m, spots = rig.row.head, rig.row.muzzle, []
    for _, s in SIDES:
        place = rig.near("head", s * 0.015, 0.112, 0.085 + 0.085 * m + 0.036, k)
        spots.append(sphere(place, rig.size(0.0085, 0.0065, 0.006) * k, "#33201a", 6, 9))
    return on_bone(join(spots), rig.index["head"])


def jaw(rig: Rig, cell: float) -> Clay:
    """Chin, lower lip and tongue."""
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


def ears(rig: Rig, cell: float) -> Clay:
    """Round ears that stand out."""
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
