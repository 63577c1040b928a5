"""How a film is made of noise: in which stages, of which sizes, on which weights, guided how strongly, and what that costs.

Sizes, frames and schedules are those the model was trained for: frames are 8k+1, sides of a film in two stages multiples of
64. The last frame is one too many and dropped, and the picture is cut to the middle of what was filmed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rushes.engines.ltx.flops import decoding, encoding, step_flop, tokens_of, upsampling
from rushes.request import ASPECT_RATIOS, RATE, FilmRequest

__all__ = [
    "DECODING",
    "ENLARGING",
    "PROMPT",
    "REFINING",
    "SKETCHING",
    "SOUND",
    "STAGE_1",
    "STAGE_2",
    "Guidance",
    "Recipe",
    "Stage",
    "flop_of",
    "guided",
    "recipe_of",
    "seconds_of",
    "shares_of",
]

PROMPT, SKETCHING, ENLARGING, REFINING = "reading", "sketching", "enlarging", "refining"
SOUND, DECODING = "sound", "developing"
"""What a film's stages are called where progress is shown: prompt to numbers, noise to a small film, that film enlarged, its
detail, its sound, and numbers to pictures, which are encoded as they come."""

STAGE_1 = (1.0, 0.99375, 0.9875, 0.98125, 0.975, 0.909375, 0.725, 0.421875)
STAGE_2 = (0.909375, 0.725, 0.421875)
"""Noise levels before each step of the distilled weights (diffusers.pipelines.ltx2.utils)."""
STEPS = 30
"""Steps of the full weights; the pipeline's default."""
STG_BLOCK = 28
"""The block that spatio-temporal guidance leaves out, as the pipeline's authors advise; the last of a smaller model."""
CANVAS, TIME = 64, 8


@dataclass(frozen=True, slots=True)
class Guidance:
    """How strongly a step is pushed away from what it should not be; the values that do nothing are the defaults.

    `video` and `audio` push away from the negative prompt (classifier-free guidance), `stg` from a model that skips a block,
    `modality` from one whose picture and sound don't hear each other; `rescale` takes back some of the contrast this adds.
    """

    video: float = 1.0
    audio: float = 1.0
    stg: float = 0.0
    modality: float = 1.0
    rescale: float = 0.0

    @property
    def negative(self) -> bool:
        """The negative prompt is heard."""
        return self.video > 1.0 or self.audio > 1.0

    @property
    def calls(self) -> int:
        """How often the denoiser is called in a step; the first call has two films in it when the negative prompt is heard."""
        return 1 + (self.stg > 0.0) + (self.modality > 1.0)

    @property
    def forwards(self) -> int:
        """How many films pass through the denoiser in a step."""
        return self.calls + self.negative

    def arguments(self, blocks: int) -> dict[str, Any]:
        """The pipeline's arguments, all of them: its defaults guide, and an audio scale of 0 falls back to the video's."""
        return {
            "guidance_scale": self.video,
            "audio_guidance_scale": self.audio,
            "stg_scale": self.stg,
            "audio_stg_scale": self.stg,
            "modality_scale": self.modality,
            "audio_modality_scale": self.modality,
            "guidance_rescale": self.rescale,
            "audio_guidance_rescale": self.rescale,
            "spatio_temporal_guidance_blocks": [min(STG_BLOCK, blocks - 1)] if self.stg else None,
        }


@dataclass(frozen=True, slots=True)
class Stage:
    """One call of the pipeline: `size` in pixels (width, height), `tier` is "distilled" or "quality" and names the weights.

    `sigmas` are the noise levels; none leaves them to the scheduler, which then shifts them by the film's size. `noise` is
    mixed into what the stage begins with; 1.0 is a beginning from nothing.
    """

    name: str
    size: tuple[int, int]
    tier: str
    steps: int
    sigmas: tuple[float, ...] | None
    guidance: Guidance = Guidance()
    noise: float = 1.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """A film: `size` and `frames` as delivered, `filmed` frames (8k+1) of the last stage's size before they are cut."""

    size: tuple[int, int]
    frames: int
    stages: tuple[Stage, ...]

    def __post_init__(self) -> None:
        """Refuse lengths that the pipeline would round down without a word."""
        if (self.filmed - 1) % TIME or any(side % 32 for stage in self.stages for side in stage.size):
            raise ValueError(f"{self.filmed} frames of {self.stages[-1].size} are not of the model's grid")

    @property
    def filmed(self) -> int:
        """Frames that are made; the last is dropped."""
        return self.frames + 1

    @property
    def canvas(self) -> tuple[int, int]:
        """Width and height that are made; the middle is kept."""
        return self.stages[-1].size

    @property
    def negative(self) -> bool:
        """The negative prompt is heard in one of the stages."""
        return any(stage.guidance.negative for stage in self.stages)


def guided(cfg_scale: float) -> Guidance:
    """Guidance of the full weights: cfg_scale 0.5 gives the model's own defaults, 3 for picture and 7 for sound; 0 turns the
    negative prompt off."""
    return Guidance(1 + 4 * cfg_scale, 1 + 12 * cfg_scale, stg=1.0, modality=3.0, rescale=0.7)


def recipe_of(
    request: FilmRequest,
    quality: str,
    sizes: Mapping[str, tuple[int, int]] = ASPECT_RATIOS,
    lengths: Mapping[int, int] | None = None,
) -> Recipe:
    """The recipe of a checked request. A draft is the first stage alone, half as wide and high.

    `sizes` has the picture (width, height) of each aspect ratio, `lengths` the frames of each duration; 24 a second unless
    given.
    """
    width, height = sizes[request.aspect_ratio]
    canvas = (_up(width), _up(height))
    frames = lengths[int(request.duration)] if lengths else request.frames
    first = _first((canvas[0] // 2, canvas[1] // 2), request)
    if quality == "draft":
        return Recipe((width // 2, height // 2), frames, (first,))
    second = Stage(REFINING, canvas, "distilled", len(STAGE_2), STAGE_2, noise=STAGE_2[0])
    return Recipe((width, height), frames, (first, second))


def _first(size: tuple[int, int], request: FilmRequest) -> Stage:
    if request.tier == "quality":
        return Stage(SKETCHING, size, "quality", STEPS, None, guided(request.cfg_scale))
    return Stage(SKETCHING, size, "distilled", len(STAGE_1), STAGE_1)


def _up(side: int) -> int:
    return -(-side // CANVAS) * CANVAS


PACE = 495e12
"""Operations a second at half of what an H100's data sheet says (989e12, bf16): estimates reckon with it."""
TEXT_SECONDS, SOUND_SECONDS, FRAME_SECONDS = 1.5, 0.5, 0.01
"""Estimates: the text encoder's way to the device, sound whole, and cropping and encoding of a 1080p frame."""


def flop_of(recipe: Recipe) -> dict[str, float]:
    """Operations by stage, counted by the formulas of `rushes.engines.ltx.flops` for the published widths.

    Distilled films at 1080p come to 7.3e15 (5 s) and 19.5e15 (10 s), a guided one of 10 s to 9e16.
    """
    flop = {PROMPT: encoding() * (2 if recipe.negative else 1)}
    for stage in recipe.stages:
        if stage.name == REFINING:
            flop[ENLARGING] = upsampling(*stage.size, recipe.filmed)
        step = step_flop(tokens_of(*stage.size, recipe.filmed, float(RATE)))
        flop[stage.name] = stage.steps * stage.guidance.forwards * step
    return flop | {SOUND: 0.0, DECODING: decoding(*recipe.canvas, recipe.filmed)}


def seconds_of(recipe: Recipe) -> dict[str, float]:
    """Seconds by stage as they are estimated before a film of this shape was timed."""
    seconds = {name: flop / PACE for name, flop in flop_of(recipe).items()}
    seconds[PROMPT] += TEXT_SECONDS
    seconds[SOUND] += SOUND_SECONDS
    seconds[DECODING] += FRAME_SECONDS * recipe.frames
    return seconds


def shares_of(seconds: Mapping[str, float]) -> dict[str, float]:
    """Each stage's part of the whole; they add up to 1."""
    whole = sum(seconds.values())
    return {name: part / whole for name, part in seconds.items()}
