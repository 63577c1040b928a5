"""A recipe for a bed: air that never stands still, things that go on in it, and small events scattered far off.

The events are the effects' own sounds, dulled and quiet, so that a kitchen sounds of kitchens; none is near or loud enough to
be taken for a cue.
"""

from dataclasses import dataclass

import numpy as np

from rushes.sound.effects.catalogue import EFFECTS
from rushes.sound.synth import RATE, Samples, low, noise, put, spread, wander

__all__ = ["Air", "Goes", "Now", "Recipe", "cooked"]

VARIANTS = 3
"""Makings of one event in a bed: more are not told apart."""
LONGEST = 4.0
"""Seconds of what goes on that are made; it is crossed over with itself from there on."""
CROSS = 0.5
PEAKED = 0.16  # RMS over peak below which a sound is levelled by its peak


@dataclass(frozen=True)
class Air:
    """Noise of `tilt` dB an octave between two frequencies, all round, swaying between `least` and 1."""

    level: float
    tilt: float = -5.0
    lowest: float = 40.0
    highest: float = 4000.0
    least: float = 0.75
    turns: float = 0.3  # a second


@dataclass(frozen=True)
class Goes:
    """An effect that goes on all the time, `side` -1..1."""

    level: float
    kind: str
    detail: str = ""
    side: float = 0.0
    dull: float = 20_000.0  # Hz above which it is lost


@dataclass(frozen=True)
class Now:
    """An effect now and then, about `rate` times a second, somewhere."""

    level: float
    kind: str
    rate: float
    detail: str = ""
    dull: float = 5000.0


Recipe = tuple[Air | Goes | Now, ...]


def cooked(recipe: Recipe, rng: np.random.Generator, seconds: float) -> Samples:
    """(n, 2) of a recipe; levels are dB against each other."""
    count = int(seconds * RATE)
    out = np.zeros((count, 2), np.float32)
    for layer in recipe:
        gain = np.float32(10 ** (layer.level / 20))
        if isinstance(layer, Air):
            out += gain * _air(layer, rng, count)
        elif isinstance(layer, Goes):
            out += gain * spread(_going(layer, rng, count), layer.side)
        else:
            _scatter(out, layer, rng, gain)
    return out


def _air(air: Air, rng: np.random.Generator, count: int) -> Samples:
    pair = np.stack([noise(count, rng, air.tilt, air.lowest, air.highest) for _ in range(2)], axis=-1)
    swaying: Samples = (pair * wander(count, rng, air.turns, air.least, 1.0)[:, None]).astype(np.float32)
    return swaying


def _made(kind: str, detail: str, dull: float, rng: np.random.Generator, seconds: float) -> Samples:
    """An effect in mono at unit RMS (what is nearly all peak is held lower), dulled."""
    x = EFFECTS[kind].make(rng, detail, seconds)
    x = x if x.ndim == 1 else x.mean(1)
    if dull < 16_000:
        x = low(x, dull)
    unit: Samples = (x / max(float(x.std()), PEAKED * float(np.abs(x).max()), 1e-9)).astype(np.float32)
    return unit


def _going(layer: Goes, rng: np.random.Generator, count: int) -> Samples:
    seconds = count / RATE
    x = _made(layer.kind, layer.detail, layer.dull, rng, min(seconds + 2 * CROSS, LONGEST))
    size = int(CROSS * RATE)
    fade = np.sin(np.linspace(0, np.pi / 2, size)).astype(np.float32)
    if len(x) <= 3 * size:
        repeated: Samples = np.resize(x, count)
        return repeated
    x = x.copy()
    x[:size] *= fade
    x[len(x) - size :] *= fade[::-1]
    out = np.zeros(count, np.float32)
    at = -size  # its own fade in is before the bed begins
    while at < count:
        put(out, x, at / RATE)
        at += len(x) - size
    return out


def _scatter(out: Samples, layer: Now, rng: np.random.Generator, gain: np.float32) -> None:
    seconds = len(out) / RATE
    pool = [_made(layer.kind, layer.detail, layer.dull, rng, 0.0) for _ in range(VARIANTS)]
    at = float(rng.exponential(1 / layer.rate)) * 0.6
    while at < seconds:
        x = pool[int(rng.integers(VARIANTS))]
        far = float(rng.uniform(0.35, 1.0))
        side = float(rng.uniform(-0.9, 0.9))
        put(out, spread(x, side), at, float(gain) * far)
        at += float(rng.exponential(1 / layer.rate)) + 0.08
