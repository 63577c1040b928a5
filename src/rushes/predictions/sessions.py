"""The operator's password and who is signed in by it. Of a session only the digest of its secret is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from rushes.predictions.schema import NOW, passwords, sessions

__all__ = [
    "Session",
    "end_session",
    "end_sessions",
    "find_session",
    "has_password",
    "open_session",
    "password_hash",
    "set_first_password",
    "set_password",
    "touch_session",
]

OPERATOR = "operator"
IDLE = 12 * 3600.0
"""Seconds without a request after which a session is over."""
LONGEST = 14 * 86400.0
"""Seconds after which it is over in any case."""


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who is signed in; times are epoch seconds."""

    digest: str
    created_at: float
    seen_at: float


def has_password(connection: Connection) -> bool:
    """Whether a password was ever set."""
    return password_hash(connection) is not None


def password_hash(connection: Connection) -> str | None:
    """The argon2id hash; None before the first one is set."""
    return connection.execute(select(passwords.c.hash).where(passwords.c.name == OPERATOR)).scalar()


def set_password(connection: Connection, hashed: str) -> None:
    """Set it; whoever was signed in by the old one is signed out."""
    made = _password(connection, hashed)
    now = {"hash": hashed, "set_at": NOW}
    connection.execute(made.on_conflict_do_update(index_elements=[passwords.c.name], set_=now))
    end_sessions(connection)


def set_first_password(connection: Connection, hashed: str) -> bool:
    """Set it if there was none yet; whether that was so. Of several at once only one is."""
    made = _password(connection, hashed).on_conflict_do_nothing(index_elements=[passwords.c.name])
    if connection.execute(made.returning(passwords.c.name)).first() is None:
        return False
    end_sessions(connection)
    return True


def _password(connection: Connection, hashed: str) -> Any:
    """The statement that stores it, to be told what to do if there is one, which each database's dialect knows."""
    inserted: Any
    if connection.dialect.name == "postgresql":  # here, for it takes some 50 ms to load
        from sqlalchemy.dialects.postgresql import insert as postgresql_insert

        inserted = postgresql_insert(passwords)
    else:
        from sqlalchemy.dialects.sqlite import insert as sqlite_insert

        inserted = sqlite_insert(passwords)
    return inserted.values(name=OPERATOR, hash=hashed, set_at=NOW)


def open_session(connection: Connection, digest: str) -> None:
    """Begin a session; those that are over are cleared away."""
    over = (sessions.c.seen_at < NOW - IDLE) | (sessions.c.created_at < NOW - LONGEST)
    connection.execute(delete(sessions).where(over))
    connection.execute(insert(sessions).values(digest=digest, created_at=NOW, seen_at=NOW))


def find_session(connection: Connection, digest: str) -> Session | None:
    """The session with this digest, if it is not over."""
    row = connection.execute(
        select(sessions.c.digest, sessions.c.created_at, sessions.c.seen_at).where(
            sessions.c.digest == digest,
            sessions.c.seen_at >= NOW - IDLE,
            sessions.c.created_at >= NOW - LONGEST,
        )
    ).first()
    return None if row is None else Session(*tuple(row))


def touch_session(connection: Connection, digest: str) -> None:
    """Note that it was used."""
    connection.execute(update(sessions).where(sessions.c.digest == digest).values(seen_at=NOW))


def end_session(connection: Connection, digest: str) -> None:
    """Sign out."""
    connection.execute(delete(sessions).where(sessions.c.digest == digest))


def end_sessions(connection: Connection) -> None:
    """Sign everybody out."""
    connection.execute(delete(sessions))
