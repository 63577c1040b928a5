"""Speech: which quotation is a line, who says it and how; which is text to be seen."""

import re
from collections.abc import Iterable
from dataclasses import replace

from rushes.script.draft import Claim, Draft
from rushes.script.language import language_of_line
from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Phrase
from rushes.script.quotes import Quote
from rushes.script.screenplay import Line

__all__ = ["is_label", "manner_of", "say", "show_text"]

FEELINGS = {"happily": "happy", "calmly": "calm", "sadly": "sad"}
ORDER = ("whispering", "shouting", "laughing", "angry", "sad", "afraid", "excited", "happy", "calm")
"""Manners by how much they change a voice: the strongest one that is named is the line's."""

NAMED = re.compile(
    r"(?:\b(?:a|an|the|his|her|its|their|this|that|called|named|so-called|of|as)|的|叫|叫做|名为)\s*$",
    re.IGNORECASE,
)


def manner_of(lexemes: Iterable[Lexeme]) -> str:
    """The manner of a line from the verbs and adverbs round it; neutral where none says."""
    found: set[str] = set()
    for lexeme in lexemes:
        for category, attribute in (("verb", "manner"), ("manner", "feel"), ("manner", "voice")):
            sense = lexeme.sense(category)
            if sense is not None and sense.entry.get(attribute):
                found.add(sense.entry.get(attribute))
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
    """The quotation marks only set off a name ("the 'drawbridge'"): short, unstopped, behind an article."""
    short = len(quote.text.split()) <= 4 and not quote.ends_sentence
    return short and NAMED.search(draft.text[: quote.start]) is not None


def turn_off_screen(draft: Draft, phrase: Phrase) -> str:
    """The speaker of a voice-over; its adjectives are claimed."""
    draft.claim(phrase.lexemes, "narrator")
    return "narrator"


def renumber(lines: list[Line]) -> tuple[Line, ...]:
    """Ids in the order of speaking."""
    return tuple(replace(line, id=f"line{i}") for i, line in enumerate(lines))
