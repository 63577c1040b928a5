"""Scenery: where and when it is, the weather, the light, the mood and the style."""

from rushes.script.draft import Draft, Site
from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Phrase
from rushes.script.screenplay import Place

__all__ = ["AMBIENT", "SETS", "ambient", "choose_place", "locate"]

AMBIENT = ("time", "season", "weather", "light", "mood", "style")
"""What colours the whole scene wherever it is said, in the order in which a word is tried."""

SETS = {
    "cafe_street": "in front of the café",
    "city_street": "in the city street",
    "beach": "on the beach",
    "mountains": "in the mountains",
    "lake": "on the lake",
    "park": "in the park",
    "studio": "in the studio",
}
"""Sets that stand, and how the log speaks of them."""

SUGGESTED = {
    "neon_sign": "city_street", "car": "city_street", "bus": "city_street", "truck": "city_street", "lamp": "city_street",
    "motorcycle": "city_street", "bicycle": "city_street", "street": "city_street", "drive": "city_street",
    "boat": "lake", "row": "lake", "fish": "lake", "sail": "lake", "lapping": "lake", "frogs": "lake", "swim": "lake",
    "sailboat": "beach", "ship": "beach", "waves": "beach", "gulls": "beach", "sand": "beach",
    "kite": "park", "tree": "park", "flower": "park", "grass": "park", "leaf": "park", "bench": "park", "frisbee": "park",
    "birds": "park", "crickets": "park", "butterfly": "park", "campfire": "park", "swing": "park",
    "eagle": "mountains", "climb": "mountains", "snow": "park", "storm": "city_street", "rain": "city_street",
}  # fmt: skip
"""Where things, sounds, doings and weather are at home, when no place is named."""

INSIDE = frozenset({"in", "at"})


def ambient(draft: Draft, lexeme: Lexeme, order: tuple[str, ...] = AMBIENT) -> bool:
    """Take a word for what it says of time, season, weather, light, mood or style; False if it says none of it."""
    sense = lexeme.sense(*order)
    if sense is None:
        return _fused(draft, lexeme)
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
    if sense is None:
        return False
    entry = sense.entry
    within = (relation in INSIDE and phrase.post in ("", "in")) or entry.get("interior") == "1"
    indoors = within and (
        entry.get("interior") == "1" or (entry.kind == "cafe_street" and _has_walls(phrase))
    )
    words = draft.text[phrase.start : phrase.end]
    place = Place(entry.kind, words, interior=indoors)
    weight = 1 if entry.get("city") else weight
    draft.sites.append(Site(place, weight, phrase.head.text, entry.get("approx") == "1"))
    draft.claim(phrase.head, f"place {entry.kind}")
    return True


def _has_walls(phrase: Phrase) -> bool:
    return not phrase.head.has("thing") and not any(
        w in phrase.head.norm for w in ("market", "terrace", "市场", "集市")
    )


def _suggested(draft: Draft) -> str:
    named = [draft.names.get(i, "") for i in draft.things] + [a.verb for a in draft.actions]
    named += [s.kind for s in draft.sounds] + draft.scene.get("weather", [])
    named += [c.look.species for c in draft.characters.values()] + [
        c.look.breed for c in draft.characters.values()
    ]
    return next((SUGGESTED[kind] for kind in named if kind in SUGGESTED), "")


def choose_place(draft: Draft, unknown: str) -> Place:
    """The place of the film: the weightiest one, the first of equals, the studio where none is known; says what is made do."""
    sites = sorted(draft.sites, key=lambda s: -s.weight)
    known = (
        [s for s in sites if s.place.kind != "studio"] if sites and sites[0].place.kind == "studio" else sites
    )
    best = (known or sites)[0] if (known and known[0].weight >= sites[0].weight) or sites else None
    if best is None:
        home = _suggested(draft)
        if home and not unknown:
            draft.note(f"the prompt names no place, but what is in it suggests one: filmed {SETS[home]}")
            return Place(home, signs=tuple(draft.signs))
        if unknown:
            draft.note(f"no set is known for “{unknown}”: filmed in the studio")
        else:
            draft.note("the prompt names no place: filmed in the studio")
        return Place("studio", unknown, signs=tuple(draft.signs))
    where = SETS[best.place.kind]
    if best.approximate:
        draft.note(f"“{best.name}” has no set of its own: filmed {where}")
    elif best.place.interior:
        draft.note(f"the inside of “{best.name}” is not built: filmed {where}")
    others = {s.name for s in draft.sites if s.place.kind != best.place.kind and s.weight >= 2}
    for name in sorted(others):
        draft.note(f"only one place is filmed: “{name}” is left out")
    return Place(best.place.kind, best.place.words, best.place.interior, tuple(draft.signs))
