"""How an animal on two legs holds itself: numbers that can be mixed, and added as layers. Radians; lengths
in heights."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any

__all__ = ["REST", "Arm", "Leg", "Stance", "between", "eased", "four", "layered", "mixed", "window"]

Arm = tuple[float, float, float, float]
"""Swing forward, lift outward, bend of the elbow forward, of the elbow outward."""
Leg = tuple[float, float, float, float]
"""A leg that does not stand: swing forward, spread, share 0..1 that it is drawn up, pitch of the toes (down
positive)."""
Four = tuple[float, float, float, float]
Wing = tuple[float, float, float, float]
"""Lift of the inner, middle and outer wing, and share 0..1 that it is spread."""
NOTHING = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Stance:
    """A carriage of the whole body. Turns are about the hips unless named: `pitch` forward, `roll` to its
    right, `yaw` left.

    `loose` 0..1: the legs hang from the hips as `legs` says; at 0 they stand on their prints, which are
    moved by `foot_out` and `foot_ahead`. `mouth_left`, `mouth_right` 0..1 bring a hand to the mouth,
    `prop_left` and `prop_right` to the ground; `hold` 0..1 is how far a layer takes each arm over."""

    rise: float = 0.0
    aside: float = 0.0
    ahead: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    yaw: float = 0.0
    flex: float = 0.0
    lean: float = 0.0
    twist: float = 0.0
    neck: float = 0.0
    nod: float = 0.0
    turn: float = 0.0
    tilt: float = 0.0
    jaw: float = 0.0
    lids: float = 0.0
    ears: float = 0.0
    breath: float = 0.0
    loose: float = 0.0
    foot_out: float = 0.0
    foot_ahead: float = 0.0
    foot_up_left: float = 0.0
    foot_up_right: float = 0.0
    mouth_left: float = 0.0
    mouth_right: float = 0.0
    prop_left: float = 0.0
    prop_right: float = 0.0
    arm_left: Arm = NOTHING
    arm_right: Arm = NOTHING
    hold_left: float = 0.0
    hold_right: float = 0.0
    leg_left: Leg = NOTHING
    leg_right: Leg = NOTHING
    tail_up: Four = NOTHING
    tail_side: Four = NOTHING
    wing: Wing = NOTHING


REST = Stance()
NAMES = tuple(f.name for f in fields(Stance))


def between(a: Any, b: Any, u: float) -> Any:
    """A number, or four of them, `u` of the way from a to b."""
    if isinstance(a, tuple) and isinstance(b, tuple):
        w, x, y, z = (p + (q - p) * u for p, q in zip(a, b, strict=True))
        return (w, x, y, z)
    return a + (b - a) * u


def mixed(one: Stance, other: Stance, share: float) -> Stance:
    """The stance `share` 0..1 of the way from one to the other."""
    if share <= 0.0:
        return one
    return Stance(**{n: between(getattr(one, n), getattr(other, n), share) for n in NAMES})


def layered(base: Stance, layer: Stance, share: float) -> Stance:
    """The stance with `share` of a layer added; arms go over to the layer's by `hold`."""
    if share <= 0.0:
        return base
    out = {}
    for n in NAMES:
        a, b = getattr(base, n), getattr(layer, n)
        if n in ("arm_left", "arm_right"):
            out[n] = between(a, b, share * getattr(layer, n.replace("arm", "hold")))
        elif isinstance(a, tuple):
            out[n] = tuple(p + q * share for p, q in zip(a, b, strict=True))
        else:
            out[n] = a + b * share
    return replace(REST, **out)


def four(rule: Callable[[int], float]) -> Four:
    """A number for each segment of a tail, from root to tip."""
    return (rule(0), rule(1), rule(2), rule(3))


def eased(u: float) -> float:
    """Smoothstep of a number kept within 0..1."""
    u = min(max(u, 0.0), 1.0)
    return u * u * (3 - 2 * u)


def window(
    frame: float, start: float, end: float, soft: float, first: bool = False, last: bool = False
) -> float:
    """0..1: eased in after `start` and out before `end` over `soft` frames; at once when first, for ever
    when last."""
    rise = 1.0 if first else (frame - start) / max(soft, 1e-6)
    fall = 1.0 if last else (end - frame) / max(soft, 1e-6)
    return eased(min(rise, fall)) if frame >= start else 0.0
