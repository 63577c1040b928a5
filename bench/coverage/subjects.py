"""Gold on who and what is to be seen."""

import re
from itertools import combinations
from typing import Any

from bench.coverage.nouns import is_same, noun_is_in
from bench.coverage.objects import Item
from bench.coverage.tally import Tally
from bench.coverage.verdict import Fault
from bench.coverage.words import WHOLE, chinese, heads, singular, tokens

from rushes.script.screenplay import Character, Screenplay

__all__ = ["judge_subjects"]

COLLECTIVE = frozenset(
    {
        "orchestra",
        "band",
        "choir",
        "quartet",
        "ensemble",
        "team",
        "squad",
        "crew",
        "troupe",
        "chorus",
        "couple",
        "class",
        "duo",
        "trio",
        "pack",
    }
)
"""Nouns for one group of several people."""

PLURAL_CHINESE = re.compile(r"们|群|几|些|众|许多|无数|双|对|两|三|四|五|百|千|万")
"""What makes a Chinese noun a plural, which has no form of its own."""


def judge_subjects(facts: dict[str, Any], prompt: str, screenplay: Screenplay) -> Tally:
    """Subjects by head noun or kind, and their number. A group may be one item with a count or several items; a plural
    without a number (gold count 0) is any number but one, and any number for a noun that has no plural form ("foam").

    The gold lists what acts or is acted upon, not every prop: things and animals that the prompt names and the gold leaves
    out are neither right nor wrong. Wrong are people who are nobody of the gold and say nothing (the player whom nobody
    sees; not the nurse whose hands are seen), the same subject twice, and whatever the prompt doesn't name.
    """
    left: list[Item] = [*screenplay.characters, *screenplay.things]
    faults: list[Fault] = []
    right = 0
    plan_right = 0
    later = []
    for wanted in facts["subjects"]:
        found = _exactly(wanted, left)
        if found:
            right += 1
            plan_right += len(found)
            left = [item for item in left if item not in found]
        else:
            later.append(wanted)
    for group, item in _shared(later, left):
        right += len(group)
        plan_right += 1
        left.remove(item)
        later = [wanted for wanted in later if wanted not in group]
    surplus = 0
    for wanted in later:
        near = next((item for item in left if is_same(item, wanted["words"], wanted["kind"])), None)
        if near is None:
            faults.append(Fault("missed", wanted["words"]))
        else:
            faults.append(Fault("number", f"{wanted['words']} is {near.count}"))
            left.remove(near)
            surplus += 1
    made_up = [item for item in left if _twice(item, facts) or _made_up(item, facts, prompt)]
    faults += [Fault("made up", f"“{item.words}” ({item.id})") for item in made_up]
    surplus += len(made_up)
    return Tally(right, len(facts["subjects"]), plan_right, plan_right + surplus, tuple(faults))


def _exactly(wanted: dict[str, Any], left: list[Item]) -> list[Item]:
    """The item, or the items together, that are this subject in the right number."""
    same = [item for item in left if is_same(item, wanted["words"], wanted["kind"])]
    same.sort(key=lambda item: -len(set(tokens(item.words)) & set(tokens(wanted["words"]))))
    one = next((item for item in same if _number_fits(item.count, wanted)), None)
    if one is not None:
        group = heads(wanted["words"]) & COLLECTIVE and one.count == 1
        return _brought_together((one,), same) if group else [one]
    for size in range(2, min(len(same), 6) + 1):
        for few in combinations(same, size):
            if _number_fits(sum(item.count for item in few), wanted):
                return list(few) if wanted["count"] else _brought_together(few, same)
    return []


def _brought_together(few: tuple[Item, ...], same: list[Item]) -> list[Item]:
    """All whom the same words brought on: "players" may be two, three or more."""
    words = {item.words for item in few}
    return [item for item in same if item.words in words]


def _number_fits(number: int, wanted: dict[str, Any]) -> bool:
    count = wanted["count"]
    if heads(wanted["words"]) & (
        WHOLE | COLLECTIVE
    ):  # tongs, scissors; an orchestra is one, and eight who play
        return True
    if count:
        return bool(number == count)
    if chinese(wanted["words"]):
        return number != 1 or not PLURAL_CHINESE.search(wanted["words"])
    words = tokens(wanted["words"])
    return number != 1 or not any(singular(word) != word for word in words)


def _shared(later: list[dict[str, Any]], left: list[Item]) -> list[tuple[list[dict[str, Any]], Item]]:
    """Several subjects of the gold that are one item with their number (two men, told one by one)."""
    pairs = []
    for item in left:
        group = [w for w in later if is_same(item, w["words"], w["kind"])]
        if len(group) > 1 and sum(w["count"] for w in group) == item.count:
            pairs.append((group, item))
            later = [w for w in later if w not in group]
    return pairs


def _twice(item: Item, facts: dict[str, Any]) -> bool:
    """A character who is left over though he is somebody of the gold: brought in again."""
    same = any(is_same(item, wanted["words"], wanted["kind"]) for wanted in facts["subjects"])
    return same and isinstance(item, Character) and not item.distant


def _made_up(item: Item, facts: dict[str, Any], prompt: str) -> bool:
    if not isinstance(item, Character) or item.look.species != "person":
        return not noun_is_in(item.words, prompt)
    owners = {word for wanted in facts["subjects"] for word in tokens(wanted["words"])}
    speaks = any(is_same(item, line["speaker"], "") for line in facts["lines"])
    return not item.distant and not speaks and not heads(item.words) & owners
