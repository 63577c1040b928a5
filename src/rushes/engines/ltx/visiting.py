"""A module that is on the device only while it works there, and waits on the host otherwise.

What waits is kept: coming in copies it to the device, leaving only forgets that copy, since weights do not change. On CUDA it
waits in pinned memory, from which a copy runs at the full speed of the bus.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch

__all__ = ["Guest", "Settled", "apart", "placed", "stored"]

SLAB = 1 << 30
"""Bytes of pinned memory taken at once. The allocator rounds each piece up to a power of two, which would waste up to half."""
ALIGNED = 256


class Guest:
    """A module that visits a device. Its tensors are swapped under it (`tensor.data`), so it stays the same module for hooks
    and compiled code."""

    def __init__(
        self,
        module: Any,
        device: torch.device,
        *,
        copied: Callable[[Any, torch.device], Any] | None = None,
        say: Callable[[str], None] = lambda line: None,
    ) -> None:
        """`module` may be on the device already: then it gets its place on the host when it first leaves."""
        self.module = module
        self.device = device
        self._moves = copied is not None or apart(device)
        self._copied = copied or _onto
        self._say = say
        self._waiting: list[Any] = []
        self.here = next(iter(_tensors(module))).device.type == device.type

    def enter(self) -> None:
        """Come to the device, unless it is there. Raises torch's OutOfMemoryError and is then still on the host."""
        if self.here or not self._moves:
            return
        self.settle()
        try:
            for tensor, waiting in zip(_tensors(self.module), self._waiting, strict=True):
                tensor.data = self._copied(waiting, self.device)
        except BaseException:
            self._forget()
            raise
        self.here = True

    def leave(self) -> None:
        """Give the device's memory back; costs a copy the first time and nothing later."""
        if not self.here or not self._moves:
            return
        self.settle()
        self._forget()
        if self.device.type == "cuda":
            torch.cuda.empty_cache()  # so that pieces of its size don't stand in the way of larger ones

    @contextmanager
    def visit(self) -> Iterator[Any]:
        """Inside, the module is on the device."""
        self.enter()
        try:
            yield self.module
        finally:
            self.leave()

    def settle(self) -> None:
        """Make the place on the host, unless there is one; what lies on the host already is moved there piece by piece, never
        held twice. Pinning takes seconds, so who knows that it will be wanted does it early."""
        if self._waiting or not self._moves:
            return
        pinned = self.device.type == "cuda"
        try:
            self._waiting = list(stored(_tensors(self.module), pinned=pinned, move=not self.here))
        except RuntimeError as error:
            if not pinned:
                raise
            self._say(
                f"host memory cannot be pinned ({str(error).splitlines()[0]}), copies to the GPU are slower"
            )
            self._waiting = list(stored(_tensors(self.module), pinned=False, move=not self.here))

    def _forget(self) -> None:
        for tensor, waiting in zip(_tensors(self.module), self._waiting, strict=True):
            tensor.data = waiting
        self.here = False


class Settled:
    """A module that something else moves, or that stays where it is: it never visits."""

    def __init__(self, module: Any) -> None:
        self.module = module
        self.here = False

    def enter(self) -> None:
        """Nothing to do."""

    def leave(self) -> None:
        """Nothing to do."""


def stored(tensors: Iterator[Any], *, pinned: bool, move: bool) -> Iterator[Any]:
    """Host copies of tensors; with `move`, the tensor itself then lies there. Pinned ones share slabs; one that is larger than
    a slab (a vocabulary) has one of its own."""
    slab, used = None, 0
    for tensor in tensors:
        size = tensor.data.nbytes
        if not pinned:
            waiting = tensor.data if tensor.device.type == "cpu" else tensor.data.cpu()
        else:
            if slab is None or used + size > len(slab):
                slab, used = torch.empty(max(SLAB, size), dtype=torch.uint8, pin_memory=True), 0
            flat = slab[used : used + size].view(tensor.dtype)
            waiting = flat.view(tensor.shape)
            waiting.copy_(tensor.data)
            used += -(-size // ALIGNED) * ALIGNED
        if move:
            tensor.data = waiting
        yield waiting


def placed(module: Any) -> dict[str, int]:
    """Bytes of a module by device: {"cuda": …, "cpu": …}."""
    found: dict[str, int] = {}
    for tensor in _tensors(module):
        found[tensor.device.type] = found.get(tensor.device.type, 0) + tensor.nbytes
    return found


def apart(device: torch.device) -> bool:
    """True when a device has a memory of its own, so that something can leave it."""
    return bool(device.type != "cpu")


def _onto(waiting: Any, device: torch.device) -> Any:
    return waiting.to(device, non_blocking=True)


def _tensors(module: Any) -> Iterator[Any]:
    """Parameters, then buffers, each once, in an order that stays."""
    yield from module.parameters()
    yield from module.buffers()
