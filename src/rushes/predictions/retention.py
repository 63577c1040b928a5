"""Forgetting: films whose time is over, then the records themselves."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select, update

from rushes.predictions.schema import CANCELLED, ERROR, NOW, SUCCESS, attempts, deliveries, predictions

__all__ = ["expired", "forget", "removed", "stale"]

BATCH = 200


def expired(connection: Connection) -> list[str]:
    """Ids of ended predictions whose film is due to be removed."""
    rows = connection.execute(
        select(predictions.c.id)
        .where(predictions.c.removed_at.is_(None), predictions.c.expires_at < NOW)
        .order_by(predictions.c.expires_at)
        .limit(BATCH)
    )
    return [row[0] for row in rows]


def removed(connection: Connection, ids: list[str]) -> None:
    """Note that the films of these are gone, and what was shown beside them."""
    gone = update(predictions).where(predictions.c.id.in_(ids)).values(removed_at=NOW, exhibits="{}")
    connection.execute(gone)


def stale(connection: Connection, keep_seconds: float) -> list[str]:
    """Ids of predictions that ended longer ago than that. A webhook that is still owed keeps its prediction."""
    owed = select(deliveries.c.prediction_id).where(deliveries.c.state == "PENDING")
    rows = connection.execute(
        select(predictions.c.id)
        .where(
            predictions.c.state.in_((SUCCESS, ERROR, CANCELLED)),
            predictions.c.completed_at < NOW - keep_seconds,
            predictions.c.id.not_in(owed),
        )
        .limit(BATCH)
    )
    return [row[0] for row in rows]


def forget(connection: Connection, ids: list[str]) -> None:
    """Delete these predictions with the log of their webhooks. Their files are the caller's to remove, before this."""
    of_these = select(deliveries.c.id).where(deliveries.c.prediction_id.in_(ids))
    connection.execute(delete(attempts).where(attempts.c.delivery_id.in_(of_these)))
    connection.execute(delete(deliveries).where(deliveries.c.prediction_id.in_(ids)))
    connection.execute(delete(predictions).where(predictions.c.id.in_(ids)))
