"""Lenses and matrices."""

import numpy as np
import pytest

from rushes.render.culling import planes_of, seen, sphere_seen
from rushes.render.optics import (
    BLUR_LIMIT,
    blur_at_infinity,
    half_tangents,
    mirrored,
    oblique,
    perspective,
    view,
)
from rushes.stage.scene import Camera


def project(matrix: np.ndarray, point: tuple[float, float, float]) -> np.ndarray:
    clip = matrix @ np.array([*point, 1.0])
    return clip[:3] / clip[3]


def test_the_longer_side_of_the_picture_spans_36_millimetres() -> None:
    assert half_tangents(18.0, 16 / 9)[0] == pytest.approx(1.0)
    assert half_tangents(18.0, 9 / 16)[1] == pytest.approx(1.0)


def test_the_target_is_in_the_middle_and_right_is_right() -> None:
    matrix = perspective(half_tangents(35.0, 16 / 9), 0.1, 100.0) @ view((0, 1, 5), (0, 1, 0))
    assert project(matrix, (0, 1, 0))[:2] == pytest.approx([0.0, 0.0])
    assert project(matrix, (1, 1, 0))[0] > 0.1
    assert project(matrix, (0, 2, 0))[1] > 0.1


def test_looking_straight_down_is_possible() -> None:
    assert np.isfinite(view((0, 5, 0), (0, 0, 0))).all()


def test_a_point_and_its_reflection_share_a_pixel() -> None:
    looking = view((0.5, 2, 6), (0, 1, 0))
    projection = perspective(half_tangents(35.0, 16 / 9), 0.1, 100.0)
    reflected = project(projection @ looking @ mirrored(0.25), (1.0, 1.25, -2.0))
    assert project(projection @ looking, (1.0, -0.75, -2.0)) == pytest.approx(reflected)


def test_the_oblique_plane_cuts_what_is_under_the_mirror() -> None:
    looking = view((0, 2, 6), (0, 1, 0)) @ mirrored(0.0)
    projection = perspective(half_tangents(35.0, 16 / 9), 0.1, 100.0)
    skewed = oblique(projection, looking, 0.0) @ looking
    assert project(skewed, (0, 0.0, 0))[2] == pytest.approx(-1.0)
    assert project(skewed, (0, 1.0, 0))[2] > -1.0
    assert project(skewed, (0, -0.5, 0))[2] < -1.0
    assert project(skewed, (0, 1.0, 0))[:2] == pytest.approx(project(projection @ looking, (0, 1.0, 0))[:2])


def test_blur_grows_with_aperture_and_lens_but_keeps_its_limit() -> None:
    def blur(**options: float) -> float:
        return blur_at_infinity(Camera((0, 0, 0), (0, 0, -1), **options))

    assert blur(aperture=0.0) == 0.0
    assert blur(aperture=0.5) < blur(aperture=1.0) < blur(aperture=1.0, lens_mm=85.0) < BLUR_LIMIT
    assert blur(aperture=1.0, lens_mm=39.0, focus=6.0) == pytest.approx(0.0115, abs=0.001)  # the study's café


def test_boxes_beside_and_behind_are_not_seen() -> None:
    planes = planes_of(perspective(half_tangents(35.0, 16 / 9), 0.1, 100.0) @ view((0, 1, 5), (0, 1, 0)))
    box = np.array([[-0.5, 0.5, -0.5], [0.5, 1.5, 0.5]])
    assert seen(planes, box)
    assert not seen(planes, box + np.array([0, 0, 12.0]))
    assert not seen(planes, box + np.array([9.0, 0, 0]))
    assert seen(planes, box + np.array([9.0, 0, 0]), margin=8.0)


def test_a_lamp_behind_the_camera_counts_only_as_far_as_it_reaches() -> None:
    planes = planes_of(perspective(half_tangents(35.0, 16 / 9), 0.1, 100.0) @ view((0, 1, 5), (0, 1, 0)))
    assert sphere_seen(planes, (0.0, 1.0, 7.0), 3.0)
    assert not sphere_seen(planes, (0.0, 1.0, 7.0), 1.5)
