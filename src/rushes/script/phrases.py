"""Noun phrases, and what is left between them: the chunks a clause is made of."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rushes.script.chinese.order import in_english_order
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense
from rushes.script.neighbours import ADJECTIVES

__all__ = ["Attached", "Chunk", "Phrase", "chunks_of"]

ADVERBIAL_PLACES = frozenset({"underwater", "backstage", "onstage", "offstage"})
"""Places that say where somebody is without a preposition: behind a noun they begin a phrase of their own."""
ADVERBIAL_STARTS = ("at ", "in ", "by ", "during ", "on ", "viewed ", "seen ", "shot from ", "filmed ")
"""A listed group that begins like this ("at sunset") is a phrase of its own."""


TWINS = frozenset({"twin", "matching"})
"""Words that make two of a plural."""
MOST = 1000
"""No number counts for more."""


@dataclass
class Attached:
    """A preposition with its phrase: `kind` is the relation ("in", "with" …); `negated` for "without"."""

    kind: str
    preposition: Lexeme
    phrase: "Phrase"
    negated: bool = False


@dataclass
class Phrase:
    """Words round a head noun. `count` 0 is open; `attached` are phrases that describe it."""

    lexemes: tuple[Lexeme, ...]
    determiners: tuple[Lexeme, ...] = ()
    owner: "Phrase | None" = None
    post: str = ""
    joined: bool = False
    attached: list[Attached] = field(default_factory=list)
    ids: tuple[str, ...] | None = None  # whom it was found to name

    @property
    def start(self) -> int:
        """Offset of the first word, that of whom it belongs to where somebody is named."""
        own = min(x.start for x in (*self.determiners, *self.lexemes))
        return own if self.owner is None else min(own, self.owner.start)

    @property
    def end(self) -> int:
        """Offset behind the last word."""
        return max(x.end for x in (*self.determiners, *self.lexemes))

    @property
    def named_end(self) -> int:
        """Offset behind the noun: "a thick copper pipe upright" is a pipe."""
        if not self.lexemes or self.head.chinese:
            return self.end
        return max(self.head.end, *(x.end for x in self.determiners)) if self.determiners else self.head.end

    @property
    def head(self) -> Lexeme:
        """The word that the others describe: the last one that names something."""
        return self._named if self.lexemes else self.determiners[-1]

    @cached_property
    def _named(self) -> Lexeme:
        for lexeme in reversed(self.lexemes):
            if not lexeme.senses or not all(s.entry.category in ADJECTIVES for s in lexeme.senses):
                return lexeme
        return self.lexemes[-1]

    @cached_property
    def modifiers(self) -> tuple[Lexeme, ...]:
        """All content words but the head."""
        head = self.head
        return tuple(x for x in self.lexemes if x is not head)

    @property
    def pronoun(self) -> Sense | None:
        """The pronoun that the phrase is, if it is one."""
        return self.head.sense("pron") if self.head.tag == "R" else None

    @property
    def plural(self) -> bool:
        """The head is in the plural; "sheep", which may be either, is where nothing makes it one."""
        if self.head.chinese and self.head.text.endswith("们"):
            return True
        many = [s.entry for s in self.head.senses if s.form == "plural"]
        base = [s.entry for s in self.head.senses if not s.form]
        either = bool(many) and all(entry in base for entry in many)
        if either and (
            self.always_plural or self.determiner("a") or self.determiner("the") or self.count == 1
        ):
            return False
        return bool(many)

    @property
    def describes(self) -> bool:
        """Nothing but words for looks: "tall and blonde"."""
        looks = {"build", "age", "hairdo", "haircolour", "beard", "skin", "size", "sex"}
        listed = [{s.category for s in x.senses} for x in self.lexemes if x.tag == "N"]
        return (
            bool(listed)
            and not self.determiners
            and all(c & looks and c <= ADJECTIVES | looks for c in listed)
        )

    @property
    def always_plural(self) -> bool:
        """The head has no singular: scissors, skis' poles are two, scissors one."""
        many = [s for s in self.head.senses if s.form == "plural"]
        return bool(many) and all(s.base == self.head.norm and s.base.endswith("s") for s in many)

    @property
    def count(self) -> int:
        """The number that is named, 0 where none is: "twenty-five", "three hundred", "two dozen"."""
        number = 0
        many = any(s.form == "plural" for s in self.head.senses)
        for lexeme in self.determiners:
            told = lexeme.sense("num")
            value = int(told.kind) if told is not None else int(lexeme.text) if lexeme.text.isdigit() else 0
            if lexeme.norm == "both" or (lexeme.norm in TWINS and many):
                value = 2
            multiplies = number and value in (12, 100, 1000)
            number = number * value if multiplies else number + value if number > value else value or number
        twins = not number and many and any(x.norm in TWINS for x in self.modifiers)
        return min(2 if twins else number, MOST)

    def determiner(self, kind: str) -> bool:
        """Whether a determiner of this kind stands before it (a, the, other, no, some, poss …)."""
        return any((s := x.sense("det")) is not None and s.kind == kind for x in self.determiners)


@dataclass(frozen=True)
class Chunk:
    """One step of a sentence: `tag` NP, or the tag of the single lexeme."""

    tag: str
    lexeme: Lexeme
    phrase: Phrase | None = None


def chunks_of(lexemes: Sequence[Lexeme]) -> list[Chunk]:
    """Noun phrases grouped, everything else as it is."""
    lexemes = in_english_order(lexemes)
    out: list[Chunk] = []
    i = 0
    while i < len(lexemes):
        if lexemes[i].tag in "DNR" or _describes(lexemes, i):
            phrase, i = _phrase(lexemes, i, out)
            out.append(Chunk("NP", phrase.head, phrase))
        elif lexemes[i].tag == "O" and out and out[-1].phrase is not None:
            out[-1].phrase.post = lexemes[i].senses[0].kind
            i += 1
        elif lexemes[i].tag in "EO":
            i += 1
        else:
            out.append(Chunk(lexemes[i].tag, lexemes[i]))
            i += 1
    return out


def _describes(lexemes: Sequence[Lexeme], i: int) -> bool:
    """An adverb before an adjective ("softly lit room") or, in Chinese, before 的."""
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    return lexemes[i].tag == "A" and lexemes[i].chinese and following is not None and following.tag == "E"


def _phrase(lexemes: Sequence[Lexeme], i: int, before: list[Chunk]) -> tuple[Phrase, int]:
    first = lexemes[i]
    if first.tag == "R" and not _owns(lexemes, i):
        return Phrase((first,)), i + 1
    determiners: list[Lexeme] = []
    words: list[Lexeme] = []
    owner: Phrase | None = None
    while i < len(lexemes):
        lexeme = lexemes[i]
        if lexeme.tag == "D" and words and not _restarts(words, lexeme):
            break
        if lexeme.tag == "R" and words and not lexeme.chinese:
            if lexeme.norm == "one" and determiners and all(map(_describing, words)):
                words, i = [*words, lexeme], i + 1  # "the smallest one"
            break  # "the man we see", "dancers who mirror each other"
        if lexeme.tag in "DR":
            determiners.append(lexeme)
        elif lexeme.tag == "N":
            if words and (_splits(words[-1], lexeme) or lexeme.norm.startswith(ADVERBIAL_STARTS)):
                break
            if (
                words
                and lexeme.norm in ADVERBIAL_PLACES
                and words[-1].has("being", "thing")
                and not _noun_follows(lexemes, i + 1)
            ):
                break  # "two fish underwater"
            words.append(lexeme)
        elif lexeme.tag == "G" and words:
            owner, determiners, words = Phrase(tuple(words), tuple(determiners), owner), [lexeme], []
        elif (
            (lexeme.tag == "E" and (words or determiners))
            or _describes(lexemes, i)
            or _listing(lexemes, i, words)
        ):
            if lexeme.tag == "A":
                words.append(lexeme)
        else:
            break
        if lexeme.tag == "R" and not _owns(lexemes, i):
            i += 1
            break
        i += 1
    if not words and owner is not None:
        words, determiners, owner = list(owner.lexemes), list(owner.determiners), owner.owner
    if not words:
        words, determiners = determiners[-1:], determiners[:-1]
    joined = bool(before) and before[-1].tag == "C"
    return Phrase(tuple(words), tuple(determiners), owner, joined=joined), i


def _owns(lexemes: Sequence[Lexeme], i: int) -> bool:
    """她 的 …"""
    return i + 1 < len(lexemes) and lexemes[i + 1].tag == "E" and lexemes[i].chinese


def _restarts(words: list[Lexeme], lexeme: Lexeme) -> bool:
    """A determiner within a phrase: after Chinese 的 it goes on ("远处的一只鸟")."""
    return lexeme.chinese and all(x.chinese for x in words)


def _splits(last: Lexeme, lexeme: Lexeme) -> bool:
    """Two Chinese names side by side with nothing between are two phrases: time, then who."""
    return lexeme.chinese and last.has("time", "season") and lexeme.has("being")


def _listing(lexemes: Sequence[Lexeme], i: int, words: list[Lexeme]) -> bool:
    """A comma or "and" between adjectives: "a red, wooden boat", "a calm and quiet lake"."""
    following = lexemes[i + 1] if i + 1 < len(lexemes) else None
    if following is None or following.tag != "N" or not words or not _adjective(words[-1]):
        return False
    if lexemes[i].stop == ",":
        return all(map(_adjective, words)) and _adjective(following) and _noun_follows(lexemes, i + 1)
    return (
        lexemes[i].tag == "C"
        and _adjective(following)
        and _noun_follows(lexemes, i + 1)
        and all(map(_adjective, words))
    )


def _noun_follows(lexemes: Sequence[Lexeme], i: int) -> bool:
    while i < len(lexemes) and lexemes[i].tag == "N":
        if not _adjective(lexemes[i]):
            return True
        i += 1
    return False


def _describing(lexeme: Lexeme) -> bool:
    """An adjective, or a superlative that no table has."""
    return _adjective(lexeme) or (not lexeme.senses and lexeme.norm.endswith(("est", "er")))


def _adjective(lexeme: Lexeme) -> bool:
    return bool(lexeme.senses) and all(s.category in ADJECTIVES for s in lexeme.senses)
