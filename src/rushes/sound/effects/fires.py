"""Fire, sparks, weapons and explosions."""

import numpy as np

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.effects.impacts import struck
from rushes.sound.effects.rubbing import grains
from rushes.sound.synth import RATE, Samples, band, high, low, noise, plain, put, shaped_noise, wander

__all__ = ["crackle", "electricity", "explosion", "fire_roar", "gunshot"]


def _ends(x: Samples, attack: float = 0.02, release: float = 0.15) -> Samples:
    t = np.arange(len(x)) / RATE
    return plain(x * np.minimum(1, t / attack) * np.minimum(1, (len(x) / RATE - t) / release))


def crackle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Dry breaks at random: embers, vinyl, thin ice."""
    return _ends(grains(rng, seconds or 1.4, 24, 900, 9000, 0.004), 0.001)


def fire_crackle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A wood fire: snaps of every size over the soft roar of its draught."""
    length = seconds or 2.6
    count = int(length * RATE)
    draught = low(noise(count, rng, -5, 50, 1600), 900) * wander(count, rng, 6.0, 0.4, 1)
    snaps = grains(rng, length, 20, 700, 8000, 0.005)
    return _ends(plain(0.5 * draught + 1.3 * snaps), 0.01)


def fire_roar(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A great fire or a burner: turbulence that flutters 6 to 12 times a second."""
    length = seconds or 2.6
    count = int(length * RATE)
    return _ends(plain(noise(count, rng, -4.5, 35, 4500) * wander(count, rng, 11.0, 0.35, 1.1)), 0.05)


def electricity(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """An arc: 100 sparks a second in ragged groups, each a hard click with a buzz behind."""
    length = seconds or 1.2
    count = int(length * RATE)
    t = np.arange(count) / RATE
    gate = np.clip(wander(count, rng, 9.0, -0.6, 1.0), 0, 1)
    buzz = np.sign(np.sin(2 * np.pi * 100 * t)) * np.abs(np.sin(2 * np.pi * 100 * t)) ** 6
    arc = high(noise(count, rng, 1, 800, 15_000), 1500) * np.abs(buzz)
    return _ends(plain(arc * gate + 0.8 * grains(rng, length, 60, 2000, 12_000, 0.0015) * gate), 0.002, 0.05)


def gunshot(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A shot: the shock's edge, the muzzle's blast, the land's answer; "small" is a pistol's, "big" a rifle's."""
    words = words_of(detail)
    count = int(1.5 * RATE)
    t = np.arange(count) / RATE
    body = 70 if "big" in words else 140 if "small" in words else 100
    crack = high(noise(count, rng, 0.5, 400, 16_000), 900) * np.exp(-t / 0.007)
    blast = noise(count, rng, -4, 45, 4500) * np.exp(-t / 0.05)
    thump = np.sin(2 * np.pi * np.cumsum(body * (1 + 1.5 * np.exp(-t * 70))) / RATE) * np.exp(-t / 0.06)
    answer = 0.16 * noise(count, rng, -5, 70, 2600) * np.exp(-t / 0.32) * np.minimum(1, t / 0.05)
    return plain(np.tanh(1.6 * (crack + blast + thump)) + answer * np.minimum(1, (1.5 - t) / 0.4))


def machine_gun(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Bursts: 11 shots a second, three to six at a time."""
    length = seconds or 2.0
    out = np.zeros(int(length * RATE), np.float32)
    at = 0.0
    while at < length - 0.4:
        for _ in range(int(rng.integers(3, 7))):
            shot = gunshot(rng, detail, 0)[: int(0.5 * RATE)]
            put(out, shot * np.linspace(1, 0, len(shot)) ** 0.5, at, float(rng.uniform(0.8, 1.0)))
            at += 0.09
        at += float(rng.uniform(0.35, 0.8))
    return _ends(out, 0.0005, 0.2)


def cannon(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A gun of the old kind: a boom that rolls away."""
    return explosion(rng, "big far", seconds)


def explosion(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """The blast, its fireball, debris that falls; "far" and "muffled" ones have only the bass."""
    words = words_of(detail)
    far = bool(words & {"far", "muffled"})
    length = seconds or 3.0
    count = int(length * RATE)
    t = np.arange(count) / RATE
    low_hertz = 30 if "big" in words else 42
    boom = np.sin(2 * np.pi * np.cumsum(low_hertz * (1 + 2.2 * np.exp(-t * 14))) / RATE) * np.exp(-t / 0.5)
    ball = noise(count, rng, -5, 28, 3500) * np.exp(-t / 0.45) * wander(count, rng, 8.0, 0.6, 1.1)
    edge = 0.0 if far else high(noise(count, rng, 0, 300, 14_000), 600) * np.exp(-t / 0.02)
    x = plain(np.tanh(1.7 * (1.1 * boom + 1.2 * ball + edge)))
    if far:
        x = low(x, 380, 1)
    else:
        for _ in range(22):
            stone = struck(rng, "stone", float(rng.uniform(0.6, 2.0)), 0.2)
            put(x, stone, 0.35 + float(rng.exponential(0.5)), float(rng.uniform(0.03, 0.14)))
    return _ends(x, 0.0005, 0.6)


def firework(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A rocket whistles up, bursts, and its stars crackle."""
    out = np.zeros(int(3.0 * RATE), np.float32)
    rise = int(0.7 * RATE)
    u = np.linspace(0, 1, rise)
    whistle = np.sin(2 * np.pi * np.cumsum(1300 + 1500 * u) / RATE) * 0.25 * np.sin(np.pi * u) ** 0.5
    put(out, whistle + 0.2 * high(noise(rise, rng), 2500) * np.sin(np.pi * u), 0.0, 0.5)
    put(out, explosion(rng, "far", 1.6), 0.85, 1.0)
    put(out, grains(rng, 1.3, 70, 2500, 11_000, 0.004), 1.05, 0.35)
    return _ends(out, 0.01, 0.5)


def ricochet(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A bullet off a stone: the hit, then a whine that falls as it tumbles away."""
    count = int(0.8 * RATE)
    u = np.linspace(0, 1, count)
    whine = shaped_noise(count, rng, 3600 * np.exp(-1.3 * u), 0.06) * np.exp(-2.6 * u)
    out = plain(whine * np.minimum(1, (1 - u) / 0.2))
    put(out, struck(rng, "metal", 2.8, 0.3), 0.0, 1.2)
    return out


def rumble(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """The ground or something great moves: below 120 Hz, uneven."""
    length = seconds or 2.6
    count = int(length * RATE)
    x = noise(count, rng, -7, 22, 420) * wander(count, rng, 5.0, 0.35, 1.1)
    return _ends(
        plain(x + 0.25 * band(noise(count, rng, -3), 120, 900) * wander(count, rng, 9.0, 0, 0.6)), 0.1, 0.4
    )


def spark(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A shower of sparks dies on a floor."""
    length = seconds or 0.9
    x = grains(rng, length, 120, 2500, 13_000, 0.002)
    u = np.linspace(0, 1, len(x))
    return plain(x * np.exp(-3 * u) * np.minimum(1, (1 - u) / 0.1))


ROWS: dict[str, Effect] = {
    "crackle": Effect(crackle, 0.8, lasting=True),
    "fire_crackle": Effect(fire_crackle, 0.7, lasting=True),
    "fire_roar": Effect(fire_roar, 0.5, lasting=True),
    "electricity": Effect(electricity, 0.6, lasting=True),
    "gunshot": Effect(gunshot, 0.4),
    "machine_gun": Effect(machine_gun, 0.4, lasting=True),
    "cannon": Effect(cannon, 0.2),
    "explosion": Effect(explosion, 0.2),
    "firework": Effect(firework, 0.1),
    "ricochet": Effect(ricochet, 0.5),
    "rumble": Effect(rumble, 0.1, lasting=True),
    "spark": Effect(spark, 0.7),
}
