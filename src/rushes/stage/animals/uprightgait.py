"""How animals on two legs go: where their feet are at a frame, and what the body does over them.

The phase is the distance travelled divided by the stride of direction/travel.py (or by a whole number of
them where those would be too quick), so that a foot that is down does not move and is heard when it strikes.
Metres and radians; world space."""

from dataclasses import dataclass
from math import cos, floor, pi, sin

import numpy as np

from rushes.direction.plan import Figure, Move
from rushes.direction.travel import Standing, path_length, point_along, stride_length
from rushes.stage.animals.footing import heading_at
from rushes.stage.animals.uprightform import Rig
from rushes.stage.animals.uprightstance import REST, Stance, four
from rushes.stage.scene import Array

__all__ = ["Gait", "Print", "gait_of", "going", "hand_prints", "prints"]

ONFOOT = frozenset({"walk", "run", "march", "skip", "crawl", "jump_over", "ride", "hop"})
QUICK = ("run", "skip", "jump_over")
CADENCE = {"penguin": 2.6, "ape": 2.5, "saurian": 1.9, "kangaroo": 2.1}
"""Strides a second above which two are made into one."""
REACH = {"penguin": 0.150, "ape": 0.185, "saurian": 0.26, "kangaroo": 0.17}
"""How far ahead of the hips a foot can be put down, heights."""
DUTY = {"penguin": (0.56, 0.40), "ape": (0.60, 0.36), "saurian": (0.62, 0.38), "kangaroo": (0.44, 0.36)}
"""Share of a stride that a foot is down, walking and running."""
LIFT = {"penguin": 0.050, "ape": 0.07, "saurian": 0.11, "kangaroo": 0.05}
FLIGHT = {"penguin": 0.045, "ape": 0.06, "saurian": 0.035, "kangaroo": 0.20}
"""Height of a running step's flight; of a hop."""


HANDS = 0.25
"""Where knuckles are put down ahead of the feet's middle, heights."""


@dataclass(frozen=True)
class Gait:
    """A gait under way: metres of a `stride`, `cycle` strides made, `duty`, `offsets` of the feet's strikes,
    `vigour` 0..1, `quick` for a run."""

    stride: float
    cycle: float
    duty: float
    offsets: tuple[float, float]
    vigour: float
    quick: bool
    move: Move
    shift: float  # strides that the first strike lies before the start


@dataclass(frozen=True)
class Print:
    """A foot: ground point under its ball, height over the ground, pitch of the sole (toes down positive),
    heading.

    `planted`, `late` 0..1 how far through its stance it is, `swing` 0..1 through the air."""

    x: float
    z: float
    up: float
    pitch: float
    heading: float
    planted: bool
    late: float
    swing: float


def gait_of(figure: Figure, rig: Rig, place: Standing, rate: int, shift: float = 0.0) -> Gait | None:
    """The gait of the path under way (or last finished), None for who has not moved or does not go on its
    feet."""
    move = place.move
    if move is None or len(move.path) < 2 or move.action not in ONFOOT or move.action == "ride":
        return None
    frame, quick = rig.row.frame, move.action in QUICK
    usual = path_length(move.path) / (max(move.end - move.start, 1) / rate)
    stride = max(stride_length(figure, move.action), 1e-3)
    stride *= 0.5 if rig.row.four else 1.0
    stride *= max(1, round(usual / stride / CADENCE[frame]))
    duty = min(DUTY[frame][quick], 2 * REACH[frame] * rig.unit / stride)
    vigour = min(place.speed / max(usual, 1e-6), 1.0)
    offsets = (0.0, 0.0) if frame == "kangaroo" else (0.0, 0.5)
    return Gait(
        stride, place.distance / stride, duty, offsets, vigour * vigour * (3 - 2 * vigour), quick, move, shift
    )


def prints(place: Standing, gait: Gait | None, rig: Rig) -> tuple[Print, ...]:
    """Both feet, left first."""
    if gait is None or place.speed < 1e-4:
        return tuple(_at_rest(place, rig.legs[k].joints[3]) for k in (0, 1))
    return tuple(_striding(gait, rig, rig.legs[k].joints[3], gait.offsets[k]) for k in (0, 1))


def hand_prints(place: Standing, gait: Gait | None, rig: Rig) -> tuple[Print, ...]:
    """Both hands of who goes on its knuckles, left first: each strikes a quarter of a stride after the foot
    of its side."""
    found = []
    moving = gait is not None and place.speed >= 1e-4
    for side, offset in (("left", 0.25), ("right", 0.75)):
        hand = rig.joints[f"hand_{side}"]
        if not rig.row.four:  # knuckles are put down ahead of the shoulder, a little inside
            hand = rig.joints[f"arm_{side}"] * np.array([0.95, 0, 0], np.float32) + rig.size(0, 0, HANDS)
        found.append(
            _striding(gait, rig, hand, offset) if gait is not None and moving else _at_rest(place, hand)
        )
    return tuple(found)


def _at_rest(place: Standing, ball: Array) -> Print:
    side, ahead, h = float(ball[0]), float(ball[2]), place.heading
    x = place.position[0] + cos(h) * side + sin(h) * ahead
    z = place.position[2] - sin(h) * side + cos(h) * ahead
    return Print(x, z, 0.0, 0.0, h, True, 0.5, 0.0)


def _striding(gait: Gait, rig: Rig, ball: Array, offset: float) -> Print:
    q = gait.cycle - offset + gait.shift
    strike, u = floor(q), q - floor(q)
    if u < gait.duty:
        x, z, h = _print(gait, strike, rig, ball, offset)
        late = u / gait.duty
        return Print(x, z, 0.0, _roll(late), h, True, late, 0.0)
    swing = _within(gait, strike, offset, (u - gait.duty) / (1 - gait.duty))
    (ax, az, ah), (bx, bz, bh) = (
        _print(gait, strike, rig, ball, offset),
        _print(gait, strike + 1, rig, ball, offset),
    )
    w = swing * swing * (3 - 2 * swing)
    reach = min(1.0, ((bx - ax) ** 2 + (bz - az) ** 2) ** 0.5 / (0.7 * gait.stride))
    up = (
        LIFT[rig.row.frame]
        * (1.5 if gait.quick else 1.0)
        * rig.unit
        * sin(pi * swing) ** 1.1
        * (0.3 + 0.7 * reach)
    )
    up += hop_height(gait, rig) if rig.row.frame == "kangaroo" else 0.0
    pitch = (
        0.75 * max(0.0, cos(pi * min(swing / 0.7, 1.0) / 2)) - 0.25 * sin(pi * swing) * (swing > 0.4)
    ) * reach
    return Print(
        ax + (bx - ax) * w,
        az + (bz - az) * w,
        up,
        pitch,
        ah + ((bh - ah + pi) % (2 * pi) - pi) * w,
        False,
        0.0,
        swing,
    )


def _roll(late: float) -> float:
    """Pitch of the sole as the heel leaves the ground."""
    u = max(late - 0.7, 0.0) / 0.3
    return 0.75 * u * u


def _plant(gait: Gait, strike: int, offset: float) -> tuple[float, bool]:
    """Metres along the path of a print; True where it is the print of standing still."""
    total, at = path_length(gait.move.path), strike + offset - gait.shift
    first, last = at * gait.stride, (at + gait.duty) * gait.stride
    if gait.move.ease_in and first <= 0.0:
        return 0.0, True
    if gait.move.ease_out and last >= total:
        return total, True
    return (first + last) / 2, False


def _within(gait: Gait, strike: int, offset: float, swing: float) -> float:
    """A swing that began before an eased path, or would end after it, made whole on the path."""
    total, at = path_length(gait.move.path) / gait.stride, strike + offset - gait.shift
    lift, land = at + gait.duty, at + 1.0
    now = lift + swing * (land - lift)
    lift = max(lift, 0.0) if gait.move.ease_in else lift
    land = min(land, total) if gait.move.ease_out else land
    return min(max((now - lift) / max(land - lift, 1e-6), 0.0), 1.0)


NARROW = {"penguin": 0.8, "ape": 0.72, "saurian": 0.62, "kangaroo": 0.95}
"""How far the prints of a gait close in on the line of travel."""


def _print(gait: Gait, strike: int, rig: Rig, ball: Array, offset: float) -> tuple[float, float, float]:
    along, still = _plant(gait, strike, offset)
    along += float(ball[2])
    heading = heading_at(gait.move, along, 0.15 * rig.unit)
    (x, _, z), _ = point_along(gait.move.path, along)
    side = float(ball[0]) * (1.0 if still else NARROW[rig.row.frame])
    return x + cos(heading) * side, z - sin(heading) * side, heading


def hop_height(gait: Gait, rig: Rig) -> float:
    """Metres that a hopping body is in the air: a parabola between two landings."""
    u = (gait.cycle + gait.shift) % 1.0
    if u < gait.duty:
        return 0.0
    v = (u - gait.duty) / (1 - gait.duty)
    return FLIGHT["kangaroo"] * rig.unit * (1.35 if gait.quick else 0.8) * 4 * v * (1 - v) * gait.vigour


def going(gait: Gait | None, rig: Rig) -> Stance:
    """What the body does while it goes: over the standing foot, up and down twice a stride, arms and tail
    against the legs."""
    if gait is None or gait.vigour <= 0.0:
        return REST
    body = {"penguin": _waddle, "ape": _stroll, "saurian": _stalk, "kangaroo": _hopping}[rig.row.frame]
    return body(gait, rig)


def _beats(gait: Gait) -> tuple[float, float, float, float]:
    """Side (1 over the left foot), step (1 with the left foot ahead), bob (1 highest), vigour."""
    c = gait.cycle + gait.shift
    middle = gait.duty / 2
    bob = cos(4 * pi * (c - middle)) * (1.0 if gait.duty >= 0.5 else -1.0)
    return cos(2 * pi * (c - middle)), cos(2 * pi * (c - 0.04)), bob, gait.vigour


def _waddle(gait: Gait, rig: Rig) -> Stance:
    side, step, bob, v = _beats(gait)
    flap = 0.25 * sin(4 * pi * gait.cycle)
    out = (0.62 if gait.quick else 0.36) * v
    return Stance(
        rise=(0.010 * bob + (FLIGHT["penguin"] if gait.quick else 0.0)) * v, aside=0.030 * side * v,
        roll=-0.17 * side * v, yaw=-0.22 * step * v, twist=0.16 * step * v,
        pitch=(0.16 if gait.quick else 0.03) * v, tilt=0.13 * side * v, turn=0.06 * step * v,
        arm_left=(-0.1 * v + 0.18 * step * v, out + 0.12 * side * v + flap * 0.3 * v, 0, 0.1 * v),
        arm_right=(-0.1 * v - 0.18 * step * v, out - 0.12 * side * v + flap * 0.3 * v, 0, 0.1 * v),
        tail_side=(0.25 * side * v, 0.1 * side * v, 0, 0),
    )  # fmt: skip


def _stroll(gait: Gait, rig: Rig) -> Stance:
    side, step, bob, v = _beats(gait)
    fast = 1.5 if gait.quick else 1.0
    swing, bend = 0.55 * fast, (1.15 if gait.quick else 0.40)
    lag = cos(2 * pi * (gait.cycle - 0.12))
    return Stance(
        rise=(0.012 * bob * fast - 0.020 + (FLIGHT["ape"] if gait.quick else 0.0)) * v,
        aside=0.020 * side * v, roll=-0.06 * side * v, yaw=-0.16 * step * v, twist=0.26 * step * v,
        pitch=(0.26 if gait.quick else 0.08) * v, lean=0.05 * side * v,
        nod=-(0.16 if gait.quick else 0.04) * v + 0.03 * bob * v, turn=-0.10 * step * v, tilt=0.04 * side * v,
        arm_left=((-swing * lag + 0.1) * v, 0.16 * v, bend * v - 0.25 * lag * v, 0.0),
        arm_right=((swing * lag + 0.1) * v, 0.16 * v, bend * v + 0.25 * lag * v, 0.0),
        tail_up=(0.15 * v, 0.1 * v * bob, 0.06 * v * bob, 0),
        tail_side=four(lambda k: 0.16 * v * cos(2 * pi * gait.cycle - 0.8 * k)),
    )  # fmt: skip


def _stalk(gait: Gait, rig: Rig) -> Stance:
    side, step, bob, v = _beats(gait)
    fast = 1.0 if gait.quick else 0.0
    wave = four(lambda k: (0.10 + 0.03 * k) * v * sin(2 * pi * (gait.cycle + 0.12) - 0.7 * k))
    return Stance(
        rise=(0.013 * bob - 0.022 + 0.035 * fast) * v, aside=0.026 * side * v, roll=-0.045 * side * v,
        yaw=-0.11 * step * v, twist=0.16 * step * v, pitch=(0.05 + 0.10 * fast) * v, flex=-0.03 * bob * v,
        neck=(-0.10 - 0.06 * fast + 0.05 * bob) * v, nod=(0.05 - 0.07 * bob) * v, turn=-0.05 * step * v,
        tilt=0.05 * side * v, jaw=0.10 * fast * v, arm_left=(0.16 * step * v, 0.05, 0.2 * v, 0),
        arm_right=(-0.16 * step * v, 0.05, 0.2 * v, 0),
        tail_up=((0.05 + 0.10 * fast) * v, (0.03 * bob + 0.05) * v, 0.05 * bob * v, 0.06 * bob * v),
        tail_side=wave,
    )  # fmt: skip


def _hopping(gait: Gait, rig: Rig) -> Stance:
    v, u = gait.vigour, (gait.cycle + gait.shift) % 1.0
    high = hop_height(gait, rig) / rig.unit
    if u < gait.duty:
        crouch, stretch = sin(pi * u / gait.duty), 0.0
    else:
        crouch, stretch = 0.0, cos(pi * (u - gait.duty) / (1 - gait.duty))
    tail = -0.35 * stretch * v + 0.40 * crouch * v
    return Stance(
        rise=high - 0.075 * crouch * v, pitch=(0.36 + 0.14 * stretch - 0.10 * crouch) * v, flex=0.08 * v,
        neck=-0.16 * v, nod=(-0.18 - 0.10 * stretch) * v,
        arm_left=(0.35 * v - 0.25 * stretch * v, 0.05, 0.7 * v, 0),
        arm_right=(0.35 * v - 0.25 * stretch * v, 0.05, 0.7 * v, 0), ears=0.45 * v * (0.5 + 0.5 * stretch),
        tail_up=(
            0.22 * v + 0.5 * tail, 0.02 * v + 0.4 * tail, -0.05 * v + 0.3 * tail, -0.05 * v + 0.25 * tail,
        ),
    )  # fmt: skip
