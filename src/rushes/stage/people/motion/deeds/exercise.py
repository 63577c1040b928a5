"""Exercise: push-ups, squats, weights, stretching, yoga, tai chi, aerobics."""

from math import cos, pi, sin

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.deeds.gestures import free_hands
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.legs import Leg, leg, sole
from rushes.stage.people.motion.pose import ARMS, ArmPose, BodyPose, arm
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, keyed, pulse, wave
from rushes.stage.people.motion.stances import flat, plank
from rushes.stage.people.motion.targets import held_in
from rushes.stage.people.motion.timing import drift, smooth
from rushes.stage.people.motion.vectors import vec

__all__ = [
    "aerobics", "bend_back", "bend_down", "lift_weights", "meditate", "push_up", "sit_up", "squat", "stretch_leg",
    "tai_chi", "yoga", ]  # fmt: skip

SIDES = (("l", 1.0), ("r", -1.0))


def _floor(pose: BodyPose) -> None:
    """Undo what a posture did, so that a deed which is one itself lays the body down alone."""
    pose.turn[:] = 0.0
    pose.offset[:] = 0.0
    pose.risen = 0.0
    pose.neck[0] = pose.head[0] = 0.0
    for side in ("l", "r"):
        pose.legs[side].clear()
        pose.holds[side].clear()
    pose.lean = 0.9


def push_up(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Every 1.6 s (25 to 40 a minute): down in half of it, a moment at the ground, up quicker; the body stays straight."""
    beat = beat_of(a, move)
    u = beat.phase(1 / 1.6) % 1.0
    low = keyed(u, ((0.0, 0.0), (0.06, 0.0), (0.48, 1.0), (0.56, 1.0), (0.92, 0.0), (1.0, 0.0)))
    tremble = 0.006 * sin(a.seconds * 50) * ease(u, 0.5, 0.7) * (1 - ease(u, 0.85, 0.95))
    _floor(pose)
    plank(pose, a, w, low=min(max(low + tremble, 0.0), 1.0) * min(beat.size, 1.0))
    pose.feel("angry", 0.35 * low * w)


def sit_up(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Every 2.2 s: on the back with bent knees, hands behind the head, rolled up to the knees and let down slower."""
    beat = beat_of(a, move)
    u = beat.phase(1 / 2.2) % 1.0
    up = keyed(u, ((0.0, 0.0), (0.08, 0.0), (0.42, 1.0), (0.52, 1.0), (0.95, 0.0), (1.0, 0.0)))
    _floor(pose)
    flat(pose, a, w)
    p, s = a.p, a.p.scale
    pose.turn[0] += (0.10 + 0.62 * up) * w
    pose.rise = p.girth * (0.98 - 0.12 * up)
    pose.spine[0] += 0.42 * up * w
    pose.chest[0] += 0.22 * up * w
    pose.neck[0] += (0.05 + 0.10 * up) * w
    at = vec(1.25 * p.hip_x, p.ankle_y, 0.50 * p.leg) / s
    for side, _ in SIDES:
        pose.legs[side].clear()
        pose.leg(side, Leg(at, "root", vec(0.1, 0.0, 1.0), vec(0.12, 1.0, 0.2)), w)
        pose.hold(side, hold((0.165, 0.02, -0.13), "head", "palm", fingers=(-0.9, 0.5, -0.3), palm=(-0.6, 0.0, 0.8),
        hand="flat", elbow=(1.0, 0.3, 0.35)), w)  # fmt: skip
    pose.feel("angry", 0.3 * up * w)


def squat(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Every 2.4 s: hips back and down to the height of the knees, arms raised ahead for balance, up again."""
    beat = beat_of(a, move)
    u = beat.phase(1 / 2.4) % 1.0
    low = keyed(u, ((0.0, 0.0), (0.08, 0.0), (0.46, 1.0), (0.56, 1.0), (0.90, 0.0), (1.0, 0.0)))
    s = a.p.scale
    pose.sink += 0.40 * a.p.leg * low * min(beat.size, 1.1) * w
    pose.shift[2] += -0.17 * s * low * w
    pose.hips[0] += 0.30 * low * w
    pose.spine[0] += 0.22 * low * w
    pose.head[0] += -0.36 * low * w
    for side, _ in SIDES:
        pose.leg(side, sole(0.17, 0.0, 0.34), w)
        if side in free_hands(a):
            ahead = arm(
                (0.02, -0.10 + 0.06 * low, 0.94),
                (0.8, -0.8, 0.0),
                (-0.05, 0.05, 1.0),
                (-0.3, -1.0, 0.0),
                "flat",
            )
            pose.reach(side, ahead, (0.10 + 0.90 * low) * w)


def lift_weights(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A barbell every 3.6 s: from the thighs to the breast with a dip under it, pressed over the head on straight arms, held,
    let down. What is light is only curled."""
    beat = beat_of(a, move)
    u = beat.whole(3.6)[1]
    prop = held_in(a, "r")
    s = a.p.scale
    rack = keyed(u, ((0.0, 0.0), (0.10, 0.0), (0.26, 1.0), (0.90, 1.0), (1.0, 0.0)))
    press = keyed(u, ((0.0, 0.0), (0.36, 0.0), (0.50, 1.0), (0.72, 1.0), (0.86, 0.0), (1.0, 0.0)))
    dip = arch((u - 0.20) / 0.14) + 0.8 * arch((u - 0.36) / 0.10)
    strain = 0.005 * sin(a.seconds * 47) * press
    y = -0.44 + 0.40 * rack + (0.60 + strain) * press
    z = 0.26 - 0.02 * rack + (0.08 * arch(press) - 0.07 * press)
    for side, _ in SIDES:
        x = 0.27 + 0.10 * press
        pose.hold(side, rod((x, y, z), (-1.0, 0.0, 0.0), "chest", elbow=(0.7, -1.0, 0.2)), w)
        pose.leg(side, sole(0.17, 0.03 if side == "l" else -0.04, 0.3), w)
    if prop is not None and a.figure.attach is None:
        led(pose, "r", "chest", translation((0.0, y * s, z * s)))
    pose.sink += (0.03 + 0.11 * dip) * s * w
    pose.spine[0] += (0.10 * (1 - rack) - 0.08 * press) * w
    pose.head[0] += -0.10 * press * w
    pose.shrug += 0.035 * press * s * w
    pose.feel("angry", (0.35 + 0.4 * press) * w)
    pose.puff = max(pose.puff, 0.6 * press * w)


def bend_down(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """From the hips, knees straight, fingers to the toes and up again, every 3 s."""
    beat = beat_of(a, move)
    u = beat.phase(1 / 3.0) % 1.0
    low = keyed(u, ((0.0, 0.0), (0.06, -0.05), (0.42, 1.0), (0.62, 0.96), (0.95, 0.0), (1.0, 0.0))) * w
    pose.hips[0] += 0.95 * low
    pose.spine[0] += 0.55 * low
    pose.chest[0] += 0.25 * low
    pose.head[0] += 0.15 * low
    pose.shift[2] += -0.13 * a.p.scale * low
    pose.lean = 0.0
    hang = arm((0.06, -0.16, 0.96), (0.8, -0.2, -0.5), (0.0, -0.2, 1.0), (-0.4, -0.9, 0.1), "flat")
    for side in free_hands(a):
        pose.reach(side, hang, max(low, 0.0))


def bend_back(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Arms up, hips forward, the trunk bent far back, held, and up again: every 3.6 s."""
    beat = beat_of(a, move)
    u = beat.phase(1 / 3.6) % 1.0
    back = keyed(u, ((0.0, 0.12), (0.06, 0.0), (0.45, 1.0), (0.68, 0.97), (0.95, 0.12), (1.0, 0.12))) * w
    s = a.p.scale
    pose.hips[0] += -0.26 * back
    pose.spine[0] += -0.58 * back
    pose.chest[0] += -0.42 * back
    pose.neck[0] += -0.22 * back
    pose.head[0] += -0.30 * back
    pose.shift[2] += 0.17 * s * back
    pose.sink += 0.05 * s * back
    pose.lean = 0.0
    for side in free_hands(a):
        pose.reach(
            side,
            arm(
                (0.34, 0.86, -0.10 - 0.25 * back),
                (1.0, -0.1, 0.2),
                (0.1, 1.0, -0.3),
                (-0.3, 0.0, 1.0),
                "open",
            ),
            w,
        )
        pose.leg(side, sole(0.12, 0.0, 0.2), w)


def stretch_leg(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """One leg straight ahead on its heel, the other knee bent, both hands down to the toes with little bounces; then the
    other."""
    beat = beat_of(a, move)
    k, u = beat.at(4.6)
    side = "l" if (k + a.figure.seed) % 2 else "r"
    rest = "r" if side == "l" else "l"
    s = a.p.scale
    down = ease(u, 0.08, 0.30) * (1 - ease(u, 0.88, 1.0)) * w
    bounce = 0.06 * wave(beat.phase(1.1)) * down
    out = ease(u, 0.0, 0.12) * (1 - ease(u, 0.94, 1.0)) * w
    ahead = sole(0.10, 0.40 * out, 0.1, 0.0, 0.04 * arch(u / 0.12) + 0.04 * arch((u - 0.94) / 0.06))
    pose.leg(side, Leg(ahead.at, "root", vec(0.05, 0.85 * out, 1.0), vec(0.0, 0.6, 1.0), down=False), w)
    pose.leg(rest, sole(0.11, -0.06, 0.45), w)
    pose.sink += (0.12 * out + 0.04 * down) * s
    pose.shift[2] += -0.12 * s * out
    pose.hips[0] += (0.50 + bounce) * down
    pose.spine[0] += (0.38 + bounce) * down
    pose.chest[0] += 0.15 * down
    pose.head[0] += -0.10 * down
    pose.lean = 0.5
    for hand, x in (("l", 0.035), ("r", -0.035)):
        pose.hold(
            hand, hold((x, 0.03, 0.13), f"foot_{side}", "tips", hand="flat", elbow=(0.8, -0.2, -0.5)), down
        )


def aerobics(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Jumping jacks for eight, side steps with punches for eight, at 130 beats a minute."""
    beat = beat_of(a, move)
    phase = beat.phase(130 / 120)  # cycles of two beats
    s = a.p.scale
    if int(phase / 4) % 2 == 0:
        u = phase % 1.0
        wide = smooth(1 - abs(2 * u - 1) * 1.25 + 0.12)
        air = 0.07 * (arch(u / 0.5) if u < 0.5 else arch((u - 0.5) / 0.5))
        pose.lift += air * s * w
        pose.sink += 0.03 * (1 - abs(cos(2 * pi * u))) * s * w
        for side, _ in SIDES:
            pose.leg(side, sole(0.09 + 0.17 * wide, 0.0, 0.2, 0.0, air), w)
            pose.reach(side, arm((0.30 + 0.45 * arch(wide), -0.92 + 1.78 * wide, 0.06), (0.9, -0.2, -0.3), (0.2, -1 + 2 *
            wide, 0.1), (-0.3, 0.0, 1.0), "open"), w)  # fmt: skip
    else:
        side_step = wave(0.5 * phase)
        punch = pulse(phase, 0.2, 0.1, 0.3)
        lead_side = "l" if side_step > 0 else "r"
        pose.shift[0] += 0.13 * side_step * s * w
        pose.hips[2] += -0.10 * side_step * w
        pose.spine[2] += 0.14 * side_step * w
        pose.sink += 0.05 * abs(side_step) * s * w
        for side, sgn in SIDES:
            pose.leg(side, sole(0.20, 0.0, 0.25, 0.35 * smooth(-2 * sgn * side_step)), w)
            near = arm((0.16, -0.26, 0.42), (0.9, -0.9, -0.2), (-0.3, 0.8, 0.5), (-0.8, 0, 0.2), "fist")
            pose.reach(side, near, w)
            if side != lead_side:
                pose.reach(
                    side,
                    arm((-0.45, 0.15, 0.78), (0.9, -0.6, 0.0), (-0.6, 0.2, 0.7), (0, -1, 0.2), "fist"),
                    punch * w,
                )
    pose.head[0] += -0.05 * w
    pose.feel("happy", 0.9 * w)


def yoga(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Three figures, each breathed into over three seconds and held: the warrior, the tree, the mountain with raised hands."""
    beat = beat_of(a, move)
    k, u = beat.at(6.0)
    k = (k + a.figure.seed) % 2
    into = ease(u, 0.02, 0.32) * (1 - ease(u, 0.88, 1.0)) * w
    breath = 0.01 * wave(a.seconds / 4.4)
    pose.shrug += breath * a.p.scale
    (_warrior, _tree)[k](pose, a, into, w)
    pose.feel("tender", 0.5 * w)


def _warrior(pose: BodyPose, a: Acting, into: float, w: float) -> None:
    """Virabhadrasana II: a deep lunge to the left, arms level, the look over the leading hand."""
    s = a.p.scale
    pose.leg("l", sole(0.40 * into + 0.10, 0.0, 0.16 + 1.35 * into), w)
    pose.leg("r", sole(0.36 * into + 0.10, 0.0, 0.16), w)
    pose.shift[0] += 0.12 * s * into
    pose.sink += 0.10 * a.p.leg * into
    pose.head[1] += 1.0 * into
    for side, _ in SIDES:
        pose.reach(
            side, arm((0.98, 0.0, 0.04), (0.1, -1.0, -0.2), (1.0, 0.0, 0.0), (0.0, -1.0, 0.1), "flat"), into
        )


def _tree(pose: BodyPose, a: Acting, into: float, w: float) -> None:
    """Vrksasana: a foot on the other thigh's inside, the knee out, palms together over the head as far as arms reach."""
    s = a.p.scale
    pose.shift[0] += -0.095 * s * into
    pose.leg("r", sole(0.0, 0.0, 0.1), w)
    pose.leg("l", leg((-0.10, -0.50, 0.07), (-0.30, -1.0, 0.05), (1.0, -0.1, 0.35)), into)
    pose.spine[2] += 0.02 * wave(a.seconds / 2.7) * into
    for side, _ in SIDES:
        pose.hold(side, hold((0.012, -0.02, 0.34), "chest", "palm", fingers=(0.0, 1.0, 0.15), palm=(-1.0, 0, 0), hand="flat",
                             elbow=(1.0, -0.6, 0.1)), into)  # fmt: skip


def tai_chi(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Slow as water: a cloud of hands before a body that sinks into one leg and then the other, 5 s a side, and pushes."""
    beat = beat_of(a, move)
    phase = beat.phase(1 / 7.0)
    side_way = wave(phase)
    s = a.p.scale
    pose.shift[0] += 0.16 * side_way * s * w
    pose.sink += (0.11 + 0.03 * abs(side_way)) * a.p.leg * w
    pose.spine[1] += 0.42 * side_way * w
    pose.hips[1] += 0.16 * side_way * w
    pose.head[1] += 0.25 * side_way * w
    for side, sgn in SIDES:
        pose.leg(side, sole(0.30, 0.0, 0.25), w)
        turn = 2 * pi * (phase + (0.25 if sgn > 0 else 0.75))
        high, out = 0.5 + 0.5 * cos(turn), 0.5 + 0.5 * sin(turn)
        top = arm(
            (-0.10 + 0.55 * out, 0.16, 0.66),
            (0.9, -0.8, 0.0),
            (-0.6 + 0.5 * out, 0.75, 0.4),
            (-0.1, 0.1, 1.0),
            "flat",
        )
        low = arm(
            (-0.20 + 0.55 * out, -0.56, 0.62),
            (0.9, -0.6, -0.3),
            (-0.9 + 0.5 * out, 0.0, 0.6),
            (0.0, 1.0, -0.1),
            "offer",
        )
        made = ArmPose(low.goal + (top.goal - low.goal) * high, low.elbow, low.fingers + (top.fingers - low.fingers) * high,
                       low.palm + (top.palm - low.palm) * high, top.hand)  # fmt: skip
        pose.reach(side, made, w)
    pose.watch(vec(0.5 * side_way, 0.1, 0.9), 0.5 * w, "chest")
    pose.feel("tender", 0.5 * w)


def meditate(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Cross-legged, a straight back, hands open on the knees, eyes shut; only the breath moves."""
    p, s = a.p, a.p.scale
    breath = wave(a.seconds / 5.0)
    if a.figure.attach is None:
        pose.raised(1.02 * p.leg_radius, w)
        for side, _ in SIDES:
            pose.legs[side].clear()
            ahead = 0.20 if side == "l" else 0.27
            made = Leg(vec(-0.10, 0.075, ahead), "root", vec(-1.0, 0.0, 0.25), vec(1.0, 0.15, 0.55))
            pose.leg(side, made, w)
    pose.spine[0] += -0.06 * w
    pose.chest[0] += -0.02 * breath * w
    pose.shrug += 0.006 * breath * s * w
    pose.head[0] += 0.06 * w
    for side, _ in SIDES:
        if a.figure.attach is None:
            rest = arm((0.36, -0.80, 0.42), (0.9, -0.3, -0.6), (0.35, -0.25, 1.0), (-0.1, 1.0, 0.2), "pinch")
            pose.reach(side, rest, w)
        else:
            pose.reach(side, ARMS["lap"].moved(0.10, 0.05, 0.05), w)
    pose.shut = max(pose.shut, smooth(w))
    pose.feel("tender", 0.4 * w)
    pose.spine[2] += 0.01 * drift(a.figure.seed, 85, a.seconds, 0.4) * w
