"""The engine `ltx` itself, on invented weights or on a folder's: its own arrangement, studio, denoising and decoding."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.gpu.invented import inventor_on
from bench.gpu.plan import TINY_FILMS, Shape, Variant

from rushes.engines.ltx.activations import Widths
from rushes.engines.ltx.compiling import FIELD
from rushes.engines.ltx.engine import Ltx
from rushes.engines.ltx.memory import arranged, budget_on
from rushes.engines.ltx.readying import readied
from rushes.engines.ltx.recipe import PROMPT
from rushes.engines.ltx.studio import Studio
from rushes.engines.ltx.timing import Timed, Timings
from rushes.engines.ltx.weights import Weights
from rushes.progress import SilentProgress
from rushes.request import FilmRequest

__all__ = ["Ours"]

Say = Callable[[str], None]
COMPILED = Path(__file__).parents[2] / "build" / "bench-gpu" / "compiled"
"""What is compiled for one variant serves the others."""


class Ours:
    """Makes films through `Ltx.film`, as a worker does. `note` says what was chosen."""

    def __init__(self, variant: Variant, device: str, *, tiny: bool, folder: str, say: Say) -> None:
        """Load or invent the model and fit it as the variant's settings say."""
        settings = {"RUSHES_LTX_DEVICE": device, **variant.settings}
        self._place = tempfile.TemporaryDirectory()
        self._engine = Ltx(settings | ({"RUSHES_LTX": folder} if folder else {}))
        self._engine._timings = Timings(Path(self._place.name) / "seconds.json")
        self._notes: list[str] = []

        def noted(line: str) -> None:
            say(line)
            self._notes.append(line)

        if folder:
            studio = self._engine._opened(noted)
        else:
            weights, studio = _invented(settings, device, tiny=tiny, say=say)
            if tiny:  # a compiler would take a minute for what means nothing
                settings[FIELD] = "no"
            self._engine._weights, self._engine._studio = weights, studio
            readied(studio, settings, COMPILED, noted)
        if variant.quantise:
            studio.finish(quantised)
        if tiny:
            self._engine.sizes = {"16:9": (TINY_FILMS[10].width, TINY_FILMS[10].height)}
            self._engine.lengths = {duration: shape.frames - 1 for duration, shape in TINY_FILMS.items()}
        self.pipe, self.upsampling = studio.pipe, studio.upsampling
        self.spent: dict[str, float] = {}

    @property
    def note(self) -> str:
        """How the model is held, and what the engine chose and why."""
        held = self._engine._studio.arrangement
        return "; ".join([f"denoiser {held.transformer}, text encoder {held.text}", *self._notes])

    def film(self, shape: Shape, prompt: str, path: Path) -> None:
        """One film into `path`."""
        request = FilmRequest(prompt=prompt, duration=shape.duration, seed=7)
        stages = Timed(SilentProgress())
        self._engine.film(request, path, quality="final", progress=stages)
        self.spent = {"text": stages.seconds.get(PROMPT, 0.0)}


def _invented(settings: dict[str, str], device: str, *, tiny: bool, say: Say) -> tuple[Weights, Studio]:
    """A studio whose loader invents; the arrangement is chosen by the engine's own prices for networks of this size."""
    inventor = inventor_on(device, tiny=tiny, say=say)
    sizes = inventor.sizes()
    widths = replace(Widths(), **inventor.widths())
    arrangement = arranged(sizes, widths, budget_on(device), settings.get("RUSHES_LTX_MEMORY", "auto"))
    weights = Weights(Path("invented"), "2.5", sizes)
    return weights, Studio(weights, arrangement, inventor, say)


def quantised(denoiser: Any) -> None:
    """Large products of the blocks in fp8, activations scaled row by row (torchao). Raises ImportError without it."""
    import torch
    from torchao.quantization import Float8DynamicActivationFloat8WeightConfig, PerRow, quantize_

    def large(module: Any, name: str) -> bool:
        return isinstance(module, torch.nn.Linear) and min(module.weight.shape) >= 1024

    config = Float8DynamicActivationFloat8WeightConfig(granularity=PerRow())
    for block in denoiser.transformer_blocks._modules.values():
        quantize_(block, config, filter_fn=large)
