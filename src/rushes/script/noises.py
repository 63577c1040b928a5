"""Noises: the words that name what is heard, each with the family of sound that it belongs to.

A row of `tables/noises.tsv` is a kind, how its words stand for it, and the words. `noun` and `verb` always sound;
`weaknoun` and `weakverb` sound where something beside them says so; `body` sounds by nature once it is said to do
anything that is heard (an alarm pulses); `ambient` names a bed by itself (wind, traffic).
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

__all__ = ["LONGEST", "Noises", "listed", "noises", "stems"]

LONGEST = 4
"""Words in the longest listed group that is looked for."""

Table = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Noises:
    """`table[word][how]` is the kind that a word (or group of words) stands for when used in this manner."""

    table: Table

    def kind(self, word: str, how: str) -> tuple[str, str]:
        """The kind and form ("", s, ing, ed) of an inflected word used as `how`; empty where it isn't listed."""
        return _kind(word, how)


def stems(word: str) -> list[tuple[str, str]]:
    """What an English word may be a form of, the likeliest first: "scraping" → scraping, scrape."""
    out = [(word, "")]
    if word.endswith("ies") and len(word) > 4:
        out.append((word[:-3] + "y", "s"))
    if word.endswith("es") and len(word) > 3:
        out.append((word[:-2], "s"))
    if word.endswith("s") and not word.endswith("ss") and len(word) > 2:
        out.append((word[:-1], "s"))
    for ending, form in (("ing", "ing"), ("ed", "ed")):
        root = word[: -len(ending)]
        if not word.endswith(ending) or len(root) < 2:
            continue
        out += [(root, form), (root + "e", form)]
        if root[-1] == root[-2]:
            out.append((root[:-1], form))
        if form == "ed" and root.endswith("i"):
            out.append((root[:-1] + "y", form))
    irregular = IRREGULAR.get(word)
    return [*out, (irregular, "ed")] if irregular else out


IRREGULAR = {"rang": "ring", "sang": "sing", "wept": "weep", "spat": "spit", "tore": "tear", "swept": "sweep"}


@lru_cache(maxsize=1)
def noises() -> Noises:
    """The table of the package, read at first use."""
    text = (files("rushes.script.tables") / "noises.tsv").read_text(encoding="utf-8")
    table: Table = {}
    for line in text.splitlines()[1:]:
        kind, how, words = line.split("\t")
        for word in words.split("|"):
            table.setdefault(word.replace("-", " "), {}).setdefault(how, kind)
    return Noises(table)


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    text = (files("rushes.script.tables") / "earshot.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {name: frozenset(words.split("|")) for name, words in rows}


def listed(name: str) -> frozenset[str]:
    """A list of plain words that the rules of hearing go by (`tables/earshot.tsv`)."""
    return _lists()[name]


@lru_cache(maxsize=8192)
def _kind(word: str, how: str) -> tuple[str, str]:
    for base, form in stems(word):
        kind = noises().table.get(base, {}).get(how, "")
        if kind:
            return kind, form
    return "", ""
