"""Bodies of beetles, ladybugs and ants, in heights."""

import numpy as np

from rushes.stage.animals.crawleyes import Eye
from rushes.stage.animals.crawlface import faced
from rushes.stage.animals.crawllegs import Leg, leg_bones, leg_mesh
from rushes.stage.animals.crawlpaint import disc, mouth, painted, smile
from rushes.stage.animals.crawlrig import Bones, Model, bones_of, vec
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone, sphere, tube
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["insect", "legs"]

SHELL = Finish("plain", roughness=0.34, fuzz=0.12)
FELT = Finish("felt", roughness=0.8, fuzz=0.5)
DOTS = ((0.0, 0.50), (0.52, 0.28), (0.30, -0.22), (0.66, -0.28), (0.28, -0.70))
"""Spots of the left wing case: share of its width, and of its half length ahead."""


def legs(kind: Kind) -> tuple[Leg, ...]:
    """Three legs a side; alternating tripods step together."""
    found = []
    rows = ANT_LEGS if kind.build == "ant" else BEETLE_LEGS
    for side, s in (("left", 1.0), ("right", -1.0)):
        for k, (hip, knee, foot) in enumerate(rows):
            points = [(s * x * kind.wide, y, z * kind.long) for x, y, z in (hip, knee, foot)]
            phase = 0.0 if (k + (s < 0)) % 2 == 0 else 0.5
            found.append(Leg(f"leg_{side}{k + 1}", points[0], points[1], points[2], phase + 0.06 * k))
    return tuple(found)


BEETLE_LEGS = (
    ((0.34, 0.26, 0.42), (0.78, 0.38, 0.66), (0.98, 0.0, 0.86)),
    ((0.42, 0.24, 0.02), (0.98, 0.38, 0.04), (1.22, 0.0, 0.06)),
    ((0.34, 0.24, -0.38), (0.80, 0.38, -0.66), (1.00, 0.0, -0.92)),
)
ANT_LEGS = (
    ((0.14, 0.42, 0.20), (0.52, 0.72, 0.44), (0.80, 0.0, 0.72)),
    ((0.15, 0.42, 0.02), (0.62, 0.74, 0.02), (0.98, 0.0, 0.02)),
    ((0.14, 0.42, -0.16), (0.54, 0.74, -0.44), (0.84, 0.0, -0.80)),
)


def insect(kind: Kind, fine: bool) -> Model:
    """A beetle or an ant."""
    joints = ANT if kind.build == "ant" else BEETLE
    feelers = [
        (f"feeler_{side}", "head", (s * joints["feeler"][0], *joints["feeler"][1:]))
        for side, s in (("left", 1.0), ("right", -1.0))
    ]
    bones = bones_of(
        [
            ("root", "", (0.0, 0.0, 0.0)),
            ("body", "root", (0.0, 0.4, -0.1)),
            ("head", "body", joints["head"]),
            ("lids", "head", joints["eye_axis"]),
            ("mouth", "head", joints["mouth"]),
            ("face", "head", joints["face"]),
            *feelers,
            *leg_bones(legs(kind), "body"),
        ]
    )
    cell = 0.042 if fine else 0.08
    return (_ant if kind.build == "ant" else _beetle)(kind, bones, cell)


BEETLE = {
    "head": (0.0, 0.42, 0.62),
    "eye_axis": (0.0, 0.62, 0.98),
    "mouth": (0.0, 0.30, 1.13),
    "face": (0.0, 0.60, 1.15),
    "feeler": (0.14, 0.70, 0.92),
}
ANT = {
    "head": (0.0, 0.62, 0.40),
    "eye_axis": (0.0, 0.80, 0.66),
    "mouth": (0.0, 0.52, 0.86),
    "face": (0.0, 0.78, 0.86),
    "feeler": (0.10, 0.90, 0.62),
}


def _beetle(kind: Kind, bones: Bones, cell: float) -> Model:
    """A domed back over a soft dark belly, a collar, a round head with big eyes."""
    head, w, ln = bones.index["head"], kind.wide, kind.long
    body = Clay(0.10, cell, 0.05, 0.015)
    body.ball((0, 0.46, -0.14 * ln), (0.74 * w, 0.54, 0.86 * ln), 1, kind.back)
    body.cut_slab((0, -0.10, 0), (2.0, 0.40, 2.0), 0.02, blend=0.10)
    shell = body.mesh()
    x, y = shell.positions.T[:2]
    seam = np.exp(-((x / 0.030) ** 2)) * (y > 0.4)
    shell = painted(shell, 0.9 * seam, kind.mark)
    if kind.pattern == "ribs":
        shell = painted(
            shell, 0.55 * (0.5 + 0.5 * np.cos(x / (0.74 * w) * 22.0)) ** 3 * (y > 0.42), kind.mark
        )
    dots = _dots(kind, body) if kind.pattern == "dots" else []
    under = Clay(0.08, cell * 1.2, 0.05, 0.015)
    under.ball((0, 0.30, -0.10 * ln), (0.62 * w, 0.18, 0.78 * ln), 1, kind.belly)
    under.ball((0, 0.42, 0.56 * ln), (0.52 * w, 0.34, 0.24), 1, kind.belly)
    skull = Clay(0.06, cell * 0.9, 0.04, 0.015)
    skull.ball((0, 0.46, 0.84), (0.40, 0.37, 0.32), head, kind.limb)
    if kind.has("horn"):
        skull.rope(
            [(0, 0.72, 0.98), (0, 0.95, 1.16), (0, 1.16, 1.14)], (0.09, 0.06, 0.03), head, kind.mark, 0.08
        )
    cheeks = [
        on_bone(disc(skull, (s * 0.30, 0.36, 0.84), (s * 0.62, -0.1, 0.8), 0.075, "#c9574a", 0.3), head)
        for s in (-1.0, 1.0)
    ]
    pale = (
        [
            on_bone(disc(under, (s * 0.30, 0.50, 0.60), (s * 0.6, 0.75, 0.3), 0.13, "#f3ead6", 0.3), 1)
            for s in (-1.0, 1.0)
        ]
        if kind.pattern == "dots"
        else []
    )
    felt = [under.mesh(), skull.mesh(), *cheeks, *pale, *_feelers(kind, bones)]
    return _finished(
        kind, bones, skull, [("shell", join([shell, *dots]), SHELL)], felt, 0.165, (0.075, 0.068, 0.06)
    )


def _dots(kind: Kind, body: Clay) -> list[Mesh]:
    dots = []
    for u, v in DOTS:
        for s in (-1.0, 1.0) if u else (1.0,):
            way = (s * u * 0.9, 0.72, 0.75 * v)
            dots.append(on_bone(disc(body, (0.0, 0.3, -0.14), way, 0.16 if u else 0.13, kind.mark, 0.22), 1))
    return dots


def _ant(kind: Kind, bones: Bones, cell: float) -> Model:
    """Three round parts on a thin waist."""
    head, ln = bones.index["head"], kind.long
    body = Clay(0.07, cell, 0.05, 0.02)
    body.ball((0, 0.50, -0.78 * ln), (0.36, 0.34, 0.50), 1, kind.back)
    body.ball((0, 0.50, 0.02), (0.19, 0.18, 0.30), 1, kind.belly)
    body.ball((0, 0.50, -0.28), (0.10, 0.12, 0.12), 1, kind.belly)
    for k in range(2):
        body.paint((0, 0.60, -0.86 * ln - 0.22 * k), (0.6, 0.6, 0.07), kind.mark, 0.8)
    skull = Clay(0.06, cell * 0.9, 0.04, 0.02)
    skull.cone((0, 0.58, 0.26), (0, 0.66, 0.42), 0.09, 0.14, head, kind.belly)
    skull.ball((0, 0.70, 0.56), (0.34, 0.30, 0.30), head, kind.back)
    for s in (-1.0, 1.0):  # jaws
        skull.rope(
            [(s * 0.12, 0.48, 0.78), (s * 0.12, 0.43, 0.90), (s * 0.03, 0.42, 0.96)],
            (0.05, 0.04, 0.02),
            head,
            kind.mark,
            0.03,
        )
    felt = [body.mesh(), skull.mesh(), *_feelers(kind, bones)]
    return _finished(kind, bones, skull, [], felt, 0.15, (0.05, 0.045, 0.038))


def _feelers(kind: Kind, bones: Bones) -> list[Mesh]:
    """Two feelers with a knob: bent ones for ants."""
    parts = []
    for side, s in (("left", 1.0), ("right", -1.0)):
        root = bones.joints[f"feeler_{side}"]
        if kind.build == "ant":
            way = np.array(
                [
                    (0, 0, 0),
                    (s * 0.10, 0.16, 0.06),
                    (s * 0.20, 0.26, 0.14),
                    (s * 0.24, 0.20, 0.30),
                    (s * 0.24, 0.10, 0.42),
                ]
            )
        else:
            way = np.array(
                [(0, 0, 0), (s * 0.06, 0.12, 0.06), (s * 0.14, 0.22, 0.16), (s * 0.22, 0.27, 0.26)]
            )
        line = (root + way).astype(np.float32)
        knob = sphere(line[-1], 0.052, kind.mark, 7, 10)
        parts.append(on_bone(join([tube(line, 0.022, kind.limb, 6), knob]), bones.index[f"feeler_{side}"]))
    return parts


def _finished(
    kind: Kind,
    bones: Bones,
    skull: Clay,
    first: list[tuple[str, Mesh, Finish]],
    felt: list[Mesh],
    eye: float,
    thick: tuple[float, float, float],
) -> Model:
    """Eyes, mouth and legs, and everything by finish."""
    axis, head = bones.joints["lids"], bones.index["head"]
    eyes = []
    for s in (-1.0, 1.0):
        way = (s * (0.40 if kind.build == "ant" else 0.52), 0.20, 0.84)
        met = skull.surface(np.array([s * 0.13, axis[1] - 0.06, axis[2] - 0.25], np.float32), way, 1.5)
        r = eye * kind.eye
        at = vec(met - np.asarray(way) * r * 0.35)
        eyes.append(Eye(at, r, (s * 0.16, 0.05, 1.0), head, kind.iris, open=0.64, pupil=0.68))
    felt.append(leg_mesh(legs(kind), bones, thick, kind.limb))
    centre = bones.joints["mouth"]
    at_mouth = skull.surface(
        np.array([0, centre[1], centre[2] - 0.3], np.float32), np.array([0, -0.1, 1.0]), 1.5
    )
    line = smile(
        skull, (0.0, float(centre[1]) + 0.02, float(centre[2]) - 0.3), 0.24, 0.05, 0.013, _line(kind)
    )
    wet = [mouth(_sunk(at_mouth), 0.10, 0.085, bones.index["mouth"]), on_bone(line, head)]
    lid = kind.limb if kind.build == "beetle" else kind.back
    return faced(bones, ("felt", felt, FELT), eyes, wet, lid, lifted=0.75, extra=first)


def _line(kind: Kind) -> str:
    """The smile is drawn pale on a dark face."""
    return "#d9a08a" if kind.build == "beetle" else "#2a1210"


def _sunk(at: Array) -> Array:
    return at - np.array([0.0, 0.03, 0.02], np.float32)
