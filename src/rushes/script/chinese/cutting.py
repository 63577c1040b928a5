"""Cutting: a run of Chinese characters into words, with jieba and the words of our own tables.

jieba's dictionary is loaded at the first Chinese prompt, by this module and not by jieba itself: its own loader keeps a
cache in the temporary folder, which anybody on the machine may write, and takes names of people and places that are of no
use to a film. Nothing is guessed beyond the dictionary (no hidden Markov model).
"""

import logging
import threading
import warnings
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from importlib.resources import files
from typing import Any, Protocol

__all__ = ["Cutter", "cutter"]

RARE = 3
RARE_NAME = 60
"""Words of jieba's dictionary that were counted less often than this are left out; names of people and places below the
second figure."""
OWN = 3000
"""How often our own words of two characters and more are taken to occur: more than enough to stay whole (counted out of 60
millions)."""
NEVER = frozenset({"手把", "只手", "个人", "人为", "把门", "把水"})
"""Words of jieba's dictionary that are nearly always two: 一只手 把门推开."""
LOCK = threading.Lock()


class _Tokenizer(Protocol):
    FREQ: dict[str, int]
    total: int
    initialized: bool

    def cut(self, sentence: str, *, HMM: bool) -> Iterable[str]: ...


class Cutter:
    """jieba's tokenizer with our words; `part` tells the part of speech of words that are only in jieba's dictionary."""

    def __init__(self, tokenizer: _Tokenizer, parts: dict[str, str]) -> None:
        self._tokenizer = tokenizer
        self._parts = parts

    def cut(self, run: str) -> list[str]:
        """The words of a run of characters, in order; together they are the run."""
        return _parted(list(self._tokenizer.cut(run, HMM=False)))

    def part(self, word: str) -> str:
        """v verb, a adjective, d adverb, i set phrase, n noun (of two or three characters), r name of a person; "" for
        everything else."""
        return self._parts.get(word, "")


def _parted(words: list[str]) -> list[str]:
    """忽|然后|排 is 忽然|后排; 徒弟|把手|放 is 把|手."""
    for i in range(1, len(words) - 1):
        if words[i] == "然后" and words[i - 1] in SUDDEN:
            words[i - 1 : i + 2] = [words[i - 1] + "然", "后" + words[i + 1], ""]
    for i in range(len(words) - 2, -1, -1):
        if words[i] == "把手" and words[i + 1][:1] in PUT:
            words[i : i + 1] = ["把", "手"]
    return [word for word in words if word]


PUT = frozenset("放伸举搭插按贴收背揣抬缩松")
"""What is done with a hand and with no handle."""
SUDDEN = frozenset("忽突骤猛果仍")


def cutter(own: frozenset[str]) -> Cutter:
    """The cutter that keeps these words whole. The first call takes about half a second and 50 MB."""
    with LOCK:
        return _cutter(own)


@lru_cache(maxsize=1)
def _cutter(own: frozenset[str]) -> Cutter:
    tokenizer = _jieba().Tokenizer()
    freq, parts = _dictionary()
    for word in own:
        if len(word) > 1:
            freq[word] = max(freq.get(word, 0), OWN)
        else:
            freq.setdefault(word, 1)
    for word in list(freq):
        for size in range(1, len(word)):
            freq.setdefault(word[:size], 0)
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = freq, sum(freq.values()), True
    return Cutter(tokenizer, parts)


def _jieba() -> Any:
    """The module. It asks for pkg_resources, which warns that it is deprecated, and has escapes that Python 3.12 warns of."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        module = import_module("jieba")
    logging.getLogger("jieba").setLevel(logging.ERROR)
    return module


def _dictionary() -> tuple[dict[str, int], dict[str, str]]:
    """Words with their counts, and the parts of speech that matter here."""
    freq: dict[str, int] = {}
    parts: dict[str, str] = {}
    text = (files("jieba") / "dict.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        word, count, tag = line.split(" ")
        name = tag[:2] in ("nr", "ns", "nt", "nz")
        if int(count) < (RARE_NAME if name else RARE) or word in NEVER:
            continue
        freq[word] = int(count)
        if tag[0] in "vadi":
            parts[word] = tag[0]
        elif tag[:2] == "nr":
            parts[word] = "r"
        elif tag == "n" and len(word) in (2, 3):
            parts[word] = "n"
    return freq, parts
