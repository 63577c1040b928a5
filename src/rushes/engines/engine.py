"""The one interface of all engines: a checked request in, a film file out; and how a name becomes an engine."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from rushes.errors import EnvironmentProblem, UsageError
from rushes.progress import Progress
from rushes.request import FilmRequest

if TYPE_CHECKING:
    from pathlib import Path

    from rushes.film import FilmFacts

__all__ = ["CATALOGUE", "Engine", "Patient", "Staged", "Warm", "choose_engine", "load_engine"]


class Engine(Protocol):
    """Makes films. `name` is what the catalogue and the file's metadata say."""

    name: str

    def missing(self) -> str:
        """What this machine lacks to run the engine, in one sentence; "" when nothing is missing."""
        ...

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> FilmFacts:
        """Film a request into an MP4 at `path`; raises RushesError."""
        ...


@runtime_checkable
class Warm(Protocol):
    """An engine that can make ready for its first film."""

    def warm(self, say: Callable[[str], None]) -> None:
        """Load what every film needs, so that the first one does not wait for it; `say` tells what is being loaded."""
        ...


@runtime_checkable
class Staged(Protocol):
    """An engine that knows how its time is spent."""

    def shares(self, request: FilmRequest, quality: str) -> Mapping[str, float]:
        """Stage → its share of the whole time of that film; they add up to 1."""
        ...


@runtime_checkable
class Patient(Protocol):
    """An engine that takes long to load, so that killing it costs more than waiting for it."""

    patience: float
    """Seconds it may take to stop by itself after a cancel."""


CATALOGUE = {
    "miniature": "rushes.engines.miniature:Miniature",
    "ltx": "rushes.engines.ltx.engine:Ltx",
    "remote": "rushes.engines.remote.engine:Remote",
}
"""Engines by name, as strings, so that naming one imports nothing."""

PREFERRED, FALLBACK = ("ltx", "remote"), "miniature"
"""What "auto" takes, the first that can run here, and what it takes when none can."""


def choose_engine(name: str) -> tuple[Engine, str]:
    """The engine of that name and one line that says which it is and why.

    `name` is one of CATALOGUE, `package.module:Class`, or "auto". Raises UsageError (field "engine") for a name that
    is none of these, EnvironmentProblem when the engine cannot be imported or this machine lacks something for it.
    """
    if name != "auto":
        engine = load_engine(name)
        if lack := engine.missing():
            raise EnvironmentProblem(f"{engine.name} cannot run here: {lack}", field="engine")
        return engine, f"engine {engine.name}, as asked for"
    lacks = []
    for preferred in (name for name in PREFERRED if name in CATALOGUE):
        try:
            engine = load_engine(preferred)
            lack = engine.missing()
        except EnvironmentProblem as problem:
            lack = problem.message
        if not lack:
            return engine, f"engine {preferred}, since this machine has all it needs"
        lacks.append(f"{preferred} cannot run here: {lack}")
    return load_engine(FALLBACK), f"engine {FALLBACK}, since {'; '.join(lacks) or 'there is no other'}"


def load_engine(name: str) -> Engine:
    """The engine of a CATALOGUE name or of an import path `package.module:Class`.

    Raises UsageError for an unknown name, EnvironmentProblem when importing or making it fails; field "engine".
    """
    path = CATALOGUE.get(name, name)
    module, colon, attribute = path.partition(":")
    if not (colon and module and attribute):
        raise UsageError(
            f"there is no engine {name!r}",
            field="engine",
            mend=f"use auto, {', '.join(CATALOGUE)} or an import path package.module:Class",
        )
    try:
        found = getattr(importlib.import_module(module), attribute)
        engine = found()
    except Exception as error:  # whatever a stranger's module does on import
        raise EnvironmentProblem(
            f"the engine {name!r} cannot be loaded: {type(error).__name__}: {error}",
            field="engine",
            mend="check its name, and that it is installed for this Python",
        ) from error
    if not (isinstance(getattr(engine, "name", None), str) and callable(getattr(engine, "film", None))):
        raise UsageError(
            f"{name!r} is no engine: it has no name or cannot film",
            field="engine",
            mend="name a class with `name`, `missing` and `film`",
        )
    made: Engine = engine
    return made
