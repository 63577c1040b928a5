"""A body's pose before bones: bends of the trunk, arms as goals for the hands, feet on the ground or in the air.

Directions of arms are in the chest's frame, mirrored: x outwards from the body, y up, z forwards; goals are in arm lengths
from the shoulder. Bends are Euler angles (x forward, y to the figure's left, z to its right side up), radians.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from rushes.direction.plan import Vec
from rushes.stage.people.hands import HAND_POSES, HandPose, blended_hand
from rushes.stage.people.motion.holds import Hold
from rushes.stage.people.motion.legs import Foot, Leg
from rushes.stage.people.motion.vectors import swung
from rushes.stage.people.mouth import MouthShape
from rushes.stage.scene import Array

__all__ = ["ARMS", "ArmPose", "BodyPose", "Foot", "Step", "Watch", "arm", "mixed"]


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


def arm(goal: Vec, elbow: Vec, fingers: Vec, palm: Vec, hand: str = "relaxed") -> ArmPose:
    """An ArmPose from plain numbers and the name of a hand pose."""
    g, e, f, p = (np.array(v, np.float32) for v in (goal, elbow, fingers, palm))
    return ArmPose(g, e, f, p, HAND_POSES[hand])


def mixed(a: ArmPose, b: ArmPose, share: float) -> ArmPose:
    """From a to b; the hand travels on an arc at even speed (spherical interpolation round the shoulder)."""
    if share <= 0:
        return a
    if share >= 1:
        return b
    return ArmPose(
        swung(a.goal, b.goal, share),
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
    "dangle": arm((0.24, -0.93, 0.10), (0.4, 0.0, -1.0), (0.05, -1.0, 0.1), (-1.0, -0.1, -0.1), "hold"),
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


@dataclass(frozen=True)
class Watch:
    """Eyes are on a point of a frame (a world matrix, or a part of the body as in holds): the head follows."""

    at: Array
    frame: Array | str
    share: float


@dataclass
class Step:
    """How somebody walks just now: metres that feet are lifted more, heels raised all the way (radians), width of the track
    and of the stride in shares, and how much weight is kept off the right leg (0..1)."""

    lift: float = 0.0
    toes: float = 0.0
    width: float = 1.0
    limp: float = 0.0


def _zero() -> Array:
    return np.zeros(3, np.float32)


@dataclass
class BodyPose:
    """The pose that the layers of a frame work on; made anew for every frame.

    `turn` is the turn of the whole body about its hips (x forward, y to its left, z its right side up): lying, crawling,
    somersaults; its y turns the ground under the figure too. `rise` is the height in metres of the hips over the ground
    where the legs do not say it, by the share `risen`.
    """

    shift: Array = field(default_factory=_zero)  # hips, root frame, metres
    hips: Array = field(default_factory=_zero)
    spine: Array = field(default_factory=_zero)
    chest: Array = field(default_factory=_zero)
    neck: Array = field(default_factory=_zero)
    head: Array = field(default_factory=_zero)
    turn: Array = field(default_factory=_zero)
    twist: float = 0.0  # radians about the body's own length, to its left: rolling over
    offset: Array = field(default_factory=_zero)  # metres that all of the body is moved, root frame
    rise: float = 0.0
    risen: float = 0.0
    shrug: float = 0.0  # metres the shoulders rise
    lap: float = 0.0  # arm lengths that raised knees lift hands in the lap
    lift: float = 0.0  # metres off the ground
    sink: float = 0.0  # metres the hips drop over planted feet
    arms: dict[str, ArmPose] = field(default_factory=lambda: {"l": ARMS["hang"], "r": ARMS["hang"]})
    holds: dict[str, list[tuple[Hold, float]]] = field(default_factory=lambda: {"l": [], "r": []})
    legs: dict[str, list[tuple[Leg, float]]] = field(default_factory=lambda: {"l": [], "r": []})
    # Where a slot is instead, and where the middle of what is in a slot is: a frame and a matrix in it.
    slots: dict[str, tuple[Array | str, Array]] = field(default_factory=dict)
    leads: dict[str, tuple[Array | str, Array]] = field(default_factory=dict)
    over_table: Array = field(
        default_factory=_zero
    )  # metres in the chest's frame by which its holds are raised
    cradled: set[str] = field(default_factory=set)  # slots that are led only until a doing uses the hand
    step: Step = field(default_factory=Step)
    lean: float = 0.9  # radians that the trunk may bend for what a hand cannot reach
    watches: list[Watch] = field(default_factory=list)
    feelings: list[tuple[str, float]] = field(default_factory=list)  # expressions and their shares
    lips: list[tuple[MouthShape, float]] = field(default_factory=list)
    brow: float = 0.0  # metres of emphasis
    laugh: float = 0.0  # 0..1 pulse of a laugh
    shut: float = 0.0  # 0..1 of the eyes
    tongue: float = 0.0  # 0..1 put out
    puff: float = 0.0  # 0..1 of blown cheeks
    small_mouth: float = 0.0  # 0..1 of whispering

    def reach(self, side: str, goal: ArmPose, share: float) -> None:
        """Bring a hand towards a pose; what it holds by then it lets go in the same measure."""
        self._used(side, share)
        self.arms[side] = mixed(self.arms[side], goal, share)
        if self.holds[side] and share > 0:
            kept = [(made, s * (1 - share)) for made, s in self.holds[side]]
            self.holds[side] = [(made, s) for made, s in kept if s > 0.01]

    def hold(self, side: str, made: Hold, share: float) -> None:
        """Bring a hand to where it touches something."""
        if share > 0:
            self._used(side, share)
            self.holds[side].append((made, min(share, 1.0)))

    def _used(self, side: str, share: float) -> None:
        slot = "hand_left" if side == "l" else "hand_right"
        if share > 0.5 and slot in self.cradled:
            self.cradled.discard(slot)
            self.leads.pop(slot, None)

    def leg(self, side: str, made: Leg, share: float) -> None:
        """Bring a leg somewhere; a foot that goes from one place on the ground to another is lifted."""
        if share > 0:
            self.legs[side].append((made, min(share, 1.0)))

    def watch(self, at: Array | Vec, share: float, frame: Array | str = "world") -> None:
        """Look at a point of a frame."""
        if share > 0:
            self.watches.append(Watch(np.asarray(at, np.float32), frame, min(share, 1.0)))

    def feel(self, name: str, share: float) -> None:
        """Show an expression."""
        if share > 0:
            self.feelings.append((name, min(share, 1.0)))

    def mouth(self, shape: MouthShape, share: float) -> None:
        """Form the lips."""
        if share > 0:
            self.lips.append((shape, min(share, 1.0)))

    def raised(self, rise: float, share: float) -> None:
        """Hips so many metres over the ground (or the seat), by a share."""
        if share > 0:
            self.rise = self.rise * (1 - share) + rise * share if self.risen > 0 else rise
            self.risen = self.risen + (1 - self.risen) * min(share, 1.0)
