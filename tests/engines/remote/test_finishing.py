"""What comes is not what was asked for: it becomes that, with a line about it, or the film fails with a sentence."""

import pytest
from tests.engines.remote.conftest import remote
from tests.engines.remote.films import facts, film

from rushes.errors import RushesError
from rushes.request import FilmRequest

REQUEST = FilmRequest("A fox", duration=5, aspect_ratio="1:1").validated()
SIDE = 576


@pytest.fixture
def made(stub, listener, tmp_path):
    """Makes the draft of a film of which this comes."""

    def make(content: bytes, request: FilmRequest = REQUEST):
        path = tmp_path / "film.mp4"
        remote(stub("sglang", film=lambda fields: content)).film(
            request, path, quality="draft", progress=listener
        )
        return facts(path)

    return make


@pytest.fixture
def refused(made, tmp_path):
    """The sentence that a film fails with of which this comes."""

    def refuse(content: bytes) -> str:
        with pytest.raises(RushesError) as caught:
            made(content)
        assert not list(tmp_path.iterdir())
        return str(caught.value)

    return refuse


def exact(seen) -> bool:
    return (seen["size"], seen["frames"], seen["rate"]) == ((540, 540), 120, 24.0)


def test_a_film_without_sound_becomes_silent_and_says_so(made, listener):
    seen = made(film(SIDE, SIDE, 121, sound=None))
    assert exact(seen)
    assert not seen["sound"]
    assert listener.said("made no sound")


def test_sound_that_was_not_wanted_is_left_out(made, listener):
    silent = FilmRequest("A fox", duration=5, aspect_ratio="1:1", generate_audio=False).validated()
    seen = made(film(SIDE, SIDE, 121), silent)
    assert exact(seen)
    assert not seen["sound"]
    assert not listener.said("sound")


def test_short_sound_is_padded_to_the_picture(made):
    seen = made(film(SIDE, SIDE, 121, sound=0.5))
    assert 0 <= seen["samples"] - 240_000 < 1024
    assert seen["tone_ends"] == pytest.approx(2.52, abs=0.05)


def test_long_sound_is_cut_to_the_picture(made):
    assert 0 <= made(film(SIDE, SIDE, 121, sound=1.5))["samples"] - 240_000 < 1024


def test_mono_sound_of_44_kilohertz_becomes_stereo_of_48(made):
    seen = made(film(SIDE, SIDE, 121, sample_rate=44_100, channels=1))
    assert (seen["sample_rate"], seen["channels"]) == (48_000, 2)
    assert seen["tone_ends"] == pytest.approx(5.0, abs=0.06)


def test_25_frames_a_second_become_24_at_the_same_speed(made, listener):
    seen = made(film(SIDE, SIDE, 126, 25))
    assert exact(seen)
    assert seen["changes"] in (60, 61)  # 2.52 s
    assert listener.said("filmed 25 frames a second")


def test_more_frames_than_asked_for_are_cut(made):
    assert exact(made(film(SIDE, SIDE, 129)))


def test_a_few_frames_too_few_stand_still_at_the_end_and_say_so(made, listener):
    assert exact(made(film(SIDE, SIDE, 113)))
    assert listener.said("the last picture stands until 5 s")


def test_a_much_shorter_film_is_refused(refused):
    assert "ends after 3.0 of 5 s" in refused(film(SIDE, SIDE, 73))


def test_a_smaller_film_of_the_shape_is_scaled_up_and_says_so(made, listener):
    assert exact(made(film(288, 288, 121)))
    assert listener.said("filmed 288x288; it was scaled up to 540x540")


def test_a_film_of_another_shape_is_refused(refused):
    assert "is a film of 640x360 pixels where one of 540x540 was asked for" in refused(film(640, 360, 121))


@pytest.mark.parametrize("content", [b"", b"garbage" * 999, b"\0\0\0\x18ftypisom" + b"x" * 999])
def test_what_is_no_film_is_refused(content, refused):
    assert "cannot be read as a film" in refused(content)


def test_half_a_file_is_refused(refused):
    whole = film(SIDE, SIDE, 121)
    assert "cannot be read as a film" in refused(whole[: len(whole) // 2])


def test_a_format_that_nothing_here_knows_is_refused(refused):
    content = film(SIDE, SIDE, 121).replace(b"avc1", b"zzzz")
    assert "is in a format that nothing here can unpack" in refused(content)


def test_sound_alone_is_refused(refused, tmp_path):
    import io

    import av
    from tests.engines.remote.films import _tone

    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=48_000, layout="stereo")
        for piece in _tone(48_000, 48_000, 2):
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    assert "holds no picture" in refused(buffer.getvalue())
