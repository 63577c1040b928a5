"""Whether a character or thing of a Screenplay is the object that a prompt names.

Right is a canonical kind (`Look.species`, `Look.breed`, `Thing.kind`) that is the object's name or a true synonym of it
(`objects.tsv`). A wider kind is right too where the item's own words have the object as their head ("a handbag", kind bag):
what was read is not lost. It is not right where the kind is that of another object of the table ("a couch" as a chair, "a wine
glass" as a cup, "a hot dog" as a dog), where the words name another one ("a baseball bat", kind baseball), or where the kind
says nothing (thing, object, prop). Words that merely contain the name somewhere do not have it as their head.
"""

from collections.abc import Iterator
from functools import cache

from bench.coverage.tables import alternatives, rows
from bench.coverage.verdict import Fault
from bench.coverage.words import heads, noun_phrase, singular, tokens

from rushes.script.screenplay import Character, Screenplay, Thing

__all__ = ["Item", "extras", "is_object", "items", "kinds_of", "named", "unique"]

Item = Character | Thing

EMPTY = frozenset({"", "thing", "object", "prop", "item", "unknown"})
PLURAL = frozenset({"skis", "scissors"})
"""Objects whose number is left open: their names are plurals."""


@cache
def _table() -> dict[str, frozenset[str]]:
    return {row["name"]: frozenset(alternatives(row["kinds"])) for row in rows("objects")}


@cache
def _owners() -> dict[str, str]:
    return {kind: name for name, kinds in _table().items() for kind in kinds}


def items(screenplay: Screenplay) -> Iterator[Item]:
    """All characters, then all things."""
    yield from screenplay.characters
    yield from screenplay.things


def kinds_of(item: Item) -> tuple[str, ...]:
    """The canonical kinds of an item, as words joined by underscores."""
    if isinstance(item, Thing):
        return (item.kind,)
    look = item.look
    return tuple(kind.replace(" ", "_") for kind in (look.species, look.breed, look.profession) if kind)


def _tail(words: str, name: str) -> bool:
    """The noun phrase ends in this name, whole words, plural or not."""
    want = [*tokens(name)]
    want[-1] = singular(want[-1])
    return noun_phrase(words)[-len(want) :] == tuple(want)


def is_object(item: Item, name: str) -> bool:
    """The item is this object: see the module's docstring. `name` may be any noun, in the table or not."""
    kinds = kinds_of(item)
    right = _table().get(name, frozenset({name.replace(" ", "_"), singular(name).replace(" ", "_")}))
    if right & set(kinds):
        return _tail(item.words, name) or not any(
            _tail(item.words, other) for other in _table() if other != name
        )
    others = {_owners()[kind] for kind in kinds if kind in _owners()} - {name}
    return not others and bool(set(kinds) - EMPTY) and _tail(item.words, name)


def named(item: Item, noun: str) -> bool:
    """Looser, for what is acted on: the noun is a kind of the item or a head of its words ("coffee" in a cup)."""
    plain = singular(noun.replace("_", " "))
    kinds = {singular(kind.replace("_", " ")) for kind in kinds_of(item)}
    return plain in kinds or noun in kinds_of(item) or _tail(item.words, plain) or plain in heads(item.words)


def unique(screenplay: Screenplay, name: str) -> tuple[Item | None, list[Fault]]:
    """The one item that is this object, and what is wrong: none, several, or the wrong number of it. Where some have it as
    the head of their words, others of the kind ("colleagues" beside "a person") are not meant."""
    found = [item for item in items(screenplay) if is_object(item, name)]
    found = [item for item in found if _tail(item.words, name)] or found
    if not found:
        near = [item for item in items(screenplay) if _tail(item.words, name)]
        if near:
            return None, [Fault("wrong kind", f"{name} is {'/'.join(kinds_of(near[0]))}")]
        return None, [Fault("not there", name)]
    number = sum(item.count for item in found)
    if (len(found) > 1 or number != 1) and name not in PLURAL:
        return found[0], [Fault("number", f"{number} of {name}")]
    return found[0], []


def extras(screenplay: Screenplay, allowed: tuple[str, ...], besides: tuple[str, ...] = ()) -> list[Fault]:
    """Characters and things that are none of the allowed nouns, by kind or head: the prompt does not name them. `besides`
    are ids that are spoken for."""
    faults = []
    for item in items(screenplay):
        if item.id not in besides and not any(is_object(item, noun) or named(item, noun) for noun in allowed):
            faults.append(Fault("extra", f"{'/'.join(kinds_of(item))} “{item.words}”"))
    return faults
