"""Water in small: splashes, drips, fish, oars. Bubbles after Minnaert 1933: a closing bubble rings upwards as it dies."""

import numpy as np

from rushes.sound.effects.effect import Effect
from rushes.sound.synth import RATE, Samples, band, burst, low, noise, plain, put, wander

__all__ = ["bubble", "fish_jump", "fishing_line", "oar", "splash", "water_drip", "wave_crash"]


def bubble(hertz: float, seconds: float, rise: float = 2.0) -> Samples:
    """One bubble: a decaying sine whose pitch rises."""
    count = int(seconds * RATE)
    t = np.arange(count) / RATE
    phase = 2 * np.pi * hertz * (t + rise * t * t)
    return plain(np.sin(phase) * burst(count, 0.0015, seconds, 5.0))


def splash(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Something falls into water; `detail` "small" or "big"."""
    size = {"small": 0.35, "big": 1.6}.get(detail, 0.8)
    count = int((0.7 + 0.6 * size) * RATE)
    out = (noise(count, rng, -2.5, 250, 9000) * burst(count, 0.008, 0.35 + 0.3 * size, 5.0)).astype(
        np.float32
    ) * 0.5
    for _ in range(int(20 + 50 * size)):
        hertz = rng.uniform(450, 2600) / np.sqrt(size + 0.3)
        put(
            out,
            bubble(hertz, rng.uniform(0.015, 0.06)),
            min(rng.exponential(0.16) + 0.03, count / RATE - 0.1),
            0.16,
        )
    return out


def water_drip(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """One to three drops falling back into still water."""
    out = np.zeros(int(0.5 * RATE), np.float32)
    at = 0.0
    for k in range(int(rng.integers(1, 4))):
        put(out, bubble(rng.uniform(900, 1900), rng.uniform(0.03, 0.055), 4.0), at, 1.0 - 0.25 * k)
        click = int(0.004 * RATE)
        put(out, band(rng.standard_normal(click), 2500, 9000) * burst(click, 0.0003, 0.003), at, 0.25)
        at += float(rng.uniform(0.07, 0.16))
    return out


def fish_jump(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A fish breaks the surface, a moment of air, and plops back."""
    out = np.zeros(int(1.3 * RATE), np.float32)
    put(out, splash(rng, "small", 0), 0.0, 0.45)
    put(out, bubble(380, 0.12, 3.0), 0.40, 0.7)
    put(out, splash(rng, "small", 0), 0.40)
    return out


def oar(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """An oar goes in, pulls and comes out dripping."""
    count = int(1.5 * RATE)
    pull = noise(count, rng, -4, 150, 3500) * burst(count, 0.12, 0.7) * wander(count, rng, 9, 0.4, 1)
    out = pull.astype(np.float32) * 0.4
    for _ in range(16):
        put(out, bubble(rng.uniform(300, 1100), rng.uniform(0.03, 0.08)), rng.uniform(0.0, 0.8), 0.22)
    for _ in range(5):
        put(out, bubble(rng.uniform(900, 2000), 0.04, 4.0), rng.uniform(0.85, 1.35), 0.25)
    return out


def fishing_line(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A reel's ratchet and the whisper of the line."""
    count = int(0.9 * RATE)
    clicks = np.zeros(count)
    at = 0.0
    while at < 0.62:
        clicks[int(at * RATE)] = rng.uniform(0.6, 1.0)
        at += 0.022 + 0.02 * at
    tick = band(
        np.convolve(clicks, rng.standard_normal(80) * np.exp(-np.arange(80) / 18), "full")[:count], 1800, 7000
    )
    return plain(tick + 0.05 * noise(count, rng, 0, 3000, 9000) * burst(count, 0.05, 0.6))


def wave_crash(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A breaker falls and runs out as foam."""
    length = seconds or 3.5
    count = int(length * RATE)
    u = np.linspace(0, 1, count)
    roar = noise(count, rng, -6, 40, 900) * burst(count, 0.12, 0.35 * length)
    foam = low(noise(count, rng, -1, 700, 9000), 7500) * (np.minimum(1, u / 0.06) * np.exp(-4 * u))
    tail = np.minimum(1, (1 - u) / 0.15)
    return plain((roar * 0.7 + foam * 0.6 * wander(count, rng, 14, 0.6, 1)) * tail)


ROWS: dict[str, Effect] = {
    "splash": Effect(splash),
    "water_drip": Effect(water_drip),
    "fish_jump": Effect(fish_jump, 0.5),
    "oar": Effect(oar),
    "row": Effect(oar),
    "fishing_line": Effect(fishing_line),
    "rod_creak": Effect(fishing_line),
    "wave_crash": Effect(wave_crash, 0.3),
}
