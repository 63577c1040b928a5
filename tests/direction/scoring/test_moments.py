"""When music begins, swells, drops, fades and stops."""

import pytest
from tests.direction.scoring.plays import play

from rushes.direction.plan import SpokenLine
from rushes.direction.scoring.moments import turns_of
from rushes.direction.timeline import Span, Timeline
from rushes.script.screenplay import Action, Line, Music, OnScreenText, Screenplay, Shot

BEATS = {0: Span(0, 96), 1: Span(96, 240)}
TIMELINE = Timeline(240, 24, 240, (), BEATS)
SHOTS = {0: Span(0, 80), 1: Span(80, 240)}


def asked(prompt: str, **more: object) -> Screenplay:
    actions = (Action("ann", "walk", "walks", beat=0), Action("ann", "fall", "falls", beat=1))
    return play(prompt, Music("music"), actions=actions, **more)


def in_shots(first: str, second: str) -> Screenplay:
    at = len(first)
    text = first + second
    return asked(text, shots=(Shot(0, 0, at, first), Shot(1, at, len(text), second, beats=(1, 1))))


def test_music_begins_with_what_it_is_tied_to() -> None:
    assert turns_of(asked("The music begins as she falls."), TIMELINE, {}).begins == 4.0


def test_music_stops_and_fades_with_what_it_is_tied_to() -> None:
    assert turns_of(asked("The music stops as she falls."), TIMELINE, {}).stops == 4.0
    assert turns_of(asked("The music fades as she falls."), TIMELINE, {}).fades == 4.0


def test_music_that_stops_in_a_moment_does_not_begin_there() -> None:
    tied = asked("The music stops as she falls.")
    assert turns_of(tied, TIMELINE, {}).begins is None


def test_music_swells_as_the_title_appears() -> None:
    titled = asked("The music swells as the title appears.", texts=(OnScreenText("NOVA", "title", shot=1),))
    assert list(turns_of(titled, TIMELINE, SHOTS).swells) == pytest.approx([80 / 24])


def test_the_beat_drops_on_the_cut() -> None:
    assert turns_of(in_shots("A road. ", "The beat drops on the cut."), TIMELINE, SHOTS).drop == 80 / 24


def test_what_is_told_of_a_shot_happens_in_it() -> None:
    assert turns_of(in_shots("A road. ", "The music stops."), TIMELINE, SHOTS).stops == 80 / 24


def test_music_starts_after_the_line_that_calls_for_it() -> None:
    line = SpokenLine("l", "ann", "Play!", 24, 48)
    timeline = Timeline(240, 24, 24, (line,), BEATS)
    said = asked('She says "Play!" Then the music starts.', lines=(Line("l", "ann", "Play!"),))
    assert turns_of(said, timeline, {}).begins == 2.0


def test_music_that_plays_throughout_begins_with_the_film() -> None:
    shots = in_shots("A road. ", "The music plays throughout.")
    assert turns_of(shots, TIMELINE, SHOTS).begins is None
