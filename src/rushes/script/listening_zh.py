"""Listening in Chinese: echoic words (咔嗒一声, 嗡嗡作响), nouns of sound (脚步声) and verbs that sound (鸣叫).

Chinese names a sound where it stands, between two commas: the phrase reaches back to what brings it (发出, 传来, 伴着).
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from rushes.script.ear import Noise
from rushes.script.quotes import Quote

__all__ = ["chinese_noises_of"]

SEGMENT = re.compile(r"[^，。；：！？、,;:!?\n（）()—…\x00]+")
BRINGS = re.compile(
    r"发出|传来|响起|伴随着|伴随|伴着|伴有|带着|随着|同时|接着|随后|然后|以及|还有|周围是|捕捉到|突出|充满|主导|有|是|以|和|与|及|随"
)
LINKS = re.compile(r"同时|接着|随后|然后|以及|还有|而且|并且|和|与")
NOT = re.compile(r"没有|并非|而不是|不是|无|毫无|不带|不发出|静静")
SPOKEN = re.compile(r"^(?:问|说|喊|道|响亮地说|宣布|回答|低语|哽咽)")
SOFT = re.compile(r"轻柔|轻轻|微弱|远处|细微|柔和|低沉|隐约|轻")
LOUD = re.compile(r"响亮|大声|巨大|震耳|沉重|刺耳|猛烈|轰")
OTHERWISE = re.compile(r"音效设计|音乐.{0,2}(?:重音|尾音)|落在[^，]*声?上$")
"""A way of working, music, or a sound that was named before."""
SOURCES = (
    ("海浪|浪涛", "waves"),
    ("引擎|发动机", "engine"),
    ("雨点|雨水", "rain"),
    ("雷", "thunder"),
    ("风(?!扇)", "wind"),
)
BY_SOURCE = frozenset({"roar", "whoosh", "hum", "impact"})
"""Kinds of which the source makes its own."""
REACH = 16
"""Characters before the word for the sound that may belong to it."""


@lru_cache(maxsize=1)
def _table() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    text = (files("rushes.script.tables") / "noises_zh.tsv").read_text(encoding="utf-8")
    words: dict[str, tuple[str, str]] = {}
    for line in text.splitlines()[1:]:
        kind, how, row = line.split("\t")
        for word in row.split("|"):
            words.setdefault(word, (kind, how))
    longest = sorted(words, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest))), words


def chinese_noises_of(text: str, quotes: Sequence[Quote]) -> list[Noise]:
    """All sounds that are named in Chinese words, in order."""
    if not re.search(r"[㐀-鿿]", text):
        return []
    mask = _masked(text, quotes)
    return [noise for segment in SEGMENT.finditer(mask) for noise in _in_segment(mask, *segment.span())]


def _masked(text: str, quotes: Sequence[Quote]) -> str:
    """What is said is blanked; an echoic word in quotation marks (“嘘嘘”声) stays."""
    out = list(text)
    for quote in quotes:
        echoic = _table()[0].fullmatch(quote.text)
        if not echoic:
            out[quote.start : quote.end] = "\0" * (quote.end - quote.start)
    return "".join(out)


def _in_segment(mask: str, start: int, end: int) -> Iterator[Noise]:
    pattern, words = _table()
    floor = start
    at = start
    while (match := pattern.search(mask, at, end)) is not None:
        kind, how = words[match[0]]
        at = match.end()
        stop = _stop(mask, match, how, end)
        if stop is None:
            continue
        begins = _begin(mask, match.start(), floor, nominal=how == "noun" or mask[match.end() : stop] == "声")
        if OTHERWISE.search(mask[max(floor, match.start() - 12) : stop + 2]):
            continue
        if match[0] in ("声音", "旁白") and not _heard(mask, begins, match, end):
            continue
        phrase = mask[begins:stop]
        kind = next((own for word, own in SOURCES if re.search(word, phrase) and kind in BY_SOURCE), kind)
        level = "soft" if SOFT.search(phrase) else "loud" if LOUD.search(phrase) else "normal"
        denied = bool(NOT.search(mask, floor, match.start()))
        yield Noise(kind, begins, stop, level, negated=denied)
        floor = at = stop


def _stop(mask: str, match: re.Match[str], how: str, end: int) -> int | None:
    """Where the phrase ends; None where the word is no sound here."""
    rest = mask[match.end() : end]
    if how == "echoic":
        tail = re.match(r"[”’\"']?(?:的|地)?(?:声|作响|地响|一声|一响|响个不停|直响|鸣)", rest)
        if tail is not None:
            stop = match.end() + tail.end()
            thing = re.match(r"(?:的[㐀-鿿]{1,4}|忽高忽低)", mask[stop:end])
            return stop + (thing.end() if thing else 0)
        does = re.match(r"地?[㐀-鿿]{2,12}", rest)
        return match.end() + does.end() if does else match.end()
    if how == "verb":
        return None if SPOKEN.match(rest) else min(match.end() + 4, end) if len(match[0]) < 4 else match.end()
    return match.end()


def _begin(mask: str, at: int, floor: int, *, nominal: bool) -> int:
    """Where the phrase begins: behind what brings the sound, or behind the last link."""
    start = max(floor, at - REACH)
    begins = start
    for match in (BRINGS if nominal else LINKS).finditer(mask, start, at):
        begins = match.end()
    lead = re.match(r"(?:一阵|一声|一记|一段|着|了|的|又是|地)+", mask[begins:at])
    return begins + (lead.end() if lead else 0)


def _heard(mask: str, begins: int, match: re.Match[str], end: int) -> bool:
    """ "A voice asks" is no sound; "the sound of the wind" is; a narration is where it is part of what is heard."""
    if match[0] == "旁白":
        return "的" in mask[begins : match.start()] and not SPOKEN.match(mask[match.end() : end])
    return mask[match.start() - 1 : match.start()] == "的" and not SPOKEN.match(mask[match.end() : end])
