"""Ids of an answer: plain, each one's own, and nobody is spoken of who is not there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from rushes.script.planner.unusable import Unusable, shown
from rushes.script.planner.vocabulary import sense_in
from rushes.script.screenplay import CameraWish, Character, Relation, Screenplay, Thing

__all__ = ["NARRATOR", "cast", "referring", "renamed", "resolved"]

NARRATOR = "narrator"
LENGTH = 40


def cast(play: Screenplay) -> list[Character | Thing]:
    """Everybody and everything that has an id."""
    return [*play.characters, *play.things]


def renamed(play: Screenplay) -> Screenplay:
    """The same with ids of small letters, digits and underscores. Raises Unusable where two have the same id.

    A voice that nobody is seen to have (a voiceover, an announcer) is the narrator and no character.
    """
    voices = {c.id for c in play.characters if _voice(c)}
    names: dict[str, str] = dict.fromkeys((*voices, NARRATOR), NARRATOR)
    for one in (one for one in cast(play) if one.id not in voices):
        if not one.id or one.id in names:
            raise Unusable(
                f"two in it have the id “{shown(one.id)}”" if one.id else "somebody in it has no id"
            )
        names[one.id] = _fresh(one.id, names.values())
    ours = referring(play, names)
    return replace(
        ours,
        characters=tuple(replace(c, id=names[c.id]) for c in ours.characters if c.id not in voices),
        things=tuple(replace(t, id=names[t.id]) for t in ours.things),
    )


def _voice(character: Character) -> bool:
    speaks = sense_in(character.words, "speaker") is not None
    return character.id == NARRATOR or (speaks and sense_in(character.words, "being") is None)


def _fresh(wanted: str, used: Iterable[str]) -> str:
    name = re.sub(r"[^a-z0-9]+", "_", wanted.lower()[:LENGTH]).strip("_") or "someone"
    taken, free, number = set(used), name, 1
    while free in taken:
        number += 1
        free = f"{name}_{number}"
    return free


def referring(play: Screenplay, names: Mapping[str, str]) -> Screenplay:
    """Every mention of an id by its name in `names`; those that are not listed stay."""

    def of(name: str) -> str:
        return names.get(name, name)

    def relation(kept: Relation | None) -> Relation | None:
        return replace(kept, target=of(kept.target)) if kept else None

    def camera(wish: CameraWish) -> CameraWish:
        return replace(wish, subject=of(wish.subject), focus=tuple(of(name) for name in wish.focus))

    return replace(
        play,
        characters=tuple(replace(c, relation=relation(c.relation)) for c in play.characters),
        things=tuple(replace(t, relation=relation(t.relation)) for t in play.things),
        actions=tuple(replace(a, who=of(a.who), target=of(a.target)) for a in play.actions),
        lines=tuple(replace(line, who=of(line.who)) for line in play.lines),
        sounds=tuple(replace(s, source=of(s.source)) for s in play.sounds),
        camera=camera(play.camera),
        shots=tuple(replace(s, camera=camera(s.camera)) for s in play.shots),
        texts=tuple(replace(t, thing=of(t.thing)) for t in play.texts),
    )


def resolved(play: Screenplay, notes: list[str]) -> Screenplay:
    """The same without mentions of who or what is not there. Raises Unusable where such a one speaks."""
    there = {one.id for one in cast(play)}
    actors = {c.id for c in play.characters}
    for line in play.lines:
        if line.who not in actors and line.who != NARRATOR:
            raise Unusable(f"“{shown(line.text)}” is said by “{shown(line.who)}”, who is not there")
    for action in play.actions:
        if action.who not in there:
            notes.append(
                f"planner: “{shown(action.words or action.verb)}” is done by nobody who is there: left out"
            )
    clean = referring(play, {name: "" for name in _mentions(play) if name not in there})
    return replace(
        clean,
        characters=tuple(replace(c, relation=_other(c)) for c in clean.characters),
        things=tuple(replace(t, relation=_other(t)) for t in clean.things),
        actions=tuple(a for a in clean.actions if a.who in there),
        lines=tuple(replace(x, onscreen=x.onscreen and x.who != NARRATOR) for x in play.lines),
        camera=_focused(clean.camera),
        shots=tuple(replace(s, camera=_focused(s.camera)) for s in clean.shots),
    )


def _mentions(play: Screenplay) -> Iterable[str]:
    for one in cast(play):
        if one.relation:
            yield one.relation.target
    for action in play.actions:
        yield from (action.who, action.target)
    for wish in (play.camera, *(s.camera for s in play.shots)):
        yield from (wish.subject, *wish.focus)
    yield from (s.source for s in play.sounds)
    yield from (t.thing for t in play.texts)


def _focused(wish: CameraWish) -> CameraWish:
    return replace(wish, focus=tuple(name for name in wish.focus if name))


def _other(one: Character | Thing) -> Relation | None:
    """Where it is in relation to another, None where that one is gone or it is itself."""
    relation = one.relation
    if relation is None or relation.target == one.id or (not relation.target and relation.kind != "far"):
        return None
    return relation
