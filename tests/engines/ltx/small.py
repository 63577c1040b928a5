"""The engine with the smallest pictures that its stages allow, for tests: `tests.engines.ltx.small:Small`."""

import os
import time
from pathlib import Path

import torch

from rushes.engines.ltx.engine import Ltx

PACE = "RUSHES_TEST_SECONDS"
"""How long `Unhurried` waits at each word of progress, in seconds."""
MARK = "RUSHES_TEST_MARK"
"""The file by which `Hungry` knows that it has been hungry before."""


class Small(Ltx):
    """Films a few inches wide, of 16 and 32 frames."""

    sizes = {"16:9": (128, 64), "9:16": (64, 128), "1:1": (64, 64)}  # noqa: RUF012
    lengths = {5: 16, 10: 32}  # noqa: RUF012


class Narrow(Ltx):
    """Films of full length, an inch wide, each cut by 2 pixels as the real ones are by 8."""

    sizes = {"16:9": (62, 62), "9:16": (62, 62), "1:1": (62, 62)}  # noqa: RUF012


class Unhurried(Small):
    """Takes its time at every step."""

    def film(self, request, path, *, quality="final", progress=None):
        return super().film(request, path, quality=quality, progress=Waiting(progress))


class Hungry(Unhurried):
    """Its first process runs out of the GPU's memory for good, as far as it knows."""

    def warm(self, say):
        super().warm(say)
        mark = Path(os.environ[MARK])
        if not mark.exists():
            mark.touch()
            self._studio.pipe.transformer.forward = starved


def starved(*args, **kwargs):
    raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")


class Waiting:
    """A listener that waits with every step."""

    def __init__(self, listener):
        self._listener = listener

    def __getattr__(self, name):
        return getattr(self._listener, name)

    def advance(self, n=1):
        time.sleep(float(os.environ.get(PACE, "0")) if n else 0)
        self._listener.advance(n)
