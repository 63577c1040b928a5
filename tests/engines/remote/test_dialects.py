"""What is sent in each dialect, and how answers are read."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engines.remote.conftest import KEY

from rushes.engines.remote.client import words_of
from rushes.engines.remote.dialects import DIALECTS, Job, fields_of, job_of, recognised, unheard
from rushes.engines.remote.frames import delivered_size, shot_of
from rushes.request import FilmRequest

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "status", "progress", "error", "message", "detail", "msg", "x"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("ratio", "quality", "asked", "delivered"),
    [
        ("16:9", "final", (1920, 1088), (1920, 1080)),
        ("9:16", "final", (1088, 1920), (1080, 1920)),
        ("1:1", "final", (1088, 1088), (1080, 1080)),
        ("16:9", "draft", (960, 576), (960, 540)),
        ("9:16", "draft", (576, 960), (540, 960)),
        ("1:1", "draft", (576, 576), (540, 540)),
    ],
)
def test_sizes_are_asked_for_in_multiples_of_64(ratio, quality, asked, delivered):
    request = FilmRequest("x", aspect_ratio=ratio)
    shot = shot_of(request, quality, 64)
    assert (shot.width, shot.height) == asked
    assert delivered_size(request, quality) == delivered


@pytest.mark.parametrize(("duration", "frames"), [(5, 121), (10, 241)])
def test_frames_are_asked_for_as_one_more_than_a_multiple_of_8(duration, frames):
    shot = shot_of(FilmRequest("x", duration=duration), "final", 64)
    assert (shot.frames, shot.rate) == (frames, 24)


@pytest.mark.parametrize("dialect", ["vllm-omni", "sglang", "fastvideo"])
def test_size_and_length_are_sent_in_pixels_and_frames_and_never_in_seconds(dialect):
    request = FilmRequest("A fox", duration=5, seed=7, negative_prompt="rain")
    fields = fields_of(DIALECTS[dialect], request, shot_of(request, "final", 64), "ltx")
    sound = {"generate_sound": True} if dialect != "fastvideo" else {}
    assert fields == {
        "prompt": "A fox",
        "model": "ltx",
        "width": 1920,
        "height": 1088,
        "size": "1920x1088",
        "num_frames": 121,
        "fps": 24,
        "seed": 7,
        "negative_prompt": "rain",
        **sound,
    }


def test_a_dialect_without_frames_is_sent_seconds_and_the_size_itself():
    dialect, request = DIALECTS["openai"], FilmRequest("A fox", duration=10, aspect_ratio="9:16", seed=3)
    fields = fields_of(dialect, request, shot_of(request, "final", dialect.multiple), "")
    assert fields == {"prompt": "A fox", "seconds": "10", "size": "1080x1920"}


def test_a_silent_film_is_ordered_without_sound():
    request = FilmRequest("x", generate_audio=False)
    shot = shot_of(request, "final", 64)
    assert fields_of(DIALECTS["sglang"], request, shot, "")["generate_sound"] is False


def test_what_the_caller_left_as_it_is_needs_no_word():
    assert not list(unheard(DIALECTS["openai"], FilmRequest("x").validated()))


def test_what_has_no_effect_is_named_once_each():
    request = FilmRequest(
        "x",
        cfg_scale=0.9,
        seed=4,
        negative_prompt="rain",
        language="en",
        plan={},
        tier="quality",
        draft_first=True,
        enhance_prompt=True,
    )
    names = [line.partition(" ")[0] for line in unheard(DIALECTS["openai"], request)]
    assert sorted(names) == sorted(
        ["cfg_scale", "seed", "negative_prompt", "language", "plan", "tier", "draft_first", "enhance_prompt"]
    )
    assert "seed" not in [line.partition(" ")[0] for line in unheard(DIALECTS["sglang"], request)]


@pytest.mark.parametrize(
    ("owners", "name"),
    [
        (["vllm"], "vllm-omni"),
        (["sglang"], "sglang"),
        (["FastVideo"], "fastvideo"),
        (["somebody", "openai-internal"], "openai"),
        (["somebody"], None),
        ([], None),
    ],
)
def test_a_server_is_recognised_by_whose_its_models_are(owners, name):
    assert recognised(owners) == name


def test_a_job_is_read():
    answer = {"id": "video_gen_1", "status": "in_progress", "progress": 31.7, "more": 1}
    assert job_of(answer) == Job("video_gen_1", "running", 31)


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        {},
        {"id": "a"},
        {"status": "queued"},
        {"id": "../x", "status": "queued"},
        {"id": "a/b", "status": "queued"},
        {"id": "a?b", "status": "queued"},
        {"id": "a\n", "status": "queued"},
        {"id": 5, "status": "queued"},
        {"id": "a", "status": "dreaming"},
        {"id": "a", "status": None},
    ],
)
def test_what_describes_no_job_is_none(answer):
    assert job_of(answer) is None


@pytest.mark.parametrize("progress", [-1, 101, "50", None, float("nan"), float("inf"), 10**400])
def test_a_progress_that_cannot_be_is_none(progress):
    assert job_of({"id": "a", "status": "queued", "progress": progress}) == Job("a", "queued", 0)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"error": {"message": "out of memory", "code": 500}}, "out of memory"),
        ({"detail": "Invalid request body: x"}, "Invalid request body: x"),
        ({"detail": [{"loc": ["body"], "msg": "Field required"}]}, "Field required"),
        ({"error": "Unauthorized"}, "Unauthorized"),
        ({"message": "line\n\tends\x00here\ud800."}, "line ends here"),
        ({"message": f"the key {KEY} is not known"}, "the key … is not known"),
        ({"detail": "use the cloud URL: https://s3.example/b?Signature=abc now"}, "use the cloud URL: … now"),
        ({"detail": "x" * 500}, "x" * 200 + "…"),
        ({"detail": 5}, ""),
        ([], ""),
    ],
)
def test_the_words_of_a_server_are_found_and_made_fit_to_be_shown(body, words):
    assert words_of(json.dumps(body).encode(), KEY) == words


@pytest.mark.parametrize("body", [b"", b"<html>", b"\xff\xfe", b"[" * 100_000, b'{"message": ' + b"9" * 5000])
def test_what_is_no_json_has_no_words(body):
    assert words_of(body, KEY) == ""


@settings(max_examples=300, deadline=None)
@given(ANYTHING)
def test_any_answer_is_a_job_or_none_and_has_words_or_none(answer):
    job = job_of(answer)
    assert job is None or 0 <= job.progress <= 100
    assert words_of(answer, KEY).isprintable()


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60), st.text(max_size=5))
def test_any_bytes_have_words_or_none(body, key):
    assert len(words_of(body, key)) <= 201
