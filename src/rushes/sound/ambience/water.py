"""Seas, lakes, rivers and rain."""

import numpy as np

from rushes.sound.ambience.bed import Bed
from rushes.sound.effects.water import bubble
from rushes.sound.synth import (
    RATE,
    Samples,
    band,
    burst,
    high,
    low,
    noise,
    plain,
    put,
    shaped_noise,
    spread,
    wander,
)

__all__ = ["lapping", "rain", "river", "storm", "waves"]

WAVE_PERIOD = 4.6
"""Seconds between breakers: the picture's own swell (WAVE_SECONDS of the renderer's water)."""
FIRST_BREAK = -0.2
"""Seconds at which a crest of that swell falls in front of the middle of the beach."""
BREAKS_AT = 0.38
"""Share of a breaker's sound that is over when it falls."""


def waves(rng: np.random.Generator, seconds: float) -> Samples:
    """Breakers on sand: a swelling roar, the fall, foam running up and hissing back."""
    count = int(seconds * RATE)
    sea = np.stack([noise(count, rng, -6, 45, 1800) for _ in range(2)], axis=-1)
    foam = np.stack(
        [noise(count, rng, -1, 900, 9000) * wander(count, rng, 0.8, 0.5, 1.0) for _ in range(2)], axis=-1
    )
    out = plain(0.09 * sea + 0.018 * foam)
    # The near row falls with the picture's crests; a duller one farther out falls between them.
    for far, gain in ((False, 1.0), (True, 0.4)):
        falls = FIRST_BREAK - (0.45 * WAVE_PERIOD if far else 0.0)
        while falls < seconds + WAVE_PERIOD:
            length = WAVE_PERIOD * float(rng.uniform(1.25, 1.5))
            at = falls + float(rng.uniform(-0.12, 0.12)) - BREAKS_AT * length
            strength = gain * float(rng.uniform(0.75, 1.0))
            if at < seconds and at + length > 0:
                wave = _breaker(rng, length, far, max(-at, 0.0), seconds - at)
                put(out, low(wave, 2200) if far else wave, max(at, 0.0), strength)
            falls += WAVE_PERIOD
    return out


def _breaker(rng: np.random.Generator, length: float, far: bool, begin: float, end: float) -> Samples:
    """One wave: builds for 40 % of its length, breaks along the beach, drains away; what is heard of it from its second `begin`
    to `end`."""
    u = np.linspace(0, 1, int(length * RATE))[int(begin * RATE) : int(end * RATE) + 1]
    count = len(u)
    build = np.clip(u / 0.4, 0, 1) ** 2.5 * np.exp(-5.5 * np.maximum(0, u - 0.4))
    foam = (
        np.clip((u - 0.36) / 0.05, 0, 1)
        * np.exp(-3.4 * np.maximum(0, u - 0.41))
        * np.minimum(1, (1 - u) / 0.2)
    )
    roar = noise(count, rng, -5.5, 45, 1600) * build
    if far:
        bright = np.stack([noise(count, rng, -4, 300, 3000) for _ in range(2)], axis=-1)
    else:
        bright = shaped_noise(count, rng, 700 + 3600 * foam, 1.0, 2)
    sizzle = np.stack([high(noise(count, rng, 0, 2500, 12000), 2500) for _ in range(2)], axis=-1)
    grain = wander(count, rng, 30, 0.55, 1.0)
    run = float(rng.choice((-1, 1))) * (u - 0.5)
    body = spread((0.5 * roar).astype(np.float32), run)
    wash = bright * (0.34 * foam * grain)[:, None] + sizzle * (0.05 * foam**0.6 * grain)[:, None]
    return plain(body + wash)


def lapping(rng: np.random.Generator, seconds: float) -> Samples:
    """Small water against a hull or a shore: slaps, gulps and bubbles over a faint shimmer."""
    count = int(seconds * RATE)
    shimmer = np.stack(
        [noise(count, rng, -3, 250, 5000) * wander(count, rng, 1.2, 0.3, 1) for _ in range(2)], axis=-1
    )
    out = (0.016 * shimmer).astype(np.float32)
    at = float(rng.uniform(0, 0.4))
    while at < seconds:
        side = float(rng.uniform(-0.7, 0.7))
        size = int(rng.uniform(0.25, 0.5) * RATE)
        slap = shaped_noise(size, rng, np.linspace(rng.uniform(350, 600), rng.uniform(700, 1100), size), 0.7)
        put(out, spread(slap * burst(size, 0.06, 0.3), side), at, float(rng.uniform(0.10, 0.22)))
        for _ in range(int(rng.integers(3, 9))):
            drop = bubble(rng.uniform(280, 900), rng.uniform(0.04, 0.10), rng.uniform(1, 4))
            put(
                out,
                spread(drop, side + rng.uniform(-0.2, 0.2)),
                at + rng.uniform(0.03, 0.35),
                float(rng.uniform(0.08, 0.26)),
            )
        at += float(rng.uniform(0.3, 0.95))
    return out


def river(rng: np.random.Generator, seconds: float) -> Samples:
    """Running water: many bubbles over a broad rush."""
    count = int(seconds * RATE)
    rush = np.stack(
        [noise(count, rng, -2.5, 250, 8000) * wander(count, rng, 2, 0.7, 1) for _ in range(2)], axis=-1
    )
    out = (0.12 * rush).astype(np.float32)
    for _ in range(int(26 * seconds)):
        drop = bubble(rng.uniform(350, 1600), rng.uniform(0.03, 0.09), rng.uniform(1, 3))
        put(
            out, spread(drop, rng.uniform(-0.9, 0.9)), rng.uniform(0, seconds), float(rng.uniform(0.04, 0.14))
        )
    return out


def rain(rng: np.random.Generator, seconds: float) -> Samples:
    """Steady rain in a street: the far hush, near drops on stone, a gutter's trickle."""
    return _rainfall(rng, seconds, 520.0)


def storm(rng: np.random.Generator, seconds: float) -> Samples:
    """Heavy rain in gusts of wind."""
    count = int(seconds * RATE)
    gusts = wander(count, rng, 0.5, 0.5, 1.0)
    wind = shaped_noise(count, rng, 250 + 450 * gusts, 0.9, 2) * (0.25 * gusts)[:, None]
    return plain(_rainfall(rng, seconds, 1200.0) * (0.6 + 0.5 * gusts)[:, None] + wind)


def _rainfall(rng: np.random.Generator, seconds: float, drops: float) -> Samples:
    """`drops` near drops a second; each convolved from a small bank of taps, so that thousands cost nothing."""
    count = int(seconds * RATE)
    out = np.stack([noise(count, rng, -3.0, 300, 10000) for _ in range(2)], axis=-1)
    out = (out * (0.055 * wander(count, rng, 0.5, 0.85, 1.1))[:, None]).astype(np.float32)
    for _ in range(16):
        size = int(RATE * rng.uniform(0.004, 0.022))
        t = np.arange(size) / RATE
        tone = np.sin(2 * np.pi * rng.uniform(900, 5200) * t * (1 + 12 * t))
        tap = (0.5 * tone + 0.6 * rng.standard_normal(size)) * burst(size, 0.0005, size / RATE)
        number = rng.poisson(drops * seconds / 16)
        starts = rng.integers(0, max(count - size, 1), number)
        gains = np.minimum(rng.pareto(2.6, number), 5) * 0.035
        angles = rng.uniform(0, np.pi / 2, number)
        for start, gain, angle in zip(starts, gains, angles, strict=True):
            out[start : start + size, 0] += gain * np.cos(angle) * tap
            out[start : start + size, 1] += gain * np.sin(angle) * tap
    trickle = band(noise(count, rng, -1, 600, 5000), 900, 3000) * wander(count, rng, 11, 0.2, 1)
    return out + spread(0.02 * low(trickle, 4000), -0.6)


ROWS: dict[str, Bed] = {
    "waves": Bed(waves, 2.0, 0.7),
    "lapping": Bed(lapping, -1.0, 0.7),
    "river": Bed(river, 0.0, 0.6),
    "rain": Bed(rain, 0.0),
    "storm": Bed(storm, 2.0),
}
