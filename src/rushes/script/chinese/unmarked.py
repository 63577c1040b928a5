"""Unmarked: Chinese words to be said or read that stand behind a colon without quotation marks.

旁白：山里的春天来得很晚。 字幕：三年后 妈妈（生气地）：你去哪儿了？
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from rushes.script.chinese.words import pieces_of
from rushes.script.lexicon import lexicon
from rushes.script.quotes import Quote

__all__ = ["unmarked"]

_MARKS = "\"“”「」『』‘’'《"
_HOW = r"(?:[（(][^（）()\n]{1,16}[）)])?"
_HOW_BEHIND = r"[：:][ \t]*(?P<how>[（(][^（）()\n]{1,16}[）)][ \t]*)?"
_TOLD = re.compile(
    rf"(?:旁白|画外音|解说词|解说|独白|内心独白|内心[oO][sS]|OS|[vV][oO]){_HOW}{_HOW_BEHIND}"
    rf"(?P<words>[^\s{_MARKS}（(无没][^\n{_MARKS}]*)"
)
_WRITTEN = re.compile(
    rf"(?:字幕|片名|标题|屏幕文字|画面文字|文字|字样|广告语|标语|口号|[sS]logan){_HOW}[：:][ \t]*"
    rf"(?P<words>[^\s{_MARKS}无没（(][^\n。！？；，{_MARKS}]*[！？]?)"
)
_CUE = re.compile(
    rf"(?:^|(?<=[\n。！？；”」』]))[ \t　—-]*(?P<name>[㐀-鿿]{{1,6}}){_HOW}{_HOW_BEHIND}"
    rf"(?P<words>[^\s{_MARKS}][^\n{_MARKS}]*)",
    re.MULTILINE,
)
_SENTENCE = re.compile(r"[^。！？…\n]*[。！？…]+")


def unmarked(text: str) -> Iterator[Quote]:
    """Lines and texts without marks, each as if it were quoted."""
    if text.isascii():
        return
    for match in _WRITTEN.finditer(text):
        yield _quote(text, match.start("words"), match.end("words"), "text")
    for match in _TOLD.finditer(text):
        yield _quote(text, match.start("words"), _end(text, match), "line")
    for match in _CUE.finditer(text):
        if _speaker(match["name"]):
            yield _quote(text, match.start("words"), _end(text, match), "line")


def _end(text: str, match: re.Match[str]) -> int:
    """The whole line in a prompt that is set in lines, else the first sentence."""
    start, end = match.span("words")
    begins = text.rfind("\n", 0, match.start()) + 1
    alone = not text[begins : match.start()].strip(" \t　—-*") and "\n" in text
    sentence = _SENTENCE.match(text, start, end)
    return end if alone or sentence is None else sentence.end()


def _quote(text: str, start: int, end: int, kind: str) -> Quote:
    words = text[start:end].rstrip()
    return replace(Quote(start, start + len(words), start, start + len(words), words), kind=kind)


def _speaker(name: str) -> bool:
    """Somebody who may have a line."""
    pieces = pieces_of(name, lexicon())
    last = pieces[-1] if pieces else None
    if last is None or any(
        s.category in ("shot", "camsize", "camera", "cammove", "verb", "place") for s in last.senses
    ):
        return False
    return any(s.category in ("being", "name", "speaker") for s in last.senses)
