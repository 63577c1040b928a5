"""Passages: where a sentence passes from one picture to the next, and how."""

import re
from dataclasses import dataclass

__all__ = ["Passage", "kind_of"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A new picture begins at `start` (offset into the text); up to `end` are the words of the transition itself."""

    start: int
    end: int
    kind: str = "cut"
    black: bool = False


KINDS = (
    (re.compile(r"smash|hard|硬切|急切", re.IGNORECASE), "smash_cut"),
    (re.compile(r"match", re.IGNORECASE), "match_cut"),
    (re.compile(r"dissolv|cross-?\s?fad|morph|叠化|溶解|叠", re.IGNORECASE), "dissolve"),
    (re.compile(r"fad|淡", re.IGNORECASE), "fade"),
)
"""What a transition is by its words; every other one is a cut."""


def kind_of(words: str) -> str:
    """The transition that these words name."""
    return next((kind for pattern, kind in KINDS if pattern.search(words)), "cut")
