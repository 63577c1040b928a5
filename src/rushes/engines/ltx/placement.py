"""The frugal ways to hold a denoiser: in 8-bit floats, or on the host with its blocks copied over as their turn comes."""

from __future__ import annotations

import re
from typing import Any

import torch

from rushes.engines.ltx.visiting import Guest

__all__ = ["EXACT", "Narrow", "in_fp8", "offloaded", "visits_for_forward"]

EXACT = (
    "norm",
    "embed",
    "^proj_in$",
    "^proj_out$",
    "^audio_proj_in$",
    "^audio_proj_out$",
    "gate_logits",
    "av_cross_attn",
)
"""Parts of the denoiser that keep their numbers: norms, timestep embeddings and modulation, the ways in and out, gates. They
are a few hundredths of the weights and carry the scale of everything. Tables of modulation are no layers and never cast."""


LARGEST = 448.0
"""The largest number of float8_e4m3fn."""
SMALLEST = 1e-12
"""A row of zeros has no scale."""


class Narrow(torch.nn.Linear):  # type: ignore[misc]
    """A linear layer whose weight is stored in float8_e4m3fn, each output's row scaled to the type's range, and computed in
    the type of what comes in. The bias stays as it was."""

    def forward(self, given: Any) -> Any:
        """As a linear layer, of the weight as it is told again by its numbers and their scale."""
        weight = self.weight.to(given.dtype) * self.scale.to(given.dtype)
        return torch.nn.functional.linear(given, weight, self.bias)


def in_fp8(denoiser: Any, device: torch.device) -> None:
    """Store a denoiser's linear layers, but those of EXACT, in 8-bit floats on `device`: half the memory. They are made there
    one by one, since a host takes minutes for as many.

    diffusers' layerwise casting does the same by hooks, but those change the weights in place, at which compiling breaks off
    at every layer; and without a scale it stores weights below 0.016, which most are, as subnormal numbers.
    """
    for path, module in denoiser.named_modules():
        if type(module) is torch.nn.Linear and not any(re.search(pattern, path) for pattern in EXACT):
            weight = module.weight.data.to(device)
            scale = weight.abs().amax(dim=1, keepdim=True).float().clamp(min=SMALLEST) / LARGEST
            stored = (weight.float() / scale).to(torch.float8_e4m3fn)
            module.weight = torch.nn.Parameter(stored, requires_grad=False)
            module.register_buffer("scale", scale)
            module.__class__ = Narrow


def offloaded(denoiser: Any, device: torch.device) -> None:
    """Keep a denoiser on the host, one block of it on the device and, on CUDA, the next on its way there (diffusers' group
    offloading, with a stream of its own and pinned copies)."""
    denoiser.enable_group_offload(
        onload_device=device,
        offload_device=torch.device("cpu"),
        offload_type="block_level",
        num_blocks_per_group=1,
        use_stream=device.type == "cuda",
    )


def visits_for_forward(guest: Guest) -> None:
    """Let a module come to the device whenever it is called, and leave it after, also when the call fails."""

    def before(module: Any, given: Any) -> None:
        guest.enter()

    def after(module: Any, given: Any, result: Any) -> None:
        guest.leave()

    guest.module.register_forward_pre_hook(before)
    guest.module.register_forward_hook(after, always_call=True)
