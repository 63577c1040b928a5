"""One job in front of the engine: wait for its end, and end it when it must end."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rushes.worker.courier import Courier
from rushes.worker.heart import Heart
from rushes.worker.inbox import Died, Heard, Inbox
from rushes.worker.process import EngineProcess
from rushes.worker.wire import Failed, Film, Filmed, Message, Noted, Progressed, Shown

__all__ = ["POLITE", "Take", "Taken"]

POLITE = 1.2
"""Seconds that an engine has to stop by itself after a cancel before it is killed, unless it asks for more."""
BURIAL = 5.0
"""Seconds in which a killed process is gone; one that the kernel holds longer is not waited for."""
NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Taken:
    """How a take ended. `result` is None when the process died, with `code`; `why` is why it was stopped: "lost" (its
    lease), "stop" (the worker's), "stalled", or "" when it was not."""

    result: Filmed | Failed | None
    code: int = 0
    why: str = ""


class Take:
    """One job filmed by one process. `stop_at` tells when it must be given back (time.monotonic; inf while nobody has
    asked the worker to stop, 0 for at once); `stall` is how long the engine may be silent, `polite` how long it may take to
    stop by itself."""

    def __init__(
        self,
        film: Film,
        process: EngineProcess,
        heart: Heart,
        courier: Courier,
        *,
        stall: float,
        polite: float = POLITE,
        stop_at: Callable[[], float],
        log: Any,
    ) -> None:
        self._film = film
        self._process = process
        self._heart = heart
        self._courier = courier
        self._stall = stall
        self._polite = polite
        self._stop_at = stop_at
        self._log = log
        self._why = ""
        self._killed = False
        self._due = NEVER
        """When the next measure is due: the kill after a cancel, the giving up after a kill."""

    def run(self, inbox: Inbox) -> Taken:
        """Film; returns when the engine has ended the job or is gone."""
        self._process.film(self._film)
        silent_since = time.monotonic()
        while True:
            patience = silent_since + self._stall
            event = inbox.get(self._due if self._why else min(patience, self._stop_at()))
            now = time.monotonic()
            match event:
                case Heard(process=process, message=message) if process is self._process:
                    silent_since = now
                    if (result := self._hear(message)) is not None:
                        return Taken(result, why=self._why)
                case Died(process=process, code=code) if process is self._process:
                    return Taken(None, code, self._why)
                case _:
                    pass  # woken: the lease is lost, or the worker is to stop
            if self._killed and now >= self._due:
                return Taken(None, -signal.SIGKILL, self._why)
            self._decide(now, silent_since + self._stall)

    def _hear(self, message: Message) -> Filmed | Failed | None:
        match message:
            case Progressed(job=self._film.job, stage=stage, fraction=fraction):
                self._heart.progress(stage, fraction)
            case Noted(job=self._film.job, text=text):
                self._heart.say(text)
                self._log.info("engine notes", text=text)
            case Shown(job=self._film.job, name=name):
                self._courier.bring(name)
            case Filmed(job=self._film.job) | Failed(job=self._film.job):
                return message
            case _:
                pass  # late words about another job
        return None

    def _decide(self, now: float, patience: float) -> None:
        """Cancel or kill when it is time."""
        stop_at = self._stop_at()
        if not self._why:
            if self._heart.lost is not None:
                self._cancel("lost", now)
            elif now >= stop_at:
                self._cancel("stop", now)
            elif now >= patience:
                self._why = "stalled"
                self._kill(now)
        if self._why and not self._killed and (now >= self._due or stop_at == 0):
            self._log.warning("the engine does not stop, it is killed", pid=self._process.pid)
            self._kill(now)

    def _cancel(self, why: str, now: float) -> None:
        self._why = why
        self._due = now + self._polite
        self._process.cancel(self._film.job)

    def _kill(self, now: float) -> None:
        self._killed = True
        self._due = now + BURIAL
        self._process.kill()
