"""When a sound is heard: the prompt's own words for it, from the clause beside the sound."""

from collections.abc import Sequence

from rushes.script.hearing import Token

__all__ = ["WHEN", "moment_of"]

WHEN = frozenset(["as", "when", "while", "whenever", "until", "once", "after", "before", "during"])
ENDS = frozenset(".;!?:,\nQ—–()")
REACH = 14
"""Words that are looked through on either side."""


def moment_of(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """The words of "as the door opens" behind the sound `start`..`end` (or before it), "" where nothing tells when."""
    for i in range(end, min(end + REACH, len(tokens))):
        if tokens[i].stop in ENDS and tokens[i].stop:
            break
        if tokens[i].word in WHEN and not (tokens[i].word == "as" and _well(tokens, i)):
            return _words(text, tokens, i)
    opening = start
    while (
        opening > 0
        and start - opening < REACH * 2
        and tokens[opening - 1].stop not in (".", ";", "!", "?", "\n", ":")
    ):
        opening -= 1
    for i in range(opening, start):
        if tokens[i].word in WHEN and (i == opening or tokens[i].word in ("when", "until")):
            words = _words(text, tokens, i)
            return words if i + len(words.split()) <= start else ""
    return ""


def _well(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].word in ("well", "if", "though")


def _words(text: str, tokens: Sequence[Token], i: int) -> str:
    stop = i
    while stop < len(tokens) and not (tokens[stop].stop and tokens[stop].stop in ENDS) and stop - i < REACH:
        stop += 1
    return text[tokens[i].start : tokens[stop - 1].end]
