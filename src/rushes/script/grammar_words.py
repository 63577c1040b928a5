"""Words of grammar: which of its meanings a word like "that", "her", "like" or "can" has where it stands."""

from collections.abc import Sequence

from rushes.script.finite import may_be_verb
from rushes.script.lexemes import Lexeme
from rushes.script.neighbours import (
    COPULAS,
    FUNCTION,
    adjective_before,
    is_nominal,
    is_plain_verb,
    starts_phrase,
)

__all__ = ["grammar_tag"]


def grammar_tag(lexeme: Lexeme, kinds: list[str], before: list[Lexeme], after: Sequence[Lexeme]) -> str:
    """The tag of a word of grammar, by what stands round it."""
    following = after[0] if after else None
    clause = following is not None and following.has("det", "pron") and not following.chinese
    told = bool(before) and (before[-1].tag in "VAX" or (before[-1].tag == "N" and adjective_before(before)))
    if lexeme.norm == "that" and _relates(before, following):
        return "R"
    if lexeme.norm == "that" and clause and told:
        return "S"  # "so fast that her chair crashes over"
    if "pron" in kinds and ("det" in kinds or "num" in kinds):
        owned = (
            lexeme.norm in ("her", "his") and bool(before) and before[-1].tag == "V"
        )  # "shuffles her papers"
        noun = is_nominal(following) and (
            not is_plain_verb(following) or owned or _running_mate(after) or _body_part(after)
        )
        return "D" if noun else "R"
    if "sub" in kinds and ("prep" in kinds or len(kinds) > 1):
        return "S" if _verb_ahead(after) else FUNCTION[next((k for k in kinds if k != "sub"), "sub")]
    if "conj" in kinds and "prep" in kinds:
        return _and_or_with(lexeme, before, after)
    if "prep" in kinds and "neg" in kinds:
        return "T" if following is not None and is_plain_verb(following) else "P"
    if "prep" in kinds:
        return _preposition(lexeme, kinds, before, after)
    articled = kinds == ["aux"] and bool(before) and before[-1].tag == "D" and not lexeme.chinese
    if articled and (is_nominal(following) or lexeme.has("thing")):
        return "N"  # "the right hand", "kicks a can"
    if lexeme.has("verb") and kinds == ["aux"]:
        return "V" if not lexeme.chinese and not any(x.has("verb") for x in after[:2]) else "X"
    if lexeme.chinese and kinds[0] == "num" and len(lexeme.text) == 1 and not starts_phrase(following):
        return "X"
    return FUNCTION[kinds[0]]


def _body_part(after: Sequence[Lexeme]) -> bool:
    """ "Her hands", "his backs": a part of somebody, unless it is done to something ("she hands it over")."""
    given = len(after) > 1 and after[1].has("det", "pron")
    return after[0].has("body") and not given


def _relates(before: list[Lexeme], following: Lexeme | None) -> bool:
    """ "Needles that branch outward": right behind a noun, before what may be a verb."""
    noun = bool(before) and before[-1].tag == "N" and bool(before[-1].senses) and not adjective_before(before)
    return noun and following is not None and not following.chinese and may_be_verb(following)


def _running_mate(after: Sequence[Lexeme]) -> bool:
    """ "Her running partner", "his sleeping dog": what is somebody's does it, nobody does it to them."""
    doing = any(s.category == "verb" and s.form == "ing" for s in after[0].senses)
    return doing and len(after) > 1 and after[1].has("being") and not after[1].has("det", "prep", "pron")


def _preposition(lexeme: Lexeme, kinds: list[str], before: list[Lexeme], after: Sequence[Lexeme]) -> str:
    following = after[0] if after else None
    if lexeme.chinese and following is not None and is_plain_verb(following):
        return "X" if lexeme.text == "在" else "P"
    if (
        lexeme.has("verb")
        and not lexeme.chinese
        and lexeme.norm != "like"
        and before
        and (before[-1].tag in "NR" or before[-1].norm in COPULAS)
    ):
        return "V"
    if "aux" in kinds and following is not None and _base_verb(following):
        return "X"
    if lexeme.norm == "up to" and before and before[-1].tag == "V" and _base_verb_alone(after):
        return "X"  # "jumps up to stand on the board"
    if lexeme.chinese or starts_phrase(following) or (following is not None and following.quote is not None):
        return "P"
    if (
        following is not None
        and following.has("prep")
        and lexeme.norm in ("from", "up", "down", "out", "off")
    ):
        return "A"
    if following is not None and following.has("verb") and not lexeme.has("where"):
        return "P"
    return "A"


def _base_verb_alone(after: Sequence[Lexeme]) -> bool:
    """A verb in its base form, and what may stand behind it."""
    following = after[1] if len(after) > 1 else None
    ends = (
        following is None or bool(following.stop) or following.has("prep", "det", "pron", "where", "manner")
    )
    return bool(after) and _base_verb(after[0]) and ends


def _base_verb(lexeme: Lexeme) -> bool:
    return any(s.category == "verb" and s.form == "" for s in lexeme.senses)


def _and_or_with(lexeme: Lexeme, before: list[Lexeme], after: Sequence[Lexeme]) -> str:
    """和, 与: "and" between people who act together."""
    return "C" if lexeme.chinese else "P"


def _verb_ahead(after: Sequence[Lexeme]) -> bool:
    last: Lexeme | None = None
    for lexeme in after:
        if lexeme.stop:
            return False
        does = last is not None and last.has("being") and lexeme.norm.endswith("s") and may_be_verb(lexeme)
        if lexeme.has("verb") or does:
            return True
        last = lexeme
    return False
