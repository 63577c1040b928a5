"""Every doing of handling.tsv as a strip: a person does it to the first target that its row names."""

from collections.abc import Iterator

from bench.lookbook.entry import Entry

from rushes.direction.director import Terms, direct
from rushes.direction.handling import Handling, rows
from rushes.direction.plan import ShotPlan
from rushes.direction.sizes import is_listed
from rushes.script.screenplay import Action, Character, Look, Place, Screenplay, Thing

__all__ = ["entries"]

STILLS = 6
BEINGS = frozenset({"horse", "dog", "cat", "cow", "person", "baby", "elephant", "bird"})
"""Targets of the table that are members of the cast."""


def entries() -> Iterator[Entry]:
    """A strip for each motion and posture, once."""
    seen: set[tuple[str, str]] = set()
    for verb, found in rows().items():
        for row in found:
            if row.by not in ("", "person", "animal") or (row.motion, row.posture) in seen:
                continue
            seen.add((row.motion, row.posture))
            yield _strip(verb, row)


def _strip(verb: str, row: Handling) -> Entry:
    target = next((kind for kind in row.targets if is_listed(kind)), "")
    being = next((kind for kind in row.targets if kind in BEINGS), "") if not target else ""
    look = (
        Look(species="dog")
        if row.by == "animal"
        else Look(sex="female" if len(verb) % 2 else "male", age="adult")
    )
    screenplay = Screenplay(
        prompt=f"somebody does: {verb}",
        language="en",
        place=Place("studio"),
        characters=(
            Character("who", "somebody", look),
            *([Character("what", being, _look_of(being))] if being else ()),
        ),
        things=(Thing("what", target, target),) if target else (),
        actions=(Action("who", verb, verb, "what" if target or being else ""),),
    )
    plan = direct(screenplay, (), Terms(seed=1))
    name = " ".join(filter(None, (verb, target or being, row.motion or row.posture))).replace("_", " ")
    return Entry("motions", name, name, plan, _moments(plan, row))


def _look_of(being: str) -> Look:
    return Look(age=being) if being == "baby" else Look(species=being)


def _moments(plan: ShotPlan, row: Handling) -> tuple[float, ...]:
    """Frames spread over the doing, within its first take."""
    moves = [m for f in plan.scenes[0].figures for m in f.moves if m.action == (row.motion or row.posture)]
    start, end = (moves[0].start, moves[0].end) if moves else (0, plan.frames)
    end = min(end, next((shot.end for shot in plan.scenes[0].shots if shot.end > start), end))
    return tuple(round(start + (k + 0.5) * (end - start) / STILLS) * 1.0 for k in range(STILLS))
