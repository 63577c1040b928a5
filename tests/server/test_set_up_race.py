"""Two who set the first password in the same instant: one has set it, the other is told so and asked to sign in."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, delete, text
from sqlalchemy.pool import NullPool
from tests.server.dashboards import Browser
from tests.server.running import Api

from rushes.predictions.migrations.upgrade import upgrade
from rushes.predictions.schema import passwords, sessions
from rushes.predictions.sessions import password_hash, set_first_password, set_password
from rushes.server.pages.dashboard import door
from rushes.server.passwords import kept_hash

PATIENCE = 30.0
MINE, THEIRS = "felt whale orbits the library", "a heron reads the paper"
BLOCKED = text(
    "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
)


@pytest.fixture
def bare(api: Api) -> Api:
    """A server without a password."""
    api.write(_forget)
    return api


def _forget(connection: Connection) -> None:
    connection.execute(delete(passwords))
    connection.execute(delete(sessions))


@contextlib.contextmanager
def browsers(api: Api) -> Iterator[tuple[Browser, Browser]]:
    """Two of them."""
    one, other = Browser(api), Browser(api)
    try:
        yield one, other
    finally:
        one.close()
        other.close()


def test_of_two_first_passwords_one_is_set_and_the_other_is_told(
    bare: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = asyncio.Barrier(2)

    async def together(password: str) -> str:
        made = await kept_hash(password)
        async with asyncio.timeout(PATIENCE):
            await both.wait()
        return made

    monkeypatch.setattr(door, "kept_hash", together)
    with browsers(bare) as (one, other), ThreadPoolExecutor(2) as threads:
        asked = [threads.submit(each.set_up, word, word) for each, word in ((one, MINE), (other, THEIRS))]
        answers = [each.result(2 * PATIENCE) for each in asked]
        assert [answer.status_code for answer in answers] == [303, 303]
        led = [answer.headers["location"] for answer in answers]
        assert sorted(led) == ["/dashboard", door.TAKEN]
        mine_won = led[0] == "/dashboard"
        loser, right, wrong = (other, MINE, THEIRS) if mine_won else (one, THEIRS, MINE)
        page = loser.get(door.TAKEN).text
        assert "Somebody has set the password already" in page
        assert loser.get("/dashboard").status_code == 303
        assert loser.sign_in(wrong).status_code == 403
        assert loser.sign_in(right).status_code == 303


@pytest.mark.parametrize("store", [set_first_password, set_password])
def test_whoever_comes_before_the_others_commit_waits_for_it(postgres_url: str, store: Any) -> None:
    engine = create_engine(postgres_url, poolclass=NullPool)
    with engine.begin() as connection:
        upgrade(connection)
    with engine.connect() as first, engine.connect() as second, ThreadPoolExecutor(1) as threads:
        assert set_first_password(first, "first")
        waiting = threads.submit(store, second, "second")
        _until_blocked(first)
        first.commit()
        answer = waiting.result(PATIENCE)
        second.commit()
        won = store is set_password  # which is told to replace whatever is there
        assert answer is (None if won else False)
        assert password_hash(first) == ("second" if won else "first")


def _until_blocked(connection: Connection) -> None:
    """Wait until somebody waits for a lock in this database."""
    end = time.monotonic() + PATIENCE
    while not connection.execute(BLOCKED).scalar():
        assert time.monotonic() < end
        time.sleep(0.01)
