"""Tuned drums: timpani, whose kettle brings the modes (m, 1) near 1 : 1.5 : 1.98 : 2.44 (Rossing, Science of Percussion
Instruments), and their roll; the rototom likewise."""

from collections.abc import Sequence

import numpy as np

from rushes.direction.score import Note
from rushes.sound.music.instrument import Instrument
from rushes.sound.music.modal import Modes, joined, knock, rung
from rushes.sound.music.playing import Ending, levelled, performed
from rushes.sound.synth import Samples

__all__ = ["ROWS"]

KETTLE = (
    (1.0, 2.6, 1.0), (1.504, 2.2, 0.75), (1.983, 1.6, 0.5), (2.44, 1.2, 0.32), (2.89, 1.0, 0.22),
    (0.85, 0.25, 0.4), (1.87, 0.18, 0.25), (2.7, 0.2, 0.15),
)  # fmt: skip


def _timpani(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
    def voice(note: Note, length: float) -> Samples:
        ring = 2 ** (-(note.pitch - 45) / 30)
        bright = np.minimum(1.5, (note.velocity / 0.7) ** (0.5 * np.arange(len(KETTLE)) / 2))
        modes = Modes.of([(r, s * ring, g) for r, s, g in KETTLE], note.hertz)
        body = Modes(modes.hertz, modes.decay, modes.gain * bright * rng.uniform(0.85, 1.15, len(KETTLE)))
        return levelled(
            rung(joined(body, knock(rng, 80, 700 + 900 * note.velocity, 0.06, 0.7)), length, 0.0015),
            note.velocity,
        )

    return performed(notes, seconds, voice, Ending(release=0.5, rings=2.6))


def _jaw_harp(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
    """A tongue whose harmonics the mouth picks out, one after the other."""

    def voice(note: Note, length: float) -> Samples:
        k = np.arange(1, 36, dtype=float)
        f = note.hertz * k
        mouth = rng.uniform(700, 1900)
        gain = k**-0.3 * (
            0.15
            + np.exp(-0.5 * (np.log2(f / mouth) / 0.22) ** 2)
            + 0.5 * np.exp(-0.5 * (np.log2(f / 2600) / 0.3) ** 2)
        )
        modes = Modes(f, np.full(len(k), 5.5), gain)
        return levelled(rung(joined(modes, knock(rng, 800, 4000, 0.02, 0.5)), length), note.velocity)

    return performed(notes, seconds, voice, Ending(release=0.08))


ROWS: dict[str, Instrument] = {
    "timpani": Instrument(_timpani, 36, 60),
    "jaw harp": Instrument(_jaw_harp, 38, 62),
}
