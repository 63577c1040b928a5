"""Read a part's files once, ahead of the library that maps them into memory.

A disk gives out several times as much in one go as through page faults, and who waits for 40 GB from a slow one hears how far
it is: a process that says nothing for minutes is taken for one that hangs.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

__all__ = ["STEP", "read_ahead"]

STEP = 2_000_000_000
"""Bytes between two words about it; what is smaller is not read ahead."""
PIECE = 1 << 24


def read_ahead(folder: Path, say: Callable[[str], None], *, free: int, step: int = STEP) -> None:
    """Bring the weights in a folder into the system's cache of files; `say` is told "12 of 38 GB". Does nothing when they are
    small, or larger than the `free` bytes of host memory: then the beginning would be gone before it is wanted."""
    files = {path: path.stat().st_size for path in sorted(folder.glob("*.safetensors"))}
    total = sum(files.values())
    if not step <= total <= free:
        return
    buffer, done, told = bytearray(PIECE), 0, 0
    for path in files:
        with path.open("rb", buffering=0) as file:
            while count := file.readinto(buffer):
                done += count
                if done - told >= step:
                    told = done
                    say(f"{done / 1e9:.0f} of {total / 1e9:.0f} GB")
