"""Which kernel computes attention: two thirds of a large film's time.

diffusers' `set_attention_backend` changes a default of the whole process, and the fast kernels refuse masks, which the
attention to the prompt has. So the kernel is set on the layers without a mask alone: video and audio to themselves and to each
other. The prompt's attention is short and stays with PyTorch's own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from rushes.engines.ltx.activations import LARGEST, video_tokens
from rushes.errors import EnvironmentProblem, UsageError

__all__ = ["FIELD", "NATIVE", "attend", "capability_of", "chosen", "probed"]

FIELD = "RUSHES_LTX_ATTENTION"
NATIVE = "native"
"""PyTorch's scaled_dot_product_attention, which picks a kernel of its own."""
PREFERRED: dict[int, tuple[str, ...]] = {
    9: ("_flash_3", "_native_cudnn"),
    10: ("_native_cudnn",),
    12: ("_native_cudnn",),
}
"""What is tried before `native`, by the card's major compute capability: FlashAttention 3 is written for Hopper (9), cuDNN's
kernels for it and for Blackwell (10, 12). Quantised attention is never taken unasked."""
WITHOUT_MASK = ("attn1", "audio_attn1", "audio_to_video_attn", "video_to_audio_attn")
"""The layers of a block that are never given a mask."""


def chosen(wanted: str, capability: tuple[int, int] | None, trouble: Callable[[str], str]) -> tuple[str, str]:
    """A backend's name and the line that says why. `wanted` is "auto" or one of diffusers' names; `capability` is the card's,
    None without one; `trouble` says what keeps a backend from working here, "" for nothing.

    Raises UsageError for a name that there is not, EnvironmentProblem for one that does not work here; field FIELD.
    """
    if wanted == "auto":
        return _best(capability, trouble)
    names = _names()
    if wanted not in names:
        raise UsageError(
            f"there is no attention {wanted!r}", field=FIELD, mend=f"use auto or one of {', '.join(names)}"
        )
    if wanted.endswith("_hub"):
        raise EnvironmentProblem(
            f"attention {wanted} fetches its kernel from the hub, and nothing is fetched while films are made",
            field=FIELD,
            mend="use auto, or install the kernel's package",
        )
    if wanted != NATIVE and (lack := trouble(wanted)):
        raise EnvironmentProblem(
            f"attention {wanted} does not work here: {lack}", field=FIELD, mend="use auto"
        )
    return wanted, f"attention {wanted}, as asked for"


def _best(capability: tuple[int, int] | None, trouble: Callable[[str], str]) -> tuple[str, str]:
    if capability is None:
        return NATIVE, "attention native, since there is no GPU"
    lacks: list[str] = []
    for name in PREFERRED.get(capability[0], ()):
        if not (lack := trouble(name)):
            return name, f"attention {name}" + (f", since {'; '.join(lacks)}" if lacks else "")
        lacks.append(f"{name} does not work here: {lack}")
    return NATIVE, "attention native" + (f", since {'; '.join(lacks)}" if lacks else "")


def probed(device: torch.device, dtype: torch.dtype) -> Callable[[str], str]:
    """Tries a backend and says what went wrong, "" when nothing did: on a GPU with the tokens of the largest film, for which a
    kernel may find no plan that it has for few; elsewhere with few."""
    tokens, heads = (video_tokens(*LARGEST), 32) if device.type == "cuda" else (128, 2)

    def trouble(name: str) -> str:
        from diffusers.models import attention_dispatch as dispatch

        try:
            backend = dispatch.AttentionBackendName(name)
            dispatch._check_attention_backend_requirements(backend)
            query = torch.zeros(1, tokens, heads, 128, device=device, dtype=dtype)
            dispatch.dispatch_attention_fn(query, query, query, backend=backend)
            if device.type == "cuda":
                torch.cuda.synchronize(device)
        except Exception as error:  # each kernel fails in its own way
            return (str(error).splitlines() or [type(error).__name__])[0].strip().rstrip(".")
        return ""

    return trouble


def attend(denoiser: Any, name: str) -> None:
    """Let a denoiser's attention without masks be computed by the backend `name`. `native` is left to each layer's default."""
    from diffusers.models.attention_dispatch import AttentionBackendName

    backend = AttentionBackendName(name)
    for path, module in denoiser.named_modules():
        if path.rpartition(".")[2] in WITHOUT_MASK:
            module.processor._attention_backend = backend


def capability_of(device: torch.device) -> tuple[int, int] | None:
    """The card's compute capability; None for a CPU."""
    return torch.cuda.get_device_capability(device) if device.type == "cuda" else None


def _names() -> list[str]:
    from diffusers.models.attention_dispatch import AttentionBackendName

    return sorted(str(name.value) for name in AttentionBackendName)
