"""From a BodyPose and two feet to bone matrices: the trunk by turns, arms and legs by two-bone inverse kinematics."""

from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.matrices import rotation
from rushes.stage.people.motion.pose import ArmPose, BodyPose, Foot
from rushes.stage.people.proportions import Proportions
from rushes.stage.people.skeleton import ARM_SLANT, Skeleton
from rushes.stage.scene import Array

__all__ = ["Trunk", "hand_frame", "solve_arm", "solve_legs", "solve_trunk", "two_bones"]


@dataclass(frozen=True)
class Trunk:
    """World matrices (4, 4) of hips, spine, chest, neck and head, which move bind pose into the world."""

    hips: Array
    spine: Array
    chest: Array
    neck: Array
    head: Array


def _turned(parent: Array, joint: Array, bend: Array, offset: Array | None = None) -> Array:
    m = rotation(float(bend[0]), float(bend[1]), float(bend[2]))
    m[:3, 3] = joint - m[:3, :3] @ joint
    if offset is not None:
        m[:3, 3] += offset
    out: Array = parent @ m
    return out


def solve_trunk(skeleton: Skeleton, root: Array, pose: BodyPose) -> Trunk:
    """`root` places the bind pose (feet at the origin) in the world."""
    j = skeleton.joint
    hips = _turned(root, j("hips"), pose.hips, pose.shift)
    spine = _turned(hips, j("spine"), pose.spine)
    chest = _turned(spine, j("chest"), pose.chest)
    neck = _turned(chest, j("neck"), pose.neck)
    return Trunk(hips, spine, chest, neck, _turned(neck, j("head"), pose.head))


def two_bones(start: Array, end: Array, a: float, b: float, pole: Array) -> tuple[Array, Array]:
    """Elbow (or knee) and reached end of two bones of lengths a and b; the joint bends towards `pole` (law of cosines)."""
    way = (end - start).astype(np.float64)
    d = float(np.linalg.norm(way))
    way = way / max(d, 1e-6)
    d = min(max(d, abs(a - b) + 0.02 * (a + b)), (a + b) * 0.9985)
    side = pole - way * float(way @ pole)
    side = side / max(float(np.linalg.norm(side)), 1e-6)
    along = (a * a - b * b + d * d) / (2 * d)
    out = max(a * a - along * along, 0.0) ** 0.5
    return (start + way * along + side * out).astype(np.float32), (start + way * d).astype(np.float32)


def _arc(u: Array, v: Array) -> Array:
    """3x3 smallest turn from unit u to unit v."""
    w = np.cross(u, v)
    c = float(u @ v)
    if c < -0.9999:
        return np.diag([1.0, -1.0, -1.0]).astype(np.float32)
    k = np.array([[0, -w[2], w[1]], [w[2], 0, -w[0]], [-w[1], w[0], 0]])
    out: Array = (np.eye(3) + k + k @ k / (1 + c)).astype(np.float32)
    return out


def _bone(turn: Array, joint: Array, at: Array) -> Array:
    m = np.eye(4, dtype=np.float32)
    m[:3, :3] = turn
    m[:3, 3] = at - turn @ joint
    return m


def _unit(v: Array) -> Array:
    out: Array = v / max(float(np.linalg.norm(v)), 1e-6)
    return out


def hand_frame(fingers: Array, palm: Array, at: Array) -> Array:
    """World matrix of hand space: +y along the fingers, +z out of the palm."""
    y = _unit(fingers)
    z = _unit(palm - y * float(y @ palm))
    m = np.eye(4, dtype=np.float32)
    m[:3, 0], m[:3, 1], m[:3, 2], m[:3, 3] = np.cross(y, z), y, z, at
    return m


def solve_arm(
    skeleton: Skeleton, p: Proportions, chest: Array, pose: ArmPose, side: str, shrug: float
) -> tuple[Array, Array, Array]:
    """World matrices of upper arm and forearm, and the hand's frame. No bone twists: skin stays smooth."""
    s = 1.0 if side == "l" else -1.0
    mirror = np.array([s, 1, 1], np.float32)
    turn = chest[:3, :3]
    joint = skeleton.joint(f"arm_{side}")
    shoulder = turn @ (joint + np.array([0, shrug, 0], np.float32)) + chest[:3, 3]
    goal = shoulder + turn @ (pose.goal * mirror * np.float32(p.arm))
    elbow, wrist = two_bones(shoulder, goal, p.upper_arm, p.fore_arm, turn @ (pose.elbow * mirror))
    bind = np.array(ARM_SLANT, np.float32) * mirror
    upper = _arc(turn @ bind, _unit(elbow - shoulder)) @ turn
    lower = _arc(upper @ bind, _unit(wrist - elbow)) @ upper
    hand = hand_frame(turn @ (pose.fingers * mirror), turn @ (pose.palm * mirror), wrist)
    return _bone(upper, joint, shoulder), _bone(lower, skeleton.joint(f"fore_{side}"), elbow), hand


def solve_legs(
    skeleton: Skeleton, p: Proportions, hips: Array, feet: dict[str, Foot], splay: float = 0.06
) -> dict[str, Array]:
    """World matrices of thighs, shins and feet."""
    out = {}
    for side, s in (("l", 1.0), ("r", -1.0)):
        foot = feet[side]
        joint = skeleton.joint(f"leg_{side}")
        hip = hips[:3, :3] @ joint + hips[:3, 3]
        aim = rotation(0.0, foot.yaw + s * splay)[:3, 2]
        pole = (
            aim
            + hips[:3, :3] @ np.array([s * 0.05, 0.0, 0.8], np.float32)
            + np.array([0, 0.25, 0], np.float32)
        )
        knee, ankle = two_bones(hip, foot.ankle, p.hip_y - p.knee_y, p.knee_y - p.ankle_y, pole)
        out[f"leg_{side}"] = _bone(_limb(knee - hip, pole), joint, hip)
        out[f"shin_{side}"] = _bone(_limb(ankle - knee, pole), skeleton.joint(f"shin_{side}"), knee)
        turn = rotation(foot.pitch, foot.yaw)[:3, :3]
        out[f"foot_{side}"] = _bone(turn, skeleton.joint(f"foot_{side}"), ankle)
    return out


def _limb(way: Array, pole: Array) -> Array:
    """3x3 turn of a bone that hangs straight down with its front to +z in bind pose."""
    y = -_unit(way)
    z = _unit(pole - y * float(y @ pole))
    return np.stack([np.cross(y, z), y, z], 1).astype(np.float32)
