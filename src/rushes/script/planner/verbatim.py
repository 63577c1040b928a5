"""Where words stand in the prompt, whatever marks and blanks they are copied with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from rushes.script.lexicon import lexicon
from rushes.script.quotes import Quote, quotes_of
from rushes.script.unquoted import with_unquoted

__all__ = ["Source", "Span"]

Span = tuple[int, int]

SAME = str.maketrans(
    {
        **dict.fromkeys("’‘‛´`", "'"),
        **dict.fromkeys("“”„‟″＂", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        "，": ",",
        "。": ".",
        "！": "!",
        "？": "?",
        "：": ":",
        "；": ";",
    }
)
"""Signs that are written for one another."""

MARKS = "'\"「」『』«»‹› "
STOPS = MARKS + ",.!?;:…、"
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"


@dataclass(frozen=True)
class Source:
    """A prompt in which words are looked for. Offsets are those of `text`."""

    text: str

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """What the built-in reader takes for quotations, marked or announced by a colon."""
        return with_unquoted(self.text, quotes_of(self.text), lexicon())

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        return _fold(self.text)

    @cached_property
    def _words(self) -> frozenset[str]:
        """Every word; one with an apostrophe whole and in its parts ("kid's": kids, kid, s)."""
        text = self._folded[0]
        return frozenset((*_pieces(text), *_pieces(text.replace("'", " "))))

    def find(self, words: str) -> list[Span]:
        """Every place where these words stand, as whole words, their first and last stop only if it is there too."""
        exact = self._places(_fold(words)[0].strip(MARKS))
        return exact or self._places(_fold(words)[0].strip(STOPS))

    def holds(self, words: str) -> bool:
        """Every word of these is a word of the prompt (every character, in Chinese): they were taken from it."""
        pieces = _pieces(_fold(words)[0])
        return bool(pieces) and all(piece in self._words for piece in pieces)

    def _places(self, sought: str) -> list[Span]:
        text, offsets = self._folded
        found: list[Span] = []
        at = text.find(sought) if sought else -1
        while at >= 0:
            end = at + len(sought)
            if not _joined(text, at) and not _joined(text, end):
                found.append((offsets[at], offsets[end - 1] + 1))
            at = text.find(sought, at + 1)
        return found


def _fold(text: str) -> tuple[str, list[int]]:
    """Lower case, plain marks, single blanks; and where each sign of that stood."""
    signs: list[str] = []
    offsets: list[int] = []
    for at, sign in enumerate(text):
        if sign in INVISIBLE:
            continue
        plain = " " if sign.isspace() else "..." if sign == "…" else sign.translate(SAME).lower()
        if plain == " " and signs[-1:] == [" "]:
            continue
        signs.extend(plain)
        offsets.extend([at] * len(plain))
    return "".join(signs), offsets


def _joined(text: str, at: int) -> bool:
    """Both sides of this edge are letters of one word; Chinese has no such edges."""
    return 0 < at < len(text) and all(c.isalnum() and c < "⺀" for c in text[at - 1 : at + 1])


def _pieces(folded: str) -> list[str]:
    """Words, and Chinese characters each for itself."""
    spread = "".join(
        (c if c < "⺀" else f" {c} ") if c.isalnum() else "" if c == "'" else " " for c in folded
    )
    return spread.split()
