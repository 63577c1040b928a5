"""Sentences of a prompt, by its stops, with quotations masked: what is said in a film is never taken for a direction."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rushes.script.quotes import Quote

__all__ = ["Sentence", "masked", "sentences_of"]

_STOP = re.compile(r"[.!?]+(?=[\s\])*_”’\"']|$)|[。！？]+|\n+")
_BEGIN = re.compile(r"[^\s\])*_”’\"'」』]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters `start`..`end` of the prompt; `text` is the masked text there."""

    start: int
    end: int
    text: str


def masked(text: str, quotes: Sequence[Quote]) -> str:
    """The prompt with ¤ for the words of its quotations, same length; one that ends a sentence still ends it."""
    out = list(text)
    for quote in quotes:
        for i in range(quote.start, quote.end):
            out[i] = "¤" if quote.inner <= i < quote.inner_end else " "
        if quote.text[-1:] in ".!?。！？" and _stands_last(text, quote.end):
            out[quote.inner_end - 1] = "." if quote.text[-1].isascii() else "。"
    return "".join(out)


def _stands_last(text: str, at: int) -> bool:
    """A new sentence (or nothing) follows."""
    rest = text[at : at + 3].lstrip(" ")
    return not rest or rest[0].isupper() or rest[0] == "\n" or "\u4e00" <= rest[0] <= "\u9fff"


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a masked text, without the blanks between them."""
    out: list[Sentence] = []
    at = 0
    for match in [*_STOP.finditer(text), None]:
        end = match.end() if match is not None else len(text)
        begin = _BEGIN.search(text, at, end)
        if begin is not None and re.search(r"[\w¤]", text[begin.start() : end]):
            out.append(Sentence(begin.start(), end, text[begin.start() : end]))
        at = end
    return tuple(out)
