"""Sizes, lengths, schedules and guidance of films, and what they cost."""

import pytest

from rushes.engines.ltx.recipe import (
    DECODING,
    ENLARGING,
    PROMPT,
    REFINING,
    SKETCHING,
    SOUND,
    Guidance,
    Recipe,
    Stage,
    flop_of,
    guided,
    recipe_of,
    seconds_of,
    shares_of,
)
from rushes.request import FilmRequest

SIZES = {
    "16:9": ((1920, 1080), (1920, 1088), (960, 544)),
    "9:16": ((1080, 1920), (1088, 1920), (544, 960)),
    "1:1": ((1080, 1080), (1088, 1088), (544, 544)),
}


@pytest.mark.parametrize("ratio", SIZES)
@pytest.mark.parametrize(("seconds", "frames", "filmed"), [(5, 120, 121), (10, 240, 241)])
def test_a_film_is_made_small_then_large_and_cut(ratio, seconds, frames, filmed):
    recipe = recipe_of(FilmRequest("x", duration=seconds, aspect_ratio=ratio), "final")
    picture, large, small = SIZES[ratio]
    assert (recipe.size, recipe.canvas) == (picture, large)
    assert [stage.size for stage in recipe.stages] == [small, large]
    assert (recipe.frames, recipe.filmed) == (frames, filmed)


@pytest.mark.parametrize("ratio", SIZES)
def test_a_draft_is_the_small_film_alone(ratio):
    recipe = recipe_of(FilmRequest("x", aspect_ratio=ratio), "draft")
    picture, _, small = SIZES[ratio]
    assert recipe.size == (picture[0] // 2, picture[1] // 2)
    assert [stage.size for stage in recipe.stages] == [small]


def test_distilled_weights_follow_their_schedules_and_are_not_guided():
    first, second = recipe_of(FilmRequest("x", cfg_scale=1.0), "final").stages
    assert first.sigmas == (1.0, 0.99375, 0.9875, 0.98125, 0.975, 0.909375, 0.725, 0.421875)
    assert (second.sigmas, second.noise) == ((0.909375, 0.725, 0.421875), 0.909375)
    assert {stage.guidance.forwards for stage in (first, second)} == {1}
    assert not recipe_of(FilmRequest("x"), "final").negative


def test_the_schedules_are_those_of_the_pipeline():
    from diffusers.pipelines.ltx2 import utils

    first, second = recipe_of(FilmRequest("x"), "final").stages
    assert list(first.sigmas) == utils.DISTILLED_SIGMA_VALUES
    assert list(second.sigmas) == utils.STAGE_2_DISTILLED_SIGMA_VALUES


def test_what_does_not_guide_is_said_for_picture_and_sound_alike():
    """The pipeline's defaults guide both."""
    assert Guidance().arguments(48) == {
        "guidance_scale": 1.0,
        "audio_guidance_scale": 1.0,
        "stg_scale": 0.0,
        "audio_stg_scale": 0.0,
        "modality_scale": 1.0,
        "audio_modality_scale": 1.0,
        "guidance_rescale": 0.0,
        "audio_guidance_rescale": 0.0,
        "spatio_temporal_guidance_blocks": None,
    }


def test_the_quality_tier_is_guided_first_and_refined_by_the_distilled_weights():
    recipe = recipe_of(FilmRequest("x", tier="quality"), "final")
    first, second = recipe.stages
    assert (first.tier, first.steps, first.sigmas, first.guidance.forwards) == ("quality", 30, None, 4)
    assert (second.tier, second.steps, second.guidance) == ("distilled", 3, Guidance())
    assert recipe.negative


@pytest.mark.parametrize(("scale", "video", "audio"), [(0.5, 3.0, 7.0), (1.0, 5.0, 13.0), (0.0, 1.0, 1.0)])
def test_cfg_scale_in_the_middle_is_the_models_own_guidance(scale, video, audio):
    guidance = guided(scale)
    assert (guidance.video, guidance.audio) == (video, audio)
    assert guidance.negative == (scale > 0)
    assert guidance.forwards == 3 + (scale > 0)


@pytest.mark.parametrize(("blocks", "left_out"), [(48, 28), (29, 28), (2, 1)])
def test_the_block_left_out_is_one_the_model_has(blocks, left_out):
    assert guided(0.5).arguments(blocks)["spatio_temporal_guidance_blocks"] == [left_out]


def test_lengths_the_pipeline_would_round_are_refused():
    with pytest.raises(ValueError):
        Recipe((64, 64), 119, (Stage(SKETCHING, (64, 64), "distilled", 1, (1.0,)),))


def test_sides_off_the_grid_are_refused():
    with pytest.raises(ValueError):
        Recipe((64, 64), 120, (Stage(SKETCHING, (80, 64), "distilled", 1, (1.0,)),))


@pytest.mark.parametrize(
    ("seconds", "tier", "petaflop"), [(5, "distilled", 7.3), (10, "distilled", 19.5), (10, "quality", 90.0)]
)
def test_the_denoisers_work_is_the_counted_one(seconds, tier, petaflop):
    flop = flop_of(recipe_of(FilmRequest("x", duration=seconds, tier=tier), "final"))
    assert (flop[SKETCHING] + flop[REFINING]) / 1e15 == pytest.approx(petaflop, rel=0.03)


@pytest.mark.parametrize("quality", ["draft", "final"])
@pytest.mark.parametrize("tier", ["distilled", "quality"])
def test_shares_name_the_stages_in_their_order_and_add_up(quality, tier):
    shares = shares_of(seconds_of(recipe_of(FilmRequest("x", tier=tier), quality)))
    second = [ENLARGING, REFINING] if quality == "final" else []
    assert list(shares) == [PROMPT, SKETCHING, *second, SOUND, DECODING]
    assert sum(shares.values()) == pytest.approx(1.0)


def test_most_of_a_distilled_film_is_refining_and_of_a_guided_one_sketching():
    shares = {
        tier: shares_of(seconds_of(recipe_of(FilmRequest("x", tier=tier), "final")))
        for tier in ("distilled", "quality")
    }
    assert max(shares["distilled"], key=shares["distilled"].get) == REFINING
    assert max(shares["quality"], key=shares["quality"].get) == SKETCHING
