"""Dances: everyday dancing, ballet, robot, break, tap, hula hoop, cheerleading."""

from math import cos, floor, pi, sin

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.deeds.gestures import free_hands
from rushes.stage.people.motion.holds import hold
from rushes.stage.people.motion.legs import leg, sole
from rushes.stage.people.motion.pose import ArmPose, BodyPose, arm
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, keyed, pulse, wave
from rushes.stage.people.motion.timing import smooth
from rushes.stage.people.motion.vectors import vec

__all__ = ["breakdance", "cheerlead", "dance", "dance_ballet", "hula_hoop", "robot_dance", "tap_dance"]

SIDES = (("l", 1.0), ("r", -1.0))


def dance(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Pop dancing at 116 beats a minute: bars of step-touch with rolling shoulders, arms up and swaying, twists with a
    finger."""
    beat = beat_of(a, move)
    phase = beat.phase(116 / 120)  # a cycle is two beats: left, right
    s, size = a.p.scale, beat.size
    part = (int(phase / 4) + a.figure.seed) % 3
    side_way = wave(0.5 * phase) if part == 0 else wave(phase)
    pose.shift[0] += 0.085 * side_way * s * size * w
    pose.sink += (0.035 + 0.035 * wave(2 * phase)) * s * w
    pose.hips[2] += 0.17 * side_way * size * w
    pose.spine[2] += -0.22 * side_way * size * w
    pose.chest[2] += -0.06 * wave(phase - 0.1) * w
    pose.head[2] += 0.12 * wave(phase - 0.16) * w
    pose.head[0] += 0.05 * wave(2 * phase) * w
    for side, sgn in SIDES:
        free = smooth(1.6 * -sgn * side_way - 0.2)
        pose.leg(side, sole(0.17 - 0.05 * free, 0.02, 0.22 - 0.35 * free * (part == 2), 0.55 * free), w)
        if side in free_hands(a):
            pose.reach(side, _dancing_arm(part, sgn, phase, side_way, size), w)
    if part == 2:
        pose.hips[1] += 0.34 * wave(phase) * w
        pose.chest[1] += -0.40 * wave(phase) * w
    pose.feel("happy", 0.9 * w)


def _dancing_arm(part: int, sgn: float, phase: float, side_way: float, size: float) -> ArmPose:
    if part == 0:
        roll = 2 * pi * (phase + 0.25 * sgn)
        return arm((0.36, -0.34 + 0.16 * sin(roll), 0.46 + 0.12 * cos(roll)), (0.9, -0.7, -0.3), (-0.3, 0.2, 0.9), (-0.6,
            -0.5, 0.2), "fist")  # fmt: skip
    if part == 1:
        up = 0.30 * size * side_way
        return arm(
            (0.50 + up * sgn, 0.70, 0.16),
            (0.9, -0.3, -0.1),
            (0.1 + up * sgn, 1.0, 0.1),
            (0.1, 0.0, 1.0),
            "open",
        )
    high = smooth(0.5 + 0.9 * sgn * side_way)
    return arm((0.30 + 0.30 * high, -0.45 + 0.95 * high, 0.50 - 0.2 * high), (0.8, -0.8, -0.3), (0.1, 0.2 + 0.8 * high, 0.8
    - 0.6 * high), (-0.5, 0.0, 0.6), "point" if high > 0.5 else "fist")  # fmt: skip


def dance_ballet(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Port de bras into an arabesque on the toes, a turn with the foot at the knee (passé), a curtsy: 7 seconds."""
    beat = beat_of(a, move)
    u = beat.whole(7.0)[1]
    s = a.p.scale
    arabesque = ease(u, 0.08, 0.24) * (1 - ease(u, 0.40, 0.48))
    turn = ease(u, 0.50, 0.78)
    passe = ease(u, 0.49, 0.54) * (1 - ease(u, 0.76, 0.82))
    curtsy = ease(u, 0.82, 0.90) * (1 - ease(u, 0.95, 1.0))
    pose.turn[1] += (4 * pi * turn + 1.05 * arabesque) * w
    toe = max(0.85 * smooth(2 * arabesque), 0.95 * passe) * w
    pose.leg("r", sole(0.055 * (1 - max(arabesque, passe)), 0.0, 0.55, toe), w)
    pose.leg("l", sole(0.055 + 0.02 * curtsy, 0.0 - 0.22 * curtsy, 0.6, 0.6 * curtsy), w)
    pose.leg("l", leg((0.08, -0.26, -0.88), (0.15, -0.1, -1.0), (0.5, -0.6, 0.6)), arabesque * w)
    pose.leg("l", leg((-0.10, -0.50, 0.16), (-0.25, -1.0, 0.1), (1.0, 0.0, 0.55)), passe * w)
    pose.shift[0] += -0.085 * s * max(arabesque, passe) * w
    pose.sink += (0.13 * curtsy + 0.05 * arch((u - 0.46) / 0.06)) * s * w
    pose.spine[0] += (0.20 * arabesque + 0.12 * curtsy - 0.06) * w
    pose.head[0] += (-0.26 * arabesque + 0.20 * curtsy - 0.04) * w
    pose.head[2] += 0.10 * (arabesque - curtsy) * w
    low = arm((0.18, -0.68, 0.44), (1.0, -0.2, 0.1), (-0.55, -0.7, 0.35), (-0.5, 0.3, -0.7), "flat")
    ring = arm((0.14, -0.14, 0.80), (1.0, -0.1, 0.2), (-0.9, 0.0, 0.45), (-0.4, 0.1, -1.0), "flat")
    crown = arm((0.44, 0.80, 0.22), (1.0, 0.1, 0.2), (-0.45, 0.9, 0.2), (-0.6, -0.3, 0.2), "flat")
    wide = arm((0.92, 0.06, 0.16), (0.4, -0.4, -0.9), (1.0, -0.05, 0.2), (0.1, -0.5, 0.9), "flat")
    for side, _ in SIDES:
        pose.reach(side, low, w)
        pose.reach(
            side, crown if side == "r" else wide, max(ease(u, 0.0, 0.16) * (1 - ease(u, 0.44, 0.50)), 0.0) * w
        )
        pose.reach(side, crown, passe * (1 if beat.seed % 2 else 0.0) * w)
        pose.reach(side, ring, passe * (0.0 if beat.seed % 2 else 1.0) * w)
        pose.reach(side, wide, ease(u, 0.80, 0.88) * (1 - ease(u, 0.96, 1.0)) * w)
    pose.feel("tender", 0.5 * w)


def robot_dance(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """One joint after the other jerks to its place and locks: forearms hang and swing from fixed elbows, the head clicks
    round."""
    beat = beat_of(a, move)
    phase = beat.phase(1.25)

    def clicked(channel: int, scale: float) -> float:
        k = floor(phase + 0.25 * channel)
        u = phase + 0.25 * channel - k
        here, there = (scale * (2 * beat.random(k + n, channel) - 1) for n in (0, 1))
        jerk = ease(u, 0.72, 0.86)
        ring = 0.05 * scale * sin(40 * (u - 0.86)) * (1 - ease(u, 0.86, 1.0)) if u > 0.86 else 0.0
        return here + (there - here) * jerk + ring

    pose.head[1] += 0.85 * clicked(0, 1.0) * w
    pose.head[2] += 0.14 * clicked(1, 1.0) * w
    pose.chest[1] += 0.45 * clicked(2, 1.0) * w
    pose.spine[2] += 0.10 * clicked(3, 1.0) * w
    pose.spine[0] += 0.05 * w
    for side, sgn in SIDES:
        if side not in free_hands(a):
            continue
        up = clicked(4 if sgn > 0 else 6, 1.0)
        # The upper arm stands out level; the forearm hangs from it or stands up on it.
        lower = arm(
            (0.55 + 0.06 * up, -0.42, 0.22 + 0.3 * abs(up)),
            (1.0, 0.25, -0.1),
            (0.0, -1.0, 0.2),
            (-0.2, 0.0, -1.0),
            "flat",
        )
        upper = arm((0.55, 0.42, 0.18), (1.0, -0.25, 0.0), (0.0, 1.0, 0.0), (-1.0, 0.0, 0.1), "flat")
        ahead = arm((0.20, -0.46, 0.52), (0.1, -1.0, -0.6), (0.0, 0.0, 1.0), (-1.0, 0.0, 0.0), "flat")
        pose.reach(side, upper if up > 0.25 else lower if up < -0.25 else ahead, w)
    for side, sgn in SIDES:
        lifted = max(clicked(5, 1.0) * sgn, 0.0)
        pose.leg(side, sole(0.12, 0.0, 0.08, 0.30 * lifted, 0.06 * (lifted > 0.5) * lifted), w)


def breakdance(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Top rock, down to a hand with legs that go round (six-step), a freeze on hands with the legs in the air."""
    beat = beat_of(a, move)
    u = beat.whole(6.0)[1]
    s, p = a.p.scale, a.p
    down = ease(u, 0.30, 0.36) * (1 - ease(u, 0.92, 0.99)) * w
    freeze = ease(u, 0.64, 0.71) * (1 - ease(u, 0.86, 0.92)) * w
    rock = wave(beat.phase(0.95))
    up = w * (1 - down)
    pose.spine[1] += 0.35 * rock * up
    pose.sink += 0.05 * (1 - abs(rock)) * s * up
    for side, sgn in SIDES:
        kick = smooth(1.8 * sgn * rock - 0.3) * up
        pose.leg(side, sole(0.10, 0.0, 0.2), w)
        pose.leg(side, leg((-0.12, -0.72, 0.48), (0.0, 0.3, 1.0), (0.1, 0.4, 1.0)), kick)
        pose.reach(side, arm((0.62 - 0.8 * max(-sgn * rock, 0.0), -0.20 + 0.2 * sgn * rock, 0.55), (0.8, -0.7, -0.2), (0.3,
        0.4, 0.8), (0, -0.5, 0.8), "open"), up)  # fmt: skip
    # On the floor: the body leans back over one hand, legs circle.
    turn = 2 * pi * 1.15 * (u - 0.30) * 6.0 / 2.0
    pose.raised((0.26 + 0.16 * freeze) * s, down)
    pose.turn[0] += (-0.95 + 2.7 * freeze) * down
    pose.turn[2] += (0.30 * sin(turn) * (1 - freeze) + 0.35 * freeze) * down
    pose.turn[1] += (0.9 * sin(turn * 0.5) * (1 - freeze)) * down
    pose.lean *= 1 - down
    for side, sgn in SIDES:
        ph = turn + (0.0 if sgn > 0 else 2.3)
        pose.leg(
            side,
            leg((0.10 + 0.22 * sin(ph), -0.30 - 0.22 * cos(ph), 0.72), (0.1, 0.5, 0.8), (0.2, 0.9, 0.6)),
            down * (1 - freeze),
        )
        bent = (0.18, -0.55, 0.42) if sgn > 0 else (0.12, -0.72, -0.42)
        pose.leg(side, leg(bent, (0.2, -0.8, 0.4 * sgn), (0.3, 0.3, 1.0)), freeze)
        pose.hold(
            side,
            hold((0.24, 0.0, -0.26), "root", "palm", fingers=(0.5, 0.0, -1.0), palm=(0, -1, 0), hand="open"),
            down * (1 - freeze),
        )
        pose.hold(
            side,
            hold((0.20, 0.0, 0.30), "root", "palm", fingers=(0.2, 0.0, 1.0), palm=(0, -1, 0), hand="open"),
            freeze,
        )
    pose.head[0] += (0.25 * down - 0.5 * freeze) * (1 if p.age != "baby" else 0)
    pose.feel("happy", 0.6 * w)


def tap_dance(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Shuffles: toe and heel taps six a second under a quiet body, arms low and open, a hop every second beat."""
    beat = beat_of(a, move)
    phase = beat.phase(1.5)
    s = a.p.scale
    for side, sgn in SIDES:
        u = (phase + (0.0 if sgn > 0 else 0.5)) % 1.0
        brush = arch(u / 0.5) if u < 0.5 else 0.0
        tap = abs(wave(2 * u)) if u < 0.5 else 0.0
        pose.leg(side, sole(0.11 + 0.05 * brush, 0.16 * brush - 0.03, 0.30, 0.5 * tap, 0.07 * brush), w)
        swing = 0.18 * wave(phase) * sgn
        pose.reach(
            side,
            arm(
                (0.74, -0.52 + swing, 0.26 - swing),
                (0.5, -0.4, -0.9),
                (0.8, -0.15, 0.5),
                (0.0, -0.7, 0.6),
                "open",
            ),
            w,
        )
    pose.lift += 0.02 * max(wave(2 * phase), 0.0) * s * w
    pose.sink += 0.05 * s * w
    pose.shift[0] += 0.03 * wave(phase) * s * w
    pose.spine[2] += -0.08 * wave(phase) * w
    pose.head[2] += 0.06 * wave(phase - 0.1) * w
    pose.feel("happy", 0.9 * w)


def hula_hoop(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Hips go round 1.7 times a second under a hoop that leans on them; arms up and out of its way."""
    beat = beat_of(a, move)
    turn = 2 * pi * beat.phase(1.7)
    s, p = a.p.scale, a.p
    x, z = cos(turn), sin(turn)
    pose.shift += vec(0.060 * x, 0.0, 0.060 * z) * w * s
    pose.hips[2] += 0.12 * x * w
    pose.hips[0] += -0.12 * z * w
    pose.spine[2] += -0.20 * x * w
    pose.spine[0] += 0.18 * z * w
    for side, _ in SIDES:
        pose.leg(side, sole(0.13, 0.02 if side == "l" else -0.02, 0.2), w)
        pose.reach(
            side,
            arm((0.80, 0.30 + 0.06 * x, 0.10), (0.5, -0.9, -0.4), (0.5, 0.9, 0.2), (-0.1, 0.0, 1.0), "open"),
            w,
        )
    # The hoop touches the waist on one side: its middle is off to the other, and it tips.
    lean = rotation(0.0, 0.0, -0.14 * x) @ rotation(0.16 * z)
    hoop = (
        translation((0.30 * s * sin(turn + 0.5), p.hip_y + 0.10 * s, -0.30 * s * cos(turn + 0.5)))
        @ lean
        @ rotation(-pi / 2)
    )
    pose.slots["waist"] = ("root", hoop.astype("float32"))
    pose.leads["waist"] = ("root", hoop.astype("float32"))
    pose.feel("happy", 0.9 * w)


def cheerlead(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Sharp figures on the beat, 140 a minute: high V, T, touchdown, hands on the hips, a kick, a jump."""
    beat = beat_of(a, move)
    phase = beat.phase(140 / 120)
    k = floor(phase)
    u = phase - k
    step = (k + a.figure.seed) % 6
    s = a.p.scale
    figures = {
        0: ((0.66, 0.74, 0.06), (0.2, 1.0, 0.0)), 1: ((0.98, 0.0, 0.05), (1.0, 0.0, 0.0)), 2: ((0.34, 0.90, 0.10), (0.0,
        1.0, 0.0)), 3: ((0.22, -0.42, 0.22), (-0.3, -0.8, 0.5)), 4: ((0.66, 0.74, 0.06), (0.2, 1.0, 0.0)), 5: ((0.62,
        -0.70, 0.10), (0.6, -0.8, 0.0)), }  # fmt: skip
    snap = ease(u, 0.0, 0.22)
    for side, sgn in SIDES:
        for which, share in (((step - 1) % 6, 1.0), (step, snap)):
            goal, fingers = figures[which]
            if which == 5:
                goal = (goal[0] * (1 if sgn > 0 else 0.6), goal[1] if sgn > 0 else -goal[1], goal[2])
            pose.reach(side, arm(goal, (0.9, -0.2, -0.4), fingers, (-0.2, 0.0, 1.0), "hold"), share * w)
        kick = arch(u) if step == 3 and sgn > 0 else 0.0
        hop_up = 0.16 * arch(u) if step == 4 else 0.0
        pose.leg(side, sole(0.16 if step in (0, 1, 5) else 0.10, 0.0, 0.2, 0.0, hop_up), w)
        pose.leg(side, leg((0.10, -0.32, 0.90), (0.0, 0.5, 1.0), (0.1, 0.6, 1.0)), kick * w)
    hop = pulse(u, 0.3, 0.0, 0.4)
    pose.lift += (0.16 if step == 4 else 0.02) * arch(u) * s * w
    pose.sink += 0.06 * (1 - hop) * (step == 3 or step == 5) * s * w
    pose.hips[2] += 0.10 * (1 if k % 2 else -1) * keyed(u, ((0, 0), (0.3, 1), (1, 0))) * w
    pose.spine[2] += -0.12 * (1 if k % 2 else -1) * keyed(u, ((0, 0), (0.3, 1), (1, 0))) * w
    pose.head[0] += -0.08 * w
    pose.feel("laugh", 0.8 * w)
