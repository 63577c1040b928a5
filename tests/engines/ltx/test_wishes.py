"""What has no effect is said; what cannot be is refused."""

from pathlib import Path

import pytest

from rushes.engines.ltx.weights import Weights
from rushes.engines.ltx.wishes import wished
from rushes.errors import EnvironmentProblem
from rushes.request import FilmRequest

DISTILLED = Weights(Path("w"), "2.5", {"transformer": 1, "latent_upsampler": 1})
FULL = Weights(Path("w"), "2.5", {"transformer": 1, "transformer_full": 1, "latent_upsampler": 1})
SMALL = Weights(Path("w"), "2.5", {"transformer": 1})


@pytest.mark.parametrize("weights", [DISTILLED, FULL])
def test_a_plain_request_needs_no_words(weights):
    assert wished(FilmRequest("x"), "final", weights).notes == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [("cfg_scale", 0.7), ("negative_prompt", "rain"), ("language", "zh"), ("plan", {"version": 1})],
)
def test_what_distilled_weights_do_not_hear_is_said(field, value):
    wishes = wished(FilmRequest("x", **{field: value}), "final", FULL)
    assert len(wishes.notes) == 1
    assert wishes.notes[0].startswith(f"{field} had no effect: ")
    assert wishes.negative is None


def test_full_weights_hear_cfg_scale_and_the_negative_prompt():
    wishes = wished(FilmRequest("x", tier="quality", cfg_scale=0.7, negative_prompt="rain"), "final", FULL)
    assert (wishes.negative, wishes.notes) == ("rain", ())


def test_an_empty_negative_prompt_is_heard_as_one():
    assert wished(FilmRequest("x", tier="quality", negative_prompt=""), "final", FULL).negative == ""


def test_a_cfg_scale_of_nothing_turns_the_negative_prompt_off_and_says_so():
    wishes = wished(FilmRequest("x", tier="quality", cfg_scale=0.0, negative_prompt="rain"), "final", FULL)
    assert wishes.negative is None
    assert "negative_prompt had no effect" in wishes.notes[0]


@pytest.mark.parametrize("field", ["language", "plan"])
def test_the_model_reads_the_prompt_alone_in_every_tier(field):
    request = FilmRequest("x", tier="quality", **{field: {"a": 1} if field == "plan" else "en"})
    assert [note.split()[0] for note in wished(request, "final", FULL).notes] == [field]


def test_the_quality_tier_needs_the_full_weights():
    with pytest.raises(EnvironmentProblem) as refused:
        wished(FilmRequest("x", tier="quality"), "final", DISTILLED)
    assert refused.value.field == "tier"
    assert "rushes models pull" in str(refused.value)


def test_a_film_in_full_size_needs_the_upsampler_and_a_draft_does_not():
    with pytest.raises(EnvironmentProblem) as refused:
        wished(FilmRequest("x"), "final", SMALL)
    assert "latent_upsampler" in str(refused.value)
    assert wished(FilmRequest("x"), "draft", SMALL).notes == ()
