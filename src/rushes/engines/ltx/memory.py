"""Where the parts of the model wait and work, chosen from the memory that is free, before anything is loaded.

Each way is priced in bytes of device memory and of host memory; `arrange` takes the first that fits, from the fastest to the
most frugal, or says which figure is missing. Weights are priced as they are held (bfloat16 on a GPU), whatever they are
stored in; what a film needs beside them comes from `activations`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from rushes.engines.ltx.activations import Widths, encoding_bytes, reserve, widths_in
from rushes.engines.ltx.budget import Budget, budget_on
from rushes.errors import EnvironmentProblem, UsageError

if TYPE_CHECKING:
    from rushes.engines.ltx.weights import Weights

__all__ = [
    "WANTED",
    "WIDE",
    "Arrangement",
    "Budget",
    "Price",
    "arrange",
    "arrange_soon",
    "arranged",
    "budget_on",
    "held",
    "margin",
    "price",
    "prices",
]

WANTED = ("auto", "resident", "visiting", "fp8", "offload")
"""What RUSHES_LTX_MEMORY may say."""
GB = 1_000_000_000
LEAST_MARGIN, MARGIN_SHARE = 3 * GB // 2, 0.05
"""What is left free on the device: kernels, cuBLAS, and the holes of an allocator that has worked for days."""
EMPTY = 0.98
"""Share of an idle device that is free once this process has its context on it."""
LOOKS = 10
"""How often it is looked, a second apart, whether a process that was killed has given its memory back."""
SHARD = 10 * GB
"""Weights are read shard by shard; a shard may lie in host memory while it is copied. 10 GB is what diffusers writes."""
DECODERS = ("vae", "audio_vae", "vocoder", "latent_upsampler")
"""Parts that are small and stay on the device."""
WIDE = ("vocoder",)
"""Parts that are held and work in float32: with the 8 bits of bfloat16 a vocoder's waves and filters hiss."""
REST = 0.03
"""Share of the denoiser that is not in its blocks' linear layers: modulation, tables, ways in and out. It stays in bfloat16."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where the parts are.

    `transformer`: "resident" on the device; "fp8", there in 8-bit floats, computed in bfloat16; "offload", its blocks are
    copied from the host as their turn comes. `text` (the text encoder): "resident"; "visiting", on the device only while it
    encodes; "host", it computes on the CPU. `aside`: the denoiser leaves the device while the text encoder visits.
    `quality`: the full weights can be kept too. `note`: lines for the log, "" for none.
    """

    transformer: Literal["resident", "fp8", "offload"]
    text: Literal["resident", "visiting", "host"]
    note: str = ""
    aside: bool = False
    quality: bool = False

    @property
    def way(self) -> str:
        """The name that RUSHES_LTX_MEMORY has for it."""
        if self.transformer != "resident":
            return self.transformer
        return "resident" if self.text == "resident" else "visiting"


@dataclass(frozen=True, slots=True)
class Price:
    """Bytes that an arrangement needs: on the device (without the margin) and in the host's memory."""

    device: int
    host: int


FASTEST_FIRST = (
    Arrangement("resident", "resident"),
    Arrangement("resident", "visiting"),
    Arrangement("resident", "visiting", aside=True),
    Arrangement("fp8", "visiting"),
    Arrangement("fp8", "visiting", aside=True),
    Arrangement("fp8", "host"),
    Arrangement("offload", "visiting"),
    Arrangement("offload", "host"),
)
"""All arrangements from the fastest to the most frugal. A denoiser that steps aside costs seconds for a new prompt; fp8 costs
some quality and a cast of each weight in each step; offload a copy of all weights in each step; a text encoder on the CPU
a minute for a new prompt."""


MEANING = {
    "fp8": "the denoiser is held in 8-bit floats to fit, so films are a little less exact",
    "offload": "the denoiser waits on the host and is copied over block by block to fit, so films take longer",
}


def price(
    arrangement: Arrangement, sizes: Mapping[str, int], widths: Widths, *, quality: bool = False
) -> Price:
    """What an arrangement needs for parts of these bytes (by component, in bfloat16); with `quality`, the full weights as well.

    Device: the larger of encoding a prompt and of making the largest film, each with the parts that are there then.
    """
    denoiser, text = sizes.get("transformer", 0), sizes.get("text_encoder", 0)
    connectors, small = sizes.get("connectors", 0), sum(sizes.get(part, 0) for part in DECODERS)
    if arrangement.transformer == "fp8":
        kept = working = int(denoiser * (0.5 + REST))
    elif arrangement.transformer == "offload":
        kept, working = (
            0,
            int(denoiser * (2 / max(widths.blocks, 1) + REST)),
        )  # one block computes while the next arrives
    else:
        kept = working = denoiser
    always = small + (connectors if arrangement.transformer == "resident" else 0)
    stays = text if arrangement.text == "resident" else 0
    filming = always + stays + working + reserve(widths)
    entering = always + (0 if arrangement.aside else kept) + text + encoding_bytes(widths)
    device = filming if arrangement.text == "host" else max(filming, entering)
    if arrangement.transformer != "resident":
        device = max(device, always + (0 if arrangement.aside else kept) + connectors)
    return Price(device, _host(arrangement, sizes, kept, quality))


def _host(arrangement: Arrangement, sizes: Mapping[str, int], kept: int, quality: bool) -> int:
    """Host memory: what waits there for good, or, if that is more, what lies there while it is loaded. The denoiser is loaded
    first, the full one when it is first asked for; fp8 is made of the whole on the host, the rest is read shard by shard."""
    denoiser, full = sizes.get("transformer", 0), sizes.get("transformer_full", 0)
    fp8, offload = arrangement.transformer == "fp8", arrangement.transformer == "offload"
    waits = 0 if arrangement.text == "resident" else sizes.get("text_encoder", 0)
    if arrangement.transformer != "resident":
        waits += sizes.get("connectors", 0)
    if offload or arrangement.aside or quality:
        waits += denoiser if offload else kept
    loaded = max(waits, denoiser if fp8 else min(denoiser, SHARD))
    if not quality:
        return loaded
    return max(loaded, waits + full)


def margin(budget: Budget) -> int:
    """Bytes of the device that no arrangement may count on."""
    return max(LEAST_MARGIN, int(MARGIN_SHARE * budget.total))


def prices(sizes: Mapping[str, int], widths: Widths) -> list[tuple[Arrangement, Price]]:
    """All arrangements with their prices, from the fastest to the most frugal."""
    return [(arrangement, price(arrangement, sizes, widths)) for arrangement in FASTEST_FIRST]


def arrange(weights: Weights, budget: Budget, wanted: str = "auto") -> Arrangement:
    """The first arrangement that fits, or the first of those that `wanted` (one of WANTED) names.

    Raises UsageError for another word, EnvironmentProblem with the figures when none fits; field "RUSHES_LTX_MEMORY".
    """
    if wanted not in WANTED:
        raise UsageError(
            f"there is no way {wanted!r} to hold the model",
            field="RUSHES_LTX_MEMORY",
            mend=f"use one of {', '.join(WANTED)}",
        )
    return arranged(held(weights, 4 if budget.shared else 2), widths_in(weights.folder), budget, wanted)


def arrange_soon(
    weights: Weights,
    look: Callable[[], Budget],
    wanted: str = "auto",
    *,
    nap: Callable[[float], None] = time.sleep,
) -> Arrangement:
    """As `arrange`, of what `look` finds free, and found again for some seconds while it is less than an idle device would
    allow: an engine that is replaced gives its memory back a while after it was killed, and the choice is for long."""
    budget = look()
    for _ in range(LOOKS):
        if _as_if_idle(weights, budget, wanted):
            break
        nap(1.0)
        budget = look()
    return arrange(weights, budget, wanted)


def _as_if_idle(weights: Weights, budget: Budget, wanted: str) -> bool:
    """Nothing better could be had on the device if nobody else used it."""
    if budget.shared:
        return True
    try:
        idle = arrange(weights, replace(budget, free=int(EMPTY * budget.total)), wanted)
    except EnvironmentProblem:
        return True
    try:
        now = arrange(weights, budget, wanted)
    except EnvironmentProblem:
        return False
    return _rank(now) <= _rank(idle)


def _rank(arrangement: Arrangement) -> int:
    return FASTEST_FIRST.index(replace(arrangement, note="", quality=False))


def arranged(sizes: Mapping[str, int], widths: Widths, budget: Budget, wanted: str = "auto") -> Arrangement:
    """As `arrange`, for parts of these bytes and widths."""
    if budget.shared:
        return _on_host(sizes, widths, budget, wanted)
    choice = [pair for pair in prices(sizes, widths) if wanted in ("auto", pair[0].way)]
    room = budget.free - margin(budget)
    for arrangement, needed in choice:
        if needed.device <= room and needed.host <= budget.host_free:
            return _told(arrangement, sizes, widths, budget)
    raise _refusal(choice, budget, wanted)


def _on_host(sizes: Mapping[str, int], widths: Widths, budget: Budget, wanted: str) -> Arrangement:
    """On a CPU all parts are where they compute; another wish is followed, since it does no harm."""
    parts = ("transformer", "transformer_full", "text_encoder", "connectors", *DECODERS)
    needed = sum(sizes.get(part, 0) for part in parts) + reserve(widths, itemsize=4)
    if needed > budget.host_free:
        raise EnvironmentProblem(
            f"the model needs {_gb(needed)} of memory on a CPU, {_gb(budget.host_free)} are free",
            field="RUSHES_LTX_DEVICE",
            mend="use a machine with a GPU or with more memory",
        )
    named = next((each for each in FASTEST_FIRST if each.way == wanted), FASTEST_FIRST[0])
    return replace(
        named, quality=bool(sizes.get("transformer_full")), note="on the CPU a film takes hours, not seconds"
    )


def _told(arrangement: Arrangement, sizes: Mapping[str, int], widths: Widths, budget: Budget) -> Arrangement:
    """The arrangement with what it means for films in its note, and with the full weights beside it if they can wait there."""
    notes = [MEANING[arrangement.transformer]] if arrangement.transformer in MEANING else []
    if arrangement.text == "host":
        notes.append("the text encoder computes on the CPU, so a new prompt takes a minute")
    quality = bool(sizes.get("transformer_full"))
    needed = price(arrangement, sizes, widths, quality=True)
    if quality and needed.host > budget.host_free:
        quality = False
        notes.append(
            f"the quality tier cannot run: two denoisers that take turns need {_gb(needed.host)} of host memory to wait "
            f"in, of which {_gb(budget.host_free)} are free"
        )
    return replace(arrangement, quality=quality, note="; ".join(notes))


def _refusal(choice: list[tuple[Arrangement, Price]], budget: Budget, wanted: str) -> EnvironmentProblem:
    """The problem, with the figures of the way that was asked for or of the most frugal one."""
    room = budget.free - margin(budget)
    fitting = [pair for pair in choice if pair[1].device <= room]
    arrangement, needed = (
        min(fitting, key=lambda pair: pair[1].host)
        if fitting
        else min(choice, key=lambda pair: pair[1].device)
    )
    lacking = []
    if not fitting:
        lacking.append(
            f"{_gb(needed.device + margin(budget))} of GPU memory, of which {_gb(max(budget.free, 0))} are free"
        )
    if needed.host > budget.host_free:
        lacking.append(f"{_gb(needed.host)} of host memory, of which {_gb(budget.host_free)} are free")
    way = (
        f"held as {wanted}" if wanted != "auto" else f"even in the most frugal way for it ({arrangement.way})"
    )
    mend = "use a larger GPU, or stop what else uses it" if not fitting else "add host memory, or free some"
    return EnvironmentProblem(
        f"the model needs, {way}, {', and '.join(lacking)}",
        field="RUSHES_LTX_MEMORY",
        mend=mend + ("" if wanted == "auto" else ", or set RUSHES_LTX_MEMORY=auto"),
    )


def _gb(count: int) -> str:
    return f"{count / GB:.1f} GB"


def held(weights: Weights, itemsize: int) -> dict[str, int]:
    """Bytes by component when each number takes `itemsize` bytes, or 4 in those of WIDE; the bytes on disk where their number
    is not known."""
    return {
        name: weights.params.get(name, 0) * (4 if name in WIDE else itemsize) or size
        for name, size in weights.sizes.items()
    }
