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

    Raises UsageError, or PromptError for the prompt, naming the field.
    """
    known = {name: value for name, value in values.items() if name in OPTIONS}
    return FilmRequest(known.pop("prompt", ""), **known).validated()
