"""The hand-made tables beside this script: roots (`roots.tsv`, `verb_roots.tsv`) and what overrules (`overrides.tsv`)."""

from dataclasses import dataclass, field
from pathlib import Path

from database import WordNet

__all__ = ["Overrides", "Root", "overrides", "roots"]

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Root:
    """Everything under a synset is of `sort`, unless a nearer root says otherwise; `nearest` is "category:form" of our tables,
    "-" where none above may be taken either, "" where only this synset itself says too little."""

    sort: str
    nearest: str = ""


@dataclass
class Overrides:
    """`anchors`: (category, form) → synset's name or "-". `words`: (part, lemma) → synset's name, or "abstract" for no effect.
    `lower`: words that are names where they are capitalised."""

    anchors: dict[tuple[str, str], str] = field(default_factory=dict)
    words: dict[tuple[str, str], str] = field(default_factory=dict)
    lower: set[str] = field(default_factory=set)


def _lines(name: str) -> list[list[str]]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:] if line.strip() and not line.startswith("#")]


def roots(net: WordNet, name: str) -> dict[str, Root]:
    """Synset → root."""
    return {net.sense(row[0]).id: Root(row[1], row[2]) for row in _lines(name)}


def overrides() -> Overrides:
    """All that is decided by hand."""
    found = Overrides()
    for what, words, decision in _lines("overrides.tsv"):
        for word in words.split("|"):
            if what == "lower":
                found.lower.add(word)
            elif what in ("n", "v"):
                found.words[what, word.replace(" ", "_")] = decision
            else:
                found.anchors[what, word] = decision
    return found
