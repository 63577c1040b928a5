"""A request is accepted exactly as the hosted model's schema has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.errors import PromptError, UsageError
from rushes.request import FilmRequest, title_of


def test_defaults_are_the_hosted_ones() -> None:
    request = FilmRequest("a dog").validated()
    assert (request.frames, request.size, request.seed) == (240, (1920, 1080), 0)
    assert request.negative_prompt == "blur, distort, and low quality"
    assert (request.cfg_scale, request.generate_audio) == (0.5, True)


@pytest.mark.parametrize("duration", [5, "5", 10, "10"])
def test_a_duration_may_be_a_number_or_its_text(duration: int | str) -> None:
    assert FilmRequest("a dog", duration=duration).validated().frames == int(duration) * 24


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("duration", 7),
        ("duration", 5.0),
        ("duration", True),
        ("duration", None),
        ("duration", " 5"),
        ("aspect_ratio", "4:3"),
        ("aspect_ratio", 1),
        ("cfg_scale", -0.1),
        ("cfg_scale", float("nan")),
        ("cfg_scale", "0.5"),
        ("cfg_scale", True),
        ("generate_audio", "true"),
        ("generate_audio", 1),
        ("seed", -1),
        ("seed", 1.5),
        ("seed", 2**64),
        ("negative_prompt", None),
        ("language", "tlh"),
        ("prompt", ""),
        ("prompt", None),
        ("prompt", 12),
    ],
)
def test_a_wrong_value_names_its_field(field: str, value: object) -> None:
    with pytest.raises(UsageError) as caught:
        FilmRequest(**{"prompt": "a dog", field: value}).validated()  # type: ignore[arg-type]
    assert caught.value.field == field
    assert caught.value.mend


@pytest.mark.parametrize(
    "prompt",
    [
        "A dog",
        "一个小女孩在公园里放风筝",
        "她说：“Привет, как дела?”",
        'Ein Hund läuft, "собака бежит по пляжу и громко лает", un été à Paris',
        "x" * 2500,
    ],
)
def test_english_chinese_and_lines_in_any_language_are_read(prompt: str) -> None:
    assert FilmRequest(prompt).validated().prompt == prompt


def outcome(prompt: str) -> str | PromptError:
    try:
        return FilmRequest(prompt).validated().prompt
    except PromptError as error:
        return error


@given(st.text(max_size=60))
def test_any_text_is_either_accepted_or_explained_in_one_line(text: str) -> None:
    answer = outcome(text)
    if isinstance(answer, PromptError):
        assert answer.field == "prompt"
        assert str(answer).count("\n") == 0
    else:
        assert answer == text.strip()


def test_an_option_that_does_not_exist_is_named() -> None:
    with pytest.raises(UsageError, match="fps is not an option"):
        FilmRequest.of("a dog", {"fps": 30})


@pytest.mark.parametrize(
    ("prompt", "title"),
    [
        ("A dog\n runs", "A dog runs"),
        ("word " * 20, "word word word word word word word word word word word word…"),
        ("狗" * 80, "狗" * 59 + "…"),
    ],
)
def test_a_title_is_the_prompts_beginning_cut_between_words(prompt: str, title: str) -> None:
    assert title_of(prompt) == title
