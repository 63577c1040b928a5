"""Words of grammar: which of its meanings a Chinese particle, preposition or conjunction has where it stands."""

from collections.abc import Sequence

from rushes.script.chinese.numbers import MEASURES
from rushes.script.chinese.verb_or_noun import (
    ASPECT,
    GRAMMAR,
    certain_verb,
    is_nominal,
    is_verb,
    last_before,
    next_after,
)
from rushes.script.lexemes import Lexeme

__all__ = ["grammar_tag"]

TAKES_STUFF = frozenset({"pour", "put", "add", "drip", "insert", "load", "sprinkle"})
"""Verbs behind whose 进 and 入 stands what is put, unless it is said to be within something."""
HELPING = frozenset({"aux", "neg"})


def grammar_tag(lexeme: Lexeme, before: list[Lexeme], lexemes: Sequence[Lexeme], i: int) -> str:
    """The tag of a word of grammar, "" where it is something else here."""
    following, last = next_after(lexemes, i), last_before(before)
    kinds = {s.category for s in lexeme.senses} & GRAMMAR
    content = {s.category for s in lexeme.senses} - GRAMMAR
    if not kinds:
        return ""
    if kinds & {"num", "det"}:
        return _counts(lexeme, kinds, following)
    if "pron" in kinds:
        return "R"
    if "post" in kinds and (tag := behind_tag(lexeme, last, following, kinds)):
        return tag
    if (
        "neg" in kinds
        or ("prep" in kinds and lexeme.norm == "without")
        or lexeme.text in ("没有", "没", "无")
    ):
        return _negation(lexemes, i)
    if "prep" in kinds and "conj" in kinds:
        return "C" if _joins(last, following) else "P"
    if "prep" in kinds:
        return _preposition(lexemes, i, before, content)
    if content & {"verb"} and is_verb(lexeme, last, following):
        return "V"
    if "sub" in kinds:
        return _subordinate(lexeme, last, following)
    if "conj" in kinds:
        return "C"
    return "X" if kinds & HELPING else ""


def _counts(lexeme: Lexeme, kinds: set[str], following: Lexeme | None) -> str:
    """一只, 两个, 这位: before a noun, or alone for whom was named (一个…，另一个…)."""
    if lexeme.text in MEASURES or (lexeme.text == "一" and certain_verb(following)):
        return "X"
    if following is not None and _couple(following):
        return "X" if lexeme.text[-1] in "对双" else "D"
    alone = following is None or not is_nominal(following) or certain_verb(following)
    if alone and "pron" not in kinds and following is not None and lexeme.text[-1] in "口拳脚下眼声":
        return "X"
    return "R" if alone and "pron" in kinds else "D"


def _couple(lexeme: Lexeme) -> bool:
    being = lexeme.sense("being")
    return being is not None and bool(being.entry.get("pair"))


def behind_tag(lexeme: Lexeme, last: Lexeme | None, following: Lexeme | None, kinds: set[str]) -> str:
    """里, 上, 旁边 behind a noun; a completed verb's 上 and 下 are prepositions or nothing."""
    if last is None:
        if lexeme.has("where"):
            return ""
        return "N" if lexeme.has("thing", "place") else "A" if "sub" not in kinds else ""
    if last.tag == "V":
        if len(lexeme.text) > 1:
            return "P" if following is not None and is_nominal(following) else "A"
        return "P" if following is not None and is_nominal(following) else "X"
    if last.tag in "NRDOE" and not (
        len(lexeme.text) == 1 and following is not None and following.text in ASPECT
    ):
        return "O"
    return ""


def _negation(lexemes: Sequence[Lexeme], i: int) -> str:
    """没有人: without anybody; 没有人说话, 没有说话: it is not done."""
    following = next_after(lexemes, i)
    if following is None or not lexemes[i].has("prep") or certain_verb(following):
        return "T"
    later = next_after(lexemes, i + 1)
    if following.text in ("人", "任何人") and later is not None and certain_verb(later):
        return "T"
    return "P"


def _joins(last: Lexeme | None, following: Lexeme | None) -> bool:
    """和, 与 between two nouns."""
    return last is not None and last.tag in "NRDE" and following is not None


def _preposition(lexemes: Sequence[Lexeme], i: int, before: list[Lexeme], content: set[str]) -> str:
    lexeme, last, following = lexemes[i], last_before(before), next_after(lexemes, i)
    if following is None:
        return "A" if content & {"where"} else "X"
    if lexeme.text == "在" and (certain_verb(following) or following.has("manner")):
        return "P" if _located(lexemes, i) else "X"
    if last is not None and last.tag == "V" and lexeme.text in ("进", "入"):
        return "X" if last.norm in TAKES_STUFF and following.has("num") and not _inside(lexemes, i) else "P"
    if lexeme.text == "给" and any(x.tag == "V" for x in before[-4:]) and not _stopped(before[-4:]):
        return "P"
    if content & {"verb"} and is_verb(lexeme, last, following):
        return "V"
    return "P"


def _located(lexemes: Sequence[Lexeme], i: int) -> bool:
    """在发光的桌子上: a clause before 的 and a postposition stand behind 在, so that no doing goes on."""
    described = False
    for lexeme in lexemes[i + 1 : i + 10]:
        if lexeme.stop or lexeme.quote is not None:
            return False
        described = described or lexeme.text == "的"
        if described and lexeme.has("post") and lexeme.text != "的":
            return True
    return False


def _stopped(before: Sequence[Lexeme]) -> bool:
    """A stop or a quotation stands behind the last verb."""
    verb = max(j for j, x in enumerate(before) if x.tag == "V")
    return any(x.stop or x.quote is not None for x in before[verb:])


def _inside(lexemes: Sequence[Lexeme], i: int) -> bool:
    """A postposition ends the phrase behind `i`: 倒进一个杯子里."""
    for lexeme in lexemes[i + 1 : i + 8]:
        if lexeme.stop or lexeme.quote is not None or certain_verb(lexeme):
            return False
        if lexeme.has("post"):
            return True
    return False


def _subordinate(lexeme: Lexeme, last: Lexeme | None, following: Lexeme | None) -> str:
    """当, 然后, 同时; what only stresses the verb (就, 便, 再) helps it, and so does 同时 behind who does it."""
    if lexeme.text in ("就", "便", "再", "才", "于是") and following is not None:
        return "X"
    if lexeme.text in ("最后", "最终") and last is not None and last.tag in "DE":
        return "X"
    among = last is not None and last.tag in "NR" and following is not None and following.has("verb")
    return (
        "X"
        if among
        and lexeme.text in ("同时", "此时", "这时", "随即", "随后", "然后", "接着", "一边", "一面", "正")
        else "S"
    )
