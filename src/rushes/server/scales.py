"""How much lies in the storage: weighed in the background now and then, since a bucket is slow to list."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog

from rushes.storage import StorageError

if TYPE_CHECKING:
    from rushes.storage import Storage

__all__ = ["Scales", "Weight"]

EVERY = 300.0
"""Seconds for which a weight is good."""
PATIENCE = 0.25
"""Seconds that a page waits for the first weight."""
log = structlog.get_logger("rushes.scales")


@dataclass(frozen=True, slots=True)
class Weight:
    """Files in the storage and their bytes."""

    files: int
    size: int


class Scales:
    """What was weighed last."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._known: Weight | None = None
        self._tried = -EVERY
        self._task: asyncio.Task[None] | None = None

    async def of(self, storage: Storage) -> Weight | None:
        """The last weight; None as long as the first one is not there."""
        if self._task is None and self._clock() - self._tried >= EVERY:
            self._tried = self._clock()
            self._task = asyncio.create_task(self._weigh(storage))
        if self._known is None and self._task is not None:
            await asyncio.wait([self._task], timeout=PATIENCE)
        return self._known

    async def _weigh(self, storage: Storage) -> None:
        files = size = 0
        try:
            async for one in storage.list("outputs"):
                files, size = files + 1, size + one.size
            self._known = Weight(files, size)
        except StorageError as error:
            log.warning("the storage could not be weighed", error=str(error))
        finally:
            self._task = None
