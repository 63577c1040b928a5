"""Every instrument plays in tune, on time and as loud as the others, and ends its notes as it should."""

from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

import numpy as np
import pytest
from tests.sound.music.hearing import cents, clicks, level, momentary, onset, pitch_track, strike_partial

from rushes.direction.score import Note
from rushes.sound.music import bars, keyboards, timpani
from rushes.sound.music.catalogue import FAMILIES, INSTRUMENTS
from rushes.sound.synth import RATE, Samples

START, LENGTH, SECONDS = 0.1, 0.75, 1.1
FIRST = {row.play: name for name, row in reversed(INSTRUMENTS.items())}
NAMES = sorted(FIRST.values())
"""One name of every player."""
PITCHED = [name for name in NAMES if INSTRUMENTS[name].pitched]
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


@pytest.mark.parametrize("name", NAMES)
def test_it_plays(name: str) -> None:
    for note in heard(name):
        assert note.x.dtype == np.float32
        assert len(note.x) == round(SECONDS * RATE)
        assert np.isfinite(note.x).all()
        assert np.abs(note.x).max() > 0.01


@pytest.mark.parametrize("name", PITCHED)
def test_it_is_within_three_cents_of_equal_temperament(name: str) -> None:
    assert [round(note.off, 1) for note in heard(name) if abs(note.off) > 3] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_note_begins_at_its_start(name: str) -> None:
    """Within 10 ms; a tone deeper than 100 Hz within one of its periods."""
    for note in heard(name):
        period = 1 / Note(0, 1, note.pitch).hertz if INSTRUMENTS[name].pitched else 0.0
        assert -0.002 < onset(note.x) - START < max(0.0105, period)


@pytest.mark.parametrize("name", [name for name in PITCHED if INSTRUMENTS[name].sustained])
def test_it_holds(name: str) -> None:
    for note in heard(name):
        assert abs(level(note.x, START + 0.15, START + 0.4) - level(note.x, START + 0.5, START + 0.73)) < 6


@pytest.mark.parametrize("name", [name for name in PITCHED if not INSTRUMENTS[name].sustained])
def test_it_dies(name: str) -> None:
    x = INSTRUMENTS[name].play(np.random.default_rng(3), (Note(START, 2.5, pitches(name)[1]),), 2.6)
    assert level(x, START + 0.1, START + 0.5) - level(x, START + 2.0, START + 2.4) > 2


@pytest.mark.parametrize("name", NAMES)
def test_one_note_is_as_loud_as_any_other(name: str) -> None:
    assert [momentary(note.x) for note in heard(name)] == pytest.approx([-23] * len(pitches(name)), abs=2)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_alike_for_the_same_seed(name: str) -> None:
    first = heard(name)[0]
    assert np.array_equal(first.x, played(name, first.pitch))


@pytest.mark.parametrize("name", PITCHED)
def test_a_note_ends_without_a_click(name: str) -> None:
    """Nothing over 12 kHz at its end that was not there while it sounded."""
    for note in heard(name):
        sharp = clicks(note.x)
        before, after = (
            sharp[: round(1000 * (START + LENGTH)) - 5],
            sharp[round(1000 * (START + LENGTH)) - 5 :],
        )
        assert after.max() <= 1.2 * before.max() + 1e-4


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__.rpartition(".")[2])
def test_a_harder_note_is_louder(family: ModuleType) -> None:
    name = next(iter(family.ROWS))
    soft, hard = (momentary(played(name, pitches(name)[-1], velocity)) for velocity in (0.3, 1.0))
    assert hard - soft > 8
