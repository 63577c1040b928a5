"""Scenes: what is filmed in one place without leaving it. A screenplay whose shots change the place becomes one small
screenplay for each scene, with who and what is in it, directed like a film of its own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rushes.direction.timeline import Span, Timeline
from rushes.script.callers import only_called
from rushes.script.screenplay import CameraWish, Character, Place, Screenplay, Shot, Thing

__all__ = ["CARD", "Part", "names", "parts_of"]

CARD = "card"
"""The set of a picture that is nothing but words, or nothing but the dark."""


@dataclass(frozen=True)
class Part:
    """A scene to be directed: its own screenplay, whose shots are the film's, and when it is seen."""

    screenplay: Screenplay
    span: Span


def parts_of(screenplay: Screenplay, spans: dict[int, Span], timeline: Timeline) -> tuple[Part, ...]:
    """The scenes of a film in their order. `spans` says when each shot is seen; without shots the film is one scene."""
    whole = Span(0, timeline.frames)
    if not screenplay.shots:
        return (Part(screenplay, whole),)
    groups: list[list[Shot]] = []
    for shot in screenplay.shots:
        if shot.number not in spans:
            continue
        if groups and _same_place(groups[-1][-1], shot, screenplay):
            groups[-1].append(shot)
        else:
            groups.append([shot])
    if len(groups) == 1:
        return (Part(_placed(screenplay, groups[0]), whole),)
    owners = _owners(screenplay, groups)
    return tuple(
        Part(
            _own(screenplay, number, group, owners),
            Span(spans[group[0].number].start, spans[group[-1].number].end),
        )
        for number, group in enumerate(groups)
    )


def _same_place(one: Shot, other: Shot, screenplay: Screenplay) -> bool:
    if one.black or other.black:
        return False
    a, b = (shot.place or screenplay.place for shot in (one, other))
    if a.kind != b.kind or _hour(one, screenplay) != _hour(other, screenplay):
        return False
    if (one.speed or screenplay.speed) != (other.speed or screenplay.speed):
        return False
    return a.kind != "studio" or not a.words or not b.words or a.words == b.words


def _hour(shot: Shot, screenplay: Screenplay) -> str:
    return shot.time_of_day or screenplay.time_of_day


def _placed(screenplay: Screenplay, group: list[Shot]) -> Screenplay:
    """The screenplay in the place and at the hour of its shots."""
    if group[0].black:
        words = tuple(text.text for text in screenplay.texts if text.shot == group[0].number)
        return replace(screenplay, place=Place(CARD, signs=words), weather=(), camera=CameraWish())
    place = next((shot.place for shot in group if shot.place is not None), None) or screenplay.place
    speed = group[0].speed or screenplay.speed
    return replace(screenplay, place=place, time_of_day=_hour(group[0], screenplay), speed=speed)


def _own(screenplay: Screenplay, number: int, group: list[Shot], owners: dict[str, set[int]]) -> Screenplay:
    first, last = group[0].beats[0], group[-1].beats[1]
    shots = {shot.number for shot in group}
    here = _placed(screenplay, group)
    return replace(
        here,
        characters=tuple(c for c in here.characters if number in owners[c.id]),
        things=tuple(t for t in here.things if number in owners[t.id]),
        actions=tuple(a for a in here.actions if first <= a.beat <= last),
        lines=tuple(x for x in here.lines if first <= x.beat <= last),
        sounds=tuple(s for s in here.sounds if s.shot in shots),
        texts=tuple(t for t in here.texts if t.shot in shots),
        shots=tuple(group),
    )


def _owners(screenplay: Screenplay, groups: list[list[Shot]]) -> dict[str, set[int]]:
    """In which scenes each character and thing is: where it acts, speaks or is acted on, where the camera is on it, where
    the prompt names it; who is in none of these is in the first."""
    owners: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        if group[0].black:
            continue
        for name in _busy(screenplay, group):
            owners.setdefault(name, set()).add(number)
        for item in _everything(screenplay):
            if _named(item, screenplay.prompt, group):
                owners.setdefault(item.id, set()).add(number)
    _bring_along(screenplay, owners)
    first = next((n for n, group in enumerate(groups) if not group[0].black), 0)
    return {item.id: owners.get(item.id, {first}) for item in _everything(screenplay)}


def _everything(screenplay: Screenplay) -> tuple[Character | Thing, ...]:
    return (*screenplay.characters, *screenplay.things)


def _busy(screenplay: Screenplay, group: list[Shot]) -> Iterable[str]:
    first, last = group[0].beats[0], group[-1].beats[1]
    for action in screenplay.actions:
        if first <= action.beat <= last:
            yield action.who
            yield action.target
    for line in screenplay.lines:
        if first <= line.beat <= last and line.onscreen:
            yield line.who
    for shot in group:
        yield from (shot.camera.subject, *shot.camera.focus)


def _named(item: Character | Thing, prompt: str, group: list[Shot]) -> bool:
    """Whether a scene's part of the prompt names the item, as more than somebody who is called up."""
    words = prompt[group[0].start : group[-1].end]
    return names(words, item.words) and not (isinstance(item, Character) and only_called(item, words))


def names(text: str, words: str) -> bool:
    """Whether a text has these words, or the last of them, which is their noun."""
    words, text = words.casefold().strip(), text.casefold()
    if not words:
        return False
    noun = words.split()[-1]
    if not noun.isascii():
        return words in text
    return re.search(rf"\b{re.escape(noun)}(?:s|es)?\b", text) is not None


def _bring_along(screenplay: Screenplay, owners: dict[str, set[int]]) -> None:
    """What somebody is on, in or beside is where he is, if the prompt has it nowhere else."""
    for item in _everything(screenplay):
        target = item.relation.target if item.relation is not None else ""
        if target and target not in owners and item.id in owners:
            owners[target] = set(owners[item.id])
        elif target in owners and item.id not in owners:
            owners[item.id] = set(owners[target])
