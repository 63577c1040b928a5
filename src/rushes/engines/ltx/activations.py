"""What a film needs on the device beside the weights: estimates by formula, until `./dev bench-gpu` measures them.

Denoising, decoding and encoding come after one another, so the largest of the three counts, never their sum.

Denoising. The unit is one tensor of the video stream, tokens x width x itemsize: 63,240 tokens (31 x 34 x 60 latents of
1920x1088x241) x 4096 x 2 bytes = 518 MB. Inside a block's self-attention, where most is alive at once, `transformer_ltx2.py`
holds: the residual (1), its norm (1), query, key and value (3), the rotary tables of both attentions in float32 (3), and, while
one of them is rotated, it, its product and its copy in float32 (6). That makes 14. The feed-forward holds 14 too: residual,
norm, tables (3), four times the width before and after the activation (8), the result (1). Attention scores are never
materialised. A quarter is added for what the allocator cannot reuse. The audio stream has 251 tokens and is not counted.

Decoding. One tile at the decoder's last width, a quarter of its pixels a side, is the unit; a residual block holds about
seven of them (input, norm, padded input, convolution, twice over, less one), cuDNN's workspace about one more. A strip of
tiles as wide and high as the picture is assembled beside it, three times (tiles, faded, put together).

Encoding. The hidden states of all layers and their stack (2), and the word scores, in float32 too (3), which nothing reads.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rushes.engines.ltx.tiles import Tiles

__all__ = [
    "LARGEST",
    "Widths",
    "decoding_bytes",
    "denoising_bytes",
    "encoding_bytes",
    "reserve",
    "video_tokens",
    "widths_in",
]

LARGEST = (1920, 1088, 241)
"""Width, height and frames of the largest film."""
BLOCK_UNITS, DECODER_UNITS = 14, 8
FRAGMENTS = 1.25
PROMPT = 1024
"""Tokens of a prompt; shorter ones are padded."""


@dataclass(frozen=True, slots=True)
class Widths:
    """The widths that memory depends on; the defaults are those of LTX-2.5."""

    video: int = 4096
    blocks: int = 48
    decoder: int = 128
    text: int = 3840
    text_layers: int = 48
    vocabulary: int = 262_144


def widths_in(folder: Path) -> Widths:
    """The widths that the configurations in a folder of weights name; those of LTX-2.5 where they name none."""
    usual = Widths()
    denoiser, decoder, text = (_config(folder / part) for part in ("transformer", "vae", "text_encoder"))
    language = text.get("text_config", text)
    heads, size = denoiser.get("num_attention_heads"), denoiser.get("attention_head_dim")
    channels, factors = decoder.get("decoder_block_out_channels"), decoder.get("upsample_factor")
    return Widths(
        video=heads * size if heads and size else usual.video,
        blocks=denoiser.get("num_layers", usual.blocks),
        decoder=channels[0] // factors[-1] if channels and factors else usual.decoder,
        text=language.get("hidden_size", usual.text),
        text_layers=language.get("num_hidden_layers", usual.text_layers),
        vocabulary=language.get("vocab_size", usual.vocabulary),
    )


def _config(folder: Path) -> dict[str, Any]:
    try:
        read = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):  # what is missing or damaged is told by who examines the folder
        return {}
    return read if isinstance(read, dict) else {}


def video_tokens(width: int, height: int, frames: int) -> int:
    """Video tokens of a film: one for 32 x 32 pixels and 8 frames, the first frame by itself."""
    return ((frames - 1) // 8 + 1) * (height // 32) * (width // 32)


def denoising_bytes(
    widths: Widths, *, size: tuple[int, int, int] = LARGEST, batch: int = 1, itemsize: int = 2
) -> int:
    """Bytes that one forward of the denoiser holds beside the weights (estimate, see above)."""
    unit = batch * video_tokens(*size) * widths.video * itemsize
    return int(BLOCK_UNITS * unit * FRAGMENTS)


def decoding_bytes(
    widths: Widths, *, tiles: Tiles | None = None, size: tuple[int, int, int] = LARGEST, itemsize: int = 2
) -> int:
    """Bytes that decoding one tile of a film holds beside the weights (estimate, see above)."""
    tiles = tiles or Tiles()
    side, frames = tiles.side // 4, min(tiles.frames, size[2])
    unit = frames * side * side * widths.decoder * itemsize
    strip = 3 * frames * size[0] * size[1] * itemsize
    return int((DECODER_UNITS * unit + 3 * strip) * FRAGMENTS)


def encoding_bytes(widths: Widths, *, prompts: int = 1, itemsize: int = 2) -> int:
    """Bytes that encoding `prompts` prompts at once holds beside the weights (estimate, see above)."""
    states = 2 * (widths.text_layers + 1) * widths.text * itemsize
    scores = widths.vocabulary * (itemsize + 2 * 4)
    return int(prompts * PROMPT * (states + scores) * FRAGMENTS)


def reserve(widths: Widths, *, itemsize: int = 2) -> int:
    """Bytes to keep free for making the largest film once its prompt is encoded."""
    return max(denoising_bytes(widths, itemsize=itemsize), decoding_bytes(widths, itemsize=itemsize))
