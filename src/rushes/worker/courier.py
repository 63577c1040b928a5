"""The courier of one job: brings what there is to look at to the API while the film is being made.

Only the newest of each name counts. What cannot be brought costs a line in the log, never the film.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rushes.errors import RushesError
from rushes.exhibits import EXHIBITS, PREVIEW
from rushes.worker.backoff import pauses
from rushes.worker.connection import Unreachable
from rushes.worker.desk import Desk, LeaseLost, Unwelcome
from rushes.worker.job import Job

__all__ = ["Courier"]

TRIES = 8
"""How often one exhibit is sent, over some 10 seconds, before it is given up; a newer one of its name is tried anew."""
LOOK = 0.25
"""Seconds between two looks whether a flush is still wanted."""


class Courier:
    """Carries files of `folder` in a thread with a connection of its own, from the first `bring` until `stop`."""

    def __init__(self, job: Job, folder: Path, desk: Desk, log: Any) -> None:
        self._job = job
        self._folder = folder
        self._desk = desk
        self._log = log
        self._waiting: dict[str, None] = {}
        self._carried = ""
        self._changed = threading.Condition()
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    def bring(self, name: str) -> None:
        """A new exhibit of this name lies in the folder."""
        if name not in EXHIBITS:
            self._log.warning("an exhibit has an unknown name", name=name[:40])
            return
        with self._changed:
            self._waiting[name] = None
            self._changed.notify_all()
        if self._thread is None:
            self._thread = threading.Thread(target=self._carry, name="exhibits", daemon=True)
            self._thread.start()

    def flush(self, patience: float, give_up: Callable[[], bool]) -> None:
        """Wait until everything but the preview is there or given up, for `patience` seconds at the most."""
        until = time.monotonic() + patience
        with self._changed:
            while self._owes() and not self._over.is_set() and not give_up():
                left = until - time.monotonic()
                if left <= 0:
                    self._log.warning(
                        "exhibits come too late for the end of the film", names=[*self._waiting]
                    )
                    return
                self._changed.wait(min(left, LOOK))

    def stop(self) -> None:
        """Bring nothing more; an upload under way is hung up."""
        with self._changed:
            self._over.set()
            self._changed.notify_all()
        if self._thread is not None:
            self._desk.hang_up()

    def _owes(self) -> bool:
        return any(name != PREVIEW for name in (*self._waiting, self._carried) if name)

    def _carry(self) -> None:
        while name := self._next():
            try:
                self._deliver(name)
            except (LeaseLost, Unwelcome) as error:
                self._log.info("nothing more is shown", why=error.message)
                self._over.set()
            except RushesError as error:
                if not self._over.is_set():
                    self._log.warning("an exhibit could not be brought", name=name, error=str(error))
            with self._changed:
                self._carried = ""
                self._changed.notify_all()
        self._desk.close()

    def _next(self) -> str:
        """What to carry now, the preview last; "" when all is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._over.is_set())
            if self._over.is_set():
                return ""
            self._carried = next((name for name in self._waiting if name != PREVIEW), PREVIEW)
            return self._carried

    def _deliver(self, name: str) -> None:
        """Send the newest of this name, a few times if need be. Raises LeaseLost, Unwelcome, Refused, Unreachable."""
        for number, pause in enumerate(pauses(random.Random()), start=1):
            with self._changed:
                self._waiting.pop(name, None)  # one that comes from here on is another
            try:
                self._desk.show(self._job, name, (self._folder / name).read_bytes())
                return
            except OSError:  # the job is over and its folder gone
                return
            except Unreachable:
                if number == TRIES or self._over.wait(pause) or (name == PREVIEW and self._owes_more()):
                    raise

    def _owes_more(self) -> bool:
        with self._changed:
            return any(name != PREVIEW for name in self._waiting)
