"""Hands brought to where they hold: the trunk leans as far as arms are too short, the shoulder gives, the hand is turned."""

from dataclasses import dataclass

import numpy as np

from rushes.stage.people.hands import HandPose, blended_hand
from rushes.stage.people.motion.holds import TOUCH, Hold, palm_frame, point_in
from rushes.stage.people.motion.pose import ArmPose, BodyPose
from rushes.stage.people.motion.solve import Trunk, bone, two_bones
from rushes.stage.people.motion.vectors import arc_turn, axes, blended_axes, cross, swung, unit, vec
from rushes.stage.people.proportions import Proportions
from rushes.stage.people.skeleton import ARM_SLANT, Skeleton
from rushes.stage.scene import Array

__all__ = ["Arm", "grip_frame", "leant", "solve_arm"]

OWN = frozenset({"chest", "head", "hand_l", "hand_r"})
"""Frames that a leaning trunk takes along."""
GIVE = 0.055
"""Metres that a grown shoulder follows a hand that is out of reach."""
SIDES = (("l", 1.0), ("r", -1.0))


@dataclass(frozen=True)
class Arm:
    """World matrices of an arm's bones, the frame of its hand and how that is closed."""

    upper: Array
    fore: Array
    hand: Array
    fingers: HandPose


def leant(pose: BodyPose, p: Proportions, skeleton: Skeleton, trunk: Trunk, parts: dict[str, Array]) -> bool:
    """Bend the trunk towards what hands do not reach; whether it was bent."""
    bent = False
    back = parts["body"][:3, :3].T
    joints = {side: skeleton.joint(f"arm_{side}") for side, _ in SIDES}
    for side, s in SIDES:
        shoulder = trunk.chest[:3, :3] @ joints[side] + trunk.chest[:3, 3]
        for made, share in pose.holds[side]:
            if isinstance(made.frame, str) and made.frame in OWN:
                continue
            way = point_in(parts, p, made.frame, made.at, s) - shoulder
            far = float(way @ way) ** 0.5
            gap = (far - 0.97 * p.arm - 0.8 * TOUCH[made.touch][1] * p.hand_scale) * share
            if gap <= 0.002 or pose.lean <= 0:
                continue
            x, y, z = (back @ way / far).tolist()
            bend = min(0.75 * gap * max(z, 0.25 * -y) / (0.32 * p.scale), pose.lean)
            side_bend = min(max(-0.5 * gap * x / (0.32 * p.scale), -0.2), 0.2)
            pose.lean -= bend
            pose.spine += vec(0.6 * bend, -0.35 * s * bend, side_bend)
            pose.hips[0] += 0.4 * bend
            if z < 0 and y < -0.3:
                pose.spine[0] += 0.1 * bend
            bent = True
    return bent


def grip_frame(hand: Array, s: float, scale: float) -> Array:
    """The frame of what a hand grips: +y along it, out at the thumb's side, +z ahead over the knuckles; the same in both
    hands."""
    m = np.eye(4, dtype=np.float32)
    y, z = hand[:3, 0] * np.float32(-s), hand[:3, 1]
    m[:3, 0], m[:3, 1], m[:3, 2] = cross(y, z), y, z
    grip = np.array(TOUCH["grip"], np.float32) * np.float32(scale)
    m[:3, 3] = hand[:3, :3] @ grip + hand[:3, 3]
    return m


def solve_arm(
    skeleton: Skeleton, p: Proportions, chest: Array, pose: BodyPose, side: str, parts: dict[str, Array]
) -> Arm:
    """One arm: its free goal, then each hold by its share. No bone twists: skin stays smooth."""
    s = 1.0 if side == "l" else -1.0
    free: ArmPose = pose.arms[side]
    mirror = vec(s, 1.0, 1.0)
    turn = chest[:3, :3]
    joint = skeleton.joint(f"arm_{side}")
    shoulder = turn @ (joint + vec(0.0, pose.shrug, 0.0)) + chest[:3, 3]
    wrist = turn @ (free.goal * mirror * np.float32(p.arm))
    hand = axes(turn @ (free.fingers * mirror), turn @ (free.palm * mirror))
    pole = turn @ (free.elbow * mirror)
    fingers = free.hand
    for made, share in pose.holds[side]:
        out = turn @ (made.elbow * mirror)
        up = turn @ pose.over_table if isinstance(made.frame, str) and made.frame == "chest" else None
        spot, frame = _held(made, p, parts, s, shoulder, out, hand, up)
        wrist = swung(wrist, spot - shoulder, share)
        hand = blended_axes(hand, frame, share)
        pole = pole * np.float32(1 - share) + out * np.float32(share)
        fingers = blended_hand([(fingers, 1 - share), (made.hand, share)]) if share < 1 else made.hand
    goal, shoulder = _given(shoulder + wrist, shoulder, p)
    if not pose.holds[side]:
        goal = _clear(goal, parts["head"], p)
    elbow, wrist = two_bones(shoulder, goal, p.upper_arm, p.fore_arm, pole)
    bind = np.array(ARM_SLANT, np.float32) * mirror
    upper = arc_turn(turn @ bind, unit(elbow - shoulder)) @ turn
    lower = arc_turn(upper @ bind, unit(wrist - elbow)) @ upper
    world = np.eye(4, dtype=np.float32)
    world[:3, :3], world[:3, 3] = hand, wrist
    return Arm(
        bone(upper, joint, shoulder), bone(lower, skeleton.joint(f"fore_{side}"), elbow), world, fingers
    )


def _held(
    made: Hold,
    p: Proportions,
    parts: dict[str, Array],
    s: float,
    shoulder: Array,
    pole: Array,
    hand: Array,
    up: Array | None,
) -> tuple[Array, Array]:
    """Where the wrist is for a hold, and the hand's turn."""
    point = point_in(parts, p, made.frame, made.at, s)
    if up is not None:
        point = point + up
    touch = np.array(TOUCH[made.touch], np.float32) * vec(s, 1.0, 1.0) * np.float32(p.hand_scale)
    way = point - shoulder
    near = point - unit(way) * np.float32(0.09 * p.hand_scale)
    elbow, _ = two_bones(shoulder, near, p.upper_arm, p.fore_arm, pole)
    frame = palm_frame(made, parts, s, unit(point - elbow), hand[:, 2])
    wrist = point - frame @ touch
    if made.fingers is None:  # the forearm as it really comes
        elbow, _ = two_bones(shoulder, wrist, p.upper_arm, p.fore_arm, pole)
        frame = palm_frame(made, parts, s, unit(wrist - elbow), hand[:, 2])
        wrist = point - frame @ touch
    return wrist, frame


def _given(goal: Array, shoulder: Array, p: Proportions) -> tuple[Array, Array]:
    """The shoulder follows a hand that is out of reach, a little; it rises with a raised arm."""
    way = goal - shoulder
    far = float(way @ way) ** 0.5
    gap = far - 0.97 * p.arm
    if gap <= 0:
        return goal, shoulder
    most = GIVE * p.scale
    return goal, shoulder + way / max(far, 1e-6) * np.float32(
        most * gap / (most + gap) if gap < most else min(gap, most)
    )


def _clear(goal: Array, head: Array, p: Proportions) -> Array:
    """A free wrist outside the head."""
    room = 0.262 * p.head_scale + 0.02 * p.hand_scale
    away = goal - head[:3, 3]
    far = float(away @ away) ** 0.5
    return goal if far >= room else head[:3, 3] + away / max(far, 1e-6) * np.float32(room)
