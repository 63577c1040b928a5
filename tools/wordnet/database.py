"""WordNet's files (`wndb(5)`), read into plain tables: synsets, the senses of every lemma, how often each was tagged."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["Synset", "WordNet"]

LETTERS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
NUMBERS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
UP = ("@", "@i")
"""Pointers to what a synset is a kind or an instance of."""


@dataclass
class Synset:
    """One meaning: its words as WordNet spells them, its lexicographer's file, what is above and below it."""

    id: str  # part of speech and offset: n02084071
    file: int  # number of the lexicographer's file: 5 noun.animal, 6 noun.artifact …
    words: tuple[str, ...]
    gloss: str
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    frames: frozenset[int] = frozenset()  # sentence frames of a verb
    instance: bool = False  # it is one of its kind: Paris, Einstein
    related: list[str] = field(default_factory=list)  # derivationally related synsets


class WordNet:
    """`synsets` by id; `senses` by part and lower-case lemma, the most frequent first; `counts` by lemma and id."""

    def __init__(self, folder: Path) -> None:
        self.synsets: dict[str, Synset] = {}
        self.senses: dict[tuple[str, str], list[str]] = {}
        self.counts: dict[tuple[str, str], int] = defaultdict(int)
        self.irregular: dict[str, list[tuple[str, str]]] = {"n": [], "v": []}
        for name, part in LETTERS.items():
            self._data(folder / f"data.{name}", part)
            self._index(folder / f"index.{name}", part)
        self._counted(folder / "cntlist.rev")
        for name, part in (("noun", "n"), ("verb", "v")):
            for line in (folder / f"{name}.exc").read_text().splitlines():
                form, *lemmas = line.split()
                self.irregular[part] += [(form, lemma) for lemma in lemmas]

    def _data(self, path: Path, part: str) -> None:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            left, _, gloss = line.partition(" | ")
            bits = left.split()
            many = int(bits[3], 16)
            words = tuple(word.split("(")[0] for word in bits[4 : 4 + 2 * many : 2])
            synset = Synset(part + bits[0], int(bits[1]), words, gloss)
            at = 4 + 2 * many
            for k in range(int(bits[at])):
                symbol, offset, theirs, _ = bits[at + 1 + 4 * k : at + 5 + 4 * k]
                if symbol in UP:
                    synset.above.append(theirs + offset)
                    synset.instance |= symbol == "@i"
                elif symbol in ("~", "~i"):
                    synset.below.append(theirs + offset)
                elif symbol == "+":
                    synset.related.append(theirs + offset)
            at += 1 + 4 * int(bits[at])
            if part == "v" and at < len(bits):
                synset.frames = frozenset(int(bits[at + 2 + 3 * k]) for k in range(int(bits[at])))
            self.synsets[synset.id] = synset

    def _index(self, path: Path, part: str) -> None:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            bits = line.split()
            many = int(bits[2])
            self.senses[part, bits[0]] = [part + offset for offset in bits[-many:]]

    def _counted(self, path: Path) -> None:
        for line in path.read_text().splitlines():
            key, number, count = line.split()
            lemma, _, rest = key.partition("%")
            ids = self.senses.get((NUMBERS[rest[0]], lemma), [])
            if int(number) <= len(ids):
                self.counts[lemma, ids[int(number) - 1]] += int(count)

    def sense(self, name: str) -> Synset:
        """A synset by lemma, part and number: "vehicle.n.1"."""
        lemma, part, number = name.rsplit(".", 2)
        return self.synsets[self.senses[part, lemma][int(number) - 1]]

    def share(self, lemma: str) -> dict[str, int]:
        """How often a lemma was tagged as each part of speech."""
        return {
            part: sum(self.counts[lemma, i] for i in self.senses.get((part, lemma), ())) for part in "nvar"
        }

    def counts_of(self, part: str, lemma: str) -> int:
        """How often a lemma was tagged as one part of speech."""
        return sum(self.counts[lemma, i] for i in self.senses.get((part, lemma), ()))

    def upwards(self, start: str) -> dict[str, int]:
        """Everything that a synset is a kind of, itself first, with the number of steps."""
        steps = {start: 0}
        queue = [start]
        for here in queue:
            for there in self.synsets[here].above:
                if there not in steps:
                    steps[there] = steps[here] + 1
                    queue.append(there)
        return steps
