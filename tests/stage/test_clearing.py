"""No camera stands in a wall."""

from dataclasses import replace
from math import dist

import pytest

from rushes.stage.clearing import cleared
from rushes.stage.scene import Camera

WALL = (-5.0, -1.0, 6.0, 5.0, 4.0, 9.0)
CAMERA = Camera(eye=(0.0, 1.5, 8.0), target=(0.0, 1.0, 0.0), lens_mm=40.0, focus=8.0)


def test_an_eye_in_a_wall_comes_out_on_the_line_to_its_target():
    eye = cleared(CAMERA, (WALL,)).eye
    assert eye[2] == pytest.approx(6.0, abs=0.01)
    assert eye[1] == pytest.approx(1.0 + 0.5 * 6.0 / 8.0, abs=0.01)


def test_the_subject_stays_as_large_as_it_was():
    made = cleared(CAMERA, (WALL,))
    before = CAMERA.lens_mm / dist(CAMERA.eye, CAMERA.target)
    assert made.lens_mm / dist(made.eye, made.target) == pytest.approx(before, rel=0.01)


def test_a_free_camera_is_left_alone():
    free = replace(CAMERA, eye=(0.0, 1.5, 5.0))
    assert cleared(free, (WALL,)) == free


def test_out_of_one_box_and_into_the_next():
    nearer = (-5.0, -1.0, 4.0, 5.0, 4.0, 6.1)
    assert cleared(CAMERA, (WALL, nearer)).eye[2] < 4.01
