"""The statements that run all the time find their rows by an index, on both databases and when the tables are full."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, event, insert, text
from tests.predictions.rows import new_key, order

from rushes.predictions.admission import admit, known
from rushes.predictions.figures import figures
from rushes.predictions.keys import Key
from rushes.predictions.leases import cancel, claim, holds, reap
from rushes.predictions.outbox import claim_due, next_due
from rushes.predictions.records import Filter, find, history, recent_times
from rushes.predictions.retention import expired, stale
from rushes.predictions.schema import predictions
from rushes.predictions.showcase import newest_with

FILMS = 3000
WAITING = 200
K1 = Key("k1", "test", "client", 0, 0, 0.0, None, None)
ID = "predictions_pkey|sqlite_autoindex_predictions_1"
"""The primary key, as each database names it."""
BUSY: dict[str, tuple[Callable[[Connection], Any], str]] = {
    "counting what is in flight": (
        lambda c: admit(c, order(_key(c), idempotency_key="k", request_digest="d")),
        "predictions_active",
    ),
    "looking for an idempotency key": (
        lambda c: known(c, order(K1, idempotency_key="i1", request_digest="d")),
        "key_id_idempotency_key|sqlite_autoindex_predictions_2",
    ),
    "claiming": (lambda c: claim(c, "l", "w", ("miniature",), 30), "predictions_queued"),
    "finding silent workers": (lambda c: reap(c, 3), "predictions_processing"),
    "getting": (lambda c: find(c, "f1", "k1"), ID),
    "holding": (lambda c: holds(c, "f1", "l"), f"{ID}|predictions_processing"),
    "cancelling": (lambda c: cancel(c, "f1"), f"{ID}|predictions_active"),
    "the history": (lambda c: history(c, "k1", Filter(), 50, 0), "predictions_history"),
    "films that expire": (expired, "predictions_expiring"),
    "records that are old": (lambda c: stale(c, 1e6), "predictions_ended"),
    "films to estimate from": (recent_times, "predictions_ended"),
    "films for a gallery": (lambda c: newest_with(c, "m", "A dog", {}), "predictions_showcase"),
    "webhooks that are due": (lambda c: claim_due(c, "l", 10, 60), "deliveries_pending"),
    "when a webhook is due": (next_due, "deliveries_pending"),
    "figures of the queue": (figures, "predictions_queued"),
    "figures of what runs": (figures, "predictions_processing"),
    "figures of the outbox": (figures, "deliveries_pending"),
}
"""What runs for every request or every few seconds, and the index that it must find its rows by."""


def _key(connection: Connection) -> Any:
    return new_key(connection, in_flight=10)


@pytest.fixture
def full(connection: Connection) -> Connection:
    """Tables with enough ended predictions that reading all of them would be a mistake."""
    new_key(connection)
    ended = {
        "model": "m",
        "version": "1",
        "engine": "miniature",
        "input": "{}",
        "source": "prediction",
        "state": "success",
        "completed_at": 2.0,
        "attempt": 1,
        "progress": 1.0,
        "stage": "done",
        "logs": "",
        "cost": 0,
        "predict_time": 1.0,
        "removed_at": 3.0,
        "lease_until": None,
        "request_digest": "d",
    }
    waiting = {"completed_at": None, "removed_at": None, "lease_until": 9e9}
    rows = []
    for at in range(FILMS):
        own = {"id": f"f{at}", "key_id": f"k{at % 300}", "created_at": float(at), "idempotency_key": f"i{at}"}
        is_waiting = at >= FILMS - WAITING
        rows.append(
            ended | own | ({**waiting, "state": ("queued", "processing")[at % 2]} if is_waiting else {})
        )
    connection.execute(insert(predictions), rows)
    if connection.dialect.name == "postgresql":  # it does so by itself; SQLite here never does
        connection.execute(text("analyze"))
    return connection


@contextmanager
def statements(connection: Connection) -> Iterator[list[tuple[str, Any]]]:
    """The statements that are run within the block, as the driver gets them."""
    seen: list[tuple[str, Any]] = []

    def note(_: Any, cursor: Any, statement: str, parameters: Any, context: Any, executemany: bool) -> None:
        if not executemany and statement.split(None, 1)[0].upper() in ("SELECT", "UPDATE", "DELETE"):
            seen.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(connection, "before_cursor_execute", note)


def plan(connection: Connection, statement: str, parameters: Any) -> str:
    """How the database means to find the rows. PostgreSQL is kept from reading whole tables where it can be."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("set local enable_seqscan = off")
        rows = connection.exec_driver_sql(f"explain {statement}", parameters)
        return "\n".join(str(row[0]) for row in rows)
    rows = connection.exec_driver_sql(f"explain query plan {statement}", parameters)
    return "\n".join(str(row[3]) for row in rows)


@pytest.mark.parametrize("name", BUSY)
def test_a_busy_statement_uses_its_index(full: Connection, name: str) -> None:
    work, wanted = BUSY[name]
    with statements(full) as seen:
        work(full)
    plans = [plan(full, *each) for each in seen]
    assert any(index in one for one in plans for index in wanted.split("|")), plans
    whole = "Seq Scan on predictions" if full.dialect.name == "postgresql" else "SCAN predictions\n"
    assert not [one for one in plans if whole in f"{one}\n"]
