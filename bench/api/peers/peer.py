"""What the bench wants of a server: how to start it, what to send, and how to read what comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from bench.api.load import Answer, Request
from bench.api.processes import Server

__all__ = ["Peer"]


class Peer(Protocol):
    """One server. Its requests are for a prediction that takes `seconds`, or as good as none when that is 0."""

    name: str
    """What `--only` calls it."""
    title: str
    version: str
    remembers: bool
    """Whether it keeps accepted jobs anywhere but in memory, so that waiting for them after a crash makes sense."""
    settings: str
    """What was set that bears on the figures, for the notes."""

    def open(self, cache: Path) -> None:
        """Install or start what it needs. Raises NotMeasured."""
        ...

    def close(self) -> None:
        """End what `open` started."""
        ...

    def start(self, folder: Path, *, working: bool = True) -> Server:
        """Start it with its data in `folder`; not `working`: it accepts jobs and does none, if it knows how."""
        ...

    def ready(self) -> Request:
        """Asks whether it is ready."""
        ...

    def is_ready(self, answer: Answer) -> bool:
        """Whether that answer says so."""
        ...

    def create(self, prompt: str, seconds: float) -> Request | None:
        """Accepts a job and answers before its result; None when it can't."""
        ...

    def answering(self, prompt: str, seconds: float) -> Request | None:
        """Answers with the result; None when it can't."""
        ...

    def job(self, answer: Answer) -> str:
        """The id that a create gave."""
        ...

    def poll(self, job: str) -> Request | None:
        """Asks for a job's result; None when nobody can ask."""
        ...

    def is_done(self, answer: Answer) -> bool:
        """Whether the answer to `poll` or `answering` holds the result."""
        ...

    def others(self) -> list[int]:
        """Processes that belong to it and are not of its tree, such as a database."""
        ...
