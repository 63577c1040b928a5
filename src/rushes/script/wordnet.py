"""Words that nobody listed: what WordNet says of a word that no table here has.

`tables/wordnet.txt.xz` is derived from WordNet 3.0 by `tools/wordnet/derive.py` (licence: `tables/WORDNET-LICENSE.txt`). It
holds the meanings, one a line, and then every lemma with the numbers of its meanings, sorted by bytes. It is unpacked when
the first unlisted word is met, stays one string of bytes and is searched by halving.
"""

import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

__all__ = ["Known", "Meaning", "bases", "known"]

FILE = "wordnet.txt.xz"
NOUN_ENDINGS = (("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("zes", "z"), ("ies", "y"), ("men", "man"),
                ("oes", "o"), ("s", ""))  # fmt: skip
VERB_ENDINGS = (
    ("ies", "y", "s"), ("s", "", "s"), ("es", "", "s"),
    ("ied", "y", "ed"), ("ed", "e", "ed"), ("ed", "", "ed"),
    ("ying", "ie", "ing"), ("ing", "e", "ing"), ("ing", "", "ing"),
)  # fmt: skip
"""Ending, what stands for it in the lemma, the form's name."""
SHORTEST = 2
"""Letters that a lemma keeps at least when an ending is taken off."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning: `part` n or v; `sort` is coarse (vehicle, profession, food, motion …, abstract); `like` the form of our
    tables that comes nearest, in `category` there, both "" where none does; `traits` "sex=female age=child";
    `when`: p only in the plural, c only capitalised, l only in lower case, i only with an ending.
    """

    part: str
    sort: str
    category: str
    like: str
    traits: str
    when: str


@dataclass(frozen=True, slots=True)
class Known:
    """A meaning of a word as it stands: its lemma `base`, and its form: "" plural s ing ed."""

    meaning: Meaning
    base: str
    form: str


class _Table:
    """The unpacked file."""

    def __init__(self, text: bytes) -> None:
        head, _, self.body = text.partition(b"\n\n")
        rows = (line.split("\t") for line in head.decode().split("\n"))
        self.meanings = tuple(Meaning(*row) for row in rows)

    def line(self, key: str) -> str:
        """What stands beside a lemma, "" where it is not there."""
        wanted = key.encode()
        low, high = 0, len(self.body)
        while low < high:
            start = self.body.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self.body.find(b"\n", start)
            lemma, _, rest = self.body[start:end].partition(b"\t")
            if lemma == wanted:
                return rest.decode()
            if lemma < wanted:
                low = end + 1
            else:
                high = start
        return ""


@lru_cache(maxsize=1)
def _table() -> _Table:
    packed = (files("rushes.script.tables") / FILE).read_bytes()
    return _Table(lzma.decompress(packed))


def bases(form: str) -> Iterator[tuple[str, str, str]]:
    """(lemma, name of the form, part) that an English form may come from by rule, itself first."""
    yield form, "", "n"
    yield form, "", "v"
    for ending, instead in NOUN_ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= SHORTEST and not form.endswith(("ss", "us")):
            yield form[: len(form) - len(ending)] + instead, "plural", "n"
    for ending, instead, name in VERB_ENDINGS:
        stem = form[: len(form) - len(ending)]
        if not form.endswith(ending) or len(stem) < SHORTEST or form.endswith("ss"):
            continue
        yield stem + instead, name, "v"
        if not instead and name != "s" and stem[-1] == stem[-2]:
            yield stem[:-1], name, "v"


@lru_cache(maxsize=4096)
def known(word: str, *, capital: bool = False) -> tuple[Known, ...]:
    """What a normalised word or compound may mean. `capital`: it is written with a capital letter."""
    own, _, irregular = _table().line(word).partition("=")
    found: dict[str, list[Known]] = {}
    for base, form, part in _candidates(word, irregular):
        if form == "ed" and "a" in own.split(","):
            continue  # an adjective in its own right: "battered"
        if part in found:
            continue
        numbers = _table().line(base).partition("=")[0] if form or base != word else own
        meanings = [_table().meanings[int(n)] for n in numbers.split(",") if n.isdigit()]
        fitting = [
            Known(m, base, form) for m in meanings if m.part == part and _fits(m, form, capital=capital)
        ]
        if fitting:
            found[part] = [k for k in fitting if k.meaning.when == "c"] or fitting
    return tuple(k for some in found.values() for k in some)


def _candidates(word: str, irregular: str) -> Iterator[tuple[str, str, str]]:
    if irregular:
        yield irregular[2:], {"p": "plural", "d": "ed", "g": "ing", "s": "s"}[irregular[1]], irregular[0]
    yield from bases(word)


def _fits(meaning: Meaning, form: str, *, capital: bool) -> bool:
    when = meaning.when
    return not (
        (when == "p" and form != "plural")
        or (when == "c" and not capital)
        or (when == "l" and capital)
        or (when == "i" and not form)
    )
