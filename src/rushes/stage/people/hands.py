"""Hands with a thumb and four fingers, and what they can do.

Hand space at the reference size, metres: the wrist at the origin, fingers along +y, the palm facing +z; a left hand's thumb is
on -x (raised palm forward it points to the head). Hands have their own rig: 11 bones a side, left first.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields

import numpy as np

from rushes.stage.meshkit.matrices import rotation
from rushes.stage.meshkit.sdf import Clay
from rushes.stage.people.casting import Cast
from rushes.stage.scene import Array, Mesh

__all__ = ["BONES", "GRIP", "HAND_POSES", "HandPose", "blended_hand", "hand_matrices", "hand_mesh"]

BONES = 11
FINGERS = (  # x towards the little finger's side, base y, length, radius
    (-0.0375, 0.082, 0.064, 0.0145),
    (-0.0125, 0.090, 0.070, 0.0148),
    (0.0130, 0.088, 0.065, 0.0145),
    (0.0370, 0.078, 0.052, 0.0132),
)
THUMB = ((-0.030, 0.030, 0.008), (-0.060, 0.062, 0.020), (-0.070, 0.095, 0.030))
GRIP = (0.0, 0.074, 0.030)
"""Where a gripped rod passes through the hand."""


@dataclass(frozen=True)
class HandPose:
    """Curl of each finger 0 straight .. 1 fist, `spread` radians between fingers, thumb curl and thumb across the palm."""

    index: float = 0.22
    middle: float = 0.28
    ring: float = 0.34
    little: float = 0.38
    spread: float = 0.07
    thumb: float = 0.25
    across: float = 0.15


HAND_POSES: Mapping[str, HandPose] = {
    "relaxed": HandPose(),
    "open": HandPose(0.04, 0.04, 0.05, 0.07, 0.19, 0.0, -0.1),
    "flat": HandPose(0.05, 0.04, 0.05, 0.06, 0.02, 0.1, 0.1),
    "offer": HandPose(0.12, 0.18, 0.24, 0.30, 0.09, 0.05, -0.05),
    "point": HandPose(0.02, 0.92, 0.96, 0.98, 0.0, 0.8, 0.7),
    "fist": HandPose(0.95, 0.97, 0.98, 1.0, 0.0, 0.8, 0.75),
    "hold": HandPose(0.80, 0.82, 0.84, 0.86, 0.0, 0.6, 0.6),
    "pinch": HandPose(0.55, 0.35, 0.3, 0.3, 0.04, 0.55, 0.5),
    "snap": HandPose(0.30, 0.62, 0.85, 0.92, 0.02, 0.62, 0.62),
    "cup": HandPose(0.42, 0.44, 0.47, 0.50, 0.03, 0.35, 0.75),
    "pen": HandPose(0.50, 0.52, 0.72, 0.78, 0.0, 0.55, 0.55),
    "claw": HandPose(0.38, 0.40, 0.42, 0.45, 0.12, 0.25, 0.2),
    "scissors": HandPose(0.12, 0.12, 0.92, 0.95, 0.22, 0.8, 0.8),
}


def blended_hand(parts: list[tuple[HandPose, float]]) -> HandPose:
    """Weighted mean of poses."""
    return HandPose(**{f.name: sum(getattr(p, f.name) * w for p, w in parts) for f in fields(HandPose)})


def hand_mesh(cast: Cast, side: float, scale: float) -> Mesh:
    """One hand in hand space, scaled; `side` +1 is the left one."""
    clay = Clay(smoothness=0.016, cell=0.0102, stretch=0.008, seam=0.01)
    first = 0 if side > 0 else BONES
    clay.cone((0, -0.03, 0), (0, 0.02, 0), 0.030, 0.030, first, cast.hand)
    clay.ball((side * 0.001, 0.052, 0), (0.047, 0.045, 0.0235), first, cast.hand, blend=0.02)
    clay.ball((-side * 0.026, 0.036, 0.010), (0.022, 0.030, 0.018), first, cast.hand)
    for i, (x, y, length, radius) in enumerate(FINGERS):
        a, b = first + 3 + 2 * i, first + 4 + 2 * i
        base, middle, tip = (
            (side * x, y - 0.006, 0.0),
            (side * x * 1.08, y + 0.45 * length, 0.0),
            (side * x * 1.12, y + length, 0.0),
        )
        clay.cone(base, middle, radius, radius * 0.98, a, cast.hand, blend=0.005)
        clay.cone(middle, tip, radius * 0.98, radius * 0.86, b, cast.hand, blend=0.005)
        clay.paint(tip, 0.03, cast.cheek, 0.5)
    joints = [(side * x, y, z) for x, y, z in THUMB]
    clay.cone(joints[0], joints[1], 0.0195, 0.0165, first + 1, cast.hand, blend=0.014)
    clay.cone(joints[1], joints[2], 0.0165, 0.0145, first + 2, cast.hand, blend=0.008)
    mesh = clay.mesh()
    return Mesh(
        mesh.positions * np.float32(scale), mesh.normals, mesh.colours, mesh.faces, mesh.bones, mesh.weights
    )


def hand_matrices(pose: HandPose, side: float, world: Array, scale: float) -> Array:
    """(11, 4, 4) matrices of one hand's bones; `world` places hand space (its scale is in the mesh)."""
    out = np.empty((BONES, 4, 4), np.float32)
    out[0] = world
    root = world @ _about(
        THUMB[0],
        rotation(0.35 * pose.thumb, side * (-0.2 + 1.1 * pose.across), side * -0.5 * pose.across),
        side,
        scale,
    )
    out[1] = root
    out[2] = root @ _about(THUMB[1], rotation(0.75 * pose.thumb, 0.0, side * -0.5 * pose.thumb), side, scale)
    for i, ((x, y, length, _), curl) in enumerate(
        zip(FINGERS, (pose.index, pose.middle, pose.ring, pose.little), strict=True)
    ):
        fan = rotation(1.42 * curl, 0.0, -side * (i - 1.5) * pose.spread)
        base = world @ _about((x, y - 0.006, 0.0), fan, side, scale)
        out[3 + 2 * i] = base
        out[4 + 2 * i] = base @ _about((x * 1.08, y + 0.45 * length, 0.0), rotation(1.55 * curl), side, scale)
    return out


def _about(joint: tuple[float, float, float], turn: Array, side: float, scale: float) -> Array:
    at = np.array([side * joint[0], joint[1], joint[2]], np.float32) * np.float32(scale)
    m = turn.copy()
    m[:3, 3] = at - turn[:3, :3] @ at
    return m
