"""How long the stages of a film take on this machine: measured with every film, kept, and used for the next of its shape."""

from __future__ import annotations

import json
import math
import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from rushes.engines.ltx.recipe import Recipe
from rushes.progress import Progress

__all__ = ["FILE", "Timed", "Timings", "cache_folder", "shape_of"]

FILE = "seconds.json"
"""Within the engine's cache folder."""
LATEST = 0.5
"""Weight of the latest film; the first one of a process loads and compiles more than others."""
MOST = 64
"""Shapes that are kept."""


class Timed:
    """A Progress that passes everything on, and measures how long each stage lasts."""

    def __init__(self, listener: Progress, clock: Callable[[], float] = time.perf_counter) -> None:
        self._listener = listener
        self._clock = clock
        self._stage = ""
        self._began = 0.0
        self.seconds: dict[str, float] = {}
        """Stage → seconds, of those that have ended; one that is begun again goes on."""

    def stage(self, name: str, total: int) -> None:
        """The stage before has ended."""
        self.ended()
        self._stage, self._began = name, self._clock()
        self._listener.stage(name, total)

    def ended(self) -> None:
        """The present stage has ended, and none follows yet."""
        if self._stage:
            spent = self._clock() - self._began
            self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + spent
        self._stage = ""

    def advance(self, n: int = 1) -> None:
        """Pass it on."""
        self._listener.advance(n)

    def note(self, text: str) -> None:
        """Pass it on."""
        self._listener.note(text)

    def show(self, name: str, data: bytes) -> None:
        """Pass it on."""
        self._listener.show(name, data)

    def done(self) -> None:
        """Pass it on."""
        self._listener.done()


class Timings:
    """Seconds by stage of each shape of film. What cannot be read or written is as if it were not there: it is only a guide."""

    def __init__(self, path: Path | None = None) -> None:
        """`path` is the file; that in the user's cache folder unless given."""
        self._path = path or cache_folder() / FILE
        self._kept: dict[str, dict[str, float]] = _read(self._path)

    def of(self, shape: str) -> Mapping[str, float]:
        """Seconds by stage, in the order of the stages; nothing when no such film was made."""
        return self._kept.get(shape, {})

    def keep(self, shape: str, seconds: Mapping[str, float]) -> None:
        """A film of that shape took so long."""
        before = self._kept.pop(shape, {})
        mixed = {name: LATEST * now + (1 - LATEST) * before.get(name, now) for name, now in seconds.items()}
        self._kept[shape] = before | mixed
        while len(self._kept) > MOST:
            del self._kept[next(iter(self._kept))]
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part = self._path.with_suffix(f".{os.getpid()}.part")
            part.write_text(json.dumps(self._kept), encoding="utf-8")
            part.replace(self._path)


def shape_of(recipe: Recipe, how: str) -> str:
    """What a film's time depends on, as one word; `how` is the version and the arrangement."""
    stages = "+".join(
        f"{stage.tier}:{stage.size[0]}x{stage.size[1]}:{stage.steps}x{stage.guidance.forwards}"
        for stage in recipe.stages
    )
    return f"{how}/{stages}/{recipe.filmed}"


def cache_folder() -> Path:
    """What may be thrown away and made again: timings and compiled code, `$XDG_CACHE_HOME/rushes/ltx`."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    root = Path(given) if given and Path(given).is_absolute() else _home() / ".cache"
    return root / "rushes" / "ltx"


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a user without a home
        return Path(gettempdir())


def _read(path: Path) -> dict[str, dict[str, float]]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {shape: dict(stages) for shape, stages in found.items() if _is_timing(stages)}


def _is_timing(stages: Any) -> bool:
    return (
        isinstance(stages, dict)
        and bool(stages)
        and all(isinstance(x, int | float) and math.isfinite(x) and x >= 0 for x in stages.values())
        and sum(stages.values()) > 0
    )
