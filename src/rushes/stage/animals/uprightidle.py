"""What an animal on two legs does when it does nothing: it breathes, shifts its weight, looks about, blinks,
and its tail plays."""

from math import floor, pi, sin

from rushes.direction.plan import Expression, Mouth
from rushes.stage.animals.uprightform import Rig
from rushes.stage.animals.uprightstance import Arm, Stance, eased, four, window

__all__ = ["drawn", "felt", "idle", "spoken"]

OPENING = {"X": 0.0, "A": 0.0, "B": 0.25, "C": 0.55, "D": 1.0, "E": 0.6, "F": 0.35, "G": 0.2, "H": 0.5}
"""How far each mouth of the x-sheet opens a jaw."""
JAW = {"penguin": 0.50, "ape": 0.42, "saurian": 0.55, "kangaroo": 0.36}
"""Radians of a jaw that says "ah"."""
GLANCE = 2.6
"""Seconds that it looks one way."""


REST_ARMS: dict[str, Arm] = {
    "penguin": (0.0, 0.14, 0.0, 0.06), "ape": (0.02, 0.10, 0.22, 0.0), "saurian": (0.0, 0.04, 0.1, 0.0),
    "kangaroo": (0.05, 0.02, 0.30, 0.0),
}  # fmt: skip
"""How arms hang."""


def drawn(seed: int, k: int) -> float:
    """A number 0..1 that belongs to a seed and a count."""
    x = sin(seed * 12.9898 + k * 78.233 + 1.3) * 43758.5453
    return x - floor(x)


def _glance(seed: int, t: float, salt: int) -> float:
    """-1..1: a place to look at for a while, then quickly the next."""
    k = floor(t / GLANCE)
    before, now = drawn(seed + salt, k - 1), drawn(seed + salt, k)
    return (before + (now - before) * eased((t / GLANCE - k) / 0.16)) * 2 - 1


def _blink(seed: int, t: float) -> float:
    """A blink of 0.2 s about every 3 s, its moment drawn from the seed."""
    k = floor(t / 3.0)
    u = (t - k * 3.0 - 0.3 - 2.3 * drawn(seed, k + 900)) / 0.2
    return sin(pi * u) ** 0.7 if 0.0 < u < 1.0 else 0.0


def idle(rig: Rig, seed: int, t: float, calm: float) -> Stance:
    """The idle at `t` seconds; `calm` 0..1 is less of it for who is busy going somewhere."""
    frame, live = rig.row.frame, 1.0 - 0.75 * calm
    t += 7.0 + 11.0 * drawn(seed, 1)
    breath = sin(2 * pi * 0.36 * t)
    shift = sin(2 * pi * 0.11 * t + 1.0) + 0.4 * sin(2 * pi * 0.23 * t)
    turn, up = 0.38 * _glance(seed, t, 0) * live, 0.16 * _glance(seed, t, 40) * live
    rest = REST_ARMS[frame]
    sway = 0.03 * sin(2 * pi * 0.31 * t)
    flick = 0.25 * max(0.0, sin(2 * pi * 0.17 * t)) ** 8
    wide = 0.20 if frame == "penguin" else 0.10
    side = four(lambda k: wide * sin(2 * pi * 0.24 * t - 0.8 * k) * (0.7 + 0.3 * live))
    return Stance(
        rise=0.002 * breath, aside=0.010 * shift * live, roll=-0.022 * shift * live, flex=-0.012 * breath,
        breath=breath, turn=turn, nod=up, tilt=0.05 * _glance(seed, t, 80) * live, twist=0.25 * turn,
        lids=_blink(seed, t), ears=flick,
        arm_left=(rest[0] + sway, rest[1] + 0.02 * breath, rest[2] + sway, rest[3]),
        arm_right=(rest[0] - sway, rest[1] + 0.02 * breath, rest[2] - sway, rest[3]),
        tail_up=(0.02 * breath, 0.04 * sin(0.9 * t), 0.06 * sin(0.9 * t - 0.8), 0.08 * sin(0.9 * t - 1.6)),
        tail_side=side, wing=(0.03 * breath, 0.02 * breath, 0.03 * sin(0.8 * t), 0.0),
    )  # fmt: skip


def spoken(mouths: tuple[Mouth, ...], rig: Rig, frame: float) -> Stance | None:
    """The jaw of the x-sheet, None for who says nothing now."""
    said = [m for m in mouths if m.frame <= frame]
    if not said or said[-1].shape == "X":
        return None
    # The jaw is on its way from the shape before: three frames.
    before = OPENING[said[-2].shape] * said[-2].amount if len(said) > 1 else 0.0
    now = OPENING[said[-1].shape] * said[-1].amount
    wide = before + (now - before) * eased((frame - said[-1].frame + 1) / 3)
    nod = 0.03 * sin(0.55 * frame)
    return Stance(jaw=0.04 + JAW[rig.row.frame] * wide, nod=nod - 0.05 * wide, tilt=0.02 * sin(0.31 * frame))


FEELINGS = {
    "happy": Stance(nod=-0.06, jaw=0.10, lids=0.10), "laugh": Stance(nod=-0.12, jaw=0.30, lids=0.30),
    "sad": Stance(nod=0.28, neck=0.12, lids=0.38, flex=0.08), "tired": Stance(nod=0.18, lids=0.50, flex=0.06),
    "angry": Stance(nod=0.12, lids=0.34, pitch=0.06),
    "afraid": Stance(nod=-0.06, pitch=-0.06, lids=-0.12, jaw=0.06),
    "surprised": Stance(nod=-0.10, lids=-0.18, jaw=0.22), "tender": Stance(tilt=0.14, lids=0.22),
}  # fmt: skip


def felt(expressions: tuple[Expression, ...], frame: float, rate: int) -> list[tuple[Stance, float]]:
    """Expressions as layers with their shares."""
    found = []
    for e in expressions:
        if e.name in FEELINGS:
            share = e.amount * window(frame, e.start, e.end, 0.3 * rate, e.start <= 0)
            found.append((FEELINGS[e.name], share))
    return found
