"""Bodies of beetles, ladybugs and ants, in heights."""

from rushes.stage.animals.crawlbeetle import beetle, wing_bones
from rushes.stage.animals.crawlinsectface import feelers, finished
from rushes.stage.animals.crawllegs import Leg, leg_bones
from rushes.stage.animals.crawlparts import sausage
from rushes.stage.animals.crawlrig import Bones, Model, bones_of
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import on_bone

__all__ = ["insect", "legs"]


def legs(kind: Kind) -> tuple[Leg, ...]:
    """Three legs a side; alternating tripods step together."""
    found = []
    rows = {"ant": ANT_LEGS, "hopper": HOPPER_LEGS}.get(kind.build, BEETLE_LEGS)
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

HOPPER_LEGS = (
    ((0.16, 0.40, 0.26), (0.44, 0.46, 0.50), (0.56, 0.0, 0.66)),
    ((0.18, 0.40, 0.02), (0.54, 0.46, 0.08), (0.66, 0.0, 0.14)),
    ((0.20, 0.46, -0.22), (0.46, 0.98, -0.80), (0.60, 0.0, -1.12)),
)


def insect(kind: Kind, fine: bool) -> Model:
    """A beetle or an ant."""
    joints = BEETLE if kind.build == "beetle" else ANT
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
            *(wing_bones() if kind.build == "beetle" else ()),
            *leg_bones(legs(kind), "body"),
        ]
    )
    cell = 0.046 if fine else 0.08
    if kind.build == "beetle":
        return beetle(kind, bones, legs(kind), cell)
    return (_ant if kind.build == "ant" else _hopper)(kind, bones, cell)


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
    felt = [body.mesh(), skull.mesh(), *feelers(kind, bones)]
    return finished(kind, bones, legs(kind), skull, [], felt, 0.15, (0.05, 0.045, 0.038))


def _hopper(kind: Kind, bones: Bones, cell: float) -> Model:
    """A long body under folded wing cases, a long face, and great hind legs."""
    head, ln = bones.index["head"], kind.long
    body = Clay(0.09, cell, 0.05, 0.02)
    body.cone((0, 0.48, 0.10), (0, 0.40, -1.15 * ln), 0.25, 0.09, 1, kind.belly)
    body.ball((0, 0.52, 0.16), (0.25, 0.25, 0.30), 1, kind.back)
    for s in (-1.0, 1.0):
        body.ball(
            (s * 0.13, 0.56, -0.52 * ln),
            (0.10, 0.17, 0.78 * ln),
            1,
            kind.back,
            turn=(-0.06, 0, s * 0.35),
            blend=0.04,
        )
    for k in range(5):
        body.paint((0, 0.36, -0.30 - 0.17 * k), (0.5, 0.22, 0.05), kind.mark, 0.7)
    skull = Clay(0.07, cell * 0.9, 0.04, 0.02)
    skull.cone((0, 0.56, 0.26), (0, 0.66, 0.42), 0.16, 0.18, head, kind.back)
    skull.ball((0, 0.68, 0.54), (0.30, 0.32, 0.27), head, kind.back)
    skull.ball((0, 0.54, 0.66), (0.20, 0.20, 0.18), head, kind.belly)
    thighs = []
    for leg in legs(kind):
        if leg.name.endswith("3"):
            thigh = sausage(leg.hip, leg.knee, (0.10, 0.135, 0.09, 0.05), kind.limb, 12)
            thighs.append(on_bone(thigh, bones.index[f"{leg.name}_upper"]))
    felt = [body.mesh(), skull.mesh(), *thighs, *feelers(kind, bones)]
    return finished(kind, bones, legs(kind), skull, [], felt, 0.15, (0.05, 0.045, 0.038))
