"""Noise becomes latents as the pipeline's own two calls would make them, can be stopped anywhere, and forgets nothing."""

import pytest
import torch
from diffusers import FlowMatchEulerDiscreteScheduler
from diffusers.pipelines.ltx2.utils import DISTILLED_SIGMA_VALUES, STAGE_2_DISTILLED_SIGMA_VALUES
from tests.engines.ltx.conftest import NEGATIVE, PROMPT
from tests.engines.ltx.listening import Listener
from tests.engines.ltx.reels import PLAIN
from tests.engines.ltx.small import Small

from rushes.engines.ltx.denoising import denoised
from rushes.engines.ltx.recipe import ENLARGING, REFINING, SKETCHING, recipe_of
from rushes.errors import Cancelled, RushesError
from rushes.request import FilmRequest

SIZE = {"width": 64, "height": 32}


def recipe(quality="final", **asked):
    return recipe_of(FilmRequest(PROMPT, duration=5, **asked), quality, Small.sizes, Small.lengths)


def reference(studio, first, seed=7):
    """Two calls of the pipeline as its documentation has them, on prompts as text."""
    pipe = studio.pipe
    generator = torch.Generator("cpu").manual_seed(seed)
    shared = {"num_frames": 17, "frame_rate": 24.0, "generator": generator}
    shared |= {"output_type": "latent", "return_dict": False}
    with studio.denoiser(first.pop("tier")):
        picture, sound = pipe(prompt=PROMPT, **SIZE, **shared, **first)
    picture = studio.upsampling(
        latents=picture, latents_normalized=False, output_type="latent", return_dict=False
    )[0]
    pipe.scheduler = distilled(studio)
    with studio.denoiser("distilled"):
        return pipe(
            prompt=PROMPT,
            width=128,
            height=64,
            latents=picture,
            audio_latents=sound,
            sigmas=STAGE_2_DISTILLED_SIGMA_VALUES,
            noise_scale=STAGE_2_DISTILLED_SIGMA_VALUES[0],
            **PLAIN,
            **shared,
        )


def distilled(studio):
    return FlowMatchEulerDiscreteScheduler.from_pretrained(studio.weights.folder / "scheduler")


@pytest.fixture(scope="module")
def clean(studio, prompts):
    """The latents of a film that nobody disturbed, seed 1."""
    return denoised(studio, recipe(), prompts, 1, Listener())


def alike(latents, expected):
    return torch.equal(latents.picture, expected[0]) and torch.equal(latents.sound, expected[1])


def test_distilled_latents_are_those_of_the_pipelines_two_calls(studio, prompts):
    studio.pipe.scheduler = distilled(studio)
    expected = reference(studio, {"tier": "distilled", "sigmas": DISTILLED_SIGMA_VALUES, **PLAIN})
    assert alike(denoised(studio, recipe(), prompts, 7, Listener()), expected)


def test_guided_latents_are_those_of_the_pipelines_defaults_on_a_shifted_schedule(studio, prompts):
    """cfg_scale 0.5 is the pipeline's own guidance; the folder's scheduler is that of the distilled weights."""
    pipe = studio.pipe
    pipe.scheduler = FlowMatchEulerDiscreteScheduler.from_config(
        distilled(studio).config, use_dynamic_shifting=True, shift_terminal=0.1
    )
    guided = {"tier": "quality", "negative_prompt": NEGATIVE, "spatio_temporal_guidance_blocks": [1]}
    expected = reference(studio, guided)
    assert alike(denoised(studio, recipe(tier="quality"), prompts, 7, Listener()), expected)


def test_the_same_seed_gives_the_same_and_another_another(studio, prompts, clean):
    again, other = (denoised(studio, recipe(), prompts, seed, Listener()) for seed in (1, 2))
    assert alike(again, (clean.picture, clean.sound))
    assert not torch.equal(clean.picture, other.picture)
    assert not torch.equal(clean.sound, other.sound)


def test_cfg_scale_and_the_negative_prompt_change_guided_films_only(studio, prompts):
    guided = [
        denoised(studio, recipe("draft", tier="quality", cfg_scale=scale), prompts, 1, Listener()).picture
        for scale in (0.2, 0.9)
    ]
    assert not torch.equal(*guided)
    plain = [
        denoised(studio, recipe("draft", cfg_scale=scale), prompts, 1, Listener()).picture
        for scale in (0.2, 0.9)
    ]
    assert torch.equal(*plain)


@pytest.mark.parametrize(("ratio", "width", "height"), [("16:9", 4, 2), ("9:16", 2, 4), ("1:1", 2, 2)])
def test_latents_have_the_films_shape(studio, prompts, ratio, width, height):
    latents = denoised(studio, recipe(aspect_ratio=ratio), prompts, 1, Listener())
    assert latents.picture.shape == (1, 8, 3, height, width)
    assert latents.sound.shape == (1, 2, round(17 / 24 * 25), 4)


def test_progress_is_told_block_by_block_and_comes_to_its_end(studio, prompts):
    listener = Listener()
    denoised(studio, recipe(), prompts, 1, listener)
    assert listener.stages == [SKETCHING, ENLARGING, REFINING]
    assert listener.totals == {SKETCHING: 8 * 2, ENLARGING: 1, REFINING: 3 * 2}
    assert listener.steps == listener.totals
    assert listener.calls > (8 + 3) * 2


def test_guided_steps_count_each_pass_through_the_denoiser(studio, prompts):
    listener = Listener()
    denoised(studio, recipe("draft", tier="quality"), prompts, 1, listener)
    assert listener.steps == listener.totals == {SKETCHING: 30 * 3 * 2}


@pytest.mark.parametrize(
    "moment", [(SKETCHING, 0), (SKETCHING, 1), (SKETCHING, 6), (REFINING, 3), (REFINING, 6)]
)
def test_a_cancel_is_heard_within_a_step_and_the_model_stays_usable(studio, prompts, clean, moment):
    with pytest.raises(Cancelled):
        denoised(studio, recipe(), prompts, 1, Listener(cancel_at=moment))
    studio.watch.beat()
    after = denoised(studio, recipe(), prompts, 1, Listener())
    assert alike(after, (clean.picture, clean.sound))


def test_a_cancel_ends_the_work_there(studio, prompts):
    """The pipeline's own way of being interrupted would go through all steps and decode."""
    listener = Listener(cancel_at=(SKETCHING, 5))
    with pytest.raises(Cancelled):
        denoised(studio, recipe(), prompts, 1, listener)
    assert listener.steps == {SKETCHING: 5}


class Starved:
    """A denoiser that runs out of memory the first `times` times it is called."""

    def __init__(self, denoiser, times):
        self.left = times
        self.forward = denoiser.forward

    def __call__(self, *args, **kwargs):
        if self.left:
            self.left -= 1
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return self.forward(*args, **kwargs)


def test_memory_that_runs_out_once_costs_a_second_try_and_changes_nothing(
    studio, prompts, clean, monkeypatch
):
    monkeypatch.setattr(studio.pipe.transformer, "forward", Starved(studio.pipe.transformer, 1))
    listener = Listener()
    assert alike(denoised(studio, recipe(), prompts, 1, listener), (clean.picture, clean.sound))
    assert len(listener.notes) == 1
    assert "memory ran out" in listener.notes[0]


def test_memory_that_runs_out_twice_is_the_workers_matter(studio, prompts, monkeypatch):
    monkeypatch.setattr(studio.pipe.transformer, "forward", Starved(studio.pipe.transformer, 2))
    with pytest.raises(MemoryError):
        denoised(studio, recipe(), prompts, 5, Listener())


def test_latents_that_are_no_numbers_are_refused(studio, prompts, monkeypatch):
    def broken(*args, **kwargs):
        return tuple(part * float("nan") for part in forward(*args, **kwargs))

    forward = studio.pipe.transformer.forward
    monkeypatch.setattr(studio.pipe.transformer, "forward", broken)
    with pytest.raises(RushesError) as refused:
        denoised(studio, recipe("draft"), prompts, 5, Listener())
    assert "no number" in str(refused.value)


def test_what_was_sketched_is_shown_before_it_is_refined(studio, prompts):
    seen = []
    denoised(studio, recipe(), prompts, 1, Listener(), seen.append)
    assert [latents.picture.shape[-2:] for latents in seen] == [(1, 2)]
    denoised(studio, recipe("draft"), prompts, 1, Listener(), seen.append)
    assert len(seen) == 1
