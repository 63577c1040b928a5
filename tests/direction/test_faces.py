"""Close shots find the face of who sits, kneels or lies on the ground."""

from dataclasses import replace
from math import dist

import pytest
from tests.direction.pictures import seen

from rushes.direction.director import Terms, direct
from rushes.direction.faces import LOW, face_of
from rushes.direction.plan import Move, ShotPlan
from rushes.script.screenplay import Action, CameraWish, Character, Look, Place, Screenplay
from rushes.stage.assembly import build_stage


def directed(verb: str, wish: CameraWish | None = None) -> ShotPlan:
    """A woman does one thing in a park."""
    play = Screenplay(
        prompt=verb,
        language="en",
        place=Place("park"),
        characters=(Character("ann", "a woman", Look(sex="female")),),
        actions=(Action("ann", verb),),
        camera=wish or CameraWish(),
    )
    return direct(play, (), Terms(frames=120))


def test_faces_are_where_the_stage_has_them() -> None:
    plan = directed("stand")
    scene = plan.scenes[0]
    postures = [p for p in LOW if p not in ("crawl", "swim", "push_up", "sit_up")]
    moves = tuple(Move(n * 100, n * 100 + 100, posture) for n, posture in enumerate(postures))
    ann = replace(scene.figures[0], position=(0.3, 0.0, 0.2), facing=0.6, moves=moves, gazes=())
    stage = build_stage(replace(scene, figures=(ann,), props=()), plan.rate)
    for move in moves:
        frame = move.start + 60
        real = stage.head("ann", float(frame))
        assert dist(face_of(ann, frame, plan.rate), real) < 0.3 * ann.height, move.action
        assert abs(face_of(ann, frame, plan.rate)[1] - real[1]) < 0.1, move.action


@pytest.mark.parametrize("verb", ["sit", "kneel", "crouch", "lie", "push_up", "stand"])
@pytest.mark.parametrize("size", ["medium", "close"])
@pytest.mark.parametrize("angle", ["", "low", "high"])
def test_a_close_shot_has_the_face_in_it(verb: str, size: str, angle: str) -> None:
    plan = directed(verb, CameraWish(size=size, angle=angle))
    scene = plan.scenes[0]
    ann = next(f for f in scene.figures if f.id == "ann")
    shot = scene.shots[0]
    if ann.attach is not None or shot.anchor:
        return
    for key in shot.keys:
        x, y = seen(scene, shot, key, face_of(ann, min(key.frame + 12, 119), plan.rate))
        assert abs(x) < 0.7
        assert abs(y) < 0.85
        assert key.eye[1] > 0.1


def test_who_lies_on_the_ground_is_seen_lengthwise_and_from_above_when_close() -> None:
    ann = directed("lie").scenes[0].figures[0]
    assert abs(ann.facing) > 1.0
    close = directed("lie", CameraWish(size="close")).scenes[0].shots[0].keys[0]
    assert close.eye[1] > close.target[1] + 0.2
