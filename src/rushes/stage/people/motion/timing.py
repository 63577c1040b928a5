"""Easing and slow drifts: pure functions of seconds."""

from math import exp, sin

from rushes.direction.plan import Move

__all__ = ["bump", "drift", "smooth", "weight"]


def smooth(u: float) -> float:
    """0..1 with flat ends (smoothstep)."""
    u = min(max(u, 0.0), 1.0)
    return u * u * (3 - 2 * u)


def bump(x: float, width: float) -> float:
    """A bell of height 1 at x = 0."""
    return exp(-((x / width) ** 2))


def weight(move: Move, frame: float, rate: int, rise: float = 0.34, fall: float = 0.42) -> float:
    """How much of a move shows at a frame: eased over `rise` and `fall` seconds inside its span."""
    into = (
        1.0
        if move.start <= 0 and not move.ease_in
        else smooth((frame - move.start) / (rise * rate) + (0.6 if move.start <= 0 else 0.0))
    )
    out = smooth((move.end - frame) / (fall * rate)) if move.ease_out else 1.0
    return into * out if frame < move.end + 1 else 0.0


def drift(seed: int, channel: int, seconds: float, speed: float = 1.0) -> float:
    """A slow wandering in about -1..1 that never repeats within a film (three incommensurable sines)."""
    phase = ((seed % 9973) * 0.713 + channel * 2.399) % 6.2832
    t = seconds * speed
    return (
        sin(1.13 * t + phase) + 0.6 * sin(1.93 * t + 2.1 * phase + 1.0) + 0.35 * sin(3.07 * t + 3.7 * phase)
    ) / 1.6
