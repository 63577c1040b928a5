"""SQLite with one writing thread and one reading thread, each serving whatever waits in one go.

A read of one row by its key is done on the event loop itself: it takes some tens of microseconds, a thread's turn more.

Many writing threads starve each other (p99 0.6 to 1.4 s); one that commits everything that waits with a single fsync
makes 600 to 800 durable creates a second. A savepoint round each transaction keeps them apart within the commit.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import NullPool

from rushes.predictions.faults import DatabaseFull, DatabaseGone, DatabaseUnusable
from rushes.predictions.migrations.upgrade import upgrade

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

    from rushes.predictions.database import P, T, Transaction

__all__ = ["SQLite"]

BATCH = 256
"""Transactions in one commit at most, so that the first waits a few tens of milliseconds."""
BUSY_SECONDS = 15.0
"""How long to wait while another process (`rushes keys`) writes."""

Job = tuple[Callable[[Connection], Any], asyncio.Future[Any]]


class SQLite:
    """A database file that this process owns; other processes may look in and write briefly."""

    def __init__(self, url: URL, clock: Callable[[], float] | None = None) -> None:
        self.url = url
        self._clock = clock or time.time
        self._writer = self._reader = _NoDesk
        self._engine: Engine | None = None
        self._here: Connection | None = None

    async def start(self) -> None:
        """Open the file (its folder is made), bring the tables up to date, start both threads."""
        self._engine = _engine(self.url, self._clock)
        await asyncio.to_thread(_prepared, self._engine, self.url)
        loop = asyncio.get_running_loop()
        self._writer = _Desk(loop, self._engine, writes=True)
        self._reader = _Desk(loop, self._engine, writes=False)
        self._here = self._engine.connect()

    async def close(self) -> None:
        """Let both threads finish what waits."""
        for desk in (self._writer, self._reader):
            await asyncio.to_thread(desk.close)
        if self._here is not None:
            self._here.close()
            self._here = None
        if self._engine is not None:
            self._engine.dispose()

    async def write(self, work: Transaction[P, T], /, *args: P.args, **named: P.kwargs) -> T:
        """Run `work` on the writing thread; returns after the commit that holds it."""
        answer: T = await self._writer.ask(lambda connection: work(connection, *args, **named))
        return answer

    async def read(self, work: Transaction[P, T], /, *args: P.args, **named: P.kwargs) -> T:
        """Run `work` on the reading thread."""
        answer: T = await self._reader.ask(lambda connection: work(connection, *args, **named))
        return answer

    async def glance(self, work: Transaction[P, T], /, *args: P.args, **named: P.kwargs) -> T:
        """Run `work` at once, on the event loop: one row by its key takes less time than handing it to a thread."""
        if self._here is None:
            raise DatabaseGone("the database is closed", mend="try again when the server is up")
        try:
            return work(self._here, *args, **named)
        except Exception as error:
            raise _fault(error) from error


class _Desk:
    """One thread, one connection, one queue."""

    def __init__(self, loop: asyncio.AbstractEventLoop, engine: Engine, *, writes: bool) -> None:
        self._loop = loop
        self._engine = engine
        self._begin = "BEGIN IMMEDIATE" if writes else "BEGIN"
        self._writes = writes
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="sqlite-" + ("writer" if writes else "reader"))
        self._thread.start()

    def ask(self, work: Callable[[Connection], Any]) -> asyncio.Future[Any]:
        """Queue `work`; the future has its result."""
        if self._closed:
            raise DatabaseGone("the database is closed", mend="try again when the server is up")
        future = self._loop.create_future()
        self._queue.put((work, future))
        return future

    def close(self) -> None:
        """End after what waits."""
        self._closed = True
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        with self._engine.connect() as connection:
            while (first := self._queue.get()) is not None:
                jobs = [first]
                last = False
                while len(jobs) < BATCH and not self._queue.empty():
                    job = self._queue.get()
                    if job is None:
                        last = True
                        break
                    jobs.append(job)
                self._serve(connection, jobs)
                if last:
                    return

    def _serve(self, connection: Connection, jobs: list[Job]) -> None:
        """One database transaction for all of `jobs`; their answers are handed over after its end."""
        try:
            connection.exec_driver_sql(self._begin)
            answers = [self._answer(connection, work) for work, _ in jobs]
            connection.exec_driver_sql("COMMIT")
        except Exception as error:
            _rollback(connection)
            fault = _fault(error)
            answers = [(None, fault) for _ in jobs]
        futures = [future for _, future in jobs]
        try:
            self._loop.call_soon_threadsafe(_resolve, futures, answers)
        except RuntimeError:  # the loop has ended; nobody waits any more
            return

    def _answer(
        self, connection: Connection, work: Callable[[Connection], Any]
    ) -> tuple[Any, BaseException | None]:
        """The result or the error of one transaction; an error takes back only its own statements."""
        if not self._writes:
            try:
                return work(connection), None
            except Exception as error:
                return None, _fault(error)
        connection.exec_driver_sql("SAVEPOINT one")
        try:
            result = work(connection)
        except Exception as error:
            fault = _fault(error)
            if isinstance(fault, DatabaseFull | DatabaseGone):
                raise
            connection.exec_driver_sql("ROLLBACK TO one")
            connection.exec_driver_sql("RELEASE one")
            return None, fault
        connection.exec_driver_sql("RELEASE one")
        return result, None


class _Unstarted:
    """Stands for a desk before the start and refuses everything."""

    def ask(self, work: Callable[[Connection], Any]) -> asyncio.Future[Any]:
        raise DatabaseGone("the database was not started", mend="call start first")

    def close(self) -> None:
        """Nothing to end."""


_NoDesk: Any = _Unstarted()


def _resolve(futures: list[asyncio.Future[Any]], answers: list[tuple[Any, BaseException | None]]) -> None:
    for future, (result, error) in zip(futures, answers, strict=True):
        if future.done():  # whoever asked has gone
            continue
        if error is None:
            future.set_result(result)
        else:
            future.set_exception(error)


def _rollback(connection: Connection) -> None:
    try:
        connection.exec_driver_sql("ROLLBACK")
    except DatabaseError:  # SQLite has rolled back by itself
        return


def _fault(error: BaseException) -> BaseException:
    """SQLite's refusals as ours; anything else as it is."""
    if not isinstance(error, DatabaseError):
        return error
    said = str(error.orig)
    if "full" in said or "disk I/O" in said:
        return DatabaseFull(f"the database cannot grow: {said}", mend="free some space on its disk")
    if isinstance(error, OperationalError) and ("locked" in said or "unable to open" in said):
        return DatabaseGone(f"the database does not answer: {said}", mend="try again")
    return error


def _engine(url: URL, clock: Callable[[], float]) -> Engine:
    engine = create_engine(
        url,
        poolclass=NullPool,
        hide_parameters=True,  # errors are logged, and parameters may be secrets
        isolation_level="AUTOCOMMIT",  # transactions are begun and ended by hand
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )

    def prepare(connection: sqlite3.Connection, _: object) -> None:
        connection.create_function("rushes_now", 0, clock)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
            _patiently(connection, f"PRAGMA {pragma}")

    event.listen(engine, "connect", prepare)
    return engine


def _patiently(connection: sqlite3.Connection, statement: str) -> None:
    """Run it, waiting while another process starts on the same file: the change to WAL does not wait by itself."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute(statement).close()
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)


def _prepared(engine: Engine, url: URL) -> None:
    where = url.database or ":memory:"
    if where == ":memory:":
        raise DatabaseUnusable(
            "a database in memory would lose every prediction", field="database_url", mend="name a file"
        )
    try:
        Path(where).parent.mkdir(parents=True, exist_ok=True)
        with engine.connect() as connection:
            upgrade(connection)
    except (OSError, DatabaseError) as error:
        said = str(error.orig) if isinstance(error, DatabaseError) else error.strerror or str(error)
        raise DatabaseUnusable(
            f'the database "{where}" cannot be opened: {said}',
            field="database_url",
            mend="choose another file",
        ) from error
