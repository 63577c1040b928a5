"""The camera does what is asked of it, by its keys."""

from dataclasses import replace
from math import atan2, dist

import pytest
from tests.direction.pictures import boxes_at, seen
from tests.direction.scenes import dialogue
from tests.direction.test_staging import PERSON, filmed, play, thing

from rushes.script.screenplay import Action, CameraWish


def shot_of(wish: CameraWish, *, person: bool = True):
    screenplay = play(
        [] if person else [thing("vase"), thing("clock")], [PERSON] if person else [], camera=wish
    )
    (shot,) = filmed(screenplay).shots
    return shot


def heading(key) -> float:
    return atan2(key.target[0] - key.eye[0], key.eye[2] - key.target[2])


BOTH = pytest.mark.parametrize("person", [True, False])


@BOTH
def test_a_zoom_is_of_the_lens(person):
    shot = shot_of(CameraWish(moves=("push_in",), words="zoom in"), person=person)
    assert shot.keys[0].eye == shot.keys[-1].eye
    assert shot.keys[-1].lens_mm > 1.5 * shot.keys[0].lens_mm
    out = shot_of(CameraWish(moves=("pull_out",), words="zoom out"), person=person)
    assert out.keys[0].lens_mm > out.keys[-1].lens_mm


@BOTH
def test_a_dolly_is_of_the_camera(person):
    shot = shot_of(CameraWish(moves=("push_in",), words="dolly in"), person=person)
    away = [dist(k.eye, k.target) for k in shot.keys]
    assert away[-1] < away[0]
    assert not any(k.lens_mm for k in shot.keys)


def test_a_crash_zoom_takes_a_third_of_a_second():
    shot = shot_of(CameraWish(moves=("push_in",), speed="fast", words="crash zoom"))
    frames = [k.frame for k in shot.keys]
    assert frames[2] - frames[1] <= 8
    assert shot.keys[2].lens_mm > 1.5 * shot.keys[1].lens_mm


@BOTH
@pytest.mark.parametrize(("move", "sign"), [("pan_left", -1), ("pan_right", 1)])
def test_a_pan_turns_the_camera_where_it_stands(person, move, sign):
    shot = shot_of(CameraWish(moves=(move,)), person=person)
    a, b = shot.keys[0], shot.keys[-1]
    assert a.eye == b.eye
    assert sign * (heading(b) - heading(a)) > 0.2


@BOTH
@pytest.mark.parametrize(("move", "sign"), [("tilt_up", 1), ("tilt_down", -1)])
def test_a_tilt_raises_or_lowers_the_view(person, move, sign):
    shot = shot_of(CameraWish(moves=(move,)), person=person)
    a, b = shot.keys[0], shot.keys[-1]
    assert a.eye == b.eye
    assert sign * (b.target[1] - a.target[1]) > 0.1


@BOTH
def test_an_arc_goes_round(person):
    shot = shot_of(CameraWish(moves=("orbit",)), person=person)
    a, b = shot.keys[0], shot.keys[-1]
    assert dist(a.eye, a.target) == pytest.approx(dist(b.eye, b.target), rel=0.02)
    assert abs(heading(b) - heading(a)) > 0.4


@BOTH
def test_focus_is_racked_and_the_camera_stands(person):
    shot = shot_of(CameraWish(moves=("rack_focus",)), person=person)
    focus = [k.focus for k in shot.keys]
    assert len({k.eye for k in shot.keys}) == 1
    assert focus[0] == focus[1] != focus[2] == focus[3]


@BOTH
def test_an_intense_shaking_shakes_and_a_hand_only_sways(person):
    shaken = shot_of(CameraWish(moves=("handheld",), words="with an intense shaking effect"), person=person)
    held = shot_of(CameraWish(moves=("handheld",), words="handheld"), person=person)
    assert (shaken.shake, held.shake) == (1.0, 0.0)
    assert held.handheld == 1.0


@BOTH
def test_a_static_camera_stands_still(person):
    shot = shot_of(CameraWish(moves=("static",)), person=person)
    assert len({(k.eye, k.target) for k in shot.keys}) == 1
    assert shot.handheld == 0.0


@BOTH
def test_low_is_lower_and_high_is_higher_than_eye_level(person):
    eyes = {
        angle: shot_of(CameraWish(angle=angle), person=person).keys[0]
        for angle in ("low", "eye", "high", "overhead")
    }
    heights = [eyes[a].eye[1] for a in ("low", "eye", "high", "overhead")]
    assert heights == sorted(heights)


@BOTH
def test_a_dutch_angle_tilts_the_picture(person):
    assert shot_of(CameraWish(angle="dutch"), person=person).roll > 0.1


@BOTH
def test_a_macro_is_closer_than_a_full_shot(person):
    near, far = (shot_of(CameraWish(size=size), person=person) for size in ("extreme_close", "full"))
    assert dist(near.keys[0].eye, near.keys[0].target) / near.lens_mm < 0.5 * (
        dist(far.keys[0].eye, far.keys[0].target) / far.lens_mm
    )


def test_a_point_of_view_is_through_the_eyes_of_whom_one_does_not_see():
    shot = shot_of(CameraWish(subjective=True))
    assert shot.unseen == "person"
    assert 1.2 < shot.keys[0].eye[1] < 1.7
    assert shot.handheld > 0


def test_over_the_shoulder_the_other_is_in_front():
    screenplay, _ = dialogue()
    screenplay = play([], screenplay.characters, [Action("ann", "talk")],
                      camera=CameraWish(size="medium_close", words="over the shoulder shot", subject="ann"))  # fmt: skip
    plan = filmed(screenplay)
    shot = plan.shots[0]
    ann, bob = (f.position for f in plan.scenes[0].figures)
    assert shot.subject == "ann"
    assert dist(shot.keys[0].eye, bob) < dist(shot.keys[0].eye, ann)


def test_two_moves_follow_each_other():
    shot = shot_of(CameraWish(moves=("pan_left", "tilt_up")), person=False)
    assert shot.keys[1].eye == shot.keys[-1].eye
    assert heading(shot.keys[0]) - heading(shot.keys[1]) > 0.2
    assert shot.keys[-1].target[1] > shot.keys[1].target[1]


def test_the_camera_is_on_the_thing_that_is_its_subject():
    screenplay = play(
        [thing("vase"), thing("couch")], [PERSON], camera=CameraWish(size="close", subject="vase")
    )
    shot = filmed(screenplay).shots[0]
    assert shot.subject == "vase"


def test_a_whip_pan_is_over_in_a_moment():
    shot = shot_of(CameraWish(moves=("pan_left",), speed="fast", words="whip pan left"), person=False)
    frames = [k.frame for k in shot.keys]
    assert frames[2] - frames[1] <= 8
    assert heading(shot.keys[0]) - heading(shot.keys[-1]) > 0.4


def test_those_who_go_together_are_filmed_together_at_one_pace():
    man = replace(PERSON, id="man", look=replace(PERSON.look, sex="male"))
    screenplay = play([], [PERSON, man], [Action("person", "walk"), Action("man", "walk")], place="beach")
    plan = filmed(screenplay)
    scene, shot = plan.scenes[0], plan.shots[0]
    lengths = [dist(*m.path) for f in scene.figures for m in f.moves if m.path]
    assert lengths[0] == pytest.approx(lengths[1], rel=0.01)
    boxes = boxes_at(scene, shot.start)
    for figure in scene.figures:
        x, _ = seen(scene, shot, shot.keys[0], boxes[figure.id].middle)
        assert abs(x) < 1.0
