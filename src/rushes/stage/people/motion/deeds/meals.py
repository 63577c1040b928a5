"""Eating, drinking, smoking, toasting: what is in the hand goes to the mouth and comes back."""

from math import pi, sin

import numpy as np

from rushes.direction.plan import Move, Prop
from rushes.stage.meshkit.matrices import translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.holds import Hold, hold, rod
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.rhythm import arch, beat_of, ease
from rushes.stage.people.motion.targets import (
    body_of,
    frame_of,
    ground_of,
    held_in,
    mine,
    other,
    other_person,
    size_of_prop,
)
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.motion.work import bench, lying, reach_of, tool
from rushes.stage.people.mouth import SHAPES, MouthShape
from rushes.stage.scene import Array

__all__ = ["chewing", "drink", "eat", "eat_spoon", "eating_hand", "toast"]

BITE = MouthShape(width=0.054, up=0.016, low=0.040, teeth=0.009, tongue=0.1, jaw=0.026)


def chewing(pose: BodyPose, a: Acting, share: float) -> None:
    """A shut mouth that goes round 1.6 times a second (1.2 to 1.7: Bellisle 2000), a full cheek."""
    turn = 2 * pi * 1.6 * a.seconds
    down = 0.5 + 0.5 * sin(turn)
    pose.mouth(
        MouthShape(
            width=0.050 + 0.004 * sin(turn + 1.2),
            up=0.0008,
            low=0.0008 + 0.001 * down,
            press=0.5,
            jaw=0.016 * down,
            corner=0.004,
        ),
        share,
    )
    pose.puff = max(pose.puff, 0.55 * share)
    pose.head[0] += 0.012 * sin(turn) * share
    pose.feel("happy", 0.35 * share)


def eating_hand(a: Acting) -> str:
    """The hand with the food or the cutlery."""
    return "l" if held_in(a, "r") is None and held_in(a, "l") is not None else "r"


def eat(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A bite every 3.6 s: the food to the mouth, the head comes to meet it, bitten, lowered; chewed till the next."""
    beat = beat_of(a, move)
    u = beat.whole(3.6)[1]
    up = ease(u, 0.02, 0.20) * (1 - ease(u, 0.30, 0.46))
    bite = arch((u - 0.16) / 0.14)
    side = eating_hand(a)
    prop = held_in(a, side)
    if prop is None:
        _out_of_a_bowl(pose, a, move, up, w)
    else:
        _by_hand(pose, a, prop, up, w)
    pose.mouth(BITE, bite * w)
    chewing(pose, a, ease(u, 0.30, 0.36) * (1 - ease(u, 0.94, 1.0)) * w)
    pose.head[0] += (0.08 * up + 0.03) * w
    pose.spine[0] += 0.06 * up * w


def _out_of_a_bowl(pose: BodyPose, a: Acting, move: Move, up: float, w: float) -> None:
    """The fingers go between a bowl, on the lap or the table, and the mouth."""
    side = eating_hand(a)
    bowl = bench(a, move, "top", "middle", ahead=0.36, up=0.70)
    if any(q.attach is not None and q.attach.slot == "lap" for q in mine(a)):
        pose.hold(
            side,
            hold(
                (-0.02, 0.20, 0.34),
                "hips",
                "tips",
                fingers=(-0.4, -0.6, 0.7),
                palm=(-0.2, -0.9, 0),
                hand="pinch",
            ),
            w,
        )
        pose.hold(other(side), hold((0.16, 0.10, 0.30), "hips", "palm", palm=(-1, 0.2, 0), hand="cup"), w)
    else:
        pose.hold(
            side,
            hold(
                (0.0, 0.05, 0.0),
                bowl,
                "tips",
                fingers=(0.0, -0.6, 0.8),
                palm=(0, -0.9, -0.2),
                hand="pinch",
            ),
            w,
        )
        lying(pose, other(side), bowl, (0.22, 0.0, -0.12), w)
    pose.hold(
        side,
        hold(
            (0.012, -0.140, 0.262),
            "head",
            "tips",
            fingers=(-0.75, 0.55, -0.25),
            palm=(-0.3, -0.5, -0.8),
            hand="pinch",
        ),
        up * w,
    )


def _by_hand(pose: BodyPose, a: Acting, prop: Prop, up: float, w: float) -> None:
    """What the hand holds goes between the breast and the mouth; a wide thing is held in both hands."""
    side = eating_hand(a)
    s, k = a.p.scale, a.p.head_scale
    size = size_of_prop(prop)
    thick = min(0.5 * max(size.width, size.depth), 0.16)
    two = size.width > 0.20
    rest = translation((0.0, -0.26 * s, 0.36 * s))
    mouth = translation((0.0, -0.132 * k, 0.225 * k + 0.75 * thick))
    _led_between(pose, side, rest, mouth, up)
    near = 0.6 * thick / s
    for hand in (side, other(side)) if two else (side,):
        pose.hold(
            hand,
            hold(
                (near + 0.03, -0.29, 0.36),
                "chest",
                "palm",
                fingers=(-0.35, 0.45, 0.85),
                palm=(-0.85, 0.3, 0.3),
                hand="cup",
            ),
            w,
        )
        pose.hold(
            hand,
            hold(
                (0.6 * thick / k + 0.03, -0.175, 0.235 + 0.75 * thick / k),
                "head",
                "palm",
                fingers=(-0.55, 0.75, 0.15),
                palm=(-0.8, 0.3, -0.1),
                hand="cup",
            ),
            up * w,
        )
    if not two:
        table = a.view.prop_of(a.figure.id, "table")
        if table:
            pose.reach(other(side), ARMS["lap"].moved(0.06, 0.18 + 0.6 * pose.lap, 0.0), w)


def _led_between(pose: BodyPose, side: str, rest: Array, mouth: Array, up: float) -> None:
    """What the hand holds: before the breast, or at the mouth."""
    if up > 0.5:
        led(pose, side, "head", mouth)
    else:
        led(pose, side, "chest", rest)


def _to_mouth(long: float) -> Hold:
    """A spoon's or fork's end between the lips, its handle to the side and down."""
    way = vec(-0.80, 0.42, -0.42)
    end = vec(0.0, -0.140, 0.232)
    return rod(end - way * np.float32(long), way, "head", palm=(-0.3, 0.75, -0.2), elbow=(1.0, -0.7, 0.1))


def eat_spoon(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """From the plate to the mouth and back every 2.8 s: dipped, lifted level, in, out, chewed."""
    beat = beat_of(a, move)
    u = beat.whole(2.8)[1]
    bowl = bench(a, move, "top", "middle", ahead=0.42, up=0.80)
    side = eating_hand(a)
    sgn = 1.0 if side == "l" else -1.0
    up = ease(u, 0.24, 0.46) * (1 - ease(u, 0.58, 0.80))
    dip = arch((u - 0.06) / 0.20)
    long = min(reach_of(a, side, 0.2), 0.22)
    tool(
        pose,
        a,
        side,
        bowl,
        (-0.02 * sgn, 0.01 - 0.02 * dip, -0.02 + 0.05 * dip),
        (-0.55 * sgn, -0.55, 0.55),
        w,
        long=long,
    )
    pose.hold(side, _to_mouth(long / a.p.head_scale), up * w)
    lying(pose, other(side), bowl, (0.20, -0.02, -0.10), w, fingers=(-0.5, 0.0, 0.9))
    pose.mouth(BITE, 0.8 * arch((u - 0.40) / 0.22) * w)
    chewing(pose, a, (ease(u, 0.62, 0.70) * (1 - ease(u, 0.94, 1.0)) + (1 - ease(u, 0.10, 0.3)) * 0.7) * w)
    pose.spine[0] += (0.14 + 0.10 * up) * w
    pose.head[0] += 0.10 * w
    pose.watch(bowl[:3, 3], 0.75 * (1 - up) * w)


def drink(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """To the lips, tipped as the head goes back, two swallows, lowered with a sigh: 4.2 s."""
    beat = beat_of(a, move)
    u = beat.whole(4.2)[1]
    side = eating_hand(a)
    up = ease(u, 0.04, 0.22) * (1 - ease(u, 0.58, 0.74))
    tip = ease(u, 0.20, 0.34) * (1 - ease(u, 0.50, 0.60))
    prop = held_in(a, side)
    size = size_of_prop(prop)
    k = a.p.head_scale
    tall = min(size.height, 0.34)
    thick = min(0.5 * min(size.width, size.depth), 0.09)
    slim = (
        max(size.height, size.depth, size.width) > 3.0 * max(min(size.width, size.depth), 0.02)
        and size.height < 0.1
    )
    if slim:  # tasted from a spoon
        pose.hold(side, _to_mouth(min(reach_of(a, side), 0.22) / k), up * w)
    else:
        low = rod(
            (0.02, -0.24, 0.40),
            (0.0, 1.0, 0.0),
            "chest",
            palm=(-1.0, 0.0, 0.1),
            hand="cup",
            elbow=(0.8, -1.0, -0.3),
        )
        pose.hold(side, low, w)
        # The rim is at the lower lip: the vessel turns about it.
        lean = 0.25 + 1.05 * tip
        way = vec(0.0, float(np.cos(lean)), -float(np.sin(lean)))
        rim = vec(0.0, -0.150, 0.238)
        middle = (
            rim
            - way * np.float32(0.5 * tall / k)
            + vec(0.0, float(np.sin(lean)), float(np.cos(lean))) * np.float32(thick / k * 0.9)
        )
        pose.hold(
            side,
            rod(
                middle * vec(-1, 1, 1) + vec(0.02, 0, 0),
                way,
                "head",
                palm=(-1.0, 0.0, 0.1),
                hand="cup",
                elbow=(1.0, -0.6, 0.1),
            ),
            up * w,
        )
    pose.head[0] += -0.30 * tip * w
    pose.neck[0] += -0.06 * tip * w
    swallow = arch((u - 0.34) / 0.06) + arch((u - 0.44) / 0.06)
    pose.head[0] += 0.03 * swallow * w
    pose.mouth(SHAPES["E"], 0.35 * up * w)
    pose.shut = max(pose.shut, 0.75 * tip * w)
    pose.feel("happy", 0.7 * ease(u, 0.66, 0.76) * w)


def toast(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Glasses go up and meet between the two on the scene's clock, 4 s; then each drinks."""
    phase = (a.frame - a.view.scene.start) / a.rate / 4.0
    u = phase % 1.0
    side = eating_hand(a)
    mate = other_person(a, move)
    clink = ease(u, 0.06, 0.22) * (1 - ease(u, 0.32, 0.44))
    sip = ease(u, 0.44, 0.56) * (1 - ease(u, 0.78, 0.90))
    pose.hold(side, rod((0.06, -0.18, 0.42), (0.0, 1.0, 0.0), "chest", palm=(-1.0, 0, 0.1), hand="cup"), w)
    touch = 0.03 * (1 - arch((u - 0.19) / 0.06))
    if mate is not None:
        middle = 0.5 * (ground_of(a)[:3, 3] + frame_of(a, mate)[:3, 3])
        high = 0.5 * (a.p.shoulder_y + body_of(mate).shoulder_y) + 0.06
        ground = ground_of(a)
        point = middle + vec(0.0, high, 0.0) - ground[:3, 2] * np.float32(0.055 + touch)
        size = size_of_prop(held_in(a, side))
        pose.hold(
            side,
            rod(
                point - vec(0.0, 0.15 * size.height, 0.0),
                vec(0, 1, 0) + ground[:3, 2] * np.float32(0.22),
                "world",
                hand="cup",
            ),
            clink * w,
        )
    else:
        pose.hold(
            side, rod((0.10, 0.24, 0.46), (0.0, 1.0, 0.1), "chest", palm=(-1, 0, 0.1), hand="cup"), clink * w
        )
    lean = 0.8
    way = vec(0.0, float(np.cos(lean)), -float(np.sin(lean)))
    k = a.p.head_scale
    tall = min(size_of_prop(held_in(a, side)).height, 0.3)
    middle_ = vec(0.02, -0.150, 0.255) - way * np.float32(0.5 * tall / k)
    pose.hold(
        side, rod(middle_, way, "head", palm=(-1.0, 0.0, 0.1), hand="cup", elbow=(1.0, -0.6, 0.1)), sip * w
    )
    pose.head[0] += -0.16 * sip * w
    pose.feel("happy", 0.8 * w)
