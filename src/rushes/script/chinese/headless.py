"""Headless phrases: 白裙的, 左边的那个 with no noun behind 的 mean one of those who were counted before (两位少女)."""

from collections.abc import Sequence
from dataclasses import replace

from rushes.script.chinese.regard import senses_of
from rushes.script.lexemes import Lexeme

__all__ = ["with_heads"]

TELLS = ("garment", "colour", "hairdo", "haircolour", "eyewear", "build", "size", "age", "beard")
"""What tells one of several from the others."""
SIDES = frozenset(
    {"左边", "右边", "中间", "左侧", "右侧", "前面", "后面", "年长", "年轻", "年幼", "靠左", "靠右", "靠窗"}
)
THAT = ("那个", "那位", "那只", "那条", "那名", "这个", "这位", "个", "位")
TURNS = ("first", "second", "third", "fourth")
LONGEST = 6
"""Words of a headless phrase at most."""
ACROSS = 8
"""Words between a number and its noun at most."""


def with_heads(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The same lexemes, with "the first girl" for 白裙的 and "the second girl" for the next such phrase."""
    out: list[Lexeme] = []
    known: list[str] = []
    for i, lexeme in enumerate(lexemes):
        end = _end(lexemes, i)
        start = _start(out) if end else len(out)
        head = _counted(out[:start]) if start < len(out) else None
        if end and head is not None:
            told = "".join(x.text for x in out[start:])
            known += [told] if told not in known else []
            turn = known.index(told)
            if turn < len(TURNS):
                out[start:] = _one(out[start], lexeme, head, turn)
                continue
        out.append(lexeme)
    return out


def _end(lexemes: Sequence[Lexeme], i: int) -> bool:
    """At `i` stands a 的 with a verb behind it and no noun."""
    if not lexemes[i].chinese or lexemes[i].text != "的" or i + 1 >= len(lexemes):
        return False
    following = lexemes[i + 1]
    if following.text in THAT and i + 2 < len(lexemes):
        following = lexemes[i + 2]
        return not following.has("being", "thing", "place", "garment", "body")
    return following.has("verb") and all(s.category in ("verb", "cammove", "aux") for s in following.senses)


def _start(before: Sequence[Lexeme]) -> int:
    """Where the phrase that ends the lexemes begins, with its clause; behind them where it is none."""
    i = len(before)
    while i > 0 and not before[i - 1].stop and before[i - 1].quote is None and len(before) - i < LONGEST:
        i -= 1
    phrase = before[i:]
    opens = i == 0 or bool(before[i - 1].stop) or before[i - 1].quote is not None
    tells = any(x.has(*TELLS) or x.text in SIDES for x in phrase)
    if not opens or not tells or any(x.has("being", "pron", "place") for x in phrase):
        return len(before)
    return i


def _counted(before: Sequence[Lexeme]) -> Lexeme | None:
    """The last noun for somebody that was counted as two and more."""
    for j in range(len(before) - 1, 0, -1):
        if not before[j].has("being"):
            continue
        for number in reversed(before[max(0, j - ACROSS) : j]):
            if number.stop:
                break
            num = number.sense("num")
            if num is not None and num.kind.isdigit() and int(num.kind) > 1:
                return before[j]
    return None


def _one(first: Lexeme, last: Lexeme, head: Lexeme, turn: int) -> list[Lexeme]:
    the = Lexeme(first.start, first.start, "", "the", senses_of("the", "det"), chinese=True, tag="D")
    which = Lexeme(first.start, last.start, first.text, TURNS[turn], chinese=True, tag="N")
    return [the, which, replace(head, start=last.start, end=last.end, tag="N")]
