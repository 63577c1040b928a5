"""Nothing that the prompt quotes may be lost: every quotation is said, shown or heard in the answer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rushes.script.planner.unusable import Unusable, shown
from rushes.script.planner.verbatim import Source, Span
from rushes.script.quotes import Quote
from rushes.script.screenplay import Screenplay

__all__ = ["check_quotations"]

STOP = re.compile(r"\s*[,，.。]$")
LABEL = 4
"""Words that a quotation may have and still be the name of something ("the 'drawbridge'")."""


def check_quotations(spans: Iterable[Span], reader: Screenplay, source: Source) -> None:
    """Raises Unusable where a quotation that must be heard or seen is in no span of the answer, or only in part."""
    covered = bytearray(len(source.text))
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    for quote in source.quotes:
        if _must(quote, reader):
            lost = [
                i for i in range(quote.inner, quote.inner_end) if source.text[i].isalnum() and not covered[i]
            ]
            if lost:
                raise Unusable(f"it loses the words “{shown(quote.text)}”")


def _must(quote: Quote, reader: Screenplay) -> bool:
    """The built-in reader has it as a line, a text or a sound; or it is a whole sentence, and nothing was ruled out."""
    used = [line.text for line in reader.lines] + [text.text for text in reader.texts]
    used += [*reader.place.signs, *(sound.words for sound in reader.sounds)]
    if STOP.sub("", quote.text) in {STOP.sub("", words) for words in used}:
        return True
    return not reader.excluded and (quote.ends_sentence or len(quote.text.split()) > LABEL)
