"""One figure at one frame, from layers to bones: where trunk, arms, hands, legs and feet are in the world."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import atan2, hypot

import numpy as np

from rushes.direction.plan import Figure, Gaze
from rushes.direction.travel import standing
from rushes.stage.build import StageView
from rushes.stage.meshkit.matrices import translation
from rushes.stage.people.face import Feeling, feeling_at, felt
from rushes.stage.people.hands import HandPose
from rushes.stage.people.motion.acting import Acting, whereabouts
from rushes.stage.people.motion.business import business
from rushes.stage.people.motion.gaze import aims, angles
from rushes.stage.people.motion.holds import point_in
from rushes.stage.people.motion.legs import Foot
from rushes.stage.people.motion.pose import ARMS, BodyPose, Watch
from rushes.stage.people.motion.posture import at_ease, breathe, stride
from rushes.stage.people.motion.reaching import Arm, grip_frame, leant, solve_arm
from rushes.stage.people.motion.rooting import Rooted, base_of, rooted, seat_drop
from rushes.stage.people.motion.solve import Trunk, solve_legs, solve_trunk, with_head
from rushes.stage.people.motion.stances import stances
from rushes.stage.people.motion.tables import raise_over_table
from rushes.stage.people.motion.talk import talk
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.proportions import Proportions
from rushes.stage.people.skeleton import Skeleton
from rushes.stage.scene import Array

__all__ = ["Performance", "perform"]


@dataclass(frozen=True)
class Performance:
    """A solved body. `limbs`: world matrices of arm, leg and foot bones; `hands`: world frames of hand space, `closed` how
    each is; `parts`: frames of the body's parts as holds name them; `look`: a point that is looked at, and by what share."""

    root: Array
    pose: BodyPose
    feeling: Feeling
    trunk: Trunk
    limbs: Mapping[str, Array]
    hands: Mapping[str, Array]
    closed: Mapping[str, HandPose]
    feet: Mapping[str, Foot]
    parts: Mapping[str, Array]
    look: tuple[Array, float] | None = None


def perform(figure: Figure, p: Proportions, skeleton: Skeleton, view: StageView, frame: float) -> Performance:
    """Everything but the face and what swings behind."""
    a = Acting(figure, p, view, frame, view.rate, standing(figure, frame, view.rate))
    pose = BodyPose()
    _layers(pose, a)
    feeling = felt(feeling_at(figure, frame, view.rate), pose.feelings)
    pose.head += np.array([feeling.nod, 0.0, feeling.tilt * (1 if figure.seed % 2 else -1)], np.float32)
    base = base_of(a, pose)
    for turn in range(4):
        body = rooted(a, base, pose)
        if turn == 0:
            _follow_gaze(a, pose, body.root)
        trunk = solve_trunk(skeleton, body.root, pose)
        parts = _parts(p, body, trunk)
        limbs = solve_legs(skeleton, p, trunk.hips, body.feet)
        _leg_parts(parts, skeleton, limbs)
        if not leant(pose, p, skeleton, trunk, parts):
            break
    raise_over_table(a, pose, parts)
    look = _watched(a, pose, parts)
    _turn_head(a, pose, look, parts)
    trunk = with_head(skeleton, trunk, pose)
    parts["head"] = trunk.head @ translation((0.0, p.head_y, 0.0))
    hands: dict[str, Arm] = {}
    for side in _order(pose):
        arm = hands[side] = solve_arm(skeleton, p, trunk.chest, pose, side, parts)
        limbs[f"arm_{side}"], limbs[f"fore_{side}"] = arm.upper, arm.fore
        parts[f"hand_{side}"] = grip_frame(arm.hand, 1.0 if side == "l" else -1.0, p.hand_scale)
    return Performance(
        root=body.root,
        pose=pose,
        feeling=feeling,
        trunk=trunk,
        limbs=limbs,
        hands={side: arm.hand for side, arm in hands.items()},
        closed={side: arm.fingers for side, arm in hands.items()},
        feet=body.feet,
        parts=parts,
        look=look,
    )


def _layers(pose: BodyPose, a: Acting) -> None:
    """Rest, gait, posture, things in hands, talk, business: each over the one before."""
    figure = a.figure
    if figure.attach is None:
        at_ease(pose, a)
    stride(pose, a)
    breathe(pose, a)
    if figure.attach is not None and figure.attach.slot != "lie":
        seat = np.asarray(a.view.slot(figure.attach.to, figure.attach.slot, a.frame), np.float32)
        pose.lap = 0.5 * (a.p.knee_y + a.p.leg_radius - seat_drop(a, seat)) / a.p.arm
        pose.spine[0] += 0.05
        for side in ("l", "r"):
            pose.reach(side, ARMS["lap"].moved(0.0, pose.lap, 0.0), 1.0)
    stances(pose, a)
    talk(pose, a)
    business(pose, a)


def _order(pose: BodyPose) -> tuple[str, str]:
    """The hand that the other one goes by comes first."""
    follows = any(isinstance(made.frame, str) and made.frame == "hand_l" for made, _ in pose.holds["r"])
    return ("l", "r") if follows else ("r", "l")


def _parts(p: Proportions, body: Rooted, trunk: Trunk) -> dict[str, Array]:
    """Frames of the ground, the hips, the chest (between the shoulders) and the head (its middle)."""
    return {
        "world": np.eye(4, dtype=np.float32),
        "root": body.ground,
        "body": body.body,
        "hips": trunk.hips @ translation((0.0, p.hip_y, 0.0)),
        "chest": trunk.chest @ translation((0.0, p.shoulder_y, 0.0)),
        "head": trunk.head @ translation((0.0, p.head_y, 0.0)),
    }


def _leg_parts(parts: dict[str, Array], skeleton: Skeleton, limbs: Mapping[str, Array]) -> None:
    for name in ("leg_l", "leg_r", "shin_l", "shin_r", "foot_l", "foot_r"):
        parts[name] = limbs[name] @ translation(skeleton.joint(name))


def _watched(a: Acting, pose: BodyPose, parts: dict[str, Array]) -> tuple[Array, float] | None:
    """The point that the layers want looked at, the last the most, and its share."""
    point, total = None, 0.0
    for watch in pose.watches:
        at = _watch_point(a, watch, parts)
        if at is None:
            continue
        point = at if point is None else point * np.float32(1 - watch.share) + at * np.float32(watch.share)
        total = total + (1 - total) * watch.share
    return None if point is None else (point, total)


def _watch_point(a: Acting, watch: Watch, parts: dict[str, Array]) -> Array | None:
    if isinstance(watch.frame, str) and watch.frame != "world" and watch.frame not in parts:
        return None
    if isinstance(watch.frame, str) and watch.frame == "world":
        return watch.at
    return point_in(parts, a.p, watch.frame, watch.at, 1.0)


def _follow_gaze(a: Acting, pose: BodyPose, root: Array) -> None:
    """The head follows a look of the plan by about 60 %, the trunk by 14 %; less where the doing has a look of its own."""
    looks = aims(a.figure, a.frame, a.rate, head=True)
    free = 1.0 - max((watch.share for watch in pose.watches), default=0.0)
    if free <= 0.0 or all(each.gaze is None for each in looks):
        return
    eyes = root @ translation((0.0, a.p.head_y, 0.0))

    def place(gaze: Gaze) -> Array | None:
        return gaze_point(a, gaze, eyes)

    yaw, pitch, _ = angles(a.figure, looks, eyes, place)
    turn = _opened(a, float(np.clip(0.76 * yaw, -1.35, 1.35))) * free
    pose.spine[1] += 0.2 * turn
    pose.neck[1] += 0.2 * turn
    pose.head[1] += 0.6 * turn
    pose.head[0] += -float(np.clip(0.5 * pitch, -0.35, 0.4)) * free


def _turn_head(a: Acting, pose: BodyPose, look: tuple[Array, float] | None, parts: dict[str, Array]) -> None:
    """What the hands do is looked at by head and eyes alone."""
    if look is None:
        return
    chest, watching = parts["chest"], look[1]
    eyes = chest[:3, :3] @ vec(0.0, a.p.head_y - a.p.shoulder_y, 0.1 * a.p.head_scale) + chest[:3, 3]
    x, y, z = (chest[:3, :3].T @ (look[0] - eyes)).tolist()
    yaw = min(max(0.8 * atan2(x, max(z, 0.05)), -1.15), 1.15) * watching
    pitch = min(max(-0.75 * atan2(y, hypot(x, max(z, 0.05))), -0.6), 0.72) * watching
    keep = np.float32(1 - 0.85 * watching)
    pose.neck = pose.neck * keep + vec(0.35 * pitch, 0.35 * yaw, 0.0)
    pose.head = pose.head * keep + vec(0.65 * pitch, 0.65 * yaw, 0.08 * yaw)


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
