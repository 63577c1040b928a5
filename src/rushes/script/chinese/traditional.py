"""Traditional characters and those of Cantonese, read as the simplified ones that our tables are written in.

One character stands for one, so that every offset holds in both; what the screenplay quotes of the prompt is given back in
the prompt's own characters. `tables/traditional.tsv` is taken from OpenCC (see NOTICE), with the commonest characters of
written Cantonese (佢 他, 嘅 的).
"""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any, TypeVar

__all__ = ["given_back", "simplified"]

T = TypeVar("T")

BOUND = (
    (re.compile(r"(?<![显顯名巨卓编編原土执執专專])著(?![名作称稱述书書者])"), "着"),
    (re.compile(r"甚(?=[麼么])"), "什"),
    (re.compile(r"(?<=[关關联聯维維])係|係(?=[数數统統])"), "系"),
    (re.compile(r"係"), "是"),
)
"""Characters that mean another one only beside some."""
RUN = re.compile(r"[㐀-鿿豈-﫿]+")


@lru_cache(maxsize=1)
def _table() -> Mapping[int, str]:
    text = (files("rushes.script.tables") / "traditional.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {ord(c): plain for plain, characters in rows for c in characters}


def simplified(text: str) -> str:
    """The text in simplified characters, each at the same place."""
    if text.isascii() or not RUN.search(text):
        return text
    for pattern, character in BOUND:
        text = pattern.sub(character, text)
    return text.translate(_table())


def given_back(value: T, read: str, written: str) -> T:
    """A frozen dataclass, or a tuple of them, whose words are from `read`, with the characters of `written` instead."""
    known: dict[str, str] = {}

    def word(text: str) -> str:
        if text not in known:
            at = read.find(text)
            known[text] = (
                written[at : at + len(text)]
                if at >= 0
                else RUN.sub(lambda run: _run(run[0], read, written), text)
            )
        return known[text]

    def own(one: Any) -> Any:
        if isinstance(one, str):
            return one if one.isascii() else word(one)
        if isinstance(one, tuple):
            return tuple(own(x) for x in one)
        if is_dataclass(one) and not isinstance(one, type):
            return replace(one, **{f.name: own(getattr(one, f.name)) for f in fields(one)})
        return one

    result: T = own(value)
    return result


def _run(run: str, read: str, written: str) -> str:
    at = read.find(run)
    return written[at : at + len(run)] if at >= 0 else run
