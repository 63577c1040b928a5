"""Free reeds, drawbar organs, pipes with drones, voices and what glides: accordion to theremin."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from rushes.direction.score import Note
from rushes.sound.music.body import Body
from rushes.sound.music.held import Held, held
from rushes.sound.music.instrument import Instrument, Play
from rushes.sound.music.sections import MEN, WOMEN
from rushes.sound.music.winds import SUONA
from rushes.sound.synth import RATE, Samples, plain

__all__ = ["ROWS"]

BELLOWS = Body(((520, 2.5, 3), (1500, 2, 4), (3000, 2.5, 3)), 90, 6500)
ACCORDION = Held(
    levels=(0, -1, -2, -4, -5), slope=-7, darker=2, body=BELLOWS, attack=0.024, opening=1.2, release=0.06, scoop=-4,
    jitter=0.3,
    breath=0.012, breath_band=(1500, 8000), ranks=(-5.5, 0.0, 5.5),
)  # fmt: skip
CONCERTINA = replace(
    ACCORDION, ranks=(0.0,), levels=(0, 1, 0, -3), body=Body(((900, 2, 5), (2400, 2, 5)), 160, 7000)
)
BANDONEON = replace(ACCORDION, ranks=(0.0,), levels=(0, 2, -2, 0, -5, -4), attack=0.02)
HARMONIUM = replace(
    ACCORDION, ranks=(-2.5, 0.0, 2.5), attack=0.045, body=Body(((430, 2, 4), (1300, 2, 3)), 70, 4500, 9.0)
)
MELODICA = replace(CONCERTINA, levels=(0, -2, 1, -6, -3), tremolo=0.1, vibrato=2, late=0.4)
HARMONICA = Held(
    levels=(0, 2, 0, -2, -4), slope=-7, darker=4, body=Body(((900, 2, 5), (2100, 2.2, 7), (3600, 3, 4)), 200, 6500, 9.0),
    attack=0.022,
    release=0.06, vibrato=5, rate=5.6, late=0.2, tremolo=0.22, scoop=-28, breath=0.025, breath_band=(1500, 9000),
    ranks=(0.0,),
)  # fmt: skip
HAMMOND = Held(
    levels=(0, -2, -3, -12, -60, -14, -60, -18), slope=-60, darker=0, body=Body((), 50, 6000), attack=0.004, opening=1.0,
    release=0.03, vibrato=4, rate=6.4, late=0.05, tremolo=0.16, scoop=0, jitter=0.2, breath=0.01, breath_band=(800, 6000),
    chiff=4.0,
)  # fmt: skip
CALLIOPE = Held(
    levels=(0, -14, -9, -24, -18), slope=-12, darker=0, body=Body((), 150, 8000), attack=0.025, release=0.06, scoop=-10,
    breath=0.09,
    chiff=2.5, tremolo=0.12, rate=6.0, late=0.1,
)  # fmt: skip

SOLO = Held(
    levels=(0, -3), slope=-11, darker=4, body=WOMEN, attack=0.05, opening=1.3, release=0.16, swell=0.25, vibrato=22, rate=5.4,
    late=0.35, tremolo=0.12, scoop=-45, jitter=2.2, breath=0.02, breath_band=(1500, 9000), glide=0.03,
)  # fmt: skip
TENOR = replace(SOLO, body=MEN, slope=-10.5)
HUM = replace(
    SOLO, levels=(0, -8, -15, -21), slope=-14, body=Body(((260, 3, 8), (1000, 5, -6), (2200, 4, 2)), 80, 1800, 12.0),
    vibrato=12,
    breath=0.012, attack=0.06,
)  # fmt: skip
WHISTLING = Held(
    levels=(0, -32, -42), slope=-20, darker=2, body=Body((), 300, 9000), attack=0.03, release=0.09, vibrato=14, rate=5.6,
    late=0.25,
    tremolo=0.12, scoop=-60, jitter=2.4, breath=0.05, breath_band=(1200, 9000), chiff=1.0, glide=0.03,
)  # fmt: skip
THEREMIN = Held(
    levels=(0, -8, -17, -26, -33), slope=-14, darker=2, body=Body(((900, 1.2, 3),), 80, 5000), attack=0.06, release=0.14,
    vibrato=26,
    rate=6.0, late=0.15, tremolo=0.12, scoop=-80, jitter=2.4, breath=0.0, glide=0.06,
)  # fmt: skip
SAW = replace(
    THEREMIN, levels=(0, -30, -28, -44), vibrato=22, rate=5.0, attack=0.09, release=0.5, breath=0.012
)
GLASS = replace(
    THEREMIN,
    levels=(0, -24, -30, -40),
    vibrato=3,
    rate=4.2,
    attack=0.11,
    release=0.5,
    scoop=0,
    glide=0,
    breath=0.006,
)

CHANTER = replace(
    SUONA, levels=(0, 1, 3, 3, 2), vibrato=0, scoop=-6, attack=0.008, release=0.02, glide=0.0, jitter=0.8
)
DRONE = Held(
    levels=(0, 0, -1, -2, -3), slope=-7, darker=0, body=Body(((700, 2, 4), (1800, 2, 5)), 80, 5000), attack=0.12, release=0.2,
    scoop=0, jitter=0.5, breath=0.01,
)  # fmt: skip
DRONES = ((-24, 0.25), (-12, 0.34))  # semitones under the tonic of the pipes, and how loud


def _bagpipes(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
    """A chanter over two drones, which sound from the first note to the last, on the tonic of the lowest written A or else
    the commonest pitch."""
    tune = held(CHANTER)(rng, notes, seconds)
    if not notes:
        return tune
    pitches = [round(note.pitch) for note in notes]
    tonic = max(set(pitches), key=lambda p: (sum(q % 12 == p % 12 for q in pitches), -p))
    start, end = min(n.start for n in notes), max(n.start + n.length for n in notes)
    while tonic > 71:
        tonic -= 12
    for under, level in DRONES:
        drone = held(DRONE)(rng, [Note(start, end - start, tonic + under, 0.7)], seconds)
        tune = plain(tune + level * drone)
    return tune


def _rotary(tone: Held) -> Play:
    """Through a rotating horn: left and right swing against each other."""

    def play(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
        mono = held(tone)(rng, notes, seconds)
        swing = 0.25 * np.sin(2 * np.pi * 6.4 * np.arange(len(mono)) / RATE)
        return plain(np.stack([mono * np.sqrt(0.5 + 0.5 * swing), mono * np.sqrt(0.5 - 0.5 * swing)], -1))

    return play


def _row(tone: Held, lowest: float, highest: float, level: float = 0.0) -> Instrument:
    return Instrument(held(tone), lowest, highest, level, sustained=True)


ROWS: dict[str, Instrument] = {
    "accordion": _row(ACCORDION, 41, 96),
    "bandoneon": _row(BANDONEON, 36, 88),
    "concertina": _row(CONCERTINA, 48, 96),
    "harmonium": _row(HARMONIUM, 36, 89),
    "melodica": _row(MELODICA, 53, 89),
    "harmonica": _row(HARMONICA, 55, 96),
    "hammond organ": Instrument(_rotary(HAMMOND), 36, 96, sustained=True),
    "calliope": _row(CALLIOPE, 53, 91),
    "bagpipes": Instrument(_bagpipes, 65, 84, -1.0, sustained=True),
    "vocals": _row(SOLO, 48, 84),
    "voice": _row(SOLO, 48, 84),
    "tenor": _row(TENOR, 40, 72),
    "hum": _row(HUM, 45, 79, level=-1.0),
    "whistle": _row(WHISTLING, 67, 96, level=-1.0),
    "theremin": _row(THEREMIN, 48, 91),
    "musical saw": _row(SAW, 55, 88),
    "glass harmonica": _row(GLASS, 55, 96),
}
