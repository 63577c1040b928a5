"""Ones: nouns that "one" stands for ("a green apple and a red one", "three dogs … the smallest one"), and "everyone"."""

from dataclasses import replace

from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.phrases import Phrase
from rushes.script.screenplay import Character, Look, Thing

__all__ = ["everyone", "is_everyone", "is_one", "the_one"]

CROWD = 5
ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh"})
EVERYONE = frozenset({"everyone", "everybody", "所有人", "每个人", "大家", "人人"})


def is_one(phrase: Phrase) -> bool:
    """ "The smallest one", "a red one", "then a third"."""
    if phrase.head.norm in ORDINALS and len(phrase.lexemes) == 1 and phrase.determiner("a"):
        return True
    return phrase.head.norm in ("one", "ones") and len(phrase.lexemes) > 1 and not phrase.head.chinese


def is_everyone(phrase: Phrase) -> bool:
    """ "Everyone", by itself."""
    word = phrase.head.text if phrase.head.chinese else phrase.head.norm
    return word in EVERYONE and len(phrase.lexemes) == 1


def everyone(draft: Draft, phrase: Phrase, *, acts: bool) -> tuple[str, ...]:
    """All who are on; where that is one or nobody, a number of people."""
    draft.claim(phrase.head, "everyone")
    if "everyone" in draft.characters:
        return ("everyone",)
    on = [i for i, c in draft.characters.items() if c.look.species == "person" and not c.distant]
    if len(on) > 1 or any(draft.characters[i].count > 1 for i in on):
        return tuple(on)
    if not acts:
        return ()
    name = draft.new_id("everyone")
    draft.characters[name] = Character(name, draft.text[phrase.start : phrase.end], Look(), CROWD)
    draft.names[name] = "person"
    draft.mention((name,))
    return (name,)


def the_one(draft: Draft, phrase: Phrase, *, acts: bool) -> tuple[str, ...]:
    """Whom or what "the smallest one" or "a red one" means: one of those who are on, or one more of the kind."""
    named = [i for i in reversed(draft.mentions) if i in draft.characters or i in draft.things]
    beings = [i for i in named if i in draft.characters]
    if not named:
        return ()
    living = any(
        x.has("haircolour", "age", "sex", "beard", "build") and not x.has("size") for x in phrase.modifiers
    )
    definite = phrase.determiner("the") or phrase.determiner("this")
    group = next((i for i in draft.mentions[-8:] if draft.groups and i in draft.groups[-1]), "")
    last = beings[0] if beings and living else named[0]
    last = group if definite and group and (living or acts) else last
    draft.claim((*phrase.determiners, *phrase.lexemes), last)
    of = _of_things if last in draft.things else _of_beings
    ids = of(draft, phrase, last, definite)
    draft.mention(ids)
    return ids


def _of_beings(draft: Draft, phrase: Phrase, last: str, definite: bool) -> tuple[str, ...]:
    group = next((g for g in reversed(draft.groups) if last in g), ())
    if definite and group:
        free = [i for i in group if i not in draft.picked] or list(group)
        draft.picked += free[:1]
        return tuple(free[:1])
    character = draft.characters[last]
    if definite:
        return (last,)
    name = draft.new_id(draft.names.get(last, "person"))
    draft.characters[name] = Character(
        name, draft.text[phrase.start : phrase.end], replace(character.look, garments=())
    )
    draft.names[name] = draft.names.get(last, "person")
    return (name,)


def _of_things(draft: Draft, phrase: Phrase, last: str, definite: bool) -> tuple[str, ...]:
    thing = draft.things[last]
    colour = next((s.kind for x in phrase.modifiers if (s := x.sense("colour")) is not None), "")
    alike = [i for i, t in draft.things.items() if t.kind == thing.kind]
    if definite:
        tinted = [i for i in alike if colour and draft.things[i].colour == colour]
        if tinted or not colour or thing.count > 1:
            return tuple((tinted or [last])[-1:])
    name = draft.new_id(thing.kind)
    material = next((s.kind for x in phrase.modifiers if (s := x.sense("material")) is not None), "")
    words = draft.text[phrase.start : phrase.end]
    draft.things[name] = Thing(
        name,
        words,
        thing.kind,
        colour=colour,
        material=material,
        count=max(phrase.count, 1 + 2 * _plural(phrase.head)),
    )
    draft.names[name] = draft.names[last]
    return (name,)


def _plural(head: Lexeme) -> bool:
    return head.norm == "ones"
