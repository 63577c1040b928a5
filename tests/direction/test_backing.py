"""What the prompt puts in the distance stands behind what is played, and in the picture."""

from math import atan2, hypot

import rushes
from rushes.direction.boxes import boxes_of
from rushes.direction.framing import gate_of


def scene(prompt: str):
    return rushes.plan_film(prompt).scenes[0]


def test_a_thing_in_the_distance_stands_far_behind() -> None:
    windmill = next(
        p for p in scene("A cow grazes in a field, a windmill in the distance").props if p.kind == "windmill"
    )
    assert windmill.position[2] < -9.0


def test_its_top_is_in_the_first_picture() -> None:
    made = scene("A girl stands on a lawn with the Eiffel Tower in the background")
    tower = next(p for p in made.props if p.kind == "eiffel_tower")
    box = boxes_of(made.figures, made.props, 0, 24)[tower.id]
    shot = made.shots[0]
    eye, aim = shot.keys[0].eye, shot.keys[0].target
    pitch = atan2(aim[1] - eye[1], hypot(aim[0] - eye[0], aim[2] - eye[2]))
    top = atan2(box.y1 - eye[1], hypot(box.middle[0] - eye[0], box.middle[2] - eye[2]))
    assert top - pitch < atan2(gate_of("16:9").height, 2 * shot.lens_mm)


def test_who_acts_before_it_is_still_filmed() -> None:
    made = scene("A man reads a newspaper with a red car in the background")
    assert any(f.id == "man" for f in made.figures)
    assert next(p for p in made.props if p.kind == "car").position[2] < -2.0
