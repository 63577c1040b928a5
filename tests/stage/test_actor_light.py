"""Faces can be seen: lit by night, left alone by day, metered in close shots only."""

from rushes.direction.plan import SetBrief
from rushes.stage.keylight import backlight, key_light
from rushes.stage.light import environment
from rushes.stage.meter import compensation
from rushes.stage.scene import Camera, Environment, Light

FACE = (0.0, 1.4, 0.0)
CLOSE = Camera(eye=(0.0, 1.4, 2.2), target=FACE, lens_mm=50.0)
WIDE = Camera(eye=(0.0, 1.4, 7.0), target=FACE, lens_mm=28.0)


def test_a_face_at_night_gets_a_lamp_between_it_and_the_camera():
    (lamp,) = key_light(CLOSE, FACE, environment(SetBrief("park", time_of_day="night")), ())
    assert 0.0 < lamp.position[2] < CLOSE.eye[2]
    assert lamp.position[1] > FACE[1]


def test_a_face_lit_by_the_sun_gets_none():
    air = Environment(sun_direction=(0.3, 0.4, 0.9))
    assert key_light(CLOSE, FACE, air, ()) == ()


def test_the_lamp_takes_the_colour_of_the_nearest_sign():
    night = environment(SetBrief("park", time_of_day="night"))
    pink = Light((1.0, 2.0, 0.0), (3.0, 0.3, 1.5))
    (lamp,), (plain,) = (key_light(CLOSE, FACE, night, lamps) for lamps in ((pink,), ()))
    assert lamp.colour[0] / lamp.colour[1] > plain.colour[0] / plain.colour[1]


def test_backlight_is_felt_only_with_the_sun_behind():
    import numpy as np

    air = Environment(sun_direction=(0.0, 0.3, -1.0))
    assert backlight(air, np.array([0.0, 0.0, 1.0])) > 0.5
    assert backlight(air, np.array([0.0, 0.0, -1.0])) == 0.0


def test_a_close_face_in_full_sun_closes_the_lens_and_one_against_it_opens_it():
    front = Environment(sun_direction=(0.0, 0.3, 1.0))
    back = Environment(sun_direction=(0.0, 0.3, -1.0))
    assert compensation(front, CLOSE, FACE) < 0.9
    assert compensation(back, CLOSE, FACE) > 1.05
    assert compensation(front, WIDE, FACE) == 1.0
