"""Films of the open-weight model, timed: one run to warm up, one that counts, with the same yardstick for both makers."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from bench.gpu import plain
from bench.gpu.invented import inventor_on, parameters
from bench.gpu.meter import Meter
from bench.gpu.plan import Shape, Variant, counted
from bench.gpu.row import Row, reason_of

from rushes.engines.ltx.flops import Denoiser

__all__ = ["Maker", "films_of"]

Say = Callable[[str], None]


class Maker(Protocol):
    """Makes films with one loaded model. `note` says how it is arranged; `spent` are seconds of parts of the last film that
    began before their network was called (weights that come to the device)."""

    pipe: Any
    upsampling: Any
    note: str
    spent: Mapping[str, float]

    def film(self, shape: Shape, prompt: str, path: Path) -> None:
        """One film into `path`."""
        ...


def films_of(variant: Variant, films: Sequence[Shape], *, tiny: bool, folder: str, say: Say) -> Iterator[Row]:
    """A row for each film of the variant."""
    device = "cpu" if tiny else "cuda"
    maker = _maker(variant, device, tiny=tiny, folder=folder, say=say)
    counts = ", ".join(f"{name} {count:.2f} B" for name, count in parameters(maker.pipe).items())
    meter = Meter(cuda=not tiny)
    for shape in films:
        meter.watch(maker.pipe, maker.upsampling.latent_upsampler, shape.few)
        note = f"{maker.note}; weights: {counts}"
        try:
            row = timed(variant.name, maker, shape, meter, tiny=tiny, say=say)
            note += f"; the denoiser's last answer has a strength of {meter.strength():.3g}"
        except Exception as error:  # a shorter film may still fit
            row = Row(variant.name, shape.name, reason=reason_of(error))
        meter.unwatch()
        _emptied(cuda=not tiny)
        yield replace(row, note=note)


def timed(name: str, maker: Maker, shape: Shape, meter: Meter, *, tiny: bool, say: Say) -> Row:
    """The row of one film. Each run has a prompt of its own, since ours remembers what it has encoded."""
    with tempfile.TemporaryDirectory() as folder:
        say(f"{name}, {shape.name}: warming up")
        began = time.perf_counter()
        maker.film(shape, f"{plain.PROMPT} Take one.", Path(folder) / "first.mp4")
        first = time.perf_counter() - began
        say(f"{name}, {shape.name}: {first:.1f} s; again, measured")
        meter.begin()
        began = time.perf_counter()
        maker.film(shape, f"{plain.PROMPT} Take two.", Path(folder) / "film.mp4")
        seconds = time.perf_counter() - began
    parts = meter.read()
    for part, spent in maker.spent.items():
        parts[part] = max(parts.get(part, 0.0), spent)
    parts["rest"] = max(seconds - sum(parts.values()), 0.0)
    config = maker.pipe.transformer.config
    say(f"{name}, {shape.name}: {seconds:.1f} s")
    return Row(
        name,
        shape.name,
        seconds,
        first,
        parts=parts,
        peaks=dict(meter.peaks),
        allocated=max(meter.peaks.values(), default=0),
        reserved=meter.reserved,
        flop=counted(shape, Denoiser.of(config), full=not tiny),
    )


def _emptied(*, cuda: bool) -> None:
    """Give back what a film left in the allocator, so that each is judged by itself."""
    if cuda:
        import gc

        import torch

        gc.collect()
        torch.cuda.empty_cache()


def _maker(variant: Variant, device: str, *, tiny: bool, folder: str, say: Say) -> Maker:
    if variant.kind == "ours":
        from rushes.engines.ltx.process import prepare

        prepare()  # before torch is imported: it sets up the allocator
        from bench.gpu.ours import Ours

        return Ours(variant, device, tiny=tiny, folder=folder, say=say)
    return Plain(variant, device, tiny=tiny, folder=folder, say=say)


class Plain:
    """Plain diffusers."""

    def __init__(self, variant: Variant, device: str, *, tiny: bool, folder: str, say: Say) -> None:
        """With invented weights, or those of `folder`, read as its documentation reads them."""
        where = variant.settings["where"]
        if folder:
            self.pipe, self.upsampling = plain.loaded(folder, device)
        else:
            inventor = inventor_on(device, tiny=tiny, say=say)
            away = where == "offload"
            text = inventor.text_encoder(on_host=away)
            self.pipe, self.upsampling = inventor.pipelines(inventor.denoiser(on_host=away), text)
        plain.arranged(self.pipe, self.upsampling, where, device)
        self.note = f"{where}, spatial tiles of 512 px"
        self.spent: dict[str, float] = {}

    def film(self, shape: Shape, prompt: str, path: Path) -> None:
        """One film into `path`."""
        plain.filmed(self.pipe, self.upsampling, shape, prompt, path)
