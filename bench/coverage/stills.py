"""The dimensions of VBench that name objects: object_class, multiple_objects, color, spatial_relationship."""

import re

from bench.coverage.objects import Item, extras, kinds_of, unique
from bench.coverage.verdict import Fault

from rushes.script.screenplay import Character, Screenplay

__all__ = ["judge_colour", "judge_objects", "judge_relation"]

COLOURS = {
    "red": {"red", "#ff0000"}, "green": {"green", "#008000"}, "blue": {"blue", "#0000ff"},
    "yellow": {"yellow", "#ffff00"}, "orange": {"orange", "#ffa500", "ginger"}, "purple": {"purple", "#800080"},
    "pink": {"pink", "#ffc0cb"}, "black": {"black", "#000000"}, "white": {"white", "#ffffff"},
}  # fmt: skip
"""The nine colours of VBench by their CSS names; a cat may be ginger."""

OVER, UNDER = frozenset({"on", "above", "on_top_of"}), frozenset({"under", "below", "beneath"})
LEFT, RIGHT = frozenset({"left_of"}), frozenset({"right_of"})
SIDES = {"left": (LEFT, RIGHT), "right": (RIGHT, LEFT), "top": (OVER, UNDER), "bottom": (UNDER, OVER)}
"""What the first object is to the second, and the second to the first."""


def object_names(prompt: str) -> tuple[str, ...]:
    """ "a bird and a cat" → bird, cat."""
    return tuple(re.sub(r"^(an?|the) ", "", part.strip()) for part in prompt.lower().split(" and "))


def _only(screenplay: Screenplay, names: tuple[str, ...]) -> tuple[list[Item | None], list[Fault]]:
    found = [unique(screenplay, name) for name in names]
    faults = [fault for _, wrong in found for fault in wrong]
    wanted = [item for item, _ in found]
    if len(wanted) == 2 and wanted[0] is not None and wanted[0] is wanted[1]:
        faults.append(Fault("not there", "one item stands for both"))
    # An item of the wrong kind is one fault, not an extra as well.
    return wanted, faults + [
        f for f in extras(screenplay, names) if "wrong kind" not in {x.label for x in faults}
    ]


def judge_objects(prompt: str, screenplay: Screenplay) -> tuple[str, list[Fault]]:
    """object_class and multiple_objects: each object once, as a character or thing of the right kind, and nothing else."""
    names = object_names(prompt)
    return " + ".join(names), _only(screenplay, names)[1]


def judge_colour(prompt: str, screenplay: Screenplay) -> tuple[str, list[Fault]]:
    """color: the object once, with that colour, and nothing else."""
    _, colour, name = prompt.split(" ", 2)
    (item,), faults = _only(screenplay, (name,))
    if item is not None:
        has = item.look.colour if isinstance(item, Character) else item.colour
        if has not in COLOURS[colour]:
            faults.append(Fault("colour", f"{name} is “{has}”, not {colour}"))
    return f"{colour} {name}", faults


def judge_relation(prompt: str, screenplay: Screenplay) -> tuple[str, list[Fault]]:
    """spatial_relationship: both objects and the relation between them, said from either side but not contradicted."""
    match = re.fullmatch(r"(.+?) on the (left|right|top|bottom) of (.+?), front view", prompt)
    assert match is not None, f"no spatial relation in “{prompt}”"
    names = (object_names(match[1])[0], object_names(match[3])[0])
    (one, other), faults = _only(screenplay, names)
    wanted = f"{names[0]} {match[2]} of {names[1]}"
    if one is None or other is None:
        return wanted, faults
    forth, back = SIDES[match[2]]
    ours = one.relation.kind if one.relation and one.relation.target == other.id else ""
    theirs = other.relation.kind if other.relation and other.relation.target == one.id else ""
    if (ours and ours not in forth) or (theirs and theirs not in back):
        faults.append(
            Fault("wrong relation", f"{match[2]} read as {ours or theirs} ({'/'.join(kinds_of(one))})")
        )
    elif not ours and not theirs:
        faults.append(Fault("no relation", match[2]))
    return wanted, faults
