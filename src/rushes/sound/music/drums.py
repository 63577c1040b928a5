"""Single strokes on drums: membranes with their modes and the fall of their pitch, snare wires, hands on skins, kicks.

An ideal membrane rings at 1 : 1.594 : 2.136 : 2.296 : 2.653 : 2.918 (zeros of the Bessel functions); a hard stroke stretches
it, so that the pitch falls in the first tenth of a second (Fletcher and Rossing, ch. 18).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from rushes.sound.music.modal import Modes, joined, knock, rung
from rushes.sound.music.playing import hissed
from rushes.sound.music.strings import bent
from rushes.sound.synth import RATE, Samples, plain

__all__ = ["Drum", "Hit", "beaten", "brush", "electronic_kick", "roll_of", "tom"]

Hit = Callable[[np.random.Generator, float], Samples]
"""`hit(rng, velocity)`: one stroke, as long as it rings, at any level."""
MEMBRANE = (1.0, 1.594, 2.136, 2.296, 2.653, 2.918, 3.5, 3.6, 4.06, 4.6)
SHARES = (1.0, 0.55, 0.35, 0.3, 0.22, 0.18, 0.12, 0.1, 0.08, 0.06)


@dataclass(frozen=True)
class Drum:
    """`seconds` to -60 dB of the lowest mode, others die as their ratio to the power `quicker`; `fall` in semitones."""

    hertz: float
    seconds: float = 0.5
    modes: tuple[float, ...] = MEMBRANE
    shares: tuple[float, ...] = SHARES
    quicker: float = 0.9
    fall: float = 1.0
    fall_seconds: float = 0.04
    knock: float = 0.5
    band: tuple[float, float] = (300.0, 3500.0)
    knock_seconds: float = 0.025
    wires: float = 0.0  # noise of snares or of a rattle
    wire_band: tuple[float, float] = (1500.0, 9000.0)
    wire_seconds: float = 0.2
    rise: float = 0.001


def beaten(drum: Drum) -> Hit:
    """Strokes on a drum; harder ones are brighter and fall further in pitch."""

    def hit(rng: np.random.Generator, velocity: float) -> Samples:
        ratio, share = np.array(drum.modes), np.array(drum.shares[: len(drum.modes)])
        at = drum.hertz * rng.uniform(0.985, 1.015)
        # Where the stroke lands favours some modes.
        share = share * np.where(ratio > 1, (velocity / 0.7) ** 0.6, 1.0) * rng.uniform(0.7, 1.3, len(share))
        body = Modes(at * ratio, 6.908 / (drum.seconds / ratio**drum.quicker), share)
        x = rung(
            joined(body, knock(rng, *drum.band, drum.knock_seconds, drum.knock * (0.4 + velocity))),
            4.0,
            drum.rise,
        )
        if drum.fall:
            t = np.arange(min(len(x), int(6 * drum.fall_seconds * RATE))) / RATE
            x = bent(x, 100 * drum.fall * (0.4 + 0.9 * velocity) * np.exp(-t / drum.fall_seconds))
        if drum.wires:
            t = np.arange(int(1.6 * drum.wire_seconds * RATE)) / RATE
            hiss = hissed(len(t), rng, 0.0, *drum.wire_band) * np.exp(-6.9 * t / drum.wire_seconds)
            hiss = drum.wires * (0.3 + velocity) * hiss * (1 - np.exp(-t / 0.0015))
            out = np.zeros(max(len(x), len(hiss)), np.float32)
            out[: len(x)] += x
            out[: len(hiss)] += plain(hiss)
            return _faded(out)
        return x

    return hit


def _faded(x: Samples) -> Samples:
    last = min(len(x), int(0.02 * RATE))
    x[len(x) - last :] *= np.linspace(1, 0, last, dtype=np.float32)
    return x


def tom(hertz: float) -> Hit:
    """A tom-tom of a pitch."""
    return beaten(
        Drum(hertz, 0.75 * (100 / hertz) ** 0.3, fall=1.2, fall_seconds=0.06, knock=0.45, band=(300, 2600))
    )


def brush(seconds: float, lift: float) -> Hit:
    """A brush swept over a snare skin: `lift` is the part of the time in which it swells."""

    def hit(rng: np.random.Generator, velocity: float) -> Samples:
        t = np.arange(int(seconds * rng.uniform(0.9, 1.1) * RATE)) / RATE
        u = t / t[-1]
        shape = np.minimum(1, u / lift) ** 0.6 * (1 - u) ** 1.5
        grain = 1 + 0.5 * hissed(len(t), rng, 0.0, 60, 250)
        tap = rung(
            joined(Modes.of([(190, 0.12, 0.3), (330, 0.1, 0.2)]), knock(rng, 800, 5000, 0.02, 0.5)), 0.3
        )
        x = plain(hissed(len(t), rng, -3.0, 900, 9000) * shape * grain * 0.5)
        x[: len(tap)] += tap[: len(x)] * np.float32(velocity)
        return _faded(x)

    return hit


def electronic_kick(low: float, high: float, fall: float, seconds: float, click: float) -> Hit:
    """A sine that falls from `high` to `low` Hz in `fall` seconds (the bridged-T oscillator of drum machines)."""

    def hit(rng: np.random.Generator, velocity: float) -> Samples:
        t = np.arange(int(seconds * RATE)) / RATE
        hertz = low + (high - low) * np.exp(-t / fall)
        x = np.tanh(1.4 * np.sin(2 * np.pi * np.cumsum(hertz) / RATE)) * np.exp(-5.5 * t / seconds)
        x *= 1 - np.exp(-t / 0.0008)
        snap = rung(knock(rng, 1500, 6000, 0.008, click * (0.4 + velocity)), 0.1)
        x[: len(snap)] += snap[: len(x)]
        return _faded(plain(x))

    return hit


def roll_of(hit: Hit, strokes: float, seconds: float) -> Hit:
    """Strokes of a roll, `strokes` a second."""

    def roll(rng: np.random.Generator, velocity: float) -> Samples:
        out = np.zeros(int((seconds + 1.5) * RATE), np.float32)
        for i in range(int(strokes * seconds)):
            x = hit(rng, velocity * rng.uniform(0.75, 1.0))
            at = int((i + (rng.normal(0, 0.06) if i else 0)) / strokes * RATE)
            x = x[: len(out) - at]
            out[at : at + len(x)] += x
        return _faded(out)

    return roll


KICK = Drum(
    54,
    0.34,
    (1.0, 1.59, 2.3, 3.4),
    (1.0, 0.3, 0.15, 0.08),
    1.2,
    13.0,
    0.014,
    0.55,
    (900, 4500),
    0.012,
    rise=0.0006,
)
SNARE = Drum(
    188, 0.17, (1.0, 1.59, 1.77, 2.14, 2.65, 3.3), (1.0, 0.6, 0.5, 0.3, 0.3, 0.2), 0.6, 1.0, 0.02, 0.9, (700, 6000), 0.02,
    0.5,
    (1400, 10_000), 0.24,
)  # fmt: skip
RIM_SHOT = replace(SNARE, knock=1.6, band=(1200, 5000), knock_seconds=0.05, wires=0.45)
SIDE_STICK = Drum(
    430, 0.06, (1.0, 1.9, 3.95, 4.9), (0.6, 0.5, 1.0, 0.7), 0.3, 0, 0.04, 1.0, (1500, 4500), 0.012
)
TAIKO = Drum(
    74, 1.3, fall=1.6, fall_seconds=0.07, quicker=1.25, knock=0.8, band=(120, 1600), knock_seconds=0.06
)
SHIME = Drum(330, 0.25, fall=0.8, knock=1.0, band=(900, 5000), knock_seconds=0.03)
TAIKO_RIM = Drum(620, 0.07, (1.0, 1.7, 2.9, 4.2), (0.7, 1.0, 0.8, 0.5), 0.3, 0, 0.04, 1.4, (1200, 5500), 0.02)
CONGA = Drum(
    196,
    0.42,
    (1.0, 1.51, 2.02, 2.6, 3.2),
    (1.0, 0.3, 0.25, 0.15, 0.1),
    1.3,
    0.6,
    0.03,
    0.3,
    (300, 2500),
    0.02,
)
BONGO = replace(CONGA, hertz=392, seconds=0.24, knock=0.5, band=(600, 4500))
SLAP = Drum(420, 0.09, fall=0.0, knock=2.2, band=(900, 6500), knock_seconds=0.03)
MUTE = Drum(210, 0.11, fall=0.4, knock=0.6, band=(250, 1800))
DJEMBE_BASS = Drum(72, 0.5, fall=1.4, quicker=1.6, knock=0.4, band=(150, 1200))
DJEMBE_TONE = Drum(330, 0.3, quicker=1.0, fall=0.5, knock=0.7, band=(500, 4000))
DOUM = Drum(105, 0.5, fall=1.0, quicker=1.6, knock=0.4, band=(200, 1800))
TEK = Drum(640, 0.12, fall=0.0, knock=2.0, band=(1800, 9000), knock_seconds=0.02)
TABLA_NA = Drum(
    330,
    0.75,
    (1.0, 2.0, 3.0, 4.03, 5.05),
    (0.5, 1.0, 0.7, 0.3, 0.15),
    0.6,
    0.0,
    0.03,
    0.7,
    (1500, 6000),
    0.012,
)
TABLA_GE = Drum(92, 0.8, (1.0, 2.02, 3.04), (1.0, 0.4, 0.2), 1.4, -3.0, 0.11, 0.3, (200, 1500), 0.02)
CAJON_BASS = Drum(
    82, 0.24, (1.0, 1.9, 3.1, 4.6), (1.0, 0.4, 0.2, 0.1), 0.9, 0.8, 0.02, 0.7, (200, 2000), 0.025
)
CAJON_SLAP = Drum(
    240,
    0.1,
    (1.0, 1.8, 2.9, 4.1),
    (0.7, 0.8, 0.5, 0.4),
    0.5,
    0,
    0.02,
    1.4,
    (900, 6000),
    0.025,
    0.4,
    (2500, 9000),
    0.12,
)
FRAME = Drum(
    98, 0.85, fall=0.8, fall_seconds=0.06, quicker=1.0, knock=0.35, band=(200, 2400), knock_seconds=0.03
)
BODHRAN = Drum(
    82, 0.38, fall=2.2, fall_seconds=0.05, quicker=1.3, knock=0.6, band=(300, 3000), knock_seconds=0.02
)
DHOL = Drum(88, 0.42, fall=2.5, fall_seconds=0.05, knock=0.7, band=(300, 3000))
TALKING = Drum(170, 0.4, fall=-4.0, fall_seconds=0.12, quicker=1.2, knock=0.5, band=(400, 3000))
CONCERT_BASS = Drum(
    46,
    1.6,
    fall=1.2,
    fall_seconds=0.08,
    quicker=1.2,
    knock=0.5,
    band=(60, 500),
    knock_seconds=0.09,
    rise=0.003,
)
TIMBALE = Drum(300, 0.4, quicker=0.4, fall=0.5, knock=0.9, band=(1200, 7000))
MACHINE_SNARE = Drum(
    185, 0.14, (1.0, 1.78), (1.0, 0.6), 0.3, 1.0, 0.01, 0.4, (800, 5000), 0.01, 0.7, (1800, 12_000), 0.22
)
