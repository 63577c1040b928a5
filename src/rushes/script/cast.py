"""The cast: who is meant. A phrase brings somebody on or refers to somebody who is there ("she", "the other", "the man")."""

import re
from dataclasses import replace

from rushes.script.chinese.persons import animal_with_trade, may_be, same_word
from rushes.script.draft import Draft
from rushes.script.gendered import sex_of
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Entry, Sense
from rushes.script.looks import described, look_of
from rushes.script.phrases import Phrase
from rushes.script.players import avatar, same_musician, steers_unseen
from rushes.script.renaming import by_another_noun, christen, group_of
from rushes.script.screenplay import Character, Look, Thing
from rushes.script.trades import same_trade

__all__ = ["FLOCKS", "cast", "is_stranger", "known_of", "named", "pronoun", "stranger", "whose"]

FLOCKS = frozenset({"bird", "fish", "butterfly", "bat", "bug"})
"""Many of these are one flock, never several characters."""

GENERIC = frozenset(
    {"woman", "man", "girl", "boy", "child", "baby", "person", "teenager", "elder"}
    | {"old_man", "old_woman", "young_woman", "young_man"}
)
"""Nouns that say no more than sex and age: "the man" may be the fisherman."""

COMPANIONS = frozenset({"friend", "sibling", "parent", "colleague", "name"})
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
OPEN_MANY = 3
CROWD = 8
INDIVIDUALS = 4


def cast(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """Ids of whom a noun phrase names, brought on where they are new."""
    sense = phrase.head.sense("being")
    if sense is None:
        return ()
    if steers_unseen(draft, phrase):
        draft.claim(phrase.lexemes, "steers the game")
        return ()
    at_last = same_musician(draft, phrase, sense.entry.get("profession"))
    for name in at_last:
        draft.change(name, words=draft.text[phrase.start : phrase.end])
    known = at_last or avatar(draft, phrase) or _known(draft, phrase, sense)
    if not known and (voice := _heard_before(draft, phrase)):
        return voice
    ids = known or _bring(draft, phrase, sense)
    for name in ids if at_last or not known else ():
        draft.trades[name] = phrase.head.text if phrase.head.chinese else phrase.head.norm
        _as_animal(draft, name, phrase)
    draft.claim(phrase.head, f"{' '.join(ids)}")
    draft.claim((x for x in phrase.modifiers if x.norm in ORDINALS), "one of them")
    draft.claim(
        [x for x in phrase.determiners if x.has("num") or phrase.determiner("some")], f"{len(ids)} of them"
    )
    for lexeme in phrase.modifiers:
        _describe(draft, ids, lexeme)
    draft.mention(ids)
    return ids


def _heard_before(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """ "We hear a woman … The woman again": the unseen voice that went by that noun."""
    name = "_".join(phrase.head.norm.split())
    known = name in draft.voices and phrase.determiner("the") and not phrase.modifiers
    return (name,) if known else ()


def _describe(draft: Draft, ids: tuple[str, ...], lexeme: Lexeme) -> None:
    for name in ids:
        character = draft.characters[name]
        told = described(character.look, lexeme) or _bred(character.look, lexeme)
        if told is not None:
            draft.characters[name] = replace(character, look=told[0])
            draft.claim(lexeme, f"{name}: {told[1]}")


def _same_chinese(draft: Draft, name: str, phrase: Phrase, entry: Entry) -> bool:
    """Nothing in the words tells somebody from whom the Chinese phrase means."""
    if not may_be(phrase, draft.characters[name].words):
        return False
    people = entry.get("species", "person") == "person"
    if entry.kind in GENERIC and draft.names.get(name) not in GENERIC and not phrase.determiner("this"):
        return draft.names.get(name) in ("name", "friend") or draft.trades.get(name, "").isascii()
    return not people or entry.kind in GENERIC or same_word(draft.trades.get(name, ""), phrase.head.text)


def _as_animal(draft: Draft, name: str, phrase: Phrase) -> None:
    """A panda chef is a panda."""
    animal = animal_with_trade(phrase)
    sense = animal.sense("being") if animal is not None else None
    if animal is None or sense is None:
        return
    own = look_of(sense.entry, sense.own if sense.entry.get("own") else "")
    look = draft.characters[name].look
    draft.change(name, look=replace(own, garments=look.garments, profession=look.profession))
    draft.claim(animal, f"{name}: {own.species}")


def _bred(look: Look, lexeme: Lexeme) -> tuple[Look, str] | None:
    """ "Golden retriever puppy": a noun of the same species before the noun is the breed."""
    sense = lexeme.sense("being")
    if sense is None or look.species == "person" or sense.entry.get("species") != look.species:
        return None
    breed = look_of(sense.entry, sense.own if sense.entry.get("own") else "").breed
    return replace(look, breed=breed or look.breed), f"breed {breed}"


def _known(draft: Draft, phrase: Phrase, sense: Sense) -> tuple[str, ...]:
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
        return _another(draft, sense.entry)
    if phrase.head.norm in FELLOWS and phrase.determiner("poss") and (fellow := _fellow(draft)):
        return fellow
    if one_of:
        return _one_of(draft, phrase, sense)
    if phrase.plural or phrase.count > 1:
        group = group_of(draft, phrase, sense)
        return (group or _all(draft, phrase, sense)) if bare else ()
    if turns := [ORDINALS.index(x.norm) for x in phrase.modifiers if x.norm in ORDINALS]:
        group = group_of(draft, phrase, sense)
        if max(turns) < len(group):
            return tuple(group[n] for n in turns)
    if not bare:
        return ()
    fitting = [i for i in reversed(draft.mentions) if i in draft.characters and _fits(draft, i, sense.entry)]
    fitting = [i for i in fitting if same_trade(draft.trades.get(i, ""), phrase.head.norm, sense.entry)]
    if phrase.head.chinese:
        fitting = [i for i in fitting if _same_chinese(draft, i, phrase, sense.entry)]
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
    return _known(draft, phrase, sense) if sense is not None else ()


def whose(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """Who is on and does what "her hand" does; nobody new."""
    sexes = {"his": ("male", ""), "her": ("female", "")}
    own = next((sexes[x.norm] for x in phrase.determiners if x.norm in sexes), ())
    people = [i for i in reversed(_people(draft)) if draft.characters[i].look.sex in own]
    return tuple(people[:1])


def _called(draft: Draft, phrase: Phrase, entry: Entry) -> list[str]:
    """ "The rider" is the motocross rider, whatever the tables call either."""
    named, word = [i for i in reversed(draft.mentions) if i in draft.characters], phrase.head.norm
    if phrase.head.chinese:
        named = [i for i in named if _same_chinese(draft, i, phrase, entry)]
    return [i for i in named if re.sub(r"_\d+$", "", i).split("_")[-1] == word]


def _all(draft: Draft, phrase: Phrase, sense: Sense) -> tuple[str, ...]:
    """ "The kids" are the two or three who are on, told one by one."""
    fitting = tuple(
        i for i in draft.characters if _fits(draft, i, sense.entry) and draft.characters[i].count == 1
    )
    return fitting if phrase.determiners and len(fitting) > 1 and phrase.count in (0, len(fitting)) else ()


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
    professional = look.species == "person" and draft.names.get(name) not in (*GENERIC, "name", "friend")
    return (
        (not sex or look.sex == sex or (look.sex == "" and not professional))
        and (not grown or theirs in ("", grown))
        and breed in ("", look.breed)
    )


def _another(draft: Draft, entry: Entry) -> tuple[str, ...]:
    last = draft.mentions[-1] if draft.mentions else ""
    others = [i for i in draft.characters if i != last and i not in draft.subject and _fits(draft, i, entry)]
    return tuple(others[-1:])


def _bring(draft: Draft, phrase: Phrase, sense: Sense) -> tuple[str, ...]:
    entry = sense.entry
    look = look_of(entry, sense.own if entry.get("own") else "")
    if phrase.head.norm.isascii() and (not look.sex or _one_of_many(sense)):
        look = replace(look, sex=sex_of(phrase.head.norm))
    words = draft.text[phrase.start : _end_of_name(draft, phrase)]
    many = _number(phrase, entry)
    word = (sense.base if sense.base.isascii() and sense.base else entry.kind).replace(" ", "_")
    if entry.get("family"):
        return _group(draft, [replace(look, sex="female", age="adult"), replace(look, sex="male", age="adult"),
                              replace(look, age="child")], word, words)  # fmt: skip
    if look.species in FLOCKS or many > INDIVIDUALS or entry.get("crowd"):
        name = draft.new_id(word)
        draft.characters[name] = Character(name, words, look, many)
        draft.names[name] = entry.kind
        return (name,)
    if many > 1:
        return _group(draft, [look] * many, word, words)
    name = draft.new_id(word)
    draft.characters[name] = Character(name, words, look)
    draft.names[name] = entry.kind
    return (name,)


def _end_of_name(draft: Draft, phrase: Phrase) -> int:
    """ "A caterer named Tess": the name belongs to the words for her."""
    name = next((name for name, start in draft.called.items() if start == phrase.head.start), "")
    at = draft.text.lower().find(name, phrase.head.end, phrase.head.end + 40) if name else -1
    return at + len(name) if at >= 0 else phrase.named_end


def _one_of_many(sense: Sense) -> bool:
    """A trade that shares its row with a man's ("lawyer" with "businessman") need not be a man's."""
    own = sense.base in (sense.entry.name, sense.kind.replace("_", " "))
    return bool(sense.entry.get("profession")) and not own


def _group(draft: Draft, looks: list[Look], word: str, words: str) -> tuple[str, ...]:
    ids = []
    for n, look in enumerate(looks, 1):
        name = draft.new_id(f"{word}_{n}")
        draft.characters[name] = Character(name, words, look)
        draft.names[name] = word
        ids.append(name)
    draft.groups.append(tuple(ids))
    return tuple(ids)


def _number(phrase: Phrase, entry: Entry) -> int:
    """How many: the number named, a pair's two, or what a plain plural is filmed as."""
    if entry.get("pair"):
        return 2 * max(phrase.count, 1)
    if phrase.count:
        return phrase.count
    if entry.get("crowd"):
        return CROWD
    plural = phrase.plural or phrase.determiner("some") or phrase.head.text.endswith(("们", "群"))
    if phrase.head.text in ("人们", "有人", "鸟群", "鱼群", "羊群") or phrase.head.norm.split(" ")[0] in (
        "flock",
        "school",
        "swarm",
    ):
        plural = True
    if not plural:
        return 1
    if entry.get("flock"):
        return int(entry.get("flock"))
    if entry.kind == "person":
        return 5
    return 2 if entry.kind in COMPANIONS else OPEN_MANY


def _called_before(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """ "A caterer named Tess … Tess laughs": who was brought on with that name."""
    start = draft.called.get(phrase.head.norm, -1)
    name = next((c.became for c in draft.claims if c.start == start and c.became in draft.characters), "")
    if not name:
        return ()
    draft.claim(phrase.lexemes, name)
    draft.mention((name,))
    return (name,)


def named(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """Somebody called by a proper name."""
    if known := _called_before(draft, phrase):
        return known
    sense = phrase.head.sense("name")
    word = phrase.head.norm if sense is not None else " ".join(x.norm for x in phrase.lexemes)
    name = "_".join(word.split())
    name = next(
        (i for i in draft.characters if draft.names.get(i) == "name" and i.endswith(f"_{name}")), name
    )
    if name not in draft.characters:
        titles = [(x, s) for x in phrase.modifiers for s in x.senses if s.category == "being"]
        sex = sense.entry.get("sex") if sense else ""
        look = look_of(titles[0][1].entry) if titles else Look()
        look = replace(look, age="", sex=sex or ("" if look.profession else look.sex))
        draft.characters[name] = Character(name, draft.text[phrase.start : phrase.end], look)
        draft.names[name] = "name"
        if titles:
            draft.trades[name] = titles[0][0].norm
        if phrase.head.text.isupper() and len(phrase.head.text) > 1:
            christen(draft, name)
    draft.claim(phrase.lexemes, name)
    draft.mention((name,))
    return (name,)


DESCRIBING = (
    "ing",
    "s",
    "like",
    "ish",
    "ous",
    "ful",
    "able",
    "ible",
    "ive",
    "ic",
    "al",
    "ism",
    "tion",
    "ness",
    "ment",
)
"""Endings that no unlisted noun for a person has."""


def is_stranger(phrase: Phrase) -> bool:
    """An unlisted noun with an article, as somebody is brought on who does what people do."""
    head = phrase.head
    noun = not head.senses and not head.stop and head.text[:1].isalpha() and not head.chinese
    return noun and bool(phrase.determiners) and not head.norm.endswith(DESCRIBING)


def stranger(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """Somebody whose noun no table has is cast as a person."""
    word = phrase.head.norm
    known = [i for i in draft.characters if draft.names.get(i) == word]
    name = known[0] if known else draft.new_id(word)
    if not known:
        draft.characters[name] = Character(name, draft.text[phrase.start : phrase.end], Look(profession=word))
        draft.names[name] = word
        draft.note(f"“{word}” is not in the lexicon: cast as a person")
    draft.claim(phrase.head, name)
    for lexeme in phrase.modifiers:
        _describe(draft, (name,), lexeme)
    draft.mention((name,))
    return (name,)


def pronoun(draft: Draft, sense: Sense, lexeme: Lexeme) -> tuple[str, ...]:
    """Whom a pronoun means: characters, or a thing for "it"; nobody where nothing fits."""
    entry = sense.entry
    if entry.get("pick"):
        ids = _picked(draft, entry.get("pick")) or _another_thing(draft, entry.get("pick"))
    elif entry.get("plural"):
        ids = _they(draft)
    elif entry.kind in ("she", "he"):
        ids = _she_or_he(draft, entry.get("sex"), lexeme)
    elif entry.kind == "it":
        ids = _it(draft, lexeme)
    else:
        ids = ()
    draft.claim(lexeme, " ".join(ids))
    draft.mention(ids)
    return ids


def _people(draft: Draft) -> list[str]:
    return [i for i in draft.mentions if i in draft.characters and not draft.characters[i].distant]


def _picked(draft: Draft, which: str) -> tuple[str, ...]:
    """ "one" takes the first member of the last group that has not been picked, "the other" the next."""
    people = _people(draft)
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


def _they(draft: Draft) -> tuple[str, ...]:
    if draft.groups and any(i in draft.mentions[-4:] for i in draft.groups[-1]):
        return draft.groups[-1]
    if len(draft.subject) > 1:
        return draft.subject
    return tuple(_people(draft)[-2:])


def _she_or_he(draft: Draft, sex: str, lexeme: Lexeme) -> tuple[str, ...]:
    if voice := _speaking_voice(draft, sex):
        return (voice,)
    people = _people(draft)[::-1]
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
