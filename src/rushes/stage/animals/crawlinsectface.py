"""Face, feelers and legs of insects, and everything by finish. Lengths in heights."""

from collections.abc import Iterable

import numpy as np

from rushes.stage.animals.crawleyes import Eye
from rushes.stage.animals.crawlface import faced
from rushes.stage.animals.crawllegs import Leg, leg_mesh
from rushes.stage.animals.crawlpaint import mouth, smile
from rushes.stage.animals.crawlrig import Bones, Model, vec
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone, sphere, tube
from rushes.stage.scene import Array, Finish, Mesh

__all__ = ["feelers", "finished"]

FELT = Finish("felt", roughness=0.8, fuzz=0.5)


def finished(
    kind: Kind,
    bones: Bones,
    legs: Iterable[Leg],
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
        way = (s * (0.52 if kind.build == "beetle" else 0.40), 0.20, 0.84)
        met = skull.surface(np.array([s * 0.13, axis[1] - 0.06, axis[2] - 0.25], np.float32), way, 1.5)
        r = eye * kind.eye
        at = vec(met - np.asarray(way) * r * 0.35)
        eyes.append(Eye(at, r, (s * 0.16, 0.05, 1.0), head, kind.iris, open=0.64, pupil=0.68))
    felt.append(leg_mesh(legs, bones, thick, kind.limb))
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


def feelers(kind: Kind, bones: Bones) -> list[Mesh]:
    """Two feelers with a knob: bent ones for ants."""
    parts = []
    for side, s in (("left", 1.0), ("right", -1.0)):
        root = bones.joints[f"feeler_{side}"]
        if kind.build != "beetle":
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


def _line(kind: Kind) -> str:
    """The smile is drawn pale on a dark face."""
    return "#d9a08a" if kind.build == "beetle" else "#2a1210"


def _sunk(at: Array) -> Array:
    return at - np.array([0.0, 0.03, 0.02], np.float32)
