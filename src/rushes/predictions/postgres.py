"""PostgreSQL behind a pool of threads: each transaction has a connection of its own."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from rushes.predictions.faults import DatabaseFull, DatabaseGone, DatabaseUnusable
from rushes.predictions.migrations.upgrade import upgrade

if TYPE_CHECKING:
    from sqlalchemy.engine import URL, Engine

    from rushes.predictions.database import P, T, Transaction

__all__ = ["Postgres"]

CONNECTIONS = 16
PATIENCE = 3.0
"""Seconds for which a transaction that could not begin is tried again before its caller is told to come back."""
LONGEST = 8.0
"""Seconds after which a caller is told so in any case: a database that is frozen or cut off says nothing at all."""
FULL = "53100"
"""SQLSTATE of a full disk."""
AGAIN = ("40001", "40P01")
"""SQLSTATE of a serialization failure and of a deadlock: nothing was stored, so the transaction is run again."""


class Postgres:
    """A database on a server; several Rushes servers may share it."""

    def __init__(self, url: URL) -> None:
        self.url = url
        self._engine: Engine | None = None
        self._threads: ThreadPoolExecutor | None = None

    async def start(self) -> None:
        """Connect and bring the tables up to date (one server at a time)."""
        try:
            import psycopg  # noqa: F401  # to say what is missing before anything is tried
        except ImportError as error:
            raise DatabaseUnusable(
                "the PostgreSQL driver is not installed",
                field="database_url",
                mend="run: pip install 'rushes[postgres]'",
            ) from error
        self._engine = create_engine(
            self.url,
            pool_size=CONNECTIONS,
            max_overflow=0,
            pool_timeout=10,
            hide_parameters=True,  # errors are logged, and parameters may be secrets
            connect_args={"connect_timeout": 5, "application_name": "rushes"},
        )
        self._threads = ThreadPoolExecutor(CONNECTIONS, "postgres")
        try:
            await asyncio.get_running_loop().run_in_executor(self._threads, _prepared, self._engine)
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """Let the transactions that run end, then disconnect."""
        if self._threads is not None:
            await asyncio.to_thread(self._threads.shutdown)
        if self._engine is not None:
            self._engine.dispose()

    async def write(self, work: Transaction[P, T], /, *args: P.args, **named: P.kwargs) -> T:
        """Run `work` and commit."""
        answer: T = await self._ask(lambda connection: work(connection, *args, **named))
        return answer

    read = glance = write

    async def _ask(self, work: Callable[[Connection], Any]) -> Any:
        if self._threads is None or self._engine is None:
            raise DatabaseGone("the database was not started", mend="call start first")
        until = time.monotonic() + PATIENCE
        loop = asyncio.get_running_loop()
        running = loop.run_in_executor(self._threads, _run, self._engine, work, until)
        try:
            async with asyncio.timeout(LONGEST):
                return await running
        except TimeoutError:
            raise DatabaseGone("the database does not answer", mend="try again") from None


def _run(engine: Engine, work: Callable[[Connection], Any], until: float) -> Any:
    """One transaction, begun again `until` then (time.monotonic) if it is known that nothing was stored.

    The time counts from the call, also while no thread is free: else many callers would wait for one another.
    """
    while True:
        try:
            return _once(engine, work)
        except _Unstored as unstored:
            if time.monotonic() > until:
                raise DatabaseGone("the database does not answer", mend="try again") from unstored.__cause__
            time.sleep(random.uniform(0.02, 0.2))


class _Unstored(Exception):
    """The transaction failed before its commit: it may be run again."""


def _once(engine: Engine, work: Callable[[Connection], Any]) -> Any:
    try:
        connection = engine.connect()
    except (OperationalError, NoConnectionFree) as error:
        raise _Unstored from error
    with connection:
        try:
            result = work(connection)
        except DBAPIError as error:
            if error.connection_invalidated or getattr(error.orig, "sqlstate", None) in AGAIN:
                raise _Unstored from error
            if getattr(error.orig, "sqlstate", None) == FULL:
                raise DatabaseFull(
                    "the database cannot grow: its disk is full", mend="free some space there"
                ) from error
            raise
        try:
            connection.commit()
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) in AGAIN:
                raise _Unstored from error
            raise DatabaseGone("the database went away during a commit", mend="try again") from error
        return result


def _prepared(engine: Engine) -> None:
    try:
        with engine.connect() as connection:
            upgrade(connection)
            connection.commit()
    except OperationalError as error:
        said = str(error.orig).strip().splitlines()[0]
        raise DatabaseUnusable(
            f"PostgreSQL does not let us in: {said}",
            field="database_url",
            mend="check host, name, user and password",
        ) from error
