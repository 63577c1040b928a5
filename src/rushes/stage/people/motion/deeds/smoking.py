"""Smoke, chewing gum, something to lick."""

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.deeds.meals import chewing, eating_hand
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.rhythm import beat_of, ease, keyed, wave
from rushes.stage.people.motion.targets import (
    held_in,
    other,
    size_of_prop,
)
from rushes.stage.people.motion.timing import drift
from rushes.stage.people.mouth import SHAPES, MouthShape

__all__ = ["chew", "lick", "smoke"]


def smoke(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Between two fingers to the lips, drawn with hollow cheeks, away, blown out with pursed lips and a lifted chin: 5 s."""
    beat = beat_of(a, move)
    u = beat.whole(5.0)[1]
    side = eating_hand(a)
    s = a.p.scale
    up = ease(u, 0.04, 0.18) * (1 - ease(u, 0.34, 0.48))
    draw = ease(u, 0.18, 0.24) * (1 - ease(u, 0.30, 0.36))
    out = ease(u, 0.50, 0.56) * (1 - ease(u, 0.72, 0.82))
    prop = held_in(a, side)
    long = (
        0.5 * max(size_of_prop(prop).width, size_of_prop(prop).height, size_of_prop(prop).depth)
        if prop is not None
        else 0.08
    )
    k = a.p.head_scale
    low = hold(
        (0.22, -0.26, 0.40),
        "chest",
        "tips",
        fingers=(-0.10, 0.75, 0.7),
        palm=(-0.9, 0.2, 0.3),
        hand="flat",
        elbow=(0.9, -1.0, -0.2),
    )
    pose.hold(side, low, w)
    near = hold(
        (0.045, -0.150, 0.262),
        "head",
        "tips",
        fingers=(-0.55, 0.80, 0.05),
        palm=(-0.55, 0.0, -0.85),
        hand="flat",
        elbow=(0.8, -1.0, 0.1),
    )
    pose.hold(side, near, up * w)
    if prop is not None:
        if up > 0.5:
            led(pose, side, "head", translation((0.0, -0.136 * k, 0.225 * k + 0.8 * long)) @ rotation(1.45))
        else:
            sgn = 1.0 if side == "l" else -1.0
            led(
                pose,
                side,
                "chest",
                translation((sgn * 0.215 * s, -0.235 * s, 0.42 * s)) @ rotation(0.8, 0.0, 0.3 * sgn),
            )
    pose.mouth(SHAPES["F"], (0.9 * draw + out) * w)
    pose.head[0] += (-0.14 * out + 0.05 * up) * w
    pose.head[1] += 0.22 * out * (1 if side == "l" else -1) * w
    pose.chest[0] += -0.06 * draw * w
    pose.shut = max(pose.shut, 0.6 * draw * w)
    pose.reach(
        other(side),
        ARMS["folded"].moved(0.06, -0.12, 0.0) if a.figure.attach is None else ARMS["lap"],
        0.9 * w,
    )
    pose.feel("tired", 0.35 * w)


def chew(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Something in the mouth and nothing in the hands."""
    chewing(pose, a, w)
    pose.head[1] += 0.10 * drift(a.figure.seed, 108, a.seconds, 0.7) * w


def lick(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """What is held before the mouth, licked upwards 0.9 times a second with the head going along; enjoyed."""
    beat = beat_of(a, move)
    u = beat.phase(0.9) % 1.0
    out = keyed(u, ((0.0, 0.0), (0.14, 1.0), (0.52, 1.0), (0.66, 0.0), (1.0, 0.0)))
    stroke_ = keyed(u, ((0.0, -1.0), (0.14, -1.0), (0.55, 1.0), (1.0, -1.0)))
    side = eating_hand(a)
    size = size_of_prop(held_in(a, side))
    low = 0.40 * size.height / a.p.head_scale
    pose.hold(
        side,
        rod((0.0, -0.155 - low, 0.335), (0.0, 1.0, -0.12), "head", hand="hold", elbow=(0.8, -1.0, 0.0)),
        w,
    )
    pose.mouth(MouthShape(width=0.044, up=0.010, low=0.024, corner=0.006, jaw=0.014, out=1.0), out * w)
    pose.head[0] += (-0.09 * stroke_ + 0.02) * w
    pose.shut = max(pose.shut, 0.7 * ease(wave(0.11 * a.seconds), 0.2, 0.5) * w)
    pose.feel("happy", 0.8 * w)
