"""Occasions: nouns for what many people do together (a rugby scrum, a tug of war, a football match). Whoever is on stage takes
part, and as many more join as it takes; `direction/formations.py` knows where each of them stands.

A match that is watched, talked of or missed is no occasion of the film: of the nouns that are marked "shown" in
`tables/occasions.tsv` only those are held that begin a sentence, or that follow a word of taking part.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from rushes.script.draft import Claim, Draft
from rushes.script.lexemes import Lexeme
from rushes.script.screenplay import Action, Character, Look

__all__ = ["Occasion", "hold_occasion", "occasions"]

TAKING_PART = frozenset(
    {"of", "during", "in", "into", "play", "plays", "playing", "compete", "competes", "competing", "run", "runs", "running",
     "join", "joins", "joining", "form", "forms", "forming", "have", "has", "having", "hold", "holding", "shows", "perform",
     "performs", "performing", "dance", "dances", "dancing", "stage", "stages", "showing"}
)  # fmt: skip
"""Words before the noun of an occasion that is shown."""

WATCHING = re.compile(
    r"\b(?:watch\w*|listen\w*|discuss\w*|remember\w*|televis\w*|tv|radio|commentat\w*|poster|ticket\w*|after|before)\b"
)
"""Words of a sentence whose occasion is elsewhere."""

SPARE = frozenset({"a", "an", "the", "their", "its", "his", "her", "this", "that", "our", "friendly", "big", "fierce",
                   "intense", "local", "wild", "muddy", "epic", "lively", "long", "huge", "fast", "fast-paced", "school",
                   "annual", "women's", "men's", "kids'", "children's", "youth", "close", "heated", "energetic"})  # fmt: skip
"""Words between such a word and the noun."""

OFFICE = "(?:meeting|master|board|team|practice|record|music|voices?|room|teacher|numbers?|leader|director)"
"""Words behind a noun that make another of it: a scrum master, choir music."""

LEADS = frozenset({"lead", "conduct", "direct", "guide"})
"""What who stands before them does with his hands, and goes nowhere."""

ONE_BY_ONE = 5
"""Members of a group that is brought on, at most: larger ones would not be built one by one."""

OUT_OF_DOORS = frozenset({"band_march", "protest"})
"""What is done in the streets by day where nothing is said of the hour."""

ASIDE = frozenset(
    {"cheer", "clap", "applaud", "watch", "look", "film", "whistle", "conduct", "coach", "shout"}
)
"""What those do who are there and take no part."""

OFFICIALS = frozenset({"referee", "umpire", "coach", "conductor", "judge", "commentator", "reporter", "fan", "fans",
                       "spectator", "spectators", "photographer", "linesman"})  # fmt: skip
"""Who is at an occasion by trade, and takes no part either."""

KEPT = frozenset({"hold", "carry", "wear", "wave", "shout", "chant", "cheer", "smile", "laugh", "sing"})
"""Doings of participants that go together with any occasion."""


@dataclass(frozen=True)
class Occasion:
    """The deed that all do, how many people it takes, their outfit, when the noun brings them on, and its pattern."""

    deed: str
    heads: int
    outfit: str
    when: str
    pattern: re.Pattern[str]


@lru_cache(maxsize=1)
def occasions() -> tuple[Occasion, ...]:
    """The table, in its order."""
    text = (files("rushes.script") / "tables" / "occasions.tsv").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.strip() and not line.startswith("#")][1:]
    return tuple(_occasion(row) for row in rows)


def _occasion(row: str) -> Occasion:
    deed, heads, outfit, when, english, chinese = (row + "\t" * 5).split("\t")[:6]
    words = "|".join(re.escape(w) for w in sorted(filter(None, english.split("|")), key=len, reverse=True))
    others = "".join(f"|{re.escape(w)}" for w in filter(None, chinese.split("|")))
    return Occasion(deed, int(heads), outfit, when, re.compile(rf"\b(?:{words})\b(?! {OFFICE}){others}"))


def hold_occasion(draft: Draft, lexemes: Iterable[Lexeme]) -> None:
    """The first occasion of the words that are read, with all who take part in it."""
    read = {k for x in lexemes for k in range(x.start, x.end)}
    text = draft.text.lower()
    for occasion in occasions():
        for found in occasion.pattern.finditer(text):
            if found.start() in read and _takes_place(draft, occasion, found, text):
                _held(draft, occasion, found)
                return


def _takes_place(draft: Draft, occasion: Occasion, found: "re.Match[str]", text: str) -> bool:
    if occasion.when == "shown":
        return _shown(text, found.start())
    return occasion.when == "always" or bool(_taking_part(draft, occasion, found.group()))


def _taking_part(draft: Draft, occasion: Occasion, words: str) -> list[Character]:
    """Who of the cast does it: all people in the picture, but for those who look on; of what is cast as such only that."""
    people = [c for c in draft.characters.values() if c.look.species == "person"]
    if occasion.when == "cast":
        nouns = words.removesuffix("s")
        return [c for c in people if nouns in c.words.lower() or c.words.lower().rstrip("s") in words]
    verbs = {c.id: {a.verb for a in draft.actions if a.who == c.id} for c in people}
    return [
        c
        for c in people
        if not c.distant
        and not (verbs[c.id] and verbs[c.id] <= ASIDE)
        and not OFFICIALS & set(c.words.lower().split())
    ]


def _shown(text: str, at: int) -> bool:
    """Whether the noun that begins there is what the film shows."""
    sentence = re.split(r"[.!?;\n]", text[:at])[-1]
    if WATCHING.search(sentence):
        return False
    words = re.findall(r"[\w'’-]+|[,:]", sentence)
    while words and words[-1] in SPARE:
        words.pop()
    return not words or words[-1] in TAKING_PART or words[-1] in (",", ":")


def _held(draft: Draft, occasion: Occasion, found: "re.Match[str]") -> None:
    words = found.group()
    people = _taking_part(draft, occasion, words)
    _clear(draft, words)
    if not people and any(c.look.species != "person" for c in draft.characters.values()):
        return  # the dogs' own tug of war
    outfit = "" if any(c.look.garments for c in people) else occasion.outfit
    for one in people:
        dressed = replace(one.look, profession=one.look.profession or outfit)
        draft.change(one.id, look=dressed, relation=None, distant=False)
    missing = occasion.heads - sum(c.count for c in people)
    ids = [c.id for c in people]
    look = Look(age=people[0].look.age) if people else Look()
    look = replace(look, profession=(people[0].look.profession if people else "") or outfit)
    while missing > 0:
        name = draft.new_id(occasion.deed)
        draft.characters[name] = Character(name, words, look, count=min(missing, ONE_BY_ONE))
        ids.append(name)
        missing -= ONE_BY_ONE
    _take_part(draft, occasion.deed, words, ids)
    if occasion.deed in OUT_OF_DOORS and not draft.scene.get("time"):
        draft.add("time", "noon")
    draft.claims.append(Claim(found.start(), found.end(), f"{occasion.deed} of {occasion.heads}"))


def _take_part(draft: Draft, deed: str, words: str, ids: list[str]) -> None:
    """Everybody does it through the whole film; what else they were said to do belongs to it, or goes along with it."""
    draft.actions = [a for a in draft.actions if a.who not in ids or a.verb in KEPT]
    draft.actions = [
        replace(a, verb="explain", target="") if a.target in ids and a.verb in LEADS else a
        for a in draft.actions
    ]
    for name in ids:
        draft.actions.append(Action(name, deed, words))


def _clear(draft: Draft, words: str) -> None:
    """No thing is left of the words ("match", "tug")."""
    own = set(re.findall(r"\w+", words)) | {"match", "game", "race", "rugby"}
    for name, thing in list(draft.things.items()):
        if set(re.findall(r"\w+", thing.words.lower())) - {"a", "an", "the"} <= own:
            del draft.things[name]
            draft.actions = [a for a in draft.actions if name not in (a.who, a.target)]
    for character in list(draft.characters.values()):
        if character.relation is not None and character.relation.target not in (
            *draft.things,
            *draft.characters,
        ):
            draft.change(character.id, relation=None)
