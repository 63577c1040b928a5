"""The body of a bee, in heights: a furry ball of stripes, a round head, four wings."""

import numpy as np

from rushes.stage.animals.crawlface import faced, friendly, smiling
from rushes.stage.animals.crawllegs import Leg, leg_bones, leg_mesh
from rushes.stage.animals.crawlpaint import disc, painted
from rushes.stage.animals.crawlrig import Bones, Model, bones_of
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.crawlwings import WING, wing
from rushes.stage.animals.pelt import tousled
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone, sphere, tube
from rushes.stage.scene import Finish, Mesh

__all__ = ["LEGS", "bee"]

FUR = Finish("fur", roughness=0.8, fuzz=1.0)


def _legs() -> tuple[Leg, ...]:
    found = []
    for side, s in (("left", 1.0), ("right", -1.0)):
        for k, z in enumerate((0.34, 0.12, -0.12)):
            hip, knee, foot = (
                (s * 0.20, 0.26, z),
                (s * 0.40, 0.26, z + 0.08 - 0.08 * k),
                (s * 0.46, 0.0, z + 0.16 - 0.16 * k),
            )
            found.append(Leg(f"leg_{side}{k + 1}", hip, knee, foot, 0.0 if (k + (s < 0)) % 2 == 0 else 0.5))
    return tuple(found)


LEGS = _legs()


def _bones() -> Bones:
    wings = [(f"wing_{side}", "body", (s * 0.14, 0.80, 0.10)) for side, s in (("left", 1.0), ("right", -1.0))]
    feelers = [
        (f"feeler_{side}", "head", (s * 0.10, 0.78, 0.60)) for side, s in (("left", 1.0), ("right", -1.0))
    ]
    return bones_of([
        ("root", "", (0.0, 0.0, 0.0)), ("body", "root", (0.0, 0.5, 0.0)), ("head", "body", (0.0, 0.52, 0.36)),
        ("lids", "head", (0.0, 0.58, 0.70)), ("mouth", "head", (0.0, 0.40, 0.82)), *wings, *feelers, *leg_bones(LEGS, "body"),
    ])  # fmt: skip


def bee(kind: Kind, fine: bool) -> Model:
    """A bee, a wasp, a fly or a firefly."""
    bones, cell = _bones(), (0.034 if fine else 0.06)
    i, w = bones.index, kind.wide
    body = _body(kind, cell, i["body"])
    rng = np.random.default_rng(9)
    coat = _striped(kind, tousled(rng, body.mesh(), 0.06, 0.016))
    skull = Clay(0.06, cell * 0.9, 0.04, 0.02)
    skull.ball((0, 0.52, 0.54), (0.30, 0.29, 0.26), i["head"], kind.mark)
    furry = [coat, tousled(rng, skull.mesh(), 0.05, 0.006), *_feelers(kind, bones)]
    furry += [
        on_bone(disc(skull, (0, 0.48, 0.54), (s * 0.72, -0.12, 0.62), 0.055, "#d8705a", 0.3), i["head"])
        for s in (-1.0, 1.0)
    ]
    furry.append(leg_mesh(LEGS, bones, (0.055, 0.048, 0.04), kind.limb))
    eyes = friendly(0.135, 0.585, 0.705, 0.130 * kind.eye, i["head"], kind.iris, (0.20, 0.05))
    at = skull.surface(np.array([0, 0.40, 0.5]), np.array([0, -0.12, 1.0]), 1.0)
    opening = (at - np.array([0, 0.02, 0.02]), 0.07, 0.06)
    pale = "#e0b090"
    wet = smiling(skull, (0.0, 0.44, 0.5), 0.20, opening, i["head"], i["mouth"], pale)
    extra = [
        (
            "wings",
            join([_wings(kind, bones, side, s) for side, s in (("left", 1.0), ("right", -1.0))]),
            WING,
        )
    ]
    if kind.has("lamp"):
        lamp = on_bone(
            sphere((0, 0.48, -0.62 * kind.long), (0.26 * w, 0.25 * w, 0.20), kind.belly, 10, 16), i["body"]
        )
        extra.append(("lamp", lamp, Finish("emit", emission=1.6, fuzz=0.0, casts_shadow=False)))
    return faced(bones, ("fur", furry, FUR), eyes, wet, kind.mark, lifted=0.75, extra=extra)


def _body(kind: Kind, cell: float, bone: int) -> Clay:
    """Two furry balls and a sting, or the long tail of a dragonfly."""
    w, ln = kind.wide, kind.long
    body = Clay(0.10, cell, 0.05, 0.02)
    if kind.build == "dragonfly":
        body.ball((0, 0.54, 0.12), (0.25, 0.26, 0.32), bone, kind.back)
        return body.rope(
            [(0, 0.54, -0.1), (0, 0.53, -0.9), (0, 0.52, -1.7)], (0.13, 0.085, 0.10), bone, kind.back, 0.06
        )
    body.ball((0, 0.52, 0.14), (0.34 * w, 0.33 * w, 0.30), bone, kind.back)
    body.ball((0, 0.50, -0.32 * ln), (0.38 * w, 0.36 * w, 0.46 * ln), bone, kind.back)
    return body.cone((0, 0.46, -0.70 * ln), (0, 0.44, -0.92 * ln), 0.10, 0.015, bone, kind.mark)


def _striped(kind: Kind, mesh: Mesh) -> Mesh:
    """Bands about the abdomen, a pale collar, a pale belly."""
    z, y = mesh.positions[:, 2], mesh.positions[:, 1]
    bands = np.cos(2 * np.pi * (z + 0.06) / (0.30 * kind.long))
    share = np.clip(bands / 0.25 + 0.5, 0, 1) * (z < 0.02)
    mesh = painted(mesh, share, kind.mark)
    return painted(mesh, np.clip((z - 0.16) / 0.06, 0, 1) * np.clip((y - 0.2) / 0.1, 0, 1), kind.belly)


def _feelers(kind: Kind, bones: Bones) -> list[Mesh]:
    parts = []
    for side, s in (("left", 1.0), ("right", -1.0)):
        line = bones.joints[f"feeler_{side}"] + np.array(
            [(0, 0, 0), (s * 0.04, 0.10, 0.04), (s * 0.10, 0.17, 0.12), (s * 0.14, 0.17, 0.20)]
        )
        knob = sphere(line[-1], 0.038, kind.mark, 7, 10)
        parts.append(on_bone(join([tube(line, 0.018, kind.limb, 6), knob]), bones.index[f"feeler_{side}"]))
    return parts


def _wings(kind: Kind, bones: Bones, side: str, s: float) -> Mesh:
    """A fore and a hind wing of a side."""
    sizes = ((1.10, 0.0, 0.02), (0.78, -0.24, 0.0))
    if kind.build == "dragonfly":
        sizes = ((1.60, 0.06, 0.02), (1.50, -0.26, 0.0))
    return on_bone(wing(bones.joints[f"wing_{side}"], s, sizes), bones.index[f"wing_{side}"])
