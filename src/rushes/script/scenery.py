"""Scenery: where and when it is, the weather, the light, the mood and the style."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rushes.script.draft import Draft, Site
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense, lexicon, normal
from rushes.script.neighbours import ADJECTIVES
from rushes.script.phrases import Phrase
from rushes.script.screenplay import Place
from rushes.script.setnames import OUT_OF_DOORS, SETS
from rushes.script.sited import SELDOM, is_echoing, is_figure, is_meant, is_remote, is_surface
from rushes.script.stations import LAST, wherein

__all__ = [
    "AMBIENT",
    "SETS",
    "ambient",
    "choose_place",
    "first_of_shot",
    "is_model",
    "known_as",
    "lit_by",
    "locate",
    "overhead",
]

AMBIENT = ("time", "season", "weather", "light", "mood", "style")
"""What colours the whole scene wherever it is said, in the order in which a word is tried."""

SUGGESTED = {
    "neon_sign": "city_street", "car": "city_street", "bus": "city_street", "truck": "city_street", "lamp": "city_street",
    "motorcycle": "city_street", "bicycle": "city_street", "street": "city_street", "drive": "city_street",
    "boat": "lake", "row": "lake", "fish": "lake", "sail": "lake", "lapping": "lake", "frogs": "lake", "swim": "lake",
    "sailboat": "beach", "ship": "beach", "waves": "beach", "gulls": "beach", "sand": "beach",
    "kite": "park", "tree": "park", "flower": "park", "grass": "park", "leaf": "park", "bench": "park", "frisbee": "park",
    "birds": "park", "crickets": "park", "butterfly": "park", "campfire": "park", "swing": "park",
    "airplane": "runway", "helicopter": "runway",
    "eagle": "mountains", "climb": "mountains", "snow": "park", "storm": "city_street", "rain": "city_street",
}  # fmt: skip
"""Where things, sounds, doings and weather are at home, when no place is named."""

INSIDE = frozenset({"in", "at"})
OUTSIDE = frozenset({"in_front_of", "behind", "next_to", "over", "above"})
"""Relations to a place in which one isn't inside it."""

WEIGHED = {"with": 1, "about": 1, "as": 1, "from": 2, "of": 2, "towards": 2, "next_to": 2, "behind": 2}
"""How much a place counts at most behind these prepositions: something happens there less often than "in" it."""

EXTERIORS = frozenset({"castle", "house", "hospital"})
"""Sets that are the outside of what one can be in: seen from there, nothing stands in for it."""

FRONTED = frozenset({"restaurant", "shop"})
"""Rooms before whose door one stands in the café street."""

MODELS = frozenset({"cardboard", "paper", "toy", "lego", "gingerbread", "miniature", "model", "inflatable", "chocolate", "doll",
                    "bouncy", "plastic", "pillow", "blanket", "纸板", "玩具", "积木", "模型", "纸"})  # fmt: skip
"""What makes of a building a thing that stands in a room."""


COLOURED = {"gold": "warm", "orange": "warm", "amber": "warm", "yellow": "warm", "blue": "cold"}
FLAMES = frozenset({"candle", "campfire", "fire", "flame", "fireplace", "lantern"})

NOWHERE = frozenset({"sky", "outdoors"})
"""Places that may be anywhere: what is there suggests the set."""


def ambient(draft: Draft, lexeme: Lexeme, order: tuple[str, ...] = AMBIENT) -> bool:
    """Take a word for what it says of time, season, weather, light, mood or style; False if it says none of it."""
    sense = lexeme.sense(*order)
    if sense is None:
        return wherein(draft, lexeme) or _fused(draft, lexeme)
    draft.add(sense.category, sense.kind)
    draft.claim(lexeme, f"{sense.category} {sense.kind}")
    for extra in ("time", "season", "weather", "light"):
        more = lexeme.sense(extra)
        if more is not None and extra != sense.category and {extra, sense.category} not in _RIVALS:
            draft.add(extra, more.kind)
    return True


_RIVALS = ({"time", "light"}, {"weather", "light"}, {"season", "time"}, {"mood", "light"}, {"mood", "weather"},
           {"light", "mood"}, {"style", "light"}, {"style", "mood"}, {"style", "time"}, {"style", "weather"})  # fmt: skip
"""Words of two categories that mean the first only ("sunlight" is clear weather, "moonlight" night)."""


def _fused(draft: Draft, lexeme: Lexeme) -> bool:
    """A sound that is weather as well ("wind", "thunder")."""
    sense = lexeme.sense("sound")
    if sense is None or not sense.entry.get("weather"):
        return False
    draft.add("weather", sense.entry.get("weather"))
    draft.claim(lexeme, f"weather {sense.entry.get('weather')}")
    return True


def locate(draft: Draft, phrase: Phrase, relation: str, weight: int) -> bool:
    """Take the head of a phrase as the place; False if it is none."""
    sense = phrase.head.sense("place")
    if (
        sense is None
        or is_model(draft, phrase)
        or is_figure(phrase)
        or not is_meant(draft, phrase, relation, weight)
    ):
        return False
    entry = sense.entry
    if sense.base in SELDOM or phrase.head.norm in SELDOM:
        weight = min(weight, 2 if relation else 3)
    if _spelled(draft, phrase):
        return False
    its = any(x.norm == "its" for x in phrase.determiners)
    if is_echoing(draft, phrase):
        weight = LAST
    if is_remote(draft, phrase) or is_surface(phrase) or its:
        weight = min(weight, 1)
    inside = _interior(draft, phrase, sense, relation)
    place = Place(
        entry.kind if inside else entry.get("outside") or entry.kind,
        ""
        if _adverb(phrase) or phrase.head.norm in ("green screen", "greenscreen")
        else _words(draft, phrase),
        inside,
        named=_named(phrase, sense),
    )
    draft.sites.append(
        Site(
            place,
            _weight(sense, relation, weight),
            phrase.head.text,
            bool(entry.get("approx") or (place.kind != entry.kind and place.kind not in EXTERIORS)),
        )
    )
    described = [
        x
        for x in phrase.modifiers
        if x.norm == "empty" or (not x.has(*AMBIENT) and all(s.category in ADJECTIVES for s in x.senses))
    ]
    draft.claim([phrase.head, *described], f"place {place.named}")
    return True


def _spelled(draft: Draft, phrase: Phrase) -> bool:
    """ "B-flat": a note."""
    return _NOTE.search(draft.text, max(phrase.head.start - 3, 0), phrase.head.start) is not None


_NOTE = re.compile(r"(?:\b|\W)[A-G][-‑]\Z")


def _adverb(phrase: Phrase) -> bool:
    """ "Underwater, a seal turns": it says how the picture is, and names no place."""
    return (
        phrase.head.norm in ("underwater", "under water")
        and len(phrase.lexemes) == 1
        and not phrase.determiners
    )


def first_of_shot(draft: Draft) -> bool:
    """No place is named yet in the shot: one that stands alone opens it."""
    start = draft.openings[-1].sites if draft.openings else 0
    return all(site.weight == LAST for site in draft.sites[start:])


def is_model(draft: Draft, phrase: Phrase) -> bool:
    """A cardboard fort is no place, nor is "the fort" later on."""
    sense = phrase.head.sense("place")
    if sense is None:
        return False
    models = draft.scene.setdefault("model", [])
    if any(x.norm in MODELS for x in phrase.modifiers):
        models.append(sense.base)
    props = (thing.words.lower().split() for thing in draft.things.values())
    return sense.base in models or any(
        words[-1:] == [phrase.head.norm] and MODELS & {*words} for words in props
    )


def overhead(draft: Draft, lexemes: Sequence[Lexeme]) -> None:
    """ "In the sky", "outdoors" say how something is done and where it is as well."""
    for lexeme in lexemes:
        wherein(draft, lexeme)
        if lexeme.norm.endswith(" sky"):
            place = Place("mountains", lexeme.text, named="sky")
            draft.sites.append(Site(place, 1, lexeme.text, approximate=True))


def lit_by(draft: Draft, phrase: Phrase, relation: str) -> None:
    """ "Lit by red emergency lights", "under strings of lanterns": the things that give light colour the scene."""
    sense = phrase.head.sense("thing")
    if sense is None or not sense.entry.get("light") or relation not in ("under", "in", "with", "towards"):
        return
    colour = next((s.kind for x in phrase.modifiers if (s := x.sense("colour")) is not None), "")
    if colour:
        draft.add("light", COLOURED.get(colour, colour))
    elif sense.kind in FLAMES:
        draft.add("light", "warm")


_OUTER = re.compile(
    r"(?:\b(?:the|an?|its|his|her|their)\s+)?(?:[a-z-]+\s+)?\b(?:deck|porch|steps|balcony|terrace|rooftop|doorstep|hold|bridge|courtyard"
    r"|veranda|cockpit|bow|stern|ruins|ramparts|battlements|crow's nest)\s+of\s+\Z",
    re.IGNORECASE,
)  # fmt: skip
"""Parts of a building or a ship that are places of their own."""


_TOWN = re.compile(
    r"\bthe\s+(?:[a-z]+\s+)?(?:port|harbou?r|city|town|village|island|bay|gulf|hills|streets|outskirts|suburbs|docks|beaches|skies)"
    r"\s+of\s+\Z",
    re.IGNORECASE,
)


def _words(draft: Draft, phrase: Phrase) -> str:
    words = draft.text[phrase.start : phrase.end]
    outer = (
        None if phrase.head.chinese else _OUTER.search(draft.text, max(phrase.start - 40, 0), phrase.start)
    )
    if outer is None and phrase.head.text[:1].isupper() and len(phrase.lexemes) == 1:
        outer = _TOWN.search(draft.text, max(phrase.start - 40, 0), phrase.start)
    if outer is not None:
        return draft.text[outer.start() : phrase.end]
    before = draft.text[phrase.end : phrase.end + 2]
    return words + before if phrase.head.chinese and before in ("门口", "门前", "门外") else words


def _named(phrase: Phrase, sense: Sense) -> str:
    """The canonical noun of a phrase that is a place; "a hospital environment" is a hospital."""
    return known_as(_particular(phrase, sense))


def _particular(phrase: Phrase, sense: Sense) -> Sense:
    """The place that is said of a setting or an environment, the sense itself where none is."""
    if not sense.entry.get("general"):
        return sense
    inner = [w for word in phrase.head.norm.split(" ")[:-1] for w in lexicon().senses(word)]
    told = [s for x in phrase.modifiers for s in x.senses] + inner
    return next((s for s in told if s.category == "place" and not s.entry.get("general")), sense)


def known_as(sense: Sense) -> str:
    """What a place is called, whatever the prompt calls it: "cafeteria" for a canteen."""
    own = sense.base if sense.entry.get("own") and sense.base.isascii() else ""
    return own or normal(sense.entry.name)


def _interior(draft: Draft, phrase: Phrase, sense: Sense, relation: str) -> bool:
    """Inside a room unless one is before or beside it; inside a building where it is said: "in", "indoor", "interior"."""
    for lexeme in phrase.modifiers:
        if (said := lexeme.sense("wherein")) is not None:
            draft.claim(lexeme, said.kind)
            return said.kind == "indoors"
    if (said := _particular(phrase, sense)) is not sense:
        return bool(said.entry.get("interior") or said.entry.get("building"))
    if sense.entry.get("interior") == "1":
        return relation not in OUTSIDE and phrase.post not in OUTSIDE
    return sense.entry.get("building") == "1" and relation in INSIDE and phrase.post in ("", "in")


def _weight(sense: Sense, relation: str, weight: int) -> int:
    """3 where something happens, 2 on its own, 1 by the way: a city round a place, a mere backdrop, the sky over it."""
    if sense.entry.get("station"):
        return LAST
    if sense.entry.get("city") or sense.entry.get("backdrop"):
        return 1
    if sense.entry.name == "sky" and relation not in ("in", "through", "across", "over"):
        return 1
    return min(weight, WEIGHED.get(relation, weight))


def _suggested(draft: Draft) -> str:
    named = [draft.names.get(i, "") for i in draft.things] + [a.verb for a in draft.actions]
    named += [s.kind for s in draft.sounds] + draft.scene.get("weather", [])
    named += [c.look.species for c in draft.characters.values()] + [
        c.look.breed for c in draft.characters.values()
    ]
    return next((SUGGESTED[kind] for kind in named if kind in SUGGESTED), "")


def choose_place(draft: Draft, unknown: str) -> Place:
    """The place of the film: the weightiest one, the first of equals, the studio where none is known; says what is made do."""
    best = max(draft.sites, key=lambda site: site.weight, default=None)
    if best is None or (best.weight <= 1 and unknown):
        return _without_site(draft, unknown)
    place = replace(best.place, signs=tuple(draft.signs))
    if place.named in NOWHERE:
        place = replace(place, kind=_suggested(draft) or place.kind)
    fronted = place.kind in FRONTED and not place.interior
    if fronted:
        place = replace(place, kind="cafe_street")
    where = SETS[place.kind]
    if best.approximate or fronted:
        draft.note(f"“{best.name}” has no set of its own: filmed {where}")
    elif place.interior and place.kind in OUT_OF_DOORS:
        draft.note(f"the inside of “{best.name}” is not built: filmed {where}")
    others = {s.name for s in draft.sites if s.place.named != place.named and s.weight >= 2}
    for name in sorted(others):
        draft.note(f"only one place is filmed: “{name}” is left out")
    return place


def _without_site(draft: Draft, unknown: str) -> Place:
    """No place that is known: what is in the prompt suggests one, or it is the studio."""
    signs = tuple(draft.signs)
    home = _suggested(draft)
    if unknown:
        draft.note(f"no set is known for “{unknown}”: filmed in the studio")
        return Place("studio", unknown, signs=signs, named=normal(unknown))
    if home:
        draft.note(f"the prompt names no place, but what is in it suggests one: filmed {SETS[home]}")
        return Place(home, signs=signs)
    draft.note("the prompt names no place: filmed in the studio")
    return Place("studio", signs=signs)
