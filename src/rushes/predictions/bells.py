"""Waking those who wait: an idle worker when something is queued for it, a caller when its prediction moves or ends.

A bell only saves waiting; whoever waits looks again by itself after a while, so a bell that was not heard costs a
second, never a prediction.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

__all__ = ["Bells"]

Bell = asyncio.Future[None]


class Bells:
    """The bells of one event loop."""

    def __init__(self) -> None:
        self._idle: dict[Bell, frozenset[str]] = {}
        self._moves: dict[str, set[Bell]] = {}
        self._ends: dict[str, set[Bell]] = {}
        self._homes: dict[Bell, tuple[dict[str, set[Bell]], str]] = {}

    def queued(self, engine: str) -> None:
        """Something waits for `engine` ("*" for any): wake one worker that has it."""
        for bell, engines in self._idle.items():
            if not bell.done() and (engine == "*" or engine in engines):
                bell.set_result(None)
                return

    def moved(self, id: str) -> None:
        """A prediction has gone on, or been taken up or put back: wake all who watch its moves."""
        _ring(self._moves.pop(id, ()))

    def ended(self, id: str) -> None:
        """A prediction has ended: wake all who watch it."""
        _ring(self._moves.pop(id, ()))
        _ring(self._ends.pop(id, ()))

    def all(self) -> None:
        """Wake everybody: the server stops, or words from another server may have been lost."""
        _ring(self._idle)
        for id in [*self._moves, *self._ends]:
            self.ended(id)

    def idle(self, engines: Sequence[str]) -> Bell:
        """A future that is done when something may wait for one of these engines. Hang it up with `leave`."""
        bell: Bell = asyncio.get_running_loop().create_future()
        self._idle[bell] = frozenset(engines)
        return bell

    def watch(self, id: str, *, end_only: bool = False) -> Bell:
        """A future that is done when this prediction moves, or ends. Take it before looking, hang it up with `leave`."""
        bell: Bell = asyncio.get_running_loop().create_future()
        home = self._ends if end_only else self._moves
        home.setdefault(id, set()).add(bell)
        self._homes[bell] = home, id
        return bell

    def leave(self, bell: Bell) -> None:
        """Stop waiting."""
        self._idle.pop(bell, None)
        home, id = self._homes.pop(bell, ({}, ""))
        if bell in home.get(id, ()):
            home[id].discard(bell)
            if not home[id]:
                del home[id]
        bell.cancel()


def _ring(bells: Sequence[Bell] | set[Bell] | dict[Bell, frozenset[str]]) -> None:
    for bell in bells:
        if not bell.done():
            bell.set_result(None)
