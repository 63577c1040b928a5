"""Who owns what: the written word of every phone, so that subtitles, gestures and mouths know what is being said."""

import re

from rushes.sound.voice.hanzi import read_out
from rushes.sound.voice.take import Take
from rushes.sound.voice.wording import LONG_PAUSE, SHORT_PAUSE, Written

__all__ = ["NUMBERED", "UNSPACED", "owners_of", "unspaced"]

UNSPACED = frozenset({"zh", "ja", "th", "yue"})
NUMBERED = frozenset({"zh", "yue"})
"""Languages whose numbers are put into characters here; the others are left to their engine."""


def unspaced(text: str, language: str, most: int) -> tuple[tuple[Written, ...], str]:
    """A line without spaces: its first `most` characters (numbers and Latin words as one), and the engine's string."""
    words: list[Written] = []
    said: list[str] = []
    at = 0
    while at < len(text) and len(words) < most:
        end, spoken = read_out(text, at) if language in NUMBERED else (at, "")
        if not spoken:
            run = re.compile(r"[A-Za-z0-9]{1,45}").match(text, at)
            end = run.end() if run else at + 1
            spoken = text[at:end]
        if any(c.isalnum() for c in spoken):
            rest = text[end : end + 2]
            pause = (
                LONG_PAUSE
                if rest[:1] == "…" or rest == ".."
                else SHORT_PAUSE
                if rest[:1] in "—-" and rest
                else 0.0
            )
            words.append(Written(text[at:end], (spoken,), pause=pause))
        said.append(spoken)
        at = end
    return tuple(words), "".join(said)


def owners_of(take: Take, words: tuple[Written, ...], said: str, language: str) -> tuple[int, ...]:
    """The written word of every segment, -1 in pauses."""
    if language in UNSPACED:
        return _by_character(take, words, said)
    starts = [index for index, word in enumerate(words) for _ in word.say]
    if not take.ipa:
        return tuple(starts[s.token] if 0 <= s.token < len(starts) else -1 for s in take.segments)
    offsets: dict[int, int] = {}  # written word of each character offset in `said`
    at = 0
    for index, token in zip(starts, said.split(" "), strict=True):
        for offset in range(at, at + len(token) + 1):
            offsets[offset] = index
        at += len(token) + 1
    return tuple(offsets.get(s.token, -1) if s.token >= 0 else -1 for s in take.segments)


def _by_character(take: Take, words: tuple[Written, ...], said: str) -> tuple[int, ...]:
    """A run of phones under one of the engine's words is shared evenly by the characters of it."""
    index_at: dict[int, int] = {}
    position = 0
    for index, word in enumerate(words):
        position = said.index(word.say[0], position)
        index_at.update(dict.fromkeys(range(position, position + len(word.say[0])), index))
        position += len(word.say[0])
    offsets = sorted({s.token for s in take.segments if s.token >= 0})
    owners = [-1] * len(take.segments)
    for n, offset in enumerate(offsets):
        until = offsets[n + 1] if n + 1 < len(offsets) else len(said)
        inside = [index_at[p] for p in range(offset, until) if p in index_at]
        mine = [i for i, s in enumerate(take.segments) if s.token == offset]
        if not inside or not mine:
            continue
        start, end = take.segments[mine[0]].start, take.segments[mine[-1]].end
        for i in mine:
            middle = (take.segments[i].start + take.segments[i].end) / 2
            share = (middle - start) / max(end - start, 1e-6)
            owners[i] = inside[min(int(share * len(inside)), len(inside) - 1)]
    return tuple(owners)
