"""What this server has filmed of the examples of its models: films that pages may show to everybody."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from rushes.catalogue.checking import check_input
from rushes.catalogue.model import Model
from rushes.predictions.database import Database
from rushes.predictions.prediction import Prediction
from rushes.predictions.showcase import newest_with

__all__ = ["Showcase", "films_of"]

Films = tuple[Prediction | None, ...]


class Showcase:
    """The films of the examples by model, looked up again after `keep` seconds: pages are asked for more often."""

    def __init__(self, keep: float = 5.0) -> None:
        self.keep = keep
        self._known: dict[str, tuple[float, Films]] = {}

    async def of(self, database: Database, model: Model) -> Films:
        """For each example of the model, in their order, its latest film here, or None."""
        now = time.monotonic()
        at, films = self._known.get(model.slug, (0.0, ()))
        if not at or now - at >= self.keep:
            films = await database.read(films_of, model)
            self._known[model.slug] = now, films
        return films


def films_of(connection: Connection, model: Model) -> Films:
    """For each example, the latest film that was made of exactly its words.

    Shape, length and numbers may be others; whatever else is free text (or a plan) must be as the example has it, so that
    nobody's words get onto a page that everybody sees.
    """
    return tuple(_film(connection, model, example) for example in model.examples)


def _film(connection: Connection, model: Model, example: Mapping[str, Any]) -> Prediction | None:
    values = check_input(model, dict(example)).values
    free = [name for name, rule in model.properties.items() if _is_free(rule)]
    return newest_with(connection, model.slug, values["prompt"], {name: values.get(name) for name in free})


def _is_free(rule: Mapping[str, Any]) -> bool:
    """Whether a visitor can write anything into it."""
    return "enum" not in rule and rule.get("type") not in ("boolean", "integer", "number")
