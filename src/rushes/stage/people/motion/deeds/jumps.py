"""Jumps, falls and flights: off the ground by one's own strength, or by none."""

from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.deeds.gestures import free_hands
from rushes.stage.people.motion.holds import hold
from rushes.stage.people.motion.legs import leg, sole
from rushes.stage.people.motion.pose import ARMS, BodyPose, arm
from rushes.stage.people.motion.rhythm import arch, beat_of, drop, ease, wave
from rushes.stage.people.motion.stances import flat
from rushes.stage.people.motion.targets import held_in
from rushes.stage.people.motion.timing import bump, drift, smooth

__all__ = [
    "bungee_jump",
    "fall",
    "jump",
    "jump_over",
    "leap",
    "roll",
    "skip_rope",
    "skydive",
    "slide",
    "somersault",
]

SIDES = (("l", 1.0), ("r", -1.0))


def flight(u: float, start: float, end: float) -> float:
    """Height 0..1 of a thing thrown up at `start` and back at `end`: a parabola."""
    x = (u - start) / (end - start)
    return 4 * x * (1 - x) if 0.0 < x < 1.0 else 0.0


def leap(pose: BodyPose, a: Acting, u: float, high: float, w: float, *, tuck: float = 0.35) -> float:
    """One jump on the spot over a cycle 0..1: crouch, flight from 0.32 to 0.70 to `high` metres, a landing that gives way.
    Returns how far it is up, 0..1."""
    s = a.p.scale
    up = flight(u, 0.32, 0.70)
    crouch = 0.9 * ease(u, 0.02, 0.20) * (1 - ease(u, 0.22, 0.33)) + 0.85 * ease(u, 0.68, 0.76) * (
        1 - ease(u, 0.80, 1.0)
    )
    pose.lift += up * high * s * w
    pose.sink += 0.16 * crouch * s * w
    pose.hips[0] += 0.22 * crouch * w
    pose.spine[0] += (0.26 * crouch - 0.06 * up) * w
    pose.head[0] += -0.25 * crouch * w
    for side, _ in SIDES:
        pose.leg(
            side,
            leg((0.03, -0.94 + tuck * 0.55, -0.02), (0.05, -0.75, 0.6), (0.1, 0.1, 1.0)),
            smooth(min(2.5 * up, 1.0)) * tuck * w,
        )
    return up


def jump(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """For joy, every 0.95 s: a crouch with arms back, a flight of 0.36 s, arms up, knees bent, a soft landing."""
    beat = beat_of(a, move)
    _, u = beat.whole(0.95)
    up = leap(pose, a, u, 0.24 * beat.size, w)
    back = ease(u, 0.0, 0.18) * (1 - ease(u, 0.24, 0.36))
    high = ease(u, 0.24, 0.44) * (1 - ease(u, 0.70, 0.98))
    for side in free_hands(a):
        pose.reach(
            side, arm((0.25, -0.80, -0.45), (0.3, 0.2, -1.0), (0.1, -1.0, -0.4), (-1, 0, 0), "fist"), back * w
        )
        pose.reach(side, ARMS["cheer"], max(0.30, high) * w)
    pose.feel("laugh" if beat.size > 0.9 else "happy", (0.4 + 0.5 * min(2 * up, 1.0)) * w)


def jump_over(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """In the air over something, as the plan's path flies it: the leading leg straight ahead, the other one folded, arms
    wide."""
    beat = beat_of(a, move)
    u = min(max(beat.t / max(beat.length, 1e-3), 0.0), 1.0)
    air = ease(u, 0.0, 0.22) * (1 - ease(u, 0.80, 1.0))
    pose.leg("l", leg((0.04, -0.62, 0.62), (0.05, 0.25, 1.0), (0.05, 0.5, 1.0)), air)
    pose.leg("r", leg((0.10, -0.62, -0.42), (0.2, -0.7, -0.8), (0.25, 0.1, 1.0)), air)
    pose.spine[0] += 0.26 * air
    pose.head[0] += -0.20 * air
    pose.reach("l", arm((0.62, 0.30, -0.25), (0.4, -0.6, -0.8), (0.7, 0.5, -0.3), (0, 0, 1.0), "open"), air)
    pose.reach(
        "r", arm((0.35, 0.30, 0.75), (0.6, -0.8, 0.0), (0.3, 0.4, 1.0), (-0.6, -0.6, 0.0), "open"), air
    )
    pose.feel("happy", 0.6 * w)


def somersault(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Once round the hips in the air, tucked; while it lasts as a path a flight, else every 1.6 s on the spot."""
    beat = beat_of(a, move)
    flown = any(
        m.path and m.action == "jump_over" and m.start < move.end and m.end > move.start
        for m in a.figure.moves
    )
    u = (
        min(max(beat.t / max(beat.length, 1e-3), 0.0), 1.0)
        if flown and beat.length < 1.2
        else beat.whole(1.6)[1]
    )
    start, end = (0.0, 1.0) if flown and beat.length < 1.2 else (0.30, 0.72)
    x = min(max((u - start) / (end - start), 0.0), 1.0)
    if end < 1.0:
        leap(pose, a, u * 0.38 / (end - start) + 0.32 - start * 0.38 / (end - start), 0.36, w, tuck=0.0)
    over = smooth(0.08 + 0.84 * x) if 0 < x < 1 else 0.0
    over = (over - smooth(0.08)) / (smooth(0.92) - smooth(0.08)) if over else 0.0
    tuck = ease(x, 0.0, 0.25) * (1 - ease(x, 0.72, 1.0))
    air = ease(x, 0.0, 0.08) * (1 - ease(x, 0.94, 1.0))
    pose.turn[0] += 2 * pi * over * w
    pose.raised(a.p.hip_y + 0.10 * tuck * a.p.scale, air * w)
    pose.spine[0] += 0.55 * tuck * w
    pose.chest[0] += 0.25 * tuck * w
    pose.head[0] += 0.30 * tuck * w
    for side, _ in SIDES:
        pose.leg(side, leg((0.05, -0.46, 0.20), (0.0, -0.5, 0.8), (0.1, 0.4, 1.0)), max(tuck, 0.02) * w)
        pose.hold(
            side, hold((0.02, 0.02, 0.09), f"shin_{side}", "palm", palm=(0, 0, -1), hand="cup"), tuck * w
        )
        pose.reach(side, ARMS["cheer"], (1 - tuck) * 0.8 * w)
    pose.feel("happy", 0.5 * w)


def fall(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A stumble, arms that row, and down on the back; then lying there. The fall itself takes half a second."""
    beat = beat_of(a, move)
    u = beat.t * beat.pace
    teeter = ease(u, 0.0, 0.35) * (1 - ease(u, 0.55, 0.85))
    gone = drop(min(max((u - 0.50) / 0.55, 0.0), 1.0)) * w
    lands = bump(u - 1.12, 0.10)
    p, s = a.p, a.p.scale
    # Aside as well as back: it is seen from the front too.
    pose.turn[1] += 0.95 * (1 if a.figure.seed % 2 else -1) * ease(u, 0.30, 0.95) * w
    pose.turn[0] += (-0.5 * pi) * gone
    pose.raised(0.98 * p.girth + 0.03 * s * lands, gone)
    pose.offset[2] += -0.36 * s * gone
    row = 2 * pi * 2.4 * u
    for side, sgn in SIDES:
        pose.reach(side, arm((0.60, 0.35 + 0.35 * sin(row + sgn), 0.35 + 0.35 * cos(row + sgn)), (0.7, -0.6, -0.2), (0.3,
        0.8, 0.5), (0, -0.5, 1), "open"), max(teeter, gone * (1 - ease(u, 1.0, 1.3))) * w)  # fmt: skip
        pose.reach(
            side,
            arm((0.78, 0.25, -0.10), (0.3, -0.8, -0.5), (0.8, 0.5, 0.0), (0, 0.2, 1), "open"),
            ease(u, 1.0, 1.35) * w,
        )
        kick = 0.30 * arch((u - 0.70) / 0.75)
        pose.leg(
            side,
            leg((0.10, -0.93, 0.06 + kick * (1.2 if sgn > 0 else 0.7)), (0.2, -0.3, 1.0), (0.15, 0.2, 1.0)),
            gone,
        )
    pose.spine[0] += (-0.22 * teeter + 0.16 * gone * (1 - ease(u, 1.0, 1.4))) * w
    pose.neck[0] += 0.28 * gone
    pose.lean *= 1 - gone
    pose.feel("surprised", max(teeter, gone * (1 - ease(u, 1.5, 2.2))) * w)


def roll(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Over and over on the ground like a log, arms crossed, as far as the path goes; on the spot it rocks from side to
    side."""
    p = a.p
    way = a.place.distance / (2 * pi * p.girth)
    turns = way if a.place.move is not None else 0.22 * wave(beat_of(a, move).phase(0.35))
    if not any(m.action == "lie" and m.start <= a.frame <= m.end for m in a.figure.moves):
        flat(pose, a, w)
    pose.twist += 2 * pi * turns
    pose.rise = p.girth * (0.98 + 0.25 * abs(sin(2 * pi * turns)))
    for side, _ in SIDES:
        pose.reach(side, ARMS["folded"].moved(0.05, 0.08 if side == "l" else 0.0, 0.02), w)


def slide(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Sitting, legs ahead and apart, leaning back, arms thrown up, shrieking with joy."""
    cheer = 0.5 + 0.5 * drift(a.figure.seed, 81, a.seconds, 1.8)
    for side, s in SIDES:
        pose.leg(side, leg((0.16, -0.30, 0.90), (0.2, 0.9, 0.4), (0.1, 1.0, 0.4)), w)
        pose.reach(side, ARMS["cheer"].moved(0.10, -0.08 + 0.1 * cheer * s, -0.05), w)
    pose.spine[0] += (-0.22 - 0.05 * cheer) * w
    pose.head[0] += 0.06 * w
    pose.feel("laugh", w)


def skip_rope(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A small hop for every turn of the rope, two a second, feet together; the wrists circle beside the hips."""
    beat = beat_of(a, move)
    phase = beat.phase(2.0)
    u = phase % 1.0
    air = 0.075 * flight(u, 0.25, 0.80)
    pose.lift += air * a.p.scale * w
    pose.sink += 0.045 * (bump(u - 0.06, 0.12) + bump(u - 1.06, 0.12)) * a.p.scale * w
    turn = 2 * pi * (phase - 0.525)  # the rope is under the feet while they are highest
    for side, _ in SIDES:
        pose.leg(side, sole(0.055, 0.0, 0.05, 0.0, air), w)
        wrist = arm((0.62, -0.66 + 0.06 * sin(turn), 0.26 + 0.06 * cos(turn)), (0.2, -0.3, -1.0),
                    (0.75, -0.15 + 0.3 * sin(turn), 0.55 + 0.3 * cos(turn)), (0.1, 0.3, 1.0), "hold")  # fmt: skip
        pose.reach(side, wrist, w)
    rope = held_in(a, "r")
    if rope is not None and rope.kind == "jump_rope":
        _swung(pose, a, turn)
    pose.head[0] += -0.04 * w
    pose.feel("happy", 0.6 * w)


def _swung(pose: BodyPose, a: Acting, turn: float) -> None:
    """The rope's bow between the hands, turned about the line through them: it is long over the head, short under the feet."""
    s = a.p.scale
    up = 0.5 - 0.5 * cos(turn)
    matrix = np.eye(4, dtype=np.float32)
    matrix[1, 1] = (0.80 + 0.38 * up) * s
    matrix[0, 0] = 1.0 * s
    hands = translation((0.0, 0.80 * s, 0.10 * s)) @ rotation(x=turn)
    led(pose, "r", "root", hands @ matrix @ translation((0.0, -0.5, 0.0)))


def bungee_jump(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Head first at the end of a rope, arms spread, swinging and bouncing."""
    t = a.seconds
    p, s = a.p, a.p.scale
    swing = 0.16 * sin(2 * pi * 0.23 * t)
    pose.turn[2] += (pi + swing) * w
    pose.turn[0] += (0.20 + 0.12 * sin(2 * pi * 0.31 * t)) * w
    pose.raised(p.height - p.hip_y + 0.45 * s + 0.16 * s * sin(2 * pi * 0.42 * t), w)
    pose.lean *= 1 - w
    for side, sgn in SIDES:
        pose.leg(side, leg((-0.02, -0.97, 0.0), (0.0, -1.0, 0.2), (0.1, 0.1, 1.0)), w)
        flap = 0.10 * sin(2 * pi * 1.1 * t + sgn)
        pose.reach(
            side, arm((0.82, 0.42 + flap, 0.12), (0.3, -0.6, -0.7), (0.8, 0.6, 0.1), (0, 0.2, 1), "open"), w
        )
    pose.neck[0] += -0.20 * w
    pose.head[0] += -0.30 * w
    pose.feel("laugh", 0.9 * w)


def skydive(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Belly to the earth, arched, arms and knees bent, buffeted by the wind 5 times a second (the box position)."""
    t = a.seconds
    s = a.p.scale
    shake = 0.02 * sin(2 * pi * 5.1 * t)
    pose.turn[1] += 0.75 * (1 if a.figure.seed % 2 else -1) * w
    pose.turn[0] += (0.42 * pi + 0.06 * drift(a.figure.seed, 82, t, 1.0)) * w
    pose.turn[2] += (0.16 * drift(a.figure.seed, 83, t, 0.9) + 0.5 * shake) * w
    pose.raised(a.p.hip_y + 0.15 * s + 0.06 * s * drift(a.figure.seed, 84, t, 1.1), w)
    pose.lean *= 1 - w
    pose.spine[0] += -0.20 * w
    pose.chest[0] += -0.12 * w
    pose.neck[0] += -0.30 * w
    pose.head[0] += -0.36 * w
    for side, sgn in SIDES:
        pose.leg(side, leg((0.34, -0.66 + shake * sgn, -0.40), (0.3, -0.6, -0.8), (0.3, -0.2, 1.0)), w)
        pose.reach(
            side,
            arm(
                (0.86, 0.46 + shake, 0.20 - 2 * shake * sgn),
                (0.6, -0.6, -0.6),
                (0.25, 1.0, 0.1),
                (0, -0.1, 1.0),
                "open",
            ),
            w,
        )
    pose.feel("laugh", 0.8 * w)
