"""Words of music: what the tables know of every token of a prompt (genres, instruments, heads of musical phrases).

A row of `tables/tunes.tsv` is a topic, a kind within it, and words; `list` holds plain lists that rules go by. A topic's kinds
are looked for in groups of up to four words, the longest first, so that a string quartet is one thing and a bass guitar no
guitar.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rushes.script.hearing import DETERMINERS, Token
from rushes.script.lexicon import normal
from rushes.script.noises import stems

__all__ = ["Mark", "Sheet", "kind_of", "words_of"]

LONGEST = 4
"""Words in the longest listed group."""
FORMS = frozenset(["goes", "play"])
"""Topics of verbs, which are looked for in every form."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Tokens `start`..`end` are a word of a topic."""

    kind: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    """Kinds by topic and word."""
    out: dict[str, dict[str, str]] = {}
    for line in _lines():
        topic, kind, words = line.split("\t")
        for word in words.split("|") if topic != "list" else ():
            out.setdefault(topic, {}).setdefault(normal(word), kind)
    return out


def words_of(name: str) -> frozenset[str]:
    """A list of plain words that the rules of music go by (topic `list` of the table)."""
    return _lists()[name]


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    rows = (line.split("\t") for line in _lines())
    return {name: frozenset(words.split("|")) for topic, name, words in rows if topic == "list"}


def _lines() -> list[str]:
    return (files("rushes.script.tables") / "tunes.tsv").read_text(encoding="utf-8").splitlines()[1:]


@lru_cache(maxsize=16384)
def kind_of(topic: str, word: str) -> str:
    """The kind of a word or group of words within a topic, in the singular or any form of a verb; "" where it has none."""
    table = _table()[topic]
    if word in table:
        return table[word]
    if topic in FORMS:
        return next((table[base] for base, _ in stems(word) if base in table), "")
    if word.endswith("ies") and word[:-3] + "y" in table:
        return table[word[:-3] + "y"]
    if word.endswith("es") and word[:-2] in table:
        return table[word[:-2]]
    if word.endswith("s") and word[:-1] in table:
        return table[word[:-1]]
    return ""


def _parted(token: Token) -> list[Token]:
    """ "Ukulele-and-glockenspiel", "piano-driven": the words of a compound that the tables know only in part."""
    words = token.word.split(" ")
    if len(words) < 2 or any(kind_of(topic, token.word) for topic in _table()):
        return [token]
    if not any(
        kind_of(topic, word) for topic in ("instrument", "genre", "percussion", "head") for word in words
    ):
        return [token]
    if token.end - token.start - token.owns * 2 != len(token.word):
        return [token]
    out, at = [], token.start
    for word in words:
        if word not in ("and", "n"):
            out.append(Token(word, at, at + len(word)))
        at += len(word) + 1
    return out


class Sheet:
    """A prompt's tokens and, topic by topic, the marks that the tables put on them."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = [part for token in tokens for part in _parted(token)]
        self._marks: dict[str, list[Mark]] = {}
        self._ending: dict[str, dict[int, Mark]] = {}

    def word(self, i: int) -> str:
        """The word at `i`, "" beyond the ends and at stops."""
        return self.tokens[i].word if 0 <= i < len(self.tokens) else ""

    def stop(self, i: int) -> bool:
        """Whether a mark of punctuation stands at `i`, or the text ends there."""
        return not 0 <= i < len(self.tokens) or bool(self.tokens[i].stop)

    def marks(self, topic: str) -> list[Mark]:
        """All marks of a topic in their order, none within another."""
        if topic not in self._marks:
            self._marks[topic] = list(self._look(topic))
            self._ending[topic] = {m.end - 1: m for m in self._marks[topic]}
        return self._marks[topic]

    def _look(self, topic: str) -> list[Mark]:
        found, i = [], 0
        while i < len(self.tokens):
            mark = self._longest(topic, i) if self.word(i) else None
            if mark is not None:
                found.append(mark)
            i = mark.end if mark is not None else i + 1
        return found

    def _longest(self, topic: str, i: int) -> Mark | None:
        words: list[str] = []
        best: Mark | None = None
        for k in range(i, min(i + LONGEST, len(self.tokens))):
            if self.tokens[k].stop:
                break
            words.append(self.tokens[k].word)
            kind = kind_of(topic, " ".join(words))
            if kind:
                best = Mark(kind, i, k + 1)
        return best

    def ending(self, topic: str, i: int) -> Mark | None:
        """The mark of a topic whose last word is `i`."""
        self.marks(topic)
        return self._ending[topic].get(i)

    def within(self, topic: str, start: int, end: int) -> list[Mark]:
        """The marks of a topic that lie in `start`..`end`."""
        return [m for m in self.marks(topic) if start <= m.start and m.end <= end]

    def any(self, topics: Sequence[str], start: int, end: int) -> bool:
        """Whether there is a mark of one of the topics in `start`..`end`."""
        return any(self.within(topic, start, end) for topic in topics)

    def strong(self, topic: str, start: int, end: int) -> bool:
        """Whether a mark of the strong kind of a topic lies in `start`..`end`."""
        return any(m.kind == "strong" for m in self.within(topic, start, end))

    def apart(self, i: int) -> bool:
        """Whether a dash or the like, which is no token, stands before a word: "Audio - soft beats"."""
        between = self.text[self.tokens[i - 1].end : self.tokens[i].start] if i > 0 else ""
        return between[:1].isspace() and bool(between.strip())

    def before(self, start: int) -> int:
        """The index before a phrase and its determiners."""
        i = start - 1
        while self.word(i) in DETERMINERS:
            i -= 1
        return i

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence round a token begins and ends."""
        start = end = at
        while start > 0 and self.tokens[start - 1].stop not in STOPS:
            start -= 1
        while end < len(self.tokens) and self.tokens[end].stop not in STOPS:
            end += 1
        return start, end


STOPS = frozenset(".;!?\n")
