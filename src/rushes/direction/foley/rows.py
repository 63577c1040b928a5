"""Rows of the tables beside this file, and the row that things and beings share: what is heard because it is there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

__all__ = ["Ringing", "ringing", "rows_of"]


@dataclass(frozen=True)
class Ringing:
    """One sound of a kind: `when` and how often it is heard (`every` seconds, 0 goes on for as long as it lasts), and the cue's
    kind, detail and level."""

    when: str
    every: float
    kind: str
    detail: str
    level: float


def rows_of(table: str) -> Iterator[list[str]]:
    """The rows of a table as their columns, without its note, its heading, comments and empty lines."""
    for line in files(__package__).joinpath(table).read_text("utf-8").splitlines()[2:]:
        if line and not line.startswith("#"):
            yield line.split("\t")


@lru_cache(maxsize=4)
def ringing(table: str) -> dict[str, tuple[Ringing, ...]]:
    """The rows of `things.tsv` or `beings.tsv` by kind."""
    found: dict[str, tuple[Ringing, ...]] = {}
    for names, when, every, kind, detail, level in rows_of(table):
        row = Ringing(when, 0.0 if every == "lasting" else float(every), kind, detail, float(level))
        for name in names.split("|"):
            found[name] = (*found.get(name, ()), row)
    return found
