"""Counted work: how many floating point operations LTX-2.x needs for a film, by formula.

A product of (m, k) with (k, n) is 2 m k n operations. So a linear layer is 2 x tokens x in x out, attention of q queries on
k keys over an inner width d is 4 q k d (scores and sum), and a convolution is 2 x its weights x the places of its output.
Norms, activations, rotary embeddings and masks are left out, as `torch.utils.flop_counter` leaves them out; on the denoiser
the two agree to the operation. The widths are those of the published configurations of LTX-2.5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

__all__ = [
    "DECODER",
    "DENOISER",
    "TEXT_ENCODER",
    "UPSAMPLER",
    "Decoder",
    "Denoiser",
    "TextEncoder",
    "Tokens",
    "Upsampler",
    "decoding",
    "encoding",
    "film_flop",
    "step_flop",
    "tokens_of",
    "upsampling",
]

SPACE, TIME = 32, 8
"""Pixels and frames that one video latent stands for; the first latent stands for one frame."""
AUDIO_RATE = 25.0
"""Audio latents a second: 16 kHz / hop 160 / 4."""
STEPS = (8, 3)
"""Steps of the distilled weights at half size and at full size; one forward each."""
TEXT = 1024
"""Prompt tokens; shorter prompts are padded to it."""
SINUSOID = 256
"""Width of the sinusoidal embedding of a timestep."""


@dataclass(frozen=True)
class Tokens:
    """Tokens of the three streams in one forward of the denoiser."""

    video: int
    audio: int
    text: int = TEXT


@dataclass(frozen=True)
class Denoiser:
    """Widths of `LTX2VideoTransformer3DModel`. Video and audio have a stream each; they meet in attention of audio's width."""

    layers: int = 48
    video: int = 4096
    audio: int = 2048
    video_heads: int = 32
    audio_heads: int = 32
    video_channels: int = 128
    audio_channels: int = 128

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> Denoiser:
        """The widths that a diffusers configuration names."""
        video_heads, audio_heads = config["num_attention_heads"], config["audio_num_attention_heads"]
        return cls(
            layers=config["num_layers"],
            video=video_heads * config["attention_head_dim"],
            audio=audio_heads * config["audio_attention_head_dim"],
            video_heads=video_heads,
            audio_heads=audio_heads,
            video_channels=config["in_channels"],
            audio_channels=config["audio_in_channels"],
        )


@dataclass(frozen=True)
class Decoder:
    """Widths of the decoder of `AutoencoderKLLTX2Video`, latent side first: `widths` and `layers` of the middle and of each
    upsampling block, `strides` (time, height, width) and `factors` (how much an upsampler narrows)."""

    latent: int = 128
    patch: int = 4
    widths: tuple[int, ...] = (1024, 512, 512, 256, 128)
    layers: tuple[int, ...] = (2, 2, 4, 6, 4)
    strides: tuple[tuple[int, int, int], ...] = ((2, 2, 2), (2, 2, 2), (2, 1, 1), (1, 2, 2))
    factors: tuple[int, ...] = (2, 1, 2, 2)


@dataclass(frozen=True)
class Upsampler:
    """Widths of `LTX2LatentUpsamplerModel`: twice as wide and high."""

    latent: int = 128
    width: int = 1024
    blocks: int = 4


@dataclass(frozen=True)
class TextEncoder:
    """Widths of Gemma 4 12B, of which every sixth layer attends to all tokens, with heads of its own size and values that are
    its keys; and of the connectors that follow it (8 blocks for video, 8 for audio)."""

    layers: int = 48
    width: int = 3840
    inner: int = 15360
    heads: int = 16
    near: tuple[int, int] = (8, 256)
    far: tuple[int, int] = (1, 512)
    vocabulary: int = 262_144
    connectors: tuple[tuple[int, int], ...] = ((8, 4096), (8, 2048))


DENOISER, DECODER, UPSAMPLER, TEXT_ENCODER = Denoiser(), Decoder(), Upsampler(), TextEncoder()


def tokens_of(width: int, height: int, frames: int, rate: float = 24.0, text: int = TEXT) -> Tokens:
    """Tokens of a film of `frames` (8k+1) frames of `width` x `height` pixels (multiples of 32)."""
    latents = (frames - 1) // TIME + 1
    return Tokens(latents * (height // SPACE) * (width // SPACE), round(frames / rate * AUDIO_RATE), text)


def step_flop(tokens: Tokens, of: Denoiser = DENOISER) -> float:
    """Operations of one forward of the denoiser, batch 1."""
    v, a = tokens.video, tokens.audio
    ends = 2.0 * 2 * (v * of.video * of.video_channels + a * of.audio * of.audio_channels)
    return of.layers * _layer(tokens, of) + ends + _modulation(of)


def _layer(n: Tokens, of: Denoiser) -> float:
    """One block: self, text and cross-modal attention of both streams, then both feed-forwards of four times the width."""
    v, a, heads = of.video, of.audio, of.audio_heads
    attention = (
        _attention(n.video, n.video, v, v, v, of.video_heads)
        + _attention(n.audio, n.audio, a, a, a, heads)
        + _attention(n.video, n.text, v, v, v, of.video_heads)
        + _attention(n.audio, n.text, a, a, a, heads)
        + _attention(n.video, n.audio, v, a, a, heads)
        + _attention(n.audio, n.video, a, v, a, heads)
    )
    return attention + 2.0 * 2 * 4 * (n.video * v * v + n.audio * a * a)


def _attention(queries: int, keys: int, width: int, other: int, inner: int, heads: int) -> float:
    """Queries of a stream `width` wide on keys of a stream `other` wide: projections, a gate for each head, attention."""
    projections = queries * width * (2 * inner + heads) + keys * other * 2 * inner
    return 2.0 * projections + 4.0 * queries * keys * inner


def _modulation(of: Denoiser) -> float:
    """Timestep embeddings, one row each: shifts, scales and gates for the layers (9), cross attention (4 and 1), prompt (2)."""

    def rows(width: int) -> int:
        return sum(SINUSOID * width + width * width + width * width * count for count in (9, 4, 1, 2))

    return 2.0 * (rows(of.video) + rows(of.audio))


def encoding(tokens: int = TEXT, of: TextEncoder = TEXT_ENCODER) -> float:
    """Operations of the text encoder (its word scores too, which nothing reads) and the connectors for one prompt."""
    total = 2.0 * tokens * of.width * of.vocabulary
    for layer in range(of.layers):
        far = layer % 6 == 5
        kv, head = of.far if far else of.near
        inner = of.heads * head
        total += 2.0 * tokens * of.width * (2 * inner + (1 if far else 2) * kv * head + 3 * of.inner)
        total += 4.0 * tokens * tokens * inner
    for blocks, width in of.connectors:
        total += 2.0 * tokens * of.width * (of.layers + 1) * width
        total += blocks * 2.0 * (12 * tokens * width * width + 2 * tokens * tokens * width)
    return total


def upsampling(width: int, height: int, frames: int, of: Upsampler = UPSAMPLER) -> float:
    """Operations of the latent upsampler on its way to `width` x `height`."""
    large = tokens_of(width, height, frames).video
    small, wide = large / 4, of.width
    blocks = of.blocks * 2 * 2.0 * 27 * wide * wide * (small + large)
    return blocks + 2.0 * wide * (27 * of.latent * (small + large) + 9 * 4 * wide * small)


def decoding(width: int, height: int, frames: int, of: Decoder = DECODER) -> float:
    """Operations of decoding a whole film of latents at once; tiles that overlap do more."""
    t, h, w = (frames - 1) // TIME + 1, height // SPACE, width // SPACE
    total = _conv(of.latent, of.widths[0], t * h * w)
    total += 2 * of.layers[0] * _conv(of.widths[0], of.widths[0], t * h * w)
    for at, (dt, dh, dw) in enumerate(of.strides, 1):
        into = of.widths[at] * of.factors[at - 1]
        total += _conv(into, into * dt * dh * dw // of.factors[at - 1], t * h * w)
        t, h, w = t * dt - (dt - 1), h * dh, w * dw
        total += 2 * of.layers[at] * _conv(of.widths[at], of.widths[at], t * h * w)
    return total + _conv(of.widths[-1], 3 * of.patch**2, t * h * w)


def _conv(into: int, out: int, places: int) -> float:
    return 2.0 * 27 * into * out * places


def film_flop(
    width: int = 1920, height: int = 1088, frames: int = 241, rate: float = 24.0
) -> dict[str, float]:
    """Operations by stage of a film on the distilled weights in two stages: text, stage 1, upsample, stage 2, decode. The
    sound is not counted: its networks are small and their time is that of starting kernels."""
    full = tokens_of(width, height, frames, rate)
    half = replace(full, video=full.video // 4)
    return {
        "text": encoding(),
        "stage 1": STEPS[0] * step_flop(half),
        "upsample": upsampling(width, height, frames),
        "stage 2": STEPS[1] * step_flop(full),
        "decode": decoding(width, height, frames),
    }
