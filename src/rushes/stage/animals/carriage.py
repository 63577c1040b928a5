"""How a four-legged body is carried through its gait: rise and fall, pitch, the flexing spine, head and neck.

All are low harmonics of the gait's phase with amplitudes in withers heights and radians, so they are smooth everywhere
and need no memory. The gallop's timing follows its strikes: the hind feet land while the back is rounded (gathered), the
body flies stretched after they push off, the fore feet land, and it flies gathered before the next hind strike.
"""

from dataclasses import dataclass
from math import cos, pi

from rushes.stage.animals.footing import Stride

__all__ = ["Carriage", "added", "carriage", "mixed"]


@dataclass(frozen=True)
class Carriage:
    """`rise` withers heights; `pitch` nose-up, `flex` back rounded, `roll` to the left, `sway` of the hips, `neck` and `head`
    lowered: radians. `shock` -1..1 is the body's vertical jolt, what loose things answer to."""

    rise: float = 0.0
    pitch: float = 0.0
    flex: float = 0.0
    roll: float = 0.0
    sway: float = 0.0
    neck: float = 0.0
    head: float = 0.0
    shock: float = 0.0


def _wave(cycle: float, peak: float, times: int = 1) -> float:
    return cos(2 * pi * times * (cycle - peak))


def carriage(stride: Stride | None, lag: float = 0.0) -> Carriage:
    """The carriage at a stride; `lag` cycles ago when things follow behind."""
    if stride is None:
        return Carriage()
    q, v = stride.cycle - lag, stride.vigour
    if stride.gait.name == "quad_gallop":
        made = _gallop(q)
    elif stride.gait.name == "quad_trot":
        made = _trot(q)
    else:
        made = _walk(q)
    return mixed(Carriage(), made, v)


def _gallop(q: float) -> Carriage:
    """Suspended about q = 0.43 (stretched) and q = 0.94 (gathered)."""
    return Carriage(
        rise=-0.030 + 0.050 * _wave(q, 0.415, 2),
        pitch=-0.015 + 0.075 * _wave(q, 0.22),
        flex=0.05 + 0.36 * _wave(q, 0.97) + 0.05 * _wave(q, 0.97, 2),
        roll=0.03 * _wave(q, 0.05),
        sway=0.03 * _wave(q, 0.30),
        neck=0.30 + 0.10 * _wave(q, 0.72),
        head=-0.02 - 0.05 * _wave(q, 0.66),
        shock=_wave(q, 0.40, 2),
    )


def _trot(q: float) -> Carriage:
    return Carriage(
        rise=0.010 + 0.024 * _wave(q, 0.49, 2),
        pitch=0.012 * _wave(q, 0.1, 2),
        flex=0.02 * _wave(q, 0.2, 2),
        roll=0.035 * _wave(q, 0.25),
        sway=0.06 * _wave(q, 0.2),
        neck=0.03 * _wave(q, 0.62, 2),
        head=-0.02 * _wave(q, 0.66, 2),
        shock=0.6 * _wave(q, 0.46, 2),
    )


def _walk(q: float) -> Carriage:
    return Carriage(
        rise=0.010 * _wave(q, 0.12, 2),
        pitch=0.010 * _wave(q, 0.36, 2),
        flex=0.012 * _wave(q, 0.2, 2),
        roll=0.035 * _wave(q, 0.3),
        sway=0.085 * _wave(q, 0.32),
        neck=0.055 * _wave(q, 0.45, 2),
        head=-0.035 * _wave(q, 0.49, 2),
        shock=0.3 * _wave(q, 0.1, 2),
    )


def mixed(a: Carriage, b: Carriage, share: float) -> Carriage:
    """Between two carriages: 0 is `a`, 1 is `b`."""
    names = Carriage.__dataclass_fields__
    return Carriage(**{n: getattr(a, n) * (1 - share) + getattr(b, n) * share for n in names})


def added(a: Carriage, b: Carriage, share: float = 1.0) -> Carriage:
    """A carriage and a share of another on top of it."""
    names = Carriage.__dataclass_fields__
    return Carriage(**{n: getattr(a, n) + getattr(b, n) * share for n in names})
