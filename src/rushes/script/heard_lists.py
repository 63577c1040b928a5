"""Lists of sounds: in "SFX: glass on tile, a far-off ferry, no music" every item is heard, whatever its words are."""

from bisect import bisect_left
from collections.abc import Iterator

from rushes.script.ear import MUSICAL, NEGATIONS, Ear, Noise
from rushes.script.heard_nouns import family
from rushes.script.lexicon import lexicon

__all__ = ["with_lists"]

TUNES = frozenset({"instrument", "genre", "musichead", "tempo"})
"""Categories of words that music is made of."""
WORDS_NOT_NOISES = frozenset(
    ["voiceover", "voice", "narrator", "narration", "dialogue", "none", "nothing", "silent", "silence", "muted", "mixed",
     "voices", "beat", "track", "score", "theme", "says", "only", "close", "clean", "stereo", "binaural", "mono", "natural"]
)  # fmt: skip
BRACKETS = frozenset("()[]")
LONGEST = 9
"""Words of an item; more are a sentence."""


def with_lists(ear: Ear) -> list[Noise]:
    """What was found, and the items of lists of sounds in which nothing was."""
    starts = [noise.start for noise in ear.found]
    more = [noise for start, end in ear.lists for noise in _items(ear, start, end, starts)]
    return sorted([*ear.found, *more], key=lambda noise: noise.start) if more else ear.found


def _items(ear: Ear, start: int, end: int, starts: list[int]) -> Iterator[Noise]:
    first = start
    for i in range(start, end + 1):
        if i < end and ear.tokens[i].stop not in (",", "…", ";", "—", "–"):
            continue
        span = [t for t in ear.tokens[first:i] if t.stop not in BRACKETS]
        first = i + 1
        words = [t.word for t in span]
        if not 0 < len(words) <= LONGEST or any(t.stop for t in span) or not _heard(words):
            continue
        opening, closing = span[0].start, span[-1].end
        before = bisect_left(starts, closing)
        if not any(n.end > opening for n in ear.found[max(0, before - 3) : before]):
            yield Noise(family(ear, words[::-1]) or "sound", opening, closing)


def _heard(words: list[str]) -> bool:
    if any(w in MUSICAL | NEGATIONS | WORDS_NOT_NOISES for w in words):
        return False
    return not any(s.category in TUNES for w in words for s in lexicon().english.get(w, ()))
