"""Whether a character or thing of a plan is the one that a phrase of the gold names."""

from bench.coverage.objects import Item, kinds_of
from bench.coverage.words import chinese, heads, share_head, singular, tokens

from rushes.script.lexicon import lexicon
from rushes.script.screenplay import Character

__all__ = ["VAGUE", "is_same", "noun_is_in"]

VAGUE = frozenset(
    {"person", "human", "animal", "thing", "object", "people", "someone", "figure", "man", "woman"}
)
"""Kinds that so many have that they tell nobody from anybody: there the words decide."""

ANYBODY = frozenset({"person", "human", "someone", "somebody", "anyone", "figure", "character", "protagonist", "individual",
                     "subject", "人", "人类", "人物", "角色"})  # fmt: skip
"""Heads that fit any person whom the prompt does not call otherwise."""


def is_same(item: Item, words: str, kind: str) -> bool:
    """The phrase's head is the item's: of its words, its kind, its species, its profession. `kind`, a plain English noun,
    decides as well unless it is a vague one ("person")."""
    if share_head(item.words, words):
        return True
    ours = {singular(k.replace("_", " ")) for k in kinds_of(item)}
    theirs = set(heads(words))
    if ours & theirs - {"person"}:
        return True
    if kind and kind.lower() not in VAGUE and _kind_is(item, ours, singular(kind.lower())):
        return True
    if isinstance(item, Character) and item.look.species == "person":
        return bool(theirs & ANYBODY and heads(item.words) & ANYBODY) or _profession(item, theirs)
    return False


def _kind_is(item: Item, ours: set[str], kind: str) -> bool:
    return kind in ours or kind in heads(item.words) or kind.split(" ")[-1] in ours & heads(kind)


def _profession(item: Character, theirs: set[str]) -> bool:
    """The lexicon knows the head as this profession ("cook" of a chef)."""
    if not item.look.profession:
        return False
    return any(
        item.look.profession in (sense.kind, sense.entry.get("profession"))
        for head in theirs
        for sense in lexicon().senses(head)
    )


def noun_is_in(words: str, prompt: str) -> bool:
    """A head of these words occurs in the prompt: whoever it is was not made up."""
    if chinese(words):
        return any(head in prompt.lower() for head in heads(words))
    text = prompt.lower()
    plain = {singular(word) for word in tokens(prompt)}
    return any(head in text or head in plain for head in heads(words))  # "foot" of "both feet"
