"""The beats of one job: they keep its lease, carry its progress and logs, and learn at once when it is lost."""

from __future__ import annotations

import random
import threading
import time
from typing import Any

from rushes.worker.backoff import pauses
from rushes.worker.connection import Unreachable
from rushes.worker.desk import Desk, LeaseLost, Refused, Unwelcome
from rushes.worker.inbox import Inbox, Lost
from rushes.worker.job import Job

__all__ = ["Heart"]

FIRST = 0.25
"""Seconds before the first beat: shorter jobs need none."""
LINES = 500
"""Log lines of one job that are sent; more are in the worker's own log."""
LETTERS = 2000
"""Characters of one log line."""


class Heart:
    """Beats in a thread with a connection of its own until `stop`. Once the lease is lost, `lost` says why and Lost
    comes through the inbox."""

    def __init__(self, job: Job, desk: Desk, inbox: Inbox, log: Any) -> None:
        self.lost: LeaseLost | Unwelcome | None = None
        self._job = job
        self._desk = desk
        self._inbox = inbox
        self._log = log
        self._stage = ""
        self._progress = 0.0
        self._lines: list[str] = []
        self._said = 0
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._beat_on, name="beats", daemon=True)
        self._thread.start()

    def progress(self, stage: str, fraction: float) -> None:
        """How far the job is, for the next beat."""
        self._stage, self._progress = stage, fraction

    def say(self, line: str) -> None:
        """A log line for the next beat."""
        with self._lock:
            self._said += 1
            if self._said <= LINES:
                self._lines.append(line[:LETTERS])
            elif self._said == LINES + 1:
                self._lines.append("…further lines are in the worker's log only")

    def rest(self) -> str:
        """The log lines that no beat has carried; they are not given twice."""
        with self._lock:
            lines, self._lines = self._lines, []
        return _text(lines)

    def stop(self) -> None:
        """No more beats; one under way is hung up."""
        self._over.set()
        self._desk.hang_up()

    def _beat_on(self) -> None:
        if self._over.wait(FIRST):
            return
        waits = pauses(random.Random())
        while not self._over.is_set():
            began = time.monotonic()
            try:
                self._beat()
                waits = pauses(random.Random())
                pause = max(began + self._job.beat_seconds - time.monotonic(), 0.0)
            except (LeaseLost, Unwelcome) as error:
                self.lost = error
                self._inbox.put(Lost(self._job.lease))
                break
            except (Unreachable, Refused) as error:
                if not self._over.is_set():
                    self._log.warning("beat failed", error=str(error))
                pause = min(next(waits), self._job.beat_seconds)
            self._over.wait(pause)
        self._desk.close()

    def _beat(self) -> None:
        """One beat. Its lines count as told once the API has them; a beat that fails gives them back."""
        with self._lock:
            lines, self._lines = self._lines, []
        try:
            self._desk.beat(
                self._job,
                progress=self._progress,
                stage=self._stage,
                logs=_text(lines),
                wait=self._job.beat_seconds,
            )
        except (Unreachable, Refused):
            if not self._over.is_set():  # hung up: the API has had them
                with self._lock:
                    self._lines = lines + self._lines
            raise


def _text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
