"""Birds, insects and frogs that nobody sees."""

import numpy as np

from rushes.sound.ambience.bed import Bed
from rushes.sound.effects.animals import bird_call
from rushes.sound.synth import RATE, Samples, high, low, noise, plain, put, spread, wander

__all__ = ["birds", "crickets", "park"]


def birds(rng: np.random.Generator, seconds: float) -> Samples:
    """A morning chorus: five singers with their own songs, places and distances."""
    count = int(seconds * RATE)
    out = np.stack([noise(count, rng, -3, 200, 6000) for _ in range(2)], axis=-1) * np.float32(0.012)
    for singer in range(5):
        song = int(rng.integers(1 << 30))
        side, distance = float(rng.uniform(-0.9, 0.9)), float(rng.uniform(0.25, 1.0))
        at = float(rng.uniform(-0.5, 1.6)) if singer else 0.15
        while at < seconds:
            # The same seed again: a bird repeats its own song, now and then another phrase.
            phrase = bird_call(np.random.default_rng(song if rng.random() < 0.7 else song + 1), "", 0.0)
            put(out, spread(low(phrase, 4500 + 7000 * distance), side), at, 0.5 * distance)
            at += float(rng.exponential(1.3)) + 1.2
    return _echoed(out, 0.12)


def crickets(rng: np.random.Generator, seconds: float) -> Samples:
    """Field crickets: trains of three pulses at 4-5 kHz, several singers a little apart in rhythm and pitch."""
    count = int(seconds * RATE)
    t = np.arange(count) / RATE
    out = np.zeros((count, 2), np.float32)
    for _ in range(6):
        pitch, beat = rng.uniform(4050, 4900), rng.uniform(2.1, 2.9)
        phase = (t * beat + rng.random()) % 1.0
        pulses = np.zeros(count)
        for k in range(3):
            local = (phase - 0.13 * k) / 0.09
            pulses += np.where((local > 0) & (local < 1), np.sin(np.pi * np.clip(local, 0, 1)) ** 1.5, 0.0)
        sings = np.clip(wander(count, rng, 0.25, -0.2, 1.4), 0, 1)
        chirp = np.sin(2 * np.pi * pitch * t + rng.random()) * pulses * sings
        out += spread(chirp.astype(np.float32), rng.uniform(-0.95, 0.95)) * np.float32(rng.uniform(0.15, 0.6))
    hush = np.stack([noise(count, rng, -4, 100, 5000) for _ in range(2)], axis=-1) * np.float32(0.02)
    return _echoed(out, 0.08) + hush


def park(rng: np.random.Generator, seconds: float) -> Samples:
    """A park by day: leaves, a few birds, a city kept outside."""
    count = int(seconds * RATE)
    gust = wander(count, rng, 0.35, 0.3, 1.0)[:, None]
    leaves = np.stack([high(noise(count, rng, -1, 900, 9000), 900) for _ in range(2)], axis=-1) * gust
    city = np.stack([noise(count, rng, -7, 40, 700) for _ in range(2)], axis=-1)
    return plain(0.05 * leaves + 0.10 * city + 0.5 * birds(rng, seconds))


def _echoed(x: Samples, amount: float) -> Samples:
    """Two faint echoes from trees, sides exchanged: puts calls into a landscape."""
    out = x.copy()
    for delay, gain in ((0.061, amount), (0.113, amount * 0.6)):
        shift = int(delay * RATE)
        out[shift:] += gain * low(x, 3500)[:-shift, ::-1]
    return out


ROWS: dict[str, Bed] = {
    "park": Bed(park, -1.0),
    "birds": Bed(birds, -1.0, 0.8),
    "crickets": Bed(crickets, -2.0, 0.9),
}
