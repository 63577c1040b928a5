"""Which words a field of the Screenplay may hold: the canonical ones of the lexicon, or a short list of its own."""

from __future__ import annotations

import re
from functools import lru_cache

from rushes.script.lexemes import lexemes_of
from rushes.script.lexicon import Sense, lexicon, normal
from rushes.script.screenplay import (
    Action,
    CameraWish,
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

__all__ = ["LISTED", "OPEN", "SPEEDS", "Field", "allowed", "canonical", "sense_in"]

Field = tuple[type, str]

LISTED: dict[Field, tuple[str, ...]] = {
    (Screenplay, "time_of_day"): ("time",),
    (Screenplay, "season"): ("season",),
    (Screenplay, "weather"): ("weather",),
    (Screenplay, "light"): ("light",),
    (Screenplay, "mood"): ("mood",),
    (Screenplay, "style"): ("style",),
    (Shot, "time_of_day"): ("time",),
    (Place, "kind"): ("place",),
    (Look, "species"): ("being",),
    (Look, "sex"): ("sex",),
    (Look, "age"): ("age",),
    (Look, "build"): ("build",),
    (Look, "skin"): ("skin", "colour"),
    (Look, "hair"): ("haircolour", "colour"),
    (Look, "hair_style"): ("hairdo",),
    (Look, "beard"): ("beard",),
    (Look, "profession"): ("being",),
    (Look, "colour"): ("colour",),
    (Garment, "kind"): ("garment",),
    (Garment, "colour"): ("colour",),
    (Garment, "material"): ("material", "pattern"),
    (Thing, "kind"): ("thing",),
    (Thing, "colour"): ("colour",),
    (Thing, "material"): ("material", "pattern", "agething"),
    (Thing, "size"): ("size",),
    (Action, "verb"): ("verb",),
    (Action, "manner"): ("manner",),
    (Sound, "kind"): ("sound",),
    (CameraWish, "size"): ("camsize",),
    (CameraWish, "angle"): ("camangle",),
    (CameraWish, "moves"): ("cammove",),
    (CameraWish, "speed"): ("camspeed",),
    (Music, "mood"): ("mood",),
    (Music, "tempo"): ("tempo",),
    (Music, "instruments"): ("instrument",),
    (Music, "genre"): ("genre",),
}
"""Fields whose words are the kinds of these categories of the lexicon."""

OWN: dict[Field, tuple[str, ...]] = {
    (Screenplay, "speed"): ("slow_motion", "time_lapse", "fast_motion"),
    (Shot, "speed"): ("slow_motion", "time_lapse", "fast_motion"),
    (Line, "manner"): (
        "neutral", "happy", "laughing", "excited", "angry", "sad", "afraid", "calm", "whispering", "shouting",
    ),
    (Action, "where"): (
        "along", "through", "across", "towards", "over", "around", "away", "left", "right", "forward", "overhead",
    ),
    (Relation, "kind"): (
        "on", "in", "at", "left_of", "right_of", "in_front_of", "behind", "next_to", "between", "above", "under", "far",
    ),
    (Sound, "level"): ("soft", "normal", "loud"),
    (OnScreenText, "kind"): ("title", "sign", "caption", "screen", "label"),
    (Shot, "transition"): ("cut", "smash_cut", "match_cut", "dissolve", "fade"),
}  # fmt: skip
"""Fields with a list of their own."""

OPEN = frozenset(
    {
        (Look, "species"),
        (Look, "profession"),
        (Look, "skin"),
        (Look, "hair"),
        (Thing, "kind"),
        (Garment, "kind"),
    }
)
"""Fields in which any noun or colour may be answered: the lexicon finds its kind."""

NOT_DONE = frozenset({"aux", "copula", "have", "show", "display", "nature", "say", "wear", "sound", "feel"})
"""Classes of verbs that nobody acts: they are read as lines, clothes, sounds or weather."""

SPEEDS = {"slow_motion": "slow_motion", "time_lapse": "time_lapse", "fast_motion": "fast_motion"}
"""Styles that are a speed and have a field of their own, and their word there."""

HEX = re.compile(r"#[0-9a-f]{6}")
TAIL = re.compile(r"\s(?:of|with|in|on|at|by|from|to|for)\s.*")


@lru_cache(maxsize=1)
def _kinds() -> dict[str, tuple[str, ...]]:
    """Canonical words by category, in the order of the tables."""
    found: dict[str, dict[str, None]] = {}
    table = lexicon()
    for senses in (*table.english.values(), *table.chinese.values()):
        for sense in senses:
            entry = sense.entry
            if not (entry.category == "verb" and entry.get("class") in NOT_DONE):
                found.setdefault(entry.category, {})[entry.kind] = None
    return {category: tuple(kinds) for category, kinds in found.items()}


def allowed(field: Field) -> tuple[str, ...]:
    """The words that a field may hold, none where it is free."""
    if field in OWN:
        return OWN[field]
    kinds = [kind for category in LISTED.get(field, ()) for kind in _kinds().get(category, ())]
    if field == (Screenplay, "style"):
        kinds = [kind for kind in kinds if kind not in SPEEDS]
    elif field == (Look, "age"):
        kinds.append("baby")  # which only nouns say
    return tuple(dict.fromkeys(kinds))


def canonical(field: Field, value: str) -> str:
    """The canonical word for a value, found through the lexicon where it isn't one; "" where it means nothing there."""
    words = allowed(field)
    plain = normal(value).strip()
    exact = plain.replace(" ", "_")
    if exact in words and field not in OPEN:
        return exact
    if field[1] in ("colour", "hair", "skin") and HEX.fullmatch(value.lower()):
        return value.lower()
    sense = next((s for category in LISTED.get(field, ()) if (s := sense_in(value, category))), None)
    if sense is None or (field not in OPEN and sense.kind not in words):
        return ""
    if field == (Look, "species"):
        return sense.entry.get("species", "person")
    if field == (Look, "profession"):
        return sense.entry.get("profession")
    return sense.own if field in ((Thing, "kind"), (Action, "verb")) else sense.kind


def sense_in(words: str, category: str) -> Sense | None:
    """The meaning of the head of some words as this category: the last that has one, before any "of" or "with"."""
    plain = normal(words).replace("_", " ").strip()
    listed = next((s for s in lexicon().senses(plain) if s.category == category), None)
    if listed is not None:
        return listed
    lexemes = lexemes_of(TAIL.sub("", plain), (), lexicon())
    return next((sense for lexeme in reversed(lexemes) if (sense := lexeme.sense(category))), None)
