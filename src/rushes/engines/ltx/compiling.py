"""Compiled blocks: the denoiser's one block, compiled for each of the few shapes that films have, kept on disk.

Only the repeated block is compiled (regional compilation): one compilation serves all 48, and offloading, casting and the
beat stay outside it. Shapes are fixed, so nothing is compiled for sizes in general.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from rushes.engines.ltx.activations import video_tokens
from rushes.engines.ltx.recipe import Guidance
from rushes.errors import Cancelled, UsageError

if TYPE_CHECKING:
    from rushes.engines.ltx.studio import Studio

__all__ = ["FIELD", "SETTINGS", "cache_in", "compile_blocks", "lacking", "uncompiled", "wanted", "warmed"]

FIELD = "RUSHES_LTX_COMPILE"
SETTINGS = ("auto", "yes", "no")
GRAPHS = 128
"""Compilations that one piece of code may have. Films have 8 token counts (wide or upright and square, 2 lengths, 2 stages),
and the full weights a few variants of each (two films at once, a block left out, picture and sound apart)."""
PROMPT = 1024
"""Tokens of a prompt."""


def wanted(setting: str, device: torch.device) -> tuple[bool, str]:
    """Whether to compile, and the line that says why (not). Raises UsageError (field FIELD) for another word than SETTINGS."""
    if setting not in SETTINGS:
        raise UsageError(f"{FIELD} is {setting!r}", field=FIELD, mend=f"use one of {', '.join(SETTINGS)}")
    if setting == "no":
        return False, "blocks are not compiled, as asked for"
    lack = lacking(device)
    if setting == "auto" and device.type != "cuda":
        lack = "that pays on a GPU only"
    if lack:
        return False, f"blocks are not compiled: {lack}"
    return True, "blocks are compiled once for each size and kept on disk"


def lacking(device: torch.device, environment: Mapping[str, str] | None = None) -> str:
    """What this machine lacks to compile for a device, in a few words; "" for nothing."""
    environment = os.environ if environment is None else environment
    compiler = environment.get("CC") or "cc"
    if not any(shutil.which(name) for name in (compiler, "gcc", "clang")):
        return "there is no C compiler (install gcc)"
    if device.type == "cuda" and importlib.util.find_spec("triton") is None:
        return "there is no Triton for this PyTorch"
    return ""


def cache_in(folder: Path) -> None:
    """Keep what is compiled in a folder, beyond the process; what the operator has set stays. Torch keys it by code, versions
    and card. To be called before anything is compiled."""
    for name, inner in (("TORCHINDUCTOR_CACHE_DIR", "inductor"), ("TRITON_CACHE_DIR", "triton")):
        if name not in os.environ:
            (folder / inner).mkdir(parents=True, exist_ok=True)
            os.environ[name] = str(folder / inner)
    os.environ.setdefault("TORCHINDUCTOR_FX_GRAPH_CACHE", "1")


def compile_blocks(studio: Studio, backend: str = "inductor") -> None:
    """Compile the blocks of all denoisers, later ones too. Nothing is compiled before a shape is first seen."""
    import torch._dynamo.config as limits

    limits.recompile_limit = max(limits.recompile_limit, GRAPHS)
    limits.accumulated_recompile_limit = max(limits.accumulated_recompile_limit, 4 * GRAPHS)
    studio.finish(lambda denoiser: denoiser.compile_repeated_blocks(backend=backend, dynamic=False))


def uncompiled(denoiser: Any) -> None:
    """Let a denoiser's blocks run as they are written."""
    for block in denoiser.transformer_blocks._modules.values():
        block._compiled_call_impl = None


def warmed(
    studio: Studio,
    shapes: Sequence[tuple[int, int, int]],
    say: Callable[[str], None],
    *,
    prompt: int = PROMPT,
) -> bool:
    """Compile for each shape (width, height, frames) by one step of a film of noise, so that no film waits for it.

    Upright and wide films have the same number of tokens and share what is compiled. `say` is told "compiling 3 of 8".
    `prompt` is how many tokens films' prompts have. When compiling fails the blocks run uncompiled from then on, `say` is
    told so, and False is given. What `studio.watch.beat` raises ends the warming.
    """
    import torch._dynamo.config as limits

    limits.suppress_errors = False
    distinct = list({(video_tokens(*shape), shape[2]): shape for shape in shapes}.values())
    for count, shape in enumerate(distinct, 1):
        say(f"compiling {count} of {len(distinct)}")
        try:
            _step(studio, shape, prompt)
        except (Cancelled, MemoryError, torch.OutOfMemoryError, KeyboardInterrupt):
            raise
        except Exception as error:  # a compiler fails in as many ways as it has parts
            if not _of_compiling(error):
                raise
            studio.finish(uncompiled)
            first = (str(error).strip().splitlines() or [type(error).__name__])[0]
            say(f"blocks run uncompiled, since compiling failed: {first[:200]}")
            return False
    limits.suppress_errors = (
        True  # a variant that fails later runs uncompiled, with a line of torch's in the log
    )
    return True


def _of_compiling(error: BaseException) -> bool:
    """True for an error of torch's compiler or of what it runs on."""
    seen: BaseException | None = error
    while seen is not None:
        module = type(seen).__module__
        if module.startswith(("torch._dynamo", "torch._inductor", "torch._functorch", "triton")):
            return True
        seen = seen.__cause__ or seen.__context__
    return False


def _step(studio: Studio, shape: tuple[int, int, int], prompt: int) -> None:
    """One forward of the denoiser on noise, through the pipeline, so that it meets what films meet."""
    width, height, frames = shape
    connectors = studio.pipe.connectors.config
    features = connectors.caption_channels * connectors.text_proj_in_factor
    generator = torch.Generator().manual_seed(0)
    words = torch.randn(1, prompt, features, generator=generator).to(studio.device, studio.dtype)
    with studio.denoiser("distilled"):
        studio.pipe(
            prompt_embeds=words,
            prompt_attention_mask=torch.ones(1, prompt, dtype=torch.long, device=studio.device),
            width=width,
            height=height,
            num_frames=frames,
            sigmas=[1.0],
            generator=generator,
            output_type="latent",
            **Guidance().arguments(0),
        )
