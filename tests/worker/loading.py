"""Engines that take their time to load, most of them for ever."""

import ctypes
import time
from collections.abc import Callable
from pathlib import Path

from tests.engines.noop import Facts, Noop

from rushes.errors import Cancelled
from rushes.progress import Progress
from rushes.request import FilmRequest


class Endless(Noop):
    """Loads for a minute."""

    def warm(self, say: Callable[[str], None]) -> None:
        time.sleep(60)


class Locked(Noop):
    """Sleeps a minute in C without giving up the interpreter's lock."""

    def warm(self, say: Callable[[str], None]) -> None:
        print("locked", flush=True)
        ctypes.PyDLL(None).sleep(60)


class Dying(Noop):
    """Dies while it loads."""

    def warm(self, say: Callable[[str], None]) -> None:
        raise SystemExit(3)


class Talking(Noop):
    """Loads in three parts that take longer together than the worker's patience with one."""

    def warm(self, say: Callable[[str], None]) -> None:
        for part in range(3):
            say(f"part {part + 1} of 3")
            time.sleep(0.6)


class Reluctant(Noop):
    """Takes longer than usual to stop, and says so before."""

    patience = 20.0

    def film(self, request: FilmRequest, path: Path, *, quality: str, progress: Progress) -> Facts:
        progress.stage("brooding", 0)
        try:
            while True:
                time.sleep(0.05)
                progress.advance(0)
        except Cancelled:
            time.sleep(1.6)
            raise
