"""How a toy moves, all of a piece: it has two bones, one at its foot (or nose) and one at its top (or tail).

Gaits go by the distance that has been travelled, so a toy never slides. Lengths are shares of the toy's height, angles
radians. Pure functions of time; what a toy does besides is in `doings`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import cos, pi, sin

from rushes.direction.travel import Standing

__all__ = ["Motion", "gait", "idle", "leap", "scaled", "together"]

STILL = 0.04
"""Metres a second below which nothing goes."""


@dataclass(frozen=True)
class Motion:
    """Where the body is from where it stands: `lift` up, `squash` of its height (1 at rest), `nod` forwards, `roll` in the
    picture plane, `yaw`; `bend`, `sway` and `wag` of the upper bone against the lower (as nod, roll and yaw); `narrow`: its
    width (wings that fold); `forward`: metres ahead over its height; `tumble`: a turn in the picture plane about its middle."""

    lift: float = 0.0
    squash: float = 1.0
    nod: float = 0.0
    roll: float = 0.0
    yaw: float = 0.0
    bend: float = 0.0
    sway: float = 0.0
    wag: float = 0.0
    narrow: float = 1.0
    forward: float = 0.0
    tumble: float = 0.0


def together(motions: Iterable[Motion]) -> Motion:
    """Several motions at once: turns and ways add up, squashes multiply."""
    total = Motion()
    for m in motions:
        total = Motion(
            total.lift + m.lift, total.squash * m.squash, total.nod + m.nod, total.roll + m.roll, total.yaw + m.yaw,
            total.bend + m.bend, total.sway + m.sway, total.wag + m.wag, total.narrow * m.narrow,
            total.forward + m.forward, total.tumble + m.tumble,
        )  # fmt: skip
    return total


def idle(kind: str, t: float, seed: int) -> Motion:
    """A body that waits: it breathes, what hovers hovers, what swims fans its tail."""
    p = (seed % 61) * 0.37
    breath = Motion(
        squash=1.0 + 0.012 * sin(2.0 * t + p), sway=0.018 * sin(0.9 * t + p), wag=0.02 * sin(0.7 * t + 2 * p)
    )
    if kind in ("hover", "flutter"):
        floats = Motion(
            lift=0.09 * sin(2.6 * t + p), roll=0.07 * sin(2.6 * t + p + 1.2), nod=0.05 * sin(1.9 * t + p)
        )
        return together((breath, floats, _wings(kind, t + p)))
    if kind == "swim":
        return together(
            (
                breath,
                Motion(lift=0.07 * sin(1.7 * t + p), wag=0.16 * sin(3.1 * t + p), roll=0.03 * sin(1.3 * t)),
            )
        )
    if kind == "roll":
        return Motion()
    return breath


def gait(kind: str, place: Standing, height: float, t: float, *, fast: bool = False) -> Motion:
    """What going at this speed does to the body; nothing when it stands."""
    going = min(place.speed / 0.35, 1.0) if place.speed > STILL else 0.0
    if not going:
        return Motion()
    stride = max(height, 0.05) * (1.25 if fast else 0.9)
    goes = _GAITS.get(kind, leap)(place.distance / stride, t, 1.35 if fast else 1.0)
    return scaled(goes, going)


def leap(cycles: float, t: float, strength: float) -> Motion:
    """A crouch, a leap stretched long, a landing."""
    p = cycles % 1.0
    crouch = 0.28
    if p < crouch:
        k = sin(pi * p / crouch)
        return Motion(squash=1.0 - 0.22 * strength * k, bend=0.12 * k)
    u = (p - crouch) / (1.0 - crouch)
    v = 1.0 - 2.0 * u
    rush = min(1.0, 6.0 * u, 6.0 * (1.0 - u))
    high = 0.34 * strength * 4.0 * u * (1.0 - u)
    return Motion(lift=high, squash=1.02 + 0.12 * abs(v) * rush, nod=-0.08 * v * rush, bend=-0.22 * v * rush)


def _waddle(cycles: float, t: float, strength: float) -> Motion:
    """From one foot to the other."""
    a, b = sin(2 * pi * cycles), sin(2 * pi * cycles - 0.7)
    turn, press = 0.16 * sin(2 * pi * cycles + 0.6), 1.0 - 0.03 * cos(4 * pi * cycles)
    return Motion(
        lift=0.05 * abs(a) * strength, roll=0.15 * a * strength, yaw=turn, sway=-0.11 * b, squash=press
    )


def _trot(cycles: float, t: float, strength: float) -> Motion:
    """Rocks from fore to hind feet, as a hand makes a toy horse go."""
    a = sin(2 * pi * cycles)
    return Motion(lift=0.075 * abs(a) * strength, roll=0.10 * a * strength, sway=-0.05 * sin(2 * pi * cycles - 0.8),
                  squash=1.0 - 0.025 * cos(4 * pi * cycles))  # fmt: skip


def _swim(cycles: float, t: float, strength: float) -> Motion:
    beat = 7.0 * strength * t
    return Motion(
        wag=0.34 * sin(beat),
        yaw=0.08 * sin(beat + 2.4),
        roll=0.04 * sin(0.5 * beat),
        lift=0.04 * sin(1.6 * t),
    )


def _hover(cycles: float, t: float, strength: float) -> Motion:
    return Motion(nod=0.10 * strength, roll=0.05 * sin(2.3 * t), lift=0.04 * sin(3.1 * t))


def _roll(cycles: float, t: float, strength: float) -> Motion:
    """Wheels on a bumpy road."""
    return Motion(lift=0.012 * abs(sin(17 * t)), roll=0.012 * sin(17 * t) + 0.02 * sin(4.2 * t), nod=0.015 * sin(11 * t),
                  squash=1.0 + 0.018 * sin(17 * t))  # fmt: skip


def _slide(cycles: float, t: float, strength: float) -> Motion:
    """Draws itself together and stretches."""
    a = sin(2 * pi * cycles)
    return Motion(
        squash=1.0 + 0.10 * a * strength, narrow=1.0 - 0.06 * a, wag=0.16 * sin(2 * pi * cycles + 0.9)
    )


_GAITS: dict[str, Callable[[float, float, float], Motion]] = {
    "hop": leap, "waddle": _waddle, "trot": _trot, "swim": _swim, "hover": _hover, "flutter": _hover, "roll": _roll,
    "slide": _slide,
}  # fmt: skip


def _wings(kind: str, t: float) -> Motion:
    return Motion(narrow=1.0 - 0.42 * abs(sin(9.5 * t))) if kind == "flutter" else Motion()


def scaled(m: Motion, share: float) -> Motion:
    """A share 0..1 of a motion."""
    one = 1.0 - share
    return Motion(
        m.lift * share, m.squash * share + one, m.nod * share, m.roll * share, m.yaw * share, m.bend * share,
        m.sway * share, m.wag * share, m.narrow * share + one, m.forward * share, m.tumble * share,
    )  # fmt: skip
