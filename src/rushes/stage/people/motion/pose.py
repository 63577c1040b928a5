"""A body's pose before bones: bends of the trunk, arms as goals for the hands, feet on the ground.

Directions of arms are in the chest's frame, mirrored: x outwards from the body, y up, z forwards; goals are in arm lengths
from the shoulder. Bends are Euler angles (x forward, y to the figure's left, z to its right side up), radians.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from rushes.stage.people.hands import HAND_POSES, HandPose, blended_hand
from rushes.stage.scene import Array

__all__ = ["ARMS", "ArmPose", "BodyPose", "Foot", "arm", "mixed"]


@dataclass(frozen=True)
class ArmPose:
    """`goal` of the wrist, `elbow` the way the elbow points, `fingers` and `palm` the way they point."""

    goal: Array
    elbow: Array
    fingers: Array
    palm: Array
    hand: HandPose = field(default_factory=HandPose)

    def moved(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> "ArmPose":
        """The same with the wrist's goal moved by arm lengths."""
        return ArmPose(
            self.goal + np.array([x, y, z], np.float32), self.elbow, self.fingers, self.palm, self.hand
        )


Triple = tuple[float, float, float]


def arm(goal: Triple, elbow: Triple, fingers: Triple, palm: Triple, hand: str = "relaxed") -> ArmPose:
    """An ArmPose from plain numbers and the name of a hand pose."""
    g, e, f, p = (np.array(v, np.float32) for v in (goal, elbow, fingers, palm))
    return ArmPose(g, e, f, p, HAND_POSES[hand])


def mixed(a: ArmPose, b: ArmPose, share: float) -> ArmPose:
    """From a to b; the hand travels on an arc at even speed (spherical interpolation round the shoulder)."""
    if share <= 0:
        return a
    if share >= 1:
        return b
    ra, rb = float(np.linalg.norm(a.goal)), float(np.linalg.norm(b.goal))
    u, v = a.goal / ra, b.goal / rb
    angle = float(np.arccos(np.clip(u @ v, -0.9999, 0.9999)))
    way = (u * np.sin((1 - share) * angle) + v * np.sin(share * angle)) / np.sin(angle)
    goal = way * (ra * (1 - share) + rb * share)
    return ArmPose(
        goal.astype(np.float32),
        a.elbow * (1 - share) + b.elbow * share,
        a.fingers * (1 - share) + b.fingers * share,
        a.palm * (1 - share) + b.palm * share,
        blended_hand([(a.hand, 1 - share), (b.hand, share)]),
    )


ARMS: Mapping[str, ArmPose] = {
    "hang": arm((0.20, -0.95, 0.07), (0.35, 0.0, -1.0), (0.04, -1.0, 0.22), (-1.0, -0.1, -0.1)),
    "wave": arm((0.56, 0.58, 0.36), (1.0, -0.65, -0.1), (0.06, 1.0, 0.06), (0.0, 0.0, 1.0), "open"),
    "greet": arm((0.66, -0.16, 0.62), (0.5, -1.0, -0.2), (0.45, 0.3, 1.0), (-0.35, 0.9, 0.2), "open"),
    "offer": arm((0.34, -0.42, 0.66), (0.55, -1.0, -0.35), (0.22, 0.18, 1.0), (-0.25, 0.95, -0.1), "offer"),
    "chop": arm((0.16, -0.34, 0.64), (0.6, -1.0, -0.35), (-0.22, 0.25, 1.0), (-0.95, 0.25, 0.0), "flat"),
    "explain": arm((0.10, -0.22, 0.60), (0.8, -0.8, -0.3), (-0.35, 0.75, 0.7), (-0.6, 0.1, 0.8), "pinch"),
    "ready": arm((0.20, -0.62, 0.48), (0.5, -0.8, -0.7), (-0.25, -0.1, 1.0), (-0.9, 0.35, -0.1), "relaxed"),
    "point": arm((0.30, 0.10, 0.92), (0.5, -1.0, 0.0), (0.05, 0.1, 1.0), (-0.4, -0.9, 0.1), "point"),
    "kite": arm((-0.10, -0.04, 0.66), (0.9, -0.8, -0.1), (-0.5, 0.2, 0.6), (-0.75, 0.1, -0.5), "hold"),
    "rod_near": arm((0.00, -0.40, 0.62), (0.75, -0.6, -0.6), (-0.35, -0.72, 0.45), (-0.9, 0.25, -0.1), "hold"),
    "rod_far": arm((-0.10, -0.40, 0.76), (0.8, -0.8, -0.2), (-0.45, -0.66, 0.40), (-0.9, 0.3, -0.1), "hold"),
    "umbrella": arm((-0.02, -0.22, 0.52), (0.6, -1.0, -0.3), (-0.5, 0.0, 0.85), (-0.85, 0.0, -0.5), "hold"),
    "carry": arm((0.14, -0.55, 0.58), (0.5, -1.0, -0.5), (-0.2, 0.05, 1.0), (-0.95, 0.2, -0.1), "hold"),
    "pockets": arm((0.10, -0.74, 0.20), (0.9, 0.0, -0.8), (-0.2, -1.0, 0.25), (-0.9, 0.0, -0.3), "relaxed"),
    "folded": arm((-0.36, -0.46, 0.46), (0.8, -0.8, 0.2), (-1.0, 0.15, 0.15), (0.0, -0.2, -1.0), "relaxed"),
    "hug": arm((0.26, -0.12, 0.80), (0.9, -0.6, 0.0), (-0.4, 0.1, 1.0), (-0.95, 0.0, 0.1), "open"),
    "lap": arm((-0.02, -0.45, 0.62), (0.6, -0.4, -0.9), (-0.35, -0.25, 1.0), (-0.25, -1.0, -0.1), "relaxed"),
    "cheer": arm((0.42, 0.84, 0.16), (1.0, -0.2, 0.0), (0.15, 1.0, 0.1), (-0.2, 0.0, 1.0), "open"),
    "shade": arm((0.02, 0.40, 0.52), (1.0, -0.2, 0.1), (-1.0, 0.15, 0.1), (0.0, -0.8, -0.5), "flat"),
    "clap": arm((-0.30, -0.28, 0.60), (0.9, -0.8, 0.0), (-0.15, 0.7, 0.8), (-1.0, 0.1, 0.0), "flat"),
    "run": arm((0.12, -0.56, 0.30), (0.3, -0.3, -1.0), (-0.15, 0.35, 1.0), (-1.0, 0.0, 0.0), "fist"),
    "oars": arm((0.12, -0.46, 0.74), (0.8, -0.7, -0.2), (-0.1, -0.2, 1.0), (0.0, -1.0, 0.0), "hold"),
    "weep": arm((-0.08, 0.22, 0.46), (0.9, -0.9, 0.1), (-0.35, 0.9, -0.1), (-0.2, 0.2, -1.0), "relaxed"),
    "clasp": arm((-0.34, -0.74, 0.40), (0.9, -0.2, -0.6), (-1.0, -0.45, 0.25), (-0.2, -0.2, -1.0), "relaxed"),
    "hip": arm((0.16, -0.52, 0.02), (1.0, 0.1, -0.5), (-0.7, -0.6, 0.5), (-0.4, 0.2, -0.8), "relaxed"),
    "belly": arm((-0.20, -0.62, 0.44), (0.9, -0.4, -0.3), (-1.0, -0.1, 0.2), (0.0, 0.1, -1.0), "relaxed"),
}  # fmt: skip
"""Where hands go, by name."""


@dataclass
class BodyPose:
    """The pose that the layers of a frame work on; made anew for every frame."""

    shift: Array = field(default_factory=lambda: np.zeros(3, np.float32))  # hips, root frame, metres
    hips: Array = field(default_factory=lambda: np.zeros(3, np.float32))
    spine: Array = field(default_factory=lambda: np.zeros(3, np.float32))
    chest: Array = field(default_factory=lambda: np.zeros(3, np.float32))
    neck: Array = field(default_factory=lambda: np.zeros(3, np.float32))
    head: Array = field(default_factory=lambda: np.zeros(3, np.float32))
    shrug: float = 0.0  # metres the shoulders rise
    lap: float = 0.0  # arm lengths that raised knees lift hands in the lap
    lift: float = 0.0  # metres off the ground
    sink: float = 0.0  # metres the hips drop over planted feet
    arms: dict[str, ArmPose] = field(default_factory=lambda: {"l": ARMS["hang"], "r": ARMS["hang"]})
    brow: float = 0.0  # metres of emphasis
    laugh: float = 0.0  # 0..1 pulse of a laugh
    small_mouth: float = 0.0  # 0..1 of whispering

    def reach(self, side: str, goal: ArmPose, share: float) -> None:
        """Bring a hand towards a pose."""
        self.arms[side] = mixed(self.arms[side], goal, share)


@dataclass(frozen=True)
class Foot:
    """A foot in the world: its `ankle` (3,), heading and pitch (toes down positive), radians."""

    ankle: Array
    yaw: float
    pitch: float = 0.0
