"""Words of music: what the tables know of every token of a prompt (genres, instruments, heads of musical phrases).

A row of `tables/tunes.tsv` is a topic, a kind within it, and words; `list` holds plain lists that rules go by. A topic's kinds
are looked for in groups of up to four words, the longest first, so that a string quartet is one thing and a bass guitar no
guitar.
"""

from bisect import bisect_left
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
PLURALS = (("ies", "y"), ("es", ""), ("s", ""))
FORMS = frozenset(["goes", "play", "scores", "pours"])
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
    return _topics(word).get(topic, "")


@lru_cache(maxsize=16384)
def _topics(word: str) -> dict[str, str]:
    """Kinds of a word by topic."""
    plurals = [word[: -len(ending)] + root for ending, root in PLURALS if word.endswith(ending)]
    verbs = [base for base, _ in stems(word)]
    found = {}
    for topic, table in _table().items():
        forms = [word, *(verbs if topic in FORMS else plurals)]
        kind = next((table[form] for form in forms if form in table), "")
        if kind:
            found[topic] = kind
    return found


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """First words of groups."""
    return frozenset(word.split(" ")[0] for table in _table().values() for word in table if " " in word)


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
        self._look()
        self._closing = {i for ends in self._ending.values() for i in ends}

    def word(self, i: int) -> str:
        """The word at `i`, "" beyond the ends and at stops."""
        return self.tokens[i].word if 0 <= i < len(self.tokens) else ""

    def stop(self, i: int) -> bool:
        """Whether a mark of punctuation stands at `i`, or the text ends there."""
        return not 0 <= i < len(self.tokens) or bool(self.tokens[i].stop)

    def marks(self, topic: str) -> list[Mark]:
        """All marks of a topic in their order, none within another."""
        return self._marks.get(topic, [])

    def _look(self) -> None:
        openings = _openings()
        behind: dict[str, int] = {}
        for i, token in enumerate(self.tokens):
            if not token.word:
                continue
            longest = {topic: Mark(kind, i, i + 1) for topic, kind in _topics(token.word).items()}
            if token.word.partition(" ")[0] in openings:
                longest |= self._groups(i)
            for topic, mark in longest.items():
                if behind.get(topic, 0) <= i:
                    behind[topic] = mark.end
                    self._marks.setdefault(topic, []).append(mark)
                    self._ending.setdefault(topic, {})[mark.end - 1] = mark

    def _groups(self, i: int) -> dict[str, Mark]:
        """The longest groups of words from `i` on, by topic."""
        words = self.tokens[i].word
        found: dict[str, Mark] = {}
        for k in range(i + 1, min(i + LONGEST, len(self.tokens))):
            if self.tokens[k].stop:
                break
            words += f" {self.tokens[k].word}"
            found |= {topic: Mark(kind, i, k + 1) for topic, kind in _topics(words).items()}
        return found

    def closes(self, i: int) -> bool:
        """Whether a mark of any topic ends with a word."""
        return i in self._closing

    def ending(self, topic: str, i: int) -> Mark | None:
        """The mark of a topic whose last word is `i`."""
        return self._ending.get(topic, {}).get(i)

    def within(self, topic: str, start: int, end: int) -> list[Mark]:
        """The marks of a topic that lie in `start`..`end`."""
        marks = self.marks(topic)
        found = []
        for n in range(bisect_left(marks, start, key=lambda m: m.start), len(marks)):
            if marks[n].start >= end:
                break
            if marks[n].end <= end:
                found.append(marks[n])
        return found

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
