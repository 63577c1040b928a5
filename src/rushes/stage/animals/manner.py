"""The life of an animal's loose and expressive parts: ears, tail, jaw, tongue, lids. Follow-through is analytic lag.

Everything is a function of the frame and a seed; nothing is remembered from the frame before.
"""

from dataclasses import dataclass, replace
from math import exp, pi, sin

from rushes.direction.plan import Figure
from rushes.stage.animals.act import Act
from rushes.stage.animals.carriage import carriage
from rushes.stage.animals.footing import Stride
from rushes.stage.animals.form import Form

__all__ = ["Manner", "acted", "manner"]

CARRIED = {
    "plume": (0.30, 0.10, 0.06, 0.04),
    "otter": (0.25, 0.10, 0.08, 0.06),
    "brush": (-0.45, 0.05, 0.10, 0.15),
    "curl": (0.95, 0.85, 0.85, 0.70),
    "bushy": (1.15, 0.45, -0.35, -0.65),
    "corkscrew": (1.0, 1.5, 1.5, 1.2),
    "cat": (0.75, 0.15, -0.10, -0.35),
    "horse": (-0.55, -0.50, -0.25, -0.10),
    "switch": (-0.95, -0.40, -0.10, 0.0),
    "whip": (-0.35, 0.05, 0.15, 0.20),
    "bob": (0.3, 0.0, 0.0, 0.0),
}
"""Radians that each segment of a tail is carried above the one before."""

CALLS = ("bark", "howl", "meow", "neigh", "talk", "sing", "shout")
OPENING = {"X": 0.0, "A": 0.0, "B": 0.25, "C": 0.55, "D": 1.0, "E": 0.6, "F": 0.35, "G": 0.2, "H": 0.5}
"""How far each mouth of the x-sheet opens a jaw."""


@dataclass(frozen=True)
class Manner:
    """Radians, except `blink` 0..1. Tails and ears are tuples from root to tip (turns about x, y)."""

    jaw: float
    tongue: float
    blink: float
    ears: tuple[tuple[float, float], ...]  # (root, tip): outward lift
    ears_back: float
    tail: tuple[tuple[float, float], ...]  # four of (up, side)
    ruff: float
    belly: float
    breath: float


def manner(figure: Figure, form: Form, stride: Stride | None, frame: float, rate: int) -> Manner:
    """The manner at a frame."""
    v = stride.vigour if stride is not None else 0.0
    quick = 1.0 if stride is not None and stride.gait.name == "quad_gallop" else 0.55
    t = frame / rate + (figure.seed % 97) * 0.13
    return Manner(
        jaw=_jaw(figure, form, v * quick, frame, rate, t),
        tongue=0.10 * sin(2 * pi * 1.1 * t) + 0.28 * v * quick * _shock(stride, 0.16),
        blink=_blink(figure.seed, frame / rate),
        ears=_ears(form, stride, v * quick, t),
        ears_back=v * quick * (0.62 + 0.30 * _shock(stride, 0.20) if form.ears in ("drop", "long") else 0.40),
        tail=_tail(form, figure, stride, v * quick, t),
        ruff=0.12 * v * _shock(stride, 0.10) - 0.18 * v * quick + 0.03 * sin(t * 2.1),
        belly=0.10 * v * _shock(stride, 0.14) + 0.10 * v * quick,
        breath=sin(2 * pi * (0.45 + 1.6 * v) * t) * (1.0 + v),
    )


def acted(life: Manner, act: Act, t: float) -> Manner:
    """The manner with what a deed does to jaw, tongue, eyes, ears and tail. `t` seconds."""
    wag = act.wag * 0.42
    tail = tuple(
        (up, side + wag * (0.6 + 0.2 * k) * sin(2 * pi * 2.3 * t - 0.7 * k))
        for k, (up, side) in enumerate(life.tail)
    )
    return replace(
        life,
        jaw=max(life.jaw * (1.0 - min(act.shut, 1.0)), act.jaw),
        tongue=life.tongue - 0.9 * act.tongue,
        blink=max(life.blink, min(act.shut, 1.0)),
        ears_back=life.ears_back + act.ears,
        tail=tail,
    )


def _shock(stride: Stride | None, lag: float) -> float:
    return carriage(stride, lag).shock if stride is not None else 0.0


def _jaw(figure: Figure, form: Form, vigour: float, frame: float, rate: int, t: float) -> float:
    """A running dog laughs; a speaking one follows its x-sheet."""
    said = [m for m in figure.mouths if m.frame <= frame]
    if said and said[-1].shape != "X":
        return 0.05 + 0.42 * OPENING[said[-1].shape] * said[-1].amount
    barks = [m for m in figure.moves if m.action in CALLS and m.start <= frame < m.end]
    if barks:
        u = (frame - barks[-1].start) / rate / 0.42 % 1.0
        return 0.06 + 0.40 * max(0.0, sin(pi * min(u / 0.45, 1.0)))
    happy = 0.0
    for e in figure.expressions:
        if e.name in ("happy", "laugh"):
            happy = max(happy, e.amount * _window(frame, e.start, e.end, 0.25 * rate))
    if not form.pants:
        return 0.02 + 0.06 * happy
    joy = min(1.0, max(vigour, 0.75 * happy, 0.35))
    pant = sin(2 * pi * (1.9 + 0.5 * joy) * t)
    return 0.10 + 0.27 * joy + 0.05 * joy * pant


def _window(frame: float, start: float, end: float, soft: float) -> float:
    rise = min(max((frame - start) / max(soft, 1e-6), 0.0), 1.0)
    fall = min(max((end - frame) / max(soft, 1e-6), 0.0), 1.0)
    u = min(rise, fall)
    return u * u * (3 - 2 * u)


def _blink(seed: int, t: float) -> float:
    """A blink of 0.22 s about every 3 s, its moment in every 3 s window drawn from the seed."""
    window = int(t // 3.0)
    draw = sin((window * 12.9898 + seed * 78.233) * 1.7) * 43758.5453
    at = window * 3.0 + 0.4 + 2.2 * (draw - draw // 1)
    u = (t - at) / 0.22
    return sin(pi * u) ** 0.7 if 0.0 < u < 1.0 else 0.0


def _ears(form: Form, stride: Stride | None, v: float, t: float) -> tuple[tuple[float, float], ...]:
    """Outward lift of the roots and tips, left then right."""
    soft = 1.0 if form.ears in ("drop", "long") else 0.18
    found = []
    for side in (0.0, 0.05):
        root = 0.10 * v + 0.42 * v * _shock(stride, 0.13 + side) * soft
        tip = 0.16 * v + 0.55 * v * _shock(stride, 0.24 + side) * soft
        idle = 0.03 * sin(1.3 * t + 9 * side) * (1 - v)
        found.append((max(root, -0.10) + idle, max(tip, -0.35) + idle))
    return tuple(found)


def _tail(
    form: Form, figure: Figure, stride: Stride | None, v: float, t: float
) -> tuple[tuple[float, float], ...]:
    """Carried up and streaming when running, wagging when happy: a wave that travels from root to tip."""
    joy = max([e.amount for e in figure.expressions if e.name in ("happy", "laugh")], default=0.45)
    wag = joy * (1 - 0.65 * v) * (0.40 if form.pants else 0.12)
    rate = 1.9 if form.pants else 0.5
    found = []
    carried = CARRIED.get(form.tail, CARRIED["plume"])
    for k in range(4):
        up = carried[k] * (0.6 + 0.6 * v if form.tail in ("plume", "otter", "brush") else 1.0 - 0.35 * v)
        up += v * 0.17 * _shock(stride, 0.12 + 0.10 * k)
        side = wag * (0.75 + 0.12 * k) * sin(2 * pi * rate * t - 0.75 * k) * exp(-0.05 * k)
        found.append((up, side + 0.10 * v * sin(2 * pi * 1.15 * t - 0.8 * k)))
    return tuple(found)
