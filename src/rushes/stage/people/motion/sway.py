"""Follow-through: hair, scarf and hem lag behind the head and the hips and swing past them.

A pure function of the figure's own recent motion: where a strand's tip would be is averaged over the last half second with the
weights of a damped spring (they fall below zero: the tip overshoots), so no state is carried from frame to frame.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rushes.stage.people.motion.vectors import cross
from rushes.stage.people.skeleton import Skeleton
from rushes.stage.scene import Array

__all__ = ["LAGS", "Past", "hem_lag", "strand_matrices"]

LAGS = (0.0, 1 / 12, 2 / 12, 3 / 12, 4 / 12, 5 / 12)
"""Seconds back that are looked at."""
LOOSE = np.array([0.18, 0.34, 0.38, 0.22, 0.0, -0.12], np.float32)
STIFF = np.array([0.45, 0.45, 0.22, 0.0, -0.10, -0.02], np.float32)
LIMIT = 0.55
"""Radians that a strand may swing."""


@dataclass(frozen=True)
class Past:
    """World matrices of head, chest and root at the LAGS, now first."""

    heads: Sequence[Array]
    chests: Sequence[Array]
    roots: Sequence[Array]


STRANDS = (  # bone, its child, carried by, tip offset in head units from its joint, looseness 0..1, gravity
    ("lock_l", "locktip_l", "heads", (0.02, -0.2, 0.0), 0.7, 0.55),
    ("lock_r", "locktip_r", "heads", (-0.02, -0.2, 0.0), 0.7, 0.55),
    ("mane", "manetip", "heads", (0.0, -0.22, -0.06), 0.6, 0.45),
    ("bun", "", "heads", (0.0, 0.14, -0.02), 0.25, 0.0),
    ("scarf", "scarftip", "chests", (0.02, -0.16, 0.03), 0.8, 0.7),
)


def strand_matrices(skeleton: Skeleton, scale: float, past: Past) -> dict[str, Array]:
    """World matrices of the strands' bones; `scale` is the head's scale."""
    out: dict[str, Array] = {}
    for bone, child, carrier, tip, loose, gravity in STRANDS:
        frames = past.heads if carrier == "heads" else past.chests
        joint = skeleton.joint(bone)
        out[bone] = _swung(
            frames[0],
            joint,
            np.array(tip, np.float32) * np.float32(scale),
            frames,
            past.roots,
            loose,
            gravity,
        )
        if child:
            end = skeleton.joint(child)
            far = np.array(tip, np.float32) * np.float32(scale)
            out[child] = _swung(out[bone], end, far, frames, past.roots, min(loose * 1.5, 1.0), gravity)
    return out


def hem_lag(past: Past, hip_height: float) -> Array:
    """Metres (3,) that a hem trails behind the hips."""
    point = np.array([0.0, hip_height, 0.0, 1.0], np.float32)
    at = np.stack([(r @ point)[:3] for r in past.roots])
    lag = LOOSE @ at - at[0]
    lag[1] *= 0.5
    size = float(np.linalg.norm(lag))
    trail: Array = (lag * (0.30 * min(1.0, 0.30 / max(size, 1e-6)))).astype(np.float32)
    return trail


def _swung(
    parent: Array,
    joint: Array,
    tip: Array,
    frames: Sequence[Array],
    roots: Sequence[Array],
    loose: float,
    gravity: float,
) -> Array:
    """The parent's matrix turned about the joint so that the tip lags."""
    kernel = STIFF * (1 - loose) + LOOSE * loose
    home = joint + tip
    # Most of a walk's own way is taken out: hair trails a little, it does not fly.
    at = np.stack([f[:3, :3] @ home + f[:3, 3] - 0.82 * r[:3, 3] for f, r in zip(frames, roots, strict=True)])
    lag = kernel @ at - at[0]
    turn = parent[:3, :3]
    carried = turn @ tip
    level = roots[0][:3, :3] @ tip
    aim = carried * (1 - gravity) + level * gravity + lag * loose
    u, v = carried / np.linalg.norm(carried), aim / max(float(np.linalg.norm(aim)), 1e-6)
    angle = float(np.arccos(np.clip(u @ v, -1, 1)))
    if angle > 1e-4:
        soft = LIMIT * np.tanh(angle / LIMIT) / angle
        axis = cross(u.astype(np.float32), v.astype(np.float32))
        axis = axis / max(float(np.linalg.norm(axis)), 1e-9) * (angle * soft)
        turn = _exp(axis) @ turn
    at_joint = parent[:3, :3] @ joint + parent[:3, 3]
    m = np.eye(4, dtype=np.float32)
    m[:3, :3] = turn
    m[:3, 3] = at_joint - turn @ joint
    return m


def _exp(w: Array) -> Array:
    """3x3 rotation of a rotation vector."""
    angle = float(np.linalg.norm(w))
    k = np.array([[0, -w[2], w[1]], [w[2], 0, -w[0]], [-w[1], w[0], 0]]) / max(angle, 1e-9)
    out: Array = np.eye(3) + np.sin(angle) * k + (1 - np.cos(angle)) * (k @ k)
    return out
