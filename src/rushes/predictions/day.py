"""The last 24 hours in figures, and the latest films."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, case, func, select

from rushes.predictions.prediction import Prediction, prediction_of, selected
from rushes.predictions.schema import CANCELLED, ERROR, NOW, SUCCESS, deliveries, predictions

__all__ = ["Day", "last_day", "latest_films"]

HOURS = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Day:
    """Predictions that ended within the last 24 hours, by how, and webhooks that were given up."""

    made: int
    failed: int
    cancelled: int
    webhooks_failed: int


def last_day(connection: Connection) -> Day:
    """Count now."""
    c, since = predictions.c, NOW - HOURS
    ended = [
        func.coalesce(func.sum(case((c.state == state, 1), else_=0)), 0)
        for state in (SUCCESS, ERROR, CANCELLED)
    ]
    made, failed, cancelled = connection.execute(select(*ended).where(c.completed_at >= since)).one()
    given_up = connection.execute(
        select(func.count())
        .select_from(deliveries)
        .where(deliveries.c.state == "FAILED", deliveries.c.completed_at >= since)
    ).scalar()
    return Day(int(made), int(failed), int(cancelled), given_up or 0)


def latest_films(connection: Connection, limit: int) -> list[Prediction]:
    """The last films that were made and are still there, whosever they are, newest first."""
    c = predictions.c
    wanted = selected().where(c.state == SUCCESS, c.removed_at.is_(None)).order_by(c.completed_at.desc())
    return [prediction_of(row) for row in connection.execute(wanted.limit(limit))]
