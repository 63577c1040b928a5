"""What there is to say about the engine ltx: weights, packages, GPUs, where the model would lie, whether it compiles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from rushes.doctor.finding import Finding
from rushes.errors import RushesError

__all__ = ["details"]

PACKAGES = ("torch", "diffusers", "transformers", "accelerate")
INSTALL = "run: pip install 'rushes[ltx]'"
WAYS = {
    "resident": "all of the denoiser stays on the device",
    "fp8": "the denoiser lies there in 8-bit floats",
}
WAYS |= {"offload": "the denoiser waits in host memory and comes block by block"}
TEXTS = {"resident": "the text encoder too", "visiting": "the text encoder comes only to read a prompt"}
TEXTS |= {"host": "the text encoder works on the processor"}


def details(environment: Mapping[str, str]) -> list[Finding]:
    """A finding for each; what needs torch is left out where torch is not installed. Raises nothing."""
    found = [_told("ltx weights", lambda: _weights(environment)), _packages()]
    if found[1].state != "works":
        return found
    given = environment.get("RUSHES_LTX_DEVICE", "").strip() or "auto"
    device = "cuda" if given == "auto" else given
    found += _told_all("ltx GPU", _cards)
    if found[0].state == "works":
        found.append(_told("ltx memory", lambda: _memory(environment, device)))
    if any(finding.name == "ltx GPU" and finding.state == "works" for finding in found):
        found.append(_told("ltx compile", lambda: _compile(environment, device)))
    return found


def _told(name: str, look: Callable[[], Finding]) -> Finding:
    """What a look finds; whatever it raises is a note."""
    return _told_all(name, lambda: iter([look()]))[0]


def _told_all(name: str, look: Callable[[], Iterator[Finding]]) -> list[Finding]:
    try:
        return list(look())
    except RushesError as error:
        return [Finding(name, "note", error.message, error.mend or "")]
    except Exception as error:  # a driver, or a package of another version
        return [Finding(name, "note", f"cannot be told: {type(error).__name__}: {_line(error)}")]


def _line(error: Exception) -> str:
    return (str(error).strip().splitlines() or ["it does not say why"])[0]


def _weights(environment: Mapping[str, str]) -> Finding:
    from rushes.engines.ltx.offers import OFFERS
    from rushes.engines.ltx.weights import NAME, weights_in

    weights = weights_in(environment)
    has = ["distilled", *(["full (tier quality)"] if weights.full else [])]
    stages = "two stages" if weights.two_stage else "one stage, for want of the upsampler: drafts only"
    size = sum(weights.sizes.values()) / 1e9
    detail = f"LTX-{weights.version} in {weights.folder}: {' and '.join(has)}, {stages}, {size:.1f} GB, {OFFERS[NAME].licence}"
    return Finding("ltx weights", "works", detail)


def _packages() -> Finding:
    found: dict[str, str] = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    absent = [name for name in PACKAGES if name not in found]
    if absent:
        verb = "is" if len(absent) == 1 else "are"
        return Finding("ltx packages", "note", f"{', '.join(absent)} {verb} not installed", INSTALL)
    return Finding("ltx packages", "works", ", ".join(f"{name} {found[name]}" for name in PACKAGES))


def _cards() -> Iterator[Finding]:
    import torch

    cuda: Any = torch.cuda
    count = cuda.device_count() if cuda.is_available() else 0
    if not count:
        built = getattr(torch.version, "cuda", None)
        why = "PyTorch sees none" if built else "this PyTorch is built for the processor only"
        mend = (
            "use a machine with an NVIDIA GPU"
            if built
            else "install a CUDA build of PyTorch where there is a GPU"
        )
        yield Finding("ltx GPU", "note", why, mend)
    for number in range(count):
        free, total = cuda.mem_get_info(number)
        name = f"cuda:{number} {cuda.get_device_name(number)}"
        yield Finding("ltx GPU", "works", f"{name}, {free / 1e9:.1f} of {total / 1e9:.1f} GB free")


def _memory(environment: Mapping[str, str], device: str) -> Finding:
    from rushes.engines.ltx.memory import arrange, budget_on
    from rushes.engines.ltx.weights import weights_in

    wanted = environment.get("RUSHES_LTX_MEMORY", "").strip() or "auto"
    chosen = arrange(weights_in(environment), budget_on(device), wanted)
    said = f"on {device} {WAYS[chosen.transformer]}, {TEXTS[chosen.text]}"
    return Finding(
        "ltx memory", "note" if chosen.note else "works", f"{said}{f'; {chosen.note}' if chosen.note else ''}"
    )


def _compile(environment: Mapping[str, str], device: str) -> Finding:
    """Whether blocks would be compiled, by the engine's own decision."""
    import torch

    from rushes.engines.ltx.compiling import FIELD, wanted

    compiled, why = wanted(environment.get(FIELD, "").strip() or "auto", torch.device(device))
    return Finding(
        "ltx compile", "works" if compiled else "note", why if compiled else f"{why}; films take longer"
    )
