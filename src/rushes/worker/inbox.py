"""Everything that the worker's main thread waits for comes through one queue: its engine, its lease, a stop."""

from __future__ import annotations

import queue
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rushes.worker.process import EngineProcess
    from rushes.worker.wire import Message

__all__ = ["Died", "Event", "Heard", "Inbox", "Lost", "Stop"]


@dataclass(frozen=True, slots=True)
class Heard:
    """An engine process said something."""

    process: EngineProcess
    message: Message


@dataclass(frozen=True, slots=True)
class Died:
    """An engine process has ended, and all that it said has been heard. `code`: exit code, or -signal."""

    process: EngineProcess
    code: int


@dataclass(frozen=True, slots=True)
class Lost:
    """The lease of a job is gone: cancelled, expired, or the API refuses the worker."""

    lease: str


@dataclass(frozen=True, slots=True)
class Stop:
    """The worker has been asked to stop."""


Event = Heard | Died | Lost | Stop


class Inbox:
    """A queue that may be filled from any thread and from a signal handler."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Event] = queue.SimpleQueue()  # its put is reentrant

    def put(self, event: Event) -> None:
        """Wake the main thread."""
        self._queue.put(event)

    def get(self, until: float) -> Event | None:
        """The next event, or None when none has come by `until` (time.monotonic; inf waits for ever)."""
        try:
            if until == float("inf"):
                return self._queue.get()
            return self._queue.get(timeout=max(until - time.monotonic(), 0.0))
        except queue.Empty:
            return None
