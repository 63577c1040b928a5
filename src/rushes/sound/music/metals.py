"""Single strokes on metal, wood and gourds: cymbals, triangle, tambourine, claps, blocks, shakers.

A cymbal is a crowd of modes, too dense to be told apart over 1 kHz: bands of noise,
each with its own rise and decay (high bands
are fed by low ones within some hundredths of a second and die first: Rossing 2000), and a few dozen partials over them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from rushes.sound.music.drums import Hit
from rushes.sound.music.modal import Modes, joined, knock, rung
from rushes.sound.music.playing import hissed
from rushes.sound.synth import RATE, Samples, high, plain

__all__ = ["Cymbal", "clapped", "crashed", "grains", "machine_hat", "pulses", "rattled", "scraped", "tapped"]

BANDS = ((500.0, 1500.0), (1500.0, 3500.0), (3500.0, 7000.0), (7000.0, 14_000.0))


@dataclass(frozen=True)
class Cymbal:
    """Per band of BANDS: level, seconds to -60 dB, seconds of its rise; `bell` partials from `bell_hertz` up."""

    levels: tuple[float, float, float, float]
    seconds: tuple[float, float, float, float]
    rises: tuple[float, float, float, float] = (0.002, 0.002, 0.001, 0.001)
    partials: float = 0.5
    lowest: float = 320.0
    bell: tuple[tuple[float, float, float], ...] = ()  # Hz, seconds, level
    stick: float = 0.6


HAT = Cymbal((0.08, 0.25, 0.8, 1.0), (0.06, 0.08, 0.1, 0.09), partials=0.5, lowest=900, stick=0.8)
PEDAL = Cymbal(
    (0.15, 0.4, 0.8, 0.8), (0.05, 0.07, 0.08, 0.07), (0.004, 0.004, 0.004, 0.004), 0.5, 700, (), 0.1
)
OPEN_HAT = Cymbal((0.1, 0.3, 0.8, 1.0), (0.7, 0.9, 1.1, 0.9), partials=0.5, lowest=700)
CRASH = Cymbal((0.4, 0.7, 1.0, 1.0), (2.2, 2.6, 2.4, 1.7), (0.004, 0.006, 0.012, 0.02), 0.5, 330)
SPLASH = Cymbal((0.2, 0.6, 1.0, 0.9), (0.6, 0.8, 0.8, 0.6), (0.002, 0.003, 0.005, 0.006), 0.5, 600)
CHINA = Cymbal((0.6, 1.0, 0.9, 0.6), (1.6, 1.6, 1.3, 0.8), (0.003, 0.004, 0.006, 0.01), 0.9, 260)
RIDE = Cymbal(
    (0.1, 0.2, 0.3, 0.25), (2.6, 2.6, 2.2, 1.4), (0.02, 0.02, 0.02, 0.02), 0.55, 380,
    ((2750, 0.5, 0.6), (3900, 0.4, 0.7), (5230, 0.3, 0.6)), 1.6,
)  # fmt: skip
RIDE_BELL = Cymbal(
    (0.1, 0.15, 0.2, 0.15), (2.2, 2.2, 1.8, 1.2), (0.01, 0.01, 0.01, 0.01), 0.3, 380,
    ((710, 1.6, 0.9), (1180, 1.4, 0.8), (1910, 1.1, 0.7), (2930, 0.8, 0.7), (4150, 0.5, 0.4)), 1.0,
)  # fmt: skip


def crashed(cymbal: Cymbal) -> Hit:
    """Strokes on a cymbal; harder ones are brighter."""

    def hit(rng: np.random.Generator, velocity: float) -> Samples:
        count = int((max(cymbal.seconds) * 1.05 + 0.03) * RATE)
        t = np.arange(count) / RATE
        x = np.zeros(count)
        for i, (edges, level, seconds, rise) in enumerate(
            zip(BANDS, cymbal.levels, cymbal.seconds, cymbal.rises, strict=True)
        ):
            part = t[: min(count, int(1.1 * seconds * RATE) + 1)]
            brighter = (velocity / 0.7) ** (0.35 * i)
            envelope = level * brighter * np.exp(-6.9 * part / seconds) * (1 - np.exp(-part / rise))
            x[: len(part)] += hissed(len(part), rng, 0.0, *edges) * envelope
        n = 44
        hertz = cymbal.lowest * (14_000 / cymbal.lowest) ** np.sort(rng.random(n))
        tones = Modes(
            hertz,
            6.9 / (max(cymbal.seconds) * rng.uniform(0.5, 1.1, n)),
            cymbal.partials * rng.normal(0, 0.3, n) * np.minimum(1, hertz / 1500),
            rng.uniform(0, 6.3, n),
        )
        parts = [tones, knock(rng, 2500, 10_000, 0.008, cymbal.stick * (0.3 + velocity))]
        if cymbal.bell:
            parts.append(Modes.of(cymbal.bell))
        ringing = rung(joined(*parts), t[-1])
        x[: len(ringing)] += ringing[:count]
        last = int(0.02 * RATE)
        x[-last:] *= np.linspace(1, 0, last)
        return plain(x)

    return hit


def tapped(
    rows: Sequence[tuple[float, float, float]],
    click: float = 0.3,
    band: tuple[float, float] = (1500, 7000),
    seconds: float = 0.012,
) -> Hit:
    """A few partials (Hz, seconds, level) and a click: woodblock, claves, cowbell, triangle."""

    def hit(rng: np.random.Generator, velocity: float) -> Samples:
        table = Modes.of(rows)
        bright = (velocity / 0.7) ** (0.25 * np.arange(len(rows)))
        body = Modes(table.hertz * rng.uniform(0.996, 1.004), table.decay, table.gain * bright)
        return rung(joined(body, knock(rng, *band, seconds, click * (0.4 + velocity))), 5.0, 0.0004)

    return hit


def grains(
    rng: np.random.Generator,
    count: int,
    times: npt.ArrayLike,
    sizes: npt.ArrayLike,
    seconds: float,
    band: tuple[float, float],
) -> Samples:
    """Short hisses at times: the beads of a shaker, the bursts of a clap, the teeth of a guiro."""
    x = np.zeros(count, np.float32)
    length = int(3 * seconds * RATE)
    shape = plain(np.exp(-np.arange(length) / RATE / (seconds / 2.3)) * np.minimum(1, np.arange(length) / 24))
    for at, size in zip(np.asarray(times), np.asarray(sizes), strict=True):
        first = int(at * RATE)
        piece = hissed(length, rng, 0.0, *band) * shape * np.float32(size)
        piece = piece[: max(0, count - first)]
        x[first : first + len(piece)] += piece
    return x


def clapped(people: int, band: tuple[float, float] = (800.0, 3500.0), tail: float = 0.12) -> Hit:
    """Hands clapped by several people within a hundredth of a second or two."""

    def hit(rng: np.random.Generator, velocity: float) -> Samples:
        times = np.concatenate([[0.0], np.sort(rng.uniform(0.002, 0.028, people - 1))])
        sizes = rng.uniform(0.6, 1.0, people)
        x = grains(rng, int((tail + 0.2) * RATE), times, sizes, 0.012, band)
        t = np.arange(len(x)) / RATE
        x += plain(0.22 * hissed(len(x), rng, -3, *band) * np.exp(-6.9 * t / tail) * (1 - np.exp(-t / 0.004)))
        hollow = rung(Modes(rng.uniform(900, 1700, 3), np.full(3, 140.0), rng.uniform(0.3, 0.8, 3)), 0.1)
        x[: len(hollow)] += hollow
        x[-480:] *= np.linspace(1, 0, 480, dtype=np.float32)
        return x

    return hit


def rattled(
    seconds: float,
    count: int,
    band: tuple[float, float],
    ring: Sequence[float] = (),
    swing: float = 0.3,
    late: float = 0.5,
) -> Hit:
    """Beads or jingles in motion: `count` small hits, most near the stroke, some as it swings back (Cook 1997)."""

    def hit(rng: np.random.Generator, velocity: float) -> Samples:
        near = np.abs(rng.normal(0, seconds * 0.16, int(count * (1 - swing))))
        back = np.abs(rng.normal(seconds * late, seconds * 0.12, int(count * swing)))
        times = np.concatenate([[0.0, 0.001], near, back])
        sizes = rng.uniform(0.2, 1.0, len(times)) * np.where(times > seconds * late * 0.6, 0.6, 1.0)
        sizes[:2] = 1.0
        length = int((seconds * 1.6 + (0.5 if ring else 0.05)) * RATE)
        x = grains(rng, length, times, sizes, 0.006, band)
        if ring:
            f = np.repeat(np.array(ring), 3) * rng.uniform(0.96, 1.04, 3 * len(ring))
            pieces = rung(
                Modes(f, np.full(len(f), 22.0), rng.normal(0, 0.4, len(f)), rng.uniform(0, 6, len(f))), 0.4
            )
            for at in times[:: max(1, len(times) // 6)]:
                first = int(at * RATE)
                part = pieces[: len(x) - first] * np.float32(rng.uniform(0.4, 0.9))
                x[first : first + len(part)] += part
        x[-480:] *= np.linspace(1, 0, 480, dtype=np.float32)
        return x

    return hit


def scraped(seconds: float, teeth: int, band: tuple[float, float] = (1200.0, 6500.0)) -> Hit:
    """A stick drawn over notches, faster and faster."""

    def hit(rng: np.random.Generator, velocity: float) -> Samples:
        times = seconds * np.linspace(0, 1, teeth) ** 0.8 + np.abs(rng.normal(0, 0.0012, teeth))
        x = grains(rng, int((seconds + 0.06) * RATE), times, rng.uniform(0.6, 1.0, teeth), 0.008, band)
        x[-480:] *= np.linspace(1, 0, 480, dtype=np.float32)
        return x

    return hit


def pulses(hertz: Sequence[float], count: int) -> Samples:
    """Square waves together: the metal of drum machines."""
    t = np.arange(count) / RATE
    total = np.zeros(count)
    for f in hertz:
        k = np.arange(1, int(18_000 / f) + 1, 2)[:20]
        total += (np.sin(2 * np.pi * f * t[:, None] * k) / k).sum(1)
    return plain(total)


@lru_cache(maxsize=8)
def _machine_metal(count: int) -> Samples:
    return high(pulses((205.3, 304.4, 369.6, 522.7, 540.0, 800.0), count), 6500, 4)


def machine_hat(seconds: float) -> Hit:
    """Six square waves through a high-pass: the hats of drum machines."""

    def hit(rng: np.random.Generator, velocity: float) -> Samples:
        metal = _machine_metal(int(seconds * 1.3 * RATE))
        t = np.arange(len(metal)) / RATE
        x = np.roll(metal, int(rng.integers(len(metal)))) + 0.2 * hissed(len(metal), rng, 0, 7000, 14_000)
        return plain(
            x * np.exp(-6.9 * t / seconds) * (1 - np.exp(-t / 0.0005)) * np.minimum(1, (t[-1] - t) / 0.01)
        )

    return hit
