"""Rows for tests: a key, an order, what is stored, and time that has passed."""

from __future__ import annotations

import itertools
from typing import Any

from sqlalchemy import Connection, Table, func, select, update

from rushes.predictions.admission import Order, admit
from rushes.predictions.keys import Key, create_key
from rushes.predictions.leases import claim
from rushes.predictions.prediction import Prediction
from rushes.predictions.schema import keys, metadata, predictions, workers

__all__ = ["admitted", "claimed", "count", "new_key", "order", "row", "time_passes"]

_NUMBERS = itertools.count(1)
TIMES: dict[str, tuple[str, ...]] = {
    "predictions": ("created_at", "started_at", "completed_at", "lease_until", "expires_at"),
    "keys": ("refilled_at",),
    "workers": ("seen_at",),
    "deliveries": ("next_at", "lease_until", "created_at", "completed_at"),
}
"""Columns that move when time passes."""


def new_key(connection: Connection, *, per_minute: int = 0, in_flight: int = 0) -> Key:
    """A client's key, without limits unless given."""
    return create_key(connection, "test", "client", per_minute, in_flight)[0]


def order(key: Key, **different: Any) -> Order:
    """An order of this key."""
    told: dict[str, Any] = {
        "id": f"p{next(_NUMBERS):06}",
        "key_id": key.id,
        "model": "rushes-miniature",
        "version": "1",
        "engine": "miniature",
        "input": '{"prompt": "A dog", "duration": "5"}',
        "source": "prediction",
        "cost": 7,
    }
    return Order(**(told | different))


def admitted(connection: Connection, key: Key, **different: Any) -> Prediction:
    """A new prediction of this key."""
    prediction, new = admit(connection, order(key, **different))
    assert new
    return prediction


def claimed(
    connection: Connection, lease: str = "lease", *, worker: str = "w", seconds: float = 30
) -> Prediction:
    """The next prediction, leased."""
    held = claim(connection, lease, worker, ("miniature",), seconds)
    assert held is not None
    return held


def count(connection: Connection, table: Table = predictions) -> int:
    """Rows of a table."""
    return connection.execute(select(func.count()).select_from(table)).scalar() or 0


def row(connection: Connection, id: str) -> Any:
    """Everything stored of a prediction."""
    return connection.execute(select(predictions).where(predictions.c.id == id)).one()


def time_passes(connection: Connection, seconds: float, *tables: Table) -> None:
    """Move every stored time back by so much, which to the statements is as if so much time had passed."""
    for table in tables or (predictions, keys, workers, metadata.tables["deliveries"]):
        columns = TIMES[table.name]
        connection.execute(update(table).values({name: table.c[name] - seconds for name in columns}))
