"""Looking: at something, round, up, through a glass, closely at what is in the hand."""

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.deeds.gestures import free_hand, free_hands
from rushes.stage.people.motion.holds import hold
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.rhythm import beat_of, ease, keyed, wave
from rushes.stage.people.motion.targets import held_in, other, size_of_prop, spot
from rushes.stage.people.motion.timing import drift
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.motion.work import bench

__all__ = ["examine", "look", "look_round", "look_through", "look_up"]

SIDES = (("l", 1.0), ("r", -1.0))


def look(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """At what is meant, or slowly about; now and then a hand over the eyes."""
    found = spot(a, move.target, "middle")
    if found is not None:
        pose.watch(found[:3, 3], 0.9 * w)
        pose.spine[0] += 0.05 * w
        return
    far = drift(a.figure.seed, 106, a.seconds, 0.7)
    pose.head[1] += 0.40 * far * w
    pose.head[0] += -0.06 * w


def look_round(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Searching: a hand over the eyes, the head from one side to the other, steps, a look under things."""
    beat = beat_of(a, move)
    turn = keyed(
        beat.share(4.4), ((0.0, -0.9), (0.30, -0.9), (0.42, 0.9), (0.74, 0.9), (0.90, 0.0), (1.0, -0.9))
    )
    low = ease(beat.share(8.8), 0.78, 0.86) * (1 - ease(beat.share(8.8), 0.94, 1.0))
    pose.head[1] += 0.75 * turn * w
    pose.spine[1] += 0.32 * turn * w
    pose.spine[0] += (0.06 + 0.45 * low) * w
    side = free_hand(a, "r")
    shade = hold(
        (0.125, 0.095, 0.245),
        "head",
        "index",
        fingers=(-1.0, 0.15, 0.05),
        palm=(0.0, -0.85, -0.5),
        hand="flat",
        elbow=(1.0, -0.3, 0.1),
    )
    pose.hold(side, shade, (1 - low) * w)
    rest = other(side)
    if rest in free_hands(a):
        pose.reach(rest, ARMS["hip"], 0.9 * w)
    pose.brow += 0.005 * w
    pose.feel("surprised", 0.15 * w)


def look_up(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """To the sky."""
    pose.head[0] += -0.34 * w
    pose.neck[0] += -0.12 * w
    pose.chest[0] += -0.06 * w


def look_through(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """One eye at an eyepiece, the other shut, a hand that turns the focus; binoculars with both hands before both eyes."""
    beat = beat_of(a, move)
    side = "r" if held_in(a, "r") is not None else "l" if held_in(a, "l") is not None else ""
    k = a.p.head_scale
    if side:
        scan = 0.30 * drift(a.figure.seed, 107, a.seconds, 0.8)
        pose.head[1] += scan * w
        pose.spine[1] += 0.4 * scan * w
        led(pose, side, "head", translation((0.0, 0.0, 0.315 * k)))
        for hand, _ in SIDES:
            pose.hold(
                hand,
                hold(
                    (0.125, -0.015, 0.30),
                    "head",
                    "palm",
                    fingers=(-0.5, 0.55, 0.65),
                    palm=(-1.0, 0.0, 0.0),
                    hand="cup",
                    elbow=(0.9, -0.9, 0.1),
                ),
                w,
            )
        return
    eyepiece = spot(a, move.target, "eyepiece")
    work = bench(a, move, "eyepiece", "top", ahead=0.45, up=1.15)
    low = 1.50 * a.p.scale - float(work[1, 3] - a.place.position[1])
    bend = min(max(low / (0.95 * a.p.scale), 0.0), 0.6)
    pose.hips[0] += 0.35 * bend * w
    pose.spine[0] += 0.45 * bend * w
    pose.head[0] += -0.20 * bend * w
    if eyepiece is None:
        pose.head[0] += 0.20 * w
    turn = 0.03 * wave(beat.phase(0.5))
    pose.hold(
        "r",
        hold(
            (-0.09, -0.12 + turn, 0.0),
            work,
            "tips",
            fingers=(0.6, 0.3, 0.7),
            palm=(1.0, 0.0, 0.2),
            hand="claw",
        ),
        w,
    )
    pose.hold(
        "l",
        hold((0.10, -0.20, 0.0), work, "palm", fingers=(-0.4, 0.3, 0.9), palm=(-1.0, 0.0, 0.1), hand="cup"),
        w,
    )
    pose.shut = max(pose.shut, 0.35 * w)


def examine(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Turned about in both hands close to the eyes, the head on one side and the other."""
    beat = beat_of(a, move)
    turn = 0.8 * wave(beat.phase(0.28))
    side = "r" if held_in(a, "r") is not None else "l" if held_in(a, "l") is not None else ""
    if not side:
        work = bench(a, move, "middle", ahead=0.5, up=0.9)
        pose.watch(work[:3, 3], 0.9 * w)
        pose.hips[0] += 0.25 * w
        pose.spine[0] += 0.25 * w
        pose.reach("r", ARMS["explain"], w)
        return
    s = a.p.scale
    size = size_of_prop(held_in(a, side))
    half = min(0.5 * max(size.width, size.depth) / s, 0.24)
    near = 0.06 * wave(beat.phase(0.35))
    led(pose, side, "chest", translation((0.0, -0.06 * s, (0.40 - near) * s)) @ rotation(0.15, np.pi + turn))
    for hand, sgn in SIDES:
        pose.hold(hand, hold((half + 0.01, -0.08 + 0.02 * turn * sgn, 0.40 - near - 0.05 * turn * sgn), "chest", "palm",
                             fingers=(-0.2, 0.6, 0.8),
                             palm=(-1.0, 0.1, 0.0), hand="claw"), w)  # fmt: skip
    pose.watch(vec(0.0, -0.05, 0.42), 0.95 * w, "chest")
    pose.head[2] += 0.12 * wave(beat.phase(0.28)) * w
    pose.brow += 0.004 * w
