"""Negation: words that only say what is not there, found before the rest is read and taken out of it.

"Instead of music", "not handheld", "never zoom in", "don't show any text", "the gulls are silent". A noun behind "no" or
"without" is left to the phrases (`mentions`), a verb behind "doesn't" to the clauses.
"""

from collections.abc import Sequence
from dataclasses import replace

from rushes.script.denials import RULES, helped
from rushes.script.denied import Denied
from rushes.script.draft import Claim, Draft
from rushes.script.excluding import excluded_kinds
from rushes.script.lexemes import Lexeme

__all__ = ["blanked", "denied", "keep_out", "without"]


def denied(lexemes: Sequence[Lexeme]) -> list[Denied]:
    """What a prompt denies, in order; English only."""
    out: list[Denied] = []
    at = 0
    while at < len(lexemes):
        found = None
        if not lexemes[at].stop and lexemes[at].quote is None and not lexemes[at].chinese:
            found = next((d for rule in RULES if (d := rule(lexemes, at)) is not None), None)
        if found is not None:
            out.append(found)
        at = found.last if found is not None else at + 1
    return out


def without(lexemes: Sequence[Lexeme], spans: Sequence[Denied]) -> list[Lexeme]:
    """What is left to be read: an aside between two commas goes with its commas; behind "doesn't" stands a verb."""
    out: list[Lexeme] = []
    at = 0
    for span in spans:
        out += lexemes[at : span.first]
        at = span.last
        aside = bool(out) and out[-1].stop == "," and at < len(lexemes) and lexemes[at].stop == ","
        if span.stand is not None:
            out.append(span.stand)
        elif aside or (not out and at < len(lexemes) and lexemes[at].stop == ","):
            at += 1
        if aside and span.stand is None:
            out.pop()
    out += lexemes[at:]
    return [_verbal(out, i) for i in range(len(out))]


def blanked(text: str, lexemes: Sequence[Lexeme], spans: Sequence[Denied]) -> str:
    """A text of the same length without the words of the spans."""
    out = list(text)
    for span in spans:
        for lexeme in lexemes[span.first : span.last]:
            out[lexeme.start : lexeme.end] = " " * (lexeme.end - lexeme.start)
    return "".join(out)


def _verbal(lexemes: Sequence[Lexeme], i: int) -> Lexeme:
    """ "She doesn't wave": no water, though a wave may be that."""
    lexeme = lexemes[i]
    if i == 0 or not helped(lexemes[i - 1]) or not lexeme.has("verb") or len(lexeme.senses) < 2:
        return lexeme
    return replace(lexeme, senses=tuple(s for s in lexeme.senses if s.category == "verb"))


def keep_out(draft: Draft, lexemes: Sequence[Lexeme], spans: Sequence[Denied]) -> None:
    """Add what is denied to what is ruled out, and claim its words."""
    rest = {s.kind for x in without(lexemes, spans) for s in x.senses}
    draft.claim((x for x in lexemes if helped(x)), "not")
    for span in spans:
        words = lexemes[span.first : span.last]
        draft.claims.append(Claim(words[0].start, words[-1].end, "ruled out"))
        for _, kind in excluded_kinds(span.about):
            if kind not in draft.excluded and (span.firm or kind not in rest):
                draft.excluded.append(kind)
