"""The tables, and the words for states. Times are epoch seconds of the database's clock, money is micro-cents."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Double,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    func,
    literal_column,
    text,
)

__all__ = [
    "ACTIVE",
    "CANCELLED",
    "ERROR",
    "IS_ACTIVE",
    "IS_PROCESSING",
    "IS_QUEUED",
    "IS_SHOWN",
    "NOW",
    "PROCESSING",
    "QUEUED",
    "SUCCESS",
    "attempts",
    "deliveries",
    "keys",
    "metadata",
    "passwords",
    "predictions",
    "seals",
    "sessions",
    "workers",
]

QUEUED: Final = "queued"
PROCESSING: Final = "processing"
SUCCESS: Final = "success"
ERROR: Final = "error"
CANCELLED: Final = "cancelled"
ACTIVE: Final = frozenset({QUEUED, PROCESSING})

NOW = func.rushes_now(type_=Double)
"""The database's clock in epoch seconds: SQLite has the function from Python, PostgreSQL from the first migration."""

# Partial indexes are used only when the predicate stands in the statement as text: with bound parameters creates fell
# from 2,250 to 140 a second.
IS_QUEUED: ColumnElement[bool] = literal_column("predictions.state = 'queued'")
IS_PROCESSING: ColumnElement[bool] = literal_column("predictions.state = 'processing'")
IS_ACTIVE: ColumnElement[bool] = literal_column("predictions.state in ('queued', 'processing')")
_SHOWN = "{0}state = 'success' and {0}source in ('playground', 'showreel') and {0}removed_at is null"
IS_SHOWN: ColumnElement[bool] = literal_column(f"({_SHOWN.format('predictions.')})")
"""Films that pages may show: made by visitors or for the showreel, never a client's, and still there."""

metadata = MetaData()

keys = Table(
    "keys",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),  # client or worker
    Column("digest", Text, nullable=False, unique=True),
    Column("per_minute", Integer, nullable=False),  # creates a minute; 0 is no limit
    Column("in_flight", Integer, nullable=False),  # predictions not ended; 0 is no limit
    Column("tokens", Double, nullable=False),
    Column("refilled_at", Double, nullable=False),
    Column("created_at", Double, nullable=False),
    Column("used_at", Double),
    Column("revoked_at", Double),
)

predictions = Table(
    "predictions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("key_id", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("engine", Text, nullable=False),  # asked for; made_by says which one filmed
    Column("input", Text, nullable=False),  # JSON
    Column("source", Text, nullable=False),  # what it came by: prediction, run, videos, playground, showreel
    Column("state", Text, nullable=False),
    Column("created_at", Double, nullable=False),
    Column("started_at", Double),
    Column("completed_at", Double),
    Column("attempt", Integer, nullable=False),
    Column("lease", Text),
    Column("lease_until", Double),
    Column("worker", Text),
    Column("made_by", Text),
    Column("progress", Double, nullable=False),
    Column("stage", Text, nullable=False),
    Column("logs", Text, nullable=False),
    Column("output", Text),  # the film's key in the storage
    Column("facts", Text),  # JSON: duration, width, height, frames
    Column("message", Text),
    Column("details", Text),
    Column("cost", BigInteger, nullable=False),
    Column("predict_time", Double, nullable=False),
    Column("webhook_url", Text),
    Column("webhook_secret", Text),
    Column("idempotency_key", Text),
    Column("request_digest", Text),
    Column("expires_at", Double),
    Column("removed_at", Double),  # when the film's files were removed
    Column("exhibits", Text, nullable=False, server_default="{}"),  # JSON: name → key in the storage
    UniqueConstraint("key_id", "idempotency_key"),
)
Index(
    "predictions_queued",
    predictions.c.created_at,
    sqlite_where=text("state = 'queued'"),
    postgresql_where=text("state = 'queued'"),
)
Index(
    "predictions_processing",
    predictions.c.lease_until,
    sqlite_where=text("state = 'processing'"),
    postgresql_where=text("state = 'processing'"),
)
Index(
    "predictions_active",
    predictions.c.key_id,
    sqlite_where=text("state in ('queued', 'processing')"),
    postgresql_where=text("state in ('queued', 'processing')"),
)
Index(
    "predictions_expiring",
    predictions.c.expires_at,
    sqlite_where=text("removed_at is null"),
    postgresql_where=text("removed_at is null"),
)
Index("predictions_history", predictions.c.key_id, predictions.c.created_at)
Index("predictions_created", predictions.c.created_at)
Index("predictions_ended", predictions.c.completed_at)
Index(
    "predictions_showcase",
    predictions.c.model,
    predictions.c.completed_at,
    sqlite_where=text(_SHOWN.format("")),
    postgresql_where=text(_SHOWN.format("")),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Text, primary_key=True),
    Column("prediction_id", Text, nullable=False, unique=True),
    Column("key_id", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("secret", Text),
    Column("source", Text, nullable=False),
    Column("state", Text, nullable=False),  # PENDING, SUCCESS, FAILED
    Column("attempts", Integer, nullable=False),
    Column("next_at", Double, nullable=False),
    Column("lease", Text),
    Column("lease_until", Double),
    Column("created_at", Double, nullable=False),
    Column("completed_at", Double),
)
Index(
    "deliveries_pending",
    deliveries.c.next_at,
    sqlite_where=text("state = 'PENDING'"),
    postgresql_where=text("state = 'PENDING'"),
)
Index("deliveries_history", deliveries.c.key_id, deliveries.c.created_at)

attempts = Table(
    "delivery_attempts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("delivery_id", Text, nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("status_code", Integer),
    Column("response", Text),
    Column("error_message", Text),
    Column("created_at", Double, nullable=False),
    Column("duration", Double, nullable=False),
)

workers = Table(
    "workers",
    metadata,
    Column("id", Text, primary_key=True),
    Column("engines", Text, nullable=False),
    Column("state", Text, nullable=False),  # loading, unable or idle; whoever holds a lease is working
    Column("detail", Text, nullable=False),
    Column("seen_at", Double, nullable=False),
)

passwords = Table(
    "passwords",
    metadata,
    Column("name", Text, primary_key=True),
    Column("hash", Text, nullable=False),  # argon2id
    Column("set_at", Double, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("digest", Text, primary_key=True),  # SHA-256 of what the cookie holds
    Column("created_at", Double, nullable=False),
    Column("seen_at", Double, nullable=False),
)

seals = Table(
    "seals",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),  # hexadecimal
)
