"""Stations: where something happens when nothing better is named: at a table, in a car, indoors.

A table-top is a place only where the first shot names no other; the inside of a vehicle is one unless the vehicle is
somewhere itself.
"""

import re

from rushes.script.draft import Draft, Site
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense, normal
from rushes.script.phrases import Phrase
from rushes.script.screenplay import Place

__all__ = ["INSIDES", "LAST", "at_station", "headed_inside", "on_ground", "on_top", "wherein"]

LAST = 0
"""The weight of a place that counts only where no other is named."""

SURFACES = frozenset({"table", "dining_table", "desk", "counter", "workbench", "bench", "stove", "gas_stove", "countertop",
                      "nightstand", "operating_table", "table_like", "deck", "cutting_board", "couch"})  # fmt: skip
"""Things that something is done on or at."""

INSIDES = {
    "car": "city_street", "taxi": "city_street", "van": "city_street", "bus": "city_street", "truck": "city_street",
    "tram": "city_street", "train": "studio", "airplane": "studio", "aircraft": "studio", "helicopter": "studio",
    "submarine": "studio", "rocket": "studio", "ambulance": "city_street", "fire_truck": "city_street",
    "carriage": "city_street", "cable_car": "mountains", "bathtub": "studio",
}  # fmt: skip
"""Vehicles in which one sits, and the set that is nearest."""

AFLOAT = {"ship": "beach", "sailboat": "beach", "boat": "lake", "boat_like": "lake", "ferry": "beach"}
"""Vessels on whose deck one stands, and the set that is nearest."""

OUTDOOR_SURFACES = {"bench": "park"}
GROUNDS = frozenset({"snow", "ice", "grass", "sand"})
"""What one walks on out of doors."""
ACROSS = frozenset({"on", "over", "across", "through"})
RELATIONS = frozenset({"on", "at", "in_front_of", "across"})
BACK = re.compile(r"(?<!to )\bback (?:at|on|to)\s\Z", re.IGNORECASE)
"""Words before a desk that was left and is come back to."""


def at_station(draft: Draft, phrase: Phrase, relation: str) -> None:
    """Take a thing that something is on, at or in as a place of last resort."""
    sense = phrase.head.sense("thing")
    if sense is None:
        return
    names = {sense.own, sense.kind, sense.entry.get("stands")}
    words = draft.text[phrase.start : phrase.end]
    relation = phrase.post if phrase.head.chinese and phrase.post else relation
    if relation in RELATIONS and names & SURFACES:
        named = sense.own.replace("_", " ")
        around = next((s for x in phrase.modifiers if (s := x.sense("place")) is not None), None)
        if around is not None:
            inside = around.entry.get("interior") == "1"
            place = Place(around.kind, words, inside, named=normal(around.entry.name))
            draft.sites.append(Site(place, 1, phrase.head.text, approximate=True))
            return
        place = Place(OUTDOOR_SURFACES.get(sense.own, "studio"), words, named=named)
        again = BACK.search(draft.text, max(phrase.start - len("back at "), 0), phrase.start) is not None
        draft.sites.append(Site(place, 1 if again else LAST, phrase.head.text, approximate=True))
    elif relation in ("in", "on") and (vehicle := _boarded(names, relation)):
        place = Place(
            INSIDES[vehicle], words + _post(draft, phrase), interior=True, named=sense.own.replace("_", " ")
        )
        draft.sites.append(Site(place, 2, phrase.head.text, approximate=False))
    elif relation in ("in", "on", "from", "at", "of"):
        _aboard(draft, phrase, sense, words, relation)


TOPS = frozenset({"tabletop", "countertop", "benchtop", "bench top"})


def on_top(draft: Draft, lexeme: Lexeme) -> None:
    """ "A tabletop demo", "a close-up tabletop shot": where it is done, if nothing better is named."""
    if lexeme.norm in TOPS:
        draft.sites.append(
            Site(Place("studio", lexeme.text, named="tabletop"), LAST, lexeme.text, approximate=True)
        )


_HEADING = re.compile(r"(?:^|\n)[ \t]*(?:\d+\.?[ \t]+)?INT\b\.?(?:[ \t]*/[ \t]*EXT\b\.?)?[ \t]+\Z")


def headed_inside(draft: Draft, phrase: Phrase) -> bool:
    """ "INT. NIGHT BUS": the heading of a screenplay says that one is in it."""
    return _HEADING.search(draft.text, max(phrase.start - 24, 0), phrase.start) is not None


PUBLIC = frozenset({"bus", "tram", "train", "airplane", "carriage", "cable_car"})
"""Vehicles that one is on as well as in."""


def _boarded(names: set[str], relation: str) -> str:
    known = sorted(n for n in names if n in INSIDES and (relation == "in" or n in PUBLIC))
    return known[0] if known else ""


def on_ground(draft: Draft, phrase: Phrase, relation: str) -> None:
    """ "Boots walk over fresh snow", "down on the ice": the ground is the place where no other is named."""
    head = phrase.head
    ground = head.norm.rpartition(" ")[2]
    if relation not in ACROSS or ground not in GROUNDS or phrase.determiner("poss"):
        return
    words = draft.text[phrase.start : phrase.end]
    weight = 1 if phrase.determiner("the") and ground in ("ice", "snow") else LAST
    draft.sites.append(Site(Place("park", words, named=ground), weight, head.text, approximate=True))


_DECK = re.compile(
    r"(?:\b(?:the|an?|its|his|her|their)\s+)?(?:[a-z-]+\s+)?\b(?:deck|hold|bow|stern|bridge|helm|rail|railing|prow|galley|cabin|wheelhouse)"
    r"\s+of\s+\Z",
    re.IGNORECASE,
)  # fmt: skip
"""Words before a vessel that tell where on it one is."""


def _aboard(draft: Draft, phrase: Phrase, sense: Sense, words: str, relation: str) -> None:
    vessel = next((n for n in (sense.own, sense.kind, sense.sort) if n in AFLOAT), "")
    deck = _DECK.search(draft.text, max(phrase.start - 40, 0), phrase.start)
    if deck is not None and vessel:
        words = draft.text[deck.start() : phrase.end]
    elif relation not in ("in", "on"):
        return
    if vessel:
        place = Place(AFLOAT[vessel], words, named=sense.own.replace("_", " "))
        draft.sites.append(Site(place, 2 if deck is not None else 1, words, approximate=True))


def _post(draft: Draft, phrase: Phrase) -> str:
    """车 and what makes its inside of it: 里, 内."""
    after = draft.text[phrase.end : phrase.end + 1]
    return after if phrase.head.chinese and after in ("里", "内", "中") else ""


def wherein(draft: Draft, lexeme: Lexeme) -> bool:
    """ "Indoors", "an outdoor experiment": the place where no other is named; False if the word says neither."""
    sense = lexeme.sense("wherein")
    if sense is None:
        return False
    inside = sense.kind == "indoors"
    place = Place("studio" if inside else "park", lexeme.text, interior=inside, named=sense.kind)
    draft.sites.append(Site(place, LAST, lexeme.text, approximate=True))
    draft.claim(lexeme, sense.kind)
    return True
