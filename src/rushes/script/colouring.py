"""Colouring: what the words round a head say of the scene, and what else they name there."""

from rushes.script import business, scenery
from rushes.script.camerawork import is_camera, shoot
from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Phrase
from rushes.script.predicates import Predicate
from rushes.script.props import bring
from rushes.script.scenery import AMBIENT, ambient, locate
from rushes.script.sited import is_compound_part

__all__ = ["STRUCTURE", "colour_around", "colour_scene", "colours_or_films"]

ORDERS = {
    "lighthead": ("light", "time", "season", "weather", "mood", "style"),
    "moodhead": ("mood", "season", "time", "weather", "light", "style"),
    "stylehead": ("style", "mood", "time", "season", "weather", "light"),
    "place": ("weather", "season", "time", "mood", "light", "style"),
    "being": ("weather", "season", "style", "mood", "light"),
    "thing": ("weather", "season", "time", "style", "mood"),
}
"""In what sense the words before each kind of head are tried: "warm" is light before a light."""
STRUCTURE = frozenset(
    {"window", "bay window", "windows", "door", "doors", "front door", "roof", "wall", "walls", "gate", "gates", "steps",
     "porch", "balcony", "floor", "ceiling", "lights", "corridors", "halls", "streets", "grounds", "stands", "banks", "shore",
     "edge"}
)  # fmt: skip
"""What a picture shows of a place, which is where it is."""
PRINTS = frozenset(
    {
        "title",
        "title_like",
        "logo",
        "slogan",
        "label",
        "graphic",
        "book",
        "book_like",
        "map",
        "photo",
        "poster",
    }
)
"""Things that bear words or pictures."""


def colours_or_films(draft: Draft, lexeme: Lexeme) -> bool:
    """A word that colours the scene or asks something of the camera."""
    if lexeme.has("evaluation", "quality"):
        return False
    return ambient(draft, lexeme) or shoot(draft, (lexeme,), lexeme.text)


def colour_scene(draft: Draft, phrase: Phrase, category: str) -> tuple[str, ...]:
    """ "Warm afternoon light", "a relaxed atmosphere", "Van Gogh style"."""
    used = False
    for lexeme in phrase.modifiers:
        used = ambient(draft, lexeme, ORDERS[category]) or used
    if category == "lighthead":
        used = _coloured_light(draft, phrase) or used
        used = ambient(draft, phrase.head, ("time", "weather", "light")) or used
    elif phrase.head.has("style", "mood"):
        used = ambient(draft, phrase.head, ("style", "mood")) or used
    if used:
        draft.claim(phrase.head, category.removesuffix("head"))
    for lexeme in phrase.modifiers:
        if lexeme.has("thing") and category == "lighthead":
            bring(draft, Phrase((lexeme,)))
    return ()


def _coloured_light(draft: Draft, phrase: Phrase) -> bool:
    for lexeme in phrase.modifiers:
        colour = lexeme.sense("colour")
        if colour is not None:
            draft.add(
                "light", {"gold": "warm", "orange": "warm", "blue": "cold"}.get(colour.kind, colour.kind)
            )
            draft.claim(lexeme, f"light {colour.kind}")
            return True
    return False


def _its_own(lexeme: Lexeme, kind: str) -> bool:
    """ "A handheld mixer", "a tracking collar": a move before a thing is the thing's."""
    return kind in ("thing", "being") and lexeme.has("cammove") and not lexeme.chinese


def colour_around(draft: Draft, phrase: Phrase, kind: str) -> None:
    """Words round a head that colour the scene, name what else is there, or tell what it is doing."""
    for lexeme in phrase.modifiers:
        if lexeme.has("verb") and kind == "being" and _doing(draft, lexeme):
            continue
        if kind == "being" and (sense := lexeme.sense("manner")) is not None:
            draft.scene.setdefault("feel", []).append(sense.kind)
            draft.claim(lexeme, sense.kind)
            continue
        if is_camera(lexeme) and not _its_own(lexeme, kind) and shoot(draft, (lexeme,), lexeme.text):
            continue
        if any(c.start == lexeme.start and c.end == lexeme.end for c in draft.claims):
            continue
        if is_compound_part(draft, lexeme) and lexeme.has("place"):
            continue
        if ambient(draft, lexeme, ORDERS.get(kind, AMBIENT)):
            continue
        if kind == "place" and phrase.head.has("shot", "camsize", "cammove") and lexeme.has("place"):
            locate(draft, Phrase((lexeme,)), "", 2)
        elif kind == "place" and lexeme.has("thing"):
            bring(draft, Phrase((lexeme,)))
        elif kind == "place" and lexeme.has("place"):
            locate(draft, Phrase((lexeme,)), "", 1)
        elif kind == "place" and lexeme.has("material") and "wet" in [s.kind for s in lexeme.senses]:
            scenery.ambient(draft, lexeme)
        elif kind == "thing" and lexeme.has("place") and not _printed(phrase):
            locate(draft, Phrase((lexeme,)), "at" if phrase.head.norm in STRUCTURE else "", 1)


def _printed(phrase: Phrase) -> bool:
    """A logo or a title names its place and does not show it; what is held may come from anywhere ("iceberg lettuce")."""
    senses = [s for s in phrase.head.senses if s.category == "thing"]
    return any(s.kind in PRINTS or s.entry.get("hold") for s in senses)


def _doing(draft: Draft, lexeme: Lexeme) -> bool:
    """ "A running dog": what its bearer does."""
    sense = lexeme.sense("verb")
    if sense is None or lexeme.has("mood", "manner", "style") or not draft.mentions:
        return False
    who = draft.mentions[-1]
    if who not in draft.characters or sense.entry.get("class") in (
        "nature",
        "show",
        "aux",
        "copula",
        "sound",
    ):
        return False
    business.do(draft, (who,), Predicate(lexeme), sense.entry, ())
    return True
