"""Posing a leg of three segments and a foot so that the ball of the foot is where it must be.

Law of cosines in the plane of the leg (from the girdle through the foot), the last segment's lean given by the gait and
straightened only as far as the reach asks. All points are in the girdle's rest space, metres.
"""

from dataclasses import dataclass
from itertools import pairwise
from math import acos, atan2, cos, hypot, sin, sqrt

import numpy as np

from rushes.stage.animals.pivot import about, product
from rushes.stage.animals.skeleton import Limb
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.scene import Array

__all__ = ["LegPose", "leg_matrices", "length"]

SLACK = 0.995  # of the straight leg: a knee is never locked


@dataclass(frozen=True)
class LegPose:
    """What a leg is asked for: the ball of its foot `target` (3,), `lean` radians the last segment leans forward of its rest
    pose, `blade` radians the shoulder blade swings forward."""

    target: Array
    lean: float = 0.0
    blade: float = 0.0


def leg_matrices(limb: Limb, blade_joint: Array | None, pose: LegPose) -> tuple[Array, list[Array], Array]:
    """The blade's matrix, the three segment matrices and where the ball came to be, in the girdle's rest space."""
    blade: Array = np.eye(4, dtype=np.float32)
    top: Array = limb.joints[0]
    if blade_joint is not None:
        blade = about(blade_joint, rotation(x=-pose.blade))
        top = (blade[:3, :3] @ top + blade[:3, 3]).astype(np.float32)
    aside = float(limb.joints[3][0] - limb.joints[0][0])  # the leg's plane passes this far beside its top
    away = pose.target - top
    depth = sqrt(max(float(away[0] ** 2 + away[1] ** 2) - aside * aside, 1e-6))
    splay = atan2(float(away[0]), -float(away[1])) - atan2(aside, depth)
    plane = _solve(_planar(limb.joints), (-depth, float(away[2])), pose.lean)
    hold = translation(top) @ rotation(z=splay)
    matrices: list[Array] = []
    rest = limb.joints
    for k in range(3):
        turn = rotation(x=plane.turns[k])
        shift = np.array([rest[k][0] - rest[0][0], plane.points[k][0], plane.points[k][1]], np.float32)
        matrices.append(product(hold, translation(shift), turn, translation(-rest[k])))
    ball = np.array([aside, plane.points[3][0], plane.points[3][1], 1.0], np.float32)
    return blade, matrices, (hold @ ball)[:3].astype(np.float32)


@dataclass(frozen=True)
class _Plane:
    points: list[tuple[float, float]]  # (y, z) from the top joint
    turns: list[float]  # rotation about x of each segment from rest


def _planar(joints: Array) -> list[tuple[float, float]]:
    return [(float(j[1] - joints[0][1]), float(j[2] - joints[0][2])) for j in joints]


def _angle(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Direction of b from a as a turn about +x from hanging straight down: positive swings backwards (z < 0)."""
    return atan2(-(b[1] - a[1]), -(b[0] - a[0]))


def _solve(rest: list[tuple[float, float]], target: tuple[float, float], lean: float) -> _Plane:
    l1, l2, l3 = (hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(rest))
    bend = 1.0 if _angle(rest[1], rest[2]) < _angle(rest[0], rest[1]) else -1.0
    third = _angle(rest[2], rest[3]) + lean
    third = _within_reach(target, third, l3, (l1 + l2) * SLACK, abs(l1 - l2) * 1.08)
    ankle = (target[0] + l3 * cos(third), target[1] + l3 * sin(third))
    far = hypot(*ankle)
    reach = min(max(far, abs(l1 - l2) * 1.02), (l1 + l2) * SLACK)
    line = _angle((0.0, 0.0), ankle)
    opening = acos(min(max((l1 * l1 + reach * reach - l2 * l2) / (2 * l1 * reach), -1.0), 1.0))
    first = line + bend * opening
    knee = (-l1 * cos(first), -l1 * sin(first))
    if far > reach:  # out of reach: the leg points at the foot, and the foot follows
        ankle = (ankle[0] * reach / far, ankle[1] * reach / far)
        target = (ankle[0] - l3 * cos(third), ankle[1] - l3 * sin(third))
    second = _angle(knee, ankle)
    rests = [_angle(a, b) for a, b in pairwise(rest)]
    turns = [first - rests[0], second - rests[1], third - rests[2]]
    return _Plane([(0.0, 0.0), knee, ankle, target], turns)


def _within_reach(target: tuple[float, float], third: float, l3: float, most: float, least: float) -> float:
    """The lean of the last segment nearest to `third` whose upper end lies between `least` and `most` of the top joint."""
    ankle = (target[0] + l3 * cos(third), target[1] + l3 * sin(third))
    far = hypot(*ankle)
    if least <= far <= most:
        return third
    limit = most if far > most else least
    # |target + l3 * u(third)| = limit: a circle cut with a circle.
    d = hypot(*target)
    if d < 1e-6:
        return third
    c = (limit * limit - d * d - l3 * l3) / (2 * d * l3)
    middle = atan2(target[1], target[0])
    if abs(c) >= 1.0:
        return middle if c > 0 else _nearest(third, middle + np.pi)
    half = acos(c)
    return min((_nearest(third, middle + half), _nearest(third, middle - half)), key=lambda a: abs(a - third))


def _nearest(reference: float, angle: float) -> float:
    """`angle` shifted by whole turns to be nearest to `reference`."""
    return angle + round((reference - angle) / (2 * np.pi)) * 2 * np.pi


def length(limb: Limb) -> float:
    """Metres of the straight leg."""
    return float(
        sum(sqrt(float(((b - a) ** 2).sum())) for a, b in zip(limb.joints, limb.joints[1:], strict=False))
    )
