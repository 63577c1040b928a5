"""Looking predictions up: one, or a page of a key's history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, func, or_, select

from rushes.predictions.prediction import Prediction, prediction_of, selected
from rushes.predictions.schema import SUCCESS, predictions

__all__ = ["Filter", "find", "history", "output_of", "recent_times"]

_FIND = selected().where(predictions.c.id == bindparam("id"), predictions.c.key_id == bindparam("key"))


@dataclass(frozen=True, slots=True)
class Filter:
    """Which of a key's predictions; None is all. `since` and `until` are epoch seconds of creation."""

    model: str | None = None
    states: Sequence[str] | None = None
    since: float | None = None
    until: float | None = None
    source: str | None = None
    newest_first: bool = True
    after: str | None = None


def find(connection: Connection, id: str, key_id: str) -> Prediction | None:
    """A key's own prediction; nobody else's."""
    row = connection.execute(_FIND, {"id": id, "key": key_id}).first()
    return None if row is None else prediction_of(row)


def output_of(connection: Connection, id: str) -> str | None:
    """The key of a prediction's film in the storage, whosever it is; None when there is none, or no such prediction."""
    return connection.execute(select(predictions.c.output).where(predictions.c.id == id)).scalar()


def history(
    connection: Connection, key_id: str, wanted: Filter, limit: int, offset: int
) -> tuple[list[Prediction], int]:
    """A page of a key's predictions and how many there are in all."""
    total = connection.execute(_matching(select(func.count()), key_id, wanted)).scalar() or 0
    order = (predictions.c.created_at, predictions.c.id)
    page = _matching(selected(), key_id, wanted).limit(limit).offset(offset)
    page = (
        page.order_by(*(column.desc() for column in order)) if wanted.newest_first else page.order_by(*order)
    )
    if wanted.after is not None:
        page = page.where(_beyond(wanted.after, key_id, newest_first=wanted.newest_first))
    return [prediction_of(row) for row in connection.execute(page)], total


def recent_times(connection: Connection, limit: int = 40) -> list[tuple[str, str, float]]:
    """Model, input and seconds of filming of the last films made, newest first: what estimates are made from."""
    rows = connection.execute(
        select(predictions.c.model, predictions.c.input, predictions.c.predict_time)
        .where(predictions.c.state == SUCCESS, predictions.c.predict_time > 0)
        .order_by(predictions.c.completed_at.desc())
        .limit(limit)
    )
    return [(row[0], row[1], row[2]) for row in rows]


def _matching(statement: Select[Any], key_id: str, wanted: Filter) -> Select[Any]:
    statement = statement.where(predictions.c.key_id == key_id)
    if wanted.model is not None:
        statement = statement.where(predictions.c.model == wanted.model)
    if wanted.states is not None:
        statement = statement.where(predictions.c.state.in_(wanted.states))
    if wanted.since is not None:
        statement = statement.where(predictions.c.created_at >= wanted.since)
    if wanted.until is not None:
        statement = statement.where(predictions.c.created_at <= wanted.until)
    if wanted.source is not None:
        statement = statement.where(predictions.c.source == wanted.source)
    return statement


def _beyond(id: str, key_id: str, *, newest_first: bool) -> Any:
    """Rows that come after the key's one with this id in the order of the page; those of one moment go by their id."""
    c = predictions.c
    pivot = select(c.created_at).where(c.id == id, c.key_id == key_id).scalar_subquery()
    at_once = and_(c.created_at == pivot, c.id < id if newest_first else c.id > id)
    return or_(c.created_at < pivot if newest_first else c.created_at > pivot, at_once)
