"""The shortest reels that show whether two models compute the same: latents of a few tokens, from noise and made-up words."""

from __future__ import annotations

from typing import Any

import torch

WORDS = 16
PLAIN = {
    "guidance_scale": 1.0,
    "audio_guidance_scale": 1.0,
    "stg_scale": 0.0,
    "audio_stg_scale": 0.0,
    "modality_scale": 1.0,
    "audio_modality_scale": 1.0,
    "guidance_rescale": 0.0,
    "audio_guidance_rescale": 0.0,
}


def reel(
    studio: Any,
    *,
    seed: int = 0,
    size: tuple[int, int, int] = (64, 64, 9),
    tier: str = "distilled",
    steps: int = 2,
) -> tuple[Any, Any]:
    """Latents of picture and sound; `size` is width, height and frames."""
    connectors = studio.pipe.connectors.config
    features = connectors.caption_channels * connectors.text_proj_in_factor
    words = torch.randn(1, WORDS, features, generator=torch.Generator().manual_seed(1)).to(studio.dtype)
    with studio.denoiser(tier):
        return studio.pipe(
            prompt_embeds=words,
            prompt_attention_mask=torch.ones(1, WORDS, dtype=torch.int64),
            width=size[0],
            height=size[1],
            num_frames=size[2],
            sigmas=[1.0 - step / steps for step in range(steps)],
            generator=torch.Generator().manual_seed(seed),
            output_type="latent",
            return_dict=False,
            **PLAIN,
        )


def same(one: tuple[Any, Any], other: tuple[Any, Any]) -> bool:
    """Bit for bit, picture and sound."""
    return all(torch.equal(a, b) for a, b in zip(one, other, strict=True))


def apart(one: tuple[Any, Any], other: tuple[Any, Any]) -> float:
    """The larger of both differences, as a share of what is there."""
    return max(float((a - b).float().std() / b.float().std()) for a, b in zip(one, other, strict=True))
