"""Passing vehicles with true Doppler: phases and noise are read at the retarded time, level falls with distance.

They move on a line of their own past the listener, so they are (n, 2) already.
"""

import numpy as np

from rushes.sound.effects.effect import Effect
from rushes.sound.synth import RATE, Samples, low, noise, spread

__all__ = ["car_pass", "motorcycle", "passing", "plane", "train"]

SOUND = 343.0  # m/s
COMES = 0.9  # seconds in which something comes within hearing, at either end


def passing(
    rng: np.random.Generator,
    seconds: float,
    speed: float,
    nearest: float,
    hertz: float,
    tyres: float,
    engine: float,
) -> Samples:
    """Something with an engine firing at `hertz` and rolling noise goes by at `nearest` metres after half the time."""
    count = int(seconds * RATE)
    t = np.arange(count) / RATE
    way = float(rng.choice((-1.0, 1.0))) * speed * (t - seconds / 2)
    distance = np.hypot(way, nearest)
    emitted = t - distance / SOUND
    phase = 2 * np.pi * hertz * (emitted + 0.01 * np.sin(2 * np.pi * 0.7 * emitted))
    motor = sum(np.sin(k * phase / 2 + rng.uniform(0, 6)) / k**0.95 for k in range(1, 21)) / 4
    rolling = noise(count + RATE, rng, -4.0, 70, 5000)
    heard = np.interp((emitted - emitted[0]) * RATE, np.arange(len(rolling)), rolling)
    near = nearest / distance
    dry = near * (engine * low(motor, 1100) + tyres * heard)
    # Air takes the treble first.
    y = near * dry + (1 - near) * low(dry, 1400)
    ends = np.minimum(1, np.minimum(t, seconds - t) / min(COMES, seconds / 4))
    ends = np.sin(np.pi / 2 * np.maximum(ends, 0)) ** 2
    return spread(y * ends, np.clip(way / (np.abs(way) + nearest * 1.5), -1, 1) * 0.9)


def car_pass(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A car in a street; "wet" hisses."""
    wet = 0.35 if "wet" in detail else 0.0
    return passing(
        rng, seconds or 4.5, rng.uniform(9, 13), rng.uniform(7, 12), rng.uniform(55, 80), 0.6 + wet, 0.5
    )


def motorcycle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A motorcycle going by."""
    return passing(rng, seconds or 4.0, rng.uniform(13, 18), 9, rng.uniform(70, 95), 0.12, 1.2)


def train(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A train at some distance: rumble and joints."""
    length = seconds or 5.0
    base = passing(rng, length, 16, 45, 38, 1.0, 0.3)
    t = np.arange(len(base)) / RATE
    joints = np.exp(-((t % 0.62) * 40)) + 0.8 * np.exp(-(((t - 0.14) % 0.62) * 40))
    return (base * (0.6 + 0.8 * joints)[:, None]).astype(np.float32)


def plane(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """An airliner far overhead."""
    return low(passing(rng, seconds or 7.0, 90, 900, 95, 1.2, 0.25), 900)


ROWS: dict[str, Effect] = {
    "car": Effect(car_pass, 0.0),
    "car_pass": Effect(car_pass, 0.0),
    "motorcycle": Effect(motorcycle, 0.0),
    "train": Effect(train, 0.0),
    "plane": Effect(plane, 0.0),
}
