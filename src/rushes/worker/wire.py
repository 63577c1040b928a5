"""What a worker and its engine process say to each other: one JSON object a line.

Jobs have numbers here, counted up by the worker, so that a late word about one job is never taken for the next.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Any

__all__ = [
    "Cancel",
    "Failed",
    "Film",
    "Filmed",
    "Loading",
    "Message",
    "Noted",
    "Progressed",
    "Ready",
    "Shown",
    "Unable",
    "decode",
    "encode",
]


@dataclass(frozen=True, slots=True)
class Film:
    """Worker: film this. `input` has fields of FilmRequest."""

    job: int
    input: dict[str, Any]
    path: str
    quality: str


@dataclass(frozen=True, slots=True)
class Cancel:
    """Worker: stop this job at the next chance and stay warm."""

    job: int


@dataclass(frozen=True, slots=True)
class Ready:
    """Engine: loaded. `why` says why this engine was chosen; `patience` is how many seconds it may take to stop by itself after
    a cancel, 0 for no wish of its own."""

    engine: str
    version: str
    why: str
    patience: float = 0.0


@dataclass(frozen=True, slots=True)
class Loading:
    """Engine: what it is loading at the moment."""

    text: str


@dataclass(frozen=True, slots=True)
class Unable:
    """Engine: cannot be loaded here, and trying again will not help."""

    message: str
    exit_code: int


@dataclass(frozen=True, slots=True)
class Progressed:
    """Engine: the stage, and how much of the whole job is done, 0 to 1, never falling."""

    job: int
    stage: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Noted:
    """Engine: a line the user should read."""

    job: int
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """Engine: an exhibit of this name lies in the folder `exhibits` beside the film; it replaces the one before."""

    job: int
    name: str


@dataclass(frozen=True, slots=True)
class Filmed:
    """Engine: the film lies at its path. `facts`: duration (s), width, height, frames; `seconds` is how long it took."""

    job: int
    facts: dict[str, Any]
    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    """Engine: no film. `kind`: "refused" (a RushesError), "cancelled", "memory" (used up), "broken" (anything else)."""

    job: int
    kind: str
    message: str
    field: str
    mend: str
    seconds: float


Message = Film | Cancel | Loading | Ready | Unable | Progressed | Noted | Shown | Filmed | Failed

_KINDS: dict[str, type[Message]] = {
    kind.__name__.lower(): kind
    for kind in (Film, Cancel, Loading, Ready, Unable, Progressed, Noted, Shown, Filmed, Failed)
}
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in _KINDS.values()}


def encode(message: Message) -> bytes:
    """One line, with its line feed."""
    kind = type(message)
    body = {name: getattr(message, name) for name in _FIELDS[kind]}
    return json.dumps({"is": kind.__name__.lower(), **body}).encode() + b"\n"


def decode(line: bytes) -> Message:
    """The message of a line; ValueError when it is none."""
    try:
        body = json.loads(line)
        return _KINDS[body.pop("is")](**body)
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not a message: {line[:200]!r}") from error
