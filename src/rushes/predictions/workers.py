"""Which workers there are and what each does now."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, select, text, update

from rushes.predictions.schema import IS_PROCESSING, NOW, predictions, workers

__all__ = ["FORGOTTEN", "Worker", "list_workers", "seen", "working"]

FORGOTTEN = 120.0
"""Seconds of silence after which a worker is not listed any more."""


# The same worker may show itself twice at once, and then it is there already.
_NEW = text(
    "insert into workers (id, engines, state, detail, seen_at) "
    "values (:id, :engines, :state, :detail, rushes_now()) on conflict (id) do nothing"
)
_WHOSE = select(predictions.c.worker).where(predictions.c.id == bindparam("film")).scalar_subquery()
_ALIVE = update(workers).where(workers.c.id == _WHOSE).values(seen_at=NOW)


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker as it was last heard of. `state` is loading, unable (to load its engine), idle or
    working; `seen_at` is epoch seconds."""

    id: str
    engines: tuple[str, ...]
    state: str
    detail: str
    prediction_id: str | None
    seen_at: float
    silent: float


def seen(connection: Connection, id: str, engines: tuple[str, ...], state: str, detail: str = "") -> None:
    """Note that a worker is loading, unable or idle."""
    now = {"engines": ",".join(engines), "state": state, "detail": detail}
    if connection.execute(update(workers).where(workers.c.id == id).values(**now, seen_at=NOW)).rowcount == 0:
        connection.execute(delete(workers).where(workers.c.seen_at < NOW - FORGOTTEN))
        connection.execute(_NEW, now | {"id": id})


def working(connection: Connection, prediction_id: str) -> None:
    """Note a sign of life of whoever films this prediction."""
    connection.execute(_ALIVE, {"film": prediction_id})


def list_workers(connection: Connection) -> list[Worker]:
    """Workers heard of lately, by name; one that holds a lease is working, whatever it said before."""
    films = (
        select(predictions.c.id)
        .where(predictions.c.worker == workers.c.id, IS_PROCESSING)
        .order_by(predictions.c.lease_until.desc())
        .limit(1)  # a lease that it lost and nobody has taken back yet would be another
    )
    rows = connection.execute(
        select(
            workers,
            (NOW - workers.c.seen_at).label("silent"),
            films.scalar_subquery().label("prediction_id"),
        )
        .where(workers.c.seen_at >= NOW - FORGOTTEN)
        .order_by(workers.c.id)
    )
    return [
        Worker(
            row.id,
            tuple(row.engines.split(",")),
            row.state if row.prediction_id is None else "working",
            row.detail,
            row.prediction_id,
            row.seen_at,
            row.silent,
        )
        for row in rows
    ]
