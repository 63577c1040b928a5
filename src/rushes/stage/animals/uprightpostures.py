"""Postures of animals on two legs: sitting, lying, on the belly, in the air, climbing, hanging, jumping. One
replaces another."""

from dataclasses import replace
from math import cos, pi, sin

from rushes.stage.animals.uprightform import Rig
from rushes.stage.animals.uprightstance import Leg, Stance, four

__all__ = ["AIRBORNE", "POSTURES", "posture"]

POSTURES = {
    "sit": "sit", "sit_down": "sit", "kneel": "sit", "squat": "sit", "rest": "sit", "ride": "sit",
    "row": "sit", "drive": "sit", "lie": "lie", "lie_down": "lie", "sleep": "lie", "fall": "lie",
    "swim": "swim", "dive": "swim", "float": "swim", "slide": "slide", "fly": "fly", "hover": "fly",
    "glide": "fly", "soar": "fly", "climb": "climb", "swing": "hang", "hang": "hang", "jump": "jump",
    "hop": "jump", "bounce": "jump", "jump_over": "jump", "crouch": "crouch", "crawl": "crouch",
    "hide": "crouch",
}  # fmt: skip
AIRBORNE = frozenset({"swim", "slide", "fly", "climb", "hang"})
"""Postures whose feet do not stand."""
HOP = 0.9
"""Seconds of one jump on the spot."""

SEATED = (0.95, 0.16, 0.30, -0.2)
PERCHED = (0.55, 0.10, 0.30, 0.0)
"""Legs of who sits on something and does not reach the ground."""
SIT = {
    "penguin": Stance(
        rise=-0.045, pitch=-0.10, foot_ahead=0.075, foot_out=0.02, nod=0.06, leg_left=PERCHED,
        leg_right=PERCHED,
    ),
    "ape": Stance(
        rise=-0.175, pitch=-0.06, flex=0.10, foot_ahead=0.20, foot_out=0.05, arm_left=(0.42, 0.18, 0.35, 0),
        hold_left=1, arm_right=(0.42, 0.18, 0.35, 0), hold_right=1, tail_up=(-0.15, 0.25, 0.2, 0.1),
        leg_left=SEATED, leg_right=SEATED,
    ),
    "saurian": Stance(
        rise=-0.285, pitch=-0.24, foot_ahead=0.03, foot_out=0.05, neck=0.10, nod=0.12,
        tail_up=(0.20, 0.05, 0.05, 0.02), leg_left=PERCHED, leg_right=PERCHED,
    ),
    "kangaroo": Stance(
        rise=-0.085, pitch=-0.10, foot_ahead=0.02, foot_out=0.02, tail_up=(0.26, 0.0, 0.0, 0.0),
        leg_left=PERCHED, leg_right=PERCHED,
    ),
}  # fmt: skip
BACK = (0.25, 0.10, 0.15, 1.0)
LIE = {
    "penguin": Stance(
        rise=-0.045, pitch=1.38, neck=-0.30, nod=-0.70, loose=1, leg_left=(-0.2, 0.1, 0.1, 1.3),
        leg_right=(-0.2, 0.1, 0.1, 1.3), arm_left=(-0.1, 0.45, 0, 0.2), arm_right=(-0.1, 0.45, 0, 0.2),
        hold_left=1, hold_right=1,
    ),
    "ape": Stance(
        rise=-0.195, pitch=-1.45, neck=0.1, nod=0.22, loose=1, leg_left=BACK, leg_right=BACK,
        arm_left=(0.35, 0.25, 1.1, -0.5), arm_right=(-0.1, 0.5, 0.2, 0), hold_left=1, hold_right=1,
        tail_up=(1.2, 0.1, 0, 0), tail_side=(0.5, 0.5, 0.4, 0.3),
    ),
    "saurian": Stance(
        rise=-0.345, pitch=0.04, foot_ahead=0.10, foot_out=0.10, neck=0.42, nod=-0.10,
        tail_up=(-0.02, 0.02, 0.02, 0.02), tail_side=(0.22, 0.30, 0.32, 0.30), arm_left=(0.3, 0.2, 0.4, 0),
        arm_right=(0.3, 0.2, 0.4, 0), hold_left=1, hold_right=1,
    ),
    "kangaroo": Stance(
        rise=-0.175, pitch=0.62, foot_ahead=0.03, foot_out=0.03, neck=0.10, nod=-0.32, flex=0.10,
        tail_up=(-0.12, -0.06, -0.02, 0.0), arm_left=(0.75, 0.1, 0.25, 0), arm_right=(0.75, 0.1, 0.25, 0),
        hold_left=1, hold_right=1,
    ),
}  # fmt: skip


def posture(kind: str, action: str, rig: Rig, t: float, speed: float, climb: float) -> Stance:
    """A posture at `t` seconds; `speed` metres a second along the path, `climb` radians that it rises."""
    frame = rig.row.frame
    if kind == "sit":
        return replace(SIT[frame], rise=-0.09, pitch=-0.20, foot_ahead=0.06) if rig.row.four else SIT[frame]
    if kind == "lie":
        low = 0.17 - float(rig.joints["root"][1]) / rig.unit
        return replace(LIE[frame], rise=low, neck=0.35 * rig.row.neck) if rig.row.four else LIE[frame]
    moving = {
        "swim": _swim,
        "slide": _slide,
        "fly": _fly,
        "climb": _climb,
        "hang": _hang,
        "jump": _jump,
        "crouch": _crouch,
    }[kind]
    return moving(rig, t, speed, climb)


def _belly(rig: Rig) -> Stance:
    """Flat on the belly, chin up."""
    low = {"penguin": -0.045, "ape": -0.19, "saurian": -0.33, "kangaroo": -0.19}[rig.row.frame]
    low = -0.20 if rig.row.four else low
    pitch = {"penguin": 1.38, "ape": 1.40, "saurian": 0.05, "kangaroo": 1.20}[rig.row.frame]
    chin = 0.0 if rig.row.frame == "saurian" else -0.80
    leg = _trailing(rig, 0.0)
    return Stance(
        rise=low, pitch=pitch, neck=0.6 * chin, nod=chin, loose=1.0, leg_left=leg, leg_right=leg,
        hold_left=1.0, hold_right=1.0,
    )  # fmt: skip


def _trailing(rig: Rig, kick: float) -> Leg:
    """A leg stretched out behind who lies on the belly, kicked by so many radians."""
    if rig.row.frame == "saurian":
        return (-1.05 + kick, 0.10, 0.25, 0.9)
    if rig.row.frame == "kangaroo":
        return (-0.30 + kick, 0.06, 0.10, 0.25)
    return (-0.12 + kick, 0.09, 0.05, 1.2)


def _plus(one: Stance, **more: object) -> Stance:
    return replace(one, **more)  # type: ignore[arg-type]


def _slide(rig: Rig, t: float, speed: float, climb: float) -> Stance:
    """On the belly over snow or ice: flippers trail and steer, the body rocks."""
    rock, kick = sin(2 * pi * 0.9 * t), sin(2 * pi * 1.8 * t)
    base = _belly(rig)
    return _plus(
        base, roll=0.06 * rock, yaw=0.05 * sin(2 * pi * 0.9 * t - 0.8), rise=base.rise + 0.004 * kick,
        tilt=-0.05 * rock, arm_left=(-0.35, 0.62 + 0.16 * rock, 0.0, 0.15),
        arm_right=(-0.35, 0.62 - 0.16 * rock, 0.0, 0.15), leg_left=_trailing(rig, 0.12 * kick),
        leg_right=_trailing(rig, -0.12 * kick),
    )  # fmt: skip


def _swim(rig: Rig, t: float, speed: float, climb: float) -> Stance:
    """Flippers beat like wings; an ape pulls with its arms and kicks; the others paddle, heads up."""
    base, a = _belly(rig), 2 * pi * 0.95 * t
    kick = sin(2 * a)
    if rig.row.frame == "penguin":
        beat = 0.75 + 0.55 * sin(a)
        return _plus(
            base, pitch=base.pitch - climb + 0.07 * sin(a + 2.2), rise=base.rise + 0.012 * sin(a + 2.8),
            nod=base.nod - 0.05 * sin(a + 2.2), arm_left=(-0.25 + 0.30 * cos(a), beat, 0.0, 0.12 * cos(a)),
            arm_right=(-0.25 + 0.30 * cos(a), beat, 0.0, 0.12 * cos(a)),
            leg_left=(-0.1 + 0.1 * kick, 0.06, 0.0, 1.3), leg_right=(-0.1 - 0.1 * kick, 0.06, 0.0, 1.3),
        )  # fmt: skip
    if rig.row.frame == "ape":
        pull = 1.75 + 1.0 * cos(a)
        return _plus(
            base, pitch=base.pitch - 0.25, rise=base.rise + 0.015 * sin(a),
            arm_left=(pull, 0.35 + 0.5 * max(0.0, sin(a)), 0.3, 0.0),
            arm_right=(pull, 0.35 + 0.5 * max(0.0, sin(a)), 0.3, 0.0), leg_left=(0.25 * kick, 0.1, 0.1, 1.0),
            leg_right=(-0.25 * kick, 0.1, 0.1, 1.0),
        )  # fmt: skip
    paddle, other = sin(a), sin(a + pi)
    return _plus(
        base, pitch=0.12 if rig.row.frame == "saurian" else 0.75, neck=-0.2,
        nod=-0.35 if rig.row.frame == "kangaroo" else 0.05, rise=base.rise + 0.01 * kick, roll=0.04 * paddle,
        arm_left=(0.3 + 0.4 * paddle, 0.1, 0.3, 0), arm_right=(0.3 + 0.4 * other, 0.1, 0.3, 0),
        leg_left=_trailing(rig, 0.35 + 0.4 * other), leg_right=_trailing(rig, 0.35 + 0.4 * paddle),
        tail_side=(0.2 * sin(a), 0.3 * sin(a - 0.8), 0.35 * sin(a - 1.6), 0.35 * sin(a - 2.4)),
    )  # fmt: skip


def _fly(rig: Rig, t: float, speed: float, climb: float) -> Stance:
    """Wings beat harder when it climbs or hovers and are held out when it sinks; legs and tail stream
    behind."""
    frame = rig.row.frame
    pace = 1.05 if rig.row.wings else 1.9
    a = 2 * pi * pace * t
    hover = max(0.0, 1.0 - speed / (1.2 * rig.unit + 0.3))
    glide = max(0.0, sin(2 * pi * 0.11 * t - 0.9)) ** 3 * (1 - hover) * (0.0 if climb > 0.1 else 1.0)
    power = 1.0 - 0.85 * glide
    beat, fold = power * cos(a), power * max(0.0, -sin(a))
    up = 0.030 * power * -cos(a - 0.5)
    lift = 0.18 + 0.62 * beat
    base = {"penguin": 1.25, "ape": 1.15, "saurian": 0.02, "kangaroo": 0.9}[frame] * (
        1 - 0.5 * hover
    ) - 0.42 * hover * (frame == "saurian")
    chin = 0.0 if frame == "saurian" else -0.55
    return Stance(
        rise=up, pitch=base - 0.85 * climb, neck=0.6 * chin + 0.18 - 0.05 * beat - 0.25 * hover,
        nod=chin - 0.05 + 0.05 * beat + 0.35 * hover, flex=0.04 * beat, loose=1.0,
        leg_left=(-0.95 + 0.6 * hover, 0.06, 0.25, 0.9), leg_right=(-0.80 + 0.6 * hover, 0.06, 0.20, 0.9),
        arm_left=(-0.3, 0.9 + 0.6 * beat, 0.3, 0.2) if not rig.row.wings else (-0.5, 0.0, 0.9, 0.0),
        hold_left=1.0,
        arm_right=(-0.3, 0.9 + 0.6 * beat, 0.3, 0.2) if not rig.row.wings else (-0.5, 0.0, 0.9, 0.0),
        hold_right=1.0,
        tail_up=four(lambda k: 0.06 - 0.10 * hover + 0.05 * beat + 0.10 * sin(a - 1.0 - 0.8 * k) * power),
        tail_side=four(lambda k: 0.08 * sin(0.5 * a - 0.7 * k)),
        wing=(
            lift, -0.06 + 0.30 * power * cos(a - 0.7) - 0.12 * fold,
            -0.10 + 0.42 * power * cos(a - 1.3) - 0.22 * fold, 1.0,
        ),
    )  # fmt: skip


def _climb(rig: Rig, t: float, speed: float, climb: float) -> Stance:
    """Hand over hand: the arm that reaches is the other side's of the leg that pushes."""
    a = 2 * pi * max(0.55, 0.9 * speed / max(0.35 * rig.unit, 0.05) * 0.3) * t
    pull = sin(a)
    return Stance(
        pitch=0.06, roll=0.07 * pull, rise=0.015 * sin(2 * a), nod=-0.30, loose=1.0, turn=-0.1 * pull,
        twist=-0.12 * pull, leg_left=(0.85 - 0.40 * pull, 0.35, 0.38 - 0.22 * pull, -0.3),
        leg_right=(0.85 + 0.40 * pull, 0.35, 0.38 + 0.22 * pull, -0.3),
        arm_left=(2.25 + 0.45 * pull, 0.12, 0.55 - 0.35 * pull, 0.0),
        arm_right=(2.25 - 0.45 * pull, 0.12, 0.55 + 0.35 * pull, 0.0), hold_left=1.0, hold_right=1.0,
        tail_side=(0.25 * pull, 0.15 * pull, 0.1, 0),
    )  # fmt: skip


LONG = 0.78
"""From the hands of who hangs to its hips, heights."""


def _hang(rig: Rig, t: float, speed: float, climb: float) -> Stance:
    """From both hands over its head, to and fro like a pendulum whose pivot does not move."""
    a = 2 * pi * 0.42 * t
    swing, late = 0.50 * sin(a), 0.50 * sin(a - 0.7)
    grip = 3.0 if rig.row.frame == "ape" else 2.6
    leg = (0.30 - 0.7 * (late - swing) - 0.5 * late, 0.10, 0.16, 0.6)
    return Stance(
        rise=0.34 + LONG * (1 - cos(swing)), ahead=LONG * sin(swing), pitch=-swing, nod=0.5 * swing - 0.1,
        loose=1.0, leg_left=leg, leg_right=(leg[0] + 0.12, 0.12, 0.22, 0.6), arm_left=(grip, 0.05, 0.05, 0),
        arm_right=(grip, 0.05, 0.05, 0), hold_left=1.0, hold_right=1.0,
        tail_up=(-0.5 * late, -0.3 * late, 0.2 * late, 0.2),
    )  # fmt: skip


def _jump(rig: Rig, t: float, speed: float, climb: float) -> Stance:
    """Jumps on the spot, one after the other: down, up through the air, down."""
    u = (t / HOP) % 1.0
    high = {"penguin": 0.16, "ape": 0.30, "saurian": 0.16, "kangaroo": 0.42}[rig.row.frame]
    deep = {"penguin": 0.03, "ape": 0.09, "saurian": 0.11, "kangaroo": 0.09}[rig.row.frame]
    if u < 0.30:
        down, v = sin(pi * u / 0.30), -1.0
    elif u < 0.80:
        down, v = 0.0, (u - 0.30) / 0.50
    else:
        down, v = 0.7 * sin(pi * (u - 0.80) / 0.20), -1.0
    air = 4 * v * (1 - v) if v >= 0 else 0.0
    tail = 0.3 * air * (1 - 2 * v)
    arm = (0.2 - 0.5 * down + 0.5 * air, 0.15 + 1.2 * air, 0.3, 0.2 * air)
    return Stance(
        rise=high * air - deep * down, pitch=0.16 * down + 0.04 * air, nod=-0.10 * down - 0.08 * air,
        foot_up_left=high * air, foot_up_right=high * air, arm_left=arm, arm_right=arm, hold_left=0.9,
        hold_right=0.9, jaw=0.12 * air, ears=0.3 * air,
        tail_up=(-0.2 * tail + 0.1 * air, -tail * 0.3, -tail * 0.4, -tail * 0.4),
        wing=(0.5 * air, 0.2 * air, 0.2 * air, 0.5 * air),
    )  # fmt: skip


def _crouch(rig: Rig, t: float, speed: float, climb: float) -> Stance:
    low = {"penguin": -0.03, "ape": -0.10, "saurian": -0.15, "kangaroo": -0.09}[rig.row.frame]
    return Stance(
        rise=low,
        pitch=0.35,
        nod=-0.25,
        arm_left=(0.45, 0.1, 0.5, 0),
        arm_right=(0.45, 0.1, 0.5, 0),
        hold_left=0.8,
        hold_right=0.8,
    )
