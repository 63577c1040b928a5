"""Why a planner's answer cannot be used."""

from __future__ import annotations

from rushes.errors import RushesError

__all__ = ["Unusable", "shown"]

SHOWN = 48
"""Characters of somebody else's words in a sentence of ours."""


class Unusable(RushesError):
    """The planner could not be asked, or its answer is not a reading of the prompt. Ends in the built-in reader."""


def shown(words: str) -> str:
    """Somebody else's words for a sentence of ours: one line, printable, short."""
    line = "".join(c if c.isprintable() else " " for c in words[: 4 * SHOWN])
    line = " ".join(line.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + "…"
