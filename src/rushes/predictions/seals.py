"""Secrets of this installation that nobody chooses: made once, kept in the database, the same for every server on it."""

from __future__ import annotations

import secrets

from sqlalchemy import Connection, select, text

from rushes.predictions.schema import seals

__all__ = ["ensure_seal"]

BYTES = 32
MAKE = text("insert into seals (name, value) values (:name, :value) on conflict (name) do nothing")


def ensure_seal(connection: Connection, name: str) -> bytes:
    """The secret of that name, 256 random bits, made if it is not there."""
    value = select(seals.c.value).where(seals.c.name == name)
    if (found := connection.execute(value).scalar()) is None:
        connection.execute(MAKE, {"name": name, "value": secrets.token_hex(BYTES)})
        found = connection.execute(value).scalar_one()  # that of another server, where both have just begun
    return bytes.fromhex(found)
