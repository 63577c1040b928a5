"""Cloth in the hands: iron, fold, sew, knit, shine shoes, make a bed, do the laundry."""

from math import cos, pi, sin

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.pose import BodyPose
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, keyed, wave
from rushes.stage.people.motion.targets import (
    ground_of,
    hand_with,
    held_in,
    other,
    prop_named,
    size_of_prop,
)
from rushes.stage.people.motion.timing import drift, smooth
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.motion.work import bench, lying, on_bench

__all__ = ["do_laundry", "fold", "iron", "knit", "make_bed", "sew", "shine_shoes"]

SIDES = (("l", 1.0), ("r", -1.0))


def iron(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Long strokes away and back along the board, 0.5 a second, the point ahead; the other hand smooths and pulls the
    cloth."""
    beat = beat_of(a, move)
    target = a.view.prop_of(a.figure.id, "ironing_board") or move.target
    work = bench(a, move, "top", "middle", ahead=0.46, up=0.90, target=target)
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    u = beat.phase(0.5) % 1.0
    to = keyed(u, ((0.0, -1.0), (0.50, 1.0), (1.0, -1.0)))
    x = -0.02 * sgn + 0.24 * to * -sgn
    z = -0.05 + 0.03 * wave(beat.phase(0.125))
    pose.hold(
        side, rod((x, 0.135, z), (-sgn, 0.02, 0.0), work, palm=(0.0, -1.0, 0.0), elbow=(1.0, -0.3, -0.3)), w
    )
    if held_in(a, side) is not None:
        led(pose, side, work, translation((x, 0.07, z)) @ rotation(0.0, -sgn * pi / 2))
    rest = other(side)
    s = 1.0 if rest == "l" else -1.0
    lying(pose, rest, work, (0.22 + 0.06 * s * to, 0.012, -0.06), w, fingers=(-0.55, 0.0, 0.8))
    pose.spine[1] += -0.14 * to * sgn * w
    pose.watch(work[:3, 3] + work[:3, 0] * np.float32(x), 0.9 * w)


def fold(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Two corners taken, lifted over to the far edge, laid down, smoothed with both flat hands: 3.2 s."""
    beat = beat_of(a, move)
    u = beat.whole(3.2)[1]
    work, wide, high = on_bench(a, move, up=0.78)
    work[1, 3] -= 0.5 * high if high > 0.15 else 0.0  # a heap is taken by its middle
    half = min(max(0.42 * wide, 0.14), 0.26)
    over = ease(u, 0.14, 0.44)
    smooth_ = ease(u, 0.48, 0.56) * (1 - ease(u, 0.90, 1.0))
    back = ease(u, 0.90, 1.0)
    for side, sgn in SIDES:
        z = (-0.16 + 0.28 * over) * (1 - back) - 0.16 * back
        up = 0.02 + 0.20 * arch((u - 0.14) / 0.30) + 0.05 * arch((u - 0.90) / 0.10)
        pose.hold(
            side,
            hold(
                (sgn * half, up, z),
                work,
                "pinch",
                fingers=(-0.4 * sgn, -0.35, 0.9),
                palm=(0, -0.9, -0.2),
                hand="pinch",
            ),
            w,
        )
        rub = 0.5 + 0.5 * wave((u - 0.48) * 3.0)
        flat = hold(
            (sgn * (0.05 + (half - 0.03) * rub), 0.015, 0.0),
            work,
            "palm",
            fingers=(-0.3 * sgn, 0, 1.0),
            palm=(0, -1, 0),
            hand="flat",
        )
        pose.hold(side, flat, smooth_ * w)
    pose.spine[0] += (0.06 + 0.05 * over) * w
    pose.watch(work[:3, 3], 0.9 * w)


def sew(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A stitch every 1.8 s: the needle in, the thread drawn out to the side at arm's length, and back."""
    beat = beat_of(a, move)
    u = beat.phase(0.55) % 1.0
    draw = keyed(u, ((0.0, 0.0), (0.22, 0.0), (0.55, 1.0), (0.66, 1.0), (0.94, 0.0), (1.0, 0.0)))
    push = arch(u / 0.2)
    y = -0.28 + 0.3 * pose.lap
    s = a.p.scale
    pose.hold(
        "l",
        hold(
            (0.08, y, 0.34),
            "chest",
            "pinch",
            fingers=(-0.65, 0.1, 0.75),
            palm=(-0.4, -0.2, -0.9),
            hand="pinch",
        ),
        w,
    )
    pose.hold("r", hold((-0.01 + 0.34 * draw, y + 0.02 + 0.14 * draw - 0.015 * push, 0.38 - 0.02 * draw), "chest", "pinch",
                        fingers=(-0.7, 0.0, 0.7),
                        palm=(-0.3, -0.6, -0.6), hand="pinch", elbow=(0.9, -0.8, -0.2)), w)  # fmt: skip
    if any(
        q.attach is not None and q.attach.to == a.figure.id and q.attach.slot == "lap"
        for q in a.view.scene.props
    ):
        pose.leads["lap"] = (
            "chest",
            np.asarray(translation((0.0, (y - 0.02) * s, 0.34 * s)) @ rotation(-0.6), np.float32),
        )
    pose.watch(vec(0.02, y, 0.36), 0.95 * w, "chest")
    pose.spine[0] += 0.10 * w


def knit(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Needles crossed before the breast, the right one in, round and out 1.4 times a second, elbows that tick along."""
    beat = beat_of(a, move)
    turn = 2 * pi * beat.phase(1.4)
    y = -0.22 + 0.25 * pose.lap
    x, z = 0.022 * cos(turn), 0.022 * sin(turn)
    pose.hold(
        "l",
        rod(
            (0.13, y - 0.02 + 0.006 * sin(turn + 1.5), 0.34),
            (-0.72, 0.52, 0.42),
            "chest",
            palm=(-0.4, -0.75, 0.3),
            elbow=(0.9, -0.9, -0.3),
        ),
        w,
    )
    pose.hold(
        "r",
        rod(
            (0.13 + x, y + z, 0.34 + 0.5 * z),
            (-0.72, 0.52 + 0.3 * z, 0.42 + 2.0 * x),
            "chest",
            palm=(-0.4, -0.75, 0.3),
            elbow=(0.9, -0.9, -0.3),
        ),
        w,
    )
    pose.watch(
        vec(0.0, y + 0.05, 0.40),
        (0.6 + 0.35 * smooth(drift(a.figure.seed, 112, a.seconds, 0.6) + 0.8)) * w,
        "chest",
    )
    pose.head[2] += 0.05 * w
    pose.feel("tender", 0.5 * w)


def shine_shoes(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A shoe on the left hand, the brush to and fro over its toe 2.6 times a second, turned to the light."""
    beat = beat_of(a, move)
    rub = wave(beat.phase(2.6))
    turn = 0.5 * wave(beat.phase(0.2))
    s = a.p.scale
    y = -0.22 + 0.2 * pose.lap
    if held_in(a, "l") is not None:
        led(pose, "l", "chest", translation((0.05 * s, y * s, 0.38 * s)) @ rotation(0.15, 1.35 + turn))
    pose.hold(
        "l",
        hold(
            (0.13, y - 0.02, 0.36),
            "chest",
            "palm",
            fingers=(-0.8, 0.15, 0.5),
            palm=(-0.2, 1.0, 0.0),
            hand="fist",
        ),
        w,
    )
    pose.hold("r", hold((0.02 + 0.075 * rub, y + 0.085, 0.39), "chest", "palm", fingers=(-0.85, 0.0, 0.5), palm=(0.0, -1.0,
                        0.0), hand="cup",
                        elbow=(0.9, -0.6, -0.2)), w)  # fmt: skip
    pose.watch(vec(0.0, y, 0.38), 0.95 * w, "chest")
    pose.spine[1] += 0.05 * rub * w


def make_bed(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The blanket taken at its edge, thrown up so that it billows, drawn towards one and smoothed with long strokes: 4 s."""
    beat = beat_of(a, move)
    u = beat.whole(4.0)[1]
    bed = a.view.prop_of(a.figure.id, "bed")
    work = bench(a, move, "lie", "top", "middle", ahead=0.55, up=0.60, target=bed or move.target)
    size = size_of_prop(prop_named(a, bed or move.target))
    near = -0.5 * min(size.depth, size.width) + 0.24
    toss = keyed(u, ((0.0, 0.0), (0.10, -0.2), (0.26, 1.0), (0.46, 0.0), (1.0, 0.0)))
    rub = ease(u, 0.50, 0.58) * (1 - ease(u, 0.92, 1.0))
    for side, sgn in SIDES:
        up = 0.08 + 0.55 * max(toss, 0.0)
        edge = hold(
            (sgn * 0.30, up, near - 0.05 - 0.12 * toss),
            work,
            "pinch",
            fingers=(-0.2 * sgn, 0.4 * toss - 0.1, 1.0),
            palm=(0, -0.9, 0.1),
            hand="hold",
        )
        pose.hold(side, edge, w)
        sweep_ = wave((u - 0.5) * 4.0)
        flat = hold(
            (sgn * (0.20 + 0.12 * sweep_), 0.06, near + 0.14 - 0.06 * sweep_),
            work,
            "palm",
            fingers=(0.25 * sgn, 0, 1.0),
            palm=(0, -1, 0),
            hand="flat",
        )
        pose.hold(side, flat, rub * w)
    pose.spine[0] += (0.18 + 0.20 * rub - 0.20 * max(toss, 0.0)) * w
    pose.hips[0] += 0.18 * rub * w
    pose.watch(work[:3, 3], 0.8 * w)


def do_laundry(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Clothes from the basket at the side into the machine's door in both arms: down, over, in, and back, 3.4 s."""
    beat = beat_of(a, move)
    u = beat.whole(3.4)[1]
    machine = bench(
        a, move, "door", "middle", ahead=0.5, up=0.45, target=a.view.prop_of(a.figure.id, "washing_machine")
    )
    size = size_of_prop(prop_named(a, a.view.prop_of(a.figure.id, "washing_machine")))
    into = keyed(u, ((0.0, 0.0), (0.20, 0.0), (0.50, 1.0), (0.66, 1.0), (0.95, 0.0), (1.0, 0.0)))
    s = a.p.scale
    near = -0.5 * min(size.depth, 0.8) - 0.04
    clothes = held_in(a, "r")
    side_at = vec(-0.38, 0.32, 0.14)
    for side, sgn in SIDES:
        low = hold(
            ((side_at[0] + sgn * 0.12) * sgn, 0.30, 0.16),
            "root",
            "palm",
            fingers=(-0.3, -0.6, 0.6),
            palm=(-1, 0.2, 0),
            hand="cup",
        )
        pose.hold(side, low, w)
        there = hold(
            (sgn * 0.13, 0.0, near + 0.10 * into),
            machine,
            "palm",
            fingers=(-0.1 * sgn, 0, 1.0),
            palm=(-1.0 * sgn, 0.2, 0),
            hand="cup",
        )
        pose.hold(side, there, into * w)
    if clothes is not None:
        home = ground_of(a)
        start = home[:3, :3] @ (side_at * np.float32(s)) + home[:3, 3] + vec(0, 0.06, 0)
        end = machine[:3, 3] + machine[:3, 2] * np.float32(near + 0.14 + 0.25 * ease(u, 0.56, 0.66))
        held = into if u < 0.66 else 0.0
        point = start + (end - start) * np.float32(smooth(held)) + vec(0.0, 0.10 * arch(held), 0.0)
        turned = home.copy()
        turned[:3, 3] = point
        pose.leads["hand_right"] = (np.eye(4, dtype=np.float32), turned)
    pose.spine[1] += -0.45 * (1 - into) * w
    pose.head[1] += -0.2 * (1 - into) * w
    pose.spine[0] += 0.10 * w
