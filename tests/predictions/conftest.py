"""A connection to each kind of database with the tables in it, rolled back after every test."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool
from tests.postgres import Postgres

from rushes.predictions.migrations.upgrade import upgrade


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine whose database has our tables."""
    with contextlib.ExitStack() as stack:
        if request.param == "postgres":
            server: Postgres = request.getfixturevalue("postgres")
            made = create_engine(
                server.url(stack.enter_context(server.fresh()), driver="+psycopg"), poolclass=NullPool
            )
        else:
            made = sqlite_engine(tmp_path_factory.mktemp("data") / "rushes.db")
        with made.connect() as connection:
            upgrade(connection)
            connection.commit()
        yield made
        made.dispose()


def sqlite_engine(path: Path) -> Engine:
    """SQLite as the product uses it: transactions by hand, and the function that tells the time."""
    made = create_engine(f"sqlite:///{path}", poolclass=NullPool, isolation_level="AUTOCOMMIT")
    event.listen(made, "connect", _with_clock)
    return made


def _with_clock(connection: Any, _: object) -> None:
    connection.create_function("rushes_now", 0, time.time)


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A connection within a transaction of its own, which is taken back at the end."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        yield connection
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("ROLLBACK")
        connection.rollback()
