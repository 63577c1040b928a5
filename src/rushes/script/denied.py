"""Denied: words that only say what is not there, and what every rule that finds them asks of a word."""

from collections.abc import Sequence
from dataclasses import dataclass

from rushes.script.lexemes import Lexeme

__all__ = ["BEING", "REACH", "Denied", "negates", "starts_clause", "word_at"]

NEVER = frozenset(
    {"not", "never", "without", "avoid", "avoids", "avoiding", "nor", "neither", "cannot", "nobody"}
)
BEING = frozenset(
    {"is", "are", "was", "were", "stays", "stay", "remains", "remain", "fall", "falls", "keeps", "keep"}
)
REACH = 24
"""Lexemes that one negation is about at most."""


@dataclass(frozen=True, slots=True)
class Denied:
    """Lexemes `first`..`last` (behind the end) are not read; `about` are those among them that are ruled out.

    `firm`: ruled out even where the same is named elsewhere; `stand` is read in their place.
    """

    first: int
    last: int
    about: tuple[Lexeme, ...]
    firm: bool = True
    stand: Lexeme | None = None


def word_at(lexemes: Sequence[Lexeme], i: int) -> str:
    """The word there, empty behind the last."""
    return lexemes[i].norm.replace("’", "'") if 0 <= i < len(lexemes) and not lexemes[i].stop else ""


def starts_clause(lexemes: Sequence[Lexeme], i: int) -> bool:
    """A sentence or what stands between commas begins here."""
    return i == 0 or bool(lexemes[i - 1].stop) or word_at(lexemes, i - 1) in ("please", "and", "but")


def negates(lexemes: Sequence[Lexeme], i: int) -> bool:
    """The word there denies what follows."""
    word = word_at(lexemes, i)
    return word in NEVER or word.endswith(("n't", " not")) or lexemes[i].has("neg")
