"""What the whole body does: stands, walks, runs, sits, crouches; breath and the shifting of weight."""

from math import cos, pi, sin

import numpy as np

from rushes.direction.travel import gait_of, stride_length
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.feet import WALKS
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.timing import drift, smooth

__all__ = ["at_ease", "breathe", "stride", "stride_phase", "walking"]


def walking(a: Acting) -> float:
    """0 standing … 1 at walking speed."""
    move = a.place.move
    if move is None or move.action not in WALKS:
        return 0.0
    return smooth(a.place.speed / (0.55 * a.p.height / 1.75))


def stride_phase(a: Acting) -> float:
    """Cycles of the walk or run under way: the left foot strikes at whole numbers less half the time it is down."""
    move = a.place.move
    if move is None:
        return 0.0
    gait = gait_of(a.figure.look.species, move.action, a.place.speed)
    return a.place.distance / stride_length(a.figure, move.action) - gait.duty / 2


def stride(pose: BodyPose, a: Acting) -> None:
    """Trunk and arms of a walk or a run; the legs follow the feet."""
    share = walking(a)
    move = a.place.move
    if share <= 0 or move is None:
        return
    running = move.action in ("run", "skip")
    phase = 2 * pi * stride_phase(a)
    swing, twice = cos(phase), cos(2 * phase)
    size = a.p.height / 1.75
    happy = 1.25 if {"happily", "joyfully", "excitedly"} & set(move.manner) else 1.0
    slow = 0.75 if {"slowly", "sadly", "tired"} & set(move.manner) else 1.0
    force = share * happy * slow
    # Left foot strikes at phase -duty: the left hip leads then, and the right shoulder.
    pose.hips += np.array([0.0, -0.14 * swing, 0.035 * sin(phase)], np.float32) * force
    pose.chest += np.array([0.0, 0.24 * swing, -0.03 * sin(phase)], np.float32) * force
    pose.neck += np.array([0.0, -0.10 * swing, 0.0], np.float32) * force
    pose.spine[0] += (0.24 if running else 0.045) * share + 0.015 * twice * force
    pose.head[0] += -(0.14 if running else 0.02) * share - 0.02 * twice * force
    pose.shift += (
        np.array([0.022 * sin(phase), (0.035 if running else 0.012) * -twice, 0.0], np.float32) * size * force
    )
    for side, s in (("l", 1.0), ("r", -1.0)):
        beat = s * cos(phase - 0.25)
        if running:
            pose.reach(side, ARMS["run"].moved(0.0, 0.16 * max(-beat, 0.0) - 0.02, -0.42 * beat), share)
        else:
            pose.reach(
                side,
                ARMS["hang"].moved(0.0, 0.05 * abs(beat), -0.36 * beat * happy),
                share * min(slow + 0.15, 1.0),
            )


def at_ease(pose: BodyPose, a: Acting) -> None:
    """How somebody's arms rest while they stand: hanging, clasped before them or a hand on the hip, by their seed."""
    still = 1.0 - walking(a)
    habit = a.figure.seed % 5
    if a.p.age in ("baby", "child") or habit > 2 or still <= 0:
        return
    # A habit comes and goes: nobody stands in one pose for ten seconds.
    share = still * smooth(0.62 + 1.1 * drift(a.figure.seed, 12, a.seconds, 0.30))
    if habit == 0:
        pose.reach("l", ARMS["clasp"], share)
        pose.reach("r", ARMS["clasp"].moved(0.0, 0.05, 0.05), share)
    else:
        pose.reach("l" if habit == 1 else "r", ARMS["hip"], share)


def breathe(pose: BodyPose, a: Acting) -> None:
    """Breath every 3.6 seconds, weight that wanders, a head that is never quite still."""
    seed, t = a.figure.seed, a.seconds
    still = 1.0 - 0.8 * walking(a)
    breath = sin(2 * pi * t / 3.6 + (seed % 97))
    pose.chest[0] += -0.014 * breath
    pose.shrug += 0.0035 * breath * a.p.height / 1.75
    lean = drift(seed, 1, t, 0.42) * still
    pose.shift[0] += 0.018 * lean * a.p.height / 1.75
    pose.hips[2] += -0.030 * lean
    pose.spine[2] += 0.040 * lean
    pose.spine[1] += 0.045 * drift(seed, 2, t, 0.35) * still
    pose.head += np.array(
        [0.022 * drift(seed, 3, t, 0.8), 0.03 * drift(seed, 4, t, 0.6), 0.024 * drift(seed, 5, t, 0.55)],
        np.float32,
    )
    for side, channel in (("l", 6), ("r", 8)):
        near = pose.arms[side]
        pose.arms[side] = near.moved(
            0.012 * drift(seed, channel, t, 0.6), 0.0, 0.022 * drift(seed, channel + 1, t, 0.7)
        )
    pose.spine[0] += a.p.stoop
    pose.chest[0] += 0.6 * a.p.stoop
    pose.neck[0] += -0.5 * a.p.stoop
    pose.head[0] += -0.7 * a.p.stoop
