"""Verb or noun: whether a Chinese word that may be either (微笑, 叹息) is the verb of its clause."""

from collections.abc import Sequence

from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import DESCRIBING

__all__ = [
    "ADVERBS",
    "ASPECT",
    "GRAMMAR",
    "certain_verb",
    "is_nominal",
    "is_verb",
    "last_before",
    "next_after",
]

ASPECT = frozenset("了着过起得")
GOES_ON = frozenset(
    {"起来", "下来", "下去", "过来", "过去", "出来", "出去", "上去", "上来", "进来", "进去", "回来"}
)
GRAMMAR = frozenset({"det", "num", "pron", "prep", "post", "conj", "sub", "aux", "neg", "de"})
ADVERBS = frozenset({"manner", "where"})


def last_before(before: Sequence[Lexeme]) -> Lexeme | None:
    """The lexeme before, of the same clause; an English word among Chinese ones (logo, BGM) is a noun."""
    last = before[-1] if before and not before[-1].stop and before[-1].quote is None else None
    return last.tagged("N") if last is not None and not last.tag else last


def next_after(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """The next lexeme of the same clause."""
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    return None if following is None or following.stop or following.quote else following


def is_nominal(lexeme: Lexeme | None) -> bool:
    """It can stand in a noun phrase."""
    if lexeme is None or lexeme.stop or lexeme.quote is not None:
        return False
    if not lexeme.senses:
        return True
    return any(
        s.category not in GRAMMAR and s.category not in ADVERBS and s.category != "verb"
        for s in lexeme.senses
    ) or lexeme.has("num", "det", "pron")


def certain_verb(lexeme: Lexeme | None) -> bool:
    """A verb and nothing else, particles and helpers of verbs included."""
    if lexeme is None or lexeme.stop:
        return False
    if not lexeme.senses:
        return False
    return all(s.category in ("verb", "aux", "cammove") for s in lexeme.senses) and lexeme.has("verb")


def is_verb(lexeme: Lexeme, last: Lexeme | None, following: Lexeme | None) -> bool:
    """Whether a word that may be a verb is one here."""
    if not lexeme.has("verb"):
        return False
    others = {s.category for s in lexeme.senses} - {"verb"} - GRAMMAR
    marked = following is not None and (following.text in ASPECT or following.text in GOES_ON)
    if not others:
        return not (
            last is not None
            and last.tag in "ED"
            and not is_nominal(following)
            and not marked
            and _bare(last, following)
        )
    if marked:
        return True
    if lexeme.text.endswith(("作响", "直响")):
        return True
    if others & {"sound"}:
        return last is not None and last.tag in "NRXAO" and not _described(last) and following is None
    if others & {"cammove", "style", "stylehead"}:
        moved = last is not None and last.has("thing") and not last.has("shot", "camera", "camshot")
        round_it = following is not None and not following.has("shot", "camera", "camshot")
        goes_round = moved and round_it and is_nominal(following)
        return last is not None and (last.tag in "R" or last.has("being") or goes_round)
    if last is None:
        return is_nominal(following) and not others & {"being", "thing", "place", "manner"}
    return last.tag in "NRAXOT" and not _described(last)


def _bare(last: Lexeme, following: Lexeme | None) -> bool:
    """她的微笑, 一声叹息: a verb as a noun, nothing behind it that a verb would have."""
    return following is None or following.has("verb") or following.text in ("的", "和", "与", "、")


def _described(last: Lexeme) -> bool:
    return bool(last.senses) and all(s.category in DESCRIBING or s.category == "num" for s in last.senses)
