"""Progress of one film, as it goes from the engine to the worker: one fraction over all stages, not too often."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from rushes.errors import Cancelled
from rushes.exhibits import PREVIEW, objection
from rushes.worker.wire import Message, Noted, Progressed, Shown

__all__ = ["EVERY", "FOLDER", "PREVIEW_EVERY", "Reporter"]

FOLDER = "exhibits"
"""Where exhibits lie, beside the film."""
PREVIEW_EVERY = 1.5
"""Seconds between two previews; those in between are dropped."""

EVERY = 0.1
"""Seconds between two reports within a stage; a new stage is told at once."""
GUESS = 0.95
"""What a stage of an engine without shares takes of the time that is left."""


class Reporter:
    """A Progress that sends messages, and raises Cancelled at the next word after a cancel. Thread-safe enough for an
    engine that notes from one thread and advances from another. What is shown goes into a folder of `place`."""

    def __init__(
        self,
        job: int,
        send: Callable[[Message], None],
        *,
        place: Path,
        shares: Mapping[str, float],
        cancelled: Callable[[], bool],
        clock: Callable[[], float],
    ) -> None:
        self._job = job
        self._send = send
        self._cancelled = cancelled
        self._clock = clock
        self._spans = _spans(shares)
        self._stage = ""
        self._total = self._steps = 0
        self._start = self._end = self._fraction = 0.0
        self._sent = self._previewed = float("-inf")
        self._folder = place / FOLDER
        self.shown: set[str] = set()
        """Names of what has been shown."""

    def stage(self, name: str, total: int) -> None:
        """Begin a stage where the shares put it, or where the last one ended."""
        self._check()
        if self._spans:
            start, end = self._spans.get(name, (self._end, self._end))
        else:
            start = self._end
            end = start + GUESS * (1 - start)
        self._stage, self._total, self._steps = name, total, 0
        self._start, self._end = start, end
        self._fraction = max(self._fraction, start)
        self._tell()

    def advance(self, n: int = 1) -> None:
        """Move within the stage's share; reported when the last report is long enough ago."""
        self._check()
        self._steps += n
        if self._total > 0:
            done = min(max(self._steps / self._total, 0.0), 1.0)
            self._fraction = max(self._fraction, self._start + done * (self._end - self._start))
        if self._clock() - self._sent >= EVERY:
            self._tell()

    def note(self, text: str) -> None:
        """Send the line."""
        self._check()
        self._send(Noted(self._job, text))

    def show(self, name: str, data: bytes) -> None:
        """Keep it for the courier; what cannot be shown is a line for the user, and the film goes on."""
        self._check()
        if name == PREVIEW and self._clock() - self._previewed < PREVIEW_EVERY:
            return
        if wrong := objection(name, data):
            self.note(f"not shown: {wrong}")
            return
        try:
            self._folder.mkdir(exist_ok=True)
            part = self._folder / f".{name}.part"
            part.write_bytes(data)
            part.replace(self._folder / name)
        except OSError as error:
            self.note(f"not shown: {name} cannot be written: {error.strerror}")
            return
        if name == PREVIEW:
            self._previewed = self._clock()
        self.shown.add(name)
        self._send(Shown(self._job, name))

    def done(self) -> None:
        """Nothing: the end is told by what the engine returns or raises."""

    def _check(self) -> None:
        if self._cancelled():
            raise Cancelled

    def _tell(self) -> None:
        self._sent = self._clock()
        self._send(Progressed(self._job, self._stage, round(min(self._fraction, 1.0), 4)))


def _spans(shares: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """Stage → where it begins and ends of the whole."""
    spans, start = {}, 0.0
    for name, share in shares.items():
        spans[name] = (start, start + share)
        start += share
    return spans
