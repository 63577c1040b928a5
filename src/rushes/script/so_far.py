"""So far: what stands of a clause and of a sentence before a word, and the subject among it."""

from collections.abc import Sequence

from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import DESCRIBING

__all__ = [
    "NAMING",
    "NOT_FINITE",
    "clause_so_far",
    "is_plural",
    "names_something",
    "past_opening",
    "sentence_so_far",
    "subject_so_far",
]

NOT_FINITE = frozenset(
    {"sports", "news", "goods", "games", "arms", "glasses", "series", "species", "sales", "savings"}
)
"""Plurals before another noun: a goods train, an arms dealer."""
NAMING = (
    "being",
    "thing",
    "place",
    "garment",
    "body",
    "name",
    "speaker",
    "sound",
    "soundhead",
    "weather",
    "camera",
    "shot",
)
DESCRIBES = DESCRIBING | {"manner", "num", "wherein"}


def clause_so_far(before: Sequence[Lexeme]) -> list[Lexeme]:
    """What stands since the clause began: a stop, a subordinator, a quotation, or "and" behind a noun that is done with."""
    out: list[Lexeme] = []
    for lexeme in reversed(before):
        if lexeme.tag in (".", "S", "Q") or (lexeme.tag == "C" and out and out[-1].tag in "DNR"):
            break
        out.append(lexeme)
    return past_opening(out[::-1])


def past_opening(clause: list[Lexeme]) -> list[Lexeme]:
    """The clause without what it opens with: "in the last shot | a thumb taps", "at the lip | the jumper springs"."""
    at = 0
    if len(clause) > 3 and clause[1].norm == "by" and clause[2].norm == clause[0].norm:
        return past_opening(clause[3:])  # "strand by strand | her hair lifts"
    while at < len(clause) and clause[at].tag in "AP" and not clause[at].chinese:
        at += 1
        while at < len(clause) and clause[at].tag in "DNG":
            if clause[at].tag == "D" and clause[at - 1].tag == "N":
                return past_opening(clause[at:])
            at += 1
    return clause


def is_plural(lexeme: Lexeme) -> bool:
    """A noun in the plural."""
    forms = [
        s.form for s in lexeme.senses if s.form in ("plural", "") and s.category in (*NAMING, "abstract")
    ]
    if not lexeme.senses:
        return lexeme.norm.endswith("s") and not lexeme.norm.endswith(("ss", "us", "is"))
    return "plural" in forms and lexeme.norm not in NOT_FINITE


def subject_so_far(clause: Sequence[Lexeme]) -> tuple[Lexeme | None, list[Lexeme]]:
    """The determiner and the nouns of the clause's first noun phrase, which is its subject."""
    at = 0
    while at < len(clause) and clause[at].tag in "ATCX":
        at += 1
    determiner = None
    words: list[Lexeme] = []
    while at < len(clause) and clause[at].tag in "DNG":
        if clause[at].tag == "D":
            determiner = determiner or clause[at]
        else:
            words.append(clause[at])
        at += 1
    return determiner, words


def names_something(lexeme: Lexeme) -> bool:
    """It names something, and does not only describe what follows."""
    return not lexeme.senses or not all(s.category in DESCRIBES for s in lexeme.senses)


def sentence_so_far(before: Sequence[Lexeme]) -> list[Lexeme]:
    """What stands since the last full stop, commas included."""
    out: list[Lexeme] = []
    for lexeme in reversed(before):
        if lexeme.stop and lexeme.stop != ",":
            break
        out.append(lexeme)
    return out[::-1]
