"""Gestures: waving, pointing, nodding, clapping, bowing."""

from dataclasses import replace
from math import sin

import numpy as np

from rushes.direction.plan import Move
from rushes.direction.travel import standing
from rushes.stage.people.hands import HAND_POSES
from rushes.stage.people.motion.acting import Acting, held_kinds, whereabouts
from rushes.stage.people.motion.holds import hold
from rushes.stage.people.motion.pose import ARMS, ArmPose, BodyPose, arm
from rushes.stage.people.motion.rhythm import beat_of, ease, keyed, pulse
from rushes.stage.people.motion.rhythm import wave as sine
from rushes.stage.people.motion.timing import drift, smooth
from rushes.stage.people.motion.vectors import vec
from rushes.stage.scene import Array

__all__ = [
    "bow",
    "clap",
    "explain",
    "fold_arms",
    "free_hand",
    "gesture",
    "greet",
    "hug",
    "look_up",
    "nod",
    "pockets",
    "point",
    "pray",
    "shake_head",
    "shrug",
    "snap_fingers",
    "umbrella",
    "wave",
]  # fmt: skip


def free_hand(a: Acting, wanted: str = "r") -> str:
    """A hand that holds nothing; `wanted` when it can."""
    held = set(held_kinds(a.figure, a.view).values())
    return wanted if wanted not in held else ("l" if wanted == "r" else "r")


def free_hands(a: Acting) -> list[str]:
    """Both sides, without those that hold something."""
    held = set(held_kinds(a.figure, a.view).values())
    return [side for side in ("l", "r") if side not in held]


def good_hand(a: Acting, move: Move) -> str:
    """The hand on the side away from the camera's edge: the one nearer to whom it is meant for."""
    side = "r" if a.figure.seed % 3 else "l"
    # Decided once for the whole move: a turn on the way must not change hands.
    middle = (move.start + move.end) / 2
    a = replace(a, frame=middle, place=standing(a.figure, middle, a.rate))
    if abs(a.place.heading) > 0.35:
        side = "l" if a.place.heading > 0 else "r"  # upstage: it does not cover the face
    target = towards(a, move.target)
    if target is not None and abs(target[0]) > 0.3:
        side = "l" if target[0] > 0 else "r"
    return free_hand(a, side)


def towards(a: Acting, who: str) -> Array | None:
    """Direction to somebody in the figure's own frame (x left, y up, z ahead), not unit."""
    point = whereabouts(a.view, who, a.frame, a.rate) if who else None
    if point is None:
        return None
    x, y, z = (float(c) for c in point - np.asarray(a.place.position, np.float32))
    c, s = np.cos(a.place.heading), np.sin(a.place.heading)
    return np.array([c * x - s * z, y - 0.68 * a.p.height, s * x + c * z], np.float32)


def wave(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A raised open hand that swings from the elbow, 2.1 times a second; the wrist follows late."""
    side = good_hand(a, move)
    beat = beat_of(a, move)
    swing, late = sine(beat.phase(2.1)), sine(beat.phase(2.1) - 0.12)
    up = ARMS["wave"].moved(0.09 * swing * beat.size, 0.0, 0.0)
    fingers = up.fingers + vec(0.5 * late, 0, 0)
    pose.reach(side, ArmPose(up.goal, up.elbow, fingers, up.palm, up.hand), w)
    s = 1.0 if side == "l" else -1.0
    pose.chest[2] += -0.06 * s * w
    pose.head[2] += 0.06 * s * w
    pose.brow += 0.006 * w


def greet(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands open towards whoever comes."""
    for side in free_hands(a):
        pose.reach(side, ARMS["greet"].moved(0.0, 0.03 * sin(a.seconds * 5), 0.0), w)
    pose.spine[0] += 0.06 * w
    pose.head[0] += -0.05 * w
    pose.brow += 0.007 * w


def nod(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Down twice or three times, then a pause: about 1.7 nods a second."""
    beat = beat_of(a, move)
    u = beat.share(2.6)
    down = pulse(3 * min(u / 0.68, 0.999), 0.42, 0.05, 0.5) if u < 0.68 else 0.0
    size = (1.0 - 0.45 * u) * beat.size
    pose.head[0] += (0.30 * down * size - 0.05) * w
    pose.neck[0] += 0.10 * down * size * w
    pose.brow += 0.004 * (1 - down) * w


def shake_head(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """From side to side, 1.5 a second, with pauses; the eyes close a little, the brows go together."""
    beat = beat_of(a, move)
    u = beat.share(2.9)
    share = ease(u, 0.0, 0.08) * (1 - ease(u, 0.80, 0.92))
    turn = sine(beat.phase(1.5)) * (0.35 + 0.65 * share) * beat.size
    pose.head[1] += 0.50 * turn * w
    pose.neck[1] += 0.18 * turn * w
    pose.head[0] += 0.08 * w
    pose.feel("sad", 0.25 * w)
    pose.shut = max(pose.shut, 0.35 * share * w)


def shrug(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Shoulders up, palms out, the head on one side: up quickly, held, down softly, every 2.2 seconds."""
    beat = beat_of(a, move)
    k, u = beat.whole(2.2)
    up = keyed(u, ((0.0, 0.0), (0.10, -0.08), (0.26, 1.0), (0.62, 0.94), (0.85, 0.0), (1.0, 0.0))) * w
    out = keyed(u, ((0.0, 0.0), (0.06, 0.0), (0.30, 1.0), (0.60, 1.0), (0.95, 0.12), (1.0, 0.0))) * w
    pose.shrug += 0.065 * a.p.scale * up
    side = 1.0 if (a.figure.seed + k) % 2 else -1.0
    pose.head[2] += 0.16 * side * max(up, 0.0)
    pose.head[0] += -0.04 * up
    pose.brow += 0.012 * max(up, 0.0)
    palms = arm((0.46, -0.36, 0.52), (0.5, -1.0, -0.25), (0.75, 0.25, 0.7), (-0.2, 1.0, 0.1), "open")
    for hand in free_hands(a):
        pose.reach(hand, palms, max(out, 0.0))
    pose.feel("surprised", 0.22 * max(out, 0.0))


def point(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """An arm and a finger towards it, stabbed a little further now and then."""
    side = good_hand(a, move)
    beat = beat_of(a, move)
    s = 1.0 if side == "l" else -1.0
    way = towards(a, move.target)
    if way is None:
        way = vec(s * 0.55, 0.18, 0.9)
    way = way / np.linalg.norm(way) * vec(s, 1, 1)
    u = beat.share(1.7)
    stab = keyed(u, ((0.0, 0.0), (0.10, -0.10), (0.20, 0.05), (0.34, 0.0), (1.0, 0.0)))
    goal = ARMS["point"]
    pose.reach(
        side, ArmPose(way * (0.90 + stab), goal.elbow, way + vec(0, 0.3 * -stab, 0), goal.palm, goal.hand), w
    )
    pose.spine[0] += (0.06 + 0.1 * stab) * w
    pose.chest[1] += -0.14 * s * w


def clap(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Palm on palm 2.4 times a second (applause: 2 to 5 a second, Repp 1987); the upper hand does most of the way."""
    beat = beat_of(a, move)
    u = beat.phase(2.4) % 1.0
    apart = 0.004 + 0.15 * beat.size * (ease(u, 0.06, 0.55) - ease(u, 0.55, 0.98)) if u < 0.98 else 0.004
    high = -0.06 + 0.02 * drift(a.figure.seed, 71, a.seconds, 1.2)
    for side, upper in (("l", 0.45), ("r", 0.85)):
        tilt = 0.9 * (1 if side == "r" else 0.7)
        made = hold((0.013 + apart * upper, high, 0.36), "chest", "palm", fingers=(-0.12, tilt, 1.0),
                    palm=(-1.0, 0.0, 0.0), hand="flat", elbow=(1.0, -0.75, -0.1))  # fmt: skip
        pose.hold(side, made, w)
    pose.spine[0] += (0.03 + 0.02 * (u < 0.1)) * w
    pose.head[0] += -0.03 * w
    pose.feel("happy", 0.7 * w)


def snap_fingers(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A hand raised at the ear's height that flicks down and snaps on the beat, 1.9 a second; the body keeps time."""
    beat = beat_of(a, move)
    phase = beat.phase(0.95)
    for i, side in enumerate(free_hands(a)):
        u = (phase + 0.5 * i) % 1.0
        snap = keyed(u, ((0.0, 0.0), (0.10, 1.0), (0.30, 0.35), (0.75, 0.0), (1.0, 0.0)))
        high = arm(
            (0.42, 0.16 - 0.16 * snap, 0.62),
            (0.8, -0.9, 0.0),
            (-0.35, 0.95 - 0.55 * snap, 0.55),
            (-0.55, -0.1, 0.8),
            "pinch",
        )
        closed = "fist" if u < 0.28 else "snap"
        pose.reach(side, replace(high, hand=HAND_POSES[closed]), w)
        pose.head[2] += (0.10 if side == "l" else -0.10) * snap * w
        pose.shift[0] += (0.025 if side == "l" else -0.025) * snap * a.p.scale * w
    pose.sink += 0.018 * (0.5 + 0.5 * sine(2 * phase)) * a.p.scale * w
    pose.feel("happy", 0.5 * w)


def bow(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """From the hips with a straight back, 45 degrees: down in 0.8 s, held, up slower (Japanese saikeirei); hands slide to the
    knees. Once every 3.4 seconds."""
    beat = beat_of(a, move)
    u = beat.whole(3.4)[1]
    down = keyed(u, ((0.0, 0.0), (0.06, -0.04), (0.34, 1.0), (0.58, 1.0), (0.92, 0.0), (1.0, 0.0))) * w
    pose.hips[0] += 0.62 * down
    pose.spine[0] += 0.26 * down
    pose.chest[0] += 0.10 * down
    pose.neck[0] += 0.10 * down
    pose.head[0] += 0.12 * down
    pose.shift[2] += -0.10 * a.p.scale * down
    front = arm((-0.16, -0.92, 0.26), (0.8, 0.0, -0.7), (-0.25, -1.0, 0.15), (-0.3, 0.0, -1.0), "flat")
    for side in free_hands(a):
        pose.reach(side, front, w)
    pose.shut = max(pose.shut, 0.55 * max(down, 0.0))
    pose.feel("tender", 0.4 * w)


def gesture(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A hand that offers what is said."""
    pose.reach(free_hand(a, "r"), ARMS["offer"].moved(0.0, 0.05 * sin(2.6 * a.seconds), 0.0), w)


def explain(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Teaching: one hand shows what is on the wall, the other counts it out; looks go from the thing to the listeners."""
    beat = beat_of(a, move)
    u = beat.share(2.4)
    side = free_hand(a, "l" if a.place.heading > 0 else "r")
    way = towards(a, move.target)
    s = 1.0 if side == "l" else -1.0
    way = vec(0.75, 0.3, 0.35) if way is None else way / max(float(np.linalg.norm(way)), 1e-3) * vec(s, 1, 1)
    show = keyed(u, ((0.0, 0.35), (0.15, 1.0), (0.55, 0.9), (0.8, 0.35), (1.0, 0.35)))
    goal = ArmPose(way * 0.86, vec(0.6, -1, 0), way + vec(0, 0.2, 0), vec(-0.2, 0.7, 0.5), ARMS["offer"].hand)
    pose.reach(side, goal, show * w)
    count = ARMS["explain"].moved(0.0, 0.12 * sine(beat.phase(1.3)), 0.0)
    pose.reach("l" if side == "r" else "r", count, (0.35 + 0.5 * (1 - show)) * w)
    pose.head[1] += 0.25 * s * show * w
    pose.brow += 0.006 * show * w


def fold_arms(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Arms folded over the breast."""
    pose.reach("l", ARMS["folded"].moved(0.0, 0.05, 0.05), w)
    pose.reach("r", ARMS["folded"], w)


def pockets(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Hands in the pockets."""
    for side in ("l", "r"):
        pose.reach(side, ARMS["pockets"], w)


def pray(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Palms together before the breast, head bowed, eyes shut, breathing."""
    breath = 0.01 * sine(a.seconds / 4.2)
    for side in ("l", "r"):
        made = hold((0.012, -0.05 + breath, 0.33), "chest", "palm", fingers=(0.0, 1.0, 0.22), palm=(-1.0, 0, 0), hand="flat",
                    elbow=(1.0, -0.7, 0.1))  # fmt: skip
        pose.hold(side, made, w)
    pose.head[0] += (0.30 + 0.02 * sine(a.seconds / 5.0)) * w
    pose.neck[0] += 0.12 * w
    pose.spine[0] += 0.06 * w
    pose.shut = max(pose.shut, smooth(w))
    pose.feel("tender", 0.5 * w)


def look_up(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The head laid back, the breast opened."""
    pose.head[0] += -0.34 * w
    pose.neck[0] += -0.12 * w
    pose.chest[0] += -0.06 * w


def hug(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both arms round somebody, one higher than the other, the cheek laid against him."""
    for side, up in (("l", 0.10), ("r", -0.06)):
        pose.reach(side, ARMS["hug"].moved(-0.10 * w, up, 0.0), w)
    pose.spine[0] += 0.10 * w
    pose.head[2] += 0.14 * w


def umbrella(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """An umbrella held up before the shoulder, which sways a little."""
    side = held_kinds(a.figure, a.view).get("umbrella", "r")
    pose.reach(side, ARMS["umbrella"].moved(0.0, 0.02 * drift(a.figure.seed, 43, a.seconds), 0.0), w)
