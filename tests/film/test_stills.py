"""Stills: their sizes, and that a poster shows something."""

import io

import numpy as np
import pytest
from PIL import Image

from rushes.errors import UsageError
from rushes.film import FilmFacts, write_film
from rushes.film.stills import jpeg, laid_out, smaller, stills_of, strip_frames, worth_seeing


def grey(light, width=320, height=180):
    return np.full((height, width, 3), light, np.uint8)


def striped(light=200, width=320, height=180):
    frame = grey(20, width, height)
    frame[:, ::8] = light
    return frame


def film(path, frames):
    height, width = frames[0].shape[:2]
    facts = FilmFacts(width, height, len(frames), "t", "p", 0, "e", "1", sound=False)
    write_film(path, frames, None, facts=facts)
    return path


def opened(data):
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"), np.float32)


@pytest.mark.parametrize(
    ("size", "side", "wanted"),
    [
        ((1920, 1080), 640, (640, 360)),
        ((1920, 1080), 240, (240, 135)),
        ((1080, 1920), 1280, (720, 1280)),
        ((1080, 1080), 480, (480, 480)),
        ((960, 540), 1280, (960, 540)),
    ],
)
def test_the_longer_side_is_as_asked_and_nothing_is_enlarged(size, side, wanted):
    assert smaller(grey(90, *size), side).shape[1::-1] == wanted


def test_a_picture_keeps_its_light_when_it_becomes_smaller():
    assert smaller(striped(200, 1920, 1080), 240).mean() == pytest.approx(
        striped(200, 1920, 1080).mean(), abs=1
    )


def test_pictures_are_laid_out_from_left_to_right_with_gaps():
    row = laid_out([grey(50), grey(200)], 8)
    assert row.shape == (180, 648, 3)
    assert (row[90, 10, 0], row[90, 640, 0]) == (50, 200)
    assert row[90, 324, 0] < 20


def test_a_jpeg_is_one():
    assert opened(jpeg(grey(120), 80)).mean() == pytest.approx(120, abs=2)


@pytest.mark.parametrize("frames", [1, 5, 8, 120, 240])
def test_the_frames_of_a_strip_are_in_the_film_and_in_order(frames):
    numbers = strip_frames(frames)
    assert len(numbers) == 8
    assert list(numbers) == sorted(numbers)
    assert 0 <= numbers[0] <= numbers[-1] < frames


def test_what_shows_nothing_gives_way_to_what_does():
    black, busy, busier = grey(0), striped(150), striped(250)
    assert worth_seeing([black, busy, busier]) is busy
    assert worth_seeing([busier, busy]) is busier
    assert worth_seeing([black, grey(10)]) is black


def test_the_strip_of_a_film_runs_over_its_whole_length(tmp_path):
    poster, strip = stills_of(film(tmp_path / "f.mp4", [grey(10 * (at // 4) + 20) for at in range(64)]), 64)
    row = opened(strip)
    assert row.shape == (135, 8 * 240, 3)
    lights = [row[:, 240 * at : 240 * (at + 1)].mean() for at in range(8)]
    assert lights == pytest.approx([20 + 10 * (number // 4) for number in strip_frames(64)], abs=3)
    assert opened(poster).shape == (180, 320, 3)


def test_a_poster_is_not_black_where_the_middle_of_the_film_is(tmp_path):
    frames = [striped()] * 28 + [grey(0)] * 8 + [striped()] * 28
    poster, _ = stills_of(film(tmp_path / "f.mp4", frames), 64)
    assert opened(poster).std() > 20


def test_what_is_no_film_is_said_to_be_none(tmp_path):
    path = tmp_path / "f.mp4"
    path.write_bytes(b"no film")
    with pytest.raises(UsageError, match="as a film"):
        stills_of(path, 10)
