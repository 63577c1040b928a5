"""Whereabouts: places by a part of them ("in the back of a taxi") or before another noun ("a runway show")."""

from rushes.script.colouring import STRUCTURE
from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Phrase
from rushes.script.scenery import locate
from rushes.script.sited import is_compound_part
from rushes.script.stations import LAST

__all__ = ["WEIGHTS", "locate_beside", "part_of_place", "within_place"]

PARTS = frozenset(
    {"back", "inside", "interior", "middle", "corner", "heart", "depths", "bottom", "surface", "rest", "front", "centre",
     "center", "door", "doorway", "open door", "entrance", "cockpit", "cabin", "window seat", "back row", "rear", "top", "foot",
     "end", "far end", "edge", "side", "mouth", "basket", "hold", "bed", "back seat", "backseat", "deck", "passenger seat",
     "shadows", "ruins", "belly", "nose", "bowels", "hob", "galley", "last car", "front car", "rear car"}
)  # fmt: skip
"""Parts of a place that stand for it."""
WITHIN = frozenset(
    {
        "aisle",
        "bank",
        "arches",
        "arch",
        "stacks",
        "rafters",
        "aisles",
        "banks",
        "shade",
        "shadow",
        "stands",
        "steps",
    }
)
"""Places that are only a part of the one behind "of": "the middle aisle of a supermarket"."""
WEIGHTS = {"place": 3, "subject": 2, "fragment": 2, "object": 2, "again": 1}


def part_of_place(phrase: Phrase, relation: str) -> Phrase | None:
    """ "The far bank of a river", "the stacks of a library": the river and the library; None where it is no such part."""
    if not relation or phrase.head.chinese or phrase.head.norm.rpartition(" ")[2] not in WITHIN:
        return None
    of = next((a.phrase for a in phrase.attached if a.kind == "of" and not a.negated), None)
    return of if of is not None and of.head.has("place") else None


def within_place(phrase: Phrase, kind: str, relation: str) -> str:
    """The relation to what is attached: "in the back of a taxi", "on the surface of Mars", "interior of a church" say where
    one is."""
    if kind != "of":
        return kind
    if (said := phrase.head.sense("wherein")) is not None:
        return "in" if said.kind == "indoors" else "in_front_of"
    if relation in ("in", "at", "on", "from") and phrase.head.norm in PARTS:
        return relation
    return "at" if phrase.head.norm in STRUCTURE else kind


def locate_beside(draft: Draft, phrase: Phrase, lexeme: Lexeme, role: str) -> None:
    """A place before a head that is none: "a dark hallway interior", "a runway show", "a market update"."""
    if is_compound_part(draft, lexeme) or (phrase.head.norm == "level" and not phrase.determiners):
        return  # "a restaurant-style demonstration", "street level"
    if (said := phrase.head.sense("wherein")) is not None:
        whole_place = Phrase(tuple(x for x in phrase.lexemes if x.start <= lexeme.start), phrase.determiners)
        locate(draft, whole_place, "in" if said.kind == "indoors" else "in_front_of", WEIGHTS.get(role, 2))
    elif phrase.head.chinese or phrase.head.senses or phrase.head.norm in EVENTS:
        locate(draft, Phrase((lexeme,)), "", 1 if role in ("place", "fragment") else LAST)


EVENTS = frozenset(
    {"show", "scene", "event", "party", "match", "game", "race", "fight", "tour", "visit", "chase", "wedding", "lesson",
     "class", "session", "interview", "setting", "environment", "interior", "exterior", "area", "floor", "backdrop",
     "background", "setup", "atmosphere", "demonstration", "demo", "observation", "experiment", "footage", "update",
     "documentary", "battle", "level"}
)  # fmt: skip
"""What goes on at a place that its name begins with: a runway show, a kitchen demonstration."""
