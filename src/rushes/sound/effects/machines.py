"""Machines that go on: motors and mains, fans, kitchen machines, tools, and the hums of rooms and of the future.

Mains hum is 50 Hz and its harmonics, the even ones strongest (magnetostriction works twice a cycle).
"""

import numpy as np

from rushes.sound.effects.effect import Effect, words_of
from rushes.sound.synth import RATE, Curve, Samples, band, glide, high, noise, plain, put, ring, wander

__all__ = ["blender", "buzz", "drill", "fan", "hum", "mains_hum", "vacuum"]

MAINS = 50.0


def _count(seconds: float, usual: float) -> int:
    return int((seconds or usual) * RATE)


def _faded(x: Samples, seconds: float = 0.06) -> Samples:
    size = min(int(seconds * RATE), len(x) // 2)
    ramp = np.linspace(0, 1, size, dtype=np.float32)
    x = x.copy()
    x[:size] *= ramp
    x[len(x) - size :] *= ramp[::-1]
    return x


def _spun(rng: np.random.Generator, hertz: Curve, teeth: tuple[float, ...], rub: float) -> Samples:
    """A motor: its turns, the hum of its teeth or brushes, and noise that goes with it."""
    count = len(hertz)
    tone = glide(hertz * 1.0, teeth)
    swish = band(noise(count, rng, -1.0), 700, 9000) * (1 + 0.4 * np.sin(2 * np.pi * np.cumsum(hertz) / RATE))
    return plain(tone / (tone.std() + 1e-9) + rub * swish)


def _started(rng: np.random.Generator, count: int, top: float, rise: float = 0.25) -> Curve:
    """Turns a second of a motor that is switched on and then runs, never quite evenly."""
    t = np.arange(count) / RATE
    curve: Curve = top * (1 - 0.75 * np.exp(-t / rise)) * (1 + 0.01 * wander(count, rng, 3.0, -1, 1))
    return curve


def mains_hum(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A transformer, a tube, a sign: 100 Hz and its harmonics, and the buzz of the starter."""
    count = _count(seconds, 3.0)
    tone = glide(np.full(count, MAINS), (0.2, 1.0, 0.08, 0.6, 0.06, 0.4, 0.05, 0.3, 0, 0.22, 0, 0.16, 0, 0.1))
    flicker = 1 + 0.15 * wander(count, rng, 7.0, -1, 1)
    return _faded(plain(tone * flicker + 0.05 * high(noise(count, rng), 3000)))


def hum(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Something that runs near by: a soft low chord of its motor and the air it moves."""
    count = _count(seconds, 3.0)
    base = float(rng.uniform(85, 125)) * (0.7 if "big" in words_of(detail) else 1.0)
    hertz = base * (1 + 0.004 * wander(count, rng, 0.8, -1, 1))
    tone = glide(hertz, (1.0, 0.55, 0.35, 0.12, 0.2, 0.05, 0.08))
    return _faded(plain(tone + 0.4 * noise(count, rng, -6.0, 60, 2500)), 0.2)


def thrum(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A low pulse, as of great machines or a synthesizer held down."""
    count = _count(seconds, 3.0)
    t = np.arange(count) / RATE
    beat = 0.55 + 0.45 * np.sin(2 * np.pi * 2.2 * t) ** 2
    return _faded(plain(glide(np.full(count, 55.0), (1, 0.7, 0.5, 0.35, 0.2, 0.12)) * beat), 0.15)


def energy_hum(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A reactor, a field, a blade of light: two detuned buzzes that beat, swaying in pitch."""
    count = _count(seconds, 3.0)
    sway = wander(count, rng, 1.3, 0.97, 1.03)
    saw = tuple(1 / k for k in range(1, 18))
    return _faded(
        plain(glide(92.0 * sway, saw) + 0.8 * glide(93.1 * sway, saw) + 0.3 * glide(184.5 * sway, saw[:6])),
        0.2,
    )


def fan(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A ventilator: moving air with the blades' slow beat in it."""
    count = _count(seconds, 3.0)
    t = np.arange(count) / RATE
    beat = 1 + 0.18 * np.sin(2 * np.pi * 21.0 * t) + 0.1 * np.sin(2 * np.pi * 1.1 * t)
    air = noise(count, rng, -4.5, 80, 5500) * beat
    return _faded(plain(air + 0.25 * glide(np.full(count, 126.0), (1, 0.5, 0.2))), 0.15)


def fridge(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A compressor: 50 Hz and 100 Hz through sheet metal, with a faint rattle."""
    count = _count(seconds, 3.0)
    tone = glide(np.full(count, 49.3), (1.0, 0.9, 0.2, 0.35, 0.1, 0.15))
    rattle = (
        band(noise(count, rng), 900, 2200)
        * np.maximum(np.sin(2 * np.pi * 49.3 * np.arange(count) / RATE), 0) ** 6
    )
    return _faded(plain(tone + 0.2 * rattle), 0.15)


def vacuum(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A vacuum cleaner or a hair dryer: a motor at 300 turns a second and a roar of air, swaying as it is moved."""
    count = _count(seconds, 3.0)
    hertz = _started(rng, count, 310.0)
    whine = _spun(rng, hertz, (1, 0.6, 0.5, 0.25, 0.2, 0.1), 0.2)
    air = noise(count, rng, -2.0, 200, 9000) * wander(count, rng, 0.8, 0.75, 1.1)
    return _faded(plain(0.5 * whine + 1.2 * air))


def blender(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Blades in a jug: a brushed motor that labours as the load turns over."""
    count = _count(seconds, 2.5)
    hertz = _started(rng, count, 240.0, 0.15) * (1 - 0.08 * wander(count, rng, 4.0, 0, 1))
    chop = band(noise(count, rng, 0.0), 400, 6000) * wander(count, rng, 14.0, 0.2, 1.0)
    return _faded(plain(_spun(rng, hertz, (0.6, 1, 0.5, 0.6, 0.3, 0.3, 0.2, 0.15), 0.5) + 0.6 * chop))


def drill(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """An electric drill: gears whining up to speed, and down when the trigger is let go."""
    count = _count(seconds, 1.8)
    hertz = _started(rng, count, 460.0, 0.12)
    stop = min(int(0.25 * RATE), count // 2)
    hertz[count - stop :] *= np.linspace(1, 0.35, stop)
    return _faded(_spun(rng, hertz, (1, 0.9, 0.5, 0.6, 0.3, 0.25, 0.2), 0.4))


def circular_saw(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A saw blade: its teeth sing near 1.9 kHz; it bites twice."""
    count = _count(seconds, 2.2)
    load = np.clip(np.sin(2 * np.pi * 0.8 * np.arange(count) / RATE), 0, 1)
    hertz = _started(rng, count, 950.0) * (1 - 0.1 * load)
    rip = band(noise(count, rng, 1.0), 1500, 9000) * load
    return _faded(plain(_spun(rng, hertz, (0.7, 1, 0.4, 0.25, 0.2), 0.5) + 1.2 * rip))


def whir(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A small motor spins: a servo, a disk, a stirrer."""
    count = _count(seconds, 2.0)
    return _faded(
        _spun(rng, _started(rng, count, float(rng.uniform(150, 210))), (0.5, 1, 0.2, 0.5, 0.1, 0.2), 0.35),
        0.1,
    )


def buzz(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A buzzer or a trembler: a hard edge 120 times a second."""
    count = _count(seconds, 1.2)
    saw = tuple(1 / k**0.7 for k in range(1, 36))
    return _faded(plain(glide(np.full(count, 121.0), saw) * (1 + 0.1 * wander(count, rng, 30, -1, 1))), 0.01)


def clippers(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Hair clippers, razor, tattoo needle: mains-driven buzz that changes as it touches."""
    count = _count(seconds, 2.2)
    touch = wander(count, rng, 1.5, 0.0, 1.0)
    tone = glide(np.full(count, 2 * MAINS), tuple(1 / k**0.6 for k in range(1, 40)))
    return _faded(
        plain(
            band(tone, 180, 5200) * (0.7 + 0.5 * touch) + 0.25 * band(noise(count, rng), 2500, 9000) * touch
        )
    )


def sewing_machine(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """Needle strokes 13 times a second over a small motor."""
    length = seconds or 2.2
    out = np.zeros(int(length * RATE), np.float32)
    now = 0.01
    while now < length - 0.05:
        size = int(0.06 * RATE)
        tick = np.zeros(size)
        tick[:30] = rng.standard_normal(30)
        put(
            out,
            ring(tick, ((310, 0.05, 1.0), (920, 0.03, 0.7), (2300, 0.02, 0.5))),
            now,
            float(rng.uniform(0.8, 1.1)),
        )
        now += 1 / 13 * float(rng.uniform(0.97, 1.03))
    motor = _spun(rng, _started(rng, len(out), 130.0), (1, 0.4, 0.3), 0.3)
    return _faded(plain(out / (out.std() + 1e-9) + 0.3 * motor))


def hammering(rng: np.random.Generator, detail: str, seconds: float) -> Samples:
    """A building site: blows on timber and steel, now and then a saw, near and far."""
    length = seconds or 3.0
    out = np.zeros(int(length * RATE), np.float32)
    now = 0.02
    while now < length - 0.2:
        size = int(0.35 * RATE)
        blow = np.zeros(size)
        blow[:60] = rng.standard_normal(60)
        steel = rng.random() < 0.35
        modes = (
            ((920, 0.25, 0.8), (2310, 0.2, 0.6), (4100, 0.1, 0.3))
            if steel
            else ((180, 0.06, 1), (420, 0.05, 0.8), (1050, 0.03, 0.4))
        )
        rung = ring(blow, modes)
        put(out, rung / (np.abs(rung).max() + 1e-9), now, float(rng.uniform(0.5, 1.0)))
        now += float(rng.uniform(0.3, 0.55))
    return _faded(out)


ROWS: dict[str, Effect] = {
    "hum": Effect(hum, 0.6, lasting=True),
    "thrum": Effect(thrum, 0.0, lasting=True),
    "mains_hum": Effect(mains_hum, 0.7, lasting=True),
    "energy_hum": Effect(energy_hum, 0.6, lasting=True),
    "fan": Effect(fan, 0.6, lasting=True),
    "fridge": Effect(fridge, 0.6, lasting=True),
    "vacuum": Effect(vacuum, 0.6, lasting=True),
    "blender": Effect(blender, 0.7, lasting=True),
    "drill": Effect(drill, 0.7, lasting=True),
    "circular_saw": Effect(circular_saw, 0.6, lasting=True),
    "whir": Effect(whir, 0.7, lasting=True),
    "buzz": Effect(buzz, 0.7, lasting=True),
    "clippers": Effect(clippers, 0.8, lasting=True),
    "sewing_machine": Effect(sewing_machine, 0.8, lasting=True),
    "hammering": Effect(hammering, 0.4, lasting=True),
}
