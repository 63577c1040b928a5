"""Attributions: who is said to speak each quotation of a prompt, by the words before and behind it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from rushes.script.attribution import Attribution, said_before
from rushes.script.chinese.speaking import (
    clause_subject,
    comes_from_elsewhere,
    heard_speaker,
    speaker_of_clause,
)
from rushes.script.lexemes import Lexeme
from rushes.script.offscreen import heard_from_afar, out_of_picture
from rushes.script.said_behind import said_behind
from rushes.script.subjects import (
    full_stop,
    says_word,
)

__all__ = ["attribute", "attributions_of"]


def attribute(lexemes: Sequence[Lexeme], i: int, last: Attribution | None = None) -> Attribution | None:
    """Who speaks the quotation at `i`, None where the words beside it don't say; `last` spoke the quotation before it."""
    before, behind = said_before(lexemes, i), said_behind(lexemes, i)
    used = before is not None and before.verb is not None and _speaks_last(lexemes, i, before.verb)
    if used and last is not None and before is not None and last.verb is before.verb and last.behind:
        before = replace(last, behind=False)
    if before is not None and before.strong and not (used and behind is not None and behind.strong):
        return before
    if behind is not None and behind.strong:
        return behind
    if before is not None and (before.strong or before.subject is not None):
        return before
    return behind


def _speaks_last(lexemes: Sequence[Lexeme], i: int, verb: Lexeme) -> bool:
    """The verb stands behind another quotation: “…,” he says, “…”."""
    k = i - 1
    while k >= 0 and lexemes[k].quote is None:
        k -= 1
    return k >= 0 and lexemes[k].end <= verb.start and not any(full_stop(x) for x in lexemes[k:i] if x.stop)


def attributions_of(lexemes: Sequence[Lexeme]) -> dict[int, Attribution]:
    """The attribution of every quotation that has one, by where it begins."""
    found: dict[int, Attribution] = {}
    last: Attribution | None = None
    for i, lexeme in enumerate(lexemes):
        if lexeme.quote is not None:
            last = attribute(lexemes, i, last)
            if last is None and (heard := heard_speaker(lexemes, i)) is not None:
                last = Attribution(None, heard, True, off=True, afar=True)
                found[lexeme.start] = last
            elif last is None and (actor := clause_subject(lexemes, i)) is not None:
                found[lexeme.start] = last = Attribution(None, actor, True)
            elif last is not None:
                found[lexeme.start] = last = _in_chinese(lexemes, i, _placed(lexemes, i, last))
    return found


def _in_chinese(lexemes: Sequence[Lexeme], i: int, found: Attribution) -> Attribution:
    """With whom a Chinese clause means where the noun beside the quotation is another."""
    heard = heard_speaker(lexemes, i)
    if heard is not None and heard is not found.subject and (found.verb is None or not says_word(found.verb)):
        return Attribution(None, heard, True, found.around, off=True, afar=True)
    other = (
        speaker_of_clause(lexemes, i, found.subject)
        if found.subject is not None and not found.behind
        else None
    )
    if other is None or found.subject is None:
        return found
    voiced = not found.subject.has("being", "pron", "name")
    afar = voiced and comes_from_elsewhere(lexemes, i)
    return replace(
        found, subject=other, thing=False, strong=True, off=found.off or afar, afar=found.afar or afar
    )


def _placed(lexemes: Sequence[Lexeme], i: int, found: Attribution) -> Attribution:
    """With whether the words say that the speaker is out of the picture."""
    if found.subject is None:
        return found
    subject = bisect_left(lexemes, found.subject.start, key=lambda x: x.start)
    verb = subject if found.verb is None else bisect_left(lexemes, found.verb.start, key=lambda x: x.start)
    off = out_of_picture(lexemes, subject, verb, i)
    busy = any(x.tag == "V" for x in lexemes[subject + 1 : verb])
    return replace(found, off=off, afar=not busy and heard_from_afar(lexemes, subject, i))
