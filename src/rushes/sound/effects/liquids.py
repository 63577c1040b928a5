"""Liquids: drops, pouring, boiling, frying, fizzing, steam, mud. A bubble sings at 3.26 / radius Hz (metres; Minnaert 1933)."""

import numpy as np

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.effects.rubbing import grains
from rushes.sound.synth import RATE, Samples, band, burst, high, low, noise, plain, put, shaped_noise, wander

__all__ = ["bubble", "drip", "fizz", "pour", "sizzle", "squelch", "steam"]

MINNAERT = 3.26
"""Hz times metres of radius, for air in water near the surface."""


def _bubble(rng: np.random.Generator, radius: float) -> Samples:
    """One bubble of `radius` metres near the surface: its tone rises as the surface comes near, and dies in some 13 cycles."""
    hertz = MINNAERT / radius
    decay = 13.0 / (np.pi * hertz) * float(rng.uniform(0.8, 1.6))
    count = int(min(max(decay * 6, 0.012), 0.16) * RATE)
    t = np.arange(count) / RATE
    rise = 1 + float(rng.uniform(0.05, 0.35)) * t / (count / RATE)
    x = np.sin(2 * np.pi * np.cumsum(hertz * rise) / RATE) * np.exp(-t / decay) * np.minimum(1, t / 0.0006)
    return plain(x * np.minimum(1, (count - np.arange(count)) / (0.25 * count)))


def _bubbles(
    rng: np.random.Generator, seconds: float, rate: float, smallest: float, largest: float
) -> Samples:
    """Many bubbles, `rate` a second, radii between two in metres, the small ones commoner."""
    out = np.zeros(int(seconds * RATE), np.float32)
    kinds = [_bubble(rng, float(np.exp(rng.uniform(np.log(smallest), np.log(largest))))) for _ in range(24)]
    for _ in range(max(int(rate * seconds), 1)):
        kind = kinds[int(rng.integers(len(kinds)))]
        put(out, kind, float(rng.uniform(0, max(seconds - 0.1, 0.0))), float(rng.uniform(0.15, 1.0)) ** 2)
    return out


def _ends(x: Samples, attack: float = 0.03, release: float = 0.12) -> Samples:
    count = len(x)
    t = np.arange(count) / RATE
    return plain(x * np.minimum(1, t / attack) * np.minimum(1, (count / RATE - t) / release))


def bubble(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """One bubble bursts."""
    return _bubble(rng, 0.006 if "big" in words_of(detail) else 0.0032)


def drip(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A drop falls: the tick of its landing, and 20 ms later the bubble that it leaves."""
    out = np.zeros(int(0.22 * RATE), np.float32)
    tick = int(0.004 * RATE)
    put(out, high(rng.standard_normal(tick), 2500) * burst(tick, 0.0002, 0.002), 0.0, 0.35)
    put(out, _bubble(rng, float(rng.uniform(0.0016, 0.0034))), 0.014)
    return out


def pour(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Liquid into a vessel: bubbles under a stream, and the air over it, whose note climbs as it fills; "big" glugs."""
    length = seconds or 1.8
    count = int(length * RATE)
    u = np.linspace(0, 1, count)
    air = shaped_noise(count, rng, 480 + 1300 * u**1.4, 0.35)
    splash = band(noise(count, rng, -1), 1200, 7000) * wander(count, rng, 25, 0.3, 1)
    x = 0.35 * air + 0.22 * splash
    y = plain(x / (x.std() + 1e-9) * 0.4) + _bubbles(rng, length, 90, 0.0009, 0.005)
    if "big" in words_of(detail):
        glug = 0.55 + 0.45 * np.sin(2 * np.pi * 3.4 * u * length) ** 2
        y = plain(y * glug + 0.8 * _bubbles(rng, length, 7, 0.008, 0.014))
    return _ends(y)


def pour_grain(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Rice, sugar, sand into a bowl: grains on grains."""
    length = seconds or 1.4
    x = grains(rng, length, 900, 2200, 11_000, 0.002)
    return _ends(plain(x + 0.3 * high(noise(len(x), rng), 2500)))


def running_water(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A tap or a shower: a hard hiss of water with bubbles in the basin."""
    length = seconds or 2.4
    count = int(length * RATE)
    hiss = noise(count, rng, -1.5, 350, 11_000) * wander(count, rng, 8, 0.8, 1)
    return _ends(plain(0.5 * hiss + _bubbles(rng, length, 120, 0.0007, 0.003)), 0.02)


def boiling(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A pot that boils: large bubbles rolling, the lid's murmur, steam."""
    length = seconds or 2.6
    count = int(length * RATE)
    roll = low(noise(count, rng, -5, 90, 900), 700) * wander(count, rng, 7, 0.4, 1)
    return _ends(
        plain(_bubbles(rng, length, 55, 0.0025, 0.009) + 0.12 * roll + 0.03 * high(noise(count, rng), 3000))
    )


def fizz(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Carbonated drink: thousands of tiny bubbles at the surface, dying away."""
    length = seconds or 1.6
    count = int(length * RATE)
    u = np.linspace(0, 1, count)
    x = grains(rng, length, 1500, 4500, 15_000, 0.0012) + 0.25 * high(noise(count, rng, 2), 5000)
    return _ends(plain(x * (0.35 + 0.65 * np.exp(-3 * u))), 0.01)


def sizzle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Fat in a pan: hiss from vapour and spits of every size."""
    length = seconds or 2.2
    count = int(length * RATE)
    hiss = high(noise(count, rng, 0.5, 1200, 14_000), 1800) * wander(count, rng, 14, 0.55, 1)
    spits = grains(rng, length, 110, 1500, 9000, 0.004)
    return _ends(plain(0.45 * hiss + 0.8 * spits), 0.01)


def steam(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Steam or air from a valve: a jet, its whistle hidden in it."""
    length = seconds or 1.1
    count = int(length * RATE)
    jet = high(noise(count, rng, 1.0, 700, 15_000), 1100)
    sing = shaped_noise(count, rng, np.full(count, 3300.0) + 300 * wander(count, rng, 3.0), 0.12)
    return _ends(plain(jet + 0.25 * sing), 0.015, 0.3)


def hiss(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A hiss of no known maker: air, soft at its ends."""
    length = seconds or 0.9
    count = int(length * RATE)
    return _ends(high(noise(count, rng, 0.5, 900, 13_000), 1500), 0.03, 0.35)


def squelch(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Mud, slime, dough: suction that lets go."""
    length = seconds or 0.4
    count = int(length * RATE)
    u = np.linspace(0, 1, count)
    wet = (
        shaped_noise(count, rng, 320 + 1100 * u**1.6, 0.4)
        * np.sin(np.pi * u**0.7)
        * wander(count, rng, 40, 0.2, 1)
    )
    return _ends(plain(wet + 0.9 * _bubbles(rng, length, 70, 0.0025, 0.008)), 0.004, 0.05)


def gulp(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A swallow: throat closes, liquid goes down, air after it."""
    count = int(0.34 * RATE)
    u = np.linspace(0, 1, count)
    t = np.arange(count) / RATE
    note = np.sin(2 * np.pi * np.cumsum(190 + 260 * np.exp(-(((u - 0.45) / 0.16) ** 2))) / RATE)
    throat = note * (np.exp(-(((u - 0.15) / 0.07) ** 2)) + 0.8 * np.exp(-(((u - 0.5) / 0.1) ** 2)))
    wet = 0.35 * band(noise(count, rng), 500, 2600) * np.exp(-(((u - 0.33) / 0.12) ** 2))
    click = 0.3 * high(noise(count, rng), 2000) * np.exp(-t / 0.004)
    return _ends(plain(throat + wet + click), 0.001, 0.05)


def water_roar(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A fall or rapids near by."""
    length = seconds or 3.0
    count = int(length * RATE)
    return _ends(plain(noise(count, rng, -3.0, 60, 9000) * wander(count, rng, 2.0, 0.8, 1.05)), 0.15, 0.3)


ROWS: dict[str, Effect] = {
    "bubble": Effect(bubble, 0.8),
    "drip": Effect(drip, 0.8),
    "pour": Effect(pour, 0.8, lasting=True),
    "pour_grain": Effect(pour_grain, 0.8, lasting=True),
    "running_water": Effect(running_water, 0.7, lasting=True),
    "boiling": Effect(boiling, 0.8, lasting=True),
    "fizz": Effect(fizz, 0.9, lasting=True),
    "sizzle": Effect(sizzle, 0.8, lasting=True),
    "steam": Effect(steam, 0.7, lasting=True),
    "hiss": Effect(hiss, 0.7, lasting=True),
    "squelch": Effect(squelch, 0.8),
    "gulp": Effect(gulp, 0.9),
    "water_roar": Effect(water_roar, 0.4, lasting=True),
}
