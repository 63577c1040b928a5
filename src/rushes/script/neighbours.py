"""Neighbours: what the words on both sides of one are, as far as they are tagged: nominals, plain verbs, the clause so far."""

from rushes.script.duals import ALWAYS
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import DESCRIBING

__all__ = [
    "ADJECTIVES",
    "ADVERBIAL",
    "COPULAS",
    "FUNCTION",
    "NOT_NOMINAL",
    "adjective_before",
    "back_to",
    "is_nominal",
    "is_plain_verb",
    "joined_beings",
    "may_go_on",
    "starts_phrase",
]

FUNCTION = {
    "det": "D", "num": "D", "pron": "R", "prep": "P", "post": "O", "conj": "C", "sub": "S", "aux": "X", "neg": "T", "de": "E",
}  # fmt: skip
ADVERBIAL = frozenset({"manner", "where"})
ADJECTIVES = DESCRIBING | {"manner", "num"}
"""Categories that describe rather than name."""
NOT_NOMINAL = frozenset({*FUNCTION, *ADVERBIAL, "verb"})
"""All other categories can stand in a noun phrase."""


def is_nominal(lexeme: Lexeme | None) -> bool:
    """It can stand in a noun phrase."""
    if lexeme is None or lexeme.stop or lexeme.quote:
        return False
    if not lexeme.senses:
        return True
    listed = any(s.category not in NOT_NOMINAL or s.category in ADVERBIAL for s in lexeme.senses)
    modifier = any(s.category == "verb" and s.form in ("ing", "ed") for s in lexeme.senses)
    return listed or lexeme.has("num") or (modifier and not lexeme.has("prep"))


def starts_phrase(lexeme: Lexeme | None) -> bool:
    """A noun phrase begins with it."""
    return lexeme is not None and (is_nominal(lexeme) or lexeme.has("det", "num", "pron"))


def is_plain_verb(lexeme: Lexeme | None) -> bool:
    """A finite verb or one that cannot be anything else."""
    if lexeme is None or not lexeme.has("verb"):
        return False
    form = next(s.form for s in lexeme.senses if s.category == "verb")
    return form == "s" or not any(s.category not in NOT_NOMINAL for s in lexeme.senses)


def adjective_before(before: list[Lexeme]) -> bool:
    """What stands right before only describes."""
    last = before[-1]
    if last.norm in ALWAYS or (last.has("hairdo", "haircolour") and last.norm.endswith("hair")):
        return False  # "the patient looks", "her long hair lifts"
    return bool(last.senses) and all(s.category in ADJECTIVES for s in last.senses)


def may_go_on(following: Lexeme | None) -> bool:
    """What may follow a verb: an object's determiner, a preposition, an adverb, a stop."""
    return (
        following is None or bool(following.stop) or following.has("det", "prep", "pron", "where", "manner")
    )


def back_to(before: list[Lexeme], tags: tuple[str, ...]) -> list[Lexeme]:
    """What stands since the last lexeme with one of these tags."""
    out: list[Lexeme] = []
    for lexeme in reversed(before):
        if lexeme.tag in tags:
            break
        out.append(lexeme)
    return out[::-1]


def joined_beings(before: list[Lexeme]) -> bool:
    """ "A boy and his dog …": two actors joined by "and"."""
    sentence = back_to(before, (".", "S", "Q", "V", "P"))
    return sum(x.has("being") for x in sentence) > 1 and any(x.tag == "C" for x in sentence)


COPULAS = frozenset(["is", "are", "was", "were", "be", "looks", "seems", "'s", "becomes", "being"])
