"""Pieces: a few Chinese characters as one word with its meanings, and what may stand beside it in a compound."""

from dataclasses import dataclass

from rushes.script.chinese.glossary import Word, unlisted
from rushes.script.lexicon import Sense, normal

__all__ = [
    "Piece",
    "fits_compound",
    "is_verb",
    "joined_signs",
    "known_piece",
    "names_something",
    "names_sound",
    "plural_senses",
    "verb_senses",
]


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start`..`end` of the run with their meanings; `norm` is the English gloss, or the characters. `tag` is the
    part of speech of a word that nobody listed, "" to be found."""

    start: int
    end: int
    norm: str
    senses: tuple[Sense, ...]
    tag: str = ""


def known_piece(word: Word, text: str, at: int) -> Piece:
    """A listed word as a piece."""
    senses = word.senses if word.certain else unlisted(word.gloss) or word.senses
    return Piece(at, at + len(text), word.gloss or normal(text), senses)


def plural_senses(word: Word) -> tuple[Sense, ...]:
    """The beings that a word means, as many."""
    return tuple(Sense(s.entry, "plural", s.base) for s in word.senses if s.category == "being")


def names_sound(word: Word) -> bool:
    """The word may mean a sound."""
    return any(s.category == "sound" for s in word.senses)


def names_something(word: Word) -> bool:
    """The word may mean somebody, something or a place."""
    return any(s.category in NAMING for s in word.senses)


def is_verb(word: Word) -> bool:
    """The word may be a verb."""
    return any(s.category == "verb" for s in word.senses)


def verb_senses(word: Word) -> tuple[Sense, ...]:
    """What the word means as a verb."""
    return tuple(s for s in word.senses if s.category in ("verb", "cammove"))


DESCRIBING = frozenset(
    {"colour", "material", "size", "age", "agething", "sex", "build", "pattern", "light", "num"}
)
NAMING = frozenset({"thing", "being", "place", "garment", "sound", "body", "weather", "instrument"})


def fits_compound(word: Word, start: int, end: int, whole: int) -> bool:
    """Whether a part may stand here in a compound: single characters only describe at the start or name at the end."""
    categories = {s.category for s in word.senses}
    if end - start > 1:
        return bool(categories)
    if end == whole:
        return bool(categories & NAMING)
    return start == 0 and bool(categories & DESCRIBING)


def joined_signs(run: str, pieces: list[Piece]) -> list[Piece]:
    """Neighbouring single characters that mean nothing become one word."""
    out: list[Piece] = []
    for piece in pieces:
        last = out[-1] if out else None
        single = piece.end - piece.start == 1 and not piece.senses
        if single and last is not None and not last.senses and last.end - last.start <= 2:
            out[-1] = Piece(last.start, piece.end, run[last.start : piece.end], ())
        else:
            out.append(piece)
    return out
