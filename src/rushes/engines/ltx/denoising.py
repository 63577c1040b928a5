"""Noise becomes latents: the stages of a recipe, one call of the pipeline each.

Latents go from stage to stage as the pipeline gives them out with `output_type="latent"`: unpacked and denormalised, which is
what the upsampler and the codecs take; given back to the pipeline they are normalised and packed again by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from rushes.engines.ltx.recipe import ENLARGING, Recipe, Stage
from rushes.errors import RushesError
from rushes.progress import Progress
from rushes.request import RATE

if TYPE_CHECKING:
    from rushes.engines.ltx.embedding import Padded
    from rushes.engines.ltx.studio import Studio

__all__ = ["Latents", "Prompts", "denoised", "emptied", "listened", "scheduler_for", "twice"]

Made = TypeVar("Made")

SHIFT_TERMINAL = 0.1
"""Noise level at which the full weights' schedule ends before its last step (diffusers' documentation of LTX-2.5)."""


@dataclass(frozen=True, slots=True)
class Latents:
    """Picture (1, channels, latent frames, height / 32, width / 32) and sound (1, channels, length, mel / 4), denormalised."""

    picture: Any
    sound: Any


@dataclass(frozen=True, slots=True)
class Prompts:
    """What is to be seen and heard, and what is not; the second where a stage hears it."""

    wanted: Padded
    unwanted: Padded | None = None

    def arguments(self, *, negative: bool) -> dict[str, Any]:
        """The pipeline's arguments."""
        given = {"prompt_embeds": self.wanted.states, "prompt_attention_mask": self.wanted.mask}
        if negative:
            if self.unwanted is None:
                raise ValueError("a guided stage needs a negative prompt")
            given["negative_prompt_embeds"] = self.unwanted.states
            given["negative_prompt_attention_mask"] = self.unwanted.mask
        return given


def denoised(
    studio: Studio,
    recipe: Recipe,
    prompts: Prompts,
    seed: int,
    progress: Progress,
    sketched: Callable[[Latents], None] | None = None,
) -> Latents:
    """Run all stages. The same seed gives the same latents. `sketched` is shown what the first of two stages made.

    Raises Cancelled from within a step (the pipeline stays usable), MemoryError when the device has too little memory even with
    an empty cache, RushesError when the model gives out what is no number.
    """
    import torch

    generator = torch.Generator("cpu").manual_seed(seed)
    latents: Latents | None = None
    for stage in recipe.stages:
        if latents is not None:
            if sketched is not None:
                sketched(latents)
            latents = _enlarged(studio, latents, progress)
        latents = _denoised(studio, recipe, stage, prompts, generator, latents, progress)
    if latents is None:
        raise ValueError("a recipe has at least one stage")
    return latents


def _enlarged(studio: Studio, latents: Latents, progress: Progress) -> Latents:
    progress.stage(ENLARGING, 1)

    def enlarge() -> Any:
        return studio.upsampling(
            latents=latents.picture, latents_normalized=False, output_type="latent", return_dict=False
        )[0]

    picture = twice(enlarge, studio.device, progress)
    progress.advance()
    return Latents(picture, latents.sound)


def _denoised(
    studio: Studio,
    recipe: Recipe,
    stage: Stage,
    prompts: Prompts,
    generator: Any,
    before: Latents | None,
    progress: Progress,
) -> Latents:
    begun = generator.get_state()

    def call() -> Latents:
        generator.set_state(begun)
        with studio.denoiser(stage.tier):
            return _called(studio, recipe, stage, prompts, generator, before, progress)

    latents = twice(call, studio.device, progress)
    if not (latents.picture.isfinite().all() and latents.sound.isfinite().all()):
        raise RushesError("the model broke down: what it made is no number", mend="try another seed")
    return latents


def _called(
    studio: Studio,
    recipe: Recipe,
    stage: Stage,
    prompts: Prompts,
    generator: Any,
    before: Latents | None,
    progress: Progress,
) -> Latents:
    pipe = studio.pipe
    pipe.scheduler = scheduler_for(stage, pipe.scheduler)
    pipe.tokenizer.padding_side = "left"  # the connectors ask it where the padding is
    blocks = len(pipe.transformer.transformer_blocks)
    steps = _Steps(progress, stage, blocks)
    given: dict[str, Any] = {"sigmas": list(stage.sigmas)} if stage.sigmas else {}
    if before is not None:
        given |= {
            "latents": before.picture,
            "audio_latents": before.sound,
            "noise_scale": stage.noise,
        }
    with listened(studio, steps.beat, lambda: progress.advance(0)):
        picture, sound = pipe(
            width=stage.size[0],
            height=stage.size[1],
            num_frames=recipe.filmed,
            frame_rate=float(RATE),
            num_inference_steps=stage.steps,
            generator=generator,
            callback_on_step_end=steps.ended,
            callback_on_step_end_tensor_inputs=[],
            output_type="latent",
            return_dict=False,
            **stage.guidance.arguments(blocks),
            **prompts.arguments(negative=stage.guidance.negative),
            **given,
        )
    return Latents(picture, sound)


class _Steps:
    """Progress of one stage, counted in blocks of the denoiser: a step of the second one may take ten seconds."""

    def __init__(self, progress: Progress, stage: Stage, blocks: int) -> None:
        self._progress = progress
        self._in_step = blocks * stage.guidance.calls
        self._passed = 0
        progress.stage(stage.name, stage.steps * self._in_step)

    def beat(self) -> None:
        """Between two blocks: raises Cancelled when the film is cancelled."""
        done = int(self._passed < self._in_step - 1)
        self._passed += done
        self._progress.advance(done)

    def ended(self, pipe: Any, step: int, time: Any, tensors: Mapping[str, Any]) -> dict[str, Any]:
        """After a step, from the pipeline; asking it to stop instead would still decode everything."""
        self._progress.advance(self._in_step - self._passed)
        self._passed = 0
        return {}


@contextmanager
def listened(
    studio: Studio, beat: Callable[[], None], idle: Callable[[], None] | None = None
) -> Iterator[None]:
    """Inside, `beat` is called before each block, `idle` (or `beat`) while the device is waited for; both may raise."""
    watch = studio.watch
    before = watch.beat, watch.idle
    watch.beat, watch.idle = beat, idle or beat
    try:
        yield
    finally:
        watch.beat, watch.idle = before


def scheduler_for(stage: Stage, scheduler: Any) -> Any:
    """The scheduler of a stage: noise levels as they are given, or for the full weights shifted by the number of tokens and
    stretched to end at 0.1; the folder's own is made for the distilled ones."""
    shifted = stage.sigmas is None
    return type(scheduler).from_config(
        scheduler.config,
        use_dynamic_shifting=shifted,
        shift_terminal=SHIFT_TERMINAL if shifted else None,
    )


def twice(work: Callable[[], Made], device: Any, progress: Progress) -> Made:
    """What `work` gives; once again with an emptied cache when the device's memory runs out. Raises MemoryError then."""
    import torch

    try:
        return work()
    except torch.OutOfMemoryError:
        pass  # the error's traceback holds on to what was allocated, so the second try is made outside of it
    emptied(device)
    progress.note("the GPU's memory ran out; its cache was emptied, and the stage begun again")
    try:
        return work()
    except torch.OutOfMemoryError as error:
        raise MemoryError(f"the GPU's memory ran out twice: {error}") from error


def emptied(device: Any) -> None:
    """Give back what the allocator of the device holds and nothing uses."""
    import gc

    import torch

    gc.collect()
    if torch.device(device).type == "cuda":
        torch.cuda.empty_cache()
