"""What was not read: the words of a prompt that nothing claimed, as phrases."""

from collections.abc import Sequence

from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.screenplay import Unread

__all__ = ["unread_of"]

SILENT = frozenset("DPRCSXEOG.A")
"""Tags of words that mean nothing by themselves; adverbs count only where they are listed or end in -ly."""


def unread_of(draft: Draft, lexemes: Sequence[Lexeme]) -> tuple[Unread, ...]:
    """Phrases that had no effect: neighbouring unclaimed words joined over the small words between them."""
    spans: list[tuple[int, int]] = []
    open_ = False
    claimed = bytearray(len(draft.text))
    for claim in draft.claims:
        claimed[claim.start : claim.end] = b"\1" * (claim.end - claim.start)
    for lexeme in lexemes:
        if all(claimed[lexeme.start : lexeme.end]) or lexeme.tag == ".":
            open_ = False
        elif _matters(lexeme):
            if open_:
                spans[-1] = (spans[-1][0], lexeme.end)
            else:
                spans.append((lexeme.start, lexeme.end))
            open_ = True
    spans += _unseen(draft.text, lexemes, claimed)
    return tuple(Unread(s, e, draft.text[s:e]) for s, e in sorted(spans))


def _matters(lexeme: Lexeme) -> bool:
    if lexeme.tag == "A":
        return lexeme.has("manner", "camspeed") or not lexeme.senses
    if lexeme.tag == "V":
        sense = lexeme.sense("verb")
        return sense is None or sense.entry.get("class") not in ("aux", "copula", "wear")
    if lexeme.tag == "T":
        return True
    return lexeme.tag not in SILENT


def _unseen(text: str, lexemes: Sequence[Lexeme], claimed: bytearray) -> list[tuple[int, int]]:
    """Runs of letters or symbols that are no word in any script read here (emoji, say)."""
    spans: list[tuple[int, int]] = []
    covered = 0
    edges = [(x.start, x.end) for x in lexemes] + [(len(text), len(text))]
    for start, end in edges:
        gap = text[covered:start]
        for i, c in enumerate(gap, covered):
            if (
                claimed[i]
                or c.isspace()
                or c
                in ".,;:!?()[]{}<>*#_-–—~^|/\\'\"`’‘“”«»„「」『』…+=&%$@。，、；：？！（）【】《》·\u200b\u200d\ufe0f"
            ):
                continue
            if spans and spans[-1][1] == i:
                spans[-1] = (spans[-1][0], i + 1)
            else:
                spans.append((i, i + 1))
        covered = max(covered, end)
    return spans
