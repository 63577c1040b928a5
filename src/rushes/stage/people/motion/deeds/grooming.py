"""On the own body: teeth, hair, beards, make-up, nails, ties, buttons, laces, scratching, showers; sleeping and waking."""

from math import sin

import numpy as np

from rushes.direction.plan import Move
from rushes.stage.meshkit.matrices import rotation, translation
from rushes.stage.people.motion.acting import Acting
from rushes.stage.people.motion.carrying import led
from rushes.stage.people.motion.deeds.gestures import free_hand
from rushes.stage.people.motion.holds import hold, rod
from rushes.stage.people.motion.pose import ARMS, BodyPose
from rushes.stage.people.motion.rhythm import arch, beat_of, ease, keyed, wave
from rushes.stage.people.motion.targets import hand_with, held_in, other
from rushes.stage.people.motion.timing import drift
from rushes.stage.people.motion.vectors import unit, vec
from rushes.stage.people.motion.work import reach_of
from rushes.stage.people.mouth import SHAPES, MouthShape

__all__ = ["brush_hair", "brush_teeth", "cut_nails", "make_up", "scratch", "shave", "shower", "to_face"]

SIDES = (("l", 1.0), ("r", -1.0))
TEETH = MouthShape(
    width=0.062, up=0.012, low=0.018, teeth=0.016, under=0.010, square=0.6, corner=0.006, jaw=0.010
)


def to_face(
    pose: BodyPose,
    a: Acting,
    side: str,
    end: tuple[float, float, float],
    way: tuple[float, float, float],
    w: float,
) -> None:
    """The end of a small tool at a point of the face (head's frame, x outwards on the hand's side), its handle coming from
    `way` reversed."""
    along = unit(vec(*way))
    long = min(reach_of(a, side, 0.15), 0.20) / a.p.head_scale
    pose.hold(side, rod(vec(*end) - along * np.float32(long), along, "head", elbow=(1.0, -0.6, 0.05)), w)


def brush_teeth(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Short strokes before bared teeth, 3.4 a second, now on one side, now on the other; a foamy pause."""
    beat = beat_of(a, move)
    side = hand_with(a, default="r")
    place = keyed(beat.share(4.0), ((0.0, -1.0), (0.40, -1.0), (0.52, 1.0), (0.90, 1.0), (1.0, -1.0)))
    rub = 0.024 * wave(beat.phase(3.4))
    end = (0.025 * place + rub, -0.126 + 0.006 * wave(beat.phase(1.7)), 0.236 - 0.02 * abs(place))
    to_face(pose, a, side, end, (-0.88, 0.12, -0.40), w)
    pose.mouth(TEETH, w)
    pose.head[0] += 0.02 * w
    pose.head[1] += -0.10 * place * w
    pose.spine[1] += 0.03 * rub / 0.024 * w
    pose.reach(other(side), ARMS["hip"], 0.9 * w)
    pose.feel("happy", 0.25 * w)


def shave(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Down the cheek, under the chin upwards, each stroke of 1.2 s slow and short; the mouth drawn aside, the chin up."""
    beat = beat_of(a, move)
    k, u = beat.at(1.5)
    side = hand_with(a, default="r")
    under = k % 3 == 2
    draw = ease(u, 0.15, 0.70)
    off = 0.06 * arch((u - 0.72) / 0.28)
    if under:
        end = (0.04, -0.25 + 0.06 * draw, 0.10 + 0.03 * draw + off)
        way = (-0.45, 0.85, -0.15)
    else:
        end = (0.155 - 0.01 * (k % 2) * 4 * draw, -0.05 - 0.12 * draw, 0.165 + 0.02 * draw + off)
        way = (-0.72, 0.28, -0.62)
    to_face(pose, a, side, end, way, w)
    pose.hold(
        other(side),
        hold(
            (0.165, -0.12, 0.13),
            "head",
            "tips",
            fingers=(-0.3, 0.9, 0.1),
            palm=(-0.9, 0.0, -0.3),
            hand="flat",
            elbow=(0.9, -0.9, 0.1),
        ),
        0.9 * w,
    )
    pose.mouth(SHAPES["F"] if under else MouthShape(width=0.045, corner=0.004, press=0.6), 0.7 * w)
    pose.head[0] += (-0.26 if under else -0.04) * w
    pose.head[1] += (0.0 if under else 0.30) * (1 if side == "r" else -1) * w


def brush_hair(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """From the crown down the side of the head to the shoulder, a stroke of 1.4 s, lifted off and begun again."""
    beat = beat_of(a, move)
    u = beat.phase(0.72) % 1.0
    side = hand_with(a, default="r")
    down = ease(u, 0.05, 0.62)
    off = arch((u - 0.62) / 0.38)
    angle = 0.35 + 1.75 * down * (1 - ease(u, 0.66, 1.0))
    r = 0.255 + 0.10 * off
    end = vec(r * sin(angle) + 0.02 * down, 0.02 + r * float(np.cos(angle)) - 0.06 * down, 0.05)
    along = unit(vec(-0.55, 0.62 + 0.2 * down, -0.30))
    long = 0.55 * min(reach_of(a, side, 0.15), 0.2) / a.p.head_scale
    pose.hold(side, rod(end - along * np.float32(long), along, "head", elbow=(1.0, -0.2, -0.1)), w)
    pose.head[2] += (0.16 * down * (1 - off)) * (1 if side == "l" else -1) * -1.0 * w
    pose.head[1] += 0.14 * (1 if side == "r" else -1) * w
    pose.feel("tender", 0.5 * w)


def make_up(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """A mirror in one hand, the brush over lid, brow or cheek in small strokes; lips pressed, eyes narrowed, a look at the
    result."""
    beat = beat_of(a, move)
    k, u = beat.at(3.4)
    side = hand_with(a, "makeup_brush", "eyeliner", "lipstick", "brush", default="r")
    look = ease(u, 0.74, 0.82) * (1 - ease(u, 0.95, 1.0))
    tool_ = held_in(a, side)
    brows = tool_ is not None and tool_.kind in ("eyeliner", "pencil", "mascara")
    stroke_ = wave(beat.phase(1.5))
    place = (
        (0.088, 0.075, 0.215)
        if brows
        else ((0.135, -0.055, 0.185), (0.088, 0.035, 0.225), (0.0, -0.128, 0.24))[k % 3]
    )
    end = (place[0] + 0.020 * stroke_, place[1] + 0.008 * wave(beat.phase(3.0)), place[2] + 0.10 * look)
    to_face(pose, a, side, end, (-0.72, 0.42, -0.55), w)
    rest = other(side)
    mirror = held_in(a, rest)
    s = a.p.scale
    if mirror is not None:
        sgn = 1.0 if rest == "l" else -1.0
        pose.hold(rest, rod((0.17, -0.10, 0.44), (-0.10, 1.0, -0.05), "chest", elbow=(0.9, -1.0, -0.2)), w)
        led(
            pose,
            rest,
            "chest",
            translation((sgn * 0.155 * s, 0.05 * s, 0.45 * s)) @ rotation(-0.1, np.pi + 0.55 * sgn, 0.0),
        )
        pose.head[1] += 0.16 * sgn * w
    pose.head[0] += -0.05 * w
    pose.head[2] += 0.12 * look * w
    pose.mouth(SHAPES["A"], 0.5 * w)
    pose.shut = max(pose.shut, 0.45 * (1 - look) * (brows or k % 3 == 1) * w)
    pose.feel("happy", 0.6 * look * w)


def cut_nails(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """One hand held up before the breast with spread fingers, the clippers from finger to finger: a click every 1.1 s."""
    beat = beat_of(a, move)
    k, u = beat.at(1.1)
    side = hand_with(a, default="r")
    rest = other(side)
    sgn = 1.0 if rest == "l" else -1.0
    click = arch((u - 0.5) / 0.25)
    step = (k % 4) * 0.018
    y = -0.14 + 0.15 * pose.lap
    pose.hold(
        rest,
        hold(
            (0.10, y - 0.05, 0.34),
            "chest",
            "palm",
            fingers=(-0.35, 0.75, 0.5),
            palm=(-0.1, 0.5, -0.85),
            hand="open",
        ),
        w,
    )
    tip = vec(sgn * (0.03 + step), y + 0.075, 0.385)
    x = float(tip[0]) * (-sgn)
    pose.hold(
        side,
        rod(
            (x + 0.10, float(tip[1]) - 0.02 - 0.005 * click, float(tip[2]) + 0.02),
            (-0.9, 0.15, -0.12),
            "chest",
            hand="pinch",
        ),
        w,
    )
    pose.watch(tip, 0.95 * w, "chest")
    pose.head[2] += 0.06 * w


def scratch(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """The head, with three fingers, 4 strokes a second in bursts, puzzled."""
    beat = beat_of(a, move)
    u = beat.share(2.2)
    burst = ease(u, 0.05, 0.12) * (1 - ease(u, 0.62, 0.72))
    rub = 0.016 * wave(beat.phase(4.0)) * burst
    side = free_hand(a, "r")
    made = hold(
        (0.155, 0.185 + rub, 0.06),
        "head",
        "tips",
        fingers=(-0.85, 0.35, -0.35),
        palm=(-0.5, -0.8, 0.0),
        hand="claw",
        elbow=(1.0, 0.1, 0.1),
    )
    pose.hold(side, made, w)
    pose.head[2] += (-0.10 if side == "l" else 0.10) * w
    pose.brow += 0.008 * w
    pose.head[1] += 0.12 * drift(a.figure.seed, 113, a.seconds, 0.9) * w
    pose.feel("surprised", 0.2 * w)


def shower(pose: BodyPose, a: Acting, move: Move, w: float) -> None:
    """Under the water: both hands rub the hair, then the shoulders and arms crosswise; face up, eyes shut."""
    beat = beat_of(a, move)
    u = beat.share(5.0)
    hair = 1 - ease(u, 0.48, 0.58) + ease(u, 0.92, 1.0)
    for side, sgn in SIDES:
        rub = wave(beat.phase(2.1, 0.0 if sgn > 0 else 0.5))
        top = hold(
            (0.125 + 0.03 * rub, 0.19, 0.02 + 0.04 * rub),
            "head",
            "palm",
            fingers=(-0.8, 0.5, -0.3),
            palm=(-0.5, -0.85, 0.0),
            hand="claw",
            elbow=(1.0, 0.15, 0.2),
        )
        pose.hold(side, top, hair * w)
        across = hold(
            (-0.17, -0.06 - 0.07 * rub, 0.10 + 0.03 * (sgn > 0)),
            "chest",
            "palm",
            fingers=(-0.9, 0.4, 0.1),
            palm=(-0.4, 0.0, -0.9),
            hand="flat",
            elbow=(0.6, -0.9, 0.6),
        )
        pose.hold(side, across, (1 - hair) * w)
    pose.head[0] += (-0.16 * hair + 0.05 * wave(beat.phase(0.5))) * w
    pose.spine[1] += 0.14 * wave(beat.phase(0.42)) * w
    pose.shift[0] += 0.03 * wave(beat.phase(0.42)) * a.p.scale * w
    pose.shut = max(pose.shut, 0.95 * w)
    pose.feel("happy", 0.8 * w)
