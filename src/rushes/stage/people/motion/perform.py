"""One figure at one frame, from layers to bones: where trunk, arms, hands, legs and feet are in the world."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from rushes.direction.plan import Figure, Gaze
from rushes.direction.travel import standing
from rushes.stage.build import StageView
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.face import Feeling, feeling_at
from rushes.stage.people.motion.acting import Acting, whereabouts
from rushes.stage.people.motion.business import business, hold_props
from rushes.stage.people.motion.feet import Ground, feet_at, heading_at
from rushes.stage.people.motion.gaze import aims, angles
from rushes.stage.people.motion.pose import ARMS, BodyPose, Foot
from rushes.stage.people.motion.posture import at_ease, breathe, crouching, stride
from rushes.stage.people.motion.solve import Trunk, solve_arm, solve_legs, solve_trunk
from rushes.stage.people.motion.talk import talk
from rushes.stage.people.motion.timing import weight
from rushes.stage.people.proportions import Proportions
from rushes.stage.people.skeleton import Skeleton
from rushes.stage.scene import Array

__all__ = ["Performance", "perform"]


@dataclass(frozen=True)
class Performance:
    """A solved body. `limbs`: world matrices of arm, leg and foot bones; `hands`: world frames of hand space."""

    root: Array
    pose: BodyPose
    feeling: Feeling
    trunk: Trunk
    limbs: Mapping[str, Array]
    hands: Mapping[str, Array]
    feet: Mapping[str, Foot]


def perform(figure: Figure, p: Proportions, skeleton: Skeleton, view: StageView, frame: float) -> Performance:
    """Everything but the face and what swings behind."""
    a = Acting(figure, p, view, frame, view.rate, standing(figure, frame, view.rate))
    pose = BodyPose()
    feeling = feeling_at(figure, frame, view.rate)
    if figure.attach is None:
        at_ease(pose, a)
    stride(pose, a)
    crouching(pose, a)
    breathe(pose, a)
    seated = figure.attach is not None
    if seated:
        pose.lap = 0.5 * (p.knee_y + p.leg_radius - _drop(a)) / p.arm
        for side in ("l", "r"):
            pose.reach(side, ARMS["lap"].moved(0.0, pose.lap, 0.0), 1.0)
    hold_props(pose, a)
    talk(pose, a)
    business(pose, a)
    pose.head += np.array([feeling.nod, 0.0, feeling.tilt * (1 if figure.seed % 2 else -1)], np.float32)
    root, feet = _seat(a, pose) if seated else _stand(a, pose, skeleton)
    _turn_head(a, pose, skeleton, root)
    trunk = solve_trunk(skeleton, root, pose)
    limbs: dict[str, Array] = {}
    hands: dict[str, Array] = {}
    for side in ("l", "r"):
        upper, lower, hand = solve_arm(skeleton, p, trunk.chest, pose.arms[side], side, pose.shrug)
        limbs[f"arm_{side}"], limbs[f"fore_{side}"], hands[side] = upper, lower, hand
    limbs.update(solve_legs(skeleton, p, trunk.hips, feet))
    return Performance(root, pose, feeling, trunk, limbs, hands, feet)


def _drop(a: Acting) -> float:
    """Metres from the seat down to the soles: to the ground within reach, else as far as shins hang."""
    attach, p = a.figure.attach, a.p
    assert attach is not None
    seat = a.view.slot(attach.to, attach.slot, a.frame)
    height = float(seat[1, 3]) - a.view.ground(float(seat[0, 3]), float(seat[2, 3]))
    return min(max(height, 0.55 * p.knee_y), 1.08 * p.knee_y + 1.02 * p.leg_radius)


def _seat(a: Acting, pose: BodyPose) -> tuple[Array, dict[str, Foot]]:
    """Hips on the seat, feet before it: on the ground when that is within reach, else hanging."""
    attach = a.figure.attach
    assert attach is not None
    seat = np.asarray(a.view.slot(attach.to, attach.slot, a.frame), np.float32)
    p = a.p
    rise = p.leg_radius * 1.02
    root = seat @ translation((0.0, rise - p.hip_y, 0.0))
    drop = _drop(a)
    yaw = float(np.arctan2(seat[0, 2], seat[2, 2]))
    feet = {}
    for side, s in (("l", 1.0), ("r", -1.0)):
        out = s * p.hip_x * 1.25
        local = np.array(
            [out, p.ankle_y - drop, (p.hip_y - p.knee_y) * 0.98 + 0.10 * (p.knee_y + rise - drop), 1.0],
            np.float32,
        )
        feet[side] = Foot((seat @ local)[:3].astype(np.float32), yaw + s * 0.12)
    pose.spine[0] += 0.05
    return root, feet


def _stand(a: Acting, pose: BodyPose, skeleton: Skeleton) -> tuple[Array, dict[str, Foot]]:
    """Feet on the ground, the hips as high as both legs allow."""
    p = a.p
    heading = heading_at(a.figure, a.frame, a.rate)
    x, y, z = a.place.position
    floor = y + a.view.ground(x, z)
    feet = feet_at(Ground(a.figure, p, a.view, a.rate), a.frame)
    if pose.lift > 0:
        up = np.array([0.0, pose.lift, 0.0], np.float32)
        feet = {k: Foot(f.ankle + up, f.yaw, f.pitch + min(pose.lift * 3.0, 0.5)) for k, f in feet.items()}
    root = translation((x, 0.0, z)) @ rotation(0.0, heading)
    sit = max((weight(m, a.frame, a.rate, 0.8, 0.8) for m in a.moves("sit")), default=0.0)
    hips = _hip_height(a, feet, root, pose) - pose.sink * (1 - sit)
    if sit > 0:
        hips = hips * (1 - sit) + (floor + p.leg_radius * 1.05) * sit
        feet = _ground_seat(a, feet, root, floor, sit)
        for side in ("l", "r"):
            if a.figure.id:
                pose.arms[side] = pose.arms[side].moved(0.0, 0.12 * sit, 0.28 * sit)
    root[1, 3] = hips - p.hip_y
    return root.astype(np.float32), feet


def _hip_height(a: Acting, feet: dict[str, Foot], root: Array, pose: BodyPose) -> float:
    """A smooth minimum of what each leg reaches and of standing upright, world metres."""
    p = a.p
    reach = 0.988 * p.leg
    tops = []
    for side, s in (("l", 1.0), ("r", -1.0)):
        hip = (
            root[:3, :3] @ np.array([s * p.hip_x + pose.shift[0], 0.0, pose.shift[2]], np.float32)
            + root[:3, 3]
        )
        gap = feet[side].ankle - hip
        d = min(float(np.hypot(gap[0], gap[2])), 0.9 * reach)
        tops.append(float(feet[side].ankle[1]) + (reach * reach - d * d) ** 0.5)
    k = 0.016
    low = min(tops)
    return float(low - k * np.log(sum(np.exp(-(t - low) / k) for t in tops)) + 0.5 * k)


def _ground_seat(
    a: Acting, feet: dict[str, Foot], root: Array, floor: float, share: float
) -> dict[str, Foot]:
    out = {}
    for side, s in (("l", 1.0), ("r", -1.0)):
        local = np.array([s * a.p.hip_x * 1.5, 0.0, a.p.leg * 0.84, 1.0], np.float32)
        ankle = (root @ local)[:3]
        ankle[1] = floor + a.p.ankle_y * 0.9
        foot = feet[side]
        out[side] = Foot(
            (foot.ankle * (1 - share) + ankle * share).astype(np.float32),
            foot.yaw + s * 0.15 * share,
            -0.35 * share,
        )
    return out


def _turn_head(a: Acting, pose: BodyPose, skeleton: Skeleton, root: Array) -> None:
    """The head follows the look by about 60 %, the trunk by 14 %."""
    looks = aims(a.figure, a.frame, a.rate, head=True)
    if all(look.gaze is None for look in looks):
        return
    eyes = root @ translation((0.0, a.p.head_y, 0.0))

    def place(gaze: Gaze) -> Array | None:
        return gaze_point(a, gaze, eyes)

    yaw, pitch, _ = angles(a.figure, looks, eyes, place)
    turn = _opened(a, float(np.clip(0.76 * yaw, -1.35, 1.35)))
    pose.spine[1] += 0.2 * turn
    pose.neck[1] += 0.2 * turn
    pose.head[1] += 0.6 * turn
    pose.head[0] += -float(np.clip(0.5 * pitch, -0.35, 0.4))


PROFILE = 0.92
"""Radians from the camera's side at which a face is still read; partners on stage cheat towards it, eyes do the rest."""


def _opened(a: Acting, turn: float) -> float:
    """A turn of the head that does not carry a face out of the camera's sight (which is normally on +z)."""
    heading = (a.place.heading + np.pi) % (2 * np.pi) - np.pi
    if a.figure.attach is not None or abs(heading) > 1.75 or a.place.speed > 0.3:
        return turn
    world = heading + turn
    soft = PROFILE * np.tanh(world / PROFILE) if abs(world) < 2.4 else world
    return float(np.clip(soft - heading, -0.6, 0.6) if abs(world) > abs(soft) else turn)


def gaze_point(a: Acting, gaze: Gaze, eyes: Array) -> Array | None:
    """Where a gaze of the plan points, without posing anybody."""
    if gaze.point is not None:
        return np.asarray(gaze.point, np.float32)
    if gaze.target == "camera":
        return (eyes[:3, 3] + np.array([0.0, 0.0, 4.0], np.float32)).astype(np.float32)
    return whereabouts(a.view, gaze.target, a.frame, a.rate) if gaze.target else None
