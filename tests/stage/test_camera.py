"""The camera goes where its keys say, follows with weight, keeps off the ground and focuses on its subject."""

import itertools
from math import dist

import pytest

from rushes.direction.plan import CameraKey, Shot
from rushes.stage.camera import camera_at, shot_at


def at(shot, frame, followed=lambda who, f: (0.0, 0.0, 0.0), ground=lambda x, z: 0.0):
    return camera_at(
        shot, frame, followed=followed, head=lambda who, f: (0.0, 1.5, 0.0), ground=ground, rate=24
    )


KEYS = (CameraKey(0, (0.0, 1.0, 6.0), (0.0, 1.0, 0.0)), CameraKey(100, (2.0, 1.0, 4.0), (0.0, 1.0, 0.0)))


@pytest.mark.parametrize("ease", ["smooth", "linear", "spline"])
def test_keys_are_reached(ease):
    shot = Shot(0, 101, "", KEYS, ease=ease)
    assert at(shot, 0).eye == pytest.approx(KEYS[0].eye)
    assert at(shot, 100).eye == pytest.approx(KEYS[1].eye)


def test_a_spline_through_many_keys_never_jerks():
    keys = tuple(CameraKey(i * 40, (float(i * i), 5.0, 17.0 - 2 * i), (0.0, 0.0, 0.0)) for i in range(7))
    shot = Shot(0, 240, "", keys, ease="spline")
    eyes = [at(shot, f).eye[0] for f in range(240)]
    steps = [b - a for a, b in itertools.pairwise(eyes)]
    assert max(abs(b - a) for a, b in itertools.pairwise(steps)) < 0.004


def test_a_following_camera_keeps_its_offset():
    shot = Shot(0, 100, "", KEYS[:1], follow="dog")
    camera = at(shot, 50, followed=lambda who, f: (0.1 * f, 0.0, 0.0))
    assert camera.eye == pytest.approx((5.0, 1.0, 6.0))


def test_a_flight_stays_above_the_hills():
    shot = Shot(0, 100, "", KEYS, clearance=1.5)
    camera = at(shot, 50, ground=lambda x, z: 3.0)
    assert camera.eye[1] >= 4.5


def test_focus_follows_the_subject():
    shot = Shot(0, 100, "", KEYS, subject="ann")
    camera = at(shot, 0)
    assert camera.focus == pytest.approx(dist(camera.eye, (0.0, 1.5, 0.0)))


def test_every_frame_has_its_shot():
    shots = (Shot(0, 50, "a", KEYS), Shot(50, 120, "b", KEYS))
    assert [shot_at(shots, f).framing for f in (0, 49, 50, 119, 500)] == ["a", "a", "b", "b", "b"]


def test_a_zoom_changes_the_lens_and_nothing_else():
    keys = tuple(
        CameraKey(f, (0.0, 1.0, 6.0), (0.0, 1.0, 0.0), lens_mm=mm) for f, mm in ((0, 25), (100, 100))
    )
    first, middle, last = (at(Shot(0, 101, "", keys), f) for f in (0, 50, 100))
    assert (first.lens_mm, last.lens_mm) == (25, 100)
    assert middle.lens_mm == pytest.approx(50)  # halfway between as the eye sees it
    assert first.eye == last.eye


def test_keys_without_a_lens_have_the_shots():
    assert at(Shot(0, 101, "", KEYS, lens_mm=50), 30).lens_mm == 50


def test_a_shaken_camera_jolts_and_a_rolled_one_leans():
    still, shaken = (Shot(0, 100, "", KEYS[:1], shake=s) for s in (0.0, 1.0))
    assert len({at(still, f).target for f in range(20)}) == 1
    assert max(dist(at(shaken, f).target, at(shaken, f + 1).target) for f in range(20)) > 0.1
    assert at(Shot(0, 100, "", KEYS[:1], roll=0.3), 5).roll == pytest.approx(0.3)
