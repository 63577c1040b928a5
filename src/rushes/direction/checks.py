"""What types cannot say about a plan: frames in order, names that exist; and figures rounded so plans agree everywhere."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from rushes.direction.plan import ShotPlan
from rushes.errors import PlanError

T = TypeVar("T")

__all__ = ["check", "rounded"]

LENGTHS = (120, 240)
DECIMALS = 4
"""A tenth of a millimetre: finer digits differ from one maths library to the next."""


def check(plan: ShotPlan) -> None:
    """Raise PlanError for the first thing that cannot be filmed."""
    if plan.rate != 24 or plan.frames not in LENGTHS:
        raise PlanError("a film has 120 or 240 frames at 24 a second", field="frames", mend="use one of them")
    _check_shots(plan)
    names = [f.id for f in plan.figures] + [p.id for p in plan.props]
    for name in names:
        if names.count(name) > 1:
            raise PlanError(f"“{name}” is the id of two figures or props", field="figures", mend="rename one")
    known = {*names, "", "camera", "narrator"}
    for i, line in enumerate(plan.lines):
        if line.onscreen and line.who not in known:
            raise PlanError(
                f"“{line.who}” speaks but is not in the cast",
                field=f"lines[{i}].who",
                mend="name a figure's id",
            )
    for prop in plan.props:
        if prop.attach is not None and prop.attach.to not in known:
            raise PlanError(
                f"“{prop.id}” is attached to “{prop.attach.to}”, which does not exist",
                field="props",
                mend="name a figure or prop",
            )


def _check_shots(plan: ShotPlan) -> None:
    if not plan.shots:
        raise PlanError("the plan has no shots", field="shots", mend="add at least one")
    now = 0
    for i, shot in enumerate(plan.shots):
        if not shot.keys:
            raise PlanError(f"shots[{i}] has no camera keys", field=f"shots[{i}].keys", mend="add one")
        if shot.start != now or shot.end <= shot.start:
            raise PlanError(
                f"shots[{i}] runs from frame {shot.start} to {shot.end} where {now} should begin it",
                field=f"shots[{i}]",
                mend="let every shot begin where the last one ends",
            )
        now = shot.end
    if now != plan.frames:
        raise PlanError(
            f"the shots end at frame {now} of {plan.frames}", field="shots", mend="make them fill the film"
        )


def rounded(value: T) -> T:
    """The same data with every float rounded to DECIMALS."""
    result: Any = value
    if isinstance(value, float):
        result = round(value, DECIMALS)
    elif isinstance(value, tuple):
        result = tuple(rounded(v) for v in value)
    elif is_dataclass(value) and not isinstance(value, type):
        result = replace(value, **{f.name: rounded(getattr(value, f.name)) for f in fields(value)})
    return result  # type: ignore[no-any-return]
