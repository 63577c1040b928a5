"""A beat between the denoiser's blocks, so that a cancel is noticed there and the host is never far ahead of the device.

On a GPU a block's kernels are queued and the host goes on at once: without a pace it would have queued whole steps, tens of
seconds of work, before it looked up. So an event is recorded before each block, and the host waits, listening, while more
than AHEAD of them are still to come.

The beat sits in the list of blocks, outside each of them: hooks of offloading and casting and compiled blocks don't see it,
and nothing is traced.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import torch

__all__ = ["AHEAD", "Blocks", "Mark", "Watch", "paced", "watch_of"]

AHEAD = 4
"""Blocks that may be queued and not yet begun: 0.24 s each for ten seconds at 1080p on an H100 at half of its peak."""
NAP = 0.001
"""Seconds between two looks at an event."""
NAPS = 50
"""Looks between two calls of `idle`, which may send a message to another process."""


class Mark(Protocol):
    """A point in the device's queue: `torch.cuda.Event`."""

    def record(self) -> Any:
        """Put it at the queue's end."""
        ...

    def query(self) -> bool:
        """True when the device has come to it."""
        ...


class Watch:
    """Calls `beat` before each block, and `idle` again and again while it waits for the device. Both may raise; whatever they
    raise ends the work there, and the model can be used again."""

    def __init__(
        self,
        mark: Callable[[], Mark] | None = None,
        *,
        ahead: int = AHEAD,
        nap: Callable[[float], None] = time.sleep,
    ) -> None:
        """`mark` makes a point in the device's queue; none for a device that has no queue. At most `ahead` wait in it."""
        self.beat: Callable[[], None] = _nothing
        self.idle: Callable[[], None] = _nothing
        self._mark = mark
        self._ahead = ahead
        self._nap = nap
        self._marks: deque[Mark] = deque()

    def pace(self) -> None:
        """Beat, mark the place in the queue, and wait while more than `ahead` marks are still to come."""
        self.beat()
        if self._mark is not None:
            self._put(self._mark())
            self._wait(self._ahead)

    def settle(self) -> None:
        """Wait until the device has done all that is queued: before a copy to the host, which would wait deaf."""
        self.idle()
        if self._mark is not None:
            self._put(self._mark())
            self._wait(0)

    def _put(self, mark: Mark) -> None:
        mark.record()
        self._marks.append(mark)

    def _wait(self, most: int) -> None:
        naps = 0
        while len(self._marks) > most:
            if self._marks[0].query():
                self._marks.popleft()
                continue
            self._nap(NAP)
            naps += 1
            if naps % NAPS == 0:
                self.idle()


def _nothing() -> None:
    """Nobody listens."""


def watch_of(device: torch.device) -> Watch:
    """The watch for a device: paced on CUDA, beating only elsewhere."""
    return Watch(torch.cuda.Event) if device.type == "cuda" else Watch()


class Blocks(torch.nn.ModuleList):  # type: ignore[misc]
    """A list of blocks that beats before it hands out each, and once more after the last."""

    def __init__(self, blocks: Any, watch: Watch) -> None:
        """The same blocks under the same names."""
        super().__init__(blocks)
        self.watch = watch

    def __iter__(self) -> Iterator[Any]:
        """The blocks, one after the other, paced."""
        for block in self._modules.values():
            self.watch.pace()
            yield block
        self.watch.pace()

    def __getitem__(self, index: Any) -> Any:
        """A block; for a slice a plain list of its own, which beats for nobody."""
        if isinstance(index, slice):
            return torch.nn.ModuleList(list(self._modules.values())[index])
        return super().__getitem__(index)


def paced(denoiser: Any, watch: Watch) -> Any:
    """Make a denoiser beat between its blocks, once; gives it back."""
    if not isinstance(denoiser.transformer_blocks, Blocks):
        denoiser.transformer_blocks = Blocks(list(denoiser.transformer_blocks), watch)
    return denoiser
