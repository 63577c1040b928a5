"""Secrets that an installation makes for itself are made once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import NullPool

from rushes.predictions.migrations.upgrade import upgrade
from rushes.predictions.seals import ensure_seal


def test_a_seal_stays_what_it_is_and_each_name_has_its_own(connection: Connection) -> None:
    first = ensure_seal(connection, "pages")
    assert len(first) == 32
    assert ensure_seal(connection, "pages") == first
    assert ensure_seal(connection, "files") != first


def test_of_two_servers_that_begin_at_once_both_have_the_same_seal(postgres_url: str) -> None:
    engine: Engine = create_engine(postgres_url, poolclass=NullPool)
    with engine.begin() as connection:
        upgrade(connection)
    with engine.connect() as first, engine.connect() as second, ThreadPoolExecutor(1) as threads:
        mine = ensure_seal(first, "pages")
        waiting = threads.submit(ensure_seal, second, "pages")
        first.commit()
        assert waiting.result(30) == mine
        second.commit()
