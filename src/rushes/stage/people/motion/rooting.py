"""Where the body as a whole is: the ground or the seat under it, the feet, and the hips as high as the legs allow."""

from dataclasses import dataclass
from math import exp, log

import numpy as np

from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.feet import Ground, feet_at, heading_at
from rushes.stage.people.motion.legs import Foot, blended_foot, placed_foot
from rushes.stage.people.motion.pose import BodyPose
from rushes.stage.people.motion.vectors import vec
from rushes.stage.scene import Array

__all__ = ["Base", "Rooted", "base_of", "rooted"]

LIFT = 0.05
"""Metres that a foot is lifted at most when it is put elsewhere."""


@dataclass(frozen=True)
class Base:
    """What bears a figure: the frame of the ground under it (turned with it) or of its seat, and its feet as they rest
    there."""

    frame: Array
    ground: Array
    feet: dict[str, Foot]
    seated: bool


@dataclass(frozen=True)
class Rooted:
    """`root` places the bind pose (feet at the origin) in the world, `ground` is the frame under it, `body` that of its
    hips."""

    root: Array
    ground: Array
    body: Array
    feet: dict[str, Foot]


def base_of(a: Acting, pose: BodyPose) -> Base:
    """The ground or the seat under a figure at this frame."""
    if a.figure.attach is not None:
        return _seat(a, pose)
    x, y, z = a.place.position
    floor = y + a.view.ground(x, z)
    heading = heading_at(a.figure, a.frame, a.rate)
    feet = feet_at(Ground(a.figure, a.p, a.view, a.rate, pose.step), a.frame)
    if pose.lift > 0:
        up = vec(0.0, pose.lift, 0.0)
        feet = {k: Foot(f.ankle + up, f.yaw, f.pitch + min(pose.lift * 3.0, 0.5)) for k, f in feet.items()}
    frame = (translation((x, floor, z)) @ rotation(0.0, heading + float(pose.turn[1]))).astype(np.float32)
    if pose.offset.any():
        frame[:3, 3] += frame[:3, :3] @ pose.offset
        away = frame[:3, :3] @ pose.offset
        feet = {k: Foot(f.ankle + away, f.yaw, f.pitch) for k, f in feet.items()}
    return Base(frame, frame, feet, seated=False)


def seat_drop(a: Acting, seat: Array) -> float:
    """Metres from a seat down to the soles: to the ground within reach, else as far as shins hang."""
    p = a.p
    height = float(seat[1, 3]) - a.view.ground(float(seat[0, 3]), float(seat[2, 3]))
    return min(max(height, 0.55 * p.knee_y), 1.08 * p.knee_y + 1.02 * p.leg_radius)


def _seat(a: Acting, pose: BodyPose) -> Base:
    """The seat's frame; feet before it: on the ground when that is within reach, else hanging."""
    attach, p = a.figure.attach, a.p
    assert attach is not None
    seat = np.asarray(a.view.slot(attach.to, attach.slot, a.frame), np.float32)
    yaw = float(np.arctan2(seat[0, 2], seat[2, 2]))
    drop = seat_drop(a, seat)
    rise = p.leg_radius * 1.02
    feet = {}
    for side, s in (("l", 1.0), ("r", -1.0)):
        ahead = (p.hip_y - p.knee_y) * 0.98 + 0.10 * (p.knee_y + rise - drop)
        local = vec(s * p.hip_x * 1.25, p.ankle_y - drop, ahead)
        feet[side] = Foot((seat[:3, :3] @ local + seat[:3, 3]).astype(np.float32), yaw + s * 0.12, down=False)
    ground = (translation(seat[:3, 3] - vec(0.0, drop, 0.0)) @ rotation(0.0, yaw)).astype(np.float32)
    if pose.turn[1]:
        seat = (seat @ rotation(0.0, float(pose.turn[1]))).astype(np.float32)
    return Base(seat, ground, feet, seated=True)


def rooted(a: Acting, base: Base, pose: BodyPose) -> Rooted:
    """The body on its base: as high as its legs reach, turned as a whole, its free legs where they are wanted."""
    p = a.p
    feet = {side: _grounded(a, base, pose, side) for side in ("l", "r")}
    up = p.leg_radius * 1.02 if base.seated else _hip_height(a, base, feet, pose)
    up = up * (1 - pose.risen) + pose.rise * pose.risen - pose.sink
    up += pose.lift if pose.risen > 0 else 0.0
    frame = base.frame
    hips = vec(0.0, up, 0.0)
    body = frame.copy()
    body[:3, 3] = frame[:3, :3] @ hips + frame[:3, 3]
    if pose.turn[0] or pose.turn[2]:
        body[:3, :3] = body[:3, :3] @ rotation(float(pose.turn[0]), 0.0, float(pose.turn[2]))[:3, :3]
    if pose.twist:
        body[:3, :3] = body[:3, :3] @ rotation(0.0, pose.twist, 0.0)[:3, :3]
    root = body.copy()
    root[:3, 3] = body[:3, 3] - body[:3, :3] @ vec(0.0, p.hip_y, 0.0)
    for side, s in (("l", 1.0), ("r", -1.0)):
        for goal, share in pose.legs[side]:
            if isinstance(goal.frame, str) and goal.frame == "body":
                feet[side] = blended_foot(feet[side], placed_foot(goal, s, base.ground, body, p), share)
    return Rooted(root, base.ground, body, feet)


def _grounded(a: Acting, base: Base, pose: BodyPose, side: str) -> Foot:
    """A foot where it rests or was put on the ground; a foot that is put elsewhere goes there through the air, the left
    first."""
    foot, s = base.feet[side], 1.0 if side == "l" else -1.0
    for goal, share in pose.legs[side]:
        if isinstance(goal.frame, str) and goal.frame == "body":
            continue
        aim = placed_foot(goal, s, base.ground, base.ground, a.p)
        if goal.down and foot.down and 0 < share < 1:
            gap = float(np.linalg.norm(aim.ankle - foot.ankle))
            share = min(max(1.7 * share - (0.0 if side == "l" else 0.7), 0.0), 1.0)
            foot = blended_foot(foot, aim, share, step=min(0.35 * gap, LIFT * a.p.scale))
        else:
            foot = blended_foot(foot, aim, share)
    airy = max(
        (w for goal, w in pose.legs[side] if isinstance(goal.frame, str) and goal.frame == "body"),
        default=0.0,
    )
    if airy > 0.5 and foot.down:
        foot = Foot(foot.ankle, foot.yaw, foot.pitch, foot.toes, foot.knee, down=False)
    return foot


def _hip_height(a: Acting, base: Base, feet: dict[str, Foot], pose: BodyPose) -> float:
    """A smooth minimum of what each leg that stands reaches and of standing upright: metres over the ground."""
    p, frame = a.p, base.frame
    reach = 0.988 * p.leg
    tops = []
    for side, s in (("l", 1.0), ("r", -1.0)):
        foot = feet[side]
        if not foot.down:
            continue
        hip = (
            frame[:3, :3] @ vec(s * p.hip_x + float(pose.shift[0]), 0.0, float(pose.shift[2])) + frame[:3, 3]
        )
        x, y, z = (foot.ankle - hip).tolist()
        d = min((x * x + z * z) ** 0.5, 0.9 * reach)
        tops.append(y + (reach * reach - d * d) ** 0.5)
    if not tops:
        return p.ankle_y + reach + pose.lift
    if len(tops) == 1:
        tops.append(tops[0])
    k = 0.016
    low = min(tops)
    return float(low - k * log(sum(exp(-(t - low) / k) for t in tops)) + 0.5 * k)
