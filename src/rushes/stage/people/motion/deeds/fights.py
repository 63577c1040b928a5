"""Fighting, in play: boxing, karate, wrestling, sword play. Two who fight take turns by the scene's own clock."""

from math import pi, sin

from rushes.direction.plan import Move
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.deeds.gestures import free_hands
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.legs import leg, sole
from rushes.stage.people.motion.pose import BodyPose, arm
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, keyed, wave
from rushes.stage.people.motion.targets import body_of, frame_of, hand_with, other_person
from rushes.stage.people.motion.timing import drift
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.mouth import SHAPES
from rushes.stage.scene import Array

__all__ = ["box", "fight", "karate", "punch", "sword_fight", "wrestle"]

SIDES = (("l", 1.0), ("r", -1.0))
GUARD = arm((0.02, 0.02, 0.62), (0.8, -1.0, 0.1), (-0.2, 0.9, 0.45), (-0.75, 0.0, -0.6), "fist")


def turns(a: Acting, move: Move, seconds: float) -> tuple[int, float, bool]:
    """The round of a fight, where in it one is, and whether it is this one's turn: the first of two by name begins."""
    phase = (a.frame - a.view.scene.start) / a.rate / seconds
    mate = other_person(a, move)
    first = mate is None or a.figure.id < mate.id
    k = int(phase)
    return k, phase - k, (k % 2 == 0) == first


def _stance(pose: BodyPose, a: Acting, w: float, bounce: float, *, lead: float = 0.16) -> None:
    """Left foot ahead, knees soft, on the balls of the feet."""
    s = a.p.scale
    pose.leg("l", sole(0.10, lead, 0.10, 0.10 * bounce), w)
    pose.leg("r", sole(0.13, -0.14, 0.55, 0.25 + 0.1 * bounce), w)
    pose.sink += (0.08 - 0.02 * bounce) * s * w
    pose.spine[1] += -0.22 * w
    pose.head[1] += 0.18 * w


def _jab(pose: BodyPose, side: str, out: float, w: float, *, at: float = 0.04, hook: float = 0.0) -> None:
    """A fist straight from the shoulder, turned as it goes; the shoulder goes with it."""
    s = 1.0 if side == "l" else -1.0
    straight = arm((-0.26 - 0.25 * hook, at, 0.99 - 0.25 * hook), (0.9, -0.6 + 0.6 * hook, 0.0), (-0.15 - 0.6 * hook, 0.0, 1.0),
                   (0.0, -1.0, 0.0), "fist")  # fmt: skip
    pose.reach(side, straight, out * w)
    pose.chest[1] += -0.42 * s * out * w
    pose.spine[1] += -0.18 * s * out * w
    pose.head[1] += 0.48 * s * out * w
    pose.spine[0] += 0.10 * out * w


def box(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Combinations: jab, jab, cross, and a pause on bouncing feet; a punch takes 0.2 s out and as much back."""
    beat = beat_of(a, move)
    k, u = beat.at(1.9)
    bounce = abs(sin(2 * pi * 1.3 * a.seconds))
    _stance(pose, a, w, bounce)
    pose.spine[0] += 0.10 * w
    for side, _ in SIDES:
        pose.reach(side, GUARD.moved(0.0, 0.02 * bounce, 0.0), w)
    for at, side, hook in (
        (0.08, "l", 0.0),
        (0.26, "l", 0.0),
        (0.42, "r", 0.0),
        (0.64, "l" if k % 2 else "r", 0.6 * (k % 2)),
    ):
        out = keyed(
            u, ((0.0, 0.0), (at, 0.0), (at + 0.02, -0.08), (at + 0.085, 1.0), (at + 0.20, 0.0), (1.0, 0.0))
        )
        if abs(out) > 1e-3:
            _jab(pose, side, max(out, 0.0), w, hook=hook)
            pose.shift[2] += 0.03 * a.p.scale * max(out, 0.0) * w
    pose.head[2] += 0.06 * wave(0.9 * a.seconds) * w
    pose.feel("angry", 0.5 * w)


def punch(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """One blow at what is there, wound up from the hip, every 1.2 s."""
    beat = beat_of(a, move)
    u = beat.whole(1.2)[1]
    _stance(pose, a, w, 0.0, lead=0.12)
    for side, _ in SIDES:
        pose.reach(side, GUARD, w)
    back = ease(u, 0.05, 0.32) * (1 - ease(u, 0.36, 0.46))
    out = ease(u, 0.38, 0.48) * (1 - ease(u, 0.58, 0.85))
    pose.reach(
        "r",
        arm((0.26, -0.22, -0.05), (0.4, -0.2, -1.0), (-0.1, 0.2, 1.0), (-0.5, 0.8, 0.0), "fist"),
        back * w,
    )
    pose.chest[1] += -0.40 * back * w
    _jab(pose, "r", out, w, at=-0.02)
    pose.shift[2] += (0.06 * out - 0.03 * back) * a.p.scale * w
    pose.feel("angry", 0.8 * w)


def karate(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A kata: low block and punch in a deep stance, a high block, a front kick, each snapped and held; 3.6 s."""
    beat = beat_of(a, move)
    u = beat.whole(3.6)[1]
    s = a.p.scale
    deep = ease(u, 0.02, 0.10) * (1 - ease(u, 0.94, 1.0))
    kick = ease(u, 0.60, 0.66) * (1 - ease(u, 0.72, 0.80))
    pose.leg("l", sole(0.13, 0.26 * deep, 0.12, 0.0, 0.04 * arch((u - 0.02) / 0.08)), w)
    pose.leg("r", sole(0.14, -0.22 * deep, 0.5), w)
    pose.leg("r", leg((0.0, -0.44, 0.30), (0.0, -0.3, 1.0), (0.05, 0.6, 0.9)), arch((u - 0.54) / 0.14) * w)
    pose.leg("r", leg((-0.04, -0.30, 0.92), (0.0, 0.9, 0.4), (0.05, 0.7, 0.9)), kick * w)
    pose.sink += (0.16 * deep - 0.10 * kick) * s * w
    pose.shift[2] += 0.06 * s * (deep + kick) * w
    chamber = arm((0.24, -0.46, -0.02), (0.4, -0.2, -1.0), (-0.1, 0.1, 1.0), (-0.4, 0.9, 0.0), "fist")
    low = arm((0.06, -0.80, 0.48), (0.7, -0.4, -0.5), (0.05, -0.9, 0.5), (-0.8, 0.0, 0.2), "fist")
    fist = arm((-0.26, 0.0, 0.98), (0.8, -0.7, 0.0), (-0.1, 0.0, 1.0), (0.0, -1.0, 0.0), "fist")
    high = arm((0.02, 0.46, 0.52), (1.0, 0.1, 0.2), (-0.8, 0.6, 0.2), (0.2, 0.3, 1.0), "fist")
    for side, _ in SIDES:
        pose.reach(side, chamber, w)
    snap = ((0.06, "l", low), (0.20, "r", fist), (0.38, "l", high), (0.50, "r", fist), (0.84, "l", fist))
    for i, (at, side, goal) in enumerate(snap):
        end = snap[i + 1][0] if i + 1 < len(snap) else 1.0
        share = ease(u, at, at + 0.045) * (1 - ease(u, end + 0.02, end + 0.09))
        pose.reach(side, goal, share * w)
        sgn = 1.0 if side == "l" else -1.0
        pose.chest[1] += -0.32 * sgn * share * w
        pose.head[1] += 0.26 * sgn * share * w
    pose.spine[0] += (0.04 - 0.16 * kick) * w
    shout = sum(arch((u - at) / 0.12) for at in (0.22, 0.64))
    pose.feel("angry", 0.8 * w)
    pose.mouth(SHAPES["D"], 0.8 * min(shout, 1.0) * w)


def fight(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """One strikes, the other ducks or staggers, in turns of 0.9 s."""
    beat = beat_of(a, move)
    k, u, mine = turns(a, move, 0.95)
    bounce = abs(sin(2 * pi * 1.4 * a.seconds + a.figure.seed))
    _stance(pose, a, w, bounce)
    s = a.p.scale
    for side, _ in SIDES:
        pose.reach(side, GUARD.moved(0.0, 0.02 * bounce, 0.0), w)
    if mine:
        side = "r" if beat.random(k, 1) > 0.4 else "l"
        back = ease(u, 0.0, 0.22) * (1 - ease(u, 0.26, 0.38))
        out = ease(u, 0.30, 0.42) * (1 - ease(u, 0.52, 0.80))
        pose.chest[1] += (0.35 if side == "l" else -0.35) * back * w
        _jab(pose, side, out, w, at=0.10, hook=0.35 * (beat.random(k, 2) > 0.5))
        pose.shift[2] += (0.08 * out - 0.03 * back) * s * w
        pose.leg("l", sole(0.10, 0.16 + 0.10 * out, 0.1), w)
        pose.feel("angry", 0.9 * w)
        return
    hit = ease(u, 0.36, 0.46) * (1 - ease(u, 0.62, 1.0))
    if beat.random(k, 3) > 0.45:  # ducked
        pose.sink += 0.22 * s * ease(u, 0.22, 0.38) * (1 - ease(u, 0.55, 0.9)) * w
        pose.spine[2] += 0.25 * (1 if k % 4 < 2 else -1) * hit * w
        pose.spine[0] += 0.22 * hit * w
        pose.feel("angry", 0.6 * w)
    else:  # staggers
        pose.spine[0] += -0.34 * hit * w
        pose.head[0] += -0.26 * hit * w
        pose.head[1] += 0.5 * hit * (1 if k % 4 < 2 else -1) * w
        pose.shift[2] += -0.10 * s * hit * w
        pose.feel("surprised", 0.9 * hit * w)


def wrestle(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Head to head, arms about the other's shoulders, legs wide: a shove to and fro, the one who yields bends back; 2.6 s."""
    mate = other_person(a, move)
    phase = (a.frame - a.view.scene.start) / a.rate / 2.6
    first = mate is None or a.figure.id < mate.id
    push = sin(2 * pi * phase) * (1 if first else -1)
    strain = 0.012 * sin(2 * pi * 7 * a.seconds)
    s = a.p.scale
    # Hips back and heads past each other, each to the other's right.
    pose.offset += vec(0.10 * s, 0.0, -0.26 * s) * w
    for side, sgn in SIDES:
        pose.leg(side, sole(0.22, 0.12 * sgn - 0.06, 0.35, 0.3 * max(push, 0.0) * (sgn < 0)), w)
    pose.sink += (0.15 + 0.03 * push) * s * w
    pose.hips[0] += 0.34 * w
    pose.spine[0] += (0.40 + 0.10 * push + strain) * w
    pose.spine[2] += 0.26 * w
    pose.head[0] += -0.30 * w
    pose.shift[2] += 0.06 * s * push * w
    pose.shift[0] += 0.02 * s * sin(2 * pi * 0.7 * phase) * w
    pose.lean = 0.2
    if mate is not None:
        frame, body = frame_of(a, mate), body_of(mate)
        for side, x in (("l", -0.04), ("r", 0.40)):
            at = vec(x, 0.95, -0.08 - 0.06 * push) * body.scale
            pose.hold(side, hold(_world(frame, at), "world", "palm", hand="cup", elbow=(1.0, -0.3, 0.1)), w)
    else:
        for side, _ in SIDES:
            pose.reach(
                side, arm((0.10, -0.10, 0.85), (1.0, -0.4, 0.0), (-0.4, 0.0, 1.0), (-0.9, 0, 0.2), "claw"), w
            )
    pose.feel("angry", (0.6 + 0.3 * push) * w)


def _world(frame: Array, at: Array) -> Array:
    point: Array = frame[:3, :3] @ at + frame[:3, 3]
    return point


def sword_fight(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Cut and parry in turns of 0.8 s: blades meet high, on the right and on the left; feet go forth and back."""
    k, u, mine = turns(a, move, 0.85)
    s = a.p.scale
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    line = k % 3  # where both blades meet: high, the doer's right, his left
    meet = ease(u, 0.34, 0.50) * (1 - ease(u, 0.66, 0.95))
    wind = ease(u, 0.0, 0.26) * (1 - ease(u, 0.30, 0.46)) if mine else 0.0
    jar = 0.03 * arch((u - 0.50) / 0.10)
    en_garde = rod((0.12, -0.26, 0.46), (-0.15, 0.75, 0.75), "chest", elbow=(0.7, -0.9, -0.4))
    back = rod((0.30, 0.30, 0.10), (0.15, 0.9, -0.7), "chest", elbow=(0.9, -0.4, -0.3))
    across = {0: 0.0, 1: 1.0, 2: -1.0}[line] * (1 if mine else -1)
    cut = rod((0.06 + 0.16 * across * sgn * -1, -0.06 + 0.10 * (line == 0) - jar, 0.56), (-0.35 * across * sgn,
              0.62 + 0.2 * (line == 0), 0.85), "chest",
              elbow=(0.8, -0.8, -0.2))  # fmt: skip
    parry = rod((0.02 + 0.16 * across * sgn * -1, -0.02 + 0.14 * (line == 0) - jar, 0.44), (-0.85, 0.62, 0.30) if line == 0 else
                (0.30 * across * sgn, 1.0, 0.30), "chest", elbow=(0.8, -0.8, -0.2))  # fmt: skip
    pose.hold(side, en_garde, w)
    pose.hold(side, back, wind * w)
    pose.hold(side, cut if mine else parry, meet * w)
    go = (0.12 if mine else -0.08) * meet * s
    pose.leg("r", sole(0.10, 0.17 + 0.12 * meet * mine, 0.05, 0.0, 0.03 * arch((u - 0.30) / 0.18) * mine), w)
    pose.leg("l", sole(0.13, -0.17, 0.8), w)
    pose.sink += (0.11 + 0.05 * meet * mine) * s * w
    pose.shift[2] += go * w
    pose.turn[1] += 0.40 * w
    pose.head[1] += -0.30 * w
    pose.chest[1] += (-0.25 * wind + 0.22 * meet) * (1 if side == "r" else -1) * w
    free = "l" if side == "r" else "r"
    if free in free_hands(a):
        pose.reach(
            free, arm((0.62, 0.20, -0.42), (0.5, -0.2, -1.0), (0.4, 0.9, -0.2), (0, 0, 1), "relaxed"), w
        )
    pose.feel("angry" if mine else "surprised", (0.6 if mine else 0.35) * w)
    pose.spine[2] += 0.03 * drift(a.figure.seed, 97, a.seconds, 1.2) * w
