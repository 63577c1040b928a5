"""Looks: what the words round a being say of how it looks and what it wears."""

from dataclasses import replace

from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Entry, lexicon
from rushes.script.phrases import Phrase
from rushes.script.screenplay import Garment, Look
from rushes.script.uniforms import uniform_of

__all__ = ["described", "dressed", "featured", "garment_of", "inner_material", "look_of"]

SKIN_OF_COLOUR = {"black": "dark", "brown": "brown", "white": "light"}


def look_of(entry: Entry, own: str = "", *words: str) -> Look:
    """The look that a noun alone implies: a fisherman is a man, a puppy a young dog. `own`: its name within a sort. `words`:
    the noun itself, which may name a dress of its own."""
    return Look(
        species=entry.get("species", "person"),
        breed=(entry.get("breed") or (own if own != entry.get("species") else "")).replace("_", " "),
        sex=entry.get("sex"),
        age=entry.get("age"),
        profession=(uniform_of(*words) if entry.get("species", "person") == "person" else "")
        or entry.get("profession"),
    )


def described(look: Look, lexeme: Lexeme) -> tuple[Look, str] | None:
    """The look with one adjective more and what it meant; None if the word says nothing about looks."""
    person = look.species == "person"
    for category, field in (("sex", "sex"), ("age", "age"), ("build", "build"), ("hairdo", "hair_style"),
                            ("haircolour", "hair"), ("beard", "beard"), ("skin", "skin")):  # fmt: skip
        sense = lexeme.sense(category)
        if sense is None or (not person and category not in ("age", "build", "sex")):
            continue
        if category == "age" and person and look.age and sense.kind == "child" and look.age != "child":
            continue  # "little old lady"
        if category == "age" and look.age == "child" and sense.kind == "adult":
            return look, "age child"
        return _with(look, field, sense.kind), f"{field} {sense.kind}"
    if lexeme.has("eyewear"):
        return replace(look, glasses=True), "glasses"
    return _coloured(look, lexeme, person)


def _with(look: Look, field: str, value: str) -> Look:
    return Look(**{**vars(look), field: value})


def _coloured(look: Look, lexeme: Lexeme, person: bool) -> tuple[Look, str] | None:
    colour, size = lexeme.sense("colour"), lexeme.sense("size")
    if colour is not None and person:
        skin = SKIN_OF_COLOUR.get(colour.kind, colour.kind)
        return replace(look, skin=skin), f"skin {skin}"
    if colour is not None:
        return replace(look, colour=colour.kind), f"coat {colour.kind}"
    if size is not None:
        build = {"big": "stout" if person else "big"}.get(size.kind, size.kind)
        return replace(look, build=build), f"build {build}"
    return None


def garment_of(phrase: Phrase, draft: Draft) -> Garment | None:
    """The piece of clothing that a phrase names ("a yellow raincoat"), its words claimed."""
    sense = phrase.head.sense("garment")
    colour = material = ""
    for lexeme in phrase.lexemes:
        if lexeme is phrase.head and sense is not None:
            continue
        tint, stuff = lexeme.sense("colour"), lexeme.sense("material", "pattern")
        if tint is not None and not colour:
            colour = tint.kind
        elif stuff is not None and not material:
            material = stuff.kind
        else:
            continue
        draft.claim(lexeme, f"wears {tint.kind if tint else material}")
    if sense is None and not colour:
        return None
    kind = sense.kind if sense is not None else "clothes"
    draft.claim(phrase.head, f"wears {kind}")
    return Garment(kind, colour or _own_colour(phrase.head), material or inner_material(phrase.head))


def inner_material(head: Lexeme) -> str:
    """The material within a listed compound: "leather jacket", "glass jar"; not of what is called after it ("ice cream")."""
    for word in head.norm.split(" ")[:-1]:
        sense = next((s for s in lexicon().senses(word) if s.category == "material"), None)
        if sense is not None and sense.kind != "ice":
            return sense.kind
    return ""


def _own_colour(head: Lexeme) -> str:
    """红裙, "blue jeans": the colour is part of the listed word."""
    for word, colour in (
        ("红", "red"),
        ("白", "white"),
        ("花", "multicolor"),
        ("blue jeans", "blue"),
        ("red ", "red"),
    ):
        if head.norm.startswith(word):
            return colour
    return ""


def dressed(look: Look, garment: Garment) -> Look:
    """The look with a garment more; glasses are no garment."""
    if garment.kind in ("glasses", "sunglasses"):
        return replace(
            look,
            glasses=True,
            garments=look.garments if garment.kind == "glasses" else (*look.garments, garment),
        )
    others = tuple(g for g in look.garments if g.kind != garment.kind)
    return replace(look, garments=(*others, garment))


def featured(look: Look, phrase: Phrase, draft: Draft) -> Look | None:
    """The look with a feature more: "with long blonde hair", "a white beard"; None if the phrase names none."""
    head = phrase.head
    body = head.sense("body")
    if not (
        head.has("hairdo", "beard", "haircolour", "eyewear") or (body is not None and body.kind == "hair")
    ):
        return None
    found = False
    for lexeme in phrase.lexemes:
        size, colour = lexeme.sense("size"), lexeme.sense("colour", "haircolour")
        if lexeme.has("hairdo", "beard", "eyewear") and (told := described(look, lexeme)) is not None:
            look = told[0]
        elif size is not None and size.kind in ("long", "short"):
            look = replace(look, hair_style=size.kind)
        elif colour is not None and not head.has("beard"):
            look = replace(look, hair={"gold": "blond"}.get(colour.kind, colour.kind))
        elif lexeme is not head and colour is None:
            continue
        found = True
        draft.claim(lexeme, "hair and beard")
    return look if found else None
