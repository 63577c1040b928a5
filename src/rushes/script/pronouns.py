"""Pronouns: whom "she", "they", "one" and "the other" mean among those who are on, and what "it" means."""

from dataclasses import replace

from rushes.script.draft import Draft
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Sense
from rushes.script.screenplay import Character, Look, Thing

__all__ = ["people_on", "pronoun"]


def pronoun(draft: Draft, sense: Sense, lexeme: Lexeme) -> tuple[str, ...]:
    """Whom a pronoun means: characters, or a thing for "it"; nobody where nothing fits."""
    entry = sense.entry
    if entry.get("pick"):
        ids = _picked(draft, entry.get("pick")) or _another_thing(draft, entry.get("pick"))
    elif entry.get("plural"):
        ids = _as_many(draft, lexeme) or _they(draft)
    elif entry.kind in ("she", "he"):
        ids = _she_or_he(draft, entry.get("sex"), lexeme)
    elif entry.kind == "it":
        ids = _it(draft, lexeme)
    else:
        ids = ()
    draft.claim(lexeme, " ".join(ids))
    draft.mention(ids)
    return ids


def people_on(draft: Draft) -> list[str]:
    """Who is on and not far off, in the order in which they were mentioned."""
    return [i for i in draft.mentions if i in draft.characters and not draft.characters[i].distant]


def _picked(draft: Draft, which: str) -> tuple[str, ...]:
    """ "one" takes the first member of the last group that has not been picked, "the other" the next."""
    people = people_on(draft)
    group = draft.groups[-1] if draft.groups else tuple(i for i in draft.characters if i in people)
    if which == "first":
        if all(i in draft.picked for i in group):
            draft.picked = [i for i in draft.picked if i not in group]
        free = [i for i in group if i not in draft.picked]
    else:
        last = [i for i in draft.mentions if i in group][-1:]
        free = [i for i in group if i not in draft.picked] or [i for i in group if i not in last]
    if not free and which == "other" and group:
        name = draft.new_id("person")
        draft.characters[name] = Character(name, "the other", Look())
        draft.names[name] = "person"
        free = [name]
    taken = free if which == "rest" else free[:1]
    draft.picked += taken
    return tuple(taken)


def _another_thing(draft: Draft, which: str) -> tuple[str, ...]:
    """ "One beaker … and another": one more of the kind."""
    ones = [
        i for i in draft.mentions if i in draft.things and draft.things[i].words.lower().startswith("one ")
    ]
    if which != "other" or not ones:
        return ()
    first = draft.things[ones[-1]]
    name = draft.new_id(first.kind)
    draft.things[name] = Thing(
        name, "another " + first.words[4:], first.kind, material=first.material, size=first.size
    )
    draft.names[name] = draft.names[first.id]
    return (name,)


def _as_many(draft: Draft, lexeme: Lexeme) -> tuple[str, ...]:
    """三人: the last three who are on."""
    people = list(dict.fromkeys(reversed(people_on(draft))))
    many = "二三四五六七八九十".find(lexeme.text[0]) + 2 if lexeme.text[1:] == "人" else 0
    return tuple(reversed(people[:many])) if 2 < many <= len(people) else ()


def _they(draft: Draft) -> tuple[str, ...]:
    if draft.groups and any(i in draft.mentions[-4:] for i in draft.groups[-1]):
        return draft.groups[-1]
    if len(draft.subject) > 1:
        return draft.subject
    return tuple(people_on(draft)[-2:])


def _she_or_he(draft: Draft, sex: str, lexeme: Lexeme) -> tuple[str, ...]:
    if voice := _speaking_voice(draft, sex):
        return (voice,)
    people = people_on(draft)[::-1]
    persons = [i for i in people if draft.characters[i].look.species == "person"] or people
    exact = [i for i in persons if draft.characters[i].look.sex == sex]
    open_ = [i for i in persons if draft.characters[i].look.sex == ""]
    if exact or open_:
        fitting = exact or open_
        name = next((i for i in fitting if i in draft.subject), fitting[0])
    else:
        word = "woman" if sex == "female" else "man"
        name = draft.new_id(word)
        draft.characters[name] = Character(name, lexeme.text, Look(sex=sex))
        draft.names[name] = word
    character = draft.characters[name]
    if not character.look.sex:
        draft.characters[name] = replace(character, look=replace(character.look, sex=sex))
    return (name,)


TELLERS = frozenset(
    {"narrator", "announcer", "commentator", "sportscaster", "broadcaster", "host", "guide", "presenter", "instructor"}
)  # fmt: skip
"""Unseen voices that a "he" or "she" may mean though nothing says their sex."""


def _speaking_voice(draft: Draft, sex: str) -> str:
    """ "The narrator murmurs … He goes on": an unseen voice that spoke since anybody of that sex was on."""
    known = any(c.look.sex == sex and c.look.species == "person" for c in draft.characters.values())
    for name in reversed(draft.mentions):
        voice = draft.voices.get(name)
        if voice is not None and (
            voice.look.sex == sex or (not known and not voice.look.sex and name in TELLERS)
        ):
            return name
        look = draft.characters[name].look if name in draft.characters else None
        if look is not None and look.species == "person" and look.sex in (sex, ""):
            return ""
    return ""


def _it(draft: Draft, lexeme: Lexeme) -> tuple[str, ...]:
    topic = [
        i for i in draft.subject if i in draft.characters and draft.characters[i].look.species != "person"
    ]
    if lexeme.chinese and topic:  # 它 goes on with whom was spoken of
        return tuple(topic[:1])
    for name in reversed(draft.mentions):
        if name in draft.things or (
            name in draft.characters and draft.characters[name].look.species != "person"
        ):
            return (name,)
    return ()
