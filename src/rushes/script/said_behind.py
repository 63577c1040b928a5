"""Said behind: who speaks a quotation, by the words that follow it (“…,” says the king)."""

from collections.abc import Sequence

from rushes.script.attribution import WAYS, Attribution, is_saying
from rushes.script.lexemes import Lexeme
from rushes.script.subjects import (
    NOUNS,
    base_of,
    can_speak,
    full_stop,
    head_of,
    says_word,
    subject_of,
)
from rushes.script.wordings import DEVICES

__all__ = ["said_behind"]


def said_behind(lexemes: Sequence[Lexeme], i: int) -> Attribution | None:
    """ "“…,” says the king", "“…,” she whispers", "“…!” the old man in the chair yells"."""
    quote = lexemes[i].quote
    j = i + 1
    comma = j < len(lexemes) and lexemes[j].stop == ","
    j += comma
    if quote is None or j >= len(lexemes) or lexemes[j].stop or lexemes[j].quote is not None:
        return None
    if _governs(lexemes, i - 1):
        return None
    end = j
    while end < len(lexemes) and end < j + WAYS and not lexemes[end].stop and lexemes[end].quote is None:
        end += 1
    window = lexemes[j:end]
    if window[0].norm in ("from", "by") and (said := _said_by(window)) is not None:
        return Attribution(None, said, True, tuple(window), behind=True)
    if says_word(window[0]) and window[0].tag != "D" and is_saying(lexemes, j):
        return _inverted(lexemes, i, j, end)
    if window[0].tag not in "DNRA" or (
        window[0].text[:1].isupper() and quote.text[-1:] in ".!?" and _own(lexemes, end)
    ):
        return None
    voiced = quote.text[-1:] in ",!?…—-" or comma
    verb = next((k for k in range(j, end) if lexemes[k].tag == "V" or says_word(lexemes[k])), -1)
    if verb <= j:
        return None
    strong = says_word(lexemes[verb])
    new = window[0].text[:1].isupper() and window[0].norm != "i" and quote.text[-1:] in ".!?"
    if not strong and (not voiced or new):
        return None
    subject, thing = subject_of(lexemes[:end], verb)
    if subject is None or subject.start < lexemes[i].end:
        return None
    if new and (quote.text[-1:] == "." or not _ends_there(lexemes, verb)):
        return None
    known_name = window[0].has("name") or not window[0].senses
    return Attribution(
        lexemes[verb], subject, strong and (not new or known_name), tuple(window), thing, behind=True
    )


def _governs(lexemes: Sequence[Lexeme], k: int) -> bool:
    """The quotation is what a preposition is about: on “Go!” they run."""
    while k >= 0 and lexemes[k].tag == "D":
        k -= 1
    return k >= 0 and (lexemes[k].tag == "P" or lexemes[k].norm in ("on", "at", "upon", "after", "before"))


def _ends_there(lexemes: Sequence[Lexeme], verb: int) -> bool:
    """ "“Stop!” The man shouts.": nothing but how it is said follows the verb, as behind a line."""
    k = verb + 1
    while k < len(lexemes) and lexemes[k].tag == "A":
        k += 1
    over = k >= len(lexemes) or bool(lexemes[k].stop) or lexemes[k].tag in "PS"
    return over and not base_of(lexemes[verb].norm) & NOISES


NOISES = frozenset({"giggle", "laugh", "gasp", "sigh", "groan", "chuckle", "cheer", "sob", "cackle", "grunt", "moan", "cough",
                    "hum", "whistle", "snort", "sniff", "whimper", "wail", "howl", "squeal", "wheeze", "whine"})  # fmt: skip
"""Verbs of what somebody does after a line rather than of saying it."""


def _said_by(window: Sequence[Lexeme]) -> Lexeme | None:
    """ "“Go!” from the starter"."""
    end = 1
    while end < len(window) and window[end].tag in "DNG":
        end += 1
    return head_of(window[1:end]) if end > 1 else None


def _own(lexemes: Sequence[Lexeme], end: int) -> bool:
    """The clause behind a quotation leads up to a quotation of its own."""
    end += end < len(lexemes) and bool(lexemes[end].stop) and not full_stop(lexemes[end])
    return end < len(lexemes) and lexemes[end].quote is not None


def _inverted(lexemes: Sequence[Lexeme], i: int, j: int, end: int) -> Attribution | None:
    """The verb comes first: says the king."""
    k = j + 1
    while k < end and lexemes[k].tag in "AXP" and not can_speak(lexemes[k]):
        k += 1
    if k >= end or lexemes[k].tag not in NOUNS:
        return Attribution(lexemes[j], None, True, tuple(lexemes[j:end]), behind=True)
    stop = k
    while stop + 1 < end and lexemes[stop + 1].tag in NOUNS and lexemes[stop + 1].tag != "D":
        stop += 1
    head = head_of(lexemes[k : stop + 1])
    thing = head is None and (lexemes[stop].has("thing") or lexemes[stop].norm in DEVICES)
    subject = head or (lexemes[stop] if thing else None)
    return Attribution(lexemes[j], subject, True, tuple(lexemes[j:end]), thing, behind=True)
