"""Hands and wheels at work: strokes of brushes and cloths, wheels on floors and rails, a freewheel, a kiss, a murmur."""

import numpy as np
import numpy.typing as npt

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.synth import RATE, Samples, band, burst, glide, high, noise, plain, put, ring, wander

__all__ = ["freewheel", "kiss", "murmur", "rails", "scrub", "wheels"]

RUBBED = {"cloth": (250, 2600), "skin": (350, 2400), "soft": (300, 1900), "metal": (1800, 9000), "earth": (180, 1500),
          "snow": (700, 5200), "wet": (500, 6500), "paper": (900, 8000), "wood": (400, 3600)}  # fmt: skip
"""Hz between which a stroke on a stuff lies; bristles on anything else between 1.2 and 8 kHz."""


def scrub(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """One stroke of a hand, a brush or a cloth over something, `seconds` long; "twice": to and fro in that time. The faster it
    goes the brighter and louder it is: level and band follow the speed, half a sine per stroke."""
    words = words_of(detail)
    count = int((seconds or 0.3) * RATE)
    lowest, highest = next((hz for stuff, hz in RUBBED.items() if stuff in words), (1200, 8000))
    u = np.linspace(0.0, 2.0 if "twice" in words else 1.0, count)
    speed = np.abs(np.sin(np.pi * u)) ** 0.8 * np.where(u > 1.0, 0.75, 1.0)
    dull = band(noise(count, rng, -3), lowest, 0.45 * highest + 0.55 * lowest)
    bright = band(noise(count, rng, 0), lowest * 1.5, highest)
    catches = wander(count, rng, 45, 0.45, 1.0)  # bristles and threads that catch
    x = (dull * speed + bright * speed**2) * catches
    if "wet" in words:
        x = x + 0.5 * high(noise(count, rng, 0, 800, 9000), 900) * wander(count, rng, 70) ** 4 * speed
    if "metal" in words:
        x = x + 0.25 * ring(x, ((2900 * rng.uniform(0.9, 1.1), 0.12, 0.5), (4700, 0.08, 0.4)))
    return plain(x * np.minimum(1, np.linspace(1, 0, count) / 0.08))


def wheels(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Small hard wheels over a floor: a rough roll, the hum of their bearings, a double knock at every joint; "soft" ones are
    of rubber and only hiss, "big" ones rumble."""
    words = words_of(detail)
    length = seconds or 2.0
    count = int(length * RATE)
    size = 0.55 if "big" in words else 1.0
    sway = wander(count, rng, 3.0, 0.7, 1.0)
    roll = band(noise(count, rng, -4), 90 * size, 900 * size) + 0.5 * band(noise(count, rng), 900, 3800)
    if "soft" in words:
        return plain(_eased(band(noise(count, rng, -4), 140, 1500) * sway))
    hum = glide(np.full(count, 235 * size) * (1 + 0.03 * wander(count, rng, 2.0)), (1.0, 0.4, 0.2))
    out = plain((roll * sway + 0.12 * hum) * 0.8)
    now = rng.uniform(0.015, 0.03)
    while now < length - 0.2:
        for late, gain in ((0.0, 2.2), (0.09, 1.6)):
            knock = plain(ring(_click(rng), ((320 * size, 0.03, 1.0), (880 * size, 0.02, 0.6))))
            put(out, knock, now + late, 0.6 * gain)
        now += rng.uniform(0.35, 0.8)
    return plain(_eased(out))


def freewheel(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A bicycle: tyres that hiss on the road, the chain's soft run, and 40 ticks of the pawls a second when nobody treads."""
    length = seconds or 2.0
    count = int(length * RATE)
    t = np.arange(count) / RATE
    tyres = band(noise(count, rng, -3), 250, 3600) * wander(count, rng, 2.0, 0.6, 1.0)
    chain = band(noise(count, rng), 2200, 6500) * (0.35 + 0.65 * np.abs(np.sin(np.pi * 11 * t)) ** 6)
    out = plain(0.55 * tyres + 0.22 * chain)
    coasting = wander(count, rng, 0.7) > 0.58
    now = 0.0
    while now < length - 0.02:
        if coasting[int(now * RATE)]:
            tick = plain(
                ring(_click(rng, 0.012), ((3400 * rng.uniform(0.97, 1.03), 0.006, 1.0), (5900, 0.004, 0.6)))
            )
            put(out, tick, now, 0.9 * rng.uniform(0.7, 1.0))
        now += rng.uniform(0.023, 0.027)
    return plain(_eased(out))


def rails(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Wheels on rails near by: a steel roll, and the joints, four knocks for two bogies (tadam, tadam), every 1.3 s."""
    length = seconds or 3.0
    count = int(length * RATE)
    steel = band(noise(count, rng, -4), 60, 700) + 0.25 * band(noise(count, rng), 700, 3000)
    sing = ring(band(noise(count, rng), 900, 1500), ((1150 * rng.uniform(0.9, 1.1), 0.25, 0.05),))
    out = plain(steel * wander(count, rng, 2.5, 0.65, 1.0) + 0.15 * sing)
    now = rng.uniform(0.015, 0.03)
    while now < length - 0.7:
        for late in (0.0, 0.11, 0.42, 0.53):
            knock = ring(_click(rng), ((95, 0.06, 1.0), (410, 0.03, 0.5), (1500, 0.015, 0.25)))
            put(out, plain(knock), now + late, 1.8 * rng.uniform(0.8, 1.0))
        now += rng.uniform(1.25, 1.35)
    return plain(_eased(out))


def kiss(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Lips that part: a thin draw of air, and the smack of their letting go near 1.2 kHz."""
    out = np.zeros(int(0.24 * RATE), np.float32)
    draw = int(0.02 * RATE)
    put(out, band(noise(draw, rng), 2500, 8000) * np.linspace(0, 1, draw) ** 2, 0.0, 0.12)
    pitch = 1200 * rng.uniform(0.85, 1.2)
    smack = ring(_click(rng, 0.1), ((pitch, 0.018, 1.0), (2.3 * pitch, 0.01, 0.6)))
    put(out, high(smack, 600), 0.02, 1.0)
    put(out, band(noise(2400, rng), 1500, 7000) * burst(2400, 0.001, 0.02), 0.022, 0.3)
    return plain(out * np.minimum(1, np.linspace(1, 0, len(out)) / 0.1))


def murmur(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Many people together who talk low: voices on vowels that can't be made out, syllables of 0.12 to 0.3 s, each at its own
    pitch (men about 115 Hz, women about 205 Hz; Peterson and Barney 1952), with pauses of their own."""
    length = seconds or 3.0
    out = np.zeros(int(length * RATE), np.float32)
    many = 14 if "big" in words_of(detail) else 8
    spoken = [_syllable(rng, int(rng.uniform(0.12, 0.3) * RATE)) for _ in range(26)]
    for _ in range(many):
        now, loud = rng.uniform(-3.5, 0.1), rng.uniform(0.35, 1.0)
        own = [spoken[i] for i in rng.choice(len(spoken), 7, replace=False)]
        while now < length - 0.4:
            for _ in range(int(rng.integers(3, 9))):
                syllable = own[int(rng.integers(len(own)))]
                if now >= 0 and now + len(syllable) / RATE < length - 0.02:
                    put(out, syllable, now, loud * rng.uniform(0.5, 1.0))
                now += len(syllable) / RATE * rng.uniform(0.85, 1.05)
            now += rng.uniform(0.3, 1.4)
    air = 0.02 * band(noise(len(out), rng, -4), 200, 3000)
    n = np.arange(len(out)) / RATE
    return plain((out + air) * np.minimum(1, n / 0.02) * np.minimum(1, n[::-1] / 0.12))


def _syllable(rng: np.random.Generator, size: int) -> Samples:
    """A vowel as it comes through other people: formants blurred, the top gone."""
    pitch = (115 if rng.random() < 0.5 else 205) * rng.uniform(0.8, 1.25)
    pitches = np.linspace(pitch * rng.uniform(0.97, 1.06), pitch * rng.uniform(0.9, 1.0), size)
    voice = glide(pitches, tuple(1.0 / n**1.1 for n in range(1, 13)))
    first, second = rng.uniform(320, 700), rng.uniform(850, 1900)
    x = band(voice, 0.75 * first, 1.3 * first) + 0.45 * band(voice, 0.85 * second, 1.18 * second)
    return plain(x * np.sin(np.pi * np.linspace(0, 1, size)) ** 0.7)


def _click(rng: np.random.Generator, seconds: float = 0.16) -> Samples:
    """A short knock to excite modes with, and room for them to die in."""
    x = np.zeros(int(seconds * RATE))
    x[:48] = rng.standard_normal(48) * np.linspace(1, 0, 48)
    return plain(x)


def _eased(x: npt.NDArray[np.floating]) -> Samples:
    """Faded in over 12 ms and out over 120 ms."""
    n = np.arange(len(x)) / RATE
    return plain(x * np.minimum(1, n / 0.012) * np.minimum(1, n[::-1] / 0.12))


ROWS: dict[str, Effect] = {
    "scrub": Effect(scrub, 0.9),
    "wheels": Effect(wheels, 0.8, lasting=True),
    "freewheel": Effect(freewheel, 0.8, lasting=True),
    "rails": Effect(rails, 0.5, lasting=True),
    "kiss": Effect(kiss, 0.9),
    "murmur": Effect(murmur, 0.5, lasting=True),
}
