"""Which workers there are and what each does now."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, select, text, update

from rushes.predictions.schema import NOW, predictions, workers

__all__ = ["FORGOTTEN", "Worker", "list_workers", "seen", "working"]

FORGOTTEN = 120.0
"""Seconds of silence after which a worker is not listed any more."""


# The same worker may show itself twice at once, and then it is there already.
_NEW = text(
    "insert into workers (id, engines, state, detail, prediction_id, seen_at) "
    "values (:id, :engines, :state, :detail, :prediction_id, rushes_now()) on conflict (id) do nothing"
)


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker as it was last heard of. `state` is loading, idle or working; `seen_at` is epoch seconds."""

    id: str
    engines: tuple[str, ...]
    state: str
    detail: str
    prediction_id: str | None
    seen_at: float
    silent: float


def seen(
    connection: Connection,
    id: str,
    engines: tuple[str, ...],
    state: str,
    detail: str = "",
    prediction_id: str | None = None,
) -> None:
    """Note a sign of life."""
    now = {"engines": ",".join(engines), "state": state, "detail": detail, "prediction_id": prediction_id}
    if connection.execute(update(workers).where(workers.c.id == id).values(**now, seen_at=NOW)).rowcount == 0:
        connection.execute(delete(workers).where(workers.c.seen_at < NOW - FORGOTTEN))
        connection.execute(_NEW, now | {"id": id})


def working(connection: Connection, prediction_id: str) -> None:
    """Note a sign of life of whoever films this prediction."""
    whose = select(predictions.c.worker).where(predictions.c.id == prediction_id).scalar_subquery()
    connection.execute(
        update(workers)
        .where(workers.c.id == whose)
        .values(state="working", prediction_id=prediction_id, seen_at=NOW)
    )


def list_workers(connection: Connection) -> list[Worker]:
    """Workers heard of lately, by name."""
    rows = connection.execute(
        select(workers, (NOW - workers.c.seen_at).label("silent"))
        .where(workers.c.seen_at >= NOW - FORGOTTEN)
        .order_by(workers.c.id)
    )
    return [
        Worker(
            row.id,
            tuple(row.engines.split(",")),
            row.state,
            row.detail,
            row.prediction_id,
            row.seen_at,
            row.silent,
        )
        for row in rows
    ]
