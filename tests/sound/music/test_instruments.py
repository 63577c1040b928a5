"""Every instrument plays in tune, on time and as loud as the others, and ends its notes as it should."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

import numpy as np
import pytest
from tests.sound.music.hearing import cents, clicks, level, momentary, onset, pitch_track, strike_partial

from rushes.direction.score import Note
from rushes.sound.music import bars, keyboards, timpani
from rushes.sound.music.catalogue import FAMILIES, INSTRUMENTS
from rushes.sound.music.instrument import Instrument
from rushes.sound.synth import RATE, Samples

START, LENGTH, SECONDS = 0.1, 0.75, 1.1
FIRST = {row.play: name for name, row in reversed(INSTRUMENTS.items())}
NAMES = sorted(FIRST.values())
"""One name of every player."""
END = START + LENGTH
INHARMONIC = {*bars.ROWS, *keyboards.ROWS, *timpani.ROWS}
"""What has no period to be measured: its strike partial is."""


@dataclass(frozen=True)
class Heard:
    """One note as it was played, and its pitch against equal temperament in cents."""

    x: Samples
    pitch: float
    off: float


def pitches(name: str) -> tuple[float, ...]:
    """A low, a middle and a high note; the number of its first stroke where there is no pitch."""
    row = INSTRUMENTS[name]
    return (
        (row.lowest + 1, round((row.lowest + row.highest) / 2), row.highest - 1) if row.pitched else (38.0,)
    )


def played(name: str, pitch: float, velocity: float = 0.7) -> Samples:
    return INSTRUMENTS[name].play(np.random.default_rng(3), (Note(START, LENGTH, pitch, velocity),), SECONDS)


@lru_cache(maxsize=1024)
def heard(name: str) -> tuple[Heard, ...]:
    out = []
    for pitch in pitches(name):
        x = played(name, pitch)
        out.append(
            Heard(x, pitch, _off(name, x, Note(0, 1, pitch).hertz) if INSTRUMENTS[name].pitched else 0.0)
        )
    return tuple(out)


def _off(name: str, x: Samples, hertz: float) -> float:
    tone = x[int((START + 0.1) * RATE) : int((START + LENGTH) * RATE)]
    if name in INHARMONIC:
        return cents(strike_partial(tone, hertz), hertz)
    track = pitch_track(tone, max(hertz / 1.6, 20), min(hertz * 1.6, 20_000))
    off = 1200 * np.log2(track[np.isfinite(track)] / hertz)
    middle = np.median(off)
    return float(off[np.abs(off - middle) < 60].mean()) if INSTRUMENTS[name].sustained else float(middle)


def of(family: ModuleType, kind: Callable[[Instrument], bool] = lambda row: True) -> list[str]:
    """The names of a family's players."""
    return [name for name in NAMES if name in family.ROWS and kind(INSTRUMENTS[name])]


each_family = pytest.mark.parametrize(
    "family", FAMILIES, ids=[family.__name__.rpartition(".")[2] for family in FAMILIES]
)


@each_family
def test_they_play(family: ModuleType) -> None:
    for name in of(family):
        for note in heard(name):
            assert note.x.dtype == np.float32
            assert len(note.x) == round(SECONDS * RATE)
            assert np.isfinite(note.x).all()
            assert np.abs(note.x).max() > 0.01


@each_family
def test_they_are_within_three_cents_of_equal_temperament(family: ModuleType) -> None:
    off = {(name, note.pitch): note.off for name in of(family) for note in heard(name)}
    assert {at: cents for at, cents in off.items() if abs(cents) > 3} == {}


@each_family
def test_a_note_begins_at_its_start(family: ModuleType) -> None:
    """Within 10 ms; a tone deeper than 100 Hz within one of its periods."""
    late = {}
    for name in of(family):
        for note in heard(name):
            period = 1 / Note(0, 1, note.pitch).hertz if INSTRUMENTS[name].pitched else 0.0
            if not -0.002 < onset(note.x) - START < max(0.0105, period):
                late[name, note.pitch] = onset(note.x) - START
    assert late == {}


@each_family
def test_the_sustained_hold(family: ModuleType) -> None:
    fallen = {
        (name, note.pitch): level(note.x, START + 0.15, START + 0.4)
        - level(note.x, START + 0.5, START + 0.73)
        for name in of(family, lambda row: row.sustained)
        for note in heard(name)
    }
    assert {at: decibels for at, decibels in fallen.items() if abs(decibels) > 6} == {}


@each_family
def test_the_others_die(family: ModuleType) -> None:
    for name in of(family, lambda row: row.pitched and not row.sustained):
        x = INSTRUMENTS[name].play(np.random.default_rng(3), (Note(START, 2.5, pitches(name)[1]),), 2.6)
        assert level(x, START + 0.1, START + 0.5) - level(x, START + 2.0, START + 2.4) > 2, name


@each_family
def test_one_note_is_as_loud_as_any_other(family: ModuleType) -> None:
    loudness = {(name, note.pitch): momentary(note.x) for name in of(family) for note in heard(name)}
    assert {at: lufs for at, lufs in loudness.items() if abs(lufs + 23) > 2} == {}


@each_family
def test_they_are_alike_for_the_same_seed(family: ModuleType) -> None:
    for name in of(family):
        assert np.array_equal(heard(name)[0].x, played(name, heard(name)[0].pitch)), name


@each_family
def test_a_note_ends_without_a_click(family: ModuleType) -> None:
    """Nothing over 12 kHz at its end that was not there while it sounded."""
    for name in of(family, lambda row: row.pitched):
        for note in heard(name):
            sharp = clicks(note.x[int((END - 0.2) * RATE) :])
            assert sharp[195:].max() <= 1.2 * sharp[10:195].max() + 1e-4, name


@each_family
def test_a_harder_note_is_louder(family: ModuleType) -> None:
    name = next(iter(family.ROWS))
    soft, hard = (momentary(played(name, pitches(name)[-1], velocity)) for velocity in (0.3, 1.0))
    assert hard - soft > 8
