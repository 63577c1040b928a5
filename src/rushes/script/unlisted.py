"""Unlisted words: what a word that no table has is taken for, by what WordNet says of it.

An unlisted noun becomes the nearest thing, being or place that the tables have, or a thing of its own name where none is
near; an unlisted verb becomes the nearest verb. The word itself stays beside it. A word that names nothing to be seen stays
unlisted, so that the list of what was not read tells of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from rushes.script.lexicon import Entry, Sense, lexicon
from rushes.script.wordnet import Known, known

__all__ = ["as_verb", "only_verb", "stand_in"]

LONGEST = 3
"""Words in a compound at most."""
SOLID = frozenset({"thing", "being", "place", "garment", "body", "material"})
"""A compound of listed words is tried only where each of them may be one of these ("butter knife")."""
HELD = frozenset(
    {"tool", "weapon", "food", "drink", "container", "print", "toy", "instrument", "medicine", "jewellery"}
)
"""Sorts of things that somebody "with" one holds, where no row of the tables says it."""
PEOPLE = frozenset({"person", "profession", "spirit", "group"})


def stand_in(words: Sequence[str], texts: Sequence[str], *, listed: bool) -> tuple[int, tuple[Sense, ...]]:
    """How many of these words, from the first, are a word that WordNet knows, and what it may mean here.

    `words` are normalised, `texts` as they are written; `listed`: the first word alone is in the tables. (1, ()) for nothing.
    """
    capital = texts[0][:1].isupper()
    for size in range(min(LONGEST, len(words)), 1, -1):
        if _compound(words, size):
            found = _senses(" ".join(words[:size]), capital=capital)
            if found:
                return size, found
    return 1, () if listed else _senses(words[0], capital=capital)


def only_verb(word: str) -> bool:
    """A finite form of a verb that is nothing else, though nothing that it says can be acted ("intensifies")."""
    meanings = known(word)
    return len(meanings) == 1 and meanings[0].meaning.part == "v" and meanings[0].form == "s"


def as_verb(word: str) -> tuple[Sense, ...] | None:
    """What a form in -s says as a verb, () where that can't be acted, None where it is no verb's."""
    forms = [k for k in known(word) if k.meaning.part == "v" and k.form == "s"]
    if not forms:
        return None
    return tuple(sense for k in forms for sense in _sense(k, beside_verb=True) if sense.category == "verb")


def _compound(words: Sequence[str], size: int) -> bool:
    """Worth a look: a word in it is unlisted or all are solid, and no longer listed group begins within it."""
    table = lexicon().english
    own = [table.get(word, ()) for word in words[:size]]
    if all(own) and not all(any(s.category in SOLID for s in senses) for senses in own):
        return False
    overlaps = (words[at : at + n] for at in range(1, size) for n in (size - at + 1, size - at + 2))
    return not any(" ".join(group) in table for group in overlaps if len(group) > 1)


@lru_cache(maxsize=4096)
def _senses(word: str, *, capital: bool) -> tuple[Sense, ...]:
    found = known(word, capital=capital)
    verb = any(k.meaning.part == "v" for k in found)
    return tuple(sense for k in found for sense in _sense(k, beside_verb=verb))


def _sense(word: Known, *, beside_verb: bool) -> Iterator[Sense]:
    meaning = word.meaning
    if meaning.sort == "abstract":
        if beside_verb:  # it may stand in a noun phrase, which a verb alone may not
            yield Sense(Entry("abstract", _slug(word.base), word.base), word.form, word.base)
        return
    row = _row(meaning.category, meaning.like)
    if meaning.part == "v" or meaning.category in ("place", "weather"):
        entry = _as_row(word, row) if row is not None else None
    elif meaning.category == "being":
        entry = _being(word, row)
    else:
        entry = _as_row(word, row) if row is not None else _thing(word)
    if entry is not None:
        yield Sense(entry, word.form, word.base)


def _slug(base: str) -> str:
    return base.replace(" ", "_")


def _row(category: str, form: str) -> Sense | None:
    """What a form means in the tables as they are now."""
    return next((s for s in lexicon().english.get(form, ()) if s.category == category), None)


def _entry(category: str, kind: str, word: Known, attributes: Mapping[str, str]) -> Entry:
    return Entry(category, kind, word.base, MappingProxyType({**attributes, "sort": word.meaning.sort}))


def _as_row(word: Known, row: Sense) -> Entry:
    """The word as one more form of the row that stands for it."""
    attributes = {**row.entry.attributes, "stands": row.own, "like": word.meaning.like}
    if row.category == "place":
        attributes = {**attributes, "approx": "1", **({"city": "1"} if word.meaning.when == "c" else {})}
    return _entry(row.category, row.kind, word, attributes)


def _thing(word: Known) -> Entry:
    """A thing of its own kind."""
    held = {"hold": "1"} if word.meaning.sort in HELD else {}
    return _entry(word.meaning.category, _slug(word.base), word, held)


def _being(word: Known, row: Sense | None) -> Entry:
    """Somebody or an animal, with what the nearest row says of looks and voice, and what WordNet says of sex and age."""
    base, meaning = word.base, word.meaning
    near = {
        k: v
        for k, v in (row.entry.attributes if row else {}).items()
        if k not in ("own", "young", "pair", "family")
    }
    if near.get("profession"):
        near.pop("sex", None)  # a row of men need not make this one a man
    if meaning.sort not in PEOPLE:
        species = near.get("species", _slug(base))
        near |= {"species": species, "breed": near.get("breed") or _slug(base)}
    elif meaning.sort == "profession":
        near.setdefault("age", "adult")
        near.setdefault("profession", _slug(base))
    elif meaning.sort == "group":
        near |= {"crowd": "1"}
    near |= dict(trait.split("=") for trait in meaning.traits.split())
    near |= {"like": meaning.like, "stands": row.kind if row else ""}
    return _entry("being", _slug(base), word, near)
