"""Horns and whistles: air through reeds, pipes and peas."""

import numpy as np

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.synth import RATE, Curve, Samples, band, glide, low, noise, plain, put, wander

__all__ = ["car_horn", "foghorn", "horn", "whistle"]

REED = tuple(1 / k**0.65 for k in range(1, 26))
BRASS = (1.0, 0.9, 0.8, 0.62, 0.45, 0.3, 0.22, 0.15, 0.1, 0.07, 0.05)


def _blown(
    hertz: Curve, harmonics: tuple[float, ...], attack: float = 0.03, release: float = 0.08
) -> Samples:
    """A reed or lips: harmonics of a gliding pitch, opened and closed softly."""
    count = len(hertz)
    t = np.arange(count) / RATE
    ends = np.minimum(1, t / attack) * np.minimum(1, (count / RATE - t) / release)
    return plain(glide(hertz, harmonics) * np.clip(ends, 0, 1) ** 0.7)


def _flat(hertz: float, seconds: float) -> Curve:
    return np.full(int(seconds * RATE), hertz)


def car_horn(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Two reeds a major third apart, 400 and 500 Hz; one long or two short honks."""
    out = np.zeros(int((seconds or 1.1) * RATE), np.float32)
    honks = ((0.0, 0.22), (0.33, 0.5)) if rng.random() < 0.6 else ((0.0, 0.8),)
    for at, length in honks:
        x = _blown(_flat(400.0, length), REED, 0.012, 0.05) + _blown(_flat(503.0, length), REED, 0.012, 0.05)
        put(out, band(x, 330, 4500), at)
    return out


def train_horn(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Five chimes: D sharp 4, F sharp 4, G sharp 4, B 4, D sharp 5, blown long."""
    length = seconds or 2.2
    chord = (311.1, 370.0, 415.3, 493.9, 622.3)
    reeds = [_blown(_flat(h * float(rng.uniform(0.997, 1.003)), length), REED, 0.1, 0.35) for h in chord]
    return low(np.sum(reeds, axis=0), 4200)


def foghorn(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A ship: 88 Hz and its harmonics, felt more than heard, ending in a grunt."""
    length = seconds or 2.6
    count = int(length * RATE)
    u = np.linspace(0, 1, count)
    hertz = 88.0 * (1 - 0.06 * np.clip((u - 0.85) / 0.15, 0, 1))
    return _blown(hertz, REED, 0.15, 0.4)


def war_horn(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A great horn blown from below up to its note, with lips and air in it."""
    length = seconds or 2.2
    count = int(length * RATE)
    u = np.linspace(0, 1, count)
    hertz = 146.8 * (1 - 0.25 * np.exp(-u * 16)) * (1 + 0.004 * wander(count, rng, 5.0, -1, 1))
    air = 0.05 * band(noise(count, rng), 300, 3500) * np.minimum(1, u / 0.05) * np.minimum(1, (1 - u) / 0.15)
    return plain(_blown(hertz, BRASS, 0.12, 0.35) + air)


def horn(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A horn that nothing more is said of: a car's; a "big" one is a ship's."""
    return foghorn(rng, detail, seconds) if "big" in words_of(detail) else car_horn(rng, detail, seconds)


def train_whistle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A steam whistle: three chimes with steam in them, scooped up and let fall."""
    length = seconds or 1.9
    count = int(length * RATE)
    u = np.linspace(0, 1, count)
    bend = 1 - 0.12 * np.exp(-u * 22) - 0.1 * np.clip((u - 0.85) / 0.15, 0, 1)
    chord = sum(_blown(h * bend, (1.0, 0.35, 0.3, 0.12, 0.08), 0.08, 0.25) for h in (466.2, 587.3, 698.5))
    steam = band(noise(count, rng), 1200, 9000) * np.minimum(1, u / 0.04) * np.minimum(1, (1 - u) / 0.1)
    return plain(chord + 0.35 * steam)


def referee_whistle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A pea whistle: 2.6 kHz and a little more, the pea chopping it 38 times a second."""
    count = int((seconds or 0.75) * RATE)
    t = np.arange(count) / RATE
    chop = 0.6 + 0.4 * np.sin(2 * np.pi * 38 * t + 0.6 * np.sin(2 * np.pi * 7 * t))
    hertz = 2640 * (1 + 0.02 * np.sin(2 * np.pi * 38 * t))
    x = _blown(hertz, (1, 0.08, 0.05), 0.012, 0.04) + 0.6 * _blown(hertz * 1.125, (1, 0.05), 0.012, 0.04)
    return plain(
        x * chop
        + 0.12 * band(noise(count, rng), 2000, 7000) * chop * np.minimum(1, (count / RATE - t) / 0.04)
    )


def whistle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Lips: a short tune's rise and fall with breath in it."""
    count = int((seconds or 0.9) * RATE)
    u = np.linspace(0, 1, count)
    hertz = 1150 + 650 * np.sin(np.pi * u) ** 1.5
    breath = 0.06 * band(noise(count, rng), 900, 6000) * np.sin(np.pi * u) ** 0.5
    return plain(_blown(hertz, (1.0, 0.04), 0.04, 0.12) + breath)


def kettle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A kettle: steam first, then the whistle rising out of it."""
    count = int((seconds or 2.4) * RATE)
    u = np.linspace(0, 1, count)
    rise = np.clip((u - 0.1) / 0.5, 0, 1)
    hertz = 1500 + 900 * rise**0.6 + 20 * np.sin(2 * np.pi * 9 * u * count / RATE)
    steam = band(noise(count, rng), 1500, 10000) * (0.5 + 0.3 * wander(count, rng, 9.0))
    tone = glide(hertz, (1.0, 0.25, 0.12)) * rise
    return plain((tone + 0.3 * steam) * np.minimum(1, u / 0.02) * np.minimum(1, (1 - u) / 0.06))


ROWS: dict[str, Effect] = {
    "horn": Effect(horn, 0.4),
    "car_horn": Effect(car_horn, 0.5),
    "train_horn": Effect(train_horn, 0.2),
    "foghorn": Effect(foghorn, 0.1),
    "war_horn": Effect(war_horn, 0.2),
    "train_whistle": Effect(train_whistle, 0.2),
    "referee_whistle": Effect(referee_whistle, 0.4),
    "whistle": Effect(whistle, 0.6),
    "kettle": Effect(kettle, 0.7, lasting=True),
}
