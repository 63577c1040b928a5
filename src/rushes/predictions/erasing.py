"""Erasing a prediction for good, with the log of its webhooks. Its files are the caller's to remove, before this."""

from __future__ import annotations

from sqlalchemy import Connection, delete

from rushes.predictions.retention import forget
from rushes.predictions.schema import predictions

__all__ = ["erase"]


def erase(connection: Connection, id: str, key_id: str) -> bool:
    """Erase a key's own prediction, whatever its state: a film that is being made loses its lease with it.

    A webhook that is still owed is not sent any more. False when there is no such prediction.
    """
    mine = predictions.c.id == id, predictions.c.key_id == key_id
    if connection.execute(delete(predictions).where(*mine)).rowcount == 0:
        return False
    forget(connection, [id])
    return True
