"""Struck bars, reeds and plates: xylophone to kalimba, steel drum, handpan, bells, bowls, gongs.

Modes of free bars 1 : 2.756 : 5.404, tuned bars 1 : 4 : 10 (marimba, vibraphone) and 1 : 3 : 6 (xylophone), clamped bars
1 : 6.27 : 17.55, minor-third bells 0.5 : 1 : 1.2 : 1.5 : 2, tubular bells as free tubes, whose strike note lies under modes
2 : 3 : 4 (Fletcher and Rossing, ch. 19-21). Decays are those of recordings, in seconds to -60 dB at the middle of the range.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rushes.direction.score import Note
from rushes.sound.music.instrument import Instrument, Play
from rushes.sound.music.modal import Modes, joined, knock, rung
from rushes.sound.music.playing import Ending, levelled, performed
from rushes.sound.synth import RATE, Samples, plain

__all__ = ["ROWS", "Bar", "struck"]


@dataclass(frozen=True)
class Bar:
    """`modes`: (ratio, part of `seconds`, amplitude, how far velocity brings it out); `middle` MIDI number of the figures."""

    modes: tuple[tuple[float, float, float, float], ...]
    seconds: float
    middle: float = 72
    shorter: float = 18.0  # semitones up by which the decay halves
    knock: float = 0.3
    band: tuple[float, float] = (400.0, 3000.0)
    knock_seconds: float = 0.03
    doublets: float = 0.0  # Hz between the two forms of a mode that is not quite round
    bloom: float = 0.0  # seconds in which upper modes rise
    rise: float = 0.001
    spin: float = 0.0  # depth of a motor's tremolo


FREE = ((1.0, 1.0, 1.0, 0.0), (2.756, 0.5, 0.5, 0.6), (5.404, 0.25, 0.22, 1.0), (8.93, 0.14, 0.08, 1.3))
MARIMBA = Bar(((1, 1, 1, 0), (3.99, 0.28, 0.2, 0.9), (9.9, 0.12, 0.06, 1.3)), 1.1, 60, 13, 0.28, (150, 1200))
XYLOPHONE = Bar(
    ((1, 1, 1, 0), (3, 0.5, 0.42, 0.7), (6.1, 0.25, 0.25, 1.1)), 0.42, 77, 16, 0.7, (900, 6000), 0.02
)
VIBRAPHONE = Bar(
    ((1, 1, 1, 0), (3.99, 0.35, 0.14, 0.9), (9.95, 0.12, 0.05, 1.3)), 6.0, 65, 15, 0.1, (300, 2200), spin=0.3
)
GLOCKENSPIEL = Bar(FREE, 2.6, 86, 24, 0.3, (2500, 9000), 0.02)
CELESTA = Bar(((1, 1, 1, 0), (2.756, 0.25, 0.08, 1), (4.0, 0.3, 0.1, 1)), 1.7, 72, 16, 0.12, (400, 2600))
MUSIC_BOX = Bar(
    ((1, 1, 1, 0), (2.0, 0.6, 0.1, 0.5), (6.27, 0.35, 0.28, 0.6), (17.55, 0.15, 0.06, 1)), 1.7, 79, 20, 0.35,
    (3000, 9000), 0.012
)  # fmt: skip
KALIMBA = Bar(((1, 1, 1, 0), (5.8, 0.25, 0.22, 1), (14.6, 0.1, 0.06, 1.2)), 1.5, 67, 16, 0.4, (300, 2400))
MBIRA = Bar(((1, 1, 1, 0), (2.01, 0.7, 0.2, 0.4), (5.6, 0.35, 0.35, 1)), 1.4, 60, 18, 0.7, (1500, 7500), 0.12)
BALAFON = Bar(
    ((1, 1, 1, 0), (2.98, 0.4, 0.3, 0.7), (5.9, 0.3, 0.16, 1)), 0.55, 62, 16, 0.7, (500, 5000), 0.06
)
STEELPAN = Bar(
    ((1, 1, 0.85, 0), (2.0, 0.8, 0.9, 0.5), (3.01, 0.5, 0.45, 0.9), (4.02, 0.35, 0.3, 1.2), (5.05, 0.25, 0.12, 1.4)),
    1.3, 67, 18, 0.35, (600, 4500), 0.05, 1.2, 0.02,
)  # fmt: skip
HANDPAN = Bar(
    ((1, 1, 1, 0), (2.0, 0.85, 0.5, 0.3), (3.0, 0.6, 0.22, 0.6), (4.1, 0.3, 0.05, 1)), 3.2, 57, 26, 0.35, (120, 900),
    0.05, 0.5
)  # fmt: skip
TONGUE_DRUM = Bar(
    ((1, 1, 1, 0), (2.0, 0.7, 0.16, 0.4), (4.7, 0.3, 0.1, 1)), 3.4, 62, 26, 0.22, (150, 1200), 0.04
)
TUBULAR = Bar(
    ((2.0, 1, 1.0, 0), (3.0, 0.85, 0.75, 0.2), (4.0, 0.7, 0.7, 0.4), (1.0, 1.1, 0.42, 0), (5.06, 0.5, 0.4, 0.6),
     (6.2, 0.4, 0.28, 0.9), (7.4, 0.3, 0.18, 1.1)),
    5.5, 67, 40, 0.2, (900, 5000), 0.04, 0.5,
)  # fmt: skip
BELL = Bar(
    ((1, 1, 1.0, 0), (0.5, 1.6, 0.42, 0), (1.19, 0.8, 0.6, 0.1), (1.5, 0.55, 0.25, 0.2), (2.0, 0.5, 0.85, 0.3),
     (2.52, 0.3, 0.25, 0.6), (2.66, 0.28, 0.22, 0.6), (3.01, 0.26, 0.35, 0.8), (4.17, 0.18, 0.2, 1)),
    6.5, 60, 30, 0.16, (1500, 6000), 0.03, 0.7,
)  # fmt: skip
HANDBELL = Bar(
    ((1, 1, 1, 0), (3.0, 0.45, 0.4, 0.5), (5.9, 0.2, 0.1, 1), (2.1, 0.4, 0.06, 1)),
    4.0,
    76,
    26,
    0.1,
    (900, 4000),
    0.02,
    0.6,
)
BOWL = Bar(
    ((1, 1, 1, 0), (2.83, 0.6, 0.55, 0.3), (5.42, 0.35, 0.26, 0.7), (8.73, 0.2, 0.1, 1.1)), 9.0, 57, 30, 0.08,
    (200, 1200), 0.03, 1.4
)  # fmt: skip
GAMELAN = Bar(
    ((1, 1, 1, 0), (2.71, 0.4, 0.3, 0.6), (5.15, 0.2, 0.14, 1)), 3.0, 67, 24, 0.35, (700, 5000), 0.03, 5.0
)
CROTALE = Bar(
    ((1, 1, 1, 0), (2.94, 0.6, 0.35, 0.6), (5.7, 0.3, 0.2, 1)), 5.0, 96, 30, 0.15, (3000, 10_000), 0.01, 1.0
)


def _bar_modes(bar: Bar, note: Note, rng: np.random.Generator) -> Modes:
    ratio, part, gain, driven = np.array(bar.modes, float).T
    seconds = bar.seconds * 2 ** (-(note.pitch - bar.middle) / bar.shorter) * part
    gain = gain * (max(note.velocity, 0.05) / 0.7) ** driven * 10 ** (rng.normal(0, 1.2, len(gain)) / 20)
    f, decay = note.hertz * ratio, 6.908 / np.clip(seconds, 0.03, 14)
    parts = [Modes(f, decay, gain)]
    if bar.doublets:
        part = np.where(np.arange(len(f)) == 0, 0.18, rng.uniform(0.3, 0.45, len(f)))
        off = bar.doublets * (f / f[0]) ** 0.5 * rng.uniform(0.7, 1.3, len(f))
        # The strike tone keeps its pitch: its doublet stands on both sides.
        parts = [
            Modes(f, decay, gain * (1 - part)),
            Modes(f + off, decay, gain * part / 2),
            Modes(f - off, decay, gain * part / 2),
        ]
    if bar.bloom:
        parts.append(Modes(f[1:], decay[1:] + 1 / bar.bloom, -0.8 * gain[1:]))
    size = bar.knock * (0.5 + 0.8 * note.velocity)
    return joined(*parts, knock(rng, *bar.band, bar.knock_seconds, size))


def struck(bar: Bar, ending: Ending) -> Play:
    """Plays on bars, plates or bells of a kind."""

    def play(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
        def voice(note: Note, length: float) -> Samples:
            return levelled(rung(_bar_modes(bar, note, rng), length, bar.rise), note.velocity)

        x = performed(notes, seconds, voice, ending)
        if bar.spin:
            turn = 1 + bar.spin * np.sin(2 * np.pi * 5.2 * np.arange(len(x)) / RATE + rng.uniform(0, 6))
            x = plain(x * (turn if x.ndim == 1 else turn[:, None]))
        return x

    return play


def _gong(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
    """A tam-tam: hundreds of modes, the high ones pumped up by the low ones within half a second (Legge and Fletcher 1989)."""

    def voice(note: Note, length: float) -> Samples:
        count = 270
        f = note.hertz * np.concatenate(
            [
                [1.0, 1.52, 2.03],
                np.concatenate([2 ** rng.uniform(0, 5, count // 3), rng.uniform(1, 140, count - count // 3)]),
            ]
        )
        gain = np.concatenate([[3.0, 1.6, 1.2], rng.normal(0, 1, count)]) * (f / f[0]) ** (
            -0.75 + 0.35 * note.velocity
        )
        decay = 6.908 / np.clip(11 * (f / 100) ** -0.45, 1.2, 14)
        late = np.clip((f - 350) / 1500, 0.0, 1.0)
        phase = np.concatenate([np.zeros(3), rng.uniform(0, 2 * np.pi, count)])
        bloom = Modes(f, decay + 1 / (0.03 + 0.28 * late), -0.92 * gain * np.sqrt(late), phase)
        thud = knock(rng, 60, 500, 0.15, 2.0)
        return levelled(rung(joined(Modes(f, decay, gain, phase), bloom, thud), length, 0.004), note.velocity)

    return performed(notes, seconds, voice, Ending(release=1.0, rings=9.0, width=0.2))


DEAD = Ending(release=0.3, rings=2.0, width=0.5)
LONG = Ending(release=0.6, rings=6.0, width=0.3)
LASTING = Ending(release=1.0, rings=10.0, width=0.2)

ROWS: dict[str, Instrument] = {
    "marimba": Instrument(struck(MARIMBA, DEAD), 45, 96),
    "xylophone": Instrument(struck(XYLOPHONE, DEAD), 65, 108, level=-2.0),
    "balafon": Instrument(struck(BALAFON, DEAD), 48, 84),
    "vibraphone": Instrument(struck(VIBRAPHONE, Ending(release=0.35, width=0.4)), 53, 89),
    "glockenspiel": Instrument(
        struck(GLOCKENSPIEL, Ending(release=0.5, rings=2.6, width=0.4)), 79, 108, level=-4.0
    ),
    "celesta": Instrument(struck(CELESTA, Ending(release=0.25, width=0.3)), 60, 108, level=-2.0),
    "music_box": Instrument(struck(MUSIC_BOX, DEAD), 60, 103, level=-1.0),
    "kalimba": Instrument(struck(KALIMBA, DEAD), 55, 91),
    "mbira": Instrument(struck(MBIRA, DEAD), 48, 86),
    "steelpan": Instrument(struck(STEELPAN, Ending(release=0.3, rings=1.6, width=0.4)), 50, 91),
    "handpan": Instrument(struck(HANDPAN, LONG), 45, 79),
    "tongue drum": Instrument(struck(TONGUE_DRUM, LONG), 48, 84),
    "tubular bells": Instrument(struck(TUBULAR, LONG), 60, 77, level=-1.0),
    "bell": Instrument(struck(BELL, LASTING), 48, 84, level=-1.0),
    "handbells": Instrument(struck(HANDBELL, LONG), 55, 96, level=-2.0),
    "singing bowl": Instrument(struck(BOWL, LASTING), 45, 81),
    "gamelan": Instrument(struck(GAMELAN, LONG), 48, 91),
    "crotales": Instrument(struck(CROTALE, LONG), 84, 108, level=-6.0),
    "gong": Instrument(_gong, 28, 60, -2.0, pitched=False),
}
