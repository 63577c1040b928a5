"""Kinds: how a named sound goes on. `kinds.tsv` has a row for those that are more than one event.

Columns: `kind`, several parted by `|`; `how`: lasting (goes on for the whole of its time), beating (again and again, `every`
so many seconds), once. A kind without a row is an event: heard once in its beat, two or three times in a film without beats.
"""

from dataclasses import dataclass
from functools import lru_cache

from rushes.direction.foley.rows import rows_of

__all__ = ["Kind", "kind_of", "kinds"]


@dataclass(frozen=True)
class Kind:
    """How a kind goes on: lasting, beating `every` so many seconds, once; "" an event."""

    how: str = ""
    every: float = 0.0


@lru_cache(maxsize=1)
def kinds() -> dict[str, Kind]:
    """Every row of `kinds.tsv`."""
    found: dict[str, Kind] = {}
    for names, how, *every in rows_of("kinds.tsv"):
        for name in names.split("|"):
            found[name] = Kind(how, float(every[0]) if every else 0.0)
    return found


def kind_of(name: str) -> Kind:
    """How it goes on."""
    return kinds().get(name, Kind())
