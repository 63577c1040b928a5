"""Positions: where a noun or a verb stands in its clause, for telling lines from texts."""

from collections.abc import Sequence

from rushes.script.lexemes import Lexeme
from rushes.script.subjects import full_stop

__all__ = ["clause_start", "finite", "is_acted_on", "is_governed", "nominal", "said_of", "stem"]


def said_of(lexemes: Sequence[Lexeme], j: int) -> bool:
    """His last words: "…": words that are somebody's are spoken."""
    return any(x.norm in ("his", "her", "their", "last", "final", "first", "these") or x.norm == "'s"
               for x in lexemes[max(0, j - 3) : j])  # fmt: skip


def stem(word: str) -> set[str]:
    """What a verb's form may come from: reads → read, reading → read, labelled → label."""
    out = {word, word.removesuffix("ies") + "y"} if word.endswith("ies") else {word}
    for ending in ("s", "es", "ed", "d", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            cut = word.removesuffix(ending)
            out |= {cut, cut + "e"}
            if len(cut) > 3 and cut[-1] == cut[-2]:
                out.add(cut[:-1])
    return out


def clause_start(lexemes: Sequence[Lexeme], end: int, *, commas: bool = False) -> int:
    """Where the clause that ends at `end` begins; with `commas`, the sentence."""
    start = end
    while start > 0 and lexemes[start - 1].quote is None:
        stop = lexemes[start - 1]
        if stop.stop and (full_stop(stop) or not commas):
            break
        start -= 1
    return start


def is_governed(lexemes: Sequence[Lexeme], k: int) -> bool:
    """A preposition stands before the noun's phrase."""
    m = k - 1
    while m >= 0 and not lexemes[m].stop and nominal(lexemes[m]) and k - m < 5:
        if lexemes[m].has("verb") and finite(lexemes[m]):
            return False
        m -= 1
    while m >= 0 and lexemes[m].has("det") and not lexemes[m].has("prep"):
        m -= 1
    return m >= 0 and lexemes[m].has("prep")


def is_acted_on(lexemes: Sequence[Lexeme], k: int) -> bool:
    """A verb stands before the noun's phrase: it is an object."""
    m = k - 1
    while m >= 0 and (lexemes[m].has("det") or lexemes[m].tag in "DN") and k - m < 5:
        m -= 1
    return m >= 0 and lexemes[m].tag == "V"


def nominal(lexeme: Lexeme) -> bool:
    """It may go on a noun phrase: no stop, quotation, article, preposition or conjunction."""
    if lexeme.stop or lexeme.quote is not None:
        return False
    return not lexeme.has("det", "prep", "pron", "conj", "sub", "aux", "neg")


def finite(lexeme: Lexeme) -> bool:
    """It may be a verb in the present with -s or in the past."""
    return any(s.category == "verb" and s.form in ("s", "ed") for s in lexeme.senses)
