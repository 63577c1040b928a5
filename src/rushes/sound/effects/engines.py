"""Engines that run: cylinders firing into a pipe, rotors chopping air, jets, steam. Mono; the mix lets them come and go.

A four-stroke engine fires cylinders * revolutions / 2 times a second; what is heard is that row of pulses through the exhaust,
with the half orders that uneven cylinders leave (Heisler, Advanced Engine Technology, 1995).
"""

from dataclasses import dataclass

import numpy as np

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.synth import (
    RATE,
    Curve,
    Samples,
    band,
    high,
    low,
    noise,
    plain,
    put,
    ring,
    shaped_noise,
    wander,
)

__all__ = ["diesel", "drone", "engine", "helicopter", "motor", "rocket", "steam_engine"]


@dataclass(frozen=True)
class Motor:
    """`idle`..`top` firings a second, `rough` 0..1 how unevenly, `pipe` Hz of the exhaust's resonances, `hiss` its noise."""

    idle: float
    top: float
    rough: float
    pipe: tuple[float, ...]
    hiss: float


CAR = Motor(28.0, 130.0, 0.16, (95.0, 210.0, 480.0, 1100.0), 0.14)
DIESEL = Motor(22.0, 62.0, 0.42, (70.0, 160.0, 390.0, 1500.0), 0.3)
BOAT = Motor(20.0, 70.0, 0.35, (80.0, 180.0, 320.0), 0.22)
RACER = Motor(90.0, 620.0, 0.05, (260.0, 700.0, 1600.0, 3400.0), 0.1)
BIKE = Motor(24.0, 150.0, 0.3, (130.0, 310.0, 800.0, 1900.0), 0.16)


def _speeds(rng: np.random.Generator, count: int, kind: Motor, detail: str) -> Curve:
    """Firings a second over time: an idle that hunts a little, or revs when the words say so."""
    words = words_of(detail)
    u = np.linspace(0, 1, count)
    base = kind.idle * (1 + 0.03 * wander(count, rng, 2.0, -1, 1))
    if words & {"rev", "revs", "starting", "loud", "racing"}:
        seconds = count / RATE
        blips = max(int(seconds / 1.5), 1)
        phase = (u * blips) % 1.0
        rise = np.where(phase < 0.35, (phase / 0.35) ** 0.7, np.exp(-(phase - 0.35) * 4.0))
        return base + (kind.top - kind.idle) * 0.75 * rise
    if "passing" in words or "driving" in words:
        return base + (kind.top - kind.idle) * (0.35 + 0.08 * wander(count, rng, 0.7, -1, 1))
    return base


def motor(rng: np.random.Generator, kind: Motor, speeds: Curve) -> Samples:
    """An engine that fires `speeds` times a second at each sample."""
    count = len(speeds)
    turns = np.cumsum(speeds) / RATE
    fired = np.diff(np.floor(turns), prepend=-1.0) > 0
    places = np.flatnonzero(fired)
    strength = 1 + kind.rough * rng.standard_normal(len(places))
    strength *= 1 + 0.5 * kind.rough * np.cos(np.pi * np.arange(len(places)))
    pulses = np.zeros(count)
    pulses[places] = strength
    shape = np.exp(-np.arange(int(0.004 * RATE)) / (0.0011 * RATE))
    x = np.convolve(pulses, shape)[:count]
    modes = [(hertz, 0.05 if hertz < 500 else 0.02, 1.0 / (1 + k)) for k, hertz in enumerate(kind.pipe)]
    body = ring(x - x.mean(), modes)
    gas = noise(count, rng, -3.0, 90.0, 6000.0) * np.convolve(pulses, np.ones(96) / 24, "same")[:count]
    y = body / (body.std() + 1e-9) + kind.hiss * gas / (gas.std() + 1e-9)
    loud = (speeds / kind.idle) ** 0.35
    return high(plain(np.tanh(0.7 * y) * loud), 28.0)


def _running(
    kind: Motor, seconds: float, rng: np.random.Generator, detail: str, usual: float = 3.0
) -> Samples:
    count = int((seconds or usual) * RATE)
    return _ends(motor(rng, kind, _speeds(rng, count, kind, detail)))


def _ends(x: Samples, seconds: float = 0.05) -> Samples:
    """Faded in and out over a moment."""
    size = min(int(seconds * RATE), len(x) // 2)
    ramp = np.linspace(0, 1, size, dtype=np.float32)
    x = x.copy()
    x[:size] *= ramp
    x[len(x) - size :] *= ramp[::-1]
    return x


def engine(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A car's engine: idling, or revving when it is said to."""
    return _running(CAR, seconds, rng, detail)


def engine_roar(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """An engine driven hard."""
    return _running(CAR, seconds, rng, f"{detail} rev")


def diesel(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A lorry, a bus, a tractor: slow hard knocks and a fan."""
    return _running(DIESEL, seconds, rng, detail)


def boat_engine(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """An outboard: put-put through water that gurgles."""
    x = _running(BOAT, seconds, rng, detail)
    count = len(x)
    wash = band(noise(count, rng, -2.0), 250, 2500) * plain(wander(count, rng, 9.0, 0.1, 0.5))
    return plain(low(x, 1400) + wash)


def race_car(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A racing engine that howls up through its gears."""
    count = int((seconds or 2.6) * RATE)
    gear = (np.linspace(0, 1, count) * 3.0) % 1.0
    return _ends(motor(rng, RACER, 260.0 + 330.0 * gear**0.8))


def motorcycle_idle(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A motorcycle that stands and runs."""
    return _running(BIKE, seconds, rng, detail)


def helicopter(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Blade slap 18 times a second (two blades, 540 turns a minute), turbine whine over it."""
    count = int((seconds or 3.0) * RATE)
    t = np.arange(count) / RATE
    phase = np.cumsum(18.0 * (1 + 0.01 * wander(count, rng, 0.6, -1, 1))) / RATE
    slap = np.exp(-((phase % 1.0) * 7.0)) * (1 - np.exp(-((phase % 1.0) * 40.0)))
    thud = band(noise(count, rng, -5.0, 30, 900), 45, 420) * slap
    wind = noise(count, rng, -5.0, 120, 5000) * (0.25 + 0.5 * slap)
    whine = 0.06 * np.sin(2 * np.pi * 2350 * t + 3 * np.sin(2 * np.pi * 0.4 * t))
    return _ends(plain(1.8 * thud + 0.4 * wind + whine))


def propeller_plane(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Two blades at 2300 turns a minute: a drone at 77 Hz with all its harmonics."""
    count = int((seconds or 3.0) * RATE)
    phase = 2 * np.pi * np.cumsum(77.0 * (1 + 0.012 * wander(count, rng, 0.8, -1, 1))) / RATE
    tone = sum(np.sin(k * phase + k) / k**0.8 for k in range(1, 22))
    return _ends(plain(np.tanh(0.5 * tone) + 0.3 * noise(count, rng, -4.0, 80, 4000)))


def drone(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A quadcopter: four rotors a little apart in pitch, beating, near 210 Hz."""
    count = int((seconds or 2.5) * RATE)
    total = np.zeros(count)
    for _ in range(4):
        hertz = rng.uniform(195, 225) * (1 + 0.03 * wander(count, rng, 1.2, -1, 1))
        phase = 2 * np.pi * np.cumsum(hertz) / RATE
        total += sum(np.sin(k * phase + rng.uniform(0, 6)) / k**0.7 for k in range(1, 16))
    return _ends(plain(total * 0.1 + 0.35 * band(noise(count, rng), 900, 7000)))


def rocket(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A jet or a rocket: noise that roars from 30 Hz up and crackles where it is near."""
    count = int((seconds or 3.0) * RATE)
    roar = noise(count, rng, -4.5, 28, 7000) * wander(count, rng, 5.0, 0.7, 1.15)
    crackle = np.zeros(count)
    places = rng.integers(0, count, int(140 * count / RATE))
    crackle[places] = rng.pareto(2.5, len(places)).clip(0, 6)
    whine = 0.1 * shaped_noise(count, rng, np.full(count, 2600.0), 0.06)
    return _ends(plain(np.tanh(roar * 0.8) + 0.25 * band(crackle, 300, 5000) + whine), 0.12)


def steam_engine(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Chuffs: four exhausts to a turn of the wheels, the first one loudest."""
    length = seconds or 3.0
    out = np.zeros(int(length * RATE), np.float32)
    step, now, k = 0.24, 0.03, 0
    while now < length:
        size = int(0.26 * RATE)
        t = np.arange(size) / RATE
        chuff = noise(size, rng, -3.0, 150, 5200) * np.exp(-t / 0.06) * np.minimum(1, t / 0.012)
        put(out, chuff, now, 1.0 if k % 4 == 0 else float(rng.uniform(0.55, 0.75)))
        now, k = now + step * float(rng.uniform(0.98, 1.02)), k + 1
    return _ends(out)


ROWS: dict[str, Effect] = {
    "engine": Effect(engine, 0.7, lasting=True),
    "engine_roar": Effect(engine_roar, 0.6, lasting=True),
    "diesel": Effect(diesel, 0.6, lasting=True),
    "boat_engine": Effect(boat_engine, 0.6, lasting=True),
    "race_car": Effect(race_car, 0.6, lasting=True),
    "motorcycle_idle": Effect(motorcycle_idle, 0.7, lasting=True),
    "helicopter": Effect(helicopter, 0.3, lasting=True),
    "propeller_plane": Effect(propeller_plane, 0.3, lasting=True),
    "drone": Effect(drone, 0.6, lasting=True),
    "rocket": Effect(rocket, 0.3, lasting=True),
    "steam_engine": Effect(steam_engine, 0.5, lasting=True),
}
