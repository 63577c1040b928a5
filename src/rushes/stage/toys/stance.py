"""Which way a toy is turned: it is flat, so it is never shown edge on, as a paper figure on a toy stage.

Headings are radians, 0 to the camera (+z), +pi/2 to screen right. Turning keeps up with the heading and is quick where it goes
past the edge.
"""

from math import cos, pi, sin

from rushes.stage.toys.table import Spec

__all__ = ["turn_of"]

OPEN = 0.95
"""A front that goes sideways is turned from the camera by this much at most."""
ASIDE = 0.70
"""A side view turns away from the picture plane by this much at most."""
SWING = 0.30
"""Half the range of headings in which it passes its edge."""
BIAS = 0.34
"""How far off straight ahead the side changes, so that what comes straight on shows one side."""


def turn_of(heading: float, spec: Spec, hand: float = 1.0) -> float:
    """The turn about +y of a toy's drawing, whose plane faces +z, for a heading. `hand` 1 or -1: the side to which a side view
    is shown when it comes straight at the camera."""
    h = (heading + pi) % (2 * pi) - pi
    if spec.facing == "front":
        return _front(h)
    turn = _aside(h, hand)
    return turn + pi if spec.facing == "right" else turn


def _eased(x: float, low: float, high: float) -> float:
    u = min(max((x - low) / (high - low), 0.0), 1.0)
    return u * u * (3.0 - 2.0 * u)


def _front(h: float) -> float:
    """A face: three quarters to the camera until it walks off, then its back."""
    side, far = (1.0 if h >= 0 else -1.0), abs(h)
    edge = 0.64 * pi
    toward = OPEN * min(far / (0.5 * pi), 1.0)
    away = pi - OPEN * min((pi - far) / (0.36 * pi), 1.0)
    share = _eased(far, edge - SWING, edge + SWING)
    return side * (toward * (1.0 - share) + away * share)


def _aside(h: float, hand: float) -> float:
    """A side view whose nose is on the left of its drawing: the drawing itself when it goes left, its back when right."""
    nearer = ASIDE * cos(h)
    right = _eased(sin(h) + BIAS * hand, -SWING, SWING)
    return nearer * (1.0 - right) + (pi - nearer) * right
