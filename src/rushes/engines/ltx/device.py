"""Which GPU a process takes: with several of them, the first that no other process of Rushes on this machine has taken.

A file for each GPU is locked as long as the process lives; the kernel gives it back whatever becomes of the process.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from rushes.engines.ltx.process import allocating

__all__ = ["DEVICE", "device_in", "taken"]

DEVICE = "RUSHES_LTX_DEVICE"

_held: dict[Path, int] = {}
"""Locks of this process: file → descriptor."""


def device_in(
    environment: Mapping[str, str], folder: Path, names: Callable[[], Sequence[str]] | None = None
) -> str:
    """What RUSHES_LTX_DEVICE names; for "auto" the first GPU that is free of us, "cuda" where there is one alone, or none.

    `folder` is where the locks are, `names` gives a name to each GPU that is the same for all processes.
    """
    given = environment.get(DEVICE, "").strip() or "auto"
    if given != "auto":
        return given
    cards = (names or _cards)()
    if len(cards) < 2:
        return "cuda"
    return f"cuda:{taken(cards, folder)}"


def taken(cards: Sequence[str], folder: Path) -> int:
    """The first card that this process has locked already, or can; the first of all when others have taken every one, or no
    lock can be made."""
    mine = next((number for number, card in enumerate(cards) if _file(folder, card) in _held), None)
    if mine is not None:
        return mine
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for number, card in enumerate(cards):
            if _locked(_file(folder, card)):
                return number
    return 0


def _locked(path: Path) -> bool:
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return False
    _held[path] = descriptor
    return True


def _file(folder: Path, card: str) -> Path:
    return folder / f"gpu-{''.join(letter for letter in card if letter.isalnum() or letter == '-')}.lock"


def _cards() -> Sequence[str]:
    """The GPUs' own numbers, which are the same in every process whatever CUDA_VISIBLE_DEVICES says. Asking for them sets the
    device up, and with it the allocator."""
    allocating()
    import torch

    return [
        str(getattr(torch.cuda.get_device_properties(number), "uuid", number))
        for number in range(torch.cuda.device_count())
    ]
