"""Bodies of lizards, geckos, chameleons and crocodiles, in heights: a long trunk on four sprawling legs."""

from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.animals.crawleyes import DARK, Eye
from rushes.stage.animals.crawlface import faced
from rushes.stage.animals.crawllizardskin import armour, gills, marked, teeth
from rushes.stage.animals.crawlpaint import MOUTH
from rushes.stage.animals.crawlparts import foot, sausage
from rushes.stage.animals.crawlrig import Bones, Model, bones_of, vec
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.skin import relaxed
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import on_bone, sphere
from rushes.stage.scene import Finish, Mesh

__all__ = ["SHAPES", "TAIL", "Shape", "limbs", "lizard"]

SKIN = Finish("felt", roughness=0.62, fuzz=0.18)
TAIL = ("tail1", "tail2", "tail3", "tail4", "tail5", "tail6")


@dataclass(frozen=True)
class Shape:
    """Measures of a build. `trunk`: half width, half height and height over the ground of its middle; `chest`, `hips`: how far
    the girdles are ahead; `skull` radii and place; `snout` radii and place; `tail` length and thickness at its root; `eye`
    radius and place; `out`: how far the feet are to the side."""

    trunk: Vec
    chest: float
    hips: float
    skull: Vec
    skull_at: Vec
    snout: Vec
    snout_at: Vec
    tail: tuple[float, float]
    eye: tuple[float, Vec]
    out: float


SHAPES = {
    "lizard": Shape((0.33, 0.27, 0.42), 0.62, -0.62, (0.33, 0.25, 0.40), (0, 0.70, 1.28), (0.24, 0.165, 0.27), (0, 0.645, 1.60),
                    (2.3, 0.22), (0.135, (0.25, 0.80, 1.36)), 0.80),
    "gecko": Shape((0.36, 0.27, 0.40), 0.56, -0.56, (0.39, 0.29, 0.42), (0, 0.68, 1.20), (0.29, 0.19, 0.26), (0, 0.62, 1.52),
                   (1.8, 0.26), (0.135, (0.28, 0.80, 1.26)), 0.82),
    "iguana": Shape((0.36, 0.32, 0.46), 0.62, -0.62, (0.30, 0.27, 0.36), (0, 0.70, 1.22), (0.23, 0.19, 0.24), (0, 0.645, 1.47),
                    (2.6, 0.22), (0.12, (0.235, 0.775, 1.30)), 0.80),
    "chameleon": Shape((0.27, 0.38, 0.52), 0.46, -0.46, (0.27, 0.28, 0.34), (0, 0.68, 0.98), (0.19, 0.17, 0.22),
                       (0, 0.60, 1.22), (2.0, 0.17), (0.15, (0.21, 0.72, 1.06)), 0.52),
    "crocodile": Shape((0.52, 0.34, 0.44), 0.80, -0.82, (0.40, 0.26, 0.44), (0, 0.62, 1.55), (0.27, 0.145, 0.62),
                       (0, 0.545, 2.10), (2.7, 0.36), (0.115, (0.22, 0.875, 1.66)), 0.98),
}  # fmt: skip


def limbs(kind: Kind) -> dict[str, tuple[Vec, Vec, Vec]]:
    """Shoulder or hip, elbow or knee, wrist or ankle of every leg."""
    shape = SHAPES[kind.build]
    y, out = shape.trunk[2], shape.out
    found = {}
    for side, s in (("left", 1.0), ("right", -1.0)):
        x = shape.trunk[0] * 0.72
        found[f"fore_{side}"] = ((s * x, y - 0.04, shape.chest), (s * out * 0.76, y - 0.01, shape.chest - 0.14),
                                 (s * out, 0.06, shape.chest + 0.10))  # fmt: skip
        found[f"hind_{side}"] = ((s * x, y - 0.06, shape.hips), (s * out * 0.80, y + 0.01, shape.hips + 0.20),
                                 (s * out * 0.98, 0.06, shape.hips - 0.10))  # fmt: skip
    return found


def bones_for(kind: Kind) -> Bones:
    """The rig of a build."""
    shape = SHAPES[kind.build]
    y, head = shape.trunk[2], shape.skull_at
    back = head[2] - 0.7 * shape.skull[2]
    rows: list[tuple[str, str, Vec]] = [
        ("root", "", (0, 0, 0)), ("body", "root", (0, y, 0)), ("chest", "body", (0, y, 0.1)), ("pelvis", "body", (0, y, -0.1)),
        ("neck", "chest", (0, y + 0.05, shape.chest + 0.1)), ("head", "neck", (0, head[1] - 0.05, back)),
        ("jaw", "head", (0, head[1] - 0.10, head[2] - 0.25)), ("lids", "head", shape.eye[1]), ("tongue", "head", _tip(shape)),
    ]  # fmt: skip
    start, step = shape.hips - 0.12, shape.tail[0] * kind.long / len(TAIL)
    for k, name in enumerate(TAIL):
        rows.append(
            (name, TAIL[k - 1] if k else "pelvis", (0, _tail_level(shape, k / len(TAIL)), start - k * step))
        )
    for name, (hip, knee, end) in limbs(kind).items():
        parent = "chest" if name.startswith("fore") else "pelvis"
        rows += [
            (f"{name}_upper", parent, hip),
            (f"{name}_lower", f"{name}_upper", knee),
            (f"{name}_foot", f"{name}_lower", end),
        ]
    return bones_of(rows)


def _tip(shape: Shape) -> Vec:
    return (0.0, shape.snout_at[1] - 0.08, shape.snout_at[2] + 0.2 * shape.snout[2])


def _tail_level(shape: Shape, u: float) -> float:
    return (
        float(shape.trunk[2] - 0.05 - (shape.trunk[2] - 0.16) * min(u * 1.5, 1.0) ** 1.3)
        if shape.out > 0.6
        else shape.trunk[2] - 0.04
    )


def lizard(kind: Kind, fine: bool) -> Model:
    """A lizard or a crocodile."""
    shape, bones = SHAPES[kind.build], bones_for(kind)
    cell = (0.068 if kind.build == "crocodile" else 0.048) if fine else 0.09
    skin = [relaxed(marked(kind, _trunk(kind, shape, bones, cell).mesh(), shape), len(bones), 4)]
    skull, lower = _skull(kind, shape, bones, cell * 0.8)
    skin += [marked(kind, skull.mesh(), shape), lower.mesh()]
    skin += [
        m for name, joints in limbs(kind).items() for m in _limb(kind, bones, name, joints, 8 if fine else 5)
    ]
    skin += armour(kind, shape, bones)
    eyes = _eyes(kind, shape, skull, bones)
    if kind.has("turrets"):
        skin += [_turret(eye, kind) for eye in eyes]
    if kind.has("gills"):
        skin += gills(kind, shape, bones)
    (sx, sy, _), (_, y, z) = shape.snout, shape.snout_at
    place = (sx * 0.42, y + sy * 0.62, z + shape.snout[2] * 0.80)
    for s in (-1.0, 1.0):
        nostril = sphere((s * place[0], *place[1:]), (0.026, 0.024, 0.024), DARK, 5, 8)
        skin.append(on_bone(nostril, bones.index["head"]))
    extra = []
    if kind.has("teeth"):
        extra.append(("teeth", teeth(shape, bones), Finish("plain", roughness=0.4, fuzz=0.0)))
    return faced(bones, ("skin", skin, SKIN), eyes, _mouth(shape, bones), kind.back, lifted=1.05, extra=extra)


def _mouth(shape: Shape, bones: Bones) -> list[Mesh]:
    """The inside of the mouth, and a tongue."""
    (x, y, z), back = shape.snout_at, shape.skull_at[2]
    wide, _, long = shape.snout
    inside = sphere(
        (0, y - 0.055, (z + back) / 2), (wide * 0.86, 0.055, (z - back) / 2 + long * 0.9), MOUTH, 8, 16
    )
    tongue = sphere((x, y - 0.05, z), (wide * 0.4, 0.035, long * 0.7), "#dd6a72", 6, 12)
    return [on_bone(inside, bones.index["head"]), on_bone(tongue, bones.index["tongue"])]


def _turret(eye: Eye, kind: Kind) -> Mesh:
    """The cone that the eye of a chameleon sits on."""
    look = np.asarray(eye.look) / np.linalg.norm(eye.look)
    return on_bone(
        sphere(np.asarray(eye.centre) - look * 0.07, eye.radius * 1.08, kind.back, 10, 16), eye.bone
    )


def _trunk(kind: Kind, shape: Shape, bones: Bones, cell: float) -> Clay:
    """Trunk, neck and tail, joined."""
    w, h, y = shape.trunk
    w, i = w * kind.wide, bones.index
    clay = Clay(0.16, cell, 0.12, 0.03)
    arch = 0.07 if kind.has("casque") else 0.0
    clay.ball((0, y + arch, 0.06), (w, h + arch, 0.62), i["body"], kind.back)
    clay.ball((0, y + 0.01, shape.chest), (w * 0.90, h * 0.92, 0.42), i["chest"], kind.back)
    clay.ball((0, y - 0.01, shape.hips + 0.05), (w * 0.86, h * 0.88, 0.44), i["pelvis"], kind.back)
    clay.cone(
        (0, y + 0.02, shape.chest + 0.12),
        bones.joints["head"] + np.array([0, 0, 0.04], np.float32),
        h * 0.78,
        shape.skull[1] * 0.74,
        i["neck"],
        kind.back,
    )
    joints = [bones.joints[name] for name in TAIL]
    last = joints[-1] + (joints[-1] - joints[-2]) * (1, 0.6, 1)
    radii = shape.tail[1] * np.array([1.0, 0.84, 0.66, 0.50, 0.34, 0.20, 0.09])
    if kind.build == "gecko":
        radii *= np.array([0.85, 1.05, 1.1, 1.0, 0.9, 0.8, 0.7])
    for k, name in enumerate(TAIL):
        end = joints[k + 1] if k + 1 < len(TAIL) else last
        clay.cone(
            joints[k], end, float(radii[k]), float(radii[k + 1]), i[name], kind.back, 0.16 if k == 0 else 0.03
        )
    if kind.has("dewlap"):
        clay.ball(
            (0, shape.skull_at[1] - 0.30, shape.skull_at[2] - 0.10),
            (0.05, 0.17, 0.17),
            i["neck"],
            kind.belly,
            blend=0.08,
        )
    return clay


def _skull(kind: Kind, shape: Shape, bones: Bones, cell: float) -> tuple[Clay, Clay]:
    """Upper head and lower jaw, parted along the mouth."""
    head, jaw = bones.index["head"], bones.index["jaw"]
    (x, y, z), (_, sy, sz) = shape.skull_at, shape.snout_at
    clay = Clay(0.11, cell, 0.05, 0.03)
    clay.ball((x, y, z), shape.skull, head, kind.back)
    clay.ball(shape.snout_at, shape.snout, head, kind.back)
    if kind.build == "crocodile":
        clay.ball((0, sy + 0.05, sz + 0.48), (0.20, 0.13, 0.18), head, kind.back)
        for s in (-1.0, 1.0):
            clay.ball((s * 0.215, 0.84, 1.62), (0.135, 0.13, 0.16), head, kind.back, blend=0.06)
    if kind.has("casque"):
        clay.rope(
            [(0, y + 0.10, z + 0.12), (0, y + 0.30, z - 0.12), (0, y + 0.40, z - 0.36)],
            (0.14, 0.11, 0.03),
            head,
            kind.back,
            0.12,
        )
    line = sy - 0.055
    clay.cut_slab((0, line - 0.4, sz), (1.0, 0.4, sz - z + 0.30), 0.01, turn=(-0.04, 0, 0), blend=0.03)
    lower = Clay(0.09, cell, 0.05, 0.03)
    lower.ball(
        (0, line - 0.01, z + 0.06),
        (shape.skull[0] * 0.86, shape.skull[1] * 0.56, shape.skull[2] * 0.88),
        jaw,
        kind.belly,
    )
    lower.ball(
        (0, line - 0.01, sz),
        (shape.snout[0] * 0.93, shape.snout[1] * 0.62, shape.snout[2] * 0.97),
        jaw,
        kind.belly,
    )
    if kind.build == "crocodile":
        lower.ball((0, line, sz + 0.46), (0.17, 0.07, 0.17), jaw, kind.belly)
    lower.cut_slab((0, line + 0.4, sz), (1.0, 0.4, 1.2), 0.01, turn=(-0.04, 0, 0), blend=0.02)
    return clay, lower


def _eyes(kind: Kind, shape: Shape, skull: Clay, bones: Bones) -> list[Eye]:
    r, (x, y, z) = shape.eye
    turrets = kind.has("turrets")
    slit = "round" if turrets or kind.build == "iguana" or kind.has("gills") else "upright"
    white, narrow = (kind.back, 0.55) if turrets else (kind.iris, 0.95)
    eyes = []
    for s in (-1.0, 1.0):
        way = np.array([s * 0.85, 0.45, 0.30], np.float32)
        met = skull.surface(np.array([s * x * 0.5, y - 0.05, z - 0.02], np.float32), way, 1.0)
        at = vec(met - way / np.linalg.norm(way) * (-0.02 if turrets else r * kind.eye * 0.35))
        look = (s * 0.75, 0.18, 1.0)
        eyes.append(Eye(at, r * kind.eye, look, bones.index["head"], kind.iris, white, narrow, slit=slit))
    return eyes


def _limb(kind: Kind, bones: Bones, name: str, joints: tuple[Vec, Vec, Vec], sides: int) -> list[Mesh]:
    """A sprawling leg and its foot with five toes."""
    hip, knee, end = joints
    fat = 1.35 if kind.build == "crocodile" else 1.0
    fat *= 1.0 if name.startswith("fore") else 1.15
    s = 1.0 if end[0] > 0 else -1.0
    upper = sausage(hip, knee, (0.125 * fat, 0.135 * fat, 0.125 * fat), kind.limb, 12)
    lower = sausage(knee, end, (0.10 * fat, 0.09 * fat, 0.072 * fat), kind.limb, 12)
    angles = (-0.55, -0.15, 0.25, 0.65, 1.1) if kind.build != "chameleon" else (0.1, 0.35, 1.0)
    toes = [
        (end[0] + s * 0.24 * fat * float(np.sin(a)), 0.035, end[2] + 0.24 * fat * float(np.cos(a)))
        for a in angles
    ]
    tip = 0.055 if kind.has("pads") else 0.036 * fat
    paw = foot(end, toes, 0.05 * fat, kind.limb, tip, sides=sides)
    return [
        on_bone(m, bones.index[f"{name}_{part}"])
        for m, part in ((upper, "upper"), (lower, "lower"), (paw, "foot"))
    ]
