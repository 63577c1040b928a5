"""In the workshop and the garden: hammering, chopping, digging, planting, watering, fixing, pottery, spraying, bending
metal."""

from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.deeds.gestures import free_hands
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.legs import Leg, sole
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, keyed, stroke, wave
from rushes.stage.people.motion.targets import hand_with, held_in, other, prop_named, size_of_prop, turned_to
from rushes.stage.people.motion.timing import smooth
from rushes.stage.people.motion.vectors import unit, vec
from rushes.stage.people.motion.work import bench, circle, on_bench, reach_of, tool, with_other

__all__ = [
    "bend_metal", "chop", "dig", "fix", "hammer", "make_pottery", "pat", "plant", "shake_thing", "spray", "water_plants",
]  # fmt: skip

SIDES = (("l", 1.0), ("r", -1.0))


def hammer(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A blow every 0.62 s: lifted from the elbow, hangs, comes down from the wrist; the other hand holds the nail or the
    work."""
    beat = beat_of(a, move)
    work, _, high = on_bench(a, move, up=0.80)
    if high > 0.7:  # something that stands on the ground: it is nailed at the height of the breast
        work[1, 3] = a.place.position[1] + min(0.62 * high, 0.75) * a.p.scale
        work[:3, 3] -= work[:3, 2] * np.float32(
            0.45 * min(size_of_prop(prop_named(a, move.target)).depth, 0.8)
        )
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    up = stroke(beat.phase(1.6), 0.55)
    long = min(reach_of(a, side, 0.26), 0.34)
    lift = 0.34 * up * min(beat.size, 1.2)
    swing = 1.15 * up
    way = unit(vec(-0.35 * sgn, sin(swing) - 0.12, cos(swing)))
    tool(
        pose,
        a,
        side,
        work,
        (0.0, 0.055 + lift, -0.10 * up),
        tuple(way.tolist()),
        w,
        palm=(-0.9 * sgn, 0.0, 0.2),
        long=long,
    )
    rest = other(side)
    if rest in free_hands(a):
        s = 1.0 if rest == "l" else -1.0
        pose.hold(
            rest,
            hold(
                (s * 0.045, 0.0, -0.03),
                work,
                "pinch",
                fingers=(-0.6 * s, -0.25, 0.75),
                palm=(-0.5 * s, -0.8, 0.2),
                hand="pinch",
            ),
            w,
        )
    pose.spine[0] += (0.08 - 0.07 * up) * w
    pose.chest[1] += 0.10 * up * -sgn * w
    pose.watch(work[:3, 3], 0.95 * w)
    pose.shut = max(pose.shut, 0.4 * (1 - up) * w)


def chop(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """An axe over the shoulder, swung down with both hands and bent knees, pulled out, every 1.5 s; at what stands it
    strikes from the side."""
    beat = beat_of(a, move)
    u = beat.phase(1 / 1.5) % 1.0
    up = stroke(u, 0.60)
    size = size_of_prop(prop_named(a, move.target))
    upright = size.height > 1.0
    s = a.p.scale
    low = 0.46 if not upright else 0.75
    hands = vec(
        0.10 * up + (0.16 * (up - 0.5) if upright else 0.0),
        -0.42 * (1 - up) + 0.30 * up - 0.1 * upright * up,
        0.40 - 0.24 * up,
    )
    swing = -1.0 + 2.7 * up  # 0: level ahead
    way = (
        unit(vec(0.0, sin(swing), cos(swing)))
        if not upright
        else unit(vec(-0.75 * (1 - up) - 0.2, 0.15 + 0.8 * up, 0.9 * (1 - up) - 0.6 * up))
    )
    pose.hold("r", rod(hands * vec(-1, 1, 1), way * vec(-1, 1, 1), "chest", elbow=(0.9, -0.5, -0.2)), w)
    with_other(pose, "r", -0.16 - 0.10 * up, w, elbow=(0.9, -0.6, -0.2))
    pose.hips[0] += (0.34 * (1 - up) - 0.06 * up) * w
    pose.spine[0] += (0.34 * (1 - up) - 0.14 * up) * w
    pose.chest[1] += (0.30 * (up - 0.4) * (2 if upright else 0.4)) * -1.0 * w
    pose.sink += (0.04 + 0.12 * (1 - up)) * s * w
    pose.head[0] += -0.20 * (1 - up) * w
    pose.leg("l", sole(0.17, 0.08, 0.3), w)
    pose.leg("r", sole(0.17, -0.08, 0.35, 0.2 * up), w)
    pose.watch(vec(0.0, low, 0.7), 0.8 * w, "root")
    pose.feel("angry", 0.5 * w)


def dig(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The spade set in, a foot on it, levered back, lifted with its load and thrown to the side: 3 s."""
    beat = beat_of(a, move)
    u = beat.whole(3.0)[1]
    s = a.p.scale
    step = ease(u, 0.06, 0.16) * (1 - ease(u, 0.30, 0.38))
    in_ = ease(u, 0.14, 0.28) * (1 - ease(u, 0.46, 0.56))
    lever = ease(u, 0.32, 0.44) * (1 - ease(u, 0.50, 0.62))
    lift = ease(u, 0.46, 0.60) * (1 - ease(u, 0.80, 1.0))
    toss = ease(u, 0.62, 0.74) * (1 - ease(u, 0.82, 1.0))
    prop = held_in(a, "r")
    long = reach_of(a, "r", 1.0) / s if prop is not None else 0.95
    blade = vec(
        0.02 + 0.42 * toss,
        0.04 - 0.12 * in_ + 0.36 * lift + 0.10 * arch(toss),
        0.52 - 0.02 * lever + 0.05 * toss,
    )
    top = vec(-0.08 - 0.02 * lift, 1.02 - 0.26 * lever - 0.20 * lift, 0.12 - 0.06 * lever + 0.04 * lift)
    way = unit(top - blade)
    low = blade + way * np.float32(min(0.55 * long, 0.52))
    pose.hold(
        "r",
        rod(low * vec(-1, 1, 1), way * vec(-1, 1, 1), "root", palm=(-0.2, 0.4, 1.0), elbow=(0.9, -0.6, -0.3)),
        w,
    )
    with_other(pose, "r", 0.34, w, elbow=(0.9, -0.5, 0.1))
    foot = sole(0.02, 0.34, 0.1)
    pose.leg("l", Leg(foot.at + vec(-0.02, 0.20 - 0.12 * in_, 0.04), "root", foot.toes, foot.knee), step * w)
    pose.leg("l", sole(0.14, 0.06, 0.25), (1 - step) * w)
    pose.leg("r", sole(0.15, -0.14, 0.4, 0.2 * toss), w)
    pose.spine[0] += (0.22 + 0.18 * lever + 0.10 * in_) * w
    pose.hips[0] += 0.10 * w
    pose.spine[1] += 0.45 * toss * w
    pose.sink += (0.06 + 0.06 * lever + 0.04 * lift) * s * w
    pose.head[0] += -0.12 * w
    pose.watch(blade, 0.8 * w, "root")


def plant(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """On the knees: earth loosened with the trowel, drawn to the stem, patted firm with both hands: 4 s."""
    beat = beat_of(a, move)
    u = beat.whole(4.0)[1]
    point = bench(a, move, "middle", ahead=0.50, up=0.2)
    x, _, z = (turned_to(a, point[:3, 3]) / a.p.scale).tolist()
    z = min(max(z, 0.36), 0.56)
    pats = ease(u, 0.58, 0.66) * (1 - ease(u, 0.94, 1.0))
    scoop = wave(beat.phase(1.1))
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    way = (-0.15, -0.75, 0.55)
    long = min(reach_of(a, side, 0.2), 0.22) / a.p.scale
    along = unit(vec(*way))
    end = vec(sgn * x + 0.13 - 0.03 * scoop, 0.01 + 0.05 * max(scoop, 0.0), z - 0.02 + 0.05 * scoop)
    pose.hold(side, rod(end - along * np.float32(long), along, "root", palm=(-0.9, 0.1, 0.2)), w)
    for hand, s in SIDES:
        pat_ = 0.045 * abs(wave(beat.phase(1.8, 0.0 if s > 0 else 0.25)))
        at = (s * x + 0.11, 0.035 + pat_ * (pats > 0.5), z + 0.01)
        made = hold(at, "root", "palm", fingers=(-0.55, -0.15, 0.8), palm=(-0.15, -1.0, 0.0), hand="cup")
        pose.hold(hand, made, (pats if hand == side else 1.0) * w)
    pose.spine[0] += 0.12 * w
    pose.watch(vec(x, 0.05, z), 0.9 * w, "root")
    pose.feel("tender", 0.5 * w)


def pat(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Both hands on snow or sand: pressed from the sides, patted from above in turns, smoothed; looked at."""
    beat = beat_of(a, move)
    k, u = beat.at(2.4)
    size = size_of_prop(prop_named(a, move.target))
    work = bench(a, move, "middle", ahead=0.5, up=0.4)
    base = float(a.place.position[1])
    high = min(max(0.65 * size.height, 0.30), 0.80 * a.p.scale)
    half = min(0.5 * size.width, 0.36)
    near = -0.5 * min(size.depth, 0.9)
    top = u > 0.5
    for side, sgn in SIDES:
        hit = abs(wave(beat.phase(1.7, 0.0 if sgn > 0 else 0.25)))
        y = base + high - float(work[1, 3])
        if top and size.height < 0.7:
            at = (sgn * 0.45 * half, base + size.height - float(work[1, 3]) + 0.02 + 0.09 * hit, near * 0.35)
            pose.hold(
                side,
                hold(at, work, "palm", fingers=(-0.3 * sgn, 0.1, 1.0), palm=(0, -1, 0.1), hand="flat"),
                w,
            )
        else:
            at = (sgn * (0.85 * half + 0.05 * hit), y + 0.10 * wave(beat.phase(0.4)), near * 0.55)
            pose.hold(
                side,
                hold(
                    at, work, "palm", fingers=(-0.1 * sgn, 0.5, 0.9), palm=(-1.0 * sgn, 0.0, 0.1), hand="flat"
                ),
                w,
            )
    pose.spine[0] += 0.10 * w
    pose.watch(work[:3, 3], 0.85 * w)
    pose.head[2] += 0.08 * (1 if k % 2 else -1) * w
    pose.feel("happy", 0.7 * w)


def water_plants(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The can lifted and tipped over the plant, moved along and back, set upright: 4.4 s; the other hand under it."""
    beat = beat_of(a, move)
    u = beat.whole(4.4)[1]
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    tip = ease(u, 0.08, 0.22) * (1 - ease(u, 0.84, 0.96))
    along = 0.08 * wave(beat.phase(0.5)) * tip
    point = bench(a, move, "top", "middle", ahead=0.55, up=0.6)
    x, y, z = (turned_to(a, point[:3, 3]) / a.p.scale).tolist()
    y = min(max(y, 0.25), 0.95)
    at = (sgn * x * 0.5 + 0.06 + along, max(y + 0.16, 0.60) - 0.02 * tip, min(z, 0.62) - 0.24)
    lean = 0.75 * tip
    pose.hold(
        side, rod(at, (0.0, cos(lean), sin(lean)), "root", palm=(-1.0, 0.0, 0.0), elbow=(0.9, -0.5, -0.6)), w
    )
    pose.reach(other(side), ARMS["hip"], 0.9 * w)
    pose.spine[0] += (0.08 + 0.10 * tip) * w
    pose.watch(vec(x, y - 0.05, min(z, 0.7)), 0.9 * w, "root")
    pose.feel("tender", 0.6 * w)


def fix(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A wrench that turns in quarter strokes, 0.9 a second, and is set back; the other hand holds on, the head close to it."""
    beat = beat_of(a, move)
    u = beat.phase(0.9) % 1.0
    turn = keyed(u, ((0.0, -1.0), (0.55, 1.0), (0.68, 1.0), (1.0, -1.0)))
    size = size_of_prop(prop_named(a, move.target))
    work = bench(a, move, "middle", ahead=0.48, up=0.45)
    base = float(a.place.position[1])
    kneels = any(m.action == "kneel" and m.start <= a.frame <= m.end for m in a.figure.moves)
    high = min(max(0.6 * size.height, 0.25), (0.60 if kneels else 1.0) * a.p.scale)
    y = base + high - float(work[1, 3])
    near = -0.5 * min(size.depth, 0.9) - 0.01 if size.depth > 0.12 else 0.0
    if size.depth > 0.9:
        near = -0.5 * size.depth - 0.01
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    long = min(reach_of(a, side, 0.22), 0.26)
    bolt = vec(0.02 * sgn, y, near + 0.01)
    way = unit(vec(-sgn * cos(0.75 * turn + 0.35), 0.9 * sin(-0.75 * turn - 0.1), 0.30))
    pose.hold(side, rod(bolt - way * np.float32(long), way, work, palm=(0.0, -0.3, 1.0)), w)
    rest = other(side)
    if rest in free_hands(a):
        s = 1.0 if rest == "l" else -1.0
        pose.hold(
            rest,
            hold(
                (s * 0.15, y + 0.06, near),
                work,
                "palm",
                fingers=(-0.2 * s, 0.9, 0.3),
                palm=(0, -0.1, 1.0),
                hand="cup",
            ),
            w,
        )
    pose.spine[0] += 0.10 * w
    pose.head[2] += 0.10 * w
    pose.spine[1] += 0.05 * turn * w
    pose.watch(work[:3, 3] + vec(0.0, y, 0.0), 0.9 * w)


def make_pottery(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Bent over the wheel, both hands about the clay: pressed together, drawn up slowly as the wall grows, steadied."""
    beat = beat_of(a, move)
    u = beat.share(5.0)
    up = keyed(u, ((0.0, 0.0), (0.30, 0.0), (0.80, 1.0), (1.0, 0.0)))
    work = bench(a, move, "top", "middle", ahead=0.42, up=0.62)
    tremble = 0.004 * sin(a.seconds * 38)
    r = 0.075 - 0.02 * up
    for side, sgn in SIDES:
        lead = 0.03 if sgn > 0 else 0.0
        at = (sgn * (r + tremble), 0.04 + 0.16 * up + lead, -0.01)
        pose.hold(
            side,
            hold(
                at,
                work,
                "palm",
                fingers=(-0.15 * sgn, 0.35 + 0.3 * up, 0.9),
                palm=(-1.0 * sgn, -0.1, 0.05),
                hand="cup",
                elbow=(1.0, -0.5, -0.4),
            ),
            w,
        )
    pose.spine[0] += 0.16 * w
    for side, _ in SIDES:
        pose.leg(side, Leg(vec(0.26, 0.095, 0.30), "root", vec(0.5, 0.0, 1.0), vec(0.9, 0.5, 0.8)), w)
    pose.watch(work[:3, 3] + vec(0.0, 0.1, 0.0), 0.95 * w)
    pose.feel("tender", 0.4 * w)


def bend_metal(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A bar across the breast in both fists, bent with all one's strength: trembling, the face screwed up, then it gives:
    3.6 s."""
    beat = beat_of(a, move)
    u = beat.whole(3.6)[1]
    strain = ease(u, 0.10, 0.30) * (1 - ease(u, 0.86, 0.96))
    give = ease(u, 0.52, 0.74) * (1 - ease(u, 0.90, 1.0))
    tremble = 0.006 * sin(a.seconds * 52) * strain
    s = a.p.scale
    prop = held_in(a, "r") or held_in(a, "l")
    if prop is not None and prop.attach is not None:
        pose.leads[prop.attach.slot] = (
            "chest",
            np.asarray(
                translation((0.0, (-0.20 + 0.03 * give) * s, 0.36 * s)) @ rotation(0.0, 0.0, pi / 2),
                np.float32,
            ),
        )
    for side, _ in SIDES:
        at = (0.23 - 0.05 * give, -0.20 - 0.10 * give + tremble, 0.36 + 0.02 * give)
        pose.hold(
            side,
            rod(at, (-1.0, 0.55 * give, 0.0), "chest", palm=(0.0, -0.4, 1.0), elbow=(1.0, -0.4, -0.4)),
            w,
        )
        pose.leg(side, sole(0.17, 0.02, 0.3), w)
    pose.spine[0] += (0.08 + 0.10 * give) * w
    pose.shrug += 0.03 * strain * s * w
    pose.sink += 0.05 * strain * s * w
    pose.head[0] += 0.10 * strain * w
    pose.feel("angry", strain * w)
    pose.puff = max(pose.puff, 0.7 * strain * (1 - give) * w)
    pose.feel("happy", 0.7 * ease(u, 0.86, 0.95) * w)


def spray(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """An arm out with the bottle, two short squeezes, moved on; the other hand wipes after it."""
    beat = beat_of(a, move)
    u = beat.share(2.2)
    squeeze_ = abs(wave(beat.phase(1.4))) * (1 - ease(u, 0.55, 0.62))
    side = hand_with(a, default="r")
    sway = 0.14 * wave(beat.phase(0.23))
    pose.hold(
        side,
        rod(
            (0.10 + sway, -0.06 + 0.01 * squeeze_, 0.46),
            (0.0, 1.0, 0.05 + 0.12 * squeeze_),
            "chest",
            elbow=(0.8, -0.9, -0.2),
        ),
        w,
    )
    rest = other(side)
    if rest in free_hands(a):
        x, y = circle(beat.phase(1.5), 0.06)
        rub = hold(
            (0.06 + x, -0.05 + y, 0.47),
            "chest",
            "palm",
            fingers=(-0.4, 0.9, 0.1),
            palm=(0, 0, 1),
            hand="flat",
            elbow=(0.9, -0.7, -0.2),
        )
        pose.hold(rest, rub, smooth(2 * ease(u, 0.55, 0.8) - 0.2) * w)
    pose.watch(vec(0.0, 0.0, 0.8), 0.6 * w, "chest")


def shake_thing(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Shaken up and down beside the ear, 3.2 a second, the body along with it; listened to."""
    beat = beat_of(a, move)
    side = hand_with(a, default="r")
    shake = wave(beat.phase(3.2))
    both = size_of_prop(held_in(a, side)).width > 0.18
    pose.hold(
        side,
        rod((0.16, 0.02 + 0.075 * shake, 0.40), (-0.2, 1.0, 0.15 * shake), "chest", elbow=(0.9, -0.8, -0.1)),
        w,
    )
    if both and other(side) in free_hands(a):
        pose.hold(other(side), hold((0.0, -0.10, 0.0), f"hand_{side}", "palm", hand="cup"), w)
    pose.head[2] += (0.05 * shake + (0.08 if side == "r" else -0.08)) * w
    pose.sink += 0.010 * shake * a.p.scale * w
    pose.feel("happy", 0.5 * w)
