"""Balls with a court: dunking, shooting at a hoop, bowling."""

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.deeds.jumps import leap
from rushes.stage.people.motion.deeds.passing import flown_between, landing
from rushes.stage.people.motion.holds import hold
from rushes.stage.people.motion.legs import leg, sole
from rushes.stage.people.motion.pose import BodyPose, arm
from rushes.stage.people.motion.rhythm import arch, beat_of, ease
from rushes.stage.people.motion.targets import ground_of, hand_with, held_in, size_of_prop, spot
from rushes.stage.people.motion.vectors import vec
from rushes.stage.scene import Array

__all__ = ["bowl", "dunk", "shoot_basket"]

SIDES = (("l", 1.0), ("r", -1.0))


def _hoop(a: Acting, move: Move) -> Array | None:
    name = a.view.prop_of(a.figure.id, "basketball_hoop")
    return spot(a, name, "rim", "hoop", "top") if name else None


def dunk(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A run-up of two steps on the spot, a leap to the rim, the ball slammed down through it; it bounces under the hoop:
    2.8 s."""
    beat = beat_of(a, move)
    u = beat.whole(2.8)[1]
    s = a.p.scale
    rim = _hoop(a, move)
    ground = ground_of(a)
    high = min(max(float(rim[1, 3]) - float(ground[1, 3]) - 1.62 * s, 0.35), 1.0) if rim is not None else 0.6
    x = u * 1.12 - 0.06
    up = leap(pose, a, x, high / s, w, tuck=0.5)
    air = min(2.2 * up, 1.0)
    to_rim = 0.30 * s
    if rim is not None:
        to_rim = min(max(float((ground[:3, :3].T @ (rim[:3, 3] - ground[:3, 3]))[2]) - 0.42 * s, 0.0), 0.7)
    pose.offset[2] += to_rim * ease(u, 0.28, 0.50) * (1 - ease(u, 0.78, 1.0)) * w
    slam = ease(u, 0.46, 0.56)
    side = hand_with(a, default="r")
    prop = held_in(a, side)
    reach_up = arm(
        (0.24, 0.96 - 0.35 * slam, 0.22 + 0.5 * slam),
        (0.9, -0.1, -0.3),
        (0.0, 0.9 - 1.2 * slam, 0.6 + 0.5 * slam),
        (0, -0.2, 1),
        "claw",
    )
    pose.reach(side, reach_up, ease(u, 0.20, 0.38) * (1 - ease(u, 0.62, 0.8)) * w)
    pose.reach(
        "l" if side == "r" else "r",
        arm((0.70, 0.25, 0.2), (0.6, -0.7, -0.4), (0.7, 0.6, 0.2), (0, -0.6, 0.6), "open"),
        air * w,
    )
    pose.leg("l", leg((0.04, -0.62, 0.34), (0.0, -0.6, 0.8), (0.1, 0.8, 0.7)), air * w)
    pose.leg("r", leg((0.06, -0.86, -0.34), (0.1, -1.0, -0.1), (0.15, 0.1, 1.0)), air * w)
    pose.feel("laugh", air * w)
    r = 0.5 * size_of_prop(prop).height
    if prop is not None and prop.attach is not None and u > 0.54:
        t = (u - 0.54) * 2.8 / beat.pace
        start = (
            rim[:3, 3]
            if rim is not None
            else ground[:3, 3] + ground[:3, 2] * np.float32(0.6) + vec(0, 1.7 * s, 0)
        )
        point = landing(start - vec(0.0, r, 0.0), ground[:3, 2], 0.12, -1.8, float(ground[1, 3]) + r, t)
        back = ease(u, 0.90, 1.0)
        home = ground[:3, :3] @ (vec(-0.22, 0.95, 0.34) * np.float32(s)) + ground[:3, 3]
        pose.leads[prop.attach.slot] = (
            np.eye(4, dtype=np.float32),
            translation(flown_between(point, home, back, 0.2) if back > 0 else point),
        )
    elif prop is not None and prop.attach is not None:
        pose.hold(
            side,
            hold(
                (0.22, 0.95, 0.34), "root", "palm", palm=(-0.4, 0.9, 0.0), fingers=(0, 0.3, 1), hand="offer"
            ),
            (1 - ease(u, 0.10, 0.3)) * w,
        )


def shoot_basket(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A jump shot: the ball to the forehead, a hop, the wrist follows through; it flies to the hoop and drops. 3 s."""
    beat = beat_of(a, move)
    u = beat.whole(3.0)[1]
    s = a.p.scale
    raise_ = ease(u, 0.06, 0.26)
    out = ease(u, 0.30, 0.38)
    let_go = u > 0.36
    dip = arch((u - 0.02) / 0.20)
    pose.sink += 0.10 * dip * s * w
    pose.lift += 0.12 * arch((u - 0.27) / 0.18) * s * w
    prop = held_in(a, "r")
    r = 0.5 * size_of_prop(prop).width / s
    y = -0.20 + 0.50 * raise_ + 0.22 * out
    z = 0.36 - 0.02 * raise_ + 0.06 * out
    down = ease(u, 0.55, 0.75)
    if prop is not None and prop.attach is not None:
        ground = ground_of(a)
        if not let_go:
            pose.leads[prop.attach.slot] = ("chest", translation((0.0, y * s, z * s + 0.4 * r * s)))
        else:
            t = (u - 0.36) * 3.0 / beat.pace
            start = ground[:3, :3] @ (vec(0.0, 1.62, 0.40) * np.float32(s)) + ground[:3, 3]
            rim = _hoop(a, move)
            end = rim[:3, 3] if rim is not None else start + ground[:3, 2] * np.float32(2.8) + vec(0, 0.6, 0)
            fly = min(t / 0.85, 1.0)
            point = flown_between(start, end, fly, 0.75)
            if t > 0.85:
                point = landing(end, ground[:3, 2], 0.15, -1.0, float(ground[1, 3]) + r * s, t - 0.85)
            home = ground[:3, :3] @ (vec(0.0, 0.96, 0.38) * np.float32(s)) + ground[:3, 3]
            back = ease(u, 0.90, 1.0)
            pose.leads[prop.attach.slot] = (
                np.eye(4, dtype=np.float32),
                translation(flown_between(point, home, back, 0.3) if back > 0 else point),
            )
            pose.watch(point, 0.8 * w)
    for side, _ in SIDES:
        give = 1.0 if side == "r" else 1 - out
        made = hold((0.05 + 0.75 * r, y - 0.4 * r, z), "chest", "palm", fingers=(-0.2, 1.0 - 1.2 * out * (side == "r"),
                    0.3 + out),
                    palm=(-0.8, 0.1, 0.4), hand="claw", elbow=(0.7, -1.0, 0.1))  # fmt: skip
        pose.hold(side, made, (1 - down) * (0.4 + 0.6 * give) * w)
    pose.feel("happy", ease(u, 0.62, 0.75) * w)


def bowl(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Steps, the arm swung back and through, a deep lunge, the ball let go along the ground; looked after. Once."""
    beat = beat_of(a, move)
    go = max(0.40 * beat.length, 1.3)
    t = beat.t - go
    u = t * beat.pace
    s = a.p.scale
    side = hand_with(a, default="r")
    prop = held_in(a, side)
    back = ease(u, -1.0, -0.42) * (1 - ease(u, -0.38, 0.0))
    through = ease(u, -0.36, 0.06)
    settle = 1 - ease(u, 0.7, 1.4)
    lunge = ease(u, -0.42, -0.05) * settle
    swing = -2.1 * back + 0.9 * through * settle * (1 - back)
    angle = swing if u < 0.05 else 0.9 + 0.9 * ease(u, 0.05, 0.30)
    angle *= settle
    reach = 0.98
    goal = (0.06, -reach * np.cos(angle * 0.8), reach * np.sin(angle * 0.8) + 0.05)
    pose.reach(
        side,
        arm(goal, (0.3, 0.0, -1.0), (0.0, goal[1], goal[2]), (-0.2, 0.6, 1.0), "cup" if t < 0 else "open"),
        w,
    )
    pose.reach(
        "l" if side == "r" else "r",
        arm((0.85, -0.10, -0.1), (0.3, -0.8, -0.6), (1, 0, -0.2), (0, -1, 0), "open"),
        lunge * w,
    )
    pose.sink += 0.20 * a.p.leg * lunge * w
    pose.spine[0] += (0.10 + 0.42 * lunge) * w
    pose.head[0] += -0.30 * lunge * w
    pose.leg("l", sole(0.10, 0.30 * lunge, 0.1, 0.0, 0.05 * arch((u + 0.42) / 0.37)), w)
    pose.leg("r", sole(0.12 - 0.26 * lunge, -0.26 * lunge, 0.3, 0.75 * lunge), w)
    if prop is not None and prop.attach is not None and t > 0:
        ground = ground_of(a)
        r = 0.5 * size_of_prop(prop).height
        start = ground[:3, :3] @ (vec(-0.14, 0.0, 0.62) * np.float32(s)) + ground[:3, 3]
        far = min(4.6 * t, 7.0)
        point = start + ground[:3, 2] * np.float32(far) + vec(0.0, r, 0.0)
        turn = ground.copy()
        turn[:3, 3] = point
        place = turn @ rotation(far / max(r, 0.02))
        pose.leads[prop.attach.slot] = (np.eye(4, dtype=np.float32), place.astype(np.float32))
        pose.watch(point, 0.8 * w)
    pose.feel("happy", ease(u, 0.5, 1.2) * w)
