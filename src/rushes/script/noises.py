"""Noises: the words that name what is heard, each with the family of sound that it belongs to.

A row of `tables/noises.tsv` is a kind, how its words stand for it, and the words. `noun` and `verb` always sound;
`weaknoun` and `weakverb` sound where something beside them says so, `dimnoun` and `dimverb` only where it is said
outright; `body` sounds by nature once it is said to do what is heard of it (`tables/heard_of.tsv`: an alarm pulses);
`ambient` names a bed by itself (wind, traffic).
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rushes.script.echoic import echoic

__all__ = [
    "LONGEST",
    "Deed",
    "Noises",
    "deeds",
    "deeds_of",
    "heard_of",
    "listed",
    "noise_kinds",
    "noises",
    "other_senses",
    "stems",
]

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

    def group(self, words: str) -> str:
        """The kind that several words are listed for together, "" where they are not."""
        return _group(words)

    def opens(self, word: str) -> bool:
        """Whether listed groups begin with a word."""
        return word.partition(" ")[0] in _openings()


@lru_cache(maxsize=8192)
def stems(word: str) -> tuple[tuple[str, str], ...]:
    """What an English word may be a form of, the likeliest first: "scraping" → scraping, scrape."""
    out = [(word, "")]
    if word.endswith("ies") and len(word) > 4:
        out.append((word[:-3] + "y", "s"))
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        out.append((word[:-2], "s"))
    if word.endswith("s") and not word.endswith("ss") and len(word) > 2:
        out.append((word[:-1], "s"))
    for ending, form in (("ing", "ing"), ("ed", "ed")):
        root = word[: -len(ending)]
        if not word.endswith(ending) or len(root) < 2:
            continue
        out += [(root + "e", form)] if DOUBLED.match(root) else [(root, form), (root + "e", form)]
        if root[-1] == root[-2]:
            out.append((root[:-1], form))
        if form == "ed" and root.endswith("i"):
            out.append((root[:-1] + "y", form))
    irregular = IRREGULAR.get(word)
    return (*out, (irregular, "ed")) if irregular else tuple(out)


NAMED_ONLY = frozenset(
    {
        "room_tone",
        "street",
        "forest",
        "sting",
        "tone",
        "footsteps",
        "sparkle",
        "fanfare",
        "car",
        "radio",
        "quiet",
    }
)
"""Kinds whose nouns do not do as verbs."""
PREFIXED = frozenset({"mid", "half", "pre", "post", "non", "anti", "multi", "two", "three", "four", "no"})
"""What stands before a hyphen and is no compound for a noise: "mid-tick"."""
DOUBLED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]$")
"""One syllable that doubles its last letter: "taped" is no form of tap, "dining" none of din."""
IRREGULAR = {
    "rang": "ring", "rung": "ring", "sang": "sing", "sung": "sing", "wept": "weep", "spat": "spit", "tore": "tear",
    "torn": "tear", "swept": "sweep", "struck": "strike", "beat": "beat", "blew": "blow", "broke": "break", "fell": "fall",
    "ground": "grind", "shook": "shake", "bit": "bite", "slid": "slide", "swung": "swing",
}  # fmt: skip


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


@lru_cache(maxsize=8)
def _lists(name: str) -> dict[str, frozenset[str]]:
    text = (files("rushes.script.tables") / f"{name}.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {key: frozenset(words.split("|")) for key, words in rows}


def listed(name: str) -> frozenset[str]:
    """A list of plain words that the rules of hearing go by (`tables/earshot.tsv`)."""
    return _lists("earshot")[name]


@lru_cache(maxsize=1)
def noise_kinds() -> frozenset[str]:
    """All kinds; "laugh" is the laughter of one who is seen."""
    return frozenset({"laugh", *(kind for row in noises().table.values() for kind in row.values())})


def heard_of(kind: str) -> frozenset[str]:
    """What a thing that sounds by nature does when it is heard, though others do it in silence: an alarm goes off."""
    return _lists("heard_of").get(kind, frozenset())


def other_senses(word: str) -> frozenset[str]:
    """Words that, beside this one, tell that it means something else: the bark of a tree (`tables/other_senses.tsv`)."""
    return _lists("other_senses").get(word, frozenset())


@dataclass(frozen=True, slots=True)
class Deed:
    """Whoever does one of `verbs` to one of `objects` makes a noise of `kind`."""

    kind: str
    verbs: frozenset[str]
    objects: frozenset[str]


@lru_cache(maxsize=1)
def deeds() -> tuple[Deed, ...]:
    """The rows of `tables/deeds.tsv`."""
    text = (files("rushes.script.tables") / "deeds.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return tuple(Deed(kind, frozenset(v.split("|")), frozenset(o.split("|"))) for kind, v, o in rows)


@lru_cache(maxsize=8192)
def deeds_of(word: str) -> tuple[Deed, ...]:
    """The deeds that a word may be the verb of."""
    bases = {base for base, _ in stems(word)}
    return tuple(row for row in deeds() if bases & row.verbs)


@lru_cache(maxsize=8192)
def _group(words: str) -> str:
    table = noises().table
    return next((kind for base, _ in stems(words) if (kind := table.get(base, {}).get("noun", ""))), "")


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """First words of the listed groups."""
    return frozenset(word.partition(" ")[0] for word in noises().table if " " in word)


@lru_cache(maxsize=8192)
def _kind(word: str, how: str) -> tuple[str, str]:
    for base, form in stems(word):
        kind = noises().table.get(base, {}).get(how, "")
        if kind:
            return kind, form
    if how in ("noun", "weaknoun") and " " in word:
        first, _, last = word.rpartition(" ")
        kind = "" if last.endswith("ing") or first in PREFIXED else noises().table.get(last, {}).get(how, "")
        if kind:
            return kind, ""  # "a bone-crack"
    if how == "noun":
        return echoic(word, noises().table), ""
    if how == "verb" and " " not in word:
        return _turned(word)
    return "", ""


def _turned(word: str) -> tuple[str, str]:
    """A noun for a sound does as a verb: "the ball thocks off the strings"."""
    for base, form in stems(word):
        row = noises().table.get(base, {})
        if row.keys() == {"noun"} and form and row["noun"] not in NAMED_ONLY:
            return row["noun"], form
    return "", ""
