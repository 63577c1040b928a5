"""Notes, chords and scales that are named are played as named."""

from itertools import pairwise

import pytest
from tests.direction.scoring.plays import RATE, play, player, score, some

from rushes.direction.plan import SpokenLine
from rushes.direction.score import Note, Score
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import Music


def taught(
    prompt: str, notes: tuple[str, ...], deed: str, kind: str, tempo: str = "", scale: str = ""
) -> Score:
    music = Music(prompt, tempo=tempo, instruments=(kind,), notes=notes, scale=scale)
    return some(score(play(prompt, music), (player(deed, kind),)))


def pitches(found: Score) -> list[float]:
    return [n.pitch for n in found.parts[0].notes]


def notes(found: Score) -> tuple[Note, ...]:
    return found.parts[0].notes


def test_named_notes_in_their_order() -> None:
    found = taught("one note at a time", ("C4", "E4", "G4", "F#3", "Bb3"), "play_piano", "piano")
    assert pitches(found) == [60, 64, 67, 54, 58]


def test_a_note_without_octave_lies_in_the_octave_of_the_instrument() -> None:
    assert pitches(taught("plays C", ("C",), "play_piano", "piano")) == [60]
    assert pitches(taught("plays C", ("C",), "play_flute", "flute")) == [72]
    assert pitches(taught("plays C", ("C",), "bow_cello", "cello")) == [48]


def test_solfa() -> None:
    assert pitches(taught("sings do re mi", ("do", "re", "mi"), "play_piano", "piano")) == [60, 62, 64]


def test_open_strings_of_a_guitar() -> None:
    found = taught("the six open strings one by one", ("E", "A", "D", "G", "B", "E"), "strum", "guitar")
    assert pitches(found) == [40, 45, 50, 55, 59, 64]


def test_the_open_string_of_a_violin() -> None:
    assert pitches(taught("bows the A string", ("A",), "bow_violin", "violin")) == [69]


def test_the_triad_as_a_block_chord_sounds_together() -> None:
    found = taught("a C major triad as a block chord", ("C", "E", "G"), "play_piano", "piano")
    assert pitches(found) == [60, 64, 67]
    assert len({n.start for n in notes(found)}) == 1


def test_what_is_denied_is_not_asked_for() -> None:
    found = taught("one note at a time, with no chords", ("C", "E", "G"), "play_piano", "piano")
    assert len({n.start for n in notes(found)}) == 3


def test_a_guitar_chord_is_strummed_in_its_open_shape() -> None:
    found = taught("strums a G major chord", ("G",), "strum", "guitar")
    assert pitches(found) == [43, 47, 50, 55, 59, 67]
    starts = [n.start for n in notes(found)]
    assert starts == sorted(starts)
    assert len(set(starts)) == 6


def test_chords_of_a_ukulele_in_turn_two_seconds_each() -> None:
    found = taught("C, Am, F, G7 chords, two seconds each", ("C", "Am", "F", "G7"), "strum", "ukulele")
    chords = [sorted(pitches(found)[k : k + 4]) for k in (0, 4, 8, 12)]
    assert chords == [[60, 64, 67, 72], [60, 64, 67 + 2, 69], [60, 65, 69, 69], [62, 65, 67, 71]]
    firsts = [n.start for n in notes(found)][::4]
    assert firsts[1] - firsts[0] == pytest.approx(2.0, abs=0.01)


def test_a_chord_is_held_for_as_long_as_asked() -> None:
    found = taught("a block chord, holds it for one second", ("C", "E", "G"), "play_piano", "piano")
    assert {n.length for n in notes(found)} == {1.0}


def test_a_tempo_in_beats_a_minute_is_kept() -> None:
    found = taught("one note at a time at 120 bpm", ("C4", "D4", "E4"), "play_piano", "piano", "120")
    starts = [n.start for n in notes(found)]
    assert [b - a for a, b in pairwise(starts)] == pytest.approx([0.5, 0.5])


def test_a_note_is_repeated_as_often_as_asked() -> None:
    found = taught("plucks the note four times", ("A4",), "strum", "electric_guitar")
    assert pitches(found) == [69] * 4


def test_a_scale_goes_up_an_octave() -> None:
    found = taught("plays the D major scale", (), "play_piano", "piano", scale="D major")
    assert pitches(found) == [62, 64, 66, 67, 69, 71, 73, 74]


def test_notes_begin_with_the_deed_that_plays_them() -> None:
    music = Music("plays", instruments=("piano",), notes=("C4", "E4"))
    found = some(score(play("plays", music), (player("play_piano", "piano", start=96),)))
    assert found.parts[0].player == "ann"
    assert notes(found)[0].start == pytest.approx(96 / RATE, abs=0.05)


def test_a_lesson_waits_until_its_teacher_has_spoken() -> None:
    line = SpokenLine("l", "ann", "This is a C", 24, 96)
    timeline = Timeline(240, RATE, 24, (line,), {0: Span(0, 240)})
    music = Music("plays", instruments=("piano",), notes=("C4", "E4", "G4"))
    found = some(score(play("plays", music), (player("play_piano", "piano"),), timeline=timeline))
    assert notes(found)[0].start > 96 / RATE
