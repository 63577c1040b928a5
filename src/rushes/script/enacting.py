"""Enacting: a word that the tables have only as a noun is a verb where somebody does it ("the girl blushes")."""

from collections.abc import Sequence
from dataclasses import replace

from rushes.script.duals import ALWAYS
from rushes.script.lexemes import Lexeme
from rushes.script.unlisted import as_verb

__all__ = ["acted"]

ALSO_DONE = frozenset({"swallows", "teases", "spies"})
"""Beings' names that are rather doings behind somebody."""


def acted(lexeme: Lexeme, before: Sequence[Lexeme], following: Lexeme | None) -> Lexeme | None:
    """The same word as a verb, None where it may be a noun: it ends in s, stands right behind one person or animal, is the
    first verb of its clause, and nothing of its own phrase follows."""
    if lexeme.chinese or lexeme.stop or lexeme.quote is not None or not lexeme.norm.endswith("s"):
        return None
    if lexeme.has("verb") and _behind_apposition(before) and _ends(following):
        return replace(lexeme, senses=tuple(s for s in lexeme.senses if s.category == "verb"), tag="V")
    if lexeme.has("verb", "det", "num", "pron", "prep", "conj", "sub", "aux", "neg", "name", "where"):
        return None
    if lexeme.has("being") and not (lexeme.norm in ALSO_DONE or (_person(lexeme) and _object(following))):
        return None
    if not (_behind_somebody(before) or _behind_apposition(before)) or not _goes_with(lexeme, following):
        return None
    sense = as_verb(lexeme.norm)
    if sense is None:
        return None
    return Lexeme(lexeme.start, lexeme.end, lexeme.text, lexeme.norm, sense, tag="V")


def _person(lexeme: Lexeme) -> bool:
    sense = lexeme.sense("being")
    return sense is not None and sense.entry.get("species", "person") == "person"


def _object(following: Lexeme | None) -> bool:
    """ "The man coaches the team", "a woman nurses him"."""
    return following is not None and following.has("det", "pron")


def _behind_somebody(before: Sequence[Lexeme]) -> bool:
    """One being with an article, or a pronoun, with nothing but adverbs since, and no verb in the clause yet."""
    k = len(before) - 1
    while k >= 0 and before[k].tag == "A":
        k -= 1
    if k < 0:
        return False
    subject = before[k]
    if subject.tag == "R":
        if subject.norm not in (
            "he",
            "she",
            "it",
            "who",
            "one",
            "another",
            "the other",
            "everyone",
            "someone",
        ):
            return False
    elif (
        subject.tag != "N"
        or not (subject.has("being") or subject.norm in ALWAYS)
        or _plural(subject)
        or not _determined(before[: k + 1])
    ):
        return False
    for x in reversed(before[:k]):
        if x.stop or x.quote is not None or x.tag in "SC":
            break
        if x.tag == "V" and subject.norm != "who":
            return False
    return True


def _behind_apposition(before: Sequence[Lexeme]) -> bool:
    """ "The anchor, a woman with grey hair, taps …": a comma closes what explains the somebody of whom it is said."""
    if not before or before[-1].stop != ",":
        return False
    start = len(before) - 1
    while (
        start > 0
        and not (before[start - 1].stop and before[start - 1].stop != ",")
        and before[start - 1].tag not in "SVQ"
    ):
        start -= 1
    if start > 0 and before[start - 1].tag == "V":
        return False
    sentence = before[start:-1]
    comma = next((n for n, x in enumerate(sentence) if x.stop == ","), 0)
    return comma > 0 and sentence[comma - 1].has("being", "name") and _determined(sentence[:comma])


COMPOUND = frozenset(
    {"sports", "arms", "goods", "sales", "customs", "systems", "ladies", "clothes", "news", "series", "species", "glasses",
     "pants", "shorts", "scissors", "headphones"}
)  # fmt: skip
"""Words in -s that stand before nouns."""


def _goes_with(lexeme: Lexeme, following: Lexeme | None) -> bool:
    """What follows a verb, its object without an article among it ("stamps due dates")."""
    if _ends(following):
        return True
    bare = following is not None and not following.has("verb") and lexeme.norm not in COMPOUND
    return bare and not lexeme.has("being")


def _plural(lexeme: Lexeme) -> bool:
    return any(s.category == "being" and s.form == "plural" for s in lexeme.senses)


def _determined(phrase: Sequence[Lexeme]) -> bool:
    k = len(phrase) - 1
    while k >= 0 and phrase[k].tag == "N":
        k -= 1
    return k >= 0 and phrase[k].tag in "DG"


def _ends(following: Lexeme | None) -> bool:
    """What stands behind a verb and not within a noun phrase."""
    if following is None or following.stop or following.quote is not None:
        return True
    if following.norm.endswith("ly"):
        return True
    return following.has("det", "prep", "pron", "sub", "conj", "where", "manner")
