"""What a key may be called and how narrow it may be made, in the same words for the command line and the pages."""

from __future__ import annotations

import re

from rushes.errors import UsageError

__all__ = ["LARGEST", "checked_limit", "checked_name"]

LARGEST = 1_000_000
LONGEST = 100


def checked_name(name: str) -> str:
    """The name, fit for one line of a table. Raises UsageError."""
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > LONGEST or re.search(r"[\x00-\x1f\x7f]", tidy):
        raise UsageError(
            "the name of the key is not usable", field="name", mend=f"use 1 to {LONGEST} printable signs"
        )
    return tidy


def checked_limit(name: str, given: int) -> int:
    """A limit called `name`. Raises UsageError."""
    if not 0 <= given <= LARGEST:
        raise UsageError(
            f"{name} is {given}", field=name, mend=f"use a whole number from 0 (no limit) to {LARGEST}"
        )
    return given
