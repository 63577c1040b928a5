"""Likeness: who of the built-in reader's cast is who in an answer, and how sure the reader is of somebody or something."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rushes.script.lexicon import NOUNS, lexicon, normal
from rushes.script.planner.vocabulary import sense_in
from rushes.script.screenplay import Character, Thing

__all__ = ["mentioned", "same_characters", "same_things", "sure"]

SMALL = frozenset(
    {
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "and",
        "with",
        "his",
        "her",
        "its",
        "their",
        "two",
        "three",
        "one",
    }
)
RIVALS = NOUNS - {"shot", "camera", "soundhead", "lighthead", "moodhead", "stylehead", "weather", "sound"}
"""Categories between which a noun may waver."""

Pairs = dict[str, str]


def _words(text: str) -> frozenset[str]:
    plain = normal(text)
    return frozenset(re.findall(r"[a-z0-9]+|[⺀-鿿]", plain)) - SMALL


def sure(words: str, category: str) -> bool:
    """The lexicon knows the head of these words as nothing but this ("orange" may be a fruit, "dog" is a dog)."""
    sense = sense_in(words, category)
    if sense is None:
        return False
    senses = lexicon().senses(sense.base or sense.entry.name)
    return not any(s.category in RIVALS - {category} for s in senses)


def mentioned(words: str, category: str, among: Iterable[str]) -> bool:
    """The head of these words is found within what else the answer names, so it was read as something else."""
    sense = sense_in(words, category)
    head = _words(sense.base or sense.entry.name) if sense else _words(words)
    return any(head and head <= _words(other) for other in among)


def same_characters(ours: Iterable[Character], theirs: Iterable[Character]) -> Pairs:
    """Reader's id → answer's id, by their words first, then by what they are. One group may be several people."""
    pairs: Pairs = {}
    answers = list(theirs)
    used: set[str] = set()
    for close in (True, False):
        for one in ours:
            if one.id in pairs:
                continue
            match = next(
                (
                    a
                    for a in answers
                    if a.id not in used and _could_be(one, a) and (not close or _share(one, a))
                ),
                None,
            )
            if match is not None:
                pairs[one.id] = match.id
                used.add(match.id)
    for one in ours:
        group = next((a for a in answers if a.count > 1 and _could_be(one, a) and _share(one, a)), None)
        if one.id not in pairs and group is not None:
            pairs[one.id] = group.id
    return pairs


def _share(one: Character | Thing, other: Character | Thing) -> bool:
    return bool(_words(one.words) & _words(other.words))


def _could_be(one: Character, other: Character) -> bool:
    look, seen = one.look, other.look
    if look.species != seen.species or (one.distant != other.distant and not _share(one, other)):
        return False
    pairs = ((look.sex, seen.sex), (look.age, seen.age), (look.profession, seen.profession))
    return not any(a and b and a != b for a, b in pairs)


def same_things(ours: Iterable[Thing], theirs: Iterable[Thing]) -> Pairs:
    """Reader's id → answer's id: of one kind, or named by the same words."""
    pairs: Pairs = {}
    answers = list(theirs)
    for close in (True, False):
        for one in ours:
            match = next(
                (
                    a
                    for a in answers
                    if a.id not in pairs.values()
                    and (_share(one, a) if close else True)
                    and (a.kind == one.kind or (close and _words(one.words) == _words(a.words)))
                ),
                None,
            )
            if one.id not in pairs and match is not None:
                pairs[one.id] = match.id
    return pairs
