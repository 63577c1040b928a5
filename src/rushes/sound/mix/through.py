"""What a sound has come through before it is heard: a telephone, a radio, a loudspeaker, a television, a wall, a head."""

from collections.abc import Callable

import numpy as np

from rushes.sound.synth import RATE, Samples, band, high, low, noise, plain

__all__ = ["DEVICES", "behind_a_wall", "through"]

TELEPHONE = (300.0, 3400.0)
"""Hz that a telephone carries (ITU-T G.712)."""
TAPS = ((0.031, 0.34), (0.067, 0.22), (0.104, 0.13))
"""Seconds and shares of the echoes of a hall with loudspeakers."""
WALL = 480.0
"""Hz above which a house's wall or window lets little through (mass law: 6 dB an octave)."""


def through(x: Samples, device: str, rng: np.random.Generator) -> Samples:
    """A voice (n,) as it is heard through a device; itself for "" (the air). KeyError for a device that isn't known."""
    return DEVICES[device](x, rng) if device else x


def behind_a_wall(x: Samples) -> Samples:
    """(n,) or (n, 2) as it is heard in the next room: the treble falls away, the bass stays."""
    return plain(low(x, WALL, 1) * 0.9 + low(x, WALL * 5, 2) * 0.1)


def _telephone(x: Samples, rng: np.random.Generator) -> Samples:
    """The small clipping of a carbon microphone, and the narrow band."""
    return band(_driven(band(x, *TELEPHONE), 1.6), *TELEPHONE, order=3)


def _radio(x: Samples, rng: np.random.Generator) -> Samples:
    """A handset: narrower still, driven hard, hiss as long as the key is pressed."""
    y = band(_driven(band(x, 420.0, 2900.0), 3.0), 420.0, 2900.0)
    hiss = band(noise(len(x), rng, -2.0), 500.0, 3200.0, order=2) * np.float32(0.05 * _level(y))
    return plain(y + hiss)


def _loudspeaker(x: Samples, rng: np.random.Generator) -> Samples:
    """A horn under a ceiling: no bass, a honk at 1.1 kHz, and the hall's answer."""
    y = _driven(band(x, 380.0, 4800.0, order=2), 1.4)
    y = plain(y + 0.7 * band(y, 900.0, 1400.0, order=1))
    out = y.copy()
    for seconds, share in TAPS:
        late = round(seconds * RATE)
        out[late:] += np.float32(share) * y[: len(y) - late]
    return out


def _thought(x: Samples, rng: np.random.Generator) -> Samples:
    """Close and inward: no room, less sibilance, its own soft double."""
    y = low(high(x, 90.0), 6500.0, 1)
    late = round(0.019 * RATE)
    out = y.copy()
    out[late:] += np.float32(0.28) * low(y, 2500.0, 1)[: len(y) - late]
    return out


def _megaphone(x: Samples, rng: np.random.Generator) -> Samples:
    return _driven(band(x, 500.0, 4200.0, order=2), 4.0)


def _television(x: Samples, rng: np.random.Generator) -> Samples:
    """Two small loudspeakers in a plastic case: no bass, a boxy rise at 500 Hz, squeezed like a broadcast."""
    y = _driven(band(x, 170.0, 7200.0, order=2), 1.2)
    return plain(y + 0.35 * band(y, 420.0, 640.0, order=1))


def _driven(x: Samples, drive: float) -> Samples:
    """Soft clipping at `drive` times the RMS, at the level that came in."""
    level = _level(x)
    if level <= 0:
        return x
    y = np.tanh(x / level * drive / 4.0)
    return plain(y * (level / max(_level(plain(y)), 1e-9)))


def _level(x: Samples) -> float:
    return float(np.sqrt(np.mean(np.square(x, dtype=np.float64)))) if len(x) else 0.0


DEVICES: dict[str, Callable[[Samples, np.random.Generator], Samples]] = {
    "phone": _telephone,
    "radio": _radio,
    "intercom": _loudspeaker,
    "megaphone": _megaphone,
    "thoughts": _thought,
    "tv": _television,
}
"""By direction.plan.SpokenLine.via."""
