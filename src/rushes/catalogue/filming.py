"""From a stored input to the request that an engine films."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from rushes.request import FilmRequest

__all__ = ["film_request"]

OPTIONS = frozenset(field.name for field in fields(FilmRequest))


def film_request(values: Mapping[str, Any]) -> FilmRequest:
    """The checked request of an input as `check_input` gives it; inputs that no film knows are left out.

    Raises UsageError, PromptError for the prompt, or PlanError for a plan that cannot be filmed, naming the field.
    """
    known = {name: value for name, value in values.items() if name in OPTIONS}
    request = FilmRequest(known.pop("prompt", ""), **known).validated()
    if request.plan is not None:
        from rushes.plan_file import plan_of

        plan_of(request)
    return request
