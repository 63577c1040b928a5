"""Noting what there is to look at beside a film that is being made. Fenced by the lease, like everything of a worker."""

from __future__ import annotations

import json

from sqlalchemy import BindParameter, Connection, bindparam, select, update

from rushes.predictions.schema import IS_PROCESSING, predictions

__all__ = ["exhibit"]

_ID: BindParameter[str] = bindparam("the_id")
_LEASE: BindParameter[str] = bindparam("the_lease")
_HELD = (predictions.c.id == _ID, predictions.c.lease == _LEASE, IS_PROCESSING)
_PRESENT = select(predictions.c.exhibits).where(*_HELD).with_for_update()
_HANG = update(predictions).where(*_HELD).values(exhibits=bindparam("the_exhibits"))


def exhibit(connection: Connection, id: str, lease: str, name: str, key: str) -> str | None:
    """Note that `name` lies under `key` in the storage. The key that it had before, "" for none; None without the lease."""
    held = {"the_id": id, "the_lease": lease}
    present = connection.execute(_PRESENT, held).scalar()
    if present is None:
        return None
    shown: dict[str, str] = json.loads(present)
    before = shown.get(name, "")
    connection.execute(_HANG, held | {"the_exhibits": json.dumps(shown | {name: key})})
    return before
