"""Plain diffusers: two stages as the documentation of LTX2Pipeline shows them, each network called by the pipeline itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.gpu.plan import Shape

from rushes.engines.ltx.recipe import Guidance

__all__ = ["PROMPT", "arranged", "filmed", "loaded"]

PROMPT = (
    "A fisherman mends a net on a stone pier at dawn while gulls cry and waves lap against the wall. "
    'He looks up and says: "The wind is turning." The camera moves slowly closer, with warm light from the left.'
)
UNGUIDED = Guidance().arguments(0)
"""Distilled weights need no guidance; the defaults would run four forwards a step."""
RATE = 24.0


def loaded(folder: str, device: str) -> tuple[Any, Any]:
    """Both pipelines with the weights of a folder, in bfloat16."""
    import torch
    from diffusers import LTX2LatentUpsamplePipeline, LTX2Pipeline
    from diffusers.pipelines.ltx2.latent_upsampler import LTX2LatentUpsamplerModel

    given = {"dtype": torch.bfloat16, "local_files_only": True}
    pipe = LTX2Pipeline.from_pretrained(folder, **given)
    upsampler = LTX2LatentUpsamplerModel.from_pretrained(folder, subfolder="latent_upsampler", **given)
    return pipe, LTX2LatentUpsamplePipeline(vae=pipe.vae, latent_upsampler=upsampler.to(device))


def arranged(pipe: Any, upsampling: Any, where: str, device: str) -> None:
    """`where` is offload (each network visits the device in turn) or resident."""
    pipe.vae.enable_tiling()
    if where == "offload" and device != "cpu":
        pipe.enable_model_cpu_offload(device=device)
        upsampling.enable_model_cpu_offload(device=device)
    else:
        pipe.to(device)
        upsampling.to(device)


def filmed(pipe: Any, upsampling: Any, shape: Shape, prompt: str, path: Path, seed: int = 0) -> None:
    """One film of `shape` into `path`, picture whole in memory before it is encoded."""
    import torch
    from diffusers.pipelines.ltx2.utils import DISTILLED_SIGMA_VALUES, STAGE_2_DISTILLED_SIGMA_VALUES
    from diffusers.utils import encode_video

    common = {
        "prompt": prompt,
        "num_frames": shape.frames,
        "frame_rate": RATE,
        "generator": torch.Generator("cpu").manual_seed(seed),
        "return_dict": False,
        **UNGUIDED,
    }
    latents, audio_latents = pipe(
        width=shape.width // 2,
        height=shape.height // 2,
        sigmas=DISTILLED_SIGMA_VALUES,
        output_type="latent",
        **common,
    )
    latents = upsampling(latents=latents, latents_normalized=False, output_type="latent", return_dict=False)[
        0
    ]
    video, audio = pipe(
        width=shape.width,
        height=shape.height,
        latents=latents,
        audio_latents=audio_latents,
        sigmas=STAGE_2_DISTILLED_SIGMA_VALUES,
        noise_scale=STAGE_2_DISTILLED_SIGMA_VALUES[0],
        output_type="np",
        **common,
    )
    encode_video(
        video[0],
        fps=RATE,
        audio=audio[0].float().cpu(),
        audio_sample_rate=pipe.vocoder.config.output_sampling_rate,
        output_path=str(path),
    )
