"""Chords, voices and melodies."""

from itertools import pairwise

import numpy as np
import pytest

from rushes.direction.scoring.form import form_of
from rushes.direction.scoring.harmony import chords_of, four_parts, parallels
from rushes.direction.scoring.melody import sung
from rushes.direction.scoring.pitches import chord_of, note_of
from rushes.direction.scoring.styles import style_of


def test_names_of_notes_and_chords() -> None:
    assert note_of("F#3") == (6, 3)
    assert note_of("Cb4") == (11, 3)
    assert note_of("H") is None
    chords = [chord_of(name) for name in ("Am", "C7", "D/F#")]
    assert [c.classes for c in chords if c is not None] == [(9, 0, 4), (0, 4, 7, 10), (2, 6, 9)]


def test_numerals() -> None:
    assert [c.classes for c in chords_of(("I", "vi7", "bVII", "V7"), 0)] == [
        (0, 4, 7), (9, 0, 4, 7), (10, 2, 5), (7, 11, 2, 5),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "numerals", ["I V vi IV", "i bVI bIII bVII", "ii7 V7 Imaj7 vi7", "I IV V I", "i iv V i", "I vi ii V7 I"]
)
def test_four_parts_move_without_parallel_fifths_and_octaves(numerals: str) -> None:
    for tonic in range(12):
        voices = four_parts(chords_of(numerals.split() * 2, tonic))
        assert sum(parallels(a, b) for a, b in pairwise(voices)) == 0


def test_four_parts_do_not_cross_and_hold_all_tones() -> None:
    chords = chords_of(("I", "V", "vi", "IV"), 2)
    for chord, voicing in zip(chords, four_parts(chords), strict=True):
        assert list(voicing) == sorted(voicing)
        assert {p % 12 for p in voicing} == set(chord.classes)


def test_parallel_fifths_are_found() -> None:
    assert parallels((48, 55, 64, 72), (50, 57, 65, 74)) > 0


def test_a_melody_moves_mostly_by_step_and_comes_home() -> None:
    style, _ = style_of("folk", "")
    form = form_of(style, 100, (0, "major"), ("I", "V", "vi", "IV"), (0.0, 9.68))
    for seed in range(6):
        tones = sung(form, "flowing", np.random.default_rng(seed), 62, 80)
        leaps = [abs(b.pitch - a.pitch) for a, b in pairwise(tones)]
        assert np.mean([leap <= 4 for leap in leaps]) > 0.6
        assert max(leaps) <= 12
        assert tones[-1].pitch % 12 == 0
        assert tones[-1].start == form.last


def test_whole_bars_fit_into_five_and_ten_seconds() -> None:
    for genre in ("jazz", "waltz", "techno", "lo-fi", "celtic"):
        style, _ = style_of(genre, "")
        for seconds in (4.68, 9.68):
            form = form_of(style, sum(style.tempo) / 2, (0, "major"), style.progressions[0], (0.0, seconds))
            assert form.bars >= 1
            assert 0.5 < seconds - form.seconds(form.last) < 4.0
