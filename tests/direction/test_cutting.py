"""A prompt that names its shots is cut where they change, each filmed as it is asked for."""

from dataclasses import replace

import pytest
from tests.direction.scenes import dialogue, reading

from rushes.direction.checks import check
from rushes.direction.director import Terms, direct
from rushes.script.screenplay import (
    Action,
    CameraWish,
    Character,
    Line,
    Look,
    OnScreenText,
    Place,
    Screenplay,
    Shot,
    Thing,
)


def three(**shots: dict[str, object]) -> Screenplay:
    """A woman waves, a man says something, a dog sits; `shot0`, `shot1`, `shot2` change fields of the shots."""
    bare = [Shot(n, n * 10, n * 10 + 10, "words", beats=(n, n)) for n in range(3)]
    return Screenplay(
        prompt="three shots of ten characters",
        language="en",
        place=Place("park", "the park"),
        characters=(
            Character("woman", "a woman", Look(sex="female")),
            Character("man", "a man", Look(sex="male")),
            Character("dog", "a dog", Look(species="dog")),
        ),
        actions=(Action("woman", "wave", beat=0), Action("dog", "sit", beat=2)),
        lines=(Line("line0", "man", "Here we are at last", beat=1),),
        shots=tuple(replace(shot, **shots.get(f"shot{shot.number}", {})) for shot in bare),
    )


READINGS = (reading("line0", "man", "Here we are at last", 1.5),)


@pytest.mark.parametrize("frames", [120, 240])
def test_the_film_is_cut_where_the_shots_change(frames):
    plan = direct(three(), READINGS, Terms(frames=frames))
    check(plan)
    assert [shot.subject for shot in plan.shots] == ["woman", "man", "dog"]
    line = plan.lines[0]
    assert plan.shots[1].start <= line.start < line.end <= plan.shots[1].end


def test_each_shot_has_the_camera_that_is_asked_for_in_it():
    play = three(shot0={"camera": CameraWish(size="wide")}, shot2={"camera": CameraWish(moves=("push_in",))})
    framings = [shot.framing for shot in direct(play, READINGS, Terms()).shots]
    assert framings == ["wide shot, static", "medium close shot", "wide shot, push in"]


def test_what_a_shot_leaves_open_is_as_for_the_whole_film():
    play = replace(
        three(shot1={"camera": CameraWish(size="close")}), camera=CameraWish(moves=("handheld",), size="full")
    )
    shots = direct(play, READINGS, Terms()).shots
    assert [shot.handheld for shot in shots] == [1.0, 1.0, 1.0]
    assert shots[1].framing.startswith("close shot")
    assert shots[0].framing.startswith("full shot")


def test_a_shot_without_anybody_shows_the_place_for_a_while():
    play = replace(three(), actions=(Action("woman", "wave", beat=0),))
    plan = direct(play, READINGS, Terms())
    assert plan.shots[2].framing.startswith("establishing")
    assert plan.shots[2].end - plan.shots[2].start > 24


@pytest.fixture
def two_places():
    """The woman and the man in the park, then the dog on the beach."""
    return three(shot0={"place": Place("park", "the park")}, shot2={"place": Place("beach", "a beach")})


def test_a_shot_in_another_place_is_a_scene_of_its_own(two_places):
    plan = direct(two_places, READINGS, Terms())
    check(plan)
    assert [scene.set.kind for scene in plan.scenes] == ["park", "beach"]
    assert [len(scene.shots) for scene in plan.scenes] == [2, 1]


def test_everybody_is_only_where_he_acts(two_places):
    plan = direct(two_places, READINGS, Terms())
    assert [[f.id for f in scene.figures] for scene in plan.scenes] == [["woman", "man"], ["dog"]]


def test_what_happens_in_a_scene_happens_in_its_time(two_places):
    plan = direct(two_places, READINGS, Terms())
    for scene in plan.scenes:
        for figure in scene.figures:
            moments = [(m.start, m.end) for m in (*figure.moves, *figure.expressions, *figure.gazes)]
            assert all(scene.start <= a < b <= scene.end + 24 for a, b in moments)
        assert all(scene.start <= cue.frame < scene.end for cue in scene.cues)
        assert all((bed.start, bed.end) == (scene.start, scene.end) for bed in scene.ambiences)


def test_who_comes_back_looks_the_same(two_places):
    again = (*two_places.actions, Action("woman", "wave", beat=2))
    first, second = direct(replace(two_places, actions=again), READINGS, Terms()).scenes
    woman = next(f for f in second.figures if f.id == "woman")
    assert (woman.look, woman.seed) == (first.figures[0].look, first.figures[0].seed)


def test_another_hour_is_another_scene():
    plan = direct(three(shot1={"time_of_day": "night"}), READINGS, Terms())
    assert [scene.set.time_of_day for scene in plan.scenes] == ["morning", "night", "morning"]


def test_a_black_picture_is_a_card_with_its_words():
    play = replace(three(shot2={"black": True}), texts=(OnScreenText("THE END", "title", shot=2),))
    plan = direct(play, READINGS, Terms())
    check(plan)
    assert [(s.set.kind, s.set.signs) for s in plan.scenes] == [("park", ()), ("card", ("THE END",))]
    assert plan.shots[-1].framing == "title card"


def test_a_text_is_read_in_its_shot_and_its_caption_is_no_prop():
    play = replace(
        three(),
        things=(Thing("caption", "caption", "caption"),),
        texts=(OnScreenText("WELCOME", "caption", "caption", shot=1),),
    )
    plan = direct(play, READINGS, Terms())
    (text,) = plan.scenes[0].texts
    assert (text.words, text.kind) == ("WELCOME", "caption")
    assert not plan.scenes[0].props
    assert (text.start, text.end) == (plan.shots[1].start, plan.shots[1].end)


def test_a_film_too_short_for_its_shots_leaves_some_out_and_says_so():
    many = tuple(Shot(n, n, n + 1, "words", beats=(n, n)) for n in range(24))
    plan = direct(replace(three(), lines=(), shots=many), (), Terms(frames=120))
    check(plan)
    assert len(plan.shots) < 24
    assert any("too short for every shot" in line for line in plan.log)


def test_seconds_that_are_named_share_out_the_film():
    play = replace(three(shot0={"seconds": 2.0}, shot1={"seconds": 2.0}, shot2={"seconds": 6.0}), lines=())
    lengths = [shot.end - shot.start for shot in direct(play, (), Terms(frames=240)).shots]
    assert lengths == [48, 48, 144]


def test_without_named_shots_the_director_cuts_alone():
    play, readings = dialogue()
    assert direct(play, readings, Terms()).shots[0].framing == "two-shot"


def test_slow_motion_slows_the_action_and_not_the_voices():
    plain, slow = (direct(replace(three(), speed=s), READINGS, Terms()) for s in ("", "slow_motion"))
    assert {scene.pace for scene in slow.scenes} == {0.5}
    assert slow.lines == plain.lines
    assert any("voices" in note for note in slow.log)


def test_a_shot_in_slow_motion_is_a_scene_of_its_own_speed():
    plan = direct(three(shot1={"speed": "slow_motion"}), READINGS, Terms())
    assert [scene.pace for scene in plan.scenes] == [1.0, 0.5, 1.0]


def test_focus_is_pulled_from_one_to_the_other():
    play, readings = dialogue()
    play = replace(play, camera=CameraWish(moves=("rack_focus",), focus=("ann", "bob")))
    (shot,) = direct(play, readings, Terms()).shots
    focus = [key.focus for key in shot.keys]
    assert focus[0] == focus[1] != focus[2] == focus[3]
    assert len({key.eye for key in shot.keys}) == 1
    assert shot.subject == ""


def test_focus_without_a_name_is_pulled_from_the_foreground():
    play = replace(three(), shots=(), camera=CameraWish(moves=("rack_focus",)))
    (shot,) = direct(play, READINGS, Terms()).shots
    assert 0 < shot.keys[0].focus < shot.keys[-1].focus
