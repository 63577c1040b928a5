"""An input is taken exactly as the contract says, and what is refused is told with its field and what is allowed."""

from __future__ import annotations

import contextlib
import copy
import json
import pickle
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rushes.catalogue import InputError, Model, check_input, film_request, load_catalogue
from rushes.errors import UsageError
from rushes.request import FilmRequest

CATALOGUE = load_catalogue()
HOSTED = CATALOGUE.find("kling-v2-6-pro-text-to-video")
MINIATURE = CATALOGUE.find("rushes-miniature")
DEFAULTS = {
    "prompt": "a dog runs",
    "duration": "10",
    "aspect_ratio": "16:9",
    "negative_prompt": "blur, distort, and low quality",
    "cfg_scale": 0.5,
    "generate_audio": True,
}


def refusal(model: Model = HOSTED, **given: object) -> InputError:
    with pytest.raises(InputError) as caught:
        check_input(model, {"prompt": "a dog runs"} | given)
    return caught.value


def values(model: Model = HOSTED, **given: object) -> dict[str, object]:
    return check_input(model, {"prompt": "a dog runs"} | given).values


def test_defaults_are_filled_in() -> None:
    assert values() == DEFAULTS


def test_values_come_in_the_order_of_the_schema() -> None:
    checked = check_input(HOSTED, {"cfg_scale": 1, "duration": "5", "prompt": "a dog"})
    assert list(checked.values) == list(HOSTED.request_schema["properties"])


def test_what_was_given_is_left_alone() -> None:
    given = {"prompt": "a dog", "duration": 5, "seed": None, "quality": {"a": [1]}}
    before = copy.deepcopy(given)
    check_input(HOSTED, given)
    assert given == before


def test_the_prompt_is_stored_as_it_was_written() -> None:
    assert values(prompt="  a dog\n")["prompt"] == "  a dog\n"


@pytest.mark.parametrize("duration", ["5", 5, 5.0])
def test_a_duration_may_be_text_or_a_whole_number(duration: object) -> None:
    assert values(duration=duration)["duration"] == "5"


@pytest.mark.parametrize("duration", [7, "7", True, None, 5.5, " 5", "5s", "05", -5, [5], {}, 10**30, ""])
def test_another_duration_is_refused(duration: object) -> None:
    error = refusal(duration=duration)
    assert error.field == "duration"
    assert error.message.startswith("duration is ")
    assert '"5" or "10"' in str(error)


def test_a_refusal_reads_as_one_sentence() -> None:
    assert str(refusal(duration=7)) == 'duration is 7; use "5" or "10".'


@pytest.mark.parametrize("ratio", ["4:3", "16x9", 1, None, True, ["16:9"]])
def test_another_aspect_ratio_is_refused(ratio: object) -> None:
    error = refusal(aspect_ratio=ratio)
    assert error.field == "aspect_ratio"
    assert '"16:9", "9:16" or "1:1"' in str(error)


@pytest.mark.parametrize("scale", [0, 1, 0.0, 1.0, 0.25])
def test_a_scale_may_be_any_number_from_0_to_1(scale: float) -> None:
    assert values(cfg_scale=scale)["cfg_scale"] == scale


@pytest.mark.parametrize(
    "scale", [-0.01, 1.01, "0.5", True, None, float("nan"), float("inf"), float("-inf"), 10**30]
)
def test_another_scale_is_refused(scale: object) -> None:
    error = refusal(cfg_scale=scale)
    assert error.field == "cfg_scale"
    assert "a number from 0 to 1" in str(error)


@pytest.mark.parametrize("audio", ["true", 1, 0, None, "", []])
def test_sound_is_true_or_false_and_nothing_else(audio: object) -> None:
    error = refusal(generate_audio=audio)
    assert error.field == "generate_audio"
    assert "true or false" in str(error)


@pytest.mark.parametrize("text", [5, None, [], "x" * 2501])
def test_a_negative_prompt_is_text_of_bounded_length(text: object) -> None:
    error = refusal(negative_prompt=text)
    assert error.field == "negative_prompt"
    assert "at most 2,500 characters" in str(error)


def test_a_negative_prompt_may_be_empty() -> None:
    assert values(negative_prompt="")["negative_prompt"] == ""


@pytest.mark.parametrize("prompt", ["", None, 5, ["a dog"], "x" * 2501])
def test_a_prompt_is_text_of_bounded_length(prompt: object) -> None:
    error = refusal(prompt=prompt)
    assert error.field == "prompt"
    assert "text of 1 to 2,500 characters" in str(error)


@pytest.mark.parametrize(
    "prompt", [" \n\t", "?!", "123", "a \x07 dog", "a \x00 dog", "a \ud800 dog", "Собака бежит"]
)
def test_a_prompt_that_cannot_be_read_is_refused(prompt: str) -> None:
    error = refusal(prompt=prompt)
    assert error.field == "prompt"
    assert "prompt" in error.message
    assert error.mend
    str(error).encode()


def test_a_prompt_of_the_full_length_is_taken() -> None:
    assert values(prompt="风" * 2500)["prompt"] == "风" * 2500


def test_a_missing_prompt_is_named() -> None:
    with pytest.raises(InputError) as caught:
        check_input(HOSTED, {})
    assert (caught.value.field, caught.value.message) == ("prompt", "prompt is missing")


@pytest.mark.parametrize("given", [None, [], "{}", '{"prompt": "a dog"}', 5, True, float("nan")])
def test_an_input_that_is_no_object_is_refused(given: object) -> None:
    with pytest.raises(InputError) as caught:
        check_input(HOSTED, given)
    assert caught.value.field == "input"
    assert "an object with prompt" in str(caught.value)


def test_unknown_keys_are_dropped_and_named() -> None:
    checked = check_input(HOSTED, DEFAULTS | {"quality": "high", "model_name": "x", "motion_mode": None})
    assert checked.values == DEFAULTS
    assert checked.ignored == ("quality", "model_name", "motion_mode")
    assert (
        checked.note
        == 'ignored, because the model has no such inputs: "quality", "model_name", "motion_mode"'
    )


def test_a_note_names_a_few_of_many_ignored_keys_and_can_be_encoded() -> None:
    checked = check_input(HOSTED, DEFAULTS | {f"{n}\ud800\n{'x' * 100}": n for n in range(999)})
    assert len(checked.note.encode()) < 2000
    assert checked.note.endswith(" and 989 more")
    assert "\n" not in checked.note


def test_nothing_ignored_is_no_note() -> None:
    assert check_input(HOSTED, DEFAULTS).note == ""


@pytest.mark.parametrize("seed", [None, -1, -1.0])
def test_no_seed_may_be_said_in_the_ways_of_generic_clients(seed: object) -> None:
    assert values(seed=seed) == DEFAULTS
    assert values(MINIATURE, seed=seed)["seed"] == 0


@pytest.mark.parametrize("seed", [0, 7, 2**63 - 1])
def test_a_seed_is_taken_though_the_hosted_schema_has_none(seed: int) -> None:
    checked = check_input(HOSTED, DEFAULTS | {"seed": seed})
    assert checked.values["seed"] == seed
    assert checked.ignored == ()


def test_a_seed_of_7_point_0_is_stored_as_a_whole_number() -> None:
    assert type(values(seed=7.0)["seed"]) is int


@pytest.mark.parametrize(
    "seed", [-2, 2**63, "7", True, 1.5, [], pytest.param(10**5000, id="endless"), float("inf")]
)
def test_another_seed_is_refused(seed: object) -> None:
    error = refusal(seed=seed)
    assert error.field == "seed"
    assert f"a whole number from 0 to {2**63 - 1}" in str(error)


def test_the_miniature_takes_its_own_inputs() -> None:
    given = {"quality": "draft", "language": "zh", "seed": 3}
    assert values(MINIATURE, **given) == DEFAULTS | given


@pytest.mark.parametrize(
    ("field", "allowed"), [("quality", '"draft" or "final"'), ("language", '"ja" or "ko"')]
)
def test_the_miniature_refuses_other_words_for_its_own_inputs(field: str, allowed: str) -> None:
    error = refusal(MINIATURE, **{field: "other"})
    assert error.field == field
    assert allowed in str(error)


def test_null_is_no_value_of_any_other_field() -> None:
    for name in HOSTED.request_schema["properties"]:
        assert refusal(**{name: None}).message == f"{name} is null"


def test_the_first_problem_in_schema_order_is_the_message_and_all_are_in_the_details() -> None:
    error = refusal(seed=-2, generate_audio="yes", cfg_scale=2, duration=7)
    assert error.field == "duration"
    assert [problem.split()[0] for problem in error.problems] == [
        "duration",
        "cfg_scale",
        "generate_audio",
        "seed",
    ]
    assert error.details == " ".join(error.problems)


def test_a_prompt_without_words_is_told_beside_the_rest() -> None:
    error = refusal(prompt="?!", duration=7)
    assert error.field == "prompt"
    assert "duration is 7" in error.details


def test_a_long_wrong_value_is_shortened() -> None:
    assert len(str(refusal(duration="x" * 100_000))) < 200


def test_a_refusal_is_a_usage_error_that_survives_pickling() -> None:
    error = refusal(duration=7, cfg_scale=2)
    again = pickle.loads(pickle.dumps(error))
    assert isinstance(again, UsageError)
    assert (str(again), again.field, again.details) == (str(error), error.field, error.details)


def test_a_checked_input_is_a_film_request() -> None:
    checked = values(MINIATURE, duration=5, seed=7, language="en", quality="draft", cfg_scale=1)
    assert film_request(checked) == FilmRequest(
        "a dog runs", duration=5, seed=7, language="en", cfg_scale=1.0
    )


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
PROMPTS = st.sampled_from(["a dog", "", " ", "?", "狗跑", 5]) | json_values
FIELDS = {
    "duration": st.sampled_from(["5", "10", 5, 10, 5.0, True, "15"]) | json_values,
    "aspect_ratio": st.sampled_from(["16:9", "9:16", "1:1", "4:3"]) | json_values,
    "negative_prompt": st.text(max_size=10) | json_values,
    "cfg_scale": st.floats() | st.integers(-1, 2) | json_values,
    "generate_audio": st.booleans() | json_values,
    "seed": st.sampled_from([None, -1, 0, 2**63 - 1, 2**63]) | json_values,
}


def plain(given: dict[str, object]) -> dict[str, object]:
    """The coercions of the contract, written down a second time."""
    made = {name: value for name, value in given.items() if name in HOSTED.properties}
    if type(made.get("duration")) in (int, float) and made["duration"] in (5, 10):
        made["duration"] = str(int(made["duration"]))  # type: ignore[call-overload]
    if "seed" in made and type(made["seed"]) is not bool and made["seed"] in (None, -1):
        del made["seed"]
    return made


def filmable(prompt: object) -> bool:
    try:
        FilmRequest(prompt).validated()  # type: ignore[arg-type]
    except UsageError:
        return False
    return True


@given(st.fixed_dictionaries({"prompt": st.just("a dog") | PROMPTS}, optional=FIELDS))
@example({"prompt": "a dog", "cfg_scale": float("nan")})
@example({"prompt": "a dog", "negative_prompt": "\x00"})
def test_accepted_is_what_the_schema_and_the_coercions_accept(given: dict[str, object]) -> None:
    schema = HOSTED.request_schema | {"properties": dict(HOSTED.properties)}
    expected = plain(given)
    good = (
        Draft202012Validator(schema).is_valid(expected)
        and filmable(expected.get("prompt"))
        and not any(isinstance(v, float) and v != v for v in expected.values())
        and "\x00" not in str(expected.get("negative_prompt"))
    )
    if good:
        checked = check_input(HOSTED, given)
        assert checked.values == DEFAULTS | expected
        assert json.loads(json.dumps(checked.values, allow_nan=False)) == checked.values
    else:
        with pytest.raises(InputError) as caught:
            check_input(HOSTED, given)
        assert re.split(r"[.\[]", str(caught.value.field))[0] in HOSTED.properties
        str(caught.value).encode()


@given(json_values)
def test_any_json_is_an_input_or_a_refusal(given: object) -> None:
    with contextlib.suppress(InputError):
        assert isinstance(check_input(MINIATURE, given).values["prompt"], str)
