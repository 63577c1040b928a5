"""Balls that are struck, and games for the hands: kicking, golf, bats and rackets, juggling, archery, rock-paper-scissors."""

from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import translation
from rushes.stage.people.hands import HAND_POSES
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.deeds.gestures import free_hands, towards
from rushes.stage.people.motion.holds import Hold, hold, rod
from rushes.stage.people.motion.legs import leg, sole
from rushes.stage.people.motion.pose import BodyPose, arm
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, keyed, wave
from rushes.stage.people.motion.targets import ground_of, hand_with, held_in, size_of_prop, spot
from rushes.stage.people.motion.timing import smooth
from rushes.stage.people.motion.vectors import unit, vec
from rushes.stage.people.motion.work import with_other
from rushes.stage.strikes import HITS, hit_at

__all__ = [
    "aim_gun", "draw_bow", "golf", "juggle", "juggle_foot", "kick", "play", "rock_paper_scissors", "swing_bat", "swing_racket",
]  # fmt: skip

SIDES = (("l", 1.0), ("r", -1.0))


def _since_hit(a: Acting, move: Move) -> float:
    """Seconds since the thing is hit; before it, negative."""
    return (a.frame - hit_at(move, a.rate)) / a.rate


def kick(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A step, the leg swung back with a bent knee and through the ball, the arm of the other side ahead; the ball flies."""
    u = _since_hit(a, move)
    s = a.p.scale
    step = ease(u, -0.62, -0.34) * (1 - ease(u, 0.75, 1.15))
    back = ease(u, -0.55, -0.24) * (1 - ease(u, -0.20, -0.02))
    through = ease(u, -0.16, 0.10) * (1 - ease(u, 0.42, 0.85))
    pose.leg(
        "l",
        sole(0.09, 0.16 * step, 0.1, 0.0, 0.05 * arch((u + 0.62) / 0.28) + 0.05 * arch((u - 0.75) / 0.4)),
        w,
    )
    pose.leg("r", leg((0.06, -0.66, -0.60), (0.1, -0.9, -0.5), (0.1, -0.2, 1.0)), back * w)
    pose.leg("r", leg((-0.02, -0.66 + 0.30 * through, 0.66), (0.0, 0.15, 1.0), (0.05, 0.6, 0.9)), through * w)
    pose.shift[2] += 0.10 * s * step * w
    pose.shift[0] += 0.05 * s * (back + through) * w
    pose.spine[0] += (-0.10 * through + 0.14 * back) * w
    pose.turn[0] += -0.12 * through * w
    pose.chest[1] += (0.30 * through - 0.30 * back) * w
    pose.reach(
        "l",
        arm((0.45, -0.20, 0.72), (0.6, -0.8, -0.3), (0.3, 0.2, 1.0), (-0.3, -0.9, 0), "open"),
        through * w,
    )
    pose.reach(
        "r",
        arm((0.70, -0.30, -0.40), (0.5, -0.4, -1.0), (0.7, -0.2, -0.5), (0, -0.5, 0.9), "open"),
        through * w,
    )
    pose.reach(
        "l", arm((0.80, 0.05, 0.05), (0.4, -0.8, -0.5), (0.9, 0.2, 0.1), (0, -0.9, 0.3), "open"), back * w
    )
    pose.watch(vec(0.0, 0.12 + 0.6 * smooth(2 * u), 0.45 + 5.0 * max(u, 0.0)), 0.8 * w, "root")
    pose.feel("happy", smooth(u) * w)


def juggle_foot(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Keepy-uppies: the ball is popped up from the instep, one foot and then the other, arms wide."""
    every = HITS["juggle_foot"].every
    t = _since_hit(a, move) / every
    u = t - np.floor(t)
    side = "r" if int(np.floor(t)) % 2 == 0 else "l"
    nxt = "l" if side == "r" else "r"
    for which, x in ((side, 1.0 - ease(u, 0.0, 0.35)), (nxt, ease(u, 0.65, 1.0))):
        pose.leg(which, leg((-0.12, -0.78, 0.56), (0.0, 0.12, 1.0), (0.15, 0.5, 1.0)), x * w)
    bob = 0.5 + 0.5 * cos(2 * pi * u)
    pose.sink += 0.03 * (1 - bob) * a.p.scale * w
    pose.shift[0] += (0.05 if nxt == "r" else -0.05) * (ease(u, 0.3, 0.9) * 2 - 1) * a.p.scale * w
    for hand, _ in SIDES:
        pose.reach(
            hand,
            arm((0.80, -0.28 + 0.10 * bob, 0.15), (0.4, -0.7, -0.6), (0.9, 0.0, 0.3), (0, -1, 0.2), "open"),
            w,
        )
    pose.watch(vec(0.0, 0.35 + 0.55 * 4 * u * (1 - u), 0.42), 0.9 * w, "root")
    pose.feel("happy", 0.6 * w)


def _two_handed(
    pose: BodyPose, at: tuple[float, float, float], way: np.ndarray, w: float, frame: str = "chest"
) -> None:
    """Both hands on a club or a bat: the right one over the left; places are the figure's own left (+x)."""
    x, y, z = at
    pose.hold(
        "r",
        Hold(
            vec(-x, y, z),
            frame,
            "grip",
            way * vec(-1, 1, 1),
            None,
            None,
            HAND_POSES["hold"],
            vec(0.8, -0.7, -0.5),
        ),
        w,
    )
    with_other(pose, "r", -0.105, w, elbow=(0.8, -0.8, -0.3))


def golf(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Side on to the aim: the club is taken back over the shoulder, down through the ball, round to the other side; looked
    after."""
    u = _since_hit(a, move)
    s = a.p.scale
    back = ease(u, -1.35, -0.45)
    down = ease(u, -0.34, 0.0)
    on = ease(u, 0.0, 0.45)
    home = ease(u, 1.6, 2.4)
    swing = (-2.1 * back + 2.1 * down + 2.2 * on) * (1 - home)
    pose.hips[0] += 0.20 * (1 - 0.9 * on * (1 - home)) * w
    pose.spine[0] += 0.20 * (1 - on * (1 - home)) * w
    pose.chest[1] += 0.40 * swing * w
    pose.spine[1] += 0.18 * swing * w
    pose.hips[1] += 0.30 * (on * (1 - home) - 0.4 * back * (1 - down)) * w
    pose.shift[0] += (0.07 * on * (1 - home) - 0.05 * back * (1 - down)) * s * w
    for side, _ in SIDES:
        pose.leg(side, sole(0.17, 0.0, 0.2, 0.8 * on * (1 - home) * (side == "r")), w)
    # The hands go on a circle about the breast; the shaft hangs from them and is carried up by the wrists.
    high = abs(swing) / 2.2
    cock = smooth(abs(swing) / 1.6)
    at = (0.30 * sin(swing) * (1 - 0.2 * high), -0.42 + 0.40 * high**1.5, 0.34 - 0.12 * high)
    to = 1.0 if swing > 0 else -1.0
    way = unit(vec(to * 0.9 * cock * (1 - 0.9 * smooth(high - 0.6)), -0.85 + 1.9 * cock, 0.50 - 1.0 * cock))
    _two_handed(pose, at, way, w)
    ahead = vec(2.5 * max(u, 0.0), 0.0 + 0.8 * smooth(u), 0.62)
    pose.watch(ahead if u > 0.12 else vec(0.0, 0.0, 0.55), 0.85 * w, "root")
    pose.feel("happy", smooth(u - 0.3) * w)


def swing_bat(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A bat over the shoulder that waggles; a step, hips, shoulders and hands after each other, through the ball and round."""
    u = _since_hit(a, move)
    s = a.p.scale
    load = ease(u, -0.9, -0.30) * (1 - ease(u, -0.22, 0.0))
    through = ease(u, -0.20, 0.20)
    home = ease(u, 1.2, 1.9)
    turn = (-0.75 - 0.25 * load + 2.0 * through) * (1 - home) - 0.75 * home
    waggle = 0.10 * wave(a.seconds * 1.6) * (1 - ease(u, -0.5, -0.3))
    pose.turn[1] += 0.35 * w
    pose.hips[1] += 0.32 * (ease(u, -0.24, 0.02) * (1 - home) - 0.3 * load) * w
    pose.spine[1] += 0.30 * turn * w
    pose.chest[1] += 0.34 * turn * w
    pose.head[1] += -0.62 * turn * w
    pose.sink += (0.08 + 0.03 * through) * s * w
    step = ease(u, -0.42, -0.22) * (1 - home)
    pose.leg("l", sole(0.17 + 0.12 * step, 0.0, 0.3, 0.0, 0.04 * arch((u + 0.42) / 0.20)), w)
    pose.leg("r", sole(0.17, 0.0, 0.2, 0.75 * through * (1 - home)), w)
    # In the chest's frame: from behind the right ear across the plate to behind the left shoulder.
    back = (1 - through) + home * through
    x = -0.30 * back + 0.34 * (1 - back)
    y = 0.10 * back - 0.14 * arch(through) - 0.02
    z = 0.22 + 0.24 * arch(min(max(through, 0.0), 1.0))
    way = unit(vec(-0.15 * back + 0.75 * (1 - back) + 0.2 * arch(through),
                   1.0 * back + 0.35 * (1 - back) - 0.2 * arch(through) + waggle,
                   -0.45 * back + 1.5 * arch(through) - 0.7 * (1 - back)))  # fmt: skip
    _two_handed(pose, (x, y, z), way, w)
    pose.feel("happy", smooth(u - 0.2) * (1 - home) * w)


def swing_racket(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Forehand and backhand in turns, every 1.7 s, with quick feet between them: turned aside, swung low to high, hopped
    back."""
    beat = beat_of(a, move)
    k, u = beat.at(1.7)
    s = a.p.scale
    fore = 1.0 if (k + a.figure.seed) % 2 == 0 else -1.0
    back = ease(u, 0.10, 0.36) * (1 - ease(u, 0.42, 0.52))
    hit = ease(u, 0.42, 0.58) * (1 - ease(u, 0.78, 1.0))
    hop = arch((u - 0.86) / 0.14) + arch((u - 0.02) / 0.12)
    side = hand_with(a, default="r")
    pose.chest[1] += fore * (-0.55 * back + 0.50 * hit) * w
    pose.spine[1] += fore * (-0.25 * back + 0.25 * hit) * w
    pose.head[1] += fore * (0.45 * back - 0.35 * hit) * w
    pose.sink += (0.10 + 0.05 * back - 0.04 * hop) * s * w
    pose.shift[0] += -0.10 * fore * (back + 0.5 * hit) * s * w
    for which, sgn in SIDES:
        pose.leg(which, sole(0.20 + 0.03 * hop, 0.05 * back * fore * sgn, 0.25, 0.25 * hop, 0.025 * hop), w)
    ready = ((0.14, -0.26, 0.46), (-0.45, 0.8, 0.5))
    cocked = (
        ((0.46, -0.10, -0.06), (0.35, 0.55, -0.75))
        if fore > 0
        else ((-0.34, -0.14, 0.22), (-0.85, 0.4, -0.3))
    )
    done = ((-0.18, 0.12, 0.44), (-0.75, 0.75, 0.1)) if fore > 0 else ((0.44, 0.06, 0.34), (0.9, 0.5, 0.2))
    contact = ((0.28, -0.20, 0.48), (0.65, 0.05, 0.7))
    for (at, along), share in (
        (ready, 1.0),
        (cocked, back),
        (contact, arch((u - 0.40) / 0.20)),
        (done, ease(u, 0.50, 0.60) * (1 - ease(u, 0.78, 1.0))),
    ):
        pose.hold(side, rod(at, along, "chest", elbow=(0.7, -0.9, -0.4)), share * w)
    free = "l" if side == "r" else "r"
    pose.reach(
        free,
        arm((0.60, -0.15, 0.45), (0.6, -0.8, -0.3), (0.6, 0.2, 0.8), (-0.2, -0.8, 0.2), "open"),
        (0.45 + 0.55 * back) * w,
    )
    pose.feel("happy", 0.4 * w)


def juggle(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Three balls in a cascade, 1.1 s round: each is thrown from one hand's inside to the other's outside; what is in the
    hands by the plan flies, eyes on the top of the arcs."""
    beat = beat_of(a, move)
    phase = beat.phase(0.95)
    s = a.p.scale

    def hand_at(side: float, v: float) -> tuple[float, float, float]:
        turn = 2 * pi * v
        return side * (0.20 - 0.055 * cos(turn)), -0.24 - 0.05 * sin(turn), 0.40

    for side, sgn in SIDES:
        v = phase + (0.0 if sgn > 0 else 0.5)
        x, y, z = hand_at(1.0, v)
        pose.hold(side, hold((x, y, z), "chest", "palm", fingers=(-0.1, 0.25, 1.0), palm=(-0.2, 1.0, -0.1), hand="offer",
                             elbow=(0.8, -1.0, -0.5)), w)  # fmt: skip
        prop = held_in(a, side)
        if prop is None or prop.attach is None:
            continue
        # Thrown at the inside of the circle, it takes one and a half turns of the hands to the other hand and as much back.
        k = phase * (2 / 3) + (0.0 if sgn > 0 else 0.5)
        u = (k % 1.0) * 2
        across = sgn if u < 1 else -sgn
        u %= 1.0
        if u < 0.72:
            air = u / 0.72
            x = across * (0.12 - 0.36 * air)
            y = -0.20 + 4 * air * (1 - air) * 0.72
        else:
            x, y = -across * (0.24 - 0.12 * (u - 0.72) / 0.28), -0.20 - 0.10 * arch((u - 0.72) / 0.28)
        pose.leads[prop.attach.slot] = ("chest", translation((x * s, (y + 0.07) * s, 0.41 * s)))
    pose.watch(vec(0.0, 0.42, 0.42), 0.85 * w, "chest")
    pose.sink += 0.02 * (0.5 + 0.5 * wave(2 * phase)) * s * w
    pose.feel("happy", 0.7 * w)


def draw_bow(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Side on: the bow arm straight to the target, the string drawn to the chin with the elbow high, held, let go; 3.6 s."""
    beat = beat_of(a, move)
    u = beat.whole(3.6)[1]
    s = a.p.scale
    raise_ = ease(u, 0.0, 0.20) * (1 - ease(u, 0.86, 1.0))
    draw = ease(u, 0.20, 0.46) * (1 - ease(u, 0.700, 0.715))
    loose = ease(u, 0.70, 0.74) * (1 - ease(u, 0.88, 1.0))
    tremble = 0.004 * sin(a.seconds * 44) * draw
    pose.turn[1] += -1.05 * w
    pose.head[1] += 0.95 * raise_ * w
    pose.neck[1] += 0.12 * raise_ * w
    for side, _ in SIDES:
        pose.leg(side, sole(0.17, 0.0, 0.3), w)
    # The body is turned to its right: its left side looks at the target.
    bow_at = (0.50 * raise_ + 0.25 * (1 - raise_), 0.12 * raise_ - 0.35 * (1 - raise_) + tremble, 0.16)
    pose.hold("l", rod(bow_at, (0.0, 1.0, 0.12), "chest", elbow=(0.1, -1.0, -0.2)), w)
    nock = (-(0.36 - 0.46 * draw), 0.12 + tremble, 0.20)
    at_chin = (nock[0] * -1.0, nock[1], nock[2])
    hand = rod(
        (-at_chin[0], at_chin[1], at_chin[2]),
        (-1.0, 0.0, -0.02),
        "chest",
        hand="claw",
        elbow=(1.0, 0.25, -0.35),
    )
    pose.hold("r", hand, raise_ * (1 - loose) * w)
    pose.reach(
        "r", arm((0.62, 0.16, -0.10), (0.6, 0.1, -0.8), (0.5, 0.4, -0.5), (-0.5, 0, 0.8), "open"), loose * w
    )
    pose.chest[0] += -0.06 * draw * w
    pose.feel("angry", 0.25 * draw * w)
    arrow = held_in(a, "r")
    if arrow is not None and u > 0.71 and u < 0.985:
        ground = ground_of(a)
        t = (u - 0.71) * 3.6 / beat.pace
        name = a.view.prop_of(a.figure.id, "target")
        aim = spot(a, name or move.target, "middle")
        start = ground[:3, :3] @ (vec(0.0, 1.28, 0.55) * np.float32(s)) + ground[:3, 3]
        end = aim[:3, 3] if aim is not None else start + ground[:3, 2] * np.float32(3.0)
        point = start + (end - start) * np.float32(min(t / 0.16, 1.0))
        way = unit(end - start)
        long = size_of_prop(arrow)
        turned = ground.copy()
        turned[:3, 2], turned[:3, 0] = way, unit(np.cross(vec(0.0, 1.0, 0.0), way))
        turned[:3, 1] = np.cross(turned[:3, 2], turned[:3, 0])
        turned[:3, 3] = point - way * np.float32(0.5 * max(long.width, long.height, long.depth))
        pose.leads["hand_right"] = (np.eye(4, dtype=np.float32), turned)


def aim_gun(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands before one eye, arms straight; a jerk now and then."""
    beat = beat_of(a, move)
    u = beat.share(1.4)
    kick_back = keyed(u, ((0.0, 0.0), (0.5, 0.0), (0.53, 1.0), (0.75, 0.0), (1.0, 0.0)))
    pose.hold(
        "r",
        rod(
            (-0.04, 0.10 + 0.06 * kick_back, 0.50 - 0.05 * kick_back),
            (0.0, 1.0, -0.1 - 0.4 * kick_back),
            "chest",
            elbow=(0.6, -1, 0),
        ),
        w,
    )
    pose.hold(
        "l",
        hold((0.0, -0.02, 0.0), "hand_r", "palm", palm=(-1.0, 0.0, 0.2), hand="cup", elbow=(0.6, -1.0, 0.0)),
        w,
    )
    pose.leg("l", sole(0.13, 0.14, 0.1), w)
    pose.leg("r", sole(0.14, -0.10, 0.4), w)
    pose.spine[0] += (0.08 - 0.10 * kick_back) * w
    pose.head[2] += 0.10 * w
    pose.feel("angry", 0.3 * w)


def rock_paper_scissors(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A fist on the other palm: one, two, three, and the hand is open, shut or two fingers; held, and again every 2.6 s."""
    beat = beat_of(a, move)
    u = ((a.frame - a.view.scene.start) / a.rate / 2.6) % 1.0  # both count together
    k = int((a.frame - a.view.scene.start) / a.rate / 2.6)
    count = min(u / 0.52, 1.0)
    pump = abs(sin(3 * pi * count)) if count < 1 else 0.0
    shown = ease(u, 0.50, 0.54)
    choice = ("fist", "flat", "scissors")[int(beat.random(k, 5) * 3) % 3]
    high = 0.17 * pump * beat.size
    ahead = 0.10 * shown
    flat = hold(
        (-0.02, -0.36, 0.36),
        "chest",
        "palm",
        fingers=(-1.0, 0.0, 0.35),
        palm=(0.0, 1.0, 0.05),
        hand="flat",
        elbow=(0.7, -1, -0.3),
    )
    pose.hold("l", flat, (1 - 0.6 * shown) * w)
    made = hold((0.02 + 0.04 * shown, -0.28 + high + 0.02 * shown, 0.37 + ahead), "chest", "knuckles",
                fingers=(-0.25 + 0.2 * shown, 0.0, 1.0),
                palm=(-1.0, -0.1, 0.0), hand=choice if shown > 0.5 else "fist", elbow=(0.7, -1.0, -0.4))  # fmt: skip
    pose.hold("r", made, w)
    pose.spine[0] += (0.06 + 0.05 * (1 - pump) * (count < 1)) * w
    pose.head[0] += (0.10 - 0.06 * pump) * w
    won = beat.random(k, 6)
    pose.feel("laugh" if won > 0.5 else "surprised", 0.8 * ease(u, 0.60, 0.68) * w)


def play(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Crouched over what one plays with, hands that push and turn it about, happy."""
    beat = beat_of(a, move)
    s = a.p.scale
    pose.sink += 0.30 * a.p.leg * w
    pose.spine[0] += 0.26 * w
    way = towards(a, move.target)
    x, z = (float(way[0]) / s, float(way[2]) / s) if way is not None else (0.0, 0.5)
    for side, sgn in SIDES:
        pose.leg(side, sole(0.15, 0.02, 0.3), w)
        if side in free_hands(a):
            v = wave(beat.phase(1.1, 0.0 if sgn > 0 else 0.5))
            at = (sgn * x + 0.13, 0.34 + 0.05 * v, min(z, 0.62) + 0.05 * v)
            pose.hold(
                side,
                hold(at, "root", "palm", fingers=(-0.3, -0.3, 1.0), palm=(-1.0, -0.4, 0), hand="claw"),
                w,
            )
    pose.watch(vec(x, 0.25, min(z, 0.7)), 0.8 * w, "root")
    pose.feel("laugh", 0.6 * w)
