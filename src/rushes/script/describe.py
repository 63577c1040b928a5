"""Descriptions in sentences: "wears a red hat", "has long hair", "is old", "in a blue dress"."""

from dataclasses import replace

from rushes.script import business
from rushes.script.draft import Draft
from rushes.script.excluding import exclude_phrase
from rushes.script.looks import described, dressed, featured, garment_of, look_of
from rushes.script.mentions import meet
from rushes.script.phrases import Attached, Phrase
from rushes.script.predicates import Predicate
from rushes.script.scenery import ambient
from rushes.script.screenplay import Action

__all__ = ["describe_as", "describe_subject", "put_on"]


def describe_subject(draft: Draft, predicate: Predicate, who: tuple[str, ...], style: str) -> None:
    """A verb of being, having or wearing with its objects."""
    draft.claim(predicate.verb, "describes")
    for phrase in predicate.objects:
        if phrase.determiner("no"):
            exclude_phrase(draft, phrase)
        elif dress(draft, phrase, who) or (style == "copula" and _is(draft, phrase, who)):
            for attached in phrase.attached:
                put_on(draft, attached, who)  # "the owner is an old man in an apron"
        else:
            targets = meet(draft, phrase, "object")
            if style != "copula" and targets:
                _hold(draft, who, targets)
    if style == "copula" and not predicate.objects and predicate.attached:
        for name in who:
            if name in draft.characters and not any(a.who == name for a in draft.actions):
                draft.act(Action(name, "stand", predicate.verb.text, beat=draft.beat))
    business.manners_of(predicate.adverbs, draft, "is")


def _hold(draft: Draft, who: tuple[str, ...], targets: tuple[str, ...]) -> None:
    for name in who:
        if name in draft.characters and any(t in draft.things for t in targets):
            draft.act(Action(name, "hold", "", targets[0], beat=draft.beat))


def dress(draft: Draft, phrase: Phrase, who: tuple[str, ...]) -> bool:
    """Clothes or hair of a phrase go to these characters; False if it names none."""
    people = [w for w in who if w in draft.characters]
    if not people:
        return False
    feature = featured(draft.characters[people[0]].look, phrase, draft)
    if feature is not None:
        for name in people:
            look = featured(draft.characters[name].look, phrase, draft)
            draft.change(name, look=look)
        return True
    if not phrase.head.has("garment"):
        return False
    garment = garment_of(phrase, draft)
    if garment is not None:
        for name in people:
            draft.change(name, look=dressed(draft.characters[name].look, garment))
    return garment is not None


def _is(draft: Draft, phrase: Phrase, who: tuple[str, ...]) -> bool:
    """ "The dog is brown", "she is a chef", "it is night"."""
    head = phrase.head
    people = [w for w in who if w in draft.characters]
    being = head.sense("being")
    used = False
    for name in people:
        character = draft.characters[name]
        if being is not None and character.look.species == being.entry.get("species", "person"):
            more = look_of(being.entry, "", being.base, head.norm, head.text)
            look = replace(character.look, sex=more.sex or character.look.sex, age=character.look.age or more.age,
                           profession=more.profession or character.look.profession)  # fmt: skip
            draft.characters[name] = replace(character, look=look)
            draft.claim(head, f"{name}: {being.kind}")
            used = True
        for lexeme in phrase.lexemes:
            told = described(draft.characters[name].look, lexeme)
            if told is not None and not (lexeme.has("place", "thing") and lexeme is head):
                draft.change(name, look=told[0])
                draft.claim(lexeme, f"{name}: {told[1]}")
                used = True
    if not used and all(ambient(draft, x) for x in phrase.lexemes):
        return True
    return used


GENERIC = frozenset(
    {"hero", "heroine", "protagonist", "character", "star", "avatar", "figure", "lead", "creature", "villain"}
)
"""Nouns that do not say who it is: "our hero, a raccoon"."""


def _rename(draft: Draft, phrase: Phrase, who: tuple[str, ...]) -> None:
    for name in who:
        character = draft.characters.get(name)
        if character is not None and character.words.lower().rpartition(" ")[2] in GENERIC:
            draft.change(name, words=draft.text[phrase.start : phrase.named_end])
            draft.trades[name] = phrase.head.norm


def describe_as(draft: Draft, phrase: Phrase, who: tuple[str, ...]) -> None:
    """An apposition: what a noun phrase says of somebody who is on already."""
    phrase.ids = who
    _rename(draft, phrase, who)
    _is(draft, phrase, who)
    for attached in phrase.attached:
        put_on(draft, attached, who)


def put_on(draft: Draft, attached: Attached, who: tuple[str, ...]) -> bool:
    """ "in a yellow raincoat", "with a white beard", "with an umbrella" of somebody; False if it is none of these."""
    if attached.kind not in ("in", "with", "on", "under"):
        return False
    phrase = attached.phrase
    if not (attached.kind == "on" and phrase.head.has("garment")) and dress(draft, phrase, who):
        return True  # one is "asleep on a backpack" and wears none
    people = [w for w in who if w in draft.characters]
    thing = phrase.head.sense("thing")
    if attached.kind == "with" and thing is not None and people and thing.entry.get("hold"):
        _hold(draft, tuple(people), meet(draft, phrase, "object"))
        return True
    if attached.kind == "in" and people and phrase.head.has("colour") and len(phrase.lexemes) == 1:
        garment = garment_of(phrase, draft)
        for name in people if garment is not None else ():
            draft.change(name, look=dressed(draft.characters[name].look, garment))  # type: ignore[arg-type]
        return garment is not None
    return False
