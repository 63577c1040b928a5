"""Instruments as a composer knows them: what they are called, how low and high they go, whether a note can be held."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

__all__ = ["Compass", "compass_of", "known_instruments"]


@dataclass(frozen=True)
class Compass:
    """`lowest` to `highest` MIDI number; `sustained`: a note lasts as long as it is played; not `pitched`: the numbers are
    those of General MIDI drums."""

    name: str
    lowest: float
    highest: float
    pitched: bool
    sustained: bool


@lru_cache(maxsize=1)
def known_instruments() -> dict[str, Compass]:
    """The rows of `instruments.tsv` by name, and by the other names that they have."""
    text = (files("rushes.direction.scoring") / "instruments.tsv").read_text(encoding="utf-8")
    out: dict[str, Compass] = {}
    others: dict[str, Compass] = {}
    for line in text.splitlines()[1:]:
        name, lowest, highest, pitched, sustained, also = line.split("\t")
        row = Compass(name, float(lowest), float(highest), pitched == "1", sustained == "1")
        out[name] = row
        others.update(dict.fromkeys((a for a in also.split("|") if a), row))
    return {**others, **out}


def compass_of(name: str) -> Compass | None:
    """The row of a name, written with spaces, underscores or hyphens; None for what nobody plays."""
    table = known_instruments()
    words = name.lower().replace("_", " ").replace("-", " ")
    return (
        table.get(name)
        or table.get(words)
        or table.get(words.replace(" ", "_"))
        or table.get(words.replace(" ", "-"))
    )
