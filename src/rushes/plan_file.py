"""A plan as JSON: printed, edited by hand, filmed again.

Reading is strict, because a person may have edited it: an unknown name, a wrong type or a number that is no number is
refused with the place it stands at.
"""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rushes.direction.plan import ShotPlan
from rushes.errors import PlanError
from rushes.request import RATE, FilmRequest

if TYPE_CHECKING:
    from pydantic import TypeAdapter

__all__ = ["plan_from_json", "plan_of", "plan_to_json", "read_plan"]

SIZE_LIMIT = 20_000_000
"""Bytes. A plan of ten seconds has some tens of thousands."""


def plan_to_json(plan: ShotPlan) -> str:
    """The plan as indented JSON, non-ASCII text kept readable."""
    return _adapter().dump_json(plan, indent=2).decode()


def plan_from_json(text: str | bytes) -> ShotPlan:
    """The plan that `text` describes. Raises PlanError naming the place of the first mistake."""
    from pydantic import ValidationError

    try:
        plain = json.loads(text)
        plan = _adapter().validate_python(plain)
    except ValidationError as error:
        first = error.errors()[0]
        place = _place(first["loc"])
        raise PlanError(
            f"{place}: {first['msg']}", field=place, mend="mend it or plan the film anew"
        ) from None
    except (ValueError, RecursionError) as error:
        raise PlanError(
            f"the plan is not JSON ({error})", field="plan", mend="mend it or plan the film anew"
        ) from None
    _refuse_strangers(plain, _adapter().dump_python(plan, mode="json"), ())
    return plan


def plan_of(request: FilmRequest) -> ShotPlan | None:
    """The plan that a request brings, when it can be filmed and is of the length and shape that are asked for and charged;
    None when it brings none. Raises UsageError with field "plan" and the place of the mistake."""
    from rushes.direction.checks import check

    if request.plan is None:
        return None
    try:
        plan = plan_from_json(json.dumps(request.plan))
        check(plan)
    except PlanError as error:
        said = error.message if error.message.startswith("the plan") else f"plan: {error.message}"
        raise PlanError(said, field="plan", mend=error.mend) from None
    if plan.frames != request.frames:
        raise PlanError(
            f"plan has {plan.frames} frames where a duration of {request.duration} has {request.frames}",
            field="plan",
            mend=f"set duration to {plan.frames // RATE}, or plan anew",
        )
    if plan.aspect_ratio != request.aspect_ratio:
        raise PlanError(
            f"plan is {plan.aspect_ratio} where aspect_ratio is {request.aspect_ratio}",
            field="plan",
            mend=f"set aspect_ratio to {plan.aspect_ratio}, or plan anew",
        )
    return plan


def read_plan(path: Path) -> ShotPlan:
    """The plan in the file at `path`."""
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise PlanError(
                f'"{path}" is too large for a plan', field="plan", mend="give a file made by `rushes plan`"
            )
        return plan_from_json(path.read_bytes())
    except FileNotFoundError:
        raise PlanError(
            f'there is no plan file "{path}"',
            field="plan",
            mend='make one with `rushes plan "…" > plan.json`',
        ) from None
    except OSError as error:
        raise PlanError(
            f'cannot read "{path}": {error.strerror}', field="plan", mend="give a file made by `rushes plan`"
        ) from None


@cache
def _adapter() -> TypeAdapter[ShotPlan]:
    from pydantic import TypeAdapter

    return TypeAdapter(ShotPlan)


def _refuse_strangers(given: object, understood: object, where: tuple[str | int, ...]) -> None:
    """Names that did not survive the reading were misspelt; numbers must be finite."""
    if isinstance(given, dict) and isinstance(understood, dict):
        for name, value in given.items():
            if name not in understood:
                place = _place((*where, name))
                raise PlanError(
                    f"{place} is not part of a plan", field=place, mend="remove it or mend its name"
                )
            _refuse_strangers(value, understood[name], (*where, name))
    elif isinstance(given, list) and isinstance(understood, list):
        for index, (value, kept) in enumerate(zip(given, understood, strict=False)):
            _refuse_strangers(value, kept, (*where, index))
    elif isinstance(given, float) and not math.isfinite(given):
        raise PlanError(f"{_place(where)} is not a number", field=_place(where), mend="give a finite number")


def _place(where: tuple[str | int, ...]) -> str:
    """shots[0].lens_mm"""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in where)
    return text.lstrip(".") or "plan"
