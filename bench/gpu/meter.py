"""Times what each network of a pipeline takes, whoever calls it: hooks around forwards, CUDA events, no waiting in between.

The same hooks stand in plain diffusers and in ours, so that both are measured by one yardstick. The stage of a denoiser's
call is told by its number of video tokens.
"""

from __future__ import annotations

import time
from collections import defaultdict
from typing import Any

__all__ = ["Meter"]

Moment = tuple[float, Any]


class Meter:
    """`watch` hangs the hooks, `begin` forgets what was measured, `read` gives seconds by part after the device is done.

    `peaks` (allocated, by part) and `reserved` are bytes."""

    def __init__(self, *, cuda: bool) -> None:
        self._cuda = cuda
        self._spans: list[tuple[str, Moment, Moment]] = []
        self._open: list[tuple[str, Moment]] = []
        self._hooks: list[Any] = []
        self._output: Any = None
        self.peaks: dict[str, int] = {}
        self.reserved = 0

    def watch(self, pipe: Any, upsampler: Any, few: int) -> None:
        """Measure these networks; a denoiser's call on at most `few` video tokens is stage 1."""
        text = pipe.text_encoder
        for module in (text, getattr(text, "model", None), pipe.connectors):
            self._hang(module, "text")
        self._hang(pipe.transformer, "", few)
        self._hang(upsampler, "upsample")
        self._hang(pipe.vae.decoder, "decode")
        self._hang(pipe.audio_vae.decoder, "sound")
        self._hang(pipe.vocoder, "sound")

    def unwatch(self) -> None:
        """Take the hooks away."""
        for hook in self._hooks:
            hook.remove()
        self._hooks.clear()

    def begin(self) -> None:
        """From here on."""
        self._spans.clear()
        self._open.clear()
        self.peaks.clear()
        self.reserved = 0
        if self._cuda:
            import torch

            torch.cuda.synchronize()
            torch.cuda.reset_peak_memory_stats()

    def read(self) -> dict[str, float]:
        """Seconds by part."""
        if self._cuda:
            import torch

            torch.cuda.synchronize()
        parts: dict[str, float] = defaultdict(float)
        for part, start, end in self._spans:
            on_host = end[0] - start[0]
            # What waits on the host (weights that move, a network on the host) is longer there than on the device.
            seconds = start[1].elapsed_time(end[1]) / 1000 if self._cuda else on_host
            parts[part] += max(seconds, on_host) if part == "text" else seconds
        return dict(parts)

    def strength(self) -> float:
        """Root mean square of the denoiser's last answer: not a number when activations overflowed, 0 when they died out."""
        if self._output is None:
            return 0.0
        return float(self._output.float().square().mean().sqrt())

    def _hang(self, module: Any, part: str, few: int = 0) -> None:
        if module is None:
            return

        def before(_: Any, arguments: tuple[Any, ...], named: dict[str, Any]) -> None:
            name = part
            if not name:
                latents = named["hidden_states"] if "hidden_states" in named else arguments[0]
                name = "stage 1" if latents.shape[1] <= few else "stage 2"
            self._open.append((name, self._now(fresh=len(self._open) == 0)))

        def after(_: Any, arguments: tuple[Any, ...], answer: Any) -> None:
            name, start = self._open.pop()
            if part == "":
                self._output = answer[0]
            if not self._open:
                self._spans.append((name, start, self._now()))
                self._peak(name)

        self._hooks.append(module.register_forward_pre_hook(before, with_kwargs=True))
        self._hooks.append(module.register_forward_hook(after, always_call=False))

    def _now(self, *, fresh: bool = False) -> Moment:
        event = None
        if self._cuda:
            import torch

            event = torch.cuda.Event(enable_timing=True)
            event.record()
        return time.perf_counter(), event

    def _peak(self, part: str) -> None:
        """The most memory since the part began; the allocator counts when work is asked for, not when it is done."""
        if self._cuda:
            import torch

            self.peaks[part] = max(self.peaks.get(part, 0), torch.cuda.max_memory_allocated())
            self.reserved = max(self.reserved, torch.cuda.max_memory_reserved())
            torch.cuda.reset_peak_memory_stats()
