"""What may go wrong on our side: the database, the sender, its own code."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from tests.webhooks.receiver import (
    QUICK,
    SECRET,
    announce,
    answering,
    later,
    lines_of_log,
    log_of,
    on,
    receiving,
    sending,
    silent,
    until,
)

from rushes.predictions import outbox
from rushes.predictions.database import Database
from rushes.predictions.faults import DatabaseGone
from rushes.webhooks import attempt, sender
from rushes.webhooks.sender import Sender

T = TypeVar("T")


class Ailing:
    """A database that is gone for the first so many calls of each kind."""

    def __init__(self, inner: Database, reads: int = 0, writes: int = 0) -> None:
        self._inner = inner
        self.reads = reads
        self.writes = writes

    async def read(self, work: Callable[..., T], *args: Any, **named: Any) -> T:
        self.reads -= 1
        if self.reads >= 0:
            raise DatabaseGone("the database does not answer")
        return await self._inner.read(work, *args, **named)

    async def write(self, work: Callable[..., T], *args: Any, **named: Any) -> T:
        if work is outbox.record:
            self.writes -= 1
            if self.writes >= 0:
                raise DatabaseGone("the database does not answer")
        return await self._inner.write(work, *args, **named)


@pytest.mark.parametrize("gone", [{"reads": 3}, {"writes": 3}])
def test_a_database_that_is_gone_for_a_while_loses_and_doubles_nothing(
    sqlite_url: str, gone: dict[str, int]
) -> None:
    async def story(database: Database) -> tuple[int, str]:
        async with receiving(answering(200)) as receiver:
            await database.write(announce, 1, receiver.url())
            with lines_of_log() as lines:
                async with sending(Ailing(database, **gone)) as busy:  # type: ignore[arg-type]
                    await until(lambda: busy.sent == 1)
            assert sum("does not answer" in str(line) for line in lines) == 3
            return len(receiver.requests), (await log_of(database)).state

    assert on(sqlite_url, story) == (1, "SUCCESS")


def test_a_fault_of_ours_is_logged_and_does_not_stop_the_loop(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = attempt.attempt
    faults = iter([True])

    async def faulty(*args: Any, **named: Any) -> outbox.Outcome:
        if next(faults, False):
            raise ZeroDivisionError("a fault")
        return await real(*args, **named)

    async def story(database: Database) -> outbox.Delivery:
        monkeypatch.setattr(sender, "attempt", faulty)
        async with receiving(answering(200)) as receiver:
            await database.write(announce, 1, receiver.url(), SECRET)
            with lines_of_log() as lines:
                async with sending(database, delays=QUICK) as busy:
                    await until(lambda: busy.sent == 1)
            assert "ZeroDivisionError" in str(lines)
            assert SECRET not in str(lines)
        return await log_of(database)

    assert [each.status for each in on(sqlite_url, story).attempts] == ["FAILED", "SUCCESS"]


def test_a_claim_that_has_grown_old_is_not_sent(sqlite_url: str) -> None:
    """As after a suspended process: another sender may have the delivery by now."""

    class Slow(Ailing):
        async def write(self, work: Callable[..., T], *args: Any, **named: Any) -> T:
            result = await super().write(work, *args, **named)
            await asyncio.sleep(0.3)
            return result

    async def story(database: Database) -> int:
        async with receiving(answering(200)) as receiver:
            await database.write(announce, 1, receiver.url())
            with lines_of_log() as lines:
                async with sending(Slow(database), time_limit=9.9, lease_seconds=10.0):  # type: ignore[arg-type]
                    await until(lambda: any(line["event"] == "webhook.claim_too_old" for line in lines))
            return receiver.connections

    assert on(sqlite_url, story) == 0


def test_a_full_host_does_not_make_the_loop_spin(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sender, "STOP_SECONDS", 0.1)

    async def story(database: Database) -> int:
        counted = Ailing(database)
        async with receiving(silent) as receiver:
            for number in range(10):
                await database.write(announce, number, receiver.url())
            async with sending(counted):  # type: ignore[arg-type]
                await until(lambda: receiver.connections == sender.PER_HOST)
                await asyncio.sleep(0.6)
                return -counted.reads

    assert on(sqlite_url, story) <= 3


def test_a_lease_must_outlast_an_attempt() -> None:
    with pytest.raises(ValueError, match="outlast"):
        Sender(None, allow_private=True, time_limit=90.0, lease_seconds=90.0)  # type: ignore[arg-type]


def test_what_crashed_every_time_is_given_up(sqlite_url: str) -> None:
    async def story(database: Database) -> tuple[int, outbox.Delivery]:
        async with receiving(answering(200)) as receiver:
            await database.write(announce, 1, receiver.url())
            for turn in range(2):
                assert await database.write(outbox.claim_due, f"dead{turn}", 1, 90.0)
                await database.write(later, 100.0)
            async with sending(database, delays=(0.1,)) as busy:
                await until(lambda: busy.failed == 1)
            return receiver.connections, await log_of(database)

    connections, delivery = on(sqlite_url, story)
    assert connections == 0
    assert delivery.state == "FAILED"
    assert delivery.attempts[-1].error_message == "The sender stopped during every attempt"
