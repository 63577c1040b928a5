"""Make a loaded model fast: which kernel computes attention, and whether the blocks are compiled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from rushes.engines.ltx.attention import FIELD as ATTENTION
from rushes.engines.ltx.attention import NATIVE, attend, capability_of, chosen, probed
from rushes.engines.ltx.compiling import FIELD as COMPILE
from rushes.engines.ltx.compiling import cache_in, compile_blocks, wanted

if TYPE_CHECKING:
    from rushes.engines.ltx.studio import Studio

__all__ = ["readied"]


def readied(studio: Studio, environment: Mapping[str, str], cache: Path, say: Callable[[str], None]) -> bool:
    """Choose the attention and compile the blocks, as RUSHES_LTX_ATTENTION and RUSHES_LTX_COMPILE say; `say` is told what and
    why. True when blocks are compiled, which happens at a shape's first sight. Raises UsageError, EnvironmentProblem."""
    name, why = chosen(
        _setting(environment, ATTENTION), capability_of(studio.device), probed(studio.device, studio.dtype)
    )
    say(why)
    if name != NATIVE:
        studio.finish(lambda denoiser: attend(denoiser, name))
    compiled, why = wanted(_setting(environment, COMPILE), studio.device)
    say(why)
    if compiled:
        cache_in(cache)
        compile_blocks(studio)
    return compiled


def _setting(environment: Mapping[str, str], name: str) -> str:
    return environment.get(name, "").strip() or "auto"
