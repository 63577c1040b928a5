"""Opening a database and running transactions on it, the same way for SQLite and for PostgreSQL.

    async with opened("sqlite:////data/rushes.db") as database:
        key = await database.write(create_key, "first", "client")

A transaction is a plain function of a connection. It may be run again when the database went away before the commit,
so it must have no effect beside its statements.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import Connection
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from rushes.predictions.faults import DatabaseUnusable

__all__ = ["Database", "open_database", "opened"]

P = ParamSpec("P")
T = TypeVar("T")
Transaction = Callable[Concatenate[Connection, P], T]


class Database(Protocol):
    """Runs transactions. Belongs to the event loop it was started in."""

    url: URL

    async def start(self) -> None:
        """Connect, and bring the tables up to date. Raises DatabaseUnusable."""
        ...

    async def close(self) -> None:
        """Finish what was handed in and disconnect."""
        ...

    async def write(self, work: Transaction[P, T], /, *args: P.args, **named: P.kwargs) -> T:
        """The result of `work` after its commit. Raises what `work` raises (then nothing is stored), or a fault."""
        ...

    async def read(self, work: Transaction[P, T], /, *args: P.args, **named: P.kwargs) -> T:
        """The result of `work`, which only reads, from one consistent view."""
        ...

    async def glance(self, work: Transaction[P, T], /, *args: P.args, **named: P.kwargs) -> T:
        """The result of `work`, which is one statement that reads one row by its key: nothing that could take long."""
        ...


def open_database(url: str, *, clock: Callable[[], float] | None = None) -> Database:
    """The database behind a URL: `sqlite:///file` or `postgresql://user:password@host/name`; not yet started.

    `clock` replaces the time of day on SQLite. Raises DatabaseUnusable for a URL that names neither.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise DatabaseUnusable("the database URL is not a URL", field="database_url", mend=_MEND) from None
    kind = parsed.get_backend_name()
    if kind == "sqlite":
        from rushes.predictions.sqlite import SQLite

        return SQLite(parsed.set(drivername="sqlite"), clock)
    if kind in ("postgresql", "postgres"):
        from rushes.predictions.postgres import Postgres

        return Postgres(parsed.set(drivername="postgresql+psycopg"))
    raise DatabaseUnusable(f"{kind} is not a database Rushes knows", field="database_url", mend=_MEND)


_MEND = "use sqlite:////folder/rushes.db or postgresql://user:password@host/name"


@contextlib.asynccontextmanager
async def opened(url: str, *, clock: Callable[[], float] | None = None) -> AsyncIterator[Database]:
    """A started database, closed at the end."""
    database = open_database(url, clock=clock)
    await database.start()
    try:
        yield database
    finally:
        await database.close()
