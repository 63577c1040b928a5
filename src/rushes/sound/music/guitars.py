"""Fretted strings: guitars, lutes, banjos and basses. Resonances of bodies after Fletcher and Rossing, ch. 9."""

from collections.abc import Sequence

import numpy as np

from rushes.direction.score import Note
from rushes.sound.music.body import Body
from rushes.sound.music.instrument import Instrument, Play
from rushes.sound.music.playing import Ending, loudest
from rushes.sound.music.strings import String, plucked
from rushes.sound.synth import Samples, high, plain

__all__ = ["ROWS"]

BOX = Body(((102, 12, 8), (204, 14, 7), (285, 12, 3), (400, 10, 4), (560, 8, 2), (2600, 1.5, 3)), 75, 9000)
SMALL_BOX = Body(((230, 9, 7), (410, 10, 6), (640, 9, 4), (1100, 5, 2), (3000, 1.5, 2)), 170, 9000)
MANDOLIN_BOX = Body(((195, 9, 5), (425, 10, 6), (660, 9, 3), (2400, 2, 5)), 150, 11_000)
SKIN = Body(((310, 4, 7), (480, 5, 6), (840, 4, 6), (1500, 2, 4)), 210, 9000, 9.0)
CABINET = Body(((110, 2, 4), (2600, 1.6, 6), (420, 1.2, -4)), 80, 4800, 18.0)
BASS_BOX = Body(((62, 8, 6), (105, 9, 7), (165, 9, 4), (230, 9, 3), (700, 3, 2)), 42, 4500, 9.0)
BASS_AMP = Body(((80, 1.2, 4), (700, 1.5, 3)), 38, 4200, 12.0)

STEEL = String(
    pluck=0.14,
    soft=4200,
    fundamental=0.75,
    losses=0.55,
    stiffness=6e-5,
    click=0.22,
    click_band=(1500, 7000),
    body=BOX,
)
NYLON = String(
    pluck=0.19,
    soft=1900,
    fundamental=1.3,
    losses=2.1,
    stiffness=2e-5,
    click=0.12,
    click_band=(400, 2500),
    body=BOX,
)
CLEAN = String(
    pluck=0.16,
    soft=3800,
    fundamental=0.55,
    losses=0.45,
    stiffness=5e-5,
    pickup=0.2,
    click=0.1,
    thump=0.0,
    body=CABINET,
)
UKULELE = String(
    pluck=0.24,
    soft=2600,
    fundamental=2.6,
    losses=2.2,
    stiffness=2e-5,
    click=0.15,
    click_band=(600, 3500),
    body=SMALL_BOX,
)
BANJO = String(
    pluck=0.09, soft=5200, fundamental=2.8, losses=0.9, stiffness=5e-5, second=0.2, click=0.35,
    click_band=(1500, 6500), thump=0.5, body=SKIN,
)  # fmt: skip
MANDOLIN = String(
    pluck=0.12, soft=5200, fundamental=2.2, losses=0.6, stiffness=6e-5, courses=1.6, click=0.25,
    click_band=(1800, 7500), body=MANDOLIN_BOX,
)  # fmt: skip
LUTE = String(
    pluck=0.15,
    soft=2400,
    fundamental=1.7,
    losses=1.6,
    stiffness=2e-5,
    courses=1.4,
    click=0.12,
    body=SMALL_BOX,
)
OUD = String(
    pluck=0.12, soft=2600, fundamental=2.0, losses=1.8, stiffness=3e-5, courses=1.8, click=0.3, slide=-14,
    click_band=(700, 3500), body=BOX,
)  # fmt: skip
DOUBLE_BASS = String(
    pluck=0.28, soft=650, fundamental=2.4, losses=5.0, growth=0.45, stiffness=9e-5, click=0.3, click_seconds=0.035,
    click_band=(250, 1600), thump=0.5, body=BASS_BOX,
)  # fmt: skip
ELECTRIC_BASS = String(
    pluck=0.17, soft=1100, fundamental=0.9, losses=2.2, growth=0.4, stiffness=1.2e-4, pickup=0.26, click=0.12,
    click_band=(600, 3000), thump=0.0, body=BASS_AMP,
)  # fmt: skip
SLAP = String(
    pluck=0.1, soft=3600, fundamental=1.1, losses=1.2, growth=0.4, stiffness=1.2e-4, pickup=0.2, click=0.6,
    click_band=(1200, 6000), thump=0.0, body=BASS_AMP,
)  # fmt: skip

HELD = Ending(release=0.09, strum=0.009)
BASS = Ending(release=0.08)


DRIVEN = String(
    pluck=0.12, soft=3000, fundamental=0.5, losses=0.5, stiffness=4e-5, pickup=0.13, click=0.1, thump=0.0,
    body=Body((), 90, 4000),
)  # fmt: skip


DRIVE, BIAS = 30.0, 0.25


def _distorted(rng: np.random.Generator, notes: Sequence[Note], seconds: float) -> Samples:
    """An electric guitar through an overdriven valve stage, its strings together, so that chords growl."""
    clean = plucked(DRIVEN, HELD)(rng, notes, seconds)
    driven = np.tanh(clean * np.float32(DRIVE) + np.float32(BIAS)) - np.float32(np.tanh(BIAS))
    heard = CABINET.heard(high(driven, 60.0, 1))
    return plain(heard * np.float32(np.sqrt(loudest(clean) / max(loudest(heard), 1e-9))))


def _row(
    string: String, lowest: float, highest: float, ending: Ending = HELD, level: float = 0.0
) -> Instrument:
    return Instrument(plucked(string, ending), lowest, highest, level)


_GUITAR: Play = plucked(STEEL, HELD)

ROWS: dict[str, Instrument] = {
    "guitar": Instrument(_GUITAR, 40, 88),
    "acoustic guitar": Instrument(_GUITAR, 40, 88),
    "steel guitar": Instrument(_GUITAR, 40, 88),
    "nylon guitar": _row(NYLON, 40, 84),
    "electric guitar": _row(CLEAN, 40, 88),
    "distorted guitar": Instrument(_distorted, 40, 88, level=-1.0),
    "ukulele": _row(UKULELE, 60, 84),
    "banjo": _row(BANJO, 48, 86),
    "mandolin": _row(MANDOLIN, 55, 93),
    "lute": _row(LUTE, 43, 80),
    "oud": _row(OUD, 41, 77),
    "double bass": _row(DOUBLE_BASS, 28, 62, BASS, level=1.5),
    "electric bass": _row(ELECTRIC_BASS, 28, 67, BASS, level=1.5),
    "slap bass": _row(SLAP, 28, 67, BASS),
}
