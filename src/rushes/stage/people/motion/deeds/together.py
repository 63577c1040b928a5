"""Two who touch: hands are shaken, something is given and taken, somebody is kissed.

Both know the place where they meet from the plan, and go there without asking for each other's pose.
"""

import numpy as np

from rushes.direction.plan import Figure, Move
from rushes.stage.meshkit.matrices import translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led, slot_of
from rushes.stage.people.motion.holds import hold
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, wave
from rushes.stage.people.motion.targets import (
    body_of,
    frame_of,
    ground_of,
    held_in,
    other_person,
    size_of_prop,
)
from rushes.stage.people.motion.vectors import unit, vec
from rushes.stage.people.mouth import SHAPES
from rushes.stage.scene import Array

__all__ = ["high_five", "hold_hands", "kiss", "offer", "receive", "shake_hands"]

WORLD = np.eye(4, dtype=np.float32)
HANDING = 4.6
"""Seconds in which something is given, held by both, and taken."""


def _meeting(a: Acting, move: Move, up: float) -> tuple[Array, Array] | None:
    """The point (3,) in the middle between both, `up` of their mean height over the ground, and the level way to the other."""
    mate = other_person(a, move)
    if mate is None:
        return None
    mine, theirs = ground_of(a), frame_of(a, mate)
    high = up * 0.5 * (a.p.height + body_of(mate).height)
    point = 0.5 * (mine[:3, 3] + theirs[:3, 3])
    way = theirs[:3, 3] - mine[:3, 3]
    way[1] = 0.0
    if float(np.linalg.norm(way)) < 1e-3:
        way = mine[:3, 2].copy()
    point = point + vec(0.0, high, 0.0)
    return point.astype(np.float32), unit(way)


def _left_of(way: Array) -> Array:
    """The level way to the left of a level way."""
    return vec(float(way[2]), 0.0, -float(way[0]))


def shake_hands(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Right hands meet half way, palms together, and go up and down three times; a step that leans in, a smile."""
    found = _meeting(a, move, 0.56)
    if found is None:
        pose.reach("r", ARMS["offer"], w)
        return
    point, way = found
    beat = beat_of(a, move)
    u = beat.share(4.2)
    grasp = ease(u, 0.04, 0.16) * (1 - ease(u, 0.86, 0.98))
    bob = 0.035 * wave(beat.phase(1.7)) * ease(u, 0.16, 0.22) * (1 - ease(u, 0.72, 0.8))
    left = _left_of(way)
    at = point + vec(0.0, bob, 0.0) - way * np.float32(0.012) - left * np.float32(0.004)
    made = hold(at, WORLD, "palm", fingers=_vec(way), palm=_vec(left), hand="hold", elbow=(0.55, -1.0, -0.2))
    pose.hold("r", made, grasp * w)
    pose.spine[0] += 0.07 * grasp * w
    pose.head[0] += (0.05 * arch((u - 0.2) / 0.3)) * w
    pose.feel("happy", 0.7 * w)
    pose.watch(point + way * np.float32(0.3) + vec(0.0, 0.30 * a.p.height, 0.0), 0.85 * w)


def high_five(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Right palms clap together over the heads, once in 2.4 s."""
    found = _meeting(a, move, 0.83)
    if found is None:
        pose.reach("r", ARMS["cheer"], w)
        return
    point, way = found
    u = beat_of(a, move).share(2.4)
    back = ease(u, 0.0, 0.3) * (1 - ease(u, 0.36, 0.44)) * 0.22
    up = ease(u, 0.0, 0.25) * (1 - ease(u, 0.7, 0.95))
    at = point - way * np.float32(0.015 + back)
    made = hold(
        at, WORLD, "palm", fingers=(0.0, 1.0, 0.0), palm=_vec(way), hand="open", elbow=(0.8, -0.6, 0.1)
    )
    pose.hold("r", made, up * w)
    pose.lean = min(pose.lean, 0.14)
    pose.feel("happy", w)


def hold_hands(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The near hands hang clasped between two who go or stand side by side."""
    found = _meeting(a, move, 0.40)
    if found is None:
        return
    point, way = found
    x = float(ground_of(a)[:3, 0] @ way)
    side = "l" if x > 0 else "r"
    at = point - way * np.float32(0.01)
    made = hold(
        at, WORLD, "palm", fingers=(0.0, -1.0, 0.1), palm=_vec(way), hand="hold", elbow=(0.6, -0.5, -0.6)
    )
    pose.hold(side, made, w)


def kiss(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both lean in with tilted heads and closed eyes, arms round each other; lips meet for two seconds of five."""
    found = _meeting(a, move, 0.78)
    u = beat_of(a, move).share(5.0)
    near = ease(u, 0.10, 0.36) * (1 - ease(u, 0.82, 0.97))
    touch = ease(u, 0.30, 0.40) * (1 - ease(u, 0.76, 0.86))
    for side, up in (("l", 0.04), ("r", -0.08)):
        pose.reach(side, ARMS["hug"].moved(-0.08, up, 0.0), (0.35 + 0.65 * near) * w)
    pose.spine[0] += 0.13 * near * w
    pose.neck[0] += 0.10 * near * w
    pose.head[2] += 0.24 * near * w
    pose.head[0] += -0.06 * near * w
    pose.shut = max(pose.shut, touch * w)
    pose.mouth(SHAPES["F"], (0.35 * near + 0.65 * touch) * w)
    pose.feel("tender", w)
    if found is not None:
        point, way = found
        pose.shift += ground_of(a)[:3, :3].T @ way * np.float32(0.035 * near * w)
        pose.watch(point + way * np.float32(0.2), 0.7 * (1 - touch) * w)


def _handed(a: Acting, move: Move, giver: bool) -> tuple[float, float, float]:
    """How far the giver's and the taker's hands are at the meeting place, and how far the thing has gone over to the taker."""
    u = beat_of(a, move).whole(HANDING)[1]
    give = ease(u, 0.08, 0.30) * (1 - ease(u, 0.58, 0.74))
    take = ease(u, 0.22, 0.40) * (1 - ease(u, 0.93, 1.0))
    gone = ease(u, 0.50, 0.68) * (1 - ease(u, 0.95, 1.0))
    return give, take, gone


def _vec(v: Array) -> tuple[float, float, float]:
    return (float(v[0]), float(v[1]), float(v[2]))


def _hands_at(pose: BodyPose, point: Array, way: Array, wide: float, share: float) -> None:
    left = _left_of(way)
    for side, s in (("l", 1.0), ("r", -1.0)):
        at = point + left * np.float32(s * (0.5 * wide + 0.012)) - way * np.float32(0.03)
        made = hold(at, WORLD, "palm", fingers=_vec(way + vec(0.0, 0.35, 0.0)), palm=_vec(left * np.float32(-s)), hand="offer",
                    elbow=(0.7, -1.0, -0.2))  # fmt: skip
        pose.hold(side, made, share)


def offer(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """What is held is brought to the middle between both in both hands, and let go when the other has it."""
    give, _, gone = _handed(a, move, True)
    found, prop = _meeting(a, move, 0.60), held_in(a, "r") or held_in(a, "l")
    if found is None:
        pose.reach("r", ARMS["offer"], w)
        return
    point, way = found
    size = size_of_prop(prop)
    own = translation((0.0, -0.10 * a.p.scale, (0.30 + 0.5 * size.depth) * a.p.scale))
    _hands_at(pose, point, way, size.width, give * (1 - gone) * w)
    if prop is not None and prop.attach is not None:
        side = "r" if prop.attach.slot == slot_of("r") else "l"
        mate = other_person(a, move)
        near = _chest_of(a, mate) if mate is not None else point
        here = _chest_of(a, a.figure) + ground_of(a)[:3, :3] @ own[:3, 3]
        at = (
            here + (point - here) * np.float32(give)
            if gone <= 0
            else point + (near - point) * np.float32(gone)
        )
        matrix = ground_of(a).copy()
        matrix[:3, 3] = at
        led(pose, side, WORLD, matrix)
    pose.spine[0] += 0.08 * give * w
    pose.feel("happy", 0.6 * w)
    pose.watch(point if give > gone else point + way * np.float32(0.3) + vec(0.0, 0.25, 0.0), 0.7 * w)


def _chest_of(a: Acting, figure: Figure) -> Array:
    """A point before somebody's breast, his own breast where he is the one who acts."""
    ground, body = frame_of(a, figure), body_of(figure)
    near = ground[:3, 2] * np.float32(0.30 * body.scale) if figure.id != a.figure.id else 0.0
    out: Array = (ground[:3, 3] + vec(0.0, 0.60 * body.height, 0.0) + near).astype(np.float32)
    return out


def receive(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands go out to what is given, close round it, and draw it to the breast; a bow of thanks."""
    _, take, gone = _handed(a, move, False)
    found = _meeting(a, move, 0.60)
    if found is None:
        pose.reach("r", ARMS["offer"], w)
        return
    point, way = found
    mate = other_person(a, move)
    prop = next(
        (
            q
            for q in a.view.scene.props
            if mate is not None and q.attach is not None and q.attach.to == mate.id
        ),
        None,
    )
    home = _chest_of(a, a.figure) + ground_of(a)[:3, 2] * np.float32(0.30 * a.p.scale)
    at = point + (home - point) * np.float32(gone)
    _hands_at(pose, at, way, size_of_prop(prop).width if prop is not None else 0.2, take * w)
    pose.spine[0] += (0.06 * take * (1 - gone) + 0.12 * arch((gone - 0.4) / 0.6)) * w
    pose.head[0] += 0.10 * arch((gone - 0.4) / 0.6) * w
    pose.feel("happy", 0.85 * w)
    pose.watch(at, 0.7 * w)
