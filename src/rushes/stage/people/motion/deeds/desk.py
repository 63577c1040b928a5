"""At a desk: reading, writing, painting, typing, telephones, counting, cards and board games, looking through things."""

from math import sin

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.deeds.gestures import free_hand, free_hands
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, keyed, wave
from rushes.stage.people.motion.targets import held_in, other, prop_named, size_of_prop, spot
from rushes.stage.people.motion.timing import drift, smooth
from rushes.stage.people.motion.vectors import vec
from rushes.stage.people.motion.work import bench, lying, reach_of, tool
from rushes.stage.people.mouth import SHAPES

__all__ = ["before_eyes", "paint", "phone_call", "press", "read", "text_phone", "type_", "write"]

SIDES = (("l", 1.0), ("r", -1.0))


def before_eyes(
    pose: BodyPose,
    a: Acting,
    side: str,
    at: tuple[float, float, float],
    tilt: float,
    w: float,
    *,
    wide: float = 0.0,
) -> None:
    """A thing with a face (a book, a telephone) led before the breast, its front to the eyes, its top tilted away; hands
    on its lower corners. `at` in metres of a grown body from between the shoulders."""
    prop = held_in(a, side)
    s = a.p.scale
    size = size_of_prop(prop)
    x, y, z = at
    place = translation((x * s, y * s, z * s)) @ rotation(0.0, np.pi) @ rotation(tilt)
    led(pose, side, "chest", place)
    half = (wide or 0.5 * size.width) / s
    low = 0.30 * max(size.height, size.depth) / s if wide == 0.0 else 0.0
    for hand, sgn in SIDES:
        pose.hold(hand, hold((half + 0.01 + x * sgn, y - low, z - 0.35 * low), "chest", "palm", fingers=(-0.15, 0.75, 0.75),
                             palm=(-0.85, 0.25, 0.35),
                             hand="cup", elbow=(0.8, -1.0, -0.4)), w)  # fmt: skip
    pose.watch(vec(x, y + 0.02, z), 0.9 * w, "chest")


def read(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A book before the breast, or on the table between the arms; eyes go along the lines, a page is turned every 5 s."""
    beat = beat_of(a, move)
    u = beat.share(5.0)
    line = beat.share(1.4)
    turn = arch((u - 0.84) / 0.14)
    side = "r" if held_in(a, "r") is not None else "l" if held_in(a, "l") is not None else ""
    if side:
        low = 0.16 * pose.lap
        before_eyes(pose, a, side, (0.0, -0.30 + low, 0.40), 0.55, w)
        page = hold((-0.03 - 0.16 * ease(u, 0.88, 0.97), -0.22 + 0.07 * turn, 0.36), "chest", "tips",
                    fingers=(-0.6, 0.5, 0.6), palm=(-0.6, -0.2, 0.6), hand="pinch")  # fmt: skip
        pose.hold("r", page, smooth(2.2 * turn) * w)
        pose.head[1] += 0.10 * (1 - 2 * line) * w
    else:
        work = bench(a, move, "top", "middle", ahead=0.44, up=0.76)
        for hand, _ in SIDES:
            lying(pose, hand, work, (0.20, 0.015, -0.10), w, fingers=(-0.45, 0.0, 1.0))
        pose.watch(work[:3, 3] + work[:3, 0] * np.float32(0.10 * (1 - 2 * line)), 0.9 * w)
        pose.spine[0] += 0.10 * w
    pose.feel("tender", 0.3 * w)


def write(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The pen runs along lines in small loops, 3 a second (about 100 letters a minute), and goes back; the other hand
    holds the paper, the head is bent over it."""
    beat = beat_of(a, move)
    u = beat.share(3.4)
    work = bench(a, move, "top", "middle", ahead=0.44, up=0.76)
    side = "r" if held_in(a, "r") is not None or held_in(a, "l") is None else "l"
    sgn = 1.0 if side == "l" else -1.0
    loop = beat.phase(3.0)
    along = keyed(u, ((0.0, -1.0), (0.86, 1.0), (0.88, 1.0), (1.0, -1.0)))
    lift = 0.03 * arch((u - 0.86) / 0.14)
    end = (-0.075 * along + 0.006 * sin(6.283 * loop), 0.012 + lift, -0.02 + 0.008 * wave(loop * 0.7))
    long = min(reach_of(a, side, 0.17), 0.13)
    tool(pose, a, side, work, end, (-0.25 * sgn, -0.80, 0.45), w, palm=(-0.9 * sgn, -0.25, 0.0), long=long)
    lying(pose, other(side), work, (0.15, 0.015, -0.03), w, fingers=(-0.75, 0.0, 0.8))
    pose.spine[0] += 0.16 * w
    pose.head[2] += 0.08 * sgn * w
    pose.watch(work[:3, 3] + work[:3, 0] * np.float32(end[0]), 0.92 * w)


def paint(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Strokes of the brush over what stands upright before one, up and down and across; steps back with the head on one
    side."""
    beat = beat_of(a, move)
    k, u = beat.at(4.4)
    side = "r" if held_in(a, "l") is None else "l"
    sgn = 1.0 if side == "l" else -1.0
    size = size_of_prop(prop_named(a, move.target))
    face = bench(a, move, "canvas", "middle", ahead=0.55, up=1.12)
    look = ease(u, 0.70, 0.78) * (1 - ease(u, 0.94, 1.0))
    sweep = wave(beat.phase(0.85))
    x = (0.22 * (beat.random(k, 1) - 0.5) + 0.10 * sweep) * min(size.width, 1.0)
    y = 0.18 * (beat.random(k, 2) - 0.5) + 0.06 * wave(beat.phase(1.7, 0.2))
    near = -0.5 * size.depth if size.depth < 0.35 else -0.16
    if spot(a, move.target, "canvas") is not None:
        near = 0.0
    high = 1.14 * a.p.scale - float(face[1, 3] - a.place.position[1])
    end = (
        x,
        min(max(y + high, -0.5 * size.height), 0.5 * size.height) if size.height > 0.5 else y,
        near + 0.02 - 0.16 * look,
    )
    tool(pose, a, side, face, end, (0.12 * sgn, 0.28, 1.0), w, long=min(reach_of(a, side, 0.2), 0.2))
    pose.reach(other(side), ARMS["carry"].moved(0.08, 0.04, -0.04), 0.9 * w)
    pose.spine[0] += (0.08 - 0.18 * look) * w
    pose.head[2] += 0.18 * look * w
    pose.shift[2] += -0.05 * look * a.p.scale * w
    pose.watch(face[:3, 3] + face[:3, 1] * np.float32(end[1]), 0.9 * w)
    pose.feel("happy", 0.5 * look * w)


def type_(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Ten fingers over the keys, 5 strokes a second, in bursts with pauses for thought; eyes on the screen."""
    beat = beat_of(a, move)
    u = beat.share(3.6)
    burst = ease(u, 0.04, 0.10) * (1 - ease(u, 0.74, 0.82))
    keys = spot(a, move.target, "keys")
    work = bench(a, move, "keys", "top", "middle", ahead=0.42, up=0.76)
    size = size_of_prop(prop_named(a, move.target))
    if keys is None and size.height > 0.12:  # something with a screen that stands up behind its keys
        work[1, 3] += -0.88 * size.height
        work[:3, 3] -= work[:3, 2] * np.float32(0.22 * size.depth)
    for side, sgn in SIDES:
        press = abs(wave(beat.phase(2.4, 0.0 if sgn > 0 else 0.27))) * burst
        roam = 0.02 * wave(beat.phase(1.3, 0.1 if sgn > 0 else 0.6)) * burst
        pose.hold(side, hold((sgn * (0.085 + roam), 0.022 + 0.022 * press, -0.01 + 0.015 * press), work, "tips",
                             fingers=(-0.15 * sgn, -0.15, 1.0),
                             palm=(0.0, -1.0, -0.15), hand="claw", elbow=(0.9, -0.8, -0.6)), w)  # fmt: skip
    screen = work[:3, 3] + work[:3, 1] * np.float32(0.20) + work[:3, 2] * np.float32(0.16)
    pose.watch(screen, 0.85 * w)
    pose.spine[0] += 0.07 * w
    pose.head[0] += 0.02 * wave(beat.phase(0.5)) * w


def text_phone(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A telephone low before the breast, thumbs that tap, the chin on the breast; a smile at what comes back."""
    beat = beat_of(a, move)
    side = "l" if held_in(a, "l") is not None else "r"
    tap = abs(wave(beat.phase(2.3))) * ease(beat.share(3.0), 0.0, 0.1) * (1 - ease(beat.share(3.0), 0.7, 0.8))
    before_eyes(pose, a, side, (0.0, -0.22 + 0.004 * tap, 0.36), 0.60, w, wide=0.055 * a.p.scale)
    pose.neck[0] += 0.10 * w
    pose.spine[0] += 0.05 * w
    pose.feel("happy", (0.25 + 0.6 * ease(beat.share(3.0), 0.75, 0.85)) * w)


def phone_call(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """At the ear; talking, listening, nodding, the free hand going along; the weight from one leg to the other."""
    beat = beat_of(a, move)
    side = "l" if held_in(a, "l") is not None else "r"
    made = rod(
        (0.245, -0.095, 0.10),
        (0.0, 1.0, -0.22),
        "head",
        palm=(-1.0, 0.0, -0.1),
        touch="palm",
        hand="cup",
        elbow=(0.7, -1.0, 0.15),
    )
    pose.hold(side, made, w)
    if held_in(a, side) is not None:
        s = 1.0 if side == "l" else -1.0
        k = a.p.head_scale
        place = translation((s * 0.255 * k, -0.075 * k, 0.11 * k)) @ rotation(-0.35, -s * 1.35, 0.0)
        led(pose, side, "head", place)
    talks = smooth(0.5 + 1.8 * drift(a.figure.seed, 103, a.seconds, 0.9))
    if not a.figure.mouths:
        at = beat.phase(5.2)
        shape = SHAPES[("D", "B", "E", "C", "A", "F")[int(beat.random(int(at), 3) * 6) % 6]]
        pose.mouth(shape, arch(at % 1.0) * 0.8 * talks * w)
    free = other(side)
    if free in free_hands(a):
        pose.reach(free, ARMS["offer"].moved(0.0, 0.10 * wave(beat.phase(1.3)), 0.0), 0.75 * talks * w)
    pose.head[2] += (-0.10 if side == "l" else 0.10) * w
    pose.head[0] += 0.06 * wave(beat.phase(0.9)) * (1 - talks) * w
    pose.shift[0] += 0.03 * drift(a.figure.seed, 104, a.seconds, 0.6) * a.p.scale * w
    pose.feel("happy", 0.4 * w)


def press(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A finger on a button: it comes near, pushes, waits and goes back, every 1.8 s."""
    beat = beat_of(a, move)
    u = beat.share(1.8)
    work = bench(a, move, "button", "middle", ahead=0.50, up=0.95)
    size = size_of_prop(prop_named(a, move.target))
    near = -0.5 * size.depth
    push = keyed(u, ((0.0, 0.0), (0.22, 0.7), (0.32, 1.0), (0.48, 1.0), (0.70, 0.0), (1.0, 0.0)))
    side = free_hand(a, "r")
    sgn = 1.0 if side == "l" else -1.0
    pose.hold(
        side,
        hold(
            (0.06 * sgn, 0.04, near - 0.14 * (1 - push)),
            work,
            "index",
            fingers=(-0.1 * sgn, -0.1, 1.0),
            palm=(-0.4 * sgn, -0.9, 0.0),
            hand="point",
        ),
        w,
    )
    pose.watch(work[:3, 3], 0.85 * w)
