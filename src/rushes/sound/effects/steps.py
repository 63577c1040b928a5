"""Feet on ground: shoes and paws by surface. Heel, then toe; each a click, a scrape of the surface and a thump of the floor.

The detail of a step are words: the surface, the shoe (shoes, heels, boots, bare, trainers) and the gait (walk, run, sneak,
limp, land).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.synth import RATE, Samples, band, burst, noise, plain, put, ring

__all__ = ["GAITS", "SHOES", "SURFACES", "Gait", "Shoe", "Surface", "footstep", "hoof", "paw"]


@dataclass(frozen=True)
class Surface:
    """Scrape band in Hz, its attack and decay in seconds, level of the thump, grain (0 smooth .. 1 loose), wetness."""

    low: float
    high: float
    attack: float
    decay: float
    thump: float
    grain: float = 0.0
    wet: float = 0.0
    modes: tuple[tuple[float, float, float], ...] = ()


SURFACES = {
    "cobble": Surface(700, 4000, 0.0012, 0.045, 0.30, 0.25),
    "cobble_wet": Surface(750, 6000, 0.0012, 0.05, 0.28, 0.2, 0.7),
    "asphalt": Surface(450, 3400, 0.0018, 0.055, 0.35, 0.35),
    "asphalt_wet": Surface(500, 5500, 0.0018, 0.06, 0.3, 0.2, 0.8),
    "rock": Surface(900, 6500, 0.001, 0.06, 0.25, 0.6),
    "gravel": Surface(1200, 8500, 0.003, 0.13, 0.15, 0.95),
    "sand": Surface(300, 2600, 0.010, 0.11, 0.25, 0.5),
    "grass": Surface(1400, 7500, 0.010, 0.11, 0.2, 0.55),
    "snow": Surface(900, 5200, 0.015, 0.17, 0.15, 0.9),
    "wood": Surface(
        250, 2600, 0.0012, 0.05, 0.8, 0.0, 0.0, ((185, 0.09, 0.8), (410, 0.06, 0.5), (860, 0.035, 0.3))
    ),
    "floor": Surface(400, 3600, 0.0015, 0.04, 0.5, 0.0, 0.0, ((140, 0.06, 0.5), (520, 0.03, 0.25))),
    "water": Surface(400, 5000, 0.01, 0.2, 0.2, 0.1, 1.0),
    "puddle": Surface(450, 6000, 0.004, 0.12, 0.25, 0.15, 1.0),
    "tile": Surface(
        900, 6800, 0.0008, 0.03, 0.35, 0.0, 0.0, ((310, 0.03, 0.35), (1450, 0.02, 0.4), (2900, 0.012, 0.25))
    ),
    "tile_wet": Surface(800, 6500, 0.001, 0.04, 0.3, 0.0, 0.7, ((310, 0.03, 0.3), (1450, 0.018, 0.3))),
    "metal": Surface(
        500, 5200, 0.001, 0.05, 0.4, 0.0, 0.0,
        ((118, 0.3, 0.25), (263, 0.28, 0.45), (547, 0.22, 0.35), (1180, 0.14, 0.25), (2350, 0.08, 0.12)),
    ),
    "carpet": Surface(150, 1300, 0.008, 0.07, 0.45),
    "felt": Surface(150, 1500, 0.006, 0.06, 0.4),
    "mud": Surface(200, 2100, 0.014, 0.15, 0.35, 0.25, 0.8),
    "leaves": Surface(1700, 9000, 0.012, 0.19, 0.12, 0.85),
    "ice": Surface(1800, 9000, 0.0008, 0.06, 0.3, 0.45, 0.0, ((1900, 0.02, 0.2), (3400, 0.012, 0.15))),
}  # fmt: skip
"""An unknown surface sounds like asphalt."""


@dataclass(frozen=True)
class Shoe:
    """Factors of the scrape's band and of the thump, level and Hz of the heel's own tick, how soft the sole is (0..1)."""

    bright: float = 1.0
    thump: float = 1.0
    tick: float = 0.0
    hertz: float = 1700.0
    soft: float = 0.0


SHOES = {
    "shoes": Shoe(),
    "heels": Shoe(1.25, 0.55, 0.9, 2300.0),
    "boots": Shoe(0.8, 1.5, 0.35, 950.0),
    "trainers": Shoe(0.75, 0.9, 0.0, 0.0, 0.55),
    "bare": Shoe(0.34, 1.0, 0.0, 0.0, 0.9),
}


@dataclass(frozen=True)
class Gait:
    """Seconds from heel to toe (0: the whole foot at once), how strong heel and toe are, and seconds of a dragged sole."""

    roll: float = 0.085
    heel: float = 1.0
    toe: float = 0.5
    drag: float = 0.0


GAITS = {
    "walk": Gait(),
    "run": Gait(0.03, 1.15, 0.8),
    "sneak": Gait(0.14, 0.35, 0.5),
    "limp": Gait(0.12, 1.2, 0.3, 0.22),
    "land": Gait(0.02, 1.5, 1.3),
}
"""A run strikes with the whole foot, one who sneaks with the ball of it."""


def footstep(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A shoe on a surface ("cobble", "wood heels run", "asphalt_wet boots" …)."""
    words = words_of(detail)
    surface = SURFACES[_among(words, SURFACES, "asphalt")]
    shoe, gait = SHOES[_among(words, SHOES, "shoes")], GAITS[_among(words, GAITS, "walk")]
    worn = replace(
        surface,
        low=surface.low * (0.6 + 0.4 * shoe.bright),
        high=max(surface.high * shoe.bright, 1.6 * surface.low),
        attack=surface.attack + 0.004 * shoe.soft,
        thump=surface.thump * shoe.thump,
        modes=tuple((hz, decay, gain * (1 - 0.75 * shoe.soft)) for hz, decay, gain in surface.modes),
    )
    out = np.zeros(int((0.42 + gait.drag) * RATE), np.float32)
    put(out, _contact(rng, worn, gait.heel), 0.0)
    put(out, _contact(rng, worn, 0.8), gait.roll * rng.uniform(0.85, 1.2), gait.toe)
    if shoe.tick and surface.attack < 0.005:
        put(out, _tick(rng, shoe), 0.0, shoe.tick * gait.heel)
    if gait.drag:
        count = int(gait.drag * RATE)
        sole = band(rng.standard_normal(count), worn.low, worn.high) * np.sin(
            np.pi * np.linspace(0, 1, count)
        )
        put(out, plain(sole), 0.1, 0.22)
    if surface.wet:
        put(out, _wet(rng, 0.12), 0.012, 0.38 * surface.wet)
    return plain(out * np.minimum(1, np.linspace(1, 0, len(out)) / 0.1))


def _among(words: frozenset[str], known: Collection[str], usual: str) -> str:
    """The first of the known words that is said."""
    return next((name for name in known if name in words), usual)


def _tick(rng: np.random.Generator, shoe: Shoe) -> Samples:
    """A hard heel's own note."""
    x = np.zeros(int(0.09 * RATE))
    x[:40] = rng.standard_normal(40)
    tune = shoe.hertz * rng.uniform(0.93, 1.07)
    return ring(x, ((tune, 0.012, 1.0), (1.9 * tune, 0.007, 0.5)))


def paw(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A running dog's paw: a soft pad, a scrape thrown back, claws where the ground is hard."""
    surface = SURFACES[_among(words_of(detail), SURFACES, "grass")]
    out = np.zeros(int(0.18 * RATE), np.float32)
    soft = replace(
        surface, low=0.8 * surface.low, high=0.7 * surface.high, decay=0.5 * surface.decay, modes=()
    )
    put(out, _contact(rng, soft, 0.7), 0.0)
    count = int(0.07 * RATE)
    flick = band(rng.standard_normal(count), surface.low * 1.3, surface.high) * burst(count, 0.015, 0.045)
    put(out, flick, 0.05, 0.25)
    if surface.attack < 0.003:
        claw = int(0.01 * RATE)
        put(out, band(rng.standard_normal(claw), 3500, 9000) * burst(claw, 0.0003, 0.006), 0.0, 0.5)
    if surface.wet:
        put(out, _wet(rng, 0.14), 0.0, 0.8 * surface.wet)
    return out


def hoof(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A hoof: a hollow knock over the surface's own scrape."""
    surface = SURFACES[_among(words_of(detail), SURFACES, "grass")]
    hard = 1.0 if surface.attack < 0.003 else 0.35
    out = np.zeros(int(0.3 * RATE), np.float32)
    put(out, _contact(rng, replace(surface, thump=surface.thump + 0.5), 1.0), 0.0)
    knock = np.zeros(len(out))
    knock[:50] = rng.standard_normal(50)
    tune = rng.uniform(0.94, 1.06)
    out += hard * ring(knock, ((410 * tune, 0.05, 0.5), (760 * tune, 0.04, 0.6), (1500 * tune, 0.02, 0.4)))
    return out


def _contact(rng: np.random.Generator, surface: Surface, weight: float) -> Samples:
    count = int(0.34 * RATE)
    scrape = band(rng.standard_normal(count), surface.low * rng.uniform(0.9, 1.1), surface.high)
    if surface.grain:
        # Loose ground: grains move one by one.
        grains = (rng.random(count) < 0.004 + 0.02 * (1 - surface.grain)) * rng.uniform(0.5, 2.5, count)
        tail = np.convolve(grains, np.exp(-np.arange(96) / 24.0), "full")[:count]
        scrape = plain(scrape * (1 - 0.7 * surface.grain + surface.grain * tail))
    x = scrape * burst(count, surface.attack, surface.decay)
    t = np.arange(count) / RATE
    fall = 62 + 45 * np.exp(-t * 55)
    thump = np.sin(2 * np.pi * np.cumsum(fall) / RATE) * burst(count, 0.003, 0.075) * surface.thump
    struck = (
        ring(np.concatenate([rng.standard_normal(60), np.zeros(count - 60)]), surface.modes)
        if surface.modes
        else 0.0
    )
    return plain(weight * (x * 0.7 + thump + struck))


def _wet(rng: np.random.Generator, seconds: float) -> Samples:
    """Thin water squeezed out from under a sole: hiss and a few drops."""
    count = int(seconds * RATE)
    out = plain(0.35 * noise(count, rng, 1.0, 1500, 9000) * burst(count, 0.008, seconds * 0.6))
    for _ in range(5):
        drop = int(0.012 * RATE)
        hertz = rng.uniform(1500, 5000)
        t = np.arange(drop) / RATE
        put(
            out,
            np.sin(2 * np.pi * hertz * t * (1 + 20 * t)) * burst(drop, 0.0004, 0.008),
            rng.uniform(0.01, seconds - 0.02),
            0.3,
        )
    return out


def footsteps(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Somebody walks past, unseen."""
    out = np.zeros(int(3.4 * RATE), np.float32)
    for k in range(6):
        put(
            out,
            footstep(rng, detail, 0.0),
            0.54 * k + rng.uniform(0, 0.03),
            0.5 + 0.5 * np.sin(np.pi * (k + 0.5) / 6),
        )
    return out


ROWS: dict[str, Effect] = {
    "footstep": Effect(footstep),
    "footsteps": Effect(footsteps),
    "paw": Effect(paw),
    "hoof": Effect(hoof),
}
