"""The body of a spider, in heights: a furry round abdomen, a head with many eyes, eight high-kneed legs."""

import numpy as np

from rushes.stage.animals.crawleyes import EYE, GLINT, Eye, eye_meshes
from rushes.stage.animals.crawlface import faced, friendly, smiling
from rushes.stage.animals.crawllegs import Leg, leg_bones, leg_mesh
from rushes.stage.animals.crawlpaint import dabbed
from rushes.stage.animals.crawlrig import Model, bones_of, vec
from rushes.stage.animals.crawlspecies import Kind
from rushes.stage.animals.pelt import tousled
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.meshkit.solids import join, on_bone, sphere
from rushes.stage.scene import Finish, Mesh

__all__ = ["LEGS", "spider"]

FUR = Finish("fur", roughness=0.85, fuzz=1.0)
ANGLES = (0.62, 1.22, 1.86, 2.52)
"""Radians of the legs of a side from straight ahead."""


def _legs() -> tuple[Leg, ...]:
    found = []
    for side, s in (("left", 1.0), ("right", -1.0)):
        for k, a in enumerate(ANGLES):
            out, ahead = float(np.sin(a)), float(np.cos(a))
            hip = (s * 0.22 * out, 0.36, 0.14 + 0.20 * ahead)
            far = (0.86, 0.98, 0.98, 1.02)[k]
            knee = (s * (0.10 + 0.62 * far * out), 0.86, 0.10 + 0.66 * far * ahead)
            foot = (s * (0.14 + 1.12 * far * out), 0.0, 0.08 + 1.18 * far * ahead)
            found.append(
                Leg(f"leg_{side}{k + 1}", hip, knee, foot, (0.5 * ((k + (s < 0)) % 2) + 0.07 * k) % 1.0)
            )
    return tuple(found)


LEGS = _legs()


def spider(kind: Kind, fine: bool) -> Model:
    """A spider."""
    bones = bones_of(
        [
            ("root", "", (0, 0, 0)),
            ("body", "root", (0, 0.4, 0.0)),
            ("head", "body", (0, 0.42, 0.12)),
            ("lids", "head", (0, 0.56, 0.46)),
            ("mouth", "head", (0, 0.33, 0.56)),
            ("face", "head", (0, 0.56, 0.6)),
            *leg_bones(LEGS, "body"),
        ]
    )
    cell, head = (0.034 if fine else 0.065), bones.index["head"]
    body = Clay(0.08, cell, 0.05, 0.02)
    body.ball((0, 0.54, -0.58), (0.46, 0.42, 0.54), 1, kind.back)
    body.ball((0, 0.38, -0.06), (0.20, 0.16, 0.22), 1, kind.limb)
    skull = Clay(0.08, cell * 0.9, 0.05, 0.02)
    skull.ball((0, 0.43, 0.24), (0.36, 0.30, 0.34), head, kind.belly)
    for s in (-1.0, 1.0):
        skull.ball((s * 0.12, 0.24, 0.50), (0.08, 0.10, 0.09), head, kind.limb)  # chelicerae, as soft paws
    rng = np.random.default_rng(5)
    furry = [_saddle(kind, tousled(rng, body.mesh(), 0.06, 0.016)), tousled(rng, skull.mesh(), 0.05, 0.009)]
    furry.append(leg_mesh(LEGS, bones, (0.085, 0.07, 0.05), kind.limb, sides=9))
    furry.append(join([_ring(leg, bones.index[f"{leg.name}_upper"], kind) for leg in LEGS]))
    eyes = friendly(0.145, 0.56, 0.46, 0.155 * kind.eye, head, kind.iris, (0.16, 0.05))
    small = [eye for s in (-1.0, 1.0) for eye in _small_eyes(skull, s, head)]
    at = skull.surface(np.array([0, 0.34, 0.2]), np.array([0, -0.05, 1.0]), 1.5)
    opening = (at - np.array([0, 0.03, 0.02]), 0.085, 0.07)
    wet = smiling(skull, (0, 0.37, 0.2), 0.22, opening, head, bones.index["mouth"])
    beads, glints = eye_meshes(small)
    extra = [("small_eyes", beads, EYE), ("small_glints", glints, GLINT)]
    return faced(bones, ("fur", furry, FUR), eyes, wet, kind.belly, lifted=0.75, extra=extra)


def _small_eyes(skull: Clay, s: float, head: int) -> list[Eye]:
    """The lesser eyes of a side."""
    found = []
    for x, y, r in ((0.31, 0.52, 0.055), (0.20, 0.73, 0.045)):
        at = skull.surface(np.array([s * x * 0.6, y - 0.05, 0.24]), np.array([s * x, y - 0.42, 0.42]), 1.5)
        found.append(Eye(vec(at), r, (s * 0.5, 0.4, 1.0), head, "#1a1210", "#1a1210"))
    return found


def _saddle(kind: Kind, mesh: Mesh) -> Mesh:
    """A row of pale marks down the abdomen."""
    marks = np.array(
        [
            (0, 0.93, -0.40),
            (0.09, 0.95, -0.60),
            (-0.09, 0.95, -0.60),
            (0.07, 0.88, -0.80),
            (-0.07, 0.88, -0.80),
            (0, 0.74, -1.0),
        ]
    )
    return dabbed(mesh, marks, np.array([0.15, 0.12, 0.12, 0.10, 0.10, 0.08]), kind.mark, 0.05)


def _ring(leg: Leg, bone: int, kind: Kind) -> Mesh:
    """A pale knee."""
    return on_bone(sphere(leg.knee, 0.082, kind.mark, 7, 10), bone)
