"""Words that are noises by their letters alone: "pfft", "brrr", "whoooosh", "ker-chunk", "tok tok", "tk, tk, tk"."""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from rushes.script.lexicon import lexicon
from rushes.script.wordnet import known

__all__ = ["beat", "coined", "echoic"]

RUN = re.compile(r"([a-z])\1{2,}")
"""A letter three times or more: the word is drawn out."""
VOWELS = frozenset("aeiouy")
CLIPPED = re.compile(r"(?:[ptk][ks]?h?|th[ou][kp]|[td]s?k|t[ou]k|t[ai]k|pl[iou]p|bl[iou]p|pl[io]nk)$")
"""Beats that are said in a row: tk, tok, plip."""
COINED = re.compile(r"(?:fw|thw|sch?l|shw|schw|bw|gw|zw|vw|pfw|tsch|phw|hw|wh(?=[aiou]+(?:mp|ff|p|b|ng|nk)))"
                    r"[aeiou]{1,3}[bcdfghklmnpqrtvwxz]{1,3}s?$")  # fmt: skip
"""One syllable that begins as hardly a word does."""
PREFIXES = ("ker", "ka", "kuh", "cha")
BY_LETTER = (
    ("z", "buzz"),
    ("r", "buzz"),
    ("g", "growl"),
    ("s", "hiss"),
    ("f", "hiss"),
    ("h", "hiss"),
    ("m", "hum"),
)
"""A word without vowels is what its telling letter sounds like."""
WRITTEN_SHORT = frozenset(
    ["html", "https", "http", "hdmi", "hmmm", "mrrs", "xxx", "xxl", "xlll", "ssds", "cctv", "mmmm"]
)
SAME_TWICE = frozenset(
    [
        "bye",
        "night",
        "so",
        "no",
        "very",
        "knock",
        "there",
        "now",
        "choo",
        "yo",
        "go",
        "ha",
        "win",
        "cha",
        "can",
        "pom",
    ]
)


def echoic(word: str, table: Mapping[str, Mapping[str, str]]) -> str:
    """The kind of noise that an unlisted word is by its letters, "" where it is none; `table` holds the listed ones."""
    short = _undrawn(word, table)
    if short:
        return short
    head, _, rest = word.partition(" ")
    if rest and head in PREFIXES:
        return _listed(rest, table)
    joined = next((word[len(p) :] for p in PREFIXES if word.startswith(p) and len(word) - len(p) > 3), "")
    if joined and " " not in word:
        return _listed(joined, table)
    if rest:
        return _in_a_row(word, table)
    return _vowelless(word)


@lru_cache(maxsize=2048)
def coined(word: str) -> bool:
    """A syllable that no dictionary has and that a mouth can make: "schlup", "fwip"."""
    listed = word in lexicon().english or word in ("thwart", "whiff", "whip", "whop") or known(word)
    return COINED.match(word) is not None and not listed


def beat(word: str) -> bool:
    """A clipped syllable that is a noise where it is said in a row: "tk, tk, tk"."""
    return CLIPPED.match(word) is not None


def _listed(word: str, table: Mapping[str, Mapping[str, str]]) -> str:
    known = table.get(word, {})
    return next(
        (known[how] for how in ("noun", "weaknoun", "dimnoun", "verb", "weakverb") if how in known), ""
    )


def _undrawn(word: str, table: Mapping[str, Mapping[str, str]]) -> str:
    """ "Whoooosh" is "whoosh", "shhhhh" is "shh"."""
    if RUN.search(word) is None:
        return ""
    for letters in (r"\1", r"\1\1"):
        kind = _listed(RUN.sub(letters, word), table)
        if kind:
            return kind
    return ""


def _in_a_row(word: str, table: Mapping[str, Mapping[str, str]]) -> str:
    """ "Tok tok", "thump thump thump": one noise over and over."""
    parts = word.split(" ")
    if len(set(parts)) > 1 or parts[0] in SAME_TWICE:
        return ""
    kind = _listed(parts[0], table)
    unheard_of = parts[0] not in lexicon().english and not known(parts[0])
    return kind or ("tap" if CLIPPED.match(parts[0]) or len(parts) > 2 or unheard_of else "")


def _vowelless(word: str) -> str:
    """ "Pfft", "bzzt", "trrk": at least four letters, none a vowel, one of them twice."""
    if (
        len(word) < 4
        or not word.isascii()
        or not word.isalpha()
        or VOWELS & set(word)
        or word in WRITTEN_SHORT
    ):
        return ""
    if not any(a == b for a, b in pairwise(word)):
        return ""
    return next((kind for letter, kind in BY_LETTER if letter in word), "click")
