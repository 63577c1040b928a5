"""Merging: what the built-in reader is sure of and the answer lost comes back; gaps of the answer are filled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from rushes.script.planner.ids import cast, referring
from rushes.script.planner.likeness import mentioned, same_characters, same_things, sure
from rushes.script.planner.ruling import TOPICS
from rushes.script.planner.unusable import shown
from rushes.script.screenplay import (
    Action,
    CameraWish,
    Character,
    Look,
    OnScreenText,
    Place,
    Screenplay,
    Sound,
    Thing,
)

__all__ = ["merged"]

Named = TypeVar("Named", Character, Thing)
Filled = TypeVar("Filled", Look, Thing, CameraWish)


def merged(play: Screenplay, reader: Screenplay, notes: list[str]) -> Screenplay:
    """The answer, and from the reader's Screenplay whatever of it was lost, under ids that nobody else has."""
    people = same_characters(reader.characters, play.characters)
    things = same_things(reader.things, play.things)
    lost = [c for c in reader.characters if c.id not in people and _lost_character(c, play)]
    gone = [t for t in reader.things if t.id not in things and _lost_thing(t, play)]
    back: dict[str, str] = {}
    for one in (*(c.id for c in lost), *(t.id for t in gone)):
        back[one] = _free(one, {*(o.id for o in cast(play)), *back.values()})
    theirs = referring(reader, dict.fromkeys((o.id for o in cast(reader)), "") | people | things | back)
    sounds = tuple(s for s in theirs.sounds if _lost_sound(s, play))
    texts = tuple(t for t in theirs.texts if _lost_text(t, play))
    for words in dict.fromkeys(
        [
            *(c.words for c in lost),
            *(t.words for t in gone),
            *(s.words for s in sounds),
            *(t.text for t in texts),
        ]
    ):
        notes.append(f"planner: its answer had lost “{shown(words)}”, which is filmed all the same")
    topics: dict[str, Any] = {
        t: tuple(dict.fromkeys((*getattr(play, t), *getattr(reader, t)))) for t in TOPICS
    }
    return replace(
        play,
        place=_place(play, reader, notes),
        time_of_day=play.time_of_day or reader.time_of_day,
        season=play.season or reader.season,
        speed=play.speed or reader.speed,
        characters=(
            *_filled_characters(play, reader, people),
            *(
                replace(c, id=back[was.id])
                for was, c in _beside(reader.characters, theirs.characters)
                if was in lost
            ),
        ),
        things=(
            *_filled_things(play, reader, things),
            *(replace(t, id=back[was.id]) for was, t in _beside(reader.things, theirs.things) if was in gone),
        ),
        actions=(*play.actions, *_business(play, theirs, set(back.values()))),
        sounds=(*play.sounds, *sounds),
        texts=(*play.texts, *texts),
        music=play.music or reader.music,
        camera=_camera(play, theirs),
        **topics,
    )


def _beside(before: Iterable[Named], after: Iterable[Named]) -> Iterable[tuple[Named, Named]]:
    return zip(before, after, strict=True)


def _free(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}_{number}"
    return name


def _lost_character(one: Character, play: Screenplay) -> bool:
    elsewhere = [t.words for t in play.things]
    return sure(one.words, "being") and not mentioned(one.words, "being", elsewhere)


def _lost_thing(one: Thing, play: Screenplay) -> bool:
    elsewhere = [c.words for c in play.characters] + [play.place.words]
    elsewhere += [shot.place.words for shot in play.shots if shot.place]
    return sure(one.words, "thing") and not mentioned(one.words, "thing", elsewhere)


def _lost_sound(one: Sound, play: Screenplay) -> bool:
    return not any(s.kind == one.kind or s.words == one.words for s in play.sounds)


def _lost_text(one: OnScreenText, play: Screenplay) -> bool:
    told = [text.text for text in play.texts] + [line.text for line in play.lines]
    return not any(one.text in words or words in one.text for words in told)


def _place(play: Screenplay, reader: Screenplay, notes: list[str]) -> Place:
    """The answer's place where the prompt names it; the reader's where it names none, or where the reader is sure.

    A film of several shots has the reader's place when one of them is there.
    """
    named = bool(play.place.kind and play.place.words)
    known = {play.place.kind, *(s.place.kind for s in play.shots if s.place)}
    certain = bool(reader.place.words) and reader.place.kind != "studio" and sure(reader.place.words, "place")
    if not named or play.place.kind in reader.excluded:
        return reader.place
    if certain and reader.place.kind not in known:
        notes.append(f"planner: its answer had lost “{shown(reader.place.words)}”: filmed there")
        return reader.place
    return replace(play.place, signs=reader.place.signs)


def _fill(ours: Filled, theirs: Filled) -> Filled:
    """`ours`, its empty fields as in `theirs`."""
    gaps = {
        f.name: getattr(theirs, f.name)
        for f in fields(ours)
        if f.name != "garments" and not getattr(ours, f.name) and getattr(theirs, f.name)
    }
    return replace(ours, **gaps)


def _filled_characters(
    play: Screenplay, reader: Screenplay, pairs: Mapping[str, str]
) -> tuple[Character, ...]:
    known = {theirs: c.look for c in reader.characters if (theirs := pairs.get(c.id))}
    return tuple(
        replace(c, look=_dressed(_fill(c.look, known[c.id]), known[c.id])) if c.id in known else c
        for c in play.characters
    )


def _dressed(look: Look, known: Look) -> Look:
    """All garments of both; one kind of garment once, with a colour and a material if either has them."""
    worn = {g.kind: g for g in known.garments}
    for garment in look.garments:
        other = worn.get(garment.kind, garment)
        colour, material = garment.colour or other.colour, garment.material or other.material
        worn[garment.kind] = replace(garment, colour=colour, material=material)
    return replace(look, garments=tuple(worn.values()))


def _filled_things(play: Screenplay, reader: Screenplay, pairs: Mapping[str, str]) -> tuple[Thing, ...]:
    known = {theirs: t for t in reader.things if (theirs := pairs.get(t.id))}
    return tuple(
        replace(_fill(t, replace(known[t.id], relation=None)), count=max(t.count, known[t.id].count))
        if t.id in known
        else t
        for t in play.things
    )


def _business(play: Screenplay, theirs: Screenplay, back: set[str]) -> tuple[Action, ...]:
    """What the reader's cast does, of those that came back and of those that the answer leaves idle."""
    busy = {a.who for a in play.actions}
    idle = [a for a in theirs.actions if a.who and (a.who in back or a.who not in busy)]
    return tuple(replace(a, target="") if a.target == a.who else a for a in dict.fromkeys(idle))


def _camera(play: Screenplay, theirs: Screenplay) -> CameraWish:
    """The answer's wish, its gaps filled from the reader's unless a shot of the answer has them."""
    said = [shot.camera for shot in play.shots]
    elsewhere: dict[str, Any] = {
        f.name: f.default
        for f in fields(CameraWish)
        if f.name != "words" and any(getattr(wish, f.name) for wish in said)
    }
    return _fill(play.camera, replace(theirs.camera, **elsewhere))
