"""In the kitchen: stirring, pouring, cutting, peeling, flipping, spreading, grilling, washing up."""

from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.deeds.gestures import free_hands
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, keyed, stroke, wave
from rushes.stage.people.motion.targets import hand_with, held_in, other, size_of_prop
from rushes.stage.people.motion.timing import drift, smooth
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.motion.work import bench, circle, lying, on_bench, reach_of, tool
from rushes.stage.strikes import HITS, hit_at

__all__ = ["barbecue", "break_", "flip", "light_match", "pour", "spread", "stir", "wash_dishes"]

VESSELS = frozenset(
    {"glass", "cup", "wine_glass", "bowl", "mug", "flask", "beaker", "pot", "vase", "bucket", "teapot"}
)
"""What is poured into."""


def stir(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The spoon goes round in the pot 1.3 times a second, the elbow with it; the other hand holds the rim; a sniff, a
    taste of air."""
    beat = beat_of(a, move)
    work, wide, high = on_bench(a, move, up=0.84)
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    r = min(0.26 * wide, 0.075)
    x, z = circle(beat.phase(1.3), r)
    long = min(reach_of(a, side), 0.26)
    down = min(0.55 * high, 0.09)
    tool(pose, a, side, work, (x, -down, z), (-0.22 * sgn + 1.2 * x, -0.92, 0.22 + 1.2 * z), w, long=long)
    rest = other(side)
    if held_in(a, rest) is None:
        s = 1.0 if rest == "l" else -1.0
        rim = hold(
            (s * (0.5 * min(wide, 0.42) + 0.01), -0.02, -0.03),
            work,
            "palm",
            fingers=(-0.5 * s, -0.2, 0.9),
            palm=(-0.9 * s, -0.3, 0),
            hand="cup",
        )
        pose.hold(rest, rim, w)
    pose.spine[1] += 0.05 * x / max(r, 0.01) * w
    pose.watch(work[:3, 3], 0.9 * w)
    sniffs = smooth(2 * drift(a.figure.seed, 110, a.seconds, 0.8) - 0.8)
    pose.spine[0] += 0.10 * sniffs * w
    pose.feel("happy", 0.5 * w)


def pour(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Lifted over the glass, tipped slowly, held while it runs, set upright again: 4 s; the other hand steadies the glass."""
    beat = beat_of(a, move)
    u = beat.whole(4.0)[1]
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    standing = [q for q in a.view.scene.props if q.attach is None or q.attach.to != a.figure.id]
    glass = next((q.id for q in standing if q.kind in VESSELS), "")
    vessel = held_in(a, side)
    target = glass if vessel is not None and move.target == vessel.id else move.target
    work = bench(a, move, "top", "middle", ahead=0.46, up=0.92, target=target or glass)
    size = size_of_prop(held_in(a, side))
    over = ease(u, 0.04, 0.22) * (1 - ease(u, 0.78, 0.95))
    tip = ease(u, 0.22, 0.36) * (1 - ease(u, 0.66, 0.78)) * (1.0 + 0.05 * wave(a.seconds))
    tall = min(max(size.height, 0.12), 0.4)
    lean = 1.55 * tip
    # The spout stays over the glass: the vessel turns about it, away from the hand.
    spout = vec(0.0, 0.09 + 0.03 * (1 - tip), -0.02)
    way = vec(-sgn * sin(lean), cos(lean), 0.0)
    outward = vec(sgn * cos(lean), sin(lean), 0.0)
    middle = spout - way * np.float32(0.42 * tall) + outward * np.float32(0.35 * min(size.width, 0.2))
    held = rod(middle, way, work, palm=(-sgn, 0.0, 0.1), hand="cup", elbow=(1.0, -0.35 + 0.4 * tip, 0.0))
    pose.reach(side, ARMS["carry"], w)
    pose.hold(side, held, over * w)
    rest = other(side)
    s = 1.0 if rest == "l" else -1.0
    if rest in free_hands(a):
        pose.hold(
            rest,
            hold(
                (s * 0.055, -0.10, -0.01),
                work,
                "palm",
                fingers=(-0.3 * s, 0.1, 1.0),
                palm=(-1.0 * s, 0, 0),
                hand="cup",
            ),
            w,
        )
    pose.spine[2] += -0.05 * sgn * tip * w
    pose.watch(work[:3, 3], 0.9 * w)


def spread(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The flat of a knife over the bread, to and fro 1.2 times a second, the other hand holding it down."""
    beat = beat_of(a, move)
    work, wide, _ = on_bench(a, move, up=0.80)
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    to = wave(beat.phase(0.6))
    half = min(0.30 * wide, 0.10)
    tool(pose, a, side, work, (half * to, 0.015 + 0.02 * abs(to), 0.02 * wave(beat.phase(0.3))), (-0.75 * sgn, -0.10, 0.62), w,
         palm=(-0.3 * sgn, -0.9, 0.0), long=min(reach_of(a, side), 0.22))  # fmt: skip
    rest = other(side)
    s = 1.0 if rest == "l" else -1.0
    pose.hold(
        rest,
        hold(
            (s * (half + 0.05), 0.0, -0.05),
            work,
            "tips",
            fingers=(-0.6 * s, -0.35, 0.7),
            palm=(0, -0.9, -0.3),
            hand="claw",
        ),
        w,
    )
    pose.watch(work[:3, 3], 0.9 * w)


def flip(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A dip, a jerk of the wrist, it turns over in the air and is caught, every 1.6 s; the look follows it up."""
    every = HITS["flip"].every
    t = (a.frame - hit_at(move, a.rate)) / a.rate / every
    u = t - np.floor(t)
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    jerk = keyed(u, ((0.0, 1.0), (0.10, 0.6), (0.30, 0.0), (0.78, -0.3), (0.90, -0.9), (1.0, 1.0)))
    tool_ = held_in(a, side)
    pan = tool_ is not None and tool_.kind in ("pan", "skillet", "wok")
    if pan:
        pose.hold(
            side,
            rod(
                (0.10, -0.30 + 0.07 * jerk, 0.34),
                (-0.25, 0.30 * jerk, 1.0),
                "chest",
                palm=(-0.8, 0.5, 0),
                elbow=(0.8, -1, -0.4),
            ),
            w,
        )
        pose.watch(vec(0.0, 0.0 + 0.25 * 4 * u * (1 - u), 0.6), 0.9 * w, "chest")
    else:
        work, _, _ = on_bench(a, move, up=0.80)
        tool(pose, a, side, work, (0.03 * sgn, 0.02 + 0.10 * max(jerk, 0.0), 0.0), (-0.5 * sgn, -0.35 + 0.45 * max(jerk,
             0.0), 0.8), w,
             palm=(-0.5 * sgn, 0.6, 0.0), long=min(reach_of(a, side), 0.3))  # fmt: skip
        pose.watch(work[:3, 3] + vec(0.0, 0.5 * u * (1 - u) * 4 * 0.6, 0.0), 0.9 * w)
    pose.reach(other(side), ARMS["hip"], 0.9 * w)
    pose.sink += 0.03 * max(-jerk, 0.0) * a.p.scale * w
    pose.head[0] += -0.10 * 4 * u * (1 - u) * w
    pose.feel("happy", 0.6 * w)


def barbecue(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Tongs that reach over the fire, turn a piece and move on; the head drawn back from the heat, a hand that fans it."""
    beat = beat_of(a, move)
    k, u = beat.at(2.4)
    target = move.target or a.view.prop_of(a.figure.id, "grill")
    work = bench(a, move, "top", "middle", ahead=0.50, up=0.98, target=target)
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    x = 0.20 * (beat.random(k, 1) - 0.5)
    z = 0.12 * (beat.random(k, 2) - 0.5)
    up = 0.10 * arch((u - 0.42) / 0.30)
    away = ease(u, 0.78, 0.90) * (1 - ease(u, 0.94, 1.0))
    turn = 0.5 * ease(u, 0.46, 0.66)
    tool(
        pose,
        a,
        side,
        work,
        (x, 0.03 + up + 0.16 * away, z - 0.1 * away),
        (-0.25 * sgn + turn * sgn, -0.42, 0.85),
        w,
        long=min(reach_of(a, side), 0.34),
    )
    fan = smooth(1.6 * drift(a.figure.seed, 111, a.seconds, 0.9))
    rest = other(side)
    if rest in free_hands(a):
        s = 1.0 if rest == "l" else -1.0
        pose.hold(
            rest,
            hold(
                (s * (0.22 + 0.05 * wave(beat.phase(3.2))), 0.24, -0.12),
                work,
                "palm",
                fingers=(0.1 * s, 0.75, 0.6),
                palm=(-1.0 * s, 0, 0.1),
                hand="flat",
            ),
            fan * w,
        )
        pose.reach(rest, ARMS["hip"], (1 - fan) * 0.9 * w)
    pose.head[0] += -0.05 * w
    pose.spine[0] += 0.04 * w
    pose.watch(work[:3, 3], 0.9 * w)
    pose.feel("happy", 0.6 * w)


def wash_dishes(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A plate in the left hand over the basin, the sponge round on it 1.8 times a second, turned over, looked at in the
    light."""
    beat = beat_of(a, move)
    u = beat.share(4.2)
    sink = bench(
        a, move, "basin", "top", "middle", ahead=0.45, up=0.86, target=a.view.prop_of(a.figure.id, "sink")
    )
    show = ease(u, 0.72, 0.82) * (1 - ease(u, 0.92, 1.0))
    x, y = circle(beat.phase(1.8), 0.055)
    up = 0.15 + 0.20 * show
    plate = translation((0.03, up, -0.10 - 0.04 * show)) @ rotation(
        -0.75 + 0.5 * show, pi, 0.3 * np.floor(beat.phase(0.24))
    )
    if held_in(a, "l") is not None:
        led(pose, "l", sink, plate)
    pose.hold(
        "l",
        hold(
            (0.16, up - 0.05, -0.12),
            sink,
            "palm",
            fingers=(-0.75, 0.3, 0.5),
            palm=(-0.6, 0.3, -0.6),
            hand="cup",
        ),
        w,
    )
    pose.hold(
        "r",
        hold(
            (0.02 + x, up + 0.02 + 0.7 * y, -0.145 - 0.04 * show),
            sink,
            "palm",
            fingers=(0.75, 0.45, 0.2),
            palm=(0.1, -0.25, 1.0),
            hand="cup",
        ),
        (1 - show) * w,
    )
    pose.hold("r", hold((-0.10, 0.10, -0.06), sink, "palm", palm=(0, -1, 0), hand="cup"), show * w)
    pose.watch(sink[:3, 3] + sink[:3, 1] * np.float32(up), 0.9 * w)
    pose.head[2] += 0.10 * show * w


def break_(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands take it, lift it and bring it down on the table: lifted slowly, down hard, every 2 s."""
    beat = beat_of(a, move)
    u = beat.whole(2.0)[1]
    work, wide, high = on_bench(a, move, up=0.82)
    up = stroke(u, 0.55)
    fist = hold(
        (-0.04, 0.03 + 0.34 * up, -0.05 * up),
        work,
        "knuckles",
        fingers=(0.25, -0.3, 1.0),
        palm=(0.9, -0.3, 0),
        hand="fist",
        elbow=(0.9, -0.3, -0.3),
    )
    pose.hold("r", fist, w)
    lying(pose, "l", work, (0.5 * min(wide, 0.5) + 0.06, -0.8 * min(high, 0.2), -0.04), w)
    pose.spine[0] += (-0.10 * up + 0.08 * (1 - up)) * w
    pose.shrug += 0.03 * up * a.p.scale * w
    pose.watch(work[:3, 3], 0.9 * w)
    pose.feel("angry", 0.6 * w)


def light_match(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A match struck with a flick, brought to the wick behind a shielding hand, held, shaken out: 4.4 s."""
    beat = beat_of(a, move)
    u = beat.whole(4.4)[1]
    work, _, _ = on_bench(a, move, up=0.96)
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    flick = arch((u - 0.06) / 0.10)
    to = ease(u, 0.20, 0.36) * (1 - ease(u, 0.72, 0.82))
    out = ease(u, 0.82, 0.86) * (1 - ease(u, 0.96, 1.0))
    shake = 0.05 * wave(a.seconds * 6.0) * out
    pose.hold(
        side,
        rod(
            (0.06 + 0.10 * flick + shake, -0.20, 0.40), (-0.6, 0.6, 0.5), "chest", touch="pinch", hand="pinch"
        ),
        w,
    )
    tool(
        pose,
        a,
        side,
        work,
        (0.01 * sgn, 0.02, -0.01),
        (-0.75 * sgn, -0.15, 0.55),
        to * w,
        long=min(reach_of(a, side, 0.12), 0.14),
    )
    rest = other(side)
    s = 1.0 if rest == "l" else -1.0
    pose.hold(
        rest,
        hold(
            (s * 0.10, 0.02, 0.02),
            work,
            "palm",
            fingers=(-0.3 * s, 0.75, 0.6),
            palm=(-1.0 * s, 0.0, -0.1),
            hand="cup",
        ),
        to * w,
    )
    pose.hold(
        rest, hold((0.03, -0.24, 0.38), "chest", "palm", palm=(-0.7, 0.6, 0), hand="cup"), (1 - to) * 0.8 * w
    )
    pose.watch(work[:3, 3], 0.9 * w)
    pose.feel("tender", 0.7 * to * w)
