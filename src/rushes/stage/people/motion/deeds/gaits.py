"""Ways of walking: marching, limping, on tiptoe, with a dog, behind a cart; and walking where one is."""

from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.deeds.gestures import free_hand, free_hands
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.legs import cycle, sole
from rushes.stage.people.motion.pose import ARMS, BodyPose, arm
from rushes.stage.people.motion.posture import stride_phase, walking
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, wave
from rushes.stage.people.motion.targets import ground_of, prop_named, size_of_prop, spot
from rushes.stage.people.motion.timing import drift, smooth
from rushes.stage.people.motion.vectors import vec

__all__ = [
    "dribble", "dribble_foot", "hike", "lead", "lead_animal", "limp", "march", "pull_cart", "push_cart", "run_on_spot", "spin",
    "strut", "tiptoe", "turn_round", "walk_dog", "walk_on_spot", "walk_up",
]  # fmt: skip

SIDES = (("l", 1.0, 0.0), ("r", -1.0, 0.5))


def march(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Knees high, arms straight and swung to the shoulder, chest out, eyes ahead."""
    w *= walking(a)
    phase = 2 * pi * stride_phase(a)
    pose.step.lift += 0.20 * w
    for side, s, _ in SIDES:
        beat = s * cos(phase - 0.15)
        up = max(-beat, 0.0)
        pose.reach(side, arm((0.16, -0.93 + 0.42 * up * up, 0.05 - 0.86 * beat), (0.5, -0.2, -1.0), (0.0, -1.0 + up, 0.3 + up),
                             (-1.0, 0.0, 0.0), "fist"), w)  # fmt: skip
    pose.spine[0] += -0.10 * w
    pose.chest[0] += -0.06 * w
    pose.head[0] += 0.04 * w
    pose.shift[1] += 0.012 * cos(2 * phase) * a.p.scale * w


def hike(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Leaning into the slope, hands on the straps, looks that wander over the land."""
    pose.step.lift += 0.05 * w
    pose.spine[0] += 0.17 * w
    pose.head[0] += -0.16 * w
    pose.head[1] += 0.34 * drift(a.figure.seed, 74, a.seconds, 0.9) * w
    for side in free_hands(a):
        strap = hold((0.13, -0.075, 0.17), "chest", "knuckles", fingers=(-0.6, 0.75, 0.2), palm=(-0.4, -0.2, -1.0),
        hand="fist", elbow=(0.7, -1.0, -0.3))  # fmt: skip
        pose.hold(side, strap, w)


def limp(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The right leg is stiff and sore: dragged, stood on only shortly, the body thrown over the good one, a hand on the
    thigh."""
    phase = 2 * pi * stride_phase(a)
    sore = smooth(0.5 - 0.8 * cos(phase - 0.4)) * w * walking(a)
    pose.step.limp = w
    pose.shift += vec(0.055 * sore - 0.01, -0.035 * sore, 0.0) * np.float32(a.p.scale)
    pose.hips[2] += 0.16 * sore
    pose.spine[2] += -0.26 * sore
    pose.spine[0] += 0.12 * w + 0.10 * sore
    pose.head[2] += 0.14 * sore
    pose.head[0] += 0.10 * sore
    pose.hold(
        "r",
        hold(
            (0.095, -0.20, 0.10),
            "leg_r",
            "palm",
            fingers=(0.15, -1.0, 0.2),
            palm=(0.2, 0.0, -1.0),
            hand="flat",
        ),
        0.9 * w,
    )
    pose.feel("sad", (0.3 + 0.5 * sore) * w)


def tiptoe(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """On the balls of the feet, lifted high and put down with care, hands before the breast like paws, looks over the
    shoulder."""
    phase = 2 * pi * stride_phase(a)
    pose.step.toes = max(pose.step.toes, 0.62 * w)
    pose.step.lift += 0.10 * w
    pose.spine[0] += 0.16 * w
    pose.sink += 0.03 * a.p.scale * (0.5 + 0.5 * cos(2 * phase)) * w
    pose.head[1] += 0.5 * drift(a.figure.seed, 75, a.seconds, 1.2) * w
    pose.head[0] += -0.12 * w
    for side, s, _ in SIDES:
        if side in free_hands(a):
            high = 0.10 * s * cos(phase)
            pose.reach(
                side,
                arm(
                    (0.22, -0.10 + high, 0.58),
                    (0.6, -1.0, 0.0),
                    (-0.1, -0.55, 0.8),
                    (-0.1, -0.9, -0.4),
                    "claw",
                ),
                w,
            )
    pose.shrug += 0.02 * a.p.scale * w


def strut(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """On a line, hips swung wide, shoulders against them, a hand on the hip, the chin up."""
    phase = 2 * pi * stride_phase(a)
    pose.step.width = 1.0 - 0.75 * w
    side = sin(phase)
    pose.hips[2] += 0.16 * side * w
    pose.spine[2] += -0.20 * side * w
    pose.shift[0] += 0.040 * side * a.p.scale * w
    pose.hips[1] += -0.14 * cos(phase) * w
    pose.chest[1] += 0.26 * cos(phase) * w
    pose.head[0] += -0.08 * w
    free = free_hands(a)
    for hand in free[:1]:
        pose.reach(hand, ARMS["hip"], w)
    for hand in free[1:]:
        pose.reach(hand, ARMS["hang"].moved(0.12, 0.04, -0.30 * cos(phase) * (1 if hand == "l" else -1)), w)
    pose.feel("happy", 0.4 * w)


def lead(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Somebody by the hand, on the left and a little behind."""
    side = free_hand(a, "l")
    pose.reach(
        side, arm((0.62, -0.68, -0.10), (0.4, -0.4, -1.0), (0.7, -0.7, -0.1), (0.0, 0.3, -1.0), "cup"), w
    )
    pose.head[1] += (
        (0.35 * smooth(0.5 + 1.5 * drift(a.figure.seed, 76, a.seconds, 0.9))) * w * (1 if side == "l" else -1)
    )


def lead_animal(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A hand at the halter of what walks beside, under its chin; the look goes to it and back to the way."""
    muzzle = spot(a, move.target, "mouth", "head", "back", "middle")
    side = "l"
    if muzzle is not None:
        point = muzzle[:3, 3] - vec(0.0, 0.12 * a.p.scale, 0.0)
        pose.hold(side, hold(point, "world", "palm", hand="cup", elbow=(0.8, -0.8, -0.4)), w)
    else:
        pose.reach(side, ARMS["offer"].moved(0.35, 0.1, -0.1), w)
    pose.head[1] += 0.45 * smooth(0.5 + 1.5 * drift(a.figure.seed, 77, a.seconds, 0.8)) * w


def walk_dog(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A hand with the leash stretched out to the dog, pulled now and then; the dog is looked at."""
    pull = max(drift(a.figure.seed, 78, a.seconds, 2.2), 0.0)
    side = "r" if "r" not in free_hands(a) else "l"
    dog = spot(a, move.target, "back", "middle")
    pose.reach(side, arm((0.22 - 0.5 * (side == "r"), -0.42 - 0.08 * pull, 0.62 + 0.2 * pull), (0.6, -1.0, -0.3),
                         (-0.1, -0.3, 1.0), (-0.6, -0.6, 0.1), "hold"), w)  # fmt: skip
    pose.spine[0] += (0.03 - 0.05 * pull) * w
    if dog is not None:
        pose.watch(dog[:3, 3], 0.75 * smooth(0.6 + 1.5 * drift(a.figure.seed, 79, a.seconds, 0.7)) * w)


def _on_spot(
    pose: BodyPose, a: Acting, move: Move, w: float, hz: float, stride: float, lift: float, duty: float
) -> float:
    """Legs of a walk or run that stays where it is; the phase of its left foot."""
    beat = beat_of(a, move)
    phase = beat.phase(hz)
    for side, _, offset in SIDES:
        z, up, heel = cycle(phase + offset, stride * beat.size, lift, duty)
        pose.leg(side, sole(0.085, z, 0.06, heel, up), w)
    return phase


def walk_on_spot(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A walk on a belt: feet are carried back by it."""
    phase = _on_spot(pose, a, move, w, 0.9, 0.55, 0.06, 0.6)
    _arms_of_gait(pose, a, phase, w, running=False)


def run_on_spot(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A run on a belt, 2.6 steps a second (jogging: 150 to 170 a minute), both feet off it between the steps."""
    phase = _on_spot(pose, a, move, w, 1.32, 0.62, 0.24, 0.38)
    hop = 0.5 - 0.5 * cos(4 * pi * (phase - 0.19))
    pose.sink -= 0.045 * hop * a.p.scale * w
    pose.sink += 0.05 * a.p.scale * w
    _arms_of_gait(pose, a, phase, w, running=True)
    pose.feel("happy", 0.25 * w)


def _arms_of_gait(pose: BodyPose, a: Acting, phase: float, w: float, *, running: bool) -> None:
    turn = 2 * pi * (phase - 0.19)
    swing = cos(turn)
    pose.hips[1] += -0.14 * swing * w
    pose.chest[1] += 0.26 * swing * w
    pose.spine[0] += (0.16 if running else 0.04) * w
    pose.head[0] += (-0.12 if running else -0.02) * w
    for side, s, _ in SIDES:
        beat = s * cos(turn - 0.2)
        if running:
            pose.reach(side, ARMS["run"].moved(0.0, 0.18 * max(-beat, 0.0), -0.48 * beat), w)
        else:
            pose.reach(side, ARMS["hang"].moved(0.0, 0.05 * abs(beat), -0.40 * beat), w)


def walk_up(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Up steps: one knee after the other high, weight over it, a hand on the thigh."""
    beat = beat_of(a, move)
    phase = beat.phase(0.75)
    for side, _, offset in SIDES:
        u = (phase + offset) % 1.0
        up = 0.26 * arch(u / 0.5) if u < 0.5 else 0.0
        pose.leg(
            side,
            sole(0.09, 0.10 * ease(u, 0.05, 0.45) * (1 - ease(u, 0.5, 1.0)), 0.06, 0.2 * arch(u / 0.5), up),
            w,
        )
    pose.spine[0] += 0.20 * w
    pose.head[0] += -0.20 * w
    _arms_of_gait(pose, a, phase + 0.2, w, running=False)


def _bar(a: Acting, move: Move) -> tuple[float, float, float]:
    """Where the bar of what is pushed is before a grown body: half its width, height, distance (metres of the doer's own
    size)."""
    size = size_of_prop(prop_named(a, move.target))
    wide = min(max(0.36 * size.width, 0.13), 0.24)
    return wide, min(max(0.9 * size.height, 0.80), 1.05), 0.44


def push_cart(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands on the bar, leaning into it: more the heavier it is."""
    size = size_of_prop(prop_named(a, move.target))
    heavy = min(size.width * size.height * size.depth / 1.5, 1.0)
    wide, high, far = _bar(a, move)
    left, right = spot(a, move.target, "left"), spot(a, move.target, "right")
    for side, s, _ in SIDES:
        found = left if side == "l" else right
        if found is not None and left is not None and right is not None:
            pose.hold(side, rod(found[:3, 3], (-s, 0.0, 0.0), "world", elbow=(0.9, -0.9, -0.4)), w)
        elif heavy > 0.6:
            pose.hold(
                side,
                hold((0.19, 0.98, 0.42), "root", "palm", fingers=(0, 1.0, 0.2), palm=(0, 0, 1), hand="flat"),
                w,
            )
        else:
            pose.hold(side, rod((wide, high, far), (-1.0, 0.0, 0.0), "root", elbow=(0.9, -0.9, -0.4)), w)
    pose.spine[0] += (0.12 + 0.30 * heavy) * w
    pose.hips[0] += 0.12 * heavy * w
    pose.head[0] += (-0.10 - 0.2 * heavy) * w


def pull_cart(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """One arm back at the handle, the body leaning ahead against the weight, a look back now and then."""
    found = spot(a, move.target, "handle", "right")
    near = found is not None and float(np.linalg.norm(found[:3, 3] - ground_of(a)[:3, 3])) < 1.15 * a.p.scale
    if found is not None and near:
        pose.hold("r", rod(found[:3, 3], (0.0, 0.0, 1.0), found), w)
    else:
        pose.hold("r", rod((0.20, 0.66, -0.36), (-1.0, 0.0, 0.0), "root", elbow=(0.7, -0.2, -1.0)), w)
    back = smooth(1.8 * drift(a.figure.seed, 80, a.seconds, 0.8) - 0.6)
    pose.spine[0] += 0.20 * w
    pose.head[0] += -0.14 * w
    pose.head[1] += -0.7 * back * w
    pose.chest[1] += -0.18 * w


def dribble(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A ball bounced beside the foot 2 times a second; the hand rides it up and pushes it down."""
    beat = beat_of(a, move)
    u = beat.phase(2.0) % 1.0
    size = size_of_prop(
        next((q for q in a.view.scene.props if q.attach is not None and q.attach.to == a.figure.id), None)
    )
    s, r = a.p.scale, 0.5 * size.height
    top = 0.80 * s
    # Half of the cycle in the hand, half down and up again.
    fall = 1.0 - abs(2 * (u - 0.5) / 0.62) if 0.19 < u < 0.81 else 0.0
    high = top - (top - r) * (fall if fall < 1 else 1.0) ** 1.25
    ride = (1 - u / 0.19) if u < 0.19 else max((u - 0.81) / 0.19, 0.0) if u > 0.81 else 0.4
    hand = top + 0.05 * s * ride
    x, z = -0.30 * s, 0.26 * s
    led(pose, "r", "root", translation((x, high if fall > 0 else hand, z)))
    pose.hold("r", hold((-x / s, (max(high, hand - 0.16 * s) if fall > 0 else hand) / s + r / s + 0.01, z / s), "root", "palm",
                        fingers=(0.0, -0.25, 1.0), palm=(0, -1, 0), hand="claw", elbow=(1.0, -0.3, -0.7)), w)  # fmt: skip
    pose.sink += 0.06 * s * w
    pose.spine[0] += 0.14 * w
    pose.head[0] += -0.12 * w
    pose.reach("l", ARMS["ready"].moved(0.15, 0.12, 0.0), 0.8 * w)


def dribble_foot(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Short quick steps behind the ball, arms out for balance, eyes down on it."""
    phase = 2 * pi * stride_phase(a)
    pose.step.lift += 0.02 * w
    pose.spine[0] += 0.10 * w
    pose.watch(vec(0.0, 0.1, 0.6), 0.8 * w, "root")
    for side, s, _ in SIDES:
        pose.reach(
            side,
            arm(
                (0.62, -0.52, 0.15 - 0.25 * s * cos(phase)),
                (0.4, -0.5, -1.0),
                (0.6, -0.5, 0.4),
                (0, -1, 0.1),
                "open",
            ),
            w,
        )


def turning_feet(pose: BodyPose, angle: float, step: float, w: float, *, width: float = 0.10) -> None:
    """Feet under a body that turns on the spot by `angle` so far: each stays until it is its turn to be put further."""
    for side, s, offset in SIDES:
        at = angle / step + offset
        k = np.floor(at)
        u = at - k
        own = (k - offset + ease(u, 0.55, 1.0)) * step + 0.0
        behind = own - angle
        c, n = cos(behind), sin(behind)
        x, z = s * width * c, -s * width * n
        made = sole(s * x, z, s * behind + 0.12, 0.0, 0.05 * arch((u - 0.55) / 0.45))
        pose.leg(side, made, w)


def turn_round(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Once about on the spot with small steps, looking first where it goes; then a rest. 3.4 seconds."""
    beat = beat_of(a, move)
    k, u = beat.whole(3.4)
    angle = 2 * pi * (k + ease(u, 0.10, 0.80))
    going = arch((u - 0.10) / 0.70)
    pose.turn[1] += angle
    turning_feet(pose, angle, 0.9, 1.0)
    pose.head[1] += 0.55 * going * w
    pose.chest[1] += 0.22 * going * w
    for side, s, _ in SIDES:
        pose.reach(side, ARMS["hang"].moved(0.18 * going, 0.04, 0.12 * s * going), w)


def spin(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Round and round with arms out, once in 1.5 seconds, leaning a little outwards, laughing."""
    beat = beat_of(a, move)
    k, u = beat.whole(1.5)
    angle = 2 * pi * (k + u)
    pose.turn[1] += angle
    turning_feet(pose, angle, 1.15, 1.0)
    for side in ("l", "r"):
        pose.reach(side, arm((0.95, 0.10 + 0.06 * wave(beat.phase(0.66)), -0.08), (0.2, -1.0, -0.4), (1.0, 0.15, -0.2),
                             (0.0, -0.3, 1.0), "open"), w)  # fmt: skip
    pose.spine[0] += -0.06 * w
    pose.head[0] += -0.14 * w
    pose.head[2] += 0.10 * w
    pose.feel("laugh", 0.7 * w)
