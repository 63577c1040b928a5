"""Blades in the hand: cut, carve, peel, sharpen, snip."""

from math import pi

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.deeds.gestures import free_hands
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.pose import BodyPose
from rushes.stage.people.motion.rhythm import beat_of, keyed, stroke, wave
from rushes.stage.people.motion.targets import hand_with, held_in, other, prop_named, size_of_prop
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.motion.work import bench, circle, on_bench, reach_of, tool

__all__ = ["carve", "cut", "peel", "sharpen", "snip"]


def _knife(
    pose: BodyPose,
    a: Acting,
    side: str,
    work: np.ndarray,
    end: tuple[float, float, float],
    w: float,
    *,
    nose: float = 0.0,
) -> None:
    """A blade level over the work, its edge down, its point away from the doer and a little inwards; `nose` lowers the
    point."""
    sgn = 1.0 if side == "l" else -1.0
    tool(
        pose,
        a,
        side,
        work,
        end,
        (-0.35 * sgn, -0.12 - nose, 0.95),
        w,
        palm=(-0.95 * sgn, 0.0, -0.35),
        long=min(reach_of(a, side), 0.24),
    )


def cut(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Two cuts a second: the point stays down, the heel of the blade rises and falls; the other hand creeps back as a claw."""
    beat = beat_of(a, move)
    work, wide, high = on_bench(a, move, up=0.80)
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    phase = beat.phase(2.0)
    up = stroke(phase, 0.5)
    creep = 0.5 - 0.9 * beat.share(4.5)
    half = min(0.38 * wide, 0.15)
    x = sgn * -half * creep * -1.0
    top = -0.75 * min(high, 0.14)
    big = wide > 0.30  # a melon: the whole weight goes in
    rise = 0.035 + (0.10 if big else 0.055) * up
    _knife(pose, a, side, work, (x, top + rise, 0.06), w, nose=0.10 - 0.25 * up)
    rest = other(side)
    s = 1.0 if rest == "l" else -1.0
    claw = hold(
        (x + s * 0.055, -0.01, 0.0),
        work,
        "tips",
        fingers=(-0.25 * s, -0.75, 0.6),
        palm=(-0.35 * s, -0.45, -0.8),
        hand="claw",
    )
    if rest in free_hands(a):
        pose.hold(rest, claw, w)
    pose.spine[0] += (0.05 + 0.03 * (1 - up) * big) * w
    pose.watch(work[:3, 3], 0.95 * w)


def carve(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A blade drawn through what the other hand holds, or lies on the table: away from the body, chip by chip."""
    if held_in(a, "l") is not None and held_in(a, "r") is not None:
        peel(pose, a, move, w)
        return
    beat = beat_of(a, move)
    work, wide, high = on_bench(a, move, up=0.86)
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    saw = wave(beat.phase(1.5))
    turn = beat.phase(0.16)
    x, y = circle(turn, min(0.28 * wide, 0.10))
    near = -0.5 * min(size_of_prop(prop_named(a, move.target)).depth, 0.4)
    end = (x, -0.5 * high + y, near + 0.05 + 0.035 * saw)
    tool(
        pose,
        a,
        side,
        work,
        end,
        (-0.2 * sgn, 0.0, 1.0),
        w,
        palm=(-0.9 * sgn, 0.2, 0.2),
        long=min(reach_of(a, side), 0.22),
    )
    rest = other(side)
    s = 1.0 if rest == "l" else -1.0
    if rest in free_hands(a):
        pose.hold(
            rest,
            hold(
                (s * 0.42 * min(wide, 0.5), -0.25 * high, 0.0),
                work,
                "palm",
                fingers=(0, 0.1, 1.0),
                palm=(-s, 0, 0),
                hand="cup",
            ),
            w,
        )
    pose.watch(work[:3, 3] - work[:3, 1] * np.float32(0.4 * high), 0.9 * w)


def peel(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A fruit turned in the left hand against the blade in the right, thumb on the peel: a stroke of 1.1 s towards the
    body, and the fruit turned on."""
    beat = beat_of(a, move)
    u = beat.phase(0.9) % 1.0
    pull = keyed(u, ((0.0, 0.0), (0.70, 1.0), (0.82, 1.0), (1.0, 0.0)))
    s = a.p.scale
    size = size_of_prop(held_in(a, "l"))
    r = min(0.5 * max(min(size.width, size.height), 0.08), 0.09) / s
    y, z = -0.20, 0.37
    if held_in(a, "l") is not None:
        led(
            pose,
            "l",
            "chest",
            translation((0.05 * s, y * s, z * s))
            @ rotation(0.5 + 0.9 * np.floor(beat.phase(0.9)) + 0.5 * u, 0.4),
        )
    pose.hold(
        "l",
        hold(
            (0.05 + 0.6 * r + 0.02, y - 0.03, z - 0.01),
            "chest",
            "palm",
            fingers=(-0.55, 0.45, 0.85),
            palm=(-0.8, 0.45, -0.25),
            hand="cup",
        ),
        w,
    )
    way = vec(0.75, 0.55, 0.25)
    end = vec(0.05, y + 0.9 * r, z + 0.6 * r - 0.06 * pull)
    long = min(reach_of(a, "r", 0.15), 0.17) / s
    way = way / np.float32(np.linalg.norm(way))
    pose.hold(
        "r",
        rod(
            (end - way * np.float32(long)) * vec(-1, 1, 1),
            way * vec(-1, 1, 1),
            "chest",
            palm=(-0.3, -0.6, -0.7),
            elbow=(0.9, -0.9, -0.3),
        ),
        w,
    )
    pose.watch(vec(0.03, y, z), 0.95 * w, "chest")
    pose.head[2] += 0.06 * w


def sharpen(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The blade drawn over the stone from heel to point and back, 1.3 strokes a second, two fingers of the other hand on
    it."""
    beat = beat_of(a, move)
    block = next(
        (q.id for q in a.view.scene.props if q.kind in ("block", "whetstone") and q.attach is not None),
        move.target,
    )
    work = bench(a, move, "top", "middle", ahead=0.46, up=0.80, target=block)
    side = hand_with(a, default="r")
    sgn = 1.0 if side == "l" else -1.0
    slide = wave(beat.phase(0.75))
    long = min(reach_of(a, side), 0.24)
    end = (-0.05 * sgn + 0.02 * slide * sgn, 0.012, 0.03 + 0.055 * slide)
    tool(pose, a, side, work, end, (-0.85 * sgn, -0.04, 0.50), w, palm=(-0.25 * sgn, -0.95, 0.0), long=long)
    rest = other(side)
    s = 1.0 if rest == "l" else -1.0
    pose.hold(
        rest,
        hold(
            (0.02 * s, 0.030, 0.05 + 0.055 * slide),
            work,
            "tips",
            fingers=(-0.55 * s, -0.55, 0.6),
            palm=(0, -0.8, -0.5),
            hand="point",
        ),
        w,
    )
    pose.spine[0] += 0.03 * slide * w
    pose.watch(work[:3, 3], 0.95 * w)


def snip(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Scissors that open and shut twice a second along what the left hand holds and feeds in."""
    beat = beat_of(a, move)
    u = beat.share(3.0)
    bite = abs(wave(beat.phase(1.0)))
    s = a.p.scale
    way_in = 0.08 * u
    if held_in(a, "l") is not None:
        led(pose, "l", "chest", translation((0.05 * s, -0.12 * s, 0.40 * s)) @ rotation(0.35, pi, 0.10))
    pose.hold(
        "l",
        hold(
            (0.14, -0.13, 0.39),
            "chest",
            "pinch",
            fingers=(-0.5, 0.35, 0.85),
            palm=(-0.6, -0.2, -0.7),
            hand="pinch",
        ),
        w,
    )
    pose.hold(
        "r",
        rod(
            (0.12 - way_in, -0.24, 0.36), (-0.55, 0.75, 0.35 + 0.06 * bite), "chest", elbow=(0.9, -0.9, -0.3)
        ),
        w,
    )
    pose.watch(vec(0.02, -0.10, 0.40), 0.95 * w, "chest")
