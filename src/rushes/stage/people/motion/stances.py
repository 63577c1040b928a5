"""Postures: what the whole body does beneath all business, as the plan's posture moves say.

Places are those of a grown body (see holds and legs). Feet that stand stay where they are put.
"""

from collections.abc import Callable, Mapping
from math import asin, cos, pi, sin

from rushes.direction.places import facts_of
from rushes.direction.plan import Move
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.holds import hold
from rushes.stage.people.motion.legs import Leg, cycle, leg, sole
from rushes.stage.people.motion.pose import ARMS, BodyPose, arm
from rushes.stage.people.motion.timing import drift
from rushes.stage.people.motion.vectors import vec

__all__ = ["STANCES", "afloat", "flat", "kneeling", "plank", "stances", "water_level"]

Stance = Callable[[BodyPose, Acting, Move, float], None]

SIDES = ("l", "r")


def kneeling(pose: BodyPose, a: Acting, w: float, *, back: float = 0.0) -> None:
    """On both knees; `back` 0..1 sits down on the heels."""
    p, s = a.p, a.p.scale
    thigh, shin = p.hip_y - p.knee_y, p.knee_y - p.ankle_y
    pose.raised((thigh + 0.95 * p.leg_radius) * (1 - 0.42 * back), w)
    at = vec(1.15 * p.hip_x, 0.9 * p.leg_radius, -0.94 * shin + 0.04 * s) / s
    for side in SIDES:
        pose.leg(side, Leg(at, "root", vec(0.0, -0.1, -1.0), vec(0.12, -0.75, 0.8)), w)
    pose.shift[2] += -0.16 * s * back * w


def flat(pose: BodyPose, a: Acting, w: float, *, down: bool = False) -> None:
    """Lying on the back, feet ahead; `down`: on the belly, the head ahead."""
    p, s = a.p, a.p.scale
    pose.turn[0] += (0.5 if down else -0.5) * pi * w
    pose.raised((1.12 if down else 0.98) * p.girth, w)
    pose.lean *= 1 - w
    for side in SIDES:
        if down:
            pose.leg(side, leg((0.02, -0.985, -0.02), (0.1, -1.0, -0.25)), w)
        else:
            pose.leg(side, leg((0.03, -0.985, 0.0), (0.35, -0.35, 1.0)), w)
        pose.reach(
            side,
            arm(
                (0.36, -0.86, -0.05 if not down else 0.1),
                (0.8, 0.0, -0.4),
                (0.1, -1.0, 0.1),
                (-0.5, 0.0, -0.8),
            ),
            w,
        )
    # The back of a puppet's head is thicker than its neck: it does not press into the ground.
    pose.neck[0] += (-0.35 if down else 0.16) * w
    pose.head[0] += (-0.35 if down else 0.10) * w
    pose.offset[2] += (-0.06 if not down else 0.02) * s * w


def plank(pose: BodyPose, a: Acting, w: float, *, low: float = 0.0) -> None:
    """Face down on hands and toes, straight; `low` 0..1 with the breast near the ground. The hands stay where they are."""
    p, s = a.p, a.p.scale
    toes = 0.135 * s
    long = p.shoulder_y - p.ankle_y
    high = p.arm * 0.985 + 0.05 * p.hand_scale
    shoulder = high * (1 - low) + (0.215 * s + 0.6 * p.girth) * low
    slope = min((shoulder - toes) / long, 0.6)
    pose.turn[0] += (0.5 * pi - slope) * w
    pose.raised(toes + (p.hip_y - p.ankle_y) * slope + 0.01 * s, w)
    pose.lean *= 1 - w
    pose.neck[0] += (-0.30 - 0.1 * low) * w
    pose.head[0] += -0.28 * w
    for side in SIDES:
        pose.leg(side, leg((0.01, -0.992, 0.0), (0.0, -0.25, 1.0), (0.0, -0.1, 1.0)), w)
        x = p.shoulder_x / s + 0.07
        z = (p.shoulder_y - p.hip_y) / s * 0.97
        pose.hold(
            side,
            hold(
                (x, 0.0, z),
                "root",
                "palm",
                fingers=(-0.15, 0.0, 1.0),
                palm=(0, -1, 0),
                hand="flat",
                elbow=(1.0, -0.5, -0.6),
            ),
            w,
        )


def _sit(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """On the ground, knees drawn up a little, feet ahead; hands on the knees."""
    if a.figure.attach is not None:
        return
    p, s = a.p, a.p.scale
    pose.raised(1.05 * p.leg_radius, w)
    at = vec(1.6 * p.hip_x, p.ankle_y, 0.74 * p.leg) / s
    for side in SIDES:
        pose.leg(side, Leg(at, "root", vec(0.15, 0.0, 1.0), vec(0.2, 1.0, 0.4)), w)
        pose.reach(side, ARMS["lap"].moved(0.05, 0.20, 0.22), w)
    pose.spine[0] += 0.10 * w


def _lie(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    flat(pose, a, w)


def _kneel(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    kneeling(pose, a, w)
    for side in SIDES:
        pose.reach(side, ARMS["lap"].moved(0.02, -0.12, -0.10), w)


def _crouch(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Hips low over feet that stand apart, hands on the knees."""
    pose.sink += 0.44 * a.p.leg * w
    pose.shift[2] += -0.05 * a.p.scale * w
    pose.spine[0] += 0.32 * w
    pose.hips[0] += 0.12 * w
    pose.head[0] += -0.28 * w
    for side in SIDES:
        pose.leg(side, sole(0.15, 0.02, 0.32), w)
        pose.reach(side, ARMS["lap"], w)


CRAWL = (0.46, 0.30)
"""Metres of a grown body that a cycle of crawling takes it on, and that a hand or knee reaches ahead and stays behind."""


def _crawl(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """On hands and knees; a hand and the opposite knee go ahead together, as far as the way goes."""
    p, s = a.p, a.p.scale
    thigh, shin = p.hip_y - p.knee_y, p.knee_y - p.ankle_y
    hips = thigh + 0.9 * p.leg_radius
    torso, shoulder = p.shoulder_y - p.hip_y, 0.97 * p.arm + 0.04 * p.hand_scale
    rise = asin(min(max((shoulder - hips) / torso, -0.45), 0.6))
    pose.turn[0] += (0.5 * pi - rise) * w
    pose.raised(hips, w)
    pose.lean *= 1 - w
    pose.neck[0] += -0.40 * w
    pose.head[0] += -0.52 * w
    phase = a.place.distance / (CRAWL[0] * s)
    pose.turn[1] += 0.06 * sin(2 * pi * phase) * w
    for side, offset in (("l", 0.0), ("r", 0.5)):
        z, up, _ = cycle(phase + offset, CRAWL[1], 0.09, 0.6)
        reach = vec(p.shoulder_x / s + 0.03, up, torso * cos(rise) / s + z)
        pose.hold(side, hold(reach, "root", "palm", fingers=(-0.1, 0.0, 1.0), palm=(0.0, -1.0, 0.0), hand="flat",
                             elbow=(1.0, -0.3, -0.6)), w)  # fmt: skip
        z, up, _ = cycle(phase + offset + 0.5, 0.8 * CRAWL[1], 0.03, 0.62)
        at = vec(1.2 * p.hip_x, 0.9 * p.leg_radius, -0.94 * shin) / s + vec(0.0, up, z)
        pose.leg(side, Leg(at, "root", vec(0.0, -0.1, -1.0), vec(0.10, -0.75, 0.8)), w)


def _prone(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    plank(pose, a, w)


def water_level(a: Acting) -> float:
    """0..1: whether the ground here is water."""
    return 1.0 if facts_of(a.view.scene.set.kind).floats else 0.0


def afloat(pose: BodyPose, a: Acting, w: float, *, up: float) -> None:
    """Face down in the water or in the air, `up` metres over the ground."""
    pose.turn[0] += 0.48 * pi * w
    pose.raised(up, w)
    pose.lean *= 1 - w
    pose.neck[0] += -0.35 * w
    pose.head[0] += -0.38 * w
    for side in SIDES:
        pose.leg(side, leg((0.06, -0.97, -0.06), (0.0, -1.0, -0.15), (0.1, -0.2, 1.0)), w)


def _swim(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    wet = water_level(a)
    afloat(pose, a, w, up=(0.02 if wet else 0.34) * a.p.scale)


def _float(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """On the back in the water, arms and legs spread; in the air upright and loose."""
    bob = 0.03 * drift(a.figure.seed, 70, a.seconds, 1.6) * a.p.scale
    if water_level(a):
        flat(pose, a, w)
        pose.rise = 0.04 * a.p.scale + bob
        for side in SIDES:
            pose.reach(
                side, arm((0.95, 0.05, 0.1), (0.2, -0.8, -0.6), (1.0, 0.1, 0.1), (0.0, 0.0, 1.0), "open"), w
            )
        return
    pose.raised(a.p.hip_y + 0.25 * a.p.scale + bob, w)
    _loose(pose, a, w)


def _loose(pose: BodyPose, a: Acting, w: float) -> None:
    """Limbs of somebody whom nothing bears."""
    t = a.seconds
    for side, ph in (("l", 0.0), ("r", 1.9)):
        kick = 0.06 * sin(1.3 * t + ph)
        pose.leg(side, leg((0.08, -0.86 + kick, -0.16 + 2 * kick), (0.1, -0.9, 0.3), (0.15, 0.1, 1.0)), w)
        pose.reach(
            side,
            arm((0.72, -0.25 + kick, 0.42), (0.6, -0.8, -0.3), (0.8, 0.2, 0.5), (-0.2, -0.9, 0.2), "open"),
            w,
        )


def _fly(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Through the air, lying on it, one fist ahead."""
    afloat(pose, a, w, up=0.3 * a.p.scale)
    pose.turn[2] += 0.10 * sin(1.1 * a.seconds) * w
    pose.reach("r", arm((0.02, 0.97, 0.22), (1.0, 0.0, -0.2), (0.0, 1.0, 0.1), (-1.0, 0.0, 0.0), "fist"), w)
    pose.reach(
        "l", arm((0.22, -0.93, -0.06), (0.8, 0.0, -0.5), (0.0, -1.0, 0.0), (-1.0, 0.0, 0.0), "fist"), w
    )


def _skate(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Bent knees, a trunk that leans ahead, arms a little away from the body."""
    pose.sink += 0.07 * a.p.leg * w
    pose.spine[0] += 0.20 * w
    pose.head[0] += -0.16 * w
    for side in SIDES:
        pose.reach(side, ARMS["hang"].moved(0.22, 0.10, 0.08), w)


def _hang(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """From both hands, over the head."""
    pose.raised(a.p.hip_y + 0.04 * a.p.scale, w)
    for side in SIDES:
        pose.reach(side, ARMS["cheer"].moved(-0.2, 0.06, 0.06), w)
        pose.leg(side, leg((0.03, -0.95, -0.10), (0.05, -0.8, 0.5)), w)


STANCES: Mapping[str, Stance] = {
    "sit": _sit, "lie": _lie, "kneel": _kneel, "crouch": _crouch, "prone": _prone, "swim": _swim, "float": _float, "fly": _fly,
    "skate": _skate, "hang": _hang, "climb": _hang, "crawl": _crawl,
}  # fmt: skip
"""Postures by the action of a move; standing, walking and riding are what a body does without them."""


def stances(pose: BodyPose, a: Acting) -> None:
    """The postures of this frame, each by its share; a doing that is a posture by itself has it under its own name."""
    for move in sorted(a.figure.moves, key=lambda m: m.start):
        stance = STANCES.get(move.action)
        if stance is None or not move.start - 1 <= a.frame <= move.end + 1:
            continue
        if move.action in ("swim", "fly", "float", "skate", "climb") and not _is_posture(a, move):
            continue
        w = a.share(move, 0.6, 0.6, there=True)
        if w > 0:
            stance(pose, a, move, w * min(move.amount, 1.0))


def _is_posture(a: Acting, move: Move) -> bool:
    """Of two moves with the same name at the same time one is the posture and one the doing over it: the first."""
    same = [
        m for m in a.figure.moves if m.action == move.action and m.start < move.end and move.start < m.end
    ]
    return min(same, key=lambda m: (not m.path, m.start)) is move
