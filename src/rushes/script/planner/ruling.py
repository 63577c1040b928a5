"""What is ruled out stays out: the answer goes through the same last decisions as the built-in reader's own draft."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rushes.script.draft import Draft
from rushes.script.exclusion import remove_excluded
from rushes.script.planner.vocabulary import sense_in
from rushes.script.props import settle
from rushes.script.screenplay import Music, Screenplay
from rushes.script.speech import renumber
from rushes.script.staging import settle_cast

__all__ = ["settled"]

TOPICS = ("weather", "light", "mood", "style")


def settled(play: Screenplay, reader: Screenplay, notes: list[str]) -> Screenplay:
    """The answer without anything that the prompt or the negative prompt rules out (the reader's `excluded`)."""
    draft = _draft(play, reader)
    settle_cast(draft)
    remove_excluded(draft)
    settle(draft, play.place.kind)
    notes += draft.log
    topics: dict[str, Any] = {topic: tuple(draft.scene[topic]) for topic in TOPICS}
    return replace(
        play,
        characters=tuple(draft.characters.values()),
        things=tuple(draft.things.values()),
        actions=tuple(draft.actions),
        lines=renumber(sorted(draft.lines, key=lambda line: line.beat)),
        sounds=tuple(draft.sounds),
        music=play.music if draft.music else None,
        silent=draft.silent,
        season=next(iter(draft.scene["season"]), ""),
        time_of_day=next(iter(draft.scene["time"]), ""),
        excluded=reader.excluded,
        **topics,
    )


def _draft(play: Screenplay, reader: Screenplay) -> Draft:
    draft = Draft(play.prompt)
    draft.characters = {c.id: c for c in play.characters}
    draft.things = {t.id: t for t in play.things}
    for category, named in (("being", play.characters), ("thing", play.things)):
        for one in named:
            sense = sense_in(one.words, category)
            draft.names[one.id] = sense.kind if sense else one.id
    draft.actions, draft.lines, draft.sounds = list(play.actions), list(play.lines), list(play.sounds)
    draft.scene = {topic: list(getattr(play, topic)) for topic in TOPICS}
    draft.scene |= {
        "season": [play.season] if play.season else [],
        "time": [play.time_of_day] if play.time_of_day else [],
    }
    draft.music = _music(play.music) if play.music else {}
    draft.silent, draft.excluded = reader.silent, list(reader.excluded)
    return draft


def _music(music: Music) -> dict[str, list[str]]:
    return {"words": [music.words], "mood": [music.mood], "instrument": [*music.instruments]}
