"""The measure's own tables: tab-separated files beside this one, a header, `|` between alternatives."""

from functools import cache
from pathlib import Path

__all__ = ["alternatives", "listed", "rows"]

FOLDER = Path(__file__).parent


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `name`.tsv as column → cell; lines that begin with # are remarks."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.strip() and not line.startswith("#")]
    columns = kept[0].split("\t")
    return tuple(
        dict(zip(columns, line.split("\t") + [""] * len(columns), strict=False)) for line in kept[1:]
    )


def alternatives(cell: str) -> tuple[str, ...]:
    """The alternatives in a cell, none for an empty one."""
    return tuple(word for word in cell.split("|") if word)


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words of `words.tsv`."""
    return frozenset(alternatives(next(row["words"] for row in rows("words") if row["list"] == name)))
