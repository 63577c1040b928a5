"""Shapes of time for the deeds of animals: pulses, eases and windows, 0..1."""

from math import pi, sin

__all__ = ["beat", "between", "eased"]


def beat(t: float, rate: float, sharp: float = 1.0) -> float:
    """A pulse 0..1, `rate` times a second."""
    return float(max(0.0, sin(2 * pi * rate * t)) ** sharp)


def eased(u: float) -> float:
    """0 below 0, 1 above 1, smooth between."""
    u = min(max(u, 0.0), 1.0)
    return u * u * (3 - 2 * u)


def between(t: float, start: float, end: float, soft: float = 0.35) -> float:
    """1 between two moments, eased at both."""
    return eased((t - start) / soft) * eased((end - t) / soft)
