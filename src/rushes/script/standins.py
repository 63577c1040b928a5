"""Stand-ins: the log says, once a word, what was taken for a word that no table has; other languages go without."""

from collections.abc import Iterable
from dataclasses import replace

from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense

__all__ = ["listed_only", "note_stand_ins"]

SEEN = ("being", "thing", "garment")


def listed_only(lexemes: Iterable[Lexeme]) -> tuple[Lexeme, ...]:
    """The same with only what the tables say: English words are no help with another language, nor in telling which it is."""
    return tuple(
        replace(
            x,
            senses=tuple(s for s in x.senses if not s.entry.get("sort")),
            tag="" if x.tag == "V" else x.tag,
        )
        for x in lexemes
    )


def note_stand_ins(draft: Draft, lexemes: Iterable[Lexeme]) -> None:
    """A line for each unlisted word that had an effect as something else. (Places say so themselves.)"""
    became = {(claim.start, claim.end): claim.became for claim in draft.claims}
    for lexeme in lexemes:
        sense = lexeme.sense("verb") if lexeme.tag == "V" else lexeme.sense(*SEEN)
        claim = became.get((lexeme.start, lexeme.end), "place ")
        if sense is None or not sense.entry.get("sort") or claim.startswith("place "):
            continue
        note = _note(sense)
        if note:
            draft.note(note)


def _note(sense: Sense) -> str:
    like, word = sense.entry.get("like"), sense.base
    if like and (word == like or word.endswith(f" {like}")):
        return ""
    if sense.category == "verb":
        return f"“{word}” is not acted here: “{like}” stands for it"
    if sense.category == "being" and sense.entry.get("species", "person") == "person":
        return f"“{word}” is not in the lexicon: cast as “{like or 'person'}”"
    return f"“{word}” is not built here: “{like}” stands for it" if like else ""
