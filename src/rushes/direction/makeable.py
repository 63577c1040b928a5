"""What is asked for, as far as it can be made: kinds of things and doings without a builder of their own are filmed as the
nearest that has one. The screenplay keeps its own words; this is what the director works with."""

from dataclasses import replace

from rushes.direction.casting import SET_FEATURES
from rushes.script.lexicon import lexicon
from rushes.script.screenplay import Action, Screenplay, Thing

__all__ = ["as_made"]


def as_made(screenplay: Screenplay) -> tuple[Screenplay, tuple[str, ...]]:
    """The screenplay in kinds and verbs that stage and direction know, and what to say of it in the log."""
    sorts = lexicon().sorts
    log: list[str] = []
    things = tuple(_thing(thing, sorts, log) for thing in screenplay.things)
    actions = tuple(_action(action, sorts, log) for action in screenplay.actions)
    return replace(screenplay, things=things, actions=actions), tuple(dict.fromkeys(log))


def _thing(thing: Thing, sorts: dict[str, str], log: list[str]) -> Thing:
    sort = sorts.get(thing.kind, thing.kind)
    if sort == thing.kind or sort not in _NEAREST:
        return thing
    if sort not in _GATHERED:
        log.append(f"“{_plain(thing.kind)}” is filmed as: {_plain(sort)}")
    return replace(thing, kind=sort)


def _action(action: Action, sorts: dict[str, str], log: list[str]) -> Action:
    verb = action.verb
    while verb in sorts and sorts[verb] != verb:
        verb = sorts[verb]
    if verb != action.verb:
        log.append(f"“{_plain(action.verb)}” is played as: {_plain(verb)}")
    return action if verb == action.verb else replace(action, verb=verb)


_NEAREST = SET_FEATURES | {
    "boat", "fishing_rod", "kite", "umbrella", "balloon", "ball", "football", "basketball", "baseball", "lantern", "candle",
    "campfire", "cup", "bottle", "bowl", "table", "chair", "bench", "car", "bicycle", "food", "fruit", "orange_fruit",
    "suitcase", "bag", "basket", "book", "phone", "flower",
}  # fmt: skip
"""Kinds that have a builder or a place in the set: only these stand for another. A test holds it to the catalogue."""

_GATHERED = frozenset({"food", "fruit", "orange_fruit"})
"""Kinds that are only a name for what is alike: their builders go by the thing's own words."""


def _plain(kind: str) -> str:
    return kind.replace("_", " ")
