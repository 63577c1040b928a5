"""The dimensions of VBench in which somebody does something: human_action and subject_consistency.

`actions.tsv` and `subjects.tsv` say what each needs. An action is right when its canonical verb means this action alone, or
verb and target together do: "washing dishes" is not read by a verb that also stands for digging and ironing. Other actions,
characters and things than those that the prompt names are mistakes.
"""

from functools import cache

from bench.coverage.objects import Item, extras, items, named, unique
from bench.coverage.tables import alternatives, rows
from bench.coverage.verdict import Fault
from bench.coverage.words import same_stem, share_head

from rushes.script.screenplay import Action, Screenplay

__all__ = ["judge_human_action", "judge_subject"]


@cache
def _table(name: str) -> dict[str, dict[str, str]]:
    return {row["action"]: row for row in rows(name)}


def judge_human_action(prompt: str, screenplay: Screenplay) -> tuple[str, list[Fault]]:
    """A person, the action, nobody and nothing that the prompt doesn't name."""
    row = _table("actions")[prompt.removeprefix("A person is ")]
    return f"person: {row['wanted']}", _judge(screenplay, row, "person")


def judge_subject(prompt: str, screenplay: Screenplay) -> tuple[str, list[Fault]]:
    """The subject with its species or kind, its action, and the place if the prompt has one."""
    _, subject, action = prompt.split(" ", 2)
    row = _table("subjects")[action]
    wanted = f"{subject}: {row['wanted']} {row['place']}".rstrip()
    return wanted, _judge(screenplay, row, subject) + _place(screenplay, row)


def _judge(screenplay: Screenplay, row: dict[str, str], subject: str) -> list[Fault]:
    """The subject once, doing what the row wants. A baby may be the one who crawls, a herd may be of the subject's kind."""
    found, faults = unique(screenplay, subject)
    doers = [found] if found is not None else []
    doers += [item for item in items(screenplay) if "baby" in row["nouns"] and named(item, "baby")]
    strangers = extras(screenplay, _nouns(row), tuple(item.id for item in doers))
    if any(fault.label == "number" for fault in faults):  # each of the surplus is not a fault of its own
        strangers = (
            [fault for fault in strangers if f" “{found.words}”" not in fault.detail] if found else strangers
        )
    return faults + _doing(screenplay, row, doers) + strangers


def _doing(screenplay: Screenplay, row: dict[str, str], doers: list[Item]) -> list[Fault]:
    wanted = alternatives(row["wanted"])
    does = [a for a in screenplay.actions if a.who in {item.id for item in doers}]
    faults = []
    if doers and not any(_is(screenplay, doers, does, want) for want in wanted):
        has = ", ".join(f"{a.verb}{':' + a.target if a.target else ''}" for a in does) or "nothing"
        faults.append(Fault("verb", f"{wanted[0]} read as {has}"))
        return faults
    known = {want.partition(":")[0].partition("@")[0] for want in wanted} | set(alternatives(row["also"]))
    faults += [Fault("extra action", f"{a.who} {a.verb}") for a in screenplay.actions if a.verb not in known]
    return faults


def _is(screenplay: Screenplay, doers: list[Item], does: list[Action], want: str) -> bool:
    head, _, manner = want.partition("@")
    verb, _, nouns = head.partition(":")
    related = {item.relation.target for item in doers if item.relation is not None}
    if verb == "be":
        return any(_aimed(screenplay, name, nouns) for name in related)
    return any(
        a.verb == verb
        and (not manner or any(same_stem(manner, word) for word in a.manner))
        and (not nouns or any(_aimed(screenplay, name, nouns) for name in {a.target, *related}))
        for a in does
    )


def _aimed(screenplay: Screenplay, name: str, nouns: str) -> bool:
    target = next((item for item in items(screenplay) if item.id == name), None)
    return target is not None and any(named(target, noun) for noun in nouns.split("/"))


def _nouns(row: dict[str, str]) -> tuple[str, ...]:
    """What the prompt names besides its subject."""
    targets = [n for want in alternatives(row["wanted"]) for n in want.partition(":")[2].split("/") if n]
    return (*targets, *alternatives(row["nouns"]), *alternatives(row.get("place", "")))


def _place(screenplay: Screenplay, row: dict[str, str]) -> list[Fault]:
    """The place is the film's place, or a thing that is there (a bridge, a river)."""
    places = alternatives(row["place"])
    if not places:
        return []
    place = screenplay.place
    for wanted in places:
        kind, colon, value = wanted.partition(":")
        if colon and value in getattr(screenplay, kind):
            return []
        if place.words and (share_head(place.words, wanted) or place.kind == wanted):
            return []
        if any(named(item, wanted) for item in screenplay.things):
            return []
    return [Fault("place", f"{places[0]} read as {place.kind} “{place.words}”")]
