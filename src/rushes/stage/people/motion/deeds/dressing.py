"""Getting dressed and going to bed: ties, buttons, shoes, sleep and waking up."""

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.deeds.feelings import WIDE
from rushes.stage.people.motion.holds import hold
from rushes.stage.people.motion.legs import leg
from rushes.stage.people.motion.pose import BodyPose, arm
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, wave
from rushes.stage.people.motion.stances import flat
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.mouth import SHAPES

__all__ = ["button", "sleep", "tie", "tie_shoe", "wake_up"]

SIDES = (("l", 1.0), ("r", -1.0))


def tie(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands at the knot: one end over the other, round behind, up through, drawn tight, the chin lifted: 5 s."""
    beat = beat_of(a, move)
    u = beat.whole(5.0)[1]
    over = arch((u - 0.05) / 0.30)
    round_ = arch((u - 0.32) / 0.26)
    pull = ease(u, 0.62, 0.74) * (1 - ease(u, 0.94, 1.0))
    front = a.p.girth / a.p.scale + 0.055
    neck = -0.005
    shake = 0.008 * wave(beat.phase(2.2))
    right = (
        0.03 - 0.16 * over + 0.02 * pull,
        neck - 0.07 - 0.13 * pull + 0.10 * round_ + shake,
        front + 0.05 * round_ + 0.02,
    )
    left = (0.035 + 0.05 * over, neck - 0.035 + 0.03 * pull - shake, front + 0.005)
    pose.hold(
        "r",
        hold(
            right,
            "chest",
            "pinch",
            fingers=(-0.7, 0.55, 0.2),
            palm=(-0.4, 0.1, -0.9),
            hand="pinch",
            elbow=(1.0, -0.5, -0.1),
        ),
        w,
    )
    pose.hold(
        "l",
        hold(
            left,
            "chest",
            "pinch",
            fingers=(-0.7, 0.60, 0.2),
            palm=(-0.4, 0.1, -0.9),
            hand="pinch",
            elbow=(1.0, -0.5, -0.1),
        ),
        w,
    )
    pose.head[0] += (-0.16 * pull - 0.05 + 0.20 * (1 - pull) * (over + round_) * 0.5) * w
    pose.neck[0] += -0.05 * w
    pose.head[2] += 0.06 * wave(beat.phase(0.4)) * w
    pose.feel("happy", 0.5 * ease(u, 0.74, 0.84) * w)


def button(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Buttons from the collar down, one every 1.3 s, the chin on the breast."""
    beat = beat_of(a, move)
    k, u = beat.at(1.3)
    front = a.p.girth / a.p.scale + 0.05
    y = -0.05 - 0.075 * ((k % 4) + ease(u, 0.8, 1.0))
    push = arch((u - 0.25) / 0.4)
    for side, sgn in SIDES:
        at = (0.022 + 0.012 * push * (sgn > 0), y - 0.01, front + 0.014 * push * (sgn < 0))
        pose.hold(
            side,
            hold(
                at,
                "chest",
                "pinch",
                fingers=(-0.75, 0.35, 0.25),
                palm=(-0.3, 0.15, -0.95),
                hand="pinch",
                elbow=(1.0, -0.5, -0.2),
            ),
            w,
        )
    pose.watch(vec(0.0, y, front), 0.8 * w, "chest")
    pose.head[0] += 0.10 * w


def tie_shoe(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Down over one foot, both hands at its laces: crossed, looped, drawn apart: 3.4 s."""
    beat = beat_of(a, move)
    u = beat.whole(3.4)[1]
    cross_ = arch((u - 0.05) / 0.35)
    pull = arch((u - 0.55) / 0.40)
    pose.lean = max(pose.lean, 0.9)
    for side, sgn in SIDES:
        x = sgn * (0.035 - 0.06 * cross_ + 0.12 * pull)
        at = (x, 0.055 + 0.04 * pull + 0.02 * cross_ * (sgn > 0), 0.065)
        pose.hold(
            side,
            hold(
                at,
                "foot_l",
                "pinch",
                fingers=(-0.4 * sgn, -0.7, 0.5),
                palm=(-0.5 * sgn, -0.4, -0.5),
                hand="pinch",
                elbow=(1.0, -0.2, -0.1),
            ),
            w,
        )
    pose.watch(vec(0.0, 0.05, 0.08), 0.9 * w, "foot_l")
    pose.spine[0] += 0.15 * w


def _lies(a: Acting) -> bool:
    """Whether a posture of the plan lays the body down already."""
    return any(m.action == "lie" and m.start <= a.frame <= m.end + 1 for m in a.figure.moves)


def sleep(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Eyes shut, the head on one side, a hand on the belly that rises and sinks: a breath every 4.4 s (14 a minute)."""
    breath = wave(a.seconds / 4.4)
    if not _lies(a) and a.figure.attach is None:
        flat(pose, a, w)
    side = 1.0 if a.figure.seed % 2 else -1.0
    pose.shut = 1.0 if w > 0.5 else max(pose.shut, w)
    pose.chest[0] += -0.035 * breath * w
    pose.head[1] += 0.42 * side * w
    pose.head[2] += 0.10 * side * w
    belly = hold(
        (-0.02, -0.24, a.p.girth / a.p.scale + 0.035 + 0.012 * breath),
        "chest",
        "palm",
        fingers=(-0.9, -0.3, 0.1),
        palm=(0, 0, -1),
        hand="flat",
        elbow=(1.0, -0.2, -0.3),
    )
    pose.hold("l" if side > 0 else "r", belly, w)
    pose.mouth(SHAPES["E"], 0.22 * (0.5 + 0.5 * breath) * w)
    pose.feel("tender", 0.5 * w)


def wake_up(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Stirring, eyes that open and shut, a stretch with fists, a yawn, and sitting up: 5 s of the doing, then it stays."""
    beat = beat_of(a, move)
    u = min(beat.t * beat.pace / 5.0, 1.0)
    if not _lies(a) and a.figure.attach is None:
        flat(pose, a, w)
    stretch = ease(u, 0.16, 0.34) * (1 - ease(u, 0.52, 0.66))
    up = ease(u, 0.60, 0.90) * w
    p = a.p
    shut = 1 - ease(u, 0.10, 0.16) + ease(u, 0.18, 0.24) * (1 - ease(u, 0.52, 0.60))
    pose.shut = max(pose.shut, min(shut, 1.0) * w)
    pose.mouth(WIDE, 0.8 * stretch * w)
    for side, _ in SIDES:
        pose.reach(
            side,
            arm((0.55, 0.72, 0.20), (0.9, -0.2, -0.2), (0.1, 1.0, 0.2), (-0.2, 0, 1), "fist"),
            stretch * w,
        )
        # Sitting up, a hand props the body and the other one rubs an eye.
        pose.leg(side, leg((0.04, -0.30, 0.90), (0.3, 0.9, 0.5), (0.1, 1.0, 0.4)), up)
    pose.turn[0] += 0.5 * np.pi * 0.94 * up
    pose.raised((0.98 * p.girth) * (1 - up) + 1.05 * p.leg_radius * up, up)
    pose.neck[0] += -0.2 * up
    rub = ease(u, 0.90, 0.97)
    eye = hold(
        (0.09 + 0.015 * wave(beat.phase(1.6)), -0.01, 0.225),
        "head",
        "knuckles",
        fingers=(-0.75, 0.75, 0.1),
        palm=(-0.3, -0.2, -1.0),
        hand="fist",
        elbow=(0.9, -1.0, 0.2),
    )
    pose.hold("r", eye, rub * up)
    pose.feel("tired", 0.6 * w)
