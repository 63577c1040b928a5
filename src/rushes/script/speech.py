"""Speech: how a line is spoken, and the lines of the screenplay in order."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

from rushes.script.draft import Claim, Draft
from rushes.script.language import language_of_line
from rushes.script.lexemes import Lexeme
from rushes.script.quotes import Quote
from rushes.script.screenplay import Line

__all__ = ["in_order", "manner_of", "renumber", "say"]

ORDER = ("whispering", "shouting", "laughing", "angry", "sad", "afraid", "excited", "happy", "calm")
"""Manners by how much they change a voice: the strongest one that is named is the line's."""


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
        id=f"line{quote.start}",
        who=who,
        text=text,
        manner=manner,
        language=language_of_line(text),
        onscreen=onscreen and who in draft.characters,
        beat=draft.beat,
    )
    draft.lines.append(line)
    draft.claims.append(Claim(quote.start, quote.end, f"line of {who}, {manner}"))
    if not quote.closed:
        draft.note(f"the quotation “{text[:40]}” is never closed: read to the end")


def in_order(lines: list[Line]) -> tuple[Line, ...]:
    """A draft's lines in the order in which the prompt has them, which their ids tell; beats never go back."""
    ordered = sorted(lines, key=lambda line: int(line.id.removeprefix("line")))
    beats = accumulate((line.beat for line in ordered), max)
    return renumber([replace(line, beat=beat) for line, beat in zip(ordered, beats, strict=True)])


def renumber(lines: list[Line]) -> tuple[Line, ...]:
    """Ids in the order of speaking."""
    return tuple(replace(line, id=f"line{i}") for i, line in enumerate(lines))
