"""Introductions: somebody by name and in brackets what is seen ("ANNA (40s, red coat)"), as plain words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rushes.script.blanking import blank, within
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Entry, Sense, lexicon, normal
from rushes.script.unquoted import names_speaker

__all__ = ["NAME", "christened", "introduce"]

NAME = r"[A-Z][A-Z0-9.’'\-]*(?: (?:[A-Z0-9#][A-Z0-9.’'\-#]*|&)){0,3}"
_TITLED = r"(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+"
_INTRODUCED = re.compile(rf"(?<![\w’'-])(?P<name>{NAME}|{_TITLED}) ?\((?P<how>[^()\n]{{1,90}})\)")
_AGE = re.compile(
    r"(?:(?:early|mid|late)[- ]?)?(?:\d{1,3}(?:['’]?s)?|\d0s?-something"
    r"|(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties))\Z",
    re.I,
)


def introduce(prompt: str, out: list[str], spoken: Sequence[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """ "ANNA (40s, red coat) waits" becomes "ANNA in red coat waits"; yields the names and ages."""
    for match in _INTRODUCED.finditer(prompt):
        name = match["name"]
        start, end = match.end("name"), match.end()
        if (
            within(spoken, start)
            or "".join(out[start:end]) != prompt[start:end]
            or not (names_speaker(name, lexicon()) or _titled(name))
        ):
            continue
        parts = [(m.start() + match.start("how"), m[0].strip()) for m in re.finditer(r"[^,;]+", match["how"])]
        told = [(at, part) for at, part in parts if part and not _AGE.match(part)]
        if len(told) == len(parts) and not any(_worn(part) for _, part in told):
            continue
        blank(out, start, end)
        worn = next((n for n, (_, part) in enumerate(told) if _worn(part)), -1)
        for n, (at, part) in enumerate(told):
            if worn >= 0 and n >= worn:
                at += len(prompt[at:]) - len(prompt[at:].lstrip()) if at < len(prompt) else 0
                blank(out, at, at + len(part), part)
                if n == worn:
                    out[start + 1 : start + 4] = " in" if at >= start + 5 else "in "
                elif at > start:
                    out[at - 2] = ","
        yield normal(name), next((_age_of(part) for _, part in parts if _AGE.match(part)), "")


def _titled(name: str) -> bool:
    """ "Detective Mora", "Elena": small letters behind each capital, and the last word is nothing else."""
    *before, last = name.split(" ")
    unknown = not lexicon().senses(normal(last)) or any(
        s.category == "name" for s in lexicon().senses(normal(last))
    )
    return unknown and all(
        any(s.category in ("being", "name") for s in lexicon().senses(normal(w))) for w in before
    )


def _age_of(words: str) -> str:
    """The age that a screenplay gives: "40s", "late sixties", "9"."""
    figure = re.search(r"\d+", words)
    tens = ("teens", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight")
    years = (
        int(figure[0])
        if figure
        else next((10 * n + 10 for n, ten in enumerate(tens) if ten in words.lower()), 30)
    )
    return "child" if years < 13 else "teen" if years < 20 else "adult" if years < 60 else "old"


def _worn(part: str) -> bool:
    return any(
        s.category == "garment" for word in (part, part.split()[-1]) for s in lexicon().senses(normal(word))
    )


def christened(lexemes: Sequence[Lexeme], names: frozenset[str]) -> list[Lexeme]:
    """Words that name who is cued or introduced are names, whatever else they mean; "CAPTAIN OKORO" is one."""
    sense = Sense(Entry("name", "open", "", {"sex": ""}))
    longest = max((name.count(" ") + 1 for name in names), default=0)
    out: list[Lexeme] = []
    i = 0
    while i < len(lexemes):
        sizes = range(min(longest, len(lexemes) - i), 0, -1) if lexemes[i].text[:1].isupper() else ()
        size = next((n for n in sizes if " ".join(x.norm for x in lexemes[i : i + n]) in names), 1)
        lexeme, last = lexemes[i], lexemes[i + size - 1]
        if size > 1:
            words = lexemes[i : i + size]
            text = " ".join(x.text for x in words)
            lexeme = Lexeme(lexeme.start, last.end, text, " ".join(x.norm for x in words), (sense,))
        elif (
            lexeme.norm in names and lexeme.text[:1].isupper() and not lexeme.has("being", "name", "speaker")
        ):
            lexeme = replace(lexeme, senses=(sense,))
        out.append(lexeme)
        i += size
    return out
