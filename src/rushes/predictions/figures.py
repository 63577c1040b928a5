"""Figures of the queue, for metrics and readiness."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from rushes.predictions.schema import IS_PROCESSING, IS_QUEUED, NOW, deliveries, predictions

__all__ = ["Figures", "figures"]


@dataclass(frozen=True, slots=True)
class Figures:
    """How much waits: predictions queued and running, the oldest queued one's age in seconds, webhooks owed."""

    queued: int
    processing: int
    oldest_age: float
    webhooks_pending: int


def figures(connection: Connection) -> Figures:
    """Count now."""
    queued, oldest = connection.execute(
        select(func.count(), func.min(predictions.c.created_at)).where(IS_QUEUED)
    ).one()
    processing = connection.execute(
        select(func.count()).select_from(predictions).where(IS_PROCESSING)
    ).scalar()
    owed = connection.execute(
        select(func.count()).select_from(deliveries).where(deliveries.c.state == "PENDING")
    ).scalar()
    now = connection.execute(select(NOW)).scalar() or 0.0
    return Figures(queued, processing or 0, max(0.0, now - oldest) if oldest else 0.0, owed or 0)
