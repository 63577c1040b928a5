"""Appositions: nouns that say once more who somebody is ("Anna, a chef in white, shouts"), one by one or for several."""

from rushes.script.describe import describe_as
from rushes.script.draft import Draft
from rushes.script.mentions import meet
from rushes.script.phrases import Phrase
from rushes.script.predicates import Clause

__all__ = ["describe_voice", "members_of", "take_apposed", "take_apposed_many"]


def take_apposed(before: Clause, clause: Clause, after: Clause | None) -> bool:
    """ "Anna, a chef in white, shouts", "says Anna, a chef in white": a second noun between commas is the same person."""
    if _tells_speaker(before, clause):
        return True
    bare = (
        len(before.subjects) == 1
        and len(clause.subjects) == 1
        and not before.predicates
        and (not clause.predicates or _only_named(clause))
    )
    goes_on = after is not None and bool(after.predicates) and not after.subjects and after.link == "comma"
    return bare and goes_on and clause.link == "comma" and clause.subjects[0].determiner("a")


def _only_named(clause: Clause) -> bool:
    """ "A raccoon named Biscuit"."""
    return len(clause.predicates) == 1 and clause.predicates[0].verb.norm in ("named", "called", "nicknamed")


def _tells_speaker(before: Clause, clause: Clause) -> bool:
    """“…,” says the presenter, a bearded man in a jacket."""
    if len(before.predicates) != 1 or before.subjects or clause.link != "comma" or clause.predicates:
        return False
    told = before.predicates[0].after
    if len(told) != 1 or len(clause.subjects) != 1 or not told[0].head.has("being", "name"):
        return False
    return _one_person(clause.subjects[0]) and clause.subjects[0].determiner("a")


def describe_voice(before: Clause, clause: Clause) -> bool:
    """A voice, and behind a comma who it is of."""
    alone = len(before.subjects) == 1 and not (before.predicates or before.quotes)
    bare = alone and before.subjects[0].head.has("speaker")
    follows = bool(clause.subjects) and clause.link == "comma" and clause.subjects[0].determiner("a")
    return bare and follows and clause.subjects[0].head.has("being")


def members_of(draft: Draft, clause: Clause) -> bool:
    """ "Two presenters, a man in a tie and a woman in white, face each other": the two are described one by one."""
    if len(clause.subjects) < 3:
        return False
    first, *rest = clause.subjects
    if first.count != len(rest) or not first.head.has("being"):
        return False
    if not all(_one_person(p) for p in rest):
        return False
    ids = meet(draft, first, "subject", acts=bool(clause.predicates))
    return _tell_apart(draft, ids, rest)


def _one_person(phrase: Phrase) -> bool:
    being = phrase.head.sense("being")
    single = phrase.determiner("a") or phrase.count == 1
    return being is not None and being.entry.get("species", "person") == "person" and single


def _tell_apart(draft: Draft, ids: tuple[str, ...], phrases: list[Phrase]) -> bool:
    """Describe people who were brought on together, each by a phrase; False where they are no such people."""
    people = all(i in draft.characters and draft.characters[i].look.species == "person" for i in ids)
    if len(ids) != len(phrases) or not people:
        return False
    for name, phrase in zip(ids, phrases, strict=True):
        describe_as(draft, phrase, (name,))
    return True


def take_apposed_many(draft: Draft, before: Clause, clause: Clause) -> bool:
    """ "Two presenters, a man in a tie and a woman in white, …": the next two nouns are the same people."""
    if (
        before.predicates
        or len(before.subjects) != 1
        or clause.predicates
        or clause.link not in ("comma", "colon")
    ):
        return False
    first = before.subjects[0]
    if first.ids is None or first.count != len(clause.subjects) or len(clause.subjects) < 2:
        return False
    return all(map(_one_person, clause.subjects)) and _tell_apart(draft, first.ids, clause.subjects)
