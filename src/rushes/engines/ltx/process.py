"""What must be set in a process before torch, diffusers and transformers are imported or used first."""

from __future__ import annotations

import os

__all__ = ["allocating", "prepare"]

OFFLINE = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY", "DISABLE_TELEMETRY")
QUIET = {"HF_HUB_DISABLE_PROGRESS_BARS": "1", "TQDM_DISABLE": "1"}
ALLOCATOR = ("PYTORCH_ALLOC_CONF", "PYTORCH_CUDA_ALLOC_CONF")


def prepare() -> None:
    """No part of a model is ever fetched while films are made, and no bars are drawn; and `allocating`."""
    for name in OFFLINE:
        os.environ[name] = "1"
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    allocating()


def allocating() -> None:
    """Let the GPU's allocator grow its segments, since parts come and go and pieces of every size are asked for. To be called
    before the device is first used; what the operator has set stays."""
    if not any(name in os.environ for name in ALLOCATOR):
        os.environ[ALLOCATOR[0]] = "expandable_segments:True"
