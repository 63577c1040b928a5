"""Sections and the orchestra: strings, brass and woodwinds by range, choirs, pipe organs, pads."""

from dataclasses import replace

import numpy as np

from rushes.sound.music import bowed, winds
from rushes.sound.music.body import Body
from rushes.sound.music.ensemble import Section, Spectrum, played_together
from rushes.sound.music.held import Held, harmonics, openness
from rushes.sound.music.instrument import Instrument
from rushes.sound.music.playing import Real

__all__ = ["ROWS", "by_range", "spectrum_of"]

Ranges = tuple[tuple[float, Held], ...]
"""(lowest MIDI number, tone), from low to high."""


def spectrum_of(tone: Held) -> Spectrum:
    """A held tone as it stands in the body of its instrument."""

    def spectrum(hertz: float, velocity: float) -> tuple[Real, Real]:
        k, bright = harmonics(tone, hertz)
        dark = bright * k ** (-tone.darker / 3.01)
        gain = dark + (bright - dark) * openness(tone, velocity)
        return k * hertz, gain * tone.body.gain(k * hertz)

    return spectrum


def by_range(*layers: tuple[float, Ranges]) -> Spectrum:
    """Layers of (dB, ranges): at every pitch the players of that range together, each layer as loud as its dB says."""

    def spectrum(hertz: float, velocity: float) -> tuple[Real, Real]:
        pitch = 69 + 12 * np.log2(hertz / 440)
        found = []
        for level, ranges in layers:
            tone = next((tone for lowest, tone in reversed(ranges) if pitch >= lowest), ranges[0][1])
            f, gain = spectrum_of(tone)(hertz, velocity)
            found.append((f, gain / np.sqrt((gain**2).sum()) * 10 ** (level / 20)))
        longest = max((f for f, _ in found), key=len)
        total = np.zeros(len(longest))
        for f, gain in found:
            total[: len(f)] += gain**2
        return longest, np.sqrt(total)

    return spectrum


STRINGS: Ranges = ((0, bowed.BASS), (36, bowed.CELLO), (50, bowed.VIOLA), (60, bowed.VIOLIN))
BRASS: Ranges = ((0, winds.TUBA), (41, winds.TROMBONE), (58, winds.TRUMPET))
HORNS: Ranges = ((0, winds.TUBA), (36, winds.HORN))
WINDS: Ranges = ((0, winds.BASSOON), (53, winds.CLARINET), (67, winds.OBOE), (76, winds.FLUTE))
HIGH_WINDS: Ranges = ((0, winds.BASSOON), (50, winds.CLARINET), (62, winds.FLUTE))

MEN = Body(((620, 7, 16), (1060, 10, 13), (2500, 12, 14), (2850, 12, 13), (3300, 14, 6)), 90, 4200, 12.0)
WOMEN = Body(((800, 7, 16), (1150, 10, 13), (2850, 12, 9), (3700, 12, 8), (4900, 14, 3)), 160, 5200, 12.0)
BOYS = Body(((880, 6, 15), (1350, 9, 12), (3200, 10, 9), (4300, 12, 6)), 230, 6000, 12.0)
MALE = Held(levels=(0, -3), slope=-11, darker=4, body=MEN)
FEMALE = Held(levels=(0, -5), slope=-12, darker=4, body=WOMEN)
CHILD = Held(levels=(0, -7), slope=-13, darker=4, body=BOYS)
CHOIR: Ranges = ((0, MALE), (57, FEMALE))
OOH = Body(((330, 6, 14), (760, 9, 8), (2600, 10, 3)), 90, 2600, 12.0)

PRINCIPAL = Held(
    levels=(0, -3, -8, -7, -15, -13, -22, -14, -26, -22, -28, -20),
    slope=-14,
    darker=0,
    body=Body((), 50, 7000),
)
FLUTES = Held(levels=(0, -16, -14, -28, -26), slope=-16, darker=0, body=Body((), 60, 5000))
PLENUM = Held(
    levels=(0, -1, -4, -2, -12, -4, -18, -3, -20, -12, -22, -6, -24, -22, -24, -7),
    slope=-16,
    darker=0,
    body=Body((), 40, 8500),
)
SAW = Held(levels=(0,), slope=-6.5, darker=5, body=Body((), 30, 3200, 12.0))
WARM = Held(levels=(0,), slope=-9, darker=5, body=Body(((700, 1.5, 4),), 40, 2200, 12.0))
GLASSY = Held(levels=(0, -9, -16, -12, -22, -18, -30, -20), slope=-12, darker=2, body=Body((), 60, 8000))

TUTTI = by_range((0, STRINGS), (-4, BRASS), (-7, HIGH_WINDS), (-5, HORNS))
STRING_SECTION = Section(by_range((0, STRINGS)), 10, 0.07, 0.35, 0.07, chiff=0.1, chiff_band=(1500, 9000))
BRASS_SECTION = Section(by_range((0, BRASS), (-6, HORNS)), 4, 0.028, 0.16, 0.06, 0.1, 0.06)
ORGAN = Section(spectrum_of(PRINCIPAL), 1.2, 0.02, 0.2, 0.02, 0.0, 0.08, (1500, 7000), 0.85, 0.0)
AAH = Section(by_range((0, CHOIR)), 9, 0.09, 0.35, 0.06, 0.15, 0.04)
PAD = Section(spectrum_of(SAW), 11, 0.16, 0.9, 0.5, 0.1, 0.0, steady=0.62, together=0.1)


def _row(section: Section, lowest: float, highest: float, level: float = 0.0) -> Instrument:
    return Instrument(played_together(section), lowest, highest, level, sustained=True)


ROWS: dict[str, Instrument] = {
    "strings": _row(STRING_SECTION, 28, 100),
    "string quartet": _row(
        replace(STRING_SECTION, spread=4, attack=0.045, release=0.22, together=0.5), 36, 98
    ),
    "brass": _row(BRASS_SECTION, 28, 86),
    "horns": _row(replace(BRASS_SECTION, spectrum=by_range((0, HORNS)), attack=0.035), 33, 79),
    "woodwinds": _row(Section(by_range((0, WINDS)), 4, 0.03, 0.14, 0.04, 0.1, 0.08), 34, 98),
    "orchestra": _row(Section(TUTTI, 9, 0.05, 0.4, 0.07, 0.15, 0.12, (1000, 8000)), 28, 98),
    "choir": _row(AAH, 38, 84),
    "children's choir": _row(replace(AAH, spectrum=spectrum_of(CHILD), attack=0.07), 57, 86),
    "choir ooh": _row(
        replace(AAH, spectrum=spectrum_of(replace(MALE, body=OOH)), attack=0.11), 38, 84, level=-1.0
    ),
    "organ": _row(ORGAN, 24, 103),
    "church organ": _row(replace(ORGAN, spectrum=spectrum_of(PLENUM)), 24, 96),
    "flute organ": _row(replace(ORGAN, spectrum=spectrum_of(FLUTES)), 36, 103),
    "synth pad": _row(PAD, 28, 96, level=-3.0),
    "warm pad": _row(replace(PAD, spectrum=spectrum_of(WARM), attack=0.22), 28, 96, level=-3.0),
    "glass pad": _row(
        replace(PAD, spectrum=spectrum_of(GLASSY), attack=0.18, opening=0.2), 36, 100, level=-4.0
    ),
}
