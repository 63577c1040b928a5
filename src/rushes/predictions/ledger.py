"""The predictions of all keys, for the operator: pages of them, one of them, and what was used day by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, case, func, or_, select

from rushes.predictions.prediction import Prediction, prediction_of, selected
from rushes.predictions.schema import ERROR, SUCCESS, predictions

__all__ = ["DAY", "Use", "Wanted", "ledger", "one_of_all", "used", "worker_of"]

DAY = 86_400.0
LIKE = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which predictions; None is all. `text` is looked for in prompts and ids, times are epoch seconds of creation."""

    states: Sequence[str] | None = None
    key_id: str | None = None
    model: str | None = None
    text: str | None = None
    since: float | None = None
    until: float | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """What a key asked of a model on a day: `day` counts days since 1970 (UTC), `cost` is micro-cents of what was charged,
    `seconds` is filming."""

    day: int
    key_id: str
    model: str
    asked: int
    made: int
    failed: int
    seconds: float
    cost: int


def ledger(
    connection: Connection, wanted: Wanted, limit: int, offset: int = 0
) -> tuple[list[Prediction], int]:
    """A page, newest first, and how many there are in all."""
    total = connection.execute(_matching(select(func.count()).select_from(predictions), wanted)).scalar() or 0
    c = predictions.c
    page = (
        _matching(selected(), wanted).order_by(c.created_at.desc(), c.id.desc()).limit(limit).offset(offset)
    )
    return [prediction_of(row) for row in connection.execute(page)], total


def one_of_all(connection: Connection, id: str) -> Prediction | None:
    """A prediction, whosever it is."""
    row = connection.execute(selected().where(predictions.c.id == id)).first()
    return None if row is None else prediction_of(row)


def worker_of(connection: Connection, id: str) -> str | None:
    """Which worker has or had it."""
    return connection.execute(select(predictions.c.worker).where(predictions.c.id == id)).scalar()


def used(connection: Connection, since: float) -> list[Use]:
    """Day by day, key by key, model by model from that moment on, oldest first."""
    c = predictions.c
    # round(x - 0.5) is floor(x), which not every SQLite has; the hair keeps midnight in its own day.
    day = func.round(c.created_at / DAY - 0.5 + 1e-9)
    made = case((c.state == SUCCESS, 1), else_=0)
    rows = connection.execute(
        select(
            day,
            c.key_id,
            c.model,
            func.count(),
            func.sum(made),
            func.sum(case((c.state == ERROR, 1), else_=0)),
            func.sum(c.predict_time),
            func.sum(made * c.cost),
        )
        .where(c.created_at >= since)
        .group_by(day, c.key_id, c.model)
        .order_by(day, c.key_id, c.model)
    )
    return [
        Use(int(r[0]), r[1], r[2], int(r[3]), int(r[4]), int(r[5]), float(r[6] or 0), int(r[7] or 0))
        for r in rows
    ]


def _matching(statement: Select[Any], wanted: Wanted) -> Select[Any]:
    c = predictions.c
    if wanted.states is not None:
        statement = statement.where(c.state.in_(wanted.states))
    if wanted.key_id is not None:
        statement = statement.where(c.key_id == wanted.key_id)
    if wanted.model is not None:
        statement = statement.where(c.model == wanted.model)
    if wanted.since is not None:
        statement = statement.where(c.created_at >= wanted.since)
    if wanted.until is not None:
        statement = statement.where(c.created_at < wanted.until)
    if wanted.text:
        like = f"%{wanted.text.lower().translate(LIKE)}%"
        found = func.lower(c.input).like(like, escape="\\")
        statement = statement.where(or_(found, c.id == wanted.text))
    return statement
