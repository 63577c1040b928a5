"""One engine process, always: started, loaded, and started anew when it dies."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rushes.errors import RushesError
from rushes.worker.backoff import pauses
from rushes.worker.inbox import Died, Heard, Inbox
from rushes.worker.process import EngineProcess, ending
from rushes.worker.wire import Loading, Ready, Unable

__all__ = ["EngineUnable", "Standby"]


LOADING = "loading the engine"


class EngineUnable(RushesError):
    """The engine cannot be loaded on this machine, and trying again would not help."""

    def __init__(self, message: str, *, code: int = 1, **named: str | None) -> None:
        super().__init__(message, field=named.get("field"), mend=named.get("mend"))
        self.code = code


class Standby:
    """Keeps an engine process. `ready` is what it said when it was loaded, None until then."""

    def __init__(self, engine: str, scratch: Path, inbox: Inbox, log: Any, *, stall: float) -> None:
        self.ready: Ready | None = None
        self.due = float("inf")
        """When `attend` should be called next (time.monotonic): to start one, or to give up one that hangs."""
        self.doing = LOADING
        """What it does until it is ready, for whoever waits for it."""
        self._engine = engine
        self._scratch = scratch
        self._inbox = inbox
        self._log = log
        self._stall = stall
        self._waits: Iterator[float] = pauses(random.Random())
        self._process: EngineProcess | None = None
        self.start()

    @property
    def process(self) -> EngineProcess:
        """The present one."""
        assert self._process is not None
        return self._process

    def start(self) -> None:
        """Start one now; the last must be dead or dying."""
        self.ready, self.doing = None, LOADING
        self._process = EngineProcess(self._engine, self._scratch, self._inbox, self._log)
        self.due = time.monotonic() + self._stall

    def renew(self, *, start: bool) -> None:
        """Kill the present one, which may be dead already or in any state, and `start` another at once."""
        self.process.kill()
        self.ready = None
        if start:
            self.start()

    def attend(self, now: float) -> None:
        """Do what is due."""
        if now < self.due:
            return
        if self._process is None:
            self.start()
        elif self.ready is None:
            self._log.error("the engine does not finish loading, it is killed", seconds=self._stall)
            self._process.kill()
            self.due = float("inf")

    def hear(self, event: Heard | Died) -> None:
        """Take note of what the present process said, or of its end. Raises EngineUnable."""
        if event.process is not self._process:
            return
        match event:
            case Heard(message=Loading(text)):
                self.doing, self.due = f"{LOADING}: {text}", time.monotonic() + self._stall
                self._log.info("engine loading", what=text)
            case Heard(message=Ready() as ready):
                self.ready, self.due = ready, float("inf")
                self._waits = pauses(random.Random())
                self._log.info("engine ready", engine=ready.engine, version=ready.version, why=ready.why)
            case Heard(message=Unable() as unable):
                raise EngineUnable(unable.message, code=unable.exit_code)
            case Died(code=code):
                self._mourn(code)
            case _:
                pass  # words about a job that nobody waits for any more

    def close(self) -> None:
        """Kill it and wait until it is gone."""
        if self._process is not None:
            self._process.close()

    def _mourn(self, code: int) -> None:
        """One that had loaded is replaced at once; one that dies while it loads, after a while."""
        self._log.error("the engine process " + ending(code), pid=self.process.pid)
        if self.ready is not None:
            self.start()
            return
        self._process = None
        self.due = time.monotonic() + next(self._waits)
