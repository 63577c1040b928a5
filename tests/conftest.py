"""Databases for every test that wants one: a file of SQLite, or a real PostgreSQL started here. A cache folder for all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.postgres import MISSING, Postgres, binaries

if TYPE_CHECKING:
    from rushes.predictions.database import Database


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Meshes are kept for the run only, not in the cache folder of whoever runs the tests."""
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["XDG_CACHE_HOME"]
    else:
        os.environ["XDG_CACHE_HOME"] = before


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One PostgreSQL for the whole run, quick and not synced to disk. Don't stop it: take `own_postgres` for that."""
    yield from _running(durable=False)


@pytest.fixture
def own_postgres() -> Iterator[Postgres]:
    """A PostgreSQL of this test's own, with the durability of its defaults: to be stopped, crashed and started."""
    yield from _running(durable=True)


def _running(*, durable: bool) -> Iterator[Postgres]:
    if binaries() is None:
        pytest.fail(MISSING, pytrace=False)
    server = Postgres(durable=durable)
    try:
        server.start()
        yield server
    finally:
        server.remove()


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """The address of a fresh, empty PostgreSQL database, in SQLAlchemy's form: `postgresql+psycopg://…`."""
    with postgres.fresh() as name:
        yield postgres.url(name, driver="+psycopg")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of an SQLite database that isn't there yet."""
    return f"sqlite:///{tmp_path / 'rushes.db'}"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Each test runs twice: on SQLite and on PostgreSQL."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def database(database_url: str) -> Callable[[], AbstractAsyncContextManager[Database]]:
    """Opens the database for the length of `async with database() as opened:`, within one event loop."""
    from rushes.predictions.database import opened

    return partial(opened, database_url)
