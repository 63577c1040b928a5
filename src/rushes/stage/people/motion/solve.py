"""From a BodyPose and two feet to bone matrices: the trunk by turns, legs by two-bone inverse kinematics (arms:
reaching.py)."""

from dataclasses import dataclass

import numpy as np

from rushes.stage.meshkit.matrices import rotation
from rushes.stage.people.motion.legs import Foot, foot_turn
from rushes.stage.people.motion.pose import BodyPose
from rushes.stage.people.motion.vectors import cross, unit, vec
from rushes.stage.people.proportions import Proportions
from rushes.stage.people.skeleton import Skeleton
from rushes.stage.scene import Array

__all__ = ["Trunk", "bone", "solve_legs", "solve_trunk", "two_bones"]


@dataclass(frozen=True)
class Trunk:
    """World matrices (4, 4) of hips, spine, chest, neck and head, which move bind pose into the world."""

    hips: Array
    spine: Array
    chest: Array
    neck: Array
    head: Array


def _turned(parent: Array, joint: Array, bend: Array, offset: Array | None = None) -> Array:
    x, y, z = bend.tolist()
    m = rotation(x, y, z)
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
    return with_head(skeleton, Trunk(hips, spine, chest, chest, chest), pose)


def with_head(skeleton: Skeleton, trunk: Trunk, pose: BodyPose) -> Trunk:
    """The same trunk with neck and head as they are bent now."""
    neck = _turned(trunk.chest, skeleton.joint("neck"), pose.neck)
    head = _turned(neck, skeleton.joint("head"), pose.head)
    return Trunk(trunk.hips, trunk.spine, trunk.chest, neck, head)


def two_bones(start: Array, end: Array, a: float, b: float, pole: Array) -> tuple[Array, Array]:
    """Elbow (or knee) and reached end of two bones of lengths a and b; the joint bends towards `pole` (law of cosines)."""
    sx, sy, sz = start.tolist()
    ex, ey, ez = end.tolist()
    wx, wy, wz = ex - sx, ey - sy, ez - sz
    d = max((wx * wx + wy * wy + wz * wz) ** 0.5, 1e-6)
    wx, wy, wz = wx / d, wy / d, wz / d
    d = min(max(d, abs(a - b) + 0.02 * (a + b)), (a + b) * 0.9985)
    px, py, pz = pole.tolist()
    k = px * wx + py * wy + pz * wz
    px, py, pz = px - wx * k, py - wy * k, pz - wz * k
    length = max((px * px + py * py + pz * pz) ** 0.5, 1e-6)
    along = (a * a - b * b + d * d) / (2 * d)
    out = max(a * a - along * along, 0.0) ** 0.5 / length
    return (
        vec(sx + wx * along + px * out, sy + wy * along + py * out, sz + wz * along + pz * out),
        vec(sx + wx * d, sy + wy * d, sz + wz * d),
    )


def bone(turn: Array, joint: Array, at: Array) -> Array:
    """The matrix that turns a bone and brings its joint to a place."""
    m = np.eye(4, dtype=np.float32)
    m[:3, :3] = turn
    m[:3, 3] = at - turn @ joint
    return m


def solve_legs(
    skeleton: Skeleton, p: Proportions, hips: Array, feet: dict[str, Foot], splay: float = 0.06
) -> dict[str, Array]:
    """World matrices of thighs, shins and feet."""
    out = {}
    for side, s in (("l", 1.0), ("r", -1.0)):
        foot = feet[side]
        joint = skeleton.joint(f"leg_{side}")
        hip = hips[:3, :3] @ joint + hips[:3, 3]
        if foot.knee is not None:
            pole = foot.knee
        else:
            aim = rotation(0.0, foot.yaw + s * splay)[:3, 2]
            pole = aim + hips[:3, :3] @ vec(s * 0.05, 0.0, 0.8) + vec(0.0, 0.25, 0.0)
        knee, ankle = two_bones(hip, foot.ankle, p.hip_y - p.knee_y, p.knee_y - p.ankle_y, pole)
        out[f"leg_{side}"] = bone(_limb(knee - hip, pole), joint, hip)
        out[f"shin_{side}"] = bone(_limb(ankle - knee, pole), skeleton.joint(f"shin_{side}"), knee)
        if foot.toes is not None:
            turn = foot_turn(foot, unit(ankle - knee), unit(pole))
        else:
            turn = rotation(foot.pitch, foot.yaw)[:3, :3]
        out[f"foot_{side}"] = bone(turn, skeleton.joint(f"foot_{side}"), ankle)
    return out


def _limb(way: Array, pole: Array) -> Array:
    """3x3 turn of a bone that hangs straight down with its front to +z in bind pose."""
    y = -unit(way)
    z = unit(pole - y * float(y @ pole))
    m = np.empty((3, 3), np.float32)
    m[:, 0], m[:, 1], m[:, 2] = cross(y, z), y, z
    return m
