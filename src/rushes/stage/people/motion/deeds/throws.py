"""Throwing: to a partner and back, away over the shoulder, an axe into a target, up and caught again."""

from math import pi, sin

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import slot_of
from rushes.stage.people.motion.deeds.passing import (
    RELEASE,
    ROUND,
    TRACKS,
    flown_between,
    game_of,
    in_hand,
    landing,
    overarm,
    play,
    throwing_body,
)
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.pose import BodyPose, arm
from rushes.stage.people.motion.rhythm import Beat, beat_of, ease, keyed
from rushes.stage.people.motion.targets import (
    ground_of,
    hand_with,
    held_in,
    mine,
    prop_named,
    size_of_prop,
    spot,
)
from rushes.stage.people.motion.timing import smooth
from rushes.stage.people.motion.vectors import vec

__all__ = ["catch", "pitch", "throw", "throw_axe", "throw_disc", "throw_up"]

SIDES = (("l", 1.0), ("r", -1.0))


def throw(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """To a partner and back, or away: over the shoulder, with a step."""
    game = game_of(a, move)
    if game is not None:
        play(pose, a, move, w, game)
    else:
        _once(pose, a, move, w, move.action if move.action in TRACKS else "throw")


def throw_disc(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A disc, flicked out from the other hip, spinning level."""
    throw(pose, a, move, w)


def pitch(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A baseball: the knee comes up high before the step."""
    throw(pose, a, move, w)


def catch(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """What a partner throws; alone, what one throws up oneself."""
    game = game_of(a, move)
    if game is not None:
        play(pose, a, move, w, game)
    else:
        throw_up(pose, a, move, w)


def _when(beat: Beat) -> tuple[float, float]:
    """Phase of a single throw, and the seconds since it was let go: at two fifths of the doing."""
    go = max(0.42 * beat.length, min(1.2, 0.6 * beat.length))
    v = RELEASE + (beat.t - go) * beat.pace / ROUND
    return min(max(v, 0.02), 0.72), beat.t - go


def _once(pose: BodyPose, a: Acting, move: Move, w: float, style: str) -> None:
    """A throw with nobody to throw it back: away it goes, and is looked after."""
    v, t = _when(beat_of(a, move))
    side = hand_with(a, default="r")
    prop = held_in(a, side)
    throwing_body(pose, a, style, v, w)
    x, y, z = TRACKS[style](v)
    pose.hold(
        "r",
        hold(
            (-x, y, z),
            "root",
            "palm",
            hand="claw" if t < 0 else "open",
            palm=(-0.6, 0.1, 0.6),
            elbow=(0.9, -0.7, -0.5),
        ),
        w,
    )
    pose.reach("l", arm((0.50, -0.25, 0.55), (0.6, -0.8, -0.4), (0.4, 0.2, 0.9), (-0.2, -0.8, 0.2), "open"),
               ease(v, 0.10, 0.20) * (1 - ease(v, 0.40, 0.60)) * w)  # fmt: skip
    ground = ground_of(a)
    start = in_hand(a, a.figure, style, min(v, RELEASE))
    ahead = ground[:3, 2]
    r = 0.5 * size_of_prop(prop).height
    point = (
        start
        if t < 0
        else landing(start, ahead, 7.0, 2.2 if style != "throw_disc" else 1.4, float(ground[1, 3]) + r, t)
    )
    if prop is not None and prop.attach is not None:
        place = (
            translation(point) @ rotation(0.0, 9.0 * max(t, 0.0))
            if style == "throw_disc"
            else translation(point)
        )
        pose.leads[prop.attach.slot] = (np.eye(4, dtype=np.float32), place.astype(np.float32))
    pose.watch(point, 0.8 * w)
    pose.feel("happy", smooth(t) * w)


def throw_axe(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands' worth of swing from behind the head; it turns over once and sticks in the target."""
    v, t = _when(beat_of(a, move))
    side = hand_with(a, default="r")
    prop = held_in(a, side)
    throwing_body(pose, a, "throw", v, w)
    x, y, z = overarm(v)
    way = keyed(v, ((0.0, 0.2), (0.24, -0.7), (RELEASE, 0.5), (0.5, 1.0), (1.0, 0.2)))
    pose.hold(
        side,
        rod(
            (-x if side == "r" else x, y, z),
            (0.0, 1.0 - abs(way) * 0.4, way),
            "root",
            elbow=(0.9, -0.6, -0.5),
        ),
        w,
    )
    pose.reach("l" if side == "r" else "r", arm((0.50, -0.2, 0.55), (0.6, -0.8, -0.4), (0.4, 0.2, 0.9), (-0.2, -0.8, 0.2),
               "open"),
               ease(v, 0.10, 0.20) * (1 - ease(v, 0.40, 0.60)) * w)  # fmt: skip
    if t < 0 or prop is None or prop.attach is None:
        return
    ground = ground_of(a)
    start = in_hand(a, a.figure, "throw", RELEASE)
    aim = spot(a, a.view.prop_of(a.figure.id, "target") or move.target, "middle")
    end = (
        aim[:3, 3] - ground[:3, 2] * np.float32(0.12)
        if aim is not None
        else start + ground[:3, 2] * np.float32(2.8)
    )
    u = min(t / 0.42, 1.0)
    shake = 0.10 * sin(60 * (t - 0.42)) * np.exp(-7 * (t - 0.42)) if t > 0.42 else 0.0
    turn = ground.copy()
    turn[:3, 3] = flown_between(start, end, u, 0.12)
    place = turn @ rotation(2 * pi * u + 1.15 * (u >= 1.0) + 1.15 * u * (u < 1.0) + shake)
    pose.leads[slot_of(side)] = (np.eye(4, dtype=np.float32), place.astype(np.float32))
    pose.watch(end, 0.8 * w)
    pose.feel("happy", smooth(t - 0.4) * w)


def throw_up(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Up from both hands and caught again, every 1.5 s; the look goes with it, knees give way."""
    beat = beat_of(a, move)
    u = beat.whole(1.5)[1]
    s = a.p.scale
    prop = held_in(a, "r") or prop_named(a, move.target)
    radius = 0.5 * size_of_prop(prop).width / s
    air = (u - 0.30) / 0.58
    low = keyed(
        u, ((0.0, 0.0), (0.16, 1.0), (0.30, -0.4), (0.50, 0.0), (0.86, -0.2), (0.94, 0.6), (1.0, 0.0))
    )
    y = 0.92 - 0.16 * low
    high = y + (4 * air * (1 - air) * 0.85 if 0 < air < 1 else 0.0)
    if prop is not None and prop in mine(a) and prop.attach is not None:
        pose.leads[prop.attach.slot] = ("root", translation((0.0, (high + radius) * s, 0.40 * s)))
    for side, _ in SIDES:
        pose.hold(side, hold((0.06 + 0.5 * radius, y, 0.40), "root", "palm", fingers=(-0.15, 0.35, 1.0), palm=(-0.45, 1.0,
                             0.0), hand="offer",
                             elbow=(0.9, -0.9, -0.4)), w)  # fmt: skip
    pose.sink += 0.07 * max(low, 0.0) * s * w
    pose.watch(vec(0.0, high + radius, 0.40), 0.9 * w, "root")
    pose.feel("happy", 0.7 * w)
