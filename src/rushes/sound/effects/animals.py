"""Animal calls by source and filter: a gliding, rough voice through the resonances of a throat.

Pitch ranges after Fitch 2006 and common field recordings' descriptions; one function per kind.
"""

import numpy as np

from rushes.sound.effects.effect import Effect
from rushes.sound.effects.throat import RICH, curve, throat
from rushes.sound.synth import RATE, Samples, band, burst, glide, noise, plain, put, ring, wander

__all__ = [
    "baa", "bark", "bird_call", "duck", "eagle", "frog", "gull", "howl", "meow", "moo", "owl", "pant", "whinny", "wingbeat",
]  # fmt: skip


def bark(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """One or two barks of a middling to large dog; "small" is higher."""
    size = 0.62 if detail == "small" else 1.0
    out = np.zeros(int(0.75 * RATE), np.float32)
    for k in range(int(rng.integers(1, 3))):
        put(out, _woof(rng, size * rng.uniform(0.96, 1.04)), 0.32 * k, 1.0 - 0.15 * k)
    return out


def _woof(rng: np.random.Generator, size: float) -> Samples:
    count = int(0.2 * rng.uniform(0.9, 1.15) * RATE)
    u = np.linspace(0, 1, count)
    pitch = curve(count, 300, 520, 470, 330, 190) / size * (1 + 0.02 * rng.standard_normal(1)[0])
    voice = glide(pitch, RICH) + 0.5 * glide(pitch / 2, RICH[:16]) * np.clip((u - 0.25) * 3, 0, 1)
    # Roughness: a bark is a chaotic voice, its level shaken faster than hearing follows.
    voice = voice * (1 + 0.9 * band(rng.standard_normal(count), 40, 160) * 4)
    breath = noise(count, rng, -2, 400, 7000) * (0.35 + 0.65 * (u < 0.08))
    source = (0.6 * voice + 0.4 * breath).astype(np.float32)
    mouth = throat(
        source,
        (520 / size, 0.6, 1.0),
        (1150 / size, 0.5, 1.1),
        (2300 / size, 0.5, 0.6),
        (3600 / size, 0.6, 0.3),
    )
    shape = np.minimum(1, u / 0.05) * np.minimum(1, (1 - u) / 0.55) ** 1.4
    return plain(np.tanh(1.6 * mouth / (np.abs(mouth).max() + 1e-9) * shape))


def pant(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """One breath of a running dog: out through the open mouth, a shorter one in."""
    out = np.zeros(int(0.36 * RATE), np.float32)
    for at, length, shift, gain in ((0.0, 0.15, 1.0, 1.0), (0.175, 0.12, 1.25, 0.55)):
        count = int(length * rng.uniform(0.92, 1.08) * RATE)
        u = np.linspace(0, 1, count)
        air = throat(
            noise(count, rng, -1, 300, 9000),
            (750 * shift, 0.6, 1),
            (1700 * shift, 0.5, 0.8),
            (3300 * shift, 0.6, 0.35),
        )
        put(out, air * np.sin(np.pi * u**0.7) ** 1.2, at, gain * rng.uniform(0.85, 1.1))
    return out


def meow(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A cat's plain meow."""
    count = int(0.75 * RATE)
    pitch = curve(count, 480, 720, 690, 560, 430) * rng.uniform(0.92, 1.08)
    voice = glide(pitch * (1 + 0.006 * wander(count, rng, 25, -1, 1)), RICH)
    opening = curve(count, 0.2, 1, 0.8, 0.4, 0.1).astype(np.float32)
    x = throat(voice, (900, 0.5, 0.7), (700, 0.5, 0.5)) + opening * throat(
        voice, (1600, 0.4, 1.0), (3200, 0.5, 0.5)
    )
    return plain(x * burst(count, 0.06, 1.2, 2.0))


def howl(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A wolf's long howl."""
    count = int((seconds or 2.8) * RATE)
    pitch = curve(count, 330, 520, 560, 545, 500, 380) * rng.uniform(0.95, 1.05)
    voice = glide(pitch * (1 + 0.004 * wander(count, rng, 9, -1, 1)), (1, 0.45, 0.2, 0.08, 0.04))
    return plain(voice * np.sin(np.pi * np.linspace(0, 1, count) ** 0.8) ** 0.8)


def moo(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A cow, some way off."""
    count = int(1.5 * RATE)
    voice = glide(curve(count, 120, 155, 160, 150, 115) * rng.uniform(0.95, 1.05), RICH)
    opening = curve(count, 0.15, 0.8, 1, 0.9, 0.3).astype(np.float32)
    x = throat(voice, (280, 0.6, 1.0)) + opening * throat(voice, (700, 0.5, 0.8), (1900, 0.5, 0.2))
    return plain(x * burst(count, 0.12, 3.0, 1.5))


def baa(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A sheep's trembling call."""
    count = int(0.9 * RATE)
    t = np.arange(count) / RATE
    voice = glide(curve(count, 230, 270, 260, 235) * (1 + 0.035 * np.sin(2 * np.pi * 9 * t)), RICH)
    x = throat(voice, (720, 0.4, 1.0), (1700, 0.35, 0.8), (2600, 0.4, 0.5)) * (
        1 + 0.5 * np.sin(2 * np.pi * 9 * t)
    )
    return plain(x * burst(count, 0.05, 1.6, 1.6))


def whinny(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A horse: high, shaking and falling."""
    count = int(1.6 * RATE)
    t = np.arange(count) / RATE
    pitch = curve(count, 700, 1300, 1150, 900, 600, 380) * (1 + 0.06 * np.sin(2 * np.pi * 11 * t))
    x = glide(pitch, RICH[:10]) * (1 + 0.6 * np.sin(2 * np.pi * 11 * t)) + 0.3 * noise(
        count, rng, -2, 800, 6000
    )
    return (
        throat(x.astype(np.float32), (1300, 0.7, 1), (2700, 0.5, 0.6)) * burst(count, 0.08, 2.2, 2.0)
    ).astype(np.float32)


def duck(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Three quacks."""
    out = np.zeros(int(0.9 * RATE), np.float32)
    for k in range(3):
        count = int(0.17 * RATE)
        voice = glide(curve(count, 260, 240, 200) * rng.uniform(0.95, 1.05), RICH)
        x = throat(voice, (1100, 0.4, 1), (2300, 0.35, 0.8), (3300, 0.4, 0.4))
        put(out, x * burst(count, 0.012, 0.2, 3), 0.27 * k, 1 - 0.2 * k)
    return out


def frog(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Two croaks: trains of pulses through a small throat."""
    out = np.zeros(int(1.1 * RATE), np.float32)
    for k in range(2):
        count = int(0.34 * RATE)
        pulses = (np.diff(np.floor(np.cumsum(curve(count, 26, 34, 30)) / RATE), prepend=0) > 0).astype(
            np.float32
        )
        put(
            out,
            ring(pulses, ((620, 0.03, 1), (1400, 0.02, 0.7), (2500, 0.012, 0.3)))
            * burst(count, 0.03, 0.6, 2),
            0.52 * k,
        )
    return out


def owl(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Hoo, hoo-hoo."""
    out = np.zeros(int(2.0 * RATE), np.float32)
    for at, length in ((0.0, 0.38), (0.75, 0.2), (1.05, 0.6)):
        count = int(length * RATE)
        put(
            out,
            glide(curve(count, 370, 400, 375), (1, 0.12, 0.05))
            * np.sin(np.pi * np.linspace(0, 1, count)) ** 0.7,
            at,
        )
    return out


def gull(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A herring gull's laughing calls: two long, then shorter ones."""
    out = np.zeros(int(2.2 * RATE), np.float32)
    at, base = 0.0, rng.uniform(0.92, 1.08)
    for k in range(int(rng.integers(3, 6))):
        length = 0.42 if k < 2 else 0.2
        count = int(length * RATE)
        pitch = base * curve(count, 820, 1250, 1180, 840) * (1 + 0.01 * wander(count, rng, 40, -1, 1))
        voice = glide(pitch, RICH[:14]) + 0.25 * noise(count, rng, 0, 1500, 7000)
        cry = throat(voice.astype(np.float32), (1250, 0.5, 0.6), (2500, 0.4, 1.0), (3900, 0.4, 0.6))
        put(out, cry * np.sin(np.pi * np.linspace(0, 1, count) ** 0.6), at, 1 - 0.1 * k)
        at += length + 0.09
    return out


def eagle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A far, falling, rasping scream."""
    count = int(1.5 * RATE)
    t = np.arange(count) / RATE
    pitch = curve(count, 2300, 3300, 3100, 2700, 2200) * (1 + 0.012 * np.sin(2 * np.pi * 31 * t))
    x = glide(pitch, (1, 0.5, 0.22, 0.1)) * (0.75 + 0.25 * np.sin(2 * np.pi * 31 * t)) + 0.12 * noise(
        count, rng, 0, 2500, 8000
    )
    return plain(x * burst(count, 0.05, 1.6, 2.5))


def bird_call(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """One phrase of a songbird: a species by chance, two to eight notes."""
    kind = int(rng.integers(4))
    base = rng.uniform(2300, 4800)
    out = np.zeros(int(2.0 * RATE), np.float32)
    at = 0.0
    for k in range(int(rng.integers(2, 8))):
        length = (0.055, 0.1, 0.15, 0.08)[kind] * rng.uniform(0.85, 1.2)
        count = int(length * RATE)
        u = np.linspace(0, 1, count)
        trill = np.sin(2 * np.pi * 30 * u * length)
        bend = (
            0.22 * np.sin(2 * np.pi * u),
            0.4 * (u - 0.5),
            0.1 * trill + 0.2 * (0.5 - u),
            -0.3 * u + 0.12 * (k % 2),
        )[kind]
        put(
            out,
            glide(base * (1 + bend), (1, 0.12, 0.03)) * np.sin(np.pi * u) ** 1.3,
            at,
            rng.uniform(0.7, 1.0),
        )
        at += length + rng.uniform(0.03, 0.09)
        if at > 1.7:
            break
    return out


def wingbeat(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Wings taking off: soft flaps, quickening away."""
    out = np.zeros(int(1.2 * RATE), np.float32)
    for k in range(8):
        count = int(0.09 * RATE)
        put(
            out,
            noise(count, rng, -3, 200, 4000) * np.sin(np.pi * np.linspace(0, 1, count)) ** 2,
            0.11 * k,
            1 - 0.1 * k,
        )
    return out


ROWS: dict[str, Effect] = {
    "pant": Effect(pant),
    "bark": Effect(bark),
    "meow": Effect(meow),
    "howl": Effect(howl, 0.0),
    "moo": Effect(moo, 0.3),
    "baa": Effect(baa, 0.3),
    "whinny": Effect(whinny, 0.5),
    "ducks": Effect(duck, 0.3),
    "frogs": Effect(frog, 0.2),
    "owl": Effect(owl, 0.0),
    "gull": Effect(gull, 0.2),
    "gulls": Effect(gull, 0.2),
    "eagle": Effect(eagle, 0.0),
    "bird_call": Effect(bird_call, 0.3),
    "wingbeat": Effect(wingbeat, 0.5),
}
