"""Bells, gongs and small metal: each rings in the modes of its shape (Rossing, Science of Percussion Instruments, 2000)."""

import numpy as np

from rushes.sound.effects.effect import Effect
from rushes.sound.synth import RATE, Samples, burst, high, noise, plain, put, ring, wander

__all__ = ["chime", "desk_bell", "gong", "jingle"]

DESK = ((2130, 1.3, 1.0), (2142, 1.1, 0.7), (5480, 0.6, 0.5), (9100, 0.3, 0.25))
RING = ((770, 1.6, 1.0), (1560, 1.2, 0.8), (2620, 0.8, 0.6), (3900, 0.5, 0.4), (772.5, 1.5, 0.8))
COW = ((560, 0.22, 1.0), (845, 0.2, 0.9), (1460, 0.14, 0.5), (2270, 0.1, 0.35), (3900, 0.06, 0.2))
"""Hz, seconds to -60 dB, gain."""
TUBES = (587.3, 659.3, 784.0, 880.0, 987.8, 1174.7)
"""Notes of a wind chime in Hz: a pentatonic row."""
GONG = (
    (78, 6.0, 1.0),
    (117, 5.5, 0.7),
    (156, 5.0, 0.7),
    (211, 4.0, 0.5),
    (283, 3.5, 0.45),
    (395, 2.6, 0.35),
    (560, 2.0, 0.3),
)


def _struck(
    rng: np.random.Generator, seconds: float, modes: tuple[tuple[float, float, float], ...], hard: int = 30
) -> Samples:
    """Modes struck by something `hard` samples long, a little out of tune with any other like it."""
    count = int(seconds * RATE)
    blow = np.zeros(count)
    blow[:hard] = rng.standard_normal(hard) * np.linspace(1, 0, hard)
    tune = float(rng.uniform(0.985, 1.015))
    x = ring(blow, [(h * tune, d, g * float(rng.uniform(0.8, 1.2))) for h, d, g in modes])
    return plain(x * np.minimum(1, (count - np.arange(count)) / (0.15 * count)))


def desk_bell(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """The bell on a counter, an oven's, a lift's: one bright ting."""
    return _struck(rng, 1.3, DESK, 16)


def boxing_bell(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Three strokes at the end of a round."""
    out = np.zeros(int(2.4 * RATE), np.float32)
    for k in range(3):
        put(out, _struck(rng, 1.5, RING, 24), 0.34 * k, 1.0 if k == 0 else 0.85)
    return out


def cowbell(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A bell of bent sheet on a neck: two or three dull tonks."""
    out = np.zeros(int(1.3 * RATE), np.float32)
    at = 0.0
    for _ in range(int(rng.integers(2, 4))):
        put(out, _struck(rng, 0.4, COW, 30), at, float(rng.uniform(0.5, 1.0)))
        at += float(rng.uniform(0.2, 0.4))
    return out


def chime(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Tubes in a breath of wind, each a free bar: 1 : 2.76 : 5.40."""
    length = seconds or 2.6
    out = np.zeros(int(length * RATE), np.float32)
    at = 0.0
    while at < length - 0.4:
        base = float(rng.choice(TUBES))
        modes = ((base, 1.6, 1.0), (base * 2.76, 0.8, 0.5), (base * 5.4, 0.35, 0.25))
        put(out, _struck(rng, min(1.8, length - at), modes, 20), at, float(rng.uniform(0.25, 1.0)))
        at += float(rng.exponential(0.22)) + 0.05
    return out


def gong(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A temple gong: a soft blow, the high modes growing out of the low ones before they die."""
    count = int((seconds or 4.0) * RATE)
    t = np.arange(count) / RATE
    low = _struck(rng, count / RATE, GONG, 500)
    shimmer = ring(
        noise(count, rng) * 0.02, ((890, 1.2, 1), (1310, 1.0, 0.8), (1970, 0.8, 0.6), (2840, 0.5, 0.4))
    )
    swell = (1 - np.exp(-t / 0.18)) * np.exp(-t / 1.1)
    return plain(low / (low.std() + 1e-9) + 0.35 * shimmer / (shimmer.std() + 1e-9) * swell)


def jingle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Small bells shaken: sleigh bells, a collar, a tambourine's plates, keys."""
    return _shaken(rng, seconds or 0.9, 5.0, (3200.0, 7800.0), 0.16)


def collar(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """The tag on a dog's collar."""
    return _shaken(rng, seconds or 0.7, 7.0, (4100.0, 6800.0), 0.09)


def keys(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A bunch of keys in the hand."""
    return _shaken(rng, seconds or 0.8, 9.0, (2800.0, 7200.0), 0.06)


def coins(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Coins poured from hand to hand or into a tray."""
    return _shaken(rng, seconds or 1.0, 13.0, (3600.0, 9500.0), 0.11)


def tambourine(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A tambourine struck and shaken: its plates, and the skin's slap."""
    out = _shaken(rng, seconds or 0.6, 11.0, (5200.0, 10500.0), 0.07)
    count = min(int(0.12 * RATE), len(out))
    out[:count] += plain(1.2 * high(noise(count, rng, -3), 150) * burst(count, 0.001, 0.09))
    return out


def _shaken(
    rng: np.random.Generator, seconds: float, rate: float, between: tuple[float, float], decay: float
) -> Samples:
    """Little clinks about `rate` shakes a second, each a few pieces that ring `between` two frequencies."""
    out = np.zeros(int(seconds * RATE), np.float32)
    pieces = [float(rng.uniform(*between)) for _ in range(7)]
    at = 0.0
    while at < seconds - 0.03:
        for _ in range(int(rng.integers(1, 4))):
            hertz = pieces[int(rng.integers(len(pieces)))]
            modes = (
                (hertz, decay * 2, 1.0),
                (hertz * 1.483, decay * 1.4, 0.6),
                (min(hertz * 2.09, 18_000), decay, 0.3),
            )
            put(
                out,
                _struck(rng, min(decay * 2.2, seconds - at), modes, 12),
                at + float(rng.uniform(0, 0.02)),
                float(rng.uniform(0.3, 1)),
            )
        at += float(rng.uniform(0.6, 1.4)) / rate
    swell = 0.6 + 0.4 * wander(len(out), rng, 4.0)
    swell[: int(0.01 * RATE)] = 1.0
    return plain(out * swell * np.minimum(1, (len(out) - np.arange(len(out))) / (0.1 * len(out) + 1)))


ROWS: dict[str, Effect] = {
    "desk_bell": Effect(desk_bell, 0.6),
    "boxing_bell": Effect(boxing_bell, 0.3),
    "cowbell": Effect(cowbell, 0.5),
    "chime": Effect(chime, 0.5),
    "gong": Effect(gong, 0.2),
    "jingle": Effect(jingle, 0.8),
    "collar": Effect(collar, 0.8),
    "keys": Effect(keys, 0.9),
    "coins": Effect(coins, 0.9),
    "tambourine": Effect(tambourine, 0.7),
}
