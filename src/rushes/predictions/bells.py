"""Waking those who wait: an idle worker when something is queued for it, a caller when its prediction moves.

A bell only saves waiting; whoever waits looks again by itself after a while, so a bell that was not heard costs a
second, never a prediction.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

__all__ = ["Bells"]


class Bells:
    """The bells of one event loop."""

    def __init__(self) -> None:
        self._idle: dict[asyncio.Future[None], frozenset[str]] = {}
        self._watched: dict[str, set[asyncio.Future[None]]] = {}
        self._names: dict[asyncio.Future[None], str] = {}

    def queued(self, engine: str) -> None:
        """Something waits for `engine` ("*" for any): wake one worker that has it."""
        for future, engines in self._idle.items():
            if not future.done() and (engine == "*" or engine in engines):
                future.set_result(None)
                return

    def moved(self, id: str) -> None:
        """A prediction's record has changed: wake all who watch it."""
        for future in self._watched.pop(id, ()):
            if not future.done():
                future.set_result(None)

    def all(self) -> None:
        """Wake everybody: the server stops, or words from another server may have been lost."""
        for future in self._idle:
            if not future.done():
                future.set_result(None)
        for id in list(self._watched):
            self.moved(id)

    def idle(self, engines: Sequence[str]) -> asyncio.Future[None]:
        """A future that is done when something may wait for one of these engines. Hang it up with `leave`."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._idle[future] = frozenset(engines)
        return future

    def watch(self, id: str) -> asyncio.Future[None]:
        """A future that is done when this prediction moves. Take it before looking, hang it up with `leave`."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._watched.setdefault(id, set()).add(future)
        self._names[future] = id
        return future

    def leave(self, future: asyncio.Future[None]) -> None:
        """Stop waiting."""
        self._idle.pop(future, None)
        id = self._names.pop(future, None)
        if id is not None and id in self._watched:
            self._watched[id].discard(future)
            if not self._watched[id]:
                del self._watched[id]
        future.cancel()
