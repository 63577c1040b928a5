"""Small mechanisms under a hand, and doors: switches, keys, locks, shutters, typing, zips, gates."""

import numpy as np

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.effects.impacts import material_of, size_of, struck
from rushes.sound.synth import RATE, Samples, band, burst, high, noise, plain, put, ring, shaped_noise, wander

__all__ = ["click", "creak", "door", "typing"]


def _snick(rng: np.random.Generator, hertz: float, seconds: float = 0.03, gain: float = 1.0) -> Samples:
    """Two small hard parts meet: a few modes above `hertz`, dead at once."""
    count = int(max(seconds * 3, 0.05) * RATE)
    blow = np.zeros(count)
    blow[:14] = rng.standard_normal(14) * np.linspace(1, 0, 14)
    tune = hertz * float(rng.uniform(0.92, 1.08))
    modes = ((tune, seconds, 1.0), (tune * 1.63, seconds * 0.7, 0.8), (tune * 2.71, seconds * 0.5, 0.5))
    return plain(gain * ring(blow, modes) * np.minimum(1, (count - np.arange(count)) / (0.2 * count)))


def _laid(seconds: float, parts: list[tuple[float, Samples, float]]) -> Samples:
    out = np.zeros(int(seconds * RATE), np.float32)
    for at, x, gain in parts:
        put(out, x, at, gain)
    return out


def click(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """One click: plastic, or metal where the detail says so."""
    hertz = 3400.0 if "metal" in words_of(detail) else 2100.0
    return _laid(
        0.14,
        [(0.0, _snick(rng, hertz * size_of(detail) ** 0.4), 1.0), (0.035, _snick(rng, hertz * 1.3), 0.3)],
    )


def switch(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A switch or a button: in, and out again; a big one has a plate behind it."""
    parts = [(0.0, _snick(rng, 1700), 1.0), (0.07, _snick(rng, 2300), 0.5)]
    if "big" in words_of(detail):
        parts.append((0.0, struck(rng, "metal", 0.8, 0.3), 0.9))
    return _laid(0.32, parts)


def lock(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A key is turned: pins, then the bolt."""
    parts = [
        (0.02 + 0.035 * k + float(rng.uniform(0, 0.01)), _snick(rng, 3600), float(rng.uniform(0.2, 0.45)))
        for k in range(5)
    ]
    parts += [(0.26, struck(rng, "metal", 1.5, 0.2), 0.8), (0.26, struck(rng, "wood", 1.0, 0.2), 0.5)]
    return _laid(0.5, [(0.0, _snick(rng, 3000), 0.5), *parts])


def shutter(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A camera: mirror up, curtain, mirror down."""
    return _laid(
        0.24,
        [
            (0.0, _snick(rng, 1500, 0.04), 1.0),
            (0.045, _snick(rng, 3900, 0.02), 0.6),
            (0.11, _snick(rng, 1250, 0.05), 0.8),
        ],
    )


def pen(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A ballpoint's knob, down and up."""
    return _laid(0.26, [(0.0, _snick(rng, 2900), 0.9), (0.13, _snick(rng, 3500), 1.0)])


def buckle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A seat belt is put in."""
    return _laid(
        0.3,
        [
            (0.0, _snick(rng, 1900, 0.05), 0.6),
            (0.09, _snick(rng, 1400, 0.06), 1.0),
            (0.09, struck(rng, "plastic", 1.0, 0.2), 0.6),
        ],
    )


def lighter(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A lighter: the lid, the wheel on the flint, the flame."""
    size = int(0.16 * RATE)
    wheel = high(noise(size, rng, 2), 2500) * burst(size, 0.01, 0.1)
    flame = int(0.4 * RATE)
    puff = noise(flame, rng, -5, 120, 2500) * burst(flame, 0.06, 0.4)
    return _laid(
        0.9,
        [(0.0, struck(rng, "metal", 4.0, 0.25), 0.7), (0.22, plain(wheel), 0.7), (0.33, plain(puff), 0.35)],
    )


def match(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A match: the scratch, the flare."""
    scratch = int(0.22 * RATE)
    x = (
        band(noise(scratch, rng, 1), 1200, 9000)
        * wander(scratch, rng, 60, 0.3, 1)
        * burst(scratch, 0.02, 0.3)
    )
    flare = int(0.9 * RATE)
    t = np.arange(flare) / RATE
    hiss = noise(flare, rng, -1, 250, 9000) * (1 - np.exp(-t / 0.03)) * np.exp(-t / 0.22)
    return _laid(1.15, [(0.0, plain(x), 0.6), (0.17, plain(hiss), 1.0)])


def scissors(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Blades slide along each other and meet."""
    length = seconds or 0.9
    out = np.zeros(int(length * RATE), np.float32)
    at = 0.0
    while at < length - 0.3:
        size = int(0.14 * RATE)
        slide = shaped_noise(size, rng, np.linspace(4200, 7800, size), 0.3) * np.linspace(0.3, 1, size) ** 2
        put(out, slide, at, 0.5)
        put(out, _snick(rng, 5200, 0.05), at + 0.135, 1.0)
        at += 0.42
    return out


def typing(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Fingers on a keyboard: about six keys a second in bursts, the space bar deeper."""
    length = seconds or 1.6
    out = np.zeros(int(length * RATE), np.float32)
    at = 0.0
    while at < length - 0.08:
        deep = rng.random() < 0.16
        hertz = 900.0 if deep else float(rng.uniform(1500, 2400))
        put(out, _snick(rng, hertz, 0.025), at, float(rng.uniform(0.5, 1.0)))
        put(out, struck(rng, "plastic", 0.9 if deep else 1.6, 0.08), at, 0.35)
        put(out, _snick(rng, hertz * 1.4, 0.015), at + 0.06, 0.25)
        at += float(rng.choice((0.09, 0.12, 0.16, 0.24, 0.42), p=(0.25, 0.3, 0.25, 0.13, 0.07)))
    return out


def reload(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A magazine goes in, the slide comes forward."""
    parts = [(0.0, struck(rng, "metal", 1.6, 0.2), 0.7), (0.0, struck(rng, "plastic", 0.9, 0.15), 0.6)]
    parts += [(0.22, struck(rng, "metal", 2.2, 0.25), 0.6), (0.33, struck(rng, "metal", 1.3, 0.3), 1.0)]
    return _laid(0.7, parts)


def door(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A door falls shut: the leaf, the frame, the latch; "slam" is hard, metal ones ring."""
    material = material_of(detail, "wood")
    hard = 1.6 if "slam" in words_of(detail) else 1.0
    parts = [
        (0.0, struck(rng, material, 0.32, 0.7), hard),
        (0.004, struck(rng, "earth", 0.9, 0.4), 0.9 * hard),
    ]
    parts += [(0.03, _snick(rng, 1500, 0.05), 0.5), (0.06, struck(rng, "metal", 2.6, 0.2), 0.2)]
    return _laid(0.9, parts)


def car_door(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Sheet steel on rubber, and the lock."""
    parts = [
        (0.0, struck(rng, "earth", 0.8, 0.35), 1.0),
        (0.0, struck(rng, "metal", 0.5, 0.25), 0.35),
        (0.015, _snick(rng, 1100, 0.05), 0.6),
    ]
    return _laid(0.6, parts)


def sliding_door(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A door that runs in a rail, or a ship's airlock: a hiss, the run, the stop."""
    count = int(0.75 * RATE)
    u = np.linspace(0, 1, count)
    run = shaped_noise(count, rng, 500 + 900 * np.sin(np.pi * u), 0.7) * np.sin(np.pi * u) ** 0.6
    hiss = int(0.3 * RATE)
    air = high(noise(hiss, rng), 2500) * burst(hiss, 0.01, 0.25)
    return _laid(
        1.1, [(0.0, plain(air), 0.7), (0.06, plain(run), 0.9), (0.8, struck(rng, "metal", 0.5, 0.3), 0.8)]
    )


def gate(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """An iron gate or a shutter: links that rattle past, then the stop."""
    out = np.zeros(int(1.6 * RATE), np.float32)
    for k in range(16):
        put(
            out,
            struck(rng, "metal", float(rng.uniform(0.9, 1.6)), 0.2),
            0.02 + 0.062 * k,
            float(rng.uniform(0.25, 0.5)),
        )
    put(out, struck(rng, "metal", 0.45, 0.6), 1.04, 1.0)
    return out


def creak(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Stick and slip: a hinge, a board, a rope, metal that strains; the rate of the slips is its pitch."""
    words = words_of(detail)
    count = int((seconds or float(rng.uniform(0.7, 1.1))) * RATE)
    u = np.linspace(0, 1, count)
    rate = (55 if "big" in words else 120) * (0.7 + 0.8 * u + 0.5 * wander(count, rng, 5.0, -1, 1))
    slips = (np.diff(np.floor(np.cumsum(np.clip(rate, 18, 900)) / RATE), prepend=0) > 0) * rng.uniform(
        0.4, 1.0, count
    )
    slips[0] = 1.0
    metal = ((640, 0.08, 0.8), (1310, 0.07, 1.0), (2450, 0.05, 0.7), (3900, 0.03, 0.4))
    wood = ((310, 0.04, 1), (560, 0.035, 0.8), (930, 0.03, 0.7), (1650, 0.02, 0.4))
    x = ring(slips - slips.mean(), metal if "metal" in words else wood)
    return plain(x * np.sin(np.pi * np.clip(u, 0.06, 1)) ** 0.7)


def door_creak(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A hinge that wants oil, opened slowly."""
    return creak(rng, f"{detail} metal", seconds or 1.3)


def squeak(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A short high slip: a shoe on a floor, a toy, a cork."""
    count = int((seconds or float(rng.uniform(0.16, 0.28))) * RATE)
    u = np.linspace(0, 1, count)
    hertz = float(rng.uniform(950, 1500)) * (1 + 0.35 * np.sin(np.pi * u))
    phase = 2 * np.pi * np.cumsum(hertz * (1 + 0.02 * rng.standard_normal(count).cumsum() / 40)) / RATE
    x = np.sin(phase) + 0.5 * np.sin(2 * phase) + 0.25 * np.sin(3 * phase)
    return plain(x * np.sin(np.pi * np.clip(u, 0.03, 1)) ** 0.6)


def squeal(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Metal or rubber that sings as it is dragged."""
    return tyre_squeal(rng, detail, seconds or 1.0)


def tyre_squeal(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Tyres: two or three slips that sing together between 600 and 1200 Hz, falling as the car slows."""
    count = int((seconds or 1.2) * RATE)
    u = np.linspace(0, 1, count)
    total = np.zeros(count)
    for base in (740.0, 905.0, 1230.0):
        hertz = base * (1.08 - 0.2 * u + 0.015 * wander(count, rng, 14.0, -1, 1))
        phase = 2 * np.pi * np.cumsum(hertz) / RATE
        total += (np.sin(phase) + 0.35 * np.sin(2 * phase)) * wander(count, rng, 9.0, 0.4, 1.0)
    rub = 0.6 * band(noise(count, rng), 500, 3500)
    return plain((total + rub) * np.minimum(1, u / 0.03) * np.minimum(1, (1 - u) / 0.25))


def furniture(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A chair is drawn over a floor: legs that stutter."""
    count = int((seconds or 0.7) * RATE)
    u = np.linspace(0, 1, count)
    rate = 70 + 50 * wander(count, rng, 6.0)
    slips = (np.diff(np.floor(np.cumsum(rate) / RATE), prepend=0) > 0) * rng.uniform(0.4, 1, count)
    slips[0] = 1.0
    x = ring(slips - slips.mean(), ((140, 0.05, 1), (310, 0.04, 0.9), (720, 0.02, 0.6), (1600, 0.012, 0.4)))
    return plain((x + 0.25 * band(noise(count, rng), 300, 4000)) * np.sin(np.pi * np.clip(u, 0.04, 1)) ** 0.5)


def zip_(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A zip: teeth passing ever faster."""
    count = int((seconds or 0.55) * RATE)
    u = np.linspace(0, 1, count)
    rate = 90 + 330 * u**1.3
    teeth = (np.diff(np.floor(np.cumsum(rate) / RATE), prepend=0) > 0) * rng.uniform(0.6, 1, count)
    teeth[0] = 1.0
    x = ring(teeth - teeth.mean(), ((2600, 0.008, 1), (4300, 0.006, 0.9), (7000, 0.004, 0.5)))
    return plain((x / (x.std() + 1e-9) + 0.4 * high(noise(count, rng), 2500)) * np.minimum(1, (1 - u) / 0.08))


def clock(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """One tick: the escapement drops, and the case answers; a big clock's is wood."""
    big = "big" in words_of(detail)
    high_tick = bool(rng.integers(2))
    parts = [
        (0.0, _snick(rng, 2600 if high_tick else 2250, 0.02), 1.0),
        (0.018, _snick(rng, 3900, 0.012), 0.35),
    ]
    if big:
        parts.append((0.0, struck(rng, "wood", 1.2, 0.2), 0.8))
    return _laid(0.22, parts)


ROWS: dict[str, Effect] = {
    "click": Effect(click, 0.9),
    "switch": Effect(switch, 0.8),
    "lock": Effect(lock, 0.8),
    "shutter": Effect(shutter, 0.8),
    "pen": Effect(pen, 0.9),
    "buckle": Effect(buckle, 0.9),
    "lighter": Effect(lighter, 0.9),
    "match": Effect(match, 0.9),
    "scissors": Effect(scissors, 0.9, lasting=True),
    "typing": Effect(typing, 0.8, lasting=True),
    "reload": Effect(reload, 0.7),
    "door": Effect(door, 0.5),
    "car_door": Effect(car_door, 0.6),
    "sliding_door": Effect(sliding_door, 0.5),
    "gate": Effect(gate, 0.5),
    "creak": Effect(creak, 0.7),
    "door_creak": Effect(door_creak, 0.6),
    "squeak": Effect(squeak, 0.8),
    "squeal": Effect(squeal, 0.5),
    "tyre_squeal": Effect(tyre_squeal, 0.4),
    "furniture": Effect(furniture, 0.8),
    "zip": Effect(zip_, 0.9),
    "clock": Effect(clock, 0.7),
}
