"""Every place that is built, by day and by night, as a film would open on it."""

from collections.abc import Iterator
from importlib.resources import files

from bench.lookbook.entry import Entry

from rushes.direction.director import Terms, direct
from rushes.script.reader import read
from rushes.stage.sets.catalogue import BUILDERS

__all__ = ["entries"]

STAND_INS = frozenset({"approx", "backdrop"})
"""Attributes of rows whose set only comes near to what is named."""
TIMES = ("by day", "at night")


def entries() -> Iterator[Entry]:
    """Two for each row of places.tsv whose set is built and no stand-in."""
    for name, kind in sorted(places().items(), key=lambda pair: (pair[1], pair[0])):
        for when in TIMES:
            plan = direct(read(f"{_article(name)} {name} {when}"), (), Terms())
            yield Entry(
                "sets",
                f"{name} {when}",
                f"{name} {when} ({kind})",
                plan,
                (60.0, 180.0) if when == TIMES[0] else (60.0,),
            )


def places() -> dict[str, str]:
    """The first English name of each row → the kind of its set."""
    found: dict[str, str] = {}
    text = (files("rushes.script.tables") / "places.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        _, kind, english, _, attributes = (line + "\t" * 4).split("\t")[:5]
        names = [name for name in english.split("|") if name.isascii() and not name.startswith("~")]
        if (
            kind in BUILDERS
            and names
            and not STAND_INS & {word.partition("=")[0] for word in attributes.split()}
        ):
            found.setdefault(names[0].strip("=*").partition(">")[0], kind)
    return found


def _article(name: str) -> str:
    return "an" if name[0] in "aeiou" else "a"
