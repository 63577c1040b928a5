"""The cast: who is brought on by a noun phrase or a name, how many they are, and what is said of them there."""

from dataclasses import replace

from rushes.script.chinese.persons import animal_with_trade
from rushes.script.draft import Draft
from rushes.script.gendered import sex_of
from rushes.script.lexemes import Lexeme
from rushes.script.lexicon import Entry, Sense
from rushes.script.looks import described, look_of
from rushes.script.numerals import ORDINALS
from rushes.script.phrases import Phrase
from rushes.script.players import avatar, same_musician, steers_unseen
from rushes.script.referring import meant_by
from rushes.script.renaming import christen
from rushes.script.screenplay import Character, Look

__all__ = ["FLOCKS", "cast", "is_stranger", "named", "stranger"]

FLOCKS = frozenset({"bird", "fish", "butterfly", "bat", "bug"})
"""Many of these are one flock, never several characters."""


COMPANIONS = frozenset({"friend", "sibling", "parent", "colleague", "name"})
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
    known = at_last or avatar(draft, phrase) or meant_by(draft, phrase, sense)
    if not known and (voice := _heard_before(draft, phrase)):
        return voice
    ids = known or _bring(draft, phrase, sense)
    for name in ids if at_last or not known else ():
        draft.trades[name] = phrase.head.text if phrase.head.chinese else phrase.head.norm
        _as_animal(draft, name, phrase)
    if known and len(ids) == 1:
        _as_sexed(draft, ids[0], sense.entry.get("sex"))
    draft.claim(phrase.head, f"{' '.join(ids)}")
    draft.claim((x for x in phrase.modifiers if x.norm in ORDINALS), "one of them")
    draft.claim(
        [x for x in phrase.determiners if x.has("num") or phrase.determiner("some")], f"{len(ids)} of them"
    )
    for lexeme in phrase.modifiers:
        describe_all(draft, ids, lexeme)
    draft.mention(ids)
    return ids


def _as_sexed(draft: Draft, name: str, sex: str) -> None:
    """ "Two children … the boy": one of whom no sex was told, and now it is, so that the girl is the other."""
    character = draft.characters.get(name)
    if sex and character is not None and character.count == 1 and not character.look.sex:
        draft.change(name, look=replace(character.look, sex=sex))


def _heard_before(draft: Draft, phrase: Phrase) -> tuple[str, ...]:
    """ "We hear a woman … The woman again": the unseen voice that went by that noun."""
    name = "_".join(phrase.head.norm.split())
    known = name in draft.voices and phrase.determiner("the") and not phrase.modifiers
    return (name,) if known else ()


def describe_all(draft: Draft, ids: tuple[str, ...], lexeme: Lexeme) -> None:
    """Give each of them the look that a word tells."""
    for name in ids:
        character = draft.characters[name]
        told = described(character.look, lexeme) or _bred(character.look, lexeme)
        if told is not None:
            draft.characters[name] = replace(character, look=told[0])
            draft.claim(lexeme, f"{name}: {told[1]}")


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


def _nouns(phrase: Phrase, sense: Sense) -> tuple[str, ...]:
    """What somebody is called, the longest name first: "race car driver", "driver"."""
    before = [x.norm for x in phrase.modifiers if x.end <= phrase.head.start]
    whole = " ".join([*before[-2:], phrase.head.norm]) if phrase.head.norm.isascii() else phrase.head.text
    return (whole, sense.base, phrase.head.norm, phrase.head.text)


def _bring(draft: Draft, phrase: Phrase, sense: Sense) -> tuple[str, ...]:
    entry = sense.entry
    look = look_of(entry, sense.own if entry.get("own") else "", *_nouns(phrase, sense))
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
    if phrase.head.text in ("人们", "鸟群", "鱼群", "羊群") or phrase.head.norm.split(" ")[0] in (
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
        look = look_of(titles[0][1].entry, "", titles[0][1].base, titles[0][0].norm) if titles else Look()
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
        describe_all(draft, (name,), lexeme)
    draft.mention((name,))
    return (name,)
