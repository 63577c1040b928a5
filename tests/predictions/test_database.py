"""Transactions keep apart, on both databases, however many are handed in at once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from sqlalchemy import Connection, text

from rushes.errors import UsageError
from rushes.predictions.database import Database, open_database, opened
from rushes.predictions.faults import DatabaseFull, DatabaseGone, DatabaseUnusable
from rushes.predictions.keys import create_key, list_keys, revoke_key
from rushes.predictions.schema import NOW


def scene(database: Any, play: Callable[[Database], Coroutine[Any, Any, Any]]) -> Any:
    """What `play` makes of an opened database."""

    async def main() -> Any:
        async with database() as opened:
            return await asyncio.wait_for(play(opened), 60)

    return asyncio.run(main())


def half_done(connection: Connection) -> None:
    """A transaction that fails after its first statement."""
    create_key(connection, "half")
    revoke_key(connection, "nobody")


def test_a_transaction_that_fails_takes_back_only_its_own(database: Any) -> None:
    async def play(opened: Database) -> Any:
        works = [create_key if at % 2 else half_done for at in range(20)]
        named = [("whole",) if work is create_key else () for work in works]
        asked = [opened.write(work, *args) for work, args in zip(works, named, strict=True)]
        answers = await asyncio.gather(*asked, return_exceptions=True)
        return answers, await opened.read(list_keys)

    answers, keys = scene(database, play)
    assert sum(isinstance(answer, UsageError) for answer in answers) == 10
    assert [key.name for key in keys] == ["whole"] * 10


def test_a_statement_that_is_wrong_is_its_callers_error_alone(database: Any) -> None:
    def wrong(connection: Connection) -> None:
        connection.execute(text("select nothing from nowhere"))

    async def play(opened: Database) -> Any:
        asked = (opened.write(create_key, "a"), opened.write(wrong), opened.write(create_key, "b"))
        answers = await asyncio.gather(*asked, return_exceptions=True)
        return [isinstance(answer, Exception) for answer in answers], await opened.read(list_keys)

    failed, keys = scene(database, play)
    assert failed == [False, True, False]
    assert {key.name for key in keys} == {"a", "b"}


def test_what_is_written_is_read_at_once(database: Any) -> None:
    async def play(opened: Database) -> Any:
        seen = []
        for at in range(10):
            await opened.write(create_key, f"k{at}")
            seen.append(len(await opened.read(list_keys)))
        return seen

    assert scene(database, play) == list(range(1, 11))


def test_a_caller_that_goes_away_does_not_stop_the_others(database: Any) -> None:
    async def play(opened: Database) -> Any:
        tasks = [asyncio.create_task(opened.write(create_key, f"k{at}")) for at in range(10)]
        await asyncio.sleep(0)
        tasks[3].cancel()
        answers = await asyncio.gather(*tasks, return_exceptions=True)
        return [type(answer).__name__ for answer in answers]

    assert scene(database, play) == ["tuple"] * 3 + ["CancelledError"] + ["tuple"] * 6


def test_the_clock_of_the_database_moves(database: Any) -> None:
    def now(connection: Connection) -> float:
        return float(connection.execute(text("select rushes_now()")).scalar_one())

    async def play(opened: Database) -> Any:
        return await opened.write(now), await opened.read(now)

    first, second = scene(database, play)
    assert 1.7e9 < first < second < first + 60
    assert str(NOW) == "rushes_now()"


def test_a_closed_database_says_so(sqlite_url: str) -> None:
    async def main() -> None:
        async with opened(sqlite_url) as database:
            pass
        with pytest.raises(DatabaseGone):
            await database.write(create_key, "late")

    asyncio.run(main())


def test_a_full_disk_stores_nothing_and_says_so(sqlite_url: str) -> None:
    def no_room(connection: Connection) -> None:
        pages = connection.exec_driver_sql("pragma page_count").scalar()
        connection.exec_driver_sql(f"pragma max_page_count = {pages}")

    async def main() -> tuple[int, int]:
        async with opened(sqlite_url) as database:
            await database.write(no_room)
            with pytest.raises(DatabaseFull, match="free some space"):
                await database.write(create_key, "x" * 100_000)
            before = len(await database.read(list_keys))
            await database.write(lambda c: c.exec_driver_sql("pragma max_page_count = 100000"))
            await database.write(create_key, "x" * 100_000)
            return before, len(await database.read(list_keys))

    assert asyncio.run(main()) == (0, 1)


@pytest.mark.parametrize("url", ["mysql://h/x", "nothing", "", "sqlite://"])
def test_a_url_that_names_no_database_of_ours_is_refused(url: str) -> None:
    async def main() -> None:
        async with opened(url):
            raise AssertionError("it opened")

    with pytest.raises(DatabaseUnusable) as refused:
        asyncio.run(main())
    assert refused.value.field == "database_url"
    assert refused.value.mend


def test_a_password_is_not_repeated_when_the_database_lets_nobody_in(postgres_url: str) -> None:
    wrong = postgres_url.replace("://rushes:", "://rushes:not-")

    async def main() -> None:
        await open_database(wrong).start()

    with pytest.raises(DatabaseUnusable) as refused:
        asyncio.run(main())
    assert "check host, name, user and password" in str(refused.value)
    assert wrong.split(":")[2].split("@")[0] not in str(refused.value)
