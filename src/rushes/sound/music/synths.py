"""Synthesizers: oscillators through a filter that opens with the key; and what falls between them and plucked strings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from rushes.direction.score import Note
from rushes.sound.music.body import Body
from rushes.sound.music.held import Held, held
from rushes.sound.music.instrument import Instrument, Play
from rushes.sound.music.modal import HIGHEST, Modes, rung
from rushes.sound.music.playing import Ending, levelled, performed
from rushes.sound.synth import Samples

__all__ = ["ROWS"]

LEAD = Held(
    slope=-6.0, darker=6, body=Body(((2200, 1.6, 5),), 40, 5200, 12.0), attack=0.006, opening=5.0, release=0.08,
    vibrato=9, rate=5.8,
    late=0.3, scoop=-4, jitter=0.4, breath=0.0, ranks=(-7.0, 0.0, 7.0), glide=0.015,
)  # fmt: skip
SUPERSAW = replace(
    LEAD, ranks=(-11.0, -5.0, 0.0, 5.0, 11.0), vibrato=0, glide=0.0, body=Body((), 60, 8000, 12.0)
)
BASS = Held(
    slope=-6.5, darker=9, body=Body(((420, 1.6, 5),), 28, 1500, 18.0), attack=0.004, opening=1.0, release=0.05, scoop=0,
    jitter=0.2,
    breath=0.0, ranks=(0.0,),
)  # fmt: skip
SUB = replace(BASS, levels=(0, -14, -24), slope=-24, ranks=(0.0,), body=Body((), 25, 900, 12.0), attack=0.008)
SQUARE = Held(
    slope=-6, darker=0, even=-70, even_under=20_000, body=Body((), 20, 14_000), attack=0.002, release=0.012, scoop=0,
    jitter=0,
    breath=0.0, vibrato=8, rate=6.5, late=0.3,
)  # fmt: skip
MELLOTRON = Held(
    levels=(0, -4, -9, -18, -24), slope=-14, body=Body((), 150, 4200, 12.0), attack=0.03, release=0.12, vibrato=6, rate=5,
    jitter=4.0, breath=0.06, breath_band=(300, 6000), ranks=(-4.0, 0.0, 4.0),
)  # fmt: skip


@dataclass(frozen=True)
class Plucky:
    """A sawtooth or square whose filter closes after the key: high harmonics die first, the more the higher."""

    seconds: float = 0.9  # to -60 dB of the fundamental
    closing: float = 1.5  # how much sooner each kHz dies, 1/s per kHz, times 6.9
    slope: float = 1.0
    even: float = 1.0
    apart: float = 5.0  # cents
    open_: float = 3500.0


def _plucky(sound: Plucky) -> Play:
    def play(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
        def voice(note: Note, length: float) -> Samples:
            k = np.arange(1, min(60, int(HIGHEST / note.hertz)) + 1, dtype=float)
            f = np.concatenate(
                [note.hertz * k * 2 ** (c / 1200) for c in (-sound.apart / 2, sound.apart / 2)]
            )
            gain = k**-sound.slope * np.where(k % 2, 1.0, sound.even)
            gain = np.tile(gain, 2) / (1 + (f / (sound.open_ * (0.3 + note.velocity))) ** 2)
            decay = 6.9 / sound.seconds + 6.9 * sound.closing * f / 1000
            phase = np.repeat([0.0, rng.uniform(0.3, 1.2)], len(k)) * np.tile(k, 2)
            return levelled(rung(Modes(f, decay, gain, phase), length, 0.0008), note.velocity)

        return performed(notes, seconds, voice, Ending(release=0.12, width=0.3))

    return play


def _row(tone: Held, lowest: float, highest: float, level: float = 0.0) -> Instrument:
    return Instrument(held(tone), lowest, highest, level, sustained=True)


ROWS: dict[str, Instrument] = {
    "synth": _row(LEAD, 36, 98),
    "synth lead": _row(LEAD, 36, 98),
    "supersaw": _row(SUPERSAW, 36, 96, level=-1.0),
    "synth bass": _row(BASS, 24, 60, level=1.0),
    "sub bass": _row(SUB, 24, 55, level=2.0),
    "chiptune": _row(SQUARE, 36, 100, level=-2.0),
    "mellotron": _row(MELLOTRON, 48, 84),
    "synth pluck": Instrument(_plucky(Plucky()), 36, 100),
    "synth arp": Instrument(_plucky(Plucky(0.5, 2.2, 1.0, 0.3, 3.0)), 36, 100),
    "synth bell": Instrument(_plucky(Plucky(2.4, 0.4, 1.4, 0.15, 4.0, 6000)), 48, 103),
}
