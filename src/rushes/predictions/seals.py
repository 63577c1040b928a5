"""Secrets of this installation that nobody chooses: made once, kept in the database, the same for every server on it."""

from __future__ import annotations

import secrets

from sqlalchemy import Connection, insert, select

from rushes.predictions.schema import seals

__all__ = ["ensure_seal"]

BYTES = 32


def ensure_seal(connection: Connection, name: str) -> bytes:
    """The secret of that name, 256 random bits, made if it is not there."""
    found = connection.execute(select(seals.c.value).where(seals.c.name == name)).scalar()
    if found is None:
        found = secrets.token_hex(BYTES)
        connection.execute(insert(seals).values(name=name, value=found))
    return bytes.fromhex(found)
