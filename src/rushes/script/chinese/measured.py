"""Measured: a noun that nobody listed behind a measure word, which says what sort of thing it is (一枚铁钉, 一位篾匠)."""

from collections.abc import Sequence
from dataclasses import replace

from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Entry, Sense, lexicon

__all__ = ["told_by_measure"]

PEOPLE = "位名"
ANIMALS = "头匹群"
HOUSES = "座栋间幢"
FOOD = "碗盘碟锅勺笼屉"
THINGS = "只条件把棵朵辆艘本张架根块杯顶盏幅台支束轮片扇面颗粒滴串副套瓶盒袋包罐壶桶篮筐堆层枚枝株丛簇道坨团股丝缕截段柄尊"
"""What is counted by a measure word."""
SOLID = (
    "thing",
    "being",
    "place",
    "garment",
    "body",
    "weather",
    "sound",
    "soundhead",
    "light",
    "shot",
    "camsize",
    "time",
)
"""A noun that has one of these meanings needs no measure word to tell."""
ACROSS = 8
"""Lexemes between a measure word and its noun at most."""


def told_by_measure(lexemes: Sequence[Lexeme]) -> list[Lexeme]:
    """The same lexemes, with a meaning for nouns that have none and are counted."""
    out = list(lexemes)
    for i, lexeme in enumerate(out):
        if lexeme.chinese and lexeme.tag == "D" and lexeme.has("num", "det") and len(lexeme.text) > 1:
            head = _head(out, i)
            sense = _sense(lexeme.text[-1], out[head].text) if head is not None else None
            if head is not None and sense is not None:
                out[head] = replace(out[head], senses=(*out[head].senses, sense))
    return out


def _head(lexemes: Sequence[Lexeme], i: int) -> int | None:
    """The noun that is counted, where it has no meaning of its own: the last one before the verb."""
    head = None
    for j in range(i + 1, min(i + ACROSS, len(lexemes))):
        lexeme = lexemes[j]
        if lexeme.tag == "N" and lexeme.chinese:
            head = j
        elif lexeme.tag != "E" and (
            lexeme.tag not in "AV"
            or not _goes_on(lexemes, j)
            or (head is not None and lexemes[head].has(*SOLID))
        ):
            break
    if head is None or lexemes[head].has(*SOLID) or len(lexemes[head].text) > 4:
        return None
    own = {s.category for s in lexemes[head].senses}
    whole = own or len(lexemes[head].text) > 1 or lexemes[head - 1].tag == "N"
    return head if own <= {"material", "colour", "name"} and whole else None


def _goes_on(lexemes: Sequence[Lexeme], j: int) -> bool:
    """An adverb or verb before 的 belongs to the noun: 一枚打磨光亮的铁钉."""
    for lexeme in lexemes[j + 1 : j + 4]:
        if lexeme.tag == "E":
            return True
        if lexeme.tag not in "AVXN":
            return False
    return False


def _sense(measure: str, word: str) -> Sense | None:
    if measure in PEOPLE:
        return _like("person", "being", word)
    if measure in ANIMALS:
        return _like("animal", "being", word)
    if measure in HOUSES:
        return _like("building", "thing", word)
    if measure in FOOD:
        return Sense(Entry("thing", word, word, {"sort": "food"}), "", word)
    return Sense(Entry("thing", word, word, {}), "", word) if measure in THINGS else None


def _like(form: str, category: str, word: str) -> Sense | None:
    """What an English word of our tables means, as the meaning of this one."""
    senses = (s for s in lexicon().english.get(form, ()) if s.category == category)
    return next((Sense(s.entry, s.form, word) for s in senses), None)
