"""Speech: which quotation is a line, who says it and how; which is text to be seen."""

import re
from collections.abc import Iterable
from dataclasses import replace

from rushes.script.draft import Claim, Draft
from rushes.script.language import language_of_line
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense, lexicon, normal
from rushes.script.quotes import Quote
from rushes.script.screenplay import Line

__all__ = ["beside", "is_caption", "is_label", "manner_of", "say", "show_text"]

ORDER = ("whispering", "shouting", "laughing", "angry", "sad", "afraid", "excited", "happy", "calm")
"""Manners by how much they change a voice: the strongest one that is named is the line's."""

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def manner_of(lexemes: Iterable[Lexeme]) -> str:
    """The manner of a line from the verbs and adverbs round it; neutral where none says."""
    found: set[str] = set()
    for lexeme in lexemes:
        for sense in lexeme.senses:
            if sense.category in ("verb", "manner"):
                found |= {sense.entry.get(a) for a in ("manner", "feel", "voice") if sense.entry.get(a)}
        if any(c in lexeme.text for c in "轻低") and lexeme.has("verb"):
            found.add("whispering")
    if "shouting" in found and found & {"happy", "excited", "laughing"}:
        return "excited"
    if "shouting" in found and "angry" in found:
        return "angry"
    return next((m for m in ORDER if m in found), "neutral")


def say(draft: Draft, quote: Quote, who: str, manner: str, *, onscreen: bool = True) -> None:
    """Add a line of the screenplay, verbatim but for the comma that belongs to the sentence round it."""
    text = re.sub(r"\s*[,，]$", "", quote.text)
    if not text:
        return
    known = next((i for i, line in enumerate(draft.lines) if line.text == text and line.who == who), None)
    if known is not None and draft.text.count(text) < 2:
        return
    line = Line(
        id=f"line{len(draft.lines)}",
        who=who,
        text=text,
        manner=manner,
        language=language_of_line(text),
        onscreen=onscreen and who != "narrator",
        beat=draft.beat,
    )
    draft.lines.append(line)
    draft.claims.append(Claim(quote.start, quote.end, f"line of {who}, {manner}"))
    if not quote.closed:
        draft.note(f"the quotation “{text[:40]}” is never closed: read to the end")


def show_text(draft: Draft, quote: Quote, *, title: bool = False) -> None:
    """Put the words on a sign of the set."""
    text = re.sub(r"\s*[,，.。]$", "", quote.text)
    if text and text not in draft.signs:
        draft.signs.append(text)
        if title:
            draft.note(f"the text “{text}” is shown on a sign: titles over the picture are not made")
    draft.claims.append(Claim(quote.start, quote.end, "text on a sign"))


def is_label(draft: Draft, quote: Quote) -> bool:
    """The marks only set off a name or a noise ("the 'drawbridge'", "a 'thwock' sound"): few words, no stop, no colon."""
    short = len(quote.text.split()) <= 4 and len(quote.text) <= 30 and not quote.ends_sentence
    return short and not draft.text[: quote.start].rstrip().endswith((":", "："))


def beside(draft: Draft, quote: Quote) -> tuple[tuple[Sense, ...], tuple[Sense, ...]]:
    """Meanings of the word before a quotation and of the word or two behind it."""
    before = WORD.findall(normal(draft.text[max(0, quote.start - 40) : quote.start]))
    behind = draft.text[quote.end : quote.end + 40]
    after = WORD.findall(normal(re.split(r"[,.;:!?，。；：]", behind)[0]))[:2]
    table = lexicon()
    stopped = draft.text[: quote.start].rstrip()[-1:] in ".;!?。；"
    first = table.senses(before[-1]) if before and not stopped else ()
    return first, tuple(s for word in after for s in table.senses(word))


def is_caption(draft: Draft, quote: Quote) -> bool:
    """A word for writing stands beside it: the text '…', a '…' sign."""
    before, after = beside(draft, quote)
    return any(s.category == "thing" and s.entry.get("text") for s in (*before, *after[:1]))


def renumber(lines: list[Line]) -> tuple[Line, ...]:
    """Ids in the order of speaking."""
    return tuple(replace(line, id=f"line{i}") for i, line in enumerate(lines))
