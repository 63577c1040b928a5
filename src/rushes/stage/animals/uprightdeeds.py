"""Business of animals on two legs: layers over a posture. Each deed is a function of the seconds since it
began."""

from collections.abc import Callable
from math import cos, pi, sin

from rushes.stage.animals.uprightform import Rig
from rushes.stage.animals.uprightstance import REST, Stance, eased

__all__ = ["DEEDS", "deed", "fiery"]

Deed = Callable[[Rig, float], Stance]
HANDED = ("ape", "kangaroo")
"""Frames whose hands reach their mouths."""


def _pulse(t: float, period: float, share: float) -> float:
    """0..1: up and down within `share` of every period."""
    u = (t % period) / period / share
    return sin(pi * u) ** 2 if u < 1.0 else 0.0


def _held(t: float, period: float, share: float, soft: float = 0.18) -> float:
    """0..1: eased up, held, eased down within `share` of every period."""
    u = t % period
    return eased(min(u / soft, (share * period - u) / soft))


def _eat(rig: Rig, t: float) -> Stance:
    """A hand goes to the mouth and the jaw chews; who has no such hand bows to its food and snaps."""
    chew = 0.5 - 0.5 * cos(2 * pi * 2.4 * t)
    if rig.row.frame in HANDED:
        near = _held(t, 2.2, 0.42, 0.35)
        jaw = 0.30 * _pulse(t, 2.2, 0.40) + 0.10 * chew * (1 - near)
        arm = (0.55, 0.05, 1.0, -0.1)
        return Stance(
            jaw=jaw,
            nod=0.10 * near,
            flex=0.04,
            mouth_right=near,
            arm_right=arm,
            hold_right=1.0,
            arm_left=arm,
            hold_left=0.7,
        )
    down = _held(t, 3.2, 0.45, 0.45)
    snap = _pulse(t - 0.30, 3.2, 0.22) + 0.25 * chew * (1 - down)
    if rig.row.frame == "penguin":
        return Stance(
            pitch=0.42 * down, flex=0.22 * down, neck=0.30 * down,
            nod=0.30 * down - 0.28 * (1 - down) * _pulse(t - 1.6, 3.2, 0.3), jaw=0.35 * snap,
            arm_left=(-0.3, 0.5, 0, 0.1), arm_right=(-0.3, 0.5, 0, 0.1), hold_left=down, hold_right=down,
        )  # fmt: skip
    return Stance(
        pitch=0.46 * down, rise=-0.11 * down, neck=0.66 * down,
        nod=0.30 * down - 0.30 * (1 - down) * _pulse(t - 1.6, 3.2, 0.3), jaw=0.55 * snap,
        tail_up=(0.10 * down, 0, 0, 0),
    )  # fmt: skip


def _drink(rig: Rig, t: float) -> Stance:
    sip = _held(t, 2.6, 0.6, 0.4)
    if rig.row.frame in HANDED:
        return Stance(
            jaw=0.12 * sip, nod=-0.25 * sip, mouth_left=0.9 * sip, mouth_right=0.9 * sip,
            arm_left=(0.6, 0.0, 1.0, -0.2), arm_right=(0.6, 0.0, 1.0, -0.2), hold_left=1.0, hold_right=1.0,
        )  # fmt: skip
    lap = 0.5 - 0.5 * cos(2 * pi * 2.6 * t)
    if rig.row.frame == "penguin":
        return Stance(
            pitch=0.45 * sip,
            flex=0.25 * sip,
            neck=0.3 * sip,
            nod=0.35 * sip - 0.5 * _pulse(t - 1.7, 2.6, 0.3),
            jaw=0.15 * lap * sip,
        )
    return Stance(
        pitch=0.36 * sip,
        rise=-0.06 * sip,
        neck=0.65 * sip,
        nod=0.28 * sip,
        jaw=0.16 * lap * sip,
        tail_up=(0.1 * sip, 0, 0, 0),
    )


def _roar(rig: Rig, t: float) -> Stance:
    """The head goes back and up, the jaw opens wide and trembles, the arms spread."""
    loud = _held(t, 2.7, 0.62, 0.28)
    draw = _pulse(t + 0.35, 2.7, 0.16)
    shake = 0.02 * sin(2 * pi * 11 * t) * loud
    wide = {"penguin": 0.50, "ape": 0.50, "saurian": 0.72, "kangaroo": 0.40}[rig.row.frame]
    arm = (0.25, 0.5, 0.5, 0.2)
    return Stance(
        pitch=0.05 * draw - 0.10 * loud, neck=-0.18 * loud + 0.08 * draw, nod=-0.22 * loud + shake,
        turn=0.16 * sin(2.3 * t) * loud, jaw=wide * loud + shake, lids=0.25 * loud, flex=-0.06 * loud,
        arm_left=arm, arm_right=arm, hold_left=0.8 * loud, hold_right=0.8 * loud,
        tail_side=(0.1 * sin(5 * t) * loud, 0.1 * sin(5 * t - 1) * loud, 0.1, 0),
        wing=(0.35 * loud, 0.2 * loud, 0.1, 0.6 * loud),
    )  # fmt: skip


def _call(rig: Rig, t: float) -> Stance:
    """Short calls, one after the other."""
    out = _pulse(t, 0.75, 0.55) * (1.0 if t % 3.0 < 2.2 else 0.0)
    return Stance(jaw=0.36 * out, nod=-0.10 * out, neck=-0.05 * out, rise=0.004 * out)


def _dance(rig: Rig, t: float) -> Stance:
    """Side to side on the beat, a foot lifted after the other, the arms up in turn."""
    a = 2 * pi * 0.9 * t
    side, bob = sin(a), abs(cos(a))
    left, right = 0.5 + 0.5 * side, 0.5 - 0.5 * side
    up = 1.35 if rig.row.frame == "penguin" else 1.65
    if rig.row.frame in ("saurian", "kangaroo"):
        up = 1.0
    k = 1.5 if rig.row.frame == "penguin" else 1.0
    return Stance(
        rise=0.020 * bob - 0.022, aside=0.032 * side, roll=-0.11 * side * k, yaw=0.16 * sin(a / 2),
        lean=0.05 * side, tilt=0.14 * side, nod=0.08 * bob - 0.06, jaw=0.10,
        foot_up_left=0.05 * max(0.0, -side - 0.25), foot_up_right=0.05 * max(0.0, side - 0.25),
        arm_left=(0.25, 0.35 + up * left, 0.3, 0.4 * left),
        arm_right=(0.25, 0.35 + up * right, 0.3, 0.4 * right), hold_left=1.0, hold_right=1.0,
        tail_side=(-0.22 * side, -0.2 * sin(a - 0.7), -0.2 * sin(a - 1.4), -0.2 * sin(a - 2.1)),
        wing=(0.2 * bob, 0.2 * bob, 0, 0.4),
    )  # fmt: skip


def _wave(rig: Rig, t: float) -> Stance:
    shake = sin(2 * pi * 1.7 * t)
    short = rig.row.frame in ("saurian", "penguin")
    arm = (0.45, 1.5 + 0.35 * shake, 0.1, 0.3) if short else (0.20, 1.60, 0.15, 1.0 + 0.45 * shake)
    return Stance(
        arm_right=arm,
        hold_right=1.0,
        tilt=-0.10,
        lean=0.05,
        roll=0.03,
        nod=-0.04,
        jaw=0.08,
        turn=0.04 * shake,
    )


def _cheer(rig: Rig, t: float) -> Stance:
    up = abs(sin(2 * pi * 0.9 * t))
    arm = (0.3, 1.6 + 0.5 * up, 0.2, 0.4)
    return Stance(
        rise=0.035 * up, foot_up_left=0.03 * up, foot_up_right=0.03 * up, arm_left=arm, arm_right=arm,
        hold_left=1.0, hold_right=1.0, nod=-0.15, jaw=0.22 + 0.1 * up, wing=(0.4 * up, 0.2, 0.1, 0.7),
    )  # fmt: skip


def _clap(rig: Rig, t: float) -> Stance:
    shut = 0.5 + 0.5 * cos(2 * pi * 2.1 * t)
    arm = (1.05, 0.40 - 0.50 * shut, 0.55, -0.15 - 0.30 * shut)
    return Stance(
        arm_left=arm, arm_right=arm, hold_left=1.0, hold_right=1.0, rise=0.006 * shut, jaw=0.10, nod=-0.03
    )


def _beat(rig: Rig, t: float) -> Stance:
    """Fists on the chest in turn, standing tall."""
    a = 2 * pi * 2.2 * t
    left, right = 0.5 + 0.5 * sin(a), 0.5 - 0.5 * sin(a)
    return Stance(
        pitch=-0.10, nod=-0.12, jaw=0.28, arm_left=(0.60, 1.0 - 0.2 * left, 0.15 + 0.5 * left, -2.2),
        twist=0.07 * sin(a), lids=0.15, arm_right=(0.60, 1.0 - 0.2 * right, 0.15 + 0.5 * right, -2.2),
        hold_left=1.0, hold_right=1.0, rise=0.008 * abs(sin(a)),
    )  # fmt: skip


def _box(rig: Rig, t: float) -> Stance:
    if rig.row.name == "gorilla":
        return _beat(rig, t)
    left, right = _pulse(t, 0.9, 0.4), _pulse(t - 0.4, 0.9, 0.4)
    return Stance(
        arm_left=(0.75 + 0.75 * left, 0.05, 1.5 - 1.3 * left, 0),
        arm_right=(0.75 + 0.75 * right, 0.05, 1.5 - 1.3 * right, 0), hold_left=1.0, hold_right=1.0,
        twist=0.25 * (right - left), pitch=0.08, rise=0.01 * sin(12 * t) - 0.01, aside=0.015 * sin(3 * t),
    )  # fmt: skip


def _point(rig: Rig, t: float) -> Stance:
    return Stance(arm_right=(1.45, 0.2, 0.05, 0.0), hold_right=1.0, twist=0.06, nod=-0.03)


def _carry(rig: Rig, t: float) -> Stance:
    arm = (0.95, 0.05, 0.55, -0.12)
    return Stance(arm_left=arm, arm_right=arm, hold_left=1.0, hold_right=1.0, pitch=-0.04)


def _handle(rig: Rig, t: float) -> Stance:
    """Both hands before the chest, busy with something."""
    a, b = sin(2 * pi * 1.3 * t), sin(2 * pi * 1.3 * t + 1.9)
    return Stance(
        arm_left=(0.85 + 0.12 * a, 0.10, 0.75 + 0.2 * b, -0.25),
        arm_right=(0.85 + 0.18 * b, 0.10, 0.85 + 0.25 * a, -0.30), hold_left=1.0, hold_right=1.0, nod=0.16,
        tilt=0.04 * a,
    )  # fmt: skip


def _nodding(rig: Rig, t: float) -> Stance:
    return Stance(nod=0.16 * sin(2 * pi * 1.2 * t))


def _refuse(rig: Rig, t: float) -> Stance:
    return Stance(turn=0.35 * sin(2 * pi * 1.2 * t))


def _bow(rig: Rig, t: float) -> Stance:
    down = _held(t, 3.4, 0.5, 0.5)
    return Stance(
        pitch=0.30 * down,
        flex=0.25 * down,
        neck=0.20 * down,
        nod=0.15 * down,
        arm_right=(0.4, 0.1, 0.9, -0.5),
        hold_right=down,
    )


def _look_up(rig: Rig, t: float) -> Stance:
    return Stance(neck=-0.14, nod=-0.38, pitch=-0.03)


def _look_down(rig: Rig, t: float) -> Stance:
    return Stance(neck=0.14, nod=0.36)


def _scratch(rig: Rig, t: float) -> Stance:
    rub = sin(2 * pi * 3.0 * t)
    return Stance(
        arm_right=(1.0, 0.9, 1.5 + 0.12 * rub, 0.4), hold_right=1.0, tilt=-0.18, nod=0.08, lean=0.04
    )


def _fire(rig: Rig, t: float) -> Stance:
    """It draws breath, then stretches its neck and breathes out."""
    if not rig.row.fiery:
        return _call(rig, t)
    out = fiery(t)
    return Stance(
        pitch=-0.05 + 0.10 * out, neck=-0.15 + 0.30 * out, nod=-0.15 + 0.12 * out, jaw=0.60 * out,
        turn=0.12 * sin(1.7 * t) * out, flex=-0.05 + 0.05 * out, lids=0.2 * out,
    )  # fmt: skip


def fiery(t: float) -> float:
    """0..1: the breath of a dragon `t` seconds after it was told to."""
    return _held(t, 3.2, 0.72, 0.22) if t >= 0.0 else 0.0


def _hum(rig: Rig, t: float) -> Stance:
    """Anything else: alert, with small gestures."""
    return Stance(
        turn=0.10 * sin(1.9 * t),
        nod=-0.04 + 0.03 * sin(2.7 * t),
        arm_right=(0.35, 0.15, 0.6 + 0.15 * sin(2.2 * t), 0.0),
        hold_right=0.6,
    )


def _nothing(rig: Rig, t: float) -> Stance:
    return REST


WORDS: dict[Deed, str] = {
    _nothing: "stand walk run talk listen look march skip wait watch blink turn spin ride row drive idle",
    _eat: "eat chew bite feed lick taste snack peck graze", _drink: "drink sip",
    _roar: "roar shout scream yell howl growl cry",
    _call: "bark sing chirp squawk hoot call laugh meow neigh speak whistle quack",
    _dance: "dance play sway party groove", _wave: "wave greet", _cheer: "cheer celebrate win",
    _clap: "clap applaud", _box: "punch box fight hit attack beat drum", _point: "point show",
    _carry: "carry hold hug push pull lift give take catch throw toss", _nodding: "nod agree",
    _refuse: "shake_head refuse disagree",
    _handle: "strum guitar piano violin cook read write paint type knit build dig sew fish juggle",
    _bow: "bow sniff", _look_up: "look_up", _look_down: "look_down", _scratch: "scratch think groom",
    _fire: "breathe breathe_fire spit_fire fire blow spit",
}  # fmt: skip
DEEDS: dict[str, Deed] = {word: made for made, words in WORDS.items() for word in words.split()}


def deed(action: str, rig: Rig, t: float) -> Stance:
    """The layer of an action at `t` seconds since it began."""
    return DEEDS.get(action, _hum)(rig, t)
