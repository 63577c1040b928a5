"""Wind, rooms, cities, fires: beds without a body."""

import numpy as np

from rushes.sound.ambience.bed import Bed
from rushes.sound.effects.vehicles import car_pass
from rushes.sound.synth import (
    RATE,
    Samples,
    burst,
    glide,
    high,
    low,
    noise,
    plain,
    put,
    shaped_noise,
    spread,
    wander,
)

__all__ = ["city_night", "fire", "forest", "room_tone", "street", "wind"]


def _pair(count: int, rng: np.random.Generator, tilt: float, lowest: float, highest: float) -> Samples:
    """Two independent channels of noise."""
    return np.stack([noise(count, rng, tilt, lowest, highest) for _ in range(2)], axis=-1)


def wind(rng: np.random.Generator, seconds: float) -> Samples:
    """Gusts over open ground: a moving body of air and a thin whistle at their height."""
    count = int(seconds * RATE)
    gust = wander(count, rng, 0.33, 0.12, 1.0)
    body = shaped_noise(count, rng, 160 + 480 * gust**1.5, 1.0, 2) * (0.25 + 0.75 * gust)[:, None]
    whistle = shaped_noise(count, rng, 620 + 700 * wander(count, rng, 0.4), 0.10)
    air = high(_pair(count, rng, -2, 800, 9000), 900) * (0.08 * gust**2)[:, None]
    return plain(body + air + spread(0.07 * whistle * gust**3, 0.3))


def room_tone(rng: np.random.Generator, seconds: float) -> Samples:
    """A quiet room: air and a trace of mains."""
    count = int(seconds * RATE)
    hum = glide(np.full(count, 100.0), (1.0, 0.4, 0.1))
    return plain(_pair(count, rng, -7, 40, 3000) + spread(0.08 * hum, 0.0))


def street(rng: np.random.Generator, seconds: float) -> Samples:
    """Soft traffic two corners away, a near car now and then, a far horn once."""
    count = int(seconds * RATE)
    far = _pair(count, rng, -5, 60, 2600) * wander(count, rng, 0.25, 0.75, 1.1)[:, None]
    near = _pair(count, rng, -3.5, 150, 5000) * wander(count, rng, 0.5, 0.5, 1.0)[:, None]
    out = (0.32 * far + 0.09 * near).astype(np.float32)
    at = float(rng.uniform(-2.0, 0.5))
    while at < seconds:
        car = low(car_pass(rng, "", 5.0), float(rng.uniform(1600, 4200)))
        put(out, car, at, float(rng.uniform(1.8, 4.0)) / (float(np.abs(car).max()) + 1e-9))
        at += float(rng.exponential(1.6)) + 1.2
    if seconds > 4:
        size = int(0.32 * RATE)
        horn = low(
            glide(np.full(size, 412.0), (1, 0.8, 0.6, 0.4)) + glide(np.full(size, 518.0), (1, 0.8, 0.6)), 1500
        )
        put(
            out,
            spread(horn * burst(size, 0.02, 3.0, 1.0), 0.6),
            seconds * float(rng.uniform(0.55, 0.85)),
            0.035,
        )
    return out


def city_night(rng: np.random.Generator, seconds: float) -> Samples:
    """The hum of a city late: low, wide, with ventilators and a distant siren's trace."""
    count = int(seconds * RATE)
    hum = _pair(count, rng, -7, 30, 1200) * wander(count, rng, 0.15, 0.85, 1.1)[:, None]
    fan = glide(
        np.full(count, 118.0) * (1 + 0.002 * wander(count, rng, 1, -1, 1)), (1, 0.7, 0.5, 0.2, 0.15, 0.1)
    )
    return plain(hum + spread(0.05 * fan, -0.5) + 0.05 * _pair(count, rng, -3, 400, 5000))


def forest(rng: np.random.Generator, seconds: float) -> Samples:
    """Air in the tops of trees."""
    count = int(seconds * RATE)
    gust = wander(count, rng, 0.3, 0.3, 1.0)
    tops = high(_pair(count, rng, -1.5, 500, 9000), 500) * gust[:, None]
    return (
        0.6 * tops * wander(count, rng, 15, 0.8, 1.0)[:, None] + 0.5 * _pair(count, rng, -6, 60, 900)
    ).astype(np.float32)


def fire(rng: np.random.Generator, seconds: float) -> Samples:
    """A wood fire: breathing flames and crackles in clusters."""
    count = int(seconds * RATE)
    out = (0.16 * _pair(count, rng, -5, 50, 1800) * wander(count, rng, 3.5, 0.4, 1.0)[:, None]).astype(
        np.float32
    )
    busy = wander(count, rng, 1.2, 0.2, 1.0)
    for start in rng.integers(0, count, rng.poisson(24 * seconds)):
        if rng.random() > busy[start]:
            continue
        size = int(RATE * rng.uniform(0.002, 0.018))
        crack = high(rng.standard_normal(size), float(rng.uniform(600, 3500))) * burst(
            size, 0.0003, size / RATE, 6
        )
        put(
            out,
            spread(crack, rng.uniform(-0.7, 0.7)),
            start / RATE,
            float(min(0.06 * rng.pareto(2.0) + 0.03, 0.8)),
        )
    return plain(np.tanh(out))


ROWS: dict[str, Bed] = {
    "street": Bed(street),
    "city_night": Bed(city_night, -2.0),
    "wind": Bed(wind),
    "forest": Bed(forest, -2.0),
    "fire": Bed(fire, -1.0, 0.3),
    "room_tone": Bed(room_tone, -10.0),
}
