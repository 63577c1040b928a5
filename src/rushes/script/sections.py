"""Sections: pieces of a film told apart by a moment, a length, a number in brackets or a word ("[0:04]", "Next 3 seconds:",
"(2)", "Chorus:"). One alone divides nothing."""

import re
from dataclasses import dataclass
from itertools import pairwise

from rushes.script.numerals import NUMBERS

__all__ = ["Section", "sections_of"]


@dataclass(frozen=True, slots=True)
class Section:
    """Its own words are `start`..`end` of the prompt; `seconds` is how long it lasts, 0 where that is not said."""

    start: int
    end: int
    seconds: float = 0.0


_BEGIN = r"(?:(?<=[.!?;:\n”’\"')\]]\s)|(?<=\s\s)|(?<=\n)|(?<![\s\S]))"
_STAMP = re.compile(
    rf"{_BEGIN}(?:at\s+)?[\[(*]{{0,2}}(?:(?P<minutes>\d{{1,2}}):(?P<seconds>[0-5]\d)|(?P<plain>\d{{1,2}})\s?s(?:ec(?:onds?)?)?(?=[\])*]|\s*[:–—-]))"
    r"[\])*]{0,2}\s*[:,–—-]?\s+",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"{_BEGIN}(?:(?:for|in|during)\s+)?(?:the\s+)?(?:first|next|last|final|following|remaining|second|third)\s+(?P<length>\d{{1,2}}|{'|'.join(NUMBERS[1:11])})"
    r"[\s-]*(?:s|secs?|seconds?)\b\s*[:,–—-]\s*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"(?:{_BEGIN}|(?<=,\s))\(?(?P<number>\d{{1,2}})\)\s+(?=\S)")
_CALLED = re.compile(
    rf"{_BEGIN}[*#\[(]{{0,3}}(?:intro(?:duction)?|outro|opening|opener|cold\s+open|hook|set-?\s?up|build(?:-?\s?up)?|problem|conflict|turn|twist|solution|"
    r"pay-?\s?off|reveal|climax|middle|ending|end|finale|coda|epilogue|prologue|verse|chorus|bridge|refrain|before|after|beginning|start|finish|"
    r"cta|call\s+to\s+action|stinger|punch-?\s?line|resolution|dawn|morning|noon|afternoon|dusk|evening|night|spring|summer|autumn|fall|winter|"
    r"past|present|future|then|now)(?:\s+\d)?[*\])]{0,3}\s*(?:[:—–]|\s-\s)[*]{0,2}\s*",
    re.IGNORECASE,
)


def sections_of(text: str) -> tuple[Section, ...]:
    """The sections of a prompt in order, none where it is not divided so."""
    for found in (_stamped(text), _long(text), _bracketed(text), _called(text)):
        if len(found) > 1:
            return tuple(found)
    return ()


def _stamped(text: str) -> list[Section]:
    """ "[0:00] … [0:04] …", "0s: … 4s: …": from the beginning, each later than the one before."""
    out: list[tuple[int, int, int]] = []
    for match in _STAMP.finditer(text):
        at = int(match["plain"]) if match["plain"] else int(match["minutes"]) * 60 + int(match["seconds"])
        if (not out and at == 0) or (out and at > out[-1][2]):
            out.append((match.start(), match.end(), at))
    lasts = [float(b[2] - a[2]) for a, b in pairwise(out)]
    return [
        Section(start, end, seconds) for (start, end, _), seconds in zip(out, [*lasts, 0.0], strict=False)
    ]


def _long(text: str) -> list[Section]:
    return [Section(m.start(), m.end(), _count(m["length"])) for m in _LENGTH.finditer(text)]


def _count(word: str) -> float:
    return float(word) if word.isdigit() else float(NUMBERS.index(word.lower()))


def _bracketed(text: str) -> list[Section]:
    """ "(1) … (2) …", counting up from one."""
    out: list[Section] = []
    for match in _BRACKETED.finditer(text):
        if int(match["number"]) == len(out) + 1:
            out.append(Section(match.start(), match.end()))
    return out


def _called(text: str) -> list[Section]:
    return [Section(m.start(), m.end()) for m in _CALLED.finditer(text)]
