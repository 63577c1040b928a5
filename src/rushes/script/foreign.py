"""Foreign scene words: the commonest words of a scene in languages that are not read otherwise.

`tables/foreign.tsv` has an English word of the lexicon and its forms in each language. Word by word a prompt becomes English
as far as its words are listed, and the one grammar reads that; what is not listed has no effect and is listed as unread.
Japanese, which has no blanks, is cut by the longest listed word; its particles and those of Korean end a phrase.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rushes.script.lexicon import Lexicon, Sense, normal

__all__ = ["LANGUAGES", "Found", "found_in", "languages_of_word"]

LANGUAGES = ("es", "fr", "de", "pt", "it", "ja", "ko")
UNSPACED = frozenset({"ja", "ko"})
LONGEST = 5
"""Words in a listed group at most."""
FILMING = frozenset(
    {"camsize", "cammove", "camangle", "camshot", "lens", "style", "genre", "instrument", "dof"}
)
"""English words of these categories are used in every language ("zoom", "cyberpunk", "jazz")."""
PARTICLES = {"ja": "はがをにでへもとや", "ko": "이가은는을를에로와과도"}
JOINS = {"ja": "の", "ko": "의"}
"""Particles between nouns that make one phrase."""
ENDINGS = re.compile(
    r"ています|ている|ていた|てい|います|いる|ました|ます|って|した|する|して|られ|れて|から|まで|です|だっ|て|た|な|い|し|る|だ|さ"
    r"|에서는|에서|으로|에게|한테|하고|하며|하는|한다|까지|부터|이다|입니다|있는|있다|고|며|다|는"
)
"""What is left behind a listed stem and says nothing here."""
SPAN = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*[’']?|\d+")


@dataclass(frozen=True, slots=True)
class Found:
    """Characters `start`..`end` with the English word for them and what that means. `stop`: a phrase ends here; `tag` is the
    part of speech of what is not listed, "" where it is to be found."""

    start: int
    end: int
    gloss: str = ""
    senses: tuple[Sense, ...] = ()
    tag: str = ""
    stop: bool = False


@lru_cache(maxsize=1)
def _table() -> tuple[Mapping[str, Mapping[str, str]], Mapping[str, frozenset[str]]]:
    """Glosses by form for each language, and the languages of each single word."""
    text = (files("rushes.script.tables") / "foreign.tsv").read_text(encoding="utf-8")
    glosses: dict[str, dict[str, str]] = {code: {} for code in LANGUAGES}
    languages: dict[str, set[str]] = {}
    for line in text.splitlines()[1:]:
        gloss, *columns = line.split("\t")
        for code, forms in zip(LANGUAGES, columns, strict=False):
            for form in filter(None, forms.split("|")):
                glosses[code].setdefault(_key(form, code), gloss)
                if " " not in form:
                    languages.setdefault(form.lower(), set()).add(code)
    return glosses, {word: frozenset(codes) for word, codes in languages.items()}


def _key(form: str, language: str) -> str:
    return form.lower() if language in UNSPACED else normal(form)


def languages_of_word(word: str) -> frozenset[str]:
    """The languages that list a lower-case word."""
    return _table()[1].get(word, frozenset())


def found_in(text: str, start: int, end: int, language: str, lexicon: Lexicon) -> list[Found]:
    """The words of a stretch of the prompt without stops, in order."""
    if language in UNSPACED:
        return _scanned(text, start, end, language, lexicon)
    spans = _halved(
        [(start + m.start(), start + m.end()) for m in SPAN.finditer(text[start:end])], text, language
    )
    table = _table()[0][language]
    norms = [normal(text[s:e]) for s, e in spans]
    out: list[Found] = []
    i = 0
    while i < len(spans):
        size = next(
            (n for n in range(LONGEST, 0, -1) if i + n <= len(spans) and " ".join(norms[i : i + n]) in table),
            0,
        )
        here, there = spans[i][0], spans[i + max(size, 1) - 1][1]
        if size:
            out.append(_found(here, there, table[" ".join(norms[i : i + size])], lexicon))
        else:
            out.append(_strange(text, here, there, norms[i], lexicon))
        i += max(size, 1)
    return out


def _halved(spans: list[tuple[int, int]], text: str, language: str) -> list[tuple[int, int]]:
    """l'arbre is two words, and so is what a hyphen joins."""
    table = _table()[0][language]
    out: list[tuple[int, int]] = []
    for start, end in spans:
        word = text[start:end].replace("’", "'")
        cut = word.find("'") + 1
        if cut and normal(word) not in table and normal(word[:cut]) in table and cut < len(word):
            out += [(start, start + cut), (start + cut, end)]
        else:
            out.append((start, end))
    return out


def _found(start: int, end: int, gloss: str, lexicon: Lexicon) -> Found:
    category, _, word = gloss.rpartition(":")
    key = normal(word)
    senses = tuple(s for s in lexicon.english.get(key, ()) if not category or s.category == "verb")
    return Found(start, end, key, senses)


def _strange(text: str, start: int, end: int, norm: str, lexicon: Lexicon) -> Found:
    """A word that is not listed: one of filming is as in English; a capital within a sentence makes a noun."""
    senses = tuple(s for s in lexicon.english.get(norm, ()) if s.category in FILMING)
    if senses or norm.isdigit():
        return Found(start, end, norm, senses or tuple(lexicon.english.get(norm, ())))
    before = text[:start].rstrip()
    named = text[start].isupper() and bool(before) and before[-1] not in '.!?:¿¡"“«'
    return Found(start, end, norm, (), "N" if named else "A")


def _scanned(text: str, start: int, end: int, language: str, lexicon: Lexicon) -> list[Found]:
    """Longest listed words from the left; particles and endings; the rest is not listed."""
    table = _table()[0][language]
    longest = max(map(len, table))
    out: list[Found] = []
    at = start
    while at < end:
        size = next(
            (n for n in range(min(longest, end - at), 0, -1) if text[at : at + n].lower() in table), 0
        )
        ending = None if size else ENDINGS.match(text, at, end)
        if size:
            out.append(_found(at, at + size, table[text[at : at + size].lower()], lexicon))
        elif text[at].isspace():
            size = 1
        elif text[at] in JOINS[language] and out and out[-1].senses:
            size = 1
            out.append(Found(at, at + 1, tag="X"))
        elif text[at] in PARTICLES[language] and out and out[-1].senses:
            size = 1
            out.append(Found(at, at + 1, stop=True))
        elif ending is not None and out and out[-1].end == at:
            size = ending.end() - at
            out.append(Found(at, at + size, tag="X", stop="에" in ending[0] or "로" in ending[0]))
        else:
            size = 1
            joined = bool(out) and out[-1].end == at and out[-1].tag == "A"
            out[-1:] = (
                [Found(out[-1].start, at + 1, tag="A")] if joined else [*out[-1:], Found(at, at + 1, tag="A")]
            )
        at += size
    return out
