"""The one resident model: its parts, where they are, and who may be on the device when.

`opened` loads the parts as an arrangement says; the `Studio` then hands out the text encoder and the denoiser for the
moments in which they work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import torch

from rushes.engines.ltx.loading import Loader, lacking_memory
from rushes.engines.ltx.pacing import Watch, paced, watch_of
from rushes.engines.ltx.placement import in_fp8, offloaded, visits_for_forward
from rushes.engines.ltx.process import prepare
from rushes.engines.ltx.visiting import Guest, Settled, placed
from rushes.errors import EnvironmentProblem, UsageError

if TYPE_CHECKING:
    from rushes.engines.ltx.memory import Arrangement
    from rushes.engines.ltx.weights import Weights

__all__ = ["TIERS", "Studio", "opened", "placed_on"]

TIERS = {"distilled": "transformer", "quality": "transformer_full"}
"""Tier → folder of its denoiser."""


class Studio:
    """The model. `pipe` is diffusers' LTX2Pipeline, `upsampling` its LTX2LatentUpsamplePipeline or None; `device` and `dtype`
    are where and in what is computed; `watch.beat` is called before each of the denoiser's blocks and may raise.

    For one thread at a time.
    """

    def __init__(
        self,
        weights: Weights,
        arrangement: Arrangement,
        loader: Loader,
        say: Callable[[str], None],
    ) -> None:
        """Load all parts but the full denoiser, which is loaded when it is first asked for. Raises EnvironmentProblem."""
        self.weights = weights
        self.arrangement = arrangement
        self.device: torch.device = loader.device
        self.dtype: torch.dtype = loader.dtype
        self.watch: Watch = watch_of(self.device)
        self._loader = loader
        self._say = say
        self._finishes: list[Callable[[Any], None]] = []
        self._denoisers: dict[str, Guest | Settled] = {}
        self._tier = "distilled"
        self._take_denoiser("distilled")
        self._text = self._text_guest()
        self.pipe, self.upsampling = loader.pipelines(self._denoisers["distilled"].module, self._text.module)
        if arrangement.transformer != "resident":
            visits_for_forward(Guest(self.pipe.connectors, self.device, say=say))

    @property
    def denoisers(self) -> tuple[Any, ...]:
        """The denoisers that are loaded, the distilled one first."""
        return tuple(guest.module for guest in self._denoisers.values())

    def finish(self, step: Callable[[Any], None]) -> None:
        """Do `step` to each denoiser that is loaded, now or later (compiling, attention)."""
        self._finishes.append(step)
        for denoiser in self.denoisers:
            step(denoiser)

    @contextmanager
    def text_encoder(self) -> Iterator[torch.device]:
        """Inside, `pipe.text_encoder` is where it works; gives that device, which `pipe.encode_prompt` must be told."""
        if self.arrangement.text == "visiting":
            if self.arrangement.aside:
                self._denoisers[self._tier].leave()
            with self._text.visit():
                yield self.device
        else:
            yield torch.device("cpu") if self.arrangement.text == "host" else self.device

    @contextmanager
    def denoiser(self, tier: str = "distilled") -> Iterator[Any]:
        """Inside, `pipe.transformer` is the denoiser of that tier, on the device; it stays there afterwards.

        Raises UsageError (field "tier") for a tier that these weights don't have, EnvironmentProblem when it cannot be kept.
        """
        if tier not in TIERS or TIERS[tier] not in self.weights.sizes:
            raise UsageError(
                f"the weights in {self.weights.folder} have no tier {tier!r}",
                field="tier",
                mend="use distilled, or add the folder transformer_full to the weights",
            )
        if tier == "quality" and not self.arrangement.quality:
            raise EnvironmentProblem(
                self.arrangement.note or "the quality tier cannot run here", field="tier"
            )
        if tier != self._tier:
            self._denoisers[self._tier].leave()
        if tier not in self._denoisers:
            self._take_denoiser(tier)
        self._tier = tier
        self._denoisers[tier].enter()
        self.pipe.transformer = self._denoisers[tier].module
        yield self.pipe.transformer

    @property
    def present(self) -> frozenset[str]:
        """Of the parts that come and go, those that are on the device now."""
        guests: dict[str, Guest | Settled] = {TIERS[tier]: guest for tier, guest in self._denoisers.items()}
        guests["text_encoder"] = self._text
        return frozenset(name for name, guest in guests.items() if guest.here)

    def placed(self) -> dict[str, dict[str, int]]:
        """Where the bytes are: part → device → bytes."""
        parts = {
            name: part for name, part in self.pipe.components.items() if isinstance(part, torch.nn.Module)
        }
        if self.upsampling is not None:
            parts["latent_upsampler"] = self.upsampling.latent_upsampler
        parts |= {TIERS[tier]: guest.module for tier, guest in self._denoisers.items()}
        return {name: placed(part) for name, part in parts.items()}

    def _take_denoiser(self, tier: str) -> None:
        """Load the denoiser of a tier to where the arrangement has it, and do to it what is done to all."""
        on_host = self.arrangement.transformer != "resident"
        denoiser = paced(self._loader.denoiser(TIERS[tier], on_host=on_host), self.watch)
        with lacking_memory(f"{TIERS[tier]} was moved"):
            if self.arrangement.transformer == "fp8":
                in_fp8(denoiser, self.device)
            if self.arrangement.transformer == "offload":
                offloaded(denoiser, self.device)
            else:
                denoiser.to(self.device)
        moved = self.arrangement.transformer == "offload"
        self._denoisers[tier] = Settled(denoiser) if moved else Guest(denoiser, self.device, say=self._say)
        for step in self._finishes:
            step(denoiser)

    def _text_guest(self) -> Guest:
        encoder = self._loader.text_encoder(on_host=self.arrangement.text != "resident")
        guest = Guest(encoder, self.device, say=self._say)
        if self.arrangement.text == "visiting":
            guest.settle()
        return guest


def opened(
    weights: Weights,
    arrangement: Arrangement,
    *,
    device: str,
    say: Callable[[str], None] = lambda line: None,
    dtype: torch.dtype | None = None,
) -> Studio:
    """Load the model. `say` is told each part ("transformer, 3 of 8"). `dtype` is bfloat16 on CUDA and float32 on a CPU unless
    given. Nothing is fetched. Raises EnvironmentProblem (field "RUSHES_LTX" for damaged weights, "RUSHES_LTX_MEMORY" when
    memory runs out)."""
    prepare()
    place = placed_on(device)
    chosen = dtype or (torch.bfloat16 if place.type == "cuda" else torch.float32)
    return Studio(weights, arrangement, Loader(weights, place, chosen, say), say)


def placed_on(device: str) -> torch.device:
    """The device of that name, with its number: "cuda" is the first that this process sees. A GPU becomes the one that all
    work without a device's name goes to; torch refuses to be told of one without a number."""
    place = torch.device(device)
    if place.type != "cuda":
        return place
    place = torch.device("cuda", place.index or 0)
    torch.cuda.set_device(place)
    return place
