"""A throat: a gliding, rough voice through the resonances of the way to the lips (source and filter, Fant 1960)."""

from collections.abc import Sequence

import numpy as np

from rushes.sound.synth import RATE, Curve, Samples, band, glide, noise, plain, wander

__all__ = ["RICH", "called", "curve", "length", "throat", "voiced"]

RICH = tuple(1 / k**0.8 for k in range(1, 26))
"""Amplitudes of the harmonics of a pressed voice."""
Formant = tuple[float, float, float]
"""Centre in Hz, width as a share of it, gain."""


def curve(count: int, *points: float) -> Curve:
    """Values at even distances over `count` samples, joined smoothly."""
    u = np.linspace(0, len(points) - 1.000001, count)
    i = u.astype(int)
    t = u - i
    t = t * t * (3 - 2 * t)
    values = np.asarray(points, np.float64)
    result: Curve = values[i] * (1 - t) + values[np.minimum(i + 1, len(values) - 1)] * t
    return result


def throat(source: Samples, *formants: Formant) -> Samples:
    """`source` through parallel band-passes."""
    total = np.zeros(len(source), np.float32)
    for hertz, width, gain in formants:
        total += gain * band(source, hertz * (1 - width / 2), hertz * (1 + width / 2), 1)
    return total


def voiced(
    rng: np.random.Generator,
    pitch: Curve,
    rough: float = 0.0,
    breath: float = 0.1,
    rich: Sequence[float] = RICH,
) -> Samples:
    """A voice at `pitch` Hz sample by sample: `rough` 0..1 shakes it and lets it drop an octave, `breath` is noise in it."""
    count = len(pitch)
    shaken = pitch * (
        1 + 0.008 * wander(count, rng, 28, -1, 1) + 0.05 * rough * wander(count, rng, 70, -1, 1)
    )
    x = glide(shaken, rich)
    if rough:
        x = plain(x + rough * 0.8 * glide(shaken / 2, tuple(rich[:18])))
        x = plain(x * (1 + rough * 2.6 * band(rng.standard_normal(count), 30, 120)))
    air = noise(count, rng, -2, 300, 9000)
    return plain((1 - breath) * x / (x.std() + 1e-9) + breath * air)


def called(x: Samples, attack: float = 0.05, release: float = 0.35, power: float = 1.0) -> Samples:
    """A call's shape: it opens over `attack` and closes over `release` shares of its length."""
    u = np.linspace(0, 1, len(x))
    shape = np.minimum(1, u / attack) * np.minimum(1, (1 - u) / release) ** power
    return plain(x / (np.abs(x).max() + 1e-9) * shape)


def length(rng: np.random.Generator, seconds: float, spread: float = 0.12) -> int:
    """Samples of about so many seconds."""
    return int(seconds * float(rng.uniform(1 - spread, 1 + spread)) * RATE)
