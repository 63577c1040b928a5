"""The networks of LTX-2.5 in their full widths, and in tiny ones that keep every geometric constant; no weights.

`FULL` holds what the published configurations say where it differs from the defaults of diffusers' classes, which are the
real ones for all the rest. `TINY` shrinks widths and depths only, so that frames, sizes and sound keep their arithmetic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["FULL", "TINY", "Architecture"]

FOUR, FIVE = (True,) * 4, (False,) * 5


@dataclass(frozen=True)
class Architecture:
    """Arguments of each network's class; `text` of Gemma 4's text part; `vocabulary` 0 = that of the tokenizer made here."""

    transformer: Mapping[str, Any]
    text: Mapping[str, Any]
    connectors: Mapping[str, Any]
    vae: Mapping[str, Any]
    audio_vae: Mapping[str, Any]
    vocoder: Mapping[str, Any]
    upsampler: Mapping[str, Any]


TRANSFORMER: dict[str, Any] = {
    "gated_attn": True,
    "audio_gated_attn": True,
    "cross_attn_mod": True,
    "audio_cross_attn_mod": True,
    "rope_type": "split",
    "use_prompt_embeddings": False,
    "perturbed_attn": True,
    "ff_bias": False,
    "use_keyframes_abs_pos_embedding": True,
}
CONNECTORS: dict[str, Any] = {
    "video_gated_attn": True,
    "audio_gated_attn": True,
    "rope_type": "split",
    "per_modality_projections": True,
    "proj_bias": True,
}
VAE: dict[str, Any] = {
    "decoder_spatio_temporal_scaling": FOUR,
    "decoder_inject_noise": FIVE,
    "upsample_type": ("spatiotemporal", "spatiotemporal", "temporal", "spatial"),
    "upsample_residual": (False,) * 4,
    "decoder_causal": False,
    "decoder_spatial_padding_mode": "zeros",
    "spatial_compression_ratio": 32,
    "temporal_compression_ratio": 8,
}

FULL = Architecture(
    transformer=TRANSFORMER,
    text={
        "vocab_size": 262_144,
        "hidden_size": 3840,
        "intermediate_size": 15360,
        "num_hidden_layers": 48,
        "num_attention_heads": 16,
        "num_key_value_heads": 8,
        "head_dim": 256,
        "global_head_dim": 512,
        "num_global_key_value_heads": 1,
        "attention_k_eq_v": True,
    },
    connectors=CONNECTORS
    | {
        "video_connector_num_attention_heads": 32,
        "video_connector_num_layers": 8,
        "audio_connector_num_attention_heads": 32,
        "audio_connector_attention_head_dim": 64,
        "audio_connector_num_layers": 8,
    },
    vae=VAE
    | {
        "block_out_channels": (256, 512, 1024, 1024),
        "layers_per_block": (4, 6, 4, 2, 2),
        "decoder_block_out_channels": (256, 512, 512, 1024),
        "decoder_layers_per_block": (4, 6, 4, 2, 2),
        "upsample_factor": (2, 2, 1, 2),
    },
    audio_vae={},
    vocoder={},
    upsampler={"use_rational_resampler": False},
)

HEADS = {"num_attention_heads": 2, "attention_head_dim": 16, "cross_attention_dim": 32}
AUDIO_HEADS = {
    "audio_num_attention_heads": 2,
    "audio_attention_head_dim": 8,
    "audio_cross_attention_dim": 16,
}

TINY = Architecture(
    transformer=TRANSFORMER
    | HEADS
    | AUDIO_HEADS
    | {
        "in_channels": 8,
        "out_channels": 8,
        "audio_in_channels": 8,
        "audio_out_channels": 8,
        "num_layers": 2,
        "caption_channels": 16,
    },
    text={
        "vocab_size": 0,
        "hidden_size": 16,
        "intermediate_size": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "num_key_value_heads": 1,
        "head_dim": 8,
        "global_head_dim": 8,
        "layer_types": ["sliding_attention", "full_attention"],
        "max_position_embeddings": 2048,
    },
    connectors=CONNECTORS
    | {
        "caption_channels": 16,
        "text_proj_in_factor": 3,
        "video_connector_num_attention_heads": 2,
        "video_connector_attention_head_dim": 16,
        "video_connector_num_layers": 1,
        "audio_connector_num_attention_heads": 2,
        "audio_connector_attention_head_dim": 8,
        "audio_connector_num_layers": 1,
        "video_hidden_dim": 32,
        "audio_hidden_dim": 16,
    },
    vae=VAE
    | {
        "latent_channels": 8,
        "block_out_channels": (8, 8, 8, 8),
        "layers_per_block": (1, 1, 1, 1, 1),
        "decoder_block_out_channels": (8, 8, 8, 8),
        "decoder_layers_per_block": (1, 1, 1, 1, 1),
        "upsample_factor": (1, 1, 1, 1),
    },
    audio_vae={"base_channels": 8, "num_res_blocks": 1, "latent_channels": 2, "mel_bins": 16},
    vocoder={
        "in_channels": 32,
        "hidden_channels": 64,
        "bwe_in_channels": 32,
        "bwe_hidden_channels": 32,
        "num_mel_channels": 16,
        "resnet_kernel_sizes": [3],
        "resnet_dilations": [[1, 3, 5]],
        "bwe_resnet_kernel_sizes": [3],
        "bwe_resnet_dilations": [[1, 3, 5]],
    },
    upsampler={
        "in_channels": 8,
        "mid_channels": 32,
        "num_blocks_per_stage": 1,
        "use_rational_resampler": False,
    },
)
