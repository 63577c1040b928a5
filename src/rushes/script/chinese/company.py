"""Company: people who are named by what they are to each other (父女, 兄弟俩), by how many they are (三人) or by where they are
(台下爆笑)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from rushes.script.chinese.numbers import number
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense, lexicon

__all__ = ["told_apart"]

PAIRS = {
    "父女": ("父亲", "女儿"),
    "父子": ("父亲", "儿子"),
    "母女": ("母亲", "女儿"),
    "母子": ("母亲", "儿子"),
    "爷孙": ("爷爷", "孙子"),
    "婆孙": ("奶奶", "孙子"),
    "祖孙": ("老人", "孩子"),
    "婆媳": ("婆婆", "媳妇"),
    "兄妹": ("哥哥", "妹妹"),
    "姐弟": ("姐姐", "弟弟"),
}
"""Words for two people of whom each is somebody else's."""
ALIKE = {
    "姐妹": ("姐姐", "妹妹"),
    "兄弟": ("哥哥", "弟弟"),
    "夫妻": ("丈夫", "妻子"),
    "夫妇": ("丈夫", "妻子"),
}
"""Such words that name two people only where they are counted."""
BOTH = ("俩", "两人", "二人")
COUNTED = re.compile(r"[二两三四五六七八九十]人")


def told_apart(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The same lexemes, with two for 父女 and 兄弟俩, and with somebody for 三人 where nobody was there before."""
    out: list[Lexeme] = []
    for i, lexeme in enumerate(lexemes):
        following = lexemes[i + 1] if i + 1 < len(lexemes) else None
        if not lexeme.chinese:
            out.append(lexeme)
        elif (pair := _pair(lexeme.text, following)) is not None:
            out += _each(lexeme, pair)
        elif (all_there := _all_there(lexemes, i)) is not None:
            out.append(all_there)
        elif COUNTED.fullmatch(lexeme.text):
            out += _counted(lexeme, out, following)
        else:
            out.append(lexeme)
    return out


def _pair(word: str, following: Lexeme | None) -> tuple[str, str] | None:
    """The two that a word names."""
    counted = word.endswith("俩") or (following is not None and following.text in BOTH)
    stem = word.removesuffix("俩")
    return PAIRS.get(stem) or (ALIKE.get(stem) if counted else None)


def _all_there(lexemes: Sequence[Lexeme], i: int) -> Lexeme | None:
    """台下爆笑, 全场起立: a place for all who are there, by what they do."""
    lexeme = lexemes[i]
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    opens = i == 0 or bool(lexemes[i - 1].stop)
    if lexeme.text not in ALL_THERE or not opens or following is None:
        return None
    verb = following.sense("verb")
    does = verb is not None and verb.entry.get("class") not in ("display", "copula", "have", "nature")
    people = tuple(s for s in lexicon().senses("audience") if s.category == "being")
    return replace(lexeme, senses=people) if does and not following.has("thing", "place") else None


ALL_THERE = frozenset(
    {"台下", "全场", "场下", "满座", "满堂", "全班", "全校", "现场", "满屋子", "观众席", "看台"}
)


def _each(lexeme: Lexeme, pair: tuple[str, str]) -> list[Lexeme]:
    """Two nouns with an "and", both in the word's own place."""
    first, second = (_senses(word) for word in pair)
    return [
        replace(lexeme, text=pair[0], norm=pair[0], senses=first),
        Lexeme(lexeme.start, lexeme.start, "", "and", _and(), chinese=True, tag="C"),
        replace(lexeme, text=pair[1], norm=pair[1], senses=second),
    ]


def _counted(lexeme: Lexeme, before: Sequence[Lexeme], following: Lexeme | None) -> list[Lexeme]:
    """三人: those who were there before, as many of the noun right before it, or so many people."""
    last = before[-1] if before and not before[-1].stop else None
    if last is not None and last.has("being"):
        many = [s for s in lexeme.senses if s.category == "num"]
        return [replace(lexeme, tag="D", senses=tuple(many))] if many and not _apart(before) else []
    if following is not None and (following.has("being", "thing", "de") or following.text == "的"):
        return [lexeme]
    if any(x.has("being") for x in before):
        return [replace(lexeme, tag="R", senses=_they())]
    if number(lexeme.text[0]) < 2:
        return [lexeme]
    at = lexeme.end - 1
    counting = tuple(s for s in lexeme.senses if s.category == "num")
    one = replace(lexeme, end=at, text=lexeme.text[:-1], norm=lexeme.text[:-1], senses=counting, tag="D")
    return [one, replace(lexeme, start=at, text="人", norm="人", senses=_senses("人"), tag="N")]


def _apart(before: Sequence[Lexeme]) -> bool:
    """The last two nouns are those that one word named: 父女两人."""
    return len(before) > 2 and before[-2].norm == "and" and not before[-2].text


def _senses(word: str) -> tuple[Sense, ...]:
    return tuple(s for s in lexicon().chinese.get(word, ()) if s.category == "being")


@lru_cache(maxsize=1)
def _they() -> tuple[Sense, ...]:
    return tuple(s for s in lexicon().senses("they") if s.category == "pron")


@lru_cache(maxsize=1)
def _and() -> tuple[Sense, ...]:
    return tuple(s for s in lexicon().senses("and") if s.category == "conj")
