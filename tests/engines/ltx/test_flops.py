"""Counted work: the formulas against torch's own counter, on networks whose tensors have shapes and no values."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import torch
from bench.gpu.architecture import FULL, TINY
from diffusers import AutoencoderKLLTX2Video, LTX2VideoTransformer3DModel
from diffusers.pipelines.ltx2 import LTX2TextConnectors
from diffusers.pipelines.ltx2.latent_upsampler import LTX2LatentUpsamplerModel
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils.flop_counter import FlopCounterMode
from transformers import Gemma4UnifiedConfig, Gemma4UnifiedForConditionalGeneration

from rushes.engines.ltx.flops import (
    DENOISER,
    Denoiser,
    TextEncoder,
    Tokens,
    decoding,
    encoding,
    film_flop,
    step_flop,
    tokens_of,
    upsampling,
)

LATENT, SIZE, FRAMES = (3, 4, 6), (192, 128), 17
"""Latents (time, height, width) of a film of that size and length."""


class Count:
    """Counts what runs inside."""

    def __enter__(self) -> Count:
        self._counter = FlopCounterMode(display=False)
        self._kernel = sdpa_kernel(SDPBackend.MATH)  # the one whose products torch counts on every device
        self._kernel.__enter__()
        self._counter.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self._counter.__exit__(*error)
        self._kernel.__exit__(*error)
        self.flop = self._counter.get_total_flops()


def forward(config: Any, tokens: Tokens, size: tuple[int, int, int]) -> float:
    with torch.device("meta"):
        denoiser = LTX2VideoTransformer3DModel(**config)
        inner = denoiser.config.cross_attention_dim, denoiser.config.audio_cross_attention_dim
        with torch.no_grad(), Count() as count:
            denoiser(
                hidden_states=torch.empty(1, tokens.video, denoiser.config.in_channels),
                audio_hidden_states=torch.empty(1, tokens.audio, denoiser.config.audio_in_channels),
                encoder_hidden_states=torch.empty(1, tokens.text, inner[0]),
                audio_encoder_hidden_states=torch.empty(1, tokens.text, inner[1]),
                timestep=torch.empty(1),
                sigma=torch.empty(1),
                num_frames=size[0],
                height=size[1],
                width=size[2],
                fps=24.0,
                audio_num_frames=tokens.audio,
            )
    return count.flop


def test_the_denoisers_formula_counts_what_torch_counts() -> None:
    tokens = tokens_of(*SIZE, FRAMES, text=40)
    with torch.device("meta"):
        widths = Denoiser.of(LTX2VideoTransformer3DModel(**TINY.transformer).config)
    assert step_flop(tokens, widths) == forward(TINY.transformer, tokens, LATENT)


def test_it_does_so_at_full_width_and_size() -> None:
    tokens = tokens_of(1920, 1088, 241)
    two = {**FULL.transformer, "num_layers": 2}
    assert step_flop(tokens, replace(DENOISER, layers=2)) == forward(two, tokens, (31, 34, 60))


def test_the_decoders_formula_counts_what_torch_counts() -> None:
    with torch.device("meta"), torch.no_grad():
        decoder = AutoencoderKLLTX2Video(**FULL.vae).decoder
        with Count() as count:
            decoder(torch.empty(1, 128, *LATENT))
    assert decoding(*SIZE, FRAMES) == count.flop


def test_the_upsamplers_formula_counts_what_torch_counts() -> None:
    with torch.device("meta"), torch.no_grad():
        upsampler = LTX2LatentUpsamplerModel(**FULL.upsampler)
        with Count() as count:
            upsampler(torch.empty(1, 128, LATENT[0], LATENT[1] // 2, LATENT[2] // 2))
    assert upsampling(*SIZE, FRAMES) == count.flop


def test_the_text_encoders_formula_counts_what_torch_counts() -> None:
    """But for the attention of its near layers, which the formula has look at all tokens, as the kernel does."""
    widths = TextEncoder(6, 32, 64, 4, (2, 8), (1, 16), 100, ((1, 32), (1, 16)))
    text = {
        "vocab_size": 100,
        "hidden_size": 32,
        "intermediate_size": 64,
        "num_hidden_layers": 6,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "head_dim": 8,
        "global_head_dim": 16,
        "num_global_key_value_heads": 1,
        "attention_k_eq_v": True,
    }
    config = Gemma4UnifiedConfig(text_config=text, vision_config=None, audio_config=None)
    connectors = LTX2TextConnectors(
        **{**TINY.connectors, "caption_channels": 32, "text_proj_in_factor": 7, "video_hidden_dim": 32}
    )
    tokens = 128
    with torch.no_grad(), Count() as count:
        Gemma4UnifiedForConditionalGeneration(config)(input_ids=torch.full((1, tokens), 5))
        connectors(torch.zeros(1, tokens, 32 * 7), torch.ones(1, tokens, dtype=torch.long))
    assert encoding(tokens, widths) == pytest.approx(count.flop, rel=0.03)


@pytest.mark.parametrize(("frames", "petaflop"), [(121, 7.3), (241, 19.5)])
def test_a_distilled_film_at_1080p_comes_to_the_known_figures(frames: int, petaflop: float) -> None:
    work = film_flop(frames=frames)
    assert work["stage 1"] + work["stage 2"] == pytest.approx(petaflop * 1e15, rel=0.01)


def test_the_default_widths_are_those_of_the_full_configuration() -> None:
    with torch.device("meta"):
        config = LTX2VideoTransformer3DModel(**{**FULL.transformer, "num_layers": 1}).config
    assert Denoiser.of({**config, "num_layers": 48}) == DENOISER
