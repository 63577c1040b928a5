"""Numbers: how many, of what age, and the measure words behind them."""

import re
from collections.abc import Iterator

from rushes.script.lexicon import Entry, Sense

__all__ = [
    "AGE",
    "FEW",
    "MEASURES",
    "NUMBER",
    "NUMERAL",
    "WHICH",
    "age_of",
    "count_senses",
    "number",
    "with_measures",
]

MEASURES = (
    "个位名只条匹头件把棵朵座间辆艘本张架根块杯顶盏幅台家支束叶轮场片道口扇面颗粒滴串排队对副套盘碗瓶盒袋包锅壶罐桶篮筐堆层节段首则"
    "部股丝缕团尊枚枝株丛簇栋幢处份封页幕声阵组批种类双届圈句记口拳"
)
GROUPS = "群排队堆丛簇批串"
"""Measure words of many."""
DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0, "半": 1}
NUMBER = re.compile(rf"([零〇一二两三四五六七八九十百千半]+)[多小大]?([{MEASURES}])(?P<each>\2)?")
AGE = re.compile(r"([一二三四五六七八九十百]+)多?岁")
NUMERAL = re.compile(r"[一二两三四五六七八九十百千]+")
FEW = re.compile(
    r"(几|数|好几|十几|二十几|几十|几百|上百|上千|三五|若干|数十|数百|成百上千|成千上万|无数|许多|很多|好多|不少|大量|各)"
    rf"([{MEASURES}])"
)
WHICH = re.compile(rf"(这|那|此|该|某|每|另|另外|整|同|各|这一|那一|某一|每一|另一)([{MEASURES}])")
DETERMINERS = {"每": "each", "各": "each", "另": "other", "某": "a"}


def with_measures(words: list[str]) -> Iterator[str]:
    """Numbers and demonstratives with the measure words behind them, as one: 两 + 双手 is 两双 + 手."""
    words = list(words)
    i = 0
    while i < len(words):
        word = words[i]
        for size in (3, 2):
            joined = "".join(words[i : i + size])
            if len(words[i : i + size]) == size and _measured(joined):
                word, i = joined, i + size - 1
                break
        else:
            following = words[i + 1] if i + 1 < len(words) else ""
            if following and following in "们师员者" and len(word) > 1:
                word, i = word + following, i + 1
            if len(following) == 2 and NUMERAL.fullmatch(word) and _measured(word + following[0]):
                word, words[i + 1] = word + following[0], following[1]
        yield word
        i += 1


def _measured(text: str) -> bool:
    return len(text) <= 6 and any(rule.fullmatch(text) for rule in (NUMBER, FEW, WHICH))


def number(text: str) -> int:
    """A Chinese number as a figure, up to thousands."""
    total = last = 0
    for c in text:
        if c in "十百千":
            total += (last or 1) * {"十": 10, "百": 100, "千": 1000}[c]
            last = 0
        else:
            last = DIGITS.get(c, 0)
    return total + last


def age_of(years: int) -> tuple[Sense, ...]:
    """The time of life of somebody of so many years."""
    kind = next((k for k, limit in (("child", 12), ("teen", 18), ("adult", 60)) if years <= limit), "old")
    return (Sense(Entry("age", kind, kind)),)


def count_senses(number_of: str, measure: str, rule: re.Pattern[str]) -> tuple[Sense, ...]:
    """What a number with its measure word means before a noun: some, each, this, or so many."""
    many = Sense(Entry("det", "some", "some", {"many": "1"}))
    if rule is FEW:
        return (many,) if number_of != "各" else (Sense(Entry("det", "each", "each")), many)
    if rule is WHICH:
        kind = DETERMINERS.get(number_of[0], "this")
        senses = [Sense(Entry("det", kind, kind))]
        return (*senses, many) if measure in GROUPS else tuple(senses)
    count = number(number_of)
    if measure and measure in GROUPS and count == 1:
        return (many,)
    if measure and measure in "对双":
        count *= 2
    return (Sense(Entry("num", str(count), str(count))),)
