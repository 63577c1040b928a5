"""Props: the things a prompt names, with their colours and materials."""

from rushes.script.draft import Draft, Site
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import lexicon
from rushes.script.phrases import Phrase
from rushes.script.screenplay import Place, Relation, Thing

__all__ = ["bring", "relate", "settle"]

IN_THE_SET = {
    "water": ("beach", "lake"),
    "sand": ("beach",),
    "grass": ("park",),
    "tree": ("park",),
    "house": ("city_street", "cafe_street"),
    "window": ("city_street", "cafe_street"),
    "cloud": ("mountains",),
    "rock": ("mountains",),
}
"""Parts that a set has anyway: they are found there and not brought as a prop."""

MANY = 3


def bring(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """The id of the thing a phrase names: one that is there ("the boat"), else a new one."""
    sense = phrase.head.sense("thing")
    if sense is None:
        return ()
    if (
        phrase.determiner("the")
        or phrase.determiner("poss")
        or phrase.determiner("this")
        or not phrase.determiners
    ):
        for name in reversed(draft.mentions):
            if name in draft.things and draft.names.get(name) == sense.kind:
                _describe(draft, phrase, name)
                draft.mention((name,))
                return (name,)
    name = draft.new_id(sense.own)
    entry = sense.entry
    many = phrase.plural or phrase.determiner("some") or bool(entry.get("many") and not phrase.determiners)
    count = phrase.count or (int(entry.get("many") or MANY) if many else 1)
    words = draft.text[phrase.start : phrase.end]
    draft.things[name] = Thing(name, words, sense.own, count=count)
    draft.names[name] = sense.kind
    if entry.get("neon"):
        draft.add("light", "neon")
    _describe(draft, phrase, name)
    _hint_place(draft, phrase)
    draft.mention((name,))
    return (name,)


def _hint_place(draft: Draft, phrase: Phrase) -> None:
    """A listed compound that begins with a place hints at it ("park bench", "café table")."""
    first, _, rest = phrase.head.norm.partition(" ")
    for sense in lexicon().english.get(first, ()) if rest else ():
        if sense.category == "place":
            place = Place(sense.kind, phrase.head.text)
            draft.sites.append(Site(place, 1, phrase.head.text, approximate=False))


def _describe(draft: Draft, phrase: Phrase, name: str) -> None:
    """Colour, material and size from the words round the head, and from within a listed compound ("wet road")."""
    draft.claim(phrase.head, name)
    draft.claim([x for x in phrase.determiners if x.has("num")], f"{draft.things[name].count} of them")
    inner = phrase.head.norm.split(" ")
    if "wet" in inner:
        draft.change(name, material="wet")
    if "wooden" in inner or "木" in phrase.head.text[:2]:
        draft.change(name, material="wood")
    if phrase.head.text[:1] == "红":
        draft.change(name, colour="red")
    for lexeme in phrase.modifiers:
        _modify(draft, lexeme, name)


def _modify(draft: Draft, lexeme: Lexeme, name: str) -> None:
    for category, field in (
        ("colour", "colour"),
        ("material", "material"),
        ("pattern", "material"),
        ("size", "size"),
    ):
        sense = lexeme.sense(category)
        if sense is not None:
            draft.change(name, **{field: sense.kind})
            draft.claim(lexeme, f"{name}: {field} {sense.kind}")
            return
    age = lexeme.sense("agething")
    if age is not None:
        draft.change(name, size=draft.things[name].size, material=draft.things[name].material or age.kind)
        draft.claim(lexeme, f"{name}: {age.kind}")


def relate(draft: Draft, names: tuple[str, ...], kind: str, targets: tuple[str, ...]) -> None:
    """Say where somebody or something is in relation to another."""
    for name in names:
        if targets and targets[0] != name:
            draft.change(name, relation=Relation(kind, targets[0]))


def settle(draft: Draft, place: str) -> None:
    """Leave out what the set has anyway, unless the prompt says something particular of it."""
    for name, thing in list(draft.things.items()):
        plain = not (thing.colour or thing.material or thing.relation)
        used = any(a.target == name or a.who == name for a in draft.actions)
        if place in IN_THE_SET.get(thing.kind, ()) and plain and not used:
            del draft.things[name]
