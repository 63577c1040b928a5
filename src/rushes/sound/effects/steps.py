"""Feet on ground: shoes and paws by surface. Heel, then toe; each a click, a scrape of the surface and a thump of the floor."""

from dataclasses import dataclass, replace

import numpy as np

from rushes.sound.effects.effect import Effect
from rushes.sound.synth import RATE, Samples, band, burst, noise, plain, put, ring

__all__ = ["SURFACES", "Surface", "footstep", "hoof", "paw"]


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
}
"""An unknown surface sounds like asphalt."""


def footstep(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A shoe on a surface ("cobble", "sand", "asphalt_wet" …)."""
    surface = SURFACES.get(detail, SURFACES["asphalt"])
    out = np.zeros(int(0.42 * RATE), np.float32)
    put(out, _contact(rng, surface, 1.0), 0.0)
    put(out, _contact(rng, surface, 0.8), 0.075 + 0.03 * rng.random(), 0.5)
    if surface.wet:
        put(out, _wet(rng, 0.12), 0.012, 0.38 * surface.wet)
    return out


def paw(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A running dog's paw: a soft pad, a scrape thrown back, claws where the ground is hard."""
    surface = SURFACES.get(detail, SURFACES["grass"])
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
    surface = SURFACES.get(detail, SURFACES["grass"])
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
    "footstep": Effect(footstep, -33.0),
    "footsteps": Effect(footsteps, -36.0),
    "paw": Effect(paw, -43.0),
    "hoof": Effect(hoof, -33.0),
}
