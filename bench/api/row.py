"""What was measured of one server."""

from __future__ import annotations

from dataclasses import dataclass, field

from bench.api.processes import Memory

__all__ = ["Recovery", "Row"]


@dataclass(frozen=True, slots=True)
class Recovery:
    """What became of the jobs that were in flight when the server was killed."""

    accepted: int
    finished: int
    """With their result to be had, or where nobody can ask, with their work done."""
    seconds: float | None
    """From the restart to the last of them; None when not all finished."""


@dataclass(slots=True)
class Row:
    """Lists hold a figure for each round, or seconds for each job. An empty one: not measured, `notes` say why."""

    name: str
    title: str
    version: str = ""
    why: str = ""
    """Why the server is not measured at all."""
    creates: list[float] = field(default_factory=list)
    gets: list[float] = field(default_factory=list)
    polled: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    crowd_polled: list[float] = field(default_factory=list)
    crowd_answered: list[float] = field(default_factory=list)
    memory: Memory | None = None
    recovery: Recovery | None = None
    notes: list[str] = field(default_factory=list)
