"""Progress for people: a live bar on a terminal, plain lines in a log."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, Task, TextColumn
from rich.text import Text

from rushes.progress import Progress as Listener

__all__ = ["BarProgress", "LineProgress", "live_progress"]

LINE_EVERY = 5.0
"""Seconds between two lines of the same stage in a log."""


@contextlib.contextmanager
def live_progress(stream: TextIO | None = None) -> Iterator[Listener]:
    """A listener for the length of the work: a bar when `stream` (standard error) is a terminal, else lines."""
    out = stream or sys.stderr
    listener: Listener = BarProgress(out) if out.isatty() else LineProgress(out)
    try:
        yield listener
    finally:
        listener.done()


class BarProgress:
    """One bar for the present stage: its name, steps, time left. Ended stages leave nothing; notes stay above it."""

    def __init__(self, stream: TextIO) -> None:
        self._console = Console(file=stream, highlight=False)
        self._bar = Progress(
            SpinnerColumn(),
            TextColumn("{task.description:<10}"),
            BarColumn(),
            _Steps(),
            console=self._console,
            transient=True,
        )
        self._task = self._bar.add_task("", total=None)
        self._bar.start()

    def stage(self, name: str, total: int) -> None:
        """Begin the bar anew."""
        self._bar.reset(self._task, description=name, total=total if total > 1 else None)

    def advance(self, n: int = 1) -> None:
        """Move the bar."""
        self._bar.advance(self._task, n)

    def note(self, text: str) -> None:
        """A line that stays."""
        self._console.print(f"· {text}", style="dim", markup=False)

    def show(self, name: str, data: bytes) -> None:
        """Nothing: a terminal has no pictures."""

    def done(self) -> None:
        """Take the bar away."""
        self._bar.stop()


class _Steps(ProgressColumn):
    """Steps done, and the time left; nothing while their number is unknown."""

    def render(self, task: Task) -> Text:
        if task.total is None:
            return Text("")
        left = task.time_remaining
        clock = "" if left is None else f", {int(left) // 60}:{int(left) % 60:02d} left"
        return Text(f"{task.completed:.0f}/{task.total:.0f}{clock}")


class LineProgress:
    """A line at the start of each stage and every few seconds within it."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._name = ""
        self._total = self._steps = 0
        self._began = self._told = clock()

    def stage(self, name: str, total: int) -> None:
        """Name the stage."""
        self._name, self._total, self._steps = name, total, 0
        self._began = self._told = self._clock()
        self._line(name)

    def advance(self, n: int = 1) -> None:
        """Tell now and then how far it is."""
        self._steps += n
        now = self._clock()
        if self._total > 1 and (now - self._told >= LINE_EVERY or self._steps == self._total):
            self._told = now
            left = (now - self._began) / self._steps * (self._total - self._steps)
            self._line(f"{self._name} {self._steps}/{self._total}, {left:.0f} s left")

    def note(self, text: str) -> None:
        """A line of its own."""
        self._line(f"note: {text}")

    def show(self, name: str, data: bytes) -> None:
        """Nothing: a log has no pictures."""

    def done(self) -> None:
        """Nothing to take away."""

    def _line(self, text: str) -> None:
        print(text, file=self._stream, flush=True)
