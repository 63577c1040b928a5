"""One prediction as it is stored."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from sqlalchemy import Select, select

from rushes.predictions.schema import ACTIVE, predictions

__all__ = ["COLUMNS", "Prediction", "prediction_of", "selected"]


@dataclass(frozen=True)
class Prediction:
    """A row of the table; times are epoch seconds, `cost` is micro-cents, `predict_time` seconds of filming."""

    id: str
    key_id: str
    model: str
    version: str
    engine: str
    input: str
    source: str
    state: str
    created_at: float
    started_at: float | None
    completed_at: float | None
    attempt: int
    made_by: str | None
    progress: float
    stage: str
    logs: str
    output: str | None
    facts: str | None
    message: str | None
    details: str | None
    cost: int
    predict_time: float
    webhook_url: str | None
    idempotency_key: str | None
    request_digest: str | None
    expires_at: float | None
    removed_at: float | None
    exhibits: str

    @cached_property
    def asked(self) -> dict[str, Any]:
        """The input as an object."""
        given: dict[str, Any] = json.loads(self.input)
        return given

    @cached_property
    def shown(self) -> dict[str, str]:
        """What there is to look at beside the film: name → key in the storage."""
        keys: dict[str, str] = json.loads(self.exhibits)
        return keys

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return self.state not in ACTIVE


COLUMNS = tuple(predictions.c[field.name] for field in fields(Prediction))
"""What a Prediction holds (the webhook's secret stays behind)."""


def selected() -> Select[Any]:
    """`select` of everything a Prediction holds (the webhook's secret stays behind)."""
    return select(*COLUMNS)


def prediction_of(row: Iterable[Any]) -> Prediction:
    """The prediction in a row of `selected`."""
    return Prediction(*tuple(row))
