"""Blows, knocks, falls and crashes: a blow excites the modes of what is struck, by its material and size.

Modes die sooner the higher they are, and by the inner friction of the material: metal rings, glass rings high, stone and wood
are short, cloth and flesh swallow (Klatzky, Pai and Krotkov 2000, "Perception of material from contact sounds"). A larger thing
is lower: frequency goes with one over its size.
"""

from dataclasses import dataclass

import numpy as np

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.synth import RATE, Samples, band, burst, high, noise, plain, put, ring

__all__ = ["MATERIALS", "Material", "impact", "struck"]


@dataclass(frozen=True)
class Material:
    """`base` Hz of a thing as large as a hand, `ratios` of its modes, `decay` seconds of the lowest, `damp` how much sooner the
    high ones die, `hard` seconds of contact, `body` share of a dull thud, `grit` share of noise."""

    base: float
    ratios: tuple[float, ...]
    decay: float
    damp: float
    hard: float
    body: float
    grit: float


MATERIALS = {
    "metal": Material(620, (1, 1.47, 2.09, 2.56, 3.39, 4.11, 5.4, 6.9), 0.9, 0.35, 0.0005, 0.1, 0.1),
    "wood": Material(230, (1, 1.8, 2.6, 3.9, 5.3), 0.11, 0.75, 0.0014, 0.35, 0.25),
    "glass": Material(1450, (1, 1.72, 2.35, 3.1, 4.2, 5.6), 0.38, 0.5, 0.0003, 0.03, 0.12),
    "stone": Material(420, (1, 1.61, 2.44, 3.3, 4.7), 0.06, 0.6, 0.0006, 0.3, 0.6),
    "plastic": Material(380, (1, 1.55, 2.3, 3.6), 0.06, 0.8, 0.0010, 0.2, 0.3),
    "paper": Material(300, (1, 1.9, 3.1), 0.02, 0.5, 0.0020, 0.15, 0.9),
    "cloth": Material(110, (1, 1.6), 0.03, 1.0, 0.0060, 0.9, 0.6),
    "flesh": Material(130, (1, 1.7, 2.6), 0.035, 0.9, 0.0030, 0.9, 0.7),
    "wet": Material(160, (1, 1.9, 3.2), 0.05, 0.8, 0.0030, 0.7, 1.0),
    "ice": Material(900, (1, 1.7, 2.6, 3.7, 5.1), 0.09, 0.6, 0.0004, 0.12, 0.6),
    "snow": Material(120, (1, 1.5), 0.02, 1.0, 0.0080, 0.8, 0.8),
    "sand": Material(140, (1, 1.5), 0.02, 1.0, 0.0070, 0.6, 1.0),
    "earth": Material(75, (1, 1.7, 2.7), 0.09, 0.9, 0.0030, 1.0, 0.45),
}
SIZES = {"tiny": 3.2, "small": 1.7, "big": 0.42, "huge": 0.25}
"""Factors of frequency."""


def material_of(detail: str, usual: str = "earth") -> str:
    """The material among a cue's words."""
    words = words_of(detail)
    return next((m for m in MATERIALS if m in words), usual)


def size_of(detail: str) -> float:
    """The factor of frequency that a cue's words ask for."""
    words = words_of(detail)
    return next((f for name, f in SIZES.items() if name in words), 1.0)


def struck(rng: np.random.Generator, material: str, size: float = 1.0, seconds: float = 0.0) -> Samples:
    """One blow on a thing of a material; `size` is a factor of frequency."""
    kind = MATERIALS[material]
    big = size**-0.5
    length = seconds or min(max(kind.decay * big * 1.6, 0.16), 2.4)
    count = int(length * RATE)
    t = np.arange(count) / RATE
    contact = max(int(kind.hard * big * RATE), 6)
    blow = np.zeros(count)
    blow[:contact] = np.hanning(contact + 2)[1:-1]
    blow[:contact] += kind.grit * rng.standard_normal(contact) * 0.4
    tune = float(rng.uniform(0.9, 1.1)) * size
    modes = []
    for k, ratio in enumerate(kind.ratios):
        hertz = min(kind.base * tune * ratio * float(rng.uniform(0.97, 1.03)), 16_000.0)
        decay = kind.decay * big * (ratio**-kind.damp) * float(rng.uniform(0.8, 1.2))
        modes.append((hertz, decay, float(rng.uniform(0.5, 1.0)) / (1 + 0.4 * k)))
    rung = ring(blow, modes)
    rung /= np.abs(rung).max() + 1e-9
    deep = min(95.0, 0.5 * kind.base) * size**0.5
    thud = np.sin(2 * np.pi * np.cumsum(deep * (1 + 0.9 * np.exp(-t * 60))) / RATE) * np.exp(
        -t / (0.05 * big)
    )
    grit = noise(count, rng, -2.0, 120, 9000) * np.exp(-t / (0.018 * big)) * kind.grit
    fade = np.minimum(1, (count - np.arange(count)) / (0.2 * count))
    return plain((rung + kind.body * thud + 0.5 * grit) * fade)


def impact(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Something strikes or falls; of what it is made and how large it is the detail says."""
    material = material_of(detail)
    x = struck(rng, material, size_of(detail))
    out = np.zeros(int((len(x) / RATE + 0.25) * RATE), np.float32)
    put(out, x, 0.0)
    if material in ("wood", "metal", "glass", "plastic", "stone"):  # it bounces
        put(out, struck(rng, material, size_of(detail) * 1.04), 0.11 + 0.05 * float(rng.random()), 0.28)
    return out


def knock(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Knuckles on a door: three."""
    out = np.zeros(int(0.85 * RATE), np.float32)
    at = 0.0
    for k in range(3):
        put(
            out,
            struck(rng, material_of(detail, "wood"), 0.8 * size_of(detail), 0.2),
            at,
            (0.85, 0.75, 1.0)[k],
        )
        at += 0.2 + float(rng.uniform(-0.02, 0.02))
    return out


def tap(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A fingertip or a stick, once."""
    return struck(rng, material_of(detail, "wood"), 1.6 * size_of(detail), 0.14)


def clang(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Heavy metal struck: it rings long, with beating partials."""
    size = size_of(detail)
    x = struck(rng, "metal", 0.75 * size, 1.6)
    return plain(x + 0.6 * struck(rng, "metal", 0.757 * size, 1.6))


def anvil(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A hammer on an anvil: high and hard, one after-ring."""
    out = np.zeros(int(1.5 * RATE), np.float32)
    put(out, struck(rng, "metal", 2.3, 1.4), 0.0)
    put(out, struck(rng, "metal", 2.35, 0.5), 0.14, 0.2)
    return out


def rattle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Loose parts shaken: many small blows in bursts."""
    length = seconds or 1.2
    out = np.zeros(int(length * RATE), np.float32)
    material, size = material_of(detail, "metal"), 1.8 * size_of(detail)
    at = 0.0
    while at < length - 0.08:
        put(
            out,
            struck(rng, material, size * float(rng.uniform(0.8, 1.25)), min(0.16, length - at)),
            at,
            float(rng.uniform(0.3, 1)),
        )
        at += float(rng.uniform(0.025, 0.085))
    return _closed(out)


def clink(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Two glasses touch."""
    x = struck(rng, "glass", 1.25 * size_of(detail), 0.9)
    return plain(x + 0.7 * struck(rng, "glass", 1.37 * size_of(detail), 0.9))


def body_fall(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Somebody falls: knees, then the trunk, cloth after it."""
    out = np.zeros(int(0.9 * RATE), np.float32)
    put(out, struck(rng, "flesh", 0.8, 0.3), 0.0, 0.6)
    put(out, struck(rng, "earth", 0.8, 0.4), 0.09, 1.0)
    size = int(0.4 * RATE)
    put(out, noise(size, rng, -4, 250, 4000) * burst(size, 0.03, 0.3), 0.1, 0.12)
    return out


def punch(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A fist: the slap of skin, the thud behind it."""
    count = int(0.3 * RATE)
    slap = high(noise(count, rng, -2, 300, 6000), 500) * burst(count, 0.0006, 0.045)
    return plain(struck(rng, "flesh", 0.7, 0.3) + 0.7 * slap)


def drum_hit(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A snare: the head's two lowest modes and its wires."""
    count = int(0.4 * RATE)
    t = np.arange(count) / RATE
    head = np.sin(2 * np.pi * 188 * t) * np.exp(-t / 0.06) + 0.6 * np.sin(2 * np.pi * 332 * t) * np.exp(
        -t / 0.04
    )
    wires = high(noise(count, rng, 1.0, 900, 14_000), 1500) * np.exp(-t / 0.09)
    return plain((head + 0.8 * wires) * np.minimum(1, (count - np.arange(count)) / (0.2 * count)))


def crash(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A collision: a blow, sheet metal that folds, glass and pieces that come down."""
    out = np.zeros(int(2.2 * RATE), np.float32)
    put(out, struck(rng, "earth", 0.5, 0.8), 0.0, 1.2)
    put(out, clang(rng, "big", 0), 0.01, 0.6)
    size = int(0.5 * RATE)
    put(out, noise(size, rng, -1, 300, 9000) * burst(size, 0.004, 0.3), 0.0, 0.5)
    for _ in range(26):
        at = 0.08 + float(rng.exponential(0.35))
        material = "glass" if rng.random() < 0.5 else "metal"
        put(
            out, struck(rng, material, float(rng.uniform(1.2, 3.0)), 0.25), at, float(rng.uniform(0.08, 0.35))
        )
    return _closed(out)


def shatter(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Glass (or what the detail says) breaks: the crack, then shards that fall and ring, ever fewer."""
    material = material_of(detail, "glass")
    out = np.zeros(int(1.7 * RATE), np.float32)
    size = int(0.09 * RATE)
    put(out, high(noise(size, rng, 2, 1500, 16_000), 1500) * burst(size, 0.0004, 0.05), 0.0, 1.0)
    put(out, struck(rng, material, 0.8, 0.3), 0.0, 0.8)
    for _ in range(60):
        at = 0.02 + float(rng.exponential(0.22))
        if at < 1.5:
            put(
                out,
                struck(rng, material, float(rng.uniform(1.1, 3.4)), 0.2),
                at,
                float(rng.uniform(0.05, 0.4)) * np.exp(-at),
            )
    return _closed(out)


def hammer(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """One blow of a hammer on a nail in wood; metal or stone where the detail says so."""
    material = material_of(detail, "wood")
    x = struck(rng, material, 0.9, 0.35)
    return plain(x + 0.35 * struck(rng, "metal", 3.0, 0.35))


def chop(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A knife through something crisp onto a board, or an axe into wood ("big")."""
    size = size_of(detail)
    out = np.zeros(int(0.3 * RATE), np.float32)
    count = int(0.05 * RATE)
    put(out, high(noise(count, rng, 0, 900, 9000), 900) * burst(count, 0.002, 0.03), 0.0, 0.4)
    put(out, struck(rng, "wood", 1.1 * size, 0.25), 0.012)
    return out


def clap(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Palm on palm: a cavity near 1 kHz, a crack (Repp 1987)."""
    count = int(0.12 * RATE)
    centre = float(rng.uniform(750, 1500))
    x = band(noise(count, rng, 0, 300, 9000), centre * 0.6, centre * 1.9) * burst(count, 0.0005, 0.03)
    return plain(x + 0.35 * high(noise(count, rng, 0, 2000, 12_000), 2500) * burst(count, 0.0003, 0.012))


def finger_snap(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Middle finger on the ball of the thumb: one short resonance near 2 kHz."""
    count = int(0.11 * RATE)
    blow = np.zeros(count)
    blow[:20] = rng.standard_normal(20)
    return plain(
        ring(blow, ((1750, 0.03, 1), (2450, 0.025, 0.8), (4300, 0.012, 0.4))) * burst(count, 0.0003, 0.08)
    )


def cymbal(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Two cymbals: hiss that blooms and dies over two seconds."""
    count = int(2.4 * RATE)
    t = np.arange(count) / RATE
    x = high(noise(count, rng, 2.0, 300, 18_000), 2500) * np.exp(-t / 0.6) + 0.4 * struck(
        rng, "metal", 0.6, 2.4
    ) * np.exp(-t / 0.5)
    return plain(x * np.minimum(1, t / 0.002) * np.minimum(1, (2.4 - t) / 0.5))


def bounce(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A ball on a floor: air in a skin, the tone higher the smaller it is."""
    count = int(0.3 * RATE)
    t = np.arange(count) / RATE
    hertz = 105 * size_of(detail)
    air = np.sin(2 * np.pi * np.cumsum(hertz * (1 + 0.6 * np.exp(-t * 50))) / RATE) * np.exp(-t / 0.055)
    twang = 0.1 * np.sin(2 * np.pi * 6.3 * hertz * t) * np.exp(-t / 0.018)
    slap = 0.5 * band(noise(count, rng), 300, 3500) * burst(count, 0.0006, 0.02)
    return plain((air + twang + slap) * np.minimum(1, (count - np.arange(count)) / (0.2 * count)))


def kick(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A foot meets a ball."""
    return plain(
        bounce(rng, detail, 0)
        + 0.5 * np.pad(struck(rng, "flesh", 0.9, 0.2), (0, int(0.3 * RATE) - int(0.2 * RATE)))
    )


def bat(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A ball off wood or strings: a crack."""
    x = struck(rng, material_of(detail, "wood"), 1.9, 0.3)
    return plain(x + 0.5 * high(noise(len(x), rng), 2000) * burst(len(x), 0.0003, 0.01))


def _closed(x: Samples, share: float = 0.15) -> Samples:
    return plain(x * np.minimum(1, (len(x) - np.arange(len(x))) / (share * len(x))))


ROWS: dict[str, Effect] = {
    "impact": Effect(impact, 0.5),
    "knock": Effect(knock, 0.6),
    "tap": Effect(tap, 0.9),
    "clang": Effect(clang, 0.5),
    "anvil": Effect(anvil, 0.5),
    "rattle": Effect(rattle, 0.8, lasting=True),
    "clink": Effect(clink, 0.8),
    "body_fall": Effect(body_fall, 0.7),
    "punch": Effect(punch, 0.6),
    "drum_hit": Effect(drum_hit, 0.5),
    "crash": Effect(crash, 0.3),
    "shatter": Effect(shatter, 0.5),
    "hammer": Effect(hammer, 0.6),
    "chop": Effect(chop, 0.8),
    "clap": Effect(clap, 0.7),
    "finger_snap": Effect(finger_snap, 0.8),
    "cymbal": Effect(cymbal, 0.4),
    "bounce": Effect(bounce, 0.7),
    "kick": Effect(kick, 0.6),
    "bat": Effect(bat, 0.5),
}
