"""Which variant of a family of sets a brief asks for: by the place's own noun and the prompt's words for it."""

from collections.abc import Mapping
from typing import TypeVar

from rushes.direction.plan import SetBrief

__all__ = ["mentions", "snowy", "variant"]

Kind = TypeVar("Kind")


def mentions(brief: SetBrief, *words: str) -> bool:
    """Whether the place is called or described by one of the words (or parts of words)."""
    said = f"{brief.named} {brief.words}".lower()
    return any(word in said for word in words)


def variant(brief: SetBrief, table: Mapping[str, Kind], default: str) -> Kind:
    """The first entry of `table` whose key is in the prompt's words for the place, else in its noun, else `default`."""
    for said in (brief.words.lower(), brief.named.lower()):
        for key, kind in table.items():
            if key in said:
                return kind
    return table[default]


def snowy(brief: SetBrief) -> bool:
    """Whether snow lies."""
    return bool({"snow", "blizzard"} & set(brief.weather)) or mentions(brief, "snow", "frozen", "雪")
