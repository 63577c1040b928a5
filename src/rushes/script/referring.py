"""Referring: whom a definite phrase means among those who are on ("the man", "her friend", "the second girl")."""

import re

from rushes.script.chinese.persons import is_anybody, may_be, same_word
from rushes.script.draft import Draft
from rushes.script.lexicon import Entry, Sense
from rushes.script.numerals import ORDINALS
from rushes.script.phrases import Phrase
from rushes.script.pronouns import people_on
from rushes.script.renaming import by_another_noun, group_of
from rushes.script.trades import same_trade

__all__ = ["known_of", "meant_by", "whose"]

GENERIC = frozenset(
    {"woman", "man", "girl", "boy", "child", "baby", "person", "teenager", "elder"}
    | {"old_man", "old_woman", "young_woman", "young_man"}
)
"""Nouns that say no more than sex and age: "the man" may be the fisherman."""


PERSON = frozenset({"人", "那人", "此人", "来人", "对方", "主角", "主人公", "人物", "人影", "身影"})
"""Chinese words for a person of whom no more is said."""


def _same_chinese(draft: Draft, name: str, phrase: Phrase, entry: Entry) -> bool:
    """Nothing in the words tells somebody from whom the Chinese phrase means."""
    if not may_be(phrase, draft.characters[name].words) or _looks_otherwise(draft, name, phrase):
        return False
    people = entry.get("species", "person") == "person"
    if entry.kind in ("woman", "man") and draft.characters[name].look.age == "old":
        return False  # 婆婆 … 女人
    if entry.kind in GENERIC and draft.names.get(name) not in GENERIC and not phrase.determiner("this"):
        if draft.names.get(name) in ("name", "friend"):
            return is_anybody(phrase.head.text)
        return draft.trades.get(name, "").isascii()
    anybody = entry.kind in GENERIC and (entry.kind != "person" or phrase.head.text in PERSON)
    return not people or anybody or same_word(draft.trades.get(name, ""), phrase.head.text)


def _looks_otherwise(draft: Draft, name: str, phrase: Phrase) -> bool:
    """短发女孩 … 长发女孩: hair and build that somebody does not have."""
    look = draft.characters[name].look
    theirs = {"hairdo": look.hair_style, "haircolour": look.hair, "build": look.build}
    ours = [(s.category, s.kind) for x in phrase.modifiers for s in x.senses]
    return any(theirs.get(category) not in (None, "", kind) for category, kind in ours)


def meant_by(draft: Draft, phrase: Phrase, sense: Sense) -> tuple[str, ...]:
    """Whom a definite phrase means among those who are on, nobody for "a woman"."""
    if phrase.lexemes and phrase.lexemes[0].norm.split(" ")[0] == "co":
        return ()  # "the co-anchor"
    bare = (
        not phrase.determiners
        or phrase.determiner("the")
        or phrase.determiner("this")
        or phrase.determiner("poss")
    )
    one_of = any(x.norm == "one" for x in phrase.determiners)
    if phrase.determiner("other") or phrase.head.norm.startswith("other"):
        fits = [i for i in draft.characters if _fits(draft, i, sense.entry)]
        return _another(draft, sense.entry) if len(fits) > 1 or not phrase.head.chinese else ()
    if phrase.head.norm in FELLOWS and phrase.determiner("poss") and (fellow := _fellow(draft)):
        return fellow
    if one_of:
        return _one_of(draft, phrase, sense)
    if phrase.plural or phrase.count > 1:
        group = group_of(draft, phrase, sense)
        return (group or _all(draft, phrase, sense)) if bare else ()
    if turns := [ORDINALS.index(x.norm) - 1 for x in phrase.modifiers if x.norm in ORDINALS]:
        group = group_of(draft, phrase, sense)
        if max(turns) < len(group):
            return tuple(group[n] for n in turns)
    if not bare:
        return ()
    fitting = [i for i in reversed(draft.mentions) if i in draft.characters and _fits(draft, i, sense.entry)]
    fitting = [i for i in fitting if same_trade(draft.trades.get(i, ""), phrase.head.norm, sense.entry)]
    if phrase.head.chinese:
        fitting = [i for i in fitting if _same_chinese(draft, i, phrase, sense.entry)]
    if sense.entry.get("sex") and sense.entry.get("species", "person") == "person":
        fitting = [i for i in fitting if draft.characters[i].count == 1]  # "the man" is not the crowd
    exact = [i for i in fitting if draft.trades.get(i) == phrase.head.norm]
    exact = (
        exact
        or [i for i in fitting if draft.names.get(i) == sense.kind]
        or _called(draft, phrase, sense.entry)
    )
    heard = any(sense.entry.kind in v.words for v in draft.voices.values())
    opens = draft.text[: phrase.start].rstrip()[-1:] in (".", "!", "?")
    if (
        not fitting
        and not heard
        and opens
        and phrase.determiner("the")
        and sense.entry.kind in ("man", "woman")
    ):
        fitting = _open_professionals(draft)  # "a wrestler … the man"
    if not fitting and (again := by_another_noun(draft, phrase, sense)):
        return again
    bare_too = phrase.head.chinese and sense.kind != "person"  # Chinese has no article
    return tuple((exact or (fitting if phrase.determiners or bare_too else []))[:1])


FELLOWS = frozenset(
    {"friend", "companion", "partner", "mate", "buddy", "pal", "sibling", "twin", "sister", "brother", "colleague",
     "coworker", "co worker", "classmate", "teammate", "roommate", "flatmate", "other half", "counterpart", "opponent"}
)  # fmt: skip
"""Nouns for the other one of two."""


def _fellow(draft: Draft) -> tuple[str, ...]:
    """ "Two girls share an umbrella. One smiles. Her friend shrugs": the one of the two who was not spoken of last."""
    pair = next((g for g in reversed(draft.groups) if len(g) == 2), ())
    latest = [i for i in reversed(draft.mentions) if i in draft.characters]
    if not latest or latest[0] not in pair:
        return ()
    return tuple(i for i in pair if i != latest[0])


def _open_professionals(draft: Draft) -> list[str]:
    """Those on of whom a trade is known and no sex, the latest first."""
    looks = ((i, draft.characters[i]) for i in reversed(draft.mentions) if i in draft.characters)
    return [
        i
        for i, c in looks
        if c.look.species == "person" and not c.look.sex and not c.distant and c.look.age != "child"
    ]


def known_of(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """Whom a phrase means among those who are on; nobody new."""
    sense = phrase.head.sense("being")
    return meant_by(draft, phrase, sense) if sense is not None else ()


def whose(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """Who is on and does what "her hand" does; nobody new."""
    sexes = {"his": ("male", ""), "her": ("female", "")}
    own = next((sexes[x.norm] for x in phrase.determiners if x.norm in sexes), ())
    people = [i for i in reversed(people_on(draft)) if draft.characters[i].look.sex in own]
    return tuple(people[:1])


def _called(draft: Draft, phrase: Phrase, entry: Entry) -> list[str]:
    """ "The rider" is the motocross rider, whatever the tables call either."""
    named, word = [i for i in reversed(draft.mentions) if i in draft.characters], phrase.head.norm
    if phrase.head.chinese:
        named = [i for i in named if _same_chinese(draft, i, phrase, entry)]
    return [i for i in named if re.sub(r"_\d+$", "", i).split("_")[-1] == word]


def _all(draft: Draft, phrase: Phrase, sense: Sense) -> tuple[str, ...]:
    """ "The kids" are the two or three who are on, told one by one; 孩子们 may be a crowd of them as well."""
    fitting = tuple(
        i for i in draft.characters if _fits(draft, i, sense.entry) and draft.characters[i].count == 1
    )
    definite = bool(phrase.determiners) or phrase.head.chinese
    if definite and len(fitting) > 1 and phrase.count in (0, len(fitting)):
        return fitting
    crowds = [
        i for i, c in draft.characters.items() if c.count > 1 and draft.names.get(i) == sense.entry.kind
    ]
    return tuple(crowds[-1:]) if phrase.head.chinese else ()


def _one_of(draft: Draft, phrase: Phrase, sense: Sense) -> tuple[str, ...]:
    group = group_of(draft, phrase, sense)
    free = [i for i in group if i not in draft.picked]
    draft.picked += free[:1]
    if not group:  # one of a flock that is one character
        species = sense.entry.get("species", "person")
        flocks = [
            i for i, c in draft.characters.items() if c.count > 1 and c.look.species == species != "person"
        ]
        return tuple(flocks[-1:])
    return tuple(free[:1])


def _fits(draft: Draft, name: str, entry: Entry) -> bool:
    """Whether a character may be called by the noun."""
    look = draft.characters[name].look
    if look.species != entry.get("species", "person") or draft.characters[name].distant:
        return False
    if entry.kind not in GENERIC and look.species == "person":
        return draft.names.get(name) == entry.kind
    sex, age = entry.get("sex"), entry.get("age")
    grown = {"child": "child", "baby": "child"}.get(age, "adult" if age else "")
    theirs = {"child": "child", "baby": "child"}.get(look.age, "adult" if look.age else "")
    breed = entry.get("breed").replace("_", " ")
    youth = (entry.kind, draft.names.get(name)) in (("girl", "young_woman"), ("boy", "young_man"))
    professional = look.species == "person" and draft.names.get(name) not in (*GENERIC, "name", "friend")
    return (
        (not sex or look.sex == sex or (look.sex == "" and not professional))
        and (not grown or theirs in ("", grown) or youth)
        and breed in ("", look.breed)
    )


def _another(draft: Draft, entry: Entry) -> tuple[str, ...]:
    last = draft.mentions[-1] if draft.mentions else ""
    others = [i for i in draft.characters if i != last and i not in draft.subject and _fits(draft, i, entry)]
    return tuple(others[-1:])
