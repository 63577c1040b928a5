"""Which signs of life of workers are worth a write: a new state (or another word of it), or the first for a while."""

from __future__ import annotations

import time
from collections.abc import Callable

__all__ = ["EVERY", "Attendance"]

EVERY = 5.0
"""Seconds within which the same worker in the same state is not noted again."""
MOST = 10_000


class Attendance:
    """The workers that showed themselves to this server lately."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._noted: dict[str, tuple[str, float]] = {}

    def due(self, worker: str, state: str) -> bool:
        """Whether this sign of life should be written down; asking counts as doing so."""
        now = self._clock()
        before = self._noted.get(worker)
        if before is not None and before[0] == state and now - before[1] < EVERY:
            return False
        if len(self._noted) >= MOST:
            self._noted.clear()
        self._noted[worker] = (state, now)
        return True
