"""Headings: shots that a prompt numbers, times or heads like a script ("Shot 1:", "[0:00-0:03]", "INT. KITCHEN", 镜头一：)."""

import re
from dataclasses import dataclass

from rushes.script.numerals import NUMBERS, ORDINALS
from rushes.script.sections import sections_of

__all__ = ["Heading", "headings_of"]

LETTERS = "_abcdefgh"
ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
DIGITS = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading's words are `start`..`end` of the prompt; `number` is -1 where it has none; `seconds` 0 where not said.

    `divides`: it heads a scene, which may be of several shots.
    """

    start: int
    end: int
    number: int = -1
    seconds: float = 0.0
    divides: bool = False


_EDGE = r"(?:(?<=[\s.;:!?。！？；”’\"'\]\)*,，|—–-])|(?<![\s\S]))"
_TIME = r"\d{1,2}(?::\d{2})?(?:\.\d+)?"
_SPAN = rf"(?:{_TIME}\s*s?\s*(?:-|–|—|to|~|至|到)\s*{_TIME}|{_TIME})\s*(?:s|secs?|seconds?|秒)?"
_CLOSE = r"[\])*]{0,4}"

_NAMED = re.compile(
    rf"{_EDGE}[\[(*#]{{0,4}}\b(?:camera\s+)?(?:shot|scene|clip|frame|cut|panel|part|segment|sequence|beat|camera|cam|angle|view|take|image|picture|vignette|act|chapter|moment)\s*(?:no\.?\s*|number\s+|#\s*)?"
    rf"(?P<number>\d{{1,2}}|{'|'.join(NUMBERS[1:])}|(?P<letter>(?-i:[A-H]|I{{1,3}}|IV|VI{{0,3}})))\b{_CLOSE}\s*(?:[\[(]\s*(?P<time>{_SPAN})[^\])\n]{{0,20}}[\])])?\s*"
    rf"{_CLOSE}(?:[:.|\])*]+|(?P<comma>,)|(?=\([^()\n]{{2,60}}\)\s*[:.–—-])|\s[-–—]+(?=\s)|[–—]|-(?=\s)|(?=\n)){_CLOSE}\s*",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    rf"{_EDGE}[\[(*#]{{0,4}}\b(?:in\s+)?(?:the\s+)?(?P<number>{'|'.join(ORDINALS[1:])})\s+(?:shot|scene|clip|frame|panel)\b{_CLOSE}"
    rf"\s*(?:[\[(]\s*(?P<time>{_SPAN})[^\])\n]{{0,20}}[\])])?\s*(?:[:.|]|\s[-–—]|,)+\s*",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"[\[【（(*#]{0,4}(?:(?:镜头|分镜头|分镜|场景|画面|片段|镜)\s*(?P<number>\d{1,2}|[一二三四五六七八九十]{1,2})"
    r"|第\s*(?P<ordinal>\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:个)?(?:分镜头|镜头|分镜|场景|画面|片段|镜|幕|场))"
    rf"[\]】）)*]*\s*(?:[\[（(【]\s*(?P<time>{_SPAN})[^\]）)】\n]{{0,12}}[\]）)】])?"
    r"(?:\s*[：:、.，,｜|\]】—-]+|(?<=[\]）)】])|[ \t\u3000]+(?=\S)|(?=\n))\s*"
)
_TIMED = re.compile(
    rf"(?:(?<=[\s.;!?。！？；])|(?<![\s\S]))第?(?:[\[(（【*]+\s*第?(?P<inside>{_TIME}\s*s?\s*(?:-|–|—|to|~|至|到)\s*{_TIME}\s*(?:s|secs?|seconds?|秒)?)"
    rf"\s*[\])）】*]+\s*[:：\-–—]*|(?P<bare>{_TIME}\s*s?\s*(?:-|–|—|to|~|至|到)\s*{_TIME}\s*(?:s|secs?|seconds?|秒)?)"
    r"\s*(?:[:：]|(?<=秒)[，,、 ]|(?<=\ds)[ \t]+(?=[㐀-鿿]))"
    r"|(?:前|中间|后|最后|末尾)(?P<length>\d{1,2})秒钟?\s*[:：，,])\s*",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:^|\n)[ \t]*(?P<number>\d{1,2})[.)、．]\s*(?=[^\s\d])")
_SCENE = re.compile(r"scene|part|segment|sequence|场|幕", re.IGNORECASE)
_SLUG = re.compile(
    r"(?:(?<=[\n.!?:])|(?<![\s\S]))\s{0,3}(?P<slug>(?:INT|EXT|I/E)\b\.?(?:\s*/\s*(?:INT|EXT)\.?)?)\s+(?=[A-Z])"
)


def headings_of(text: str) -> tuple[Heading, ...]:
    """The headings that divide a prompt, in order; none where it has none, or where numbers do not count up."""
    for pattern in (_NAMED, _CHINESE, _ORDINAL):
        found = _counting([_heading(match) for match in pattern.finditer(text) if _heads(text, match)])
        if found:
            return found
    timed = [
        Heading(m.start(), m.end(), seconds=_seconds(m["inside"] or m["bare"] or m["length"]))
        for m in _TIMED.finditer(text)
    ]
    if len(timed) > 1:
        return tuple(timed)
    listed = _counting(
        [Heading(m.start("number"), m.end(), int(m["number"])) for m in _LISTED.finditer(text)]
    )
    if len(listed) > 1:
        return listed
    slugs = tuple(Heading(m.start("slug"), m.end(), divides=True) for m in _SLUG.finditer(text))
    return slugs or tuple(Heading(s.start, s.end, seconds=s.seconds, divides=True) for s in sections_of(text))


def _heads(text: str, match: re.Match[str]) -> bool:
    """ "Shot two, close on her thumb" heads a shot where it begins a sentence, not in "as in shot two, …"."""
    if not match.groupdict().get("comma"):
        return True
    before = text[max(_words_start(match) - 3, 0) : _words_start(match)].rstrip(" ")
    return not before or before[-1] in ".!?:;”\"’'»\n"


def _heading(match: re.Match[str]) -> Heading:
    groups = match.groupdict()
    word = (groups.get("number") or groups.get("ordinal") or "").lower()
    divides = bool(_SCENE.search(match[0]))
    return Heading(
        _words_start(match), match.end(), _number(word), _seconds(groups.get("time") or ""), divides
    )


def _words_start(match: re.Match[str]) -> int:
    """Behind the blanks that a pattern may have begun with."""
    return match.start() + len(match[0]) - len(match[0].lstrip())


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    if word in ROMAN or (len(word) == 1 and word in LETTERS):
        return ROMAN.index(word) if word in ROMAN else LETTERS.index(word)
    for table in (NUMBERS, ORDINALS):
        if word in table:
            return table.index(word)
    if word and all(c in DIGITS for c in word):
        return DIGITS.index(word[-1]) + (10 if len(word) > 1 else 0)
    return -1


def _counting(found: list[Heading]) -> tuple[Heading, ...]:
    """Those that count up from 0, 1 or 2 by ones; a number out of turn ("as in shot 1.") heads nothing."""
    out: list[Heading] = []
    for heading in found:
        begins = not out and heading.number in (0, 1, 2)
        if begins or (out and heading.number == out[-1].number + 1):
            out.append(heading)
    return tuple(out) if len(out) > 1 or (out and out[0].number < 2) else ()


def _seconds(span: str) -> float:
    """ "3s", "0-3s" and "0:02-0:05" are three seconds."""
    times = [_clock(t) for t in re.findall(_TIME, span)]
    if not times:
        return 0.0
    return max(times[1] - times[0], 0.0) if len(times) > 1 else times[0]


def _clock(time: str) -> float:
    minutes, colon, seconds = time.rpartition(":")
    return int(minutes) * 60 + float(seconds) if colon else float(time)
