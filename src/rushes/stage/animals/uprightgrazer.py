"""Dinosaurs on all fours as Clay: a long neck, or a frill with horns, or plates along the back; pillars for
legs."""

from itertools import pairwise

import numpy as np

from rushes.stage.animals.skeleton import TAIL
from rushes.stage.animals.skin import relaxed
from rushes.stage.animals.uprightface import lids
from rushes.stage.animals.uprightform import SIDES, Rig, stretched
from rushes.stage.animals.uprightsaurianhead import IVORY, dark_parts, jaw, skull_clay
from rushes.stage.meshkit.colour import mixed
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import cylinder, join, on_bone, sphere
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["parts"]

HIDE = Finish("felt", roughness=0.75, fuzz=0.45)
HORN = Finish("plain", roughness=0.45, fuzz=0.1)
MOUTH = Finish("skin", roughness=0.4, fuzz=0.05)
PLATES = (
    ("neck", 0.255, 0.060, -0.02), ("chest", 0.165, 0.085, 0.0), ("chest", 0.075, 0.110, 0.005),
    ("hips", -0.025, 0.130, 0.005), ("hips", -0.130, 0.125, 0.0), ("hips", -0.225, 0.100, -0.025),
    ("tail", -0.320, 0.078, -0.055), ("tail2", -0.41, 0.055, -0.10),
)  # fmt: skip
"""Bone, place along the trunk, height of the plate and of its root over the back, heights."""
WARM = "#d9713a"
"""Colour of plates and of a frill's rim."""


def parts(rig: Rig, cell: float, seed: int) -> list[tuple[str, Mesh, Finish]]:
    """The meshes of a dinosaur on all fours by name; `cell` heights between points of the grid."""
    row, n = rig.row, len(rig)
    trunk = relaxed(_body(rig, cell * (1.3 if row.neck < 0.5 else 1.1)).mesh(), n, 6)
    skull = skull_clay(rig, cell * 0.85 * min(row.head * 1.15, 1.0))
    hide = [
        trunk,
        relaxed(skull.mesh(), n, 2),
        jaw(rig, cell * 0.8 * min(row.head * 1.15, 1.0)).mesh(),
        lids(rig, row.dark),
    ]
    horn = [_nails(rig)]
    if row.crest == "frill":
        hide.append(_frill(rig, cell).mesh())
        horn += [_horns(rig), _frill_rim(rig)]
    if row.crest == "plates":
        hide.append(_plates(rig))
        horn.append(_spikes(rig))
    mouth = dark_parts(rig, skull, cell * 0.7)
    return [("hide", join(hide), HIDE), ("horn", join(horn), HORN), ("mouth", mouth, MOUTH)]


def _stout(rig: Rig) -> float:
    """How much larger the trunk is than that of a long-necked one of the same height."""
    return float(rig.joints["root"][1]) / rig.unit / 0.41


def _body(rig: Rig, cell: float) -> Clay:
    row, at, u, s = rig.row, rig.index, rig.unit, _stout(rig)
    b, g, z = 0.41 * s, row.girth, stretched(row)
    deep = 0.35 + 0.65 * s
    clay = Clay(smoothness=0.07 * u, cell=cell * u, stretch=0.07 * u, seam=0.008 * u)
    for y, back, wide, tall, long, bone, colour in (
        (0.015, -0.15, 0.150, 0.150, 0.17, "hips", row.fur),
        (-0.010, 0.00, 0.168, 0.165, 0.23, "hips", row.fur),
        (-0.005, 0.15, 0.142, 0.150, 0.145, "chest", row.fur),
        (-0.065 * deep, 0.01, 0.130, 0.125, 0.22, "hips", row.light),
    ):
        blend = 0.02 * u if colour == row.light else 0.07 * u
        size = rig.size(wide * g * deep, tall * deep, long * z)
        clay.ball(rig.point(0, b + y, back * z), size, at[bone], colour, blend=blend)
    _neck(clay, rig, s)
    points = [rig.point(0, b + 0.03, -0.20 * z), *(rig.joints[name] for name in TAIL)]
    tip: Array = (points[-1] * 2.0 - points[-2]).astype(np.float32)
    points.append(tip)
    thick = np.array((0.115, 0.090, 0.064, 0.042, 0.025, 0.010)) * (0.6 + 0.4 * s)
    for k, bone in enumerate(("hips", *TAIL)):
        ends = float(thick[k]) * u, float(thick[k + 1]) * u
        clay.cone(points[k], points[k + 1], *ends, at[bone], row.fur, blend=0.05 * u if k < 2 else 0.01 * u)
    for leg, (side, _) in zip(rig.legs, SIDES, strict=True):
        _pillar(clay, rig, leg.joints, tuple(f"{name}_{side}" for name in ("thigh", "shin", "shank", "toes")))
        names = tuple(f"{name}_{side}" for name in ("arm", "fore", "hand"))
        joints = [rig.joints[name] for name in names]
        foot = joints[2] * np.array([1, 0, 1], np.float32) + rig.size(0, 0.03, 0.005)
        _pillar(clay, rig, np.stack([*joints, foot]), (*names, names[2]))
    for k in range(8):
        back = (0.24 - 0.095 * k) * z
        for _ in range(2):
            clay.paint(
                rig.point(0, b + 0.16 * s, back), rig.size(0.20 * s, 0.15 * s, 0.048 * z), row.patch, 0.85
            )
    return clay


def _neck(clay: Clay, rig: Rig, s: float) -> None:
    row, at, u = rig.row, rig.index, rig.unit
    line = [
        rig.joints["chest"] + rig.size(0, 0.01, 0.08),
        rig.joints["neck"],
        rig.joints["nape"],
        rig.near("head", 0, 0.02, 0.0),
    ]
    girth = (0.125 * s, 0.098 * s, 0.068 if row.neck > 0.5 else 0.098, 0.055 if row.neck > 0.5 else 0.09)
    for (p, q), (a, b), bone in zip(pairwise(line), pairwise(girth), ("chest", "neck", "nape"), strict=True):
        clay.cone(p, q, a * u, b * u, at[bone], row.fur, blend=0.05 * u)
        low = rig.size(0, -0.25 * a, 0.30 * a), rig.size(0, -0.25 * b, 0.30 * b)
        clay.cone(p + low[0], q + low[1], 0.78 * a * u, 0.78 * b * u, at[bone], row.light, blend=0.01 * u)


def _pillar(clay: Clay, rig: Rig, joints: Array, names: tuple[str, ...]) -> None:
    """A leg like a column on a round foot."""
    row, at, u, t = rig.row, rig.index, rig.unit, rig.unit * rig.row.limb * (0.5 + 0.5 * _stout(rig))
    a, b, c, d = joints
    clay.cone(a, b, 0.082 * t, 0.064 * t, at[names[0]], row.fur, blend=0.05 * u)
    clay.cone(b, c, 0.063 * t, 0.050 * t, at[names[1]], row.fur, blend=0.03 * u)
    clay.cone(c, d, 0.050 * t, 0.052 * t, at[names[2]], row.fur, blend=0.03 * u)
    clay.ball(
        d + rig.size(0, 0.004, 0.008),
        np.array([0.058, 0.036, 0.062], np.float32) * t,
        at[names[3]],
        row.fur,
        blend=0.02 * u,
    )


def _nails(rig: Rig) -> Mesh:
    """Three nails on every foot."""
    made, t = [], rig.unit * rig.row.limb * (0.5 + 0.5 * _stout(rig))
    for leg, (side, _) in zip(rig.legs, SIDES, strict=True):
        hand = rig.joints[f"hand_{side}"] * np.array([1, 0, 1], np.float32) + rig.size(0, 0.03, 0.005)
        for ball, bone in ((leg.joints[3], f"toes_{side}"), (hand, f"hand_{side}")):
            for i in (-1, 0, 1):
                place = ball + np.array([0.034 * i * t, -0.012 * t, (0.062 - 0.010 * abs(i)) * t], np.float32)
                made.append(
                    on_bone(sphere(place, np.array([0.015, 0.016, 0.013]) * t, IVORY, 5, 8), rig.index[bone])
                )
    return join(made)


def _frill(rig: Rig, cell: float) -> Clay:
    """A shield that stands up behind the head, and a beak."""
    row, at, u, k = rig.row, rig.index["head"], rig.unit, rig.row.head
    clay = Clay(smoothness=0.03 * u, cell=cell * u, stretch=0.02 * u, seam=0.010 * u)
    clay.ball(
        rig.near("head", 0, 0.170, -0.045, k),
        rig.size(0.205, 0.170, 0.030) * k,
        at,
        row.fur,
        turn=(-0.45, 0, 0),
    )
    clay.ball(
        rig.near("head", 0, 0.165, -0.028, k),
        rig.size(0.155, 0.125, 0.026) * k,
        at,
        row.light,
        turn=(-0.45, 0, 0),
        blend=0.01 * u,
    )
    for _, s in SIDES:
        clay.paint(rig.near("head", s * 0.075, 0.22, -0.03, k), rig.size(0.055, 0.06, 0.06) * k, WARM, 0.8)
    clay.cone(
        rig.near("head", 0, 0.045, 0.28, k),
        rig.near("head", 0, -0.012, 0.352, k),
        0.045 * k * u,
        0.014 * k * u,
        at,
        mixed(row.dark, "#201810", 0.3),
    )
    return clay


def _frill_rim(rig: Rig) -> Mesh:
    """Knobs round the shield."""
    made, k = [], rig.row.head
    for a in np.linspace(-0.35, np.pi + 0.35, 11):
        x, y = 0.205 * np.cos(a), 0.170 * np.sin(a)
        place = rig.near("head", x, 0.170 + y * np.cos(0.45), -0.045 - y * np.sin(0.45), k)
        made.append(sphere(place, rig.size(0.026, 0.026, 0.022) * k, IVORY, 6, 9))
    return on_bone(join(made), rig.index["head"])


def _horns(rig: Rig) -> Mesh:
    u, k, made = rig.unit, rig.row.head, []
    for _, s in SIDES:
        bent = [
            (s * 0.068, 0.155, 0.075),
            (s * 0.085, 0.215, 0.125),
            (s * 0.092, 0.255, 0.195),
            (s * 0.090, 0.285, 0.265),
        ]
        for i, (p, q) in enumerate(pairwise(bent)):
            wide = (0.030, 0.022, 0.013, 0.002)
            made.append(
                cylinder(
                    rig.near("head", *p, k),
                    rig.near("head", *q, k),
                    wide[i] * k * u,
                    IVORY,
                    12,
                    top_radius=wide[i + 1] * k * u,
                )
            )
    nose = rig.near("head", 0, 0.085, 0.275, k)
    made.append(
        cylinder(
            nose, nose + rig.size(0, 0.065, 0.030) * k, 0.024 * k * u, IVORY, 10, top_radius=0.002 * k * u
        )
    )
    return on_bone(join(made), rig.index["head"])


def _plates(rig: Rig) -> Mesh:
    """Two rows of leaf-shaped plates, the largest over the hips."""
    u, s, made, long = rig.unit, _stout(rig), [], stretched(rig.row)
    top = 0.41 * s + 0.118 * (0.35 + 0.65 * s)
    for i, (bone, z, high, low) in enumerate(PLATES):
        lean = 0.030 * (1 if i % 2 else -1)
        plate = sphere((0, 0, 0), rig.size(0.016, high, high * 0.62), WARM, 8, 12)
        shape = plate.positions.copy()
        tall = np.clip(shape[:, 1] / (high * u), -0.3, 1.0)
        shape[:, 2] *= 1.0 - 0.55 * np.clip(tall, 0, 1)
        shape[:, 0] += (lean * (1 + tall)) * u
        colours = plate.colours.copy()
        colours[:, :3] *= (0.72 + 0.28 * np.clip(tall, 0, 1))[:, None]
        root = rig.point(0, top + low * s + high * 0.45, z * long)
        made.append(
            on_bone(
                Mesh((shape + root).astype(np.float32), plate.normals, colours, plate.faces), rig.index[bone]
            )
        )
    return join(made)


def _spikes(rig: Rig) -> Mesh:
    """Four spikes at the end of the tail."""
    u, made = rig.unit, []
    step = rig.joints["tail4"] - rig.joints["tail3"]
    for k in (0.25, 0.7):
        for _, s in SIDES:
            root = rig.joints["tail4"] + step * np.float32(k)
            made.append(
                cylinder(
                    root, root + rig.size(s * 0.075, 0.065, -0.045), 0.018 * u, IVORY, 8, top_radius=0.002 * u
                )
            )
    return on_bone(join(made), rig.index["tail4"])
