"""What the card gives for the two kinds of work that a film consists of, alone: matrix products and attention.

A film cannot be faster than these; the difference to a whole run is what the software around them costs.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

from bench.gpu.machine import attention_backends
from bench.gpu.plan import Shape
from bench.gpu.row import Row

__all__ = ["kernels"]

HEADS, HEAD, WIDTH = 32, 128, 4096
TIMES = 3


def kernels(variant: str, shape: Shape, *, cuda: bool) -> Row:
    """One row whose `profile` has TFLOP/s by kernel and GB/s by copy; a kernel that fails is told in the note."""
    import torch

    tokens = shape.few * 4
    heads, head, width = (HEADS, HEAD, WIDTH) if cuda else (2, 16, 32)
    kind = {"device": "cuda" if cuda else "cpu", "dtype": torch.bfloat16}
    works: dict[str, tuple[Callable[[], Any], float]] = {}
    a, b = torch.randn(tokens, width, **kind), torch.randn(4 * width, width, **kind)
    works["bf16 product"] = (lambda: torch.nn.functional.linear(a, b), 2.0 * tokens * width * 4 * width)
    if cuda and torch.cuda.get_device_capability() >= (8, 9):
        works["fp8 product"] = (_fp8(a, b), 2.0 * tokens * width * 4 * width)
    for name, length in (("stage 1", tokens // 4), ("stage 2", tokens)):
        sides = [torch.randn(1, length, heads, head, **kind) for _ in range(3)]
        for backend in attention_backends(cuda=cuda):
            works[f"attention {name}, {backend}"] = (
                _attention(backend, sides),
                4.0 * length * length * heads * head,
            )
    profile: dict[str, float] = {}
    failures: list[str] = []
    for name, (work, flop) in works.items():
        try:
            profile[f"{name}, TFLOP/s"] = flop / _seconds(work, cuda=cuda) / 1e12
        except Exception as error:  # a backend that is installed and does not run here is a finding
            failures.append(f"{name}: {' '.join(str(error).split())[:120]}")
    if cuda:
        profile |= _copies()
    return Row(variant, shape.name, profile=profile, note="; ".join(failures))


def _attention(backend: str, sides: list[Any]) -> Callable[[], Any]:
    from diffusers.models.attention_dispatch import attention_backend, dispatch_attention_fn

    def work() -> Any:
        with attention_backend(backend):
            return dispatch_attention_fn(*sides)

    return work


def _fp8(a: Any, b: Any) -> Callable[[], Any]:
    import torch

    eight = torch.float8_e4m3fn
    x, w = a.to(eight), b.to(eight).t()
    one = torch.ones((), device=a.device)
    return lambda: torch._scaled_mm(
        x, w, scale_a=one, scale_b=one, out_dtype=torch.bfloat16, use_fast_accum=True
    )


def _seconds(work: Callable[[], Any], *, cuda: bool) -> float:
    """The best of a few, after one to warm up."""
    import time

    import torch

    finish = torch.cuda.synchronize if cuda else contextlib.nullcontext
    took = []
    for _ in range(1 + TIMES):
        finish()
        began = time.perf_counter()
        work()
        finish()
        took.append(time.perf_counter() - began)
    return min(took[1:])


def _copies() -> dict[str, float]:
    """GB/s from pinned host memory to the device and back."""
    import torch

    host = torch.empty(1 << 30, dtype=torch.uint8, pin_memory=True)
    there = torch.empty_like(host, device="cuda")
    gigabytes = host.numel() / 1e9
    return {
        "host to device, GB/s": gigabytes / _seconds(lambda: there.copy_(host), cuda=True),
        "device to host, GB/s": gigabytes / _seconds(lambda: host.copy_(there), cuda=True),
    }
