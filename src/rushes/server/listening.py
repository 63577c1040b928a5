"""Words from other servers on the same PostgreSQL database, turned into bells.

A connection of its own that listens. While it is broken everybody is woken now and then, so nothing waits for ever.
"""

from __future__ import annotations

import asyncio
import contextlib

import structlog

from rushes.predictions.bells import Bells
from rushes.predictions.database import Database

__all__ = ["listen"]

CHANNEL = "rushes"
AGAIN = 2.0
log = structlog.get_logger("rushes.listening")


async def listen(database: Database, bells: Bells) -> None:
    """Listen until cancelled; nothing to do on SQLite, which has one server."""
    if not database.url.drivername.startswith("postgresql"):
        return
    import psycopg

    address = database.url.set(drivername="postgresql").render_as_string(hide_password=False)
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
                await connection.execute(f"listen {CHANNEL}")
                bells.all()  # whatever was said while nobody listened
                async for notice in connection.notifies():
                    _ring(bells, notice.payload)
        except (psycopg.Error, OSError) as error:
            log.warning("not listening", error=str(error).strip(), again_in=AGAIN)
        bells.all()
        with contextlib.suppress(TimeoutError):
            await asyncio.sleep(AGAIN)


def _ring(bells: Bells, said: str) -> None:
    word, _, what = said.partition(" ")
    if word == "queued":
        bells.queued(what)
    elif word == "ended":
        bells.ended(what)
