"""A look at the tables behind the API, as plain functions of a connection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from rushes.predictions.schema import deliveries, predictions

ENDED = ("success", "error", "cancelled")


@dataclass(frozen=True)
class Row:
    """What of a prediction may not change any more once it has ended."""

    id: str
    state: str
    attempt: int
    worker: str | None
    lease: str | None
    output: str | None
    completed_at: float | None
    message: str | None
    idempotency_key: str | None
    logs: str

    @property
    def ended(self) -> bool:
        return self.state in ENDED


_COLUMNS = tuple(predictions.c[name] for name in Row.__dataclass_fields__)


def rows(connection: Connection) -> dict[str, Row]:
    """Every prediction by its id."""
    return {row[0]: Row(*row) for row in connection.execute(select(*_COLUMNS))}


def announced(connection: Connection) -> list[str]:
    """The ids of predictions in the outbox, one for each row of it."""
    return [row[0] for row in connection.execute(select(deliveries.c.prediction_id))]


def counted(meters: Any, name: str, **labels: str) -> float:
    """The sum of a counter of the server over all labels but those given."""
    return sum(
        sample.value
        for metric in meters.registry.collect()
        for sample in metric.samples
        if sample.name == name and labels.items() <= sample.labels.items()
    )
