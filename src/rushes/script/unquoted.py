"""Speech without quotation marks: what follows a verb of speaking and a colon ("she says: come home!")."""

import re

from rushes.script.lexicon import Lexicon, normal
from rushes.script.quotes import Quote

__all__ = ["with_unquoted"]

COLON = re.compile(r"[:：]\s*")
SENTENCE = re.compile(r"[^.!?。！？\n]*[.!?。！？…]+")
UP_TO_COMMA = re.compile(r"[^,，;；\n]*")
LONGEST_VERB = 4
NEAR = 24
"""Characters before a colon in which its verb is looked for."""


def with_unquoted(text: str, quotes: tuple[Quote, ...], lexicon: Lexicon) -> tuple[Quote, ...]:
    """The quotations and, as if quoted, each sentence behind a colon that a verb of speaking announces."""
    out = list(quotes)
    for colon in COLON.finditer(text):
        start = colon.end()
        inside = any(q.start <= colon.start() < q.end or q.start == start for q in quotes)
        if inside or not _announced(text[max(0, colon.start() - NEAR) : colon.start()], lexicon):
            continue
        limit = min([q.start for q in quotes if q.start > start], default=len(text))
        match = SENTENCE.match(text, start, limit) or UP_TO_COMMA.match(text, start, limit)
        words = match[0].rstrip() if match else ""
        if words:
            out.append(Quote(start, start + len(words), start, start + len(words), words))
    return tuple(sorted(out, key=lambda q: q.start))


def _announced(before: str, lexicon: Lexicon) -> bool:
    """The last word before the colon is a verb of speaking."""
    word = re.search(r"([^\W\d_]+)\s*$", before)
    if word is None:
        return False
    forms = [normal(word[1])] if word[1].isascii() else [word[1][-n:] for n in range(1, LONGEST_VERB + 1)]
    senses = [s for form in forms for s in lexicon.senses(form)]
    return any(s.category == "verb" and s.entry.get("class") == "say" for s in senses)
