"""What a plan promises: it fills the film, obeys wishes, keeps people apart, speaks every line, and is always the same."""

from dataclasses import replace
from math import dist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.direction.scenes import boatman, dialogue, landscape, runner

from rushes.direction.checks import check
from rushes.direction.director import Terms, direct
from rushes.direction.travel import standing
from rushes.script.screenplay import Action, CameraWish, Character, Look, Place, Screenplay

TERMS = Terms()


@pytest.mark.parametrize("frames", [120, 240])
def test_shots_fill_the_film_without_a_gap(frames):
    play, readings = dialogue()
    check(direct(play, readings, Terms(frames=frames)))


def test_same_input_gives_the_same_plan():
    play, readings = dialogue()
    assert direct(play, readings, TERMS) == direct(play, readings, TERMS)


def test_another_seed_recasts():
    play, readings = dialogue()
    a, b = (direct(play, readings, Terms(seed=s)) for s in (1, 2))
    assert [f.seed for f in a.scenes[0].figures] != [f.seed for f in b.scenes[0].figures]


def test_the_laugh_comes_before_the_laughing_line_and_nobody_speaks_over_another():
    play, readings = dialogue()
    plan = direct(play, readings, TERMS)
    assert [line.line for line in plan.lines] == ["line0", "laugh:bob:0", "line1"]
    for a, b in zip(plan.lines, plan.lines[1:], strict=False):
        assert a.end <= b.start


def test_two_people_face_each_other_opened_to_the_camera():
    play, readings = dialogue()
    plan = direct(play, readings, TERMS)
    left, right = plan.scenes[0].figures
    spots = [standing(f, 200, 24) for f in (left, right)]
    assert spots[0].position[0] < spots[1].position[0]
    assert 0.5 < spots[0].heading < 1.57
    assert -1.57 < spots[1].heading < -0.5


def test_each_speaker_has_a_single_filmed_from_the_audience_side():
    play, readings = dialogue()
    plan = direct(play, readings, TERMS)
    singles = [s for s in plan.shots if s.subject]
    assert [s.subject for s in singles] == ["ann", "bob"]
    for shot in singles:
        assert all(key.eye[2] > 0.3 for key in shot.keys)


def test_mouths_follow_the_phones_and_close_on_closed_phones():
    play, readings = dialogue()
    plan = direct(play, readings, TERMS)
    line = plan.lines[0]
    sheet = {m.frame: m.shape for m in plan.scenes[0].figures[0].mouths}
    for phone in readings[0].phones:
        assert sheet[round((line.start_seconds + phone.start) * 24)] == phone.shape
    assert sheet[line.end] == "X"


def test_a_line_that_does_not_fit_is_left_out_and_said():
    play, readings = dialogue()
    longer = (replace(readings[0], samples=readings[0].samples.repeat(5)), *readings[1:])
    plan = direct(play, longer, Terms(frames=120))
    assert "line0" not in [line.line for line in plan.lines]
    assert any("too short" in note for note in plan.log)


def test_a_tracked_runner_stays_in_one_low_take_with_the_asked_lens():
    plan = direct(runner(), (), TERMS)
    (shot,) = plan.shots
    assert shot.lens_mm == 24.0
    assert shot.follow == "dog"
    assert all(key.eye[1] < 0.6 for key in shot.keys)


def test_the_set_reaches_as_far_as_the_run():
    plan = direct(runner(), (), TERMS)
    end = standing(plan.scenes[0].figures[0], 239, 24).position
    assert plan.scenes[0].set.reach[1] > end[0]


def test_paws_are_heard_where_and_when_they_strike():
    plan = direct(runner(), (), TERMS)
    paws = [c for c in plan.scenes[0].cues if c.kind == "paw"]
    assert len(paws) > 60
    for cue in paws:
        assert dist(cue.point[::2], standing(plan.scenes[0].figures[0], cue.frame, 24).position[::2]) < 1.2
        assert cue.detail == "sand"


def test_who_sits_in_a_boat_is_fixed_to_its_seat_and_the_camera_comes_closer():
    plan = direct(boatman(), (), TERMS)
    assert plan.scenes[0].figures[0].attach.to == "boat"
    first, last = plan.shots[0].keys[0], plan.shots[0].keys[-1]
    assert dist(last.eye, last.target) < 0.6 * dist(first.eye, first.target)


def test_literal_filming_adds_nothing():
    literal = direct(boatman(), (), Terms(cfg_scale=1.0))
    free = direct(boatman(), (), Terms(cfg_scale=0.0))
    assert [p.kind for p in literal.scenes[0].props] == ["boat"]
    assert "fishing_rod" in [p.kind for p in free.scenes[0].props]
    assert literal.scenes[0].set.life == 0.0


def test_a_landscape_is_flown_over_and_keeps_its_distance_to_the_ground():
    plan = direct(landscape(), (), TERMS)
    (shot,) = plan.shots
    assert shot.clearance > 0
    assert shot.keys[-1].eye[2] < shot.keys[0].eye[2] - 5
    assert plan.scenes[0].figures[0].count == 7


PLACES = st.sampled_from(
    ["cafe_street", "city_street", "beach", "mountains", "lake", "park", "studio", "moon"]
)
VERBS = st.sampled_from(["walk", "run", "sit", "stand", "laugh", "fly", "fly_kite", "wave", "meet", "dance"])
SPECIES = st.sampled_from(["person", "dog", "bird", "cat"])
MOVES = st.sampled_from(
    ["static", "push_in", "pull_out", "pan_left", "orbit", "track", "fly", "crane_up", "tilt_up"]
)


@given(
    place=PLACES,
    cast=st.lists(st.tuples(SPECIES, VERBS), max_size=4),
    moves=st.lists(MOVES, max_size=2),
    aspect=st.sampled_from(["16:9", "9:16", "1:1"]),
    frames=st.sampled_from([120, 240]),
)
@settings(max_examples=60, deadline=None)
def test_every_screenplay_gives_a_plan_that_can_be_filmed(place, cast, moves, aspect, frames):
    play = Screenplay(
        prompt="x",
        language="en",
        place=Place(place),
        characters=tuple(Character(f"c{i}", s, Look(species=s)) for i, (s, _) in enumerate(cast)),
        actions=tuple(Action(f"c{i}", v, beat=i) for i, (_, v) in enumerate(cast)),
        camera=CameraWish(moves=tuple(moves)),
    )
    plan = direct(play, (), Terms(frames=frames, aspect_ratio=aspect))
    check(plan)
    for shot in plan.shots:
        for key in shot.keys:
            assert dist(key.eye, key.target) > 0.2


def test_stop_motion_is_shot_on_twos_and_everything_else_on_ones():
    play = runner()
    assert not any(s.twos for s in direct(play, (), TERMS).shots)
    assert all(s.twos for s in direct(replace(play, style=("stop_motion",)), (), TERMS).shots)
