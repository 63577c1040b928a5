"""About the house: sweeping, wiping, scrubbing, ironing, folding, sewing, knitting, beds, laundry, doors."""

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.deeds.gestures import free_hand, free_hands
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.legs import sole
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, keyed, wave
from rushes.stage.people.motion.targets import (
    ground_of,
    hand_with,
    held_in,
    other,
    prop_named,
    size_of_prop,
    spot,
)
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.motion.work import bench, circle, lying, on_bench, reach_of, tool, with_other

__all__ = ["arrange", "open_", "pull_open", "scrub", "sweep", "wash_hands", "wipe"]

SIDES = (("l", 1.0), ("r", -1.0))


def sweep(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The broom's head drawn over the floor from the right to the left before the feet, 0.8 strokes a second, lifted on
    the way back; both hands on the stick, the body turning with it."""
    beat = beat_of(a, move)
    u = beat.phase(0.8) % 1.0
    pull = keyed(u, ((0.0, -1.0), (0.56, 1.0), (0.66, 1.0), (1.0, -1.0)))
    up = 0.07 * arch((u - 0.60) / 0.40)
    s = a.p.scale
    prop = held_in(a, "r")
    long = reach_of(a, "r", 1.0) / s if prop is not None else 1.0
    # The stick leans over the left hand; its working end is on the floor.
    foot = vec(0.30 * pull, 0.02 + up, 0.52)
    top = vec(-0.16 + 0.10 * pull, 1.16, 0.20)
    way = top - foot
    way = way / np.float32(np.linalg.norm(way))
    low = foot + way * np.float32(min(0.62 * long + 0.14, 0.86))
    pose.hold(
        "r",
        rod(low * vec(-1, 1, 1), way * vec(-1, 1, 1), "root", palm=(-0.2, 0.3, 1.0), elbow=(0.9, -0.5, -0.4)),
        w,
    )
    with_other(pose, "r", 0.32, w, elbow=(0.9, -0.5, 0.2))
    pose.spine[0] += 0.16 * w
    pose.hips[1] += 0.14 * pull * w
    pose.spine[1] += 0.22 * pull * w
    pose.spine[2] += 0.06 * pull * w
    pose.shift[0] += 0.04 * pull * s * w
    pose.leg("l", sole(0.12, 0.08, 0.25), w)
    pose.leg("r", sole(0.12, -0.10, 0.35, 0.15 * max(pull, 0.0)), w)
    pose.watch(vec(0.25 * pull, 0.0, 0.6), 0.85 * w, "root")


def scrub(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Small hard circles on what the other hand holds still, 2.2 a second, with the weight of the shoulders."""
    beat = beat_of(a, move)
    work, wide, high = on_bench(a, move, up=0.82)
    side = hand_with(a, default="r")
    x, z = circle(beat.phase(2.2), min(0.22 * wide, 0.06))
    sgn = 1.0 if side == "l" else -1.0
    pose.hold(
        side,
        hold(
            (x + 0.1 * wide * sgn, 0.035, z),
            work,
            "palm",
            fingers=(-0.35 * sgn, 0.0, 1.0),
            palm=(0, -1, 0),
            hand="cup",
            elbow=(0.9, -0.5, -0.4),
        ),
        w,
    )
    rest = other(side)
    if rest in free_hands(a):
        lying(
            pose,
            rest,
            work,
            (0.45 * min(wide, 0.5), -0.3 * min(high, 0.3), -0.02),
            w,
            fingers=(-0.5, -0.2, 0.9),
        )
    pose.spine[0] += (0.06 + 0.02 * wave(beat.phase(2.2))) * w
    pose.watch(work[:3, 3], 0.9 * w)


def wipe(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Long strokes from side to side, 0.7 a second: level over a table, or up and down a window as high as the arm goes."""
    size = size_of_prop(prop_named(a, move.target))
    prop = prop_named(a, move.target)
    upright = size.rest == "wall" or (
        size.height > 1.0 * max(size.depth, 0.05) and size.height > 0.7 and prop is not None
    )
    (_wipe_upright if upright else _wipe_level)(pose, a, move, w)


def _wipe_level(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Over a table or the floor."""
    beat = beat_of(a, move)
    size = size_of_prop(prop_named(a, move.target))
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    to = wave(beat.phase(0.35))
    work, wide, _ = on_bench(a, move, up=0.78)
    half = min(0.40 * wide, 0.30)
    table = size.height > 0.5
    z = (-0.5 * size.depth + 0.20 if table else 0.0) + 0.06 * wave(beat.phase(0.7, 0.25))
    pose.hold(
        side,
        hold(
            (half * to, 0.02, z),
            work,
            "palm",
            fingers=(-0.2 * sgn, 0, 1.0),
            palm=(0, -1, 0),
            hand="flat",
            elbow=(0.9, -0.5, -0.4),
        ),
        w,
    )
    rest = other(side)
    if rest in free_hands(a):
        lying(pose, rest, work, (min(0.45 * wide, 0.32), 0.0, z - 0.10), w)
    pose.spine[1] += 0.16 * to * w
    pose.spine[0] += 0.10 * w
    pose.watch(work[:3, 3] + work[:3, 0] * np.float32(half * to), 0.9 * w)


def _wipe_upright(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Up and down a window, a board or a wall."""
    beat = beat_of(a, move)
    size = size_of_prop(prop_named(a, move.target))
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    to = wave(beat.phase(0.35))
    down = keyed(beat.phase(0.175) % 1.0, ((0.0, 1.0), (0.80, -1.0), (1.0, 1.0)))
    face = bench(a, move, "middle", ahead=0.50, up=1.1)
    ground = ground_of(a)
    high = float(ground[1, 3]) + (1.22 + 0.34 * down) * a.p.scale - float(face[1, 3])
    near = -0.5 * min(size.depth, 0.6) - 0.03
    held = held_in(a, side)
    tool_long = reach_of(a, side) if held is not None and held.kind in ("squeegee", "mop") else 0.0
    x = 0.28 * to * a.p.scale
    if tool_long:
        tool(
            pose, a, side, face, (x, high, near + 0.02), (-0.1 * sgn, 0.6, 0.9), w, long=min(tool_long, 0.26)
        )
    else:
        pose.hold(
            side,
            hold(
                (x, high, near),
                face,
                "palm",
                fingers=(0.25 * to, 1.0, 0.1),
                palm=(0, 0, 1),
                hand="flat",
                elbow=(0.9, -0.5, -0.2),
            ),
            w,
        )
    rest = other(side)
    if rest in free_hands(a):
        pose.reach(rest, ARMS["hip"], 0.9 * w)
    pose.spine[1] += 0.14 * to * w
    pose.shift[0] += 0.05 * to * a.p.scale * w
    pose.sink += 0.06 * (0.5 - 0.5 * down) * a.p.scale * w
    pose.watch(face[:3, 3] + face[:3, 0] * np.float32(x) + vec(0.0, high, 0.0), 0.9 * w)


def wash_hands(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Under the tap: palms rubbed on each other, then the backs, fingers between fingers, 2 rubs a second."""
    beat = beat_of(a, move)
    target = move.target or a.view.prop_of(a.figure.id, "sink")
    tap = spot(a, target, "tap")
    work = bench(a, move, "basin", "top", "middle", ahead=0.42, up=0.86, target=target)
    y = 0.16 if tap is None else max(float(tap[1, 3] - work[1, 3]) - 0.10, 0.06)
    z = -0.10 if tap is None else min(float((work[:3, :3].T @ (tap[:3, 3] - work[:3, 3]))[2]), 0.04)
    rub = wave(beat.phase(2.0))
    k = int(beat.phase(0.5)) % 3
    turn = 0.35 * wave(beat.phase(0.25))
    for side, sgn in SIDES:
        over = sgn * (1 if k == 1 else -1)
        at = (sgn * 0.014, y + 0.016 * over * (k > 0), z + 0.035 * rub * sgn)
        palm = (-1.0 * sgn, turn, 0.0) if k == 0 else (-0.6 * sgn, -0.8 * over, 0.0)
        pose.hold(
            side,
            hold(
                at,
                work,
                "palm",
                fingers=(-0.35 * sgn, 0.05, 1.0),
                palm=palm,
                hand="flat" if k < 2 else "open",
                elbow=(1.0, -0.7, -0.3),
            ),
            w,
        )
    pose.watch(work[:3, 3] + vec(0.0, y, 0.0), 0.9 * w)
    pose.spine[0] += 0.06 * w


def arrange(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Now this and now that is put in its place with both hands, turned a little, looked at from further off: 3.4 s."""
    beat = beat_of(a, move)
    k, u = beat.at(3.4)
    vase = a.view.prop_of(a.figure.id, "vase")
    work = bench(a, move, "top", "middle", ahead=0.48, up=0.92, target=vase or move.target)
    size = size_of_prop(prop_named(a, vase or move.target))
    tall = size.height > 1.1
    if tall:
        work[1, 3] = a.place.position[1] + (0.85 + 0.35 * beat.random(k, 3)) * a.p.scale
        work[:3, 3] -= work[:3, 2] * np.float32(0.30 * size.depth)
    put = ease(u, 0.10, 0.32) * (1 - ease(u, 0.62, 0.74))
    away = ease(u, 0.72, 0.82) * (1 - ease(u, 0.95, 1.0))
    for side, sgn in SIDES:
        mine_ = (k + (sgn > 0)) % 2 == 0
        x = sgn * (0.07 if mine_ else 0.12)
        fuss = 0.02 * wave(beat.phase(1.7, 0.0 if sgn > 0 else 0.4))
        up = (0.10 if mine_ else -0.04) + fuss
        pose.hold(side, hold((x + 0.4 * fuss, up, -0.02), work, "pinch", fingers=(-0.55 * sgn, 0.35, 0.8), palm=(-0.9 * sgn,
                  -0.1, 0), hand="pinch"),
                  (0.25 + 0.75 * put) * (1 - away) * w)  # fmt: skip
        pose.reach(side, ARMS["ready"].moved(0.06, 0.12, -0.05), away * w)
    pose.spine[0] += (0.05 - 0.14 * away) * w
    pose.head[2] += 0.20 * away * (1 if k % 2 else -1) * w
    pose.watch(work[:3, 3] + vec(0.0, 0.08, 0.0), 0.9 * w)
    pose.feel("happy", 0.6 * away * w)


def open_(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """What is held is pulled apart or twisted open before the breast; a lid on the table is lifted with both hands."""
    beat = beat_of(a, move)
    u = beat.whole(2.8)[1]
    go = keyed(u, ((0.0, 0.0), (0.18, 0.0), (0.50, 1.0), (0.82, 1.0), (1.0, 0.0)))
    side = "r" if held_in(a, "r") is not None else "l" if held_in(a, "l") is not None else ""
    prop = held_in(a, side) if side else None
    if prop is not None and prop.kind == "umbrella":  # the slide goes up the stick
        pose.hold(other(side), rod(vec(0.0, 0.12 + 0.30 * go, 0.0), (0.0, 1.0, 0.0), f"hand_{side}"), w)
        pose.head[0] += -0.14 * go * w
        return
    if side:
        size = size_of_prop(prop)
        half = min(0.5 * size.width, 0.16) / a.p.scale
        led(pose, side, "chest", translation((0.0, -0.20 * a.p.scale, 0.36 * a.p.scale)) @ rotation(0.3 * go))
        twist = 0.03 * wave(beat.phase(1.2)) * (1 - go)
        for hand, sgn in SIDES:
            pose.hold(hand, hold((half + 0.02 + 0.07 * go, -0.19 + 0.05 * go + twist * sgn, 0.36), "chest", "palm",
                                 fingers=(-0.35, 0.5, 0.8),
                                 palm=(-1.0, 0.1, 0), hand="cup"), w)  # fmt: skip
        pose.watch(vec(0.0, -0.18, 0.38), 0.9 * w, "chest")
    else:
        work, wide, _ = on_bench(a, move, up=0.86)
        half = min(0.42 * wide, 0.20)
        for hand, sgn in SIDES:
            pose.hold(
                hand,
                hold(
                    (sgn * half, -0.02 + 0.16 * go, -0.02 - 0.08 * go),
                    work,
                    "palm",
                    fingers=(-0.3 * sgn, 0.3 * go, 1.0),
                    palm=(-0.9 * sgn, -0.3, 0),
                    hand="cup",
                ),
                w,
            )
        pose.spine[0] += (0.10 + 0.08 * go) * w
        pose.watch(work[:3, 3], 0.9 * w)
    pose.feel("surprised", 0.6 * ease(u, 0.5, 0.6) * (1 - ease(u, 0.85, 0.95)) * w)


def pull_open(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A hand at the handle, the weight back, it comes; held open, let go: 3.6 s."""
    beat = beat_of(a, move)
    u = beat.whole(3.6)[1]
    handle = spot(a, move.target, "handle")
    work = bench(a, move, "handle", "middle", ahead=0.48, up=0.98)
    size = size_of_prop(prop_named(a, move.target))
    to = ease(u, 0.02, 0.16) * (1 - ease(u, 0.86, 1.0))
    pull = ease(u, 0.20, 0.50) * (1 - ease(u, 0.78, 0.92))
    side = free_hand(a, "r")
    sgn = 1.0 if side == "l" else -1.0
    if handle is not None:
        work[1, 3] = min(float(work[1, 3]), float(a.place.position[1]) + 1.12 * a.p.scale)
    near = 0.0 if handle is not None else -0.5 * min(size.depth, 0.5) - 0.04
    level = (
        0.0
        if handle is not None
        else min(
            max(0.98 * a.p.scale - float(work[1, 3] - a.place.position[1]), -0.45 * size.height),
            0.45 * size.height,
        )
    )
    x = 0.0 if handle is not None else sgn * 0.30 * min(size.width, 0.7)
    at = vec(x + sgn * 0.10 * pull, level, near - 0.20 * pull)
    pose.hold(side, rod(at, (0.0, 1.0, 0.0), work, elbow=(0.9, -0.7, -0.5)), to * w)
    pose.shift[2] += -0.07 * pull * a.p.scale * w
    pose.spine[0] += (0.06 - 0.10 * pull) * w
    pose.leg("l", sole(0.11, 0.10, 0.1), w)
    pose.leg("r", sole(0.12, -0.12 - 0.06 * pull, 0.3), w)
    pose.head[1] += 0.25 * pull * sgn * w
    pose.reach(other(side), ARMS["ready"], 0.5 * pull * w)
