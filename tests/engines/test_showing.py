"""Which frames are shown: the telling moment of each shot, and a poster without half a title."""

from dataclasses import replace
from itertools import pairwise

import pytest

from rushes.direction.plan import (
    CameraKey,
    Figure,
    Look,
    Move,
    Scene,
    SetBrief,
    Shot,
    ShotPlan,
    SpokenLine,
    Text,
)
from rushes.engines.showing import TURN, moments, poster_frames


def shot(start, end, subject=""):
    return Shot(start, end, "full shot", (CameraKey(start, (0, 1, 5), (0, 1, 0)),), subject=subject)


def plan(*shots, lines=(), **scene):
    made = Scene(shots[0].start, shots[-1].end, SetBrief("park"), shots=shots, **scene)
    return ShotPlan(1, "p", "t", 0, 24, shots[-1].end, "16:9", True, (made,), lines=tuple(lines))


def test_each_shot_has_one_moment_on_an_even_frame_within_it():
    made = plan(shot(0, 31), shot(31, 75), shot(75, 120))
    found = moments(made)
    assert len(found) == 3
    for number, one in zip(found, made.shots, strict=True):
        assert one.start < number < one.end
        assert (number - one.start) % 2 == 0


def test_a_storyboard_holds_the_six_longest_shots_in_their_order():
    edges = [0, 40, 45, 80, 110, 140, 170, 173, 200]
    made = plan(*(shot(a, b) for a, b in pairwise(edges)))
    found = moments(made)
    assert len(found) == 6
    assert list(found) == sorted(found)
    assert not any(40 <= number < 45 or 170 <= number < 173 for number in found)


def test_a_shot_in_which_somebody_speaks_is_shown_while_he_speaks():
    line = SpokenLine("l", "cook", "Hello", 10, 40)
    assert 10 <= moments(plan(shot(0, 100), lines=[line]))[0] < 40


def test_a_shot_is_shown_while_its_subject_does_something():
    def figure(name, start, end):
        return Figure(name, Look(), moves=(Move(0, 100, "stand"), Move(start, end, "jump")))

    figures = (figure("dog", 2, 40), figure("cat", 60, 95))
    assert 60 <= moments(plan(shot(0, 100, "cat"), figures=figures))[0] < 95


def test_a_title_is_shown_when_it_is_read():
    assert 20 <= moments(plan(shot(0, 100), texts=(Text(20, 60, "END"),)))[0] < 60


def test_the_poster_is_the_middle_of_the_longest_shot():
    assert poster_frames(plan(shot(0, 40), shot(40, 120), shot(120, 150)))[0] == 80


@pytest.mark.parametrize(("start", "end"), [(48, 90), (10, 52), (47, 53)])
def test_no_title_comes_or_goes_on_a_poster(start, end):
    number = poster_frames(plan(shot(0, 100), texts=(Text(start, end, "END"),)))[0]
    assert min(abs(number - start), abs(number - end)) >= TURN
    assert abs(number - 50) <= 2 * TURN


def test_where_words_never_rest_the_poster_is_the_middle():
    texts = tuple(Text(at, at + 4, "!") for at in range(0, 100, 4))
    assert poster_frames(replace(plan(shot(0, 100), texts=texts)))[0] == 50
