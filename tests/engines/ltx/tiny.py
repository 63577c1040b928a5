"""A folder of LTX-2.x weights with random values and small widths: the real geometry in a few megabytes.

Kept as in the published folders are all numbers that lengths and sizes follow from: 32x spatial and 8x temporal compression,
16 kHz sound in hops of 160 compressed four times, the vocoder that widens it to 48 kHz, separate connectors for picture and
sound, gated attention. Made smaller are widths and depths only. What must agree: a modality's cross attention dimension is
heads x head dimension; the sound's token width is its latent channels x mel bands / 4; the upsampler's channels are a
multiple of 32 (group norm); each of the vocoder's stages halves its channels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from diffusers import (
    AutoencoderKLLTX2Audio,
    AutoencoderKLLTX2Video,
    FlowMatchEulerDiscreteScheduler,
    LTX2Pipeline,
    LTX2VideoTransformer3DModel,
)
from diffusers.pipelines.ltx2 import LTX2TextConnectors, LTX2VocoderWithBWE
from diffusers.pipelines.ltx2.latent_upsampler import LTX2LatentUpsamplerModel

__all__ = ["LAYERS", "tiny_weights"]

LAYERS = 2
"""Blocks of the denoiser; 48 in the published one."""
CHANNELS, SOUND_CHANNELS, MEL = 8, 2, 16
"""Latent channels of picture and sound and mel bands; 128, 8 and 64 in the published ones."""
TEXT, TEXT_LAYERS = 16, 2
"""Width and layers of the text encoder; 3840 and 48."""
WINDOW, BINS = 512, 257
"""Samples and frequencies of the vocoder's short-time Fourier transform."""


@dataclass(frozen=True)
class Stream:
    """One modality of the denoiser: attention heads and the width of each (32 x 128 for picture, 32 x 64 for sound)."""

    heads: int
    head: int

    @property
    def width(self) -> int:
        return self.heads * self.head


PICTURE, SOUND = Stream(2, 16), Stream(2, 8)
SOUND_TOKEN = SOUND_CHANNELS * MEL // 4


def tiny_weights(folder: Path, version: str = "2.5") -> Path:
    """Write a complete folder for LTX `version` ("2.5", or "2.3" with the older text encoder) to `folder`, and give it back.

    It holds what the pipeline loads and, beside that, `transformer_full` and `latent_upsampler`; always the same values.
    """
    parts = {
        "text_encoder": _Parted(1, lambda: _text_encoder(version)),
        "connectors": _Parted(2, _connectors),
        "vae": _Parted(3, _picture_codec),
        "audio_vae": _Parted(4, _sound_codec),
        "vocoder": _Parted(5, _vocoder),
        "transformer": _Parted(6, lambda: _denoiser(version)),
    }
    models = {name: part.made() for name, part in parts.items()}
    scheduler = FlowMatchEulerDiscreteScheduler(
        use_dynamic_shifting=False
    )  # takes the sigmas as they are given
    LTX2Pipeline(scheduler=scheduler, tokenizer=_tokenizer(), **models).save_pretrained(folder)
    _Parted(7, lambda: _denoiser(version)).made().save_pretrained(folder / "transformer_full")
    _Parted(8, _upsampler).made().save_pretrained(folder / "latent_upsampler")
    return folder


@dataclass(frozen=True)
class _Parted:
    """A model that is made from a seed of its own, whatever was drawn before it."""

    seed: int
    make: Any

    def made(self) -> Any:
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(self.seed)
            return self.make().eval()


def _tokenizer() -> Any:
    """Special tokens, every byte and printable ASCII: any script falls back to bytes, nothing is unknown."""
    from transformers import GemmaTokenizer

    special = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>", "<start_of_turn>", "<end_of_turn>"]
    pieces = [*special, *(f"<0x{byte:02X}>" for byte in range(256)), "▁", *map(chr, range(33, 127))]
    words = {piece: number for number, piece in enumerate(dict.fromkeys(pieces))}
    tokenizer = GemmaTokenizer(vocab=words, merges=[], model_max_length=1024)
    tokenizer.chat_template = "{% for m in messages %}{{ m['content'] }}{% endfor %}"
    return tokenizer


def _text_encoder(version: str) -> Any:
    """Gemma 4 (2.5) or Gemma 3 (2.3), without eyes and ears where its class allows it."""
    text = {
        "vocab_size": len(_tokenizer()),
        "hidden_size": TEXT,
        "intermediate_size": 2 * TEXT,
        "num_hidden_layers": TEXT_LAYERS,
        "num_attention_heads": 2,
        "num_key_value_heads": 1,
        "head_dim": 8,
        "layer_types": ["sliding_attention", "full_attention"],
        "sliding_window": 64,
        "max_position_embeddings": 2048,
    }
    if version == "2.5":
        from transformers import Gemma4UnifiedConfig, Gemma4UnifiedForConditionalGeneration

        mask = ("boi_token_id", "eoi_token_id", "image_token_id", "video_token_id", "boa_token_id")
        tokens = dict.fromkeys((*mask, "eoa_token_index", "audio_token_id"), 4)
        config = Gemma4UnifiedConfig(
            text_config={**text, "global_head_dim": 8}, vision_config=None, audio_config=None, **tokens
        )
        return Gemma4UnifiedForConditionalGeneration(config)
    from transformers import Gemma3Config, Gemma3ForConditionalGeneration

    eyes = {
        "hidden_size": 16,
        "intermediate_size": 32,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "image_size": 28,
        "patch_size": 14,
    }
    tokens = dict.fromkeys(("boi_token_index", "eoi_token_index", "image_token_index"), 4)
    return Gemma3ForConditionalGeneration(
        Gemma3Config(text_config=text, vision_config=eyes, mm_tokens_per_image=4, **tokens)
    )


def _connectors() -> Any:
    sides = {}
    for name, stream in (("video", PICTURE), ("audio", SOUND)):
        sides |= {
            f"{name}_connector_num_attention_heads": stream.heads,
            f"{name}_connector_attention_head_dim": stream.head,
            f"{name}_connector_num_layers": 1,
            f"{name}_connector_num_learnable_registers": 8,
            f"{name}_gated_attn": True,
            f"{name}_hidden_dim": stream.width,
        }
    return LTX2TextConnectors(
        caption_channels=TEXT,
        text_proj_in_factor=TEXT_LAYERS + 1,
        connector_rope_base_seq_len=4096,
        rope_double_precision=True,
        rope_type="split",
        per_modality_projections=True,
        proj_bias=True,
        **sides,
    )


def _denoiser(version: str) -> Any:
    return LTX2VideoTransformer3DModel(
        in_channels=CHANNELS,
        out_channels=CHANNELS,
        num_attention_heads=PICTURE.heads,
        attention_head_dim=PICTURE.head,
        cross_attention_dim=PICTURE.width,
        gated_attn=True,
        cross_attn_mod=True,
        audio_in_channels=SOUND_TOKEN,
        audio_out_channels=SOUND_TOKEN,
        audio_num_attention_heads=SOUND.heads,
        audio_attention_head_dim=SOUND.head,
        audio_cross_attention_dim=SOUND.width,
        audio_gated_attn=True,
        audio_cross_attn_mod=True,
        num_layers=LAYERS,
        caption_channels=TEXT,
        rope_type="split",
        rope_double_precision=True,
        use_prompt_embeddings=False,
        perturbed_attn=True,
        ff_bias=version != "2.5",
        use_keyframes_abs_pos_embedding=version == "2.5",
    )


def _picture_codec() -> Any:
    return AutoencoderKLLTX2Video(
        latent_channels=CHANNELS,
        block_out_channels=(8,) * 4,
        decoder_block_out_channels=(8,) * 4,
        layers_per_block=(1,) * 5,
        decoder_layers_per_block=(1,) * 5,
        spatio_temporal_scaling=(True,) * 4,
        decoder_spatio_temporal_scaling=(True,) * 4,
        decoder_inject_noise=(False,) * 5,
        downsample_type=("spatial", "temporal", "spatiotemporal", "spatiotemporal"),
        upsample_type=("spatiotemporal", "spatiotemporal", "temporal", "spatial"),
        upsample_residual=(False,) * 4,
        upsample_factor=(1,) * 4,
        decoder_causal=False,
        decoder_spatial_padding_mode="zeros",
        spatial_compression_ratio=32,
        temporal_compression_ratio=8,
    )


def _sound_codec() -> Any:
    return AutoencoderKLLTX2Audio(
        base_channels=SOUND_TOKEN,  # its latents' mean and deviation are as long as a token is wide
        output_channels=2,
        ch_mult=(1, 2, 4),
        num_res_blocks=1,
        in_channels=2,
        resolution=32,
        latent_channels=SOUND_CHANNELS,
        norm_type="pixel",
        causality_axis="height",
        mid_block_add_attention=False,
        sample_rate=16000,
        mel_hop_length=160,
        mel_bins=MEL,
        double_z=True,
    )


def _vocoder() -> Any:
    """Vocoder and bandwidth extension; their transform is a buffer that is zero until it is filled."""
    vocoder = LTX2VocoderWithBWE(
        in_channels=2 * MEL,
        hidden_channels=64,
        out_channels=2,
        resnet_kernel_sizes=[3],
        resnet_dilations=[[1, 3, 5]],
        bwe_in_channels=2 * MEL,
        bwe_hidden_channels=32,
        bwe_out_channels=2,
        bwe_resnet_kernel_sizes=[3],
        bwe_resnet_dilations=[[1, 3, 5]],
        num_mel_channels=MEL,
    )
    turns = 2 * math.pi / WINDOW * torch.outer(torch.arange(BINS), torch.arange(WINDOW))
    basis = torch.cat((turns.cos(), -turns.sin())) * torch.hann_window(WINDOW)
    corners = torch.linspace(0, BINS - 1, MEL + 2)
    rising = (torch.arange(BINS) - corners[:-2, None]) / corners.diff()[:-1, None]
    falling = (corners[2:, None] - torch.arange(BINS)) / corners.diff()[1:, None]
    vocoder.mel_stft.stft_fn.forward_basis.copy_(basis[:, None])
    vocoder.mel_stft.mel_basis.copy_(torch.minimum(rising, falling).clamp(min=0))
    return vocoder


def _upsampler() -> Any:
    return LTX2LatentUpsamplerModel(
        in_channels=CHANNELS, mid_channels=32, num_blocks_per_stage=1, use_rational_resampler=False
    )
