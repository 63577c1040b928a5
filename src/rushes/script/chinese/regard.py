"""Regard: a word taken for another one of grammar, and where noun phrases begin and end."""

from dataclasses import replace
from functools import lru_cache

from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense, lexicon

__all__ = ["HEARD", "as_word", "phrase_end", "phrase_start", "sense_of_kind", "senses_of"]

HEARD = frozenset({"soundhead", "sound", "musichead", "lighthead", "moodhead", "stylehead", "shot"})
"""What stands before 的 and one of these only describes it."""


@lru_cache(maxsize=64)
def senses_of(word: str, category: str) -> tuple[Sense, ...]:
    """What an English word means as one of a category."""
    return tuple(s for s in lexicon().senses(word) if s.category == category)


def as_word(lexeme: Lexeme, tag: str, word: str, category: str) -> Lexeme:
    """The lexeme as another word of grammar."""
    return replace(lexeme, tag=tag, norm=word, senses=senses_of(word, category))


@lru_cache(maxsize=32)
def sense_of_kind(category: str, kind: str) -> tuple[Sense, ...]:
    """The sense of a category's kind."""
    for senses in lexicon().english.values():
        for sense in senses:
            if sense.category == category and sense.kind == kind:
                return (sense,)
    return ()


def phrase_start(clause: list[Lexeme], end: int) -> int:
    """Where the noun phrase that ends before `end` begins."""
    i = end
    while i > 0:
        lexeme, behind = clause[i - 1], clause[i] if i < end else None
        inside = lexeme.tag in "NDE" or (lexeme.tag == "R" and i == end)
        inside = inside or (lexeme.tag in "OA" and behind is not None and behind.tag == "E")
        if not inside or (lexeme.has("time", "season") and behind is not None and behind.tag != "E"):
            break
        if behind is not None and behind.tag in "ND" and lexeme.has("being") and not behind.has("being"):
            break
        i -= 1
    return i


def phrase_end(clause: list[Lexeme], i: int) -> int:
    """Behind the noun phrase that begins at `i`."""
    while i < len(clause) and (clause[i].tag in "DN" or (clause[i].tag == "E" and clause[i - 1].tag in "DN")):
        i += 1
    return i
