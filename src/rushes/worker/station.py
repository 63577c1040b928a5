"""What a worker has while it serves: its desk at the API, its engine, its inbox, and whether it has been told to stop."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from rushes.worker.connection import Connection, Unreachable, tls_context
from rushes.worker.desk import Claim, Desk, Refused, Unwelcome
from rushes.worker.inbox import Died, Heard, Inbox, Stop
from rushes.worker.job import Job
from rushes.worker.options import WorkerOptions
from rushes.worker.standby import Standby

__all__ = ["NEVER", "Station"]

T = TypeVar("T")

NEVER = float("inf")
SIGN = 5.0
"""Seconds between two signs of life while the engine is loading."""


class Station:
    """For the worker's main thread; only `stop` may be called from another, or from a signal handler."""

    def __init__(self, options: WorkerOptions, scratch: Path, log: Any) -> None:
        self.options = options
        self.scratch = scratch
        self.log = log
        self.inbox = Inbox()
        self.chance = random.Random()
        self.stop_at = NEVER
        """When a running job must be given back (time.monotonic): inf until the first stop, 0 after the second."""
        self._context = tls_context(options)
        self._interruptible = False
        self._complaint = ""
        self.desk = self.open_desk()
        self.standby = Standby(options.engine, scratch, self.inbox, log, stall=options.stall)

    @property
    def stopping(self) -> bool:
        """Whether the worker was told to stop: no more jobs."""
        return self.stop_at != NEVER

    @property
    def who(self) -> Claim:
        """Who claims, and for which engine: by its own name, and by the name it was started with (an import path, say)."""
        ready, asked = self.standby.ready, self.options.engine
        return Claim(self.options.name, tuple(dict.fromkeys((ready.engine, asked))) if ready else (asked,))

    def open_desk(self) -> Desk:
        """Another connection to the API."""
        return Desk(Connection(self.options.url, self.options.token, self._context))

    def stop(self) -> None:
        """Stop: a running job may end within the grace; said again, at once."""
        again = self.stopping
        self.stop_at = 0.0 if again else time.monotonic() + self.options.grace
        self.inbox.put(Stop())
        if self._interruptible or again:
            self.desk.hang_up()

    def close(self) -> None:
        """Kill the engine, hang up."""
        self.standby.close()
        self.desk.close()

    def next_job(self, wait: float) -> Job | None:
        """Ask for a job for up to `wait` seconds, or until a stop. Raises Unreachable, Refused, Unwelcome."""
        return self._interruptibly(lambda: self.desk.claim(self.who, wait=wait))

    def await_engine(self, give_up: Callable[[], bool], until: Callable[[], float]) -> bool:
        """Wait until the engine is loaded, giving signs of life; False when `give_up` says so, which is asked at every
        event and at `until`. Raises EngineUnable, Unwelcome."""
        sign_at, told = time.monotonic(), ""
        while (event := self.inbox.get(0.0)) is not None:  # an engine may have died while nobody listened
            self._hear(event)
        while self.standby.ready is None:
            if give_up():
                return False
            now = time.monotonic()
            self.standby.attend(now)
            if now >= sign_at or told != self.standby.doing:
                told = self.standby.doing
                self._sign(told)
                sign_at = now + SIGN
            self._hear(self.inbox.get(min(sign_at, self.standby.due, until())))
        return True

    def pause(self, seconds: float, give_up: Callable[[], bool]) -> None:
        """Wait, unless `give_up` says not to, which is asked at every event."""
        until = time.monotonic() + seconds
        while not give_up() and (event := self.inbox.get(min(until, self._stop_from_now()))) is not None:
            self._hear(event)

    def give_notice(self, why: str) -> None:
        """Say that the engine cannot be loaded here, as the last thing before going; nobody has to hear it."""
        with suppress(Unreachable, Refused, Unwelcome):
            self._interruptibly(lambda: self.desk.sign(self.who, why, "unable"))

    def complain(self, error: Unreachable | Refused) -> None:
        """Log what is wrong with the API, once and not at every try."""
        if str(error) != self._complaint:
            self._complaint = str(error)
            self.log.warning("trying again until the API answers", error=str(error))

    def praise(self) -> None:
        """The API has answered."""
        if self._complaint:
            self._complaint = ""
            self.log.info("the API answers again")

    def _hear(self, event: object) -> None:
        """What concerns the engine goes to the standby; the rest has only woken this thread."""
        if isinstance(event, Heard | Died):
            self.standby.hear(event)

    def _interruptibly(self, call: Callable[[], T]) -> T | None:
        """A call that a stop hangs up; None when the stop has come before it."""
        self._interruptible = True
        try:
            return None if self.stopping else call()
        finally:
            self._interruptible = False

    def _stop_from_now(self) -> float:
        """The moment of the stop, if it is still to come."""
        return self.stop_at if self.stop_at > time.monotonic() else NEVER

    def _sign(self, doing: str) -> None:
        try:
            self._interruptibly(lambda: self.desk.sign(self.who, doing))
            self.praise()
        except (Unreachable, Refused) as error:
            if not self.stopping:
                self.complain(error)
