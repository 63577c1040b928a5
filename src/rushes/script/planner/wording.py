"""Wording: every word of an answer that has a list becomes a word of that list, by way of the lexicon, or is dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from rushes.script.looks import look_of
from rushes.script.noises import noise_kinds
from rushes.script.planner.unusable import shown
from rushes.script.planner.vocabulary import SPEEDS, Field, canonical, sense_in
from rushes.script.scenery import known_as
from rushes.script.screenplay import (
    Action,
    CameraWish,
    Character,
    Garment,
    Line,
    Look,
    Music,
    OnScreenText,
    Place,
    Relation,
    Screenplay,
    Shot,
    Sound,
    Thing,
)

__all__ = ["worded"]

MANY = 100
BEATS = 200
LENS = (8.0, 400.0)
SECONDS = 60.0
SINGLE = ("time_of_day", "season", "speed")
SEVERAL = ("weather", "light", "mood")
BPM = re.compile(r"\d{2,3}")


class _Speller:
    """Finds canonical words and writes down what it could not find."""

    def __init__(self, notes: list[str]) -> None:
        self.notes = notes

    def one(self, field: Field, value: str, default: str = "") -> str:
        """The canonical word, `default` where there is none."""
        if not value:
            return default
        word = canonical(field, value)
        if not word:
            self.notes.append(f"planner: “{shown(value)}” means nothing as {field[1].replace('_', ' ')}")
        return word or default

    def several(self, field: Field, values: Iterable[str]) -> tuple[str, ...]:
        """The canonical words, each once."""
        return tuple(dict.fromkeys(word for value in values if (word := self.one(field, value))))


def worded(play: Screenplay, notes: list[str]) -> Screenplay:
    """The answer in canonical words, its numbers within bounds. What has no such word is left out and noted."""
    spell = _Speller(notes)
    speakers = frozenset(line.who for line in play.lines)
    scene: dict[str, Any] = {name: spell.one((Screenplay, name), getattr(play, name)) for name in SINGLE}
    styles, speed = _styles(play)
    scene["speed"] = scene["speed"] or speed
    scene |= {name: spell.several((Screenplay, name), getattr(play, name)) for name in SEVERAL}
    scene["style"] = spell.several((Screenplay, "style"), styles)
    return replace(
        play,
        place=_place(play.place),
        characters=tuple(c for one in play.characters if (c := _character(spell, one, one.id in speakers))),
        things=tuple(t for one in play.things if (t := _thing(spell, one))),
        actions=tuple(a for one in play.actions if (a := _action(spell, one))),
        lines=tuple(_line(spell, one) for one in play.lines),
        sounds=tuple(s for one in play.sounds if (s := _sound(spell, one))),
        music=_music(spell, play.music) if play.music else None,
        camera=_camera(spell, play.camera),
        shots=tuple(_shot(spell, one) for one in play.shots),
        texts=tuple(_text(spell, one) for one in play.texts),
        **scene,
    )


def _styles(play: Screenplay) -> tuple[list[str], str]:
    """The styles of the answer, and the speed that may be among them."""
    speeds = {
        style: SPEEDS.get(sense.kind, "") for style in play.style if (sense := sense_in(style, "style"))
    }
    return [s for s in play.style if not speeds.get(s)], next((s for s in speeds.values() if s), "")


def _text(spell: _Speller, one: OnScreenText) -> OnScreenText:
    kind = spell.one((OnScreenText, "kind"), one.kind, "sign")
    return replace(one, kind=kind, beat=_within(one.beat, -1, BEATS))


def _within(value: int, low: int, high: int) -> int:
    return min(max(value, low), high)


def _place(place: Place) -> Place:
    """A place whose kind is "" is none that is known."""
    named = sense_in(place.words, "place")
    kind = canonical((Place, "kind"), place.kind) or (named.kind if named else "")
    return replace(place, kind=kind, named=known_as(named) if named else "")


def _relation(spell: _Speller, relation: Relation | None) -> Relation | None:
    kind = spell.one((Relation, "kind"), relation.kind) if relation else ""
    return replace(relation, kind=kind) if relation and kind else None


def _character(spell: _Speller, one: Character, speaks: bool) -> Character | None:
    """Who is of no known species is left out; but who speaks must be there, and is played by a person."""
    noun = sense_in(one.words, "being")
    species = canonical((Look, "species"), one.look.species) or (look_of(noun.entry).species if noun else "")
    if not species and not speaks:
        spell.notes.append(f"planner: nothing is known that could play “{shown(one.words)}”: left out")
        return None
    if not species:
        spell.notes.append(f"planner: “{shown(one.words)}” is played by a person")
    look = replace(_look(spell, one.look), species=species or "person", breed="")
    for words in (one.look.breed, one.words, one.look.species):
        sense = sense_in(words, "being")
        if sense is not None:
            look = _implied(look, look_of(sense.entry, sense.own if sense.entry.get("own") else ""))
    return replace(one, look=look, count=_within(one.count, 1, MANY), relation=_relation(spell, one.relation))


def _implied(look: Look, noun: Look) -> Look:
    """The look with what a noun alone implies, where nothing else is said: a fisherman is a man, a corgi a dog."""
    if noun.species != look.species:
        return look
    return replace(
        look,
        breed=look.breed or noun.breed,
        sex=look.sex or noun.sex,
        age=look.age or noun.age,
        profession=look.profession or noun.profession,
    )


def _look(spell: _Speller, look: Look) -> Look:
    listed = ("sex", "age", "build", "skin", "hair", "hair_style", "beard", "profession", "colour")
    words: dict[str, Any] = {name: spell.one((Look, name), getattr(look, name)) for name in listed}
    garments = [
        Garment(kind, spell.one((Garment, "colour"), g.colour), spell.one((Garment, "material"), g.material))
        for g in look.garments
        if (kind := spell.one((Garment, "kind"), g.kind))
    ]
    return replace(look, **words, garments=tuple(garments))


def _thing(spell: _Speller, one: Thing) -> Thing | None:
    named = sense_in(one.words, "thing")
    kind = canonical((Thing, "kind"), one.kind) or (named.own if named else "")
    if not kind:
        spell.notes.append(f"planner: “{shown(one.words)}” is nothing that can be built: left out")
        return None
    words: dict[str, Any] = {
        name: spell.one((Thing, name), getattr(one, name)) for name in ("colour", "material", "size")
    }
    count = _within(one.count, 1, MANY)
    return replace(one, kind=kind, count=count, relation=_relation(spell, one.relation), **words)


def _action(spell: _Speller, one: Action) -> Action | None:
    verb = canonical((Action, "verb"), one.verb)
    if not verb:
        spoken = sense_in(one.verb, "verb")
        if spoken is None or spoken.entry.get("class") != "say":  # the line itself says that somebody speaks
            spell.notes.append(
                f"planner: “{shown(one.words or one.verb)}” is nothing that can be acted: left out"
            )
        return None
    return replace(
        one,
        verb=verb,
        manner=spell.several((Action, "manner"), one.manner),
        where=spell.one((Action, "where"), one.where),
        beat=_within(one.beat, 0, BEATS),
    )


def _line(spell: _Speller, one: Line) -> Line:
    manner = spell.one((Line, "manner"), one.manner, "neutral")
    return replace(one, manner=manner, beat=_within(one.beat, 0, BEATS))


def _sound(spell: _Speller, one: Sound) -> Sound | None:
    kind = (
        one.kind if one.kind in noise_kinds() else canonical((Sound, "kind"), one.kind) or _heard(one.words)
    )
    if not kind:
        spell.notes.append(f"planner: no sound is known for “{shown(one.words)}”: left out")
        return None
    level = spell.one((Sound, "level"), one.level, "normal")
    return replace(one, kind=kind, level=level, beat=_within(one.beat, -1, BEATS))


def _heard(words: str) -> str:
    """The sound that these words name, or that what they name makes (a dog barks)."""
    for category in ("sound", "being", "thing", "verb"):
        sense = sense_in(words, category)
        if sense is not None and (category == "sound" or sense.entry.get("sound")):
            return sense.entry.get("sound") if category != "sound" else sense.kind
    return ""


def _music(spell: _Speller, music: Music) -> Music:
    tempo = music.tempo if BPM.fullmatch(music.tempo) else spell.one((Music, "tempo"), music.tempo)
    return replace(
        music,
        tempo=tempo,
        mood=spell.one((Music, "mood"), music.mood),
        genre=spell.one((Music, "genre"), music.genre),
        instruments=spell.several((Music, "instruments"), music.instruments),
    )


def _camera(spell: _Speller, camera: CameraWish) -> CameraWish:
    words: dict[str, Any] = {
        name: spell.one((CameraWish, name), getattr(camera, name)) for name in ("size", "angle", "speed")
    }
    lens = camera.lens_mm if LENS[0] <= camera.lens_mm <= LENS[1] else 0.0
    moves = spell.several((CameraWish, "moves"), camera.moves)
    return replace(camera, lens_mm=lens, moves=moves, **words)


def _shot(spell: _Speller, shot: Shot) -> Shot:
    first = _within(shot.beats[0], 0, BEATS)
    place = _place(shot.place) if shot.place and shot.place.words else None
    return replace(
        shot,
        transition=spell.one((Shot, "transition"), shot.transition),
        place=place if place and place.kind else None,
        time_of_day=spell.one((Shot, "time_of_day"), shot.time_of_day),
        speed=spell.one((Shot, "speed"), shot.speed),
        camera=_camera(spell, shot.camera),
        beats=(first, _within(shot.beats[1], first, BEATS)),
        seconds=min(max(shot.seconds, 0.0), SECONDS),
    )
